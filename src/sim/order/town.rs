//! Orders to a realm's own towns: taxes, walls, garrisons, grain.

use super::{
    Refusal,
    army::{own, place_exists},
    muster::can_call_up,
};
use crate::sim::{
    chronicle::Fact,
    economy::walls,
    ids::{ArmyId, PlaceId, PolityId},
    look::Look,
    num::{self, Men, Shi},
    polity::Tax,
    realm::Realm,
};

/// The place, if `by` holds it.
fn held(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    place_exists(look, place)?;
    if look.holder(place) == Some(by) { Ok(()) } else { Err(Refusal::NotYourPlace { place }) }
}

/// The same, if nobody lies before it.
fn open(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    held(look, by, place)?;
    if look.siege(place).0.is_some() { Err(Refusal::Invested { place }) } else { Ok(()) }
}

pub fn check_tax(look: &impl Look, by: PolityId, level: Tax) -> Result<(), Refusal> {
    if look.court(by).tax == level { Err(Refusal::AlreadySo) } else { Ok(()) }
}

pub fn apply_tax(realm: &mut Realm, by: PolityId, level: Tax) {
    realm.polity_mut(by).court.tax = level;
    realm.tell(Fact::TaxSet { of: by, level });
}

pub fn check_fortify(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    open(look, by, place)?;
    let works = look.walls(place);
    if works.building > 0 {
        return Err(Refusal::AlreadySo);
    }
    if works.fort >= walls::HIGHEST {
        return Err(Refusal::WallsHighest { place });
    }
    let (asked, have) = (walls::next_step(look, place).0, look.purse(by).cash);
    if asked > have { Err(Refusal::NoCash { have, asked }) } else { Ok(()) }
}

pub fn apply_fortify(realm: &mut Realm, by: PolityId, place: PlaceId) {
    let (cost, months) = walls::next_step(realm, place);
    realm.polity_mut(by).purse.cash -= cost;
    realm.place_mut(place).walls.building = months.max(1);
    realm.tell(Fact::WallsBegun { place, of: by, months });
}

pub fn check_garrison(
    look: &impl Look,
    by: PolityId,
    place: PlaceId,
    men: Men,
    army: Option<ArmyId>,
) -> Result<(), Refusal> {
    held(look, by, place)?;
    if men == 0 {
        return Err(Refusal::NothingAsked);
    }
    if !(-10_000_000..=10_000_000).contains(&men) {
        return Err(Refusal::NotPositive);
    }
    let garrison = look.walls(place).garrison;
    if -men > garrison {
        return Err(Refusal::TooFewMen { have: garrison, asked: -men });
    }
    let Some(army) = army else {
        // Nobody comes in or goes home through the lines of a siege.
        open(look, by, place)?;
        // They are called up as men for the field are.
        if men > 0 && look.owner(place).0 != Some(by) {
            // What was only just taken is manned by an army that lies there.
            return Err(Refusal::NoMenHere { place, have: 0, asked: men });
        }
        return if men > 0 { can_call_up(look, by, place, [men, 0, 0], men) } else { Ok(()) };
    };
    let army = own(look, by, army)?;
    if army.banner.of != by {
        return Err(Refusal::NotYours);
    }
    if army.stands_at() != Some(place) {
        return Err(Refusal::TooFar { place });
    }
    if men > army.force.foot {
        return Err(Refusal::TooFewMen { have: army.force.foot, asked: men });
    }
    if men == army.force.men() { Err(Refusal::NobodyLeft) } else { Ok(()) }
}

pub fn apply_garrison(realm: &mut Realm, by: PolityId, place: PlaceId, men: Men, army: Option<ArmyId>) {
    let (equip, drill) = (realm.rules().economy.equip, realm.fabric(by).green_drill);
    match army.and_then(|id| realm.army_mut(id)) {
        Some(army) if men > 0 => army.force.foot -= men,
        // Who has only stood on walls drills and marches like one newly called up.
        Some(army) => {
            let joining = crate::sim::army::Force { foot: -men, horse: 0, engineers: 0, drill, ..army.force };
            army.force.join(&joining);
        }
        None => {
            let polity = realm.polity_mut(by);
            polity.purse.manpower -= men;
            polity.purse.cash -= men.max(0) * equip;
        }
    }
    realm.place_mut(place).walls.garrison += men;
    let garrison = realm.walls(place).garrison;
    realm.tell(Fact::Garrisoned { place, of: by, men, garrison });
}

/// Grain that relief of a place takes.
pub fn relief(look: &impl Look, place: PlaceId) -> Shi {
    num::permille(look.town(place).households, look.rules().economy.grant_grain).max(1)
}

pub fn check_grant(look: &impl Look, by: PolityId, place: PlaceId) -> Result<(), Refusal> {
    open(look, by, place)?;
    if look.town(place).households == 0 {
        return Err(Refusal::Nobody { place });
    }
    if look.town(place).relief > 0 {
        return Err(Refusal::Relieved { place, months: look.town(place).relief });
    }
    let (asked, have) = (relief(look, place), look.purse(by).grain);
    if asked > have { Err(Refusal::NoGrain { have, asked }) } else { Ok(()) }
}

pub fn apply_grant(realm: &mut Realm, by: PolityId, place: PlaceId) {
    let book = realm.book();
    let grain = relief(realm, place);
    realm.polity_mut(by).purse.grain -= grain;
    let data = realm.place_mut(place);
    data.town.relief = book.economy.relief_months;
    data.town.unrest = (data.town.unrest - book.economy.grant_unrest).max(0);
    realm.tell(Fact::Granted { place, of: by, grain });
}
