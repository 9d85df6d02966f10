//! Every kind of fact: what can happen.

use super::{Death, How, Judged, Loss};
use crate::sim::{
    army::Aim,
    diplomacy::{Answer, Bond, Good},
    ids::{ActId, ArmyId, BorderId, EnvoyId, EventId, PersonId, PlaceId, PolicyId, PolityId, TheatreId},
    num::{Cash, Men, Permille, Shi},
    order::{OrderKind, Refusal},
    person::Office,
    polity::Tax,
};
use serde::{Deserialize, Serialize};

/// Something that happened. `lost` are men of him who attacks or is told of, `fallen` men of a garrison, `stay` those who
/// stay as one, `drawn` those who came from armies that lay there, `loot` strings. `hunted`: no army stood there, a court
/// in flight was run down. `through`: they were not cut off. `terms`: the place was under siege already. `lapsed`: war let it go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants say what happened, the fields whom and where; see chronicle.ftl")]
pub enum Fact {
    Refused {
        by: PolityId,
        order: OrderKind,
        why: Refusal,
    },
    Mustered {
        army: ArmyId,
        of: PolityId,
        at: PlaceId,
        men: Men,
        claimed: Option<Men>,
        commander: Option<PersonId>,
        #[serde(default)]
        drawn: Men,
    },
    Reinforced {
        army: ArmyId,
        of: PolityId,
        at: PlaceId,
        men: Men,
    },
    Disbanded {
        of: PolityId,
        at: PlaceId,
        men: Men,
    },
    SetOut {
        army: ArmyId,
        of: PolityId,
        from: PlaceId,
        to: PlaceId,
        aim: Aim,
        men: Men,
        commander: Option<PersonId>,
    },
    Halted {
        army: ArmyId,
        of: PolityId,
        at: PlaceId,
        before: PlaceId,
        by: PolityId,
    },
    Battle {
        at: PlaceId,
        attacker: PolityId,
        defender: PolityId,
        won: bool,
        odds: Permille,
        attackers: Men,
        defenders: Men,
        attackers_lost: Men,
        defenders_lost: Men,
        claimed: Option<Men>,
        attacking: Option<PersonId>,
        defending: Option<PersonId>,
    },
    Captured {
        person: PersonId,
        by: PolityId,
        at: PlaceId,
        #[serde(default)]
        hunted: bool,
    },
    Besieged {
        place: PlaceId,
        by: PolityId,
        of: Option<PolityId>,
        men: Men,
        claimed: Option<Men>,
        commander: Option<PersonId>,
    },
    Joined {
        place: PlaceId,
        by: PolityId,
        friend: PolityId,
        men: Men,
        claimed: Option<Men>,
    },
    Stormed {
        place: PlaceId,
        by: PolityId,
        of: Option<PolityId>,
        odds: Permille,
        lost: Men,
        fallen: Men,
    },
    AssaultFailed {
        place: PlaceId,
        by: PolityId,
        of: Option<PolityId>,
        odds: Permille,
        #[serde(default)]
        lost: Men,
        #[serde(default)]
        fallen: Men,
    },
    SummonRefused {
        place: PlaceId,
        by: PolityId,
        odds: Permille,
        terms: bool,
    },
    /// A beaten army without a friend beside it makes for the nearest place of its own.
    BrokeOut {
        of: PolityId,
        at: PlaceId,
        to: Option<PlaceId>,
        lost: Men,
        through: bool,
    },
    LostInside {
        of: PolityId,
        at: PlaceId,
        lost: Men,
    },
    SlippedOut {
        army: ArmyId,
        of: PolityId,
        at: PlaceId,
    },
    SiegeLifted {
        place: PlaceId,
        by: PolityId,
        relieved: Option<PolityId>,
    },
    Deserted {
        place: PlaceId,
        of: PolityId,
        friend: PolityId,
    },
    Taken {
        place: PlaceId,
        from: Option<PolityId>,
        by: Option<PolityId>,
        how: How,
        commander: Option<PersonId>,
        #[serde(default)]
        loot: Cash,
        #[serde(default)]
        stay: Men,
    },
    /// What a month cost in men besides battles, where it was one in a hundred or more.
    Wasted(Loss),
    Raided {
        place: PlaceId,
        by: PolityId,
        of: Option<PolityId>,
        loot: Cash,
        commander: Option<PersonId>,
    },
    Ravaged {
        place: PlaceId,
        by: PolityId,
        of: Option<PolityId>,
    },
    Sacked {
        place: PlaceId,
        by: PolityId,
        of: PolityId,
        loot: Cash,
        commander: Option<PersonId>,
    },
    Flooded {
        place: PlaceId,
        by: PolityId,
        backfired: bool,
        lost: Men,
    },
    Split {
        army: ArmyId,
        new: ArmyId,
        of: PolityId,
        at: PlaceId,
        men: Men,
    },
    Merged {
        army: ArmyId,
        into: ArmyId,
        of: PolityId,
        at: PlaceId,
        men: Men,
    },
    WentOver {
        person: PersonId,
        from: PolityId,
        to: PolityId,
        at: PlaceId,
    },
    Barred {
        at: PlaceId,
        by: PolityId,
        against: PolityId,
    },
    TookRoad {
        army: ArmyId,
        of: PolityId,
        at: PlaceId,
    },
    SentAway {
        of: PolityId,
        theatre: TheatreId,
        men: Men,
    },
    CameHome {
        of: PolityId,
        at: PlaceId,
        men: Men,
    },
    Attached {
        of: PolityId,
        to: PolityId,
        men: Men,
        commander: Option<PersonId>,
    },
    WarDeclared {
        by: PolityId,
        on: PolityId,
    },
    EnvoySent {
        envoy: EnvoyId,
        from: PolityId,
        to: PolityId,
        act: ActId,
        person: Option<PersonId>,
    },
    EnvoyStopped {
        from: PolityId,
        to: PolityId,
        act: ActId,
        by: Option<PolityId>,
    },
    Answered {
        from: PolityId,
        to: PolityId,
        act: ActId,
        answer: Answer,
        #[serde(skip)]
        judged: Option<Box<Judged>>,
    },
    PeaceMade {
        a: PolityId,
        b: PolityId,
    },
    BondMade {
        a: PolityId,
        b: PolityId,
        bond: Bond,
    },
    BondEnded {
        by: PolityId,
        with: PolityId,
        bond: Bond,
    },
    Allied {
        a: PolityId,
        b: PolityId,
        against: Option<PolityId>,
    },
    Invested {
        by: PolityId,
        of: PolityId,
        person: Option<PersonId>,
    },
    InvestitureDropped {
        by: PolityId,
        with: PolityId,
    },
    MarketsOpened {
        a: PolityId,
        b: PolityId,
    },
    BorderDrawn {
        a: PolityId,
        b: PolityId,
        along: BorderId,
    },
    Promised {
        place: PlaceId,
        from: PolityId,
        to: PolityId,
    },
    Breach {
        by: PolityId,
        toward: PolityId,
        place: Option<PlaceId>,
    },
    Amends {
        from: PolityId,
        to: PolityId,
    },
    Paid {
        from: PolityId,
        to: PolityId,
        good: Good,
        amount: i64,
    },
    Unpaid {
        from: PolityId,
        to: PolityId,
        good: Good,
        amount: i64,
        broken: bool,
        #[serde(default)]
        lapsed: bool,
    },
    Unkept {
        by: PolityId,
        toward: PolityId,
    },
    LeviesSent {
        from: PolityId,
        to: PolityId,
        men: Men,
    },
    LeviesReturned {
        from: PolityId,
        to: PolityId,
        men: Men,
    },
    LeviesWithdrawn {
        from: PolityId,
        to: PolityId,
    },
    Counselled {
        of: PolityId,
        by: PersonId,
        policy: PolicyId,
        heeded: bool,
        #[serde(skip)]
        judged: Option<Box<Judged>>,
    },
    PolicyChanged {
        of: PolityId,
        policy: PolicyId,
    },
    HeirNamed {
        of: PolityId,
        person: PersonId,
    },
    Deposed {
        of: PolityId,
        person: PersonId,
    },
    Confined {
        of: PolityId,
        person: PersonId,
        at: PlaceId,
    },
    Abdicated {
        of: PolityId,
        person: PersonId,
    },
    Acceded {
        of: PolityId,
        person: PersonId,
        after: Option<PersonId>,
    },
    Appointed {
        of: PolityId,
        person: PersonId,
        office: Office,
    },
    WarPlanned {
        by: PolityId,
        against: PolityId,
        commander: Option<PersonId>,
    },
    CourtFled {
        of: PolityId,
        from: PlaceId,
        to: PlaceId,
        ruler: Option<PersonId>,
    },
    CourtReturned {
        of: PolityId,
        to: PlaceId,
        ruler: Option<PersonId>,
    },
    CapitalMoved {
        of: PolityId,
        to: PlaceId,
    },
    Proclaimed {
        of: PolityId,
        person: Option<PersonId>,
    },
    TaxSet {
        of: PolityId,
        level: Tax,
    },
    WallsBegun {
        place: PlaceId,
        of: PolityId,
        months: i32,
    },
    Fortified {
        place: PlaceId,
        of: PolityId,
        fort: i32,
    },
    Garrisoned {
        place: PlaceId,
        of: PolityId,
        men: Men,
        garrison: Men,
    },
    Granted {
        place: PlaceId,
        of: PolityId,
        grain: Shi,
    },
    Hungry {
        of: PolityId,
    },
    HostageSent {
        person: PersonId,
        from: PolityId,
        to: PolityId,
    },
    HostageHome {
        person: PersonId,
        from: PolityId,
        to: PolityId,
    },
    Delivered {
        person: PersonId,
        from: PolityId,
        to: PolityId,
    },
    MarketsClosed {
        by: PolityId,
        with: PolityId,
    },
    PartyGrew {
        of: PolityId,
        policy: PolicyId,
        ruling: PolicyId,
    },
    Crisis {
        of: PolityId,
        policy: PolicyId,
        ruling: PolicyId,
        fell: bool,
    },
    Elected {
        of: PolityId,
        person: PersonId,
        assembly: bool,
    },
    EventOpened {
        of: PolityId,
        event: EventId,
    },
    EventChosen {
        of: PolityId,
        event: EventId,
        choice: u8,
    },
    EventLapsed {
        of: PolityId,
        event: EventId,
    },
    EffectLost {
        of: PolityId,
        event: EventId,
        why: Refusal,
    },
    Died {
        person: PersonId,
        of: PolityId,
        cause: Death,
    },
    Fell {
        of: PolityId,
        to: Option<PolityId>,
        ruler: Option<PersonId>,
    },
    // Saves know facts by their place in this list: what is new comes last.
    /// What is left of a beaten army is none any more.
    Scattered {
        of: PolityId,
        at: PlaceId,
        men: Men,
    },
}
