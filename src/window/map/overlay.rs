//! What is laid over the map for the hand: marks about what is chosen or pointed at, and the roads of orders.

use super::{
    Glide, MapSystems, layer, line,
    line::{LineMaterial, Stroke},
    pick::Thing,
    pin::pinned,
    spot,
    tokens::{Target, Targets},
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
    app.add_systems(Update, draw.in_set(MapSystems::Draw).after(super::tokens::stand));
}

fn draw(
    mut commands: Commands,
    overlay: Res<Overlay>,
    targets: Res<Targets>,
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
    if !overlay.is_changed() && !targets.is_changed() && *scale == now {
        return;
    }
    *scale = now;
    old.iter().for_each(|e| commands.entity(e).despawn());
    if !rests {
        return;
    }
    let book = &shell.content.rules;
    let mut pin = |order: Order, at: Vec2, offset: Vec2, depth: f32, middle: bool| {
        let baked = bakery.get(&mut images, &icons, order);
        let offset = if middle { offset - Vec2::new(baked.size.x / bakery.scale / 2.0, 0.0) } else { offset };
        commands.spawn((pinned(&baked, at, offset, depth), Laid));
    };
    for target in &targets.0 {
        let Thing::Armies(ids) = &target.what else { continue };
        let foot = target.middle + Vec2::new(0.0, target.half.y - 6.0);
        if ids.iter().any(|id| overlay.armies.contains(id)) {
            pin(Order::Ring(33, 13, false), target.at, foot, layer::ARMIES - 0.4, false);
        } else if overlay.hover.as_ref() == Some(&target.what) {
            pin(Order::Ring(31, 12, true), target.at, foot, layer::ARMIES - 0.4, false);
        }
    }
    if let Some(place) = overlay.place {
        pin(Order::Ring(16, 16, false), spot(book, place), Vec2::ZERO, layer::SIEGES + 0.2, false);
    }
    if let Some(Thing::Place(place)) = overlay.hover.as_ref().filter(|h| h.place() != overlay.place) {
        pin(Order::Ring(14, 14, true), spot(book, *place), Vec2::ZERO, layer::SIEGES + 0.1, false);
    }
    if let Some(place) = overlay.aim {
        pin(Order::Ring(20, 20, false), spot(book, place), Vec2::ZERO, layer::SIEGES + 0.2, false);
    }
    for route in &overlay.routes {
        for (at, words) in &route.pills {
            pin(Order::Slip(words.clone(), false), *at, Vec2::new(0.0, 25.0), layer::SLIPS + 0.5, true);
        }
    }
    let strokes: Vec<Stroke> = overlay.routes.iter().flat_map(|r| strokes(r, &bakery)).collect();
    if !strokes.is_empty() {
        let settings = Vec4::new(bakery.scale, 1.0, 0.0, 0.0);
        commands.spawn((
            Mesh2d(meshes.add(line::mesh(&strokes))),
            MeshMaterial2d(materials.add(LineMaterial { settings })),
            Transform::from_xyz(0.0, 0.0, layer::ORDERS),
            Laid,
            Pickable::IGNORE,
        ));
    }
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
