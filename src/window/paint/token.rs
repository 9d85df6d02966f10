//! What stands on the map besides places: armies, envoys, sieges.

use super::{
    Canvas, Faces, Mask, Picture,
    banner::{Look, cloth},
    canvas::{Ink, faded, hex},
    shape::{block, circle, segment},
};
use std::f32::consts::TAU;

const INK: Ink = hex(0x2b1b10);
const PAPER: Ink = hex(0xfaf3e2);

/// An army: its banner on a pole, a plate with its strength, its posture in a disc, and how many lie in the stack.
/// Anchor: the foot of the pole.
pub fn army(look: &Look, faces: &Faces, strength: &str, posture: Option<&Mask>, stack: usize, scale: f32) -> Picture {
    let px = |v: f32| v * scale;
    let line = faces.sans.line(strength, px(13.0), 0.0);
    let plate_w = (line.mask.width as f32 + px(12.0)).max(px(34.0));
    let (width, height) = (plate_w.max(px(48.0)) + px(20.0), px(78.0));
    let mut canvas = Canvas::new(width.ceil() as usize, height.ceil() as usize);
    let middle = width / 2.0;
    let (top, left) = (px(10.0), middle - px(15.0));
    canvas.stroke(INK, px(2.6), segment(left - px(2.5), top - px(4.0), left - px(2.5), top + px(52.0)));
    canvas.fill(hex(0xb8924a), circle(left - px(2.5), top - px(5.0), px(2.6)));
    if stack > 1 {
        let behind = block(left + px(3.0), top - px(3.0), left + px(33.0), top + px(32.0), 0.0);
        canvas.fill(INK, |x, y| behind(x, y) - px(1.0));
        canvas.fill(look.dark, behind);
    }
    cloth(&mut canvas, look, &faces.kai, left, top, px(30.0), px(40.0), scale);
    let plate_top = top + px(43.0);
    let plate = block(middle - plate_w / 2.0, plate_top, middle + plate_w / 2.0, plate_top + px(18.0), px(2.0));
    canvas.fill(INK, |x, y| plate(x, y) - px(1.3));
    canvas.fill(PAPER, plate);
    let (x, y) = (middle - line.mask.width as f32 / 2.0, plate_top + px(9.0) - line.mask.height as f32 / 2.0);
    canvas.stamp(&line.mask, x.round() as i32, y.round() as i32, INK);
    if let Some(icon) = posture {
        disc(&mut canvas, left + px(30.0), top, px(9.5), PAPER, INK, scale, icon);
    }
    if stack > 1 {
        let number = faces.sans.line(&stack.to_string(), px(11.0), 0.0);
        let (cx, cy) = (left + px(31.0), top + px(36.0));
        canvas.fill(INK, circle(cx, cy, px(8.0)));
        canvas.fill(hex(0xb8924a), circle(cx, cy, px(7.0)));
        let (x, y) = (cx - number.mask.width as f32 / 2.0, cy - number.mask.height as f32 / 2.0);
        canvas.stamp(&number.mask, x.round() as i32, y.round() as i32, INK);
    }
    canvas.finish((middle as i32, (top + px(63.0)) as i32))
}

/// An envoy: a disc with a ring in the sender's colour. Anchor: the middle.
pub fn envoy(colour: Ink, icon: &Mask, scale: f32) -> Picture {
    let side = (38.0 * scale).ceil() as usize | 1;
    let c = side as f32 / 2.0;
    let mut canvas = Canvas::new(side, side);
    canvas.fill(faded(INK, 0.3), circle(c, c + 1.5 * scale, 17.0 * scale));
    disc(&mut canvas, c, c, 15.5 * scale, PAPER, INK, scale, icon);
    canvas.stroke(colour, 3.0 * scale, circle(c, c, 14.0 * scale));
    canvas.finish((side as i32 / 2, side as i32 / 2))
}

