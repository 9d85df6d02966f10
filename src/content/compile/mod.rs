//! From keys to ids: a [`Library`] becomes a [`Rulebook`] and [`Scenario`]s that the rules can play.
//!
//! Every reference is looked up here, once; what is not found is reported with its place in the file.

pub mod cases;
mod checkpoints;
mod designs;
mod events;
mod land;
mod objectives;
mod outcomes;
mod people;
pub mod resolve;
pub mod script;
mod start;

pub use checkpoints::{Claim, CompiledCheckpoint};
pub use objectives::{Levels, Objective, Victory};
pub use outcomes::{Asked, Question};
pub use script::{Planned, RecordCheck};

use super::{
    library::Library,
    ron::{Problem, Problems},
    source,
};
use crate::sim::{
    date::Date,
    fate::Fate,
    ids::{PolityId, RecordId},
    rulebook::{Keys, Rulebook, Rules},
    snapshot::Snapshot,
};
use resolve::Resolver;
use std::{collections::BTreeSet, sync::Arc};

/// Everything loaded and compiled.
#[derive(Clone, Debug)]
pub struct Content {
    /// The rulebook.
    pub rules: Rules,
    /// Scenarios in the order of lists.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The content as written: for texts, pictures and the validator.
    pub library: Arc<Library>,
}

impl Content {
    /// The scenario of that key.
    pub fn scenario(&self, id: &str) -> Option<&Arc<Scenario>> {
        self.scenarios.iter().find(|s| s.id == id)
    }
}

/// A scenario, ready to be played or replayed.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Key.
    pub id: String,
    /// First month.
    pub from: Date,
    /// Last month.
    pub to: Date,
    /// Months in a turn.
    pub turn_months: i32,
    /// Who can be played, with difficulty and aims.
    pub sides: Vec<Side>,
    /// The state at the beginning.
    pub start: Snapshot,
    /// Orders that open the scenario before its first turn, each at its own date.
    pub prologue: Vec<Planned>,
    /// The record's orders, in order of date.
    pub orders: Vec<Planned>,
    /// Outcomes that the record sets.
    pub fates: Vec<Fate>,
    /// The records of the scenario, in order of date.
    pub records: Vec<RecordCheck>,
    /// What must hold along the record.
    pub checkpoints: Vec<CompiledCheckpoint>,
    /// What is asked of many games.
    pub outcomes: Vec<Asked>,
}

/// A playable side.
#[derive(Clone, Debug)]
pub struct Side {
    /// Which polity.
    pub polity: PolityId,
    /// Whether it is one of the lesser parts.
    pub minor: bool,
    /// Difficulty, 1 to 5.
    pub difficulty: u8,
    /// Aims: message key and object.
    pub aims: Vec<(String, Option<PolityId>)>,
    /// By what it is judged.
    pub objectives: Vec<Objective>,
    /// How many points make which victory.
    pub levels: Levels,
}

impl Scenario {
    /// Number of turns.
    pub fn turns(&self) -> u32 {
        let months = self.to.since(self.from) + 1;
        ((months + self.turn_months - 1) / self.turn_months).max(0) as u32
    }

    /// The first month of a turn, counted from 0, and its months: fewer in the last one, if the span is not in turns.
    pub fn turn(&self, turn: u32) -> (Date, i32) {
        let from = self.from.plus(turn as i32 * self.turn_months);
        (from, self.turn_months.min(self.to.since(from) + 1))
    }
}

