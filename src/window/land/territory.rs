//! Which place claims which ground: one flood from all places at once, slow over mountains, deserts and rivers.

use super::{COLS, ROWS, WIDTH, projection, raster::Rasters, vectors::Vectors};
use crate::{
    content::library::Library,
    sim::{
        ids::PolityId,
        rulebook::{PlaceKind, Rulebook, Terrain},
    },
};

/// No site reaches the cell.
pub const NOBODY: u16 = u16::MAX;

/// A point that claims ground: a place, or an anchor where the gazetteer has none.
#[derive(Clone, Debug)]
pub struct Site {
    /// Map pixels.
    pub at: (f32, f32),
    /// Kilometres of head start.
    pub head: f32,
    /// How far it claims, in weighted kilometres.
    pub reach: f32,
    /// Owners by year for anchors; places are owned as the game says.
    pub owners: Vec<(i32, Option<PolityId>)>,
}

/// The ground shared out among sites. Does not change during a game.
pub struct Territory {
    /// Sites: places in order of id, then anchors.
    pub sites: Vec<Site>,
    /// Number of places among them.
    pub places: usize,
    /// The site that claims each cell, or [`NOBODY`].
    pub cell: Vec<u16>,
    /// How strongly, 0 to 255: full near the site, fading at the edge of its reach.
    pub strength: Vec<u8>,
}

/// The sites of a content.
pub fn sites(book: &Rulebook, library: &Library) -> Vec<Site> {
    let mut list: Vec<Site> = book
        .places
        .iter()
        .map(|place| {
            let at = projection::to_map(f64::from(place.lon) / 100.0, f64::from(place.lat) / 100.0);
            let head = [0.0, 12.0, 26.0, 42.0, 60.0][usize::from(place.size.clamp(1, 5)) - 1];
            let head = head + if place.kind == PlaceKind::Capital { 14.0 } else { 0.0 };
            let reach = match (place.kind, place.terrain) {
                (PlaceKind::SteppeCamp, _) => 620.0,
                (PlaceKind::Oasis, _) | (_, Terrain::Steppe) => 400.0,
                _ => 560.0,
            };
            Site { at, head, reach, owners: Vec::new() }
        })
        .collect();
    for anchor in &library.anchors {
        let anchor = &anchor.value;
        let owners = anchor.owners.iter().map(|o| (o.from, book.keys.find_polity(&o.owner))).collect();
        let at = projection::to_map(anchor.lon, anchor.lat);
        list.push(Site { at, head: 20.0, reach: 560.0, owners });
    }
    list
}

impl Site {
    /// The owner of an anchor in that year.
    pub fn owner(&self, year: i32) -> Option<PolityId> {
        self.owners.iter().rev().find(|(from, _)| *from <= year).and_then(|(_, owner)| *owner)
    }
}

/// Shares out the ground.
pub fn share(sites: Vec<Site>, places: usize, rasters: &Rasters, vectors: &Vectors) -> Territory {
    let cost = costs(rasters, vectors);
    let mut cell = vec![NOBODY; COLS * ROWS];
    let mut best = vec![u32::MAX; COLS * ROWS];
    // Dial's buckets: a cost is a whole number of quarter kilometres, and few buckets are open at once.
    let mut buckets: Vec<Vec<(u32, u16)>> = vec![Vec::new(); BUCKETS];
    for (i, site) in sites.iter().enumerate() {
        let (x, y) = ((site.at.0 / 2.0) as isize, (site.at.1 / 2.0) as isize);
        if !(0..COLS as isize).contains(&x) || !(0..ROWS as isize).contains(&y) {
            continue;
        }
        let index = y as usize * COLS + x as usize;
        let start = ((MAX_HEAD - site.head) * QUARTERS) as u32;
        if start < best[index] {
            best[index] = start;
            cell[index] = i as u16;
            buckets[start as usize].push((index as u32, i as u16));
        }
    }
    let mut at = 0;
    while at < BUCKETS {
        let Some((index, site)) = buckets[at].pop() else {
            at += 1;
            continue;
        };
        let here = index as usize;
        if best[here] != at as u32 || cell[here] != site {
            continue;
        }
        let (x, y) = (here % COLS, here / COLS);
        for (dx, dy, length) in NEIGHBOURS {
            let (nx, ny) = (x.wrapping_add_signed(dx), y.wrapping_add_signed(dy));
            if nx >= COLS || ny >= ROWS {
                continue;
            }
            let next = ny * COLS + nx;
            // Every step costs something.
            if best[next] <= at as u32 {
                continue;
            }
            let step = (cost[here] + cost[next]) / 2.0 * length * QUARTERS;
            let total = at as u32 + step.max(1.0) as u32;
            if cost[next] < IMPASSABLE && total < best[next] && (total as usize) < BUCKETS {
                best[next] = total;
                cell[next] = site;
                buckets[total as usize].push((next as u32, site));
            }
        }
    }
    // Which part of its site's reach lies between the site and a cell.
    let parts = best.iter().zip(&cell).map(|(&cost, &site)| {
        let site = sites.get(usize::from(site))?;
        Some((cost as f32 / QUARTERS - (MAX_HEAD - site.head)) / site.reach)
    });
    let parts: Vec<Option<f32>> = parts.collect();
    let faded: Vec<u8> = parts.iter().map(|part| part.map_or(0, fade)).collect();
    let mut strength = soften(&faded, &cell);
    // Where a site stands its colour is full, whatever fades about it.
    for (strength, part) in strength.iter_mut().zip(&parts) {
        *strength = part.map_or(0, |part| (*strength).max((255.0 * (1.0 - part / 0.3).clamp(0.0, 1.0)) as u8));
    }
    Territory { sites, places, cell, strength }
}

