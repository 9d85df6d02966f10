//! The court: thrones, deaths, tempers, risings and the end of realms.
//!
//! - [`throne`]: accession, policy, a court without its seat.
//! - [`captives`]: prisoners when the place at which they are held changes hands.
//! - [`lives`]: people enter the stage, grow old and die.
//! - [`parties`]: who at court stands behind which policy.
//! - [`crisis`]: a party forces the question.
//! - [`loyalty`]: what holds people to their court.
//! - [`temper`]: weariness, stability, unrest, risings.
//! - [`fall`]: when a polity is no more.

pub mod captives;
pub mod crisis;
pub mod fall;
pub mod lives;
pub mod loyalty;
pub mod parties;
pub mod temper;
pub mod throne;

use super::{PlayTurn, TurnSystems};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PlayTurn,
        (
            (temper::months_temper, temper::risings, parties::months_parties, crisis::crises)
                .chain()
                .in_set(TurnSystems::Society),
            (lives::live_and_die, throne::fill, fall::courts_in_flight).chain().in_set(TurnSystems::Court),
        ),
    );
}
