//! The coloured ground: parchment tinted by owner, with a band of colour and a light edge along borders.

use super::{
    COLS, HEIGHT, ROWS, WIDTH,
    label::{distance, of_site, quarter, smooth, spots, upsample},
    raster::Rasters,
    season,
    territory::{self, Territory},
};
use crate::content::source::Pattern;
use bevy::math::Vec3A;
use std::thread;

/// A polity in pictures: an index into [`Colours`], or none.
pub type Owner = Option<u8>;

/// Whose ground a site is by right and in fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// By right: tints it.
    pub owner: Owner,
    /// In fact: hatches it, where it is another.
    pub holder: Owner,
}

/// Colours of owners.
#[derive(Clone, Debug, Default)]
pub struct Colours {
    /// Tint of the land.
    pub fill: Vec<[f32; 3]>,
    /// Band along the border.
    pub band: Vec<[f32; 3]>,
}

/// Classes of the land that are shown instead of its owners.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coat {
    /// The class of each site from 1; 0 for none.
    pub class: Vec<u8>,
    /// The colour of each class, and whether it is hatched.
    pub colours: Vec<([f32; 3], bool)>,
}

/// How the ground is dressed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dress {
    /// How much snow lies; see [`season::snow_of`].
    pub snow: u8,
    /// Patterns of the owners, if land is told apart by them too.
    pub patterns: Vec<Pattern>,
    /// Classes instead of owners.
    pub coat: Option<Coat>,
    /// Whether the land is left without tint.
    pub bare: bool,
}

/// Size of the small picture of the whole map.
pub const SMALL: (usize, usize) = (WIDTH / STEP, HEIGHT / STEP);
/// Map pixels for each of its pixels.
const STEP: usize = 8;

/// Tiles the ground is cut into, across and down.
pub const TILES: (usize, usize) = (4, 4);
/// Size of a tile in pixels.
pub const TILE: (usize, usize) = (WIDTH / TILES.0, HEIGHT / TILES.1);

/// The ground as painted for one set of owners.
pub struct Painting {
    /// Owner of each cell of the grid: 0 for nobody, else index + 1.
    pub cells: Vec<u8>,
    /// Occupier of each cell of the grid, in the same way; 0 where the owner holds it.
    pub hatch: Vec<u8>,
    /// Tiles, row by row: four bytes a pixel. `None` where nothing changed since the painting before.
    pub tiles: Vec<Option<Vec<u8>>>,
    /// The whole map, small: four bytes a pixel.
    pub small: Vec<u8>,
    /// For each owner: a good spot for its name (map pixels) and the room about it, in pixels.
    pub names: Vec<Option<(f32, f32, f32)>>,
}

/// Paints the ground, and says whose each map pixel is: 0 for nobody, else index + 1. `titles` gives the owner of each
/// site. Tiles that look as in `before` are left out.
pub fn paint(
    territory: &Territory,
    rasters: &Rasters,
    colours: &Colours,
    titles: &[Title],
    dress: &Dress,
    before: Option<&Painting>,
) -> (Painting, Vec<u8>) {
    let count = colours.fill.len();
    let number = |owner: Owner| owner.map_or(0, |o| o + 1);
    let title = |site: usize| titles.get(site).copied().unwrap_or_default();
    let cells = of_site(territory, &|site| number(title(site).owner));
    let hatch = of_site(territory, &|site| {
        let title = title(site);
        if title.holder == title.owner { 0 } else { number(title.holder) }
    });
    let coated = dress.coat.as_ref().map(|coat| {
        let cells = of_site(territory, &|site| coat.class.get(site).copied().unwrap_or(0));
        upsample(&smooth(&cells, coat.colours.len() + 1), coat.colours.len() + 1)
    });
    let smooth = smooth(&cells, count + 1);
    let label = upsample(&smooth, count + 1);
    let distance = distance(&cells);
    let names = spots(&cells, &distance, count);
    let coated = coated.as_deref();
    let ground =
        Ground { label: &label, hatch: &hatch, distance: &distance, territory, rasters, colours, dress, coated };
    let tile = |i: usize| {
        let (tx, ty) = (i % TILES.0, i / TILES.0);
        let changed =
            before.is_none_or(|b| tile_differs(&cells, &b.cells, tx, ty) || hatch_differs(&hatch, &b.hatch, tx, ty));
        changed.then(|| ground.paint_tile(tx, ty))
    };
    // Two painters, each with half of the tiles.
    let count = TILES.0 * TILES.1;
    let tiles = thread::scope(|scope| {
        let lower = scope.spawn(|| (count / 2..count).map(tile).collect::<Vec<_>>());
        let mut tiles: Vec<_> = (0..count / 2).map(tile).collect();
        match lower.join() {
            Ok(lower) => tiles.extend(lower),
            Err(fault) => std::panic::resume_unwind(fault),
        }
        tiles
    });
    let small = small(&tiles, before);
    (Painting { cells, hatch, tiles, small, names }, label)
}

