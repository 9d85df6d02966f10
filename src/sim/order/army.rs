//! Orders to armies.

use super::{
    Refusal, Spawn,
    land::{ride, route},
};
use crate::sim::{
    army::{Aim, ArmyRow, Banner, Force, Lead, Mandate, Position, Task},
    chronicle::{Fact, How},
    date::Date,
    dice::Roll,
    diplomacy::{DueKind, DueState},
    fate::Lot,
    ids::{ArmyId, PersonId, PlaceId, PolityId, TheatreId},
    look::{ArmyLook, Look},
    num::{self, Men},
    realm::Realm,
    war::{siege, taking},
};

/// The army, if `by` may command it and it is on the map.
fn own<'a>(look: &'a impl Look, by: PolityId, army: ArmyId) -> Result<ArmyLook<'a>, Refusal> {
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
fn ready<'a>(look: &'a impl Look, by: PolityId, army: ArmyId) -> Result<ArmyLook<'a>, Refusal> {
    let army = own(look, by, army)?;
    match army.position.resting {
        0 => Ok(army),
        months => Err(Refusal::Resting { months }),
    }
}

fn place_exists(look: &impl Look, place: PlaceId) -> Result<(), Refusal> {
    if place.index() < look.rules().places.len() { Ok(()) } else { Err(Refusal::NoSuch) }
}

fn free_person(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    if person.index() >= look.rules().people.len() {
        return Err(Refusal::NoSuch);
    }
    if !look.life(person).lives() {
        return Err(Refusal::NotAlive { person });
    }
    if look.at_hand(person, by) { Ok(()) } else { Err(Refusal::NotAtHand { person }) }
}

/// Idle armies of `by` at the place: what a muster gathers first. What was gathered this month is left alone.
fn idle_at(look: &impl Look, by: PolityId, at: PlaceId) -> Vec<ArmyId> {
    let date = look.date();
    let idle = |a: &ArmyLook| {
        a.banner == Banner { of: by, under: None } && a.task == Task::Hold && a.lead.since < date
    };
    look.armies_at(at).into_iter().filter(|&id| look.army(id).is_some_and(|a| idle(&a))).collect()
}

pub fn check_muster(
    look: &impl Look,
    by: PolityId,
    army: ArmyId,
    at: PlaceId,
    arms: [Men; 3],
    commander: Option<PersonId>,
    claimed: Option<Men>,
) -> Result<(), Refusal> {
    place_exists(look, at)?;
    if look.army(army).is_some_and(|a| a.exists()) {
        return Err(Refusal::ArmyInBeing);
    }
    if arms.iter().any(|&n| n < 0) || claimed.is_some_and(|n| n <= 0) || arms.iter().any(|&n| n > 10_000_000) {
        return Err(Refusal::NotPositive);
    }
    if arms.iter().sum::<Men>() == 0 {
        return Err(Refusal::NothingAsked);
    }
    if look.holder(at) != Some(by) {
        return Err(Refusal::NotYourPlace { place: at });
    }
    if look.siege(at).0.is_some() {
        return Err(Refusal::Invested { place: at });
    }
    if let Some(person) = commander {
        free_person(look, by, person)?;
    }
    let lack = lacking(look, by, at, arms);
    let men: Men = lack.iter().sum();
    let purse = look.purse(by);
    let most = num::permille(purse.manpower, look.rules().economy.call_up);
    if men > most {
        return Err(Refusal::TooFewMen { have: most + arms.iter().sum::<Men>() - men, asked: arms.iter().sum() });
    }
    if lack[1] > purse.horses {
        return Err(Refusal::TooFewHorses { have: purse.horses, asked: lack[1] });
    }
    let cost = men * look.rules().economy.equip;
    if men > 0 && cost > purse.cash.max(0) {
        return Err(Refusal::NoCash { have: purse.cash, asked: cost });
    }
    Ok(())
}

/// Men of each arm that the idle armies at the place do not have.
fn lacking(look: &impl Look, by: PolityId, at: PlaceId, arms: [Men; 3]) -> [Men; 3] {
    let mut lack = arms;
    for id in idle_at(look, by, at) {
        let Some(army) = look.army(id) else { continue };
        for (want, have) in lack.iter_mut().zip([army.force.foot, army.force.horse, army.force.engineers]) {
            *want = (*want - have).max(0);
        }
    }
    lack
}

