//! The end of a game: how it is called, what it came to, and what it will be remembered by.

use super::View;
use crate::{
    play::Judgement,
    present::{chronicle, page::Page},
    sim::{
        chronicle::{Entry, Fact},
        look::Look,
        rulebook::PlaceKind,
    },
};

/// Events that are told again at the end.
const TOLD: usize = 12;
/// What people who rule are, by content key.
const RULER: &str = "ruler";

impl View<'_> {
    /// The closing page, before the judgement: how it ended for one's own side, in words, and the turns of its fate.
    pub fn closing<'e>(
        &self,
        scenario: &str,
        judgement: Option<&Judgement>,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Page {
        let items = [("scenario", scenario.to_owned()), ("polity", self.words.polity(self.you))];
        let mut page = Page::new(self.sentence("closing-title", items));
        let name = || [("polity", self.words.polity(self.you)), ("date", self.words.date(self.scene.date()))];
        if !self.scene.stands(self.you) {
            page.text(self.sentence("closing-fallen", name()));
        }
        if let Some(judgement) = judgement {
            page.text(self.sentence(&format!("closing-{}", judgement.victory.key()), name()));
        }
        let entries: Vec<&Entry> = entries.collect();
        let months = entries.chunk_by(|a, b| a.date == b.date);
        let told: Vec<_> = months.flat_map(|month| self.digest(month.iter().copied()).entries).collect();
        let mut weighty: Vec<(i32, usize, &Entry)> = told
            .iter()
            .map(AsRef::as_ref)
            .filter(|e| self.concerns(&e.fact))
            .enumerate()
            .filter_map(|(i, e)| Some((self.weight(&e.fact)?, i, e)))
            .collect();
        weighty.sort_by_key(|&(weight, i, _)| (-weight, i));
        weighty.truncate(TOLD);
        weighty.sort_by_key(|&(_, i, _)| i);
        if !weighty.is_empty() {
            page.head(self.get("closing-events"));
        }
        for (_, _, entry) in weighty {
            let text = chronicle::line(&self.words, entry).text;
            page.item(self.say("closing-event", [("date", self.words.date(entry.date)), ("text", text)]));
        }
        page
    }

    /// How much a fact weighs at the end; nothing for what is forgotten by then.
    fn weight(&self, fact: &Fact) -> Option<i32> {
        let rules = self.scene.rules;
        match fact {
            Fact::Fell { .. } => Some(7),
            Fact::Captured { person, .. } if rules.person(*person).roles.iter().any(|r| r == RULER) => Some(6),
            Fact::Taken { place, .. } if rules.place(*place).kind == PlaceKind::Capital => Some(6),
            Fact::CapitalMoved { .. } | Fact::CourtFled { .. } | Fact::Proclaimed { .. } => Some(5),
            Fact::BondMade { .. } | Fact::BondEnded { .. } | Fact::Allied { .. } => Some(4),
            Fact::WarDeclared { .. } | Fact::PeaceMade { .. } | Fact::Acceded { .. } => Some(3),
            Fact::Taken { .. } | Fact::WentOver { .. } => Some(2),
            Fact::Battle { .. } => Some(1),
            _ => None,
        }
    }
}
