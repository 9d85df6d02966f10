//! What it costs a court to give: land the dearer the more of it, people, rank, and anything for nothing.

use super::{Reader, Why, worth};
use crate::sim::{
    diplomacy::{Clause, DueKind, DueState, Proposal, Side},
    evaluator::situation::Field,
    ids::{PersonId, PlaceId},
    look::Look,
    num,
};

impl<L: Look> Reader<'_, L> {
    /// Land of its own that the recipient is to give: worth as a share of all that it holds, permille. What is its own
    /// by right is dearer than what it only holds, the heartland dearer, the capital dearest.
    fn dear(&self, place: PlaceId) -> i64 {
        let (to, rules, book) = (self.to, self.rules, self.look.rules());
        if self.look.holder(place) != Some(to) {
            return 0;
        }
        let capital = self.look.court(to).capital;
        let near = || book.distance(capital, place, true).is_some_and(|days| days <= rules.heart_days);
        let percent = match self.look.owner(place).0 == Some(to) {
            _ if place == capital => rules.land_capital,
            true if near() => rules.land_heart,
            true => 100,
            false => rules.land_held,
        };
        10 * book.value(place) * percent / self.survey.power(to).value.max(1)
    }

    /// Effort of having given so much of one's land: it grows faster than the land.
    fn land_cost(&self, permille: i64) -> i64 {
        self.rules.land_give * permille / 1000 + permille * permille / self.rules.land_square
    }

    /// Permille of its land that the recipient gave the proposer of late by treaty.
    fn given_of_late(&self) -> i64 {
        let (from, to, date) = (self.from, self.to, self.look.date());
        let mut permille = 0;
        for treaty in self.look.ledger().treaties.iter().rev() {
            if date.since(treaty.on) > self.rules.land_recent {
                break;
            }
            let giver = match (treaty.from, treaty.to) {
                (f, t) if (f, t) == (from, to) => Side::Recipient,
                (f, t) if (f, t) == (to, from) => Side::Proposer,
                _ => continue,
            };
            for clause in &treaty.clauses {
                if let Clause::Land { giver: side, places, .. } = clause
                    && *side == giver
                {
                    let value: i64 = places.iter().map(|&p| self.look.rules().value(p)).sum();
                    permille += 1000 * value / self.survey.power(to).value.max(1);
                }
            }
        }
        permille
    }

    /// Effort of paying so much: what was paid to the same court within a year weighs with it, and the second hundredth
    /// is dearer than the first.
    pub(super) fn pay_cost(&mut self, worth: i64) -> i64 {
        let (power, theirs) = (self.survey.power(self.to), self.survey.power(self.from).revenue);
        let relations = self.look.relations();
        // In peace nobody opens the treasury for another's sake: a part of a year's income is all there is for it, and of
        // the other's, for nobody pays a small neighbour like a great one. In war he is paid by what he is, too.
        let most = match relations.at_war(self.from, self.to) {
            true => theirs.max(power.revenue / 4),
            false if relations.serves(self.to, self.from) => num::permille(power.revenue, self.rules.peace_purse),
            false => num::permille(power.revenue.min(theirs), self.rules.peace_purse),
        };
        let spare = power.spare.min(most).max(1);
        let cost = |sum: i64| {
            let share = 100 * sum / spare;
            share + share * share / 100
        };
        let before = self.paid.unwrap_or_else(|| self.paid_of_late());
        self.paid = Some(before + worth);
        self.bought(cost(before + worth) - cost(before))
    }

    /// Strings that the recipient paid the proposer within a year, or owes him now, by treaty.
    fn paid_of_late(&self) -> i64 {
        let (from, to, date) = (self.from, self.to, self.look.date());
        let dues = self.look.ledger().dues.iter().filter(|d| d.from == to && d.to == from);
        let recent = dues.filter(|d| (0..12).contains(&date.since(d.on)));
        recent
            .map(|d| match (&d.what, d.state) {
                (DueKind::Pay { good, amount, .. }, DueState::Paid | DueState::Open | DueState::Arrears) => {
                    worth(self.look, *good, *amount)
                }
                _ => 0,
            })
            .sum()
    }

    /// Whether a proposal asks for land that the recipient holds by right.
    pub(super) fn asks_home(&self, proposal: &Proposal) -> bool {
        let home = |p: &PlaceId| self.look.holder(*p) == Some(self.to) && self.look.owner(*p).0 == Some(self.to);
        proposal.clauses.iter().any(|c| match c {
            Clause::Land { giver: Side::Recipient, places, .. } => places.iter().any(home),
            _ => false,
        })
    }

    /// Whether a proposal asks for what no court sells: home ground, people of its own, its rank.
    pub(super) fn asks_priceless(&self, proposal: &Proposal) -> bool {
        let own = |person: &PersonId| self.look.service(*person).of == self.to;
        self.asks_home(proposal)
            || proposal.clauses.iter().any(|c| match c {
                Clause::HandOver { giver: Side::Recipient, person } => own(person),
                Clause::Vassal { giver } | Clause::Tributary { giver } => *giver == Side::Recipient,
                _ => false,
            })
    }

    /// Gain of being paid so much: all that it is of a year's income, in however many parts, but some things are not
    /// sold for money.
    pub(super) fn paid_gain(&mut self, worth: i64) -> i64 {
        let (revenue, most) = (self.survey.power(self.to).revenue, self.rules.priceless);
        let gain = |sum: i64| if self.priceless { (100 * sum / revenue).min(most) } else { 100 * sum / revenue };
        let before = self.earned;
        let more = gain(before + worth) - gain(before);
        self.earned += worth;
        more
    }

    /// Whether the proposer swore to the recipient by a treaty of the last years.
    pub(super) fn sworn_of_late(&self) -> bool {
        let (from, to, date) = (self.from, self.to, self.look.date());
        let recent = self.look.ledger().treaties.iter().rev();
        let mut recent = recent.take_while(|t| date.since(t.on) <= self.rules.land_recent);
        recent.any(|t| {
            let side = if t.from == from { Side::Proposer } else { Side::Recipient };
            let oath = |c: &Clause| matches!(c, Clause::Oath { giver } if *giver == side);
            ((t.from, t.to) == (from, to) || (t.from, t.to) == (to, from)) && t.clauses.iter().any(oath)
        })
    }

    /// What land and money count for: less to the beaten, who buy peace with it.
    pub(super) fn bought(&self, effort: i64) -> i64 {
        if self.buys_peace { effort * self.rules.beaten_pays / 100 } else { effort }
    }

    /// What it costs to call a court suzerain that is not far stronger.
    pub(super) fn pride(&self) -> i64 {
        self.rules.vassal_pride * (self.share(self.to, self.from) - 25).max(0) / 25
    }

    /// Whether the recipient leans on that person: the heir, the marshal, the leader of an army.
    pub(super) fn chief(&self, person: PersonId) -> bool {
        let court = self.look.court(self.to);
        let leads = || self.look.each_army().any(|a| a.exists() && a.lead.commander == Some(person));
        court.heir == Some(person) || court.marshal == Some(person) || leads()
    }

    /// What is given for nothing: the more is offered in return, or was sworn, the less it rankles.
    pub(super) fn for_nothing(&mut self, proposal: &Proposal) {
        // A stranger at one's court is nobody's own.
        let own = |person: PersonId| self.look.service(person).of == self.to;
        let given = |c: &Clause| match c {
            Clause::Land { giver, .. }
            | Clause::Pay { giver, .. }
            | Clause::Levies { giver, .. }
            | Clause::Hostage { giver } => *giver == Side::Recipient,
            Clause::HandOver { giver, person } => *giver == Side::Recipient && own(*person),
            _ => false,
        };
        if self.buys_peace || !proposal.clauses.iter().any(given) {
            return;
        }
        // Not to be attacked is something, too.
        let feared = (50 + self.sum(Field::Power) * 2 / 5).clamp(0, 100) * self.sum(Field::Reach) / 100;
        // Neither money nor courtesies are anything in return for home ground: only what is owed or feared.
        let (gain, due) = (self.sum(Field::Gain).max(0), self.sum(Field::Due).max(0));
        let returned = if self.home_asked { 0 } else { 3 * gain } + 4 * due + feared;
        self.add(Field::Effort, self.rules.nothing * (100 - returned).max(0) / 100, Why::ForNothing);
    }

    pub(super) fn land(&mut self, why: Why, ours: bool, places: &[PlaceId], amends: bool, promise: bool) {
        let (from, to) = (self.from, self.to);
        let first = self.land_given.is_none();
        for &place in places {
            let holder = self.look.holder(place);
            if ours {
                let cost = if holder == Some(to) {
                    // Each place is weighed with those that went before it.
                    let before = self.land_given.unwrap_or_else(|| self.given_of_late());
                    let after = before + self.dear(place);
                    self.land_given = Some(after);
                    self.bought(self.land_cost(after) - self.land_cost(before) + self.rules.land_place)
                } else {
                    self.land_share(&[place]) * self.rules.land_promised / 200
                };
                self.add(Field::Effort, cost, why);
            } else {
                let sure = holder == Some(from) && !promise || holder == Some(to);
                let share = self.land_share(&[place]).min(self.rules.land_most);
                self.add(Field::Gain, if sure { share } else { share * self.rules.land_promised / 100 }, why);
            }
        }
        if amends && !ours {
            // What is given in place of what was promised settles an old debt.
            self.add(Field::Due, self.rules.sworn * 3 / 4, why);
        }
        // A suzerain's duty is one, however many letters are written of it: to share what he took from others or what the
        // vassal has taken, not to part with his own.
        let own = |p: &PlaceId| self.look.holder(*p) == Some(to) && self.look.owner(*p).0 == Some(to);
        if ours && first && self.look.relations().serves(from, to) && !places.iter().all(own) {
            self.add(Field::Due, self.rules.protect / 2, why);
        }
    }
}
