//! What a court knows of armies that are not its own: which it sees, and how strong it takes them to be.
//!
//! One question for forecasts, faces and AI alike: [`known`]; and the whole state as a court knows it: [`veil`]. An army is seen on ground of the court's own or of its
//! friends, within some days of riding of their places or armies, and wherever either lies before the other's walls.
//! Its strength is an estimate: what it gives itself out for, rounded; only who stands before it counts heads.

mod veil;

pub use veil::{Guard, confides, guard, guards, reputed_field, reputed_purse, told, veil};

use super::{
    ids::{ArmyId, PlaceId, PolityId},
    look::{ArmyLook, Look},
    num::{Men, Permille},
};
use serde::{Deserialize, Serialize};

/// An army as a court knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// Which.
    pub army: ArmyId,
    /// Whose men.
    pub of: PolityId,
    /// The place at which it is, or which it last left.
    pub at: PlaceId,
    /// Men, as the court takes them to be; above 0.
    pub men: Men,
    /// Of those, horsemen in permille: what a scout sees first.
    pub horse: Permille,
    /// Whether the court knows it as its own: its men, or men under its command, or a friend's.
    pub exact: bool,
}

/// Every army on the map of which `by` knows, in order of id.
pub fn known<L: Look>(look: &L, by: PolityId) -> Vec<Sighting> {
    let eyes = eyes(look, by);
    look.each_army().filter(|a| a.exists() && !a.away()).filter_map(|a| sight(look, by, &eyes, &a)).collect()
}

/// What `by` knows of each of these armies, which are on the map, in their order.
pub fn sightings<L: Look>(look: &L, by: PolityId, armies: &[ArmyId]) -> Vec<Option<Sighting>> {
    let eyes = eyes(look, by);
    armies.iter().map(|&id| sight(look, by, &eyes, &look.army(id)?)).collect()
}

/// Whether `by` would see an army that stood at the place.
pub fn watched<L: Look>(look: &L, by: PolityId, place: PlaceId) -> bool {
    let reach = look.rules().war.scout_days * 2;
    let near = |eye: PlaceId| eye == place || look.rules().distance(eye, place, true).is_some_and(|d| d <= reach);
    eyes(look, by).into_iter().any(near)
}

/// What `by` knows of one army, if anything.
pub fn sighting<L: Look>(look: &L, by: PolityId, army: ArmyId) -> Option<Sighting> {
    let army = look.army(army).filter(|a| a.exists() && !a.away())?;
    sight(look, by, &eyes(look, by), &army)
}

/// Whether the court has the army's own rolls.
fn ours<L: Look>(look: &L, by: PolityId, army: &ArmyLook) -> bool {
    army.banner.under == Some(by) || look.relations().friends(by, army.banner.of)
}

/// Where the court has eyes: places that it or its friends hold, and their armies.
fn eyes<L: Look>(look: &L, by: PolityId) -> Vec<PlaceId> {
    let held = |p: PlaceId| look.holder(p).is_some_and(|h| look.relations().friends(by, h));
    let mut eyes: Vec<PlaceId> = look.places().filter(|&p| held(p)).collect();
    eyes.extend(look.each_army().filter(|a| a.exists() && !a.away() && ours(look, by, a)).map(|a| a.position.at));
    eyes.sort_unstable();
    eyes.dedup();
    eyes
}

