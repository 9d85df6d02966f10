//! The thread of a game: takes what is asked, one after the other, and tells how the game stands.

use super::{Ask, Begin, Moment, Step, Told};
use crate::{
    content::compile::Content,
    play::{SaveError, Session, Slot, Store, save::Loaded},
    sim::fog,
};
use std::sync::{Arc, mpsc::Receiver};

/// What the thread needs.
pub(super) struct Hand {
    pub content: Content,
    pub store: Option<Store>,
}

/// Serves a game until nobody listens.
pub(super) fn serve(hand: Hand, begin: Begin, asks: &Receiver<Ask>, send: &dyn Fn(Told) -> bool) {
    let begun = match begin {
        Begin::New { setup, turn } => match hand.content.scenario(&setup.scenario) {
            Some(scenario) => Ok((Session::play_on(&hand.content, scenario, setup, turn), false)),
            None => Err(SaveError::NotFound { name: setup.scenario }),
        },
        Begin::Load(what) => match &hand.store {
            Some(store) => store.load(&hand.content, &what).map(|Loaded { session, changed, .. }| (session, changed)),
            None => Err(SaveError::NoFolder),
        },
    };
    let (session, changed) = match begun {
        Ok(begun) => begun,
        Err(why) => {
            send(Told::NoGame(why));
            return;
        }
    };
    let mut game = Game::new(session, hand.store);
    let mut heard = send(Told::Began(game.moment(), changed));
    while heard && let Ok(ask) = asks.recv() {
        heard = game.answer(ask, send);
    }
    // Whoever leaves loses nothing.
    let _ = game.keep();
}

struct Game {
    session: Session,
    store: Option<Store>,
    steps: Vec<Arc<Step>>,
    kept: bool,
}

impl Game {
    fn new(mut session: Session, store: Option<Store>) -> Self {
        let played = session.journal().turns().iter().map(|t| t.played.clone());
        let told: Vec<_> = std::iter::once(session.journal().opening().clone()).chain(played).collect();
        let states = session.states();
        let steps = told.into_iter().zip(states).map(|(played, after)| Arc::new(Step { played, after })).collect();
        Self { session, store, steps, kept: true }
    }

    /// How it stands; the steps follow the journal.
    fn moment(&mut self) -> Arc<Moment> {
        let session = &self.session;
        let start = Arc::new(session.state().clone());
        self.steps.truncate(session.turn() + 1);
        // One turn at a time is played, redone or gone forward to.
        while self.steps.len() <= session.turn() {
            let number = self.steps.len();
            let played = session.journal().turns()[number - 1].played.clone();
            self.steps.push(Arc::new(Step { played, after: Arc::clone(&start) }));
        }
        let draft =
            if session.orders().is_empty() { Arc::clone(&start) } else { Arc::new(session.scene().state.clone()) };
        let truth = draft.with(&session.content().rules);
        let known = session.setup().humans.iter().map(|&of| (of, Arc::new(fog::veil(&truth, of)))).collect();
        Arc::new(Moment {
            known,
            scenario: Arc::clone(session.scenario()),
            setup: session.setup().clone(),
            turn: session.turn(),
            over: session.over(),
            on_record: session.on_record(),
            left_record: session.journal().left_record(),
            start,
            draft,
            orders: session.orders().to_vec(),
            steps: self.steps.clone(),
            can_redo: session.can_redo(),
            forecasts: session.forecasts.clone(),
        })
    }

    fn answer(&mut self, ask: Ask, send: &dyn Fn(Told) -> bool) -> bool {
        match ask {
            Ask::Order(by, order) => self.orders(by, vec![order], send),
            Ask::Orders(by, orders) => self.orders(by, orders, send),
            Ask::Foretell { mine, about: (from, to, act), model } => {
                self.session.forecasts.say(mine);
                self.session.forecasts.sent(from, to, act, model);
                self.kept = false;
                true
            }
            Ask::Withdraw(at) => {
                let withdrawn = self.session.withdraw(at);
                self.kept = false;
                let dropped = withdrawn.map(|w| w.dropped).unwrap_or_default();
                send(Told::Now(self.moment())) && send(Told::Withdrawn(dropped))
            }
            Ask::Undo => {
                let undone = self.session.undo();
                self.kept = false;
                send(Told::Now(self.moment())) && send(Told::Undone(undone, false))
            }
            Ask::Redo => {
                let redone = self.session.redo();
                self.kept = false;
                send(Told::Now(self.moment())) && send(Told::Undone(redone, true))
            }
            Ask::GoTo(turn) => {
                let before = self.session.turn();
                if turn > before {
                    while self.session.turn() < turn && self.session.redo().is_some() {
                        self.moment();
                    }
                } else {
                    self.session.go_to(turn);
                }
                self.kept = false;
                send(Told::Now(self.moment()))
            }
            Ask::EndTurn => {
                let rules = self.session.content().rules.clone();
                let entries = self.session.end_turn().entries.clone();
                self.session.forecasts.settle(&rules, &entries);
                self.kept = false;
                // The player reads while the save is written.
                let heard = send(Told::Played(self.moment()));
                match self.keep() {
                    Some(Err(why)) => send(Told::NotSaved(why)),
                    _ => heard,
                }
            }
            Ask::Save(slot) => match self.store.as_ref().map(|store| store.save(&self.session, &slot)) {
                Some(Ok(id)) => {
                    self.kept = true;
                    send(Told::Saved(id, slot))
                }
                Some(Err(why)) => send(Told::NotSaved(why)),
                None => send(Told::NotSaved(SaveError::NoFolder)),
            },
            Ask::Compare(of) => {
                let judgement = self.session.judge(of);
                let record = Arc::new(self.session.recorded().clone());
                send(Told::Compared(judgement, record))
            }
        }
    }

    fn orders(
        &mut self,
        by: crate::sim::ids::PolityId,
        orders: Vec<crate::sim::order::Order>,
        send: &dyn Fn(Told) -> bool,
    ) -> bool {
        let (mut refused, mut replaced) = (None, Vec::new());
        for order in orders {
            match self.session.order(by, order.clone()) {
                Ok(gone) => replaced.extend(gone),
                Err(why) => {
                    refused = Some(Told::Refused(order, why));
                    break;
                }
            }
            self.kept = false;
        }
        let sent = send(Told::Now(self.moment())) && (replaced.is_empty() || send(Told::Withdrawn(replaced)));
        sent && refused.is_none_or(send)
    }

    /// Keeps the game as it stands, if anything was done since it was kept last.
    fn keep(&mut self) -> Option<Result<String, SaveError>> {
        let store = self.store.as_ref().filter(|_| !self.kept)?;
        let kept = store.save(&self.session, &Slot::Auto);
        self.kept |= kept.is_ok();
        Some(kept)
    }
}
