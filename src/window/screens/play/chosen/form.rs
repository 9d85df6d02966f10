//! Orders that want a choice or a number more: small forms beside the buttons.

use super::{super::row, Opened};
use crate::{
    present::{chronicle, panels::View, texts::args},
    sim::{
        ids::{ArmyId, PersonId, PlaceId, TheatreId},
        look::{ArmyLook, Look as _},
        num,
        order::Order,
    },
    window::{
        Shell, Wake,
        table::Table,
        theme::{Face, Kit, button::Dress, colour, scroll, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui::InteractionDisabled, ui_widgets::Activate};

/// Months for which an army may be sent abroad.
const ABROAD: [i32; 3] = [6, 12, 24];

/// A form: what it is about, and what was put into it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Which army it joins.
    Merge(ArmyId),
    /// Who leads.
    Command(ArmyId),
    /// Which place is summoned.
    Summon(ArmyId),
    /// Which place is seized.
    Seize(ArmyId),
    /// Who gets the levies.
    Levies(ArmyId),
    /// Where abroad and for how long.
    Away(ArmyId),
    /// How many part.
    Split(ArmyId, [i64; 3]),
    /// How many are called up.
    Reinforce(ArmyId, [i64; 3]),
    /// How many go into a garrison, or out of it.
    Garrison(PlaceId, Option<ArmyId>, i64),
    /// A host that is gathered.
    Muster {
        /// Where.
        at: PlaceId,
        /// Foot, horse, engineers.
        arms: [i64; 3],
        /// Who leads.
        commander: Option<PersonId>,
    },
}

impl Form {
    /// Whether it is the same form, whatever was put into it.
    pub fn alike(&self, other: &Form) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    fn key(&self) -> &'static str {
        match self {
            Form::Merge(_) => "merge",
            Form::Command(_) => "command",
            Form::Summon(_) => "summon",
            Form::Seize(_) => "seize",
            Form::Levies(_) => "levies",
            Form::Away(_) => "away",
            Form::Split(..) => "split",
            Form::Reinforce(..) => "reinforce",
            Form::Garrison(_, Some(_), _) => "garrison",
            Form::Garrison(..) => "man",
            Form::Muster { .. } => "muster",
        }
    }

    /// The order that the numbers make.
    pub(super) fn order(&self) -> Option<Order> {
        Some(match *self {
            Form::Split(army, [foot, horse, engineers]) => Order::Split { army, named: None, foot, horse, engineers },
            Form::Reinforce(army, [foot, horse, engineers]) => Order::Reinforce { army, foot, horse, engineers },
            Form::Garrison(place, army, men) => Order::Garrison { place, men, army },
            Form::Muster { at, arms: [foot, horse, engineers], commander } => {
                Order::Muster { army: None, at, foot, horse, engineers, commander, claimed: None }
            }
            _ => return None,
        })
    }

    /// Changes one of the numbers.
    fn step(&mut self, which: usize, by: i64) {
        match self {
            Form::Split(_, arms) | Form::Reinforce(_, arms) | Form::Muster { arms, .. } => {
                arms[which] = (arms[which] + by).clamp(0, 10_000_000);
            }
            Form::Garrison(_, _, men) => *men += by,
            _ => {}
        }
    }

    fn number(&self, which: usize) -> i64 {
        match self {
            Form::Split(_, arms) | Form::Reinforce(_, arms) | Form::Muster { arms, .. } => arms[which],
            Form::Garrison(_, _, men) => *men,
            _ => 0,
        }
    }
}

/// Half of an army, by arms.
pub fn halves(army: &ArmyLook) -> [i64; 3] {
    [army.force.foot / 2, army.force.horse / 2, army.force.engineers / 2]
}

/// The most that the pool gives in a month.
fn most(table: &Table, shell: &Shell) -> i64 {
    let scene = table.scene(shell);
    num::permille(scene.purse(table.you).manpower, scene.rules.economy.call_up)
}

/// What a muster begins with: half of what can be called up and armed, in round numbers.
pub fn first_muster(table: &Table, shell: &Shell) -> i64 {
    let scene = table.scene(shell);
    let paid = scene.purse(table.you).cash.max(0) / scene.rules.economy.equip.max(1);
    (most(table, shell).min(paid) / 2 / 500 * 500).max(500)
}

