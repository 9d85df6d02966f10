//! Format 1.
//!
//! The types here are the format: they do not change once a version of the game has been released with them. Rows of
//! the state and orders are the rules' own types while those are as they were; when one of them changes, its old form
//! moves in here and is turned into the new one. `tests/golden/saves` has a file of this format that must go on
//! loading, so that nobody changes it unawares.
//!
//! What was told of a turn is JSON with the names of its facts, and is read one by one: should a later version no
//! longer know one, that one is left out, and the game still loads.

use super::{SaveError, sound};
use crate::{
    ai,
    content::compile::Content,
    play::{Journal, Played, Session, Setup, Turn, undo::Step},
    sim::{
        chronicle::{Entry, Judged},
        date::Date,
        ids::PolityId,
        order::Issued,
        rulebook::{Keys, Rulebook},
        snapshot::{Snapshot, StateHash},
    },
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::sync::Arc;

/// A whole game.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Body {
    /// The content's names of things; what is saved by id goes by them.
    keys: Keys,
    scenario: String,
    humans: Vec<PolityId>,
    seed: u64,
    level: ai::Level,
    historical: bool,
    joined: u32,
    opening: Told,
    turns: Vec<PlayedTurn>,
    /// Whole states at the start of turns.
    kept: Vec<(u32, Snapshot)>,
    /// Whether the world was on the record's path at the start of each turn.
    path: Vec<bool>,
    state: Snapshot,
    waiting: Vec<Issued>,
}

/// The way forward and back within the turn, written behind the body where there is one. What a file without it has is
/// all that a body says: nothing was taken back.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Way {
    /// What was taken back, the latest last.
    undone: Vec<Back>,
    /// Orders of this turn that took the place of earlier ones, each with all that waited before it.
    replaced: Vec<(Issued, Vec<Issued>)>,
}

/// Something taken back.
#[derive(Debug, Serialize, Deserialize)]
enum Back {
    Order(Issued),
    Replacing(Issued, Vec<Issued>),
    Turn(PlayedTurn),
}

/// A turn with its orders.
#[derive(Debug, Serialize, Deserialize)]
struct PlayedTurn {
    told: Told,
    orders: Vec<Issued>,
    others: Vec<Issued>,
    fated: bool,
}

/// What was told of a turn.
#[derive(Debug, Serialize, Deserialize)]
struct Told {
    from: Date,
    /// A list of entries, in JSON.
    entries: String,
    /// How decisions among them were judged: positions and judgements, a list in JSON.
    judged: String,
    /// A list of thoughts, in JSON.
    thoughts: String,
    hash: StateHash,
}

impl Body {
    pub(super) fn of(session: &Session) -> Result<Self, SaveError> {
        let setup = session.setup().clone();
        let journal = session.journal();
        Ok(Self {
            keys: session.content().rules.keys.clone(),
            scenario: session.scenario().id.clone(),
            humans: setup.humans,
            seed: setup.seed,
            level: setup.level,
            historical: setup.historical,
            joined: session.joined as u32,
            opening: Told::of(&journal.opening)?,
            turns: journal.turns.iter().map(PlayedTurn::of).collect::<Result<_, _>>()?,
            kept: journal.kept.iter().map(|(at, state)| (*at as u32, Snapshot::clone(state))).collect(),
            path: journal.path.clone(),
            state: session.state().clone(),
            waiting: session.orders().to_vec(),
        })
    }

    /// The body, and what is written behind it.
    pub(super) fn read(bytes: &[u8]) -> Result<(Self, Way), SaveError> {
        let unsound = |error: postcard::Error| SaveError::unsound(error.to_string());
        let (body, rest) = postcard::take_from_bytes::<Self>(bytes).map_err(unsound)?;
        if rest.is_empty() {
            return Ok((body, Way::default()));
        }
        match postcard::take_from_bytes::<Way>(rest).map_err(unsound)? {
            (way, []) => Ok((body, way)),
            _ => Err(SaveError::unsound("bytes after the end")),
        }
    }

    /// The game, once all of it is known to be sound.
    pub(super) fn open(self, way: Way, content: &Content, changed: bool) -> Result<Session, SaveError> {
        if let Some(what) = sound::changed_key(&content.rules.keys, &self.keys) {
            return Err(SaveError::ContentChanged { what });
        }
        let Some(scenario) = content.scenario(&self.scenario) else {
            return Err(SaveError::ContentChanged { what: self.scenario });
        };
        let book = &content.rules;
        for state in self.kept.iter().map(|(_, state)| state).chain([&self.state]) {
            sound::state(book, scenario, state)?;
        }
        sound::ids(book, &(&self.humans, &self.waiting))?;
        let turns = self.turns.into_iter().map(|t| t.open(book, changed)).collect::<Result<Vec<_>, _>>()?;
        let kept = self.kept.into_iter().map(|(at, state)| (at as usize, Arc::new(state))).collect();
        let journal = Journal { opening: self.opening.open(book, changed)?, turns, kept, path: self.path };
        sound::journal(scenario, &journal, &self.state)?;
        if self.joined > scenario.turns() {
            return Err(SaveError::unsound("humans who sit down after the end"));
        }
        let setup = Setup {
            scenario: self.scenario,
            humans: self.humans,
            seed: self.seed,
            level: self.level,
            historical: self.historical,
        };
        let parts = (self.joined as usize, journal, self.state, self.waiting);
        let mut session = Session::resume(content, scenario, setup, parts);
        // By other rules a turn would end otherwise than the one that was taken back.
        if !changed {
            way.open(&mut session)?;
        }
        Ok(session)
    }
}

