//! The rules.
//!
//! Read this first: the turn is the list below, in this order, once for every lunar month of the turn.
//!
//! - State lives in rows on entities (places, polities, armies, people, envoys) and in a few resources
//!   (clock, relations, ledger, pending orders). [`snapshot::Snapshot`] is all of it as plain data.
//! - [`order::Order`] is the only way in, [`chronicle::Fact`] the only way out besides reading.
//! - [`look::Look`] asks questions, of a world or of a snapshot alike. [`realm::Realm`] is what rules change.
//! - Chance is [`dice`], unless the record sets it ([`fate`]).
//! - [`game::Game`] is the whole thing with a handle: restore, submit, end the turn.
//!
//! No floats, no clocks, no iteration over unordered maps, no entity outside a world: see `ARCHITECTURE.md`.

#![deny(clippy::float_arithmetic)]

pub mod army;
pub mod chronicle;
pub mod clock;
pub mod court;
pub mod date;
pub mod dice;
pub mod diplomacy;
pub mod economy;
pub mod envoy;
pub mod evaluator;
pub mod event;
pub mod fate;
pub mod fog;
pub mod game;
pub mod ids;
pub mod index;
pub mod invariants;
pub mod look;
pub mod num;
pub mod order;
pub mod pattern;
pub mod person;
pub mod place;
pub mod polity;
pub mod realm;
pub mod rulebook;
pub mod snapshot;
pub mod war;

use bevy::{
    ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor},
    prelude::*,
};

/// One lunar month of a turn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlayTurn;

/// The parts of a month, in their order.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TurnSystems {
    /// Orders of the first half of the month are carried out ([`order`]).
    Orders,
    /// Envoys ride and are answered ([`diplomacy::talks`]).
    Envoys,
    /// Payments fall due ([`diplomacy::treaty`]).
    Dues,
    /// Armies march and meet ([`war::march`], [`war::battle`]).
    Marches,
    /// Sieges go on for a month ([`war::siege`]).
    Sieges,
    /// Events open, lapse, and are answered by courts that no human plays ([`event`]).
    Events,
    /// Orders of the second half of the month are carried out ([`order`]).
    LateOrders,
    /// Armies pay for where they are; those abroad come home ([`war::supply`], [`war::theatre`]).
    Supply,
    /// Long possession becomes right ([`war::taking`]).
    Occupation,
    /// Income, pay, men and garrisons ([`economy`]).
    Economy,
    /// Courts remember what was done to them ([`diplomacy::memory`]).
    Memory,
    /// Weariness, unrest, risings ([`court::temper`]).
    Society,
    /// Lives and courts ([`court::lives`], [`court::fall`]).
    Court,
    /// What is over is cleared away, and the month ends.
    Calendar,
}

/// All rules.
pub fn plugin(app: &mut App) {
    index::keep(app.world_mut());
    app.init_resource::<chronicle::Chronicle>()
        .init_resource::<fate::Fates>()
        .init_resource::<order::Pending>()
        .init_resource::<diplomacy::Relations>()
        .init_resource::<diplomacy::Ledger>()
        .init_schedule(PlayTurn)
        .edit_schedule(PlayTurn, |schedule| {
            schedule
                .set_executor(SingleThreadedExecutor::new())
                .set_build_settings(ScheduleBuildSettings {
                    // Two rules that touch the same thing without an order between them are a fault of ours.
                    ambiguity_detection: LogLevel::Error,
                    ..default()
                })
                .configure_sets(
                    (
                        TurnSystems::Orders,
                        TurnSystems::Envoys,
                        TurnSystems::Dues,
                        TurnSystems::Marches,
                        TurnSystems::Sieges,
                        TurnSystems::Events,
                        TurnSystems::LateOrders,
                        TurnSystems::Supply,
                        TurnSystems::Occupation,
                        TurnSystems::Economy,
                        TurnSystems::Memory,
                        TurnSystems::Society,
                        TurnSystems::Court,
                        TurnSystems::Calendar,
                    )
                        .chain(),
                );
        })
        .add_plugins((diplomacy::plugin, war::plugin, economy::plugin, court::plugin, event::plugin))
        .add_systems(
            PlayTurn,
            (
                order::first_half.in_set(TurnSystems::Orders),
                order::second_half.in_set(TurnSystems::LateOrders),
                game::end_month.in_set(TurnSystems::Calendar),
            ),
        );
}
