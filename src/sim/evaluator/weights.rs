//! The weights of the evaluator: few, of few sizes, with fixed signs. They live in `assets/rules/evaluator.ron`.

use crate::sim::num::Points;
use serde::Deserialize;

/// What each term counts at full measure, in points (hundredths of log-odds), and how precedents and the record pull.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Envoys are sent where there is hope. Not below 0.
    pub base: Points,
    /// Nothing is asked. Not below 0.
    pub free: Points,
    /// An army that can punish a no. Not below 0.
    pub pressure: Points,
    /// An answer to the greater danger. Not below 0.
    pub need: Points,
    /// What is offered. Not below 0.
    pub gain: Points,
    /// What is asked, of a tired people. Not above 0.
    pub burden: Points,
    /// Whom a yes would anger. Not above 0.
    pub risk: Points,
    /// The line of the court. Not below 0.
    pub policy: Points,
    /// Whether the venture would succeed. Not below 0.
    pub prospect: Points,
    /// Rank gained or lost. Not below 0.
    pub face: Points,
    /// Promises kept or broken. Not below 0.
    pub trust: Points,
    /// What was sworn. Not below 0.
    pub due: Points,
    /// They are falling: wait. Not above 0.
    pub greed: Points,
    /// What was answered last. Not below 0.
    pub mood: Points,
    /// The ruler's bent. Not below 0.
    pub bent: Points,
    /// What the war is for and has not brought. Not above 0.
    pub stake: Points,
    /// Bound of the sum, either way, above 0.
    pub bound: Points,
    /// Precedents.
    pub precedents: PrecedentWeights,
    /// The record.
    pub record: RecordWeights,
}

/// How precedents pull.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrecedentWeights {
    /// How many of the nearest are heard, at least 1.
    pub nearest: usize,
    /// Points that they can never quite reach together. Not below 0.
    pub pull: Points,
    /// Distance between acts of one family, in hundredths of squared log-odds. Not below 0.
    pub same_family: i64,
    /// Distance between acts of different families. Not below `same_family`.
    pub other_family: i64,
}

/// How the record pulls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordWeights {
    /// Points to which the record pulls the sum while nothing has diverged. Not below 0.
    pub pull: Points,
    /// Divergence at which nothing of it is left, in hundredths of squared log-odds, above 0.
    pub fades_at: i64,
    /// Divergence that each premise that fails adds, in hundredths of squared log-odds. Not below 0.
    pub premise: i64,
    /// Months before and after its documented month in which a decision is the documented one.
    pub months: i32,
}

impl Weights {
    /// Every weight with its name and the sign it must have.
    pub fn signed(&self) -> [(&'static str, i64, i64); 23] {
        let p = |name, value: Points| (name, i64::from(value), 1);
        let n = |name, value: Points| (name, i64::from(value), -1);
        [
            p("base", self.base),
            p("free", self.free),
            p("pressure", self.pressure),
            p("need", self.need),
            p("gain", self.gain),
            n("burden", self.burden),
            n("risk", self.risk),
            p("policy", self.policy),
            p("prospect", self.prospect),
            p("face", self.face),
            p("trust", self.trust),
            p("due", self.due),
            n("greed", self.greed),
            p("mood", self.mood),
            p("bent", self.bent),
            n("stake", self.stake),
            p("bound", self.bound),
            p("precedents.nearest", self.precedents.nearest as Points),
            p("precedents.pull", self.precedents.pull),
            ("precedents.same_family", self.precedents.same_family, 1),
            ("precedents.other_family", self.precedents.other_family, 1),
            p("record.pull", self.record.pull),
            ("record.fades_at", self.record.fades_at, 1),
        ]
    }

    /// The name of the first weight whose sign is wrong, or that must not be nothing and is.
    pub fn fault(&self) -> Option<&'static str> {
        let wrong = self.signed().into_iter().find(|(_, value, sign)| value * sign < 0 || value.abs() > 100_000);
        let nothing = [
            ("bound", i64::from(self.bound)),
            ("precedents.nearest", self.precedents.nearest as i64),
            ("record.fades_at", self.record.fades_at),
        ];
        let more = [
            ("record.premise", self.record.premise < 0),
            ("record.months", self.record.months < 0),
            ("precedents.other_family", self.precedents.other_family < self.precedents.same_family),
        ];
        let more = more.into_iter().find(|(_, bad)| *bad).map(|(name, _)| name);
        wrong
            .map(|(name, ..)| name)
            .or(more)
            .or_else(|| nothing.into_iter().find(|(_, v)| *v <= 0).map(|(name, _)| name))
    }
}
