//! The state as rules see it inside a turn: everything readable, everything writable, reached by id.
//!
//! Rules are systems that take a [`Realm`]. It is one parameter on purpose: rules of war touch places, armies,
//! courts, the ledger and the chronicle in one breath, and systems that all take the same parameter are ordered by
//! the schedule and never run at once.

use super::{
    army::{ArmyRow, Task},
    chronicle::{Chronicle, Fact},
    clock::Clock,
    date::Date,
    dice::Roll,
    diplomacy::{Good, Ledger, Relations, treaty},
    envoy::{EnvoyRow, Journey, Letter},
    event::Events,
    fate::{Fates, Lot},
    ids::{ArmyId, EnvoyId, PersonId, PlaceId, PolityId, RecordId, Warrant},
    index::Index,
    look::{ArmyLook, Look},
    num::{Men, Permille},
    person::{Life, PersonRow, Service},
    place::{Besieged, Occupation, Occupier, Owner, PlaceRow, Town, Walls},
    polity::{Court, Fabric, PolityRow, Purse, Standing, Temper},
    rulebook::{Rulebook, Rules},
};
use bevy::{ecs::system::SystemParam, prelude::*};
use std::sync::Arc;

/// Everything a rule can see and change.
#[derive(SystemParam)]
#[expect(missing_docs, reason = "the fields are the state; see the types")]
pub struct Realm<'w, 's> {
    pub shared: Res<'w, Rules>,
    pub clock: ResMut<'w, Clock>,
    pub relations: ResMut<'w, Relations>,
    pub ledger: ResMut<'w, Ledger>,
    pub chronicle: ResMut<'w, Chronicle>,
    pub events: ResMut<'w, Events>,
    pub fates: ResMut<'w, Fates>,
    index: Res<'w, Index>,
    places: Query<'w, 's, &'static mut PlaceRow>,
    polities: Query<'w, 's, &'static mut PolityRow>,
    people: Query<'w, 's, &'static mut PersonRow>,
    armies: Query<'w, 's, &'static mut ArmyRow>,
    envoys: Query<'w, 's, &'static mut EnvoyRow>,
}

/// What every id of the rulebook has: an entity. Only a broken restore could break this.
const BOUND: &str = "the index names every place, polity and person of the rulebook";

impl Realm<'_, '_> {
    /// The rulebook, free of any borrow of the realm.
    pub fn book(&self) -> Arc<Rulebook> {
        Arc::clone(&self.shared.0)
    }

    /// A place, to change.
    pub fn place_mut(&mut self, id: PlaceId) -> &mut PlaceRow {
        self.places.get_mut(self.index.places[id.index()]).expect(BOUND).into_inner()
    }
    /// A polity, to change.
    pub fn polity_mut(&mut self, id: PolityId) -> &mut PolityRow {
        self.polities.get_mut(self.index.polities[id.index()]).expect(BOUND).into_inner()
    }
    /// A person, to change.
    pub fn person_mut(&mut self, id: PersonId) -> &mut PersonRow {
        self.people.get_mut(self.index.people[id.index()]).expect(BOUND).into_inner()
    }
    /// An army, to change.
    pub fn army_mut(&mut self, id: ArmyId) -> Option<&mut ArmyRow> {
        self.armies.get_mut(*self.index.armies.get(&id)?).ok().map(Mut::into_inner)
    }
    /// An envoy, to change.
    pub fn envoy_mut(&mut self, id: EnvoyId) -> Option<&mut EnvoyRow> {
        self.envoys.get_mut(*self.index.envoys.get(&id)?).ok().map(Mut::into_inner)
    }

    /// Notes a fact.
    pub fn tell(&mut self, fact: Fact) {
        let date = self.clock.date;
        self.chronicle.tell(date, fact);
    }

