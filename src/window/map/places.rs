//! Marks of places in their holder's colour, and their names, thinned out so that none overlap.

use super::{MapSystems, Shown, camera::MapCamera, layer, pin::pinned, spot, tokens::Crowd};
use crate::{
    present::Lang,
    sim::{
        ids::{PlaceId, PolityId},
        polity::Standing,
        rulebook::{PlaceInfo, PlaceKind},
        snapshot::Snapshot,
    },
    window::{
        Shell,
        paint::mark::{self, Mark},
        theme::{
            Bakery,
            bakery::{Order, holders},
            icon::Icons,
        },
    },
};
use bevy::prelude::*;

/// The mark of a place.
#[derive(Component)]
pub struct PlaceMark;

/// The name of a place.
#[derive(Component)]
pub struct PlaceName;

/// Where names of places lie, in pixels of the interface at a zoom, the map's middle being the origin.
#[derive(Resource, Default)]
pub struct Named {
    /// The zoom at which they were laid out.
    pub zoom: f32,
    /// Their boxes.
    pub rects: Vec<Rect>,
}

/// Adds marks and names.
pub fn plugin(app: &mut App) {
    app.init_resource::<Named>();
    app.add_systems(Update, draw.in_set(MapSystems::Draw).after(super::tokens::stand));
}

/// Places under siege: a plaque says how they are called.
fn besieged(state: &Snapshot) -> Vec<PlaceId> {
    let places = state.places.iter().enumerate();
    places.filter(|(_, row)| row.siege.0.is_some()).map(|(i, _)| PlaceId(i as u16)).collect()
}

/// What marks and names were last made for.
#[derive(Clone, Default, PartialEq)]
pub struct For {
    holders: Vec<Option<PolityId>>,
    seats: Vec<PlaceId>,
    zoom: i32,
    lang: Option<Lang>,
    scale: u32,
    crowd: Vec<Rect>,
    besieged: Vec<PlaceId>,
}

/// Places where a court sits.
fn seats(state: &Snapshot) -> Vec<PlaceId> {
    let standing = state.polities.iter().filter(|p| matches!(p.standing, Standing::Stands | Standing::InFlight));
    standing.map(|p| p.court.seat).collect()
}

/// Draws marks and names anew when what they depend on has changed.
#[expect(clippy::too_many_arguments, reason = "what marks and names depend on")]
pub fn draw(
    mut commands: Commands,
    shown: Res<Shown>,
    shell: Res<Shell>,
    camera: Res<MapCamera>,
    icons: Res<Icons>,
    crowd: Res<Crowd>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    mut named: ResMut<Named>,
    old: Query<Entity, Or<(With<PlaceMark>, With<PlaceName>)>>,
    mut last: Local<For>,
) {
    let Some(state) = &shown.now else {
        if !last.holders.is_empty() {
            *last = For::default();
            *named = Named::default();
            old.iter().for_each(|e| commands.entity(e).despawn());
        }
        return;
    };
    let rules = &shell.content.rules;
    let zoom = camera.zoom / bakery.scale;
    let now = For {
        holders: holders(rules, state),
        seats: seats(state),
        // Steps of a twelfth, so that smooth zooming does not lay out names in every frame.
        zoom: (zoom.ln() * 12.0).round() as i32,
        lang: Some(shell.lang),
        scale: (bakery.scale * 100.0) as u32,
        crowd: crowd.0.clone(),
        besieged: if shown.tokens { besieged(state) } else { Vec::new() },
    };
    if *last == now {
        return;
    }
    old.iter().for_each(|e| commands.entity(e).despawn());
    let zoom = (now.zoom as f32 / 12.0).exp();
    let words = shell.words();
    let mut candidates = Vec::new();
    for (i, info) in rules.places.iter().enumerate() {
        let id = PlaceId(i as u16);
        let seat = now.seats.contains(&id);
        if !visible(info, seat, zoom) {
            continue;
        }
        let at = spot(rules, id);
        let look = Mark { kind: info.kind, size: info.size, seat };
        let baked = bakery.get(&mut images, &icons, Order::Mark(look, now.holders[i]));
        commands.spawn((pinned(&baked, at, Vec2::ZERO, layer::MARKS), PlaceMark));
        if now.besieged.contains(&id) {
            continue;
        }
        let size = name_size(info, seat) * if shell.lang == Lang::Zh { 1.0 } else { 0.86 };
        let order = Order::Name(words.place(id), (size * 10.0) as u32);
        let baked = bakery.get(&mut images, &icons, order);
        candidates.push(Candidate {
            at,
            radius: mark::radius(look),
            size: baked.size / bakery.scale,
            rank: rank(info, seat),
            always: seat,
            baked,
        });
    }
    // The view's own pixels decide what overlaps.
    *named = Named { zoom, rects: Vec::new() };
    for (candidate, offset) in arrange(&candidates, zoom, &now.crowd) {
        let middle = Vec2::new(candidate.at.x, -candidate.at.y) * zoom + offset;
        named.rects.push(Rect::from_center_half_size(middle, candidate.size / 2.0 - Vec2::new(3.0, 6.0)));
        commands.spawn((pinned(&candidate.baked, candidate.at, offset, layer::NAMES), PlaceName));
    }
    *last = now;
}

