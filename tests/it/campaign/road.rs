//! The road before an army, and what is told of what a campaign costs.

use super::*;
use bevy::ecs::system::RunSystemOnce;
use jinxia::sim::{
    chronicle::Loss,
    court::fall,
    date::Date,
    realm::Realm,
    war::{march, taking},
};

/// One army alone on the map, of so many men, at war with Xia.
fn alone(foot: i64, horse: i64) -> Snapshot {
    let mut state = start();
    let id = army("mongol_ongin");
    state.armies.retain(|row| row.id == id);
    force(&mut state, "mongol_ongin", foot, horse);
    let (mongol, xia, date) = (polity("mongol"), polity("xia"), state.clock.date);
    if !state.relations.at_war(mongol, xia) {
        state.relations.begin_war(mongol, xia, date);
    }
    stand(&mut state, "mongol_ongin", "keyimen");
    occupy(&mut state, "keyimen", "mongol");
    state
}

/// Where a march is stopped, and in which month it arrives, is forecast by the rule that stops it.
#[test]
fn a_stop_on_the_road_is_forecast_by_the_rule_that_makes_it() {
    let rules = &shipped().rules;
    let id = army("mongol_ongin");
    let (mut stopped, mut past, mut free) = (0, 0, 0);
    for (foot, horse) in [(900, 0), (0, 9_000), (60_000, 0)] {
        let state = alone(foot, horse);
        let scene = state.with(rules);
        let goals = scene.places().filter(|&p| scene.holder(p) == Some(polity("xia")));
        for goal in goals {
            let Some(ahead) = march::ahead(&scene, id, goal) else { continue };
            let mut game = play(&state);
            let order = Order::March { army: id, to: goal, aim: Aim::Besiege };
            game.submit(now(&game, "mongol", order)).expect("legal");
            game.play_month();
            let told = game.close_turn();
            let halted = told.iter().find_map(|e| match e.fact {
                Fact::Halted { at, .. } => Some(at),
                _ => None,
            });
            let there = any(&told, |f| matches!(f, Fact::Besieged { place, .. } if *place == goal));
            let name = rules.keys.place(goal);
            // Within the first month roads and garrisons are what they are now.
            if ahead.half > rules.war.march_days * 2 {
                assert!(halted.is_none() && !there, "{foot} foot and {horse} horse are on the road to {name} still");
                continue;
            }
            assert_eq!((halted, there), (ahead.stop, ahead.stop.is_none()), "{foot} foot and {horse} horse to {name}");
            stopped += usize::from(halted.is_some());
            past += usize::from(there && !ahead.past.is_empty());
            free += usize::from(there && ahead.past.is_empty());
        }
    }
    assert!(stopped > 0 && past > 0 && free > 0, "{stopped} stopped, {past} gone round, {free} free");
}

/// Whoever leads an army farther off than a rider comes in a month cannot take over another.
#[test]
fn nobody_leads_two_hosts_at_the_ends_of_the_realm() {
    let rules = &shipped().rules;
    let mut state = start();
    let (near, far) = (army("mongol_ongin"), army("mongol_kherlen"));
    let leader = state.armies.iter().find(|a| a.id == near).and_then(|a| a.lead.commander).expect("led");
    let order = Order::Command { army: far, person: leader };
    let muster = |at: PlaceId| Order::Muster {
        army: None,
        at,
        foot: 0,
        horse: 1_000,
        engineers: 0,
        commander: Some(leader),
        claimed: None,
    };
    let ordered = |state: &Snapshot, order: &Order| {
        order::check_in_turn(&state.with(rules), &state.with(rules), polity("mongol"), order)
    };
    let most = rules.war.march_days * 2;
    let home = at(&state, "mongol_kherlen");
    let away = |p: PlaceId| rules.distance(p, home, true).unwrap_or(0);
    let places = (0..rules.places.len()).map(|i| PlaceId(i as u16));
    let (mut refused, mut allowed) = (0, 0);
    for from in places {
        let row = state.armies.iter_mut().find(|a| a.id == near).expect("in being");
        (row.position.at, row.position.leg, row.task) = (from, None, Task::Hold);
        let told = ordered(&state, &order);
        if away(from) > most {
            let days = (away(from) + 1) / 2;
            assert_eq!(told, Err(Refusal::LeadsAfar { person: leader, place: from, days }));
            let gathered = ordered(&state, &muster(home));
            assert!(matches!(gathered, Err(Refusal::LeadsAfar { .. })), "{gathered:?}");
            refused += 1;
        } else {
            assert_eq!(told, Ok(()));
            allowed += 1;
        }
    }
    assert!(refused > 3 && allowed > 3, "{refused} and {allowed}");
    // Nor does he hop: what he was given a moment ago does not bring him nearer to what lies beyond.
    let row = state.armies.iter_mut().find(|a| a.id == near).expect("in being");
    let distant = (0..rules.places.len()).map(|i| PlaceId(i as u16)).find(|&p| away(p) > most).expect("a place");
    (row.position.at, row.task) = (distant, Task::Hold);
    let mut given = state.clone();
    given.armies.iter_mut().find(|a| a.id == near).expect("in being").lead.commander = None;
    let told = order::check_in_turn(&state.with(rules), &given.with(rules), polity("mongol"), &order);
    assert!(matches!(told, Err(Refusal::LeadsAfar { .. })), "{told:?}");
    assert_eq!(order::check_in_turn(&given.with(rules), &given.with(rules), polity("mongol"), &order), Ok(()));
    let row = state.armies.iter_mut().find(|a| a.id == near).expect("in being");
    row.task = Task::Away { theatre: TheatreId(0), back: state.clock.date.plus(12) };
    assert!(matches!(ordered(&state, &order), Err(Refusal::LeadsAbroad { .. })));
}

