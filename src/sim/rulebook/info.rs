//! Static facts: places, roads, polities, people, acts, records.

use crate::sim::{
    date::Date,
    diplomacy::{ActKind, ActNeed, Clause, ClauseKind, Family},
    ids::{PersonId, PlaceId, PolityId},
    num::Permille,
};
use serde::{Deserialize, Serialize};

/// What kind of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Seat of a court at some time of the period.
    Capital,
    /// Walled seat of a prefecture.
    Prefecture,
    /// Fort or stockade.
    Fort,
    /// Fortified pass: cannot be ridden past.
    Pass,
    /// Town of trade.
    MarketTown,
    /// Town in the desert.
    Oasis,
    /// Steppe encampment.
    SteppeCamp,
}

/// The ground, as far as it matters to troops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Terrain {
    /// Open plain.
    Plain,
    /// Irrigated valley.
    RiverValley,
    /// Loess hills and gullies.
    Loess,
    /// Mountain.
    Mountain,
    /// High mountain.
    Alpine,
    /// Grass steppe.
    Steppe,
    /// Oasis in the desert.
    DesertOasis,
}

/// A place as the land made it.
#[derive(Clone, Debug)]
pub struct PlaceInfo {
    /// Degrees east, in hundredths.
    pub lon: i32,
    /// Degrees north, in hundredths.
    pub lat: i32,
    /// Kind.
    pub kind: PlaceKind,
    /// Ground.
    pub terrain: Terrain,
    /// Population and importance, 1 to 5.
    pub size: u8,
    /// Strength of the works at the start, 0 to 5.
    pub fort: u8,
}

/// What kind of road it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoadKind {
    /// Cart road.
    Road,
    /// Along or on a river.
    River,
    /// Over a mountain pass.
    Pass,
    /// Desert track.
    Desert,
    /// Across the grass.
    Steppe,
}

/// A road between two places.
#[derive(Clone, Debug)]
pub struct Road {
    /// One end.
    pub a: PlaceId,
    /// The other.
    pub b: PlaceId,
    /// Kind.
    pub kind: RoadKind,
    /// Days on foot, in half-days.
    pub foot: i32,
    /// Days mounted, in half-days.
    pub horse: i32,
    /// Whether it crosses a great river, which must be ferried while it is not frozen.
    pub ferry: bool,
}

impl Road {
    /// The end that is not `from`.
    pub fn other(&self, from: PlaceId) -> PlaceId {
        if self.a == from { self.b } else { self.a }
    }
}

/// An era name and when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Era {
    /// Key: the Fluent message is `era-<polity>-<key>`.
    pub key: String,
    /// First month.
    pub from: Date,
    /// The year that counts as the first, if not the year of `from`.
    pub first_year: i32,
}

/// What a polity is by nature.
#[derive(Clone, Debug)]
pub struct PolityInfo {
    /// Whether its armies live off the steppe.
    pub nomad: bool,
    /// Whether its heartland lies off the map, so that it cannot be destroyed.
    pub beyond: bool,
    /// Its era names in order of date; empty for those who count otherwise.
    pub eras: Vec<Era>,
    /// Permille of those called up who ride.
    pub horse: Permille,
    /// Whether it counts years by ruler and animal instead of era names.
    pub animal_years: bool,
    /// By what custom its house chooses who follows where no heir is.
    pub succession: Succession,
}

/// By what custom a house chooses who comes to an empty throne.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Succession {
    /// The eldest of the house.
    Eldest,
    /// Whoever can govern best.
    #[default]
    Ablest,
    /// An assembly wants a commander, and takes the marshal if he is of the house.
    Assembly,
    /// Whoever is regent already, else the ablest.
    Regency,
}

/// A person as the sources know them.
#[derive(Clone, Debug)]
pub struct PersonInfo {
    /// Home.
    pub polity: PolityId,
    /// Whether no court of the game is really the person's: `polity` then is only a place in the lists.
    pub stateless: bool,
    /// Year of birth, if known.
    pub born: Option<i32>,
    /// Year of death, if known.
    pub died: Option<i32>,
    /// First year in which the person acts.
    pub active_from: i32,
    /// Last year in which the person acts.
    pub active_to: i32,
    /// Generalship, 1 to 10. Editorial judgement, as are the next two.
    pub command: i32,
    /// Skill as envoy, 1 to 10.
    pub diplomacy: i32,
    /// Skill in office, 1 to 10.
    pub administration: i32,
    /// What the person is, by content key (ruler, general, minister, ...).
    pub roles: Vec<String>,
    /// Who comes after a ruler by the record.
    pub successor: Option<PersonId>,
}

/// A policy of state: with whom, against whom.
#[derive(Clone, Debug, Default)]
pub struct PolicyInfo {
    /// The power it leans on.
    pub friend: Option<PolityId>,
    /// The power it is aimed at.
    pub foe: Option<PolityId>,
}

/// A diplomatic act as data.
#[derive(Clone, Debug)]
pub struct ActInfo {
    /// What it asks of the other side.
    pub kind: ActKind,
    /// Acts of one family are likened to one another in precedents.
    pub family: Family,
    /// What is proposed when nothing else is said; empty where an act means nothing without terms of its own.
    pub terms: Vec<Clause>,
    /// The clause that it is about, where it is about one: what is said after it is taken for that clause,
    /// and without terms of its own it is known by it in a letter of another name.
    pub about: Option<ClauseKind>,
    /// Months the talks take at the other court, at least.
    pub talks: i32,
    /// What must stand between the two for it to be sent.
    pub needs: Vec<ActNeed>,
}

/// A record of the source, as far as the rules need to name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordInfo {
    /// The documented date (first month where the source gives a year only).
    pub date: Date,
    /// Phrases of the source; empty for what is inferred from elsewhere.
    pub cites: Vec<String>,
    /// Number in the source's order, from 1; 0 for inferred context.
    pub seq: u16,
}

/// A theatre of war off the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TheatreInfo {
    /// Men who come home for a thousand who were sent and stayed the `full` months: losses, and levies of the
    /// conquered.
    pub back: Permille,
    /// The same of those who turn round as soon as they are there; those between are in proportion.
    pub early: Permille,
    /// Months after which it makes no difference how long they stay.
    pub full: i32,
    /// Months that the way there and back takes at the least.
    pub least: i32,
    /// The first and the last month in which armies are sent there, if the war has a time.
    pub open: Option<(Date, Date)>,
}

impl TheatreInfo {
    /// Men who come home for a thousand who were away for so many months.
    pub fn after(&self, months: i32) -> Permille {
        let gone = (months - self.least).clamp(0, self.full.max(1));
        self.early + (self.back - self.early) * gone / self.full.max(1)
    }
}
