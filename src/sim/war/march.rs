//! Movement: an army has the days of a month and spends them on road days, until something stops it.

use super::{battle, meeting, raid, siege, taking};
use crate::sim::{
    army::{Aim, Leg, Task},
    chronicle::{Fact, How},
    dice::Roll,
    ids::{ArmyId, PlaceId, PolityId},
    look::Look,
    num::Men,
    order::{half_days, half_days_to_start, route, start_of},
    realm::Realm,
    rulebook::{PlaceKind, Rulebook},
};

/// Every army on the march moves, in order of id.
pub fn march(mut realm: Realm) {
    let book = realm.book();
    for id in realm.army_ids() {
        let record = realm.army(id).and_then(|a| a.mandate.0);
        realm.in_name_of(record, |realm| month_of_march(realm, &book, id));
    }
}

/// What came of entering a place.
enum Entry {
    /// The march goes on.
    Free,
    /// It ends here.
    Stop,
    /// The army did not get in.
    Barred,
}

fn month_of_march(realm: &mut Realm, book: &Rulebook, id: ArmyId) {
    let Some(look) = realm.army(id) else { return };
    let Task::March { aim, to } = look.task else { return };
    if look.position.resting > 0 || !look.exists() {
        return;
    }
    let (polity, mounted, army_men) = (look.banner.of, look.force.mounted(), look.force.men());
    if look.position.leg.is_none() {
        let here = look.position.at;
        let (leaves, fights) = (here != to, here == to && matches!(aim, Aim::Attack | Aim::Relieve));
        if (leaves || fights) && !break_out(realm, book, id, fights) {
            return;
        }
        if fights && !turn_on(realm, id, here) {
            return;
        }
        if here == to {
            arrive(realm, id, to, aim);
            return;
        }
    }
    let month = realm.clock.date.month();
    let mut left = book.war.march_days * 2;
    while left > 0 {
        let Some(army) = realm.army(id) else { return };
        let at = army.position.at;
        let leg = match army.position.leg {
            Some(leg) => leg,
            None => {
                let Some(&next) = army.position.route.first() else {
                    // The route ran out short of the goal, which a change of ownership on the way can cause.
                    halt(realm, id);
                    return;
                };
                let Some(road) = book.road(at, next) else {
                    halt(realm, id);
                    return;
                };
                Leg { to: next, done: 0, of: half_days(book, road, mounted, month) }
            }
        };
        let step = left.min(leg.of - leg.done);
        left -= step;
        let leg = Leg { done: leg.done + step, ..leg };
        if leg.done < leg.of {
            set_leg(realm, id, Some(leg));
            return;
        }
        match enter(realm, book, id, at, leg.to, to, aim) {
            Entry::Barred => {
                set_leg(realm, id, None);
                halt(realm, id);
                return;
            }
            Entry::Stop => return,
            Entry::Free => {}
        }
        if leg.to == to {
            arrive(realm, id, to, aim);
            return;
        }
        match passage(realm, polity, army_men, mounted, leg.to) {
            Passage::Free => {}
            Passage::Past => left -= book.war.ride_past * 2,
            Passage::Stopped => {
                let Some(holder) = realm.holder(leg.to) else { return };
                realm.tell(Fact::Halted { army: id, of: polity, at: leg.to, before: to, by: holder });
                halt(realm, id);
                return;
            }
        }
    }
}

/// What a column meets at a place through which its road leads on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Nothing that keeps it.
    Free,
    /// A garrison that it goes round, which costs days.
    Past,
    /// A garrison that ends its march there.
    Stopped,
}

/// What so many men of `of` meet at a place through which their road leads on: the garrison of a hostile one stops
/// whoever is on foot and too few to leave men before it, and at a pass everybody.
pub fn passage(look: &impl Look, of: PolityId, men: Men, mounted: bool, at: PlaceId) -> Passage {
    let (war, garrison) = (&look.rules().war, look.walls(at).garrison);
    if !look.hostile(at, of) || garrison <= war.stops {
        return Passage::Free;
    }
    let pass = look.rules().place(at).kind == PlaceKind::Pass;
    let masked = men >= garrison * war.mask;
    if pass || (!mounted && !masked) { Passage::Stopped } else { Passage::Past }
}

/// A road that an army has before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Half-days to the goal as the roads are in this month, with those that garrisons on the way cost; or to the
    /// place where it is stopped.
    pub half: i32,
    /// The places on the way of which it goes round the garrison, in their order.
    pub past: Vec<PlaceId>,
    /// Where a garrison ends the march before the goal.
    pub stop: Option<PlaceId>,
}

/// The road of an army to a place from where it is, with what it has gone of its stretch counted and with garrisons as
/// they now are; `None` where no road leads there.
pub fn ahead(look: &impl Look, id: ArmyId, to: PlaceId) -> Option<Ahead> {
    let army = look.army(id)?;
    let (of, men, mounted) = (army.banner.of, army.force.men(), army.force.mounted());
    // Whoever is on the way there goes on; whoever is sent elsewhere goes on to the next place, or turns back.
    let (start, mut half, road) = match (army.task, army.position.leg) {
        (Task::March { to: goal, .. }, Some(leg)) if goal == to => {
            (leg.to, leg.of - leg.done, army.position.route.clone())
        }
        _ => {
            let start = start_of(&army);
            let road = if start == to { Vec::new() } else { route(look, of, start, to, mounted)? };
            (start, half_days_to_start(&army), road)
        }
    };
    let (book, month) = (look.rules(), look.date().month());
    let mut past = Vec::new();
    let mut at = start;
    // A garrison is met where one comes to it, and not where one sets out.
    let mut met = army.stands_at() == Some(start);
    for next in road.into_iter().chain(std::iter::once(to)) {
        if !met && at != to {
            match passage(look, of, men, mounted, at) {
                Passage::Free => {}
                Passage::Past => {
                    half += book.war.ride_past * 2;
                    past.push(at);
                }
                Passage::Stopped => return Some(Ahead { half, past, stop: Some(at) }),
            }
        }
        if next == at {
            break;
        }
        half += book.road(at, next).map_or(0, |road| half_days(book, road, mounted, month));
        (at, met) = (next, false);
    }
    Some(Ahead { half, past, stop: None })
}

