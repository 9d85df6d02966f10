//! The left of the desk: the courts, and what lies in the archive about the one that is written to.

use super::{
    Desk,
    draft::{Deed, Draft, Pick},
    pieces,
};
use crate::{
    present::{page::Page, texts::args},
    sim::{look::Look, order},
    window::theme::{
        Face, Kit,
        button::{self, Chosen, Dress},
        colour,
        page::{self, Ground},
        parts,
        text::lines,
        tip::Tip,
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

pub fn draw(panel: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    parts::title(panel, &kit.get("parley-courts"), kit.lang());
    panel.spawn(pieces::wrapping(8.0)).with_children(|tabs| {
        for (i, &court) in desk.courts.iter().enumerate() {
            let node = Node {
                width: px(80),
                height: px(84),
                flex_direction: FlexDirection::Column,
                row_gap: px(1),
                flex_shrink: 0.0,
                ..default()
            };
            let trust = desk.regards[i].as_ref().map_or(0, |t| t.points);
            let mut made = tabs.spawn((
                button::button(format!("court-{}", court.0), Dress::Plain, node),
                Tip::message("parley-trust-tip"),
            ));
            if desk.to == Some(court) {
                made.insert(Chosen);
            }
            made.with_children(|tab| {
                tab.spawn(kit.banner(court, 26, 35));
                let name = kit.words().polity_as(court, "short");
                tab.spawn((lines(name, Face::Strong, 14.0, 1.25, colour::INK), TextLayout::no_wrap()));
                let told = crate::present::verdict::signed(trust);
                tab.spawn((lines(told, Face::Number, 14.0, 1.2, pieces::sided(trust)), TextLayout::no_wrap()));
                if desk.to == Some(court) {
                    let line = Node {
                        position_type: PositionType::Absolute,
                        left: px(0),
                        right: px(0),
                        bottom: px(0),
                        height: px(3),
                        ..default()
                    };
                    tab.spawn((line, BackgroundColor(colour::CINNABAR)));
                }
            });
            made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.turn_to(court));
        }
    });
    pieces::area(panel, "courts", width, 4.0, |list| {
        head(list, kit, desk, width);
        trust(list, kit, desk, width);
        page::lay(list, kit, &desk.files, width, Ground::Paper);
        parties(list, kit, desk, width);
        deeds(list, kit, desk, width);
    });
}

/// Banner, ruler, seat.
fn head(list: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    let Some(to) = desk.to else { return };
    list.spawn(Node { width: px(width), margin: UiRect::top(px(4)), ..pieces::row(12.0) }).with_children(|row| {
        row.spawn(kit.banner(to, 44, 60));
        let column = Node { flex_direction: FlexDirection::Column, flex_grow: 1.0, flex_basis: px(0), ..default() };
        row.spawn(column).with_children(|c| {
            let court = desk.view.scene.court(to);
            let ruler = court.ruler.map_or_else(|| kit.get("parley-no-ruler"), |p| kit.words().person(p));
            c.spawn(lines(ruler, Face::title(kit.lang()), kit.by_lang(22.0, 20.0), 1.25, colour::INK));
            let mut told = kit.words().place(court.seat);
            if let Some(era) = kit.words().era_year(to, desk.view.scene.date()) {
                told = format!("{told} · {era}");
            }
            c.spawn(lines(told, Face::Body, 14.0, 1.35, colour::INK_2));
        });
    });
}

/// How far they trust us: the sum, and the memories and promises of which it is made.
fn trust(list: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    let icon = kit.icon("scales", 16.0, colour::INK_2);
    list.spawn(Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() })
        .with_children(|s| parts::section(s, icon, &kit.get("parley-trust")));
    let term = desk.courts.iter().position(|&c| Some(c) == desk.to).and_then(|i| desk.regards[i].as_ref());
    let points = term.map_or(0, |t| t.points);
    list.spawn(Node { width: px(width), ..pieces::row(10.0) }).with_children(|row| {
        // The scale ends where two and a half in log-odds would be.
        let span = width - 74.0;
        row.spawn((
            Node { width: px(span), height: px(8), flex_shrink: 0.0, border: px(1).all(), ..default() },
            BorderColor::all(colour::LINE),
            BackgroundColor(colour::SLIP),
        ))
        .with_children(|bar| {
            let middle = (span - 2.0) / 2.0;
            let length = (points.abs().min(250) as f32 / 250.0) * middle;
            let node = Node {
                position_type: PositionType::Absolute,
                top: px(0),
                bottom: px(0),
                left: px(if points < 0 { middle - length } else { middle }),
                width: px(length),
                ..default()
            };
            bar.spawn((node, BackgroundColor(pieces::sided(points)))).with_children(|b| {
                if points < 0 {
                    pieces::hatched(b);
                }
            });
            let axis = Node {
                position_type: PositionType::Absolute,
                left: px(middle),
                width: px(1),
                top: px(-3),
                height: px(12),
                ..default()
            };
            bar.spawn((axis, BackgroundColor(colour::INK)));
        });
        pieces::number(row, points, 60.0);
    });
    for (name, amount) in term.map(|t| t.made.as_slice()).unwrap_or_default() {
        let value = crate::present::verdict::signed(*amount);
        page::fact(list, &kit.words().sentence(name), &value, width, [colour::INK_2, pieces::sided(*amount)], 14.0);
    }
    if term.is_none() {
        pieces::text(list, kit.get("parley-trust-none"), 14.0, colour::INK_3, width);
    }
}

