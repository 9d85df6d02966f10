//! Games over threads. Which thread plays a game changes nothing; a game that panics is caught and told.

use super::{
    play,
    seats::Seats,
    tally::{Failure, Tally},
    watch::Ending,
};
use crate::{
    content::compile::{Content, Scenario},
    sim::{game::Game, snapshot::Snapshot},
};
use std::{
    cell::{Cell, RefCell},
    panic::{self, AssertUnwindSafe},
    sync::{
        Once,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
};

/// Which games are played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Games of the whole.
    pub games: u64,
    /// Seed of the whole; game n has this plus n.
    pub seed: u64,
    /// Which part, from 1, and of how many: every so many-th game is played.
    pub shard: (u64, u64),
    /// Threads, at least 1.
    pub threads: usize,
}

impl Plan {
    /// How many games the part has.
    pub fn own(&self) -> u64 {
        let (part, of) = self.shard;
        (self.games + of).saturating_sub(part) / of.max(1)
    }

    /// The nth game of the part.
    fn game(&self, n: u64) -> u64 {
        self.shard.0 - 1 + n * self.shard.1
    }

    /// The seed of a game.
    pub fn seed_of(&self, game: u64) -> u64 {
        self.seed.wrapping_add(game)
    }
}

/// Plays the games of a plan. Each thread sits down once with `seat`, and anew after a game that broke; what it gets
/// plays the game of a seed. `done` is called after each game. When `stop` is set, games begun are played to their
/// end and no other is begun.
pub fn run<P>(plan: &Plan, stop: &AtomicBool, done: &(dyn Fn() + Sync), seat: impl Fn() -> P + Sync) -> Tally
where
    P: FnMut(u64) -> Result<Ending, String>,
{
    let next = AtomicU64::new(0);
    let work = || {
        let mut tally = Tally::default();
        let mut player: Option<P> = None;
        while !stop.load(Ordering::Relaxed) {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= plan.own() {
                break;
            }
            let game = plan.game(n);
            let seed = plan.seed_of(game);
            match caught(|| player.get_or_insert_with(&seat)(seed)) {
                Ok(ending) => tally.add(&ending),
                Err(what) => {
                    player = None;
                    tally.failures.push(Failure { game, seed, what });
                }
            }
            done();
        }
        tally
    };
    let threads = plan.threads.clamp(1, 1024).min(usize::try_from(plan.own()).unwrap_or(usize::MAX).max(1));
    let mut whole = Tally::default();
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        whole.merge(work());
        for other in others {
            // What a game can panic with is caught inside.
            whole.merge(other.join().unwrap_or_default());
        }
    });
    whole
}

/// Games of a scenario, from its beginning or from a state in it; `check` examines every state of games from the
/// beginning.
pub fn games<'a>(
    content: &'a Content,
    scenario: &'a Scenario,
    from: Option<&'a Snapshot>,
    seats: impl Into<Seats> + 'a,
    check: bool,
) -> impl Fn() -> Box<dyn FnMut(u64) -> Result<Ending, String> + 'a> + Sync + 'a {
    let seats = seats.into();
    move || -> Box<dyn FnMut(u64) -> Result<Ending, String> + 'a> {
        let mut game = Game::new(&content.rules, &scenario.start);
        let seats = seats.clone();
        Box::new(move |seed| match (from, check) {
            (Some(from), _) => Ok(play::play_on(&mut game, scenario, from, seed, seats.clone())),
            (None, true) => play::play_checked(&mut game, scenario, seed, seats.clone()),
            (None, false) => Ok(play::play_out(&mut game, scenario, seed, seats.clone())),
        })
    }
}

thread_local! {
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs a game; a panic in it becomes an error that says what and where, and prints nothing.
fn caught<T>(game: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if WATCHED.get() {
                PANIC.set(Some(info.to_string().replace('\n', " ")));
            } else {
                before(info);
            }
        }));
    });
    let outer = WATCHED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(game));
    WATCHED.set(outer);
    result.unwrap_or_else(|_| Err(PANIC.take().unwrap_or_else(|| "panic".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::subject::{Finding, Subject};

    fn plan(games: u64, shard: (u64, u64), threads: usize) -> Plan {
        Plan { games, seed: 100, shard, threads }
    }

    /// A game whose only finding is its seed; seeds that end in 7 break.
    fn seat() -> impl FnMut(u64) -> Result<Ending, String> {
        move |seed| {
            assert!(seed % 10 != 7, "seed {seed} is unlucky");
            let findings = [(Subject::Treaties, Finding::Number(seed as i64))].into();
            Ok(Ending { findings, sides: Vec::new() })
        }
    }

    fn quiet(plan: &Plan) -> Tally {
        run(plan, &AtomicBool::new(false), &|| {}, seat)
    }

    #[test]
    fn a_panic_is_told_with_its_seed_and_the_others_are_played() {
        let tally = quiet(&plan(20, (1, 1), 3));
        assert_eq!(tally.games, 18);
        let seeds: Vec<u64> = tally.failures.iter().map(|f| f.seed).collect();
        assert_eq!(seeds, [107, 117]);
        let what = &tally.failures[0].what;
        assert!(what.contains("seed 107 is unlucky") && what.contains("pool.rs"), "{what}");
        assert_eq!(tally, quiet(&plan(20, (1, 1), 1)));
    }

    #[test]
    fn parts_are_the_whole_whatever_their_number() {
        let whole = quiet(&plan(23, (1, 1), 2));
        for of in [1, 2, 5, 23, 40] {
            let mut sum = Tally::default();
            let mut own = 0;
            for part in 1..=of {
                let plan = plan(23, (part, of), 2);
                own += plan.own();
                sum.merge(quiet(&plan));
            }
            assert_eq!((own, &sum), (23, &whole), "in {of} parts");
        }
    }

    #[test]
    fn when_it_is_stopped_no_game_is_begun() {
        let stop = AtomicBool::new(false);
        let halt = || stop.store(true, Ordering::Relaxed);
        let tally = run(&plan(50, (1, 1), 1), &stop, &halt, seat);
        assert_eq!(tally.games, 1);
    }
}
