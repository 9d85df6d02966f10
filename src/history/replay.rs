//! Playing the record of a scenario.

use super::verify;
use crate::{
    content::compile::{Content, Scenario},
    sim::{
        chronicle::{Entry, Fact},
        date::Date,
        game::Game,
        ids::RecordId,
        order::{OrderKind, Refusal},
        snapshot::{Snapshot, StateHash},
    },
};
use std::sync::Arc;

/// A turn that was replayed.
#[derive(Clone, Debug)]
pub struct Turn {
    /// First month.
    pub from: Date,
    /// What happened.
    pub entries: Vec<Entry>,
    /// The state after it.
    pub hash: StateHash,
}

/// What became of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which.
    pub record: RecordId,
    /// When it was seen to happen: the month of the last of its facts; its documented month if it was not seen.
    pub date: Date,
    /// Whether all its facts were seen in time.
    pub occurred: bool,
    /// Its facts that were not seen, by position.
    pub missing: Vec<usize>,
    /// Whether every one of its orders was legal when it was given.
    pub legal: bool,
    /// Why not.
    pub refusals: Vec<(Date, OrderKind, Refusal)>,
    /// Whether an outcome of chance in it was set by the record.
    pub set_by_record: bool,
}

/// A replay of a whole scenario.
#[derive(Clone, Debug)]
pub struct Replay {
    /// What happened before the first turn.
    pub prologue: Vec<Entry>,
    /// The turns.
    pub turns: Vec<Turn>,
    /// Records of the source, in its order, then context.
    pub outcomes: Vec<Outcome>,
    /// Orders of the scenario itself that were refused.
    pub strays: Vec<(Date, OrderKind, Refusal)>,
    /// Checkpoint claims that held, and those that did not.
    pub checkpoints: verify::Tally,
    /// Outcomes that were set and decided nothing.
    pub unused: Vec<crate::sim::fate::Fate>,
    /// The state at the end.
    pub end: Snapshot,
}

/// Puts the record's orders for the coming turn into the queue.
pub fn queue_turn(game: &mut Game, scenario: &Scenario) {
    let from = game.clock().date;
    let until = from.plus(game.clock().turn_months);
    for planned in &scenario.orders {
        if (from..until).contains(&planned.issued.when) {
            game.queue(planned.issued.clone());
        }
    }
}

/// A game at the beginning of the scenario with the record's outcomes set, its prologue played.
pub fn begin(content: &Content, scenario: &Scenario) -> (Game, Vec<Entry>) {
    let mut game = Game::new(&content.rules, &scenario.start);
    game.set_fates(scenario.fates.clone(), true);
    let prologue = game.open_with(scenario.prologue.iter().map(|p| p.issued.clone()));
    (game, prologue)
}

/// Plays the record month by month. `each` sees the game before the month of that date, and may stop there.
pub fn until(content: &Content, scenario: &Scenario, mut each: impl FnMut(&mut Game, Date) -> bool) -> Game {
    let mut game = begin(content, scenario).0;
    for turn in 0..scenario.turns() {
        queue_turn(&mut game, scenario);
        for _ in 0..scenario.turn(turn).1 {
            let date = game.clock().date;
            if !each(&mut game, date) {
                return game;
            }
            game.play_month();
        }
        game.close_turn();
    }
    game
}

/// Replays a scenario to its end. `each` is called after every turn with the game, and may stop the replay.
pub fn run(content: &Content, scenario: &Arc<Scenario>, mut each: impl FnMut(&mut Game, &Turn) -> bool) -> Replay {
    let (mut game, prologue) = begin(content, scenario);
    let mut turns = Vec::new();
    let mut checkpoints = verify::Tally::default();
    let last = scenario.to.plus(1);
    while game.clock().date <= scenario.to {
        queue_turn(&mut game, scenario);
        let from = game.clock().date;
        for _ in 0..scenario.turn_months {
            let date = game.clock().date;
            if scenario.checkpoints.iter().any(|c| c.on == date) {
                verify::check_at(&game.snapshot().with(&content.rules), scenario, date, &mut checkpoints);
            }
            game.play_month();
        }
        let entries = game.close_turn();
        let turn = Turn { from, entries, hash: game.hash() };
        let go_on = each(&mut game, &turn);
        turns.push(turn);
        if !go_on {
            break;
        }
    }
    let end = game.snapshot();
    if end.clock.date >= last {
        verify::check_from(&end.with(&content.rules), scenario, last, &mut checkpoints);
    }
    let entries: Vec<&Entry> = prologue.iter().chain(turns.iter().flat_map(|t| &t.entries)).collect();
    Replay {
        outcomes: outcomes(content, scenario, &entries),
        strays: entries.iter().filter(|e| e.record.is_none()).filter_map(|e| refused(e)).collect(),
        unused: game.unused_fates(),
        checkpoints,
        end,
        prologue,
        turns,
    }
}

fn refused(entry: &Entry) -> Option<(Date, OrderKind, Refusal)> {
    match &entry.fact {
        Fact::Refused { order, why, .. } => Some((entry.date, *order, why.clone())),
        _ => None,
    }
}

pub(super) fn outcomes(content: &Content, scenario: &Scenario, entries: &[&Entry]) -> Vec<Outcome> {
    let mut outcomes: Vec<_> = scenario
        .records
        .iter()
        .map(|check| {
            let within: Vec<&&Entry> = entries.iter().filter(|e| (check.from..=check.by).contains(&e.date)).collect();
            let seen = |pattern: &crate::sim::pattern::Pattern| {
                within.iter().find(|e| pattern.matches(&e.fact)).map(|e| e.date)
            };
            let dates: Vec<Option<Date>> = check.occurs.iter().map(seen).collect();
            let own = || entries.iter().filter(|e| e.record == Some(check.record));
            let refusals: Vec<_> = own().filter_map(|e| refused(e)).collect();
            Outcome {
                record: check.record,
                date: dates.iter().flatten().max().copied().unwrap_or(check.from),
                occurred: dates.iter().all(Option::is_some),
                missing: dates.iter().enumerate().filter(|(_, d)| d.is_none()).map(|(i, _)| i).collect(),
                legal: refusals.is_empty(),
                refusals,
                set_by_record: own().any(|e| e.set),
            }
        })
        .collect();
    let seq = |o: &Outcome| match content.rules.records[o.record.index()].seq {
        0 => u16::MAX,
        seq => seq,
    };
    outcomes.sort_by_key(|o| (seq(o), o.record));
    outcomes
}
