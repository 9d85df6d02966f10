//! A player by rule of thumb: what somebody would do who reads the screens and looks no farther. He keeps friends with
//! whomever he can, answers what is asked of him, puts his money into walls and men, and keeps his host together at the
//! seat of the court. Games that he plays say whether a court's choices matter ([`super::seats`]).

use crate::{
    ai::Board,
    sim::{
        army::{Aim, Task},
        diplomacy::{Answer, Clause, Good, Proposal, Side},
        economy::{self, walls},
        envoy::Leg,
        evaluator::Survey,
        ids::{PlaceId, PolityId},
        look::Look,
        num::{self, Permille},
        order::{Order, check, check_terms},
        polity::Tax,
        snapshot::Scene,
    },
};

/// Chance of a yes from which peace is asked for, in permille: asking costs nothing.
const ASK: Permille = 40;
/// Chance of a yes from which friends are asked for.
const FRIEND: Permille = 150;
/// Chance by its own lights from which a court agrees to what it is asked.
const AGREE: Permille = 500;
/// Odds from which the host leaves the seat to fight.
const FIGHT: Permille = 620;
/// Days from the seat that the host goes.
const NEAR: i32 = 15;
/// Months of pay that stay in the treasury when men are called up.
const PAY: i64 = 6;
/// Strongholds that are walled and manned.
const STRONGHOLDS: usize = 3;
/// Men of a stronghold's garrison for each step of its walls, squared.
const MANNED: i64 = 400;

/// What somebody who plays `by` by rule of thumb orders this turn.
pub fn orders(scene: &Scene, by: PolityId) -> Vec<Order> {
    if !scene.stands(by) {
        return Vec::new();
    }
    let board = Board::of(scene);
    let mut hand = Hand { scene, board: &board, by, list: Vec::new() };
    hand.answer();
    hand.talk();
    hand.household();
    hand.host();
    hand.list
}

struct Hand<'a> {
    scene: &'a Scene<'a>,
    board: &'a Board<'a>,
    by: PolityId,
    list: Vec<Order>,
}

