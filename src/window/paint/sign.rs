//! Signs on the buttons of a player: forward, back, pause.

use super::{
    Canvas, Picture,
    canvas::Ink,
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