/// The parties at that court, as a bar and by name.
fn parties(list: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    if desk.parties.is_empty() {
        return;
    }
    let icon = kit.icon("people", 16.0, colour::INK_2);
    list.spawn(Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() })
        .with_children(|s| parts::section(s, icon, &kit.get("parley-parties")));
    let inks: Vec<Color> = desk
        .parties
        .iter()
        .map(|p| kit.bakery.colour(kit.words().rules.policies.get(p.policy.index()).and_then(|i| i.friend)))
        .collect();
    // Whoever belongs to none of them is left white.
    let all: i64 = desk.parties.iter().map(|p| p.share).sum::<i64>().max(100);
    let bar = Node { width: px(width), height: px(16), border: px(1).all(), flex_shrink: 0.0, ..default() };
    list.spawn((bar, BorderColor::all(colour::LINE_STRONG))).with_children(|bar| {
        for (party, ink) in desk.parties.iter().zip(&inks) {
            let node = Node {
                width: percent(party.share as f32 * 100.0 / all as f32),
                border: UiRect::right(px(1)),
                ..default()
            };
            bar.spawn((
                node,
                BackgroundColor(*ink),
                BorderColor::all(colour::PAPER),
                Tip::text(format!("{} {} %", party.name, party.share)),
            ));
        }
    });
    for (party, ink) in desk.parties.iter().zip(&inks) {
        list.spawn(Node { width: px(width), ..pieces::row(6.0) }).with_children(|row| {
            row.spawn((Node { width: px(10), height: px(10), flex_shrink: 0.0, ..default() }, BackgroundColor(*ink)));
            let value = if party.ruling {
                kit.words().with("parley-party-ruling", &args([("n", party.share.to_string())]))
            } else {
                format!("{} %", party.share)
            };
            page::fact(row, &party.name, &value, width - 16.0, [colour::INK_2, colour::INK], 14.0);
        });
    }
}

/// What can be done to that court without a letter. What cannot be says why.
fn deeds(list: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    let Some(to) = desk.to else { return };
    let icon = kit.icon("seal", 16.0, colour::INK_2);
    list.spawn(Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() })
        .with_children(|s| parts::section(s, icon, &kit.get("parley-deeds")));
    list.spawn(Node { width: px(width), ..pieces::wrapping(8.0) }).with_children(|row| {
        for deed in [Deed::War, Deed::Break, Deed::Close, Deed::Return] {
            let order = deed.order(to);
            let mut made =
                pieces::small(row, format!("deed-{}", deed.key()), &kit.get(&format!("parley-deed-{}", deed.key())));
            match order::check(&desk.view.scene, desk.view.you, &order) {
                Ok(()) => {
                    made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.pick = Some(Pick::Deed(deed)));
                }
                Err(why) => pieces::refuse(&mut made, crate::present::chronicle::refusal(&kit.words(), &why)),
            }
        }
        for (hostage, key) in [(false, "deliver"), (true, "hostage")] {
            pieces::small(row, format!("deed-{key}"), &kit.get(&format!("parley-deed-{key}")))
                .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.pick = Some(Pick::Given(hostage)));
        }
    });
}

/// What a deed costs, before it is meant.
pub fn cost(desk: &Desk, kit: &Kit, deed: Deed) -> Page {
    let words = kit.words();
    let Some(to) = desk.to else { return Page::default() };
    let mut page = Page::default();
    let polity = || ("polity", words.polity(to));
    match deed {
        Deed::Break => page.text(words.sentence(&desk.view.cost_of_break(to))),
        Deed::Deliver(person) | Deed::Hostage(person) => {
            let list = args([polity(), ("person", words.person(person))]);
            page.text(words.sentence(&words.with(&format!("parley-cost-{}", deed.key()), &list)))
        }
        _ => page.text(words.sentence(&words.with(&format!("parley-cost-{}", deed.key()), &args([polity()])))),
    };
    page.text(words.get("parley-cost-undo"));
    page
}
