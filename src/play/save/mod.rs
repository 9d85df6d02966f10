//! A game as a file: everything needed to go on, go back and read what happened.
//!
//! ```text
//! jinxia save 1            format
//! <64 hex digits>          BLAKE3 of the line above and of all that follows
//! {"scenario": ...}        a header for lists of saves, one line of JSON
//! ...                      the body of that format, in postcard; behind it what was taken back, if anything was
//! ```
//! Nothing is believed before the checksum holds, and nothing is played before every id and figure is within the
//! content's bounds ([`sound`]). The body's types are frozen for each format ([`v1`]).

mod error;
mod sound;
mod v1;
mod walk;

pub use error::SaveError;

use super::{Session, score::Score};
use crate::{content::compile::Content, sim::date::Date};
use serde::{Deserialize, Serialize};

/// The format that is written.
pub const FORMAT: u32 = 1;
/// No save is near as large; what is larger is not even read.
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

const MAGIC: &str = "jinxia save ";
const HEX: usize = 64;

/// What a list of saves shows, in no language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The name that the player gave it; empty for automatic saves.
    pub name: String,
    /// Key of the scenario.
    pub scenario: String,
    /// Keys of the polities that humans play.
    pub sides: Vec<String>,
    /// The month about to be played.
    pub date: Date,
    /// Turns played.
    pub turn: u32,
    /// Turns of the scenario.
    pub turns: u32,
    /// Whether the last turn has been played.
    pub over: bool,
    /// Whether it is a historical game.
    pub historical: bool,
    /// Mods that it needs, in the order in which they were laid over the shipped content.
    pub mods: Vec<String>,
    /// Version of the game that wrote it.
    pub game: String,
    /// Fingerprint of the content, texts and pictures aside.
    pub content: String,
    /// The number of the game among those of the same scenario and sides, once it has been kept by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<u32>,
    /// The reader's forecasts in JSON, if there are any: they are no part of the game, whose body needs none of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub forecasts: String,
}

/// A game as it was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// The game.
    pub session: Session,
    /// Its header.
    pub header: Header,
    /// Whether figures or records of the content are others than when it was written. The past is told as it was;
    /// what comes goes by the new ones, and a turn taken back may land on an earlier one that is kept whole.
    pub changed: bool,
}

/// The file of a game. `name` is what the player calls it. What is written has been read again: a save that could not
/// be loaded is a fault of the game, and has to come to light while the game is still there.
///
/// # Errors
/// If the game cannot be written down.
pub fn write(session: &Session, name: &str) -> Result<Vec<u8>, SaveError> {
    let header = serde_json::to_string(&header_of(session, name)).map_err(|e| SaveError::unsound(e.to_string()))?;
    let unsound = |error: postcard::Error| SaveError::unsound(error.to_string());
    let mut body = postcard::to_stdvec(&v1::Body::of(session)?).map_err(unsound)?;
    let way = v1::Way::of(session)?;
    if !way.is_empty() {
        body.extend(postcard::to_stdvec(&way).map_err(unsound)?);
    }
    v1::Body::read(&body)?;
    let first = format!("{MAGIC}{FORMAT}\n");
    let mut rest = header.into_bytes();
    rest.push(b'\n');
    rest.extend(body);
    let sum = checksum(first.as_bytes(), &rest);
    Ok([first.as_bytes(), sum.as_bytes(), b"\n", &rest].concat())
}

/// The header of a save whose checksum holds.
///
/// # Errors
/// Why it is no save that can be read.
pub fn header(bytes: &[u8]) -> Result<Header, SaveError> {
    open(bytes).map(|(_, header, _)| header)
}

/// A game from its file.
///
/// # Errors
/// Why it cannot be played.
pub fn read(content: &Content, bytes: &[u8]) -> Result<Loaded, SaveError> {
    let (version, header, body) = open(bytes)?;
    let mods: Vec<&String> = content.library.mods().collect();
    let missing: Vec<String> = header.mods.iter().filter(|m| !mods.contains(m)).cloned().collect();
    if !missing.is_empty() {
        return Err(SaveError::ModsMissing { mods: missing });
    }
    let changed = header.content != content.library.fingerprint();
    let mut session = match version {
        1 => {
            let (body, way) = v1::Body::read(body)?;
            body.open(way, content, changed)?
        }
        _ => return Err(SaveError::Foreign),
    };
    // Those that are not understood any more are let go: the game is the same without them.
    let forecasts: Option<Score> = serde_json::from_str(&header.forecasts).ok();
    if let Some(forecasts) = forecasts {
        sound::ids(&content.rules, &forecasts)?;
        session.forecasts = forecasts;
    }
    // A game taken up again goes on with its own automatic saves.
    session.ring().campaign = header.campaign;
    Ok(Loaded { session, header, changed })
}

/// Takes a save apart: format, header, body.
fn open(bytes: &[u8]) -> Result<(u32, Header, &[u8]), SaveError> {
    let Some((first, rest)) = line(bytes) else {
        let begins = MAGIC.as_bytes().starts_with(bytes) || bytes.starts_with(MAGIC.as_bytes());
        return Err(if begins && !bytes.is_empty() { SaveError::Damaged } else { SaveError::Foreign });
    };
    let version = std::str::from_utf8(first).ok().and_then(|text| text.strip_prefix(MAGIC));
    let version = version.filter(|v| v.len() <= 6 && v.bytes().all(|b| b.is_ascii_digit()));
    let version: u32 = version.and_then(|v| v.parse().ok()).ok_or(SaveError::Foreign)?;
    if version > FORMAT {
        return Err(SaveError::Newer { version });
    }
    let (sum, rest) = line(rest).filter(|(sum, _)| sum.len() == HEX).ok_or(SaveError::Damaged)?;
    let first = &bytes[..=first.len()];
    if checksum(first, rest).as_bytes() != sum {
        return Err(SaveError::Damaged);
    }
    let (header, body) = line(rest).ok_or(SaveError::Damaged)?;
    let header = serde_json::from_slice(header).map_err(|error| SaveError::unsound(error.to_string()))?;
    Ok((version, header, body))
}

/// Everything before the first line break, and everything after it.
fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    // No line of ours is longer; a file without line breaks is not searched to its end.
    let end = bytes.iter().take(1 << 20).position(|&b| b == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

fn checksum(first: &[u8], rest: &[u8]) -> String {
    blake3::Hasher::new().update(first).update(rest).finalize().to_hex().to_string()
}

fn header_of(session: &Session, name: &str) -> Header {
    let keys = &session.content().rules.keys;
    let forecasts =
        if session.forecasts == Score::default() { None } else { serde_json::to_string(&session.forecasts).ok() };
    Header {
        forecasts: forecasts.unwrap_or_default(),
        name: name.to_owned(),
        scenario: session.scenario().id.clone(),
        sides: session.setup().humans.iter().map(|&by| keys.polity(by).to_owned()).collect(),
        date: session.state().clock.date,
        turn: session.turn() as u32,
        turns: session.scenario().turns(),
        over: session.over(),
        historical: session.setup().historical,
        mods: session.content().library.mods().cloned().collect(),
        game: env!("CARGO_PKG_VERSION").to_owned(),
        content: session.content().library.fingerprint(),
        campaign: session.ring().campaign,
    }
}
