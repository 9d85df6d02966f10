//! Hostages and persons to be handed over, grades of vassalage, markets, divided courts, and thrones that fall empty.

use crate::support::{date, may, now, person, place, polity, scenario, shipped};
use bevy::ecs::system::RunSystemOnce;
use jinxia::{
    ai::{self, Level},
    sim::{
        chronicle::{Death, Entry, Fact},
        court::crisis,
        diplomacy::{Bond, Clause, Due, DueKind, DueState, Grade, MemoryKind, Proposal, Side, terms},
        envoy::{EnvoyRow, Journey, Leg, Letter},
        fate::{Fate, Lot},
        game::Game,
        ids::{ArmyId, EnvoyId, PersonId, PolityId, RecordId},
        look::Look,
        order::{self, Order, Refusal},
        person::Life,
        realm::Realm,
        snapshot::Snapshot,
    },
};

fn play(state: &Snapshot) -> Game {
    Game::new(&shipped().rules, state)
}

fn turn(game: &mut Game, by: &str, order: Order) -> Vec<Entry> {
    game.submit(now(game, by, order)).expect("legal");
    game.play_month();
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    game.close_turn()
}

fn months(game: &mut Game, count: i32) -> Vec<Entry> {
    (0..count).for_each(|_| game.play_month());
    game.close_turn()
}

fn life(game: &mut Game, who: PersonId) -> Life {
    game.snapshot().people[who.index()].life
}

/// 1216: Xia serves the Mongols and owes them a hostage by a treaty of this month.
fn owing(what: DueKind) -> Snapshot {
    let mut state = scenario("the_khans_levies").start.clone();
    let on = state.clock.date;
    state.ledger.dues.push(Due::open(Some(0), polity("xia"), polity("mongol"), what, on));
    state
}

fn state_of(game: &mut Game, what: &DueKind) -> DueState {
    let dues = game.snapshot().ledger.dues;
    dues.iter().rev().find(|d| d.what == *what && d.treaty.is_some()).expect("in the ledger").state
}

/// Several columns keep a promise together, and no column keeps two.
#[test]
fn levies_are_kept_by_all_columns_together() {
    let rules = &shipped().rules;
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let mut start = owing(DueKind::Levies(38_000));
    start.ledger.dues.retain(|d| d.what == DueKind::Levies(38_000));
    let on = start.clock.date;
    let columns: Vec<ArmyId> = start.with(rules).armies_of(xia).into_iter().take(3).collect();
    let sized = |sizes: [i64; 3]| {
        let mut state = start.clone();
        for (id, men) in columns.iter().zip(sizes) {
            let row = state.armies.iter_mut().find(|a| a.id == *id).expect("in being");
            (row.force.foot, row.force.horse, row.force.engineers) = (men, 0, 0);
            row.position.resting = 0;
        }
        state
    };
    let send = |game: &mut Game, at: usize| {
        turn(game, "xia", Order::SendLevies { army: columns[at], to: mongol });
    };
    let what = DueKind::Levies(38_000);
    let mut game = play(&sized([31_500, 6_400, 3_000]));
    for (at, kept) in [(0, DueState::Open), (1, DueState::Open), (2, DueState::Paid)] {
        send(&mut game, at);
        assert_eq!(state_of(&mut game, &what), kept, "after {} columns", at + 1);
    }
    // A host of thirty thousand is not sent twice.
    let mut state = sized([39_900, 1_000, 17_900]);
    state.ledger.dues.push(Due::open(Some(0), xia, mongol, DueKind::Levies(20_000), on));
    let mut game = play(&state);
    send(&mut game, 0);
    assert_eq!(state_of(&mut game, &what), DueState::Paid);
    assert_eq!(state_of(&mut game, &DueKind::Levies(20_000)), DueState::Open);
    send(&mut game, 2);
    assert_eq!(state_of(&mut game, &DueKind::Levies(20_000)), DueState::Open, "a thousand are lacking");
}

