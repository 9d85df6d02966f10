//! What courts remember of one another: deeds, by whom, and when. Trust, greed and the prospects of a venture are
//! read from them; they fade in the reading and are let go when nobody would count them any more.

use crate::sim::{
    army::Task,
    chronicle::{Entry, Fact, How},
    date::Date,
    diplomacy::{Relations, treaty},
    ids::{PlaceId, PolityId},
    look::Look,
    realm::Realm,
};
use serde::{Deserialize, Serialize};

/// A deed that is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemoryKind {
    /// Began a war.
    Attacked,
    /// Won a battle.
    Beat,
    /// Held out in a siege, or beat off an assault.
    Repelled,
    /// Took land by force.
    TookLand,
    /// Raided.
    Raided,
    /// Broke its word.
    BrokeWord,
    /// Left an ally in the field.
    LeftAlly,
    /// Failed beside one before the same walls: each blames the other.
    FailedTogether,
    /// Refused help that was asked.
    RefusedAid,
    /// Dropped a bond of rank, or the rank it was given.
    BrokeBond,
    /// Stopped an envoy on the road.
    StoppedEnvoy,
    /// Sent troops.
    SentTroops,
    /// Gave land.
    GaveLand,
    /// Made amends.
    Amends,
    /// Gave a patent, thanks or gifts.
    Honoured,
    /// Shut the border markets.
    ClosedMarkets,
}

impl MemoryKind {
    /// Whether it is a word broken to somebody who relied on it.
    pub fn wrong(self) -> bool {
        matches!(self, MemoryKind::BrokeWord | MemoryKind::LeftAlly | MemoryKind::BrokeBond)
    }
    /// Whether it is an act of war.
    pub fn blow(self) -> bool {
        matches!(self, MemoryKind::Attacked | MemoryKind::Beat | MemoryKind::TookLand | MemoryKind::Raided)
    }
}

/// A memory between two courts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Memory {
    /// When it was done.
    pub on: Date,
    /// Who did it; the other of the pair suffered or enjoyed it.
    pub by: PolityId,
    /// What.
    pub kind: MemoryKind,
}

/// Months for which a refused call for help frees one's hands.
const LEFT_ALONE: i32 = 24;
/// Months after which a memory is let go.
const KEPT: i32 = 240;
/// Memories that a pair keeps at the most: the latest.
const MOST: usize = 24;

impl Relations {
    /// Notes a deed of `by` toward `other`. The same deed in the same month is one memory.
    pub fn remember(&mut self, on: Date, by: PolityId, other: PolityId, kind: MemoryKind) {
        if by == other {
            return;
        }
        let memory = Memory { on, by, kind };
        let list = &mut self.get_mut(by, other).memories;
        if let Err(at) = list.binary_search(&memory) {
            list.insert(at, memory);
        }
        list.retain(|m| on.since(m.on) <= KEPT);
        if list.len() > MOST {
            list.drain(..list.len() - MOST);
        }
    }
}

/// Whether `friend` refused `one` help within two years: who was left alone may look after himself.
pub fn let_down(look: &impl Look, one: PolityId, friend: PolityId) -> bool {
    let date = look.date();
    let memories = &look.relations().get(one, friend).memories;
    memories.iter().any(|m| m.by == friend && m.kind == MemoryKind::RefusedAid && date.since(m.on) <= LEFT_ALONE)
}

