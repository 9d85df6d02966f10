//! Every command there is, and what one types for it. The words are messages: `command-<key>` says what it does,
//! `.words` how it is called (the first is the one that hints name), `.usage` what follows, `.more` what to know.

use super::names::{self, Named};
use crate::{
    present::{Lang, Texts, words::snake},
    sim::order::OrderKind,
};

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Shows something.
    Show(Show),
    /// Moves the game or what stands around it.
    Game(Act),
    /// Gives an order.
    Order(OrderKind),
}

/// What can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after their commands, which the language files explain")]
pub enum Show {
    Help,
    Overview,
    Needs,
    Hint,
    Map,
    Around,
    Holdings,
    Place,
    Armies,
    Army,
    Odds,
    Polities,
    Polity,
    People,
    Person,
    Court,
    Relations,
    Treaties,
    Ledger,
    Envoys,
    Incoming,
    Events,
    Acts,
    Ask,
    Futures,
    Orders,
    Chronicle,
    Why,
    Books,
    Explain,
    History,
    Score,
    Judge,
}

/// What moves the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after their commands, which the language files explain")]
pub enum Act {
    End,
    Undo,
    Redo,
    Cancel,
    Go,
    Predict,
    Save,
    Load,
    Saves,
    Language,
    Watch,
    Quit,
}

/// Commands to look, in the order of help.
pub const SHOWS: [(Show, &str); 33] = [
    (Show::Help, "help"),
    (Show::Overview, "overview"),
    (Show::Needs, "needs"),
    (Show::Hint, "hint"),
    (Show::Map, "map"),
    (Show::Around, "around"),
    (Show::Holdings, "holdings"),
    (Show::Place, "place"),
    (Show::Armies, "armies"),
    (Show::Army, "army"),
    (Show::Odds, "odds"),
    (Show::Polities, "polities"),
    (Show::Polity, "polity"),
    (Show::People, "people"),
    (Show::Person, "person"),
    (Show::Court, "court"),
    (Show::Relations, "relations"),
    (Show::Treaties, "treaties"),
    (Show::Ledger, "ledger"),
    (Show::Books, "books"),
    (Show::Explain, "explain"),
    (Show::Envoys, "envoys"),
    (Show::Incoming, "incoming"),
    (Show::Events, "events"),
    (Show::Acts, "acts"),
    (Show::Ask, "ask"),
    (Show::Futures, "futures"),
    (Show::Orders, "orders"),
    (Show::Chronicle, "chronicle"),
    (Show::Why, "why"),
    (Show::History, "history"),
    (Show::Score, "score"),
    (Show::Judge, "judge"),
];

/// Commands that move the game, in the order of help.
pub const ACTS: [(Act, &str); 12] = [
    (Act::End, "end"),
    (Act::Undo, "undo"),
    (Act::Redo, "redo"),
    (Act::Cancel, "cancel"),
    (Act::Go, "go"),
    (Act::Predict, "predict"),
    (Act::Save, "save"),
    (Act::Load, "load"),
    (Act::Saves, "saves"),
    (Act::Language, "language"),
    (Act::Watch, "watch"),
    (Act::Quit, "quit"),
];

/// A command.
#[derive(Clone, Debug)]
pub struct Command {
    /// Key of its messages, without `command-`.
    pub key: String,
    /// What it does.
    pub does: Does,
}

/// All commands, in the order of help.
pub fn all() -> Vec<Command> {
    let show = SHOWS.iter().map(|&(show, key)| Command { key: key.to_owned(), does: Does::Show(show) });
    let act = ACTS.iter().map(|&(act, key)| Command { key: key.to_owned(), does: Does::Game(act) });
    let order = OrderKind::ALL.iter().map(|&kind| Command { key: snake(&kind), does: Does::Order(kind) });
    show.chain(act).chain(order).collect()
}

/// The words of a command in a language.
pub fn words(texts: &Texts, lang: Lang, key: &str) -> Vec<String> {
    let text = texts.find_in(lang, &format!("command-{key}"), Some("words"), None).unwrap_or_default();
    text.split(',').map(|w| w.trim().to_owned()).filter(|w| !w.is_empty()).collect()
}

/// All commands by their words in every language.
pub fn known(texts: &Texts, lang: Lang) -> Vec<Named<usize>> {
    let mut known = Vec::new();
    for (id, command) in all().iter().enumerate() {
        let mut forms = Vec::new();
        for lang in Lang::ALL {
            forms.extend(words(texts, lang, &command.key).iter().map(|w| names::fold(w)));
        }
        let label = words(texts, lang, &command.key).into_iter().next().unwrap_or_default();
        known.push(Named { id, label, forms });
    }
    known
}
