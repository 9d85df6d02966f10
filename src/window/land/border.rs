//! Borders as smooth lines, from the labels of the painted ground.

use super::{HEIGHT, WIDTH, raster::Bits};
use std::collections::BTreeMap;

/// A line of points in map pixels.
pub type Line = Vec<(f32, f32)>;

/// Lines between different owners on land. `label` is the owner of each pixel, `land` whether it is land.
pub fn lines(label: &[u8], land: &Bits) -> Vec<Line> {
    let stride = WIDTH + 1;
    // From each corner of the pixel grid to the corners joined to it by a border edge.
    let mut joined: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut join = |a: usize, b: usize| {
        joined.entry(a).or_default().push(b);
        joined.entry(b).or_default().push(a);
    };
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            let i = y * WIDTH + x;
            if !land.at(i) {
                continue;
            }
            if x + 1 < WIDTH && land.at(i + 1) && label[i] != label[i + 1] {
                join(y * stride + x + 1, (y + 1) * stride + x + 1);
            }
            if y + 1 < HEIGHT && land.at(i + WIDTH) && label[i] != label[i + WIDTH] {
                join((y + 1) * stride + x, (y + 1) * stride + x + 1);
            }
        }
    }
    let corners: Vec<usize> = joined.keys().copied().collect();
    let mut lines = Vec::new();
    // First the lines that end somewhere, then the rings.
    for ends_only in [true, false] {
        for &start in &corners {
            while let Some(next) = take(&mut joined, start, ends_only) {
                let mut chain = vec![start, next];
                let mut at = next;
                // Where three owners meet, a line ends.
                while joined[&at].len() == 1 {
                    let Some(next) = take(&mut joined, at, false) else { break };
                    chain.push(next);
                    at = next;
                }
                lines.push(chain);
            }
        }
    }
    lines
        .into_iter()
        .filter(|chain| chain.len() > 6)
        .map(|chain| {
            let points = chain.iter().map(|&c| ((c % stride) as f32, (c / stride) as f32)).collect();
            smooth(points)
        })
        .collect()
}

/// Removes one edge at a corner and returns its other end; with `ends_only`, only where a line can begin.
fn take(joined: &mut BTreeMap<usize, Vec<usize>>, corner: usize, ends_only: bool) -> Option<usize> {
    let list = joined.get_mut(&corner)?;
    if ends_only && list.len() == 2 {
        return None;
    }
    let next = list.pop()?;
    if let Some(back) = joined.get_mut(&next)
        && let Some(i) = back.iter().position(|&c| c == corner)
    {
        back.swap_remove(i);
    }
    Some(next)
}

/// Rounds the steps of the pixel grid away and drops points that are not needed.
fn smooth(mut points: Line) -> Line {
    let ring = points.len() > 3 && points.first() == points.last();
    for _ in 0..10 {
        let old = points.clone();
        for i in 1..old.len() - 1 {
            points[i].0 = (old[i - 1].0 + 2.0 * old[i].0 + old[i + 1].0) / 4.0;
            points[i].1 = (old[i - 1].1 + 2.0 * old[i].1 + old[i + 1].1) / 4.0;
        }
        if ring {
            let n = old.len();
            let x = (old[n - 2].0 + 2.0 * old[0].0 + old[1].0) / 4.0;
            let y = (old[n - 2].1 + 2.0 * old[0].1 + old[1].1) / 4.0;
            points[0] = (x, y);
            points[n - 1] = (x, y);
        }
    }
    let last = points.len() - 1;
    let mut kept: Line = points.iter().copied().step_by(3).collect();
    if !last.is_multiple_of(3) {
        kept.push(points[last]);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_border_is_one_straight_line() {
        let mut label = vec![1u8; WIDTH * HEIGHT];
        for y in 0..HEIGHT {
            for x in 0..700 {
                label[y * WIDTH + x] = 2;
            }
        }
        let land = Bits::all(true);
        let found = lines(&label, &land);
        assert_eq!(found.len(), 1);
        assert!(found[0].iter().all(|p| (p.0 - 700.0).abs() < 0.01));
        assert!((found[0].first().map_or(0.0, |p| p.1) - found[0].last().map_or(0.0, |p| p.1)).abs() > 1600.0);
    }

    #[test]
    fn an_island_of_land_has_a_ring_and_the_sea_has_none() {
        let mut label = vec![1u8; WIDTH * HEIGHT];
        let mut land = Bits::all(true);
        for y in 500..600 {
            for x in 500..600 {
                label[y * WIDTH + x] = 2;
            }
            for x in 1500..1600 {
                label[y * WIDTH + x] = 0;
                land.set(y * WIDTH + x, false);
            }
        }
        let found = lines(&label, &land);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].first(), found[0].last());
    }
}
