//! People enter the stage, grow old and die.

use super::throne;
use crate::sim::{
    chronicle::{Death, Fact},
    dice::Roll,
    fate::Lot,
    ids::{PersonId, PlaceId, PolityId},
    look::Look,
    num::Permille,
    person::{Life, Office},
    realm::Realm,
};

/// The chance in permille that a person dies this month of what all die of.
pub fn death_chance(look: &impl Look, person: PersonId) -> Permille {
    let book = look.rules();
    let info = book.person(person);
    let born = info.born.unwrap_or(info.active_from - book.court.age_unknown);
    let decade = ((look.date().year() - born).max(0) / 10) as usize;
    let table = &book.court.death;
    table.get(decade.min(table.len().saturating_sub(1))).copied().unwrap_or(1)
}

/// A month in everybody's life.
pub fn live_and_die(mut realm: Realm) {
    let date = realm.clock.date;
    let count = realm.rules().people.len();
    for person in (0..count).map(|i| PersonId(i as u16)) {
        match realm.life(person) {
            Life::ToCome => {
                if date.year() >= realm.rules().person(person).active_from {
                    realm.person_mut(person).life = Life::Free;
                }
            }
            Life::Dead { .. } => {}
            Life::Free | Life::Held { .. } => {
                let chance = death_chance(&realm, person);
                let read = |lot: &Lot| match lot {
                    Lot::Death { person: p, .. } if *p == person => Some(true),
                    _ => None,
                };
                let set_cause = realm.fates.ask(date, |lot| match lot {
                    Lot::Death { person: p, cause } if *p == person => Some(*cause),
                    _ => None,
                });
                let cause = set_cause.map_or(Death::Natural, |(cause, _)| cause);
                realm.decide((Roll::Death, u64::from(person.0), chance), Some(false), read, |realm, dies| {
                    if dies {
                        die(realm, person, cause);
                    }
                });
            }
        }
    }
}

/// A person falls into somebody's hands, and leads nobody from there.
pub fn hold(realm: &mut Realm, person: PersonId, by: PolityId, at: PlaceId) {
    realm.person_mut(person).life = Life::Held { by, at };
    lay_down_command(realm, person);
}

/// Whatever army the person led goes to an unnamed officer.
pub fn lay_down_command(realm: &mut Realm, person: PersonId) {
    for id in realm.army_ids() {
        if let Some(army) = realm.army_mut(id)
            && army.lead.commander == Some(person)
        {
            army.lead.commander = None;
        }
    }
}

/// A person dies: armies lose their commander, thrones their ruler, heirs their hope.
pub fn die(realm: &mut Realm, person: PersonId, cause: Death) {
    let on = realm.clock.date;
    let of = realm.service(person).of;
    realm.person_mut(person).life = Life::Dead { on };
    realm.person_mut(person).service.office = None;
    realm.tell(Fact::Died { person, of, cause });
    realm.ledger.hostages.retain(|h| h.person != person);
    lay_down_command(realm, person);
    for polity in realm.polities() {
        let court = realm.court(polity);
        let (ruled, marshal, heir) =
            (court.ruler == Some(person), court.marshal == Some(person), court.heir == Some(person));
        if heir {
            realm.polity_mut(polity).court.heir = None;
        }
        if marshal {
            // A son may follow his father in a marshal's charge, as Bol did Muqali.
            let son = realm.rules().person(person).successor.filter(|&p| realm.life(p).lives() && !ruled);
            realm.polity_mut(polity).court.marshal = None;
            if let Some(person) = son {
                throne::make_marshal(realm, polity, person);
                realm.tell(Fact::Appointed { of: polity, person, office: Office::Marshal });
            }
        }
        if ruled && realm.stands(polity) {
            throne::succeed(realm, polity, person);
        }
    }
}
