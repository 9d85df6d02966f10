//! Ways of showing the land, the small map of the whole, and what its colours mean.

use super::{super::Screen, Selected, Sheets, needs, stale};
use crate::{
    sim::{
        diplomacy::Bond,
        ids::{PlaceId, PolityId},
        look::Look,
        war::supply,
    },
    window::{
        land::{
            HEIGHT, WIDTH,
            tint::{Coat, SMALL},
        },
        map::{
            camera::MapCamera,
            ground::{self, Ground},
            mode::{Coating, Mode},
        },
        settings::{Action, Hands, Settings},
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Chosen, Dress},
            colour,
            parts::{self, Stuff},
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::UiGlobalTransform, ui::UiScale, ui_widgets::Activate,
    window::PrimaryWindow,
};

/// The modes: name, key, icon.
const MODES: [(Mode, Action, &str, &str); 6] = [
    (Mode::Political, Action::ModePolitical, "banner", "political"),
    (Mode::Relations, Action::ModeRelations, "treaty", "relations"),
    (Mode::Terrain, Action::ModeTerrain, "mountain", "terrain"),
    (Mode::Supply, Action::ModeSupply, "wagon", "supply"),
    (Mode::Unrest, Action::ModeUnrest, "burn", "unrest"),
    (Mode::Record, Action::ModeRecord, "book", "record"),
];
/// Size of the small map.
const KEY_MAP: Vec2 = Vec2::new(196.0, 196.0 * SMALL.1 as f32 / SMALL.0 as f32);