    /// Does something in the name of a record, so that its facts carry it.
    pub fn in_name_of<T>(&mut self, warrant: Option<Warrant>, act: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.chronicle.warrant, warrant);
        let result = act(self);
        self.chronicle.warrant = before;
        result
    }

    /// Throws dice, unless the record sets the outcome. What `read` finds in a lot is the outcome. A set outcome
    /// marks the facts that `act` tells. `quiet` is what happens where the record plays every part and is silent.
    pub fn decide<T>(
        &mut self,
        throw: (Roll, u64, Permille),
        quiet: Option<bool>,
        read: impl Fn(&Lot) -> Option<bool>,
        act: impl FnOnce(&mut Self, bool) -> T,
    ) -> T {
        let date = self.clock.date;
        if let Some((outcome, record)) = self.fates.ask(date, read) {
            return self.as_set(record, |realm| act(realm, outcome));
        }
        let outcome = match quiet {
            Some(silent) if self.fates.quiet => silent,
            _ => self.clock.dice().chance(throw.0, throw.1, throw.2),
        };
        act(self, outcome)
    }

    /// Does something whose outcome a record sets.
    pub fn as_set<T>(&mut self, record: RecordId, act: impl FnOnce(&mut Self) -> T) -> T {
        let before = (self.chronicle.warrant, self.chronicle.set);
        (self.chronicle.warrant, self.chronicle.set) = (Some(Warrant { record, inferred: false }), true);
        let result = act(self);
        (self.chronicle.warrant, self.chronicle.set) = before;
        result
    }

    /// Moves cash, horses or grain from one purse to another; what has no purse of its own is paid in its worth.
    /// Returns whether the debtor had it. Nothing moves if not.
    pub fn pay(&mut self, from: PolityId, to: PolityId, good: Good, amount: i64) -> bool {
        let book = self.book();
        let (cash, horses, grain) = treaty::in_kind(&book.economy, good, amount);
        let purse = self.purse(from);
        if purse.cash < cash || purse.horses < horses || purse.grain < grain {
            return false;
        }
        for (polity, sign) in [(from, -1), (to, 1)] {
            let polity = self.polity_mut(polity);
            polity.purse.cash += sign * cash;
            polity.purse.horses += sign * horses;
            polity.purse.grain += sign * grain;
            let treaties = &mut polity.purse.treaties;
            *treaties = (treaties.0 + sign * cash, treaties.1 + sign * horses, treaties.2 + sign * grain);
        }
        true
    }

    /// Changes prestige, weariness and stability, all in cents, within their scale.
    pub fn sway(&mut self, polity: PolityId, prestige: i32, weariness: i32, stability: i32) {
        let temper = &mut self.polity_mut(polity).temper;
        temper.prestige = (temper.prestige + prestige).clamp(0, 10_000);
        temper.weariness = (temper.weariness + weariness).clamp(0, 10_000);
        temper.stability = (temper.stability + stability).clamp(0, 10_000);
    }

    /// Puts a place into other hands and keeps owner and occupier straight.
    pub fn set_holder(&mut self, place: PlaceId, holder: Option<PolityId>) {
        let since = self.clock.date;
        let place = self.place_mut(place);
        place.occupier = if place.owner.0 == holder {
            Occupier(None)
        } else if place.owner.0.is_none() {
            // Land of nobody has no right to stand on: who takes it owns it.
            place.owner = Owner(holder);
            Occupier(None)
        } else {
            Occupier(Some(Occupation { by: holder, since }))
        };
    }
}

