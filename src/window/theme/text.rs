//! Type: faces and sizes.

use crate::{content::pack::shipped_bytes, present::Lang};
use bevy::{
    asset::{AssetId, uuid_handle},
    ecs::system::SystemParam,
    platform::collections::HashSet,
    prelude::*,
    text::{FontAtlasSet, FontSource, LineHeight, TextLayoutInfo},
};
use linebender_resource_handle::Blob;
use std::sync::Arc;

/// A face by the part it plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Running text.
    Body,
    /// Names, buttons.
    Strong,
    /// Titles, quotations, seals: Chinese only.
    Kai,
    /// Numbers.
    Number,
}

const SEMI: Handle<Font> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0001");
const KAI: Handle<Font> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0002");
const SANS: Handle<Font> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0003");

impl Face {
    /// The face of titles in that language.
    pub fn title(lang: Lang) -> Self {
        match lang {
            Lang::Zh => Face::Kai,
            Lang::En => Face::Strong,
        }
    }

    fn handle(self) -> Handle<Font> {
        match self {
            Face::Body => Handle::default(),
            Face::Strong => SEMI,
            Face::Kai => KAI,
            Face::Number => SANS,
        }
    }
}

/// Loads the faces before the first text is laid out.
pub fn plugin(app: &mut App) {
    let mut fonts = app.world_mut().resource_mut::<Assets<Font>>();
    for (id, name) in [
        (AssetId::default(), "fonts/MapkitSerif-Regular.ttf"),
        (SEMI.id(), "fonts/MapkitSerif-SemiBold.ttf"),
        (KAI.id(), "fonts/MapkitKai-Regular.ttf"),
        (SANS.id(), "fonts/MapkitSans-Medium.ttf"),
    ] {
        let bytes: &'static [u8] = shipped_bytes(name).unwrap_or_default();
        // The bytes lie in the program and are not copied. A fixed id can always be written.
        let _ = fonts.insert(id, Font { data: Blob::new(Arc::new(bytes)), alias: String::new() });
    }
}

// Every face is kept as a picture of its letters for each size in which it is used, a megabyte of the program and one of
// the driver: few sizes do. Running text has 14 and 15, what is strong 14 to 16, figures 14 and 17, titles 20 or 22.

/// The pictures of letters, and the texts that are written with them.
#[derive(SystemParam)]
pub struct Letters<'w, 's> {
    pictures: Option<ResMut<'w, FontAtlasSet>>,
    texts: Query<'w, 's, &'static TextLayoutInfo>,
}

impl Letters<'_, '_> {
    /// Throws away the pictures of faces and sizes with which nothing is written any more, such as those of a screen that
    /// was left; says whether there were any. Should something be written with them again, they are painted anew.
    pub fn forget(&mut self) -> bool {
        let Some(pictures) = self.pictures.as_mut() else { return false };
        let used: HashSet<AssetId<Image>> =
            self.texts.iter().flat_map(|text| &text.glyphs).map(|glyph| glyph.atlas_info.texture).collect();
        let before = pictures.len();
        let keeps = |atlas: &bevy::text::FontAtlas| used.contains(&atlas.texture.id());
        pictures.bypass_change_detection().retain(|_, size| size.iter().any(keeps));
        pictures.len() < before
    }
}

/// A piece of text. Lines are half as high again as the letters.
pub fn label(text: impl Into<String>, face: Face, size: f32, colour: Color) -> impl Bundle {
    lines(text, face, size, 1.5, colour)
}

/// A piece of text with lines of `height` times the size of letters.
pub fn lines(text: impl Into<String>, face: Face, size: f32, height: f32, colour: Color) -> impl Bundle {
    (
        Text::new(drawable(text.into())),
        TextFont { font: FontSource::Handle(face.handle()), font_size: FontSize::Px(size), ..default() },
        LineHeight::RelativeToFont(height),
        TextColor(colour),
        Pickable::IGNORE,
    )
}

/// The shipped faces have no minus; their en dash is as wide as a figure and stands at its height. Unlike a minus a dash
/// may end a line; what is put behind it, which is not seen, keeps it by its figure.
fn drawable(text: String) -> String {
    if text.contains('\u{2212}') { text.replace('\u{2212}', "\u{2013}\u{2060}") } else { text }
}
