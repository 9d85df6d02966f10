//! Rasters of the ground, decoded from the shipped pictures.

use super::{COLS, HEIGHT, ROWS, WIDTH, vectors::Vectors};
use crate::content::pack::shipped_bytes;
use bevy::image::{CompressedImageFormats, Image, ImageSampler, ImageType};

/// What the ground is like, cell by cell and pixel by pixel.
pub struct Rasters {
    /// Metres above the sea in steps of 25.8, on the grid.
    pub height: Vec<u8>,
    /// Ruggedness, on the grid. Dropped when the land has been shared out.
    pub rugged: Vec<u8>,
    /// Dryness, on the grid. Dropped when the land has been shared out.
    pub dry: Vec<u8>,
    /// Whether it is land and not sea, on the map.
    pub land: Mask,
    /// Whether it is a lake, on the map.
    pub lake: Mask,
    /// The parchment, on the map.
    pub parchment: Parchment,
}

/// Yes or no for each pixel of the map, in an eighth of the room.
#[derive(Clone)]
pub struct Mask(Vec<u64>);

impl Mask {
    /// The same for every pixel.
    pub fn all(value: bool) -> Self {
        Self(vec![if value { u64::MAX } else { 0 }; (WIDTH * HEIGHT).div_ceil(64)])
    }
    /// Of one pixel; no beyond the last.
    pub fn at(&self, i: usize) -> bool {
        self.0.get(i / 64).is_some_and(|bits| bits >> (i % 64) & 1 == 1)
    }
    /// Sets one pixel; beyond the last nothing is set.
    pub fn set(&mut self, i: usize, value: bool) {
        if let Some(bits) = self.0.get_mut(i / 64) {
            *bits = *bits & !(1 << (i % 64)) | u64::from(value) << (i % 64);
        }
    }
}

/// The parchment, kept as the shipped picture keeps it, in half the room: its light for every pixel, its tone for every
/// four.
#[derive(Default)]
pub struct Parchment {
    light: Vec<u8>,
    /// How much bluer and how much redder than grey, 128 for not at all.
    tone: Vec<[u8; 2]>,
}

impl Parchment {
    /// From red, green and blue of every pixel of the map.
    pub fn of(pixel: impl Fn(usize) -> [u8; 3]) -> Self {
        let split = |i: usize| {
            let [red, green, blue] = pixel(i).map(i32::from);
            let light = (299 * red + 587 * green + 114 * blue + 500) / 1000;
            (light, [blue - light, red - light])
        };
        let light = (0..WIDTH * HEIGHT).map(|i| split(i).0 as u8).collect();
        let tone = (0..COLS * ROWS).map(|cell| {
            let first = cell / COLS * 2 * WIDTH + cell % COLS * 2;
            let four = [first, first + 1, first + WIDTH, first + WIDTH + 1].map(|i| split(i).1);
            // Halved, so that the strongest blue still has room.
            [0, 1].map(|c| (128 + (four.iter().map(|t| t[c]).sum::<i32>() + 4).div_euclid(8)) as u8)
        });
        Self { light, tone: tone.collect() }
    }

    /// Red, green and blue at a pixel of the map.
    pub fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let light = i32::from(self.light[y * WIDTH + x]);
        let [blue, red] = self.tone[y / 2 * COLS + x / 2].map(|t| light + 2 * (i32::from(t) - 128));
        let green = (1000 * light - 299 * red - 114 * blue + 293).div_euclid(587);
        [red, green, blue].map(|v| v.clamp(0, 255) as u8)
    }
}

