//! Icons: white on transparent, tinted where they are used.

use crate::{content::pack::shipped_bytes, window::paint::Mask};
use bevy::{asset::uuid_handle, prelude::*};
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
    if let Ok(image) = crate::window::land::raster::decode("icons/atlas.png", true) {
        icons.width = image.width() as usize;
        if let Some(data) = &image.data {
            let channels = data.len() / (image.width() * image.height()).max(1) as usize;
            icons.alpha = data.chunks_exact(channels.max(1)).map(|p| p[channels - 1]).collect();
        }
        let _ = app.world_mut().resource_mut::<Assets<Image>>().insert(ATLAS.id(), image);
    }
    app.insert_resource(icons);
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
