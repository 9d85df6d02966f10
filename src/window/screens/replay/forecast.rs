//! What the evaluator expected of a documented decision, under its card: the chance, the reasons for and against as
//! bars about a middle, the nearest precedents.

use crate::{
    present::{
        Lang, Words,
        texts::args,
        verdict::{self, Forecast, percent, signed},
    },
    sim::{chronicle::Entry, num::Points},
    window::theme::{Face, colour, label, text::lines},
};
use bevy::prelude::*;

/// Points that fill half of a bar.
const FULL: Points = 130;
/// How many reasons are shown.
const REASONS: usize = 6;
/// How many precedents are shown.
const PRECEDENTS: usize = 2;

/// Draws the forecast of each decision among these entries.
pub fn draw(body: &mut ChildSpawnerCommands, words: &Words, entries: &[&Entry], width: f32) {
    for forecast in entries.iter().filter_map(|e| verdict::forecast(words, e)) {
        one(body, words, &forecast, width);
    }
}

fn one(body: &mut ChildSpawnerCommands, words: &Words, forecast: &Forecast, width: f32) {
    body.spawn(Node { column_gap: px(8), align_items: AlignItems::Center, ..default() }).with_children(|row| {
        row.spawn(label(words.get("replay-forecast"), Face::Strong, 15.0, colour::INK));
        row.spawn((Node { height: px(1), flex_grow: 1.0, ..default() }, BackgroundColor(colour::LINE)));
        let chance = words.with("replay-forecast-chance", &args([("chance", percent(forecast.chance))]));
        let ink = if forecast.chance >= 500 { colour::FOR } else { colour::AGAINST };
        row.spawn(label(chance, Face::Number, 17.0, ink));
    });
    let share = forecast.chance as f32 / 10.0;
    let track = Node { width: px(width), height: px(7), ..default() };
    body.spawn((track, BackgroundColor(colour::AGAINST))).with_children(|bar| {
        bar.spawn((Node { width: percent_of(share), height: px(7), ..default() }, BackgroundColor(colour::FOR)));
    });
    for (name, points) in forecast.terms.iter().take(REASONS) {
        reason(body, words, name, *points, width);
    }
    for near in forecast.precedents.iter().take(PRECEDENTS) {
        body.spawn(lines(format!("· {}", near.text), Face::Body, 14.0, 1.45, colour::INK_2));
    }
}

fn percent_of(share: f32) -> Val {
    Val::Percent(share)
}

/// A reason: its name, a bar to the right for it or to the left against, its points.
fn reason(body: &mut ChildSpawnerCommands, words: &Words, name: &str, points: Points, width: f32) {
    let name_width = if words.lang == Lang::Zh { 76.0 } else { 132.0 };
    let half = (width - name_width - 52.0 - 16.0) / 2.0;
    let reach = half * (points.abs().min(FULL) as f32) / FULL as f32;
    body.spawn(Node { width: px(width), column_gap: px(8), align_items: AlignItems::Center, ..default() })
        .with_children(|row| {
            row.spawn(Node { width: px(name_width), flex_shrink: 0.0, ..default() }).with_children(|cell| {
                cell.spawn(label(name.to_owned(), Face::Body, 14.0, colour::INK));
            });
            let lane = Node { width: px(half * 2.0), height: px(10), flex_shrink: 0.0, ..default() };
            row.spawn((lane, BackgroundColor(colour::SLIP))).with_children(|lane| {
                let (left, ink) = if points >= 0 { (half, colour::FOR) } else { (half - reach, colour::AGAINST) };
                let node = Node {
                    position_type: PositionType::Absolute,
                    left: px(left),
                    width: px(reach.max(1.0)),
                    height: px(10),
                    ..default()
                };
                lane.spawn((node, BackgroundColor(ink)));
                let middle = Node {
                    position_type: PositionType::Absolute,
                    left: px(half - 0.5),
                    width: px(1),
                    height: px(10),
                    ..default()
                };
                lane.spawn((middle, BackgroundColor(colour::LINE_STRONG)));
            });
            row.spawn(Node { width: px(52), justify_content: JustifyContent::FlexEnd, ..default() }).with_children(
                |cell| {
                    cell.spawn(label(signed(points), Face::Body, 14.0, colour::INK_2));
                },
            );
        });
}
