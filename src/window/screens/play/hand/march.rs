//! Sending armies: which order a click gives, and the road it would take.

use crate::{
    sim::{
        army::Aim,
        fog,
        ids::{ArmyId, PlaceId, PolityId},
        look::{ArmyLook, Look},
        order::{self, Order, half_days},
    },
    window::{
        Shell,
        map::{motion, overlay::Route, pick::Thing, spot},
        table::{Ask, Table},
    },
};
use bevy::prelude::*;

/// Whether a court gives an army its orders.
pub fn commands(army: &ArmyLook, you: PolityId) -> bool {
    army.banner.under.unwrap_or(army.banner.of) == you
}

/// Where an army goes that is sent onto something.
pub fn goal(look: &impl Look, on: &Thing) -> Option<PlaceId> {
    match on {
        Thing::Armies(ids) => ids.first().and_then(|&id| look.army(id)).map(|a| order::start_of(&a)),
        other => other.place(),
    }
}

/// What an army might be sent to a place for, the likeliest first. `foes`: whether it is sent onto an enemy's army.
pub fn aims(look: &impl Look, you: PolityId, to: PlaceId, foes: bool) -> Vec<Aim> {
    let besieged = look.siege(to).0.is_some_and(|s| look.relations().at_war(s.by, you));
    let enemy = fog::known(look, you).iter().any(|s| s.at == to && look.relations().at_war(s.of, you));
    let mut list = Vec::new();
    if besieged && look.friendly(to, you) {
        list.push(Aim::Relieve);
    }
    if foes {
        list.push(Aim::Attack);
    }
    if look.hostile(to, you) {
        list.push(Aim::Besiege);
    }
    if enemy {
        list.push(Aim::Attack);
    }
    if look.holder(to).is_none() {
        list.push(Aim::Occupy);
    }
    list.extend([Aim::Station, Aim::Occupy, Aim::Withdraw, Aim::Attack, Aim::Besiege]);
    list
}

/// The order that sends an army onto something: the first that is legal, else the likeliest, whose refusal says why.
pub fn order_onto(table: &Table, shell: &Shell, army: ArmyId, on: &Thing) -> Option<Order> {
    let scene = table.scene(shell);
    let to = goal(&scene, on)?;
    let at_war = |id: &ArmyId| scene.army(*id).is_some_and(|a| scene.relations().at_war(a.banner.of, table.you));
    let foes = matches!(on, Thing::Armies(ids) if ids.iter().any(at_war));
    let list = aims(&scene, table.you, to, foes);
    let orders = list.iter().map(|&aim| Order::March { army, to, aim });
    let legal = orders.clone().find(|o| table.check(shell, o).is_ok());
    legal.or_else(|| orders.into_iter().next())
}

/// Those of the chosen armies that one commands.
fn own<'a>(table: &'a Table, shell: &'a Shell, armies: &'a [ArmyId]) -> impl Iterator<Item = ArmyId> + 'a {
    let scene = table.scene(shell);
    armies.iter().copied().filter(move |&id| scene.army(id).is_some_and(|a| a.exists() && commands(&a, table.you)))
}

/// Sends the chosen armies onto something.
pub fn send(table: &mut Table, shell: &Shell, armies: &[ArmyId], on: &Thing) {
    let orders: Vec<Order> = own(table, shell, armies).filter_map(|id| order_onto(table, shell, id, on)).collect();
    match orders.as_slice() {
        [] => {}
        [one] => table.order(one.clone()),
        _ => table.ask(Ask::Orders(table.you, orders)),
    }
}

/// The roads that one's own armies have been sent on.
pub fn standing(table: &Table, shell: &Shell, chosen: &[ArmyId]) -> Vec<Route> {
    let scene = table.scene(shell);
    let mine = scene.army_ids().into_iter().filter_map(|id| scene.army(id));
    let mut routes: Vec<Route> = Vec::new();
    for army in mine.filter(|a| a.exists() && !a.away() && commands(a, table.you)) {
        let road: Vec<PlaceId> =
            army.position.leg.iter().map(|l| l.to).chain(army.position.route.iter().copied()).collect();
        let Some(route) = lay(table, shell, &army, &road, chosen.contains(&army.id)) else { continue };
        if routes.iter().all(|r| r.points != route.points) {
            routes.push(route);
        }
    }
    routes
}

