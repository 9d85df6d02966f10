//! The state at the beginning of a scenario.

use super::Resolver;
use crate::{
    content::{
        library::Library,
        ron::{Problem, Span},
        source::{self, DueSource, Key, RelationSource, Start},
    },
    sim::{
        army::{ArmyRow, Banner, Force, Lead, Mandate, Position, Task},
        clock::Clock,
        date::Date,
        diplomacy::{Bond, Due, DueKind, Ledger, Relations},
        event::Events,
        ids::{PersonId, PlaceId, PolicyId, PolityId},
        num,
        order::Pending,
        person::{Life, Office, PersonRow, Service},
        place::{Besieged, Occupier, Owner, PlaceRow, Siege, Town, Walls},
        polity::{Court, Fabric, PolityRow, Purse, Standing, Tax, Temper},
        rulebook::{PlaceKind, Rules},
        snapshot::Snapshot,
    },
};

/// The largest figure that content may give, so that no sum of the rules can overflow.
const MOST: i64 = 1_000_000_000_000;

/// Compiles a start for a scenario.
pub fn compile(
    library: &Library,
    rules: &Rules,
    resolver: &mut Resolver,
    start: &Start,
    scenario: &source::Scenario,
) -> Option<Snapshot> {
    let places = places(library, rules, resolver, start)?;
    let mut snapshot = Snapshot {
        clock: Clock::new(scenario.from, scenario.to, scenario.turn_months, scenario.seed),
        places,
        polities: Vec::new(),
        people: people(rules, scenario.from),
        armies: Vec::new(),
        envoys: Vec::new(),
        relations: Relations::default(),
        ledger: Ledger::default(),
        pending: Pending::default(),
        events: Events::default(),
    };
    for key in &start.dead {
        if let Some(person) = resolver.person(key) {
            snapshot.people[person.index()].life = Life::Dead { on: scenario.from.plus(-1) };
        }
    }
    snapshot.polities = (0..rules.polities.len()).map(|i| absent(PolityId(i as u8))).collect();
    for polity in &start.polities {
        one_polity(rules, resolver, polity, &mut snapshot);
    }
    snapshot.armies.sort_by_key(|a| a.id);
    relations(rules, resolver, start, scenario.from, &mut snapshot);
    dues(resolver, start, scenario.from, &mut snapshot);
    Some(snapshot)
}

fn places(library: &Library, rules: &Rules, resolver: &mut Resolver, start: &Start) -> Option<Vec<PlaceRow>> {
    let mut rows = Vec::new();
    for (key, defined) in &library.places {
        let id = rules.keys.find_place(key)?;
        let owner = start.holders.changes.get(key).or_else(|| defined.value.owners.get(&start.holders.as_of));
        let owner = match owner {
            Some(owner) => resolver.holder(owner)?,
            None => {
                let problem = Problem::error("owner-unknown").arg("id", key).arg("date", start.holders.as_of);
                resolver.report(problem, start.id.span);
                return None;
            }
        };
        let info = rules.place(id);
        let weight = rules.economy.households.get(usize::from(info.size) - 1).copied().unwrap_or(1);
        rows.push(PlaceRow {
            id,
            owner: Owner(owner),
            occupier: Occupier(None),
            // Land of nobody: some 1,500 households a weight. Land of polities is filled in with them.
            town: Town { households: weight * 1_500, devastation: 0, unrest: 0, relief: 0 },
            walls: Walls { fort: i32::from(info.fort), garrison: wanted(info.fort, info.size) / 2, building: 0 },
            siege: Besieged(None),
        });
    }
    for key in start.holders.changes.keys() {
        if !library.places.contains_key(key) {
            let known = library.places.keys().map(String::as_str);
            let problem = Problem::error("unknown-place").arg("id", key).suggest(key, known);
            resolver.report(problem, start.id.span);
        }
    }
    Some(rows)
}

/// The garrison that walls and size want.
fn wanted(fort: u8, size: u8) -> i64 {
    110 * i64::from(fort).pow(2) + 150 * i64::from(size)
}

