//! Behind walls: what a court does that has given the open country up. Money goes into the walls of the seat and the
//! strongholds about it and into men; the host lies at the seat as one, and leaves it only to fight at good odds.

use super::{Mind, Why};
use crate::sim::{
    army::{Aim, Task},
    economy::{self, walls},
    ids::{ArmyId, PlaceId},
    look::Look,
    num::{self, Permille},
    order::Order,
    polity::Tax,
};

/// Odds from which the host leaves the seat to fight.
const FIGHT: Permille = 620;
/// Days from the seat that the host goes, and within which strongholds lie.
const NEAR: i32 = 15;
/// Days within which columns count for the defence of a place.
const CLOSE: i32 = 2;
/// Months of pay that stay in the treasury when men are called up.
const PAY: i64 = 6;
/// Strongholds that are walled and manned.
const STRONGHOLDS: usize = 3;
/// Men of a stronghold's garrison for each step of its walls, squared.
const MANNED: i64 = 400;
/// Fewest men that are worth sending into a garrison.
const GARRISON: i64 = 300;
/// Stability in cents from which a realm at war bears high taxes.
const STEADY: i32 = 4_500;
/// Unrest in tenths from which granaries are opened.
const RESTLESS: i32 = 300;

impl Mind<'_, '_> {
    /// Taxes for the war, walls and men for the seat and the strongholds about it, grain for the restless.
    pub(super) fn strongholds(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let at_war = board.enemies(by).next().is_some();
        let level = if at_war && scene.temper(by).stability >= STEADY { Tax::High } else { Tax::Usual };
        if level != scene.court(by).tax {
            let months = scene.purse(by).cash / economy::monthly_pay(scene, by).max(1);
            self.order(Order::SetTax { level }, Why::Treasury { months });
        }
        let seat = scene.court(by).seat;
        let mut strong: Vec<PlaceId> =
            scene.places().filter(|&p| board.holder(p) == Some(by) && board.days(seat, p) <= NEAR).collect();
        strong.sort_by_key(|&p| (p != seat, -board.book.value(p), p));
        strong.truncate(STRONGHOLDS);
        let mut pool = scene.purse(by).manpower / 3;
        for place in strong {
            let here = scene.walls(place);
            if here.fort < walls::HIGHEST {
                self.order(Order::Fortify { place }, Why::Guard { place });
            }
            let men = (MANNED * i64::from(here.fort).pow(2) - here.garrison).min(pool);
            if men >= GARRISON && self.order(Order::Garrison { place, men, army: None }, Why::Guard { place }) {
                pool -= men;
            }
        }
        let restless = scene.places().filter(|&p| board.holder(p) == Some(by) && scene.town(p).unrest >= RESTLESS);
        if let Some(place) = restless.max_by_key(|&p| (scene.town(p).unrest, std::cmp::Reverse(p))) {
            self.order(Order::Grant { place }, Why::Unrest { place });
        }
    }

    /// The host gathers at the seat and fights as one: whoever lies before a place near it, at good odds. Else it stays
    /// behind the walls.
    pub(super) fn host_at_seat(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let seat = scene.court(by).seat;
        let ground = board.ground(seat);
        let own: Vec<usize> =
            self.free().into_iter().filter(|&i| board.units[i].by == by && board.units[i].of == by).collect();
        let home = |i: &usize| board.units[*i].at == seat && board.units[*i].stands;
        let here: Vec<usize> = own.iter().copied().filter(home).collect();
        let lead = here.iter().copied().max_by_key(|&i| (board.units[i].men(), i));
        if scene.siege(seat).0.is_none() {
            self.fill_up(seat, lead.map(|i| board.units[i].id));
        }
        if let Some(lead) = lead {
            for &i in here.iter().filter(|&&i| i != lead) {
                self.order(Order::Merge { army: board.units[i].id, into: board.units[lead].id }, Why::Join);
            }
            let ours: i64 = here.iter().map(|&i| board.strength(i, ground)).sum();
            let besieged = |p: &PlaceId| {
                board.holder(*p) == Some(by)
                    && scene.siege(*p).0.is_some()
                    && board.days(seat, *p) <= NEAR
                    && *p != seat
            };
            let odds = |p: PlaceId| board.odds(ours, self.enemies_near(p, CLOSE));
            let goals = scene.places().filter(besieged).map(|p| (p, odds(p))).filter(|(_, odds)| *odds >= FIGHT);
            if let Some((place, odds)) = goals.max_by_key(|&(p, _)| (board.book.value(p), std::cmp::Reverse(p))) {
                let army = board.units[lead].id;
                self.order(Order::March { army, to: place, aim: Aim::Relieve }, Why::Relieve { place, odds });
            }
        }
        for &i in own.iter().filter(|i| !home(i)) {
            let unit = &board.units[i];
            let bound = matches!(unit.task, Task::March { to, .. } if to == seat);
            if !bound {
                self.order(Order::March { army: unit.id, to: seat, aim: Aim::Withdraw }, Why::Home { place: seat });
            }
        }
        for i in own {
            self.used[i] = true;
        }
    }

    /// As many men as can be paid.
    fn fill_up(&mut self, at: PlaceId, column: Option<ArmyId>) {
        let (board, by) = (self.board, self.by);
        let (scene, book) = (board.scene, board.book);
        let purse = scene.purse(by);
        let price = (book.economy.equip + PAY * scene.fabric(by).pay / 100).max(1);
        let spare = (purse.cash - economy::monthly_pay(scene, by) * PAY).max(0);
        let men = num::permille(purse.manpower, book.economy.call_up).min(spare / price);
        if men < book.ai.column_least {
            return;
        }
        let horse = num::permille(men, book.polity(by).horse).min(purse.horses);
        let foot = men - horse;
        let order = match column {
            Some(army) => Order::Reinforce { army, foot, horse, engineers: 0 },
            None => Order::Muster { army: None, at, foot, horse, engineers: 0, commander: None, claimed: None },
        };
        self.order(order, Why::CallUp { men });
    }
}
