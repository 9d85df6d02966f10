//! Names as people type them: as the game prints them, in either language, by key, or by a beginning that only one
//! thing has. A name as it is printed comes before a key, and a key before another name for the same thing.

use super::tokens::Tokens;
use crate::present::{Lang, Texts};

/// Words that a name may take up at the most.
const LONGEST: usize = 8;
/// Candidates that are listed where a name is ambiguous.
const LISTED: usize = 8;

/// A thing with its names.
#[derive(Clone, Debug)]
pub struct Named<T> {
    /// What it is.
    pub id: T,
    /// How it is shown where several could be meant.
    pub label: String,
    /// Its names, folded; see [`fold`]. Before a name as it is printed stands `=`, before a key `#`, before a word
    /// within a name `~`.
    pub forms: Vec<String>,
}

impl<T> Named<T> {
    /// The same, called by its key too.
    #[must_use]
    pub fn keyed(mut self, key: &str) -> Self {
        self.forms.push(format!("#{}", fold(key)));
        self
    }
}

/// Why a name was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing was typed.
    Missing,
    /// Nothing is called that; perhaps this was meant.
    Unknown(String, Option<String>),
    /// Several things could be meant.
    Ambiguous(String, Vec<String>),
}

/// What stands between the words of a name and is not compared.
const BETWEEN: [char; 17] =
    ['-', '_', '\'', '’', '.', '·', '(', ')', '（', '）', ',', '，', '、', ';', '；', ':', '：'];

/// A name as it is compared: small letters, without accents and without what stands between its words.
pub fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'ö' | 'ó' | 'ō' => 'o',
        'ü' | 'ú' | 'ū' => 'u',
        'é' | 'ē' | 'ě' => 'e',
        'ä' | 'á' | 'ā' => 'a',
        'í' | 'ī' => 'i',
        c => c,
    };
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .filter(|c| !c.is_whitespace() && !BETWEEN.contains(c))
        .collect()
}

/// All forms of a message in all languages, folded: its value and the attributes named. Lists are taken apart, and
/// "the" at the beginning is left out.
pub fn forms(texts: &Texts, key: &str, attributes: &[&str]) -> Vec<String> {
    let mut forms = Vec::new();
    for lang in Lang::ALL {
        let value = std::iter::once(texts.find_in(lang, key, None, None));
        let others = attributes.iter().map(|a| texts.find_in(lang, key, Some(a), None));
        for (i, text) in value.chain(others).enumerate().filter_map(|(i, text)| Some((i, text?))) {
            let whole = fold(text.strip_prefix("the ").unwrap_or(&text));
            // These the game prints by themselves; other names it only knows.
            let printed = i == 0 || matches!(attributes[i - 1], "style" | "text" | "short");
            if printed && !whole.is_empty() {
                forms.push(format!("={whole}"));
            }
            for part in text.split(['、', ',', '，', '(', ')', '（', '）']) {
                let part = part.trim();
                let folded = fold(part.strip_prefix("the ").unwrap_or(part));
                if !folded.is_empty() && !forms.contains(&folded) {
                    forms.push(folded);
                }
            }
            // The words of a name, so that Loushi finds Wanyan Loushi.
            for word in text.split_whitespace().filter(|w| w.chars().count() > 2 && w.is_ascii()) {
                let folded = format!("~{}", fold(word));
                if !forms.contains(&folded) {
                    forms.push(folded);
                }
            }
        }
    }
    forms
}

