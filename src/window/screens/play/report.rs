//! What a turn brought, told when it has been played; and at the end of the game how it ended, beside the record.

use super::{
    super::Screen,
    Sheet, Sheets,
    go::Way,
    seal,
    sheet::{self, SheetRoot},
    stale,
};
use crate::{
    content::compile::Objective,
    present::{chronicle::Lane, panels::Told},
    window::{
        Wake,
        settings::Hands,
        table::{Ask, News, Table},
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, page,
            page::Ground,
            parts, scroll,
            terms::prose,
            text::lines,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Whether the player watches the other courts go on after the fall of his own.
#[derive(Resource, Default)]
pub struct Watching(pub bool);

/// Width of the lines of the report.
const WIDTH: f32 = 640.0;

/// Adds the report and the judgement.
pub fn plugin(app: &mut App) {
    app.init_resource::<Watching>();
    app.add_systems(
        Update,
        ((open, skip.after(seal::keys)), draw.run_if(resource_exists::<Table>.and_then(stale)))
            .chain()
            .run_if(in_state(Screen::Play)),
    );
}

/// Opens the report when a turn has been played, and under it the judgement at the end, or when one's own realm has
/// fallen.
fn open(
    mut news: MessageReader<News>,
    table: Option<Res<Table>>,
    kit: Kit,
    mut sheets: ResMut<Sheets>,
    mut watching: ResMut<Watching>,
) {
    let Some(table) = table else { return };
    // Who goes back before the fall is no longer somebody who watches.
    if watching.0 && !table.fallen() {
        watching.0 = false;
    }
    if !news.read().any(|n| matches!(n, News::Played)) {
        return;
    }
    if table.moment.over || table.fallen() && !watching.0 {
        sheets.open(Sheet::Judgement);
    }
    if !told(&table, &kit).is_empty() {
        sheets.open(Sheet::Report);
    }
}

/// What the last turn brought.
fn told(table: &Table, kit: &Kit) -> Vec<Told> {
    let months = table.moment.start.clock.turn_months;
    let step = table.moment.steps.last().filter(|_| table.moment.turn > 0);
    step.map_or_else(Vec::new, |step| table.view(&kit.shell).told(&step.played.entries, months > 1))
}

/// Enter and Space take the report off, and the situation with which a game begins, wherever the keyboard is not on a button.
pub(super) fn skip(keys: Res<ButtonInput<KeyCode>>, hands: Hands, mut sheets: ResMut<Sheets>, mut wake: ResMut<Wake>) {
    let pressed = keys.any_just_pressed([KeyCode::Enter, KeyCode::Space, KeyCode::NumpadEnter]);
    if pressed && matches!(sheets.top(), Some(Sheet::Report | Sheet::Help)) && !hands.on_button() {
        sheets.close();
        wake.more();
    }
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    mut table: ResMut<Table>,
    mut kit: Kit,
    roots: Query<Entity, With<SheetRoot>>,
) {
    if sheet::begins(&mut commands, &sheets, &roots, &Sheet::Report) {
        report(&mut commands, &table, &mut kit);
    } else if sheet::begins(&mut commands, &sheets, &roots, &Sheet::Judgement) {
        if table.compared.as_ref().is_none_or(|c| c.date != table.moment.date()) {
            table.bypass_change_detection().compare();
        }
        judgement(&mut commands, &table, &mut kit);
    }
}

fn report(commands: &mut Commands, table: &Table, kit: &mut Kit) {
    let told = told(table, kit);
    let entries = table.moment.steps.last().map(|s| &s.played.entries[..]).unwrap_or_default();
    let view = table.view(&kit.shell);
    let documented: Vec<_> = view
        .documented_in(entries)
        .into_iter()
        .map(|record| (record, view.words.record(record).unwrap_or_default()))
        .collect();
    let months = table.moment.start.clock.turn_months;
    let from = table.moment.date().plus(-months);
    let items = crate::present::texts::args([("turn", view.words.turn(from, months))]);
    let title = view.words.sentence(&view.words.with("view-report", &items));
    let ours = told.iter().filter(|t| t.own).count();
    sheet::paper(commands, kit, &Sheet::Report, &title, Vec2::new(WIDTH + 64.0, 0.0), |panel, kit| {
        scroll::area(panel, WIDTH + 8.0, 2.0, true, |list| {
            for (i, told) in told.iter().enumerate() {
                if i == 0 || i == ours {
                    let key = if told.own { "view-report-own" } else { "view-report-world" };
                    let icon = kit.icon(if told.own { "seal" } else { "map" }, 16.0, colour::INK_2);
                    parts::section(list, icon, &kit.get(key));
                }
                event(list, kit, i, told);
            }
        });
        foot(panel, kit, &documented);
    });
}

/// One thing that happened: its strand, whose doing, what; a click goes there.
fn event(list: &mut ChildSpawnerCommands, kit: &mut Kit, i: usize, told: &Told) {
    let node = Node {
        width: px(WIDTH),
        padding: UiRect::axes(px(6), px(4)),
        column_gap: px(10),
        flex_shrink: 0.0,
        ..default()
    };
    let fill = |row: &mut ChildSpawnerCommands, kit: &mut Kit| {
        let icon = match told.lane {
            Lane::War => "battle",
            Lane::Diplomacy => "treaty",
            Lane::Court => "throne",
        };
        row.spawn(kit.icon(icon, 18.0, colour::INK_2));
        let node = Node { width: px(20), flex_shrink: 0.0, ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|b| {
            if let Some(actor) = told.actor {
                b.spawn(kit.banner(actor, 16, 22));
            }
        });
        let node = Node { width: px(WIDTH - 80.0), flex_direction: FlexDirection::Column, ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|column| {
            column.spawn(prose(told.text.clone(), Face::Body, 15.0, 1.4, colour::INK));
            if let Some(detail) = &told.detail {
                column.spawn(prose(detail.clone(), Face::Body, 14.0, 1.35, colour::INK_3));
            }
        });
    };
    match told.place {
        Some(place) => {
            let mut made = list.spawn(button::button(format!("told-{i}"), Dress::Bare, node));
            made.entry::<Node>().and_modify(|mut node| {
                node.justify_content = JustifyContent::FlexStart;
                node.align_items = AlignItems::FlexStart;
            });
            made.insert(crate::window::theme::tip::Tip::message("hud-see-place"));
            made.with_children(|row| fill(row, kit));
            made.observe(move |_: On<Activate>, mut way: Way| way.go(&super::go::Goal::Place(place)));
        }
        None => {
            let node = Node { border: UiRect::all(px(1)), align_items: AlignItems::FlexStart, ..node };
            list.spawn((node, Pickable::IGNORE)).with_children(|row| fill(row, kit));
        }
    }
}

/// Documented decisions, and the way on.
fn foot(panel: &mut ChildSpawnerCommands, kit: &Kit, documented: &[(crate::sim::ids::RecordId, String)]) {
    let node = Node {
        margin: UiRect::top(px(6)),
        column_gap: px(10),
        row_gap: px(6),
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::FlexEnd,
        flex_shrink: 0.0,
        ..default()
    };
    panel.spawn((node, Pickable::IGNORE)).with_children(|row| {
        for (i, (record, title)) in documented.iter().enumerate() {
            let record = *record;
            let list = crate::present::texts::args([("title", title.clone())]);
            let words = kit.words().with("hud-outcome", &list);
            super::row::small(row, format!("outcome-{i}"), Dress::Plain, Some(("book", kit)), words)
                .observe(move |_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.open(Sheet::Outcome(record)));
        }
        super::row::small(row, "go-on", Dress::Primary, None, kit.get("hud-go-on"))
            .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.close());
    });
}

fn judgement(commands: &mut Commands, table: &Table, kit: &mut Kit) {
    let view = table.view(&kit.shell);
    let over = table.moment.over;
    let items = crate::present::texts::args([("polity", view.words.polity(table.you))]);
    let fallen = table.fallen();
    let key = match (over, fallen) {
        (true, _) => "hud-ended",
        (_, true) => "fallen-title",
        _ => "judge-title",
    };
    let title = view.words.sentence(&view.words.with(key, &items));
    sheet::paper(commands, kit, &Sheet::Judgement, &title, Vec2::new(WIDTH + 64.0, 0.0), |panel, kit| {
        let Some(compared) = &table.compared else {
            panel.spawn(lines(kit.get("hud-comparing"), Face::Body, 15.0, 1.5, colour::INK_2));
            return;
        };
        scroll::area(panel, WIDTH + 8.0, 3.0, true, |list| {
            if fallen {
                list.spawn(Node { width: px(WIDTH), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(lines(kit.get("fallen-text"), Face::Body, 15.0, 1.5, colour::INK));
                });
            }
            match &compared.judgement {
                None => {
                    list.spawn(lines(kit.get("judge-no-objectives"), Face::Body, 15.0, 1.5, colour::INK));
                }
                Some(judgement) => {
                    level(list, kit, judgement);
                    parts::section(list, kit.icon("flag", 16.0, colour::INK_2), &kit.get("judge-objectives"));
                    for (objective, met) in &judgement.objectives {
                        goal(list, kit, table, objective, *met);
                    }
                }
            }
            // What stands beside the record is the page's last section.
            let record = compared.record.with(&kit.shell.content.rules);
            let told = table.view(&kit.shell).judgement(None, record);
            if let Some(section) = told.sections.last() {
                page::lay_section(list, kit, section, WIDTH, Ground::Paper);
            }
        });
        if over || fallen {
            end(panel, kit, fallen);
        }
    });
}

/// The level of victory, large, with its points.
fn level(list: &mut ChildSpawnerCommands, kit: &mut Kit, judgement: &crate::play::Judgement) {
    let node = Node { align_items: AlignItems::Center, column_gap: px(18), flex_shrink: 0.0, ..default() };
    list.spawn((node, Pickable::IGNORE)).with_children(|row| {
        row.spawn(kit.banner(judgement.of, 42, 58));
        row.spawn((Node { flex_direction: FlexDirection::Column, ..default() }, Pickable::IGNORE)).with_children(|c| {
            let level = kit.get(&format!("victory-{}", judgement.victory.key()));
            let level = kit.words().sentence(&level);
            c.spawn(lines(level, Face::title(kit.lang()), kit.by_lang(38.0, 32.0), 1.3, colour::CINNABAR));
            let items = crate::present::texts::args([
                ("points", judgement.points.to_string()),
                ("most", judgement.most.to_string()),
            ]);
            c.spawn(lines(kit.words().with("hud-points", &items), Face::Body, 15.0, 1.3, colour::INK_2));
        });
    });
}

/// An objective: met or not, what, its points.
fn goal(list: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, objective: &Objective, met: bool) {
    let text = kit.words().sentence(&table.view(&kit.shell).objective(objective));
    let (mark, ink) = if met { ("hud-met", colour::FOR) } else { ("hud-unmet", colour::AGAINST) };
    let node = Node { width: px(WIDTH), column_gap: px(10), flex_shrink: 0.0, ..default() };
    list.spawn((node, Pickable::IGNORE)).with_children(|row| {
        let node = Node { width: px(kit.by_lang(52.0, 66.0)), flex_shrink: 0.0, ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|c| {
            c.spawn(lines(kit.get(mark), Face::Strong, 15.0, 1.4, ink));
        });
        let node = Node { flex_grow: 1.0, flex_basis: px(0), ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|c| {
            c.spawn(prose(text, Face::Body, 15.0, 1.4, colour::INK));
        });
        let points = if met { format!("+{}", objective.points) } else { format!("0 / {}", objective.points) };
        row.spawn((lines(points, Face::Number, 14.0, 1.4, ink), TextLayout::no_wrap()));
    });
}

/// The ways on when the game is over, or one's own realm is.
fn end(panel: &mut ChildSpawnerCommands, kit: &Kit, fallen: bool) {
    let node = Node {
        margin: UiRect::top(px(8)),
        column_gap: px(10),
        justify_content: JustifyContent::FlexEnd,
        flex_shrink: 0.0,
        ..default()
    };
    panel.spawn((node, Pickable::IGNORE)).with_children(|row| {
        super::row::small(row, "end-undo", Dress::Plain, None, kit.get("hud-undo-turn")).observe(
            |_: On<Activate>, mut table: ResMut<Table>, mut sheets: ResMut<Sheets>| {
                sheets.clear();
                table.ask(Ask::Undo);
            },
        );
        if fallen {
            super::row::small(row, "end-watch", Dress::Plain, None, kit.get("fallen-watch"))
                .insert(crate::window::theme::tip::Tip::message("fallen-watch-tip"))
                .observe(
                    |_: On<Activate>,
                     mut table: ResMut<Table>,
                     mut watching: ResMut<Watching>,
                     mut sheets: ResMut<Sheets>| {
                        watching.0 = true;
                        sheets.clear();
                        table.end_turn();
                    },
                );
        }
        super::row::small(row, "end-look", Dress::Plain, None, kit.get("hud-look-on"))
            .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.clear());
        super::row::small(row, "end-title", Dress::Primary, None, kit.get("hud-to-title"))
            .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        present::Lang,
        sim::polity::Standing,
        window::{check::Stage, screens::play::seal::End},
    };
    use bevy::ecs::system::RunSystemOnce;
    use std::sync::Arc;

    #[test]
    fn whose_realm_has_fallen_is_shown_the_judgement_and_may_watch_on() {
        let mut stage = Stage::play(Lang::En, "yinshan", "xia");
        let mut table = stage.world().resource_mut::<Table>();
        let you = table.you;
        let on = table.moment.date();
        let moment = Arc::get_mut(&mut table.moment).expect("nobody else holds it");
        Arc::make_mut(&mut moment.start).polities[you.index()].standing = Standing::Fallen { on, to: None };
        assert!(table.fallen());
        stage.world().write_message(News::Played);
        stage.frames(3);
        assert!(stage.world().resource::<Sheets>().0.contains(&Sheet::Judgement));
        // No turn goes by unseen: the seal brings the judgement again.
        stage.world().resource_mut::<Sheets>().clear();
        stage.world().run_system_once(|mut end: End| end.turn()).expect("it can be pressed");
        assert!(!stage.world().resource::<Table>().busy);
        assert_eq!(stage.world().resource::<Sheets>().top(), Some(&Sheet::Judgement));
        stage.world().resource_mut::<Watching>().0 = true;
        stage.world().run_system_once(|mut end: End| end.turn()).expect("it can be pressed");
        assert!(stage.world().resource::<Table>().busy, "who watches goes on");
    }
}
