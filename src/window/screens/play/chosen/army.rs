//! An army that is chosen.

use super::{
    super::{Sheet, go::Goal},
    Act, Deed, Form, chip, deeds, holdout, name, who, wrap,
};
use crate::{
    present::{page::Page, panels::View, texts::args},
    sim::{
        army::{Aim, Task},
        fog,
        ids::ArmyId,
        look::{ArmyLook, Look as _},
        order::{Order, Refusal},
        war::supply,
    },
    window::{
        table::Table,
        theme::{Face, Kit, colour, terms::prose, text::lines, tip::Tip},
    },
};
use bevy::prelude::*;

/// An army: as much of it as the court knows. Returns what stands beside the orders.
pub fn lay(panel: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, id: ArmyId, width: f32) -> Option<Page> {
    let content = std::sync::Arc::clone(&kit.shell.content);
    let scene = table.known().with(&content.rules);
    let army = scene.army(id).filter(ArmyLook::exists)?;
    let ours = army.banner.of == table.you || army.banner.under == Some(table.you);
    if ours { own(panel, kit, table, &army, width) } else { strange(panel, kit, table, id, width) }
}

fn page_tip(id: ArmyId) -> Tip {
    Tip::new(move |asked| asked.table.map_or_else(Page::default, |t| t.view(asked.shell).army_page(id)))
}

/// An army of one's own, or under one's own command.
fn own(panel: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, army: &ArmyLook, width: f32) -> Option<Page> {
    let id = army.id;
    let words = kit.shell.words();
    let arms = [("foot", army.force.foot), ("horse", army.force.horse), ("engineers", army.force.engineers)];
    let small: Vec<String> = arms
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(arm, n)| words.with(&format!("hud-arm-{arm}"), &args([("n", words.short_number(n))])))
        .collect();
    let men = kit.words().figure(army.force.men());
    who(panel, kit, Some(army.banner.of), men, &small, page_tip(id));
    let view = table.view(&kit.shell);
    let node =
        Node { width: px(width), flex_direction: FlexDirection::Column, row_gap: px(6), flex_shrink: 0.0, ..default() };
    panel.spawn((node, Pickable::IGNORE)).with_children(|column| {
        wrap(column, |row| {
            name(row, kit, &view.words.sentence(&view.host(id)), Goal::Army(id));
            figures(row, kit, &view, army);
        });
        let doing = view.words.sentence(&view.doing(id));
        column.spawn(prose(doing, Face::Body, 15.0, 1.3, colour::INK_2));
        road(column, kit, &view, army);
        wrap(column, |row| deeds(row, kit, table, orders(kit, table, army)));
    });
    beside(&view, army)
}

/// Morale, drill, fatigue and supply, each with what it means.
fn figures(row: &mut ChildSpawnerCommands, kit: &Kit, view: &View, army: &ArmyLook) {
    let force = army.force;
    let words = kit.words();
    for (key, n, bad) in [
        ("hud-morale", force.morale, force.morale < 40),
        ("hud-drill", force.drill, false),
        ("hud-fatigue", force.fatigue, force.fatigue >= 50),
    ] {
        let text = words.with(key, &args([("n", n.to_string())]));
        chip(row, text, bad, Tip::message(format!("{key}-tip")));
    }
    if !army.away() {
        let short = supply::short(&view.scene, army);
        chip(row, kit.get(if short { "hud-supply-short" } else { "hud-supply-good" }), short, page_tip(army.id));
    }
}

/// The road before an army: its stops and the days to each.
fn road(column: &mut ChildSpawnerCommands, kit: &Kit, view: &View, army: &ArmyLook) {
    let stops = view.stops(army.id);
    if stops.is_empty() {
        return;
    }
    let node = Node { flex_wrap: FlexWrap::Wrap, column_gap: px(5), align_items: AlignItems::Center, ..default() };
    column.spawn((node, Pickable::IGNORE)).with_children(|row| {
        let last = stops.len() - 1;
        for (i, (place, days)) in stops.iter().enumerate() {
            // A long road shows where it leads now, and its end.
            if i > 2 && i < last {
                if i == 3 {
                    row.spawn(lines("…", Face::Body, 14.0, 1.3, colour::INK_3));
                }
                continue;
            }
            let ink = if i == last { colour::CINNABAR } else { colour::LINE_STRONG };
            row.spawn((Node { width: px(16), height: px(3), ..default() }, BackgroundColor(ink)));
            let list = args([("place", view.words.place(*place)), ("n", days.to_string())]);
            row.spawn((lines(kit.words().with("hud-stop", &list), Face::Body, 14.0, 1.3, ink), TextLayout::no_wrap()));
        }
        if let Task::March { aim: Aim::Attack | Aim::Besiege, to } = army.task
            && view.scene.holder(to).is_some_and(|holder| holder != view.you)
        {
            holdout(row, kit, view, &[army.id], to);
        }
    });
}

