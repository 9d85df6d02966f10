//! What is told with orders, letters and treaties: lines that can be typed, dangers on the road, grain, losses, units.

use super::*;
use jinxia::{
    play::save,
    present::verdict,
    sim::{
        army::{Aim, Position, Task},
        chronicle::Fact,
        diplomacy::{Clause, Due, DueKind, DueState, Good, MemoryKind, Proposal, Side, Treaty, talks},
        economy::grain,
        game::Game,
        ids::ArmyId,
        look::Look,
        num,
        order::{self, Half, Issued, Order},
        snapshot::Snapshot,
        war::siege,
    },
};

fn from(id: &str, side: &str, lang: Lang, change: impl FnOnce(&mut Snapshot)) -> Desk<'static> {
    let mut other = (**scenario(id)).clone();
    change(&mut other.start);
    let setup =
        Setup { scenario: id.into(), humans: vec![polity(side)], seed: 7, level: Level::Middle, historical: false };
    let session = Session::new(shipped(), &std::sync::Arc::new(other), setup);
    let mut desk = Desk::new(shipped(), &TEXTS, lang, session, polity(side));
    desk.plain = true;
    desk
}

/// Types every line that help gives as one for here and now. Returns how many there were.
fn type_what_help_says(desk: &mut Desk) -> usize {
    let mark = TEXTS.find(desk.lang, "desk-help-example", None, None).expect("told");
    let mark = mark.split("{").next().expect("a beginning").trim_end().to_owned();
    let mut typed = 0;
    for command in command::all() {
        let word = command::words(&TEXTS, desk.lang, &command.key).remove(0);
        let help = good(desk, &format!("help {word}"));
        let Some(line) = help.lines().find_map(|l| l.trim().strip_prefix(mark.as_str())) else { continue };
        let before = desk.session.orders().len();
        let (text, fine) = told(desk, line.trim());
        assert!(fine, "{}: {line}: {text}", command.key);
        typed += 1;
        while desk.session.orders().len() > before {
            good(desk, "undo");
        }
    }
    typed
}

#[test]
fn every_line_that_help_suggests_is_taken_by_the_rules() {
    for scenario in &shipped().scenarios {
        let side = scenario.sides.first().map(|s| shipped().rules.keys.polity(s.polity)).expect("a side");
        let mut desk = desk(&scenario.id, side, Lang::En);
        let typed = type_what_help_says(&mut desk);
        assert!(typed >= 20, "{}: only {typed} lines", scenario.id);
        for _ in 0..10 {
            desk.line("end");
        }
        desk.lang = Lang::Zh;
        let typed = type_what_help_says(&mut desk);
        assert!(desk.ended() || typed >= 12, "{}: only {typed} lines", scenario.id);
    }
}

#[test]
fn what_nothing_can_be_done_with_is_said_to_be_so() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    // Nobody lies before walls at the beginning, and the court is in its capital.
    for command in ["assault", "return"] {
        let help = good(&mut desk, &format!("help {command}"));
        assert!(help.contains("nothing for which the rules") && !help.contains("Here and now: "), "{help}");
    }
}

/// A court that writes, and one to whom it writes over hostile ground, at the beginning of a scenario.
fn perilous() -> (&'static str, PolityId, PolityId) {
    for scenario in &shipped().scenarios {
        let scene = scenario.start.with(&shipped().rules);
        for from in scene.polities().filter(|&p| scene.stands(p)) {
            for to in scene.polities().filter(|&p| p != from && scene.stands(p)) {
                let journey = order::journey(&scene, scene.court(from).seat, scene.court(to).seat);
                let gift = shipped().rules.keys.find_act("gift").expect("an act");
                let clauses = shipped().rules.acts[gift.index()].terms.clone();
                let send = Order::letter(&Proposal { from, to, act: gift, clauses });
                let foes = talks::perils(&scene, from, to, journey);
                if !foes.is_empty() && order::check(&scene, from, &send).is_ok() {
                    return (&scenario.id, from, to);
                }
            }
        }
    }
    panic!("everybody can write to everybody in safety");
}

