//! Scripted events in words. What history chose, and its citation, are told with the choice and not before.

use super::{Fact, Lane, Teller, Told, args, refusal};
use crate::{present::words::Words, sim::ids::EventId};

impl Teller<'_> {
    pub(super) fn tell_event(&self, fact: &Fact) -> Told {
        let told = |key: &str, list, of, weighty| (key.to_owned(), list, Lane::Court, Some(of), None, weighty);
        match fact {
            Fact::EventOpened { of, event } => {
                let list = [("court", self.court(*of)), ("event", self.words.event(*event))];
                told("fact-event_opened", args(list), *of, true)
            }
            Fact::EventChosen { of, event, choice } => {
                let list = [
                    ("court", self.court(*of)),
                    ("event", self.words.event(*event)),
                    ("choice", self.words.choice(*event, *choice)),
                    ("history", documented(self.words, *event).unwrap_or_else(|| "none".into())),
                    ("cite", citation(self.words, *event).unwrap_or_else(|| "none".into())),
                    ("gloss", gloss(self.words, *event).unwrap_or_else(|| "none".into())),
                ];
                told("fact-event_chosen", args(list), *of, true)
            }
            Fact::EventLapsed { of, event } => {
                let list = [("court", self.court(*of)), ("event", self.words.event(*event))];
                told("fact-event_lapsed", args(list), *of, false)
            }
            Fact::EffectLost { of, event, why } => {
                let list = [
                    ("court", self.court(*of)),
                    ("event", self.words.event(*event)),
                    ("why", refusal(self.words, why)),
                ];
                told("fact-effect_lost", args(list), *of, false)
            }
            _ => self.unknown(),
        }
    }
}

/// What the record chose in an event, if it is told.
pub fn documented(words: &Words, event: EventId) -> Option<String> {
    let choices = &words.rules.events.get(event.index())?.choices;
    let at = choices.iter().position(|c| c.history)?;
    Some(words.choice(event, u8::try_from(at).ok()?))
}

/// Their translation, for readers of English.
pub fn gloss(words: &Words, event: EventId) -> Option<String> {
    words.record_part(words.rules.events.get(event.index())?.record?, "gloss")
}

/// The words of the source on which an event rests.
pub fn citation(words: &Words, event: EventId) -> Option<String> {
    let record = words.rules.events.get(event.index())?.record?;
    words.rules.records.get(record.index())?.cites.first().cloned()
}