/// How many cells the strength is softened over, on each side.
const SOFT: usize = 10;

/// Evens out the strength where the reach of one site ends and that of another begins: there it jumps, and would be
/// seen as an edge within a realm. Ground that nobody reaches does not count, so that coasts keep their colour.
fn soften(strength: &[u8], cell: &[u16]) -> Vec<u8> {
    let claimed: Vec<u32> = cell.iter().map(|&site| u32::from(site != NOBODY)).collect();
    let mut field: Vec<u32> = strength.iter().zip(&claimed).map(|(&s, &c)| u32::from(s) * c * 16).collect();
    let count = boxed(&claimed);
    for _ in 0..2 {
        let sum = boxed(&field);
        field = (0..field.len()).map(|i| if claimed[i] == 1 { sum[i] / count[i].max(1) } else { 0 }).collect();
    }
    field.into_iter().map(|v| (v / 16).min(255) as u8).collect()
}

/// The sum over the cells about every cell, first along rows and then down them all at once.
fn boxed(field: &[u32]) -> Vec<u32> {
    let mut rows = vec![0u32; field.len()];
    let mut run = [0u32; COLS + 1];
    for (row, sums) in field.chunks_exact(COLS).zip(rows.chunks_exact_mut(COLS)) {
        for (x, &value) in row.iter().enumerate() {
            run[x + 1] = run[x] + value;
        }
        for (x, sum) in sums.iter_mut().enumerate() {
            *sum = run[(x + SOFT + 1).min(COLS)] - run[x.saturating_sub(SOFT)];
        }
    }
    let row = |y: usize| &rows[y * COLS..(y + 1) * COLS];
    let mut window = vec![0u32; COLS];
    (0..SOFT).for_each(|y| window.iter_mut().zip(row(y)).for_each(|(sum, value)| *sum += value));
    let mut all = Vec::with_capacity(field.len());
    for y in 0..ROWS {
        if y + SOFT < ROWS {
            window.iter_mut().zip(row(y + SOFT)).for_each(|(sum, value)| *sum += value);
        }
        if y > SOFT {
            window.iter_mut().zip(row(y - SOFT - 1)).for_each(|(sum, value)| *sum -= value);
        }
        all.extend_from_slice(&window);
    }
    all
}

/// Full up to 55 % of the reach, a quarter at 140 %, nothing well beyond.
fn fade(part: f32) -> u8 {
    let smooth = |from: f32, to: f32, x: f32| {
        let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
        t * t * (3.0 - 2.0 * t)
    };
    let value = 1.0 - 0.75 * smooth(0.55, 1.4, part) - 0.25 * smooth(1.4, 1.8, part);
    (value * 255.0) as u8
}

const QUARTERS: f32 = 4.0;
const MAX_HEAD: f32 = 80.0;
const BUCKETS: usize = 6_000;
const IMPASSABLE: f32 = 1.0e6;
/// What a kilometre of lake costs.
const LAKE: f32 = 12.0;
const NEIGHBOURS: [(isize, isize, f32); 8] = [
    (1, 0, 3.0),
    (-1, 0, 3.0),
    (0, 1, 3.0),
    (0, -1, 3.0),
    (1, 1, 4.243),
    (1, -1, 4.243),
    (-1, 1, 4.243),
    (-1, -1, 4.243),
];

