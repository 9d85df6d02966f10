//! What a court makes of a proposal, as a panel: the same for text mode, the window and tests.

mod teller;

use super::{
    chronicle, clause,
    texts::{Args, args},
    words::{Words, snake},
};
use crate::sim::{
    chronicle::{Entry, Fact},
    date::Date,
    diplomacy::{Answer, Clause, Good, Proposal, Relations},
    evaluator::{
        Contributions, Documented, Evaluator, Field, Lever, Neighbour, Precedent, Premise, Reading, Term, Verdict,
        Veto, Voice,
        lever::{self, Change, Offer},
        read::{Part, Why},
    },
    ids::{PersonId, PolityId},
    num::Points,
};
use teller::Teller;

/// A reason with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermLine {
    /// Which.
    pub term: Term,
    /// Its name.
    pub name: String,
    /// What it means.
    pub why: String,
    /// What it counts, in hundredths of log-odds; above 0 for a yes.
    pub points: Points,
    /// The measures behind it with what went into them.
    pub parts: Vec<String>,
    /// What went into the measures, one by one, in hundredths.
    pub made: Vec<(String, i32)>,
}

/// A precedent near the situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrecedentLine {
    /// "87 % alike: ..., 1218. Jin refused."
    pub text: String,
    /// In what it differs most; `None` if in nothing.
    pub differs: Option<String>,
    /// Phrases of the source.
    pub cites: Vec<String>,
    /// Their translation, where the reader needs one.
    pub gloss: Option<String>,
    /// How alike it is, percent.
    pub likeness: i32,
    /// Whether it was a yes.
    pub yes: bool,
    /// The decision's title.
    pub title: String,
    /// When it fell; of one that is later than the month in which it is asked, with a word on how it weighs.
    pub date: String,
    /// What was answered.
    pub answer: String,
    /// The reasons that weigh about the same there and here, the weightiest first.
    pub alike: Vec<String>,
    /// The two reasons in which it differs most, and by how much.
    pub unlike: Vec<(String, Points)>,
}

/// What history did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// The record.
    pub card: chronicle::Card,
    /// "1218, 3rd month: Jin refused."
    pub text: String,
    /// How much of it still holds, and its pull; nothing if the record is not heard.
    pub pull: Option<String>,
    /// What it rested on and is so no longer.
    pub failed: Vec<String>,
}

/// The panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Who asks what of whom, when.
    pub title: String,
    /// The terms proposed.
    pub clauses: Vec<String>,
    /// Percent.
    pub chance: String,
    /// The same in permille.
    pub permille: i32,
    /// The sum within its bound.
    pub points: Points,
    /// The pull of the record, if it is heard.
    pub record: Option<Points>,
    /// The change of terms that the lever names.
    pub offer: Option<Offer>,
    /// What cannot be.
    pub vetoes: Vec<String>,
    /// Reasons, the weightiest first; those that count nothing are left out.
    pub terms: Vec<TermLine>,
    /// The sum and its bound.
    pub sum: String,
    /// The pull of precedents.
    pub pull: Points,
    /// The nearest precedents.
    pub precedents: Vec<PrecedentLine>,
    /// What the ministers of the court say.
    pub voices: Vec<String>,
    /// What would turn a no; `None` where it is a yes already.
    pub lever: Option<String>,
    /// What history did, if this very decision is documented.
    pub history: Option<HistoryLine>,
}

/// A chance in percent, with a decimal where the whole would hide it.
pub fn percent(permille: i32) -> String {
    match permille {
        0 | 1000 => (permille / 10).to_string(),
        p if p % 10 == 0 => (p / 10).to_string(),
        p => format!("{}.{}", p / 10, p % 10),
    }
}

/// Points with their sign.
pub fn signed(points: Points) -> String {
    format!("{}{}.{:02}", if points < 0 { "−" } else { "+" }, points.abs() / 100, points.abs() % 100)
}

