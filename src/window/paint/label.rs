//! Names on the map.

use super::{
    Canvas, Picture, Typeface,
    canvas::{Ink, faded, hex},
    letters::Mask,
};

/// The light around letters.
const HALO: Ink = faded(hex(0xfbf2da), 0.88);

/// A name with a halo. Its anchor is the middle.
pub fn name(face: &Typeface, text: &str, size: f32, ink: Ink, scale: f32) -> Picture {
    haloed(&face.line(text, size * scale, 0.0).mask, ink, 3.0 * scale, HALO)
}

/// A name along a slope of that many degrees (counter-clockwise). `upright` letters stand even where the line
/// falls, as Chinese is written down a hillside; others turn with the line.
pub fn along(
    face: &Typeface,
    text: &str,
    size: f32,
    spacing: f32,
    degrees: f32,
    upright: bool,
    ink: Ink,
    scale: f32,
) -> Picture {
    let steep = degrees.abs() > 45.0;
    // Chinese reads downward on a steep slope, whichever way it leans.
    let line = if upright && steep && degrees > 0.0 { degrees - 180.0 } else { degrees };
    let (sin, cos) = line.to_radians().sin_cos();
    let turn = if upright && steep { 0.0 } else { degrees };
    let (size, spacing) = (size * scale, spacing * scale);
    let letters: Vec<char> = text.chars().collect();
    let advance = |c: char| if upright { size } else { face.width(&c.to_string(), size, 0.0) };
    let length: f32 = letters.iter().map(|&c| advance(c) + spacing).sum::<f32>() - spacing;
    let (half_w, half_h) = ((length / 2.0 * cos).abs() + size, (length / 2.0 * sin).abs() + size);
    let mut mask = Mask::blank((half_w * 2.0) as usize, (half_h * 2.0) as usize);
    let mut at = -length / 2.0;
    for &letter in &letters {
        let middle = at + advance(letter) / 2.0;
        let one = face.turned(letter, size, turn);
        let (x, y) = (half_w + middle * cos, half_h - middle * sin);
        let half = one.width as f32 / 2.0;
        mask.merge(&one, (x - half).round() as i32, (y - half).round() as i32);
        at += advance(letter) + spacing;
    }
    haloed(&mask, ink, 1.2 * scale, faded(HALO, 0.35))
}

/// The name of a realm: large, transparent, in its colour.
pub fn realm(face: &Typeface, text: &str, size: f32, spacing: f32, ink: Ink, scale: f32) -> Picture {
    haloed(&face.line(text, size * scale, spacing * scale).mask, ink, 2.4 * scale, faded(HALO, 0.42))
}

fn haloed(mask: &Mask, ink: Ink, radius: f32, halo: Ink) -> Picture {
    let margin = radius.ceil() as usize + 1;
    let grown = mask.grown(radius, margin);
    let (width, height) = (grown.width, grown.height);
    let mut canvas = Canvas::new(width, height);
    canvas.stamp(&grown, 0, 0, halo);
    canvas.stamp(mask, margin as i32, margin as i32, ink);
    canvas.finish((width as i32 / 2, height as i32 / 2))
}
