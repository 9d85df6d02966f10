//! All content of all layers, merged by id: a mod adds what is new and replaces what has the same id.

use super::{
    pack::{FOLDERS, Pack, folder_of},
    ron::{self, List, Problem, Problems, Source},
    source::{self, Key},
};
use crate::sim::rulebook::AiRules;
use std::{collections::BTreeMap, sync::Arc};

/// Something defined in a file.
#[derive(Clone, Debug)]
pub struct Defined<T> {
    /// What.
    pub value: T,
    /// In which file.
    pub source: Arc<Source>,
}

/// A table of things by key.
pub type Table<T> = BTreeMap<String, Defined<T>>;

/// All content, as written.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Places.
    pub places: Table<source::Place>,
    /// Roads; a road between the same two places replaces the earlier one.
    pub roads: BTreeMap<(String, String), Defined<source::Road>>,
    /// Anchors, all of them.
    pub anchors: Vec<Defined<source::Anchor>>,
    /// Polities.
    pub polities: Table<source::Polity>,
    /// People.
    pub people: Table<source::Person>,
    /// Records.
    pub records: Table<source::Record>,
    /// Rules: constants of the last file that gives them.
    pub war: Option<crate::sim::rulebook::WarRules>,
    /// See `war`.
    pub economy: Option<crate::sim::rulebook::EconomyRules>,
    /// Constants of the AI.
    pub ai: Option<AiRules>,
    /// See `war`.
    pub court: Option<crate::sim::rulebook::CourtRules>,
    /// See `war`; with the file that gave it.
    pub evaluator: Option<source::EvaluatorRules>,
    /// Precedents.
    pub precedents: Table<source::CaseSource>,
    /// Cases coded by hand, to compare the game's own readings with.
    pub coded: Table<source::CaseSource>,
    /// Acts.
    pub acts: Table<source::ActSource>,
    /// Policies.
    pub policies: Table<source::PolicySource>,
    /// Theatres.
    pub theatres: Table<source::TheatreSource>,
    /// Borders.
    pub borders: Table<source::BorderSource>,
    /// What courts are after.
    pub designs: Table<source::DesignSource>,
    /// Scripted events.
    pub events: Table<source::EventSource>,
    /// Expeditions off the map.
    pub expeditions: Table<source::ExpeditionSource>,
    /// Starts.
    pub starts: Table<source::Start>,
    /// Scenarios.
    pub scenarios: Table<source::Scenario>,
    /// Language files: language folder, file.
    pub texts: Vec<(String, Arc<Source>)>,
    /// The packs, the later over the earlier: name, and a fingerprint of all that is not text.
    layers: Vec<(String, Option<blake3::Hash>)>,
}

impl Library {
    /// Reads every file of every pack, the later over the earlier.
    pub fn read(packs: Vec<Pack>, problems: &mut Problems) -> Self {
        let mut library = Self::default();
        for pack in packs {
            let mut layer = Self::default();
            for file in &pack.files {
                layer.read_file(file, problems);
            }
            library.lay_over(layer);
            library.layers.push((pack.name, print_of(&pack.files)));
        }
        library
    }

    /// Names of the mods that change more than texts, in the order in which they lie over the shipped content.
    pub fn mods(&self) -> impl Iterator<Item = &String> {
        self.layers.iter().skip(1).filter(|(_, print)| print.is_some()).map(|(name, _)| name)
    }

    /// A fingerprint of everything but texts and pictures. The same content has the same one on every machine.
    pub fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for print in self.layers.iter().filter_map(|(_, print)| print.as_ref()) {
            hasher.update(print.as_bytes());
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }

