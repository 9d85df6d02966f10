//! Orders to armies.

use super::{
    OrderKind, Refusal,
    envoy::on_no_embassy,
    land::{reachable, route},
};
use crate::sim::{
    army::{Aim, Leg, Task},
    chronicle::{Fact, How},
    court::lives,
    dice::Roll,
    diplomacy::{DueKind, DueState},
    fate::Lot,
    ids::{ArmyId, PersonId, PlaceId, PolityId},
    look::{ArmyLook, Look},
    num,
    realm::Realm,
    war::{siege, taking, treason},
};

/// The army, if `by` may command it and it is on the map.
pub(super) fn own<'a>(look: &'a impl Look, by: PolityId, army: ArmyId) -> Result<ArmyLook<'a>, Refusal> {
    let army = look.army(army).filter(ArmyLook::exists).ok_or(Refusal::NoSuchArmy)?;
    // Men lent to an ally obey the ally; their own court can only call them back.
    if army.banner.under.unwrap_or(army.banner.of) != by {
        return Err(Refusal::NotYours);
    }
    if army.away() {
        return Err(Refusal::AwayFromMap);
    }
    Ok(army)
}

/// The same, if it is not exhausted after a defeat.
pub(super) fn ready<'a>(look: &'a impl Look, by: PolityId, army: ArmyId) -> Result<ArmyLook<'a>, Refusal> {
    let army = own(look, by, army)?;
    match army.position.resting {
        0 => Ok(army),
        months => Err(Refusal::Resting { months }),
    }
}

pub(super) fn place_exists(look: &impl Look, place: PlaceId) -> Result<(), Refusal> {
    if place.index() < look.rules().places.len() { Ok(()) } else { Err(Refusal::NoSuch) }
}

pub(super) fn free_person(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    if person.index() >= look.rules().people.len() {
        return Err(Refusal::NoSuch);
    }
    if !look.life(person).lives() {
        return Err(Refusal::NotAlive { person });
    }
    if look.at_hand(person, by) { Ok(()) } else { Err(Refusal::NotAtHand { person }) }
}

pub fn check_march(look: &impl Look, by: PolityId, army: ArmyId, to: PlaceId, aim: Aim) -> Result<(), Refusal> {
    place_exists(look, to)?;
    let army = if aim == Aim::Withdraw { own(look, by, army)? } else { ready(look, by, army)? };
    let of = army.banner.of;
    let here = army.stands_at() == Some(to);
    if here && army.task == Task::Siege && aim == Aim::Attack {
        // To march on it would be to begin the siege anew.
        return Err(Refusal::LiesBefore { place: to });
    }
    match aim {
        Aim::Station | Aim::Withdraw => {
            if here && matches!(army.task, Task::Hold) {
                return Err(Refusal::AlreadyThere { place: to });
            }
            if !look.friendly(to, of) && !look.hostile(to, of) {
                return Err(Refusal::NotAtWar { with: look.holder(to).unwrap_or(of) });
            }
        }
        Aim::Besiege | Aim::Raid => match look.holder(to) {
            None => return Err(Refusal::NobodyToFight { place: to }),
            Some(holder) if holder == by || holder == of => return Err(Refusal::NobodyToFight { place: to }),
            Some(holder) if !look.relations().at_war(holder, by) => {
                return Err(Refusal::NotAtWar { with: holder });
            }
            Some(_) => {}
        },
        Aim::Attack => {
            let enemy = look.armies_at(to).into_iter().filter_map(|id| look.army(id));
            let army_there = enemy.into_iter().any(|a| look.relations().at_war(a.banner.of, by));
            if !look.hostile(to, by) && !army_there {
                return Err(match look.holder(to) {
                    Some(holder) if holder != by && holder != of => Refusal::NotAtWar { with: holder },
                    _ => Refusal::NobodyToFight { place: to },
                });
            }
        }
        Aim::Relieve => {
            if !look.siege(to).0.is_some_and(|s| look.relations().at_war(s.by, by)) {
                return Err(Refusal::NoSiege { place: to });
            }
        }
        Aim::Occupy => {
            let holder = look.holder(to);
            let promised = look.ledger().land_promised(to, by).is_some();
            if holder == Some(by) {
                return Err(Refusal::AlreadyThere { place: to });
            }
            if holder.is_some_and(|h| look.stands(h)) && !promised {
                return Err(Refusal::NotPromised { place: to });
            }
        }
    }
    if !here && !reachable(look, of, start_of(&army), to) {
        return Err(Refusal::NoRoad { to });
    }
    Ok(())
}

