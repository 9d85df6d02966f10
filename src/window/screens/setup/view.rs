//! The map in the set-up: where it is seen, and which part of it.

use super::{super::Chosen, Plan};
use crate::{
    sim::look::Look as _,
    window::{
        Shell, Wake,
        map::{camera::MapCamera, spot},
        theme::{Bakery, colour},
    },
};
use bevy::{prelude::*, ui::UiGlobalTransform, window::PrimaryWindow};

/// Where the map is seen.
#[derive(Component)]
pub struct Hole;

/// The frame through which the map is seen.
pub fn hole(column: &mut ChildSpawnerCommands) {
    let node = Node {
        flex_grow: 1.0,
        min_height: px(120),
        margin: UiRect::ZERO,
        border: UiRect::axes(px(8), px(0)),
        ..default()
    };
    column.spawn((node, BorderColor::all(colour::LACQUER), Pickable::IGNORE)).with_children(|spot| {
        let frame = Node { width: percent(100), height: percent(100), border: px(2).all(), ..default() };
        spot.spawn((frame, BorderColor::all(colour::GOLD), Pickable::IGNORE, Hole));
    });
}

/// The map shows the seats of the great courts in the middle of the frame.
pub fn look(
    mut camera: ResMut<MapCamera>,
    hole: Query<(&ComputedNode, &UiGlobalTransform), With<Hole>>,
    window: Single<&Window, With<PrimaryWindow>>,
    shell: Res<Shell>,
    chosen: Res<Chosen>,
    plan: Res<Plan>,
    bakery: Res<Bakery>,
    mut last: Local<Option<(usize, usize, Vec2, Vec2)>>,
    mut wake: ResMut<Wake>,
) {
    let Some((node, transform)) = hole.iter().next() else { return };
    let (Some(scenario), false) = (shell.content.scenarios.get(chosen.0), node.size().x < 8.0) else { return };
    let factor = window.scale_factor();
    let (size, at) = (node.size() / factor, transform.translation / factor);
    let now = (chosen.0, plan.shown, size, at);
    if *last == Some(now) && !chosen.is_changed() {
        return;
    }
    *last = Some(now);
    let scene = scenario.start.with(&shell.content.rules);
    let great = scenario.sides.iter().filter(|s| !s.minor && scene.stands(s.polity));
    let seat = |polity| spot(&shell.content.rules, scene.court(polity).seat);
    let seats: Vec<Vec2> = great.map(|s| seat(s.polity)).collect();
    let own = scenario.sides.get(plan.shown).filter(|s| scene.stands(s.polity)).map(|s| seat(s.polity));
    let (centre, zoom) = fit(nearest(seats, own, size, bakery.scale / factor), size, bakery.scale / factor);
    let off = at - window.size() / 2.0;
    camera.jump(centre - Vec2::new(off.x, -off.y) / zoom, zoom);
    wake.more();
}

/// The least zoom at which the frame is still worth looking at.
const FARTHEST: f32 = 0.6;

/// One's own spot and as many of the others as the frame has room for, the nearest first.
fn nearest(mut spots: Vec<Vec2>, own: Option<Vec2>, size: Vec2, scale: f32) -> Vec<Vec2> {
    let Some(own) = own else { return spots };
    spots.retain(|&s| s != own);
    spots.sort_by(|a, b| a.distance(own).total_cmp(&b.distance(own)));
    spots.insert(0, own);
    let fits = |some: &[Vec2]| (size * 0.72 / span(some)).min_element() >= FARTHEST * scale;
    let count = (1..=spots.len()).rev().find(|&n| fits(&spots[..n])).unwrap_or(1);
    spots.truncate(count);
    spots
}

/// How far spots lie apart, across and down.
fn span(spots: &[Vec2]) -> Vec2 {
    let least = spots.iter().copied().reduce(Vec2::min).unwrap_or_default();
    let most = spots.iter().copied().reduce(Vec2::max).unwrap_or_default();
    (most - least).max(Vec2::splat(60.0))
}

/// Middle and zoom that show all these spots in a frame of that size, without leaving the map.
fn fit(spots: Vec<Vec2>, size: Vec2, scale: f32) -> (Vec2, f32) {
    let least = spots.iter().copied().reduce(Vec2::min).unwrap_or_default();
    let most = spots.iter().copied().reduce(Vec2::max).unwrap_or_default();
    let span = span(&spots);
    let map = Vec2::new(crate::window::land::WIDTH as f32, crate::window::land::HEIGHT as f32);
    // The whole frame is filled, whatever the spots ask for.
    let filling = (size / map).max_element();
    let zoom = (size * 0.72 / span).min_element().clamp(FARTHEST * scale, 1.5 * scale).max(filling);
    let edge = ((map - size / zoom) / 2.0).max(Vec2::ZERO);
    (((least + most) / 2.0).clamp(-edge, edge), zoom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_fills_its_frame_and_shows_every_seat() {
        let spots = [Vec2::new(-300.0, 120.0), Vec2::new(400.0, 200.0), Vec2::new(100.0, -200.0)];
        for size in [Vec2::new(700.0, 400.0), Vec2::new(300.0, 500.0), Vec2::new(3000.0, 900.0)] {
            let (centre, zoom) = fit(spots.to_vec(), size, 1.0);
            let half = size / zoom / 2.0;
            assert!((centre.abs() + half).cmple(Vec2::new(1024.5, 832.5)).all(), "{size}: within the map");
            if size.x < 1000.0 && size.y < 450.0 {
                assert!(spots.iter().all(|s| (*s - centre).abs().cmple(half).all()), "{size}: all are seen");
            }
        }
    }

    #[test]
    fn where_not_all_have_room_the_nearest_to_ones_own_are_seen() {
        let (own, near, far) = (Vec2::ZERO, Vec2::new(200.0, 0.0), Vec2::new(0.0, 900.0));
        let all = vec![far, near, own];
        let small = Vec2::new(600.0, 250.0);
        assert_eq!(nearest(all.clone(), Some(own), small, 1.0), [own, near]);
        assert_eq!(nearest(all.clone(), Some(own), Vec2::new(1600.0, 1200.0), 1.0), [own, near, far]);
        assert_eq!(nearest(all.clone(), None, small, 1.0), all, "nobody is chosen");
    }
}
