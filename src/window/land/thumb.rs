//! The land as a small picture: tinted by owner, with dark borders, for lists.

use super::{
    COLS, WIDTH,
    raster::Rasters,
    territory::{NOBODY, Territory},
    tint::{Colours, Title},
};

/// The part of the map that is shown, in map pixels: left, top, width, height. The great courts lie within it.
const VIEW: (usize, usize, usize, usize) = (260, 420, 1600, 1100);

/// The picture, four bytes a pixel.
pub fn paint(
    territory: &Territory,
    rasters: &Rasters,
    colours: &Colours,
    titles: &[Title],
    (width, height): (usize, usize),
) -> Vec<u8> {
    let spot = |x: usize, y: usize| (VIEW.0 + x * VIEW.2 / width, VIEW.1 + y * VIEW.3 / height);
    let owner = |x: usize, y: usize| {
        let (mx, my) = spot(x.min(width - 1), y.min(height - 1));
        if !rasters.land.at(my * WIDTH + mx) {
            return None;
        }
        let site = territory.cell[my / 2 * COLS + mx / 2];
        if site == NOBODY { None } else { titles.get(usize::from(site)).and_then(|t| t.owner) }
    };
    let (bw, bh) = ((VIEW.2 / width).max(1), (VIEW.3 / height).max(1));
    let mut out = Vec::with_capacity(width * height * 4);
    for y in 0..height {
        for x in 0..width {
            let (mx, my) = spot(x, y);
            let mut sum = [0u32; 3];
            for dy in 0..bh {
                for dx in 0..bw {
                    let pixel = rasters.parchment.at(mx + dx, my + dy);
                    for (sum, value) in sum.iter_mut().zip(pixel) {
                        *sum += u32::from(value);
                    }
                }
            }
            let mut pixel = sum.map(|s| s as f32 / (bw * bh * 255) as f32);
            let here = owner(x, y);
            if let Some(fill) = here.and_then(|o| colours.fill.get(usize::from(o))) {
                for (value, fill) in pixel.iter_mut().zip(fill) {
                    *value = *value * 0.58 + fill * 0.42;
                }
            }
            let land = |x: usize, y: usize| rasters.land.at(spot(x, y).1 * WIDTH + spot(x, y).0);
            let (right, below) = ((x + 1).min(width - 1), (y + 1).min(height - 1));
            let border = (owner(right, y) != here && land(right, y)) || (owner(x, below) != here && land(x, below));
            if border && land(x, y) {
                pixel = pixel.map(|v| v * 0.45);
            }
            out.extend(pixel.map(|v| (v.clamp(0.0, 1.0) * 255.0) as u8));
            out.push(255);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::land::{
        ROWS,
        raster::{Bits, Parchment},
    };

    #[test]
    fn land_is_tinted_by_owner_and_divided_by_a_dark_line() {
        let half = |i: usize| u16::from(i % COLS >= (VIEW.0 + VIEW.2 / 2) / 2);
        let territory = Territory {
            sites: Vec::new(),
            places: 2,
            cell: (0..COLS * ROWS).map(half).collect(),
            strength: vec![255; COLS * ROWS],
        };
        let rasters = Rasters {
            height: Vec::new(),
            rugged: Vec::new(),
            dry: Vec::new(),
            land: Bits::all(true),
            lake: Bits::all(false),
            parchment: Parchment::of(|_| [200; 3]),
        };
        let colours = Colours { fill: vec![[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]], band: Vec::new() };
        let titles = [0, 1].map(|o| Title { owner: Some(o), holder: Some(o) });
        let picture = paint(&territory, &rasters, &colours, &titles, (40, 20));
        let at = |x: usize| &picture[(10 * 40 + x) * 4..][..3];
        assert_eq!(picture.len(), 40 * 20 * 4);
        assert!(at(5)[0] > at(5)[2], "the west is red: {:?}", at(5));
        assert!(at(35)[2] > at(35)[0], "the east is blue: {:?}", at(35));
        let dark = (0..40).filter(|&x| at(x).iter().map(|&v| u32::from(v)).sum::<u32>() < 260).count();
        assert_eq!(dark, 1, "one line lies between");
    }
}
