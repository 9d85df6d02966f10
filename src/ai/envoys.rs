//! Diplomacy: wars are declared over designs and grievances; peace, help, levies, markets and patents are asked for,
//! on the terms that the evaluator finds both sides most likely to agree to.

use super::{Mind, Stance, Why};
use crate::sim::{
    diplomacy::{
        Bond, Clause, DueKind, Good, Grade, MemoryKind, Proposal, Side, memory::let_down, relation::WarBar, treaty,
    },
    ids::{ActId, PolityId},
    look::Look,
    num::Permille,
    order::{Order, check_terms},
    person::Life,
    rulebook::Manner,
};

/// Months for which a wrong is a reason for war.
pub(super) const WRONGED: i32 = 60;
/// Months for which a refusal is.
const REFUSED: i32 = 15;
/// Months for which a lord who broke his word is left for it.
const ROBBED: i32 = 24;

impl Mind<'_, '_> {
    /// Everything between courts.
    pub(super) fn talk(&mut self) {
        let (board, by) = (self.board, self.by);
        // Where nobody rules nobody seals a letter.
        if !board.scene.court(by).ruler.is_some_and(|ruler| board.scene.life(ruler) == Life::Free) {
            return;
        }
        for other in board.scene.polities().filter(|&p| p != by && board.scene.stands(p)).collect::<Vec<_>>() {
            if board.at_war(by, other) {
                self.sue(other);
            } else {
                // Who keeps behind his walls begins no war.
                if self.stance != Stance::Walls {
                    self.quarrel(other);
                }
                self.court_favour(other);
            }
        }
        self.ransom();
        self.join_the_attack();
        self.call_for_help();
        self.call_levies();
    }

    pub(super) fn act(&self, key: &str) -> Option<ActId> {
        self.board.book.keys.find_act(key)
    }

    /// Whether an envoy of this court is on the road to that one, or was refused there lately.
    pub(super) fn waits(&self, other: PolityId, months: i32) -> bool {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let mut letters = scene.state.envoys.iter().filter(|e| !e.journey.done).map(|e| &e.letter.proposal);
        let riding = letters.any(|p| p.from == by && p.to == other);
        riding || self.last_no(by, other).is_some_and(|ago| ago < months)
    }

    /// Months since `to` last refused `from`, if its last answer was a no.
    pub(super) fn last_no(&self, from: PolityId, to: PolityId) -> Option<i32> {
        let relation = self.board.scene.state.relations.get(from, to);
        let word = relation.last[usize::from(from > to)]?;
        (!word.yes).then(|| self.board.date.since(word.on))
    }

    /// The chance that `to` agrees to these clauses of `from`.
    pub(super) fn chance(&self, proposal: &Proposal) -> Permille {
        let board = self.board;
        let by_record = board.scene.state.clock.by_record;
        board.book.evaluator.judge(board.scene, &board.survey, proposal, by_record).1.chance
    }

    pub(super) fn propose(&mut self, to: PolityId, act: ActId, clauses: Vec<Clause>, why: Why) -> bool {
        self.order(Order::SendEnvoy { to, act, clauses, person: None, from: None, at: None }, why)
    }

