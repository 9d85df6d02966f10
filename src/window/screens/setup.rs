//! The set-up of a game: which scenario, whose part, how the others play.
//!
//! The map picture is the map itself, seen through a frame between the panels. [`Plan`] is what has been chosen;
//! [`sides`] and [`story`] draw their columns from it, and [`view`] moves the map.

mod list;
mod sides;
mod story;
mod view;

use super::{Chosen, Screen};
use crate::{
    ai::Level,
    content::compile::Scenario,
    play::Setup,
    present::texts::args,
    sim::ids::PolityId,
    window::{
        Shell, Wake, Waker,
        map::camera::MapCamera,
        settings::Hands,
        table::{Begin, News, Tables},
        theme::{
            Bakery, Face, Kit,
            bakery::Order,
            button::{self, Dress},
            colour,
            kit::rescaled,
            parts::{self, Stuff},
            scroll,
            text::lines,
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup,
    prelude::*,
    ui::{InteractionDisabled, UiScale},
    ui_widgets::Activate,
    window::PrimaryWindow,
};
use std::sync::Arc;

/// As many humans as one window serves.
pub const MOST_HUMANS: usize = 3;

/// What has been chosen so far, beside the scenario.
#[derive(Resource, Clone, Debug, PartialEq)]
pub struct Plan {
    /// The scenario it is for.
    scenario: String,
    /// Whose parts humans play, in the order in which they sat down.
    pub humans: Vec<PolityId>,
    /// The side whose objectives are shown, by its position.
    pub shown: usize,
    /// How well the other courts play.
    pub level: Level,
    /// Whether they do what is documented.
    pub historical: bool,
    /// The seed as it is written; the scenario's own if it is no number.
    pub seed: String,
    /// Whether the game is being opened.
    opening: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            scenario: String::new(),
            humans: Vec::new(),
            shown: 0,
            level: Level::Middle,
            historical: false,
            seed: String::new(),
            opening: false,
        }
    }
}

impl Plan {
    /// Turns to a scenario: its first side, its own seed; what was said of the other courts stays.
    pub fn turn_to(&mut self, scenario: &Scenario) {
        if self.scenario == scenario.id {
            return;
        }
        self.scenario.clone_from(&scenario.id);
        self.humans = scenario.sides.first().map(|s| s.polity).into_iter().collect();
        self.shown = 0;
        self.seed = scenario.start.clock.seed.to_string();
    }

    /// Chooses a side: it is shown, and played if nobody shares the window.
    pub fn choose(&mut self, at: usize, scenario: &Scenario) {
        let Some(side) = scenario.sides.get(at) else { return };
        self.shown = at;
        if self.humans.len() <= 1 {
            self.humans = vec![side.polity];
        }
    }

    /// Gives a side to a player, or takes it back; one player stays, and no more than the window serves.
    pub fn seat(&mut self, polity: PolityId) {
        match self.humans.iter().position(|&h| h == polity) {
            Some(at) if self.humans.len() > 1 => {
                self.humans.remove(at);
            }
            None if self.humans.len() < MOST_HUMANS => self.humans.push(polity),
            _ => {}
        }
    }

    /// The game as it would be set up.
    pub fn setup(&self, scenario: &Scenario) -> Setup {
        Setup {
            scenario: scenario.id.clone(),
            humans: self.humans.clone(),
            seed: self.seed.trim().parse().unwrap_or(scenario.start.clock.seed),
            level: self.level,
            historical: self.historical,
        }
    }
}

#[derive(Component)]
struct Root;

/// Adds the set-up.
pub fn plugin(app: &mut App) {
    app.init_resource::<Plan>();
    app.add_systems(OnEnter(Screen::SetUp), enter);
    app.add_systems(OnExit(Screen::SetUp), leave);
    app.add_systems(
        Update,
        (turn, keys, failed, draw.run_if(stale), view::look).chain().run_if(in_state(Screen::SetUp)),
    );
}

fn enter(mut camera: ResMut<MapCamera>, mut chosen: ResMut<Chosen>, mut plan: ResMut<Plan>) {
    camera.free = false;
    plan.opening = false;
    chosen.set_changed();
}

fn leave(mut commands: Commands, roots: Query<Entity, With<Root>>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
}

