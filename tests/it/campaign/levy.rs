//! Men from where they live: what can be called up, what takes the place of what, and who comes home.

use super::*;

#[test]
fn men_are_called_up_where_they_live() {
    let rules = &shipped().rules;
    let mut state = start();
    stand(&mut state, "mongol_ongin", "kherlen");
    occupy(&mut state, "ongin", "xia");
    let garrison = |at: &str, men| Order::Garrison { place: place(at), men, army: None };
    let none = Err(Refusal::NoMenHere { place: place("ongin"), have: 0, asked: 500 });
    assert_eq!(may(&mut play(&state), "xia", &garrison("ongin", 500)), none, "strangers do not serve");
    assert_eq!(may(&mut play(&state), "xia", &garrison("zhongxing", 500)), Ok(()));
    // Nobody comes through a siege, nor from beyond it.
    let all = economy::gather::gathering(&state.with(rules), polity("xia"), place("zhongxing"));
    assert!(all.men > 0 && all.men <= state.with(rules).purse(polity("xia")).manpower);
    besiege(&mut state, "mongol_ongin", "zhongxing", 1);
    let shut = economy::gather::gathering(&state.with(rules), polity("xia"), place("zhongxing"));
    assert_eq!((shut.men, shut.horses), (0, 0));
    let beside = economy::gather::gathering(&state.with(rules), polity("xia"), place("wulahai"));
    let whole = economy::gather::gathering(&start().with(rules), polity("xia"), place("wulahai"));
    assert!(beside.men < whole.men, "{} of {}", beside.men, whole.men);
}

#[test]
fn conquered_fields_raise_no_riders() {
    let rules = &shipped().rules;
    let mut state = start();
    let (mongol, jin) = (polity("mongol"), polity("jin"));
    let before = economy::manpower_cap(&state.with(rules), mongol);
    let theirs = economy::manpower_cap(&state.with(rules), jin);
    for row in &mut state.places {
        if row.owner.0 == Some(jin) {
            (row.owner.0, row.occupier) = (Some(mongol), Occupier(None));
        }
    }
    let after = economy::manpower_cap(&state.with(rules), mongol);
    // Were its people counted as riders of the steppe, the same land would give several times as many.
    assert!(after > before && after - before <= theirs * 2, "{before} and of {theirs} came {after}");
}

fn session(of: &str) -> Session {
    let scenario = scenario("lips_and_teeth");
    let humans = vec![polity(of)];
    let setup =
        Setup { scenario: scenario.id.clone(), humans, seed: 7, level: ai::Level::default(), historical: false };
    Session::new(shipped(), scenario, setup)
}

#[test]
fn a_turn_calls_up_no_more_than_its_share() {
    let mut session = session("xia");
    let xia = polity("xia");
    let pool = session.start().purse(xia).manpower;
    let most = num::permille(pool, shipped().rules.economy.call_up);
    let muster = |men| Order::Muster {
        army: None,
        at: place("zhongxing"),
        foot: men,
        horse: 0,
        engineers: 0,
        commander: None,
        claimed: None,
    };
    let here = session.start().armies_at(place("zhongxing")).into_iter();
    // Nobody is taken from under a commander.
    let led = |id| session.start().army(id).filter(|a| a.lead.commander.is_none()).map(|a| a.force.foot);
    let idle: i64 = here.filter_map(led).sum();
    session.order(xia, muster(idle + most * 3 / 4)).expect("within it");
    let more = session.order(xia, muster(most / 2)).expect_err("beyond it");
    assert!(matches!(more, Refusal::CalledUp { have, .. } if have == most - most * 3 / 4), "{more:?}");
    session.order(xia, muster(most / 5)).expect("what is left");
}

#[test]
fn a_later_order_takes_the_place_of_an_earlier_one() {
    let mut session = session("xia");
    let xia = polity("xia");
    let march = |to: &str| Order::March { army: army("xia_wulahai"), to: place(to), aim: Aim::Station };
    let goals = ["keyimen", "zhongxing", "lingzhou"];
    for (n, to) in goals.into_iter().enumerate() {
        let gone = session.order(xia, march(to)).expect("legal");
        assert_eq!(gone.len(), n.min(1), "{to}");
    }
    assert_eq!(session.orders().len(), 1);
    assert_eq!(session.orders()[0].order, march("lingzhou"));
    // An order that cannot be given leaves the earlier one as it was.
    assert!(session.order(xia, march("wulahai")).is_ok_and(|gone| gone.len() == 1), "to stay is to take it back");
    assert!(session.orders().is_empty());
    session.order(xia, Order::SetTax { level: Tax::High }).expect("legal");
    session.order(xia, Order::SetTax { level: Tax::Low }).expect("legal");
    assert_eq!(session.orders().len(), 1);
    let told = session.end_turn().entries.clone();
    assert_eq!(told.iter().filter(|e| matches!(e.fact, Fact::TaxSet { of, .. } if of == xia)).count(), 1);
}

#[test]
fn a_theatre_gives_back_by_how_long_they_stay() {
    let theatre = TheatreId(shipped().rules.keys.theatres.iter().position(|t| t == "khwarazm").expect("shipped") as u8);
    let info = shipped().rules.theatres[usize::from(theatre.0)];
    assert!(info.after(info.least) < 1000, "a short ride costs men");
    assert_eq!(info.after(info.least + info.full), info.back);
    let mut state = start();
    let send_in =
        |state: &Snapshot| Order::SendAway { army: army("mongol_kherlen"), theatre, back: state.clock.date.plus(40) };
    let early = may(&mut play(&state), "mongol", &send_in(&state));
    assert_eq!(early, Err(Refusal::TheatreClosed), "nobody rides to a war that is not fought");
    let (from, _) = info.open.expect("its time is known");
    state.clock.last = from.plus(200);
    state.clock.date = from;
    let send = |months| Order::SendAway { army: army("mongol_kherlen"), theatre, back: state.clock.date.plus(months) };
    let soon = may(&mut play(&state), "mongol", &send(info.least - 1));
    assert_eq!(soon, Err(Refusal::FarAway { months: info.least }));
    let (mut game, months) = (play(&state), info.least + 4);
    let men = state.armies.iter().find(|a| a.id == army("mongol_kherlen")).expect("in being").force.men();
    game.submit(now(&game, "mongol", send(months))).expect("legal");
    let mut told = Vec::new();
    for _ in 0..=months {
        game.play_month();
        told.extend(game.close_turn());
    }
    let home = told.iter().find_map(|e| match e.fact {
        Fact::CameHome { men, .. } => Some(men),
        _ => None,
    });
    let home = home.expect("they are back");
    let share = num::share(home, men);
    assert!((share - info.after(months)).abs() <= 40, "{home} of {men}, {} expected", info.after(months));
}
