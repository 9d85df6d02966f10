//! `jinxia bench`: what the game promises, measured on this machine. Each figure is the median of several runs.

use super::{Context, Outcome};
use crate::{
    ai::Level,
    content::{
        self,
        compile::{Content, Scenario},
        ron::Problems,
    },
    history::{backtest, decisions, precedents, replay},
    play::{Session, Setup, Store, save},
    present::{Texts, lint, texts::args},
    sim::{
        diplomacy::{Clause, Proposal, Side},
        evaluator::{Mission, Survey, lever},
        game::Game,
        snapshot::Snapshot,
    },
    study::{
        play,
        pool::{self, Plan},
    },
};
use serde_json::json;
use std::{
    hint::black_box,
    io::{self, Write},
    sync::atomic::AtomicBool,
    time::Instant,
};

/// Runs of each measurement.
const RUNS: usize = 7;

/// Runs of the longest one; its promise is one of a release build.
const FUTURES: usize = if cfg!(debug_assertions) { 1 } else { 3 };

/// A figure: key, milliseconds, what was promised in milliseconds.
type Figure = (&'static str, f64, Option<f64>);
/// How many a second: key, number.
type Rate = (&'static str, f64);
/// Something found besides times: key, number.
type Fact = (&'static str, f64);

/// Measures and tells.
///
/// # Errors
/// What loading or writing gives.
pub fn run(context: &mut Context) -> Outcome {
    let content = context.load()?;
    // Before anything else is played: what one game takes that nobody looks at.
    let mut facts = memory(&content);
    let (figures, rates) = measure(&content, &mut facts);
    let mut out = io::stdout().lock();
    if context.json {
        let times =
            figures.iter().map(|(key, ms, most)| ((*key).to_owned(), json!({"ms": round(*ms), "promised_ms": most})));
        let rates = rates.iter().map(|(key, rate)| ((*key).to_owned(), json!({"per_second": round(*rate)})));
        let facts = facts.iter().map(|(key, n)| ((*key).to_owned(), json!({"value": round(*n)})));
        let list: serde_json::Map<String, serde_json::Value> = times.chain(rates).chain(facts).collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&list).unwrap_or_default())?;
        return Ok(());
    }
    for (key, ms, most) in figures {
        let name = context.get(&format!("bench-{key}"));
        let mut list = args([("name", name), ("ms", figure(ms))]);
        let line = match most {
            Some(most) => {
                list.set("most", figure(most));
                context.with(if ms <= most { "bench-kept" } else { "bench-missed" }, &list)
            }
            None => context.with("bench-figure", &list),
        };
        writeln!(out, "{line}")?;
    }
    for (key, rate) in rates {
        let list = args([("name", context.get(&format!("bench-{key}"))), ("rate", format!("{rate:.1}"))]);
        writeln!(out, "{}", context.with("bench-rate", &list))?;
    }
    for (key, n) in facts {
        let value = if n.fract() == 0.0 { format!("{n:.0}") } else { format!("{n:.3}") };
        let list = args([("name", context.get(&format!("bench-{key}"))), ("rate", value)]);
        writeln!(out, "{}", context.with("bench-rate", &list))?;
    }
    Ok(())
}

/// The most memory in MiB that this program has held once a whole game is played without a window; nothing where the
/// system does not tell.
fn memory(content: &Content) -> Vec<Fact> {
    if let Some(longest) = content.scenarios.iter().max_by_key(|s| (s.to.since(s.from), s.id.clone())) {
        let mut game = Game::new(&content.rules, &longest.start);
        black_box(play::play_out(&mut game, longest, 1, Level::default()));
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: Option<f64> = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    kib.map(|kib| ("memory", (kib / 1024.0).round())).into_iter().collect()
}

/// How well the record is kept: records of which the rules refuse an order, checkpoints met and not met.
fn record(content: &Content) -> Vec<Fact> {
    let (mut refused, mut met, mut missed) = (0, 0, 0);
    for scenario in &content.scenarios {
        let replay = replay::run(content, scenario, |_, _| true);
        refused += replay.outcomes.iter().filter(|o| !o.legal).count() + replay.strays.len();
        met += replay.checkpoints.passed.len();
        missed += replay.checkpoints.failed.len();
    }
    vec![("refused", refused as f64), ("claims_met", met as f64), ("claims_missed", missed as f64)]
}

fn round(ms: f64) -> f64 {
    (ms * 100_000.0).round() / 100_000.0
}

fn figure(ms: f64) -> String {
    if ms < 0.1 { format!("{:.1} µs", ms * 1000.0) } else { format!("{ms:.1} ms") }
}

/// The median time of one call in milliseconds, each run of so many calls.
fn time<T>(calls: usize, mut call: impl FnMut() -> T) -> f64 {
    let runs = (0..RUNS).map(|_| {
        let began = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        since(began) / calls as f64
    });
    percentile(runs.collect(), 50)
}

/// Milliseconds since then.
fn since(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}

/// The least of these that so many of a hundred are not above.
fn percentile(mut times: Vec<f64>, percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    let rank = (times.len() * percent).div_ceil(100).max(1);
    times.get(rank - 1).copied().unwrap_or_default()
}

fn measure(content: &Content, facts: &mut Vec<Fact>) -> (Vec<Figure>, Vec<Rate>) {
    let mut figures: Vec<Figure> = Vec::new();
    let mut rates: Vec<Rate> = Vec::new();
    figures.push(("load", time(1, content::shipped), None));
    figures.push((
        "validate",
        time(1, || {
            let mut found = Problems::new();
            if let Ok(content) = content::shipped() {
                let texts = Texts::read(&content.library, &mut found);
                lint::texts(&content, &texts, &mut found);
            }
            found.len()
        }),
        Some(200.0),
    ));
    if let Some(longest) = content.scenarios.iter().max_by_key(|s| (s.to.since(s.from), s.id.clone())) {
        figures.push(("replay", time(1, || replay::run(content, longest, |_, _| true).turns.len()), Some(200.0)));
        courts(content, longest, &mut figures, &mut rates);
        let start = &longest.start;
        let mut game = Game::new(&content.rules, start);
        figures.push((
            "turn",
            time(20, || {
                game.restore(start);
                game.end_turn()
            }),
            None,
        ));
        figures.push(("snapshot", time(50, || game.snapshot()), None));
        let state = start.clone();
        let scene = state.with(&content.rules);
        figures.push(("survey", time(200, || Survey::of(&scene)), None));
        let survey = Survey::of(&scene);
        if let Some(proposal) = proposal(content) {
            let evaluator = &content.rules.evaluator;
            figures.push(("evaluation", time(2_000, || evaluator.judge(&scene, &survey, &proposal, true)), Some(0.02)));
            figures.push((
                "lever",
                time(50, || lever::clauses(evaluator, &scene, &survey, &proposal, Mission::default(), false)),
                None,
            ));
        }
    }
    figures.extend(saves(content));
    let found = decisions::collect(content);
    let trials = || found.iter().map(|d| backtest::Trial::of(d, "", precedents::episode(content, d))).collect();
    figures.push(("backtest", time(1, || backtest::run(&content.rules.evaluator, trials())), None));
    facts.push(("skill", backtest::run(&content.rules.evaluator, trials()).all.skill));
    facts.extend(record(content));
    let mut faults = Problems::new();
    lint::texts(content, &Texts::read(&content.library, &mut faults), &mut faults);
    facts.push(("findings", faults.len() as f64));
    (figures, rates)
}

/// Games that the courts play themselves: whole ones, their turns one by one, and futures from the middle of one.
fn courts(content: &Content, scenario: &Scenario, figures: &mut Vec<Figure>, rates: &mut Vec<Rate>) {
    let mut game = Game::new(&content.rules, &scenario.start);
    let mut seed = 0;
    let whole = time(1, || {
        seed += 1;
        play::play_out(&mut game, scenario, seed, Level::default())
    });
    figures.push(("game", whole, Some(20.0)));
    let runs: Vec<(Vec<f64>, Snapshot)> = (1..=RUNS as u64).map(|seed| turns(&mut game, scenario, seed)).collect();
    for (key, percent, most) in
        [("end_turn_p50", 50, None), ("end_turn_p90", 90, None), ("end_turn_p99", 99, Some(16.0))]
    {
        let each = runs.iter().map(|(times, _)| percentile(times.clone(), percent)).collect();
        figures.push((key, percentile(each, 50), most));
    }
    let middle = &runs[0].1;
    let plan = Plan { games: 500, seed: 1, shard: (1, 1), threads: 2 };
    let futures = (0..FUTURES).map(|_| {
        let began = Instant::now();
        black_box(pool::run(&plan, &AtomicBool::new(false), &|| {}, || {
            let mut game = Game::new(&content.rules, middle);
            move |seed| Ok(play::play_on(&mut game, scenario, middle, seed, Level::default()))
        }));
        since(began)
    });
    figures.push(("futures_500", percentile(futures.collect(), 50), Some(2_000.0)));
    rates.push(("games_per_second", 1000.0 / whole));
    rates.push(("turns_per_second", 1000.0 * f64::from(scenario.turns()) / whole));
}

/// Plays a game and times its turns, each with the orders of all courts. Also gives the state in the middle.
fn turns(game: &mut Game, scenario: &Scenario, seed: u64) -> (Vec<f64>, Snapshot) {
    let mut start = scenario.start.clone();
    start.clock.seed = seed;
    game.restore(&start);
    let (mut times, mut middle) = (Vec::new(), start);
    while !game.clock().over() {
        let began = Instant::now();
        let state = game.snapshot();
        play::order_all(game, &state, Level::default());
        black_box(game.end_turn());
        times.push(since(began));
        if times.len() == scenario.turns() as usize / 2 {
            middle = game.snapshot();
        }
    }
    (times, middle)
}

/// A save as late as can be, with the whole game in its journal.
fn saves(content: &Content) -> Vec<Figure> {
    let Some(longest) = content.scenarios.iter().max_by_key(|s| (s.turns(), s.id.clone())) else { return Vec::new() };
    let humans = longest.sides.iter().map(|s| s.polity).take(1).collect();
    let scenario = longest.id.clone();
    let setup = Setup { scenario, humans, seed: 1, level: Level::Middle, historical: false };
    let mut session = Session::new(content, longest, setup);
    // The end of a turn as it is felt: the turn, the journal, and the game kept by itself.
    let folder = tempfile::tempdir().ok();
    let store = folder.as_ref().map(|folder| Store::new(folder.path()));
    let mut felt = Vec::new();
    while !session.over() {
        let began = Instant::now();
        session.end_turn();
        let kept = store.as_ref().map(|store| store.autosave(&session).is_ok());
        black_box(kept);
        felt.push(since(began));
    }
    let bytes = save::write(&session, "").unwrap_or_default();
    vec![
        ("felt_turn_p50", percentile(felt.clone(), 50), None),
        ("felt_turn_p99", percentile(felt, 99), None),
        ("save", time(1, || save::write(&session, "")), None),
        ("open", time(1, || save::read(content, &bytes).is_ok()), Some(1000.0)),
    ]
}

/// Help asked against a third power: a proposal that touches every measure.
fn proposal(content: &Content) -> Option<Proposal> {
    let keys = &content.rules.keys;
    let (from, to, third) = (keys.find_polity("xia")?, keys.find_polity("jin")?, keys.find_polity("mongol")?);
    let clauses = vec![Clause::Aid { giver: Side::Recipient, against: Some(third) }];
    Some(Proposal { from, to, act: keys.find_act("aid")?, clauses })
}
