//! Events that wait for one's own choice, and choices made. What history chose is shown only with the latter.

use super::{
    View,
    needs::{About, Need, NeedKind},
};
use crate::{
    present::{
        chronicle::{citation, documented, gloss},
        clause::phrases,
        page::Page,
    },
    sim::{event, ids::EventId, look::Look, order, rulebook::EventInfo},
};

impl View<'_> {
    /// Events that wait for one's own choice, in the order of their numbers.
    pub fn events_waiting(&self) -> Vec<EventId> {
        event::waiting(&self.scene, self.you)
    }

    fn event_info(&self, id: EventId) -> Option<&EventInfo> {
        self.scene.rules.events.get(id.index())
    }

    /// The month in which a silence is taken for the first choice.
    pub fn event_until(&self, id: EventId) -> String {
        let patience = self.event_info(id).map_or(0, |e| e.patience).max(self.scene.state.clock.turn_months);
        let since = self.scene.events().open(id).map_or(self.scene.date(), |o| o.since);
        self.words.date(since.plus(patience))
    }

    /// All of them, with their choices.
    pub fn events(&self) -> Page {
        let mut page = Page::new(self.get("view-events"));
        for (i, id) in self.events_waiting().into_iter().enumerate() {
            let n = (i + 1).to_string();
            page.head(self.say("view-event", [("n", n.clone()), ("event", self.words.event(id))]));
            page.text(self.words.event_part(id, "text"));
            let purse = self.scene.purse(self.you);
            for (c, choice) in self.event_info(id).map_or(&[][..], |e| &e.choices).iter().enumerate() {
                let items = [
                    ("command", format!("{} {n} {}", self.command("choose"), c + 1)),
                    ("choice", self.words.choice(id, c as u8)),
                ];
                let key = if order::means(&purse, &choice.effects).is_ok() {
                    "view-event-choice"
                } else {
                    "view-event-choice-dear"
                };
                page.item(self.say(key, items));
                let effects: Vec<_> = choice.effects.iter().map(|e| self.effect(e)).collect();
                if !effects.is_empty() {
                    page.detail(self.say("view-event-effects", [("list", phrases(&self.words, &effects))]));
                }
            }
            page.text(self.say("view-event-until", [("date", self.event_until(id))]));
        }
        page.or_none(self.get("view-events-none"));
        self.events_past(&mut page);
        page
    }

    fn events_past(&self, page: &mut Page) {
        let own = |id: EventId| self.event_info(id).is_some_and(|e| e.of == self.you);
        let mut past: Vec<_> = self.scene.events().past.iter().filter(|p| own(p.event)).collect();
        past.sort_by_key(|p| (p.on, p.event));
        if past.is_empty() {
            return;
        }
        page.head(self.get("view-events-past"));
        for past in past {
            let none = || "none".to_owned();
            let items = [
                ("date", self.words.date(past.on)),
                ("event", self.words.event(past.event)),
                ("choice", self.words.choice(past.event, past.choice)),
                ("history", documented(&self.words, past.event).unwrap_or_else(none)),
                ("cite", citation(&self.words, past.event).unwrap_or_else(none)),
                ("gloss", gloss(&self.words, past.event).unwrap_or_else(none)),
            ];
            page.item(self.say("view-event-past", items));
        }
    }

    /// A sentence for each event that waits.
    pub(super) fn events_needing(&self, list: &mut Vec<Need>) {
        for id in self.events_waiting() {
            let items =
                [("event", self.words.event(id)), ("date", self.event_until(id)), ("command", self.command("events"))];
            list.push(self.need(NeedKind::Event, About::Event(id), items));
        }
    }
}
