//! Banners: colour, pattern in the head, the character of the polity.

use super::{
    Canvas, Picture, Typeface,
    canvas::{Ink, faded, hex},
    shape::polygon,
};
use crate::content::source::Pattern;

/// How a polity looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Its colour.
    pub colour: Ink,
    /// The same, darker.
    pub dark: Ink,
    /// Colour of letters on it.
    pub letters: Ink,
    /// Its pattern.
    pub pattern: Pattern,
    /// Its character, or two.
    pub mark: String,
}

const OUTLINE: Ink = hex(0x20140c);
const GOLD: Ink = hex(0xe0c37e);

/// A banner of that size in logical pixels, its anchor at the middle of the top.
pub fn banner(look: &Look, kai: &Typeface, width: f32, height: f32, scale: f32) -> Picture {
    let margin = (1.5 * scale).ceil();
    let (w, h) = (width * scale, height * scale);
    let mut canvas = Canvas::new((w + 2.0 * margin) as usize, (h + 2.0 * margin) as usize);
    cloth(&mut canvas, look, kai, margin, margin, w, h, scale);
    canvas.finish(((w / 2.0 + margin) as i32, 0))
}

/// Paints the cloth with its top left corner at (`left`, `top`).
#[expect(clippy::too_many_arguments, reason = "a place and a size")]
pub fn cloth(canvas: &mut Canvas, look: &Look, kai: &Typeface, left: f32, top: f32, w: f32, h: f32, scale: f32) {
    let (right, foot, notch) = (left + w, top + h, h * 0.17);
    let outline = polygon(vec![(left, top), (right, top), (right, foot), (left + w / 2.0, foot - notch), (left, foot)]);
    let head = top + h * 0.22;
    canvas.fill(OUTLINE, |x, y| outline(x, y) - 1.3 * scale);
    canvas.fill(look.colour, &outline);
    canvas.paint(look.dark, |x, y| (0.5 - outline(x, y)).min(head - y + 0.5));
    let lines = faded(hex(0xfdf4de), 0.6);
    canvas.paint(lines, |x, y| {
        let inside = (-outline(x, y)).min(head - y);
        let ink = pattern(look.pattern, (x - left) / w, (y - top) / (h * 0.22), w, h * 0.22, scale);
        ink.min(inside).min(1.0)
    });
    canvas.paint(GOLD, |x, y| (0.5 - outline(x, y)).min(0.5 + 0.6 * scale - (y - head).abs()));
    let count = look.mark.chars().count().max(1);
    let size = if count == 1 { w * 0.66 } else { w * 0.46 };
    let line = kai.line(&look.mark, size, 0.0);
    let middle = f32::midpoint(head, foot - notch);
    let x = left + (w - line.mask.width as f32) / 2.0;
    let y = middle - line.mask.height as f32 / 2.0;
    canvas.stamp(&line.mask, x.round() as i32, y.round() as i32, look.letters);
}

/// Coverage of the pattern at a point of the head: `u`, `v` from 0 to 1, `w` and `h` its size in pixels.
fn pattern(kind: Pattern, u: f32, v: f32, w: f32, h: f32, scale: f32) -> f32 {
    let thick = 0.75 * scale;
    let line = |distance: f32| 0.5 + thick - distance.abs();
    let wave = |n: f32| (u * n).fract();
    match kind {
        Pattern::Wave => {
            let x = wave(5.0) - 0.5;
            line((v - 0.72 + 0.55 * (1.0 - 4.0 * x * x)) * h * 0.7)
        }
        Pattern::Bars => line((wave(6.0) - 0.5) * w / 6.0),
        Pattern::Chevron => {
            let x = (wave(3.5) - 0.5).abs();
            line((v - 0.2 - 1.2 * x) * h * 0.7).max(line((v - 0.9 - 1.2 * x) * h * 0.7))
        }
        Pattern::Dots => {
            let row = (v * 2.0).floor();
            let (x, y) = ((u * 4.0 + row * 0.5).fract() - 0.5, (v * 2.0).fract() - 0.5);
            0.5 + 1.1 * scale - (x * w / 4.0).hypot(y * h / 2.0)
        }
        Pattern::Lattice => {
            let (x, y) = (u * 4.0, v * h / w * 4.0);
            let side = w / 4.0 * 0.7;
            line(((x + y).fract() - 0.5) * side).max(line(((x - y).rem_euclid(1.0) - 0.5) * side))
        }
        Pattern::Crosses => {
            let (x, y) = ((wave(4.0) - 0.5) * w / 4.0, (v - 0.5) * h);
            let arm = 2.0 * scale;
            let bar = |a: f32, b: f32| line(a).min(0.5 + arm - b.abs());
            bar(x, y).max(bar(y, x))
        }
        Pattern::Lines => line(((v * 2.0).fract() - 0.5) * h / 2.0),
        Pattern::Plain => 0.0,
    }
}
