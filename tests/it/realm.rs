//! Taxes, walls, garrisons, grain and the books.

use crate::support::{army, may, now, place, polity, scenario, shipped};
use jinxia::sim::{
    army::{Position, Task},
    chronicle::{Entry, Fact},
    economy::{self, books, grain, walls},
    game::Game,
    look::Look,
    order::{Order, Refusal},
    place::{Besieged, Siege},
    polity::Tax,
    snapshot::Snapshot,
};

fn play(state: &Snapshot) -> Game {
    Game::new(&shipped().rules, state)
}

fn turn(game: &mut Game, by: &str, order: Order) -> Vec<Entry> {
    game.submit(now(game, by, order)).expect("legal");
    let told = game.end_turn();
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    told
}

/// A start in which every army is at home and nobody lies before a place: what the books say is all that happens.
fn at_peace(id: &str) -> Snapshot {
    let mut state = scenario(id).start.clone();
    for row in &mut state.places {
        row.siege = Besieged(None);
        row.town.unrest = 0;
    }
    let capitals: Vec<_> = state.polities.iter().map(|p| p.court.capital).collect();
    for row in &mut state.armies {
        let at = capitals[row.banner.of.index()];
        row.position = Position { at, leg: None, route: Vec::new(), resting: 0 };
        row.task = Task::Hold;
    }
    state
}

#[test]
fn the_books_say_what_is_booked() {
    let rules = &shipped().rules;
    let (mut lines, mut partners) = (0, 0);
    for scenario in &shipped().scenarios {
        let mut game = play(&at_peace(&scenario.id));
        for _ in 0..14 {
            let before = game.snapshot();
            game.play_month();
            let after = game.snapshot();
            // What a choice at court costs is told with the choice and is no line of the month's books.
            let month = before.clock.date;
            let here = |e: &&Entry| e.date == month;
            let told: Vec<&Entry> = game.entries().iter().filter(here).collect();
            let chose = |p| told.iter().any(|e| matches!(e.fact, Fact::EventChosen { of, .. } if of == p));
            for polity in before.with(rules).polities().filter(|&p| before.with(rules).stands(p)) {
                if chose(polity) {
                    continue;
                }
                let books = economy::books(&before.with(rules), polity);
                let sum: i64 = books.iter().map(|l| l.amount).sum();
                let cash = |s: &Snapshot| s.polities[polity.index()].purse.cash;
                let key = rules.keys.polity(polity);
                let on = before.clock.date;
                assert_eq!(cash(&after) - cash(&before), sum, "{}: {key} {on}: {books:?}", scenario.id);
                assert!(books.iter().all(|l| l.amount != 0));
                lines += books.len();
                partners +=
                    books.iter().filter(|l| matches!(l.what, books::Item::Paid | books::Item::Received)).count();
            }
        }
    }
    assert!(lines > 1_000 && partners > 5, "{lines} lines, {partners} payments");
}

#[test]
fn taxes_bring_more_or_less_and_towns_feel_it() {
    let rules = &shipped().rules;
    let state = at_peace("lips_and_teeth");
    let xia = polity("xia");
    let income = |level| {
        let mut state = state.clone();
        state.polities[xia.index()].court.tax = level;
        economy::monthly_income(&state.with(rules), xia)
    };
    let (low, usual, high) = (income(Tax::Low), income(Tax::Usual), income(Tax::High));
    assert!(low < usual && usual < high, "{low} {usual} {high}");
    let unrest = |level: Tax| {
        let mut state = state.clone();
        state.places[place("lingzhou").index()].town.unrest = 200;
        let mut game = play(&state);
        if level != Tax::Usual {
            let told = turn(&mut game, "xia", Order::SetTax { level });
            assert!(told.iter().any(|e| matches!(e.fact, Fact::TaxSet { level: l, .. } if l == level)));
            assert_eq!(may(&mut game, "xia", &Order::SetTax { level }), Err(Refusal::AlreadySo));
        } else {
            game.end_turn();
        }
        game.snapshot().places[place("lingzhou").index()].town.unrest
    };
    let months = state.clock.turn_months;
    assert_eq!(unrest(Tax::Usual), 200 - 15 * months);
    assert_eq!(unrest(Tax::Low), 200 - 25 * months);
    assert_eq!(unrest(Tax::High), 200 + 5 * months);
}