/// The whole map, small; from the tiles, and where they are left out from the painting before.
fn small(tiles: &[Option<Vec<u8>>], before: Option<&Painting>) -> Vec<u8> {
    let mut out = before.map_or_else(|| vec![255; SMALL.0 * SMALL.1 * 4], |b| b.small.clone());
    let (across, down) = (TILE.0 / STEP, TILE.1 / STEP);
    for (i, tile) in tiles.iter().enumerate() {
        let Some(tile) = tile else { continue };
        let (left, top) = (i % TILES.0 * across, i / TILES.0 * down);
        for y in 0..down {
            for x in 0..across {
                let mut sum = [0u32; 3];
                for (dx, dy) in (0..STEP).flat_map(|dy| (0..STEP).map(move |dx| (dx, dy))) {
                    let from = ((y * STEP + dy) * TILE.0 + x * STEP + dx) * 4;
                    sum.iter_mut().zip(&tile[from..from + 3]).for_each(|(s, v)| *s += u32::from(*v));
                }
                let to = ((top + y) * SMALL.0 + left + x) * 4;
                let mean = sum.map(|s| (s / (STEP * STEP) as u32) as u8);
                out[to..to + 3].copy_from_slice(&mean);
            }
        }
    }
    out
}

/// Whether a tile or the band of colour reaching into it differs.
fn tile_differs(a: &[u8], b: &[u8], tx: usize, ty: usize) -> bool {
    // As far as the band goes, and the blur over which owners are smoothed.
    const BAND: usize = 24 + 3;
    let (w, h) = (COLS / TILES.0, ROWS / TILES.1);
    let (x0, x1) = ((tx * w).saturating_sub(BAND), ((tx + 1) * w + BAND).min(COLS));
    let (y0, y1) = ((ty * h).saturating_sub(BAND), ((ty + 1) * h + BAND).min(ROWS));
    (y0..y1).any(|y| a[y * COLS + x0..y * COLS + x1] != b[y * COLS + x0..y * COLS + x1])
}

fn hatch_differs(a: &[u8], b: &[u8], tx: usize, ty: usize) -> bool {
    let (w, h) = (COLS / TILES.0, ROWS / TILES.1);
    (ty * h..(ty + 1) * h).any(|y| {
        let row = y * COLS + tx * w..y * COLS + (tx + 1) * w;
        a[row.clone()] != b[row]
    })
}

/// What a tile is painted from.
struct Ground<'a> {
    label: &'a [u8],
    hatch: &'a [u8],
    distance: &'a [u16],
    territory: &'a Territory,
    rasters: &'a Rasters,
    colours: &'a Colours,
    dress: &'a Dress,
    coated: Option<&'a [u8]>,
}

