//! A person: seal, office and skills, life, what the chronicle tells.

use super::{
    super::Screen,
    Sheet, Sheets, court_orders,
    desk::draft::{self, Draft, Pick},
    folio::{self, Folio, Room, column, wrap},
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::{
    present::{chronicle, page::Page},
    sim::{
        ids::{PersonId, PolityId},
        look::Look,
        person::Life,
    },
    window::{
        table::Table,
        theme::{
            Face, Kit, colour,
            page::{self, Ground},
            parts, scroll,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Entries of the chronicle that are told of a person.
const TOLD: usize = 14;

/// Adds the sheet.
pub fn plugin(app: &mut App) {
    let due =
        in_state(Screen::Play).and_then(resource_exists::<Table>).and_then(stale.or_else(resource_changed::<Folio>));
    app.add_systems(Update, draw.run_if(due));
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    folio: Res<Folio>,
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Person(person) = sheet { Some(*person) } else { None };
    let Some(person) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
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
        scroll::area(panel, wide - 6.0, 4.0, true, |list| {
            page::lay(list, kit, &told, wide - 12.0, Ground::Paper);
            orders(list, kit, &table, &folio, person, wide - 12.0);
        });
    });
}

/// What can be ordered of somebody in one's own service, or in one's own hands.
fn orders(list: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, folio: &Folio, person: PersonId, width: f32) {
    let scene = table.scene(&kit.shell);
    let life = scene.life(person);
    let served = scene.service(person).of == table.you;
    let held = matches!(life, Life::Held { by, .. } if by == table.you);
    if !life.lives() || !served && !held {
        return;
    }
    parts::section(list, kit.icon("seal", 16.0, colour::INK_2), &kit.get("person-orders"));
    if served {
        court_orders::orders(list, kit, table, folio, person, width);
    }
    for (key, deed) in
        [("person-deliver", draft::Deed::Deliver(person)), ("person-hostage", draft::Deed::Hostage(person))]
    {
        list.spawn(lines(kit.get(key), Face::Body, 14.0, 1.3, colour::INK_2));
        list.spawn(wrap(width)).with_children(|row| {
            for to in scene.polities().filter(|&p| p != table.you && scene.stands(p)) {
                let name = kit.words().sentence(&kit.words().polity_as(to, "short"));
                let mut made = folio::chip(row, format!("{key}-{}", to.0), name, false);
                match table.check(&kit.shell, &deed.order(to)) {
                    Err(why) => folio::refuse(&mut made, why),
                    Ok(()) => meant(&mut made, deed, to),
                }
            }
        });
    }
}

/// Opens the desk before a court where a deed that bites is asked for once more.
pub fn meant(made: &mut EntityCommands, deed: draft::Deed, to: PolityId) {
    made.insert(Tip::message(format!("parley-deed-{}", deed.key()))).observe(
        move |_: On<Activate>, mut draft: ResMut<Draft>, mut sheets: ResMut<Sheets>| {
            draft.turn_to(to);
            draft.pick = Some(Pick::Deed(deed));
            sheets.open(Sheet::Desk(Some(to)));
        },
    );
}

/// What there is to read of a person.
fn pages(table: &Table, kit: &Kit, person: PersonId) -> Page {
    let view = table.view(&kit.shell);
    let words = kit.words();
    let mut page = view.person(person);
    page.head(words.get("person-told"));
    // A person is told of wherever the name stands.
    let names = [words.person(person), words.person_short(person)];
    let entries: Vec<_> = table.moment.entries().collect();
    let insight = view.insight();
    let told = entries.into_iter().rev().map(|e| chronicle::line_known(&words, e, &insight));
    let told = told.filter(|l| l.text.contains(&names[0]));
    for line in told.take(TOLD) {
        page.item(format!("{} · {}", words.date(line.date), line.text));
    }
    page.or_none(words.get("person-told-none"));
    page
}
