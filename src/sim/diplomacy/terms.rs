//! What each clause does once it is agreed, and what it makes one side owe.

use super::{
    Bond, Clause, Due, DueKind, DueState, Grade, MemoryKind, Proposal, Side, Treaty, relation::Relation, treaty,
};
use crate::sim::{
    chronicle::{Fact, How},
    date::Date,
    ids::{PlaceId, PolityId, RecordId},
    look::Look,
    person::Life,
    realm::Realm,
    war::taking,
};

/// Puts an agreed proposal into effect.
pub fn take_effect(realm: &mut Realm, proposal: &Proposal, record: Option<RecordId>) {
    let on = realm.clock.date;
    let id = realm.ledger.treaties.len() as u32;
    realm.ledger.treaties.push(Treaty {
        id,
        from: proposal.from,
        to: proposal.to,
        act: proposal.act,
        clauses: proposal.clauses.clone(),
        on,
        ended: None,
        record,
    });
    let fought = realm.relations.at_war(proposal.from, proposal.to);
    // Peace first: what follows stands between courts that are no longer enemies.
    let (peace, rest): (Vec<_>, Vec<_>) = proposal.clauses.iter().partition(|c| c.makes_peace());
    for clause in peace.into_iter().chain(rest) {
        clause_takes_effect(realm, proposal, clause, id);
    }
    if fought && !realm.relations.at_war(proposal.from, proposal.to) {
        treaty::left_the_field(realm, proposal.from, proposal.to);
    }
}

/// Nobody has two suzerains: who swears to another has left the one he had. (What the record has of it, it tells itself.)
fn leave_other_lords(realm: &mut Realm, vassal: PolityId, lord: PolityId) {
    if realm.chronicle.warrant.is_some() {
        return;
    }
    let serves = |x: PolityId| x != lord && realm.stands(x) && realm.relations.serves(vassal, x);
    let others: Vec<PolityId> = realm.polities().filter(|&x| serves(x)).collect();
    for old in others {
        if let Some(bond) = treaty::end_bond(realm, vassal, old) {
            realm.tell(Fact::BondEnded { by: vassal, with: old, bond });
        }
    }
}

fn owe(realm: &mut Realm, treaty: u32, from: PolityId, to: PolityId, what: DueKind) {
    let on = realm.clock.date;
    owe_by(realm, treaty, from, to, what, on);
}

fn owe_by(realm: &mut Realm, treaty: u32, from: PolityId, to: PolityId, what: DueKind, on: Date) {
    realm.ledger.dues.push(Due::open(Some(treaty), from, to, what, on));
}

