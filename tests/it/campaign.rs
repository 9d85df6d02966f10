//! What a campaign comes to: meetings at the odds that were shown, sieges from within, men from where they live, and
//! the orders of war one by one.

mod ahead;
mod levy;
mod road;

use crate::support::{army, besiege, may, now, place, polity, scenario, shipped, stand};
use jinxia::{
    ai,
    play::{Session, Setup},
    sim::{
        army::{Aim, Task},
        chronicle::{Entry, Fact, How},
        court::throne,
        economy,
        fate::{Fate, Lot},
        game::Game,
        ids::{PersonId, PlaceId, RecordId, TheatreId},
        look::Look,
        num,
        order::{self, Order, Refusal},
        person::{Life, Office},
        place::{Occupation, Occupier},
        polity::{Standing, Tax},
        rulebook::Succession,
        snapshot::Snapshot,
        war::{meeting, siege, supply},
    },
};

fn start() -> Snapshot {
    scenario("lips_and_teeth").start.clone()
}

fn play(state: &Snapshot) -> Game {
    Game::new(&shipped().rules, state)
}

/// Gives an army that many men and nobody else.
fn force(state: &mut Snapshot, key: &str, foot: i64, horse: i64) {
    let row = state.armies.iter_mut().find(|a| a.id == army(key)).expect("in being");
    (row.force.foot, row.force.horse, row.force.engineers) = (foot, horse, 0);
}

/// Puts a place into other hands without right.
fn occupy(state: &mut Snapshot, at: &str, by: &str) {
    let since = state.clock.date;
    state.places[place(at).index()].occupier = Occupier(Some(Occupation { by: Some(polity(by)), since }));
}

fn set(game: &mut Game, lots: &[Lot]) {
    let (from, record) = (game.clock().date, RecordId(0));
    let fate = |lot: &Lot| Fate { lot: lot.clone(), from, until: from.plus(3), record, used: false };
    game.set_fates(lots.iter().map(fate).collect(), false);
}

/// Gives the order and plays a month.
fn month(game: &mut Game, by: &str, order: Order) -> Vec<Entry> {
    game.submit(now(game, by, order)).expect("legal");
    game.play_month();
    let told = game.close_turn();
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    told
}

fn at(state: &Snapshot, key: &str) -> PlaceId {
    state.armies.iter().find(|a| a.id == army(key)).expect("in being").position.at
}

fn any(told: &[Entry], is: impl Fn(&Fact) -> bool) -> bool {
    told.iter().any(|e| is(&e.fact))
}

#[test]
fn the_odds_that_are_shown_are_those_at_which_is_fought() {
    let rules = &shipped().rules;
    let (mut met, mut rivers) = (0, 0);
    for (mine, theirs, by) in [("mongol_ongin", "xia_zhongxing", "mongol"), ("xia_zhongxing", "mongol_ongin", "xia")] {
        for at in (0..rules.places.len()).step_by(3).map(|i| PlaceId(i as u16)) {
            for &(from, _) in &rules.neighbours[at.index()] {
                let mut state = start();
                // Half of them when the rivers are open.
                state.clock.date = state.clock.date.plus(i32::from(from.0 % 2) * 4);
                for (key, at) in [(mine, from), (theirs, at)] {
                    stand(&mut state, key, rules.keys.place(at));
                }
                let order = Order::March { army: army(mine), to: at, aim: Aim::Attack };
                let shown = meeting::ahead(&state.with(rules), &[army(mine)], at);
                let mut game = play(&state);
                if game.submit(now(&game, by, order)).is_err() {
                    continue;
                }
                game.play_month();
                let fought = game.close_turn().into_iter().find_map(|e| match e.fact {
                    Fact::Battle { at: a, odds, attackers, defenders, attacker, .. }
                        if a == at && attacker == polity(by) =>
                    {
                        Some((odds, attackers, defenders))
                    }
                    _ => None,
                });
                let Some(fought) = fought else { continue };
                let shown = shown.expect("it was to be seen");
                let men = (shown.comers.force.men() + shown.comers.sally, shown.standing.force.men());
                assert_eq!(
                    fought,
                    (shown.odds, men.0, men.1),
                    "from {} to {}",
                    rules.keys.place(from),
                    rules.keys.place(at)
                );
                met += 1;
                rivers += i32::from(shown.river);
            }
        }
    }
    assert!(met > 30 && rivers > 0, "{met} met, {rivers} over a river");
}

