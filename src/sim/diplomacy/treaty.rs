//! Treaties in force, and the ledger: what each clause makes one side owe the other.

use super::{Bond, Clause, Good};
use crate::sim::{
    chronicle::Fact,
    date::Date,
    ids::{ActId, PersonId, PlaceId, PolityId, RecordId},
    look::Look,
    num::Men,
    realm::Realm,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// An agreement that was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treaty {
    /// Number, from 0 in order of conclusion.
    pub id: u32,
    /// Who proposed it.
    pub from: PolityId,
    /// Who accepted it.
    pub to: PolityId,
    /// The act it began as.
    pub act: ActId,
    /// What was agreed.
    pub clauses: Vec<Clause>,
    /// When.
    pub on: Date,
    /// When it ended, if it has.
    pub ended: Option<Date>,
    /// The record it belongs to.
    pub record: Option<RecordId>,
}

/// What is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DueKind {
    /// A payment.
    Pay {
        /// In what.
        good: Good,
        /// How much.
        amount: i64,
        /// Falls due again a year later.
        yearly: bool,
    },
    /// A place promised.
    Land(PlaceId),
    /// Troops.
    Levies(Men),
    /// Help in war.
    Aid,
    /// A part in a joint attack: the place to be taken, if one was named.
    Attack(Option<PlaceId>),
    /// A person to be handed over once in hand.
    Person(PersonId),
    /// A hostage.
    Hostage,
}

/// How it stands with a due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueState {
    /// Not yet due, or due and still in time.
    Open,
    /// Kept.
    Paid,
    /// Late.
    Arrears,
    /// Let go by the creditor.
    Waived,
    /// Not kept.
    Broken,
}

/// One entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The treaty it comes of; `None` for dues older than the scenario.
    pub treaty: Option<u32>,
    /// Debtor.
    pub from: PolityId,
    /// Creditor.
    pub to: PolityId,
    /// What.
    pub what: DueKind,
    /// When it falls due.
    pub on: Date,
    /// How it stands.
    pub state: DueState,
}

/// Treaties and dues.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// All treaties ever concluded in this game.
    pub treaties: Vec<Treaty>,
    /// All dues, the settled ones too: trust is made of them.
    pub dues: Vec<Due>,
}

impl Ledger {
    /// An unsettled due for that place, owed to `to`.
    pub fn land_promised(&self, place: PlaceId, to: PolityId) -> Option<&Due> {
        self.dues.iter().find(|d| d.to == to && d.what == DueKind::Land(place) && d.state == DueState::Open)
    }

    /// Settles every open due that `pick` chooses, and tells how many.
    pub fn settle(&mut self, state: DueState, mut pick: impl FnMut(&Due) -> bool) -> usize {
        let mut count = 0;
        for due in &mut self.dues {
            if matches!(due.state, DueState::Open | DueState::Arrears) && pick(due) {
                due.state = state;
                count += 1;
            }
        }
        count
    }
}

/// Yearly payments are made on their day; who cannot pay is in arrears, and war suspends all.
pub fn fall_due(mut realm: Realm) {
    let date = realm.clock.date;
    for i in 0..realm.ledger.dues.len() {
        let due = realm.ledger.dues[i].clone();
        let DueKind::Pay { good, amount, yearly } = due.what else { continue };
        if due.on > date || !matches!(due.state, DueState::Open | DueState::Arrears) {
            continue;
        }
        if realm.relations.at_war(due.from, due.to) || !realm.stands(due.from) || !realm.stands(due.to) {
            realm.ledger.dues[i].state = DueState::Broken;
            continue;
        }
        let paid = realm.pay(due.from, due.to, good, amount);
        realm.ledger.dues[i].state = if paid { DueState::Paid } else { DueState::Arrears };
        if paid {
            realm.tell(Fact::Paid { from: due.from, to: due.to, good, amount });
        }
        if paid && yearly {
            realm.ledger.dues.push(Due { on: due.on.plus(12), state: DueState::Open, ..due });
        }
    }
}

/// The bond between two ends, and with it what was owed under it.
pub fn end_bond(realm: &mut Realm, a: PolityId, b: PolityId) -> Option<Bond> {
    let date = realm.clock.date;
    let relation = realm.relations.get_mut(a, b);
    let bond = relation.bond.take();
    relation.alliance = None;
    relation.peace = false;
    let between = |from: PolityId, to: PolityId| (from == a && to == b) || (from == b && to == a);
    for treaty in realm.ledger.treaties.iter_mut().filter(|t| between(t.from, t.to)) {
        treaty.ended.get_or_insert(date);
    }
    bond
}
