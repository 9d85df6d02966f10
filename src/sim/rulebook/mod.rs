//! What does not change during a game: the map, who lives, the acts there are, and the constants of the rules.
//!
//! Compiled once from content (see [`crate::content`]) and shared by every world behind an [`std::sync::Arc`].
//! Ids index straight into these tables.

mod ai;
mod condition;
mod constants;
mod designs;
mod events;
mod info;
mod keys;

pub use ai::AiRules;
pub use condition::Condition;
pub use constants::{CourtRules, EconomyRules, WarRules};
pub use designs::{Design, Designs, Expedition, Manner};
pub use events::{ChoiceInfo, Effect, EventInfo};
pub use info::{
    ActInfo, Era, PersonInfo, PlaceInfo, PlaceKind, PolicyInfo, PolityInfo, RecordInfo, Road, RoadKind, Succession,
    Terrain, TheatreInfo,
};
pub use keys::Keys;

use super::{
    date::Date,
    evaluator::Evaluator,
    ids::{PersonId, PlaceId, PolityId},
};
use bevy::prelude::*;
use std::{ops::Deref, sync::Arc};

/// The shared rulebook as the worlds hold it.
#[derive(Resource, Clone, Debug)]
pub struct Rules(pub Arc<Rulebook>);

impl Deref for Rules {
    type Target = Rulebook;
    fn deref(&self) -> &Rulebook {
        &self.0
    }
}

/// Everything constant.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// Content keys behind the ids.
    pub keys: Keys,
    /// Places by id.
    pub places: Vec<PlaceInfo>,
    /// Roads between them.
    pub roads: Vec<Road>,
    /// For each place its neighbours, in order of id.
    pub neighbours: Vec<Vec<(PlaceId, usize)>>,
    /// Polities by id.
    pub polities: Vec<PolityInfo>,
    /// People by id.
    pub people: Vec<PersonInfo>,
    /// Policies of state by id.
    pub policies: Vec<PolicyInfo>,
    /// Diplomatic acts by id.
    pub acts: Vec<ActInfo>,
    /// Records by id.
    pub records: Vec<RecordInfo>,
    /// What courts answer: weights, precedents, documented decisions.
    pub evaluator: Evaluator,
    /// Theatres off the map by id.
    pub theatres: Vec<TheatreInfo>,
    /// Constants of the AI.
    pub ai: AiRules,
    /// Scripted events by id.
    pub events: Vec<EventInfo>,
    /// What courts are after.
    pub designs: Designs,
    /// Half-days between places by road, on foot and mounted, in summer and over any ground; row by row.
    pub distances: [Vec<i32>; 2],
    /// For each place, all that a road on foot leads to with half-days, the nearest first.
    pub by_distance: Vec<Vec<(i32, PlaceId)>>,
    /// Constants of war.
    pub war: WarRules,
    /// Constants of economy.
    pub economy: EconomyRules,
    /// Constants of court and diplomacy.
    pub court: CourtRules,
}

impl Rulebook {
    /// The road between two neighbours.
    pub fn road(&self, a: PlaceId, b: PlaceId) -> Option<&Road> {
        self.neighbours.get(a.index())?.iter().find(|(to, _)| *to == b).map(|(_, road)| &self.roads[*road])
    }

    /// Half-days of road from one place to another, whoever holds the ground; `None` if no road leads there.
    pub fn distance(&self, from: PlaceId, to: PlaceId, mounted: bool) -> Option<i32> {
        let table = &self.distances[usize::from(mounted)];
        table.get(from.index() * self.places.len() + to.index()).copied().filter(|&d| d < i32::MAX)
    }

    /// Static facts of a place.
    pub fn place(&self, id: PlaceId) -> &PlaceInfo {
        &self.places[id.index()]
    }

    /// Static facts of a polity.
    pub fn polity(&self, id: PolityId) -> &PolityInfo {
        &self.polities[id.index()]
    }

    /// Static facts of a person.
    pub fn person(&self, id: PersonId) -> &PersonInfo {
        &self.people[id.index()]
    }

    /// The worth of a place in the scale of sieges and falls.
    pub fn value(&self, id: PlaceId) -> i64 {
        self.economy.value.get(usize::from(self.place(id).size.max(1)) - 1).copied().unwrap_or(1)
    }

    /// Whether the great rivers are frozen in that month.
    pub fn frozen(&self, date: Date) -> bool {
        self.war.frozen.contains(&date.month())
    }
}
