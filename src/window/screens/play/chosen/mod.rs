//! What is chosen on the map, at the bottom: who it is, what it does and can be told to do, and what that would bring.
//!
//! - [`army`], [`place`]: what is told of one, and its orders.
//! - [`form`]: orders that want a choice or a number more.

mod army;
mod form;
mod place;

use super::{super::Screen, Selected, Sheet, Sheets, go::Way, row, stale};
use crate::{
    present::{chronicle, page::Page, panels::View, texts::args},
    sim::{
        ids::{ArmyId, PlaceId},
        order::{Order, Refusal},
    },
    window::{
        Wake,
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, page,
            page::Ground,
            parts::{self, Stuff},
            scroll,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::InteractionDisabled, ui::UiScale, ui_widgets::Activate,
    window::PrimaryWindow,
};
pub use form::Form;

/// Width of the column of sums.
const SUMS: f32 = 284.0;
/// Room of the panel's columns in height.
const HIGH: f32 = 196.0;
/// Width of the column that shows who it is.
const WHO: f32 = 104.0;

#[derive(Component)]
struct Panel;

/// The form that is open, if one is.
#[derive(Resource, Default)]
pub struct Opened(pub Option<Form>);

/// Adds the panel.
pub fn plugin(app: &mut App) {
    app.init_resource::<Opened>();
    let changed = stale.or_else(resource_changed::<Opened>);
    app.add_systems(
        Update,
        (shut, draw.run_if(resource_exists::<Table>).run_if(changed)).chain().run_if(in_state(Screen::Play)),
    );
}

/// A form is about what was chosen when it was opened.
fn shut(selected: Res<Selected>, mut opened: ResMut<Opened>) {
    if selected.is_changed() && opened.0.is_some() {
        opened.0 = None;
    }
}

fn draw(
    mut commands: Commands,
    table: Res<Table>,
    selected: Res<Selected>,
    opened: Res<Opened>,
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    mut kit: Kit,
    old: Query<Entity, With<Panel>>,
) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    if selected.none() {
        return;
    }
    let room = window.width() / scale.0;
    // Between the key map and the seal; over the key map where the window is too narrow for both.
    let narrow = room < 1180.0;
    let left = if narrow { 12.0 } else { 252.0 };
    // The cross stands beside it.
    let width = (room - left - 252.0 - 32.0).clamp(300.0, 1040.0);
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(left),
        right: px(252),
        bottom: px(14),
        justify_content: JustifyContent::Center,
        ..default()
    };
    let root = (node, GlobalZIndex(21), Panel, TabGroup::new(3), DespawnOnExit(Screen::Play), Pickable::IGNORE);
    commands.spawn(root).with_children(|root| {
        let node = Node {
            width: px(width),
            padding: UiRect::axes(px(16), px(12)),
            column_gap: px(14),
            row_gap: px(8),
            ..default()
        };
        parts::panel(root, Stuff::Paper, node).with_children(|panel| {
            // Between the columns lie a line and a gap on each side of it.
            let inner = width - 36.0 - WHO - 29.0;
            let sums = if inner > 600.0 { SUMS } else { 0.0 };
            let middle = inner - if sums > 0.0 { sums + 12.0 + 29.0 } else { 0.0 };
            // Where there is no room for both, a form takes the place of what it is about.
            let alone = sums == 0.0 && opened.0.is_some();
            let told = match (selected.armies.first(), selected.place) {
                _ if alone => None,
                (Some(&id), _) if selected.armies.len() == 1 => army::lay(panel, &mut kit, &table, id, middle),
                (Some(_), _) => army::several(panel, &mut kit, &table, &selected.armies, middle),
                (None, Some(place)) => place::lay(panel, &mut kit, &table, place, middle),
                (None, None) => None,
            };
            if sums == 0.0 && !alone {
                return;
            }
            let wide = if alone { width - 48.0 } else { sums };
            if !alone {
                panel.spawn((Node { width: px(1), ..default() }, BackgroundColor(colour::HAIR)));
            }
            // A list scrolls; figures take the height that they need.
            let figures = opened.0.as_ref().is_some_and(|form| form.order().is_some());
            let node = Node {
                width: px(wide + 12.0),
                max_height: if figures { Val::Auto } else { px(HIGH) },
                flex_direction: FlexDirection::Column,
                flex_shrink: 0.0,
                row_gap: px(4),
                ..default()
            };
            panel.spawn((node, Pickable::IGNORE)).with_children(|column| match &opened.0 {
                Some(form) => form::lay(column, &kit, &table, form, wide),
                None => sum(column, &kit, told, wide),
            });
        });
        close(root);
    });
}

/// A page of sums beside the orders.
fn sum(column: &mut ChildSpawnerCommands, kit: &Kit, told: Option<Page>, width: f32) {
    let Some(told) = told else { return };
    if !told.title.is_empty() {
        column.spawn(lines(told.title.clone(), Face::Strong, 15.0, 1.3, colour::INK));
    }
    scroll::kept(column, "chosen", width, 1.0, false, |list| page::lay(list, kit, &told, width - 4.0, Ground::Paper));
}

