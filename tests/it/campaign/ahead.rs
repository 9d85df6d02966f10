//! What is told of several armies and of sieges beforehand is what the rules then do.

use super::*;

/// Two armies that come as one host meet what the one army would that they are joined into.
#[test]
fn several_are_forecast_as_the_host_that_they_would_be() {
    let rules = &shipped().rules;
    let mut state = start();
    for key in ["mongol_ongin", "mongol_kherlen"] {
        stand(&mut state, key, "keyimen");
    }
    force(&mut state, "mongol_ongin", 3_000, 21_000);
    force(&mut state, "mongol_kherlen", 0, 12_000);
    // Of two generals the joined host keeps that of the army which is joined: here neither has one.
    for key in ["mongol_ongin", "mongol_kherlen"] {
        state.armies.iter_mut().find(|a| a.id == army(key)).expect("in being").lead.commander = None;
    }
    let goal = place("wulahai");
    stand(&mut state, "xia_zhongxing", "wulahai");
    let mut both = [army("mongol_ongin"), army("mongol_kherlen")];
    both.sort_unstable();
    let shown = meeting::ahead(&state.with(rules), &both, goal).expect("an army stands there");
    let alone = meeting::ahead(&state.with(rules), &both[..1], goal).expect("an army stands there");
    assert!(shown.odds > alone.odds, "{} and {}", shown.odds, alone.odds);
    assert_eq!(shown.comers.armies, both);
    let storm = siege::storm_with(&state.with(rules), &both, goal).expect("both");
    let mut game = play(&state);
    // Joined by an order before anything else happens.
    let merge = now(&game, "mongol", Order::Merge { army: both[1], into: both[0] });
    let told = game.open_with([merge]);
    assert!(any(&told, |f| matches!(f, Fact::Merged { .. })));
    let one = game.snapshot();
    let joined = meeting::ahead(&one.with(rules), &both[..1], goal).expect("an army stands there");
    assert_eq!(joined.comers.force.men(), shown.comers.force.men());
    assert!((joined.odds - shown.odds).abs() <= 3, "{} and {}", joined.odds, shown.odds);
    let stormed = siege::storm(&one.with(rules), both[0], goal).expect("it is there");
    assert!(storm.0.armies == both && (stormed.1 - storm.1).abs() <= 3, "{} and {}", stormed.1, storm.1);
}

/// How long a place would hold out is reckoned as its siege will be.
#[test]
fn a_siege_is_forecast_by_its_own_rule() {
    let rules = &shipped().rules;
    let mut state = start();
    let goal = place("wulahai");
    let host = army("mongol_ongin");
    stand(&mut state, "mongol_ongin", "keyimen");
    let shown = siege::ahead(&state.with(rules), &[host], goal, 9).expect("a host");
    assert_eq!(shown.yields.len(), 9);
    let scene = state.with(rules);
    let within: i64 = siege::inside(&scene, goal).iter().filter_map(|&id| Some(scene.army(id)?.force.men())).sum();
    assert_eq!(shown.stores, siege::stores(&scene, goal, within));
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
