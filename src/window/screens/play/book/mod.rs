//! The encyclopaedia: shelves and a search at the left, an article at the right, back and forward.
//!
//! - [`treaties`]: the shelf of this game's treaties, which the content knows nothing of.

pub mod treaties;

use super::{
    super::Screen,
    Sheet, Sheets,
    folio::{self, Folio, Room, column, wrap},
    hand::tell,
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::{
    present::{
        book::{self, Entry, SHELVES},
        links::Names,
        page::{Page, Row},
        panels::View,
    },
    window::{
        Wake,
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Chosen, Dress},
            colour,
            page::{self, Ground},
            scroll,
            terms::{Subject, Term, Terms},
            text::lines,
            tip::{Articles, Asked, Tower},
        },
    },
};
use bevy::{prelude::*, text::EditableText, ui_widgets::Activate};

/// The field in which an article is looked for.
#[derive(Component)]
struct Field;

/// The list of articles, with its width; made anew as the field changes.
#[derive(Component)]
struct Listed(f32);

/// Links below an article, at most.
const LINKS: usize = 16;

/// Rows of an article that are told where it is named, at most.
const ROWS: usize = 8;

/// Adds the encyclopaedia.
pub fn plugin(app: &mut App) {
    app.insert_resource(Articles(Some(brief)));
    app.add_observer(follow);
    let here = in_state(Screen::Play).and_then(resource_exists::<Table>);
    let due = stale.or_else(resource_changed::<Folio>);
    app.add_systems(Update, (draw.run_if(due), seek).chain().run_if(here));
}

/// What a name in running text tells: the beginning of its article.
fn brief(asked: &Asked, topic: &str) -> Page {
    let Some(table) = asked.table else { return Page::default() };
    let view = table.view(asked.shell);
    let keys = &view.scene.rules.keys;
    let full = match topic.split_once('/') {
        Some(("place", key)) => keys.find_place(key).map(|place| tell::place(&view, place)),
        _ => view.article(topic),
    };
    let mut page = full.unwrap_or_default();
    page.sections.truncate(1);
    page.sections.iter_mut().for_each(|s| {
        s.rows.retain(|r| !matches!(r, Row::Drawn(_)));
        s.rows.truncate(ROWS);
    });
    page.detail(view.words.get("book-click"));
    page
}

/// A click on a name in running text opens its article, over whatever lies there.
fn follow(
    mut click: On<Pointer<Click>>,
    names: Query<&Term>,
    mut sheets: ResMut<Sheets>,
    mut folio: ResMut<Folio>,
    mut tips: ResMut<Tower>,
    mut wake: ResMut<Wake>,
) {
    let Ok(term) = names.get(click.entity) else { return };
    click.propagate(false);
    if click.button == PointerButton::Primary {
        turn_to(term.0.clone(), &mut sheets, &mut folio);
        tips.clear();
        wake.more();
    }
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    mut folio: ResMut<Folio>,
    terms: Res<Terms>,
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
    mut last: Local<Option<String>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Book(topic) = sheet { Some(topic.clone()) } else { None };
    let Some(topic) = sheet::begin(&mut commands, &sheets, &roots, asked) else {
        *last = None;
        return;
    };
    // An article that is come to opens its shelf.
    if *last != topic {
        last.clone_from(&topic);
        if let Some(shelf) = topic.as_deref().and_then(shelf_of) {
            folio.bypass_change_detection().shelf = shelf;
        }
    }
    // Where none is open, the first of the shelf is read.
    let first = || entries(&kit, &table, folio.shelf).into_iter().next().map(|entry| entry.topic);
    let size = room.fit(1180.0, 960.0);
    let title = kit.get("play-book");
    let sheet = Sheet::Book(topic.clone());
    let topic = topic.or_else(first);
    paper(&mut commands, &mut kit, &sheet, &title, size, |panel, kit| {
        let wide = size.x - 48.0;
        let left = (wide * 0.3).clamp(150.0, 300.0);
        shelves(panel, kit, &folio, wide);
        let row = Node { column_gap: px(20), flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..default() };
        panel.spawn(row).with_children(|row| {
            row.spawn(column(left, 0.0)).with_children(|c| {
                scroll::area(c, left - 6.0, 0.0, false, |c| {
                    c.spawn((column(left - 8.0, 0.0), Listed(left - 8.0)))
                        .with_children(|c| list(c, kit, &table, &folio, topic.as_deref(), left - 8.0));
                });
            });
            let right = wide - left - 24.0;
            let subject = Subject(topic.clone().unwrap_or_default());
            row.spawn((column(right, 0.0), subject)).with_children(|c| {
                scroll::area(c, right - 8.0, 4.0, true, |c| {
                    article(c, kit, &table, &terms.0, topic.as_deref(), right - 12.0);
                });
            });
        });
    });
}

