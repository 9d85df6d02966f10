//! The parties at court: each stands behind a policy of state, and grows and shrinks with what other powers do.
//!
//! A ruler can declare any policy, but pays in stability for every hundredth of the court that is not behind it.
//! Ministers' counsel is weighed with the strength of their party; so are proposals that touch the policy in force.

use super::{crisis, throne};
use crate::sim::{
    chronicle::Fact,
    date::Date,
    diplomacy::MemoryKind,
    ids::{PersonId, PolicyId, PolityId},
    look::Look,
    num::Cents,
    person::Office,
    realm::Realm,
};

/// Hundredths that a party gains or loses by one deed of the power it looks to.
const DEED: i32 = 4;
/// Hundredths that counsel given in vain wins for its party.
const HEARD: i32 = 5;
/// Hundredths that stand behind a policy, at the least, once it is declared.
const DECLARED: i32 = 40;
/// Hundredths toward which the ruling party drifts: courtiers follow the throne.
const FOLLOWED: i32 = 60;
/// Weariness in hundredths above which the ruling party loses heart.
const WEARY: i32 = 60;

/// Cents of stability that declaring a policy costs: more, the less of the court is behind it.
pub fn cost_of_policy(look: &impl Look, of: PolityId, policy: PolicyId) -> Cents {
    let against = 100 - look.court(of).party(policy) as i32;
    look.rules().court.against_policy * against / 50
}

/// The policy for which the sources have a person speak; if for more than one, that nearest in time.
pub fn spoken_for(look: &impl Look, person: PersonId) -> Option<PolicyId> {
    let told = look.rules().evaluator.documented.iter();
    let told = told.filter_map(|d| Some((d.counsel.filter(|(who, _)| *who == person)?.1, d.on)));
    told.min_by_key(|(policy, on)| (look.date().since(*on).abs(), *policy)).map(|(policy, _)| policy)
}

/// Who heads a party: of those at hand whoever is known to speak for it, else the ablest in office of whom nothing else
/// is known.
pub fn head(look: &impl Look, of: PolityId, policy: PolicyId) -> Option<PersonId> {
    let book = look.rules();
    let (year, ruler) = (look.date().year(), look.court(of).ruler);
    let people = (0..book.people.len()).map(|i| PersonId(i as u16));
    people
        .filter(|&p| look.at_hand(p, of) && Some(p) != ruler)
        .filter(|&p| year <= book.person(p).active_to + throne::HEARD_OF)
        .filter(|&p| look.service(p).office != Some(Office::RetiredRuler))
        .filter_map(|p| {
            let own = match spoken_for(look, p) {
                Some(other) if other != policy => return None,
                told => told.is_some(),
            };
            Some(((own, book.person(p).administration, std::cmp::Reverse(p)), p))
        })
        .max()
        .map(|(_, p)| p)
}

/// Moves a party by some hundredths. What it gains the others lose, in proportion; the undecided fill the rest.
fn shift(parties: &mut Vec<(PolicyId, i32)>, policy: PolicyId, by: i32) {
    let at = match parties.binary_search_by_key(&policy, |(p, _)| *p) {
        Ok(at) => at,
        Err(at) => {
            parties.insert(at, (policy, 0));
            at
        }
    };
    parties[at].1 = (parties[at].1 + by).clamp(0, 100);
    let mine = parties[at].1;
    let others: i32 = parties.iter().map(|(_, share)| share).sum::<i32>() - mine;
    if mine + others > 100 {
        for (i, (_, share)) in parties.iter_mut().enumerate() {
            if i != at {
                *share = *share * (100 - mine) / others;
            }
        }
    }
    parties.retain(|(_, share)| *share > 0);
}

/// A minister spoke for a policy.
pub fn spoke(realm: &mut Realm, of: PolityId, person: PersonId, policy: PolicyId, heeded: bool) {
    let skill = realm.rules().person(person).administration;
    let gain = if heeded { HEARD * 2 } else { HEARD } + (skill - 5).clamp(-3, 5);
    shift(&mut realm.polity_mut(of).court.parties, policy, gain);
}

/// A party gains or loses some hundredths of the court.
pub fn lean(realm: &mut Realm, of: PolityId, policy: PolicyId, by: i32) {
    shift(&mut realm.polity_mut(of).court.parties, policy, by);
}

/// A policy was declared: part of the court follows at once.
pub fn follow(realm: &mut Realm, of: PolityId, policy: PolicyId) {
    let polity = realm.polity_mut(of);
    let have = polity.court.party(policy) as i32;
    if have < DECLARED {
        shift(&mut polity.court.parties, policy, DECLARED - have);
    }
}

/// What a deed of a power does to the parties that look to it, and to those that look against it.
fn sways(kind: MemoryKind) -> i32 {
    match kind {
        MemoryKind::SentTroops | MemoryKind::GaveLand | MemoryKind::Amends | MemoryKind::Honoured => DEED,
        MemoryKind::Repelled => 0,
        _ => -DEED,
    }
}

/// A month at every court: deeds of other powers move the parties, weariness tires the ruling one, and courtiers
/// follow the throne.
pub fn months_parties(mut realm: Realm) {
    let date: Date = realm.clock.date;
    let book = realm.book();
    let mut moves: Vec<(PolityId, PolicyId, i32)> = Vec::new();
    for (pair, relation) in &realm.relations.0 {
        for memory in relation.memories.iter().rev().take_while(|m| m.on == date) {
            let Some(of) = pair.other(memory.by) else { continue };
            for &(policy, _) in &realm.court(of).parties {
                let line = &book.policies[policy.index()];
                if line.friend == Some(memory.by) {
                    moves.push((of, policy, sways(memory.kind)));
                } else if line.foe == Some(memory.by) {
                    moves.push((of, policy, -sways(memory.kind)));
                }
            }
        }
    }
    let quarter = date.month() % 3 == 0;
    for of in realm.polities() {
        if !realm.stands(of) {
            continue;
        }
        let ruling = realm.court(of).policy;
        let share = realm.court(of).party(ruling) as i32;
        if realm.temper(of).weariness / 100 > WEARY {
            moves.push((of, ruling, -1));
        } else if quarter && share < FOLLOWED {
            moves.push((of, ruling, 1));
        }
    }
    let before: Vec<_> = realm.polities().map(|of| crisis::looming(&realm, of)).collect();
    for (of, policy, by) in moves {
        shift(&mut realm.polity_mut(of).court.parties, policy, by);
    }
    for (of, before) in realm.polities().zip(before) {
        // Told in the month in which it has grown so far, so that it can still be met.
        if let Some(policy) = crisis::looming(&realm, of).filter(|&p| before != Some(p)) {
            realm.tell(Fact::PartyGrew { of, policy, ruling: realm.court(of).policy });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_never_make_up_more_than_the_court() {
        let mut parties = vec![(PolicyId(1), 60), (PolicyId(4), 30)];
        shift(&mut parties, PolicyId(4), 40);
        assert_eq!(parties, [(PolicyId(1), 30), (PolicyId(4), 70)]);
        shift(&mut parties, PolicyId(2), 200);
        assert_eq!(parties, [(PolicyId(2), 100)]);
        shift(&mut parties, PolicyId(2), -300);
        assert!(parties.is_empty());
    }
}
