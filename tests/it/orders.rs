//! Orders are checked for everybody alike, and do what they say.

use crate::support::{army, date, game, holder, may, now, person, place, polity, shipped};
use jinxia::sim::{
    army::Aim,
    chronicle::{Entry, Fact},
    diplomacy::{Answer, Clause, Side},
    fate::{Fate, Lot},
    game::Game,
    ids::{ArmyId, PersonId, RecordId},
    look::Look,
    order::{Order, Refusal, price_of_war},
    person::Office,
};

fn act(key: &str) -> jinxia::sim::ids::ActId {
    shipped().rules.keys.find_act(key).expect(key)
}

fn muster(at: &str, foot: i64, horse: i64) -> Order {
    Order::Muster { army: None, at: place(at), foot, horse, engineers: 0, commander: None, claimed: None }
}

fn envoy(to: &str, act_key: &str, clauses: Vec<Clause>) -> Order {
    Order::SendEnvoy { to: polity(to), act: act(act_key), clauses, person: None, from: None, at: None }
}

#[test]
fn nobody_orders_armies_that_are_not_his() {
    let mut game = game("lips_and_teeth");
    let order = Order::March { army: army("jin_xijing"), to: place("zhongxing"), aim: Aim::Station };
    assert_eq!(may(&mut game, "xia", &order), Err(Refusal::NotYours));
    let order = Order::March { army: ArmyId(999_999), to: place("zhongxing"), aim: Aim::Station };
    assert_eq!(may(&mut game, "xia", &order), Err(Refusal::NoSuchArmy));
}

#[test]
fn war_must_be_declared_and_bonds_returned_first() {
    let mut game = game("lips_and_teeth");
    let attack = Order::March { army: army("xia_youzhou"), to: place("baoan"), aim: Aim::Besiege };
    assert_eq!(may(&mut game, "xia", &attack), Err(Refusal::NotAtWar { with: polity("jin") }));
    let war = Order::DeclareWar { on: polity("jin") };
    assert_eq!(may(&mut game, "xia", &war), Err(Refusal::Suzerain { with: polity("jin") }));
    game.submit(now(&game, "xia", Order::BreakBond { with: polity("jin") })).expect("legal");
    game.queue(now(&game, "xia", war));
    game.queue(now(&game, "xia", attack));
    let facts = game.end_turn();
    assert!(facts.iter().any(|e| matches!(e.fact, Fact::WarDeclared { .. })));
    assert!(facts.iter().any(|e| matches!(e.fact, Fact::Besieged { .. })), "{facts:?}");
}

/// Leaving a bond openly spares half of a breach, unless one strikes before the other could look to himself.
#[test]
fn who_leaves_a_bond_to_strike_breaks_his_word() {
    let rules = &shipped().rules;
    let mut game = game("lips_and_teeth");
    let (xia, jin) = (polity("xia"), polity("jin"));
    let price = |game: &mut Game| price_of_war(&game.snapshot().with(rules), xia, jin);
    game.submit(now(&game, "xia", Order::BreakBond { with: jin })).expect("legal");
    assert_eq!(price(&mut game), 0, "the order is not carried out yet");
    game.queue(now(&game, "xia", Order::DeclareWar { on: jin }));
    let facts = game.end_turn();
    let broken = |e: &Entry| matches!(e.fact, Fact::Breach { by, toward, place: None } if (by, toward) == (xia, jin));
    assert!(facts.iter().any(broken), "{facts:?}");
    let mut state = game.snapshot();
    state.relations.end_war(xia, jin);
    state.relations.get_mut(xia, jin).peace = false;
    assert_eq!(price_of_war(&state.with(rules), xia, jin), rules.court.breach / 2);
    state.clock.date = state.clock.date.plus(rules.court.notice);
    assert_eq!(price_of_war(&state.with(rules), xia, jin), 0, "by now it is no surprise");
    state.relations.get_mut(xia, jin).peace = true;
    assert_eq!(price_of_war(&state.with(rules), xia, jin), rules.court.breach);
}

