//! Reading RON written by people: every fault in one pass, each at its place in the file.
//!
//! A serde reader stops at the first fault. A modder wants them all. So a file is first parsed into a syntax
//! tree with a span on every value, and then read into our types by a deserializer of our own that keeps going:
//! an unknown or doubled field is reported and skipped, and an item of a [`List`] that does not fit is reported and
//! left out while its neighbours are still read. [`Spanned`] keeps the place of a value, so that later checks
//! (does this id exist? is this date in the reign?) can point at it too.
//!
//! What this module does not do: it knows nothing of the game. See [`crate::content::pack`] for files and folders.

mod de;
mod list;
mod problem;
mod spanned;

pub use list::List;
pub use problem::{Problem, Problems, Severity, Source, Span, did_you_mean};
pub use spanned::Spanned;

use std::sync::Arc;

/// Reads one file's text into `T`, reporting every fault found into `problems`.
///
/// Returns `None` when nothing usable could be read. With faults reported, a returned value lacks the
/// faulty list items; the caller decides whether to go on (the validator does, the game does not).
pub fn read<T: serde::de::DeserializeOwned>(source: &Arc<Source>, problems: &mut Problems) -> Option<T> {
    let (document, errors) = ron2::ast::parse_document_lossy(&source.text);
    let broken = !errors.is_empty();
    // After a syntax fault the parser guesses; its first few complaints help, its hundredth does not.
    for error in errors.into_iter().take(5) {
        let span = Span::from(*error.span());
        problems.push(Problem::error("ron-syntax").arg("detail", error.kind()).at(source, span));
    }
    if broken {
        return None;
    }
    let Some(root) = document.value.as_ref() else {
        problems.push(Problem::error("ron-empty").at(source, Span::default()));
        return None;
    };
    de::read_root(root, source, problems)
}
