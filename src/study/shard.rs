//! A part of the games as a file, and parts put together again.

use super::{
    pool::Plan,
    seats::Seats,
    subject::Subject,
    tally::{Count, Failure, Tally},
};
use crate::{
    ai::Level,
    content::compile::{Content, Scenario},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A part of the games with its raw counts, as it is written and read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shard {
    /// Which part, from 1, and of how many.
    pub shard: (u64, u64),
    /// Key of the scenario.
    pub scenario: String,
    /// Fingerprint of rules, start and questions: parts of different content do not fit together.
    pub content: String,
    /// How far the courts look.
    pub level: Level,
    /// Who else plays, as [`Seats::write`] writes it.
    #[serde(default)]
    pub seats: String,
    /// Seed of the whole.
    pub seed: u64,
    /// Games of the whole.
    pub games: u64,
    /// Games of the part that were played to their end.
    pub played: u64,
    /// Time that they took, in seconds.
    pub seconds: f64,
    /// What was found, by the names of subjects.
    pub counts: BTreeMap<String, Count>,
    /// Games that broke.
    pub failures: Vec<Failure>,
}

/// Parts put together.
#[derive(Clone, Debug)]
pub struct Merged {
    /// Key of the scenario.
    pub scenario: String,
    /// How far the courts looked, and who else played.
    pub seats: Seats,
    /// Seed of the whole.
    pub seed: u64,
    /// Games of the whole.
    pub games: u64,
    /// Time of all parts, in seconds.
    pub seconds: f64,
    /// Everything counted.
    pub tally: Tally,
    /// Parts that are missing.
    pub missing: Vec<u64>,
}

/// Why parts do not fit together. The number is the position of the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// There is none.
    Nothing,
    /// It was played with other rules, another start or other questions.
    Content(usize),
    /// It is of another scenario, level, seed, number of games or of parts than the first.
    Other(usize),
    /// It is there twice.
    Twice(usize),
    /// Its figures cannot be: it was changed or cut short.
    Broken(usize),
}

/// The fingerprint of what games of a scenario depend on.
pub fn fingerprint(content: &Content, scenario: &Scenario) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    hasher.update(format!("{:?}{:?}{:?}", content.rules, scenario.outcomes, scenario.prologue).as_bytes());
    hasher.update(scenario.start.hash().to_string().as_bytes());
    hasher.finalize().to_hex()[..16].to_owned()
}

impl Shard {
    /// The part that was played.
    pub fn of(content: &Content, scenario: &Scenario, plan: &Plan, seats: &Seats, tally: &Tally, seconds: f64) -> Self {
        let keys = &content.rules.keys;
        Self {
            shard: plan.shard,
            scenario: scenario.id.clone(),
            content: fingerprint(content, scenario),
            level: seats.level,
            seats: if seats.own.is_empty() { String::new() } else { seats.write(keys) },
            seed: plan.seed,
            games: plan.games,
            played: tally.games,
            seconds,
            counts: tally.counts.iter().map(|(s, c)| (s.key(scenario, keys), c.clone())).collect(),
            failures: tally.failures.clone(),
        }
    }

    /// The tally of the part, if its figures can be.
    fn tally(&self, content: &Content, scenario: &Scenario) -> Option<Tally> {
        let (part, of) = self.shard;
        if part == 0 || part > of || !(self.seconds.is_finite() && self.seconds >= 0.0) {
            return None;
        }
        let plan = Plan { games: self.games, seed: self.seed, shard: self.shard, threads: 1 };
        let broken = u64::try_from(self.failures.len()).ok()?;
        if self.played.checked_add(broken)? > plan.own() {
            return None;
        }
        let mut counts = BTreeMap::new();
        for (key, count) in &self.counts {
            let numbers: u128 = count.numbers.values().map(|&n| u128::from(n)).sum();
            let dates: u128 = count.when.values().map(|&n| u128::from(n)).sum();
            if count.yes > self.played || numbers > u128::from(self.played) || dates > u128::from(count.yes) {
                return None;
            }
            counts.insert(Subject::parse(key, scenario, &content.rules.keys)?, count.clone());
        }
        Some(Tally { games: self.played, counts, failures: self.failures.clone() })
    }
}

/// Puts parts together. The scenario is that of the first.
///
/// # Errors
/// Why they do not fit.
pub fn merge(content: &Content, scenario: &Scenario, parts: &[Shard]) -> Result<Merged, Misfit> {
    let first = parts.first().ok_or(Misfit::Nothing)?;
    let content_now = fingerprint(content, scenario);
    let named =
        if first.seats.is_empty() { Ok(first.level.into()) } else { Seats::parse(&first.seats, &content.rules.keys) };
    let seats: Seats = named.map_err(|_| Misfit::Broken(0))?;
    let mut merged = Merged {
        scenario: first.scenario.clone(),
        seats,
        seed: first.seed,
        games: first.games,
        seconds: 0.0,
        tally: Tally::default(),
        missing: Vec::new(),
    };
    let what = |s: &Shard| (s.scenario.clone(), s.level, s.seats.clone(), s.seed, s.games, s.shard.1);
    let mut seen = BTreeSet::new();
    for (at, part) in parts.iter().enumerate() {
        if what(part) != what(first) {
            return Err(Misfit::Other(at));
        }
        if part.content != content_now {
            return Err(Misfit::Content(at));
        }
        let tally = part.tally(content, scenario).ok_or(Misfit::Broken(at))?;
        if !seen.insert(part.shard.0) {
            return Err(Misfit::Twice(at));
        }
        merged.seconds += part.seconds;
        merged.tally.merge(tally);
    }
    // More parts than games are many empty ones: only those that have games can be missing.
    let parts_with_games = first.shard.1.min(first.games);
    merged.missing = (1..=parts_with_games).filter(|part| !seen.contains(part)).collect();
    Ok(merged)
}
