//! Scripted events open on their premises, wait for a human, and do what they say.

use crate::{
    play::session,
    support::{date, game, holder, now, person, place, polity, scenario, shipped},
};
use jinxia::{
    content::{self, ron::Problems},
    play::save,
    present::{Lang, Texts},
    sim::{
        chronicle::{Entry, Fact},
        diplomacy::MemoryKind,
        game::Game,
        ids::EventId,
        look::Look,
        order::{Order, Refusal},
        person::Life,
    },
    terminal::desk::Desk,
};
use std::{collections::BTreeMap, fs};

fn event(key: &str) -> EventId {
    shipped().rules.keys.find_event(key).expect(key)
}

fn choice(key: &str, of: &str) -> u8 {
    let choices = &shipped().rules.events[event(key).index()].choices;
    choices.iter().position(|c| c.key == of).expect(of) as u8
}

fn choose(key: &str, of: &str) -> Order {
    Order::Choose { event: event(key), choice: choice(key, of) }
}

/// Xia in the month in which its heir speaks up, with or without a human.
fn deren(human: bool, seed: u64) -> Game {
    let mut start = scenario("brother_states").start.clone();
    start.clock.seed = seed;
    let row = &mut start.polities[polity("xia").index()];
    row.court.by_order = human;
    row.court.heir = Some(person("li_deren"));
    Game::new(&shipped().rules, &start)
}

fn opened(entries: &[Entry], key: &str) -> bool {
    entries.iter().any(|e| matches!(e.fact, Fact::EventOpened { event: id, .. } if id == event(key)))
}

fn chosen(entries: &[Entry], key: &str) -> Option<u8> {
    entries.iter().find_map(|e| match e.fact {
        Fact::EventChosen { event: id, choice, .. } if id == event(key) => Some(choice),
        _ => None,
    })
}

#[test]
fn an_event_opens_when_its_premises_hold_and_not_otherwise() {
    let mut game = deren(true, 1);
    assert!(opened(&game.end_turn(), "deren"));
    assert!(!opened(&game.end_turn(), "deren"), "once");
    let mut start = deren(true, 1).snapshot();
    start.polities[polity("xia").index()].court.heir = None;
    let mut game = Game::new(&shipped().rules, &start);
    assert!(!opened(&game.end_turn(), "deren"));
    let mut start = deren(true, 1).snapshot();
    start.clock.date = date("1223-12");
    let mut game = Game::new(&shipped().rules, &start);
    assert!(!opened(&game.end_turn(), "deren"), "out of its window");
}

/// What an event tells has to be so when it opens: here that the Mongols lie before a vassal's city, and that a host of
/// Xia stands beside them.
#[test]
fn what_an_event_tells_is_a_premise_of_it() {
    use crate::support::{besiege, stand};
    let rules = &shipped().rules;
    let opens = |state: &jinxia::sim::snapshot::Snapshot, key: &str| {
        rules.events[event(key).index()].when.iter().all(|c| c.holds(&state.with(rules)))
    };
    let mut state = scenario("lips_and_teeth").start.clone();
    let (xia, jin, mongol) = (polity("xia"), polity("jin"), polity("mongol"));
    state.relations.begin_war(mongol, xia, state.clock.date);
    besiege(&mut state, "mongol_ongin", "zhongxing", 1);
    assert!(opens(&state, "lips"));
    let mut other = state.clone();
    other.relations.get_mut(xia, jin).bond = None;
    assert!(!opens(&other, "lips"), "of a vassal's city it tells only where it is a vassal's");
    state.places[place("zhongxing").index()].siege.0.as_mut().expect("besieged").by = polity("song");
    assert!(!opens(&state, "lips"), "and of Mongols only where they are Mongols");
    let mut state = scenario("the_khans_levies").start.clone();
    let host = state.armies.iter().find(|a| a.banner.of == xia).expect("an army").id;
    let lies = state.armies.iter().find(|a| a.banner.of == mongol).expect("an army").id;
    let key = |id: jinxia::sim::ids::ArmyId| rules.keys.armies[id.0 as usize].clone();
    besiege(&mut state, &key(lies), "fengxiang", 1);
    state.relations.get_mut(xia, mongol).war = None;
    state.relations.get_mut(xia, mongol).bond =
        Some(jinxia::sim::diplomacy::Bond::Vassal { lord: mongol, grade: Default::default() });
    assert!(!opens(&state, "fengxiang"));
    stand(&mut state, &key(host), "fengxiang");
    assert!(opens(&state, "fengxiang"));
    let sits = jinxia::sim::rulebook::Condition::SitsAt(jin, place("zhongdu"));
    assert!(!sits.holds(&state.with(rules)), "the court of Jin has moved by then");
    state.polities[jin.index()].court.seat = place("zhongdu");
    assert!(sits.holds(&state.with(rules)));
}

#[test]
fn nothing_opens_while_the_record_plays_every_part() {
    let mut game = deren(true, 1);
    game.set_fates(Vec::new(), true);
    assert!(!opened(&game.end_turn(), "deren"));
    for id in ["the_long_war", "first_alliance"] {
        let mut session = session(id, &[], true);
        while !session.over() {
            session.end_turn();
        }
        let told = session.journal().entries().any(|e| matches!(e.fact, Fact::EventOpened { .. }));
        assert!(!told && session.state().events == Default::default(), "{id}");
    }
}

