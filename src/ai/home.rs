//! The realm at home: columns that lie together become one; taxes, walls, granaries, garrisons; hostages and people
//! that were promised.

use super::{Mind, Why};
use crate::sim::{
    army::Task,
    diplomacy::{DueKind, DueState},
    economy::{self, grain, walls},
    ids::{PersonId, PlaceId},
    look::Look,
    order::Order,
    polity::Tax,
};

/// Months of pay in the treasury from which walls are built.
const RICH: i64 = 18;
/// The same at war, when there is so much else to pay.
const RICH_AT_WAR: i64 = 30;
/// Months of pay for each wall that is built at a time.
const SITE: i64 = 24;
/// Most walls that are built at a time.
const SITES: i64 = 4;
/// Months of pay under which a court at war taxes hard.
const POOR: i64 = 6;
/// Stability in cents under which a court at peace taxes lightly.
const SHAKY: i32 = 4_000;
/// Unrest in tenths from which granaries are opened.
const RESTLESS: i32 = 350;
/// Months that the grain must last besides what is given away.
const GRAIN: i64 = 18;
/// Days from which an enemy column makes a court man its walls.
const THREAT: i32 = 14;
/// Worth from which a place is worth manning and building.
const WORTH: i64 = 8;

impl Mind<'_, '_> {
    /// Columns that lie idle at one place become one, but for the two strongest.
    pub(super) fn join_up(&mut self) {
        let (board, by) = (self.board, self.by);
        let small = board.book.ai.column_least * 4;
        let idle: Vec<usize> = self
            .free()
            .into_iter()
            .filter(|&i| board.units[i].of == by && board.units[i].stands && board.units[i].task == Task::Hold)
            .collect();
        for &i in &idle {
            let unit = &board.units[i];
            let bigger = |k: &usize| {
                let other = &board.units[*k];
                *k != i && other.at == unit.at && !self.used[*k] && (other.men(), *k) > (unit.men(), i)
            };
            let into = idle.iter().copied().filter(bigger).max_by_key(|&k| (board.units[k].men(), k));
            if let Some(k) = into.filter(|_| unit.men() < small)
                && self.order(Order::Merge { army: unit.id, into: board.units[k].id }, Why::Join)
            {
                self.used[i] = true;
            }
        }
    }

    /// Taxes, walls, granaries, garrisons, pledges.
    pub(super) fn household(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let at_war = board.enemies(by).next().is_some();
        let purse = scene.purse(by);
        let pay = economy::monthly_pay(scene, by).max(1);
        let months = purse.cash / pay;
        let tax = match (at_war, scene.temper(by).stability < SHAKY) {
            (true, false) if months < POOR => Tax::High,
            (false, true) => Tax::Low,
            _ => Tax::Usual,
        };
        if tax != scene.court(by).tax {
            self.order(Order::SetTax { level: tax }, Why::Treasury { months });
        }
        self.send_home(months);
        self.granaries();
        self.man_walls();
        if months >= if at_war { RICH_AT_WAR } else { RICH } {
            self.build(months);
        }
        self.pledges();
    }

    fn granaries(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        if grain::lasts(scene, by).is_some_and(|months| months < GRAIN) {
            return;
        }
        let restless = |p: &PlaceId| board.holder(*p) == Some(by) && scene.town(*p).unrest >= RESTLESS;
        let worst = scene.places().filter(restless).max_by_key(|&p| (scene.town(p).unrest, std::cmp::Reverse(p)));
        if let Some(place) = worst {
            self.order(Order::Grant { place }, Why::Unrest { place });
        }
    }

    /// Places of worth that an enemy comes near take in men from the pool.
    fn man_walls(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let mut pool = scene.purse(by).manpower / 10;
        for place in scene.places().filter(|&p| board.holder(p) == Some(by) && board.book.value(p) >= WORTH) {
            let walls = scene.walls(place);
            let full = 400 * i64::from(walls.fort).pow(2);
            let men = (full - walls.garrison).min(pool).min(3_000);
            if men < 300 || scene.siege(place).0.is_some() || self.enemies_near(place, THREAT) == 0 {
                continue;
            }
            pool -= men;
            self.order(Order::Garrison { place, men, army: None }, Why::Guard { place });
        }
    }

    /// A court with money builds where a quarrel has come or may come: one wall at a time and another for every two
    /// years of pay, and up to the highest where it has more than it can use.
    fn build(&mut self, months: i64) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let own = |p: &PlaceId| board.holder(*p) == Some(by);
        let building = scene.places().filter(|p| own(p) && scene.walls(*p).building > 0).count() as i64;
        let most = (months / SITE).clamp(1, SITES);
        let high = if months >= 2 * RICH_AT_WAR { walls::HIGHEST } else { walls::HIGHEST - 1 };
        let feared = |p: PlaceId| {
            let mut near = board.book.neighbours[p.index()].iter().filter_map(|&(n, _)| board.holder(n));
            near.any(|h| h != by && (board.at_war(by, h) || !scene.state.relations.friends(h, by)))
        };
        let capital = scene.court(by).capital;
        let weak = |p: &PlaceId| own(p) && board.book.value(*p) >= WORTH && scene.walls(*p).fort < high;
        let mut sites: Vec<PlaceId> = scene.places().filter(weak).filter(|&p| p == capital || feared(p)).collect();
        sites.sort_by_key(|&p| (p != capital, -board.book.value(p), p));
        let mut left = most - building;
        for place in sites {
            if left <= 0 {
                return;
            }
            left -= i64::from(self.order(Order::Fortify { place }, Why::Guard { place }));
        }
    }

    /// Hostages and people that were promised are sent.
    fn pledges(&mut self) {
        let (board, by) = (self.board, self.by);
        let dues: Vec<_> = board.scene.state.ledger.dues.iter().filter(|d| d.from == by).cloned().collect();
        for due in dues.into_iter().filter(|d| d.state == DueState::Open) {
            match due.what {
                DueKind::Person(person) => {
                    self.order(Order::Deliver { person, to: due.to }, Why::KeepWord { to: due.to });
                }
                DueKind::Hostage => {
                    if let Some(person) = self.hostage() {
                        self.order(Order::SendHostage { to: due.to, person }, Why::KeepWord { to: due.to });
                    }
                }
                _ => {}
            }
        }
    }

    /// Whom a court can best spare: nobody in office, nobody who leads a column, the least able.
    fn hostage(&self) -> Option<PersonId> {
        let (scene, book) = (self.board.scene, self.board.book);
        let court = scene.court(self.by);
        let leads = |p: PersonId| self.board.units.iter().any(|u| u.commander == Some(p));
        let spare = |p: &PersonId| {
            scene.at_hand(*p, self.by) && Some(*p) != court.ruler && scene.service(*p).office.is_none() && !leads(*p)
        };
        let all = (0..book.people.len()).map(|i| PersonId(i as u16));
        all.filter(spare).min_by_key(|&p| (book.person(p).command + book.person(p).administration, p))
    }
}
