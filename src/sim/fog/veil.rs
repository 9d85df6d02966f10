//! The state as a court knows it: what it does not see is left out, and what it sees from afar is a round figure.
//!
//! Faces make their pages from it, and forecasts are made of it, so that nothing that is hidden can be read out of
//! either. What a power could have where nobody looks is reckoned from what everybody knows: its land and its people.

use super::{eyes, known, rounded};
use crate::sim::{
    army::{Aim, Force, Lead, Task},
    economy,
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Men, Permille},
    order::Pending,
    polity::Purse,
    snapshot::{Scene, Snapshot},
};

/// Whether a court knows another's rolls and purse: its own and its friends'.
pub fn confides<L: Look>(look: &L, by: PolityId, of: PolityId) -> bool {
    look.relations().friends(by, of)
}

/// Men in a garrison, as a court knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// From its own or its friends' rolls.
    Exact(Men),
    /// As scouts or besiegers take it to be.
    Seen(Men),
    /// What walls and a town of that size want; nobody has looked.
    Reputed(Men),
}

impl Guard {
    /// The figure, however it was come by.
    pub fn men(self) -> Men {
        match self {
            Self::Exact(men) | Self::Seen(men) | Self::Reputed(men) => men,
        }
    }
}

/// What a court knows of every garrison, in order of places.
pub fn guards<L: Look>(look: &L, by: PolityId) -> Vec<Guard> {
    let eyes = eyes(look, by);
    look.places().map(|place| guard_in(look, by, &eyes, place)).collect()
}

/// What a court knows of one garrison.
pub fn guard<L: Look>(look: &L, by: PolityId, place: PlaceId) -> Guard {
    guard_in(look, by, &eyes(look, by), place)
}

fn guard_in<L: Look>(look: &L, by: PolityId, eyes: &[PlaceId], place: PlaceId) -> Guard {
    let men = look.walls(place).garrison;
    let Some(holder) = look.holder(place).filter(|&h| !confides(look, by, h)) else { return Guard::Exact(men) };
    let war = &look.rules().war;
    let reach = war.scout_days * 2;
    let near = |&eye: &PlaceId| eye == place || look.rules().distance(eye, place, true).is_some_and(|d| d <= reach);
    if eyes.iter().any(near) {
        return Guard::Seen(if men == 0 { 0 } else { rounded(men, war.contact_round) });
    }
    // A power that has no men left cannot be told from one that has.
    let wanted = economy::walls::wanted(look, place);
    Guard::Reputed(if look.stands(holder) { rounded(wanted, war.contact_round) } else { 0 })
}

/// Men in the field with whom a power is credited by those who do not see its armies: a part of what its land can
/// bear under arms, permille `reputed` of the rules of war, and no more than any realm keeps in the field.
pub fn reputed_field<L: Look>(look: &L, of: PolityId) -> Men {
    let war = &look.rules().war;
    num::permille(economy::manpower_cap(look, of), war.reputed).min(war.reputed_most)
}

/// The purse with which a power is credited: a year's income, and the men whom its land still gives.
pub fn reputed_purse<L: Look>(look: &L, of: PolityId, seen: Men) -> Purse {
    let rules = look.rules();
    let garrisons: Men = look.holdings(of).into_iter().map(|p| economy::walls::wanted(look, p)).sum();
    let field = reputed_field(look, of).max(seen);
    Purse {
        cash: economy::monthly_income(look, of).max(0) * 12,
        grain: economy::taxed(look, of) * look.fabric(of).grain_rate / 1000,
        manpower: (economy::manpower_cap(look, of) - field - garrisons / 2).max(0),
        horses: if rules.polity(of).nomad { field } else { field / 4 },
        treaties: Default::default(),
    }
}

/// The arms of a host of which only its heads and its horsemen were seen.
pub fn told(force: Force, men: Men, horse: Permille) -> Force {
    let horse = num::permille(men, horse);
    Force { foot: men - horse, horse, engineers: 0, fatigue: 0, ..force }
}

