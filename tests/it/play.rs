//! A game at the table: humans, courts and record take turns; every turn can be taken back and is the same again.

use crate::support::{army, place, polity, scenario, shipped};
use jinxia::{
    ai::Level,
    content::compile::Victory,
    history::replay,
    play::{Session, Setup, Undone},
    sim::{
        army::Aim,
        chronicle::Fact,
        ids::{ArmyId, PersonId, PolicyId},
        look::Look,
        order::{Issued, Order, Refusal},
        polity::Tax,
        snapshot::StateHash,
    },
};
use proptest::prelude::*;

/// A game of a shipped scenario.
pub fn setup(id: &str, humans: &[&str], historical: bool) -> Setup {
    let humans = humans.iter().map(|key| polity(key)).collect();
    Setup { scenario: id.into(), humans, seed: 7, level: Level::Middle, historical }
}

/// A session at the beginning.
pub fn session(id: &str, humans: &[&str], historical: bool) -> Session {
    Session::new(shipped(), scenario(id), setup(id, humans, historical))
}

fn hashes(session: &Session) -> Vec<StateHash> {
    session.journal().turns().iter().map(|t| t.played.hash).collect()
}

fn record(id: &str) -> Vec<StateHash> {
    replay::run(shipped(), scenario(id), |_, _| true).turns.iter().map(|t| t.hash).collect()
}

fn play_out(session: &mut Session) {
    while !session.over() {
        session.end_turn();
    }
}

#[test]
fn without_humans_a_historical_game_is_the_record_turn_by_turn() {
    for scenario in &shipped().scenarios {
        let replay = replay::run(shipped(), scenario, |_, _| true);
        let mut session = session(&scenario.id, &[], true);
        assert_eq!(session.journal().opening().entries, replay.prologue);
        for turn in &replay.turns {
            assert!(session.on_record(), "{}: {}", scenario.id, turn.from);
            let played = session.end_turn();
            assert_eq!((played.from, played.hash), (turn.from, turn.hash), "{}", scenario.id);
            assert_eq!(played.entries, turn.entries, "{}: {}", scenario.id, turn.from);
        }
        assert!(session.over());
        assert!(session.journal().turns().iter().all(|t| t.fated));
    }
}

#[test]
fn a_human_who_lets_his_documented_orders_go_by_leaves_the_record() {
    let id = "lips_and_teeth";
    let told = |s: &Session| s.documented(polity("xia")).count() + s.documented(polity("mongol")).count();
    let mut session = session(id, &["xia", "mongol"], true);
    let mut on = 0;
    while session.on_record() && told(&session) == 0 && !session.over() {
        session.end_turn();
        on += 1;
    }
    assert!(!session.over(), "the record has them order nothing");
    let others = session.journal().turns().len();
    assert_eq!(others, on);
    session.end_turn();
    assert!(!session.on_record());
    let last = session.journal().turns().last().expect("a turn");
    assert!(!last.fated, "its outcomes are thrown");
    assert!(last.orders.is_empty());
    assert_eq!(session.documented(polity("xia")).count(), 0, "off the path nothing is documented");
    assert_eq!(session.journal().left_record(), Some(on));
    session.end_turn();
    assert!(session.journal().turns().last().expect("a turn").others.iter().all(|o| o.warrant.is_none()));
}

#[test]
fn a_human_who_orders_what_is_documented_stays_on_the_record() {
    let id = "the_khans_levies";
    let golden = record(id);
    let mut session = session(id, &["mongol"], true);
    let mut followed = 0;
    while session.on_record() && !session.over() {
        let told: Vec<Order> = session.documented(polity("mongol")).map(|i| i.order.clone()).collect();
        for order in told {
            session.order(polity("mongol"), order).expect("what is documented can be ordered");
            followed += 1;
        }
        session.end_turn();
        assert!(session.journal().turns().last().expect("a turn").fated);
    }
    assert!(followed > 3, "{followed} documented orders followed");
    // Seats of humans are part of the state, so the hash itself differs; what happened does not.
    assert_ne!(hashes(&session)[0], golden[0]);
    let replay = replay::run(shipped(), scenario(id), |_, _| true);
    for (mine, theirs) in session.journal().turns().iter().zip(&replay.turns).take(session.turn() - 1) {
        assert_eq!(mine.played.entries, theirs.entries, "{}", theirs.from);
    }
}

