//! Frames, slips and rules.

use super::{colour, text};
use crate::{present::Lang, window::land::raster};
use bevy::{asset::uuid_handle, image::ImageSampler, prelude::*};

const FRAME_PAPER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0020");
const FRAME_LACQUER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0021");
const TILE_PAPER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0022");
const TILE_LACQUER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0023");

/// Loads the pictures of frames and tiles.
pub fn plugin(app: &mut App) {
    let mut images = app.world_mut().resource_mut::<Assets<Image>>();
    for (handle, name) in [
        (FRAME_PAPER, "ui/frame_paper.png"),
        (FRAME_LACQUER, "ui/frame_lacquer.png"),
        (TILE_PAPER, "ui/paper_tile.png"),
        (TILE_LACQUER, "ui/lacquer_tile.png"),
    ] {
        if let Ok(mut image) = raster::decode(name, false) {
            image.sampler = ImageSampler::linear();
            let _ = images.insert(handle.id(), image);
        }
    }
}

/// What a panel is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stuff {
    /// Paper with ink lines.
    Paper,
    /// Lacquer with a gold line.
    Lacquer,
}

/// A texture that fills its parent from edge to edge, below its other children.
fn fill(image: Handle<Image>, alpha: f32, inset: f32) -> impl Bundle {
    (
        Node {
            position_type: PositionType::Absolute,
            left: px(inset),
            right: px(inset),
            top: px(inset),
            bottom: px(inset),
            ..default()
        },
        ImageNode {
            image,
            color: Color::WHITE.with_alpha(alpha),
            image_mode: NodeImageMode::Tiled { tile_x: true, tile_y: true, stretch_value: 1.0 },
            ..default()
        },
        Pickable::IGNORE,
    )
}

/// The double ruled frame of a woodblock page, over its parent's edge.
fn frame(image: Handle<Image>) -> impl Bundle {
    (
        Node {
            position_type: PositionType::Absolute,
            left: px(0),
            right: px(0),
            top: px(0),
            bottom: px(0),
            ..default()
        },
        ImageNode {
            image,
            image_mode: NodeImageMode::Sliced(TextureSlicer {
                border: BorderRect::all(40.0),
                center_scale_mode: SliceScaleMode::Stretch,
                sides_scale_mode: SliceScaleMode::Stretch,
                max_corner_scale: 0.5,
            }),
            ..default()
        },
        Pickable::IGNORE,
    )
}

/// A panel. `node` says where it is and how large; what is in it is added inside the returned entity.
pub fn panel<'a>(parent: &'a mut ChildSpawnerCommands, stuff: Stuff, node: Node) -> EntityCommands<'a> {
    let (tile, line, ground) = match stuff {
        Stuff::Paper => (TILE_PAPER, FRAME_PAPER, colour::PAPER),
        Stuff::Lacquer => (TILE_LACQUER, FRAME_LACQUER, colour::LACQUER),
    };
    let mut panel = parent.spawn((
        node,
        BoxShadow::new(colour::SHADOW, px(0), px(3), px(0), px(8)),
        Pickable { should_block_lower: true, is_hoverable: true },
    ));
    panel.with_children(|inside| {
        inside.spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(3),
                right: px(3),
                top: px(3),
                bottom: px(3),
                ..default()
            },
            BackgroundColor(ground),
            Pickable::IGNORE,
        ));
        inside.spawn(fill(tile, 1.0, 4.0));
        inside.spawn(frame(line));
    });
    panel
}

/// Lacquer without frame, for bars.
pub fn lacquer_ground(parent: &mut ChildSpawnerCommands) {
    parent.spawn(fill(TILE_LACQUER, 1.0, 0.0));
}

/// A hairline across the parent.
pub fn rule(colour: Color, thick: f32) -> impl Bundle {
    (Node { height: px(thick), align_self: AlignSelf::Stretch, flex_shrink: 0.0, ..default() }, BackgroundColor(colour))
}

/// The title of a panel: a cinnabar bookmark, the words, a hairline below.
pub fn title(parent: &mut ChildSpawnerCommands, words: &str, lang: Lang) {
    parent
        .spawn(Node { align_items: AlignItems::Center, column_gap: px(10), flex_shrink: 0.0, ..default() })
        .with_children(|row| {
            row.spawn((Node { width: px(7), height: px(20), ..default() }, BackgroundColor(colour::CINNABAR)));
            let size = if lang == Lang::Zh { 22.0 } else { 20.0 };
            row.spawn(text::lines(words, text::Face::title(lang), size, 1.27, colour::INK));
        });
    parent.spawn(rule(colour::LINE, 1.0));
}

/// Dots from a name to its number; they take the room that is left.
pub fn leader(colour: Color) -> impl Bundle {
    (
        Node { height: px(1), flex_grow: 1.0, min_width: px(8), align_self: AlignSelf::Center, ..default() },
        BackgroundColor(colour),
        Pickable::IGNORE,
    )
}

/// Heads a section inside a panel: an icon, a word, a hairline to the edge.
pub fn section(parent: &mut ChildSpawnerCommands, icon: impl Bundle, words: &str) {
    let node = Node {
        align_items: AlignItems::Center,
        column_gap: px(8),
        align_self: AlignSelf::Stretch,
        margin: UiRect::top(px(8)),
        flex_shrink: 0.0,
        ..default()
    };
    parent.spawn((node, Pickable::IGNORE)).with_children(|row| {
        row.spawn(icon);
        row.spawn((text::lines(words, text::Face::Strong, 15.0, 1.4, colour::INK), TextLayout::no_wrap()));
        row.spawn((Node { height: px(1), flex_grow: 1.0, ..default() }, BackgroundColor(colour::HAIR)));
    });
}
