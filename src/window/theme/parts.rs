//! Frames, slips and rules.

use super::{bakery::image_of, colour, panel, text};
use crate::{
    present::Lang,
    window::{land::raster, paint::sign},
};
use bevy::{
    asset::uuid_handle,
    image::{ImageAddressMode, ImageSampler, ImageSamplerDescriptor},
    prelude::*,
    ui::UiSystems,
};

const FRAME_PAPER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0020");
const FRAME_LACQUER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0021");
const TILE_PAPER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0022");
const TILE_LACQUER: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0023");
const BOOKMARK: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0024");

/// How far a corner of a frame steps in, with the line that runs there.
const STEP: f32 = 9.0;

/// Loads the pictures of frames and tiles.
pub fn plugin(app: &mut App) {
    let mut images = app.world_mut().resource_mut::<Assets<Image>>();
    for (handle, name) in [
        (FRAME_PAPER, "ui/frame_paper.png"),
        (FRAME_LACQUER, "ui/frame_lacquer.png"),
        (TILE_PAPER, "ui/paper_tile.png"),
        (TILE_LACQUER, "ui/lacquer_tile.png"),
    ] {
        if let Ok(mut image) = raster::decode(name) {
            image.sampler = ImageSampler::linear();
            if name.contains("frame") {
                hollow(&mut image);
            } else {
                image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
                    address_mode_u: ImageAddressMode::Repeat,
                    address_mode_v: ImageAddressMode::Repeat,
                    ..ImageSamplerDescriptor::linear()
                });
            }
            let _ = images.insert(handle.id(), image);
        }
    }
    let mark = image_of(sign::bookmark(28.0, 80.0));
    let _ = images.insert(BOOKMARK.id(), mark);
    let grounds = [(panel::PAPER, TILE_PAPER, FRAME_PAPER), (panel::LACQUER, TILE_LACQUER, FRAME_LACQUER)];
    panel::plugin(app, STEP, grounds);
    app.add_systems(PostUpdate, repeat.after(UiSystems::Layout));
}

/// Leaves only the lines of a frame, so that the texture below it is seen between them.
fn hollow(image: &mut Image) {
    let wide = image.width() as usize;
    let Some(data) = image.data.as_mut() else { return };
    let middle = (data.len() / 4 / wide / 2 * wide + wide / 2) * 4;
    let Some(Ok(ground)) = data.get(middle..middle + 3).map(<[u8; 3]>::try_from) else { return };
    for pixel in data.chunks_exact_mut(4) {
        if pixel.iter().zip(ground).all(|(a, b)| a.abs_diff(b) < 24) {
            pixel[3] = 0;
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

/// A panel. `node` says where it is and how large; what is in it is added inside the returned entity.
pub fn panel<'a>(parent: &'a mut ChildSpawnerCommands, stuff: Stuff, node: Node) -> EntityCommands<'a> {
    let mut panel = parent.spawn((node, Pickable { should_block_lower: true, is_hoverable: true }));
    panel.with_children(|inside| {
        inside.spawn(panel::ground(match stuff {
            Stuff::Paper => panel::PAPER,
            Stuff::Lacquer => panel::LACQUER,
        }));
    });
    panel
}

/// Lacquer without frame, for bars: it fills its parent, below its other children.
pub fn lacquer_ground(parent: &mut ChildSpawnerCommands) {
    let all = px(0);
    parent.spawn((
        Node { position_type: PositionType::Absolute, left: all, right: all, top: all, bottom: all, ..default() },
        ImageNode { image: TILE_LACQUER, image_mode: NodeImageMode::Stretch, ..default() },
        Repeated,
        Pickable::IGNORE,
    ));
}

/// A picture that is repeated over its node by its sampler. The engine's own way reckons it anew for every pixel.
#[derive(Component)]
struct Repeated;

fn repeat(mut pictures: Query<(&ComputedNode, &mut ImageNode), (With<Repeated>, Changed<ComputedNode>)>) {
    for (node, mut picture) in &mut pictures {
        let room = Rect::from_corners(Vec2::ZERO, node.size() * node.inverse_scale_factor());
        if picture.rect != Some(room) {
            picture.rect = Some(room);
        }
    }
}

/// A hairline across the parent.
pub fn rule(colour: Color, thick: f32) -> impl Bundle {
    (Node { height: px(thick), align_self: AlignSelf::Stretch, flex_shrink: 0.0, ..default() }, BackgroundColor(colour))
}

/// The cinnabar bookmark that stands before a title.
pub fn bookmark() -> impl Bundle {
    (Node { width: px(7), height: px(20), flex_shrink: 0.0, ..default() }, ImageNode::new(BOOKMARK), Pickable::IGNORE)
}

/// The title of a panel: a cinnabar bookmark, the words, a hairline below.
pub fn title(parent: &mut ChildSpawnerCommands, words: &str, lang: Lang) {
    parent
        .spawn(Node { align_items: AlignItems::Center, column_gap: px(10), flex_shrink: 0.0, ..default() })
        .with_children(|row| {
            row.spawn(bookmark());
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
