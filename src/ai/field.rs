//! What columns do in the field besides marching and storming: plunder, call on towns to open, bar a pass, man walls,
//! strike by surprise; and who cannot be paid goes home.

use super::{Mind, Why};
use crate::sim::{
    army::{Aim, Task},
    economy::walls,
    ids::{ArmyId, PlaceId},
    look::Look,
    num::{self, Permille},
    order::Order,
    rulebook::{Design, Manner, PlaceKind},
    war::siege,
};

/// Days that riders go for plunder.
const RIDE: i32 = 20;
/// Devastation in permille from which nothing is left to plunder.
const RUINED: i32 = 500;
/// Odds from which a town is called on to open its gates.
const OPENS: Permille = 400;
/// The same where the walls are so low.
const LOW: (i32, Permille) = (2, 250);
/// Days within which an enemy host makes a column bar a pass.
const COMING: i32 = 12;
/// Odds from which it has a chance to hold one.
const HOLDS: Permille = 200;
/// Fewest men who are sent from a column onto the walls.
const WATCH: i64 = 300;
/// Months of pay under which a court at peace sends men home.
const UNPAID: i64 = 2;
/// Permille of its chance of war that a court has for a stroke without one.
const STROKE: Permille = 400;

impl Mind<'_, '_> {
    /// Riders without the odds for a siege plunder what lies open. Returns whether they go.
    pub(super) fn raid(&mut self, i: usize, designs: &[&Design]) -> bool {
        let (board, by) = (self.board, self.by);
        let unit = &board.units[i];
        if !unit.force.mounted() || unit.task == Task::Siege || unit.of != by {
            return false;
        }
        // People of the steppe plunder wherever they fight.
        let nomad = board.book.polity(by).nomad;
        let raids = |d: &&&Design| nomad || matches!(d.manner, Manner::Raid | Manner::Border);
        let of: Vec<_> = designs.iter().filter(raids).map(|d| d.about).collect();
        let safe = |p: PlaceId| {
            let need = self.enemies_near(p, 3);
            need == 0 || board.odds(board.strength(i, board.ground(p)), need) >= board.book.ai.go
        };
        let worth = |p: PlaceId| {
            let whole = i64::from(1000 - board.scene.town(p).devastation);
            board.book.value(p) * whole / (10 + i64::from(board.days(unit.at, p)))
        };
        let goal = board
            .scene
            .places()
            .filter(|&p| board.holder(p).is_some_and(|h| of.contains(&h)))
            .filter(|&p| board.days(unit.at, p) <= RIDE && board.scene.town(p).devastation < RUINED)
            .filter(|&p| worth(p) > 0 && safe(p))
            .max_by_key(|&p| (worth(p), std::cmp::Reverse(p)));
        goal.is_some_and(|to| self.march(i, to, Aim::Raid, Why::Raid { place: to }))
    }

    /// Towns near a column that nobody but their own men hold are called on to open, one a turn before each column.
    pub(super) fn summon(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let mut called: Vec<PlaceId> = Vec::new();
        for unit in board.units.iter().filter(|u| u.by == by && u.stands) {
            let near = scene.places().filter(|&p| {
                let hostile = board.holder(p).is_some_and(|h| board.at_war(h, by));
                hostile && !called.contains(&p) && board.days(unit.at, p) <= board.book.war.summon_days
            });
            let odds = |p: PlaceId| num::odds(siege::summon_points(scene, unit.id, p));
            let opens =
                |&(odds, p): &(Permille, PlaceId)| odds >= OPENS || odds >= LOW.1 && scene.walls(p).fort <= LOW.0;
            let best = near.map(|p| (odds(p), p)).filter(opens).max_by_key(|&(odds, p)| (odds, std::cmp::Reverse(p)));
            if let Some((odds, place)) = best {
                called.push(place);
                self.order(Order::Summon { army: unit.id, place }, Why::Summon { place, odds });
            }
        }
    }

