//! The overview: where one's own realm stands, at a glance.

use super::View;
use crate::{
    present::page::Page,
    sim::{
        economy::{books, grain},
        ids::PolityId,
        look::Look,
        polity::{Purse, Standing},
    },
};

impl View<'_> {
    /// The overview of one's own realm.
    pub fn overview(&self) -> Page {
        let mut page = Page::new(self.title());
        self.standing_rows(&mut page);
        self.purse_rows(&mut page);
        self.war_rows(&mut page);
        self.need_rows(&mut page);
        page
    }

    /// What one needs at the start of a turn: the month, the treasury, and what needs doing.
    pub fn brief(&self) -> Page {
        let mut page = Page::new(self.title());
        let cash = self.words.figure(self.scene.purse(self.you).cash);
        let temper = self.scene.temper(self.you);
        let items = [
            ("cash", cash),
            ("men", self.men(self.scene.field_men(self.you))),
            ("weariness", self.whole(temper.weariness)),
            ("stability", self.whole(temper.stability)),
        ];
        page.text(self.say("view-brief", items));
        self.need_rows(&mut page);
        page
    }

    /// What needs doing alone.
    pub fn needs_page(&self) -> Page {
        let mut page = Page::new(self.get("view-needs"));
        for need in self.needs() {
            page.item(need.told);
        }
        page.or_none(self.get("view-needs-none"));
        page
    }

    fn need_rows(&self, page: &mut Page) {
        page.head(self.get("view-needs"));
        for need in self.needs() {
            page.item(need.told);
        }
        page.or_none(self.get("view-needs-none"));
    }

    /// Whose court it is and what month, in the common era and the court's own count.
    pub fn title(&self) -> String {
        let polity = self.words.polity_as(self.you, "text");
        let (date, months) = (self.scene.date(), self.turn_months());
        let turn = self.words.turn(date, months);
        let era = self.scene.stands(self.you).then(|| self.words.era_year(self.you, date)).flatten();
        let title = match era {
            Some(era) => self.say("view-title-era", [("polity", polity), ("date", turn), ("era", era)]),
            None => self.say("view-title", [("polity", polity), ("date", turn)]),
        };
        self.words.sentence(&title)
    }

    /// Months of the coming turn.
    pub(super) fn turn_months(&self) -> i32 {
        let clock = &self.scene.state.clock;
        clock.turn_months.min(clock.last.since(clock.date) + 1).max(1)
    }

    fn standing_rows(&self, page: &mut Page) {
        let court = self.scene.court(self.you);
        match self.scene.standing(self.you) {
            Standing::Fallen { .. } => {
                page.text(self.get("view-fallen"));
            }
            Standing::InFlight => {
                page.text(self.get("view-in-flight"));
            }
            _ => {}
        }
        let ruler = court.ruler.map_or_else(|| self.get("view-throne-empty"), |p| self.words.person(p));
        page.fact(self.get("view-ruler"), ruler);
        let heir = court.heir.map_or_else(|| self.get("view-heir-none"), |p| self.words.person(p));
        page.fact(self.get("view-heir"), heir);
        if court.heir.is_none() {
            let custom = self.scene.rules.polity(self.you).succession;
            page.fact(self.get("view-succession"), self.key("succession", &custom));
        }
        let seat = self.words.place(court.seat);
        let seat = if court.seat == court.capital {
            seat
        } else {
            self.say("view-seat-away", [("place", seat), ("capital", self.words.place(court.capital))])
        };
        page.fact(self.get("view-seat"), seat);
        let policy = [("policy", self.words.policy(court.policy)), ("share", court.party(court.policy).to_string())];
        page.fact(self.get("view-policy"), self.say("view-policy-share", policy));
        let temper = self.scene.temper(self.you);
        page.fact(self.get("view-prestige"), self.say("view-of-hundred", [("n", self.whole(temper.prestige))]));
        page.fact(self.get("view-weariness"), self.say("view-of-hundred", [("n", self.whole(temper.weariness))]));
        page.fact(self.get("view-stability"), self.say("view-of-hundred", [("n", self.whole(temper.stability))]));
    }

    fn purse_rows(&self, page: &mut Page) {
        let Purse { grain: stored, manpower, horses, .. } = self.scene.purse(self.you);
        let number = |n: i64| self.words.figure(n);
        page.fact(self.get("view-treasury"), self.treasury(self.you));
        let (harvest, eaten) = (grain::harvest(&self.scene, self.you) / 12, grain::need(&self.scene, self.you));
        let flow = [
            ("n", number(stored)),
            ("harvest", number(harvest)),
            ("eaten", number(eaten)),
            ("sum", self.change(harvest - eaten)),
        ];
        page.fact(self.get("view-grain"), self.say("view-grain-flow", flow));
        page.fact(self.get("view-manpower"), self.say("view-manpower-is", [("n", number(manpower))]));
        page.fact(self.get("view-horses"), self.say("view-horses-is", [("n", number(horses))]));
        let armies = self.scene.armies_of(self.you).len().to_string();
        let men = self.men(self.scene.field_men(self.you));
        page.fact(self.get("view-armies"), self.say("view-armies-are", [("n", armies), ("men", men)]));
        let places = self.scene.holdings(self.you).len().to_string();
        page.fact(self.get("view-places"), self.say("view-places-are", [("n", places)]));
    }

    /// A treasury in a line: what lies in it, and what all lines of the books of a month make of it.
    pub(super) fn treasury(&self, of: PolityId) -> String {
        let lines = books::books(&self.scene, of);
        let side = |sign: i64| lines.iter().map(|l| l.amount).filter(|n| n * sign > 0).sum::<i64>();
        let items = [
            ("cash", self.words.figure(self.scene.purse(of).cash)),
            ("income", self.words.figure(side(1))),
            ("pay", self.words.figure(-side(-1))),
            ("sum", self.change(side(1) + side(-1))),
        ];
        self.say("view-treasury-is", items)
    }

    fn war_rows(&self, page: &mut Page) {
        let foes: Vec<_> =
            self.powers()
                .into_iter()
                .filter_map(|p| {
                    let war = self.scene.relations().get(p, self.you).war.filter(|_| p != self.you)?;
                    Some(self.say(
                        "view-war-since",
                        [("polity", self.words.polity(p)), ("date", self.words.date(war.since))],
                    ))
                })
                .collect();
        let wars = if foes.is_empty() { self.get("view-war-none") } else { self.list(&foes) };
        page.fact(self.get("view-wars"), wars);
        let friends: Vec<_> = self.powers().into_iter().filter_map(|p| self.bond(self.you, p)).collect();
        if !friends.is_empty() {
            page.fact(self.get("view-bonds"), self.list(&friends));
        }
    }
}
