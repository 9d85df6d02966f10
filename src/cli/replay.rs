//! `jinxia replay`: the record of a scenario told month by month, or checked.

use super::{Context, Failure, Outcome, args::Replay as Options};
use crate::{
    content::compile::{Claim, Content, Scenario, seq},
    content::ron::did_you_mean,
    history::{replay, verify},
    present::{
        Words,
        chronicle::{self, Card, Line},
        texts::args,
        verdict,
    },
    sim::{chronicle::Entry, date::Date, fate::Lot, ids::PolityId, look::Look, snapshot::Scene},
};
use serde_json::{Value, json};
use std::{
    io::{self, Write},
    sync::Arc,
};

/// The scenario of that key.
///
/// # Errors
/// Wrong usage, with what was probably meant.
pub fn find<'a>(context: &Context, content: &'a Content, id: &str) -> Result<&'a Arc<Scenario>, Failure> {
    content.scenario(id).ok_or_else(|| {
        let mut text = context.with("cli-no-scenario", &args([("word", id)]));
        if let Some(near) = did_you_mean(id, content.scenarios.iter().map(|s| s.id.as_str())) {
            text = format!("{text}. {}", context.with("cli-near", &args([("near", near)])));
        }
        Failure::Usage(text)
    })
}

/// Replays a scenario.
///
/// # Errors
/// Wrong usage; a check that failed.
pub fn run(context: &mut Context, options: &Options) -> Outcome {
    let content = context.load()?;
    let scenario = find(context, &content, &options.scenario)?;
    let (from, until) = span(context, scenario, options)?;
    // A check is told in a line or two, unless a part of the record is asked for beside it.
    let telling = !options.verify || options.from.is_some() || options.until.is_some();
    let mut broken = Vec::new();
    let mut courts = vec![(scenario.from, standing(&scenario.start.with(&content.rules)))];
    let replay = replay::run(&content, scenario, |game, turn| {
        if options.verify {
            broken.extend(game.broken_invariants().into_iter().map(|what| (turn.from, what)));
        }
        if telling {
            courts.push((game.clock().date, standing(&game.snapshot().with(&content.rules))));
        }
        true
    });
    let mut value = summary(&content, scenario, &replay);
    if telling {
        let entries = replay.prologue.iter().chain(replay.turns.iter().flat_map(|t| &t.entries));
        let entries: Vec<&Entry> = entries.filter(|e| (from..=until).contains(&e.date)).collect();
        if context.json {
            value["chronicle"] = chronicle_json(context, &content, &entries);
        } else {
            let words = context.words(&content);
            Printer { words, context, content: &content, courts }.print(scenario, &replay, &entries)?;
        }
    }
    let faults = match options.verify {
        true => faults(context, &content, scenario, &replay, &broken),
        false => Vec::new(),
    };
    if !faults.is_empty() {
        value["failures"] = json!(faults);
    }
    if context.json {
        writeln!(io::stdout().lock(), "{}", serde_json::to_string_pretty(&value).unwrap_or_default())?;
    }
    if options.verify { conclude(context, &content, scenario, &replay, &faults) } else { Ok(()) }
}

/// Tells how a check ended.
fn conclude(
    context: &Context,
    content: &Content,
    scenario: &Scenario,
    replay: &replay::Replay,
    faults: &[String],
) -> Outcome {
    let title = context.get(&format!("scenario-{}", scenario.id));
    if !faults.is_empty() {
        let mut err = io::stderr().lock();
        writeln!(err, "{}", context.with("verify-bad", &args([("title", title)])))?;
        for fault in faults {
            writeln!(err, "{fault}")?;
        }
        return Err(Failure::Found);
    }
    if !context.json && !context.quiet {
        let mut list = args([("title", title)]);
        list.set("records", told(content, replay).count() as i64);
        list.set("set", told(content, replay).filter(|o| o.set_by_record).count() as i64);
        list.set("checkpoints", replay.checkpoints.passed.len() as i64);
        list.set("turns", replay.turns.len() as i64);
        list.set("hash", replay.turns.last().map_or_else(String::new, |t| t.hash.to_string()));
        writeln!(io::stdout().lock(), "{}", context.with("verify-good", &list))?;
    }
    Ok(())
}

/// Who stands.
fn standing(scene: &Scene) -> Vec<PolityId> {
    scene.polities().filter(|&p| scene.stands(p)).collect()
}

