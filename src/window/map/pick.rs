//! What lies under the pointer: a token, the mark of a place, or else the ground that a place claims.

use super::{
    ground::Land,
    places,
    tokens::{Target, Targets},
};
use crate::{
    sim::{
        ids::{ArmyId, EnvoyId, PlaceId},
        rulebook::Rulebook,
    },
    window::land::{COLS, HEIGHT, ROWS, WIDTH},
};
use bevy::prelude::*;

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// Armies that stand together, in order of id.
    Armies(Vec<ArmyId>),
    /// An envoy.
    Envoy(EnvoyId),
    /// The plaque of a siege.
    Siege(PlaceId),
    /// The mark of a place.
    Place(PlaceId),
    /// The ground that a place claims.
    Ground(PlaceId),
}

impl Thing {
    /// The place that is meant, if it is one.
    pub fn place(&self) -> Option<PlaceId> {
        match self {
            Thing::Siege(place) | Thing::Place(place) | Thing::Ground(place) => Some(*place),
            Thing::Armies(_) | Thing::Envoy(_) => None,
        }
    }
}

/// How the map is seen: logical pixels of the interface per world unit.
#[derive(Clone, Copy, Debug)]
pub struct Sight(pub f32);

/// What lies at a spot (world units): the uppermost token, else the nearest mark, else the ground.
pub fn at(
    book: &Rulebook,
    land: Option<&Land>,
    targets: &Targets,
    seats: &[PlaceId],
    sight: Sight,
    spot: Vec2,
) -> Option<Thing> {
    let zoom = sight.0;
    let off = |at: Vec2| Vec2::new(spot.x - at.x, at.y - spot.y) * zoom;
    let covers = |t: &&Target| {
        let from_middle = (off(t.at) - t.middle).abs();
        from_middle.x <= t.half.x && from_middle.y <= t.half.y
    };
    if let Some(target) = targets.0.iter().rev().find(covers) {
        return Some(target.what.clone());
    }
    let marks = (0..book.places.len()).map(|i| PlaceId(i as u16)).filter(|p| {
        let seat = seats.contains(p);
        places::visible(book.place(*p), seat, zoom)
    });
    let near = marks.map(|p| (off(super::spot(book, p)).length(), p)).filter(|(far, _)| *far <= 11.0);
    if let Some((_, place)) = near.min_by(|a, b| a.0.total_cmp(&b.0)) {
        return Some(Thing::Place(place));
    }
    ground(land?, spot).map(Thing::Ground)
}

/// The place that claims the ground at a spot.
fn ground(land: &Land, spot: Vec2) -> Option<PlaceId> {
    let (x, y) = (spot.x + WIDTH as f32 / 2.0, HEIGHT as f32 / 2.0 - spot.y);
    let (column, row) = ((x / 2.0) as usize, (y / 2.0) as usize);
    if x < 0.0 || y < 0.0 || column >= COLS || row >= ROWS {
        return None;
    }
    let cell = row * COLS + column;
    let site = usize::from(*land.territory.cell.get(cell)?);
    // Where a claim has faded from the map nobody would look for it.
    let claimed = site < land.territory.places && land.territory.strength.get(cell).is_some_and(|&s| s > 50);
    claimed.then_some(PlaceId(site as u16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_lies_over_a_mark_and_a_mark_over_the_ground() {
        let content = crate::content::shipped().expect("sound");
        let book = &content.rules;
        let place = book.keys.find_place("zhongxing").expect("shipped");
        let spot = super::super::spot(book, place);
        let target = |what, x: f32| Target { what, at: spot, middle: Vec2::new(x, -40.0), half: Vec2::splat(15.0) };
        let (lower, upper) = (Thing::Armies(vec![ArmyId(1)]), Thing::Armies(vec![ArmyId(2)]));
        let targets = Targets(vec![target(lower.clone(), -12.0), target(upper.clone(), 0.0)]);
        let look = |x: f32, y: f32| at(book, None, &targets, &[place], Sight(2.0), spot + Vec2::new(x, y) / 2.0);
        assert_eq!(look(0.0, 40.0), Some(upper.clone()));
        assert_eq!(look(-10.0, 40.0), Some(upper), "the one drawn last");
        assert_eq!(look(-22.0, 40.0), Some(lower));
        assert_eq!(look(4.0, -4.0), Some(Thing::Place(place)));
        let corner = Vec2::new(-1020.0, 830.0);
        assert_eq!(at(book, None, &targets, &[place], Sight(2.0), corner), None, "nothing lies in the corner");
    }
}
