//! The verdict on a proposal that was answered: every reason that counted, and the precedents.

use super::{
    super::Screen,
    Sheet, Sheets,
    desk::{cases, forecast, pieces},
    folio::Room,
    outcome::answered,
    sheet::{self, SheetRoot, page_sheet, paper},
    stale,
};
use crate::{
    present::{page::Page, verdict},
    sim::fog,
    window::{
        Shell,
        table::Table,
        theme::{Kit, colour, parts},
    },
};
use bevy::prelude::*;

/// Adds the sheet.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw.run_if(in_state(Screen::Play).and_then(resource_exists::<Table>).and_then(stale)));
}

/// The verdict on the question that a record documents, as it was answered in this game.
pub fn of(table: &Table, shell: &Shell, record: crate::sim::ids::RecordId) -> Option<verdict::Panel> {
    let evaluator = &shell.content.rules.evaluator;
    let documented = evaluator.documented.iter().find(|d| d.record == record && d.counsel.is_none())?;
    let (entry, _) = answered(&table.moment, documented)?;
    // What a stranger's reasons are made of is its own secret.
    let whole = fog::confides(&table.scene(shell), table.you, documented.to);
    verdict::answered(&shell.words(), entry, documented, whole)
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Verdict(record) = sheet { Some(*record) } else { None };
    let Some(record) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let sheet = &Sheet::Verdict(record);
    let Some(panel) = of(&table, &kit.shell, record) else {
        let told = Page::note(kit.get("outcome-terms-none"));
        page_sheet(&mut commands, &mut kit, sheet, &told);
        return;
    };
    let evaluator = &kit.shell.content.rules.evaluator;
    let documented = evaluator.documented.iter().find(|d| d.record == record && d.counsel.is_none());
    let answer = documented.and_then(|d| answered(&table.moment, d)).map(|(_, answer)| {
        let side = if answer.yes() { 1 } else { -1 };
        (kit.words().sentence(&verdict::answer(&kit.words(), answer)), pieces::sided(side))
    });
    let size = room.fit(1160.0, 900.0);
    paper(&mut commands, &mut kit, sheet, &panel.title.clone(), size, |paper, kit| {
        let wide = size.x - 48.0;
        let two = wide > 860.0;
        let left = if two { wide * 0.58 } else { wide };
        let right = if two { wide - left - 20.0 } else { wide };
        let node = Node { column_gap: px(20), flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..default() };
        let column = |width: f32| Node {
            width: px(width),
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_shrink: 0.0,
            min_height: px(0),
            ..default()
        };
        paper.spawn(node).with_children(|row| {
            row.spawn(column(left)).with_children(|c| {
                pieces::area(c, "verdict", left - 8.0, 4.0, |list| {
                    let inner = left - 16.0;
                    forecast::head(list, kit, &panel, &kit.get("parley-forecast"), inner, |row| {
                        if let Some((words, ink)) = &answer {
                            pieces::chip(row, words, *ink);
                        }
                    });
                    forecast::rows(list, kit, &panel, inner);
                    forecast::voices(list, kit, &panel, inner);
                    if let Some(history) = &panel.history {
                        record_of(list, kit, history, inner);
                    }
                    if !two {
                        panel.precedents.iter().for_each(|near| cases::card(list, kit, near, inner));
                    }
                });
            });
            if two {
                row.spawn(column(right)).with_children(|c| {
                    parts::title(c, &kit.get("parley-precedents"), kit.lang());
                    pieces::area(c, "verdict-cases", right - 8.0, 10.0, |list| {
                        panel.precedents.iter().for_each(|near| cases::card(list, kit, near, right - 16.0));
                        if panel.precedents.is_empty() {
                            pieces::text(list, kit.get("ask-no-precedents"), 15.0, colour::INK_2, right - 16.0);
                        }
                    });
                });
            }
        });
    });
}

/// What history answered, and how much of it was still heard.
fn record_of(list: &mut ChildSpawnerCommands, kit: &Kit, history: &verdict::HistoryLine, width: f32) {
    let icon = kit.icon("book", 16.0, colour::INK_2);
    list.spawn(Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() })
        .with_children(|s| parts::section(s, icon, &kit.get("parley-the-record")));
    pieces::text(list, history.text.clone(), 15.0, colour::INK, width);
    for line in history.pull.iter().chain(&history.failed) {
        pieces::text(list, line.clone(), 14.0, colour::INK_2, width);
    }
}
