//! Rivers of the right era, and roads.

use super::{
    MapSystems, Shown,
    camera::MapCamera,
    ground::Ground,
    layer, line,
    line::{LineMaterial, Lines, Stroke},
    mode::Mode,
};
use crate::{
    sim::rulebook::RoadKind,
    window::{
        Shell,
        land::{WIDTH, projection, raster::Bits, vectors::River},
        theme::Bakery,
    },
};
use bevy::prelude::*;

#[derive(Component)]
struct Rivers(Vec<usize>, bool);

#[derive(Component)]
struct Roads;

/// Adds rivers and roads.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (rivers, roads, fade).chain().in_set(MapSystems::Draw));
}

/// Strokes of a river: bank and water.
fn river(river: &River, frozen: bool) -> [Stroke; 3] {
    let points: Vec<_> = river.points().collect();
    let (water, bank, width) = match river.rank {
        _ if river.yellow() => ([0xc0, 0x8f, 0x3c], [0x5b, 0x3d, 0x16, 150], 3.2),
        1..=3 => ([0x48, 0x70, 0x8a], [0x24, 0x3c, 0x4c, 110], 2.2),
        4..=6 => ([0x48, 0x70, 0x8a], [0x24, 0x3c, 0x4c, 70], 1.5),
        _ => ([0x5a, 0x80, 0x98], [0x24, 0x3c, 0x4c, 0], 1.0),
    };
    let [r, g, b, a] = bank;
    [
        Stroke::solid(points.clone(), width + 1.4, Color::srgba_u8(r, g, b, a)),
        Stroke::solid(points.clone(), width, Color::srgb_u8(water[0], water[1], water[2])),
        // Ice within the banks of what is large enough to show it.
        Stroke {
            points: if frozen && width > 1.2 { points } else { Vec::new() },
            width: width * 0.55,
            colour: Color::srgb_u8(0xe2, 0xec, 0xef),
            dash: Vec2::ZERO,
        },
    ]
}

/// Whether a river lies so far north that it freezes: most of it beyond the Huai.
fn north(river: &River) -> bool {
    let points: Vec<_> = river.points().collect();
    points.iter().filter(|p| p.1 < 1400.0).count() * 2 > points.len()
}

/// Whether a river has a line of its own there. That through a lake has none, but where the lake was not there yet.
fn is_drawn(river: &River, lake: &Bits) -> bool {
    let wet = |(x, y): (f32, f32)| lake.at(y.max(0.0) as usize * WIDTH + x.max(0.0) as usize);
    river.kind != "lake_centerline" || !river.points().any(wet)
}

fn rivers(
    mut commands: Commands,
    shell: Res<Shell>,
    ground: Res<Ground>,
    shown: Res<Shown>,
    bakery: Res<Bakery>,
    drawn: Option<Single<(Entity, &Rivers, &Lines)>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<LineMaterial>>,
) {
    if !ground.is_changed() && !shown.is_changed() {
        return;
    }
    let (Some(land), Some(state)) = (&ground.land, &shown.now) else { return };
    let year = state.clock.date.year();
    let all = &land.vectors.rivers;
    let flowing: Vec<usize> =
        (0..all.len()).filter(|&i| all[i].flows(year) && is_drawn(&all[i], &land.rasters.lake)).collect();
    let frozen = shell.content.rules.frozen(state.clock.date);
    if drawn.as_ref().is_some_and(|d| d.1.0 == flowing && d.1.1 == frozen) {
        return;
    }
    let mut order = flowing.clone();
    // Great rivers over small ones, the Yellow River over all.
    order.sort_by_key(|&i| (all[i].yellow(), u8::MAX - all[i].rank));
    let strokes: Vec<[Stroke; 3]> = order.iter().map(|&i| river(&all[i], frozen && north(&all[i]))).collect();
    let banks = strokes.iter().map(|s| s[0].clone());
    let strokes: Vec<Stroke> = banks.chain(strokes.iter().flat_map(|s| s[1..].iter().cloned())).collect();
    let material = drawn.as_ref().map_or_else(
        || materials.add(LineMaterial { settings: Vec4::new(bakery.scale, 0.9, 0.0, 0.0) }),
        |drawn| drawn.2.0.clone(),
    );
    if let Some(drawn) = drawn {
        commands.entity(drawn.0).despawn();
    }
    line::lay(&mut commands, &mut meshes, material, layer::RIVERS, &strokes).insert(Rivers(flowing, frozen));
}

