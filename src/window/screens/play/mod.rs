//! The game: the map, what lies about it, and the sheets that are laid over it.
//!
//! One file for each part of the screen; [`entrance`] says how a new one comes in. A part draws itself anew when what it shows has changed ([`stale`]); it reads
//! the [`Table`](crate::window::table::Table) and gives orders to it, and keeps nothing else.
//!
//! - [`show`]: the table's state on the map, armies gliding after a turn.
//! - [`hand`]: what the hand does on the map.
//! - [`modes`]: ways of showing the land, and the small map.
//! - [`bar`], [`roll`], [`seal`]: the bar at the top, whose figures roll; the end of the turn.
//! - [`desk`], [`letter`], [`event_card`], [`outcome`]: the diplomacy desk, letters that wait, events, what history did.
//! - [`futures`]: what may come of a choice; [`verdict_sheet`]: why an answer was given.
//! - [`needs`], [`slip`], [`affairs`], [`chosen`]: what lies about the map; made of [`row`]s, going where [`go`] says.
//! - [`report`], [`menu`], [`first`]: what a turn brought, how it ended; the menu, the situation, what to try first.
//! - [`sheet`]: what lies over the map, one sheet upon the other.
//! - [`ledger`], [`chronicle`], [`book`]: charts and tables, what happened, the encyclopaedia.
//! - [`court`], [`polity`], [`person`], [`place_sheet`]: the sheets of courts, people and places; [`court_orders`]: what
//!   their buttons order; [`court_policies`]: policies and parties.

pub mod affairs;
pub mod bar;
pub mod book;
pub mod chosen;
pub mod chronicle;
pub mod court;
pub mod court_orders;
mod court_policies;
pub mod curtain;
pub mod desk;
pub mod entrance;
pub mod event_card;
pub mod first;
pub mod folio;
pub mod futures;
pub mod go;
pub mod hand;
pub mod ledger;
pub mod letter;
pub mod menu;
pub mod modes;
pub mod needs;
pub mod outcome;
pub mod person;
pub mod place_sheet;
pub mod polity;
pub mod report;
pub mod roll;
pub mod row;
pub mod seal;
pub mod sheet;
pub mod show;
pub mod slip;
pub mod verdict_sheet;

use super::Screen;
use crate::{
    sim::ids::{ArmyId, PlaceId},
    window::{
        Shell,
        settings::Settings,
        table::{Table, Tables},
        theme::{Bakery, kit::rescaled},
    },
};
use bevy::{ecs::system::SystemParam, prelude::*};
pub use sheet::{Sheet, Sheets};

/// What is chosen on the map.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Selected {
    /// Armies, in order of id.
    pub armies: Vec<ArmyId>,
    /// A place.
    pub place: Option<PlaceId>,
}

impl Selected {
    /// Whether nothing is chosen.
    pub fn none(&self) -> bool {
        self.armies.is_empty() && self.place.is_none()
    }
}

/// Adds the game's screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<Selected>();
    app.add_systems(OnExit(Screen::Play), leave);
    app.add_plugins((
        folio::plugin,
        court::plugin,
        polity::plugin,
        person::plugin,
        place_sheet::plugin,
        ledger::plugin,
        chronicle::plugin,
        book::plugin,
    ));
    app.add_plugins((desk::plugin, letter::plugin, event_card::plugin, outcome::plugin));
    app.add_plugins((futures::plugin, verdict_sheet::plugin));
    app.add_plugins((show::plugin, bar::plugin, roll::plugin, seal::plugin, sheet::plugin, curtain::plugin));
    app.add_plugins((hand::plugin, modes::plugin, entrance::plugin));
    app.add_plugins((needs::plugin, affairs::plugin, chosen::plugin, report::plugin, menu::plugin));
}

/// Leaves the table; what was done is kept.
fn leave(
    mut commands: Commands,
    mut tables: ResMut<Tables>,
    mut selected: ResMut<Selected>,
    mut sheets: ResMut<Sheets>,
) {
    tables.leave();
    commands.remove_resource::<Table>();
    *selected = Selected::default();
    *sheets = Sheets::default();
}

/// What the parts of the screen are made from.
#[derive(SystemParam)]
pub struct Source<'w, 's> {
    screen: Res<'w, State<Screen>>,
    table: Option<Res<'w, Table>>,
    shell: Res<'w, Shell>,
    sheets: Res<'w, Sheets>,
    selected: Res<'w, Selected>,
    settings: Res<'w, Settings>,
    bakery: Res<'w, Bakery>,
    scale: Local<'s, f32>,
}

/// Whether a part of the screen no longer shows what it should; each part asks for itself.
pub fn stale(mut source: Source) -> bool {
    // Conditions are asked even where another has said no already; the first time in the game everything is stale.
    let (Some(table), Screen::Play) = (&source.table, source.screen.get()) else {
        *source.scale = 0.0;
        return false;
    };
    let rescaled = rescaled(source.bakery.scale, &mut source.scale);
    table.is_changed()
        || source.shell.is_changed()
        || source.sheets.is_changed()
        || source.selected.is_changed()
        || source.settings.is_changed()
        || rescaled
}
