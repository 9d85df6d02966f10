//! The evaluator: its bounds and signs, the sides from which it reads, levers, and the pull of the record.

use super::{proposal, usual};
use crate::support::{date, person, place, polity, scenario, shipped};
use jinxia::{
    history::replay,
    sim::{
        diplomacy::{Clause, Good, Proposal, Side},
        evaluator::{
            Field, Fields, Mission, Situation, Survey, Term,
            lever::{self, Change},
            read,
        },
        ids::{ActId, PolityId},
        look::Look,
        snapshot::Snapshot,
    },
};
use proptest::prelude::*;

#[test]
fn offers_that_are_named_as_levers_turn_the_answer() {
    let rules = &shipped().rules;
    let (mut named, mut tried) = (0, 0);
    for id in ["yinshan", "promised_land", "lips_and_teeth", "the_khans_levies", "brother_states"] {
        let start = &scenario(id).start;
        let scene = start.with(rules);
        let survey = Survey::of(&scene);
        let stands: Vec<PolityId> = scene.polities().filter(|&p| scene.stands(p)).collect();
        for &from in &stands {
            for &to in stands.iter().filter(|&&to| to != from) {
                for i in 0..rules.acts.len() {
                    let what = ActId(i as u16);
                    let asked = Proposal { from, to, act: what, clauses: usual(what, from, to, &scene) };
                    if asked.clauses.is_empty() {
                        continue;
                    }
                    let before = rules.evaluator.judge(&scene, &survey, &asked, false).1;
                    let offer = lever::clauses(&rules.evaluator, &scene, &survey, &asked, Mission::default(), false);
                    tried += usize::from(!before.yes());
                    if let Some(offer) = offer {
                        assert!(!before.yes(), "a lever for what is agreed already");
                        named += 1;
                        let after = rules.evaluator.judge(&scene, &survey, &offer.proposal, false).1;
                        assert!(after.yes() && after.chance == offer.chance);
                        match offer.change {
                            Change::Pay(amount) => {
                                assert!(amount <= scene.purse(from).cash, "nobody offers what he has not");
                            }
                            Change::Horses(n) => assert!(n * 2 <= scene.purse(from).horses, "nor every horse he has"),
                            _ => {}
                        }
                    }
                }
            }
        }
    }
    assert!(named >= 20 && tried > named, "{named} levers for {tried} refusals");
}

/// A lever counts what the terms give already, and knows that one city of several may be let go.
#[test]
fn levers_lie_within_the_purse_and_leave_out_a_city() {
    let rules = &shipped().rules;
    let (mut paid, mut dropped, mut bare) = (0, 0, 0);
    for id in ["promised_land", "lips_and_teeth", "the_khans_levies", "brother_states"] {
        let start = &scenario(id).start;
        let scene = start.with(rules);
        let survey = Survey::of(&scene);
        let stands: Vec<PolityId> = scene.polities().filter(|&p| scene.stands(p)).collect();
        for &from in &stands {
            for &to in stands.iter().filter(|&&to| to != from && !start.relations.at_war(from, to)) {
                let seat = scene.court(to).seat;
                let mut places: Vec<_> = scene.holdings(to).into_iter().filter(|&p| p != seat).take(2).collect();
                places.sort_by_key(|&p| (rules.value(p), p));
                let cash = scene.purse(from).cash;
                for share in [4, 6, 8, 9, 10] {
                    let clauses = vec![
                        Clause::Land { giver: Side::Recipient, places: places.clone(), amends: false, promise: false },
                        Clause::Pay {
                            giver: Side::Proposer,
                            good: Good::Cash,
                            amount: (cash * share / 10).max(1),
                            yearly: false,
                        },
                    ];
                    let asked = Proposal { from, to, act: super::act("cede_land"), clauses };
                    let offer = lever::clauses(&rules.evaluator, &scene, &survey, &asked, Mission::default(), false);
                    match offer.map(|o| (o.change, o.proposal)) {
                        Some((Change::Pay(more), _)) => {
                            paid += 1;
                            assert!((cash * share / 10).max(1) + more <= cash, "{id}: {from:?} pays what it has not");
                        }
                        Some((Change::DropPlace(place), proposal)) => {
                            dropped += 1;
                            let left = proposal.clauses.iter().find_map(|c| match c {
                                Clause::Land { places, .. } => Some(places.clone()),
                                _ => None,
                            });
                            let left = left.expect("the other city is asked for still");
                            assert!(
                                places.contains(&place) && !left.contains(&place) && left.len() + 1 == places.len()
                            );
                        }
                        Some(_) => {}
                        None => bare += 1,
                    }
                }
            }
        }
    }
    assert!(dropped > 0 && bare > 0, "{paid} paid, {dropped} let go, {bare} without a lever");
}

