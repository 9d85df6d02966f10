//! A party that has outgrown the ruling one forces the question: the policy changes, or the ruler falls with it.
//!
//! It can be seen coming ([`rival`], and the chronicle tells when a party has grown so far), and prevented: whoever
//! declares the policy, or heeds counsel for it, has most of the court behind him again.

use super::{loyalty, parties, throne};
use crate::sim::{
    chronicle::Fact,
    dice::Roll,
    ids::{PolicyId, PolityId},
    look::Look,
    num::Permille,
    person::Office,
    realm::Realm,
};

/// The strongest party but the ruling one, and by how many hundredths of the court it is ahead of it; below 0 if behind.
pub fn rival(look: &impl Look, of: PolityId) -> Option<(PolicyId, i32)> {
    let court = look.court(of);
    let ruling = court.party(court.policy) as i32;
    let others = court.parties.iter().filter(|(policy, _)| *policy != court.policy);
    let (policy, share) = others.max_by_key(|(policy, share)| (*share, std::cmp::Reverse(*policy)))?;
    Some((*policy, share - ruling))
}

/// The party that is far enough ahead to force the question, if there is one.
pub fn looming(look: &impl Look, of: PolityId) -> Option<PolicyId> {
    let (policy, ahead) = rival(look, of)?;
    let spent = look.court(of).crisis.is_some_and(|on| look.date().since(on) < look.rules().court.crisis_rest);
    (look.stands(of) && !spent && ahead >= look.rules().court.crisis_margin).then_some(policy)
}

/// The chance in a month that a party forces the question. Where its head is not to be trusted it is the greater.
pub fn chance(look: &impl Look, of: PolityId, policy: PolicyId) -> Permille {
    let rules = &look.rules().court;
    let lacking = parties::head(look, of, policy).map_or(0, |head| loyalty::lacking(look, head));
    (rules.crisis + rules.loyalty.crisis * lacking).min(1000)
}

/// A month at courts that are divided.
pub fn crises(mut realm: Realm) {
    for of in realm.polities() {
        if realm.court(of).ruler.is_none() {
            continue;
        }
        let Some(policy) = looming(&realm, of) else { continue };
        let throw = (Roll::Crisis, u64::from(of.0), chance(&realm, of, policy));
        realm.decide(
            throw,
            Some(false),
            |_| None,
            |realm, comes| {
                if comes {
                    force(realm, of, policy);
                }
            },
        );
    }
}

/// The question is put. Where somebody is ready to follow him, the ruler may be put aside for it.
fn force(realm: &mut Realm, of: PolityId, policy: PolicyId) {
    let (ruling, chance) = (realm.court(of).policy, realm.rules().court.crisis_fall);
    let Some(ruler) = realm.court(of).ruler else { return };
    let next = throne::named(realm, of, ruler).or_else(|| throne::chosen(realm, of, Some(ruler)));
    let throw = (Roll::CrisisFall, u64::from(of.0), chance);
    let fell = next.is_some() && realm.decide(throw, Some(false), |_| None, |_, fell| fell);
    realm.polity_mut(of).court.crisis = Some(realm.date());
    realm.tell(Fact::Crisis { of, policy, ruling, fell });
    realm.sway(of, -100, 0, if fell { -600 } else { -300 });
    if fell {
        throne::succeed(realm, of, ruler);
        realm.person_mut(ruler).service.office = Some(Office::RetiredRuler);
    }
    throne::set_policy(realm, of, policy);
}
