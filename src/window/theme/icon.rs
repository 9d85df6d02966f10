//! Icons: white on transparent, tinted where they are used.

use crate::{content::pack::shipped_bytes, window::paint::Mask};
use bevy::{
    asset::{RenderAssetUsages, uuid_handle},
    image::ImageSampler,
    prelude::*,
};
use serde::Deserialize;
use std::collections::BTreeMap;

const ATLAS: Handle<Image> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0010");

/// Where every icon lies in the atlas.
#[derive(Resource, Default)]
pub struct Icons {
    cell: usize,
    at: BTreeMap<String, (usize, usize)>,
    alpha: Vec<u8>,
    width: usize,
}

#[derive(Deserialize)]
struct Sheet {
    cell: usize,
    icons: BTreeMap<String, Spot>,
}

#[derive(Deserialize)]
struct Spot {
    x: usize,
    y: usize,
}

/// Loads the atlas.
pub fn plugin(app: &mut App) {
    let mut icons = Icons::default();
    if let Some(Ok(sheet)) = shipped_bytes("icons/icons.json").map(serde_json::from_slice::<Sheet>) {
        icons.cell = sheet.cell;
        icons.at = sheet.icons.into_iter().map(|(name, spot)| (name, (spot.x, spot.y))).collect();
    }
    if let Ok(mut image) = crate::window::land::raster::decode("icons/atlas.png") {
        icons.width = image.width() as usize;
        if let Some(data) = &image.data {
            icons.alpha = data.chunks_exact(4).map(|pixel| pixel[3]).collect();
        }
        refine(&mut image);
        let _ = app.world_mut().resource_mut::<Assets<Image>>().insert(ATLAS.id(), image);
    }
    app.insert_resource(icons);
}

/// How often the atlas is halved: icons are drawn down to an eighth of their size.
const HALVINGS: u32 = 3;

/// Readies the atlas for being drawn small: smaller ones are laid behind it, and what is transparent is as white as the
/// icons, so that no edge is mixed with black.
fn refine(image: &mut Image) {
    let (mut wide, mut high) = (image.width() as usize, image.height() as usize);
    let Some(data) = image.data.as_mut().filter(|data| data.len() == wide * high * 4) else { return };
    data.chunks_exact_mut(4).for_each(|pixel| pixel[..3].fill(255));
    let (mut from, mut levels) = (0, 1);
    // Whole pixels only: what is halved unevenly would not lie where it is looked for.
    while levels <= HALVINGS && wide % 2 == 0 && high % 2 == 0 {
        for y in (0..high).step_by(2) {
            for x in (0..wide).step_by(2) {
                let alpha = |x: usize, y: usize| u32::from(data[from + (y * wide + x) * 4 + 3]);
                let sum = alpha(x, y) + alpha(x + 1, y) + alpha(x, y + 1) + alpha(x + 1, y + 1);
                data.extend([255, 255, 255, (sum / 4) as u8]);
            }
        }
        from += wide * high * 4;
        (wide, high, levels) = (wide / 2, high / 2, levels + 1);
    }
    image.texture_descriptor.mip_level_count = levels;
    image.sampler = ImageSampler::linear();
    image.asset_usage = RenderAssetUsages::RENDER_WORLD;
}

impl Icons {
    fn spot(&self, name: &str) -> (usize, usize) {
        self.at.get(name).or_else(|| self.at.get("map")).copied().unwrap_or_default()
    }

    /// An icon as a node of that size.
    pub fn node(&self, name: &str, size: f32, colour: Color) -> impl Bundle + use<> {
        let (x, y) = self.spot(name);
        let corner = Vec2::new(x as f32, y as f32);
        (
            Node { width: px(size), height: px(size), flex_shrink: 0.0, ..default() },
            ImageNode {
                image: ATLAS,
                color: colour,
                rect: Some(Rect::from_corners(corner, corner + self.cell as f32)),
                ..default()
            },
            Pickable::IGNORE,
        )
    }

    /// An icon as a mask of that many pixels, for painting.
    pub fn mask(&self, name: &str, pixels: usize) -> Mask {
        let (x, y) = self.spot(name);
        let mut mask = Mask::blank(pixels, pixels);
        let step = self.cell as f32 / pixels.max(1) as f32;
        for row in 0..pixels {
            for column in 0..pixels {
                // The mean over what the pixel covers.
                let range =
                    |i: usize| (i as f32 * step) as usize..(((i + 1) as f32 * step).ceil() as usize).min(self.cell);
                let (mut sum, mut count) = (0u32, 0u32);
                for sy in range(row) {
                    for sx in range(column) {
                        sum += u32::from(self.alpha.get((y + sy) * self.width + x + sx).copied().unwrap_or(0));
                        count += 1;
                    }
                }
                mask.alpha[row * pixels + column] = sum as f32 / (count.max(1) * 255) as f32;
            }
        }
        mask
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

    #[test]
    fn behind_the_atlas_lie_smaller_ones_without_black_edges() {
        let size = Extent3d { width: 4, height: 2, depth_or_array_layers: 1 };
        let alpha = [255, 255, 0, 0, 255, 255, 0, 100];
        let data = alpha.iter().flat_map(|&a| [0, 0, 0, a]).collect();
        let format = TextureFormat::Rgba8Unorm;
        let mut image = Image::new(size, TextureDimension::D2, data, format, RenderAssetUsages::default());
        refine(&mut image);
        assert_eq!(image.texture_descriptor.mip_level_count, 2, "a row alone is not halved");
        let data = image.data.expect("there");
        let kept: Vec<u8> = data.chunks_exact(4).map(|pixel| pixel[3]).collect();
        assert_eq!(kept, [&alpha[..], &[255, 25]].concat());
        assert!(data.chunks_exact(4).all(|pixel| pixel[..3] == [255; 3]));
    }

    #[test]
    fn the_shipped_atlas_is_halved_as_often_as_it_is_drawn_small() {
        let mut image = crate::window::land::raster::decode("icons/atlas.png").expect("it decodes");
        let pixels = (image.width() * image.height() * 4) as usize;
        refine(&mut image);
        assert_eq!(image.texture_descriptor.mip_level_count, HALVINGS + 1);
        assert_eq!(image.data.expect("there").len(), pixels * 85 / 64);
    }
}
