//! Orders are checked and carried out: one line for each, to whoever knows how.

use super::{
    Half, Issued, Order, Pending, Refusal, army, camp, choose, court, envoy, lend, muster, pledge, split, town,
};
use crate::sim::{
    army::ArmyRow, chronicle::Fact, clock::Clock, envoy::EnvoyRow, ids::PolityId, look::Look, realm::Realm,
};
use bevy::{ecs::system::SystemState, prelude::*};

/// Whether `by` may give this order now.
///
/// # Errors
/// The first reason that stands against it.
pub fn check(look: &impl Look, by: PolityId, order: &Order) -> Result<(), Refusal> {
    if by.index() >= look.rules().polities.len() {
        return Err(Refusal::NoSuch);
    }
    if !look.stands(by) {
        return Err(Refusal::Fallen);
    }
    match order {
        Order::Muster { army, at, foot, horse, engineers, commander, claimed } => {
            muster::check_muster(look, by, *army, *at, [*foot, *horse, *engineers], *commander, *claimed)
        }
        Order::Reinforce { army, foot, horse, engineers } => {
            muster::check_reinforce(look, by, *army, [*foot, *horse, *engineers])
        }
        Order::Disband { army } => muster::check_disband(look, by, *army),
        Order::Abandon { place } => muster::check_abandon(look, by, *place),
        Order::March { army, to, aim } => army::check_march(look, by, *army, *to, *aim),
        Order::Seize { army, place } => army::check_seize(look, by, *army, *place),
        Order::Bar { army } => army::check_bar(look, by, *army),
        Order::Assault { army } => army::check_assault(look, by, *army),
        Order::Flood { army } => camp::check_flood(look, by, *army),
        Order::Sack { army } => camp::check_sack(look, by, *army),
        Order::Split { army, named, foot, horse, engineers } => {
            split::check_split(look, by, *army, *named, [*foot, *horse, *engineers])
        }
        Order::Merge { army, into } => split::check_merge(look, by, *army, *into),
        Order::Summon { army, place } => army::check_summon(look, by, *army, *place),
        Order::Command { army, person } => army::check_command(look, by, *army, *person),
        Order::SendLevies { army, to } => lend::check_send_levies(look, by, *army, *to),
        Order::LeaveAlly { army } => lend::check_leave_ally(look, by, *army),
        Order::SendAway { army, theatre, back } => lend::check_send_away(look, by, *army, *theatre, *back),
        Order::GoOver { place, person } => army::check_go_over(look, by, *place, *person),
        Order::DeclareWar { on } => envoy::check_war(look, by, *on),
        Order::BreakBond { with } => envoy::check_break(look, by, *with),
        Order::SendEnvoy { to, act, clauses, person, from, at } => {
            envoy::check_send(look, by, *to, *act, clauses, *person, [*from, *at])
        }
        Order::Reply { envoy, answer } => envoy::check_reply(look, by, *envoy, *answer),
        Order::Flee { to } => court::check_flee(look, by, *to),
        Order::Return => court::check_return(look, by),
        Order::MoveCapital { to } => court::check_move_capital(look, by, *to),
        Order::Counsel { person, policy } => court::check_counsel(look, by, *person, *policy),
        Order::SetPolicy { policy } => court::check_policy(look, by, *policy),
        Order::NameHeir { person } => court::check_heir(look, by, *person),
        Order::Depose { person } => court::check_depose(look, by, *person),
        Order::Confine { person, at } => court::check_confine(look, by, *person, *at),
        Order::Abdicate { to } => court::check_abdicate(look, by, *to),
        Order::Usurp { person } => court::check_usurp(look, by, *person),
        Order::Appoint { person, office } => court::check_appoint(look, by, *person, *office),
        Order::PlanWar { against, commander } => court::check_plan(look, by, *against, *commander),
        Order::Proclaim => court::check_proclaim(look, by),
        Order::SetTax { level } => town::check_tax(look, by, *level),
        Order::Fortify { place } => town::check_fortify(look, by, *place),
        Order::Garrison { place, men, army } => town::check_garrison(look, by, *place, *men, *army),
        Order::Grant { place } => town::check_grant(look, by, *place),
        Order::SendHostage { to, person } => pledge::check_hostage(look, by, *to, *person),
        Order::Deliver { person, to } => pledge::check_deliver(look, by, *person, *to),
        Order::CloseMarkets { with } => pledge::check_markets(look, by, *with),
        Order::Choose { event, choice } => choose::check_choose(look, by, *event, *choice),
    }
}

