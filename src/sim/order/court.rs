//! Orders within a court.

use super::{OrderKind, Refusal};
use crate::sim::{
    chronicle::{Fact, Judged},
    court::{lives, parties, throne},
    dice::Roll,
    evaluator::Survey,
    fate::Lot,
    ids::{PersonId, PlaceId, PolicyId, PolityId},
    look::Look,
    num::Cents,
    person::{Life, Office},
    realm::Realm,
};

/// What a deed of the court does to its prestige and its stability, in cents, when it is carried out.
pub const fn shock(kind: OrderKind) -> (Cents, Cents) {
    match kind {
        OrderKind::Flee => (-800, -400),
        OrderKind::Return => (200, 100),
        OrderKind::MoveCapital => (-300, -200),
        OrderKind::Depose => (-100, -200),
        OrderKind::Usurp => (-500, -1_000),
        _ => (0, 0),
    }
}

fn shake(realm: &mut Realm, of: PolityId, kind: OrderKind) {
    let (prestige, stability) = shock(kind);
    realm.sway(of, prestige, 0, stability);
}

fn alive_here(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    if person.index() >= look.rules().people.len() {
        return Err(Refusal::NoSuch);
    }
    if !look.life(person).lives() {
        return Err(Refusal::NotAlive { person });
    }
    if look.service(person).of == by { Ok(()) } else { Err(Refusal::NotAtHand { person }) }
}

fn not_the_ruler(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    if look.court(by).ruler == Some(person) { Err(Refusal::Self_) } else { Ok(()) }
}

fn own_place(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    if place.index() >= look.rules().places.len() {
        return Err(Refusal::NoSuch);
    }
    if look.holder(place) == Some(by) { Ok(()) } else { Err(Refusal::NotYourPlace { place }) }
}

pub fn check_flee(look: &impl Look, by: PolityId, to: PlaceId) -> Result<(), Refusal> {
    own_place(look, by, to)?;
    if look.court(by).seat == to {
        return Err(Refusal::AlreadyThere { place: to });
    }
    if look.siege(to).0.is_some() { Err(Refusal::Invested { place: to }) } else { Ok(()) }
}

pub fn apply_flee(realm: &mut Realm, by: PolityId, to: PlaceId) {
    let (from, ruler) = (realm.court(by).seat, realm.court(by).ruler);
    realm.polity_mut(by).court.seat = to;
    shake(realm, by, OrderKind::Flee);
    realm.tell(Fact::CourtFled { of: by, from, to, ruler });
}

pub fn check_return(look: &impl Look, by: PolityId) -> Result<(), Refusal> {
    let court = look.court(by);
    if court.seat == court.capital {
        return Err(Refusal::AlreadyHome);
    }
    own_place(look, by, court.capital)?;
    match look.siege(court.capital).0 {
        Some(_) => Err(Refusal::Invested { place: court.capital }),
        None => Ok(()),
    }
}

pub fn apply_return(realm: &mut Realm, by: PolityId) {
    let (to, ruler) = (realm.court(by).capital, realm.court(by).ruler);
    realm.polity_mut(by).court.seat = to;
    shake(realm, by, OrderKind::Return);
    realm.tell(Fact::CourtReturned { of: by, to, ruler });
}

