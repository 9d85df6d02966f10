//! The court itself: heirs, leaders of columns, the seat, the policy of state, wars off the map.

use super::{Mind, Why};
use crate::sim::{
    army::Task,
    court::loyalty,
    ids::{PersonId, PlaceId, PolicyId},
    look::Look,
    num,
    order::Order,
    person::Office,
};

/// Command from which somebody is worth a column.
const LEADER: i32 = 6;
/// Points that skill weighs by besides loyalty: a man of whom one can be sure is worth three times one who is sure to
/// go.
const SKILL: i32 = 50;
/// Days from which an enemy host endangers the seat.
const CLOSE: i32 = 12;
/// Odds of holding the seat under which it is left.
const LOST: i32 = 350;

impl Mind<'_, '_> {
    /// What the throne has to settle before armies move.
    pub(super) fn court(&mut self) {
        self.heir();
        self.leaders();
        self.seat();
        self.policy();
        self.expedition();
    }

    /// People of the realm who are free, in order of id.
    pub(super) fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        let count = self.board.book.people.len();
        (0..count).map(|i| PersonId(i as u16)).filter(|&p| self.board.scene.at_hand(p, self.by))
    }

    fn heir(&mut self) {
        let (scene, book) = (self.board.scene, self.board.book);
        let court = scene.court(self.by);
        if court.heir.is_some() || court.ruler.is_none() {
            return;
        }
        // Whom the records know as the next, else a prince of the house.
        let next = court.ruler.and_then(|r| book.person(r).successor).filter(|&p| scene.at_hand(p, self.by));
        let prince = || {
            self.people().find(|&p| {
                let roles = &book.person(p).roles;
                Some(p) != court.ruler
                    && scene.service(p).office.is_none()
                    && roles.iter().any(|r| r == "prince" || r == "crown_prince" || r == "ruler")
            })
        };
        if let Some(person) = next.or_else(prince) {
            self.order(Order::NameHeir { person }, Why::Heir { person });
        }
    }

    /// The ablest who lead nothing take the strongest columns that nobody leads; skill is weighed by loyalty.
    fn leaders(&mut self) {
        let (board, by) = (self.board, self.by);
        let book = board.book;
        let mut columns: Vec<(i64, usize)> = (0..board.units.len())
            .filter(|&i| board.units[i].of == by && board.units[i].commander.is_none())
            .filter(|&i| board.units[i].men() >= book.ai.column_least)
            .map(|i| (-board.units[i].men(), i))
            .collect();
        if columns.is_empty() {
            return;
        }
        columns.sort_unstable();
        let nomad = book.polity(by).nomad;
        let leads = |p: PersonId| board.units.iter().any(|u| u.commander == Some(p));
        let ruler = board.scene.court(by).ruler;
        let trust = |p: PersonId| SKILL + loyalty::loyalty(board.scene, p).sum();
        let mut able: Vec<(i32, PersonId)> = self
            .people()
            .filter(|&p| !leads(p) && book.person(p).command >= LEADER && (nomad || Some(p) != ruler))
            .filter(|&p| !matches!(board.scene.service(p).office, Some(Office::RetiredRuler)))
            .map(|p| (-book.person(p).command * trust(p), p))
            .collect();
        able.sort_unstable();
        for ((_, i), (_, person)) in columns.into_iter().zip(able) {
            let command = book.person(person).command;
            self.order(Order::Command { army: board.units[i].id, person }, Why::Lead { command });
        }
    }

    /// A seat that cannot be held is left in time; one that is safe again is returned to.
    fn seat(&mut self) {
        let (board, by) = (self.board, self.by);
        let court = board.scene.court(by);
        let (seat, capital) = (court.seat, court.capital);
        if board.book.polity(by).nomad {
            return;
        }
        if self.enemies_near(seat, CLOSE) > 0 && board.holder(seat) == Some(by) {
            let odds = self.odds_at(seat, CLOSE);
            let due = board.roll(by, 2 << 32) < board.a_turn(board.book.ai.flight);
            if odds < LOST
                && due
                && let Some(to) = self.haven(seat)
            {
                self.order(Order::Flee { to }, Why::Flee { odds });
            } else if self.pressed()
                && due
                && self.long_war()
                && let Some(to) = self.haven(seat)
            {
                // Two years of war at the gates, and a court looks for a capital farther off.
                self.order(Order::MoveCapital { to }, Why::Flee { odds });
            }
        } else if seat != capital && board.holder(capital) == Some(by) && self.enemies_near(capital, 2 * CLOSE) == 0 {
            self.order(Order::Return, Why::Return);
        } else if seat != capital && board.holder(capital) != Some(by) && court.heir.is_some() {
            // Where the old capital is in other hands, the place of refuge becomes the capital in the end.
            let owned = board.scene.owner(capital).0 == Some(by);
            if !owned {
                self.order(Order::MoveCapital { to: seat }, Why::Flee { odds: 0 });
            }
        }
    }

    /// Whether a war has lasted two years.
    fn long_war(&self) -> bool {
        let (board, by) = (self.board, self.by);
        let wars = board.enemies(by).filter_map(|e| board.scene.state.relations.get(by, e).war);
        wars.into_iter().any(|w| board.date.since(w.since) >= 24)
    }

    fn haven(&self, from: PlaceId) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let fit = |p: &PlaceId| {
            board.holder(*p) == Some(by)
                && *p != from
                && board.book.place(*p).size >= 3
                && board.scene.siege(*p).0.is_none()
                && self.enemies_near(*p, CLOSE) == 0
        };
        board.scene.places().filter(fit).max_by_key(|&p| {
            let worth = 2 * board.book.value(p) + 2 * i64::from(board.scene.walls(p).fort);
            (worth + i64::from(board.days(from, p).min(40)) * 2 / 5, std::cmp::Reverse(p))
        })
    }

    /// A policy that leans on an enemy, or is aimed at one's suzerain, is given up for the one of those at court that
    /// fits best. It costs what the court is not behind.
    fn policy(&mut self) {
        let (board, by) = (self.board, self.by);
        let court = board.scene.court(by);
        let relations = &board.scene.state.relations;
        let fits = |policy: PolicyId| {
            let line = &board.book.policies[policy.index()];
            let leans = line.friend.map_or(0, |f| {
                if board.at_war(by, f) || !board.scene.stands(f) {
                    -4
                } else if relations.friends(by, f) {
                    2
                } else {
                    0
                }
            });
            let against = line.foe.map_or(0, |f| {
                if board.at_war(by, f) {
                    2
                } else if relations.serves(by, f) {
                    -3
                } else {
                    0
                }
            });
            leans + against
        };
        let now = fits(court.policy);
        if now >= 0 {
            return;
        }
        let best = court
            .parties
            .iter()
            .filter(|(p, _)| *p != court.policy)
            .map(|&(p, share)| (fits(p), share, std::cmp::Reverse(p)))
            .max();
        if let Some((fit, _, std::cmp::Reverse(policy))) = best
            && fit > now
        {
            self.order(Order::SetPolicy { policy }, Why::Policy { policy });
        }
    }

    /// The main army goes off the map when its time comes, and only as many as were meant.
    fn expedition(&mut self) {
        let (board, by) = (self.board, self.by);
        let plans = &board.book.designs.expeditions;
        let Some(plan) = plans.iter().find(|e| e.of == by && (e.from..=e.until).contains(&board.date)) else { return };
        let scene = board.scene;
        let away = scene.each_army().filter(|a| a.banner.of == by && a.away());
        let gone: i64 = away.map(|a| a.force.men()).sum();
        let here = scene.field_men(by);
        let mut want = num::permille(gone + here, plan.share) - gone;
        // Columns that have gone and come home, or died there, are not sent again in drops.
        if gone > 0 || want <= 0 {
            return;
        }
        let mut columns: Vec<usize> = (0..board.units.len()).filter(|&i| board.units[i].of == by).collect();
        columns.sort_by_key(|&i| (-board.units[i].force.horse, i));
        for i in columns {
            let unit = &board.units[i];
            if unit.men() > want * 5 / 4 || want <= 0 {
                continue;
            }
            let home = unit.stands && board.holder(unit.at) == Some(by) && unit.task == Task::Hold;
            self.used[i] = true;
            want -= unit.men();
            let why = Why::Expedition { theatre: plan.theatre };
            if home {
                self.order(Order::SendAway { army: unit.id, theatre: plan.theatre, back: plan.back }, why);
            } else if let Some(to) = self.nearest_home(unit.at) {
                self.march(i, to, crate::sim::army::Aim::Withdraw, why);
            }
        }
    }
}