#[test]
fn a_step_of_wall_takes_money_and_months_and_no_siege() {
    let mut state = at_peace("lips_and_teeth");
    let (xia, yinzhou) = (polity("xia"), place("yinzhou"));
    state.places[yinzhou.index()].walls.fort = 2;
    let order = Order::Fortify { place: yinzhou };
    let mut poor = state.clone();
    poor.polities[xia.index()].purse.cash = 10;
    assert_eq!(may(&mut play(&poor), "xia", &order), Err(Refusal::NoCash { have: 10, asked: 90_000 }));
    let mut high = state.clone();
    high.places[yinzhou.index()].walls.fort = 5;
    assert_eq!(may(&mut play(&high), "xia", &order), Err(Refusal::WallsHighest { place: yinzhou }));
    assert_eq!(may(&mut play(&state), "jin", &order), Err(Refusal::NotYourPlace { place: yinzhou }));
    let mut game = play(&state);
    assert_eq!(walls::next_step(&state.with(&shipped().rules), yinzhou), (90_000, 9));
    game.submit(now(&game, "xia", order.clone())).expect("legal");
    let mut told = Vec::new();
    let fort = |game: &mut Game| game.snapshot().places[yinzhou.index()].walls;
    for _ in 0..8 {
        game.play_month();
    }
    assert_eq!((fort(&mut game).fort, fort(&mut game).building), (2, 1));
    assert_eq!(may(&mut game, "xia", &order), Err(Refusal::AlreadySo));
    game.play_month();
    told.extend(game.close_turn());
    assert_eq!((fort(&mut game).fort, fort(&mut game).building), (3, 0));
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Fortified { fort: 3, .. })), "{told:?}");
    // Under siege nobody builds.
    state.places[yinzhou.index()].walls.building = 3;
    let since = state.clock.date;
    let by = polity("mongol");
    state.places[yinzhou.index()].siege = Besieged(Some(Siege { by, since, works: 0, hungry: false, flooded: false }));
    let row = state.armies.iter_mut().find(|a| a.id == army("mongol_ongin")).expect("in being");
    row.position.at = yinzhou;
    row.task = Task::Siege;
    let mut game = play(&state);
    game.play_month();
    assert_eq!(fort(&mut game).building, 3);
}

#[test]
fn men_go_into_garrisons_and_out_of_them() {
    let state = at_peace("lips_and_teeth");
    let (xia, zhongxing) = (polity("xia"), place("zhongxing"));
    let order = |men, army| Order::Garrison { place: zhongxing, men, army };
    let host = Some(army("xia_zhongxing"));
    let mut game = play(&state);
    assert_eq!(may(&mut game, "xia", &order(0, None)), Err(Refusal::NothingAsked));
    assert!(matches!(may(&mut game, "xia", &order(-900_000, None)), Err(Refusal::TooFewMen { .. })));
    assert!(matches!(may(&mut game, "xia", &order(900_000, None)), Err(Refusal::TooFewMen { .. })));
    assert!(matches!(may(&mut game, "xia", &order(i64::MIN, None)), Err(Refusal::NotPositive)));
    assert!(matches!(may(&mut game, "xia", &order(40_000, host)), Err(Refusal::TooFewMen { .. })));
    assert_eq!(may(&mut game, "xia", &order(10, Some(army("jin_xijing")))), Err(Refusal::NotYours));
    let count = |game: &mut Game| {
        let s = game.snapshot();
        let foot = s.armies.iter().find(|a| Some(a.id) == host).expect("in being").force.foot;
        (s.places[zhongxing.index()].walls.garrison, foot, s.polities[xia.index()].purse.manpower)
    };
    let before = count(&mut game);
    let told = turn(&mut game, "xia", order(2_000, host));
    let after = count(&mut game);
    assert_eq!((after.0 - before.0, after.1 - before.1), (2_000, -2_000));
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Garrisoned { men: 2_000, .. })));
    turn(&mut game, "xia", order(-12_000, host));
    let out = count(&mut game);
    assert_eq!(out.1 - after.1, 12_000);
    assert!(out.0 < after.0 - 11_000, "{out:?}");
    let cash = game.snapshot().polities[xia.index()].purse.cash;
    assert!(may(&mut game, "xia", &order(1_000, None)).is_ok() && cash > 4_000);
    game.queue(now(&game, "xia", order(1_000, None)));
    game.play_month();
    assert!(count(&mut game).0 >= out.0 + 1_000);
}

