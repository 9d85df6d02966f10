//! `scenarios/*.ron`: when, who, from what start, along which records, checked against what.

use super::{Key, OutcomeSource, QuestionSource, Step};
use crate::{content::ron::List, sim::date::Date};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A scenario. Its texts are the message `scenario-<id>` and its attributes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Key.
    pub id: Key,
    /// Position in lists.
    #[serde(default)]
    pub order: i32,
    /// First month.
    pub from: Date,
    /// Last month.
    pub to: Date,
    /// Months in a turn, 1 to 12.
    pub turn_months: i32,
    /// What everybody has at the beginning.
    pub start: Key,
    /// Seed of the record's own game.
    #[serde(default)]
    pub seed: u64,
    /// Who can be played.
    pub sides: List<SideSource>,
    /// Records older than the scenario that it opens with.
    #[serde(default)]
    pub prologue: Vec<Key>,
    /// Records within the span that this scenario leaves out.
    #[serde(default)]
    pub skip: Vec<Key>,
    /// Orders that only this scenario needs: to bring its start into line with the records.
    #[serde(default)]
    pub steps: List<Step>,
    /// What must hold along the record.
    #[serde(default)]
    pub checkpoints: List<Checkpoint>,
    /// What is asked of many games of it.
    #[serde(default)]
    pub outcomes: List<OutcomeSource>,
}

/// A side.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideSource {
    /// Which polity.
    pub polity: Key,
    /// Whether it is one of the lesser parts.
    #[serde(default)]
    pub minor: bool,
    /// Difficulty from 1 to 5, judgement.
    pub difficulty: u8,
    /// What it is after.
    #[serde(default)]
    pub aims: Vec<Aim>,
    /// What it is judged by.
    #[serde(default)]
    pub objectives: Vec<ObjectiveSource>,
    /// How many points make which victory.
    #[serde(default)]
    pub levels: Option<LevelsSource>,
}

/// Something by which a side is judged.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveSource {
    /// Key, of its own among those of the side.
    pub id: Key,
    /// What is asked.
    pub ask: QuestionSource,
    /// Whether it is met if the answer is no.
    #[serde(default)]
    pub not: bool,
    /// What it counts.
    pub points: u16,
}

/// Points from which a victory is of a level.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelsSource {
    /// A decisive victory.
    pub decisive: u32,
    /// A clear one.
    pub clear: u32,
    /// A marginal one.
    pub marginal: u32,
    /// A stalemate; with less it is a defeat.
    pub stalemate: u32,
}

/// An aim: the message `aim-<aim>` about a power.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// What.
    pub aim: String,
    /// About whom.
    #[serde(default)]
    pub about: Option<Key>,
}

/// Where a checkpoint is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The article.
    Article,
    /// The gazetteer's owners by date.
    Gazetteer,
    /// Reigns and lives of people.
    People,
}

/// What must hold at the beginning of a month.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// The month.
    pub on: Date,
    /// Where it is from.
    pub source: SourceKind,
    /// All of this.
    pub check: List<Check>,
}

/// One thing that must hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Check {
    /// Who holds a place; `none` for no great power.
    Holds {
        /// Which place.
        place: Key,
        /// Who.
        by: Key,
    },
    /// Every place is held as in a column of the gazetteer, but for those named.
    Gazetteer {
        /// Which column.
        as_of: Date,
        /// Places of which the article says something else, and who holds them there.
        #[serde(default)]
        except: BTreeMap<String, Key>,
    },
    /// Who rules.
    Rules {
        /// Where.
        polity: Key,
        /// Who.
        person: Key,
    },
    /// Where a court sits.
    Seat {
        /// Whose.
        polity: Key,
        /// Where.
        place: Key,
    },
    /// War.
    War {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// No war.
    NoWar {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// Sworn peace.
    Peace {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// Vassalage.
    Vassal {
        /// Who serves.
        vassal: Key,
        /// Whom.
        lord: Key,
    },
    /// Brother states.
    Brothers {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// Alliance.
    Allied {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// Neither bond nor alliance.
    Unbound {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// The policy of a court.
    Policy {
        /// Whose.
        polity: Key,
        /// Which.
        policy: Key,
    },
    /// A polity has fallen.
    Fallen {
        /// Which.
        polity: Key,
    },
    /// A promise of land that is open.
    Promised {
        /// Which place.
        place: Key,
        /// To whom.
        to: Key,
    },
}