/// Lays a form.
pub fn lay(column: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, form: &Form, width: f32) {
    let title = kit.get(&format!("hud-form-{}", form.key()));
    column.spawn(lines(title, Face::Strong, 15.0, 1.3, colour::INK));
    let view = table.view(&kit.shell);
    match form {
        Form::Merge(id) => choices(column, kit, table, width, merges(&view, *id)),
        Form::Command(id) => choices(column, kit, table, width, commanders(&view, table, kit, *id)),
        Form::Summon(id) => choices(column, kit, table, width, summons(&view, *id)),
        Form::Seize(id) => choices(column, kit, table, width, seizures(&view, *id)),
        Form::Levies(id) => choices(column, kit, table, width, levies(&view, *id)),
        Form::Away(id) => choices(column, kit, table, width, abroad(&view, *id)),
        _ => numbers(column, kit, table, width, form),
    }
}

/// A list of which one is chosen. Those that may not be are left out where others may.
fn choices(column: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, width: f32, list: Vec<(String, Order)>) {
    let mut list: Vec<_> =
        list.into_iter().map(|(text, order)| (table.check(&kit.shell, &order), text, order)).collect();
    list.retain(|(may, ..)| may.is_ok());
    if list.is_empty() {
        column.spawn(lines(kit.get("hud-nothing-to-choose"), Face::Body, 14.0, 1.4, colour::INK_2));
    }
    scroll::area(column, width, 3.0, false, |rows| {
        for (i, (_, text, order)) in list.into_iter().enumerate() {
            let mut made = row::small(rows, format!("choice-{i}"), Dress::Plain, None, text);
            made.insert(Tip::text(kit.words().sentence(&table.view(&kit.shell).order(table.you, &order))));
            give(made, order);
        }
    });
}

/// A button that gives an order and shuts the form.
fn give(mut made: EntityCommands, order: Order) {
    made.observe(
        move |_: On<Activate>, mut table: ResMut<Table>, mut opened: ResMut<Opened>, mut wake: ResMut<Wake>| {
            opened.0 = None;
            table.order(order.clone());
            wake.more();
        },
    );
}

/// Armies at the same place, which it could join.
pub fn merges(view: &View, army: ArmyId) -> Vec<(String, Order)> {
    let at = view.scene.army(army).map(|a| a.position.at);
    let others = at.map(|at| view.scene.armies_at(at)).unwrap_or_default();
    let others = others.into_iter().filter(|&o| o != army);
    others.map(|into| (view.words.sentence(&view.army(into)), Order::Merge { army, into })).collect()
}

/// Everybody who may lead, the ablest first.
fn commanders(view: &View, table: &Table, kit: &Kit, army: ArmyId) -> Vec<(String, Order)> {
    let mut people: Vec<PersonId> = able(view);
    people.retain(|&person| table.check(&kit.shell, &Order::Command { army, person }).is_ok());
    people.into_iter().map(|person| (skilled(view, person), Order::Command { army, person })).collect()
}

/// People at hand, the ablest commanders first.
fn able(view: &View) -> Vec<PersonId> {
    let all = (0..view.scene.rules.people.len()).map(|i| PersonId(i as u16));
    let mut people: Vec<PersonId> = all.filter(|&p| view.scene.at_hand(p, view.you)).collect();
    people.sort_by_key(|&p| (std::cmp::Reverse(view.scene.rules.person(p).command), p));
    people
}

fn skilled(view: &View, person: PersonId) -> String {
    let n = view.scene.rules.person(person).command.to_string();
    view.words.with("hud-skilled", &args([("person", view.words.person_short(person)), ("n", n)]))
}

/// The place where an army stands, and its neighbours.
fn near(view: &View, army: ArmyId) -> Vec<PlaceId> {
    let Some(army) = view.scene.army(army) else { return Vec::new() };
    let at = army.position.at;
    std::iter::once(at).chain(view.scene.rules.neighbours[at.index()].iter().map(|&(p, _)| p)).collect()
}

/// Places that could be summoned, with the chance that each opens its gates.
pub fn summons(view: &View, army: ArmyId) -> Vec<(String, Order)> {
    let chance = |p| num::odds(crate::sim::war::siege::summon_points(&view.scene, army, p));
    near(view, army)
        .into_iter()
        .map(|place| {
            let n = crate::present::verdict::percent(chance(place));
            let text = view.words.with("hud-summon-one", &args([("place", view.words.place(place)), ("n", n)]));
            (text, Order::Summon { army, place })
        })
        .collect()
}

