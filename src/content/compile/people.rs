//! People.

use super::Resolver;
use crate::{
    content::{library::Library, ron::Problem},
    sim::{
        ids::PolityId,
        rulebook::{PersonInfo, Rulebook},
    },
};

/// Fills in people.
pub fn compile(library: &Library, resolver: &mut Resolver, book: &mut Rulebook) {
    for defined in library.people.values() {
        resolver.within(&defined.source);
        let person = &defined.value;
        let skills = person.skills;
        if [skills.command, skills.diplomacy, skills.administration].iter().any(|s| !(1..=10).contains(s)) {
            resolver.report(Problem::error("bad-skill").arg("id", &person.id.value), person.id.span);
        }
        let born_after = person.born.is_some_and(|b| b > person.from);
        let dead_before = person.died.is_some_and(|d| d < person.from);
        if born_after || dead_before || person.to < person.from {
            resolver.report(Problem::error("bad-life").arg("id", &person.id.value), person.id.span);
        }
        let nobody = person.polity.value == super::resolve::NOBODY;
        let polity = if nobody { Some(PolityId(0)) } else { resolver.polity(&person.polity) };
        let successor = person.successor.as_ref().and_then(|k| resolver.person(k));
        book.people.push(PersonInfo {
            polity: polity.unwrap_or_default(),
            stateless: nobody,
            born: person.born,
            died: person.died,
            active_from: person.from,
            active_to: person.to,
            command: skills.command.clamp(1, 10),
            diplomacy: skills.diplomacy.clamp(1, 10),
            administration: skills.administration.clamp(1, 10),
            roles: person.roles.clone(),
            successor,
        });
    }
}
