//! The smallest change that would turn the answer.
//!
//! For a bare situation it is a change of one measure; the front ends and the AI ask [`clauses`] instead, which changes
//! the terms themselves and judges each change by the same evaluator. No lever is offered that was not tried.

use super::{
    Evaluator, Mission, Survey,
    situation::{Field, Hundredths, Situation},
};
use crate::sim::{
    diplomacy::{Clause, Good, Proposal, Side, treaty},
    ids::PlaceId,
    look::Look,
    order,
};
use serde::{Deserialize, Serialize};

/// A measure that, so changed, would turn the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lever {
    /// Which measure.
    pub field: Field,
    /// What it is.
    pub from: Hundredths,
    /// What it would have to be.
    pub to: Hundredths,
    /// The chance then.
    pub chance: i32,
}

/// Measures that a proposer or time can move, in the order in which ties are broken.
const MOVABLE: [Field; 13] = [
    Field::Gain,
    Field::Effort,
    Field::Face,
    Field::Trust,
    Field::Due,
    Field::Risk,
    Field::Common,
    Field::Prospect,
    Field::Mood,
    Field::Rival,
    Field::Weary,
    Field::Reach,
    Field::Policy,
];

/// The smallest change of one measure that makes a yes likelier than a no, as a share of its range; `None` if no
/// single measure would. The answer already is yes: `None` too.
pub fn smallest(
    evaluator: &Evaluator,
    situation: &Situation,
    without: impl Fn(&super::Precedent) -> bool,
) -> Option<Lever> {
    let judge = |s: &Situation| evaluator.weigh(s, &without);
    if judge(situation).yes() {
        return None;
    }
    let mut best: Option<(i64, Lever)> = None;
    for field in MOVABLE {
        let (least, most) = field.range();
        let from = situation.fields[field];
        // A measure can help upward or downward; which way is tried, not assumed.
        for goal in [most, least] {
            let step = if goal > from { 1 } else { -1 };
            let width = i64::from(most - least);
            let limit = best.as_ref().map_or(width, |(share, _)| share * width / 1000);
            let mut value = from;
            while value != goal && i64::from((value - from).abs()) < limit {
                // Coarse steps first: the scale is in hundredths and the answer changes by tenths.
                value += step * (goal - value).abs().min(2);
                let changed = Situation { fields: situation.fields.with(field, i64::from(value)), ..*situation };
                let verdict = judge(&changed);
                if verdict.yes() {
                    let share = 1000 * i64::from((value - from).abs()) / width;
                    let lever = Lever { field, from, to: value, chance: verdict.chance };
                    if best.as_ref().is_none_or(|(b, _)| share < *b) {
                        best = Some((share, lever));
                    }
                    break;
                }
            }
        }
    }
    best.map(|(_, lever)| lever)
}

/// What leaving a whole clause out counts as, on the scale of [`Offer::cost`].
const DROPPED: i64 = 150;

/// A change of the terms of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The proposal so changed.
    pub proposal: Proposal,
    /// What was changed, for the sentence that says it.
    pub change: Change,
    /// What it would cost the proposer, permille of a year's revenue or of his free men.
    pub cost: i64,
    /// The chance then.
    pub chance: i32,
}

/// How a proposal was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// More is paid, once.
    Pay(i64),
    /// So many men fewer are asked.
    FewerMen(i64),
    /// A smaller payment is asked.
    AskLess(i64),
    /// A clause is dropped, by position.
    Drop(u16),
    /// A marriage is offered.
    Marriage,
    /// A hostage is given.
    Hostage,
    /// Border markets are opened.
    Markets,
    /// Horses are given.
    Horses(i64),
    /// One of the places that are asked for is left out.
    DropPlace(PlaceId),
}

