//! `jinxia predict`: the reader's own forecast of every documented decision, against the model's and history's answer.
//!
//! Each decision is laid out as the court that answered saw it. The reader says how likely a yes is; then the record
//! is opened, with its citation, and the scores so far are compared. Reads standard input, so that it can be scripted.

use super::{Context, Outcome, replay::find};
use crate::{
    history::{
        decisions::{self, Decision},
        tally::Tally,
    },
    present::{
        Words, chronicle, clause,
        texts::args,
        verdict::{self, percent, signed},
    },
    sim::evaluator::{Term, Verdict},
};
use std::io::{self, BufRead, Write};

/// A percentage as a reader types it.
fn parse(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches(['%', '％']).trim();
    text.parse::<f64>().ok().filter(|p| (0.0..=100.0).contains(p)).map(|p| p / 100.0)
}

/// Runs.
///
/// # Errors
/// Wrong usage; what reading or writing gives.
pub fn run(context: &mut Context, scenarios: &[String]) -> Outcome {
    let content = context.load()?;
    let mut found: Vec<Decision> = Vec::new();
    for id in scenarios {
        found.extend(decisions::of_scenario(&content, find(context, &content, id)?));
    }
    if scenarios.is_empty() {
        found = decisions::collect(&content);
    }
    let words = context.words(&content);
    // The base rate of all that is documented: that of a few decisions would know too much.
    let all = &content.rules.evaluator.library.cases;
    let base = all.iter().filter(|c| c.answer.yes()).count() as f64 / all.len().max(1) as f64;
    let mut out = io::stdout().lock();
    let mut input = io::stdin().lock().lines();
    let count = found.len() as i64;
    writeln!(out, "{}", words.with("predict-begin", &args([("n", count)])))?;
    let mut tally = Tally::default();
    'decisions: for decision in &found {
        let evaluator = &content.rules.evaluator;
        let verdict = evaluator.weigh(decision.situation(), |p| p.record == Some(decision.record));
        lay_out(&mut out, &words, decision, &verdict)?;
        let guess = loop {
            write!(out, "{} ", words.get("predict-ask"))?;
            out.flush()?;
            let Some(line) = input.next() else { break 'decisions };
            let line = line?;
            if matches!(line.trim(), "q" | "quit") {
                break 'decisions;
            }
            if line.trim().is_empty() {
                break None;
            }
            match parse(&line) {
                Some(guess) => break Some(guess),
                None => writeln!(out, "{}", words.get("predict-again"))?,
            }
        };
        let model = f64::from(verdict.chance) / 1000.0;
        if let Some(guess) = guess {
            tally.add(guess, model, base, decision.answer.yes());
        }
        open(&mut out, &words, decision, &verdict, guess)?;
        score(&mut out, &words, &tally)?;
    }
    writeln!(out)?;
    score(&mut out, &words, &tally)?;
    Ok(())
}

/// The decision as the court saw it, without its answer.
fn lay_out(out: &mut impl Write, words: &Words, decision: &Decision, verdict: &Verdict) -> io::Result<()> {
    let title = match decision.counsel {
        Some((person, policy)) => words.with(
            "ask-counsel",
            &args([
                ("person", words.person(person)),
                ("of", words.polity(decision.to)),
                ("date", words.date(decision.on)),
                ("policy", words.policy(policy)),
            ]),
        ),
        None => words.with(
            "ask-title",
            &args([
                ("from", words.polity(decision.from)),
                ("to", words.polity(decision.to)),
                ("date", words.date(decision.on)),
                ("act", decision.act.map_or_else(String::new, |a| words.act(a))),
            ]),
        ),
    };
    writeln!(out, "\n■ {}", words.sentence(&title))?;
    let mut told: Vec<(Term, i32)> =
        Term::ALL.into_iter().zip(verdict.terms).filter(|(t, p)| *t != Term::Base && *p != 0).collect();
    told.sort_by_key(|(t, p)| (-p.abs(), *t));
    for (term, points) in told.iter().take(5) {
        let key = format!("term-{}", term.key());
        writeln!(out, "  {} {}", words.get(&key), signed(*points))?;
    }
    Ok(())
}

/// What history did, and what was said of it.
fn open(
    out: &mut impl Write,
    words: &Words,
    decision: &Decision,
    verdict: &Verdict,
    guess: Option<f64>,
) -> io::Result<()> {
    let card = chronicle::card(words, decision.record, decision.on);
    let list = args([
        ("date", words.date(decision.on)),
        ("to", words.polity(decision.to)),
        ("answer", verdict::answer(words, decision.answer)),
    ]);
    let list = args([("history", words.with("ask-history-is", &list))]);
    writeln!(out, "  {}", words.with("line-history", &list))?;
    let quotes: String = card.cites.iter().map(|c| words.with("ask-cite", &args([("cite", c.clone())]))).collect();
    writeln!(out, "  {quotes} {}", words.get("replay-source"))?;
    for extra in [card.gloss.map(|g| format!("\"{g}\"")), card.note].into_iter().flatten() {
        writeln!(out, "  {extra}")?;
    }
    let mut said = vec![words.with("predict-model", &args([("chance", percent(verdict.chance))]))];
    if let Some(guess) = guess {
        said.insert(0, words.with("predict-you", &args([("chance", format!("{:.0}", guess * 100.0))])));
    }
    writeln!(out, "  {}", clause::list(words, &said))
}

fn score(out: &mut impl Write, words: &Words, tally: &Tally) -> io::Result<()> {
    let Some([reader, model, base]) = tally.scores() else { return Ok(()) };
    let figure = |x: f64| format!("{x:.3}");
    let list =
        [("n", tally.count().to_string()), ("you", figure(reader)), ("model", figure(model)), ("base", figure(base))];
    writeln!(out, "  {}", words.with("predict-score", &args(list)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read_and_nonsense_is_not() {
        assert_eq!(parse(" 30 % "), Some(0.3));
        assert_eq!(parse("0"), Some(0.0));
        assert_eq!(parse("100％"), Some(1.0));
        assert_eq!(parse("101"), None);
        assert_eq!(parse("-1"), None);
        assert_eq!(parse("perhaps"), None);
        assert_eq!(parse("NaN"), None);
    }

    #[test]
    fn the_tally_is_the_mean_of_squares() {
        let mut tally = Tally::default();
        assert_eq!(tally.scores(), None);
        tally.add(1.0, 0.5, 0.7, true);
        tally.add(0.5, 0.5, 0.7, false);
        let [reader, model, base] = tally.scores().expect("two decisions");
        assert!((reader - 0.125).abs() < 1e-12 && (model - 0.25).abs() < 1e-12 && (base - 0.29).abs() < 1e-12);
    }
}