fn roads(
    mut commands: Commands,
    shell: Res<Shell>,
    bakery: Res<Bakery>,
    drawn: Query<(), With<Roads>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<LineMaterial>>,
) {
    if !drawn.is_empty() {
        return;
    }
    let book = &shell.content.rules;
    let at = |id: crate::sim::ids::PlaceId| {
        let info = &book.places[id.index()];
        projection::to_map(f64::from(info.lon) / 100.0, f64::from(info.lat) / 100.0)
    };
    let mut strokes = Vec::new();
    for road in &book.roads {
        let points = curve(at(road.a), at(road.b));
        let dash = match road.kind {
            RoadKind::Road | RoadKind::River => Vec2::new(7.0, 4.0),
            RoadKind::Pass | RoadKind::Desert | RoadKind::Steppe => Vec2::new(1.8, 4.2),
        };
        strokes.push(Stroke::solid(points.clone(), 3.0, Color::srgba_u8(0xfb, 0xf2, 0xda, 72)));
        strokes.push(Stroke { points, width: 1.7, colour: Color::srgb_u8(0x5b, 0x40, 0x28), dash });
    }
    let material = materials.add(LineMaterial { settings: Vec4::new(bakery.scale, 0.62, 0.0, 0.0) });
    line::lay(&mut commands, &mut meshes, material, layer::ROADS, &strokes).insert(Roads);
}

/// A road as the map draws it, and as armies walk it: a line between two places.
fn curve(a: (f32, f32), b: (f32, f32)) -> Vec<(f32, f32)> {
    vec![a, b]
}

/// Lets roads fade with the distance, and lines follow the scale of the interface.
fn fade(
    camera: Res<MapCamera>,
    bakery: Res<Bakery>,
    mode: Res<Mode>,
    lines: Query<(&Lines, Has<Roads>)>,
    mut materials: ResMut<Assets<LineMaterial>>,
) {
    if !camera.is_changed() && !bakery.is_changed() && !mode.is_changed() {
        return;
    }
    let far = camera.zoom / bakery.scale;
    let alpha = match far {
        _ if *mode == Mode::Terrain => 1.0,
        z if z < 0.9 => 0.0,
        z if z < 1.3 => 0.35,
        z if z < 2.0 => 0.62,
        _ => 0.7,
    };
    for (handle, roads) in &lines {
        let Some(mut material) = materials.get_mut(&handle.0) else { continue };
        let wanted = Vec4::new(bakery.scale, if roads { alpha } else { material.settings.y }, 0.0, 0.0);
        if material.settings != wanted {
            material.settings = wanted;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::land::{raster::Rasters, vectors};

    #[test]
    fn a_river_runs_on_where_a_lake_of_our_time_was_not_there_and_not_through_one_that_was() {
        let vectors = vectors::load();
        let lake = Rasters::load(&vectors).expect("pictures").lake;
        let through = |id: &str| {
            let lines = vectors.rivers.iter().filter(|r| r.id == id && r.kind == "lake_centerline");
            lines.map(|r| is_drawn(r, &lake)).collect::<Vec<_>>()
        };
        // The northern arm of the Yellow River crosses Wuliangsuhai, which is of the 19th century.
        assert!(through("wujia").len() >= 2 && through("wujia").iter().all(|drawn| *drawn));
        let hidden = vectors.rivers.iter().filter(|r| !is_drawn(r, &lake)).count();
        assert!(hidden > 0, "some lakes were there");
    }
}