#[test]
fn that_an_envoy_may_be_stopped_is_told_by_the_rule_by_which_he_is() {
    let (id, by, to) = perilous();
    let state = &scenario(id).start;
    let scene = state.with(&shipped().rules);
    let journey = order::journey(&scene, scene.court(by).seat, scene.court(to).seat);
    let foes = talks::perils(&scene, by, to, journey);
    let each = vec![shipped().rules.court.envoy_stopped; foes.len()];
    let chance = siege::any_of(&each);
    let side = shipped().rules.keys.polity(by);
    let mut desk = from(id, side, Lang::En, |_| {});
    let name = desk.words().polity_as(to, "short");
    let told = good(&mut desk, &format!("ask {name} gift"));
    let line = told.lines().find(|l| l.contains("An envoy rides over ground of")).expect("told").to_owned();
    assert!(line.contains(&desk.words().polity(foes[0])), "{line}");
    assert!(line.contains(&format!("{} %", verdict::percent(chance))), "{line}");
    let sent = good(&mut desk, &format!("envoy {name} gift"));
    assert!(sent.contains(&line), "the same when it is sent: {sent}");
    // He is stopped about as often as was said.
    let gift = shipped().rules.keys.find_act("gift").expect("an act");
    let clauses = shipped().rules.acts[gift.index()].terms.clone();
    let order = Order::letter(&Proposal { from: by, to, act: gift, clauses });
    let (mut stopped, games) = (0, 300);
    for seed in 0..games {
        let mut state = state.clone();
        state.clock.seed = seed;
        let mut game = Game::new(&shipped().rules, &state);
        let when = game.clock().date;
        game.submit(Issued { by, order: order.clone(), when, half: Half::First, warrant: None }).expect("legal");
        for _ in 0..=foes.len() + 1 {
            game.play_month();
        }
        let told = game.close_turn();
        stopped += i32::from(told.iter().any(|e| matches!(e.fact, Fact::EnvoyStopped { from, .. } if from == by)));
    }
    let share = stopped * 1000 / games as i32;
    assert!((share - chance).abs() < 90, "{share} and {chance}");
}

#[test]
fn a_treaty_that_was_broken_says_by_whom_and_when() {
    let (xia, jin) = (polity("xia"), polity("jin"));
    let mut desk = from("brother_states", "xia", Lang::En, |state| {
        let on = state.clock.date.plus(-12);
        let act = shipped().rules.keys.find_act("peace").expect("an act");
        let first = state.ledger.treaties.len() as u32;
        let pay = Clause::Pay { giver: Side::Recipient, good: Good::Silk, amount: 500, yearly: false };
        for (n, clauses) in [vec![Clause::Markets], vec![Clause::Peace], vec![pay]].into_iter().enumerate() {
            let id = first + n as u32;
            state.ledger.treaties.push(Treaty { id, from: xia, to: jin, act, clauses, on, ended: None, record: None });
        }
        let what = DueKind::Pay { good: Good::Silk, amount: 500, yearly: false };
        let mut due = Due::open(Some(first + 2), jin, xia, what, on);
        (due.state, due.settled) = (DueState::Broken, Some(on.plus(6)));
        state.ledger.dues.push(due);
        state.relations.remember(on.plus(3), jin, xia, MemoryKind::BrokeWord);
    });
    let on = desk.session.state().clock.date.plus(-12);
    let text = good(&mut desk, "treaties");
    let word = desk.words();
    let jin_broke = format!("Broken when {} broke a promise, {}", word.polity(jin), word.date(on.plus(3)));
    assert_eq!(text.matches(&jin_broke).count(), 1, "of the peace, and not of the markets: {text}");
    assert!(text.contains("500 bolts of silk; broken since"), "{text}");
    assert_eq!(text.matches("(broken)").count(), 2, "{text}");
}