#[test]
fn a_storm_is_shown_as_all_before_the_walls_fight_it() {
    let mut state = start();
    besiege(&mut state, "mongol_kherlen", "zhongxing", 2);
    besiege(&mut state, "mongol_ongin", "zhongxing", 2);
    let zhongxing = place("zhongxing");
    let rules = &shipped().rules;
    let shown = ["mongol_ongin", "mongol_kherlen"].map(|key| {
        let (host, odds) = siege::storm(&state.with(rules), army(key), zhongxing).expect("they lie there");
        (host.armies.len(), odds)
    });
    assert_eq!(shown[0], shown[1], "whoever of them gives the word");
    assert_eq!(shown[0].0, 2);
    let before = state.with(rules).walls(zhongxing).garrison;
    for falls in [true, false] {
        let mut game = play(&state);
        set(&mut game, &[Lot::Storm { place: zhongxing, falls }, Lot::Siege { place: zhongxing, falls: false }]);
        let told = month(&mut game, "mongol", Order::Assault { army: army("mongol_ongin") });
        let seen = told.iter().find_map(|e| match e.fact {
            Fact::Stormed { odds, lost, fallen, .. } => Some((true, odds, lost, fallen)),
            Fact::AssaultFailed { odds, lost, fallen, .. } => Some((false, odds, lost, fallen)),
            _ => None,
        });
        let (carried, odds, lost, fallen) = seen.expect("it is told what it cost");
        assert_eq!((carried, odds), (falls, shown[0].1));
        assert!(lost > 0 && (fallen == before) == falls, "{lost} and {fallen} of {before}");
    }
}

#[test]
fn whoever_is_shut_up_has_to_cut_his_way_out() {
    let (xia, mongol, wulahai) = (polity("xia"), polity("mongol"), place("wulahai"));
    let besieged = |foot, horse| {
        let mut state = start();
        besiege(&mut state, "mongol_ongin", "wulahai", 1);
        stand(&mut state, "xia_wulahai", "wulahai");
        force(&mut state, "xia_wulahai", foot, horse);
        state
    };
    let march = |to: &str, aim| Order::March { army: army("xia_wulahai"), to: place(to), aim };
    let holds = Lot::Siege { place: wulahai, falls: false };
    for (order, winner) in [
        (march("keyimen", Aim::Station), xia),
        (march("keyimen", Aim::Station), mongol),
        (march("wulahai", Aim::Attack), xia),
        (march("wulahai", Aim::Relieve), mongol),
    ] {
        let mut game = play(&besieged(300_000, 0));
        set(&mut game, &[holds.clone(), Lot::Battle { at: wulahai, winner }]);
        let told = month(&mut game, "xia", order);
        assert!(any(&told, |f| matches!(f, Fact::Battle { at, attacker, .. } if (*at, *attacker) == (wulahai, xia))));
        let state = game.snapshot();
        assert_eq!(at(&state, "xia_wulahai"), wulahai, "the month is over with it");
        assert_eq!(state.places[wulahai.index()].siege.0.is_none(), winner == xia);
        assert_eq!(any(&told, |f| matches!(f, Fact::SiegeLifted { .. })), winner == xia, "{told:?}");
    }
    // Where there is little hope they stay inside, unless they were told to fight.
    let mut game = play(&besieged(600, 0));
    set(&mut game, std::slice::from_ref(&holds));
    let told = month(&mut game, "xia", march("keyimen", Aim::Station));
    assert!(any(&told, |f| matches!(f, Fact::Barred { .. })), "{told:?}");
    assert_eq!(at(&game.snapshot(), "xia_wulahai"), wulahai);
    // Riders slip out now and then.
    let mut out = 0;
    for seed in 0..60 {
        let mut state = besieged(0, 600);
        state.clock.seed = seed;
        let mut game = play(&state);
        set(&mut game, std::slice::from_ref(&holds));
        let told = month(&mut game, "xia", march("keyimen", Aim::Station));
        let slipped = any(&told, |f| matches!(f, Fact::SlippedOut { .. }));
        let row = game.snapshot();
        let row = row.armies.iter().find(|a| a.id == army("xia_wulahai")).expect("in being").position.clone();
        assert_eq!(row.at != wulahai || row.leg.is_some(), slipped, "{told:?}");
        out += i32::from(slipped);
    }
    assert!((15..=45).contains(&out), "{out} of 60 at 500 permille");
}

