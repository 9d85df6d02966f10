//! Proposals: who may send what, what is answered, what comes of it, and that forecast and answer are one.

mod acts;
mod answers;
mod asking;
mod courts;
mod evaluator;
mod heard;
mod ledger;
mod limits;
mod year_1223;

use crate::support::{polity, shipped};
use jinxia::sim::{
    diplomacy::{Clause, Proposal, Side},
    envoy::{EnvoyRow, Journey, Leg, Letter},
    ids::{ActId, EnvoyId, PolityId},
    look::Look,
    order::Order,
    snapshot::Snapshot,
};

fn act(key: &str) -> ActId {
    shipped().rules.keys.find_act(key).expect(key)
}

pub fn send(to: &str, what: &str, clauses: Vec<Clause>) -> Order {
    Order::SendEnvoy { to: polity(to), act: act(what), clauses, person: None, from: None, at: None }
}

pub fn proposal(from: &str, to: &str, what: &str, clauses: Vec<Clause>) -> Proposal {
    Proposal { from: polity(from), to: polity(to), act: act(what), clauses }
}

/// The usual terms of an act, or some that mean something.
fn usual(what: ActId, from: PolityId, to: PolityId, scene: &impl Look) -> Vec<Clause> {
    let rules = &shipped().rules;
    let usual = rules.acts[what.index()].terms.clone();
    if !usual.is_empty() {
        return usual;
    }
    let third = scene.polities().find(|&p| p != from && p != to && scene.stands(p));
    // What is promised already is not promised again.
    let promised = |p| [from, to].iter().any(|&of| scene.ledger().land_promised(p, of).is_some());
    let held = |of: PolityId| scene.holdings(of).into_iter().find(|&p| p != scene.court(of).seat && !promised(p));
    let until = scene.date().plus(24);
    match rules.keys.act(what) {
        "joint_attack" => third
            .map(|on| Clause::JointAttack { on, proposer_takes: vec![], recipient_takes: vec![], by: until })
            .into_iter()
            .collect(),
        "leave" => third.map(|to_attack| Clause::Leave { to_attack }).into_iter().collect(),
        "truce" => vec![Clause::Truce { until }],
        "grant_land" => held(from)
            .map(|p| Clause::Land { giver: Side::Proposer, places: vec![p], amends: false, promise: false })
            .into_iter()
            .collect(),
        "cede_land" | "demand_land" => held(to)
            .map(|p| Clause::Land { giver: Side::Recipient, places: vec![p], amends: false, promise: false })
            .into_iter()
            .collect(),
        "protest" => vec![Clause::Complaint { places: held(to).into_iter().collect() }],
        "handover" => {
            let theirs = |p: &jinxia::sim::ids::PersonId| scene.at_hand(*p, to) && scene.court(to).ruler != Some(*p);
            let people = (0..rules.people.len()).map(|i| jinxia::sim::ids::PersonId(i as u16));
            let person = people.into_iter().find(theirs);
            person.map(|person| Clause::HandOver { giver: Side::Recipient, person }).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A state in which an envoy with that proposal stands before the court.
pub fn arrived(start: &Snapshot, proposal: Proposal) -> Snapshot {
    let mut state = start.clone();
    let id = EnvoyId(state.clock.next_envoy);
    state.clock.next_envoy += 1;
    state.envoys.push(EnvoyRow {
        id,
        letter: Letter { proposal, person: None, sent: state.clock.date, leg: Leg::Out, warrant: None },
        journey: Journey { road: Vec::new(), left: 0, of: 1, talks_until: Some(state.clock.date), done: false },
    });
    state
}