#[test]
fn an_ordinary_game_knows_no_fate() {
    let mut session = session("the_khans_levies", &[], false);
    play_out(&mut session);
    assert!(session.journal().turns().iter().all(|t| !t.fated));
    assert!(session.journal().entries().skip(session.journal().opening().entries.len()).all(|e| !e.set));
}

#[test]
fn orders_are_checked_when_given_and_only_humans_give_them() {
    let mut session = session("lips_and_teeth", &["xia"], false);
    let march = |who: &str, to: &str| Order::March { army: army(who), to: place(to), aim: Aim::Station };
    let theirs = session.order(polity("jin"), march("jin_xijing", "zhongdu"));
    assert_eq!(theirs, Err(Refusal::NotYours));
    assert!(session.order(polity("xia"), march("jin_xijing", "zhongxing")).is_err());
    assert!(session.orders().is_empty());
    session.order(polity("xia"), march("xia_youzhou", "zhongxing")).expect("legal");
    assert_eq!(session.orders().len(), 1);
    assert!(session.withdraw(3).is_none());
    assert!(session.withdraw(0).is_some());
    assert!(session.orders().is_empty());
}

/// The army that the waiting orders gather.
fn gathered(session: &Session) -> ArmyId {
    let new = |id: &ArmyId| session.start().army(*id).is_none();
    session.scene().army_ids().into_iter().find(new).expect("a host was gathered")
}

fn refused(session: &Session, by: &str) -> usize {
    let refused = |fact: &Fact| matches!(fact, Fact::Refused { by: who, .. } if *who == polity(by));
    session.journal().last().entries.iter().filter(|e| refused(&e.fact)).count()
}

fn muster(at: &str) -> Order {
    let (army, commander, claimed) = (None, None, None);
    Order::Muster { army, at: place(at), foot: 2_000, horse: 0, engineers: 0, commander, claimed }
}

#[test]
fn a_host_gathered_in_a_turn_marches_in_the_same_turn() {
    let xia = polity("xia");
    let mut session = session("lips_and_teeth", &["xia"], false);
    let start = session.state().hash();
    session.order(xia, muster("zhongxing")).expect("legal");
    let host = gathered(&session);
    assert_eq!(session.state().hash(), start, "the turn itself begins where it began");
    let march = Order::March { army: host, to: place("lingzhou"), aim: Aim::Station };
    session.order(xia, march).expect("the host is there to be ordered");
    session.end_turn();
    assert_eq!(refused(&session, "xia"), 0);
    assert_eq!(session.scene().army(host).expect("the host").position.at, place("lingzhou"));
    session.undo().expect("the turn");
    assert_eq!(session.orders().len(), 2);
    assert_eq!(gathered(&session), host, "taken back, the draft stands again");
    session.undo().expect("the march");
    session.undo().expect("the muster");
    assert!(session.scene().army(host).is_none());
    session.redo().expect("the muster");
    assert_eq!(gathered(&session), host);
}

#[test]
fn war_follows_the_end_of_a_bond_and_a_siege_the_war() {
    let (xia, jin) = (polity("xia"), polity("jin"));
    let mut session = session("lips_and_teeth", &["xia"], false);
    let (war, siege) = (
        Order::DeclareWar { on: jin },
        Order::March { army: army("xia_youzhou"), to: place("dongsheng"), aim: Aim::Besiege },
    );
    assert!(session.order(xia, war.clone()).is_err(), "a vassal cannot");
    session.order(xia, Order::BreakBond { with: jin }).expect("legal");
    let told = session.order(xia, war.clone());
    assert!(matches!(told, Err(Refusal::BoundTillNow { with }) if with == jin), "the other hears of it first");
    session.end_turn();
    assert!(session.order(xia, siege.clone()).is_err(), "there is no war yet");
    session.order(xia, war.clone()).expect("nothing stands against it any more");
    session.order(xia, siege.clone()).expect("there is war now");
    assert!(session.scene().relations().at_war(xia, jin) && !session.start().relations().at_war(xia, jin));
    // Without the first the other cannot be.
    let withdrawn = session.withdraw(0).expect("an order");
    assert_eq!(withdrawn.order.order, war);
    assert_eq!(withdrawn.dropped.len(), 1);
    assert!(session.orders().is_empty() && !session.scene().relations().at_war(xia, jin));
    session.order(xia, war).expect("legal");
    session.order(xia, siege).expect("legal");
    session.end_turn();
    assert_eq!(refused(&session, "xia"), 0);
    assert!(session.scene().relations().at_war(xia, jin));
}

