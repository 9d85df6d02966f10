//! The curtain between two players at one window: the map is hidden until the next of them sits down.

use super::{
    super::Screen,
    Selected, Sheet, Sheets,
    desk::pieces,
    sheet::{self, SheetRoot},
    stale,
};
use crate::{
    present::texts::args,
    sim::ids::PolityId,
    window::{
        Wake,
        settings::{Action, Hands},
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour,
            parts::{self, Stuff},
            text::lines,
        },
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

/// Adds the curtain.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (fall, rise, draw.run_if(stale)).chain().run_if(in_state(Screen::Play).and_then(resource_exists::<Table>)),
    );
}

/// Falls when the seat passes to another human. What the one before had open is not for the next to see.
fn fall(
    table: Res<Table>,
    mut sheets: ResMut<Sheets>,
    mut selected: ResMut<Selected>,
    mut seated: Local<Option<PolityId>>,
    mut wake: ResMut<Wake>,
) {
    let before = seated.replace(table.you);
    let shared = table.moment.setup.humans.len() > 1;
    if !shared || before.is_some_and(|b| b == table.you) && !table.is_added() {
        return;
    }
    sheets.clear();
    sheets.open(Sheet::Curtain);
    *selected = Selected::default();
    wake.more();
}

/// Nothing but being seated lifts it: it may not be closed or covered in another way.
fn rise(hands: Hands, mut sheets: ResMut<Sheets>, table: Res<Table>, mut hidden: Local<bool>) {
    let shared = table.moment.setup.humans.len() > 1;
    if sheets.top() == Some(&Sheet::Curtain) {
        *hidden = true;
        if hands.just(Action::EndTurn) {
            *hidden = false;
            sheets.close();
        }
    } else if *hidden && shared && sheets.0.contains(&Sheet::Curtain) {
        sheets.open(Sheet::Curtain);
    } else {
        *hidden = false;
    }
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    mut kit: Kit,
    roots: Query<Entity, With<SheetRoot>>,
) {
    if !sheet::begins(&mut commands, &sheets, &roots, &Sheet::Curtain) {
        return;
    }
    let words = kit.words();
    let list = args([("side", words.polity(table.you)), ("date", words.date(table.moment.date()))]);
    let (title, text) = (words.with("curtain-title", &list), words.with("curtain-text", &list));
    let ready = kit.get("curtain-ready");
    let banner = kit.banner(table.you, 72, 96);
    let node = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let ground = (BackgroundColor(pieces::GROUND), Pickable { should_block_lower: true, is_hoverable: true });
    let root = (node, ground, GlobalZIndex(700), SheetRoot(Sheet::Curtain), TabGroup::modal());
    commands.spawn(root).with_children(|root| {
        pieces::brocade(root);
        let column = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            row_gap: px(16),
            max_width: px(640),
            padding: UiRect::axes(px(56), px(36)),
            ..default()
        };
        parts::panel(root, Stuff::Lacquer, column).with_children(|column| {
            column.spawn(banner);
            let size = kit.by_lang(38.0, 30.0);
            column.spawn((
                lines(title, Face::title(kit.lang()), size, 1.3, colour::ON_LACQUER),
                TextLayout::new(Justify::Center, LineBreak::WordOrCharacter),
            ));
            column.spawn((
                lines(text, Face::Body, 16.0, 1.5, colour::ON_LACQUER_2),
                TextLayout::new(Justify::Center, LineBreak::WordOrCharacter),
            ));
            let node = Node { height: px(44), padding: UiRect::axes(px(30), px(0)), ..default() };
            button::word(column, "seated", Dress::Primary, &ready, node)
                .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.close());
        });
    });
}