#[test]
fn granted_grain_quiets_a_town_and_heals_it() {
    let mut state = at_peace("lips_and_teeth");
    let (xia, lingzhou) = (polity("xia"), place("lingzhou"));
    let town = &mut state.places[lingzhou.index()].town;
    (town.unrest, town.devastation) = (600, 300);
    let run = |grant: bool, state: &Snapshot| {
        let mut game = play(state);
        if grant {
            let told = turn(&mut game, "xia", Order::Grant { place: lingzhou });
            assert!(told.iter().any(|e| matches!(e.fact, Fact::Granted { .. })), "{told:?}");
            let again = may(&mut game, "xia", &Order::Grant { place: lingzhou });
            assert!(matches!(again, Err(Refusal::Relieved { months: 1.., .. })), "{again:?}");
        } else {
            game.end_turn();
        }
        let grain = game.snapshot().polities[xia.index()].purse.grain;
        while game.clock().date < state.clock.date.plus(12) {
            game.play_month();
        }
        let end = game.snapshot();
        let town = end.places[lingzhou.index()].town;
        assert_eq!(town.relief, 0);
        (town.unrest, town.devastation, grain)
    };
    let (without, with) = (run(false, &state), run(true, &state));
    assert!(with.0 < without.0 - 100 && with.1 == without.1 - 20, "{with:?} against {without:?}");
    assert!(with.2 < without.2);
    state.polities[xia.index()].purse.grain = 0;
    assert!(matches!(may(&mut play(&state), "xia", &Order::Grant { place: lingzhou }), Err(Refusal::NoGrain { .. })));
}

#[test]
fn troops_eat_and_the_unfed_go_home() {
    let rules = &shipped().rules;
    let state = at_peace("lips_and_teeth");
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let scene = state.with(rules);
    let force = |p| -> i64 { scene.armies_of(p).iter().filter_map(|&id| scene.army(id)).map(|a| a.force.men()).sum() };
    let a_head = |p| 1000 * grain::need(&scene, p) / force(p);
    assert!(a_head(mongol) < a_head(xia) / 2, "the herds feed the steppe");
    let mut field = state.clone();
    for row in &mut field.armies {
        row.task = Task::Bar;
    }
    let home = grain::need(&scene, xia);
    assert!(grain::need(&field.with(rules), xia) > home * 3 / 2, "in the field they eat more, and so do horses");
    // Without grain.
    let mut hungry = state.clone();
    let row = &mut hungry.polities[xia.index()];
    (row.purse.grain, row.fabric.grain_rate) = (0, 0);
    let (mut fed, mut unfed) = (play(&state), play(&hungry));
    fed.play_month();
    unfed.play_month();
    let told = unfed.close_turn();
    assert_eq!(told.iter().filter(|e| matches!(e.fact, Fact::Hungry { of } if of == xia)).count(), 1, "{told:?}");
    let host = |game: &mut Game| {
        let s = game.snapshot();
        let row = s.armies.iter().find(|a| a.id == army("xia_zhongxing")).expect("in being").clone();
        (row.force.men(), row.force.morale, s.places[place("zhongxing").index()].walls.garrison)
    };
    let (well, ill) = (host(&mut fed), host(&mut unfed));
    assert!(ill.0 < well.0 * 97 / 100 && ill.1 <= well.1 - 3 && ill.2 < well.2, "{ill:?} against {well:?}");
    unfed.play_month();
    let told = unfed.close_turn();
    assert!(!told.iter().any(|e| matches!(e.fact, Fact::Hungry { of } if of == xia)), "told when it begins");
    assert!(unfed.broken_invariants().is_empty(), "{:?}", unfed.broken_invariants());
}
