//! What each clause asks and offers.

use super::{Reader, Why, course, prospect};
use crate::sim::{
    diplomacy::{
        Bond, Clause, Due, DueKind, DueState, Good, Grade, Memory, MemoryKind, Side, memory::let_down, treaty,
    },
    economy,
    evaluator::situation::Field,
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Men},
    rulebook::Manner,
};

/// Whether a clause asks something of the recipient.
pub fn asks(clause: &Clause) -> bool {
    match clause.giver() {
        Some(giver) => giver == Side::Recipient,
        // What has no giver asks for an agreement, but for what one only says and what is so already.
        None => !matches!(clause, Clause::Thanks | Clause::DropRank | Clause::Border { .. }),
    }
}

/// How far a clause makes the proposer serve the recipient, percent.
pub(super) fn homage(clause: &Clause) -> i64 {
    match clause {
        Clause::Vassal { giver: Side::Proposer } => 100,
        Clause::Tributary { giver: Side::Proposer } => 50,
        _ => 0,
    }
}

/// What a payment is worth in strings.
pub fn worth(look: &impl Look, good: Good, amount: i64) -> i64 {
    let economy = &look.rules().economy;
    let (cash, horses, grain) = treaty::in_kind(economy, good, amount);
    cash + num::permille(horses, economy.horse) + num::permille(grain, economy.shi_grain)
}

