//! What courts are after.

use super::{super::library::Library, Resolver};
use crate::{
    content::source::{ConditionSource, DesignSource, ExpeditionSource},
    sim::rulebook::{Condition, Design, Expedition, Rulebook},
};

/// Fills in the designs of the rulebook, in order of id.
pub fn compile(library: &Library, resolver: &mut Resolver, book: &mut Rulebook) {
    for defined in library.designs.values() {
        resolver.within(&defined.source);
        book.designs.list.extend(design(resolver, &defined.value));
    }
    for defined in library.expeditions.values() {
        resolver.within(&defined.source);
        book.designs.expeditions.extend(expedition(resolver, &defined.value));
    }
}

fn design(resolver: &mut Resolver, source: &DesignSource) -> Option<Design> {
    let when: Vec<_> = source.when.iter().map(|c| condition(resolver, c)).collect();
    Some(Design {
        of: resolver.polity(&source.of)?,
        about: resolver.polity(&source.about)?,
        aim: source.aim.clone(),
        manner: source.manner,
        goal: resolver.places(&source.goal)?,
        north_of: source.north_of.map(|degrees| (degrees * 100.0).round() as i32),
        from: source.from,
        until: source.until,
        when: when.into_iter().collect::<Option<_>>()?,
        war: source.war.clamp(0, 1000),
        above_all: source.above_all,
    })
}

/// A condition, with its keys looked up.
pub fn condition(resolver: &mut Resolver, source: &ConditionSource) -> Option<Condition> {
    use ConditionSource as S;
    Some(match source {
        S::Fallen(p) => Condition::Fallen(resolver.polity(p)?),
        S::Stands(p) => Condition::Stands(resolver.polity(p)?),
        S::War(a, b) => Condition::War(resolver.polity(a)?, resolver.polity(b)?),
        S::NoWar(a, b) => Condition::NoWar(resolver.polity(a)?, resolver.polity(b)?),
        S::Serves(a, b) => Condition::Serves(resolver.polity(a)?, resolver.polity(b)?),
        S::NotServes(a, b) => Condition::NotServes(resolver.polity(a)?, resolver.polity(b)?),
        S::Holds(place, by) => Condition::Holds(resolver.place(place)?, resolver.polity(by)?),
        S::Moved(of, place) => Condition::Moved(resolver.polity(of)?, resolver.place(place)?),
        S::Ruler(of, person) => Condition::Ruler(resolver.polity(of)?, resolver.person(person)?),
        S::Heir(of, person) => Condition::Heir(resolver.polity(of)?, resolver.person(person)?),
        S::AtHand(of, person) => Condition::AtHand(resolver.polity(of)?, resolver.person(person)?),
        S::Besieged(place) => Condition::Besieged(resolver.place(place)?),
        S::BesiegedBy(place, by) => Condition::BesiegedBy(resolver.place(place)?, resolver.polity(by)?),
        S::SitsAt(of, place) => Condition::SitsAt(resolver.polity(of)?, resolver.place(place)?),
        S::HostAt(of, place) => Condition::HostAt(resolver.polity(of)?, resolver.place(place)?),
        S::Weary(of, n) => Condition::Weary(resolver.polity(of)?, cents(*n)),
        S::Prestige(of, n) => Condition::Prestige(resolver.polity(of)?, cents(*n)),
        S::Unstable(of, n) => Condition::Unstable(resolver.polity(of)?, cents(*n)),
        S::PolicyIs(of, policy) => Condition::PolicyIs(resolver.polity(of)?, resolver.policy(policy)?),
        S::PolicyNot(of, policy) => Condition::PolicyNot(resolver.polity(of)?, resolver.policy(policy)?),
        S::Owed(place, to) => Condition::Owed(resolver.place(place)?, resolver.polity(to)?),
        S::Did(by, toward, kind) => Condition::Did(resolver.polity(by)?, resolver.polity(toward)?, *kind),
        S::Chose(event, choice) => Condition::Chose(resolver.event(event)?, resolver.choice(event, choice)?),
    })
}

/// Points of a scale of 100 as cents.
fn cents(points: i32) -> i32 {
    points.clamp(0, 100) * 100
}

fn expedition(resolver: &mut Resolver, source: &ExpeditionSource) -> Option<Expedition> {
    Some(Expedition {
        of: resolver.polity(&source.of)?,
        theatre: resolver.theatre(&source.theatre)?,
        from: source.from,
        until: source.until,
        back: source.back,
        share: source.share.clamp(0, 1000),
    })
}
