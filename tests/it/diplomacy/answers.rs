//! Answers: every proposal has one, its chance is the forecast, and terms named in return are meant.

use super::{arrived, proposal, send, usual};
use crate::support::{now, polity, scenario, shipped};
use jinxia::sim::{
    chronicle::Fact,
    diplomacy::{Answer, Clause, Proposal, Side},
    envoy::Leg,
    evaluator::Survey,
    game::Game,
    ids::{ActId, PolityId},
    look::Look,
    order::{Order, Refusal},
    snapshot::Snapshot,
};

#[test]
fn every_act_can_be_sent_by_and_to_every_court_and_is_answered() {
    let rules = &shipped().rules;
    let mut sent = std::collections::BTreeMap::<&str, usize>::new();
    for id in ["first_alliance", "lips_and_teeth"] {
        let start = &scenario(id).start;
        let scene = start.with(rules);
        for from in scene.polities().filter(|&p| scene.stands(p)) {
            for to in scene.polities().filter(|&p| p != from && scene.stands(p)) {
                let mut game = Game::new(rules, start);
                let mut asked = Vec::new();
                for (i, key) in rules.keys.acts.iter().enumerate() {
                    let what = ActId(i as u16);
                    let clauses = usual(what, from, to, &scene);
                    if clauses.is_empty() {
                        continue;
                    }
                    let order = Order::SendEnvoy { to, act: what, clauses, person: None, from: None, at: None };
                    if jinxia::sim::order::check(&scene, from, &order).is_ok() {
                        game.queue(jinxia::sim::order::Issued { by: from, ..now(&game, "xia", order) });
                        asked.push(what);
                        *sent.entry(key).or_default() += 1;
                    }
                }
                let mut answered = Vec::new();
                for _ in 0..8 {
                    for entry in game.end_turn() {
                        match entry.fact {
                            Fact::Answered { act, .. } | Fact::EnvoyStopped { act, .. } => answered.push(act),
                            Fact::Refused { why, .. } => assert!(!matches!(why, Refusal::NoSuch), "{why:?}"),
                            _ => {}
                        }
                    }
                    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
                }
                for what in asked {
                    let name = rules.keys.act(what);
                    // What an earlier answer of the same month made impossible is refused when it is carried out.
                    let alone = answered.contains(&what) || refused_later(&start.clone(), from, to, what);
                    assert!(
                        alone,
                        "{name} from {} to {} had no answer",
                        rules.keys.polity(from),
                        rules.keys.polity(to)
                    );
                }
            }
        }
    }
    for key in rules.keys.acts.iter().filter(|k| *k != "counsel" && *k != "drop_rank") {
        assert!(
            sent.get(key.as_str()).is_some_and(|n| *n >= 4),
            "{key} could be sent {:?} times",
            sent.get(key.as_str())
        );
    }
    assert!(sent.contains_key("drop_rank"));
}

/// Whether a proposal sent alone is answered: then it was only overtaken by the others.
fn refused_later(start: &Snapshot, from: PolityId, to: PolityId, what: ActId) -> bool {
    let rules = &shipped().rules;
    let scene = start.with(rules);
    let mut game = Game::new(rules, start);
    let clauses = usual(what, from, to, &scene);
    let order = Order::SendEnvoy { to, act: what, clauses, person: None, from: None, at: None };
    game.queue(jinxia::sim::order::Issued { by: from, ..now(&game, "xia", order) });
    (0..8).any(|_| {
        let told = game.end_turn();
        told.iter()
            .any(|e| matches!(e.fact, Fact::Answered { act, .. } | Fact::EnvoyStopped { act, .. } if act == what))
    })
}

/// Holds the forecast of a proposal on the table against ten thousand answers to it.
fn counted(start: &Snapshot, asked: &Proposal) {
    let rules = &shipped().rules;
    let mut state = arrived(start, asked.clone());
    state.clock.by_record = false;
    let scene = state.with(rules);
    let verdict = rules.evaluator.judge(&scene, &Survey::of(&scene), asked, false).1;
    let p = f64::from(verdict.chance) / 1000.0;
    assert!((0.1..0.9).contains(&p), "a forecast that says nothing tests nothing: {p}");
    let n = 10_000;
    let mut yes = 0;
    let mut game = Game::new(rules, &state);
    for seed in 0..n {
        state.clock.seed = seed;
        game.restore(&state);
        game.play_month();
        let answer = game.close_turn().into_iter().find_map(|e| match e.fact {
            Fact::Answered { answer, .. } => Some(answer),
            _ => None,
        });
        yes += u32::from(answer.expect("an answer").yes());
    }
    let share = f64::from(yes) / n as f64;
    let error = 4.0 * (p * (1.0 - p) / n as f64).sqrt();
    assert!((share - p).abs() < error, "{asked:?}: forecast {p}, answered yes {share}");
}

