//! Names as people type them: in either language, by key, or by a beginning that only one thing has.

use super::tokens::Tokens;
use crate::{
    content::ron::did_you_mean,
    present::{Lang, Texts},
};

/// Words that a name may take up at the most.
const LONGEST: usize = 6;
/// Candidates that are listed where a name is ambiguous.
const LISTED: usize = 8;

/// A thing with its names.
#[derive(Clone, Debug)]
pub struct Named<T> {
    /// What it is.
    pub id: T,
    /// How it is shown where several could be meant.
    pub label: String,
    /// Its names, folded; see [`fold`].
    pub forms: Vec<String>,
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
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '\'' | '’' | '.' | '·' | '(' | ')'))
        .collect()
}

/// All forms of a message in all languages, folded: its value and the attributes named. Lists are taken apart, and
/// "the" at the beginning is left out.
pub fn forms(texts: &Texts, key: &str, attributes: &[&str]) -> Vec<String> {
    let mut forms = Vec::new();
    for lang in Lang::ALL {
        let value = std::iter::once(texts.find_in(lang, key, None, None));
        let others = attributes.iter().map(|a| texts.find_in(lang, key, Some(a), None));
        for text in value.chain(others).flatten() {
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
    tokens.skip_fillers();
    let upto = tokens.rest().iter().take_while(|w| *w != ",").take(LONGEST).count();
    if upto == 0 {
        return Err(NotFound::Missing);
    }
    let joined = |count: usize| fold(&tokens.rest()[..count].concat());
    let mut several = None;
    type Fits = fn(&str, &str) -> bool;
    let exact: Fits = |form, typed| form == typed;
    let begins: Fits = |form, typed| form.starts_with(typed);
    let word: Fits = |form, typed| form.strip_prefix('~').is_some_and(|w| w.starts_with(typed));
    for fits in [exact, begins, word] {
        for count in (1..=upto).rev() {
            let typed = joined(count);
            if typed.is_empty() {
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
    let forms = known.iter().flat_map(|n| n.forms.iter().map(String::as_str)).filter(|f| !f.starts_with('~'));
    let near = did_you_mean(&folded, forms);
    let near = near.and_then(|near| known.iter().find(|n| n.forms.contains(&near))).map(|n| n.label.clone());
    Err(NotFound::Unknown(typed, near))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<Named<u8>> {
        let named = |id, label: &str, forms: &[&str]| Named {
            id,
            label: label.into(),
            forms: forms.iter().map(|f| if f.starts_with('~') { (*f).to_owned() } else { fold(f) }).collect(),
        };
        vec![
            named(1, "Lingzhou", &["Lingzhou", "灵州", "Xiping Fu"]),
            named(2, "Lintao", &["Lintao Fu", "临洮府"]),
            named(3, "Wanyan Loushi", &["Wanyan Loushi", "~wanyan", "~loushi"]),
            named(4, "Wanyan Zonghan", &["Wanyan Zonghan", "~wanyan", "~zonghan"]),
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
    fn what_could_be_two_things_is_neither() {
        assert!(matches!(read("lin"), Err(NotFound::Ambiguous(word, list)) if word == "lin" && list.len() == 2));
        assert!(matches!(read("wanyan"), Err(NotFound::Ambiguous(..))));
        assert_eq!(read("lingzhuo"), Err(NotFound::Unknown("lingzhuo".into(), Some("Lingzhou".into()))));
        assert_eq!(read(""), Err(NotFound::Missing));
    }
}
