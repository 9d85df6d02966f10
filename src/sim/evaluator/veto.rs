//! What cannot be, whatever speaks for it. Everything softer than *cannot* is a term.

use super::{read, read::Survey};
use crate::sim::{
    diplomacy::{Clause, Good, Proposal, Side},
    ids::{PersonId, PolityId},
    look::Look,
    num::Men,
    person::Life,
};
use serde::{Deserialize, Serialize};

/// Why an answer can only be no. Each has its sentence in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "veto", rename_all = "snake_case")]
pub enum Veto {
    /// Nobody sits on the throne that would have to agree.
    NoRuler {
        /// Whose.
        of: PolityId,
    },
    /// The same was refused this season, and nothing has changed.
    Unchanged,
    /// More men than the court has at all.
    TooManyMen {
        /// Asked.
        asked: Men,
        /// There are.
        have: Men,
    },
    /// A payment worth more than two years' income and all cash, beyond what lies in store of it.
    BeyondPurse {
        /// Who would pay.
        of: PolityId,
    },
    /// One cannot attack one's own suzerain, brother or ally: the bond must be left first.
    BoundTo {
        /// Whom.
        to: PolityId,
    },
    /// There is no way to the enemy.
    NoWay {
        /// To whom.
        to: PolityId,
    },
    /// The person cannot be handed over: one's own ruler, or dead.
    NotToGive {
        /// Who.
        person: PersonId,
    },
    /// The seat of the court is not given away.
    OwnSeat,
    /// It is so already.
    Already,
    /// More of its land than any court gives at once that is not beaten.
    TooMuchLand {
        /// Percent of all that it holds.
        percent: i64,
    },
    /// There is no war to end between the two.
    NoWarToEnd,
    /// A court does not serve one that is weaker.
    Stronger,
    /// More than it could ever bear.
    Unbearable,
}

/// Months in which the same terms are not heard twice.
const SEASON: i32 = 3;

/// All vetoes against a proposal that is heard in so many months.
pub fn find(look: &impl Look, survey: &Survey, proposal: &Proposal, months: i32) -> Vec<Veto> {
    let mut vetoes = Vec::new();
    let to = proposal.to;
    for of in [proposal.from, proposal.to] {
        let rules = look.court(of).ruler.is_some_and(|r| look.life(r) == Life::Free);
        if !rules && read::asks(proposal) {
            vetoes.push(Veto::NoRuler { of });
        }
    }
    let relation = look.relations().get(proposal.from, to);
    let last = relation.last[usize::from(proposal.from > to)];
    let same = |w: &crate::sim::diplomacy::Word| !w.yes && w.terms == proposal.fingerprint();
    if last.filter(same).is_some_and(|w| look.date().since(w.on) + months < SEASON) {
        vetoes.push(Veto::Unchanged);
    }
    let power = survey.power(to);
    let rules = &look.rules().evaluator.clauses;
    let beaten = read::beaten(look, survey, rules, proposal);
    let asked: Men = proposal
        .clauses
        .iter()
        .map(|c| match c {
            Clause::Levies { giver: Side::Recipient, men, .. } => *men,
            _ => 0,
        })
        .sum();
    if asked > power.men || !beaten && asked * 1000 > power.men * rules.most_men {
        vetoes.push(Veto::TooManyMen { asked, have: power.men });
    }
    let land: i64 = proposal
        .clauses
        .iter()
        .flat_map(|c| match c {
            Clause::Land { giver: Side::Recipient, places, .. } => places.as_slice(),
            _ => &[],
        })
        .filter(|&&p| look.holder(p) == Some(to))
        .map(|&p| look.rules().value(p))
        .sum();
    if !beaten && land * 1000 > power.value * rules.most_land {
        vetoes.push(Veto::TooMuchLand { percent: 100 * land / power.value.max(1) });
    }
    for side in [Side::Proposer, Side::Recipient] {
        let of = proposal.side(side);
        let owed = beyond_store(look, proposal, side);
        let means = survey.power(of).revenue * 2 + look.purse(of).cash;
        if owed > means.max(0) {
            vetoes.push(Veto::BeyondPurse { of });
        }
    }
    for clause in &proposal.clauses {
        match clause {
            Clause::JointAttack { on, .. } | Clause::Aid { giver: Side::Recipient, against: Some(on) } => {
                if bound(look, to, *on) {
                    vetoes.push(Veto::BoundTo { to: *on });
                } else if !survey.reaches(to, *on) {
                    vetoes.push(Veto::NoWay { to: *on });
                }
            }
            Clause::Levies { giver: Side::Recipient, against: Some(on), .. } if bound(look, to, *on) => {
                vetoes.push(Veto::BoundTo { to: *on });
            }
            Clause::HandOver { giver: Side::Recipient, person }
                if look.court(to).ruler == Some(*person) || !look.life(*person).lives() =>
            {
                vetoes.push(Veto::NotToGive { person: *person });
            }
            Clause::Land { giver: Side::Recipient, places, .. } if places.contains(&look.court(to).seat) => {
                vetoes.push(Veto::OwnSeat);
            }
            Clause::Vassal { giver: Side::Recipient } | Clause::Tributary { giver: Side::Recipient }
                if !beaten && power.strength > survey.power(proposal.from).strength =>
            {
                vetoes.push(Veto::Stronger);
            }
            Clause::Peace | Clause::Truce { .. }
                if relation.war.is_none() && !look.relations().friends(proposal.from, to) =>
            {
                vetoes.push(Veto::NoWarToEnd);
            }
            Clause::Markets if relation.markets => vetoes.push(Veto::Already),
            Clause::MutualAid if relation.alliance.is_some() => vetoes.push(Veto::Already),
            _ => {}
        }
    }
    vetoes
}

/// The worth in strings of what one side would pay, without the horses and the grain of it that it has in store.
fn beyond_store(look: &impl Look, proposal: &Proposal, by: Side) -> i64 {
    let purse = look.purse(proposal.side(by));
    let all = |wanted: Good| -> i64 {
        let part = |c: &Clause| match c {
            Clause::Pay { giver, good, amount, .. } if *giver == by && *good == wanted => *amount,
            _ => 0,
        };
        proposal.clauses.iter().map(part).sum()
    };
    let goods = [Good::Cash, Good::Silver, Good::Silk, Good::Horses, Good::Grain];
    let lacking = goods.into_iter().map(|good| {
        let store = match good {
            Good::Horses => purse.horses,
            Good::Grain => purse.grain,
            Good::Cash | Good::Silver | Good::Silk => 0,
        };
        read::worth(look, good, (all(good) - store.max(0)).max(0))
    });
    lacking.sum()
}

/// Whether a bond stands between the two that only its end would let one break.
fn bound(look: &impl Look, one: PolityId, other: PolityId) -> bool {
    look.relations()
        .bar(one, other, look.date())
        .is_some_and(|bar| !matches!(bar, crate::sim::diplomacy::relation::WarBar::Truce(_)))
}
