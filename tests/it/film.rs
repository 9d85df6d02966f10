//! The replay month by month is the same replay.

use crate::support::shipped;
use jinxia::history::{film::Film, replay};

#[test]
fn a_film_ends_where_the_replay_ends_and_loses_nothing() {
    let content = shipped();
    for scenario in &content.scenarios {
        let film = Film::of(content, scenario);
        let played = replay::run(content, scenario, |_, _| true);
        assert_eq!(film.frames[film.last()].state.hash(), played.end.hash(), "{}", scenario.id);
        let told: usize = film.frames.iter().map(|f| f.entries.len()).sum();
        let said = played.prologue.len() + played.turns.iter().map(|t| t.entries.len()).sum::<usize>();
        assert_eq!(told, said, "every entry of {} is in one month of the film", scenario.id);
    }
}

#[test]
fn turns_of_a_film_are_turns_of_the_scenario() {
    for scenario in &shipped().scenarios {
        let film = Film::of(shipped(), scenario);
        assert_eq!(film.turn(film.last()), scenario.turns() as usize);
        assert_eq!(film.frames[film.last()].date, scenario.to, "{} ends with its last month", scenario.id);
        assert_eq!(film.end_of_turn(1), scenario.turn_months as usize);
        for frame in 1..=film.last() {
            assert!(film.turn_so_far(frame).contains(&frame));
            assert!(film.frames[frame].date > film.frames[frame - 1].date);
        }
    }
}
