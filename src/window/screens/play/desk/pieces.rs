//! Pieces of which the desk, letters and cards are made: named buttons, chips, bars, brocade, scrolling that stays.

use crate::{
    sim::num::Points,
    window::theme::{
        Face, Kit,
        button::{self, Dress},
        colour, scroll,
        terms::prose,
        text::lines,
        tip::Tip,
    },
};
use bevy::{
    asset::{RenderAssetUsages, uuid_handle},
    platform::collections::HashMap,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
    ui::InteractionDisabled,
};

const BROCADE: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0030");
const HATCH: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0031");
const LATTICE: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0032");

/// Ground of full screens.
pub const GROUND: Color = colour::hex(0x2a1c13);

/// Draws the brocade, the cloth of letters, and the hatch that tells *against* from *for* without colour.
pub fn plugin(app: &mut App) {
    app.init_resource::<Spots>();
    app.add_systems(PostUpdate, remember);
    let mut images = app.world_mut().resource_mut::<Assets<Image>>();
    let _ = images.insert(BROCADE.id(), tortoise_shell());
    let _ = images.insert(HATCH.id(), hatch());
    let _ = images.insert(LATTICE.id(), lattice());
}

/// The brocade of full screens: tortoise-shell, hexagons of gold with a finer one in each. One tile holds a hexagon and
/// four quarters of its neighbours.
fn tortoise_shell() -> Image {
    const WIDE: usize = 42;
    const HIGH: usize = 72;
    let (wide, high) = (WIDE as f32, HIGH as f32);
    let middles = [(0.0, 0.0), (wide, 0.0), (0.0, high), (wide, high), (wide / 2.0, high / 2.0)];
    let beyond = [(-wide / 2.0, high / 2.0), (wide * 1.5, high / 2.0)];
    let alpha = |x: usize, y: usize| {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let mut far: Vec<(f32, (f32, f32))> =
            middles.iter().chain(&beyond).map(|&(a, b)| ((x - a).hypot(y - b), (a, b))).collect();
        far.sort_by(|a, b| a.0.total_cmp(&b.0));
        let [(near, a), (next, b)] = [far[0], far[1]];
        // How far the edge between the two is.
        let edge = (next * next - near * near) / (2.0 * (a.0 - b.0).hypot(a.1 - b.1));
        let line = |at: f32, half: f32| (half + 0.5 - (edge - at).abs()).clamp(0.0, 1.0);
        (line(0.0, 0.7) * 52.0).max(line(5.5, 0.2) * 30.0) as u8
    };
    let data = (0..WIDE * HIGH).flat_map(|i| [0xb8, 0x92, 0x4a, alpha(i % WIDE, i / WIDE)]).collect();
    let size = Extent3d { width: WIDE as u32, height: HIGH as u32, depth_or_array_layers: 1 };
    Image::new(size, TextureDimension::D2, data, TextureFormat::Rgba8Unorm, RenderAssetUsages::default())
}

/// Lines at 45 degrees, two pixels in seven, white at a fifth.
fn hatch() -> Image {
    const SIDE: usize = 14;
    let alpha = |x: usize, y: usize| if (x + y) % 7 < 2 { 52 } else { 0 };
    let data = (0..SIDE * SIDE).flat_map(|i| [255, 255, 255, alpha(i % SIDE, i / SIDE)]).collect();
    let size = Extent3d { width: SIDE as u32, height: SIDE as u32, depth_or_array_layers: 1 };
    Image::new(size, TextureDimension::D2, data, TextureFormat::Rgba8Unorm, RenderAssetUsages::default())
}

