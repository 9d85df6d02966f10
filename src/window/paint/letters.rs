//! Letters as masks: one line of text, shaped simply (advance by advance), which is enough for names and seals.

use swash::{
    FontRef,
    scale::{Render, ScaleContext, Source, image::Image},
    zeno::{Angle, Format, Transform, Vector},
};

/// A face of type.
#[derive(Clone, Copy)]
pub struct Typeface {
    font: FontRef<'static>,
}

/// The faces that pictures use.
#[derive(Clone, Copy)]
pub struct Faces {
    /// Names.
    pub semi: Typeface,
    /// Titles, seals, characters on banners; Chinese only.
    pub kai: Typeface,
    /// Numbers.
    pub sans: Typeface,
}

impl std::fmt::Debug for Faces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Faces").finish_non_exhaustive()
    }
}

impl Faces {
    /// The shipped faces; `None` if one is missing or broken, which a test rules out.
    pub fn shipped() -> Option<Self> {
        let face = |name| {
            let font = FontRef::from_index(crate::content::pack::shipped_bytes(name)?, 0)?;
            Some(Typeface { font })
        };
        Some(Self {
            semi: face("fonts/MapkitSerif-SemiBold.ttf")?,
            kai: face("fonts/MapkitKai-Regular.ttf")?,
            sans: face("fonts/MapkitSans-Medium.ttf")?,
        })
    }
}

/// How much of every pixel is covered, 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mask {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Coverage, row by row.
    pub alpha: Vec<f32>,
}

impl Mask {
    /// A mask that covers nothing.
    pub fn blank(width: usize, height: usize) -> Self {
        Self { width, height, alpha: vec![0.0; width * height] }
    }

    /// Adds another mask with its top left corner at that pixel.
    pub fn merge(&mut self, other: &Mask, left: i32, top: i32) {
        for y in 0..other.height as i32 {
            for x in 0..other.width as i32 {
                let (px, py) = (left + x, top + y);
                if (0..self.width as i32).contains(&px) && (0..self.height as i32).contains(&py) {
                    let covered = other.alpha[y as usize * other.width + x as usize];
                    let slot = &mut self.alpha[py as usize * self.width + px as usize];
                    *slot = slot.max(covered);
                }
            }
        }
    }

    fn add(&mut self, image: &Image, left: i32, top: i32) {
        let alpha = image.data.iter().map(|&v| f32::from(v) / 255.0).collect();
        let (width, height) = (image.placement.width as usize, image.placement.height as usize);
        self.merge(&Mask { width, height, alpha }, left, top);
    }

    /// The mask grown by `radius` on every side, with a soft edge. It is larger by `margin` pixels all round.
    pub fn grown(&self, radius: f32, margin: usize) -> Mask {
        let mut grown = Mask::blank(self.width + 2 * margin, self.height + 2 * margin);
        let reach = (radius + 1.0).ceil() as i32;
        for y in 0..self.height as i32 {
            for x in 0..self.width as i32 {
                let covered = self.alpha[y as usize * self.width + x as usize];
                if covered < 0.1 {
                    continue;
                }
                for dy in -reach..=reach {
                    for dx in -reach..=reach {
                        let (px, py) = (x + dx + margin as i32, y + dy + margin as i32);
                        if !(0..grown.width as i32).contains(&px) || !(0..grown.height as i32).contains(&py) {
                            continue;
                        }
                        let value = covered * (radius + 0.5 - (dx as f32).hypot(dy as f32)).clamp(0.0, 1.0);
                        let slot = &mut grown.alpha[py as usize * grown.width + px as usize];
                        *slot = slot.max(value);
                    }
                }
            }
        }
        grown
    }
}

/// A line of text as a mask.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Coverage; as high as the face's ascent and descent.
    pub mask: Mask,
    /// Pixels from the top to the foot of the letters.
    pub baseline: i32,
}

