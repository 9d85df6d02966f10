//! What happened, as facts. The only way out of the rules besides reading the state.
//!
//! A fact carries ids and numbers; the words are made in [`crate::present`], in the reader's language.

mod fact;

pub use fact::Fact;

use super::{
    date::Date,
    evaluator::{Reading, Verdict},
    ids::{PlaceId, PolityId, RecordId, Warrant},
    num::Men,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Men whom a month cost a court besides battles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Whose men.
    pub of: PolityId,
    /// Where they lay; `None` for all armies of the court.
    pub at: Option<PlaceId>,
    /// How many; above 0.
    pub lost: Men,
    /// Of what.
    pub of_what: Waste,
}

/// What an army wastes away of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waste {
    /// It is too far from its supply.
    Far,
    /// Sickness in camp, and heat.
    Sick,
    /// Hunger within walls before which an enemy lies.
    Starved,
    /// There was no pay, and they went home.
    Unpaid,
    /// There was no food, and they went home.
    Unfed,
}

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
