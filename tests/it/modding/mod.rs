//! The guides say what is: their files work, their commands run, and their tables name what the code has.
//!
//! A table in a guide is marked by a comment above it, `<!-- fields: Place -->`, and is read by that mark. The code is
//! read as text, wherever it stands in `src`, so that neither can drift from the other.

pub mod code;
mod constants;
mod example;
mod pages;
mod tables;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Command,
};

const GUIDE: &str = include_str!("../../../docs/modding.md");
pub const RULES: &str = include_str!("../../../docs/rules.md");
const BACKTEST: &str = include_str!("../../../docs/backtest.md");
const SIMULATE: &str = include_str!("../../../docs/simulate.md");

pub type Names = BTreeSet<String>;

/// The fenced blocks of a text: what stands after the fence, and the lines.
fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let body: Vec<_> = lines.by_ref().take_while(|l| *l != "```").collect();
            blocks.push((info, body.join("\n") + "\n"));
        }
    }
    blocks
}

/// The files that a guide shows, by name.
fn files_of(guide: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (info, body) in blocks(guide) {
        let Some((kind, name)) = info.split_once(" file=") else { continue };
        assert!(name.ends_with(&format!(".{kind}")), "{name} is introduced as {kind}");
        assert!(files.insert(name.to_owned(), body).is_none(), "{name} stands twice in the guide");
    }
    files
}

/// A command's words, as a shell would part them: at blanks, but not between single quotes.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (i, part) in command.split('\'').enumerate() {
        let mut blanks = part.split(' ');
        if i % 2 == 1 {
            words.last_mut().expect("one").push_str(part);
        } else {
            words.last_mut().expect("one").push_str(blanks.next().unwrap_or_default());
            words.extend(blanks.map(str::to_owned));
        }
    }
    words
}

fn jinxia(arguments: &[&str], at: &Path) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .current_dir(at)
        .output()
        .expect("the program runs")
}

/// Rows of all tables of a guide that bear the mark, cell by cell.
pub fn rows(guide: &str, mark: &str) -> Vec<Vec<String>> {
    let mark = format!("<!-- {mark} -->");
    let mut rows = Vec::new();
    let mut lines = guide.lines();
    while lines.any(|l| l == mark) {
        let table = lines.by_ref().take_while(|l| l.starts_with('|'));
        rows.extend(table.skip(2).map(|l| l.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect()));
    }
    rows
}

/// What stands in backticks in a cell.
pub fn quoted(cell: &str) -> Names {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The things that a guide has tables of the given sort for.
fn marked(guide: &str, sort: &str) -> Names {
    let start = format!("<!-- {sort}: ");
    guide.lines().filter_map(|l| l.strip_prefix(&start)?.strip_suffix(" -->")).map(str::to_owned).collect()
}

/// What the guide tells and what the code has are the same.
#[track_caller]
pub fn same(told: &Names, have: &Names, what: &str) {
    let (stale, untold): (Vec<_>, Vec<_>) = (told.difference(have).collect(), have.difference(told).collect());
    assert!(stale.is_empty() && untold.is_empty(), "{what}: only in the guide {stale:?}, only in the code {untold:?}");
}
