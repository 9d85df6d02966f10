//! What people read, in their language, made once for every face.
//!
//! Text mode prints it, the window lays it out, tests and screen readers read it. No sentence of the game stands in
//! code: every word is a message in `texts/<language>/*.ftl`, and mods add languages and messages in the same way.
//!
//! - [`texts`]: Fluent bundles and looking things up in them.
//! - [`words`]: names, numbers and dates.
//! - [`chronicle`]: facts as sentences, records as cards.
//! - [`clause`], [`verdict`]: proposals, and what a court makes of them.
//! - [`page`], [`panels`]: what there is to see of a game, as pages.
//! - [`why`]: why a court that no human plays orders something.
//! - [`book`], [`links`]: articles, and the names in a text that lead to them.
//! - [`lint`]: texts that are missing.
//! - [`problems`]: faults in files, told with excerpt and caret.
//! - [`saves`]: why a save cannot be written or read.

pub mod book;
pub mod chronicle;
pub mod clause;
pub mod links;
pub mod lint;
pub mod page;
pub mod panels;
pub mod problems;
pub mod saves;
pub mod texts;
pub mod verdict;
pub mod why;
pub mod words;

pub use texts::{Lang, Texts};
pub use words::Words;