/// Reads a name off a line.
///
/// # Errors
/// Nothing, or more than one thing, is called so. Nothing is read then.
pub fn take<T: Copy + PartialEq>(tokens: &mut Tokens, known: &[Named<T>]) -> Result<T, NotFound> {
    // A name may begin with a word that means nothing by itself, and have a comma in it.
    if let Some((id, count)) = printed(tokens, known) {
        tokens.skip(count);
        return Ok(id);
    }
    tokens.skip_fillers();
    let upto = tokens.rest().iter().take_while(|w| *w != ",").take(LONGEST).count();
    if upto == 0 {
        return Err(NotFound::Missing);
    }
    let joined = |count: usize| fold(&tokens.rest()[..count].concat());
    let mut several = None;
    type Fits = fn(&str, &str) -> bool;
    let name: Fits = |form, typed| form.strip_prefix('=') == Some(typed);
    let key: Fits = |form, typed| form.strip_prefix('#') == Some(typed);
    let other: Fits = |form, typed| form == typed;
    let begins: Fits = |form, typed| form.trim_start_matches(['=', '#']).starts_with(typed);
    let word: Fits = |form, typed| form.strip_prefix('~').is_some_and(|w| w.starts_with(typed));
    // The longest name that is meant exactly, then beginnings, then words within names.
    let exact = (1..=upto).rev().flat_map(|count| [name, key, other].map(|fits| (fits, count)));
    let parts = [begins, word].into_iter().flat_map(|fits| (1..=upto).rev().map(move |count| (fits, count)));
    for (class, tries) in [exact.collect::<Vec<_>>(), parts.collect()].into_iter().enumerate() {
        for (fits, count) in tries {
            let typed = joined(count);
            if typed.is_empty() || several.is_some() && class > 0 {
                continue;
            }
            let mut found: Vec<&Named<T>> = Vec::new();
            for named in known {
                if named.forms.iter().any(|form| fits(form, &typed)) && !found.iter().any(|f| f.id == named.id) {
                    found.push(named);
                }
            }
            match found.as_slice() {
                [] => {}
                [one] => {
                    let id = one.id;
                    tokens.skip(count);
                    return Ok(id);
                }
                many if several.is_none() => {
                    let labels = many.iter().take(LISTED).map(|n| n.label.clone()).collect();
                    several = Some(NotFound::Ambiguous(tokens.rest()[..count].join(" "), labels));
                }
                _ => {}
            }
        }
        if several.is_some() {
            break;
        }
    }
    if let Some(several) = several {
        return Err(several);
    }
    let typed = tokens.rest()[0].clone();
    let folded = fold(&typed);
    Err(NotFound::Unknown(typed, near(&folded, known)))
}

/// Reads a name off a line; one in Chinese may have the next word written on to it.
///
/// # Errors
/// Nothing, or more than one thing, is called so. Nothing is read then.
pub fn take_glued<T: Copy + PartialEq>(tokens: &mut Tokens, known: &[Named<T>]) -> Result<T, NotFound> {
    let start = tokens.clone();
    let found = take(tokens, known);
    if found.is_ok() {
        return found;
    }
    let Some(word) = start.peek() else { return found };
    let marks = ['=', '#', '~'];
    let glued = known.iter().flat_map(|n| n.forms.iter().map(move |form| (form.trim_start_matches(marks), n.id)));
    let glued = glued.filter(|(form, _)| !form.is_ascii() && word.starts_with(form));
    match glued.max_by_key(|(form, _)| form.len()) {
        Some((form, id)) => {
            let rest = word[form.len()..].to_owned();
            *tokens = start;
            tokens.replace_next(&rest);
            Ok(id)
        }
        None => found,
    }
}

/// The thing whose printed name the next words are, exactly, with their number.
fn printed<T: Copy + PartialEq>(tokens: &Tokens, known: &[Named<T>]) -> Option<(T, usize)> {
    let rest = tokens.rest();
    let whole = |count: &usize| rest[*count - 1] != "," && rest[0] != ",";
    (1..=rest.len().min(LONGEST)).rev().filter(whole).find_map(|count| {
        let typed = format!("={}", fold(&rest[..count].concat()));
        let the = format!("={}", fold(&rest[1..count].concat()));
        let called =
            |n: &&Named<T>| n.forms.contains(&typed) || rest[0] == "the" && count > 1 && n.forms.contains(&the);
        let mut found = known.iter().filter(called);
        match (found.next(), found.next()) {
            (Some(one), None) if typed.len() > 1 => Some((one.id, count)),
            _ => None,
        }
    })
}

