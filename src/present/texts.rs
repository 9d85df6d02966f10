//! Messages in every language, from shipped files and mods.

use crate::content::{
    library::Library,
    ron::{Problem, Problems, Span},
};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{collections::BTreeMap, fmt, str::FromStr, sync::Arc};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Chinese in simplified characters.
    Zh,
}

impl Lang {
    /// All languages, in the order of menus.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The folder of its texts.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Zh => "zh",
        }
    }

    /// The other one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Lang::En => Lang::Zh,
            Lang::Zh => Lang::En,
        }
    }

    /// The language of the user's system; English where it says neither.
    pub fn of_system() -> Self {
        match sys_locale::get_locale() {
            Some(locale) if locale.to_ascii_lowercase().starts_with("zh") => Lang::Zh,
            _ => Lang::En,
        }
    }
}

impl FromStr for Lang {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "en" => Ok(Lang::En),
            "zh" => Ok(Lang::Zh),
            _ => Err(()),
        }
    }
}

/// All messages of all languages.
pub struct Texts {
    bundles: BTreeMap<Lang, FluentBundle<Arc<FluentResource>>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &self.bundles.keys()).finish_non_exhaustive()
    }
}

/// Variables of a message.
pub type Args<'a> = FluentArgs<'a>;

/// Makes the variables of a message.
pub fn args<'a, V: Into<FluentValue<'a>>>(list: impl IntoIterator<Item = (&'static str, V)>) -> Args<'a> {
    let mut args = FluentArgs::new();
    for (name, value) in list {
        args.set(name, counted(value.into()));
    }
    args
}

/// A string that is a count, as a number, so that messages can tell one from many.
fn counted(value: FluentValue<'_>) -> FluentValue<'_> {
    let FluentValue::String(text) = &value else { return value };
    let digits = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let number = (digits && (text.len() == 1 || !text.starts_with('0'))).then(|| text.parse::<i64>().ok()).flatten();
    number.map_or(value, FluentValue::from)
}

impl Texts {
    /// Reads the language files of a library; later ones replace messages of the same name.
    pub fn read(library: &Library, problems: &mut Problems) -> Self {
        let mut bundles: BTreeMap<_, _> = Lang::ALL.into_iter().map(|lang| (lang, bundle(lang))).collect();
        for (language, file) in &library.texts {
            let Ok(lang) = language.parse::<Lang>() else {
                problems.push(Problem::warning("language-unknown").arg("word", language).at(file, Span::default()));
                continue;
            };
            let resource = match FluentResource::try_new(file.text.clone()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        let span = Span { start: error.pos.start, end: error.pos.end };
                        problems.push(Problem::error("text-syntax").arg("detail", error.kind).at(file, span));
                    }
                    resource
                }
            };
            if let Some(bundle) = bundles.get_mut(&lang) {
                bundle.add_resource_overriding(Arc::new(resource));
            }
        }
        Self { bundles }
    }

    /// Whether the language has the message.
    pub fn has(&self, lang: Lang, key: &str, attribute: Option<&str>) -> bool {
        let Some(message) = self.bundles.get(&lang).and_then(|b| b.get_message(key)) else { return false };
        match attribute {
            None => message.value().is_some(),
            Some(attribute) => message.get_attribute(attribute).is_some(),
        }
    }

    /// A message, or its name in brackets if nobody wrote it: never nothing, never a panic.
    pub fn get(&self, lang: Lang, key: &str, args: Option<&Args>) -> String {
        self.find(lang, key, None, args).unwrap_or_else(|| format!("[{key}]"))
    }

    /// A message or one of its attributes, if it exists in the language, or else in the other one.
    pub fn find(&self, lang: Lang, key: &str, attribute: Option<&str>, args: Option<&Args>) -> Option<String> {
        self.find_in(lang, key, attribute, args).or_else(|| self.find_in(lang.next(), key, attribute, args))
    }

    /// The same in that language only.
    pub fn find_in(&self, lang: Lang, key: &str, attribute: Option<&str>, args: Option<&Args>) -> Option<String> {
        let bundle = self.bundles.get(&lang)?;
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

fn bundle(lang: Lang) -> FluentBundle<Arc<FluentResource>> {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks around variables are for right-to-left texts; our fonts would show them as boxes.
    bundle.set_use_isolating(false);
    bundle
}