pub fn apply_muster(
    realm: &mut Realm,
    by: PolityId,
    army: ArmyId,
    at: PlaceId,
    arms: [Men; 3],
    commander: Option<PersonId>,
    claimed: Option<Men>,
) -> Spawn {
    let book = realm.book();
    let lack = lacking(realm, by, at, arms);
    let mut want = arms;
    // Drill, morale and fatigue of the host are those of its men, by heads.
    let (mut drill, mut morale, mut fatigue) = (0, 0, 0);
    for id in idle_at(realm, by, at) {
        let Some(donor) = realm.army_mut(id) else { continue };
        let force = donor.force.into_inner();
        let mut taken = 0;
        for (want, have) in want.iter_mut().zip([&mut force.foot, &mut force.horse, &mut force.engineers]) {
            let men = (*want).min(*have);
            *have -= men;
            *want -= men;
            taken += men;
        }
        drill += taken * i64::from(force.drill);
        morale += taken * i64::from(force.morale);
        fatigue += taken * i64::from(force.fatigue);
    }
    let called: Men = lack.iter().sum();
    let fabric = realm.fabric(by);
    drill += called * i64::from(fabric.green_drill);
    morale += called * i64::from(fabric.morale);
    {
        let mut polity = realm.polity_mut(by);
        polity.purse.manpower -= called;
        polity.purse.horses -= lack[1];
        polity.purse.cash -= called * book.economy.equip;
    }
    let men: Men = arms.iter().sum();
    let mandate = Mandate(realm.chronicle.warrant);
    release_commander(realm, commander);
    realm.tell(Fact::Mustered { army, of: by, at, men, claimed, commander });
    Spawn::Army(Box::new(ArmyRow {
        id: army,
        banner: Banner { of: by, under: None },
        force: Force {
            foot: arms[0],
            horse: arms[1],
            engineers: arms[2],
            morale: (morale / men) as i32,
            drill: (drill / men) as i32,
            fatigue: (fatigue / men) as i32,
        },
        lead: Lead { since: realm.clock.date, commander, claimed },
        position: Position { at, leg: None, route: Vec::new(), resting: 0 },
        task: Task::Hold,
        mandate,
    }))
}

/// A commander leads one army: whatever he led before goes to an unnamed officer.
fn release_commander(realm: &mut Realm, commander: Option<PersonId>) {
    let Some(person) = commander else { return };
    for id in realm.army_ids() {
        if let Some(mut army) = realm.army_mut(id)
            && army.lead.commander == Some(person)
        {
            army.lead.commander = None;
        }
    }
}

pub fn check_disband(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = own(look, by, army)?;
    let at = army.stands_at().ok_or(Refusal::NotThere { place: army.position.at })?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    if look.holder(at) != Some(by) {
        return Err(Refusal::NotYourPlace { place: at });
    }
    Ok(())
}

pub fn apply_disband(realm: &mut Realm, army: ArmyId) {
    let Some(look) = realm.army(army) else { return };
    let (of, at, force) = (look.banner.of, look.position.at, look.force);
    if let Some(mut army) = realm.army_mut(army) {
        *army.force = Force { foot: 0, horse: 0, engineers: 0, ..force };
        army.lead.commander = None;
    }
    let mut polity = realm.polity_mut(of);
    polity.purse.manpower += force.men();
    polity.purse.horses += force.horse;
    realm.tell(Fact::Disbanded { of, at, men: force.men() });
}

pub fn check_abandon(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    place_exists(look, place)?;
    // Only what is somebody else's by right can be given up; one's own land is ceded by treaty.
    match (look.holder(place), look.owner(place).0) {
        (Some(holder), Some(owner)) if holder == by && owner != by && look.stands(owner) => Ok(()),
        _ => Err(Refusal::NotYourPlace { place }),
    }
}

