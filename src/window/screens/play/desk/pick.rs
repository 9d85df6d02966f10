//! Choices that take the place of the forecast while they are made: acts, clauses, places, people, powers, sums, and
//! whether a deed that bites is meant.

use super::{
    Desk, courts,
    draft::{self, Draft, Pick},
    pieces, terms,
};
use crate::{
    present::{clause, texts::args, words::snake},
    sim::{
        diplomacy::{ActKind, Clause, Proposal},
        ids::{ActId, BorderId, PersonId, PolityId},
        look::Look,
        order,
    },
    window::{
        Shell,
        table::Table,
        theme::{
            Face, Kit,
            button::Chosen,
            colour,
            page::{self, Ground},
            parts,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

pub fn draw(panel: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, pick: Pick, width: f32) {
    let key = match pick {
        Pick::Act => "parley-pick-act",
        Pick::Clause => "parley-pick-clause",
        Pick::Carrier => "parley-pick-carrier",
        Pick::Amount(_) => "parley-pick-amount",
        Pick::Polity(_) => "parley-pick-polity",
        Pick::Person(_) => "parley-pick-person",
        Pick::Border(_) => "parley-pick-border",
        Pick::Places(..) => "parley-pick-places",
        Pick::Given(false) => "parley-pick-deliver",
        Pick::Given(true) => "parley-pick-hostage",
        Pick::Deed(_) => "parley-pick-deed",
    };
    panel.spawn(Node { margin: UiRect::top(px(6)), ..pieces::row(10.0) }).with_children(|row| {
        row.spawn(parts::bookmark());
        pieces::filling(row, kit.get(key), Face::title(kit.lang()), kit.by_lang(22.0, 20.0), colour::INK);
        if desk.draft.act.is_some() || pick != Pick::Act {
            pieces::small(row, "picked".into(), &kit.get("parley-picked"))
                .observe(|_: On<Activate>, mut draft: ResMut<Draft>| draft.pick = None);
        }
    });
    panel.spawn(parts::rule(colour::LINE, 1.0));
    pieces::area(panel, "pick", width - 8.0, 6.0, |list| {
        let width = width - 12.0;
        match pick {
            Pick::Act => acts(list, kit, desk, width),
            Pick::Clause => clauses(list, kit, desk, width),
            Pick::Carrier => carriers(list, kit, desk, width),
            Pick::Amount(at) => amount(list, kit, desk, at, width),
            Pick::Polity(at) => polities(list, kit, desk, at, width),
            Pick::Person(at) => persons(list, kit, desk, at, width),
            Pick::Border(at) => borders(list, kit, desk, at, width),
            Pick::Places(at, second) => places(list, kit, desk, at, second, width),
            Pick::Given(hostage) => given(list, kit, desk, hostage, width),
            Pick::Deed(deed) => {
                page::lay(list, kit, &courts::cost(desk, kit, deed), width, Ground::Paper);
                meant(list, kit, desk, deed);
            }
        }
    });
}

fn head(list: &mut ChildSpawnerCommands, words: &str, width: f32) {
    let node = Node { width: px(width), margin: UiRect::top(px(4)), ..pieces::row(8.0) };
    list.spawn(node).with_children(|row| {
        row.spawn((lines(words, Face::Strong, 15.0, 1.4, colour::INK_2), TextLayout::no_wrap()));
        row.spawn((Node { height: px(1), flex_grow: 1.0, ..default() }, BackgroundColor(colour::HAIR)));
    });
}

/// All acts, by what they want of the other side. What the usual terms would run into is told; other terms may do.
fn acts(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let Some(to) = desk.to else { return };
    let words = kit.words();
    for kind in [ActKind::Request, ActKind::Demand, ActKind::Offer, ActKind::Free, ActKind::Assertion] {
        head(list, &kit.get(&format!("parley-kind-{}", snake(&kind))), width);
        list.spawn(Node { width: px(width), ..pieces::wrapping(8.0) }).with_children(|row| {
            for (i, info) in words.rules.acts.iter().enumerate().filter(|(_, a)| a.kind == kind) {
                let act = ActId(i as u16);
                let proposal = Proposal { from: desk.view.you, to, act, clauses: info.terms.clone() };
                let told: Vec<String> = info.terms.iter().map(|c| clause::phrase(&words, &proposal, c)).collect();
                let mut tip = if told.is_empty() {
                    kit.get("parley-own-terms")
                } else {
                    words.sentence(&clause::list(&words, &told))
                };
                if let Err(why) = order::check_terms(&desk.view.scene, &proposal) {
                    let why = crate::present::chronicle::refusal(&words, &why);
                    tip = words.with("parley-act-bars", &args([("terms", tip), ("why", why)]));
                }
                let mut made =
                    pieces::small(row, format!("act-{}", words.rules.keys.act(act)), &words.sentence(&words.act(act)));
                made.insert(Tip::text(tip));
                if desk.draft.act == Some(act) {
                    made.insert(Chosen);
                }
                made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>, table: Res<Table>, shell: Res<Shell>| {
                    draft.choose(&table.scene(&shell), table.you, act);
                });
            }
        });
    }
}

fn clauses(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let (Some(to), Some(act)) = (desk.to, desk.draft.act) else { return };
    let words = kit.words();
    let scene = &desk.view.scene;
    list.spawn(Node { width: px(width), ..pieces::wrapping(8.0) }).with_children(|row| {
        for kind in draft::KINDS {
            let mut proposal = Proposal { from: desk.view.you, to, act, clauses: desk.draft.clauses.clone() };
            let new = draft::fresh(kind, scene, desk.view.you, to, act);
            let tip = words.sentence(&clause::phrase(&words, &proposal, &new));
            proposal.clauses.push(new);
            let mut made =
                pieces::small(row, format!("new-{kind}"), &words.sentence(&kit.get(&format!("terms-{kind}"))));
            // A clause that cannot stand as it comes may stand once it is changed.
            match order::check_terms(scene, &proposal) {
                Ok(()) => made.insert(Tip::text(tip)),
                Err(why) => {
                    let why = crate::present::chronicle::refusal(&words, &why);
                    made.insert(Tip::text(words.with("parley-act-bars", &args([("terms", tip), ("why", why)]))))
                }
            };
            made.observe(terms::added(kind));
        }
    });
}

/// A row of people to choose from.
fn people(
    list: &mut ChildSpawnerCommands,
    kit: &Kit,
    desk: &Desk,
    of: Vec<PersonId>,
    now: Option<PersonId>,
    width: f32,
    choose: impl Fn(&mut Draft, PersonId) + Copy + Send + Sync + 'static,
) {
    let words = kit.words();
    list.spawn(Node { width: px(width), ..pieces::wrapping(8.0) }).with_children(|row| {
        for person in of {
            let mut made = pieces::small(row, format!("person-{}", person.0), &words.person(person));
            let tip = desk.view.person(person);
            made.insert(Tip::new(move |_| tip.clone()));
            if now == Some(person) {
                made.insert(Chosen);
            }
            made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| choose(&mut draft, person));
        }
    });
}

fn carriers(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let mut made = pieces::small(list, "no-carrier".into(), &kit.get("parley-any-envoy"));
    if desk.draft.person.is_none() {
        made.insert(Chosen);
    }
    made.observe(|_: On<Activate>, mut draft: ResMut<Draft>| {
        draft.person = None;
        draft.pick = None;
    });
    let you = desk.view.you;
    let mut of = draft::people(&desk.view.scene, you);
    of.retain(|&p| desk.view.scene.at_hand(p, you) && desk.view.scene.court(you).ruler != Some(p));
    people(list, kit, desk, of, desk.draft.person, width, |draft, person| {
        draft.person = Some(person);
        draft.pick = None;
    });
}

fn persons(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, at: usize, width: f32) {
    let Some(Clause::HandOver { person: now, giver }) = desk.draft.clauses.get(at) else { return };
    let Some(proposal) = &desk.proposal else { return };
    let giver = proposal.side(*giver);
    let order = [giver, proposal.from, proposal.to].into_iter().chain(draft::thirds(
        &desk.view.scene,
        proposal.from,
        proposal.to,
    ));
    let mut seen: Vec<PolityId> = Vec::new();
    for of in order {
        if seen.contains(&of) {
            continue;
        }
        seen.push(of);
        head(list, &kit.words().sentence(&kit.words().polity(of)), width);
        people(list, kit, desk, draft::people(&desk.view.scene, of), Some(*now), width, move |draft, chosen| {
            draft.change(at, |c| {
                if let Clause::HandOver { person, .. } = c {
                    *person = chosen;
                }
            });
            draft.pick = None;
        });
    }
}

fn given(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, hostage: bool, width: f32) {
    let Some(to) = desk.to else { return };
    let deed = move |p| if hostage { draft::Deed::Hostage(p) } else { draft::Deed::Deliver(p) };
    let scene = &desk.view.scene;
    let all = (0..scene.rules.people.len()).map(|i| PersonId(i as u16));
    let of: Vec<PersonId> = all.filter(|&p| order::check(scene, desk.view.you, &deed(p).order(to)).is_ok()).collect();
    if of.is_empty() {
        pieces::text(list, kit.get("parley-nobody"), 15.0, colour::INK_2, width);
    }
    people(list, kit, desk, of, None, width, move |draft, person| draft.pick = Some(Pick::Deed(deed(person))));
}

fn polities(list: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, at: usize, width: f32) {
    let Some(to) = desk.to else { return };
    let Some(now) = desk.draft.clauses.get(at) else { return };
    let free = matches!(now, Clause::Levies { .. } | Clause::Aid { .. });
    let set = move |draft: &mut Draft, polity: Option<PolityId>| {
        draft.change(at, |c| match (c, polity) {
            (Clause::Levies { against, .. } | Clause::Aid { against, .. }, polity) => *against = polity,
            (Clause::JointAttack { on, .. } | Clause::Leave { to_attack: on }, Some(polity)) => *on = polity,
            _ => {}
        });
        draft.pick = None;
    };
    list.spawn(Node { width: px(width), ..pieces::wrapping(8.0) }).with_children(|row| {
        if free {
            pieces::small(row, "polity-none".into(), &kit.get("parley-foe-any"))
                .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| set(&mut draft, None));
        }
        for polity in draft::thirds(&desk.view.scene, desk.view.you, to) {
            let name = kit.words().sentence(&kit.words().polity(polity));
            pieces::small(row, format!("polity-{}", polity.0), &name)
                .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| set(&mut draft, Some(polity)));
        }
    });
}

