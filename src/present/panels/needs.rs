//! What needs one's attention this turn, the gravest first. Text mode prints each as a sentence with the command that
//! answers it; the window shows its head and its line, and goes to what it is about.

use super::View;
use crate::{
    present::texts::args,
    sim::{
        diplomacy::DueKind,
        economy,
        envoy::Leg,
        ids::{ArmyId, EnvoyId, EventId, PlaceId},
        look::Look,
        war::supply,
    },
};

/// Unrest in tenths from which a place is named.
const RESTLESS: i32 = 500;
/// Months of pay below which the treasury is named.
const LEAN: i64 = 6;

/// What kind of matter waits, the gravest first. Its messages are `need-<kind>`, `need-<kind>-head` and
/// `need-<kind>-line`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named after their messages")]
pub enum NeedKind {
    Letter,
    Event,
    Siege,
    SiegeHungry,
    Supply,
    Money,
    Due,
    Land,
    Unrest,
    Heir,
}

impl NeedKind {
    fn key(self) -> &'static str {
        match self {
            Self::Letter => "need-letter",
            Self::Event => "need-event",
            Self::Siege => "need-siege",
            Self::SiegeHungry => "need-siege-hungry",
            Self::Supply => "need-supply",
            Self::Money => "need-money",
            Self::Due => "need-due",
            Self::Land => "need-land",
            Self::Unrest => "need-unrest",
            Self::Heir => "need-heir",
        }
    }

    /// Whether it waits for an answer, which a turn's end would give by silence.
    pub fn asks(self) -> bool {
        matches!(self, Self::Letter | Self::Event)
    }
}

/// What a matter is about, for going there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A letter.
    Envoy(EnvoyId),
    /// An event.
    Event(EventId),
    /// A place.
    Place(PlaceId),
    /// An army.
    Army(ArmyId),
    /// What is owed, and the treasury.
    Ledger,
    /// One's own court.
    Court,
}

/// A matter that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Of what kind.
    pub kind: NeedKind,
    /// About what.
    pub about: About,
    /// In a few words.
    pub head: String,
    /// More about it.
    pub line: String,
    /// All of it as a sentence, with the command that answers it.
    pub told: String,
}

