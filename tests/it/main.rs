//! All integration tests in one binary, so that it is linked once.

mod cli;
mod content;
mod determinism;
mod film;
mod orders;
mod record;
mod support;