/// One picture that could not be used: its name.
#[derive(Debug, PartialEq, Eq)]
pub struct BadPicture(pub &'static str);

/// Decodes a shipped picture.
///
/// # Errors
/// The picture's name, if it is missing or cannot be decoded.
pub fn decode(name: &'static str, srgb: bool) -> Result<Image, BadPicture> {
    let bytes = shipped_bytes(name).ok_or(BadPicture(name))?;
    let extension = name.rsplit('.').next().unwrap_or("png");
    let usage = bevy::asset::RenderAssetUsages::default();
    Image::from_buffer(
        bytes,
        ImageType::Extension(extension),
        CompressedImageFormats::NONE,
        srgb,
        ImageSampler::Default,
        usage,
    )
    .map_err(|_| BadPicture(name))
}

/// Bytes and channels of a picture.
fn channels(name: &'static str, width: usize, height: usize) -> Result<(Vec<u8>, usize), BadPicture> {
    let image = decode(name, false)?;
    let size = image.size();
    let data = image.data.ok_or(BadPicture(name))?;
    let pixels = size.x as usize * size.y as usize;
    if (size.x as usize, size.y as usize) != (width, height) || pixels == 0 || data.len() % pixels != 0 {
        return Err(BadPicture(name));
    }
    let channels = data.len() / pixels;
    Ok((data, channels))
}

fn grey(name: &'static str, width: usize, height: usize) -> Result<Vec<u8>, BadPicture> {
    let (data, channels) = channels(name, width, height)?;
    Ok(data.chunks_exact(channels).map(|pixel| pixel[0]).collect())
}

impl Rasters {
    /// Decodes all of them but the parchment, which is large and is wanted last, and fills in the lakes.
    ///
    /// # Errors
    /// The first picture that cannot be used.
    pub fn load(vectors: &Vectors) -> Result<Self, BadPicture> {
        let mut lake = Mask::all(false);
        vectors.lakes.iter().for_each(|l| l.fill(|x, y| lake.set(y * WIDTH + x, true)));
        let mut land = Mask::all(false);
        let shore = grey("map/landmask_1200.png", WIDTH, HEIGHT)?;
        shore.iter().enumerate().for_each(|(i, &v)| land.set(i, v > 127));
        Ok(Self {
            height: grey("map/height_u8.png", COLS, ROWS)?,
            rugged: grey("map/ruggedness_u8.png", COLS, ROWS)?,
            dry: grey("map/dryness_u8.png", COLS, ROWS)?,
            land,
            lake,
            parchment: Parchment::default(),
        })
    }
}

/// The parchment.
///
/// # Errors
/// Its name, if it cannot be used.
pub fn parchment() -> Result<Parchment, BadPicture> {
    let (data, channels) = channels("map/parchment_base.webp", WIDTH, HEIGHT)?;
    Ok(Parchment::of(|i| [0, 1, 2].map(|c| data[i * channels + c.min(channels - 1)])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::land::vectors;

    #[test]
    fn the_shipped_pictures_can_be_used() {
        let rasters = Rasters::load(&vectors::load()).expect("all pictures decode");
        assert_eq!(rasters.rugged.len(), COLS * ROWS);
        // The Yellow Sea is sea, Zhongxing is land.
        assert!(!rasters.land.at(1200 * WIDTH + 1750));
        assert!(rasters.land.at(1010 * WIDTH + 751));
        // Qinghai is a lake; where Hongze lies in our time there was none.
        assert!(rasters.lake.at(1096 * WIDTH + 388) && rasters.land.at(1096 * WIDTH + 388));
        assert!(!rasters.lake.at(1380 * WIDTH + 1480));
    }

    #[test]
    fn the_parchment_kept_in_half_the_room_looks_as_the_picture_does() {
        let (data, channels) = channels("map/parchment_base.webp", WIDTH, HEIGHT).expect("it decodes");
        let kept = parchment().expect("it decodes");
        let (mut sum, mut worst) = (0u64, 0);
        for i in 0..WIDTH * HEIGHT {
            let pixel = kept.at(i % WIDTH, i / WIDTH);
            for c in 0..3 {
                let off = pixel[c].abs_diff(data[i * channels + c.min(channels - 1)]);
                sum += u64::from(off);
                worst = worst.max(off);
            }
        }
        let mean = sum as f64 / (WIDTH * HEIGHT * 3) as f64;
        assert!(mean < 1.5 && worst < 48, "off by {mean} of 255 on average, by {worst} at worst");
    }
}
