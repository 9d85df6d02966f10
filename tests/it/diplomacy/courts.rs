//! Words kept and broken, counsel, and what ministers say.

use super::{arrived, proposal};
use crate::support::{date, game, now, person, place, polity, scenario, shipped};
use jinxia::{
    history::replay,
    sim::{
        chronicle::Fact,
        diplomacy::{Answer, Clause, DueKind, DueState, MemoryKind, Side},
        evaluator::{Field, Survey, Term, read},
        game::Game,
        ids::PolityId,
        look::Look,
        order::Order,
        snapshot::Snapshot,
    },
};

#[test]
fn zongbis_seizure_is_remembered_and_made_good() {
    // The retaking of Tiande in 1126 and the amends of 1127 come out of the ledger and nothing else.
    let content = shipped();
    let record = scenario("promised_land");
    let (jin, xia, tiande) = (polity("jin"), polity("xia"), place("tiande"));
    let state = |on: &str| {
        let on = date(on);
        replay::until(content, record, |_, month| month < on).snapshot()
    };
    let due = |state: &Snapshot| {
        state.ledger.dues.iter().find(|d| d.what == DueKind::Land(tiande) && d.to == xia).cloned().expect("the due")
    };
    let granted = state("1126-05");
    assert_eq!(due(&granted).state, DueState::Paid, "Xia marched in");
    let taken = state("1126-12");
    assert_eq!(due(&taken).state, DueState::Broken);
    let remembered =
        |state: &Snapshot, kind| state.relations.get(jin, xia).memories.iter().any(|m| m.by == jin && m.kind == kind);
    assert!(remembered(&taken, MemoryKind::BrokeWord));
    let protest = proposal("xia", "jin", "protest", vec![Clause::Complaint { places: vec![tiande] }]);
    let scene = taken.with(&content.rules);
    let read = read::proposal(&scene, &Survey::of(&scene), &content.rules.evaluator.clauses, &protest);
    assert!(read.situation.fields[Field::Due] > 0, "the word is broken and known to be");
    let settled = state("1127-06");
    assert_eq!(due(&settled).state, DueState::Waived, "other land was given for it");
    assert!(remembered(&settled, MemoryKind::Amends));
    assert_eq!(settled.relations.get(jin, xia).border, content.rules.keys.find_border("yellow_river"));
}

#[test]
fn dues_are_paid_late_and_broken() {
    let rules = &shipped().rules;
    let (xia, liao) = (polity("xia"), polity("liao"));
    let mut state = scenario("first_alliance").start.clone();
    state.polities[xia.index()].purse.horses = 100;
    let mut game = Game::new(rules, &state);
    let mut told = Vec::new();
    for _ in 0..8 {
        told.extend(game.end_turn());
        assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    }
    let late = told.iter().any(|e| matches!(e.fact, Fact::Unpaid { from, broken: false, .. } if from == xia));
    assert!(late, "100 horses cannot pay 300");
    let end = game.snapshot();
    let dues = |who: PolityId, what: DueState| {
        end.ledger.dues.iter().filter(|d| d.from == who && d.to == liao && d.state == what).count()
    };
    assert!(dues(xia, DueState::Broken) + dues(xia, DueState::Paid) >= 1, "a year later it is broken or made good");
    assert!(dues(polity("song"), DueState::Paid) >= 2, "Song pays silver and silk");
    assert!(end.polities[polity("song").index()].purse.treaties.0 < 0);
    assert!(end.polities[liao.index()].purse.treaties.0 > 0);
}

#[test]
fn men_promised_until_a_day_are_not_called_back_before_it() {
    let rules = &shipped().rules;
    let mut state = scenario("the_khans_levies").start.clone();
    let until = state.clock.date.plus(24);
    let levy =
        vec![Clause::Levies { giver: Side::Recipient, men: 5_000, against: Some(polity("jin")), until: Some(until) }];
    state = arrived(&state, proposal("mongol", "xia", "levy", levy));
    let xia = polity("xia");
    state.polities[xia.index()].court.by_order = true;
    let envoy = state.envoys.last().expect("the envoy").id;
    let mut game = Game::new(rules, &state);
    game.submit(now(&game, "xia", Order::Reply { envoy, answer: Answer::Accepted })).expect("the envoy is there");
    game.end_turn();
    let host = game.snapshot().armies.iter().find(|a| a.banner.of == xia && a.force.men() >= 5_000).expect("a host").id;
    for order in [Order::SendLevies { army: host, to: polity("mongol") }, Order::LeaveAlly { army: host }] {
        game.submit(now(&game, "xia", order)).expect("legal");
        game.end_turn();
    }
    let dues = game.snapshot().ledger.dues;
    assert!(dues.iter().any(|d| d.what == DueKind::Serve && d.state == DueState::Broken), "{dues:?}");
}

