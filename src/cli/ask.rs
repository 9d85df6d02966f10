//! `jinxia ask`: what a court would make of a proposal in the world of the record, in full.

use super::{Context, Failure, Outcome, args::Ask, replay::find};
use crate::{
    content::{
        compile::{Content, resolve::Resolver, script},
        ron::{self, List, Problem, Problems, Source, did_you_mean},
        source::ClauseSource,
    },
    history::replay,
    present::{
        Words, chronicle,
        texts::args,
        verdict::{self, Panel},
    },
    sim::{
        diplomacy::{ActKind, Clause, Proposal},
        evaluator::{Mission, Reading, Survey, Verdict, lever, record, voices},
        ids::PolityId,
        look::Look,
        order::{self, Order, Refusal},
        snapshot::Scene,
    },
};
use serde_json::{Value, json};
use std::{
    io::{self, Write},
    sync::Arc,
};

/// Asks.
///
/// # Errors
/// Wrong usage; a proposal that cannot be sent.
pub fn run(context: &mut Context, options: &Ask) -> Outcome {
    let content = context.load()?;
    let scenario = find(context, &content, &options.scenario)?;
    let date = match &options.at {
        Some(text) => context.date(text)?,
        None => scenario.from,
    };
    if !(scenario.from..=scenario.to).contains(&date) {
        let list =
            args([("date", date.to_string()), ("from", scenario.from.to_string()), ("to", scenario.to.to_string())]);
        return Err(Failure::Usage(context.with("cli-date-outside", &list)));
    }
    let state = replay::until(&content, scenario, |_, month| month < date).snapshot();
    let scene = state.with(&content.rules);
    let act = key(context, "act", &options.act, &content.rules.keys.acts, |k| content.rules.keys.find_act(k))?;
    let to = polity(context, &content, &options.to)?;
    if content.rules.acts[act.index()].kind == ActKind::Counsel {
        return counsel(context, &content, &scene, to, options);
    }
    let from = match &options.from {
        Some(text) => polity(context, &content, text)?,
        None => return Err(Failure::Usage(context.with("cli-missing", &args([("what", "--from")])))),
    };
    let clauses = match &options.terms {
        Some(text) => terms(context, &content, text)?,
        None => content.rules.acts[act.index()].terms.clone(),
    };
    if clauses.is_empty() {
        let list = args([("act", context.words(&content).act(act))]);
        return Err(Failure::Usage(context.with("ask-terms-needed", &list)));
    }
    let proposal = Proposal { from, to, act, clauses };
    if let Err(why) = legal(&scene, &proposal) {
        let words = context.words(&content);
        if context.json {
            let value = json!({"legal": false, "why": chronicle::refusal(&words, &why)});
            writeln!(io::stdout().lock(), "{}", serde_json::to_string_pretty(&value).unwrap_or_default())?;
        } else {
            writeln!(io::stderr(), "{}", cannot(&words, &why))?;
        }
        return Err(Failure::Found);
    }
    let evaluator = &content.rules.evaluator;
    let survey = Survey::of(&scene);
    let (reading, verdict) = evaluator.judge(&scene, &survey, &proposal, options.by_record);
    let offer = lever::clauses(evaluator, &scene, &survey, &proposal, Mission::default(), options.by_record);
    let documented =
        record::documented(&evaluator.documented, &evaluator.weights, &content.rules.acts, &proposal, date);
    let words = context.words(&content);
    let mut panel = verdict::proposal(&words, date, &proposal, &reading, &verdict, offer.as_ref(), documented);
    panel.voices = verdict::voices(&words, &voices::hear(&scene, to, &verdict.terms));
    tell(context, &content, &words, &panel, &reading, &verdict)
}