#[test]
fn an_order_to_a_host_goes_with_the_order_that_gathers_it() {
    let xia = polity("xia");
    let mut session = session("lips_and_teeth", &["xia"], false);
    session.order(xia, muster("zhongxing")).expect("legal");
    let first = gathered(&session);
    session.order(xia, Order::SetTax { level: Tax::High }).expect("legal");
    session.order(xia, muster("lingzhou")).expect("legal");
    session.order(xia, Order::March { army: first, to: place("lingzhou"), aim: Aim::Station }).expect("legal");
    // The second host would now have the number of the first; the march was not meant for it.
    let dropped = session.withdraw(0).expect("an order").dropped;
    assert!(matches!(dropped.as_slice(), [Issued { order: Order::March { .. }, .. }]), "{dropped:?}");
    assert_eq!(session.orders().len(), 2);
}

#[test]
fn what_dice_decide_is_not_known_before_the_turn_is_played() {
    let mut session = session("lips_and_teeth", &["xia"], false);
    let (xia, mut given) = (polity("xia"), 0);
    for (person, policy) in (0..shipped().rules.people.len())
        .flat_map(|p| (0..shipped().rules.keys.policies.len()).map(move |q| (PersonId(p as u16), PolicyId(q as u16))))
    {
        given += usize::from(session.order(xia, Order::Counsel { person, policy }).is_ok());
    }
    assert!(given > 0, "somebody can counsel");
    assert_eq!(session.scene().state.hash(), session.state().hash());
    session.order(xia, muster("zhongxing")).expect("legal");
    let scene = session.scene();
    assert_eq!(scene.court(xia), session.start().court(xia), "nobody has been heard yet");
}

#[test]
fn a_human_court_answers_by_order_and_the_others_do_not() {
    let session = session("lips_and_teeth", &["xia"], false);
    let scene = session.scene();
    for by in scene.polities() {
        assert_eq!(scene.court(by).by_order, by == polity("xia"));
    }
}

#[test]
fn playing_on_from_the_record_seats_the_humans_at_that_turn() {
    let id = "the_khans_levies";
    let golden = record(id);
    let mut session = Session::play_on(shipped(), scenario(id), setup(id, &["xia"], false), 6);
    assert_eq!(session.turn(), 6);
    assert_eq!(hashes(&session)[..5], golden[..5]);
    assert!(session.scene().court(polity("xia")).by_order);
    assert_eq!(session.humans(), [polity("xia")]);
    let here = session.state().hash();
    session.end_turn();
    assert!(!session.journal().turns()[6].fated);
    assert!(session.go_to(2));
    assert!(session.humans().is_empty(), "before, the record plays every part");
    assert_eq!(session.state().hash(), golden[1]);
    assert!(session.go_to(6));
    assert_eq!(session.state().hash(), here);
}

#[test]
fn undo_takes_back_orders_and_then_turns_and_redo_gives_them_again() {
    let mut session = session("lips_and_teeth", &["xia"], false);
    let start = session.state().hash();
    let march = Order::March { army: army("xia_youzhou"), to: place("zhongxing"), aim: Aim::Station };
    session.order(polity("xia"), march.clone()).expect("legal");
    session.end_turn();
    let after = session.state().hash();
    assert!(session.orders().is_empty());
    assert!(matches!(session.undo(), Some(Undone::Turn(_))));
    assert_eq!(session.state().hash(), start);
    assert_eq!(session.orders().len(), 1, "its orders wait again");
    assert!(matches!(session.undo(), Some(Undone::Order(_))));
    assert_eq!(session.undo(), None);
    assert!(matches!(session.redo(), Some(Undone::Order(_))));
    assert!(matches!(session.redo(), Some(Undone::Turn(_))));
    assert_eq!(session.redo(), None);
    assert_eq!(session.state().hash(), after);
    session.undo();
    session.withdraw(0).expect("an order");
    assert_eq!(session.redo(), None, "another way was taken");
    session.end_turn();
    assert_ne!(session.state().hash(), after);
}

