//! The forecast: the chance in large figures, the bar of for and against, and the reasons one by one.

use super::pieces;
use crate::{
    present::{
        page::Page,
        texts::args,
        verdict::{Panel, signed},
    },
    sim::num::Points,
    window::theme::{Face, Kit, colour, parts, text::lines, tip::Tip},
};
use bevy::prelude::*;

/// A reason as a row: its name, what it counts, what it means, what it is made of.
struct Reason {
    name: String,
    points: Points,
    why: String,
    tip: Page,
}

/// All that adds up to the sum: the terms, the precedents, the record.
fn reasons(kit: &Kit, panel: &Panel) -> Vec<Reason> {
    let mut list: Vec<Reason> = panel
        .terms
        .iter()
        .map(|t| {
            let mut tip = Page::new(t.name.clone());
            tip.text(t.why.clone());
            t.parts.iter().for_each(|p| {
                tip.item(p.clone());
            });
            Reason { name: t.name.clone(), points: t.points, why: t.why.clone(), tip }
        })
        .collect();
    let more = [(panel.pull, "parley-pull"), (panel.record.unwrap_or(0), "parley-record")];
    for (points, key) in more.into_iter().filter(|(p, _)| *p != 0) {
        let why = kit.words().attr(key, "why").unwrap_or_default();
        let mut tip = Page::new(kit.get(key));
        tip.text(why.clone());
        if let Some(history) = panel.history.as_ref().filter(|_| key == "parley-record") {
            history.pull.iter().for_each(|p| {
                tip.text(p.clone());
            });
            history.failed.iter().for_each(|p| {
                tip.item(p.clone());
            });
        }
        list.push(Reason { name: kit.get(key), points, why, tip });
    }
    list.sort_by_key(|r| -r.points.abs());
    list
}

/// Title and chance, what stands `beside` them, the stacked bar, and its sums; what cannot be, in words.
pub fn head(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    panel: &Panel,
    title: &str,
    width: f32,
    beside: impl FnOnce(&mut ChildSpawnerCommands),
) {
    parent.spawn(Node { width: px(width), ..pieces::row(10.0) }).with_children(|row| {
        row.spawn(parts::bookmark());
        pieces::filling(row, title, Face::title(kit.lang()), kit.by_lang(22.0, 20.0), colour::INK);
        beside(row);
        row.spawn((lines(kit.get("parley-assent"), Face::Body, 15.0, 1.3, colour::INK_2), TextLayout::no_wrap()));
        let ink = if panel.permille >= 500 { colour::FOR } else { colour::AGAINST };
        let tip = Tip::text(panel.sum.clone());
        let big = lines(format!("{}%", panel.chance), Face::Number, 38.0, 1.1, ink);
        row.spawn((Node { flex_shrink: 0.0, ..default() }, tip)).with_children(|n| {
            n.spawn((big, TextLayout::no_wrap()));
        });
    });
    let list = reasons(kit, panel);
    let total: Points = list.iter().map(|r| r.points.abs()).sum::<i32>().max(1);
    let bar = Node { width: px(width), height: px(22), border: px(1).all(), flex_shrink: 0.0, ..default() };
    parent.spawn((bar, BorderColor::all(colour::LINE_STRONG))).with_children(|bar| {
        for side in [1, -1] {
            let ink = pieces::sided(side);
            for (i, reason) in list.iter().filter(|r| r.points * side > 0).enumerate() {
                let share = reason.points.abs() as f32 * 100.0 / total as f32;
                let node = Node { width: percent(share), border: UiRect::right(px(1)), ..default() };
                let faded = ink.with_alpha((1.0 - i as f32 * 0.12).max(0.45));
                let line = BorderColor::all(colour::PAPER);
                let tip = reason.tip.clone();
                bar.spawn((node, BackgroundColor(faded), line, Tip::new(move |_| tip.clone()))).with_children(|b| {
                    if side < 0 {
                        pieces::hatched(b);
                    }
                });
            }
        }
    });
    let sum = |side: i32| list.iter().map(|r| r.points).filter(|p| p * side > 0).sum::<i32>();
    parent
        .spawn(Node { width: px(width), justify_content: JustifyContent::SpaceBetween, ..pieces::row(8.0) })
        .with_children(|row| {
            let told = |key: &str, n: Points| kit.words().with(key, &args([("n", signed(n))]));
            for (text, ink) in [
                (told("parley-for", sum(1)), colour::FOR),
                (told("parley-sum", panel.points), colour::INK),
                (told("parley-against", sum(-1)), colour::AGAINST),
            ] {
                row.spawn((lines(text, Face::Strong, 14.0, 1.35, ink), TextLayout::no_wrap()));
            }
        });
    for veto in &panel.vetoes {
        parent.spawn(Node { width: px(width), ..pieces::row(8.0) }).with_children(|row| {
            row.spawn(kit.icon("break", 18.0, colour::CINNABAR));
            pieces::filling(row, veto.clone(), Face::Strong, 15.0, colour::INK);
        });
    }
}

