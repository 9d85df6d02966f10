//! An event: what has come up, what one can do about it and what each would bring; what history chose, once one has
//! chosen.

use super::{
    super::{Screen, replay::card as records},
    Sheet, Sheets,
    desk::pieces,
    sheet::{self, SheetRoot, heading},
    stale,
};
use crate::{
    content::source::RecordKind,
    present::{chronicle, panels::View, texts::args},
    sim::{
        ids::EventId,
        look::Look,
        order::{self, Order},
    },
    window::{
        Shell,
        settings::Settings,
        table::Table,
        theme::{
            Face, Kit, colour,
            parts::{self, Stuff},
            terms::prose,
            text::lines,
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::UiScale, ui_widgets::Activate, window::PrimaryWindow,
};

/// Adds event cards.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw.run_if(stale).run_if(in_state(Screen::Play)));
}

/// A sheet of two parts over the map: art at the left, reading at the right. Art gives way where there is no room.
pub fn two_parts(
    commands: &mut Commands,
    kit: &mut Kit,
    sheet: &Sheet,
    room: f32,
    art: impl FnOnce(&mut ChildSpawnerCommands, &mut Kit),
    fill: impl FnOnce(&mut ChildSpawnerCommands, &mut Kit, f32),
) {
    let root = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        padding: UiRect::new(px(16), px(16), px(76), px(16)),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    let veil = BackgroundColor(colour::hex(0x140c07).with_alpha(0.55));
    commands.spawn((root, veil, GlobalZIndex(100), SheetRoot(sheet.clone()), TabGroup::modal())).with_children(
        |root| {
            let width = (room - 48.0).min(1160.0);
            let side = if width < 820.0 { 0.0 } else { 330.0 };
            let node = Node { width: px(width), max_height: percent(100), padding: px(7).all(), ..default() };
            parts::panel(root, Stuff::Paper, node).with_children(|panel| {
                if side > 0.0 {
                    let node = Node {
                        width: px(side),
                        min_height: px(440),
                        flex_shrink: 0.0,
                        flex_direction: FlexDirection::Column,
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::SpaceEvenly,
                        padding: px(24).all(),
                        ..default()
                    };
                    panel.spawn((node, BackgroundColor(pieces::GROUND))).with_children(|a| {
                        pieces::brocade(a);
                        art(a, kit);
                    });
                }
                let inner = width - 14.0 - side - 48.0;
                let node = Node {
                    width: px(inner + 48.0),
                    padding: UiRect::axes(px(24), px(18)),
                    flex_direction: FlexDirection::Column,
                    row_gap: px(8),
                    min_height: px(0),
                    flex_shrink: 0.0,
                    ..default()
                };
                panel.spawn(node).with_children(|c| fill(c, kit, inner));
            });
        },
    );
}

/// Art: a sign of what it is about in a disc of the court's colour, a seal under it, and a line in Kai or Serif.
pub fn art(a: &mut ChildSpawnerCommands, kit: &mut Kit, icon: &str, ground: Color, seal: &str, under: &str) {
    let disc = Node {
        width: px(210),
        height: px(210),
        border: px(3).all(),
        border_radius: BorderRadius::all(px(105)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    a.spawn((disc, BackgroundColor(ground), BorderColor::all(colour::GOLD))).with_children(|d| {
        d.spawn(kit.icon(icon, 130.0, colour::ON_LACQUER));
    });
    a.spawn(kit.seal(seal, 92));
    a.spawn(lines(under, Face::title(kit.lang()), kit.by_lang(18.0, 16.0), 1.3, colour::ON_LACQUER));
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it draws from")]
fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    shell: Res<Shell>,
    settings: Res<Settings>,
    mut kit: Kit,
    scale: Res<UiScale>,
    window: Single<&Window, With<PrimaryWindow>>,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Event(id) = sheet { Some(*id) } else { None };
    let Some(id) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let sheet = &Sheet::Event(id);
    let view = table.view(&shell);
    let words = shell.words();
    let record = shell.content.rules.events.get(id.index()).and_then(|e| e.record);
    let kind = record.map_or(RecordKind::Context, |r| records::kind(&shell, r));
    let room = window.width() / scale.0;
    let hide = settings.hide_history;
    let ground = kit.bakery.colour(Some(table.you));
    two_parts(
        &mut commands,
        &mut kit,
        sheet,
        room,
        |a, kit| {
            let under =
                words.era_year(table.you, table.moment.date()).unwrap_or_else(|| words.date(table.moment.date()));
            art(a, kit, records::icon(kind), ground, &words.polity_as(table.you, "mark"), &under);
        },
        |c, kit, width| {
            heading(c, kit, &words.sentence(&words.event(id)));
            pieces::area(c, "event", width - 8.0, 8.0, |list| told(list, kit, &view, id, hide, width - 12.0));
        },
    );
}

fn told(list: &mut ChildSpawnerCommands, kit: &Kit, view: &View, id: EventId, hide: bool, width: f32) {
    let words = kit.words();
    pieces::text(list, words.event_part(id, "text"), 16.0, colour::INK, width);
    let past = view.scene.events().past(id);
    let open = view.scene.events().open(id).is_some();
    let Some(info) = view.scene.rules.events.get(id.index()) else { return };
    list.spawn(parts::rule(colour::LINE, 1.0));
    for (i, choice) in info.choices.iter().enumerate() {
        let position = u8::try_from(i).unwrap_or(u8::MAX);
        let chosen = !open && past.is_some_and(|p| p.choice == position);
        let node = Node {
            width: px(width),
            min_height: px(56),
            padding: UiRect::axes(px(10), px(6)),
            border: UiRect::new(px(if chosen { 3 } else { 0 }), px(0), px(0), px(1)),
            ..pieces::row(12.0)
        };
        let border = BorderColor { left: colour::CINNABAR, bottom: colour::HAIR, ..BorderColor::DEFAULT };
        let ground = BackgroundColor(if chosen { colour::GOLD.with_alpha(0.14) } else { Color::NONE });
        list.spawn((node, border, ground)).with_children(|row| {
            let column = Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                row_gap: px(3),
                ..default()
            };
            row.spawn(column).with_children(|c| {
                c.spawn(lines(words.sentence(&words.choice(id, position)), Face::Strong, 16.0, 1.35, colour::INK));
                let effects: Vec<String> = choice.effects.iter().map(|e| view.effect(e)).collect();
                let told = if effects.is_empty() {
                    words.get("parley-brings-nothing")
                } else {
                    crate::present::clause::phrases(&words, &effects)
                };
                c.spawn(prose(words.sentence(&told), Face::Body, 14.0, 1.4, colour::INK_2));
            });
            if choice.history && (!hide || !open) {
                pieces::chip(row, &words.get("parley-history-chose"), colour::CINNABAR);
            }
            if open {
                let order = Order::Choose { event: id, choice: position };
                let mut made = pieces::usual(row, format!("choose-{i}"), &words.get("parley-choose"));
                match order::check(&view.scene, view.you, &order) {
                    Err(why) => pieces::refuse(&mut made, words.sentence(&chronicle::refusal(&words, &why))),
                    Ok(()) => {
                        made.observe(move |_: On<Activate>, mut table: ResMut<Table>| {
                            table.order(Order::Choose { event: id, choice: position });
                        });
                    }
                }
            }
        });
    }
    if open {
        let until = args([("date", view.event_until(id))]);
        pieces::text(list, words.with("view-event-until", &until), 14.0, colour::INK_3, width);
    }
    if !open || !hide {
        history(list, kit, view, id, width);
    }
    if !open {
        pieces::usual(list, "event-done".into(), &words.get("parley-continue"))
            .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.close());
    }
}

/// What the record tells, in its own words; where sources differ.
fn history(list: &mut ChildSpawnerCommands, kit: &Kit, view: &View, id: EventId, width: f32) {
    let words = kit.words();
    let Some(record) = view.scene.rules.events.get(id.index()).and_then(|e| e.record) else { return };
    let Some(info) = view.scene.rules.records.get(record.index()) else { return };
    let card = chronicle::card(&words, record, info.date);
    let icon = kit.icon("book", 18.0, colour::INK_2);
    let node = Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    list.spawn(node).with_children(|s| parts::section(s, icon, &words.get("parley-the-record")));
    let title = args([("title", card.title.clone()), ("date", words.date(card.date))]);
    pieces::text(list, words.with("view-card", &title), 15.0, colour::INK, width);
    pieces::quotation(list, kit, &card.cites, card.gloss.as_deref(), 19.0, width);
    if !card.cites.is_empty() {
        pieces::text(list, words.get("replay-source"), 14.0, colour::INK_3, width);
    }
    if let Some(note) = card.note {
        pieces::text(list, words.with("replay-note", &args([("text", note)])), 14.0, colour::INK_2, width);
    }
}
