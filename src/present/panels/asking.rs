//! What a court would make of a proposal, in short: the chance first, then what weighs most, what cannot be, and what
//! would turn it. All of it is in [`View::forecast`].

use super::View;
use crate::{
    present::{page::Page, verdict::signed},
    sim::{diplomacy::Proposal, ids::PersonId},
};

/// Reasons named on each side.
const TOLD: usize = 3;

impl View<'_> {
    /// The forecast in short. `more` is the command that tells it in full.
    pub fn forecast_short(&self, proposal: &Proposal, person: Option<PersonId>, more: &str) -> Page {
        let panel = self.verdict(proposal, person);
        let mut page = Page::new(panel.title);
        page.head(self.say("ask-chance", [("chance", panel.chance)]));
        for veto in panel.vetoes {
            page.item(veto);
        }
        page.text(panel.sum);
        if let Some(peril) = self.peril(proposal.to) {
            page.text(peril);
        }
        if let Some(faith) = self.faith(proposal) {
            page.text(faith);
        }
        // The rest of the sum stands on the side on which it counts.
        let record = panel.record.map(|points| {
            let told = [("name", self.get("ask-by-record")), ("points", signed(points))];
            (points, self.say("view-odds-addend", told))
        });
        let pull = (panel.pull, self.say("ask-precedents", [("pull", signed(panel.pull))]));
        let rest: Vec<_> = std::iter::once(pull).chain(record).collect();
        for (key, sign) in [("ask-for", 1), ("ask-against", -1)] {
            let side = panel.terms.iter().filter(|t| t.points * sign > 0).take(TOLD);
            let rest = rest.iter().filter(|(points, _)| points * sign > 0).map(|(_, line)| line.clone());
            let items: Vec<_> = side
                .map(|t| {
                    self.say(
                        "view-term",
                        [("name", t.name.clone()), ("points", signed(t.points)), ("why", t.why.clone())],
                    )
                })
                .chain(rest)
                .collect();
            if !items.is_empty() {
                page.head(self.get(key));
            }
            for item in items {
                page.item(item);
            }
        }
        if let Some(lever) = panel.lever {
            page.head(self.get("ask-lever")).text(lever);
        }
        if let Some(line) = self.rests_on(proposal.to) {
            page.detail(line);
        }
        page.text(self.say("ask-more", [("command", more.to_owned())]));
        page
    }
}
