//! What lies on the diplomacy desk: a proposal with what each clause adds, how another court stands to one's own, a
//! letter that waits with the counsel on it, and what a choice would bring.

use super::View;
use crate::{
    present::{
        clause,
        page::Page,
        verdict::{self, Panel, TermLine, percent, signed},
    },
    sim::{
        diplomacy::{Bond, Clause, Proposal},
        envoy::Leg,
        evaluator::{Mission, Survey, Term, Voice, voices},
        ids::{ActId, EnvoyId, PersonId, PolicyId, PolityId},
        look::Look,
        num::{Cents, Points},
        rulebook::Effect,
    },
};

/// A proposal on the desk.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// What the other court would make of it.
    pub panel: Panel,
    /// What each clause adds to the sum of reasons: the sum with it less the sum without.
    pub shares: Vec<Points>,
}

/// A letter that waits for one's answer, with the counsel on it.
#[derive(Clone, Debug)]
pub struct Counsel {
    /// Who wrote it.
    pub other: PolityId,
    /// What is proposed, as it was written.
    pub proposal: Proposal,
    /// Whether it is an answer to one's own proposal, with other terms.
    pub counter: bool,
    /// How it begins, if its court has a ruler.
    pub salutation: Option<String>,
    /// The clauses in words.
    pub clauses: Vec<String>,
    /// What one's own court would make of it by itself.
    pub panel: Panel,
    /// Who speaks for it and who against.
    pub voices: Vec<Voice>,
    /// Cents of stability that a yes and a no cost.
    pub costs: [Cents; 2],
}

/// A party at a court.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// What it is for.
    pub policy: PolicyId,
    /// Its name.
    pub name: String,
    /// Hundredths of the court.
    pub share: i64,
    /// Whether its policy is in force.
    pub ruling: bool,
}

