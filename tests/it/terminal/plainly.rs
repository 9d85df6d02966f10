//! What players read and could not use: told now as it is, once, and with whose it is.

use super::*;
use jinxia::{
    present::{page::Page, panels::NeedKind},
    sim::{
        army::Aim,
        chronicle::{Entry, Fact, Loss, Waste},
        date::Date,
        diplomacy::{Bond, Clause, Good, Grade, Proposal},
        envoy::{EnvoyRow, Journey, Leg, Letter},
        ids::{ArmyId, EnvoyId},
        look::Look,
        order::{self, Order, Refusal},
        war::march,
    },
};

fn entry(date: Date, fact: Fact) -> Entry {
    Entry { date, fact, record: None, inferred: false, set: false }
}

fn shown(page: &Page) -> String {
    PLAIN.render(page)
}

#[test]
fn orders_of_the_past_name_an_army_by_its_number_alone() {
    let mut desk = desk("the_khans_levies", "xia", Lang::En);
    assert!(good(&mut desk, "why mongol").contains("So far nothing was done by the Mongols."));
    // For as long as it is a friend a court tells why it acts.
    let (mut text, mut told) = (String::new(), false);
    for _ in 0..4 {
        desk.line("end");
        text.push_str(&good(&mut desk, "why all"));
        told |= good(&mut desk, "why mongol").contains("The Mongols, ");
    }
    let armies: Vec<&str> = text.match_indices("army ").map(|(at, _)| &text[at + 5..]).collect();
    assert!(!armies.is_empty(), "{text}");
    for rest in armies {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let strength = after.strip_prefix(", ").is_some_and(|s| s.starts_with(|c: char| c.is_ascii_digit()));
        assert!(!strength && !after.contains("no longer in being"), "{rest}");
    }
    // Who did nothing in the last turn did something before it.
    let thought =
        |by: &str| desk.session.journal().turns().iter().any(|t| t.played.thoughts.iter().any(|t| t.by == polity(by)));
    assert!(thought("mongol") && told, "{text}");
}

/// The neighbour of a place that is the nearest.
fn nearest(place: &str) -> PlaceId {
    let rules = &shipped().rules;
    let roads = rules.neighbours[crate::support::place(place).index()].iter();
    roads.min_by_key(|(_, road)| rules.roads[*road].horse).expect("a road").0
}

/// Leaves no armies but these two.
fn only(state: &mut Snapshot, armies: [&str; 2]) {
    let armies = armies.map(crate::support::army);
    state.armies.retain(|a| armies.contains(&a.id));
}

#[test]
fn men_in_the_field_are_told_by_whose_they_are() {
    let mut desk = from("lips_and_teeth", "xia", |state| {
        state.relations.begin_war(polity("mongol"), polity("xia"), state.clock.date);
        crate::support::stand(state, "mongol_ongin", "wulahai");
        crate::support::stand(state, "xia_zhongxing", "wulahai");
        only(state, ["mongol_ongin", "xia_zhongxing"]);
    });
    let name = desk.words().place(nearest("wulahai"));
    let text = good(&mut desk, &format!("around {name}"));
    let line = text.lines().find(|l| l.starts_with("Wulahai")).expect("a neighbour");
    assert!(line.contains("47,500 men of our own, some 58,000 men of the Mongols"), "{line}");
}

#[test]
fn an_enemy_who_is_shut_in_is_no_danger_to_other_places() {
    let near = |besieged: bool| {
        let desk = from("lips_and_teeth", "mongol", |state| {
            state.relations.begin_war(polity("mongol"), polity("xia"), state.clock.date);
            crate::support::stand(state, "xia_zhongxing", "wulahai");
            only(state, ["mongol_ongin", "xia_zhongxing"]);
            let next = nearest("wulahai");
            state.places[next.index()].owner.0 = Some(polity("mongol"));
            state.places[next.index()].occupier.0 = None;
            crate::support::stand(state, "mongol_ongin", "wulahai");
            if besieged {
                crate::support::besiege(state, "mongol_ongin", "wulahai", 2);
            }
        });
        desk.view().needs().iter().any(|n| n.kind == NeedKind::Enemy)
    };
    assert!(near(false));
    assert!(!near(true));
}

