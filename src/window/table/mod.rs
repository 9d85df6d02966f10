//! The table: a game being played, seen from the window.
//!
//! The game itself lives on a thread of its own ([`worker`]), where orders are taken, turns played and saves written;
//! frames never wait for it. What the window sees is a [`Moment`]: plain data, shared and never changed.

mod moment;
mod worker;

pub use moment::{Moment, Step};

use super::{Shell, Wake, Waker};
use crate::{
    play::{Judgement, SaveError, Setup, Slot, Store, Undone},
    present::panels::View,
    sim::{
        date::Date,
        ids::{ActId, PolityId},
        num::Permille,
        order::{self, Issued, Order, Refusal},
        polity::Standing,
        snapshot::{Scene, Snapshot},
    },
};
use bevy::prelude::*;
use std::sync::{
    Arc, Mutex,
    mpsc::{Receiver, Sender, TryRecvError},
};

/// How a game begins.
#[derive(Clone, Debug)]
pub enum Begin {
    /// A new one, at a turn of the record counted from 0.
    New {
        /// How it is set up.
        setup: Setup,
        /// The turn at which the humans sit down.
        turn: usize,
    },
    /// A saved one, by id, name or path.
    Load(String),
}

/// What can be asked of the game.
#[derive(Clone, Debug)]
pub enum Ask {
    /// An order for the coming turn.
    Order(PolityId, Order),
    /// Orders for the coming turn, given one after the other until one is refused.
    Orders(PolityId, Vec<Order>),
    /// Lays down the reader's own forecast of an answer beside the game's.
    Foretell {
        /// What the reader says, 0 to 1.
        mine: f64,
        /// Who is asked for what by whom: from, to, act.
        about: (PolityId, PolityId, ActId),
        /// What the game says.
        model: Permille,
    },
    /// Withdraws a waiting order.
    Withdraw(usize),
    /// Takes back an order or a turn.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Goes to the start of a turn.
    GoTo(usize),
    /// Plays the turn.
    EndTurn,
    /// Saves.
    Save(Slot),
    /// How the game stands beside the record.
    Compare(PolityId),
}

/// What the game answers.
#[derive(Debug)]
pub enum Told {
    /// The game began or went on; whether the content has changed since it was saved.
    Began(Arc<Moment>, bool),
    /// It could not be begun.
    NoGame(SaveError),
    /// It stands so now.
    Now(Arc<Moment>),
    /// An order was refused.
    Refused(Order, Refusal),
    /// An order was withdrawn; these fell away with it.
    Withdrawn(Vec<Issued>),
    /// Something was taken back (or done again, if true); nothing if there was nothing.
    Undone(Option<Undone>, bool),
    /// A turn was played.
    Played(Arc<Moment>),
    /// The game was saved under that id.
    Saved(String, Slot),
    /// It could not be saved.
    NotSaved(SaveError),
    /// How it stands beside the record.
    Compared(Option<Judgement>, Arc<Snapshot>),
}

/// The comparison with the record.
#[derive(Debug)]
pub struct Compared {
    /// At the start of this turn.
    pub date: Date,
    /// The judgement, if the side has objectives.
    pub judgement: Option<Judgement>,
    /// What the record had come to at that date.
    pub record: Arc<Snapshot>,
}

/// What has just happened at the table, for whoever shows or sounds it.
#[derive(Message, Clone, Debug)]
pub enum News {
    /// A game began.
    Began,
    /// The game could not be begun or gone on with; why, in words.
    NoGame(String),
    /// An order was given.
    Given,
    /// An order was refused; why, in words.
    Refused(String),
    /// Something was taken back or done again, in words.
    Undone(String),
    /// A turn was played.
    Played,
    /// The game was saved by the player; under what name.
    Saved(String),
    /// Something to tell that is no fault.
    Note(String),
    /// Something went wrong, in words.
    Fault(String),
}

/// The game at the table.
#[derive(Resource)]
pub struct Table {
    /// As it stands.
    pub moment: Arc<Moment>,
    /// Whose orders are given at the window now.
    pub you: PolityId,
    /// Whether a turn is being played.
    pub busy: bool,
    /// How it stands beside the record, once asked.
    pub compared: Option<Compared>,
    to: Sender<Ask>,
}