/// Hosts that stand together fight when one of them is told to.
#[test]
fn an_attack_on_who_stands_beside_one_is_a_battle() {
    let rules = &shipped().rules;
    let mut state = alone(0, 30_000);
    state.armies.extend(start().armies.into_iter().filter(|row| row.id == army("xia_youzhou")));
    stand(&mut state, "xia_youzhou", "keyimen");
    let order = || Order::March { army: army("mongol_ongin"), to: place("keyimen"), aim: Aim::Attack };
    let odds = meeting::ahead(&state.with(rules), &[army("mongol_ongin")], place("keyimen")).expect("foes").odds;
    let told = month(&mut play(&state), "mongol", order());
    let fought =
        |f: &Fact| matches!(f, Fact::Battle { at, odds: thrown, .. } if (*at, *thrown) == (place("keyimen"), odds));
    assert!(any(&told, fought), "{told:?}");
}

/// A host that meets a handful loses no more than half as many, and what is left of the handful is no army.
#[test]
fn a_handful_is_beaten_for_good_and_costs_little() {
    let mut state = alone(0, 90_000);
    state.armies.extend(start().armies.into_iter().filter(|row| row.id == army("xia_youzhou")));
    force(&mut state, "xia_youzhou", 400, 0);
    stand(&mut state, "xia_youzhou", "keyimen");
    let order = Order::March { army: army("mongol_ongin"), to: place("keyimen"), aim: Aim::Attack };
    let mut game = play(&state);
    let told = month(&mut game, "mongol", order);
    let cost = told.iter().find_map(|e| match e.fact {
        Fact::Battle { won: true, attackers_lost, .. } => Some(attackers_lost),
        _ => None,
    });
    assert!(cost.expect("a battle") <= 200, "{cost:?}");
    assert!(any(&told, |f| matches!(f, Fact::Scattered { of, .. } if *of == polity("xia"))), "{told:?}");
    assert!(game.snapshot().with(&shipped().rules).armies_of(polity("xia")).is_empty());
}

/// Who plunders after others in the same month finds what they left.
#[test]
fn a_second_raid_in_a_month_finds_little() {
    let mut state = alone(0, 9_000);
    let mut other = state.armies[0].clone();
    other.id = army("mongol_kherlen");
    other.lead.commander = None;
    state.armies.push(other);
    let mut game = play(&state);
    let town = place("zhongxing");
    for key in ["mongol_ongin", "mongol_kherlen"] {
        let order = Order::March { army: army(key), to: town, aim: Aim::Raid };
        game.submit(now(&game, "mongol", order)).expect("legal");
    }
    let told = (0..3).flat_map(|_| {
        game.play_month();
        game.close_turn()
    });
    let raids: Vec<(Date, i64)> = told
        .filter_map(|e| match e.fact {
            Fact::Raided { place, loot, .. } if place == town => Some((e.date, loot)),
            _ => None,
        })
        .collect();
    assert!(raids.len() == 2 && raids[0].0 == raids[1].0, "{raids:?}");
    assert!(raids[1].1 > 0 && raids[1].1 <= raids[0].1 / 4, "{raids:?}");
}

