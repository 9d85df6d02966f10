//! The letter in the middle of the desk: its act, its clauses with what each adds, and how each is changed.

use super::{
    Desk,
    draft::{self, Draft, Pick},
    pieces,
};
use crate::{
    present::{Lang, Words, clause::phrase, words::snake},
    sim::{
        diplomacy::{Clause, Proposal, Side},
        ids::ActId,
    },
    window::theme::{
        Face, Kit,
        button::{Chosen, Dress},
        colour, parts,
        text::lines,
        tip::Tip,
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Clauses that are offered by their names beside the button that offers all.
const NEAR: [&str; 6] = ["pay", "land", "markets", "peace", "hostage", "marriage"];

pub fn draw(panel: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    let node = Node {
        padding: UiRect::axes(px(16), px(10)),
        column_gap: px(16),
        border: px(1).all(),
        flex_shrink: 0.0,
        max_height: percent(52),
        width: px(width),
        ..default()
    };
    let ground = (BackgroundColor(colour::SLIP), BorderColor::all(colour::hex(0xa88a5c)));
    panel.spawn((node, ground)).with_children(|card| {
        address(card, kit, desk);
        let column = Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            width: px(width - 32.0 - 66.0),
            flex_shrink: 0.0,
            ..default()
        };
        card.spawn(column).with_children(|column| {
            let width = width - 32.0 - 66.0;
            head(column, kit, desk);
            column.spawn(parts::rule(colour::HAIR, 1.0));
            pieces::area(column, "clauses", width - 8.0, 0.0, |list| {
                for i in 0..desk.draft.clauses.len() {
                    clause(list, kit, desk, i, width - 12.0);
                }
            });
            if desk.draft.act.is_some() {
                adding(column, kit, desk, width);
            }
        });
    });
}

/// The label of a letter of state, in Chinese in both languages: one letter a line in a double frame.
fn address(card: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk) {
    let Some(to) = desk.to else { return };
    let words = Words { lang: Lang::Zh, ..kit.words() };
    let list = crate::present::texts::args([("polity", words.polity_as(to, "short"))]);
    let label = words.with("parley-address", &list);
    let frame = |inset: f32| Node {
        padding: px(inset).all(),
        border: px(1).all(),
        flex_shrink: 0.0,
        align_self: AlignSelf::FlexStart,
        ..default()
    };
    let red = BorderColor::all(colour::CINNABAR);
    card.spawn((frame(3.0), red)).with_children(|outer| {
        let inner = Node { padding: UiRect::axes(px(7), px(8)), flex_direction: FlexDirection::Column, ..frame(0.0) };
        outer.spawn((inner, red)).with_children(|column| {
            for letter in label.chars().filter(|c| !c.is_whitespace()) {
                column.spawn(lines(letter.to_string(), Face::Kai, 25.0, 1.12, colour::INK));
            }
        });
    });
}

/// What is asked, and of whom.
fn head(column: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk) {
    let words = kit.words();
    column.spawn(pieces::row(10.0)).with_children(|row| {
        let title = match (desk.draft.act, desk.to) {
            (Some(act), Some(to)) => words.sentence(&words.with(
                "parley-title",
                &crate::present::texts::args([("act", words.act(act)), ("polity", words.polity(to))]),
            )),
            _ => words.get("parley-no-act"),
        };
        pieces::filling(row, title, Face::title(kit.lang()), kit.by_lang(22.0, 20.0), colour::INK);
        let key = if desk.draft.act.is_some() { "parley-other-act" } else { "parley-choose-act" };
        pieces::small(row, "act".into(), &kit.get(key)).observe(|_: On<Activate>, mut draft: ResMut<Draft>| {
            draft.pick = if draft.pick == Some(Pick::Act) { None } else { Some(Pick::Act) };
        });
    });
}

/// A clause as a row, and what of it can be changed.
fn clause(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, at: usize, width: f32) {
    let Some(proposal) = &desk.proposal else { return };
    let clause = &desk.draft.clauses[at];
    let words = kit.words();
    let open = desk.draft.open == Some(at);
    let node = Node {
        width: px(width),
        min_height: px(44),
        padding: UiRect::vertical(px(4)),
        border: UiRect::bottom(px(1)),
        ..pieces::row(12.0)
    };
    list.spawn((node, BorderColor::all(colour::HAIR))).with_children(|row| {
        let square = Node {
            width: px(30),
            height: px(30),
            flex_shrink: 0.0,
            border: px(1).all(),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        };
        row.spawn((square, BorderColor::all(colour::LINE), BackgroundColor(colour::PAPER))).with_children(|s| {
            s.spawn(kit.icon(draft::icon(clause), 20.0, colour::INK));
        });
        pieces::filling(row, words.sentence(&phrase(&words, proposal, clause)), Face::Strong, 16.0, colour::INK);
        if let Some(share) = desk.dossier.as_ref().and_then(|d| d.shares.get(at)) {
            row.spawn((Node::default(), Tip::message("parley-share-tip")))
                .with_children(|n| pieces::number(n, *share, 54.0));
        }
        if changeable(clause) {
            let mut made = pieces::small(row, format!("change-{at}"), &kit.get("parley-change"));
            if open {
                made.insert(Chosen);
            }
            made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
                draft.open = if draft.open == Some(at) { None } else { Some(at) };
                draft.pick = None;
            });
        }
        let node = Node { width: px(32), height: px(32), ..default() };
        pieces::press(row, format!("drop-{at}"), Dress::Plain, "\u{d7}", node)
            .insert(Tip::message("parley-drop"))
            .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.drop(at));
    });
    if open {
        let node =
            Node { width: px(width), padding: UiRect::new(px(42), px(0), px(6), px(6)), ..pieces::wrapping(6.0) };
        list.spawn((node, BackgroundColor(colour::GOLD.with_alpha(0.10)))).with_children(|row| {
            change(row, kit, proposal, clause, at);
        });
    }
}

