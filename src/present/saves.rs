//! What is told of saves.

use super::texts::{Args, Lang, Texts};
use crate::play::SaveError;

/// Why a save cannot be written or read.
pub fn error(texts: &Texts, lang: Lang, error: &SaveError) -> String {
    let mut list = Args::new();
    match error {
        SaveError::NotFound { name } | SaveError::BadName { name } => list.set("name", name.as_str()),
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
