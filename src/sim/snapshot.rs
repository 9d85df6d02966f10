//! The whole state as plain data: the only door into a world, and what is saved, hashed, forked and undone.

use super::{
    army::ArmyRow,
    clock::Clock,
    date::Date,
    diplomacy::{Ledger, Relations},
    envoy::{EnvoyRow, Journey, Letter},
    event::Events,
    ids::{ArmyId, EnvoyId, PersonId, PlaceId, PolityId},
    look::{ArmyLook, Look},
    order::Pending,
    person::{Life, PersonRow, Service},
    place::{Besieged, Occupier, Owner, PlaceRow, Town, Walls},
    polity::{Court, Fabric, PolityRow, Purse, Standing, Temper},
    rulebook::{Rulebook, Rules},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The state of a game at the start of a turn. Rows are sorted by id; places, polities and people are complete.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Time and seed.
    pub clock: Clock,
    /// Places.
    pub places: Vec<PlaceRow>,
    /// Polities.
    pub polities: Vec<PolityRow>,
    /// People.
    pub people: Vec<PersonRow>,
    /// Armies.
    pub armies: Vec<ArmyRow>,
    /// Envoys.
    pub envoys: Vec<EnvoyRow>,
    /// Relations.
    pub relations: Relations,
    /// Treaties and dues.
    pub ledger: Ledger,
    /// Orders given and not yet carried out.
    pub pending: Pending,
    /// Events that wait for a choice, and choices made.
    pub events: Events,
}

/// A fingerprint of a whole state. Equal states have equal hashes on every machine.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StateHash([u8; 16]);

impl fmt::Display for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
impl fmt::Debug for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Snapshot {
    /// The fingerprint of this state.
    pub fn hash(&self) -> StateHash {
        // Our rows hold nothing that postcard cannot write.
        let bytes = postcard::to_stdvec(self).unwrap_or_default();
        let mut hash = [0; 16];
        hash.copy_from_slice(&blake3::hash(&bytes).as_bytes()[..16]);
        StateHash(hash)
    }

    /// The snapshot together with the rulebook it was made with, to ask questions of.
    pub fn with<'a>(&'a self, rules: &'a Rules) -> Scene<'a> {
        Scene { state: self, rules }
    }
}

/// A snapshot and its rulebook: answers [`Look`].
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The state.
    pub state: &'a Snapshot,
    /// The rulebook.
    pub rules: &'a Rules,
}

impl Look for Scene<'_> {
    fn rules(&self) -> &Rulebook {
        self.rules
    }
    fn date(&self) -> Date {
        self.state.clock.date
    }
    fn relations(&self) -> &Relations {
        &self.state.relations
    }
    fn ledger(&self) -> &Ledger {
        &self.state.ledger
    }
    fn events(&self) -> &Events {
        &self.state.events
    }
    fn owner(&self, place: PlaceId) -> Owner {
        self.state.places[place.index()].owner
    }
    fn occupier(&self, place: PlaceId) -> Occupier {
        self.state.places[place.index()].occupier
    }
    fn town(&self, place: PlaceId) -> Town {
        self.state.places[place.index()].town
    }
    fn walls(&self, place: PlaceId) -> Walls {
        self.state.places[place.index()].walls
    }
    fn siege(&self, place: PlaceId) -> Besieged {
        self.state.places[place.index()].siege
    }
    fn standing(&self, polity: PolityId) -> Standing {
        self.state.polities[polity.index()].standing
    }
    fn court(&self, polity: PolityId) -> &Court {
        &self.state.polities[polity.index()].court
    }
    fn purse(&self, polity: PolityId) -> Purse {
        self.state.polities[polity.index()].purse
    }
    fn temper(&self, polity: PolityId) -> Temper {
        self.state.polities[polity.index()].temper
    }
    fn fabric(&self, polity: PolityId) -> Fabric {
        self.state.polities[polity.index()].fabric
    }
    fn life(&self, person: PersonId) -> Life {
        self.state.people[person.index()].life
    }
    fn service(&self, person: PersonId) -> Service {
        self.state.people[person.index()].service
    }
    fn army_ids(&self) -> Vec<ArmyId> {
        self.state.armies.iter().map(|a| a.id).collect()
    }
    fn army(&self, id: ArmyId) -> Option<ArmyLook<'_>> {
        let at = self.state.armies.binary_search_by_key(&id, |a| a.id).ok()?;
        Some(ArmyLook::of(&self.state.armies[at]))
    }
    fn each_army(&self) -> impl Iterator<Item = ArmyLook<'_>> {
        self.state.armies.iter().map(ArmyLook::of)
    }
    fn envoy_ids(&self) -> Vec<EnvoyId> {
        self.state.envoys.iter().map(|e| e.id).collect()
    }
    fn envoy(&self, id: EnvoyId) -> Option<(&Letter, &Journey)> {
        let row = &self.state.envoys[self.state.envoys.binary_search_by_key(&id, |e| e.id).ok()?];
        Some((&row.letter, &row.journey))
    }
}