#[test]
fn grain_is_told_with_the_order_that_eats_it() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    let you = desk.you;
    let help = good(&mut desk, "help march");
    let line = help.lines().find_map(|l| l.trim().strip_prefix("Here and now: ")).expect("a march").to_owned();
    let before = grain::need(&desk.session.scene(), you);
    let told = good(&mut desk, &line);
    let after = grain::need(&desk.session.scene(), you);
    assert!(after > before, "an army on the road eats more than one in quarters");
    let more = desk.words().figure(after - before);
    assert!(told.contains(&format!("grain eaten by the month +{more} shi")), "{told}");
    assert!(told.contains("on the way") && told.contains("it is fed from friendly ground"), "{told}");
    if let Some(months) = grain::lasts(&desk.session.scene(), you) {
        assert!(told.contains(&format!("the store then lasts {months} month")), "{told}");
    }
    // Far in the steppe nobody feeds them.
    let mongol = polity("mongol");
    let mut desk = from("lips_and_teeth", "xia", Lang::En, |state| {
        state.relations.begin_war(mongol, you, state.clock.date);
    });
    let far = crate::support::place("kherlen");
    let armies = desk.session.scene().armies_of(you);
    let goes = |id: &ArmyId| desk.session.may(you, &Order::March { army: *id, to: far, aim: Aim::Attack }).is_ok();
    let id = armies.into_iter().find(goes).expect("an army that can go there");
    let n = desk.view().army_number(id);
    let told = good(&mut desk, &format!("attack {n} kherlen"));
    assert!(told.contains("it is short of grain; it loses"), "{told}");
}

#[test]
fn a_storm_is_told_with_what_it_costs_either_way() {
    let mut desk = from("lips_and_teeth", "mongol", Lang::En, |state| {
        crate::support::besiege(state, "mongol_ongin", "wulahai", 2);
    });
    let scene = desk.session.scene();
    let (army, goal) = (crate::support::army("mongol_ongin"), crate::support::place("wulahai"));
    let (host, _) = siege::storm(&scene, army, goal).expect("it lies before it");
    let war = &shipped().rules.war;
    let [won, lost] = [war.assault_win, war.assault_fail].map(|pm| num::permille(host.force.men(), pm));
    let n = desk.view().army_number(army);
    let text = good(&mut desk, &format!("odds {n} wulahai"));
    let figure = |n: i64| desk.words().figure(n);
    assert!(
        text.contains(&format!("that costs them some {}; thrown back, they lose some {}", figure(won), figure(lost))),
        "{text}"
    );
    assert!(text.contains("A storm that is beaten off costs the garrison some"), "{text}");
}

#[test]
fn what_is_seen_of_a_power_is_the_least_that_it_is_credited_with() {
    let mut desk = from("lips_and_teeth", "xia", Lang::En, |state| {
        crate::support::stand(state, "mongol_ongin", "wulahai");
        let id = crate::support::army("mongol_ongin");
        let row = state.armies.iter_mut().find(|a| a.id == id).expect("in being");
        row.force.horse = 400_000;
    });
    let text = good(&mut desk, "ask mongol peace");
    let line = text.lines().find(|l| l.contains("it is credited with")).expect("told");
    let numbers: Vec<i64> =
        line.split(|c: char| !c.is_ascii_digit() && c != ',').filter_map(|n| n.replace(',', "").parse().ok()).collect();
    let [.., seen, reputed] = numbers[..] else { panic!("{line}") };
    assert!(seen >= 400_000 && reputed >= seen, "{line}");
}

#[test]
fn a_precedent_of_later_years_is_marked_as_one() {
    for (lang, mark) in [(Lang::En, "later than now"), (Lang::Zh, "尚在今后")] {
        let mut early = from("yinshan", "xia", lang, |_| {});
        let text = good(&mut early, "ask full jin gift");
        assert!(text.contains(mark), "{text}");
        let mut late = from("brother_states", "xia", lang, |state| state.clock.date = crate::support::date("1227-12"));
        let text = good(&mut late, "ask full jin gift");
        assert!(!text.contains(mark), "{text}");
    }
}