/// Carries out an order that passed [`check`]. New armies and envoys are returned for the caller to spawn.
pub(super) fn apply(realm: &mut Realm, by: PolityId, order: &Order) -> Spawn {
    match order.clone() {
        Order::Muster { army, at, foot, horse, engineers, commander, claimed } => {
            return muster::apply_muster(realm, by, army, at, [foot, horse, engineers], commander, claimed);
        }
        Order::SendEnvoy { to, act, clauses, person, from, at } => {
            return envoy::apply_send(realm, by, to, act, clauses, person, [from, at]);
        }
        Order::Reinforce { army, foot, horse, engineers } => {
            muster::apply_reinforce(realm, army, [foot, horse, engineers]);
        }
        Order::Disband { army } => muster::apply_disband(realm, army),
        Order::Abandon { place } => muster::apply_abandon(realm, by, place),
        Order::March { army, to, aim } => army::apply_march(realm, army, to, aim),
        Order::Seize { army, place } => army::apply_seize(realm, army, place),
        Order::Bar { army } => army::apply_bar(realm, army),
        Order::Assault { army } => army::apply_assault(realm, army),
        Order::Flood { army } => camp::apply_flood(realm, army),
        Order::Sack { army } => camp::apply_sack(realm, by, army),
        Order::Split { army, named, foot, horse, engineers } => {
            return split::apply_split(realm, army, named, [foot, horse, engineers]);
        }
        Order::Merge { army, into } => split::apply_merge(realm, army, into),
        Order::Summon { army, place } => army::apply_summon(realm, army, place),
        Order::Command { army, person } => army::apply_command(realm, army, person),
        Order::SendLevies { army, to } => lend::apply_send_levies(realm, army, to),
        Order::LeaveAlly { army } => lend::apply_leave_ally(realm, army),
        Order::SendAway { army, theatre, back } => lend::apply_send_away(realm, army, theatre, back),
        Order::GoOver { place, person } => army::apply_go_over(realm, by, place, person),
        Order::DeclareWar { on } => envoy::apply_war(realm, by, on),
        Order::BreakBond { with } => envoy::apply_break(realm, by, with),
        Order::Reply { envoy, answer } => envoy::apply_reply(realm, envoy, answer),
        Order::Flee { to } => court::apply_flee(realm, by, to),
        Order::Return => court::apply_return(realm, by),
        Order::MoveCapital { to } => court::apply_move_capital(realm, by, to),
        Order::Counsel { person, policy } => court::apply_counsel(realm, by, person, policy),
        Order::SetPolicy { policy } => court::apply_policy(realm, by, policy),
        Order::NameHeir { person } => court::apply_heir(realm, by, person),
        Order::Depose { person } => court::apply_depose(realm, by, person),
        Order::Confine { person, at } => court::apply_confine(realm, by, person, at),
        Order::Abdicate { to } => court::apply_abdicate(realm, by, to),
        Order::Usurp { person } => court::apply_usurp(realm, by, person),
        Order::Appoint { person, office } => court::apply_appoint(realm, by, person, office),
        Order::PlanWar { against, commander } => court::apply_plan(realm, by, against, commander),
        Order::Proclaim => court::apply_proclaim(realm, by),
        Order::SetTax { level } => town::apply_tax(realm, by, level),
        Order::Fortify { place } => town::apply_fortify(realm, by, place),
        Order::Garrison { place, men, army } => town::apply_garrison(realm, by, place, men, army),
        Order::Grant { place } => town::apply_grant(realm, by, place),
        Order::SendHostage { to, person } => pledge::apply_hostage(realm, by, to, person),
        Order::Deliver { person, to } => pledge::apply_deliver(realm, by, person, to),
        Order::CloseMarkets { with } => pledge::apply_markets(realm, by, with),
        Order::Choose { event, choice } => return choose::apply_choose(realm, by, event, choice),
    }
    Spawn::Nothing
}

/// What an order brings into being.
pub(super) enum Spawn {
    Nothing,
    Army(Box<ArmyRow>),
    Envoy(Box<EnvoyRow>),
    Many(Vec<Spawn>),
}

impl Spawn {
    /// Puts it into the world.
    fn into_world(self, world: &mut World) {
        match self {
            Spawn::Nothing => {}
            Spawn::Army(row) => {
                world.spawn(*row);
            }
            Spawn::Envoy(row) => {
                world.spawn(*row);
            }
            Spawn::Many(list) => list.into_iter().for_each(|spawn| spawn.into_world(world)),
        }
    }
}

/// Orders of the first half of the month.
pub(in crate::sim) fn first_half(world: &mut World, state: &mut SystemState<Realm>) {
    carry_out(world, state, Half::First);
}

/// Orders of the second half of the month.
pub(in crate::sim) fn second_half(world: &mut World, state: &mut SystemState<Realm>) {
    carry_out(world, state, Half::Second);
}

/// Takes what is due off the queue and carries it out one by one: each order sees what the one before it did.
fn carry_out(world: &mut World, state: &mut SystemState<Realm>, half: Half) {
    let date = world.resource::<Clock>().date;
    let mut pending = world.resource_mut::<Pending>();
    let due = |i: &Issued| (i.when, i.half) <= (date, half);
    if !pending.0.iter().any(due) {
        return;
    }
    let (now, later): (Vec<_>, Vec<_>) = std::mem::take(&mut pending.0).into_iter().partition(due);
    pending.0 = later;
    for issued in now {
        let Ok(mut realm) = state.get_mut(world) else { return };
        let spawn = realm.in_name_of(issued.warrant, |realm| match check(realm, issued.by, &issued.order) {
            Ok(()) => apply(realm, issued.by, &issued.order),
            Err(why) => {
                realm.tell(Fact::Refused { by: issued.by, order: issued.order.kind(), why });
                Spawn::Nothing
            }
        });
        spawn.into_world(world);
    }
}