impl View<'_> {
    /// What the other court would make of a proposal, and what each clause does to it.
    pub fn dossier(&self, proposal: &Proposal, person: Option<PersonId>) -> Dossier {
        let evaluator = &self.scene.rules.evaluator;
        self.as_known(|view, survey| {
            let sum = |p: &Proposal| evaluator.judge(&view.scene, survey, p, false).1.terms.iter().sum::<Points>();
            let whole = sum(proposal);
            let shares = (0..proposal.clauses.len())
                .map(|i| {
                    let mut without = proposal.clone();
                    without.clauses.remove(i);
                    whole - sum(&without)
                })
                .collect();
            Dossier { panel: view.verdict_in(survey, proposal, person), shares }
        })
    }

    /// How far other courts trust one's own, with what it is made of; nothing where nothing weighs.
    pub fn regards(&self, others: &[PolityId]) -> Vec<Option<TermLine>> {
        let survey = Survey::seen_by(&self.scene, self.you);
        let rules = self.scene.rules;
        let act = rules.acts.iter().position(|a| a.terms == [Clause::Thanks]).unwrap_or_default();
        let asked = |to| Proposal { from: self.you, to, act: ActId(act as u16), clauses: vec![Clause::Thanks] };
        others
            .iter()
            .map(|&to| {
                let proposal = asked(to);
                let (reading, judged) = rules.evaluator.judge(&self.scene, &survey, &proposal, false);
                let date = self.scene.date();
                let panel = verdict::proposal(&self.words, date, &proposal, &reading, &judged, None, None);
                panel.terms.into_iter().find(|t| t.term == Term::Trust)
            })
            .collect()
    }

    /// What lies in the archive about another court: who rules it, what stands between it and one's own, its wars,
    /// treaties with us and what is owed.
    pub fn files(&self, of: PolityId) -> Page {
        let mut page = Page::new(self.words.sentence(&self.words.polity(of)));
        let between = self.between(self.you, of);
        page.text(between.unwrap_or_else(|| self.get("between-nothing")));
        let wars: Vec<String> = self.scene.relations().enemies(of).map(|p| self.words.polity(p)).collect();
        page.fact(self.get("view-policy"), self.words.policy(self.scene.court(of).policy));
        let wars = if wars.is_empty() { self.get("view-war-none") } else { self.list(&wars) };
        page.fact(self.get("parley-wars"), wars);
        let others = self.powers().into_iter().filter(|&p| p != of && p != self.you);
        let bonds: Vec<String> = others.filter_map(|p| self.bond(of, p)).collect();
        if !bonds.is_empty() {
            page.text(self.words.sentence(&self.list(&bonds)));
        }
        let ours = |a, b| (a == self.you && b == of) || (a == of && b == self.you);
        page.head(self.get("parley-treaties"));
        for treaty in self.scene.ledger().treaties.iter().filter(|t| ours(t.from, t.to)) {
            self.treaty_rows(treaty, &mut page);
        }
        page.or_none(self.get("view-treaties-none"));
        page.head(self.get("parley-dues"));
        for due in self.open_dues().iter().filter(|d| ours(d.from, d.to)) {
            page.item(self.due_line(due));
        }
        page.or_none(self.get("view-nothing-owed"));
        page
    }

    /// The parties at a court, the strongest first.
    pub fn parties_of(&self, of: PolityId) -> Vec<Party> {
        let court = self.scene.court(of);
        let mut list: Vec<Party> = (0..self.scene.rules.policies.len())
            .map(|i| PolicyId(i as u16))
            .filter(|&p| court.party(p) > 0)
            .map(|policy| Party {
                policy,
                name: self.words.policy(policy),
                share: court.party(policy),
                ruling: policy == court.policy,
            })
            .collect();
        list.sort_by_key(|p| (-p.share, p.policy));
        list
    }

    /// A letter that waits for an answer.
    pub fn counsel_on(&self, id: EnvoyId) -> Option<Counsel> {
        let (letter, _) = self.waiting_for_you().contains(&id).then(|| self.scene.envoy(id)).flatten()?;
        let counter = letter.leg == Leg::Back;
        let proposal = letter.proposal.clone();
        let other = if counter { proposal.to } else { proposal.from };
        // What the other offers is judged from one's own side.
        let seen = if counter { proposal.mirrored() } else { proposal.clone() };
        let survey = Survey::seen_by(&self.scene, self.you);
        let mission = Mission { person: letter.person.filter(|_| !counter), months: 0 };
        let evaluator = &self.scene.rules.evaluator;
        let (reading, judged) = evaluator.judge_brought(&self.scene, &survey, &seen, mission, false);
        let date = self.scene.date();
        let mut panel = verdict::proposal(&self.words, date, &seen, &reading, &judged, None, None);
        panel.vetoes = verdict::vetoes(&self.words, self.scene.relations(), &seen, &judged);
        let voices = voices::hear(&self.scene, self.you, &judged.terms);
        // An answer to terms that came back is not weighed by the ministers.
        let cost = |yes| if counter { 0 } else { voices::cost(&self.scene, &voices, yes) };
        let costs = [cost(true), cost(false)];
        let clauses = proposal.clauses.iter().map(|c| clause::phrase(&self.words, &proposal, c)).collect();
        let salutation = self.salutation(other);
        Some(Counsel { other, proposal, counter, salutation, clauses, panel, voices, costs })
    }

    /// How a letter of another court begins: a lord commands, a vassal submits, others write.
    pub(super) fn salutation(&self, other: PolityId) -> Option<String> {
        let ruler = self.scene.court(other).ruler?;
        let relations = self.scene.relations();
        let key = match (relations.serves(self.you, other), relations.serves(other, self.you)) {
            (true, _) => "parley-salute-above",
            (_, true) => "parley-salute-below",
            _ => "parley-salute-equal",
        };
        let items = [("ruler", self.words.person(ruler)), ("court", self.words.polity_as(self.you, "court"))];
        Some(self.sentence(key, items))
    }

    /// Stability in whole points, as it is told.
    pub fn stability_lost(&self, cents: Cents) -> String {
        percent(cents / 10)
    }

    /// What follows from a choice, in words.
    pub fn effect(&self, effect: &Effect) -> String {
        let n = |n: i64| format!("{}{}", if n < 0 { "−" } else { "+" }, self.words.figure(n.abs()));
        let cents = |c: Cents| signed(c).trim_end_matches("00").trim_end_matches('.').to_owned();
        let counted = |key: &str, value: String| self.say(key, [("n", value)]);
        match effect {
            Effect::Cash(v) => counted("parley-effect-cash", n(*v)),
            Effect::Grain(v) => counted("parley-effect-grain", n(*v)),
            Effect::Men(v) => counted("parley-effect-men", n(*v)),
            Effect::Horses(v) => counted("parley-effect-horses", n(*v)),
            Effect::Prestige(v) => counted("parley-effect-prestige", cents(*v)),
            Effect::Weariness(v) => counted("parley-effect-weariness", cents(*v)),
            Effect::Stability(v) => counted("parley-effect-stability", cents(*v)),
            Effect::Morale(v) => counted("parley-effect-morale", n(i64::from(*v))),
            Effect::Unrest(place, v) => {
                let items = [("place", self.words.place(*place)), ("n", n(i64::from(*v / 10)))];
                self.say("parley-effect-unrest", items)
            }
            Effect::Devastation(place, v) => {
                let items = [("place", self.words.place(*place)), ("n", n(i64::from(*v / 10)))];
                self.say("parley-effect-devastation", items)
            }
            Effect::Party(policy, v) => {
                let items = [("policy", self.words.policy(*policy)), ("n", n(i64::from(*v)))];
                self.say("parley-effect-party", items)
            }
            Effect::Memory(by, other, kind) => {
                let items = [
                    ("by", self.words.polity(*by)),
                    ("other", self.words.polity(*other)),
                    ("deed", self.key("memory", kind)),
                ];
                self.say("parley-effect-memory", items)
            }
            Effect::Order(order) => self.order(self.you, order),
        }
    }

    /// What breaking a bond would cost, in a sentence.
    pub fn cost_of_break(&self, with: PolityId) -> String {
        let ours = self.scene.ledger().dues.iter();
        let broken = ours.filter(|d| d.pending() && d.from == self.you && d.to == with).count();
        let bond = self.scene.relations().get(self.you, with).bond;
        let serves = matches!(bond, Some(Bond::Vassal { lord, .. }) if lord == with);
        let items = [
            ("polity", self.words.polity(with)),
            ("prestige", percent(self.scene.rules.court.breach / 2 / 10)),
            ("n", broken.to_string()),
            ("serves", if serves { "yes".to_owned() } else { "no".to_owned() }),
        ];
        self.say("parley-cost-break", items)
    }
}
