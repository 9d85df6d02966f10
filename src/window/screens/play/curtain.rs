//! The curtain between two players at one window: the map is hidden until the next of them sits down.

use super::{
    super::Screen,
    Selected, Sheet, Sheets,
    desk::pieces,
    report, seal,
    sheet::{self, SheetRoot},
    stale,
};
use crate::{
    present::texts::args,
    sim::{ids::PolityId, look::Look as _},
    window::{
        Shell, Wake,
        map::{camera::MapCamera, spot},
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
        // The key that ends a turn also lifts a curtain: it may not do both at once, in either order.
        (rise.after(seal::keys).after(report::skip), fall, draw.run_if(stale))
            .chain()
            .run_if(in_state(Screen::Play).and_then(resource_exists::<Table>)),
    );
}

/// Falls when the seat passes to another human. What the one before had open is not for the next to see, who finds the
/// own capital in the view, and at the beginning what to try first.
fn fall(
    table: Res<Table>,
    shell: Res<Shell>,
    mut camera: ResMut<MapCamera>,
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
    if table.moment.turn == 0 {
        sheets.open(Sheet::Help);
    }
    sheets.open(Sheet::Curtain);
    let seat = table.scene(&shell).court(table.you).seat;
    camera.home(spot(&shell.content.rules, seat), 1.25);
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
                lines(text, Face::Body, 15.0, 1.5, colour::ON_LACQUER_2),
                TextLayout::new(Justify::Center, LineBreak::WordOrCharacter),
            ));
            let node = Node { height: px(44), padding: UiRect::axes(px(30), px(0)), ..default() };
            button::word(column, "seated", Dress::Primary, &ready, node)
                .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.close());
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ai::Level,
        content,
        play::Setup,
        present::Lang,
        window::{Start, check::Stage, table::Begin},
    };
    use bevy::{
        input::{
            ButtonState,
            keyboard::{Key, KeyboardInput},
        },
        window::PrimaryWindow,
    };

    fn enter(stage: &mut Stage) {
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let world = stage.world();
            let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).expect("one window");
            world.write_message(KeyboardInput {
                key_code: KeyCode::Enter,
                logical_key: Key::Enter,
                state,
                text: None,
                repeat: false,
                window,
            });
            stage.frames(2);
        }
    }

    #[test]
    fn one_key_ends_a_turn_or_lifts_the_curtain_and_never_both() {
        let content = content::shipped().expect("the shipped content is sound");
        let humans: Vec<_> =
            ["xia", "jin"].iter().map(|key| content.rules.keys.find_polity(key).expect("shipped")).collect();
        let setup = Setup {
            scenario: "lips_and_teeth".into(),
            humans: humans.clone(),
            seed: 7,
            level: Level::Middle,
            historical: false,
        };
        let mut stage = Stage::open(Lang::En, Start::Game(Begin::New { setup, turn: 0 }));
        stage.until(|world| *world.resource::<State<Screen>>().get() == Screen::Play);
        stage.frames(4);
        let stands = |stage: &mut Stage| {
            let world = stage.world();
            let table = world.resource::<Table>();
            (table.you, table.moment.turn, table.busy, world.resource::<Sheets>().0.clone())
        };
        for you in humans {
            let before = stands(&mut stage);
            assert_eq!(before, (you, 0, false, vec![Sheet::Help, Sheet::Curtain]));
            enter(&mut stage);
            assert_eq!(stands(&mut stage), (you, 0, false, vec![Sheet::Help]), "the curtain is lifted, no more");
            enter(&mut stage);
            assert_eq!(stands(&mut stage), (you, 0, false, Vec::new()), "what is read is closed, no more");
            enter(&mut stage);
        }
        stage.until(|world| world.resource::<Table>().moment.turn == 1);
    }
}