/// The plan follows the chosen scenario.
fn turn(chosen: Res<Chosen>, shell: Res<Shell>, mut plan: ResMut<Plan>) {
    if chosen.is_changed()
        && let Some(scenario) = shell.content.scenarios.get(chosen.0)
    {
        plan.turn_to(scenario);
    }
}

/// What could not be opened may be tried again.
fn failed(mut news: MessageReader<News>, mut plan: ResMut<Plan>) {
    if news.read().any(|n| matches!(n, News::NoGame(_))) {
        plan.opening = false;
    }
}

fn begin(plan: &mut Plan, scenario: &Scenario, shell: &Shell, waker: &Waker, tables: &mut Tables) {
    if !plan.opening && !plan.humans.is_empty() {
        plan.opening = true;
        tables.begin(shell, waker, Begin::New { setup: plan.setup(scenario), turn: 0 });
    }
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    hands: Hands,
    shell: Res<Shell>,
    waker: Res<Waker>,
    mut chosen: ResMut<Chosen>,
    mut plan: ResMut<Plan>,
    mut tables: ResMut<Tables>,
    mut next: ResMut<NextState<Screen>>,
) {
    let count = shell.content.scenarios.len();
    let Some(scenario) = shell.content.scenarios.get(chosen.0).filter(|_| !hands.typing()) else { return };
    let pressed = |key| keys.just_pressed(key);
    if pressed(KeyCode::Escape) {
        next.set(Screen::Title);
    }
    if pressed(KeyCode::ArrowDown) {
        chosen.0 = (chosen.0 + 1) % count;
    } else if pressed(KeyCode::ArrowUp) {
        chosen.0 = (chosen.0 + count - 1) % count;
    }
    let sides = scenario.sides.len().max(1);
    if pressed(KeyCode::ArrowRight) {
        let at = (plan.shown + 1) % sides;
        plan.choose(at, scenario);
    } else if pressed(KeyCode::ArrowLeft) {
        let at = (plan.shown + sides - 1) % sides;
        plan.choose(at, scenario);
    }
    if pressed(KeyCode::Enter) && !hands.on_button() {
        begin(&mut plan, scenario, &shell, &waker, &mut tables);
    }
}

fn stale(
    chosen: Res<Chosen>,
    plan: Res<Plan>,
    shell: Res<Shell>,
    bakery: Res<Bakery>,
    window: Single<Ref<Window>, With<PrimaryWindow>>,
    mut last: Local<(f32, Vec2)>,
) -> bool {
    let size = window.size();
    let resized = last.1 != size;
    last.1 = size;
    let rescaled = rescaled(bakery.scale, &mut last.0);
    chosen.is_changed() || plan.is_changed() || shell.is_changed() || rescaled || resized
}

fn draw(
    mut commands: Commands,
    mut kit: Kit,
    chosen: Res<Chosen>,
    plan: Res<Plan>,
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    roots: Query<Entity, With<Root>>,
    mut wake: ResMut<Wake>,
) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
    wake.more();
    let content = Arc::clone(&kit.shell.content);
    let Some(scenario) = content.scenarios.get(chosen.0) else { return };
    let room = window.size() / scale.0;
    let root = Node { width: percent(100), height: percent(100), ..default() };
    commands.spawn((root, Pickable::IGNORE, Root, TabGroup::new(0))).with_children(|root| {
        if room.x < 1180.0 || room.y < 640.0 {
            narrow(root, &mut kit, scenario, chosen.0, &plan, room);
        } else {
            wide(root, &mut kit, scenario, chosen.0, &plan, room);
        }
    });
}

/// A column of lacquer from top to bottom.
fn column(width: f32, padding: UiRect) -> impl Bundle {
    let node = Node {
        width: px(width),
        height: percent(100),
        flex_direction: FlexDirection::Column,
        padding,
        row_gap: px(14),
        flex_shrink: 0.0,
        ..default()
    };
    (node, BackgroundColor(colour::LACQUER), Pickable { should_block_lower: true, is_hoverable: true })
}