#[expect(clippy::too_many_arguments, reason = "a place, a size and colours")]
fn disc(canvas: &mut Canvas, cx: f32, cy: f32, r: f32, fill: Ink, ink: Ink, scale: f32, icon: &Mask) {
    canvas.fill(ink, circle(cx, cy, r));
    canvas.fill(fill, circle(cx, cy, r - 1.2 * scale));
    let (x, y) = (cx - icon.width as f32 / 2.0, cy - icon.height as f32 / 2.0);
    canvas.stamp(icon, x.round() as i32, y.round() as i32, ink);
}

/// A siege: a ring of ticks in the besieger's colour, and within it an arc of the walls that are left (0 to 1).
/// Anchor: the middle.
pub fn siege(colour: Ink, walls: f32, scale: f32) -> Picture {
    let side = (56.0 * scale).ceil() as usize | 1;
    let c = side as f32 / 2.0;
    let mut canvas = Canvas::new(side, side);
    canvas.stroke(faded(PAPER, 0.8), 9.0 * scale, circle(c, c, 22.0 * scale));
    canvas.paint(colour, |x, y| {
        let (dx, dy) = (x - c, y - c);
        let r = dx.hypot(dy);
        let turn = dy.atan2(dx) / TAU * 24.0;
        let off = (turn - turn.round()).abs() * TAU / 24.0 * r;
        (0.5 + 3.6 * scale - (r - 22.0 * scale).abs()).min(0.5 + 1.3 * scale - off)
    });
    canvas.paint(hex(0x5b4632), |x, y| {
        let (dx, dy) = (x - c, y - c);
        let turn = (dx.atan2(-dy) / TAU).rem_euclid(1.0);
        if turn > walls { 0.0 } else { 0.5 + 1.5 * scale - (dx.hypot(dy) - 15.5 * scale).abs() }
    });
    canvas.finish((side as i32 / 2, side as i32 / 2))
}

/// A golden ellipse about what is chosen, or a faint one about what is pointed at. Anchor: the middle.
pub fn ring(rx: f32, ry: f32, faint: bool, scale: f32) -> Picture {
    let (rx, ry) = (rx * scale, ry * scale);
    let (width, height) = ((rx * 2.0 + 8.0 * scale) as usize | 1, (ry * 2.0 + 8.0 * scale) as usize | 1);
    let (cx, cy) = (width as f32 / 2.0, height as f32 / 2.0);
    let mut canvas = Canvas::new(width, height);
    // Nearly the distance to the ellipse, which is enough for a line.
    let away = move |x: f32, y: f32| {
        let (dx, dy) = ((x - cx) / rx, (y - cy) / ry);
        let r = dx.hypot(dy).max(0.01);
        let slope = (dx / rx).hypot(dy / ry).max(1e-6) / r;
        (r - 1.0) / slope
    };
    if faint {
        canvas.stroke(faded(hex(0xfff6de), 0.8), 2.4 * scale, away);
        canvas.stroke(faded(hex(0x8a6a2a), 0.8), 1.0 * scale, away);
    } else {
        canvas.fill(faded(hex(0xe0c37e), 0.3), away);
        canvas.stroke(INK, 5.0 * scale, away);
        canvas.stroke(hex(0xe9c25c), 3.0 * scale, away);
    }
    canvas.finish((width as i32 / 2, height as i32 / 2))
}

/// A slip with words, for a besieged place or the goal of an envoy. Anchor: the middle of its left edge.
pub fn slip(faces: &Faces, text: &str, fill: Ink, ink: Ink, edge: Ink, scale: f32) -> Picture {
    let line = faces.semi.line(text, 14.0 * scale, 0.0);
    let width = line.mask.width as f32 + 18.0 * scale;
    let height = 25.0 * scale;
    let mut canvas = Canvas::new((width + 3.0 * scale).ceil() as usize, (height + 4.0 * scale).ceil() as usize);
    let shape = block(1.5 * scale, 1.5 * scale, 1.5 * scale + width, 1.5 * scale + height, 3.0 * scale);
    canvas.fill(edge, |x, y| shape(x, y) - 1.2 * scale);
    canvas.fill(fill, &shape);
    let y = 1.5 * scale + (height - line.mask.height as f32) / 2.0;
    canvas.stamp(&line.mask, (10.0 * scale) as i32, y.round() as i32, ink);
    canvas.finish((0, (height / 2.0 + 1.5 * scale) as i32))
}
