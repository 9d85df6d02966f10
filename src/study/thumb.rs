//! A player by rule of thumb: what somebody would do who reads the screens and looks no farther. He keeps friends with
//! whomever he can, answers what is asked of him, and keeps behind walls as a court does that has given the open country up
//! ([`Board::behind_walls`]). Games that he plays say whether a court's choices matter ([`super::seats`]).

use crate::{
    ai::Board,
    sim::{
        diplomacy::{Answer, Clause, Good, Proposal, Side},
        envoy::Leg,
        evaluator::Survey,
        ids::PolityId,
        look::Look,
        num::Permille,
        order::{Order, check, check_terms},
        snapshot::Scene,
    },
};

/// Chance of a yes from which peace is asked for, in permille: asking costs nothing.
const ASK: Permille = 40;
/// Chance of a yes from which friends are asked for.
const FRIEND: Permille = 150;
/// Chance by its own lights from which a court agrees to what it is asked.
const AGREE: Permille = 500;

/// What somebody who plays `by` by rule of thumb orders this turn.
pub fn orders(scene: &Scene, by: PolityId) -> Vec<Order> {
    if !scene.stands(by) {
        return Vec::new();
    }
    let board = Board::of(scene);
    let mut hand = Hand { scene, board: &board, by, list: Vec::new() };
    hand.answer();
    hand.talk();
    for thought in board.behind_walls(by) {
        hand.give(thought.order);
    }
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
}