#[test]
fn a_letter_that_asks_for_what_holds_needs_nobody() {
    let act = shipped().rules.keys.find_act("market").expect("an act");
    let waits = |open: bool| {
        let desk = from("brother_states", "xia", |state| {
            let (from, to, date) = (polity("song"), polity("xia"), state.clock.date);
            state.relations.get_mut(from, to).markets = open;
            let proposal = Proposal { from, to, act, clauses: vec![Clause::Markets] };
            let id = EnvoyId(state.clock.next_envoy);
            state.clock.next_envoy += 1;
            let journey = Journey { road: vec![PlaceId(0)], left: 0, of: 0, talks_until: Some(date), done: false };
            let letter = Letter { proposal, person: None, sent: date, leg: Leg::Out, warrant: None };
            state.envoys.push(EnvoyRow { id, letter, journey });
        });
        desk.view().needs().iter().any(|n| n.kind == NeedKind::Letter)
    };
    assert!(waits(false) && !waits(true));
}

#[test]
fn what_is_advised_against_unrest_would_be_taken_by_the_rules() {
    let told = |grain: i64, fed: usize| {
        let desk = from("the_khans_levies", "jin", |state| {
            let scene = state.with(&shipped().rules);
            let quiet = |p: &PlaceId| scene.siege(*p).0.is_none() && scene.town(*p).households > 0;
            let places: Vec<PlaceId> = scene.holdings(polity("jin")).into_iter().filter(quiet).take(2).collect();
            for (i, place) in places.into_iter().enumerate() {
                let town = &mut state.places[place.index()].town;
                town.unrest = 900 - i as i32;
                town.relief = if i < fed { 3 } else { 0 };
            }
            state.polities[polity("jin").index()].purse.grain = grain;
        });
        let need = desk.view().needs().into_iter().find(|n| n.kind == NeedKind::Unrest).expect("unrest");
        let may = |&place: &PlaceId| order::check(&desk.session.scene(), desk.you, &Order::Grant { place }).is_ok();
        let scene = desk.session.scene();
        let named = scene.places().filter(|&p| need.told.contains(&format!("grant {})", desk.words().place(p))));
        let named: Vec<PlaceId> = named.collect();
        assert!(named.iter().all(may), "{}", need.told);
        (named, need.told)
    };
    let (worst, all) = told(5_000_000, 0);
    assert_eq!(worst.len(), 1, "{all}");
    let (next, other) = told(5_000_000, 1);
    assert!(next.len() == 1 && next != worst, "{other}");
    assert!(told(0, 0).0.is_empty(), "nothing can be given out of an empty store");
}

/// An order to march of some court at the beginning of a scenario.
fn march_of(fit: impl Fn(&Desk, ArmyId, PlaceId) -> bool) -> (Desk<'static>, ArmyId, PlaceId) {
    for scenario in &shipped().scenarios {
        for side in &scenario.sides {
            let desk = desk(&scenario.id, shipped().rules.keys.polity(side.polity), Lang::En);
            for army in desk.session.scene().armies_of(side.polity) {
                let places: Vec<PlaceId> = desk.session.scene().places().collect();
                if let Some(to) = places.into_iter().find(|&to| fit(&desk, army, to)) {
                    return (desk, army, to);
                }
            }
        }
    }
    panic!("nobody can march so");
}

#[test]
fn days_of_a_march_are_those_to_where_it_ends() {
    let stops = |desk: &Desk, army: ArmyId, to: PlaceId| {
        let scene = desk.view().scene;
        march::ahead(&scene, army, to).and_then(|road| road.stop)
    };
    let (mut desk, army, to) = march_of(|desk, army, to| {
        let order = Order::March { army, to, aim: Aim::Attack };
        desk.session.may(desk.you, &order).is_ok() && stops(desk, army, to).is_some()
    });
    let stop = desk.words().place(stops(&desk, army, to).expect("stopped"));
    let line = format!("attack {} {}", desk.view().army_number(army), desk.words().place(to));
    let text = good(&mut desk, &line);
    assert!(text.contains(&format!("to {stop}, where it is stopped")), "{text}");
    assert!(!text.contains("days on the way"), "{text}");
}

