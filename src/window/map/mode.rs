//! What the map shows of the land besides its owners. Whoever knows the game says it in [`Coating`].

use crate::window::land::tint::{Coat, Title};
use bevy::prelude::*;

/// A way of showing the land.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after their messages, mode-<name>")]
pub enum Mode {
    #[default]
    Political,
    Relations,
    Terrain,
    Supply,
    Unrest,
    Record,
}

/// What the ground is coated with instead of its owners' colours.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Coating {
    /// Classes of the land and their colours.
    pub coat: Option<Coat>,
    /// Whether the land is left without tint.
    pub bare: bool,
    /// Whose each site was in the record, to be laid over the owners of now.
    pub record: Option<Vec<Title>>,
}