fn changeable(clause: &Clause) -> bool {
    clause.giver().is_some()
        || matches!(
            clause,
            Clause::Truce { .. }
                | Clause::JointAttack { .. }
                | Clause::Leave { .. }
                | Clause::Brothers { .. }
                | Clause::Border { .. }
                | Clause::Complaint { .. }
        )
}

/// A button that changes a clause and leaves it open.
fn turn(
    row: &mut ChildSpawnerCommands,
    name: &str,
    at: usize,
    words: &str,
    how: impl Fn(&mut Clause) + Send + Sync + 'static,
) {
    pieces::small(row, format!("{name}-{at}"), words)
        .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.change(at, |c| how(c)));
}

/// A button that opens a choice.
fn opens(row: &mut ChildSpawnerCommands, name: &str, at: usize, words: &str, pick: Pick) {
    pieces::small(row, format!("{name}-{at}"), words).observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
        draft.pick = if draft.pick == Some(pick) { None } else { Some(pick) };
    });
}

/// All that can be changed of a clause.
fn change(row: &mut ChildSpawnerCommands, kit: &Kit, proposal: &Proposal, clause: &Clause, at: usize) {
    let words = kit.words();
    let say =
        |key: &str, name: &'static str, value: String| words.with(key, &crate::present::texts::args([(name, value)]));
    if let Some(giver) = clause.giver() {
        let told = say("parley-giver", "polity", words.polity(proposal.side(giver)));
        turn(row, "giver", at, &words.sentence(&told), draft::swap_giver);
    }
    let mut copy = clause.clone();
    if let Some(&mut amount) = draft::amount(&mut copy) {
        let by = draft::step(amount);
        let less = format!("−{}", words.figure(by));
        turn(row, "less", at, &less, move |c| {
            if let Some(n) = draft::amount(c) {
                *n = (*n - by).max(1);
            }
        });
        opens(row, "amount", at, &words.figure(amount), Pick::Amount(at));
        turn(row, "more", at, &format!("+{}", words.figure(by)), move |c| {
            if let Some(n) = draft::amount(c) {
                *n = (*n + by).min(1_000_000_000);
            }
        });
    }
    match clause {
        Clause::Pay { good, yearly, .. } => {
            turn(row, "good", at, &kit.get(&format!("parley-good-{}", snake(good))), |c| {
                if let Clause::Pay { good, .. } = c {
                    *good = draft::next_good(*good);
                }
            });
            turn(row, "yearly", at, &kit.get(if *yearly { "parley-yearly" } else { "parley-once" }), |c| {
                if let Clause::Pay { yearly, .. } = c {
                    *yearly = !*yearly;
                }
            });
        }
        Clause::Land { amends, promise, .. } => {
            opens(row, "places", at, &kit.get("parley-places"), Pick::Places(at, false));
            let now = if *promise { "parley-land-promise" } else { "parley-land-now" };
            turn(row, "promise", at, &kit.get(now), |c| {
                if let Clause::Land { promise, .. } = c {
                    *promise = !*promise;
                }
            });
            let made = if *amends { "parley-land-amends" } else { "parley-land-plain" };
            turn(row, "amends", at, &kit.get(made), |c| {
                if let Clause::Land { amends, .. } = c {
                    *amends = !*amends;
                }
            });
        }
        Clause::Complaint { .. } => opens(row, "places", at, &kit.get("parley-places"), Pick::Places(at, false)),
        Clause::JointAttack { on, .. } => {
            opens(row, "foe", at, &say("parley-foe", "polity", words.polity(*on)), Pick::Polity(at));
            opens(row, "ours", at, &kit.get("parley-we-take"), Pick::Places(at, false));
            opens(row, "theirs", at, &kit.get("parley-they-take"), Pick::Places(at, true));
        }
        Clause::Leave { to_attack } => {
            opens(row, "foe", at, &say("parley-foe", "polity", words.polity(*to_attack)), Pick::Polity(at));
        }
        Clause::Levies { against, .. } | Clause::Aid { against, .. } => {
            let told =
                against.map_or_else(|| kit.get("parley-foe-any"), |p| say("parley-foe", "polity", words.polity(p)));
            opens(row, "foe", at, &told, Pick::Polity(at));
        }
        Clause::HandOver { person, .. } => opens(row, "person", at, &words.person(*person), Pick::Person(at)),
        Clause::Border { along } => opens(row, "border", at, &words.border(*along), Pick::Border(at)),
        Clause::Brothers { elder } => {
            let told = elder.map_or_else(
                || kit.get("parley-equals"),
                |side| say("parley-elder", "polity", words.polity(proposal.side(side))),
            );
            turn(row, "elder", at, &words.sentence(&told), |c| {
                if let Clause::Brothers { elder } = c {
                    *elder = match *elder {
                        None => Some(Side::Proposer),
                        Some(Side::Proposer) => Some(Side::Recipient),
                        Some(Side::Recipient) => None,
                    };
                }
            });
        }
        _ => {}
    }
    dates(row, kit, clause, at);
}

