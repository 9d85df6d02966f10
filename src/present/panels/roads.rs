//! The road that an army has before it: its days, and what keeps it on the way.

use super::View;
use crate::{
    present::page::Page,
    sim::{
        fog,
        ids::{ArmyId, PlaceId},
        look::Look,
        order,
        war::march::{self, Ahead},
    },
};

/// Half-days of a road beyond which nobody asks for one.
const FARTHEST: i32 = 10_000;

impl View<'_> {
    /// How long an army marches to a place, and what it meets on the way.
    pub(super) fn road_row(&self, id: ArmyId, to: PlaceId, named: bool, page: &mut Page) {
        let n = self.army_number(id).to_string();
        let name = if named { self.say("view-odds-road-of", [("n", n)]) } else { self.get("view-odds-road") };
        match self.road(id, to) {
            None if named => {
                page.fact(name, self.no_road(id, to));
            }
            None => {
                page.text(self.no_road(id, to));
            }
            Some(road) => {
                page.fact(name, self.days_told(&road));
                for line in self.kept(&road) {
                    page.fact(self.get("view-odds-way-on"), line);
                }
            }
        }
    }

    /// What keeps an army on the way to a place, in sentences: for who gives the order without asking for the odds.
    pub fn kept_on_the_way(&self, id: ArmyId, to: PlaceId) -> Vec<String> {
        let road = self.road(id, to);
        let told = |line: String| self.sentence("view-odds-kept", [("line", line)]);
        road.map_or_else(Vec::new, |road| self.kept(&road).into_iter().map(told).collect())
    }

    /// That no open road leads there, and what closes it.
    fn no_road(&self, id: ArmyId, to: PlaceId) -> String {
        let closed = self.closed_by(id, to);
        self.sentence("view-odds-no-road", [("closed", closed.unwrap_or_else(|| "none".to_owned()))])
    }

    /// What closes the road of an army to a place, as a phrase: the first place on the shortest way over all ground that
    /// belongs to a court which is neither at war nor friends with the army's own. Nothing where no road leads at all.
    pub fn closed_by(&self, id: ArmyId, to: PlaceId) -> Option<String> {
        let army = self.scene.army(id)?;
        let (of, mounted) = (army.banner.of, army.force.mounted());
        let (_, road) = order::ride(self.scene.rules, order::start_of(&army), to, FARTHEST, mounted)?;
        let closed = |&p: &PlaceId| p != to && !self.scene.friendly(p, of) && !self.scene.hostile(p, of);
        let place = road.into_iter().skip(1).find(closed)?;
        let items = [("place", self.words.place(place)), ("holder", self.words.holder(self.scene.holder(place)))];
        Some(self.say("view-road-closed", items))
    }

    fn days_told(&self, road: &Ahead) -> String {
        let (days, month) = ((road.half + 1) / 2, self.scene.rules.war.march_days.max(1));
        let items = [("days", days.to_string()), ("months", ((days + month - 1) / month).to_string())];
        match road.stop {
            Some(place) => {
                let place = ("place", self.words.place(place));
                self.say("view-odds-days-as-far", [place, ("days", days.to_string())])
            }
            None => self.say("view-odds-days", items),
        }
    }

    /// The garrisons that are gone round, with the days that it costs, and the one that ends the march.
    fn kept(&self, road: &Ahead) -> Vec<String> {
        let mut lines = Vec::new();
        if !road.past.is_empty() {
            let names: Vec<String> = road.past.iter().map(|&p| self.words.place(p)).collect();
            let days = self.scene.rules.war.ride_past * road.past.len() as i32;
            lines.push(self.say("view-odds-past", [("list", self.list(&names)), ("days", days.to_string())]));
        }
        if let Some(place) = road.stop {
            let items = [("place", self.words.place(place)), ("garrison", self.garrison_told(place))];
            lines.push(self.say("view-odds-stopped", items));
        }
        lines
    }

    /// The road of an army to a place, with garrisons as one's own court knows them.
    fn road(&self, id: ArmyId, to: PlaceId) -> Option<Ahead> {
        let known = fog::veil(&self.scene, self.you);
        march::ahead(&known.with(self.scene.rules), id, to)
    }

    /// Days that an army needs to a place from where it is, with what it has gone of its stretch of road counted, and
    /// with what garrisons on the way cost; nothing where no road leads there.
    pub fn days_to(&self, id: ArmyId, to: PlaceId) -> Option<i32> {
        self.road(id, to).map(|road| (road.half + 1) / 2)
    }

    /// Where a garrison ends the march of an army to a place, if one does.
    pub(super) fn stopped_at(&self, id: ArmyId, to: PlaceId) -> Option<PlaceId> {
        self.road(id, to)?.stop
    }

    /// Days that it needs to the goal itself; nothing where a garrison stops it before.
    pub fn arrives(&self, id: ArmyId, to: PlaceId) -> Option<i32> {
        self.road(id, to).filter(|road| road.stop.is_none()).map(|road| (road.half + 1) / 2)
    }
}
