//! Orders to an army before or in a place that is not its own: turning a river on it, and leaving it a ruin.

use super::{
    Refusal,
    army::{own, ready},
};
use crate::sim::{
    army::Task,
    chronicle::Fact,
    ids::{ArmyId, PolityId},
    look::Look,
    realm::Realm,
    rulebook::Terrain,
    war::{siege, taking},
};

pub fn check_flood(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = ready(look, by, army)?;
    let place = army.position.at;
    let siege = look.siege(place).0.filter(|_| army.task == Task::Siege).ok_or(Refusal::NoSiege { place })?;
    let war = &look.rules().war;
    if look.rules().place(place).terrain != Terrain::RiverValley {
        return Err(Refusal::NoRiver { place });
    }
    if look.walls(place).fort < war.flood_fort {
        return Err(Refusal::WallsTooLow { place });
    }
    if siege.flooded {
        return Err(Refusal::AlreadySo);
    }
    let months = war.flood_months - look.date().since(siege.since);
    if months > 0 {
        return Err(Refusal::TooSoon { months });
    }
    let have = siege::engineers(look, place);
    if have < war.flood_engineers {
        return Err(Refusal::TooFewEngineers { have, asked: war.flood_engineers });
    }
    Ok(())
}

pub fn apply_flood(realm: &mut Realm, army: ArmyId) {
    let Some(look) = realm.army(army) else { return };
    let place = look.position.at;
    siege::flood(realm, place);
}

pub fn check_sack(look: &impl Look, by: PolityId, army: ArmyId) -> Result<(), Refusal> {
    let army = own(look, by, army)?;
    let place = army.stands_at().ok_or(Refusal::NotThere { place: army.position.at })?;
    // Only what is somebody else's by right: nobody sacks his own towns.
    match (look.holder(place), look.owner(place).0) {
        (Some(holder), Some(owner)) if holder == by && owner != by && look.stands(owner) => {}
        (Some(holder), Some(owner)) if holder == by && owner == by => return Err(Refusal::OwnLand { place }),
        _ => return Err(Refusal::NotYourPlace { place }),
    }
    match look.siege(place).0 {
        Some(_) => Err(Refusal::Invested { place }),
        None => Ok(()),
    }
}

pub fn apply_sack(realm: &mut Realm, by: PolityId, army: ArmyId) {
    let Some(look) = realm.army(army) else { return };
    let (place, commander) = (look.position.at, look.lead.commander);
    let (Some(owner), garrison) = (realm.owner(place).0, realm.walls(place).garrison) else { return };
    // Those who were left behind go with the army, or are lost in a town that hates them: there is no third way.
    if let Some(army) = realm.army_mut(army) {
        army.force.foot += garrison;
    }
    realm.place_mut(place).walls.garrison = 0;
    let loot = taking::sack(realm, place, by);
    taking::hand_back(realm, place, owner);
    realm.tell(Fact::Sacked { place, by, of: owner, loot, commander });
}
