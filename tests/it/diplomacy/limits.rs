//! What cannot be proposed, and what nobody can agree to.

use super::{arrived, proposal, send};
use crate::support::{date, game, may, person, place, polity, scenario, shipped};
use jinxia::sim::{
    chronicle::Fact,
    diplomacy::{Answer, Clause, Good, Proposal, Side},
    evaluator::{Survey, Veto},
    game::Game,
    order::{Order, Refusal},
};

#[test]
fn nonsense_is_refused_with_its_reason() {
    let mut at = game("the_khans_levies");
    let pay = |amount| Clause::Pay { giver: Side::Proposer, good: Good::Silver, amount, yearly: false };
    let cases: Vec<(Order, Refusal)> = vec![
        (send("jin", "peace", vec![pay(-5)]), Refusal::NotPositive),
        (send("jin", "peace", vec![pay(i64::MAX)]), Refusal::NotPositive),
        (send("xia", "peace", vec![Clause::Peace]), Refusal::Self_),
        (send("jin", "peace", Vec::new()), Refusal::NoClauses),
        (send("jin", "peace", vec![Clause::Peace; 10_000]), Refusal::TooManyClauses { most: 32 }),
        (
            send("jin", "handover", vec![Clause::HandOver { giver: Side::Recipient, person: person("li_qianshun") }]),
            Refusal::NotAlive { person: person("li_qianshun") },
        ),
        (
            send(
                "jin",
                "cede_land",
                vec![Clause::Land {
                    giver: Side::Proposer,
                    places: vec![place("chengdu")],
                    amends: false,
                    promise: false,
                }],
            ),
            Refusal::NotYoursToGive { place: place("chengdu") },
        ),
        (send("jin", "market", vec![Clause::Markets]), Refusal::InWar { with: polity("jin") }),
        (send("jin", "treaty", vec![Clause::MutualAid]), Refusal::InWar { with: polity("jin") }),
        (send("jin", "truce", vec![Clause::Truce { until: date("1216-01") }]), Refusal::PastDate),
        (
            send(
                "song",
                "joint_attack",
                vec![Clause::JointAttack {
                    on: polity("song"),
                    proposer_takes: vec![],
                    recipient_takes: vec![],
                    by: date("1218-01"),
                }],
            ),
            Refusal::Self_,
        ),
    ];
    for (order, why) in cases {
        assert_eq!(may(&mut at, "xia", &order), Err(why), "{order:?}");
    }
    // Land that is nobody's is nobody's to give.
    let mut state = at.snapshot();
    let wild = place("chengdu");
    state.places[wild.index()].owner = jinxia::sim::place::Owner(None);
    state.places[wild.index()].occupier = jinxia::sim::place::Occupier(None);
    let mut nobodys = Game::new(&shipped().rules, &state);
    for (giver, why) in [
        (Side::Proposer, Refusal::NotYoursToGive { place: wild }),
        (Side::Recipient, Refusal::NotTheirsToGive { place: wild }),
    ] {
        let land = Clause::Land { giver, places: vec![wild], amends: false, promise: true };
        assert_eq!(may(&mut nobodys, "xia", &send("jin", "cede_land", vec![land])), Err(why));
    }
    // With peace among the terms the rest is allowed.
    assert_eq!(may(&mut at, "xia", &send("jin", "peace", vec![Clause::Peace, Clause::Markets])), Ok(()));
}

#[test]
fn what_an_act_needs_is_asked_before_it_is_sent() {
    let rules = &shipped().rules;
    let needs = &rules.acts[super::act("drop_rank").index()].needs;
    assert_eq!(needs[..], [jinxia::sim::diplomacy::ActNeed::Vassal]);
    let dropped = send("song", "drop_rank", vec![Clause::DropRank]);
    assert_eq!(may(&mut game("the_khans_levies"), "xia", &dropped), Err(Refusal::NoBond { with: polity("song") }));
}

fn vetoes(id: &str, asked: &Proposal) -> Vec<Veto> {
    let rules = &shipped().rules;
    let start = &scenario(id).start;
    let scene = start.with(rules);
    let verdict = rules.evaluator.judge(&scene, &Survey::of(&scene), asked, true).1;
    assert_eq!(verdict.chance == 0, !verdict.vetoes.is_empty());
    verdict.vetoes
}

#[test]
fn what_cannot_be_is_vetoed() {
    let many = vec![Clause::Levies { giver: Side::Recipient, men: 9_000_000, against: None, until: None }];
    let found = vetoes("the_khans_levies", &proposal("mongol", "xia", "levy", many));
    assert!(matches!(found[..], [Veto::TooManyMen { asked: 9_000_000, .. }]), "{found:?}");
    let on_lord = vec![Clause::JointAttack {
        on: polity("mongol"),
        proposer_takes: vec![],
        recipient_takes: vec![],
        by: date("1218-01"),
    }];
    let found = vetoes("the_khans_levies", &proposal("jin", "xia", "joint_attack", on_lord));
    assert_eq!(found, [Veto::BoundTo { to: polity("mongol") }]);
    let seat =
        vec![Clause::Land { giver: Side::Recipient, places: vec![place("zhongxing")], amends: false, promise: false }];
    assert_eq!(vetoes("the_khans_levies", &proposal("jin", "xia", "cede_land", seat)), [Veto::OwnSeat]);
    let dear = vec![Clause::Pay { giver: Side::Recipient, good: Good::Cash, amount: 900_000_000, yearly: false }];
    let found = vetoes("the_khans_levies", &proposal("mongol", "xia", "tribute", dear));
    assert_eq!(found, [Veto::BeyondPurse { of: polity("xia") }]);
}

#[test]
fn the_same_terms_are_not_heard_twice_in_a_season() {
    let rules = &shipped().rules;
    let asked = proposal("xia", "jin", "peace", vec![Clause::Peace]);
    let mut state = arrived(&scenario("the_khans_levies").start, asked.clone());
    state.clock.by_record = false;
    // A seed under which the answer is no.
    let mut game = Game::new(rules, &state);
    let seed = (0..200).find(|&seed| {
        state.clock.seed = seed;
        game.restore(&state);
        game.play_month();
        game.close_turn().iter().any(|e| matches!(e.fact, Fact::Answered { answer: Answer::Refused, .. }))
    });
    assert!(seed.is_some());
    let after = game.snapshot();
    let scene = after.with(rules);
    let again = rules.evaluator.judge(&scene, &Survey::of(&scene), &asked, false).1;
    assert_eq!(again.vetoes, [Veto::Unchanged]);
    let other = proposal("xia", "jin", "peace", vec![Clause::Peace, Clause::Markets]);
    assert!(rules.evaluator.judge(&scene, &Survey::of(&scene), &other, false).1.vetoes.is_empty());
}
