//! The bar at the top: whose court it is and what month, the figures of the realm, and the ways to the sheets.

use super::{super::Screen, Sheet, Sheets, stale};
use crate::{
    present::words::Words,
    sim::{ids::PolityId, look::Look},
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
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

/// Height of the bar.
pub const HEIGHT: f32 = 60.0;

#[derive(Component)]
struct Bar;

/// Adds the bar.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw.run_if(in_state(Screen::Play).and_then(stale)));
}

fn draw(mut commands: Commands, table: Res<Table>, mut kit: Kit, old: Query<Entity, With<Bar>>) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(0),
        top: px(0),
        height: px(HEIGHT),
        padding: UiRect::axes(px(14), px(0)),
        align_items: AlignItems::Center,
        column_gap: px(16),
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
        figures(bar, &kit, &table);
        bar.spawn(Node { flex_grow: 1.0, ..default() });
        for (name, icon, sheet, key) in [
            ("desk", "treaty", Sheet::Desk(None), "play-desk"),
            ("court", "mianguan", Sheet::Court, "play-court"),
            ("ledger", "coins", Sheet::Ledger, "play-ledger"),
            ("chronicle", "edict", Sheet::Chronicle, "play-chronicle"),
            ("book", "book", Sheet::Book(None), "play-book"),
            ("menu", "calendar", Sheet::Menu, "play-menu"),
        ] {
            let node = Node { width: px(38), height: px(38), flex_shrink: 0.0, ..default() };
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
            lines(era, Face::title(kit.lang()), kit.by_lang(22.0, 19.0), 1.2, colour::ON_LACQUER),
            TextLayout::no_wrap(),
        ));
        c.spawn((lines(turn, Face::Body, 14.0, 1.3, colour::ON_LACQUER_2), TextLayout::no_wrap()));
    });
}

/// A figure of the bar.
struct Figure {
    icon: &'static str,
    key: &'static str,
    value: fn(&Words, &dyn Fn() -> [i64; 6]) -> String,
}

fn figures(bar: &mut ChildSpawnerCommands, kit: &Kit, table: &Table) {
    let words = kit.words();
    let scene = table.scene(&kit.shell);
    let values = || realm(&scene, table.you);
    let list = [
        Figure { icon: "coins", key: "bar-cash", value: |w, v| w.short_number(v()[0]) },
        Figure { icon: "wheat", key: "bar-grain", value: |w, v| w.short_number(v()[1]) },
        Figure { icon: "people", key: "bar-men", value: |w, v| w.short_number(v()[2]) },
        Figure { icon: "horse", key: "bar-horses", value: |w, v| w.short_number(v()[3]) },
        Figure { icon: "throne", key: "bar-prestige", value: |_, v| v()[4].to_string() },
        Figure { icon: "famine", key: "bar-weariness", value: |_, v| v()[5].to_string() },
    ];
    for figure in list {
        bar.spawn((Node { width: px(1), height: px(34), ..default() }, BackgroundColor(colour::GOLD.with_alpha(0.3))));
        let row = Node { align_items: AlignItems::Center, column_gap: px(8), flex_shrink: 0.0, ..default() };
        bar.spawn((row, Tip::message(figure.key))).with_children(|row| {
            row.spawn(kit.icon(figure.icon, 20.0, colour::GOLD_LIGHT));
            row.spawn(Node { flex_direction: FlexDirection::Column, ..default() }).with_children(|c| {
                let value = (figure.value)(&words, &values);
                c.spawn((lines(value, Face::Number, 17.0, 1.2, colour::ON_LACQUER), TextLayout::no_wrap()));
                c.spawn((
                    lines(kit.get(figure.key), Face::Body, 14.0, 1.2, colour::ON_LACQUER_2),
                    TextLayout::no_wrap(),
                ));
            });
        });
    }
}

/// Cash, grain, men to call, horses, prestige, weariness.
fn realm(scene: &impl Look, you: PolityId) -> [i64; 6] {
    let purse = scene.purse(you);
    let temper = scene.temper(you);
    let whole = |cents: i32| i64::from(cents / 100);
    [purse.cash, purse.grain, purse.manpower, purse.horses, whole(temper.prestige), whole(temper.weariness)]
}