#[test]
fn a_siege_is_not_thrown_away_by_an_attack_on_what_is_besieged() {
    let mut state = start();
    besiege(&mut state, "mongol_ongin", "wulahai", 5);
    let march = |aim| Order::March { army: army("mongol_ongin"), to: place("wulahai"), aim };
    let lies = Err(Refusal::LiesBefore { place: place("wulahai") });
    assert_eq!(may(&mut play(&state), "mongol", &march(Aim::Attack)), lies);
    // To besiege it is to go on with it.
    let mut game = play(&state);
    set(&mut game, &[Lot::Siege { place: place("wulahai"), falls: false }]);
    month(&mut game, "mongol", march(Aim::Besiege));
    let siege = |s: &Snapshot| s.places[place("wulahai").index()].siege.0.expect("it goes on").since;
    assert_eq!(siege(&game.snapshot()), siege(&state));
}

#[test]
fn a_besieged_place_is_offered_terms() {
    let rules = &shipped().rules;
    let wulahai = place("wulahai");
    let mut state = start();
    besiege(&mut state, "mongol_ongin", "wulahai", 3);
    stand(&mut state, "xia_wulahai", "wulahai");
    let points = |s: &Snapshot| siege::summon_points(&s.with(rules), army("mongol_ongin"), wulahai);
    assert_eq!(points(&state), siege::surrender_points(&state.with(rules), wulahai) + rules.war.terms);
    // More before the walls are no help to those behind them.
    let mut more = state.clone();
    let row = more.armies.iter_mut().find(|a| a.id == army("mongol_kherlen")).expect("in being");
    (row.position.at, row.task) = (wulahai, Task::Siege);
    assert!(points(&more) > points(&state));
    let inside = state.armies.iter().find(|a| a.id == army("xia_wulahai")).expect("in being").force.men();
    let pool = state.with(rules).purse(polity("xia")).manpower;
    let waste = state.with(rules).town(wulahai).devastation;
    for opens in [true, false] {
        let mut game = play(&state);
        set(&mut game, &[Lot::Summons { place: wulahai, opens }, Lot::Siege { place: wulahai, falls: false }]);
        let told = month(&mut game, "mongol", Order::Summon { army: army("mongol_ongin"), place: wulahai });
        assert_eq!(any(&told, |f| matches!(f, Fact::Taken { how: How::Terms, .. })), opens, "{told:?}");
        assert_eq!(any(&told, |f| matches!(f, Fact::SummonRefused { terms: true, .. })), !opens, "{told:?}");
        if opens {
            let after = game.snapshot();
            let left = after.armies.iter().find(|a| a.id == army("xia_wulahai")).expect("it marched home");
            assert!(left.position.at != wulahai && left.force.men() > inside * 9 / 10, "{left:?}");
            assert!(after.with(rules).purse(polity("xia")).manpower >= pool, "the garrison is home");
            assert!(after.with(rules).town(wulahai).devastation <= waste + 25, "nothing was plundered");
        }
    }
}

