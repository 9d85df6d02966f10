//! Where saves lie: one folder, one file each.
//!
//! | file | what |
//! |---|---|
//! | `save-<name>.jinxia` | saved by the player under a name |
//! | `quick.jinxia` | the quick save |
//! | `auto-<scenario>-<sides>-<game>-<number>.jinxia` | one for each turn; the last few of a game are kept |
//!
//! An automatic save is written anew while its turn lasts, so that orders are in it as soon as they are given. Games
//! of one scenario and side are numbered, and each keeps its own.
//!
//! A save is written beside its place, flushed to the disk and then moved there, so that at no moment there is half a
//! save under a name, and what was there before stays until the new one is whole.

use super::{
    Session,
    save::{self, Header, Loaded, MAX_BYTES, SaveError},
};
use crate::content::compile::Content;
use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    sync::{MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

/// How many automatic saves of a game are kept.
pub const RING: usize = 5;

/// Names that mean a save of the game's own.
const RESERVED: [&str; 2] = ["auto", "quick"];

const ENDING: &str = "jinxia";
/// How a save is called while it is being written.
const PART_PREFIX: &str = ".jinxia-";
const PART_SUFFIX: &str = ".part";
/// A file that was left half written is cleared away once nobody can be writing it any more.
const STALE: Duration = Duration::from_secs(3600);

/// Where the automatic saves of a game go.
#[derive(Clone, Debug, Default)]
pub struct Ring {
    /// The number of the game among those of its scenario and sides; nothing before its first automatic save.
    pub(super) campaign: Option<u32>,
    /// The last automatic save: its turn, and its number.
    last: Option<(usize, u64)>,
}

/// Under what a game is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The next of the automatic saves.
    Auto,
    /// The quick save.
    Quick,
    /// A name given by the player, in any letters.
    Named(String),
}

/// A save in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// By what it is loaded and deleted: the name of its file, without the ending.
    pub id: String,
    /// Where it lies.
    pub path: PathBuf,
    /// When it was written, if the system knows.
    pub written: Option<SystemTime>,
    /// What it is, or why it cannot be read. Whether it fits the content is seen when it is loaded.
    pub header: Result<Header, SaveError>,
}