#[test]
fn a_muster_cannot_call_up_men_who_are_not_there() {
    let mut game = game("lips_and_teeth");
    assert!(matches!(may(&mut game, "xia", &muster("xiazhou", 900_000, 0)), Err(Refusal::TooFewMen { .. })));
    assert_eq!(may(&mut game, "xia", &muster("xiazhou", -5, 0)), Err(Refusal::NotPositive));
    assert_eq!(may(&mut game, "xia", &muster("xiazhou", 0, 0)), Err(Refusal::NothingAsked));
    let elsewhere = muster("zhongdu", 100, 0);
    assert_eq!(may(&mut game, "xia", &elsewhere), Err(Refusal::NotYourPlace { place: place("zhongdu") }));
    let before = game.snapshot();
    game.submit(now(&game, "xia", muster("xiazhou", 5_000, 1_000))).expect("legal");
    let (id, _) = mustered(&game.end_turn())[0];
    let after = game.snapshot();
    let row = after.armies.iter().find(|a| a.id == id).expect("the army");
    assert!(row.force.men() > 5_500);
    let purse = |s: &jinxia::sim::snapshot::Snapshot| s.polities[polity("xia").index()].purse;
    assert!(purse(&after).manpower < purse(&before).manpower);
}

/// The armies that were mustered, and who leads them.
fn mustered(facts: &[Entry]) -> Vec<(ArmyId, Option<PersonId>)> {
    let one = |e: &Entry| match e.fact {
        Fact::Mustered { army, commander, .. } => Some((army, commander)),
        _ => None,
    };
    facts.iter().filter_map(one).collect()
}

#[test]
fn no_two_armies_ever_share_an_id() {
    let mut game = game("lips_and_teeth");
    let again = |army| Order::Muster {
        army: Some(army),
        at: place("xiazhou"),
        foot: 2_000,
        horse: 0,
        engineers: 0,
        commander: None,
        claimed: None,
    };
    let named = army("xia_youzhou");
    assert_eq!(may(&mut game, "xia", &again(named)), Err(Refusal::ArmyInBeing));
    assert_eq!(may(&mut game, "xia", &again(ArmyId(20_000))), Err(Refusal::NoSuch), "the game gives those");
    // Sent home this month, the army is gone only when the month ends.
    game.submit(now(&game, "xia", Order::Disband { army: named })).expect("it stands in its own town");
    game.queue(now(&game, "xia", again(named)));
    game.queue(now(&game, "xia", muster("xiazhou", 2_000, 0)));
    game.queue(now(&game, "xia", muster("lingzhou", 2_000, 0)));
    let facts = game.end_turn();
    let refused = |e: &Entry| matches!(e.fact, Fact::Refused { why: Refusal::ArmyInBeing, .. });
    assert!(facts.iter().any(refused), "{facts:?}");
    let ids: Vec<_> = mustered(&facts).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [ArmyId(10_000), ArmyId(10_001)], "without a name the next free id");
    assert!(game.snapshot().armies.is_sorted_by(|a, b| a.id < b.id), "every id once");
    game.submit(now(&game, "xia", again(named))).expect("its name is free now");
    assert_eq!(mustered(&game.end_turn()), [(named, None)]);
}

#[test]
fn an_army_takes_its_time_on_the_road() {
    let mut game = game("brother_states");
    // Youzhou lies two days from Xiazhou and weeks from Liangzhou.
    let order = Order::March { army: army("xia_ganzhou"), to: place("zhongxing"), aim: Aim::Station };
    game.submit(now(&game, "xia", order)).expect("legal");
    let rules = shipped().rules.clone();
    let mut months = 0;
    loop {
        game.end_turn();
        months += 1;
        let snapshot = game.snapshot();
        if snapshot.with(&rules).army(army("xia_ganzhou")).expect("alive").stands_at() == Some(place("zhongxing")) {
            break;
        }
        assert!(months < 6, "never arrived");
    }
    assert_eq!(months, 2, "ganzhou to zhongxing is 18.5 + 31 days on foot");
}

