//! Faults in files, told: code, place, excerpt with a caret, and what was probably meant.

use super::texts::{Args, Lang, Texts};
use crate::content::ron::{Problem, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::{Value, json};

/// The sentence of a problem.
pub fn message(texts: &Texts, lang: Lang, problem: &Problem) -> String {
    let mut args = Args::new();
    for (name, value) in &problem.args {
        args.set(*name, value.clone());
    }
    texts.get(lang, &format!("problem-{}", problem.code), Some(&args))
}

/// What to do about it, if that can be said.
pub fn help(texts: &Texts, lang: Lang, problem: &Problem) -> Option<String> {
    let near = problem.near.as_ref()?;
    let mut args = Args::new();
    args.set("near", near.clone());
    Some(texts.get(lang, "problem-near", Some(&args)))
}

/// A problem as it is printed: `error[code]: sentence`, the place, the excerpt with a caret, the help.
pub fn render(texts: &Texts, lang: Lang, problem: &Problem, colour: bool) -> String {
    let title = message(texts, lang, problem);
    let level = match problem.severity {
        Severity::Error => Level::ERROR.with_name(texts.get(lang, "problem-error", None)),
        Severity::Warning => Level::WARNING.with_name(texts.get(lang, "problem-warning", None)),
    };
    let mut group = Group::with_title(level.primary_title(title).id(problem.code));
    let help = help(texts, lang, problem);
    let (line, column) = problem.line_column();
    if let Some(source) = &problem.source {
        let excerpt = Excerpt::of(&source.text, problem.span.start, problem.span.end);
        let origin = Origin::path(source.name.as_str());
        let annotation = AnnotationKind::Primary.span(excerpt.span);
        group = if source.text.is_empty() {
            group.element(origin)
        } else if excerpt.cut {
            // Columns of a cut line would be counted from the cut: say the true place beside it.
            group
                .element(origin.line(line).char_column(column))
                .element(Snippet::source(excerpt.text).line_start(line).annotation(annotation))
        } else {
            let snippet = Snippet::source(excerpt.text).line_start(line).path(source.name.as_str());
            group.element(snippet.annotation(annotation))
        };
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(texts.get(lang, "problem-help", None)).message(help.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// The line of a fault, cut where it is too long to print.
struct Excerpt {
    text: String,
    span: std::ops::Range<usize>,
    cut: bool,
}

/// The longest line that is printed whole, and how much is shown about the fault in a longer one, in bytes.
const LONG_LINE: usize = 300;
const AROUND: usize = 100;

impl Excerpt {
    fn of(text: &str, start: usize, end: usize) -> Self {
        let border = |i: usize| {
            let mut i = i.min(text.len());
            while !text.is_char_boundary(i) {
                i -= 1;
            }
            i
        };
        let start = border(start);
        let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
        let end = border(end.max(start)).clamp(start, line_end);
        let cut = line_end - line_start > LONG_LINE;
        let (from, to) = if cut {
            let from = border(start.saturating_sub(AROUND)).max(line_start);
            (from, border(end.min(start + AROUND) + AROUND).min(line_end))
        } else {
            (line_start, line_end)
        };
        Self { text: text[from..to].to_owned(), span: start - from..end.min(to).max(start) - from, cut }
    }
}

/// A problem for machines.
pub fn json(texts: &Texts, lang: Lang, problem: &Problem) -> Value {
    let (line, column) = problem.line_column();
    json!({
        "severity": problem.severity,
        "code": problem.code,
        "file": problem.file(),
        "line": line,
        "column": column,
        "message": message(texts, lang, problem),
        "help": help(texts, lang, problem),
    })
}