/// Whether a place is drawn at that zoom (logical pixels of the interface per map pixel).
pub fn visible(info: &PlaceInfo, seat: bool, zoom: f32) -> bool {
    let least = match zoom {
        z if z < 0.9 => 4,
        z if z < 1.3 => 3,
        z if z < 2.0 => 2,
        _ => 1,
    };
    seat || info.size >= least || (zoom >= 1.3 && info.kind == PlaceKind::Pass)
}

fn name_size(info: &PlaceInfo, seat: bool) -> f32 {
    match info.size {
        _ if seat => 25.0,
        4.. => 20.0,
        3 => 17.0,
        _ => 14.0,
    }
}

fn rank(info: &PlaceInfo, seat: bool) -> u32 {
    u32::from(seat) * 1000 + u32::from(info.size) * 100 + u32::from(info.kind == PlaceKind::Capital) * 50
}

/// A name that wants room.
struct Candidate {
    at: Vec2,
    radius: f32,
    size: Vec2,
    rank: u32,
    always: bool,
    baked: crate::window::theme::bakery::Baked,
}

/// Finds room for names, the important first. Returns those that have it, with their offset from the mark.
fn arrange<'a>(list: &'a [Candidate], zoom: f32, crowd: &[Rect]) -> Vec<(&'a Candidate, Vec2)> {
    let on_screen = |at: Vec2| Vec2::new(at.x, -at.y) * zoom;
    let mut taken: Vec<Rect> = crowd.to_vec();
    taken.extend(list.iter().map(|c| Rect::from_center_half_size(on_screen(c.at), Vec2::splat(c.radius))));
    let marks = taken.len() - list.len();
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|&i| (u32::MAX - list[i].rank, i));
    let mut out = Vec::new();
    for i in order {
        let c = &list[i];
        // Halos may touch.
        let half = (c.size / 2.0 - Vec2::new(3.0, 6.0)).max(Vec2::splat(2.0));
        let free = |offset: Vec2| {
            let rect = Rect::from_center_half_size(on_screen(c.at) + offset, half);
            let clear = |(j, other): (usize, &Rect)| j == marks + i || rect.intersect(*other).is_empty();
            taken.iter().enumerate().all(clear).then_some((offset, rect))
        };
        let spots = around(c.radius, half);
        let mut found = spots.iter().find_map(|&offset| free(offset));
        // A court's seat is named all the same: a little farther off, else where it hides least.
        let wide = around(c.radius + 22.0, half);
        let hidden = |offset: &Vec2| {
            let rect = Rect::from_center_half_size(on_screen(c.at) + *offset, half);
            let area = |other: &Rect| rect.intersect(*other).size().element_product();
            taken.iter().enumerate().filter(|(j, _)| *j != marks + i).map(|(_, other)| area(other)).sum::<f32>()
        };
        let least = || spots.iter().chain(&wide).min_by(|a, b| hidden(a).total_cmp(&hidden(b))).copied();
        if c.always {
            found = found.or_else(|| wide.iter().find_map(|&offset| free(offset)));
        }
        let chosen = found.or_else(|| {
            let offset = least().filter(|_| c.always)?;
            Some((offset, Rect::from_center_half_size(on_screen(c.at) + offset, half)))
        });
        if let Some((offset, rect)) = chosen {
            taken.push(rect);
            out.push((c, offset));
        }
    }
    out
}

