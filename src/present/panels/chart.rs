//! The map drawn with letters: places where they lie, marked by who holds them.

use super::View;
use crate::{
    present::page::{Page, Row},
    sim::{
        ids::{PlaceId, PolityId},
        look::Look,
    },
};

/// How wide and high a drawing may be, in letters.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Letters in a row.
    pub wide: usize,
    /// Rows.
    pub high: usize,
}

/// How the land is laid on the sheet.
#[derive(Clone, Copy)]
struct Fit {
    west: i32,
    north: i32,
    across: i32,
    down: i32,
    wide: i32,
    high: i32,
}

/// Width of a name's letters: Chinese ones take two cells.
fn cells(text: &str) -> usize {
    text.chars().map(|c| if c as u32 >= 0x2E80 { 2 } else { 1 }).sum()
}

/// A sheet of cells. A wide letter leaves the cell after it empty.
struct Sheet {
    rows: Vec<Vec<Option<char>>>,
}

impl Sheet {
    fn new(frame: Frame) -> Self {
        Self { rows: vec![vec![Some(' '); frame.wide]; frame.high] }
    }

    fn free(&self, row: usize, at: usize, width: usize) -> bool {
        let cells = self.rows.get(row).and_then(|r| r.get(at..at + width));
        cells.is_some_and(|c| c.iter().all(|c| *c == Some(' ')))
    }

    fn write(&mut self, row: usize, mut at: usize, text: &str) {
        for c in text.chars() {
            let width = if c as u32 >= 0x2E80 { 2 } else { 1 };
            let Some(line) = self.rows.get_mut(row) else { return };
            if at + width > line.len() {
                return;
            }
            line[at] = Some(c);
            if width == 2 {
                line[at + 1] = None;
            }
            at += width;
        }
    }

    fn lines(self) -> impl Iterator<Item = String> {
        self.rows.into_iter().map(|row| row.into_iter().flatten().collect::<String>().trim_end().to_owned())
    }
}

impl View<'_> {
    /// The map, drawn: all of it, or the country about a place.
    pub fn chart(&self, about: Option<PlaceId>, frame: Frame) -> Page {
        let title = match about {
            Some(place) => self.say("view-around", [("place", self.words.place(place))]),
            None => self.get("view-map"),
        };
        let mut page = Page::new(title);
        let shown = self.within(about);
        let Some(fit) = self.fit(&shown, frame) else { return page };
        let mut sheet = Sheet::new(frame);
        for &place in &shown {
            let (row, at) = self.lies(fit, place);
            sheet.write(row, at, &self.mark(place));
        }
        // Names where there is room: seats and sieges first, then great places.
        let mut named = shown.clone();
        named.sort_by_key(|&p| {
            (!self.is_seat(p), self.scene.siege(p).0.is_none(), std::cmp::Reverse(self.scene.rules.place(p).size), p)
        });
        for place in named {
            let (row, at) = self.lies(fit, place);
            let name = self.words.place(place);
            let start = at + cells(&self.mark(place));
            if sheet.free(row, start, cells(&name) + 1) {
                sheet.write(row, start, &name);
            }
        }
        for line in sheet.lines() {
            page.row(Row::Drawn(line));
        }
        let holders: Vec<_> =
            self.scene.polities().filter(|&p| shown.iter().any(|&x| self.scene.holder(x) == Some(p))).collect();
        let legend: Vec<_> = holders
            .into_iter()
            .map(|p| self.say("view-legend-one", [("mark", self.letter(p)), ("polity", self.short(p))]))
            .collect();
        page.text(self.say("view-legend", [("marks", self.list(&legend))]));
        page
    }

    /// Places shown: all, or those within some days of a place.
    fn within(&self, about: Option<PlaceId>) -> Vec<PlaceId> {
        let Some(centre) = about else { return self.scene.places().collect() };
        let (lon, lat) = (self.scene.rules.place(centre).lon, self.scene.rules.place(centre).lat);
        let near = |p: &PlaceId| {
            let info = self.scene.rules.place(*p);
            (info.lon - lon).abs() <= 400 && (info.lat - lat).abs() <= 300
        };
        self.scene.places().filter(near).collect()
    }

    /// How places are laid on the sheet.
    fn fit(&self, shown: &[PlaceId], frame: Frame) -> Option<Fit> {
        let lon = |p: &PlaceId| self.scene.rules.place(*p).lon;
        let lat = |p: &PlaceId| self.scene.rules.place(*p).lat;
        let (west, east) = (shown.iter().map(lon).min()?, shown.iter().map(lon).max()?);
        let (south, north) = (shown.iter().map(lat).min()?, shown.iter().map(lat).max()?);
        // Room at the right for the easternmost names.
        let (wide, high) = (frame.wide.saturating_sub(14).max(1) as i32, frame.high.saturating_sub(1).max(1) as i32);
        Some(Fit { west, north, across: (east - west).max(1), down: (north - south).max(1), wide, high })
    }

    /// Row and cell of a place.
    fn lies(&self, fit: Fit, place: PlaceId) -> (usize, usize) {
        let info = self.scene.rules.place(place);
        let at = (info.lon - fit.west) * fit.wide / fit.across;
        let row = (fit.north - info.lat) * fit.high / fit.down;
        (row.clamp(0, fit.high) as usize, at.clamp(0, fit.wide) as usize)
    }

    fn is_seat(&self, place: PlaceId) -> bool {
        self.powers().into_iter().any(|p| self.scene.court(p).seat == place)
    }

    /// The mark of a place: its holder's letter, and whether it is a seat, besieged, or has an army.
    fn mark(&self, place: PlaceId) -> String {
        let mut mark = self.scene.holder(place).map_or_else(|| "·".to_owned(), |p| self.letter(p));
        if self.is_seat(place) {
            mark.push('◎');
        }
        if self.scene.siege(place).0.is_some() {
            mark.push('!');
        }
        if !self.scene.armies_at(place).is_empty() {
            mark.push('^');
        }
        mark
    }

    /// The letter of a power: the first of its short name in English, its sign in Chinese.
    fn letter(&self, polity: PolityId) -> String {
        match self.words.lang {
            crate::present::Lang::Zh => self.words.polity_as(polity, "mark"),
            crate::present::Lang::En => self.short(polity).chars().take(1).collect(),
        }
    }
}
