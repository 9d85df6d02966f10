//! What a scenario is about, and how the other courts play.

use super::Plan;
use crate::{
    ai::Level,
    content::compile::Scenario,
    present::{Lang, texts::args},
    window::theme::{
        Face, Kit,
        button::{self, Dress},
        colour, parts,
        text::lines,
        widgets,
    },
};
use bevy::{
    prelude::*,
    text::{EditableText, TextEditChange},
    ui_widgets::Activate,
};
use std::hash::{BuildHasher, Hasher, RandomState};

/// Title, years, story, quotation.
pub fn story(area: &mut ChildSpawnerCommands, kit: &mut Kit, scenario: &Scenario, width: f32) {
    let words = kit.words();
    let key = format!("scenario-{}", scenario.id);
    let head = Node {
        width: px(width),
        align_items: AlignItems::Baseline,
        column_gap: px(16),
        row_gap: px(2),
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    };
    area.spawn((head, Pickable::IGNORE)).with_children(|row| {
        row.spawn(lines(kit.get(&key), Face::title(kit.lang()), kit.by_lang(34.0, 28.0), 1.25, colour::INK));
        let span = args([("from", words.date(scenario.from)), ("to", words.date(scenario.to))]);
        row.spawn(lines(words.with("setup-span", &span), Face::Strong, 15.0, 1.4, colour::INK_2));
        let told = scenario.records.iter().filter(|r| super::super::is_told(&kit.shell, r.record)).count();
        let mut turns = args([("n", scenario.turns().to_string())]);
        turns.set("n", i64::from(scenario.turns()));
        turns.set("months", i64::from(scenario.turn_months));
        let mut records = args([("n", told.to_string())]);
        records.set("n", told as i64);
        let counts = format!("{} · {}", words.with("setup-turns", &turns), words.with("setup-records", &records));
        row.spawn(lines(counts, Face::Body, 14.0, 1.4, colour::INK_3));
    });
    area.spawn(parts::rule(colour::LINE_STRONG, 2.0));
    let text = |area: &mut ChildSpawnerCommands, words: String, face, size: f32, height, ink, indent: f32| {
        let node = Node { width: px(width - indent), margin: UiRect::left(px(indent)), flex_shrink: 0.0, ..default() };
        area.spawn((node, Pickable::IGNORE)).with_children(|t| {
            t.spawn(lines(words, face, size, height, ink));
        });
    };
    if let Some(story) = words.attr(&key, "story") {
        text(area, story, Face::Body, 15.0, 1.5, colour::INK, 0.0);
    }
    let texts = &kit.shell.texts;
    if let Some(quote) = texts.find(Lang::Zh, &key, Some("quote"), None) {
        text(area, format!("「{quote}」"), Face::Kai, 18.0, 1.4, colour::INK, 12.0);
        // Readers of English have the words of the source and what they mean.
        let gloss = words.attr(&key, "quote-gloss").filter(|_| kit.lang() == Lang::En);
        let source = kit.get("source-article");
        let below = gloss.map_or(source.clone(), |gloss| format!("'{gloss}' · {source}"));
        text(area, below, Face::Body, 14.0, 1.4, colour::INK_3, 12.0);
    }
}

/// How the other courts play, whether the record holds, and the seed.
pub fn options(area: &mut ChildSpawnerCommands, kit: &mut Kit, plan: &Plan, width: f32) {
    area.spawn(parts::rule(colour::LINE, 1.0));
    let node = Node {
        width: px(width),
        column_gap: px(24),
        row_gap: px(10),
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    };
    // Three side by side where there is room.
    let [rivals, historical, seed] = match width > 660.0 {
        true => [0.36, 0.29, 0.35].map(|share| share * (width - 50.0)),
        false => [((width - 24.0) / 2.0).max(250.0).min(width); 3],
    };
    area.spawn((node, Pickable::IGNORE)).with_children(|row| {
        option(row, kit, "setup-rivals", rivals, |o, kit| {
            let all = [(Level::Easy, "easy"), (Level::Middle, "middle"), (Level::Hard, "hard")];
            o.spawn(Node { column_gap: px(6), ..default() }).with_children(|tabs| {
                for (level, key) in all {
                    let word = kit.get(&format!("setup-rivals-{key}"));
                    widgets::tab(tabs, format!("level-{key}"), &word, plan.level == level)
                        .observe(move |_: On<Activate>, mut plan: ResMut<Plan>| plan.level = level);
                }
            });
            let key = all.into_iter().find(|(l, _)| *l == plan.level).map_or("middle", |(_, key)| key);
            kit.words().attr(&format!("setup-rivals-{key}"), "hint")
        });
        option(row, kit, "setup-historical", historical, |o, kit| {
            widgets::toggle(o, "historical", plan.historical, (&kit.get("settings-on"), &kit.get("settings-off")))
                .observe(|_: On<Activate>, mut plan: ResMut<Plan>| plan.historical = !plan.historical);
            kit.words().attr("setup-historical", if plan.historical { "hint-on" } else { "hint-off" })
        });
        option(row, kit, "setup-seed", seed, |o, kit| {
            o.spawn(Node { column_gap: px(8), ..default() }).with_children(|row| {
                widgets::field(row, "seed", &plan.seed, 118.0, 18, Some(|c| c.is_ascii_digit())).observe(
                    |change: On<TextEditChange>, fields: Query<&EditableText>, mut plan: ResMut<Plan>| {
                        if let Ok(field) = fields.get(change.event_target()) {
                            // Written as it is typed, without making the field anew.
                            plan.bypass_change_detection().seed = field.value().to_string();
                        }
                    },
                );
                let node = Node { height: px(34), padding: UiRect::axes(px(12), px(0)), flex_shrink: 0.0, ..default() };
                button::word(row, "dice", Dress::Plain, &kit.get("setup-dice"), node)
                    .observe(|_: On<Activate>, mut plan: ResMut<Plan>| plan.seed = another().to_string());
            });
            kit.words().attr("setup-seed", "hint")
        });
    });
}

/// A seed that nobody chose.
fn another() -> u64 {
    RandomState::new().build_hasher().finish() % 100_000_000
}

fn option(
    row: &mut ChildSpawnerCommands,
    kit: &Kit,
    key: &str,
    width: f32,
    fill: impl FnOnce(&mut ChildSpawnerCommands, &Kit) -> Option<String>,
) {
    let node = Node { width: px(width), flex_direction: FlexDirection::Column, row_gap: px(4), ..default() };
    row.spawn((node, Pickable::IGNORE)).with_children(|o| {
        o.spawn(lines(kit.get(key), Face::Strong, 15.0, 1.4, colour::INK_2));
        if let Some(hint) = fill(o, kit) {
            o.spawn(lines(hint, Face::Body, 14.0, 1.35, colour::INK_3));
        }
    });
}
