//! What a player of one whole game stumbled over: forecasts, letters, loot, prisoners and what is told of them.

use super::*;
use bevy::ecs::system::RunSystemOnce;
use jinxia::{
    content::compile::Question,
    sim::{
        army::{Aim, Leg, Position, Task},
        chronicle::{Entry, Fact, How},
        diplomacy::{Answer, Bond, Clause, Due, DueKind, DueState, Grade, Proposal, Treaty, treaty},
        envoy::{EnvoyRow, Journey, Leg as Way, Letter},
        fog,
        game::Game,
        ids::{ArmyId, EnvoyId},
        look::Look,
        order::{self, Order},
        person::Life,
        place::{Besieged, Owner, Siege},
        realm::Realm,
        war::{ravage, siege, taking},
    },
    study::watch::Watch,
};

fn at(key: &str) -> PlaceId {
    crate::support::place(key)
}

fn start() -> Snapshot {
    scenario("brother_states").start.clone()
}

fn entry(state: &Snapshot, fact: Fact) -> Entry {
    Entry { date: state.clock.date, fact, record: None, inferred: false, set: false }
}

fn brothers(state: &mut Snapshot) {
    let relation = state.relations.get_mut(polity("xia"), polity("jin"));
    relation.war = None;
    relation.peace = true;
    relation.bond = Some(Bond::Brothers { elder: None });
}

/// The first army of a court on the map.
fn first(state: &Snapshot, of: &str) -> ArmyId {
    state.with(&shipped().rules).armies_of(polity(of))[0]
}

fn put(state: &mut Snapshot, army: ArmyId, place: PlaceId) {
    let row = state.armies.iter_mut().find(|a| a.id == army).expect("in being");
    row.position = Position { at: place, leg: None, route: Vec::new(), resting: 0 };
    row.task = Task::Hold;
}

#[test]
fn ones_own_army_in_a_friends_city_is_not_its_defence() {
    let city = at("zhongxing");
    let change = |state: &mut Snapshot| {
        brothers(state);
        state.armies.retain(|a| a.position.at != city);
        let host = first(state, "jin");
        put(state, host, city);
    };
    let mut desk = from("brother_states", "jin", change);
    let mut state = start();
    change(&mut state);
    let host = first(&state, "jin");
    let n = desk.view().army_number(host);
    let text = good(&mut desk, &format!("odds {n} zhongxing"));
    assert!(text.contains("no war with") && !text.contains("are inside"), "{text}");
    let scene = state.with(&shipped().rules);
    assert_eq!(siege::inside(&scene, city), [host], "against others it helps");
    assert!(siege::inside_against(&scene, city, polity("jin")).is_empty());
    assert_eq!(siege::inside_against(&scene, city, polity("mongol")), [host]);
}

#[test]
fn what_nobody_sees_is_not_told_to_be_empty() {
    let mut desk = desk("brother_states", "jin", Lang::En);
    let host = first(desk.session.state(), "jin");
    let n = desk.view().army_number(host);
    let (mut seen, mut unseen) = (false, false);
    for place in desk.session.scene().places().collect::<Vec<_>>() {
        let watched = fog::watched(&desk.session.scene(), desk.you, place);
        if if watched { seen } else { unseen } {
            continue;
        }
        let text = good(&mut desk, &format!("odds {n} {}", shipped().rules.keys.place(place)));
        assert!(watched || text.contains("Nobody sees that place"), "{text}");
        assert!(!watched || !text.contains("Nobody sees that place"), "{text}");
        (seen, unseen) = (seen || watched, unseen || !watched);
    }
    assert!(seen && unseen);
}

/// A letter of Song that has come to Xia.
fn letter(state: &mut Snapshot, act: &str, clauses: Vec<Clause>) -> EnvoyId {
    let act = shipped().rules.keys.find_act(act).expect("an act");
    let proposal = Proposal { from: polity("song"), to: polity("xia"), act, clauses };
    let (id, sent) = (EnvoyId(state.clock.next_envoy), state.clock.date);
    state.clock.next_envoy += 1;
    state.envoys.push(EnvoyRow {
        id,
        letter: Letter { proposal, person: None, sent, leg: Way::Out, warrant: None },
        journey: Journey { road: vec![PlaceId(0)], left: 0, of: 0, talks_until: Some(sent), done: false },
    });
    id
}

