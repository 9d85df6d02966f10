//! What happened, as facts. The only way out of the rules besides reading the state.
//!
//! A fact carries ids and numbers; the words are made in [`crate::present`], in the reader's language.

use super::{
    army::Aim,
    date::Date,
    diplomacy::{Answer, Bond, Good},
    evaluator::{Reading, Verdict},
    ids::{
        ActId, ArmyId, BorderId, EnvoyId, EventId, PersonId, PlaceId, PolicyId, PolityId, RecordId, TheatreId, Warrant,
    },
    num::{Cash, Men, Permille, Shi},
    order::{OrderKind, Refusal},
    person::Office,
    polity::Tax,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// How a place changed hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The walls were carried.
    Storm,
    /// The defenders gave up after a siege.
    Surrender,
    /// The gates were opened to a summons.
    Summons,
    /// The defenders gave up on terms and marched home.
    Terms,
    /// The commander went over.
    Betrayal,
    /// An army marched in where nobody stood in its way.
    Occupation,
    /// Seized from a friend without a declaration.
    Coup,
    /// Handed over by agreement.
    Cession,
    /// Its people rose.
    Revolt,
    /// It went over to a neighbour.
    Defection,
    /// It fell with its realm.
    Fall,
}

/// Why a person died.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Death {
    /// Age or illness.
    #[default]
    Natural,
    /// By the person's own will.
    OwnHand,
    /// Killed in a palace.
    Murdered,
    /// Killed in war.
    InBattle,
    /// Put to death as a hostage.
    Executed,
}

/// How a decision was judged when it fell: what the court that answered knew, and what it made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The situation.
    pub reading: Reading,
    /// The verdict, whose chance was thrown for unless a record or a player decided.
    pub verdict: Verdict,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the variants say what happened, the fields whom and where; see the messages in chronicle.ftl"
)]
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
        /// Of the men, those who were not called up but came from armies that lay there.
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
    /// What a storm that carried the walls cost.
    Stormed {
        place: PlaceId,
        by: PolityId,
        odds: Permille,
        /// Men of the besiegers.
        lost: Men,
        /// Men of the garrison.
        fallen: Men,
    },
    AssaultFailed {
        place: PlaceId,
        by: PolityId,
        odds: Permille,
        /// Men of the besiegers.
        #[serde(default)]
        lost: Men,
        /// Men of the garrison.
        #[serde(default)]
        fallen: Men,
    },
    SummonRefused {
        place: PlaceId,
        by: PolityId,
        odds: Permille,
        /// Whether it was an offer of terms to a place under siege.
        terms: bool,
    },
    /// A beaten army without a friend beside it makes for the nearest place of its own.
    BrokeOut {
        of: PolityId,
        at: PlaceId,
        /// Where it came to; `None` where there was no way home.
        to: Option<PlaceId>,
        lost: Men,
        /// Whether it cut its way through rather than being cut off.
        through: bool,
    },
    /// Men of an army that was in a place when it fell.
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
    },
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
}

impl Fact {
    /// How the decision was judged, if this fact is one and it was.
    pub fn judged(&self) -> Option<&Judged> {
        match self {
            Fact::Answered { judged, .. } | Fact::Counselled { judged, .. } => judged.as_deref(),
            _ => None,
        }
    }

    /// Says how the decision was judged; of no effect on other facts.
    pub fn set_judged(&mut self, by: Judged) {
        if let Fact::Answered { judged, .. } | Fact::Counselled { judged, .. } = self {
            *judged = Some(Box::new(by));
        }
    }
}

/// A fact with its month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub date: Date,
    /// What.
    #[serde(flatten)]
    pub fact: Fact,
    /// The record in whose name it was ordered, or by which it was set.
    pub record: Option<RecordId>,
    /// Whether the order behind it is inferred and not told.
    pub inferred: bool,
    /// Whether chance was set aside and the record's outcome taken.
    pub set: bool,
}

/// The facts of the turn being played, in the order in which they happened.
#[derive(Resource, Clone, Debug, Default)]
pub struct Chronicle {
    /// Entries since [`Chronicle::take`] was last called.
    pub entries: Vec<Entry>,
    /// In whose name rules are acting just now.
    pub warrant: Option<Warrant>,
    /// Whether what is told now was set by the record.
    pub set: bool,
}

impl Chronicle {
    /// Notes a fact.
    pub fn tell(&mut self, date: Date, fact: Fact) {
        let (record, inferred) = self.warrant.map_or((None, false), |w| (Some(w.record), w.inferred));
        self.entries.push(Entry { date, fact, record, inferred, set: self.set });
    }

    /// What has been told of a month that is being played.
    pub fn of_month(&self, date: Date) -> impl Iterator<Item = &Fact> {
        self.entries.iter().rev().take_while(move |e| e.date == date).map(|e| &e.fact)
    }

    /// Hands over all entries and starts afresh.
    pub fn take(&mut self) -> Vec<Entry> {
        self.warrant = None;
        self.set = false;
        std::mem::take(&mut self.entries)
    }
}
