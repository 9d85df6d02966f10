//! The way back: orders of this turn first, then whole turns, without limit.
//!
//! Chance is keyed, so taking back and doing again never throws anew: a turn redone gives the same hash.

use super::{Session, Turn};
use crate::sim::{date::Date, order::Issued, snapshot::Snapshot};
use std::sync::Arc;

/// What was taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undone {
    /// An order of this turn.
    Order(Issued),
    /// A whole turn, by its first month.
    Turn(Date),
}

/// Something taken back, ready to be done again.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Order(Issued),
    /// An order that had taken the place of others, and all that waited with it.
    Replacing(Issued, Vec<Issued>),
    Turn(Box<Turn>),
}

impl Session {
    /// Takes back the last waiting order; with none, the last turn, whose human orders wait again.
    pub fn undo(&mut self) -> Option<Undone> {
        let undone = self.take_back()?;
        if matches!(undone, Undone::Turn(_)) {
            self.settle();
        }
        self.redraft();
        Some(undone)
    }

    /// Does again what was taken back last. A new order, or a turn ended otherwise, closes this way.
    pub fn redo(&mut self) -> Option<Undone> {
        match self.undone.pop()? {
            Step::Order(issued) => {
                self.waiting.push(issued.clone());
                self.redraft();
                Some(Undone::Order(issued))
            }
            Step::Replacing(issued, with) => {
                self.replaced.push((issued.clone(), std::mem::replace(&mut self.waiting, with)));
                self.redraft();
                Some(Undone::Order(issued))
            }
            Step::Turn(turn) => {
                let Turn { played, orders, others, fated } = *turn;
                self.waiting.clear();
                self.draft = None;
                self.play(orders, others, played.thoughts, fated);
                Some(Undone::Turn(played.from))
            }
        }
    }

    /// Goes to the start of a turn, counted from 0: back, or forward over turns taken back. The human orders of the
    /// turn wait again. Returns whether there is such a turn; if not, nothing changes.
    pub fn go_to(&mut self, turn: usize) -> bool {
        if turn > self.farthest() {
            return false;
        }
        if turn < self.turn() {
            while turn < self.turn() && self.take_back().is_some() {}
            self.settle();
            self.redraft();
        }
        while turn > self.turn() && self.redo().is_some() {}
        true
    }

    /// The last turn whose start can be gone to, counted from 0: this one, or the last of those taken back.
    pub fn farthest(&self) -> usize {
        self.turn() + self.undone.iter().filter(|s| matches!(s, Step::Turn(_))).count()
    }

    /// Whether something was taken back that can be done again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The states at the start of every turn, from the first to this one. Those that were not kept are played again.
    pub fn states(&mut self) -> Vec<Arc<Snapshot>> {
        let now = self.state.clone();
        let mut states = Vec::new();
        for number in 0..self.turn() {
            if let Some((at, kept)) = self.journal.kept_before(number)
                && at == number
            {
                self.state = Snapshot::clone(kept);
            }
            states.push(Arc::new(self.state.clone()));
            let turn = self.journal.turns()[number].clone();
            self.carry_out(&turn, number);
        }
        states.push(Arc::new(now.clone()));
        self.state = now;
        states
    }

    /// Takes back one step in the journal, leaving the state to [`Session::settle`].
    fn take_back(&mut self) -> Option<Undone> {
        if let Some(issued) = self.waiting.pop() {
            let step = match self.replaced.pop_if(|(by, _)| *by == issued) {
                // What it took the place of waits again.
                Some((_, before)) => {
                    let mut with = std::mem::replace(&mut self.waiting, before);
                    with.push(issued.clone());
                    Step::Replacing(issued.clone(), with)
                }
                None => Step::Order(issued.clone()),
            };
            self.undone.push(step);
            return Some(Undone::Order(issued));
        }
        self.replaced.clear();
        let turn = self.journal.pop()?;
        let from = turn.played.from;
        self.waiting.clone_from(&turn.orders);
        self.undone.push(Step::Turn(Box::new(turn)));
        Some(Undone::Turn(from))
    }

    /// Puts the state to where the journal ends: the nearest kept state, and the turns since played again. Should the
    /// rules have changed since those were played, so that they would end otherwise, it stays at the kept state.
    fn settle(&mut self) {
        let end = self.turn();
        let Some((at, state)) = self.journal.kept_before(end) else { return };
        let kept = Arc::clone(state);
        self.state = Snapshot::clone(&kept);
        for number in at..end {
            let turn = self.journal.turns()[number].clone();
            self.carry_out(&turn, number);
        }
        if at < end && self.state.hash() != self.journal.last().hash {
            while self.turn() > at && self.take_back().is_some() {}
            self.state = Snapshot::clone(&kept);
        }
    }
}
