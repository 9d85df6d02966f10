//! Colours by the part they play.
//!
//! The camera mixes colours in sRGB, so that thin dark letters on paper keep their weight. The engine's interface
//! does not know of it and hands its linear values on as they are; so the colours of panels are made with
//! [`of_ink`], whose linear values *are* the sRGB ones, and all pictures are loaded without conversion. The map's
//! pictures and lines are drawn in the same way, because conversions cost more than all else where the processor draws.

use crate::window::paint::{Ink, canvas};
use bevy::prelude::*;

/// The colour `rrggbb` for panels.
pub const fn hex(rgb: u32) -> Color {
    of_ink(canvas::hex(rgb))
}

/// A colour for panels.
pub const fn of_ink([r, g, b, a]: Ink) -> Color {
    Color::linear_rgba(r, g, b, a)
}

/// A colour of the engine for what hands its linear values on.
pub fn as_mixed(colour: Color) -> Color {
    of_ink(colour.to_srgba().to_f32_array())
}

/// Text on paper.
pub const INK: Color = hex(0x2b1b10);
/// Second rank of text on paper.
pub const INK_2: Color = hex(0x5b4632);
/// The faintest text on paper.
pub const INK_3: Color = hex(0x7a6044);
/// Paper.
pub const PAPER: Color = hex(0xf3e8d0);
/// A slip laid on paper.
pub const SLIP: Color = hex(0xfaf3e2);
/// Lacquer.
pub const LACQUER: Color = hex(0x241810);
/// Text on lacquer.
pub const ON_LACQUER: Color = hex(0xf6ead0);
/// Small text on lacquer.
pub const ON_LACQUER_2: Color = hex(0xb6a180);
/// Gold lines on lacquer.
pub const GOLD: Color = hex(0xb8924a);
/// Light gold lines.
pub const GOLD_LIGHT: Color = hex(0xe0c37e);
/// Strong lines on paper.
pub const LINE_STRONG: Color = hex(0x4a3320);
/// Lines on paper.
pub const LINE: Color = hex(0xb89b72);
/// Hairlines on paper.
pub const HAIR: Color = hex(0xd9c49e);
/// What one presses hard: seals, the primary button.
pub const CINNABAR: Color = hex(0xb2382a);
/// What speaks for.
pub const FOR: Color = hex(0x3f6b4a);
/// What speaks against.
pub const AGAINST: Color = hex(0xa0522d);
/// Frame of the replay.
pub const REPLAY: Color = hex(0x1b2234);
/// Lines of the replay.
pub const REPLAY_LINE: Color = hex(0x8fa6d6);
/// Text of the replay.
pub const REPLAY_TEXT: Color = hex(0xeaf0ff);
/// Ring of what has the keyboard.
pub const FOCUS: Color = hex(0x1d3f8a);
/// Ring of what has the keyboard, on dark ground.
pub const FOCUS_ON_DARK: Color = hex(0x8fb4ff);

/// The shadow of panels.
pub const SHADOW: Color = of_ink(canvas::faded(canvas::hex(0x140a04), 0.45));

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours as WCAG 2 defines it.
    fn contrast(a: Color, b: Color) -> f32 {
        let true_colour = |c: Color| {
            let c = c.to_linear();
            Color::srgb(c.red, c.green, c.blue)
        };
        let (a, b) = (true_colour(a).luminance(), true_colour(b).luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_colour_can_be_read_on_its_ground() {
        for (text, ground) in [
            (INK, PAPER),
            (INK_2, PAPER),
            (INK_3, PAPER),
            (INK_3, SLIP),
            (ON_LACQUER, LACQUER),
            (ON_LACQUER_2, LACQUER),
            (ON_LACQUER, CINNABAR),
            (REPLAY_TEXT, REPLAY),
            (REPLAY_LINE, REPLAY),
        ] {
            assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}: {}", contrast(text, ground));
        }
    }
}