fn clause_takes_effect(realm: &mut Realm, proposal: &Proposal, clause: &Clause, treaty: u32) {
    let (from, to) = (proposal.from, proposal.to);
    let date = realm.clock.date;
    let give = |side: &Side| (proposal.side(*side), proposal.facing(*side));
    match clause {
        Clause::Peace => {
            let ended = realm.relations.end_war(from, to);
            let relation = realm.relations.get_mut(from, to);
            relation.peace = true;
            if ended {
                hold_what_they_have(realm, from, to);
            }
            realm.tell(Fact::PeaceMade { a: from, b: to });
        }
        Clause::Truce { until } => {
            realm.relations.end_war(from, to);
            realm.relations.get_mut(from, to).truce = Some(*until);
            realm.tell(Fact::PeaceMade { a: from, b: to });
        }
        Clause::Land { giver, places, amends, promise } => {
            let (giver, taker) = give(giver);
            if *amends {
                for due in &mut realm.ledger.dues {
                    if due.from == giver && due.to == taker && matches!(due.what, DueKind::Land(_)) {
                        due.state = DueState::Waived;
                        due.settled = Some(date);
                    }
                }
                realm.tell(Fact::Amends { from: giver, to: taker });
            }
            for &place in places {
                give_land(realm, giver, taker, place, treaty, *promise);
            }
        }
        Clause::Pay { giver, good, amount, yearly } => {
            let (giver, taker) = give(giver);
            owe(realm, treaty, giver, taker, DueKind::Pay { good: *good, amount: *amount, yearly: *yearly });
        }
        Clause::Levies { giver, men, until, .. } => {
            let (giver, taker) = give(giver);
            owe(realm, treaty, giver, taker, DueKind::Levies(*men));
            if let Some(until) = until {
                owe_by(realm, treaty, giver, taker, DueKind::Serve, *until);
            }
        }
        Clause::Aid { giver, .. } => {
            let (giver, taker) = give(giver);
            owe(realm, treaty, giver, taker, DueKind::Aid);
        }
        Clause::MutualAid => {
            realm.relations.get_mut(from, to).alliance.get_or_insert(date);
            realm.tell(Fact::Allied { a: from, b: to, against: None });
        }
        Clause::JointAttack { on, proposer_takes, recipient_takes, by } => {
            realm.relations.get_mut(from, to).alliance.get_or_insert(date);
            for (party, friend, takes) in [(from, to, proposer_takes), (to, from, recipient_takes)] {
                for &place in takes {
                    owe_by(realm, treaty, party, friend, DueKind::Attack(Some(place)), *by);
                }
                if takes.is_empty() {
                    owe_by(realm, treaty, party, friend, DueKind::Attack(None), *by);
                }
            }
            realm.tell(Fact::Allied { a: from, b: to, against: Some(*on) });
        }
        Clause::HandOver { giver, person } => {
            let (giver, taker) = give(giver);
            match realm.life(*person) {
                // Who is given back to his own court is free.
                Life::Held { by, .. } if by == giver && realm.service(*person).of == taker => {
                    realm.person_mut(*person).life = Life::Free;
                    realm.ledger.hostages.retain(|h| h.person != *person);
                    realm.tell(Fact::Delivered { person: *person, from: giver, to: taker });
                }
                Life::Held { by, .. } if by == giver => {
                    let at = realm.court(taker).seat;
                    realm.person_mut(*person).life = Life::Held { by: taker, at };
                    realm.ledger.hostages.retain(|h| h.person != *person);
                    realm.tell(Fact::Captured { person: *person, by: taker, at, hunted: false });
                }
                _ => owe(realm, treaty, giver, taker, DueKind::Person(*person)),
            }
        }
        Clause::Hostage { giver } => {
            let (giver, taker) = give(giver);
            owe(realm, treaty, giver, taker, DueKind::Hostage);
        }
        Clause::Vassal { giver } | Clause::Tributary { giver } => {
            let (vassal, lord) = give(giver);
            let peace = realm.relations.end_war(from, to);
            let grade = if matches!(clause, Clause::Vassal { .. }) { Grade::Vassal } else { Grade::Tributary };
            let bond = Bond::Vassal { lord, grade };
            let relation = realm.relations.get_mut(vassal, lord);
            relation.bond = Some(bond);
            relation.truce = None;
            if peace {
                realm.tell(Fact::PeaceMade { a: vassal, b: lord });
            }
            realm.tell(Fact::BondMade { a: vassal, b: lord, bond });
            leave_other_lords(realm, vassal, lord);
        }
        Clause::Brothers { elder } => {
            realm.relations.end_war(from, to);
            let bond = Bond::Brothers { elder: elder.map(|side| proposal.side(side)) };
            let relation = realm.relations.get_mut(from, to);
            relation.bond = Some(bond);
            relation.peace = true;
            realm.tell(Fact::BondMade { a: from, b: to, bond });
        }
        Clause::Patent { giver } => {
            let (lord, vassal) = give(giver);
            // Between courts at war a patent is a title in name and binds nobody.
            let relation = realm.relations.get_mut(lord, vassal);
            let binds = relation.war.is_none();
            if binds {
                relation.bond = Some(Bond::Vassal { lord, grade: Grade::Invested });
            }
            let person = realm.court(vassal).ruler;
            realm.tell(Fact::Invested { by: lord, of: vassal, person });
            if binds {
                leave_other_lords(realm, vassal, lord);
            }
        }
        Clause::Markets => {
            realm.relations.get_mut(from, to).markets = true;
            realm.tell(Fact::MarketsOpened { a: from, b: to });
        }
        Clause::Border { along } => {
            // What this very treaty gives is no claim of the past.
            let promised_now: Vec<PlaceId> = proposal
                .clauses
                .iter()
                .filter_map(|c| match c {
                    Clause::Land { places, .. } => Some(places.clone()),
                    _ => None,
                })
                .flatten()
                .collect();
            for due in &mut realm.ledger.dues {
                let between = (due.from, due.to) == (from, to) || (due.from, due.to) == (to, from);
                if between && due.pending() && matches!(due.what, DueKind::Land(p) if !promised_now.contains(&p)) {
                    due.state = DueState::Waived;
                    due.settled = Some(date);
                }
            }
            hold_what_they_have(realm, from, to);
            realm.relations.get_mut(from, to).border = Some(*along);
            realm.tell(Fact::BorderDrawn { a: from, b: to, along: *along });
        }
        Clause::Oath { giver } => {
            let (swears, _) = give(giver);
            realm.sway(swears, 100, 0, 100);
        }
        Clause::Marriage => {
            honour(realm, from, to);
            honour(realm, to, from);
        }
        Clause::Leave { to_attack } => {
            // Whoever gives leave obliges the one, and has turned his back on the other.
            realm.relations.remember(date, to, from, MemoryKind::Honoured);
            realm.relations.remember(date, to, *to_attack, MemoryKind::RefusedAid);
        }
        Clause::Complaint { places } => set_right(realm, from, to, places),
        Clause::Thanks => honour(realm, from, to),
        Clause::OwnEra | Clause::DropRank => {}
    }
}

