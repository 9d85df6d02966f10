//! One's own court: the throne, its temper, the parties and policies, taxes, the people and what can be ordered of them.

use super::{
    super::Screen,
    Sheet, Sheets, court_orders, court_policies,
    folio::{self, Folio, Picking, Room, column, wrap},
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::{
    present::{page::Page, panels::Mood, texts::args},
    sim::{
        ids::{PersonId, PolityId},
        look::Look,
        order::{Order, OrderKind},
        polity::Tax,
    },
    window::{
        table::Table,
        theme::{Face, Kit, colour, page as lay, parts, scroll, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Adds the court.
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
    if !sheet::begins(&mut commands, &sheets, &roots, &Sheet::Court) {
        return;
    }
    let size = room.fit(1400.0, 960.0);
    let title = table.view(&kit.shell).title();
    paper(&mut commands, &mut kit, &Sheet::Court, &title, size, |panel, kit| {
        let wide = size.x - 48.0;
        let two = wide > 860.0;
        let left = if two { (wide - 28.0) * 0.46 } else { wide - 10.0 };
        let right = if two { wide - 28.0 - left } else { wide - 10.0 };
        let row = Node { column_gap: px(20), flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..default() };
        if two {
            panel.spawn(row).with_children(|row| {
                row.spawn(column(left, 0.0)).with_children(|c| {
                    scroll::area(c, left - 10.0, 6.0, false, |c| throne(c, kit, &table, &folio, left - 14.0));
                });
                row.spawn(column(right, 0.0)).with_children(|c| {
                    scroll::area(c, right - 10.0, 6.0, true, |c| people(c, kit, &table, &folio, right - 14.0));
                });
            });
        } else {
            scroll::area(panel, wide - 10.0, 6.0, true, |c| {
                throne(c, kit, &table, &folio, left - 10.0);
                people(c, kit, &table, &folio, right - 10.0);
            });
        }
    });
}

pub(super) fn section(parent: &mut ChildSpawnerCommands, kit: &Kit, icon: &str, key: &str) {
    parts::section(parent, kit.icon(icon, 16.0, colour::INK_2), &kit.get(key));
}

/// A person by seal, name and a line below.
fn portrait(parent: &mut ChildSpawnerCommands, kit: &mut Kit, person: PersonId, line: String, side: u32, width: f32) {
    let letters = folio::seal_of(kit, person);
    let row =
        Node { column_gap: px(12), align_items: AlignItems::Center, width: px(width), flex_shrink: 0.0, ..default() };
    parent.spawn(row).with_children(|row| {
        row.spawn(kit.seal(&letters, side));
        row.spawn(column(width - side as f32 - 16.0, 0.0)).with_children(|c| {
            let name = kit.words().person(person);
            c.spawn(Node::default()).with_children(|c| {
                folio::link(
                    c,
                    format!("person-{}", person.0),
                    name,
                    if side > 50 { 18.0 } else { 16.0 },
                    Sheet::Person(person),
                );
            });
            c.spawn(Node { padding: UiRect::left(px(2)), ..default() }).with_children(|c| {
                c.spawn(lines(line, Face::Body, 14.0, 1.35, colour::INK_3));
            });
        });
    });
}

fn throne(c: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, folio: &Folio, width: f32) {
    let scene = table.scene(&kit.shell);
    let court = scene.court(table.you).clone();
    match court.ruler {
        Some(ruler) => {
            let line = about(kit, table, ruler);
            portrait(c, kit, ruler, line, 60, width);
        }
        None => {
            c.spawn(kit.line("view-throne-empty", Face::Body, 15.0, colour::AGAINST));
        }
    }
    let shell = &kit.shell;
    let words = shell.words();
    let fact = |c: &mut ChildSpawnerCommands, key: &str, name: String, to: Sheet| {
        let row = Node {
            width: px(width),
            column_gap: px(6),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        };
        c.spawn(row).with_children(|row| {
            row.spawn((
                lines(shell.get(key), Face::Body, 15.0, 1.4, colour::INK_2),
                Node { flex_shrink: 0.0, ..default() },
            ));
            row.spawn(parts::leader(colour::INK_2.with_alpha(0.35)));
            folio::link(row, format!("to-{key}"), name, 15.0, to);
        });
    };
    match court.heir {
        Some(heir) => fact(c, "view-heir", words.person(heir), Sheet::Person(heir)),
        None => lay::fact(
            c,
            &shell.get("view-heir"),
            &shell.get("view-heir-none"),
            width,
            [colour::INK_2, colour::INK],
            15.0,
        ),
    }
    if let Some(marshal) = court.marshal {
        fact(c, "view-marshal", words.person(marshal), Sheet::Person(marshal));
    }
    fact(c, "court-capital", words.place(court.capital), Sheet::Place(court.capital));
    if court.seat != court.capital {
        fact(c, "view-seat", words.place(court.seat), Sheet::Place(court.seat));
    }
    if let Some(foe) = court.preparing {
        fact(c, "view-preparing", words.polity(foe), Sheet::Polity(foe));
    }
    moods(c, kit, table, table.you, width);
    court_policies::lay(c, kit, table, folio, width);
    taxes(c, kit, table, width);
    deeds(c, kit, table, folio, width);
}

/// Prestige, weariness and stability as bars, each with its sum.
pub fn moods(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, of: PolityId, width: f32) {
    let temper = table.scene(&kit.shell).temper(of);
    section(c, kit, "scales", "court-temper");
    let list = [
        ("view-prestige", temper.prestige, Mood::Prestige, 0x2f6f76),
        ("view-weariness", temper.weariness, Mood::Weariness, 0xa0522d),
        ("view-stability", temper.stability, Mood::Stability, 0x3f6b4a),
    ];
    for (key, cents, mood, ink) in list {
        let row = Node {
            width: px(width),
            column_gap: px(10),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        };
        let tip = Tip::new(move |asked| asked.table.map(|t| t.view(asked.shell).mood(of, mood)).unwrap_or_default());
        c.spawn((row, tip, Pickable { should_block_lower: false, is_hoverable: true })).with_children(|row| {
            let name = Node { width: px(kit.by_lang(80.0, 112.0)), flex_shrink: 0.0, ..default() };
            row.spawn(name).with_children(|n| {
                n.spawn(lines(kit.get(key), Face::Body, 15.0, 1.4, colour::INK_2));
            });
            let track = Node { flex_grow: 1.0, height: px(10), border: px(1).all(), ..default() };
            row.spawn((track, BackgroundColor(colour::SLIP), BorderColor::all(colour::LINE))).with_children(|t| {
                let share = (cents as f32 / 100.0).clamp(0.0, 100.0);
                t.spawn((
                    Node { width: percent(share), height: percent(100), ..default() },
                    BackgroundColor(colour::hex(ink)),
                ));
            });
            row.spawn(Node { width: px(34), justify_content: JustifyContent::FlexEnd, flex_shrink: 0.0, ..default() })
                .with_children(|n| {
                    n.spawn((
                        lines((cents / 100).to_string(), Face::Number, 14.0, 1.3, colour::INK),
                        TextLayout::no_wrap(),
                    ));
                });
        });
    }
}

fn taxes(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, width: f32) {
    let view = table.view(&kit.shell);
    let words = kit.words();
    let now = table.scene(&kit.shell).court(table.you).tax;
    section(c, kit, "coins", "court-taxes");
    c.spawn(wrap(width)).with_children(|row| {
        for level in [Tax::Low, Tax::Usual, Tax::High] {
            if level == now {
                let chip = folio::chip(row, format!("tax-{level:?}"), words.tax(level), true);
                let _ = chip;
                continue;
            }
            let name = format!("tax-{level:?}");
            folio::order(row, kit, table, name, words.tax(level), Order::SetTax { level }, |_| Page::default());
        }
    });
    for level in [Tax::Low, Tax::Usual, Tax::High] {
        let (income, unrest) = view.tax_forecast(level);
        let list = args([("income", words.figure(income)), ("unrest", tenths(unrest))]);
        let size = [colour::INK_2, if level == now { colour::INK } else { colour::INK_2 }];
        lay::fact(c, &words.sentence(&words.tax(level)), &words.with("court-tax-brings", &list), width, size, 14.0);
    }
}

/// Tenths of a point with their sign.
fn tenths(n: i32) -> String {
    let sign = if n < 0 { "\u{2212}" } else { "+" };
    format!("{sign}{}.{}", n.abs() / 10, n.abs() % 10)
}

/// What the court as a whole can do.
fn deeds(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, folio: &Folio, width: f32) {
    let scene = table.scene(&kit.shell);
    section(c, kit, "seal", "court-deeds");
    c.spawn(wrap(width)).with_children(|row| {
        let plain = |row: &mut ChildSpawnerCommands, key: &str, order: Order, tip: &'static str| {
            let kind = order.kind();
            folio::order(row, kit, table, key, kit.get(key), order, move |v| Page::note(v.deed(tip, kind)));
        };
        plain(row, "court-proclaim", Order::Proclaim, "court-proclaim-tip");
        plain(row, "court-return", Order::Return, "court-return-tip");
        for (key, picking, kind) in
            [("court-flee", Picking::Flee, OrderKind::Flee), ("court-move", Picking::Capital, OrderKind::MoveCapital)]
        {
            let mut chip = folio::chip(row, key, kit.get(key), folio.picking == Some(picking));
            chip.insert(Tip::text(table.view(&kit.shell).deed(&format!("{key}-tip"), kind)));
            court_orders::pick(&mut chip, kit, table, picking);
        }
    });
    if matches!(folio.picking, Some(Picking::Flee | Picking::Capital)) {
        court_orders::places(c, kit, table, folio, width);
    }
    c.spawn(lines(kit.get("court-plan"), Face::Body, 14.0, 1.4, colour::INK_2));
    c.spawn(wrap(width)).with_children(|row| {
        for other in scene.polities().filter(|&p| p != table.you && scene.stands(p)) {
            let name = kit.words().polity_as(other, "short");
            let commander = scene.court(table.you).marshal;
            let order = Order::PlanWar { against: other, commander };
            folio::order(row, kit, table, format!("plan-{}", other.0), name, order, |_| Page::default());
        }
    });
}

/// Office, skills, age, liberty.
fn about(kit: &Kit, table: &Table, person: PersonId) -> String {
    let words = kit.words();
    let scene = table.scene(&kit.shell);
    let info = scene.rules.person(person);
    let office = scene.service(person).office.map_or_else(|| kit.get("view-no-office"), |o| words.office(o));
    let age = table.view(&kit.shell).age(person).map_or_else(|| "none".to_owned(), |n| n.to_string());
    let held = matches!(scene.life(person), crate::sim::person::Life::Held { .. });
    let list = args([
        ("office", office),
        ("command", info.command.to_string()),
        ("diplomacy", info.diplomacy.to_string()),
        ("administration", info.administration.to_string()),
        ("age", age),
        ("held", if held { "yes".to_owned() } else { "no".to_owned() }),
    ]);
    words.sentence(&words.with("court-about", &list))
}

fn people(c: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, folio: &Folio, width: f32) {
    section(c, kit, "people", "court-people");
    c.spawn(lines(kit.get("court-people-hint"), Face::Body, 14.0, 1.4, colour::INK_3));
    for person in table.view(&kit.shell).servants(table.you) {
        let open = folio.person == Some(person);
        let row = Node {
            width: px(width),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            column_gap: px(8),
            ..default()
        };
        c.spawn(row).with_children(|row| {
            let line = about(kit, table, person);
            let button = kit.by_lang(76.0, 92.0);
            portrait(row, kit, person, line, 42, width - button - 12.0);
            let key = if open { "court-orders-close" } else { "court-orders" };
            folio::chip(row, format!("orders-{}", person.0), kit.get(key), open).observe(
                move |_: On<Activate>, mut folio: ResMut<Folio>| {
                    folio.person = if folio.person == Some(person) { None } else { Some(person) };
                    folio.picking = None;
                },
            );
        });
        if open {
            court_orders::orders(c, kit, table, folio, person, width);
        }
        c.spawn(parts::rule(colour::HAIR, 1.0));
    }
}
