//! Texts that are missing in a language.

use super::texts::{Lang, Texts};
use crate::content::{
    compile::Content,
    library::{Defined, Table},
    ron::{Problem, Problems, Span},
};

/// Everything with a name has it in every language.
pub fn texts(content: &Content, texts: &Texts, problems: &mut Problems) {
    let library = &content.library;
    let mut check = Check { texts, problems };
    check.table("place", &library.places, |p| p.id.span, &[]);
    check.table("polity", &library.polities, |p| p.id.span, &["text", "short", "mark", "army", "court"]);
    check.table("person", &library.people, |p| p.id.span, &["short"]);
    check.table("act", &library.acts, |a| a.id.span, &[]);
    check.table("policy", &library.policies, |p| p.id.span, &[]);
    check.table("theatre", &library.theatres, |t| t.id.span, &[]);
    check.table("border", &library.borders, |b| b.id.span, &[]);
    check.table("scenario", &library.scenarios, |s| s.id.span, &["tag", "story"]);
    check.table("event", &library.events, |e| e.id.span, &["text"]);
    for (id, defined) in &library.events {
        for choice in &defined.value.choices {
            check.one(&format!("event-{id}"), Some(&format!("choice-{}", choice.id.value)), defined, choice.id.span);
        }
    }
    for (id, defined) in &library.records {
        if defined.value.seq > 0 {
            check.one(&format!("record-{id}"), Some("body"), defined, defined.value.id.span);
        }
    }
    for defined in library.polities.values() {
        for era in &defined.value.eras {
            check.one(&format!("era-{}", era.key.value), None, defined, era.key.span);
        }
    }
    for defined in library.designs.values() {
        check.one(&format!("aim-{}", defined.value.aim), None, defined, defined.value.id.span);
    }
    for defined in library.scenarios.values() {
        for outcome in &defined.value.outcomes {
            check.one(&format!("outcome-{}", outcome.id.value), None, defined, outcome.id.span);
        }
        for side in &defined.value.sides {
            for aim in &side.aims {
                check.one(&format!("aim-{}", aim.aim), None, defined, side.polity.span);
            }
        }
    }
}

struct Check<'a> {
    texts: &'a Texts,
    problems: &'a mut Problems,
}

impl Check<'_> {
    fn table<T>(&mut self, kind: &str, table: &Table<T>, span: impl Fn(&T) -> Span, attributes: &[&str]) {
        for (id, defined) in table {
            let (key, span) = (format!("{kind}-{id}"), span(&defined.value));
            self.one(&key, None, defined, span);
            for attribute in attributes {
                self.one(&key, Some(attribute), defined, span);
            }
        }
    }

    fn one<T>(&mut self, key: &str, attribute: Option<&str>, defined: &Defined<T>, span: Span) {
        for lang in Lang::ALL {
            if !self.texts.has(lang, key, attribute) {
                let name = attribute.map_or_else(|| key.to_owned(), |a| format!("{key}.{a}"));
                let problem = Problem::warning("text-missing").arg("key", name).arg("lang", lang.code());
                self.problems.push(problem.at(&defined.source, span));
            }
        }
    }
}
