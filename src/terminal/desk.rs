//! The desk at which a game is played by typed lines: a line in, pages out. Reads and prints nothing itself.

use super::{
    command::{self, Act, Does},
    names::{self, NotFound},
    reader::Reader,
    tokens::Tokens,
};
use crate::{
    content::compile::Content,
    play::{Session, Store},
    present::{
        Lang, Texts, Words,
        page::Page,
        panels::{Frame, View},
        texts::{Args, args},
    },
    sim::{fog, ids::PolityId, look::Look, snapshot::Snapshot},
};
use std::cell::OnceCell;

/// What a line led to.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// What to show.
    pub pages: Vec<Page>,
    /// Whether the line was not understood, or could not be done.
    pub fault: bool,
    /// Whether the game is left.
    pub quit: bool,
}

/// A game at a desk.
#[derive(Debug)]
pub struct Desk<'a> {
    pub(super) content: &'a Content,
    pub(super) texts: &'a Texts,
    /// The reader's language.
    pub lang: Lang,
    /// The game.
    pub session: Session,
    /// Whose orders are given here.
    pub you: PolityId,
    /// Words instead of drawings.
    pub plain: bool,
    /// How large a drawing may be.
    pub frame: Frame,
    /// Where games are kept; `None` where they are not.
    pub store: Option<Store>,
    /// Whether nothing was done since the game was kept last.
    pub(super) kept: bool,
    /// Whether the other courts are watched after the fall of one's own realm.
    pub(super) watching: bool,
    /// The draft as one's own court knows it; made when it is asked for, and anew when anything changed.
    known: OnceCell<Snapshot>,
}

impl<'a> Desk<'a> {
    /// Sits down.
    pub fn new(content: &'a Content, texts: &'a Texts, lang: Lang, session: Session, you: PolityId) -> Self {
        let frame = Frame { wide: 100, high: 32 };
        Self {
            content,
            texts,
            lang,
            session,
            you,
            plain: false,
            frame,
            store: None,
            kept: true,
            watching: false,
            known: OnceCell::new(),
        }
    }

    /// The reader's words.
    pub fn words(&self) -> Words<'_> {
        Words { texts: self.texts, lang: self.lang, rules: &self.content.rules }
    }

    /// The panels of this turn, of what one's own court knows.
    pub fn view(&self) -> View<'_> {
        let known = self.known.get_or_init(|| fog::veil(&self.session.scene(), self.you));
        View { words: self.words(), scene: known.with(&self.content.rules), you: self.you }
    }

    /// Notes that the game has changed, so that what was known of it is made anew.
    pub(super) fn changed(&mut self) {
        self.known.take();
    }

    pub(super) fn say(&self, key: &str, list: &Args) -> String {
        self.words().with(key, list)
    }

    pub(super) fn note(&self, key: &str) -> Page {
        Page::note(self.words().get(key))
    }

    /// What is shown on sitting down. A new game is kept from its beginning.
    pub fn opening(&mut self) -> Vec<Page> {
        let mut pages = Vec::new();
        if self.session.turn() == 0 && self.session.orders().is_empty() {
            self.kept = false;
            pages.extend(self.autosave().err().map(Page::note));
        }
        pages.push(self.view().overview());
        if self.session.turn() == 0 {
            pages.push(self.hint());
        } else {
            pages.push(Page::note(self.say("desk-help-more", &args([("command", self.view().command("help"))]))));
        }
        pages
    }

    /// What stands before the cursor.
    pub fn prompt(&self) -> String {
        let words = self.words();
        let date = words.turn(self.session.state().clock.date, self.session.state().clock.turn_months);
        let waiting = self.session.orders().len();
        let name = words.polity_as(self.you, "short");
        let key = match waiting {
            _ if self.ended() => "desk-prompt-over",
            0 => "desk-prompt",
            _ => "desk-prompt-orders",
        };
        self.say(key, &args([("polity", name), ("date", date), ("n", waiting.to_string())]))
    }

    /// Everything that completes a line: words of commands, then names.
    pub fn completions(&self) -> [Vec<String>; 2] {
        let commands = command::all();
        let first = commands.iter().flat_map(|c| command::words(self.texts, self.lang, &c.key)).collect();
        let reader = Reader { view: self.view(), tokens: Tokens::of(self.texts, "") };
        // One's own come first: orders are about them.
        let scene = self.session.start();
        let (mut places, mut people) = (reader.known_places(), reader.known_people());
        places.sort_by_key(|n| scene.holder(n.id) != Some(self.you));
        people.sort_by_key(|n| !scene.at_hand(n.id, self.you));
        let mut names: Vec<String> = places.into_iter().map(|n| n.label).collect();
        names.extend(self.scene_polities());
        names.extend(people.into_iter().map(|n| n.label));
        names.extend(reader.known_acts().into_iter().map(|n| n.label));
        [first, names]
    }

    fn scene_polities(&self) -> Vec<String> {
        let words = self.words();
        self.session.scene().polities().map(|p| words.polity_as(p, "short")).collect()
    }

    /// Does what a line says.
    pub fn line(&mut self, line: &str) -> Answer {
        self.changed();
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return Answer::default();
        }
        match self.run(line).map(|pages| self.keep(pages)) {
            Ok(pages) => Answer { pages, ..Answer::default() },
            Err(Stop::Quit(pages)) => Answer { pages, quit: true, ..Answer::default() },
            Err(Stop::Fault(text)) => Answer { pages: vec![Page::note(text)], fault: true, quit: false },
        }
    }

    /// Keeps what a line has changed, so that nothing that was ordered is ever lost.
    fn keep(&mut self, mut pages: Vec<Page>) -> Vec<Page> {
        pages.extend(self.autosave().err().map(Page::note));
        pages
    }

    fn run(&mut self, line: &str) -> Result<Vec<Page>, Stop> {
        let mut tokens = Tokens::of(self.texts, line);
        let known = command::known(self.texts, self.lang);
        let Some(id) = self.command(&mut tokens, &known)? else { return Ok(Vec::new()) };
        let Some(command) = command::all().into_iter().nth(id) else { return Ok(Vec::new()) };
        match command.does {
            Does::Show(show) => Ok(self.show(show, tokens)?),
            Does::Game(act) => {
                let pages = self.act(act, tokens);
                if matches!(act, Act::Undo | Act::Redo | Act::Cancel | Act::Go | Act::Predict) {
                    self.kept = false;
                }
                pages
            }
            Does::Order(kind) => Ok(self.order(&command, kind, tokens)?),
        }
    }

    fn command(&self, tokens: &mut Tokens, known: &[names::Named<usize>]) -> Result<Option<usize>, Stop> {
        match names::take_glued(tokens, known) {
            Ok(id) => Ok(Some(id)),
            Err(NotFound::Missing) => Ok(None),
            Err(why) => {
                let reader = Reader { view: self.view(), tokens: tokens.clone() };
                let fault = reader.fault("command", why);
                let help = self.say("desk-see-help", &args([("command", self.view().command("help"))]));
                Err(Stop::Fault(format!("{fault} {help}")))
            }
        }
    }
}

/// Why a line did not end as usual.
pub(super) enum Stop {
    /// It was not understood, or cannot be done.
    Fault(String),
    /// The game is left.
    Quit(Vec<Page>),
}

impl From<String> for Stop {
    fn from(text: String) -> Self {
        Stop::Fault(text)
    }
}
