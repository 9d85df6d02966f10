//! Men: called up where they are needed and can be paid; sent where they were promised.

use super::{Mind, Why};
use crate::sim::{
    army::{Aim, Task},
    diplomacy::{Clause, Due, DueKind, DueState, Side, Treaty, treaty},
    economy,
    ids::{ArmyId, PlaceId, PolityId},
    look::Look,
    num::{self, Men},
    order::Order,
    rulebook::Terrain,
};

/// Most men that are lent as help.
const LENT_MOST: Men = 30_000;
/// Months for which help without a day is given.
const HELPS: i32 = 12;
/// Days within which enemies count for the defence of a place.
const CLOSE: i32 = 12;

impl Mind<'_, '_> {
    /// Calls men up at the capital, or at the best place that is left.
    pub(super) fn call_up(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let rules = &board.book.ai;
        let purse = scene.purse(by);
        let field = scene.field_men(by);
        let at_war = board.enemies(by).next().is_some();
        // In peace a fifth of what it could have is enough. In war somebody has to till the fields, but on the steppe.
        let share = match (at_war, board.book.polity(by).nomad) {
            (false, _) => 200,
            (true, false) => rules.host_war,
            (true, true) => 1000,
        };
        if share < 1000 && field >= num::permille(economy::manpower_cap(scene, by), share) {
            return;
        }
        let Some(at) = self.muster_place() else { return };
        // Every man of the steppe is a soldier; and where more are at home than with the colours, they are called faster.
        let haste = if board.book.polity(by).nomad { 2 } else { 1 } * if purse.manpower > field { 2 } else { 1 };
        let pace = num::permille(purse.manpower, haste * rules.recruit * board.months / 3);
        let mut men = pace
            .min(rules.recruit_most * i64::from(haste))
            .min(num::permille(purse.manpower, board.book.economy.call_up));
        let near = economy::gather::gathering(scene, by, at);
        men = men.min(near.men);
        // Who calls men up must be able to pay them for a year.
        let price = (board.book.economy.equip + 12 * scene.fabric(by).pay / 100).max(1);
        let spare = (purse.cash - economy::monthly_pay(scene, by) * rules.months_of_pay).max(0);
        men = men.min(spare / price);
        // Recruits fill up the smallest column that lies there; a new one is formed where there is none.
        let lies = |i: &usize| {
            let unit = &board.units[*i];
            unit.of == by && unit.by == by && unit.at == at && unit.stands && unit.task == Task::Hold
        };
        let column =
            (0..board.units.len()).filter(|&i| !self.used[i]).filter(lies).min_by_key(|&i| (board.units[i].men(), i));
        if men < if column.is_some() { rules.recruit_least } else { rules.column_least } {
            return;
        }
        let rides = if board.book.polity(by).nomad && board.book.place(at).terrain != Terrain::Steppe {
            200
        } else {
            board.book.polity(by).horse
        };
        let horse = num::permille(men, rides).min(near.horses);
        let engineers = (men - horse) / 60;
        let foot = men - horse - engineers;
        let order = match column {
            Some(i) => Order::Reinforce { army: board.units[i].id, foot, horse, engineers },
            None => Order::Muster { army: None, at, foot, horse, engineers, commander: None, claimed: None },
        };
        self.order(order, Why::CallUp { men });
    }

