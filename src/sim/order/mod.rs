//! Orders: the only way in. Player, AI, record, tests and scripts change the world by these and by nothing else.
//!
//! `check` reads and says why not; `apply` writes. What passed `check` never fails in `apply`. Orders wait in
//! [`Pending`] until their month and half of the month, and are checked again then: an order that was legal when
//! given may have been overtaken.

mod army;
mod camp;
mod carry;
mod choose;
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
mod turn;

pub use army::{half_days_to_start, start_of};
use carry::Spawn;
pub use carry::check;
pub(super) use carry::{first_half, second_half};
pub use choose::means;
pub use court::shock;
pub use envoy::{check_terms, journey, price_of_break, price_of_war, what_is_left};
pub use kind::OrderKind;
pub use land::{half_days, ride, route};
pub use refusal::Refusal;
pub use town::relief;
pub use turn::{called_up, check_in_turn};

use super::{
    army::Aim,
    date::Date,
    diplomacy::{Answer, Clause},
    ids::{ActId, ArmyId, EnvoyId, EventId, PersonId, PlaceId, PolicyId, PolityId, TheatreId, Warrant},
    num::Men,
    person::Office,
    polity::Tax,
};
use bevy::prelude::*;
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
    /// Chooses in an event that waits.
    Choose {
        /// Which.
        event: EventId,
        /// The position of what is chosen, from 0.
        choice: u8,
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