/// Compiles a library. What is faulty is reported and left out.
pub fn compile(library: Library, problems: &mut Problems) -> Content {
    let keys = keys(&library, problems);
    let mut resolver = Resolver::new(&keys, problems);
    let choices = |e: &source::EventSource| e.choices.iter().map(|c| c.id.value.clone()).collect();
    resolver.learn_choices(library.events.iter().map(|(id, e)| (id.clone(), choices(&e.value))).collect());
    let mut book = Rulebook { keys: keys.clone(), ..Rulebook::default() };
    land::compile(&library, &mut resolver, &mut book);
    people::compile(&library, &mut resolver, &mut book);
    rules(&library, &mut resolver, &mut book);
    records(&library, &mut book);
    designs::compile(&library, &mut resolver, &mut book);
    events::compile(&library, &mut resolver, &mut book);
    cases::compile(&library, &mut resolver, &mut book);
    let rules = Rules(Arc::new(book));
    let mut scenarios = Vec::new();
    for defined in library.scenarios.values() {
        resolver.within(&defined.source);
        scenarios.extend(scenario(&library, &rules, &mut resolver, &defined.value).map(Arc::new));
    }
    events::unseen(&library, &mut resolver, &rules, &scenarios);
    scenarios.sort_by_key(|s| (library.scenarios[&s.id].value.order, s.id.clone()));
    Content { rules, scenarios, library: Arc::new(library) }
}

/// All keys, sorted, so that the same content always gets the same ids.
fn keys(library: &Library, problems: &mut Problems) -> Keys {
    let mut armies = BTreeSet::new();
    for start in library.starts.values() {
        for polity in &start.value.polities {
            armies.extend(polity.armies.iter().map(|a| a.id.value.clone()));
        }
    }
    let scripts = library.records.values().map(|r| &r.value.steps);
    for steps in scripts.chain(library.scenarios.values().map(|s| &s.value.steps)) {
        for step in steps {
            use source::OrderSource::{Muster, Split};
            if let Some(Muster { army, .. } | Split { named: army, .. }) = &step.order {
                armies.insert(army.value.clone());
            }
        }
    }
    let choices = library.events.values().flat_map(|e| e.value.choices.iter());
    for effect in choices.flat_map(|c| c.effects.iter()) {
        use source::{EffectSource::Order, OrderSource::Muster, OrderSource::Split};
        if let Order(Muster { army, .. } | Split { named: army, .. }) = effect {
            armies.insert(army.value.clone());
        }
    }
    fn sorted<T>(table: &super::library::Table<T>) -> Vec<String> {
        table.keys().cloned().collect()
    }
    let keys = Keys {
        places: sorted(&library.places),
        polities: sorted(&library.polities),
        people: sorted(&library.people),
        armies: armies.into_iter().collect(),
        policies: sorted(&library.policies),
        acts: sorted(&library.acts),
        records: sorted(&library.records),
        theatres: sorted(&library.theatres),
        borders: sorted(&library.borders),
        events: sorted(&library.events),
    };
    let limits = [
        ("places", keys.places.len(), usize::from(u16::MAX)),
        ("polities", keys.polities.len(), 64),
        ("people", keys.people.len(), usize::from(u16::MAX)),
        ("records", keys.records.len(), usize::from(u16::MAX)),
        ("armies", keys.armies.len(), crate::sim::ids::FIRST_FREE_ARMY as usize),
        ("theatres", keys.theatres.len(), 200),
        ("borders", keys.borders.len(), 200),
        ("events", keys.events.len(), usize::from(u16::MAX)),
    ];
    for (what, have, most) in limits {
        if have > most {
            problems.push(Problem::error("too-many").arg("what", what).arg("have", have).arg("most", most));
        }
    }
    keys
}