/// The cross at the corner that chooses nothing.
fn close(root: &mut ChildSpawnerCommands) {
    let node = Node { width: px(28), height: px(28), margin: UiRect::left(px(4)), flex_shrink: 0.0, ..default() };
    button::word(root, "choose-nothing", Dress::Plain, "\u{d7}", node)
        .insert(Tip::message("hud-choose-nothing"))
        .observe(|_: On<Activate>, mut selected: ResMut<Selected>| *selected = Selected::default());
}

/// The column that shows whose it is: a banner, a large figure, smaller ones under it.
fn who(
    panel: &mut ChildSpawnerCommands,
    kit: &mut Kit,
    of: Option<crate::sim::ids::PolityId>,
    large: String,
    small: &[String],
    tip: Tip,
) {
    let node = Node {
        width: px(WHO),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        row_gap: px(3),
        flex_shrink: 0.0,
        ..default()
    };
    panel.spawn((node, tip)).with_children(|column| {
        if let Some(of) = of {
            column.spawn(kit.banner(of, 44, 60));
        }
        column.spawn((lines(large, Face::Number, 17.0, 1.25, colour::INK), TextLayout::no_wrap()));
        for text in small {
            column.spawn((
                lines(text.clone(), Face::Body, 14.0, 1.25, colour::INK_2),
                TextLayout::justify(Justify::Center),
            ));
        }
    });
    panel.spawn((Node { width: px(1), flex_shrink: 0.0, ..default() }, BackgroundColor(colour::HAIR)));
}

/// A figure in a pill, with its sum.
fn chip(row: &mut ChildSpawnerCommands, text: String, bad: bool, tip: Tip) {
    let node = Node {
        height: px(25),
        padding: UiRect::axes(px(9), px(0)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let (edge, ink) = if bad { (colour::CINNABAR, colour::CINNABAR) } else { (colour::LINE, colour::INK_2) };
    row.spawn((node, BorderColor::all(edge), BackgroundColor(colour::SLIP), tip)).with_children(|c| {
        c.spawn((lines(text, Face::Body, 14.0, 1.2, ink), TextLayout::no_wrap()));
    });
}

/// How long a place would hold out against those armies, as a figure in a pill; month by month in its tip.
fn holdout(row: &mut ChildSpawnerCommands, kit: &Kit, view: &View, armies: &[ArmyId], place: PlaceId) {
    let Some(ahead) = view.holdout(armies, place) else { return };
    let words = kit.words();
    let percent = crate::present::verdict::percent;
    let (stores, n) = (ahead.stores.max(0).to_string(), ahead.yields.len().to_string());
    let each: Vec<String> = ahead.yields.iter().map(|&chance| percent(chance)).collect();
    let list = crate::present::clause::list(&words, &each);
    let items = [("months", stores), ("n", n), ("chance", percent(ahead.falls)), ("list", list)];
    let mut page = Page::new(words.place(place));
    for key in ["view-odds-stores", "view-odds-yields"] {
        page.text(words.with(key, &args(items.clone())));
    }
    chip(row, words.with("hud-holdout", &args(items)), false, Tip::new(move |_| page.clone()));
}

/// A row that wraps.
fn wrap(column: &mut ChildSpawnerCommands, fill: impl FnOnce(&mut ChildSpawnerCommands)) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(6),
        row_gap: px(5),
        align_items: AlignItems::Center,
        ..default()
    };
    column.spawn((node, Pickable::IGNORE)).with_children(fill);
}

/// What a button does.
#[derive(Clone)]
enum Act {
    /// Gives an order.
    Order(Order),
    /// Opens a form.
    Form(Form),
    /// Opens a sheet.
    Sheet(Sheet),
}

/// A button of the panel: its name, whose message is `hud-do-<name>`, and its icon; what it does, and why not.
struct Deed {
    name: &'static str,
    icon: &'static str,
    act: Act,
    may: Result<(), Refusal>,
}

