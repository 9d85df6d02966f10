//! Finds out what is asked of a game while it is played. Facts are read as they come and not kept; the state is looked
//! at only where a question is about a moment.

use super::subject::{Finding, Subject};
use crate::{
    content::compile::{Question, Scenario},
    sim::{
        chronicle::{Entry, Fact},
        date::Date,
        diplomacy::Bond,
        ids::{PlaceId, PolityId},
        look::Look,
        polity::Standing,
        snapshot::Scene,
    },
};
use std::collections::BTreeMap;

/// What was found out about a game that is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// By subject; what did not come about and is not the scenario's own question is left out.
    pub findings: BTreeMap<Subject, Finding>,
}

/// One who watches a game.
#[derive(Debug)]
pub struct Watch<'a> {
    scenario: &'a Scenario,
    /// Polities that stand at the start, with the worth of what they hold then.
    powers: Vec<(PolityId, i64)>,
    /// Capitals at the start.
    capitals: BTreeMap<PlaceId, PolityId>,
    /// Treaties concluded before the start.
    treaties: usize,
    findings: BTreeMap<Subject, Finding>,
}

impl<'a> Watch<'a> {
    /// Begins to watch at this state.
    pub fn new(scenario: &'a Scenario, start: &Scene) -> Self {
        let powers: Vec<_> = start.polities().filter(|&p| start.stands(p)).map(|p| (p, start.held_value(p))).collect();
        let capitals = powers.iter().map(|&(p, _)| (start.court(p).capital, p)).collect();
        Self { scenario, powers, capitals, treaties: start.ledger().treaties.len(), findings: BTreeMap::new() }
    }

    /// Whether a question is about the beginning of that month.
    pub fn wants(&self, date: Date) -> bool {
        self.scenario.outcomes.iter().any(|o| o.ask.moment() == Some(date))
    }

    /// Looks at the state at the beginning of a month.
    pub fn look(&mut self, date: Date, scene: &Scene) {
        for (at, outcome) in self.scenario.outcomes.iter().enumerate() {
            if outcome.ask.moment() != Some(date) {
                continue;
            }
            let yes = match outcome.ask {
                Question::Stands { polity, .. } => scene.stands(polity),
                Question::Holds { place, by, .. } => scene.holder(place) == by,
                Question::Seat { polity, place, .. } => scene.stands(polity) && scene.court(polity).seat == place,
                _ => continue,
            };
            self.findings.insert(Subject::Asked(at), if yes { Finding::Yes(None) } else { Finding::No });
        }
    }

    /// Reads what happened.
    pub fn read(&mut self, entries: &[Entry]) {
        for entry in entries {
            if let Some(subject) = self.subject(&entry.fact) {
                self.first(subject, entry.date);
            }
            if let Fact::Taken { place, from, by, .. } = entry.fact {
                self.taken(place, from, by, entry.date);
            }
        }
    }

    fn first(&mut self, subject: Subject, date: Date) {
        self.findings.entry(subject).or_insert(Finding::Yes(Some(date)));
    }

    /// What a fact is the first sign of.
    fn subject(&self, fact: &Fact) -> Option<Subject> {
        Some(match *fact {
            Fact::WarDeclared { by, on } => Subject::pair(Subject::War, by, on),
            Fact::PeaceMade { a, b } => Subject::pair(Subject::Peace, a, b),
            Fact::BondMade { a, b, bond: Bond::Vassal { lord, .. } } => {
                Subject::Vassal(if a == lord { b } else { a }, lord)
            }
            Fact::BondMade { a, b, bond: Bond::Brothers { .. } } => Subject::pair(Subject::Brothers, a, b),
            Fact::Allied { a, b, .. } => Subject::pair(Subject::Allied, a, b),
            Fact::Fell { of, .. } => Subject::Fell(of),
            Fact::Taken { place, from, .. } => {
                let of = *self.capitals.get(&place)?;
                (from == Some(of)).then_some(Subject::Capital(of))?
            }
            _ => return None,
        })
    }

    fn taken(&mut self, place: PlaceId, from: Option<PolityId>, by: Option<PolityId>, date: Date) {
        let scenario = self.scenario;
        for (at, outcome) in scenario.outcomes.iter().enumerate() {
            if let Question::Taken { place: asked, from: loser, to, by: last } = outcome.ask
                && asked == place
                && date <= last
                && loser.is_none_or(|p| from == Some(p))
                && to.is_none_or(|p| by == Some(p))
            {
                self.first(Subject::Asked(at), date);
            }
        }
    }

    /// Looks at the end, and tells everything.
    pub fn end(mut self, scene: &Scene) -> Ending {
        self.look(self.scenario.to.plus(1), scene);
        for (polity, value) in std::mem::take(&mut self.powers) {
            let stands = if scene.stands(polity) { Finding::Yes(None) } else { Finding::No };
            self.findings.insert(Subject::Stands(polity), stands);
            if value > 0 {
                let permille = scene.held_value(polity) * 1000 / value;
                self.findings.insert(Subject::Value(polity), Finding::Number(permille));
            }
            if let Standing::Fallen { on, .. } = scene.standing(polity) {
                self.first(Subject::Fell(polity), on);
            }
        }
        let treaties = scene.ledger().treaties.len().saturating_sub(self.treaties);
        self.findings.insert(Subject::Treaties, Finding::Number(treaties as i64));
        for at in 0..self.scenario.outcomes.len() {
            let answer = self.answer(at);
            self.findings.entry(Subject::Asked(at)).or_insert(answer);
        }
        Ending { findings: self.findings }
    }

    /// The answer to a question about first times.
    fn answer(&self, at: usize) -> Finding {
        let pair = Subject::pair;
        let (subjects, by) = match self.scenario.outcomes[at].ask {
            Question::Fallen { polity, by } => (vec![Subject::Fell(polity)], by),
            Question::War { a, b, by } => (vec![pair(Subject::War, a, b)], by),
            Question::Peace { a, b, by } => (vec![pair(Subject::Peace, a, b)], by),
            Question::Vassal { vassal, lord, by } => (vec![Subject::Vassal(vassal, lord)], by),
            Question::Brothers { a, b, by } => (vec![pair(Subject::Brothers, a, b)], by),
            Question::Allied { a, b, by } => (vec![pair(Subject::Allied, a, b)], by),
            Question::Bond { a, b, by } => {
                let alike = [pair(Subject::Brothers, a, b), pair(Subject::Allied, a, b)];
                (alike.into_iter().chain([Subject::Vassal(a, b), Subject::Vassal(b, a)]).collect(), by)
            }
            // Not seen when they were looked for.
            Question::Taken { .. } | Question::Stands { .. } | Question::Holds { .. } | Question::Seat { .. } => {
                return Finding::No;
            }
        };
        let date = |subject| match self.findings.get(&subject) {
            Some(Finding::Yes(date)) => *date,
            _ => None,
        };
        match subjects.into_iter().filter_map(date).min().filter(|&date| date <= by) {
            Some(date) => Finding::Yes(Some(date)),
            None => Finding::No,
        }
    }
}
