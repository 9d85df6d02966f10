//! What courts claim of one another with right, prisoners asked back, the courtesies that bind, and the land of which
//! they speak.

use super::{Mind, Why, envoys::WRONGED};
use crate::sim::{
    court::throne,
    diplomacy::{Clause, Due, DueKind, DueState, Good, MemoryKind, Proposal, Side},
    ids::{PersonId, PlaceId, PolityId},
    look::Look,
    num::Permille,
    order::{Order, check_terms},
    person::Life,
};

/// Months after which promised land is late.
const LATE: i32 = 12;
/// A year in months.
const YEAR: i32 = 12;
/// Permille a season that a court thinks of courtesies toward another.
const COURTESY: Permille = 120;
/// Strings of a gift.
const GIFT: i64 = 10_000;
/// Command from which a prisoner is asked back though he is not of the house.
const RANK: i32 = 6;
/// What is offered for him after nothing: these parts of the treasury, one after the other.
const RANSOM: [i64; 3] = [40, 20, 10];
/// Horses of a tribute.
const HERD: i64 = 300;

impl Mind<'_, '_> {
    /// Whether a treaty between the two with such a clause is younger than so many months.
    pub(super) fn agreed(&self, other: PolityId, months: i32, like: impl Fn(&Clause) -> bool) -> bool {
        let (board, by) = (self.board, self.by);
        let treaties = board.scene.state.ledger.treaties.iter().rev();
        let mut lately = treaties.take_while(|t| board.date.since(t.on) < months);
        lately.any(|t| {
            let between = (t.from, t.to) == (by, other) || (t.from, t.to) == (other, by);
            between && t.clauses.iter().any(&like)
        })
    }

    /// What a court may claim of another with right: land that was promised and is late, redress for a word broken, a
    /// hostage of a vassal that broke one.
    pub(super) fn claim(&mut self, other: PolityId) -> bool {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        if self.waits(other, board.book.ai.ask_again * 2) {
            return false;
        }
        let dues = &scene.state.ledger.dues;
        let land = |state: &dyn Fn(&Due) -> bool| -> Vec<PlaceId> {
            let owed = dues.iter().filter(|d| d.from == other && d.to == by && state(d));
            let places = owed.filter_map(|d| match d.what {
                DueKind::Land(place) => Some(place),
                _ => None,
            });
            places.filter(|&p| board.holder(p) == Some(other) && p != scene.court(other).seat).take(3).collect()
        };
        let late = land(&|d: &Due| d.treaty.is_some() && d.pending() && board.date.since(d.on) >= LATE);
        let lost =
            land(&|d: &Due| d.state == DueState::Broken && d.settled.is_some_and(|on| board.date.since(on) <= WRONGED));
        let wronged = self.grudge(other) > 0 && scene.state.relations.serves(other, by);
        let mut wishes: Vec<(&str, Clause)> = Vec::new();
        if !lost.is_empty() {
            wishes.push(("protest", Clause::Complaint { places: lost }));
        }
        if !late.is_empty() {
            let land = Clause::Land { giver: Side::Recipient, places: late, amends: false, promise: false };
            wishes.push(("demand_land", land));
        }
        let given = scene.state.ledger.hostages.iter().any(|h| h.of == other && h.at == by);
        if wronged && !given && !self.agreed(other, WRONGED, |c| matches!(c, Clause::Hostage { .. })) {
            wishes.push(("hostage", Clause::Hostage { giver: Side::Recipient }));
        }
        for (key, clause) in wishes {
            let Some(act) = self.act(key) else { continue };
            let proposal = Proposal { from: by, to: other, act, clauses: vec![clause] };
            if check_terms(scene, &proposal).is_err() {
                continue;
            }
            let chance = self.chance(&proposal);
            // A claim is made though it may be refused: a refusal is remembered.
            if chance >= board.book.ai.worth_asking {
                return self.propose(other, act, proposal.clauses, Why::Claim { of: other, chance });
            }
        }
        false
    }