/// An army that leaves a place before which an enemy lies has to cut its way through him; riders may slip out. Whoever
/// was ordered to fight does so whatever the odds; others stay inside where there is little hope. Returns whether the
/// march goes on this month.
fn break_out(realm: &mut Realm, book: &Rulebook, id: ArmyId, ordered: bool) -> bool {
    let Some(look) = realm.army(id) else { return false };
    let (of, at, mounted) = (look.banner.of, look.position.at, look.force.mounted());
    if !meeting::shut_up(realm, id) {
        return true;
    }
    let date = realm.clock.date;
    let Some(meeting) = meeting::meeting(realm, id, at, at, date) else { return true };
    if !ordered {
        let throw = (Roll::SlipOut, u64::from(id.0), if mounted { book.war.slip_out } else { 0 });
        if realm.decide(throw, Some(true), |_| None, |_, out| out) {
            realm.tell(Fact::SlippedOut { army: id, of, at });
            return true;
        }
        if meeting.odds < book.war.force_min {
            realm.tell(Fact::Barred { at, by: meeting.stander, against: of });
            halt(realm, id);
            return false;
        }
    }
    // The day is over with the battle; who was to fight here has done it.
    if battle::fight(realm, at, id, &meeting) && ordered {
        halt(realm, id);
    }
    false
}

/// An army fights the enemy who stands in the field where it stands itself. Returns whether it has the field.
fn turn_on(realm: &mut Realm, id: ArmyId, here: PlaceId) -> bool {
    let date = realm.clock.date;
    match meeting::meeting(realm, id, here, here, date) {
        Some(meeting) if !meeting.sortie && !meeting.shuts_in(realm) => battle::fight(realm, here, id, &meeting),
        _ => true,
    }
}

fn set_leg(realm: &mut Realm, id: ArmyId, leg: Option<Leg>) {
    if let Some(army) = realm.army_mut(id) {
        if let Some(leg) = leg
            && army.position.route.first() == Some(&leg.to)
        {
            army.position.route.remove(0);
        }
        army.position.leg = leg;
    }
}

fn halt(realm: &mut Realm, id: ArmyId) {
    if let Some(army) = realm.army_mut(id) {
        army.position.route.clear();
        army.task = Task::Hold;
    }
}

/// Comes to the next place of the road: fights whoever stands there, or is turned back by him.
fn enter(
    realm: &mut Realm,
    book: &Rulebook,
    id: ArmyId,
    from: PlaceId,
    place: PlaceId,
    goal: PlaceId,
    aim: Aim,
) -> Entry {
    let Some(look) = realm.army(id) else { return Entry::Stop };
    let of = look.banner.of;
    let look_mounted = look.force.mounted();
    let step_in = |realm: &mut Realm| {
        if let Some(army) = realm.army_mut(id) {
            army.position.at = place;
            army.position.leg = None;
            if army.position.route.first() == Some(&place) {
                army.position.route.remove(0);
            }
        }
    };
    let date = realm.clock.date;
    let Some(meeting) = meeting::meeting(realm, id, from, place, date) else {
        step_in(realm);
        return Entry::Free;
    };
    // Inside his own walls the stander may leave the field to a stronger comer, unless he was told to bar the road.
    if meeting.shuts_in(realm) {
        step_in(realm);
        return Entry::Free;
    }
    // Riders out for plunder go round an army that does not bar the road.
    let pass = book.place(place).kind == PlaceKind::Pass;
    if aim == Aim::Raid && place != goal && look_mounted && !meeting.standing.bars && !pass {
        step_in(realm);
        return Entry::Free;
    }
    let ordered = place == goal && matches!(aim, Aim::Attack | Aim::Relieve);
    if !ordered && meeting.odds < book.war.force_min {
        realm.tell(Fact::Barred { at: place, by: meeting.stander, against: of });
        return Entry::Barred;
    }
    step_in(realm);
    if !battle::fight(realm, place, id, &meeting) {
        return Entry::Stop;
    }
    // After a battle the day is over, but a goal that was reached is reached.
    if place == goal {
        arrive(realm, id, goal, aim);
    }
    Entry::Stop
}

/// The army is where it was sent.
fn arrive(realm: &mut Realm, id: ArmyId, place: PlaceId, aim: Aim) {
    let Some(look) = realm.army(id) else { return };
    let by = look.banner.under.unwrap_or(look.banner.of);
    halt(realm, id);
    match aim {
        Aim::Station | Aim::Withdraw | Aim::Relieve => {}
        Aim::Attack | Aim::Besiege => {
            if realm.hostile(place, by) {
                siege::invest(realm, id, place);
            }
        }
        Aim::Raid => raid::raid(realm, id, place),
        Aim::Occupy => occupy(realm, id, place, by),
    }
}

/// Marches into a place that was granted, or that nobody holds.
fn occupy(realm: &mut Realm, id: ArmyId, place: PlaceId, by: PolityId) {
    let holder = realm.holder(place);
    let promised = realm.ledger.land_promised(place, by).is_some();
    if holder == Some(by) || (holder.is_some_and(|h| realm.stands(h)) && !promised) {
        return;
    }
    taking::take(realm, place, by, How::Occupation, Some(id));
}
