//! Rules of war beyond march and battle: floods, ruin, sacks, armies that part and join, sallies, and who falls.

use crate::support::{army, besiege, may, now, person, place, polity, scenario, shipped, stand};
use bevy::ecs::system::RunSystemOnce;
use jinxia::sim::{
    army::{Aim, Task},
    chronicle::{Entry, Fact},
    fate::{Fate, Lot},
    game::Game,
    ids::{ArmyId, RecordId},
    look::Look,
    order::{Order, Refusal},
    person::Life,
    place::{Occupation, Occupier},
    realm::Realm,
    snapshot::Snapshot,
    war::{battle, siege},
};

fn start() -> Snapshot {
    scenario("lips_and_teeth").start.clone()
}

fn play(state: &Snapshot) -> Game {
    Game::new(&shipped().rules, state)
}

fn men(state: &Snapshot, id: ArmyId) -> i64 {
    state.armies.iter().find(|a| a.id == id).map_or(0, |a| a.force.men())
}

fn turn(game: &mut Game, by: &str, order: Order) -> Vec<Entry> {
    game.submit(now(game, by, order)).expect("legal");
    game.play_month();
    let told = game.close_turn();
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    told
}

#[test]
fn a_river_is_turned_by_engineers_after_months_and_only_on_high_walls_in_a_valley() {
    let flood = Order::Flood { army: army("mongol_ongin") };
    let refusal = |change: &dyn Fn(&mut Snapshot)| {
        let mut state = start();
        besiege(&mut state, "mongol_ongin", "zhongxing", 3);
        change(&mut state);
        may(&mut play(&state), "mongol", &flood)
    };
    let zhongxing = place("zhongxing");
    assert_eq!(refusal(&|_| {}), Ok(()));
    assert_eq!(refusal(&|s| besiege(s, "mongol_ongin", "zhongxing", 1)), Err(Refusal::TooSoon { months: 2 }));
    assert_eq!(refusal(&|s| stand(s, "mongol_ongin", "zhongxing")), Err(Refusal::NoSiege { place: zhongxing }));
    let few = |s: &mut Snapshot| {
        s.armies.iter_mut().find(|a| a.id == army("mongol_ongin")).expect("in being").force.engineers = 20;
    };
    assert_eq!(refusal(&few), Err(Refusal::TooFewEngineers { have: 20, asked: 100 }));
    let low = |s: &mut Snapshot| s.places[zhongxing.index()].walls.fort = 3;
    assert_eq!(refusal(&low), Err(Refusal::WallsTooLow { place: zhongxing }));
    let dry = place("wulahai");
    assert_eq!(refusal(&|s| besiege(s, "mongol_ongin", "wulahai", 5)), Err(Refusal::NoRiver { place: dry }));
}

#[test]
fn a_flood_softens_the_walls_or_drowns_the_camp() {
    for backfires in [true, false] {
        let mut state = start();
        besiege(&mut state, "mongol_ongin", "zhongxing", 4);
        let mut game = play(&state);
        let (from, record) = (state.clock.date, RecordId(0));
        let flood = Lot::Flood { place: place("zhongxing"), backfires };
        let holds = Lot::Siege { place: place("zhongxing"), falls: false };
        let fates = [flood, holds].map(|lot| Fate { lot, from, until: from, record, used: false });
        game.set_fates(fates.to_vec(), true);
        let told = turn(&mut game, "mongol", Order::Flood { army: army("mongol_ongin") });
        let Some((back, lost)) = told.iter().find_map(|e| match e.fact {
            Fact::Flooded { backfired, lost, .. } => Some((backfired, lost)),
            _ => None,
        }) else {
            panic!("not told: {told:?}")
        };
        let after = game.snapshot();
        let siege = after.places[place("zhongxing").index()].siege.0.expect("still besieged");
        assert_eq!(back, backfires);
        if backfires {
            assert!(lost > 6_000, "{lost} drowned");
            assert_eq!((siege.since, siege.flooded), (from, false), "they begin anew");
        } else {
            assert!(siege.works >= 3_500 && siege.flooded, "{siege:?}");
            let again = may(&mut game, "mongol", &Order::Flood { army: army("mongol_ongin") });
            assert_eq!(again, Err(Refusal::AlreadySo));
        }
    }
}

