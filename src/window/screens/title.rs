//! The title: the name on ink at the left, the menu, and the land as it lay at the beginning of the chosen scenario.

use super::{
    Chosen, Screen,
    play::{Sheet, Sheets},
    saves_sheet::Shelf,
};
use crate::window::{
    Shell, Waker,
    map::{Glide, Shown, camera::MapCamera, to_world},
    settings::Hands,
    table::{Begin, News, Tables},
};
use bevy::{prelude::*, window::PrimaryWindow};
use page::draw;
use std::sync::Arc;

mod page;

/// Everything the title shows, made anew when the choice or the language changes.
#[derive(Component)]
struct Root;

/// A line of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// The newest save that can be played.
    Continue,
    New,
    /// The list of scenarios whose record is replayed.
    Record,
    Load,
    Settings,
    Credits,
    Quit,
    /// The record of a scenario, by its position.
    Replay(usize),
    Back,
}

/// Where in the menu one is.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
struct Menu {
    /// Whether the scenarios are listed.
    records: bool,
    /// The line that Enter takes.
    at: usize,
    /// Whether a game is being opened.
    opening: bool,
}

/// A line was taken.
#[derive(Message, Clone, Copy)]
struct Taken(Line);

impl Menu {
    fn lines(&self, scenarios: usize, newest: bool) -> Vec<Line> {
        if self.records {
            return (0..scenarios).map(Line::Replay).chain([Line::Back]).collect();
        }
        let all = [Line::Continue, Line::New, Line::Record, Line::Load, Line::Settings, Line::Credits, Line::Quit];
        all.into_iter().filter(|&l| newest || l != Line::Continue).collect()
    }
}

/// Adds the title.
pub fn plugin(app: &mut App) {
    app.init_resource::<Menu>().add_message::<Taken>();
    app.add_systems(OnEnter(Screen::Title), enter);
    app.add_systems(OnExit(Screen::Title), leave);
    app.add_systems(Update, (keys, take, failed, look, draw).chain().run_if(in_state(Screen::Title)));
    app.add_systems(Update, show_land.run_if(in_state(Screen::Title).or_else(in_state(Screen::SetUp))));
}

fn enter(mut camera: ResMut<MapCamera>, mut chosen: ResMut<Chosen>, mut menu: ResMut<Menu>, mut shelf: ResMut<Shelf>) {
    camera.free = false;
    chosen.set_changed();
    *menu = Menu::default();
    shelf.look_again();
}

/// Zhongxing stands a little right of the middle, whatever the size of the window.
fn look(mut camera: ResMut<MapCamera>, window: Single<Ref<Window>, With<PrimaryWindow>>, chosen: Res<Chosen>) {
    if window.is_changed() || chosen.is_changed() {
        let zoom = 1.15 * window.width() / 1280.0;
        let zhongxing = to_world((751.0, 1011.0));
        let on_screen = Vec2::new(window.width() * 0.12, window.height() * 0.04);
        camera.jump(zhongxing - on_screen / zoom, zoom);
    }
}

fn leave(mut commands: Commands, roots: Query<Entity, With<Root>>, mut sheets: ResMut<Sheets>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
    sheets.clear();
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    hands: Hands,
    shell: Res<Shell>,
    shelf: Res<Shelf>,
    mut sheets: ResMut<Sheets>,
    mut menu: ResMut<Menu>,
    mut taken: MessageWriter<Taken>,
) {
    if hands.typing() {
        return;
    }
    let escape = keys.just_pressed(KeyCode::Escape);
    if sheets.top().is_some() {
        if escape {
            sheets.close();
        }
        return;
    }
    let lines = menu.lines(shell.content.scenarios.len(), shelf.newest().is_some());
    let count = lines.len().max(1);
    if keys.just_pressed(KeyCode::ArrowDown) {
        menu.at = (menu.at + 1) % count;
    }
    if keys.just_pressed(KeyCode::ArrowUp) {
        menu.at = (menu.at + count - 1) % count;
    }
    if keys.just_pressed(KeyCode::Enter)
        && !hands.on_button()
        && let Some(&line) = lines.get(menu.at)
    {
        taken.write(Taken(line));
    }
    if escape {
        taken.write(Taken(if menu.records { Line::Back } else { Line::Quit }));
    }
}

