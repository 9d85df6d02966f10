//! The title: the name on ink at the left, the scenarios, and the land as it lay at the beginning of the chosen one.

use super::{Chosen, Screen};
use crate::{
    content::compile::Scenario,
    present::{Lang, texts::args},
    sim::date::Date,
    window::{
        Shell, Wake, Waker,
        table::{Begin, Tables},
        map::{Glide, Shown, camera::MapCamera, to_world},
        theme::{
            Bakery, Face,
            bakery::Order,
            button::{self, Dress, Focus},
            colour,
            icon::Icons,
            label, parts,
            parts::Stuff,
            text::lines,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate, window::PrimaryWindow};
use std::sync::Arc;

/// Everything the title shows, made anew when the choice or the language changes.
#[derive(Component)]
struct Root;

/// Adds the title.
pub fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), enter);
    app.add_systems(OnExit(Screen::Title), leave);
    app.add_systems(Update, (keys, look, show_land, draw).chain().run_if(in_state(Screen::Title)));
}

fn enter(mut camera: ResMut<MapCamera>, mut chosen: ResMut<Chosen>) {
    camera.free = false;
    chosen.set_changed();
}

/// Zhongxing stands a little right of the middle, whatever the size of the window.
fn look(mut camera: ResMut<MapCamera>, window: Single<Ref<Window>, With<PrimaryWindow>>, chosen: Res<Chosen>) {
    if window.is_changed() || chosen.is_changed() {
        let zoom = 1.15 * window.width() / 1280.0;
        let zhongxing = to_world((751.0, 1011.0));
        let on_screen = Vec2::new(window.width() * 0.12, window.height() * 0.24);
        camera.jump(zhongxing - on_screen / zoom, zoom);
    }
}

fn leave(mut commands: Commands, roots: Query<Entity, With<Root>>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Focus,
    shell: Res<Shell>,
    mut chosen: ResMut<Chosen>,
    mut next: ResMut<NextState<Screen>>,
    mut exit: MessageWriter<AppExit>,
) {
    let count = shell.content.scenarios.len().max(1);
    if keys.just_pressed(KeyCode::ArrowDown) {
        chosen.0 = (chosen.0 + 1) % count;
    }
    if keys.just_pressed(KeyCode::ArrowUp) {
        chosen.0 = (chosen.0 + count - 1) % count;
    }
    for (i, key) in [
        KeyCode::Digit1,
        KeyCode::Digit2,
        KeyCode::Digit3,
        KeyCode::Digit4,
        KeyCode::Digit5,
        KeyCode::Digit6,
        KeyCode::Digit7,
        KeyCode::Digit8,
        KeyCode::Digit9,
    ]
    .into_iter()
    .enumerate()
    {
        if keys.just_pressed(key) && i < count {
            chosen.0 = i;
        }
    }
    if keys.just_pressed(KeyCode::Enter) && !focus.on_button() && !shell.content.scenarios.is_empty() {
        next.set(Screen::Replay);
    }
    if keys.just_pressed(KeyCode::Escape) {
        exit.write(AppExit::Success);
    }
}

/// The land as it lay at the beginning of the chosen scenario.
fn show_land(chosen: Res<Chosen>, shell: Res<Shell>, mut shown: ResMut<Shown>, mut glide: ResMut<Glide>) {
    if !chosen.is_changed() {
        return;
    }
    let Some(scenario) = shell.content.scenarios.get(chosen.0) else { return };
    *shown = Shown { now: Some(Arc::new(scenario.start.clone())), ..Shown::default() };
    *glide = Glide(1.0);
}

fn draw(
    mut commands: Commands,
    chosen: Res<Chosen>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    roots: Query<Entity, With<Root>>,
    mut scale: Local<f32>,
) {
    let same_scale = (*scale - bakery.scale).abs() < 0.001;
    if !chosen.is_changed() && !shell.is_changed() && same_scale {
        return;
    }
    *scale = bakery.scale;
    roots.iter().for_each(|e| commands.entity(e).despawn());
    let seal = bakery.panel(&mut images, &icons, Order::Seal(shell.get("title-seal"), 72));
    let root = (
        Node { width: percent(100), height: percent(100), ..default() },
        Pickable::IGNORE,
        Root,
        bevy::input_focus::tab_navigation::TabGroup::new(0),
    );
    commands.spawn(root).with_children(|root| {
        ink(root);
        name(root, &shell, ImageNode::new(seal.image.clone()), seal.size / bakery.scale);
        menu(root, &shell, chosen.0);
        if let Some(scenario) = shell.content.scenarios.get(chosen.0) {
            story(root, &shell, scenario, &icons, &mut bakery, &mut images);
        }
        foot(root, &shell);
    });
}