fn counsel(context: &Context, content: &Content, scene: &Scene, of: PolityId, options: &Ask) -> Outcome {
    let keys = &content.rules.keys;
    let missing = |what: &str| Failure::Usage(context.with("cli-missing", &args([("what", what.to_owned())])));
    let person = options.person.as_ref().ok_or_else(|| missing("--person"))?;
    let policy = options.policy.as_ref().ok_or_else(|| missing("--policy"))?;
    let person = key(context, "person", person, &keys.people, |k| keys.find_person(k))?;
    let policy = key(context, "policy", policy, &keys.policies, |k| keys.find_policy(k))?;
    let words = context.words(content);
    if let Err(why) = order::check(scene, of, &Order::Counsel { person, policy }) {
        writeln!(io::stderr(), "{}", cannot(&words, &why))?;
        return Err(Failure::Found);
    }
    let evaluator = &content.rules.evaluator;
    let survey = Survey::of(scene);
    let (reading, verdict) = evaluator.judge_counsel(scene, &survey, of, (person, policy), options.by_record);
    let documented =
        record::documented_counsel(&evaluator.documented, &evaluator.weights, (person, policy), scene.date());
    let panel = verdict::counsel(&words, scene.date(), of, (person, policy), &reading, &verdict, documented);
    tell(context, content, &words, &panel, &reading, &verdict)
}

/// Whether the proposal could be sent.
fn legal(scene: &Scene, proposal: &Proposal) -> Result<(), Refusal> {
    order::check(scene, proposal.from, &Order::letter(proposal))
}

fn polity(context: &Context, content: &Content, text: &str) -> Result<PolityId, Failure> {
    let keys = &content.rules.keys;
    key(context, "polity", text, &keys.polities, |k| keys.find_polity(k))
}

fn key<T>(
    context: &Context,
    what: &str,
    text: &str,
    known: &[String],
    find: impl Fn(&str) -> Option<T>,
) -> Result<T, Failure> {
    find(text).ok_or_else(|| {
        let mut message = context.with(&format!("problem-unknown-{what}"), &args([("id", text.to_owned())]));
        if let Some(near) = did_you_mean(text, known.iter().map(String::as_str)) {
            message = format!("{message}. {}", context.with("cli-near", &args([("near", near)])));
        }
        Failure::Usage(message)
    })
}

/// Terms as they are written in records: a list of clauses in RON.
fn terms(context: &Context, content: &Content, text: &str) -> Result<Vec<Clause>, Failure> {
    let source = Arc::new(Source { name: "--terms".into(), text: text.to_owned() });
    let mut problems = Problems::new();
    let list: Option<List<ClauseSource>> = ron::read(&source, &mut problems);
    let mut clauses = Vec::new();
    {
        let mut resolver = Resolver::new(&content.rules.keys, &mut problems);
        resolver.within(&source);
        for clause in list.unwrap_or_default().0 {
            clauses.extend(script::clause(&mut resolver, &clause));
        }
    }
    if problems.is_empty() {
        return Ok(clauses);
    }
    let told: Vec<String> = problems
        .iter()
        .map(|p: &Problem| crate::present::problems::render(&context.texts, context.lang, p, false))
        .collect();
    Err(Failure::Usage(told.join("\n")))
}

fn tell(
    context: &Context,
    content: &Content,
    words: &Words,
    panel: &Panel,
    reading: &Reading,
    verdict: &Verdict,
) -> Outcome {
    let mut out = io::stdout().lock();
    if context.json {
        let value = as_json(content, panel, reading, verdict);
        writeln!(out, "{}", serde_json::to_string_pretty(&value).unwrap_or_default())?;
    } else {
        print(&mut out, words, panel)?;
    }
    Ok(())
}

fn as_json(content: &Content, panel: &Panel, reading: &Reading, verdict: &Verdict) -> Value {
    let cases = &content.rules.evaluator.library.cases;
    let fields: serde_json::Map<String, Value> = crate::sim::evaluator::Field::ALL
        .iter()
        .map(|&f| (f.key().to_owned(), json!(f64::from(reading.situation.fields[f]) / 100.0)))
        .collect();
    json!({
        "legal": true,
        "title": panel.title,
        "clauses": panel.clauses,
        "p": f64::from(verdict.chance) / 1000.0,
        "vetoes": panel.vetoes,
        "situation": fields,
        "terms": panel.terms.iter().map(|t| json!({
            "term": t.term.key(), "name": t.name, "points": t.points, "parts": t.parts,
        })).collect::<Vec<_>>(),
        "pull": verdict.precedents.points,
        "precedents": verdict.precedents.nearest.iter().map(|n| json!({
            "id": cases[n.case].id,
            "likeness": f64::from(n.likeness) / 1000.0,
            "answer": cases[n.case].answer,
        })).collect::<Vec<_>>(),
        "record": verdict.record.as_ref().map(|r| json!({
            "id": content.rules.keys.record(r.record),
            "points": r.points,
            "fade": f64::from(r.fade) / 1000.0,
        })),
        "voices": panel.voices,
        "lever": panel.lever,
        "history": panel.history.as_ref().map(|h| json!({"text": h.text, "cites": h.card.cites, "note": h.card.note})),
    })
}

