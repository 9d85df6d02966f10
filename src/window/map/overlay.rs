//! What is laid over the map for the hand: marks about what is chosen or pointed at, and the roads of orders.

use super::{
    Glide, MapSystems, layer, line,
    line::{LineMaterial, Stroke},
    pick::Thing,
    pin::pinned,
    places::{self, Named},
    spot,
    tokens::{Crowd, Target, Targets},
};
use crate::{
    sim::ids::{ArmyId, PlaceId, PolityId},
    window::{
        Shell,
        land::{HEIGHT, WIDTH},
        theme::{Bakery, bakery::Order, icon::Icons},
    },
};
use bevy::prelude::*;

/// A road that an army goes or would go.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Whose.
    pub of: PolityId,
    /// From where it is, place by place (world units).
    pub points: Vec<Vec2>,
    /// Words at its stops.
    pub pills: Vec<(Vec2, String)>,
    /// Whether the last stretch leads to a fight.
    pub fight: bool,
    /// Whether it is only considered.
    pub considered: bool,
}

/// What is laid over the map. Whoever holds the hand replaces it.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// Chosen armies.
    pub armies: Vec<ArmyId>,
    /// The chosen place.
    pub place: Option<PlaceId>,
    /// What the pointer is on.
    pub hover: Option<Thing>,
    /// The place that is aimed at by keyboard.
    pub aim: Option<PlaceId>,
    /// Roads.
    pub routes: Vec<Route>,
}

#[derive(Component)]
struct Laid;

/// Adds the overlay.
pub fn plugin(app: &mut App) {
    app.init_resource::<Overlay>();
    app.add_systems(Update, draw.in_set(MapSystems::Draw).after(places::draw));
}

fn draw(
    mut commands: Commands,
    overlay: Res<Overlay>,
    (targets, crowd, named): (Res<Targets>, Res<Crowd>, Res<Named>),
    glide: Res<Glide>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<LineMaterial>>,
    old: Query<Entity, With<Laid>>,
    mut scale: Local<(f32, bool)>,
) {
    let rests = glide.0 >= 1.0;
    let now = (bakery.scale, rests);
    let stays = overlay.routes.is_empty() || !named.is_changed();
    if !overlay.is_changed() && !targets.is_changed() && stays && *scale == now {
        return;
    }
    *scale = now;
    old.iter().for_each(|e| commands.entity(e).despawn());
    if !rests {
        return;
    }
    let book = &shell.content.rules;
    let mut pin = |order: Order, at: Vec2, offset: Vec2, depth: f32| {
        let baked = bakery.get(&mut images, &icons, order);
        commands.spawn((pinned(&baked, at, offset, depth), Laid));
    };
    for target in &targets.0 {
        let Thing::Armies(ids) = &target.what else { continue };
        let foot = target.middle + Vec2::new(0.0, target.half.y - 6.0);
        if ids.iter().any(|id| overlay.armies.contains(id)) {
            pin(Order::Ring(33, 13, false), target.at, foot, layer::ARMIES - 0.4);
        } else if overlay.hover.as_ref() == Some(&target.what) {
            pin(Order::Ring(31, 12, true), target.at, foot, layer::ARMIES - 0.4);
        }
    }
    if let Some(place) = overlay.place {
        pin(Order::Ring(16, 16, false), spot(book, place), Vec2::ZERO, layer::SIEGES + 0.2);
    }
    if let Some(Thing::Place(place)) = overlay.hover.as_ref().filter(|h| h.place() != overlay.place) {
        pin(Order::Ring(14, 14, true), spot(book, *place), Vec2::ZERO, layer::SIEGES + 0.1);
    }
    if let Some(place) = overlay.aim {
        pin(Order::Ring(20, 20, false), spot(book, place), Vec2::ZERO, layer::SIEGES + 0.2);
    }
    let mut taken: Vec<Rect> = crowd.0.iter().chain(&named.rects).copied().collect();
    for (at, words) in overlay.routes.iter().flat_map(|r| &r.pills) {
        let baked = bakery.get(&mut images, &icons, Order::Slip(words.clone(), false));
        let size = baked.size / bakery.scale;
        let offset = beside(Vec2::new(at.x, -at.y) * named.zoom, size, &mut taken);
        let left = offset - Vec2::new(size.x / 2.0, 0.0);
        commands.spawn((pinned(&baked, *at, left, layer::SLIPS + 0.5), Laid));
    }
    let strokes: Vec<Stroke> = overlay.routes.iter().flat_map(|r| strokes(r, &bakery)).collect();
    if !strokes.is_empty() {
        let settings = Vec4::new(bakery.scale, 1.0, 0.0, 0.0);
        let material = materials.add(LineMaterial { settings });
        line::lay(&mut commands, &mut meshes, material, layer::ORDERS, &strokes).insert(Laid);
    }
}