/// Where a new march begins: an army on the road goes on to the next place first, or turns back.
pub fn start_of(army: &ArmyLook) -> PlaceId {
    match army.position.leg {
        Some(leg) if leg.done * 2 >= leg.of => leg.to,
        _ => army.position.at,
    }
}

/// Half-days until an army stands where a new march begins, [`start_of`]: what is left of its stretch of road, or the
/// way back.
pub fn half_days_to_start(army: &ArmyLook) -> i32 {
    match army.position.leg {
        Some(leg) if leg.done * 2 >= leg.of => leg.of - leg.done,
        Some(leg) => leg.done,
        None => 0,
    }
}

pub fn apply_march(realm: &mut Realm, army: ArmyId, to: PlaceId, aim: Aim) {
    let Some(look) = realm.army(army) else { return };
    let (of, force, lead) = (look.banner.of, look.force, look.lead);
    let start = start_of(&look);
    let (at, leg) = (look.position.at, look.position.leg);
    if aim == Aim::Besiege && look.task == Task::Siege && look.stands_at() == Some(to) {
        // It is doing so.
        return;
    }
    let route = route(realm, of, start, to, force.mounted()).unwrap_or_default();
    let mandate = realm.chronicle.warrant;
    siege::leave(realm, army);
    if let Some(army) = realm.army_mut(army) {
        army.mandate.0 = mandate;
        army.position.resting = 0;
        army.task = Task::March { aim, to };
        if let Some(leg) = leg.filter(|leg| leg.to != start) {
            // Turning back: the way done is the way to go.
            army.position.at = leg.to;
            army.position.leg = Some(Leg { to: at, done: leg.of - leg.done, of: leg.of });
        }
        army.position.route = route;
    }
    realm.tell(Fact::SetOut { army, of, from: at, to, aim, men: force.men(), commander: lead.commander });
}

pub fn check_seize(look: &impl Look, by: PolityId, army: ArmyId, place: PlaceId) -> Result<(), Refusal> {
    place_exists(look, place)?;
    let army = ready(look, by, army)?;
    let holder = look.holder(place).ok_or(Refusal::NobodyToFight { place })?;
    if holder == by {
        return Err(Refusal::NobodyToFight { place });
    }
    if look.relations().at_war(holder, by) {
        return Err(Refusal::AtWar { with: holder });
    }
    let at = army.stands_at().ok_or(Refusal::NotThere { place: army.position.at })?;
    if at != place && look.rules().road(at, place).is_none() {
        return Err(Refusal::TooFar { place });
    }
    Ok(())
}

/// A coup de main: no war is declared, but a word is broken and the place must still be carried.
pub fn apply_seize(realm: &mut Realm, army: ArmyId, place: PlaceId) {
    let Some(look) = realm.army(army) else { return };
    let (by, force, lead) = (look.banner.of, look.force, look.lead);
    let Some(holder) = realm.holder(place) else { return };
    let breach = realm.rules().court.breach;
    let odds = siege::assault_odds(realm, by, &force, lead.commander, place, false);
    let key = u64::from(place.0);
    let read = |lot: &Lot| match lot {
        Lot::Storm { place: p, falls } if *p == place => Some(*falls),
        _ => None,
    };
    realm.tell(Fact::Breach { by, toward: holder, place: Some(place) });
    realm.sway(by, -breach, 0, 0);
    realm.decide((Roll::Assault, key, odds), None, read, |realm, falls| {
        if falls {
            let date = realm.clock.date;
            for due in &mut realm.ledger.dues {
                // Taking back what was given undoes the gift: the promise stands again, broken.
                if due.from == by && due.to == holder && due.what == DueKind::Land(place) {
                    due.state = DueState::Broken;
                    due.settled = Some(date);
                }
            }
            if let Some(army) = realm.army_mut(army) {
                army.position.at = place;
            }
            taking::take(realm, place, by, How::Coup, Some(army));
        } else {
            let (lost, fallen) = siege::thrown_back(realm, &[army], place);
            realm.tell(Fact::AssaultFailed { place, by, of: Some(holder), odds, lost, fallen });
        }
    });
}

pub fn check_bar(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = own(look, by, army)?;
    match army.stands_at() {
        Some(_) => Ok(()),
        None => Err(Refusal::NotThere { place: army.position.at }),
    }
}

pub fn apply_bar(realm: &mut Realm, army: ArmyId) {
    let mandate = realm.chronicle.warrant;
    let Some(data) = realm.army_mut(army) else { return };
    data.task = Task::Bar;
    data.mandate.0 = mandate;
    let (of, at) = (data.banner.of, data.position.at);
    realm.tell(Fact::TookRoad { army, of, at });
}