impl Ground<'_> {
    fn paint_tile(&self, tx: usize, ty: usize) -> Vec<u8> {
        const LIGHT: Vec3A = Vec3A::new(1.0, 0.965, 0.871);
        // Patterns need a ground of their own.
        let tint = match (self.dress.bare, self.dress.patterns.is_empty()) {
            (true, _) => 0.0,
            (false, true) => 0.25,
            (false, false) => 0.38,
        };
        let share = if self.dress.bare || self.coated.is_some() { 0.35 } else { 1.0 };
        // Band of colour and light edge by tenths of a kilometre from the border.
        let edge_table: Vec<(f32, f32)> = (0..1_000)
            .map(|tenths| {
                let km = tenths as f32 / 10.0;
                let band = 0.42 * (-(km / 24.0).powf(1.6)).exp();
                let light = 0.5 * (-((km - 4.6) / 1.9).powi(2)).exp();
                (band, light)
            })
            .collect();
        let mut out = vec![255; TILE.0 * TILE.1 * 4];
        let mut drifts = Vec::new();
        for (y, row) in (ty * TILE.1..).zip(out.chunks_exact_mut(TILE.0 * 4)) {
            let (y0, wy) = quarter(y, ROWS);
            if self.dress.snow > 0 && y.is_multiple_of(2) {
                drifts.clear();
                let cells = tx * TILE.0 / 2..(tx + 1) * TILE.0 / 2;
                drifts.extend(cells.map(|x| (territory::noise(x as f32, (y / 2) as f32) - 0.62) / 0.8));
            }
            for (x, pixel) in (tx * TILE.0..).zip(row.chunks_exact_mut(4)) {
                let i = y * WIDTH + x;
                let base = self.rasters.parchment.at(x, y);
                // Nobody's colour lies on water.
                if !self.rasters.land.at(i) || self.rasters.lake.at(i) {
                    pixel[..3].copy_from_slice(&base);
                    continue;
                }
                let mut colour = Vec3A::from_array(base.map(f32::from)) / 255.0;
                let (x0, wx) = quarter(x, COLS);
                let (cells, weights) =
                    ([y0.0 * COLS + x0.0, y0.0 * COLS + x0.1, y0.1 * COLS + x0.0, y0.1 * COLS + x0.1], (wx, wy));
                let strength = between(&self.territory.strength, cells, weights) as f32 / 255.0;
                if self.dress.snow > 0 {
                    self.snow(&mut colour, x, y, drifts[(x - tx * TILE.0) / 2]);
                }
                if let Some((fill, hatched)) = self.coated.and_then(|coated| self.class(coated[i])) {
                    colour = lay(colour, fill.into(), 0.6 * strength.max(0.45));
                    if hatched {
                        colour *= 1.0 - 0.35 * stripe(x, y);
                    }
                }
                let owner = usize::from(self.label[i]);
                if owner > 0 {
                    let km10 = between(self.distance, cells, weights).saturating_sub(10);
                    let edge = Vec3A::from(self.colours.band[owner - 1]);
                    let (band, light) = edge_table.get(km10 as usize).copied().unwrap_or((0.0, 0.0));
                    if self.coated.is_none() {
                        colour = lay(colour, self.colours.fill[owner - 1].into(), tint * strength);
                    }
                    colour = lay(colour, edge, band * strength * share);
                    colour += (LIGHT - colour) * (light * strength * 0.7);
                    if self.coated.is_none()
                        && !self.dress.bare
                        && let Some(&kind) = self.dress.patterns.get(owner - 1)
                    {
                        let cover = pattern(kind, x as f32, y as f32) * 0.3 * strength;
                        colour += (edge * 0.7 - colour) * cover;
                    }
                }
                let occupier = usize::from(self.hatch[y / 2 * COLS + x / 2]);
                if occupier > 0 {
                    let cover = stripe(x, y) * 0.62 * strength.max(0.3);
                    colour += (Vec3A::from(self.colours.band[occupier - 1]) - colour) * cover;
                }
                let colour = colour.clamp(Vec3A::ZERO, Vec3A::ONE) * 255.0;
                pixel[..3].copy_from_slice(&colour.to_array().map(|v| v as u8));
            }
        }
        out
    }
}

/// What lies between four cells, with the weights in quarters of the left and of the upper ones first.
fn between<T: Copy + Into<u32>>(field: &[T], cells: [usize; 4], (wx, wy): ((u32, u32), (u32, u32))) -> u32 {
    let [a, b, c, d] = cells.map(|cell| field[cell].into());
    ((a * wx.0 + b * wx.1) * wy.0 + (c * wx.0 + d * wx.1) * wy.1) / 16
}

