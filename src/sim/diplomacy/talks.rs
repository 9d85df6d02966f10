//! Envoys ride to the other court, are heard, and get an answer.

use super::{ActKind, Answer, Clause, Proposal, terms};
use crate::sim::{
    chronicle::Fact,
    dice::Roll,
    fate::Lot,
    ids::EnvoyId,
    look::Look,
    num::{self, Permille},
    realm::Realm,
};

/// A month of every envoy.
pub fn ride_and_answer(mut realm: Realm) {
    let book = realm.book();
    let month = book.war.march_days * 2;
    for id in realm.envoy_ids() {
        let Some((letter, journey)) = realm.envoy(id) else { continue };
        if journey.done {
            continue;
        }
        let (proposal, record) = (letter.proposal.clone(), letter.warrant);
        let (left, talks_until) = (journey.left - month, journey.talks_until);
        let date = realm.clock.date;
        if !realm.stands(proposal.to) || !realm.stands(proposal.from) {
            realm.in_name_of(record, |realm| {
                realm.tell(Fact::EnvoyStopped { from: proposal.from, to: proposal.to, act: proposal.act });
            });
            finish(&mut realm, id);
            continue;
        }
        if left > 0 {
            if let Some(envoy) = realm.envoy_mut(id) {
                envoy.journey.into_inner().left = left;
            }
            continue;
        }
        let until = talks_until.unwrap_or_else(|| date.plus(book.acts[proposal.act.index()].talks));
        if let Some(envoy) = realm.envoy_mut(id) {
            let journey = envoy.journey.into_inner();
            journey.left = 0;
            journey.talks_until = Some(until);
        }
        if date >= until {
            realm.in_name_of(record, |realm| answer(realm, id, &proposal));
        }
    }
}

/// The chance that the other court agrees.
pub fn assent(look: &impl Look, proposal: &Proposal) -> Permille {
    let strength = num::doublings(
        look.field_men(proposal.from) + look.held_value(proposal.from) * 200,
        look.field_men(proposal.to) + look.held_value(proposal.to) * 200,
    );
    let kind = look.rules().acts[proposal.act.index()].kind;
    let points = match kind {
        ActKind::Free => 200,
        ActKind::Offer => 120,
        ActKind::Demand => strength,
        ActKind::Assertion => -150,
        ActKind::Request | ActKind::Counsel => {
            let friends = look.relations().friends(proposal.from, proposal.to);
            let enemies = look.relations().at_war(proposal.from, proposal.to);
            if friends {
                60
            } else if enemies {
                -60 + look.temper(proposal.to).weariness / 100
            } else {
                0
            }
        }
    };
    num::odds(points)
}

fn answer(realm: &mut Realm, id: EnvoyId, proposal: &Proposal) {
    let chance = assent(realm, proposal);
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
            let refusal = match realm.rules().acts[act.index()].kind {
                ActKind::Assertion => Answer::Ignored,
                _ => Answer::Refused,
            };
            let answer = set.unwrap_or(if yes { Answer::Accepted } else { refusal });
            conclude(realm, id, answer, chance);
        },
    );
}

/// The answer is given: it is told, and what was agreed takes effect.
pub fn conclude(realm: &mut Realm, id: EnvoyId, answer: Answer, chance: Permille) {
    let Some((letter, _)) = realm.envoy(id) else { return };
    let (proposal, record) = (letter.proposal.clone(), letter.warrant.map(|w| w.record));
    finish(realm, id);
    let date = realm.clock.date;
    let (from, to, act) = (proposal.from, proposal.to, proposal.act);
    let side = usize::from(from > to);
    realm.relations.get_mut(from, to).last[side] = Some((date, answer.yes()));
    realm.tell(Fact::Answered { from, to, act, answer, chance });
    if proposal.clauses.contains(&Clause::DropRank) {
        // One can stop asking without anybody's leave.
        terms::drop_rank(realm, from, to);
    }
    if answer.yes() {
        terms::take_effect(realm, &proposal, record);
    }
}

fn finish(realm: &mut Realm, id: EnvoyId) {
    if let Some(envoy) = realm.envoy_mut(id) {
        envoy.journey.into_inner().done = true;
    }
}