/// The cheapest change of terms that would turn a no into a yes, each tried by the evaluator itself. `None` if none
/// would, or the answer is yes already.
pub fn clauses(
    evaluator: &Evaluator,
    look: &impl Look,
    survey: &Survey,
    proposal: &Proposal,
    mission: Mission,
    by_record: bool,
) -> Option<Offer> {
    let chance = |p: &Proposal| evaluator.judge_brought(look, survey, p, mission, by_record).1.chance;
    if chance(proposal) >= 500 {
        return None;
    }
    let mut offers: Vec<Offer> = Vec::new();
    let most = look.rules().court.clauses_max;
    let mut offer = |proposal: Proposal, change: Change, cost: i64| {
        // No lever names what could not be sent.
        if proposal.clauses.len() > most || order::check_terms(look, &proposal).is_err() {
            return;
        }
        let chance = chance(&proposal);
        if chance >= 500 {
            offers.push(Offer { proposal, change, cost, chance });
        }
    };
    let plus = |clause: Clause| {
        let mut changed = proposal.clone();
        changed.clauses.push(clause);
        changed
    };
    let power = survey.power(proposal.from);
    let (cash, herd) = left(look, proposal);
    // Silver in round sums, up to what the terms so far leave in the treasury; of the horses at most every other one.
    for step in [1, 2, 4, 8, 16, 32, 64] {
        let amount = round(power.revenue * step / 100);
        if amount > 0 && amount <= cash {
            let pay = Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount, yearly: false };
            offer(plus(pay), Change::Pay(amount), 1000 * amount / power.revenue);
        }
        let horses = round(herd * step / 100);
        if horses > 0 && horses <= herd / 2 {
            let pay = Clause::Pay { giver: Side::Proposer, good: Good::Horses, amount: horses, yearly: false };
            let worth = super::read::worth(look, Good::Horses, horses);
            offer(plus(pay), Change::Horses(horses), 1000 * worth / power.revenue + 5);
        }
    }
    for (i, clause) in proposal.clauses.iter().enumerate() {
        let with = |changed: Clause| {
            let mut proposal = proposal.clone();
            proposal.clauses[i] = changed;
            proposal
        };
        match clause {
            Clause::Levies { giver: Side::Recipient, men, against, until } => {
                for tenths in [9, 8, 7, 6, 5, 4, 3, 2, 1] {
                    let fewer = round(men * tenths / 10);
                    if fewer > 0 && fewer < *men {
                        let changed =
                            Clause::Levies { giver: Side::Recipient, men: fewer, against: *against, until: *until };
                        offer(with(changed), Change::FewerMen(men - fewer), 20 * (10 - tenths));
                    }
                }
            }
            Clause::Pay { giver: Side::Recipient, good, amount, yearly } => {
                for tenths in [8, 6, 4, 2] {
                    let less = round(amount * tenths / 10);
                    if less > 0 && less < *amount {
                        let changed =
                            Clause::Pay { giver: Side::Recipient, good: *good, amount: less, yearly: *yearly };
                        offer(with(changed), Change::AskLess(amount - less), 20 * (10 - tenths));
                    }
                }
            }
            Clause::Land { giver: Side::Recipient, places, amends, promise } if places.len() > 1 => {
                let value = |places: &[PlaceId]| places.iter().map(|&p| look.rules().value(p)).sum::<i64>();
                let whole = value(places).max(1);
                for &place in places {
                    let rest: Vec<PlaceId> = places.iter().copied().filter(|&p| p != place).collect();
                    let cost = DROPPED * (whole - value(&rest)) / whole;
                    let (amends, promise) = (*amends, *promise);
                    let changed = Clause::Land { giver: Side::Recipient, places: rest, amends, promise };
                    offer(with(changed), Change::DropPlace(place), cost);
                }
            }
            _ => {}
        }
        if proposal.clauses.len() > 1 {
            let mut changed = proposal.clone();
            changed.clauses.remove(i);
            if super::read::asks(&changed) {
                offer(changed, Change::Drop(i as u16), DROPPED);
            }
        }
    }
    let relation = look.relations().get(proposal.from, proposal.to);
    let has = |wanted: &Clause| proposal.clauses.contains(wanted);
    if !has(&Clause::Marriage) {
        offer(plus(Clause::Marriage), Change::Marriage, 40);
    }
    let hostage = Clause::Hostage { giver: Side::Proposer };
    if !has(&hostage) {
        offer(plus(hostage), Change::Hostage, 80);
    }
    if !has(&Clause::Markets) && !relation.markets && relation.war.is_none() {
        offer(plus(Clause::Markets), Change::Markets, 30);
    }
    offers.into_iter().min_by_key(|o| (o.cost, -o.chance))
}

/// What the proposer has left of cash and horses once what the terms have him pay at once is paid.
fn left(look: &impl Look, proposal: &Proposal) -> (i64, i64) {
    let purse = look.purse(proposal.from);
    let paid = |clause: &Clause| match clause {
        Clause::Pay { giver: Side::Proposer, good, amount, .. } => {
            let (cash, horses, _) = treaty::in_kind(&look.rules().economy, *good, *amount);
            (cash, horses)
        }
        _ => (0, 0),
    };
    proposal.clauses.iter().map(paid).fold((purse.cash, purse.horses), |(cash, horses), (c, h)| (cash - c, horses - h))
}

/// Two figures, as a court would write it.
fn round(amount: i64) -> i64 {
    let mut unit = 1;
    while amount / unit >= 100 {
        unit *= 10;
    }
    amount / unit * unit
}
