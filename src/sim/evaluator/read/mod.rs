//! Reading a situation from the world: what the recipient of a proposal can know and would weigh.
//!
//! The side of each measure is fixed here and tested: dangers are third parties' (the proposer's own army is reach),
//! costs are the recipient's, trust is in the proposer.

mod clause;
mod counsel;
mod giving;
mod powers;
mod rules;
mod standing;
mod survey;

pub(super) use clause::worth;
pub use counsel::{act as counsel_act, counsel};
pub use rules::ClauseRules;
pub use survey::{NEVER, Power, Survey};

use super::situation::{Field, Fields, Hundredths, Situation};
use crate::sim::{
    date::Date,
    diplomacy::{ActKind, Clause, MemoryKind, Proposal},
    ids::{PersonId, PolicyId, PolityId},
    look::Look,
    num,
};
use serde::{Deserialize, Serialize};

/// A situation with what its measures are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The situation.
    pub situation: Situation,
    /// What went into it, in the order in which it was looked at.
    pub parts: Vec<Part>,
}

/// One thing that went into a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Into which.
    pub field: Field,
    /// How much, before the measure was held within its range.
    pub amount: Hundredths,
    /// What it is.
    pub why: Why,
}

/// What a part of a measure comes of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A clause, by position.
    Clause(u16),
    /// A third power.
    Power(PolityId),
    /// A memory.
    Memory(MemoryKind, Date),
    /// Dues that were kept, so many.
    Kept(u16),
    /// Dues that were broken or are late, so many.
    Broken(u16),
    /// The standing of a minister.
    Minister,
    /// A policy of state.
    Policy(PolicyId),
    /// How the act is put: a demand.
    Tone,
    /// The last answer given.
    Answered(Date),
    /// The last answer received.
    Received(Date),
    /// Nothing is offered for what is asked, or too little.
    ForNothing,
    /// The skill of the envoy who speaks.
    Envoy(PersonId),
}

/// Skill of an envoy that neither helps nor harms.
const MIDDLING: i64 = 5;

/// Everything at hand while a situation is read.
struct Reader<'a, L> {
    look: &'a L,
    survey: &'a Survey,
    rules: &'a ClauseRules,
    /// The proposer; for counsel the power that is spoken for, or the court itself.
    from: PolityId,
    /// Who answers.
    to: PolityId,
    fields: Fields,
    sums: [i64; Field::ALL.len()],
    parts: Vec<Part>,
    /// Permille of its land that the recipient has given the proposer so far; not counted before it is asked.
    land_given: Option<i64>,
    /// Strings that the recipient has paid the proposer so far; not counted before they are asked.
    paid: Option<i64>,
    /// Whether the recipient is beaten and the terms would end the war.
    buys_peace: bool,
    /// Whether it is asked for home ground, for which nothing is anything in return.
    home_asked: bool,
    /// Whether it is asked for what no court sells.
    priceless: bool,
    /// Strings that the proposer pays it by the clauses read so far.
    earned: i64,
    /// How far the terms make the proposer serve it, percent: homage all the way, tribute half of it.
    homage: i64,
}

impl<'a, L: Look> Reader<'a, L> {
    fn new(look: &'a L, survey: &'a Survey, rules: &'a ClauseRules, from: PolityId, to: PolityId) -> Self {
        let (sums, parts) = ([0; Field::ALL.len()], Vec::with_capacity(16));
        let fields = Fields::default();
        Self {
            look,
            survey,
            rules,
            from,
            to,
            fields,
            sums,
            parts,
            land_given: None,
            paid: None,
            buys_peace: false,
            home_asked: false,
            priceless: false,
            earned: 0,
            homage: 0,
        }
    }

    /// Adds to a measure.
    fn add(&mut self, field: Field, amount: i64, why: Why) {
        if amount != 0 {
            self.sums[field as usize] += amount;
            self.parts.push(Part { field, amount: amount.clamp(-10_000, 10_000) as Hundredths, why });
        }
    }

    /// Sets a measure that is not a sum of parts.
    fn put(&mut self, field: Field, value: i64) {
        self.sums[field as usize] = value;
    }

    fn sum(&self, field: Field) -> i64 {
        self.sums[field as usize]
    }

    fn finish(
        mut self,
        act: Option<crate::sim::ids::ActId>,
        kind: ActKind,
        family: crate::sim::diplomacy::Family,
    ) -> Reading {
        for field in Field::ALL {
            self.fields.set(field, self.sums[field as usize]);
        }
        Reading { situation: Situation { act, kind, family, fields: self.fields }, parts: self.parts }
    }

    /// A polity's part of the strength of two, in hundredths.
    fn share(&self, of: PolityId, beside: PolityId) -> i64 {
        let (a, b) = (self.survey.power(of).strength, self.survey.power(beside).strength);
        100 * a / (a + b).max(1)
    }
}

pub use clause::asks as asks_clause;

