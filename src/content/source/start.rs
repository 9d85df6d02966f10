//! `starts/*.ron`: what everybody had at a date. Several scenarios may begin from one start.

use super::{Key, land::Confidence};
use crate::{content::ron::List, sim::diplomacy::Good};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Key, by custom the date.
    pub id: Key,
    /// Who holds what.
    pub holders: Holders,
    /// People who died earlier in the year of the start.
    #[serde(default)]
    pub dead: Vec<Key>,
    /// The polities that exist. Those left out have no part.
    pub polities: List<PolityStart>,
    /// What stands between them.
    #[serde(default)]
    pub relations: List<RelationSource>,
    /// What is owed from before.
    #[serde(default)]
    pub dues: List<DueSource>,
}

/// Holders of places: a column of the gazetteer, with changes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holders {
    /// The date of the gazetteer.
    pub as_of: crate::sim::date::Date,
    /// Places held by somebody else than there.
    #[serde(default)]
    pub changes: BTreeMap<String, Key>,
}

/// A figure with its confidence.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The figure.
    pub value: i64,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a polity has.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolityStart {
    /// Which.
    pub id: Key,
    /// Capital. For a court off the map, its seat on it.
    pub capital: Key,
    /// Ruler.
    #[serde(default)]
    pub ruler: Option<Key>,
    /// Named heir.
    #[serde(default)]
    pub heir: Option<Key>,
    /// Policy of state.
    pub policy: Key,
    /// Hundredths of the court behind each policy; 60 behind the policy of state if left out.
    #[serde(default)]
    pub parties: Vec<(Key, i32)>,
    /// All households.
    pub households: Figure,
    /// Permille of them that live in places of the map.
    pub on_map: i32,
    /// Households of its steppe places together, for nomads.
    #[serde(default)]
    pub on_steppe: i64,
    /// Strings a year.
    pub income: Figure,
    /// Strings in hand.
    pub treasury: Figure,
    /// Shi in store.
    pub grain: Figure,
    /// Shi a year.
    pub grain_income: Figure,
    /// Men who can be called up.
    pub manpower: Figure,
    /// Horses.
    pub horses: Figure,
    /// 0 to 100, judgement.
    pub prestige: i32,
    /// 0 to 100, judgement.
    pub weariness: i32,
    /// 0 to 100, judgement.
    pub stability: i32,
    /// Points, 0 to 200, judgement.
    pub drill: i32,
    /// 0 to 100, judgement.
    pub morale: i32,
    /// Hundredths of a string a head and month.
    pub pay: i64,
    /// Permille of its households that can be under arms.
    pub levy: i32,
    /// Drill of those newly called up, points.
    pub green_drill: i32,
    /// Whether its ruler has proclaimed a realm.
    #[serde(default = "yes")]
    pub proclaimed: bool,
    /// Armies.
    #[serde(default)]
    pub armies: List<ArmySource>,
    /// Garrisons by place; places left out get what their walls want.
    #[serde(default)]
    pub garrisons: BTreeMap<String, i64>,
}

fn yes() -> bool {
    true
}

/// An army at the start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArmySource {
    /// Key, by which scripts name it.
    pub id: Key,
    /// Where it stands.
    pub at: Key,
    /// On foot.
    #[serde(default)]
    pub foot: i64,
    /// Mounted.
    #[serde(default)]
    pub horse: i64,
    /// Engineers.
    #[serde(default)]
    pub engineers: i64,
    /// Who leads it.
    #[serde(default)]
    pub commander: Option<Key>,
    /// Whether it lies before the place.
    #[serde(default)]
    pub besieging: bool,
}

/// What stands between two polities at the start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum RelationSource {
    /// War.
    War {
        /// Who began it.
        a: Key,
        /// With whom.
        b: Key,
    },
    /// Sworn peace.
    Peace {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
    /// A truce.
    Truce {
        /// One.
        a: Key,
        /// The other.
        b: Key,
        /// Until when.
        until: crate::sim::date::Date,
    },
    /// Alliance.
    Alliance {
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
        /// How closely.
        #[serde(default)]
        grade: crate::sim::diplomacy::Grade,
    },
    /// A deed from before that is remembered.
    Memory {
        /// Who did it.
        by: Key,
        /// To whom.
        to: Key,
        /// What.
        kind: crate::sim::diplomacy::MemoryKind,
        /// When.
        on: crate::sim::date::Date,
    },
    /// Open border markets.
    Markets {
        /// One.
        a: Key,
        /// The other.
        b: Key,
    },
}

/// What is owed from before.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum DueSource {
    /// A yearly payment.
    Yearly {
        /// Debtor.
        from: Key,
        /// Creditor.
        to: Key,
        /// In what.
        good: Good,
        /// How much.
        amount: i64,
        /// The month of the year in which it falls due.
        #[serde(default = "first")]
        month: i32,
        /// How sure the figure is.
        confidence: Confidence,
    },
    /// A place promised.
    Land {
        /// Debtor.
        from: Key,
        /// Creditor.
        to: Key,
        /// Which.
        place: Key,
    },
    /// Troops on call.
    Levies {
        /// Debtor.
        from: Key,
        /// Creditor.
        to: Key,
        /// How many.
        men: i64,
    },
    /// A hostage.
    Hostage {
        /// Debtor.
        from: Key,
        /// Creditor.
        to: Key,
    },
}

fn first() -> i32 {
    1
}
