//! Scripts: the record's orders, the outcomes it sets, and the facts that show that it happened.

use super::{Resolver, Scenario};
use crate::{
    content::{
        library::Library,
        ron::Problem,
        source::{self, ClauseSource, FactSource, Key, LotSource, OrderSource, Step},
    },
    sim::{
        date::Date,
        diplomacy::Clause,
        fate::{Fate, Lot},
        ids::{PolityId, RecordId, Warrant},
        order::{Issued, Order},
        pattern::Pattern,
    },
};
use std::sync::Arc;

/// An order of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The order, with its month and its record.
    pub issued: Issued,
    /// Whether the source implies it without telling it.
    pub inferred: bool,
}

/// How a record is known to have happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCheck {
    /// Which.
    pub record: RecordId,
    /// From when its facts count.
    pub from: Date,
    /// By when all of them have been seen.
    pub by: Date,
    /// The facts.
    pub occurs: Vec<Pattern>,
}

/// Fills in orders, fates and records of a scenario.
pub fn compile(library: &Library, resolver: &mut Resolver, source: &source::Scenario, scenario: &mut Scenario) {
    let own = Arc::clone(resolver.source());
    for key in source.prologue.iter().chain(&source.skip) {
        resolver.record(key);
    }
    steps(resolver, &source.id, &source.steps, None, scenario, (false, false));
    let mut records: Vec<_> = library.records.values().collect();
    records.sort_by_key(|r| (r.value.on, r.value.seq, &r.value.id.value));
    for defined in records {
        let record = &defined.value;
        let named = |list: &[Key]| list.iter().any(|k| k.value == record.id.value);
        let prologue = named(&source.prologue);
        let inside = (scenario.from..=scenario.to).contains(&record.on) && !named(&source.skip);
        if !prologue && !inside {
            continue;
        }
        resolver.within(&defined.source);
        let Some(id) = resolver.record(&record.id) else { continue };
        let occurs: Vec<_> = record.occurs.iter().filter_map(|f| pattern(resolver, f)).collect();
        if record.seq > 0 {
            if occurs.is_empty() {
                resolver.report(Problem::error("record-unseen").arg("id", &record.id.value), record.id.span);
            }
            if record.cites.is_empty() {
                resolver.report(Problem::error("record-uncited").arg("id", &record.id.value), record.id.span);
            }
        }
        let by = record.by.unwrap_or(record.on);
        scenario.records.push(RecordCheck { record: id, from: record.on, by, occurs });
        steps(resolver, &source.id, &record.steps, Some(id), scenario, (prologue, record.seq == 0));
    }
    resolver.within(&own);
    scenario.orders.sort_by_key(|p| (p.issued.when, p.issued.half));
}

fn steps(
    resolver: &mut Resolver,
    scenario_id: &Key,
    list: &[Step],
    record: Option<RecordId>,
    scenario: &mut Scenario,
    (prologue, context): (bool, bool),
) {
    for step in list {
        if !step.only.is_empty() && !step.only.iter().any(|k| k.value == scenario_id.value) {
            continue;
        }
        let span = step.by.as_ref().map_or_else(Default::default, |k| k.span);
        match (&step.order, &step.set, &step.by) {
            (Some(order), None, Some(by)) => {
                let (Some(by), Some(order)) = (resolver.polity(by), self::order(resolver, order)) else { continue };
                let inferred = step.inferred || context;
                let warrant = record.map(|record| Warrant { record, inferred });
                let issued = Issued { by, order, when: step.on, half: step.half, warrant };
                let planned = Planned { issued, inferred };
                if prologue {
                    scenario.prologue.push(planned);
                } else if (scenario.from..=scenario.to).contains(&step.on) {
                    // For a preparation before the scenario's start the start state stands; what a record goes on
                    // to after its end is another scenario's.
                    scenario.orders.push(planned);
                }
            }
            (None, Some(lot), None) => {
                let Some(lot) = self::lot(resolver, lot) else { continue };
                let until = step.until.unwrap_or(step.on);
                let Some(record) = record else {
                    resolver.report(Problem::error("step-set-alone"), span);
                    continue;
                };
                if step.on <= scenario.to {
                    scenario.fates.push(Fate { lot, from: step.on, until, record, used: false });
                }
            }
            _ => resolver.report(Problem::error("step-shape").arg("date", step.on), span),
        }
    }
}

