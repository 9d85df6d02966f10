//! What is told of saves.

use super::texts::{Args, Lang, Texts, args};
use crate::play::{SaveError, Store};

/// Saves that are named after one that cannot be read.
const NAMED: usize = 5;

/// Why a save cannot be read, and which there are that can.
pub fn error_beside(texts: &Texts, lang: Lang, error: &SaveError, store: &Store) -> String {
    let told = self::error(texts, lang, error);
    let sound = store.list().unwrap_or_default().into_iter().filter_map(|listed| {
        let header = listed.header.ok()?;
        Some(if header.name.is_empty() { listed.id } else { header.name })
    });
    let names: Vec<String> = sound.take(NAMED).collect();
    if names.is_empty() {
        return told;
    }
    let list = args([("list", names.join(if lang == Lang::Zh { "、" } else { ", " }))]);
    format!("{told} {}", texts.get(lang, "save-others", Some(&list)))
}

/// Why a save cannot be written or read.
pub fn error(texts: &Texts, lang: Lang, error: &SaveError) -> String {
    let mut list = Args::new();
    match error {
        SaveError::NotFound { name } | SaveError::BadName { name } | SaveError::Reserved { name } => {
            list.set("name", name.as_str())
        }
        SaveError::Unreadable { path, detail } | SaveError::Unwritable { path, detail } => {
            list.set("path", path.as_str());
            list.set("detail", detail.as_str());
        }
        SaveError::Newer { version } => list.set("version", version.to_string()),
        SaveError::ModsMissing { mods } => {
            list.set("n", mods.len());
            list.set("mods", mods.join(", "));
        }
        SaveError::ContentChanged { what } | SaveError::Unsound { what } => list.set("what", what.as_str()),
        SaveError::NoFolder | SaveError::Foreign | SaveError::TooBig | SaveError::Damaged => {}
    }
    texts.get(lang, &format!("save-error-{}", error.key()), Some(&list))
}

/// What is told when a game is loaded under other rules than those with which it was saved.
pub fn changed(texts: &Texts, lang: Lang) -> String {
    texts.get(lang, "save-changed", None)
}
