//! Judgement: what a side was to achieve and has, and what it is beside what it was on the record at the same date.

use super::View;
use crate::{
    content::compile::{Objective, Question},
    play::Judgement,
    present::{page::Page, texts::args},
    sim::{
        diplomacy::Due,
        ids::{PlaceId, PolityId},
        look::Look,
        snapshot::Scene,
    },
};

/// Dues and places that are named, the rest is counted.
const TOLD: usize = 8;

impl View<'_> {
    /// The page: objectives, the victory that they make, and the comparison with the record's state.
    pub fn judgement(&self, judgement: Option<&Judgement>, record: Scene) -> Page {
        let mut page = Page::new(self.say("judge-title", [("polity", self.words.polity(self.you))]));
        match judgement {
            None => {
                page.text(self.get("judge-no-objectives"));
            }
            Some(judgement) => {
                let items = [
                    ("level", self.get(&format!("victory-{}", judgement.victory.key()))),
                    ("points", judgement.points.to_string()),
                    ("most", judgement.most.to_string()),
                ];
                let over = self.scene.state.clock.over() || !self.scene.stands(self.you);
                page.text(self.sentence(if over { "judge-level-final" } else { "judge-level" }, items));
                page.head(self.get("judge-objectives"));
                for (objective, met) in &judgement.objectives {
                    let items = [("objective", self.objective(objective)), ("points", objective.points.to_string())];
                    page.item(self.sentence(if *met { "judge-met" } else { "judge-unmet" }, items));
                }
            }
        }
        self.beside(&mut page, record);
        page
    }

    /// An objective as a phrase.
    pub fn objective(&self, objective: &Objective) -> String {
        let ask = self.question(&objective.ask);
        if objective.not { self.say("ask-not", [("ask", ask)]) } else { ask }
    }

    fn question(&self, ask: &Question) -> String {
        let one = |p: PolityId| self.words.polity(p);
        let place = |p: PlaceId| self.words.place(p);
        let two = |key: &str, a, b, by| self.say(key, [("a", one(a)), ("b", one(b)), ("date", self.words.date(by))]);
        match *ask {
            Question::Fallen { polity, by } => {
                self.say("ask-fallen", [("polity", one(polity)), ("date", self.words.date(by))])
            }
            Question::Stands { polity, .. } => self.say("ask-stands", [("polity", one(polity))]),
            Question::Taken { place: at, from, to, by } => {
                let key = match (from, to) {
                    (None, None) => "ask-taken",
                    (Some(_), None) => "ask-taken-from",
                    (None, Some(_)) => "ask-taken-to",
                    (Some(_), Some(_)) => "ask-taken-from-to",
                };
                let [from, to] = [from, to].map(|p| p.map(one).unwrap_or_default());
                self.say(key, [("place", place(at)), ("from", from), ("to", to), ("date", self.words.date(by))])
            }
            Question::Holds { place: at, by: Some(polity), .. } => {
                self.say("ask-holds", [("polity", one(polity)), ("place", place(at))])
            }
            Question::Holds { place: at, by: None, .. } => self.say("ask-holds-nobody", [("place", place(at))]),
            Question::Land { polity, percent, .. } => {
                self.say("ask-land", [("polity", one(polity)), ("n", percent.to_string())])
            }
            Question::Seat { polity, place: at, .. } => {
                self.say("ask-seat", [("polity", one(polity)), ("place", place(at))])
            }
            Question::War { a, b, by } => two("ask-war", a, b, by),
            Question::Peace { a, b, by } => two("ask-peace", a, b, by),
            Question::Vassal { vassal, lord, by } => two("ask-vassal", vassal, lord, by),
            Question::Brothers { a, b, by } => two("ask-brothers", a, b, by),
            Question::Allied { a, b, by } => two("ask-allied", a, b, by),
            Question::Bond { a, b, by } => two("ask-bond", a, b, by),
        }
    }

    /// What the side held, owed and was on the record, beside what it holds, owes and is.
    fn beside(&self, page: &mut Page, record: Scene) {
        let told = View { scene: record, ..*self };
        page.head(self.say("judge-record", [("date", self.words.date(record.date()))]));
        let pair = |what: &dyn Fn(&View) -> String| {
            self.words.with("judge-pair", &args([("now", what(self)), ("record", what(&told))]))
        };
        page.fact(self.get("judge-ruler"), pair(&|view| view.ruler()));
        page.fact(self.get("judge-seat"), pair(&|view| view.words.place(view.scene.court(view.you).seat)));
        page.fact(self.get("judge-land"), pair(&|view| view.land()));
        let (now, then) = (self.scene.holdings(self.you), record.holdings(self.you));
        for (key, more, less) in [("judge-gained", &now, &then), ("judge-lost", &then, &now)] {
            let places: Vec<PlaceId> = more.iter().copied().filter(|p| !less.contains(p)).collect();
            if !places.is_empty() {
                page.detail(
                    self.say(key, [("places", self.some(places.iter().map(|&p| self.words.place(p)).collect()))]),
                );
            }
        }
        page.fact(self.get("judge-bonds"), pair(&|view| view.bonds()));
        page.fact(self.get("judge-owes"), pair(&|view| view.dues(|due| due.from == view.you)));
        page.fact(self.get("judge-is-owed"), pair(&|view| view.dues(|due| due.to == view.you)));
    }

    fn ruler(&self) -> String {
        if !self.scene.stands(self.you) {
            return self.get("judge-fallen");
        }
        self.scene.court(self.you).ruler.map_or_else(|| self.get("judge-nobody"), |p| self.words.person(p))
    }

    /// Places held and their worth.
    fn land(&self) -> String {
        let places = self.scene.holdings(self.you).len().to_string();
        self.say("judge-land-is", [("n", places), ("worth", self.words.number(self.scene.held_value(self.you)))])
    }

    fn bonds(&self) -> String {
        let others = self.scene.polities().filter(|&p| self.scene.stands(p));
        let bonds: Vec<String> = others.filter_map(|p| self.bond(self.you, p)).collect();
        if bonds.is_empty() { self.get("judge-nothing") } else { self.list(&bonds) }
    }

    fn dues(&self, whose: impl Fn(&Due) -> bool) -> String {
        let open = |d: &&Due| d.pending() && self.scene.stands(d.from) && self.scene.stands(d.to);
        let dues = self.scene.ledger().dues.iter().filter(open).filter(|d| whose(d));
        self.some(dues.map(|d| self.due_phrase(d)).collect())
    }

    /// The first of a list, and how many more there are.
    fn some(&self, mut items: Vec<String>) -> String {
        let more = items.len().saturating_sub(TOLD);
        items.truncate(TOLD);
        match (items.is_empty(), more) {
            (true, _) => self.get("judge-nothing"),
            (_, 0) => self.list(&items),
            _ => self.say("judge-and-more", [("list", self.list(&items)), ("n", more.to_string())]),
        }
    }
}