/// The panel of a proposal.
pub fn proposal(
    words: &Words,
    date: Date,
    proposal: &Proposal,
    reading: &Reading,
    verdict: &Verdict,
    offer: Option<&Offer>,
    documented: Option<&Documented>,
) -> Panel {
    let now = Some(date);
    let teller = Teller { words, now, proposal: Some(proposal), person: None, from: proposal.from, to: proposal.to };
    let title = words.with(
        "ask-title",
        &args([
            ("from", words.polity(proposal.from)),
            ("to", words.polity(proposal.to)),
            ("date", words.date(date)),
            ("act", words.act(proposal.act)),
        ]),
    );
    let clauses = proposal.clauses.iter().map(|c| clause::phrase(words, proposal, c)).collect();
    // What cannot be is not bargained over.
    let open = !verdict.yes() && verdict.vetoes.is_empty();
    let lever = open.then(|| teller.offer(verdict, offer));
    let panel = teller.panel(words.sentence(&title), clauses, reading, verdict, lever, documented);
    Panel { offer: offer.filter(|_| open).cloned(), ..panel }
}

/// The panel of counsel.
pub fn counsel(
    words: &Words,
    date: Date,
    of: PolityId,
    counsel: (PersonId, crate::sim::ids::PolicyId),
    reading: &Reading,
    verdict: &Verdict,
    documented: Option<&Documented>,
) -> Panel {
    let from = words.rules.policies.get(counsel.1.index()).and_then(|p| p.friend).unwrap_or(of);
    let teller = Teller { words, now: Some(date), proposal: None, person: Some(counsel.0), from, to: of };
    let title = words.with(
        "ask-counsel",
        &args([
            ("person", words.person(counsel.0)),
            ("of", words.polity(of)),
            ("date", words.date(date)),
            ("policy", words.policy(counsel.1)),
        ]),
    );
    // Nobody bargains with a minister: what would have to be different is a measure. While the record pulls, no measure
    // alone is sure to turn the answer, and none is named.
    let free = !verdict.yes() && verdict.record.is_none();
    let itself = documented.map(|d| d.record);
    let without = |p: &Precedent| itself.is_some() && p.record == itself;
    let found = || lever::smallest(&words.rules.evaluator, &reading.situation, without);
    let lever = free.then(|| measure_lever(words, found()));
    teller.panel(words.sentence(&title), Vec::new(), reading, verdict, lever, documented)
}

/// What weighed, by name, the weightiest first: the terms but for the hope with which all begin, and what the record did,
/// if that is heard.
fn weighed(words: &Words, verdict: &Verdict) -> Vec<(String, Points)> {
    let terms = Term::ALL.into_iter().zip(verdict.terms).filter(|(t, _)| *t != Term::Base);
    let named = terms.map(|(t, points)| (words.get(&format!("term-{}", t.key())), points));
    let record = verdict.record.as_ref().map(|r| (words.get("ask-by-record"), r.points));
    let mut all: Vec<_> = named.chain(record).collect();
    all.sort_by_key(|(_, points)| -points.abs());
    all
}

/// One line for the chronicle: the forecast and what weighed most for and against.
pub fn line(words: &Words, verdict: &Verdict) -> String {
    line_as(words, "forecast-line", verdict)
}

/// The same under another message, which has a twin with the ending `-one` for what has nothing against it.
pub fn line_as(words: &Words, key: &str, verdict: &Verdict) -> String {
    let terms = weighed(words, verdict);
    let side = |sign: i32| -> Vec<String> {
        let chosen = terms.iter().filter(|(_, p)| p * sign > 0).take(2);
        chosen.map(|(name, p)| format!("{name} {}", signed(*p))).collect()
    };
    let (pro, contra) = (side(1), side(-1));
    let chance = percent(verdict.chance);
    if contra.is_empty() {
        let list = [("chance", chance), ("for", clause::list(words, &pro))];
        return words.with(&format!("{key}-one"), &args(list));
    }
    let list = [("chance", chance), ("for", clause::list(words, &pro)), ("against", clause::list(words, &contra))];
    words.with(key, &args(list))
}

/// The forecast of a documented decision, as the back-test makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Chance of a yes in permille.
    pub chance: i32,
    /// Reasons by name, the weightiest first.
    pub terms: Vec<(String, Points)>,
    /// The nearest precedents.
    pub precedents: Vec<PrecedentLine>,
    /// All of it in a line, for the chronicle.
    pub line: String,
}