fn borders(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, at: usize, width: f32) {
    let now = desk.draft.clauses.get(at);
    let words = kit.words();
    list.spawn(Node { width: px(width), ..pieces::wrapping(8.0) }).with_children(|row| {
        for i in 0..words.rules.keys.borders.len() {
            let border = BorderId(i as u8);
            let mut made = pieces::small(row, format!("border-{i}"), &words.border(border));
            if now == Some(&(Clause::Border { along: border })) {
                made.insert(Chosen);
            }
            made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
                draft.change(at, |c| *c = Clause::Border { along: border });
                draft.pick = None;
            });
        }
    });
}

/// Places by who holds them: those of the two courts first, then the rest.
fn places(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, at: usize, second: bool, width: f32) {
    let Some(to) = desk.to else { return };
    let Some(clause) = desk.draft.clauses.get(at) else { return };
    let mut copy = clause.clone();
    let now = draft::places(&mut copy, second).cloned().unwrap_or_default();
    let (you, scene) = (desk.view.you, &desk.view.scene);
    let first = match clause {
        Clause::JointAttack { on, .. } => *on,
        Clause::Land { giver, .. } => desk.proposal.as_ref().map_or(to, |p| p.side(*giver)),
        _ => to,
    };
    let words = kit.words();
    let mut owners = vec![Some(first)];
    owners.extend([to, you].map(Some).into_iter().filter(|p| *p != Some(first)));
    owners.extend(scene.polities().map(Some).filter(|p| !owners.contains(p)).collect::<Vec<_>>());
    owners.push(None);
    for owner in owners {
        let held: Vec<_> = match owner {
            Some(of) => draft::lands(scene, of, if of == you { to } else { you }),
            None => scene.places().filter(|&p| scene.holder(p).is_none()).collect(),
        };
        if held.is_empty() {
            continue;
        }
        head(list, &words.sentence(&words.holder(owner)), width);
        list.spawn(Node { width: px(width), ..pieces::wrapping(6.0) }).with_children(|row| {
            for place in held {
                let mut made = pieces::small(row, format!("place-{}", place.0), &words.place(place));
                if now.contains(&place) {
                    made.insert(Chosen);
                }
                made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
                    draft.change(at, |c| {
                        if let Some(list) = draft::places(c, second) {
                            draft::toggle(list, place);
                        }
                    });
                });
            }
        });
    }
}