impl Hand<'_> {
    fn give(&mut self, order: Order) -> bool {
        let legal = check(self.scene, self.by, &order).is_ok();
        if legal {
            self.list.push(order);
        }
        legal
    }

    fn survey(&self) -> &Survey {
        &self.board.survey
    }

    fn strength(&self, of: PolityId) -> i64 {
        self.survey().power(of).strength
    }

    /// The chance that a proposal is agreed to, as the forecast on the screen says.
    fn chance(&self, proposal: &Proposal) -> Permille {
        self.board.book.evaluator.judge(self.scene, self.survey(), proposal, false).1.chance
    }

    /// Whether an enemy is too strong to be defied.
    fn dreaded(&self, other: PolityId) -> bool {
        self.strength(other) * 2 > self.strength(self.by) * 3
    }

    /// Envoys at court: peace is agreed to, and so is what the dreaded ask; for the rest the court has its own mind.
    fn answer(&mut self) {
        let (scene, by) = (self.scene, self.by);
        for row in &scene.state.envoys {
            let asked = &row.letter.proposal;
            let decider = if row.letter.leg == Leg::Out { asked.to } else { asked.from };
            let other = if decider == asked.to { asked.from } else { asked.to };
            if decider != by || row.journey.done || row.journey.left > 0 {
                continue;
            }
            let peace = asked.clauses.iter().any(|c| c.makes_peace() || matches!(c, Clause::Truce { .. }));
            let dreaded = self.dreaded(other) && !self.board.at_war(by, other);
            let yes = peace || dreaded || self.chance(asked) >= AGREE;
            let answer = if yes { Answer::Accepted } else { Answer::Refused };
            if !self.give(Order::Reply { envoy: row.id, answer }) {
                self.give(Order::Reply { envoy: row.id, answer: Answer::Refused });
            }
        }
    }

    /// Peace with every enemy, on the terms likeliest to be had; then friends against the one who is dreaded.
    fn talk(&mut self) {
        let (board, by) = (self.board, self.by);
        for enemy in board.enemies(by).filter(|&e| self.scene.stands(e)).collect::<Vec<_>>() {
            let list = self.peaces(enemy);
            self.propose(enemy, list, ASK);
        }
        let Some(against) = board.enemies(by).max_by_key(|&e| (self.strength(e), std::cmp::Reverse(e))) else { return };
        for other in self.scene.polities().filter(|&p| p != by && p != against && self.scene.stands(p)) {
            if board.at_war(other, by) || self.scene.state.relations.get(by, other).alliance.is_some() {
                continue;
            }
            let list = vec![
                ("treaty", vec![Clause::Brothers { elder: None }, Clause::OwnEra, Clause::MutualAid]),
                ("aid", vec![Clause::Aid { giver: Side::Recipient, against: Some(against) }]),
            ];
            self.propose(other, list, FRIEND);
        }
    }

    fn peaces(&self, enemy: PolityId) -> Vec<(&'static str, Vec<Clause>)> {
        let cash = self.scene.purse(self.by).cash / 4;
        let gift = Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount: cash, yearly: false };
        let mut list =
            vec![("peace", vec![Clause::Peace]), ("truce", vec![Clause::Truce { until: self.board.date.plus(36) }])];
        if cash > 1_000 {
            list.push(("peace", vec![Clause::Peace, gift.clone()]));
        }
        if self.dreaded(enemy) {
            list.push(("submit", vec![Clause::Vassal { giver: Side::Proposer }]));
            if cash > 1_000 {
                list.push(("submit", vec![Clause::Vassal { giver: Side::Proposer }, gift]));
            }
        }
        list
    }

    /// Sends the likeliest of some proposals, if no envoy is on the road there already.
    fn propose(&mut self, to: PolityId, list: Vec<(&'static str, Vec<Clause>)>, least: Permille) {
        let (scene, by) = (self.scene, self.by);
        let riding = |e: &&crate::sim::envoy::EnvoyRow| {
            !e.journey.done && e.letter.proposal.from == by && e.letter.proposal.to == to
        };
        if scene.state.envoys.iter().find(riding).is_some() {
            return;
        }
        let proposals = list.into_iter().filter_map(|(act, clauses)| {
            let act = self.board.book.keys.find_act(act)?;
            let proposal = Proposal { from: by, to, act, clauses };
            check_terms(scene, &proposal).is_ok().then_some(proposal)
        });
        let likely = proposals.map(|p| (self.chance(&p), p)).max_by_key(|(chance, _)| *chance);
        if let Some((_, proposal)) = likely.filter(|(chance, _)| *chance >= least) {
            let Proposal { act, clauses, .. } = proposal;
            self.give(Order::SendEnvoy { to, act, clauses, person: None, from: None, at: None });
        }
    }

    /// Taxes for the war, walls and men for the seat and the strongholds about it, grain for the restless.
    fn household(&mut self) {
        let (scene, board, by) = (self.scene, self.board, self.by);
        let at_war = board.enemies(by).next().is_some();
        let level = if at_war && scene.temper(by).stability >= 4_500 { Tax::High } else { Tax::Usual };
        self.give(Order::SetTax { level });
        let seat = scene.court(by).seat;
        let mut strong: Vec<PlaceId> =
            scene.places().filter(|&p| board.holder(p) == Some(by) && board.days(seat, p) <= NEAR).collect();
        strong.sort_by_key(|&p| (p != seat, -board.book.value(p), p));
        strong.truncate(STRONGHOLDS);
        let mut pool = scene.purse(by).manpower / 3;
        for place in strong {
            let here = scene.walls(place);
            if here.fort < walls::HIGHEST {
                self.give(Order::Fortify { place });
            }
            let men = (MANNED * i64::from(here.fort).pow(2) - here.garrison).min(pool);
            if men >= 300 && self.give(Order::Garrison { place, men, army: None }) {
                pool -= men;
            }
        }
        let restless = scene.places().filter(|&p| board.holder(p) == Some(by) && scene.town(p).unrest >= 300);
        if let Some(place) = restless.max_by_key(|&p| (scene.town(p).unrest, std::cmp::Reverse(p))) {
            self.give(Order::Grant { place });
        }
    }

    /// The host gathers at the seat and fights as one: whoever lies before a place near it, or before the seat, at good
    /// odds. Else it stays behind the walls.
    fn host(&mut self) {
        let (scene, board, by) = (self.scene, self.board, self.by);
        let seat = scene.court(by).seat;
        let ground = board.ground(seat);
        let own: Vec<usize> =
            (0..board.units.len()).filter(|&i| board.units[i].by == by && board.units[i].of == by).collect();
        let home = |i: &usize| board.units[*i].at == seat && board.units[*i].stands;
        let here: Vec<usize> = own.iter().copied().filter(home).collect();
        let lead = here.iter().copied().max_by_key(|&i| (board.units[i].men(), i));
        if scene.siege(seat).0.is_none() {
            self.call_up(seat, lead.map(|i| board.units[i].id));
        }
        if let Some(lead) = lead {
            for &i in here.iter().filter(|&&i| i != lead) {
                self.give(Order::Merge { army: board.units[i].id, into: board.units[lead].id });
            }
            let ours: i64 = here.iter().map(|&i| board.strength(i, ground)).sum();
            let foes = board.foes(by);
            let there = |p: PlaceId| -> i64 {
                let near = foes.iter().filter(|(k, _)| board.days(board.units[*k].at, p) <= 2);
                near.map(|&(k, known)| board.strength(k, ground) * known / 1000).sum()
            };
            let besieged = |p: &PlaceId| {
                board.holder(*p) == Some(by)
                    && scene.siege(*p).0.is_some()
                    && board.days(seat, *p) <= NEAR
                    && *p != seat
            };
            let goals = scene.places().filter(besieged).filter(|&p| board.odds(ours, there(p)) >= FIGHT);
            if let Some(to) = goals.max_by_key(|&p| (board.book.value(p), std::cmp::Reverse(p))) {
                self.give(Order::March { army: board.units[lead].id, to, aim: Aim::Relieve });
            }
        }
        for &i in own.iter().filter(|i| !home(i)) {
            let unit = &board.units[i];
            let bound = matches!(unit.task, Task::March { to, .. } if to == seat);
            if !bound {
                self.give(Order::March { army: unit.id, to: seat, aim: Aim::Withdraw });
            }
        }
    }

    /// As many men as can be paid.
    fn call_up(&mut self, at: PlaceId, column: Option<crate::sim::ids::ArmyId>) {
        let (scene, book, by) = (self.scene, self.board.book, self.by);
        let purse = scene.purse(by);
        let price = (book.economy.equip + PAY * scene.fabric(by).pay / 100).max(1);
        let spare = (purse.cash - economy::monthly_pay(scene, by) * PAY).max(0);
        let men = num::permille(purse.manpower, book.economy.call_up).min(spare / price);
        if men < book.ai.column_least {
            return;
        }
        let horse = num::permille(men, book.polity(by).horse).min(purse.horses);
        let (foot, engineers) = (men - horse, 0);
        let order = match column {
            Some(army) => Order::Reinforce { army, foot, horse, engineers },
            None => Order::Muster { army: None, at, foot, horse, engineers, commander: None, claimed: None },
        };
        self.give(order);
    }
}