/// Whether any clause asks something of the recipient: a deed, a gift, or an agreement.
pub fn asks(proposal: &Proposal) -> bool {
    proposal.clauses.iter().any(clause::asks)
}

/// Whether the recipient is truly beaten by the proposer: at war with it, a great part of its home lost or its capital
/// besieged by it.
pub(super) fn beaten(look: &impl Look, survey: &Survey, rules: &ClauseRules, proposal: &Proposal) -> bool {
    let power = survey.power(proposal.to);
    look.relations().at_war(proposal.from, proposal.to)
        && (power.lost >= rules.beaten || power.invested_by == Some(proposal.from))
}

/// Reads a proposal as its recipient sees it, whoever brings it.
pub fn proposal<L: Look>(look: &L, survey: &Survey, rules: &ClauseRules, proposal: &Proposal) -> Reading {
    brought(look, survey, rules, proposal, None)
}

/// Reads a proposal as its recipient sees it when that person speaks for it.
pub fn brought<L: Look>(
    look: &L,
    survey: &Survey,
    rules: &ClauseRules,
    proposal: &Proposal,
    envoy: Option<PersonId>,
) -> Reading {
    let info = &look.rules().acts[proposal.act.index()];
    let kind = match (asks(proposal), info.kind) {
        (false, ActKind::Assertion) => ActKind::Assertion,
        (false, _) => ActKind::Free,
        // Whatever it calls itself: what asks something is a request.
        (true, ActKind::Free) => ActKind::Request,
        (true, kind) => kind,
    };
    let mut reader = Reader::new(look, survey, rules, proposal.from, proposal.to);
    reader.buys_peace = proposal.clauses.iter().any(Clause::makes_peace) && beaten(look, survey, rules, proposal);
    reader.homage = proposal.clauses.iter().map(clause::homage).max().unwrap_or(0);
    reader.home_asked = !reader.buys_peace && reader.asks_home(proposal);
    reader.priceless = !reader.buys_peace && reader.asks_priceless(proposal);
    reader.powers(kind, proposal);
    // Peace for good is a truce besides: it counts once.
    let peace = proposal.clauses.contains(&Clause::Peace);
    for (i, clause) in proposal.clauses.iter().enumerate() {
        if !(peace && matches!(clause, Clause::Truce { .. })) {
            reader.clause(Why::Clause(i as u16), clause);
        }
    }
    reader.for_nothing(proposal);
    // A claim let go is something asked, too, and so is an aim of war.
    let asked = reader.sum(Field::Effort) > 0 || reader.sum(Field::Stake) > 0;
    let kind = if kind == ActKind::Free && asked { ActKind::Request } else { kind };
    reader.standing(kind, proposal);
    if let Some(envoy) = envoy.filter(|_| kind != ActKind::Free) {
        let skill = i64::from(look.rules().person(envoy).diplomacy) - MIDDLING;
        reader.add(Field::Trust, rules.envoy * skill, Why::Envoy(envoy));
    }
    reader.finish(Some(proposal.act), kind, info.family)
}

/// The odds of a venture of `ours` against `theirs`: by strength, and by how the last results turned out.
fn prospect<L: Look>(reader: &Reader<'_, L>, ours: &[PolityId], against: PolityId) -> i64 {
    let strength: i64 = ours.iter().map(|&p| reader.survey.power(p).strength).sum();
    let theirs = reader.survey.power(against);
    let doublings = num::doublings(strength, theirs.strength + theirs.behind_walls / 2);
    let by_strength = i64::from(num::odds(doublings)) / 5 - 100;
    // A court judges by what befell its own men; by its friend's fortunes only where it has none of its own.
    let own = course(reader, reader.to, Some(against));
    let theirs = || ours.iter().find_map(|&one| course(reader, one, Some(against)));
    by_strength + own.or_else(theirs).unwrap_or(0)
}

/// How the last two results of a power in the field turned out, against one enemy or against all: the last counts
/// double. A failure is felt at once. `None` if there were none within two years.
fn course<L: Look>(reader: &Reader<'_, L>, one: PolityId, against: Option<PolityId>) -> Option<i64> {
    let date = reader.look.date();
    let mut results: Vec<(Date, i64)> = Vec::new();
    for other in reader.survey.standing().filter(|&x| against.is_none_or(|a| a == x)) {
        for memory in &reader.look.relations().get(one, other).memories {
            let counts = matches!(memory.kind, MemoryKind::Beat | MemoryKind::TookLand | MemoryKind::Repelled);
            if counts && date.since(memory.on) <= 24 {
                results.push((memory.on, if memory.by == one { 1 } else { -1 }));
            }
        }
    }
    results.sort_by_key(|&(on, sign)| (std::cmp::Reverse(on), sign));
    let sum = results.iter().zip([2, 1]).map(|((_, sign), weight)| sign * weight * reader.rules.result / 2).sum();
    (!results.is_empty()).then_some(sum)
}