#[test]
fn a_game_that_is_over_stays_over() {
    let mut session = session("yinshan", &["xia"], false);
    play_out(&mut session);
    let (turns, hash) = (session.turn(), session.state().hash());
    let again = session.end_turn().clone();
    assert_eq!((session.turn(), again.hash), (turns, hash));
    assert_eq!(session.order(polity("xia"), Order::Proclaim), Err(Refusal::PastDate));
    assert!(matches!(session.undo(), Some(Undone::Turn(_))));
    assert!(!session.over());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    /// However a game is taken back and gone over again, a turn with the same orders gives the same hash.
    #[test]
    fn undoing_and_doing_again_never_throws_anew(steps in proptest::collection::vec(0u8..6, 1..40)) {
        let mut session = session("yinshan", &["xia"], true);
        for _ in 0..9 {
            session.end_turn();
        }
        let golden = hashes(&session);
        for step in steps {
            match step {
                0..=1 => { session.undo(); }
                2..=3 => { session.redo(); }
                n => { session.go_to(usize::from(n) * 7 % 10); }
            }
            let here = session.turn();
            prop_assert_eq!(hashes(&session), golden[..here].to_vec());
            if here > 0 {
                prop_assert_eq!(session.state().hash(), golden[here - 1]);
            }
        }
        while session.turn() < golden.len() {
            session.end_turn();
        }
        prop_assert_eq!(hashes(&session), golden);
    }
}

#[test]
fn the_record_is_judged_by_the_objectives_of_its_sides() {
    let mut session = session("yinshan", &[], true);
    let jin = polity("jin");
    let before = session.judge(jin).expect("objectives");
    assert!(before.objectives.iter().all(|(o, met)| *met == (o.id == "jin_stands")), "{before:?}");
    assert_eq!(before.victory, Victory::Defeat, "nothing is done yet");
    play_out(&mut session);
    let judged = session.judge(jin).expect("objectives");
    let met: Vec<&str> = judged.objectives.iter().filter(|(_, met)| *met).map(|(o, _)| o.id.as_str()).collect();
    assert_eq!(met, ["jin_stands", "takes_xijing", "xia_serves_jin"], "Liao still stands in 1124");
    assert_eq!((judged.points, judged.most, judged.victory), (60, 100, Victory::Marginal));
    assert!(session.judge(polity("song")).is_none(), "Song is no side of it");
}

#[test]
fn the_record_beside_a_game_is_the_record_at_the_same_date() {
    let golden = record("lips_and_teeth");
    let mut session = session("lips_and_teeth", &["xia"], false);
    for hash in golden.iter().take(3) {
        session.end_turn();
        assert_eq!(session.recorded().hash(), *hash);
    }
    session.undo().expect("the turn");
    assert_eq!(session.recorded().hash(), golden[1], "it goes back with the game");
}

#[test]
fn a_side_that_has_fallen_is_defeated_whatever_it_achieved() {
    let mut session = session("the_long_war", &[], true);
    play_out(&mut session);
    let xia = session.judge(polity("xia")).expect("objectives");
    assert_eq!(xia.victory, Victory::Defeat);
    let mongol = session.judge(polity("mongol")).expect("objectives");
    assert!(mongol.victory >= Victory::Clear, "{mongol:?}");
}

#[test]
fn every_side_of_every_scenario_has_objectives_that_reach_a_decisive_victory() {
    for scenario in &shipped().scenarios {
        for side in &scenario.sides {
            let points = side.objectives.iter().map(|o| o.points).sum();
            assert_eq!(side.levels.of(points), Victory::Decisive, "{}", scenario.id);
            assert_eq!(side.levels.of(0), Victory::Defeat, "{}", scenario.id);
        }
    }
}