/// The months to print.
fn span(context: &Context, scenario: &Scenario, options: &Options) -> Result<(Date, Date), Failure> {
    let parse = |text: &Option<String>| text.as_deref().map(|t| context.date(t)).transpose();
    let (from, until) = (parse(&options.from)?, parse(&options.until)?);
    for date in [from, until].into_iter().flatten() {
        if !(scenario.from..=scenario.to).contains(&date) {
            let list = args([
                ("date", date.to_string()),
                ("from", scenario.from.to_string()),
                ("to", scenario.to.to_string()),
            ]);
            return Err(Failure::Usage(context.with("cli-date-outside", &list)));
        }
    }
    // The prologue lies before the first month and belongs to it.
    let first = from.unwrap_or(Date::new(1, 1));
    let last = until.unwrap_or(scenario.to);
    if first > last {
        let list = args([("from", first.to_string()), ("until", last.to_string())]);
        return Err(Failure::Usage(context.with("cli-date-order", &list)));
    }
    Ok((first, last))
}

/// The records of the source in a replay.
fn told<'a>(content: &'a Content, replay: &'a replay::Replay) -> impl Iterator<Item = &'a replay::Outcome> {
    replay.outcomes.iter().filter(|o| seq(&content.rules, o.record) > 0)
}

fn summary(content: &Content, scenario: &Scenario, replay: &replay::Replay) -> Value {
    let keys = &content.rules.keys;
    let records: Vec<_> = told(content, replay)
        .map(|o| {
            json!({
                "id": keys.record(o.record),
                "date": o.date,
                "legal": o.legal,
                "set_by_record": o.set_by_record,
                "cites": content.rules.records[o.record.index()].cites,
            })
        })
        .collect();
    json!({
        "scenario": scenario.id,
        "turns": replay.turns.len(),
        "records": records,
        "legal": told(content, replay).filter(|o| o.legal).count(),
        // What came about without its orders being legal was forced.
        "overridden": told(content, replay).filter(|o| o.occurred && !o.legal).count(),
        "checkpoints": {
            "passed": replay.checkpoints.passed.len(),
            "failed": replay.checkpoints.failed.len(),
        },
        "hash": replay.turns.last().map(|t| t.hash.to_string()),
    })
}

fn chronicle_json(context: &Context, content: &Content, entries: &[&Entry]) -> Value {
    let words = context.words(content);
    entries
        .iter()
        .map(|entry| {
            let line = chronicle::line(&words, entry);
            json!({
                "date": entry.date,
                "text": line.text,
                "record": entry.record.map(|r| content.rules.keys.record(r)),
                "inferred": entry.inferred,
                "set_by_record": entry.set,
                "forecast": verdict::forecast(&words, entry).map(|f| f64::from(f.chance) / 1000.0),
            })
        })
        .collect()
}

/// Everything in which the record does not hold.
fn faults(
    context: &Context,
    content: &Content,
    scenario: &Arc<Scenario>,
    replay: &replay::Replay,
    broken: &[(Date, String)],
) -> Vec<String> {
    let words = context.words(content);
    let mut faults = Vec::new();
    for outcome in &replay.outcomes {
        let check = scenario.records.iter().find(|c| c.record == outcome.record);
        let name = words.record(outcome.record).unwrap_or_else(|| content.rules.keys.record(outcome.record).into());
        if let Some(check) = check.filter(|_| !outcome.occurred) {
            let missing: Vec<_> = outcome.missing.iter().map(|&i| format!("{:?}", check.occurs[i])).collect();
            faults.push(context.with(
                "verify-not-occurred",
                &args([
                    ("record", name.clone()),
                    ("from", check.from.to_string()),
                    ("by", check.by.to_string()),
                    ("missing", missing.join(", ")),
                ]),
            ));
        }
        for (date, order, why) in &outcome.refusals {
            faults.push(context.with(
                "verify-illegal",
                &args([
                    ("record", name.clone()),
                    ("order", chronicle::order_name(&words, *order)),
                    ("date", date.to_string()),
                    ("why", chronicle::refusal(&words, why)),
                ]),
            ));
        }
    }
    for (date, order, why) in &replay.strays {
        let list = [
            ("order", chronicle::order_name(&words, *order)),
            ("date", date.to_string()),
            ("why", chronicle::refusal(&words, why)),
        ];
        faults.push(context.with("verify-stray", &args(list)));
    }
    // What a scenario's end cuts off could still have been needed.
    for fate in replay.unused.iter().filter(|f| f.until <= scenario.to) {
        let name = words.record(fate.record).unwrap_or_else(|| content.rules.keys.record(fate.record).into());
        let list = [
            ("record", name),
            ("lot", lot(&words, &fate.lot)),
            ("from", fate.from.to_string()),
            ("until", fate.until.to_string()),
        ];
        faults.push(context.with("verify-unused", &args(list)));
    }
    let end = replay.end.with(&content.rules);
    for checked in &replay.checkpoints.failed {
        let list = [("date", checked.on.to_string()), ("claim", claim(&words, &end, &checked.claim))];
        faults.push(context.with("verify-checkpoint", &args(list)));
    }
    for (date, what) in broken {
        let list = [("date", date.to_string()), ("what", what.clone())];
        faults.push(context.with("verify-invariant", &args(list)));
    }
    let hashes: Vec<_> = replay.turns.iter().map(|t| t.hash).collect();
    if let Some(turn) = verify::differing_turn(content, scenario, &hashes) {
        let date = replay.turns[turn as usize].from.to_string();
        faults.push(context.with("verify-hash", &args([("turn", (turn + 1).to_string()), ("date", date)])));
    }
    faults
}

