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
    pub land: Bits,
    /// Whether it is a lake, on the map.
    pub lake: Bits,
    /// The parchment, on the map.
    pub parchment: Parchment,
}

/// Yes or no for each pixel of the map, in an eighth of the room.
pub struct Bits(Vec<u64>);

impl Bits {
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
        let mut light = vec![0; WIDTH * HEIGHT];
        let mut tone = Vec::with_capacity(COLS * ROWS);
        for cell in 0..COLS * ROWS {
            let first = cell / COLS * 2 * WIDTH + cell % COLS * 2;
            let mut sums = [0; 2];
            for i in [first, first + 1, first + WIDTH, first + WIDTH + 1] {
                let [red, green, blue] = pixel(i).map(i32::from);
                let grey = (299 * red + 587 * green + 114 * blue + 500) / 1000;
                light[i] = grey as u8;
                sums = [sums[0] + blue - grey, sums[1] + red - grey];
            }
            // Halved, so that the strongest blue still has room.
            tone.push(sums.map(|sum| (128 + (sum + 4).div_euclid(8)) as u8));
        }
        Self { light, tone }
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

/// Decodes a shipped picture for drawing, four channels a pixel.
///
/// # Errors
/// The picture's name, if it is missing or cannot be decoded.
pub fn decode(name: &'static str) -> Result<Image, BadPicture> {
    let bytes = shipped_bytes(name).ok_or(BadPicture(name))?;
    let extension = name.rsplit('.').next().unwrap_or("png");
    let usage = bevy::asset::RenderAssetUsages::default();
    Image::from_buffer(
        bytes,
        ImageType::Extension(extension),
        CompressedImageFormats::NONE,
        // See `theme::colour`.
        false,
        ImageSampler::Default,
        usage,
    )
    .map_err(|_| BadPicture(name))
}

/// Bytes and channels of a shipped picture as it is kept, without the conversions that textures need.
fn channels(name: &'static str, width: usize, height: usize) -> Result<(Vec<u8>, usize), BadPicture> {
    let bytes = shipped_bytes(name).ok_or(BadPicture(name))?;
    let picture = image::load_from_memory(bytes).map_err(|_| BadPicture(name))?;
    let (size, depth) = ((picture.width() as usize, picture.height() as usize), picture.color());
    let channels = usize::from(depth.channel_count());
    if size != (width, height) || usize::from(depth.bytes_per_pixel()) != channels {
        return Err(BadPicture(name));
    }
    Ok((picture.into_bytes(), channels))
}

fn grey(name: &'static str, width: usize, height: usize) -> Result<Vec<u8>, BadPicture> {
    let (data, channels) = channels(name, width, height)?;
    Ok(data.into_iter().step_by(channels).collect())
}

impl Rasters {
    /// Decodes all of them but the parchment, which is large and is wanted last, and fills in the lakes.
    ///
    /// # Errors
    /// The first picture that cannot be used.
    pub fn load(vectors: &Vectors) -> Result<Self, BadPicture> {
        let mut lake = Bits::all(false);
        vectors.lakes.iter().for_each(|l| l.fill(|x, y| lake.set(y * WIDTH + x, true)));
        let mut land = Bits::all(false);
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
