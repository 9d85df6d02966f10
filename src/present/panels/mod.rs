//! Panels: what there is to see of a game, as pages, from a scene. Text mode prints them; other faces may lay them out.

mod asking;
mod bonds;
mod chart;
mod closing;
mod costs;
mod desk;
mod digest;
mod events;
mod hosts;
mod hud;
mod judgement;
mod lands;
mod letters;
mod needs;
mod orders;
mod outlook;
mod overview;
mod posts;
mod realms;
mod reasons;
mod report;
mod roads;
mod sight;
mod throne;

pub use chart::Frame;
pub use desk::{Counsel, Dossier, Party};
pub use hud::{DueRow, Told};
pub use needs::{About, Need, NeedKind};
pub use outlook::share;
pub use throne::Mood;

use super::{
    clause::list,
    texts::args,
    words::{Words, snake},
};
use crate::sim::{
    ids::{ArmyId, FIRST_FREE_ARMY, PolityId},
    look::Look,
    num::Men,
    snapshot::Scene,
};

/// Who looks at what, in which words.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The reader's words.
    pub words: Words<'a>,
    /// The state.
    pub scene: Scene<'a>,
    /// The court whose affairs are one's own.
    pub you: PolityId,
}

impl View<'_> {
    /// A message.
    fn get(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// A message with texts in it.
    fn say<const N: usize>(&self, key: &str, items: [(&'static str, String); N]) -> String {
        self.words.with(key, &args(items))
    }

    /// A sentence: a message with its first letter raised.
    fn sentence<const N: usize>(&self, key: &str, items: [(&'static str, String); N]) -> String {
        self.words.sentence(&self.say(key, items))
    }

    /// A list of names.
    fn list(&self, items: &[String]) -> String {
        list(&self.words, items)
    }

    /// The word by which a command is given, in the reader's language.
    pub fn command(&self, key: &str) -> String {
        let words = self.words.attr(&format!("command-{key}"), "words").unwrap_or_default();
        words.split(',').next().unwrap_or_default().trim().to_owned()
    }

    /// The number by which an army is called. It never changes while the game lasts.
    pub fn army_number(&self, id: ArmyId) -> u32 {
        let named = self.scene.rules.keys.armies.len() as u32;
        if id.0 < FIRST_FREE_ARMY { id.0 + 1 } else { id.0 - FIRST_FREE_ARMY + named + 1 }
    }

    /// The army behind a number.
    pub fn army_of_number(&self, number: u32) -> Option<ArmyId> {
        let named = self.scene.rules.keys.armies.len() as u32;
        let id =
            if number > named { FIRST_FREE_ARMY.checked_add(number - named - 1)? } else { number.checked_sub(1)? };
        Some(ArmyId(id))
    }

    /// An army within a sentence: its number, and its men and commander so far as they are known.
    pub fn army(&self, id: ArmyId) -> String {
        let n = self.army_number(id).to_string();
        // Who has joined another army is gone, though his place in the order is kept.
        let Some(army) = self.scene.army(id).filter(|a| a.exists()) else {
            return self.say("view-army-gone", [("n", n)]);
        };
        let Some(men) = self.men_of(id) else { return self.say("view-army-gone", [("n", n)]) };
        match army.lead.commander {
            Some(person) => {
                let person = self.words.person(person);
                self.say("view-army-under", [("n", n), ("men", men), ("person", person)])
            }
            None => self.say("view-army-plain", [("n", n), ("men", men)]),
        }
    }

    /// The same without its commander.
    fn army_unled(&self, id: ArmyId) -> String {
        let n = self.army_number(id).to_string();
        match self.men_of(id) {
            Some(men) => self.say("view-army-plain", [("n", n), ("men", men)]),
            None => self.say("view-army-gone", [("n", n)]),
        }
    }

    /// An army of which an order speaks: once the order is carried out in the draft it may be no more.
    fn army_named(&self, id: ArmyId) -> String {
        match self.scene.army(id).filter(|a| a.exists()) {
            Some(_) => self.army(id),
            None => self.army_numbered(id),
        }
    }

    /// An army by its number alone.
    fn army_numbered(&self, id: ArmyId) -> String {
        self.say("view-army-number", [("n", self.army_number(id).to_string())])
    }

    /// A count of men.
    fn men(&self, n: Men) -> String {
        self.words.figure(n)
    }

    /// A polity's name for a table.
    fn short(&self, id: PolityId) -> String {
        self.words.polity_as(id, "short")
    }

    /// The key of a plain enum value, as messages are named after it.
    fn key<T: serde::Serialize>(&self, prefix: &str, value: &T) -> String {
        self.get(&format!("{prefix}-{}", snake(value)))
    }

    /// Cents as a whole number of a scale of 100.
    fn whole(&self, cents: i32) -> String {
        (cents / 100).to_string()
    }

    /// Powers that still have a part in the game, in order.
    fn powers(&self) -> Vec<PolityId> {
        self.scene.polities().filter(|&p| self.scene.stands(p)).collect()
    }
}