/// A sum, by figures: those of the keyboard do the same.
fn amount(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, at: usize, width: f32) {
    let Some(clause) = desk.draft.clauses.get(at) else { return };
    let mut copy = clause.clone();
    let Some(&mut now) = draft::amount(&mut copy) else { return };
    list.spawn(lines(kit.words().figure(now), Face::Number, 30.0, 1.3, colour::INK));
    list.spawn(Node { width: px(width.min(460.0)), ..pieces::wrapping(6.0) }).with_children(|row| {
        for figure in 0..10i64 {
            pieces::press(
                row,
                format!("figure-{figure}"),
                crate::window::theme::button::Dress::Plain,
                &figure.to_string(),
                Node { width: px(40), height: px(40), ..default() },
            )
            .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| typed(&mut draft, at, Some(figure)));
        }
        pieces::usual(row, "figure-000".into(), "000").observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
            (0..3).for_each(|_| typed(&mut draft, at, Some(0)));
        });
        pieces::usual(row, "figure-back".into(), &kit.get("parley-figure-back"))
            .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| typed(&mut draft, at, None));
    });
    pieces::text(list, kit.get("parley-figures"), 14.0, colour::INK_3, width);
}

/// A figure is put behind the sum of a clause, or the last one taken away.
fn typed(draft: &mut Draft, at: usize, figure: Option<i64>) {
    draft.change(at, |c| {
        if let Some(n) = draft::amount(c) {
            *n = figure_typed(*n, figure);
        }
    });
}

