//! One army becomes two, or two become one.

use super::{Refusal, Spawn, army::own};
use crate::sim::{
    army::{ArmyRow, Force, Lead, Task},
    chronicle::Fact,
    ids::{ArmyId, PolityId},
    look::Look,
    num::Men,
    realm::Realm,
    war::siege,
};

pub fn check_split(
    look: &impl Look,
    by: PolityId,
    army: ArmyId,
    named: Option<ArmyId>,
    arms: [Men; 3],
) -> Result<(), Refusal> {
    let army = own(look, by, army)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    army.stands_at().ok_or(Refusal::NotThere { place: army.position.at })?;
    if let Some(named) = named {
        if named.index() >= look.rules().keys.armies.len() {
            return Err(Refusal::NoSuch);
        }
        if look.army(named).is_some() {
            return Err(Refusal::ArmyInBeing);
        }
    }
    if arms.iter().any(|&n| n < 0) {
        return Err(Refusal::NotPositive);
    }
    let have = [army.force.foot, army.force.horse, army.force.engineers];
    if let Some((&asked, &have)) = arms.iter().zip(&have).find(|(asked, have)| asked > have) {
        return Err(Refusal::TooFewMen { have, asked });
    }
    match arms.iter().sum::<Men>() {
        0 => Err(Refusal::NothingAsked),
        all if all == army.force.men() => Err(Refusal::NobodyLeft),
        _ => Ok(()),
    }
}

pub fn apply_split(realm: &mut Realm, army: ArmyId, named: Option<ArmyId>, arms: [Men; 3]) -> Spawn {
    let mandate = crate::sim::army::Mandate(realm.chronicle.warrant);
    let (date, new) = (realm.clock.date, named.unwrap_or_else(|| realm.clock.free_army()));
    let Some(old) = realm.army_mut(army) else { return Spawn::Nothing };
    let force = Force { foot: arms[0], horse: arms[1], engineers: arms[2], ..old.force };
    old.force.foot -= arms[0];
    old.force.horse -= arms[1];
    old.force.engineers -= arms[2];
    let (banner, position) = (old.banner, old.position.clone());
    // Whoever lay before a place or barred a road goes on with it; a march was for the whole of them.
    let task = if matches!(old.task, Task::Siege | Task::Bar) { old.task } else { Task::Hold };
    realm.tell(Fact::Split { army, new, of: banner.of, at: position.at, men: force.men() });
    Spawn::Army(Box::new(ArmyRow {
        id: new,
        banner,
        force,
        lead: Lead { since: date, commander: None, claimed: None },
        position: crate::sim::army::Position { leg: None, route: Vec::new(), ..position },
        task,
        mandate,
    }))
}

pub fn check_merge(look: &impl Look, by: PolityId, army: ArmyId, into: ArmyId) -> Result<(), Refusal> {
    if army == into {
        return Err(Refusal::Self_);
    }
    let (one, other) = (own(look, by, army)?, own(look, by, into)?);
    if one.banner != other.banner {
        return Err(Refusal::NotYours);
    }
    let place = other.stands_at().ok_or(Refusal::NotThere { place: other.position.at })?;
    match one.stands_at() {
        Some(at) if at == place => Ok(()),
        Some(_) => Err(Refusal::TooFar { place }),
        None => Err(Refusal::NotThere { place: one.position.at }),
    }
}

/// The men of `army` join `into`; drill, morale and fatigue are then those of all, by heads.
pub fn apply_merge(realm: &mut Realm, army: ArmyId, into: ArmyId) {
    // Whoever goes over to an army in the field has left the siege; into a siege he joins it.
    if realm.army(into).is_some_and(|a| a.task != Task::Siege) {
        siege::leave(realm, army);
    }
    let Some(from) = realm.army_mut(army) else { return };
    let (joining, resting, commander) = (from.force, from.position.resting, from.lead.commander.take());
    from.force = Force { foot: 0, horse: 0, engineers: 0, ..joining };
    from.task = Task::Hold;
    let Some(to) = realm.army_mut(into) else { return };
    to.force.join(&joining);
    to.position.resting = to.position.resting.max(resting);
    to.lead.commander = to.lead.commander.or(commander);
    let (of, at, men) = (to.banner.of, to.position.at, to.force.men());
    realm.tell(Fact::Merged { army, into, of, at, men });
}
