//! The settings, as a sheet over the game or over the title.

use super::play::{
    Sheet, Sheets,
    sheet::{SheetRoot, paper},
};
use crate::{
    present::{Lang, texts::args},
    window::{
        Shell, Wake,
        settings::{Action, Chord, KEYS, Motion, Settings},
        table::News,
        theme::{
            Bakery, Face, Kit,
            button::{self, Dress},
            colour,
            kit::rescaled,
            parts, scroll,
            text::lines,
            widgets,
        },
    },
};
use bevy::{
    input::InputSystems,
    input_focus::InputFocusSystems,
    prelude::*,
    ui::UiScale,
    ui_widgets::{Activate, ValueChange},
    window::PrimaryWindow,
};
use std::time::Duration;

/// What of the settings is shown.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Desk {
    tab: Tab,
    /// The action that waits for its key.
    waiting: Option<Action>,
    /// When a key was bound last; the same press is not to press a button too.
    bound: Duration,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Look,
    Play,
    Sound,
    Keys,
}

/// Adds the sheet.
pub fn plugin(app: &mut App) {
    app.init_resource::<Desk>();
    app.add_systems(PreUpdate, bind.after(InputSystems).before(InputFocusSystems::Dispatch));
    app.add_systems(Update, draw.run_if(stale));
}

/// Whether the sheet lies on top and no longer shows what it should.
fn stale(
    sheets: Res<Sheets>,
    settings: Res<Settings>,
    shell: Res<Shell>,
    desk: Res<Desk>,
    bakery: Res<Bakery>,
    mut scale: Local<f32>,
) -> bool {
    if sheets.top() != Some(&Sheet::Settings) {
        *scale = 0.0;
        return false;
    }
    let rescaled = rescaled(bakery.scale, &mut scale);
    sheets.is_changed() || settings.is_changed() || shell.is_changed() || desk.is_changed() || rescaled
}

/// The room that a sheet has for its lines: at most `most`, less in a small window or at a large size.
pub fn room(window: &Window, scale: f32, most: f32) -> f32 {
    (window.width() / scale - 32.0).min(most) - 48.0
}

/// Takes the key that is pressed for the action that waits for one.
fn bind(
    mut desk: ResMut<Desk>,
    sheets: Res<Sheets>,
    mut keys: ResMut<ButtonInput<KeyCode>>,
    mut settings: ResMut<Settings>,
    shell: Res<Shell>,
    time: Res<Time<Real>>,
    mut news: MessageWriter<News>,
    mut wake: ResMut<Wake>,
) {
    let Some(action) = desk.waiting else { return };
    if sheets.top() != Some(&Sheet::Settings) {
        desk.waiting = None;
        return;
    }
    let Some(&key) = KEYS.iter().find(|&&k| keys.just_pressed(k)) else { return };
    let ctrl = keys.pressed(KeyCode::ControlLeft) || keys.pressed(KeyCode::ControlRight);
    keys.clear_just_pressed(key);
    *desk = Desk { waiting: None, bound: time.elapsed(), ..desk.clone() };
    wake.more();
    // Escape gives up, but where it is the key that is being chosen again.
    if key == KeyCode::Escape && action != Action::Menu {
        return;
    }
    let chord = Chord { key, ctrl };
    let old = settings.key(action);
    if chord == old {
        return;
    }
    if let Some(other) = settings.bind(action, chord) {
        let words = shell.words();
        let name = |a: Action| words.get(&format!("bind-{}", a.key()));
        let list = args([("key", chord.name()), ("other", name(other)), ("now", old.name())]);
        news.write(News::Note(words.with("settings-swapped", &list)));
    }
}

fn draw(
    mut commands: Commands,
    mut kit: Kit,
    settings: Res<Settings>,
    desk: Res<Desk>,
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    roots: Query<Entity, With<SheetRoot>>,
    mut wake: ResMut<Wake>,
) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
    wake.more();
    let width = room(&window, scale.0, 800.0);
    let title = kit.get("settings-title");
    paper(&mut commands, &mut kit, &Sheet::Settings, &title, Vec2::new(800.0, 620.0), |panel, kit| {
        let row = Node { column_gap: px(8), row_gap: px(6), flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, ..default() };
        panel.spawn(row).with_children(|row| {
            for (tab, name, key) in [
                (Tab::Look, "tab-look", "settings-look"),
                (Tab::Play, "tab-play", "settings-play"),
                (Tab::Sound, "tab-sound", "settings-sound"),
                (Tab::Keys, "tab-keys", "settings-keys"),
            ] {
                widgets::tab(row, name, &kit.get(key), desk.tab == tab).observe(
                    move |_: On<Activate>, mut desk: ResMut<Desk>| {
                        (desk.tab, desk.waiting) = (tab, None);
                    },
                );
            }
        });
        panel.spawn(parts::rule(colour::LINE_STRONG, 2.0));
        scroll::area(panel, width - 8.0, 6.0, true, |list| {
            let width = width - 16.0;
            match desk.tab {
                Tab::Look => look(list, kit, &settings, width),
                Tab::Play => play(list, kit, &settings, width),
                Tab::Sound => sound(list, kit, &settings, width),
                Tab::Keys => keys(list, kit, &settings, &desk, width),
            }
        });
    });
}

