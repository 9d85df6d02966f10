//! The draft: this turn's start with its waiting orders carried out, so that one order can build on another.
//!
//! New orders are checked against it and players look at it; the turn itself is still played from its start with all
//! orders queued in the same order. Orders that throw dice are only checked: what comes of them is not known before
//! the turn is played. What other orders may throw besides (the lives of hostages) is held back here for the same
//! reason.

use super::Session;
use crate::sim::{
    look::Look,
    order::{self, Half, Issued, Order},
};

/// An order that was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// The order.
    pub order: Issued,
    /// Later orders that built on it, and went with it.
    pub dropped: Vec<Issued>,
}

impl Session {
    /// Withdraws a waiting order by its position, and later ones that are not legal without it.
    pub fn withdraw(&mut self, at: usize) -> Option<Withdrawn> {
        let withdrawn = self.strike(at)?;
        self.undone.clear();
        Some(withdrawn)
    }

    /// The same, and what was undone before can still be redone.
    pub(super) fn strike(&mut self, at: usize) -> Option<Withdrawn> {
        if at >= self.waiting.len() {
            return None;
        }
        let order = self.waiting.remove(at);
        let later = self.waiting.split_off(at);
        self.redraft();
        let mut dropped = Vec::new();
        // Ids of new armies are given in the order of the queue: with one of them gone, those after it would be
        // others than the ones that were meant.
        let mut renumbered = raises(&order.order);
        for issued in later {
            let meant = !renumbered || issued.order.armies().iter().all(|&a| self.start().army(a).is_some());
            let legal = issued.warrant.is_some() || order::check(&self.scene(), issued.by, &issued.order).is_ok();
            if meant && legal {
                self.waiting.push(issued);
                self.redraft();
            } else {
                renumbered |= raises(&issued.order);
                dropped.push(issued);
            }
        }
        Some(Withdrawn { order, dropped })
    }

    /// Makes the draft anew from the waiting orders.
    pub(super) fn redraft(&mut self) {
        let date = self.state.clock.date;
        let due = |issued: &&Issued| issued.when <= date && issued.half == Half::First && !throws(&issued.order);
        let orders: Vec<Issued> = self.waiting.iter().filter(due).cloned().collect();
        if orders.is_empty() || self.over() {
            self.draft = None;
            return;
        }
        let mut base = self.state.clone();
        let pending = std::mem::take(&mut base.pending);
        self.game.restore(&base);
        self.game.set_fates(Vec::new(), true);
        self.game.open_with(orders);
        let mut draft = self.game.snapshot();
        draft.pending = pending;
        self.draft = Some(draft);
    }
}

/// Whether dice are thrown when the order is carried out.
fn throws(order: &Order) -> bool {
    matches!(
        order,
        Order::Assault { .. }
            | Order::Flood { .. }
            | Order::Seize { .. }
            | Order::Summon { .. }
            | Order::Counsel { .. }
    )
}

/// Whether an army comes of the order whose id the game gives.
fn raises(order: &Order) -> bool {
    matches!(order, Order::Muster { army: None, .. } | Order::Split { named: None, .. })
}
