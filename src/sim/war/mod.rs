//! War: armies march, meet, lie before walls, plunder and come home.
//!
//! - [`march`]: movement along roads, and what stops it.
//! - [`meeting`]: who would fight whom where an army comes, and at what odds.
//! - [`battle`]: the sum behind those odds, the throw, and what it costs.
//! - [`siege`]: investment, works, hunger, surrender, assault, summons.
//! - [`taking`]: what happens when a place changes hands.
//! - [`raid`]: plunder without siege.
//! - [`ravage`]: what an army does to the ground on which it stands.
//! - [`supply`]: attrition and fatigue.
//! - [`theatre`]: armies off the map.
//! - [`treason`]: commanders of besieged places who go over.

pub mod battle;
pub mod march;
pub mod meeting;
pub mod raid;
pub mod ravage;
pub mod siege;
pub mod supply;
pub mod taking;
pub mod theatre;
pub mod treason;

use super::{PlayTurn, TurnSystems};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PlayTurn,
        (
            (theatre::leave_strangers, march::march).chain().in_set(TurnSystems::Marches),
            (siege::month_of_sieges, ravage::ravage).chain().in_set(TurnSystems::Sieges),
            (supply::attrition, supply::fatigue, theatre::come_home).chain().in_set(TurnSystems::Supply),
            taking::settle.in_set(TurnSystems::Occupation),
        ),
    );
}
