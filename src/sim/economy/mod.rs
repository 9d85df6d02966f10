//! Economy: what comes in, what troops cost, and who can still be called up.

use super::{
    PlayTurn, TurnSystems,
    army::Task,
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Cash, Men},
    realm::Realm,
    rulebook::EconomyRules,
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PlayTurn, (income, pay, call_up_pool, garrisons).chain().in_set(TurnSystems::Economy));
}

/// Households of a place that pay, after ruin and unrest.
pub fn paying(look: &impl Look, place: PlaceId) -> i64 {
    let town = look.town(place);
    town.households * i64::from(1000 - town.devastation) / 1000 * i64::from(1000 - town.unrest) / 1000
}

/// Households that pay a polity, on the map and beyond it.
pub fn taxed(look: &impl Look, polity: PolityId) -> i64 {
    let on_map: i64 = look.holdings(polity).into_iter().map(|p| paying(look, p)).sum();
    on_map + look.fabric(polity).beyond
}

/// Income of a month: households at the polity's rate, less what court and officials eat and what weariness costs.
pub fn monthly_income(look: &impl Look, polity: PolityId) -> Cash {
    let fabric = look.fabric(polity);
    let gross = taxed(look, polity) * fabric.rate / 1000 / 12;
    let net = num::permille(gross, 1000 - look.rules().economy.court_share);
    net - num::permille(net, 3 * look.temper(polity).weariness / 100) + markets(look, polity, gross)
}

/// What open border markets bring.
fn markets(look: &impl Look, polity: PolityId, gross: Cash) -> Cash {
    let rules = &look.rules().economy;
    let partners = look.polities().filter(|&p| p != polity && look.relations().get(p, polity).markets);
    partners
        .map(|partner| {
            let theirs = taxed(look, partner) * look.fabric(partner).rate / 1000 / 12;
            market(rules, gross, theirs)
        })
        .sum()
}

/// What an open border market with a power of income `theirs` brings one of income `mine`, over the same time.
pub fn market(rules: &EconomyRules, mine: Cash, theirs: Cash) -> Cash {
    let thin = if mine * 4 < theirs { num::permille(mine, rules.market_thin) } else { 0 };
    num::permille(mine.min(theirs), rules.market) + thin
}

/// Strings a month for armies and garrisons. Men in quarters on their own ground live off their fields in part.
pub fn monthly_pay(look: &impl Look, polity: PolityId) -> Cash {
    let home = look.rules().economy.home_pay;
    let armies: Men = look
        .armies_of(polity)
        .into_iter()
        .filter_map(|id| look.army(id))
        .map(|army| {
            let quartered = army.task == Task::Hold && look.holder(army.position.at) == Some(polity);
            if quartered { num::permille(army.force.men(), home) } else { army.force.men() }
        })
        .sum();
    let garrisons: Men = look.holdings(polity).into_iter().map(|p| look.walls(p).garrison).sum();
    look.fabric(polity).pay * (armies + garrisons / 2) / 100
}

/// Cash and grain come in.
fn income(mut realm: Realm) {
    let largesse = realm.rules().economy.largesse;
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let income = monthly_income(&realm, polity);
        let grain = taxed(&realm, polity) * realm.fabric(polity).grain_rate / 1000 / 12;
        let mut data = realm.polity_mut(polity);
        data.fabric.income = income;
        data.purse.cash += income;
        // Hoards melt: what lies above a year's income is given away, stolen or built with.
        let hoard = data.purse.cash - income * 12;
        if hoard > 0 {
            data.purse.cash -= num::permille(hoard, largesse);
        }
        data.purse.grain += grain;
    }
}

/// Troops are paid, or some go home. Grain feeds them, and what lies above two years' harvest rots.
fn pay(mut realm: Realm) {
    let rules = realm.rules().economy.desert_unpaid;
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let due = monthly_pay(&realm, polity);
        let men: Men = realm.armies_of(polity).iter().filter_map(|&id| realm.army(id)).map(|a| a.force.men()).sum();
        let harvest = taxed(&realm, polity) * realm.fabric(polity).grain_rate / 1000;
        let mut data = realm.polity_mut(polity);
        let paid = due.min(data.purse.cash.max(0));
        data.purse.cash -= paid;
        data.fabric.upkeep = due;
        data.fabric.paid = if due == 0 { 1000 } else { num::share(paid, due) };
        let unpaid = 1000 - data.fabric.paid;
        data.purse.grain = (data.purse.grain - men).clamp(0, harvest * 2 + 1_000_000);
        if unpaid > 0 {
            for id in realm.armies_of(polity) {
                if let Some(army) = realm.army_mut(id) {
                    let force = army.force.into_inner();
                    force.lose(rules * unpaid / 1000);
                    force.morale = (force.morale - 2).max(5);
                }
            }
        }
    }
}

/// The most men a polity could have under arms.
pub fn manpower_cap(look: &impl Look, polity: PolityId) -> Men {
    let levy = look.fabric(polity).levy;
    let taken = look.rules().economy.taken_levy;
    let places = look.holdings(polity).into_iter();
    let on_map: i64 = places
        .map(|p| {
            let rate = if look.owner(p).0 == Some(polity) { levy } else { taken.min(levy) };
            num::permille(paying(look, p), rate)
        })
        .sum();
    on_map + num::permille(look.fabric(polity).beyond, levy.min(45))
}

/// The pool of men who can be called up refills slowly toward what the land can give.
fn call_up_pool(mut realm: Realm) {
    let rules = realm.book();
    let year = rules.economy.manpower_year;
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let arms: Men = realm.armies_of(polity).iter().filter_map(|&id| realm.army(id)).map(|a| a.force.men()).sum();
        let garrisons: Men = realm.holdings(polity).into_iter().map(|p| realm.walls(p).garrison).sum();
        let cap = (manpower_cap(&realm, polity) - arms - garrisons / 2).max(0);
        let step = num::permille(cap + arms, year) / 12;
        let herds = realm.purse(polity).horses;
        let mut data = realm.polity_mut(polity);
        let pool = data.purse.manpower;
        data.purse.manpower = if pool < cap { (pool + step).min(cap) } else { (pool - (pool / 60).max(200)).max(cap) };
        data.purse.horses = herds + num::permille(herds, rules.economy.herd_growth) / 12;
    }
}

/// Garrisons fill up toward what their walls and size want.
fn garrisons(mut realm: Realm) {
    let book = realm.book();
    let step = book.economy.garrison_step;
    for place in realm.places() {
        let Some(holder) = realm.holder(place) else { continue };
        if realm.siege(place).0.is_some() || !realm.stands(holder) {
            continue;
        }
        let info = book.place(place);
        let wanted = 110 * i64::from(info.fort).pow(2) + 150 * i64::from(info.size);
        let have = realm.walls(place).garrison;
        let add = (wanted - have).clamp(0, step).min(realm.purse(holder).manpower);
        if add > 0 {
            realm.polity_mut(holder).purse.manpower -= add;
            realm.place_mut(place).walls.garrison += add;
        }
    }
}
