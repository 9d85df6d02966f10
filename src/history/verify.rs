//! Whether the record holds: checkpoints, and hashes that never differ.

use super::replay;
use crate::{
    content::compile::{Claim, CompiledCheckpoint, Content, Scenario},
    sim::{
        date::Date,
        diplomacy::Bond,
        game::Game,
        look::Look,
        polity::Standing,
        snapshot::{Scene, StateHash},
    },
};
use std::sync::Arc;

/// A claim of a checkpoint that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The checkpoint's month.
    pub on: Date,
    /// The claim.
    pub claim: Claim,
}

/// What held and what did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Claims that held.
    pub passed: Vec<Checked>,
    /// Claims that did not.
    pub failed: Vec<Checked>,
}

/// Whether a claim holds in a state.
pub fn holds(scene: &Scene, claim: &Claim) -> bool {
    let relations = scene.relations();
    match *claim {
        Claim::Holds { place, by } => scene.holder(place) == by,
        Claim::Rules { polity, person } => scene.court(polity).ruler == Some(person),
        Claim::Seat { polity, place } => scene.court(polity).seat == place,
        Claim::War { a, b } => relations.at_war(a, b),
        Claim::NoWar { a, b } => !relations.at_war(a, b),
        Claim::Peace { a, b } => !relations.at_war(a, b) && relations.get(a, b).peace,
        Claim::Vassal { vassal, lord } => relations.serves(vassal, lord),
        Claim::Brothers { a, b } => matches!(relations.get(a, b).bond, Some(Bond::Brothers { .. })),
        Claim::Allied { a, b } => relations.get(a, b).alliance.is_some(),
        Claim::Unbound { a, b } => relations.get(a, b).bond.is_none() && relations.get(a, b).alliance.is_none(),
        Claim::Policy { polity, policy } => scene.court(polity).policy == policy,
        Claim::Fallen { polity } => matches!(scene.standing(polity), Standing::Fallen { .. }),
        Claim::Promised { place, to } => scene.ledger().land_promised(place, to).is_some(),
    }
}

fn check<'a>(scene: &Scene, due: impl Iterator<Item = &'a CompiledCheckpoint>, tally: &mut Tally) {
    for checkpoint in due {
        for claim in &checkpoint.claims {
            let checked = Checked { on: checkpoint.on, claim: *claim };
            let list = if holds(scene, claim) { &mut tally.passed } else { &mut tally.failed };
            list.push(checked);
        }
    }
}

/// Looks at the checkpoints of that month. Those after the last month are for the end, and looked at once
/// ([`check_from`]).
pub fn check_at(scene: &Scene, scenario: &Scenario, on: Date, tally: &mut Tally) {
    check(scene, scenario.checkpoints.iter().filter(|c| c.on == on && on <= scenario.to), tally);
}

/// Looks at all checkpoints from that month on: those for the end of the scenario.
pub fn check_from(scene: &Scene, scenario: &Scenario, from: Date, tally: &mut Tally) {
    check(scene, scenario.checkpoints.iter().filter(|c| c.on >= from), tally);
}

/// Replays a scenario again, taking the state apart after every turn and putting it together in another world, and
/// compares hashes. Returns the first turn that differs.
pub fn differing_turn(content: &Content, scenario: &Arc<Scenario>, hashes: &[StateHash]) -> Option<u32> {
    let (mut game, _) = replay::begin(content, scenario);
    // Two worlds by turns: each is put into a state that it has never been near.
    let mut other = Game::new(&content.rules, &scenario.start);
    for (turn, hash) in hashes.iter().enumerate() {
        other.restore(&game.snapshot());
        std::mem::swap(&mut game, &mut other);
        game.set_fates(scenario.fates.clone(), true);
        replay::queue_turn(&mut game, scenario);
        game.end_turn();
        if game.hash() != *hash {
            return Some(turn as u32);
        }
    }
    None
}
