//! Games kept and taken up again from the desk.

use super::{desk::Desk, reader::Read};
use crate::present::page::Page;

impl Desk<'_> {
    /// Keeps the game under a name.
    pub(super) fn save(&self, _name: &str) -> Read<Page> {
        Err(self.words().get("desk-no-saves"))
    }

    /// Takes a kept game up again.
    pub(super) fn load(&mut self, _name: &str) -> Read<Vec<Page>> {
        Err(self.words().get("desk-no-saves"))
    }

    /// The games that are kept.
    pub(super) fn saves(&self) -> Read<Page> {
        Err(self.words().get("desk-no-saves"))
    }

    /// Keeps the game as it stands after a turn.
    pub(super) fn autosave(&self) -> Read<()> {
        Ok(())
    }

    /// Leaves: nothing is asked and nothing is lost.
    pub(super) fn leave(&self) -> Vec<Page> {
        vec![Page::note(self.words().get("desk-bye"))]
    }
}