#[test]
fn land_changes_hands_because_somebody_took_or_ceded_it() {
    let mut game = game("promised_land");
    game.submit(now(&game, "xia", Order::March { army: army("xia_wulahai"), to: place("yunnei"), aim: Aim::Occupy }))
        .expect("promised land may be occupied");
    let refused = Order::March { army: army("xia_wulahai"), to: place("dongsheng"), aim: Aim::Occupy };
    assert_eq!(may(&mut game, "xia", &refused), Err(Refusal::NotPromised { place: place("dongsheng") }));
    game.end_turn();
    assert_eq!(holder(&mut game, "yunnei"), Some(polity("xia")));
    assert_eq!(holder(&mut game, "dongsheng"), Some(polity("jin")));
}

#[test]
fn nonsense_is_refused_with_a_reason() {
    let mut game = game("the_khans_levies");
    let pay = |amount| Clause::Pay {
        giver: Side::Proposer,
        good: jinxia::sim::diplomacy::Good::Silver,
        amount,
        yearly: false,
    };
    let land =
        |key: &str| Clause::Land { giver: Side::Proposer, places: vec![place(key)], amends: false, promise: false };
    let many = vec![Clause::Thanks; 10_000];
    let dead = Clause::HandOver { giver: Side::Recipient, person: person("wanyan_aguda") };
    for (order, why) in [
        (envoy("xia", "peace", vec![Clause::Peace]), Refusal::Self_),
        (envoy("jin", "gift", vec![pay(-5)]), Refusal::NotPositive),
        (envoy("jin", "gift", vec![pay(i64::MAX)]), Refusal::NotPositive),
        (envoy("jin", "gift", vec![]), Refusal::NoClauses),
        (envoy("jin", "gift", many), Refusal::TooManyClauses { most: 32 }),
        (envoy("jin", "grant_land", vec![land("chengdu")]), Refusal::NotYoursToGive { place: place("chengdu") }),
        (envoy("jin", "handover", vec![dead]), Refusal::NotAlive { person: person("wanyan_aguda") }),
        (envoy("liao", "peace", vec![Clause::Peace]), Refusal::Gone { polity: polity("liao") }),
    ] {
        assert_eq!(may(&mut game, "xia", &order), Err(why), "{order:?}");
    }
    // Ids out of every table are refused, never a panic.
    let wild = u16::MAX;
    for order in [
        Order::March { army: army("xia_youzhou"), to: jinxia::sim::ids::PlaceId(wild), aim: Aim::Station },
        Order::DeclareWar { on: jinxia::sim::ids::PolityId(200) },
        Order::Confine { person: jinxia::sim::ids::PersonId(wild), at: place("lingzhou") },
        Order::Confine { person: person("li_deren"), at: jinxia::sim::ids::PlaceId(wild) },
        Order::SetPolicy { policy: jinxia::sim::ids::PolicyId(wild) },
        Order::Reply { envoy: jinxia::sim::ids::EnvoyId(77), answer: Answer::Accepted },
        Order::Flee { to: jinxia::sim::ids::PlaceId(wild) },
    ] {
        assert!(may(&mut game, "xia", &order).is_err(), "{order:?}");
    }
}

