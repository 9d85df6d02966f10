//! Who stays at home: a guard for the capital, those shut up in a city, and columns that have nothing to go for.

use super::{Mind, Why};
use crate::sim::{
    army::{Aim, Task},
    ids::PlaceId,
    look::Look,
    num,
    order::Order,
};

/// Days within which a column guards it.
const AT_HAND: i32 = 6;
/// Days from which a column is called home to guard it.
const CALLED: i32 = 30;
/// Strong columns of which one is not asked for as a whole: a part is enough, from this permille of what is needed.
const TOO_MUCH: i64 = 2_000;
/// Walls of a capital that its own garrison can hold for a while.
const WALLED: i32 = 3;
/// Days of riding that a column saves by staying where it stands guard.
const STAYS: i64 = 10;

impl Mind<'_, '_> {
    /// Those shut up in a city that starves leave it together, to one refuge; before that they stay.
    pub(super) fn shut_in(&mut self) {
        let (board, by) = (self.board, self.by);
        let mut seen: Vec<PlaceId> = Vec::new();
        for i in self.free() {
            let unit = &board.units[i];
            let at = unit.at;
            if !unit.stands || unit.task == Task::Siege || seen.contains(&at) || board.holder(at) != Some(by) {
                continue;
            }
            let Some(siege) = board.scene.siege(at).0 else { continue };
            seen.push(at);
            let here: Vec<usize> = self
                .free()
                .into_iter()
                .filter(|&k| board.units[k].at == at && board.units[k].stands && board.units[k].task != Task::Siege)
                .collect();
            let out = if siege.hungry { self.refuge(at) } else { None };
            for k in here {
                self.used[k] = true;
                if let Some(to) = out {
                    self.march(k, to, Aim::Withdraw, Why::Inside { place: at });
                }
            }
        }
    }

    /// Keeps a guard at the seat of the court: as strong as the hosts within reach of it ask, and where its walls are
    /// no walls never less than a part of all. A column that is far too strong for it leaves a part behind.
    pub(super) fn home_guard(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let seat = scene.court(by).seat;
        if board.enemies(by).next().is_none() || board.holder(seat) != Some(by) || scene.siege(seat).0.is_some() {
            return;
        }
        let ground = board.ground(seat);
        let own = |i: &usize| board.units[*i].by == by && board.units[*i].of == by;
        let all: i64 = (0..board.units.len()).filter(own).map(|i| board.strength(i, ground)).sum();
        let open = scene.walls(seat).fort < WALLED;
        let least = if open { all * i64::from(board.book.ai.home_guard) / 1000 } else { 0 };
        let threat = (self.enemies_near(seat, board.book.ai.guard_days) - board.garrison(seat)).min(all / 2);
        let need = least.max(threat);
        let near = |i: usize| board.units[i].at == seat || board.days(board.units[i].at, seat) <= AT_HAND;
        let mut have: i64 = (0..board.units.len())
            .filter(own)
            .filter(|&i| self.used[i] && near(i) && board.units[i].task != Task::Siege)
            .map(|i| board.strength(i, ground))
            .sum();
        let mut list: Vec<(bool, i64, i32, usize)> = self
            .free()
            .into_iter()
            .filter(|i| own(i) && board.units[*i].task != Task::Siege)
            .map(|i| (!near(i), board.strength(i, ground), board.days(board.units[i].at, seat), i))
            .filter(|(_, _, days, _)| *days <= CALLED)
            .collect();
        // The nearest first, of those that lie there the weakest.
        list.sort_by_key(|&(far, strength, days, i)| (far, if far { i64::from(days) } else { strength }, i));
        for (_, strength, _, i) in list {
            if have >= need {
                return;
            }
            let lacking = need - have;
            if strength * 1000 > lacking * TOO_MUCH && near(i) && self.leave_behind(i, lacking, strength) {
                return;
            }
            have += strength;
            if board.units[i].at == seat {
                self.used[i] = true;
            } else {
                self.march(i, seat, Aim::Station, Why::Home { place: seat });
            }
        }
    }

    /// Parts so much of a column as has that strength, for a guard; the rest is free for whatever comes.
    fn leave_behind(&mut self, i: usize, part: i64, of: i64) -> bool {
        let (board, by) = (self.board, self.by);
        let unit = &board.units[i];
        let share = (part * 1000 / of.max(1)) as num::Permille;
        let force = &unit.force;
        let [foot, horse] = [force.foot, force.horse].map(|n| num::permille(n, share));
        let least = board.book.ai.column_least;
        if !unit.stands || foot + horse < least || unit.men() - foot - horse < least * 2 {
            return false;
        }
        if board.holder(unit.at) != Some(by) {
            return false;
        }
        let why = Why::Home { place: unit.at };
        self.order(Order::Split { army: unit.id, named: None, foot, horse, engineers: 0 }, why)
    }

    /// A column without a goal guards what is worth guarding, or goes home.
    pub(super) fn stand_down(&mut self, i: usize) {
        let (board, by) = (self.board, self.by);
        let unit = &board.units[i];
        if self.bar(i) {
            return;
        }
        if board.enemies(by).next().is_some()
            && let Some(place) = self.post(i)
        {
            if place == unit.at && unit.stands {
                self.man_from(i);
            }
            self.march(i, place, Aim::Station, Why::Guard { place });
            return;
        }
        if board.holder(unit.at) != Some(by)
            && let Some(to) = self.nearest_home(unit.at)
        {
            self.march(i, to, Aim::Withdraw, Why::GoHome);
        }
        self.used[i] = true;
    }

    /// The place that a column guards best: worth, walls and nearness, and nobody else bound there. Who guards a place
    /// stays, unless another is much more in need.
    fn post(&self, i: usize) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let unit = &board.units[i];
        let capital = board.scene.court(by).capital;
        let foes: Vec<PlaceId> = self.foes.iter().map(|&(k, _)| board.units[k].at).collect();
        if foes.is_empty() {
            return None;
        }
        // Of those who stand together the first has the post, and the others look for one.
        let bound = |p: PlaceId| {
            let others = board.units.iter().enumerate().filter(|(k, u)| *k != i && u.by == by);
            others
                .filter(|(k, u)| match u.task {
                    Task::March { to, .. } => to == p,
                    _ => u.at == p && (p != unit.at || *k < i),
                })
                .count() as i64
        };
        let fit = |p: &PlaceId| {
            board.holder(*p) == Some(by) && board.scene.walls(*p).fort >= 3 && board.scene.siege(*p).0.is_none()
        };
        let mut posts: Vec<(i64, PlaceId)> = board
            .scene
            .places()
            .filter(fit)
            .map(|p| {
                let near = foes.iter().map(|&f| board.days(f, p)).min().unwrap_or(i32::MAX);
                let value = board.book.value(p) + if p == capital { 14 } else { 0 };
                let value = if near < 40 { value * 8 / 5 } else { value };
                (-(value + 2 * i64::from(board.scene.walls(p).fort) - if near > 6 { 0 } else { 4 }), p)
            })
            .collect();
        posts.sort_unstable();
        posts.truncate(board.units.iter().filter(|u| u.by == by).count().max(4));
        if fit(&unit.at) && !posts.iter().any(|(_, p)| *p == unit.at) {
            posts.push((0, unit.at));
        }
        let price = |p: PlaceId| {
            let stays = if p == unit.at { STAYS } else { 0 };
            i64::from(board.days(unit.at, p)) + 12 * bound(p) - stays
        };
        posts.into_iter().map(|(_, p)| p).min_by_key(|&p| (price(p), p))
    }
}
