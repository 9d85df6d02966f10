//! What many games say: shares with their intervals, medians, bands, and the record's answer beside each.

use super::{
    subject::{Finding, Subject},
    tally::{Spread, Tally},
    watch::Ending,
};
use crate::{
    content::compile::{Scenario, Victory},
    sim::{date::Date, ids::PolityId},
};
use std::collections::BTreeSet;

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Games that were played to their end.
    pub games: u64,
    /// Rows in order of subject.
    pub rows: Vec<Row>,
    /// Sides of the scenario that end in the same band again and again, the band, and the share of games.
    pub one_sided: Vec<(PolityId, Band, f64)>,
}

/// What was found about a subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub subject: Subject,
    /// What the games say.
    pub said: Said,
    /// What the record says.
    pub record: Option<Finding>,
}

/// What the games say.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// In so many of them it came about.
    Share {
        /// In how many.
        yes: u64,
        /// Of all, 0 to 1.
        share: f64,
        /// Its Wilson interval at 95 %.
        interval: (f64, f64),
        /// The month, where there is one.
        when: Option<Spread<Date>>,
        /// What would be plausible, in percent, and whether it is.
        plausible: Option<(u8, u8, Fit)>,
    },
    /// A number.
    Number {
        /// Its distribution.
        spread: Spread<i64>,
        /// The number that came up most often, the least of equals, and in which share of the games.
        commonest: (i64, f64),
        /// For land: games in each band.
        bands: Option<[u64; Band::ALL.len()]>,
        /// For victories: games of each level.
        levels: Option<[u64; Victory::ALL.len()]>,
    },
}

/// How a share lies to what is plausible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Within.
    In,
    /// Without, but the interval reaches it: more games would tell.
    Near,
    /// Without.
    Out,
}

/// How much land a side holds at the end, beside the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// None.
    Nothing,
    /// Less than half.
    Remnant,
    /// Less than nine tenths.
    Less,
    /// From nine to eleven tenths.
    Same,
    /// Up to half as much again.
    More,
    /// Yet more.
    Much,
}

impl Band {
    /// All bands, from the least.
    pub const ALL: [Self; 6] = [Self::Nothing, Self::Remnant, Self::Less, Self::Same, Self::More, Self::Much];

    /// The band of a worth in permille of the start's.
    pub fn of(permille: i64) -> Self {
        match permille {
            ..=0 => Self::Nothing,
            1..500 => Self::Remnant,
            500..900 => Self::Less,
            900..=1100 => Self::Same,
            1101..=1500 => Self::More,
            _ => Self::Much,
        }
    }

    /// Its name in messages and for scripts.
    pub fn key(self) -> &'static str {
        ["nothing", "remnant", "less", "same", "more", "much"][self as usize]
    }
}

/// Games below this number are too few to call a side's end always the same.
const ENOUGH: u64 = 20;
/// The share of games from which a side's end counts as always the same.
const ALWAYS: f64 = 0.95;

impl Report {
    /// The report of a tally.
    pub fn of(scenario: &Scenario, tally: &Tally, record: &Ending) -> Self {
        let asked = (0..scenario.outcomes.len()).map(Subject::Asked);
        let subjects: BTreeSet<Subject> =
            tally.counts.keys().chain(record.findings.keys()).copied().chain(asked).collect();
        let rows: Vec<Row> = subjects.into_iter().filter_map(|s| row(scenario, tally, record, s)).collect();
        let mut one_sided = Vec::new();
        for row in &rows {
            let (Subject::Value(polity), Said::Number { bands: Some(bands), .. }) = (row.subject, &row.said) else {
                continue;
            };
            let side = scenario.sides.iter().any(|s| s.polity == polity);
            for (band, n) in Band::ALL.into_iter().zip(bands) {
                let share = *n as f64 / tally.games.max(1) as f64;
                if side && tally.games >= ENOUGH && share >= ALWAYS {
                    one_sided.push((polity, band, share));
                }
            }
        }
        Self { games: tally.games, rows, one_sided }
    }
}