#[test]
fn the_forecast_is_the_frequency_of_answers_over_ten_thousand_seeds() {
    let aid = vec![Clause::Aid { giver: Side::Recipient, against: Some(polity("mongol")) }];
    counted(&scenario("lips_and_teeth").start, &proposal("xia", "jin", "aid", aid));
    // And of each kind of question one whose answer is open.
    let rules = &shipped().rules;
    let start = &scenario("brother_states").start;
    let scene = start.with(rules);
    let survey = Survey::of(&scene);
    let mut kinds = std::collections::BTreeSet::new();
    for (from, to) in [("mongol", "xia"), ("jin", "xia"), ("song", "jin")] {
        let (from, to) = (polity(from), polity(to));
        for (i, info) in rules.acts.iter().enumerate() {
            let act = ActId(i as u16);
            let asked = Proposal { from, to, act, clauses: usual(act, from, to, &scene) };
            let sound = !asked.clauses.is_empty() && jinxia::sim::order::check_terms(&scene, &asked).is_ok();
            let open = sound
                && (150..850).contains(&rules.evaluator.judge(&scene, &survey, &asked, false).1.chance)
                && rules.acts[i].talks == 0;
            if open && kinds.len() < 3 && kinds.insert(format!("{:?}", info.family)) {
                counted(start, &asked);
            }
        }
    }
    assert_eq!(kinds.len(), 3, "{kinds:?}");
}

#[test]
fn what_a_court_names_as_its_terms_it_never_rejects() {
    let rules = &shipped().rules;
    let mut countered = 0;
    let mut agreed = 0;
    for id in ["first_alliance", "lips_and_teeth", "the_khans_levies", "brother_states"] {
        let start = &scenario(id).start;
        let scene = start.with(rules);
        let stands: Vec<PolityId> = scene.polities().filter(|&p| scene.stands(p)).collect();
        for &from in &stands {
            for &to in stands.iter().filter(|&&to| to != from) {
                for (i, _) in rules.acts.iter().enumerate() {
                    let what = ActId(i as u16);
                    let clauses = usual(what, from, to, &scene);
                    let asked = Proposal { from, to, act: what, clauses };
                    if asked.clauses.is_empty() || jinxia::sim::order::check_terms(&scene, &asked).is_err() {
                        continue;
                    }
                    let mut state = arrived(start, asked);
                    state.clock.by_record = false;
                    state.clock.seed = i as u64;
                    let mut game = Game::new(rules, &state);
                    let mut terms = None;
                    for _ in 0..24 {
                        game.play_month();
                        let envoy = game.snapshot().envoys.first().map(|e| e.letter.clone());
                        if let Some(letter) = envoy.filter(|l| l.leg == Leg::Back) {
                            terms = Some(letter.proposal);
                        }
                    }
                    let told = game.close_turn();
                    let answers: Vec<(PolityId, Answer)> = told
                        .iter()
                        .filter_map(|e| match &e.fact {
                            // What events make third courts ask of one another is no answer to this.
                            Fact::Answered { from: f, to: t, answer, act, .. }
                                if *act == what && [[from, to], [to, from]].contains(&[*f, *t]) =>
                            {
                                Some((*t, *answer))
                            }
                            _ => None,
                        })
                        .collect();
                    if answers.first().is_some_and(|(_, a)| *a == Answer::Countered) {
                        countered += 1;
                        let named = terms.expect("the terms ride back");
                        let (_, verdict) = rules.evaluator.judge(&scene, &Survey::of(&scene), &named, false);
                        assert!(verdict.yes(), "{named:?} was named at {}", verdict.chance);
                        // From then on only the proposer decides.
                        assert!(answers.len() == 2 && answers[1].0 == from, "{answers:?}");
                        agreed += usize::from(answers[1].1.yes());
                    }
                }
            }
        }
    }
    assert!(countered >= 5, "{countered} counter-offers");
    assert!(agreed >= 1, "none of {countered} was taken up");
}

#[test]
fn a_court_that_answers_by_order_lets_no_dice_answer() {
    let rules = &shipped().rules;
    let asked = proposal("jin", "xia", "peace", vec![Clause::Peace]);
    let mut state = arrived(&scenario("the_khans_levies").start, asked);
    state.polities[polity("xia").index()].court.by_order = true;
    let envoy = state.envoys[0].id;
    let mut game = Game::new(rules, &state);
    game.play_month();
    assert!(!game.entries().iter().any(|e| matches!(e.fact, Fact::Answered { .. })), "the player has not spoken");
    game.submit(now(&game, "xia", Order::Reply { envoy, answer: Answer::Accepted })).expect("the envoy waits");
    game.play_month();
    let twice = now(&game, "xia", Order::Reply { envoy, answer: Answer::Accepted });
    assert_eq!(game.submit(twice), Err(Refusal::NoSuchEnvoy), "an answer is given once");
    assert!(!game.snapshot().relations.at_war(polity("jin"), polity("xia")));
    // And nobody waits for ever.
    game.restore(&state);
    for _ in 0..8 {
        game.play_month();
    }
    let told = game.close_turn();
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Answered { answer: Answer::Ignored, .. })));
}

#[test]
fn hostile_ground_stops_envoys_now_and_then() {
    let rules = &shipped().rules;
    let (mut stopped, mut through) = (0, 0);
    for seed in 0..60 {
        let mut state = scenario("the_khans_levies").start.clone();
        state.clock.seed = seed;
        let mut game = Game::new(rules, &state);
        game.submit(now(&game, "xia", send("song", "thanks", vec![Clause::Thanks]))).expect("legal");
        for _ in 0..8 {
            for entry in game.end_turn() {
                match entry.fact {
                    Fact::EnvoyStopped { by: Some(_), .. } => stopped += 1,
                    Fact::Answered { .. } => through += 1,
                    _ => {}
                }
            }
        }
    }
    assert!(stopped > 0 && through > 0, "{stopped} stopped, {through} through");
}