#[test]
fn the_events_of_1223_can_be_caused_brought_forward_and_prevented() {
    let rules = &shipped().rules;
    let xia = polity("xia");
    let with_jin = rules.keys.find_policy("with_jin").expect("the policy");
    // Brought forward: the heir speaks in 1216, is deposed, and the throne goes to his brother.
    let mut game = game("the_khans_levies");
    game.submit(now(&game, "xia", Order::Counsel { person: person("li_deren"), policy: with_jin }))
        .expect("he may speak");
    let told = game.end_turn();
    let heeded = told.iter().find_map(|e| match &e.fact {
        Fact::Counselled { heeded, judged, .. } => Some((*heeded, judged.is_some())),
        _ => None,
    });
    assert!(heeded.is_some_and(|(_, judged)| judged), "counsel is weighed by the evaluator");
    assert!(game.snapshot().polities[xia.index()].court.party(with_jin) > 0, "his party is heard of");
    // The throne passes eight months before its time.
    let mut game = crate::support::game("brother_states");
    game.submit(now(&game, "xia", Order::Depose { person: person("li_deren") })).expect("the heir can be deposed");
    game.submit(now(&game, "xia", Order::NameHeir { person: person("li_dewang") })).expect("another takes his place");
    game.submit(now(&game, "xia", Order::Abdicate { to: person("li_dewang") })).expect("and the throne");
    game.end_turn();
    assert_eq!(game.snapshot().polities[xia.index()].court.ruler, Some(person("li_dewang")));
    // Caused: the policy itself is declared, and costs the more, the fewer stand behind it.
    let mut alone = crate::support::game("brother_states");
    let before = alone.snapshot().polities[xia.index()].temper.stability;
    alone.submit(now(&alone, "xia", Order::SetPolicy { policy: with_jin })).expect("a ruler may");
    alone.play_month();
    let dear = before - alone.snapshot().polities[xia.index()].temper.stability;
    let mut state = scenario("brother_states").start.clone();
    state.polities[xia.index()].court.parties = vec![(with_jin, 80)];
    let mut backed = Game::new(rules, &state);
    backed.submit(now(&backed, "xia", Order::SetPolicy { policy: with_jin })).expect("a ruler may");
    backed.play_month();
    let cheap = before - backed.snapshot().polities[xia.index()].temper.stability;
    assert!(dear > cheap + 200, "against the court {dear}, with it {cheap}");
    // Prevented: without an order of the ruler, nor his answer to an event, nobody deposes the heir and nobody abdicates.
    let mut quiet = crate::support::game("brother_states");
    quiet.hold_events();
    for _ in 0..9 {
        quiet.end_turn();
    }
    assert_eq!(quiet.snapshot().polities[xia.index()].court.heir, Some(person("li_deren")));
}

#[test]
fn ministers_speak_for_and_against_and_a_ruler_pays_for_not_listening() {
    use jinxia::sim::{court::parties, evaluator::voices};
    let rules = &shipped().rules;
    let levy = vec![Clause::Levies { giver: Side::Recipient, men: 20_000, against: Some(polity("jin")), until: None }];
    let mut state = arrived(&scenario("the_khans_levies").start, proposal("mongol", "xia", "levy", levy.clone()));
    let scene = state.with(rules);
    let asked = proposal("mongol", "xia", "levy", levy);
    let verdict = rules.evaluator.judge(&scene, &Survey::of(&scene), &asked, false).1;
    let heard = voices::hear(&scene, polity("xia"), &verdict.terms);
    assert!(heard.len() >= 2, "{heard:?}");
    for voice in &heard {
        assert_eq!(scene.service(voice.person).of, polity("xia"));
        assert!(voice.reason != Term::Base);
        let weighs = verdict.terms[voice.reason as usize];
        // Who speaks for another policy minds that of the court the other way round.
        let court = scene.court(polity("xia")).policy;
        let other = parties::spoken_for(&scene, voice.person).is_some_and(|policy| policy != court);
        let turned = other && voice.reason == Term::Policy;
        assert_eq!((weighs > 0) != turned, voice.pro(), "a reason on his own side");
    }
    let (yes, no) = (voices::cost(&scene, &heard, true), voices::cost(&scene, &heard, false));
    assert!(yes == 0 || no == 0, "one of the answers is with most of them");
    // The dearer answer costs a player stability, the other does not.
    let dear = if yes > no { Answer::Accepted } else { Answer::Refused };
    let cheap = if yes > no { Answer::Refused } else { Answer::Accepted };
    assert!(yes != no, "a divided court tests nothing");
    state.polities[polity("xia").index()].court.by_order = true;
    let envoy = state.envoys[0].id;
    let stability = |answer: Answer| {
        let mut game = Game::new(rules, &state);
        game.submit(now(&game, "xia", Order::Reply { envoy, answer })).expect("the envoy waits");
        game.play_month();
        game.snapshot().polities[polity("xia").index()].temper.stability
    };
    assert!(stability(dear) < stability(cheap));
}