fn any_situation() -> impl Strategy<Value = Situation> {
    let fields = Field::ALL.map(|f| f.range().0..=f.range().1);
    let acts = shipped().rules.acts.len();
    (fields, 0..acts).prop_map(|(values, act)| {
        let mut all = Fields::default();
        for (field, value) in Field::ALL.into_iter().zip(values) {
            all.set(field, i64::from(value));
        }
        let info = &shipped().rules.acts[act];
        Situation { act: Some(ActId(act as u16)), kind: info.kind, family: info.family, fields: all }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_lever_of_a_situation_flips_the_verdict(situation in any_situation()) {
        let evaluator = &shipped().rules.evaluator;
        if let Some(found) = lever::smallest(evaluator, &situation, |_| false) {
            let changed = Situation { fields: situation.fields.with(found.field, i64::from(found.to)), ..situation };
            prop_assert!(!evaluator.weigh(&situation, |_| false).yes());
            prop_assert!(evaluator.weigh(&changed, |_| false).yes());
        }
    }

    #[test]
    fn terms_move_the_way_their_signs_say(situation in any_situation(), step in 1i64..60) {
        let weights = &shipped().rules.evaluator.weights;
        let terms = |s: &Situation| jinxia::sim::evaluator::terms::contributions(weights, s);
        let sum = |s: &Situation| terms(s).iter().sum::<i32>();
        let up = |f: Field| Situation { fields: situation.fields.with(f, i64::from(situation.fields[f]) + step), ..situation };
        let here = sum(&situation);
        for helps in [Field::Gain, Field::Face, Field::Trust, Field::Due, Field::Policy, Field::Prospect, Field::Mood,
                      Field::Reach, Field::Power, Field::Common, Field::Bent] {
            prop_assert!(sum(&up(helps)) >= here, "{helps:?} hurts");
        }
        for hurts in [Field::Effort, Field::Risk, Field::Plight, Field::Rival, Field::Stake] {
            prop_assert!(sum(&up(hurts)) <= here, "{hurts:?} helps");
        }
        // The weary shun what is asked of them, but let an aim of war go sooner.
        let wearier = up(Field::Weary);
        let stake = Term::Stake as usize;
        prop_assert!(terms(&wearier)[stake] >= terms(&situation)[stake], "the weary cling to their aims");
        let rest = |s: &Situation| sum(s) - terms(s)[stake];
        prop_assert!(rest(&wearier) <= rest(&situation), "weariness helps");
    }

    #[test]
    fn a_verdict_is_within_its_bounds(situation in any_situation()) {
        let evaluator = &shipped().rules.evaluator;
        let verdict = evaluator.weigh(&situation, |_| false);
        prop_assert!(verdict.points.abs() <= evaluator.weights.bound);
        prop_assert!((47..=953).contains(&verdict.chance));
        prop_assert!(verdict.precedents.points.abs() < evaluator.weights.precedents.pull);
        let likeness: Vec<i32> = verdict.precedents.nearest.iter().map(|n| n.likeness).collect();
        prop_assert!(likeness.is_sorted_by(|a, b| a >= b));
    }
}

fn fields(id: &str, asked: &Proposal) -> Fields {
    let rules = &shipped().rules;
    let start = &scenario(id).start;
    let scene = start.with(rules);
    read::proposal(&scene, &Survey::of(&scene), &rules.evaluator.clauses, asked).situation.fields
}

#[test]
fn each_measure_is_read_from_its_own_side() {
    // A slip of sides would still score well in the back-test; here it fails.
    let aid = |from: &str, to: &str| {
        proposal(from, to, "aid", vec![Clause::Aid { giver: Side::Recipient, against: Some(polity("mongol")) }])
    };
    let xia_asks_jin = fields("lips_and_teeth", &aid("xia", "jin"));
    assert!(xia_asks_jin[Field::Power] < 0, "the proposer is the weaker");
    assert!(xia_asks_jin[Field::Plight] > xia_asks_jin[Field::Danger], "the proposer is the one at war");
    assert!(xia_asks_jin[Field::Common] > 0, "the blow is at what threatens the recipient");
    assert!(xia_asks_jin[Field::Risk] > 0, "and brings it a war it has not");
    assert_eq!(xia_asks_jin[Field::Reach], 0, "a vassal does not punish");
    let levy = vec![Clause::Levies { giver: Side::Recipient, men: 30_000, against: Some(polity("jin")), until: None }];
    let mongol_asks_xia = fields("the_khans_levies", &proposal("mongol", "xia", "levy", levy));
    assert!(mongol_asks_xia[Field::Reach] > 0, "a suzerain with an army near can punish");
    assert!(mongol_asks_xia[Field::Due] > 0, "and has it under oath");
    assert!(mongol_asks_xia[Field::Policy] > 0, "with the Mongols against Jin");
    assert!(mongol_asks_xia[Field::Effort] > 0);
    let own = fields("the_khans_levies", &proposal("mongol", "xia", "thanks", vec![Clause::Thanks]));
    assert_eq!(own[Field::Effort], 0, "thanks ask nothing");
    // The proposer's own army is reach and not danger.
    let by_jin = fields("the_khans_levies", &proposal("jin", "xia", "peace", vec![Clause::Peace]));
    let by_song = fields("the_khans_levies", &proposal("song", "xia", "thanks", vec![Clause::Thanks]));
    assert!(by_song[Field::Danger] > by_jin[Field::Danger], "Jin's army threatens Xia, but not in Jin's own letter");
}

#[test]
fn what_asks_something_is_not_called_free() {
    let rules = &shipped().rules;
    let start = &scenario("the_khans_levies").start;
    let scene = start.with(rules);
    let disguised = proposal(
        "mongol",
        "xia",
        "gift",
        vec![Clause::Pay { giver: Side::Recipient, good: Good::Cash, amount: 50_000, yearly: true }],
    );
    let (_, verdict) = rules.evaluator.judge(&scene, &Survey::of(&scene), &disguised, false);
    assert_eq!(verdict.terms[Term::Free as usize], 0);
}

#[test]
fn the_record_pulls_while_its_premises_hold_and_fades_with_them() {
    let content = shipped();
    let evaluator = &content.rules.evaluator;
    let asked =
        proposal("xia", "jin", "aid", vec![Clause::Aid { giver: Side::Recipient, against: Some(polity("mongol")) }]);
    let on = date("1209-10");
    let state = replay::until(content, scenario("lips_and_teeth"), |_, month| month < on).snapshot();
    let judge = |state: &Snapshot, by_record| {
        let scene = state.with(&content.rules);
        evaluator.judge(&scene, &Survey::of(&scene), &asked, by_record).1
    };
    let on_the_record = judge(&state, true);
    let pull = on_the_record.record.clone().expect("the decision is documented");
    assert!(pull.failed.is_empty() && pull.points < 0 && pull.fade > 800, "{pull:?}");
    assert!(judge(&state, false).record.is_none(), "it can be turned off");
    assert!(on_the_record.chance < judge(&state, false).chance);
    // Another on the throne of Jin, peace with the Mongols, and Zhongxing in other hands: little is left.
    let mut other = state.clone();
    other.polities[polity("jin").index()].court.ruler = Some(person("jin_xuanzong"));
    other.places[place("zhongxing").index()].owner = jinxia::sim::place::Owner(Some(polity("mongol")));
    let faded = judge(&other, true).record.expect("still the same question");
    assert!(faded.failed.len() >= 2 && faded.fade < pull.fade, "{faded:?}");
}
