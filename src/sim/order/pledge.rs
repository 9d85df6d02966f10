//! Orders that give people into other hands, and that shut a market.

use super::{Refusal, envoy::other};
use crate::sim::{
    chronicle::Fact,
    court::{lives, throne},
    diplomacy::{DueKind, DueState, Hostage},
    ids::{PersonId, PolityId},
    look::Look,
    person::Life,
    realm::Realm,
};

fn lives_and_is_told(look: &impl Look, person: PersonId) -> Result<(), Refusal> {
    if person.index() >= look.rules().people.len() {
        return Err(Refusal::NoSuch);
    }
    if look.life(person).lives() { Ok(()) } else { Err(Refusal::NotAlive { person }) }
}

pub fn check_hostage(look: &impl Look, by: PolityId, to: PolityId, person: PersonId) -> Result<(), Refusal> {
    other(look, by, to)?;
    lives_and_is_told(look, person)?;
    if look.relations().at_war(by, to) {
        return Err(Refusal::InWar { with: to });
    }
    if look.court(by).ruler == Some(person) {
        return Err(Refusal::Self_);
    }
    if look.at_hand(person, by) { Ok(()) } else { Err(Refusal::NotAtHand { person }) }
}

/// A hostage keeps rank and service and lives at the other's court. One hostage keeps one promise.
pub fn apply_hostage(realm: &mut Realm, by: PolityId, to: PolityId, person: PersonId) {
    let (since, at) = (realm.clock.date, realm.court(to).seat);
    lives::hold(realm, person, to, at);
    if realm.court(by).marshal == Some(person) {
        throne::dismiss(realm, by, person);
    }
    realm.ledger.hostages.push(Hostage { person, of: by, at: to, since });
    let mut owed = true;
    realm.ledger.settle(since, DueState::Paid, |d| {
        let this = owed && d.from == by && d.to == to && d.what == DueKind::Hostage;
        owed &= !this;
        this
    });
    realm.tell(Fact::HostageSent { person, from: by, to });
}

pub fn check_deliver(look: &impl Look, by: PolityId, person: PersonId, to: PolityId) -> Result<(), Refusal> {
    // Whom a court has locked up of its own it lets go.
    if to != by {
        other(look, by, to)?;
    }
    lives_and_is_told(look, person)?;
    let home = look.service(person).of == to;
    if to == by && !(home && matches!(look.life(person), Life::Held { by: holder, .. } if holder == by)) {
        return Err(Refusal::Self_);
    }
    if look.relations().at_war(by, to) && !home {
        return Err(Refusal::InWar { with: to });
    }
    if look.court(by).ruler == Some(person) {
        return Err(Refusal::Self_);
    }
    // A hostage is pledged to one court, and goes from there home and nowhere else.
    let hostage = look.ledger().hostages.iter().any(|h| h.person == person && h.at == by);
    let held = matches!(look.life(person), Life::Held { by: holder, .. } if holder == by) && (home || !hostage);
    if held || look.at_hand(person, by) { Ok(()) } else { Err(Refusal::NotAtHand { person }) }
}

pub fn apply_deliver(realm: &mut Realm, by: PolityId, person: PersonId, to: PolityId) {
    let (date, at) = (realm.clock.date, realm.court(to).seat);
    realm.ledger.hostages.retain(|h| h.person != person);
    realm.ledger.settle(date, DueState::Paid, |d| d.from == by && d.to == to && d.what == DueKind::Person(person));
    if realm.service(person).of == to {
        realm.person_mut(person).life = Life::Free;
    } else {
        // Whoever gives away his own people is not loved for it.
        if realm.service(person).of == by {
            throne::dismiss(realm, by, person);
            realm.sway(by, -100, 0, -100);
        }
        lives::hold(realm, person, to, at);
    }
    realm.tell(Fact::Delivered { person, from: by, to });
}

pub fn check_markets(look: &impl Look, by: PolityId, with: PolityId) -> Result<(), Refusal> {
    other(look, by, with)?;
    if look.relations().get(by, with).markets { Ok(()) } else { Err(Refusal::NoMarkets { with }) }
}

pub fn apply_markets(realm: &mut Realm, by: PolityId, with: PolityId) {
    realm.relations.get_mut(by, with).markets = false;
    realm.tell(Fact::MarketsClosed { by, with });
}
