//! What courts are to one another, what they propose, and what they owe.
//!
//! - [`proposal`]: acts and clauses, and what makes a proposal nonsense.
//! - [`relation`]: the ladder from war to bond, and the one place that says who may go to war with whom.
//! - [`treaty`]: treaties in force and the ledger of dues that come of their clauses.
//! - [`talks`]: envoys ride, are heard and answered.
//! - [`memory`]: what courts remember of one another.
//! - [`hostage`]: what hostages answer for.
//! - [`terms`]: what a clause does once it is agreed.

pub mod hostage;
pub mod memory;
pub mod proposal;
pub mod relation;
pub mod talks;
pub mod terms;
pub mod treaty;

pub use memory::{Memory, MemoryKind};
pub use proposal::{ActKind, ActNeed, Answer, Clause, ClauseKind, Family, Good, Proposal, Side};
pub use relation::{Bond, Grade, Pair, Relation, Relations, War, Word};
pub use treaty::{Due, DueKind, DueState, Hostage, Ledger, Treaty};

use super::{PlayTurn, TurnSystems};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PlayTurn,
        (
            talks::ride_and_answer.in_set(TurnSystems::Envoys),
            treaty::fall_due.in_set(TurnSystems::Dues),
            memory::remember.in_set(TurnSystems::Memory),
        ),
    );
}