/// Who sent more than was promised may call the rest back.
#[test]
fn men_beyond_what_was_promised_may_go_home() {
    let rules = &shipped().rules;
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let mut state = owing(DueKind::Levies(10_000));
    let later = state.clock.date.plus(9);
    state.ledger.dues.push(Due::open(Some(0), xia, mongol, DueKind::Serve, later));
    let columns: Vec<ArmyId> = state.with(rules).armies_of(xia).into_iter().take(2).collect();
    for (id, men) in columns.iter().zip([12_000, 5_000]) {
        let row = state.armies.iter_mut().find(|a| a.id == *id).expect("in being");
        (row.force.foot, row.force.horse, row.force.engineers) = (men, 0, 0);
        row.position.resting = 0;
    }
    let mut game = play(&state);
    for army in &columns {
        game.submit(now(&game, "xia", Order::SendLevies { army: *army, to: mongol })).expect("legal");
    }
    game.play_month();
    turn(&mut game, "xia", Order::LeaveAlly { army: columns[1] });
    assert_eq!(state_of(&mut game, &DueKind::Serve), DueState::Open, "twelve thousand stay");
    turn(&mut game, "xia", Order::LeaveAlly { army: columns[0] });
    assert_eq!(state_of(&mut game, &DueKind::Serve), DueState::Broken);
}

/// In a turn nobody comes to serve two lords, and nobody is named heir who is not of the house.
#[test]
fn nobody_has_two_suzerains_and_heirs_are_of_the_house() {
    let rules = &shipped().rules;
    let state = scenario("the_khans_levies").start.clone();
    let scene = state.with(rules);
    let xia = polity("xia");
    let lord = scene.relations().lord_of(xia).expect("Xia serves");
    let other = if lord == polity("song") { polity("jin") } else { polity("song") };
    let asked = |by, order: &Order| order::check_in_turn(&scene, &scene, by, order);
    let submit = |to| Order::SendEnvoy {
        to,
        act: rules.keys.find_act("submit").expect("an act"),
        clauses: vec![Clause::Vassal { giver: Side::Proposer }],
        person: None,
        from: None,
        at: None,
    };
    assert_eq!(asked(xia, &submit(other)), Err(Refusal::Suzerain { with: lord }));
    let mut state = scenario("brother_states").start.clone();
    state.polities[xia.index()].court.heir = None;
    let scene = state.with(rules);
    let asked = |by, order: &Order| order::check_in_turn(&scene, &scene, by, order);
    let heir = |person| Order::NameHeir { person };
    let people = (0..rules.people.len()).map(|i| PersonId(i as u16));
    let (mut of_it, mut not) = (0, 0);
    for person in people.filter(|&p| order::check(&scene, xia, &heir(p)).is_ok()) {
        match asked(xia, &heir(person)) {
            Ok(()) => of_it += 1,
            Err(why) => {
                assert_eq!(why, Refusal::NotOfHouse { person });
                not += 1;
            }
        }
    }
    assert!(of_it > 0 && not > 0, "{of_it} of the house, {not} not");
}

/// War does not follow in the turn in which a bond is ended, and who swears to another lord has left the one he had.
#[test]
fn bonds_end_with_notice_and_lords_are_changed_not_added() {
    let rules = &shipped().rules;
    let state = scenario("the_khans_levies").start.clone();
    let (xia, mongol) = (polity("xia"), state.with(rules).relations().lord_of(polity("xia")).expect("Xia serves"));
    let mut left = state.clone();
    left.relations.get_mut(xia, mongol).bond = None;
    let war = Order::DeclareWar { on: mongol };
    let (before, after) = (state.with(rules), left.with(rules));
    assert_eq!(order::check_in_turn(&before, &after, xia, &war), Err(Refusal::BoundTillNow { with: mongol }));
    assert_eq!(order::check_in_turn(&after, &after, xia, &war), Ok(()));
    let jin = polity("jin");
    for clause in [Clause::Vassal { giver: Side::Proposer }, Clause::Patent { giver: Side::Recipient }] {
        let mut state = state.clone();
        if state.relations.at_war(xia, jin) {
            state.relations.end_war(xia, jin);
        }
        let letter = Proposal {
            from: xia,
            to: jin,
            act: rules.keys.find_act("submit").expect("an act"),
            clauses: vec![clause.clone()],
        };
        let mut game = play(&state);
        let agree = move |mut realm: Realm| terms::take_effect(&mut realm, &letter, None);
        game.world_mut().run_system_once(agree).expect("a realm");
        let told = game.close_turn();
        let ended = |e: &Entry| matches!(e.fact, Fact::BondEnded { by, with, .. } if (by, with) == (xia, mongol));
        assert!(told.iter().any(ended), "{clause:?}: {told:?}");
        let now = game.snapshot();
        let lords = now.with(rules).polities().filter(|&lord| now.relations.serves(xia, lord)).collect::<Vec<_>>();
        assert_eq!(lords, [jin], "{clause:?}");
    }
}

