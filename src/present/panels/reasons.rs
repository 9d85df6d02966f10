//! Why a court that no human plays ordered something, in words.

use super::View;
use crate::{
    ai::Thought,
    present::{page::Page, why},
    sim::{ids::PolityId, look::Look},
};

impl View<'_> {
    /// What the other courts ordered, or one of them, and why.
    pub fn reasons(&self, thoughts: &[Thought], of: Option<PolityId>) -> Page {
        let mut page = Page::new(self.get("view-why"));
        for polity in self.scene.polities().filter(|&p| of.is_none_or(|o| o == p)) {
            let mut own = thoughts.iter().filter(|t| t.by == polity).peekable();
            if own.peek().is_none() {
                continue;
            }
            page.head(self.words.sentence(&self.words.polity(polity)));
            for thought in own {
                let list = [
                    ("order", self.order(thought.by, &thought.order)),
                    ("why", why::why(&self.words, thought.by, &thought.why)),
                ];
                page.item(self.sentence("view-why-one", list));
            }
        }
        page.or_none(self.get("view-why-none"));
        page
    }
}
