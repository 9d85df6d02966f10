//! Strength, reach, dangers, plight: where everybody's armies are.

use super::{NEVER, Reader, Why};
use crate::sim::{
    diplomacy::{ActKind, Bond, Clause, DueState, MemoryKind, Proposal, Side},
    evaluator::situation::Field,
    ids::PolityId,
    look::Look,
    num,
};

impl<L: Look> Reader<'_, L> {
    /// Power, reach, danger, plight, rival, weary.
    pub(super) fn powers(&mut self, kind: ActKind, proposal: &Proposal) {
        let (from, to) = (self.from, self.to);
        let (theirs, ours) = (self.survey.power(from).strength, self.survey.power(to).strength);
        self.put(Field::Power, i64::from(num::doublings(theirs, ours)));
        let reach = self.reach(kind);
        self.put(Field::Reach, reach);
        let danger = self.danger(to, from, true);
        self.put(Field::Danger, danger);
        let plight = self.danger(from, to, false).max(i64::from(self.survey.power(from).lost) / 10);
        self.put(Field::Plight, plight);
        let submits = proposal.clauses.contains(&Clause::Vassal { giver: Side::Proposer });
        let rival = if submits { 0 } else { self.rival() };
        self.put(Field::Rival, rival);
        self.put(Field::Weary, i64::from(self.look.temper(to).weariness / 100));
    }

    /// How near the army is that would punish a no. A friend's army, or one that has never hurt, is no threat.
    fn reach(&self, kind: ActKind) -> i64 {
        let (from, to) = (self.from, self.to);
        let relations = self.look.relations();
        let counts = if relations.at_war(from, to) || relations.serves(to, from) || self.has_hurt(from, to) {
            100
        } else if relations.friends(from, to) {
            0
        } else if kind == ActKind::Demand {
            50
        } else {
            0
        };
        if counts == 0 {
            return 0;
        }
        if self.survey.power(to).invested_by == Some(from) {
            return 100;
        }
        let month = self.look.rules().war.march_days * 2;
        let enough = (self.survey.power(to).field / 10).max(3_000);
        let near = match self.survey.arrival(from, to, enough) {
            0 => 80,
            NEVER => 0,
            time if time <= month => 60,
            time if time <= month * 3 => 40,
            time if time <= month * 12 => 20,
            _ => 0,
        };
        near * counts / 100
    }

    /// Whether `one` attacked the other, took its land or raided it within five years.
    fn has_hurt(&self, one: PolityId, other: PolityId) -> bool {
        let date = self.look.date();
        self.look.relations().get(one, other).memories.iter().any(|m| {
            let hurt = matches!(m.kind, MemoryKind::Attacked | MemoryKind::TookLand | MemoryKind::Raided);
            m.by == one && hurt && date.since(m.on) <= 60
        })
    }

    /// What third powers threaten `of` with: their strength within a season's march, by how hostile they are, against
    /// its own.
    pub(super) fn danger(&mut self, of: PolityId, but: PolityId, note: bool) -> i64 {
        let season = self.look.rules().war.march_days * 2 * 3;
        let own = self.survey.power(of).strength + self.survey.power(of).behind_walls;
        let threats: Vec<(PolityId, i64)> = self
            .survey
            .standing()
            .filter(|&x| x != of && x != but)
            .map(|x| (x, self.survey.within(x, of, season) * self.hostility(x, of) / 100))
            .filter(|(_, threat)| *threat > 0)
            .collect();
        let all: i64 = threats.iter().map(|(_, t)| t).sum();
        if all == 0 {
            return 0;
        }
        let danger = (self.rules.alarm * all / (all + own).max(1)).min(100);
        if note {
            for (x, threat) in threats {
                self.add(Field::Danger, danger * threat / all, Why::Power(x));
            }
        }
        danger
    }

    /// How much of the danger to the recipient comes from `x`, in hundredths of it.
    pub(super) fn danger_from(&self, x: PolityId) -> i64 {
        let all: i64 = self.parts.iter().filter(|p| p.field == Field::Danger).map(|p| i64::from(p.amount)).sum();
        let from = self.parts.iter().find(|p| p.field == Field::Danger && p.why == Why::Power(x));
        from.map_or(0, |p| 100 * i64::from(p.amount) / all.max(1))
    }

    /// Percent of its strength with which `x` is felt as a menace to `of`.
    fn hostility(&self, x: PolityId, of: PolityId) -> i64 {
        let relation = self.look.relations().get(x, of);
        let rules = self.rules;
        if relation.war.is_some() {
            return rules.hostile_war;
        }
        let court = self.look.court(x);
        let foe = self.look.rules().policies.get(court.policy.index()).and_then(|p| p.foe);
        if court.preparing == Some(of) || foe == Some(of) {
            return rules.hostile_planned;
        }
        match relation.bond {
            Some(Bond::Vassal { lord, .. }) if lord == x => {
                let wronged =
                    relation.memories.iter().any(|m| m.by == of && m.kind.wrong())
                        || self.look.ledger().dues.iter().any(|d| {
                            d.from == of && d.to == x && matches!(d.state, DueState::Broken | DueState::Arrears)
                        });
                if wronged { rules.hostile_wronged_lord } else { rules.hostile_lord }
            }
            Some(_) => rules.hostile_friend,
            None if relation.alliance.is_some() => rules.hostile_friend,
            None if relation.peace || relation.truce.is_some_and(|t| t > self.look.date()) => rules.hostile_peace,
            None => rules.hostile_stranger,
        }
    }

    /// Whether the recipient would profit from the proposer's fall.
    fn rival(&self) -> i64 {
        let (from, to) = (self.from, self.to);
        if self.look.relations().at_war(from, to) {
            return 100;
        }
        let claims = self.look.places().any(|p| {
            self.look.holder(p) == Some(from)
                && (self.look.owner(p).0 == Some(to) || self.look.ledger().land_promised(p, to).is_some())
        });
        if claims { 50 } else { 0 }
    }
}