#[test]
fn what_closes_a_road_is_named() {
    let (mut desk, army, to) = march_of(|desk, army, to| {
        let order = Order::March { army, to, aim: Aim::Station };
        desk.session.may(desk.you, &order) == Err(Refusal::NoRoad { to })
    });
    let line = format!("march {} {}", desk.view().army_number(army), desk.words().place(to));
    let text = bad(&mut desk, &line);
    assert!(text.contains("it comes upon ground of") && text.contains("neither war nor friendship"), "{text}");
}

#[test]
fn a_siege_by_a_court_with_which_there_is_no_war_is_said_to_be_one() {
    let mut desk = from("lips_and_teeth", "jin", |state| {
        crate::support::besiege(state, "mongol_ongin", "zhongxing", 2);
    });
    let army = desk.session.scene().armies_of(desk.you)[0];
    let line = format!("relieve {} Zhongxing Fu", desk.view().army_number(army));
    let text = bad(&mut desk, &line);
    assert!(text.contains("besieged by the Mongols, with whom there is no war"), "{text}");
}

#[test]
fn small_losses_are_one_line_and_one_thing_is_told_once() {
    let desk = desk("the_khans_levies", "jin", Lang::En);
    let (date, jin, song, xia) = (crate::support::date("1217-02"), polity("jin"), polity("song"), polity("xia"));
    let at = crate::support::place("kaifeng");
    let lost = |of, lost, of_what| entry(date, Fact::Wasted(Loss { of, at: Some(at), lost, of_what }));
    let paid = || entry(date, Fact::Paid { from: jin, to: xia, good: Good::Cash, amount: 6_000 });
    let told = shown(&desk.view().report(
        date,
        &[
            lost(jin, 8, Waste::Sick),
            lost(jin, 30, Waste::Far),
            lost(jin, 700, Waste::Sick),
            entry(date, Fact::PeaceMade { a: jin, b: song }),
            entry(date, Fact::PeaceMade { a: song, b: jin }),
            paid(),
            paid(),
            paid(),
        ],
    ));
    assert!(told.contains("Here and there our armies lost 38 men in all: want, sickness."), "{told}");
    assert!(told.contains("lost 700 men to sickness."), "{told}");
    assert_eq!(told.matches("made peace").count(), 1, "{told}");
    assert!(told.contains("Jin paid Xia 18,000 strings") && told.matches("paid").count() == 1, "{told}");
    // One alone keeps its place and cause; heat is of the steppe's men in its months.
    let heat = |of, month| {
        let date = crate::support::date(month);
        let fact = Fact::Wasted(Loss { of, at: Some(at), lost: 70, of_what: Waste::Sick });
        desk.view().line(&entry(date, fact)).text
    };
    assert!(heat(jin, "1217-06").ends_with("to sickness."));
    assert!(heat(polity("mongol"), "1217-06").contains("heat"));
    assert!(!heat(polity("mongol"), "1217-02").contains("heat"));
}

#[test]
fn men_who_are_lent_are_told_as_whose_they_are() {
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let desk = from("the_khans_levies", "mongol", |state| {
        let led = |a: &&mut jinxia::sim::army::ArmyRow| a.banner.of == polity("xia") && a.lead.commander.is_some();
        let row = state.armies.iter_mut().find(led).expect("a host of Xia");
        row.banner.under = Some(polity("mongol"));
    });
    let scene = desk.session.scene();
    let lent = scene.army_ids().into_iter().filter_map(|id| scene.army(id)).find(|a| a.banner.under == Some(mongol));
    let lent = lent.expect("lent");
    let place = crate::support::place("lintao");
    let besieged = |commander| {
        let fact = Fact::Besieged { place, by: mongol, of: None, men: 30_204, claimed: None, commander };
        desk.view().line(&entry(scene.date(), fact)).text
    };
    let text = besieged(lent.lead.commander);
    assert!(text.contains("30,204 Xia troops lent to the Mongols"), "{text}");
    assert_eq!(lent.banner.of, xia);
    let own = besieged(scene.court(mongol).ruler);
    assert!(own.contains("30,204 Mongol troops."), "{own}");
}