impl Look for Realm<'_, '_> {
    fn rules(&self) -> &Rulebook {
        &self.shared
    }
    fn date(&self) -> Date {
        self.clock.date
    }
    fn relations(&self) -> &Relations {
        &self.relations
    }
    fn ledger(&self) -> &Ledger {
        &self.ledger
    }
    fn events(&self) -> &Events {
        &self.events
    }
    fn owner(&self, place: PlaceId) -> Owner {
        self.places.get(self.index.places[place.index()]).expect(BOUND).owner
    }
    fn occupier(&self, place: PlaceId) -> Occupier {
        self.places.get(self.index.places[place.index()]).expect(BOUND).occupier
    }
    fn town(&self, place: PlaceId) -> Town {
        self.places.get(self.index.places[place.index()]).expect(BOUND).town
    }
    fn walls(&self, place: PlaceId) -> Walls {
        self.places.get(self.index.places[place.index()]).expect(BOUND).walls
    }
    fn siege(&self, place: PlaceId) -> Besieged {
        self.places.get(self.index.places[place.index()]).expect(BOUND).siege
    }
    fn standing(&self, polity: PolityId) -> Standing {
        self.polities.get(self.index.polities[polity.index()]).expect(BOUND).standing
    }
    fn court(&self, polity: PolityId) -> &Court {
        &self.polities.get(self.index.polities[polity.index()]).expect(BOUND).court
    }
    fn purse(&self, polity: PolityId) -> Purse {
        self.polities.get(self.index.polities[polity.index()]).expect(BOUND).purse
    }
    fn temper(&self, polity: PolityId) -> Temper {
        self.polities.get(self.index.polities[polity.index()]).expect(BOUND).temper
    }
    fn fabric(&self, polity: PolityId) -> Fabric {
        self.polities.get(self.index.polities[polity.index()]).expect(BOUND).fabric
    }
    fn life(&self, person: PersonId) -> Life {
        self.people.get(self.index.people[person.index()]).expect(BOUND).life
    }
    fn service(&self, person: PersonId) -> Service {
        self.people.get(self.index.people[person.index()]).expect(BOUND).service
    }
    fn army_ids(&self) -> Vec<ArmyId> {
        self.index.armies.keys().copied().collect()
    }
    fn army(&self, id: ArmyId) -> Option<ArmyLook<'_>> {
        Some(ArmyLook::of(self.armies.get(*self.index.armies.get(&id)?).ok()?))
    }
    fn each_army(&self) -> impl Iterator<Item = ArmyLook<'_>> {
        self.index.armies.values().filter_map(|&army| self.armies.get(army).ok()).map(ArmyLook::of)
    }
    fn holder(&self, place: PlaceId) -> Option<PolityId> {
        held_by(self.places.get(self.index.places[place.index()]).expect(BOUND))
    }
    // A walk over the table is faster than a look-up each.
    fn holders(&self) -> Vec<Option<PolityId>> {
        let mut list = vec![None; self.index.places.len()];
        for place in self.places.iter() {
            list[place.id.index()] = held_by(place);
        }
        list
    }
    fn holdings(&self, polity: PolityId) -> Vec<PlaceId> {
        let own = |p: &&PlaceRow| held_by(p) == Some(polity);
        let mut ids: Vec<PlaceId> = self.places.iter().filter(own).map(|p| p.id).collect();
        ids.sort_unstable();
        ids
    }
    fn paying(&self, polity: PolityId) -> i64 {
        self.places.iter().filter(|p| held_by(p) == Some(polity)).map(|p| p.town.paying()).sum()
    }
    fn garrisons(&self, polity: PolityId) -> Men {
        self.places.iter().filter(|p| held_by(p) == Some(polity)).map(|p| p.walls.garrison).sum()
    }
    // Asked for every place and court of a month: a walk over the table, put in order, is faster than a look-up each.
    fn armies_at(&self, place: PlaceId) -> Vec<ArmyId> {
        let stands = |a: &&ArmyRow| {
            a.position.at == place
                && a.position.leg.is_none()
                && !matches!(a.task, Task::Away { .. })
                && a.force.men() > 0
        };
        let mut ids: Vec<ArmyId> = self.armies.iter().filter(stands).map(|a| a.id).collect();
        ids.sort_unstable();
        ids
    }
    fn armies_of(&self, polity: PolityId) -> Vec<ArmyId> {
        let own = |a: &&ArmyRow| a.banner.of == polity && a.force.men() > 0;
        let mut ids: Vec<ArmyId> = self.armies.iter().filter(own).map(|a| a.id).collect();
        ids.sort_unstable();
        ids
    }
    fn envoy_ids(&self) -> Vec<EnvoyId> {
        self.index.envoys.keys().copied().collect()
    }
    fn envoy(&self, id: EnvoyId) -> Option<(&Letter, &Journey)> {
        let envoy = self.envoys.get(*self.index.envoys.get(&id)?).ok()?;
        Some((&envoy.letter, &envoy.journey))
    }
}

/// Who holds the place in fact.
fn held_by(place: &PlaceRow) -> Option<PolityId> {
    match place.occupier.0 {
        Some(occupation) => occupation.by,
        None => place.owner.0,
    }
}