#[test]
fn the_fewer_the_engineers_the_worse_the_dykes() {
    let mut state = start();
    besiege(&mut state, "mongol_ongin", "zhongxing", 4);
    let mut last = 1001;
    for engineers in [0, 100, 200, 400, 500, 5_000] {
        let row = state.armies.iter_mut().find(|a| a.id == army("mongol_ongin")).expect("in being");
        row.force.engineers = engineers;
        let chance = siege::flood_backfires(&state.with(&shipped().rules), place("zhongxing"));
        assert!(chance <= last, "{engineers}: {chance} after {last}");
        last = chance;
    }
    assert_eq!(last, shipped().rules.war.flood_backfire);
}

#[test]
fn an_army_on_enemy_ground_lays_it_waste_without_a_siege() {
    let mut state = start();
    stand(&mut state, "mongol_ongin", "wulahai");
    stand(&mut state, "xia_wulahai", "zhongxing");
    let ruin = |s: &Snapshot, key: &str| s.places[place(key).index()].town.devastation;
    let mut game = play(&state);
    for _ in 0..5 {
        game.play_month();
    }
    let told = game.close_turn();
    let after = game.snapshot();
    assert!(ruin(&after, "wulahai") >= ruin(&state, "wulahai") + 4 * 25 - 10, "{}", ruin(&after, "wulahai"));
    assert_eq!(ruin(&after, "lingzhou"), 0);
    let by = polity("mongol");
    let count = told.iter().filter(|e| matches!(e.fact, Fact::Ravaged { by: b, .. } if b == by)).count();
    assert_eq!(count, 1, "told once a tenth");
}

#[test]
fn a_place_that_was_taken_can_be_sacked_and_left() {
    let mut state = start();
    let (xia, mongol, wulahai) = (polity("xia"), polity("mongol"), place("wulahai"));
    stand(&mut state, "mongol_ongin", "wulahai");
    stand(&mut state, "xia_wulahai", "zhongxing");
    let sack = Order::Sack { army: army("mongol_ongin") };
    assert_eq!(may(&mut play(&state), "mongol", &sack), Err(Refusal::NotYourPlace { place: wulahai }));
    let since = state.clock.date;
    let row = &mut state.places[wulahai.index()];
    row.occupier = Occupier(Some(Occupation { by: Some(mongol), since }));
    row.walls.garrison = 900;
    let before = row.clone();
    let (cash, host) = (state.polities[mongol.index()].purse.cash, men(&state, army("mongol_ongin")));
    let mut game = play(&state);
    let told = turn(&mut game, "mongol", sack);
    let loot = told.iter().find_map(|e| match e.fact {
        Fact::Sacked { place, of, loot, .. } if place == wulahai && of == xia => Some(loot),
        _ => None,
    });
    let after = game.snapshot();
    let row = &after.places[wulahai.index()];
    assert_eq!(after.with(&shipped().rules).holder(wulahai), Some(xia));
    assert!(row.town.devastation >= 300 && row.town.households < before.town.households);
    assert_eq!(row.walls.fort, before.walls.fort - 1);
    assert!(row.walls.garrison <= 500, "a handful: {}", row.walls.garrison);
    assert!(men(&after, army("mongol_ongin")) > host, "the garrison goes with it");
    assert!(loot.expect("told") > 1_000 && after.polities[mongol.index()].purse.cash > cash);
}

