//! `rules/*.ron`: constants, acts, policies, theatres. Each part may stand in a file of its own.

use super::{ClauseSource, Key};
use crate::{
    content::ron::List,
    sim::{
        diplomacy::{ActKind, Family},
        evaluator::{Weights, read::ClauseRules},
        rulebook::{CourtRules, EconomyRules, WarRules},
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
    /// Months the talks take at the other court, at least.
    #[serde(default)]
    pub talks: i32,
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
}

/// A border with a name. Its name is the message `border-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BorderSource {
    /// Key.
    pub id: Key,
}
