//! The report for people.

use super::Run;
use crate::{
    cli::Context,
    content::compile::{Scenario, Victory},
    present::{Words, chronicle::order_name, clause, texts::args, words::snake},
    study::{
        report::{Band, Fit, Report, Row, Said},
        subject::{Finding, Subject},
    },
};
use std::io::{self, Write};

/// The sections of a report, by their messages.
pub fn section(subject: Subject) -> &'static str {
    match subject {
        Subject::Asked(_) => "simulate-section-asked",
        Subject::Stands(_) => "simulate-section-stands",
        Subject::Fell(_) => "simulate-section-fell",
        Subject::Value(_) => "simulate-section-value",
        Subject::Capital(_) => "simulate-section-capital",
        Subject::War(..) | Subject::Peace(..) => "simulate-section-war",
        Subject::Vassal(..) | Subject::Brothers(..) | Subject::Allied(..) => "simulate-section-bond",
        Subject::Victory(_) => "simulate-section-victory",
        Subject::Treaties => "simulate-section-treaties",
        Subject::Ordered(_) => "simulate-section-ordered",
    }
}

/// What a row is about.
pub fn name(words: &Words, scenario: &Scenario, subject: Subject) -> String {
    let short = |p| words.polity_as(p, "short");
    let two = |key: &str, a, b| words.with(key, &args([("a", short(a)), ("b", short(b))]));
    match subject {
        Subject::Asked(at) => match scenario.outcomes.get(at) {
            Some(outcome) => words.get(&format!("outcome-{}", outcome.id)),
            None => String::new(),
        },
        Subject::Stands(p) | Subject::Fell(p) | Subject::Value(p) | Subject::Victory(p) => short(p),
        Subject::Capital(p) => {
            let place = scenario.start.polities.get(p.index()).map(|row| words.place(row.court.capital));
            words.with("simulate-capital", &args([("a", short(p)), ("place", place.unwrap_or_default())]))
        }
        Subject::War(a, b) => two("simulate-war", a, b),
        Subject::Peace(a, b) => two("simulate-peace", a, b),
        Subject::Vassal(a, b) => two("simulate-vassal", a, b),
        Subject::Brothers(a, b) => two("simulate-brothers", a, b),
        Subject::Allied(a, b) => two("simulate-allied", a, b),
        Subject::Treaties => words.get("simulate-treaties"),
        Subject::Ordered(kind) => order_name(words, kind),
    }
}

/// A share as a whole percentage.
pub fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// Permille as a whole percentage; other numbers as they are.
pub fn number(subject: Subject, n: i64) -> String {
    if matches!(subject, Subject::Value(_)) { format!("{:.0}", n as f64 / 10.0) } else { n.to_string() }
}

/// What the games say about a row.
pub fn figure(words: &Words, row: &Row) -> String {
    match &row.said {
        Said::Share { share, interval, .. } => {
            let list = [("share", percent(*share)), ("low", percent(interval.0)), ("high", percent(interval.1))];
            words.with("simulate-share", &args(list))
        }
        // Told level by level below.
        Said::Number { levels: Some(_), .. } => String::new(),
        Said::Number { spread, .. } => {
            let list = [
                ("median", number(row.subject, spread.median)),
                ("low", number(row.subject, spread.low)),
                ("high", number(row.subject, spread.high)),
            ];
            let key = if row.subject == Subject::Treaties { "simulate-number" } else { "simulate-percent" };
            words.with(key, &args(list))
        }
    }
}

/// What the record says about a row.
pub fn record(words: &Words, row: &Row) -> Option<String> {
    Some(match row.record? {
        Finding::No => words.get("simulate-record-no"),
        Finding::Yes(None) => words.get("simulate-record-yes"),
        Finding::Yes(Some(date)) => words.with("simulate-record-when", &args([("date", words.date(date))])),
        Finding::Number(n) if matches!(row.subject, Subject::Victory(_)) => {
            let victory = usize::try_from(n).ok().and_then(|n| Victory::ALL.get(n)).copied()?;
            let level = words.get(&format!("victory-{}", victory.key()));
            words.with("simulate-record-victory", &args([("level", level)]))
        }
        Finding::Number(n) => {
            let key =
                if row.subject == Subject::Treaties { "simulate-record-number" } else { "simulate-record-percent" };
            words.with(key, &args([("n", number(row.subject, n))]))
        }
    })
}

/// Whether a share is plausible.
pub fn fit(words: &Words, row: &Row) -> Option<String> {
    let Said::Share { plausible: Some((least, most, fit)), .. } = row.said else { return None };
    let key = match fit {
        Fit::In => "simulate-fit-in",
        Fit::Near => "simulate-fit-near",
        Fit::Out => "simulate-fit-out",
    };
    Some(words.with(key, &args([("least", least.to_string()), ("most", most.to_string())])))
}