/// Somebody free in the service of a court who does not rule it.
fn courtier(state: &Snapshot, of: PolityId) -> PersonId {
    let scene = state.with(&shipped().rules);
    let people = (0..shipped().rules.people.len()).map(|i| PersonId(i as u16));
    people.into_iter().find(|&p| scene.at_hand(p, of) && scene.court(of).ruler != Some(p)).expect("somebody")
}

#[test]
fn a_hostage_who_is_not_sent_in_time_is_a_broken_word() {
    let state = owing(DueKind::Hostage);
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let mut game = play(&state);
    let told = months(&mut game, 8);
    assert_eq!(state_of(&mut game, &DueKind::Hostage), DueState::Broken);
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Unkept { by, toward } if (by, toward) == (xia, mongol))));
    // In time it is kept.
    let who = courtier(&state, xia);
    let order = Order::SendHostage { to: mongol, person: who };
    let mut game = play(&state);
    let ruler = state.polities[xia.index()].court.ruler.expect("a ruler");
    assert_eq!(may(&mut game, "xia", &Order::SendHostage { to: mongol, person: ruler }), Err(Refusal::Self_));
    assert_eq!(may(&mut game, "jin", &order), Err(Refusal::InWar { with: mongol }));
    let told = turn(&mut game, "xia", order.clone());
    assert!(told.iter().any(|e| matches!(e.fact, Fact::HostageSent { person, .. } if person == who)), "{told:?}");
    assert_eq!(state_of(&mut game, &DueKind::Hostage), DueState::Paid);
    assert!(matches!(life(&mut game, who), Life::Held { by, .. } if by == mongol));
    assert_eq!(may(&mut game, "xia", &order), Err(Refusal::NotAtHand { person: who }));
    months(&mut game, 8);
    assert_eq!(state_of(&mut game, &DueKind::Hostage), DueState::Paid);
    // Whoever holds a hostage may send him home, and nowhere else.
    let away = Order::Deliver { person: who, to: polity("song") };
    assert_eq!(may(&mut game, "mongol", &away), Err(Refusal::NotAtHand { person: who }));
    turn(&mut game, "mongol", Order::Deliver { person: who, to: xia });
    assert_eq!(life(&mut game, who), Life::Free);
    assert!(game.snapshot().ledger.hostages.is_empty());
}

#[test]
fn a_hostage_answers_for_the_bond() {
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let (mut dead, mut held) = (0, 0);
    for seed in 0..40 {
        let mut state = owing(DueKind::Hostage);
        state.clock.seed = seed;
        let who = courtier(&state, xia);
        let mut game = play(&state);
        turn(&mut game, "xia", Order::SendHostage { to: mongol, person: who });
        let told = turn(&mut game, "xia", Order::BreakBond { with: mongol });
        match life(&mut game, who) {
            Life::Dead { .. } => {
                dead += 1;
                assert!(told.iter().any(|e| matches!(e.fact, Fact::Died { cause: Death::Executed, .. })));
            }
            Life::Held { by, .. } if by == mongol => held += 1,
            other => panic!("{other:?}"),
        }
        assert!(game.snapshot().ledger.hostages.is_empty());
    }
    assert!(dead > 8 && held > 8, "{dead} dead, {held} held");
    // The other court breaks it: he comes home.
    let state = owing(DueKind::Hostage);
    let who = courtier(&state, xia);
    let mut game = play(&state);
    turn(&mut game, "xia", Order::SendHostage { to: mongol, person: who });
    let told = turn(&mut game, "mongol", Order::BreakBond { with: xia });
    assert_eq!(life(&mut game, who), Life::Free);
    assert!(told.iter().any(|e| matches!(e.fact, Fact::HostageHome { .. })), "{told:?}");
}