#[test]
fn one_host_comes_by_one_road_and_has_its_river_alone() {
    let rules = &shipped().rules;
    // A place with a ferry on one of its roads and none on another.
    let found = (0..rules.places.len()).map(|i| PlaceId(i as u16)).find_map(|place| {
        let near = &rules.neighbours[place.index()];
        let by = |ferry: bool| near.iter().find(|(_, road)| rules.roads[*road].ferry == ferry).map(|(p, _)| *p);
        Some((place, by(true)?, by(false)?))
    });
    let (goal, wet, dry) = found.expect("such a place");
    let ids = ["mongol_ongin", "mongol_kherlen", "xia_zhongxing"].map(crate::support::army);
    let mut desk = from("lips_and_teeth", "mongol", Lang::En, |state| {
        state.clock.date = state.clock.date.plus(5);
        state.armies.retain(|a| ids.contains(&a.id));
        for (id, at) in ids.into_iter().zip([wet, dry, goal]) {
            let row = state.armies.iter_mut().find(|a| a.id == id).expect("in being");
            row.position = Position { at, leg: None, route: Vec::new(), resting: 0 };
            row.task = Task::Hold;
            (row.force.foot, row.force.horse) = (20_000, 5_000);
        }
    });
    // What is told is of the enemy as he is seen.
    let scene = desk.view().scene;
    let ways = jinxia::sim::war::meeting::ways(&scene, &ids[..2], goal);
    let rivers: Vec<_> = ways.iter().map(|(from, m)| (*from, m.river)).collect();
    assert_eq!(rivers, [(wet, true), (dry, false)]);
    assert!(ways[0].1.odds < ways[1].1.odds);
    let alone = ids[..2].iter().map(|&id| jinxia::sim::war::meeting::ahead(&scene, &[id], goal).expect("a battle"));
    assert_eq!(alone.map(|m| m.river).collect::<Vec<_>>(), [true, false], "each has its own crossing");
    let numbers: Vec<_> = ids[..2].iter().map(|&id| desk.view().army_number(id).to_string()).collect();
    let text = good(&mut desk, &format!("odds {} {}", numbers.join(" "), rules.keys.place(goal)));
    let odds: Vec<_> = ways.iter().map(|(_, m)| verdict::percent(m.odds)).collect();
    let words = desk.words();
    let river = format!("by way of {} (across a river) at {} %", words.place(wet), odds[0]);
    let ford = format!("by way of {} at {} %", words.place(dry), odds[1]);
    assert!(text.contains(&river) && text.contains(&ford), "{text}");
    assert!(text.contains(&format!("{} % to win", odds[0])), "the worst comes first: {text}");
}

#[test]
fn what_was_taken_back_comes_again_after_leaving_and_going_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = desk("lips_and_teeth", "xia", Lang::En);
    first.store = Some(Store::new(folder.path()));
    first.opening();
    good(&mut first, "tax high");
    good(&mut first, "end");
    good(&mut first, "undo");
    good(&mut first, "undo");
    first.line("quit");
    let (loaded, _) = Store::new(folder.path()).latest(shipped()).expect("a folder");
    let session = loaded.expect("kept").session;
    assert_eq!((session.turn(), session.can_redo()), (0, true));
    let mut again = Desk::new(shipped(), &TEXTS, Lang::En, session, polity("xia"));
    again.plain = true;
    good(&mut again, "redo");
    assert_eq!(again.session.orders().len(), 1);
    good(&mut again, "redo");
    assert_eq!(again.session.turn(), 1);
    let bytes = save::write(&again.session, "").expect("written");
    assert!(!save::read(shipped(), &bytes).expect("sound").session.can_redo(), "nothing is left to do again");
}
