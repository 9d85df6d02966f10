//! What the player of a whole game of the Mongols found: each is told now, or refused in words.

use super::*;
use jinxia::sim::{
    army::{Position, Task},
    chronicle::Fact,
    court::throne,
    look::Look,
    order::{self, Order, Refusal},
    person::Life,
};

/// An army that will be stopped is told so where one asks for the odds and where one gives the order.
#[test]
fn a_march_that_will_be_stopped_says_so() {
    let scene = scenario("lips_and_teeth").start.with(&shipped().rules);
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let id = scene.armies_of(mongol)[0];
    let gate = crate::support::place("keyimen");
    let mut told = 0;
    let mut desk = from("lips_and_teeth", "mongol", |state| {
        let date = state.clock.date;
        if !state.relations.at_war(mongol, xia) {
            state.relations.begin_war(mongol, xia, date);
        }
        state.armies.retain(|row| row.id == id || row.banner.of != xia);
        let row = state.armies.iter_mut().find(|a| a.id == id).expect("in being");
        row.position = Position { at: gate, leg: None, route: Vec::new(), resting: 0 };
        row.task = Task::Hold;
        (row.force.foot, row.force.horse) = (900, 0);
    });
    let goals: Vec<_> = desk.session.scene().holdings(xia);
    for goal in goals {
        let scene = desk.view().scene;
        let Some(ahead) = jinxia::sim::war::march::ahead(&scene, id, goal) else { continue };
        let Some(stop) = ahead.stop else { continue };
        let (name, at) = (desk.words().place(goal), desk.words().place(stop));
        let line = format!("{} {name}", desk.view().army_number(id));
        assert!(good(&mut desk, &format!("odds {line}")).contains(&format!("stopped at {at} by its garrison")));
        assert!(good(&mut desk, &format!("besiege {line}")).contains(&format!("stopped at {at} by its garrison")));
        told += 1;
    }
    assert!(told > 0);
}

/// Whoever loses a command or an office by an order is named in the answer.
#[test]
fn who_is_displaced_is_named() {
    let mut desk = desk("lips_and_teeth", "mongol", Lang::En);
    let mongol = desk.you;
    let scene = desk.session.scene();
    let court = scene.court(mongol).clone();
    let leader = |id: &_| scene.army(*id).and_then(|a| a.lead.commander);
    let armies = scene.armies_of(mongol);
    let pair = armies.iter().flat_map(|a| armies.iter().map(move |b| (*a, *b))).find(|(a, b)| {
        let Some(person) = leader(a).filter(|_| a != b) else { return false };
        order::check_in_turn(&scene, &scene, mongol, &Order::Command { army: *b, person }).is_ok()
    });
    let (from, to) = pair.expect("two armies near each other");
    let person = desk.words().person(leader(&from).expect("led"));
    let (n, m) = (desk.view().army_number(from), desk.view().army_number(to));
    let text = good(&mut desk, &format!("command {m} {person}"));
    assert!(text.contains(&format!("{person} leaves army {n}, which then has no commander")), "{text}");
    // A ruler who prepares a war himself stays ruler, and his marshal stays marshal.
    let ruler = court.ruler.expect("rules");
    let name = desk.words().person(ruler);
    good(&mut desk, &format!("prepare jin {name}"));
    let after = desk.session.scene();
    assert_eq!(after.court(mongol).marshal, court.marshal);
    assert_eq!(after.service(ruler).office, Some(jinxia::sim::person::Office::Ruler));
}

#[test]
fn clauses_follow_an_act_of_their_own_name() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    let elder = good(&mut desk, "ask jin treaty brothers elder");
    let plain = good(&mut desk, "ask jin treaty peace, brothers elder");
    assert!(elder.contains("Chance of a yes") && plain.contains("Chance of a yes"), "{elder}");
}

#[test]
fn what_more_can_be_called_up_is_the_turns_own_limit() {
    let mut desk = desk("the_khans_levies", "jin", Lang::En);
    let jin = desk.you;
    let muster =
        |at, foot| Order::Muster { army: None, at, foot, horse: 0, engineers: 0, commander: None, claimed: None };
    let rules = &shipped().rules;
    let most = jinxia::sim::num::permille(desk.session.scene().purse(jin).manpower, rules.economy.call_up);
    let first = 1_000;
    // Where no idle army lies, all of a host is called up.
    let at = desk.session.scene().holdings(jin).into_iter().find(|&at| {
        let (scene, order) = (desk.session.scene(), muster(at, first));
        order::called_up(&scene, jin, &muster(at, most + 1)) == (most + 1, 0)
            && order::check(&scene, jin, &order).is_ok()
    });
    let at = at.expect("a place to gather men at");
    desk.session.order(jin, muster(at, first)).expect("so many may be called up");
    let told = desk.session.order(jin, muster(at, most + 1));
    assert_eq!(told, Err(Refusal::CalledUp { have: most - first, asked: most + 1 }));
    // The host of this month is left alone by the next muster.
    let told = desk.session.order(jin, muster(at, most - first));
    let enough = matches!(&told, Ok(_) | Err(Refusal::NoMenHere { .. } | Refusal::NoCash { .. }));
    assert!(enough, "as many as were told to be left: {told:?}");
}