#[test]
fn a_person_is_owed_from_the_day_on_which_he_is_in_hand() {
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let fugitive = person("puxian_wannu");
    let due = DueKind::Person(fugitive);
    let mut state = owing(due.clone());
    let mut game = play(&state);
    let told = months(&mut game, 12);
    assert_eq!(state_of(&mut game, &due), DueState::Open, "nobody can give whom he does not have");
    assert!(!told.iter().any(|e| matches!(e.fact, Fact::Unkept { .. })));
    let at = place("zhongxing");
    state.people[fugitive.index()].life = Life::Held { by: xia, at };
    let mut game = play(&state);
    months(&mut game, 8);
    assert_eq!(state_of(&mut game, &due), DueState::Broken);
    let mut game = play(&state);
    months(&mut game, 3);
    let told = turn(&mut game, "xia", Order::Deliver { person: fugitive, to: mongol });
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Delivered { .. })), "{told:?}");
    assert_eq!(state_of(&mut game, &due), DueState::Paid);
    assert!(matches!(life(&mut game, fugitive), Life::Held { by, .. } if by == mongol));
    let far = Order::Deliver { person: fugitive, to: mongol };
    assert_eq!(may(&mut game, "xia", &far), Err(Refusal::NotAtHand { person: fugitive }));
}

#[test]
fn markets_are_shut_by_order_and_it_is_remembered() {
    let mut state = scenario("lips_and_teeth").start.clone();
    let (xia, jin) = (polity("xia"), polity("jin"));
    state.relations.get_mut(xia, jin).markets = true;
    let mut game = play(&state);
    let order = Order::CloseMarkets { with: jin };
    let told = turn(&mut game, "xia", order.clone());
    assert!(told.iter().any(|e| matches!(e.fact, Fact::MarketsClosed { .. })), "{told:?}");
    let after = game.snapshot();
    let relation = after.relations.get(xia, jin);
    assert!(!relation.markets && relation.memories.iter().any(|m| m.kind == MemoryKind::ClosedMarkets && m.by == xia));
    assert_eq!(may(&mut game, "xia", &order), Err(Refusal::NoMarkets { with: jin }));
}

/// Puts a proposal on the table of the court that answers it, and lets it be accepted.
fn agreed(state: &Snapshot, from: &str, to: &str, clause: Clause) -> Game {
    let (from, to) = (polity(from), polity(to));
    let mut state = state.clone();
    let act = shipped().rules.keys.find_act("submit").expect("an act");
    let seat = state.polities[to.index()].court.seat;
    let proposal = Proposal { from, to, act, clauses: vec![clause] };
    let (id, sent) = (EnvoyId(state.clock.next_envoy), state.clock.date);
    state.clock.next_envoy += 1;
    let letter = Letter { proposal, person: None, sent, leg: Leg::Out, warrant: None };
    let journey = Journey { road: vec![seat], left: 0, of: 0, talks_until: None, done: false };
    state.envoys.push(EnvoyRow { id, letter, journey });
    let mut game = play(&state);
    let lot = Lot::Answer { from, to, act, answer: jinxia::sim::diplomacy::Answer::Accepted };
    let fate = Fate { lot, from: sent, until: sent, record: RecordId(0), used: false };
    game.set_fates(vec![fate], true);
    game.play_month();
    game
}

#[test]
fn a_tributary_pays_and_sends_no_men_and_a_vassal_does_both() {
    let mut state = scenario("lips_and_teeth").start.clone();
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    state.relations.get_mut(xia, polity("jin")).bond = None;
    let mut game = agreed(&state, "xia", "mongol", Clause::Tributary { giver: Side::Proposer });
    let after = game.snapshot();
    assert_eq!(after.relations.grade(xia, mongol), Some(Grade::Tributary));
    assert!(after.relations.serves(xia, mongol) && !after.relations.owes_men(xia, mongol));
    assert!(!after.relations.at_war(xia, mongol));
    // The tribute of the new year.
    while game.clock().date < date("1210-01") {
        game.play_month();
    }
    game.close_turn();
    game.play_month();
    let told = game.close_turn();
    let paid = told.iter().find_map(|e| match e.fact {
        Fact::Paid { from, to, amount, .. } if (from, to) == (xia, mongol) => Some(amount),
        _ => None,
    });
    let after = game.snapshot();
    let year = after.polities[xia.index()].fabric.income * 12;
    let paid = paid.expect("a tribute");
    assert!((year * 8 / 1000..year * 12 / 1000).contains(&paid), "{paid} of {year}");
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    // From tributary to vassal, and not back.
    let mut game = agreed(&after, "xia", "mongol", Clause::Vassal { giver: Side::Proposer });
    let after = game.snapshot();
    assert_eq!(after.relations.grade(xia, mongol), Some(Grade::Vassal));
    assert!(after.relations.owes_men(xia, mongol));
    let mut game = agreed(&after, "xia", "mongol", Clause::Tributary { giver: Side::Proposer });
    assert_eq!(game.snapshot().relations.grade(xia, mongol), Some(Grade::Vassal));
}