#[test]
fn a_set_outcome_replaces_one_throw_and_is_marked() {
    for (answer, vassal) in [(Answer::Accepted, true), (Answer::Refused, false)] {
        let mut game = game("yinshan");
        game.queue(now(&game, "xia", Order::BreakBond { with: polity("liao") }));
        let submit = Order::SendEnvoy {
            to: polity("jin"),
            act: act("submit"),
            clauses: vec![Clause::Vassal { giver: Side::Proposer }],
            person: None,
            from: None,
            at: None,
        };
        game.queue(now(&game, "xia", submit));
        let lot = Lot::Answer { from: polity("xia"), to: polity("jin"), act: act("submit"), answer };
        let fate = Fate { lot, from: date("1122-01"), until: date("1122-12"), record: RecordId(0), used: false };
        game.set_fates(vec![fate], false);
        let mut facts = Vec::new();
        for _ in 0..6 {
            facts.extend(game.end_turn());
        }
        let told = facts.iter().find(|e| matches!(e.fact, Fact::Answered { .. })).expect("answered");
        assert!(told.set, "marked as set by the record");
        assert!(matches!(told.fact, Fact::Answered { answer: a, .. } if a == answer));
        let snapshot = game.snapshot();
        assert_eq!(snapshot.relations.serves(polity("xia"), polity("jin")), vassal);
    }
}

#[test]
fn the_court_of_1223_can_be_played_out() {
    let mut game = game("brother_states");
    let confine = Order::Confine { person: person("li_deren"), at: place("lingzhou") };
    let abdicate = Order::Abdicate { to: person("li_dewang") };
    assert_eq!(may(&mut game, "jin", &confine), Err(Refusal::NotAtHand { person: person("li_deren") }));
    game.submit(now(&game, "xia", Order::Depose { person: person("li_deren") })).expect("he is the heir");
    game.queue(now(&game, "xia", confine));
    game.queue(now(&game, "xia", abdicate));
    game.end_turn();
    let snapshot = game.snapshot();
    let court = &snapshot.polities[polity("xia").index()].court;
    assert_eq!((court.ruler, court.heir), (Some(person("li_dewang")), None));
    let deren = snapshot.people[person("li_deren").index()].life;
    assert!(matches!(deren, jinxia::sim::person::Life::Held { at, .. } if at == place("lingzhou")));
    let again = Order::Abdicate { to: person("li_dewang") };
    assert_eq!(may(&mut game, "xia", &again), Err(Refusal::AlreadySo));
    let prisoner = Order::Abdicate { to: person("li_deren") };
    assert!(may(&mut game, "xia", &prisoner).is_err(), "a prisoner takes no throne");
}

#[test]
fn orders_of_the_second_half_follow_the_sieges_of_the_first() {
    let mut game = game("lips_and_teeth");
    let rules = shipped().rules.clone();
    let march = Order::March { army: army("mongol_ongin"), to: place("zhongxing"), aim: Aim::Attack };
    game.submit(now(&game, "mongol", march)).expect("there is war");
    let mut late = now(&game, "xia", Order::Flee { to: place("liangzhou") });
    late.half = jinxia::sim::order::Half::Second;
    game.queue(late);
    let facts = game.end_turn();
    let fled = facts.iter().find(|e| matches!(e.fact, Fact::CourtFled { .. })).expect("fled");
    assert_eq!(fled.date, date("1209-01"));
    assert_eq!(game.snapshot().with(&rules).court(polity("xia")).seat, place("liangzhou"));
}

#[test]
fn a_prisoner_leads_no_army() {
    // Locked up by his own court.
    let mut game = game("brother_states");
    // The court could depose him of itself.
    game.hold_events();
    let (host, general) = (army("xia_ganzhou"), person("li_deren"));
    game.submit(now(&game, "xia", Order::Command { army: host, person: general })).expect("he is free");
    game.end_turn();
    assert_eq!(commander(&mut game, "xia_ganzhou"), Some(general));
    game.submit(now(&game, "xia", Order::Confine { person: general, at: place("lingzhou") })).expect("legal");
    game.end_turn();
    assert_eq!(commander(&mut game, "xia_ganzhou"), None);
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
}

