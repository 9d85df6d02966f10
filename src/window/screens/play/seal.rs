//! The seal that ends the turn.

use super::{super::Screen, Sheets, hand::Aiming, stale};
use crate::window::{
    settings::{Action, Hands, Settings},
    table::Table,
    theme::{
        Face, Kit,
        bakery::Order,
        button::{self, Dress},
        colour,
        text::lines,
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

#[derive(Component)]
struct Seal;

/// Adds the seal.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (keys, draw.run_if(stale)).chain().run_if(in_state(Screen::Play)));
}

fn keys(hands: Hands, sheets: Res<Sheets>, aiming: Res<Aiming>, table: Option<ResMut<Table>>) {
    let Some(mut table) = table else { return };
    if hands.just(Action::EndTurn) && sheets.top().is_none() && aiming.0.is_none() {
        table.end_turn();
    }
    if hands.just(Action::Undo) {
        table.ask(crate::window::table::Ask::Undo);
    }
    if hands.just(Action::Redo) {
        table.ask(crate::window::table::Ask::Redo);
    }
}

fn draw(
    mut commands: Commands,
    table: Res<Table>,
    settings: Res<Settings>,
    mut kit: Kit,
    old: Query<Entity, With<Seal>>,
) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(28),
        bottom: px(20),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        row_gap: px(8),
        ..default()
    };
    let root = (node, GlobalZIndex(20), Seal, TabGroup::new(5), DespawnOnExit(Screen::Play));
    commands.spawn(root).with_children(|root| {
        let seal = kit.get("play-seal");
        let baked = kit.bakery.panel(&mut kit.images, &kit.icons, Order::Seal(seal, 116));
        let size = baked.size / kit.bakery.scale;
        button::picture(root, "end-turn", Dress::Bare, baked.image, size, Node { padding: px(4).all(), ..default() })
            .observe(|_: On<Activate>, mut table: ResMut<Table>| table.end_turn());
        let word = Node { padding: UiRect::axes(px(12), px(3)), ..default() };
        root.spawn((word, BackgroundColor(colour::LACQUER))).with_children(|word| {
            let key = if table.busy { "play-busy" } else { "play-end" };
            let list = crate::present::texts::args([("key", settings.key(Action::EndTurn).name())]);
            word.spawn((
                lines(kit.words().with(key, &list), Face::Strong, 15.0, 1.4, colour::ON_LACQUER),
                TextLayout::no_wrap(),
            ));
        });
    });
}
