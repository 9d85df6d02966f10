//! What the courts that no human plays do.
//!
//! In a historical game they do what is documented while the world is on the record's path. **On the path** is exact:
//! at the start of a turn the state has the hash that it has at that turn of the record's own replay, seats of humans
//! and the seed set aside. A turn is **fated** if the world is on the path and the humans ordered in it just what the
//! record has their courts order, no more and no less; then the record's outcomes and its dice hold in it. The other
//! courts decide before they know: in the turn in which a human first does something else they still do what is
//! documented, but its outcomes are thrown. From the next turn on they play their own interest, unless the world is
//! what it would have been all the same.

use super::{Session, seat};
use crate::{
    ai,
    content::compile::{Content, Scenario},
    history::replay,
    sim::{
        date::Date,
        game::Game,
        look::Look,
        order::{Half, Issued},
        snapshot::StateHash,
    },
};

/// The record's own replay, as far as it was asked for.
#[derive(Debug, Default)]
pub(super) struct Course {
    game: Option<Game>,
    /// Hashes at the start of turns.
    hashes: Vec<StateHash>,
}

impl Course {
    /// The hash of the record's world at the start of a turn, counted from 0.
    fn at(&mut self, content: &Content, scenario: &Scenario, turn: usize) -> Option<StateHash> {
        let game = self.game.get_or_insert_with(|| replay::begin(content, scenario).0);
        if self.hashes.is_empty() {
            self.hashes.push(game.hash());
        }
        while self.hashes.len() <= turn && !game.clock().over() {
            replay::queue_turn(game, scenario);
            game.end_turn();
            self.hashes.push(game.hash());
        }
        self.hashes.get(turn).copied()
    }
}

/// The record's orders of a turn, given by its first month and the first month after it.
pub(super) fn of_turn(scenario: &Scenario, turn: Option<(Date, Date)>) -> impl Iterator<Item = &Issued> {
    let within = move |when: Date| turn.is_some_and(|(from, until)| (from..until).contains(&when));
    scenario.orders.iter().map(|p| &p.issued).filter(move |issued| within(issued.when))
}

impl Session {
    /// Whether the world is on the record's path.
    pub(super) fn look_for_record(&mut self) -> bool {
        let turn = self.turn();
        if turn < self.joined {
            return true;
        }
        if !self.setup.historical {
            return false;
        }
        let mut state = self.state.clone();
        seat(&mut state, &[]);
        state.clock.seed = self.scenario.start.clock.seed;
        self.course.at(&self.content, &self.scenario, turn) == Some(state.hash())
    }

    /// The orders of everybody but the humans for the coming turn, the reasons of the courts, and whether the
    /// record's outcomes hold.
    pub(super) fn others(&self) -> (Vec<Issued>, Vec<ai::Thought>, bool) {
        let record = self.turn() < self.joined || self.setup.historical && self.on_record;
        if record {
            let humans = self.humans();
            let theirs = |issued: &&Issued| humans.contains(&issued.by);
            let (told, others): (Vec<&Issued>, Vec<&Issued>) =
                of_turn(&self.scenario, self.turn_months()).partition(theirs);
            let fated = same(&told, &self.waiting);
            return (others.into_iter().cloned().collect(), Vec::new(), fated);
        }
        let thoughts = self.thoughts();
        let when = self.state.clock.date;
        let issue =
            |t: &ai::Thought| Issued { by: t.by, order: t.order.clone(), when, half: Half::First, warrant: None };
        (thoughts.iter().map(issue).collect(), thoughts, false)
    }

    /// What every standing court without a human means to do, in order of id.
    fn thoughts(&self) -> Vec<ai::Thought> {
        let scene = self.scene();
        let own = |&by: &crate::sim::ids::PolityId| scene.stands(by) && !self.humans().contains(&by);
        scene.polities().filter(own).flat_map(|by| ai::decide(&scene, by, self.setup.level)).collect()
    }
}

/// Whether the same orders were given, in whatever order.
fn same(told: &[&Issued], given: &[Issued]) -> bool {
    let count = |issued: &Issued| {
        (told.iter().filter(|t| **t == issued).count(), given.iter().filter(|g| *g == issued).count())
    };
    told.len() == given.len() && told.iter().all(|t| count(t).0 == count(t).1)
}