/// What a ruler's own court forecasts of his answer is the chance at which he answers.
#[test]
fn counsel_is_heard_at_the_chance_that_is_shown() {
    let mut heard = 0;
    for (id, side) in [("brother_states", "xia"), ("brother_states", "jin"), ("the_khans_levies", "xia")] {
        let desk = desk(id, side, Lang::En);
        let scene = desk.session.scene();
        let (you, policy) = (desk.you, scene.court(desk.you).policy);
        let all = (0..shipped().rules.policies.len()).map(|i| PolicyId(i as u16));
        let others: Vec<_> = all.filter(|&p| p != policy).take(2).collect();
        let people: Vec<_> = (0..shipped().rules.people.len()).map(|i| PersonId(i as u16)).collect();
        for policy in others {
            let fit = |p: &&PersonId| {
                order::check(&scene, you, &Order::Counsel { person: **p, policy }).is_ok()
                    && scene.court(you).ruler != Some(**p)
            };
            let Some(&person) = people.iter().find(fit) else { continue };
            let mut desk = self::desk(id, side, Lang::En);
            let shown = desk.view().counsel_chance(person, policy);
            desk.session.order(you, Order::Counsel { person, policy }).expect("legal");
            desk.session.end_turn();
            let thrown = desk.session.journal().last().entries.iter().find_map(|e| match &e.fact {
                Fact::Counselled { by, judged, .. } if *by == person => judged.as_ref().map(|j| j.verdict.chance),
                _ => None,
            });
            assert_eq!(thrown, Some(shown), "{id}, {side}");
            heard += 1;
        }
    }
    assert!(heard > 2, "{heard}");
}

/// A throne goes to the heir, to whom the record knows as successor, or to one of the house, and to nobody else.
#[test]
fn a_throne_does_not_leave_the_house() {
    let desk = desk("brother_states", "xia", Lang::En);
    let (scene, you) = (desk.session.scene(), desk.you);
    let (court, rules) = (scene.court(you), &shipped().rules);
    let named = court.ruler.and_then(|r| rules.person(r).successor);
    let (mut fit, mut strangers) = (0, 0);
    for person in (0..rules.people.len()).map(|i| PersonId(i as u16)) {
        if scene.life(person) != Life::Free || scene.service(person).of != you || court.ruler == Some(person) {
            continue;
        }
        let house = throne::of_house(rules, person) || court.heir == Some(person) || named == Some(person);
        for order in [Order::Usurp { person }, Order::Abdicate { to: person }] {
            let told = order::check(&scene, you, &order);
            if house {
                assert_eq!(told, Ok(()));
                fit += 1;
            } else {
                assert_eq!(told, Err(Refusal::NotOfHouse { person }));
                strangers += 1;
            }
        }
    }
    assert!(fit > 0 && strangers > 0, "{fit} and {strangers}");
}

/// All who lie before a place storm it together: the order is given once.
#[test]
fn a_storm_is_ordered_once() {
    let mut desk = from("lips_and_teeth", "mongol", |state| {
        for key in ["mongol_ongin", "mongol_kherlen"] {
            crate::support::besiege(state, key, "wulahai", 1);
        }
    });
    let both = [crate::support::army("mongol_ongin"), crate::support::army("mongol_kherlen")];
    let you = desk.you;
    desk.session.order(you, Order::Assault { army: both[0] }).expect("it lies before the walls");
    let place = crate::support::place("wulahai");
    assert_eq!(desk.session.order(you, Order::Assault { army: both[1] }), Err(Refusal::StormOrdered { place }));
    desk.session.order(you, Order::Assault { army: both[0] }).expect("the same order again replaces itself");
}

#[test]
fn the_desk_says_what_it_knows() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    let unknown = bad(&mut desk, "explain foo");
    assert!(unknown.contains(&desk.words().get("view-prestige")), "{unknown}");
    let abroad = good(&mut desk, "help abroad");
    for (i, theatre) in shipped().rules.theatres.iter().enumerate() {
        let date = desk.session.scene().date();
        let open = theatre.open.is_none_or(|(from, until)| (from..=until).contains(&date));
        let name = desk.words().theatre(jinxia::sim::ids::TheatreId(i as u8));
        assert_eq!(abroad.contains(&format!("{name}: ")), open, "{name}: {abroad}");
    }
    for _ in 0..3 {
        good(&mut desk, "end");
    }
    let (last, all) = (good(&mut desk, "why"), good(&mut desk, "why all"));
    assert!(all.len() >= last.len(), "{all}");
}

/// An answer that waits is told with the matter, and a war that a bond forbids with the command that ends the bond.
#[test]
fn what_stands_in_the_way_is_named_with_its_command() {
    let mut desk = desk("the_khans_levies", "mongol", Lang::En);
    let (scene, you) = (desk.session.scene(), desk.you);
    let bound = scene.polities().find(|&p| {
        let told = order::check(&scene, you, &Order::DeclareWar { on: p });
        matches!(told, Err(Refusal::Vassal { .. } | Refusal::Brother { .. } | Refusal::Ally { .. }))
    });
    let name = desk.words().polity_as(bound.expect("Xia serves the khan"), "short");
    let told = bad(&mut desk, &format!("war {name}"));
    assert!(told.contains(&format!("{} {name}", desk.view().command("break_bond"))), "{told}");
}