fn people(rules: &Rules, from: Date) -> Vec<PersonRow> {
    let rows = rules.people.iter().enumerate().map(|(i, info)| {
        let life = match (info.active_from <= from.year(), info.died) {
            (_, Some(died)) if died < from.year() => Life::Dead { on: Date::new(died, 12) },
            (true, _) => Life::Free,
            (false, _) => Life::ToCome,
        };
        PersonRow { id: PersonId(i as u16), life, service: Service { of: info.polity, office: None } }
    });
    rows.collect()
}

/// A polity without a part in the scenario.
fn absent(id: PolityId) -> PolityRow {
    PolityRow {
        id,
        standing: Standing::Absent,
        court: Court {
            capital: PlaceId(0),
            seat: PlaceId(0),
            ruler: None,
            acceded: None,
            heir: None,
            policy: PolicyId(0),
            parties: Vec::new(),
            by_order: false,
            marshal: None,
            preparing: None,
            proclaimed: true,
            crisis: None,
            tax: Tax::Usual,
        },
        purse: Purse::default(),
        temper: Temper::default(),
        fabric: Fabric::default(),
    }
}

fn one_polity(rules: &Rules, resolver: &mut Resolver, start: &source::PolityStart, snapshot: &mut Snapshot) {
    let Some(id) = resolver.polity(&start.id) else { return };
    let (Some(capital), Some(policy)) = (resolver.place(&start.capital), resolver.policy(&start.policy)) else {
        return;
    };
    let figures =
        [start.households, start.income, start.treasury, start.grain, start.grain_income, start.manpower, start.horses];
    let odd = figures.iter().any(|f| !(0..=MOST).contains(&f.value))
        || [start.prestige, start.weariness, start.stability, start.morale].iter().any(|s| !(0..=100).contains(s))
        || !(0..=200).contains(&start.drill)
        || !(0..=1000).contains(&start.on_map)
        || !(0..=1000).contains(&start.levy)
        || !(0..=100_000).contains(&start.pay);
    if odd {
        resolver.report(Problem::error("figure-range").arg("id", &start.id.value), start.id.span);
        return;
    }
    let ruler = start.ruler.as_ref().and_then(|k| living(resolver, snapshot, k));
    let heir = start.heir.as_ref().and_then(|k| living(resolver, snapshot, k));
    for (person, office) in [(ruler, Office::Ruler), (heir, Office::Heir)] {
        if let Some(person) = person {
            snapshot.people[person.index()].service = Service { of: id, office: Some(office) };
        }
    }
    let held: Vec<PlaceId> = snapshot.places.iter().filter(|p| p.owner.0 == Some(id)).map(|p| p.id).collect();
    if !held.contains(&capital) {
        resolver.report(Problem::error("capital-not-held").arg("id", &start.capital.value), start.capital.span);
        return;
    }
    let on_map = num::permille(start.households.value, start.on_map);
    spread_households(rules, snapshot, &held, on_map, start.on_steppe.clamp(0, on_map));
    garrisons(resolver, start, snapshot, &held);
    armies(resolver, start, id, snapshot);
    let parties = parties(resolver, start, policy);
    let households = start.households.value.max(1);
    snapshot.polities[id.index()] = PolityRow {
        id,
        standing: Standing::Stands,
        court: Court {
            capital,
            seat: capital,
            ruler,
            acceded: None,
            heir,
            policy,
            parties,
            by_order: false,
            marshal: None,
            preparing: None,
            crisis: None,
            proclaimed: start.proclaimed,
            tax: Tax::Usual,
        },
        purse: Purse {
            cash: start.treasury.value,
            grain: start.grain.value,
            manpower: start.manpower.value,
            horses: start.horses.value,
            treaties: (0, 0, 0),
        },
        temper: Temper {
            prestige: start.prestige * 100,
            weariness: start.weariness * 100,
            stability: start.stability * 100,
        },
        fabric: Fabric {
            beyond: start.households.value - on_map,
            rate: start.income.value * 1000 / households,
            grain_rate: start.grain_income.value * 1000 / households,
            pay: start.pay,
            levy: start.levy,
            green_drill: start.green_drill.clamp(0, 200),
            drill: start.drill,
            morale: start.morale,
            start_value: held.iter().map(|&p| rules.value(p)).sum(),
            income: 0,
            upkeep: 0,
            paid: 1000,
            fed: 1000,
        },
    };
}

