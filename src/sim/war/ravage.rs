//! A hostile army lives off the ground on which it stands, and lays it waste.

use crate::sim::{
    chronicle::Fact,
    ids::{PlaceId, PolityId},
    look::Look,
    realm::Realm,
};

/// Whose army lays waste the ground at the place: the first of the holder's enemies who stands there with enough men. A
/// siege does its own harm, and nobody lays waste what is by right his own or his friend's: who comes too late to
/// relieve a place is still no enemy of its people.
pub fn ravager(look: &impl Look, place: PlaceId) -> Option<PolityId> {
    if look.siege(place).0.is_some() {
        return None;
    }
    let owner = look.owner(place).0;
    let spares = |by: PolityId| owner.is_some_and(|owner| look.relations().friends(by, owner));
    let least = look.rules().war.ravage_men;
    let armies = look.armies_at(place).into_iter().filter_map(|id| look.army(id));
    let mut hostile = armies.filter(|a| a.force.men() >= least).map(|a| a.banner.under.unwrap_or(a.banner.of));
    hostile.find(|&by| look.hostile(place, by) && !spares(by))
}

/// A month of every army on enemy ground.
pub fn ravage(mut realm: Realm) {
    let ravage = realm.rules().war.ravage;
    let mut camps: Vec<PlaceId> = realm.each_army().filter_map(|a| a.stands_at()).collect();
    camps.sort_unstable();
    camps.dedup();
    for place in camps {
        let Some(by) = ravager(&realm, place) else { continue };
        let of = realm.holder(place);
        let data = realm.place_mut(place);
        let before = data.town.devastation;
        data.town.devastation = (before + ravage).min(900);
        // It is told when the ruin is worse by a tenth, and not every month anew.
        if data.town.devastation / 100 > before / 100 {
            realm.tell(Fact::Ravaged { place, by, of });
        }
    }
}
