//! `jinxia validate`: every fault in one run.

use super::{Context, Failure, Outcome};
use crate::{
    content::{compile, library::Library, pack::Pack, ron::Problems, ron::Severity},
    present::{
        lint, problems,
        texts::{Texts, args},
    },
};
use serde_json::json;
use std::{
    io::{self, Write},
    path::PathBuf,
};

/// Checks files, folders, or the shipped content.
///
/// # Errors
/// A path that is not there; findings.
pub fn run(context: &mut Context, paths: &[PathBuf]) -> Outcome {
    for path in paths {
        if !path.exists() {
            let path = path.display().to_string();
            return Err(Failure::Usage(context.with("cli-no-path", &args([("path", path)]))));
        }
    }
    let mut found = Problems::new();
    let mut packs = vec![Pack::shipped()];
    for path in context.mods.iter().chain(paths) {
        packs.push(Pack::from_path(path, &mut found));
    }
    let files: usize = if paths.is_empty() {
        packs.iter().map(|p| p.files.len()).sum()
    } else {
        packs[1..].iter().map(|p| p.files.len()).sum()
    };
    let library = Library::read(packs, &mut found);
    let texts = Texts::read(&library, &mut found);
    let content = compile::compile(library, &mut found);
    lint::texts(&content, &texts, &mut found);
    found.sort_by(|a, b| (a.file(), a.span.start, a.code).cmp(&(b.file(), b.span.start, b.code)));
    let count = |severity| found.iter().filter(|p| p.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut out = io::stdout().lock();
    if context.json {
        let list: Vec<_> = found.iter().map(|p| problems::json(&context.texts, context.lang, p)).collect();
        let value = json!({ "files": files, "errors": errors, "warnings": warnings, "problems": list });
        writeln!(out, "{}", serde_json::to_string_pretty(&value).unwrap_or_default())?;
    } else {
        for problem in &found {
            writeln!(out, "{}\n", problems::render(&context.texts, context.lang, problem, context.colour))?;
        }
        if !context.quiet {
            let mut list = args([("files", files as i64)]);
            list.set("errors", errors as i64);
            list.set("warnings", warnings as i64);
            writeln!(out, "{}", context.with("problem-count", &list))?;
        }
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::Found) }
}
