//! Goals worth their price are gone for, walls are stormed; who has no goal guards what is worth guarding.

use super::{HELP, Mind, Why};
use crate::sim::{
    army::{Aim, Task},
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Permille},
    order::{Order, route},
    rulebook::{Design, Manner, PlaceKind, Terrain},
    war::{siege, supply},
};

/// Days that a road may be longer than the straight one and still lead past a place.
const DETOUR: i32 = 3;
/// Days within which other columns join one.
const JOIN: i32 = 50;

/// A goal with what speaks for it.
struct Goal {
    place: PlaceId,
    score: i64,
    odds: Permille,
    need: i64,
    least: Permille,
    aim: String,
    about: PolityId,
}

impl<'a> Mind<'a, '_> {
    /// Attacks where there is something to win, and guards the rest.
    pub(super) fn campaign(&mut self) {
        self.plunder();
        self.home_guard();
        let board = self.board;
        let rules = &board.book.ai;
        let designs = self.offensives();
        let pressed = self.pressed();
        let fronts = if pressed || self.stance == super::Stance::Wary { rules.fronts_pressed } else { rules.fronts };
        let mut left = self.free();
        let strength = |i: usize| board.strength(i, Terrain::Plain);
        left.sort_by_key(|&i| (-strength(i), i));
        let mut taken: Vec<PlaceId> = Vec::new();
        let mut barred: Vec<PlaceId> = Vec::new();
        while !left.is_empty() {
            let lead = left[0];
            let host = board.units[lead].men() >= rules.column_least * 2;
            let closed = [taken.as_slice(), &barred].concat();
            let goal =
                if host && taken.len() < fronts { self.goal(lead, &left, &designs, &closed, pressed) } else { None };
            let Some(goal) = goal else {
                left.remove(0);
                if board.units[lead].men() < rules.column_least || !self.raid(lead, &designs) {
                    self.stand_down(lead);
                }
                continue;
            };
            let ground = board.ground(goal.place);
            let mut team = vec![lead];
            let mut sum = board.strength(lead, ground);
            let mut near: Vec<(i32, usize)> =
                left[1..].iter().map(|&i| (board.days(board.units[i].at, goal.place), i)).collect();
            near.sort_unstable();
            for (days, i) in near {
                if sum * 1000 >= goal.need * i64::from(rules.concentrate) || days > JOIN {
                    break;
                }
                team.push(i);
                sum += board.strength(i, ground);
            }
            if board.odds(sum, goal.need) < goal.least {
                // Those who could come are too few after all.
                left.remove(0);
                self.stand_down(lead);
                continue;
            }
            // Who bars the road is beaten first, or another goal is chosen: nobody runs against the same host again.
            if let Some((bar, stand)) = self.barrier(lead, goal.place) {
                let odds = board.odds(team.iter().map(|&i| board.strength(i, board.ground(bar))).sum(), stand);
                if odds >= goal.least && !taken.contains(&bar) {
                    left.retain(|i| !team.contains(i));
                    taken.extend([goal.place, bar]);
                    let why = Why::Clear { place: bar, beyond: goal.place, odds };
                    self.gather(&team, bar, Aim::Attack, &why);
                } else {
                    barred.push(goal.place);
                }
                continue;
            }
            left.retain(|i| !team.contains(i));
            let why = Why::Attack { place: goal.place, aim: goal.aim, about: goal.about, odds: goal.odds };
            taken.push(goal.place);
            // Not at any price: a column that comes upon too many waits for the others.
            self.gather(&team, goal.place, Aim::Besiege, &why);
        }
        self.storm();
        self.summon();
    }

    /// The designs on which this court attacks now.
    fn offensives(&self) -> Vec<&'a Design> {
        let (board, by) = (self.board, self.by);
        let book = board.book;
        if board.scene.temper(by).weariness / 100 > board.book.ai.weary {
            return Vec::new();
        }
        let designs = board.enemies(by).filter_map(|e| book.designs.upon(board.scene, by, e));
        designs.filter(|d| d.manner != Manner::Survive || self.pressed()).filter(|d| !d.reached(board.scene)).collect()
    }

    /// Whether a foe against whom one fights for one's life is at least half as strong as oneself.
    pub(super) fn pressed(&self) -> bool {
        let (board, by) = (self.board, self.by);
        let mine = board.survey.power(by).strength;
        board.enemies(by).any(|e| {
            let survives = board.book.designs.upon(board.scene, by, e).is_some_and(|d| d.manner == Manner::Survive);
            survives && board.survey.power(e).strength * 2 > mine
        })
    }

    /// The best goal for a column and those who would join it.
    fn goal(&self, lead: usize, left: &[usize], designs: &[&Design], taken: &[PlaceId], pressed: bool) -> Option<Goal> {
        let (board, by) = (self.board, self.by);
        let rules = &board.book.ai;
        let unit = &board.units[lead];
        let nomad = board.book.polity(by).nomad;
        let reach = if pressed { rules.reach_pressed } else { rules.reach };
        let least = rules.go + self.caution() - if nomad { rules.go_nomad } else { 0 };
        let mut best: Option<Goal> = None;
        for &design in designs {
            for place in board.scene.places() {
                if board.holder(place) != Some(design.about) || taken.contains(&place) {
                    continue;
                }
                let days = board.days(unit.at, place);
                if days > reach || !self.wanted(design, place) {
                    continue;
                }
                let ground = board.ground(place);
                let others = left.iter().filter(|&&i| i != lead && board.days(board.units[i].at, place) < 40);
                let join: i64 = others.map(|&i| board.strength(i, ground)).sum();
                let ours = board.strength(lead, ground) + join * 7 / 10;
                let need = self.enemies_near(place, HELP) + board.garrison(place);
                let odds = board.odds(ours, need - board.garrison(place) / 5);
                // A siege that goes on is not given up as soon as it would not be begun.
                let there = unit.at == place && unit.task == Task::Siege;
                let least = if there { rules.save } else { least };
                if odds < least {
                    continue;
                }
                // Nobody feeds an army beyond the reach of its own: the farther, the better the odds have to be.
                let over = self.beyond_supply(place, nomad);
                if odds - over * rules.hunger < least && !there {
                    continue;
                }
                let fort = i64::from(board.scene.walls(place).fort);
                let luck = 800 + i64::from(board.roll(by, u64::from(unit.id.0) << 16 | u64::from(place.0))) * 2 / 5;
                let price = 1000 + i64::from(days + over) * 1000 / 12 + fort * 350;
                let score = self.worth(design, place, there) * i64::from(odds) * luck / price;
                if best.as_ref().is_none_or(|b| score > b.score) {
                    let (aim, about) = (design.aim.clone(), design.about);
                    best = Some(Goal { place, score, odds, need, least, aim, about });
                }
            }
        }
        best
    }

    /// Days that a place lies beyond what the own land feeds; asked once for every place.
    fn beyond_supply(&self, place: PlaceId, nomad: bool) -> i32 {
        let known = &self.supply[place.index()];
        if known.get() < 0 {
            let days = supply::days_at(self.board.scene, self.by, place, nomad);
            known.set(days.map_or(0, |days| (days - self.board.book.war.supply_days).max(0)));
        }
        known.get()
    }

    /// An enemy column across the road of another to a place, of which the court knows and past which that one could not
    /// fight its way: where it stands, and how strong it is. The road is only looked for where somebody may stand on it.
    fn barrier(&self, i: usize, to: PlaceId) -> Option<(PlaceId, i64)> {
        let board = self.board;
        let unit = &board.units[i];
        let way = board.days(unit.at, to);
        let between =
            |at: PlaceId| at != to && at != unit.at && board.days(unit.at, at) + board.days(at, to) <= way + DETOUR;
        let turned_back = |at: PlaceId| {
            let ground = board.ground(at);
            let stand = self.enemies_near(at, 0);
            (board.odds(board.strength(i, ground), stand) < board.book.war.force_min).then_some((at, stand))
        };
        let mut bars: Vec<(PlaceId, i64)> = self
            .foes
            .iter()
            .map(|&(k, _)| &board.units[k])
            .filter(|u| u.stands && between(u.at))
            .filter_map(|u| turned_back(u.at))
            .collect();
        if bars.is_empty() {
            return None;
        }
        bars.sort_unstable();
        bars.dedup();
        let road = route(board.scene, unit.of, unit.at, to, unit.force.mounted())?;
        road.into_iter().find_map(|p| bars.iter().copied().find(|(at, _)| *at == p))
    }

    /// Whether a design is after that place at all.
    fn wanted(&self, design: &Design, place: PlaceId) -> bool {
        let (board, by) = (self.board, self.by);
        let info = board.book.place(place);
        if info.kind == PlaceKind::SteppeCamp && !board.book.polity(by).nomad {
            return false;
        }
        if design.north_of.is_some_and(|lat| info.lat < lat) && !design.goal.contains(&place) {
            return false;
        }
        if design.manner != Manner::Border {
            return true;
        }
        let known = &self.border[place.index()];
        if known.get().is_none() {
            let own = |p: &PlaceId| board.holder(*p) == Some(by) && board.scene.owner(*p).0 == Some(by);
            let near = board.scene.places().filter(own).any(|p| board.days(p, place) <= board.book.ai.border);
            known.set(Some(near));
        }
        known.get() == Some(true)
    }

    /// What a place is worth to a design, in thousandths.
    fn worth(&self, design: &Design, place: PlaceId, there: bool) -> i64 {
        let board = self.board;
        let rules = &board.book.ai;
        let info = board.book.place(place);
        let whole = i64::from(1000 - board.scene.town(place).devastation);
        let mut worth = (board.book.value(place) + 3) * whole;
        if design.manner == Manner::Raid {
            worth = worth * whole / 1000;
        }
        let court = board.scene.court(design.about);
        if court.capital == place || court.seat == place {
            worth += rules.capital * 1000;
        }
        if info.kind == PlaceKind::Pass {
            worth += rules.pass * 1000;
        }
        if design.goal.contains(&place) {
            worth += rules.goal * 1000;
        }
        if there { worth * i64::from(rules.besieging) / 1000 } else { worth }
    }

    /// Walls that can be carried are stormed, in every month of the turn if they are weak enough.
    fn storm(&mut self) {
        let (board, by) = (self.board, self.by);
        let rules = &board.book.ai;
        let mut done: Vec<PlaceId> = Vec::new();
        for i in 0..board.units.len() {
            let unit = &board.units[i];
            let stays =
                !self.thoughts.iter().any(|t| matches!(&t.order, Order::March { army, .. } if *army == unit.id));
            if unit.by != by || unit.task != Task::Siege || unit.resting > 0 || !stays || done.contains(&unit.at) {
                continue;
            }
            let Some((_, odds)) = siege::storm(board.scene, unit.id, unit.at) else { continue };
            if board.scene.siege(unit.at).0.is_none() {
                continue;
            }
            done.push(unit.at);
            if odds < rules.storm {
                // Walls that can be neither carried nor starved soon may be drowned, at the besiegers' own peril.
                let before = |u: &&super::board::Unit| u.by == by && u.at == unit.at && u.task == Task::Siege;
                let skilled: i64 = board.units.iter().filter(before).map(|u| u.force.engineers).sum();
                if skilled >= board.book.war.flood_skilled {
                    self.order(Order::Flood { army: unit.id }, Why::Dykes { place: unit.at });
                }
                // Who is about to give up may do so the sooner for terms.
                let place = unit.at;
                let odds = num::odds(siege::summon_points(board.scene, unit.id, place));
                if odds >= rules.terms {
                    self.order(Order::Summon { army: unit.id, place }, Why::Terms { place, odds });
                }
            }
            for month in 0..board.months {
                let least = if month == 0 { rules.storm } else { rules.storm_ahead };
                if odds >= least {
                    let when = board.date.plus(month);
                    self.order_at(Order::Assault { army: unit.id }, when, Why::Storm { place: unit.at, odds });
                }
            }
        }
    }

    /// People of the steppe who cannot hold towns leave what they have plundered.
    fn plunder(&mut self) {
        let (board, by) = (self.board, self.by);
        if !board.book.polity(by).nomad {
            return;
        }
        let engineers: i64 = board.units.iter().filter(|u| u.of == by).map(|u| u.force.engineers).sum();
        if engineers >= board.book.ai.keep_engineers {
            return;
        }
        let raids =
            |p: PolityId| board.book.designs.upon(board.scene, by, p).is_some_and(|d| matches!(d.manner, Manner::Raid));
        for place in board.scene.places() {
            let Some(owner) = board.scene.owner(place).0.filter(|&o| o != by) else { continue };
            let info = board.book.place(place);
            let keeps = info.terrain == Terrain::Steppe
                || info.kind == PlaceKind::Pass
                || board.scene.court(owner).capital == place;
            if board.holder(place) != Some(by) || keeps || !raids(owner) {
                continue;
            }
            let there = |i: &usize| {
                let unit = &board.units[*i];
                !self.used[*i] && unit.by == by && unit.at == place && unit.stands
            };
            match (0..board.units.len()).find(there) {
                Some(i) => self.order(Order::Sack { army: board.units[i].id }, Why::Plunder { place }),
                None => self.order(Order::Abandon { place }, Why::Plunder { place }),
            };
        }
    }
}