/// Where a slip of that size lies beside a spot so that it hides least of names and tokens, which it joins: below,
/// above, at the right, at the left.
fn beside(at: Vec2, size: Vec2, taken: &mut Vec<Rect>) -> Vec2 {
    let side = size.x / 2.0 + 14.0;
    let spots = [Vec2::new(0.0, 25.0), Vec2::new(0.0, -25.0), Vec2::new(side, 0.0), Vec2::new(-side, 0.0)];
    let rect = |offset: Vec2| Rect::from_center_size(at + offset, size);
    let hidden = |offset: Vec2| -> f32 {
        taken.iter().map(|other| rect(offset).intersect(*other).size().element_product()).sum()
    };
    let best = spots.into_iter().min_by(|a, b| hidden(*a).total_cmp(&hidden(*b))).unwrap_or(spots[0]);
    taken.push(rect(best));
    best
}

/// A casing, the road in the court's dark colour, and the stretch to a fight in cinnabar dashes.
fn strokes(route: &Route, bakery: &Bakery) -> Vec<Stroke> {
    let half = Vec2::new(WIDTH as f32, HEIGHT as f32) / 2.0;
    let points: Vec<(f32, f32)> = route.points.iter().map(|p| (p.x + half.x, half.y - p.y)).collect();
    if points.len() < 2 {
        return Vec::new();
    }
    let dark = bakery.look(route.of).map_or([0.2, 0.2, 0.2, 1.0], |l| l.dark);
    let ink = Color::srgb(dark[0], dark[1], dark[2]);
    let mut strokes = vec![Stroke::solid(points.clone(), 9.0, Color::srgba(0.98, 0.95, 0.87, 0.9))];
    let calm = if route.fight { points.len() - 1 } else { points.len() };
    if calm > 1 {
        let dash = if route.considered { Vec2::new(12.0, 5.0) } else { Vec2::ZERO };
        strokes.push(Stroke { points: points[..calm].to_vec(), width: 4.6, colour: ink, dash });
    }
    if route.fight {
        let (points, colour) = (points[calm - 1..].to_vec(), Color::srgb_u8(0xb2, 0x38, 0x2a));
        strokes.push(Stroke { points, width: 4.6, colour, dash: Vec2::new(9.0, 6.0) });
    }
    strokes
}

/// The token of an army.
pub fn token_of(targets: &Targets, army: ArmyId) -> Option<&Target> {
    targets.0.iter().find(|t| matches!(&t.what, Thing::Armies(ids) if ids.contains(&army)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_where_they_hide_no_name() {
        let size = Vec2::new(70.0, 28.0);
        let name = Rect::from_center_size(Vec2::new(100.0, 120.0), Vec2::new(80.0, 20.0));
        let mut taken = vec![name];
        assert_eq!(beside(Vec2::splat(100.0), size, &mut taken), Vec2::new(0.0, -25.0), "the name stands below");
        let third = beside(Vec2::splat(100.0), size, &mut taken);
        assert_eq!(third, Vec2::new(49.0, 0.0), "nor do they hide one another");
        assert_eq!(beside(Vec2::ZERO, size, &mut Vec::new()), Vec2::new(0.0, 25.0));
    }
}
