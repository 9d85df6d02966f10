//! What needs one's attention this turn, the gravest first, each with the command that answers it.

use super::View;
use crate::sim::{diplomacy::DueKind, economy, envoy::Leg, ids::EnvoyId, look::Look, war::supply};

/// Unrest in tenths from which a place is named.
const RESTLESS: i32 = 500;
/// Months of pay below which the treasury is named.
const LEAN: i64 = 6;

impl View<'_> {
    /// Proposals that wait for one's own answer, in order of arrival.
    pub fn waiting_for_you(&self) -> Vec<EnvoyId> {
        let ids = self.scene.envoy_ids().into_iter();
        ids.filter(|&id| {
            self.scene.envoy(id).is_some_and(|(letter, journey)| {
                let decider = if letter.leg == Leg::Out { letter.proposal.to } else { letter.proposal.from };
                decider == self.you && journey.left == 0 && !journey.done
            })
        })
        .collect()
    }

    /// What needs attention, in sentences.
    pub fn needs(&self) -> Vec<String> {
        let mut list = Vec::new();
        self.letters_waiting(&mut list);
        self.events_needing(&mut list);
        self.sieges_of_ours(&mut list);
        self.hungry_armies(&mut list);
        self.money(&mut list);
        self.dues_near(&mut list);
        self.land_to_take(&mut list);
        self.restless_places(&mut list);
        self.throne(&mut list);
        list
    }

    fn letters_waiting(&self, list: &mut Vec<String>) {
        for id in self.waiting_for_you() {
            let Some((letter, _)) = self.scene.envoy(id) else { continue };
            let other = if letter.leg == Leg::Out { letter.proposal.from } else { letter.proposal.to };
            let n = id.0.to_string();
            let items = [
                ("polity", self.words.polity(other)),
                ("act", self.words.act(letter.proposal.act)),
                ("read", format!("{} {n}", self.command("incoming"))),
                ("answer", format!("{} {n}", self.command("reply"))),
            ];
            list.push(self.sentence("need-letter", items));
        }
    }

    fn sieges_of_ours(&self, list: &mut Vec<String>) {
        for place in self.scene.holdings(self.you) {
            let Some(siege) = self.scene.siege(place).0 else { continue };
            let key = if siege.hungry { "need-siege-hungry" } else { "need-siege" };
            let months = (self.scene.date().since(siege.since) + 1).to_string();
            let items = [
                ("place", self.words.place(place)),
                ("polity", self.words.polity(siege.by)),
                ("months", months),
                ("command", self.command("relieve")),
            ];
            list.push(self.sentence(key, items));
        }
    }

    fn hungry_armies(&self, list: &mut Vec<String>) {
        for id in self.scene.armies_of(self.you) {
            let Some(army) = self.scene.army(id) else { continue };
            if !army.away() && supply::short(&self.scene, &army) {
                let loss = supply::monthly_loss(&self.scene, &army);
                let items = [
                    ("army", self.army(id)),
                    ("place", self.words.place(army.position.at)),
                    ("loss", crate::present::verdict::percent(loss)),
                ];
                list.push(self.sentence("need-supply", items));
            }
        }
    }

    fn money(&self, list: &mut Vec<String>) {
        let (cash, pay) = (self.scene.purse(self.you).cash, economy::monthly_pay(&self.scene, self.you));
        let income = economy::monthly_income(&self.scene, self.you);
        let short = pay - income;
        if short > 0 && cash / short.max(1) < LEAN {
            let months = (cash / short.max(1)).max(0).to_string();
            list.push(self.sentence("need-money", [("months", months), ("command", self.command("disband"))]));
        }
    }

    fn dues_near(&self, list: &mut Vec<String>) {
        let until = self.scene.date().plus(self.turn_months());
        for due in self.scene.ledger().dues.iter().filter(|d| d.from == self.you && d.pending()) {
            let on_call = due.treaty.is_none() && !matches!(due.what, DueKind::Pay { .. } | DueKind::Tribute(_));
            if on_call || due.on >= until || !self.scene.stands(due.to) {
                continue;
            }
            let items = [("due", self.due_phrase(due)), ("date", self.words.date(due.on))];
            list.push(self.sentence("need-due", items));
        }
    }

    fn land_to_take(&self, list: &mut Vec<String>) {
        for due in self.scene.ledger().dues.iter().filter(|d| d.to == self.you && d.pending()) {
            let DueKind::Land(place) = due.what else { continue };
            if self.scene.holder(place) == Some(due.from) {
                let items = [
                    ("place", self.words.place(place)),
                    ("polity", self.words.polity(due.from)),
                    ("command", self.command("occupy")),
                ];
                list.push(self.sentence("need-land", items));
            }
        }
    }

    fn restless_places(&self, list: &mut Vec<String>) {
        let mut places: Vec<_> = self.scene.holdings(self.you);
        places.retain(|&p| self.scene.town(p).unrest >= RESTLESS);
        if !places.is_empty() {
            let names: Vec<_> = places.into_iter().map(|p| self.words.place(p)).collect();
            list.push(self.sentence("need-unrest", [("places", self.list(&names))]));
        }
    }

    /// An empty place beside the throne presses only where somebody could fill it.
    fn throne(&self, list: &mut Vec<String>) {
        let court = self.scene.court(self.you);
        let fit = court.ruler.and_then(|ruler| self.scene.rules.person(ruler).successor);
        let fit = fit.is_some_and(|person| self.scene.at_hand(person, self.you));
        if self.scene.stands(self.you) && court.heir.is_none() && fit {
            list.push(self.sentence("need-heir", [("command", self.command("name_heir"))]));
        }
    }
}
