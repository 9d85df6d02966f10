//! Answers of many games, counted. All is whole numbers and the order of counting does not matter, so that the same
//! games give the same tally however they were spread over threads and machines.

use super::{
    subject::{Finding, Subject},
    watch::Ending,
};
use crate::sim::date::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts of many games.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Games that were played to their end.
    pub games: u64,
    /// What was found in them.
    pub counts: BTreeMap<Subject, Count>,
    /// Games that broke, in order of number.
    pub failures: Vec<Failure>,
}

/// What was found about one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// Games in which the answer was yes.
    #[serde(default)]
    pub yes: u64,
    /// In how many of them it came in which month.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: BTreeMap<Date, u64>,
    /// In how many games which number was found.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub numbers: BTreeMap<i64, u64>,
}

/// A game that broke.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failure {
    /// Its number, from 0.
    pub game: u64,
    /// Its own seed: with it, it is the first game of a run.
    pub seed: u64,
    /// What happened, for developers.
    pub what: String,
}

impl Tally {
    /// Counts a game.
    pub fn add(&mut self, ending: &Ending) {
        self.games += 1;
        for (&subject, finding) in &ending.findings {
            let count = self.counts.entry(subject).or_default();
            match *finding {
                Finding::No => {}
                Finding::Yes(when) => {
                    count.yes += 1;
                    if let Some(when) = when {
                        *count.when.entry(when).or_default() += 1;
                    }
                }
                Finding::Number(n) => *count.numbers.entry(n).or_default() += 1,
            }
        }
    }

    /// Puts another part of the games to these. Counts too large to be true stay at the largest number.
    pub fn merge(&mut self, other: Self) {
        self.games = self.games.saturating_add(other.games);
        for (subject, theirs) in other.counts {
            let ours = self.counts.entry(subject).or_default();
            ours.yes = ours.yes.saturating_add(theirs.yes);
            add_all(&mut ours.when, theirs.when);
            add_all(&mut ours.numbers, theirs.numbers);
        }
        self.failures.extend(other.failures);
        self.failures.sort();
    }
}

fn add_all<K: Ord>(ours: &mut BTreeMap<K, u64>, theirs: BTreeMap<K, u64>) {
    for (key, n) in theirs {
        let count = ours.entry(key).or_default();
        *count = count.saturating_add(n);
    }
}

/// The middle of a distribution and the bounds of its middle four fifths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread<T> {
    /// A tenth is not above this.
    pub low: T,
    /// Half is not above this.
    pub median: T,
    /// Nine tenths are not above this.
    pub high: T,
}

impl<T: Copy + Ord> Spread<T> {
    /// The spread of what was counted; `None` of nothing.
    pub fn of(counts: &BTreeMap<T, u64>) -> Option<Self> {
        Some(Self { low: quantile(counts, 10)?, median: quantile(counts, 50)?, high: quantile(counts, 90)? })
    }
}

/// The least value that so many of a hundred are not above.
pub fn quantile<T: Copy + Ord>(counts: &BTreeMap<T, u64>, percent: u32) -> Option<T> {
    let all: u128 = counts.values().map(|&n| u128::from(n)).sum();
    let rank = (all * u128::from(percent)).div_ceil(100).max(1);
    let mut seen = 0;
    counts.iter().find_map(|(&value, &n)| {
        seen += u128::from(n);
        (seen >= rank).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_counted() {
        let counts: BTreeMap<i64, u64> = [(1, 1), (2, 3), (9, 1)].into();
        let spread = Spread::of(&counts).expect("counted");
        assert_eq!((spread.low, spread.median, spread.high), (1, 2, 9));
        assert_eq!(quantile::<i64>(&BTreeMap::new(), 50), None);
        assert_eq!(quantile(&[(4, u64::MAX), (5, u64::MAX)].into(), 90), Some(5));
    }

    #[test]
    fn parts_in_any_order_are_the_whole() {
        let game = |value: i64, when: Option<Date>| {
            let finding = when.map_or(Finding::No, |d| Finding::Yes(Some(d)));
            let findings = [(Subject::Asked(0), finding), (Subject::Treaties, Finding::Number(value))].into();
            Ending { findings, sides: Vec::new() }
        };
        let games = [game(1, None), game(2, Some(Date::new(1125, 2))), game(1, Some(Date::new(1125, 2)))];
        let of = |list: &[&Ending]| {
            let mut tally = Tally::default();
            list.iter().for_each(|e| tally.add(e));
            tally
        };
        let whole = of(&[&games[0], &games[1], &games[2]]);
        let mut parts = of(&[&games[2]]);
        parts.merge(of(&[&games[1], &games[0]]));
        assert_eq!(whole, parts);
        assert_eq!(whole.counts[&Subject::Asked(0)].when[&Date::new(1125, 2)], 2);
        assert_eq!(whole.counts[&Subject::Treaties].numbers[&1], 2);
    }
}