    fn read_file(&mut self, file: &Arc<Source>, problems: &mut Problems) {
        if file.name.ends_with(".ftl") {
            match language_of(&file.name) {
                Some(language) => self.texts.push((language.to_owned(), Arc::clone(file))),
                None => problems.push(nowhere(file)),
            }
            return;
        }
        match folder_of(&file.name) {
            Some("places") => {
                let Some(land) = ron::read::<source::LandFile>(file, problems) else { return };
                add(&mut self.places, land.places, |p| &p.id, file, problems);
                for road in land.roads {
                    let ends = (road.a.value.clone(), road.b.value.clone());
                    let ends = if ends.0 <= ends.1 { ends } else { (ends.1, ends.0) };
                    if self.roads.contains_key(&ends) {
                        let name = format!("{} - {}", ends.0, ends.1);
                        problems.push(Problem::error("defined-twice").arg("id", name).at(file, road.a.span));
                    }
                    self.roads.insert(ends, Defined { value: road, source: Arc::clone(file) });
                }
                let anchors = land.anchors.into_iter();
                self.anchors.extend(anchors.map(|value| Defined { value, source: Arc::clone(file) }));
            }
            Some("polities") => {
                let Some(all) = ron::read::<source::PolitiesFile>(file, problems) else { return };
                add(&mut self.polities, all.polities, |p| &p.id, file, problems);
            }
            Some("people") => {
                let Some(all) = ron::read::<source::PeopleFile>(file, problems) else { return };
                add(&mut self.people, all.people, |p| &p.id, file, problems);
            }
            Some("records") => {
                let Some(all) = ron::read::<source::RecordsFile>(file, problems) else { return };
                add(&mut self.records, all.records, |p| &p.id, file, problems);
            }
            Some("rules") => {
                let Some(all) = ron::read::<source::RulesFile>(file, problems) else { return };
                self.war = all.war.or(self.war.take());
                self.economy = all.economy.or(self.economy.take());
                self.court = all.court.or(self.court.take());
                match all.ai.as_ref().and_then(AiRules::fault) {
                    Some(name) => {
                        let problem =
                            Problem::error("constant-range").arg("field", name).arg("least", 0).arg("most", 30_000);
                        problems.push(problem.at(file, ron::Span::default()));
                    }
                    None => self.ai = all.ai.or(self.ai.take()),
                }
                if let Some(evaluator) = all.evaluator {
                    let fault = evaluator.weights.fault().map(str::to_owned).or_else(|| evaluator.reading.fault());
                    if let Some(name) = fault {
                        problems.push(Problem::error("weight-sign").arg("field", name).at(file, ron::Span::default()));
                    } else {
                        self.evaluator = Some(evaluator);
                    }
                }
                add(&mut self.acts, all.acts, |p| &p.id, file, problems);
                add(&mut self.policies, all.policies, |p| &p.id, file, problems);
                add(&mut self.theatres, all.theatres, |p| &p.id, file, problems);
                add(&mut self.borders, all.borders, |p| &p.id, file, problems);
                add(&mut self.designs, all.designs, |p| &p.id, file, problems);
                add(&mut self.expeditions, all.expeditions, |p| &p.id, file, problems);
            }
            Some(folder @ ("precedents" | "backtest")) => {
                let Some(all) = ron::read::<source::CasesFile>(file, problems) else { return };
                let table = if folder == "precedents" { &mut self.precedents } else { &mut self.coded };
                for case in all.cases {
                    let Some(id) = case.id.clone() else {
                        problems.push(Problem::error("case-unnamed").at(file, ron::Span::default()));
                        continue;
                    };
                    if well_formed(&id) && !table.contains_key(&id.value) {
                        table.insert(id.value, Defined { value: case, source: Arc::clone(file) });
                    } else {
                        let code = if well_formed(&id) { "defined-twice" } else { "bad-id" };
                        problems.push(Problem::error(code).arg("id", &id.value).at(file, id.span));
                    }
                }
            }
            Some("events") => {
                let Some(all) = ron::read::<source::EventsFile>(file, problems) else { return };
                add(&mut self.events, all.events, |e| &e.id, file, problems);
            }
            Some("starts") => {
                let Some(start) = ron::read::<source::Start>(file, problems) else { return };
                add(&mut self.starts, List(vec![start]), |p| &p.id, file, problems);
            }
            Some("scenarios") => {
                let Some(scenario) = ron::read::<source::Scenario>(file, problems) else { return };
                add(&mut self.scenarios, List(vec![scenario]), |p| &p.id, file, problems);
            }
            _ => problems.push(nowhere(file)),
        }
    }

    fn lay_over(&mut self, layer: Self) {
        self.places.extend(layer.places);
        self.roads.extend(layer.roads);
        self.anchors.extend(layer.anchors);
        self.polities.extend(layer.polities);
        self.people.extend(layer.people);
        self.records.extend(layer.records);
        self.war = layer.war.or(self.war.take());
        self.economy = layer.economy.or(self.economy.take());
        self.court = layer.court.or(self.court.take());
        self.ai = layer.ai.or(self.ai.take());
        self.evaluator = layer.evaluator.or(self.evaluator.take());
        self.precedents.extend(layer.precedents);
        self.coded.extend(layer.coded);
        self.acts.extend(layer.acts);
        self.policies.extend(layer.policies);
        self.theatres.extend(layer.theatres);
        self.borders.extend(layer.borders);
        self.designs.extend(layer.designs);
        self.events.extend(layer.events);
        self.expeditions.extend(layer.expeditions);
        self.starts.extend(layer.starts);
        self.scenarios.extend(layer.scenarios);
        self.texts.extend(layer.texts);
    }
}

/// A fingerprint of files that are not texts; `None` if there is none.
fn print_of(files: &[Arc<Source>]) -> Option<blake3::Hash> {
    let mut rules = files.iter().filter(|f| f.name.ends_with(".ron")).peekable();
    rules.peek()?;
    let mut hasher = blake3::Hasher::new();
    for file in rules {
        hasher.update(&(file.text.len() as u64).to_le_bytes()).update(file.text.as_bytes());
    }
    Some(hasher.finalize())
}

/// A file that nobody would look for where it lies.
fn nowhere(file: &Arc<Source>) -> Problem {
    Problem::warning("file-nowhere").arg("known", FOLDERS.join(", ")).at(file, ron::Span::default())
}

/// Adds definitions to a table; the same id twice in one layer is a fault.
fn add<T>(table: &mut Table<T>, list: List<T>, key: impl Fn(&T) -> &Key, file: &Arc<Source>, problems: &mut Problems) {
    for value in list {
        let id = key(&value).clone();
        if !well_formed(&id) {
            problems.push(Problem::error("bad-id").arg("id", &id.value).at(file, id.span));
            continue;
        }
        if table.contains_key(&id.value) {
            problems.push(Problem::error("defined-twice").arg("id", &id.value).at(file, id.span));
            continue;
        }
        table.insert(id.value, Defined { value, source: Arc::clone(file) });
    }
}

/// Ids are names of messages too, so they keep to letters, digits, `_` and `-`.
pub(super) fn well_formed(id: &str) -> bool {
    (1..=60).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

/// The language of a text file: the folder it lies in, below `texts`.
fn language_of(name: &str) -> Option<&str> {
    let mut parts = name.split(['/', '\\']).rev().skip(1);
    let language = parts.next()?;
    (parts.next() == Some("texts")).then_some(language)
}