/// List, map and story, sides.
fn wide(root: &mut ChildSpawnerCommands, kit: &mut Kit, scenario: &Scenario, at: usize, plan: &Plan, room: Vec2) {
    let left = (room.x * 0.21).clamp(280.0, 400.0);
    let right = (room.x * 0.29).clamp(410.0, 540.0);
    let middle = room.x - left - right;
    root.spawn(column(left, UiRect::new(px(16), px(8), px(16), px(16)))).with_children(|column| {
        parts::lacquer_ground(column);
        let node = Node { flex_grow: 1.0, min_height: px(0), ..page_node() };
        parts::panel(column, Stuff::Paper, node).with_children(|page| {
            list::list(page, kit, at, left - 24.0 - 36.0);
        });
    });
    let node = Node { width: px(middle), height: percent(100), flex_direction: FlexDirection::Column, ..default() };
    root.spawn((node, Pickable::IGNORE)).with_children(|column| {
        let strip = Node { height: px(16), flex_shrink: 0.0, ..default() };
        column.spawn((strip, BackgroundColor(colour::LACQUER))).with_children(parts::lacquer_ground);
        view::hole(column);
        let below = Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::new(px(8), px(8), px(12), px(16)),
            flex_shrink: 1.0,
            max_height: px(room.y * 0.62),
            ..default()
        };
        column.spawn((below, BackgroundColor(colour::LACQUER))).with_children(|below| {
            parts::lacquer_ground(below);
            let node = Node { min_height: px(0), ..page_node() };
            parts::panel(below, Stuff::Paper, node).with_children(|page| {
                let width = middle - 16.0 - 36.0 - 8.0;
                scroll::area(page, width, 8.0, true, |area| {
                    story::story(area, kit, scenario, width - 8.0);
                    story::options(area, kit, plan, width - 8.0);
                });
            });
        });
    });
    root.spawn(column(right, UiRect::new(px(8), px(16), px(16), px(16)))).with_children(|column| {
        parts::lacquer_ground(column);
        let node = Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..page_node() };
        parts::panel(column, Stuff::Paper, node).with_children(|page| {
            parts::title(page, &kit.get("setup-sides"), kit.lang());
            let width = right - 24.0 - 36.0 - 8.0;
            scroll::area(page, width, 10.0, false, |area| sides::cards(area, kit, scenario, plan, width - 6.0));
        });
        foot(column, kit, plan, true);
    });
}

/// Where the window is small or the interface large: the scenarios as tabs, story and sides beside each other, or one
/// under the other where even that is too narrow.
fn narrow(root: &mut ChildSpawnerCommands, kit: &mut Kit, scenario: &Scenario, at: usize, plan: &Plan, room: Vec2) {
    root.spawn(column(room.x, px(12).all())).with_children(|column| {
        parts::lacquer_ground(column);
        let node = Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..page_node() };
        parts::panel(column, Stuff::Paper, node).with_children(|page| {
            let width = room.x - 24.0 - 36.0;
            list::tabs(page, kit, at, width);
            if width < 720.0 {
                scroll::area(page, width - 8.0, 12.0, true, |area| {
                    story::story(area, kit, scenario, width - 16.0);
                    parts::title(area, &kit.get("setup-sides"), kit.lang());
                    sides::cards(area, kit, scenario, plan, width - 16.0);
                    story::options(area, kit, plan, width - 16.0);
                });
                return;
            }
            let half = (width - 20.0) / 2.0;
            let side = || Node {
                width: px(half),
                flex_direction: FlexDirection::Column,
                row_gap: px(8),
                flex_shrink: 0.0,
                min_height: px(0),
                ..default()
            };
            let row = Node { column_gap: px(20), flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..default() };
            page.spawn((row, Pickable::IGNORE)).with_children(|row| {
                row.spawn((side(), Pickable::IGNORE)).with_children(|page| {
                    scroll::area(page, half - 8.0, 8.0, true, |area| {
                        story::story(area, kit, scenario, half - 16.0);
                        story::options(area, kit, plan, half - 16.0);
                    });
                });
                row.spawn((side(), Pickable::IGNORE)).with_children(|page| {
                    parts::title(page, &kit.get("setup-sides"), kit.lang());
                    scroll::area(page, half - 8.0, 10.0, false, |area| {
                        sides::cards(area, kit, scenario, plan, half - 14.0);
                    });
                });
            });
        });
        foot(column, kit, plan, false);
    });
}

fn page_node() -> Node {
    Node { padding: UiRect::axes(px(18), px(14)), flex_direction: FlexDirection::Column, row_gap: px(8), ..default() }
}