fn rules(library: &Library, resolver: &mut Resolver, book: &mut Rulebook) {
    for (part, missing) in [
        ("war", library.war.is_none()),
        ("economy", library.economy.is_none()),
        ("court", library.court.is_none()),
        ("ai", library.ai.is_none()),
        ("evaluator", library.evaluator.is_none()),
    ] {
        if missing {
            resolver.problems.push(Problem::error("rules-missing").arg("part", part));
        }
    }
    book.war = library.war.clone().unwrap_or_default();
    book.economy = library.economy.clone().unwrap_or_default();
    book.court = library.court.clone().unwrap_or_default();
    book.ai = library.ai.clone().unwrap_or_default();
    if book.economy.households.len() < 5 || book.economy.value.len() < 5 {
        resolver.problems.push(Problem::error("rules-short"));
    }
    for defined in library.acts.values() {
        resolver.within(&defined.source);
        let act = &defined.value;
        book.acts.push(crate::sim::rulebook::ActInfo {
            kind: act.kind,
            family: act.family,
            terms: act.terms.iter().filter_map(|c| script::clause(resolver, c)).collect(),
            about: act.about,
            talks: act.talks.clamp(0, 60),
            needs: act.needs.clone(),
        });
    }
    let theatre = |t: &source::TheatreSource| {
        let back = t.back.clamp(0, 5000);
        let early = t.early.map_or(back, |early| early.clamp(0, 5000));
        let (full, least) = (t.full.clamp(1, 600), t.least.clamp(1, 120));
        crate::sim::rulebook::TheatreInfo { back, early, full, least, open: t.open }
    };
    for defined in library.theatres.values() {
        resolver.within(&defined.source);
        let source = &defined.value;
        if source.open.is_some_and(|(from, until)| until < from) {
            resolver.report(Problem::error("theatre-window").arg("id", &source.id.value), source.id.span);
        }
        book.theatres.push(theatre(source));
    }
    for defined in library.policies.values() {
        resolver.within(&defined.source);
        let friend = defined.value.friend.as_ref().and_then(|k| resolver.polity(k));
        let foe = defined.value.foe.as_ref().and_then(|k| resolver.polity(k));
        book.policies.push(crate::sim::rulebook::PolicyInfo { friend, foe });
    }
}

fn records(library: &Library, book: &mut Rulebook) {
    book.records = library
        .records
        .values()
        .map(|r| crate::sim::rulebook::RecordInfo { date: r.value.on, cites: r.value.cites.clone(), seq: r.value.seq })
        .collect();
}

fn scenario(library: &Library, rules: &Rules, resolver: &mut Resolver, source: &source::Scenario) -> Option<Scenario> {
    let here = Arc::clone(resolver.source());
    if source.to < source.from {
        resolver.report(Problem::error("span-backwards").arg("id", &source.id.value), source.id.span);
        return None;
    }
    if !(1..=12).contains(&source.turn_months) {
        resolver.report(Problem::error("turn-months").arg("have", source.turn_months), source.id.span);
        return None;
    }
    if source.to.since(source.from) > 12 * 200 {
        resolver.report(Problem::error("span-long").arg("id", &source.id.value), source.id.span);
        return None;
    }
    let Some(start) = library.starts.get(&source.start.value) else {
        let known = library.starts.keys().map(String::as_str);
        let problem = Problem::error("unknown-start").arg("id", &source.start.value);
        resolver.report(problem.suggest(&source.start.value, known), source.start.span);
        return None;
    };
    resolver.within(&start.source);
    let snapshot = start::compile(library, rules, resolver, &start.value, source)?;
    resolver.within(&here);
    let sides = source.sides.iter().filter_map(|side| {
        Some(Side {
            polity: resolver.polity(&side.polity)?,
            minor: side.minor,
            difficulty: side.difficulty.clamp(1, 5),
            aims: side
                .aims
                .iter()
                .map(|aim| (aim.aim.clone(), aim.about.as_ref().and_then(|k| resolver.polity(k))))
                .collect(),
            objectives: objectives::compile(resolver, source, side),
            levels: objectives::levels(resolver, side),
        })
    });
    let sides = sides.collect();
    let mut scenario = Scenario {
        id: source.id.value.clone(),
        from: source.from,
        to: source.to,
        turn_months: source.turn_months,
        sides,
        start: snapshot,
        prologue: Vec::new(),
        orders: Vec::new(),
        fates: Vec::new(),
        records: Vec::new(),
        checkpoints: Vec::new(),
        outcomes: Vec::new(),
    };
    script::compile(library, resolver, source, &mut scenario);
    resolver.within(&here);
    scenario.checkpoints = checkpoints::compile(library, rules, resolver, &source.checkpoints);
    scenario.outcomes = outcomes::compile(resolver, source, &scenario.start);
    Some(scenario)
}

/// The record's number in the source's order, for sorting.
pub fn seq(rules: &Rules, record: RecordId) -> u16 {
    rules.records.get(record.index()).map_or(0, |r| r.seq)
}