#[test]
fn the_chance_within_a_turn_adds_up_that_of_its_months() {
    let rules = &shipped().rules;
    let mut state = start();
    besiege(&mut state, "mongol_ongin", "wulahai", 2);
    let ahead = siege::surrender_ahead(&state.with(rules), place("wulahai"), 6);
    assert_eq!(ahead.len(), 6);
    let now = num::odds(siege::surrender_points(&state.with(rules), place("wulahai")));
    assert_eq!(ahead[0], now, "the first month is this one");
    assert!(ahead.is_sorted() && ahead[5] > ahead[0], "{ahead:?}");
    let whole = siege::any_of(&ahead);
    assert!(whole > ahead[5] && whole <= 1000, "{whole}");
    assert_eq!(siege::surrender_ahead(&state.with(rules), place("zhongxing"), 3), Vec::<i32>::new());
}

#[test]
fn a_beaten_army_far_from_home_tells_what_the_flight_cost() {
    let (mut through, mut cut) = (0, 0);
    for seed in 0..12 {
        let mut state = start();
        state.clock.seed = seed;
        stand(&mut state, "xia_zhongxing", "karakorum");
        let mut game = play(&state);
        set(&mut game, &[Lot::Battle { at: place("karakorum"), winner: polity("mongol") }]);
        let order = Order::March { army: army("mongol_ongin"), to: place("karakorum"), aim: Aim::Attack };
        game.submit(now(&game, "mongol", order)).expect("legal");
        let mut told = Vec::new();
        for _ in 0..3 {
            game.play_month();
            told.extend(game.close_turn());
        }
        let flight = told.iter().find_map(|e| match e.fact {
            Fact::BrokeOut { lost, through, .. } => Some((lost, through)),
            _ => None,
        });
        let (lost, got) = flight.expect("it is told");
        assert!(lost > 0);
        if got { through += 1 } else { cut += 1 }
    }
    assert!(through > 0 && cut > 0, "{through} and {cut}");
}

#[test]
fn a_realm_falls_once_and_its_prisons_are_opened() {
    let rules = &shipped().rules;
    let (xia, mongol, jin) = (polity("xia"), polity("mongol"), polity("jin"));
    let mut state = start();
    let ruler = state.with(rules).court(xia).ruler.expect("on the throne");
    let seat = state.with(rules).court(xia).seat;
    // All but the capital is lost already, and nobody comes after him.
    for row in &mut state.places {
        if row.owner.0 == Some(xia) && row.id != seat {
            (row.owner.0, row.occupier) = (Some(mongol), Occupier(None));
        }
    }
    let prisoner = |of| state.people.iter().position(|p| p.service.of == of && p.life == Life::Free);
    let (guest, foe) = (prisoner(mongol).expect("somebody"), prisoner(jin).expect("somebody"));
    for i in [guest, foe] {
        state.people[i].life = Life::Held { by: xia, at: seat };
    }
    besiege(&mut state, "mongol_ongin", rules.keys.place(seat), 9);
    let mut game = play(&state);
    set(&mut game, &[Lot::Siege { place: seat, falls: true }, Lot::Caught { of: xia }]);
    game.play_month();
    let told = game.close_turn();
    assert_eq!(told.iter().filter(|e| matches!(e.fact, Fact::Fell { of, .. } if of == xia)).count(), 1, "{told:?}");
    assert!(told.iter().filter(|e| matches!(e.fact, Fact::CourtFled { of, .. } if of == xia)).count() <= 1);
    let after = game.snapshot();
    assert!(matches!(after.with(rules).standing(xia), Standing::Fallen { .. }));
    assert!(after.people[ruler.index()].life.lives());
    assert_eq!(after.people[guest].life, Life::Free, "the victor's own man goes home");
    let war = after.with(rules).relations().at_war(mongol, jin);
    assert_eq!(matches!(after.people[foe].life, Life::Held { by, .. } if by == mongol), war);
}

