//! The hand on the map: what lies under it, what it chooses, where it sends armies.
//!
//! - [`tell`]: what is told of what lies under the pointer.
//! - [`march`]: which order a right click gives, and the road it would take.
//! - [`walk`]: the same by keyboard.

pub mod march;
pub mod tell;
pub mod walk;

use super::{super::Screen, Selected, Sheets};
use crate::{
    sim::{
        ids::{ArmyId, PlaceId},
        look::Look as _,
        polity::Standing,
    },
    window::{
        Shell, Wake,
        map::{
            Glide, MapSystems,
            camera::{MapCamera, Panels, over_map},
            ground::Ground,
            overlay::Overlay,
            pick::{self, Sight, Thing},
            spot,
            tokens::Targets,
        },
        table::Table,
        theme::{Bakery, colour, tip::MapTip},
    },
};
use bevy::{ecs::system::SystemParam, picking::hover::HoverMap, prelude::*, window::PrimaryWindow};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    time::Duration,
};

/// Within how many pixels a press is a click.
const CLICK: f32 = 5.0;
/// Within what time two clicks are one double click.
const DOUBLE: Duration = Duration::from_millis(380);

/// The place to which the chosen armies are being sent by keyboard.
#[derive(Resource, Default, Debug, PartialEq, Eq)]
pub struct Aiming(pub Option<PlaceId>);

/// What the hand is at.
#[derive(Resource, Default)]
struct Hand {
    /// What lies under it, if it is over the map.
    under: Option<Thing>,
    /// Where the left button went down.
    left: Option<(Vec2, bool)>,
    /// Where the right button went down.
    right: Option<Vec2>,
    /// When and where the last click was.
    clicked: Option<(Duration, Vec2)>,
}

/// The box that is being drawn.
#[derive(Component)]
struct Frame;

/// Adds the hand.
pub fn plugin(app: &mut App) {
    app.init_resource::<Aiming>().init_resource::<Hand>();
    app.add_systems(OnExit(Screen::Play), leave);
    let playing = in_state(Screen::Play).and_then(resource_exists::<Table>);
    app.add_systems(
        Update,
        (feel, press, frame, send, show)
            .chain()
            .after(MapSystems::Look)
            .before(MapSystems::Draw)
            .run_if(playing.clone()),
    );
    // After all others have seen what was pressed: Enter that sends an army ends no turn.
    app.add_systems(PostUpdate, walk::keys.run_if(playing));
}

fn leave(
    mut aiming: ResMut<Aiming>,
    mut hand: ResMut<Hand>,
    mut overlay: ResMut<Overlay>,
    mut tip: ResMut<MapTip>,
    mut commands: Commands,
    frames: Query<Entity, With<Frame>>,
) {
    aiming.0 = None;
    *hand = Hand::default();
    *overlay = Overlay::default();
    tip.0 = None;
    frames.iter().for_each(|e| commands.entity(e).despawn());
}

/// The pointer over the map.
#[derive(SystemParam)]
struct Pointer<'w, 's> {
    window: Single<'w, 's, &'static Window, With<PrimaryWindow>>,
    hovers: Res<'w, HoverMap>,
    panels: Panels<'w, 's>,
    camera: Res<'w, MapCamera>,
}

impl Pointer<'_, '_> {
    /// Where it is in the window, if it is over the map.
    fn over(&self) -> Option<Vec2> {
        self.window.cursor_position().filter(|_| over_map(&self.hovers, &self.panels))
    }

    /// The spot of the map under a point of the window.
    fn spot(&self, at: Vec2) -> Vec2 {
        self.camera.under(at, self.window.size())
    }
}

