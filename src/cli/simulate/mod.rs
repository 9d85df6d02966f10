//! `jinxia simulate`: many games of a scenario that the courts play themselves, counted beside the record.

mod json;
pub mod options;
mod picture;
mod text;

use super::{Context, Failure, Outcome, play::load, replay::find};
use crate::{
    content::compile::{Content, Scenario},
    play::Session,
    present::texts::args,
    sim::date::Date,
    study::{
        play,
        pool::{self, Plan},
        report::Report,
        seats::Seats,
        shard::{self, Misfit, Shard},
        tally::Tally,
        watch::Ending,
    },
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use options::{Simulate, Work};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Instant,
};

/// Games that were played, here or in parts elsewhere.
struct Run {
    /// Games that were asked for.
    games: u64,
    seed: u64,
    seats: Seats,
    /// The month of the save from which they were played.
    since: Option<Date>,
    tally: Tally,
    seconds: f64,
    /// Parts that are missing.
    missing: Vec<u64>,
}

impl Run {
    /// Whether games that were asked for were not played.
    fn partial(&self) -> bool {
        self.tally.games + (self.tally.failures.len() as u64) < self.games
    }

    /// Games a second.
    fn rate(&self) -> f64 {
        if self.seconds > 0.0 { self.tally.games as f64 / self.seconds } else { 0.0 }
    }
}

/// Plays, or puts parts together, and tells.
///
/// # Errors
/// Wrong usage; a game that broke; games left unplayed.
pub fn run(context: &mut Context, options: &Simulate) -> Outcome {
    let content = context.load()?;
    let (scenario, run) = match &options.work {
        Work::Merge(files) => merged(context, &content, files)?,
        Work::Play { scenario, from, plan, check } => {
            let save = from.as_deref().map(|save| load(context, &content, save)).transpose()?;
            let key = save.as_ref().map_or(scenario, |session| &session.setup().scenario);
            let scenario = find(context, &content, key)?;
            let state = save.as_ref().map(Session::state);
            let seats = Seats::parse(&options.level, &content.rules.keys)
                .map_err(|word| Failure::Usage(context.with("simulate-no-seat", &args([("word", word)]))))?;
            let began = Instant::now();
            let tally =
                play_all(context, plan, pool::games(&content, scenario, state, seats.clone(), *check), &scenario.id);
            let seconds = began.elapsed().as_secs_f64();
            if options.shard {
                return write_shard(context, &Shard::of(&content, scenario, plan, &seats, &tally, seconds), plan);
            }
            let since = state.map(|s| s.clock.date);
            (scenario, Run { games: plan.games, seed: plan.seed, seats, since, tally, seconds, missing: Vec::new() })
        }
    };
    let record = play::record(&content, scenario);
    let report = Report::of(scenario, &run.tally, &record);
    let words = context.words(&content);
    if let Some(path) = &options.svg {
        let picture = picture::svg(&words, scenario, &run, &report);
        fs::write(path, picture).map_err(|e| cannot(context, path, &e))?;
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if context.json {
        let value = json::value(&content, scenario, &run, &report, &record);
        writeln!(out, "{}", serde_json::to_string_pretty(&value).unwrap_or_default())?;
    } else {
        text::print(&mut out, context, &words, scenario, &run, &report)?;
    }
    out.flush()?;
    tell_failures(context, &run.tally)?;
    if run.partial() || !run.tally.failures.is_empty() { Err(Failure::Found) } else { Ok(()) }
}

fn cannot(context: &Context, path: &Path, error: &dyn std::fmt::Display) -> Failure {
    let list = args([("path", path.display().to_string()), ("detail", error.to_string())]);
    Failure::Usage(context.with("cli-cannot-file", &list))
}

/// Plays the games with a bar on standard error, if that is a terminal. Ctrl+C lets the games in play end and begins
/// no other; a second one ends at once.
fn play_all<P>(context: &Context, plan: &Plan, seat: impl Fn() -> P + Sync, id: &str) -> Tally
where
    P: FnMut(u64) -> Result<Ending, String>,
{
    let bar = if context.quiet { ProgressBar::hidden() } else { ProgressBar::new(plan.own()) };
    if !context.quiet {
        bar.set_draw_target(ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(context.get(&format!("scenario-{id}")));
    }
    let stop = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&stop);
    // Where no handler can be set, Ctrl+C ends the program as it always does.
    let _ = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::Relaxed) {
            process::exit(1);
        }
    });
    let tally = pool::run(plan, &stop, &|| bar.inc(1), seat);
    bar.finish_and_clear();
    tally
}

/// As many threads as there are processors to use.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

fn write_shard(context: &Context, shard: &Shard, plan: &Plan) -> Outcome {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string_pretty(shard).unwrap_or_default())?;
    let tally = Tally { failures: shard.failures.clone(), ..Tally::default() };
    tell_failures(context, &tally)?;
    let played = shard.played + shard.failures.len() as u64;
    if played < plan.own() {
        let list = args([("done", shard.played.to_string()), ("games", plan.own().to_string())]);
        writeln!(io::stderr(), "{}", context.with("simulate-partial", &list))?;
    }
    if played < plan.own() || !tally.failures.is_empty() { Err(Failure::Found) } else { Ok(()) }
}

/// Games that broke, on standard error whatever the format.
fn tell_failures(context: &Context, tally: &Tally) -> io::Result<()> {
    let mut err = io::stderr().lock();
    for failure in tally.failures.iter().take(20) {
        let list = [
            ("game", failure.game.to_string()),
            ("seed", failure.seed.to_string()),
            ("what", failure.what.chars().take(500).collect()),
        ];
        writeln!(err, "{}: {}", context.get("cli-error"), context.with("simulate-failure", &args(list)))?;
    }
    if tally.failures.len() > 20 {
        let list = args([("n", (tally.failures.len() - 20).to_string())]);
        writeln!(err, "{}", context.with("simulate-failures-more", &list))?;
    }
    Ok(())
}

fn merged<'a>(context: &Context, content: &'a Content, files: &[PathBuf]) -> Result<(&'a Arc<Scenario>, Run), Failure> {
    let mut parts: Vec<Shard> = Vec::new();
    for path in files {
        let text = fs::read_to_string(path).map_err(|e| cannot(context, path, &e))?;
        parts.push(serde_json::from_str(&text).map_err(|e| {
            let list = args([("path", path.display().to_string()), ("detail", e.to_string())]);
            Failure::Usage(context.with("simulate-no-shard", &list))
        })?);
    }
    let misfit = |key: &str, at: usize| {
        let path = files.get(at).map(|p| p.display().to_string()).unwrap_or_default();
        Failure::Usage(context.with(key, &args([("path", path)])))
    };
    let Some(first) = parts.first() else { return Err(misfit("simulate-merge-nothing", 0)) };
    let scenario = find(context, content, &first.scenario)?;
    let merged = shard::merge(content, scenario, &parts).map_err(|why| match why {
        Misfit::Nothing => misfit("simulate-merge-nothing", 0),
        Misfit::Content(at) => misfit("simulate-merge-content", at),
        Misfit::Other(at) => misfit("simulate-merge-other", at),
        Misfit::Twice(at) => misfit("simulate-merge-twice", at),
        Misfit::Broken(at) => misfit("simulate-merge-broken", at),
    })?;
    let shard::Merged { seats, seed, games, seconds, tally, missing, .. } = merged;
    Ok((scenario, Run { games, seed, seats, since: None, tally, seconds, missing }))
}