/// An order that is given in some state, and what must be told of it or hold after it.
type Case = (&'static str, fn(&mut Snapshot), &'static str, fn() -> Order, fn(&[Entry], &Snapshot) -> bool);

#[test]
fn the_orders_of_war_do_what_they_say() {
    let cases: &[Case] = &[
        (
            "men are called up into a column",
            |_| {},
            "xia",
            || Order::Reinforce { army: army("xia_zhongxing"), foot: 2_000, horse: 500, engineers: 0 },
            |told, _| any(told, |f| matches!(f, Fact::Reinforced { men: 2_500, .. })),
        ),
        (
            "what is somebody else's is given up",
            |s| occupy(s, "lingzhou", "mongol"),
            "mongol",
            || Order::Abandon { place: place("lingzhou") },
            |_, s| s.with(&shipped().rules).holder(place("lingzhou")) == Some(polity("xia")),
        ),
        (
            "a friend's town is seized",
            |s| stand(s, "xia_youzhou", "baoan"),
            "xia",
            || Order::Seize { army: army("xia_youzhou"), place: place("baoan") },
            |told, _| {
                any(told, |f| matches!(f, Fact::Breach { .. }))
                    && any(told, |f| matches!(f, Fact::Taken { how: How::Coup, .. } | Fact::AssaultFailed { .. }))
            },
        ),
        (
            "an army stands across the road",
            |_| {},
            "xia",
            || Order::Bar { army: army("xia_wulahai") },
            |_, s| s.armies.iter().any(|a| a.id == army("xia_wulahai") && a.task == Task::Bar),
        ),
        (
            "a besieged commander goes over with his city",
            |s| besiege(s, "mongol_ongin", "wulahai", 2),
            "xia",
            || Order::GoOver { place: place("wulahai"), person: None },
            |told, _| any(told, |f| matches!(f, Fact::Taken { how: How::Betrayal, .. })),
        ),
        (
            "another place becomes the capital",
            |_| {},
            "xia",
            || Order::MoveCapital { to: place("lingzhou") },
            |_, s| {
                let court = &s.polities[polity("xia").index()].court;
                (court.capital, court.seat) == (place("lingzhou"), place("lingzhou"))
            },
        ),
        (
            "a court comes back",
            |s| s.polities[polity("xia").index()].court.seat = place("lingzhou"),
            "xia",
            || Order::Return,
            |told, s| {
                let court = &s.polities[polity("xia").index()].court;
                court.capital == court.seat && any(told, |f| matches!(f, Fact::CourtReturned { .. }))
            },
        ),
    ];
    for (name, change, by, order, holds) in cases {
        let mut state = start();
        change(&mut state);
        let mut game = play(&state);
        let told = month(&mut game, by, order());
        assert!(holds(&told, &game.snapshot()), "{name}: {told:?}");
    }
}

#[test]
fn beaten_armies_fall_back_on_walls_next_door() {
    let mut state = start();
    stand(&mut state, "xia_zhongxing", "keyimen");
    stand(&mut state, "xia_wulahai", "zhongxing");
    stand(&mut state, "mongol_ongin", "wulahai");
    let row = state.armies.iter_mut().find(|a| a.id == army("xia_zhongxing")).expect("in being");
    row.task = Task::Bar;
    state.places[place("keyimen").index()].walls.fort = 1;
    let mut game = play(&state);
    set(&mut game, &[Lot::Battle { at: place("keyimen"), winner: polity("mongol") }]);
    let order = Order::March { army: army("mongol_ongin"), to: place("keyimen"), aim: Aim::Attack };
    month(&mut game, "mongol", order);
    let after = game.snapshot();
    let rules = &shipped().rules;
    let beaten = at(&after, "xia_zhongxing");
    assert!(rules.road(place("keyimen"), beaten).is_some(), "{}", rules.keys.place(beaten));
    assert_eq!(after.with(rules).holder(beaten), Some(polity("xia")));
    let row = after.armies.iter().find(|a| a.id == army("xia_zhongxing")).expect("in being");
    assert!(row.position.resting > 0, "they rest");
}