#[test]
fn what_has_come_about_while_a_letter_rode_is_passed_over() {
    let (xia, song) = (polity("xia"), polity("song"));
    let answer = |clauses: Vec<Clause>| {
        let mut state = start();
        let relation = state.relations.get_mut(xia, song);
        (relation.war, relation.peace, relation.markets) = (None, true, false);
        state.polities[xia.index()].court.by_order = true;
        let envoy = letter(&mut state, "peace", clauses);
        let order = Order::Reply { envoy, answer: Answer::Accepted };
        let checked = order::check(&state.with(&shipped().rules), xia, &order);
        assert_eq!(checked, Ok(()));
        let mut game = Game::new(&shipped().rules, &state);
        game.submit(crate::support::now(&game, "xia", order)).expect("legal");
        game.play_month();
        assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
        let told = game.close_turn();
        let said = told.iter().find_map(|e| match e.fact {
            Fact::Answered { from, answer, .. } if from == song => Some(answer),
            _ => None,
        });
        (said, game.snapshot())
    };
    let (said, after) = answer(vec![Clause::Peace, Clause::Markets]);
    assert_eq!(said, Some(Answer::Accepted));
    assert!(after.relations.get(xia, song).markets);
    assert_eq!(after.ledger.treaties.last().map(|t| t.clauses.clone()), Some(vec![Clause::Markets]));
    let treaties = start().ledger.treaties.len();
    let (said, after) = answer(vec![Clause::Peace]);
    assert_eq!(said, Some(Answer::Overtaken), "nothing was left to agree to");
    assert_eq!(after.ledger.treaties.len(), treaties);
}

#[test]
fn a_letter_begins_as_befits_who_writes_it() {
    let (xia, song) = (polity("xia"), polity("song"));
    let begins = |bond: Option<Bond>| {
        let mut desk = from("brother_states", "xia", |state| {
            let relation = state.relations.get_mut(xia, song);
            (relation.war, relation.peace, relation.bond) = (None, true, bond);
            letter(state, "gift", vec![Clause::Markets]);
        });
        good(&mut desk, "incoming")
    };
    let bond = |lord| Some(Bond::Vassal { lord, grade: Grade::Vassal });
    for (bond, words) in [
        (bond(song), "commands the Xia court:"),
        (bond(xia), "submits a memorial to the Xia court:"),
        (None, "writes to the Xia court:"),
    ] {
        let text = begins(bond);
        assert!(text.contains(words), "{bond:?}: {text}");
    }
}

#[test]
fn a_siege_tells_nothing_twice() {
    let city = at("zhongxing");
    let desk = from("brother_states", "xia", |state| {
        state.relations.begin_war(polity("mongol"), polity("xia"), state.clock.date);
        let siege = Siege { by: polity("mongol"), since: state.clock.date, works: 0, hungry: false, flooded: false };
        state.places[city.index()].siege = Besieged(Some(siege));
    });
    let page = desk.view().siege_sum(city);
    let mut rows: Vec<String> = page.sections.iter().flat_map(|s| &s.rows).map(|row| format!("{row:?}")).collect();
    let told = rows.len();
    assert!(told >= 2, "how it stands, and when it would be given up: {rows:?}");
    rows.sort();
    rows.dedup();
    assert_eq!(rows.len(), told, "{rows:?}");
}

#[test]
fn loot_is_told_and_is_what_comes_into_the_treasury() {
    let mut state = start();
    let (mongol, city) = (polity("mongol"), at("zhongxing"));
    state.relations.begin_war(mongol, polity("xia"), state.clock.date);
    let loot = taking::plunder(&state.with(&shipped().rules), city);
    assert!(loot > 0);
    for (how, part) in [(How::Storm, loot), (How::Surrender, loot / 2), (How::Terms, 0)] {
        let mut game = Game::new(&shipped().rules, &state);
        let before = game.snapshot().polities[mongol.index()].purse.cash;
        let take = move |mut realm: Realm| taking::take(&mut realm, city, mongol, how, None);
        game.world_mut().run_system_once(take).expect("a realm");
        assert_eq!(game.snapshot().polities[mongol.index()].purse.cash - before, part, "{how:?}");
        let told = game.close_turn();
        let seen = told.iter().find_map(|e| match e.fact {
            Fact::Taken { place, loot, .. } if place == city => Some(loot),
            _ => None,
        });
        assert_eq!(seen, Some(part), "{how:?}");
    }
    let desk = desk("brother_states", "mongol", Lang::En);
    let taken = |loot| Fact::Taken {
        place: city,
        from: Some(polity("xia")),
        by: Some(mongol),
        how: How::Storm,
        commander: None,
        loot,
        stay: 0,
    };
    let rich = entry(&state, taken(123_456));
    assert!(desk.view().line(&rich).text.contains("123,456 strings"));
    assert!(!desk.view().line(&entry(&state, taken(0))).text.contains("strings"));
    let mut page = jinxia::present::page::Page::new("books");
    desk.view().loot_rows(&[rich], &mut page);
    assert!(PLAIN.render(&page).contains("123,456"), "the books tell it");
}