/// Eight positions about a mark: below, above, right, left, corners.
fn around(radius: f32, half: Vec2) -> [Vec2; 8] {
    let (x, y) = (half.x + radius + 4.0, half.y + radius + 2.0);
    let (cx, cy) = (half.x + radius * 0.5, half.y + radius * 0.5);
    [
        Vec2::new(0.0, y),
        Vec2::new(0.0, -y),
        // A little lower, clear of a banner that stands on the mark.
        Vec2::new(x, 4.0),
        Vec2::new(-x, 4.0),
        Vec2::new(cx, cy),
        Vec2::new(-cx, cy),
        Vec2::new(cx, -cy),
        Vec2::new(-cx, -cy),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::theme::bakery::Baked;

    fn name(x: f32, rank: u32, always: bool) -> Candidate {
        let baked = Baked { image: Handle::default(), size: Vec2::ONE, anchor: Vec2::ZERO };
        Candidate { at: Vec2::new(x, 0.0), radius: 5.0, size: Vec2::new(60.0, 26.0), rank, always, baked }
    }

    #[test]
    fn names_never_lie_on_one_another() {
        let list: Vec<_> = (0..30).map(|i| name(i as f32 * 9.0, 100 - i, false)).collect();
        let placed = arrange(&list, 1.0, &[]);
        assert!(placed.len() > 3 && placed.len() < 30);
        let rects: Vec<Rect> = placed
            .iter()
            .map(|(c, o)| Rect::from_center_half_size(c.at + *o, c.size / 2.0 - Vec2::new(3.0, 6.0)))
            .collect();
        for (i, a) in rects.iter().enumerate() {
            assert!(rects[i + 1..].iter().all(|b| a.intersect(*b).is_empty()));
        }
    }

    #[test]
    fn the_seat_of_a_court_is_named_even_in_a_crowd() {
        let mut list: Vec<_> = (0..10).map(|i| name(i as f32 * 3.0, 500, false)).collect();
        list.push(name(12.0, 1, true));
        let everywhere = Rect::from_center_half_size(Vec2::ZERO, Vec2::splat(500.0));
        let placed = arrange(&list, 1.0, &[everywhere]);
        assert_eq!(placed.len(), 1);
        assert!(placed[0].0.always);
    }

    #[test]
    fn a_seat_whose_neighbourhood_is_full_is_named_a_little_farther_off() {
        let list = [name(0.0, 1, true)];
        let beside = Rect::from_center_half_size(Vec2::ZERO, Vec2::new(50.0, 16.0));
        let placed = arrange(&list, 1.0, &[beside]);
        let rect = Rect::from_center_half_size(placed[0].1, list[0].size / 2.0 - Vec2::new(3.0, 6.0));
        assert!(rect.intersect(beside).is_empty(), "{rect:?}");
        assert!(rect.center().length() < 60.0, "{rect:?}");
        assert!(arrange(&[name(0.0, 1, false)], 1.0, &[beside]).is_empty(), "who is no seat goes without");
    }
}
