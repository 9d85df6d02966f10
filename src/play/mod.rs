//! A game being played: humans at the table, courts that play themselves, the record, and the way back.
//!
//! - [`Session`]: orders in, turns played, undo and redo without limit.
//! - [`journal`]: what was ordered and what came of it, turn by turn, with states to go back to.
//! - [`course`]: what the courts that no human plays do, and whether the world is still on the record's path.
//! - [`draft`]: what the waiting orders of a turn make of its start.
//! - [`judge`]: how the game stands for a side, and what the record had come to.
//! - [`save`]: a game as a file; [`store`]: where the files lie.
//!
//! Everything here is a function of setup and orders: the same orders give the same game, however often a turn was
//! taken back in between. Nothing is printed here.

mod course;
mod draft;
pub mod journal;
mod judge;
pub mod save;
pub mod score;
pub mod store;
mod undo;

pub use draft::Withdrawn;
pub use journal::{Journal, Played, Turn};
pub use judge::Judgement;
pub use save::SaveError;
pub use store::{Slot, Store};
pub use undo::Undone;

use crate::{
    ai,
    content::compile::{Content, Scenario},
    history::replay,
    sim::{
        chronicle::Entry,
        date::Date,
        game::Game,
        ids::PolityId,
        look::Look,
        order::{self, Half, Issued, Order, Refusal},
        snapshot::{Scene, Snapshot},
    },
};
use std::sync::{Arc, Mutex};

/// How a game is set up. Together with the orders of its humans it is the whole game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Key of the scenario.
    pub scenario: String,
    /// Who is played by humans; may be empty.
    pub humans: Vec<PolityId>,
    /// Seed of the dice.
    pub seed: u64,
    /// How well the other courts play.
    pub level: ai::Level,
    /// Whether the other courts do what is documented while the world is on the record's path.
    pub historical: bool,
}

/// A game at the table.
#[derive(Debug)]
pub struct Session {
    content: Content,
    scenario: Arc<Scenario>,
    setup: Setup,
    /// The turn, counted from 0, at which the humans sat down; before it the record played every part.
    joined: usize,
    /// Where turns are played. It holds nothing between turns that is needed again.
    game: Game,
    /// The state at the start of this turn.
    state: Snapshot,
    waiting: Vec<Issued>,
    /// The same state with the waiting orders carried out; `None` if they change nothing yet.
    draft: Option<Snapshot>,
    journal: Journal,
    /// What the record comes to at a date, once somebody has asked.
    recorded: Option<(Date, Snapshot)>,
    /// What was taken back, the latest last.
    undone: Vec<undo::Step>,
    /// Orders of this turn that took the place of earlier ones, each with all that waited before it.
    replaced: Vec<(Issued, Vec<Issued>)>,
    /// The reader's own forecasts. They are no part of the game, but are kept with it.
    pub forecasts: score::Score,
    /// Where its automatic saves go; see [`store`]. It is no part of the game.
    ring: Mutex<store::Ring>,
}

impl Session {
    /// A new game at the start of a scenario, its prologue played.
    pub fn new(content: &Content, scenario: &Arc<Scenario>, setup: Setup) -> Self {
        Self::begin(content, scenario, setup, 0)
    }

    /// A game whose first turns are the record's; then the humans sit down. `turn` is counted from 0; beyond the end
    /// it is the end.
    pub fn play_on(content: &Content, scenario: &Arc<Scenario>, setup: Setup, turn: usize) -> Self {
        let mut session = Self::begin(content, scenario, setup, turn.min(scenario.turns() as usize));
        while session.turn() < session.joined {
            session.end_turn();
        }
        session
    }

    fn begin(content: &Content, scenario: &Arc<Scenario>, setup: Setup, joined: usize) -> Self {
        let mut game = Game::new(&content.rules, &scenario.start);
        let prologue = game.open_with(scenario.prologue.iter().map(|p| p.issued.clone()));
        let mut state = game.snapshot();
        if joined == 0 {
            seat(&mut state, &setup.humans);
        }
        if !setup.historical && joined == 0 {
            state.clock.seed = setup.seed;
        }
        let journal = Journal::new(scenario.from.plus(-1), prologue, &state, setup.historical || joined > 0);
        Self::resume(content, scenario, setup, (joined, journal, state, Vec::new()))
    }