#[test]
fn armies_part_and_join_and_nobody_is_lost() {
    let mut state = start();
    besiege(&mut state, "mongol_ongin", "zhongxing", 0);
    let rules = &shipped().rules;
    let mut game = play(&state);
    let whole = army("mongol_ongin");
    let split = |foot, horse| Order::Split { army: whole, named: None, foot, horse, engineers: 0 };
    assert_eq!(may(&mut game, "mongol", &split(0, 0)), Err(Refusal::NothingAsked));
    assert_eq!(may(&mut game, "mongol", &split(0, -1)), Err(Refusal::NotPositive));
    assert_eq!(may(&mut game, "mongol", &split(1, 0)), Err(Refusal::TooFewMen { have: 0, asked: 1 }));
    assert_eq!(may(&mut game, "xia", &split(0, 10)), Err(Refusal::NotYours));
    let all = Order::Split { army: whole, named: None, foot: 0, horse: 58_000, engineers: 200 };
    assert_eq!(may(&mut game, "mongol", &all), Err(Refusal::NobodyLeft));
    game.submit(now(&game, "mongol", split(0, 20_000))).expect("legal");
    let record = RecordId(0);
    let (from, until) = (state.clock.date, state.clock.date.plus(12));
    let holds = Lot::Siege { place: place("zhongxing"), falls: false };
    game.set_fates(vec![Fate { lot: holds, from, until, record, used: false }], true);
    let told = game.end_turn();
    let new = told.iter().find_map(|e| match e.fact {
        Fact::Split { new, men: 20_000, .. } => Some(new),
        _ => None,
    });
    let new = new.expect("told");
    let after = game.snapshot();
    let scene = after.with(rules);
    assert_eq!(scene.army(new).expect("in being").task, Task::Siege, "it lies there too");
    assert_eq!(scene.army(whole).expect("in being").lead.commander, Some(person("genghis")));
    let both = men(&after, new) + men(&after, whole);
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    // One rides off, and the siege goes on.
    let merge = |army, into| Order::Merge { army, into };
    assert_eq!(may(&mut game, "mongol", &merge(new, new)), Err(Refusal::Self_));
    assert!(may(&mut game, "mongol", &merge(army("mongol_kherlen"), whole)).is_err(), "it is far away");
    let told = turn(&mut game, "mongol", merge(new, whole));
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Merged { .. })), "{told:?}");
    let end = game.snapshot();
    assert_eq!(men(&end, new), 0);
    assert!((men(&end, whole) - both).abs() < both / 10, "but for a month's losses");
    assert!(end.places[place("zhongxing").index()].siege.0.is_some());
}

#[test]
fn the_garrison_sallies_to_meet_its_relief() {
    let mut state = start();
    let rules = &shipped().rules;
    besiege(&mut state, "mongol_ongin", "wulahai", 1);
    stand(&mut state, "xia_wulahai", "zhongxing");
    let (xia, mongol, wulahai) = (polity("xia"), polity("mongol"), place("wulahai"));
    let scene = state.with(rules);
    let sally = battle::sally(&scene, wulahai, xia, mongol);
    assert_eq!(sally, scene.walls(wulahai).garrison * 400 / 1000);
    assert_eq!(battle::sally(&scene, wulahai, mongol, xia), 0, "not for the besieger");
    assert_eq!(battle::sally(&scene, place("zhongxing"), xia, mongol), 0, "nobody lies there");
    let relief = battle::host(&scene, vec![army("xia_zhongxing")]);
    let besieger = battle::host(&scene, vec![army("mongol_ongin")]);
    let ground = rules.place(wulahai).terrain;
    let odds = |sally| {
        let mover = battle::Host { sally, ..relief.clone() };
        battle::odds(&battle::sum(&rules.war, &mover, &besieger, ground, false))
    };
    assert!(odds(sally) > odds(0), "{} against {}", odds(sally), odds(0));
    // In play those who come out bleed with the relief.
    let garrison = scene.walls(wulahai).garrison;
    let mut game = play(&state);
    let order = Order::March { army: army("xia_zhongxing"), to: wulahai, aim: Aim::Relieve };
    game.submit(now(&game, "xia", order)).expect("legal");
    let record = RecordId(0);
    let (from, until) = (state.clock.date, state.clock.date.plus(6));
    let lots = [Lot::Siege { place: wulahai, falls: false }, Lot::Battle { at: wulahai, winner: xia }];
    game.set_fates(lots.map(|lot| Fate { lot, from, until, record, used: false }).to_vec(), true);
    let mut told = Vec::new();
    while !told.iter().any(|e: &Entry| matches!(e.fact, Fact::Battle { .. })) {
        told.extend(game.end_turn());
        assert!(told.len() < 100, "no battle: {told:?}");
    }
    let after = game.snapshot().places[wulahai.index()].walls.garrison;
    assert!(after < garrison, "{after} of {garrison}");
}

