//! What is on the sheet of saves: the name to save under, the saves, and what can be done with the chosen one.

use super::{Confirm, Desk, Do, PICTURE, Saved, Shelf, sides};
use crate::{
    present::{saves, texts::args},
    window::theme::{
        Face, Kit,
        button::{self, Dress},
        colour, parts, scroll,
        text::lines,
        widgets,
    },
};
use bevy::{
    prelude::*,
    text::{EditableText, TextEditChange},
    ui::InteractionDisabled,
    ui_widgets::Activate,
};
use std::time::SystemTime;

/// The name, and the button that saves under it.
pub fn name(panel: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let row = Node { align_items: AlignItems::Center, column_gap: px(12), flex_shrink: 0.0, ..default() };
    panel.spawn(row).with_children(|row| {
        row.spawn(lines(kit.get("shelf-name"), Face::Strong, 15.0, 1.4, colour::INK_2));
        let name = desk.name.clone().unwrap_or_default();
        widgets::field(row, "save-name", &name, (width - 240.0).clamp(160.0, 520.0), 60, None).observe(
            |change: On<TextEditChange>, fields: Query<&EditableText>, mut desk: ResMut<Desk>| {
                if let Ok(field) = fields.get(change.event_target()) {
                    // Written as it is typed, without making the field anew.
                    desk.bypass_change_detection().name = Some(field.value().to_string());
                }
            },
        );
        let node = Node { height: px(34), padding: UiRect::axes(px(18), px(0)), flex_shrink: 0.0, ..default() };
        button::word(row, "save", Dress::Plain, &kit.get("shelf-save"), node).observe(
            |_: On<Activate>, mut todo: MessageWriter<Do>| {
                todo.write(Do::Save);
            },
        );
    });
    panel.spawn(parts::rule(colour::LINE, 1.0));
}

/// The saves, the newest first.
pub fn list(panel: &mut ChildSpawnerCommands, kit: &mut Kit, shelf: &Shelf, desk: &Desk, width: f32) {
    let note = match &shelf.unread {
        Some(error) => {
            let why = saves::error(&kit.shell.texts, kit.lang(), error);
            Some(kit.words().with("shelf-unread", &args([("why", why)])))
        }
        None if shelf.is_empty() => Some(kit.get("shelf-empty")),
        None => None,
    };
    if let Some(note) = note {
        panel.spawn(Node { width: px(width), ..default() }).with_children(|n| {
            n.spawn(lines(note, Face::Body, 15.0, 1.5, colour::INK_2));
        });
    }
    let fill = Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..default() };
    panel.spawn((fill, Pickable::IGNORE)).with_children(|fill| {
        scroll::area(fill, width - 8.0, 4.0, true, |area| {
            for save in &shelf.saves {
                row(area, kit, save, desk.chosen.as_ref() == Some(&save.id), width - 16.0);
            }
        });
    });
}

fn row(area: &mut ChildSpawnerCommands, kit: &mut Kit, save: &Saved, chosen: bool, width: f32) {
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(10), px(6)),
        column_gap: px(14),
        flex_shrink: 0.0,
        ..default()
    };
    let mut made = area.spawn(button::button(format!("row-{}", save.id), Dress::Bare, node));
    made.entry::<Node>().and_modify(|mut node| node.justify_content = JustifyContent::FlexStart);
    if chosen {
        made.insert(button::Chosen);
    }
    made.with_children(|row| {
        if chosen {
            let mark = Node {
                position_type: PositionType::Absolute,
                left: px(0),
                top: px(2),
                bottom: px(2),
                width: px(3),
                ..default()
            };
            row.spawn((mark, BackgroundColor(colour::CINNABAR), Pickable::IGNORE));
        }
        let size = (PICTURE.0 as f32 * 0.375, PICTURE.1 as f32 * 0.375);
        let frame = Node { width: px(size.0), height: px(size.1), border: px(1).all(), flex_shrink: 0.0, ..default() };
        let mut picture =
            row.spawn((frame, BorderColor::all(colour::LINE_STRONG), BackgroundColor(colour::HAIR), Pickable::IGNORE));
        if let Some(image) = &save.picture {
            picture.insert(ImageNode::new(image.clone()));
        }
        let inner = width - size.0 - 36.0;
        let column = Node { width: px(inner), flex_direction: FlexDirection::Column, row_gap: px(2), ..default() };
        row.spawn((column, Pickable::IGNORE)).with_children(|column| words(column, kit, save));
    });
    let id = save.id.clone();
    made.observe(move |_: On<Activate>, mut desk: ResMut<Desk>| {
        desk.chosen = Some(id.clone());
        desk.confirm = None;
    });
}

