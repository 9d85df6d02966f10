//! Content: from files to a rulebook and scenarios, one arrow each, every step testable alone.
//!
//! file → [`ron`] → [`source`] types → [`compile`] → [`crate::sim::rulebook::Rulebook`] and [`compile::Scenario`]
//! (with a [`crate::sim::snapshot::Snapshot`] to start from).
//!
//! - [`pack`]: shipped files and mod folders.
//! - [`library`]: all layers merged, by id, the later over the earlier.
//! - [`ron`]: reading with every fault reported.

pub mod compile;
pub mod library;
pub mod pack;
pub mod ron;
pub mod source;

use compile::Content;
use ron::{Problems, Severity};
use std::path::PathBuf;

/// Loads shipped content with mods over it.
///
/// # Errors
/// Every fault found, if any of them is an error.
pub fn load(mods: &[PathBuf]) -> Result<Content, Problems> {
    let mut problems = Problems::new();
    let mut packs = vec![pack::Pack::shipped()];
    packs.extend(mods.iter().map(|path| pack::Pack::from_path(path, &mut problems)));
    let library = library::Library::read(packs, &mut problems);
    let content = compile::compile(library, &mut problems);
    if problems.iter().any(|p| p.severity == Severity::Error) { Err(problems) } else { Ok(content) }
}

/// Loads shipped content.
///
/// # Errors
/// Every fault found; a test holds that there is none.
pub fn shipped() -> Result<Content, Problems> {
    load(&[])
}
