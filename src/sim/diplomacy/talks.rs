//! Envoys ride to the other court, are heard, and get an answer, a counter-offer or none.

use super::{ActKind, Answer, Clause, MemoryKind, Proposal, Word, terms};
use crate::sim::{
    chronicle::{Fact, Judged},
    dice::Roll,
    envoy::{Journey, Leg},
    evaluator::{Mission, Survey, lever},
    fate::Lot,
    ids::{EnvoyId, PolityId},
    look::Look,
    order,
    realm::Realm,
};

/// A month of every envoy.
pub fn ride_and_answer(mut realm: Realm) {
    for id in realm.envoy_ids() {
        let Some((letter, journey)) = realm.envoy(id) else { continue };
        if journey.done {
            continue;
        }
        let (proposal, record, leg) = (letter.proposal.clone(), letter.warrant, letter.leg);
        if !realm.stands(proposal.to) || !realm.stands(proposal.from) {
            realm.in_name_of(record, |realm| stopped(realm, id, &proposal, None));
            continue;
        }
        if journey.left > 0 && !ride(&mut realm, id, &proposal) {
            continue;
        }
        let date = realm.clock.date;
        let book = realm.book();
        let until = realm.envoy(id).and_then(|(_, j)| j.talks_until);
        let talks = if leg == Leg::Out { book.acts[proposal.act.index()].talks } else { 0 };
        let until = until.unwrap_or_else(|| date.plus(talks));
        if let Some(envoy) = realm.envoy_mut(id) {
            envoy.journey.talks_until = Some(until);
        }
        if date < until {
            continue;
        }
        let decider = if leg == Leg::Out { proposal.to } else { proposal.from };
        if realm.court(decider).by_order {
            // A player answers by order; an envoy whom nobody answers goes home in the end.
            if date.since(until) >= book.court.audience {
                realm.in_name_of(record, |realm| conclude(realm, id, Answer::Ignored, None));
            }
            continue;
        }
        // Every answer can change the world, so the next one looks at it afresh.
        let survey = Survey::of(&realm);
        realm.in_name_of(record, |realm| match leg {
            Leg::Out => answer(realm, &survey, id, &proposal),
            Leg::Back => answer_counter(realm, &survey, id, &proposal),
        });
    }
}

/// Rides for a month. Returns whether the envoy is there. Hostile ground on the way may be the end of the mission.
fn ride(realm: &mut Realm, id: EnvoyId, proposal: &Proposal) -> bool {
    let book = realm.book();
    let Some((_, journey)) = realm.envoy(id) else { return false };
    let after = (journey.left - book.war.march_days * 2).max(0);
    if let Some(foe) = foe_on(realm, (proposal.from, proposal.to), journey, after) {
        let key = u64::from(id.0) << 8 | u64::from(foe.0);
        let caught = realm.decide((Roll::Envoy, key, book.court.envoy_stopped), Some(false), |_| None, |_, yes| yes);
        if caught {
            stopped(realm, id, proposal, Some(foe));
            return false;
        }
    }
    if let Some(envoy) = realm.envoy_mut(id) {
        envoy.journey.left = after;
    }
    after == 0
}

/// Whose hostile ground an envoy passes in the month in which he rides until so many half-days are left: the first on
/// the way that is at war with the proposer, for out and home again it is the proposer's man who rides. The two courts
/// themselves let him through.
fn foe_on(look: &impl Look, (from, to): (PolityId, PolityId), journey: &Journey, after: i32) -> Option<PolityId> {
    let stretch = on_the_way(&journey.road, journey.of, journey.left, after);
    let foe = stretch.iter().find_map(|&p| look.holder(p).filter(|&h| look.relations().at_war(h, from)));
    foe.filter(|&h| h != to && h != from)
}

/// The months of a journey in which an envoy of `from` to `to` may be stopped, as things stand, each with who would do
/// it. Each is a throw of its own, at `envoy_stopped` of the rules of courts.
pub fn perils(look: &impl Look, from: PolityId, to: PolityId, mut journey: Journey) -> Vec<PolityId> {
    let month = (look.rules().war.march_days * 2).max(1);
    let mut foes = Vec::new();
    while journey.left > 0 {
        let after = (journey.left - month).max(0);
        foes.extend(foe_on(look, (from, to), &journey, after));
        journey.left = after;
    }
    foes
}