/// An order, with its keys looked up.
pub fn order(r: &mut Resolver, source: &OrderSource) -> Option<Order> {
    Some(match source {
        OrderSource::Muster { army, at, foot, horse, engineers, commander, claimed } => Order::Muster {
            army: Some(r.army(army)?),
            at: r.place(at)?,
            foot: *foot,
            horse: *horse,
            engineers: *engineers,
            commander: r.maybe(commander, |r, k| r.person(k))?,
            claimed: *claimed,
        },
        OrderSource::Abandon { place } => Order::Abandon { place: r.place(place)? },
        OrderSource::Reinforce { army, foot, horse, engineers } => {
            Order::Reinforce { army: r.army(army)?, foot: *foot, horse: *horse, engineers: *engineers }
        }
        OrderSource::Disband { army } => Order::Disband { army: r.army(army)? },
        OrderSource::March { army, to, aim } => Order::March { army: r.army(army)?, to: r.place(to)?, aim: *aim },
        OrderSource::Seize { army, place } => Order::Seize { army: r.army(army)?, place: r.place(place)? },
        OrderSource::Bar { army } => Order::Bar { army: r.army(army)? },
        OrderSource::Assault { army } => Order::Assault { army: r.army(army)? },
        OrderSource::Flood { army } => Order::Flood { army: r.army(army)? },
        OrderSource::Sack { army } => Order::Sack { army: r.army(army)? },
        OrderSource::Split { army, named, foot, horse, engineers } => Order::Split {
            army: r.army(army)?,
            named: Some(r.army(named)?),
            foot: *foot,
            horse: *horse,
            engineers: *engineers,
        },
        OrderSource::Merge { army, into } => Order::Merge { army: r.army(army)?, into: r.army(into)? },
        OrderSource::Summon { army, place } => Order::Summon { army: r.army(army)?, place: r.place(place)? },
        OrderSource::Command { army, person } => Order::Command { army: r.army(army)?, person: r.person(person)? },
        OrderSource::SendLevies { army, to } => Order::SendLevies { army: r.army(army)?, to: r.polity(to)? },
        OrderSource::LeaveAlly { army } => Order::LeaveAlly { army: r.army(army)? },
        OrderSource::SendAway { army, theatre, back } => {
            Order::SendAway { army: r.army(army)?, theatre: r.theatre(theatre)?, back: *back }
        }
        OrderSource::GoOver { place, person } => {
            Order::GoOver { place: r.place(place)?, person: r.maybe(person, |r, k| r.person(k))? }
        }
        OrderSource::DeclareWar { on } => Order::DeclareWar { on: r.polity(on)? },
        OrderSource::BreakBond { with } => Order::BreakBond { with: r.polity(with)? },
        OrderSource::SendEnvoy { to, act, clauses, person, from, at } => Order::SendEnvoy {
            to: r.polity(to)?,
            act: r.act(act)?,
            clauses: clauses.iter().map(|c| clause(r, c)).collect::<Option<_>>()?,
            person: r.maybe(person, |r, k| r.person(k))?,
            from: r.maybe(from, |r, k| r.place(k))?,
            at: r.maybe(at, |r, k| r.place(k))?,
        },
        OrderSource::Flee { to } => Order::Flee { to: r.place(to)? },
        OrderSource::Return => Order::Return,
        OrderSource::MoveCapital { to } => Order::MoveCapital { to: r.place(to)? },
        OrderSource::Counsel { person, policy } => {
            Order::Counsel { person: r.person(person)?, policy: r.policy(policy)? }
        }
        OrderSource::SetPolicy { policy } => Order::SetPolicy { policy: r.policy(policy)? },
        OrderSource::NameHeir { person } => Order::NameHeir { person: r.person(person)? },
        OrderSource::Depose { person } => Order::Depose { person: r.person(person)? },
        OrderSource::Confine { person, at } => Order::Confine { person: r.person(person)?, at: r.place(at)? },
        OrderSource::Abdicate { to } => Order::Abdicate { to: r.person(to)? },
        OrderSource::Usurp { person } => Order::Usurp { person: r.person(person)? },
        OrderSource::Appoint { person, office } => Order::Appoint { person: r.person(person)?, office: *office },
        OrderSource::PlanWar { against, commander } => {
            Order::PlanWar { against: r.polity(against)?, commander: r.maybe(commander, |r, k| r.person(k))? }
        }
        OrderSource::Proclaim => Order::Proclaim,
        OrderSource::SetTax { level } => Order::SetTax { level: *level },
        OrderSource::Fortify { place } => Order::Fortify { place: r.place(place)? },
        OrderSource::Garrison { place, men, army } => {
            Order::Garrison { place: r.place(place)?, men: *men, army: r.maybe(army, |r, k| r.army(k))? }
        }
        OrderSource::Grant { place } => Order::Grant { place: r.place(place)? },
        OrderSource::SendHostage { to, person } => Order::SendHostage { to: r.polity(to)?, person: r.person(person)? },
        OrderSource::Deliver { person, to } => Order::Deliver { person: r.person(person)?, to: r.polity(to)? },
        OrderSource::Choose { event, choice } => {
            Order::Choose { event: r.event(event)?, choice: r.choice(event, choice)? }
        }
        OrderSource::CloseMarkets { with } => Order::CloseMarkets { with: r.polity(with)? },
    })
}

