//! What becomes of hostages when what they stood for is broken.

use crate::sim::{
    chronicle::{Death, Fact},
    court::lives,
    dice::Roll,
    ids::PolityId,
    look::Look,
    person::Life,
    realm::Realm,
};

/// `by` has broken with `with`. Hostages that it gave may die for it, and are prisoners if they do not; those that it
/// has go home.
pub fn answer_for(realm: &mut Realm, by: PolityId, with: PolityId) {
    let killed = realm.rules().court.hostage_killed;
    for hostage in take(realm, |of, at| (of, at) == (by, with)) {
        let throw = (Roll::Hostage, u64::from(hostage.0), killed);
        realm.decide(
            throw,
            Some(false),
            |_| None,
            |realm, dies| {
                if dies {
                    lives::die(realm, hostage, Death::Executed);
                }
            },
        );
    }
    for hostage in take(realm, |of, at| (of, at) == (with, by)) {
        send_home(realm, hostage, by);
    }
}

/// A realm is no more: whom it gave and whom it had go free.
pub fn set_free(realm: &mut Realm, fallen: PolityId) {
    for hostage in take(realm, |of, at| of == fallen || at == fallen) {
        send_home(realm, hostage, fallen);
    }
}

/// Takes hostages between courts off the ledger.
fn take(realm: &mut Realm, between: impl Fn(PolityId, PolityId) -> bool) -> Vec<crate::sim::ids::PersonId> {
    let (gone, kept): (Vec<_>, Vec<_>) =
        std::mem::take(&mut realm.ledger.hostages).into_iter().partition(|h| between(h.of, h.at));
    realm.ledger.hostages = kept;
    gone.into_iter().map(|h| h.person).filter(|&p| realm.life(p).lives()).collect()
}

fn send_home(realm: &mut Realm, person: crate::sim::ids::PersonId, from: PolityId) {
    realm.person_mut(person).life = Life::Free;
    let to = realm.service(person).of;
    realm.tell(Fact::HostageHome { person, from, to });
}
