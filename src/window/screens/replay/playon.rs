//! Playing on from the month that is shown: as whom?

use super::playback::Playback;
use crate::{
    ai::Level,
    history::film::Film,
    play::Setup,
    present::texts::args,
    sim::{ids::PolityId, look::Look as _},
    window::{
        Shell, Wake, Waker,
        screens::Screen,
        table::{Begin, News, Tables},
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, parts,
            parts::Stuff,
            text::lines,
        },
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

/// Whether it is being asked.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    /// No.
    #[default]
    No,
    /// Yes.
    Yes,
    /// It has been answered, and the game is being opened.
    Opening,
}

#[derive(Component)]
struct Root;

/// Adds the question.
pub fn plugin(app: &mut App) {
    app.init_resource::<Asking>();
    app.add_systems(OnExit(Screen::Replay), leave);
    app.add_systems(
        Update,
        (escape, failed, draw).chain().run_if(in_state(Screen::Replay).and_then(resource_exists::<Playback>)),
    );
}

/// Turns of the record that are whole in a frame: after them the humans sit down.
pub fn turns_played(film: &Film, frame: usize) -> usize {
    let turn = film.turn(frame);
    if frame == film.end_of_turn(turn) { turn } else { turn.saturating_sub(1) }
}

fn leave(mut commands: Commands, roots: Query<Entity, With<Root>>, mut asking: ResMut<Asking>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
    *asking = Asking::No;
}

/// Escape goes back to the record; in the frame after, so that it does not leave the replay too.
fn escape(keys: Res<ButtonInput<KeyCode>>, mut asking: ResMut<Asking>, mut pressed: Local<bool>) {
    if *pressed && *asking == Asking::Yes {
        *asking = Asking::No;
    }
    *pressed = *asking == Asking::Yes && keys.just_pressed(KeyCode::Escape);
}

fn failed(mut news: MessageReader<News>, mut asking: ResMut<Asking>) {
    if news.read().any(|n| matches!(n, News::NoGame(_))) {
        *asking = Asking::No;
    }
}

fn begin(film: &Film, frame: usize, side: PolityId, shell: &Shell, waker: &Waker, tables: &mut Tables) {
    let setup = Setup {
        scenario: film.scenario.id.clone(),
        humans: vec![side],
        seed: film.scenario.start.clock.seed,
        level: Level::Middle,
        historical: false,
    };
    tables.begin(shell, waker, Begin::New { setup, turn: turns_played(film, frame) });
}

fn draw(
    mut commands: Commands,
    asking: Res<Asking>,
    playback: Res<Playback>,
    mut kit: Kit,
    roots: Query<Entity, With<Root>>,
    mut wake: ResMut<Wake>,
) {
    if !(asking.is_changed() || kit.shell.is_changed() && *asking != Asking::No) {
        return;
    }
    roots.iter().for_each(|e| commands.entity(e).despawn());
    wake.more();
    if *asking == Asking::No {
        return;
    }
    let film = &playback.film;
    let turn = turns_played(film, playback.frame);
    let words = kit.words();
    let date = words.date(film.scenario.turn(turn as u32).0);
    let text = if *asking == Asking::Opening {
        kit.get("title-opening")
    } else {
        words.with("playon-text", &args([("date", date)]))
    };
    let root = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let veil = BackgroundColor(colour::hex(0x140c07).with_alpha(0.55));
    let block = Pickable { should_block_lower: true, is_hoverable: true };
    commands.spawn((root, veil, block, GlobalZIndex(300), Root, TabGroup::modal())).with_children(|root| {
        let node = Node {
            width: px(520),
            max_width: percent(96),
            max_height: percent(96),
            padding: UiRect::axes(px(24), px(18)),
            flex_direction: FlexDirection::Column,
            row_gap: px(10),
            ..default()
        };
        parts::panel(root, Stuff::Paper, node).with_children(|panel| {
            parts::title(panel, &kit.get("playon-title"), kit.lang());
            panel.spawn(lines(text, Face::Body, 15.0, 1.5, colour::INK));
            let state = std::sync::Arc::clone(&film.frames[playback.frame].state);
            let rules = std::sync::Arc::clone(&kit.shell.content);
            let scene = state.with(&rules.rules);
            if *asking == Asking::Yes {
                // Whoever has fallen cannot be played any more.
                for side in film.scenario.sides.iter().filter(|s| scene.stands(s.polity)) {
                    let polity = side.polity;
                    let banner = kit.banner(polity, 24, 32);
                    let node = Node {
                        height: px(44),
                        column_gap: px(12),
                        padding: UiRect::axes(px(14), px(0)),
                        flex_shrink: 0.0,
                        ..default()
                    };
                    let name = kit.words().polity(polity);
                    let mut made = panel.spawn(button::button(format!("as-{}", polity.0), Dress::Plain, node));
                    made.with_children(|row| {
                        row.spawn(banner);
                        row.spawn(lines(name, Face::Strong, 16.0, 1.3, colour::INK));
                    });
                    made.observe(
                        move |_: On<Activate>,
                              playback: Res<Playback>,
                              shell: Res<Shell>,
                              waker: Res<Waker>,
                              mut asking: ResMut<Asking>,
                              mut tables: ResMut<Tables>| {
                            *asking = Asking::Opening;
                            begin(&playback.film, playback.frame, polity, &shell, &waker, &mut tables);
                        },
                    );
                }
            }
            let node = Node { height: px(36), padding: UiRect::axes(px(18), px(0)), flex_shrink: 0.0, ..default() };
            button::word(panel, "playon-cancel", Dress::Bare, &kit.get("playon-cancel"), node)
                .observe(|_: On<Activate>, mut asking: ResMut<Asking>| *asking = Asking::No);
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn humans_sit_down_after_the_last_whole_turn() {
        let content = content::shipped().expect("the shipped content is sound");
        let scenario = content.scenario("yinshan").expect("is there");
        let film = Film::of(&content, scenario);
        assert_eq!(turns_played(&film, 0), 0);
        let end = film.end_of_turn(2);
        assert_eq!(turns_played(&film, end), 2);
        if film.end_of_turn(3) > end + 1 {
            assert_eq!(turns_played(&film, end + 1), 2, "a turn that has only begun is played anew");
        }
        assert_eq!(turns_played(&film, film.last()), scenario.turns() as usize);
    }
}