pub fn check_move_capital(look: &impl Look, by: PolityId, to: PlaceId) -> Result<(), Refusal> {
    own_place(look, by, to)?;
    if look.court(by).capital == to { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub fn apply_move_capital(realm: &mut Realm, by: PolityId, to: PlaceId) {
    let polity = realm.polity_mut(by);
    polity.court.capital = to;
    polity.court.seat = to;
    shake(realm, by, OrderKind::MoveCapital);
    realm.tell(Fact::CapitalMoved { of: by, to });
}

pub fn check_counsel(look: &impl Look, by: PolityId, person: PersonId, policy: PolicyId) -> Result<(), Refusal> {
    alive_here(look, by, person)?;
    if policy.index() >= look.rules().policies.len() {
        return Err(Refusal::NoSuch);
    }
    if look.court(by).ruler.is_none() {
        return Err(Refusal::NoRuler);
    }
    if look.court(by).policy == policy { Err(Refusal::AlreadySo) } else { Ok(()) }
}

/// The ruler hears advice. Heeded, it becomes the policy of state; either way the party that gave it is heard of.
pub fn apply_counsel(realm: &mut Realm, by: PolityId, person: PersonId, policy: PolicyId) {
    let book = realm.book();
    // A ruler knows what his court knows, as whoever forecasts his answer does. The record's own decisions are measured
    // with everything known, as those between courts are.
    let survey = if realm.fates.quiet { Survey::of(realm) } else { Survey::seen_by(realm, by) };
    let by_record = realm.clock.by_record && !realm.fates.quiet;
    let (reading, verdict) = book.evaluator.judge_counsel(realm, &survey, by, (person, policy), by_record);
    let judged = Judged { reading, verdict };
    let read = |lot: &Lot| match lot {
        Lot::Counsel { by, heeded } if *by == person => Some(*heeded),
        _ => None,
    };
    let throw = (Roll::Counsel, u64::from(person.0), judged.verdict.chance);
    realm.decide(throw, Some(false), read, |realm, heeded| {
        realm.tell(Fact::Counselled { of: by, by: person, policy, heeded, judged: Some(Box::new(judged)) });
        parties::spoke(realm, by, person, policy, heeded);
        if heeded {
            throne::set_policy(realm, by, policy);
        }
    });
}

pub fn check_policy(look: &impl Look, by: PolityId, policy: PolicyId) -> Result<(), Refusal> {
    if policy.index() >= look.rules().policies.len() {
        return Err(Refusal::NoSuch);
    }
    if look.court(by).policy == policy { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub fn apply_policy(realm: &mut Realm, by: PolityId, policy: PolicyId) {
    let cost = parties::cost_of_policy(realm, by, policy);
    realm.sway(by, 0, 0, -cost);
    throne::set_policy(realm, by, policy);
}

pub fn check_heir(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    alive_here(look, by, person)?;
    if !look.at_hand(person, by) {
        return Err(Refusal::NotAtHand { person });
    }
    not_the_ruler(look, by, person)?;
    if look.court(by).heir == Some(person) { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub fn apply_heir(realm: &mut Realm, by: PolityId, person: PersonId) {
    throne::make_heir(realm, by, person);
    realm.tell(Fact::HeirNamed { of: by, person });
}

pub fn check_depose(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    alive_here(look, by, person)?;
    not_the_ruler(look, by, person)?;
    let is_heir = look.court(by).heir == Some(person);
    if is_heir || look.service(person).office.is_some() { Ok(()) } else { Err(Refusal::NotHeir { person }) }
}

pub fn apply_depose(realm: &mut Realm, by: PolityId, person: PersonId) {
    throne::dismiss(realm, by, person);
    shake(realm, by, OrderKind::Depose);
    realm.tell(Fact::Deposed { of: by, person });
}

pub fn check_confine(look: &impl Look, by: PolityId, person: PersonId, at: PlaceId) -> Result<(), Refusal> {
    alive_here(look, by, person)?;
    own_place(look, by, at)?;
    if look.life(person) != Life::Free {
        return Err(Refusal::AlreadySo);
    }
    not_the_ruler(look, by, person)
}

pub fn apply_confine(realm: &mut Realm, by: PolityId, person: PersonId, at: PlaceId) {
    lives::hold(realm, person, by, at);
    realm.tell(Fact::Confined { of: by, person, at });
}

/// Whether the throne may pass to the person: the heir, whom the record knows as the ruler's successor, or anybody of the
/// house.
fn may_rule(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    let court = look.court(by);
    let named = court.ruler.and_then(|ruler| look.rules().person(ruler).successor);
    let fit = court.heir == Some(person) || named == Some(person) || throne::of_house(look.rules(), person);
    if fit { Ok(()) } else { Err(Refusal::NotOfHouse { person }) }
}

pub fn check_abdicate(look: &impl Look, by: PolityId, to: PersonId) -> Result<(), Refusal> {
    let ruler = look.court(by).ruler.ok_or(Refusal::NoRuler)?;
    alive_here(look, by, to)?;
    if ruler == to {
        return Err(Refusal::AlreadySo);
    }
    if look.life(to) != Life::Free {
        return Err(Refusal::NotAtHand { person: to });
    }
    may_rule(look, by, to)
}

pub fn apply_abdicate(realm: &mut Realm, by: PolityId, to: PersonId) {
    let Some(ruler) = realm.court(by).ruler else { return };
    realm.tell(Fact::Abdicated { of: by, person: ruler });
    realm.person_mut(ruler).service.office = Some(Office::RetiredRuler);
    throne::accede(realm, by, to);
}

pub fn check_usurp(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    alive_here(look, by, person)?;
    if look.life(person) != Life::Free {
        return Err(Refusal::NotAtHand { person });
    }
    if look.court(by).ruler == Some(person) {
        return Err(Refusal::AlreadySo);
    }
    may_rule(look, by, person)
}

/// Taking the throne from its holder shakes the realm.
pub fn apply_usurp(realm: &mut Realm, by: PolityId, person: PersonId) {
    if let Some(ruler) = realm.court(by).ruler {
        realm.tell(Fact::Deposed { of: by, person: ruler });
    }
    shake(realm, by, OrderKind::Usurp);
    throne::accede(realm, by, person);
}

pub fn check_appoint(look: &impl Look, by: PolityId, person: PersonId, office: Office) -> Result<(), Refusal> {
    // Thrones are taken, inherited or given up, and heirs are named: each is an order of its own.
    if matches!(office, Office::Ruler | Office::RetiredRuler | Office::Heir) {
        return Err(Refusal::NotByAppointment { office });
    }
    alive_here(look, by, person)?;
    not_the_ruler(look, by, person)?;
    if look.life(person) == Life::Free { Ok(()) } else { Err(Refusal::NotAtHand { person }) }
}

pub fn apply_appoint(realm: &mut Realm, by: PolityId, person: PersonId, office: Office) {
    if office == Office::Marshal {
        throne::make_marshal(realm, by, person);
    } else {
        if realm.court(by).marshal == Some(person) {
            realm.polity_mut(by).court.marshal = None;
        }
        realm.person_mut(person).service.office = Some(office);
    }
    realm.tell(Fact::Appointed { of: by, person, office });
}

pub fn check_plan(
    look: &impl Look,
    by: PolityId,
    against: PolityId,
    commander: Option<PersonId>,
) -> Result<(), Refusal> {
    if against == by {
        return Err(Refusal::Self_);
    }
    if against.index() >= look.rules().polities.len() || !look.stands(against) {
        return Err(Refusal::NoSuch);
    }
    commander.map_or(Ok(()), |person| alive_here(look, by, person))
}

pub fn apply_plan(realm: &mut Realm, by: PolityId, against: PolityId, commander: Option<PersonId>) {
    let polity = realm.polity_mut(by);
    polity.court.preparing = Some(against);
    // A ruler who leads the war himself stays what he is, and his commander in chief does too.
    if let Some(person) = commander.filter(|&p| realm.court(by).ruler != Some(p)) {
        throne::make_marshal(realm, by, person);
    }
    realm.tell(Fact::WarPlanned { by, against, commander });
}

pub fn check_proclaim(look: &impl Look, by: PolityId) -> Result<(), Refusal> {
    if let Some(lord) = look.relations().lord_of(by) {
        return Err(Refusal::Suzerain { with: lord });
    }
    if look.court(by).ruler.is_none() {
        return Err(Refusal::NoRuler);
    }
    if look.court(by).proclaimed { Err(Refusal::Proclaimed) } else { Ok(()) }
}

pub fn apply_proclaim(realm: &mut Realm, by: PolityId) {
    let polity = realm.polity_mut(by);
    polity.court.proclaimed = true;
    let person = polity.court.ruler;
    realm.sway(by, 500, 0, 300);
    realm.tell(Fact::Proclaimed { of: by, person });
}