/// The places that an envoy passes between two counts of what is left of its road.
fn on_the_way<T: Copy>(road: &[T], of: i32, before: i32, after: i32) -> Vec<T> {
    let of = i64::from(of.max(1));
    let at = |left: i32| ((of - i64::from(left)).max(0) * (road.len() as i64 - 1).max(0) / of) as usize;
    road.iter().copied().skip(at(before) + 1).take(at(after) - at(before)).collect()
}

fn stopped(realm: &mut Realm, id: EnvoyId, proposal: &Proposal, by: Option<PolityId>) {
    realm.tell(Fact::EnvoyStopped { from: proposal.from, to: proposal.to, act: proposal.act, by });
    finish(realm, id);
}

fn answer(realm: &mut Realm, survey: &Survey, id: EnvoyId, proposal: &Proposal) {
    let book = realm.book();
    if !realm.fates.quiet && overtaken(realm, id) {
        return;
    }
    // Where the record plays every part, its own answers are set below; the forecast must not have seen them.
    let by_record = realm.clock.by_record && !realm.fates.quiet;
    let mission = mission(realm, id);
    let (reading, verdict) = book.evaluator.judge_brought(realm, survey, proposal, mission, by_record);
    let judged = Judged { reading, verdict };
    let chance = judged.verdict.chance;
    let (from, to, act) = (proposal.from, proposal.to, proposal.act);
    let matches = move |lot: &Lot| match lot {
        Lot::Answer { from: f, to: t, act: a, answer } if (*f, *t, *a) == (from, to, act) => Some(*answer),
        _ => None,
    };
    let set = realm.fates.ask(realm.clock.date, matches).map(|(answer, _)| answer);
    let key = u64::from(from.0) << 32 | u64::from(to.0) << 16 | u64::from(act.0);
    realm.decide(
        (Roll::Answer, key, chance),
        None,
        |lot| matches(lot).map(Answer::yes),
        |realm, yes| {
            let refusal = match book.acts[act.index()].kind {
                ActKind::Assertion => Answer::Ignored,
                _ => Answer::Refused,
            };
            let answer = set.unwrap_or(if yes { Answer::Accepted } else { refusal });
            if set.is_none() && !yes && counter(realm, survey, id, proposal, &judged) {
                return;
            }
            conclude(realm, id, answer, Some(judged));
        },
    );
}

/// Who speaks here and now.
fn mission(realm: &Realm, id: EnvoyId) -> Mission {
    Mission { person: realm.envoy(id).and_then(|(letter, _)| letter.person), months: 0 }
}

/// A court that would rather agree than not names the terms on which it would: the cheapest change that makes a yes
/// likelier than a no. They ride back with the envoy.
fn counter(realm: &mut Realm, survey: &Survey, id: EnvoyId, proposal: &Proposal, judged: &Judged) -> bool {
    let book = realm.book();
    // One can stop asking for a patent without anybody's leave: there is nothing to bargain over.
    let final_word = proposal.clauses.contains(&Clause::DropRank);
    let hopeless = final_word || !judged.verdict.vetoes.is_empty() || judged.verdict.chance < book.court.counter_from;
    if hopeless || realm.fates.quiet || judged.verdict.yes() {
        return false;
    }
    let by_record = realm.clock.by_record;
    let Some(offer) = lever::clauses(&book.evaluator, realm, survey, proposal, mission(realm, id), by_record) else {
        return false;
    };
    if order::check_terms(realm, &offer.proposal).is_err() {
        return false;
    }
    let (from, to, act) = (proposal.from, proposal.to, proposal.act);
    note_answer(realm, proposal, false);
    if let Some(envoy) = realm.envoy_mut(id) {
        let (letter, journey) = (&mut envoy.letter, &mut envoy.journey);
        letter.proposal = offer.proposal;
        letter.leg = Leg::Back;
        journey.road.reverse();
        journey.left = journey.of;
        journey.talks_until = None;
    }
    realm.tell(Fact::Answered { from, to, act, answer: Answer::Countered, judged: Some(Box::new(judged.clone())) });
    true
}

