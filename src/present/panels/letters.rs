//! Envoys on the road, proposals that wait, and what a court makes of a proposal.

use super::View;
use crate::{
    present::{
        clause,
        page::Page,
        verdict::{self, Panel, percent, signed},
    },
    sim::{
        diplomacy::{Clause, Proposal, talks, treaty},
        envoy::{Journey, Leg},
        evaluator::{Mission, Survey, lever, record, voices},
        ids::{EnvoyId, PersonId, PolityId, RecordId},
        look::Look,
        order,
        war::siege,
    },
};

impl View<'_> {
    /// Envoys of and to one's own court.
    pub fn envoys(&self) -> Page {
        let mut page = Page::new(self.get("view-envoys"));
        for id in self.scene.envoy_ids() {
            let Some((letter, journey)) = self.scene.envoy(id) else { continue };
            let proposal = &letter.proposal;
            if proposal.from != self.you && proposal.to != self.you {
                continue;
            }
            let person = letter.person.map_or_else(|| self.get("view-envoy"), |p| self.words.person(p));
            let key = match (letter.leg, journey.left) {
                (Leg::Out, 0) => "view-envoy-there",
                (Leg::Out, _) => "view-envoy-out",
                (Leg::Back, _) => "view-envoy-back",
            };
            let items = [
                ("n", id.0.to_string()),
                ("person", person),
                ("from", self.words.polity(proposal.from)),
                ("to", self.words.polity(proposal.to)),
                ("act", self.words.act(proposal.act)),
                ("days", ((journey.left + 1) / 2).to_string()),
            ];
            page.item(self.sentence(key, items));
        }
        page.or_none(self.get("view-envoys-none"));
        page
    }

    /// Proposals that wait for one's own answer: each with its terms, what the ministers say, and what one's own court
    /// would answer by itself.
    pub fn incoming(&self, only: Option<EnvoyId>) -> Page {
        let mut page = Page::new(self.get("view-incoming"));
        for id in self.waiting_for_you().into_iter().filter(|id| only.is_none_or(|o| o == *id)) {
            let Some((letter, _)) = self.scene.envoy(id) else { continue };
            let counter = letter.leg == Leg::Back;
            let proposal = &letter.proposal;
            let other = if counter { proposal.to } else { proposal.from };
            let items =
                [("n", id.0.to_string()), ("polity", self.words.polity(other)), ("act", self.words.act(proposal.act))];
            page.head(self.sentence(if counter { "view-letter-counter" } else { "view-letter" }, items));
            if let Some(salutation) = self.salutation(other) {
                page.text(salutation);
            }
            for clause in &proposal.clauses {
                page.item(clause::phrase(&self.words, proposal, clause));
            }
            // What the other offers is judged from one's own side.
            let seen = if counter { proposal.mirrored() } else { proposal.clone() };
            let evaluator = &self.scene.rules.evaluator;
            let survey = Survey::seen_by(&self.scene, self.you);
            // He who brought it speaks for it; over terms that come back one deliberates alone.
            let mission = Mission { person: letter.person.filter(|_| !counter), months: 0 };
            let (_, verdict) = evaluator.judge_brought(&self.scene, &survey, &seen, mission, false);
            page.text(verdict::line_as(&self.words, "view-letter-forecast", &verdict));
            page.text(verdict::sum(&self.words, &verdict));
            for veto in verdict::vetoes(&self.words, self.scene.relations(), &seen, &verdict) {
                page.item(veto);
            }
            if let Some(faith) = self.faith(proposal) {
                page.text(faith);
            }
            let voices = voices::hear(&self.scene, self.you, &verdict.terms);
            for voice in verdict::voices(&self.words, &voices) {
                page.item(voice);
            }
            for (yes, key) in [(true, "view-letter-cost-yes"), (false, "view-letter-cost-no")] {
                let cost = voices::cost(&self.scene, &voices, yes);
                if cost > 0 && !counter {
                    page.text(self.say(key, [("cost", percent(cost / 10))]));
                }
            }
            let reply = self.command("reply");
            page.text(self.say("view-letter-how", [("command", format!("{reply} {}", id.0))]));
        }
        page.or_none(self.get("view-incoming-none"));
        page
    }

    /// What the other court would make of a proposal when this envoy brings it, as far as it is known now.
    pub fn verdict(&self, proposal: &Proposal, person: Option<PersonId>) -> Panel {
        self.as_known(|view, survey| view.verdict_in(survey, proposal, person))
    }

    /// The same from a survey that was made already.
    pub(super) fn verdict_in(&self, survey: &Survey, proposal: &Proposal, person: Option<PersonId>) -> Panel {
        let evaluator = &self.scene.rules.evaluator;
        let by_record = self.scene.state.clock.by_record;
        let date = self.scene.date();
        let mission = self.mission(proposal, person);
        let (reading, judged) = evaluator.judge_brought(&self.scene, survey, proposal, mission, by_record);
        let offer = lever::clauses(evaluator, &self.scene, survey, proposal, mission, by_record);
        let documented =
            record::documented(&evaluator.documented, &evaluator.weights, &self.scene.rules.acts, proposal, date);
        let mut panel = verdict::proposal(&self.words, date, proposal, &reading, &judged, offer.as_ref(), documented);
        panel.vetoes = verdict::vetoes(&self.words, self.scene.relations(), proposal, &judged);
        panel.voices = verdict::voices(&self.words, &voices::hear(&self.scene, proposal.to, &judged.terms));
        panel
    }

    /// How a proposal that is sent today is brought: by whom, and in how many months it is heard.
    pub fn mission(&self, proposal: &Proposal, person: Option<PersonId>) -> Mission {
        let book = self.scene.rules;
        let month = book.war.march_days * 2;
        // He rides in the month in which he is sent.
        let ride = self.half_ride(proposal.to).map_or(0, |half| (half - 1).max(0) / month.max(1));
        Mission { person, months: ride + book.acts[proposal.act.index()].talks }
    }

    /// The same as a page. What history did is kept back until the answer is there.
    pub fn forecast(&self, proposal: &Proposal, person: Option<PersonId>) -> Page {
        let panel = self.verdict(proposal, person);
        let mut page = Page::new(panel.title);
        page.head(self.get("ask-clauses"));
        for clause in panel.clauses {
            page.item(clause);
        }
        page.head(self.say("ask-chance", [("chance", panel.chance)]));
        for veto in panel.vetoes {
            page.item(veto);
        }
        if let Some(days) = self.ride(proposal.to) {
            page.text(self.say("view-ride", [("days", days.to_string())]));
        }
        if let Some(peril) = self.peril(proposal.to) {
            page.text(peril);
        }
        if let Some(faith) = self.faith(proposal) {
            page.text(faith);
        }
        page.head(self.get("ask-terms"));
        for term in panel.terms {
            let items = [("name", term.name), ("points", signed(term.points)), ("why", term.why)];
            page.item(self.say("view-term", items));
            for part in term.parts {
                page.detail(part);
            }
        }
        page.head(self.say("ask-precedents", [("pull", signed(panel.pull))]));
        for near in panel.precedents {
            page.item(near.text);
            near.differs.into_iter().for_each(|d| {
                page.detail(d);
            });
            self.cites(&mut page, &near.cites, near.gloss.as_deref());
        }
        page.or_none(self.get("ask-no-precedents"));
        // That what is documented pulls is told, and not which way it fell.
        if panel.record.is_some() {
            page.text(self.get("ask-record-sum"));
        }
        page.head(panel.sum);
        if !panel.voices.is_empty() {
            page.head(self.get("ask-voices"));
            for voice in panel.voices {
                page.item(voice);
            }
        }
        if let Some(lever) = panel.lever {
            page.head(self.get("ask-lever")).text(lever);
        }
        if let Some(line) = self.rests_on(proposal.to) {
            page.detail(line);
        }
        page
    }

    /// Days an envoy rides to a court this month, if there is a way.
    pub fn ride(&self, to: PolityId) -> Option<i32> {
        self.half_ride(to).map(|half| (half + 1) / 2)
    }

    fn half_ride(&self, to: PolityId) -> Option<i32> {
        self.journey(to).map(|journey| journey.left)
    }

    /// The journey of an envoy who is sent today, if there is a way.
    fn journey(&self, to: PolityId) -> Option<Journey> {
        let (from, at) = (self.scene.court(self.you).seat, self.scene.court(to).seat);
        order::ride(self.scene.rules, from, at, 1000, true)?;
        Some(order::journey(&self.scene, from, at))
    }

    /// Whose hostile ground an envoy passes who is sent today, and the chance that he is stopped there: by the rule by
    /// which he rides. Nothing where nobody would stop him.
    pub fn peril(&self, to: PolityId) -> Option<String> {
        let foes = talks::perils(&self.scene, self.you, to, self.journey(to)?);
        let stopped = vec![self.scene.rules.court.envoy_stopped; foes.len()];
        let mut names: Vec<String> = Vec::new();
        for foe in foes {
            let name = self.words.polity(foe);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let items = [("list", self.list(&names)), ("chance", percent(siege::any_of(&stopped)))];
        (!names.is_empty()).then(|| self.sentence("view-peril", items))
    }

    /// With whom one would break faith if these terms, proposed by oneself or to oneself, were agreed to: by the rule by
    /// which it is then broken. Nothing where nobody would be wronged.
    pub fn faith(&self, proposal: &Proposal) -> Option<String> {
        let enemy = if proposal.from == self.you { proposal.to } else { proposal.from };
        let ends = proposal.clauses.iter().any(Clause::makes_peace);
        if !ends || !self.scene.relations().at_war(self.you, enemy) {
            return None;
        }
        let forsaken = treaty::forsaken(&self.scene, self.you, enemy);
        let mut wronged: Vec<PolityId> = forsaken.broken.iter().map(|due| due.to).chain(forsaken.friends).collect();
        wronged.sort_unstable();
        wronged.dedup();
        let names: Vec<String> = wronged.into_iter().map(|x| self.words.polity(x)).collect();
        let broken = if forsaken.broken.is_empty() { "no" } else { "yes" };
        let items = [("list", self.list(&names)), ("enemy", self.words.polity(enemy)), ("broken", broken.to_owned())];
        (!names.is_empty()).then(|| self.sentence("view-faith", items))
    }

    /// Phrases of the source, with their translation where the reader needs one.
    pub(super) fn cites(&self, page: &mut Page, cites: &[String], gloss: Option<&str>) {
        let quotes: String = cites.iter().map(|c| self.say("ask-cite", [("cite", c.clone())])).collect();
        if !quotes.is_empty() {
            page.detail(format!("{quotes} {}", self.get("replay-source")));
        }
        if let Some(gloss) = gloss {
            page.detail(format!("\"{gloss}\""));
        }
    }

    /// The card of a record: what history did, with its citation.
    pub fn card(&self, record: RecordId) -> Page {
        let date = self.scene.rules.records[record.index()].date;
        let card = crate::present::chronicle::card(&self.words, record, date);
        let items = [("title", card.title), ("date", self.words.date(date))];
        let mut page = Page::new(self.say("view-card", items));
        if let Some(body) = card.body {
            page.text(body);
        }
        self.cites(&mut page, &card.cites, card.gloss.as_deref());
        if let Some(note) = card.note {
            page.detail(self.say("replay-note", [("text", note)]));
        }
        page
    }
}