/// The field changed: only the list is made anew, so that the field keeps the keyboard.
fn seek(
    mut commands: Commands,
    fields: Query<&EditableText, (With<Field>, Changed<EditableText>)>,
    listed: Query<(Entity, &Listed)>,
    sheets: Res<Sheets>,
    table: Res<Table>,
    mut folio: ResMut<Folio>,
    kit: Kit,
) {
    let (Ok(field), Ok((at, Listed(width)))) = (fields.single(), listed.single()) else { return };
    let asked = field.value().to_string();
    let Some(Sheet::Book(topic)) = sheets.top() else { return };
    if asked == folio.asked {
        return;
    }
    folio.bypass_change_detection().asked = asked;
    let mut at = commands.entity(at);
    at.despawn_related::<Children>();
    at.with_children(|c| list(c, &kit, &table, &folio, topic.as_deref(), *width));
}

/// Goes to an article and remembers the one before.
fn turn_to(topic: String, sheets: &mut Sheets, folio: &mut Folio) {
    if let Some(Sheet::Book(Some(now))) = sheets.top() {
        folio.back.push(now.clone());
    }
    folio.forward.clear();
    replace(topic, sheets);
}

/// Another article on the same sheet.
fn replace(topic: String, sheets: &mut Sheets) {
    if matches!(sheets.top(), Some(Sheet::Book(_))) {
        sheets.close();
    }
    sheets.open(Sheet::Book(Some(topic)));
}

fn shelves(panel: &mut ChildSpawnerCommands, kit: &Kit, folio: &Folio, width: f32) {
    panel.spawn(wrap(width)).with_children(|row| {
        let turn = |row: &mut ChildSpawnerCommands, key: &'static str, forward: bool| {
            folio::chip(row, key, kit.get(key), false).observe(
                move |_: On<Activate>, mut sheets: ResMut<Sheets>, mut folio: ResMut<Folio>| {
                    let Some(Sheet::Book(now)) = sheets.top().cloned() else { return };
                    let next = if forward { folio.forward.pop() } else { folio.back.pop() };
                    let Some(next) = next else { return };
                    if let Some(now) = now {
                        if forward { folio.back.push(now) } else { folio.forward.push(now) }
                    }
                    replace(next, &mut sheets);
                },
            );
        };
        if !folio.back.is_empty() {
            turn(row, "book-back", false);
        }
        if !folio.forward.is_empty() {
            turn(row, "book-forward", true);
        }
        for (i, shelf) in shelves_all().enumerate() {
            let key = format!("shelf-{shelf}");
            folio::chip(row, key.clone(), kit.get(&key), folio.shelf == i)
                .observe(move |_: On<Activate>, mut folio: ResMut<Folio>| folio.shelf = i);
        }
        folio::field(row, kit, Field, "seek-book", &folio.asked, 180.0);
    });
}

/// The shelves: those of the content, and that of this game's treaties.
fn shelves_all() -> impl Iterator<Item = &'static str> {
    SHELVES.into_iter().chain([treaties::KIND])
}

/// The shelf on which a topic stands.
fn shelf_of(topic: &str) -> Option<usize> {
    book::shelf_of(topic).or_else(|| topic.starts_with(treaties::KIND).then_some(SHELVES.len()))
}

/// The articles of a shelf.
fn entries(kit: &Kit, table: &Table, shelf: usize) -> Vec<Entry> {
    match SHELVES.get(shelf) {
        Some(shelf) => book::entries(&kit.words(), &kit.shell.content, shelf),
        None => treaties::entries(&table.view(&kit.shell)),
    }
}

/// An article, of the content or of this game.
fn article_of(view: &View, topic: &str) -> Option<Page> {
    treaties::article(view, topic).or_else(|| view.article(topic))
}

