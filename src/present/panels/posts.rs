//! Who loses a post by an order: commands and offices pass from one to another, and the one before is told of.

use super::View;
use crate::sim::{
    ids::{ArmyId, PersonId},
    look::Look,
    person::Office,
    snapshot::Scene,
};

impl View<'_> {
    /// Whom an order took an army or an office from, in sentences. The view is of the state with it, `before` the one
    /// without.
    pub fn displaced(&self, before: Scene) -> Vec<String> {
        let mut told: Vec<String> =
            before.armies_of(self.you).into_iter().filter_map(|army| self.relieved(before, army)).collect();
        let (was, is) = (before.court(self.you), self.scene.court(self.you));
        let ruler = is.ruler;
        if let (Some(person), Some(next)) = (was.ruler, is.ruler)
            && person != next
        {
            // Who steps down is held in honour; who is put aside is nothing any more.
            let retired = self.scene.service(person).office == Some(Office::RetiredRuler);
            let items = [
                ("person", self.words.person(person)),
                ("next", self.words.person(next)),
                ("retired", if retired { "yes" } else { "no" }.to_owned()),
            ];
            told.push(self.sentence("post-throne", items));
        }
        for (office, was, is) in [(Office::Marshal, was.marshal, is.marshal), (Office::Heir, was.heir, is.heir)] {
            let Some(person) = was.filter(|&p| is != Some(p) && ruler != Some(p) && self.scene.life(p).lives()) else {
                continue;
            };
            let items = [
                ("person", self.words.person(person)),
                ("office", self.words.office(office)),
                ("next", is.map_or_else(|| "none".to_owned(), |p| self.words.person(p))),
            ];
            told.push(self.sentence("post-lost", items));
        }
        told
    }

    /// An army that has another commander than before, or none.
    fn relieved(&self, before: Scene, army: ArmyId) -> Option<String> {
        let led = |scene: &Scene| -> Option<Option<PersonId>> {
            Some(scene.army(army).filter(|a| a.exists())?.lead.commander)
        };
        let (was, is) = (led(&before)??, led(&self.scene)?);
        if is == Some(was) {
            return None;
        }
        let items = [
            ("person", self.words.person(was)),
            ("n", self.army_number(army).to_string()),
            ("next", is.map_or_else(|| "none".to_owned(), |p| self.words.person(p))),
        ];
        Some(self.sentence("post-army-lost", items))
    }
}
