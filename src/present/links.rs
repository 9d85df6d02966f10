//! Names within texts: where a place, a person, a court or a term of the rules is named, as a span with its topic.

use super::{
    texts::Lang,
    words::{NO_REALM, Words},
};
use crate::sim::ids::{PersonId, PlaceId, PolityId, RecordId};
use std::{collections::BTreeMap, ops::Range};

/// Terms of the rules that have an article. The words of each are the attribute `words` of its message.
pub const RULES: [&str; 14] = [
    "supply",
    "siege",
    "battle",
    "weariness",
    "levies",
    "investiture",
    "precedent",
    "ledger",
    "unrest",
    "policy",
    "fog",
    "record",
    "stability",
    "undo",
];

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// The article, such as `place/zhongxing`.
    pub topic: String,
}

/// Names and their topics in a language.
#[derive(Clone, Debug, Default)]
pub struct Names {
    lang: Lang,
    /// By name.
    topics: BTreeMap<String, String>,
    /// Lengths of names in letters, by their first letter, the longest first.
    starts: BTreeMap<char, Vec<usize>>,
}

impl Names {
    /// The names of all that has an article.
    pub fn of(words: &Words) -> Self {
        let keys = &words.rules.keys;
        let mut names = Self { lang: words.lang, ..Self::default() };
        for rule in RULES {
            let list = words.attr(&format!("rule-{rule}"), "words").unwrap_or_default();
            list.split(',').for_each(|word| names.add(word, format!("rule/{rule}")));
        }
        for (i, key) in keys.polities.iter().enumerate() {
            let id = PolityId(i as u8);
            for form in ["text", "short"] {
                names.add(&words.polity_as(id, form), format!("polity/{key}"));
            }
        }
        for (i, key) in keys.people.iter().enumerate() {
            let id = PersonId(i as u16);
            let plain = words.get(&format!("person-{key}"));
            for name in [plain, words.person(id), words.person_short(id)] {
                names.add(&name, format!("person/{key}"));
            }
        }
        for (i, key) in keys.places.iter().enumerate() {
            names.add(&words.place(PlaceId(i as u16)), format!("place/{key}"));
        }
        for (i, key) in keys.records.iter().enumerate() {
            let title = words.record(RecordId(i as u16));
            title.iter().for_each(|title| names.add(title, format!("record/{key}")));
        }
        names
    }

    /// Adds a name; one that is known keeps its topic. A single letter is no name.
    fn add(&mut self, name: &str, topic: String) {
        let name = name.trim();
        let length = name.chars().count();
        let Some(first) =
            name.chars().next().filter(|_| length >= 2 || self.lang == Lang::Zh && topic.starts_with("polity"))
        else {
            return;
        };
        if self.topics.contains_key(name) {
            return;
        }
        self.topics.insert(name.to_owned(), topic);
        let lengths = self.starts.entry(first).or_default();
        if !lengths.contains(&length) {
            lengths.push(length);
            lengths.sort_unstable_by_key(|n| std::cmp::Reverse(*n));
        }
    }

    /// The names in a text, the longest at each spot; in English only whole words. `but` is not linked: an article
    /// does not lead to itself.
    pub fn find(&self, text: &str, but: &str) -> Vec<Link> {
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        let end = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
        let mut found = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            match self.at(text, &letters, at) {
                Some((length, topic)) => {
                    if topic != but {
                        found.push(Link { span: letters[at].0..end(at + length), topic: topic.to_owned() });
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name that begins at a letter.
    fn at(&self, text: &str, letters: &[(usize, char)], at: usize) -> Option<(usize, &str)> {
        let word = |i: usize| letters.get(i).is_some_and(|(_, c)| c.is_alphanumeric());
        let whole = self.lang == Lang::En;
        if whole && at > 0 && word(at - 1) {
            return None;
        }
        for &length in self.starts.get(&letters[at].1)? {
            if at + length > letters.len() || whole && word(at + length) || length == 1 && amid(letters, at) {
                continue;
            }
            let end = letters.get(at + length).map_or(text.len(), |(byte, _)| *byte);
            if let Some(topic) = self.topics.get(&text[letters[at].0..end]) {
                return Some((length, topic));
            }
        }
        None
    }
}

/// Whether a letter that names a realm is part of another word.
fn amid(letters: &[(usize, char)], at: usize) -> bool {
    let pair = |i: usize| -> String { letters[i..].iter().take(2).map(|(_, c)| *c).collect() };
    let within = |i: usize| NO_REALM.contains(&pair(i).as_str());
    within(at) || at > 0 && within(at - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(lang: Lang, list: &[(&str, &str)]) -> Names {
        let mut names = Names { lang, ..Names::default() };
        list.iter().for_each(|(name, topic)| names.add(name, (*topic).to_owned()));
        names
    }

    fn found(names: &Names, text: &str) -> Vec<(String, String)> {
        names.find(text, "").into_iter().map(|l| (text[l.span].to_owned(), l.topic)).collect()
    }

    #[test]
    fn the_longest_name_wins_and_english_keeps_to_whole_words() {
        let names = names(Lang::En, &[("Xia", "polity/xia"), ("Xiazhou", "place/xiazhou"), ("Jin", "polity/jin")]);
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            found(&names, "Xia holds Xiazhou, not Xiangyang; Jin's men."),
            [pair("Xia", "polity/xia"), pair("Xiazhou", "place/xiazhou"), pair("Jin", "polity/jin")]
        );
    }

    #[test]
    fn chinese_names_need_no_boundary_and_bytes_are_kept() {
        let names = names(Lang::Zh, &[("夏", "polity/xia"), ("夏州", "place/xiazhou"), ("金", "polity/jin")]);
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            found(&names, "金取夏州，夏求和。"),
            [pair("金", "polity/jin"), pair("夏州", "place/xiazhou"), pair("夏", "polity/xia")]
        );
        assert_eq!(names.find("夏州", "place/xiazhou"), [], "an article does not lead to itself");
        assert_eq!(found(&names, "1226年夏，宁夏之金银"), [], "a season, a place of today and a metal are no realms");
    }
}
