//! Pictures pinned to a spot of the map, as large on the screen at every zoom, on whole pixels.

use super::{MapSystems, camera::MapCamera};
use crate::window::theme::bakery::{Baked, Bakery};
use bevy::{asset::io::embedded::EmbeddedAssetRegistry, prelude::*, window::PrimaryWindow};
use std::path::Path;

/// Where a picture is pinned.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
#[require(Transform, Visibility)]
pub struct Pin {
    /// World units.
    pub at: Vec2,
    /// From there, in logical pixels of the interface, y down.
    pub offset: Vec2,
    /// Depth.
    pub layer: f32,
}

/// The picture that is pinned.
#[derive(Component, Clone, Debug)]
pub struct Pinned {
    size: Vec2,
    anchor: Vec2,
}

/// A picture on the map.
pub fn pinned(baked: &Baked, at: Vec2, offset: Vec2, layer: f32) -> impl Bundle {
    (
        Pin { at, offset, layer },
        Pinned { size: baked.size, anchor: baked.anchor },
        Sprite { image: baked.image.clone(), custom_size: Some(baked.size), ..default() },
        Pickable::IGNORE,
    )
}

/// Lays pins on the screen.
pub fn plugin(app: &mut App) {
    // The engine asks for its shader of pictures under this name when it has started.
    if let Some(shipped) = app.world().get_resource::<EmbeddedAssetRegistry>() {
        let name = Path::new("bevy_sprite_render/render/sprite.wgsl");
        shipped.insert_asset(name.into(), name, include_bytes!("pin.wgsl").as_slice());
    }
    app.add_systems(Update, lay.in_set(MapSystems::Place));
}

fn lay(
    camera: Res<MapCamera>,
    bakery: Res<Bakery>,
    window: Single<Ref<Window>, With<PrimaryWindow>>,
    mut pins: Query<(Ref<Pin>, Ref<Pinned>, &mut Transform)>,
) {
    let moved = camera.is_changed() || window.is_changed();
    let half = window.physical_size().as_vec2() / 2.0;
    // Device pixels per world unit.
    let zoom = camera.zoom * window.scale_factor();
    for (pin, picture, mut transform) in &mut pins {
        if !moved && !pin.is_changed() && !picture.is_changed() {
            continue;
        }
        let from_middle = (pin.at - camera.centre) * zoom;
        let on_screen = half + Vec2::new(from_middle.x, -from_middle.y) + pin.offset * bakery.scale;
        let corner = (on_screen - picture.anchor).round();
        let middle = corner + picture.size / 2.0 - half;
        let world = camera.centre + Vec2::new(middle.x, -middle.y) / zoom;
        *transform = Transform::from_translation(world.extend(pin.layer)).with_scale(Vec3::splat(1.0 / zoom));
    }
}
