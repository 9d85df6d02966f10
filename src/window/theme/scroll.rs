//! Scrolling: by the wheel whatever lies under the pointer, by Page Up and Page Down what asks for it; a thin bar
//! shows that there is more.

use super::colour;
use bevy::{
    input::mouse::{MouseScrollUnit, MouseWheel},
    picking::hover::HoverMap,
    prelude::*,
};

/// Pixels of the interface per notch of the wheel.
const NOTCH: f32 = 42.0;

/// An area that Page Up and Page Down scroll.
#[derive(Component)]
pub struct PageKeys;

/// The bar beside an area.
#[derive(Component)]
struct Bar {
    of: Entity,
}

/// An area whose position is kept when its panel is made anew. Two of one name never stand at once.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept(pub &'static str);

/// Where the areas with a name were scrolled to.
#[derive(Resource, Default)]
struct Positions(std::collections::BTreeMap<&'static str, f32>);

/// Adds scrolling.
pub fn plugin(app: &mut App) {
    app.init_resource::<Positions>();
    app.add_systems(PreUpdate, (wheel, pages, keep).chain());
    app.add_systems(PostUpdate, put_back.before(bevy::ui::UiSystems::Layout));
    app.add_systems(PostUpdate, show_bars.after(bevy::ui::UiSystems::Layout));
}

/// Remembers where every area with a name is.
fn keep(areas: Query<(&Kept, Ref<ScrollPosition>)>, mut positions: ResMut<Positions>) {
    for (kept, position) in &areas {
        if position.is_changed() && !position.is_added() {
            positions.0.insert(kept.0, position.y);
        }
    }
}

/// Scrolls a new area to where the one of its name was.
fn put_back(mut areas: Query<(&Kept, &mut ScrollPosition), Added<Kept>>, positions: Res<Positions>) {
    for (kept, mut position) in &mut areas {
        if let Some(&y) = positions.0.get(kept.0) {
            position.y = y;
        }
    }
}

/// Like [`area`], and stays where it was scrolled to when it is made anew.
pub fn kept(
    parent: &mut ChildSpawnerCommands,
    name: &'static str,
    width: f32,
    row_gap: f32,
    page_keys: bool,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    make(parent, Some(Kept(name)), width, row_gap, page_keys, fill);
}

/// A column of that width that scrolls when it is higher than there is room for, with its bar at the right.
pub fn area(
    parent: &mut ChildSpawnerCommands,
    width: f32,
    row_gap: f32,
    page_keys: bool,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    make(parent, None, width, row_gap, page_keys, fill);
}

fn make(
    parent: &mut ChildSpawnerCommands,
    kept: Option<Kept>,
    width: f32,
    row_gap: f32,
    page_keys: bool,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let frame = Node { width: percent(100), flex_shrink: 1.0, min_height: px(0), column_gap: px(4), ..default() };
    parent.spawn((frame, Pickable::IGNORE)).with_children(|frame| {
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(row_gap),
            overflow: Overflow::scroll_y(),
            min_height: px(0),
            // Set, so that the height of its lines is known.
            width: px(width),
            flex_shrink: 0.0,
            ..default()
        };
        let mut column = frame.spawn((node, Pickable { should_block_lower: false, is_hoverable: true }));
        if page_keys {
            column.insert(PageKeys);
        }
        if let Some(kept) = kept {
            column.insert(kept);
        }
        column.with_children(fill);
        let of = column.id();
        frame.spawn((Node { width: px(4), ..default() }, Pickable::IGNORE)).with_children(|track| {
            let thumb = Node {
                position_type: PositionType::Absolute,
                width: px(4),
                border_radius: BorderRadius::all(px(2)),
                ..default()
            };
            track.spawn((thumb, BackgroundColor(colour::LINE), Bar { of }, Visibility::Hidden, Pickable::IGNORE));
        });
    });
}

/// Scrolls an area by so many pixels of the interface. Returns whether it is one.
fn scroll(area: Option<(Mut<ScrollPosition>, &Node, &ComputedNode)>, down: f32) -> bool {
    let Some((mut position, node, computed)) = area else { return false };
    if node.overflow.y != OverflowAxis::Scroll {
        return false;
    }
    let most = ((computed.content_size().y - computed.size().y) * computed.inverse_scale_factor()).max(0.0);
    let to = (position.y + down).clamp(0.0, most);
    if (to - position.y).abs() > 0.1 {
        position.y = to;
    }
    true
}

fn wheel(
    mut wheel: MessageReader<MouseWheel>,
    hovers: Res<HoverMap>,
    parents: Query<&ChildOf>,
    mut areas: Query<(&mut ScrollPosition, &Node, &ComputedNode)>,
) {
    let down: f32 = wheel.read().map(|w| -w.y * if w.unit == MouseScrollUnit::Line { NOTCH } else { 1.0 }).sum();
    if down == 0.0 {
        return;
    }
    let under: Vec<Entity> = hovers.values().flat_map(|hits| hits.keys().copied()).collect();
    for start in under {
        let mut at = Some(start);
        while let Some(entity) = at {
            if scroll(areas.get_mut(entity).ok(), down) {
                return;
            }
            at = parents.get(entity).ok().map(ChildOf::parent);
        }
    }
}

fn pages(
    keys: Res<ButtonInput<KeyCode>>,
    mut areas: Query<(&mut ScrollPosition, &Node, &ComputedNode), With<PageKeys>>,
) {
    let pages = f32::from(keys.just_pressed(KeyCode::PageDown)) - f32::from(keys.just_pressed(KeyCode::PageUp));
    if pages != 0.0 {
        for area in &mut areas {
            let page = area.2.size().y * area.2.inverse_scale_factor() * 0.85;
            scroll(Some(area), pages * page);
        }
    }
}

fn show_bars(
    areas: Query<(&ScrollPosition, &ComputedNode)>,
    mut bars: Query<(&Bar, &mut Node, &mut Visibility)>,
    mut wake: ResMut<crate::window::Wake>,
) {
    for (bar, mut node, mut visible) in &mut bars {
        let Ok((position, computed)) = areas.get(bar.of) else { continue };
        let (content, room) = (computed.content_size().y, computed.size().y);
        let more = content > room + 1.0;
        let wanted = if more { Visibility::Inherited } else { Visibility::Hidden };
        if *visible != wanted {
            *visible = wanted;
            wake.more();
        }
        if more {
            let top = percent(position.y / computed.inverse_scale_factor() / content * 100.0);
            let height = percent(room / content * 100.0);
            if node.top != top || node.height != height {
                (node.top, node.height) = (top, height);
                wake.more();
            }
        }
    }
}
