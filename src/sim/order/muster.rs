//! Gathering men and sending them home.

use super::{
    Refusal, Spawn,
    army::{free_person, own, place_exists},
    envoy::on_no_embassy,
};
use crate::sim::{
    army::{ArmyRow, Banner, Force, Lead, Mandate, Position, Task},
    chronicle::{Fact, How},
    court::lives,
    economy::gather,
    ids::{ArmyId, PersonId, PlaceId, PolityId},
    look::{ArmyLook, Look},
    num::{self, Men},
    realm::Realm,
    war::taking,
};

/// Idle armies of `by` at the place: what a muster gathers first. What was gathered this month is left alone. A host
/// that is not named takes nobody from under a commander.
fn idle_at(look: &impl Look, by: PolityId, at: PlaceId, named: bool) -> Vec<ArmyId> {
    let date = look.date();
    let idle = |a: &ArmyLook| {
        let ours = a.banner == Banner { of: by, under: None } && (named || a.lead.commander.is_none());
        ours && a.task == Task::Hold && a.lead.since < date
    };
    look.armies_at(at).into_iter().filter(|&id| look.army(id).is_some_and(|a| idle(&a))).collect()
}

pub fn check_muster(
    look: &impl Look,
    by: PolityId,
    army: Option<ArmyId>,
    at: PlaceId,
    arms: [Men; 3],
    commander: Option<PersonId>,
    claimed: Option<Men>,
) -> Result<(), Refusal> {
    place_exists(look, at)?;
    if let Some(army) = army {
        // Other ids are the game's to give.
        if army.index() >= look.rules().keys.armies.len() {
            return Err(Refusal::NoSuch);
        }
        // An army that was sent home is cleared away when the month ends; until then its id is taken.
        if look.army(army).is_some() {
            return Err(Refusal::ArmyInBeing);
        }
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
        on_no_embassy(look, person)?;
    }
    can_call_up(look, by, at, lacking(look, by, at, arms, army.is_some()), arms.iter().sum())
}

/// Whether the pool, the herds, the country about the place and the treasury have what calling up those men there
/// takes. `asked` is the whole host that they would be part of.
pub(super) fn can_call_up(
    look: &impl Look,
    by: PolityId,
    at: PlaceId,
    lack: [Men; 3],
    asked: Men,
) -> Result<(), Refusal> {
    let men: Men = lack.iter().sum();
    let purse = look.purse(by);
    let most = num::permille(purse.manpower, look.rules().economy.call_up);
    if men > most {
        return Err(Refusal::TooFewMen { have: most + asked - men, asked });
    }
    if lack[1] > purse.horses {
        return Err(Refusal::TooFewHorses { have: purse.horses, asked: lack[1] });
    }
    if men > 0 {
        let near = gather::gathering(look, by, at);
        if men > near.men {
            return Err(Refusal::NoMenHere { place: at, have: near.men, asked: men });
        }
        if lack[1] > near.horses {
            return Err(Refusal::NoHorsesHere { place: at, have: near.horses, asked: lack[1] });
        }
    }
    let cost = men * look.rules().economy.equip;
    if men > 0 && cost > purse.cash.max(0) {
        return Err(Refusal::NoCash { have: purse.cash, asked: cost });
    }
    Ok(())
}

/// Takes men, horses and what they cost from the purse.
fn call_up(realm: &mut Realm, by: PolityId, arms: [Men; 3]) {
    let equip = realm.rules().economy.equip;
    let men: Men = arms.iter().sum();
    let polity = realm.polity_mut(by);
    polity.purse.manpower -= men;
    polity.purse.horses -= arms[1];
    polity.purse.cash -= men * equip;
}

pub fn check_reinforce(look: &impl Look, by: PolityId, army: ArmyId, arms: [Men; 3]) -> Result<(), Refusal> {
    let army = own(look, by, army)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    let at = army.stands_at().ok_or(Refusal::NotThere { place: army.position.at })?;
    if arms.iter().any(|&n| !(0..=10_000_000).contains(&n)) {
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
    can_call_up(look, by, at, arms, arms.iter().sum())
}

/// Recruits join a column: its drill and morale sink toward theirs, by heads.
pub fn apply_reinforce(realm: &mut Realm, army: ArmyId, arms: [Men; 3]) {
    let Some(look) = realm.army(army) else { return };
    let (of, at) = (look.banner.of, look.position.at);
    call_up(realm, of, arms);
    let fabric = realm.fabric(of);
    let more: Men = arms.iter().sum();
    if let Some(army) = realm.army_mut(army) {
        let force = &mut army.force;
        let men = force.men();
        let mix = |old: i32, new: i32| ((men * i64::from(old) + more * i64::from(new)) / (men + more)) as i32;
        (force.drill, force.morale) = (mix(force.drill, fabric.green_drill), mix(force.morale, fabric.morale));
        force.fatigue = mix(force.fatigue, 0);
        force.foot += arms[0];
        force.horse += arms[1];
        force.engineers += arms[2];
    }
    realm.tell(Fact::Reinforced { army, of, at, men: more });
}

/// Men of each arm that the idle armies at the place do not have.
pub(super) fn lacking(look: &impl Look, by: PolityId, at: PlaceId, arms: [Men; 3], named: bool) -> [Men; 3] {
    let mut lack = arms;
    for id in idle_at(look, by, at, named) {
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
    army: Option<ArmyId>,
    at: PlaceId,
    arms: [Men; 3],
    commander: Option<PersonId>,
    claimed: Option<Men>,
) -> Spawn {
    let named = army.is_some();
    let lack = lacking(realm, by, at, arms, named);
    let mut want = arms;
    // Drill, morale and fatigue of the host are those of its men, by heads.
    let (mut drill, mut morale, mut fatigue) = (0, 0, 0);
    for id in idle_at(realm, by, at, named) {
        let Some(donor) = realm.army_mut(id) else { continue };
        let force = &mut donor.force;
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
    call_up(realm, by, lack);
    let men: Men = arms.iter().sum();
    let mandate = Mandate(realm.chronicle.warrant);
    if let Some(person) = commander {
        // A commander leads one army: what he led before goes to an unnamed officer.
        lives::lay_down_command(realm, person);
    }
    let army = army.unwrap_or_else(|| realm.clock.free_army());
    realm.tell(Fact::Mustered { army, of: by, at, men, claimed, commander, drawn: men - called });
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
    if let Some(army) = realm.army_mut(army) {
        army.force = Force { foot: 0, horse: 0, engineers: 0, ..force };
        army.lead.commander = None;
    }
    let polity = realm.polity_mut(of);
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
