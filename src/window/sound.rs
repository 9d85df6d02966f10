//! Sound in the window: what is written as [`Hear`] is played, the score follows the [`Atmosphere`], the volume the
//! [`Settings`]. While the window is hidden there is silence; when nobody touches it for long the score ends.

use super::settings::Settings;
use crate::audio::{Effect, Mood, Player};
use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput},
    prelude::*,
    window::{CursorMoved, WindowOccluded},
};
use std::time::{SystemTime, UNIX_EPOCH};

/// Something is to be heard.
#[derive(Message, Clone, Copy, Debug)]
pub struct Hear(pub Effect);

/// What the score is about. Screens set it.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Atmosphere(pub Mood);

/// The player of sounds.
#[derive(Resource, Clone, Debug)]
pub struct Sounds(pub Player);

/// Adds sound.
pub fn plugin(app: &mut App) {
    // Another score every time. Nothing else follows from it.
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |t| t.as_nanos() as u64);
    app.insert_resource(Sounds(Player::start(seed)));
    app.init_resource::<Atmosphere>().add_message::<Hear>();
    app.add_systems(
        PostUpdate,
        (
            follow_settings.run_if(resource_exists_and_changed::<Settings>),
            follow_mood.run_if(resource_changed::<Atmosphere>),
            attend,
            hear,
        )
            .chain(),
    );
}

fn follow_settings(settings: Res<Settings>, sounds: Res<Sounds>) {
    sounds.0.set_volume(f32::from(settings.effects) / 100.0, f32::from(settings.music) / 100.0);
}

fn follow_mood(atmosphere: Res<Atmosphere>, sounds: Res<Sounds>) {
    sounds.0.set_mood(atmosphere.0);
}

fn hear(mut heard: MessageReader<Hear>, sounds: Res<Sounds>) {
    heard.read().for_each(|Hear(effect)| sounds.0.play(*effect));
}

/// Somebody is there, or the window is hidden.
fn attend(
    mut keys: MessageReader<KeyboardInput>,
    mut buttons: MessageReader<MouseButtonInput>,
    mut pointer: MessageReader<CursorMoved>,
    mut hidden: MessageReader<WindowOccluded>,
    sounds: Res<Sounds>,
) {
    if keys.read().count() + buttons.read().count() + pointer.read().count() > 0 {
        sounds.0.attend();
    }
    if let Some(hidden) = hidden.read().last() {
        sounds.0.pause(hidden.occluded);
    }
}
