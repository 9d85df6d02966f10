//! The journal of a game: every turn's orders and what came of them, and now and then a whole state.
//!
//! Between two states any turn is reached by playing its orders again, which gives the same hash.

use crate::{
    ai,
    sim::{
        chronicle::Entry,
        date::Date,
        order::Issued,
        snapshot::{Snapshot, StateHash},
    },
};
use std::{collections::BTreeMap, sync::Arc};

/// Turns from one kept state to the next.
pub const KEEP_EVERY: usize = 4;

/// A turn as it is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Played {
    /// Its first month; for the opening the month before the game.
    pub from: Date,
    /// What happened.
    pub entries: Vec<Entry>,
    /// What the courts that no human plays ordered out of their own interest, and why.
    pub thoughts: Vec<ai::Thought>,
    /// The state after it.
    pub hash: StateHash,
}

/// A turn as it was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// What came of it.
    pub played: Played,
    /// Orders of humans, as given.
    pub orders: Vec<Issued>,
    /// Orders of everybody else: the record's, or the courts' own.
    pub others: Vec<Issued>,
    /// Whether the record's outcomes held: the world was on its path, and the humans did what it says.
    pub fated: bool,
}

/// What was ordered and what came of it, from the beginning.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    pub(super) opening: Played,
    pub(super) turns: Vec<Turn>,
    /// States at the start of turns, by number; the first is always there.
    pub(super) kept: BTreeMap<usize, Arc<Snapshot>>,
    /// Whether the world was on the record's path at the start of each turn, the coming one included.
    pub(super) path: Vec<bool>,
}

impl Journal {
    pub(super) fn new(from: Date, prologue: Vec<Entry>, state: &Snapshot, on_record: bool) -> Self {
        let opening = Played { from, entries: prologue, thoughts: Vec::new(), hash: state.hash() };
        Self { opening, turns: Vec::new(), kept: BTreeMap::from([(0, Arc::new(state.clone()))]), path: vec![on_record] }
    }

    /// What happened before the first turn.
    pub fn opening(&self) -> &Played {
        &self.opening
    }

    /// The turns played.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// The last turn as it is told; the opening, if none was played.
    pub fn last(&self) -> &Played {
        self.turns.last().map_or(&self.opening, |t| &t.played)
    }

    /// Everything that happened, in order, the opening first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.opening.entries.iter().chain(self.turns.iter().flat_map(|t| &t.played.entries))
    }

    /// Whether the world was on the record's path at the start of a turn.
    pub fn on_record(&self, turn: usize) -> bool {
        self.path.get(turn).copied().unwrap_or_default()
    }

    /// The turn in which the world left the record's path, counted from 0; `None` if it was never on it, or still is.
    pub fn left_record(&self) -> Option<usize> {
        self.path.windows(2).position(|pair| pair[0] && !pair[1])
    }

    /// Notes a turn and, now and then, the state after it.
    pub(super) fn push(&mut self, turn: Turn, after: &Snapshot, on_record: bool) {
        self.turns.push(turn);
        self.path.push(on_record);
        if self.turns.len().is_multiple_of(KEEP_EVERY) {
            self.kept.insert(self.turns.len(), Arc::new(after.clone()));
        }
    }

    /// Takes the last turn off.
    pub(super) fn pop(&mut self) -> Option<Turn> {
        let turn = self.turns.pop()?;
        self.path.truncate(self.turns.len() + 1);
        self.kept.retain(|&at, _| at <= self.turns.len());
        Some(turn)
    }

    /// The last kept state at or before the start of a turn.
    pub(super) fn kept_before(&self, turn: usize) -> Option<(usize, &Arc<Snapshot>)> {
        self.kept.range(..=turn).next_back().map(|(at, state)| (*at, state))
    }
}
