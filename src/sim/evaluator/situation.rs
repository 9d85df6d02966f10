//! What the court that answers knows of itself, of the proposer, and of the act before it.

use crate::sim::{
    diplomacy::{ActKind, Family},
    ids::ActId,
};
use serde::{Deserialize, Serialize};
use std::ops::{Index, IndexMut};

/// Hundredths of the scale of a field: 100 is its full measure.
pub type Hundredths = i32;

/// What is asked about a situation. All as the recipient sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Doublings by which the proposer's force at hand exceeds the recipient's, −2 to 2.
    Power,
    /// How near the army is that would punish a no, 0 to 1.
    Reach,
    /// What third parties threaten, 0 to 1.
    Danger,
    /// What the act does to that danger, −1 (feeds it) to 1 (strikes at its source).
    Common,
    /// The proposer's own danger or loss of home, 0 to 1.
    Plight,
    /// Whether the recipient would profit from the proposer's fall, 0 to 1.
    Rival,
    /// The recipient's weariness of war, 0 to 1.
    Weary,
    /// What is asked, as a share of what the recipient has free for it, 0 to 5: beyond its means it goes on counting.
    Effort,
    /// Chance and size of a war that a yes would bring, 0 to 1.
    Risk,
    /// What is offered, as a share of a year's revenue, and a front closed, 0 to 1.
    Gain,
    /// Whether the venture asked for would succeed, −1 to 1.
    Prospect,
    /// Change of the recipient's rank, −1 to 1.
    Face,
    /// Promises kept and broken by the proposer, −1 to 1.
    Trust,
    /// What was sworn: for the act up to 1, against it down to −1.
    Due,
    /// Fit with the declared policy of the court and the parties behind it, −1 to 1.
    Policy,
    /// What was answered last between the two, −1 to 1.
    Mood,
    /// How the ruler's bent, to arms or to the desk, suits the act, −1 to 1.
    Bent,
    /// What the recipient is after in a war with the proposer and has not got, 0 to 3.
    Stake,
}

impl Field {
    /// All fields, in order.
    pub const ALL: [Field; 18] = [
        Field::Power,
        Field::Reach,
        Field::Danger,
        Field::Common,
        Field::Plight,
        Field::Rival,
        Field::Weary,
        Field::Effort,
        Field::Risk,
        Field::Gain,
        Field::Prospect,
        Field::Face,
        Field::Trust,
        Field::Due,
        Field::Policy,
        Field::Mood,
        Field::Bent,
        Field::Stake,
    ];

    /// Least and greatest value, in hundredths.
    pub const fn range(self) -> (Hundredths, Hundredths) {
        match self {
            Field::Power => (-200, 200),
            Field::Stake => (0, 300),
            Field::Effort => (0, 500),
            Field::Common
            | Field::Prospect
            | Field::Face
            | Field::Trust
            | Field::Due
            | Field::Policy
            | Field::Mood
            | Field::Bent => (-100, 100),
            _ => (0, 100),
        }
    }

    /// The field's name in data files and language files.
    pub const fn key(self) -> &'static str {
        match self {
            Field::Power => "power",
            Field::Reach => "reach",
            Field::Danger => "danger",
            Field::Common => "common",
            Field::Plight => "plight",
            Field::Rival => "rival",
            Field::Weary => "weary",
            Field::Effort => "effort",
            Field::Risk => "risk",
            Field::Gain => "gain",
            Field::Prospect => "prospect",
            Field::Face => "face",
            Field::Trust => "trust",
            Field::Due => "due",
            Field::Policy => "policy",
            Field::Mood => "mood",
            Field::Bent => "bent",
            Field::Stake => "stake",
        }
    }
}

/// One value for every [`Field`], in hundredths. Always within the field's range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields([Hundredths; Field::ALL.len()]);

impl Fields {
    /// Sets a field, within its range.
    pub fn set(&mut self, field: Field, value: i64) {
        let (least, most) = field.range();
        self.0[field as usize] = value.clamp(i64::from(least), i64::from(most)) as Hundredths;
    }

    /// The same with one field changed.
    #[must_use]
    pub fn with(mut self, field: Field, value: i64) -> Self {
        self.set(field, value);
        self
    }
}

impl Index<Field> for Fields {
    type Output = Hundredths;
    fn index(&self, field: Field) -> &Hundredths {
        &self.0[field as usize]
    }
}
impl IndexMut<Field> for Fields {
    fn index_mut(&mut self, field: Field) -> &mut Hundredths {
        &mut self.0[field as usize]
    }
}

/// Everything that the evaluator looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situation {
    /// The act. `None` for an act that only a case file knows: it is like no other.
    pub act: Option<ActId>,
    /// What it wants. [`ActKind::Free`] asks nothing of the recipient.
    pub kind: ActKind,
    /// What it is likened to.
    pub family: Family,
    /// The measures.
    pub fields: Fields,
}