#[test]
fn a_bond_that_one_breaks_oneself_counts_no_more_for_ones_objectives() {
    let scenario = scenario("brother_states");
    let (xia, jin) = (polity("xia"), polity("jin"));
    let side = scenario.sides.iter().position(|s| s.polity == xia).expect("a side");
    let asks = |ask: &Question| matches!(ask, Question::Brothers { .. });
    let which = scenario.sides[side].objectives.iter().position(|o| asks(&o.ask)).expect("an objective");
    let start = scenario.start.with(&shipped().rules);
    let bond = Bond::Brothers { elder: None };
    let made = || Fact::BondMade { a: xia, b: jin, bond };
    let ended = |by, with| Fact::BondEnded { by, with, bond };
    let met = |facts: Vec<Fact>| {
        let mut watch = Watch::new(scenario, &start);
        let first = scenario.start.clock.date;
        let told = facts
            .into_iter()
            .enumerate()
            .map(|(i, fact)| Entry { date: first.plus(i as i32), ..entry(&scenario.start, fact) });
        watch.read(&told.collect::<Vec<_>>());
        watch.end(&start).sides[side].0[which]
    };
    assert!(!met(vec![]));
    assert!(met(vec![made()]));
    assert!(!met(vec![made(), ended(xia, jin)]), "broken by oneself");
    assert!(met(vec![made(), ended(jin, xia)]), "broken by the other");
    assert!(met(vec![made(), ended(xia, jin), made()]), "made anew");
    assert!(!met(vec![made(), Fact::WarDeclared { by: xia, on: jin }]));
    assert!(met(vec![made(), Fact::WarDeclared { by: jin, on: xia }]));
}

#[test]
fn a_gift_is_not_owed_to_whom_one_fights() {
    let (song, jin) = (polity("song"), polity("jin"));
    for (act, state_after) in [("gift", DueState::Waived), ("peace", DueState::Arrears)] {
        let mut state = start();
        let on = state.clock.date;
        state.relations.begin_war(jin, song, on);
        let act = shipped().rules.keys.find_act(act).expect("an act");
        let id = state.ledger.treaties.len() as u32;
        let what = DueKind::Pay { good: jinxia::sim::diplomacy::Good::Cash, amount: 1000, yearly: false };
        let clauses = Vec::new();
        state.ledger.treaties.push(Treaty { id, from: song, to: jin, act, clauses, on, ended: None, record: None });
        state.ledger.dues.push(Due::open(Some(id), song, jin, what, on));
        let mut game = Game::new(&shipped().rules, &state);
        game.play_month();
        let told = game.close_turn();
        let due = game.snapshot().ledger.dues.iter().find(|d| d.treaty == Some(id)).cloned().expect("in the ledger");
        assert_eq!(due.state, state_after);
        let lapses = |e: &Entry| matches!(e.fact, Fact::Unpaid { from, lapsed: true, .. } if from == song);
        let lapsed = told.iter().find(|e| lapses(e));
        assert_eq!(lapsed.is_some(), state_after == DueState::Waived, "{told:?}");
        if let Some(told) = lapsed {
            for lang in Lang::ALL {
                let text = desk("brother_states", "song", lang).view().line(told).text;
                assert!(text.contains("let go") || text.contains("作罢"), "{text}");
            }
        }
    }
}

#[test]
fn days_are_counted_from_where_an_army_is_on_its_road() {
    let mut desk = desk("brother_states", "jin", Lang::En);
    let state = desk.session.state().clone();
    let host = first(&state, "jin");
    let row = state.armies.iter().find(|a| a.id == host).expect("in being");
    let here = row.position.at;
    let to = shipped().rules.neighbours[here.index()][0].0;
    for (done, of, days) in [(30, 40, 5), (10, 40, 15)] {
        let leg = Some(Leg { to, done, of });
        desk = from("brother_states", "jin", |state| {
            let row = state.armies.iter_mut().find(|a| a.id == host).expect("in being");
            row.position = Position { at: here, leg, route: Vec::new(), resting: 0 };
            row.task = Task::March { aim: Aim::Station, to };
        });
        assert_eq!(desk.view().days_to(host, to), Some(days), "it goes on");
        if done * 2 < of {
            assert_eq!(desk.view().days_to(host, here), Some(done / 2), "it turns back");
        }
    }
}

