//! Whose every pixel of the map is: shares of owners smoothed over the grid, the distance to the border, and where the
//! name of a realm has room.

use super::{
    COLS, HEIGHT, ROWS, WIDTH,
    territory::{NOBODY, Territory},
    tint::Title,
};
use std::cmp::Reverse;

/// The owner of each map pixel, where every site belongs to whom `titles` says.
pub fn labels(territory: &Territory, titles: &[Title], owners: usize) -> Vec<u8> {
    let cells = of_site(territory, &|site| titles.get(site).and_then(|t| t.owner).map_or(0, |o| o + 1));
    upsample(&smooth(&cells, owners + 1), owners + 1)
}

/// A number for each cell of the grid, from that of its site; 0 where no site reaches.
pub fn of_site(territory: &Territory, pick: &dyn Fn(usize) -> u8) -> Vec<u8> {
    territory.cell.iter().map(|&site| if site == NOBODY { 0 } else { pick(usize::from(site)) }).collect()
}

/// The share of each owner in and about every cell: a blur of one-hot masks.
pub fn smooth(cells: &[u8], owners: usize) -> Vec<Vec<u8>> {
    const KERNEL: [u32; 5] = [16, 62, 100, 62, 16];
    // Between which columns and rows each of them has cells.
    let mut boxes = vec![None::<[usize; 4]>; owners];
    for (i, &cell) in cells.iter().enumerate() {
        let (x, y) = (i % COLS, i / COLS);
        let Some(known) = boxes.get_mut(usize::from(cell)) else { continue };
        let [left, right, top, bottom] = known.unwrap_or([x, x, y, y]);
        *known = Some([left.min(x), right.max(x), top, bottom.max(y)]);
    }
    let field = |(owner, known): (usize, Option<[usize; 4]>)| {
        let Some([left, right, top, bottom]) = known else { return Vec::new() };
        let mask = |i: usize| u32::from(usize::from(cells[i]) == owner) * 255;
        let reach = |from: usize, to: usize, end: usize| from.saturating_sub(2)..(to + 3).min(end);
        let mut row = vec![0u8; COLS * ROWS];
        for y in top..=bottom {
            for x in reach(left, right, COLS) {
                let near = |k: usize| y * COLS + (x + k).saturating_sub(2).min(COLS - 1);
                let sum: u32 = KERNEL.iter().enumerate().map(|(k, weight)| weight * mask(near(k))).sum();
                row[y * COLS + x] = (sum >> 8) as u8;
            }
        }
        let mut field = vec![0u8; COLS * ROWS];
        for y in reach(top, bottom, ROWS) {
            for x in reach(left, right, COLS) {
                let near = |k: usize| (y + k).saturating_sub(2).min(ROWS - 1) * COLS + x;
                let sum: u32 = KERNEL.iter().enumerate().map(|(k, weight)| weight * u32::from(row[near(k)])).sum();
                field[y * COLS + x] = (sum >> 8) as u8;
            }
        }
        field
    };
    boxes.into_iter().enumerate().map(field).collect()
}

/// The owner with the greatest share at every map pixel.
pub fn upsample(fields: &[Vec<u8>], owners: usize) -> Vec<u8> {
    let mut label = vec![0u8; WIDTH * HEIGHT];
    let present: Vec<usize> = (0..owners).filter(|&o| !fields[o].is_empty()).collect();
    // Well within a realm nobody else has a share: its number and one more, 0 elsewhere.
    let mut inner = vec![0u8; COLS * ROWS];
    for &owner in &present {
        let whole = inner.iter_mut().zip(&fields[owner]).filter(|(_, share)| **share == u8::MAX);
        whole.for_each(|(inner, _)| *inner = owner as u8 + 1);
    }
    for y in 0..HEIGHT {
        // A map pixel lies a quarter of a cell from the centre of its cell.
        let (y0, wy) = quarter(y, ROWS);
        for x in 0..WIDTH {
            let (x0, wx) = quarter(x, COLS);
            let (i, right, down) = (y0.0 * COLS + x0.0, x0.1, y0.1);
            let j = down * COLS + x0.0;
            let (ir, jr) = (y0.0 * COLS + right, down * COLS + right);
            if inner[i] > 0 && [ir, j, jr].iter().all(|&k| inner[k] == inner[i]) {
                label[y * WIDTH + x] = inner[i] - 1;
                continue;
            }
            let mut best = (0, 0);
            for &owner in &present {
                let f = &fields[owner];
                let top = u32::from(f[i]) * wx.0 + u32::from(f[ir]) * wx.1;
                let bottom = u32::from(f[j]) * wx.0 + u32::from(f[jr]) * wx.1;
                let value = top * wy.0 + bottom * wy.1;
                if value > best.0 {
                    best = (value, owner);
                }
            }
            label[y * WIDTH + x] = best.1 as u8;
        }
    }
    label
}

/// The two cells between which a map pixel lies, and their weights in quarters.
pub fn quarter(pixel: usize, cells: usize) -> ((usize, usize), (u32, u32)) {
    let cell = pixel / 2;
    if pixel.is_multiple_of(2) {
        ((cell.saturating_sub(1), cell), (1, 3))
    } else {
        ((cell, (cell + 1).min(cells - 1)), (3, 1))
    }
}

