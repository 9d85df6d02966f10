//! `precedents/*.ron`, and the files that `backtest --cases` reads: decisions with the situation in which they fell.

use super::Key;
use crate::{
    content::ron::List,
    sim::{
        date::Date,
        diplomacy::{ActKind, Answer},
        evaluator::{Field, Fields},
    },
};
use serde::Deserialize;

/// A file of cases.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CasesFile {
    /// Cases.
    pub cases: List<CaseSource>,
}

/// A decision. Measures are in units, not hundredths; what is left out is 0. All as the recipient sees it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseSource {
    /// Key. `case_1`, `case_2`, ... in order of the file if left out.
    pub id: Option<Key>,
    /// Year, for the reader. 0 if left out.
    pub year: i32,
    /// Who asks: a label, or a polity in the game's own precedents.
    pub proposer: Option<Key>,
    /// Who answers.
    pub recipient: Option<Key>,
    /// The act; its kind and family are those of the act unless told. Like no other act if left out.
    pub act: Option<Key>,
    /// What it wants; that of the act, or a request, if left out.
    pub kind: Option<ActKind>,
    /// Whether it is counsel within one court.
    pub internal: bool,
    /// The negotiation it belongs to; its own if left out.
    pub episode: Option<String>,
    /// The bond between the two, for the reader.
    pub bond: Option<String>,
    /// Whether the two are at war, for the reader.
    pub at_war: bool,
    /// Doublings by which the proposer is stronger, −2 to 2.
    pub power: f64,
    /// How near the army is that would punish a no, 0 to 1.
    pub reach: f64,
    /// What third parties threaten, 0 to 1.
    pub danger: f64,
    /// What the act does to that danger, −1 to 1.
    pub common: f64,
    /// The proposer's own danger, 0 to 1.
    pub plight: f64,
    /// Whether the recipient would profit from the proposer's fall, 0 to 1.
    pub rival: f64,
    /// Weariness, 0 to 1.
    pub weary: f64,
    /// What is asked, as a share of what is free, 0 to 1.
    pub effort: f64,
    /// Chance and size of a new war, 0 to 1.
    pub risk: f64,
    /// What is offered, as a share of a year's revenue, 0 to 1.
    pub gain: f64,
    /// Whether the venture would succeed, −1 to 1.
    pub prospect: f64,
    /// Change of rank, −1 to 1.
    pub face: f64,
    /// Promises kept and broken, −1 to 1.
    pub trust: f64,
    /// What was sworn, −1 to 1.
    pub due: f64,
    /// Fit with the policy of the court, −1 to 1.
    pub policy: f64,
    /// What was answered last, −1 to 1.
    pub mood: f64,
    /// The ruler's bent, −1 to 1.
    pub bent: f64,
    /// What the recipient is after in a war with the proposer and has not got, 0 to 3.
    pub stake: f64,
    /// What was answered. Cases without an answer are forecast and not scored.
    pub answer: Option<Answer>,
    /// The record that tells it, for the record term.
    pub record: Option<Key>,
    /// When it was answered.
    pub on: Option<Date>,
    /// For counsel: who gave it, and for which policy.
    pub counsel: Option<(Key, Key)>,
    /// What it rested on.
    pub premises: Vec<PremiseSource>,
}

impl Default for CaseSource {
    fn default() -> Self {
        Self {
            id: None,
            year: 0,
            proposer: None,
            recipient: None,
            act: None,
            kind: None,
            internal: false,
            episode: None,
            bond: None,
            at_war: false,
            power: 0.0,
            reach: 0.0,
            danger: 0.0,
            common: 0.0,
            plight: 0.0,
            rival: 0.0,
            weary: 0.0,
            effort: 0.0,
            risk: 0.0,
            gain: 0.0,
            prospect: 0.0,
            face: 0.0,
            trust: 0.0,
            due: 0.0,
            policy: 0.0,
            mood: 0.0,
            bent: 0.0,
            stake: 0.0,
            answer: None,
            record: None,
            on: None,
            counsel: None,
            premises: Vec::new(),
        }
    }
}

/// Something that was so when a decision fell. See [`crate::sim::evaluator::Premise`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented on sim::evaluator::Premise, field by field")]
pub enum PremiseSource {
    Holder {
        place: Key,
        #[serde(default)]
        by: Option<Key>,
    },
    Ruler {
        of: Key,
        #[serde(default)]
        person: Option<Key>,
    },
    War {
        a: Key,
        b: Key,
        on: bool,
    },
    Lord {
        of: Key,
        #[serde(default)]
        lord: Option<Key>,
    },
    Brothers {
        a: Key,
        b: Key,
        yes: bool,
    },
}

impl CaseSource {
    /// A measure as written.
    pub fn measure(&self, field: Field) -> f64 {
        match field {
            Field::Power => self.power,
            Field::Reach => self.reach,
            Field::Danger => self.danger,
            Field::Common => self.common,
            Field::Plight => self.plight,
            Field::Rival => self.rival,
            Field::Weary => self.weary,
            Field::Effort => self.effort,
            Field::Risk => self.risk,
            Field::Gain => self.gain,
            Field::Prospect => self.prospect,
            Field::Face => self.face,
            Field::Trust => self.trust,
            Field::Due => self.due,
            Field::Policy => self.policy,
            Field::Mood => self.mood,
            Field::Bent => self.bent,
            Field::Stake => self.stake,
        }
    }

    /// Every measure that is outside its range, with that range.
    pub fn out_of_range(&self) -> impl Iterator<Item = (Field, f64, f64)> + '_ {
        Field::ALL.into_iter().filter_map(|field| {
            let (least, most) = field.range();
            let (least, most) = (f64::from(least) / 100.0, f64::from(most) / 100.0);
            (!(least..=most).contains(&self.measure(field))).then_some((field, least, most))
        })
    }

    /// All measures in hundredths.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::default();
        for field in Field::ALL {
            fields.set(field, (self.measure(field) * 100.0).round() as i64);
        }
        fields
    }
}
