//! The highest level looks ahead: it plays each of its courses some turns on, everybody else thinking as at the middle
//! level, and takes the one that leaves it best off.
//!
//! A course is what is ordered now and how the court means to go on, its stance. All courses are played a year on, in
//! one dream; the best of them three, in several. All of them are dreamt with the same dice, so that what differs is
//! what was chosen.

use super::{Board, Level, Stance, Thought, Why};
use crate::sim::{
    diplomacy::{Clause, Proposal},
    game::Game,
    ids::PolityId,
    look::Look,
    num::Permille,
    order::{Order, check, check_terms},
    rulebook::Manner,
    snapshot::{Scene, Snapshot},
};

/// Months that every course is played on.
const AHEAD: i32 = 12;
/// Months that the best of them are.
const FAR: i32 = 36;
/// How many those are.
const BEST: usize = 2;
/// Permille by which a course must be better than the plan itself, over all its dreams.
const MARGIN: i64 = 20;
/// What the dice of the dreams are made of: not those of the game, for nobody sees what will really fall.
const DREAMS: [u64; 3] = [0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB];
/// Odds from which a war for a design is fair, and is not put off for what it costs at first.
const FAIR: Permille = 450;
/// Chance of a yes from which a peace that is not sought yet is thought of.
const PEACE: Permille = 250;
/// Worth of a place that is one's own by right and held by another, in permille of its worth: it may come back.
const CLAIM: i64 = 300;
/// Men that count as much as one of worth.
const MEN: i64 = 2_500;
/// Worth of standing at all.
const STANDING: i64 = 500;
/// Worth of a design that is reached.
const REACHED: i64 = 60;
/// Worth of each place that a design names and that its holder has lost.
const NAMED: i64 = 15;

/// What is ordered now, and how the court goes on.
#[derive(Clone, Debug, PartialEq)]
struct Course {
    now: Vec<Thought>,
    then: Stance,
}

/// The best of the courses of `by`.
pub fn choose(board: &Board, by: PolityId) -> Vec<Thought> {
    let plan = board.decide(by, Level::Middle);
    let courses = courses(board, by, &plan);
    if courses.len() < 2 {
        return plan;
    }
    let scene = board.scene;
    let others: Vec<Thought> = scene
        .polities()
        .filter(|&p| p != by && !scene.court(p).by_order)
        .flat_map(|p| board.decide(p, Level::Middle))
        .collect();
    let mut dreamer = Dreamer { game: Game::new(scene.rules, scene.state), scene, by, others: &others };
    // The first of equals is the plan itself.
    let mut near: Vec<(i64, usize)> =
        courses.iter().enumerate().map(|(i, course)| (-dreamer.future(course, DREAMS[0], AHEAD), i)).collect();
    near.sort_unstable();
    near.truncate(BEST);
    // What the middle level would do is always among those that are thought through to the end, and so is the other
    // way to go on, whose fruit comes late.
    for late in [0, courses.iter().position(|c| c.then == Stance::Walls).unwrap_or(0)] {
        if !near.iter().any(|&(_, i)| i == late) {
            near.push((0, late));
        }
    }
    let mut far = |i: usize| DREAMS.into_iter().map(|dream| dreamer.future(&courses[i], dream, FAR)).sum::<i64>();
    let far: Vec<(i64, usize)> = near.into_iter().map(|(_, i)| (far(i), i)).collect();
    let planned = far.iter().find(|(_, i)| *i == 0).map_or(0, |(worth, _)| *worth);
    // Dreams are few of many: what is hardly better in them is as likely worse, and a plan that changes with every dream
    // is none.
    let better = far.into_iter().filter(|(worth, _)| *worth > planned + planned * MARGIN / 1000);
    better.max_by_key(|&(worth, i)| (worth, std::cmp::Reverse(i))).map_or(plan, |(_, i)| courses[i].now.clone())
}

/// What the middle level would do; the same without a new war, unless the odds are fair, without attacks, or without
/// either; as the wary would, and go on so; behind walls, and stay there; with a war that a design wants; with a peace
/// that may be had.
fn courses(board: &Board, by: PolityId, plan: &[Thought]) -> Vec<Course> {
    let begins = |t: &Thought| matches!(t.order, Order::DeclareWar { .. } | Order::BreakBond { .. });
    let fair = |t: &Thought| matches!(t.why, Why::War { odds, .. } if odds >= FAIR);
    let attacks = |t: &Thought| {
        matches!(
            t.why,
            Why::Attack { .. } | Why::Rally { .. } | Why::Storm { .. } | Why::Clear { .. } | Why::Raid { .. }
        )
    };
    let mut list = vec![Course { now: plan.to_vec(), then: Stance::Open }];
    let mut add = |now: Vec<Thought>, then: Stance| {
        let course = Course { now, then };
        if !list.contains(&course) {
            list.push(course);
        }
    };
    for (wars, fights) in [(false, true), (true, false), (false, false)] {
        let kept = |t: &&Thought| (wars || !begins(t) || fair(t)) && (fights || !attacks(t));
        add(plan.iter().filter(kept).cloned().collect(), Stance::Open);
    }
    // How one goes on differs only where there is a war to be waged.
    if board.enemies(by).next().is_some() {
        for stance in [Stance::Wary, Stance::Walls] {
            add(board.stand(by, stance), stance);
        }
    }
    for more in [war(board, by, plan), peace(board, by, plan)].into_iter().flatten() {
        add([plan, &[more]].concat(), Stance::Open);
    }
    list
}

