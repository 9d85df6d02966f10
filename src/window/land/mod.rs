//! The land under the game: projection, rasters, territories that follow the ground, borders, rivers.
//!
//! Plain functions over plain numbers, without the engine: they run on a background thread and are tested alone.
//! World units are pixels of the 2048 x 1664 map (1.5 km each), y down; [`crate::window::map`] turns y up.

pub mod border;
pub mod label;
pub mod projection;
pub mod raster;
pub mod season;
pub mod territory;
pub mod thumb;
pub mod tint;
pub mod vectors;

/// Width of the map in pixels.
pub const WIDTH: usize = 2048;
/// Height of the map in pixels.
pub const HEIGHT: usize = 1664;
/// Width of the grid of territories, 3 km a cell.
pub const COLS: usize = 1024;
/// Height of that grid.
pub const ROWS: usize = 832;
