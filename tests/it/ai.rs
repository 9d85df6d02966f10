//! The courts that no human plays: every order is legal and has its reason in words, games are deterministic and
//! sound, and courts relieve, fall back, sue for peace, lend and refuse.

use crate::{
    diplomacy::{arrived, proposal},
    modding::{
        Names, RULES,
        code::{self, Shape},
        quoted, rows, same,
    },
    support::{date, place, polity, scenario, shipped},
};
use jinxia::{
    ai::{self, Board, Level, Thought, Why},
    content::ron::Problems,
    history::replay,
    present::{Lang, Texts, Words, why, words::snake},
    sim::{
        army::{Aim, Task},
        chronicle::{Entry, Fact},
        diplomacy::{Answer, Clause, Side},
        evaluator::Survey,
        game::Game,
        ids::PolityId,
        look::Look,
        order::{Order, OrderKind, Refusal, check},
        snapshot::{Scene, Snapshot},
    },
    study::{
        play,
        pool::{self, Plan},
    },
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::atomic::AtomicBool};

/// A game at the beginning of a scenario, with these dice and its prologue.
fn begun(id: &str, seed: u64) -> Game {
    let scenario = scenario(id);
    let mut start = scenario.start.clone();
    start.clock.seed = seed;
    let mut game = Game::new(&shipped().rules, &start);
    game.open_with(scenario.prologue.iter().map(|p| p.issued.clone()));
    game
}

/// All courts give their orders and the turn is played. Shows the state before, the orders, and what happened.
fn turn(game: &mut Game, see: &mut impl FnMut(&Scene, &[Thought], &[Entry])) {
    let state = game.snapshot();
    let scene = state.with(&shipped().rules);
    let board = Board::of(&scene);
    let thoughts: Vec<Thought> = scene.polities().flat_map(|p| board.decide(p, Level::Middle)).collect();
    for thought in &thoughts {
        game.queue(thought.issued());
    }
    let entries = game.end_turn();
    see(&scene, &thoughts, &entries);
}

/// Plays a game to its end.
fn whole(id: &str, seed: u64, mut see: impl FnMut(&Scene, &[Thought], &[Entry])) {
    let mut game = begun(id, seed);
    while !game.clock().over() {
        turn(&mut game, &mut see);
    }
}

fn scenarios() -> impl Iterator<Item = &'static str> {
    shipped().scenarios.iter().map(|s| s.id.as_str())
}

/// What a court orders in a state.
fn orders(state: &Snapshot, by: &str) -> Vec<Thought> {
    ai::decide(&state.with(&shipped().rules), polity(by), Level::Middle)
}

#[test]
fn every_order_of_every_court_is_legal_when_it_is_given() {
    let mut given = 0;
    for id in scenarios() {
        for seed in [1, 2] {
            whole(id, seed, |scene, thoughts, _| {
                for (i, thought) in thoughts.iter().enumerate() {
                    given += 1;
                    let Err(why) = check(scene, thought.by, &thought.order) else { continue };
                    // War in the same breath in which a bond is broken.
                    let freed = |t: &Thought| match (&t.order, &thought.order) {
                        (Order::BreakBond { with }, Order::DeclareWar { on }) => t.by == thought.by && with == on,
                        _ => false,
                    };
                    assert!(
                        thoughts[..i].iter().any(freed),
                        "{id}, seed {seed}, {}: {why:?}: {thought:?}",
                        scene.date()
                    );
                }
            });
        }
    }
    assert!(given > 3_000, "only {given} orders");
}

#[test]
fn orders_are_for_the_turn_and_for_those_who_stand() {
    for id in scenarios() {
        whole(id, 3, |scene, thoughts, _| {
            let last = scene.date().plus(scene.state.clock.turn_months - 1);
            for thought in thoughts {
                assert!(scene.stands(thought.by), "{id}: {thought:?}");
                assert!((scene.date()..=last).contains(&thought.when), "{id}, {}: {thought:?}", scene.date());
            }
        });
    }
}

