//! The small words of typed lines (yes, until, silver, foot) and how numbers are written: all from the language files,
//! and those of every language at once.

use crate::present::{Lang, Texts};
use std::collections::BTreeMap;

/// Keys of all lists of words.
const KEYS: [&str; 49] = [
    "word-fillers",
    "word-yes",
    "word-no",
    "word-ignore",
    "word-we",
    "word-they",
    "word-terms",
    "word-by",
    "word-until",
    "word-months",
    "word-amends",
    "word-promise",
    "word-silver",
    "word-silk",
    "word-horses",
    "word-grain",
    "word-cash",
    "word-yearly",
    "word-men",
    "word-elder",
    "word-younger",
    "word-claiming",
    "word-out",
    "word-foot",
    "word-horse",
    "word-engineers",
    "word-army",
    "word-and",
    "word-all",
    "word-full",
    "word-english",
    "word-chinese",
    "word-leave",
    "word-army-marks",
    "word-month-marks",
    "word-soldier-marks",
    "word-foot-mark",
    "word-horse-mark",
    "word-engineer-mark",
    "word-counters",
    "word-percent-marks",
    "word-tenths",
    "word-digits",
    "word-zero",
    "word-pair",
    "word-ten",
    "word-hundred",
    "word-thousand",
    "word-myriad",
];

/// Lists of words by key, in small letters.
#[derive(Clone, Debug, Default)]
pub struct Lexicon(BTreeMap<&'static str, Vec<String>>);

impl Lexicon {
    /// The words of all languages.
    pub fn of(texts: &Texts) -> Self {
        let mut lists: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for key in KEYS {
            for lang in Lang::ALL {
                let text = texts.find_in(lang, key, None, None).unwrap_or_default();
                lists.entry(key).or_default().extend(text.split_whitespace().map(str::to_lowercase));
            }
        }
        Self(lists)
    }

    /// A few words, for tests.
    #[cfg(test)]
    pub fn from_lists(lists: &[(&'static str, &str)]) -> Self {
        Self(lists.iter().map(|&(key, text)| (key, text.split_whitespace().map(str::to_owned).collect())).collect())
    }

    fn list(&self, key: &str) -> &[String] {
        debug_assert!(self.0.is_empty() || cfg!(test) || self.0.contains_key(key), "no list of words {key}");
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Whether a word is under a key, in any case.
    pub fn has(&self, key: &str, word: &str) -> bool {
        let word = word.to_lowercase();
        self.list(key).contains(&word)
    }

    /// Whether a single character is under a key.
    pub fn sign(&self, key: &str, c: char) -> bool {
        self.list(key).iter().any(|w| w.chars().eq([c]))
    }

    /// A number as people write it: digits, with `k` or a character for thousands or ten thousands, or in characters.
    pub fn number(&self, text: &str) -> Option<i64> {
        let text = text.trim_start_matches(['#', '№']).to_lowercase();
        let text = text.trim_end_matches(|c| matches!(c, '%' | '％') || self.sign("word-counters", c));
        let text: String = text.chars().filter(|c| *c != '_').collect();
        // Percent said before the number, and tenths after it.
        if let Some(rest) = self.list("word-percent-marks").iter().find_map(|mark| text.strip_prefix(mark.as_str())) {
            return self.number(rest);
        }
        if let Some(rest) = self.list("word-tenths").iter().find_map(|mark| text.strip_suffix(mark.as_str())) {
            return self.number(rest)?.checked_mul(10);
        }
        if let Ok(n) = text.parse::<i64>() {
            return Some(n);
        }
        let (at, last) = text.char_indices().next_back()?;
        let unit = match last {
            c if self.sign("word-thousand", c) => 1_000,
            c if self.sign("word-myriad", c) => 10_000,
            _ => return self.written_out(&text),
        };
        match text[..at].parse::<i64>() {
            Ok(n) => n.checked_mul(unit),
            Err(_) => self.written_out(&text),
        }
    }

    /// A number in characters.
    fn written_out(&self, text: &str) -> Option<i64> {
        let (mut sum, mut part, mut digit): (i64, i64, i64) = (0, 0, 0);
        // Longer ones than this would not be numbers of anything here, and shorter ones cannot overflow.
        if text.is_empty() || text.chars().count() > 12 || text.is_ascii() {
            return None;
        }
        for c in text.chars() {
            let small = [("word-ten", 10), ("word-hundred", 100), ("word-thousand", 1_000)];
            if let Some(n) = self.list("word-digits").iter().position(|d| d.chars().eq([c])) {
                digit = n as i64;
            } else if self.sign("word-zero", c) {
                digit = 0;
            } else if self.sign("word-pair", c) {
                digit = 2;
            } else if let Some((_, unit)) = small.iter().find(|(key, _)| self.sign(key, c)) {
                part += digit.max(1) * unit;
                digit = 0;
            } else if self.sign("word-myriad", c) {
                sum = sum.checked_add((part + digit).max(1))?.checked_mul(10_000)?;
                (part, digit) = (0, 0);
            } else {
                return None;
            }
        }
        sum.checked_add(part + digit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let lexicon = Lexicon::from_lists(&[
            ("word-counters", "人 贯 匹 两 石"),
            ("word-percent-marks", "百分之"),
            ("word-tenths", "成"),
            ("word-digits", "〇 一 二 三 四 五 六 七 八 九"),
            ("word-pair", "两"),
            ("word-ten", "十"),
            ("word-hundred", "百"),
            ("word-thousand", "k 千"),
            ("word-myriad", "万"),
        ]);
        for (text, n) in [
            ("30000", 30_000),
            ("30k", 30_000),
            ("3万", 30_000),
            ("三万", 30_000),
            ("三万五千", 35_000),
            ("十二", 12),
            ("两千", 2_000),
            ("一百〇五", 105),
            ("60%", 60),
            ("#3", 3),
            ("百分之60", 60),
            ("百分之六十", 60),
            ("六成", 60),
        ] {
            assert_eq!(lexicon.number(text), Some(n), "{text}");
        }
        for text in ["", "ten", "k", "灵州", "九九九九九九九九九九九九九九"] {
            assert_eq!(lexicon.number(text), None, "{text}");
        }
    }
}
