//! The replay: the record of a scenario plays on the map, month by month.
//!
//! [`playback`] is its clock and its keys; the other files each draw one part of the screen from it.

mod bar;
pub(crate) mod card;
mod forecast;
mod help;
mod playback;
mod playon;
mod side;
mod timeline;

use super::{Chosen, Screen};
use crate::{
    history::film::Film,
    window::{
        Shell,
        map::{Glide, Shown, camera::MapCamera, to_world},
        settings::{Motion, Settings},
        theme::{Bakery, colour},
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};
use playback::Playback;
use std::sync::Arc;

/// The whole screen.
#[derive(Component)]
struct Root;

/// Adds the replay.
pub fn plugin(app: &mut App) {
    playon::plugin(app);
    app.add_systems(OnEnter(Screen::Replay), enter);
    app.add_systems(OnExit(Screen::Replay), leave);
    app.add_systems(
        Update,
        (playback::keys.run_if(resource_equals(playon::Asking::No)), playback::advance, timeline::scrub, show, frame)
            .chain()
            .run_if(in_state(Screen::Replay).and_then(resource_exists::<Playback>)),
    );
    app.add_systems(
        Update,
        (bar::draw, card::draw, side::draw, timeline::draw, help::draw)
            .after(frame)
            .run_if(in_state(Screen::Replay).and_then(resource_exists::<Playback>).and_then(stale)),
    );
}

fn enter(mut commands: Commands, shell: Res<Shell>, chosen: Res<Chosen>, mut camera: ResMut<MapCamera>) {
    let Some(scenario) = shell.content.scenarios.get(chosen.0) else {
        commands.set_state(Screen::Title);
        return;
    };
    let film = Film::of(&shell.content, scenario);
    commands.insert_resource(Playback::new(film));
    camera.free = true;
    camera.jump(to_world((930.0, 1090.0)), 1.0);
}

fn leave(mut commands: Commands, roots: Query<Entity, With<Root>>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
    commands.remove_resource::<Playback>();
}

/// Whether the panels no longer show what they should.
fn stale(playback: Res<Playback>, shell: Res<Shell>, bakery: Res<Bakery>, mut scale: Local<f32>) -> bool {
    let rescaled = (*scale - bakery.scale).abs() > 0.001;
    *scale = bakery.scale;
    playback.is_changed() || shell.is_changed() || rescaled
}

/// Shows the frame of the moment on the map.
fn show(
    playback: Res<Playback>,
    shell: Res<Shell>,
    mut last: Local<Option<(usize, Option<usize>)>>,
    mut shown: ResMut<Shown>,
    mut glide: ResMut<Glide>,
    mut camera: ResMut<MapCamera>,
    settings: Res<Settings>,
    window: Single<&Window, With<bevy::window::PrimaryWindow>>,
) {
    let now = (playback.frame, playback.event);
    if playback.is_added() {
        *last = None;
    }
    let film = &playback.film;
    if last.map(|l| l.0) != Some(playback.frame) {
        let frame = &film.frames[playback.frame];
        let before = playback.frame.checked_sub(1).map(|f| Arc::clone(&film.frames[f].state));
        let forward = last.is_some_and(|l| l.0 + 1 == playback.frame) && settings.motion == Motion::Full;
        *shown = Shown {
            now: Some(Arc::clone(&frame.state)),
            before,
            entries: Arc::clone(&frame.entries),
            tokens: true,
            eyes: None,
        };
        *glide = Glide(if forward { 0.0 } else { 1.0 });
    }
    if last.map(|l| l.1) != Some(playback.event)
        && playback.follow
        && let Some(at) = playback.event.and_then(|e| playback::place_of(&shell, film, e))
    {
        bring_into_view(&mut camera, at, &window);
    }
    *last = Some(now);
}

/// Moves the view if the spot lies outside its middle.
fn bring_into_view(camera: &mut MapCamera, at: Vec2, window: &Window) {
    let off = (at - camera.centre) * camera.zoom;
    let half = Vec2::new(window.width(), window.height()) / 2.0;
    if off.x.abs() > half.x * 0.4 || off.y.abs() > half.y * 0.35 {
        camera.go(at);
    }
}

/// The indigo frame about the map, and the places of the panels.
fn frame(mut commands: Commands, roots: Query<(), With<Root>>) {
    if !roots.is_empty() {
        return;
    }
    let node = Node {
        width: percent(100),
        height: percent(100),
        border: UiRect::new(px(5), px(5), px(64), px(5)),
        ..default()
    };
    let root = (node, BorderColor::all(colour::REPLAY), Pickable::IGNORE, Root, TabGroup::new(0));
    commands.spawn(root).with_children(|root| {
        root.spawn((bar::place(), Pickable::IGNORE));
        root.spawn((card::place(), Pickable::IGNORE));
        root.spawn((side::place(), Pickable::IGNORE));
        root.spawn((timeline::place(), Pickable::IGNORE));
        root.spawn((help::place(), Pickable::IGNORE));
    });
}