#[test]
fn a_ruler_who_is_caught_leads_no_army_and_rules_no_more() {
    let mut game = crate::support::game("lips_and_teeth");
    let ruler = person("li_anquan");
    game.submit(now(&game, "xia", Order::Command { army: army("xia_youzhou"), person: ruler })).expect("legal");
    game.end_turn();
    assert_eq!(commander(&mut game, "xia_youzhou"), Some(ruler));
    let rules = shipped().rules.clone();
    let seat = game.snapshot().with(&rules).court(polity("xia")).seat;
    let record = RecordId(0);
    let (from, until) = (date("1209-01"), date("1210-12"));
    let rising = Lot::Rising { place: seat, to: Some(polity("mongol")) };
    let lots = [rising, Lot::Caught { of: polity("xia") }];
    game.set_fates(lots.map(|lot| Fate { lot, from, until, record, used: false }).to_vec(), true);
    let facts = game.end_turn();
    assert!(facts.iter().any(|e| matches!(e.fact, Fact::Captured { person, .. } if person == ruler)), "{facts:?}");
    assert_eq!(commander(&mut game, "xia_youzhou"), None);
    let snapshot = game.snapshot();
    assert_ne!(snapshot.polities[polity("xia").index()].court.ruler, Some(ruler));
    assert_eq!(snapshot.people[ruler.index()].service.office, None);
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
}

fn commander(game: &mut Game, key: &str) -> Option<PersonId> {
    game.snapshot().with(&shipped().rules).army(army(key)).expect("in being").lead.commander
}

#[test]
fn thrones_are_not_given_by_appointment() {
    let mut game = crate::support::game("brother_states");
    let person = person("li_dewang");
    for office in [Office::Ruler, Office::RetiredRuler, Office::Heir] {
        let order = Order::Appoint { person, office };
        assert_eq!(may(&mut game, "xia", &order), Err(Refusal::NotByAppointment { office }));
    }
    assert_eq!(may(&mut game, "xia", &Order::Appoint { person, office: Office::Regent }), Ok(()));
    let ruler = crate::support::person("li_zunxu");
    for order in [
        Order::Appoint { person: ruler, office: Office::Marshal },
        Order::NameHeir { person: ruler },
        Order::Depose { person: ruler },
        Order::Confine { person: ruler, at: place("lingzhou") },
    ] {
        assert_eq!(may(&mut game, "xia", &order), Err(Refusal::Self_), "{order:?}");
    }
}

#[test]
fn whoever_is_replaced_loses_the_office() {
    let mut game = crate::support::game("brother_states");
    let (first, second) = (person("li_deren"), person("li_dewang"));
    let ruler = person("li_zunxu");
    let offices = |game: &mut Game| {
        let snapshot = game.snapshot();
        let court = &snapshot.polities[polity("xia").index()].court;
        let office = |p: PersonId| snapshot.people[p.index()].service.office;
        (court.heir, court.marshal, office(first), office(second), office(ruler))
    };
    let order = |game: &mut Game, order: Order| {
        game.submit(now(game, "xia", order)).expect("legal");
        game.end_turn();
    };
    let throne = Some(Office::Ruler);
    assert_eq!(offices(&mut game), (Some(first), None, Some(Office::Heir), None, throne));
    order(&mut game, Order::NameHeir { person: second });
    assert_eq!(offices(&mut game), (Some(second), None, None, Some(Office::Heir), throne));
    order(&mut game, Order::Appoint { person: first, office: Office::Marshal });
    assert_eq!(offices(&mut game), (Some(second), Some(first), Some(Office::Marshal), Some(Office::Heir), throne));
    let plan = Order::PlanWar { against: polity("jin"), commander: Some(second) };
    order(&mut game, plan);
    assert_eq!(offices(&mut game), (Some(second), Some(second), None, Some(Office::Marshal), throne));
    order(&mut game, Order::Appoint { person: second, office: Office::ChiefMinister });
    assert_eq!(offices(&mut game), (Some(second), None, None, Some(Office::ChiefMinister), throne));
    order(&mut game, Order::Usurp { person: first });
    assert_eq!(offices(&mut game), (Some(second), None, throne, Some(Office::ChiefMinister), None));
}
