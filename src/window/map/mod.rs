//! The map: what the rules know, drawn. It shows a snapshot and keeps no truth of its own.
//!
//! Bottom to top: ground (tinted parchment), rivers, roads, borders, names of realms, marks and names of places,
//! names of mountains, envoys, armies, sieges. One world unit is one pixel of the 2048 x 1664 map, y up, the middle
//! of the map at the origin.

pub mod camera;
pub mod ground;
pub mod line;
pub mod mode;
pub mod motion;
pub mod network;
pub mod overlay;
pub mod pick;
pub mod pin;
pub mod places;
pub mod realms;
pub mod soil;
pub mod tokens;

use super::land::{HEIGHT, WIDTH, projection};
use crate::sim::{
    chronicle::Entry,
    ids::{PlaceId, PolityId},
    rulebook::Rulebook,
    snapshot::Snapshot,
};
use bevy::prelude::*;
use std::sync::Arc;

/// World units of a point in map pixels.
pub fn to_world((x, y): (f32, f32)) -> Vec2 {
    Vec2::new(x - WIDTH as f32 / 2.0, HEIGHT as f32 / 2.0 - y)
}

/// World units of a place.
pub fn spot(book: &Rulebook, place: PlaceId) -> Vec2 {
    let info = &book.places[place.index()];
    to_world(projection::to_map(f64::from(info.lon) / 100.0, f64::from(info.lat) / 100.0))
}

/// What the map shows. Whoever shows something else replaces it.
#[derive(Resource, Clone, Default)]
pub struct Shown {
    /// The state.
    pub now: Option<Arc<Snapshot>>,
    /// The state a moment ago, from which things move.
    pub before: Option<Arc<Snapshot>>,
    /// What happened in between.
    pub entries: Arc<[Entry]>,
    /// Whether armies and envoys are drawn.
    pub tokens: bool,
    /// Whose eyes see it: only what that court knows of is drawn. `None` sees all.
    pub eyes: Option<PolityId>,
}

/// How far things have moved from `before` to `now`, 0 to 1.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct Glide(pub f32);

/// Order of what the map does in a frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MapSystems {
    /// The camera moves.
    Look,
    /// What is shown is made or changed.
    Draw,
    /// Pictures are laid on the screen.
    Place,
}

/// Adds the map.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shown>()
        .init_resource::<mode::Mode>()
        .init_resource::<mode::Coating>()
        .insert_resource(Glide(1.0));
    app.configure_sets(Update, (MapSystems::Look, MapSystems::Draw, MapSystems::Place).chain());
    app.add_plugins((
        line::plugin,
        soil::plugin,
        camera::plugin,
        ground::plugin,
        network::plugin,
        realms::plugin,
        places::plugin,
        tokens::plugin,
        overlay::plugin,
        pin::plugin,
    ));
}

/// Depth of every layer.
pub mod layer {
    #![allow(missing_docs, reason = "the names say it")]
    pub const GROUND: f32 = 0.0;
    pub const RIVERS: f32 = 1.0;
    pub const ROADS: f32 = 2.0;
    pub const BORDERS: f32 = 3.0;
    pub const REALMS: f32 = 4.0;
    pub const HILLS: f32 = 5.0;
    pub const ROUTES: f32 = 6.0;
    pub const ORDERS: f32 = 6.5;
    pub const SIEGES: f32 = 7.0;
    pub const MARKS: f32 = 8.0;
    pub const NAMES: f32 = 9.0;
    pub const ENVOYS: f32 = 10.0;
    pub const ARMIES: f32 = 11.0;
    pub const SLIPS: f32 = 12.0;
    pub const VEIL: f32 = 50.0;
}