pub fn check_assault(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = ready(look, by, army)?;
    let place = army.position.at;
    if army.task != Task::Siege || look.siege(place).0.is_none() {
        return Err(Refusal::NoSiege { place });
    }
    Ok(())
}

pub fn apply_assault(realm: &mut Realm, army: ArmyId) {
    let Some(look) = realm.army(army) else { return };
    let (place, by) = (look.position.at, look.banner.under.unwrap_or(look.banner.of));
    // All storm together: whoever orders it after another in the same month finds it done.
    let done = |f: &Fact| matches!(f, Fact::AssaultFailed { place: p, .. } if *p == place);
    if realm.chronicle.of_month(realm.clock.date).any(done) {
        realm.tell(Fact::Refused { by, order: OrderKind::Assault, why: Refusal::TooSoon { months: 1 } });
        return;
    }
    siege::assault(realm, army, place);
}

pub fn check_summon(look: &impl Look, by: PolityId, army: ArmyId, place: PlaceId) -> Result<(), Refusal> {
    place_exists(look, place)?;
    let army = own(look, by, army)?;
    let at = army.stands_at().ok_or(Refusal::NotThere { place: army.position.at })?;
    match look.holder(place) {
        None => return Err(Refusal::NobodyToFight { place }),
        Some(holder) if holder == by => return Err(Refusal::NobodyToFight { place }),
        Some(holder) if !look.relations().at_war(holder, by) => return Err(Refusal::NotAtWar { with: holder }),
        Some(_) => {}
    }
    let most = look.rules().war.summon_days * 2;
    if look.rules().distance(at, place, army.force.mounted()).is_none_or(|days| days > most) {
        return Err(Refusal::TooFar { place });
    }
    Ok(())
}

pub fn apply_summon(realm: &mut Realm, army: ArmyId, place: PlaceId) {
    let Some(look) = realm.army(army) else { return };
    let by = look.banner.under.unwrap_or(look.banner.of);
    let points = siege::summon_points(realm, army, place);
    let read = |lot: &Lot| match lot {
        Lot::Summons { place: p, opens } if *p == place => Some(*opens),
        _ => None,
    };
    let odds = num::odds(points);
    let siege = realm.siege(place).0.filter(|_| siege::on_terms(realm, by, place));
    realm.decide((Roll::Summon, u64::from(place.0), odds), Some(false), read, |realm, opens| match (opens, siege) {
        (true, Some(siege)) => {
            // Who lies before it takes it, whoever of them called out.
            let first = siege::besiegers(realm, place).first().copied();
            taking::take(realm, place, siege.by, How::Terms, first);
        }
        (true, None) => taking::take(realm, place, by, How::Summons, Some(army)),
        (false, _) => realm.tell(Fact::SummonRefused { place, by, odds, terms: siege.is_some() }),
    });
}

pub fn check_command(look: &impl Look, by: PolityId, army: ArmyId, person: PersonId) -> Result<(), Refusal> {
    let army = look.army(army).filter(ArmyLook::exists).ok_or(Refusal::NoSuchArmy)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    free_person(look, by, person)?;
    on_no_embassy(look, person)?;
    if army.lead.commander == Some(person) { Err(Refusal::HasCommand { person }) } else { Ok(()) }
}

pub fn apply_command(realm: &mut Realm, army: ArmyId, person: PersonId) {
    lives::lay_down_command(realm, person);
    if let Some(army) = realm.army_mut(army) {
        army.lead.commander = Some(person);
    }
}

pub fn check_go_over(look: &impl Look, by: PolityId, place: PlaceId, person: Option<PersonId>) -> Result<(), Refusal> {
    place_exists(look, place)?;
    // Either the place still holds out under siege, or it has just fallen and its commander with it.
    let fell_to = |p: PlaceId| look.owner(p).0 == Some(by) && look.holder(p).is_some_and(|h| h != by);
    if look.holder(place) == Some(by) {
        look.siege(place).0.ok_or(Refusal::NoSiege { place })?;
    } else if !fell_to(place) {
        return Err(Refusal::NotYourPlace { place });
    }
    match person {
        Some(person) => free_person(look, by, person),
        None => Ok(()),
    }
}

pub fn apply_go_over(realm: &mut Realm, by: PolityId, place: PlaceId, person: Option<PersonId>) {
    treason::go_over(realm, by, place, person);
}