/// What the model would have said of the documented decision that an entry tells: without the record, and with the
/// decision itself left out of the precedents. Nothing for other entries.
pub fn forecast(words: &Words, entry: &Entry) -> Option<Forecast> {
    let (judged, from, to) = match &entry.fact {
        Fact::Answered { judged, from, to, .. } => (judged.as_ref()?, *from, *to),
        Fact::Counselled { judged, of, .. } => (judged.as_ref()?, *of, *of),
        _ => return None,
    };
    let record = entry.record?;
    let evaluator = &words.rules.evaluator;
    evaluator.library.cases.iter().find(|c| c.record == Some(record))?;
    let verdict = evaluator.weigh(&judged.reading.situation, |p| p.record == Some(record));
    let teller = Teller { words, now: Some(entry.date), proposal: None, person: None, from, to };
    let mut terms: Vec<(Term, Points)> = Term::ALL.into_iter().zip(verdict.terms).collect();
    terms.retain(|(_, points)| *points != 0);
    terms.sort_by_key(|(term, points)| (-points.abs(), *term));
    Some(Forecast {
        chance: verdict.chance,
        terms: terms.into_iter().map(|(t, p)| (words.get(&format!("term-{}", t.key())), p)).collect(),
        precedents: verdict.precedents.nearest.iter().map(|n| teller.precedent(evaluator, n, &verdict.terms)).collect(),
        line: line(words, &verdict),
    })
}

/// How a proposal was judged when it was answered in a game; nothing where that was not kept. Of a court whose secrets
/// are not the reader's the parts of its reasons are left out (unless `whole`).
pub fn answered(words: &Words, entry: &Entry, documented: &Documented, whole: bool) -> Option<Panel> {
    let Fact::Answered { from, to, act, judged: Some(judged), .. } = &entry.fact else { return None };
    let teller = Teller { words, now: Some(entry.date), proposal: None, person: None, from: *from, to: *to };
    let title = args([
        ("from", words.polity(*from)),
        ("to", words.polity(*to)),
        ("date", words.date(entry.date)),
        ("act", words.act(*act)),
    ]);
    let title = words.sentence(&words.with("ask-title", &title));
    let mut panel = teller.panel(title, Vec::new(), &judged.reading, &judged.verdict, None, Some(documented));
    if !whole {
        panel.terms.iter_mut().for_each(|term| term.parts.clear());
    }
    Some(panel)
}

/// The sum of a verdict with its bound, or with the bound at which it was cut off.
pub fn sum(words: &Words, verdict: &Verdict) -> String {
    let bound = words.rules.evaluator.weights.bound;
    let all = verdict.terms.iter().sum::<Points>()
        + verdict.precedents.points
        + verdict.record.as_ref().map_or(0, |r| r.points);
    let mut list = args([("sum", signed(all)), ("chance", percent(verdict.chance))]);
    list.set("bound", signed(verdict.points));
    if !verdict.vetoes.is_empty() {
        return words.with("ask-sum-vetoed", &list);
    }
    if all != verdict.points {
        return words.with("ask-sum-capped", &list);
    }
    list.set("bound", signed(bound));
    words.with("ask-sum", &list)
}

/// What cannot be, in words; what holds already is named by what stands between the two.
pub fn vetoes(words: &Words, relations: &Relations, proposal: &Proposal, verdict: &Verdict) -> Vec<String> {
    let teller =
        Teller { words, now: None, proposal: Some(proposal), person: None, from: proposal.from, to: proposal.to };
    teller.vetoes(&verdict.vetoes, Some(relations))
}

/// An answer in words.
pub fn answer(words: &Words, answer: Answer) -> String {
    words.get(&format!("answer-{}", snake(&answer)))
}

/// Who speaks for and against, in words.
pub fn voices(words: &Words, voices: &[Voice]) -> Vec<String> {
    voices
        .iter()
        .map(|voice| {
            let list = [
                ("person", words.person(voice.person)),
                ("reason", words.get(&format!("term-{}", voice.reason.key()))),
            ];
            words.with(if voice.pro() { "voice-for" } else { "voice-against" }, &args(list))
        })
        .collect()
}

/// The measure that would have to be different, in words.
pub fn measure_lever(words: &Words, found: Option<Lever>) -> String {
    let Some(lever) = found else { return words.get("ask-lever-no-measure") };
    let list = [
        ("field", field(words, lever.field)),
        ("from", signed(lever.from)),
        ("to", signed(lever.to)),
        ("chance", percent(lever.chance)),
    ];
    words.sentence(&words.with("ask-lever-field", &args(list)))
}

/// The name of a measure.
pub fn field(words: &Words, field: Field) -> String {
    words.get(&format!("field-{}", field.key()))
}
