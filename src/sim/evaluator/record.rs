//! The record term: when this very decision is documented and what it rested on still holds, the documented answer
//! pulls. It fades as the world diverges, and it can be turned off.

use super::{
    precedent::{Library, distance},
    read::asks_clause as asks,
    terms::Contributions,
    weights::Weights,
};
use crate::sim::{
    date::Date,
    diplomacy::{Bond, Clause, Proposal},
    ids::{ActId, PersonId, PlaceId, PolicyId, PolityId, RecordId},
    look::Look,
    num::{Permille, Points},
    rulebook::ActInfo,
};
use serde::{Deserialize, Serialize};
use std::mem::discriminant;

/// A documented decision and what it rested on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documented {
    /// The record.
    pub record: RecordId,
    /// Who asked; for counsel the court itself.
    pub from: PolityId,
    /// Who answered.
    pub to: PolityId,
    /// The act.
    pub act: ActId,
    /// The minister, if it was counsel, and what he advised.
    pub counsel: Option<(PersonId, PolicyId)>,
    /// When it was answered.
    pub on: Date,
    /// What it rested on.
    pub premises: Vec<Premise>,
    /// Its position in the library of precedents.
    pub case: usize,
}

/// Something that was so when a documented decision was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Premise {
    /// Who held a place.
    Holder {
        /// The place.
        place: PlaceId,
        /// Who held it.
        by: Option<PolityId>,
    },
    /// Who ruled.
    Ruler {
        /// The polity.
        of: PolityId,
        /// Who ruled it.
        person: Option<PersonId>,
    },
    /// Whether two were at war.
    War {
        /// One.
        a: PolityId,
        /// The other.
        b: PolityId,
        /// Whether they were.
        on: bool,
    },
    /// Whom a polity served.
    Lord {
        /// The polity.
        of: PolityId,
        /// Its suzerain.
        lord: Option<PolityId>,
    },
    /// Whether two were brother states.
    Brothers {
        /// One.
        a: PolityId,
        /// The other.
        b: PolityId,
        /// Whether they were.
        yes: bool,
    },
}

impl Premise {
    /// Whether it still is so.
    pub fn holds(self, look: &impl Look) -> bool {
        match self {
            Premise::Holder { place, by } => look.holder(place) == by,
            Premise::Ruler { of, person } => look.court(of).ruler == person,
            Premise::War { a, b, on } => look.relations().at_war(a, b) == on,
            Premise::Lord { of, lord } => look.relations().lord_of(of) == lord,
            Premise::Brothers { a, b, yes } => {
                matches!(look.relations().get(a, b).bond, Some(Bond::Brothers { .. })) == yes
            }
        }
    }
}

/// What the record says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordTerm {
    /// Which record.
    pub record: RecordId,
    /// Its pull.
    pub points: Points,
    /// How much of it is left.
    pub fade: Permille,
    /// What it rested on and is so no longer.
    pub failed: Vec<Premise>,
}

/// The documented decision that a proposal is, if it is one: between the same two, about the same time, by the same act;
/// or else by whatever act, if it asks what that act asks by itself. So nobody gets round it by another name.
pub fn documented<'a>(
    list: &'a [Documented],
    weights: &Weights,
    acts: &[ActInfo],
    proposal: &Proposal,
    date: Date,
) -> Option<&'a Documented> {
    let between = |d: &&Documented| d.counsel.is_none() && (d.from, d.to) == (proposal.from, proposal.to);
    let same = |d: &&Documented| d.act == proposal.act;
    let matter = |d: &&Documented| {
        let act = &acts[d.act.index()];
        let asked = act.terms.first().filter(|term| asks(term));
        let alike = |term: &Clause| {
            let one = |c: &Clause| discriminant(c) == discriminant(term) && c.giver() == term.giver();
            proposal.clauses.iter().any(one)
        };
        let about = |kind| proposal.clauses.iter().any(|c| c.kind() == kind && asks(c));
        asked.is_some_and(alike) || act.terms.is_empty() && act.about.is_some_and(about)
    };
    let by_act = nearest(list.iter().filter(between).filter(same), weights, date);
    by_act.or_else(|| nearest(list.iter().filter(between).filter(matter), weights, date))
}

/// The documented counsel of that person for that policy, if there is one.
pub fn documented_counsel<'a>(
    list: &'a [Documented],
    weights: &Weights,
    counsel: (PersonId, PolicyId),
    date: Date,
) -> Option<&'a Documented> {
    nearest(list.iter().filter(|d| d.counsel == Some(counsel)), weights, date)
}

fn nearest<'a>(list: impl Iterator<Item = &'a Documented>, weights: &Weights, date: Date) -> Option<&'a Documented> {
    let apart = |d: &Documented| date.since(d.on).abs();
    list.filter(|d| apart(d) <= weights.record.months).min_by_key(|d| (apart(d), d.record))
}

/// The pull of the documented answer on a sum of points.
pub fn pull(
    look: &impl Look,
    weights: &Weights,
    library: &Library,
    documented: &Documented,
    terms: &Contributions,
    sum: Points,
) -> RecordTerm {
    let rules = &weights.record;
    let failed: Vec<Premise> = documented.premises.iter().copied().filter(|p| !p.holds(look)).collect();
    let divergence = distance(library.terms(documented.case), terms) / 100 + rules.premise * failed.len() as i64;
    let fade = (1000 - 1000 * divergence / rules.fades_at.max(1)).clamp(0, 1000) as Permille;
    let yes = library.cases[documented.case].answer.yes();
    let goal = if yes { rules.pull } else { -rules.pull };
    let points = (i64::from(goal - sum) * i64::from(fade) / 1000) as Points;
    // It never pushes away from what was answered.
    let points = if (points > 0) == yes { points } else { 0 };
    RecordTerm { record: documented.record, points, fade, failed }
}