/// The weave of a letter's cloth: diamonds of thin pale lines, with a dot in the middle of each.
fn lattice() -> Image {
    const SIDE: usize = 28;
    let half = SIDE as f32 / 2.0;
    let alpha = |x: usize, y: usize| {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let line = |v: f32| (1.1 - (v.rem_euclid(SIDE as f32) - half).abs() / 1.4).clamp(0.0, 1.0);
        let dot = (2.6 - (x - SIDE as f32 / 2.0).hypot(y - SIDE as f32)).max(2.6 - (x - half).hypot(y)).clamp(0.0, 1.0);
        (line(x + y + half).max(line(x - y + half)).max(dot * 0.8) * 40.0) as u8
    };
    let data = (0..SIDE * SIDE).flat_map(|i| [255, 255, 255, alpha(i % SIDE, i / SIDE)]).collect();
    let size = Extent3d { width: SIDE as u32, height: SIDE as u32, depth_or_array_layers: 1 };
    Image::new(size, TextureDimension::D2, data, TextureFormat::Rgba8Unorm, RenderAssetUsages::default())
}

fn tiled(image: Handle<Image>, colour: Color) -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(0),
        top: px(0),
        bottom: px(0),
        ..default()
    };
    let mode = NodeImageMode::Tiled { tile_x: true, tile_y: true, stretch_value: 1.0 };
    (node, ImageNode { image, color: colour, image_mode: mode, ..default() }, Pickable::IGNORE)
}

/// Brocade over the whole parent.
pub fn brocade(parent: &mut ChildSpawnerCommands) {
    parent.spawn(tiled(BROCADE, Color::WHITE));
}

/// Brocade in a colour, as of a sender: its pattern over that ground.
pub fn brocade_of(parent: &mut ChildSpawnerCommands) {
    parent.spawn(tiled(LATTICE, Color::WHITE));
}

/// Hatches its parent.
pub fn hatched(parent: &mut ChildSpawnerCommands) {
    parent.spawn(tiled(HATCH, Color::WHITE));
}

/// A button with a word and a name made for it.
pub fn press<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: String,
    dress: Dress,
    words: &str,
    node: Node,
) -> EntityCommands<'a> {
    let ink = match dress {
        Dress::Plain | Dress::Bare => colour::INK,
        Dress::Primary | Dress::OnDark | Dress::Dark | Dress::Menu => colour::ON_LACQUER,
    };
    let mut made = parent.spawn(button::button(name, dress, Node { flex_shrink: 0.0, ..node }));
    made.with_children(|inside| {
        inside.spawn((lines(words, Face::Strong, 15.0, 1.3, ink), TextLayout::no_wrap()));
    });
    made
}

/// A small button.
pub fn small<'a>(parent: &'a mut ChildSpawnerCommands, name: String, words: &str) -> EntityCommands<'a> {
    press(parent, name, Dress::Plain, words, Node { height: px(32), padding: UiRect::axes(px(10), px(2)), ..default() })
}

/// The usual button.
pub fn usual<'a>(parent: &'a mut ChildSpawnerCommands, name: String, words: &str) -> EntityCommands<'a> {
    press(parent, name, Dress::Plain, words, Node { height: px(40), padding: UiRect::axes(px(16), px(4)), ..default() })
}

/// The button that is pressed hard.
pub fn primary<'a>(parent: &'a mut ChildSpawnerCommands, name: String, words: &str) -> EntityCommands<'a> {
    let node = Node { height: px(40), padding: UiRect::axes(px(20), px(4)), ..default() };
    press(parent, name, Dress::Primary, words, node)
}

/// Takes a button out of use, and says why.
pub fn refuse(made: &mut EntityCommands, why: String) {
    made.insert((InteractionDisabled, Tip::text(why)));
}

/// A word in a round border.
pub fn chip(parent: &mut ChildSpawnerCommands, words: &str, ink: Color) {
    let node = Node {
        padding: UiRect::axes(px(9), px(1)),
        border: px(1).all(),
        border_radius: BorderRadius::all(px(11)),
        flex_shrink: 0.0,
        ..default()
    };
    parent.spawn((node, BorderColor::all(ink.with_alpha(0.7)), Pickable::IGNORE)).with_children(|c| {
        c.spawn((lines(words, Face::Body, 14.0, 1.35, ink), TextLayout::no_wrap()));
    });
}

