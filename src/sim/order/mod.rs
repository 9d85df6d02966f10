//! Orders: the only way in. Player, AI, record, tests and scripts change the world by these and by nothing else.
//!
//! `check` reads and says why not; `apply` writes. What passed `check` never fails in `apply`. Orders wait in
//! [`Pending`] until their month and half of the month, and are checked again then: an order that was legal when
//! given may have been overtaken.

mod army;
mod camp;
mod court;
mod envoy;
mod kind;
mod land;
mod lend;
mod muster;
mod pledge;
mod refusal;
mod split;
mod town;

pub use envoy::check_terms;
pub use kind::OrderKind;
pub use land::{half_days, ride, route};
pub use refusal::Refusal;
pub use town::relief;

use super::{
    army::Aim,
    chronicle::Fact,
    date::Date,
    diplomacy::{Answer, Clause},
    ids::{ActId, ArmyId, EnvoyId, PersonId, PlaceId, PolicyId, PolityId, TheatreId, Warrant},
    look::Look,
    num::Men,
    person::Office,
    polity::Tax,
    realm::Realm,
};
use bevy::{ecs::system::SystemState, prelude::*};
use serde::{Deserialize, Serialize};

/// Everything that a court can order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Gathers a host at a place: first from idle armies there, then by calling men up.
    Muster {
        /// Which army of the content it is; without one the game gives it the next free id.
        army: Option<ArmyId>,
        /// Where.
        at: PlaceId,
        /// Men on foot.
        foot: Men,
        /// Horsemen.
        horse: Men,
        /// Engineers.
        engineers: Men,
        /// Who leads.
        commander: Option<PersonId>,
        /// The strength given out.
        claimed: Option<Men>,
    },
    /// Calls men up into a column that lies at a place of the court's own.
    Reinforce {
        /// Which.
        army: ArmyId,
        /// More men on foot.
        foot: Men,
        /// More horsemen.
        horse: Men,
        /// More engineers.
        engineers: Men,
    },
    /// Sends the men of an army home.
    Disband {
        /// Which.
        army: ArmyId,
    },
    /// Gives up a place that belongs to somebody else.
    Abandon {
        /// Which.
        place: PlaceId,
    },
    /// Sends an army somewhere to do something.
    March {
        /// Which.
        army: ArmyId,
        /// Where to.
        to: PlaceId,
        /// What for.
        aim: Aim,
    },
    /// Seizes a place of a court with which there is no war, by surprise.
    Seize {
        /// With which army.
        army: ArmyId,
        /// What.
        place: PlaceId,
    },
    /// Stands across the roads at a place so that nobody passes.
    Bar {
        /// Which army.
        army: ArmyId,
    },
    /// Storms the walls of the place besieged.
    Assault {
        /// Which army.
        army: ArmyId,
    },
    /// Turns a river on the place besieged.
    Flood {
        /// Which army.
        army: ArmyId,
    },
    /// Plunders a place that was taken from somebody, and leaves it to him.
    Sack {
        /// Which army.
        army: ArmyId,
    },
    /// Part of an army becomes an army of its own.
    Split {
        /// Which.
        army: ArmyId,
        /// Which army of the content the part is; without one the game gives it the next free id.
        named: Option<ArmyId>,
        /// Men on foot who part.
        foot: Men,
        /// Horsemen who part.
        horse: Men,
        /// Engineers who part.
        engineers: Men,
    },
    /// An army joins another that stands at the same place.
    Merge {
        /// Which.
        army: ArmyId,
        /// Which one it joins.
        into: ArmyId,
    },
    /// Calls on a place nearby to open its gates.
    Summon {
        /// Before which army.
        army: ArmyId,
        /// Which place.
        place: PlaceId,
    },
    /// Gives an army to a commander.
    Command {
        /// Which.
        army: ArmyId,
        /// To whom.
        person: PersonId,
    },
    /// Puts an army under an ally's command, in fulfilment of levies or of a joint attack.
    SendLevies {
        /// Which.
        army: ArmyId,
        /// Whose command.
        to: PolityId,
    },
    /// Takes an army back from an ally's command, with or without his knowledge.
    LeaveAlly {
        /// Which.
        army: ArmyId,
    },
    /// Sends an army to a theatre off the map.
    SendAway {
        /// Which.
        army: ArmyId,
        /// Where.
        theatre: TheatreId,
        /// When it comes home.
        back: Date,
    },
    /// A besieged commander goes over with his city.
    GoOver {
        /// Which place.
        place: PlaceId,
        /// Who, if named.
        person: Option<PersonId>,
    },
    /// Begins a war.
    DeclareWar {
        /// On whom.
        on: PolityId,
    },
    /// Ends a bond: returns a patent, drops a vassal, breaks a brotherhood or an alliance.
    BreakBond {
        /// With whom.
        with: PolityId,
    },
    /// Sends a proposal.
    SendEnvoy {
        /// To whom.
        to: PolityId,
        /// The act.
        act: ActId,
        /// Its clauses.
        clauses: Vec<Clause>,
        /// Who carries it.
        person: Option<PersonId>,
        /// The own place from which it is sent, if not from the court: a commander's letter.
        from: Option<PlaceId>,
        /// The place of the other side to which it is brought, if not to the court: it is forwarded from there.
        at: Option<PlaceId>,
    },
    /// Answers a proposal that waits at court.
    Reply {
        /// Which.
        envoy: EnvoyId,
        /// What.
        answer: Answer,
    },
    /// The court leaves its seat for another place.
    Flee {
        /// Where to.
        to: PlaceId,
    },
    /// The court goes back to its capital.
    Return,
    /// Another place becomes the capital by right.
    MoveCapital {
        /// Which.
        to: PlaceId,
    },
    /// A person of rank advises a policy.
    Counsel {
        /// Who.
        person: PersonId,
        /// What.
        policy: PolicyId,
    },
    /// The ruler declares a policy of state.
    SetPolicy {
        /// Which.
        policy: PolicyId,
    },
    /// Names an heir.
    NameHeir {
        /// Whom.
        person: PersonId,
    },
    /// Takes the heir's rank, or an office, from a person.
    Depose {
        /// From whom.
        person: PersonId,
    },
    /// Locks a person up.
    Confine {
        /// Whom.
        person: PersonId,
        /// Where.
        at: PlaceId,
    },
    /// The ruler steps down for somebody.
    Abdicate {
        /// For whom.
        to: PersonId,
    },
    /// Somebody of the house takes the throne from the ruler.
    Usurp {
        /// Who.
        person: PersonId,
    },
    /// Gives an office.
    Appoint {
        /// To whom.
        person: PersonId,
        /// Which.
        office: Office,
    },
    /// Orders a war prepared.
    PlanWar {
        /// Against whom.
        against: PolityId,
        /// Who prepares it.
        commander: Option<PersonId>,
    },
    /// Proclaims a realm of one's own.
    Proclaim,
    /// Sets what the households pay.
    SetTax {
        /// How much.
        level: Tax,
    },
    /// Begins a step of wall.
    Fortify {
        /// Where.
        place: PlaceId,
    },
    /// Moves men into a garrison, or out of it.
    Garrison {
        /// Where.
        place: PlaceId,
        /// How many: above 0 into it, below 0 out of it.
        men: Men,
        /// From and to which army that stands there; the men who can be called up without one.
        army: Option<ArmyId>,
    },
    /// Opens the granaries to a place.
    Grant {
        /// Which.
        place: PlaceId,
    },
    /// Gives a hostage.
    SendHostage {
        /// To whom.
        to: PolityId,
        /// Whom.
        person: PersonId,
    },
    /// Hands a person over, or sends a prisoner or a hostage home.
    Deliver {
        /// Whom.
        person: PersonId,
        /// To whom.
        to: PolityId,
    },
    /// Shuts the border markets.
    CloseMarkets {
        /// With whom.
        with: PolityId,
    },
}

