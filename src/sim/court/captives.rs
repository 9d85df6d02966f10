//! What becomes of prisoners when the place at which they are held changes hands.

use crate::sim::{
    chronicle::Fact,
    ids::{PersonId, PlaceId, PolityId},
    look::Look,
    person::Life,
    realm::Realm,
};

/// Everybody who is held at the place, and by whom.
fn held_at(look: &impl Look, place: PlaceId) -> Vec<(PersonId, PolityId)> {
    let people = (0..look.rules().people.len()).map(|i| PersonId(i as u16));
    people
        .filter_map(|person| match look.life(person) {
            Life::Held { by, at } if at == place => Some((person, by)),
            _ => None,
        })
        .collect()
}

/// `by` has taken the place. Whom another holds there is free if `by` is his own court or its friend; whoever else is
/// held there is taken along by his captors.
pub fn place_fell(realm: &mut Realm, place: PlaceId, by: PolityId) {
    for (person, captor) in held_at(realm, place).into_iter().filter(|(_, captor)| *captor != by) {
        let own = realm.service(person).of;
        if own != captor && realm.relations.friends(by, own) {
            realm.person_mut(person).life = Life::Free;
            realm.ledger.hostages.retain(|h| h.person != person);
            realm.tell(Fact::HostageHome { person, from: captor, to: own });
        } else {
            move_to_seat(realm, person, captor);
        }
    }
}

/// A court has left the place for another seat: whom it held there goes with it.
pub fn follow_court(realm: &mut Realm, of: PolityId, left: PlaceId) {
    for (person, _) in held_at(realm, left).into_iter().filter(|(_, captor)| *captor == of) {
        move_to_seat(realm, person, of);
    }
}

fn move_to_seat(realm: &mut Realm, person: PersonId, captor: PolityId) {
    if realm.stands(captor) {
        let at = realm.court(captor).seat;
        realm.person_mut(person).life = Life::Held { by: captor, at };
    }
}
