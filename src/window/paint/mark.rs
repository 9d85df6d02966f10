//! Marks of places.

use super::{
    Canvas, Picture,
    canvas::{Ink, faded, hex},
    shape::{block, circle, polygon},
};
use crate::sim::rulebook::PlaceKind;

const RING: Ink = hex(0xfbf2da);
const LINE: Ink = hex(0x2b1b10);

/// What a mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Kind of place.
    pub kind: PlaceKind,
    /// Size, 1 to 5.
    pub size: u8,
    /// Whether it is the seat of a court.
    pub seat: bool,
}

/// Half the width of a mark in logical pixels.
pub fn radius(mark: Mark) -> f32 {
    match mark.kind {
        _ if mark.seat => 9.0,
        PlaceKind::Capital => 7.5,
        PlaceKind::Fort | PlaceKind::Pass => 5.5,
        PlaceKind::Oasis => 5.5,
        PlaceKind::SteppeCamp => 6.5,
        _ if mark.size >= 4 => 7.0,
        _ => 5.5,
    }
}

/// A mark in its holder's colour.
pub fn mark(mark: Mark, fill: Ink, scale: f32) -> Picture {
    let r = radius(mark) * scale;
    let side = ((r + 3.0 * scale) * 2.0).ceil() as usize | 1;
    let c = side as f32 / 2.0;
    let mut canvas = Canvas::new(side, side);
    let mut draw = |shape: &dyn Fn(f32, f32) -> f32| {
        canvas.fill(faded(LINE, 0.25), |x, y| shape(x, y - scale) - 2.0 * scale);
        canvas.fill(LINE, |x, y| shape(x, y) - 1.4 * scale);
        canvas.fill(RING, |x, y| shape(x, y) - 0.3 * scale);
        canvas.fill(fill, |x, y| shape(x, y) + 1.2 * scale);
    };
    match mark.kind {
        _ if mark.seat => {
            draw(&block(c - r, c - r, c + r, c + r, 0.0));
            let h = r * 0.42;
            canvas.fill(RING, block(c - h, c - h, c + h, c + h, 0.0));
        }
        PlaceKind::Fort => draw(&polygon(vec![(c, c - r), (c + r, c), (c, c + r), (c - r, c)])),
        PlaceKind::Pass => {
            // A gate: two piers and a lintel.
            let (t, b) = (c - r * 0.9, c + r * 0.9);
            draw(&polygon(vec![
                (c - r, t),
                (c + r, t),
                (c + r * 0.86, b),
                (c + r * 0.3, b),
                (c + r * 0.3, c),
                (c - r * 0.3, c),
                (c - r * 0.3, b),
                (c - r * 0.86, b),
            ]));
        }
        PlaceKind::Oasis => draw(&circle(c, c, r)),
        PlaceKind::SteppeCamp => draw(&polygon(vec![
            (c, c - r),
            (c + r, c - r * 0.05),
            (c + r * 0.8, c + r * 0.8),
            (c - r * 0.8, c + r * 0.8),
            (c - r, c - r * 0.05),
        ])),
        _ => draw(&block(c - r, c - r, c + r, c + r, 0.0)),
    }
    canvas.finish((side as i32 / 2, side as i32 / 2))
}
