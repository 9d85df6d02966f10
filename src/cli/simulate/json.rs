//! The report for scripts.

use super::Run;
use crate::{
    content::compile::{Content, Scenario, Victory},
    present::words::snake,
    study::{
        report::{Band, Fit, Report, Said},
        subject::{Finding, Subject},
        watch::Ending,
    },
};
use serde_json::{Map, Value, json};

/// The whole report.
pub fn value(content: &Content, scenario: &Scenario, run: &Run, report: &Report, record: &Ending) -> Value {
    let keys = &content.rules.keys;
    let outcomes: Map<String, Value> =
        report.rows.iter().map(|row| (row.subject.key(scenario, keys), said(row.subject, &row.said))).collect();
    let told = record.findings.iter().map(|(s, f)| (s.key(scenario, keys), finding(*s, *f)));
    // What did not come about on the record, but in a game.
    let untold = report.rows.iter().filter(|r| r.record == Some(Finding::No));
    let untold = untold.map(|r| (r.subject.key(scenario, keys), finding(r.subject, Finding::No)));
    let record: Map<String, Value> = untold.chain(told).collect();
    let one_sided: Vec<Value> = report
        .one_sided
        .iter()
        .map(|(p, band, share)| json!({"side": keys.polity(*p), "band": band.key(), "share": round(*share)}))
        .collect();
    let players: Map<String, Value> =
        run.seats.own.iter().map(|&(of, player)| (keys.polity(of).to_owned(), json!(player.word()))).collect();
    json!({
        "scenario": scenario.id, "seed": run.seed, "level": snake(&run.seats.level),
        "players": players, "from": run.since.map(|d| d.to_string()),
        "games": run.tally.games, "games_asked": run.games, "partial": run.partial(), "missing_shards": run.missing,
        "seconds": round(run.seconds), "games_per_second": round(run.rate()),
        "outcomes": outcomes, "record": record, "one_sided": one_sided, "failures": run.tally.failures,
    })
}

fn round(x: f64) -> f64 {
    (x * 10_000.0).round() / 10_000.0
}

/// Permille as percent; other numbers as they are.
fn number(subject: Subject, n: i64) -> Value {
    if matches!(subject, Subject::Value(_)) { json!(n as f64 / 10.0) } else { json!(n) }
}

fn said(subject: Subject, said: &Said) -> Value {
    match said {
        Said::Share { yes, share, interval, when, plausible } => {
            let mut value = json!({
                "yes": yes, "share": round(*share), "low": round(interval.0), "high": round(interval.1),
            });
            if let Some(when) = when {
                value["when"] = json!({"p10": when.low, "median": when.median, "p90": when.high});
            }
            if let Some((least, most, fit)) = plausible {
                let fit = match fit {
                    Fit::In => "in",
                    Fit::Near => "near",
                    Fit::Out => "out",
                };
                value["plausible"] = json!({"least": least, "most": most, "fit": fit});
            }
            value
        }
        Said::Number { spread, commonest, bands, levels } => {
            let mut value = json!({
                "p10": number(subject, spread.low), "median": number(subject, spread.median),
                "p90": number(subject, spread.high),
                "commonest": {"value": number(subject, commonest.0), "share": round(commonest.1)},
            });
            if let Some(bands) = bands {
                value["bands"] = Band::ALL.iter().zip(bands).map(|(b, n)| (b.key().to_owned(), json!(n))).collect();
            }
            if let Some(levels) = levels {
                value["levels"] =
                    Victory::ALL.iter().zip(levels).map(|(v, n)| (v.key().to_owned(), json!(n))).collect();
            }
            value
        }
    }
}

fn finding(subject: Subject, finding: Finding) -> Value {
    match finding {
        Finding::No => json!({"yes": false}),
        Finding::Yes(None) => json!({"yes": true}),
        Finding::Yes(Some(when)) => json!({"yes": true, "when": when}),
        Finding::Number(n) => json!({"value": number(subject, n)}),
    }
}
