//! Checkpoints: what must hold at a date along the record.

use super::Resolver;
use crate::{
    content::{
        library::Library,
        ron::Problem,
        source::{Check, Checkpoint, Key, SourceKind},
    },
    sim::{
        date::Date,
        ids::{PersonId, PlaceId, PolicyId, PolityId},
        rulebook::Rules,
    },
};

/// A checkpoint in ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompiledCheckpoint {
    /// Holds at the beginning of this month.
    pub on: Date,
    /// Where it is from.
    pub source: SourceKind,
    /// What holds.
    pub claims: Vec<Claim>,
}

/// One thing that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the variants of source::Check")]
pub enum Claim {
    Holds { place: PlaceId, by: Option<PolityId> },
    Rules { polity: PolityId, person: PersonId },
    Seat { polity: PolityId, place: PlaceId },
    War { a: PolityId, b: PolityId },
    NoWar { a: PolityId, b: PolityId },
    Peace { a: PolityId, b: PolityId },
    Vassal { vassal: PolityId, lord: PolityId },
    Brothers { a: PolityId, b: PolityId },
    Allied { a: PolityId, b: PolityId },
    Unbound { a: PolityId, b: PolityId },
    Policy { polity: PolityId, policy: PolicyId },
    Fallen { polity: PolityId },
    Promised { place: PlaceId, to: PolityId },
}

/// Compiles the checkpoints of a scenario, in order of date.
pub fn compile(
    library: &Library,
    rules: &Rules,
    resolver: &mut Resolver,
    list: &[Checkpoint],
) -> Vec<CompiledCheckpoint> {
    let mut checkpoints: Vec<_> = list
        .iter()
        .map(|checkpoint| CompiledCheckpoint {
            on: checkpoint.on,
            source: checkpoint.source,
            claims: checkpoint.check.iter().flat_map(|c| claims(library, rules, resolver, c)).collect(),
        })
        .collect();
    checkpoints.sort_by_key(|c| c.on);
    checkpoints
}

fn claims(library: &Library, rules: &Rules, r: &mut Resolver, check: &Check) -> Vec<Claim> {
    if let Check::Gazetteer { as_of, except } = check {
        let mut claims = Vec::new();
        for (key, defined) in &library.places {
            let holder = except.get(key).or_else(|| defined.value.owners.get(as_of));
            let Some(holder) = holder else {
                let problem = Problem::error("owner-unknown").arg("id", key).arg("date", as_of);
                r.report(problem, defined.value.id.span);
                continue;
            };
            if let (Some(place), Some(by)) = (rules.keys.find_place(key), r.holder(holder)) {
                claims.push(Claim::Holds { place, by });
            }
        }
        return claims;
    }
    one(r, check).into_iter().collect()
}

fn one(r: &mut Resolver, check: &Check) -> Option<Claim> {
    let two = |r: &mut Resolver, a: &Key, b: &Key| Some((r.polity(a)?, r.polity(b)?));
    Some(match check {
        Check::Gazetteer { .. } => return None,
        Check::Holds { place, by } => Claim::Holds { place: r.place(place)?, by: r.holder(by)? },
        Check::Rules { polity, person } => Claim::Rules { polity: r.polity(polity)?, person: r.person(person)? },
        Check::Seat { polity, place } => Claim::Seat { polity: r.polity(polity)?, place: r.place(place)? },
        Check::War { a, b } => two(r, a, b).map(|(a, b)| Claim::War { a, b })?,
        Check::NoWar { a, b } => two(r, a, b).map(|(a, b)| Claim::NoWar { a, b })?,
        Check::Peace { a, b } => two(r, a, b).map(|(a, b)| Claim::Peace { a, b })?,
        Check::Vassal { vassal, lord } => two(r, vassal, lord).map(|(vassal, lord)| Claim::Vassal { vassal, lord })?,
        Check::Brothers { a, b } => two(r, a, b).map(|(a, b)| Claim::Brothers { a, b })?,
        Check::Allied { a, b } => two(r, a, b).map(|(a, b)| Claim::Allied { a, b })?,
        Check::Unbound { a, b } => two(r, a, b).map(|(a, b)| Claim::Unbound { a, b })?,
        Check::Policy { polity, policy } => Claim::Policy { polity: r.polity(polity)?, policy: r.policy(policy)? },
        Check::Fallen { polity } => Claim::Fallen { polity: r.polity(polity)? },
        Check::Promised { place, to } => Claim::Promised { place: r.place(place)?, to: r.polity(to)? },
    })
}
