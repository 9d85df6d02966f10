//! Economy: what comes in, what troops cost, and who can still be called up.
//!
//! - [`books`]: the sums behind a month's cash, line by line. What they say is what is booked.
//! - [`gather`]: how many of them a place can gather.
//! - [`grain`]: what troops eat, and what becomes of those who are not fed.
//! - [`walls`]: walls are raised, garrisons fill up.

pub mod books;
pub mod gather;
pub mod grain;
pub mod walls;

pub use books::{books, market, monthly_income, monthly_pay};

use super::{
    PlayTurn, TurnSystems,
    chronicle::{Fact, Loss, Waste},
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Men, Permille},
    realm::Realm,
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PlayTurn,
        (income, pay, grain::feed, call_up_pool, walls::raise, walls::fill).chain().in_set(TurnSystems::Economy),
    );
}

/// Households of a place that pay, after ruin and unrest.
pub fn paying(look: &impl Look, place: PlaceId) -> i64 {
    look.town(place).paying()
}

/// Households that pay a polity, on the map and beyond it.
pub fn taxed(look: &impl Look, polity: PolityId) -> i64 {
    look.paying(polity) + look.fabric(polity).beyond
}

/// [`taxed`] of every polity, in order of id: for who asks about many, one walk over the places.
fn taxed_by(realm: &Realm) -> Vec<i64> {
    let mut list: Vec<i64> = realm.polities().map(|p| realm.fabric(p).beyond).collect();
    for (place, holder) in realm.places().zip(realm.holders()) {
        if let Some(holder) = holder {
            list[holder.index()] += paying(realm, place);
        }
    }
    list
}

/// Cash and grain come in.
fn income(mut realm: Realm) {
    let taxed = taxed_by(&realm);
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let income = books::income_with(&realm, polity, &taxed);
        let grain = taxed[polity.index()] * realm.fabric(polity).grain_rate / 1000 / 12;
        let data = realm.polity_mut(polity);
        data.fabric.income = income;
        data.purse.cash += income;
        data.purse.grain += grain;
        let melts = books::largesse(&realm, realm.purse(polity).cash, income);
        realm.polity_mut(polity).purse.cash -= melts;
    }
}

/// Troops are paid, or some go home.
fn pay(mut realm: Realm) {
    let rules = realm.rules().economy.desert_unpaid;
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let due = monthly_pay(&realm, polity);
        let data = realm.polity_mut(polity);
        let paid = due.min(data.purse.cash.max(0));
        data.purse.cash -= paid;
        data.fabric.upkeep = due;
        data.fabric.paid = if due == 0 { 1000 } else { num::share(paid, due) };
        let unpaid = 1000 - data.fabric.paid;
        if unpaid > 0 {
            let (mut men, mut lost) = (0, 0);
            for id in realm.armies_of(polity) {
                if let Some(army) = realm.army_mut(id) {
                    let force = &mut army.force;
                    men += force.men();
                    lost += force.lose(rules * unpaid / 1000);
                    force.morale = (force.morale - 2).max(5);
                }
            }
            went_home(&mut realm, polity, men, lost, Waste::Unpaid);
        }
    }
}

/// Tells that so many of a court's men in the field went home, if they are one in a hundred or more.
fn went_home(realm: &mut Realm, of: PolityId, men: Men, lost: Men, of_what: Waste) {
    if lost > 0 && lost * 100 >= men {
        realm.tell(Fact::Wasted(Loss { of, at: None, lost, of_what }));
    }
}

/// Permille of the households of a place that could be under arms for the polity that holds it. Where every man rides
/// is the steppe: who has come down from it raises no more from the fields that he has taken than others do.
pub fn rate(look: &impl Look, polity: PolityId, place: PlaceId) -> Permille {
    let levy = look.fabric(polity).levy;
    let at_home = !look.rules().polity(polity).nomad || gather::steppe(look.rules(), place);
    if at_home && look.owner(place).0 == Some(polity) { levy } else { look.rules().economy.taken_levy.min(levy) }
}

/// Men from beyond the map whom a polity could have under arms.
fn beyond(look: &impl Look, polity: PolityId) -> Men {
    let fabric = look.fabric(polity);
    num::permille(fabric.beyond, fabric.levy.min(45))
}

/// The most men a polity could have under arms.
pub fn manpower_cap(look: &impl Look, polity: PolityId) -> Men {
    let places = look.holdings(polity).into_iter();
    let on_map: Men = places.map(|p| num::permille(paying(look, p), rate(look, polity, p))).sum();
    on_map + beyond(look, polity)
}

/// The pool of men who can be called up refills slowly toward what the land can give.
fn call_up_pool(mut realm: Realm) {
    let rules = realm.book();
    for polity in realm.polities() {
        if !realm.stands(polity) {
            continue;
        }
        let nomad = rules.polity(polity).nomad;
        let year = if nomad { rules.economy.manpower_nomad } else { rules.economy.manpower_year };
        let arms: Men = realm.armies_of(polity).iter().filter_map(|&id| realm.army(id)).map(|a| a.force.men()).sum();
        let garrisons = realm.garrisons(polity);
        let cap = (manpower_cap(&realm, polity) - arms - garrisons / 2).max(0);
        let step = num::permille(cap + arms, year) / 12;
        let herds = realm.purse(polity).horses;
        let data = realm.polity_mut(polity);
        let pool = data.purse.manpower;
        data.purse.manpower = if pool < cap { (pool + step).min(cap) } else { (pool - (pool / 60).max(200)).max(cap) };
        data.purse.horses = herds + num::permille(herds, rules.economy.herd_growth) / 12;
    }
}