    /// Peace, where the war is lost, long or over.
    fn sue(&mut self, enemy: PolityId) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let rules = &board.book.ai;
        let weariness = scene.temper(by).weariness / 100;
        let power = board.survey.power(by);
        let lost = if board.book.polity(by).nomad { 0 } else { power.lost };
        let invested = power.invested_by == Some(enemy);
        let design = board.book.designs.upon(scene, by, enemy);
        let done = design.is_some_and(|d| d.reached(scene)) || design.is_none();
        let idle = board.enemies(by).any(|e| e != enemy && self.stronger(e) && !self.stronger(enemy));
        let shut = self.stance == Stance::Walls;
        let pleads = self.pleads(enemy);
        if !(weariness >= rules.sue_weary || lost >= rules.sue_lost || invested || done || idle || shut || pleads) {
            return;
        }
        let again = match (invested, pleads) {
            (true, _) => 2,
            (false, true) => rules.plead_again,
            (false, false) => rules.ask_again,
        };
        if self.waits(enemy, again) {
            return;
        }
        let least = if pleads { rules.plead } else { rules.worth_asking };
        let mut best: Option<(Permille, Permille, ActId, Vec<Clause>)> = None;
        for (key, clauses) in self.peaces(enemy) {
            let Some(act) = self.act(key) else { continue };
            let proposal = Proposal { from: by, to: enemy, act, clauses };
            if check_terms(scene, &proposal).is_err() {
                continue;
            }
            let theirs = self.chance(&proposal);
            // What one would not agree to oneself is not offered, unless the walls are already invested.
            let ours = if invested { 1000 } else { self.chance(&proposal.mirrored()) };
            // The weak think better of hard terms.
            let score = theirs * ours.max(if self.stronger(enemy) { 350 } else { 50 }) / 1000;
            if theirs >= least && best.as_ref().is_none_or(|b| score > b.0) {
                best = Some((score, theirs, act, proposal.clauses));
            }
        }
        if let Some((_, chance, act, clauses)) = best {
            let why = if done && !invested && weariness < rules.sue_weary {
                Why::Done { about: enemy, chance }
            } else if pleads && weariness < rules.sue_weary && lost < rules.sue_lost {
                Why::Plead { about: enemy, chance }
            } else {
                Why::Weary { weariness, lost, chance }
            };
            self.propose(enemy, act, clauses, why);
        }
    }

    /// Whether a court fights for its life against one half as strong again: asking costs less than waiting.
    pub(super) fn pleads(&self, enemy: PolityId) -> bool {
        let design = self.board.book.designs.upon(self.board.scene, self.by, enemy);
        design.is_some_and(|d| d.manner == Manner::Survive) && self.stronger(enemy)
    }

    /// Terms on which a war can end, from the cheapest.
    fn peaces(&self, enemy: PolityId) -> Vec<(&'static str, Vec<Clause>)> {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        // No more is offered than would tempt a king.
        let year = board.survey.power(enemy).revenue;
        let cash = (scene.purse(by).cash / 6).min(year);
        let gift = |yearly| Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount: cash, yearly };
        let truce = Clause::Truce { until: board.date.plus(36) };
        let mut list = vec![("peace", vec![Clause::Peace]), ("truce", vec![truce])];
        list.push(("peace", vec![Clause::Peace, Clause::Marriage]));
        if cash > 1_000 {
            list.push(("peace", vec![Clause::Peace, gift(false)]));
        }
        if self.stronger(enemy) {
            // Who is beaten buys peace: with a place on the border, or with tribute year by year.
            if let Some(place) = self.border_place(enemy) {
                let places = vec![place];
                let land = Clause::Land { giver: Side::Proposer, places, amends: false, promise: false };
                list.push(("peace", vec![Clause::Peace, land]));
            }
            if cash > 10_000 {
                let amount = cash / 5;
                let yearly = Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount, yearly: true };
                list.push(("peace", vec![Clause::Peace, yearly]));
            }
        } else {
            // Who is ahead asks for something.
            let asked = board.survey.power(enemy).spare / 4;
            if asked > 1_000 {
                let pay = Clause::Pay { giver: Side::Recipient, good: Good::Cash, amount: asked, yearly: false };
                list.push(("peace", vec![Clause::Peace, pay]));
            }
            list.push(("peace", vec![Clause::Peace, Clause::Hostage { giver: Side::Recipient }]));
        }
        // Who serves another may submit only when that one has left him alone.
        let lord = scene.state.relations.lord_of(by).filter(|&lord| lord != enemy);
        let invested = board.survey.power(by).invested_by == Some(enemy);
        let bound = lord.is_some_and(|lord| !invested && !let_down(scene, by, lord));
        if self.stronger(enemy) && !bound {
            list.push(("submit", vec![Clause::Vassal { giver: Side::Proposer }]));
            if cash > 1_000 {
                list.push(("submit", vec![Clause::Vassal { giver: Side::Proposer }, gift(false)]));
            }
            let hostage = Clause::Hostage { giver: Side::Proposer };
            list.push(("submit", vec![Clause::Vassal { giver: Side::Proposer }, hostage]));
        }
        list
    }

    /// Whether the other is half as strong again.
    pub(super) fn stronger(&self, other: PolityId) -> bool {
        let (mine, theirs) = (self.board.survey.power(self.by), self.board.survey.power(other));
        theirs.strength * 2 > mine.strength * 3
    }

    /// Goes to war over a design or a grievance, if the time is good.
    fn quarrel(&mut self, other: PolityId) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let rules = &board.book.ai;
        let Some(design) = board.book.designs.upon(scene, by, other) else { return };
        if design.manner == Manner::Survive || design.reached(scene) {
            return;
        }
        let weariness = scene.temper(by).weariness / 100;
        if weariness >= rules.peaceful {
            return;
        }
        let odds = self.war_odds(other);
        let grudge = self.grudge(other);
        // A design has its own time; good odds hasten it and bad ones put it off.
        let eager = (400 + odds * 6 / 5).clamp(400, 1300);
        let season = (design.war + grudge) * eager / 1000 * (100 - weariness) / 100;
        // What was sworn holds most hands; less where the other gave cause, and not at all where he left one alone.
        let held = self.held_by_word(other);
        let held = match (let_down(scene, by, other), grudge > 0) {
            (true, _) => 1000,
            (false, true) => (held + 1000) / 2,
            (false, false) => held,
        };
        let season = season * held / 1000;
        // Nobody who has a war on his hands seeks another, unless it is half won.
        let mine = board.survey.power(by).strength;
        let busy = board.enemies(by).any(|e| board.survey.power(e).strength * 3 > mine);
        let season = if busy && !design.above_all { season * rules.second_war / 1000 } else { season };
        if board.roll(by, 3 << 32 | u64::from(other.0)) >= board.a_turn(season) {
            return;
        }
        // A treaty is given some years to hold; by those who want more than the border, a quarter of that.
        let keep = match design.manner {
            Manner::Border | Manner::Goal => rules.keep_peace,
            _ => rules.keep_peace / 4,
        };
        let fresh = scene.state.ledger.treaties.iter().rev().any(|t| {
            let between = (t.from, t.to) == (by, other) || (t.from, t.to) == (other, by);
            between && t.clauses.iter().any(Clause::makes_peace) && board.date.since(t.on) < keep
        });
        if fresh {
            return;
        }
        let why = if grudge > design.war {
            Why::Grudge { about: other }
        } else {
            Why::War { aim: design.aim.clone(), about: other, odds }
        };
        // A word is broken first and openly. War is another decision, a turn later at the earliest.
        let sworn = scene.state.relations.get(by, other).peace;
        if scene.state.relations.bar(by, other, board.date).is_some() || sworn {
            self.order(Order::BreakBond { with: other }, why);
        } else {
            self.order(Order::DeclareWar { on: other }, why);
        }
    }

    /// Permille of its wish for a war on the other that what was sworn to him leaves a court.
    fn held_by_word(&self, other: PolityId) -> Permille {
        let (board, by) = (self.board, self.by);
        let rules = &board.book.ai;
        let relations = &board.scene.state.relations;
        match relations.bar(by, other, board.date) {
            Some(WarBar::Suzerain) => rules.war_lord,
            Some(WarBar::Vassal) => rules.war_vassal,
            Some(WarBar::Brother) => rules.war_brother,
            Some(WarBar::Ally) => rules.war_ally,
            Some(WarBar::Truce(_)) => rules.war_truce,
            None if relations.get(by, other).peace => rules.war_peace,
            None => 1000,
        }
    }

    /// A part in a joint attack was promised: who is not at war with the target yet goes to war with it.
    fn join_the_attack(&mut self) {
        let (board, by) = (self.board, self.by);
        let ledger = &board.scene.state.ledger;
        let owed = ledger.dues.iter().filter(|d| d.from == by && d.pending() && matches!(d.what, DueKind::Attack(_)));
        let targets: Vec<(PolityId, PolityId)> =
            owed.filter_map(|d| Some((treaty::target(ledger, d)?, d.to))).collect();
        for (on, to) in targets {
            let ordered = |t: &super::Thought| t.order == Order::DeclareWar { on };
            if !board.at_war(by, on) && !self.thoughts.iter().any(ordered) {
                self.order(Order::DeclareWar { on }, Why::Promised { to, against: on });
            }
        }
    }

    /// Odds of one's strength against another's, with the other wars on one's hands counted in.
    fn war_odds(&self, other: PolityId) -> Permille {
        let (board, by) = (self.board, self.by);
        let busy: i64 = board.enemies(by).map(|e| board.survey.power(e).strength).sum();
        let aid: i64 = board.enemies(other).map(|e| board.survey.power(e).strength).sum();
        let theirs = board.survey.power(other);
        board.odds(board.survey.power(by).strength + aid / 2, theirs.strength + theirs.behind_walls / 2 + busy / 2)
    }

    /// Permille a season for which refusals and wrongs of the other speak.
    pub(super) fn grudge(&self, other: PolityId) -> Permille {
        let (board, by) = (self.board, self.by);
        let rules = &board.book.ai;
        let relation = board.scene.state.relations.get(by, other);
        let wrongs = relation
            .memories
            .iter()
            .filter(|m| m.by == other && m.kind.wrong() && board.date.since(m.on) <= WRONGED)
            .count() as Permille;
        let refused =
            board.scene.state.relations.serves(other, by) && self.last_no(by, other).is_some_and(|ago| ago <= REFUSED);
        rules.grudge * wrongs / 3 + if refused { rules.grudge } else { 0 }
    }

    /// Small agreements in peace: markets, patents, leaving a suzerain who did not help.
    fn court_favour(&mut self, other: PolityId) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let relations = &scene.state.relations;
        let relation = relations.get(by, other);
        let weighs = board.roll(by, 4 << 32 | u64::from(other.0)) < board.a_turn(200);
        // Nobody serves two lords for long.
        let master = scene.polities().find(|&p| p != other && relations.serves(by, p));
        let weaker = |lord: PolityId| board.survey.power(other).strength < board.survey.power(lord).strength;
        let robbed = relation
            .memories
            .iter()
            .any(|m| m.by == other && m.kind == MemoryKind::BrokeWord && board.date.since(m.on) <= ROBBED);
        let loose = let_down(scene, by, other) || robbed || master.is_some_and(weaker);
        if relations.serves(by, other) && loose && weighs {
            // The patent goes first, and the bond after it.
            let act = self.act("drop_rank").filter(|_| relations.grade(by, other) == Some(Grade::Invested));
            match act {
                Some(act) if !self.waits(other, 0) => {
                    self.propose(other, act, vec![Clause::DropRank], Why::Grudge { about: other });
                }
                _ => {
                    self.order(Order::BreakBond { with: other }, Why::Grudge { about: other });
                }
            }
            return;
        }
        if self.claim(other) || self.courtesy(other) {
            return;
        }
        if self.waits(other, 18) {
            return;
        }
        let rules = &board.book.ai;
        let neighbours = board.neighbours(by, other);
        let mut wishes: Vec<(&str, Vec<Clause>)> = Vec::new();
        if !relation.markets && neighbours {
            wishes.push(("market", vec![Clause::Markets]));
        }
        if matches!(relation.bond, Some(Bond::Vassal { lord, grade }) if lord == other && grade < Grade::Invested) {
            wishes.push(("seek_rank", vec![Clause::Patent { giver: Side::Recipient }]));
        }
        if matches!(relation.bond, Some(Bond::Vassal { lord, grade }) if lord == by && grade < Grade::Invested) {
            wishes.push(("grant_rank", vec![Clause::Patent { giver: Side::Proposer }]));
        }
        for (key, clauses) in wishes {
            let Some(act) = self.act(key) else { continue };
            let proposal = Proposal { from: by, to: other, act, clauses };
            if check_terms(scene, &proposal).is_err() {
                continue;
            }
            // What the other is asking for already is not asked for.
            let asked = scene.state.envoys.iter().filter(|e| !e.journey.done).map(|e| &e.letter.proposal);
            let mut asked = asked.filter(|p| p.from == other && p.to == by);
            if asked.any(|p| p.act == act) {
                continue;
            }
            let chance = self.chance(&proposal);
            if chance >= rules.favour && self.chance(&proposal.mirrored()) >= rules.favour {
                let why = if key == "market" { Why::Gain { chance } } else { Why::Honour };
                self.propose(other, act, proposal.clauses, why);
                return;
            }
        }
    }

    /// Against a strong enemy a court asks others for help, for an alliance, or for a share in the war.
    fn call_for_help(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let rules = &board.book.ai;
        let Some(against) = board
            .enemies(by)
            .filter(|&e| self.stronger(e))
            .max_by_key(|&e| (board.survey.power(e).strength, std::cmp::Reverse(e)))
        else {
            return;
        };
        let month = board.book.war.march_days * 2;
        let least = if self.pleads(against) { rules.plead_help } else { rules.favour };
        let others: Vec<PolityId> = scene
            .polities()
            .filter(|&p| p != by && p != against && scene.stands(p) && !board.at_war(p, by))
            .filter(|&p| !scene.state.relations.friends(p, against))
            // Who has no quarrel with that enemy and no border to him is not troubled.
            .filter(|&p| board.at_war(p, against) || board.survey.arrival(against, p, 3_000) <= 4 * month)
            .collect();
        let helps = |c: &Clause| matches!(c, Clause::Aid { .. } | Clause::MutualAid | Clause::JointAttack { .. });
        for other in others {
            let given =
                scene.state.ledger.treaties.iter().rev().any(|t| {
                    t.from == by && t.to == other && board.date.since(t.on) < 24 && t.clauses.iter().any(helps)
                });
            if given || self.waits(other, rules.ask_again * 2) {
                continue;
            }
            let mut best: Option<(Permille, ActId, Vec<Clause>)> = None;
            let allied = scene.state.relations.get(by, other).alliance.is_some();
            let mut wishes = vec![("aid", vec![Clause::Aid { giver: Side::Recipient, against: Some(against) }])];
            if !allied {
                let free = scene.state.relations.get(by, other).bond.is_none();
                if free && board.at_war(other, against) {
                    wishes.push(("treaty", vec![Clause::Brothers { elder: None }, Clause::OwnEra, Clause::MutualAid]));
                }
                let attack = Clause::JointAttack {
                    on: against,
                    proposer_takes: self.prize(by, against),
                    recipient_takes: self.prize(other, against),
                    by: board.date.plus(12),
                };
                // A share in the war is for those who want something of that enemy.
                let wants = board.book.designs.upon(scene, other, against).is_some_and(|d| d.manner != Manner::Survive);
                if wants || board.at_war(other, against) {
                    wishes.push(("joint_attack", vec![attack]));
                }
            }
            for (key, clauses) in wishes {
                let Some(act) = self.act(key) else { continue };
                let proposal = Proposal { from: by, to: other, act, clauses };
                if check_terms(scene, &proposal).is_err() {
                    continue;
                }
                let chance = self.chance(&proposal);
                if chance >= least && best.as_ref().is_none_or(|b| chance > b.0) {
                    best = Some((chance, act, proposal.clauses));
                }
            }
            if let Some((chance, act, clauses)) = best {
                self.propose(other, act, clauses, Why::Help { against, chance });
            }
        }
    }

    /// A suzerain at war calls on those who serve him.
    fn call_levies(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let rules = &board.book.ai;
        let vassals: Vec<PolityId> = scene.polities().filter(|&p| scene.state.relations.serves(p, by)).collect();
        for vassal in vassals {
            let Some(against) = board.enemies(by).find(|&e| scene.stands(e) && e != vassal) else { return };
            let treaties = &scene.state.ledger.treaties;
            let levy = |c: &Clause| matches!(c, Clause::Levies { .. });
            let lately = treaties.iter().rev().any(|t| {
                t.from == by
                    && t.to == vassal
                    && board.date.since(t.on) < rules.levy_every
                    && t.clauses.iter().any(levy)
            });
            // Who serves already is not called again, and who refused not for as long as who obeyed.
            let serving = board.units.iter().any(|u| u.of == vassal && u.by == by);
            let owes = scene.state.ledger.dues.iter().any(|d| {
                let men = matches!(d.what, DueKind::Levies(_) | DueKind::Serve);
                d.from == vassal && d.to == by && men && d.treaty.is_some() && d.pending()
            });
            if lately || serving || owes || self.waits(vassal, rules.levy_every) {
                continue;
            }
            let men = i64::from(rules.levy_share) * scene.field_men(vassal) / 1000 / 1000 * 1000;
            let Some(act) = self.act("levy").filter(|_| men >= 2_000) else { continue };
            let until = Some(board.date.plus(12));
            let clauses = vec![Clause::Levies { giver: Side::Recipient, men, against: Some(against), until }];
            let chance = self.chance(&Proposal { from: by, to: vassal, act, clauses: clauses.clone() });
            self.propose(vassal, act, clauses, Why::Call { against, chance });
        }
    }
}
