//! Orders and clauses as files write them, in keys.

use super::Key;
use crate::{
    content::ron::List,
    sim::{
        army::Aim,
        date::Date,
        diplomacy::{Good, Side},
        person::Office,
        polity::Tax,
    },
};
use serde::Deserialize;

/// An order in keys. See [`crate::sim::order::Order`] for what each does.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented on sim::order::Order, field by field")]
pub enum OrderSource {
    Muster {
        army: Key,
        at: Key,
        #[serde(default)]
        foot: i64,
        #[serde(default)]
        horse: i64,
        #[serde(default)]
        engineers: i64,
        #[serde(default)]
        commander: Option<Key>,
        #[serde(default)]
        claimed: Option<i64>,
    },
    Reinforce {
        army: Key,
        #[serde(default)]
        foot: i64,
        #[serde(default)]
        horse: i64,
        #[serde(default)]
        engineers: i64,
    },
    Disband {
        army: Key,
    },
    Abandon {
        place: Key,
    },
    March {
        army: Key,
        to: Key,
        aim: Aim,
    },
    Seize {
        army: Key,
        place: Key,
    },
    Bar {
        army: Key,
    },
    Assault {
        army: Key,
    },
    Flood {
        army: Key,
    },
    Sack {
        army: Key,
    },
    Split {
        army: Key,
        named: Key,
        #[serde(default)]
        foot: i64,
        #[serde(default)]
        horse: i64,
        #[serde(default)]
        engineers: i64,
    },
    Merge {
        army: Key,
        into: Key,
    },
    Summon {
        army: Key,
        place: Key,
    },
    Command {
        army: Key,
        person: Key,
    },
    SendLevies {
        army: Key,
        to: Key,
    },
    LeaveAlly {
        army: Key,
    },
    SendAway {
        army: Key,
        theatre: Key,
        back: Date,
    },
    GoOver {
        place: Key,
        #[serde(default)]
        person: Option<Key>,
    },
    DeclareWar {
        on: Key,
    },
    BreakBond {
        with: Key,
    },
    SendEnvoy {
        to: Key,
        act: Key,
        clauses: List<ClauseSource>,
        #[serde(default)]
        person: Option<Key>,
        #[serde(default)]
        from: Option<Key>,
        #[serde(default)]
        at: Option<Key>,
    },
    Flee {
        to: Key,
    },
    Return,
    MoveCapital {
        to: Key,
    },
    Counsel {
        person: Key,
        policy: Key,
    },
    SetPolicy {
        policy: Key,
    },
    NameHeir {
        person: Key,
    },
    Depose {
        person: Key,
    },
    Confine {
        person: Key,
        at: Key,
    },
    Abdicate {
        to: Key,
    },
    Usurp {
        person: Key,
    },
    Appoint {
        person: Key,
        office: Office,
    },
    PlanWar {
        against: Key,
        #[serde(default)]
        commander: Option<Key>,
    },
    Proclaim,
    SetTax {
        level: Tax,
    },
    Fortify {
        place: Key,
    },
    Garrison {
        place: Key,
        men: i64,
        #[serde(default)]
        army: Option<Key>,
    },
    Grant {
        place: Key,
    },
    SendHostage {
        to: Key,
        person: Key,
    },
    Deliver {
        person: Key,
        to: Key,
    },
    CloseMarkets {
        with: Key,
    },
    Choose {
        event: Key,
        choice: Key,
    },
}

/// A clause in keys. See [`crate::sim::diplomacy::Clause`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented on sim::diplomacy::Clause, field by field")]
pub enum ClauseSource {
    Peace,
    Truce {
        until: Date,
    },
    Land {
        giver: Side,
        places: Vec<Key>,
        #[serde(default)]
        amends: bool,
        #[serde(default)]
        promise: bool,
    },
    Pay {
        giver: Side,
        good: Good,
        amount: i64,
        #[serde(default)]
        yearly: bool,
    },
    Levies {
        giver: Side,
        men: i64,
        #[serde(default)]
        against: Option<Key>,
        #[serde(default)]
        until: Option<Date>,
    },
    Aid {
        giver: Side,
        #[serde(default)]
        against: Option<Key>,
    },
    MutualAid,
    JointAttack {
        on: Key,
        #[serde(default)]
        proposer_takes: Vec<Key>,
        #[serde(default)]
        recipient_takes: Vec<Key>,
        by: Date,
    },
    Leave {
        to_attack: Key,
    },
    HandOver {
        giver: Side,
        person: Key,
    },
    Hostage {
        giver: Side,
    },
    Marriage,
    Vassal {
        giver: Side,
    },
    Tributary {
        giver: Side,
    },
    Brothers {
        #[serde(default)]
        elder: Option<Side>,
    },
    OwnEra,
    Patent {
        giver: Side,
    },
    Markets,
    Border {
        along: Key,
    },
    Oath {
        giver: Side,
    },
    DropRank,
    Complaint {
        #[serde(default)]
        places: Vec<Key>,
    },
    Thanks,
}
