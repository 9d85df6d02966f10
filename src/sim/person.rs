//! A person: alive or not, free or not, in whose service and in what office.

use super::{
    date::Date,
    ids::{PersonId, PlaceId, PolityId},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// The person's life and liberty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Life {
    /// Not yet on the stage.
    #[default]
    ToCome,
    /// Free.
    Free,
    /// Held by somebody.
    Held {
        /// By whom.
        by: PolityId,
        /// Where.
        at: PlaceId,
    },
    /// Dead.
    Dead {
        /// Since when.
        on: Date,
    },
}

impl Life {
    /// Whether the person lives and is on the stage.
    pub fn lives(self) -> bool {
        matches!(self, Life::Free | Life::Held { .. })
    }
}

/// Whom the person serves and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// The polity.
    pub of: PolityId,
    /// Office held.
    pub office: Option<Office>,
}

/// An office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Ruler.
    Ruler,
    /// Ruler who has stepped down.
    RetiredRuler,
    /// Named heir.
    Heir,
    /// Chief minister.
    ChiefMinister,
    /// Minister.
    Minister,
    /// Commander in chief in a quarter of the realm.
    Marshal,
    /// Commander of an army or a city.
    Commander,
    /// Regent.
    Regent,
}

/// A person as it is in a world, and as it is saved: one component, found in one step.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonRow {
    /// Id.
    pub id: PersonId,
    /// Life and liberty.
    pub life: Life,
    /// Service.
    pub service: Service,
}