/// The articles of a shelf, or of all shelves where something is looked for.
fn list(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, folio: &Folio, open: Option<&str>, width: f32) {
    let asked = folio.asked.trim().to_lowercase();
    let found: Vec<_> = if asked.is_empty() {
        entries(kit, table, folio.shelf)
    } else {
        let all = (0..shelves_all().count()).flat_map(|shelf| entries(kit, table, shelf));
        all.filter(|e| e.name.to_lowercase().contains(&asked)).collect()
    };
    if found.is_empty() {
        c.spawn(lines(kit.get("told-none"), Face::Body, 15.0, 1.5, colour::INK_3));
    }
    for entry in found {
        let node = Node { width: px(width), padding: UiRect::axes(px(8), px(3)), flex_shrink: 0.0, ..default() };
        let lit = open == Some(entry.topic.as_str());
        let mut made = c.spawn(button::button(entry.topic.clone(), Dress::Bare, node));
        if lit {
            made.insert(Chosen);
        }
        made.with_children(|inside| {
            inside.spawn(Node { width: px(width - 18.0), ..default() }).with_children(|n| {
                let face = if lit { Face::Strong } else { Face::Body };
                n.spawn(lines(entry.name, face, 15.0, 1.35, colour::INK));
            });
        });
        let topic = entry.topic;
        made.observe(move |_: On<Activate>, mut sheets: ResMut<Sheets>, mut folio: ResMut<Folio>| {
            turn_to(topic.clone(), &mut sheets, &mut folio);
        });
    }
}

/// What an article names, each once.
fn named(page: &Page, names: &Names, topic: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in page.sections.iter().flat_map(|s| &s.rows) {
        let (Row::Text(text) | Row::Item(text) | Row::Detail(text) | Row::Fact(_, text)) = row else { continue };
        for link in names.find(text, topic) {
            if !found.contains(&link.topic) {
                found.push(link.topic);
            }
        }
    }
    found
}

fn article(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, names: &Names, topic: Option<&str>, width: f32) {
    let view = table.view(&kit.shell);
    let Some((topic, told)) = topic.and_then(|t| Some((t, article_of(&view, t)?))) else {
        c.spawn(lines(kit.get("book-welcome"), Face::Body, 15.0, 1.6, colour::INK_2));
        return;
    };
    c.spawn(lines(told.title.clone(), Face::title(kit.lang()), kit.by_lang(22.0, 20.0), 1.35, colour::INK));
    if let Some(sheet) = sheet_of(kit, table, topic) {
        c.spawn(wrap(width)).with_children(|row| {
            folio::link(row, "sheet", kit.get("book-sheet"), 15.0, sheet);
        });
    }
    page::lay(c, kit, &told, width, Ground::Paper);
    let linked = named(&told, names, topic);
    if linked.is_empty() {
        return;
    }
    let head = crate::present::page::Section { head: Some(kit.get("book-see-also")), rows: Vec::new() };
    page::lay_section(c, kit, &head, width, Ground::Paper);
    c.spawn(wrap(width)).with_children(|row| {
        for topic in linked.into_iter().take(LINKS) {
            let Some(name) = name_of(kit, &topic) else { continue };
            folio::chip(row, format!("see-{topic}"), name, false).observe(
                move |_: On<Activate>, mut sheets: ResMut<Sheets>, mut folio: ResMut<Folio>| {
                    turn_to(topic.clone(), &mut sheets, &mut folio);
                },
            );
        }
    });
}

/// The short name of a topic.
fn name_of(kit: &Kit, topic: &str) -> Option<String> {
    let words = kit.words();
    let keys = &words.rules.keys;
    let (kind, key) = topic.split_once('/')?;
    let name = match kind {
        "place" => words.place(keys.find_place(key)?),
        "person" => words.person_short(keys.find_person(key)?),
        "polity" => words.polity_as(keys.find_polity(key)?, "short"),
        _ => words.get(&format!("{kind}-{key}")),
    };
    Some(words.sentence(&name))
}

/// The sheet of the game that is about the same.
fn sheet_of(kit: &Kit, table: &Table, topic: &str) -> Option<Sheet> {
    let keys = &kit.shell.content.rules.keys;
    let (kind, key) = topic.split_once('/')?;
    match kind {
        "place" => keys.find_place(key).map(Sheet::Place),
        "person" => keys.find_person(key).map(Sheet::Person),
        "polity" => keys.find_polity(key).map(|p| if p == table.you { Sheet::Court } else { Sheet::Polity(p) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_to_an_article_remembers_the_one_before() {
        let mut sheets = Sheets(vec![Sheet::Ledger, Sheet::Book(Some("rule/siege".into()))]);
        let mut folio = Folio { forward: vec!["rule/fog".into()], ..Folio::default() };
        turn_to("place/xiazhou".into(), &mut sheets, &mut folio);
        assert_eq!(sheets.0, [Sheet::Ledger, Sheet::Book(Some("place/xiazhou".into()))]);
        assert_eq!(folio.back, ["rule/siege"]);
        assert!(folio.forward.is_empty());
    }
}
