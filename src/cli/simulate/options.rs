//! What the command line of `jinxia simulate` may say.

use crate::study::pool::Plan;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// Which games to play, and how to tell of them.
#[derive(Debug)]
pub struct Simulate {
    /// What to do.
    pub work: Work,
    /// How far the courts look, and who else plays; read when the sides are known.
    pub level: String,
    /// Whether to write raw counts of a part instead of a report.
    pub shard: bool,
    /// Where to write the picture.
    pub svg: Option<PathBuf>,
}

/// Games to play, or parts that were played.
#[derive(Debug)]
pub enum Work {
    /// Play.
    Play {
        /// Key of the scenario, unless a save is given.
        scenario: String,
        /// The save from which futures are played.
        from: Option<String>,
        /// Which games.
        plan: Plan,
        /// Whether to examine the state after every turn.
        check: bool,
    },
    /// Put these files together.
    Merge(Vec<PathBuf>),
}

/// Adds the options to the command. `flag` makes one of a name and a message, `option` one with the name of its value
/// between them.
pub fn command(
    command: Command,
    scenario: Arg,
    flag: &dyn Fn((&'static str, &'static str)) -> Arg,
    option: &dyn Fn((&'static str, &'static str, &'static str)) -> Arg,
) -> Command {
    let playing = ["scenario", "from", "games", "seed", "threads", "level", "check", "shard"];
    let games = value_parser!(u64).range(1..=MAX_GAMES);
    command
        .arg(scenario.required_unless_present_any(["merge", "from"]))
        .arg(option(("from", "SAVE", "cli-simulate-from")).conflicts_with_all(["scenario", "shard"]))
        .arg(option(("games", "N", "cli-simulate-games")).value_parser(games))
        .arg(option(("seed", "S", "cli-simulate-seed")).value_parser(value_parser!(u64)))
        .arg(option(("threads", "T", "cli-simulate-threads")).value_parser(value_parser!(u16).range(1..)))
        .arg(option(("level", "LEVEL", "cli-simulate-level")))
        .arg(flag(("check", "cli-simulate-check")))
        .arg(option(("shard", "I/N", "cli-simulate-shard")).value_parser(part))
        .arg(
            option(("merge", "FILE", "cli-simulate-merge"))
                .num_args(1..)
                .conflicts_with_all(playing)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(option(("svg", "FILE", "cli-simulate-svg")).value_parser(value_parser!(PathBuf)))
}

/// The most games of one run.
const MAX_GAMES: u64 = 100_000_000;

/// A part of a whole, `3/8`: from 1, and of how many.
fn part(text: &str) -> Result<(u64, u64), String> {
    let number = |t: &str| t.parse::<u64>().ok().filter(|n| (1..=1_000_000).contains(n));
    let (part, of) = text.split_once('/').and_then(|(a, b)| number(a).zip(number(b))).ok_or_else(String::new)?;
    if part <= of { Ok((part, of)) } else { Err(String::new()) }
}

/// What the command line says.
pub fn read(m: &ArgMatches) -> Simulate {
    let shard = m.get_one::<(u64, u64)>("shard").copied();
    let work = match m.get_many::<PathBuf>("merge") {
        Some(files) => Work::Merge(files.cloned().collect()),
        None => Work::Play {
            scenario: m.get_one::<String>("scenario").cloned().unwrap_or_default(),
            from: m.get_one::<String>("from").cloned(),
            plan: Plan {
                games: m.get_one::<u64>("games").copied().unwrap_or(100),
                seed: m.get_one::<u64>("seed").copied().unwrap_or(1),
                shard: shard.unwrap_or((1, 1)),
                threads: m.get_one::<u16>("threads").map_or_else(super::threads, |&n| usize::from(n)),
            },
            check: m.get_flag("check"),
        },
    };
    let level = m.get_one::<String>("level").cloned().unwrap_or_else(|| "middle".to_owned());
    Simulate { work, level, shard: shard.is_some(), svg: m.get_one::<PathBuf>("svg").cloned() }
}
