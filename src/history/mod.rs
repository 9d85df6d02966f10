//! The record as a player: its orders through the real rules, and whether what came of them is what history tells.
//!
//! - [`replay`]: plays a scenario's record, turn by turn.
//! - [`film`]: the same month by month, for stepping and scrubbing.
//! - [`verify`]: checkpoints, legality, and that the same orders always give the same hashes.

pub mod backtest;
pub mod decisions;
pub mod film;
pub mod precedents;
pub mod replay;
pub mod tally;
pub mod verify;
