//! Commanders of besieged places who give them up and enter the besieger's service.
//!
//! One chance for the throw and for all who show it: [`of_month`]. It rests on the commander's loyalty
//! ([`crate::sim::court::loyalty`]), on hunger, and on how likely the place is to be given up in any case.

use super::{siege, taking};
use crate::sim::{
    chronicle::{Fact, How},
    court::{lives, loyalty, throne},
    dice::Roll,
    fate::Lot,
    ids::{PersonId, PlaceId, PolityId},
    look::Look,
    num::Permille,
    realm::Realm,
};

/// Who commands within a besieged place: of the holder's own people who lead armies inside the ablest.
pub fn commander(look: &impl Look, place: PlaceId) -> Option<PersonId> {
    look.siege(place).0?;
    let holder = look.holder(place)?;
    let within = siege::inside(look, place).into_iter().filter_map(|id| look.army(id));
    let own = within.filter(|a| a.banner.of == holder).filter_map(|a| a.lead.commander);
    let own = own.filter(|&p| look.at_hand(p, holder));
    own.max_by_key(|&p| (look.rules().person(p).command, std::cmp::Reverse(p)))
}

/// The chance that this commander goes over in the month so many months from now, if nobody has given the place up
/// before: none in the first months of a siege, and none for whoever is loyal.
fn of_month(look: &impl Look, place: PlaceId, who: PersonId, month: i32, hungry: bool, gives_up: Permille) -> Permille {
    let Some(siege) = look.siege(place).0 else { return 0 };
    let rules = &look.rules().court.loyalty;
    let lacking = rules.treason_at - loyalty::ahead(look, who, month).sum();
    if look.date().since(siege.since) + month < rules.treason_months || lacking <= 0 {
        return 0;
    }
    let rate = rules.treason + if hungry { rules.treason_hunger } else { 0 };
    (lacking * rate * (1000 + gives_up) / 1000).clamp(0, rules.treason_most)
}

/// The same for each of the coming months, as [`siege::surrender_ahead`]. Empty where nobody of name commands within.
pub fn ahead(look: &impl Look, place: PlaceId, months: i32) -> Vec<Permille> {
    let Some(who) = commander(look, place) else { return Vec::new() };
    let coming = siege::coming(look, place, months).into_iter().zip(0..);
    coming.map(|((hungry, gives_up), month)| of_month(look, place, who, month, hungry, gives_up)).collect()
}

/// The throw of a month, after that for a surrender. Whatever a record tells of the siege, it tells of no treason.
pub(super) fn throw(realm: &mut Realm, place: PlaceId, hungry: bool, gives_up: Permille) {
    let Some(who) = commander(realm, place) else { return };
    let chance = of_month(realm, place, who, 0, hungry, gives_up);
    if chance == 0 {
        return;
    }
    let read = |lot: &Lot| match lot {
        Lot::Siege { place: p, .. } if *p == place => Some(false),
        _ => None,
    };
    realm.decide((Roll::Treason, u64::from(place.0), chance), Some(false), read, |realm, goes| {
        if let Some(by) = realm.holder(place).filter(|_| goes) {
            go_over(realm, by, place, Some(who));
        }
    });
}

/// The place goes over to who besieges it, or has just taken it, and the person with it.
pub fn go_over(realm: &mut Realm, by: PolityId, place: PlaceId, person: Option<PersonId>) {
    let besieger = realm.siege(place).0.map(|s| s.by);
    let Some(to) = besieger.or_else(|| realm.holder(place)) else { return };
    if besieger.is_some() {
        taking::take(realm, place, to, How::Betrayal, None);
    }
    if let Some(person) = person {
        lives::lay_down_command(realm, person);
        throne::dismiss(realm, by, person);
        realm.person_mut(person).service.of = to;
        realm.tell(Fact::WentOver { person, from: by, to, at: place });
    }
}
