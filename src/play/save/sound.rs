//! Whether what a save says can be: every id within its table, every figure within reason, every state whole.
//!
//! The checksum keeps out accidents; this keeps out files that were made to hurt, so that no later code has to ask.

use super::{SaveError, walk::Walk};
use crate::{
    content::compile::Scenario,
    play::Journal,
    sim::{
        ids::FIRST_FREE_ARMY,
        invariants,
        rulebook::{Keys, Rulebook, Rules},
        snapshot::Snapshot,
    },
};
use serde::Serialize;

/// The most ids given out in a game.
const MOST_IDS: u32 = 1_000_000_000;

/// A key that one content has and the other has not.
pub(super) fn changed_key(now: &Keys, then: &Keys) -> Option<String> {
    let tables = |k: &Keys| {
        [
            &k.places,
            &k.polities,
            &k.people,
            &k.armies,
            &k.policies,
            &k.acts,
            &k.records,
            &k.theatres,
            &k.borders,
            &k.events,
        ]
        .map(Clone::clone)
    };
    tables(now).into_iter().zip(tables(then)).find(|(now, then)| now != then).map(|(now, then)| {
        let lacks = |all: &[String], some: &[String]| some.iter().find(|key| !all.contains(key)).cloned();
        lacks(&now, &then).or_else(|| lacks(&then, &now)).unwrap_or_default()
    })
}

/// A state of this scenario, whole and within the rules' own invariants.
pub(super) fn state(rules: &Rules, scenario: &Scenario, state: &Snapshot) -> Result<(), SaveError> {
    ids(rules, state)?;
    let whole = state.places.iter().map(|r| r.id.index()).eq(0..rules.places.len())
        && state.polities.iter().map(|r| r.id.index()).eq(0..rules.polities.len())
        && state.people.iter().map(|r| r.id.index()).eq(0..rules.people.len())
        && state.armies.is_sorted_by(|a, b| a.id < b.id)
        && state.envoys.is_sorted_by(|a, b| a.id < b.id)
        && state.events.sound(&rules.events);
    if !whole {
        return Err(SaveError::unsound("a state that lacks rows"));
    }
    let (clock, start) = (&state.clock, &scenario.start.clock);
    if (clock.last, clock.turn_months) != (start.last, start.turn_months) {
        return Err(SaveError::ContentChanged { what: scenario.id.clone() });
    }
    let armies = state.armies.iter().map(|r| r.id.0).filter(|&id| id >= FIRST_FREE_ARMY).max();
    let envoys = state.envoys.iter().map(|r| r.id.0).max();
    let timely = (scenario.from..=scenario.to.plus(1)).contains(&clock.date)
        && (FIRST_FREE_ARMY..MOST_IDS).contains(&clock.next_army)
        && clock.next_envoy < MOST_IDS
        && armies.is_none_or(|id| id < clock.next_army)
        && envoys.is_none_or(|id| id < clock.next_envoy);
    if !timely {
        return Err(SaveError::unsound("a state out of its time"));
    }
    if !figures(state) {
        return Err(SaveError::unsound("a figure that no game comes to"));
    }
    match invariants::check(&state.with(rules)).into_iter().next() {
        Some(broken) => Err(SaveError::unsound(broken)),
        None => Ok(()),
    }
}

/// Figures that the rules never change, or only count down, and so never ask about.
fn figures(state: &Snapshot) -> bool {
    let share = 0..=1000;
    let polities = state.polities.iter().all(|row| {
        let f = &row.fabric;
        let sums = [f.beyond, f.rate, f.grain_rate, f.pay, f.start_value];
        sums.iter().all(|n| (0..=100_000_000).contains(n))
            && share.contains(&f.levy)
            && share.contains(&f.paid)
            && [f.green_drill, f.drill, f.morale].iter().all(|n| (0..=200).contains(n))
            && row.court.parties.iter().all(|(_, part)| (0..=100).contains(part))
    });
    let places = state.places.iter().all(|row| {
        let works = row.siege.0.map_or(0, |siege| siege.works);
        (0..=10).contains(&row.walls.fort) && (0..=1_000_000).contains(&works)
    });
    let armies = state.armies.iter().all(|row| {
        let leg = row.position.leg.is_none_or(|leg| (1..=10_000).contains(&leg.of));
        (0..=1000).contains(&row.position.resting) && leg
    });
    let envoys = state.envoys.iter().all(|row| {
        let journey = &row.journey;
        (0..=10_000).contains(&journey.left) && (0..=10_000).contains(&journey.of)
    });
    polities && places && armies && envoys
}

/// A journal that leads to this state.
pub(super) fn journal(scenario: &Scenario, journal: &Journal, state: &Snapshot) -> Result<(), SaveError> {
    let turns = journal.turns.len();
    let placed = |at: usize, state: &Snapshot| {
        let (turn, from) = (state.clock.turn as usize, scenario.turn(at as u32).0);
        turn == at && state.clock.date == from.min(scenario.to.plus(1))
    };
    let kept = journal.kept.contains_key(&0) && journal.kept.iter().all(|(&at, s)| at <= turns && placed(at, s));
    let path = journal.path.len() == turns + 1;
    if turns > scenario.turns() as usize || !kept || !path || !placed(turns, state) {
        return Err(SaveError::unsound("a journal that does not lead to its state"));
    }
    if state.hash() != journal.last().hash {
        return Err(SaveError::unsound("a state other than its journal's"));
    }
    Ok(())
}

/// Every id in the value is within its table, and every figure within reason.
pub(super) fn ids(book: &Rulebook, value: &impl Serialize) -> Result<(), SaveError> {
    value.serialize(&mut Walk::new(book)).map_err(|fault| SaveError::unsound(fault.0))
}
