//! Weariness, stability, unrest, and the risings that come of them.

use crate::sim::{
    chronicle::{Fact, How},
    dice::Roll,
    fate::Lot,
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Cents},
    polity::{Standing, Tax},
    realm::Realm,
    war::taking,
};

/// How a court's temper drifts in a month in which nothing happens, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Prestige, toward the middle.
    pub prestige: Cents,
    /// Weariness that fades.
    pub faded: Cents,
    /// Weariness that war brings, or that peace heals.
    pub strain: Cents,
    /// Stability, toward where it rests.
    pub stability: Cents,
    /// Where stability comes to rest: less, the wearier the realm.
    pub rest: Cents,
}

/// How a court's temper drifts in a month.
pub fn drift(look: &impl Look, polity: PolityId) -> Drift {
    let rules = &look.rules().court;
    let temper = look.temper(polity);
    let at_war = look.relations().enemies(polity).next().is_some();
    let rest = 6_200 - temper.weariness / 4;
    Drift {
        prestige: (5_000 - temper.prestige).clamp(-20, 20),
        faded: -(temper.weariness * rules.wear_fade / 1000),
        strain: if at_war { rules.wear_war } else { -rules.wear_peace },
        stability: (rest - temper.stability).clamp(-rules.stab_step, rules.stab_step),
        rest,
    }
}

/// A month's change in the temper of every court and town.
pub fn months_temper(mut realm: Realm) {
    let book = realm.book();
    let rules = &book.court;
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let Drift { prestige, faded, strain, stability, .. } = drift(&realm, polity);
        realm.sway(polity, prestige, faded + strain, stability);
    }
    let quarter = realm.clock.date.month() % 3 == 0;
    let tax = |p| if realm.stands(p) { realm.court(p).tax } else { Tax::Usual };
    let taxes: Vec<Tax> = realm.polities().map(tax).collect();
    let holders = realm.holders();
    for place in realm.places() {
        let taxed = holders[place.index()].map_or(Tax::Usual, |h| taxes[h.index()]);
        let burden = match taxed {
            Tax::Low => rules.tax_low_unrest,
            Tax::Usual => 0,
            Tax::High => rules.tax_high_unrest,
        };
        let data = realm.place_mut(place);
        // Grain that was granted heals twice as fast.
        let times = if data.town.relief > 0 { 2 } else { 1 };
        data.town.relief = (data.town.relief - 1).max(0);
        data.town.unrest = (data.town.unrest - rules.unrest_fade * times + burden).clamp(0, 1000);
        if quarter {
            data.town.devastation = (data.town.devastation - book.economy.recover * times).max(0);
        }
    }
}

/// The chance in permille that a place rises this month: unrest that too few men hold down.
pub fn revolt_chance(look: &impl Look, place: PlaceId) -> num::Permille {
    let rules = &look.rules().court;
    let (town, walls) = (look.town(place), look.walls(place));
    let unrest = i64::from(town.unrest) / 10;
    if unrest == 0 {
        return 0;
    }
    let need = unrest * num::isqrt(town.households * 10_000 / 8_000) * rules.unrest_need / 100;
    // Most places are quiet or well held: armies are counted only where that does not settle it.
    if need <= walls.garrison {
        return 0;
    }
    let army: i64 = look.armies_at(place).iter().filter_map(|&id| look.army(id)).map(|a| a.force.men()).sum();
    let men = walls.garrison + army;
    if men >= need {
        return 0;
    }
    (i64::from(rules.revolt) * (1000 - men * 1000 / need) / 1000 * unrest / 25) as i32
}

/// The chance in permille that a border place of a shaken realm at war goes over, and to whom.
pub fn defect_chance(look: &impl Look, place: PlaceId) -> Option<(num::Permille, PolityId)> {
    let holder = look.holder(place)?;
    let rules = &look.rules().court;
    let stability = look.temper(holder).stability;
    let lacking = (rules.defect_stab - stability) / 100;
    if lacking <= 0 || look.standing(holder) != Standing::Stands {
        return None;
    }
    let mut near = look.rules().neighbours[place.index()].iter().filter_map(|(p, _)| look.holder(*p));
    let to = near.find(|&h| look.relations().at_war(h, holder))?;
    let guarded = look.armies_at(place).iter().filter_map(|&id| look.army(id)).any(|a| a.banner.of == holder);
    if guarded {
        return None;
    }
    let besieged = if look.siege(place).0.is_some() { 2 } else { 1 };
    let capital = look.court(holder).capital == place;
    let pm = rules.defect_rate * lacking * besieged;
    Some((if capital { pm * 3 / 10 } else { pm }, to))
}

/// Whether any court is shaken so far that places might leave it.
fn shaken(look: &impl Look) -> bool {
    let least = look.rules().court.defect_stab;
    look.polities().any(|p| look.standing(p) == Standing::Stands && look.temper(p).stability < least)
}

/// Places rise against whom they hate and leave whom they doubt.
pub fn risings(mut realm: Realm) {
    // Whoever is shaken is asked for once and after each change, not at every place.
    let mut doubts = shaken(&realm);
    for place in realm.places() {
        let set = realm.fates.ask(realm.clock.date, |lot| match lot {
            Lot::Rising { place: p, to } if *p == place => Some(*to),
            _ => None,
        });
        if let Some((to, record)) = set {
            realm.as_set(record, |realm| rise(realm, place, to));
            doubts = shaken(&realm);
            continue;
        }
        let revolt = revolt_chance(&realm, place);
        if revolt > 0 {
            let owner = realm.owner(place).0;
            let back = owner.filter(|&o| realm.holder(place) != Some(o) && realm.stands(o));
            let back = back.filter(|&o| realm.holder(place).is_some_and(|h| realm.relations.at_war(o, h)));
            let throw = (Roll::Revolt, u64::from(place.0), revolt);
            let rise_back = |realm: &mut Realm, rises: bool| {
                let rises = rises && back.is_some();
                if rises {
                    rise(realm, place, back);
                }
                rises
            };
            if realm.decide(throw, Some(false), |_| None, rise_back) {
                doubts = shaken(&realm);
            }
        }
        if !doubts {
            continue;
        }
        if let Some((chance, to)) = defect_chance(&realm, place) {
            let throw = (Roll::Defect, u64::from(place.0), chance);
            let go = |realm: &mut Realm, goes: bool| {
                if goes {
                    rise(realm, place, Some(to));
                }
                goes
            };
            if realm.decide(throw, Some(false), |_| None, go) {
                doubts = shaken(&realm);
            }
        }
    }
}

/// The place throws off its holder, for another or for nobody.
pub fn rise(realm: &mut Realm, place: PlaceId, to: Option<PolityId>) {
    let from = realm.holder(place);
    if from == to {
        return;
    }
    match to {
        Some(polity) => {
            let how = if realm.owner(place).0 == to { How::Revolt } else { How::Defection };
            taking::take(realm, place, polity, how, None);
        }
        None => {
            realm.set_holder(place, None);
            realm.tell(Fact::Taken { place, from, by: None, how: How::Revolt, commander: None, loot: 0, stay: 0 });
            if let Some(loser) = from
                && realm.court(loser).seat == place
            {
                super::throne::lose_seat(realm, loser, loser, How::Revolt, 0);
            }
        }
    }
}
