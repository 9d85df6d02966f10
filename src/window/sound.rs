//! Sound in the window: what is written as [`Hear`] is played, the score follows the [`Atmosphere`], the volume the
//! [`Settings`]. While the window is hidden there is silence; when nobody touches it for long the score ends.

use super::{
    Shell,
    screens::Screen,
    settings::Settings,
    table::{News, Table},
};
use crate::{
    audio::{Effect, Mood, Player},
    sim::look::Look,
};
use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput},
    prelude::*,
    ui_widgets::Activate,
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
    app.add_observer(|_: On<Activate>, mut heard: MessageWriter<Hear>| {
        heard.write(Hear(Effect::Tap));
    });
    app.add_systems(
        PostUpdate,
        (
            follow_settings.run_if(resource_exists_and_changed::<Settings>),
            follow_mood.run_if(resource_changed::<Atmosphere>),
            attend,
            tell,
            air,
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

/// What happens at the table, as sounds.
fn tell(mut news: MessageReader<News>, mut heard: MessageWriter<Hear>) {
    for item in news.read() {
        heard.write(Hear(match item {
            News::Began => Effect::Gong,
            News::Given => Effect::Brush,
            News::Refused(_) | News::NoGame(_) | News::Fault(_) => Effect::Clapper,
            News::Undone(_) | News::Note(_) => Effect::Paper,
            News::Played => Effect::Drum,
            News::Saved(_) => Effect::Seal,
        }));
    }
}

/// What the score is about: the fortunes of one's own court.
fn air(screen: Res<State<Screen>>, table: Option<Res<Table>>, shell: Res<Shell>, mut atmosphere: ResMut<Atmosphere>) {
    let mood = match &table {
        Some(table) if *screen.get() == Screen::Play => {
            if !table.is_changed() {
                return;
            }
            let scene = table.scene(&shell);
            let (you, court) = (table.you, scene.court(table.you));
            let at_war = || scene.polities().any(|p| p != you && scene.relations().get(you, p).war.is_some());
            if !scene.stands(you) {
                Mood::Mourning
            } else if scene.siege(court.seat).0.is_some() || court.seat != court.capital {
                Mood::Crisis
            } else if at_war() {
                Mood::War
            } else {
                Mood::Peace
            }
        }
        _ => Mood::Title,
    };
    if atmosphere.0 != mood {
        atmosphere.0 = mood;
    }
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