/// A class of the land: its message, its colour, whether it is hatched.
type Class = (&'static str, u32, bool);

const RELATIONS: [Class; 7] = [
    ("self", 0x2a9d8f, false),
    ("ally", 0x3f6b9a, false),
    ("vassal", 0x8a6fb0, false),
    ("lord", 0xc9a227, false),
    ("friend", 0x8fb37a, false),
    ("neutral", 0xd9cbb0, false),
    ("war", 0xb2382a, true),
];
const SUPPLY: [Class; 5] = [
    ("home", 0x3f6b4a, false),
    ("near", 0x93b06a, false),
    ("free", 0xe0c37e, false),
    ("far", 0xd08a4a, false),
    ("short", 0xa0402d, true),
];
const UNREST: [Class; 5] = [
    ("calm", 0x5f8f6a, false),
    ("low", 0xb9c07a, false),
    ("some", 0xe0b96a, false),
    ("high", 0xcf7a45, false),
    ("rising", 0x9c2c20, true),
];

/// The panel at the bottom left.
#[derive(Component)]
struct Panel;

/// The small map.
#[derive(Component)]
struct KeyMap;

/// What of it is in view.
#[derive(Component)]
struct View;

/// Adds the modes.
pub fn plugin(app: &mut App) {
    let playing = in_state(Screen::Play).and_then(resource_exists::<Table>);
    app.add_systems(
        Update,
        (keys, coat, draw.run_if(stale.or_else(resource_changed::<Mode>)), jump, view).chain().run_if(playing),
    );
    app.add_systems(OnExit(Screen::Play), leave);
}

fn leave(
    mut commands: Commands,
    mut mode: ResMut<Mode>,
    mut coating: ResMut<Coating>,
    old: Query<Entity, With<Panel>>,
) {
    *mode = Mode::Political;
    *coating = Coating::default();
    old.iter().for_each(|e| commands.entity(e).despawn());
}

/// Under a sheet figures may be meant for a sum.
fn keys(hands: Hands, sheets: Res<Sheets>, mut mode: ResMut<Mode>) {
    if sheets.top().is_some() {
        return;
    }
    for (which, action, _, _) in MODES {
        if hands.just(action) && *mode != which {
            *mode = which;
        }
    }
}

/// Whose relations are shown: the court that holds the chosen place, else one's own.
fn subject(table: &Table, scene: &impl Look, selected: &Selected) -> PolityId {
    selected.place.and_then(|p| scene.holder(p)).unwrap_or(table.you)
}

/// Says what the land is coated with.
fn coat(
    mode: Res<Mode>,
    selected: Res<Selected>,
    kit: Kit,
    ground: Res<Ground>,
    mut table: ResMut<Table>,
    mut coating: ResMut<Coating>,
) {
    if !mode.is_changed() && !selected.is_changed() && !table.is_changed() {
        return;
    }
    let mut next = Coating { bare: *mode == Mode::Terrain, ..default() };
    if *mode == Mode::Record {
        match (&table.compared, &ground.land) {
            (Some(compared), Some(land)) => {
                next.record = Some(ground::titles(land, &kit.shell.content.rules, &compared.record));
            }
            // It is asked for once; the answer changes the table.
            _ => table.bypass_change_detection().compare(),
        }
    }
    let scene = table.scene(&kit.shell);
    let classes: Option<(&[Class], Vec<u8>)> = match *mode {
        Mode::Relations => {
            let of = subject(&table, &scene, &selected);
            Some((&RELATIONS, of_places(&scene, |p| relation(&scene, of, p))))
        }
        Mode::Supply => Some((&SUPPLY, of_places(&scene, |p| Some(reach(&scene, table.you, p))))),
        Mode::Unrest => Some((&UNREST, of_places(&scene, |p| Some(unrest(&scene, p))))),
        Mode::Political | Mode::Terrain | Mode::Record => None,
    };
    next.coat = classes.map(|(list, class)| Coat {
        class,
        colours: list.iter().map(|&(_, rgb, hatched)| (ink(rgb), hatched)).collect(),
    });
    if *coating != next {
        *coating = next;
    }
}

fn ink(rgb: u32) -> [f32; 3] {
    let [r, g, b, _] = crate::window::paint::canvas::hex(rgb);
    [r, g, b]
}

/// The class of every place, counted from 1.
fn of_places<L: Look>(scene: &L, class: impl Fn(PlaceId) -> Option<u8>) -> Vec<u8> {
    scene.places().map(|p| class(p).map_or(0, |c| c + 1)).collect()
}

/// How a court stands to who holds a place.
fn relation(scene: &impl Look, of: PolityId, place: PlaceId) -> Option<u8> {
    let holder = scene.holder(place)?;
    if holder == of {
        return Some(0);
    }
    let between = scene.relations().get(of, holder);
    Some(match between.bond {
        _ if between.war.is_some() => 6,
        _ if between.alliance.is_some() => 1,
        Some(Bond::Vassal { lord, .. }) if lord == of => 2,
        Some(Bond::Vassal { .. }) => 3,
        Some(Bond::Brothers { .. }) => 4,
        None if scene.relations().friends(of, holder) => 4,
        None => 5,
    })
}

/// How far a place is from supply, by the rules for men on foot.
fn reach(scene: &impl Look, you: PolityId, place: PlaceId) -> u8 {
    let war = &scene.rules().war;
    match supply::days_at(scene, you, place, false) {
        None => 0,
        Some(days) if days * 2 <= war.supply_days => 1,
        Some(days) if days <= war.supply_days => 2,
        Some(days) if days <= war.supply_days + war.supply_step => 3,
        Some(_) => 4,
    }
}

/// Unrest by fifths.
fn unrest(scene: &impl Look, place: PlaceId) -> u8 {
    (scene.town(place).unrest / 200).clamp(0, 4) as u8
}

fn draw(
    mut commands: Commands,
    table: Res<Table>,
    mode: Res<Mode>,
    selected: Res<Selected>,
    ground: Res<Ground>,
    settings: Res<Settings>,
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    kit: Kit,
    old: Query<Entity, With<Panel>>,
) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(16),
        bottom: px(16),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::FlexStart,
        row_gap: px(8),
        ..default()
    };
    let root = (node, GlobalZIndex(20), Panel, TabGroup::new(4), DespawnOnExit(Screen::Play), Pickable::IGNORE);
    // Beside the list of what needs one; where the window is too narrow for it, beside the small map, unless the panel
    // of what is chosen lies there.
    let room = window.width() / scale.0;
    let side = Node { position_type: PositionType::Absolute, ..default() };
    let beside = if room >= 950.0 {
        Some(Node { left: px(16.0 + needs::WIDTH + 12.0), top: px(76), ..side })
    } else {
        selected.none().then(|| Node { left: px(252), bottom: px(16), ..side })
    };
    if let Some(node) = beside {
        let root = (node, GlobalZIndex(19), Panel, DespawnOnExit(Screen::Play), Pickable::IGNORE);
        commands.spawn(root).with_children(|root| legend(root, &kit, &table, *mode, &selected));
    }
    commands.spawn(root).with_children(|root| {
        let node =
            Node { padding: UiRect::all(px(11)), flex_direction: FlexDirection::Column, row_gap: px(7), ..default() };
        parts::panel(root, Stuff::Paper, node).with_children(|panel| {
            key_map(panel, &ground);
            let row = Node { column_gap: px(3), ..default() };
            panel.spawn(row).with_children(|row| {
                for (which, action, icon, name) in MODES {
                    mode_button(row, &kit, &settings, which, action, icon, name, *mode == which);
                }
            });
        });
    });
}