/// Lays buttons: what may be done first, then what may not be now, each with why. Those have no icon, to leave room.
fn deeds(row: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, mut list: Vec<Deed>) {
    list.sort_by_key(|deed| deed.may.is_err());
    for deed in list {
        let words = kit.get(&format!("hud-do-{}", deed.name));
        let icon = deed.may.is_ok().then_some((deed.icon, kit));
        let mut made = row::small(row, format!("do-{}", deed.name), Dress::Plain, icon, words);
        let why = match &deed.may {
            Err(refusal) => Some(chronicle::refusal(&kit.words(), refusal)),
            Ok(()) if table.busy => Some(kit.get("play-busy")),
            Ok(()) => None,
        };
        match why {
            Some(why) => {
                made.insert((InteractionDisabled, Tip::text(kit.words().sentence(&why))));
            }
            None => {
                made.insert(Tip::text(match &deed.act {
                    Act::Order(order) => kit.words().sentence(&table.view(&kit.shell).order(table.you, order)),
                    _ => kit.get(&format!("hud-tip-{}", deed.name)),
                }));
            }
        }
        let act = deed.act;
        made.observe(
            move |_: On<Activate>,
                  mut table: ResMut<Table>,
                  mut opened: ResMut<Opened>,
                  mut sheets: ResMut<Sheets>,
                  mut wake: ResMut<Wake>| {
                match &act {
                    Act::Order(order) => {
                        opened.0 = None;
                        table.order(order.clone());
                    }
                    Act::Form(form) if opened.0.as_ref().is_some_and(|o| o.alike(form)) => opened.0 = None,
                    Act::Form(form) => opened.0 = Some(form.clone()),
                    Act::Sheet(sheet) => sheets.open(sheet.clone()),
                }
                wake.more();
            },
        );
    }
}

/// The name of what is chosen; a click moves the view there.
fn name(column: &mut ChildSpawnerCommands, kit: &Kit, text: &str, goal: super::go::Goal) {
    let node = Node { padding: UiRect::axes(px(4), px(0)), ..default() };
    let mut made = column.spawn(button::button("chosen-name", Dress::Bare, node));
    made.insert(Tip::message("hud-see-place"));
    made.with_children(|c| {
        let face = Face::title(kit.lang());
        c.spawn((lines(text, face, kit.by_lang(22.0, 20.0), 1.25, colour::INK), TextLayout::no_wrap()));
    });
    made.observe(move |_: On<Activate>, mut way: Way| way.go(&goal));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        present::Lang,
        sim::look::Look as _,
        window::{Shell, check::Stage, theme::tip::Asked},
    };
    use bevy::ui_widgets::Button;

    /// The buttons of orders on the panel, by name: whether each is out of use, and what its tip says.
    fn deeds(stage: &mut Stage, selected: Selected) -> Vec<(String, bool, String)> {
        *stage.world().resource_mut::<Selected>() = selected;
        stage.frames(3);
        let world = stage.world();
        let mut buttons = world.query_filtered::<(&Name, Has<InteractionDisabled>, &Tip), With<Button>>();
        let (shell, table) = (world.resource::<Shell>(), world.resource::<Table>());
        let asked = Asked { shell, table: Some(table) };
        let found = buttons.iter(world).filter(|(name, ..)| name.starts_with("do-"));
        let told = |tip: &Tip| match (tip.0)(&asked).sections.first().and_then(|s| s.rows.first()) {
            Some(crate::present::page::Row::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let mut list: Vec<_> = found.map(|(name, off, tip)| (name.to_string(), off, told(tip))).collect();
        list.sort();
        list
    }

    #[test]
    fn an_order_that_may_not_be_given_is_shown_with_the_rules_own_reason() {
        let mut stage = Stage::play(Lang::En, "lips_and_teeth", "xia");
        let world = stage.world();
        let (table, shell) = (world.resource::<Table>(), world.resource::<Shell>());
        let army = table.scene(shell).armies_of(table.you)[0];
        let refusal = table.check(shell, &Order::Assault { army }).expect_err("it lies before nothing");
        let why = shell.words().sentence(&chronicle::refusal(&shell.words(), &refusal));
        let seat = table.scene(shell).court(table.you).seat;
        let other = shell.content.rules.keys.find_place("zhongdu").expect("shipped");
        let list = deeds(&mut stage, Selected { armies: vec![army], place: None });
        for name in [
            "hold",
            "bar",
            "assault",
            "flood",
            "sack",
            "leave",
            "disband",
            "split",
            "merge",
            "reinforce",
            "command",
            "garrison",
            "summon",
            "seize",
            "levies",
            "away",
        ] {
            assert!(list.iter().any(|(n, ..)| *n == format!("do-{name}")), "{name} is not seen: {list:?}");
        }
        let (_, off, told) = list.iter().find(|(n, ..)| n == "do-assault").expect("seen").clone();
        assert!(off && told == why, "{told}");
        assert!(list.iter().all(|(_, _, told)| !told.is_empty()), "each says what it does, or why not: {list:?}");
        // Of one's own city nothing is shown that makes no sense for it.
        let list = deeds(&mut stage, Selected { armies: Vec::new(), place: Some(seat) });
        let seen = |name: &str| list.iter().any(|(n, ..)| *n == format!("do-{name}"));
        assert!(["muster", "fortify", "man", "grant", "go_over", "flee", "return"].into_iter().all(seen), "{list:?}");
        assert!(!seen("abandon") && !seen("capital") && !seen("desk"), "{list:?}");
        let list = deeds(&mut stage, Selected { armies: Vec::new(), place: Some(other) });
        assert!(!list.iter().any(|(n, ..)| n == "do-muster"), "nobody musters in another's city");
    }
}
