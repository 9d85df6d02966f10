//! A typed line as words, read from left to right.

/// The words of a line, with a mark for what is read.
#[derive(Clone, Debug)]
pub struct Tokens {
    words: Vec<String>,
    at: usize,
}

/// Words that may stand between two names and mean nothing by themselves.
const FILLERS: [&str; 24] = [
    "to", "at", "with", "on", "against", "for", "from", "of", "the", "a", "an", "and", "in", "as", "往", "向", "至",
    "于", "与", "和", "对", "以", "在", "为",
];

impl Tokens {
    /// Takes a line apart. Commas and semicolons between words are words; within a number they are not.
    pub fn of(line: &str) -> Self {
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
        Self { words, at: 0 }
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

    /// Reads fillers.
    pub fn skip_fillers(&mut self) {
        while self.peek().is_some_and(|w| FILLERS.contains(&w.to_lowercase().as_str())) {
            self.at += 1;
        }
    }

    /// Reads the next word if it is one of these, in any case.
    pub fn take(&mut self, any: &[&str]) -> bool {
        let found = self.peek().is_some_and(|w| any.contains(&w.to_lowercase().as_str()));
        if found {
            self.at += 1;
        }
        found
    }

    /// Reads the next word if it is a number.
    pub fn number(&mut self) -> Option<i64> {
        let n = number(self.peek()?)?;
        self.at += 1;
        Some(n)
    }
}

fn push(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

/// A number as people write it: 30000, 30k, 3万, 三万.
pub fn number(text: &str) -> Option<i64> {
    let text = text.trim_start_matches(['#', '№']).to_lowercase();
    let text = text.trim_end_matches(['%', '％', '人', '贯', '匹', '两', '石']);
    let text: String = text.chars().filter(|c| *c != '_').collect();
    if let Ok(n) = text.parse::<i64>() {
        return Some(n);
    }
    let (head, unit) = match text.char_indices().next_back() {
        Some((at, 'k' | '千')) => (&text[..at], 1_000),
        Some((at, '万' | '萬')) => (&text[..at], 10_000),
        _ => return chinese(&text),
    };
    match head.parse::<i64>() {
        Ok(n) => n.checked_mul(unit),
        Err(_) => chinese(&text),
    }
}

/// A number in Chinese characters.
fn chinese(text: &str) -> Option<i64> {
    let (mut sum, mut part, mut digit): (i64, i64, i64) = (0, 0, 0);
    if text.is_empty() || text.chars().count() > 12 {
        return None;
    }
    for c in text.chars() {
        match "〇一二三四五六七八九".chars().position(|d| d == c) {
            Some(n) => digit = n as i64,
            None => match c {
                '零' => digit = 0,
                '两' => digit = 2,
                '十' | '百' | '千' => {
                    let unit = match c {
                        '十' => 10,
                        '百' => 100,
                        _ => 1_000,
                    };
                    part += digit.max(1) * unit;
                    digit = 0;
                }
                '万' => {
                    sum = (sum + (part + digit).max(1)) * 10_000;
                    (part, digit) = (0, 0);
                }
                _ => return None,
            },
        }
    }
    Some(sum + part + digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
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
        ] {
            assert_eq!(number(text), Some(n), "{text}");
        }
        for text in ["", "ten", "k", "灵州", "九九九九九九九九九九九九九九"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn commas_part_words_but_not_numbers() {
        let tokens = Tokens::of("send jin 30,000 silver, peace；议和");
        assert_eq!(tokens.rest(), ["send", "jin", "30000", "silver", ",", "peace", ",", "议和"]);
    }
}
