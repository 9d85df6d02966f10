//! Grain: what the troops of a realm eat in a month, and what becomes of those who are not fed.

use super::taxed;
use crate::sim::{
    army::Task,
    chronicle::{Fact, Waste},
    ids::PolityId,
    look::{ArmyLook, Look},
    num::{self, Shi},
    realm::Realm,
};

/// Morale that an army loses in a month without any grain.
const HEART: i64 = 4;
/// What a store holds at the most besides two harvests, in shi: the rest rots.
const BARNS: Shi = 1_000_000;

/// Grain that comes in over a year.
pub fn harvest(look: &impl Look, polity: PolityId) -> Shi {
    taxed(look, polity) * look.fabric(polity).grain_rate / 1000
}

/// What an army eats in a month, in thousandths of a shi. Who fights off the map lives off that land; those who live
/// off the steppe drive their food before them.
fn eats(look: &impl Look, army: &ArmyLook) -> i64 {
    if army.away() {
        return 0;
    }
    let rules = &look.rules().economy;
    let of = army.banner.of;
    let quartered = army.task == Task::Hold && look.holder(army.position.at) == Some(of);
    // In quarters horses graze.
    let (man, horse) = if quartered { (rules.eat_home, 0) } else { (rules.eat_field, rules.eat_horse) };
    let all = army.force.men() * i64::from(man) + army.force.horse * i64::from(horse);
    let nomad = look.rules().polity(of).nomad && army.force.horse > army.force.foot;
    if nomad { num::permille(all, rules.eat_nomad) } else { all }
}

/// What armies and garrisons of a polity eat in a month.
pub fn need(look: &impl Look, polity: PolityId) -> Shi {
    let armies = look.armies_of(polity).into_iter().filter_map(|id| look.army(id));
    let armies: i64 = armies.map(|a| eats(look, &a)).sum();
    let garrisons = look.garrisons(polity);
    (armies + garrisons * i64::from(look.rules().economy.eat_garrison)) / 1000
}

/// Months that the store lasts as things stand; `None` if more comes in than is eaten.
pub fn lasts(look: &impl Look, polity: PolityId) -> Option<i64> {
    let short = need(look, polity) - harvest(look, polity) / 12;
    (short > 0).then(|| look.purse(polity).grain / short)
}

/// A month's grain is eaten. Where there is not enough, men go home and lose heart, in the share that was not fed.
pub fn feed(mut realm: Realm) {
    let desert = realm.rules().economy.desert_hungry;
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let need = need(&realm, polity);
        let most = harvest(&realm, polity) * 2 + BARNS;
        let data = realm.polity_mut(polity);
        let eaten = need.min(data.purse.grain.max(0));
        data.purse.grain = (data.purse.grain - eaten).clamp(0, most);
        let before = data.fabric.fed;
        let fed = if need == 0 { 1000 } else { num::share(eaten, need) };
        data.fabric.fed = fed;
        if fed == 1000 {
            continue;
        }
        let pm = desert * (1000 - fed) / 1000;
        let heart = (HEART * i64::from(1000 - fed) / 1000) as i32;
        let (mut men, mut lost) = (0, 0);
        for id in realm.armies_of(polity) {
            let away = realm.army(id).is_none_or(|a| a.away());
            if let Some(army) = realm.army_mut(id).filter(|_| !away) {
                let force = &mut army.force;
                men += force.men();
                lost += force.lose(pm);
                force.morale = (force.morale - heart).max(5);
            }
        }
        for place in realm.holdings(polity) {
            let data = realm.place_mut(place);
            data.walls.garrison -= num::permille(data.walls.garrison, pm / 2);
        }
        super::went_home(&mut realm, polity, men, lost, Waste::Unfed);
        if before == 1000 {
            realm.tell(Fact::Hungry { of: polity });
        }
    }
}
