//! Tooltips: what lies under the pointer, told after a moment of rest, on lacquer beside the pointer.
//!
//! A node carries [`Tip`]; the map tells what it has under the pointer in [`MapTip`]. The words are made when the tip
//! is shown, so that a panel of a hundred rows costs no more for having tips.

use super::{
    Face, colour,
    kit::Kit,
    page::{self, Ground},
    parts::{self, Stuff},
    text::lines,
};
use crate::{
    present::page::Page,
    window::{
        Shell, Wake,
        map::camera::{Panels, blocks},
        table::Table,
    },
};
use bevy::{picking::hover::HoverMap, prelude::*, ui::UiScale, window::PrimaryWindow};
use std::{sync::Arc, time::Duration};

/// How long the pointer rests before a tip is shown.
const REST: Duration = Duration::from_millis(250);
/// Width of a tip's lines.
const WIDTH: f32 = 330.0;

/// What a tip may ask.
pub struct Asked<'a> {
    /// Content and words.
    pub shell: &'a Shell,
    /// The game, if one is played.
    pub table: Option<&'a Table>,
}

/// What is told of a node.
#[derive(Component, Clone)]
pub struct Tip(pub Arc<dyn Fn(&Asked) -> Page + Send + Sync>);

impl Tip {
    /// Words that are made when they are needed.
    pub fn new(words: impl Fn(&Asked) -> Page + Send + Sync + 'static) -> Self {
        Self(Arc::new(words))
    }

    /// A sentence.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(move |_| Page::note(text.clone()))
    }

    /// A message, in the language of the moment.
    pub fn message(key: impl Into<String>) -> Self {
        let key = key.into();
        Self::new(move |asked| Page::note(asked.shell.get(&key)))
    }
}

/// What is told of the spot of the map under the pointer. The number tells one from the next.
#[derive(Resource, Default)]
pub struct MapTip(pub Option<(u64, Tip)>);

/// The tip that is shown.
#[derive(Component)]
struct Shown;

/// What the pointer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Under {
    Node(Entity),
    Map(u64),
}

/// Adds tips.
pub fn plugin(app: &mut App) {
    app.init_resource::<MapTip>();
    app.add_systems(PostUpdate, (show, fit).chain().before(bevy::ui::UiSystems::Prepare));
}

#[derive(Default)]
struct Resting {
    on: Option<Under>,
    since: Duration,
    shown: bool,
}