impl Ground<'_> {
    fn class(&self, class: u8) -> Option<([f32; 3], bool)> {
        self.dress.coat.as_ref()?.colours.get(usize::from(class).checked_sub(1)?).copied()
    }

    /// Snow on the ground, under the tint; `drift` is how much the wind leaves there, 0 to 1.
    fn snow(&self, colour: &mut Vec3A, x: usize, y: usize, drift: f32) {
        let metres = 25.8 * f32::from(self.rasters.height.get(y / 2 * COLS + x / 2).copied().unwrap_or(0));
        let cover = season::cover(self.dress.snow, metres, y, drift);
        // Slopes in the shade stay to be seen.
        let white = Vec3A::new(0.95, 0.965, 0.985) * (0.72 + 0.28 * *colour);
        *colour += (white - *colour) * cover;
    }
}

/// Coverage of an owner's pattern over its land.
fn pattern(kind: Pattern, x: f32, y: f32) -> f32 {
    let line = |v: f32, pitch: f32| (1.5 - (v.rem_euclid(pitch) - pitch / 2.0).abs()).clamp(0.0, 1.0);
    let cell = |v: f32, pitch: f32| v.rem_euclid(pitch) - pitch / 2.0;
    match kind {
        Pattern::Wave => line(y + 3.0 * (x * std::f32::consts::TAU / 22.0).sin(), 14.0),
        Pattern::Bars => line(x, 12.0),
        Pattern::Chevron => line(y + cell(x, 20.0).abs(), 14.0),
        Pattern::Dots => {
            let row = (y / 12.0).floor();
            (2.9 - cell(x + row * 6.0, 12.0).hypot(cell(y, 12.0))).clamp(0.0, 1.0)
        }
        Pattern::Lattice => line(x + y, 20.0).max(line(x - y, 20.0)),
        Pattern::Crosses => {
            let (dx, dy) = (cell(x, 16.0).abs(), cell(y, 16.0).abs());
            let bar = |a: f32, b: f32| (1.5 - a).clamp(0.0, 1.0) * (4.5 - b).clamp(0.0, 1.0);
            bar(dx, dy).max(bar(dy, dx))
        }
        Pattern::Lines => line(y, 12.0),
        Pattern::Plain => 0.0,
    }
}

/// Coverage of the hatching: lines at 45 degrees, 12 km apart.
fn stripe(x: usize, y: usize) -> f32 {
    const PITCH: f32 = 8.0;
    let across = ((x + y) as f32 * std::f32::consts::FRAC_1_SQRT_2).rem_euclid(PITCH);
    (1.9 - (across - PITCH / 2.0).abs()).clamp(0.0, 1.0)
}

/// Half a flat coat and half a multiplying one, so that the relief shows through.
fn lay(base: Vec3A, colour: Vec3A, alpha: f32) -> Vec3A {
    let flat = base + (colour - base) * alpha;
    let multiplied = base + (base * colour * 1.12 - base) * (alpha * 1.35).min(1.0);
    (flat + multiplied) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::land::raster::{Bits, Parchment};

    #[test]
    fn water_is_not_tinted() {
        let mut rasters = Rasters {
            height: Vec::new(),
            rugged: Vec::new(),
            dry: Vec::new(),
            land: Bits::all(true),
            lake: Bits::all(false),
            parchment: Parchment::of(|_| [200; 3]),
        };
        rasters.land.set(0, false);
        rasters.lake.set(1, true);
        let cell = vec![0; COLS * ROWS];
        let territory = Territory { sites: Vec::new(), places: 0, cell, strength: vec![255; COLS * ROWS] };
        let colours = Colours { fill: vec![[1.0, 0.0, 0.0]], band: vec![[1.0, 0.0, 0.0]] };
        let titles = [Title { owner: Some(0), holder: Some(0) }];
        let tiles = paint(&territory, &rasters, &colours, &titles, &Dress::default(), None).0.tiles;
        let tile = tiles[0].as_ref().expect("painted");
        let pixel = |i: usize| &tile[i * 4..i * 4 + 3];
        assert_eq!((pixel(0), pixel(1)), (&[200; 3][..], &[200; 3][..]), "sea and lake");
        assert_ne!(pixel(2), [200; 3], "land");
    }
}
