//! Articles on the treaties of this game to which one's own court is a party.

use crate::{
    present::{book::Entry, clause, page::Page, panels::View, texts::args},
    sim::{
        diplomacy::{Proposal, Treaty},
        look::Look,
    },
};

/// The kind of their topics; an article is `treaty/` and its position in the ledger.
pub const KIND: &str = "treaty";

/// The topic of a treaty, by its position in the ledger.
pub fn topic(at: usize) -> String {
    format!("{KIND}/{at}")
}

/// The articles, the latest first.
pub fn entries(view: &View) -> Vec<Entry> {
    let all = view.scene.ledger().treaties.iter().enumerate().rev();
    let own = all.filter(|(_, t)| t.from == view.you || t.to == view.you);
    own.map(|(at, t)| Entry { topic: topic(at), name: title(view, t) }).collect()
}

/// How a treaty is called.
fn title(view: &View, treaty: &Treaty) -> String {
    let words = &view.words;
    let items = args([
        ("from", words.polity_as(treaty.from, "short")),
        ("to", words.polity_as(treaty.to, "short")),
        ("act", words.act(treaty.act)),
        ("year", treaty.on.year().to_string()),
    ]);
    words.sentence(&words.with("treaty-title", &items))
}

/// What a treaty was: between whom, since when, on which terms, and whether it holds.
pub fn article(view: &View, topic: &str) -> Option<Page> {
    let at: usize = topic.strip_prefix(KIND)?.strip_prefix('/')?.parse().ok()?;
    let treaty = view.scene.ledger().treaties.get(at).filter(|t| t.from == view.you || t.to == view.you)?;
    let words = &view.words;
    let mut page = Page::new(title(view, treaty));
    page.fact(words.get("treaty-proposer"), words.polity(treaty.from));
    page.fact(words.get("treaty-other"), words.polity(treaty.to));
    page.fact(words.get("treaty-on"), words.date(treaty.on));
    let broken = view.breaches(treaty);
    let state = match (treaty.ended, broken.is_empty()) {
        (Some(date), _) => words.with("treaty-ended", &args([("date", words.date(date))])),
        (None, true) => words.get("treaty-in-force"),
        (None, false) => words.get("treaty-broken"),
    };
    page.fact(words.get("treaty-state"), state);
    for breach in broken {
        page.text(breach);
    }
    page.head(words.get("treaty-terms"));
    let proposal = Proposal { from: treaty.from, to: treaty.to, act: treaty.act, clauses: treaty.clauses.clone() };
    for term in &treaty.clauses {
        page.item(words.sentence(&clause::phrase(words, &proposal, term)));
    }
    page.head(words.sentence(&words.act(treaty.act)));
    page.text(words.get(&format!("book-act-{}", view.scene.rules.keys.act(treaty.act))));
    Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        present::Lang,
        window::{Shell, check::Stage, table::Table},
    };

    #[test]
    fn every_treaty_of_ones_own_has_an_article_and_no_other_has() {
        let mut stage = Stage::play(Lang::En, "the_long_war", "xia");
        let world = stage.world();
        let (table, shell) = (world.resource::<Table>(), world.resource::<Shell>());
        let view = table.view(shell);
        let own = entries(&view);
        let all = &view.scene.ledger().treaties;
        let count = all.iter().filter(|t| t.from == view.you || t.to == view.you).count();
        assert_eq!(own.len(), count);
        for entry in &own {
            let page = article(&view, &entry.topic).expect("an article");
            assert!(page.sections.len() > 1 && !page.title.contains('['), "{page:?}");
        }
        let strange = all.iter().position(|t| t.from != view.you && t.to != view.you);
        assert!(strange.is_none_or(|at| article(&view, &topic(at)).is_none()), "others' terms are not told");
        assert!(article(&view, "treaty/60000").is_none() && article(&view, "treaty/x").is_none());
    }
}
