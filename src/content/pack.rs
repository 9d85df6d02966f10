//! Where content comes from: the files inside the program, and folders of mods laid over them.
//!
//! A pack is a list of named texts. Shipped content and every mod have the same folders (`places/`, `polities/`,
//! `people/`, `records/`, `rules/`, `events/`, `starts/`, `scenarios/`, `texts/`), so a mod file is read exactly as a shipped one.

use super::ron::{Problem, Problems, Source};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The largest content file that is read. A file beyond it is a mistake or an attack, and is named.
pub const MAX_FILE_BYTES: u64 = 8 * 1024 * 1024;
/// The most files and the deepest folders that are looked at in one mod.
const MAX_FILES: usize = 10_000;
const MAX_DEPTH: usize = 16;

/// Every shipped file: its name (`places/places.ron`, `fonts/...`) and its bytes.
pub static SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The bytes of a shipped file.
pub fn shipped_bytes(name: &str) -> Option<&'static [u8]> {
    SHIPPED.binary_search_by(|(n, _)| n.cmp(&name)).ok().map(|i| SHIPPED[i].1)
}

/// One layer of content.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// How it is called: `jinxia`, or the folder's name.
    pub name: String,
    /// Text files, by name.
    pub files: Vec<Arc<Source>>,
}

/// A folder of content, by what its files hold.
pub const FOLDERS: [&str; 10] =
    ["places", "polities", "people", "records", "precedents", "backtest", "rules", "events", "starts", "scenarios"];

impl Pack {
    /// The shipped content.
    pub fn shipped() -> Self {
        let text = |(name, bytes): &(&str, &[u8])| {
            let text = std::str::from_utf8(bytes).ok()?;
            let wanted = name.ends_with(".ron") || name.ends_with(".ftl");
            wanted.then(|| Arc::new(Source { name: (*name).to_owned(), text: text.to_owned() }))
        };
        Self { name: "jinxia".into(), files: SHIPPED.iter().filter_map(text).collect() }
    }

    /// Content from a folder or a single file. What cannot be read is reported and left out.
    pub fn from_path(path: &Path, problems: &mut Problems) -> Self {
        let name = path.file_name().map_or_else(|| "mod".into(), |n| n.to_string_lossy().into_owned());
        let mut pack = Self { name, files: Vec::new() };
        let mut names = Vec::new();
        if path.is_dir() {
            list(path, 0, &mut names, problems);
        } else {
            names.push(path.to_owned());
        }
        names.sort();
        for file in names {
            let wanted = file.extension().is_some_and(|e| e == "ron" || e == "ftl");
            if !wanted && path.is_dir() {
                continue;
            }
            match read(&file) {
                Ok(text) => {
                    pack.files.push(Arc::new(Source { name: file.display().to_string(), text }));
                }
                Err(fault) => problems.push(fault.named(&file)),
            }
        }
        pack
    }
}

/// One file, as it is. What cannot be read is reported.
pub fn read_file(path: &Path, problems: &mut Problems) -> Option<Arc<Source>> {
    match read(path) {
        Ok(text) => Some(Arc::new(Source { name: path.display().to_string(), text })),
        Err(fault) => {
            problems.push(fault.named(path));
            None
        }
    }
}

/// The content folder in which a file lies: the nearest one above it that is known.
pub fn folder_of(name: &str) -> Option<&str> {
    let mut parts: Vec<&str> = name.split(['/', '\\']).collect();
    parts.pop();
    parts.into_iter().rev().find(|part| FOLDERS.contains(part) || *part == "texts")
}

fn list(folder: &Path, depth: usize, names: &mut Vec<PathBuf>, problems: &mut Problems) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(Fault::Io(error).named(folder));
            return;
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if names.len() >= MAX_FILES || depth >= MAX_DEPTH {
            problems.push(Fault::TooMany.named(folder));
            return;
        }
        if path.is_dir() {
            list(&path, depth + 1, names, problems);
        } else {
            names.push(path);
        }
    }
}

/// Why a file could not be read.
enum Fault {
    Io(io::Error),
    TooBig(u64),
    NotText,
    TooMany,
}

impl Fault {
    fn named(self, path: &Path) -> Problem {
        let source = Arc::new(Source { name: path.display().to_string(), text: String::new() });
        let problem = match self {
            Fault::Io(error) => Problem::error("file-unreadable").arg("detail", error),
            Fault::TooBig(bytes) => Problem::error("file-too-big").arg("bytes", bytes).arg("most", MAX_FILE_BYTES),
            Fault::NotText => Problem::error("file-not-text"),
            Fault::TooMany => Problem::error("folder-too-big").arg("most", MAX_FILES),
        };
        problem.at(&source, super::ron::Span::default())
    }
}

fn read(path: &Path) -> Result<String, Fault> {
    let bytes = fs::metadata(path).map_err(Fault::Io)?.len();
    if bytes > MAX_FILE_BYTES {
        return Err(Fault::TooBig(bytes));
    }
    let bytes = fs::read(path).map_err(Fault::Io)?;
    String::from_utf8(bytes).map_err(|_| Fault::NotText)
}
