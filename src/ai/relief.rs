//! Own places in danger are relieved, columns in danger fall back, the tired go home.

use super::{Mind, Why};
use crate::sim::{
    army::{Aim, Task},
    ids::PlaceId,
    look::Look,
    num::Permille,
    order::Order,
};

/// Days from which an enemy column on the move endangers a place.
const NEAR: i32 = 2;
/// Days from which an enemy column endangers another.
const DANGER: i32 = 9;
/// Worth of the capital in defence, besides its size.
const CAPITAL: i64 = 25;
/// Odds from which a relief is ordered to fight.
const SURE: i32 = 650;
/// Walls from which a place is a refuge.
const REFUGE: i32 = 4;

/// An own place that enemies have come to.
struct Threat {
    place: PlaceId,
    worth: i64,
    /// What has to be beaten there.
    need: i64,
    besieged: bool,
}

impl Mind<'_, '_> {
    /// Relieves what can be relieved, the most valuable first.
    pub(super) fn relieve(&mut self) {
        let rules = &self.board.book.ai;
        let (board, by) = (self.board, self.by);
        for threat in self.threats() {
            let ground = board.ground(threat.place);
            let mut near: Vec<(i32, usize)> = self
                .free()
                .into_iter()
                .map(|i| (board.days(board.units[i].at, threat.place), i))
                .filter(|(days, _)| *days <= rules.relief_days)
                .collect();
            near.sort_unstable();
            let (mut team, mut strength) = (Vec::new(), 0);
            for (_, i) in near {
                team.push(i);
                strength += board.strength(i, ground);
                if strength * 100 > threat.need * 115 {
                    break;
                }
            }
            let odds = board.odds(strength, threat.need);
            let capital = board.scene.court(by).capital == threat.place;
            let least = rules.relief + self.caution() - if capital { rules.relief_capital } else { 0 };
            if team.is_empty() || odds < least {
                continue;
            }
            // A relief fights whatever it finds; where that is doubtful, columns only fight what is fair. Whoever only
            // comes near is met in the open, before he lies down.
            let sure = odds >= SURE;
            let met = if sure && !threat.besieged { self.in_the_open(threat.place) } else { None };
            let (goal, aim) = match met {
                Some(at) => (at, Aim::Attack),
                None => (threat.place, if threat.besieged && sure { Aim::Relieve } else { Aim::Station }),
            };
            let why = match aim {
                Aim::Attack => Why::Meet { place: goal, odds },
                _ => Why::Relieve { place: threat.place, odds },
            };
            self.gather(&team, goal, aim, &why);
        }
    }

    fn threats(&self) -> Vec<Threat> {
        let (board, by) = (self.board, self.by);
        let capital = board.scene.court(by).capital;
        let mut list: Vec<Threat> = board
            .scene
            .places()
            .filter(|&p| board.holder(p) == Some(by))
            .filter_map(|place| {
                let besieged = board.scene.siege(place).0.is_some_and(|s| board.at_war(s.by, by));
                let need = self.enemies_near(place, if besieged { 0 } else { NEAR });
                let worth = board.book.value(place) + if place == capital { CAPITAL } else { 0 };
                // Whom one meets before he lies down one meets with the walls at one's back.
                let need = if besieged { need } else { need * 9 / 10 };
                (need > 0).then_some(Threat { place, worth, need, besieged })
            })
            .collect();
        list.sort_by_key(|t| (-t.worth, t.place));
        list
    }

