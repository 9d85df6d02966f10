//! Why an order cannot be carried out.

use crate::sim::{
    date::Date,
    ids::{PersonId, PlaceId, PolityId, TheatreId},
    num::Men,
    person::Office,
};
use serde::{Deserialize, Serialize};

/// Why an order cannot be carried out. Each has its sentence in the language files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is a sentence in orders.ftl")]
pub enum Refusal {
    Fallen,
    NoSuchArmy,
    NotYours,
    AwayFromMap,
    Resting { months: i32 },
    ArmyInBeing,
    NothingAsked,
    TooFewMen { have: Men, asked: Men },
    TooFewHorses { have: i64, asked: i64 },
    NoCash { have: i64, asked: i64 },
    NotYourPlace { place: PlaceId },
    Invested { place: PlaceId },
    NoRoad { to: PlaceId },
    AlreadyThere { place: PlaceId },
    NotAtWar { with: PolityId },
    NobodyToFight { place: PlaceId },
    NoSiege { place: PlaceId },
    NotPromised { place: PlaceId },
    AtWar { with: PolityId },
    InWar { with: PolityId },
    EnvoyRiding { with: PolityId },
    TheatreClosed,
    NotThere { place: PlaceId },
    TooFar { place: PlaceId },
    NotAlive { person: PersonId },
    NotAtHand { person: PersonId },
    HasCommand { person: PersonId },
    NotUnderAlly,
    NotAllied { with: PolityId },
    Self_,
    Suzerain { with: PolityId },
    Vassal { with: PolityId },
    Brother { with: PolityId },
    Ally { with: PolityId },
    Truce { until: Date },
    NoBond { with: PolityId },
    NoClauses,
    TooManyClauses { most: usize },
    NotPositive,
    NotYoursToGive { place: PlaceId },
    NotTheirsToGive { place: PlaceId },
    AlreadySo,
    NoRoadToCourt { of: PolityId },
    NoSuchEnvoy,
    NotHere,
    AlreadyHome,
    NotHeir { person: PersonId },
    NotByAppointment { office: Office },
    NoRuler,
    PastDate,
    Proclaimed,
    NoSuch,
    NoRiver { place: PlaceId },
    WallsTooLow { place: PlaceId },
    TooSoon { months: i32 },
    TooFewEngineers { have: Men, asked: Men },
    NobodyLeft,
    WallsHighest { place: PlaceId },
    NoGrain { have: i64, asked: i64 },
    NoMarkets { with: PolityId },
    NotOpen,
    Gone { polity: PolityId },
    AsksBack,
    TruceTooLong { most: i32 },
    LiesBefore { place: PlaceId },
    NoMenHere { place: PlaceId, have: Men, asked: Men },
    NoHorsesHere { place: PlaceId, have: i64, asked: i64 },
    FarAway { months: i32 },
    CalledUp { have: Men, asked: Men },
    Rules { person: PersonId },
    LeadsArmy { person: PersonId },
    OnEmbassy { person: PersonId },
    Abroad { theatre: TheatreId, until: Date },
    Nobody { place: PlaceId },
    OwnLand { place: PlaceId },
    Relieved { place: PlaceId, months: i32 },
    StormOrdered { place: PlaceId },
    NotOfHouse { person: PersonId },
    LeadsAbroad { person: PersonId, theatre: TheatreId, until: Date },
    LeadsAfar { person: PersonId, place: PlaceId, days: i32 },
    BoundTillNow { with: PolityId },
}

impl Refusal {
    /// The Fluent message of this refusal, without its `refusal-` prefix.
    pub fn key(&self) -> String {
        // The tag that serde writes is the key, so that the two cannot drift apart.
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.get("why").and_then(|w| w.as_str().map(|w| w.trim_end_matches('_').replace('_', "-"))))
            .unwrap_or_default()
    }
}