/// A number with its sign, at the right of a column of that width.
pub fn number(parent: &mut ChildSpawnerCommands, points: Points, width: f32) {
    let text = crate::present::verdict::signed(points);
    let node = Node { width: px(width), justify_content: JustifyContent::FlexEnd, flex_shrink: 0.0, ..default() };
    parent.spawn((node, Pickable::IGNORE)).with_children(|n| {
        n.spawn((lines(text, Face::Number, 14.0, 1.3, sided(points)), TextLayout::no_wrap()));
    });
}

/// The ink of what speaks for and what against.
pub fn sided(points: Points) -> Color {
    match points {
        p if p > 0 => colour::FOR,
        p if p < 0 => colour::AGAINST,
        _ => colour::INK_3,
    }
}

/// A row whose things stand in the middle of its height.
pub fn row(gap: f32) -> Node {
    Node { align_items: AlignItems::Center, column_gap: px(gap), flex_shrink: 0.0, ..default() }
}

/// A row that breaks where it has no more room.
pub fn wrapping(gap: f32) -> Node {
    Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(gap) }
}

/// Text that takes the room that a row leaves.
pub fn filling(parent: &mut ChildSpawnerCommands, words: impl Into<String>, face: Face, size: f32, ink: Color) {
    let node = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..default() };
    parent.spawn((node, Pickable::IGNORE)).with_children(|t| {
        // Titles lead nowhere.
        match size >= 20.0 {
            true => t.spawn(lines(words, face, size, 1.35, ink)),
            false => t.spawn(prose(words, face, size, 1.35, ink)),
        };
    });
}

/// A paragraph of that width.
pub fn text(parent: &mut ChildSpawnerCommands, words: impl Into<String>, size: f32, ink: Color, width: f32) {
    parent.spawn((Node { width: px(width), flex_shrink: 0.0, ..default() }, Pickable::IGNORE)).with_children(|t| {
        t.spawn(prose(words, Face::Body, size, 1.45, ink));
    });
}

/// A quotation from the record, with its translation where there is one.
pub fn quotation(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    cites: &[String],
    gloss: Option<&str>,
    size: f32,
    width: f32,
) {
    if cites.is_empty() {
        return;
    }
    let list = |c: &String| kit.words().with("ask-cite", &crate::present::texts::args([("cite", c.clone())]));
    let quotes: String = cites.iter().map(list).collect();
    let node = Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::left(px(12)),
        border: UiRect::left(px(2)),
        width: px(width),
        flex_shrink: 0.0,
        ..default()
    };
    let ink = colour::INK;
    parent.spawn((node, BorderColor::all(colour::CINNABAR.with_alpha(0.7)), Pickable::IGNORE)).with_children(|q| {
        q.spawn(lines(quotes, Face::Kai, size, 1.45, ink));
        if let Some(gloss) = gloss {
            q.spawn(prose(gloss, Face::Body, 14.0, 1.4, colour::INK_2));
        }
    });
}

/// Where areas were scrolled to, by name: they are made anew whenever what they show changes.
#[derive(Resource, Default)]
struct Spots(HashMap<&'static str, f32>);

/// An area that stays where it was scrolled to.
#[derive(Component)]
struct Kept(&'static str);

fn remember(areas: Query<(&Kept, &ScrollPosition), Changed<ScrollPosition>>, mut spots: ResMut<Spots>) {
    for (kept, position) in &areas {
        spots.bypass_change_detection().0.insert(kept.0, position.y);
    }
}

/// A scrolling column that is found where it was left.
pub fn area(
    parent: &mut ChildSpawnerCommands,
    name: &'static str,
    width: f32,
    gap: f32,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    scroll::area(parent, width, gap, false, |list| {
        let column = list.target_entity();
        list.commands().queue(move |world: &mut World| {
            let y = world.get_resource::<Spots>().and_then(|s| s.0.get(name).copied()).unwrap_or(0.0);
            if let Ok(mut entity) = world.get_entity_mut(column) {
                entity.insert((Kept(name), ScrollPosition(Vec2::new(0.0, y))));
            }
        });
        fill(list);
    });
}