impl Way {
    pub(super) fn of(session: &Session) -> Result<Self, SaveError> {
        let undone = session.undone.iter().map(Back::of).collect::<Result<_, _>>()?;
        Ok(Self { undone, replaced: session.replaced.clone() })
    }

    /// Whether there is nothing to be written.
    pub(super) fn is_empty(&self) -> bool {
        self.undone.is_empty() && self.replaced.is_empty()
    }

    fn open(self, session: &mut Session) -> Result<(), SaveError> {
        let book = session.content().rules.clone();
        sound::ids(&book, &self.replaced)?;
        let undone = self.undone.into_iter().map(|back| back.open(&book)).collect::<Result<Vec<_>, _>>()?;
        let turns = undone.iter().filter(|step| matches!(step, Step::Turn(_))).count();
        if session.turn() + turns > session.scenario().turns() as usize {
            return Err(SaveError::unsound("turns taken back beyond the end"));
        }
        session.undone = undone;
        session.replaced = self.replaced;
        Ok(())
    }
}

impl Back {
    fn of(step: &Step) -> Result<Self, SaveError> {
        Ok(match step {
            Step::Order(issued) => Self::Order(issued.clone()),
            Step::Replacing(issued, with) => Self::Replacing(issued.clone(), with.clone()),
            // What happened in it is told anew when it is played again.
            Step::Turn(turn) => {
                let Played { from, thoughts, hash, .. } = turn.played.clone();
                let played = Played { from, entries: Vec::new(), thoughts, hash };
                Self::Turn(PlayedTurn::of(&Turn { played, ..Turn::clone(turn) })?)
            }
        })
    }

    fn open(self, book: &Rulebook) -> Result<Step, SaveError> {
        Ok(match self {
            Self::Order(issued) => {
                sound::ids(book, &issued)?;
                Step::Order(issued)
            }
            Self::Replacing(issued, with) => {
                sound::ids(book, &(&issued, &with))?;
                Step::Replacing(issued, with)
            }
            Self::Turn(turn) => Step::Turn(Box::new(turn.open(book, false)?)),
        })
    }
}

impl PlayedTurn {
    fn of(turn: &Turn) -> Result<Self, SaveError> {
        let Turn { played, orders, others, fated } = turn.clone();
        Ok(Self { told: Told::of(&played)?, orders, others, fated })
    }

    fn open(self, book: &Rulebook, changed: bool) -> Result<Turn, SaveError> {
        sound::ids(book, &(&self.orders, &self.others))?;
        Ok(Turn { played: self.told.open(book, changed)?, orders: self.orders, others: self.others, fated: self.fated })
    }
}

impl Told {
    fn of(played: &Played) -> Result<Self, SaveError> {
        let entries = played.entries.iter().enumerate();
        let judged: Vec<(u32, &Judged)> =
            entries.filter_map(|(at, entry)| Some((at as u32, entry.fact.judged()?))).collect();
        Ok(Self {
            from: played.from,
            entries: json(&played.entries)?,
            judged: json(&judged)?,
            thoughts: json(&played.thoughts)?,
            hash: played.hash,
        })
    }

    /// Judgements name precedents by their position, so those of other content are left out.
    fn open(self, book: &Rulebook, changed: bool) -> Result<Played, SaveError> {
        let mut entries: Vec<Option<Entry>> = list(&self.entries)?;
        let cases = book.evaluator.library.cases.len();
        let judgements: Vec<Option<(u32, Judged)>> = if changed { Vec::new() } else { list(&self.judged)? };
        for (at, judged) in judgements.into_iter().flatten() {
            sound::ids(book, &judged)?;
            if judged.verdict.precedents.nearest.iter().any(|n| n.case >= cases) {
                return Err(SaveError::unsound("a precedent that nothing has"));
            }
            if let Some(Some(entry)) = entries.get_mut(at as usize) {
                entry.fact.set_judged(judged);
            }
        }
        let entries: Vec<Entry> = entries.into_iter().flatten().collect();
        let thoughts: Vec<ai::Thought> = list(&self.thoughts)?.into_iter().flatten().collect();
        sound::ids(book, &(&entries, &thoughts))?;
        Ok(Played { from: self.from, entries, thoughts, hash: self.hash })
    }
}

fn json(value: &impl Serialize) -> Result<String, SaveError> {
    serde_json::to_string(value).map_err(|error| SaveError::unsound(error.to_string()))
}

/// The items of a JSON list, one by one; what is not known any more is `None`.
fn list<T: DeserializeOwned>(text: &str) -> Result<Vec<Option<T>>, SaveError> {
    // The common case first: everything is known.
    if let Ok(all) = serde_json::from_str::<Vec<T>>(text) {
        return Ok(all.into_iter().map(Some).collect());
    }
    let items: Vec<serde_json::Value> =
        serde_json::from_str(text).map_err(|error| SaveError::unsound(error.to_string()))?;
    Ok(items.into_iter().map(|item| serde_json::from_value(item).ok()).collect())
}