#[test]
fn to_decide_is_pure() {
    for id in scenarios() {
        let mut turns = 0;
        whole(id, 4, |scene, thoughts, _| {
            turns += 1;
            if turns % 3 != 0 {
                return;
            }
            let before = scene.state.hash();
            let again: Vec<_> = scene.polities().flat_map(|p| ai::decide(scene, p, Level::Middle)).collect();
            assert_eq!(again, thoughts, "{id}, {}", scene.date());
            // Whoever is asked first.
            let board = Board::of(scene);
            let all: Vec<PolityId> = scene.polities().collect();
            let mut backward: Vec<_> = all.into_iter().rev().map(|p| board.decide(p, Level::Middle)).collect();
            backward.reverse();
            assert_eq!(backward.concat(), thoughts, "{id}, {}", scene.date());
            assert_eq!(scene.state.hash(), before);
        });
    }
}

#[test]
fn the_same_seed_plays_the_same_game_and_another_does_not() {
    let hashes = |id, seed| {
        let mut game = begun(id, seed);
        let mut list = Vec::new();
        while !game.clock().over() {
            turn(&mut game, &mut |_, _, _| {});
            list.push(game.hash());
        }
        list
    };
    for id in scenarios() {
        let one = hashes(id, 5);
        assert_eq!(one, hashes(id, 5), "{id}");
        assert_ne!(one.last(), hashes(id, 6).last(), "{id}: the seed changes nothing");
        // The games that are counted are these games.
        let mut game = Game::new(&shipped().rules, &scenario(id).start);
        play::play_out(&mut game, scenario(id), 5, Level::Middle);
        assert_eq!(one.last(), Some(&game.hash()), "{id}: games that are counted are played differently");
    }
}

#[test]
fn twenty_games_of_each_scenario_break_no_invariant() {
    for id in scenarios() {
        let plan = Plan { games: 20, seed: 100, shard: (1, 1), threads: 2 };
        let seat = pool::games(shipped(), scenario(id), None, Level::Middle, true);
        let tally = pool::run(&plan, &AtomicBool::new(false), &|| {}, seat);
        assert!(tally.failures.is_empty(), "{id}: {:?}", tally.failures);
        assert_eq!(tally.games, 20, "{id}");
    }
}

#[test]
fn no_proposal_is_refused_when_its_envoy_is_to_leave() {
    let mut sent = 0;
    for id in scenarios() {
        for seed in [7, 8] {
            whole(id, seed, |scene, _, entries| {
                for entry in entries {
                    match &entry.fact {
                        Fact::EnvoySent { .. } => sent += 1,
                        Fact::Refused { by, order: OrderKind::SendEnvoy, why } => {
                            // A war that was declared, or a realm that fell, in the same turn overtakes it.
                            let overtaken = entries.iter().any(|e| match (&e.fact, why) {
                                (Fact::WarDeclared { by: a, on: b }, Refusal::InWar { with }) => {
                                    (a, b) == (by, with) || (a, b) == (with, by)
                                }
                                (Fact::Fell { of, .. }, Refusal::Fallen) => of == by,
                                _ => false,
                            });
                            assert!(overtaken, "{id}, seed {seed}, {}: {by:?} {why:?}", scene.date());
                        }
                        _ => {}
                    }
                }
            });
        }
    }
    assert!(sent > 100, "only {sent} envoys");
}

// What courts do in a pinch.

/// Zhongxing besieged in 1209, with the men of the besiegers times so many percent.
fn besieged(percent: i64) -> Snapshot {
    let until = date("1209-10");
    let mut state = replay::until(shipped(), scenario("lips_and_teeth"), |_, month| month < until).snapshot();
    state.clock.by_record = false;
    let mongol = polity("mongol");
    let mut at_the_walls = 0;
    for army in state.armies.iter_mut().filter(|a| a.banner.of == mongol) {
        let force = &mut army.force;
        for arm in [&mut force.foot, &mut force.horse, &mut force.engineers] {
            *arm = *arm * percent / 100;
        }
        force.horse = force.horse.max(1);
        at_the_walls += usize::from(army.task == Task::Siege && army.position.at == place("zhongxing"));
    }
    assert!(at_the_walls > 0, "nobody besieges Zhongxing");
    state
}

