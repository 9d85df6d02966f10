//! `records/*.ron`: what the source tells, as facts with citations, and as orders that somebody gave.

use super::{Key, OrderSource};
use crate::{
    content::ron::List,
    sim::{army::Aim, chronicle::Death, date::Date, diplomacy::Answer, order::Half, person::Office},
};
use serde::Deserialize;

/// A file of records.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RecordsFile {
    /// Records.
    pub records: List<Record>,
}

/// What sort of thing a record tells. Chooses its icon and its lane on the replay bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named as the records name them")]
pub enum RecordKind {
    AidRefused,
    Alliance,
    AllianceRefused,
    AllianceVoid,
    Abdication,
    Battle,
    Campaign,
    CampaignPlanned,
    Cession,
    Conquest,
    Counsel,
    Death,
    Deposition,
    Envoy,
    Fall,
    Founding,
    Investiture,
    LevyDemand,
    LevyRefused,
    LevySent,
    LongPeace,
    MarketRequest,
    Oath,
    PeaceMade,
    PeaceRefused,
    PeaceSought,
    PolicyShift,
    Raid,
    Siege,
    Submission,
    Succession,
    Withdrawal,
    Context,
}

/// A record. Its texts are the message `record-<id>` with `.body`, `.note`, `.gloss`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Key.
    pub id: Key,
    /// Number in the source's order; 0 for context that the source does not tell.
    #[serde(default)]
    pub seq: u16,
    /// When it begins. Where the source gives a year or a season, the first month that fits.
    pub on: Date,
    /// When it is over: by then every fact of `occurs` has been seen. `on` if left out.
    #[serde(default)]
    pub by: Option<Date>,
    /// Whether the date is inferred and not told.
    #[serde(default)]
    pub inferred: bool,
    /// Sort.
    pub kind: RecordKind,
    /// Who acts.
    #[serde(default)]
    pub actors: Vec<Key>,
    /// Against or toward whom.
    #[serde(default)]
    pub target: Option<Key>,
    /// People named.
    #[serde(default)]
    pub people: Vec<Key>,
    /// Places named.
    #[serde(default)]
    pub places: Vec<Key>,
    /// Strengths as the source gives them.
    #[serde(default)]
    pub strength: Vec<Strength>,
    /// Records that must have happened before.
    #[serde(default)]
    pub after: Vec<Key>,
    /// Phrases of the source. Empty only for context.
    #[serde(default)]
    pub cites: Vec<String>,
    /// The decision it documents, if it documents one.
    #[serde(default)]
    pub decision: Option<Coded>,
    /// The orders that made it happen, and the outcomes it sets.
    #[serde(default)]
    pub steps: List<Step>,
    /// What must be seen between `on` and `by` for it to have happened.
    #[serde(default)]
    pub occurs: List<FactSource>,
}

/// A strength as told.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// Whose.
    pub side: Key,
    /// How many.
    pub n: i64,
    /// In the source's words.
    pub text: String,
    /// Whether the source says "more than" or "several".
    #[serde(default)]
    pub approx: bool,
}

/// A documented decision.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coded {
    /// Who asked: a polity, or a person for counsel.
    pub proposer: Key,
    /// Who answered.
    pub recipient: Key,
    /// The act.
    pub act: Key,
    /// The answer.
    pub answer: Answer,
    /// Whether it was within one court.
    #[serde(default)]
    pub internal: bool,
    /// The record that was the answer to this one.
    #[serde(default)]
    pub answers: Option<Key>,
}

/// One line of a script: an order, or an outcome that is set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The month of the order, or the first month in which the outcome holds.
    pub on: Date,
    /// The last month in which the outcome holds; `on` if left out.
    #[serde(default)]
    pub until: Option<Date>,
    /// Half of the month in which the order is carried out.
    #[serde(default)]
    pub half: Half,
    /// Who orders.
    #[serde(default)]
    pub by: Option<Key>,
    /// Whether the source implies the order without telling it.
    #[serde(default)]
    pub inferred: bool,
    /// Scenarios in which this step is played; all if left out.
    #[serde(default)]
    pub only: Vec<Key>,
    /// The order.
    #[serde(default)]
    pub order: Option<OrderSource>,
    /// The outcome.
    #[serde(default)]
    pub set: Option<LotSource>,
}

/// A set outcome in keys. See [`crate::sim::fate::Lot`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "documented on sim::fate::Lot, field by field")]
pub enum LotSource {
    Battle {
        at: Key,
        winner: Key,
    },
    Storm {
        place: Key,
        falls: bool,
    },
    Siege {
        place: Key,
        falls: bool,
    },
    Flood {
        place: Key,
        backfires: bool,
    },
    Summons {
        place: Key,
        opens: bool,
    },
    Answer {
        from: Key,
        to: Key,
        act: Key,
        answer: Answer,
    },
    Counsel {
        by: Key,
        heeded: bool,
    },
    Death {
        person: Key,
        #[serde(default)]
        cause: Death,
    },
    Rising {
        place: Key,
        #[serde(default)]
        to: Option<Key>,
    },
    Caught {
        of: Key,
    },
}

/// A fact that must be seen. Fields left out may be anything.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "named after sim::chronicle::Fact")]
pub enum FactSource {
    Mustered {
        of: Key,
        at: Key,
    },
    SetOut {
        of: Key,
        to: Key,
        #[serde(default)]
        aim: Option<Aim>,
    },
    Battle {
        at: Key,
        winner: Key,
    },
    Besieged {
        place: Key,
        by: Key,
    },
    Joined {
        place: Key,
        by: Key,
    },
    SiegeLifted {
        place: Key,
    },
    AssaultFailed {
        place: Key,
        by: Key,
    },
    Captured {
        person: Key,
        by: Key,
    },
    Taken {
        place: Key,
        by: Key,
    },
    Raided {
        place: Key,
        by: Key,
    },
    Sacked {
        place: Key,
        by: Key,
    },
    Flooded {
        place: Key,
        by: Key,
    },
    Barred {
        by: Key,
        against: Key,
    },
    WentOver {
        person: Key,
        to: Key,
    },
    Deserted {
        of: Key,
    },
    Attached {
        of: Key,
        to: Key,
    },
    SentAway {
        of: Key,
        theatre: Key,
    },
    WarDeclared {
        by: Key,
        on: Key,
    },
    EnvoySent {
        from: Key,
        to: Key,
        act: Key,
    },
    Answered {
        from: Key,
        to: Key,
        act: Key,
        answer: Answer,
    },
    PeaceMade {
        a: Key,
        b: Key,
    },
    Invested {
        by: Key,
        of: Key,
    },
    InvestitureDropped {
        by: Key,
    },
    Promised {
        place: Key,
        to: Key,
    },
    Breach {
        by: Key,
        toward: Key,
    },
    Amends {
        from: Key,
        to: Key,
    },
    Counselled {
        by: Key,
        heeded: bool,
    },
    PolicyChanged {
        of: Key,
        policy: Key,
    },
    Deposed {
        person: Key,
    },
    Confined {
        person: Key,
        at: Key,
    },
    Abdicated {
        person: Key,
    },
    Acceded {
        person: Key,
    },
    Appointed {
        person: Key,
        office: Office,
    },
    WarPlanned {
        by: Key,
        against: Key,
    },
    CourtFled {
        of: Key,
        to: Key,
    },
    CourtReturned {
        of: Key,
    },
    Proclaimed {
        of: Key,
    },
    Died {
        person: Key,
    },
    Fell {
        of: Key,
    },
}