/// A ruler in the field is not found at his seat.
#[test]
fn a_seat_that_falls_does_not_give_up_a_ruler_who_is_elsewhere() {
    let rules = &shipped().rules;
    let khan = start().with(rules).court(polity("mongol")).ruler.expect("a khan");
    let (mut taken, mut free) = (0, 0);
    for seed in 0..40 {
        for away in [true, false] {
            let mut state = start();
            state.clock.seed = seed;
            let seat = state.with(rules).court(polity("mongol")).seat;
            for row in state.armies.iter_mut().filter(|row| row.lead.commander == Some(khan)) {
                row.lead.commander = None;
            }
            if away {
                let row = state.armies.iter_mut().find(|a| a.id == army("mongol_ongin")).expect("in being");
                row.lead.commander = Some(khan);
            }
            let mut game = play(&state);
            let fall = move |mut realm: Realm| taking::take(&mut realm, seat, polity("jin"), How::Storm, None);
            game.world_mut().run_system_once(fall).expect("a realm");
            let told = game.close_turn();
            let caught = any(&told, |f| matches!(f, Fact::Captured { person, .. } if *person == khan));
            assert!(!(away && caught), "{told:?}");
            let fled = any(&told, |f| matches!(f, Fact::CourtFled { ruler: Some(r), .. } if *r == khan));
            assert!(!(fled && (away || caught)), "{told:?}");
            taken += i32::from(caught);
            free += i32::from(fled);
        }
    }
    assert!(taken > 0 && free > 0, "{taken} {free}");
}

/// The armies of a realm that falls break up with it, and nobody hears how each of them fared.
#[test]
fn the_armies_of_a_fallen_realm_are_told_once() {
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let mut game = play(&start());
    let down = move |mut realm: Realm| fall::fall(&mut realm, xia, Some(mongol));
    game.world_mut().run_system_once(down).expect("a realm");
    let told = game.close_turn();
    assert!(any(&told, |f| matches!(f, Fact::Fell { of, .. } if *of == xia)));
    assert!(!any(&told, |f| matches!(f, Fact::BrokeOut { of, .. } if *of == xia)), "{told:?}");
    let after = game.snapshot();
    assert!(after.with(&shipped().rules).armies_of(xia).is_empty());
}

/// What goes down inside a place is told once for each court, and who stays in it is told to whom it is.
#[test]
fn losses_inside_are_one_sum_and_who_stays_is_told() {
    let rules = &shipped().rules;
    let mut state = start();
    for key in ["xia_zhongxing", "xia_ganzhou", "xia_youzhou"] {
        stand(&mut state, key, "zhongxing");
    }
    besiege(&mut state, "mongol_ongin", "zhongxing", 2);
    let (city, mongol) = (place("zhongxing"), polity("mongol"));
    let men = state.with(rules).army(army("mongol_ongin")).expect("in being").force.men();
    let within = siege::inside(&state.with(rules), city).len();
    let mut game = play(&state);
    let take = move |mut realm: Realm| {
        taking::take(&mut realm, city, mongol, How::Storm, Some(army("mongol_ongin")));
    };
    game.world_mut().run_system_once(take).expect("a realm");
    let told = game.close_turn();
    let lost = told.iter().filter(|e| matches!(e.fact, Fact::LostInside { .. })).count();
    assert!(within >= 3 && lost == 1, "{within} armies, told {lost} times");
    let stay = told.iter().find_map(|e| match e.fact {
        Fact::Taken { place, stay, .. } if place == city => Some(stay),
        _ => None,
    });
    let after = game.snapshot();
    let after = after.with(rules);
    assert_eq!(stay, Some(taking::left_behind(&state.with(rules), men)));
    assert_eq!(stay, Some(after.walls(city).garrison));
    assert_eq!(after.army(army("mongol_ongin")).map(|a| a.force.men() + after.walls(city).garrison), Some(men));
}

/// What want and sickness cost is told when it is one man in a hundred or more, and as many as are gone.
#[test]
fn what_melts_away_is_told() {
    let rules = &shipped().rules;
    let (mut heard, mut little) = (0, 0);
    for at in (0..rules.places.len()).map(|i| PlaceId(i as u16)) {
        let mut state = alone(30_000, 0);
        let row = &mut state.armies[0];
        row.position.at = at;
        let before = row.force.men();
        let loss =
            supply::monthly_loss(&state.with(rules), &state.with(rules).army(army("mongol_ongin")).expect("there"));
        let mut game = play(&state);
        game.play_month();
        let told = game.close_turn();
        let after = game.snapshot().armies.first().map_or(0, |a| a.force.men());
        let wasted = told.iter().find_map(|e| match e.fact {
            Fact::Wasted(Loss { at: Some(_), lost, .. }) => Some(lost),
            _ => None,
        });
        let home: i64 =
            told.iter().map(|e| if let Fact::Wasted(Loss { at: None, lost, .. }) = e.fact { lost } else { 0 }).sum();
        if any(&told, |f| matches!(f, Fact::Battle { .. })) {
            continue;
        }
        if loss >= 10 {
            assert_eq!(wasted, Some(before - after - home), "{}", rules.keys.place(at));
            heard += 1;
        } else {
            assert_eq!(wasted, None);
            little += 1;
        }
    }
    assert!(heard > 3 && little > 3, "{heard} and {little}");
}
