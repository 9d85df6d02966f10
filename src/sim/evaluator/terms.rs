//! The terms: what speaks for a yes and what against it, each in points (hundredths of log-odds).

use super::{
    situation::{Field, Situation},
    weights::Weights,
};
use crate::sim::{diplomacy::ActKind, num::Points};
use serde::{Deserialize, Serialize};

/// A named reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Envoys are sent where there is hope.
    Base,
    /// It costs nothing.
    Free,
    /// Their army can punish a no.
    Pressure,
    /// It answers the greater danger.
    Need,
    /// What is offered.
    Gain,
    /// What is asked, of a tired people.
    Burden,
    /// Whom a yes would anger.
    Risk,
    /// The line of the court.
    Policy,
    /// Whether it would succeed.
    Prospect,
    /// Rank gained or lost.
    Face,
    /// Promises kept or broken.
    Trust,
    /// What was sworn.
    Due,
    /// They are falling: wait.
    Greed,
    /// What was answered last.
    Mood,
    /// The ruler's bent.
    Bent,
    /// What the war is for and has not brought.
    Stake,
}

impl Term {
    /// All terms, in order.
    pub const ALL: [Term; 16] = [
        Term::Base,
        Term::Free,
        Term::Pressure,
        Term::Need,
        Term::Gain,
        Term::Burden,
        Term::Risk,
        Term::Policy,
        Term::Prospect,
        Term::Face,
        Term::Trust,
        Term::Due,
        Term::Greed,
        Term::Mood,
        Term::Bent,
        Term::Stake,
    ];

    /// The term's name in data files and language files.
    pub const fn key(self) -> &'static str {
        match self {
            Term::Base => "base",
            Term::Free => "free",
            Term::Pressure => "pressure",
            Term::Need => "need",
            Term::Gain => "gain",
            Term::Burden => "burden",
            Term::Risk => "risk",
            Term::Policy => "policy",
            Term::Prospect => "prospect",
            Term::Face => "face",
            Term::Trust => "trust",
            Term::Due => "due",
            Term::Greed => "greed",
            Term::Mood => "mood",
            Term::Bent => "bent",
            Term::Stake => "stake",
        }
    }

    /// What the term is made of.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Term::Base | Term::Free => &[],
            Term::Pressure => &[Field::Reach, Field::Power],
            Term::Need => &[Field::Danger, Field::Common],
            Term::Gain => &[Field::Gain],
            Term::Burden => &[Field::Effort, Field::Weary],
            Term::Risk => &[Field::Risk],
            Term::Policy => &[Field::Policy],
            Term::Prospect => &[Field::Prospect],
            Term::Face => &[Field::Face],
            Term::Trust => &[Field::Trust],
            Term::Due => &[Field::Due],
            Term::Greed => &[Field::Plight, Field::Rival, Field::Danger],
            Term::Mood => &[Field::Mood],
            Term::Bent => &[Field::Bent],
            Term::Stake => &[Field::Stake, Field::Weary],
        }
    }
}

/// What every term contributes.
pub type Contributions = [Points; Term::ALL.len()];

/// The terms of a situation. Products of hundredths; what is divided is divided last.
pub fn contributions(weights: &Weights, situation: &Situation) -> Contributions {
    let f = |field: Field| i64::from(situation.fields[field]);
    let one = |weight: Points, field: Field| (i64::from(weight) * f(field) / 100) as Points;
    // Twice as strong a proposer is feared nine tenths, half as strong a tenth: it bends with the log of strength.
    let fear = (50 + f(Field::Power) * 40 / 100).clamp(0, 100);
    let tired = 50 + f(Field::Weary);
    Term::ALL.map(|term| match term {
        Term::Base => weights.base,
        Term::Free => weights.free * i32::from(situation.kind == ActKind::Free),
        Term::Pressure => (i64::from(weights.pressure) * f(Field::Reach) * fear / 10_000) as Points,
        Term::Need => (i64::from(weights.need) * f(Field::Danger) * f(Field::Common) / 10_000) as Points,
        Term::Gain => one(weights.gain, Field::Gain),
        Term::Burden => (i64::from(weights.burden) * f(Field::Effort) * tired / 10_000) as Points,
        Term::Risk => one(weights.risk, Field::Risk),
        Term::Policy => one(weights.policy, Field::Policy),
        Term::Prospect => one(weights.prospect, Field::Prospect),
        Term::Face => one(weights.face, Field::Face),
        Term::Trust => one(weights.trust, Field::Trust),
        Term::Due => one(weights.due, Field::Due),
        Term::Greed => {
            let calm = 100 - f(Field::Danger);
            (i64::from(weights.greed) * f(Field::Plight) * f(Field::Rival) * calm / 1_000_000) as Points
        }
        Term::Mood => one(weights.mood, Field::Mood),
        Term::Bent => one(weights.bent, Field::Bent),
        // The tired ask less of a war.
        Term::Stake => (i64::from(weights.stake) * f(Field::Stake) * (100 - f(Field::Weary)) / 10_000) as Points,
    })
}
