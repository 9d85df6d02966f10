//! The highest level looks ahead: it plays each of its courses some turns on, everybody else thinking as at the middle
//! level, and takes the one that leaves it best off.

use super::{Board, Level, Thought, Why};
use crate::sim::{
    game::Game,
    ids::PolityId,
    look::Look,
    order::Order,
    snapshot::{Scene, Snapshot},
};

/// Months that are looked ahead.
const AHEAD: i32 = 12;
/// The futures that are played for each course.
const DREAMS: [u64; 2] = [0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F];
/// Worth of a place that is one's own by right and held by another, in permille of its worth: it may come back.
const CLAIM: i64 = 300;
/// Men that count as much as one of worth.
const MEN: i64 = 2_500;
/// Worth of standing at all.
const STANDING: i64 = 500;

/// The best of the courses of `by`: what the middle level would do, the same without a new war, without attacks, or
/// without either.
pub fn choose(board: &Board, by: PolityId) -> Vec<Thought> {
    let plan = board.decide(by, Level::Middle);
    let courses = courses(&plan);
    if courses.len() < 2 {
        return plan;
    }
    let scene = board.scene;
    let others: Vec<Thought> = scene
        .polities()
        .filter(|&p| p != by && !scene.court(p).by_order)
        .flat_map(|p| board.decide(p, Level::Middle))
        .collect();
    let mut game = Game::new(scene.rules, scene.state);
    let best = courses.into_iter().enumerate().max_by_key(|(i, course)| {
        // The first of equals is the plan itself.
        (outlook(&mut game, scene, by, course, &others), std::cmp::Reverse(*i))
    });
    best.map_or(plan, |(_, course)| course)
}

fn courses(plan: &[Thought]) -> Vec<Vec<Thought>> {
    let begins = |t: &Thought| matches!(t.order, Order::DeclareWar { .. } | Order::BreakBond { .. });
    let attacks = |t: &Thought| matches!(t.why, Why::Attack { .. } | Why::Rally { .. } | Why::Storm { .. });
    let mut list = vec![plan.to_vec()];
    for (wars, fights) in [(false, true), (true, false), (false, false)] {
        let course: Vec<Thought> =
            plan.iter().filter(|t| (wars || !begins(t)) && (fights || !attacks(t))).cloned().collect();
        if !list.contains(&course) {
            list.push(course);
        }
    }
    list
}

/// What a course comes to, in worth.
fn outlook(game: &mut Game, scene: &Scene, by: PolityId, course: &[Thought], others: &[Thought]) -> i64 {
    DREAMS.into_iter().map(|dream| future(game, scene, by, (course, others), dream)).sum()
}

/// One future. Its dice are not those of the game: nobody sees what will really fall.
fn future(game: &mut Game, scene: &Scene, by: PolityId, (course, others): (&[Thought], &[Thought]), dream: u64) -> i64 {
    let mut start = scene.state.clone();
    start.clock.seed ^= dream;
    game.restore(&start);
    for thought in others.iter().chain(course) {
        game.queue(thought.issued());
    }
    let until = scene.date().plus(AHEAD);
    game.end_turn();
    while game.clock().date < until && !game.clock().over() {
        let state = game.snapshot();
        let now = state.with(scene.rules);
        let board = Board::of(&now);
        for thought in now.polities().flat_map(|p| board.decide(p, Level::Middle)) {
            game.queue(thought.issued());
        }
        game.end_turn();
    }
    worth(&game.snapshot(), scene, by)
}

fn worth(state: &Snapshot, scene: &Scene, by: PolityId) -> i64 {
    let now = state.with(scene.rules);
    if !now.stands(by) {
        return 0;
    }
    let book = scene.rules;
    let lost = now.places().filter(|&p| now.owner(p).0 == Some(by) && now.holder(p) != Some(by));
    let claims: i64 = lost.map(|p| book.value(p) * CLAIM / 1000).sum();
    let temper = now.temper(by);
    let heart = i64::from(temper.prestige + temper.stability - temper.weariness) / 200;
    STANDING + now.held_value(by) + claims + (now.field_men(by) + now.purse(by).manpower / 2) / MEN + heart
}
