//! Scripted events: what a court is asked at a turning point, and what follows from each answer.

use super::Condition;
use crate::sim::{
    date::Date,
    diplomacy::MemoryKind,
    ids::{PlaceId, PolicyId, PolityId, RecordId},
    num::{Cents, Permille},
    order::Order,
};

/// Something that follows from a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Strings of cash gained, or spent if below 0.
    Cash(i64),
    /// Shi of grain.
    Grain(i64),
    /// Men who can be called up.
    Men(i64),
    /// Horses in the herds.
    Horses(i64),
    /// Cents of prestige.
    Prestige(Cents),
    /// Cents of weariness.
    Weariness(Cents),
    /// Cents of stability.
    Stability(Cents),
    /// Morale of every army of the court, in points.
    Morale(i32),
    /// Unrest of a place of the court, in tenths.
    Unrest(PlaceId, i32),
    /// Devastation of a place of the court, permille.
    Devastation(PlaceId, i32),
    /// Hundredths of the court that a policy gains or loses.
    Party(PolicyId, i32),
    /// A deed of the first toward the second that is remembered from now on.
    Memory(PolityId, PolityId, MemoryKind),
    /// An order, checked and carried out as anybody's.
    Order(Order),
}

/// One answer to an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceInfo {
    /// Key; the message is the attribute `choice-<key>` of the event's.
    pub key: String,
    /// What follows, in this order.
    pub effects: Vec<Effect>,
    /// How likely a court that no human plays is to choose it, against the others of the event.
    pub ai: u32,
    /// Whether the record chose it.
    pub history: bool,
}

/// A scripted event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventInfo {
    /// The court that is asked.
    pub of: PolityId,
    /// First month in which it can open.
    pub from: Option<Date>,
    /// Last month in which it can open.
    pub until: Option<Date>,
    /// What must be so for it to open and to stay open.
    pub when: Vec<Condition>,
    /// Chance of opening in a month in which it can, permille.
    pub chance: Permille,
    /// Whether it comes only once in a game.
    pub once: bool,
    /// Months after which a human who has not chosen gets the first choice that can be paid for.
    pub patience: i32,
    /// Answers, one at least.
    pub choices: Vec<ChoiceInfo>,
    /// The record that tells of it.
    pub record: Option<RecordId>,
}

impl EventInfo {
    /// Whether a date lies within its window.
    pub fn within(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}
