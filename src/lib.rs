//! 金夏同盟 / The Jin–Xia Alliance.
//!
//! The floors of the house, each knowing only those below it:
//!
//! | floor | what it holds |
//! |---|---|
//! | [`sim`] | state, orders, war, diplomacy, economy, court: the rules |
//! | [`content`] | files of places, people, records, scenarios: read, checked, compiled |
//! | [`history`] | the record as a player: scripts, replay, checkpoints |
//! | [`play`] | a game at the table: humans, courts and record in turns, undo, saves |
//! | [`study`] | many games played by the courts themselves, counted beside the record |
//! | [`present`] | what people read, in their language, made once for every face |
//! | [`terminal`] | the whole game on a terminal, by typed commands |
//! | `audio` | effects and a score, made in code (feature `audio`; knows no other floor) |
//! | `window` | the map and the screens (feature `window`) |
//! | [`cli`] | the command line |
//!
//! Start with [`sim`]; `ARCHITECTURE.md` has the bird's eye view.

#![warn(missing_docs)]

pub mod ai;
#[cfg(feature = "audio")]
pub mod audio;
pub mod cli;
pub mod content;
pub mod history;
pub mod play;
pub mod present;
pub mod sim;
pub mod study;
pub mod terminal;
#[cfg(feature = "window")]
pub mod window;
