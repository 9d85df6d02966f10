//! The names that content gives to things, and the ids behind them.

use crate::sim::ids::{ActId, ArmyId, BorderId, EventId, PersonId, PlaceId, PolicyId, PolityId, RecordId, TheatreId};
use serde::{Deserialize, Serialize};

/// The names that content gives to things; position is the id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// Places.
    pub places: Vec<String>,
    /// Polities.
    pub polities: Vec<String>,
    /// People.
    pub people: Vec<String>,
    /// Armies that content names.
    pub armies: Vec<String>,
    /// Policies of state.
    pub policies: Vec<String>,
    /// Diplomatic acts.
    pub acts: Vec<String>,
    /// Records.
    pub records: Vec<String>,
    /// Theatres off the map.
    pub theatres: Vec<String>,
    /// Borders with a name.
    pub borders: Vec<String>,
    /// Scripted events.
    pub events: Vec<String>,
}

macro_rules! lookups {
    ($($table:ident: $find:ident -> $id:ident($inner:ty), $name:ident;)*) => {
        impl Keys {
            $(
                #[doc = concat!("The id behind a key of `", stringify!($table), "`.")]
                pub fn $find(&self, key: &str) -> Option<$id> {
                    self.$table.binary_search_by(|k| k.as_str().cmp(key)).ok().map(|i| $id(i as $inner))
                }
                #[doc = concat!("The key behind an id of `", stringify!($table), "`, or `?`.")]
                pub fn $name(&self, id: $id) -> &str {
                    self.$table.get(id.0 as usize).map_or("?", String::as_str)
                }
            )*
        }
    };
}
lookups! {
    places: find_place -> PlaceId(u16), place;
    polities: find_polity -> PolityId(u8), polity;
    people: find_person -> PersonId(u16), person;
    armies: find_army -> ArmyId(u32), army;
    policies: find_policy -> PolicyId(u16), policy;
    acts: find_act -> ActId(u16), act;
    records: find_record -> RecordId(u16), record;
    theatres: find_theatre -> TheatreId(u8), theatre;
    borders: find_border -> BorderId(u8), border;
    events: find_event -> EventId(u16), event;
}