/// The date of a clause, by years and months.
fn dates(row: &mut ChildSpawnerCommands, kit: &Kit, clause: &Clause, at: usize) {
    let words = kit.words();
    if let Clause::Levies { until, .. } = clause {
        let told = kit.get(if until.is_some() { "parley-until-set" } else { "parley-until-none" });
        pieces::small(row, format!("until-{at}"), &told).observe(
            move |_: On<Activate>, mut draft: ResMut<Draft>, table: Res<crate::window::table::Table>| {
                let year = table.moment.date().plus(12);
                draft.change(at, |c| {
                    if let Clause::Levies { until, .. } = c {
                        *until = if until.is_some() { None } else { Some(year) };
                    }
                });
            },
        );
    }
    let mut copy = clause.clone();
    let Some(&mut date) = draft::date(&mut copy) else { return };
    for (name, months, key) in [("year-less", -12, "parley-year-less"), ("month-less", -1, "parley-month-less")] {
        turn(row, name, at, &kit.get(key), move |c| shift(c, months));
    }
    pieces::chip(row, &words.date(date), colour::INK);
    for (name, months, key) in [("month-more", 1, "parley-month-more"), ("year-more", 12, "parley-year-more")] {
        turn(row, name, at, &kit.get(key), move |c| shift(c, months));
    }
}

fn shift(clause: &mut Clause, months: i32) {
    if let Some(date) = draft::date(clause) {
        *date = date.plus(months);
    }
}

/// Adding a clause: all of them behind one button, the likeliest beside it.
fn adding(column: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let node = Node { width: px(width), margin: UiRect::top(px(4)), ..pieces::wrapping(8.0) };
    let most = desk.view.scene.rules.court.clauses_max;
    let full = desk.draft.clauses.len() >= most;
    column.spawn(node).with_children(|row| {
        let mut made = pieces::small(row, "add".into(), &kit.get("parley-add"));
        if full {
            let list = crate::present::texts::args([("n", most.to_string())]);
            pieces::refuse(&mut made, kit.words().with("parley-full", &list));
            return;
        }
        made.observe(|_: On<Activate>, mut draft: ResMut<Draft>| {
            draft.pick = if draft.pick == Some(Pick::Clause) { None } else { Some(Pick::Clause) };
        });
        let (Some(to), Some(act)) = (desk.to, desk.draft.act) else { return };
        let near = NEAR.into_iter().filter(|kind| desk.draft.clauses.iter().all(|c| draft::kind(c) != *kind));
        for kind in near.filter(|k| allowed(desk, k, to, act)).take(4) {
            let node = Node { height: px(28), padding: UiRect::axes(px(8), px(0)), ..default() };
            pieces::press(row, format!("add-{kind}"), Dress::Bare, &kit.get(&format!("terms-{kind}")), node)
                .observe(added(kind));
        }
    });
}

/// Whether a new clause of that kind could stand in the letter.
pub fn allowed(desk: &Desk, kind: &str, to: crate::sim::ids::PolityId, act: ActId) -> bool {
    let scene = &desk.view.scene;
    let mut proposal = Proposal { from: desk.view.you, to, act, clauses: desk.draft.clauses.clone() };
    proposal.clauses.push(draft::fresh(kind, scene, desk.view.you, to, act));
    crate::sim::order::check_terms(scene, &proposal).is_ok()
}

/// Adds a clause of a kind, open for change where there is something to change.
pub fn added(
    kind: &'static str,
) -> impl Fn(On<Activate>, ResMut<Draft>, Res<crate::window::table::Table>, Res<crate::window::Shell>) + Clone {
    move |_, mut draft, table, shell| {
        let (Some(to), Some(act)) = (draft.to, draft.act) else { return };
        let made = draft::fresh(kind, &table.scene(&shell), table.you, to, act);
        draft.open = changeable(&made).then_some(draft.clauses.len());
        draft.clauses.push(made);
        draft.pick = None;
    }
}