pub fn apply_abandon(realm: &mut Realm, by: PolityId, place: PlaceId) {
    let Some(owner) = realm.owner(place).0 else { return };
    let men = realm.walls(place).garrison;
    realm.place_mut(place).walls.garrison = 0;
    realm.polity_mut(by).purse.manpower += men;
    taking::take(realm, place, owner, How::Occupation, None);
    let guard = realm.rules().war.fewest.min(realm.purse(owner).manpower);
    realm.polity_mut(owner).purse.manpower -= guard;
    realm.place_mut(place).walls.garrison = guard;
}

pub fn check_march(look: &impl Look, by: PolityId, army: ArmyId, to: PlaceId, aim: Aim) -> Result<(), Refusal> {
    place_exists(look, to)?;
    let army = if aim == Aim::Withdraw { own(look, by, army)? } else { ready(look, by, army)? };
    let of = army.banner.of;
    let here = army.stands_at() == Some(to);
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
    if !here && route(look, of, start_of(&army), to, army.force.mounted()).is_none() {
        return Err(Refusal::NoRoad { to });
    }
    Ok(())
}

/// Where a new march begins: an army on the road goes on to the next place first, or turns back.
fn start_of(army: &ArmyLook) -> PlaceId {
    match army.position.leg {
        Some(leg) if leg.done * 2 >= leg.of => leg.to,
        _ => army.position.at,
    }
}

