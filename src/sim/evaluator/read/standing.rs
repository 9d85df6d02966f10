//! Trust, policy, mood and character: what the two courts have been to one another, and who rules the one that answers.

use super::{Reader, Why};
use crate::sim::{
    date::Date,
    diplomacy::{ActKind, Clause, DueKind, DueState, Family, Proposal, Side},
    evaluator::situation::Field,
    ids::PolityId,
    look::Look,
};

/// Months within which an answer given is remembered as mood.
const GIVEN: i32 = 24;
/// Months within which an answer received is.
const RECEIVED: i32 = 36;
/// Danger from one power above which it is the foe, where the policy names none.
const ALARMED: i64 = 70;

/// `amount` halved every `halves` months, in between along a straight line.
pub(super) fn faded(amount: i64, age: i32, halves: i32) -> i64 {
    let halves = halves.max(1);
    let whole = (age.max(0) / halves).min(20);
    let rest = i64::from(age.max(0) % halves);
    let base = amount / (1 << whole);
    base - base * rest / (2 * i64::from(halves))
}

impl<L: Look> Reader<'_, L> {
    /// Face of the tone, trust, policy, mood, bent.
    pub(super) fn standing(&mut self, kind: ActKind, proposal: &Proposal) {
        if kind == ActKind::Demand {
            self.add(Field::Face, self.rules.face_told, Why::Tone);
        }
        self.trust(self.from);
        self.policy(proposal);
        self.mood();
        let family = self.look.rules().acts[proposal.act.index()].family;
        self.bent(family);
    }

    /// Promises that `whom` kept and broke toward the recipient, and what is remembered of it.
    pub(super) fn trust(&mut self, whom: PolityId) {
        let (to, rules, date) = (self.to, self.rules, self.look.date());
        let (mut kept, mut broken) = ((0, 0), (0, 0));
        for due in &self.look.ledger().dues {
            if due.from != whom || due.to != to {
                continue;
            }
            let age = date.since(due.settled.unwrap_or(due.on));
            match due.state {
                // A vassal's yearly tribute is a matter of course.
                DueState::Paid if matches!(due.what, DueKind::Tribute(_)) => {}
                DueState::Paid => kept = (kept.0 + faded(rules.kept, age, rules.halves), kept.1 + 1),
                DueState::Broken => broken = (broken.0 - faded(rules.kept, age, rules.halves), broken.1 + 1),
                DueState::Arrears => broken = (broken.0 - rules.kept / 2, broken.1 + 1),
                DueState::Open | DueState::Waived => {}
            }
        }
        // A long row of payments on the day does not make a friend.
        self.add(Field::Trust, kept.0.min(rules.kept * 2), Why::Kept(kept.1));
        self.add(Field::Trust, broken.0, Why::Broken(broken.1));
        let memories = &self.look.relations().get(whom, to).memories;
        for memory in memories {
            if memory.by != whom {
                continue;
            }
            let amount = rules.memories.get(&memory.kind).copied().unwrap_or(0);
            let now = faded(amount, date.since(memory.on), rules.halves);
            self.add(Field::Trust, now, Why::Memory(memory.kind, memory.on));
        }
    }

    /// Fit with the declared line: what helps its friend or hits its foe, and the reverse.
    fn policy(&mut self, proposal: &Proposal) {
        let (from, to) = (self.from, self.to);
        let court = self.look.court(to);
        let line = self.look.rules().policies.get(court.policy.index()).cloned().unwrap_or_default();
        let weight = court.party(court.policy);
        let main = self.survey.standing().find(|&x| self.danger_from(x) * self.sum(Field::Danger) / 100 >= ALARMED);
        let foe = line.foe.or(main.filter(|&x| line.friend != Some(x)));
        // For each clause: whom it helps and whom it hits, in halves.
        let mut helps: i64 = 0;
        let mut touch = |whom: PolityId, halves: i64| {
            if line.friend == Some(whom) {
                helps += halves;
            }
            if foe == Some(whom) {
                helps -= halves;
            }
        };
        let buys = proposal.clauses.iter().any(Clause::makes_peace);
        for clause in &proposal.clauses {
            match clause {
                Clause::Levies { giver: Side::Recipient, against, .. } => {
                    touch(from, if against.is_some() { 2 } else { 1 });
                    against.iter().for_each(|&x| touch(x, -2));
                }
                Clause::Aid { giver: Side::Recipient, against } => {
                    touch(from, 2);
                    against.iter().for_each(|&x| touch(x, -2));
                }
                Clause::Levies { against, .. } | Clause::Aid { against, .. } => {
                    touch(from, 1);
                    against.iter().for_each(|&x| touch(x, -2));
                }
                Clause::JointAttack { on, .. } => {
                    touch(from, 1);
                    touch(*on, -2);
                }
                Clause::Leave { to_attack } => touch(*to_attack, -2),
                Clause::Peace
                | Clause::Truce { .. }
                | Clause::MutualAid
                | Clause::Brothers { .. }
                | Clause::Markets => touch(from, 2),
                Clause::HandOver { giver: Side::Recipient, person } => {
                    // Whoever goes home to his own court is no loss to it.
                    let home = self.look.service(*person).of;
                    touch(home, if home == from { 0 } else { -2 });
                    touch(from, 1);
                }
                // What a foe gives is nothing against it, but where it buys his peace.
                Clause::Land { giver: Side::Proposer, .. }
                | Clause::Pay { giver: Side::Proposer, .. }
                | Clause::HandOver { giver: Side::Proposer, .. }
                | Clause::Marriage
                | Clause::Thanks
                    if foe == Some(from) && !buys => {}
                Clause::DropRank | Clause::Complaint { .. } => touch(from, -1),
                _ => touch(from, 1),
            }
        }
        let value = weight * helps.clamp(-2, 2) / 2;
        self.add(Field::Policy, value, Why::Policy(court.policy));
    }

    /// What was answered last, fading.
    fn mood(&mut self) {
        let relation = self.look.relations().get(self.from, self.to);
        let date = self.look.date();
        let fresh = |on: Date, months: i32| i64::from((months - date.since(on)).clamp(0, months));
        // `last` is kept per proposer: ours to them, theirs to us.
        let side = usize::from(self.from > self.to);
        let (given, received) = (relation.last[side], relation.last[1 - side]);
        if let Some(word) = given {
            let mood = if word.yes { self.rules.mood_yes } else { -self.rules.mood_no };
            self.add(Field::Mood, mood * fresh(word.on, GIVEN) / i64::from(GIVEN), Why::Answered(word.on));
        }
        if let Some(word) = received.filter(|w| !w.yes) {
            let mood = -self.rules.mood_no * fresh(word.on, RECEIVED) / i64::from(RECEIVED);
            self.add(Field::Mood, mood, Why::Received(word.on));
        }
    }

    /// A ruler of arms leans to war, a ruler of the desk to peace. Mechanical: his command less his administration.
    pub(super) fn bent(&mut self, family: Family) {
        let Some(ruler) = self.look.court(self.to).ruler else { return };
        let person = self.look.rules().person(ruler);
        let martial = i64::from(person.command - person.administration) * 10;
        let value = match family {
            Family::War => martial,
            Family::Peace | Family::Yield => -martial,
            Family::Rank | Family::Land | Family::Counsel => 0,
        };
        self.put(Field::Bent, value);
    }
}

#[cfg(test)]
mod tests {
    use super::faded;

    #[test]
    fn what_fades_halves_and_never_grows() {
        assert_eq!(faded(100, 0, 60), 100);
        assert_eq!(faded(100, 60, 60), 50);
        assert_eq!(faded(-100, 120, 60), -25);
        assert_eq!(faded(100, 100_000, 60), 0);
        for age in 0..300 {
            assert!(faded(100, age + 1, 60) <= faded(100, age, 60), "grows at {age}");
        }
    }
}
