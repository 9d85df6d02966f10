//! Looking up keys, with a report for each that is not found.

use crate::{
    content::{
        ron::{Problem, Problems, Source, Span},
        source::Key,
    },
    sim::{
        ids::{ActId, ArmyId, BorderId, EventId, PersonId, PlaceId, PolicyId, PolityId, RecordId, TheatreId},
        rulebook::Keys,
    },
};
use std::{collections::BTreeMap, sync::Arc};

/// The key that stands for no great power.
pub const NOBODY: &str = "none";

/// Looks up keys written in one file after the other.
pub struct Resolver<'a> {
    keys: &'a Keys,
    source: Arc<Source>,
    /// Keys of the choices of each event, in order.
    choices: BTreeMap<String, Vec<String>>,
    /// Where faults go.
    pub problems: &'a mut Problems,
}

macro_rules! lookups {
    ($($method:ident, $find:ident, $table:ident, $id:ident, $code:literal;)*) => {$(
        /// The id behind a key; an unknown key is reported.
        pub fn $method(&mut self, key: &Key) -> Option<$id> {
            let id = self.keys.$find(&key.value);
            if id.is_none() {
                let known = self.keys.$table.iter().map(String::as_str);
                let problem = Problem::error($code).arg("id", &key.value).suggest(&key.value, known);
                self.report(problem, key.span);
            }
            id
        }
    )*};
}

impl<'a> Resolver<'a> {
    /// A resolver of these keys that reports here.
    pub fn new(keys: &'a Keys, problems: &'a mut Problems) -> Self {
        Self { keys, source: Arc::default(), choices: BTreeMap::new(), problems }
    }

    /// Takes note of the choices of every event.
    pub fn learn_choices(&mut self, choices: BTreeMap<String, Vec<String>>) {
        self.choices = choices;
    }

    /// The position of a choice in an event that there is; an unknown choice is reported.
    pub fn choice(&mut self, event: &Key, choice: &Key) -> Option<u8> {
        let known = self.choices.get(&event.value)?;
        let at = known.iter().position(|key| *key == choice.value);
        if at.is_none() {
            let problem = Problem::error("unknown-choice").arg("id", &choice.value);
            let problem = problem.suggest(&choice.value, known.iter().map(String::as_str));
            self.report(problem, choice.span);
        }
        u8::try_from(at?).ok()
    }

    /// What follows was written in that file.
    pub fn within(&mut self, source: &Arc<Source>) {
        self.source = Arc::clone(source);
    }

    /// The file being read.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// Reports a fault at a place of the file being read.
    pub fn report(&mut self, problem: Problem, span: Span) {
        self.problems.push(problem.at(&self.source, span));
    }

    lookups! {
        place, find_place, places, PlaceId, "unknown-place";
        polity, find_polity, polities, PolityId, "unknown-polity";
        person, find_person, people, PersonId, "unknown-person";
        army, find_army, armies, ArmyId, "unknown-army";
        policy, find_policy, policies, PolicyId, "unknown-policy";
        act, find_act, acts, ActId, "unknown-act";
        record, find_record, records, RecordId, "unknown-record";
        theatre, find_theatre, theatres, TheatreId, "unknown-theatre";
        border, find_border, borders, BorderId, "unknown-border";
        event, find_event, events, EventId, "unknown-event";
    }

    /// The key behind an id.
    pub fn key_of(&self, polity: PolityId) -> &'a str {
        self.keys.polity(polity)
    }

    /// A polity, or nobody.
    pub fn holder(&mut self, key: &Key) -> Option<Option<PolityId>> {
        if key.value == NOBODY { Some(None) } else { self.polity(key).map(Some) }
    }

    /// All of them, or none if one is unknown.
    pub fn places(&mut self, keys: &[Key]) -> Option<Vec<PlaceId>> {
        let found: Vec<_> = keys.iter().filter_map(|k| self.place(k)).collect();
        (found.len() == keys.len()).then_some(found)
    }

    /// What is optional may be missing, but not wrong.
    pub fn maybe<T>(&mut self, key: &Option<Key>, find: impl Fn(&mut Self, &Key) -> Option<T>) -> Option<Option<T>> {
        match key {
            None => Some(None),
            Some(key) => find(self, key).map(Some),
        }
    }
}
