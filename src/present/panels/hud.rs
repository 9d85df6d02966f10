//! What the figures about the map are made of: a page for each, and the rows of lists beside it.

use super::View;
use crate::{
    present::{chronicle, page::Page, verdict},
    sim::{
        chronicle::{Entry, Fact},
        court::temper,
        diplomacy::{DueState, treaty},
        economy::{self, books, grain},
        ids::{ArmyId, EventId, PlaceId, PolityId},
        look::Look,
        order::half_days,
        war::siege,
    },
};

/// Something owed, as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// The court on the other side.
    pub with: PolityId,
    /// What is owed by whom.
    pub what: String,
    /// How it stands.
    pub state: String,
    /// Whether it is in arrears.
    pub late: bool,
    /// All of it, as the ledger tells it.
    pub told: String,
}

/// Something that a turn brought, as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub text: String,
    /// What it was thrown at, for an answer.
    pub detail: Option<String>,
    /// Whose doing.
    pub actor: Option<PolityId>,
    /// Where.
    pub place: Option<PlaceId>,
    /// Strand, for its icon.
    pub lane: chronicle::Lane,
    /// Whether it is one's own affair.
    pub own: bool,
}

impl View<'_> {
    /// An army by its commander, or by its number.
    pub fn host(&self, id: ArmyId) -> String {
        let commander = self.scene.army(id).and_then(|a| a.lead.commander);
        match commander {
            Some(person) => self.words.person_short(person),
            None => self.say("hud-host", [("n", self.army_number(id).to_string())]),
        }
    }

    /// The stops of an army's road that are still to come, with the days to each as things stand.
    pub fn stops(&self, id: ArmyId) -> Vec<(PlaceId, i32)> {
        let Some(army) = self.scene.army(id).filter(|a| !a.away()) else { return Vec::new() };
        let (book, month) = (self.scene.rules, self.scene.date().month());
        let mut at = army.position.at;
        let mut half = 0;
        let mut stops = Vec::new();
        if let Some(leg) = army.position.leg {
            half += leg.of - leg.done;
            at = leg.to;
            stops.push((at, (half + 1) / 2));
        }
        for &next in &army.position.route {
            let Some(road) = book.road(at, next) else { continue };
            half += half_days(book, road, army.force.mounted(), month);
            at = next;
            stops.push((at, (half + 1) / 2));
        }
        stops
    }

    /// An amount with its sign.
    pub(super) fn change(&self, n: i64) -> String {
        if n > 0 { format!("+{}", self.words.figure(n)) } else { self.words.figure(n) }
    }

    /// The treasury: the books of the coming month, line by line.
    pub fn cash_sum(&self) -> Page {
        let mut page = Page::new(self.get("view-treasury"));
        let cash = self.scene.purse(self.you).cash;
        page.fact(self.get("hud-store"), self.words.sum(crate::sim::diplomacy::Good::Cash, cash));
        page.head(self.get("hud-books"));
        let lines = books::books(&self.scene, self.you);
        for line in &lines {
            page.fact(self.words.book_line(line), self.change(line.amount));
        }
        let sum: i64 = lines.iter().map(|l| l.amount).sum();
        page.fact(self.get("hud-sum"), self.change(sum));
        if sum < 0 {
            page.text(self.say("hud-cash-lasts", [("n", (cash / -sum).to_string())]));
        }
        page
    }

    /// What one's own armies carried off in the last turn, place by place: it is in the treasury, and in no month's income.
    pub fn loot_rows(&self, entries: &[Entry], page: &mut Page) {
        let got = |entry: &Entry| match entry.fact {
            Fact::Taken { place, by: Some(by), loot, .. } if by == self.you => Some((place, loot)),
            Fact::Raided { place, by, loot, .. } | Fact::Sacked { place, by, loot, .. } if by == self.you => {
                Some((place, loot))
            }
            _ => None,
        };
        let got: Vec<_> = entries.iter().filter_map(got).filter(|(_, loot)| *loot > 0).collect();
        if got.is_empty() {
            return;
        }
        page.head(self.get("hud-loot"));
        for (place, loot) in got {
            page.fact(self.words.place(place), self.change(loot));
        }
    }

    /// The same without what melts of a full treasury: what an order changes by the month, and not what it spends.
    pub fn cash_flow(&self) -> i64 {
        let lines = books::books(&self.scene, self.you);
        lines.iter().filter(|l| l.what != books::Item::Largesse).map(|l| l.amount).sum()
    }

    /// The part of it that is the same every month: income and pay, without what falls due under treaties.
    pub(super) fn standing_flow(&self) -> i64 {
        let lines = books::income_lines(&self.scene, self.you).into_iter();
        lines.chain(books::pay_lines(&self.scene, self.you)).map(|l| l.amount).sum()
    }

    /// What comes in under treaties in the coming month, less what goes out.
    pub(super) fn falls_due(&self) -> i64 {
        let lines = books::books(&self.scene, self.you).into_iter();
        lines.filter(|l| matches!(l.what, books::Item::Paid | books::Item::Received)).map(|l| l.amount).sum()
    }

    /// What the treasury gains or loses in a month as things stand.
    pub fn cash_change(&self) -> i64 {
        books::books(&self.scene, self.you).iter().map(|l| l.amount).sum()
    }

    /// Grain: store, harvest, what is eaten.
    pub fn grain_sum(&self) -> Page {
        let mut page = Page::new(self.get("view-grain"));
        let scene = &self.scene;
        page.fact(
            self.get("hud-store"),
            self.say("view-grain-is", [("n", self.words.figure(scene.purse(self.you).grain))]),
        );
        let (harvest, need) = (grain::harvest(scene, self.you) / 12, grain::need(scene, self.you));
        page.head(self.get("hud-month"));
        page.fact(self.get("hud-harvest"), self.change(harvest));
        page.fact(self.get("hud-eaten"), self.change(-need));
        page.fact(self.get("hud-sum"), self.change(harvest - need));
        if let Some(months) = grain::lasts(scene, self.you) {
            page.text(self.say("hud-grain-lasts", [("n", months.to_string())]));
        }
        page
    }

    /// Men who can be called up, and those who are under arms already.
    pub fn men_sum(&self) -> Page {
        let mut page = Page::new(self.get("view-manpower"));
        let scene = &self.scene;
        let men = |n| self.say("view-manpower-is", [("n", self.words.figure(n))]);
        page.fact(self.get("hud-pool"), men(scene.purse(self.you).manpower));
        page.fact(self.get("hud-in-field"), men(scene.field_men(self.you)));
        page.fact(self.get("hud-in-garrison"), men(scene.garrisons(self.you)));
        page.fact(self.get("hud-land-gives"), men(economy::manpower_cap(scene, self.you)));
        page.text(self.say("hud-equip", [("n", scene.rules.economy.equip.to_string())]));
        page
    }

    /// Horses.
    pub fn horses_sum(&self) -> Page {
        let mut page = Page::new(self.get("view-horses"));
        let scene = &self.scene;
        let herds = scene.purse(self.you).horses;
        let ridden: i64 =
            scene.armies_of(self.you).iter().filter_map(|&id| scene.army(id)).map(|a| a.force.horse).sum();
        page.fact(self.get("hud-herds"), self.words.figure(herds));
        page.fact(self.get("hud-ridden"), self.words.figure(ridden));
        let growth = i64::from(scene.rules.economy.herd_growth) * herds / 12_000;
        page.fact(self.get("hud-foals"), self.change(growth));
        page
    }

    /// The policy in force and the parties at court.
    pub fn policy_sum(&self) -> Page {
        let court = self.scene.court(self.you);
        let mut page = Page::new(self.get("view-policy"));
        page.text(self.words.sentence(&self.words.policy(court.policy)));
        page.head(self.get("view-parties"));
        let mut parties: Vec<_> = court.parties.iter().filter(|(_, share)| *share > 0).collect();
        parties.sort_by_key(|(policy, share)| (std::cmp::Reverse(*share), *policy));
        for (policy, share) in parties {
            page.fact(self.words.policy(*policy), self.say("view-percent", [("n", share.to_string())]));
        }
        page
    }

    /// A place's people: who live there, who pay, what keeps them quiet.
    pub fn town_sum(&self, place: PlaceId) -> Page {
        let town = self.scene.town(place);
        let mut page = Page::new(self.words.place(place));
        page.fact(self.get("view-households"), self.words.figure(town.households));
        page.fact(self.get("view-devastation"), self.say("view-percent", [("n", (town.devastation / 10).to_string())]));
        page.fact(self.get("view-unrest"), self.say("view-percent", [("n", (town.unrest / 10).to_string())]));
        page.fact(self.get("hud-paying"), self.words.figure(town.paying()));
        let revolt = verdict::percent(temper::revolt_chance(&self.scene, place));
        page.fact(self.get("hud-revolt"), self.say("view-percent", [("n", revolt)]));
        page
    }

    /// A place's walls and stores.
    pub fn walls_sum(&self, place: PlaceId) -> Page {
        let walls = self.scene.walls(place);
        let mut page = Page::new(self.get("view-fort"));
        page.fact(self.get("view-fort"), self.say("view-fort-is", [("n", walls.fort.to_string())]));
        page.fact(self.get("view-garrison"), self.garrison_told(place));
        page.fact(self.get("hud-wanted"), self.words.figure(economy::walls::wanted(&self.scene, place)));
        page.fact(self.get("hud-stores"), self.say("hud-months", [("n", self.stores_left(place).to_string())]));
        if walls.building > 0 {
            page.text(self.say("hud-building", [("n", walls.building.to_string())]));
        }
        page
    }

    /// Months for which a place can hold out.
    pub fn stores_left(&self, place: PlaceId) -> i32 {
        let inside = siege::inside(&self.scene, place);
        let men: i64 = inside.iter().filter_map(|&id| self.scene.army(id)).map(|a| a.force.men()).sum();
        let since = self.scene.siege(place).0.map_or(0, |s| self.scene.date().since(s.since));
        (siege::stores(&self.scene, place, men) - since).max(0)
    }

    /// The siege of a place: how it stands.
    pub fn siege_sum(&self, place: PlaceId) -> Page {
        let mut page = Page::new(self.words.place(place));
        self.siege_rows(place, &mut page);
        if let Some(line) = self.treason(place) {
            page.text(line);
        }
        page
    }

    /// What is owed by and to one's own court and is still open, the late first.
    pub fn due_rows(&self) -> Vec<DueRow> {
        let mut rows: Vec<_> = self
            .open_dues()
            .iter()
            .map(|due| {
                let late = due.state == DueState::Arrears;
                let key = match (late, self.on_call(due)) {
                    (true, _) => "hud-due-late",
                    (_, true) => "hud-due-call",
                    _ => "hud-due-on",
                };
                DueRow {
                    with: if due.from == self.you { due.to } else { due.from },
                    what: self.words.sentence(&self.due_phrase(due)),
                    state: self.say(key, [("date", self.words.date(treaty::last_day(&self.scene, due)))]),
                    late,
                    told: self.due_line(due),
                }
            })
            .collect();
        rows.sort_by_key(|r| !r.late);
        rows
    }

    /// What a turn brought, in order: what concerns one's own court, and what is weighty elsewhere.
    pub fn told(&self, entries: &[Entry], dated: bool) -> Vec<Told> {
        let mut list: Vec<Told> = Vec::new();
        let insight = self.insight();
        let digest = self.digest(entries.iter());
        let settled =
            |id: EventId| entries.iter().any(|e| matches!(e.fact, Fact::EventChosen { event, .. } if event == id));
        for entry in &digest.entries {
            // Elsewhere the choice tells of the question too.
            if matches!(entry.fact, Fact::EventOpened { of, event } if of != self.you && settled(event)) {
                continue;
            }
            let line = chronicle::line_known(&self.words, entry, &insight);
            let own = self.concerns(&entry.fact);
            if !own && !line.weighty {
                continue;
            }
            let text = if dated {
                self.say("view-dated", [("month", self.words.month(entry.date.month())), ("text", line.text)])
            } else {
                line.text
            };
            let detail = match &entry.fact {
                Fact::Answered { judged: Some(judged), .. } | Fact::Counselled { judged: Some(judged), .. } => {
                    Some(verdict::line_as(&self.words, "view-thrown", &judged.verdict))
                }
                _ => None,
            };
            // Columns of one host that meet the same fate are told once.
            if !list.iter().any(|t| t.text == text && t.own == own) {
                list.push(Told { text, detail, actor: line.actor, place: line.place, lane: line.lane, own });
            }
        }
        if let Some(text) = digest.small {
            let (actor, lane) = (Some(self.you), chronicle::Lane::War);
            list.push(Told { text, detail: None, actor, place: None, lane, own: true });
        }
        list.sort_by_key(|t| !t.own);
        list
    }
}