/// Ink that thins out toward the map.
fn ink(root: &mut ChildSpawnerCommands) {
    let dark = colour::hex(0x140c07);
    root.spawn((
        Node { position_type: PositionType::Absolute, width: percent(70), height: percent(100), ..default() },
        BackgroundGradient::from(LinearGradient {
            angle: LinearGradient::TO_RIGHT,
            stops: vec![
                ColorStop::new(dark, percent(0)),
                ColorStop::new(dark.with_alpha(0.97), percent(48)),
                ColorStop::new(dark.with_alpha(0.8), percent(68)),
                ColorStop::new(dark.with_alpha(0.35), percent(86)),
                ColorStop::new(dark.with_alpha(0.0), percent(100)),
            ],
            ..default()
        }),
        Pickable::IGNORE,
    ));
}

/// The name, written downward.
fn name(root: &mut ChildSpawnerCommands, shell: &Shell, seal: ImageNode, seal_size: Vec2) {
    let column = |x: f32, y: f32| Node {
        position_type: PositionType::Absolute,
        left: px(x),
        top: px(y),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        ..default()
    };
    root.spawn((column(90.0, 78.0), Pickable::IGNORE)).with_children(|name| {
        for letter in shell.get("title-name").chars() {
            name.spawn(lines(letter, Face::Kai, 116.0, 1.12, colour::ON_LACQUER));
        }
    });
    root.spawn((column(232.0, 96.0), Pickable::IGNORE)).with_children(|span| {
        for letter in shell.get("title-years").chars() {
            span.spawn(lines(letter, Face::Kai, 19.0, 1.5, colour::GOLD_LIGHT));
        }
    });
    root.spawn((column(216.0, 528.0), Pickable::IGNORE)).with_children(|spot| {
        spot.spawn((Node { width: px(seal_size.x), height: px(seal_size.y), ..default() }, seal, Pickable::IGNORE));
    });
    let english = shell.texts.get(Lang::En, "game-title", None);
    root.spawn((column(84.0, 616.0), Pickable::IGNORE)).with_children(|spot| {
        spot.spawn(label(english, Face::Body, 20.0, colour::GOLD_LIGHT));
    });
}

/// First and last year.
fn years(from: Date, to: Date) -> String {
    format!("{}–{}", from.year(), to.year())
}

fn menu(root: &mut ChildSpawnerCommands, shell: &Shell, chosen: usize) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(350),
        top: px(84),
        width: px(400),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    root.spawn((node, Pickable::IGNORE)).with_children(|menu| {
        let heading = Node { margin: UiRect::new(px(14), px(0), px(0), px(8)), ..default() };
        menu.spawn(heading).with_children(|h| {
            let (words, count) = (shell.words(), shell.content.scenarios.len() as i64);
            let mut list = args([("n", words.number(count))]);
            list.set("count", count);
            h.spawn(label(words.with("title-pick", &list), Face::Body, 15.0, colour::ON_LACQUER_2));
        });
        for (i, scenario) in shell.content.scenarios.iter().enumerate() {
            let title = shell.get(&format!("scenario-{}", scenario.id));
            let row = Node {
                height: px(50),
                padding: UiRect::axes(px(14), px(0)),
                justify_content: JustifyContent::SpaceBetween,
                ..default()
            };
            let mut line = menu.spawn(button::button(scenario.id.clone(), Dress::Menu, row));
            if i == chosen {
                line.insert(button::Chosen);
            }
            line.with_children(|line| {
                let size = if shell.lang == Lang::Zh { 25.0 } else { 19.0 };
                line.spawn(label(title, Face::title(shell.lang), size, colour::ON_LACQUER));
                line.spawn(label(years(scenario.from, scenario.to), Face::Number, 15.0, colour::ON_LACQUER_2));
            });
            line.observe(move |_: On<Activate>, mut chosen: ResMut<Chosen>, mut next: ResMut<NextState<Screen>>| {
                // The first press chooses, the second begins.
                if chosen.0 == i {
                    next.set(Screen::Replay);
                } else {
                    chosen.0 = i;
                }
            });
            menu.spawn(parts::rule(colour::GOLD.with_alpha(0.35), 1.0));
        }
    });
}