impl Table {
    /// The state with this turn's orders carried out, as the court at the window knows it: all that is shown is made of
    /// this.
    pub fn scene<'a>(&'a self, shell: &'a Shell) -> Scene<'a> {
        self.known().with(&shell.content.rules)
    }

    /// The same as plain data. Whoever sits at the window is one of the humans.
    pub fn known(&self) -> &Arc<Snapshot> {
        let known = self.moment.known.iter().find(|(of, _)| *of == self.you);
        known.map_or(&self.moment.draft, |(_, known)| known)
    }

    /// The panels of this turn, in the reader's words.
    pub fn view<'a>(&'a self, shell: &'a Shell) -> View<'a> {
        View { words: shell.words(), scene: self.scene(shell), you: self.you }
    }

    /// Whether the order can be given now, as one of several in the turn. An order of the record's own in this turn may be
    /// legal later than now; the game has the last word.
    pub fn check(&self, shell: &Shell, order: &Order) -> Result<(), Refusal> {
        if self.moment.over {
            return Err(Refusal::PastDate);
        }
        let (rules, moment) = (&shell.content.rules, &self.moment);
        order::check_in_turn(&moment.start.with(rules), &moment.draft.with(rules), self.you, order)
    }

    /// Whether the court's realm has fallen.
    fn gone(&self, of: PolityId) -> bool {
        let row = self.moment.start.polities.get(of.index());
        row.is_some_and(|row| matches!(row.standing, Standing::Fallen { .. }))
    }

    /// Whether every realm that is played at the window has fallen, and the game goes on without it.
    pub fn fallen(&self) -> bool {
        !self.moment.over && self.moment.setup.humans.iter().all(|&of| self.gone(of))
    }

    /// Asks something of the game; the answer comes as [`News`].
    pub fn ask(&mut self, what: Ask) {
        if self.busy {
            return;
        }
        self.busy = matches!(what, Ask::EndTurn);
        // The thread lives as long as this end of the line.
        let _ = self.to.send(what);
    }

    /// Gives an order for one's own court.
    pub fn order(&mut self, order: Order) {
        self.ask(Ask::Order(self.you, order));
    }

    /// Ends the turn; with several humans at the table, the next of them has the word first.
    pub fn end_turn(&mut self) {
        if self.moment.over || self.busy {
            return;
        }
        let humans = &self.moment.setup.humans;
        let next = humans.iter().position(|&h| h == self.you).map_or(0, |i| i + 1);
        match humans.iter().skip(next).find(|&&h| !self.gone(h)) {
            Some(&next) => self.you = next,
            None => self.ask(Ask::EndTurn),
        }
    }

    /// Asks how the game stands beside the record, unless that is known.
    pub fn compare(&mut self) {
        let date = self.moment.date();
        if self.compared.as_ref().is_none_or(|c| c.date != date) {
            self.ask(Ask::Compare(self.you));
        }
    }
}

/// A line to the thread of a game that may still be beginning.
struct Line {
    told: Mutex<Receiver<Told>>,
    to: Sender<Ask>,
}

/// The game that is beginning or being played.
#[derive(Resource, Default)]
pub struct Tables {
    line: Option<Line>,
    /// Where games are kept; `None` where they are not.
    pub store: Option<Store>,
}

impl Tables {
    /// Begins a game; when it is there, [`Table`] is, and [`News::Began`] is told.
    pub fn begin(&mut self, shell: &Shell, waker: &Waker, begin: Begin) {
        let (to, asks) = std::sync::mpsc::channel();
        let (tell, told) = std::sync::mpsc::channel();
        let waker = waker.clone();
        let hand = worker::Hand { content: (*shell.content).clone(), store: self.store.clone() };
        let send = move |what| {
            let heard = tell.send(what).is_ok();
            waker.wake();
            heard
        };
        let spawned =
            std::thread::Builder::new().name("table".into()).spawn(move || worker::serve(hand, begin, &asks, &send));
        if spawned.is_ok() {
            self.line = Some(Line { told: Mutex::new(told), to });
        }
    }

