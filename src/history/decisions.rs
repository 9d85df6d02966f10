//! The documented decisions as the game meets them: the record is played, and at each decision the game reads the
//! situation of its own world.

use super::replay;
use crate::{
    content::{
        compile::{Content, Scenario},
        source::{Coded, Record},
    },
    sim::{
        chronicle::{Entry, Fact, Judged},
        date::Date,
        diplomacy::{Answer, Bond},
        evaluator::{Premise, Situation},
        ids::{ActId, PersonId, PolicyId, PolityId, RecordId},
        look::Look,
        snapshot::{Scene, Snapshot},
    },
};
use std::sync::Arc;

/// A documented decision in the world of the record.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Key of its record.
    pub id: String,
    /// Its record.
    pub record: RecordId,
    /// The scenario in whose world it was read.
    pub scenario: String,
    /// When it fell.
    pub on: Date,
    /// Who asked; for counsel the court itself.
    pub from: PolityId,
    /// Who answered.
    pub to: PolityId,
    /// The act.
    pub act: Option<ActId>,
    /// For counsel: who gave it, and for which policy.
    pub counsel: Option<(PersonId, PolicyId)>,
    /// The documented answer.
    pub answer: Answer,
    /// What the game knew and made of it, without having seen the answer.
    pub judged: Judged,
    /// What it rested on.
    pub premises: Vec<Premise>,
}

impl Decision {
    /// The situation.
    pub fn situation(&self) -> &Situation {
        &self.judged.reading.situation
    }
}

/// Every documented decision, in order of date. Each is read in the scenario that began last before it: there the
/// forces are the closest to what is documented for that time.
pub fn collect(content: &Content) -> Vec<Decision> {
    let mut scenarios: Vec<&Arc<Scenario>> = content.scenarios.iter().collect();
    scenarios.sort_by_key(|s| (std::cmp::Reverse(s.from), s.to, s.id.clone()));
    let mut decisions: Vec<Decision> = Vec::new();
    for scenario in scenarios {
        for decision in of_scenario(content, scenario) {
            if !decisions.iter().any(|d| d.record == decision.record) {
                decisions.push(decision);
            }
        }
    }
    decisions.sort_by_key(|d| (d.on, content.rules.records[d.record.index()].seq, d.record));
    decisions
}

/// The documented decisions of one scenario, in the order in which they fall.
pub fn of_scenario(content: &Content, scenario: &Arc<Scenario>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut game = replay::begin(content, scenario).0;
    for turn in 0..scenario.turns() {
        replay::queue_turn(&mut game, scenario);
        for _ in 0..scenario.turn(turn).1 {
            // What a decision rested on is what was so before its month.
            let (before, date) = (game.snapshot(), game.clock().date);
            game.play_month();
            let this_month = game.entries().iter().filter(|e| e.date == date);
            let found = this_month.filter_map(|e| Found::of(content, e));
            decisions.extend(found.map(|f| f.decision(content, scenario, &before)));
        }
        game.close_turn();
    }
    decisions
}

/// An answer in the chronicle that a record documents.
struct Found<'a> {
    record: &'a Record,
    coded: &'a Coded,
    id: RecordId,
    on: Date,
    from: PolityId,
    to: PolityId,
    act: Option<ActId>,
    counsel: Option<(PersonId, PolicyId)>,
    judged: Judged,
}

impl<'a> Found<'a> {
    fn of(content: &'a Content, entry: &Entry) -> Option<Self> {
        let id = entry.record?;
        let record = &content.library.records.get(content.rules.keys.record(id))?.value;
        let coded = record.decision.as_ref()?;
        let (from, to, act, counsel, judged) = match &entry.fact {
            Fact::Answered { from, to, act, judged: Some(judged), .. } => (*from, *to, Some(*act), None, judged),
            Fact::Counselled { of, by, policy, judged: Some(judged), .. } => {
                (*of, *of, judged.reading.situation.act, Some((*by, *policy)), judged)
            }
            _ => return None,
        };
        let judged = (**judged).clone();
        Some(Self { record, coded, id, on: entry.date, from, to, act, counsel, judged })
    }

    fn decision(self, content: &Content, scenario: &Scenario, before: &Snapshot) -> Decision {
        let scene = before.with(&content.rules);
        let premises = premises(content, &scene, self.record, self.from, self.to);
        Decision {
            id: content.rules.keys.record(self.id).to_owned(),
            record: self.id,
            scenario: scenario.id.clone(),
            on: self.on,
            from: self.from,
            to: self.to,
            act: self.act,
            counsel: self.counsel,
            answer: self.coded.answer,
            judged: self.judged,
            premises,
        }
    }
}

/// What a decision rested on: who ruled, who served whom, war and brotherhood between the two, and who held the
/// places that its record names.
fn premises(content: &Content, scene: &Scene, record: &Record, from: PolityId, to: PolityId) -> Vec<Premise> {
    let mut premises = Vec::new();
    let mut sides = vec![to];
    if from != to {
        sides.push(from);
    }
    for of in sides {
        premises.push(Premise::Ruler { of, person: scene.court(of).ruler });
        premises.push(Premise::Lord { of, lord: scene.relations().lord_of(of) });
    }
    if from != to {
        premises.push(Premise::War { a: from, b: to, on: scene.relations().at_war(from, to) });
        premises.push(Premise::Brothers {
            a: from,
            b: to,
            yes: matches!(scene.relations().get(from, to).bond, Some(Bond::Brothers { .. })),
        });
    }
    for key in &record.places {
        if let Some(place) = content.rules.keys.find_place(&key.value) {
            premises.push(Premise::Holder { place, by: scene.holder(place) });
        }
    }
    premises
}
