//! Outcomes that the record sets.
//!
//! What history leaves to chance (who won, what was answered, who died when) may be set by the record when it is
//! replayed. Nothing else may: orders are checked like anybody's. Every rule that throws dice asks here first, so
//! a set outcome takes the place of every throw of its sort in its months, is marked as set, and does nothing a throw
//! could not have done.

use super::{
    chronicle::Death,
    date::Date,
    diplomacy::Answer,
    ids::{ActId, PersonId, PlaceId, PolityId, RecordId},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// A throw whose outcome is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lot {
    /// Who wins a field battle there.
    Battle {
        /// Where.
        at: PlaceId,
        /// The winner.
        winner: PolityId,
    },
    /// Whether an assault or a surprise carries the walls.
    Storm {
        /// Which place.
        place: PlaceId,
        /// Carried or not.
        falls: bool,
    },
    /// Whether a besieged place gives up.
    Siege {
        /// Which.
        place: PlaceId,
        /// Falls or holds.
        falls: bool,
    },
    /// Whether dykes turned on a besieged place turn on the besiegers.
    Flood {
        /// Which place.
        place: PlaceId,
        /// They do, or they hold.
        backfires: bool,
    },
    /// Whether a summoned place opens its gates.
    Summons {
        /// Which.
        place: PlaceId,
        /// Opens or not.
        opens: bool,
    },
    /// What is answered.
    Answer {
        /// Proposer.
        from: PolityId,
        /// Recipient.
        to: PolityId,
        /// Act.
        act: ActId,
        /// Answer.
        answer: Answer,
    },
    /// Whether a ruler heeds that person's counsel.
    Counsel {
        /// Who counsels.
        by: PersonId,
        /// Heeded or not.
        heeded: bool,
    },
    /// A death.
    Death {
        /// Who.
        person: PersonId,
        /// How.
        cause: Death,
    },
    /// A place rises or goes over.
    Rising {
        /// Which.
        place: PlaceId,
        /// To whom; `None` for nobody.
        to: Option<PolityId>,
    },
    /// A ruler is taken.
    Caught {
        /// Which court's.
        of: PolityId,
    },
}

/// A lot with the months in which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fate {
    /// What is set.
    pub lot: Lot,
    /// First month.
    pub from: Date,
    /// Last month.
    pub until: Date,
    /// The record that sets it.
    pub record: RecordId,
    /// Whether it has decided a throw yet.
    pub used: bool,
}

/// All set outcomes of the scenario, and whether the record is silent elsewhere.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fates {
    /// The set outcomes.
    pub list: Vec<Fate>,
    /// While the record plays every part, what it does not tell does not happen: no deaths, risings, surrenders
    /// or captures but those it sets.
    pub quiet: bool,
    /// Whether no event opens: the world is on the record's path, and the record's own orders tell what was chosen.
    pub still: bool,
}

impl Fates {
    /// The set outcome that `read` recognises for this month, marked as used.
    pub fn ask<T>(&mut self, date: Date, read: impl Fn(&Lot) -> Option<T>) -> Option<(T, RecordId)> {
        self.list.iter_mut().filter(|f| f.from <= date && date <= f.until).find_map(|fate| {
            let answer = read(&fate.lot)?;
            fate.used = true;
            Some((answer, fate.record))
        })
    }
}
