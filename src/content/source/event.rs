//! Scripted events as files write them.

use super::{ConditionSource, Key, OrderSource};
use crate::{
    content::ron::List,
    sim::{date::Date, diplomacy::MemoryKind, num::Permille},
};
use serde::Deserialize;

/// A file of events.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventsFile {
    /// Events.
    #[serde(default)]
    pub events: List<EventSource>,
}

/// An event.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventSource {
    /// Key.
    pub id: Key,
    /// The court that chooses.
    pub of: Key,
    /// First month in which it can open.
    #[serde(default)]
    pub from: Option<Date>,
    /// Last month in which it can open.
    #[serde(default)]
    pub until: Option<Date>,
    /// What must be so for it to open and to stay open.
    #[serde(default)]
    pub when: List<ConditionSource>,
    /// Chance in permille of opening in a month in which it can.
    #[serde(default = "always")]
    pub chance: Permille,
    /// Whether it comes only once in a game.
    #[serde(default = "yes")]
    pub once: bool,
    /// Months after which a human's silence is taken for the first choice.
    #[serde(default = "season")]
    pub patience: i32,
    /// Choices.
    pub choices: List<ChoiceSource>,
    /// The record that tells of it.
    #[serde(default)]
    pub record: Option<Key>,
}

/// A choice in an event.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceSource {
    /// Key, unique in its event.
    pub id: Key,
    /// What follows, in this order.
    #[serde(default)]
    pub effects: List<EffectSource>,
    /// How likely a court that no human plays is to choose it, against the others of the event.
    #[serde(default = "one")]
    pub ai: u32,
    /// Whether the record chose it.
    #[serde(default)]
    pub history: bool,
}

/// What follows from a choice, for the court that chooses. See [`crate::sim::rulebook::Effect`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum EffectSource {
    /// Strings of cash.
    Cash(i64),
    /// Shi of grain.
    Grain(i64),
    /// Men who can be called up.
    Men(i64),
    /// Horses in the herds.
    Horses(i64),
    /// Points of prestige.
    Prestige(i32),
    /// Points of weariness.
    Weariness(i32),
    /// Points of stability.
    Stability(i32),
    /// Points of morale of every army.
    Morale(i32),
    /// Unrest of a place, in tenths.
    Unrest(Key, i32),
    /// Devastation of a place, permille.
    Devastation(Key, i32),
    /// Hundredths of the court behind a policy.
    Party(Key, i32),
    /// A deed of the first toward the second.
    Memory(Key, Key, MemoryKind),
    /// An order.
    Order(OrderSource),
}

fn always() -> Permille {
    1000
}
fn yes() -> bool {
    true
}
fn season() -> i32 {
    3
}
fn one() -> u32 {
    1
}
