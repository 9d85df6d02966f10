//! What the courts that no human plays do.
//!
//! In a historical game they do what is documented while the world is on the record's path. **On the path** is exact:
//! it begins there, and it is still there after a turn if the record's own play of that turn, from the same state,
//! comes to the same hash, seats of humans and the seed set aside. Once off, it stays off. A turn is **fated** if the
//! world is on the path and the humans ordered in it just what the record has their courts order, no more and no
//! less; then the record's outcomes and its dice hold in it. The other courts decide before they know: in the turn in
//! which a human first does something else they still do what is documented, but its outcomes are thrown. From the
//! next turn on they play their own interest, unless nothing came of it.

use super::{Session, seat};
use crate::{
    ai,
    content::compile::Scenario,
    history::replay,
    sim::{date::Date, ids::PolityId, look::Look, order::Issued, snapshot::Snapshot},
};

/// The record's orders of a turn, given by its first month and the first month after it.
pub(super) fn of_turn(scenario: &Scenario, turn: Option<(Date, Date)>) -> impl Iterator<Item = &Issued> {
    let within = move |when: Date| turn.is_some_and(|(from, until)| (from..until).contains(&when));
    scenario.orders.iter().map(|p| &p.issued).filter(move |issued| within(issued.when))
}

impl Session {
    /// The state as the record would have it: nobody seated, its own dice.
    pub(super) fn unseated(&self) -> Snapshot {
        let mut state = self.state.clone();
        seat(&mut state, &[]);
        state.clock.seed = self.scenario.start.clock.seed;
        state
    }

    /// Whether the world is still on the record's path after a turn that began there. `before` is its unseated state
    /// at the start of the turn; without one no human had a part in it.
    pub(super) fn still_on_record(&mut self, before: Option<&Snapshot>) -> bool {
        let Some(before) = before else { return true };
        self.game.restore(before);
        self.game.set_fates(self.scenario.fates.clone(), true);
        replay::queue_turn(&mut self.game, &self.scenario);
        self.game.end_turn();
        self.game.hash() == self.unseated().hash()
    }

    /// The orders of everybody but the humans for the coming turn, the reasons of the courts, and whether the
    /// record's outcomes hold.
    pub(super) fn others(&self) -> (Vec<Issued>, Vec<ai::Thought>, bool) {
        let record = self.turn() < self.joined || self.setup.historical && self.on_record();
        if record {
            let humans = self.humans();
            let theirs = |issued: &&Issued| humans.contains(&issued.by);
            let (told, others): (Vec<&Issued>, Vec<&Issued>) =
                of_turn(&self.scenario, self.turn_months()).partition(theirs);
            let fated = same(&told, &self.waiting);
            return (others.into_iter().cloned().collect(), Vec::new(), fated);
        }
        let thoughts = self.thoughts();
        (thoughts.iter().map(ai::Thought::issued).collect(), thoughts, false)
    }

    /// What every standing court without a human means to do, in order of id.
    fn thoughts(&self) -> Vec<ai::Thought> {
        let scene = self.start();
        let own = |&by: &PolityId| scene.stands(by) && !self.humans().contains(&by);
        let board = ai::Board::of(&scene);
        scene.polities().filter(own).flat_map(|by| board.decide(by, self.setup.level)).collect()
    }
}

/// Whether the same orders were given, in whatever order.
fn same(told: &[&Issued], given: &[Issued]) -> bool {
    let count = |issued: &Issued| {
        (told.iter().filter(|t| **t == issued).count(), given.iter().filter(|g| *g == issued).count())
    };
    told.len() == given.len() && told.iter().all(|t| count(t).0 == count(t).1)
}