    /// Leaves the game. The thread ends when it has done what was asked.
    pub fn leave(&mut self) {
        self.line = None;
    }
}

/// Adds the table.
pub fn plugin(app: &mut App) {
    app.init_resource::<Tables>().add_message::<News>();
    app.add_systems(PreUpdate, listen);
}

/// Takes what the game answers.
fn listen(
    mut commands: Commands,
    mut tables: ResMut<Tables>,
    table: Option<ResMut<Table>>,
    shell: Res<Shell>,
    mut news: MessageWriter<News>,
    mut wake: ResMut<Wake>,
) {
    let mut table = table;
    loop {
        let Some(line) = tables.bypass_change_detection().line.as_ref() else { return };
        let to = line.to.clone();
        let heard = line.told.lock().map_or(Err(TryRecvError::Disconnected), |told| told.try_recv());
        let told = match heard {
            Ok(told) => told,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => {
                tables.line = None;
                if let Some(table) = &mut table {
                    table.busy = true;
                    news.write(News::Fault(shell.get("table-lost")));
                }
                return;
            }
        };
        wake.more();
        match told {
            Told::Began(moment, changed) => {
                let you = moment.setup.humans.first().copied().unwrap_or(PolityId(0));
                commands.insert_resource(Table { moment, you, busy: false, compared: None, to });
                news.write(News::Began);
                if changed {
                    news.write(News::Note(crate::present::saves::changed(&shell.texts, shell.lang)));
                }
            }
            Told::NoGame(why) => {
                news.write(News::NoGame(crate::present::saves::error(&shell.texts, shell.lang, &why)));
                tables.line = None;
                return;
            }
            other => {
                if let Some(table) = &mut table {
                    hear(table, &shell, other, &mut news);
                }
            }
        }
    }
}