    /// A game as it was saved: the turn at which the humans sat down, the journal, the state and the waiting orders.
    fn resume(
        content: &Content,
        scenario: &Arc<Scenario>,
        setup: Setup,
        (joined, journal, state, waiting): (usize, Journal, Snapshot, Vec<Issued>),
    ) -> Self {
        let mut session = Self {
            content: content.clone(),
            scenario: Arc::clone(scenario),
            setup,
            joined,
            game: Game::new(&content.rules, &state),
            state,
            waiting,
            draft: None,
            journal,
            recorded: None,
            undone: Vec::new(),
            replaced: Vec::new(),
            forecasts: score::Score::default(),
            ring: Mutex::default(),
        };
        session.redraft();
        session
    }

    /// The state as this turn's waiting orders leave it, to ask questions of; see [`draft`].
    pub fn scene(&self) -> Scene<'_> {
        self.draft.as_ref().unwrap_or(&self.state).with(&self.content.rules)
    }

    /// The state at the start of this turn, to ask questions of. Waiting orders change nothing in it.
    pub fn start(&self) -> Scene<'_> {
        self.state.with(&self.content.rules)
    }

    /// The state at the start of this turn.
    pub fn state(&self) -> &Snapshot {
        &self.state
    }

    /// The content that is played.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// How the game was set up.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Turns played.
    pub fn turn(&self) -> usize {
        self.journal.turns().len()
    }

    /// Whether the last turn has been played.
    pub fn over(&self) -> bool {
        self.state.clock.over()
    }

    /// What was ordered and what came of it.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Who is played by humans this turn.
    pub fn humans(&self) -> &[PolityId] {
        if self.turn() < self.joined { &[] } else { &self.setup.humans }
    }

    /// Whether the world is on the record's path at the start of this turn, and the record drives the other courts:
    /// in a historical game, and before the humans sit down.
    pub fn on_record(&self) -> bool {
        self.journal.on_record(self.turn())
    }

    /// What the record has this court order in the coming turn, while the world is on its path.
    pub fn documented(&self, by: PolityId) -> impl Iterator<Item = &Issued> {
        let turn = if self.on_record() { self.turn_months() } else { None };
        course::of_turn(&self.scenario, turn).filter(move |issued| issued.by == by)
    }

    /// Whether an order could be given as things stand, without another of this turn being given up for it.
    ///
    /// # Errors
    /// Why it could not.
    pub fn may(&self, by: PolityId, order: &Order) -> Result<(), Refusal> {
        if self.over() {
            return Err(Refusal::PastDate);
        }
        if !self.humans().contains(&by) {
            return Err(Refusal::NotYours);
        }
        self.fits(by, order)
    }

    /// What the rules say of an order as the orders before it leave things.
    fn fits(&self, by: PolityId, order: &Order) -> Result<(), Refusal> {
        self.beside(by, order)?;
        order::check_in_turn(&self.start(), &self.scene(), by, order)
    }

    /// Gives an order for the coming turn; checked now, carried out when the turn is played. An order that the record
    /// has this court give in this very turn is carried out in its month and under the record's name.
    ///
    /// An order that undoes an earlier one of this turn takes its place: an army marches to one goal. Those that were
    /// replaced are returned, with what built on them.
    ///
    /// # Errors
    /// Why it cannot be given as things stand, the orders given before it taken as carried out.
    pub fn order(&mut self, by: PolityId, order: Order) -> Result<Vec<Issued>, Refusal> {
        if self.over() {
            return Err(Refusal::PastDate);
        }
        if !self.humans().contains(&by) {
            return Err(Refusal::NotYours);
        }
        let given = |issued: &&Issued| self.waiting.iter().filter(|w| w == issued).count();
        let planned = |issued: &&Issued| self.documented(by).filter(|p| p == issued).count();
        let documented = self.documented(by).find(|p| p.order == order && given(p) < planned(p)).cloned();
        let mut replaced = Vec::new();
        let waited = self.waiting.clone();
        let issued = match documented {
            Some(issued) => issued,
            None => {
                let before = (self.waiting.clone(), self.draft.clone());
                let rival = |w: &Issued| w.by == by && w.warrant.is_none() && w.order.undone_by(&order);
                while let Some(at) = self.waiting.iter().position(rival) {
                    let Some(withdrawn) = self.strike(at) else { break };
                    replaced.push(withdrawn.order);
                    replaced.extend(withdrawn.dropped);
                }
                match self.fits(by, &order) {
                    Ok(()) => {}
                    // Without the earlier order things are as this one would have them.
                    Err(Refusal::AlreadySo | Refusal::AlreadyThere { .. }) if !replaced.is_empty() => {
                        self.undone.clear();
                        return Ok(replaced);
                    }
                    Err(why) => {
                        (self.waiting, self.draft) = before;
                        return Err(why);
                    }
                }
                Issued { by, order, when: self.state.clock.date, half: Half::First, warrant: None }
            }
        };
        if !replaced.is_empty() {
            self.replaced.push((issued.clone(), waited));
        }
        self.waiting.push(issued);
        self.undone.clear();
        self.redraft();
        Ok(replaced)
    }

    /// Whether an order goes with those that wait and of which the draft shows nothing: all who lie before a place storm
    /// it together, and once.
    fn beside(&self, by: PolityId, order: &Order) -> Result<(), Refusal> {
        let stormed = |order: &Order| match order {
            Order::Assault { army } => Some((*army, self.scene().army(*army)?.position.at)),
            _ => None,
        };
        let Some((army, place)) = stormed(order) else { return Ok(()) };
        let mut waiting = self.waiting.iter().filter(|i| i.by == by).filter_map(|i| stormed(&i.order));
        match waiting.any(|(other, at)| other != army && at == place) {
            true => Err(Refusal::StormOrdered { place }),
            false => Ok(()),
        }
    }

    /// Orders of humans that wait for the end of this turn, in the order in which they were given.
    pub fn orders(&self) -> &[Issued] {
        &self.waiting
    }

    /// The other courts give their orders, the turn is played, the journal grows. When the game is over nothing
    /// happens, and the last turn is told again.
    pub fn end_turn(&mut self) -> &Played {
        if !self.over() {
            self.undone.clear();
            let (others, thoughts, fated) = self.others();
            let orders = std::mem::take(&mut self.waiting);
            self.replaced.clear();
            self.draft = None;
            self.play(orders, others, thoughts, fated);
        }
        self.journal.last()
    }

    /// Plays a turn with all orders given.
    fn play(&mut self, orders: Vec<Issued>, others: Vec<Issued>, thoughts: Vec<ai::Thought>, fated: bool) {
        let from = self.state.clock.date;
        let on_record = self.on_record();
        let before = (on_record && !self.humans().is_empty()).then(|| self.unseated());
        let mut turn = Turn { played: Played { from, ..Played::default() }, orders, others, fated };
        turn.played.entries = self.carry_out(&turn, self.turn());
        turn.played.thoughts = thoughts;
        turn.played.hash = self.state.hash();
        let driven = self.setup.historical || self.turn() + 1 < self.joined;
        let on_record = on_record && driven && self.still_on_record(before.as_ref());
        self.journal.push(turn, &self.state, on_record);
    }

    /// Moves the state over a turn with the orders of that turn.
    fn carry_out(&mut self, turn: &Turn, number: usize) -> Vec<Entry> {
        // While everybody does what is documented, the dice are the record's too.
        self.state.clock.seed = if turn.fated { self.scenario.start.clock.seed } else { self.setup.seed };
        self.game.restore(&self.state);
        if turn.fated {
            self.game.set_fates(self.scenario.fates.clone(), true);
            // Everybody orders what is documented, so the queue is the record's to the letter.
            replay::queue_turn(&mut self.game, &self.scenario);
        } else {
            // Whether the world leaves the path is known when the turn is over; until then the record has the word.
            if self.journal.on_record(number) {
                self.game.hold_events();
            }
            for issued in turn.orders.iter().chain(&turn.others) {
                self.game.queue(issued.clone());
            }
        }
        let entries = self.game.end_turn();
        self.state = self.game.snapshot();
        if number + 1 == self.joined {
            seat(&mut self.state, &self.setup.humans);
        }
        entries
    }

    /// The months of the coming turn: the first, and the first after it.
    fn turn_months(&self) -> Option<(Date, Date)> {
        let clock = &self.state.clock;
        (!clock.over()).then(|| (clock.date, clock.date.plus(clock.turn_months)))
    }
}

/// Gives courts to humans: what is proposed to them is answered by order and not by the evaluator.
fn seat(state: &mut Snapshot, humans: &[PolityId]) {
    for row in &mut state.polities {
        row.court.by_order = humans.contains(&row.id);
    }
}