    /// A column on an own pass that more are coming to than it could meet bars it. Returns whether it does.
    pub(super) fn bar(&mut self, i: usize) -> bool {
        let (board, by) = (self.board, self.by);
        let unit = &board.units[i];
        let at = unit.at;
        if !unit.stands || board.holder(at) != Some(by) || board.book.place(at).kind != PlaceKind::Pass {
            return false;
        }
        let coming = self.enemies_near(at, COMING);
        let odds = board.odds(board.strength(i, board.ground(at)) + board.garrison(at), coming);
        if coming == 0 || !(HOLDS..500).contains(&odds) || self.enemies_near(at, 0) > 0 {
            return false;
        }
        self.used[i] = true;
        unit.task == Task::Bar || self.order(Order::Bar { army: unit.id }, Why::Bar { place: at })
    }

    /// Who guards a place that too few men its walls sends some of his foot onto them.
    pub(super) fn man_from(&mut self, i: usize) {
        let (board, by) = (self.board, self.by);
        let unit = &board.units[i];
        let place = unit.at;
        if unit.of != by || board.holder(place) != Some(by) || self.enemies_near(place, COMING) == 0 {
            return;
        }
        let lacking = walls::wanted(board.scene, place) - board.scene.walls(place).garrison;
        let men = lacking.min(unit.force.foot / 4);
        if men >= WATCH && board.scene.purse(by).manpower < lacking {
            self.order(Order::Garrison { place, men, army: Some(unit.id) }, Why::Guard { place });
        }
    }

    /// A court that wants a place and has no war for it may take it by surprise, where the odds are those of a storm.
    pub(super) fn stroke(&mut self) {
        let (board, by) = (self.board, self.by);
        let (scene, book) = (board.scene, board.book);
        for other in scene.polities().filter(|&p| p != by && scene.stands(p) && !board.at_war(by, p)) {
            let Some(design) = book.designs.upon(scene, by, other) else { continue };
            let wants = matches!(design.manner, Manner::Border | Manner::Goal | Manner::Annex) && design.war > 0;
            let bound = scene.state.relations.bar(by, other, board.date).is_some();
            if !wants || bound || design.reached(scene) {
                continue;
            }
            let season = num::permille(i64::from(design.war), STROKE) as Permille;
            if board.roll(by, 10 << 32 | u64::from(other.0)) >= board.a_turn(season) {
                continue;
            }
            let near = |at: PlaceId| book.neighbours[at.index()].iter().map(|&(p, _)| p).chain([at]);
            let mut best: Option<(Permille, ArmyId, PlaceId)> = None;
            for unit in board.units.iter().filter(|u| u.ready(by) && u.of == by && u.stands) {
                for place in near(unit.at).filter(|&p| board.holder(p) == Some(other)) {
                    let odds = siege::assault_odds(scene, by, &unit.force, unit.commander, place, false);
                    if odds >= book.ai.storm && best.is_none_or(|(most, ..)| odds > most) {
                        best = Some((odds, unit.id, place));
                    }
                }
            }
            if let Some((odds, army, place)) = best {
                self.order(Order::Seize { army, place }, Why::Stroke { place, odds });
                return;
            }
        }
    }

    /// In peace, men who cannot be paid much longer go home: the smallest column, one a turn, and never the last.
    pub(super) fn send_home(&mut self, months: i64) {
        let (board, by) = (self.board, self.by);
        if months >= UNPAID || board.enemies(by).next().is_some() {
            return;
        }
        let own: Vec<usize> = self.free().into_iter().filter(|&i| board.units[i].of == by).collect();
        if own.len() < 2 {
            return;
        }
        let home = |i: &usize| board.units[*i].stands && board.holder(board.units[*i].at) == Some(by);
        if let Some(i) = own.into_iter().filter(home).min_by_key(|&i| (board.units[i].men(), i))
            && self.order(Order::Disband { army: board.units[i].id }, Why::Treasury { months })
        {
            self.used[i] = true;
        }
    }
}
