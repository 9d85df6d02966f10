//! The sides of a scenario as cards: whose court, what its prospects are, by what it is judged.

use super::{MOST_HUMANS, Plan};
use crate::{
    content::compile::{Scenario, Side},
    present::{panels::View, texts::args},
    sim::look::Look as _,
    window::{
        Shell,
        screens::Chosen,
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, page, parts,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{prelude::*, ui::InteractionDisabled, ui_widgets::Activate};

/// All sides, the objectives of the one that is shown, and the seats.
pub fn cards(area: &mut ChildSpawnerCommands, kit: &mut Kit, scenario: &Scenario, plan: &Plan, width: f32) {
    for (at, side) in scenario.sides.iter().enumerate() {
        card(area, kit, scenario, (at, side), plan, width);
    }
    if let Some(side) = scenario.sides.get(plan.shown) {
        objectives(area, kit, scenario, side, width);
    }
    let node = Node { width: px(width), margin: UiRect::top(px(4)), flex_shrink: 0.0, ..default() };
    area.spawn((node, Pickable::IGNORE)).with_children(|n| {
        n.spawn(lines(kit.get("setup-hotseat"), Face::Body, 14.0, 1.4, colour::INK_3));
    });
}

fn card(
    area: &mut ChildSpawnerCommands,
    kit: &mut Kit,
    scenario: &Scenario,
    (at, side): (usize, &Side),
    plan: &Plan,
    width: f32,
) {
    let player = plan.humans.iter().position(|&h| h == side.polity);
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(12), px(10)),
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        flex_shrink: 0.0,
        ..default()
    };
    let polity = side.polity;
    let mut made = area.spawn(button::button(format!("side-{at}"), Dress::Plain, node));
    made.entry::<Node>().and_modify(|mut node| node.align_items = AlignItems::Stretch);
    made.with_children(|card| {
        if player.is_some() {
            let mark = Node {
                position_type: PositionType::Absolute,
                left: px(0),
                top: px(0),
                bottom: px(0),
                width: px(4),
                ..default()
            };
            card.spawn((mark, BackgroundColor(colour::CINNABAR), Pickable::IGNORE));
        }
        head(card, kit, scenario, side, width - 26.0);
        let key = kit.shell.content.rules.keys.polity(polity).to_owned();
        if let Some(text) = kit.words().attr(&format!("scenario-{}", scenario.id), &format!("side-{key}")) {
            card.spawn(Node { width: px(width - 26.0), ..default() }).with_children(|t| {
                t.spawn(lines(text, Face::Body, 15.0, 1.45, colour::INK));
            });
        }
        seat(card, kit, plan, player, polity, at);
    });
    made.observe(move |_: On<Activate>, shell: Res<Shell>, chosen: Res<Chosen>, mut plan: ResMut<Plan>| {
        if let Some(scenario) = shell.content.scenarios.get(chosen.0) {
            plan.choose(at, scenario);
        }
    });
}

/// Banner, name, ruler and difficulty.
fn head(card: &mut ChildSpawnerCommands, kit: &mut Kit, scenario: &Scenario, side: &Side, width: f32) {
    let scene = scenario.start.with(&kit.shell.content.rules);
    let court = scene.court(side.polity);
    let words = kit.words();
    let ruler = match court.ruler {
        Some(ruler) => {
            let list = args([("ruler", words.person(ruler)), ("seat", words.place(court.seat))]);
            words.with("setup-ruler", &list)
        }
        None => words.get("view-throne-empty"),
    };
    let name = words.sentence(&words.polity(side.polity));
    let (title, size) = (Face::title(kit.lang()), kit.by_lang(22.0, 20.0));
    let banner = kit.banner(side.polity, 34, 45);
    let row = Node { column_gap: px(12), align_items: AlignItems::Center, ..default() };
    card.spawn((row, Pickable::IGNORE)).with_children(|row| {
        row.spawn(banner);
        let names = Node { flex_direction: FlexDirection::Column, width: px(width - 46.0), ..default() };
        row.spawn((names, Pickable::IGNORE)).with_children(|names| {
            let top = Node {
                justify_content: JustifyContent::SpaceBetween,
                align_items: AlignItems::Center,
                column_gap: px(8),
                ..default()
            };
            names.spawn((top, Pickable::IGNORE)).with_children(|top| {
                top.spawn(lines(name, title, size, 1.25, colour::INK));
                difficulty(top, side.difficulty);
            });
            let minor = if side.minor { format!(" · {}", kit.get("setup-minor")) } else { String::new() };
            names.spawn(lines(format!("{ruler}{minor}"), Face::Body, 14.0, 1.4, colour::INK_2));
        });
    });
}

