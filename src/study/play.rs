//! A game that the courts play themselves, a future from some moment, and the record, all watched in the same way.

use super::{
    seats::Seats,
    watch::{Ending, Watch},
};
use crate::{
    content::compile::{Content, Scenario},
    history::replay,
    sim::{game::Game, order::Issued, snapshot::Snapshot},
};

/// Every court that stands gives its orders for the coming turn, all of them looking at the same state.
pub fn order_all(game: &mut Game, state: &Snapshot, seats: impl Into<Seats>) {
    seats.into().order_all(game, state, |_| ());
}

/// Plays a scenario from its beginning with these dice to its end. The game may be in any state before; it is used
/// again and again because making one takes longer than playing some turns.
pub fn play_out(game: &mut Game, scenario: &Scenario, seed: u64, seats: impl Into<Seats>) -> Ending {
    let seats = seats.into();
    begin(game, scenario, seed, &seats);
    let watch = watch(game, scenario);
    drive(game, watch, watched(&seats), |_| Ok(())).unwrap_or_default()
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
    let watch = watch(game, scenario);
    drive(game, watch, watched(&seats), sound)
}

/// A future: plays on from a state with these dice. What is measured at the end is measured against that state.
pub fn play_on(game: &mut Game, scenario: &Scenario, from: &Snapshot, seed: u64, seats: impl Into<Seats>) -> Ending {
    let seats = seats.into();
    let mut from = from.clone();
    from.clock.seed = seed;
    seats.seat(&mut from);
    game.restore(&from);
    let watch = watch(game, scenario);
    drive(game, watch, watched(&seats), |_| Ok(())).unwrap_or_default()
}

/// A future of a choice: plays on from a state with these dice, after these orders have been given in its first turn.
/// The watch may have seen what was before.
pub fn play_choice(
    game: &mut Game,
    (from, first): (&Snapshot, &[Issued]),
    watch: Watch,
    seed: u64,
    seats: &Seats,
) -> Ending {
    let mut from = from.clone();
    from.clock.seed = seed;
    seats.seat(&mut from);
    game.restore(&from);
    first.iter().for_each(|issued| game.queue(issued.clone()));
    drive(game, watch, watched(seats), |_| Ok(())).unwrap_or_default()
}

/// What is found when the record is played.
pub fn record(content: &Content, scenario: &Scenario) -> Ending {
    let (mut game, _) = replay::begin(content, scenario);
    let watch = watch(&mut game, scenario);
    drive(&mut game, watch, |game, _, _| replay::queue_turn(game, scenario), |_| Ok(())).unwrap_or_default()
}

fn begin(game: &mut Game, scenario: &Scenario, seed: u64, seats: &Seats) {
    let mut start = scenario.start.clone();
    start.clock.seed = seed;
    seats.seat(&mut start);
    game.restore(&start);
    game.open_with(scenario.prologue.iter().map(|p| p.issued.clone()));
}

/// One who watches a game from where it stands.
fn watch<'a>(game: &mut Game, scenario: &'a Scenario) -> Watch<'a> {
    let rules = game.rules().clone();
    Watch::new(scenario, &game.snapshot().with(&rules))
}

/// Everybody gives his orders, and the watch sees each.
fn watched(seats: &Seats) -> impl Fn(&mut Game, &Snapshot, &mut Watch) {
    |game, state, watch| seats.order_all(game, state, |order| watch.ordered(order))
}

/// Plays to the end. `orders` gives the orders of each turn, `after` looks at the game after it and may stop it.
fn drive(
    game: &mut Game,
    mut watch: Watch,
    mut orders: impl FnMut(&mut Game, &Snapshot, &mut Watch),
    mut after: impl FnMut(&mut Game) -> Result<(), String>,
) -> Result<Ending, String> {
    let rules = game.rules().clone();
    let mut state = game.snapshot();
    while !game.clock().over() {
        watch.look(state.clock.date, &state.with(&rules));
        orders(game, &state, &mut watch);
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
