//! Pages of reading laid out on paper: sections with a rule, sentences, items, and quantities on dotted leaders.

use super::{Face, colour, kit::Kit, parts, terms::prose, text::lines};
use crate::present::page::{Page, Row, Section};
use bevy::prelude::*;

/// On what a page is laid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Paper.
    Paper,
    /// Lacquer, as in tooltips: smaller.
    Lacquer,
}

impl Ground {
    fn inks(self) -> [Color; 3] {
        match self {
            Ground::Paper => [colour::INK, colour::INK_2, colour::INK_3],
            Ground::Lacquer => [colour::ON_LACQUER, colour::ON_LACQUER, colour::ON_LACQUER_2],
        }
    }
}

/// Lays a page without its title. `width` is that of its lines.
pub fn lay(parent: &mut ChildSpawnerCommands, kit: &Kit, page: &Page, width: f32, ground: Ground) {
    for section in &page.sections {
        lay_section(parent, kit, section, width, ground);
    }
}

/// Lays one section.
pub fn lay_section(parent: &mut ChildSpawnerCommands, kit: &Kit, section: &Section, width: f32, ground: Ground) {
    let [ink, _, _] = ground.inks();
    if let Some(head) = &section.head {
        let node = Node {
            align_items: AlignItems::Center,
            column_gap: px(8),
            margin: UiRect::top(px(8)),
            width: px(width),
            flex_shrink: 0.0,
            ..default()
        };
        parent.spawn((node, Pickable::IGNORE)).with_children(|row| {
            row.spawn(Node { max_width: px(width - 24.0), flex_shrink: 0.0, ..default() }).with_children(|h| {
                h.spawn(lines(head.clone(), Face::Strong, 15.0, 1.4, ink));
            });
            row.spawn((
                Node { height: px(1), flex_grow: 1.0, ..default() },
                BackgroundColor(if ground == Ground::Paper { colour::HAIR } else { colour::GOLD.with_alpha(0.5) }),
            ));
        });
    }
    for row in &section.rows {
        lay_row(parent, kit, row, width, ground);
    }
}

/// Lays one row.
pub fn lay_row(parent: &mut ChildSpawnerCommands, _kit: &Kit, row: &Row, width: f32, ground: Ground) {
    let [ink, second, third] = ground.inks();
    let size = if ground == Ground::Paper { 15.0 } else { 14.0 };
    match row {
        Row::Text(text) => indented(parent, text, Face::Body, size, ink, 0.0, width),
        Row::Item(text) => {
            let node = Node { column_gap: px(8), width: px(width), flex_shrink: 0.0, ..default() };
            parent.spawn((node, Pickable::IGNORE)).with_children(|line| {
                line.spawn((
                    Node { width: px(5), height: px(5), margin: UiRect::top(px(8)), flex_shrink: 0.0, ..default() },
                    UiTransform::from_rotation(Rot2::degrees(45.0)),
                    BackgroundColor(if ground == Ground::Paper { colour::LINE } else { colour::GOLD }),
                ));
                line.spawn(Node { width: px(width - 13.0), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(prose(text.clone(), Face::Body, size, 1.45, ink));
                });
            });
        }
        Row::Detail(text) => indented(parent, text, Face::Body, 14.0, third, 13.0, width),
        Row::Fact(name, value) => fact(parent, name, value, width, [second, ink], size),
        // Drawings are for terminals.
        Row::Drawn(_) => {}
    }
}

fn indented(parent: &mut ChildSpawnerCommands, text: &str, face: Face, size: f32, ink: Color, indent: f32, width: f32) {
    let node = Node { width: px(width - indent), margin: UiRect::left(px(indent)), flex_shrink: 0.0, ..default() };
    parent.spawn((node, Pickable::IGNORE)).with_children(|t| {
        t.spawn(prose(text.to_owned(), face, size, 1.45, ink));
    });
}

/// A quantity: its name, dots, its value at the right; under one another where they have no room.
pub fn fact(
    parent: &mut ChildSpawnerCommands,
    name: &str,
    value: &str,
    width: f32,
    [name_ink, value_ink]: [Color; 2],
    size: f32,
) {
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 0.52 } else { 1.0 }).sum::<f32>() * size;
    let stacked = wide(name) + wide(value) > width - 24.0;
    let node = Node {
        width: px(width),
        column_gap: px(6),
        flex_shrink: 0.0,
        flex_direction: if stacked { FlexDirection::Column } else { FlexDirection::Row },
        align_items: if stacked { AlignItems::Stretch } else { AlignItems::Baseline },
        ..default()
    };
    parent.spawn((node, Pickable::IGNORE)).with_children(|row| {
        row.spawn((lines(name.to_owned(), Face::Body, size, 1.45, name_ink), Node { flex_shrink: 0.0, ..default() }));
        if stacked {
            row.spawn(Node { width: px(width - 13.0), margin: UiRect::left(px(13)), flex_shrink: 0.0, ..default() })
                .with_children(|t| {
                    t.spawn(prose(value.to_owned(), Face::Strong, size, 1.45, value_ink));
                });
            return;
        }
        row.spawn(parts::leader(name_ink.with_alpha(0.35)));
        row.spawn((
            prose(value.to_owned(), Face::Strong, size, 1.45, value_ink),
            TextLayout::no_wrap(),
            Node { flex_shrink: 0.0, ..default() },
        ));
    });
}