#[test]
fn what_speaks_for_and_against_has_that_sign() {
    for (id, side) in [("the_khans_levies", "jin"), ("lips_and_teeth", "xia"), ("brother_states", "xia")] {
        let desk = desk(id, side, Lang::En);
        let acts = &shipped().rules.acts;
        for (i, act) in acts.iter().enumerate().filter(|(_, act)| !act.terms.is_empty()) {
            for to in desk.session.scene().polities().filter(|&p| p != desk.you && desk.session.scene().stands(p)) {
                let act_id = jinxia::sim::ids::ActId(i as u16);
                let proposal = Proposal { from: desk.you, to, act: act_id, clauses: act.terms.clone() };
                let page = desk.view().forecast_short(&proposal, None, "");
                for (key, sign) in [("ask-for", "+"), ("ask-against", "−")] {
                    let head = desk.words().get(key);
                    for section in page.sections.iter().filter(|s| s.head.as_ref() == Some(&head)) {
                        for row in &section.rows {
                            let jinxia::present::page::Row::Item(text) = row else { continue };
                            assert!(text.contains(sign), "{head}: {text}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_holds_already_is_named() {
    let (xia, song) = (polity("xia"), polity("song"));
    let desk = from("brother_states", "xia", |state| {
        state.relations.get_mut(xia, song).markets = true;
        state.relations.get_mut(xia, song).alliance = None;
    });
    let act = shipped().rules.keys.find_act("market").expect("an act");
    let proposal = Proposal { from: xia, to: song, act, clauses: vec![Clause::MutualAid, Clause::Markets] };
    let vetoes = desk.view().verdict(&proposal, None).vetoes;
    assert!(vetoes.iter().any(|v| v == "What is proposed holds already: open border markets."), "{vetoes:?}");
}

#[test]
fn the_story_of_the_beginning_is_a_hint_for_the_beginning() {
    for lang in Lang::ALL {
        let mut desk = desk("lips_and_teeth", "jin", lang);
        let word = desk.view().command("hint");
        let story = desk.words().attr("scenario-lips_and_teeth", "story").expect("a story");
        let end = desk.view().command("end");
        for turn in 0..6 {
            let text = good(&mut desk, &word);
            assert_eq!(text.contains(&story), turn < 4, "{turn}: {text}");
            let needs = desk.view().needs();
            assert!(turn < 4 || needs.iter().all(|n| text.contains(&n.told)), "{text}");
            desk.line(&end);
        }
    }
}

#[test]
fn who_belongs_to_no_court_serves_whom_he_leads_men_for() {
    let mut desk = desk("lips_and_teeth", "jin", Lang::En);
    let text = good(&mut desk, "person Puxian Wannu");
    assert!(text.contains("Serves: Jin") && text.contains("Leads: "), "{text}");
    let mut later = from("the_khans_levies", "jin", |_| {});
    let text = good(&mut later, "person Puxian Wannu");
    assert!(text.contains("Serves: none of these courts"), "{text}");
}

#[test]
fn help_explains_the_strength_that_is_given_out() {
    assert!(good(&mut desk("lips_and_teeth", "jin", Lang::En), "help muster").contains("follows claiming"));
    let mut zh = desk("lips_and_teeth", "jin", Lang::Zh);
    assert!(good(&mut zh, "帮助 点集").contains("号称者"));
}

#[test]
fn the_greatest_deeds_are_remembered() {
    let desk = desk("the_khans_levies", "mongol", Lang::En);
    let (mongol, xia, jin) = (polity("mongol"), polity("xia"), polity("jin"));
    let date = crate::support::date("1217-02");
    let bond = Bond::Vassal { lord: mongol, grade: Grade::Vassal };
    let mut entries: Vec<Entry> =
        (0..20).map(|n| entry(date.plus(n), Fact::BondMade { a: xia, b: mongol, bond })).collect();
    let (ruler, seat) = (desk.session.scene().court(jin).ruler.expect("a ruler"), crate::support::place("kaifeng"));
    entries.push(entry(date.plus(30), Fact::Captured { person: ruler, by: mongol, at: seat, hunted: false }));
    let taken = Fact::Taken {
        place: seat,
        from: Some(jin),
        by: Some(mongol),
        how: jinxia::sim::chronicle::How::Storm,
        commander: None,
        loot: 0,
        stay: 0,
    };
    entries.push(entry(date.plus(31), taken));
    let told = shown(&desk.view().closing("x", None, entries.iter()));
    assert!(told.contains(&desk.words().person(ruler)) && told.contains("Kaifeng"), "{told}");
    assert_eq!(told.matches("became the vassal").count(), 10, "{told}");
}
