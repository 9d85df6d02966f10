//! The menu of a game; its situation, what to try first, by what it is judged, and its keys.

use super::{
    super::Screen,
    Sheet, Sheets, first,
    sheet::{self, SheetRoot},
    stale,
};
use crate::{
    present::page::Page,
    window::{
        Shell, Wake,
        settings::{Action, Settings},
        table::{News, Table},
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, page,
            page::Ground,
            parts, scroll,
            text::lines,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Width of lines of the help.
const WIDTH: f32 = 620.0;

/// Adds the menu and the help.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (greet, draw.run_if(resource_exists::<Table>.and_then(stale))).chain().run_if(in_state(Screen::Play)),
    );
}

/// The first turn of a new game begins with what the side is up to and what to try; a game that is over, with how it
/// ended.
fn greet(mut news: MessageReader<News>, table: Option<Res<Table>>, mut sheets: ResMut<Sheets>, mut began: Local<bool>) {
    // The news comes before the screen is entered.
    *began |= news.read().any(|n| matches!(n, News::Began));
    if *began && let Some(table) = table {
        *began = false;
        if table.moment.turn == 0 && table.moment.orders.is_empty() && sheets.top().is_none() {
            sheets.open(Sheet::Help);
        } else if table.moment.over {
            sheets.open(Sheet::Judgement);
        }
    }
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    settings: Res<Settings>,
    mut kit: Kit,
    roots: Query<Entity, With<SheetRoot>>,
) {
    if sheet::begins(&mut commands, &sheets, &roots, &Sheet::Menu) {
        menu(&mut commands, &mut kit);
    } else if sheet::begins(&mut commands, &sheets, &roots, &Sheet::Help) {
        help(&mut commands, &mut kit, &table, &settings);
    }
}

/// What a line of the menu does.
#[derive(Clone)]
enum Choice {
    Resume,
    Open(Sheet),
    Title,
    Quit,
}

fn menu(commands: &mut Commands, kit: &mut Kit) {
    let title = kit.get("play-menu");
    sheet::paper(commands, kit, &Sheet::Menu, &title, Vec2::new(380.0, 0.0), |panel, kit| {
        for (name, icon, choice) in [
            ("menu-resume", "turn", Choice::Resume),
            ("menu-saves", "chest", Choice::Open(Sheet::Saves)),
            ("menu-settings", "anvil", Choice::Open(Sheet::Settings)),
            ("menu-help", "book", Choice::Open(Sheet::Help)),
            ("menu-judgement", "scales", Choice::Open(Sheet::Judgement)),
            ("menu-title", "gatehouse", Choice::Title),
            ("menu-quit", "break", Choice::Quit),
        ] {
            let node = Node {
                height: px(42),
                padding: UiRect::axes(px(16), px(0)),
                column_gap: px(14),
                align_self: AlignSelf::Stretch,
                flex_shrink: 0.0,
                ..default()
            };
            let mut made = panel.spawn(button::button(name, Dress::Plain, node));
            made.entry::<Node>().and_modify(|mut node| node.justify_content = JustifyContent::FlexStart);
            made.with_children(|row| {
                row.spawn(kit.icon(icon, 20.0, colour::INK_2));
                row.spawn((lines(kit.get(name), Face::Strong, 16.0, 1.3, colour::INK), TextLayout::no_wrap()));
            });
            made.observe(
                move |_: On<Activate>,
                      mut sheets: ResMut<Sheets>,
                      mut next: ResMut<NextState<Screen>>,
                      mut exit: MessageWriter<AppExit>| match &choice {
                    Choice::Resume => sheets.close(),
                    Choice::Open(sheet) => sheets.open(sheet.clone()),
                    Choice::Title => next.set(Screen::Title),
                    Choice::Quit => {
                        exit.write(AppExit::Success);
                    }
                },
            );
        }
        panel.spawn(lines(kit.get("menu-kept"), Face::Body, 14.0, 1.4, colour::INK_3));
    });
}

/// The situation of the side, as the scenario tells it.
fn situation(shell: &Shell, table: &Table) -> Page {
    let words = shell.words();
    let scenario = &table.moment.scenario;
    let mut page = Page::new(words.get("desk-hint-title"));
    let key = format!("scenario-{}", scenario.id);
    let side = format!("side-{}", shell.content.rules.keys.polity(table.you));
    for part in ["story", side.as_str()] {
        if let Some(text) = words.attr(&key, part) {
            page.text(text);
        }
    }
    page
}

/// By what the side is judged in the end.
fn objectives(shell: &Shell, table: &Table) -> Page {
    let words = shell.words();
    let mut page = Page::default();
    let side = table.moment.scenario.sides.iter().find(|s| s.polity == table.you);
    for objective in side.map_or(&[][..], |s| &s.objectives) {
        if page.sections.is_empty() {
            page.head(words.get("setup-objectives"));
        }
        let mut points = crate::present::texts::args([("n", words.number(objective.points.into()))]);
        points.set("n", i64::from(objective.points));
        page.fact(words.sentence(&table.view(shell).objective(objective)), words.with("setup-points", &points));
    }
    page
}

fn help(commands: &mut Commands, kit: &mut Kit, table: &Table, settings: &Settings) {
    let page = situation(&kit.shell, table);
    let title = page.title.clone();
    sheet::paper(commands, kit, &Sheet::Help, &title, Vec2::new(WIDTH + 64.0, 0.0), |panel, kit| {
        scroll::area(panel, WIDTH + 8.0, 3.0, true, |list| {
            page::lay(list, kit, &page, WIDTH, Ground::Paper);
            parts::section(list, kit.icon("flag", 16.0, colour::INK_2), &kit.get("desk-hint-first"));
            first::lay(list, kit, table, WIDTH);
            let judged = objectives(&kit.shell, table);
            page::lay(list, kit, &judged, WIDTH, Ground::Paper);
            parts::section(list, kit.icon("book", 16.0, colour::INK_2), &kit.get("keys-title"));
            let node = Node {
                width: px(WIDTH),
                flex_wrap: FlexWrap::Wrap,
                align_content: AlignContent::FlexStart,
                column_gap: px(24),
                flex_shrink: 0.0,
                ..default()
            };
            list.spawn((node, Pickable::IGNORE)).with_children(|grid| {
                for action in Action::ALL {
                    let name = crate::present::words::snake(&action);
                    let inks = [colour::INK_2, colour::INK];
                    let key = settings.key(action).name();
                    let width = (WIDTH - 24.0) / 2.0;
                    page::fact(grid, &kit.get(&format!("key-{name}")), &key, width, inks, 15.0);
                }
            });
            list.spawn(lines(kit.get("hud-keys-more"), Face::Body, 14.0, 1.45, colour::INK_3));
        });
        let node = Node { justify_content: JustifyContent::FlexEnd, flex_shrink: 0.0, ..default() };
        panel.spawn((node, Pickable::IGNORE)).with_children(|row| {
            super::row::small(row, "help-go", Dress::Primary, None, kit.get("hud-begin")).observe(
                |_: On<Activate>, mut sheets: ResMut<Sheets>, mut wake: ResMut<Wake>| {
                    sheets.close();
                    wake.more();
                },
            );
        });
    });
}