fn mode_button(
    row: &mut ChildSpawnerCommands,
    kit: &Kit,
    settings: &Settings,
    which: Mode,
    action: Action,
    icon: &str,
    name: &'static str,
    chosen: bool,
) {
    let node = Node { width: px(30), height: px(30), flex_shrink: 0.0, ..default() };
    let list = crate::present::texts::args([("key", settings.key(action).name())]);
    let tip = Tip::text(kit.words().with(&format!("mode-{name}"), &list));
    let mut made = row.spawn((button::button(format!("mode-{name}"), Dress::Plain, node), tip));
    made.with_children(|inside| {
        inside.spawn(kit.icon(icon, 18.0, if chosen { colour::CINNABAR } else { colour::INK }));
    });
    if chosen {
        made.insert(Chosen);
    }
    made.observe(move |_: On<Activate>, mut mode: ResMut<Mode>| {
        if *mode != which {
            *mode = which;
        }
    });
}

fn key_map(panel: &mut ChildSpawnerCommands, ground: &Ground) {
    let node =
        Node { width: px(KEY_MAP.x), height: px(KEY_MAP.y), overflow: Overflow::clip(), flex_shrink: 0.0, ..default() };
    panel.spawn((node, ImageNode::new(ground.small.clone()), KeyMap)).with_children(|map| {
        let node = Node { position_type: PositionType::Absolute, border: UiRect::all(px(2)), ..default() };
        map.spawn((node, BorderColor::all(colour::CINNABAR), View, Pickable::IGNORE));
    });
}

