//! The record holds: every record occurs by legal orders, every checkpoint is met, every hash is the one of old.

use crate::support::{date, game, scenario, shipped};
use jinxia::{
    content::{
        compile::{CompiledCheckpoint, seq},
        source::SourceKind,
    },
    history::{replay, verify},
    sim::chronicle::Fact,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

#[test]
fn every_scenario_replays_its_record_by_legal_orders_alone() {
    let content = shipped();
    for scenario in &content.scenarios {
        let replay = replay::run(content, scenario, |_, _| true);
        for outcome in &replay.outcomes {
            let key = content.rules.keys.record(outcome.record);
            assert!(outcome.legal, "{}: {key}: {:?}", scenario.id, outcome.refusals);
            assert!(outcome.occurred, "{}: {key}: not seen: {:?}", scenario.id, outcome.missing);
        }
        assert!(replay.unused.is_empty(), "{}: set, but decides nothing: {:?}", scenario.id, replay.unused);
        assert!(replay.strays.is_empty(), "{}: {:?}", scenario.id, replay.strays);
        assert!(replay.checkpoints.failed.is_empty(), "{}: {:?}", scenario.id, replay.checkpoints.failed);
        assert!(replay.checkpoints.passed.len() > 100, "{}: few checkpoints", scenario.id);
        assert_eq!(replay.turns.len() as u32, scenario.turns());
    }
}

#[test]
fn all_93_records_of_the_source_are_played_somewhere_and_cited() {
    let content = shipped();
    let played: BTreeSet<_> = content
        .scenarios
        .iter()
        .flat_map(|s| s.records.iter().map(|c| c.record))
        .filter(|&r| seq(&content.rules, r) > 0)
        .collect();
    assert_eq!(played.len(), 93);
    let source = include_str!("source.zh.txt");
    for record in played {
        let info = &content.rules.records[record.index()];
        assert!(!info.cites.is_empty());
        for cite in &info.cites {
            assert!(source.contains(cite.as_str()), "not in the article: {cite}");
        }
    }
}

/// Golden hashes, a line a turn. If this fails and the change was meant, run the tests with `UPDATE_GOLDEN=1`.
#[test]
fn the_record_gives_the_same_hashes_as_ever() {
    for scenario in &shipped().scenarios {
        let replay = replay::run(shipped(), scenario, |_, _| true);
        let lines: String = replay.turns.iter().map(|t| format!("{} {}\n", t.from, t.hash)).collect();
        let path = format!("{}/tests/golden/{}.hashes", env!("CARGO_MANIFEST_DIR"), scenario.id);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &lines).expect("golden file");
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        let first = lines.lines().zip(golden.lines()).find(|(a, b)| a != b);
        assert!(
            lines == golden,
            "{}: first difference {first:?}; if it was meant: UPDATE_GOLDEN=1 cargo test the_record_gives, then look at {path}",
            scenario.id
        );
    }
}

/// The span of `the_khans_levies` is 27 seasons and a month.
#[test]
fn a_last_turn_ends_with_the_last_month_and_checkpoints_of_the_end_count_once() {
    let mut short = (**scenario("the_khans_levies")).clone();
    assert_eq!((short.turns(), short.turn(26).1, short.turn(27)), (28, 3, (short.to, 1)));
    let claims = short.checkpoints[0].claims.clone();
    for months in [0, 1, 2] {
        let on = short.to.plus(months);
        short.checkpoints.push(CompiledCheckpoint { on, source: SourceKind::Article, claims: claims.clone() });
    }
    let all: usize = short.checkpoints.iter().map(|c| c.claims.len()).sum();
    let replay = replay::run(shipped(), &Arc::new(short.clone()), |_, _| true);
    assert_eq!(replay.checkpoints.passed.len() + replay.checkpoints.failed.len(), all);
    assert_eq!(replay.turns.len(), 28);
    assert_eq!(replay.end.clock.date, short.to.plus(1));
    assert_eq!(replay.end.clock.turn, 28);
    assert!(replay.end.pending.0.is_empty(), "{:?}", replay.end.pending);
}

#[test]
fn no_turn_follows_the_last() {
    let mut game = game("the_khans_levies");
    for _ in 0..28 {
        game.end_turn();
    }
    let end = game.snapshot();
    assert_eq!((end.clock.date, end.clock.turn), (date("1223-07"), 28));
    assert!(game.end_turn().is_empty());
    assert_eq!(game.hash(), end.hash());
}

#[test]
fn taking_the_state_apart_after_every_turn_changes_nothing() {
    for id in ["yinshan", "lips_and_teeth", "brother_states"] {
        let replay = replay::run(shipped(), scenario(id), |_, _| true);
        let hashes: Vec<_> = replay.turns.iter().map(|t| t.hash).collect();
        assert_eq!(verify::differing_turn(shipped(), scenario(id), &hashes), None);
    }
}

#[test]
fn the_detector_of_differing_hashes_detects() {
    let scenario = scenario("yinshan");
    let replay = replay::run(shipped(), scenario, |_, _| true);
    let mut hashes: Vec<_> = replay.turns.iter().map(|t| t.hash).collect();
    let other = hashes[0];
    hashes[7] = other;
    assert_eq!(verify::differing_turn(shipped(), scenario, &hashes), Some(7));
}

#[test]
fn an_outcome_is_set_only_where_the_record_says_so() {
    let content = shipped();
    let replay = replay::run(content, scenario("lips_and_teeth"), |_, _| true);
    let set = |id: &str| {
        let record = content.rules.keys.find_record(id).expect(id);
        replay.outcomes.iter().find(|o| o.record == record).expect(id).set_by_record
    };
    assert!(set("r1209_jin_refuses_aid"), "the answer is history's");
    assert!(!set("r1206_mongol_empire"), "a proclamation is an order and needs no luck");
}

#[test]
fn a_siege_is_raised_in_the_name_of_whoever_laid_it() {
    let mut raised = 0;
    for scenario in &shipped().scenarios {
        let replay = replay::run(shipped(), scenario, |_, _| true);
        let mut laid = BTreeMap::new();
        for entry in replay.turns.iter().flat_map(|t| &t.entries) {
            match entry.fact {
                Fact::Besieged { place, by, .. } => {
                    laid.insert(place, by);
                }
                Fact::SiegeLifted { place, by, .. } => {
                    raised += 1;
                    assert_eq!(laid.get(&place).copied().unwrap_or(by), by, "{}: {entry:?}", scenario.id);
                }
                _ => {}
            }
        }
    }
    assert!(raised > 10, "{raised} sieges raised");
}
