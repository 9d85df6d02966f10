//! Orders to people of a court, and orders that want a place: buttons for the sheets of court and person.

use super::{
    court_policies,
    folio::{self, Folio, Picking, column, wrap},
};
use crate::{
    present::{page::Page, verdict},
    sim::{
        ids::{PersonId, PlaceId},
        look::Look,
        order::{Order, Refusal},
        person::Office,
    },
    window::{
        table::Table,
        theme::{Face, Kit, colour, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Offices that are given by appointment.
const OFFICES: [Office; 5] =
    [Office::ChiefMinister, Office::Minister, Office::Marshal, Office::Commander, Office::Regent];

/// What can be ordered of a person.
pub fn orders(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, folio: &Folio, person: PersonId, width: f32) {
    let words = kit.words();
    let slip = Node { padding: UiRect::axes(px(12), px(8)), ..column(width, 6.0) };
    let inner = width - 24.0;
    c.spawn((slip, BackgroundColor(colour::SLIP))).with_children(|c| {
        c.spawn(lines(kit.get("court-appoint"), Face::Body, 14.0, 1.3, colour::INK_2));
        c.spawn(wrap(inner)).with_children(|row| {
            for office in OFFICES {
                let order = Order::Appoint { person, office };
                let name = words.sentence(&words.office(office));
                folio::order(row, kit, table, format!("appoint-{office:?}"), name, order, |_| Page::default());
            }
        });
        c.spawn(lines(kit.get("court-rank"), Face::Body, 14.0, 1.3, colour::INK_2));
        c.spawn(wrap(inner)).with_children(|row| {
            for (key, order) in [
                ("court-heir", Order::NameHeir { person }),
                ("court-depose", Order::Depose { person }),
                ("court-abdicate", Order::Abdicate { to: person }),
                ("court-usurp", Order::Usurp { person }),
            ] {
                let tip = format!("{key}-tip");
                let kind = order.kind();
                folio::order(row, kit, table, key, kit.get(key), order, move |v| Page::note(v.deed(&tip, kind)));
            }
            let picking = Picking::Confine(person);
            let mut chip = folio::chip(row, "confine", kit.get("court-confine"), folio.picking == Some(picking));
            chip.insert(Tip::message("court-confine-tip"));
            pick(&mut chip, kit, table, picking);
        });
        if folio.picking == Some(Picking::Confine(person)) {
            places(c, kit, table, folio, inner);
        }
        c.spawn(lines(kit.get("court-counsel"), Face::Body, 14.0, 1.3, colour::INK_2));
        c.spawn(wrap(inner)).with_children(|row| {
            let view = table.view(&kit.shell);
            for policy in view.policies() {
                if !folio.policies && !court_policies::belongs(&kit.shell, table, policy) {
                    continue;
                }
                let order = Order::Counsel { person, policy };
                let name = match table.check(&kit.shell, &order) {
                    Ok(()) => {
                        format!("{} {} %", words.policy(policy), verdict::percent(view.counsel_chance(person, policy)))
                    }
                    Err(_) => words.policy(policy),
                };
                folio::order(row, kit, table, format!("counsel-{}", policy.0), name, order, move |v| {
                    v.counsel(person, policy)
                });
            }
        });
    });
}

/// Opens or closes the choice of a place. Where none may be chosen, the first says why.
pub fn pick(chip: &mut EntityCommands, kit: &Kit, table: &Table, picking: Picking) {
    let places = table.scene(&kit.shell).holdings(table.you);
    let mut may = places.into_iter().map(|place| table.check(&kit.shell, &picked(picking, place)));
    match may.next().unwrap_or(Err(Refusal::NoSuch)) {
        Err(why) if !may.any(|m| m.is_ok()) => folio::refuse(chip, why),
        _ => {
            chip.observe(move |_: On<Activate>, mut folio: ResMut<Folio>| {
                folio.picking = if folio.picking == Some(picking) { None } else { Some(picking) };
            });
        }
    }
}

/// The order that a choice of place makes.
fn picked(picking: Picking, place: PlaceId) -> Order {
    match picking {
        Picking::Flee => Order::Flee { to: place },
        Picking::Capital => Order::MoveCapital { to: place },
        Picking::Confine(person) => Order::Confine { person, at: place },
    }
}

/// Own places to choose from.
pub fn places(c: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, folio: &Folio, width: f32) {
    let Some(picking) = folio.picking else { return };
    let scene = table.scene(&kit.shell);
    let mut list: Vec<PlaceId> = scene.holdings(table.you);
    list.sort_by_key(|&p| (-scene.town(p).households, p));
    let slip = Node { padding: px(8).all(), ..wrap(width) };
    c.spawn((slip, BackgroundColor(colour::SLIP))).with_children(|row| {
        for place in list.into_iter().take(24) {
            let order = picked(picking, place);
            let name = kit.words().place(place);
            folio::order(row, kit, table, format!("pick-{}", place.0), name, order, |_| Page::default());
        }
    });
}
