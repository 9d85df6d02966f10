//! Rows of the lists beside the map: a sign, a head with a line under it, a figure at the right.

use super::go::{Goal, Way};
use crate::{
    sim::ids::PolityId,
    window::theme::{
        Face, Kit,
        button::{self, Dress},
        colour, parts,
        terms::prose,
        text::lines,
        tip::Tip,
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// The sign of a row.
#[derive(Clone, Copy, Debug)]
pub enum Sign {
    /// An icon in a ring of that colour.
    Disc(&'static str, Color),
    /// A banner.
    Banner(PolityId),
    /// None.
    Plain,
}

/// A row.
pub struct Line {
    /// The name of its button, once on the screen.
    pub name: String,
    /// Its sign.
    pub sign: Sign,
    /// What it is.
    pub head: String,
    /// More about it; may be empty.
    pub line: String,
    /// A figure at the right; may be empty.
    pub value: String,
    /// Whether it presses.
    pub grave: bool,
    /// Whether it is what is chosen.
    pub chosen: bool,
    /// Where a click goes.
    pub goal: Option<Goal>,
    /// All of it.
    pub tip: Option<Tip>,
}

/// Lays a row.
pub fn row(list: &mut ChildSpawnerCommands, kit: &mut Kit, width: f32, line: Line) {
    let node = Node {
        width: px(width),
        min_height: px(42),
        padding: UiRect::axes(px(6), px(4)),
        column_gap: px(10),
        flex_shrink: 0.0,
        ..default()
    };
    let mut made = list.spawn(button::button(line.name, Dress::Bare, node));
    made.entry::<Node>().and_modify(|mut node| node.justify_content = JustifyContent::FlexStart);
    if line.chosen {
        made.insert(button::Chosen);
    }
    if let Some(tip) = line.tip {
        made.insert(tip);
    }
    made.with_children(|row| {
        // What presses lies on a breath of cinnabar.
        if matches!(line.sign, Sign::Disc(_, ink) if ink == colour::CINNABAR) {
            let edge = px(0);
            let node = Node {
                position_type: PositionType::Absolute,
                left: edge,
                right: edge,
                top: edge,
                bottom: edge,
                ..default()
            };
            row.spawn((node, BackgroundColor(colour::CINNABAR.with_alpha(0.07)), Pickable::IGNORE));
        }
        let mut room = width - 14.0;
        match line.sign {
            Sign::Disc(icon, ink) => {
                room -= 44.0;
                let disc = Node {
                    width: px(34),
                    height: px(34),
                    border: UiRect::all(px(1.5)),
                    border_radius: BorderRadius::all(px(17)),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    flex_shrink: 0.0,
                    ..default()
                };
                let ground = (BackgroundColor(colour::SLIP), BorderColor::all(ink), Pickable::IGNORE);
                row.spawn((disc, ground)).with_children(|disc| {
                    disc.spawn(kit.icon(icon, 20.0, ink));
                });
            }
            Sign::Banner(polity) => {
                room -= 30.0;
                row.spawn(kit.banner(polity, 18, 25));
            }
            Sign::Plain => {}
        }
        let wide: f32 = line.value.chars().map(|c| if c.is_ascii() { 8.2 } else { 15.0 }).sum();
        room -= if wide > 0.0 { wide + 22.0 } else { 0.0 };
        let column = Node { width: px(room), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
        row.spawn((column, Pickable::IGNORE)).with_children(|column| {
            let ink = if line.grave { colour::CINNABAR } else { colour::INK };
            column.spawn(lines(line.head, Face::Strong, 15.0, 1.3, ink));
            if !line.line.is_empty() {
                column.spawn(prose(line.line, Face::Body, 14.0, 1.3, colour::INK_2));
            }
        });
        if wide > 0.0 {
            row.spawn((Node { flex_grow: 1.0, ..default() }, Pickable::IGNORE));
            row.spawn((lines(line.value, Face::Number, 14.0, 1.3, colour::INK), TextLayout::no_wrap()));
        }
    });
    if let Some(goal) = line.goal {
        made.observe(move |_: On<Activate>, mut way: Way| way.go(&goal));
    }
}

/// The title of a list: a bookmark, the words, a number, and what else stands there.
pub fn title(
    panel: &mut ChildSpawnerCommands,
    kit: &Kit,
    words: String,
    number: Option<String>,
    more: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let row = Node { align_items: AlignItems::Center, column_gap: px(9), flex_shrink: 0.0, ..default() };
    panel.spawn((row, Pickable::IGNORE)).with_children(|row| {
        row.spawn(parts::bookmark());
        let face = Face::title(kit.lang());
        row.spawn((lines(words, face, kit.by_lang(22.0, 20.0), 1.27, colour::INK), TextLayout::no_wrap()));
        row.spawn((Node { flex_grow: 1.0, ..default() }, Pickable::IGNORE));
        if let Some(number) = number {
            row.spawn(lines(number, Face::Number, 17.0, 1.2, colour::CINNABAR));
        }
        more(row);
    });
    panel.spawn(parts::rule(colour::LINE, 1.0));
}

/// A small button with a word; without a goal of its own.
pub fn small<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: impl Into<Name>,
    dress: Dress,
    icon: Option<(&'static str, &Kit)>,
    words: String,
) -> EntityCommands<'a> {
    let node = Node {
        height: px(32),
        min_width: px(32),
        padding: UiRect::axes(px(10), px(0)),
        column_gap: px(6),
        flex_shrink: 0.0,
        ..default()
    };
    let ink = if dress == Dress::Primary { colour::ON_LACQUER } else { colour::INK };
    let mut made = parent.spawn(button::button(name, dress, node));
    made.with_children(|inside| {
        if let Some((icon, kit)) = icon {
            inside.spawn(kit.icon(icon, 18.0, ink));
        }
        if !words.is_empty() {
            inside.spawn((lines(words, Face::Strong, 15.0, 1.3, ink), TextLayout::no_wrap()));
        }
    });
    made
}
