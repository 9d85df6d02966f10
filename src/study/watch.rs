//! Finds out what is asked of a game while it is played. Facts are read as they come and not kept; the state is looked
//! at only where a question is about a moment.

use super::subject::{Finding, Subject};
use crate::{
    content::compile::{Question, Scenario, Victory},
    sim::{
        chronicle::{Entry, Fact},
        date::Date,
        diplomacy::Bond,
        ids::{PlaceId, PolityId},
        look::Look,
        order::{Order, OrderKind},
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
    /// Which objectives each side of the scenario has met, and how it ended for it, by side.
    pub sides: Vec<(Vec<bool>, Victory)>,
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
    /// Since when a peace or bond has been one that the side, named first, has not broken itself since.
    kept: BTreeMap<(PolityId, Subject), Date>,
    /// By kind of order, when the first was given.
    orders: [Option<Date>; OrderKind::ALL.len()],
    /// The month of which is told.
    date: Date,
    /// Questions of the scenario, then the objectives of its sides.
    questions: Vec<Question>,
    /// What is known of them yet.
    answers: Vec<Option<Finding>>,
}

impl<'a> Watch<'a> {
    /// Begins to watch at this state.
    pub fn new(scenario: &'a Scenario, start: &Scene) -> Self {
        let powers: Vec<_> = start.polities().filter(|&p| start.stands(p)).map(|p| (p, start.held_value(p))).collect();
        let capitals = powers.iter().map(|&(p, _)| (start.court(p).capital, p)).collect();
        let outcomes = scenario.outcomes.iter().map(|o| o.ask);
        let objectives = scenario.sides.iter().flat_map(|s| s.objectives.iter().map(|o| o.ask));
        let questions: Vec<Question> = outcomes.chain(objectives).collect();
        let treaties = start.ledger().treaties.len();
        let answers = vec![None; questions.len()];
        let orders = [None; OrderKind::ALL.len()];
        let (findings, kept, date) = (BTreeMap::new(), BTreeMap::new(), start.date());
        Self { scenario, powers, capitals, treaties, findings, kept, orders, date, questions, answers }
    }

    /// Whether a question is about the beginning of that month.
    pub fn wants(&self, date: Date) -> bool {
        self.questions.iter().any(|q| q.moment() == Some(date))
    }

    /// Looks at the state at the beginning of a month.
    pub fn look(&mut self, date: Date, scene: &Scene) {
        self.date = date;
        for (question, answer) in self.questions.iter().zip(&mut self.answers) {
            if question.moment() != Some(date) {
                continue;
            }
            let yes = match *question {
                Question::Stands { polity, .. } => scene.stands(polity),
                Question::Holds { place, by, .. } => scene.holder(place) == by,
                Question::Seat { polity, place, .. } => scene.stands(polity) && scene.court(polity).seat == place,
                Question::Land { polity, percent, .. } => {
                    let at_start = self.powers.iter().find(|(p, _)| *p == polity).map_or(0, |(_, value)| *value);
                    let held = scene.held_value(polity);
                    held > 0 && held * 100 >= at_start * i64::from(percent)
                }
                _ => continue,
            };
            *answer = Some(if yes { Finding::Yes(None) } else { Finding::No });
        }
    }

    /// Sees an order given.
    pub fn ordered(&mut self, order: &Order) {
        self.orders[order.kind() as usize].get_or_insert(self.date);
    }

    /// Reads what happened.
    pub fn read(&mut self, entries: &[Entry]) {
        for entry in entries {
            if let Some(subject) = self.subject(&entry.fact) {
                self.first(subject, entry.date);
                for side in &self.scenario.sides {
                    self.kept.entry((side.polity, subject)).or_insert(entry.date);
                }
            }
            self.broken(&entry.fact);
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

    /// Who breaks a bond, or makes war on whom he has peace with, has thrown away what he had won by it.
    fn broken(&mut self, fact: &Fact) {
        let (by, with, war) = match *fact {
            Fact::WarDeclared { by, on } => (by, on, true),
            Fact::BondEnded { by, with, .. } => (by, with, false),
            _ => return,
        };
        for subject in bonds(by, with) {
            self.kept.remove(&(by, subject));
        }
        if war {
            self.kept.remove(&(by, Subject::pair(Subject::Peace, by, with)));
        }
    }

    fn taken(&mut self, place: PlaceId, from: Option<PolityId>, by: Option<PolityId>, date: Date) {
        for (question, answer) in self.questions.iter().zip(&mut self.answers) {
            if let Question::Taken { place: asked, from: loser, to, by: last } = *question
                && asked == place
                && date <= last
                && loser.is_none_or(|p| from == Some(p))
                && to.is_none_or(|p| by == Some(p))
            {
                answer.get_or_insert(Finding::Yes(Some(date)));
            }
        }
    }

    /// Looks at the end, and tells everything.
    pub fn end(mut self, scene: &Scene) -> Ending {
        self.look(self.scenario.to.plus(1), scene);
        for (polity, value) in self.powers.clone() {
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
        for (&kind, on) in OrderKind::ALL.iter().zip(self.orders) {
            if let Some(on) = on {
                self.first(Subject::Ordered(kind), on);
            }
        }
        let treaties = scene.ledger().treaties.len().saturating_sub(self.treaties);
        self.findings.insert(Subject::Treaties, Finding::Number(treaties as i64));
        let outcomes = self.scenario.outcomes.iter().map(|_| None);
        let own = |polity, not: bool| if not { None } else { Some(polity) };
        let objectives =
            self.scenario.sides.iter().flat_map(|s| s.objectives.iter().map(move |o| own(s.polity, o.not)));
        let answers: Vec<Finding> = outcomes
            .chain(objectives)
            .enumerate()
            .map(|(at, of)| self.answers[at].unwrap_or_else(|| self.answer(at, of)))
            .collect();
        let (asked, mut rest) = answers.split_at(self.scenario.outcomes.len());
        self.findings.extend(asked.iter().enumerate().map(|(at, answer)| (Subject::Asked(at), *answer)));
        let mut sides = Vec::new();
        for side in &self.scenario.sides {
            let (own, others) = rest.split_at(side.objectives.len());
            rest = others;
            let met: Vec<bool> =
                side.objectives.iter().zip(own).map(|(o, answer)| (*answer == Finding::No) == o.not).collect();
            let points = side.objectives.iter().zip(&met).map(|(o, met)| if *met { o.points } else { 0 }).sum();
            let victory = if scene.stands(side.polity) { side.levels.of(points) } else { Victory::Defeat };
            if !met.is_empty() {
                self.findings.insert(Subject::Victory(side.polity), Finding::Number(victory as i64));
            }
            sides.push((met, victory));
        }
        Ending { findings: self.findings, sides }
    }

    /// The answer to a question about first times. To a side that has to bring it about it is a yes only while that side
    /// has not broken it itself; where it was made anew, that time counts.
    fn answer(&self, at: usize, side: Option<PolityId>) -> Finding {
        let pair = Subject::pair;
        let (subjects, by) = match self.questions[at] {
            Question::Fallen { polity, by } => (vec![Subject::Fell(polity)], by),
            Question::War { a, b, by } => (vec![pair(Subject::War, a, b)], by),
            Question::Peace { a, b, by } => (vec![pair(Subject::Peace, a, b)], by),
            Question::Vassal { vassal, lord, by } => (vec![Subject::Vassal(vassal, lord)], by),
            Question::Brothers { a, b, by } => (vec![pair(Subject::Brothers, a, b)], by),
            Question::Allied { a, b, by } => (vec![pair(Subject::Allied, a, b)], by),
            Question::Bond { a, b, by } => (bonds(a, b).to_vec(), by),
            // Not seen when they were looked for.
            Question::Taken { .. }
            | Question::Stands { .. }
            | Question::Holds { .. }
            | Question::Land { .. }
            | Question::Seat { .. } => return Finding::No,
        };
        let breakable = |s: &Subject| {
            use Subject as S;
            matches!(s, S::Peace(..) | S::Vassal(..) | S::Brothers(..) | S::Allied(..))
        };
        let date = |subject| match (side.filter(|_| breakable(&subject)), self.findings.get(&subject)) {
            (Some(side), _) => self.kept.get(&(side, subject)).copied(),
            (None, Some(Finding::Yes(date))) => *date,
            _ => None,
        };
        match subjects.into_iter().filter_map(date).min().filter(|&date| date <= by) {
            Some(date) => Finding::Yes(Some(date)),
            None => Finding::No,
        }
    }
}

/// Every bond that there can be between two.
fn bonds(a: PolityId, b: PolityId) -> [Subject; 4] {
    let pair = Subject::pair;
    [pair(Subject::Brothers, a, b), pair(Subject::Allied, a, b), Subject::Vassal(a, b), Subject::Vassal(b, a)]
}