/// What was left to chance, in words.
fn lot(words: &Words, lot: &Lot) -> String {
    let (key, name, value) = match lot {
        Lot::Battle { at, .. } => ("lot-battle", "place", words.place(*at)),
        Lot::Storm { place, .. } => ("lot-storm", "place", words.place(*place)),
        Lot::Siege { place, .. } => ("lot-siege", "place", words.place(*place)),
        Lot::Flood { place, .. } => ("lot-flood", "place", words.place(*place)),
        Lot::Summons { place, .. } => ("lot-summons", "place", words.place(*place)),
        Lot::Answer { to, .. } => ("lot-answer", "polity", words.polity(*to)),
        Lot::Counsel { by, .. } => ("lot-counsel", "person", words.person(*by)),
        Lot::Death { person, .. } => ("lot-death", "person", words.person(*person)),
        Lot::Rising { place, .. } => ("lot-rising", "place", words.place(*place)),
        Lot::Caught { of } => ("lot-caught", "polity", words.polity(*of)),
    };
    words.with(key, &args([(name, value)]))
}

fn claim(words: &Words, end: &impl Look, claim: &Claim) -> String {
    let pair = |a, b| args([("a", words.polity(a)), ("b", words.polity(b))]);
    match *claim {
        Claim::Holds { place, by } => {
            let list =
                [("place", words.place(place)), ("by", words.holder(by)), ("is", words.holder(end.holder(place)))];
            words.with("claim-holds", &args(list))
        }
        Claim::Rules { polity, person } => {
            let list = [("polity", words.polity(polity)), ("person", words.person(person))];
            words.with("claim-rules", &args(list))
        }
        Claim::Seat { polity, place } => {
            words.with("claim-seat", &args([("polity", words.polity(polity)), ("place", words.place(place))]))
        }
        Claim::War { a, b } => words.with("claim-war", &pair(a, b)),
        Claim::NoWar { a, b } => words.with("claim-no-war", &pair(a, b)),
        Claim::Peace { a, b } => words.with("claim-peace", &pair(a, b)),
        Claim::Vassal { vassal, lord } => words.with("claim-vassal", &pair(vassal, lord)),
        Claim::Brothers { a, b } => words.with("claim-brothers", &pair(a, b)),
        Claim::Allied { a, b } => words.with("claim-allied", &pair(a, b)),
        Claim::Unbound { a, b } => words.with("claim-unbound", &pair(a, b)),
        Claim::Policy { polity, policy } => {
            words.with("claim-policy", &args([("polity", words.polity(polity)), ("policy", words.policy(policy))]))
        }
        Claim::Fallen { polity } => words.with("claim-fallen", &args([("polity", words.polity(polity))])),
        Claim::Promised { place, to } => {
            words.with("claim-promised", &args([("place", words.place(place)), ("polity", words.polity(to))]))
        }
    }
}