/// Finds what lies under the pointer, and lets it be told.
fn feel(
    pointer: Pointer,
    table: Res<Table>,
    shell: Res<Shell>,
    selected: Res<Selected>,
    ground: Res<Ground>,
    targets: Res<Targets>,
    bakery: Res<Bakery>,
    glide: Res<Glide>,
    mut hand: ResMut<Hand>,
    mut tip: ResMut<MapTip>,
) {
    let rules = &shell.content.rules;
    let under = pointer.over().filter(|_| glide.0 >= 1.0).and_then(|at| {
        let standing = |s: Standing| matches!(s, Standing::Stands | Standing::InFlight);
        let courts = table.moment.draft.polities.iter().filter(|p| standing(p.standing));
        let seats: Vec<PlaceId> = courts.map(|p| p.court.seat).collect();
        let sight = Sight(pointer.camera.zoom / bakery.scale);
        pick::at(rules, ground.land.as_deref(), &targets, &seats, sight, pointer.spot(at))
    });
    if under == hand.under && !selected.is_changed() && !table.is_changed() {
        return;
    }
    let mut hasher = DefaultHasher::new();
    (&under, &selected.armies).hash(&mut hasher);
    tip.0 = under.clone().map(|thing| (hasher.finish(), tell::tip(thing, selected.armies.clone())));
    hand.under = under;
}

/// Own armies in a stack.
fn own(table: &Table, shell: &Shell, ids: &[ArmyId]) -> Vec<ArmyId> {
    let scene = table.scene(shell);
    let mine = |id: &&ArmyId| scene.army(**id).is_some_and(|a| a.exists() && march::commands(&a, table.you));
    ids.iter().filter(mine).copied().collect()
}

/// A left click chooses.
fn press(
    pointer: Pointer,
    buttons: Res<ButtonInput<MouseButton>>,
    keys: Res<ButtonInput<KeyCode>>,
    time: Res<Time<Real>>,
    table: Res<Table>,
    shell: Res<Shell>,
    targets: Res<Targets>,
    bakery: Res<Bakery>,
    mut hand: ResMut<Hand>,
    mut selected: ResMut<Selected>,
) {
    let shift = keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    if buttons.just_pressed(MouseButton::Left) {
        hand.left = pointer.over().map(|at| (at, shift));
    }
    if !buttons.just_released(MouseButton::Left) {
        return;
    }
    let (Some((from, boxed)), Some(at)) = (hand.left.take(), pointer.window.cursor_position()) else { return };
    if from.distance(at) > CLICK {
        if boxed {
            let area = Rect::from_corners(from, at);
            let inside = within(&pointer, &targets, bakery.scale, area);
            let armies = own(&table, &shell, &inside);
            if !armies.is_empty() {
                *selected = Selected { armies, place: None };
            }
        }
        return;
    }
    let double = hand.clicked.is_some_and(|(when, spot)| time.elapsed() - when < DOUBLE && spot.distance(at) < CLICK);
    hand.clicked = Some((time.elapsed(), at));
    let next = choose(&table, &shell, &selected, hand.under.as_ref(), shift, double);
    if *selected != next {
        *selected = next;
    }
}

/// What is chosen after a click.
fn choose(table: &Table, shell: &Shell, now: &Selected, on: Option<&Thing>, add: bool, all: bool) -> Selected {
    match on {
        Some(Thing::Armies(ids)) => {
            let mine = own(table, shell, ids);
            if mine.is_empty() {
                return Selected { armies: ids.first().copied().into_iter().collect(), place: None };
            }
            // A click on the same stack goes on to its next army.
            let after = now.armies.first().filter(|_| now.armies.len() == 1);
            let next = after.and_then(|id| mine.iter().position(|m| m == id)).map_or(0, |i| (i + 1) % mine.len());
            let mut armies = match (all, add) {
                (true, _) => mine,
                (false, true) if mine.iter().all(|id| now.armies.contains(id)) => {
                    let left = now.armies.iter().filter(|id| !mine.contains(id)).copied().collect();
                    return Selected { armies: left, place: None };
                }
                (false, true) => now.armies.iter().copied().chain(mine).collect(),
                (false, false) => vec![mine[next]],
            };
            armies.sort_unstable();
            armies.dedup();
            Selected { armies, place: None }
        }
        Some(Thing::Envoy(_)) => now.clone(),
        Some(thing) => Selected { armies: Vec::new(), place: thing.place() },
        None => Selected::default(),
    }
}

