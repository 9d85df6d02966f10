//! A court chooses in an event that is put to it, and what follows comes about.

use super::{
    Order, Refusal,
    carry::{self, Spawn},
};
use crate::sim::{
    chronicle::Fact,
    court::parties,
    ids::{EventId, PlaceId, PolityId, Warrant},
    look::Look,
    polity::Purse,
    realm::Realm,
    rulebook::{ChoiceInfo, Effect},
};

pub fn check_choose(look: &impl Look, by: PolityId, event: EventId, choice: u8) -> Result<(), Refusal> {
    let info = look.rules().events.get(event.index()).ok_or(Refusal::NoSuch)?;
    let chosen = info.choices.get(usize::from(choice)).ok_or(Refusal::NoSuch)?;
    if info.of != by || look.events().open(event).is_none() {
        return Err(Refusal::NotOpen);
    }
    means(&look.purse(by), &chosen.effects)
}

/// Whether a purse has what the effects cost.
///
/// # Errors
/// What it lacks.
pub fn means(purse: &Purse, effects: &[Effect]) -> Result<(), Refusal> {
    let (mut cash, mut grain, mut men, mut horses) = (0, 0, 0, 0);
    for effect in effects {
        match effect {
            Effect::Cash(n) => cash -= n,
            Effect::Grain(n) => grain -= n,
            Effect::Men(n) => men -= n,
            Effect::Horses(n) => horses -= n,
            _ => {}
        }
    }
    if purse.cash < cash {
        Err(Refusal::NoCash { have: purse.cash, asked: cash })
    } else if purse.grain < grain {
        Err(Refusal::NoGrain { have: purse.grain, asked: grain })
    } else if purse.manpower < men {
        Err(Refusal::TooFewMen { have: purse.manpower, asked: men })
    } else if purse.horses < horses {
        Err(Refusal::TooFewHorses { have: purse.horses, asked: horses })
    } else {
        Ok(())
    }
}

/// What was chosen comes about, effect by effect. One whose premise has gone is left out, and that is told.
pub fn apply_choose(realm: &mut Realm, by: PolityId, event: EventId, choice: u8) -> Spawn {
    let (book, date) = (realm.book(), realm.clock.date);
    let info = &book.events[event.index()];
    let chosen: &ChoiceInfo = &info.choices[usize::from(choice)];
    realm.events.close(event, date, choice);
    // Only what the record chose is done in its name.
    let warrant = info.record.filter(|_| chosen.history).map(|record| Warrant { record, inferred: false });
    realm.in_name_of(warrant, |realm| {
        realm.tell(Fact::EventChosen { of: by, event, choice });
        let mut spawned = Vec::new();
        for effect in &chosen.effects {
            match come_about(realm, by, effect) {
                Ok(spawn) => spawned.push(spawn),
                Err(why) => realm.tell(Fact::EffectLost { of: by, event, why }),
            }
        }
        Spawn::Many(spawned)
    })
}

fn come_about(realm: &mut Realm, by: PolityId, effect: &Effect) -> Result<Spawn, Refusal> {
    if !realm.stands(by) {
        return Err(Refusal::Fallen);
    }
    let add = |have: i64, n: i64| have.saturating_add(n).max(0);
    match *effect {
        Effect::Cash(n) => realm.polity_mut(by).purse.cash = add(realm.purse(by).cash, n),
        Effect::Grain(n) => realm.polity_mut(by).purse.grain = add(realm.purse(by).grain, n),
        Effect::Men(n) => realm.polity_mut(by).purse.manpower = add(realm.purse(by).manpower, n),
        Effect::Horses(n) => realm.polity_mut(by).purse.horses = add(realm.purse(by).horses, n),
        Effect::Prestige(n) => realm.sway(by, n, 0, 0),
        Effect::Weariness(n) => realm.sway(by, 0, n, 0),
        Effect::Stability(n) => realm.sway(by, 0, 0, n),
        Effect::Morale(n) => {
            for id in realm.armies_of(by) {
                if let Some(army) = realm.army_mut(id) {
                    army.force.morale = (army.force.morale + n).clamp(0, 100);
                }
            }
        }
        Effect::Unrest(place, n) => {
            own(realm, by, place)?;
            let place = realm.place_mut(place);
            place.town.unrest = (place.town.unrest + n).clamp(0, 1000);
        }
        Effect::Devastation(place, n) => {
            own(realm, by, place)?;
            let place = realm.place_mut(place);
            place.town.devastation = (place.town.devastation + n).clamp(0, 900);
        }
        Effect::Party(policy, n) => parties::lean(realm, by, policy, n),
        Effect::Memory(doer, other, kind) => {
            if !realm.stands(doer) || !realm.stands(other) {
                return Err(Refusal::Gone { polity: if realm.stands(doer) { other } else { doer } });
            }
            let date = realm.clock.date;
            realm.relations.remember(date, doer, other, kind);
        }
        Effect::Order(ref order) => return obey(realm, by, order),
    }
    Ok(Spawn::Nothing)
}

/// An order that follows from a choice is checked as anybody's.
fn obey(realm: &mut Realm, by: PolityId, order: &Order) -> Result<Spawn, Refusal> {
    carry::check(realm, by, order)?;
    Ok(carry::apply(realm, by, order))
}

fn own(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    if look.holder(place) == Some(by) { Ok(()) } else { Err(Refusal::NotYourPlace { place }) }
}
