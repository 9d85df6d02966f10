//! A fault in somebody's file: what, where, and what is near to what was meant.

use serde::Serialize;
use std::sync::Arc;

/// A file that was read: its name as the user knows it, and its text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Path as shown to the user.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// A range of bytes in a [`Source`]. `start == end == 0` stands for the file as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<ron2::Span> for Span {
    fn from(span: ron2::Span) -> Self {
        Self { start: span.start_offset, end: span.end_offset }
    }
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The content cannot be used as it is.
    Error,
    /// The content works, but probably not as meant.
    Warning,
}

/// One fault. Its sentence is the Fluent message `problem-<code>` with `args`, so that it can be told in any language.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Stable code, for scripts and for looking it up.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The variables of the message.
    pub args: Vec<(&'static str, String)>,
    /// What was probably meant.
    pub near: Option<String>,
    /// The file, if the fault is in one.
    pub source: Option<Arc<Source>>,
    /// The place in it.
    pub span: Span,
}

/// A list of faults in the order in which they were found.
pub type Problems = Vec<Problem>;

impl Problem {
    /// A fault that makes the content unusable.
    pub fn error(code: &'static str) -> Self {
        Self { code, severity: Severity::Error, args: Vec::new(), near: None, source: None, span: Span::default() }
    }

    /// A fault that the game can live with.
    pub fn warning(code: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code) }
    }

    /// Gives the message a variable.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, source: &Arc<Source>, span: Span) -> Self {
        self.source = Some(Arc::clone(source));
        self.span = span;
        self
    }

    /// Remembers the one of `known` that is nearest to `word`, if any is near.
    #[must_use]
    pub fn suggest<'a>(mut self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        self.near = did_you_mean(word, known);
        self
    }

    /// Line and column of the start, both from 1; columns count characters. `(0, 0)` where there is no file.
    pub fn line_column(&self) -> (usize, usize) {
        let Some(source) = &self.source else { return (0, 0) };
        let mut start = self.span.start.min(source.text.len());
        while !source.text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &source.text[..start];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    /// The name of the file, or an empty text.
    pub fn file(&self) -> &str {
        self.source.as_ref().map_or("", |s| s.name.as_str())
    }
}

/// The known word nearest to `word`, if one is near enough to be meant.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let limit = (word.chars().count() / 3).max(2);
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(word, k), k))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, k)| k.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_suggested_and_a_far_one_is_not() {
        let known = ["zhongxing", "lingzhou", "lanzhou"];
        assert_eq!(did_you_mean("zhongxin", known).as_deref(), Some("zhongxing"));
        assert_eq!(did_you_mean("kaifeng", known), None);
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let source = Arc::new(Source { name: "a.ron".into(), text: "(\n  名: \"夏\", x: 1)".into() });
        let at = source.text.find('x').unwrap();
        let problem = Problem::error("x").at(&source, Span { start: at, end: at + 1 });
        assert_eq!(problem.line_column(), (2, 11));
    }
}