/// The state as a court knows it. What `by` does not see is not in it; whoever has no secrets from `by` is in it as
/// it is. Making it of itself again changes nothing.
pub fn veil(scene: &Scene, by: PolityId) -> Snapshot {
    let seen = known(scene, by);
    let guards = guards(scene, by);
    let mut state = scene.state.clone();
    state.pending = Pending::default();
    state.armies.retain_mut(|row| {
        if confides(scene, by, row.banner.of) {
            return true;
        }
        let Ok(at) = seen.binary_search_by_key(&row.id, |s| s.army) else { return false };
        let sighting = seen[at];
        if sighting.exact {
            return true;
        }
        row.force = told(row.force, sighting.men, sighting.horse);
        row.lead = Lead { claimed: None, ..row.lead };
        row.position.route.clear();
        row.position.resting = 0;
        row.mandate = Default::default();
        // Where it is bound nobody tells; the road on which it marches is seen.
        row.task = match (row.task, row.position.leg) {
            (Task::March { .. }, Some(leg)) => Task::March { aim: Aim::Station, to: leg.to },
            (Task::March { .. }, None) => Task::Hold,
            (task, _) => task,
        };
        true
    });
    for (row, guard) in state.places.iter_mut().zip(guards) {
        row.walls.garrison = guard.men();
    }
    for row in &mut state.polities {
        let of = row.id;
        if confides(scene, by, of) {
            continue;
        }
        let field: Men = seen.iter().filter(|s| s.of == of).map(|s| s.men).sum();
        row.purse = Purse { treaties: row.purse.treaties, ..reputed_purse(scene, of, field) };
        row.court.preparing = None;
        row.court.marshal = None;
        row.fabric.upkeep = 0;
        row.fabric.paid = 1000;
        row.fabric.fed = 1000;
    }
    state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{evaluator::Survey, fog};

    #[test]
    fn what_is_not_seen_changes_nothing_that_is_known() {
        let content = crate::content::shipped().expect("shipped content is sound");
        for scenario in &content.scenarios {
            let scene = scenario.start.with(&content.rules);
            for by in scene.polities().filter(|&p| scene.stands(p)) {
                let known = veil(&scene, by);
                assert!(veil(&known.with(&content.rules), by) == known, "veiled twice is veiled once");
                let mut other = scenario.start.clone();
                for row in &mut other.armies {
                    if fog::sighting(&scene, by, row.id).is_none() && !confides(&scene, by, row.banner.of) {
                        row.force.foot *= 3;
                        row.force.horse += 7_000;
                    }
                }
                for row in &mut other.polities {
                    if !confides(&scene, by, row.id) {
                        row.purse.cash += 1_000_000;
                        row.purse.manpower /= 2;
                    }
                }
                let other = other.with(&content.rules);
                assert!(veil(&other, by) == known, "{}: what is hidden is in what is known", scenario.id);
                let (a, b) = (Survey::seen_by(&scene, by), Survey::seen_by(&other, by));
                for of in scene.polities() {
                    assert_eq!(a.power(of), b.power(of), "{}", scenario.id);
                }
            }
        }
    }

    #[test]
    fn ones_own_figures_are_exact_and_others_are_round() {
        let content = crate::content::shipped().expect("shipped content is sound");
        let scenario = content.scenario("lips_and_teeth").expect("shipped");
        let scene = scenario.start.with(&content.rules);
        let xia = content.rules.keys.find_polity("xia").expect("known");
        let known = veil(&scene, xia);
        for row in &known.armies {
            let true_men = scene.army(row.id).expect("in being").force.men();
            if confides(&scene, xia, row.banner.of) {
                assert_eq!(row.force.men(), true_men);
            } else {
                assert_eq!(row.force.men() % content.rules.war.contact_round, 0, "{:?}", row.id);
            }
        }
        assert!(known.armies.len() < scene.state.armies.len(), "somebody is out of sight");
        assert_eq!(known.polities[xia.index()].purse, scene.purse(xia));
    }
}
