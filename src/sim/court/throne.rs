//! Who sits on the throne, where the throne stands, and what it declares.

use super::{lives, parties};
use crate::sim::{
    chronicle::{Fact, How},
    dice::Roll,
    fate::Lot,
    ids::{PersonId, PlaceId, PolicyId, PolityId},
    look::Look,
    person::{Life, Office},
    polity::Standing,
    realm::Realm,
};

/// `person` becomes ruler.
pub fn accede(realm: &mut Realm, of: PolityId, person: PersonId) {
    let after = realm.court(of).ruler.filter(|&r| r != person);
    vacate(realm, after, Office::Ruler);
    dismiss(realm, of, person);
    realm.polity_mut(of).court.ruler = Some(person);
    let mut data = realm.person_mut(person);
    data.service.of = of;
    data.service.office = Some(Office::Ruler);
    realm.tell(Fact::Acceded { of, person, after });
}

/// `person` becomes heir in place of whoever was it before.
pub fn make_heir(realm: &mut Realm, of: PolityId, person: PersonId) {
    let before = realm.polity_mut(of).court.heir.replace(person);
    vacate(realm, before, Office::Heir);
    realm.person_mut(person).service.office = Some(Office::Heir);
}

/// `person` takes charge of the armies in place of whoever had it before.
pub fn make_marshal(realm: &mut Realm, of: PolityId, person: PersonId) {
    let before = realm.polity_mut(of).court.marshal.replace(person);
    vacate(realm, before, Office::Marshal);
    realm.person_mut(person).service.office = Some(Office::Marshal);
}

/// Whoever is replaced loses the office, unless another one was given to him since.
fn vacate(realm: &mut Realm, person: Option<PersonId>, office: Office) {
    if let Some(person) = person
        && realm.service(person).office == Some(office)
    {
        realm.person_mut(person).service.office = None;
    }
}

/// The person is neither heir nor marshal of the court any more, nor anything else but its ruler.
pub fn dismiss(realm: &mut Realm, of: PolityId, person: PersonId) {
    let mut polity = realm.polity_mut(of);
    let court = &mut *polity.court;
    for place in [&mut court.heir, &mut court.marshal] {
        if *place == Some(person) {
            *place = None;
        }
    }
    realm.person_mut(person).service.office = None;
}

/// The throne is empty: the heir, else the successor that the record knows, else nobody for now.
pub fn succeed(realm: &mut Realm, of: PolityId, late: PersonId) {
    let heir = realm.court(of).heir.filter(|&p| realm.life(p) == Life::Free);
    let by_record = realm.rules().person(late).successor;
    let fit = |realm: &Realm, p: PersonId| matches!(realm.life(p), Life::Free | Life::ToCome);
    match heir.or_else(|| by_record.filter(|&p| fit(realm, p))) {
        Some(person) => {
            *realm.person_mut(person).life = Life::Free;
            accede(realm, of, person);
        }
        None => realm.polity_mut(of).court.ruler = None,
    }
}

/// Declares a policy of state.
pub fn set_policy(realm: &mut Realm, of: PolityId, policy: PolicyId) {
    realm.polity_mut(of).court.policy = policy;
    parties::follow(realm, of, policy);
    realm.tell(Fact::PolicyChanged { of, policy });
}

/// The best place for a court that has lost its seat: by worth and walls.
pub fn refuge(look: &impl Look, of: PolityId) -> Option<PlaceId> {
    let book = look.rules();
    let places = look.holdings(of).into_iter().filter(|&p| look.siege(p).0.is_none());
    places.max_by_key(|&p| (2 * book.value(p) + 2 * i64::from(book.place(p).fort), std::cmp::Reverse(p)))
}

/// The place where the court sat is lost: the ruler may be taken, the court moves or is on the run.
pub fn lose_seat(realm: &mut Realm, of: PolityId, to: PolityId, how: How) {
    let book = realm.book();
    if !matches!(how, How::Cession | How::Fall) {
        let chance = book.war.captive;
        let read = |lot: &Lot| match lot {
            Lot::Caught { of: polity } if *polity == of => Some(true),
            _ => None,
        };
        realm.decide((Roll::Flight, u64::from(of.0), chance), Some(false), read, |realm, caught| {
            if caught {
                catch_ruler(realm, of, to);
            }
        });
    }
    let from = realm.court(of).seat;
    match refuge(realm, of) {
        Some(seat) => {
            let ruler = realm.court(of).ruler;
            realm.polity_mut(of).court.seat = seat;
            realm.tell(Fact::CourtFled { of, from, to: seat, ruler });
        }
        None => *realm.polity_mut(of).standing = Standing::InFlight,
    }
}

/// The ruler falls into enemy hands, and the throne to whoever comes next.
pub fn catch_ruler(realm: &mut Realm, of: PolityId, by: PolityId) {
    let Some(ruler) = realm.court(of).ruler else { return };
    let at = realm.court(of).seat;
    lives::hold(realm, ruler, by, at);
    realm.tell(Fact::Captured { person: ruler, by, at });
    let whole = realm.fabric(of).start_value.max(1);
    let share = (1000 * realm.held_value(of) / whole) as i32;
    let beyond = realm.rules().polity(of).beyond;
    if beyond || share >= realm.rules().war.fall_share {
        succeed(realm, of, ruler);
    }
}