/// The way back, and the seal that begins.
fn foot(column: &mut ChildSpawnerCommands, kit: &mut Kit, plan: &Plan, tall: bool) {
    let row = Node {
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        column_gap: px(12),
        flex_shrink: 0.0,
        ..default()
    };
    let names: Vec<String> = plan.humans.iter().map(|&h| kit.words().polity_as(h, "short")).collect();
    let words = match names.as_slice() {
        _ if plan.opening => kit.get("title-opening"),
        [] => kit.get("setup-nobody"),
        [one] => kit.words().with("setup-begin", &args([("side", one.clone())])),
        several => {
            let dot = kit.by_lang("、", ", ");
            kit.words().with("setup-begin-several", &args([("sides", several.join(dot))]))
        }
    };
    column.spawn(row).with_children(|row| {
        let node = Node { height: px(40), padding: UiRect::axes(px(20), px(0)), flex_shrink: 0.0, ..default() };
        button::word(row, "back", Dress::Plain, &kit.get("setup-back"), node)
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
        let side = Node {
            flex_direction: if tall { FlexDirection::Column } else { FlexDirection::Row },
            align_items: AlignItems::Center,
            column_gap: px(14),
            row_gap: px(2),
            ..default()
        };
        row.spawn((side, Pickable::IGNORE)).with_children(|side| {
            let word = lines(words, Face::Strong, 16.0, 1.4, colour::ON_LACQUER);
            let order = Order::Seal(kit.get("setup-seal"), if tall { 108 } else { 52 });
            let baked = kit.bakery.get(&mut kit.images, &kit.icons, order);
            let size = baked.size / kit.bakery.scale;
            let make = |side: &mut ChildSpawnerCommands| {
                let node = Node { padding: px(3).all(), flex_shrink: 0.0, ..default() };
                let mut made = button::picture(side, "begin", Dress::Bare, baked.image.clone(), size, node);
                if plan.opening || plan.humans.is_empty() {
                    made.insert(InteractionDisabled);
                }
                made.observe(
                    |_: On<Activate>,
                     shell: Res<Shell>,
                     waker: Res<Waker>,
                     chosen: Res<Chosen>,
                     mut plan: ResMut<Plan>,
                     mut tables: ResMut<Tables>| {
                        if let Some(scenario) = shell.content.scenarios.get(chosen.0) {
                            begin(&mut plan, scenario, &shell, &waker, &mut tables);
                        }
                    },
                );
            };
            if tall {
                make(side);
                side.spawn(word);
            } else {
                side.spawn(word);
                make(side);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn a_plan_begins_with_the_first_side_and_the_scenarios_seed() {
        let content = content::shipped().expect("the shipped content is sound");
        let scenario = content.scenario("yinshan").expect("is there");
        let mut plan = Plan::default();
        plan.turn_to(scenario);
        let setup = plan.setup(scenario);
        assert_eq!(setup.humans, [scenario.sides[0].polity]);
        assert_eq!(setup.seed, scenario.start.clock.seed);
        plan.seed = "12".into();
        assert_eq!(plan.setup(scenario).seed, 12);
        plan.seed = String::new();
        assert_eq!(plan.setup(scenario).seed, scenario.start.clock.seed, "no number, no change");
    }

    #[test]
    fn seats_are_given_and_taken_back() {
        let content = content::shipped().expect("the shipped content is sound");
        let scenario = content.scenario("yinshan").expect("is there");
        let mut plan = Plan::default();
        plan.turn_to(scenario);
        let sides: Vec<_> = scenario.sides.iter().map(|s| s.polity).collect();
        plan.seat(sides[0]);
        assert_eq!(plan.humans, [sides[0]], "somebody has to play");
        plan.choose(1, scenario);
        assert_eq!(plan.humans, [sides[1]], "a lone player changes sides");
        plan.seat(sides[0]);
        assert_eq!(plan.humans, [sides[1], sides[0]]);
        plan.choose(0, scenario);
        assert_eq!(plan.humans, [sides[1], sides[0]], "two keep their seats");
        for id in 100..110 {
            plan.seat(PolityId(id));
        }
        assert_eq!(plan.humans.len(), MOST_HUMANS);
    }
}