#[test]
fn a_muster_takes_nobody_from_under_a_commander() {
    let mut state = start();
    let scene = state.with(&shipped().rules);
    let (jin, capital) = (polity("jin"), scene.court(polity("jin")).capital);
    let who = (0..shipped().rules.people.len()).map(|i| PersonId(i as u16)).find(|&p| scene.at_hand(p, jin));
    let host = first(&state, "jin");
    state.armies.retain(|a| a.position.at != capital || a.id == host);
    put(&mut state, host, capital);
    let muster =
        |army| Order::Muster { army, at: capital, foot: 300, horse: 0, engineers: 0, commander: None, claimed: None };
    for (led, drawn) in [(true, 0), (false, 300)] {
        let row = state.armies.iter_mut().find(|a| a.id == host).expect("in being");
        row.lead.commander = if led { who } else { None };
        row.lead.since = state.clock.date.plus(-3);
        row.force.foot = row.force.foot.max(1000);
        let men = row.force.men();
        let scene = state.with(&shipped().rules);
        assert_eq!(order::called_up(&scene, jin, &muster(None)), (300 - drawn, drawn));
        let mut game = Game::new(&shipped().rules, &state);
        let issued = crate::support::now(&game, "jin", muster(None));
        game.open_with([issued]);
        let after = game.snapshot();
        let left = after.armies.iter().find(|a| a.id == host).map_or(0, |a| a.force.men());
        assert_eq!(left, men - drawn);
    }
}

#[test]
fn nobody_lays_waste_what_is_his_friends_by_right() {
    let mut state = start();
    let (xia, jin, mongol) = (polity("xia"), polity("jin"), polity("mongol"));
    brothers(&mut state);
    let date = state.clock.date;
    state.relations.begin_war(mongol, xia, date);
    state.relations.begin_war(mongol, jin, date);
    let place = at("lingzhou");
    state.armies.retain(|a| a.position.at != place);
    let host = first(&state, "jin");
    put(&mut state, host, place);
    let row = &mut state.places[place.index()];
    row.siege.0 = None;
    row.occupier = jinxia::sim::place::Occupier(Some(jinxia::sim::place::Occupation { by: Some(mongol), since: date }));
    row.owner = Owner(Some(xia));
    assert_eq!(state.with(&shipped().rules).holder(place), Some(mongol));
    assert_eq!(ravage::ravager(&state.with(&shipped().rules), place), None, "it came to relieve it");
    state.places[place.index()].owner = Owner(Some(mongol));
    state.places[place.index()].occupier = jinxia::sim::place::Occupier(None);
    assert_eq!(ravage::ravager(&state.with(&shipped().rules), place), Some(jin));
}

#[test]
fn prisoners_are_freed_by_their_own_or_taken_along() {
    let (xia, jin, city) = (polity("xia"), polity("jin"), at("lanzhou"));
    let state = start();
    let scene = state.with(&shipped().rules);
    let who = |of| {
        let people = (0..shipped().rules.people.len()).map(|i| PersonId(i as u16));
        people.into_iter().find(|&p| scene.at_hand(p, of) && scene.court(of).ruler != Some(p)).expect("somebody")
    };
    let (ours, theirs) = (who(xia), who(polity("mongol")));
    let mut state = state.clone();
    // Whose friend is no friend of Xia any more.
    let relation = state.relations.get_mut(xia, polity("mongol"));
    (relation.bond, relation.alliance) = (None, None);
    state.places[city.index()].owner = Owner(Some(jin));
    state.places[city.index()].occupier = jinxia::sim::place::Occupier(None);
    for person in [ours, theirs] {
        state.people[person.index()].life = Life::Held { by: jin, at: city };
    }
    let mut game = Game::new(&shipped().rules, &state);
    let take = move |mut realm: Realm| taking::take(&mut realm, city, xia, How::Storm, None);
    game.world_mut().run_system_once(take).expect("a realm");
    let after = game.snapshot();
    assert_eq!(after.people[ours.index()].life, Life::Free);
    let seat = after.polities[jin.index()].court.seat;
    assert_eq!(after.people[theirs.index()].life, Life::Held { by: jin, at: seat });
    let told = game.close_turn();
    assert!(told.iter().any(|e| matches!(e.fact, Fact::HostageHome { person, to, .. } if (person, to) == (ours, xia))));
}