/// A clause, with its keys looked up.
pub fn clause(r: &mut Resolver, source: &ClauseSource) -> Option<Clause> {
    let against = |r: &mut Resolver, key: &Option<Key>| r.maybe(key, |r, k| r.polity(k));
    Some(match source {
        ClauseSource::Peace => Clause::Peace,
        ClauseSource::Truce { until } => Clause::Truce { until: *until },
        ClauseSource::Land { giver, places, amends, promise } => {
            Clause::Land { giver: *giver, places: r.places(places)?, amends: *amends, promise: *promise }
        }
        ClauseSource::Pay { giver, good, amount, yearly } => {
            Clause::Pay { giver: *giver, good: *good, amount: *amount, yearly: *yearly }
        }
        ClauseSource::Levies { giver, men, against: a, until } => {
            Clause::Levies { giver: *giver, men: *men, against: against(r, a)?, until: *until }
        }
        ClauseSource::Aid { giver, against: a } => Clause::Aid { giver: *giver, against: against(r, a)? },
        ClauseSource::MutualAid => Clause::MutualAid,
        ClauseSource::JointAttack { on, proposer_takes, recipient_takes, by } => Clause::JointAttack {
            on: r.polity(on)?,
            proposer_takes: r.places(proposer_takes)?,
            recipient_takes: r.places(recipient_takes)?,
            by: *by,
        },
        ClauseSource::Leave { to_attack } => Clause::Leave { to_attack: r.polity(to_attack)? },
        ClauseSource::HandOver { giver, person } => Clause::HandOver { giver: *giver, person: r.person(person)? },
        ClauseSource::Hostage { giver } => Clause::Hostage { giver: *giver },
        ClauseSource::Marriage => Clause::Marriage,
        ClauseSource::Vassal { giver } => Clause::Vassal { giver: *giver },
        ClauseSource::Tributary { giver } => Clause::Tributary { giver: *giver },
        ClauseSource::Brothers { elder } => Clause::Brothers { elder: *elder },
        ClauseSource::OwnEra => Clause::OwnEra,
        ClauseSource::Patent { giver } => Clause::Patent { giver: *giver },
        ClauseSource::Markets => Clause::Markets,
        ClauseSource::Border { along } => Clause::Border { along: r.border(along)? },
        ClauseSource::Oath { giver } => Clause::Oath { giver: *giver },
        ClauseSource::DropRank => Clause::DropRank,
        ClauseSource::Complaint { places } => Clause::Complaint { places: r.places(places)? },
        ClauseSource::Thanks => Clause::Thanks,
    })
}

fn lot(r: &mut Resolver, source: &LotSource) -> Option<Lot> {
    Some(match source {
        LotSource::Battle { at, winner } => Lot::Battle { at: r.place(at)?, winner: r.polity(winner)? },
        LotSource::Storm { place, falls } => Lot::Storm { place: r.place(place)?, falls: *falls },
        LotSource::Siege { place, falls } => Lot::Siege { place: r.place(place)?, falls: *falls },
        LotSource::Flood { place, backfires } => Lot::Flood { place: r.place(place)?, backfires: *backfires },
        LotSource::Summons { place, opens } => Lot::Summons { place: r.place(place)?, opens: *opens },
        LotSource::Answer { from, to, act, answer } => {
            Lot::Answer { from: r.polity(from)?, to: r.polity(to)?, act: r.act(act)?, answer: *answer }
        }
        LotSource::Counsel { by, heeded } => Lot::Counsel { by: r.person(by)?, heeded: *heeded },
        LotSource::Death { person, cause } => Lot::Death { person: r.person(person)?, cause: *cause },
        LotSource::Rising { place, to } => Lot::Rising { place: r.place(place)?, to: r.maybe(to, |r, k| r.polity(k))? },
        LotSource::Caught { of } => Lot::Caught { of: r.polity(of)? },
    })
}

