//! The orders of the turn: each can be taken back until the turn ends; what was done can be undone, across turns too.

use super::{needs::WIDTH, row};
use crate::window::{
    settings::{Action, Settings},
    table::{Ask, Table},
    theme::{
        Face, Kit,
        button::{self, Dress},
        colour,
        parts::{self, Stuff},
        scroll,
        text::lines,
        tip::Tip,
    },
};
use bevy::{prelude::*, ui::InteractionDisabled, ui_widgets::Activate};

/// Lays the slip.
pub fn fill(root: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, settings: &Settings) {
    let view = table.view(&kit.shell);
    let waiting: Vec<(usize, String)> = table
        .moment
        .orders
        .iter()
        .enumerate()
        .filter(|(_, issued)| issued.by == table.you)
        .map(|(i, issued)| (i, view.words.sentence(&view.order(issued.by, &issued.order))))
        .collect();
    let can_undo = !waiting.is_empty() || table.moment.turn > 0;
    if !can_undo && !table.moment.can_redo {
        return;
    }
    let node = Node {
        padding: UiRect::axes(px(14), px(10)),
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        flex_shrink: 1.0,
        min_height: px(62),
        ..default()
    };
    parts::panel(root, Stuff::Paper, node).with_children(|panel| {
        let row = Node { align_items: AlignItems::Center, column_gap: px(6), flex_shrink: 0.0, ..default() };
        panel.spawn((row, Pickable::IGNORE)).with_children(|row| {
            let list = crate::present::texts::args([("n", waiting.len())]);
            let title = kit.words().with("hud-orders", &list);
            row.spawn((lines(title, Face::Strong, 15.0, 1.3, colour::INK), TextLayout::no_wrap()));
            row.spawn((Node { flex_grow: 1.0, ..default() }, Pickable::IGNORE));
            for (name, action, ask, can) in
                [("undo", Action::Undo, Ask::Undo, can_undo), ("redo", Action::Redo, Ask::Redo, table.moment.can_redo)]
            {
                let list = crate::present::texts::args([("key", settings.key(action).name())]);
                let tip = kit.words().with(&format!("hud-{name}-tip"), &list);
                let mut made = row::small(row, name, Dress::Plain, None, kit.get(&format!("hud-{name}")));
                made.insert(Tip::text(tip));
                if !can || table.busy {
                    made.insert(InteractionDisabled);
                }
                made.observe(move |_: On<Activate>, mut table: ResMut<Table>| table.ask(ask.clone()));
            }
        });
        if waiting.is_empty() {
            return;
        }
        panel.spawn(parts::rule(colour::HAIR, 1.0));
        scroll::kept(panel, "orders", WIDTH - 34.0, 2.0, false, |list| {
            for (i, text) in waiting {
                let node = Node { width: px(WIDTH - 36.0), column_gap: px(6), flex_shrink: 0.0, ..default() };
                list.spawn((node, Pickable::IGNORE)).with_children(|line| {
                    let room = Node { width: px(WIDTH - 36.0 - 34.0), flex_shrink: 0.0, ..default() };
                    line.spawn((room, Pickable::IGNORE)).with_children(|t| {
                        t.spawn(lines(text, Face::Body, 14.0, 1.35, colour::INK));
                    });
                    let node = Node { width: px(26), height: px(24), flex_shrink: 0.0, ..default() };
                    let mut made = line.spawn(button::button(format!("withdraw-{i}"), Dress::Bare, node));
                    made.insert(Tip::message("hud-withdraw"));
                    made.with_children(|b| {
                        b.spawn(lines("\u{d7}", Face::Strong, 16.0, 1.0, colour::CINNABAR));
                    });
                    made.observe(move |_: On<Activate>, mut table: ResMut<Table>| table.ask(Ask::Withdraw(i)));
                });
            }
        });
    });
}
