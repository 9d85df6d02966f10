//! Many games of a scenario, played by the courts themselves, counted beside its record.
//!
//! - [`subject`]: what is asked of a game: the scenario's own outcomes, and those of every scenario.
//! - [`watch`]: finds the answers while a game is played, from its facts and from its state where one must look.
//! - [`play`]: a game, a future from some moment, or the record.
//! - [`seats`]: who plays which side; [`thumb`]: a player by rule of thumb.
//! - [`futures`]: what may come of a choice, as far as the court that chooses knows.
//! - [`tally`]: answers of many games as whole numbers, so that parts put together are the whole.
//! - [`pool`]: games over threads, with their panics caught; [`shard`]: over machines.
//! - [`report`]: shares with intervals, medians, bands, and whether they are plausible.
//!
//! A game's seed is the seed of the run plus its number: game 7 of seed 100 is the first one of seed 107.

pub mod futures;
pub mod play;
pub mod pool;
pub mod report;
pub mod seats;
pub mod shard;
pub mod subject;
pub mod tally;
pub mod thumb;
pub mod watch;