/// Takes in what was told of the game at the table.
fn hear(table: &mut Table, shell: &Shell, told: Told, news: &mut MessageWriter<News>) {
    let why = |e: &SaveError| crate::present::saves::error(&shell.texts, shell.lang, e);
    match told {
        Told::Now(moment) => {
            let given = moment.orders.len() > table.moment.orders.len() && moment.turn == table.moment.turn;
            table.moment = moment;
            if given {
                news.write(News::Given);
            }
        }
        Told::Played(moment) => {
            table.moment = moment;
            table.busy = false;
            table.compared = None;
            let humans = &table.moment.setup.humans;
            let first = humans.iter().find(|&&h| !table.gone(h)).or(humans.first());
            table.you = first.copied().unwrap_or(table.you);
            news.write(News::Played);
        }
        Told::Refused(order, refusal) => {
            let words = shell.words();
            let list = crate::present::texts::args([
                ("order", table.view(shell).order(table.you, &order)),
                ("why", crate::present::chronicle::refusal(&words, &refusal)),
            ]);
            news.write(News::Refused(words.with("table-refused", &list)));
        }
        Told::Withdrawn(dropped) => {
            let view = table.view(shell);
            for issued in dropped {
                let list = crate::present::texts::args([("order", view.order(issued.by, &issued.order))]);
                news.write(News::Note(shell.words().with("desk-dropped", &list)));
            }
        }
        Told::Undone(what, redone) => {
            table.compared = None;
            let (none, order, turn) = match redone {
                false => ("desk-undo-none", "desk-undo-order", "desk-undo-turn"),
                true => ("desk-redo-none", "desk-redo-order", "desk-redo-turn"),
            };
            let words = shell.words();
            news.write(News::Undone(match &what {
                None => words.get(none),
                Some(Undone::Order(issued)) => {
                    let told = table.view(shell).order(issued.by, &issued.order);
                    words.with(order, &crate::present::texts::args([("order", told)]))
                }
                Some(Undone::Turn(date)) => {
                    words.with(turn, &crate::present::texts::args([("date", words.date(*date))]))
                }
            }));
        }
        Told::Saved(id, slot) => {
            if let Slot::Auto = slot {
                return;
            }
            let name = if let Slot::Named(name) = slot { name } else { id };
            news.write(News::Saved(name));
        }
        Told::NotSaved(error) => {
            news.write(News::Fault(why(&error)));
        }
        Told::Compared(judgement, record) => {
            table.compared = Some(Compared { date: table.moment.date(), judgement, record });
        }
        Told::Began(..) | Told::NoGame(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        present::Lang,
        sim::{fog, look::Look as _},
        window::{check::Stage, map::Shown},
    };

    #[test]
    fn what_the_window_shows_is_what_the_court_knows() {
        let mut stage = Stage::play(Lang::En, "lips_and_teeth", "xia");
        stage.end_turn();
        let world = stage.world();
        let (table, shell) = (world.resource::<Table>(), world.resource::<Shell>());
        let truth = table.moment.draft.with(&shell.content.rules);
        let hidden: Vec<_> = truth
            .army_ids()
            .into_iter()
            .filter(|&id| fog::sighting(&truth, table.you, id).is_none())
            .filter(|&id| truth.army(id).is_some_and(|a| a.exists() && a.banner.of != table.you))
            .collect();
        assert!(!hidden.is_empty(), "somebody is out of sight");
        let shown = world.resource::<Shown>();
        let before = shown.before.as_ref().expect("a turn was played");
        for &id in &hidden {
            let there = |state: &Snapshot| state.armies.iter().any(|a| a.id == id);
            assert!(
                !there(table.known()) && shown.now.as_deref().is_none_or(|now| !there(now)),
                "{id:?} is on the map"
            );
            let page = table.view(shell).army_page(id);
            assert!(page.sections.iter().flat_map(|s| &s.rows).count() <= 1, "{page:?} tells of an army out of sight");
            assert!(table.view(shell).doing(id).is_empty());
        }
        // Nor can one be traced back to where nobody saw it.
        let seen = fog::veil(&table.moment.steps[0].after.with(&shell.content.rules), table.you);
        assert!(**before == seen);
        // Purses and garrisons of strangers are what they are reputed to be.
        let mongols = shell.content.rules.keys.find_polity("mongol").expect("shipped");
        assert_ne!(table.scene(shell).purse(mongols).cash, truth.purse(mongols).cash);
        // The rules themselves still judge by what is.
        let own = truth.armies_of(table.you)[0];
        assert_eq!(table.scene(shell).army(own).map(|a| a.force), truth.army(own).map(|a| a.force));
    }

    #[test]
    fn a_forecast_is_laid_down_with_the_game_settled_by_its_answer_and_kept() {
        let mut stage = Stage::play(Lang::En, "lips_and_teeth", "xia");
        let world = stage.world();
        let keys = &world.resource::<Shell>().content.rules.keys;
        let (jin, act) = (keys.find_polity("jin").expect("shipped"), keys.find_act("aid").expect("shipped"));
        let clauses = world.resource::<Shell>().content.rules.acts[act.index()].terms.clone();
        let mut table = world.resource_mut::<Table>();
        let about = (table.you, jin, act);
        table.ask(Ask::Foretell { mine: 0.25, about, model: 157 });
        table.order(Order::SendEnvoy { to: jin, act, clauses, person: None, from: None, at: None });
        stage.until(|world| !world.resource::<Table>().moment.orders.is_empty());
        assert!(stage.world().resource::<Table>().moment.forecasts.settled.is_empty());
        // A season is enough for the ride and the answer.
        stage.end_turn();
        let forecasts = stage.world().resource::<Table>().moment.forecasts.clone();
        let [settled] = forecasts.settled[..] else { panic!("{forecasts:?}") };
        assert_eq!((settled.about, settled.reader, settled.model), (Some(about), 0.25, 0.157));
        assert_eq!(forecasts.tally.count(), 1);
        // Saves carry it whole.
        let text = serde_json::to_string(&forecasts).expect("plain data");
        let again: crate::play::score::Score = serde_json::from_str(&text).expect("the same again");
        // Sums of the tally may differ in their last digit.
        assert_eq!((again.settled, again.tally.count()), (forecasts.settled, 1));
    }
}
