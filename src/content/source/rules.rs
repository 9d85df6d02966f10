//! `rules/*.ron`: constants, acts, policies, theatres. Each part may stand in a file of its own.

use super::{ClauseSource, Key};
use crate::{
    content::ron::List,
    sim::{
        date::Date,
        diplomacy::{ActKind, ActNeed, ClauseKind, Family, MemoryKind},
        evaluator::{Weights, read::ClauseRules},
        num::Permille,
        rulebook::{AiRules, CourtRules, EconomyRules, Manner, WarRules},
    },
};
use serde::Deserialize;

/// A file of rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RulesFile {
    /// Constants of war.
    pub war: Option<WarRules>,
    /// Constants of economy.
    pub economy: Option<EconomyRules>,
    /// Constants of court and diplomacy.
    pub court: Option<CourtRules>,
    /// Constants of the AI.
    pub ai: Option<AiRules>,
    /// The evaluator.
    pub evaluator: Option<EvaluatorRules>,
    /// Diplomatic acts.
    pub acts: List<ActSource>,
    /// Policies of state.
    pub policies: List<PolicySource>,
    /// Theatres of war off the map.
    pub theatres: List<TheatreSource>,
    /// Borders with a name.
    pub borders: List<BorderSource>,
    /// What courts are after.
    pub designs: List<DesignSource>,
    /// Expeditions off the map.
    pub expeditions: List<ExpeditionSource>,
}

/// A design of one court upon another, for those that no human plays. Of several that hold the last in order of id counts.
/// Its name is the message `aim-<aim>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DesignSource {
    /// Key.
    pub id: Key,
    /// Whose.
    pub of: Key,
    /// Upon whom.
    pub about: Key,
    /// What it is called.
    pub aim: String,
    /// In what way.
    pub manner: Manner,
    /// Places wanted above others.
    #[serde(default)]
    pub goal: Vec<Key>,
    /// Only places north of this latitude, in degrees.
    #[serde(default)]
    pub north_of: Option<f64>,
    /// First month.
    #[serde(default)]
    pub from: Option<Date>,
    /// Last month.
    #[serde(default)]
    pub until: Option<Date>,
    /// What must be so.
    #[serde(default)]
    pub when: List<ConditionSource>,
    /// Chance in permille of going to war for it in a season.
    #[serde(default)]
    pub war: Permille,
    /// Whether it is pursued whatever other wars there are.
    #[serde(default)]
    pub above_all: bool,
}

/// Something that must be so for a design to hold or an event to open. See [`crate::sim::rulebook::Condition`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ConditionSource {
    /// The realm is no more, or has no part in the scenario.
    Fallen(Key),
    /// It stands.
    Stands(Key),
    /// The two are at war.
    War(Key, Key),
    /// The two are not at war.
    NoWar(Key, Key),
    /// The first serves the second.
    Serves(Key, Key),
    /// The first does not serve the second.
    NotServes(Key, Key),
    /// The place is held by that court.
    Holds(Key, Key),
    /// The court does not sit at that place.
    Moved(Key, Key),
    /// That person rules there.
    Ruler(Key, Key),
    /// That person is the heir there.
    Heir(Key, Key),
    /// The court has that person alive, free and in its service.
    AtHand(Key, Key),
    /// The place is besieged.
    Besieged(Key),
    /// The place is besieged by that court.
    BesiegedBy(Key, Key),
    /// The court sits at that place.
    SitsAt(Key, Key),
    /// The court has an army of its own standing at that place.
    HostAt(Key, Key),
    /// The court is weary of war to so many points or more.
    Weary(Key, i32),
    /// It has so many points of prestige or more.
    Prestige(Key, i32),
    /// It has fewer points of stability.
    Unstable(Key, i32),
    /// That policy of state is in force there.
    PolicyIs(Key, Key),
    /// It is not.
    PolicyNot(Key, Key),
    /// The place is promised to that court and not yet handed over.
    Owed(Key, Key),
    /// The first did such a thing to the second, and it is remembered.
    Did(Key, Key, MemoryKind),
    /// That choice was made in that event.
    Chose(Key, Key),
}

/// An expedition off the map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpeditionSource {
    /// Key.
    pub id: Key,
    /// Whose.
    pub of: Key,
    /// Where.
    pub theatre: Key,
    /// From when.
    pub from: Date,
    /// Not after.
    pub until: Date,
    /// When it comes home.
    pub back: Date,
    /// Share of the men in the field that go, permille.
    pub share: Permille,
}

/// The evaluator: weights, and what clauses and memories count for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluatorRules {
    /// Weights.
    pub weights: Weights,
    /// Constants of reading.
    pub reading: ClauseRules,
}

/// A diplomatic act. Its name is the message `act-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActSource {
    /// Key.
    pub id: Key,
    /// What it wants.
    pub kind: ActKind,
    /// What it can be likened to.
    pub family: Family,
    /// What is proposed when nothing else is said.
    #[serde(default)]
    pub terms: List<ClauseSource>,
    /// The clause that it is about: what is said after it on a terminal is taken for that clause.
    #[serde(default)]
    pub about: Option<ClauseKind>,
    /// Months the talks take at the other court, at least.
    #[serde(default)]
    pub talks: i32,
    /// What must stand between the two for it to be sent.
    #[serde(default)]
    pub needs: Vec<ActNeed>,
}

/// A policy of state. Its name is the message `policy-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicySource {
    /// Key.
    pub id: Key,
    /// The power it leans on.
    #[serde(default)]
    pub friend: Option<Key>,
    /// The power it is aimed at.
    #[serde(default)]
    pub foe: Option<Key>,
}

/// A theatre of war off the map. Its name is the message `theatre-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TheatreSource {
    /// Key.
    pub id: Key,
    /// Men who come home for a thousand who were sent and stayed long.
    #[serde(default = "all")]
    pub back: Permille,
    /// The same of those who turn round at once; without it as many as `back`.
    #[serde(default)]
    pub early: Option<Permille>,
    /// Months beyond the way after which it makes no difference how long they stay.
    #[serde(default = "full")]
    pub full: i32,
    /// Months that the way there and back takes at the least.
    #[serde(default = "least")]
    pub least: i32,
    /// The first and the last month in which armies are sent there; without it always.
    #[serde(default)]
    pub open: Option<(Date, Date)>,
}

fn full() -> i32 {
    54
}

fn least() -> i32 {
    1
}

fn all() -> Permille {
    1000
}

/// A border with a name. Its name is the message `border-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BorderSource {
    /// Key.
    pub id: Key,
}
