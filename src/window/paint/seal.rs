//! Seals: white characters in a cinnabar square, read from the right column down.

use super::{
    Canvas, Faces, Picture,
    canvas::{Ink, faded, hex},
    shape::block,
};

const CINNABAR: Ink = hex(0xb2382a);
const WHITE: Ink = hex(0xfdf4de);

/// A seal of one, two or four characters, `side` logical pixels wide. Anchor: the middle.
pub fn seal(faces: &Faces, text: &str, side: f32, scale: f32) -> Picture {
    let side = side * scale;
    let pixels = side.ceil() as usize + 4;
    let (low, high) = (2.0, 2.0 + side);
    let mut canvas = Canvas::new(pixels, pixels);
    let rough = |x: f32, y: f32| (noise(x / (2.2 * scale), y / (2.2 * scale)) - 0.5) * 1.6 * scale;
    let square = block(low, low, high, high, side * 0.07);
    canvas.fill(CINNABAR, |x, y| square(x, y) + rough(x, y).max(-0.2) + 0.6 * scale);
    let inset = side * 0.055;
    let inner = block(low + inset, low + inset, high - inset, high - inset, side * 0.04);
    canvas.stroke(faded(WHITE, 0.92), 1.3 * scale, |x, y| inner(x, y) + rough(x + 31.0, y) * 0.3);
    let letters: Vec<char> = text.chars().collect();
    let columns = if letters.len() > 2 { 2 } else { 1 };
    let rows = letters.len().div_ceil(columns).max(1);
    let room = side - 2.0 * inset - 3.0 * scale;
    let (cell_w, cell_h) = (room / columns as f32, room / rows as f32);
    let size = cell_w.min(cell_h) * 0.94;
    for (i, &letter) in letters.iter().enumerate() {
        let (column, row) = (i / rows, i % rows);
        let mask = faces.kai.turned(letter, size, 0.0);
        let cx = high - inset - 1.5 * scale - (column as f32 + 0.5) * cell_w;
        let cy = low + inset + 1.5 * scale + (row as f32 + 0.5) * cell_h;
        let (x, y) = (cx - mask.width as f32 / 2.0, cy - mask.height as f32 / 2.0);
        canvas.stamp(&mask, x.round() as i32, y.round() as i32, WHITE);
    }
    // A little of the ink did not take.
    canvas.wear(|x, y| {
        let grain = noise(x as f32 / (1.3 * scale), y as f32 / (1.3 * scale));
        if grain > 0.93 { 0.25 } else { 1.0 }
    });
    canvas.finish((pixels as i32 / 2, pixels as i32 / 2))
}

/// Smooth noise from 0 to 1, the same on every machine.
fn noise(x: f32, y: f32) -> f32 {
    let at = |ix: i32, iy: i32| {
        let mut h = (ix as u32).wrapping_mul(0x9e37_79b1) ^ (iy as u32).wrapping_mul(0x85eb_ca77);
        h ^= h >> 15;
        h = h.wrapping_mul(0x2c1b_3c6d);
        h ^= h >> 12;
        (h & 0xffff) as f32 / 65_535.0
    };
    let (ix, iy) = (x.floor() as i32, y.floor() as i32);
    let (fx, fy) = (x - x.floor(), y - y.floor());
    let blend = |a: f32, b: f32, t: f32| a + (b - a) * t * t * (3.0 - 2.0 * t);
    blend(blend(at(ix, iy), at(ix + 1, iy), fx), blend(at(ix, iy + 1), at(ix + 1, iy + 1), fx), fy)
}
