//! The ledger and the treasuries: what is kept in the one moves in the others, to the last string.

use crate::support::{polity, scenario, shipped};
use jinxia::sim::{
    diplomacy::{Due, DueKind, DueState, Good, treaty},
    game::Game,
    look::Look,
    snapshot::Snapshot,
};

/// Strings, horses and grain in a treasury.
fn purse(state: &Snapshot, of: &str) -> [i64; 3] {
    let scene = state.with(&shipped().rules);
    let purse = scene.purse(polity(of));
    [purse.cash, purse.horses, purse.grain]
}

#[test]
fn what_the_ledger_says_was_paid_is_what_the_treasuries_moved() {
    let rules = &shipped().rules;
    let month = |state: &Snapshot| {
        let mut game = Game::new(rules, state);
        game.play_month();
        game.close_turn();
        assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
        game.snapshot()
    };
    // Of a great hoard a share runs off every month; of half a year's income none does, and two runs differ in the due alone.
    let mut start = month(&scenario("promised_land").start);
    let (xia, jin) = (polity("xia"), polity("jin"));
    for of in [xia, jin] {
        let row = &mut start.polities[of.index()];
        row.purse.cash = row.fabric.income * 6;
    }
    let start = &start;
    let without = month(start);
    let pay = |good, amount| DueKind::Pay { good, amount, yearly: false };
    let goods = [Good::Cash, Good::Silver, Good::Silk, Good::Horses, Good::Grain];
    for what in goods.map(|g| pay(g, 97)).into_iter().chain([DueKind::Tribute(1234)]) {
        let mut state = start.clone();
        state.ledger.dues.push(Due::open(None, xia, jin, what.clone(), state.clock.date));
        let with = month(&state);
        let due = with.ledger.dues.iter().find(|d| d.what == what && d.from == xia).expect("in the ledger");
        assert_eq!(due.state, DueState::Paid);
        let (cash, horses, grain) = treaty::moves(&rules.economy, &what);
        assert_ne!((cash, horses, grain), (0, 0, 0));
        for (of, sign) in [("xia", -1), ("jin", 1)] {
            let (had, has) = (purse(&without, of), purse(&with, of));
            let moved = [has[0] - had[0], has[1] - had[1], has[2] - had[2]];
            assert_eq!(moved, [cash, horses, grain].map(|n| sign * n), "{of}: {what:?}");
        }
    }
}
