//! How the futures of a choice end, in words.

use super::View;
use crate::{
    content::compile::Victory,
    present::page::Page,
    study::{futures::Outlook, report::Band},
};

/// A count among all, in whole percent.
pub fn share(n: u64, of: u64) -> u64 {
    if of == 0 { 0 } else { (n * 200 + of) / (of * 2) }
}

impl View<'_> {
    /// Adds how the futures of a choice end, under its name.
    pub fn outlook(&self, page: &mut Page, head: String, outlook: &Outlook) {
        page.head(head);
        page.fact(self.get("futures-stands"), self.stands_in(outlook));
        page.fact(self.get("futures-land"), self.list(&self.land_in(outlook)));
        if let Some(levels) = self.levels_in(outlook) {
            page.fact(self.get("futures-levels"), self.list(&levels));
        }
    }

    /// In how many futures the realm stands.
    pub fn stands_in(&self, outlook: &Outlook) -> String {
        let (n, of) = (outlook.stands, outlook.games);
        let items = [("n", n.to_string()), ("of", of.to_string()), ("share", share(n, of).to_string())];
        self.say("futures-stands-in", items)
    }

    /// What its land is worth in how many of them, where that is any.
    pub fn land_in(&self, outlook: &Outlook) -> Vec<String> {
        let bands = Band::ALL.into_iter().zip(outlook.bands);
        self.shares(bands.map(|(band, n)| (format!("simulate-band-{}", band.key()), n)), outlook.games)
    }

    /// Which level of victory is reached in how many of them, where that is any; nothing for a side without
    /// objectives.
    pub fn levels_in(&self, outlook: &Outlook) -> Option<Vec<String>> {
        let levels = Victory::ALL.into_iter().zip(outlook.levels?);
        Some(self.shares(levels.map(|(level, n)| (format!("victory-{}", level.key()), n)), outlook.games))
    }

    fn shares(&self, counts: impl Iterator<Item = (String, u64)>, of: u64) -> Vec<String> {
        let told = |(key, n): (String, u64)| {
            self.say("futures-share", [("what", self.get(&key)), ("share", share(n, of).to_string())])
        };
        counts.filter(|(_, n)| *n > 0).map(told).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_whole_percent_and_nothing_of_nothing() {
        assert_eq!([share(0, 60), share(1, 60), share(50, 60), share(60, 60), share(0, 0)], [0, 2, 83, 100, 0]);
    }
}
