//! The bar at the top: whose court it is and what month, the figures of the realm, and the ways to the sheets.

use super::{
    super::Screen,
    Sheet, Sheets,
    roll::{Figures, Rolling, Written},
    stale,
};
use crate::{
    present::{
        page::Page,
        panels::{Mood, View},
        words::Words,
    },
    sim::look::Look,
    window::{
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, parts,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::UiScale, ui_widgets::Activate, window::PrimaryWindow,
};

/// Height of the bar.
pub const HEIGHT: f32 = 60.0;

/// Width of a window, in pixels of the interface, in which the policy is named and not only counted.
const ROOMY: f32 = 1450.0;

/// The bar.
#[derive(Component)]
pub struct Bar;

/// Adds the bar.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw.run_if(in_state(Screen::Play).and_then(stale)));
}

/// Draws the bar anew.
pub fn draw(
    mut commands: Commands,
    table: Res<Table>,
    mut rolls: ResMut<Figures>,
    mut kit: Kit,
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    old: Query<Entity, With<Bar>>,
) {
    let room = window.width() / scale.0;
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(0),
        top: px(0),
        height: px(HEIGHT),
        padding: UiRect::axes(px(14), px(0)),
        align_items: AlignItems::Center,
        column_gap: px(if room >= 1100.0 { 8 } else { 4 }),
        ..default()
    };
    let root = (node, GlobalZIndex(150), Bar, TabGroup::new(0), DespawnOnExit(Screen::Play));
    commands.spawn(root).with_children(|bar| {
        parts::lacquer_ground(bar);
        let line = Node {
            position_type: PositionType::Absolute,
            bottom: px(0),
            left: px(0),
            right: px(0),
            height: px(2),
            ..default()
        };
        bar.spawn((line, BackgroundColor(colour::GOLD)));
        date(bar, &mut kit, &table);
        figures(bar, &kit, &table, &mut rolls, room);
        bar.spawn(Node { flex_grow: 1.0, flex_shrink: 100.0, ..default() });
        for (name, icon, sheet, key) in [
            ("desk", "treaty", Sheet::Desk(None), "play-desk"),
            ("court", "mianguan", Sheet::Court, "play-court"),
            ("ledger", "coins", Sheet::Ledger, "play-ledger"),
            ("chronicle", "edict", Sheet::Chronicle, "play-chronicle"),
            ("book", "book", Sheet::Book(None), "play-book"),
            ("menu", "calendar", Sheet::Menu, "play-menu"),
        ] {
            let node = Node { width: px(36), height: px(36), flex_shrink: 0.0, ..default() };
            let mut made = bar.spawn((button::button(name, Dress::OnDark, node), Tip::message(key)));
            made.with_children(|inside| {
                inside.spawn(kit.icon(icon, 20.0, colour::GOLD_LIGHT));
            });
            made.observe(move |_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.toggle(sheet.clone()));
        }
    });
}

/// Banner, the court's own year, the common one.
fn date(bar: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table) {
    bar.spawn(kit.banner(table.you, 28, 38));
    let words = kit.words();
    let clock = &table.moment.start.clock;
    let turn = words.sentence(&words.turn(clock.date, clock.turn_months));
    let era = words.era_year(table.you, clock.date).unwrap_or_else(|| words.polity_as(table.you, "short"));
    let column = Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    bar.spawn(column).with_children(|c| {
        c.spawn((
            lines(era, Face::title(kit.lang()), kit.by_lang(22.0, 20.0), 1.2, colour::ON_LACQUER),
            TextLayout::no_wrap(),
        ));
        c.spawn((lines(turn, Face::Body, 14.0, 1.3, colour::ON_LACQUER_2), TextLayout::no_wrap()));
    });
}

/// A figure of the bar: how it is called, and what it is made of when the pointer rests on it.
struct Figure {
    icon: &'static str,
    key: &'static str,
    value: i64,
    written: Written,
    bad: bool,
    sum: fn(&View) -> Page,
}

/// From which weariness, and below which prestige or stability, in cents, a figure is bad.
const WEARY: i32 = 5_000;
const LOW: i32 = 3_500;