/// Difficulty as diamonds, full up to what it is; in words on hover.
fn difficulty(row: &mut ChildSpawnerCommands, full: u8) {
    let tip = Tip::new(move |asked| {
        let list = args([("n", full.to_string())]);
        crate::present::page::Page::note(asked.shell.words().with("setup-difficulty", &list))
    });
    let node = Node { column_gap: px(7), padding: px(4).all(), flex_shrink: 0.0, ..default() };
    row.spawn((node, tip, Pickable { should_block_lower: false, is_hoverable: true })).with_children(|row| {
        for n in 1..=5 {
            let on = n <= full;
            row.spawn((
                Node { width: px(8), height: px(8), border: px(1).all(), ..default() },
                UiTransform::from_rotation(Rot2::degrees(45.0)),
                BackgroundColor(if on { colour::CINNABAR } else { Color::NONE }),
                BorderColor::all(if on { colour::CINNABAR } else { colour::LINE }),
                Pickable::IGNORE,
            ));
        }
    });
}

/// Whether a player has the side, and the button that gives or takes it.
fn seat(
    card: &mut ChildSpawnerCommands,
    kit: &Kit,
    plan: &Plan,
    player: Option<usize>,
    polity: crate::sim::ids::PolityId,
    at: usize,
) {
    let row = Node {
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::Center,
        min_height: px(30),
        ..default()
    };
    card.spawn((row, Pickable::IGNORE)).with_children(|row| {
        let word = player.map(|n| kit.words().with("setup-player", &args([("n", (n + 1).to_string())])));
        row.spawn(lines(word.unwrap_or_default(), Face::Strong, 14.0, 1.4, colour::CINNABAR));
        // A lone player chooses by the card itself.
        if player.is_some() && plan.humans.len() == 1 {
            return;
        }
        let node = Node { height: px(28), padding: UiRect::axes(px(10), px(0)), ..default() };
        let key = if player.is_some() { "setup-take" } else { "setup-give" };
        let mut made = row.spawn(button::button(format!("seat-{at}"), Dress::Bare, node));
        made.with_children(|inside| {
            inside.spawn((lines(kit.get(key), Face::Strong, 14.0, 1.2, colour::INK_2), TextLayout::no_wrap()));
        });
        if player.is_none() && plan.humans.len() >= MOST_HUMANS {
            made.insert((InteractionDisabled, Tip::message("setup-full")));
        } else {
            made.insert(Tip::message("setup-hotseat"));
        }
        made.observe(move |_: On<Activate>, mut plan: ResMut<Plan>| plan.seat(polity));
    });
}

/// By what the side is judged when the game ends, with points and the levels they make.
fn objectives(area: &mut ChildSpawnerCommands, kit: &mut Kit, scenario: &Scenario, side: &Side, width: f32) {
    let name = kit.words().polity_as(side.polity, "short");
    let head = format!("{} · {name}", kit.get("setup-objectives"));
    let node =
        Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, row_gap: px(3), ..default() };
    let icon = kit.icon("scales", 16.0, colour::INK);
    area.spawn((node, Pickable::IGNORE)).with_children(|list| {
        parts::section(list, icon, &head);
        if side.objectives.is_empty() {
            list.spawn(lines(kit.get("setup-no-objectives"), Face::Body, 15.0, 1.45, colour::INK_2));
            return;
        }
        let words = kit.words();
        let view = View { words, scene: scenario.start.with(&kit.shell.content.rules), you: side.polity };
        for objective in &side.objectives {
            let mut points = args([("n", words.number(objective.points.into()))]);
            points.set("n", i64::from(objective.points));
            let (name, value) = (view.objective(objective), words.with("setup-points", &points));
            page::fact(list, &name, &value, width, [colour::INK, colour::INK], 15.0);
        }
        let most: u32 = side.objectives.iter().map(|o| o.points).sum();
        let [stalemate, marginal, clear, decisive] = side.levels.0.map(|n| n.to_string());
        let levels = args([
            ("most", most.to_string()),
            ("stalemate", stalemate),
            ("marginal", marginal),
            ("clear", clear),
            ("decisive", decisive),
        ]);
        list.spawn(Node { width: px(width), margin: UiRect::top(px(4)), ..default() }).with_children(|t| {
            t.spawn(lines(words.with("setup-levels", &levels), Face::Body, 14.0, 1.4, colour::INK_2));
        });
    });
}