#[test]
fn a_human_chooses_and_what_follows_is_an_order_like_any_other() {
    let mut game = deren(true, 1);
    game.end_turn();
    let order = choose("deren", "depose");
    assert_eq!(game.submit(now(&game, "jin", order.clone())), Err(Refusal::NotOpen));
    game.submit(now(&game, "xia", order.clone())).expect("it is open");
    let facts = game.end_turn();
    assert!(facts.iter().any(|e| matches!(e.fact, Fact::Deposed { person: p, .. } if p == person("li_deren"))));
    let told = facts.iter().find(|e| matches!(e.fact, Fact::EventChosen { .. })).expect("told");
    assert_eq!(told.record, shipped().rules.keys.find_record("r1223_deren_deposed"));
    let state = game.snapshot();
    let life = state.people[person("li_deren").index()].life;
    assert_eq!(life, Life::Held { by: polity("xia"), at: place("lingzhou") });
    assert_eq!(state.events.past(event("deren")).map(|p| p.choice), Some(choice("deren", "depose")));
    assert_eq!(game.submit(now(&game, "xia", order)), Err(Refusal::NotOpen));
}

#[test]
fn silence_is_taken_for_the_first_choice_after_the_patience() {
    let mut game = deren(true, 1);
    assert!(opened(&game.end_turn(), "deren"));
    for _ in 0..2 {
        assert_eq!(chosen(&game.end_turn(), "deren"), None);
    }
    assert_eq!(chosen(&game.end_turn(), "deren"), Some(0));
}

#[test]
fn an_event_lapses_with_its_premise() {
    let mut game = deren(true, 1);
    game.end_turn();
    game.queue(now(&game, "xia", Order::Depose { person: person("li_deren") }));
    let facts = game.end_turn();
    assert!(facts.iter().any(|e| matches!(e.fact, Fact::EventLapsed { event: id, .. } if id == event("deren"))));
    assert!(game.snapshot().events.open(event("deren")).is_none());
}

#[test]
fn courts_without_a_human_choose_by_the_weights() {
    let mut counts = BTreeMap::new();
    let mut games = 0;
    for seed in 0..400 {
        let Some(choice) = chosen(&deren(false, seed).end_turn(), "deren") else { continue };
        *counts.entry(choice).or_insert(0) += 1;
        games += 1;
    }
    assert_eq!(games, 400, "a court without a human answers at once");
    let share = |key: &str| counts.get(&choice("deren", key)).copied().unwrap_or(0) * 100 / games;
    assert!((57..=73).contains(&share("depose")), "{counts:?}");
    assert!((13..=27).contains(&share("heed")) && (9..=21).contains(&share("silence")), "{counts:?}");
}

#[test]
fn an_order_that_is_not_legal_any_more_is_left_out_and_told() {
    let mut start = deren(true, 1).snapshot();
    start.clock.date = date("1223-03");
    let mut game = Game::new(&shipped().rules, &start);
    game.end_turn();
    // Lingzhou is lost: the heir is deposed, and cannot be confined there.
    let mut state = game.snapshot();
    state.places[place("lingzhou").index()].owner.0 = Some(polity("jin"));
    state.places[place("lingzhou").index()].occupier.0 = None;
    game.restore(&state);
    assert_eq!(holder(&mut game, "lingzhou"), Some(polity("jin")));
    game.submit(now(&game, "xia", choose("deren", "depose"))).expect("open");
    let facts = game.end_turn();
    let lost = |e: &Entry| matches!(e.fact, Fact::EffectLost { why: Refusal::NotYourPlace { place: p }, .. } if p == place("lingzhou"));
    assert!(facts.iter().any(lost), "{facts:?}");
    assert!(facts.iter().any(|e| matches!(e.fact, Fact::Deposed { .. })));
    assert_eq!(game.snapshot().people[person("li_deren").index()].life, Life::Free);
}

/// The game one month after an event was opened by hand and a choice made in it, and as it was without.
fn with_and_without(id: &str, of: &str, key: &str, of_choice: &str) -> [Game; 2] {
    let mut state = game(id).snapshot();
    state.polities[polity(of).index()].court.by_order = true;
    let mut without = Game::new(&shipped().rules, &state);
    without.hold_events();
    state.events.open = vec![jinxia::sim::event::Open { event: event(key), since: state.clock.date }];
    let mut with = Game::new(&shipped().rules, &state);
    with.hold_events();
    with.submit(now(&with, of, choose(key, of_choice))).expect("open");
    with.play_month();
    without.play_month();
    [with, without]
}

