//! Treaties and dues, wars and battles as tables.

use super::super::{
    Sheet,
    book::treaties,
    folio::{self, column},
};
use crate::{
    present::{Words, clause, texts::args, verdict::percent},
    sim::{
        chronicle::Fact,
        diplomacy::{Due, DueKind, DueState, Good, Proposal, treaty},
        fog,
        ids::PolityId,
        look::Look,
    },
    window::{
        table::Table,
        theme::{Face, Kit, colour, page as lay, parts, text::lines},
    },
};
use bevy::prelude::*;
use std::collections::BTreeMap;

/// A cell of a table.
enum Cell {
    Text(String, Color),
    Number(String),
    Court(PolityId),
    Link(String, Sheet),
}

/// A table: heads with their share of the width, and rows.
fn table(
    c: &mut ChildSpawnerCommands,
    kit: &mut Kit,
    own: PolityId,
    width: f32,
    heads: &[(&str, f32)],
    rows: Vec<Vec<Cell>>,
) {
    let cell = |share: f32, right: bool| Node {
        width: px(width * share),
        padding: UiRect::axes(px(6), px(4)),
        justify_content: if right { JustifyContent::FlexEnd } else { JustifyContent::FlexStart },
        align_items: AlignItems::Center,
        column_gap: px(6),
        flex_shrink: 0.0,
        ..default()
    };
    let row = || Node {
        width: px(width),
        min_height: px(34),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let numeric = |i: usize| rows.first().and_then(|r| r.get(i)).is_some_and(|c| matches!(c, Cell::Number(_)));
    c.spawn(row()).with_children(|line| {
        for (i, (key, share)) in heads.iter().enumerate() {
            line.spawn(cell(*share, numeric(i))).with_children(|n| {
                n.spawn(lines(kit.get(key), Face::Body, 14.0, 1.3, colour::INK_3));
            });
        }
    });
    c.spawn(parts::rule(colour::LINE_STRONG, 2.0));
    for (at, cells) in rows.into_iter().enumerate() {
        c.spawn(row()).with_children(|line| {
            for (i, (filled, (_, share))) in cells.into_iter().zip(heads).enumerate() {
                let right = matches!(filled, Cell::Number(_));
                line.spawn(cell(*share, right)).with_children(|n| match filled {
                    Cell::Text(text, ink) => {
                        n.spawn(lines(text, Face::Body, 15.0, 1.35, ink));
                    }
                    Cell::Number(text) => {
                        n.spawn((lines(text, Face::Number, 14.0, 1.35, colour::INK), TextLayout::no_wrap()));
                    }
                    Cell::Court(court) => {
                        n.spawn(kit.banner(court, 18, 24));
                        let to = if court == own { Sheet::Court } else { Sheet::Polity(court) };
                        folio::link(n, format!("{at}-{i}"), kit.words().polity_as(court, "short"), 15.0, to);
                    }
                    Cell::Link(text, to) => {
                        folio::link(n, format!("{at}-{i}"), text, 15.0, to);
                    }
                });
            }
        });
        c.spawn(parts::rule(colour::HAIR, 1.0));
    }
}

fn none(c: &mut ChildSpawnerCommands, kit: &Kit, key: &str) {
    c.spawn(lines(kit.get(key), Face::Body, 15.0, 1.5, colour::INK_3));
}

fn section(c: &mut ChildSpawnerCommands, kit: &Kit, icon: &str, key: &str) {
    parts::section(c, kit.icon(icon, 16.0, colour::INK_2), &kit.get(key));
}

fn state_word(state: DueState) -> (&'static str, Color) {
    match state {
        DueState::Open => ("due-word-open", colour::INK_2),
        DueState::Paid => ("due-word-paid", colour::FOR),
        DueState::Arrears => ("due-word-arrears", colour::AGAINST),
        DueState::Waived => ("due-word-waived", colour::INK_3),
        DueState::Broken => ("due-word-broken", colour::AGAINST),
    }
}

/// What is still to be paid among dues, good by good.
fn to_pay<'a>(words: &Words, dues: impl Iterator<Item = &'a Due>) -> String {
    let mut sums: BTreeMap<Good, i64> = BTreeMap::new();
    for due in dues.filter(|d| d.pending()) {
        match due.what {
            DueKind::Pay { good, amount, .. } => *sums.entry(good).or_default() += amount,
            DueKind::Tribute(amount) => *sums.entry(Good::Cash).or_default() += amount,
            _ => {}
        }
    }
    let told: Vec<String> = sums.into_iter().map(|(good, sum)| words.sum_in_digits(good, sum)).collect();
    clause::list(words, &told)
}