impl<L: Look> Reader<'_, L> {
    /// Adds what a clause asks and offers.
    pub(super) fn clause(&mut self, why: Why, clause: &Clause) {
        let rules = self.rules;
        let (from, to) = (self.from, self.to);
        let ours = |giver: &Side| *giver == Side::Recipient;
        match clause {
            Clause::Land { giver, places, amends, promise } => self.land(why, ours(giver), places, *amends, *promise),
            Clause::Pay { giver, good, amount, yearly } => {
                let worth = worth(self.look, *good, *amount) * if *yearly { rules.yearly } else { 100 } / 100;
                if ours(giver) {
                    // What is paid comes out of what can be spared, not out of what is spent already.
                    let share = self.pay_cost(worth);
                    self.add(Field::Effort, share, why);
                } else {
                    let gain = self.paid_gain(worth);
                    self.add(Field::Gain, gain, why);
                }
            }
            Clause::Levies { giver, men, against, .. } if ours(giver) => {
                self.men(why, *men, None);
                // So many are missed everywhere, wherever they are taken from.
                let part = 100 * men / self.survey.power(to).men.max(1);
                self.add(Field::Effort, (part - rules.levy_free).max(0) * rules.levy_more, why);
                match against {
                    Some(x) => self.strike(why, *x, true),
                    // Men taken away for the other's own ends are missed at home.
                    None => {
                        self.add(Field::Common, -40, why);
                        let course = course(self, to, None).unwrap_or(0);
                        self.add(Field::Prospect, course, why);
                    }
                }
                self.sworn_levies(why);
            }
            Clause::Levies { men, against, .. } => {
                let share = 50 * men / self.survey.power(to).field.max(1_000);
                self.add(Field::Gain, share.min(50), why);
                if let Some(x) = against {
                    let common = 60 * self.danger_from(*x) / 100;
                    self.add(Field::Common, common, why);
                }
            }
            Clause::Aid { giver, against } if ours(giver) => {
                self.men(why, rules.venture_men, None);
                if let Some(x) = against {
                    self.strike(why, *x, false);
                }
                self.duty_to_help(why);
            }
            Clause::Aid { against, .. } => {
                let share = 50 * rules.venture_men / self.survey.power(to).field.max(1_000);
                self.add(Field::Gain, share.min(40), why);
                if let Some(x) = against {
                    let common = 80 * self.danger_from(*x) / 100;
                    self.add(Field::Common, common, why);
                }
            }
            Clause::MutualAid => {
                // The more the partner is in danger himself, the sooner one has to march for him.
                let effort = rules.mutual_aid + self.sum(Field::Plight) * 30 / 100;
                self.add(Field::Effort, effort, why);
                let gain = rules.partner * self.share(from, to) / 50;
                self.add(Field::Gain, gain.min(rules.partner * 2), why);
                self.common_cause(why, 60);
                self.angers_enemies(why);
            }
            Clause::JointAttack { on, recipient_takes, .. } => {
                // Against a power that one fights already, part of the men are in the field.
                let already = self.look.relations().at_war(to, *on);
                self.men(why, if already { rules.venture_men * 2 / 5 } else { rules.venture_men }, Some(*on));
                self.strike(why, *on, false);
                let gain = self.land_share(recipient_takes).min(rules.land_most) * rules.land_promised / 100;
                self.add(Field::Gain, gain, why);
            }
            Clause::Leave { to_attack } => {
                self.add(Field::Effort, rules.venture_at_war, why);
                // Who gives leave to a vassal or a friend answers for what he does.
                let bound = self.look.relations().friends(from, to);
                if bound {
                    self.new_war(why, *to_attack, 100);
                }
                // And the men are missed where the danger is.
                let missed = if bound { -50 * (100 - self.danger_from(*to_attack)) / 100 } else { 0 };
                self.add(Field::Common, missed, why);
                let prospect = prospect(self, &[from], *to_attack);
                self.add(Field::Prospect, prospect, why);
                self.forbidden(why, *to_attack);
            }
            Clause::Peace | Clause::Truce { .. } => {
                self.stake(why);
                let months = match clause {
                    Clause::Truce { until } => until.since(self.look.date()),
                    _ => rules.truce_months,
                };
                self.peace(why, matches!(clause, Clause::Peace), months);
            }
            Clause::HandOver { giver, person } if ours(giver) => {
                let home = self.look.service(*person).of;
                // An enemy's man who goes home will serve the enemy again.
                let enemy = home == from && self.look.relations().at_war(from, to);
                let effort = match home == to {
                    true if self.chief(*person) => rules.person_chief,
                    true => rules.person_own,
                    false if enemy => rules.person_own,
                    false => rules.person,
                };
                self.add(Field::Effort, effort, why);
                if self.look.relations().friends(home, to) && home != to && home != from {
                    self.add(Field::Due, -rules.forsworn, why);
                }
            }
            Clause::HandOver { .. } => self.add(Field::Gain, rules.courtesy * 2, why),
            Clause::Hostage { giver } if ours(giver) => {
                self.add(Field::Effort, rules.person, why);
                self.add(Field::Face, rules.face_told, why);
            }
            Clause::Hostage { .. } => {
                self.add(Field::Gain, rules.courtesy, why);
                self.add(Field::Trust, rules.kept, why);
            }
            Clause::Marriage => {
                self.add(Field::Gain, rules.courtesy, why);
                self.add(Field::Trust, rules.kept / 2, why);
            }
            Clause::Vassal { giver } if ours(giver) => {
                self.add(Field::Effort, rules.vassal + self.pride(), why);
                self.add(Field::Face, -rules.face_homage, why);
                if self.look.relations().lord_of(to).is_some_and(|lord| lord != from) {
                    self.add(Field::Due, -rules.forsworn, why);
                }
                if self.look.relations().at_war(from, to) {
                    self.peace(why, true, rules.truce_months);
                }
            }
            // Half of the way: half the burden, half the shame, half the honour.
            Clause::Tributary { giver } if ours(giver) => {
                self.add(Field::Effort, (rules.vassal + self.pride()) / 2, why);
                self.add(Field::Face, -rules.face_homage / 2, why);
                if self.look.relations().at_war(from, to) {
                    self.peace(why, true, rules.truce_months);
                }
            }
            Clause::Tributary { .. } => {
                self.stake(why);
                let left = 200 - self.sum(Field::Stake).min(200);
                self.add(Field::Gain, rules.homage / 2 * left / 200, why);
                self.add(Field::Face, rules.face_homage / 2 * left / 200, why);
                self.add(Field::Common, 25, why);
            }
            Clause::Vassal { .. } => {
                self.stake(why);
                // Who wants all of it thinks little of homage.
                let left = 200 - self.sum(Field::Stake).min(200);
                self.add(Field::Gain, rules.homage * left / 200, why);
                self.add(Field::Face, rules.face_homage * left / 200, why);
                self.add(Field::Common, 50, why);
            }
            Clause::Brothers { elder } => {
                let gain = rules.partner * self.share(from, to) / 50;
                self.add(Field::Gain, gain.min(rules.partner * 2), why);
                let was_lord = self.look.relations().serves(from, to);
                let stronger = self.sum(Field::Power) < 0;
                let face = match elder {
                    Some(Side::Proposer) => rules.face_yield * 2,
                    // The elder brother of one who was a vassal has come down a rung.
                    Some(Side::Recipient) if was_lord => rules.face_yield,
                    Some(Side::Recipient) => rules.face_thanked / 2,
                    None if was_lord || stronger => rules.face_yield,
                    None => 0,
                };
                self.add(Field::Face, face, why);
                if self.look.relations().at_war(from, to) {
                    self.stake(why);
                    self.peace(why, true, rules.truce_months);
                }
                self.common_cause(why, 40);
                self.angers_enemies(why);
            }
            Clause::OwnEra => {
                let above = self.look.relations().serves(from, to);
                self.add(Field::Face, if above { rules.face_yield } else { rules.face_yield / 4 }, why);
            }
            // A patent from one whom it does not serve makes it a vassal, whatever it is called: it costs an equal what
            // serving costs, and honours one far weaker.
            Clause::Patent { giver: Side::Proposer } if !self.look.relations().serves(to, from) => {
                let equal = (4 * (self.share(to, from) - 25)).clamp(0, 100);
                self.add(Field::Effort, (rules.vassal + self.pride()) * equal / 100, why);
                self.add(Field::Face, rules.face_homage / 2 - rules.face_homage * 3 / 2 * equal / 100, why);
                self.add(Field::Gain, rules.courtesy, why);
            }
            Clause::Patent { giver } if ours(giver) => {
                self.add(Field::Face, rules.face_homage / 2, why);
                self.add(Field::Gain, rules.courtesy, why);
            }
            Clause::Patent { .. } => {
                self.add(Field::Gain, rules.honour / 2, why);
                self.add(Field::Face, rules.face_told, why);
                if self.look.relations().serves(to, from) {
                    self.add(Field::Due, rules.sworn / 2, why);
                }
            }
            Clause::Markets => {
                let (mine, theirs) = (self.survey.power(to).revenue, self.survey.power(from).revenue);
                let gain = economy::market(&self.look.rules().economy, mine, theirs);
                self.add(Field::Gain, 100 * gain / mine + 5, why);
            }
            Clause::Oath { giver } if ours(giver) => self.add(Field::Effort, rules.small, why),
            // An oath that was sworn already is no more than a courtesy.
            Clause::Oath { .. } if self.sworn_of_late() => self.add(Field::Gain, rules.courtesy / 2, why),
            Clause::Oath { .. } => {
                self.add(Field::Gain, rules.honour, why);
                if self.look.relations().serves(from, to) {
                    self.add(Field::Face, rules.face_homage * 3 / 4, why);
                    // Land is not owed for a vassal's oath.
                    let due = if self.home_asked { 0 } else { rules.sworn / 4 };
                    self.add(Field::Due, due, why);
                }
            }
            Clause::DropRank => {
                self.add(Field::Effort, rules.small, why);
                self.add(Field::Face, rules.face_drop, why);
                self.add(Field::Due, -rules.sworn, why);
            }
            Clause::Complaint { places } => {
                self.add(Field::Effort, rules.small * 2, why);
                self.add(Field::Face, rules.face_told, why);
                let wronged = self.wronged(places);
                // Whoever complains of nothing that was done to him is not heard.
                self.add(Field::Due, if wronged { rules.sworn } else { -rules.sworn }, why);
            }
            Clause::Border { .. } => {
                // Claims on what the other holds are let go; his on ours too.
                let claims = |holder: PolityId, owner: PolityId| -> Vec<PlaceId> {
                    let held = self.look.places().filter(|&p| self.look.holder(p) == Some(holder));
                    held.filter(|&p| {
                        self.look.owner(p).0 == Some(owner) || self.look.ledger().land_promised(p, owner).is_some()
                    })
                    .collect()
                };
                let (lost, won) = (claims(from, to), claims(to, from));
                let (cost, gain) = (self.land_share(&lost) / 2, self.land_share(&won) / 2 + rules.small);
                self.add(Field::Effort, cost, why);
                self.add(Field::Gain, gain.min(rules.land_most), why);
            }
            Clause::Thanks => {
                self.add(Field::Face, rules.face_thanked, why);
                self.add(Field::Gain, rules.courtesy / 2, why);
            }
        }
    }

    /// What the recipient is after in its war with the proposer and would give up by this clause. Once, however many
    /// clauses make peace.
    fn stake(&mut self, why: Why) {
        let (from, to) = (self.from, self.to);
        if !self.look.relations().at_war(from, to) || self.sum(Field::Stake) > 0 {
            return;
        }
        let Some(design) = self.look.rules().designs.upon(self.look, to, from) else { return };
        // Who would have a vassal has him by homage, and half of him by tribute, whatever else the terms say.
        let percent = if design.manner == Manner::Vassalise { 100 - self.homage } else { 100 };
        if design.reached(self.look) || percent == 0 {
            return;
        }
        let stake = self.rules.stakes.get(&design.manner).copied().unwrap_or(0) * percent / 100;
        self.add(Field::Stake, stake, why);
    }

    /// Worth of land as a share of all that the recipient holds, so many times over.
    pub(super) fn land_share(&self, places: &[PlaceId]) -> i64 {
        let value: i64 = places.iter().map(|&p| self.look.rules().value(p)).sum();
        self.rules.land * value / self.survey.power(self.to).value.max(1)
    }

    /// Men asked, against those who are free for it: what danger pins down at home is not free.
    fn men(&mut self, why: Why, men: Men, at: Option<PolityId>) {
        // Who marches on the danger itself leaves less behind him to guard against it.
        let met = at.map_or(0, |x| self.danger_from(x));
        let pinned = self.sum(Field::Danger) * (100 - met) / 100;
        let free = self.survey.power(self.to).free * (100 - pinned.min(90)) / 100;
        let effort = (100 * men / free.max(1)).min(100);
        self.add(Field::Effort, effort, why);
    }

    /// A blow at a third power: what it does to the danger, whether it would succeed, and what new war it brings.
    fn strike(&mut self, why: Why, on: PolityId, lends: bool) {
        let (from, to) = (self.from, self.to);
        let at_war = self.look.relations().at_war(to, on);
        let danger = self.danger_from(on);
        let common = match (danger, at_war) {
            (0, false) => -50,
            (0, true) => 50,
            (share, true) => share.max(50),
            // A danger that is not yet a war is struck at only by making it one.
            (share, false) => share / 2,
        };
        self.add(Field::Common, common, why);
        if !at_war {
            // Men under another's command anger less than a war of one's own.
            self.new_war(why, on, if lends { 50 } else { 100 });
        }
        let prospect = prospect(self, &[from, to], on);
        self.add(Field::Prospect, prospect, why);
        self.forbidden(why, on);
    }

    /// The risk of a war that is not yet, so much of it, percent.
    fn new_war(&mut self, why: Why, with: PolityId, percent: i64) {
        let (to, rules) = (self.to, self.rules);
        if self.look.relations().at_war(to, with) || with == to {
            return;
        }
        let month = self.look.rules().war.march_days * 2;
        let near = self.survey.arrival(with, to, 3_000) <= month * 6;
        let risk = rules.new_war * self.share(with, to) * percent / 10_000;
        self.add(Field::Risk, if near { risk } else { risk / 2 }, why);
    }

    /// What was sworn to a third power forbids a blow at it.
    fn forbidden(&mut self, why: Why, on: PolityId) {
        let relation = self.look.relations().get(self.to, on);
        if relation.war.is_none() && (relation.bond.is_some() || relation.alliance.is_some()) {
            self.add(Field::Due, -self.rules.forsworn, why);
        }
    }

    /// Common cause with the proposer against what threatens the recipient: as far as he stands against it too.
    fn common_cause(&mut self, why: Why, most: i64) {
        let date = self.look.date();
        let shared: i64 = self
            .survey
            .standing()
            .map(|x| {
                let share = self.danger_from(x);
                let relation = self.look.relations().get(self.from, x);
                let recent = relation.memories.iter().any(|m| m.kind.blow() && date.since(m.on) <= 36);
                if share > 0 && (relation.war.is_some() || recent) { share } else { 0 }
            })
            .sum();
        self.add(Field::Common, most * shared / 100, why);
    }

    /// Making common cause with somebody angers those who are at war with him.
    fn angers_enemies(&mut self, why: Why) {
        let (from, to) = (self.from, self.to);
        let angered: Vec<PolityId> = self
            .survey
            .standing()
            .filter(|&x| x != to && x != from)
            .filter(|&x| self.look.relations().at_war(from, x) && !self.look.relations().at_war(to, x))
            .collect();
        let most = angered.into_iter().map(|x| self.rules.anger * self.share(x, to) / 100).max().unwrap_or(0);
        // Two clauses of one treaty anger no more than one.
        let more = (most - self.sum(Field::Risk)).max(0);
        self.add(Field::Risk, more, why);
    }

    fn peace(&mut self, why: Why, lasting: bool, months: i32) {
        let (from, to, rules) = (self.from, self.to, self.rules);
        if !self.look.relations().at_war(from, to) {
            let gain = if self.look.relations().get(from, to).peace { 0 } else { rules.courtesy };
            self.add(Field::Gain, gain, why);
            return;
        }
        // Peace behind the back of an ally or a suzerain who fights on.
        let betrayed = self.survey.standing().any(|x| {
            let relations = self.look.relations();
            let promised = |d: &Due| {
                (d.from, d.to) == (to, x) && d.pending() && matches!(d.what, DueKind::Attack(_) | DueKind::Aid)
            };
            let bound = relations.get(to, x).alliance.is_some()
                || relations.serves(to, x)
                || self.look.ledger().dues.iter().any(promised);
            x != from && bound && relations.at_war(x, from) && !let_down(self.look, to, x)
        });
        if betrayed {
            self.add(Field::Due, -rules.forsworn, why);
        }
        let besieged = self
            .look
            .places()
            .any(|p| self.look.holder(p) == Some(to) && self.look.siege(p).0.is_some_and(|s| s.by == from));
        // Peace is worth what the last one was worth that the other swore and broke.
        let date = self.look.date();
        let memories = self.look.relations().get(from, to).memories.iter();
        let broke =
            |m: &&Memory| m.by == from && m.kind == MemoryKind::BrokeWord && date.since(m.on) <= rules.halves * 2;
        let broken = memories.filter(broke).count() as i64;
        let gain = rules.peace * if besieged { 150 } else { 100 } / 100 / broken.max(1);
        // A short respite is worth half of a long one.
        let full = i64::from(rules.truce_months);
        let long = i64::from(months).clamp(0, full);
        self.add(Field::Gain, if lasting { gain } else { gain * 4 * (full + long) / (10 * full) }, why);
        // Troops from one front are free for the other; peace with one whom one is beating is less needed.
        let pressed = self.look.relations().get(from, to).memories.iter().rev().find(|m| m.kind == MemoryKind::Beat);
        let winning = pressed.is_some_and(|m| m.by == to);
        self.add(Field::Common, if winning { 30 } else { 50 }, why);
    }

    /// A vassal's duty, or a due in the ledger, to send men.
    fn sworn_levies(&mut self, why: Why) {
        let (from, to) = (self.from, self.to);
        let due = self.look.ledger().dues.iter().any(|d| {
            d.from == to
                && d.to == from
                && matches!(d.what, DueKind::Levies(_))
                && matches!(d.state, DueState::Open | DueState::Arrears)
        });
        let serves = self.look.relations().owes_men(to, from);
        let amount = match (serves, due) {
            (true, true) => self.rules.sworn,
            (true, false) => self.rules.sworn * 3 / 4,
            (false, true) => self.rules.sworn / 2,
            (false, false) => 0,
        };
        self.add(Field::Due, amount, why);
    }

    /// An ally's duty, or a suzerain's, to help.
    fn duty_to_help(&mut self, why: Why) {
        let (from, to) = (self.from, self.to);
        let relation = self.look.relations().get(from, to);
        let amount = match relation.bond {
            _ if relation.alliance.is_some() => self.rules.sworn,
            // Who only takes tribute owes little for it.
            Some(Bond::Vassal { lord, grade: Grade::Tributary }) if lord == to => self.rules.protect / 2,
            Some(Bond::Vassal { lord, .. }) if lord == to => self.rules.protect,
            Some(Bond::Brothers { .. }) => self.rules.protect,
            _ => 0,
        };
        self.add(Field::Due, amount, why);
    }

    /// Whether the recipient broke its word to the proposer over those places.
    fn wronged(&self, places: &[PlaceId]) -> bool {
        let (from, to) = (self.from, self.to);
        let dues = &self.look.ledger().dues;
        let broken = dues.iter().any(|d| {
            d.from == to
                && d.to == from
                && matches!(d.what, DueKind::Land(p) if places.contains(&p))
                && !matches!(d.state, DueState::Waived)
                && self.look.holder(match d.what {
                    DueKind::Land(p) => p,
                    _ => return false,
                }) != Some(from)
        });
        let memories = &self.look.relations().get(from, to).memories;
        broken || memories.iter().any(|m| m.by == to && m.kind == MemoryKind::BrokeWord)
    }
}