/// What the colours mean.
fn legend(root: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, mode: Mode, selected: &Selected) {
    let (name, list): (&str, &[Class]) = match mode {
        Mode::Political | Mode::Terrain => return,
        Mode::Relations => ("relations", &RELATIONS),
        Mode::Supply => ("supply", &SUPPLY),
        Mode::Unrest => ("unrest", &UNREST),
        Mode::Record => ("record", &[]),
    };
    let words = kit.words();
    let war = &kit.shell.content.rules.war;
    let scene = table.scene(&kit.shell);
    let list_of = crate::present::texts::args([
        ("polity", words.polity_as(subject(table, &scene, selected), "short")),
        ("near", (war.supply_days / 2).to_string()),
        ("free", war.supply_days.to_string()),
        ("far", (war.supply_days + war.supply_step).to_string()),
        ("date", words.date(table.moment.date())),
    ]);
    let node = Node {
        padding: UiRect::new(px(14), px(14), px(10), px(14)),
        flex_direction: FlexDirection::Column,
        row_gap: px(3),
        max_width: px(250),
        ..default()
    };
    parts::panel(root, Stuff::Paper, node).with_children(|slip| {
        let head = words.with(&format!("legend-{name}"), &list_of);
        slip.spawn(lines(head, Face::Strong, 15.0, 1.4, colour::INK));
        for (class, rgb, hatched) in list {
            let row = Node { column_gap: px(8), align_items: AlignItems::Center, ..default() };
            slip.spawn(row).with_children(|row| {
                let swatch =
                    Node { width: px(20), height: px(13), border: UiRect::all(px(1)), flex_shrink: 0.0, ..default() };
                row.spawn((swatch, BackgroundColor(colour::hex(*rgb)), BorderColor::all(colour::INK_2)));
                let text = words.with(&format!("legend-{name}-{class}"), &list_of);
                let text = if *hatched { format!("{text} ///") } else { text };
                row.spawn(lines(text, Face::Body, 14.0, 1.35, colour::INK_2));
            });
        }
    });
}

/// Where one presses the small map, the view goes.
fn jump(
    buttons: Res<ButtonInput<MouseButton>>,
    window: Single<&Window, With<PrimaryWindow>>,
    maps: Query<(&ComputedNode, &UiGlobalTransform), With<KeyMap>>,
    mut camera: ResMut<MapCamera>,
    mut held: Local<bool>,
) {
    let at = window.physical_cursor_position();
    let spot = at.and_then(|at| maps.iter().find_map(|(node, place)| node.normalize_point(*place, at)));
    let inside = spot.filter(|s| s.abs().max_element() <= 0.5);
    if buttons.just_pressed(MouseButton::Left) {
        *held = inside.is_some();
    }
    if !buttons.pressed(MouseButton::Left) {
        *held = false;
    }
    if let Some(spot) = inside.filter(|_| *held) {
        camera.go(Vec2::new(spot.x * WIDTH as f32, -spot.y * HEIGHT as f32));
    }
}

/// Keeps the frame on the small map about what is in view.
fn view(
    camera: Res<MapCamera>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut frames: Query<&mut Node, With<View>>,
    added: Query<(), Added<View>>,
) {
    if !camera.is_changed() && added.is_empty() {
        return;
    }
    let scale = KEY_MAP.x / WIDTH as f32;
    let size = Vec2::new(window.width(), window.height()) / camera.zoom * scale;
    let middle = KEY_MAP / 2.0 + Vec2::new(camera.centre.x, -camera.centre.y) * scale;
    for mut node in &mut frames {
        (node.left, node.top) = (px(middle.x - size.x / 2.0), px(middle.y - size.y / 2.0));
        (node.width, node.height) = (px(size.x), px(size.y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn land_is_classed_by_how_its_holder_stands_to_a_court() {
        let content = crate::content::shipped().expect("sound");
        let rules = &content.rules;
        let mut state = content.scenario("lips_and_teeth").expect("shipped").start.clone();
        let polity = |key: &str| rules.keys.find_polity(key).expect(key);
        let (xia, jin) = (polity("xia"), polity("jin"));
        let held = |by| state.with(rules).places().find(|&p| state.with(rules).holder(p) == Some(by)).expect("land");
        let (own, theirs) = (held(xia), held(jin));
        assert_eq!(relation(&state.with(rules), xia, own), Some(0));
        assert_eq!(reach(&state.with(rules), xia, own), 0, "supply is at home");
        if !state.relations.at_war(xia, jin) {
            let date = state.clock.date;
            state.relations.begin_war(xia, jin, date);
        }
        assert_eq!(relation(&state.with(rules), xia, theirs), Some(6));
        state.places[own.index()].town.unrest = 1000;
        assert_eq!(unrest(&state.with(rules), own), 4);
        assert_eq!(of_places(&state.with(rules), |p| Some(unrest(&state.with(rules), p)))[own.index()], 5);
    }
}
