//! Who sits on the throne, where the throne stands, and what it declares.

use super::{fall, lives, parties};
use crate::sim::{
    chronicle::{Fact, How},
    dice::Roll,
    fate::Lot,
    ids::{PersonId, PlaceId, PolicyId, PolityId},
    look::{ArmyLook, Look},
    person::{Life, Office},
    polity::Standing,
    realm::Realm,
    rulebook::{Rulebook, Succession},
};

/// `person` becomes ruler.
pub fn accede(realm: &mut Realm, of: PolityId, person: PersonId) {
    let after = realm.court(of).ruler.filter(|&r| r != person);
    vacate(realm, after, Office::Ruler);
    dismiss(realm, of, person);
    let date = realm.date();
    let court = &mut realm.polity_mut(of).court;
    (court.ruler, court.acceded) = (Some(person), Some(date));
    let data = realm.person_mut(person);
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
    let polity = realm.polity_mut(of);
    let court = &mut polity.court;
    for place in [&mut court.heir, &mut court.marshal] {
        if *place == Some(person) {
            *place = None;
        }
    }
    realm.person_mut(person).service.office = None;
}

/// The throne is empty: the heir, else the successor that the record knows, else whom the house chooses.
pub fn succeed(realm: &mut Realm, of: PolityId, late: PersonId) {
    match named(realm, of, late) {
        Some(person) => enthrone(realm, of, person),
        None => elect(realm, of, Some(late)),
    }
}

/// Who comes after a ruler without anybody's choosing: the heir, if free, else the successor that the record knows.
pub fn named(look: &impl Look, of: PolityId, late: PersonId) -> Option<PersonId> {
    let fit = |p: &PersonId| matches!(look.life(*p), Life::Free | Life::ToCome);
    let heir = look.court(of).heir.filter(|&p| look.life(p) == Life::Free);
    heir.or_else(|| look.rules().person(late).successor.filter(fit))
}

fn enthrone(realm: &mut Realm, of: PolityId, person: PersonId) {
    realm.person_mut(person).life = Life::Free;
    accede(realm, of, person);
}

/// The house chooses, or the throne stays empty if nobody of it is left.
fn elect(realm: &mut Realm, of: PolityId, late: Option<PersonId>) {
    match chosen(realm, of, late) {
        Some(person) => {
            let assembly = realm.rules().polity(of).succession == Succession::Assembly;
            realm.tell(Fact::Elected { of, person, assembly });
            enthrone(realm, of, person);
        }
        None => realm.polity_mut(of).court.ruler = None,
    }
}

/// Roles by which somebody is known to be of the ruling house.
const HOUSE: [&str; 4] = ["ruler", "crown_prince", "prince", "regent"];
/// Whether the sources have the person of the ruling house.
pub fn of_house(book: &Rulebook, person: PersonId) -> bool {
    book.person(person).roles.iter().any(|r| HOUSE.contains(&r.as_str()))
}

/// Years after which somebody was last heard of is no longer reckoned with.
pub(super) const HEARD_OF: i32 = 20;
/// Years before somebody's first deed in which he may already be called.
const EARLY: i32 = 15;

/// Whom the house would choose in place of `late`. Those at liberty come before those whom the court has locked up, and
/// those before whoever has not been heard of yet. Among them the custom of the house decides: the eldest, the ablest to
/// govern, whom an assembly of commanders would follow, or the regent.
pub fn chosen(look: &impl Look, of: PolityId, late: Option<PersonId>) -> Option<PersonId> {
    let book = look.rules();
    let (year, custom) = (look.date().year(), book.polity(of).succession);
    let standing = |p: PersonId| {
        let info = book.person(p);
        match look.life(p) {
            Life::Free if year <= info.active_to + HEARD_OF => Some(2),
            Life::Held { by, .. } if by == of => Some(1),
            Life::ToCome if (0..=EARLY).contains(&(info.active_from - year)) => Some(0),
            _ => None,
        }
    };
    let people = (0..book.people.len()).map(|i| PersonId(i as u16));
    people
        .filter(|&p| Some(p) != late && look.service(p).of == of)
        .filter(|&p| look.service(p).office != Some(Office::RetiredRuler))
        .filter(|&p| of_house(book, p) && !book.person(p).stateless)
        .filter_map(|p| {
            let info = book.person(p);
            let first = match custom {
                Succession::Assembly => look.court(of).marshal == Some(p),
                Succession::Regency => {
                    look.service(p).office == Some(Office::Regent) || info.roles.iter().any(|r| r == "regent")
                }
                Succession::Eldest | Succession::Ablest => false,
            };
            let own = if custom == Succession::Assembly { info.command } else { info.administration };
            let rank = match custom {
                Succession::Eldest => -info.born.unwrap_or(info.active_from - book.court.age_unknown),
                _ => own + info.command + info.diplomacy + info.administration,
            };
            Some(((standing(p)?, first, rank, std::cmp::Reverse(p)), p))
        })
        .max()
        .map(|(_, p)| p)
}