    /// The ablest of those whom others hold is asked back: for nothing, else for money. Hostages stay until their time is
    /// over.
    pub(super) fn ransom(&mut self) {
        let (board, by) = (self.board, self.by);
        let (scene, book) = (board.scene, board.book);
        let held = |person: PersonId| match scene.life(person) {
            Life::Held { by: holder, .. } if holder != by && scene.stands(holder) => Some((person, holder)),
            _ => None,
        };
        let people = (0..book.people.len()).map(|i| PersonId(i as u16)).filter(|&p| scene.service(p).of == by);
        let prisoners = people
            .filter_map(held)
            .filter(|&(p, _)| throne::of_house(book, p) || book.person(p).command >= RANK)
            .filter(|(p, _)| !scene.state.ledger.hostages.iter().any(|h| h.person == *p));
        let ablest = prisoners.max_by_key(|&(p, _)| (book.person(p).command, std::cmp::Reverse(p)));
        let Some((person, other)) = ablest else { return };
        // One letter at a time.
        let writes = self.thoughts.iter().any(|t| matches!(t.order, Order::SendEnvoy { to, .. } if to == other));
        if writes || self.waits(other, book.ai.ask_again * 2) {
            return;
        }
        let Some(act) = self.act("handover") else { return };
        let back = || Clause::HandOver { giver: Side::Recipient, person };
        let cash = |share: i64| scene.purse(by).cash / share;
        let pay = |share| Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount: cash(share), yearly: false };
        let mut terms = vec![vec![back()]];
        terms.extend(RANSOM.into_iter().filter(|&share| cash(share) >= GIFT / 2).map(|share| vec![back(), pay(share)]));
        for clauses in terms {
            let proposal = Proposal { from: by, to: other, act, clauses };
            if check_terms(scene, &proposal).is_err() {
                continue;
            }
            let chance = self.chance(&proposal);
            if chance >= book.ai.favour {
                self.propose(other, act, proposal.clauses, Why::Ransom { person, chance });
                return;
            }
        }
    }

    /// Courtesies that bind: thanks and a gift for help, an oath to a suzerain, tribute to a strong neighbour, a
    /// marriage. Each once in its time.
    pub(super) fn courtesy(&mut self, other: PolityId) -> bool {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        if self.waits(other, 18) || board.roll(by, 5 << 32 | u64::from(other.0)) >= board.a_turn(COURTESY) {
            return false;
        }
        let relations = &scene.state.relations;
        let relation = relations.get(by, other);
        let helped = relation.memories.iter().any(|m| {
            let kind = matches!(m.kind, MemoryKind::SentTroops | MemoryKind::GaveLand | MemoryKind::Amends);
            m.by == other && kind && board.date.since(m.on) <= YEAR
        });
        let purse = scene.purse(by);
        let pays = |giver: Side| move |c: &Clause| matches!(c, Clause::Pay { giver: g, .. } if *g == giver);
        let near = board.neighbours(by, other);
        let mut wishes: Vec<(&str, Clause)> = Vec::new();
        if helped && !self.agreed(other, YEAR, |c| matches!(c, Clause::Thanks)) {
            wishes.push(("thanks", Clause::Thanks));
        } else if helped && purse.cash > GIFT * 20 && !self.agreed(other, YEAR, pays(Side::Proposer)) {
            let gift = Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount: GIFT, yearly: false };
            wishes.push(("gift", gift));
        }
        if relations.serves(by, other) && !self.agreed(other, 5 * YEAR, |c| matches!(c, Clause::Oath { .. })) {
            wishes.push(("oath", Clause::Oath { giver: Side::Proposer }));
        }
        let stranger = !relations.friends(by, other) && !relation.peace;
        let rich = stranger && near && self.stronger(other) && purse.horses > HERD * 10;
        if rich && !self.agreed(other, 3 * YEAR, pays(Side::Proposer)) {
            let herd = Clause::Pay { giver: Side::Proposer, good: Good::Horses, amount: HERD, yearly: false };
            wishes.push(("tribute", herd));
        }
        let kin = relation.peace || relation.bond.is_some();
        if kin && near && !self.agreed(other, 10 * YEAR, |c| matches!(c, Clause::Marriage)) {
            wishes.push(("marriage", Clause::Marriage));
        }
        for (key, clause) in wishes {
            let Some(act) = self.act(key) else { continue };
            let proposal = Proposal { from: by, to: other, act, clauses: vec![clause] };
            if check_terms(scene, &proposal).is_err() {
                continue;
            }
            // A courtesy that is likely to be refused is none.
            if self.chance(&proposal) >= 500 {
                return self.propose(other, act, proposal.clauses, Why::Courtesy { to: other });
            }
        }
        false
    }

    /// The place of its own that a court can best spare to a neighbour: on his border, and worth least.
    pub(super) fn border_place(&self, neighbour: PolityId) -> Option<PlaceId> {
        let (board, by) = (self.board, self.by);
        let beside = |p: &PlaceId| {
            let mut near = board.book.neighbours[p.index()].iter();
            near.any(|(n, _)| board.holder(*n) == Some(neighbour))
        };
        let spare = |p: &PlaceId| {
            board.holder(*p) == Some(by)
                && *p != board.scene.court(by).seat
                && *p != board.scene.court(by).capital
                && board.scene.siege(*p).0.is_none()
        };
        board.scene.places().filter(spare).filter(beside).min_by_key(|&p| (board.book.value(p), p))
    }

    /// The place of an enemy that a court would take first in a common war: on its border, and worth most.
    pub(super) fn prize(&self, of: PolityId, enemy: PolityId) -> Vec<PlaceId> {
        let board = self.board;
        let beside = |p: &PlaceId| {
            let mut near = board.book.neighbours[p.index()].iter();
            near.any(|(n, _)| board.holder(*n) == Some(of))
        };
        let held = board.scene.places().filter(|&p| board.holder(p) == Some(enemy)).filter(beside);
        held.max_by_key(|&p| (board.book.value(p), std::cmp::Reverse(p))).into_iter().collect()
    }
}