/// Which half of its month an order belongs to. Orders of the second half answer what the month brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// Before envoys ride and armies march.
    #[default]
    First,
    /// After battles and sieges.
    Second,
}

/// An order as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Who gives it.
    pub by: PolityId,
    /// What.
    pub order: Order,
    /// Not before this month; the next month played if earlier.
    pub when: Date,
    /// Half of the month.
    pub half: Half,
    /// The record that gives it, if the record does.
    pub warrant: Option<Warrant>,
}

/// Orders given and not yet carried out, in the order in which they came in.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pending(pub Vec<Issued>);

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
    }
}

/// Carries out an order that passed [`check`]. New armies and envoys are returned for the caller to spawn.
fn apply(realm: &mut Realm, by: PolityId, order: &Order) -> Spawn {
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
    }
    Spawn::Nothing
}

/// What an order brings into being.
enum Spawn {
    Nothing,
    Army(Box<super::army::ArmyRow>),
    Envoy(Box<super::envoy::EnvoyRow>),
}

/// Orders of the first half of the month.
pub(super) fn first_half(world: &mut World, state: &mut SystemState<Realm>) {
    carry_out(world, state, Half::First);
}

/// Orders of the second half of the month.
pub(super) fn second_half(world: &mut World, state: &mut SystemState<Realm>) {
    carry_out(world, state, Half::Second);
}

/// Takes what is due off the queue and carries it out one by one: each order sees what the one before it did.
fn carry_out(world: &mut World, state: &mut SystemState<Realm>, half: Half) {
    let date = world.resource::<super::clock::Clock>().date;
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
        match spawn {
            Spawn::Nothing => {}
            Spawn::Army(row) => {
                world.spawn(*row);
            }
            Spawn::Envoy(row) => {
                world.spawn(*row);
            }
        }
    }
}