/// Tenths of a kilometre from every cell to the nearest cell of another owner (chamfer distance, two passes).
pub fn distance(cells: &[u8]) -> Vec<u16> {
    const FAR: u16 = 20_000;
    let mut d = vec![FAR; COLS * ROWS];
    for y in 0..ROWS {
        for x in 0..COLS {
            let i = y * COLS + x;
            let edge = |j: usize| cells[j] != cells[i];
            if (x + 1 < COLS && edge(i + 1))
                || (x > 0 && edge(i - 1))
                || (y + 1 < ROWS && edge(i + COLS))
                || (y > 0 && edge(i - COLS))
            {
                d[i] = 15;
            }
        }
    }
    let relax = |d: &mut Vec<u16>, i: usize, j: usize, step: u16| {
        let through = d[j].saturating_add(step);
        if through < d[i] {
            d[i] = through;
        }
    };
    for y in 0..ROWS {
        for x in 0..COLS {
            let i = y * COLS + x;
            if x > 0 {
                relax(&mut d, i, i - 1, 30);
            }
            if y > 0 {
                relax(&mut d, i, i - COLS, 30);
                if x > 0 {
                    relax(&mut d, i, i - COLS - 1, 42);
                }
                if x + 1 < COLS {
                    relax(&mut d, i, i - COLS + 1, 42);
                }
            }
        }
    }
    for y in (0..ROWS).rev() {
        for x in (0..COLS).rev() {
            let i = y * COLS + x;
            if x + 1 < COLS {
                relax(&mut d, i, i + 1, 30);
            }
            if y + 1 < ROWS {
                relax(&mut d, i, i + COLS, 30);
                if x > 0 {
                    relax(&mut d, i, i + COLS - 1, 42);
                }
                if x + 1 < COLS {
                    relax(&mut d, i, i + COLS + 1, 42);
                }
            }
        }
    }
    d
}

/// How far from the borders a name has room enough, in tenths of a kilometre.
const ROOMY: u32 = 1_500;

/// For each owner where its name is to stand: where there is room enough, as near as can be to the middle of its land;
/// where there is not, where there is most. With the room about it, in map pixels.
pub fn spots(cells: &[u8], distance: &[u16], owners: usize) -> Vec<Option<(f32, f32, f32)>> {
    let owned = || cells.iter().enumerate().filter(|(_, cell)| **cell > 0).map(|(i, &cell)| (i, usize::from(cell) - 1));
    let mut land = vec![[0usize; 3]; owners];
    for (i, owner) in owned() {
        let [x, y, count] = &mut land[owner];
        (*x, *y, *count) = (*x + i % COLS, *y + i / COLS, *count + 1);
    }
    let middle: Vec<[usize; 2]> = land.iter().map(|&[x, y, n]| [x / n.max(1), y / n.max(1)]).collect();
    let mut best = vec![(0u32, Reverse(0), 0u32, 0usize); owners];
    for (i, owner) in owned() {
        let (x, y) = (i % COLS, i / COLS);
        // The edge of the map is a border too.
        let edge = x.min(COLS - 1 - x).min(y).min(ROWS - 1 - y) as u32 * 30;
        let room = u32::from(distance[i]).min(edge);
        let off = x.abs_diff(middle[owner][0]).pow(2) + y.abs_diff(middle[owner][1]).pow(2);
        best[owner] = best[owner].max((room.min(ROOMY), Reverse(off), room, i));
    }
    best.into_iter()
        .map(|(_, _, room, i)| (room > 300).then(|| ((i % COLS * 2) as f32, (i / COLS * 2) as f32, room as f32 / 15.0)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_from_the_border_inward() {
        let mut cells = vec![1u8; COLS * ROWS];
        for y in 0..ROWS {
            for x in 0..COLS / 2 {
                cells[y * COLS + x] = 2;
            }
        }
        let d = distance(&cells);
        let row = 400 * COLS;
        assert_eq!(d[row + COLS / 2], 15);
        assert_eq!(d[row + COLS / 2 + 10], 15 + 300);
        assert_eq!(d[row + COLS / 2 - 1], 15);
    }

    #[test]
    fn a_realm_is_named_in_the_middle_of_its_land_and_not_where_most_room_happens_to_be() {
        let mut cells = vec![0u8; COLS * ROWS];
        // A broad land with a broader one at its western end.
        for y in 200..600 {
            for x in if (300..500).contains(&y) { 100..900 } else { 100..500 } {
                cells[y * COLS + x] = 1;
            }
        }
        let (x, y, room) = spots(&cells, &distance(&cells), 1)[0].expect("it has room");
        let most = 200.0 * 2.0;
        assert!((x / 2.0 - 420.0).abs() < 40.0 && (y / 2.0 - 400.0).abs() < 10.0, "{x} {y}");
        assert!(room >= ROOMY as f32 / 15.0 && room < most, "{room}");
        assert_eq!(spots(&cells, &distance(&cells), 2)[1], None, "who has no land");
    }

    #[test]
    fn a_smoothed_border_stays_between_its_owners() {
        let mut cells = vec![1u8; COLS * ROWS];
        for y in 0..ROWS {
            for x in 0..300 {
                cells[y * COLS + x] = 2;
            }
        }
        let label = upsample(&smooth(&cells, 3), 3);
        assert_eq!(label[500 * WIDTH + 100], 2);
        assert_eq!(label[500 * WIDTH + 1000], 1);
        assert_eq!(label[500 * WIDTH + 598], 2);
        assert_eq!(label[500 * WIDTH + 602], 1);
        assert!(!label.contains(&0));
    }
}
