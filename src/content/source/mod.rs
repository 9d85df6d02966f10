//! The shapes of content files: what a modder writes. Keys are texts here; ids are given when content is compiled.
//!
//! Every struct refuses unknown fields. Texts for people (names, notes) are not here but in `texts/*.ftl`.

mod case;
mod event;
mod land;
mod order;
mod outcome;
mod polity;
mod record;
mod rules;
mod scenario;
mod start;

pub use case::{CaseSource, CasesFile, PremiseSource};
pub use event::{ChoiceSource, EffectSource, EventSource, EventsFile};
pub use land::{Anchor, AnchorOwner, Confidence, LandFile, Place, Road};
pub use order::{ClauseSource, OrderSource};
pub use outcome::{OutcomeSource, QuestionSource};
pub use polity::{EraSource, Pattern, PeopleFile, Person, PolitiesFile, Polity, Reign, Skills};
pub use record::{Coded, FactSource, LotSource, Record, RecordKind, RecordsFile, Step, Strength};
pub use rules::{
    ActSource, BorderSource, ConditionSource, DesignSource, EvaluatorRules, ExpeditionSource, PolicySource, RulesFile,
    TheatreSource,
};
pub use scenario::{Aim, Check, Checkpoint, LevelsSource, ObjectiveSource, Scenario, SideSource, SourceKind};
pub use start::{ArmySource, DueSource, Figure, Holders, PolityStart, RelationSource, Start};

use crate::content::ron::Spanned;

/// A key of something defined elsewhere, with the place where it was written.
pub type Key = Spanned<String>;