/// The proposer hears the terms on which the other would agree. The other has agreed to them already.
fn answer_counter(realm: &mut Realm, survey: &Survey, id: EnvoyId, proposal: &Proposal) {
    let book = realm.book();
    let (reading, verdict) = book.evaluator.judge(realm, survey, &proposal.mirrored(), false);
    let chance = verdict.chance;
    let key = u64::from(id.0) << 32 | 1;
    realm.decide(
        (Roll::Answer, key, chance),
        None,
        |_| None,
        |realm, yes| {
            let answer = if yes { Answer::Accepted } else { Answer::Refused };
            conclude(realm, id, answer, Some(Judged { reading, verdict }));
        },
    );
}

/// The answer is given: it is told, and what was agreed takes effect. On the way back it is the proposer who answers
/// the other's terms.
pub fn conclude(realm: &mut Realm, id: EnvoyId, answer: Answer, judged: Option<Judged>) {
    let Some((letter, _)) = realm.envoy(id) else { return };
    let (proposal, record, leg) = (letter.proposal.clone(), letter.warrant.map(|w| w.record), letter.leg);
    finish(realm, id);
    let (from, to, act) = match leg {
        Leg::Out => (proposal.from, proposal.to, proposal.act),
        Leg::Back => (proposal.to, proposal.from, proposal.act),
    };
    if leg == Leg::Back && answer.yes() {
        // They came to terms after all.
        note_answer(realm, &proposal, true);
    }
    if leg == Leg::Out {
        note_answer(realm, &proposal, answer.yes());
        let date = realm.clock.date;
        let helps = |c: &Clause| matches!(c, Clause::Aid { giver: super::Side::Recipient, .. });
        if !answer.yes() && proposal.clauses.iter().any(helps) {
            realm.relations.remember(date, to, from, MemoryKind::RefusedAid);
        }
    }
    realm.tell(Fact::Answered { from, to, act, answer, judged: judged.map(Box::new) });
    if leg == Leg::Out && proposal.clauses.contains(&Clause::DropRank) {
        // One can stop asking without anybody's leave.
        terms::drop_rank(realm, from, to);
    }
    // Months may lie between letter and answer: what has come about by itself is passed over, and what cannot be any
    // more is not done.
    if !answer.yes() {
        return;
    }
    let whole = order::check_terms(realm, &proposal).is_ok();
    let agreed = if whole { proposal } else { order::what_is_left(realm, &proposal) };
    if !agreed.clauses.is_empty() && order::check_terms(realm, &agreed).is_ok() {
        terms::take_effect(realm, &agreed, record);
    }
}

/// Whether nothing is left to agree to, nor to refuse: two courts may have asked one another for the same. Then the
/// letter is closed, and that is told.
pub fn overtaken(realm: &mut Realm, id: EnvoyId) -> bool {
    let Some((letter, _)) = realm.envoy(id) else { return false };
    let (proposal, leg) = (letter.proposal.clone(), letter.leg);
    if !order::what_is_left(realm, &proposal).clauses.is_empty() {
        return false;
    }
    let (from, to) = if leg == Leg::Out { (proposal.from, proposal.to) } else { (proposal.to, proposal.from) };
    realm.tell(Fact::Answered { from, to, act: proposal.act, answer: Answer::Overtaken, judged: None });
    finish(realm, id);
    true
}

fn note_answer(realm: &mut Realm, proposal: &Proposal, yes: bool) {
    let (on, terms) = (realm.clock.date, proposal.fingerprint());
    let side = usize::from(proposal.from > proposal.to);
    realm.relations.get_mut(proposal.from, proposal.to).last[side] = Some(Word { on, yes, terms });
}

fn finish(realm: &mut Realm, id: EnvoyId) {
    if let Some(envoy) = realm.envoy_mut(id) {
        envoy.journey.done = true;
    }
}

#[cfg(test)]
mod tests {
    use super::on_the_way;

    #[test]
    fn an_envoy_passes_every_place_of_the_road_once() {
        let road: Vec<u8> = (0..8).collect();
        let mut seen = vec![0];
        let mut left = 70;
        while left > 0 {
            let next = (left - 30).max(0);
            seen.extend(on_the_way(&road, 70, left, next));
            left = next;
        }
        assert_eq!(seen, road);
        assert!(on_the_way(&[1u8], 10, 10, 0).is_empty());
    }
}
