//! The right of the desk: the documented decisions that are most alike, and the change of terms that would turn the
//! answer.

use super::{Desk, draft::Draft, pieces};
use crate::{
    present::{
        clause::list as listed,
        texts::args,
        verdict::{PrecedentLine, percent as chance, signed},
    },
    window::theme::{Face, Kit, colour, parts, text::lines, tip::Tip},
};
use bevy::{prelude::*, ui_widgets::Activate};

pub(super) fn draw(panel: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    parts::title(panel, &kit.get("parley-precedents"), kit.lang());
    let Some(dossier) = &desk.dossier else {
        pieces::text(panel, kit.get("parley-precedents-none"), 15.0, colour::INK_2, width);
        return;
    };
    let all = desk.view.scene.rules.evaluator.library.cases.len().to_string();
    let items = [("n", dossier.panel.precedents.len().to_string()), ("all", all), ("pull", signed(dossier.panel.pull))];
    pieces::text(panel, kit.words().with("parley-nearest", &args(items)), 14.0, colour::INK_3, width);
    pieces::area(panel, "cases", width, 10.0, |list| {
        for near in &dossier.panel.precedents {
            card(list, kit, near, width - 4.0);
        }
        if dossier.panel.precedents.is_empty() {
            pieces::text(list, kit.get("ask-no-precedents"), 15.0, colour::INK_2, width);
        }
    });
    panel.spawn(Node { flex_grow: 1.0, ..default() });
    lever(panel, kit, desk, width);
}

/// A decision as a card, with a bar in the colour of its answer.
pub fn card(list: &mut ChildSpawnerCommands, kit: &Kit, near: &PrecedentLine, width: f32) {
    let ink = pieces::sided(if near.yes { 1 } else { -1 });
    let words = kit.words();
    let node = Node {
        width: px(width),
        padding: UiRect::new(px(14), px(12), px(8), px(8)),
        border: UiRect::new(px(4), px(1), px(1), px(1)),
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        flex_shrink: 0.0,
        ..default()
    };
    let line = colour::hex(0xa88a5c);
    let border = BorderColor { left: ink, top: line, right: line, bottom: line };
    list.spawn((node, border, BackgroundColor(colour::SLIP))).with_children(|card| {
        let inner = width - 31.0;
        card.spawn(Node { width: px(inner), ..pieces::row(8.0) }).with_children(|row| {
            pieces::filling(row, near.title.clone(), Face::Strong, 16.0, colour::INK);
            pieces::chip(row, &near.answer, ink);
        });
        card.spawn(lines(near.date.clone(), Face::Body, 14.0, 1.3, colour::INK_3));
        pieces::quotation(card, kit, &near.cites, near.gloss.as_deref(), 18.0, inner);
        card.spawn((Node { width: px(inner), ..pieces::row(8.0) }, Tip::message("parley-likeness-tip"))).with_children(
            |row| {
                row.spawn((
                    lines(kit.get("parley-likeness"), Face::Body, 14.0, 1.3, colour::INK_2),
                    TextLayout::no_wrap(),
                ));
                let track = Node { width: px(90), height: px(8), border: px(1).all(), flex_shrink: 0.0, ..default() };
                row.spawn((track, BorderColor::all(colour::LINE), BackgroundColor(colour::PAPER))).with_children(|t| {
                    let node = Node { width: percent(near.likeness as f32), height: percent(100), ..default() };
                    t.spawn((node, BackgroundColor(colour::INK_2)));
                });
                row.spawn((
                    lines(format!("{} %", near.likeness), Face::Number, 14.0, 1.3, colour::INK),
                    TextLayout::no_wrap(),
                ));
            },
        );
        if !near.alike.is_empty() {
            let told = words.with("parley-alike", &args([("list", listed(&words, &near.alike))]));
            pieces::text(card, told, 14.0, colour::INK_2, inner);
        }
        if !near.unlike.is_empty() {
            let gaps: Vec<String> = near.unlike.iter().map(|(name, gap)| format!("{name} {}", signed(*gap))).collect();
            let told = words.with("parley-unlike", &args([("list", listed(&words, &gaps))]));
            pieces::text(card, told, 14.0, colour::INK_2, inner);
        }
    });
}

/// The smallest change of terms that would turn a no, and a button that makes it.
fn lever(panel: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let Some(dossier) = &desk.dossier else { return };
    let Some(told) = &dossier.panel.lever else { return };
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(14), px(10)),
        border: px(1).all(),
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        flex_shrink: 0.0,
        ..default()
    };
    let ground = (BackgroundColor(colour::hex(0xfbf0cf)), BorderColor::all(colour::GOLD));
    panel.spawn((node, ground)).with_children(|card| {
        let inner = width - 30.0;
        card.spawn(Node { width: px(inner), ..pieces::row(8.0) }).with_children(|row| {
            row.spawn(kit.icon("scales", 20.0, colour::INK));
            pieces::filling(row, kit.get("ask-lever"), Face::Strong, 16.0, colour::INK);
            if let Some(offer) = &dossier.panel.offer {
                let text = format!("{}% → {}%", dossier.panel.chance, chance(offer.chance));
                row.spawn((lines(text, Face::Number, 17.0, 1.2, colour::FOR), TextLayout::no_wrap()));
            }
        });
        pieces::text(card, told.clone(), 15.0, colour::INK, inner);
        if let Some(offer) = &dossier.panel.offer {
            let proposal = offer.proposal.clone();
            card.spawn(pieces::row(10.0)).with_children(|row| {
                pieces::small(row, "lever".into(), &kit.get("parley-lever"))
                    .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.take(&proposal));
            });
        }
    });
}