/// Places that could be seized by surprise.
pub fn seizures(view: &View, army: ArmyId) -> Vec<(String, Order)> {
    let places = near(view, army).into_iter();
    places
        .map(|place| {
            let holder = view.words.holder(view.scene.holder(place));
            let text =
                view.words.with("hud-seize-one", &args([("place", view.words.place(place)), ("holder", holder)]));
            (view.words.sentence(&text), Order::Seize { army, place })
        })
        .collect()
}

/// Courts to which levies could be sent.
pub fn levies(view: &View, army: ArmyId) -> Vec<(String, Order)> {
    let courts = view.scene.polities().filter(|&p| p != view.you && view.scene.stands(p));
    courts.map(|to| (view.words.sentence(&view.words.polity(to)), Order::SendLevies { army, to })).collect()
}

/// Theatres abroad, for some months each.
pub fn abroad(view: &View, army: ArmyId) -> Vec<(String, Order)> {
    let theatres = (0..view.scene.rules.theatres.len()).map(|i| TheatreId(i as u8));
    theatres
        .flat_map(|theatre| ABROAD.map(|months| (theatre, months)))
        .map(|(theatre, months)| {
            let back = view.scene.date().plus(months);
            let after = view.scene.rules.theatres[usize::from(theatre.0)].after(months);
            let list = args([
                ("theatre", view.words.theatre(theatre)),
                ("date", view.words.date(back)),
                ("share", crate::present::verdict::percent(after)),
            ]);
            (view.words.sentence(&view.words.with("hud-abroad-one", &list)), Order::SendAway { army, theatre, back })
        })
        .collect()
}

/// Numbers with steps, what limits them, and the order.
fn numbers(column: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, width: f32, form: &Form) {
    let single = matches!(form, Form::Garrison(..));
    let rows: &[&str] = if single { &["men"] } else { &["foot", "horse", "engineers"] };
    for (which, name) in rows.iter().enumerate() {
        stepper(column, kit, form, which, name, width);
    }
    if let Form::Muster { commander, .. } = form {
        leader(column, kit, table, *commander, width);
    }
    let view = table.view(&kit.shell);
    let at = match *form {
        Form::Muster { at, .. } | Form::Garrison(at, None, _) => Some(at),
        Form::Reinforce(army, _) => view.scene.army(army).map(|a| a.position.at),
        _ => None,
    };
    if let Some(at) = at {
        let men: i64 = if single { form.number(0).max(0) } else { (0..3).map(|i| form.number(i)).sum() };
        let near = crate::sim::economy::gather::gathering(&view.scene, table.you, at);
        let list = args([
            ("most", view.words.figure(most(table, &kit.shell).min(near.men))),
            ("horses", view.words.figure(near.horses)),
            ("cost", view.words.figure(men * view.scene.rules.economy.equip)),
        ]);
        column.spawn(lines(view.words.with("hud-limits", &list), Face::Body, 14.0, 1.3, colour::INK_3));
    }
    let Some(order) = form.order() else { return };
    let node = Node { column_gap: px(8), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() };
    column.spawn((node, Pickable::IGNORE)).with_children(|row| {
        let mut made = row::small(row, "form-give", Dress::Primary, None, kit.get("hud-give"));
        if let Err(refusal) = table.check(&kit.shell, &order) {
            let why = kit.words().sentence(&chronicle::refusal(&kit.words(), &refusal));
            made.insert((InteractionDisabled, Tip::text(why)));
        } else {
            made.insert(Tip::text(kit.words().sentence(&view.order(table.you, &order))));
            give(made, order);
        }
        row::small(row, "form-shut", Dress::Plain, None, kit.get("hud-shut"))
            .observe(|_: On<Activate>, mut opened: ResMut<Opened>| opened.0 = None);
    });
}