/// Goes where the line leads.
fn take(
    mut taken: MessageReader<Taken>,
    shell: Res<Shell>,
    waker: Res<Waker>,
    shelf: Res<Shelf>,
    mut menu: ResMut<Menu>,
    mut chosen: ResMut<Chosen>,
    mut sheets: ResMut<Sheets>,
    mut tables: ResMut<Tables>,
    mut next: ResMut<NextState<Screen>>,
    mut exit: MessageWriter<AppExit>,
) {
    for Taken(line) in taken.read() {
        match *line {
            Line::Continue => {
                if let Some(newest) = shelf.newest().filter(|_| !menu.opening) {
                    menu.opening = true;
                    tables.begin(&shell, &waker, Begin::Load(newest.id.clone()));
                }
            }
            Line::New => next.set(Screen::SetUp),
            Line::Record => *menu = Menu { records: true, at: chosen.0, ..Menu::default() },
            Line::Load => sheets.open(Sheet::Saves),
            Line::Settings => sheets.open(Sheet::Settings),
            Line::Credits => next.set(Screen::Credits),
            Line::Quit => {
                exit.write(AppExit::Success);
            }
            Line::Replay(at) => {
                chosen.0 = at;
                next.set(Screen::Replay);
            }
            Line::Back => *menu = Menu::default(),
        }
    }
}

/// What could not be opened may be tried again.
fn failed(mut news: MessageReader<News>, mut menu: ResMut<Menu>) {
    if news.read().any(|n| matches!(n, News::NoGame(_))) {
        menu.opening = false;
    }
}

/// The land as it lay at the beginning of the chosen scenario; in the list of records, of the one that is lit.
fn show_land(
    chosen: Res<Chosen>,
    menu: Res<Menu>,
    screen: Res<State<Screen>>,
    shell: Res<Shell>,
    mut shown: ResMut<Shown>,
    mut glide: ResMut<Glide>,
    mut last: Local<Option<usize>>,
) {
    let listed = menu.records && *screen.get() == Screen::Title && menu.at < shell.content.scenarios.len();
    let at = if listed { menu.at } else { chosen.0 };
    if *last == Some(at) && !chosen.is_changed() {
        return;
    }
    *last = Some(at);
    let Some(scenario) = shell.content.scenarios.get(at) else { return };
    *shown = Shown { now: Some(Arc::new(scenario.start.clone())), ..Shown::default() };
    *glide = Glide(1.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content,
        present::{Lang, Texts},
        window::{
            settings::Settings,
            theme::button::{Dress, button},
        },
    };
    use bevy::{ecs::system::RunSystemOnce, input_focus::InputFocus};

    /// What is taken by Enter, with the keyboard on a button or not.
    fn entered(menu: Menu, on_button: bool) -> Vec<Line> {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let mut world = World::new();
        world.insert_resource(Shell { content: Arc::new(content), texts: Arc::new(texts), lang: Lang::En });
        world.insert_resource(menu);
        world.init_resource::<Shelf>();
        world.init_resource::<Sheets>();
        world.init_resource::<Settings>();
        world.init_resource::<Messages<Taken>>();
        world.init_resource::<InputFocus>();
        let mut pressed = ButtonInput::default();
        pressed.press(KeyCode::Enter);
        world.insert_resource(pressed);
        if on_button {
            let quit = world.spawn(button("quit", Dress::OnDark, Node::default())).id();
            world.insert_resource(InputFocus::from_entity(quit));
        }
        world.run_system_once(keys).expect("runs");
        world.resource_mut::<Messages<Taken>>().drain().map(|t| t.0).collect()
    }

    #[test]
    fn enter_takes_the_line_that_is_lit() {
        // Without a save the first line is a new game.
        assert_eq!(entered(Menu::default(), false), [Line::New]);
        assert_eq!(entered(Menu { at: 2, ..Menu::default() }, false), [Line::Load]);
        assert_eq!(entered(Menu { records: true, at: 3, ..Menu::default() }, false), [Line::Replay(3)]);
    }

    #[test]
    fn enter_belongs_to_the_button_that_has_the_keyboard() {
        assert_eq!(entered(Menu::default(), true), [], "the button is pressed, and nothing else");
    }

    #[test]
    fn one_can_go_on_only_where_there_is_a_save() {
        let menu = Menu::default();
        assert!(!menu.lines(7, false).contains(&Line::Continue));
        assert_eq!(menu.lines(7, true)[0], Line::Continue);
    }
}
