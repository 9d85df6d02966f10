//! Precedents: the documented decisions nearest to the situation, and their bounded pull.
//!
//! The distance between two situations is the squared difference of what their terms contribute, so it is small where
//! the same reasons weigh the same; acts of another kind stand a little farther off. Likeness falls off as a bell.
//! The pull grows with number and nearness and never reaches its bound, however many precedents mods add.

use super::{
    situation::Situation,
    terms::{Contributions, Term, contributions},
    weights::Weights,
};
use crate::sim::{
    diplomacy::Answer,
    ids::RecordId,
    num::{Permille, Points},
};
use serde::{Deserialize, Serialize};

/// A documented decision with the situation in which it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Precedent {
    /// Its key: the record's, or what a mod calls it.
    pub id: String,
    /// The record that tells it, if one does.
    pub record: Option<RecordId>,
    /// The negotiation it belongs to: decisions of one episode do not count as independent.
    pub episode: String,
    /// The situation.
    pub situation: Situation,
    /// What was answered.
    pub answer: Answer,
}

/// All precedents, with what their terms contribute.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The decisions, in order of key.
    pub cases: Vec<Precedent>,
    terms: Vec<Contributions>,
}

/// A precedent near a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Its position in the library.
    pub case: usize,
    /// Likeness.
    pub likeness: Permille,
    /// The two terms in which it differs most, and by how much it lies above (+) or below (−) the situation.
    pub differs: [(Term, Points); 2],
}

/// What the precedents say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    /// The nearest, most alike first.
    pub nearest: Vec<Neighbour>,
    /// Their pull.
    pub points: Points,
}

/// 100 000 × e^(−d²/2) for d² = 0, 1/8, 2/8, ... 16.
const BELL: [i64; 129] = [
    100000, 93941, 88250, 82903, 77880, 73162, 68729, 64565, 60653, 56978, 53526, 50283, 47237, 44375, 41686, 39161,
    36788, 34559, 32465, 30498, 28650, 26915, 25284, 23752, 22313, 20961, 19691, 18498, 17377, 16325, 15335, 14406,
    13534, 12714, 11943, 11220, 10540, 9901, 9301, 8738, 8208, 7711, 7244, 6805, 6393, 6005, 5642, 5300, 4979, 4677,
    4394, 4127, 3877, 3642, 3422, 3214, 3020, 2837, 2665, 2503, 2352, 2209, 2075, 1950, 1832, 1721, 1616, 1518, 1426,
    1340, 1259, 1183, 1111, 1044, 980, 921, 865, 813, 764, 717, 674, 633, 595, 559, 525, 493, 463, 435, 409, 384, 361,
    339, 318, 299, 281, 264, 248, 233, 219, 205, 193, 181, 170, 160, 150, 141, 133, 125, 117, 110, 103, 97, 91, 86, 80,
    76, 71, 67, 63, 59, 55, 52, 49, 46, 43, 40, 38, 36, 34,
];

/// Likeness in hundred-thousandths at a squared distance in ten-thousandths.
fn bell(d2: i64) -> i64 {
    let (step, rest) = ((d2 / 1250) as usize, d2 % 1250);
    match BELL.get(step..step + 2) {
        Some(&[high, low]) => high - (high - low) * rest / 1250,
        _ => 0,
    }
}

/// Squared distance of two sets of terms, in ten-thousandths of squared log-odds.
pub fn distance(a: &Contributions, b: &Contributions) -> i64 {
    a.iter().zip(b).map(|(a, b)| i64::from(a - b).pow(2)).sum()
}

impl Library {
    /// A library of these decisions under these weights.
    pub fn new(mut cases: Vec<Precedent>, weights: &Weights) -> Self {
        cases.sort_by(|a, b| a.id.cmp(&b.id));
        let terms = cases.iter().map(|c| contributions(weights, &c.situation)).collect();
        Self { cases, terms }
    }

    /// What the terms of a case contribute.
    pub fn terms(&self, case: usize) -> &Contributions {
        &self.terms[case]
    }

    /// What the library says of a situation. Cases that `leave_out` picks are not heard.
    pub fn pull(
        &self,
        weights: &Weights,
        situation: &Situation,
        terms: &Contributions,
        leave_out: impl Fn(&Precedent) -> bool,
    ) -> Pull {
        let rules = &weights.precedents;
        let mut near: Vec<(i64, usize)> = Vec::with_capacity(self.cases.len());
        let mut yes = 0;
        for (i, case) in self.cases.iter().enumerate() {
            if leave_out(case) {
                continue;
            }
            yes += i64::from(case.answer.yes());
            let apart = if situation.act.is_some() && case.situation.act == situation.act {
                0
            } else if situation.act.is_some() && case.situation.family == situation.family {
                rules.same_family
            } else {
                rules.other_family
            };
            near.push((distance(&self.terms[i], terms) + apart * 100, i));
        }
        let n = near.len() as i64;
        if n == 0 {
            return Pull::default();
        }
        // In a record that mostly says yes a no tells more, and the other way round.
        let rarer = yes.max(n - yes);
        let tells = |case: &Precedent| (i64::from(case.answer.yes()) * n - yes) * 1000 / rarer;
        let k = rules.nearest.min(near.len());
        near.select_nth_unstable(k - 1);
        near.truncate(k);
        near.sort_unstable();
        let (mut sum, mut weight) = (0, 0);
        let nearest = near
            .iter()
            .map(|&(d2, i)| {
                let likeness = bell(d2);
                sum += likeness * tells(&self.cases[i]);
                weight += likeness;
                Neighbour { case: i, likeness: (likeness / 100) as Permille, differs: gaps(&self.terms[i], terms) }
            })
            .collect();
        let points = (i64::from(rules.pull) * sum / (1000 * (weight + 100_000))) as Points;
        Pull { nearest, points }
    }
}

/// The two terms that differ most.
fn gaps(case: &Contributions, here: &Contributions) -> [(Term, Points); 2] {
    let mut first: (Term, Points) = (Term::Base, 0);
    let mut second = first;
    for (i, term) in Term::ALL.into_iter().enumerate() {
        let gap = (term, case[i] - here[i]);
        if gap.1.abs() > first.1.abs() {
            (first, second) = (gap, first);
        } else if gap.1.abs() > second.1.abs() {
            second = gap;
        }
    }
    [first, second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_falls_from_one_to_nothing() {
        assert_eq!(bell(0), 100_000);
        assert_eq!(bell(20_000), 36_788, "e to the minus one at two");
        let mut last = i64::MAX;
        for d2 in (0..200_000).step_by(311) {
            assert!(bell(d2) <= last, "rises at {d2}");
            last = bell(d2);
        }
        assert_eq!(bell(160_000), 0);
        assert_eq!(bell(i64::MAX / 2), 0);
    }
}
