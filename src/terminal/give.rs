//! Giving orders at the desk: what is said before and after each.

use super::{
    command::Command,
    desk::Desk,
    orders,
    reader::{Read, Reader},
    tokens::Tokens,
};
use crate::{
    present::{chronicle, page::Page, texts::args},
    sim::{
        army::{Aim, Task},
        diplomacy::{Answer, Proposal},
        evaluator::record,
        ids::{ArmyId, PersonId, PlaceId},
        look::Look,
        order::{Issued, Order, OrderKind},
        snapshot::Snapshot,
    },
};

impl Desk<'_> {
    /// Whether a proposal could be sent.
    pub(super) fn legal(&self, proposal: &Proposal) -> Read<()> {
        let order = Order::letter(proposal);
        crate::sim::order::check(&self.session.scene(), self.you, &order).map_err(|why| self.refused(&order, &why))
    }

    /// Whether one may ask what would become of a proposal: it could be sent, or a letter of its kind waits or rides
    /// already.
    pub(super) fn askable(&self, proposal: &Proposal) -> Read<()> {
        let scene = self.session.scene();
        let same = |i: &Issued| {
            i.by == proposal.from
                && matches!(&i.order, Order::SendEnvoy { to, act, .. } if (*to, *act) == (proposal.to, proposal.act))
        };
        if self.session.orders().iter().any(same) {
            let order = Order::letter(proposal);
            return crate::sim::order::check_terms(&scene, proposal).map_err(|why| self.refused(&order, &why));
        }
        self.legal(proposal)
    }

    pub(super) fn refused(&self, order: &Order, why: &crate::sim::order::Refusal) -> String {
        let words = self.words();
        let mut reason = chronicle::refusal(&words, why);
        if let (Order::Abandon { place }, crate::sim::order::Refusal::NotYourPlace { .. }) = (order, why)
            && self.session.scene().holder(*place) == Some(self.you)
        {
            reason = self.say("desk-abandon-own", &args([("place", words.place(*place))]));
        }
        if let (&Order::March { army, to, .. }, crate::sim::order::Refusal::NoRoad { .. }) = (order, why)
            && let Some(closed) = self.view().closed_by(army, to)
        {
            reason = self.say("desk-no-road", &args([("place", words.place(to)), ("closed", closed)]));
        }
        // A siege there is, but by somebody with whom there is no war.
        if let (&Order::March { to, .. }, crate::sim::order::Refusal::NoSiege { .. }) = (order, why)
            && let Some(siege) = self.session.scene().siege(to).0.filter(|s| s.by != self.you)
        {
            let list = args([("place", words.place(to)), ("polity", words.polity(siege.by))]);
            reason = self.say("desk-siege-no-war", &list);
        }
        let list = [("order", self.view().order(self.you, order)), ("why", reason)];
        let told = words.sentence(&words.with("desk-refused", &args(list)));
        match why {
            // A bond stands in the way: the command that ends it.
            crate::sim::order::Refusal::Suzerain { with }
            | crate::sim::order::Refusal::Vassal { with }
            | crate::sim::order::Refusal::Brother { with }
            | crate::sim::order::Refusal::Ally { with } => {
                let line = format!("{} {}", self.view().command("break_bond"), words.polity_as(*with, "short"));
                format!("{told} {}", self.say("desk-break-first", &args([("command", line)])))
            }
            _ => told,
        }
    }

    pub(super) fn order(&mut self, command: &Command, kind: OrderKind, tokens: Tokens) -> Read<Vec<Page>> {
        let mut reader = Reader { view: self.view(), tokens };
        let order = orders::read(&mut reader, kind)
            .map_err(|why| format!("{why} {}", self.say("desk-usage", &args([("usage", self.usage(command))]))))?;
        let mut pages = self.before(&order);
        let phrase = self.view().order(self.you, &order);
        let without = self.session.scene().state.clone();
        let shared = self.also_ordered(&order);
        let replaced = self.session.order(self.you, order.clone()).map_err(|why| self.refused(&order, &why))?;
        self.changed();
        self.kept = false;
        for issued in &replaced {
            let list = args([("order", self.view().order(self.you, &issued.order))]);
            pages.push(Page::note(self.words().sentence(&self.say("desk-replaced", &list))));
        }
        let n = self.session.orders().len().to_string();
        let list = [("order", phrase), ("n", n), ("undo", self.view().command("undo"))];
        pages.push(Page::note(self.words().sentence(&self.say("desk-ordered", &args(list)))));
        pages.extend(self.raised(&without));
        let shared: Vec<String> =
            shared.iter().filter(|i| !replaced.contains(i)).map(|i| self.view().order(i.by, &i.order)).collect();
        if !shared.is_empty() {
            let list = crate::present::clause::list(&self.words(), &shared);
            pages.push(Page::note(self.words().sentence(&self.say("desk-shared", &args([("list", list)])))));
        }
        pages.extend(self.view().displaced(without.with(&self.content.rules)).into_iter().map(Page::note));
        let cost = self.view().cost(&order, without.with(&self.content.rules));
        if !cost.is_empty() {
            let list = crate::present::clause::list(&self.words(), &cost);
            pages.push(Page::note(self.say("desk-cost", &args([("list", list)]))));
        }
        pages.extend(self.forecast_of(&order));
        Ok(pages)
    }

    /// Waiting orders that name an army which this one names too: one of the two may leave nothing of the other.
    fn also_ordered(&self, order: &Order) -> Vec<Issued> {
        let armies = order.armies();
        let waiting = self.session.orders().iter().filter(|i| i.by == self.you);
        waiting.filter(|i| i.order.armies().iter().any(|army| armies.contains(army))).cloned().collect()
    }

    /// The numbers of the armies that an order brought into being.
    fn raised(&self, before: &Snapshot) -> Option<Page> {
        let view = self.view();
        let new = |id: &ArmyId| !before.armies.iter().any(|row| row.id == *id);
        let numbers: Vec<String> =
            view.scene.armies_of(self.you).into_iter().filter(new).map(|id| view.army_number(id).to_string()).collect();
        let list = crate::present::clause::list(&view.words, &numbers);
        (!numbers.is_empty()).then(|| Page::note(self.say("desk-new-army", &args([("n", list)]))))
    }

    /// What one should see with an order: the odds of what it leads to.
    fn before(&self, order: &Order) -> Vec<Page> {
        match *order {
            Order::March { army, to, .. } if self.hostile_to(army, to) => {
                vec![self.view().odds(&self.with_those_bound_for(army, to), to)]
            }
            Order::March { army, to, .. } => {
                self.view().kept_on_the_way(army, to).into_iter().map(Page::note).collect()
            }
            Order::Seize { army, place } | Order::Summon { army, place } => vec![self.view().odds(&[army], place)],
            Order::DeclareWar { on } => {
                self.price(crate::sim::order::price_of_war(&self.session.scene(), self.you, on))
            }
            Order::BreakBond { with } => {
                self.price(crate::sim::order::price_of_break(&self.session.scene(), self.you, with))
            }
            Order::Assault { army } => {
                let at = self.session.scene().army(army).map(|a| a.position.at);
                at.map(|at| self.view().odds(&[army], at)).into_iter().collect()
            }
            Order::Muster { .. } => {
                let (called, drawn) = crate::sim::order::called_up(&self.session.scene(), self.you, order);
                let words = self.words();
                let list = args([("called", words.number(called)), ("drawn", words.number(drawn))]);
                if drawn > 0 { vec![Page::note(self.say("desk-drawn", &list))] } else { Vec::new() }
            }
            _ => Vec::new(),
        }
    }

    /// What a word broken costs.
    fn price(&self, cents: crate::sim::num::Cents) -> Vec<Page> {
        let cost = crate::present::verdict::percent(cents / 10);
        let note = || Page::note(self.say("desk-price-of-breach", &args([("cost", cost)])));
        if cents > 0 { vec![note()] } else { Vec::new() }
    }

    /// The army, and those of one's own that are on the way to fight at the same place.
    fn with_those_bound_for(&self, army: ArmyId, goal: PlaceId) -> Vec<ArmyId> {
        let scene = self.session.scene();
        let fights = |aim| matches!(aim, Aim::Attack | Aim::Besiege | Aim::Relieve);
        let bound = |&id: &ArmyId| {
            let task = scene.army(id).map(|a| a.task);
            id != army && matches!(task, Some(Task::March { aim, to }) if to == goal && fights(aim))
        };
        std::iter::once(army).chain(scene.armies_of(self.you).into_iter().filter(bound)).collect()
    }

    fn hostile_to(&self, army: ArmyId, to: PlaceId) -> bool {
        let scene = self.session.scene();
        let of = scene.army(army).map(|a| a.banner.of);
        of.is_some_and(|of| scene.hostile(to, of) || crate::sim::war::battle::enemy_at(&scene, to, of).is_some())
    }

    /// The chance of what was just sent or answered, and the reader's own forecast of it.
    fn forecast_of(&mut self, order: &Order) -> Vec<Page> {
        match order {
            Order::SendEnvoy { to, act, clauses, person, .. } => {
                let proposal = Proposal { from: self.you, to: *to, act: *act, clauses: clauses.clone() };
                let (chance, lines) = self.chance(&proposal, *person);
                self.session.forecasts.sent(self.you, *to, *act, chance);
                let (peril, faith) = (self.view().peril(*to), self.view().faith(&proposal));
                lines.into_iter().chain(peril).chain(faith).map(Page::note).collect()
            }
            Order::Reply { envoy, answer } => {
                let proposal = self.session.scene().envoy(*envoy).map(|(letter, _)| letter.proposal.clone());
                let agreed = proposal.filter(|_| *answer == Answer::Accepted);
                let faith = agreed.and_then(|proposal| self.view().faith(&proposal)).map(Page::note);
                faith.into_iter().chain(self.against_record(*envoy)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The reader's forecast of what the court of the record answered to the same question, if there is one.
    fn against_record(&mut self, envoy: crate::sim::ids::EnvoyId) -> Option<Page> {
        let scene = self.session.scene();
        let proposal = scene.envoy(envoy)?.0.proposal.clone();
        let evaluator = &self.content.rules.evaluator;
        let documented =
            record::documented(&evaluator.documented, &evaluator.weights, &scene.rules.acts, &proposal, scene.date())?;
        let case = &evaluator.library.cases[documented.case];
        let survey = crate::sim::evaluator::Survey::of(&scene);
        let (reading, _) = evaluator.judge(&scene, &survey, &proposal, false);
        // The decision itself is left out of its own precedents.
        let model = evaluator.weigh(&reading.situation, |p| p.record == Some(documented.record)).chance;
        let settled = self.session.forecasts.against_record(&self.content.rules, model, case.answer.yes())?;
        Some(self.settled(&settled, "desk-settled-record"))
    }

    /// The chance of a proposal that this envoy takes with him, and lines that say what weighs and what cannot be.
    pub(super) fn chance(&self, proposal: &Proposal, person: Option<PersonId>) -> (i32, Vec<String>) {
        let verdict = self.view().judged(proposal, person);
        let words = self.words();
        let line = crate::present::verdict::line_as(&words, "view-forecast", &verdict);
        let vetoes = crate::present::verdict::vetoes(&words, self.session.scene().relations(), proposal, &verdict);
        (verdict.chance, [vec![line, crate::present::verdict::sum(&words, &verdict)], vetoes].concat())
    }
}