#[test]
fn a_court_relieves_its_capital_from_those_it_can_beat() {
    let zhongxing = place("zhongxing");
    let relief = |percent| {
        let thoughts = orders(&besieged(percent), "xia");
        thoughts.into_iter().filter(|t| matches!(t.why, Why::Relieve { place, .. } if place == zhongxing)).collect()
    };
    let weak: Vec<Thought> = relief(5);
    assert!(
        weak.iter().any(|t| matches!(t.order, Order::March { to, aim: Aim::Relieve, .. } if to == zhongxing)),
        "{weak:?}"
    );
    let strong: Vec<Thought> = relief(1_000);
    assert!(strong.is_empty(), "against ten times as many: {strong:?}");
}

#[test]
fn a_column_falls_back_before_those_it_cannot_beat() {
    let rules = &shipped().rules;
    let mut state = besieged(1_000);
    let (xia, zhongxing) = (polity("xia"), place("zhongxing"));
    let scene = state.with(rules);
    let open = |p: &jinxia::sim::ids::PlaceId| {
        scene.holder(*p) == Some(xia)
            && scene.walls(*p).fort < 5
            && scene.siege(*p).0.is_none()
            && rules.distance(*p, zhongxing, true).is_some_and(|half| half <= 12)
    };
    let camp = scene.places().find(open).expect("an open place near Zhongxing");
    let column = scene
        .army_ids()
        .into_iter()
        .filter(|&id| scene.army(id).is_some_and(|a| a.banner.of == xia && a.banner.under.is_none() && !a.away()))
        .max_by_key(|&id| scene.army(id).map(|a| a.force.men()))
        .expect("a column");
    let row = state.armies.iter_mut().find(|a| a.id == column).expect("its row");
    (row.position.at, row.position.leg, row.position.resting, row.task) = (camp, None, 0, Task::Hold);
    row.position.route.clear();
    let thoughts = orders(&state, "xia");
    let back = thoughts.iter().find_map(|t| match (&t.order, &t.why) {
        (Order::March { army, to, aim: Aim::Withdraw }, Why::Save { odds }) if *army == column => Some((*to, *odds)),
        _ => None,
    });
    let (to, odds) = back.unwrap_or_else(|| panic!("it stays: {thoughts:?}"));
    assert!(to != camp && odds < rules.ai.save);
    let scene = state.with(rules);
    assert!(scene.holder(to) == Some(xia) && scene.siege(to).0.is_none());
}

/// Orders of a court that would end its war with another.
fn overtures(thoughts: &[Thought], enemy: PolityId) -> Vec<&Thought> {
    let ends = |clause: &Clause| clause.makes_peace() || matches!(clause, Clause::Truce { .. } | Clause::Vassal { .. });
    let sues = |t: &&Thought| matches!(&t.order, Order::SendEnvoy { to, clauses, .. } if *to == enemy && clauses.iter().any(ends));
    thoughts.iter().filter(sues).collect()
}

#[test]
fn a_court_that_is_worn_out_sues_for_peace() {
    let mut state = scenario("the_khans_levies").start.clone();
    state.clock.by_record = false;
    let (xia, jin) = (polity("xia"), polity("jin"));
    assert!(state.relations.at_war(xia, jin));
    let mut at = |weariness| {
        state.polities[xia.index()].temper.weariness = weariness;
        let thoughts = orders(&state, "xia");
        overtures(&thoughts, jin).into_iter().cloned().collect::<Vec<_>>()
    };
    let weary = at(9_500);
    assert!(weary.iter().any(|t| matches!(t.why, Why::Weary { weariness: 95, .. })), "{weary:?}");
    assert!(at(1_000).iter().all(|t| !matches!(t.why, Why::Weary { .. })), "the fresh are not weary");
}