    /// Where the strongest enemy near a place stands, if no walls are at his back.
    fn in_the_open(&self, place: PlaceId) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let ground = board.ground(place);
        let near = |k: &usize| board.units[*k].stands && board.days(board.units[*k].at, place) <= NEAR;
        let foe = self.foes.iter().map(|&(k, _)| k).filter(near).max_by_key(|&k| (board.strength(k, ground), k))?;
        let at = board.units[foe].at;
        let walled = board.holder(at).is_some_and(|h| board.at_war(h, by)) && board.scene.walls(at).fort >= 2;
        (!walled).then_some(at)
    }

    /// Brings columns to a place together: they meet where the strongest lies and set out from there in the month in
    /// which the last of them can have come. Who lies before the goal already is met there; who is too far off to meet
    /// goes by himself.
    pub(super) fn gather(&mut self, team: &[usize], goal: PlaceId, aim: Aim, why: &Why) {
        let board = self.board;
        let ground = board.ground(goal);
        let lies = |i: usize| board.units[i].at == goal && board.units[i].stands;
        let besieges = |i: usize| board.units[i].task == Task::Siege;
        let outside = || team.iter().copied().filter(|&i| !lies(i));
        let strongest = |i: &usize| (board.strength(*i, ground), usize::MAX - *i);
        let Some(lead) = outside().max_by_key(strongest).or_else(|| team.iter().copied().max_by_key(strongest)) else {
            return;
        };
        let met = team.iter().any(|&i| lies(i) && besieges(i));
        let camp = if met { goal } else { board.units[lead].at };
        let meets = |i: usize| {
            i != lead
                && camp != goal
                && !besieges(lead)
                && !besieges(i)
                && !lies(i)
                && board.units[i].at != camp
                && self.road(i, camp) < board.book.ai.rally
        };
        let late: Vec<usize> = team.iter().copied().filter(|&i| meets(i)).collect();
        let month = board.book.war.march_days;
        let last = late.iter().map(|&i| self.road(i, camp)).max().unwrap_or(0);
        let wait = (last + month - 1) / month;
        // Two columns that come in one month fight two battles: where one alone is no match for what stands there, those
        // who lie together go as one, and those who are still to meet do not set out before they have.
        let need = self.enemies_near(goal, NEAR);
        // Whoever attacks keeps his columns for other goals; whoever defends has but one.
        let alone =
            aim == Aim::Besiege || need == 0 || board.odds(board.strength(lead, ground), need) >= board.book.ai.join;
        for &i in team {
            let meets = late.contains(&i);
            let (own, host) = (&board.units[i], &board.units[lead]);
            let together =
                i != lead && own.at == host.at && own.stands && host.stands && (own.of, own.by) == (host.of, host.by);
            if !alone && together && !lies(i) && self.order(Order::Merge { army: own.id, into: host.id }, Why::Join) {
                self.used[i] = true;
                continue;
            }
            if meets {
                self.march(i, camp, Aim::Station, Why::Rally { place: goal });
            } else if wait == 0 {
                self.march(i, goal, aim, why.clone());
            }
            self.used[i] = true;
            // Within the turn they set out on the day; in a game of months the next turn will see to it.
            if alone && wait > 0 && wait < board.months {
                let when = board.date.plus(wait);
                self.order_at(Order::March { army: board.units[i].id, to: goal, aim }, when, why.clone());
            }
        }
    }

    /// Days a column needs to a place, over any ground.
    fn road(&self, i: usize, to: PlaceId) -> i32 {
        let unit = &self.board.units[i];
        self.board.book.distance(unit.at, to, unit.force.mounted()).map_or(9_999, |half| half / 2)
    }

    /// Columns beside an enemy too strong for them go to a strong place.
    pub(super) fn save(&mut self) {
        let (board, by) = (self.board, self.by);
        for i in self.free() {
            let unit = &board.units[i];
            let danger = self.enemies_near(unit.at, DANGER);
            if danger == 0 {
                continue;
            }
            let ground = board.ground(unit.at);
            let here = (0..board.units.len()).filter(|&k| board.units[k].by == by && board.units[k].at == unit.at);
            let odds = board.odds(here.map(|k| board.strength(k, ground)).sum(), danger);
            let safe = board.holder(unit.at) == Some(by) && board.scene.walls(unit.at).fort >= 5;
            if odds >= board.book.ai.save || safe || self.bar(i) {
                continue;
            }
            if let Some(refuge) = self.refuge(unit.at) {
                self.march(i, refuge, Aim::Withdraw, Why::Save { odds });
            }
        }
    }

    pub(super) fn refuge(&self, from: PlaceId) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let capital = board.scene.court(by).capital;
        let fit = |p: &PlaceId| {
            board.holder(*p) == Some(by)
                && *p != from
                && board.scene.walls(*p).fort >= REFUGE
                && board.scene.siege(*p).0.is_none()
                && self.enemies_near(*p, 4) == 0
        };
        board.scene.places().filter(fit).min_by_key(|&p| {
            let pull = if p == capital { 15 } else { 0 } + 2 * board.scene.walls(p).fort;
            (board.days(from, p) - pull, p)
        })
    }

    /// The tired go home, and stay there until they are rested.
    pub(super) fn rest(&mut self) {
        let (board, by) = (self.board, self.by);
        let rules = &board.book.ai;
        for i in self.free() {
            let unit = &board.units[i];
            let fatigue = unit.force.fatigue;
            let home = board.holder(unit.at) == Some(by);
            let siege = board.scene.siege(unit.at).0;
            let deep = unit.task == Task::Siege && siege.is_some_and(|s| board.date.since(s.since) >= 2);
            let tired = fatigue >= rules.tired && !(deep && fatigue < rules.spent);
            let resting = home && unit.task == Task::Hold && fatigue > rules.rested;
            // Whom nobody fights and nobody feeds has no business there.
            if !home && unit.task == Task::Hold && board.starves(i) {
                if let Some(to) = self.nearest_home(unit.at) {
                    self.march(i, to, Aim::Withdraw, Why::Starve);
                }
            } else if tired && !home {
                if let Some(to) = self.nearest_home(unit.at) {
                    self.march(i, to, Aim::Withdraw, Why::Rest { fatigue });
                }
            } else if tired || resting {
                self.used[i] = true;
            }
        }
    }

    /// The nearest own place that is worth going to.
    pub(super) fn nearest_home(&self, from: PlaceId) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let nomad = board.book.polity(by).nomad;
        let own = |p: &PlaceId| board.holder(*p) == Some(by) && board.scene.siege(*p).0.is_none();
        let fit = |p: &PlaceId| {
            let info = board.book.place(*p);
            own(p) && (info.size >= 3 || nomad && info.terrain == crate::sim::rulebook::Terrain::Steppe)
        };
        let nearest = |fit: &dyn Fn(&PlaceId) -> bool| {
            board.scene.places().filter(|p| fit(p)).min_by_key(|&p| (board.days(from, p), p))
        };
        nearest(&fit).or_else(|| nearest(&own))
    }

    /// The odds of all that `by` could bring to a place against the enemies about it.
    pub(super) fn odds_at(&self, place: PlaceId, days: i32) -> Permille {
        let (board, by) = (self.board, self.by);
        let ground = board.ground(place);
        let near = |k: &usize| board.units[*k].by == by && board.days(board.units[*k].at, place) <= days;
        let ours: i64 = (0..board.units.len()).filter(near).map(|k| board.strength(k, ground)).sum();
        board.odds(ours + board.garrison(place), self.enemies_near(place, days))
    }
}