    /// Where men gather: at the capital, or at the best place that is left.
    fn muster_place(&self) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let fit = |p: &PlaceId| board.holder(*p) == Some(by) && scene.siege(*p).0.is_none();
        let capital = scene.court(by).capital;
        if fit(&capital) {
            return Some(capital);
        }
        let nomad = board.book.polity(by).nomad;
        let home = |p: PlaceId| nomad && board.book.place(p).terrain == Terrain::Steppe;
        scene.places().filter(fit).max_by_key(|&p| (home(p), board.book.place(p).size, std::cmp::Reverse(p)))
    }

    /// Troops that were promised set out, and come home when they have served; attacks that were promised are made; land
    /// that was granted is taken up.
    pub(super) fn keep_word(&mut self) {
        let (board, by) = (self.board, self.by);
        self.call_back();
        let ledger = &board.scene.state.ledger;
        for due in ledger.dues.iter().filter(|d| d.state == DueState::Open) {
            match due.what {
                DueKind::Levies(men) if due.from == by && due.treaty.is_some() => self.lend(men, due.to),
                DueKind::Aid if due.from == by && due.treaty.is_some() => {
                    let men = board.scene.field_men(by) / 8;
                    self.lend(men.min(LENT_MOST).max(board.book.ai.column_least), due.to);
                }
                DueKind::Attack(named) if due.from == by => {
                    if let Some(on) = treaty::target(ledger, due) {
                        self.attack_as_promised(on, named, due.to);
                    }
                }
                DueKind::Land(place) if due.to == by => {
                    let empty = board.holder(place).is_none_or(|h| h == due.from || !board.scene.stands(h));
                    let near = self.free().into_iter().min_by_key(|&i| (board.days(board.units[i].at, place), i));
                    if let Some(i) = near.filter(|_| empty) {
                        self.march(i, place, Aim::Occupy, Why::TakeUp { place });
                    }
                }
                _ => {}
            }
        }
    }

    /// Men who have served their time come home; all do when the capital is besieged.
    fn call_back(&mut self) {
        let (board, by) = (self.board, self.by);
        let besieged = board.survey.power(by).invested_by;
        let lent: Vec<(ArmyId, PolityId, Task)> =
            board.units.iter().filter(|u| u.of == by && u.by != by).map(|u| (u.id, u.by, u.task)).collect();
        for (army, lord, task) in lent {
            let needed = besieged.is_some_and(|enemy| enemy != lord);
            // Nobody leaves a common siege without need.
            let done = task != Task::Siege && !self.serves_still(lord);
            if needed || done {
                self.order(Order::LeaveAlly { army }, Why::Recall { from: lord });
            }
        }
    }

    /// Whether men are owed to a court still: a due waits, or help was promised for a war that goes on.
    fn serves_still(&self, lord: PolityId) -> bool {
        let (board, by) = (self.board, self.by);
        let ledger = &board.scene.state.ledger;
        let waits = |d: &Due| {
            let men = matches!(d.what, DueKind::Levies(_) | DueKind::Aid | DueKind::Serve);
            d.from == by && d.to == lord && men && d.pending()
        };
        // Help without a day goes on for a year, while its enemy is one.
        let helps = |t: &Treaty| {
            t.ended.is_none()
                && board.date.since(t.on) < HELPS
                && t.clauses.iter().any(|c| {
                    let (giver, against) = match c {
                        Clause::Levies { giver, against, until: None, .. } | Clause::Aid { giver, against } => {
                            (*giver, *against)
                        }
                        _ => return false,
                    };
                    let (from, to) = if giver == Side::Proposer { (t.from, t.to) } else { (t.to, t.from) };
                    let goes_on = against.map_or(board.enemies(lord).next().is_some(), |x| board.at_war(lord, x));
                    (from, to) == (by, lord) && goes_on
                })
        };
        ledger.dues.iter().any(waits) || ledger.treaties.iter().rev().any(helps)
    }

    /// Goes for the place that was promised, or for the nearest of that enemy, if it can be taken.
    fn attack_as_promised(&mut self, on: PolityId, named: Option<PlaceId>, to: PolityId) {
        let (board, by) = (self.board, self.by);
        if !board.at_war(by, on) {
            return;
        }
        let named = named.filter(|&p| board.holder(p) == Some(on));
        let mut best: Option<(i64, usize, PlaceId)> = None;
        for i in self.free().into_iter().filter(|&i| board.units[i].of == by) {
            let held = |p: &PlaceId| board.holder(*p) == Some(on) && named.is_none_or(|n| n == *p);
            for place in board.scene.places().filter(held) {
                let days = board.days(board.units[i].at, place);
                let ground = board.ground(place);
                let need = self.enemies_near(place, CLOSE) + board.garrison(place);
                if days > board.book.ai.reach || board.odds(board.strength(i, ground), need) < board.book.ai.go {
                    continue;
                }
                let score = board.strength(i, ground) / i64::from(days + 10);
                if best.is_none_or(|b| score > b.0) {
                    best = Some((score, i, place));
                }
            }
        }
        if let Some((_, i, place)) = best {
            self.march(i, place, Aim::Besiege, Why::Promised { to, against: on });
        }
    }

    /// Puts the smallest column that will do under an ally's command, or gathers one.
    fn lend(&mut self, men: Men, to: PolityId) {
        let (board, by) = (self.board, self.by);
        if !board.scene.state.relations.friends(by, to)
            || self.thoughts.iter().any(|t| matches!(t.order, Order::SendLevies { to: t, .. } if t == to))
        {
            return;
        }
        // Nobody lends his whole host.
        let fits = |m: Men| m >= men && m <= men * 5 / 4;
        let own = |i: &usize| board.units[*i].of == by;
        let fit = self.free().into_iter().filter(own).filter(|&i| fits(board.units[i].men()));
        if let Some(i) = fit.min_by_key(|&i| (board.units[i].men(), i)) {
            let army = board.units[i].id;
            if self.order(Order::SendLevies { army, to }, Why::KeepWord { to }) {
                self.used[i] = true;
            }
            return;
        }
        // Out of a great column, or of men who are called up.
        let idle = |i: &usize| board.units[*i].stands && board.units[*i].task == Task::Hold;
        let great = self.free().into_iter().filter(own).filter(idle).filter(|&i| board.units[i].men() > men * 5 / 4);
        if let Some(i) = great.min_by_key(|&i| (board.units[i].men(), i)) {
            let unit = &board.units[i];
            let horse = (men * unit.force.horse / unit.men().max(1)).min(unit.force.horse);
            let foot = (men - horse).min(unit.force.foot);
            let horse = (men - foot).min(unit.force.horse);
            let army = unit.id;
            if self.order(Order::Split { army, named: None, foot, horse, engineers: 0 }, Why::KeepWord { to }) {
                self.used[i] = true;
                return;
            }
        }
        let Some(at) = self.muster_place() else { return };
        let horse = num::permille(men, board.book.polity(by).horse).min(board.scene.purse(by).horses);
        let order =
            Order::Muster { army: None, at, foot: men - horse, horse, engineers: 0, commander: None, claimed: None };
        self.order(order, Why::KeepWord { to });
    }
}