#[test]
fn whoever_holds_the_patent_serves_most_closely() {
    let state = scenario("brother_states").start.clone();
    let bonds: Vec<Grade> = state
        .relations
        .0
        .values()
        .filter_map(|r| match r.bond {
            Some(Bond::Vassal { grade, .. }) => Some(grade),
            _ => None,
        })
        .collect();
    assert!(bonds.contains(&Grade::Invested), "{bonds:?}");
    assert!(Grade::Tributary < Grade::Vassal && Grade::Vassal < Grade::Invested);
}

/// 1209, and a party in Xia that has outgrown the one in power.
fn divided(seed: u64) -> Snapshot {
    let mut state = scenario("lips_and_teeth").start.clone();
    state.clock.seed = seed;
    let other = shipped().rules.keys.find_policy("with_mongol").expect("a policy");
    let court = &mut state.polities[polity("xia").index()].court;
    let mut parties = vec![(court.policy, 10), (other, 80)];
    parties.sort_unstable();
    court.parties = parties;
    state
}

#[test]
fn a_party_that_outgrows_the_ruling_one_forces_the_question() {
    let xia = polity("xia");
    let other = shipped().rules.keys.find_policy("with_mongol").expect("a policy");
    assert_eq!(crisis::rival(&divided(0).with(&shipped().rules), xia), Some((other, 70)));
    let (mut forced, mut fell) = (0, 0);
    for seed in 0..80 {
        let state = divided(seed);
        let ruler = state.polities[xia.index()].court.ruler;
        let mut game = play(&state);
        let told = months(&mut game, 10);
        let Some(down) = told.iter().find_map(|e| match e.fact {
            Fact::Crisis { of, policy, fell, .. } if of == xia && policy == other => Some(fell),
            _ => None,
        }) else {
            continue;
        };
        forced += 1;
        let acceded =
            told.iter().any(|e| matches!(e.fact, Fact::Acceded { of, after, .. } if of == xia && after == ruler));
        assert!(told.iter().any(|e| matches!(e.fact, Fact::PolicyChanged { policy, .. } if policy == other)));
        if down {
            fell += 1;
            assert!(acceded, "{told:?}");
        }
        assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    }
    assert!((15..=60).contains(&forced), "{forced} of 80 within ten months at 60 permille");
    assert!((1..=forced / 2).contains(&fell), "{fell} rulers fell of {forced}");
}

#[test]
fn a_crisis_is_prevented_by_declaring_the_policy_or_heeding_counsel() {
    let xia = polity("xia");
    let other = shipped().rules.keys.find_policy("with_mongol").expect("a policy");
    for seed in 0..30 {
        let mut game = play(&divided(seed));
        game.submit(now(&game, "xia", Order::SetPolicy { policy: other })).expect("it is another");
        let told = months(&mut game, 8);
        assert!(!told.iter().any(|e| matches!(e.fact, Fact::Crisis { of, .. } if of == xia)), "seed {seed}: {told:?}");
    }
    // The record is not disturbed by it.
    let mut game = play(&divided(1));
    game.set_fates(Vec::new(), true);
    let told = months(&mut game, 24);
    assert!(!told.iter().any(|e| matches!(e.fact, Fact::Crisis { .. })));
}

#[test]
fn a_court_that_had_a_crisis_is_quiet_for_some_years() {
    let xia = polity("xia");
    let rules = &shipped().rules;
    let looming = |months: i32| {
        let mut state = divided(1);
        state.polities[xia.index()].court.crisis = Some(state.clock.date.plus(-months));
        crisis::looming(&state.with(rules), xia).is_some()
    };
    let rest = rules.court.crisis_rest;
    assert!(!looming(1) && !looming(rest - 1) && looming(rest));
    // And what happens in play is written down for it.
    let mut game = play(&divided(1));
    let told = months(&mut game, 60);
    let when: Vec<_> =
        told.iter().filter(|e| matches!(e.fact, Fact::Crisis { of, .. } if of == xia)).map(|e| e.date).collect();
    assert_eq!(game.snapshot().polities[xia.index()].court.crisis, when.last().copied());
    assert!(!when.is_empty() && when.windows(2).all(|w| w[1].since(w[0]) >= rest), "{when:?}");
}