/// The roads that the chosen armies would go.
pub fn considered(table: &Table, shell: &Shell, armies: &[ArmyId], on: &Thing) -> Vec<Route> {
    let scene = table.scene(shell);
    let Some(to) = goal(&scene, on) else { return Vec::new() };
    let routes = own(table, shell, armies).filter_map(|id| {
        let army = scene.army(id)?;
        let start = order::start_of(&army);
        let rest = order::route(&scene, army.banner.of, start, to, army.force.mounted())?;
        // Whoever is on the road goes on to the next place, or turns back.
        let first = army.position.leg.map(|_| start);
        let road: Vec<PlaceId> = first.into_iter().chain(rest).collect();
        let mut route = lay(table, shell, &army, &road, true)?;
        route.considered = true;
        Some(route)
    });
    routes.collect()
}

/// A road on the map, with the days to each stop, or only to the last.
fn lay(table: &Table, shell: &Shell, army: &ArmyLook, road: &[PlaceId], every: bool) -> Option<Route> {
    let (scene, book) = (table.scene(shell), &*shell.content.rules);
    let last = *road.last()?;
    let days = days(&scene, army, road);
    let said = |half: i32| {
        let list = crate::present::texts::args([("days", i64::from((half + 1) / 2))]);
        shell.words().with("map-days", &list)
    };
    let points = std::iter::once(motion::stands(book, army.position)).chain(road.iter().map(|&p| spot(book, p)));
    // Small stretches have no room for a pill of their own.
    let stops = road.iter().zip(&days).filter(|(p, _)| every || **p == last);
    let pills = stops.map(|(&p, &half)| (spot(book, p), said(half))).collect();
    let you = table.you;
    let foes = || fog::known(&scene, you).iter().any(|s| s.at == last && scene.relations().at_war(s.of, you));
    let fight = scene.hostile(last, you) || foes();
    Some(Route { of: army.banner.of, points: points.collect(), pills, fight, considered: false })
}

/// Half-days from where an army is to each place of a road.
pub fn days(look: &impl Look, army: &ArmyLook, road: &[PlaceId]) -> Vec<i32> {
    let (book, month, mounted) = (look.rules(), look.date().month(), army.force.mounted());
    let (mut at, mut sum) = (army.position.at, 0);
    road.iter()
        .enumerate()
        .map(|(i, &next)| {
            sum += match army.position.leg.filter(|_| i == 0) {
                Some(leg) if leg.to == next => leg.of - leg.done,
                Some(leg) => leg.done,
                None => book.road(at, next).map_or(0, |road| half_days(book, road, mounted, month)),
            };
            at = next;
            sum
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::diplomacy::Pair;

    #[test]
    fn an_army_is_sent_for_what_the_place_calls_for() {
        let content = crate::content::shipped().expect("sound");
        let rules = &content.rules;
        let mut state = content.scenario("lips_and_teeth").expect("shipped").start.clone();
        let polity = |key: &str| rules.keys.find_polity(key).expect(key);
        let (xia, jin) = (polity("xia"), polity("jin"));
        let held = |by| state.with(rules).places().find(|&p| state.with(rules).holder(p) == Some(by)).expect("land");
        let (own, theirs) = (held(xia), held(jin));
        let first = |state: &crate::sim::snapshot::Snapshot, to| aims(&state.with(rules), xia, to, false)[0];
        assert_eq!(first(&state, own), Aim::Station);
        let date = state.clock.date;
        if !state.relations.at_war(xia, jin) {
            assert_eq!(first(&state, theirs), Aim::Station);
            state.relations.begin_war(xia, jin, date);
        }
        assert!(state.relations.0.contains_key(&Pair::of(xia, jin)));
        assert_eq!(first(&state, theirs), Aim::Besiege);
        let siege = crate::sim::place::Siege { by: jin, since: date, works: 0, hungry: false, flooded: false };
        state.places[own.index()].siege.0 = Some(siege);
        assert_eq!(first(&state, own), Aim::Relieve);
        assert_eq!(aims(&state.with(rules), xia, theirs, true)[0], Aim::Attack);
    }
}
