//! The encyclopaedia: articles on places, people, courts, acts, records and rules, each under a topic such as
//! `place/zhongxing`.

use super::{links::RULES, page::Page, panels::View, words::Words};
use crate::content::compile::{Content, seq};
use crate::sim::ids::{PersonId, PlaceId, PolityId, RecordId};

/// Kinds of articles, in order of the shelves.
pub const SHELVES: [&str; 6] = ["rule", "polity", "person", "place", "act", "record"];

/// An article's topic and its name in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Such as `person/li_zunxu`.
    pub topic: String,
    /// As the reader knows it.
    pub name: String,
}

/// The articles on a shelf.
pub fn entries(words: &Words, content: &Content, shelf: &str) -> Vec<Entry> {
    let keys = &words.rules.keys;
    let entry = |key: &str, name: String| Entry { topic: format!("{shelf}/{key}"), name: words.sentence(&name) };
    match shelf {
        "rule" => RULES.iter().map(|key| entry(key, words.get(&format!("rule-{key}")))).collect(),
        "polity" => keys.polities.iter().enumerate().map(|(i, k)| entry(k, words.polity(PolityId(i as u8)))).collect(),
        "person" => keys.people.iter().enumerate().map(|(i, k)| entry(k, words.person(PersonId(i as u16)))).collect(),
        "place" => keys.places.iter().enumerate().map(|(i, k)| entry(k, words.place(PlaceId(i as u16)))).collect(),
        "act" => keys.acts.iter().map(|k| entry(k, words.get(&format!("act-{k}")))).collect(),
        "record" => {
            let ids = (0..keys.records.len()).map(|i| RecordId(i as u16));
            let mut told: Vec<_> = ids.filter(|&r| seq(&content.rules, r) > 0).collect();
            told.sort_by_key(|&r| seq(&content.rules, r));
            told.into_iter().map(|r| entry(keys.record(r), words.record(r).unwrap_or_default())).collect()
        }
        _ => Vec::new(),
    }
}

/// The shelf on which a topic stands.
pub fn shelf_of(topic: &str) -> Option<usize> {
    let (kind, _) = topic.split_once('/')?;
    SHELVES.iter().position(|s| *s == kind)
}

impl View<'_> {
    /// An article; `None` for what has none.
    pub fn article(&self, topic: &str) -> Option<Page> {
        let (kind, key) = topic.split_once('/')?;
        let keys = &self.scene.rules.keys;
        let words = &self.words;
        match kind {
            "place" => Some(self.place(keys.find_place(key)?)),
            "person" => Some(self.person(keys.find_person(key)?)),
            "polity" => Some(self.polity(keys.find_polity(key)?)),
            "record" => Some(self.card(keys.find_record(key)?)),
            "act" => {
                keys.find_act(key)?;
                let mut page = Page::new(words.sentence(&words.get(&format!("act-{key}"))));
                page.text(words.get(&format!("book-act-{key}")));
                Some(page)
            }
            "rule" if RULES.contains(&key) => {
                let mut page = Page::new(words.sentence(&words.get(&format!("rule-{key}"))));
                page.text(words.attr(&format!("rule-{key}"), "text").unwrap_or_default());
                Some(page)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content,
        present::{Lang, Texts, links::Names},
    };

    #[test]
    fn every_entry_of_the_encyclopaedia_has_an_article_in_every_language() {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let scenario = content.scenario("brother_states").expect("shipped");
        for lang in Lang::ALL {
            let words = Words { texts: &texts, lang, rules: &content.rules };
            let view = View { words, scene: scenario.start.with(&content.rules), you: scenario.sides[0].polity };
            for (at, shelf) in SHELVES.into_iter().enumerate() {
                let list = entries(&words, &content, shelf);
                assert!(!list.is_empty(), "{shelf}");
                for entry in list {
                    assert_eq!(shelf_of(&entry.topic), Some(at));
                    let page = view.article(&entry.topic).unwrap_or_default();
                    assert!(!page.title.is_empty() && !page.sections.is_empty(), "{lang:?} {entry:?}");
                    let missing = |t: &str| t.starts_with('[');
                    let rows = page.sections.iter().flat_map(|s| &s.rows);
                    let bad = rows.filter(|r| matches!(r, crate::present::page::Row::Text(t) if missing(t))).count();
                    assert_eq!(bad, 0, "{lang:?} {entry:?}");
                }
            }
            // Every link leads somewhere.
            let names = Names::of(&words);
            let text = words.record_part(RecordId(0), "body").unwrap_or_default() + &words.polity(PolityId(0));
            assert!(names.find(&text, "").iter().all(|link| view.article(&link.topic).is_some()));
        }
    }
}