pub fn apply_march(realm: &mut Realm, army: ArmyId, to: PlaceId, aim: Aim) {
    let Some(look) = realm.army(army) else { return };
    let (of, force, lead) = (look.banner.of, look.force, look.lead);
    let start = start_of(&look);
    let (at, leg) = (look.position.at, look.position.leg);
    let route = route(realm, of, start, to, force.mounted()).unwrap_or_default();
    let mandate = realm.chronicle.warrant;
    siege::leave(realm, army, false);
    if let Some(mut army) = realm.army_mut(army) {
        army.mandate.0 = mandate;
        army.position.resting = 0;
        *army.task = Task::March { aim, to };
        if let Some(leg) = leg {
            if start == leg.to {
                army.position.route = std::iter::once(leg.to).chain(route).collect();
                army.position.route.remove(0);
            } else {
                // Turning back: the way done is the way to go.
                army.position.at = leg.to;
                army.position.leg = Some(crate::sim::army::Leg { to: at, done: leg.of - leg.done, of: leg.of });
                army.position.route = route;
            }
        } else {
            army.position.route = route;
        }
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
            realm.ledger.settle(DueState::Broken, |d| d.from == by && d.to == holder && d.what == DueKind::Land(place));
            for due in &mut realm.ledger.dues {
                // Taking back what was given undoes the gift: the promise stands again, broken.
                if due.from == by && due.to == holder && due.what == DueKind::Land(place) {
                    due.state = DueState::Broken;
                }
            }
            if let Some(mut army) = realm.army_mut(army) {
                army.position.at = place;
            }
            taking::take(realm, place, by, How::Coup, Some(army));
        } else {
            realm.tell(Fact::AssaultFailed { place, by, odds });
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
    let Some(mut data) = realm.army_mut(army) else { return };
    *data.task = Task::Bar;
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
    let place = look.position.at;
    siege::assault(realm, place);
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
    if ride(look.rules(), at, place, most, army.force.mounted()).is_none() {
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
    let throw = (Roll::Summon, u64::from(place.0), num::odds(points));
    realm.decide(throw, Some(false), read, |realm, opens| {
        if opens {
            taking::take(realm, place, by, How::Summons, Some(army));
        }
    });
}

pub fn check_command(look: &impl Look, by: PolityId, army: ArmyId, person: PersonId) -> Result<(), Refusal> {
    let army = look.army(army).filter(ArmyLook::exists).ok_or(Refusal::NoSuchArmy)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    free_person(look, by, person)?;
    if army.lead.commander == Some(person) { Err(Refusal::HasCommand { person }) } else { Ok(()) }
}

pub fn apply_command(realm: &mut Realm, army: ArmyId, person: PersonId) {
    release_commander(realm, Some(person));
    if let Some(mut army) = realm.army_mut(army) {
        army.lead.commander = Some(person);
    }
}

pub fn check_send_levies(look: &impl Look, by: PolityId, army: ArmyId, to: PolityId) -> Result<(), Refusal> {
    if to == by {
        return Err(Refusal::Self_);
    }
    if to.index() >= look.rules().polities.len() {
        return Err(Refusal::NoSuch);
    }
    let army = ready(look, by, army)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    if look.relations().at_war(by, to) || !look.relations().friends(by, to) {
        return Err(Refusal::NotAllied { with: to });
    }
    Ok(())
}

pub fn apply_send_levies(realm: &mut Realm, army: ArmyId, to: PolityId) {
    let mandate = realm.chronicle.warrant;
    let Some(mut data) = realm.army_mut(army) else { return };
    data.banner.under = Some(to);
    data.mandate.0 = mandate;
    let (of, men, commander) = (data.banner.of, data.force.men(), data.lead.commander);
    let owed = |what: &DueKind| matches!(what, DueKind::Levies(n) if *n <= men) || *what == DueKind::Aid;
    realm.ledger.settle(DueState::Paid, |d| d.from == of && d.to == to && owed(&d.what));
    realm.tell(Fact::LeviesSent { from: of, to, men });
    realm.tell(Fact::Attached { of, to, men, commander });
}

pub fn check_leave_ally(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = look.army(army).filter(ArmyLook::exists).ok_or(Refusal::NoSuchArmy)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    if army.banner.under.is_none() { Err(Refusal::NotUnderAlly) } else { Ok(()) }
}

/// Going home from a common siege without asking breaks a word; from anywhere else it is a matter of course.
pub fn apply_leave_ally(realm: &mut Realm, army: ArmyId) {
    let Some(look) = realm.army(army) else { return };
    let (of, under, place, task) = (look.banner.of, look.banner.under, look.position.at, look.task);
    let Some(friend) = under else { return };
    if task == Task::Siege {
        let breach = realm.rules().court.breach;
        realm.tell(Fact::Deserted { place, of, friend });
        realm.tell(Fact::Breach { by: of, toward: friend, place: None });
        realm.sway(of, -breach / 2, 0, 0);
        realm.ledger.settle(DueState::Broken, |d| {
            d.from == of && d.to == friend && matches!(d.what, DueKind::Levies(_) | DueKind::Aid)
        });
    } else {
        realm.tell(Fact::LeviesWithdrawn { from: of, to: friend });
    }
    siege::leave(realm, army, true);
    if let Some(mut army) = realm.army_mut(army) {
        army.banner.under = None;
        *army.task = Task::Hold;
        army.position.route.clear();
    }
}

pub fn check_send_away(
    look: &impl Look,
    by: PolityId,
    army: ArmyId,
    theatre: TheatreId,
    back: Date,
) -> Result<(), Refusal> {
    let army = own(look, by, army)?;
    if usize::from(theatre.0) >= look.rules().keys.theatres.len() {
        return Err(Refusal::NoSuch);
    }
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    if back <= look.date() {
        return Err(Refusal::PastDate);
    }
    match army.stands_at() {
        Some(at) if look.holder(at) == Some(by) => Ok(()),
        _ => Err(Refusal::NotYourPlace { place: army.position.at }),
    }
}

pub fn apply_send_away(realm: &mut Realm, army: ArmyId, theatre: TheatreId, back: Date) {
    let mandate = realm.chronicle.warrant;
    let Some(mut data) = realm.army_mut(army) else { return };
    *data.task = Task::Away { theatre, back };
    data.position.route.clear();
    data.mandate.0 = mandate;
    let (of, men) = (data.banner.of, data.force.men());
    realm.tell(Fact::SentAway { of, theatre, men });
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
    let besieger = realm.siege(place).0.map(|s| s.by);
    let Some(to) = besieger.or_else(|| realm.holder(place)) else { return };
    if besieger.is_some() {
        taking::take(realm, place, to, How::Betrayal, None);
    }
    if let Some(person) = person {
        release_commander(realm, Some(person));
        let mut data = realm.person_mut(person);
        data.service.of = to;
        data.service.office = None;
        realm.tell(Fact::WentOver { person, from: by, to, at: place });
    }
}
