//! Ministers' counsel on a proposal: who at the court that answers speaks for it, who against, and for what reason.
//!
//! Everybody sees the same terms and weighs them by what he answers for: who leads troops looks to the enemy's army
//! and to success, who runs the country to gain and burden, the heir to the line of the court and to rank. A ruler who
//! answers by order and goes against most of them pays for it ([`cost`]).

use super::{Contributions, terms::Term};
use crate::sim::{
    court::parties::spoken_for,
    ids::{PersonId, PolityId},
    look::Look,
    num::{Cents, Points},
    person::{Life, Office},
};
use serde::{Deserialize, Serialize};

/// One who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Who.
    pub person: PersonId,
    /// His sum of points: above 0 he speaks for it.
    pub points: Points,
    /// The reason that weighs most with him on that side.
    pub reason: Term,
}

impl Voice {
    /// Whether he speaks for it.
    pub fn pro(&self) -> bool {
        self.points > 0
    }
}

/// How many are heard at the most.
const HEARD: usize = 6;
/// Percent by which what one answers for weighs more.
const OWN: i32 = 250;
/// Percent by which the rest weighs less.
const OTHER: i32 = 60;

/// What a person answers for.
fn cares(look: &impl Look, person: PersonId) -> Option<&'static [Term]> {
    let office = look.service(person).office;
    let info = look.rules().person(person);
    let role = |part: &str| info.roles.iter().any(|r| r.contains(part));
    match office {
        Some(Office::Ruler | Office::RetiredRuler) => None,
        Some(Office::Heir) => Some(&[Term::Policy, Term::Face, Term::Due]),
        Some(Office::Marshal | Office::Commander) => Some(&[Term::Pressure, Term::Prospect, Term::Need]),
        Some(_) => Some(&[Term::Gain, Term::Burden, Term::Risk, Term::Trust]),
        None if role("general") || role("commander") => Some(&[Term::Pressure, Term::Prospect, Term::Need]),
        None if role("minister") || role("envoy") || role("official") => {
            Some(&[Term::Gain, Term::Burden, Term::Risk, Term::Trust])
        }
        None => None,
    }
}

/// Who speaks at the court of `of` on terms that weigh so, the most skilled first.
pub fn hear(look: &impl Look, of: PolityId, terms: &Contributions) -> Vec<Voice> {
    let book = look.rules();
    let mut people: Vec<PersonId> = (0..book.people.len())
        .map(|i| PersonId(i as u16))
        .filter(|&p| look.service(p).of == of && look.life(p) == Life::Free && look.court(of).ruler != Some(p))
        .collect();
    // Of some the end is not told; nobody speaks a generation after he was last heard of.
    let year = look.date().year();
    people.retain(|&p| year <= book.person(p).active_to + 20);
    people.sort_by_key(|&p| (-(book.person(p).administration + book.person(p).command), p));
    people
        .into_iter()
        .filter_map(|person| {
            let cares = cares(look, person)?;
            // Who is known to speak for another policy minds the court's own the other way.
            let opposed = spoken_for(look, person).is_some_and(|policy| policy != look.court(of).policy);
            let weighed = Term::ALL.map(|term| {
                let own = cares.contains(&term) || opposed && term == Term::Policy;
                let points = terms[term as usize] * if own { OWN } else { OTHER } / 100;
                if opposed && term == Term::Policy { -points } else { points }
            });
            let points: Points = weighed.iter().sum();
            let side = |w: Points| if points > 0 { w } else { -w };
            // Hope is no reason that anybody gives.
            let named = Term::ALL.into_iter().zip(weighed).filter(|(term, _)| *term != Term::Base);
            let (reason, _) = named.max_by_key(|(term, w)| (side(*w), std::cmp::Reverse(*term)))?;
            Some(Voice { person, points, reason })
        })
        .take(HEARD)
        .collect()
}

/// Cents of stability that an answer costs a ruler who gives it by order, against most of those who spoke.
pub fn cost(look: &impl Look, voices: &[Voice], yes: bool) -> Cents {
    let against = voices.iter().filter(|v| v.pro() != yes).count() as i32;
    let with = voices.len() as i32 - against;
    look.rules().court.against_policy * (against - with).max(0) / HEARD as i32
}