#[test]
fn help_is_due_some_months_after_the_answer() {
    let (song, jin) = (polity("song"), polity("jin"));
    let desk = from("brother_states", "song", |state| {
        state.relations.get_mut(song, jin).war = None;
        let on = state.clock.date;
        state.ledger.dues.push(Due::open(Some(0), song, jin, DueKind::Aid, on));
    });
    let scene = desk.session.scene();
    let due = scene.ledger().dues.last().expect("owed").clone();
    let last = treaty::last_day(&scene, &due);
    assert_eq!(last, scene.date().plus(shipped().rules.court.muster_time));
    let told = desk.words().date(last);
    let rows = desk.view().due_rows();
    assert!(rows.iter().any(|r| r.with == jin && r.state.contains(&told)), "{rows:?}");
}

#[test]
fn a_storm_is_told_alike_before_and_after_the_place_is_ones_own() {
    let city = at("zhongxing");
    let fact =
        Fact::Stormed { place: city, by: polity("jin"), of: Some(polity("xia")), odds: 500, lost: 1234, fallen: 313 };
    let told = |holder: &'static str| {
        let desk = from("brother_states", "jin", |state| {
            let row = &mut state.places[city.index()];
            row.owner = Owner(Some(polity(holder)));
            row.occupier = jinxia::sim::place::Occupier(None);
            let relation = state.relations.get_mut(polity("xia"), polity("jin"));
            (relation.bond, relation.alliance) = (None, None);
        });
        desk.view().line(&entry(desk.session.state(), fact.clone())).text
    };
    assert_eq!(told("xia"), told("jin"));
    assert!(told("jin").contains("1,234") && !told("jin").contains("313"), "{}", told("jin"));
}

#[test]
fn a_drafted_choice_can_still_be_asked_about() {
    let mut desk = from("yinshan", "xia", |state| {
        let relation = state.relations.get_mut(polity("song"), polity("xia"));
        (relation.war, relation.markets) = (None, false);
        letter(state, "market", vec![Clause::Markets]);
    });
    good(&mut desk, "ask jin gift");
    good(&mut desk, "envoy jin gift");
    assert!(good(&mut desk, "ask jin gift").contains('%'));
    let id = desk.view().waiting_for_you()[0].0;
    good(&mut desk, &format!("reply {id} yes"));
    assert!(desk.view().waiting_for_you().is_empty());
    assert!(good(&mut desk, &format!("futures {id}")).contains('%'));
    assert!(bad(&mut desk, "futures 9999").contains("9999"));
}

#[test]
fn a_turn_taken_back_is_told_as_a_turn() {
    let mut desk = desk("yinshan", "xia", Lang::En);
    good(&mut desk, "end");
    let told = good(&mut desk, "undo");
    assert!(told.contains("whole turn") && told.contains("redo"), "{told}");
    good(&mut desk, "redo");
    assert_eq!(desk.session.turn(), 1);
}

#[test]
fn the_page_of_a_place_tells_what_it_is_worth() {
    for lang in Lang::ALL {
        let mut desk = desk("brother_states", "xia", lang);
        let word = desk.words().get("view-worth");
        let worth = shipped().rules.value(at("zhongxing")).to_string();
        let command = desk.view().command("place");
        let text = good(&mut desk, &format!("{command} zhongxing"));
        assert!(text.lines().any(|l| l.contains(&word) && l.contains(&worth)), "{text}");
    }
}

#[test]
fn what_another_court_had_to_decide_is_told_once() {
    let desk = desk("lips_and_teeth", "xia", Lang::En);
    let state = desk.session.state();
    let events = &shipped().rules.events;
    let (number, info) = events.iter().enumerate().find(|(_, e)| e.of == polity("jin")).expect("Jin has one");
    let (of, event) = (info.of, jinxia::sim::ids::EventId(number as u16));
    let opened = entry(state, Fact::EventOpened { of, event });
    let chosen = entry(state, Fact::EventChosen { of, event, choice: 0 });
    let told = |entries: &[Entry]| desk.view().told(entries, false).len();
    assert_eq!(told(std::slice::from_ref(&opened)), 1, "the question alone");
    assert_eq!(told(&[opened, chosen]), 1, "the choice tells of it");
}