/// What was perhaps meant: a printed name or a key that differs in a letter or two, as long as it is not most of it.
fn near<T>(typed: &str, known: &[Named<T>]) -> Option<String> {
    let letters = typed.chars().count();
    let limit = if typed.is_ascii() { (letters / 4).clamp(usize::from(letters > 2), 2) } else { letters / 3 };
    let marked = |form: &String| form.starts_with(['=', '#']);
    let distance = |form: &String| {
        let form = form.trim_start_matches(['=', '#']);
        Some(strsim::damerau_levenshtein(typed, form)).filter(|d| *d <= limit)
    };
    // Other names for a thing are no suggestion, unless it has no others.
    let plain = |n: &Named<T>| !n.forms.iter().any(marked);
    let nearest = |n: &Named<T>| n.forms.iter().filter(|f| marked(f) || plain(n)).filter_map(distance).min();
    let found = known.iter().filter_map(|n| Some((nearest(n)?, &n.label)));
    found.min().map(|(_, label)| label.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<Named<u8>> {
        let form = |f: &str| f.strip_prefix('=').map_or_else(|| fold(f), |name| format!("={}", fold(name)));
        let named = |id, label: &str, forms: &[&str]| Named {
            id,
            label: label.into(),
            forms: forms.iter().map(|f| if f.starts_with('~') { (*f).to_owned() } else { form(f) }).collect(),
        };
        vec![
            named(1, "Lingzhou", &["=Lingzhou", "灵州", "Xiping Fu"]),
            named(2, "Lintao", &["Lintao Fu", "临洮府"]),
            named(3, "Wanyan Loushi", &["Wanyan Loushi", "~wanyan", "~loushi"]),
            named(4, "Wanyan Zonghan", &["Wanyan Zonghan", "~wanyan", "~zonghan"]),
            named(5, "Fuzhou (Fu)", &["=Fuzhou (Fu)", "Fuzhou", "Fu"]),
            named(6, "Fuzhou (Fugu)", &["=Fuzhou (Fugu)", "Fuzhou", "Fugu"]),
            named(7, "Weizhou", &["=Weizhou"]),
            named(8, "Gongzhou", &["=Gongzhou", "Weizhou"]),
            named(9, "To the east, then", &["=To the east, then"]),
        ]
    }

    fn read(line: &str) -> Result<(u8, usize), NotFound> {
        let lexicon = crate::terminal::lexicon::Lexicon::from_lists(&[("word-fillers", "to")]);
        let mut tokens = Tokens::with(lexicon, line);
        take(&mut tokens, &known()).map(|id| (id, tokens.rest().len()))
    }

    #[test]
    fn names_are_found_by_any_of_their_forms() {
        assert_eq!(read("lingzhou"), Ok((1, 0)));
        assert_eq!(read("to 灵州 5"), Ok((1, 1)));
        assert_eq!(read("Xiping Fu now"), Ok((1, 1)));
        assert_eq!(read("lint"), Ok((2, 0)));
        assert_eq!(read("loushi"), Ok((3, 0)));
    }

    #[test]
    fn names_as_they_are_printed_can_be_typed() {
        assert_eq!(read("Fuzhou (Fu) now"), Ok((5, 1)));
        assert_eq!(read("fuzhou (Fugu)"), Ok((6, 0)));
        assert_eq!(read("weizhou"), Ok((7, 0)), "a printed name comes before another name of something else");
        assert_eq!(read("to the east, then 3"), Ok((9, 1)), "neither fillers nor commas part a printed name");
        assert!(
            matches!(read("Fuzhou"), Err(NotFound::Ambiguous(_, list)) if list == ["Fuzhou (Fu)", "Fuzhou (Fugu)"])
        );
        assert_eq!(read("Fushan"), Err(NotFound::Unknown("Fushan".into(), None)), "what is not near is not offered");
    }

    #[test]
    fn what_could_be_two_things_is_neither() {
        assert!(matches!(read("lin"), Err(NotFound::Ambiguous(word, list)) if word == "lin" && list.len() == 2));
        assert!(matches!(read("wanyan"), Err(NotFound::Ambiguous(..))));
        assert_eq!(read("lingzhuo"), Err(NotFound::Unknown("lingzhuo".into(), Some("Lingzhou".into()))));
        assert_eq!(read(""), Err(NotFound::Missing));
    }
}