/// A person who is alive at the start. Whoever has a part in it is on the stage, even if first told of later.
fn living(resolver: &mut Resolver, snapshot: &mut Snapshot, key: &Key) -> Option<PersonId> {
    let person = resolver.person(key)?;
    if snapshot.people[person.index()].life == Life::ToCome {
        snapshot.people[person.index()].life = Life::Free;
    }
    if snapshot.people[person.index()].life != Life::Free {
        resolver.report(Problem::error("not-alive-then").arg("id", &key.value), key.span);
        return None;
    }
    Some(person)
}

/// Shares households over places: steppe camps evenly, the rest by weight of size.
fn spread_households(rules: &Rules, snapshot: &mut Snapshot, held: &[PlaceId], on_map: i64, on_steppe: i64) {
    let weight = |p: PlaceId| {
        let size = usize::from(rules.place(p).size) - 1;
        rules.economy.households.get(size).copied().unwrap_or(1)
    };
    let camp = |p: PlaceId| rules.place(p).kind == PlaceKind::SteppeCamp;
    let camps = held.iter().filter(|&&p| camp(p)).count() as i64;
    let steppe = if camps > 0 { on_steppe } else { 0 };
    let settled = |p: PlaceId| steppe == 0 || !camp(p);
    let whole: i64 = held.iter().filter(|&&p| settled(p)).map(|&p| weight(p)).sum();
    for &place in held {
        snapshot.places[place.index()].town.households =
            if settled(place) { (on_map - steppe) * weight(place) / whole.max(1) } else { steppe / camps };
    }
}

fn garrisons(resolver: &mut Resolver, start: &source::PolityStart, snapshot: &mut Snapshot, held: &[PlaceId]) {
    for &place in held {
        let walls = &mut snapshot.places[place.index()].walls;
        walls.garrison *= 2;
    }
    for (key, &men) in &start.garrisons {
        let spanned = Key { value: key.clone(), span: start.id.span };
        let Some(place) = resolver.place(&spanned) else { continue };
        if !held.contains(&place) {
            let problem = Problem::warning("garrison-elsewhere").arg("id", key).arg("polity", &start.id.value);
            resolver.report(problem, start.id.span);
            continue;
        }
        if (0..=MOST).contains(&men) {
            snapshot.places[place.index()].walls.garrison = men;
        } else {
            resolver.report(Problem::error("figure-range").arg("id", key), start.id.span);
        }
    }
}

fn armies(resolver: &mut Resolver, start: &source::PolityStart, of: PolityId, snapshot: &mut Snapshot) {
    for army in &start.armies {
        let (Some(id), Some(at)) = (resolver.army(&army.id), resolver.place(&army.at)) else { continue };
        let commander = match &army.commander {
            Some(key) => match living(resolver, snapshot, key) {
                Some(person) => Some(person),
                None => continue,
            },
            None => None,
        };
        let arms = [army.foot, army.horse, army.engineers];
        if arms.iter().any(|n| !(0..=MOST).contains(n)) || arms.iter().sum::<i64>() == 0 {
            resolver.report(Problem::error("figure-range").arg("id", &army.id.value), army.id.span);
            continue;
        }
        if snapshot.armies.iter().any(|a| a.id == id) {
            resolver.report(Problem::error("defined-twice").arg("id", &army.id.value), army.id.span);
            continue;
        }
        if army.besieging && snapshot.places[at.index()].owner.0 != Some(of) {
            let since = snapshot.clock.date;
            snapshot.places[at.index()].siege =
                Besieged(Some(Siege { by: of, since, works: 0, hungry: false, flooded: false }));
        }
        snapshot.armies.push(ArmyRow {
            id,
            banner: Banner { of, under: None },
            force: Force {
                foot: army.foot,
                horse: army.horse,
                engineers: army.engineers,
                morale: start.morale,
                drill: start.drill,
                fatigue: 0,
            },
            lead: Lead { since: snapshot.clock.date.plus(-1), commander, claimed: None },
            position: Position { at, leg: None, route: Vec::new(), resting: 0 },
            task: if army.besieging { Task::Siege } else { Task::Hold },
            mandate: Mandate(None),
        });
    }
}