/// A sum after a figure was typed behind it, or its last figure taken away.
fn figure_typed(n: i64, figure: Option<i64>) -> i64 {
    match figure {
        None => n / 10,
        Some(figure) if n <= 99_999_999 => n * 10 + figure,
        Some(_) => n,
    }
}

/// Figures of the keyboard, while a sum is open.
pub fn keys(mut draft: ResMut<Draft>, keys: Res<ButtonInput<KeyCode>>) {
    let Some(Pick::Amount(at)) = draft.pick else { return };
    use KeyCode as K;
    let rows = [
        [K::Digit0, K::Digit1, K::Digit2, K::Digit3, K::Digit4, K::Digit5, K::Digit6, K::Digit7, K::Digit8, K::Digit9],
        [
            K::Numpad0,
            K::Numpad1,
            K::Numpad2,
            K::Numpad3,
            K::Numpad4,
            K::Numpad5,
            K::Numpad6,
            K::Numpad7,
            K::Numpad8,
            K::Numpad9,
        ],
    ];
    for row in rows {
        for (figure, key) in row.into_iter().enumerate() {
            if keys.just_pressed(key) {
                typed(&mut draft, at, Some(figure as i64));
            }
        }
    }
    if keys.just_pressed(K::Backspace) {
        typed(&mut draft, at, None);
    }
}

/// The buttons under what a deed costs.
fn meant(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, deed: draft::Deed) {
    let Some(to) = desk.to else { return };
    list.spawn(Node { margin: UiRect::top(px(8)), ..pieces::row(12.0) }).with_children(|row| {
        pieces::usual(row, "deed-not".into(), &kit.get("parley-deed-not"))
            .observe(|_: On<Activate>, mut draft: ResMut<Draft>| draft.pick = None);
        pieces::primary(row, "deed-meant".into(), &kit.get(&format!("parley-deed-{}", deed.key()))).observe(
            move |_: On<Activate>, mut draft: ResMut<Draft>, mut table: ResMut<Table>| {
                table.order(deed.order(to));
                draft.pick = None;
            },
        );
    });
}

#[cfg(test)]
mod tests {
    use super::figure_typed;

    #[test]
    fn a_sum_is_typed_figure_by_figure() {
        let typed = [3, 0, 0].into_iter().fold(0, |n, f| figure_typed(n, Some(f)));
        assert_eq!(typed, 300);
        assert_eq!(figure_typed(typed, None), 30);
        assert_eq!(figure_typed(999_999_999, Some(9)), 999_999_999, "no sum of the game is larger");
    }
}
