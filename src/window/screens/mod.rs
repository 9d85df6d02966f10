//! Screens: the title, and the replay of a scenario's record.

pub mod replay;
pub mod title;

use super::{Shell, Wake, theme::Bakery};
use bevy::prelude::*;

/// Which screen is shown.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The title, with the list of scenarios.
    #[default]
    Title,
    /// The record of a scenario.
    Replay,
}

/// The scenario that is chosen, by its position in the content.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen(pub usize);

/// Adds the screens; begins with the replay of `scenario` if one is given.
pub fn plugin(app: &mut App, scenario: Option<String>) {
    let shell = app.world().resource::<Shell>();
    let position = |id: &String| shell.content.scenarios.iter().position(|s| s.id == *id);
    let chosen = scenario.as_ref().and_then(position);
    let first = chosen.map_or(Screen::Title, |_| Screen::Replay);
    app.insert_resource(Chosen(chosen.unwrap_or(0)));
    app.insert_state(first);
    app.add_systems(PreStartup, meet);
    app.add_systems(Update, language);
    app.add_plugins((title::plugin, replay::plugin));
}

/// The bakery learns how polities look.
fn meet(shell: Res<Shell>, mut bakery: ResMut<Bakery>) {
    bakery.learn(&shell.content.library, &shell.words());
}

/// L: the other language, at once and everywhere.
fn language(keys: Res<ButtonInput<KeyCode>>, mut shell: ResMut<Shell>, mut wake: ResMut<Wake>) {
    if keys.just_pressed(KeyCode::KeyL) {
        shell.lang = shell.lang.next();
        wake.more();
    }
}
