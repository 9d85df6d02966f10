//! Cases: precedents with what they rested on, and the evaluator made of them.

use super::resolve::Resolver;
use crate::{
    content::{
        library::Library,
        ron::{Problem, Source, Span},
        source::{CaseSource, PremiseSource},
    },
    sim::{
        diplomacy::{ActKind, Answer, Family},
        evaluator::{self, Documented, Evaluator, Precedent, Premise, Situation},
        ids::PolityId,
        rulebook::Rulebook,
    },
};
use std::sync::Arc;

/// A case of a file, resolved.
#[derive(Clone, Debug)]
pub struct Case {
    /// Key.
    pub id: String,
    /// Year.
    pub year: i32,
    /// Who asks, as written.
    pub proposer: String,
    /// Who answers, as written.
    pub recipient: String,
    /// The act, as written.
    pub act: String,
    /// The negotiation.
    pub episode: String,
    /// The situation.
    pub situation: Situation,
    /// What was answered, if it was told.
    pub answer: Option<Answer>,
}

/// Resolves one case. `None` if it is faulty; the fault is reported.
pub(crate) fn case(
    resolver: &mut Resolver,
    book: &Rulebook,
    source: &CaseSource,
    number: usize,
    at: Span,
) -> Option<Case> {
    let id = source.id.as_ref().map_or_else(|| format!("case_{number}"), |k| k.value.clone());
    let mut sound = true;
    for (field, least, most) in source.out_of_range() {
        let problem = Problem::error("measure-range").arg("id", &id).arg("field", field.key());
        resolver.report(problem.arg("least", least).arg("most", most), at);
        sound = false;
    }
    let act = resolver.maybe(&source.act, |r, key| r.act(key))?;
    if !sound {
        return None;
    }
    let info = act.map(|a| &book.acts[a.index()]);
    let kind = source.kind.or(info.map(|i| i.kind)).unwrap_or(ActKind::Request);
    let family = info.map_or(Family::Peace, |i| i.family);
    let text = |key: &Option<super::super::source::Key>| key.as_ref().map(|k| k.value.clone()).unwrap_or_default();
    Some(Case {
        year: source.year,
        proposer: text(&source.proposer),
        recipient: text(&source.recipient),
        act: text(&source.act),
        episode: source.episode.clone().unwrap_or_else(|| id.clone()),
        situation: Situation { act, kind, family, fields: source.fields() },
        answer: source.answer,
        id,
    })
}

/// The evaluator of the content: weights, precedents, documented decisions.
pub(super) fn compile(library: &Library, resolver: &mut Resolver, book: &mut Rulebook) {
    for (number, defined) in library.coded.values().enumerate() {
        resolver.within(&defined.source);
        let at = defined.value.id.as_ref().map(|k| k.span).unwrap_or_default();
        case(resolver, book, &defined.value, number + 1, at);
    }
    let rules = library.evaluator.clone().unwrap_or_default();
    let mut precedents = Vec::new();
    let mut documented: Vec<(String, Documented)> = Vec::new();
    for (number, (key, defined)) in library.precedents.iter().enumerate() {
        resolver.within(&defined.source);
        let source = &defined.value;
        let at = source.id.as_ref().map(|k| k.span).unwrap_or_default();
        let Some(case) = case(resolver, book, source, number + 1, at) else { continue };
        let Some(answer) = case.answer else {
            resolver.report(Problem::error("precedent-open").arg("id", key), at);
            continue;
        };
        let record = source.record.as_ref().and_then(|k| resolver.record(k));
        if let Some(found) = decision(resolver, source, case.situation, record) {
            documented.push((key.clone(), found));
        }
        let situation = case.situation;
        precedents.push(Precedent { id: key.clone(), record, episode: case.episode, situation, answer });
    }
    let library = evaluator::Library::new(precedents, &rules.weights);
    let documented = documented
        .into_iter()
        .filter_map(|(key, mut found)| {
            found.case = library.cases.binary_search_by(|c| c.id.as_str().cmp(&key)).ok()?;
            Some(found)
        })
        .collect();
    book.evaluator = Evaluator { weights: rules.weights, clauses: rules.reading, library, documented };
}

/// The documented decision that a precedent is, if it says between whom and when.
fn decision(
    resolver: &mut Resolver,
    source: &CaseSource,
    situation: Situation,
    record: Option<crate::sim::ids::RecordId>,
) -> Option<Documented> {
    let (record, on, act) = (record?, source.on?, situation.act?);
    let from = resolver.polity(source.proposer.as_ref()?)?;
    let to = resolver.polity(source.recipient.as_ref()?)?;
    let counsel = match &source.counsel {
        Some((person, policy)) => Some((resolver.person(person)?, resolver.policy(policy)?)),
        None => None,
    };
    let premises = source.premises.iter().filter_map(|p| premise(resolver, p)).collect();
    Some(Documented { record, from, to, act, counsel, on, premises, case: 0 })
}

fn premise(resolver: &mut Resolver, source: &PremiseSource) -> Option<Premise> {
    let maybe = |resolver: &mut Resolver, key: &Option<super::super::source::Key>| -> Option<Option<PolityId>> {
        match key {
            Some(key) => resolver.polity(key).map(Some),
            None => Some(None),
        }
    };
    Some(match source {
        PremiseSource::Holder { place, by } => {
            Premise::Holder { place: resolver.place(place)?, by: maybe(resolver, by)? }
        }
        PremiseSource::Ruler { of, person } => {
            let person = match person {
                Some(key) => Some(resolver.person(key)?),
                None => None,
            };
            Premise::Ruler { of: resolver.polity(of)?, person }
        }
        PremiseSource::War { a, b, on } => Premise::War { a: resolver.polity(a)?, b: resolver.polity(b)?, on: *on },
        PremiseSource::Lord { of, lord } => Premise::Lord { of: resolver.polity(of)?, lord: maybe(resolver, lord)? },
        PremiseSource::Brothers { a, b, yes } => {
            Premise::Brothers { a: resolver.polity(a)?, b: resolver.polity(b)?, yes: *yes }
        }
    })
}

/// Resolves the cases of a file that a user wrote, in its order.
pub(crate) fn of_file(
    resolver: &mut Resolver,
    book: &Rulebook,
    source: &Arc<Source>,
    cases: &[CaseSource],
) -> Vec<Case> {
    resolver.within(source);
    let span = |c: &CaseSource| c.id.as_ref().or(c.act.as_ref()).map(|k| k.span).unwrap_or_default();
    cases.iter().enumerate().filter_map(|(i, c)| case(resolver, book, c, i + 1, span(c))).collect()
}
