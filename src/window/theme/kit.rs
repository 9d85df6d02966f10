//! What it takes to build a piece of the interface: words, icons, baked pictures.

use super::{
    Face,
    bakery::{Bakery, Order},
    icon::Icons,
    label,
};
use crate::{
    present::{Lang, Words},
    sim::ids::PolityId,
    window::Shell,
};
use bevy::{ecs::system::SystemParam, prelude::*};

/// A builder's kit. Systems that build panels take it as one parameter.
#[derive(SystemParam)]
pub struct Kit<'w> {
    /// Content, texts, language.
    pub shell: Res<'w, Shell>,
    /// Icons.
    pub icons: Res<'w, Icons>,
    /// Painted pictures.
    pub bakery: ResMut<'w, Bakery>,
    /// Where they are kept.
    pub images: ResMut<'w, Assets<Image>>,
}

impl Kit<'_> {
    /// The reader's words.
    pub fn words(&self) -> Words<'_> {
        self.shell.words()
    }

    /// A message.
    pub fn get(&self, key: &str) -> String {
        self.shell.get(key)
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.shell.lang
    }

    /// One of two values, by language: Chinese first.
    pub fn by_lang<T>(&self, zh: T, en: T) -> T {
        match self.shell.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// A painted picture as a node of its own size.
    pub fn picture(&mut self, order: Order) -> impl Bundle + use<> {
        let baked = self.bakery.get(&mut self.images, &self.icons, order);
        let size = baked.size / self.bakery.scale;
        (
            Node { width: px(size.x), height: px(size.y), flex_shrink: 0.0, ..default() },
            ImageNode::new(baked.image),
            Pickable::IGNORE,
        )
    }

    /// A polity's banner.
    pub fn banner(&mut self, polity: PolityId, width: u32, height: u32) -> impl Bundle + use<> {
        self.picture(Order::Banner(polity, width, height))
    }

    /// A seal.
    pub fn seal(&mut self, words: &str, side: u32) -> impl Bundle + use<> {
        self.picture(Order::Seal(words.to_owned(), side))
    }

    /// An icon.
    pub fn icon(&self, name: &str, size: f32, colour: Color) -> impl Bundle + use<> {
        self.icons.node(name, size, colour)
    }

    /// A message as a line of text.
    pub fn line(&self, key: &str, face: Face, size: f32, colour: Color) -> impl Bundle + use<> {
        label(self.get(key), face, size, colour)
    }
}

/// Whether the scale at which pictures are painted has changed since the caller asked last.
pub fn rescaled(scale: f32, last: &mut f32) -> bool {
    let changed = (*last - scale).abs() > 0.001;
    *last = scale;
    changed
}