impl View<'_> {
    /// Proposals that wait for one's own answer, in order of arrival.
    pub fn waiting_for_you(&self) -> Vec<EnvoyId> {
        let ids = self.scene.envoy_ids().into_iter();
        ids.filter(|&id| {
            self.scene.envoy(id).is_some_and(|(letter, journey)| {
                let decider = if letter.leg == Leg::Out { letter.proposal.to } else { letter.proposal.from };
                decider == self.you && journey.left == 0 && !journey.done
            })
        })
        .collect()
    }

    /// What needs attention, the gravest first.
    pub fn needs(&self) -> Vec<Need> {
        let mut list = Vec::new();
        self.letters_waiting(&mut list);
        self.events_needing(&mut list);
        self.sieges_of_ours(&mut list);
        self.hungry_armies(&mut list);
        self.money(&mut list);
        self.dues_near(&mut list);
        self.land_to_take(&mut list);
        self.restless_places(&mut list);
        self.throne(&mut list);
        list
    }

    /// A matter in words, all made of the same particulars.
    pub(super) fn need<const N: usize>(
        &self,
        kind: NeedKind,
        about: About,
        items: [(&'static str, String); N],
    ) -> Need {
        let items = args(items);
        let say = |part: &str| self.words.sentence(&self.words.with(&format!("{}{part}", kind.key()), &items));
        Need { kind, about, head: say("-head"), line: say("-line"), told: say("") }
    }

    fn letters_waiting(&self, list: &mut Vec<Need>) {
        for id in self.waiting_for_you() {
            let Some((letter, _)) = self.scene.envoy(id) else { continue };
            let other = if letter.leg == Leg::Out { letter.proposal.from } else { letter.proposal.to };
            let n = id.0.to_string();
            let items = [
                ("polity", self.words.polity(other)),
                ("act", self.words.act(letter.proposal.act)),
                ("read", format!("{} {n}", self.command("incoming"))),
                ("answer", format!("{} {n}", self.command("reply"))),
            ];
            list.push(self.need(NeedKind::Letter, About::Envoy(id), items));
        }
    }

    fn sieges_of_ours(&self, list: &mut Vec<Need>) {
        for place in self.scene.holdings(self.you) {
            let Some(siege) = self.scene.siege(place).0 else { continue };
            let kind = if siege.hungry { NeedKind::SiegeHungry } else { NeedKind::Siege };
            let months = (self.scene.date().since(siege.since) + 1).to_string();
            let items = [
                ("place", self.words.place(place)),
                ("polity", self.words.polity(siege.by)),
                ("months", months),
                ("garrison", self.men(self.scene.walls(place).garrison)),
                ("command", self.command("relieve")),
            ];
            list.push(self.need(kind, About::Place(place), items));
        }
    }

    fn hungry_armies(&self, list: &mut Vec<Need>) {
        for id in self.scene.armies_of(self.you) {
            let Some(army) = self.scene.army(id) else { continue };
            if !army.away() && supply::short(&self.scene, &army) {
                let loss = supply::monthly_loss(&self.scene, &army);
                let items = [
                    ("army", self.army(id)),
                    ("host", self.host(id)),
                    ("place", self.words.place(army.position.at)),
                    ("loss", crate::present::verdict::percent(loss)),
                ];
                list.push(self.need(NeedKind::Supply, About::Army(id), items));
            }
        }
    }

    fn money(&self, list: &mut Vec<Need>) {
        let (cash, pay) = (self.scene.purse(self.you).cash, economy::monthly_pay(&self.scene, self.you));
        let income = economy::monthly_income(&self.scene, self.you);
        let short = pay - income;
        if short > 0 && cash / short.max(1) < LEAN {
            let months = (cash / short.max(1)).max(0).to_string();
            let items = [("months", months), ("short", self.words.number(short)), ("command", self.command("disband"))];
            list.push(self.need(NeedKind::Money, About::Ledger, items));
        }
    }

    fn dues_near(&self, list: &mut Vec<Need>) {
        let until = self.scene.date().plus(self.turn_months());
        for due in self.scene.ledger().dues.iter().filter(|d| d.from == self.you && d.pending()) {
            let on_call = due.treaty.is_none() && !matches!(due.what, DueKind::Pay { .. } | DueKind::Tribute(_));
            if on_call || due.on >= until || !self.scene.stands(due.to) {
                continue;
            }
            let items = [("due", self.due_phrase(due)), ("date", self.words.date(due.on))];
            list.push(self.need(NeedKind::Due, About::Ledger, items));
        }
    }

    fn land_to_take(&self, list: &mut Vec<Need>) {
        for due in self.scene.ledger().dues.iter().filter(|d| d.to == self.you && d.pending()) {
            let DueKind::Land(place) = due.what else { continue };
            if self.scene.holder(place) == Some(due.from) {
                let items = [
                    ("place", self.words.place(place)),
                    ("polity", self.words.polity(due.from)),
                    ("command", self.command("occupy")),
                ];
                list.push(self.need(NeedKind::Land, About::Place(place), items));
            }
        }
    }

    fn restless_places(&self, list: &mut Vec<Need>) {
        let mut places: Vec<_> = self.scene.holdings(self.you);
        places.retain(|&p| self.scene.town(p).unrest >= RESTLESS);
        let Some(&worst) = places.iter().max_by_key(|&&p| (self.scene.town(p).unrest, std::cmp::Reverse(p))) else {
            return;
        };
        let names: Vec<_> = places.into_iter().map(|p| self.words.place(p)).collect();
        list.push(self.need(NeedKind::Unrest, About::Place(worst), [("places", self.list(&names))]));
    }

    /// An empty place beside the throne presses only where somebody could fill it.
    fn throne(&self, list: &mut Vec<Need>) {
        let court = self.scene.court(self.you);
        let fit = court.ruler.and_then(|ruler| self.scene.rules.person(ruler).successor);
        let fit = fit.is_some_and(|person| self.scene.at_hand(person, self.you));
        if self.scene.stands(self.you) && court.heir.is_none() && fit {
            list.push(self.need(NeedKind::Heir, About::Court, [("command", self.command("name_heir"))]));
        }
    }
}
