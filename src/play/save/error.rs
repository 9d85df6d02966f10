//! Why a save cannot be written or read. The words are `save-error-<key>` in the language files.

use std::{io, path::Path};

/// Why a save cannot be written or read. Nothing on the disk is changed by any of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// There is no such save.
    #[error("there is no save {name}")]
    NotFound {
        /// As it was asked for.
        name: String,
    },
    /// The file or the folder cannot be read.
    #[error("{path} cannot be read: {detail}")]
    Unreadable {
        /// Which.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// The save could not be written; what was there before is still there.
    #[error("{path} cannot be written: {detail}")]
    Unwritable {
        /// Which.
        path: String,
        /// What the system says.
        detail: String,
    },
    /// The system names no folder for data.
    #[error("the system names no folder for data")]
    NoFolder,
    /// A save cannot have that name.
    #[error("a save cannot be called {name:?}")]
    BadName {
        /// As it was asked for.
        name: String,
    },
    /// That name means something else: the newest automatic save, or the quick one.
    #[error("{name:?} is no name for a save: it is taken by the game")]
    Reserved {
        /// As it was asked for.
        name: String,
    },
    /// No save of this game.
    #[error("this is no save of the game")]
    Foreign,
    /// Too large to be a save.
    #[error("the file is too large to be a save")]
    TooBig,
    /// Written by a later version of the game.
    #[error("the save has format {version}, which this version does not know")]
    Newer {
        /// Its format.
        version: u32,
    },
    /// Cut short or altered: the checksum does not hold.
    #[error("the save is damaged: it was cut short or altered")]
    Damaged,
    /// Mods that it needs are not loaded.
    #[error("the save needs mods that are not loaded: {}", mods.join(", "))]
    ModsMissing {
        /// Their names.
        mods: Vec<String>,
    },
    /// The content has other things than when it was written.
    #[error("the content has changed since the save was written: {what}")]
    ContentChanged {
        /// The key of the first thing that is new or gone.
        what: String,
    },
    /// The checksum holds, but what it says cannot be; or a game cannot be written down.
    #[error("the save says what cannot be: {what}")]
    Unsound {
        /// What.
        what: String,
    },
}

impl SaveError {
    /// The Fluent message of this error, without its `save-error-` prefix.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not-found",
            Self::Unreadable { .. } => "unreadable",
            Self::Unwritable { .. } => "unwritable",
            Self::NoFolder => "no-folder",
            Self::BadName { .. } => "bad-name",
            Self::Reserved { .. } => "reserved",
            Self::Foreign => "foreign",
            Self::TooBig => "too-big",
            Self::Newer { .. } => "newer",
            Self::Damaged => "damaged",
            Self::ModsMissing { .. } => "mods-missing",
            Self::ContentChanged { .. } => "content-changed",
            Self::Unsound { .. } => "unsound",
        }
    }

    pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { path: path.display().to_string(), detail: error.to_string() }
    }

    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::Unwritable { path: path.display().to_string(), detail: error.to_string() }
    }

    pub(super) fn unsound(what: impl Into<String>) -> Self {
        Self::Unsound { what: what.into() }
    }
}