#[test]
fn a_beaten_army_rests_as_long_as_its_way_home_takes() {
    let rules = &shipped().rules;
    let mut longest = 0;
    for (at, seed) in [("zhongxing", 1), ("zhongxing", 2), ("liangzhou", 3), ("wulahai", 4)] {
        let mut state = start();
        state.clock.seed = seed;
        stand(&mut state, "mongol_ongin", at);
        let mut game = play(&state);
        let falls_back = move |mut realm: Realm| battle::retreat(&mut realm, rules, army("mongol_ongin"), place(at));
        game.world_mut().run_system_once(falls_back).expect("a realm");
        let state = game.snapshot();
        let row = state.armies.iter().find(|a| a.id == army("mongol_ongin")).expect("in being");
        let days = rules.distance(place(at), row.position.at, row.force.mounted()).expect("there is a road");
        let months = (days + rules.war.march_days - 1) / rules.war.march_days;
        assert_eq!(row.position.resting, months.max(rules.war.beaten_rest), "{at}: {days} days");
        longest = longest.max(row.position.resting);
    }
    assert!(longest > 0);
}

#[test]
fn a_beaten_commander_may_fall_in_battle() {
    let (mut fell, mut taken) = (0, 0);
    for seed in 0..300 {
        let mut state = start();
        state.clock.seed = seed;
        stand(&mut state, "mongol_ongin", "wulahai");
        stand(&mut state, "xia_wulahai", "zhongxing");
        stand(&mut state, "xia_zhongxing", "keyimen");
        let row = state.armies.iter_mut().find(|a| a.id == army("xia_zhongxing")).expect("in being");
        row.task = Task::Bar;
        let mut game = play(&state);
        let order = Order::March { army: army("mongol_ongin"), to: place("keyimen"), aim: Aim::Attack };
        game.submit(now(&game, "mongol", order)).expect("there is war");
        let (from, record) = (state.clock.date, RecordId(0));
        let lot = Lot::Battle { at: place("keyimen"), winner: polity("mongol") };
        game.set_fates(vec![Fate { lot, from, until: from, record, used: false }], false);
        game.play_month();
        match game.snapshot().people[person("weiming_linggong").index()].life {
            Life::Dead { .. } => fell += 1,
            Life::Held { .. } => taken += 1,
            _ => {}
        }
    }
    assert!((3..=30).contains(&fell), "{fell} of 300 fell at 40 permille");
    assert!(taken > fell, "{taken} taken");
}

#[test]
fn a_ruler_who_is_taken_in_battle_is_followed_on_the_throne() {
    let (genghis, mongol) = (person("genghis"), polity("mongol"));
    let taken = (0..300).find_map(|seed| {
        let mut state = start();
        state.clock.seed = seed;
        stand(&mut state, "mongol_ongin", "wulahai");
        stand(&mut state, "xia_wulahai", "zhongxing");
        stand(&mut state, "xia_zhongxing", "keyimen");
        state.armies.iter_mut().find(|a| a.id == army("xia_zhongxing")).expect("in being").task = Task::Bar;
        let mut game = play(&state);
        let order = Order::March { army: army("mongol_ongin"), to: place("keyimen"), aim: Aim::Attack };
        game.submit(now(&game, "mongol", order)).expect("there is war");
        let (from, record) = (state.clock.date, RecordId(0));
        let lot = Lot::Battle { at: place("keyimen"), winner: polity("xia") };
        game.set_fates(vec![Fate { lot, from, until: from, record, used: false }], false);
        game.play_month();
        let life = game.snapshot().people[genghis.index()].life;
        matches!(life, Life::Held { by, at } if by == polity("xia") && at == place("keyimen")).then_some(game)
    });
    let mut game = taken.expect("in one of so many lost battles he is taken");
    let ruler = game.snapshot().polities[mongol.index()].court.ruler;
    assert!(ruler.is_some_and(|r| r != genghis), "the throne of the steppe is not left to a prisoner: {ruler:?}");
    let told = game.close_turn();
    let captured = |f: &Fact| matches!(f, Fact::Captured { person, .. } if *person == genghis);
    assert_eq!(told.iter().filter(|e| captured(&e.fact)).count(), 1, "{told:?}");
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Acceded { of, .. } if of == mongol)), "{told:?}");
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
}
