//! What the window sees of a game: plain data, shared and never changed.

use crate::{
    content::compile::Scenario,
    play::{Played, Setup, score::Score},
    sim::{chronicle::Entry, date::Date, ids::PolityId, order::Issued, snapshot::Snapshot},
};
use std::sync::Arc;

/// A turn that was played, and the state after it. The first of a game is its opening.
#[derive(Debug)]
pub struct Step {
    /// What was told.
    pub played: Played,
    /// The state after it.
    pub after: Arc<Snapshot>,
}

/// A game as it stands.
#[derive(Debug)]
pub struct Moment {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// How it was set up.
    pub setup: Setup,
    /// Turns played.
    pub turn: usize,
    /// Whether the last turn has been played.
    pub over: bool,
    /// Whether the world is on the record's path.
    pub on_record: bool,
    /// The turn in which it left the path.
    pub left_record: Option<usize>,
    /// The state at the start of this turn.
    pub start: Arc<Snapshot>,
    /// The same with this turn's orders carried out, but for what dice decide.
    pub draft: Arc<Snapshot>,
    /// That as each human's court knows it: what it does not see is left out.
    pub known: Vec<(PolityId, Arc<Snapshot>)>,
    /// Orders that wait for the end of this turn.
    pub orders: Vec<Issued>,
    /// The opening and every turn played.
    pub steps: Vec<Arc<Step>>,
    /// Whether something was taken back that can be done again.
    pub can_redo: bool,
    /// The reader's own forecasts, which are kept with the game.
    pub forecasts: Score,
}

impl Moment {
    /// The month about to be played.
    pub fn date(&self) -> Date {
        self.start.clock.date
    }

    /// Everything that happened, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.steps.iter().flat_map(|s| &s.played.entries)
    }
}
