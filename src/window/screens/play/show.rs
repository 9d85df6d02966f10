//! The table's state on the map. After a turn armies glide to where they are; any key or click ends it.

use super::{super::Screen, Selected};
use crate::{
    sim::{fog, look::Look as _, snapshot::Snapshot},
    window::{
        Shell, Wake,
        map::{Glide, MapSystems, Shown, camera::MapCamera, spot},
        settings::{Motion, Settings},
        table::{News, Table},
    },
};
use bevy::prelude::*;
use std::sync::Arc;

/// Seconds in which armies walk their roads at the end of a turn.
const WALK: f32 = 1.1;

/// Adds what shows the table.
pub fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Play), enter);
    app.add_systems(
        Update,
        (show, walk).chain().before(MapSystems::Draw).run_if(in_state(Screen::Play).and_then(resource_exists::<Table>)),
    );
}

/// The view begins at one's own capital.
fn enter(mut camera: ResMut<MapCamera>, table: Option<Res<Table>>, shell: Res<Shell>) {
    camera.free = true;
    if let Some(table) = table {
        let seat = table.scene(&shell).court(table.you).seat;
        camera.jump(spot(&shell.content.rules, seat), 1.25);
    }
}

fn show(
    table: Res<Table>,
    shell: Res<Shell>,
    settings: Res<Settings>,
    mut news: MessageReader<News>,
    mut shown: ResMut<Shown>,
    mut glide: ResMut<Glide>,
    mut selected: ResMut<Selected>,
    mut last: Local<Option<(usize, usize, crate::sim::ids::PolityId)>>,
) {
    let played = news.read().any(|n| matches!(n, News::Played));
    let moment = &table.moment;
    // The address tells one state from the next; both are kept alive by what is shown.
    let now = (Arc::as_ptr(table.known()) as usize, moment.turn, table.you);
    if *last == Some(now) && shown.now.is_some() {
        return;
    }
    let walked = played && settings.motion == Motion::Full;
    let steps = &moment.steps;
    // As the court knew it: an army comes from where it was seen.
    let veiled = |state: &Snapshot| Arc::new(fog::veil(&state.with(&shell.content.rules), table.you));
    let before = steps.len().checked_sub(2).map(|i| veiled(&steps[i].after));
    let entries = match steps.last() {
        Some(step) if moment.turn > 0 => step.played.entries.clone().into(),
        _ => Arc::default(),
    };
    // What the last turn brought stays on the map until one goes on to the next thing.
    let fresh = moment.turn > 0 && moment.orders.is_empty();
    *shown = Shown {
        now: Some(Arc::clone(table.known())),
        before: before.filter(|_| fresh),
        entries: if fresh { entries } else { Arc::default() },
        tokens: true,
        eyes: Some(table.you),
    };
    *glide = Glide(if walked { 0.0 } else { 1.0 });
    *last = Some(now);
    // What is gone cannot stay chosen.
    let scene = table.scene(&shell);
    let gone = |id: &crate::sim::ids::ArmyId| scene.army(*id).is_none_or(|a| !a.exists());
    if selected.armies.iter().any(gone) {
        selected.armies.retain(|id| !gone(id));
    }
}

fn walk(
    mut glide: ResMut<Glide>,
    time: Res<Time<Real>>,
    settings: Res<Settings>,
    keys: Res<ButtonInput<KeyCode>>,
    buttons: Res<ButtonInput<MouseButton>>,
    mut wake: ResMut<Wake>,
) {
    if glide.0 >= 1.0 {
        return;
    }
    let skipped = keys.get_just_pressed().next().is_some() || buttons.get_just_pressed().next().is_some();
    let step = time.delta_secs().min(0.05) * f32::from(settings.speed.max(10)) / 100.0 / WALK;
    glide.0 = if skipped && glide.0 > 0.0 { 1.0 } else { (glide.0 + step).min(1.0) };
    wake.more();
}
