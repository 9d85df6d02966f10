//! Why courts that no human plays ordered something, so far as one's own court can know.

use super::View;
use crate::{
    ai::Thought,
    present::{page::Page, why},
    sim::{ids::PolityId, look::Look},
};

impl View<'_> {
    /// What the other courts ordered, or one of them, and why. What a court intends it tells its friends and nobody
    /// else; `open` lays all of it open, as when the game is over.
    pub fn reasons(&self, thoughts: &[Thought], of: Option<PolityId>, open: bool) -> Page {
        let mut page = Page::new(self.get("view-why"));
        let mut closed = Vec::new();
        for polity in self.scene.polities().filter(|&p| of.is_none_or(|o| o == p)) {
            let mut own = thoughts.iter().filter(|t| t.by == polity).peekable();
            if own.peek().is_none() {
                continue;
            }
            if !open && !self.confides(polity) {
                closed.push(self.words.polity(polity));
                continue;
            }
            page.head(self.words.sentence(&self.words.polity(polity)));
            for thought in own {
                let reason = why::why(&self.words, thought.by, &thought.why);
                page.item(
                    self.sentence("view-why-one", [("order", self.order(thought.by, &thought.order)), ("why", reason)]),
                );
            }
        }
        if closed.is_empty() {
            page.or_none(self.get("view-why-none"));
        } else {
            page.head(self.get("view-why-closed-head"))
                .text(self.say("view-why-closed", [("list", self.list(&closed))]));
        }
        page
    }
}
