//! The desk at which a game is played by typed lines: a line in, pages out. Reads and prints nothing itself.

use super::{
    command::{self, Act, Command, Does, Show},
    names::{self, NotFound},
    orders,
    reader::{Read, Reader},
    score::Score,
    tokens::Tokens,
};
use crate::{
    content::compile::Content,
    play::{Session, Store, Undone},
    present::{
        Lang, Texts, Words, chronicle,
        page::Page,
        panels::{Frame, View},
        texts::{Args, args},
    },
    sim::{
        diplomacy::Proposal,
        evaluator::record,
        ids::PolityId,
        look::Look,
        order::{Order, OrderKind},
    },
};

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
    pub(super) score: Score,
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
            score: Score::default(),
        }
    }

    /// The reader's words.
    pub fn words(&self) -> Words<'_> {
        Words { texts: self.texts, lang: self.lang, rules: &self.content.rules }
    }

    /// The panels of this turn.
    pub fn view(&self) -> View<'_> {
        View { words: self.words(), scene: self.session.scene(), you: self.you }
    }

    pub(super) fn say(&self, key: &str, list: &Args) -> String {
        self.words().with(key, list)
    }

    fn note(&self, key: &str) -> Page {
        Page::note(self.words().get(key))
    }

    /// What is shown on sitting down.
    pub fn opening(&self) -> Vec<Page> {
        let mut pages = vec![self.view().overview()];
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
        let key = if waiting == 0 { "desk-prompt" } else { "desk-prompt-orders" };
        self.say(key, &args([("polity", name), ("date", date), ("n", waiting.to_string())]))
    }

    /// Everything that completes a line: words of commands, then names.
    pub fn completions(&self) -> [Vec<String>; 2] {
        let commands = command::all();
        let first = commands.iter().flat_map(|c| command::words(self.texts, self.lang, &c.key)).collect();
        let reader = Reader { view: self.view(), tokens: Tokens::of("") };
        let mut names: Vec<String> = reader.known_places().into_iter().map(|n| n.label).collect();
        names.extend(self.scene_polities());
        names.extend(reader.known_people().into_iter().map(|n| n.label));
        names.extend(reader.known_acts().into_iter().map(|n| n.label));
        [first, names]
    }

    fn scene_polities(&self) -> Vec<String> {
        let words = self.words();
        self.session.scene().polities().map(|p| words.polity_as(p, "short")).collect()
    }

    /// Does what a line says.
    pub fn line(&mut self, line: &str) -> Answer {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return Answer::default();
        }
        match self.run(line) {
            Ok(pages) => Answer { pages, ..Answer::default() },
            Err(Stop::Quit(pages)) => Answer { pages, quit: true, ..Answer::default() },
            Err(Stop::Fault(text)) => Answer { pages: vec![Page::note(text)], fault: true, quit: false },
        }
    }

    fn run(&mut self, line: &str) -> Result<Vec<Page>, Stop> {
        let mut tokens = Tokens::of(line);
        let known = command::known(self.texts, self.lang);
        let Some(id) = self.command(&mut tokens, &known)? else { return Ok(Vec::new()) };
        let Some(command) = command::all().into_iter().nth(id) else { return Ok(Vec::new()) };
        match command.does {
            Does::Show(show) => Ok(self.show(show, tokens)?),
            Does::Game(act) => {
                let pages = self.act(act, tokens);
                if matches!(act, Act::Undo | Act::Redo | Act::Cancel | Act::Go) {
                    self.kept = false;
                }
                pages
            }
            Does::Order(kind) => Ok(self.order(&command, kind, tokens)?),
        }
    }

    fn command(&self, tokens: &mut Tokens, known: &[names::Named<usize>]) -> Result<Option<usize>, Stop> {
        match command::take(tokens, known) {
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

    fn show(&mut self, show: Show, tokens: Tokens) -> Read<Vec<Page>> {
        let view = self.view();
        let mut reader = Reader { view, tokens };
        reader.tokens.skip_fillers();
        let bare = reader.tokens.done();
        let page = match show {
            Show::Help => return self.show_help(reader.tokens),
            Show::Overview => view.overview(),
            Show::Hint => self.hint(),
            Show::Map => {
                let about = if bare { None } else { Some(reader.place()?) };
                match (self.plain, about) {
                    (true, None) => view.holdings(),
                    (true, Some(place)) => view.around(place),
                    (false, about) => view.chart(about, self.frame),
                }
            }
            Show::Around if bare => view.around(view.scene.court(self.you).seat),
            Show::Around => view.around(reader.place()?),
            Show::Holdings => view.holdings(),
            Show::Place => view.place(reader.place()?),
            Show::Armies if bare => view.armies(self.you),
            Show::Armies => view.armies(reader.polity()?),
            Show::Army => view.army_page(reader.army()?),
            Show::Odds => view.odds(reader.army()?, reader.place()?),
            Show::Polities => view.polities(),
            Show::Polity if bare => view.polity(self.you),
            Show::Polity => view.polity(reader.polity()?),
            Show::People if bare => view.people(self.you),
            Show::People => view.people(reader.polity()?),
            Show::Person => view.person(reader.person()?),
            Show::Court => view.court(),
            Show::Relations if bare => view.relations(None),
            Show::Relations => view.relations(Some(reader.polity()?)),
            Show::Treaties => view.treaties(),
            Show::Ledger => view.ledger(),
            Show::Envoys => view.envoys(),
            Show::Incoming if bare => view.incoming(None),
            Show::Incoming => view.incoming(Some(reader.envoy()?)),
            Show::Events => view.events(),
            Show::Acts => self.acts(),
            Show::Ask => {
                let proposal = orders::proposal(&mut reader)?;
                self.legal(&proposal)?;
                view.forecast(&proposal)
            }
            Show::Orders => self.waiting(),
            Show::Chronicle => {
                let all = reader.tokens.take(&["all", "全", "全部"]);
                let from = if reader.tokens.done() { None } else { Some(reader.date()?) };
                let journal = self.session.journal();
                view.chronicle(journal.entries().filter(|e| from.is_none_or(|f| e.date >= f)), all)
            }
            Show::Why => {
                let of = if bare { None } else { Some(reader.polity()?) };
                self.why(of)
            }
            Show::History => {
                let date = if bare { None } else { Some(reader.date()?) };
                return self.history(date);
            }
            Show::Score => self.score_page(),
        };
        reader.end()?;
        Ok(vec![page])
    }

    fn show_help(&self, mut tokens: Tokens) -> Read<Vec<Page>> {
        if tokens.done() {
            return Ok(vec![self.help_all()]);
        }
        let known = command::known(self.texts, self.lang);
        let reader = Reader { view: self.view(), tokens: tokens.clone() };
        let id = command::take(&mut tokens, &known).map_err(|why| reader.fault("command", why))?;
        Ok(command::all().get(id).map(|c| self.help_one(c)).into_iter().collect())
    }

    /// Whether a proposal could be sent.
    fn legal(&self, proposal: &Proposal) -> Read<()> {
        let order = Order::SendEnvoy {
            to: proposal.to,
            act: proposal.act,
            clauses: proposal.clauses.clone(),
            person: None,
            from: None,
            at: None,
        };
        crate::sim::order::check(&self.session.scene(), self.you, &order).map_err(|why| self.refused(&order, &why))
    }

    fn refused(&self, order: &Order, why: &crate::sim::order::Refusal) -> String {
        let words = self.words();
        let list = [("order", self.view().order(self.you, order)), ("why", chronicle::refusal(&words, why))];
        words.sentence(&words.with("desk-refused", &args(list)))
    }

    fn order(&mut self, command: &Command, kind: OrderKind, tokens: Tokens) -> Read<Vec<Page>> {
        let mut reader = Reader { view: self.view(), tokens };
        let order = orders::read(&mut reader, kind)
            .map_err(|why| format!("{why} {}", self.say("desk-usage", &args([("usage", self.usage(command))]))))?;
        let mut pages = self.before(&order);
        let phrase = self.view().order(self.you, &order);
        self.session.order(self.you, order.clone()).map_err(|why| self.refused(&order, &why))?;
        self.kept = false;
        let n = self.session.orders().len().to_string();
        let list = [("order", phrase), ("n", n), ("undo", self.view().command("undo"))];
        pages.push(Page::note(self.words().sentence(&self.say("desk-ordered", &args(list)))));
        pages.extend(self.forecast_of(&order));
        Ok(pages)
    }

    /// What one should see with an order: the odds of what it leads to.
    fn before(&self, order: &Order) -> Vec<Page> {
        match *order {
            Order::March { army, to, .. } if self.hostile_to(army, to) => vec![self.view().odds(army, to)],
            Order::Seize { army, place } | Order::Summon { army, place } => vec![self.view().odds(army, place)],
            Order::Assault { army } => {
                let at = self.session.scene().army(army).map(|a| a.position.at);
                at.map(|at| self.view().odds(army, at)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn hostile_to(&self, army: crate::sim::ids::ArmyId, to: crate::sim::ids::PlaceId) -> bool {
        let scene = self.session.scene();
        let of = scene.army(army).map(|a| a.banner.of);
        of.is_some_and(|of| scene.hostile(to, of) || crate::sim::war::battle::enemy_at(&scene, to, of).is_some())
    }

    /// The chance of what was just sent or answered, and the reader's own forecast of it.
    fn forecast_of(&mut self, order: &Order) -> Vec<Page> {
        match order {
            Order::SendEnvoy { to, act, clauses, .. } => {
                let proposal = Proposal { from: self.you, to: *to, act: *act, clauses: clauses.clone() };
                let (chance, line) = self.chance(&proposal);
                self.score.sent(self.you, *to, *act, chance);
                vec![Page::note(line)]
            }
            Order::Reply { envoy, .. } => self.against_record(*envoy).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The reader's forecast of what the court of the record answered to the same question, if there is one.
    fn against_record(&mut self, envoy: crate::sim::ids::EnvoyId) -> Option<Page> {
        let scene = self.session.scene();
        let proposal = scene.envoy(envoy)?.0.proposal.clone();
        let evaluator = &self.content.rules.evaluator;
        let documented = record::documented(&evaluator.documented, &evaluator.weights, &proposal, scene.date())?;
        let case = &evaluator.library.cases[documented.case];
        let survey = crate::sim::evaluator::Survey::of(&scene);
        let (reading, _) = evaluator.judge(&scene, &survey, &proposal, false);
        // The decision itself is left out of its own precedents.
        let model = evaluator.weigh(&reading.situation, |p| p.record == Some(documented.record)).chance;
        let settled = self.score.against_record(&self.content.rules, model, case.answer.yes())?;
        Some(self.settled(&settled, "desk-settled-record"))
    }

    /// The chance of a proposal, and a line that says what weighs.
    pub(super) fn chance(&self, proposal: &Proposal) -> (i32, String) {
        let scene = self.session.scene();
        let survey = crate::sim::evaluator::Survey::of(&scene);
        let by_record = scene.state.clock.by_record;
        let (_, verdict) = self.content.rules.evaluator.judge(&scene, &survey, proposal, by_record);
        let words = self.words();
        (verdict.chance, crate::present::verdict::line_as(&words, "view-forecast", &verdict))
    }

    fn act(&mut self, act: Act, tokens: Tokens) -> Result<Vec<Page>, Stop> {
        let mut reader = Reader { view: self.view(), tokens };
        reader.tokens.skip_fillers();
        match act {
            Act::End => {
                reader.end()?;
                Ok(self.end_turn())
            }
            Act::Undo => {
                reader.end()?;
                let undone = self.session.undo();
                Ok(self.moved("undo", undone))
            }
            Act::Redo => {
                reader.end()?;
                let undone = self.session.redo();
                Ok(self.moved("redo", undone))
            }
            Act::Cancel => {
                let n = reader.tokens.number().ok_or_else(|| reader.say("desk-no-number", []))?;
                reader.end()?;
                self.cancel(n)
            }
            Act::Go => {
                let n = reader.tokens.number().ok_or_else(|| reader.say("desk-no-number", []))?;
                reader.end()?;
                self.go(n)
            }
            Act::Predict => {
                let n = reader.tokens.number().filter(|n| (0..=100).contains(n));
                let n = n.ok_or_else(|| reader.say("desk-no-percent", []))?;
                reader.end()?;
                self.score.say(n as f64 / 100.0);
                Ok(vec![Page::note(self.say("desk-predicted", &args([("n", n.to_string())])))])
            }
            Act::Save => {
                let name = reader.tokens.rest().join("_");
                Ok(vec![self.save(&name)?])
            }
            Act::Load => {
                let name = reader.tokens.rest().join("_");
                Ok(self.load(&name)?)
            }
            Act::Saves => Ok(vec![self.saves()?]),
            Act::Language => {
                self.lang = match reader.tokens.peek() {
                    Some("en" | "english" | "English" | "英文") => Lang::En,
                    Some("zh" | "中文" | "chinese" | "Chinese") => Lang::Zh,
                    _ => self.lang.next(),
                };
                Ok(vec![self.note("desk-language")])
            }
            Act::Quit => Err(Stop::Quit(self.leave())),
        }
    }

    fn moved(&self, which: &str, undone: Option<Undone>) -> Vec<Page> {
        let words = self.words();
        match undone {
            None => vec![self.note(&format!("desk-{which}-none"))],
            Some(Undone::Order(issued)) => {
                let list = args([("order", self.view().order(issued.by, &issued.order))]);
                vec![Page::note(words.sentence(&self.say(&format!("desk-{which}-order"), &list)))]
            }
            Some(Undone::Turn(date)) => {
                let list = args([("date", words.turn(date, self.session.state().clock.turn_months))]);
                let note = Page::note(self.say(&format!("desk-{which}-turn"), &list));
                if which == "undo" {
                    return vec![note, self.view().brief()];
                }
                let played = self.session.journal().last();
                vec![note, self.view().report(played.from, &played.entries), self.view().brief()]
            }
        }
    }

    fn cancel(&mut self, n: i64) -> Result<Vec<Page>, Stop> {
        let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        let Some(issued) = at.and_then(|at| self.session.withdraw(at)) else {
            let list = args([("n", n.to_string()), ("command", self.view().command("orders"))]);
            return Err(Stop::Fault(self.say("desk-no-order", &list)));
        };
        let list = args([("order", self.view().order(issued.by, &issued.order))]);
        Ok(vec![Page::note(self.words().sentence(&self.say("desk-undo-order", &list)))])
    }

    fn go(&mut self, n: i64) -> Result<Vec<Page>, Stop> {
        let turn = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        if !turn.is_some_and(|turn| self.session.go_to(turn)) {
            let last = (self.session.turn() + 1).to_string();
            return Err(Stop::Fault(self.say("desk-no-turn", &args([("n", n.to_string()), ("last", last)]))));
        }
        Ok(vec![self.view().overview()])
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
