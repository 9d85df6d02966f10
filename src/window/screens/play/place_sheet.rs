//! A place in full: what it is, who holds it, roads, armies, what happened there.

use super::{
    super::Screen,
    Sheet, Sheets,
    folio::{self, Room, wrap},
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::{
    present::{chronicle, page::Page},
    sim::{ids::PlaceId, look::Look},
    window::{
        Shell,
        map::camera::MapCamera,
        table::Table,
        theme::{
            Kit,
            page::{self, Ground},
            scroll,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Entries of the chronicle that are told of a place.
const TOLD: usize = 14;

/// Adds the sheet.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw.run_if(in_state(Screen::Play).and_then(resource_exists::<Table>).and_then(stale)));
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Place(place) = sheet { Some(*place) } else { None };
    let Some(place) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let size = room.fit(780.0, 0.0);
    let told = pages(&table, &kit, place);
    let sheet = Sheet::Place(place);
    paper(&mut commands, &mut kit, &sheet, &told.title.clone(), Vec2::new(size.x, 0.0), |panel, kit| {
        let wide = size.x - 48.0;
        let holder = table.scene(&kit.shell).holder(place);
        panel.spawn(Node { column_gap: px(10), ..wrap(wide) }).with_children(|row| {
            if let Some(holder) = holder {
                row.spawn(kit.banner(holder, 22, 29));
                let to = if holder == table.you { Sheet::Court } else { Sheet::Polity(holder) };
                folio::link(row, "holder", kit.words().sentence(&kit.words().polity(holder)), 15.0, to);
            }
            folio::chip(row, "show", kit.get("show-on-map"), false).observe(
                move |_: On<Activate>, shell: Res<Shell>, mut sheets: ResMut<Sheets>, mut camera: ResMut<MapCamera>| {
                    folio::show_on_map(&shell, place, &mut sheets, &mut camera);
                },
            );
            let topic = format!("place/{}", kit.shell.content.rules.keys.place(place));
            folio::link(row, "book", kit.get("to-book"), 15.0, Sheet::Book(Some(topic)));
        });
        scroll::area(panel, wide - 6.0, 4.0, true, |list| page::lay(list, kit, &told, wide - 12.0, Ground::Paper));
    });
}

fn pages(table: &Table, kit: &Kit, place: PlaceId) -> Page {
    let words = kit.words();
    let mut page = table.view(&kit.shell).place(place);
    page.head(words.get("place-told"));
    let entries: Vec<_> = table.moment.entries().collect();
    let insight = table.view(&kit.shell).insight();
    let told = entries.into_iter().rev().map(|e| chronicle::line_known(&words, e, &insight));
    let here = told.filter(|l| l.place == Some(place));
    for line in here.take(TOLD) {
        page.item(format!("{} · {}", words.date(line.date), line.text));
    }
    page.or_none(words.get("place-told-none"));
    page
}