/// The deed that a fact is: who did what to whom.
fn deed(look: &impl Look, fact: &Fact) -> Option<(PolityId, PolityId, MemoryKind)> {
    use MemoryKind as M;
    Some(match *fact {
        Fact::WarDeclared { by, on } => (by, on, M::Attacked),
        Fact::Battle { attacker, defender, won, .. } => {
            if won {
                (attacker, defender, M::Beat)
            } else {
                (defender, attacker, M::Beat)
            }
        }
        Fact::AssaultFailed { place, by, .. } | Fact::SiegeLifted { place, by, relieved: Some(_) } => {
            (look.holder(place)?, by, M::Repelled)
        }
        Fact::Taken { from: Some(from), by: Some(by), how, .. } => match how {
            How::Storm | How::Surrender | How::Summons | How::Terms | How::Occupation | How::Betrayal => {
                (by, from, M::TookLand)
            }
            How::Coup => (by, from, M::BrokeWord),
            How::Cession => (from, by, M::GaveLand),
            How::Revolt | How::Defection | How::Fall => return None,
        },
        Fact::Raided { by, of: Some(of), .. }
        | Fact::Ravaged { by, of: Some(of), .. }
        | Fact::Sacked { by, of, .. } => (by, of, M::Raided),
        // Without a place it is a deed that has its own memory, or a due that is broken.
        Fact::Breach { by, toward, place: Some(_) } => (by, toward, M::BrokeWord),
        Fact::Deserted { of, friend, .. } => (of, friend, M::LeftAlly),
        Fact::LeviesSent { from, to, .. } => (from, to, M::SentTroops),
        Fact::Amends { from, to } => (from, to, M::Amends),
        Fact::Invested { by, of, .. } => (by, of, M::Honoured),
        Fact::HostageSent { from, to, .. } | Fact::Delivered { from, to, .. } => (from, to, M::Honoured),
        Fact::MarketsClosed { by, with } => (by, with, M::ClosedMarkets),
        Fact::BondEnded { by, with, .. } => (by, with, M::BrokeBond),
        Fact::InvestitureDropped { by, with } => (by, with, M::BrokeBond),
        Fact::EnvoyStopped { by: Some(by), from, .. } => (by, from, M::StoppedEnvoy),
        _ => return None,
    })
}

/// An attack that a fact is: who took the field against whom, and where.
fn blow(fact: &Fact) -> Option<(PolityId, PolityId, Option<PlaceId>)> {
    match *fact {
        Fact::Besieged { place, by, of: Some(of), .. } => Some((by, of, Some(place))),
        Fact::Battle { at, attacker, defender, .. } => Some((attacker, defender, Some(at))),
        Fact::Raided { place, by, of: Some(of), .. } => Some((by, of, Some(place))),
        Fact::Taken { place, from: Some(from), by: Some(by), how, .. } if how != How::Cession => {
            Some((by, from, Some(place)))
        }
        _ => None,
    }
}

/// Courts remember what was done to them this month.
pub fn remember(mut realm: Realm) {
    let date = realm.clock.date;
    let deeds: Vec<_> = {
        let realm = &realm;
        let this_month = |e: &&Entry| e.date == date;
        realm.chronicle.entries.iter().filter(this_month).filter_map(|e| deed(realm, &e.fact)).collect()
    };
    let blows: Vec<_> = {
        let this_month = realm.chronicle.entries.iter().filter(|e| e.date == date);
        this_month.filter_map(|e| blow(&e.fact)).collect()
    };
    let blamed: Vec<(PolityId, PolityId)> = {
        let realm = &realm;
        let failed = realm.chronicle.entries.iter().filter(|e| e.date == date).filter_map(|e| match e.fact {
            Fact::AssaultFailed { place, by, .. } => Some((place, by)),
            _ => None,
        });
        failed
            .flat_map(|(place, by)| {
                let there = realm.armies_at(place).into_iter().filter_map(move |id| realm.army(id));
                let besieging = there.filter(|a| a.task == Task::Siege && a.banner.of != by);
                besieging.map(move |a| (by, a.banner.of)).collect::<Vec<_>>()
            })
            .collect()
    };
    for (one, other) in blamed {
        realm.relations.remember(date, one, other, MemoryKind::FailedTogether);
        realm.relations.remember(date, other, one, MemoryKind::FailedTogether);
    }
    for (by, against, at) in blows {
        treaty::kept_in_the_field(&mut realm, by, against, at);
    }
    for (by, other, kind) in deeds {
        realm.relations.remember(date, by, other, kind);
    }
}
