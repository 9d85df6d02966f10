//! What figures are made of: the books of a month, and any figure by its name.

use super::{
    desk::Desk,
    names::{self, Named, NotFound},
    reader::{Read, Reader},
};
use crate::{
    present::{page::Page, panels::Mood, texts::args},
    sim::{look::Look, polity::Tax},
};

/// What can be explained besides places, by the message of its name.
const TOPICS: [(&str, &str); 9] = [
    ("prestige", "view-prestige"),
    ("weariness", "view-weariness"),
    ("stability", "view-stability"),
    ("treasury", "view-treasury"),
    ("grain", "view-grain"),
    ("manpower", "view-manpower"),
    ("horses", "view-horses"),
    ("policy", "view-policy"),
    ("tax", "explain-tax"),
];

impl Desk<'_> {
    /// The books: cash, grain, men and horses, each as a sum.
    pub(super) fn books(&self) -> Vec<Page> {
        let view = self.view();
        let mut cash = view.cash_sum();
        if let Some(turn) = self.session.journal().turns().last() {
            view.loot_rows(&turn.played.entries, &mut cash);
        }
        vec![cash, view.grain_sum(), view.men_sum(), view.horses_sum()]
    }

    /// What a figure is made of; a place is explained by its people, walls and siege.
    pub(super) fn explain(&self, reader: &mut Reader) -> Read<Vec<Page>> {
        let view = self.view();
        let known: Vec<Named<&str>> = TOPICS
            .iter()
            .map(|&(id, key)| {
                let forms = names::forms(self.texts, key, &[]);
                Named { id, label: view.words.get(key), forms }.keyed(id)
            })
            .collect();
        let labels: Vec<_> = known.iter().map(|n| n.label.clone()).collect();
        let what = self.say("explain-what", &args([("list", crate::present::clause::list(&view.words, &labels))]));
        let page = match names::take(&mut reader.tokens, &known) {
            Ok("prestige") => view.mood(self.you, Mood::Prestige),
            Ok("weariness") => view.mood(self.you, Mood::Weariness),
            Ok("stability") => view.mood(self.you, Mood::Stability),
            Ok("treasury") => view.cash_sum(),
            Ok("grain") => view.grain_sum(),
            Ok("manpower") => view.men_sum(),
            Ok("horses") => view.horses_sum(),
            Ok("policy") => view.policy_sum(),
            Ok(_) => self.taxes(),
            Err(NotFound::Missing) => return Err(what),
            Err(_) => {
                let place = reader.place().map_err(|why| format!("{why} {what}"))?;
                let mut pages = vec![view.town_sum(place), view.walls_sum(place)];
                if view.scene.siege(place).0.is_some() {
                    pages.push(view.siege_sum(place));
                }
                return Ok(pages);
            }
        };
        Ok(vec![page])
    }

    /// What each tax would bring in a month, and what it does to unrest.
    fn taxes(&self) -> Page {
        let view = self.view();
        let mut page = Page::new(self.words().get("explain-tax"));
        for level in [Tax::Low, Tax::Usual, Tax::High] {
            let (cash, unrest) = view.tax_forecast(level);
            let unrest = format!("{}{}.{}", if unrest < 0 { "−" } else { "+" }, unrest.abs() / 10, unrest.abs() % 10);
            // The lines are those of the books, under their names there.
            let force = if view.scene.court(self.you).tax == level { "yes" } else { "no" };
            let items = [("tax", self.words().tax(level)), ("unrest", unrest), ("force", force.to_owned())];
            page.head(self.words().sentence(&self.say("explain-tax-is", &args(items))));
            for line in view.income_under(level) {
                page.fact(self.words().book_line(&line), self.words().figure(line.amount));
            }
            page.fact(self.words().get("explain-tax-income"), self.words().figure(cash));
        }
        page
    }
}
