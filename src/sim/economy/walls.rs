//! Walls and those who man them: a step of wall is built by the month, and garrisons fill up.

use crate::sim::{
    chronicle::Fact,
    ids::PlaceId,
    look::Look,
    num::{Cash, Men},
    realm::Realm,
};

/// The highest step of wall there is.
pub const HIGHEST: i32 = 5;

/// The garrison that walls and size want.
pub fn wanted(look: &impl Look, place: PlaceId) -> Men {
    110 * i64::from(look.walls(place).fort).pow(2) + 150 * i64::from(look.rules().place(place).size)
}

/// What the next step of wall costs: strings at once, and months.
pub fn next_step(look: &impl Look, place: PlaceId) -> (Cash, i32) {
    let rules = &look.rules().economy;
    let step = look.walls(place).fort + 1;
    (rules.fortify_cost * i64::from(step), rules.fortify_months * step)
}

/// Where nobody lies before the walls, they rise.
pub fn raise(mut realm: Realm) {
    for place in realm.places() {
        if realm.walls(place).building <= 0 {
            continue;
        }
        let Some(of) = realm.holder(place) else { continue };
        if realm.siege(place).0.is_some() || !realm.stands(of) {
            continue;
        }
        let data = realm.place_mut(place);
        data.walls.building -= 1;
        if data.walls.building == 0 {
            data.walls.fort = (data.walls.fort + 1).min(HIGHEST);
            let fort = data.walls.fort;
            realm.tell(Fact::Fortified { place, of, fort });
        }
    }
}

/// Garrisons fill up toward what their walls and size want.
pub fn fill(mut realm: Realm) {
    let step = realm.rules().economy.garrison_step;
    for place in realm.places() {
        let lacking = wanted(&realm, place) - realm.walls(place).garrison;
        if lacking <= 0 {
            continue;
        }
        let Some(holder) = realm.holder(place) else { continue };
        if realm.siege(place).0.is_some() || !realm.stands(holder) {
            continue;
        }
        let add = lacking.clamp(0, step).min(realm.purse(holder).manpower);
        if add > 0 {
            realm.polity_mut(holder).purse.manpower -= add;
            realm.place_mut(place).walls.garrison += add;
        }
    }
}
