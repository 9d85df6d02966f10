//! Scripted events.

use super::{super::library::Library, Resolver, Scenario, designs, script};
use crate::{
    content::{
        ron::Problem,
        source::{ChoiceSource, EffectSource, EventSource},
    },
    sim::rulebook::{ChoiceInfo, Effect, EventInfo, Rulebook},
};
use std::{collections::BTreeSet, sync::Arc};

/// Choices that an event has at the most.
const MOST: usize = 9;
/// The largest figure of an effect.
const LARGEST: i64 = 10_000_000;

/// Fills in the events of the rulebook, in order of id. Every key keeps its row: a faulty event has no choices, and so
/// never opens; a faulty library is not played.
pub fn compile(library: &Library, resolver: &mut Resolver, book: &mut Rulebook) {
    for defined in library.events.values() {
        resolver.within(&defined.source);
        let event = event(resolver, &defined.value).unwrap_or_else(never);
        book.events.push(event);
    }
}

fn never() -> EventInfo {
    EventInfo {
        of: crate::sim::ids::PolityId(0),
        from: None,
        until: None,
        when: Vec::new(),
        chance: 0,
        once: true,
        patience: 1,
        choices: Vec::new(),
        record: None,
    }
}

fn event(r: &mut Resolver, source: &EventSource) -> Option<EventInfo> {
    let (id, span) = (&source.id.value, source.id.span);
    if source.from.zip(source.until).is_some_and(|(from, until)| until < from) {
        r.report(Problem::error("event-window").arg("id", id), span);
    }
    if !(1..=MOST).contains(&source.choices.len()) {
        r.report(Problem::error("event-choices").arg("id", id).arg("most", MOST), span);
    }
    if source.choices.iter().filter(|c| c.history).count() > 1 {
        r.report(Problem::error("event-histories").arg("id", id), span);
    }
    let mut seen = BTreeSet::new();
    for choice in source.choices.iter().filter(|c| !seen.insert(&c.id.value)) {
        r.report(Problem::error("defined-twice").arg("id", &choice.id.value), choice.id.span);
    }
    // Everything is looked up before anything is given up, so that every fault is told.
    let of = r.polity(&source.of);
    let when: Vec<_> = source.when.iter().map(|c| designs::condition(r, c)).collect();
    let record = r.maybe(&source.record, |r, k| r.record(k));
    let choices: Vec<_> = source.choices.iter().take(MOST).map(|c| choice(r, c)).collect();
    Some(EventInfo {
        of: of?,
        from: source.from,
        until: source.until,
        when: when.into_iter().collect::<Option<_>>()?,
        chance: source.chance.clamp(0, 1000),
        once: source.once,
        patience: source.patience.clamp(1, 120),
        choices: choices.into_iter().collect::<Option<_>>()?,
        record: record?,
    })
}

fn choice(r: &mut Resolver, source: &ChoiceSource) -> Option<ChoiceInfo> {
    if !super::super::library::well_formed(&source.id.value) {
        r.report(Problem::error("bad-id").arg("id", &source.id.value), source.id.span);
        return None;
    }
    let effects: Vec<_> = source.effects.iter().map(|e| effect(r, e)).collect();
    Some(ChoiceInfo {
        key: source.id.value.clone(),
        effects: effects.into_iter().collect::<Option<_>>()?,
        ai: source.ai.min(1_000_000),
        history: source.history,
    })
}

fn effect(r: &mut Resolver, source: &EffectSource) -> Option<Effect> {
    let large = |n: &i64| (*n).clamp(-LARGEST, LARGEST);
    let points = |n: &i32| n.clamp(&-100, &100) * 100;
    Some(match source {
        EffectSource::Cash(n) => Effect::Cash(large(n)),
        EffectSource::Grain(n) => Effect::Grain(large(n)),
        EffectSource::Men(n) => Effect::Men(large(n)),
        EffectSource::Horses(n) => Effect::Horses(large(n)),
        EffectSource::Prestige(n) => Effect::Prestige(points(n)),
        EffectSource::Weariness(n) => Effect::Weariness(points(n)),
        EffectSource::Stability(n) => Effect::Stability(points(n)),
        EffectSource::Morale(n) => Effect::Morale((*n).clamp(-100, 100)),
        EffectSource::Unrest(place, n) => Effect::Unrest(r.place(place)?, (*n).clamp(-1000, 1000)),
        EffectSource::Devastation(place, n) => Effect::Devastation(r.place(place)?, (*n).clamp(-900, 900)),
        EffectSource::Party(policy, n) => Effect::Party(r.policy(policy)?, (*n).clamp(-100, 100)),
        EffectSource::Memory(by, toward, kind) => Effect::Memory(r.polity(by)?, r.polity(toward)?, *kind),
        EffectSource::Order(order) => Effect::Order(script::order(r, order)?),
    })
}

/// Names the events whose window, or whose court, no scenario has.
pub fn unseen(library: &Library, r: &mut Resolver, book: &Rulebook, scenarios: &[Arc<Scenario>]) {
    for (defined, info) in library.events.values().zip(&book.events) {
        let meets = |s: &Arc<Scenario>| {
            info.from.is_none_or(|from| from <= s.to) && info.until.is_none_or(|until| s.from <= until)
        };
        if !info.choices.is_empty() && !scenarios.iter().any(meets) {
            r.within(&defined.source);
            let id = &defined.value.id;
            r.report(Problem::warning("event-never").arg("id", &id.value), id.span);
        }
    }
}