#[test]
fn who_fights_for_his_life_asks_for_peace_before_he_is_beaten() {
    let rules = &shipped().rules;
    let (xia, mongol) = (polity("xia"), polity("mongol"));
    let pleads = |t: &Thought| t.by == xia && matches!(t.why, Why::Plead { about, .. } if about == mongol);
    let (mut seen, mut alone) = (0, 0);
    for seed in 0..6 {
        let mut game = begun("brother_states", seed);
        while !game.clock().over() {
            let mut state = game.snapshot();
            let mut asked = None;
            turn(&mut game, &mut |_, thoughts, _| asked = thoughts.iter().find(|t| pleads(t)).cloned());
            let Some(Thought { why: Why::Plead { chance, .. }, .. }) = asked else { continue };
            seen += 1;
            assert!(chance >= rules.ai.plead, "{chance}");
            let scene = state.with(rules);
            let survey = Survey::of(&scene);
            assert!(survey.power(mongol).strength * 2 > survey.power(xia).strength * 3, "{}", state.clock.date);
            assert!(scene.temper(xia).weariness / 100 < rules.ai.sue_weary, "he is not worn out yet");
            // Against one who has no host it is not the time, unless he could call up more than the other has left.
            state.armies.retain(|a| a.banner.of != mongol);
            let few = Survey::of(&state.with(rules));
            if few.power(mongol).strength * 2 > few.power(xia).strength * 3 {
                continue;
            }
            alone += 1;
            assert!(!orders(&state, "xia").iter().any(pleads), "{}: the Mongols are few", state.clock.date);
        }
    }
    assert!(seen > 0 && alone > 0, "{seen} plead, {alone} of them with somebody who needs his host");
}

#[test]
fn a_court_with_the_enemy_before_its_capital_sues_for_peace() {
    let thoughts = orders(&besieged(100), "xia");
    let asked = overtures(&thoughts, polity("mongol"));
    assert!(!asked.is_empty(), "{thoughts:?}");
}

#[test]
fn a_vassal_called_on_sends_its_men_or_refuses_by_the_evaluator() {
    let rules = &shipped().rules;
    let (xia, mongol, jin) = (polity("xia"), polity("mongol"), polity("jin"));
    let start = &scenario("the_khans_levies").start;
    let until = Some(start.clock.date.plus(12));
    let call = |men| {
        let clauses = vec![Clause::Levies { giver: Side::Recipient, men, against: Some(jin), until }];
        proposal("mongol", "xia", "levy", clauses)
    };
    let mut state = start.clone();
    state.clock.by_record = false;
    // Weary, of another policy, and with no host of the khan at hand.
    state.polities[xia.index()].temper.weariness = 8_000;
    state.polities[xia.index()].court.policy = rules.keys.find_policy("with_jin").expect("the policy");
    for army in state.armies.iter_mut().filter(|a| a.banner.of == mongol) {
        army.force.horse = army.force.horse / 20 + 1;
    }
    let chance = |men| {
        let scene = state.with(rules);
        rules.evaluator.judge(&scene, &Survey::of(&scene), &call(men), false).1.chance
    };
    // So many that the answer is open.
    let men = (3..40).map(|n| n * 1_000).find(|&men| chance(men) < 700);
    let men = men.unwrap_or_else(|| panic!("even 39,000 are agreed to at {}", chance(39_000)));
    let (asked, chance) = (call(men), chance(men));
    assert!((200..700).contains(&chance), "a vassal that always says the same tests nothing: {men}: {chance}");
    let mut state = arrived(&state, asked.clone());
    let (mut agreed, mut came, mut refused) = (0, 0, 0);
    let seeds = 60;
    for seed in 0..seeds {
        state.clock.seed = seed;
        let mut game = Game::new(rules, &state);
        let (mut answer, mut sent) = (None, false);
        for _ in 0..3 {
            turn(&mut game, &mut |_, _, entries| {
                for entry in entries {
                    match entry.fact {
                        Fact::Answered { to, act, answer: said, .. } if to == xia && act == asked.act => {
                            answer.get_or_insert(said);
                        }
                        Fact::LeviesSent { from, to, .. } => sent |= (from, to) == (xia, mongol),
                        _ => {}
                    }
                }
            });
        }
        match answer {
            Some(said) if said.yes() => {
                agreed += 1;
                came += i32::from(sent);
            }
            Some(Answer::Refused | Answer::Countered) => refused += 1,
            other => panic!("seed {seed}: {other:?}"),
        }
    }
    let share = agreed * 1000 / seeds as i32;
    assert!((share - chance).abs() < 250, "forecast {chance}, agreed {share}");
    assert!(agreed > 0 && refused > 0, "{agreed} agreed, {refused} refused");
    assert!(came * 10 >= agreed * 7, "of {agreed} who agreed {came} sent {men} men");
}