fn show(
    mut commands: Commands,
    mut resting: Local<Resting>,
    window: Single<&Window, With<PrimaryWindow>>,
    hovers: Res<HoverMap>,
    tips: Query<&Tip>,
    parents: Query<&ChildOf>,
    panels: Panels,
    map: Res<MapTip>,
    old: Query<Entity, With<Shown>>,
    buttons: Res<ButtonInput<MouseButton>>,
    time: Res<Time<Real>>,
    scale: Res<UiScale>,
    kit: Kit,
    table: Option<Res<Table>>,
    mut wake: ResMut<Wake>,
) {
    let under = under(&hovers, &tips, &parents, &panels, &map);
    let Some(at) = window.cursor_position() else {
        old.iter().for_each(|e| commands.entity(e).despawn());
        *resting = Resting::default();
        return;
    };
    let pressed = buttons.any_just_pressed([MouseButton::Left, MouseButton::Right]);
    if under != resting.on || pressed {
        if resting.shown {
            old.iter().for_each(|e| commands.entity(e).despawn());
            wake.more();
        }
        *resting = Resting { on: under, since: time.elapsed(), shown: false };
    }
    let Some(on) = under else { return };
    if resting.shown {
        return;
    }
    let rested = time.elapsed().saturating_sub(resting.since);
    if rested < REST {
        wake.after(REST - rested);
        return;
    }
    let tip = match on {
        Under::Node(entity) => tips.get(entity).ok().cloned(),
        Under::Map(_) => map.0.as_ref().map(|(_, tip)| tip.clone()),
    };
    let Some(tip) = tip else { return };
    let told = (tip.0)(&Asked { shell: &kit.shell, table: table.as_deref() });
    resting.shown = true;
    if told.title.is_empty() && told.sections.is_empty() {
        return;
    }
    // Hidden until it is known how large it is.
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(at.x / scale.0 + 18.0),
        top: px(at.y / scale.0 + 20.0),
        padding: UiRect::axes(px(16), px(12)),
        flex_direction: FlexDirection::Column,
        row_gap: px(3),
        max_width: px(WIDTH + 36.0),
        ..default()
    };
    let root =
        (Node { position_type: PositionType::Absolute, ..default() }, GlobalZIndex(900), Pickable::IGNORE, Shown);
    commands.spawn((root, Visibility::Hidden, Anchor(at))).with_children(|root| {
        let mut panel = parts::panel(root, Stuff::Lacquer, node);
        panel.insert((Pickable::IGNORE, Body));
        panel.with_children(|panel| {
            // A sentence takes only the room it needs.
            let letters = |t: &str| t.chars().map(|c| if c.is_ascii() { 7.4 } else { 14.4 }).sum::<f32>();
            let longest = told.sections.iter().flat_map(|s| &s.rows).map(|row| match row {
                crate::present::page::Row::Text(t) => letters(t),
                crate::present::page::Row::Item(t) | crate::present::page::Row::Detail(t) => letters(t) + 20.0,
                crate::present::page::Row::Fact(a, b) => letters(a) + letters(b) + 60.0,
                crate::present::page::Row::Drawn(_) => 0.0,
            });
            let heads = told.sections.iter().filter_map(|s| s.head.as_deref()).map(|h| letters(h) + 40.0);
            let title = letters(&told.title) * 1.2 + 8.0;
            let width = longest.chain(heads).chain([title]).fold(60.0, f32::max).min(WIDTH);
            if !told.title.is_empty() {
                // Of a fixed width: else it is measured a word to a line, and the tip is as high as that.
                panel.spawn(Node { width: px(width), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(lines(told.title.clone(), Face::Strong, 16.0, 1.35, colour::GOLD_LIGHT));
                });
            }
            page::lay(panel, &kit, &told, width, Ground::Lacquer);
        });
    });
    wake.more();
}

/// Where the pointer was when the tip appeared.
#[derive(Component)]
struct Anchor(Vec2);

#[derive(Component)]
struct Body;

/// Moves a new tip so that it lies within the window and not under the pointer.
fn fit(
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    mut roots: Query<(&Anchor, &Children, &mut Visibility)>,
    mut bodies: Query<(&mut Node, &ComputedNode), With<Body>>,
    mut wake: ResMut<Wake>,
) {
    for (anchor, children, mut visible) in &mut roots {
        if *visible != Visibility::Hidden {
            continue;
        }
        let Some((mut node, computed)) = children.first().and_then(|&c| bodies.get_mut(c).ok()) else { continue };
        let size = computed.size() * computed.inverse_scale_factor();
        wake.more();
        if size.x < 1.0 {
            continue;
        }
        let room = Vec2::new(window.width(), window.height()) / scale.0;
        let at = anchor.0 / scale.0;
        let beside = |at: f32, size: f32, room: f32, gap: f32| {
            if at + gap + size + 6.0 <= room { at + gap } else { (at - 10.0 - size).max(6.0) }
        };
        let x = (at.x + 18.0).min(room.x - size.x - 6.0).max(6.0);
        let y = beside(at.y, size.y, room.y, 22.0);
        node.left = px(x);
        node.top = px(y.min((room.y - size.y - 6.0).max(6.0)));
        *visible = Visibility::Inherited;
    }
}

fn under(
    hovers: &HoverMap,
    tips: &Query<&Tip>,
    parents: &Query<&ChildOf>,
    panels: &Panels,
    map: &MapTip,
) -> Option<Under> {
    let mut blocked = false;
    for hit in hovers.values().flat_map(|hits| hits.keys().copied()) {
        blocked |= blocks(panels, hit);
        let mut at = Some(hit);
        while let Some(entity) = at {
            if tips.contains(entity) {
                return Some(Under::Node(entity));
            }
            at = parents.get(entity).ok().map(ChildOf::parent);
        }
    }
    if blocked { None } else { map.0.as_ref().map(|(n, _)| Under::Map(*n)) }
}