#[test]
fn frozen_rivers_are_walked_over() {
    let rules = &shipped().rules;
    let road = rules.roads.iter().find(|r| r.ferry).expect("a great river");
    let frozen = *rules.war.frozen.first().expect("a cold month");
    let days = |month| order::half_days(rules, road, false, month);
    let open = (1..=12).find(|m| !rules.war.frozen.contains(m) && !rules.war.snow.contains(m)).expect("a warm month");
    assert_eq!(days(open) - days(frozen), rules.war.ferry * 2);
}

#[test]
fn an_army_far_from_home_melts_away() {
    let rules = &shipped().rules;
    let loss = |at: &str| {
        let mut state = start();
        stand(&mut state, "xia_zhongxing", at);
        let scene = state.with(rules);
        supply::monthly_loss(&scene, &scene.army(army("xia_zhongxing")).expect("in being"))
    };
    assert_eq!(loss("zhongxing"), 0);
    assert!(loss("kherlen") > 0);
    let mut state = start();
    stand(&mut state, "xia_zhongxing", "kherlen");
    stand(&mut state, "mongol_kherlen", "ongin");
    let men = |s: &Snapshot| s.armies.iter().find(|a| a.id == army("xia_zhongxing")).map_or(0, |a| a.force.men());
    let mut game = play(&state);
    game.play_month();
    let (before, after) = (men(&state), men(&game.snapshot()));
    assert!(after < before && after > before * 9 / 10, "{after} of {before}");
}

#[test]
fn a_town_that_nobody_guards_rises() {
    let rules = &shipped().rules;
    let mut risen = 0;
    for seed in 0..300 {
        let mut state = start();
        state.clock.seed = seed;
        for key in ["xia_wulahai", "xia_zhongxing"] {
            stand(&mut state, key, "ganzhou");
        }
        occupy(&mut state, "wulahai", "mongol");
        let row = &mut state.places[place("wulahai").index()];
        (row.town.unrest, row.walls.garrison) = (1000, 0);
        stand(&mut state, "mongol_ongin", "kherlen");
        let mut game = play(&state);
        game.play_month();
        let told = game.close_turn();
        let rose = any(
            &told,
            |f| matches!(f, Fact::Taken { place: p, how: How::Revolt | How::Defection, .. } if *p == place("wulahai")),
        );
        assert_eq!(rose, game.snapshot().with(rules).holder(place("wulahai")) != Some(polity("mongol")));
        risen += i32::from(rose);
    }
    assert!((1..150).contains(&risen), "{risen} of 300");
}

#[test]
fn houses_choose_by_their_own_custom() {
    let content = shipped();
    let custom = |key: &str| content.rules.polity(polity(key)).succession;
    assert_eq!((custom("mongol"), custom("song")), (Succession::Assembly, Succession::Eldest));
    let (song, state) = (polity("song"), start());
    let scene = state.with(&content.rules);
    let ruler = scene.court(song).ruler;
    let eldest = throne::chosen(&scene, song, ruler).expect("somebody of the house");
    let unknown = content.rules.court.age_unknown;
    let born = |p| {
        let info = content.rules.person(p);
        info.born.unwrap_or(info.active_from - unknown)
    };
    let house = |p: &PersonId| {
        let info = content.rules.person(*p);
        let of_it = info.roles.iter().any(|r| ["ruler", "crown_prince", "prince", "regent"].contains(&r.as_str()));
        of_it && scene.at_hand(*p, song) && info.active_to + 20 >= state.clock.date.year() && Some(*p) != ruler
    };
    let people = (0..content.rules.people.len()).map(|i| PersonId(i as u16));
    let mut elders = people.filter(house).filter(|&p| scene.service(p).office != Some(Office::RetiredRuler));
    assert!(elders.all(|p| born(p) >= born(eldest)), "somebody is older than {eldest:?}");
}
