//! Raids: plunder and ruin, and no claim to the land.

use crate::sim::{
    chronicle::Fact,
    ids::{ArmyId, PlaceId},
    look::Look,
    num,
    realm::Realm,
};

/// The army plunders the country about a hostile place.
pub fn raid(realm: &mut Realm, id: ArmyId, place: PlaceId) {
    let book = realm.book();
    let war = &book.war;
    let Some(army) = realm.army(id) else { return };
    let (by, commander) = (army.banner.under.unwrap_or(army.banner.of), army.lead.commander);
    let of = realm.holder(place);
    if !realm.hostile(place, by) {
        return;
    }
    let town = realm.town(place);
    let wealth = town.households * i64::from(1000 - town.devastation) / 1000 * i64::from(war.sack_loot) / 1000;
    // Who comes after others in the same month finds what they left.
    let date = realm.clock.date;
    let this_month = realm.chronicle.entries.iter().rev().take_while(|e| e.date == date);
    let before = this_month.filter(|e| matches!(e.fact, Fact::Raided { place: p, .. } if p == place)).count() as i64;
    let loot = num::permille(wealth, war.raid_loot) / ((1 + before) * (1 + before));
    if before == 0 {
        let data = realm.place_mut(place);
        data.town.devastation = (data.town.devastation + war.raid).min(900);
        data.town.unrest = (data.town.unrest + 50).min(1000);
    }
    realm.polity_mut(by).purse.cash += loot;
    if let Some(of) = of {
        realm.sway(of, 0, 50, -50);
    }
    realm.tell(Fact::Raided { place, by, of, loot, commander });
}