// Words and tables.

/// A value of a reason's field, by its type.
fn sample(of: &str) -> Value {
    match of {
        "String" => json!("survive"),
        _ if of.ends_with("Id") => json!(0),
        _ => json!(12),
    }
}

#[test]
fn every_memory_and_every_part_of_loyalty_has_words_in_both_languages() {
    let texts = Texts::read(&shipped().library, &mut Problems::new());
    for (folder, name, prefix) in [("src/sim/diplomacy", "MemoryKind", "memory"), ("src/sim/court", "Part", "loyalty")]
    {
        let shape: Shape = code::shapes(folder).remove(name).unwrap_or_else(|| panic!("no {name}"));
        assert!(shape.variants.len() >= 8, "{name}: {:?}", shape.variants.keys());
        for variant in shape.variants.keys() {
            let key = format!("{prefix}-{}", code::snake(variant));
            for lang in Lang::ALL {
                assert!(texts.has(lang, &key, None), "{key} in {lang:?}");
            }
        }
    }
}

#[test]
fn every_reason_has_words_in_both_languages() {
    let shape: Shape = code::shapes("src/ai").remove("Why").expect("the reasons");
    assert!(shape.variants.len() >= 20, "only {:?}", shape.variants.keys());
    let content = shipped();
    let texts = Texts::read(&content.library, &mut Problems::new());
    for (name, fields) in &shape.variants {
        let of: BTreeMap<&str, Value> = fields.iter().map(|f| (f.name.as_str(), sample(&f.of))).collect();
        let value = if fields.is_empty() { json!(code::snake(name)) } else { json!({ code::snake(name): of }) };
        let reason: Why = serde_json::from_value(value).unwrap_or_else(|e| panic!("{name}: {e}"));
        let told = Lang::ALL.map(|lang| {
            let words = Words { texts: &texts, lang, rules: &content.rules };
            why::why(&words, polity("xia"), &reason)
        });
        let [zh, en] = &told;
        for text in &told {
            assert!(!text.contains(['[', '{', '}']) && text.chars().count() > 4, "{name}: {text}");
        }
        assert!(zh.ends_with('。') && en.ends_with('.') && en.starts_with(char::is_uppercase), "{name}: {told:?}");
        for field in fields.iter().filter(|f| f.of == "Permille") {
            assert!(told.iter().all(|t| t.contains("1.2")), "{name} does not tell {}: {told:?}", field.name);
        }
    }
}

/// Orders that courts give and that few games see, with what it takes.
const RARE: [(&str, &str); 7] = [
    ("abandon", "riders who have plundered a town and gone on"),
    ("deliver", "a person promised, or a friend's man in the own hands"),
    ("usurp", "a broken realm without an heir"),
    ("depose", "a party that can force the question, and an heir"),
    ("confine", "the same"),
    ("disband", "peace, several columns, and no money"),
    ("raid", "riders without a goal, and an enemy with open land near them"),
];

#[test]
fn a_court_that_cannot_pay_sends_men_home() {
    let mut state = scenario("lips_and_teeth").start.clone();
    let (jin, by_jin) = (polity("jin"), polity("jin").index());
    assert!(Board::of(&state.with(&shipped().rules)).enemies(jin).next().is_none(), "Jin is at war");
    let sent = |state: &Snapshot| {
        let thoughts = orders(state, "jin");
        thoughts.iter().filter(|t| matches!(t.order, Order::Disband { .. })).count()
    };
    assert_eq!(sent(&state), 0);
    state.polities[by_jin].purse.cash = 0;
    assert_eq!(sent(&state), 1, "one column a turn");
}

