//! A person: seal, office and skills, life, what the chronicle tells.

use super::{
    super::Screen,
    Sheet, Sheets,
    folio::{self, Room, column, wrap},
    sheet::{SheetRoot, paper},
    stale,
};
use crate::{
    present::{chronicle, page::Page},
    sim::{ids::PersonId, look::Look},
    window::{
        table::Table,
        theme::{
            Kit,
            page::{self, Ground},
            scroll,
        },
    },
};
use bevy::prelude::*;

/// Entries of the chronicle that are told of a person.
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
    roots: Query<(Entity, &SheetRoot)>,
) {
    let Some(Sheet::Person(person)) = sheets.top() else { return };
    let person = *person;
    roots.iter().for_each(|(e, _)| commands.entity(e).despawn());
    let size = room.fit(760.0, 0.0);
    let told = pages(&table, &kit, person);
    let sheet = Sheet::Person(person);
    paper(&mut commands, &mut kit, &sheet, &told.title.clone(), Vec2::new(size.x, 0.0), |panel, kit| {
        let wide = size.x - 48.0;
        let letters = folio::seal_of(kit, person);
        let service = table.scene(&kit.shell).service(person);
        panel
            .spawn(Node { column_gap: px(16), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() })
            .with_children(|row| {
                row.spawn(kit.seal(&letters, 84));
                row.spawn(column(wide - 110.0, 6.0)).with_children(|c| {
                    c.spawn(wrap(wide - 110.0)).with_children(|row| {
                        row.spawn(kit.banner(service.of, 22, 29));
                        let own = service.of == table.you;
                        let to = if own { Sheet::Court } else { Sheet::Polity(service.of) };
                        let court = kit.words().sentence(&kit.words().polity_as(service.of, "court"));
                        folio::link(row, "court", court, 15.0, to);
                        let topic = format!("person/{}", kit.shell.content.rules.keys.person(person));
                        folio::link(row, "book", kit.get("to-book"), 15.0, Sheet::Book(Some(topic)));
                    });
                });
            });
        scroll::area(panel, wide - 6.0, 4.0, true, |list| page::lay(list, kit, &told, wide - 12.0, Ground::Paper));
    });
}

/// What there is to read of a person.
fn pages(table: &Table, kit: &Kit, person: PersonId) -> Page {
    let view = table.view(&kit.shell);
    let words = kit.words();
    let mut page = view.person(person);
    if let Some(age) = view.age(person).filter(|_| table.scene(&kit.shell).life(person).lives()) {
        let list = crate::present::texts::args([("age", age.to_string())]);
        page.fact(words.get("person-age"), words.with("person-age-is", &list));
    }
    page.head(words.get("person-told"));
    // A person is told of wherever the name stands.
    let names = [words.person(person), words.person_short(person)];
    let entries: Vec<_> = table.moment.entries().collect();
    let told = entries.into_iter().rev().map(|e| chronicle::line(&words, e)).filter(|l| l.text.contains(&names[0]));
    for line in told.take(TOLD) {
        page.item(format!("{} · {}", words.date(line.date), line.text));
    }
    page.or_none(words.get("person-told-none"));
    page
}