/// What a kilometre costs in each cell.
fn costs(rasters: &Rasters, vectors: &Vectors) -> Vec<f32> {
    let mut cost = Vec::with_capacity(COLS * ROWS);
    for y in 0..ROWS {
        for x in 0..COLS {
            let i = y * COLS + x;
            if !rasters.land.at((y * 2) * WIDTH + x * 2) {
                cost.push(IMPASSABLE);
                continue;
            }
            let rugged = f32::from(rasters.rugged[i]) / 140.0;
            let metres = 25.8 * f32::from(rasters.height[i]);
            let dry = f32::from(rasters.dry[i]);
            let base = 1.0
                + 3.2 * rugged.powf(1.6)
                + 4.2 * ((metres - 3000.0) / 1200.0).clamp(0.0, 1.0)
                + 0.55 * ((dry - 150.0) / 90.0).clamp(0.0, 1.0);
            let base = base * noise(x as f32, y as f32);
            cost.push(if rasters.lake.at((y * 2) * WIDTH + x * 2) { base.max(LAKE) } else { base });
        }
    }
    for river in vectors.rivers.iter().filter(|r| r.era != "modern") {
        let great = river.yellow() || river.id.starts_with("huai");
        let toll = if great {
            18.0
        } else {
            [16.0, 14.0, 12.0, 9.0, 7.0, 4.5, 2.5, 1.5, 1.0][usize::from(river.rank.clamp(1, 9)) - 1]
        };
        let toll = if river.kind == "lake_centerline" { LAKE } else { toll };
        let points: Vec<_> = river.points().collect();
        for pair in points.windows(2) {
            draw(pair[0], pair[1], |i| {
                if cost[i] < IMPASSABLE {
                    cost[i] = cost[i].max(toll);
                }
            });
        }
    }
    cost
}

/// Calls `mark` for every cell that a line crosses.
fn draw(a: (f32, f32), b: (f32, f32), mut mark: impl FnMut(usize)) {
    let steps = ((b.0 - a.0).abs().max((b.1 - a.1).abs()) / 1.5).ceil().max(1.0) as usize;
    for i in 0..=steps {
        let t = i as f32 / steps as f32;
        let (x, y) = ((a.0 + (b.0 - a.0) * t) / 2.0, (a.1 + (b.1 - a.1) * t) / 2.0);
        if (0.0..COLS as f32).contains(&x) && (0.0..ROWS as f32).contains(&y) {
            mark(y as usize * COLS + x as usize);
        }
    }
}

/// Low noise between 0.62 and 1.42 in three octaves, so that borders wander on open land.
pub(super) fn noise(x: f32, y: f32) -> f32 {
    let value = 0.5 * lattice(x / 64.0, y / 64.0, 1)
        + 0.3 * lattice(x / 24.0, y / 24.0, 2)
        + 0.2 * lattice(x / 10.0, y / 10.0, 3);
    0.62 + 0.8 * value
}

fn lattice(x: f32, y: f32, seed: u32) -> f32 {
    let hash = |x: i32, y: i32| {
        let mut h = (x as u32).wrapping_mul(0x9E37_79B1)
            ^ (y as u32).wrapping_mul(0x85EB_CA77)
            ^ seed.wrapping_mul(0xC2B2_AE3D);
        h ^= h >> 15;
        h = h.wrapping_mul(0x2C1B_3C6D);
        h ^= h >> 12;
        (h & 0xFFFF) as f32 / 65_535.0
    };
    let (ix, iy) = (x.floor() as i32, y.floor() as i32);
    let (fx, fy) = (x - x.floor(), y - y.floor());
    let (sx, sy) = (fx * fx * (3.0 - 2.0 * fx), fy * fy * (3.0 - 2.0 * fy));
    let top = hash(ix, iy) * (1.0 - sx) + hash(ix + 1, iy) * sx;
    let bottom = hash(ix, iy + 1) * (1.0 - sx) + hash(ix + 1, iy + 1) * sx;
    top * (1.0 - sy) + bottom * sy
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content, window::land::vectors};

    #[test]
    fn strength_does_not_jump_within_a_realm_and_keeps_at_the_coast() {
        let coast = COLS - 50;
        let by_column = |x: usize| match x {
            x if x < COLS / 2 => (0, 255),
            x if x < coast => (1, 80),
            _ => (NOBODY, 0),
        };
        let (cell, strength): (Vec<u16>, Vec<u8>) = (0..COLS * ROWS).map(|i| by_column(i % COLS)).unzip();
        let soft = soften(&strength, &cell);
        let row = &soft[400 * COLS..401 * COLS];
        assert!(row[..coast].windows(2).all(|pair| pair[0].abs_diff(pair[1]) < 16));
        assert_eq!((row[0], row[coast - 1], row[coast]), (255, 80, 0));
    }

    #[test]
    fn every_place_holds_the_ground_it_stands_on_and_the_sea_is_nobodys() {
        let content = content::shipped().expect("sound");
        let vectors = vectors::load();
        let rasters = Rasters::load(&vectors).expect("pictures");
        let list = sites(&content.rules, &content.library);
        let territory = share(list, content.rules.places.len(), &rasters, &vectors);
        for (i, site) in territory.sites[..territory.places].iter().enumerate() {
            let index = (site.at.1 / 2.0) as usize * COLS + (site.at.0 / 2.0) as usize;
            let key = &content.rules.keys.places[i];
            assert_eq!(usize::from(territory.cell[index]), i, "{key} does not hold its own ground");
            assert!(territory.strength[index] > 250, "{key}");
        }
        assert_eq!(territory.cell[600 * COLS + 875], NOBODY, "the Yellow Sea");
        let claimed = territory.cell.iter().filter(|&&c| c != NOBODY).count();
        assert!(claimed > COLS * ROWS / 2);
    }
}
