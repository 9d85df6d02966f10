//! Games kept and taken up again from the desk. Every turn is kept by itself, and so is what is left.

use super::{desk::Desk, reader::Read};
use crate::{
    play::{SaveError, Slot},
    present::{page::Page, saves, texts::args},
};

/// Saves that are listed.
const LISTED: usize = 20;

impl Desk<'_> {
    fn unsaved(&self, error: &SaveError) -> String {
        saves::error(self.texts, self.lang, error)
    }

    /// Keeps the game under a name; without one, as the quick save.
    pub(super) fn save(&mut self, name: &str) -> Read<Page> {
        let Some(store) = &self.store else { return Err(self.words().get("desk-no-saves")) };
        let slot = if name.is_empty() { Slot::Quick } else { Slot::Named(name.to_owned()) };
        let id = store.save(&self.session, &slot).map_err(|e| self.unsaved(&e))?;
        self.kept = true;
        let name = if name.is_empty() { id } else { name.to_owned() };
        let list = args([("name", name.clone()), ("command", format!("{} {name}", self.view().command("load")))]);
        Ok(Page::note(self.say("desk-saved", &list)))
    }

    /// Takes a kept game up again. The game at the desk is kept first.
    pub(super) fn load(&mut self, name: &str) -> Read<Vec<Page>> {
        let Some(store) = &self.store else { return Err(self.words().get("desk-no-saves")) };
        if name.is_empty() {
            let list = args([("command", self.view().command("saves"))]);
            return Err(self.say("desk-load-what", &list));
        }
        let loaded = store.load(self.content, name);
        let loaded = loaded.map_err(|e| saves::error_beside(self.texts, self.lang, &e, store))?;
        let Some(&you) = loaded.session.setup().humans.first() else {
            return Err(self.words().get("desk-load-nobody"));
        };
        let mut pages: Vec<Page> = self.autosave().err().map(Page::note).into_iter().collect();
        self.session = loaded.session;
        self.you = you;
        self.changed();
        self.kept = true;
        if loaded.changed {
            pages.push(Page::note(saves::changed(self.texts, self.lang)));
        }
        pages.push(self.view().overview());
        Ok(pages)
    }

    /// The games that are kept, the newest first.
    pub(super) fn saves(&self) -> Read<Page> {
        let Some(store) = &self.store else { return Err(self.words().get("desk-no-saves")) };
        let words = self.words();
        let mut page = Page::new(words.get("desk-saves"));
        for listed in store.list().map_err(|e| self.unsaved(&e))?.into_iter().take(LISTED) {
            match listed.header {
                Ok(header) => {
                    let name = if header.name.is_empty() { listed.id } else { header.name };
                    let sides: Vec<_> = header.sides.iter().map(|key| words.get(&format!("polity-{key}"))).collect();
                    let list = [
                        ("name", name),
                        ("scenario", words.get(&format!("scenario-{}", header.scenario))),
                        ("sides", crate::present::clause::list(&words, &sides)),
                        ("date", words.date(header.date)),
                        ("turn", (header.turn + 1).to_string()),
                    ];
                    page.item(words.with("desk-saves-one", &args(list)));
                }
                Err(error) => {
                    let list = [("name", listed.id), ("why", self.unsaved(&error))];
                    page.item(words.with("desk-saves-broken", &args(list)));
                }
            }
        }
        page.or_none(words.get("desk-saves-none"));
        Ok(page)
    }

    /// Keeps the game as it stands, if anything was done since it was kept last.
    pub(super) fn autosave(&mut self) -> Read<()> {
        if let Some(store) = &self.store
            && !self.kept
        {
            store.save(&self.session, &Slot::Auto).map_err(|e| self.unsaved(&e))?;
            self.kept = true;
        }
        Ok(())
    }

    /// Leaves: nothing is asked and nothing is lost.
    pub(super) fn leave(&mut self) -> Vec<Page> {
        let why = self.autosave().err();
        let key = match (&why, &self.store) {
            (None, Some(_)) => "desk-bye-kept",
            _ => "desk-bye",
        };
        let mut pages: Vec<Page> = why.map(Page::note).into_iter().collect();
        pages.push(Page::note(self.words().get(key)));
        pages
    }
}
