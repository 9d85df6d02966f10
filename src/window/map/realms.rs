//! Large names: realms across their land, mountains, deserts and seas along theirs.

use super::{
    MapSystems,
    camera::MapCamera,
    ground::Ground,
    layer,
    pin::{Pin, pinned},
    places::Named,
    to_world,
};
use crate::{
    present::Lang,
    sim::ids::PolityId,
    window::{
        Shell,
        land::vectors,
        theme::{Bakery, bakery::Order, icon::Icons},
    },
};
use bevy::prelude::*;

/// The name of a realm: half its size in pixels of the interface.
#[derive(Component)]
struct Realm(Vec2);

/// A mountain, desert or sea: half its length and half its height in pixels of the interface, and the slope of its name.
#[derive(Component)]
struct Hill {
    half: Vec2,
    slope: f32,
}

/// The band of zoom in which names have one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Band {
    #[default]
    None,
    Far,
    Middle,
    Near,
    Close,
}

fn band(zoom: f32) -> Band {
    match zoom {
        z if z < 0.9 => Band::Far,
        z if z < 1.3 => Band::Middle,
        z if z < 2.0 => Band::Near,
        _ => Band::Close,
    }
}

/// Adds the names.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (realms, hills).in_set(MapSystems::Draw));
    app.add_systems(Update, make_way.in_set(MapSystems::Place));
}

/// What the names were last made for.
#[derive(Default, PartialEq, Clone)]
struct For(Band, Option<Lang>, u32);

fn current(camera: &MapCamera, shell: &Shell, bakery: &Bakery) -> For {
    For(band(camera.zoom / bakery.scale), Some(shell.lang), (bakery.scale * 100.0) as u32)
}

#[expect(clippy::too_many_arguments, reason = "what names depend on")]
fn realms(
    mut commands: Commands,
    ground: Res<Ground>,
    camera: Res<MapCamera>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    old: Query<Entity, With<Realm>>,
    mut last: Local<(For, Vec<Option<(Vec2, f32)>>)>,
) {
    let now = current(&camera, &shell, &bakery);
    if last.0 == now && last.1 == ground.names {
        return;
    }
    *last = (now.clone(), ground.names.clone());
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let words = shell.words();
    let size = match now.0 {
        Band::Far => 42.0,
        Band::Middle => 50.0,
        Band::Near => 60.0,
        Band::Close | Band::None => return,
    };
    for (i, spot) in ground.names.iter().enumerate() {
        let Some((at, room)) = *spot else { continue };
        let polity = PolityId(i as u8);
        let text = words.polity_as(polity, "map");
        // As large as the land has room for, within bounds.
        let count = text.chars().count().max(2) as f32;
        let letter = if shell.lang == Lang::Zh { 1.0 } else { 0.72 };
        let room = room * 2.0 * camera.zoom / bakery.scale;
        let size = (room / count / letter * 0.9).clamp(26.0, size) * if shell.lang == Lang::Zh { 1.0 } else { 0.8 };
        let spacing = (room * 0.9 / count - size * letter).clamp(0.0, size * 0.9);
        let order = Order::Realm(text, (size * 10.0) as u32, (spacing * 10.0) as u32, polity, shell.lang);
        let baked = bakery.get(&mut images, &icons, order);
        let half = baked.size / bakery.scale * Vec2::new(0.48, 0.32);
        commands.spawn((pinned(&baked, at, Vec2::ZERO, layer::REALMS), Realm(half)));
    }
}

/// A name of the land gives way to the names of places and realms: no text lies on text.
fn make_way(
    named: Res<Named>,
    mut hills: Query<(&Hill, Ref<Pin>, &mut Visibility)>,
    realms: Query<(&Realm, Ref<Pin>)>,
) {
    let spot = |pin: &Pin| Vec2::new(pin.at.x, -pin.at.y) * named.zoom;
    let changed = named.is_changed() || realms.iter().any(|(_, pin)| pin.is_added());
    let large = realms.iter().map(|(realm, pin)| Rect::from_center_half_size(spot(&pin), realm.0));
    let taken: Vec<Rect> = named.rects.iter().copied().chain(large).collect();
    for (hill, pin, mut visible) in &mut hills {
        if !changed && !pin.is_added() {
            continue;
        }
        let free = !covered(hill, spot(&pin), &taken);
        visible.set_if_neq(if free { Visibility::Inherited } else { Visibility::Hidden });
    }
}

/// Whether a name of the land that stands at a spot lies on any of these.
fn covered(hill: &Hill, at: Vec2, rects: &[Rect]) -> bool {
    let along = Vec2::new(hill.slope.cos(), -hill.slope.sin()) * (hill.half.x - hill.half.y).max(0.0);
    let parts = (-4..=4).map(|step| at + along * (step as f32 / 4.0));
    let parts: Vec<Rect> = parts.map(|p| Rect::from_center_half_size(p, Vec2::splat(hill.half.y))).collect();
    rects.iter().any(|rect| parts.iter().any(|part| !part.intersect(*rect).is_empty()))
}

fn hills(
    mut commands: Commands,
    camera: Res<MapCamera>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    old: Query<Entity, With<Hill>>,
    mut last: Local<For>,
) {
    let now = current(&camera, &shell, &bakery);
    if *last == now {
        return;
    }
    *last = now.clone();
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let chinese = shell.lang == Lang::Zh;
    for name in vectors::names() {
        // Small features wait until one comes nearer.
        let least = match now.0 {
            Band::Far => 3,
            Band::Middle => 2,
            _ => 1,
        };
        if name.size < least {
            continue;
        }
        let size = [13.0, 15.0, 18.0, 22.0][usize::from(name.size.clamp(1, 4)) - 1];
        let size: f32 = if chinese { size } else { size * 0.9 };
        let spacing = size * if chinese { 0.7 } else { 0.12 };
        let ink = match name.kind.as_str() {
            "sea" => 0x2f_5266,
            "desert" => 0x6f_5228,
            _ => 0x5b_4226,
        };
        let text = if chinese { &name.zh } else { &name.en };
        let order =
            Order::Along(text.clone(), (size * 10.0) as u32, (spacing * 10.0) as u32, name.angle as i32, ink, chinese);
        let baked = bakery.get(&mut images, &icons, order);
        // What is painted is the box about a slope.
        let slope = (name.angle).to_radians();
        let length = (baked.size / bakery.scale).length() * 0.5 - size;
        let hill = Hill { half: Vec2::new(length.max(size), size * 0.5), slope };
        commands.spawn((pinned(&baked, to_world((name.px[0], name.px[1])), Vec2::ZERO, layer::HILLS), hill));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_along_a_slope_gives_way_only_to_what_lies_on_it() {
        let hill = Hill { half: Vec2::new(60.0, 8.0), slope: 45f32.to_radians() };
        let spot = |x: f32, y: f32| [Rect::from_center_half_size(Vec2::new(x, y), Vec2::splat(6.0))];
        assert!(!covered(&hill, Vec2::ZERO, &[]));
        assert!(covered(&hill, Vec2::ZERO, &spot(30.0, -30.0)), "up the slope, as the screen counts");
        assert!(!covered(&hill, Vec2::ZERO, &spot(30.0, 30.0)), "beside it, though in its box");
        assert!(covered(&hill, Vec2::new(30.0, 30.0), &spot(30.0, 30.0)));
    }
}
