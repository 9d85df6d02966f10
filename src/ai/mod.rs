//! The courts that no human plays: what they order, and why.
//!
//! Sits on [`crate::sim`] alone, gives the same orders as anybody and asks the same evaluator. [`decide`] is pure: the
//! same scene gives the same thoughts.

use crate::sim::{ids::PolityId, order::Order, snapshot::Scene};
use serde::{Deserialize, Serialize};

/// How far a court that no human plays looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Slow to see a chance and a danger.
    Easy,
    /// Sees what is there.
    #[default]
    Middle,
    /// Plays futures before it chooses.
    Hard,
}

/// An order with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thought {
    /// Whose.
    pub by: PolityId,
    /// What is ordered.
    pub order: Order,
    /// Why.
    pub why: Why,
}

/// Why a court orders something. The words for it are `why-<key>` with what it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {}

/// What a court orders for the coming turn.
pub fn decide(_scene: &Scene, _by: PolityId, _level: Level) -> Vec<Thought> {
    Vec::new()
}
