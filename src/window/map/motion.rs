//! How things got from where they were to where they are.

use super::spot;
use crate::sim::{
    army::{ArmyRow, Position},
    ids::PlaceId,
    order::ride,
    rulebook::Rulebook,
};
use bevy::prelude::*;

/// Farther than any road, in half-days.
const FAR: i32 = 20_000;

/// A line walked at an even pace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    points: Vec<Vec2>,
    length: f32,
}

impl Path {
    /// A path through these points.
    pub fn new(mut points: Vec<Vec2>) -> Self {
        points.dedup_by(|a, b| a.distance(*b) < 0.01);
        let length = points.windows(2).map(|w| w[0].distance(w[1])).sum();
        Self { points, length }
    }

    /// Where one is after that part of it, 0 to 1.
    pub fn at(&self, part: f32) -> Vec2 {
        let mut left = self.length * part.clamp(0.0, 1.0);
        for pair in self.points.windows(2) {
            let step = pair[0].distance(pair[1]);
            if left <= step && step > 0.0 {
                return pair[0].lerp(pair[1], left / step);
            }
            left -= step;
        }
        self.points.last().copied().unwrap_or_default()
    }

    /// Its points, in world units.
    pub fn points(&self) -> &[Vec2] {
        &self.points
    }

    /// Its end.
    pub fn end(&self) -> Vec2 {
        self.points.last().copied().unwrap_or_default()
    }

    /// Whether it leads anywhere.
    pub fn moves(&self) -> bool {
        self.length > 0.5
    }

    /// The same between two parts of it.
    pub fn between(&self, from: f32, to: f32) -> Path {
        let mut points = vec![self.at(from)];
        let mut walked = 0.0;
        for pair in self.points.windows(2) {
            walked += pair[0].distance(pair[1]);
            if walked > from * self.length && walked < to * self.length {
                points.push(pair[1]);
            }
        }
        points.push(self.at(to));
        Path::new(points)
    }
}

/// Where an army is.
pub fn stands(book: &Rulebook, position: &Position) -> Vec2 {
    let here = spot(book, position.at);
    match position.leg {
        Some(leg) if leg.of > 0 => here.lerp(spot(book, leg.to), leg.done as f32 / leg.of as f32),
        _ => here,
    }
}

/// The way an army went.
pub fn marched(book: &Rulebook, before: &ArmyRow, now: &ArmyRow) -> Path {
    let (from, to) = (&before.position, &now.position);
    let mut points = vec![stands(book, from)];
    if from.at != to.at {
        // The road it had planned, if it took it; else the shortest.
        let planned: Vec<PlaceId> = from.leg.iter().map(|l| l.to).chain(from.route.iter().copied()).collect();
        match planned.iter().position(|&p| p == to.at) {
            Some(end) => points.extend(planned[..=end].iter().map(|&p| spot(book, p))),
            None => {
                let start = from.leg.filter(|l| l.done * 2 > l.of).map_or(from.at, |l| l.to);
                let road = ride(book, start, to.at, FAR, true).map_or_else(Vec::new, |(_, road)| road);
                points.extend(road.iter().map(|&p| spot(book, p)));
            }
        }
    }
    points.push(stands(book, to));
    Path::new(points)
}

/// The road through these places.
pub fn road(book: &Rulebook, places: &[PlaceId]) -> Path {
    Path::new(places.iter().map(|&p| spot(book, p)).collect())
}

/// The road between two places.
pub fn road_between(book: &Rulebook, from: PlaceId, to: PlaceId) -> Path {
    let places = ride(book, from, to, FAR, true).map_or_else(|| vec![from, to], |(_, road)| road);
    road(book, &places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_walked_at_an_even_pace() {
        let path = Path::new(vec![Vec2::ZERO, Vec2::new(10.0, 0.0), Vec2::new(10.0, 10.0)]);
        assert_eq!(path.at(0.0), Vec2::ZERO);
        assert_eq!(path.at(0.75), Vec2::new(10.0, 5.0));
        assert_eq!(path.at(1.0), path.end());
        let part = path.between(0.25, 0.75);
        assert_eq!(
            (part.at(0.0), part.at(0.5), part.end()),
            (Vec2::new(5.0, 0.0), Vec2::new(10.0, 0.0), Vec2::new(10.0, 5.0))
        );
        assert!(!Path::new(vec![Vec2::ONE, Vec2::ONE]).moves());
    }
}