/// How far the courts looked, and which sides somebody else played.
fn players(words: &Words, run: &Run) -> String {
    let level = |word: &str| words.get(&format!("simulate-level-{word}"));
    let own = run.seats.own.iter().map(|&(of, player)| {
        let list = [("side", words.polity(of)), ("player", level(player.word()))];
        words.with("simulate-player", &args(list))
    });
    let mut list = vec![level(&snake(&run.seats.level))];
    list.extend(own);
    if let Some(since) = run.since {
        list.push(words.with("simulate-since", &args([("date", words.date(since))])));
    }
    clause::list(words, &list)
}

/// The head of a report: what was played.
pub fn head(words: &Words, scenario: &Scenario, run: &Run) -> String {
    let list = [
        ("title", words.get(&format!("scenario-{}", scenario.id))),
        ("games", words.number(i64::try_from(run.tally.games).unwrap_or(i64::MAX))),
        ("level", players(words, run)),
        ("seed", run.seed.to_string()),
    ];
    words.with("simulate-title", &args(list))
}

/// What is wrong with the whole of it, if anything is: games that are not there, and sides without a choice.
pub fn warnings(words: &Words, run: &Run, report: &Report) -> Vec<String> {
    let mut list = Vec::new();
    if run.partial() {
        let games = args([("done", run.tally.games.to_string()), ("games", run.games.to_string())]);
        list.push(words.with("simulate-partial", &games));
    }
    if !run.missing.is_empty() {
        let parts: Vec<String> = run.missing.iter().take(50).map(u64::to_string).collect();
        list.push(words.with("simulate-missing", &args([("parts", clause::list(words, &parts))])));
    }
    for (polity, band, share) in &report.one_sided {
        let told = [
            ("a", words.polity_as(*polity, "short")),
            ("band", words.get(&format!("simulate-band-{}", band.key()))),
            ("share", percent(*share)),
        ];
        list.push(words.with("simulate-one-sided", &args(told)));
    }
    list
}

/// Prints the report.
///
/// # Errors
/// What writing gives.
pub fn print(
    out: &mut impl Write,
    context: &Context,
    words: &Words,
    scenario: &Scenario,
    run: &Run,
    report: &Report,
) -> io::Result<()> {
    writeln!(out, "{}", head(words, scenario, run))?;
    let speed = [("seconds", format!("{:.1}", run.seconds)), ("rate", format!("{:.1}", run.rate()))];
    writeln!(out, "{}", words.with("simulate-speed", &args(speed)))?;
    for warning in warnings(words, run, report) {
        writeln!(out, "! {warning}")?;
    }
    let mut last = "";
    for row in &report.rows {
        let section = section(row.subject);
        if context.quiet && !matches!(row.subject, Subject::Asked(_)) {
            continue;
        }
        if section != last {
            writeln!(out, "\n{}", words.get(section))?;
            last = section;
        }
        let cells = [Some(figure(words, row)), fit(words, row), record(words, row)];
        let cells: Vec<String> = cells.into_iter().flatten().collect();
        writeln!(out, "  {}", words.sentence(&name(words, scenario, row.subject)))?;
        writeln!(out, "      {}", cells.join(" · "))?;
        detail(out, words, row)?;
    }
    Ok(())
}

fn detail(out: &mut impl Write, words: &Words, row: &Row) -> io::Result<()> {
    match &row.said {
        Said::Share { when: Some(when), .. } => {
            let list =
                [("median", words.date(when.median)), ("low", words.date(when.low)), ("high", words.date(when.high))];
            writeln!(out, "      {}", words.with("simulate-when", &args(list)))
        }
        Said::Number { levels: Some(levels), .. } => {
            let all = levels.iter().sum::<u64>().max(1) as f64;
            let told = Victory::ALL.iter().zip(levels).filter(|(_, n)| **n > 0).map(|(victory, n)| {
                let level = words.get(&format!("victory-{}", victory.key()));
                words.with("simulate-band", &args([("band", level), ("share", percent(*n as f64 / all))]))
            });
            writeln!(out, "      {}", told.collect::<Vec<_>>().join(" · "))
        }
        Said::Number { bands: Some(bands), .. } => {
            let all = bands.iter().sum::<u64>().max(1) as f64;
            let told = Band::ALL.iter().zip(bands).filter(|(_, n)| **n > 0).map(|(band, n)| {
                let list = [
                    ("band", words.get(&format!("simulate-band-{}", band.key()))),
                    ("share", percent(*n as f64 / all)),
                ];
                words.with("simulate-band", &args(list))
            });
            writeln!(out, "      {}", told.collect::<Vec<_>>().join(" · "))
        }
        _ => Ok(()),
    }
}