/// A throne that stands empty is filled as soon as there is anybody of the house. The record fills its own.
pub fn fill(mut realm: Realm) {
    if realm.fates.quiet {
        return;
    }
    for of in realm.polities() {
        if realm.stands(of) && realm.court(of).ruler.is_none() && chosen(&realm, of, None).is_some() {
            elect(&mut realm, of, None);
        }
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
    places.max_by_key(|&p| (2 * book.value(p) + 2 * i64::from(look.walls(p).fort), std::cmp::Reverse(p)))
}

/// Months of a siege after which a ruler does not get out any more.
const SHUT_IN: i32 = 3;

/// The place where the court sat is lost after a siege of so many months: the ruler may be taken, the court moves or is
/// on the run.
pub fn lose_seat(realm: &mut Realm, of: PolityId, to: PolityId, how: How, shut_in: i32) {
    // The court of a realm that is no more goes nowhere.
    if !realm.stands(of) {
        return;
    }
    let book = realm.book();
    if !matches!(how, How::Cession | How::Fall | How::Terms) {
        // Who is in the field with a host of his own is not found at his seat.
        let shut = if shut_in >= SHUT_IN { book.war.captive_shut } else { 0 };
        let chance = if in_field(realm, of) { 0 } else { book.war.captive + shut };
        let read = |lot: &Lot| match lot {
            Lot::Caught { of: polity } if *polity == of => Some(true),
            _ => None,
        };
        realm.decide((Roll::Flight, u64::from(of.0), chance), Some(false), read, |realm, caught| {
            if caught {
                let at = realm.court(of).seat;
                catch_ruler(realm, of, to, at, false);
                fall::judge(realm, of, to);
            }
        });
    }
    // A realm that fell with its ruler has no court that could flee.
    if !realm.stands(of) {
        return;
    }
    let from = realm.court(of).seat;
    match refuge(realm, of) {
        Some(seat) => {
            let ruler = realm.court(of).ruler.filter(|&r| realm.life(r) == Life::Free && !in_field(realm, of));
            realm.polity_mut(of).court.seat = seat;
            realm.tell(Fact::CourtFled { of, from, to: seat, ruler });
        }
        None if realm.stands(of) => realm.polity_mut(of).standing = Standing::InFlight,
        None => {}
    }
}

/// Whether the ruler leads an army that is elsewhere than his court.
fn in_field(look: &impl Look, of: PolityId) -> bool {
    let court = look.court(of);
    let leads = |a: &ArmyLook| a.exists() && a.lead.commander.is_some() && a.lead.commander == court.ruler;
    look.each_army().any(|a| leads(&a) && a.stands_at() != Some(court.seat))
}

/// The ruler falls into enemy hands at a place, and the throne to whoever comes next. Where too little of the realm is
/// left for that he is ruler in captivity, until the realm falls. `hunted`: no army took him, the court was run down.
pub fn catch_ruler(realm: &mut Realm, of: PolityId, by: PolityId, at: PlaceId, hunted: bool) {
    let Some(ruler) = realm.court(of).ruler else { return };
    lives::hold(realm, ruler, by, at);
    realm.tell(Fact::Captured { person: ruler, by, at, hunted });
    let whole = realm.fabric(of).start_value.max(1);
    let share = (1000 * realm.held_value(of) / whole) as i32;
    let beyond = realm.rules().polity(of).beyond;
    if beyond || share >= realm.rules().war.fall_share {
        succeed(realm, of, ruler);
    }
}