/// A line: what is set, what it does, and the thing to set it with.
fn line(
    list: &mut ChildSpawnerCommands,
    kit: &Kit,
    key: &str,
    width: f32,
    control: impl FnOnce(&mut ChildSpawnerCommands, &Kit),
) {
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(4), px(6)),
        column_gap: px(20),
        row_gap: px(4),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    };
    list.spawn((node, Pickable::IGNORE)).with_children(|row| {
        let words = Node {
            flex_direction: FlexDirection::Column,
            width: px((width - 320.0).max(260.0).min(width - 8.0)),
            ..default()
        };
        row.spawn((words, Pickable::IGNORE)).with_children(|words| {
            words.spawn(lines(kit.get(key), Face::Strong, 16.0, 1.4, colour::INK));
            if let Some(hint) = kit.words().attr(key, "hint") {
                words.spawn(lines(hint, Face::Body, 14.0, 1.35, colour::INK_3));
            }
        });
        control(row, kit);
    });
    list.spawn(parts::rule(colour::HAIR, 1.0));
}

fn percent_of(value: f32) -> u16 {
    value.round().clamp(0.0, 1000.0) as u16
}

fn look(list: &mut ChildSpawnerCommands, kit: &Kit, settings: &Settings, width: f32) {
    line(list, kit, "settings-language", width, |row, kit| {
        row.spawn(Node { column_gap: px(8), ..default() }).with_children(|row| {
            for (lang, name) in [(Lang::Zh, "lang-zh"), (Lang::En, "lang-en")] {
                // Each language is named by the other, in its own letters.
                let word = kit.shell.texts.get(lang.next(), "other-language", None);
                widgets::tab(row, name, &word, kit.lang() == lang).observe(
                    move |_: On<Activate>, mut shell: ResMut<Shell>, mut settings: ResMut<Settings>| {
                        shell.lang = lang;
                        settings.lang = Some(lang.code().to_owned());
                    },
                );
            }
        });
    });
    line(list, kit, "settings-size", width, |row, _| {
        widgets::slider(
            row,
            "size",
            (80, 200, 10),
            settings.size,
            210.0,
            |change: On<ValueChange<f32>>, mut settings: ResMut<Settings>| {
                // Tens, and only when it is let go: the slider itself grows with what it sets.
                if change.is_final {
                    settings.size = (percent_of(change.value) + 5) / 10 * 10;
                }
            },
        );
    });
    line(list, kit, "settings-motion", width, |row, kit| {
        row.spawn(Node { column_gap: px(8), ..default() }).with_children(|row| {
            for (motion, name, key) in
                [(Motion::Full, "motion-full", "settings-full"), (Motion::Less, "motion-less", "settings-less")]
            {
                widgets::tab(row, name, &kit.get(key), settings.motion == motion)
                    .observe(move |_: On<Activate>, mut settings: ResMut<Settings>| settings.motion = motion);
            }
        });
    });
    switch(list, kit, "settings-patterns", settings.patterns, width, |s| s.patterns = !s.patterns);
}

fn play(list: &mut ChildSpawnerCommands, kit: &Kit, settings: &Settings, width: f32) {
    line(list, kit, "settings-speed", width, |row, _| {
        widgets::slider(
            row,
            "speed",
            (25, 400, 25),
            settings.speed,
            210.0,
            |change: On<ValueChange<f32>>, mut settings: ResMut<Settings>| {
                if change.is_final {
                    settings.speed = percent_of(change.value).clamp(25, 400);
                }
            },
        );
    });
    switch(list, kit, "settings-edges", settings.edges, width, |s| s.edges = !s.edges);
    switch(list, kit, "settings-hide_history", settings.hide_history, width, |s| s.hide_history = !s.hide_history);
}

fn sound(list: &mut ChildSpawnerCommands, kit: &Kit, settings: &Settings, width: f32) {
    line(list, kit, "settings-effects", width, |row, _| {
        widgets::slider(
            row,
            "effects",
            (0, 100, 5),
            settings.effects.into(),
            210.0,
            |change: On<ValueChange<f32>>, mut settings: ResMut<Settings>| {
                if change.is_final {
                    settings.effects = percent_of(change.value).min(100) as u8;
                }
            },
        );
    });
    line(list, kit, "settings-music", width, |row, _| {
        widgets::slider(
            row,
            "music",
            (0, 100, 5),
            settings.music.into(),
            210.0,
            |change: On<ValueChange<f32>>, mut settings: ResMut<Settings>| {
                if change.is_final {
                    settings.music = percent_of(change.value).min(100) as u8;
                }
            },
        );
    });
}

