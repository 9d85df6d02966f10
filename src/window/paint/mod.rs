//! Small pictures painted by the processor: names with a halo, banners, marks, seals.
//!
//! Pure functions from what is to be shown to pixels, without the engine; [`crate::window::theme::bakery`] keeps what
//! they paint. Sizes are logical pixels times `scale`, so that a picture is sharp at every size of the interface.

pub mod banner;
pub mod canvas;
pub mod label;
pub mod letters;
pub mod mark;
pub mod plot;
pub mod seal;
pub mod shape;
pub mod sign;
pub mod token;

pub use canvas::{Canvas, Ink};
pub use letters::{Faces, Mask, Typeface};

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Red, green, blue and alpha (straight) of every pixel, in sRGB.
    pub pixels: Vec<u8>,
    /// The pixel that is laid on the spot the picture belongs to, from the top left corner.
    pub anchor: (i32, i32),
}