/// A number with steps down and up.
fn stepper(column: &mut ChildSpawnerCommands, kit: &Kit, form: &Form, which: usize, name: &str, width: f32) {
    let (small, large) = if name == "engineers" { (100, 500) } else { (500, 5_000) };
    let node =
        Node { width: px(width), column_gap: px(3), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() };
    column.spawn((node, Pickable::IGNORE)).with_children(|row| {
        let node = Node { width: px(kit.by_lang(52.0, 78.0)), flex_shrink: 0.0, ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|c| {
            c.spawn((
                lines(kit.get(&format!("hud-{name}")), Face::Body, 14.0, 1.2, colour::INK_2),
                TextLayout::no_wrap(),
            ));
        });
        let button = |row: &mut ChildSpawnerCommands, sign: &str, by: i64| {
            let node = Node { width: px(30), height: px(26), flex_shrink: 0.0, ..default() };
            let named = format!("step-{name}-{by}");
            let mut made = row.spawn(crate::window::theme::button::button(named, Dress::Plain, node));
            made.insert(Tip::text(format!("{}{}", if by < 0 { "\u{2212}" } else { "+" }, by.abs())));
            made.with_children(|b| {
                b.spawn((lines(sign, Face::Strong, 14.0, 1.0, colour::INK), TextLayout::no_wrap()));
            });
            made.observe(move |_: On<Activate>, mut opened: ResMut<Opened>, mut wake: ResMut<Wake>| {
                if let Some(form) = &mut opened.0 {
                    form.step(which, by);
                }
                wake.more();
            });
        };
        button(row, "\u{2212}\u{2212}", -large);
        button(row, "\u{2212}", -small);
        let node = Node { flex_grow: 1.0, justify_content: JustifyContent::Center, min_width: px(56), ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|c| {
            let text = kit.words().figure(form.number(which));
            c.spawn((lines(text, Face::Number, 14.0, 1.2, colour::INK), TextLayout::no_wrap()));
        });
        button(row, "+", small);
        button(row, "++", large);
    });
}

/// Who leads a host that is gathered: a step through those at hand.
fn leader(column: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, chosen: Option<PersonId>, width: f32) {
    let view = table.view(&kit.shell);
    let busy = |p: PersonId| {
        view.scene.army_ids().into_iter().any(|id| view.scene.army(id).is_some_and(|a| a.lead.commander == Some(p)))
    };
    let people: Vec<PersonId> = able(&view).into_iter().filter(|&p| !busy(p)).collect();
    let node =
        Node { width: px(width), column_gap: px(4), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() };
    column.spawn((node, Pickable::IGNORE)).with_children(|row| {
        let node = Node { flex_grow: 1.0, flex_basis: px(0), ..default() };
        row.spawn((node, Pickable::IGNORE)).with_children(|c| {
            let name = chosen.map_or_else(|| kit.get("view-officer"), |p| skilled(&view, p));
            let text = kit.words().with("hud-leader", &args([("person", name)]));
            c.spawn(lines(text, Face::Body, 14.0, 1.3, colour::INK_2));
        });
        for (name, sign, forward) in [("leader-before", "\u{2039}", false), ("leader-next", "\u{203a}", true)] {
            let next = neighbour(&people, chosen, forward);
            row::small(row, name, Dress::Plain, None, sign.to_owned()).observe(
                move |_: On<Activate>, mut opened: ResMut<Opened>, mut wake: ResMut<Wake>| {
                    if let Some(Form::Muster { commander, .. }) = &mut opened.0 {
                        *commander = next;
                    }
                    wake.more();
                },
            );
        }
    });
}

/// The next of a list in a ring in which nobody has a place too.
fn neighbour(people: &[PersonId], at: Option<PersonId>, forward: bool) -> Option<PersonId> {
    let ring = people.len() + 1;
    let now = at.and_then(|p| people.iter().position(|&q| q == p)).map_or(0, |i| i + 1);
    let next = if forward { now + 1 } else { now + ring - 1 } % ring;
    next.checked_sub(1).map(|i| people[i])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaders_go_round_and_nobody_is_among_them() {
        let people = [PersonId(4), PersonId(9)];
        assert_eq!(neighbour(&people, None, true), Some(PersonId(4)));
        assert_eq!(neighbour(&people, Some(PersonId(4)), true), Some(PersonId(9)));
        assert_eq!(neighbour(&people, Some(PersonId(9)), true), None);
        assert_eq!(neighbour(&people, None, false), Some(PersonId(9)));
        assert_eq!(neighbour(&[], None, true), None);
    }

    #[test]
    fn numbers_of_a_muster_do_not_fall_below_nothing() {
        let mut form = Form::Muster { at: PlaceId(0), arms: [500, 0, 0], commander: None };
        form.step(0, -5_000);
        assert_eq!(form.number(0), 0);
        let mut form = Form::Garrison(PlaceId(0), None, 500);
        form.step(0, -5_000);
        assert_eq!(form.number(0), -4_500, "men come out of a garrison");
    }
}
