//! Why courts that no human plays ordered something, so far as one's own court can know.

use super::View;
use crate::{
    ai::Thought,
    play::Played,
    present::{page::Page, why},
    sim::{ids::PolityId, look::Look},
};

impl View<'_> {
    /// What the other courts ordered in those turns, or one of them, and why. What a court intends it tells its friends
    /// and nobody else; `open` lays all of it open, as when the game is over.
    pub fn reasons(&self, turns: &[&Played], of: Option<PolityId>, open: bool) -> Page {
        let mut page = Page::new(self.get("view-why"));
        let mut closed: Vec<PolityId> = Vec::new();
        let months = self.scene.state.clock.turn_months;
        for played in turns {
            for polity in self.scene.polities().filter(|&p| of.is_none_or(|o| o == p)) {
                let mut own = played.thoughts.iter().filter(|t| t.by == polity).peekable();
                if own.peek().is_none() {
                    continue;
                }
                if !open && !self.confides(polity) {
                    if !closed.contains(&polity) {
                        closed.push(polity);
                    }
                    continue;
                }
                let items = [("polity", self.words.polity(polity)), ("turn", self.words.turn(played.from, months))];
                page.head(self.sentence("view-why-head", items));
                for thought in own {
                    page.item(self.reason(thought));
                }
            }
        }
        closed.sort_unstable();
        let closed: Vec<String> = closed.into_iter().map(|p| self.words.polity(p)).collect();
        if closed.is_empty() {
            match of {
                Some(of) => page.or_none(self.sentence("view-why-none-of", [("polity", self.words.polity(of))])),
                None => page.or_none(self.get("view-why-none")),
            };
        } else {
            page.head(self.get("view-why-closed-head"))
                .text(self.say("view-why-closed", [("list", self.list(&closed))]));
        }
        page
    }

    /// What was ordered, and why.
    fn reason(&self, thought: &Thought) -> String {
        let reason = why::why(&self.words, thought.by, &thought.why);
        self.sentence("view-why-one", [("order", self.past_order(thought.by, &thought.order)), ("why", reason)])
    }
}
