//! `jinxia bench`: what the game promises, measured on this machine. Each figure is the median of several runs.

use super::{Context, Outcome};
use crate::{
    ai,
    content::{self, compile::Content, ron::Problems},
    history::{backtest, decisions, precedents, replay},
    play::{Session, Setup, save},
    present::{Texts, lint, texts::args},
    sim::{
        diplomacy::{Clause, Proposal, Side},
        evaluator::{Survey, lever},
        game::Game,
    },
};
use serde_json::json;
use std::{
    hint::black_box,
    io::{self, Write},
    time::Instant,
};

/// Runs of each measurement.
const RUNS: usize = 7;

/// A figure: key, milliseconds, what was promised in milliseconds.
type Figure = (&'static str, f64, Option<f64>);

/// Measures and tells.
///
/// # Errors
/// What loading or writing gives.
pub fn run(context: &mut Context) -> Outcome {
    let content = context.load()?;
    let figures = measure(&content);
    let mut out = io::stdout().lock();
    if context.json {
        let list: serde_json::Map<String, serde_json::Value> = figures
            .iter()
            .map(|(key, ms, most)| ((*key).to_owned(), json!({"ms": round(*ms), "promised_ms": most})))
            .collect();
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
    Ok(())
}

fn round(ms: f64) -> f64 {
    (ms * 100_000.0).round() / 100_000.0
}

fn figure(ms: f64) -> String {
    if ms < 0.1 { format!("{:.1} µs", ms * 1000.0) } else { format!("{ms:.1} ms") }
}

/// The median time of one call in milliseconds, each run of so many calls.
fn time<T>(calls: usize, mut call: impl FnMut() -> T) -> f64 {
    let mut runs: Vec<f64> = (0..RUNS)
        .map(|_| {
            let began = Instant::now();
            for _ in 0..calls {
                black_box(call());
            }
            began.elapsed().as_secs_f64() * 1000.0 / calls as f64
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    runs[RUNS / 2]
}

fn measure(content: &Content) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
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
            figures.push(("lever", time(50, || lever::clauses(evaluator, &scene, &survey, &proposal, false)), None));
        }
    }
    figures.extend(saves(content));
    let found = decisions::collect(content);
    let trials = || found.iter().map(|d| backtest::Trial::of(d, "", precedents::episode(content, d))).collect();
    figures.push(("backtest", time(1, || backtest::run(&content.rules.evaluator, trials())), None));
    figures
}

/// A save as late as can be, with the whole game in its journal.
fn saves(content: &Content) -> Vec<Figure> {
    let Some(longest) = content.scenarios.iter().max_by_key(|s| (s.turns(), s.id.clone())) else { return Vec::new() };
    let humans = longest.sides.iter().map(|s| s.polity).take(1).collect();
    let scenario = longest.id.clone();
    let setup = Setup { scenario, humans, seed: 1, level: ai::Level::Middle, historical: false };
    let mut session = Session::new(content, longest, setup);
    while !session.over() {
        session.end_turn();
    }
    let bytes = save::write(&session, "");
    vec![
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
