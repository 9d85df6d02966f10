//! What one's own court can know of others: figures from their rolls, from scouts, or not at all.

use super::View;
use crate::{
    present::{
        chronicle::{self, Insight},
        page::Page,
    },
    sim::{
        chronicle::Entry,
        diplomacy::Proposal,
        evaluator::{Survey, Verdict},
        fog::{self, Guard},
        ids::{ArmyId, PersonId, PlaceId, PolityId},
        look::Look,
        num::Men,
    },
};

impl View<'_> {
    /// Whether one's own court knows another's rolls, purse and counsels: its own and its friends'.
    pub fn confides(&self, of: PolityId) -> bool {
        fog::confides(&self.scene, self.you, of)
    }

    /// Asks something of the state as one's own court knows it, with a survey of what it knows. Forecasts are made so:
    /// nothing that is hidden can be read out of them.
    pub(super) fn as_known<R>(&self, ask: impl FnOnce(&View, &Survey) -> R) -> R {
        let known = fog::veil(&self.scene, self.you);
        let view = View { scene: known.with(self.scene.rules), ..*self };
        let survey = Survey::seen_by(&view.scene, self.you);
        ask(&view, &survey)
    }

    /// What the other court would make of a proposal, so far as one can know.
    /// The envoy is he who would bring it.
    pub fn judged(&self, proposal: &Proposal, person: Option<PersonId>) -> Verdict {
        let by_record = self.scene.state.clock.by_record;
        let evaluator = &self.scene.rules.evaluator;
        let mission = self.mission(proposal, person);
        self.as_known(|view, survey| evaluator.judge_brought(&view.scene, survey, proposal, mission, by_record).1)
    }

    /// A round number of men as scouts tell it.
    pub(super) fn some_men(&self, men: Men) -> String {
        self.say("view-some-men", [("n", self.men(men))])
    }

    /// The men of an army, so far as they are known.
    pub(super) fn men_of(&self, id: ArmyId) -> Option<String> {
        let of = self.scene.army(id).filter(|a| a.exists())?.banner.of;
        if self.confides(of) {
            return Some(self.men(self.scene.army(id)?.force.men()));
        }
        let sighting = fog::sighting(&self.scene, self.you, id)?;
        Some(if sighting.exact { self.men(sighting.men) } else { self.some_men(sighting.men) })
    }

    /// The garrison of a place, so far as it is known.
    pub fn garrison_told(&self, place: PlaceId) -> String {
        match fog::guard(&self.scene, self.you, place) {
            Guard::Exact(men) => self.men(men),
            Guard::Seen(men) => self.some_men(men),
            Guard::Reputed(men) => self.say("view-garrison-reputed", [("n", self.men(men))]),
        }
    }

    /// Armies and men of a power that are known, in words.
    pub(super) fn field_told(&self, of: PolityId) -> String {
        let known = fog::known(&self.scene, self.you);
        let own: Vec<_> = known.iter().filter(|s| s.of == of).collect();
        let men = own.iter().map(|s| s.men).sum();
        let key = match (self.confides(of), own.is_empty()) {
            (true, _) => "view-field-own",
            (false, true) => "view-field-none",
            (false, false) => "view-field-seen",
        };
        self.say(key, [("n", self.men(men)), ("armies", own.len().to_string())])
    }

    /// An army in full, so far as it is known.
    pub fn army_known(&self, id: ArmyId) -> Page {
        let of = self.scene.army(id).map(|a| a.banner.of);
        let sighting = fog::sighting(&self.scene, self.you, id);
        match (of, sighting) {
            (Some(of), _) if self.confides(of) => self.army_page(id),
            (_, Some(seen)) if seen.exact => self.army_page(id),
            (Some(_), Some(seen)) => {
                let mut page = Page::new(self.words.sentence(&self.army_line(id)));
                let horse = crate::sim::num::permille(seen.men, seen.horse);
                let items = [("men", self.some_men(seen.men)), ("horse", self.some_men(horse))];
                page.fact(self.get("view-men"), self.say("view-men-seen", items));
                page.text(self.get("view-army-seen-how"));
                page
            }
            _ => Page::note(self.say("view-army-unknown", [("n", self.army_number(id).to_string())])),
        }
    }

    /// A fact as a sentence, so far as one's own court knows it.
    pub fn line(&self, entry: &Entry) -> chronicle::Line {
        chronicle::line_known(&self.words, entry, &self.insight())
    }

    /// Whose figures one's own court knows: for who tells many facts.
    pub fn insight(&self) -> Insight {
        Insight::of(&self.scene, self.you)
    }

    /// Men with whom a power is credited: those whom its land could have in the field, and never fewer than are seen.
    fn credited(&self, of: PolityId) -> Men {
        let seen = fog::known(&self.scene, self.you).iter().filter(|s| s.of == of).map(|s| s.men).sum::<Men>();
        (fog::reputed_field(&self.scene, of) / 1000 * 1000).max(seen)
    }

    /// On what a forecast about a court rests, if not all of it is known.
    pub(super) fn rests_on(&self, other: PolityId) -> Option<String> {
        if self.confides(other) {
            return None;
        }
        let seen = self.field_told(other);
        let reputed = self.men(self.credited(other));
        let items = [("polity", self.words.polity(other)), ("seen", seen), ("reputed", reputed)];
        Some(self.sentence("view-rests-on", items))
    }
}
