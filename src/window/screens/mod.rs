//! Screens: the title, the game, and the replay of a scenario's record.

pub mod credits;
pub mod play;
pub mod replay;
pub mod saves_sheet;
pub mod settings_sheet;
pub mod setup;
pub mod title;

use super::{
    Shell, Start, Waker,
    table::{News, Tables},
    theme::Bakery,
};
use bevy::prelude::*;

/// Which screen is shown.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The title, with the list of scenarios.
    #[default]
    Title,
    /// The set-up of a game.
    SetUp,
    /// Who made what.
    Credits,
    /// A game.
    Play,
    /// The record of a scenario.
    Replay,
}

/// The scenario that is chosen, by its position in the content.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen(pub usize);

/// Adds the screens; begins with what is asked for.
pub fn plugin(app: &mut App, start: Start) {
    let shell = app.world().resource::<Shell>();
    let position = |id: &String| shell.content.scenarios.iter().position(|s| s.id == *id);
    let chosen = match &start {
        Start::SetUp(id) => position(id),
        Start::Title | Start::Game(_) => None,
    };
    // A newcomer finds the shortest scenario chosen.
    let first = position(&"yinshan".to_owned()).unwrap_or(0);
    app.insert_resource(Chosen(chosen.unwrap_or(first)));
    app.insert_state(if chosen.is_some() { Screen::SetUp } else { Screen::Title });
    app.add_systems(PreStartup, meet);
    if let Start::Game(begin) = start {
        let begin = move |shell: Res<Shell>, waker: Res<Waker>, mut tables: ResMut<Tables>| {
            tables.begin(&shell, &waker, begin.clone());
        };
        app.add_systems(Startup, begin);
    }
    app.add_systems(Update, begun);
    app.add_plugins((
        title::plugin,
        replay::plugin,
        play::plugin,
        settings_sheet::plugin,
        saves_sheet::plugin,
        setup::plugin,
        credits::plugin,
    ));
}

/// Whether a record is told of, and not only carried out.
fn is_told(shell: &Shell, record: crate::sim::ids::RecordId) -> bool {
    crate::content::compile::seq(&shell.content.rules, record) > 0
}

/// The bakery learns how polities look.
fn meet(shell: Res<Shell>, mut bakery: ResMut<Bakery>) {
    bakery.learn(&shell.content.library, &shell.words());
}

/// A game that began is shown.
fn begun(mut news: MessageReader<News>, mut next: ResMut<NextState<Screen>>) {
    if news.read().any(|n| matches!(n, News::Began)) {
        next.set(Screen::Play);
    }
}
