//! The ledger: courts side by side over time, treaties and dues, wars, battles.
//!
//! - [`curves`]: the figures.
//! - [`chart`]: curves on paper.
//! - [`tables`]: treaties, wars and battles as tables.

pub mod chart;
pub mod curves;
pub mod tables;

use super::{
    super::Screen,
    Sheet, Sheets,
    folio::{self, Folio, Room, column},
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::sim::{fog, ids::PolityId, snapshot::Snapshot};
use crate::window::{
    Shell, Wake, Waker,
    table::Table,
    theme::{Kit, scroll},
};
use bevy::{
    prelude::*,
    tasks::{AsyncComputeTaskPool, Task, block_on, poll_once},
    ui_widgets::Activate,
};
use curves::Point;
use std::sync::Arc;

/// Figures of this game and of the record. Kept while the game is open.
#[derive(Resource, Default)]
pub struct Figures {
    scenario: String,
    /// Whose knowledge they are.
    you: Option<PolityId>,
    /// Of this game, with the states that they were counted from.
    game: Vec<(Arc<Snapshot>, Point)>,
    /// Of the record, once they are known.
    pub record: Vec<Point>,
    counting: Option<Task<Vec<Point>>>,
}

/// The leaves, by message.
const LEAVES: [&str; 4] = ["ledger-charts", "ledger-treaties", "ledger-wars", "ledger-battles"];

/// Adds the ledger.
pub fn plugin(app: &mut App) {
    app.init_resource::<Figures>();
    let here = in_state(Screen::Play).and_then(resource_exists::<Table>);
    let due = stale.or_else(resource_changed::<Folio>).or_else(resource_changed::<Figures>);
    app.add_systems(Update, (count, draw.run_if(due)).chain().run_if(here));
}

/// Counts what is not counted yet, when the ledger is open: the game's states here, the record on another thread.
fn count(
    sheets: Res<Sheets>,
    table: Res<Table>,
    shell: Res<Shell>,
    waker: Res<Waker>,
    mut figures: ResMut<Figures>,
    mut wake: ResMut<Wake>,
) {
    if let Some(task) = &mut figures.bypass_change_detection().counting {
        if let Some(points) = block_on(poll_once(task)) {
            figures.record = points;
            figures.counting = None;
            wake.more();
        } else {
            wake.look_again();
        }
        return;
    }
    if sheets.top() != Some(&Sheet::Ledger) {
        return;
    }
    let scenario = &table.moment.scenario;
    if figures.scenario == scenario.id {
        return;
    }
    *figures = Figures { scenario: scenario.id.clone(), ..default() };
    let (content, scenario, waker) = (Arc::clone(&shell.content), Arc::clone(scenario), waker.clone());
    figures.counting = Some(AsyncComputeTaskPool::get().spawn(async move {
        let points = curves::recorded(&content, &scenario);
        waker.wake();
        points
    }));
}

/// The game's figures; states that were counted before are not counted again.
fn game(figures: &mut Figures, table: &Table, shell: &Shell) -> Vec<Point> {
    let steps = &table.moment.steps;
    if figures.you != Some(table.you) {
        figures.you = Some(table.you);
        figures.game.clear();
    }
    for (i, step) in steps.iter().enumerate() {
        if figures.game.get(i).is_none_or(|(state, _)| !Arc::ptr_eq(state, &step.after)) {
            figures.game.truncate(i);
            // As the court knew it then: what others have is what they are reputed to have.
            let known = fog::veil(&step.after.with(&shell.content.rules), table.you);
            figures.game.push((Arc::clone(&step.after), curves::point(&shell.content, &known)));
        }
    }
    figures.game.truncate(steps.len());
    figures.game.iter().map(|(_, point)| point.clone()).collect()
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    folio: Res<Folio>,
    mut figures: ResMut<Figures>,
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
) {
    if !sheet::begins(&mut commands, &sheets, &roots, &Sheet::Ledger) {
        return;
    }
    let size = room.fit(1500.0, 980.0);
    let points = game(figures.bypass_change_detection(), &table, &kit.shell);
    let title = kit.get("play-ledger");
    paper(&mut commands, &mut kit, &Sheet::Ledger, &title, size, |panel, kit| {
        let wide = size.x - 48.0;
        tabs(panel, kit, folio.leaf);
        // What the heading and the tabs leave.
        let high = size.y - 36.0 - 52.0 - 48.0;
        if folio.leaf == 0 {
            let data = chart::Data { table: &table, game: &points, record: &figures.record, measure: folio.measure };
            scroll::area(panel, wide - 6.0, 8.0, true, |c| chart::leaf(c, kit, &data, wide - 10.0, high));
            return;
        }
        scroll::area(panel, wide - 6.0, 6.0, true, |c| {
            c.spawn(column(wide - 10.0, 6.0)).with_children(|c| match folio.leaf {
                1 => tables::treaties(c, kit, &table, wide - 10.0),
                2 => tables::wars(c, kit, &table, wide - 10.0),
                _ => tables::battles(c, kit, &table, wide - 10.0),
            });
        });
    });
}

fn tabs(panel: &mut ChildSpawnerCommands, kit: &Kit, open: usize) {
    panel
        .spawn(Node { column_gap: px(8), flex_shrink: 0.0, flex_wrap: FlexWrap::Wrap, row_gap: px(4), ..default() })
        .with_children(|row| {
            for (i, key) in LEAVES.into_iter().enumerate() {
                folio::chip(row, key, kit.get(key), i == open)
                    .observe(move |_: On<Activate>, mut folio: ResMut<Folio>| folio.leaf = i);
            }
        });
}
