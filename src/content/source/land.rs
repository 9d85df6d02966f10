//! `places/*.ron`: places, roads, and the anchors that claim empty land on the map.

use super::Key;
use crate::{
    content::ron::List,
    sim::{
        date::Date,
        rulebook::{PlaceKind, RoadKind, Terrain},
    },
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A file of the land.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LandFile {
    /// Places.
    pub places: List<Place>,
    /// Roads.
    pub roads: List<Road>,
    /// Anchors.
    pub anchors: List<Anchor>,
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A contemporary record or a site that is known.
    High,
    /// Likely.
    Medium,
    /// Disputed or by analogy.
    Low,
}

/// A place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Key. Its name is the message `place-<id>`.
    pub id: Key,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Kind.
    pub kind: PlaceKind,
    /// Ground.
    pub terrain: Terrain,
    /// Population and importance, 1 to 5.
    pub size: u8,
    /// Strength of the works, 0 to 5.
    pub fort: u8,
    /// Whether it lies at the edge of the map.
    #[serde(default)]
    pub edge: bool,
    /// Who held it at each date of the gazetteer; `none` for no great power.
    #[serde(default)]
    pub owners: BTreeMap<Date, Key>,
    /// How sure its position is.
    pub coords: Confidence,
    /// How sure its owners are.
    pub owned: Confidence,
}

/// A road.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// One end.
    pub a: Key,
    /// The other.
    pub b: Key,
    /// Kind.
    pub kind: RoadKind,
    /// Days on foot, in steps of a half.
    pub foot: f64,
    /// Days mounted, in steps of a half.
    pub horse: f64,
    /// Whether it crosses a great river.
    #[serde(default)]
    pub ferry: bool,
}

/// A point that claims land where the gazetteer has no place. Nothing can be done to it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Owners in order of date.
    pub owners: Vec<AnchorOwner>,
}

/// Who owns an anchor from a year on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnchorOwner {
    /// First year.
    pub from: i32,
    /// Polity, or `none`.
    pub owner: Key,
}