fn figures(bar: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, rolls: &mut Figures, room: f32) {
    let view = table.view(&kit.shell);
    let words = kit.words();
    let (purse, temper) = (view.scene.purse(table.you), view.scene.temper(table.you));
    let cash_lasts = |change: i64| change < 0 && purse.cash / -change < 6;
    let hungry = crate::sim::economy::grain::lasts(&view.scene, table.you).is_some_and(|months| months < 6);
    let short: Written = |words: &Words, n: i64| words.short_number(n);
    let whole: Written = |_: &Words, cents: i64| (cents / 100).to_string();
    let court = view.scene.court(table.you);
    let list = [
        Figure {
            icon: "coins",
            key: "bar-cash",
            value: purse.cash,
            written: short,
            bad: cash_lasts(view.cash_change()),
            sum: |v| v.cash_sum(),
        },
        Figure {
            icon: "wheat",
            key: "bar-grain",
            value: purse.grain,
            written: short,
            bad: hungry,
            sum: |v| v.grain_sum(),
        },
        Figure {
            icon: "people",
            key: "bar-men",
            value: purse.manpower,
            written: short,
            bad: purse.manpower <= 0,
            sum: |v| v.men_sum(),
        },
        Figure {
            icon: "horse",
            key: "bar-horses",
            value: purse.horses,
            written: short,
            bad: false,
            sum: |v| v.horses_sum(),
        },
        Figure {
            icon: "throne",
            key: "bar-prestige",
            value: temper.prestige.into(),
            written: whole,
            bad: temper.prestige < LOW,
            sum: |v| v.mood(v.you, Mood::Prestige),
        },
        Figure {
            icon: "famine",
            key: "bar-weariness",
            value: temper.weariness.into(),
            written: whole,
            bad: temper.weariness >= WEARY,
            sum: |v| v.mood(v.you, Mood::Weariness),
        },
        Figure {
            icon: "pagoda",
            key: "bar-stability",
            value: temper.stability.into(),
            written: whole,
            bad: temper.stability < LOW,
            sum: |v| v.mood(v.you, Mood::Stability),
        },
    ];
    rolls.of(table.you);
    for figure in list {
        divider(bar);
        let Figure { icon, key, value, written, bad, sum } = figure;
        let (value, rolling) = rolls.shows(key, value, written);
        let value = written(&words, value);
        // Where the ways to the sheets would have no room the names of figures are told by their tips alone.
        let name = if room >= 1100.0 { kit.get(key) } else { String::new() };
        lay(bar, kit, icon, (value, Face::Number, Some(rolling)), name, bad, sum);
    }
    // Where not even its number has room, the court's sheet tells it.
    if room < 1100.0 {
        return;
    }
    divider(bar);
    let share = court.party(court.policy);
    let items = crate::present::texts::args([("share", share.to_string())]);
    let policy = words.sentence(&words.policy(court.policy));
    // A turn that spans two years takes room of its own.
    let clock = &table.moment.start.clock;
    let spans = kit.by_lang(0, words.turn(clock.date, clock.turn_months).chars().count());
    let (value, name) = match room >= ROOMY + 8.0 * spans.saturating_sub(22) as f32 {
        true => ((policy, Face::Strong, None), words.with("bar-policy", &items)),
        false => ((format!("{share} %"), Face::Number, None), kit.get("bar-policy-short")),
    };
    lay(bar, kit, "scales", value, name, share < 34, |v| v.policy_sum());
}

fn divider(bar: &mut ChildSpawnerCommands) {
    let node = Node { width: px(1), height: px(34), flex_shrink: 0.0, ..default() };
    bar.spawn((node, BackgroundColor(colour::GOLD.with_alpha(0.3))));
}

fn lay(
    bar: &mut ChildSpawnerCommands,
    kit: &Kit,
    icon: &str,
    (value, face, rolling): (String, Face, Option<Rolling>),
    name: String,
    bad: bool,
    sum: fn(&View) -> Page,
) {
    let ink = if bad { colour::hex(0xf08c72) } else { colour::ON_LACQUER };
    // The policy, which has no fixed width, gives way where there is no room.
    let shrink = if face == Face::Strong { 1.0 } else { 0.0 };
    let row = Node {
        align_items: AlignItems::Center,
        column_gap: px(5),
        flex_shrink: shrink,
        min_width: px(0),
        height: percent(100),
        ..default()
    };
    let tip = Tip::new(move |asked| asked.table.map_or_else(Page::default, |table| sum(&table.view(asked.shell))));
    bar.spawn((row, tip)).with_children(|row| {
        row.spawn(kit.icon(icon, 20.0, colour::GOLD_LIGHT));
        let column = Node {
            flex_direction: FlexDirection::Column,
            min_width: px(0),
            flex_shrink: shrink,
            overflow: Overflow::clip(),
            ..default()
        };
        row.spawn((column, Pickable::IGNORE)).with_children(|c| {
            let size = if face == Face::Strong { 15.0 } else { 17.0 };
            let mut shown = c.spawn((lines(value, face, size, 1.2, ink), TextLayout::no_wrap()));
            if let Some(rolling) = rolling {
                shown.insert(rolling);
            }
            if !name.is_empty() {
                c.spawn((lines(name, Face::Body, 14.0, 1.2, colour::ON_LACQUER_2), TextLayout::no_wrap()));
            }
        });
    });
}