fn switch(
    list: &mut ChildSpawnerCommands,
    kit: &Kit,
    key: &'static str,
    on: bool,
    width: f32,
    turn: impl Fn(&mut Settings) + Send + Sync + 'static,
) {
    line(list, kit, key, width, |row, kit| {
        widgets::toggle(row, key, on, (&kit.get("settings-on"), &kit.get("settings-off")))
            .observe(move |_: On<Activate>, mut settings: ResMut<Settings>| turn(&mut settings));
    });
}

fn keys(list: &mut ChildSpawnerCommands, kit: &Kit, settings: &Settings, desk: &Desk, width: f32) {
    let node = Node { width: px(width - 190.0), ..default() };
    let head = Node {
        width: px(width),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        column_gap: px(12),
        flex_shrink: 0.0,
        ..default()
    };
    list.spawn((head, Pickable::IGNORE)).with_children(|row| {
        row.spawn(node).with_children(|words| {
            words.spawn(lines(kit.get("settings-keys-hint"), Face::Body, 14.0, 1.4, colour::INK_3));
        });
        let node = Node { height: px(32), padding: UiRect::axes(px(12), px(0)), flex_shrink: 0.0, ..default() };
        let mut reset = button::word(row, "usual-keys", Dress::Plain, &kit.get("settings-usual"), node);
        if settings.keys.is_empty() {
            reset.insert(bevy::ui::InteractionDisabled);
            reset.insert(crate::window::theme::tip::Tip::message("settings-usual-already"));
        }
        reset.observe(|_: On<Activate>, mut settings: ResMut<Settings>| settings.keys.clear());
    });
    for action in Action::ALL {
        let name = format!("bind-{}", action.key());
        let node = Node {
            width: px(width),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            flex_shrink: 0.0,
            ..default()
        };
        list.spawn((node, Pickable::IGNORE)).with_children(|row| {
            row.spawn(lines(kit.get(&name), Face::Body, 15.0, 1.4, colour::INK));
            let waits = desk.waiting == Some(action);
            let node = Node { width: px(170), height: px(30), flex_shrink: 0.0, ..default() };
            let dress = if waits { Dress::Dark } else { Dress::Plain };
            row.spawn(button::button(name, dress, node))
                .with_children(|inside| {
                    let word = if waits { kit.get("settings-press") } else { settings.key(action).name() };
                    let ink = if waits { colour::ON_LACQUER } else { colour::INK };
                    inside.spawn((lines(word, Face::Strong, 14.0, 1.2, ink), TextLayout::no_wrap()));
                })
                .observe(move |_: On<Activate>, mut desk: ResMut<Desk>, time: Res<Time<Real>>| {
                    if desk.bound != time.elapsed() || desk.bound.is_zero() {
                        desk.waiting = if desk.waiting == Some(action) { None } else { Some(action) };
                    }
                });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content, present::Texts};
    use bevy::ecs::system::RunSystemOnce;
    use std::sync::Arc;

    fn pressed(action: Action, key: KeyCode) -> World {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let mut world = World::new();
        world.insert_resource(Shell { content: Arc::new(content), texts: Arc::new(texts), lang: Lang::En });
        world.insert_resource(Desk { waiting: Some(action), ..Desk::default() });
        world.insert_resource(Sheets(vec![Sheet::Settings]));
        world.init_resource::<Settings>();
        world.init_resource::<Time<Real>>();
        world.init_resource::<Messages<News>>();
        world.init_resource::<Wake>();
        let mut keys = ButtonInput::default();
        keys.press(key);
        world.insert_resource(keys);
        world.run_system_once(bind).expect("runs");
        world
    }

    #[test]
    fn the_key_that_is_pressed_is_bound_and_does_nothing_else() {
        let world = pressed(Action::Desk, KeyCode::KeyN);
        let settings = world.resource::<Settings>();
        assert_eq!(settings.key(Action::Desk).key, KeyCode::KeyN);
        assert_eq!(settings.key(Action::NextNeed).key, KeyCode::F2, "whoever had it has the other now");
        assert_eq!(world.resource::<Messages<News>>().len(), 1, "and it is told");
        assert!(!world.resource::<ButtonInput<KeyCode>>().just_pressed(KeyCode::KeyN));
        assert_eq!(world.resource::<Desk>().waiting, None);
    }

    #[test]
    fn escape_gives_up() {
        let world = pressed(Action::Desk, KeyCode::Escape);
        assert!(world.resource::<Settings>().keys.is_empty());
        assert_eq!(world.resource::<Desk>().waiting, None);
    }
}
