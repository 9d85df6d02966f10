//! The courts that no human plays: what they order, and why.
//!
//! Sits on [`crate::sim`] alone, gives the same orders as anybody, reads the same odds and asks the same evaluator.
//! [`decide`] is pure: the same scene gives the same thoughts, and every thought is a legal order with its reason.
//!
//! A court thinks in this order, and an army that one step has used is not used by the next:
//!
//! 1. [`court`]: a throne without an heir, a seat in danger, a policy that the war has overtaken, columns without a leader;
//!    then its other affairs ([`throne`]): offices, rivals, wars prepared;
//! 2. [`home`]: columns that lie together become one; taxes, walls, granaries, garrisons;
//! 3. [`levy`]: men are called up, troops that were promised set out;
//! 4. [`relief`]: own places under siege are relieved, those in danger fall back, the tired go home;
//! 5. [`campaign`]: the capital is guarded ([`guard`]), goals worth their price are gone for, walls are stormed, towns summoned,
//!    land raided and passes barred ([`field`]);
//!    (a court that has given the open country up keeps behind its walls instead: [`fastness`]);
//! 6. [`envoys`]: wars are declared, peace, help, levies, markets and patents asked for.

mod board;
mod campaign;
mod court;
mod courtesy;
mod envoys;
mod fastness;
mod field;
mod futures;
mod guard;
mod home;
mod levy;
mod relief;
mod throne;
mod why;

pub use board::Board;
pub use why::Why;

use crate::sim::{
    date::Date,
    ids::{PlaceId, PolityId},
    look::Look,
    order::{Half, Issued, Order, check},
    snapshot::Scene,
};
use serde::{Deserialize, Serialize};
use std::cell::Cell;

/// How far a court that no human plays looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Slow to see a chance and a danger.
    Easy,
    /// Sees what is there.
    #[default]
    Middle,
    /// Plays futures before it chooses.
    Hard,
}

/// An order with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thought {
    /// Whose.
    pub by: PolityId,
    /// What is ordered.
    pub order: Order,
    /// Not before this month.
    pub when: Date,
    /// Why.
    pub why: Why,
}

impl Thought {
    /// The order as it is given.
    pub fn issued(&self) -> Issued {
        Issued { by: self.by, order: self.order.clone(), when: self.when, half: Half::First, warrant: None }
    }
}

/// What a court orders for the coming turn.
pub fn decide(scene: &Scene, by: PolityId, level: Level) -> Vec<Thought> {
    Board::of(scene).decide(by, level)
}

/// A court at its deliberations: the board, what it has decided so far, and which armies are spoken for.
struct Mind<'a, 'b> {
    board: &'b Board<'a>,
    by: PolityId,
    stance: Stance,
    used: Vec<bool>,
    /// Enemy columns of which the court knows, and what it takes them for: permille of their true strength.
    foes: Vec<(usize, i64)>,
    /// For every place, the days that it lies beyond what the own land feeds; below 0 where nobody has asked.
    supply: Vec<Cell<i32>>,
    /// For every place, the strength of enemies who can come to its help; below 0 where nobody has asked.
    threat: Vec<Cell<i64>>,
    /// For every place, whether it lies within reach of the own border, where somebody has asked.
    border: Vec<Cell<Option<bool>>>,
    thoughts: Vec<Thought>,
}

/// Days within which enemies count for the defence of a place.
const HELP: i32 = 12;

/// How a court means to go on, turn after turn; the highest level chooses among them by playing each of them ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stance {
    /// Sees what is there, and takes it.
    Open,
    /// Wants better odds before it moves.
    Wary,
    /// Has given the open country up.
    Walls,
}