/// What stands beside the orders: the odds of what it lies before or marches to, or the army in full.
fn beside(view: &View, army: &ArmyLook) -> Option<Page> {
    match army.task {
        Task::Siege => Some(view.odds(&[army.id], army.position.at)),
        Task::March { aim: Aim::Attack | Aim::Besiege | Aim::Relieve | Aim::Raid, to } => {
            Some(view.odds(&[army.id], to))
        }
        _ => {
            let mut page = view.army_page(army.id);
            page.title = view.words.get("hud-in-full");
            Some(page)
        }
    }
}

/// Every order that can be given without a target on the map.
fn orders(kit: &Kit, table: &Table, army: &ArmyLook) -> Vec<Deed> {
    let id = army.id;
    let shell = &kit.shell;
    let scene = table.scene(shell);
    let at = army.position.at;
    let own = army.banner.of == table.you;
    let mut list = Vec::new();
    // What such an army can be told at all is shown, though it may not be now; men lent by another court obey it in
    // what concerns their being.
    let mut order = |name, icon, order: Order, sense: bool| {
        let may = table.check(shell, &order);
        if sense || may.is_ok() {
            list.push(Deed { name, icon, act: Act::Order(order), may });
        }
    };
    let home = army.position.leg.map_or(at, |leg| leg.to);
    order("hold", "camp", Order::March { army: id, to: home, aim: Aim::Station }, true);
    order("bar", "shield", Order::Bar { army: id }, true);
    order("assault", "siege_tower", Order::Assault { army: id }, true);
    order("flood", "flood", Order::Flood { army: id }, true);
    order("sack", "burn", Order::Sack { army: id }, true);
    order("leave", "break", Order::LeaveAlly { army: id }, own);
    order("disband", "farm", Order::Disband { army: id }, own);
    let mut form = |name, icon, form: Form, may: Result<(), Refusal>, sense: bool| {
        if sense || may.is_ok() {
            list.push(Deed { name, icon, act: Act::Form(form), may });
        }
    };
    let [foot, horse, engineers] = super::form::halves(army);
    let split = Order::Split { army: id, named: None, foot, horse, engineers };
    form("split", "spears", Form::Split(id, [foot, horse, engineers]), table.check(shell, &split), own);
    let more = Order::Reinforce { army: id, foot: 100, horse: 0, engineers: 0 };
    form("reinforce", "people", Form::Reinforce(id, [1000, 0, 0]), table.check(shell, &more), own);
    form("command", "general", Form::Command(id), Ok(()), own);
    let man = Order::Garrison { place: at, men: 100, army: Some(id) };
    form("garrison", "gatehouse", Form::Garrison(at, Some(id), 1000), table.check(shell, &man), own);
    // Where none of several may be, the first says why.
    let any = |orders: Vec<(String, Order)>| {
        let mut may = orders.iter().map(|(_, o)| table.check(shell, o));
        let first = may.next().unwrap_or(Err(Refusal::NoSuch));
        if first.is_ok() || may.any(|m| m.is_ok()) { Ok(()) } else { first }
    };
    let view = table.view(shell);
    let joins = any(super::form::merges(&view, id));
    // Who stands nearest says why it cannot be joined.
    let joins = match joins {
        Err(Refusal::NoSuch) => any(scene
            .armies_of(table.you)
            .into_iter()
            .filter(|&o| o != id)
            .map(|into| (String::new(), Order::Merge { army: id, into }))
            .collect()),
        other => other,
    };
    form("merge", "rally", Form::Merge(id), joins, own);
    form("summon", "drum", Form::Summon(id), any(super::form::summons(&view, id)), true);
    form("seize", "raid", Form::Seize(id), any(super::form::seizures(&view, id)), true);
    form("levies", "vassal", Form::Levies(id), any(super::form::levies(&view, id)), own);
    let theatres = !scene.rules.theatres.is_empty();
    form("away", "horn", Form::Away(id), any(super::form::abroad(&view, id)), own && theatres);
    if let Some(person) = army.lead.commander {
        list.push(Deed { name: "person", icon: "helmet", act: Act::Sheet(Sheet::Person(person)), may: Ok(()) });
    }
    list
}

