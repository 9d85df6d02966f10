//! Conditions: what must be so for a design to hold or an event to open.

use crate::sim::{
    diplomacy::{DueKind, MemoryKind},
    ids::{EventId, PersonId, PlaceId, PolicyId, PolityId},
    look::Look,
    num::Cents,
};

/// Something that must be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The realm is no more.
    Fallen(PolityId),
    /// It still stands.
    Stands(PolityId),
    /// The two are at war.
    War(PolityId, PolityId),
    /// They are not.
    NoWar(PolityId, PolityId),
    /// The first serves the second.
    Serves(PolityId, PolityId),
    /// It does not.
    NotServes(PolityId, PolityId),
    /// The place is held by that court.
    Holds(PlaceId, PolityId),
    /// The court has lost its first capital, or left it.
    Moved(PolityId, PlaceId),
    /// That person rules there.
    Ruler(PolityId, PersonId),
    /// That person is the heir there.
    Heir(PolityId, PersonId),
    /// The court has that person at hand: alive, free and in its service.
    AtHand(PolityId, PersonId),
    /// The place is besieged.
    Besieged(PlaceId),
    /// The place is besieged by that court.
    BesiegedBy(PlaceId, PolityId),
    /// The court sits there.
    SitsAt(PolityId, PlaceId),
    /// The court has an army of its own standing there.
    HostAt(PolityId, PlaceId),
    /// The court is weary of war to so many cents or more.
    Weary(PolityId, Cents),
    /// It has so many cents of prestige or more.
    Prestige(PolityId, Cents),
    /// It has fewer cents of stability than that.
    Unstable(PolityId, Cents),
    /// That policy of state is in force there.
    PolicyIs(PolityId, PolicyId),
    /// It is not.
    PolicyNot(PolityId, PolicyId),
    /// The place is promised to that court and not yet handed over.
    Owed(PlaceId, PolityId),
    /// The first did such a thing to the second, and it is remembered.
    Did(PolityId, PolityId, MemoryKind),
    /// That choice was made in that event.
    Chose(EventId, u8),
}

impl Condition {
    /// Whether it is so.
    pub fn holds(self, look: &impl Look) -> bool {
        match self {
            Condition::Fallen(p) => !look.stands(p),
            Condition::Stands(p) => look.stands(p),
            Condition::War(a, b) => look.relations().at_war(a, b),
            Condition::NoWar(a, b) => !look.relations().at_war(a, b),
            Condition::Serves(vassal, lord) => look.relations().serves(vassal, lord),
            Condition::NotServes(vassal, lord) => !look.relations().serves(vassal, lord),
            Condition::Holds(place, by) => look.holder(place) == Some(by),
            Condition::Moved(of, place) => look.court(of).seat != place,
            Condition::Ruler(of, person) => look.court(of).ruler == Some(person),
            Condition::Heir(of, person) => look.court(of).heir == Some(person),
            Condition::AtHand(of, person) => look.at_hand(person, of),
            Condition::Besieged(place) => look.siege(place).0.is_some(),
            Condition::BesiegedBy(place, by) => look.siege(place).0.is_some_and(|siege| siege.by == by),
            Condition::SitsAt(of, place) => look.court(of).seat == place,
            Condition::HostAt(of, place) => {
                let mut there = look.armies_at(place).into_iter().filter_map(|id| look.army(id));
                there.any(|army| army.banner.of == of)
            }
            Condition::Weary(of, least) => look.temper(of).weariness >= least,
            Condition::Prestige(of, least) => look.temper(of).prestige >= least,
            Condition::Unstable(of, below) => look.temper(of).stability < below,
            Condition::PolicyIs(of, policy) => look.court(of).policy == policy,
            Condition::PolicyNot(of, policy) => look.court(of).policy != policy,
            Condition::Owed(place, to) => {
                let dues = look.ledger().dues.iter();
                dues.filter(|d| d.to == to && d.pending()).any(|d| d.what == DueKind::Land(place))
            }
            Condition::Did(by, toward, kind) => {
                by != toward && look.relations().get(by, toward).memories.iter().any(|m| m.by == by && m.kind == kind)
            }
            Condition::Chose(event, choice) => look.events().past(event).is_some_and(|p| p.choice == choice),
        }
    }
}