fn pattern(r: &mut Resolver, source: &FactSource) -> Option<Pattern> {
    type P = Pattern;
    type F = FactSource;
    let two =
        |r: &mut Resolver, a: &Key, b: &Key| -> Option<(PolityId, PolityId)> { Some((r.polity(a)?, r.polity(b)?)) };
    Some(match source {
        F::Mustered { of, at } => P::Mustered { of: r.polity(of)?, at: r.place(at)? },
        F::SetOut { of, to, aim } => P::SetOut { of: r.polity(of)?, to: r.place(to)?, aim: *aim },
        F::Battle { at, winner } => P::Battle { at: r.place(at)?, winner: r.polity(winner)? },
        F::Besieged { place, by } => P::Besieged { place: r.place(place)?, by: r.polity(by)? },
        F::Joined { place, by } => P::Joined { place: r.place(place)?, by: r.polity(by)? },
        F::AssaultFailed { place, by } => P::AssaultFailed { place: r.place(place)?, by: r.polity(by)? },
        F::Captured { person, by } => P::Captured { person: r.person(person)?, by: r.polity(by)? },
        F::SiegeLifted { place } => P::SiegeLifted { place: r.place(place)? },
        F::Taken { place, by } => P::Taken { place: r.place(place)?, by: r.holder(by)? },
        F::Raided { place, by } => P::Raided { place: r.place(place)?, by: r.polity(by)? },
        F::Sacked { place, by } => P::Sacked { place: r.place(place)?, by: r.polity(by)? },
        F::Flooded { place, by } => P::Flooded { place: r.place(place)?, by: r.polity(by)? },
        F::Barred { by, against } => {
            let (by, against) = two(r, by, against)?;
            P::Barred { by, against }
        }
        F::WentOver { person, to } => P::WentOver { person: r.person(person)?, to: r.polity(to)? },
        F::Deserted { of } => P::Deserted { of: r.polity(of)? },
        F::Attached { of, to } => {
            let (of, to) = two(r, of, to)?;
            P::Attached { of, to }
        }
        F::SentAway { of, theatre } => P::SentAway { of: r.polity(of)?, theatre: r.theatre(theatre)? },
        F::WarDeclared { by, on } => {
            let (by, on) = two(r, by, on)?;
            P::WarDeclared { by, on }
        }
        F::EnvoySent { from, to, act } => {
            let (from, to) = two(r, from, to)?;
            P::EnvoySent { from, to, act: r.act(act)? }
        }
        F::Answered { from, to, act, answer } => {
            let (from, to) = two(r, from, to)?;
            P::Answered { from, to, act: r.act(act)?, answer: *answer }
        }
        F::PeaceMade { a, b } => {
            let (a, b) = two(r, a, b)?;
            P::PeaceMade { a, b }
        }
        F::Invested { by, of } => {
            let (by, of) = two(r, by, of)?;
            P::Invested { by, of }
        }
        F::InvestitureDropped { by } => P::InvestitureDropped { by: r.polity(by)? },
        F::Promised { place, to } => P::Promised { place: r.place(place)?, to: r.polity(to)? },
        F::Breach { by, toward } => {
            let (by, toward) = two(r, by, toward)?;
            P::Breach { by, toward }
        }
        F::Amends { from, to } => {
            let (from, to) = two(r, from, to)?;
            P::Amends { from, to }
        }
        F::Counselled { by, heeded } => P::Counselled { by: r.person(by)?, heeded: *heeded },
        F::PolicyChanged { of, policy } => P::PolicyChanged { of: r.polity(of)?, policy: r.policy(policy)? },
        F::Deposed { person } => P::Deposed { person: r.person(person)? },
        F::Confined { person, at } => P::Confined { person: r.person(person)?, at: r.place(at)? },
        F::Abdicated { person } => P::Abdicated { person: r.person(person)? },
        F::Acceded { person } => P::Acceded { person: r.person(person)? },
        F::Appointed { person, office } => P::Appointed { person: r.person(person)?, office: *office },
        F::WarPlanned { by, against } => {
            let (by, against) = two(r, by, against)?;
            P::WarPlanned { by, against }
        }
        F::CourtFled { of, to } => P::CourtFled { of: r.polity(of)?, to: r.place(to)? },
        F::CourtReturned { of } => P::CourtReturned { of: r.polity(of)? },
        F::Proclaimed { of } => P::Proclaimed { of: r.polity(of)? },
        F::Died { person } => P::Died { person: r.person(person)? },
        F::Fell { of } => P::Fell { of: r.polity(of)? },
    })
}