/// Armies whose tokens stand in an area of the window.
fn within(pointer: &Pointer, targets: &Targets, scale: f32, area: Rect) -> Vec<ArmyId> {
    let size = pointer.window.size();
    let mut ids: Vec<ArmyId> = Vec::new();
    for target in &targets.0 {
        let Thing::Armies(armies) = &target.what else { continue };
        let off = (target.at - pointer.camera.centre) * pointer.camera.zoom;
        let at = size / 2.0 + Vec2::new(off.x, -off.y) + target.middle * scale / pointer.window.scale_factor();
        if area.contains(at) {
            ids.extend(armies);
        }
    }
    ids.sort_unstable();
    ids
}

/// Draws the box while it is drawn.
fn frame(
    mut commands: Commands,
    pointer: Pointer,
    scale: Res<UiScale>,
    hand: Res<Hand>,
    mut frames: Query<(Entity, &mut Node), With<Frame>>,
    mut wake: ResMut<Wake>,
) {
    let area = match (hand.left, pointer.window.cursor_position()) {
        (Some((from, true)), Some(at)) if from.distance(at) > CLICK => Rect::from_corners(from, at),
        _ => {
            for (entity, _) in &frames {
                commands.entity(entity).despawn();
                wake.more();
            }
            return;
        }
    };
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(area.min.x / scale.0),
        top: px(area.min.y / scale.0),
        width: px(area.width() / scale.0),
        height: px(area.height() / scale.0),
        border: UiRect::all(px(2)),
        ..default()
    };
    match frames.iter_mut().next() {
        Some((_, mut old)) => *old = node,
        None => {
            let ground = BackgroundColor(colour::GOLD_LIGHT.with_alpha(0.12));
            commands.spawn((node, ground, BorderColor::all(colour::GOLD), GlobalZIndex(5), Pickable::IGNORE, Frame));
        }
    }
}

/// A right click sends the chosen armies.
fn send(
    pointer: Pointer,
    buttons: Res<ButtonInput<MouseButton>>,
    shell: Res<Shell>,
    selected: Res<Selected>,
    mut hand: ResMut<Hand>,
    mut table: ResMut<Table>,
) {
    if buttons.just_pressed(MouseButton::Right) {
        hand.right = pointer.over();
    }
    if !buttons.just_released(MouseButton::Right) {
        return;
    }
    let (Some(from), Some(at)) = (hand.right.take(), pointer.over()) else { return };
    let Some(on) = hand.under.clone().filter(|_| from.distance(at) <= CLICK) else { return };
    march::send(&mut table, &shell, &selected.armies, &on);
}

/// Lays marks and roads over the map.
fn show(
    table: Res<Table>,
    shell: Res<Shell>,
    selected: Res<Selected>,
    hand: Res<Hand>,
    aiming: Res<Aiming>,
    sheets: Res<Sheets>,
    mut overlay: ResMut<Overlay>,
    mut wake: ResMut<Wake>,
) {
    let changed = table.is_changed() || shell.is_changed() || selected.is_changed() || aiming.is_changed();
    if !changed && !hand.is_changed() && !sheets.is_changed() {
        return;
    }
    let mut routes = march::standing(&table, &shell, &selected.armies);
    let on = aiming.0.map(Thing::Place).or_else(|| hand.under.clone());
    if let Some(on) = on.filter(|_| sheets.top().is_none()) {
        routes.extend(march::considered(&table, &shell, &selected.armies, &on));
    }
    // A bare piece of ground is no mark.
    let hover = hand.under.clone().filter(|h| !matches!(h, Thing::Ground(_)));
    let next = Overlay { armies: selected.armies.clone(), place: selected.place, hover, aim: aiming.0, routes };
    if *overlay != next {
        *overlay = next;
        wake.more();
    }
}

/// Where an army stands on the map.
fn stands(table: &Table, shell: &Shell, id: ArmyId) -> Option<Vec2> {
    let scene = table.scene(shell);
    let army = scene.army(id).filter(|a| a.exists() && !a.away())?;
    Some(crate::window::map::motion::stands(&shell.content.rules, army.position))
}

/// The middle of a place on the map.
fn place_spot(shell: &Shell, place: PlaceId) -> Vec2 {
    spot(&shell.content.rules, place)
}