/// That a question cannot be put, and why.
fn cannot(words: &Words, why: &Refusal) -> String {
    let list = [("head", words.get("ask-against-law")), ("why", chronicle::refusal(words, why))];
    words.with("ask-cannot", &args(list))
}

/// Phrases of the source, and what they mean for readers of another language.
fn cite(out: &mut impl Write, words: &Words, indent: &str, cites: &[String], gloss: Option<&String>) -> io::Result<()> {
    let quotes: String = cites.iter().map(|c| words.with("ask-cite", &args([("cite", c.clone())]))).collect();
    if !quotes.is_empty() {
        writeln!(out, "{indent}{quotes} {}", words.get("replay-source"))?;
    }
    match gloss {
        Some(gloss) => writeln!(out, "{indent}\"{gloss}\""),
        None => Ok(()),
    }
}

/// Prints the panel for reading.
fn print(out: &mut impl Write, words: &Words, panel: &Panel) -> io::Result<()> {
    writeln!(out, "{}", panel.title)?;
    if !panel.clauses.is_empty() {
        writeln!(out, "\n{}", words.get("ask-clauses"))?;
        for clause in &panel.clauses {
            writeln!(out, "  · {clause}")?;
        }
    }
    writeln!(out, "\n{}", words.with("ask-chance", &args([("chance", panel.chance.clone())])))?;
    if !panel.vetoes.is_empty() {
        writeln!(out, "\n{}", words.get("ask-vetoes"))?;
        for veto in &panel.vetoes {
            writeln!(out, "  ✗ {veto}")?;
        }
    }
    writeln!(out, "\n{}", words.get("ask-terms"))?;
    for term in &panel.terms {
        let list = [("points", verdict::signed(term.points)), ("name", term.name.clone()), ("why", term.why.clone())];
        writeln!(out, "  {}", words.with("ask-term-line", &args(list)))?;
        for part in &term.parts {
            writeln!(out, "           {part}")?;
        }
    }
    writeln!(out, "\n{}", words.with("ask-precedents", &args([("pull", verdict::signed(panel.pull))])))?;
    if panel.precedents.is_empty() {
        writeln!(out, "  {}", words.get("ask-no-precedents"))?;
    }
    for near in &panel.precedents {
        writeln!(out, "  · {}", near.text)?;
        if let Some(differs) = &near.differs {
            writeln!(out, "    {differs}")?;
        }
        cite(out, words, "    ", &near.cites, near.gloss.as_ref())?;
    }
    if let Some(history) = &panel.history {
        writeln!(out, "\n{}", words.with("ask-record", &args([("title", history.card.title.clone())])))?;
        if let Some(pull) = &history.pull {
            writeln!(out, "  {pull}")?;
        }
        for failed in &history.failed {
            writeln!(out, "  {}", words.with("ask-record-failed", &args([("what", failed.clone())])))?;
        }
    }
    if !panel.voices.is_empty() {
        writeln!(out, "\n{}", words.get("ask-voices"))?;
        for voice in &panel.voices {
            writeln!(out, "  · {voice}")?;
        }
    }
    writeln!(out, "\n{}", panel.sum)?;
    if let Some(lever) = &panel.lever {
        writeln!(out, "\n{}\n  {lever}", words.get("ask-lever"))?;
    }
    if let Some(history) = &panel.history {
        writeln!(out, "\n{}\n  {}", words.get("ask-history"), history.text)?;
        cite(out, words, "  ", &history.card.cites, history.card.gloss.as_ref())?;
        if let Some(note) = &history.card.note {
            writeln!(out, "  {note}")?;
        }
    }
    Ok(())
}
