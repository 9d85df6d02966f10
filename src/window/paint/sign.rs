//! Signs on the buttons of a player: forward, back, pause; and the bookmark before a title.

use super::{
    Canvas, Picture,
    canvas::{Ink, hex},
    shape::{block, polygon},
};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Plays.
    Play,
    /// Pauses.
    Pause,
    /// A turn back.
    Back,
    /// A turn on.
    On,
    /// To the beginning.
    First,
    /// To the end.
    Last,
}

/// A sign of `side` logical pixels. Anchor: the middle.
pub fn sign(sign: Sign, ink: Ink, side: f32, scale: f32) -> Picture {
    let pixels = (side * scale).ceil().max(4.0);
    let s = |v: f32| v * pixels;
    let mut canvas = Canvas::new(pixels as usize, pixels as usize);
    let arrow = |left: f32, right: f32| polygon(vec![(s(left), s(0.14)), (s(right), s(0.5)), (s(left), s(0.86))]);
    let bar = |left: f32, right: f32| block(s(left), s(0.14), s(right), s(0.86), 0.0);
    match sign {
        Sign::Play => canvas.fill(ink, arrow(0.2, 0.88)),
        Sign::On => canvas.fill(ink, arrow(0.28, 0.78)),
        Sign::Back => canvas.fill(ink, arrow(0.72, 0.22)),
        Sign::Pause => {
            canvas.fill(ink, bar(0.22, 0.42));
            canvas.fill(ink, bar(0.58, 0.78));
        }
        Sign::First => {
            canvas.fill(ink, arrow(0.82, 0.34));
            canvas.fill(ink, bar(0.16, 0.28));
        }
        Sign::Last => {
            canvas.fill(ink, arrow(0.18, 0.66));
            canvas.fill(ink, bar(0.72, 0.84));
        }
    }
    canvas.finish((pixels as i32 / 2, pixels as i32 / 2))
}

/// A bookmark of cinnabar, notched at its foot, in device pixels. Anchor: the corner at the top left.
pub fn bookmark(width: f32, height: f32) -> Picture {
    let mut canvas = Canvas::new(width as usize, height as usize);
    let notch = height - width * 0.45;
    canvas.fill(
        hex(0xb2382a),
        polygon(vec![(0.0, 0.0), (width, 0.0), (width, height), (width / 2.0, notch), (0.0, height)]),
    );
    canvas.finish((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foot_of_a_bookmark_is_notched() {
        let picture = bookmark(28.0, 80.0);
        let alpha = |x: usize, y: usize| picture.pixels[(y * picture.width + x) * 4 + 3];
        assert_eq!((alpha(14, 78), alpha(14, 40)), (0, 255));
        assert!(alpha(1, 76) > 200);
    }
}
