//! What is told of several armies and of sieges beforehand is what the rules then do.

use super::*;

/// Two armies that come as one host meet what the one army would that they are joined into.
#[test]
fn several_are_forecast_as_the_host_that_they_would_be() {
    let rules = &shipped().rules;
    let mut state = start();
    for key in ["mongol_ongin", "mongol_kherlen"] {
        stand(&mut state, key, "heishui");
    }
    force(&mut state, "mongol_ongin", 3_000, 21_000);
    force(&mut state, "mongol_kherlen", 0, 12_000);
    let goal = place("wulahai");
    stand(&mut state, "xia_zhongxing", "wulahai");
    let both = [army("mongol_ongin"), army("mongol_kherlen")];
    let shown = meeting::ahead(&state.with(rules), &both, goal).expect("an army stands there");
    let alone = meeting::ahead(&state.with(rules), &both[..1], goal).expect("an army stands there");
    assert!(shown.odds > alone.odds, "{} and {}", shown.odds, alone.odds);
    assert_eq!(shown.comers.armies, both);
    let storm = siege::storm_with(&state.with(rules), &both, goal).expect("both");
    let mut game = play(&state);
    game.submit(now(&game, "mongol", Order::Merge { army: both[1], into: both[0] })).expect("they lie together");
    let joined = game.open_with(Vec::new());
    drop(joined);
    let told = month(&mut game, "mongol", Order::Bar { army: both[0] });
    assert!(any(&told, |f| matches!(f, Fact::Merged { .. })));
    let mut after = game.snapshot();
    after.clock.date = state.clock.date;
    stand(&mut after, "mongol_ongin", "heishui");
    let row = |s: &Snapshot| s.armies.iter().find(|a| a.id == both[0]).expect("in being").force;
    // Only the joining is looked at, not what the month did to them besides.
    let mut one = state.clone();
    one.armies.retain(|a| a.id != both[1]);
    let men = row(&after);
    let at = one.armies.iter_mut().find(|a| a.id == both[0]).expect("in being");
    (at.force.foot, at.force.horse) = (3_000, 33_000);
    assert!(men.foot > 2_000 && men.horse > 25_000, "{men:?}");
    let one = meeting::ahead(&one.with(rules), &both[..1], goal).expect("an army stands there");
    assert!((one.odds - shown.odds).abs() <= 20, "{} and {}", one.odds, shown.odds);
    assert_eq!(storm.0.armies, both);
}

/// How long a place would hold out is reckoned as its siege will be.
#[test]
fn a_siege_is_forecast_by_its_own_rule() {
    let rules = &shipped().rules;
    let mut state = start();
    let goal = place("wulahai");
    let host = army("mongol_ongin");
    stand(&mut state, "mongol_ongin", "heishui");
    let shown = siege::ahead(&state.with(rules), &[host], goal, 9).expect("a host");
    assert_eq!(shown.yields.len(), 9);
    assert_eq!(shown.stores, siege::stores(&state.with(rules), goal, 0));
    assert_eq!(shown.falls, siege::any_of(&shown.yields));
    besiege(&mut state, "mongol_ongin", "wulahai", 0);
    let begun = state.with(rules);
    assert_eq!(shown.yields, siege::surrender_ahead(&begun, goal, 9), "as the siege would go");
    assert_eq!(siege::ahead(&begun, &[host], goal, 9), Some(shown.clone()), "and as it goes");
    // Another army beside the first presses harder, and four months of siege have eaten four months of grain.
    let more = siege::ahead(&begun, &[host, army("mongol_kherlen")], goal, 9).expect("two hosts");
    assert!(more.yields[0] >= shown.yields[0] && more.falls >= shown.falls);
    besiege(&mut state, "mongol_ongin", "wulahai", 4);
    let later = siege::ahead(&state.with(rules), &[host], goal, 9).expect("a host");
    assert_eq!(later.stores, shown.stores - 4);
    assert!(later.yields[0] > shown.yields[0]);
}
