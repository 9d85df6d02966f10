//! Rasters of the ground, decoded from the shipped pictures.

use super::{COLS, HEIGHT, ROWS, WIDTH, vectors::Vectors};
use crate::content::pack::shipped_bytes;
use bevy::image::{CompressedImageFormats, Image, ImageSampler, ImageType};

/// What the ground is like, cell by cell and pixel by pixel.
pub struct Rasters {
    /// Metres above the sea in steps of 25.8, on the grid.
    pub height: Vec<u8>,
    /// Ruggedness, on the grid.
    pub rugged: Vec<u8>,
    /// Dryness, on the grid.
    pub dry: Vec<u8>,
    /// Whether it is land and not sea, on the map.
    pub land: Vec<bool>,
    /// Whether it is a lake, on the map.
    pub lake: Vec<bool>,
    /// The parchment, red, green and blue, on the map.
    pub parchment: Vec<[u8; 3]>,
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
        let mut lake = vec![false; WIDTH * HEIGHT];
        vectors.lakes.iter().for_each(|l| l.fill(|x, y| lake[y * WIDTH + x] = true));
        let land = grey("map/landmask_1200.png", WIDTH, HEIGHT)?.into_iter().map(|v| v > 127).collect();
        Ok(Self {
            height: grey("map/height_u8.png", COLS, ROWS)?,
            rugged: grey("map/ruggedness_u8.png", COLS, ROWS)?,
            dry: grey("map/dryness_u8.png", COLS, ROWS)?,
            land,
            lake,
            parchment: Vec::new(),
        })
    }
}

/// The parchment, red, green and blue, on the map.
///
/// # Errors
/// Its name, if it cannot be used.
pub fn parchment() -> Result<Vec<[u8; 3]>, BadPicture> {
    let (data, channels) = channels("map/parchment_base.webp", WIDTH, HEIGHT)?;
    Ok(data.chunks_exact(channels).map(|pixel| [0, 1, 2].map(|c| pixel[c.min(channels - 1)])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::land::vectors;

    #[test]
    fn the_shipped_pictures_can_be_used() {
        let rasters = Rasters::load(&vectors::load()).expect("all pictures decode");
        assert_eq!(parchment().expect("it decodes").len(), WIDTH * HEIGHT);
        assert_eq!(rasters.rugged.len(), COLS * ROWS);
        // The Yellow Sea is sea, Zhongxing is land.
        assert!(!rasters.land[1200 * WIDTH + 1750]);
        assert!(rasters.land[1010 * WIDTH + 751]);
        // Qinghai is a lake; where Hongze lies in our time there was none.
        assert!(rasters.lake[1096 * WIDTH + 388] && rasters.land[1096 * WIDTH + 388]);
        assert!(!rasters.lake[1380 * WIDTH + 1480]);
    }
}