/// The folder of saves.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The saves in a data folder. Nothing is made before the first save.
    pub fn new(data: impl Into<PathBuf>) -> Self {
        Self { folder: data.into().join("saves") }
    }

    /// The saves in the platform's data folder for this user.
    ///
    /// # Errors
    /// If the system names none.
    pub fn of_user() -> Result<Self, SaveError> {
        let folders = directories::ProjectDirs::from("", "", "jinxia").ok_or(SaveError::NoFolder)?;
        Ok(Self::new(folders.data_dir()))
    }

    /// The folder in which the saves lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All saves, the newest first, broken ones too.
    ///
    /// # Errors
    /// If there is a folder and it cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, SaveError> {
        let mut all = Vec::new();
        for id in self.ids()? {
            let path = self.path(&id);
            let written = fs::metadata(&path).and_then(|m| m.modified()).ok();
            let header = bytes_of(&path).and_then(|bytes| save::header(&bytes));
            all.push(Listed { id, path, written, header });
        }
        all.sort_by(|a, b| (b.written, &b.id).cmp(&(a.written, &a.id)));
        Ok(all)
    }

    /// Saves a game and returns the id of the save.
    ///
    /// # Errors
    /// Why it could not be written; what lay in its place is still there.
    pub fn save(&self, session: &Session, slot: &Slot) -> Result<String, SaveError> {
        let (id, name) = match slot {
            Slot::Auto => return self.autosave(session),
            Slot::Quick => ("quick".to_owned(), ""),
            // By these words the game's own saves are taken up again.
            Slot::Named(name) if RESERVED.contains(&name.trim().to_lowercase().as_str()) => {
                return Err(SaveError::Reserved { name: name.trim().to_owned() });
            }
            Slot::Named(name) => (id_of(name)?, name.trim()),
        };
        self.write(&id, &save::write(session, name)?)?;
        Ok(id)
    }

    /// Saves a game as the next of its automatic saves, and lets go of the oldest once it is written.
    ///
    /// # Errors
    /// Why it could not be written; all earlier ones are still there.
    pub fn autosave(&self, session: &Session) -> Result<String, SaveError> {
        let games = ring_of(session);
        let campaign = match session.ring().campaign {
            Some(campaign) => campaign,
            None => self.next_campaign(&games)?,
        };
        session.ring().campaign = Some(campaign);
        let game = format!("{games}{campaign}-");
        let mut numbers = self.ring(&game)?;
        let turn = session.turn();
        let same = session.ring().last.filter(|(at, number)| *at == turn && numbers.contains(number));
        let next = same.map_or_else(|| numbers.last().map_or(1, |n| n.saturating_add(1)), |(_, number)| number);
        let id = format!("{game}{next:06}");
        self.write(&id, &save::write(session, "")?)?;
        session.ring().last = Some((turn, next));
        if same.is_none() {
            numbers.push(next);
        }
        for old in &numbers[..numbers.len().saturating_sub(RING)] {
            // An old one that cannot be removed is only one too many.
            let _ = fs::remove_file(self.path(&format!("{game}{old:06}")));
        }
        Ok(id)
    }

    /// Loads a save by its id, by the name that the player gave it, or by the path of its file.
    ///
    /// # Errors
    /// Why it cannot be played. The file is left as it is.
    pub fn load(&self, content: &Content, what: &str) -> Result<Loaded, SaveError> {
        let path = self.find(what).ok_or_else(|| SaveError::NotFound { name: what.to_owned() })?;
        save::read(content, &bytes_of(&path)?)
    }

    /// The newest automatic save of a scenario and side, or of any, that is whole and not over.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn standing(&self, scenario: Option<&str>, side: Option<&str>) -> Result<Option<(String, Header)>, SaveError> {
        let fits = |header: &Header| {
            !header.over
                && scenario.is_none_or(|s| header.scenario == s)
                && side.is_none_or(|s| header.sides.iter().any(|own| own == s))
        };
        let autos = self.list()?.into_iter().filter(|listed| listed.id.starts_with("auto-"));
        Ok(autos.filter_map(|l| Some((l.id, l.header.ok()?))).find(|(_, header)| fits(header)))
    }

    /// The newest save that can be played, with the ids of the newer ones that cannot, and why.
    ///
    /// # Errors
    /// If the folder cannot be read.
    #[expect(clippy::type_complexity, reason = "a pair, said above")]
    pub fn latest(&self, content: &Content) -> Result<(Option<Loaded>, Vec<(String, SaveError)>), SaveError> {
        let mut broken = Vec::new();
        for listed in self.list()? {
            let loaded = listed.header.and_then(|_| self.load(content, &listed.id));
            match loaded {
                Ok(loaded) => return Ok((Some(loaded), broken)),
                Err(error) => broken.push((listed.id, error)),
            }
        }
        Ok((None, broken))
    }

    /// Deletes a save by its id or name.
    ///
    /// # Errors
    /// If there is none, or it cannot be deleted.
    pub fn delete(&self, what: &str) -> Result<(), SaveError> {
        let missing = || SaveError::NotFound { name: what.to_owned() };
        let path = self.find_here(what).ok_or_else(missing)?;
        fs::remove_file(&path).map_err(|error| SaveError::unwritable(&path, &error))
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.{ENDING}"))
    }

    /// A save in this folder.
    fn find_here(&self, what: &str) -> Option<PathBuf> {
        let plain = !what.is_empty() && !what.contains(['/', '\\', ':']) && !what.starts_with('.');
        let by_id = plain.then(|| self.path(what));
        let by_name = id_of(what).ok().map(|id| self.path(&id));
        by_id.into_iter().chain(by_name).find(|path| path.is_file())
    }

    /// The number of a new game among those whose automatic saves begin so.
    fn next_campaign(&self, games: &str) -> Result<u32, SaveError> {
        let number = |id: &String| -> Option<u32> {
            let (campaign, rest) = id.strip_prefix(games)?.split_once('-')?;
            (rest.len() >= 6).then(|| campaign.parse().ok()).flatten()
        };
        Ok(self.ids()?.iter().filter_map(number).max().unwrap_or(0).saturating_add(1))
    }

    /// A save in this folder or anywhere. `auto` is the newest automatic one.
    fn find(&self, what: &str) -> Option<PathBuf> {
        let newest = || {
            let found = (what == "auto").then(|| self.standing(None, None).ok().flatten()).flatten();
            found.map(|(id, _)| self.path(&id))
        };
        self.find_here(what).or_else(newest).or_else(|| Some(PathBuf::from(what)).filter(|path| path.is_file()))
    }

    /// The ids of all saves; a folder that is not there has none.
    fn ids(&self) -> Result<Vec<String>, SaveError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(SaveError::unreadable(&self.folder, &error)),
        };
        let id = |path: PathBuf| {
            let saved = path.extension().is_some_and(|e| e == ENDING) && path.is_file();
            saved.then(|| path.file_stem().and_then(|s| s.to_str()).map(str::to_owned)).flatten()
        };
        let mut ids: Vec<String> = entries.flatten().filter_map(|entry| id(entry.path())).collect();
        ids.sort();
        Ok(ids)
    }

    /// The numbers of a game's automatic saves, ascending.
    fn ring(&self, game: &str) -> Result<Vec<u64>, SaveError> {
        let number = |id: &String| {
            let digits = id.strip_prefix(game).filter(|d| (6..=12).contains(&d.len()))?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
        };
        let mut numbers: Vec<u64> = self.ids()?.iter().filter_map(number).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    fn write(&self, id: &str, bytes: &[u8]) -> Result<(), SaveError> {
        let path = self.path(id);
        let put = || -> io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            let mut part =
                tempfile::Builder::new().prefix(PART_PREFIX).suffix(PART_SUFFIX).tempfile_in(&self.folder)?;
            part.write_all(bytes)?;
            part.as_file().sync_all()?;
            part.persist(&path).map_err(|error| error.error)?;
            // The move itself is on the disk once the folder is; not every system can say so.
            if let Ok(folder) = fs::File::open(&self.folder) {
                let _ = folder.sync_all();
            }
            Ok(())
        };
        put().map_err(|error| SaveError::unwritable(&path, &error))?;
        self.sweep();
        Ok(())
    }

    /// Clears away what a program that was killed left half written.
    fn sweep(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let part = name.to_str().is_some_and(|n| n.starts_with(PART_PREFIX) && n.ends_with(PART_SUFFIX));
            let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
            if part && age().is_some_and(|age| age > STALE) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

impl Session {
    /// Where its automatic saves go.
    pub(super) fn ring(&self) -> MutexGuard<'_, Ring> {
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the automatic saves of a scenario and sides are called, without the numbers of game and save.
fn ring_of(session: &Session) -> String {
    let keys = &session.content().rules.keys;
    let sides: Vec<&str> = session.setup().humans.iter().take(4).map(|&by| keys.polity(by)).collect();
    let sides = if sides.is_empty() { "none".to_owned() } else { sides.join("+") };
    format!("auto-{}-{sides}-", session.scenario().id)
}

/// The id of a named save. Letters and digits of any script stay; everything else is written as its number, so that
/// no two names share a file and no name leads out of the folder.
fn id_of(name: &str) -> Result<String, SaveError> {
    let name = name.trim();
    let bad = || SaveError::BadName { name: name.to_owned() };
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(bad());
    }
    let mut id = String::from("save-");
    for letter in name.chars() {
        if letter.is_alphanumeric() || matches!(letter, '-' | '_') {
            id.push(letter);
        } else {
            id.push_str(&format!("%{:x}.", u32::from(letter)));
        }
    }
    // File systems allow 255 bytes for a name.
    if id.len() > 200 { Err(bad()) } else { Ok(id) }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, SaveError> {
    let read = || -> io::Result<Option<Vec<u8>>> {
        let file = fs::File::open(path)?;
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut io::Read::take(file, MAX_BYTES + 1), &mut bytes)?;
        Ok((bytes.len() as u64 <= MAX_BYTES).then_some(bytes))
    };
    read().map_err(|error| SaveError::unreadable(path, &error))?.ok_or(SaveError::TooBig)
}
