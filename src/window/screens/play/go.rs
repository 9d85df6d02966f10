//! Going to what something is about: choosing it on the map and moving the view there, or opening its sheet.

use super::{Selected, Sheet, Sheets};
use crate::{
    present::panels::About,
    sim::{
        ids::{ArmyId, PlaceId},
        look::Look as _,
    },
    window::{
        Shell, Wake,
        map::{camera::MapCamera, spot},
        table::Table,
    },
};
use bevy::{ecs::system::SystemParam, prelude::*};

/// Where one can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A place, chosen.
    Place(PlaceId),
    /// An army, chosen.
    Army(ArmyId),
    /// A place of the map, without choosing anything.
    Spot(PlaceId),
    /// A sheet.
    Sheet(Sheet),
}

impl From<About> for Goal {
    fn from(about: About) -> Self {
        match about {
            About::Envoy(id) => Goal::Sheet(Sheet::Letter(id)),
            About::Event(id) => Goal::Sheet(Sheet::Event(id)),
            About::Place(id) => Goal::Place(id),
            About::Army(id) => Goal::Army(id),
            About::Ledger => Goal::Sheet(Sheet::Ledger),
            About::Court => Goal::Sheet(Sheet::Court),
        }
    }
}

/// The way there.
#[derive(SystemParam)]
pub struct Way<'w> {
    selected: ResMut<'w, Selected>,
    sheets: ResMut<'w, Sheets>,
    camera: ResMut<'w, MapCamera>,
    shell: Res<'w, Shell>,
    table: Option<Res<'w, Table>>,
    wake: ResMut<'w, Wake>,
}

impl Way<'_> {
    /// Goes there. What lies on the map is seen only when no sheet lies over it.
    pub fn go(&mut self, goal: &Goal) {
        match goal {
            Goal::Sheet(sheet) => self.sheets.open(sheet.clone()),
            Goal::Place(place) => {
                self.sheets.clear();
                *self.selected = Selected { armies: Vec::new(), place: Some(*place) };
                self.look(*place);
            }
            Goal::Spot(place) => {
                self.sheets.clear();
                self.look(*place);
            }
            Goal::Army(id) => {
                self.sheets.clear();
                *self.selected = Selected { armies: vec![*id], place: None };
                let at = self.table.as_ref().and_then(|table| {
                    let scene = table.scene(&self.shell);
                    scene.army(*id).filter(|a| !a.away()).map(|a| a.position.at)
                });
                if let Some(at) = at {
                    self.look(at);
                }
            }
        }
        self.wake.more();
    }

    fn look(&mut self, place: PlaceId) {
        self.camera.go(spot(&self.shell.content.rules, place));
    }
}