/// Prints the chronicle for reading.
struct Printer<'a> {
    words: Words<'a>,
    context: &'a Context,
    content: &'a Content,
    /// From which month on which courts stood.
    courts: Vec<(Date, Vec<PolityId>)>,
}

impl Printer<'_> {
    fn print(&self, scenario: &Scenario, replay: &replay::Replay, entries: &[&Entry]) -> Outcome {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let title = self.context.get(&format!("scenario-{}", scenario.id));
        let list =
            [("title", title.clone()), ("from", self.words.date(scenario.from)), ("to", self.words.date(scenario.to))];
        writeln!(out, "{}", self.context.with("replay-title", &args(list)))?;
        if !self.context.quiet {
            writeln!(out, "{}", self.context.get("replay-legend"))?;
        }
        let mut at = 0;
        while at < entries.len() {
            let date = entries[at].date;
            let end = entries[at..].iter().position(|e| e.date != date).map_or(entries.len(), |n| at + n);
            self.month(&mut out, replay, date, &entries[at..end])?;
            at = end;
        }
        let last = replay.turns.last();
        let mut list = args([("title", title), ("hash", last.map_or_else(String::new, |t| t.hash.to_string()))]);
        list.set("turns", replay.turns.len() as i64);
        writeln!(out, "\n{}", self.context.with("replay-end", &list))?;
        out.flush()?;
        Ok(())
    }

    fn month(&self, out: &mut impl Write, replay: &replay::Replay, date: Date, entries: &[&Entry]) -> io::Result<()> {
        let mut cards: Vec<Card> = Vec::new();
        for outcome in told(self.content, replay) {
            if outcome.date == date && outcome.occurred {
                cards.push(chronicle::card(&self.words, outcome.record, date));
            }
        }
        let shown = |line: &Line| self.context.verbose || line.weighty;
        let lines: Vec<Line> = entries.iter().map(|e| chronicle::line(&self.words, e)).collect();
        let loose: Vec<(&Line, &&Entry)> = lines
            .iter()
            .zip(entries)
            .filter(|(line, entry)| shown(line) && !cards.iter().any(|c| Some(c.record) == entry.record))
            .collect();
        if cards.is_empty() && loose.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{}", self.heading(date))?;
        for card in &cards {
            self.card(out, card)?;
            for (line, entry) in lines.iter().zip(entries) {
                if entry.record == Some(card.record) && shown(line) {
                    writeln!(out, "    {} {}", self.mark(line, entry), line.text)?;
                    if let Some(forecast) = verdict::forecast(&self.words, entry) {
                        writeln!(out, "      {}", forecast.line)?;
                    }
                }
            }
        }
        for (line, entry) in loose {
            writeln!(out, "  {} {}", self.mark(line, entry), line.text)?;
        }
        Ok(())
    }

    /// The month in the common era and in the count of every court that stood when its turn began.
    fn heading(&self, date: Date) -> String {
        let mut parts = vec![self.words.date(date)];
        // The prologue lies before the first turn and sees its courts.
        let turn = self.courts.partition_point(|(from, _)| *from <= date).saturating_sub(1);
        for &polity in &self.courts[turn].1 {
            if let Some(era) = self.words.era_year(polity, date) {
                let name = self.words.polity_as(polity, "short");
                parts.push(self.context.with("era-of", &args([("polity", name), ("date", era)])));
            }
        }
        parts.join(" · ")
    }

    fn mark(&self, line: &Line, entry: &Entry) -> &'static str {
        match (line.set, entry.inferred) {
            (true, _) => "※",
            (false, true) => "◦",
            (false, false) => "·",
        }
    }

    fn card(&self, out: &mut impl Write, card: &Card) -> io::Result<()> {
        let number = self.context.with("replay-number", &args([("n", i64::from(card.seq))]));
        writeln!(out, "  ■ {}  ({number})", card.title)?;
        if let Some(body) = &card.body {
            writeln!(out, "    {body}")?;
        }
        let quotes: String = card.cites.iter().map(|c| format!("「{c}」")).collect();
        writeln!(out, "    {quotes} {}", self.context.get("replay-source"))?;
        if let Some(gloss) = &card.gloss {
            writeln!(out, "    \"{gloss}\"")?;
        }
        if let Some(note) = &card.note {
            writeln!(out, "    {}", self.context.with("replay-note", &args([("text", note.clone())])))?;
        }
        Ok(())
    }
}