impl Typeface {
    /// Width of a line in pixels.
    pub fn width(&self, text: &str, size: f32, spacing: f32) -> f32 {
        let metrics = self.font.glyph_metrics(&[]).scale(size);
        let count = text.chars().count().saturating_sub(1) as f32;
        let advance = |c| metrics.advance_width(self.font.charmap().map(c));
        text.chars().map(advance).sum::<f32>() + count * spacing
    }

    /// A line of text of that size in pixels, with `spacing` pixels between letters.
    pub fn line(&self, text: &str, size: f32, spacing: f32) -> Line {
        let metrics = self.font.metrics(&[]).scale(size);
        let (ascent, descent) = (metrics.ascent.ceil() as i32, metrics.descent.abs().ceil() as i32);
        let width = self.width(text, size, spacing).ceil() as usize + 2;
        let mut mask = Mask::blank(width, (ascent + descent) as usize);
        let advances = self.font.glyph_metrics(&[]).scale(size);
        let mut context = ScaleContext::new();
        let mut scaler = context.builder(self.font).size(size).hint(false).build();
        let mut x = 1.0f32;
        for letter in text.chars() {
            let glyph = self.font.charmap().map(letter);
            let image = Render::new(&[Source::Outline])
                .format(Format::Alpha)
                .offset(Vector::new(x.fract(), 0.0))
                .render(&mut scaler, glyph);
            if let Some(image) = image {
                mask.add(&image, x.floor() as i32 + image.placement.left, ascent - image.placement.top);
            }
            x += advances.advance_width(glyph) + spacing;
        }
        Line { mask, baseline: ascent }
    }

    /// One letter turned by `degrees` counter-clockwise, in a square mask about its middle.
    pub fn turned(&self, letter: char, size: f32, degrees: f32) -> Mask {
        let side = (size * 1.6).ceil() as usize;
        let mut mask = Mask::blank(side, side);
        let glyph = self.font.charmap().map(letter);
        let metrics = self.font.metrics(&[]).scale(size);
        let advance = self.font.glyph_metrics(&[]).scale(size).advance_width(glyph);
        // The middle of the letter comes to the origin, is turned there, and moved to the middle of the square.
        let middle = (metrics.ascent - metrics.descent.abs()) / 2.0;
        let turn =
            Transform::translation(-advance / 2.0, -middle).then(&Transform::rotation(Angle::from_degrees(degrees)));
        let mut context = ScaleContext::new();
        let mut scaler = context.builder(self.font).size(size).hint(false).build();
        let image =
            Render::new(&[Source::Outline]).format(Format::Alpha).transform(Some(turn)).render(&mut scaler, glyph);
        if let Some(image) = image {
            let half = side as i32 / 2;
            mask.add(&image, half + image.placement.left, half - image.placement.top);
        }
        mask
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inked(mask: &Mask) -> f32 {
        mask.alpha.iter().sum()
    }

    #[test]
    fn letters_of_both_scripts_leave_ink() {
        let faces = Faces::shipped().expect("the shipped faces can be read");
        let chinese = faces.semi.line("中兴府", 20.0, 0.0);
        let latin = faces.semi.line("Zhongxing", 20.0, 0.0);
        assert!(inked(&chinese.mask) > 100.0 && inked(&latin.mask) > 60.0);
        assert!((55..=64).contains(&chinese.mask.width), "three letters of 20 pixels: {}", chinese.mask.width);
        assert!(inked(&faces.sans.line("3.1万", 14.0, 0.0).mask) > 30.0);
        assert!(inked(&faces.kai.turned('山', 20.0, 30.0)) > 20.0);
    }

    #[test]
    fn a_grown_mask_covers_the_mask_and_more() {
        let mask = Faces::shipped().expect("faces").semi.line("夏", 20.0, 0.0).mask;
        let grown = mask.grown(3.0, 4);
        assert_eq!(grown.width, mask.width + 8);
        assert!(inked(&grown) > inked(&mask) * 1.5);
    }
}