fn row(scenario: &Scenario, tally: &Tally, record: &Ending, subject: Subject) -> Option<Row> {
    let count = tally.counts.get(&subject).cloned().unwrap_or_default();
    let numeric = matches!(subject, Subject::Value(_) | Subject::Victory(_) | Subject::Treaties);
    let said = if numeric {
        let bands = matches!(subject, Subject::Value(_)).then(|| {
            let mut bands = [0; Band::ALL.len()];
            for (&value, n) in &count.numbers {
                bands[Band::of(value) as usize] += n;
            }
            bands
        });
        let levels = matches!(subject, Subject::Victory(_)).then(|| {
            let count = |level| count.numbers.get(&(level as i64)).copied().unwrap_or_default();
            Victory::ALL.map(count)
        });
        let (number, n) = count.numbers.iter().max_by_key(|(number, n)| (**n, std::cmp::Reverse(**number)))?;
        let commonest = (*number, *n as f64 / tally.games.max(1) as f64);
        Said::Number { spread: Spread::of(&count.numbers)?, commonest, bands, levels }
    } else {
        let interval = wilson(count.yes, tally.games);
        let share = if tally.games == 0 { 0.0 } else { count.yes as f64 / tally.games as f64 };
        let plausible = match subject {
            Subject::Asked(at) => scenario.outcomes.get(at).and_then(|o| o.plausible),
            _ => None,
        };
        Said::Share {
            yes: count.yes,
            share,
            interval,
            when: Spread::of(&count.when),
            plausible: plausible.map(|(least, most)| (least, most, fit(share, interval, least, most))),
        }
    };
    // What did not come about on the record was not written down.
    let unasked = numeric || matches!(subject, Subject::Ordered(_));
    let record = record.findings.get(&subject).copied().or((!unasked).then_some(Finding::No));
    Some(Row { subject, said, record })
}

fn fit(share: f64, interval: (f64, f64), least: u8, most: u8) -> Fit {
    let (least, most) = (f64::from(least) / 100.0, f64::from(most) / 100.0);
    if (least..=most).contains(&share) {
        Fit::In
    } else if interval.0 <= most && least <= interval.1 {
        Fit::Near
    } else {
        Fit::Out
    }
}

/// The Wilson interval of a share at 95 %. Of nothing it is everything.
pub fn wilson(yes: u64, of: u64) -> (f64, f64) {
    if of == 0 {
        return (0.0, 1.0);
    }
    let z = 1.959_964;
    let n = of as f64;
    let p = yes as f64 / n;
    let middle = p + z * z / (2.0 * n);
    let reach = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    (((middle - reach) / scale).max(0.0), ((middle + reach) / scale).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_is_the_textbooks() {
        // 8 of 10: 0.490 to 0.943.
        let (low, high) = wilson(8, 10);
        assert!((low - 0.4902).abs() < 5e-4 && (high - 0.9433).abs() < 5e-4, "{low} {high}");
        let (low, high) = wilson(0, 20);
        assert!(low == 0.0 && (high - 0.1611).abs() < 5e-4, "{high}");
        assert_eq!(wilson(0, 0), (0.0, 1.0));
    }

    #[test]
    fn a_share_outside_is_near_only_while_chance_could_explain_it() {
        assert_eq!(fit(0.74, wilson(74, 100), 75, 100), Fit::Near);
        assert_eq!(fit(0.75, wilson(75, 100), 75, 100), Fit::In);
        assert_eq!(fit(0.40, wilson(40, 100), 75, 100), Fit::Out);
    }

    #[test]
    fn every_worth_has_a_band() {
        let bands = [0, 1, 499, 500, 899, 900, 1100, 1101, 1500, 1501].map(Band::of);
        use Band as B;
        let want = [B::Nothing, B::Remnant, B::Remnant, B::Less, B::Less, B::Same, B::Same, B::More, B::More, B::Much];
        assert_eq!(bands, want);
        assert!(Band::ALL.iter().enumerate().all(|(i, b)| *b as usize == i));
    }
}
