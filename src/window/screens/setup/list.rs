//! The scenarios to choose from: as a list beside the rest, or as tabs where there is no room for one.

use super::Chosen;
use crate::window::theme::{
    Face, Kit,
    button::{self, Dress},
    colour, parts, scroll,
    text::lines,
    widgets,
};
use bevy::{prelude::*, ui_widgets::Activate};
use std::sync::Arc;

/// The scenarios as tabs.
pub fn tabs(page: &mut ChildSpawnerCommands, kit: &Kit, at: usize, width: f32) {
    let row = Node {
        width: px(width),
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(6),
        row_gap: px(6),
        flex_shrink: 0.0,
        ..default()
    };
    page.spawn((row, Pickable::IGNORE)).with_children(|row| {
        for (i, scenario) in kit.shell.content.scenarios.iter().enumerate() {
            let key = format!("scenario-{}", scenario.id);
            widgets::tab(row, key.clone(), &kit.get(&key), i == at)
                .observe(move |_: On<Activate>, mut chosen: ResMut<Chosen>| chosen.0 = i);
        }
    });
}

/// The scenarios.
pub fn list(page: &mut ChildSpawnerCommands, kit: &Kit, at: usize, width: f32) {
    parts::title(page, &kit.get("setup-scenarios"), kit.lang());
    scroll::area(page, width, 2.0, false, |area| rows(area, kit, at, width));
}

fn rows(area: &mut ChildSpawnerCommands, kit: &Kit, at: usize, width: f32) {
    let content = Arc::clone(&kit.shell.content);
    for (i, scenario) in content.scenarios.iter().enumerate() {
        let key = format!("scenario-{}", scenario.id);
        let node = Node {
            width: px(width - 6.0),
            padding: UiRect::axes(px(10), px(7)),
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            ..default()
        };
        let mut made = area.spawn(button::button(key.clone(), Dress::Bare, node));
        made.entry::<Node>().and_modify(|mut node| node.align_items = AlignItems::Stretch);
        if i == at {
            made.insert(button::Chosen);
        }
        made.with_children(|card| {
            if i == at {
                let mark = Node {
                    position_type: PositionType::Absolute,
                    left: px(0),
                    top: px(4),
                    bottom: px(4),
                    width: px(3),
                    ..default()
                };
                card.spawn((mark, BackgroundColor(colour::CINNABAR), Pickable::IGNORE));
            }
            let row = Node { justify_content: JustifyContent::SpaceBetween, column_gap: px(8), ..default() };
            card.spawn((row, Pickable::IGNORE)).with_children(|row| {
                let size = kit.by_lang(22.0, 16.0);
                row.spawn(lines(kit.get(&key), Face::title(kit.lang()), size, 1.35, colour::INK));
                let years = format!("{}–{}", scenario.from.year(), scenario.to.year());
                row.spawn((lines(years, Face::Number, 14.0, 1.8, colour::INK_3), TextLayout::no_wrap()));
            });
            if let Some(tag) = kit.words().attr(&key, "tag") {
                card.spawn(lines(tag, Face::Body, 14.0, 1.35, colour::INK_2));
            }
        });
        made.observe(move |_: On<Activate>, mut chosen: ResMut<Chosen>| chosen.0 = i);
    }
}