#[test]
fn effects_do_what_they_say() {
    let [mut with, mut without] = with_and_without("the_khans_levies", "xia", "levies", "send");
    let xia = polity("xia").index();
    let (a, b) = (with.snapshot(), without.snapshot());
    let (rich, poor) = (&b.polities[xia], &a.polities[xia]);
    assert!(rich.purse.manpower - poor.purse.manpower > 8_000);
    assert!(rich.purse.horses - poor.purse.horses > 4_500);
    assert!(poor.temper.weariness - rich.temper.weariness > 400);
    let memories = &a.relations.get(polity("xia"), polity("mongol")).memories;
    assert!(memories.iter().any(|m| m.kind == MemoryKind::SentTroops && m.on == date("1216-09")));
    let [mut with, mut without] = with_and_without("brother_states", "xia", "last_stand", "raze");
    let (a, b) = (with.snapshot(), without.snapshot());
    let city = place("zhongxing").index();
    assert!(a.places[city].town.devastation - b.places[city].town.devastation > 100);
    let morale = |s: &jinxia::sim::snapshot::Snapshot| {
        s.armies.iter().filter(|r| r.banner.of == polity("xia")).map(|r| r.force.morale).sum::<i32>()
    };
    assert!(morale(&a) > morale(&b));
    assert!(a.polities[xia].temper.stability < b.polities[xia].temper.stability);
}

#[test]
fn what_cannot_be_paid_for_cannot_be_chosen() {
    let mut state = game("the_khans_levies").snapshot();
    state.events.open = vec![jinxia::sim::event::Open { event: event("levies"), since: state.clock.date }];
    state.polities[polity("xia").index()].purse.cash = 10;
    let mut game = Game::new(&shipped().rules, &state);
    let refused = game.submit(now(&game, "xia", choose("levies", "gifts")));
    assert_eq!(refused, Err(Refusal::NoCash { have: 10, asked: 40_000 }));
    game.submit(now(&game, "xia", choose("levies", "refuse"))).expect("it costs nothing");
}

/// A session in which Xia has the choice about its heir before it.
fn asked() -> jinxia::play::Session {
    let mut session = session("brother_states", &["xia"], false);
    session.end_turn();
    assert!(session.scene().events().open(event("deren")).is_some());
    session
}

#[test]
fn a_save_keeps_open_events() {
    let session = asked();
    let bytes = save::write(&session, "events").expect("written");
    let loaded = save::read(shipped(), &bytes).expect("read").session;
    assert_eq!(loaded.state().events, session.state().events);
    assert_eq!(loaded.state().hash(), session.state().hash());
}

#[test]
fn at_the_desk_history_is_shown_only_after_choosing() {
    let texts = Texts::read(&shipped().library, &mut Problems::new());
    for (lang, cite) in [(Lang::En, "In the record"), (Lang::Zh, "史载")] {
        let mut desk = Desk::new(shipped(), &texts, lang, asked(), polity("xia"));
        let tell = |desk: &mut Desk, line: &str| {
            let answer = desk.line(line);
            assert!(!answer.fault, "{line}: {answer:?}");
            format!("{:?}", answer.pages)
        };
        let overview = tell(&mut desk, "overview");
        let title = desk.words().event(event("deren"));
        assert!(overview.contains(&title), "{overview}");
        let before = tell(&mut desk, if lang == Lang::Zh { "事" } else { "events" });
        assert!(before.contains(&desk.words().choice(event("deren"), 1)) && !before.contains("神宗废掉"), "{before}");
        tell(&mut desk, if lang == Lang::Zh { "决事 1 3" } else { "choose 3" });
        assert_eq!(desk.session.orders().last().expect("given").order, choose("deren", "heed"));
        tell(&mut desk, "end");
        let after = tell(&mut desk, "chronicle all");
        assert!(after.contains(cite), "{after}");
        assert!(desk.line("choose 1").fault);
    }
}

#[test]
fn faulty_events_are_told_with_what_was_meant() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("events")).expect("a folder");
    let write = |body: &str| {
        let file = folder.path().join("events/e.ron");
        fs::write(&file, format!("(events: [{body}])")).expect("written");
        let problems = content::load(&[folder.path().to_path_buf()]).expect_err("faults");
        problems.iter().map(|p| p.code.to_string()).collect::<Vec<_>>()
    };
    for (body, code) in [
        (r#"(id: "e", of: "xai", choices: [(id: "a")])"#, "unknown-polity"),
        (r#"(id: "e", of: "xia", choices: [])"#, "event-choices"),
        (r#"(id: "e", of: "xia", choices: [(id: "a", history: true), (id: "b", history: true)])"#, "event-histories"),
        (r#"(id: "e", of: "xia", choices: [(id: "a"), (id: "a")])"#, "defined-twice"),
        (r#"(id: "e", of: "xia", from: "1220-01", until: "1219-01", choices: [(id: "a")])"#, "event-window"),
        (r#"(id: "e", of: "xia", when: [Chose("deren", "hede")], choices: [(id: "a")])"#, "unknown-choice"),
        (r#"(id: "e", of: "xia", when: [Chose("derren", "heed")], choices: [(id: "a")])"#, "unknown-event"),
        (r#"(id: "e", of: "xia", choices: [(id: "a", effects: [Unrest("lingzhuo", 5)])])"#, "unknown-place"),
    ] {
        assert!(write(body).contains(&code.to_owned()), "{body}");
    }
}
