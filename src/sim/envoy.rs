//! An envoy: a proposal on the road, or under talks at the other court.

use super::{
    date::Date,
    diplomacy::Proposal,
    ids::{EnvoyId, PersonId, PlaceId, Warrant},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Which way the envoy rides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leg {
    /// To the other court, with the proposal.
    #[default]
    Out,
    /// Home, with the terms on which the other would agree. The proposal is these terms, seen from the proposer.
    Back,
}

/// The proposal carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// What is proposed.
    pub proposal: Proposal,
    /// The envoy's name, if the record or the player gave one.
    pub person: Option<PersonId>,
    /// When the letter was written.
    pub sent: Date,
    /// Which way it rides.
    pub leg: Leg,
    /// The record it belongs to.
    pub warrant: Option<Warrant>,
}

/// Where the envoy is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    /// Places of the road, from the first to the other court.
    pub road: Vec<PlaceId>,
    /// Half-days still to ride.
    pub left: i32,
    /// Half-days of the whole road.
    pub of: i32,
    /// When the talks can end, once the envoy is there.
    pub talks_until: Option<Date>,
    /// Whether the mission is over.
    pub done: bool,
}

/// An envoy as it is in a world, and as it is saved: one component, found in one step.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnvoyRow {
    /// Id.
    pub id: EnvoyId,
    /// The letter.
    pub letter: Letter,
    /// The road.
    pub journey: Journey,
}