/// A courtesy is remembered, but not twice in a year: words that come every month bind nobody.
fn honour(realm: &mut Realm, by: PolityId, other: PolityId) {
    let date = realm.clock.date;
    let fresh = |m: &super::Memory| m.by == by && m.kind == MemoryKind::Honoured && date.since(m.on) < 12;
    if !realm.relations.get(by, other).memories.iter().any(fresh) {
        realm.relations.remember(date, by, other, MemoryKind::Honoured);
    }
}

/// A wrong is acknowledged: land that was promised or given and taken back is owed again, until it is handed over or
/// other land is given for it. Where no land is owed it stays at words, and words are remembered.
fn set_right(realm: &mut Realm, wronged: PolityId, by: PolityId, places: &[PlaceId]) {
    let mut owed = Vec::new();
    for due in &mut realm.ledger.dues {
        let DueKind::Land(place) = due.what else { continue };
        let this = due.from == by && due.to == wronged && due.state == DueState::Broken && places.contains(&place);
        if this && !owed.contains(&place) {
            due.state = DueState::Open;
            due.settled = None;
            owed.push(place);
        }
    }
    if owed.is_empty() {
        let date = realm.clock.date;
        realm.relations.remember(date, by, wronged, MemoryKind::Honoured);
    }
    for place in owed {
        realm.tell(Fact::Promised { place, from: by, to: wronged });
    }
}

/// After a war without other terms each side owns what it holds of the other's.
fn hold_what_they_have(realm: &mut Realm, a: PolityId, b: PolityId) {
    for place in realm.places() {
        let (owner, holder) = (realm.owner(place).0, realm.holder(place));
        if owner != holder && [owner, holder].iter().all(|p| *p == Some(a) || *p == Some(b)) {
            realm.place_mut(place).owner = crate::sim::place::Owner(holder);
            realm.place_mut(place).occupier = crate::sim::place::Occupier(None);
        }
    }
}

/// Whether land can pass as things stand: the giver holds it in peace, and it touches the taker's.
pub(super) fn passes(look: &impl Look, giver: PolityId, taker: PolityId, place: PlaceId) -> bool {
    let adjacent = look.rules().neighbours[place.index()].iter().any(|(p, _)| look.holder(*p) == Some(taker));
    let free = look.holder(place) == Some(giver) && look.siege(place).0.is_none();
    free && adjacent && look.court(giver).seat != place
}

/// Land passes into the taker's hands.
pub(super) fn pass(realm: &mut Realm, place: PlaceId, taker: PolityId) {
    taking::take(realm, place, taker, How::Cession, None);
    // The new garrison comes out of the taker's men.
    let fewest = realm.rules().war.fewest.min(realm.purse(taker).manpower);
    realm.polity_mut(taker).purse.manpower -= fewest;
    realm.place_mut(place).walls.garrison = fewest;
}

/// Land passes at once if the giver holds it in peace; else it is promised, and the taker may march in.
fn give_land(realm: &mut Realm, giver: PolityId, taker: PolityId, place: PlaceId, treaty: u32, promise: bool) {
    let holder = realm.holder(place);
    if holder == Some(taker) {
        // Already in hand: the gift makes it right.
        realm.place_mut(place).owner = crate::sim::place::Owner(Some(taker));
        realm.place_mut(place).occupier = crate::sim::place::Occupier(None);
        realm.tell(Fact::Taken {
            place,
            from: Some(giver),
            by: Some(taker),
            how: How::Cession,
            commander: None,
            loot: 0,
            stay: 0,
        });
        return;
    }
    if !promise && passes(realm, giver, taker, place) {
        pass(realm, place, taker);
        return;
    }
    if realm.ledger.land_promised(place, taker).is_none() {
        owe(realm, treaty, giver, taker, DueKind::Land(place));
    }
    realm.tell(Fact::Promised { place, from: giver, to: taker });
}

/// Dropping the rank that one held of a suzerain: the bond lapses on one's own word, acknowledged or not.
pub fn drop_rank(realm: &mut Realm, by: PolityId, with: PolityId) {
    let relation: &mut Relation = realm.relations.get_mut(by, with);
    if let Some(Bond::Vassal { lord, grade }) = &mut relation.bond
        && *lord == with
    {
        *grade = (*grade).min(Grade::Vassal);
    }
    realm.tell(Fact::InvestitureDropped { by, with });
}
