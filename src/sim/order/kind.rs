//! The names of orders.

use super::Order;
use crate::sim::{
    army::Aim,
    diplomacy::Proposal,
    ids::{ArmyId, EnvoyId, EventId},
    person::Office,
};
use serde::{Deserialize, Serialize};

/// Writes the enum and the list of all its values, so that the two cannot drift apart.
macro_rules! kinds {
    ($($name:ident,)*) => {
        /// The name of an order, for refusals and reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "named after the variants of Order and Aim")]
        pub enum OrderKind {
            $($name,)*
        }

        impl OrderKind {
            /// Every kind, in the order of the list.
            pub const ALL: &[OrderKind] = &[$(OrderKind::$name,)*];
        }
    };
}
kinds! {
    Muster,
    Reinforce,
    Disband,
    Abandon,
    March,
    Attack,
    Besiege,
    Raid,
    Relieve,
    Withdraw,
    Occupy,
    Seize,
    Bar,
    Assault,
    Flood,
    Sack,
    Split,
    Merge,
    Summon,
    Command,
    SendLevies,
    LeaveAlly,
    SendAway,
    GoOver,
    DeclareWar,
    BreakBond,
    SendEnvoy,
    Reply,
    Flee,
    Return,
    MoveCapital,
    Counsel,
    SetPolicy,
    NameHeir,
    Depose,
    Confine,
    Abdicate,
    Usurp,
    Appoint,
    PlanWar,
    Proclaim,
    SetTax,
    Fortify,
    Garrison,
    Grant,
    SendHostage,
    Deliver,
    CloseMarkets,
    Choose,
}

impl Order {
    /// A proposal that goes from court to court with an ordinary envoy.
    pub fn letter(proposal: &Proposal) -> Self {
        let (to, act, clauses) = (proposal.to, proposal.act, proposal.clauses.clone());
        Order::SendEnvoy { to, act, clauses, person: None, from: None, at: None }
    }

    /// The armies in being that the order names.
    pub fn armies(&self) -> Vec<ArmyId> {
        match *self {
            Order::Reinforce { army, .. }
            | Order::Disband { army }
            | Order::March { army, .. }
            | Order::Seize { army, .. }
            | Order::Bar { army }
            | Order::Assault { army }
            | Order::Flood { army }
            | Order::Sack { army }
            | Order::Split { army, .. }
            | Order::Summon { army, .. }
            | Order::Command { army, .. }
            | Order::SendLevies { army, .. }
            | Order::LeaveAlly { army }
            | Order::SendAway { army, .. }
            | Order::Garrison { army: Some(army), .. } => vec![army],
            Order::Merge { army, into } => vec![army, into],
            _ => Vec::new(),
        }
    }

    /// Whether a later order of the same turn to the same army, or about the same thing, leaves nothing of this one.
    pub fn undone_by(&self, later: &Order) -> bool {
        self.settles().is_some_and(|what| later.settles() == Some(what))
    }

    /// What the order settles for the whole turn, where it is one thing.
    fn settles(&self) -> Option<Settles> {
        Some(match *self {
            Order::March { army, .. }
            | Order::Bar { army }
            | Order::Seize { army, .. }
            | Order::SendAway { army, .. } => Settles::Way(army),
            Order::Assault { army } => Settles::Storm(army),
            Order::Command { army, .. } => Settles::Leader(army),
            Order::SetTax { .. } => Settles::Tax,
            Order::SetPolicy { .. } => Settles::Policy,
            Order::NameHeir { .. } => Settles::Heir,
            Order::Flee { .. } | Order::Return => Settles::Seat,
            Order::MoveCapital { .. } => Settles::Capital,
            Order::Appoint { office, .. } => Settles::Office(office),
            Order::Reply { envoy, .. } => Settles::Answer(envoy),
            Order::Choose { event, .. } => Settles::Choice(event),
            _ => return None,
        })
    }

    /// The name of this order.
    pub fn kind(&self) -> OrderKind {
        match self {
            Order::Muster { .. } => OrderKind::Muster,
            Order::Reinforce { .. } => OrderKind::Reinforce,
            Order::Disband { .. } => OrderKind::Disband,
            Order::Abandon { .. } => OrderKind::Abandon,
            Order::March { aim, .. } => match aim {
                Aim::Station => OrderKind::March,
                Aim::Attack => OrderKind::Attack,
                Aim::Besiege => OrderKind::Besiege,
                Aim::Raid => OrderKind::Raid,
                Aim::Relieve => OrderKind::Relieve,
                Aim::Withdraw => OrderKind::Withdraw,
                Aim::Occupy => OrderKind::Occupy,
            },
            Order::Seize { .. } => OrderKind::Seize,
            Order::Bar { .. } => OrderKind::Bar,
            Order::Assault { .. } => OrderKind::Assault,
            Order::Flood { .. } => OrderKind::Flood,
            Order::Sack { .. } => OrderKind::Sack,
            Order::Split { .. } => OrderKind::Split,
            Order::Merge { .. } => OrderKind::Merge,
            Order::Summon { .. } => OrderKind::Summon,
            Order::Command { .. } => OrderKind::Command,
            Order::SendLevies { .. } => OrderKind::SendLevies,
            Order::LeaveAlly { .. } => OrderKind::LeaveAlly,
            Order::SendAway { .. } => OrderKind::SendAway,
            Order::GoOver { .. } => OrderKind::GoOver,
            Order::DeclareWar { .. } => OrderKind::DeclareWar,
            Order::BreakBond { .. } => OrderKind::BreakBond,
            Order::SendEnvoy { .. } => OrderKind::SendEnvoy,
            Order::Reply { .. } => OrderKind::Reply,
            Order::Flee { .. } => OrderKind::Flee,
            Order::Return => OrderKind::Return,
            Order::MoveCapital { .. } => OrderKind::MoveCapital,
            Order::Counsel { .. } => OrderKind::Counsel,
            Order::SetPolicy { .. } => OrderKind::SetPolicy,
            Order::NameHeir { .. } => OrderKind::NameHeir,
            Order::Depose { .. } => OrderKind::Depose,
            Order::Confine { .. } => OrderKind::Confine,
            Order::Abdicate { .. } => OrderKind::Abdicate,
            Order::Usurp { .. } => OrderKind::Usurp,
            Order::Appoint { .. } => OrderKind::Appoint,
            Order::PlanWar { .. } => OrderKind::PlanWar,
            Order::Proclaim => OrderKind::Proclaim,
            Order::SetTax { .. } => OrderKind::SetTax,
            Order::Fortify { .. } => OrderKind::Fortify,
            Order::Garrison { .. } => OrderKind::Garrison,
            Order::Grant { .. } => OrderKind::Grant,
            Order::SendHostage { .. } => OrderKind::SendHostage,
            Order::Deliver { .. } => OrderKind::Deliver,
            Order::CloseMarkets { .. } => OrderKind::CloseMarkets,
            Order::Choose { .. } => OrderKind::Choose,
        }
    }
}

/// One thing that an order settles for a turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Settles {
    /// Where an army goes.
    Way(ArmyId),
    /// Whether it storms.
    Storm(ArmyId),
    /// Who leads it.
    Leader(ArmyId),
    /// What the households pay.
    Tax,
    /// The policy of state.
    Policy,
    /// The heir.
    Heir,
    /// Where the court sits.
    Seat,
    /// The capital.
    Capital,
    /// Who has an office.
    Office(Office),
    /// What an envoy is told.
    Answer(EnvoyId),
    /// What is chosen in an event.
    Choice(EventId),
}