/// An army of others: what the scouts say.
fn strange(panel: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, id: ArmyId, width: f32) -> Option<Page> {
    let sight = fog::sighting(&table.scene(&kit.shell), table.you, id)?;
    let items = args([("men", kit.words().figure(sight.men))]);
    let about = if sight.exact { kit.words().figure(sight.men) } else { kit.words().with("hud-about", &items) };
    let horse = kit.words().with("hud-arm-share", &args([("n", (sight.horse / 10).to_string())]));
    who(panel, kit, Some(sight.of), about, &[horse], Tip::message("hud-enemy-tip"));
    let view = table.view(&kit.shell);
    let node =
        Node { width: px(width), flex_direction: FlexDirection::Column, row_gap: px(6), flex_shrink: 0.0, ..default() };
    panel.spawn((node, Pickable::IGNORE)).with_children(|column| {
        let title = view.words.sentence(&view.words.polity_as(sight.of, "army"));
        wrap(column, |row| name(row, kit, &title, Goal::Army(id)));
        let near = view.words.with("hud-near", &args([("place", view.words.place(sight.at))]));
        column.spawn(prose(near, Face::Body, 15.0, 1.3, colour::INK_2));
        if !sight.exact {
            column.spawn(lines(kit.get("hud-enemy-tip"), Face::Body, 14.0, 1.35, colour::INK_3));
        }
        let list = vec![
            Deed { name: "desk", icon: "treaty", act: Act::Sheet(Sheet::Desk(Some(sight.of))), may: Ok(()) },
            Deed { name: "polity", icon: "book", act: Act::Sheet(Sheet::Polity(sight.of)), may: Ok(()) },
        ];
        wrap(column, |row| deeds(row, kit, table, list));
    });
    None
}

/// Several armies: their sum, and orders for all of them.
pub fn several(
    panel: &mut ChildSpawnerCommands,
    kit: &mut Kit,
    table: &Table,
    ids: &[ArmyId],
    width: f32,
) -> Option<Page> {
    let content = std::sync::Arc::clone(&kit.shell.content);
    let scene = table.known().with(&content.rules);
    let ours: Vec<_> =
        ids.iter().filter_map(|&id| scene.army(id)).filter(|a| a.exists() && a.banner.of == table.you).collect();
    let men: i64 = ours.iter().map(|a| a.force.men()).sum();
    let count = kit.words().with("hud-hosts", &args([("n", ours.len().to_string())]));
    let men = kit.words().figure(men);
    who(panel, kit, Some(table.you), men, std::slice::from_ref(&count), Tip::message("hud-several-tip"));
    let view = table.view(&kit.shell);
    let node = Node {
        width: px(width),
        max_height: px(super::HIGH),
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        flex_shrink: 0.0,
        ..default()
    };
    panel.spawn((node, Pickable::IGNORE)).with_children(|column| {
        column.spawn(lines(count, Face::title(kit.lang()), kit.by_lang(22.0, 20.0), 1.25, colour::INK));
        column.spawn(lines(kit.get("hud-several-tip"), Face::Body, 14.0, 1.35, colour::INK_2));
        let mut page = Page::default();
        for army in &ours {
            let list = args([("army", view.army(army.id)), ("doing", view.doing(army.id))]);
            page.item(view.words.sentence(&view.words.with("hud-several-one", &list)));
        }
        crate::window::theme::scroll::kept(column, "several", width - 14.0, 1.0, false, |list| {
            crate::window::theme::page::lay(list, kit, &page, width - 18.0, crate::window::theme::page::Ground::Paper);
        });
    });
    None
}
