//! What distance, camps and heat cost an army, and how it rests.

use crate::sim::{
    army::Task,
    chronicle::{Fact, Loss, Waste},
    ids::{PlaceId, PolityId},
    look::{ArmyLook, Look},
    realm::Realm,
    rulebook::Terrain,
};

/// Half-days beyond which it makes no difference how far supply is.
const FARTHEST: i32 = 300;
/// Permille of an army: a month that costs it fewer is not told.
const TOLD: i32 = 10;

/// Foot days to the nearest own or friendly unbesieged place; halved for those who live off the steppe. `None`: on
/// such ground already.
pub fn days_from_supply(look: &impl Look, army: &ArmyLook) -> Option<i32> {
    from_supply(look, army, army.position.at)
}

fn from_supply(look: &impl Look, army: &ArmyLook, at: PlaceId) -> Option<i32> {
    let nomad = look.rules().polity(army.banner.of).nomad && army.force.horse > army.force.foot;
    days_at(look, army.banner.of, at, nomad)
}

/// The same for men of `of` at any place; `nomad` for those who live off the steppe.
pub fn days_at(look: &impl Look, of: PolityId, at: PlaceId, nomad: bool) -> Option<i32> {
    let friend = |holder: PolityId| holder == of || look.relations().friends(holder, of);
    let supplied = |p: PlaceId| look.holder(p).is_some_and(friend) && look.siege(p).0.is_none();
    if supplied(at) {
        return None;
    }
    let book = look.rules();
    let near = book.by_distance[at.index()].iter();
    let supplied = near.copied().find(|&(_, place)| supplied(place)).map_or(FARTHEST, |(days, _)| days);
    let nearest = supplied.min(FARTHEST);
    Some(if nomad { nearest / 4 } else { nearest / 2 })
}

/// Whether an army is short of supply.
pub fn short(look: &impl Look, army: &ArmyLook) -> bool {
    too_far(look, days_from_supply(look, army))
}

/// Whether it would be short of supply at that place.
pub fn short_at(look: &impl Look, army: &ArmyLook, at: PlaceId) -> bool {
    too_far(look, from_supply(look, army, at))
}

fn too_far(look: &impl Look, days: Option<i32>) -> bool {
    let war = &look.rules().war;
    days.is_some_and(|days| days - war.supply_days > war.supply_step)
}

/// Permille an army loses in a month to distance, camp fever and heat.
pub fn monthly_loss(look: &impl Look, army: &ArmyLook) -> i32 {
    loss_at(look, army, days_from_supply(look, army))
}

fn loss_at(look: &impl Look, army: &ArmyLook, days: Option<i32>) -> i32 {
    let book = look.rules();
    let war = &book.war;
    let over = days.map_or(0, |days| (days - war.supply_days).max(0));
    let nomad = book.polity(army.banner.of).nomad;
    let mut pm = (over * war.attrition_step / war.supply_step.max(1)).min(war.attrition_max);
    if nomad {
        pm /= 2;
    }
    let besieging = army.task == Task::Siege;
    if besieging && look.siege(army.position.at).0.is_some_and(|s| look.date().since(s.since) > 3) {
        pm += war.camp_sick;
    }
    let hot = war.heat_months.contains(&look.date().month());
    if nomad && hot && matches!(book.place(army.position.at).terrain, Terrain::Plain | Terrain::RiverValley) {
        pm += war.heat;
    }
    pm
}

/// Every army on the map pays for where it is.
pub fn attrition(mut realm: Realm) {
    for id in realm.army_ids() {
        let Some(army) = realm.army(id) else { continue };
        if army.away() || !army.exists() {
            continue;
        }
        let days = days_from_supply(&realm, &army);
        let (pm, hungry, of) = (loss_at(&realm, &army, days), too_far(&realm, days), army.banner.of);
        let base = realm.fabric(of).morale;
        if let Some(army) = realm.army_mut(id) {
            let force = &mut army.force;
            let lost = force.lose(pm);
            let drift = (base - force.morale).signum();
            force.morale = (force.morale + if hungry { -2 } else { drift }).clamp(5, 100);
            let at = army.position.at;
            if pm >= TOLD && lost > 0 {
                let far = days.is_some_and(|days| days > realm.rules().war.supply_days);
                let of_what = if far { Waste::Far } else { Waste::Sick };
                realm.tell(Fact::Wasted(Loss { of, at: Some(at), lost, of_what }));
            }
        }
    }
}

/// Armies tire abroad and rest at home.
pub fn fatigue(mut realm: Realm) {
    let book = realm.book();
    let war = &book.war;
    for id in realm.army_ids() {
        let Some(army) = realm.army(id) else { continue };
        if army.away() {
            continue;
        }
        let home = realm.friendly(army.position.at, army.banner.of) && realm.holder(army.position.at).is_some();
        let change = match (home, army.task) {
            (true, Task::Hold | Task::Bar) => -war.fat_rest,
            (true, _) => 0,
            (false, Task::Siege) => war.fat_camp + war.fat_siege,
            (false, _) => war.fat_camp,
        };
        if let Some(army) = realm.army_mut(id) {
            army.force.fatigue = (army.force.fatigue + change).clamp(0, 100);
        }
    }
}
