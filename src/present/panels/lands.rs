//! Places: one of them, what lies around it, and who holds what.

use super::View;
use crate::{
    present::page::Page,
    sim::{
        fog,
        ids::{ArmyId, PlaceId, PolityId},
        look::Look,
        order::half_days,
        polity::Standing,
        war::siege,
    },
};

impl View<'_> {
    /// A place.
    pub fn place(&self, place: PlaceId) -> Page {
        let info = self.scene.rules.place(place);
        let key = self.scene.rules.keys.place(place);
        let mut page = Page::new(self.words.place(place));
        if let Some(note) = self.words.attr(&format!("place-{key}"), "note") {
            page.text(note);
        }
        if let Some(modern) = self.words.attr(&format!("place-{key}"), "modern") {
            page.fact(self.get("view-modern"), modern);
        }
        page.fact(self.get("view-holder"), self.holder_phrase(place));
        let kind = [("kind", self.key("kind", &info.kind)), ("ground", self.key("ground", &info.terrain))];
        page.fact(self.get("view-kind"), self.say("view-kind-is", kind));
        let worth = [("n", self.scene.rules.value(place).to_string())];
        page.fact(self.get("view-worth"), self.say("view-worth-is", worth));
        let town = self.scene.town(place);
        page.fact(self.get("view-households"), self.words.figure(town.households));
        page.fact(self.get("view-devastation"), self.say("view-percent", [("n", (town.devastation / 10).to_string())]));
        page.fact(self.get("view-unrest"), self.say("view-of-hundred", [("n", (town.unrest / 10).to_string())]));
        let walls = self.scene.walls(place);
        page.fact(self.get("view-fort"), self.say("view-fort-is", [("n", walls.fort.to_string())]));
        page.fact(self.get("view-garrison"), self.garrison_told(place));
        self.siege_rows(place, &mut page);
        self.armies_here(place, &mut page);
        self.roads(place, &mut page);
        page
    }

    /// Who holds a place, and by what right.
    pub fn holder_phrase(&self, place: PlaceId) -> String {
        let (owner, holder) = (self.scene.owner(place).0, self.scene.holder(place));
        let name = self.words.holder(holder);
        match self.scene.occupier(place).0 {
            Some(occupation) if owner != holder => {
                let items = [
                    ("holder", name),
                    ("owner", self.words.holder(owner)),
                    ("date", self.words.date(occupation.since)),
                ];
                self.say("view-held-against", items)
            }
            _ => name,
        }
    }

    pub(super) fn siege_rows(&self, place: PlaceId, page: &mut Page) {
        let Some(siege) = self.scene.siege(place).0 else { return };
        let months = self.scene.date().since(siege.since);
        let inside = siege::inside(&self.scene, place);
        let men: i64 = inside.iter().filter_map(|&id| self.scene.army(id)).map(|a| a.force.men()).sum();
        let stores = (siege::stores(&self.scene, place, men) - months).max(0);
        let items = [
            ("polity", self.words.polity(siege.by)),
            ("months", months.to_string()),
            ("works", (siege.works / 100).to_string()),
            ("stores", stores.to_string()),
        ];
        let key = if siege.hungry { "view-siege-hungry" } else { "view-siege-is" };
        page.fact(self.get("view-siege"), self.say(key, items));
        page.text(self.surrender(place));
    }

    fn armies_here(&self, place: PlaceId, page: &mut Page) {
        let mut armies = self.scene.armies_at(place);
        armies.retain(|&id| self.men_of(id).is_some());
        if armies.is_empty() {
            return;
        }
        page.head(self.get("view-armies-here"));
        for id in armies {
            page.item(self.army_line(id));
        }
    }

    fn stands(&self, army: ArmyId) -> bool {
        self.scene.army(army).is_some_and(|a| a.stands_at().is_some())
    }

    fn roads(&self, place: PlaceId, page: &mut Page) {
        page.head(self.get("view-roads"));
        for line in self.neighbours(place) {
            page.item(line);
        }
    }

    /// Every neighbour of a place: which way, how far, who holds it and what stands there.
    fn neighbours(&self, place: PlaceId) -> Vec<String> {
        let book = self.scene.rules;
        let month = self.scene.date().month();
        let roads = &book.neighbours[place.index()];
        let known = fog::known(&self.scene, self.you);
        let lines = roads.iter().map(|&(next, road)| {
            let road = &book.roads[road];
            let days = |mounted| (half_days(book, road, mounted, month) + 1) / 2;
            let seen: Vec<_> = known.iter().filter(|s| s.at == next && self.stands(s.army)).collect();
            let mut line = self.say(
                "view-road",
                [
                    ("place", self.words.place(next)),
                    ("way", self.get(&format!("way-{}", self.direction(place, next)))),
                    ("foot", days(false).to_string()),
                    ("horse", days(true).to_string()),
                    ("holder", self.words.holder(self.scene.holder(next))),
                    ("road", self.key("road", &road.kind)),
                ],
            );
            if !seen.is_empty() {
                line = self.say("view-road-armies", [("line", line), ("list", self.whose_men(&seen))]);
            }
            if self.scene.siege(next).0.is_some() {
                line = self.say("view-road-siege", [("line", line)]);
            }
            line
        });
        lines.collect()
    }

    /// Men of armies that are seen, by whose they are, one's own first.
    fn whose_men(&self, seen: &[&fog::Sighting]) -> String {
        let mut whose: Vec<PolityId> = seen.iter().map(|s| s.of).collect();
        whose.sort_unstable_by_key(|&of| (of != self.you, of));
        whose.dedup();
        let told = |of: &PolityId| {
            let theirs: Vec<_> = seen.iter().filter(|s| s.of == *of).collect();
            let men: i64 = theirs.iter().map(|s| s.men).sum();
            let men = if theirs.iter().all(|s| s.exact) { self.men(men) } else { self.some_men(men) };
            let whose = if *of == self.you { self.get("view-road-own") } else { self.words.polity(*of) };
            self.say("view-road-men", [("men", men), ("whose", whose)])
        };
        self.list(&whose.iter().map(told).collect::<Vec<_>>())
    }

    /// Which way one goes from one place to another, by the eight winds.
    fn direction(&self, from: PlaceId, to: PlaceId) -> &'static str {
        let (a, b) = (self.scene.rules.place(from), self.scene.rules.place(to));
        // A degree of longitude is some four fifths of one of latitude here.
        let (east, north) = ((b.lon - a.lon) * 4 / 5, b.lat - a.lat);
        let steep = |x: i32, y: i32| x.abs() * 5 > y.abs() * 12;
        match (east >= 0, north >= 0) {
            _ if steep(east, north) => {
                if east > 0 {
                    "east"
                } else {
                    "west"
                }
            }
            _ if steep(north, east) => {
                if north > 0 {
                    "north"
                } else {
                    "south"
                }
            }
            (true, true) => "northeast",
            (true, false) => "southeast",
            (false, true) => "northwest",
            (false, false) => "southwest",
        }
    }

    /// The map in words: what lies around a place, or around one's own seat.
    pub fn around(&self, place: PlaceId) -> Page {
        let mut page = Page::new(self.say("view-around", [("place", self.words.place(place))]));
        page.text(self.say("view-around-holder", [("holder", self.holder_phrase(place))]));
        for line in self.neighbours(place) {
            page.item(line);
        }
        page
    }

    /// The map in words: who holds what.
    pub fn holdings(&self) -> Page {
        let mut page = Page::new(self.get("view-holdings"));
        let names = |of: Option<PolityId>| -> Vec<String> {
            self.scene.places().filter(|&p| self.scene.holder(p) == of).map(|p| self.place_mark(p)).collect()
        };
        let mut holders: Vec<_> = self.scene.polities().filter(|&p| !self.scene.holdings(p).is_empty()).collect();
        holders.sort_by_key(|&p| p != self.you);
        for polity in holders {
            let list = names(Some(polity));
            let head = [("polity", self.words.polity(polity)), ("n", list.len().to_string())];
            page.head(self.sentence("view-holdings-of", head)).text(self.list(&list));
        }
        let free = names(None);
        if !free.is_empty() {
            page.head(self.get("view-holdings-free")).text(self.list(&free));
        }
        page
    }

    /// A place with what is remarkable about it.
    fn place_mark(&self, place: PlaceId) -> String {
        let name = self.words.place(place);
        if self.scene.siege(place).0.is_some() {
            return self.say("view-mark-siege", [("place", name)]);
        }
        // A capital by right that is in other hands is not the holder's, and that of a realm that fell was one once.
        let ranks = |p: &PolityId| match self.scene.standing(*p) {
            _ if self.scene.court(*p).capital != place => None,
            _ if self.scene.holder(place) == Some(*p) => Some(0),
            Standing::Stands | Standing::InFlight => Some(1),
            Standing::Fallen { .. } => Some(2),
            Standing::Absent => None,
        };
        let whose = self.scene.polities().filter_map(|p| Some((ranks(&p)?, p))).min();
        let Some((rank, polity)) = whose else { return name };
        let key = ["view-mark-capital", "view-mark-capital-of", "view-mark-capital-once"][rank];
        self.say(key, [("place", name), ("polity", self.words.polity(polity))])
    }
}