fn dies(game: &mut Game, who: &str) -> Vec<Entry> {
    let on = game.clock().date;
    let lot = Lot::Death { person: person(who), cause: Death::Natural };
    game.set_fates(vec![Fate { lot, from: on, until: on, record: RecordId(0), used: false }], true);
    game.play_month();
    game.set_fates(Vec::new(), false);
    game.close_turn()
}

#[test]
fn no_throne_stays_empty_while_anybody_of_the_house_lives() {
    let mut game = play(&scenario("brother_states").start);
    let xia = polity("xia");
    for order in [Order::Depose { person: person("li_deren") }, Order::Usurp { person: person("li_deren") }] {
        turn(&mut game, "xia", order);
    }
    let told = dies(&mut game, "li_deren");
    let elected = told.iter().find_map(|e| match e.fact {
        Fact::Elected { of, person, assembly: false } if of == xia => Some(person),
        _ => None,
    });
    assert_eq!(elected, Some(person("li_dewang")), "{told:?}");
    assert_eq!(game.snapshot().polities[xia.index()].court.ruler, elected);
}

#[test]
fn an_assembly_takes_the_marshal_if_he_is_of_the_house() {
    for marshal in [false, true] {
        let mut game = play(&scenario("the_khans_levies").start);
        let mongol = polity("mongol");
        turn(&mut game, "mongol", Order::Usurp { person: person("ogedei") });
        if marshal {
            let office = jinxia::sim::person::Office::Marshal;
            turn(&mut game, "mongol", Order::Appoint { person: person("tolui"), office });
        }
        let told = dies(&mut game, "ogedei");
        assert!(told.iter().any(|e| matches!(e.fact, Fact::Elected { assembly: true, .. })), "{told:?}");
        let ruler = game.snapshot().polities[mongol.index()].court.ruler;
        assert_eq!(ruler, Some(person(if marshal { "tolui" } else { "genghis" })));
    }
}

#[test]
fn an_empty_throne_is_filled_when_somebody_comes_of_age() {
    let mut state = scenario("lips_and_teeth").start.clone();
    let xia = polity("xia");
    state.polities[xia.index()].court.ruler = None;
    let mut game = play(&state);
    game.play_month();
    let ruler = game.snapshot().polities[xia.index()].court.ruler;
    assert!(ruler.is_some(), "li_anquan is at liberty");
}

#[test]
fn a_prisoner_is_asked_back_and_goes_home_free() {
    let (xia, jin) = (polity("xia"), polity("jin"));
    let mut state = scenario("brother_states").start.clone();
    let general = person("weiming_linggong");
    assert_eq!(state.with(&shipped().rules).service(general).of, xia);
    let at = state.polities[jin.index()].court.seat;
    state.people[general.index()].life = Life::Held { by: jin, at };
    // His own court wants him back.
    state.polities[xia.index()].purse.cash = 2_000_000;
    let scene = state.with(&shipped().rules);
    let back = |o: &Order| match o {
        Order::SendEnvoy { to, clauses, .. } => {
            let of_him =
                |c: &Clause| matches!(c, Clause::HandOver { giver: Side::Recipient, person } if *person == general);
            *to == jin && clauses.iter().any(of_him)
        }
        _ => false,
    };
    let thoughts = ai::decide(&scene, xia, Level::Middle);
    assert!(thoughts.iter().any(|t| back(&t.order)), "{thoughts:?}");
    // Agreed, he is nobody's prisoner.
    let mut game = agreed(&state, "xia", "jin", Clause::HandOver { giver: Side::Recipient, person: general });
    assert_eq!(life(&mut game, general), Life::Free);
    let told = game.close_turn();
    let home = |f: &Fact| matches!(f, Fact::Delivered { from, to, .. } if (*from, *to) == (jin, xia));
    assert!(told.iter().any(|e| home(&e.fact)), "{told:?}");
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
}