/// The reasons one under another, each beside the axis on its own side.
pub fn rows(list: &mut ChildSpawnerCommands, kit: &Kit, panel: &Panel, width: f32) {
    let all = reasons(kit, panel);
    let most = all.iter().map(|r| r.points.abs()).max().unwrap_or(1).max(1);
    let name = (width * 0.24).clamp(104.0, 190.0);
    let span = (width * 0.30).clamp(110.0, 280.0);
    let half = span / 2.0;
    for reason in all {
        let tip = reason.tip.clone();
        let node = Node { width: px(width), min_height: px(27), border: UiRect::bottom(px(1)), ..pieces::row(8.0) };
        let line = BorderColor::all(colour::HAIR.with_alpha(0.6));
        list.spawn((node, line, Tip::new(move |_| tip.clone()))).with_children(|row| {
            row.spawn((Node { width: px(name), flex_shrink: 0.0, ..default() }, Pickable::IGNORE)).with_children(|n| {
                n.spawn(lines(reason.name.clone(), Face::Strong, 15.0, 1.25, colour::INK));
            });
            row.spawn((Node { width: px(span), height: px(26), flex_shrink: 0.0, ..default() }, Pickable::IGNORE))
                .with_children(|field| {
                    let length = (reason.points.abs() as f32 / most as f32) * (half - 4.0);
                    let at = if reason.points < 0 { half - length } else { half };
                    let bar = Node {
                        position_type: PositionType::Absolute,
                        left: px(at),
                        width: px(length.max(1.0)),
                        top: px(6),
                        height: px(14),
                        ..default()
                    };
                    let ink = BackgroundColor(pieces::sided(reason.points));
                    field.spawn((bar, ink, Pickable::IGNORE)).with_children(|b| {
                        if reason.points < 0 {
                            pieces::hatched(b);
                        }
                    });
                    let axis = Node {
                        position_type: PositionType::Absolute,
                        left: px(half),
                        width: px(1),
                        top: px(0),
                        bottom: px(0),
                        ..default()
                    };
                    field.spawn((axis, BackgroundColor(colour::INK), Pickable::IGNORE));
                });
            pieces::number(row, reason.points, 54.0);
            pieces::filling(row, reason.why.clone(), Face::Body, 14.0, colour::INK_2);
        });
    }
}

/// What the ministers of the other court say.
pub fn voices(list: &mut ChildSpawnerCommands, kit: &Kit, panel: &Panel, width: f32) {
    if panel.voices.is_empty() {
        return;
    }
    let icon = kit.icon("people", 16.0, colour::INK_2);
    list.spawn(Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() })
        .with_children(|s| parts::section(s, icon, &kit.get("ask-voices")));
    for voice in &panel.voices {
        pieces::text(list, voice.clone(), 15.0, colour::INK, width);
    }
}