/// Treaties and dues to which one's own court is a party.
pub fn treaties(c: &mut ChildSpawnerCommands, kit: &mut Kit, at: &Table, width: f32) {
    let scene = at.scene(&kit.shell);
    let view = at.view(&kit.shell);
    let you = at.you;
    let mut dues: Vec<Due> = scene.ledger().dues.iter().filter(|d| d.from == you || d.to == you).cloned().collect();
    dues.retain(|d| !d.pending() || (scene.stands(d.from) && scene.stands(d.to)));
    dues.sort_by_key(|d| (!d.pending(), if d.pending() { d.on.since(scene.date()) } else { scene.date().since(d.on) }));
    let words = kit.words();
    let rows: Vec<Vec<Cell>> = dues
        .iter()
        .take(40)
        .map(|due| {
            let (key, ink) = state_word(due.state);
            let last = treaty::last_day(&scene, due);
            let on = if due.pending() { last } else { due.settled.unwrap_or(last) };
            vec![
                Cell::Court(due.from),
                Cell::Court(due.to),
                Cell::Text(words.sentence(&view.due_phrase(due)), colour::INK),
                Cell::Text(words.date(on), colour::INK_2),
                Cell::Text(words.get(key), ink),
            ]
        })
        .collect();
    let ours = to_pay(&words, dues.iter().filter(|d| d.from == you));
    let theirs = to_pay(&words, dues.iter().filter(|d| d.to == you));
    let all = scene.ledger().treaties.iter().enumerate();
    let treaties: Vec<_> = all.rev().filter(|(_, t)| t.from == you || t.to == you).collect();
    let kept: Vec<Vec<Cell>> = treaties
        .into_iter()
        .map(|(at, treaty)| {
            let proposal =
                Proposal { from: treaty.from, to: treaty.to, act: treaty.act, clauses: treaty.clauses.clone() };
            let terms: Vec<String> = treaty.clauses.iter().map(|c| clause::phrase(&words, &proposal, c)).collect();
            let state = match treaty.ended {
                Some(date) => words.with("treaty-ended", &args([("date", words.date(date))])),
                None => words.get("treaty-in-force"),
            };
            let ink = if treaty.ended.is_some() { colour::INK_3 } else { colour::FOR };
            vec![
                Cell::Court(treaty.from),
                Cell::Court(treaty.to),
                Cell::Link(words.sentence(&words.act(treaty.act)), Sheet::Book(Some(treaties::topic(at)))),
                Cell::Text(clause::list(&words, &terms), colour::INK_2),
                Cell::Text(words.date(treaty.on), colour::INK_2),
                Cell::Text(state, ink),
            ]
        })
        .collect();
    section(c, kit, "coins", "ledger-dues");
    if rows.is_empty() {
        none(c, kit, "view-nothing-owed");
    } else {
        let heads = [
            ("head-debtor", 0.13),
            ("head-creditor", 0.13),
            ("head-what", 0.42),
            ("head-due", 0.2),
            ("head-state", 0.12),
        ];
        table(c, kit, you, width, &heads, rows);
        lay::fact(c, &kit.get("ledger-sum-ours"), &ours, width, [colour::INK_2, colour::INK], 15.0);
        lay::fact(c, &kit.get("ledger-sum-theirs"), &theirs, width, [colour::INK_2, colour::INK], 15.0);
    }
    section(c, kit, "treaty", "view-treaties");
    if kept.is_empty() {
        none(c, kit, "view-treaties-none");
    } else {
        let heads = [
            ("head-proposed", 0.12),
            ("head-with", 0.12),
            ("head-act", 0.18),
            ("head-terms", 0.3),
            ("head-date", 0.15),
            ("head-state", 0.13),
        ];
        table(c, kit, you, width, &heads, kept);
    }
}

/// Battles won and places taken by one side from the other since a war began.
fn score(at: &Table, a: PolityId, b: PolityId, since: crate::sim::date::Date) -> (usize, usize) {
    let (mut battles, mut taken) = (0, 0);
    for entry in at.moment.entries().filter(|e| e.date >= since) {
        match &entry.fact {
            Fact::Battle { attacker, defender, won, .. } => {
                battles += usize::from(
                    (*attacker, *defender, *won) == (a, b, true) || (*defender, *attacker, *won) == (a, b, false),
                );
            }
            Fact::Taken { from, by, .. } => taken += usize::from((*from, *by) == (Some(b), Some(a))),
            _ => {}
        }
    }
    (battles, taken)
}