/// What the chosen scenario is about, and the way into it.
fn story(
    root: &mut ChildSpawnerCommands,
    shell: &Shell,
    scenario: &Scenario,
    icons: &Icons,
    bakery: &mut Bakery,
    images: &mut Assets<Image>,
) {
    let words = shell.words();
    let key = format!("scenario-{}", scenario.id);
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(28),
        bottom: px(28),
        width: px(590),
        padding: UiRect::axes(px(24), px(20)),
        flex_direction: FlexDirection::Column,
        row_gap: px(10),
        ..default()
    };
    let mut slip = parts::panel(root, Stuff::Paper, node);
    slip.with_children(|slip| {
        let title = shell.get(&key);
        let size = if shell.lang == Lang::Zh { 34.0 } else { 27.0 };
        slip.spawn(lines(title, Face::title(shell.lang), size, 1.2, colour::INK));
        if let Some(tag) = words.attr(&key, "tag") {
            slip.spawn(lines(tag, Face::Strong, 16.0, 1.4, colour::INK_2));
        }
        slip.spawn(parts::rule(colour::LINE, 1.0));
        if let Some(story) = words.attr(&key, "story") {
            slip.spawn(lines(story, Face::Body, 15.0, 1.6, colour::INK));
        }
        let quote = words.attr(&key, "quote").or_else(|| shell.texts.find(Lang::Zh, &key, Some("quote"), None));
        if let Some(quote) = quote {
            slip.spawn(lines(format!("「{quote}」"), Face::Kai, 18.0, 1.5, colour::INK));
            slip.spawn(label(shell.get("source-article"), Face::Body, 14.0, colour::INK_3));
        }
        slip.spawn(Node { align_items: AlignItems::Center, column_gap: px(14), ..default() }).with_children(|row| {
            for side in &scenario.sides {
                let baked = bakery.panel(images, icons, Order::Banner(side.polity, 22, 29));
                row.spawn(Node { align_items: AlignItems::Center, column_gap: px(6), ..default() }).with_children(
                    |s| {
                        let size = baked.size / bakery.scale;
                        s.spawn((
                            Node { width: px(size.x), height: px(size.y), ..default() },
                            ImageNode::new(baked.image.clone()),
                            Pickable::IGNORE,
                        ));
                        let name = words.polity_as(side.polity, "short");
                        s.spawn(label(name, Face::Strong, 15.0, colour::INK));
                    },
                );
            }
        });
        slip.spawn(Node {
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            ..default()
        })
        .with_children(|row| {
            let list = args([
                ("from", words.date(scenario.from)),
                ("to", words.date(scenario.to)),
                ("count", scenario.records.iter().filter(|r| is_told(shell, r.record)).count().to_string()),
            ]);
            row.spawn(label(words.with("title-span", &list), Face::Body, 15.0, colour::INK_2));
            let node = Node { height: px(42), padding: UiRect::axes(px(26), px(0)), flex_shrink: 0.0, ..default() };
            let side = scenario.sides.first().map(|s| s.polity);
            let id = scenario.id.clone();
            let seed = scenario.start.clock.seed;
            button::word(row, "play", Dress::Plain, &shell.get("title-play"), node.clone()).observe(
                move |_: On<Activate>, shell: Res<Shell>, waker: Res<Waker>, mut tables: ResMut<Tables>| {
                    let setup = crate::play::Setup {
                        scenario: id.clone(),
                        humans: side.into_iter().collect(),
                        seed,
                        level: crate::ai::Level::Middle,
                        historical: false,
                    };
                    tables.begin(&shell, &waker, Begin::New { setup, turn: 0 });
                },
            );
            button::word(row, "replay", Dress::Primary, &shell.get("title-replay"), node)
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Replay));
        });
    });
}

fn is_told(shell: &Shell, record: crate::sim::ids::RecordId) -> bool {
    crate::content::compile::seq(&shell.content.rules, record) > 0
}

fn foot(root: &mut ChildSpawnerCommands, shell: &Shell) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(84),
        bottom: px(34),
        align_items: AlignItems::Center,
        column_gap: px(14),
        ..default()
    };
    root.spawn((node, Pickable::IGNORE)).with_children(|row| {
        row.spawn(label(env!("CARGO_PKG_VERSION"), Face::Number, 14.0, colour::ON_LACQUER_2));
        let small = || Node { height: px(32), padding: UiRect::axes(px(12), px(0)), ..default() };
        button::word(row, "language", Dress::OnDark, &shell.get("other-language"), small()).observe(
            |_: On<Activate>, mut shell: ResMut<Shell>, mut wake: ResMut<Wake>| {
                shell.lang = shell.lang.next();
                wake.more();
            },
        );
        button::word(row, "quit", Dress::OnDark, &shell.get("quit"), small()).observe(
            |_: On<Activate>, mut exit: MessageWriter<AppExit>| {
                exit.write(AppExit::Success);
            },
        );
        row.spawn(label(shell.get("title-keys"), Face::Body, 14.0, colour::ON_LACQUER_2));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content, present::Texts, window::theme::button::button};
    use bevy::{ecs::system::RunSystemOnce, input_focus::InputFocus};

    /// Whether Enter begins the replay, with the keyboard on a button or not.
    fn enter_begins(on_button: bool) -> bool {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let mut world = World::new();
        world.insert_resource(Shell { content: Arc::new(content), texts: Arc::new(texts), lang: Lang::En });
        world.insert_resource(Chosen(0));
        world.init_resource::<NextState<Screen>>();
        world.init_resource::<Messages<AppExit>>();
        world.init_resource::<InputFocus>();
        let mut pressed = ButtonInput::default();
        pressed.press(KeyCode::Enter);
        world.insert_resource(pressed);
        if on_button {
            let quit = world.spawn(button("quit", Dress::OnDark, Node::default())).id();
            world.insert_resource(InputFocus::from_entity(quit));
        }
        world.run_system_once(keys).expect("runs");
        matches!(world.resource(), NextState::Pending(Screen::Replay))
    }

    #[test]
    fn enter_belongs_to_the_button_that_has_the_keyboard() {
        assert!(enter_begins(false));
        assert!(!enter_begins(true), "the button is pressed, and nothing else");
    }
}