fn sight<L: Look>(look: &L, by: PolityId, eyes: &[PlaceId], army: &ArmyLook) -> Option<Sighting> {
    let force = army.force;
    let at = army.position.at;
    let horse = crate::sim::num::share(force.horse, force.men());
    let sighting = |men, exact| Some(Sighting { army: army.id, of: army.banner.of, at, men, horse, exact });
    if ours(look, by, army) {
        return sighting(force.men(), true);
    }
    let war = &look.rules().war;
    // Whoever stands at the same place has counted its fires.
    if eyes.binary_search(&at).is_ok() && army.position.leg.is_none() {
        return sighting(rounded(force.men(), war.contact_round), false);
    }
    // An army on the road is seen from where it goes as well as from where it was.
    let ends = [Some(at), army.position.leg.map(|leg| leg.to)];
    let reach = war.scout_days * 2;
    let near = |end: PlaceId| {
        eyes.iter().any(|&eye| eye == end || look.rules().distance(eye, end, true).is_some_and(|d| d <= reach))
    };
    let seen = ends.into_iter().flatten().any(near);
    let told = army.lead.claimed.unwrap_or_else(|| force.men());
    seen.then(|| sighting(rounded(told, war.scout_round), false))?
}

/// To the nearest step, and never nothing.
fn rounded(men: Men, step: Men) -> Men {
    let step = step.max(1);
    ((men + step / 2) / step).max(1) * step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{
        army::{Banner, Leg},
        snapshot::Snapshot,
    };

    fn start() -> (crate::sim::rulebook::Rules, Snapshot) {
        let content = crate::content::shipped().expect("shipped content is sound");
        let start = content.scenario("lips_and_teeth").expect("shipped").start.clone();
        (content.rules.clone(), start)
    }

    #[test]
    fn strengths_are_rounded_and_never_nothing() {
        assert_eq!(rounded(12_600, 5_000), 15_000);
        assert_eq!(rounded(12_400, 5_000), 10_000);
        assert_eq!(rounded(40, 5_000), 5_000);
        assert_eq!(rounded(40, 0), 40);
    }

    #[test]
    fn a_court_knows_its_own_heads_and_guesses_at_others() {
        let (rules, mut state) = start();
        let polity = |key: &str| rules.keys.find_polity(key).expect(key);
        let army = |key: &str| rules.keys.find_army(key).expect(key);
        let place = |key: &str| rules.keys.find_place(key).expect(key);
        let (xia, mongols) = (polity("xia"), army("mongol_ongin"));
        let own = sighting(&state.with(&rules), xia, army("xia_zhongxing")).expect("its own");
        assert!(own.exact && own.men == 47_500, "{own:?}");
        // Deep in the steppe nobody sees it.
        assert_eq!(sighting(&state.with(&rules), xia, army("mongol_kherlen")), None);
        // Before the walls it is counted; a few days off it is what it gives itself out for.
        let row = state.armies.iter_mut().find(|a| a.id == mongols).expect("in being");
        row.lead.claimed = Some(200_000);
        row.position.at = place("wulahai");
        let near = sighting(&state.with(&rules), xia, mongols).expect("on its ground");
        assert_eq!((near.men, near.exact, near.horse > 900), (58_000, false, true));
        let road = rules.road(place("wulahai"), place("keyimen")).is_some();
        let row = state.armies.iter_mut().find(|a| a.id == mongols).expect("in being");
        let to = rules.neighbours[place("wulahai").index()][0].0;
        row.position.leg = Some(Leg { to: if road { place("keyimen") } else { to }, done: 0, of: 9 });
        let far = sighting(&state.with(&rules), xia, mongols).expect("on the road");
        assert_eq!(far.men, 200_000);
        // Lent men are in the rolls of who commands them.
        let row = state.armies.iter_mut().find(|a| a.id == mongols).expect("in being");
        row.banner = Banner { under: Some(xia), ..row.banner };
        assert!(sighting(&state.with(&rules), xia, mongols).is_some_and(|s| s.exact && s.men == 58_200));
    }

    #[test]
    fn whatever_is_known_is_on_the_map_and_in_order() {
        let (rules, state) = start();
        let scene = state.with(&rules);
        for by in scene.polities().filter(|&p| scene.stands(p)) {
            let list = known(&scene, by);
            assert!(list.is_sorted_by_key(|s| s.army) && list.iter().all(|s| s.men > 0));
            for id in scene.armies_of(by) {
                assert_eq!(sighting(&scene, by, id), list.iter().find(|s| s.army == id).copied());
            }
        }
    }
}