impl Board<'_> {
    /// What a court orders for the coming turn.
    pub fn decide(&self, by: PolityId, level: Level) -> Vec<Thought> {
        match level {
            Level::Easy => self.stand(by, Stance::Wary),
            Level::Middle => self.stand(by, Stance::Open),
            Level::Hard if self.scene.stands(by) => futures::choose(self, by),
            Level::Hard => Vec::new(),
        }
    }

    /// What a court orders at home and for its host that keeps behind its walls; nothing between courts.
    pub fn behind_walls(&self, by: PolityId) -> Vec<Thought> {
        if !self.scene.stands(by) {
            return Vec::new();
        }
        let mut mind = self.mind(by, Stance::Walls);
        mind.strongholds();
        mind.host_at_seat();
        mind.thoughts
    }

    fn mind(&self, by: PolityId, stance: Stance) -> Mind<'_, '_> {
        Mind {
            board: self,
            by,
            stance,
            used: vec![false; self.units.len()],
            foes: self.foes(by),
            supply: vec![Cell::new(-1); self.holders.len()],
            threat: vec![Cell::new(-1); self.holders.len()],
            border: vec![Cell::new(None); self.holders.len()],
            thoughts: Vec::new(),
        }
    }

    /// What a court of that stance orders for the coming turn.
    fn stand(&self, by: PolityId, stance: Stance) -> Vec<Thought> {
        if !self.scene.stands(by) {
            return Vec::new();
        }
        let mut mind = self.mind(by, stance);
        mind.court();
        mind.affairs();
        // Whom a word binds is not merged into others.
        mind.keep_word();
        if stance == Stance::Walls {
            mind.strongholds();
            mind.host_at_seat();
            mind.talk();
            return mind.thoughts;
        }
        mind.join_up();
        mind.household();
        mind.call_up();
        mind.relieve();
        mind.shut_in();
        mind.save();
        mind.rest();
        mind.campaign();
        mind.stroke();
        mind.talk();
        mind.thoughts
    }
}

impl Mind<'_, '_> {
    /// The strength of enemies within so many days of a place, as far as the court knows of them.
    fn enemies_near(&self, place: PlaceId, days: i32) -> i64 {
        let board = self.board;
        if self.foes.is_empty() {
            return 0;
        }
        // Most questions are of the same distance, and many of the same place.
        let known = &self.threat[place.index()];
        if days == HELP && known.get() >= 0 {
            return known.get();
        }
        let ground = board.ground(place);
        let near = self.foes.iter().filter(|(k, _)| board.days(board.units[*k].at, place) <= days);
        let sum = near.map(|&(k, known)| board.strength(k, ground) * known / 1000).sum();
        if days == HELP {
            known.set(sum);
        }
        sum
    }

    /// Orders something, if it is legal. Returns whether it is.
    fn order(&mut self, order: Order, why: Why) -> bool {
        let when = self.board.date;
        self.order_at(order, when, why)
    }

    /// The same for a later month of the turn; it is checked again then.
    fn order_at(&mut self, order: Order, when: Date, why: Why) -> bool {
        if check(self.board.scene, self.by, &order).is_err() {
            return false;
        }
        self.thoughts.push(Thought { by: self.by, order, when, why });
        true
    }

    /// Sends a column somewhere, unless it is on its way there for the same purpose already.
    fn march(&mut self, unit: usize, to: PlaceId, aim: crate::sim::army::Aim, why: Why) -> bool {
        use crate::sim::army::{Aim, Task};
        self.used[unit] = true;
        let column = &self.board.units[unit];
        let settled = column.stands && column.at == to && matches!(aim, Aim::Station | Aim::Withdraw);
        let besieging = column.at == to && column.task == Task::Siege && matches!(aim, Aim::Besiege | Aim::Attack);
        if settled && column.task == Task::Hold || besieging || column.task == (Task::March { aim, to }) {
            return true;
        }
        self.order(Order::March { army: column.id, to, aim }, why)
    }

    /// What the stance adds to the odds that a court wants to see before it moves, in permille.
    fn caution(&self) -> crate::sim::num::Permille {
        if self.stance == Stance::Wary { 120 } else { 0 }
    }

    /// Own columns that nothing has used yet and that can be given orders, by position.
    fn free(&self) -> Vec<usize> {
        let ready = |i: &usize| !self.used[*i] && self.board.units[*i].ready(self.by);
        (0..self.board.units.len()).filter(ready).collect()
    }
}
