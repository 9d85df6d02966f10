//! Reading the state: one set of questions for rules, forecasts, AI, panels and tests.
//!
//! Two things answer them: [`super::realm::Realm`] inside the rules, and [`super::snapshot::Snapshot`] everywhere
//! else. A question asked of either has one answer, because it is written once, here.

use super::{
    army::{ArmyRow, Banner, Force, Lead, Mandate, Position, Task},
    date::Date,
    diplomacy::{Ledger, Relations},
    envoy::{Journey, Letter},
    event::Events,
    ids::{ArmyId, EnvoyId, PersonId, PlaceId, PolityId},
    num::Men,
    person::{Life, Service},
    place::{Besieged, Occupier, Owner, Town, Walls},
    polity::{Court, Fabric, Purse, Standing, Temper},
    rulebook::Rulebook,
};

/// An army as it is seen.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the fields are the components of the same names")]
pub struct ArmyLook<'a> {
    pub id: ArmyId,
    pub banner: Banner,
    pub force: Force,
    pub lead: Lead,
    pub position: &'a Position,
    pub task: Task,
    pub mandate: Mandate,
}

impl<'a> ArmyLook<'a> {
    /// An army as its row says.
    pub fn of(row: &'a ArmyRow) -> Self {
        let ArmyRow { id, banner, force, lead, ref position, task, mandate } = *row;
        Self { id, banner, force, lead, position, task, mandate }
    }
    /// The place at which the army stands, if it is not on the road or away.
    pub fn stands_at(&self) -> Option<PlaceId> {
        (self.position.leg.is_none() && !self.away()).then_some(self.position.at)
    }
    /// Whether it fights off the map.
    pub fn away(&self) -> bool {
        matches!(self.task, Task::Away { .. })
    }
    /// Whether there is anybody left in it.
    pub fn exists(&self) -> bool {
        self.force.men() > 0
    }
}

/// The questions.
#[expect(missing_docs, reason = "the plain readers return the component of the same name")]
pub trait Look {
    fn rules(&self) -> &Rulebook;
    fn date(&self) -> Date;
    fn relations(&self) -> &Relations;
    fn ledger(&self) -> &Ledger;
    fn events(&self) -> &Events;
    fn owner(&self, place: PlaceId) -> Owner;
    fn occupier(&self, place: PlaceId) -> Occupier;
    fn town(&self, place: PlaceId) -> Town;
    fn walls(&self, place: PlaceId) -> Walls;
    fn siege(&self, place: PlaceId) -> Besieged;
    fn standing(&self, polity: PolityId) -> Standing;
    fn court(&self, polity: PolityId) -> &Court;
    fn purse(&self, polity: PolityId) -> Purse;
    fn temper(&self, polity: PolityId) -> Temper;
    fn fabric(&self, polity: PolityId) -> Fabric;
    fn life(&self, person: PersonId) -> Life;
    fn service(&self, person: PersonId) -> Service;
    /// Armies in being, in order of id.
    fn army_ids(&self) -> Vec<ArmyId>;
    fn army(&self, id: ArmyId) -> Option<ArmyLook<'_>>;
    /// The same armies, looked at one after the other, which is faster than a search for each.
    fn each_army(&self) -> impl Iterator<Item = ArmyLook<'_>>;
    /// Envoys under way, in order of id.
    fn envoy_ids(&self) -> Vec<EnvoyId>;
    fn envoy(&self, id: EnvoyId) -> Option<(&Letter, &Journey)>;

    /// All places.
    fn places(&self) -> impl Iterator<Item = PlaceId> + use<Self>
    where
        Self: Sized,
    {
        (0..self.rules().places.len()).map(|i| PlaceId(i as u16))
    }

    /// All polities.
    fn polities(&self) -> impl Iterator<Item = PolityId> + use<Self>
    where
        Self: Sized,
    {
        (0..self.rules().polities.len()).map(|i| PolityId(i as u8))
    }

    /// Who holds the place in fact.
    fn holder(&self, place: PlaceId) -> Option<PolityId> {
        match self.occupier(place).0 {
            Some(occupation) => occupation.by,
            None => self.owner(place).0,
        }
    }

    /// Whether the polity has a part in the game and has not fallen.
    fn stands(&self, polity: PolityId) -> bool {
        matches!(self.standing(polity), Standing::Stands | Standing::InFlight)
    }

    /// Whether an army of `polity` may be in that place without a fight: its own, its friends', or nobody's.
    fn friendly(&self, place: PlaceId, polity: PolityId) -> bool {
        match self.holder(place) {
            None => true,
            Some(holder) => holder == polity || self.relations().friends(holder, polity),
        }
    }

    /// Whether the place is held by somebody with whom `polity` is at war.
    fn hostile(&self, place: PlaceId, polity: PolityId) -> bool {
        self.holder(place).is_some_and(|holder| self.relations().at_war(holder, polity))
    }

    /// Armies standing at the place, in order of id.
    fn armies_at(&self, place: PlaceId) -> Vec<ArmyId>
    where
        Self: Sized,
    {
        let here = |a: &ArmyLook| a.exists() && a.stands_at() == Some(place);
        self.each_army().filter(here).map(|a| a.id).collect()
    }

    /// Armies of `polity`, whoever commands them, in order of id.
    fn armies_of(&self, polity: PolityId) -> Vec<ArmyId>
    where
        Self: Sized,
    {
        let own = |a: &ArmyLook| a.exists() && a.banner.of == polity;
        self.each_army().filter(own).map(|a| a.id).collect()
    }

    /// Men of `polity` in armies on the map.
    fn field_men(&self, polity: PolityId) -> Men
    where
        Self: Sized,
    {
        let own = |a: &ArmyLook| a.banner.of == polity && !a.away();
        self.each_army().filter(own).map(|a| a.force.men()).sum()
    }

    /// Places held by `polity`, in order of id.
    fn holdings(&self, polity: PolityId) -> Vec<PlaceId>
    where
        Self: Sized,
    {
        self.places().filter(|&p| self.holder(p) == Some(polity)).collect()
    }

    /// Households of the places held that pay.
    fn paying(&self, polity: PolityId) -> i64
    where
        Self: Sized,
    {
        self.holdings(polity).into_iter().map(|p| self.town(p).paying()).sum()
    }

    /// Men in garrisons.
    fn garrisons(&self, polity: PolityId) -> Men
    where
        Self: Sized,
    {
        self.holdings(polity).into_iter().map(|p| self.walls(p).garrison).sum()
    }

    /// Who holds each place, in order of id: for who asks about many.
    fn holders(&self) -> Vec<Option<PolityId>> {
        (0..self.rules().places.len()).map(|i| self.holder(PlaceId(i as u16))).collect()
    }

    /// Worth of all places held.
    fn held_value(&self, polity: PolityId) -> i64
    where
        Self: Sized,
    {
        self.places().filter(|&p| self.holder(p) == Some(polity)).map(|p| self.rules().value(p)).sum()
    }

    /// Whether the person lives and serves `polity` freely.
    fn at_hand(&self, person: PersonId, polity: PolityId) -> bool {
        self.life(person) == Life::Free && self.service(person).of == polity
    }
}
