//! Whether it matters how a side is played: of 1223 on, Xia falls to the Mongols more often than not, and whoever plays
//! it with care saves it far more often than its own court does, and that one more often than nobody.

use crate::support::{polity, scenario, shipped};
use jinxia::{
    ai::Level,
    study::{
        pool::{self, Plan},
        report::wilson,
        seats::{Player, Seats},
        subject::Subject,
        tally::Tally,
    },
};
use std::sync::atomic::AtomicBool;

/// Games of a scenario with one side played by somebody.
fn played(id: &str, side: &str, player: Player, games: u64) -> Tally {
    let seats = Seats::from(Level::Middle).with(polity(side), player);
    let plan = Plan { games, seed: 1, shard: (1, 1), threads: 2 };
    let seat = pool::games(shipped(), scenario(id), None, seats, false);
    let tally = pool::run(&plan, &AtomicBool::new(false), &|| {}, seat);
    assert!(tally.failures.is_empty(), "{:?}", tally.failures);
    tally
}

fn yes(tally: &Tally, subject: Subject) -> u64 {
    tally.counts.get(&subject).map_or(0, |c| c.yes)
}

#[test]
fn a_careful_xia_survives_at_least_twice_as_often_as_its_court_and_nobody_less_often() {
    // Of some hundreds chance alone can hide a share that is doubled, or make one.
    let games = 1_000;
    let survives = |player| yes(&played("brother_states", "xia", player, games), Subject::Stands(polity("xia")));
    let [thumb, court, nobody] = [Player::Thumb, Player::Court(Level::Middle), Player::Nobody].map(survives);
    for (who, n) in [("by rule of thumb", thumb), ("its court", court), ("nobody", nobody)] {
        let (low, high) = wilson(n, games);
        println!("{who}: {n} of {games} ({:.0}–{:.0} %)", low * 100.0, high * 100.0);
    }
    assert!(thumb >= 2 * court, "{thumb} by rule of thumb, {court} by its court");
    assert!(nobody < court, "{nobody} by nobody, {court} by its court");
}
