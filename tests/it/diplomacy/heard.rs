//! What counts in a letter: the documented answer whatever it is called, each thing once, and nothing that is over.

use super::{act, proposal};
use crate::support::{game, person, place, polity, scenario, shipped};
use jinxia::sim::{
    diplomacy::{Clause, ClauseKind, Good, Proposal, Side},
    evaluator::{Field, Survey, read, record},
    ids::PersonId,
    order::what_is_left,
    snapshot::Snapshot,
};

fn pay(giver: Side, amount: i64) -> Clause {
    Clause::Pay { giver, good: Good::Cash, amount, yearly: false }
}

#[test]
fn the_record_is_heard_whatever_the_act_is_called() {
    let rules = &shipped().rules;
    let mut game = game("lips_and_teeth");
    let state = game.snapshot();
    let heard = |what: &str, clauses: Vec<Clause>| {
        let scene = state.with(rules);
        let asked = proposal("xia", "jin", what, clauses);
        let verdict = rules.evaluator.judge(&scene, &Survey::of(&scene), &asked, true).1;
        verdict.record.map(|r| r.record)
    };
    let aid = || Clause::Aid { giver: Side::Recipient, against: None };
    let plain = heard("aid", vec![aid()]);
    assert!(plain.is_some(), "Jin refused its vassal in 1209");
    assert_eq!(heard("oath", vec![Clause::Oath { giver: Side::Proposer }, aid()]), plain);
    assert_eq!(heard("oath", vec![Clause::Oath { giver: Side::Proposer }]), None);
}

#[test]
fn an_act_without_terms_of_its_own_is_known_by_what_it_is_about() {
    let rules = &shipped().rules;
    let mut met = 0;
    for decision in &rules.evaluator.documented {
        let info = &rules.acts[decision.act.index()];
        if decision.counsel.is_some() || !info.terms.is_empty() {
            continue;
        }
        let (from, to) = (decision.from, decision.to);
        let place = place("zhongxing");
        let clause = match info.about {
            Some(ClauseKind::JointAttack) => Clause::JointAttack {
                on: polity("mongol"),
                proposer_takes: Vec::new(),
                recipient_takes: Vec::new(),
                by: decision.on.plus(12),
            },
            Some(ClauseKind::Leave) => Clause::Leave { to_attack: polity("mongol") },
            Some(ClauseKind::Land) => {
                Clause::Land { giver: Side::Recipient, places: vec![place], amends: false, promise: false }
            }
            Some(ClauseKind::HandOver) => Clause::HandOver { giver: Side::Recipient, person: PersonId(0) },
            Some(ClauseKind::Complaint) => Clause::Complaint { places: vec![place] },
            _ => continue,
        };
        met += 1;
        let gift = act("gift");
        let asked = Proposal { from, to, act: gift, clauses: vec![pay(Side::Proposer, 5), clause] };
        let found =
            record::documented(&rules.evaluator.documented, &rules.evaluator.weights, &rules.acts, &asked, decision.on);
        assert!(found.is_some(), "{decision:?}");
        let plain = Proposal { clauses: vec![pay(Side::Proposer, 5)], ..asked };
        let plain =
            record::documented(&rules.evaluator.documented, &rules.evaluator.weights, &rules.acts, &plain, decision.on);
        assert!(plain.is_none_or(|d| d.act == gift), "{plain:?}");
    }
    assert!(met >= 4, "{met} decisions of acts without terms");
}

#[test]
fn what_was_to_buy_a_peace_that_is_made_is_owed_no_more() {
    let rules = &shipped().rules;
    let mut state = scenario("brother_states").start.clone();
    let (jin, mongol) = (polity("jin"), polity("mongol"));
    let terms = vec![Clause::Peace, pay(Side::Proposer, 50_000), Clause::Marriage];
    let asked = proposal("jin", "mongol", "peace", terms.clone());
    let left = |state: &Snapshot| what_is_left(&state.with(rules), &asked).clauses;
    assert_eq!(left(&state), terms, "there is war, and all of it is asked");
    state.relations.end_war(jin, mongol);
    state.relations.get_mut(jin, mongol).peace = true;
    assert_eq!(left(&state), vec![Clause::Marriage], "the peace is made, and its price is owed no more");
}

#[test]
fn what_an_enemy_gives_does_not_speak_against_him_and_a_truce_beside_a_peace_adds_nothing() {
    let rules = &shipped().rules;
    let mut state = scenario("brother_states").start.clone();
    state.clock.by_record = false;
    let scene = state.with(rules);
    let survey = Survey::of(&scene);
    let field = |clauses: Vec<Clause>, field: Field| {
        let asked = proposal("mongol", "jin", "peace", clauses);
        read::proposal(&scene, &survey, &rules.evaluator.clauses, &asked).situation.fields[field]
    };
    let person = person("wanyan_heda");
    let plain = || vec![Clause::HandOver { giver: Side::Recipient, person }];
    let alone = field(plain(), Field::Policy);
    for more in [pay(Side::Proposer, 100_000), Clause::Marriage, Clause::Thanks] {
        let with = [plain(), vec![more.clone()]].concat();
        assert!(field(with, Field::Policy) >= alone, "{more:?} costs something of the line of the court");
    }
    let truce = Clause::Truce { until: state.clock.date.plus(24) };
    for each in Field::ALL {
        let both = field(vec![Clause::Peace, truce.clone()], each);
        assert_eq!(both, field(vec![Clause::Peace], each), "{each:?}");
    }
}
