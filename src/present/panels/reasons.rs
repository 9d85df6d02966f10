//! Why a court that no human plays ordered something, in words.

use super::View;
use crate::{
    ai::{Thought, Why},
    present::{page::Page, texts::args, verdict::percent},
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
                let list = [("order", self.order(thought.by, &thought.order)), ("why", self.reason(&thought.why))];
                page.item(self.sentence("view-why-one", list));
            }
        }
        page.or_none(self.get("view-why-none"));
        page
    }

    /// A reason.
    pub fn reason(&self, why: &Why) -> String {
        let words = &self.words;
        // The tag that serde writes is the key, so that the two cannot drift apart.
        let value = serde_json::to_value(why).unwrap_or_default();
        let tag = value.as_str().map(str::to_owned).or_else(|| value.as_object()?.keys().next().cloned());
        let key = format!("why-{}", tag.unwrap_or_default());
        let aim =
            |aim: &str, about: PolityId| words.with(&format!("aim-{aim}"), &args([("target", words.polity(about))]));
        match why {
            Why::Relieve { place, odds } | Why::Storm { place, odds } | Why::Terms { place, odds } => {
                self.say(&key, [("place", words.place(*place)), ("odds", percent(*odds))])
            }
            Why::Rally { place }
            | Why::Plunder { place }
            | Why::Guard { place }
            | Why::TakeUp { place }
            | Why::Unrest { place }
            | Why::Dykes { place } => self.say(&key, [("place", words.place(*place))]),
            Why::Save { odds } | Why::Flee { odds } => self.say(&key, [("odds", percent(*odds))]),
            Why::Rest { fatigue } => self.say(&key, [("n", fatigue.to_string())]),
            Why::Attack { place, aim: design, about, odds } => {
                let items = [("place", words.place(*place)), ("aim", aim(design, *about)), ("odds", percent(*odds))];
                self.say(&key, items)
            }
            Why::CallUp { men } => self.say(&key, [("men", self.men(*men))]),
            Why::KeepWord { to } => self.say(&key, [("polity", words.polity(*to))]),
            Why::War { aim: design, about, odds } => {
                let items = [("polity", words.polity(*about)), ("aim", aim(design, *about)), ("odds", percent(*odds))];
                self.say(&key, items)
            }
            Why::Grudge { about } => self.say(&key, [("polity", words.polity(*about))]),
            Why::Weary { weariness, lost, chance } => {
                let items = [("n", weariness.to_string()), ("lost", percent(*lost)), ("chance", percent(*chance))];
                self.say(&key, items)
            }
            Why::Done { about, chance } => {
                self.say(&key, [("polity", words.polity(*about)), ("chance", percent(*chance))])
            }
            Why::Help { against, chance } | Why::Call { against, chance } => {
                self.say(&key, [("polity", words.polity(*against)), ("chance", percent(*chance))])
            }
            Why::Gain { chance } => self.say(&key, [("chance", percent(*chance))]),
            Why::Lead { command } => self.say(&key, [("n", command.to_string())]),
            Why::Heir { person } => self.say(&key, [("person", words.person(*person))]),
            Why::Policy { policy } => self.say(&key, [("policy", words.policy(*policy))]),
            Why::Expedition { theatre } => self.say(&key, [("theatre", words.theatre(*theatre))]),
            Why::Treasury { months } => self.say(&key, [("n", months.to_string())]),
            Why::Join | Why::GoHome | Why::Honour | Why::Return => self.get(&key),
        }
    }
}
