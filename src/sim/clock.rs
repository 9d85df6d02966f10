//! Time and luck of a game.

use super::{
    date::Date,
    dice::Dice,
    ids::{ArmyId, FIRST_FREE_ARMY},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Where the game stands in time, its seed, and the ids given out so far.
#[derive(Resource, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The month about to be played (or being played, inside a turn).
    pub date: Date,
    /// The last month that is played.
    pub last: Date,
    /// Months in a turn, 1 to 12. The last turn is shorter where the whole is not in turns.
    pub turn_months: i32,
    /// Turns played.
    pub turn: u32,
    /// Seed of the dice.
    pub seed: u64,
    /// Whether documented answers pull on the evaluator while what they rested on holds.
    pub by_record: bool,
    /// Next free army id.
    pub next_army: u32,
    /// Next free envoy id.
    pub next_envoy: u32,
}

impl Clock {
    /// A clock that starts at `date` and stops after `last`.
    pub fn new(date: Date, last: Date, turn_months: i32, seed: u64) -> Self {
        Self { date, last, turn_months, turn: 0, seed, by_record: true, next_army: FIRST_FREE_ARMY, next_envoy: 1 }
    }

    /// Whether the last month has been played.
    pub fn over(&self) -> bool {
        self.date > self.last
    }

    /// An id for an army that content does not name. Each is given once.
    pub fn free_army(&mut self) -> ArmyId {
        let id = ArmyId(self.next_army);
        self.next_army += 1;
        id
    }

    /// The dice of this month.
    pub fn dice(&self) -> Dice {
        Dice { seed: self.seed, date: self.date }
    }
}
