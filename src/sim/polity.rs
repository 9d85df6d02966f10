//! A polity: its court, its purse, its temper.

use super::{
    date::Date,
    ids::{PersonId, PlaceId, PolicyId, PolityId},
    num::{Cash, Cents, Heads, Men, Permille, Shi},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Whether the polity still stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It holds land and a court.
    #[default]
    Stands,
    /// Its court is on the run, without a seat.
    InFlight,
    /// It has no part in the scenario: it may hold land, but does nothing.
    Absent,
    /// It is no more.
    Fallen {
        /// When it fell.
        on: Date,
        /// To whom.
        to: Option<PolityId>,
    },
}

/// The court: where it sits, who rules, what it has declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Court {
    /// The capital by right.
    pub capital: PlaceId,
    /// Where the court is now.
    pub seat: PlaceId,
    /// The ruler.
    pub ruler: Option<PersonId>,
    /// Since when, if it was not so at the beginning.
    pub acceded: Option<Date>,
    /// The heir named, if any.
    pub heir: Option<PersonId>,
    /// The policy of state in force.
    pub policy: PolicyId,
    /// The parties at court: what share of it, in hundredths, stands behind each policy. In order of policy.
    pub parties: Vec<(PolicyId, i32)>,
    /// Whether proposals are answered by order only, as a player does, and not by the evaluator's dice.
    pub by_order: bool,
    /// Who has charge of the realm's armies in the field, if anyone was appointed.
    pub marshal: Option<PersonId>,
    /// The power against which a war has been ordered prepared.
    pub preparing: Option<PolityId>,
    /// Whether the ruler has proclaimed a realm of his own (the Mongols' assembly of 1206).
    pub proclaimed: bool,
    /// When a party last forced the question. The court is quiet for some time after it.
    pub crisis: Option<Date>,
    /// What is taken from the households.
    pub tax: Tax,
}

/// How hard the households are taxed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tax {
    /// Less than is usual: less comes in, and unrest fades sooner.
    Low,
    /// What is usual.
    #[default]
    Usual,
    /// More than is usual: more comes in, and unrest grows.
    High,
}

impl Court {
    /// The share of the court behind a policy, in hundredths.
    pub fn party(&self, policy: PolicyId) -> i64 {
        self.parties.iter().find(|(p, _)| *p == policy).map_or(0, |(_, share)| i64::from(*share))
    }
}

/// What the polity owns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purse {
    /// Strings of cash, never below 0: troops beyond that go unpaid.
    pub cash: Cash,
    /// Grain in store.
    pub grain: Shi,
    /// Men who can still be called up.
    pub manpower: Men,
    /// Horses in the herds.
    pub horses: Heads,
    /// Strings, horses and grain received under treaties since the beginning, less what was paid. What the ledger
    /// says was paid must add up to this ([`super::invariants`]).
    pub treaties: (Cash, Heads, Shi),
}

/// How the polity feels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Temper {
    /// Prestige in cents.
    pub prestige: Cents,
    /// War weariness in cents.
    pub weariness: Cents,
    /// Stability in cents.
    pub stability: Cents,
}

/// What the polity was at the start and still is at bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fabric {
    /// Households off the map, who pay but cannot be attacked.
    pub beyond: i64,
    /// Income in thousandths of a string per household and year.
    pub rate: i64,
    /// Grain in thousandths of a shi per household and year.
    pub grain_rate: i64,
    /// Pay in hundredths of a string a head and month.
    pub pay: i64,
    /// Permille of its households that can be under arms.
    pub levy: Permille,
    /// Drill of men newly called up, in points.
    pub green_drill: i32,
    /// Drill of its regulars, in points.
    pub drill: i32,
    /// Morale to which its armies drift, 0 to 100.
    pub morale: i32,
    /// Worth of all its places at the start.
    pub start_value: i64,
    /// Last month's income, for the books.
    pub income: Cash,
    /// Last month's pay and upkeep, for the books.
    pub upkeep: Cash,
    /// Share of last month's pay that was met, permille.
    pub paid: Permille,
    /// Share of last month's grain for the troops that was there, permille.
    pub fed: Permille,
}

/// A polity as it is in a world, and as it is saved: one component, found in one step.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolityRow {
    /// Id.
    pub id: PolityId,
    /// Whether it stands.
    pub standing: Standing,
    /// Court.
    pub court: Court,
    /// Purse.
    pub purse: Purse,
    /// Temper.
    pub temper: Temper,
    /// Fabric.
    pub fabric: Fabric,
}
