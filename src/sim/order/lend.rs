//! Armies under an ally's command, and armies sent off the map.

use super::{
    Refusal,
    army::{own, ready},
};
use crate::sim::{
    army::Task,
    chronicle::Fact,
    date::Date,
    diplomacy::{Due, DueKind, DueState, MemoryKind},
    ids::{ArmyId, PolityId, TheatreId},
    look::{ArmyLook, Look},
    num::Men,
    realm::Realm,
    war::siege,
};

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
    let Some(data) = realm.army_mut(army) else { return };
    data.banner.under = Some(to);
    data.mandate.0 = mandate;
    let (of, men, commander) = (data.banner.of, data.force.men(), data.lead.commander);
    let date = realm.clock.date;
    // Several columns keep a promise together, and no column keeps two.
    let (there, counted) = (lent(realm, of, to) - men, bound(realm, of, to, true));
    // Where fewer are there than kept promises of late, those have gone home, and these are others.
    let mut free = men + if there < counted { there } else { there - counted };
    let mut kept: Vec<Due> = Vec::new();
    for due in realm.ledger.dues.iter().filter(|d| (d.from, d.to) == (of, to) && d.pending()) {
        match due.what {
            DueKind::Levies(n) if n <= free => {
                free -= n;
                kept.push(due.clone());
            }
            DueKind::Aid => kept.push(due.clone()),
            _ => {}
        }
    }
    realm.ledger.settle(date, DueState::Paid, |d| kept.contains(d));
    // Men sent to fight another's war tire a country.
    let all = realm.purse(of).manpower + realm.field_men(of);
    let tired = (i64::from(realm.rules().court.levy_weary) * men / all.max(1)) as i32;
    realm.sway(of, 0, tired, 0);
    realm.tell(Fact::LeviesSent { from: of, to, men });
    realm.tell(Fact::Attached { of, to, men, commander });
}

/// Men of `of` under the command of `to`.
fn lent(look: &impl Look, of: PolityId, to: PolityId) -> Men {
    let armies = look.each_army().filter(|a| a.banner.of == of && a.banner.under == Some(to));
    armies.map(|a| a.force.men()).sum()
}

/// Months in which men who were sent count for the promise that they kept, and for no other.
const COUNTED: i32 = 12;

/// Men whom `of` has sent to `to` and who are to stay there until a day that is not yet come; with `counted` those too
/// who came of late.
fn bound(look: &impl Look, of: PolityId, to: PolityId, counted: bool) -> Men {
    let date = look.date();
    let dues = || look.ledger().dues.iter().filter(|d| (d.from, d.to) == (of, to));
    let serves = |treaty: Option<u32>| {
        treaty.is_some() && dues().any(|d| d.treaty == treaty && d.pending() && d.what == DueKind::Serve)
    };
    let fresh = |d: &Due| counted && d.settled.is_some_and(|on| date.since(on) < COUNTED);
    let sent = dues().filter(|d| d.state == DueState::Paid && (serves(d.treaty) || fresh(d)));
    sent.map(|d| if let DueKind::Levies(men) = d.what { men } else { 0 }).sum()
}

pub fn check_leave_ally(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = look.army(army).filter(ArmyLook::exists).ok_or(Refusal::NoSuchArmy)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    if let Task::Away { theatre, back } = army.task {
        // Who is off the map comes home by himself, on the day that was set when he went.
        return Err(Refusal::Abroad { theatre, until: back });
    }
    if army.banner.under.is_none() { Err(Refusal::NotUnderAlly) } else { Ok(()) }
}

/// Going home from a common siege without asking breaks a word; from anywhere else it is a matter of course.
pub fn apply_leave_ally(realm: &mut Realm, army: ArmyId) {
    let Some(look) = realm.army(army) else { return };
    let (of, under, place, task) = (look.banner.of, look.banner.under, look.position.at, look.task);
    let leaving = look.force.men();
    let Some(friend) = under else { return };
    if task == Task::Siege {
        let breach = realm.rules().court.breach;
        realm.tell(Fact::Deserted { place, of, friend });
        realm.tell(Fact::Breach { by: of, toward: friend, place: None });
        realm.sway(of, -breach / 2, 0, 0);
        let date = realm.clock.date;
        realm.ledger.settle(date, DueState::Broken, |d| {
            d.from == of && d.to == friend && matches!(d.what, DueKind::Levies(_) | DueKind::Aid | DueKind::Serve)
        });
    } else {
        realm.tell(Fact::LeviesWithdrawn { from: of, to: friend });
        // Men who were promised until a day and are called back before it.
        let date = realm.clock.date;
        // Who was sent beyond what was promised may go.
        let spared = lent(realm, of, friend) - leaving >= bound(realm, of, friend, false);
        let early = if spared {
            0
        } else {
            realm.ledger.settle(date, DueState::Broken, |d| {
                d.from == of && d.to == friend && d.what == DueKind::Serve && date < d.on
            })
        };
        if early > 0 {
            realm.relations.remember(date, of, friend, MemoryKind::LeftAlly);
            realm.tell(Fact::Breach { by: of, toward: friend, place: None });
            let breach = realm.rules().court.breach;
            realm.sway(of, -breach / 2, 0, 0);
        }
    }
    siege::leave(realm, army);
    if let Some(army) = realm.army_mut(army) {
        army.banner.under = None;
        army.task = Task::Hold;
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
    let info = look.rules().theatres.get(usize::from(theatre.0));
    if info.and_then(|t| t.open).is_some_and(|(from, until)| !(from..=until).contains(&look.date())) {
        return Err(Refusal::TheatreClosed);
    }
    let least = info.map_or(1, |t| t.least);
    if back.since(look.date()) < least {
        return Err(Refusal::FarAway { months: least });
    }
    match army.stands_at() {
        Some(at) if look.holder(at) == Some(by) => Ok(()),
        _ => Err(Refusal::NotYourPlace { place: army.position.at }),
    }
}

pub fn apply_send_away(realm: &mut Realm, army: ArmyId, theatre: TheatreId, back: Date) {
    let (mandate, date) = (realm.chronicle.warrant, realm.clock.date);
    let Some(data) = realm.army_mut(army) else { return };
    data.task = Task::Away { theatre, back };
    data.position.route.clear();
    data.mandate.0 = mandate;
    // What comes back depends on how long they were gone.
    data.lead.since = date;
    let (of, men) = (data.banner.of, data.force.men());
    realm.tell(Fact::SentAway { of, theatre, men });
}