fn relations(rules: &Rules, resolver: &mut Resolver, start: &Start, from: Date, snapshot: &mut Snapshot) {
    for relation in &start.relations {
        let (a, b) = match relation {
            RelationSource::War { a, b }
            | RelationSource::Peace { a, b }
            | RelationSource::Truce { a, b, .. }
            | RelationSource::Alliance { a, b }
            | RelationSource::Markets { a, b } => (a, b),
            RelationSource::Memory { by, to, .. } => (by, to),
            RelationSource::Vassal { vassal, lord, .. } => (vassal, lord),
        };
        let span: Span = a.span;
        let (Some(a), Some(b)) = (resolver.polity(a), resolver.polity(b)) else { continue };
        if a == b {
            let problem = Problem::error("bound-to-itself").arg("id", rules.keys.polity(a));
            resolver.report(problem, span);
            continue;
        }
        if let RelationSource::Memory { kind, on, .. } = relation {
            snapshot.relations.remember(*on, a, b, *kind);
            continue;
        }
        let entry = snapshot.relations.get_mut(a, b);
        match relation {
            RelationSource::War { .. } => entry.war = Some(crate::sim::diplomacy::War { since: from, by: a }),
            RelationSource::Peace { .. } => entry.peace = true,
            RelationSource::Truce { until, .. } => entry.truce = Some(*until),
            RelationSource::Alliance { .. } => entry.alliance = Some(from),
            RelationSource::Markets { .. } => entry.markets = true,
            RelationSource::Memory { .. } => {}
            RelationSource::Vassal { grade, .. } => entry.bond = Some(Bond::Vassal { lord: b, grade: *grade }),
        }
        if entry.war.is_some() && (entry.bond.is_some() || entry.alliance.is_some() || entry.markets) {
            resolver.report(Problem::error("war-and-bond").arg("id", rules.keys.polity(a)), span);
            snapshot.relations.get_mut(a, b).war = None;
        }
    }
}

/// The parties at a court, in order of policy. What is left out stands behind the ruling policy as usual.
fn parties(resolver: &mut Resolver, start: &source::PolityStart, ruling: PolicyId) -> Vec<(PolicyId, i32)> {
    let mut parties: Vec<(PolicyId, i32)> = Vec::new();
    for (key, share) in &start.parties {
        let Some(policy) = resolver.policy(key) else { continue };
        let told = parties.iter().any(|(p, _)| *p == policy);
        let sum: i32 = parties.iter().map(|(_, share)| share).sum();
        if told || !(1..=100 - sum).contains(share) {
            resolver.report(Problem::error("parties-sum").arg("id", &key.value), key.span);
            continue;
        }
        parties.push((policy, *share));
    }
    if !parties.iter().any(|(p, _)| *p == ruling) {
        let others: i32 = parties.iter().map(|(_, share)| share).sum();
        parties.push((ruling, (100 - others).clamp(0, USUAL)));
    }
    parties.sort_unstable();
    parties
}

/// Hundredths of a court that stand behind the policy of state where nothing else is told.
const USUAL: i32 = 60;

fn dues(resolver: &mut Resolver, start: &Start, from: Date, snapshot: &mut Snapshot) {
    for due in &start.dues {
        let (debtor, creditor) = match due {
            DueSource::Yearly { from, to, .. }
            | DueSource::Land { from, to, .. }
            | DueSource::Levies { from, to, .. }
            | DueSource::Hostage { from, to } => (from, to),
        };
        let (Some(debtor), Some(creditor)) = (resolver.polity(debtor), resolver.polity(creditor)) else { continue };
        let (what, on) = match due {
            DueSource::Yearly { good, amount, month, .. } => {
                let month = (*month).clamp(1, 12);
                let first = Date::new(from.year(), month);
                let on = if first < from { first.plus(12) } else { first };
                let amount = (*amount).clamp(1, 1_000_000_000);
                (DueKind::Pay { good: *good, amount, yearly: true }, on)
            }
            DueSource::Land { place, .. } => match resolver.place(place) {
                Some(place) => (DueKind::Land(place), from),
                None => continue,
            },
            DueSource::Levies { men, .. } => (DueKind::Levies((*men).clamp(1, 10_000_000)), from),
            DueSource::Hostage { .. } => (DueKind::Hostage, from),
        };
        snapshot.ledger.dues.push(Due::open(None, debtor, creditor, what, on));
    }
}
