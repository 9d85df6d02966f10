//! A place changes hands: who holds it now, what becomes of garrison, loot, court and promises.

use crate::sim::{
    army::{Force, Task},
    chronicle::{Fact, How},
    court::{captives, fall, throne},
    diplomacy::{DueKind, DueState},
    ids::{ArmyId, PlaceId, PolityId},
    look::Look,
    num::{self, Cash, Men},
    place::{Besieged, Occupier, Owner},
    realm::Realm,
    war::siege,
};

/// `by` takes the place. `army` is the army that does it, if one does.
pub fn take(realm: &mut Realm, place: PlaceId, by: PolityId, how: How, army: Option<ArmyId>) {
    let book = realm.book();
    let war = &book.war;
    let from = realm.holder(place);
    if from == Some(by) {
        return;
    }
    let gentle = !matches!(how, How::Storm | How::Coup);
    let peaceful =
        matches!(how, How::Occupation | How::Cession | How::Revolt | How::Defection | How::Fall | How::Terms);
    let garrison = realm.walls(place).garrison;
    let within = siege::inside_against(realm, place, by);
    let before = siege::besiegers(realm, place);
    // Months for which nobody could leave.
    let shut_in = realm.siege(place).0.map_or(0, |s| realm.clock.date.since(s.since));
    let commander = army.and_then(|id| realm.army(id)).and_then(|a| a.lead.commander);

    // What the captor leaves behind.
    let staying = army.map_or(0, |id| garrison_from(realm, id, place));
    let turncoats = match (gentle && !peaceful, how) {
        (true, _) => num::permille(garrison, war.turncoat),
        (false, How::Revolt | How::Defection | How::Fall) => garrison / 2,
        _ => 0,
    };
    // Loot and ruin.
    let loot = match (peaceful, gentle) {
        (true, _) => 0,
        (false, true) => plunder(realm, place) / 2,
        (false, false) => plunder(realm, place),
    };
    {
        let data = realm.place_mut(place);
        data.walls.garrison = staying + turncoats;
        data.walls.building = 0;
        data.siege = Besieged(None);
        if !peaceful {
            let sack = if gentle { war.sack / 2 } else { war.sack };
            data.town.devastation = (data.town.devastation + sack).min(900);
            data.town.unrest = book.court.unrest_taken;
        }
    }
    realm.polity_mut(by).purse.cash += loot;
    realm.set_holder(place, Some(by));
    realm.tell(Fact::Taken { place, from, by: Some(by), how, commander, loot, stay: staying });

    for id in before {
        if let Some(army) = realm.army_mut(id) {
            army.task = Task::Hold;
        }
    }
    keep_promises(realm, place, by, from, how);
    captives::place_fell(realm, place, by);
    let Some(loser) = from else { return };
    if how == How::Terms {
        // The garrison marches home, and can be called up again there.
        realm.polity_mut(loser).purse.manpower += garrison;
        realm.place_mut(place).town.unrest = book.court.unrest_taken;
    }
    if !peaceful || how == How::Terms {
        cost_of_loss(realm, place, loser, by);
    }
    // Several columns of one court that go down with the place are one loss.
    let mut lost_inside: Vec<(PolityId, Men)> = Vec::new();
    for id in within {
        // Those inside go down with the place, except where it changed hands without a fight.
        if how == How::Terms {
            crate::sim::war::battle::march_home(realm, &book, id, place);
        } else if peaceful {
            crate::sim::war::battle::retreat(realm, &book, id, place);
        } else if let Some(army) = realm.army_mut(id) {
            let of = army.banner.of;
            let lost = army.force.lose(if gentle { war.lost_inside } else { war.lost_stormed });
            match lost_inside.iter_mut().find(|(court, _)| *court == of) {
                Some((_, men)) => *men += lost,
                None => lost_inside.push((of, lost)),
            }
            crate::sim::war::battle::retreat(realm, &book, id, place);
        }
    }
    for (of, lost) in lost_inside {
        realm.tell(Fact::LostInside { of, at: place, lost });
    }
    if realm.stands(loser) && realm.court(loser).seat == place {
        throne::lose_seat(realm, loser, by, how, shut_in);
        captives::follow_court(realm, loser, place);
    }
    fall::judge(realm, loser, by);
}

