//! A surface to paint on, by coverage.

use super::{Mask, Picture};

/// A colour: red, green, blue and alpha from 0 to 1, in sRGB, straight.
pub type Ink = [f32; 4];

/// The colour `rrggbb`, opaque.
pub const fn hex(rgb: u32) -> Ink {
    [(rgb >> 16 & 0xff) as f32 / 255.0, (rgb >> 8 & 0xff) as f32 / 255.0, (rgb & 0xff) as f32 / 255.0, 1.0]
}

/// The same colour with another alpha.
pub const fn faded(ink: Ink, alpha: f32) -> Ink {
    [ink[0], ink[1], ink[2], alpha]
}

/// A transparent surface. Colours are kept premultiplied.
#[derive(Clone, Debug)]
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    /// A transparent surface of that many pixels, at least one.
    pub fn new(width: usize, height: usize) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    /// Paints wherever `coverage`, asked at the middle of every pixel, is above 0.
    pub fn paint(&mut self, ink: Ink, coverage: impl Fn(f32, f32) -> f32) {
        for y in 0..self.height {
            for x in 0..self.width {
                let covered = coverage(x as f32 + 0.5, y as f32 + 0.5).clamp(0.0, 1.0);
                if covered > 0.0 {
                    self.lay(x, y, ink, covered);
                }
            }
        }
    }

    /// Paints as [`Canvas::paint`] does, and looks only at pixels within that box: left, top, right, bottom.
    pub fn paint_in(&mut self, ink: Ink, bounds: [f32; 4], coverage: impl Fn(f32, f32) -> f32) {
        let [left, top, right, bottom] = bounds.map(|v| v.max(0.0));
        for y in (top as usize)..(bottom.ceil() as usize).min(self.height) {
            for x in (left as usize)..(right.ceil() as usize).min(self.width) {
                let covered = coverage(x as f32 + 0.5, y as f32 + 0.5).clamp(0.0, 1.0);
                if covered > 0.0 {
                    self.lay(x, y, ink, covered);
                }
            }
        }
    }

    /// Fills a shape given by its signed distance.
    pub fn fill(&mut self, ink: Ink, distance: impl Fn(f32, f32) -> f32) {
        self.paint(ink, |x, y| 0.5 - distance(x, y));
    }

    /// Draws the outline of a shape, `width` wide, half of it on either side.
    pub fn stroke(&mut self, ink: Ink, width: f32, distance: impl Fn(f32, f32) -> f32) {
        self.paint(ink, |x, y| 0.5 + width / 2.0 - distance(x, y).abs());
    }

    /// Lays a mask with its top left corner at that pixel.
    pub fn stamp(&mut self, mask: &Mask, left: i32, top: i32, ink: Ink) {
        for y in 0..mask.height {
            for x in 0..mask.width {
                let covered = mask.alpha[y * mask.width + x];
                let (px, py) = (left + x as i32, top + y as i32);
                let inside = (0..self.width as i32).contains(&px) && (0..self.height as i32).contains(&py);
                if covered > 0.0 && inside {
                    self.lay(px as usize, py as usize, ink, covered);
                }
            }
        }
    }

    /// Multiplies what is there by a factor asked at every pixel.
    pub fn wear(&mut self, keep: impl Fn(usize, usize) -> f32) {
        for y in 0..self.height {
            for x in 0..self.width {
                let factor = keep(x, y).clamp(0.0, 1.0);
                for value in &mut self.pixels[y * self.width + x] {
                    *value *= factor;
                }
            }
        }
    }

    fn lay(&mut self, x: usize, y: usize, ink: Ink, covered: f32) {
        let alpha = ink[3] * covered;
        let under = &mut self.pixels[y * self.width + x];
        for c in 0..3 {
            under[c] = ink[c] * alpha + under[c] * (1.0 - alpha);
        }
        under[3] = alpha + under[3] * (1.0 - alpha);
    }

    /// The finished picture.
    pub fn finish(self, anchor: (i32, i32)) -> Picture {
        let pixels = self
            .pixels
            .iter()
            .flat_map(|&[r, g, b, a]| {
                let straight = |v: f32| if a > 0.0 { (v / a * 255.0).round().clamp(0.0, 255.0) as u8 } else { 0 };
                [straight(r), straight(g), straight(b), (a * 255.0).round() as u8]
            })
            .collect();
        Picture { width: self.width, height: self.height, pixels, anchor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_laid_over_one_another() {
        let mut canvas = Canvas::new(2, 1);
        canvas.paint(hex(0xff0000), |x, _| if x < 1.0 { 1.0 } else { 0.0 });
        canvas.paint(faded(hex(0x0000ff), 0.5), |_, _| 1.0);
        let picture = canvas.finish((0, 0));
        assert_eq!(picture.pixels[..4], [128, 0, 128, 255]);
        assert_eq!(picture.pixels[4..], [0, 0, 255, 128]);
    }
}
