//! A replay month by month, so that it can be stepped, scrubbed and played backward.

use super::replay;
use crate::{
    content::compile::{Content, Scenario, seq},
    sim::{chronicle::Entry, date::Date, ids::RecordId, snapshot::Snapshot},
};
use std::sync::Arc;

/// The state at the end of a month, and what happened in it.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The month; for the first frame the month before the scenario.
    pub date: Date,
    /// The state at its end.
    pub state: Arc<Snapshot>,
    /// What happened in it.
    pub entries: Arc<[Entry]>,
}

/// A record in a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which.
    pub record: RecordId,
    /// The frame in which it was seen to happen.
    pub frame: usize,
}

/// A replay of a whole scenario, month by month.
#[derive(Clone, Debug)]
pub struct Film {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Frame 0 is the beginning with its prologue, frame n the end of the nth month.
    pub frames: Vec<Frame>,
    /// Records of the source in order of time.
    pub events: Vec<Event>,
}

impl Film {
    /// Replays a scenario.
    pub fn of(content: &Content, scenario: &Arc<Scenario>) -> Self {
        let (mut game, prologue) = replay::begin(content, scenario);
        let mut frames =
            vec![Frame { date: scenario.from.plus(-1), state: Arc::new(game.snapshot()), entries: prologue.into() }];
        for turn in 0..scenario.turns() {
            replay::queue_turn(&mut game, scenario);
            let first = frames.len();
            for _ in 0..scenario.turn(turn).1 {
                let date = game.clock().date;
                game.play_month();
                frames.push(Frame { date, state: Arc::new(game.snapshot()), entries: Arc::default() });
            }
            // The turn hands over its chronicle at its end; each month takes what is dated to it.
            let entries = game.close_turn();
            for frame in &mut frames[first..] {
                frame.entries = entries.iter().filter(|e| e.date == frame.date).cloned().collect();
            }
            if let Some(last) = frames.last_mut() {
                last.state = Arc::new(game.snapshot());
            }
        }
        let all: Vec<&Entry> = frames.iter().flat_map(|f| f.entries.iter()).collect();
        let mut events: Vec<Event> = replay::outcomes(content, scenario, &all)
            .iter()
            .filter(|o| o.occurred && seq(&content.rules, o.record) > 0)
            .map(|o| {
                let frame = o.date.since(scenario.from) + 1;
                Event { record: o.record, frame: (frame.max(0) as usize).min(frames.len() - 1) }
            })
            .collect();
        events.sort_by_key(|e| (e.frame, seq(&content.rules, e.record)));
        Self { scenario: Arc::clone(scenario), frames, events }
    }

    /// The last frame.
    pub fn last(&self) -> usize {
        self.frames.len() - 1
    }

    /// The turn a frame belongs to: 0 for the beginning, then from 1.
    pub fn turn(&self, frame: usize) -> usize {
        frame.div_ceil(self.months())
    }

    /// The last frame of a turn.
    pub fn end_of_turn(&self, turn: usize) -> usize {
        (turn * self.months()).min(self.last())
    }

    /// The frames of the turn that a frame belongs to, up to and with that frame.
    pub fn turn_so_far(&self, frame: usize) -> std::ops::RangeInclusive<usize> {
        match self.turn(frame) {
            0 => 0..=0,
            turn => (turn - 1) * self.months() + 1..=frame,
        }
    }

    /// The latest record at or before a frame.
    pub fn latest(&self, frame: usize) -> Option<usize> {
        self.events.iter().rposition(|e| e.frame <= frame)
    }

    fn months(&self) -> usize {
        self.scenario.turn_months.max(1) as usize
    }
}