/// Wars that are fought, one's own first.
pub fn wars(c: &mut ChildSpawnerCommands, kit: &mut Kit, at: &Table, width: f32) {
    let scene = at.scene(&kit.shell);
    let words = kit.words();
    let you = at.you;
    let known = fog::known(&scene, you);
    // Of whom nobody has seen an army, nobody knows that there is none.
    let men = |p: PolityId| {
        let seen: Vec<i64> = known.iter().filter(|s| s.of == p).map(|s| s.men).collect();
        if seen.is_empty() && p != you { words.get("view-not-known") } else { words.short_number(seen.iter().sum()) }
    };
    let mut list: Vec<_> = scene
        .relations()
        .0
        .iter()
        .filter_map(|(pair, relation)| Some((pair.both(), relation.war?)))
        .filter(|((a, b), _)| scene.stands(*a) && scene.stands(*b))
        .collect();
    list.sort_by_key(|((a, b), war)| (*a != you && *b != you, war.since));
    let rows: Vec<Vec<Cell>> = list
        .into_iter()
        .map(|((a, b), war)| {
            let (a, b) = if b == you { (b, a) } else { (a, b) };
            let (ours, theirs) = (score(at, a, b, war.since), score(at, b, a, war.since));
            vec![
                Cell::Court(a),
                Cell::Court(b),
                Cell::Text(words.date(war.since), colour::INK_2),
                Cell::Text(words.with("war-begun-by", &args([("polity", words.polity(war.by))])), colour::INK_2),
                Cell::Number(format!("{} : {}", ours.0, theirs.0)),
                Cell::Number(format!("{} : {}", ours.1, theirs.1)),
                Cell::Number(format!("{} : {}", men(a), men(b))),
            ]
        })
        .collect();
    section(c, kit, "attack", "ledger-wars");
    if rows.is_empty() {
        return none(c, kit, "ledger-no-wars");
    }
    let heads = [
        ("head-side", 0.13),
        ("head-against", 0.13),
        ("head-since", 0.16),
        ("head-begun", 0.18),
        ("head-battles", 0.12),
        ("head-taken", 0.12),
        ("head-men", 0.16),
    ];
    table(c, kit, you, width, &heads, rows);
    c.spawn(column(width, 0.0)).with_children(|c| none(c, kit, "ledger-wars-note"));
}

/// Battles, the latest first.
pub fn battles(c: &mut ChildSpawnerCommands, kit: &mut Kit, at: &Table, width: f32) {
    let words = kit.words();
    let entries: Vec<_> = at.moment.entries().collect();
    let rows: Vec<Vec<Cell>> = entries
        .into_iter()
        .rev()
        .filter_map(|entry| {
            let Fact::Battle {
                at,
                attacker,
                defender,
                won,
                odds,
                attackers,
                defenders,
                attackers_lost,
                defenders_lost,
                ..
            } = &entry.fact
            else {
                return None;
            };
            let winner = if *won { attacker } else { defender };
            let list = args([("polity", words.polity_as(*winner, "short"))]);
            let number = |n: i64| words.short_number(n);
            Some(vec![
                Cell::Text(words.date(entry.date), colour::INK_2),
                Cell::Link(words.place(*at), Sheet::Place(*at)),
                Cell::Court(*attacker),
                Cell::Court(*defender),
                Cell::Number(format!("{} : {}", number(*attackers), number(*defenders))),
                Cell::Number(format!("{} %", percent(*odds))),
                Cell::Text(words.with("battle-won-by", &list), colour::INK),
                Cell::Number(format!("{} : {}", number(*attackers_lost), number(*defenders_lost))),
            ])
        })
        .take(60)
        .collect();
    section(c, kit, "battle", "ledger-battles");
    if rows.is_empty() {
        return none(c, kit, "ledger-no-battles");
    }
    let heads = [
        ("head-date", 0.15),
        ("head-place", 0.14),
        ("head-attacker", 0.12),
        ("head-defender", 0.12),
        ("head-men", 0.13),
        ("head-odds", 0.1),
        ("head-winner", 0.11),
        ("head-lost", 0.13),
    ];
    table(c, kit, at.you, width, &heads, rows);
}
