//! Another court: its ruler, policy and parties, wars and bonds, treaties, what is known of its strength.

use super::{
    super::Screen,
    Sheet, Sheets, court, court_policies,
    desk::draft::Deed,
    folio::{self, Folio, Room, column, wrap},
    person,
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::{
    present::page::{Page, Row},
    sim::{fog, ids::PolityId, look::Look, order::Order},
    window::{
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour,
            page::{self, Ground},
            parts, scroll,
            text::lines,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

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
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Polity(polity) = sheet { Some(*polity) } else { None };
    let Some(polity) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let size = room.fit(1120.0, 900.0);
    let mut told = table.view(&kit.shell).polity(polity);
    // Bars show the temper of the realm.
    if let Some(first) = told.sections.first_mut().filter(|_| table.scene(&kit.shell).stands(polity)) {
        let moods = ["view-prestige", "view-weariness", "view-stability"].map(|key| kit.get(key));
        first.rows.retain(|row| !matches!(row, Row::Fact(name, _) if moods.contains(name)));
    }
    let sheet = Sheet::Polity(polity);
    paper(&mut commands, &mut kit, &sheet, &told.title.clone(), size, |panel, kit| {
        let wide = size.x - 48.0;
        actions(panel, kit, &table, polity, wide);
        let half = if wide > 760.0 { (wide - 24.0) / 2.0 } else { wide };
        scroll::area(panel, wide - 6.0, 4.0, true, |list| {
            list.spawn(Node {
                width: px(wide - 8.0),
                column_gap: px(20),
                flex_wrap: FlexWrap::Wrap,
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|row| {
                row.spawn(column(half - 14.0, 4.0)).with_children(|c| {
                    for section in told.sections.iter().take(1) {
                        page::lay_section(c, kit, section, half - 14.0, Ground::Paper);
                    }
                    if table.scene(&kit.shell).stands(polity) {
                        court::moods(c, kit, &table, polity, half - 14.0);
                        parties(c, kit, &table, polity, half - 14.0);
                        people(c, kit, &table, polity, half - 14.0);
                    }
                });
                row.spawn(column(half - 14.0, 4.0)).with_children(|c| {
                    page::lay(c, kit, &strength(&table, kit, polity), half - 14.0, Ground::Paper);
                    for section in told.sections.iter().skip(1) {
                        page::lay_section(c, kit, section, half - 14.0, Ground::Paper);
                    }
                    if polity != table.you {
                        let between = table.view(&kit.shell).relations(Some(polity));
                        for section in &between.sections {
                            let mut section = section.clone();
                            section.head = Some(kit.get("polity-between"));
                            page::lay_section(c, kit, &section, half - 14.0, Ground::Paper);
                        }
                    }
                });
            });
        });
    });
}

fn actions(panel: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, polity: PolityId, width: f32) {
    let stands = table.scene(&kit.shell).stands(polity);
    let court = table.scene(&kit.shell).court(polity).clone();
    panel.spawn(Node { column_gap: px(10), ..wrap(width) }).with_children(|row| {
        row.spawn(kit.banner(polity, 30, 40));
        if stands && polity != table.you {
            let node = Node { height: px(36), padding: UiRect::axes(px(18), px(0)), flex_shrink: 0.0, ..default() };
            button::word(row, "desk", Dress::Primary, &kit.get("polity-desk"), node)
                .observe(move |_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.open(Sheet::Desk(Some(polity))));
        }
        if polity == table.you {
            folio::link(row, "court", kit.get("play-court"), 15.0, Sheet::Court);
        }
        if stands {
            if let Some(ruler) = court.ruler {
                folio::link(row, "ruler", kit.words().person(ruler), 15.0, Sheet::Person(ruler));
            }
            folio::link(row, "seat", kit.words().place(court.seat), 15.0, Sheet::Place(court.seat));
        }
        if stands && polity != table.you {
            orders(row, kit, table, polity);
        }
        let topic = format!("polity/{}", kit.shell.content.rules.keys.polity(polity));
        folio::link(row, "book", kit.get("to-book"), 15.0, Sheet::Book(Some(topic)));
    });
}

/// What can be done to a court without a letter.
fn orders(row: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, polity: PolityId) {
    for deed in [Deed::War, Deed::Break, Deed::Close] {
        let name = format!("parley-deed-{}", deed.key());
        let mut made = folio::chip(row, name.clone(), kit.get(&name), false);
        match table.check(&kit.shell, &deed.order(polity)) {
            Err(why) => folio::refuse(&mut made, why),
            Ok(()) => person::meant(&mut made, deed, polity),
        }
    }
    let commander = table.scene(&kit.shell).court(table.you).marshal;
    let plan = Order::PlanWar { against: polity, commander };
    folio::order(row, kit, table, "plan", kit.get("polity-plan"), plan, |_| Page::default());
}

fn parties(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, polity: PolityId, width: f32) {
    let scene = table.scene(&kit.shell);
    let court = scene.court(polity);
    parts::section(c, kit.icon("edict", 16.0, colour::INK_2), &kit.get("court-policies"));
    court_policies::party_bar(c, kit, &court.parties, width);
    for (policy, share) in &court.parties {
        let name = kit.words().policy(*policy);
        page::fact(c, &name, &format!("{share} %"), width, [colour::INK_2, colour::INK], 15.0);
    }
}

fn people(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, polity: PolityId, width: f32) {
    parts::section(c, kit.icon("people", 16.0, colour::INK_2), &kit.get("court-people"));
    c.spawn(wrap(width)).with_children(|row| {
        for person in table.view(&kit.shell).servants(polity) {
            folio::link(row, format!("person-{}", person.0), kit.words().person(person), 15.0, Sheet::Person(person));
        }
    });
}

/// Its armies so far as one's own court knows of them.
fn strength(table: &Table, kit: &Kit, polity: PolityId) -> Page {
    let scene = table.scene(&kit.shell);
    let words = kit.words();
    let mut page = Page::default();
    page.head(kit.get("polity-known"));
    for seen in fog::known(&scene, table.you).into_iter().filter(|s| s.of == polity) {
        let key = if seen.exact { "polity-army-exact" } else { "polity-army-about" };
        let list = crate::present::texts::args([("place", words.place(seen.at)), ("men", words.figure(seen.men))]);
        page.item(words.sentence(&words.with(key, &list)));
    }
    page.or_none(kit.get("polity-unknown"));
    page
}

/// A line of small words, for sheets that have nothing to tell.
pub fn note(c: &mut ChildSpawnerCommands, words: &str) {
    c.spawn(lines(words, Face::Body, 15.0, 1.4, colour::INK_3));
}
