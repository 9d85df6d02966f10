//! A place: whose it is, who holds it, its people, its walls, and the siege before it.

use super::{
    date::Date,
    ids::{PlaceId, PolityId},
    num::Men,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Whose the place is by right: the last holder whom a treaty, a cession or long possession confirmed.
/// `None`: no great power's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Owner(pub Option<PolityId>);

/// Who holds the place against its owner, and since when. `None`: the owner holds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Occupier(pub Option<Occupation>);

/// A place held by somebody who does not own it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occupation {
    /// The holder; `None` for rebels or nobody.
    pub by: Option<PolityId>,
    /// Since when.
    pub since: Date,
}

/// The people of the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Town {
    /// Households (戶), at least 0.
    pub households: i64,
    /// What war has ruined, permille, 0 to 900.
    pub devastation: i32,
    /// Unrest in tenths, 0 to 1000.
    pub unrest: i32,
    /// Months for which grain that was granted still helps, at least 0.
    pub relief: i32,
}

impl Town {
    /// Households that pay, after ruin and unrest.
    pub fn paying(self) -> i64 {
        self.households * i64::from(1000 - self.devastation) / 1000 * i64::from(1000 - self.unrest) / 1000
    }
}

/// The works and those who man them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walls {
    /// Strength of the works, 0 to 5.
    pub fort: i32,
    /// Garrison.
    pub garrison: Men,
    /// Months until the step of wall that is being built stands; 0 if nothing is built.
    pub building: i32,
}

/// The siege before the place, if there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Besieged(pub Option<Siege>);

/// A siege.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Siege {
    /// The besieging polity (its allies stand with it).
    pub by: PolityId,
    /// First month.
    pub since: Date,
    /// Siege works in hundredths of a unit, 0 to 10 000.
    pub works: i64,
    /// Whether stores have run out.
    pub hungry: bool,
    /// Whether a river has been turned on the walls.
    pub flooded: bool,
}

/// A place as it is in a world, and as it is saved: one component, found in one step.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceRow {
    /// Id.
    pub id: PlaceId,
    /// By right.
    pub owner: Owner,
    /// In fact.
    pub occupier: Occupier,
    /// People.
    pub town: Town,
    /// Works.
    pub walls: Walls,
    /// Siege.
    pub siege: Besieged,
}