fn thought(board: &Board, by: PolityId, order: Order, why: Why) -> Option<Thought> {
    check(board.scene, by, &order).ok()?;
    Some(Thought { by, order, when: board.date, why })
}

/// The war that a design wants most, if it is not begun in the plan.
fn war(board: &Board, by: PolityId, plan: &[Thought]) -> Option<Thought> {
    let (scene, book) = (board.scene, board.book);
    if plan.iter().any(|t| matches!(t.order, Order::DeclareWar { .. })) {
        return None;
    }
    let mine = board.survey.power(by).strength;
    let wanted = scene.polities().filter(|&p| p != by && scene.stands(p) && !board.at_war(by, p)).filter_map(|about| {
        let design = book.designs.upon(scene, by, about)?;
        let theirs = board.survey.power(about);
        let odds = board.odds(mine, theirs.strength + theirs.behind_walls / 2);
        let wants = design.manner != Manner::Survive && design.war > 0 && odds >= FAIR && !design.reached(scene);
        wants.then_some((design.war, about, odds, &design.aim))
    });
    let (_, about, odds, aim) = wanted.max()?;
    thought(board, by, Order::DeclareWar { on: about }, Why::War { aim: aim.clone(), about, odds })
}

/// A peace that an enemy may well agree to, if none is sought in the plan.
fn peace(board: &Board, by: PolityId, plan: &[Thought]) -> Option<Thought> {
    let scene = board.scene;
    let act = board.book.keys.find_act("peace")?;
    let asks = |to: PolityId| plan.iter().any(|t| matches!(t.order, Order::SendEnvoy { to: whom, .. } if whom == to));
    let chances = board.enemies(by).filter(|&e| scene.stands(e) && !asks(e)).filter_map(|to| {
        let proposal = Proposal { from: by, to, act, clauses: vec![Clause::Peace] };
        check_terms(scene, &proposal).ok()?;
        let by_record = scene.state.clock.by_record;
        Some((board.book.evaluator.judge(scene, &board.survey, &proposal, by_record).1.chance, to))
    });
    let (chance, to) = chances.max().filter(|(chance, _)| *chance >= PEACE)?;
    let order = Order::SendEnvoy { to, act, clauses: vec![Clause::Peace], person: None, from: None, at: None };
    thought(board, by, order, Why::Done { about: to, chance })
}

/// A game of its own to dream in.
struct Dreamer<'a> {
    game: Game,
    scene: &'a Scene<'a>,
    by: PolityId,
    others: &'a [Thought],
}

impl Dreamer<'_> {
    /// What a course comes to after so many months, in worth.
    fn future(&mut self, course: &Course, dream: u64, months: i32) -> i64 {
        let (scene, game) = (self.scene, &mut self.game);
        let mut start = scene.state.clone();
        start.clock.seed ^= dream;
        game.restore(&start);
        for thought in self.others.iter().chain(&course.now) {
            game.queue(thought.issued());
        }
        let until = scene.date().plus(months);
        game.end_turn();
        while game.clock().date < until && !game.clock().over() {
            let state = game.snapshot();
            let now = state.with(scene.rules);
            let board = Board::of(&now);
            for p in now.polities() {
                for thought in board.stand(p, if p == self.by { course.then } else { Stance::Open }) {
                    game.queue(thought.issued());
                }
            }
            game.end_turn();
        }
        worth(&game.snapshot(), scene, self.by)
    }
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
    // What it is after counts as it was when the course was chosen: a design that has run out was not reached by that.
    let after = scene.polities().filter_map(|p| book.designs.upon(scene, by, p));
    let designs: i64 = after
        .map(|d| {
            let gone = !now.stands(d.about) && d.manner == Manner::Destroy;
            let named = d.goal.iter().filter(|&&p| now.holder(p) == Some(by)).count() as i64;
            named * NAMED + if gone || d.reached(&now) { REACHED } else { 0 }
        })
        .sum();
    STANDING + now.held_value(by) + claims + designs + (now.field_men(by) + now.purse(by).manpower / 2) / MEN + heart
}
