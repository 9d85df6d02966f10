//! The heir deposed, the ruler who steps down, the policy turned round: each of the events of 1223 can be caused,
//! prevented and brought forward by what is ordered.

use crate::support::{date, now, person, place, polity, scenario, shipped};
use jinxia::sim::{
    chronicle::{Entry, Fact},
    diplomacy::MemoryKind,
    game::Game,
    ids::{EventId, PersonId, PolicyId},
    order::Order,
    person::Life,
    snapshot::Snapshot,
};

fn xia(of: &str, on: &str) -> Snapshot {
    let mut state = scenario(of).start.clone();
    state.clock.date = date(on);
    state.polities[polity("xia").index()].court.by_order = true;
    // Mongols have raided, as they did in 1223.
    let (mongol, xia) = (polity("mongol"), polity("xia"));
    state.relations.remember(date(on), mongol, xia, MemoryKind::Raided);
    state
}

fn play(state: &Snapshot) -> Game {
    Game::new(&shipped().rules, state)
}

fn event(key: &str) -> EventId {
    shipped().rules.keys.find_event(key).expect(key)
}

fn policy(key: &str) -> PolicyId {
    shipped().rules.keys.find_policy(key).expect(key)
}

fn order(game: &mut Game, order: Order) -> Vec<Entry> {
    game.submit(now(game, "xia", order)).expect("legal");
    game.play_month();
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    game.close_turn()
}

fn choose(game: &mut Game, key: &str, of: &str) -> Vec<Entry> {
    let choices = &shipped().rules.events[event(key).index()].choices;
    let choice = choices.iter().position(|c| c.key == of).expect(of) as u8;
    order(game, Order::Choose { event: event(key), choice })
}

fn months(game: &mut Game, count: i32) -> Vec<Entry> {
    (0..count).for_each(|_| game.play_month());
    game.close_turn()
}

fn opened(entries: &[Entry], key: &str) -> bool {
    entries.iter().any(|e| matches!(e.fact, Fact::EventOpened { event: id, .. } if id == event(key)))
}

fn deposed(entries: &[Entry], who: PersonId) -> bool {
    entries.iter().any(|e| matches!(e.fact, Fact::Deposed { person, .. } if person == who))
}

/// The same state in another month, to see what then opens.
fn later(game: &mut Game, on: &str) -> Vec<Entry> {
    let mut state = game.snapshot();
    state.clock.date = date(on);
    state.relations.remember(date(on), polity("mongol"), polity("xia"), MemoryKind::Raided);
    months(&mut play(&state), 1)
}

fn ruler(game: &mut Game) -> Option<PersonId> {
    game.snapshot().polities[polity("xia").index()].court.ruler
}

fn in_force(game: &mut Game) -> PolicyId {
    game.snapshot().polities[polity("xia").index()].court.policy
}

#[test]
fn the_heir_is_deposed_or_heard_or_deposed_sooner() {
    let deren = person("li_deren");
    let start = xia("brother_states", "1223-04");
    // Caused.
    let mut game = play(&start);
    assert!(opened(&months(&mut game, 1), "deren"));
    assert!(deposed(&choose(&mut game, "deren", "depose"), deren));
    let after = game.snapshot();
    assert_eq!(after.people[deren.index()].life, Life::Held { by: polity("xia"), at: place("lingzhou") });
    assert_ne!(after.polities[polity("xia").index()].court.heir, Some(deren));
    // Prevented: he is heard, and stays the heir.
    let mut game = play(&start);
    months(&mut game, 1);
    let mut told = choose(&mut game, "deren", "heed");
    told.extend(months(&mut game, 9));
    assert!(!deposed(&told, deren), "{told:?}");
    assert_eq!(game.snapshot().polities[polity("xia").index()].court.heir, Some(deren));
    assert_eq!(in_force(&mut game), policy("with_jin"));
    // Brought forward: a year before, and in 1223 there is no heir left who could speak.
    let mut game = play(&xia("brother_states", "1222-04"));
    assert!(!opened(&months(&mut game, 1), "deren"), "not yet");
    assert!(deposed(&order(&mut game, Order::Depose { person: deren }), deren));
    assert!(!opened(&later(&mut game, "1223-04"), "deren"));
}

#[test]
fn the_old_ruler_steps_down_or_clings_or_goes_sooner() {
    let (old, young) = (person("li_zunxu"), person("li_dewang"));
    let start = xia("brother_states", "1223-11");
    // Caused.
    let mut game = play(&start);
    assert!(opened(&months(&mut game, 1), "old_ruler"));
    let told = choose(&mut game, "old_ruler", "abdicate");
    assert!(told.iter().any(|e| matches!(e.fact, Fact::Abdicated { person, .. } if person == old)), "{told:?}");
    assert_eq!(ruler(&mut game), Some(young));
    // Prevented by clinging to it, and by giving nobody cause: where the Mongols have not raided, nobody asks.
    let mut game = play(&start);
    months(&mut game, 1);
    choose(&mut game, "old_ruler", "cling");
    assert!(!opened(&months(&mut game, 6), "old_ruler"));
    assert_eq!(ruler(&mut game), Some(old));
    let mut unhurt = start.clone();
    unhurt.relations.get_mut(polity("mongol"), polity("xia")).memories.clear();
    assert!(!opened(&months(&mut play(&unhurt), 1), "old_ruler"));
    // Brought forward.
    let mut game = play(&xia("brother_states", "1223-04"));
    order(&mut game, Order::Abdicate { to: young });
    assert_eq!(ruler(&mut game), Some(young));
    assert!(!opened(&later(&mut game, "1223-11"), "old_ruler"));
}

#[test]
fn the_policy_is_turned_round_or_kept_or_turned_sooner() {
    let young = person("li_dewang");
    let before = policy("with_mongol");
    let mut game = play(&xia("brother_states", "1223-12"));
    order(&mut game, Order::Abdicate { to: young });
    let start = game.snapshot();
    // Caused.
    let mut game = play(&start);
    assert!(opened(&months(&mut game, 1), "reversal"));
    assert_eq!(in_force(&mut game), before);
    choose(&mut game, "reversal", "resist");
    assert_eq!(in_force(&mut game), policy("resist_mongol"));
    // Prevented.
    let mut game = play(&start);
    months(&mut game, 1);
    choose(&mut game, "reversal", "keep");
    assert!(!opened(&months(&mut game, 6), "reversal"));
    assert_eq!(in_force(&mut game), before);
    // Brought forward by decree.
    let mut game = play(&xia("brother_states", "1223-04"));
    order(&mut game, Order::SetPolicy { policy: policy("resist_mongol") });
    order(&mut game, Order::Abdicate { to: young });
    assert!(!opened(&later(&mut game, "1224-01"), "reversal"));
    // Brought forward by counsel: under some stars the old ruler hears his heir, under others he does not.
    let (mut heard, n) = (0, 60);
    for seed in 0..n {
        let mut state = xia("brother_states", "1223-04");
        state.clock.seed = seed;
        let mut game = play(&state);
        let told = order(&mut game, Order::Counsel { person: person("li_deren"), policy: policy("with_jin") });
        let heeded = told.iter().any(|e| matches!(e.fact, Fact::Counselled { heeded: true, .. }));
        assert_eq!(heeded, in_force(&mut game) == policy("with_jin"), "seed {seed}");
        heard += u64::from(heeded);
    }
    assert!((1..n).contains(&heard), "heard {heard} of {n}");
}
