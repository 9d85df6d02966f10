//! Reading counsel: a minister advises a policy of state, and the ruler weighs it.

use super::{ClauseRules, Reader, Reading, Survey, Why, prospect};
use crate::sim::{
    diplomacy::{ActKind, Family},
    evaluator::situation::Field,
    ids::{ActId, PersonId, PolicyId, PolityId},
    look::Look,
};

/// Reads advice to change the policy of state, as the ruler of `of` sees it.
pub fn counsel<L: Look>(
    look: &L,
    survey: &Survey,
    rules: &ClauseRules,
    of: PolityId,
    person: PersonId,
    policy: PolicyId,
) -> Reading {
    let book = look.rules();
    let advised = book.policies.get(policy.index()).cloned().unwrap_or_default();
    let court = look.court(of);
    let friend = advised.friend;
    // The power spoken for stands where a proposer stands; nobody's policy is the court's own.
    let mut reader = Reader::new(look, survey, rules, friend.unwrap_or(of), of);
    let danger = reader.danger(of, of, true);
    reader.put(Field::Danger, danger);
    reader.put(Field::Weary, i64::from(look.temper(of).weariness / 100));
    let why = Why::Policy(policy);
    let relations = look.relations();
    let lord = relations.lord_of(of).filter(|&l| Some(l) != friend);

    // What it does to the danger: strikes at it, finds a partner against it, or soothes it.
    let against_foe = advised.foe.map_or(0, |x| 80 * reader.danger_from(x) / 100);
    let with_friend = friend.map_or(0, |f| {
        let soothed = reader.danger_from(f) / 2;
        let shared: i64 = survey.standing().filter(|&x| relations.at_war(f, x)).map(|x| reader.danger_from(x)).sum();
        let front = if relations.at_war(of, f) { 20 } else { 0 };
        (80 * shared / 100).max(soothed) + front
    });
    let common = against_foe.max(with_friend).max(10);
    reader.add(Field::Common, common, why);

    // Whom it angers: a suzerain who is dropped, a new foe. Where there is war already there is nothing to lose.
    let mut risk = 0;
    for x in [lord, advised.foe].into_iter().flatten() {
        if !relations.at_war(of, x) {
            risk = risk.max(rules.new_war * reader.share(x, of) / 100);
        }
    }
    reader.add(Field::Risk, risk, why);
    if lord.is_some_and(|l| !relations.at_war(of, l)) {
        reader.add(Field::Due, -rules.forsworn * 4 / 5, why);
    }
    reader.add(Field::Effort, if advised.foe.is_some() { 30 } else { 10 }, why);
    let gain = friend.map_or(rules.courtesy, |f| {
        let front = if relations.at_war(of, f) { rules.peace } else { 0 };
        front + rules.partner * reader.share(f, of) / 100
    });
    reader.add(Field::Gain, gain, why);
    if let Some(x) = advised.foe.or(lord) {
        let mut ours = vec![of];
        ours.extend(friend);
        let value = prospect(&reader, &ours, x) / 2;
        reader.add(Field::Prospect, value, why);
    }

    // The minister's standing, and the word of the power he speaks for.
    let skill = i64::from(book.person(person).administration - 5) * 10;
    reader.add(Field::Trust, skill, Why::Minister);
    if let Some(f) = friend {
        reader.trust(f);
    }
    // His party against the one in power.
    let parties = court.party(policy) - court.party(court.policy);
    reader.add(Field::Policy, parties, Why::Policy(court.policy));
    reader.finish(act(look), ActKind::Counsel, Family::Counsel)
}

/// The act that counsel is.
pub fn act(look: &impl Look) -> Option<ActId> {
    look.rules().acts.iter().position(|a| a.kind == ActKind::Counsel).map(|i| ActId(i as u16))
}