/// Two lines: what it is called and when it was written; what is in it, or why it cannot be played.
fn words(column: &mut ChildSpawnerCommands, kit: &mut Kit, save: &Saved) {
    let name = match &save.header {
        Ok(header) if !header.name.is_empty() => header.name.clone(),
        _ if save.id == "quick" => kit.get("shelf-quick"),
        _ if save.id.starts_with("auto-") => kit.get("shelf-auto"),
        _ => save.id.clone(),
    };
    let top = Node { justify_content: JustifyContent::SpaceBetween, column_gap: px(12), ..default() };
    column.spawn((top, Pickable::IGNORE)).with_children(|top| {
        top.spawn(lines(name, Face::Strong, 16.0, 1.35, colour::INK));
        let when = save.written.and_then(|w| SystemTime::now().duration_since(w).ok()).map(|d| when(kit, d.as_secs()));
        let when = when.unwrap_or_default();
        top.spawn((lines(when, Face::Body, 14.0, 1.5, colour::INK_3), TextLayout::no_wrap()));
    });
    let header = match &save.header {
        Ok(header) => header,
        Err(error) => {
            let why = saves::error(&kit.shell.texts, kit.lang(), error);
            column.spawn(lines(why, Face::Body, 14.0, 1.4, colour::hex(0x8d2519)));
            return;
        }
    };
    let rules = std::sync::Arc::clone(&kit.shell.content);
    let banners: Vec<_> = header.sides.iter().filter_map(|s| rules.rules.keys.find_polity(s)).collect();
    let words = kit.words();
    let turn = args([("turn", header.turn.to_string()), ("turns", header.turns.to_string())]);
    let mut told = vec![
        words.get(&format!("scenario-{}", header.scenario)),
        sides(&words, header),
        words.date(header.date),
        if header.over { words.get("shelf-over") } else { words.with("shelf-turn", &turn) },
    ];
    if header.historical {
        told.push(words.get("shelf-historical"));
    }
    let told = told.join(" · ");
    let row = Node { column_gap: px(6), align_items: AlignItems::Center, ..default() };
    column.spawn((row, Pickable::IGNORE)).with_children(|row| {
        for polity in banners {
            let banner = kit.banner(polity, 18, 24);
            row.spawn(banner);
        }
        row.spawn(Node { flex_shrink: 1.0, ..default() }).with_children(|t| {
            t.spawn(lines(told, Face::Body, 14.0, 1.4, colour::INK_2));
        });
    });
}

/// How long ago.
fn when(kit: &Kit, seconds: u64) -> String {
    let (key, n) = match seconds {
        0..60 => return kit.get("shelf-now"),
        60..3600 => ("shelf-minutes", seconds / 60),
        3600..86_400 => ("shelf-hours", seconds / 3600),
        _ => ("shelf-days", seconds / 86_400),
    };
    let mut list = args([("n", n.to_string())]);
    list.set("n", n as i64);
    kit.words().with(key, &list)
}

/// Load and delete, or the question that comes before.
pub fn foot(panel: &mut ChildSpawnerCommands, kit: &Kit, shelf: &Shelf, desk: &Desk, width: f32) {
    panel.spawn(parts::rule(colour::LINE, 1.0));
    let node = Node {
        width: px(width),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        column_gap: px(12),
        flex_shrink: 0.0,
        ..default()
    };
    let high = || Node { height: px(38), padding: UiRect::axes(px(20), px(0)), flex_shrink: 0.0, ..default() };
    panel.spawn(node).with_children(|row| match &desk.confirm {
        Some(confirm) => {
            let (question, yes, what) = match confirm {
                Confirm::Delete(id) => ("shelf-sure", "shelf-yes-delete", Do::Delete(id.clone())),
                Confirm::Over(name) => ("shelf-over-sure", "shelf-yes-over", Do::SaveOver(name.clone())),
            };
            button::word(row, "keep", Dress::Plain, &kit.get("shelf-keep"), high())
                .observe(|_: On<Activate>, mut desk: ResMut<Desk>| desk.confirm = None);
            row.spawn(lines(kit.get(question), Face::Strong, 15.0, 1.4, colour::INK));
            button::word(row, "yes", Dress::Primary, &kit.get(yes), high()).observe(
                move |_: On<Activate>, mut todo: MessageWriter<Do>| {
                    todo.write(what.clone());
                },
            );
        }
        None => {
            let save = shelf.saves.iter().find(|s| desk.chosen.as_ref() == Some(&s.id));
            let id = save.map(|s| s.id.clone());
            let mut delete = button::word(row, "delete", Dress::Plain, &kit.get("shelf-delete"), high());
            match id.clone() {
                None => {
                    delete.insert(InteractionDisabled);
                }
                Some(id) => {
                    delete.observe(move |_: On<Activate>, mut desk: ResMut<Desk>| {
                        desk.confirm = Some(Confirm::Delete(id.clone()));
                    });
                }
            }
            if width > 620.0 {
                row.spawn(lines(kit.get("shelf-keys"), Face::Body, 14.0, 1.4, colour::INK_3));
            }
            let mut load = button::word(row, "load", Dress::Primary, &kit.get("shelf-load"), high());
            match id.filter(|_| save.is_some_and(|s| s.sound)) {
                None => {
                    load.insert(InteractionDisabled);
                }
                Some(id) => {
                    load.observe(move |_: On<Activate>, mut todo: MessageWriter<Do>| {
                        todo.write(Do::Load(id.clone()));
                    });
                }
            }
        }
    });
}
