//! Pictures that the processor painted, kept as images until the scale or the language changes.

use super::icon::Icons;
use crate::{
    content::library::Library,
    present::{Lang, Words},
    sim::{ids::PolityId, look::Look as _, rulebook::Rules, snapshot::Snapshot},
    window::paint::{
        Faces, Ink, Picture,
        banner::{self, Look},
        canvas::hex,
        label,
        mark::{self, Mark},
        seal, sign,
        sign::Sign,
        token,
    },
};
use bevy::{
    asset::RenderAssetUsages,
    image::ImageSampler,
    platform::collections::HashMap,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
    ui::UiScale,
    window::PrimaryWindow,
};
use std::sync::Arc;

/// What can be painted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// A name with a halo: text, size in tenths of a pixel.
    Name(String, u32),
    /// A name along a slope: text, size, spacing, degrees, colour, whether Chinese.
    Along(String, u32, u32, i32, u32, bool),
    /// The name of a realm: text, size, spacing, polity, language.
    Realm(String, u32, u32, PolityId, Lang),
    /// A mark in a polity's colour, or grey.
    Mark(Mark, Option<PolityId>),
    /// A banner: polity, width and height.
    Banner(PolityId, u32, u32),
    /// An army: polity, strength, posture icon, number in the stack.
    Army(PolityId, String, Option<&'static str>, usize),
    /// An envoy: polity, icon.
    Envoy(PolityId, &'static str),
    /// A siege: besieger, walls left in twelfths.
    Siege(PolityId, u8),
    /// What marks the chosen: half its width and half its height; whether only pointed at.
    Ring(u32, u32, bool),
    /// A slip of words, red or paper.
    Slip(String, bool),
    /// A seal: text, side.
    Seal(String, u32),
    /// A sign of a player: whether on dark ground.
    Sign(Sign, bool),
}

/// A picture as an image.
#[derive(Clone, Debug)]
pub struct Baked {
    /// The image.
    pub image: Handle<Image>,
    /// Its size in device pixels.
    pub size: Vec2,
    /// The pixel that lies on the spot.
    pub anchor: Vec2,
}

/// Keeps pictures.
#[derive(Resource)]
pub struct Bakery {
    /// Device pixels per logical pixel of the interface.
    pub scale: f32,
    faces: Option<Faces>,
    looks: Vec<Look>,
    kept: HashMap<Order, Baked>,
}

/// Adds the bakery and lets it follow the window.
pub fn plugin(app: &mut App) {
    app.insert_resource(Bakery { scale: 1.0, faces: Faces::shipped(), looks: Vec::new(), kept: HashMap::new() });
    app.add_systems(PreUpdate, follow.after(super::fit));
}

fn follow(window: Single<&Window, With<PrimaryWindow>>, ui: Res<UiScale>, mut bakery: ResMut<Bakery>) {
    let scale = ui.0 * window.scale_factor();
    if (bakery.scale - scale).abs() > 0.001 {
        bakery.scale = scale;
        bakery.kept.clear();
    }
}

impl Bakery {
    /// Learns how polities look.
    pub fn learn(&mut self, library: &Library, words: &Words) {
        let rules = words.rules;
        self.looks = (0..rules.polities.len())
            .map(|i| {
                let id = PolityId(i as u8);
                let source = &library.polities[rules.keys.polity(id)].value;
                let ink = |text: &str| u32::from_str_radix(text, 16).map_or(hex(0x808080), hex);
                Look {
                    colour: ink(&source.colour.value),
                    dark: ink(&source.dark.value),
                    letters: if source.dark_text { hex(0x3a2410) } else { hex(0xfdf4de) },
                    pattern: source.pattern,
                    mark: words.polity_as(id, "mark"),
                }
            })
            .collect();
        self.kept.clear();
    }

    /// How a polity looks.
    pub fn look(&self, polity: PolityId) -> Option<&Look> {
        self.looks.get(polity.index())
    }

    /// The colour of a polity's banner.
    pub fn colour(&self, polity: Option<PolityId>) -> Color {
        super::colour::of_ink(self.ink(polity))
    }

    fn ink(&self, polity: Option<PolityId>) -> Ink {
        polity.and_then(|p| self.look(p)).map_or(hex(0x8d7a5c), |look| look.colour)
    }

    /// How many pictures are kept for later at the most.
    const MANY: usize = 400;

    /// Throws away what is shown nowhere once there is much of it, such as banners with numbers that an army had years
    /// ago; says whether there was any.
    pub fn forget(&mut self) -> bool {
        let before = self.kept.len();
        if before > Self::MANY {
            self.kept.retain(|_, baked| matches!(&baked.image, Handle::Strong(held) if Arc::strong_count(held) > 1));
        }
        self.kept.len() < before
    }

    /// A picture, painted if it is not kept.
    pub fn get(&mut self, images: &mut Assets<Image>, icons: &Icons, order: Order) -> Baked {
        if let Some(kept) = self.kept.get(&order) {
            return kept.clone();
        }
        let picture =
            self.paint(icons, &order).unwrap_or(Picture { width: 1, height: 1, pixels: vec![0; 4], anchor: (0, 0) });
        let baked = Baked {
            size: Vec2::new(picture.width as f32, picture.height as f32),
            anchor: Vec2::new(picture.anchor.0 as f32, picture.anchor.1 as f32),
            image: images.add(image_of(picture)),
        };
        self.kept.insert(order, baked.clone());
        baked
    }

    fn paint(&self, icons: &Icons, order: &Order) -> Option<Picture> {
        let faces = self.faces.as_ref()?;
        let scale = self.scale;
        let size = |tenths: u32| tenths as f32 / 10.0;
        Some(match order {
            Order::Name(text, tenths) => label::name(&faces.semi, text, size(*tenths), hex(0x2b1b10), scale),
            Order::Along(text, tenths, spacing, degrees, ink, chinese) => {
                let face = if *chinese { &faces.kai } else { &faces.semi };
                let ink = super::super::paint::canvas::faded(hex(*ink), 0.85);
                label::along(face, text, size(*tenths), size(*spacing), *degrees as f32, *chinese, ink, scale)
            }
            Order::Realm(text, tenths, spacing, polity, lang) => {
                let face = if *lang == Lang::Zh { &faces.kai } else { &faces.semi };
                let ink = super::super::paint::canvas::faded(self.look(*polity)?.dark, 0.62);
                label::realm(face, text, size(*tenths), size(*spacing), ink, scale)
            }
            Order::Mark(mark, polity) => mark::mark(*mark, self.ink(*polity), scale),
            Order::Banner(polity, width, height) => {
                banner::banner(self.look(*polity)?, &faces.kai, *width as f32, *height as f32, scale)
            }
            Order::Army(polity, strength, posture, stack) => {
                let icon = posture.map(|name| icons.mask(name, (14.0 * scale) as usize));
                token::army(self.look(*polity)?, faces, strength, icon.as_ref(), *stack, scale)
            }
            Order::Envoy(polity, icon) => {
                token::envoy(self.ink(Some(*polity)), &icons.mask(icon, (18.0 * scale) as usize), scale)
            }
            Order::Siege(polity, walls) => token::siege(self.ink(Some(*polity)), f32::from(*walls) / 12.0, scale),
            Order::Ring(x, y, faint) => token::ring(*x as f32, *y as f32, *faint, scale),
            Order::Slip(text, red) => {
                let (fill, ink, edge) = match red {
                    true => (hex(0x8d2519), hex(0xfdf4de), hex(0xe0c37e)),
                    false => (hex(0xfaf3e2), hex(0x2b1b10), hex(0x6e5230)),
                };
                token::slip(faces, text, fill, ink, edge, scale)
            }
            Order::Sign(sign, dark) => {
                let ink = if *dark { hex(0xf6ead0) } else { hex(0x2b1b10) };
                sign::sign(*sign, ink, 20.0, scale)
            }
            Order::Seal(text, side) => seal::seal(faces, text, *side as f32, scale),
        })
    }
}

/// A painted picture as an image.
pub fn image_of(picture: Picture) -> Image {
    let extent = Extent3d { width: picture.width as u32, height: picture.height as u32, depth_or_array_layers: 1 };
    let (format, usage) = (TextureFormat::Rgba8Unorm, RenderAssetUsages::RENDER_WORLD);
    let mut image = Image::new(extent, TextureDimension::D2, picture.pixels, format, usage);
    image.sampler = ImageSampler::linear();
    image
}

/// Who holds every place in fact, in order of id.
pub fn holders(rules: &Rules, state: &Snapshot) -> Vec<Option<PolityId>> {
    let scene = state.with(rules);
    scene.places().map(|p| scene.holder(p)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_are_shown_nowhere_are_kept_only_while_they_are_few() {
        let mut images = Assets::<Image>::default();
        let mut bakery = Bakery { scale: 1.0, faces: None, looks: Vec::new(), kept: HashMap::default() };
        let icons = Icons::default();
        let slip = |number: usize| Order::Slip(number.to_string(), false);
        let shown = bakery.get(&mut images, &icons, slip(0)).image;
        for number in 1..Bakery::MANY {
            bakery.get(&mut images, &icons, slip(number));
        }
        assert!(!bakery.forget());
        bakery.get(&mut images, &icons, slip(Bakery::MANY));
        assert!(bakery.forget());
        assert_eq!(bakery.kept.len(), 1);
        assert_eq!(bakery.get(&mut images, &icons, slip(0)).image, shown);
    }
}
