//! A typed line as words, read from left to right.

use super::lexicon::Lexicon;
use crate::present::Texts;
use std::sync::Arc;

/// The words of a line, with a mark for what is read.
#[derive(Clone, Debug)]
pub struct Tokens {
    words: Vec<String>,
    at: usize,
    lexicon: Arc<Lexicon>,
}

impl Tokens {
    /// Takes a line apart. Commas and semicolons between words are words; within a number they are not.
    pub fn of(texts: &Texts, line: &str) -> Self {
        Self::with(Lexicon::of(texts), line)
    }

    /// The same, with other small words.
    pub(super) fn with(lexicon: Lexicon, line: &str) -> Self {
        let mut words = Vec::new();
        let mut word = String::new();
        let chars: Vec<char> = line.chars().collect();
        for (i, &c) in chars.iter().enumerate() {
            let digit = |at: Option<usize>| at.and_then(|a| chars.get(a)).is_some_and(char::is_ascii_digit);
            match c {
                ',' | '，' if digit(i.checked_sub(1)) && digit(Some(i + 1)) => {}
                ',' | ';' | '，' | '；' | '、' => {
                    push(&mut words, &mut word);
                    words.push(",".into());
                }
                '"' | '“' | '”' | '「' | '」' => {}
                c if c.is_whitespace() || c.is_control() => push(&mut words, &mut word),
                c => word.push(c),
            }
        }
        push(&mut words, &mut word);
        Self { words, at: 0, lexicon: Arc::new(lexicon) }
    }

    /// Whether everything is read.
    pub fn done(&self) -> bool {
        self.at >= self.words.len()
    }

    /// What is left, without reading it.
    pub fn rest(&self) -> &[String] {
        &self.words[self.at.min(self.words.len())..]
    }

    /// The next word, without reading it.
    pub fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    /// Reads so many words.
    pub fn skip(&mut self, count: usize) {
        self.at = (self.at + count).min(self.words.len());
    }

    /// Puts a word where the next one is, in place of it: the rest of a word that was read in part.
    pub fn replace_next(&mut self, word: &str) {
        if let Some(next) = self.words.get_mut(self.at) {
            *next = word.to_owned();
        }
    }

    /// The small words of the language files.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Reads fillers: words that may stand between two names and mean nothing by themselves.
    pub fn skip_fillers(&mut self) {
        while self.take("word-fillers") {}
    }

    /// Whether the next word is one of those under a key, in any case.
    pub fn next_is(&self, key: &str) -> bool {
        self.peek().is_some_and(|w| self.lexicon.has(key, w))
    }

    /// Reads the next word if it is one of those under a key.
    pub fn take(&mut self, key: &str) -> bool {
        let found = self.next_is(key);
        self.at += usize::from(found);
        found
    }

    /// Reads a comma.
    pub fn comma(&mut self) -> bool {
        let found = self.peek() == Some(",");
        self.at += usize::from(found);
        found
    }

    /// Reads the next word if it is a number.
    pub fn number(&mut self) -> Option<i64> {
        let n = self.lexicon.number(self.peek()?)?;
        self.at += 1;
        Some(n)
    }
}

fn push(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_part_words_but_not_numbers() {
        let tokens = Tokens::with(Lexicon::default(), "send jin 30,000 silver, peace；议和");
        assert_eq!(tokens.rest(), ["send", "jin", "30000", "silver", ",", "peace", ",", "议和"]);
    }
}
