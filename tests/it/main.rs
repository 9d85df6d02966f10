//! All integration tests in one binary, so that it is linked once.

mod ai;
mod backtest;
mod campaign;
mod cli;
mod content;
mod determinism;
mod diplomacy;
mod events;
mod film;
mod loyalty;
mod matters;
mod modding;
mod orders;
mod play;
mod pledges;
mod realm;
mod record;
mod saves;
mod simulate;
mod support;
mod terminal;
mod war;
