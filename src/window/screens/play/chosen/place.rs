//! A place that is chosen.

use super::{
    super::{Sheet, go::Goal, hand::march::commands},
    Act, Deed, Form, chip, deeds, holdout, name, who, wrap,
};
use crate::{
    present::{page::Page, panels::View, texts::args},
    sim::{
        army::{Aim, Task},
        ids::{ArmyId, PlaceId},
        look::Look as _,
        order::{Order, Refusal},
    },
    window::{
        table::Table,
        theme::{Face, Kit, colour, terms::prose, tip::Tip},
    },
};
use bevy::prelude::*;

/// A page of a place as a tip.
fn tip(place: PlaceId, page: fn(&View, PlaceId) -> Page) -> Tip {
    Tip::new(move |asked| asked.table.map_or_else(Page::default, |t| page(&t.view(asked.shell), place)))
}

/// A place. Returns what stands beside its orders.
pub fn lay(panel: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, place: PlaceId, width: f32) -> Option<Page> {
    let content = std::sync::Arc::clone(&kit.shell.content);
    let scene = table.known().with(&content.rules);
    let (town, walls, holder) = (scene.town(place), scene.walls(place), scene.holder(place));
    let households = kit.words().short_number(town.households);
    who(panel, kit, holder, households, &[kit.get("hud-households")], tip(place, |v, p| v.town_sum(p)));
    let view = table.view(&kit.shell);
    let node =
        Node { width: px(width), flex_direction: FlexDirection::Column, row_gap: px(6), flex_shrink: 0.0, ..default() };
    panel.spawn((node, Pickable::IGNORE)).with_children(|column| {
        let say = |key: &str, n: String| view.words.with(key, &args([("n", n)]));
        wrap(column, |row| {
            name(row, kit, &view.words.place(place), Goal::Place(place));
            let sum = || tip(place, |v, p| v.walls_sum(p));
            chip(row, say("hud-garrison", view.words.short_number(walls.garrison)), walls.garrison == 0, sum());
            chip(row, say("hud-walls", walls.fort.to_string()), false, sum());
            chip(row, say("hud-stores-chip", view.stores_left(place).to_string()), false, sum());
            let people = || tip(place, |v, p| v.town_sum(p));
            chip(row, say("hud-unrest", (town.unrest / 10).to_string()), town.unrest >= 500, people());
            if town.devastation >= 100 {
                chip(row, say("hud-ruin", (town.devastation / 10).to_string()), town.devastation >= 400, people());
            }
        });
        let mut line = view.words.with("hud-held", &args([("holder", view.holder_phrase(place))]));
        if walls.building > 0 {
            line = format!("{line} {}", say("hud-building", walls.building.to_string()));
        }
        column.spawn(prose(line, Face::Body, 15.0, 1.3, colour::INK_2));
        if scene.siege(place).0.is_some() {
            wrap(column, |row| {
                chip(row, kit.get("view-siege"), true, tip(place, |v, p| v.siege_sum(p)));
                holdout(row, kit, &view, &before(&view, place), place);
            });
        } else {
            // Who of one's own is on the way there.
            wrap(column, |row| holdout(row, kit, &view, &coming(&view, place), place));
        }
        wrap(column, |row| deeds(row, kit, table, orders(kit, table, place)));
    });
    let mut page = if scene.siege(place).0.is_some() { view.siege_sum(place) } else { view.around(place) };
    if scene.siege(place).0.is_none() {
        page.sections.iter_mut().for_each(|s| s.rows.retain(|r| !matches!(r, crate::present::page::Row::Text(_))));
    }
    Some(page)
}

/// The armies that lie before a place, so far as they are known.
fn before(view: &View, place: PlaceId) -> Vec<ArmyId> {
    let armies = view.scene.army_ids().into_iter().filter_map(|id| view.scene.army(id));
    armies.filter(|a| a.exists() && a.task == Task::Siege && a.position.at == place).map(|a| a.id).collect()
}

/// One's own armies that march on a place that is another's.
fn coming(view: &View, place: PlaceId) -> Vec<ArmyId> {
    if view.scene.holder(place).is_none_or(|holder| holder == view.you) {
        return Vec::new();
    }
    let armies = view.scene.army_ids().into_iter().filter_map(|id| view.scene.army(id));
    let on = |task: Task| matches!(task, Task::March { to, aim: Aim::Besiege | Aim::Attack } if to == place);
    let mine = armies.filter(|a| a.exists() && commands(a, view.you) && on(a.task));
    mine.map(|a| a.id).collect()
}

fn orders(kit: &Kit, table: &Table, place: PlaceId) -> Vec<Deed> {
    let shell = &kit.shell;
    let scene = table.scene(shell);
    let holder = scene.holder(place);
    let own = holder == Some(table.you);
    let mut list = Vec::new();
    // What makes sense for such a place is shown, though it may not be given now.
    let mut add = |name, icon, act: Act, may: Result<(), Refusal>, sense: bool| {
        if sense || may.is_ok() {
            list.push(Deed { name, icon, act, may });
        }
    };
    let order = |order: Order| {
        let may = table.check(shell, &order);
        (Act::Order(order), may)
    };
    let one =
        Order::Muster { army: None, at: place, foot: 100, horse: 0, engineers: 0, commander: None, claimed: None };
    let form = Form::Muster { at: place, arms: [super::form::first_muster(table, shell), 0, 0], commander: None };
    add("muster", "banner", Act::Form(form), table.check(shell, &one), own);
    let (act, may) = order(Order::Fortify { place });
    add("fortify", "wall", act, may, own);
    let may = table.check(shell, &Order::Garrison { place, men: 100, army: None });
    let out = table.check(shell, &Order::Garrison { place, men: -1, army: None });
    let may = if out.is_ok() { out } else { may };
    add("man", "gatehouse", Act::Form(Form::Garrison(place, None, 500)), may, own);
    let (act, may) = order(Order::Grant { place });
    add("grant", "granary", act, may, own);
    let (act, may) = order(Order::Abandon { place });
    // One's own land is ceded by treaty.
    add("abandon", "flag", act, may, own && scene.owner(place).0 != Some(table.you));
    let (act, may) = order(Order::GoOver { place, person: None });
    add("go_over", "break", act, may, own);
    let court = scene.court(table.you);
    let (act, may) = order(Order::MoveCapital { to: place });
    add("capital", "pagoda", act, may, own && court.capital != place && scene.rules.value(place) > 0);
    let (act, may) = order(Order::Flee { to: place });
    add("flee", "saddle", act, may, own);
    if place == court.capital {
        let (act, may) = order(Order::Return);
        add("return", "throne", act, may, own);
    }
    add("in_full", "book", Act::Sheet(Sheet::Place(place)), Ok(()), true);
    if let Some(other) = holder.filter(|_| !own) {
        add("desk", "treaty", Act::Sheet(Sheet::Desk(Some(other))), Ok(()), true);
        add("polity", "map", Act::Sheet(Sheet::Polity(other)), Ok(()), true);
    }
    list
}