/// Strings that a sack of the place yields.
pub fn plunder(look: &impl Look, place: PlaceId) -> Cash {
    let town = look.town(place);
    let sack_loot = i64::from(look.rules().war.sack_loot);
    town.households * i64::from(1000 - town.devastation) / 1000 * sack_loot / 1000
}

/// The place is plundered to the ground: loot for `by`, walls pulled down, people killed or carried off. Returns the
/// loot.
pub fn sack(realm: &mut Realm, place: PlaceId, by: PolityId) -> Cash {
    let book = realm.book();
    let loot = plunder(realm, place);
    let data = realm.place_mut(place);
    data.town.devastation = (data.town.devastation + book.war.sack).min(900);
    data.town.households -= num::permille(data.town.households, book.war.sack_people);
    data.walls.fort = (data.walls.fort - book.war.raze).max(0);
    data.walls.building = 0;
    realm.polity_mut(by).purse.cash += loot;
    loot
}

/// A place that is left without men goes back to its owner, who puts a handful of his own into it. Armies that stand
/// there stay where they are, on ground that is no longer theirs.
pub fn hand_back(realm: &mut Realm, place: PlaceId, owner: PolityId) {
    realm.set_holder(place, Some(owner));
    let guard = realm.rules().war.fewest.min(realm.purse(owner).manpower);
    realm.polity_mut(owner).purse.manpower -= guard;
    realm.place_mut(place).walls.garrison = guard;
}

/// Men whom an army of so many leaves as garrison in a place that it takes.
pub fn left_behind(look: &impl Look, men: Men) -> Men {
    let war = &look.rules().war;
    (war.leave_base + num::permille(men, war.leave)).min(war.leave_max).min(men / 2)
}

/// Men the army leaves as garrison.
fn garrison_from(realm: &mut Realm, id: ArmyId, place: PlaceId) -> Men {
    let Some(army) = realm.army(id) else { return 0 };
    if army.position.at != place {
        // A place that opened to a summons gets a handful of riders.
        return realm.rules().war.fewest;
    }
    let wanted = left_behind(realm, army.force.men());
    if let Some(army) = realm.army_mut(id) {
        let force = &mut army.force;
        let foot = wanted.min(force.foot);
        *force = Force { foot: force.foot - foot, horse: force.horse - (wanted - foot).min(force.horse), ..*force };
    }
    wanted
}

/// A due for this place is kept when the creditor takes hold of it. (Taking it away again breaks it: `order::army`.)
fn keep_promises(realm: &mut Realm, place: PlaceId, by: PolityId, from: Option<PolityId>, how: How) {
    let date = realm.clock.date;
    realm.ledger.settle(date, DueState::Paid, |d| d.to == by && d.what == DueKind::Land(place));
    realm.ledger.settle(date, DueState::Paid, |d| d.from == by && d.what == DueKind::Attack(Some(place)));
    if let (How::Cession | How::Occupation, Some(_)) = (how, from) {
        let data = realm.place_mut(place);
        data.owner = Owner(Some(by));
        data.occupier = Occupier(None);
    }
}

/// What the loss costs the loser's temper.
fn cost_of_loss(realm: &mut Realm, place: PlaceId, loser: PolityId, by: PolityId) {
    let book = realm.book();
    let value = book.value(place);
    let whole = realm.fabric(loser).start_value.max(1);
    let share = (10_000 * value / whole) as i32;
    realm.sway(loser, -100 - share / 5, 30 + share * 60 / 100, -(share / 2));
    realm.sway(by, if realm.court(loser).capital == place { 600 } else { 100 }, 0, 0);
    if realm.court(loser).capital == place {
        realm.sway(loser, 0, 0, -book.war.stab_capital);
    }
}

/// Long possession becomes right, and a month's rest is counted down.
pub fn settle(mut realm: Realm) {
    let months = realm.rules().war.settled_months;
    let date = realm.clock.date;
    for place in realm.places() {
        if let Some(occupation) = realm.occupier(place).0
            && date.since(occupation.since) >= months
        {
            let data = realm.place_mut(place);
            data.owner = Owner(occupation.by);
            data.occupier = Occupier(None);
        }
    }
    for id in realm.army_ids() {
        if let Some(army) = realm.army_mut(id)
            && army.position.resting > 0
        {
            army.position.resting -= 1;
        }
    }
}