#[test]
fn where_the_realm_breaks_and_there_is_no_heir_one_of_the_house_takes_the_throne() {
    let mut state = scenario("brother_states").start.clone();
    state.clock.by_record = false;
    let row = &mut state.polities[polity("xia").index()];
    row.court.heir = None;
    let taken = |state: &Snapshot| {
        let by_seed = |seed| {
            let mut state = state.clone();
            state.clock.seed = seed;
            orders(&state, "xia").iter().any(|t| matches!(t.order, Order::Usurp { .. }))
        };
        (0..100).filter(|&seed| by_seed(seed)).count()
    };
    assert_eq!(taken(&state), 0);
    state.polities[polity("xia").index()].temper.stability = 1_000;
    assert!((1..60).contains(&taken(&state)), "in {} of 100", taken(&state));
}

#[test]
fn a_ruler_removes_the_heir_whom_a_rival_party_would_enthrone() {
    let rules = &shipped().rules;
    let mut state = scenario("brother_states").start.clone();
    state.clock.by_record = false;
    let row = &mut state.polities[polity("xia").index()];
    let heir = crate::support::person("li_deren");
    row.court.heir = Some(heir);
    state.people[heir.index()].life = jinxia::sim::person::Life::Free;
    let row = &mut state.polities[polity("xia").index()];
    let with_jin = rules.keys.find_policy("with_jin").expect("the policy");
    assert_ne!(row.court.policy, with_jin);
    let removed = |state: &Snapshot| {
        let by_seed = |seed| {
            let mut state = state.clone();
            state.clock.seed = seed;
            let thoughts = orders(&state, "xia");
            let orders: Vec<_> = thoughts.iter().map(|t| &t.order).collect();
            let at = orders.iter().position(|o| **o == Order::Depose { person: heir });
            at.is_some_and(|at| matches!(orders.get(at + 1), Some(Order::Confine { person, .. }) if *person == heir))
        };
        (0..100).filter(|&seed| by_seed(seed)).count()
    };
    assert_eq!(removed(&state), 0);
    state.polities[polity("xia").index()].court.parties = vec![(with_jin, 90)];
    assert!((1..60).contains(&removed(&state)), "in {} of 100", removed(&state));
}

#[test]
fn the_table_of_orders_says_which_the_courts_give() {
    let table = rows(RULES, "ai orders");
    let have: Names = OrderKind::ALL.iter().map(snake).collect();
    let told: Names = table.iter().flat_map(|r| quoted(&r[0])).collect();
    same(&told, &have, "orders in the table of the AI");
    assert_eq!(table.len(), have.len(), "an order stands twice");
    let says = |word: &str| -> Names { table.iter().filter(|r| r[1] == word).flat_map(|r| quoted(&r[0])).collect() };
    let (yes, no) = (says("yes"), says("no"));
    assert_eq!(yes.len() + no.len(), table.len(), "an order is given or not");
    assert!(table.iter().all(|r| r.len() == 3 && !r[2].is_empty()), "an order says nothing");
    // What the code can give: the orders it makes, and the aims of its marches.
    let mut can = Names::new();
    for (_, text) in code::sources("src/ai") {
        let after = |word: &'static str| text.split(word).skip(1).map(|t| t.chars().take_while(|c| c.is_alphabetic()));
        can.extend(after("Order::").map(|name| code::snake(&name.collect::<String>())));
        can.extend(after("Aim::").map(|name| match name.collect::<String>().as_str() {
            "Station" => "march".to_owned(),
            aim => code::snake(aim),
        }));
    }
    let never: Vec<_> = yes.difference(&can).collect();
    assert!(never.is_empty(), "nothing in the code gives {never:?}");
    let mut given = Names::new();
    for id in scenarios() {
        for seed in [9, 10, 11] {
            whole(id, seed, |_, thoughts, _| given.extend(thoughts.iter().map(|t| snake(&t.order.kind()))));
        }
    }
    let untold: Vec<_> = given.difference(&yes).collect();
    assert!(untold.is_empty(), "the table says that these are not given: {untold:?}");
    // What no game of a few seeds brings about, each with what it takes.
    let rare: Names = RARE.iter().map(|(name, _)| (*name).to_owned()).collect();
    let never: Vec<_> = yes.difference(&given).filter(|name| !rare.contains(*name)).collect();
    assert!(never.is_empty(), "in all these games nobody orders {never:?}");
}
