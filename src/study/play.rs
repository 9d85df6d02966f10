//! A game that the courts play themselves, a future from some moment, and the record, all watched in the same way.

use super::{
    seats::Seats,
    watch::{Ending, Watch},
};
use crate::{
    content::compile::{Content, Scenario},
    history::replay,
    sim::{game::Game, snapshot::Snapshot},
};

/// Every court that stands gives its orders for the coming turn, all of them looking at the same state.
pub fn order_all(game: &mut Game, state: &Snapshot, seats: impl Into<Seats>) {
    seats.into().order_all(game, state);
}

/// Plays a scenario from its beginning with these dice to its end. The game may be in any state before; it is used
/// again and again because making one takes longer than playing some turns.
pub fn play_out(game: &mut Game, scenario: &Scenario, seed: u64, seats: impl Into<Seats>) -> Ending {
    let seats = seats.into();
    begin(game, scenario, seed, &seats);
    drive(game, scenario, |game, state| seats.order_all(game, state), |_| Ok(())).unwrap_or_default()
}

/// The same, with the state examined after every turn.
///
/// # Errors
/// What is wrong with the state, and when.
pub fn play_checked(
    game: &mut Game,
    scenario: &Scenario,
    seed: u64,
    seats: impl Into<Seats>,
) -> Result<Ending, String> {
    let seats = seats.into();
    begin(game, scenario, seed, &seats);
    let sound = |game: &mut Game| match game.broken_invariants().as_slice() {
        [] => Ok(()),
        broken => Err(format!("{}: {}", game.clock().date, broken.join("; "))),
    };
    drive(game, scenario, |game, state| seats.order_all(game, state), sound)
}

/// A future: plays on from a state with these dice. What is measured at the end is measured against that state.
pub fn play_on(game: &mut Game, scenario: &Scenario, from: &Snapshot, seed: u64, seats: impl Into<Seats>) -> Ending {
    let seats = seats.into();
    let mut from = from.clone();
    from.clock.seed = seed;
    seats.seat(&mut from);
    game.restore(&from);
    drive(game, scenario, |game, state| seats.order_all(game, state), |_| Ok(())).unwrap_or_default()
}

/// What is found when the record is played.
pub fn record(content: &Content, scenario: &Scenario) -> Ending {
    let (mut game, _) = replay::begin(content, scenario);
    drive(&mut game, scenario, |game, _| replay::queue_turn(game, scenario), |_| Ok(())).unwrap_or_default()
}

fn begin(game: &mut Game, scenario: &Scenario, seed: u64, seats: &Seats) {
    let mut start = scenario.start.clone();
    start.clock.seed = seed;
    seats.seat(&mut start);
    game.restore(&start);
    game.open_with(scenario.prologue.iter().map(|p| p.issued.clone()));
}

/// Plays to the end. `orders` gives the orders of each turn, `after` looks at the game after it and may stop it.
fn drive(
    game: &mut Game,
    scenario: &Scenario,
    mut orders: impl FnMut(&mut Game, &Snapshot),
    mut after: impl FnMut(&mut Game) -> Result<(), String>,
) -> Result<Ending, String> {
    let rules = game.rules().clone();
    let mut state = game.snapshot();
    let mut watch = Watch::new(scenario, &state.with(&rules));
    while !game.clock().over() {
        watch.look(state.clock.date, &state.with(&rules));
        orders(game, &state);
        for month in 0..state.clock.turn_months {
            let date = game.clock().date;
            if month > 0 && watch.wants(date) {
                watch.look(date, &game.snapshot().with(&rules));
            }
            game.play_month();
        }
        watch.read(&game.close_turn());
        after(game)?;
        state = game.snapshot();
    }
    Ok(watch.end(&state.with(&rules)))
}
