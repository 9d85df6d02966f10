//! `jinxia backtest`: the evaluator against every documented decision, or against the cases of a file.

use super::{Context, Failure, Outcome, args::Backtest, replay::find};
use crate::{
    content::{
        compile::{
            Content,
            cases::{self, Case},
            resolve::Resolver,
        },
        pack,
        ron::{self, Problems},
        source::{CaseSource, CasesFile},
    },
    history::{
        backtest::{self, Report, Score, Scored, Trial},
        decisions::{self, Decision},
        precedents,
    },
    present::{
        Words,
        texts::args,
        verdict::{self, signed},
    },
    sim::evaluator::{Field, Term},
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{self, Write},
    path::Path,
};

/// Runs the back-test.
///
/// # Errors
/// Wrong usage; a file of cases that cannot be read.
pub fn run(context: &mut Context, options: &Backtest) -> Outcome {
    let content = context.load()?;
    let trials = match &options.cases {
        Some(path) => of_file(context, &content, path)?,
        None => documented(context, &content, &options.scenarios)?,
    };
    if trials.is_empty() {
        return Err(Failure::Usage(context.get("backtest-none")));
    }
    let evaluator = &content.rules.evaluator;
    let report = backtest::run(evaluator, trials);
    let hand = match options.cases {
        Some(_) => BTreeMap::new(),
        None => coded(&content),
    };
    let by_hand = (!hand.is_empty()).then(|| {
        let named: Vec<&str> = report.cases.iter().map(|c| c.trial.id.as_str()).collect();
        let trials = hand.values().filter(|c| named.contains(&c.id.as_str())).cloned().map(Trial::from);
        backtest::run(evaluator, trials.collect())
    });
    if let Some(path) = &options.svg {
        let picture = svg(&context.words(&content), &report);
        fs::write(path, picture).map_err(|e| cannot(context, path, &e))?;
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if context.json {
        let value = as_json(&report, by_hand.as_ref(), &hand);
        writeln!(out, "{}", serde_json::to_string_pretty(&value).unwrap_or_default())?;
    } else {
        print(&mut out, context, &context.words(&content), &report, by_hand.as_ref(), &hand)?;
        if let Some(path) = &options.svg {
            let list = args([("path", path.display().to_string())]);
            writeln!(out, "\n{}", context.with("backtest-svg", &list))?;
        }
    }
    out.flush()?;
    Ok(())
}

fn cannot(context: &Context, path: &Path, error: &io::Error) -> Failure {
    let list = args([("path", path.display().to_string()), ("detail", error.to_string())]);
    Failure::Usage(context.with("cli-cannot-file", &list))
}

/// The documented decisions of all scenarios, or of those named, as the game reads them.
fn documented(context: &Context, content: &Content, named: &[String]) -> Result<Vec<Trial>, Failure> {
    let mut found: Vec<Decision> = Vec::new();
    for id in named {
        let scenario = find(context, content, id)?;
        for decision in decisions::of_scenario(content, scenario) {
            if !found.iter().any(|d| d.record == decision.record) {
                found.push(decision);
            }
        }
    }
    if named.is_empty() {
        found = decisions::collect(content);
    }
    let act = |d: &Decision| d.act.map_or_else(String::new, |a| content.rules.keys.act(a).to_owned());
    Ok(found.iter().map(|d| Trial::of(d, &act(d), precedents::episode(content, d))).collect())
}

/// The cases of a file that a user wrote.
fn of_file(context: &Context, content: &Content, path: &Path) -> Result<Vec<Trial>, Failure> {
    let mut problems = Problems::new();
    let cases = pack::read_file(path, &mut problems).and_then(|source| {
        let file: CasesFile = ron::read(&source, &mut problems)?;
        let list: Vec<CaseSource> = file.cases.into_iter().collect();
        let mut resolver = Resolver::new(&content.rules.keys, &mut problems);
        Some(cases::of_file(&mut resolver, &content.rules, &source, &list))
    });
    if !problems.is_empty() {
        return Err(Failure::Content(problems));
    }
    let _ = context;
    Ok(cases.unwrap_or_default().into_iter().map(Trial::from).collect())
}

/// The cases coded by hand, by key.
fn coded(content: &Content) -> BTreeMap<String, Case> {
    let mut problems = Problems::new();
    let mut resolver = Resolver::new(&content.rules.keys, &mut problems);
    let mut found = BTreeMap::new();
    for (key, defined) in &content.library.coded {
        let list = std::slice::from_ref(&defined.value);
        for case in cases::of_file(&mut resolver, &content.rules, &defined.source, list) {
            found.insert(key.clone(), case);
        }
    }
    found
}

fn round(x: f64) -> f64 {
    (x * 10_000.0).round() / 10_000.0
}

fn score_json(score: &Score) -> Value {
    json!({
        "n": score.n, "base_rate": round(score.base_rate), "brier": round(score.brier),
        "brier_base": round(score.brier_base), "skill": round(score.skill), "log_loss": round(score.log_loss),
    })
}

fn as_json(report: &Report, by_hand: Option<&Report>, hand: &BTreeMap<String, Case>) -> Value {
    let measures = |c: &crate::sim::evaluator::Situation| -> Value {
        Field::ALL
            .iter()
            .map(|&f| (f.key().to_owned(), json!(f64::from(c.fields[f]) / 100.0)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let case = |c: &Scored| {
        let terms: serde_json::Map<String, Value> =
            Term::ALL.iter().zip(c.verdict.terms).map(|(t, v)| (t.key().to_owned(), json!(v))).collect();
        json!({
            "id": c.trial.id, "act": c.trial.act, "p": c.p(), "answer": c.trial.answer,
            "terms": terms, "pull": c.verdict.precedents.points,
            "lever": c.lever.flatten().map(|l| json!({
                "field": l.field.key(), "from": f64::from(l.from) / 100.0, "to": f64::from(l.to) / 100.0,
                "p": f64::from(l.chance) / 1000.0,
            })),
            "situation": measures(&c.trial.situation),
            "by_hand": hand.get(&c.trial.id).map(|h| measures(&h.situation)),
        })
    };
    let mut value = score_json(&report.all);
    value["skill_ci"] = json!([round(report.skill_ci.0), round(report.skill_ci.1)]);
    value["requests"] = score_json(&report.requests);
    value["episode_out"] = score_json(&report.episode_out);
    value["five_fold"] = score_json(&report.five_fold);
    value["precedents_only"] = score_json(&report.precedents_only);
    value["learned"] = score_json(&report.learned);
    value["weights"] = json!(report.weights);
    value["by_hand"] = by_hand.map_or(Value::Null, |r| {
        let mut value = score_json(&r.all);
        value["requests"] = score_json(&r.requests);
        value
    });
    value["reliability"] = report
        .bands
        .iter()
        .map(|b| json!({"from": b.from, "to": b.to, "n": b.n, "mean": round(b.mean), "yes": round(b.yes)}))
        .collect();
    value["cases"] = report.cases.iter().map(case).collect();
    value
}

fn figure(x: f64) -> String {
    format!("{x:.3}").replace('-', "−")
}

fn print(
    out: &mut impl Write,
    context: &Context,
    words: &Words,
    report: &Report,
    by_hand: Option<&Report>,
    hand: &BTreeMap<String, Case>,
) -> io::Result<()> {
    let percent = format!("{:.0}", report.all.base_rate * 100.0);
    let list = args([("n", report.all.n.to_string()), ("yes", percent)]);
    writeln!(out, "{}", words.with("backtest-title", &list))?;
    let list = args([
        ("brier", figure(report.all.brier)),
        ("base", figure(report.all.brier_base)),
        ("skill", figure(report.all.skill)),
        ("low", figure(report.skill_ci.0)),
        ("high", figure(report.skill_ci.1)),
        ("loss", figure(report.all.log_loss)),
    ]);
    writeln!(out, "{}", words.with("backtest-all", &list))?;
    let requests = &report.requests;
    let list = [("n", requests.n.to_string()), ("brier", figure(requests.brier)), ("skill", figure(requests.skill))];
    writeln!(out, "{}", words.with("backtest-requests", &args(list)))?;
    let list = [("skill", figure(report.episode_out.skill)), ("five", figure(report.five_fold.skill))];
    writeln!(out, "{}", words.with("backtest-episode", &args(list)))?;
    for (key, score) in [("backtest-precedents", &report.precedents_only), ("backtest-learned", &report.learned)] {
        writeln!(out, "{}", words.with(key, &args([("skill", figure(score.skill))])))?;
    }
    writeln!(out, "{}", words.with("backtest-weights", &args([("n", report.weights.to_string())])))?;
    if let Some(by_hand) = by_hand {
        let list = [
            ("n", by_hand.all.n.to_string()),
            ("skill", figure(by_hand.all.skill)),
            ("requests", figure(by_hand.requests.skill)),
        ];
        writeln!(out, "{}", words.with("backtest-hand", &args(list)))?;
    }
    writeln!(out, "\n{}", words.get("backtest-bands"))?;
    for band in report.bands.iter().filter(|b| b.n > 0) {
        let list = [
            ("from", format!("{:.1}", band.from)),
            ("to", format!("{:.1}", band.to)),
            ("n", band.n.to_string()),
            ("mean", format!("{:.2}", band.mean)),
            ("yes", format!("{:.2}", band.yes)),
        ];
        writeln!(out, "  {}", words.with("backtest-band", &args(list)))?;
    }
    if context.quiet {
        return Ok(());
    }
    writeln!(out, "\n{}", words.get("backtest-cases"))?;
    for case in &report.cases {
        let answer = case.trial.answer.map_or_else(|| "?".into(), |a| verdict::answer(words, a));
        let list = [
            ("p", format!("{:.2}", case.p())),
            ("answer", answer),
            ("id", case.trial.id.clone()),
            ("act", words.get(&format!("act-{}", case.trial.act))),
        ];
        writeln!(out, "  {}", words.with("backtest-case", &args(list)))?;
        let mut terms: Vec<(Term, i32)> = Term::ALL.into_iter().zip(case.verdict.terms).collect();
        terms.retain(|(_, v)| *v != 0);
        terms.sort_by_key(|(t, v)| (-v.abs(), *t));
        let told: Vec<String> =
            terms.iter().map(|(t, v)| format!("{} {}", words.get(&format!("term-{}", t.key())), signed(*v))).collect();
        writeln!(out, "        {}", crate::present::clause::list(words, &told))?;
        if let Some(lever) = &case.lever {
            let list = args([("lever", verdict::measure_lever(words, *lever))]);
            writeln!(out, "        {}", words.with("line-lever", &list))?;
        }
        if let Some(coded) = hand.get(&case.trial.id).filter(|_| context.verbose) {
            writeln!(out, "        {}", words.get("backtest-beside"))?;
            for field in Field::ALL {
                let (game, hand) = (case.trial.situation.fields[field], coded.situation.fields[field]);
                if game != 0 || hand != 0 {
                    let list = [("name", verdict::field(words, field)), ("game", signed(game)), ("hand", signed(hand))];
                    writeln!(out, "          {}", words.with("measure-beside", &args(list)))?;
                }
            }
        }
    }
    Ok(())
}

/// The reliability diagram: every decision as a tick at its forecast, answered yes above and no below, and for each
/// band its mean forecast against its share of yes.
fn svg(words: &Words, report: &Report) -> String {
    let x = |p: f64| 60.0 + 400.0 * p;
    let y = |p: f64| 460.0 - 400.0 * p;
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 520 540\" font-family=\"serif\" font-size=\"14\">\n\
         <rect width=\"520\" height=\"540\" fill=\"#f4ead2\"/>\n",
    );
    let text = |out: &mut String, at: (f64, f64), anchor: &str, what: &str| {
        let what = what.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(
            out,
            "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"{anchor}\" fill=\"#2b2118\">{what}</text>",
            at.0, at.1
        );
    };
    text(&mut out, (260.0, 34.0), "middle", &words.get("backtest-svg-title"));
    text(&mut out, (260.0, 528.0), "middle", &words.get("backtest-svg-forecast"));
    text(&mut out, (60.0, 52.0), "start", &words.get("backtest-svg-share"));
    for tenth in (0..=10).step_by(2) {
        let p = f64::from(tenth) / 10.0;
        let _ = writeln!(out, "<path d=\"M{:.1} 60V460M60 {:.1}H460\" stroke=\"#c9b58a\" fill=\"none\"/>", x(p), y(p));
        text(&mut out, (x(p), 500.0), "middle", &format!("{p:.1}"));
        text(&mut out, (52.0, y(p) + 5.0), "end", &format!("{p:.1}"));
    }
    let _ = writeln!(out, "<path d=\"M60 460L460 60\" stroke=\"#8a7550\" stroke-dasharray=\"6 5\" fill=\"none\"/>");
    for case in &report.cases {
        if let Some(answer) = case.trial.answer {
            let (top, colour) = if answer.yes() { (62.0, "#2a6f5f") } else { (470.0, "#8c1c13") };
            let _ = writeln!(
                out,
                "<rect x=\"{:.1}\" y=\"{top}\" width=\"3\" height=\"12\" fill=\"{colour}\"><title>{} {:.2}</title></rect>",
                x(case.p()) - 1.5,
                case.trial.id,
                case.p(),
            );
        }
    }
    for band in report.bands.iter().filter(|b| b.n > 0) {
        let size = 4.0 + 2.0 * (band.n as f64).sqrt();
        let _ = writeln!(
            out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{size:.1}\" fill=\"#8c1c13\" fill-opacity=\"0.75\"/>",
            x(band.mean),
            y(band.yes),
        );
        text(&mut out, (x(band.mean) + size + 4.0, y(band.yes) + 5.0), "start", &format!("n = {}", band.n));
    }
    out.push_str("</svg>\n");
    out
}
