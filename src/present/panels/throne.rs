//! The throne and those about it: who serves, what moves a court's temper, what taxes and counsel would bring.

use super::View;
use crate::{
    present::{
        page::Page,
        texts::args,
        verdict::{self, percent, signed},
    },
    sim::{
        chronicle::{Entry, Fact},
        court::{parties, temper},
        economy,
        evaluator::{Survey, Verdict, record},
        ids::{PersonId, PolicyId, PolityId},
        look::Look,
        num::{Cash, Cents},
        order::{self, OrderKind},
        person::Office,
        polity::Tax,
    },
};

/// A measure of a court's temper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// What others think of it.
    Prestige,
    /// How tired it is of war.
    Weariness,
    /// How firmly it stands.
    Stability,
}

/// Cents with their sign, as a number with two places.
fn change(cents: Cents) -> String {
    signed(cents)
}

impl View<'_> {
    /// The people who live and serve a court: ruler, heir, those in office, the rest by skill.
    pub fn servants(&self, of: PolityId) -> Vec<PersonId> {
        let book = self.scene.rules;
        let year = self.scene.date().year();
        let court = self.scene.court(of);
        let mut people: Vec<PersonId> = (0..book.people.len())
            .map(|i| PersonId(i as u16))
            .filter(|&p| self.scene.service(p).of == of && self.scene.life(p).lives())
            // Of some the end is not told.
            .filter(|&p| year <= book.person(p).active_to + 20)
            .collect();
        people.sort_by_key(|&p| {
            let info = book.person(p);
            let rank = match self.scene.service(p).office {
                _ if court.ruler == Some(p) => 0,
                _ if court.heir == Some(p) => 1,
                Some(Office::Regent) => 2,
                Some(Office::ChiefMinister) => 3,
                Some(Office::Marshal) => 4,
                Some(_) => 5,
                None => 6,
            };
            (rank, -(info.command + info.diplomacy + info.administration), p)
        });
        people
    }

    /// How old a person is, if that is known.
    pub fn age(&self, person: PersonId) -> Option<i32> {
        let born = self.scene.rules.person(person).born?;
        // A child is one year old in the year in which it is born.
        Some(self.scene.date().year() - born + 1)
    }

    /// The policies that make sense for one's own court, the one in force first, then those with a party.
    pub fn policies(&self) -> Vec<PolicyId> {
        let court = self.scene.court(self.you);
        let all = (0..self.scene.rules.policies.len()).map(|i| PolicyId(i as u16));
        let mut list: Vec<_> =
            all.filter(|&p| p == court.policy || court.party(p) > 0 || self.of_this_court(p)).collect();
        list.sort_by_key(|&p| (p != court.policy, -court.party(p), p));
        list
    }

    /// Stability that declaring a policy would cost, in cents.
    pub fn policy_cost(&self, policy: PolicyId) -> Cents {
        parties::cost_of_policy(&self.scene, self.you, policy)
    }

    /// What a deed of the court is, with what it does to prestige and stability.
    pub fn deed(&self, key: &str, kind: OrderKind) -> String {
        let whole = |cents: Cents| {
            let sign = if cents < 0 { "\u{2212}" } else { "+" };
            format!("{sign}{}", cents.abs() / 100)
        };
        let (prestige, stability) = order::shock(kind);
        self.words.with(key, &args([("prestige", whole(prestige)), ("stability", whole(stability))]))
    }

    /// Who has spoken for a policy at a court, so far as it was told.
    pub fn spoke_for<'e>(
        &self,
        entries: impl Iterator<Item = &'e Entry>,
        of: PolityId,
        policy: PolicyId,
    ) -> Vec<PersonId> {
        let mut found = Vec::new();
        for entry in entries {
            if let Fact::Counselled { of: at, by, policy: what, .. } = &entry.fact
                && (*at, *what) == (of, policy)
                && !found.contains(by)
            {
                found.push(*by);
            }
        }
        found
    }

    /// What moves a measure of a court's temper in a month, as a sum.
    pub fn mood(&self, of: PolityId, mood: Mood) -> Page {
        let temper = self.scene.temper(of);
        let drift = temper::drift(&self.scene, of);
        let (key, value) = match mood {
            Mood::Prestige => ("view-prestige", temper.prestige),
            Mood::Weariness => ("view-weariness", temper.weariness),
            Mood::Stability => ("view-stability", temper.stability),
        };
        let mut page = Page::new(self.get(key));
        page.fact(self.get("mood-now"), change(value).trim_start_matches('+').to_owned());
        match mood {
            Mood::Prestige => {
                page.fact(self.get("mood-middle"), change(drift.prestige));
                page.detail(self.get("mood-prestige-why"));
            }
            Mood::Weariness => {
                page.fact(self.get("mood-fades"), change(drift.faded));
                let key = if drift.strain > 0 { "mood-war" } else { "mood-peace" };
                page.fact(self.get(key), change(drift.strain));
                page.detail(self.get("mood-weariness-why"));
            }
            Mood::Stability => {
                page.fact(self.get("mood-rest"), change(drift.rest).trim_start_matches('+').to_owned());
                page.fact(self.get("mood-toward"), change(drift.stability));
                page.detail(self.get("mood-stability-why"));
            }
        }
        page
    }

    /// A month's cash under a tax, and what it does to unrest in every town, in tenths of a point.
    pub fn tax_forecast(&self, level: Tax) -> (Cash, i32) {
        let rules = &self.scene.rules.court;
        let burden = match level {
            Tax::Low => rules.tax_low_unrest,
            Tax::Usual => 0,
            Tax::High => rules.tax_high_unrest,
        };
        (self.income_under(level).iter().map(|line| line.amount).sum(), burden - rules.unrest_fade)
    }

    /// The lines of a month's income under a tax, as the books have them.
    pub fn income_under(&self, level: Tax) -> Vec<economy::books::Line> {
        let mut state = self.scene.state.clone();
        if let Some(row) = state.polities.get_mut(self.you.index()) {
            row.court.tax = level;
        }
        let mut lines = economy::books::income_lines(&state.with(self.scene.rules), self.you);
        lines.retain(|line| line.amount != 0);
        lines
    }

    /// What the ruler of one's own court would make of counsel.
    fn counsel_verdict(&self, person: PersonId, policy: PolicyId) -> (crate::sim::evaluator::Reading, Verdict) {
        let evaluator = &self.scene.rules.evaluator;
        let survey = Survey::seen_by(&self.scene, self.you);
        let by_record = self.scene.state.clock.by_record;
        evaluator.judge_counsel(&self.scene, &survey, self.you, (person, policy), by_record)
    }

    /// The chance in permille that counsel is heeded.
    pub fn counsel_chance(&self, person: PersonId, policy: PolicyId) -> i32 {
        self.counsel_verdict(person, policy).1.chance
    }

    /// The same with its reasons.
    pub fn counsel(&self, person: PersonId, policy: PolicyId) -> Page {
        let evaluator = &self.scene.rules.evaluator;
        let date = self.scene.date();
        let (reading, judged) = self.counsel_verdict(person, policy);
        let asked = (person, policy);
        let documented = record::documented_counsel(&evaluator.documented, &evaluator.weights, asked, date);
        let panel = verdict::counsel(&self.words, date, self.you, asked, &reading, &judged, documented);
        let mut page = Page::new(panel.title);
        page.head(self.say("counsel-chance", [("chance", percent(judged.chance))]));
        for veto in panel.vetoes {
            page.item(veto);
        }
        for term in panel.terms.into_iter().take(8) {
            page.fact(term.name, signed(term.points));
        }
        if panel.pull != 0 {
            page.fact(self.get("counsel-precedents"), signed(panel.pull));
        }
        if let Some(lever) = panel.lever {
            page.detail(lever);
        }
        page
    }
}
