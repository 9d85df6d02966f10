//! How a game stands for a side, judged by its objectives, and what the record had come to at the same date.

use super::Session;
use crate::{
    content::compile::{Objective, Victory},
    history::replay,
    sim::{ids::PolityId, order::Pending, snapshot::Snapshot},
    study::watch::Watch,
};

/// A side of a scenario, judged as if the game ended now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Whose.
    pub of: PolityId,
    /// What it is judged by, and whether that is met.
    pub objectives: Vec<(Objective, bool)>,
    /// Points of what is met.
    pub points: u32,
    /// Points of everything.
    pub most: u32,
    /// What that makes.
    pub victory: Victory,
}

impl Session {
    /// How the game stands for a side at the start of this turn; `None` if it has no objectives.
    pub fn judge(&self, of: PolityId) -> Option<Judgement> {
        let at = self.scenario.sides.iter().position(|s| s.polity == of && !s.objectives.is_empty())?;
        let mut watch = Watch::new(&self.scenario, &self.scenario.start.with(&self.content.rules));
        // What was before the game is nobody's doing in it.
        for turn in self.journal.turns() {
            watch.read(&turn.played.entries);
        }
        let (met, victory) = watch.end(&self.start()).sides.into_iter().nth(at)?;
        let objectives: Vec<_> = self.scenario.sides[at].objectives.iter().cloned().zip(met).collect();
        let sum = |all: bool| objectives.iter().filter(|(_, met)| all || *met).map(|(o, _)| o.points).sum();
        Some(Judgement { of, points: sum(false), most: sum(true), victory, objectives })
    }

    /// The state to which the record comes at the date of this turn; made once for each date.
    pub fn recorded(&mut self) -> &Snapshot {
        let date = self.state.clock.date;
        if self.recorded.as_ref().is_none_or(|(at, _)| *at != date) {
            let mut game = replay::until(&self.content, &self.scenario, |_, month| month < date);
            let mut state = game.snapshot();
            // The replay has the orders of the coming turn in its hand already.
            state.pending = Pending::default();
            self.recorded = Some((date, state));
        }
        self.recorded.as_ref().map_or(&self.state, |(_, state)| state)
    }
}
