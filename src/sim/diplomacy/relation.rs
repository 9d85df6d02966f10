//! The ladder on which two courts stand, and the one place that says who may go to war with whom.

use super::memory::Memory;
use crate::sim::{
    date::Date,
    ids::{BorderId, PolityId},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Two different polities, the lower id first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pair(PolityId, PolityId);

impl Pair {
    /// The pair of `a` and `b`, in either order.
    pub fn of(a: PolityId, b: PolityId) -> Self {
        if a <= b { Self(a, b) } else { Self(b, a) }
    }
    /// Both members.
    pub fn both(self) -> (PolityId, PolityId) {
        (self.0, self.1)
    }
    /// The other member.
    pub fn other(self, one: PolityId) -> Option<PolityId> {
        match one {
            x if x == self.0 => Some(self.1),
            x if x == self.1 => Some(self.0),
            _ => None,
        }
    }
}

/// A war between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct War {
    /// First month.
    pub since: Date,
    /// Who began it.
    pub by: PolityId,
}

/// How closely a vassal serves, from the loosest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Sends tribute and keeps its own counsel: no men are owed.
    Tributary,
    /// Sends tribute, and men when they are called for.
    #[default]
    Vassal,
    /// The same, and its ruler holds the suzerain's patent: he is owed protection for it.
    Invested,
}

/// What binds two courts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bond {
    /// One serves the other.
    Vassal {
        /// The suzerain.
        lord: PolityId,
        /// How closely.
        grade: Grade,
    },
    /// Brother states.
    Brothers {
        /// The elder; `None` for equals.
        elder: Option<PolityId>,
    },
}

/// All that stands between two courts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// War.
    pub war: Option<War>,
    /// Bond of rank.
    pub bond: Option<Bond>,
    /// Alliance or duty of mutual aid, since when.
    pub alliance: Option<Date>,
    /// No war before this date.
    pub truce: Option<Date>,
    /// The border that both recognise.
    pub border: Option<BorderId>,
    /// Whether border markets are open.
    pub markets: bool,
    /// Whether they have sworn peace without a term.
    pub peace: bool,
    /// The last answer to a proposal of the lower id, and of the higher.
    pub last: [Option<Word>; 2],
    /// What the two remember of one another, oldest first.
    pub memories: Vec<Memory>,
}

/// An answer that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// When.
    pub on: Date,
    /// Whether it was yes.
    pub yes: bool,
    /// What had been proposed, as [`super::Proposal::fingerprint`] knows it.
    pub terms: u64,
}

/// Relations of all pairs. A pair that is missing has nothing between it.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Relations(pub BTreeMap<Pair, Relation>);

/// Why two courts cannot go to war as things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarBar {
    /// The other is one's suzerain: the patent must be returned first.
    Suzerain,
    /// The other is one's vassal: the bond must be ended first.
    Vassal,
    /// The other is a brother state.
    Brother,
    /// The two are allies.
    Ally,
    /// A truce runs.
    Truce(Date),
}

static NOTHING: Relation = Relation {
    war: None,
    bond: None,
    alliance: None,
    truce: None,
    border: None,
    markets: false,
    peace: false,
    last: [None, None],
    memories: Vec::new(),
};

impl Relations {
    /// What stands between `a` and `b`.
    pub fn get(&self, a: PolityId, b: PolityId) -> &Relation {
        self.0.get(&Pair::of(a, b)).unwrap_or(&NOTHING)
    }

    /// The same, to change.
    pub fn get_mut(&mut self, a: PolityId, b: PolityId) -> &mut Relation {
        self.0.entry(Pair::of(a, b)).or_default()
    }

    /// Whether the two are at war.
    pub fn at_war(&self, a: PolityId, b: PolityId) -> bool {
        a != b && self.get(a, b).war.is_some()
    }

    /// The suzerain of `vassal`, if it has one.
    pub fn lord_of(&self, vassal: PolityId) -> Option<PolityId> {
        self.0.iter().find_map(|(pair, relation)| match relation.bond {
            Some(Bond::Vassal { lord, .. }) if pair.other(vassal) == Some(lord) => Some(lord),
            _ => None,
        })
    }

    /// Whether `vassal` serves `lord`.
    pub fn serves(&self, vassal: PolityId, lord: PolityId) -> bool {
        vassal != lord && matches!(self.get(vassal, lord).bond, Some(Bond::Vassal { lord: l, .. }) if l == lord)
    }

    /// How closely `vassal` serves `lord`, if it does.
    pub fn grade(&self, vassal: PolityId, lord: PolityId) -> Option<Grade> {
        match self.get(vassal, lord).bond {
            Some(Bond::Vassal { lord: l, grade }) if l == lord && vassal != lord => Some(grade),
            _ => None,
        }
    }

    /// Whether `vassal` owes `lord` men when they are called for.
    pub fn owes_men(&self, vassal: PolityId, lord: PolityId) -> bool {
        self.grade(vassal, lord) >= Some(Grade::Vassal)
    }

    /// Whether the two fight on one side: allies, or suzerain and vassal.
    pub fn friends(&self, a: PolityId, b: PolityId) -> bool {
        let relation = self.get(a, b);
        a == b || (relation.war.is_none() && (relation.alliance.is_some() || relation.bond.is_some()))
    }

    /// Everyone at war with `one`, in order of id.
    pub fn enemies(&self, one: PolityId) -> impl Iterator<Item = PolityId> + '_ {
        self.0.iter().filter(|(_, r)| r.war.is_some()).filter_map(move |(pair, _)| pair.other(one))
    }

    /// What keeps `by` from going to war with `on`. Every path to war asks here and nowhere else.
    pub fn bar(&self, by: PolityId, on: PolityId, date: Date) -> Option<WarBar> {
        let relation = self.get(by, on);
        match relation.bond {
            Some(Bond::Vassal { lord, .. }) if lord == on => return Some(WarBar::Suzerain),
            Some(Bond::Vassal { .. }) => return Some(WarBar::Vassal),
            Some(Bond::Brothers { .. }) => return Some(WarBar::Brother),
            None => {}
        }
        if relation.alliance.is_some() {
            return Some(WarBar::Ally);
        }
        relation.truce.filter(|&until| date < until).map(WarBar::Truce)
    }

    /// Begins a war. Markets close; a truce, if one was left, is gone.
    pub fn begin_war(&mut self, by: PolityId, on: PolityId, date: Date) {
        let relation = self.get_mut(by, on);
        relation.war = Some(War { since: date, by });
        relation.markets = false;
        relation.truce = None;
        relation.peace = false;
    }

    /// Ends a war, if there is one.
    pub fn end_war(&mut self, a: PolityId, b: PolityId) -> bool {
        self.get_mut(a, b).war.take().is_some()
    }
}
