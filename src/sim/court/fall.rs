//! When a realm is no more.

use super::{lives, throne};
use crate::sim::{
    army::Force,
    chronicle::{Fact, How},
    dice::Roll,
    diplomacy::hostage,
    fate::Lot,
    ids::{PersonId, PolityId},
    look::Look,
    person::Life,
    polity::Standing,
    realm::Realm,
    war::taking,
};

/// Whether `loser` has just fallen to `by`: its ruler is in enemy hands and little of it is left.
pub fn judge(realm: &mut Realm, loser: PolityId, by: PolityId) {
    if !realm.stands(loser) || realm.rules().polity(loser).beyond {
        return;
    }
    let ruler = realm.court(loser).ruler;
    let captive = ruler.is_none_or(|r| matches!(realm.life(r), Life::Held { by, .. } if by != loser));
    let whole = realm.fabric(loser).start_value.max(1);
    let share = (1000 * realm.held_value(loser) / whole) as i32;
    if captive && share < realm.rules().war.fall_share {
        fall(realm, loser, Some(by));
    }
}

/// A court that has lost its capital and nearly all else is hunted, and may be caught.
pub fn courts_in_flight(mut realm: Realm) {
    for of in realm.polities() {
        let capital = realm.court(of).capital;
        if !realm.stands(of) || realm.rules().polity(of).beyond || realm.holder(capital) == Some(of) {
            continue;
        }
        let whole = realm.fabric(of).start_value.max(1);
        let share = 1000 * realm.held_value(of) / whole;
        let most = i64::from(realm.rules().war.fall_share).max(1);
        let hunter = realm.relations.enemies(of).find(|&e| realm.stands(e));
        let Some(hunter) = hunter.filter(|_| share < most && realm.court(of).ruler.is_some()) else { continue };
        // The less is left, the fewer hide a ruler: four times the chance where there is nothing.
        let chance = (i64::from(realm.rules().war.flight_catch) * (most - share) * 4 / most) as i32;
        let read = |lot: &Lot| match lot {
            Lot::Caught { of: polity } if *polity == of => Some(true),
            _ => None,
        };
        realm.decide((Roll::Flight, u64::from(of.0), chance), Some(false), read, |realm, caught| {
            if caught {
                let at = realm.court(of).seat;
                throne::catch_ruler(realm, of, hunter, at, true);
                judge(realm, of, hunter);
            }
        });
    }
}

/// The realm ends. What is left of it goes to the victor; wars, bonds and dues end with it.
pub fn fall(realm: &mut Realm, of: PolityId, to: Option<PolityId>) {
    if !realm.stands(of) {
        return;
    }
    let (on, ruler) = (realm.clock.date, realm.court(of).ruler);
    realm.polity_mut(of).standing = Standing::Fallen { on, to };
    realm.tell(Fact::Fell { of, to, ruler });
    // Its armies break up first: none of them cuts its way out of a place that goes with the realm.
    for id in realm.army_ids() {
        let Some(army) = realm.army_mut(id) else { continue };
        if army.banner.of == of {
            army.force = Force::default();
        }
    }
    for place in realm.holdings(of) {
        match to {
            Some(victor) => taking::take(realm, place, victor, How::Fall, None),
            None => realm.set_holder(place, None),
        }
    }
    for (pair, relation) in &mut realm.relations.0 {
        if pair.other(of).is_some() {
            relation.war = None;
            relation.bond = None;
            relation.alliance = None;
            relation.truce = None;
            relation.markets = false;
            relation.peace = false;
        }
    }
    hostage::set_free(realm, of);
    open_prisons(realm, of, to);
    for due in realm.ledger.dues.iter_mut().filter(|d| d.from == of || d.to == of) {
        if due.state == crate::sim::diplomacy::DueState::Open {
            due.state = crate::sim::diplomacy::DueState::Waived;
        }
    }
    let date = realm.clock.date;
    for treaty in realm.ledger.treaties.iter_mut().filter(|t| t.from == of || t.to == of) {
        treaty.ended.get_or_insert(date);
    }
}

/// Whoever a fallen realm held is free, its own people too; but an enemy of the victor is his prisoner now.
fn open_prisons(realm: &mut Realm, of: PolityId, to: Option<PolityId>) {
    let people = (0..realm.rules().people.len()).map(|i| PersonId(i as u16));
    let held: Vec<PersonId> = people.filter(|&p| matches!(realm.life(p), Life::Held { by, .. } if by == of)).collect();
    for person in held {
        let serves = realm.service(person).of;
        match to.filter(|&victor| realm.relations.at_war(victor, serves)) {
            Some(victor) => {
                let at = realm.court(victor).seat;
                lives::hold(realm, person, victor, at);
                realm.tell(Fact::Delivered { person, from: of, to: victor });
            }
            None => {
                realm.person_mut(person).life = Life::Free;
                if serves != of {
                    realm.tell(Fact::HostageHome { person, from: of, to: serves });
                }
            }
        }
    }
}
