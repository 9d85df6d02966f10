//! What needs one's attention this turn, the gravest first. Text mode prints each as a sentence with the command that
//! answers it; the window shows its head and its line, and goes to what it is about.

use super::View;
use crate::{
    present::{texts::args, verdict::percent},
    sim::{
        army::{Aim, Task},
        court::{crisis, throne},
        diplomacy::{DueKind, treaty},
        economy::grain,
        envoy::Leg,
        fog,
        ids::{ArmyId, EnvoyId, EventId, PersonId, PlaceId},
        look::Look,
        order::{self, Order},
        person::Office,
        polity::Tax,
        war::{siege, supply},
    },
};

/// Unrest in tenths from which a place is named.
const RESTLESS: i32 = 500;
/// Months below which a treasury or a store that runs dry is named.
const LEAN: i64 = 12;
/// Enemy hosts and restless places that are named, the largest; the rest is counted.
const NAMED: usize = 3;

/// What kind of matter waits, the gravest first. Its messages are `need-<kind>`, `need-<kind>-head` and
/// `need-<kind>-line`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named after their messages")]
pub enum NeedKind {
    Letter,
    Event,
    War,
    Siege,
    SiegeHungry,
    Enemy,
    Supply,
    Grain,
    Money,
    Due,
    Land,
    Unrest,
    Crisis,
    Heir,
    Leader,
}

impl NeedKind {
    fn key(self) -> &'static str {
        match self {
            Self::Letter => "need-letter",
            Self::Event => "need-event",
            Self::War => "need-war",
            Self::Enemy => "need-enemy",
            Self::Grain => "need-grain",
            Self::Leader => "need-leader",
            Self::Siege => "need-siege",
            Self::SiegeHungry => "need-siege-hungry",
            Self::Supply => "need-supply",
            Self::Money => "need-money",
            Self::Due => "need-due",
            Self::Land => "need-land",
            Self::Unrest => "need-unrest",
            Self::Crisis => "need-crisis",
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

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
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
        self.wars_declared(&mut list);
        self.sieges_of_ours(&mut list);
        self.enemies_near(&mut list);
        self.hungry_armies(&mut list);
        self.grain_short(&mut list);
        self.money(&mut list);
        self.dues_near(&mut list);
        self.land_to_take(&mut list);
        self.restless_places(&mut list);
        self.crisis(&mut list);
        self.throne(&mut list);
        self.leaderless(&mut list);
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
            // What was asked may have come about while the letter lay: then nothing hangs on the answer.
            if order::what_is_left(&self.scene, &letter.proposal).clauses.is_empty() {
                continue;
            }
            let other = if letter.leg == Leg::Out { letter.proposal.from } else { letter.proposal.to };
            let n = id.0.to_string();
            let items = [
                ("last", yes(self.last_chance(id))),
                ("polity", self.words.polity(other)),
                ("act", self.words.act(letter.proposal.act)),
                ("read", format!("{} {n}", self.command("incoming"))),
                ("answer", format!("{} {n}", self.command("reply"))),
            ];
            list.push(self.need(NeedKind::Letter, About::Envoy(id), items));
        }
    }

    /// Whether a letter that is not answered this turn is never answered: its envoy goes home.
    pub fn last_chance(&self, id: EnvoyId) -> bool {
        let Some((_, journey)) = self.scene.envoy(id) else { return false };
        let heard = journey.talks_until.unwrap_or_else(|| self.scene.date());
        let last = self.scene.date().plus(self.turn_months() - 1);
        last.since(heard) >= self.scene.rules.court.audience
    }

    /// Wars that others declared on us since the last turn.
    fn wars_declared(&self, list: &mut Vec<Need>) {
        let since = self.scene.date().plus(-self.scene.state.clock.turn_months);
        for other in self.powers().into_iter().filter(|&p| p != self.you) {
            let war = self.scene.relations().get(self.you, other).war;
            let Some(war) = war.filter(|w| w.by != self.you && w.since >= since) else { continue };
            let items = [
                ("polity", self.words.polity(other)),
                ("date", self.words.date(war.since)),
                ("armies", self.command("armies")),
                ("envoy", self.command("send_envoy")),
            ];
            list.push(self.need(NeedKind::War, About::Place(self.scene.court(other).seat), items));
        }
    }

    /// Enemy hosts that are seen and could be before a place of ours within a month.
    fn enemies_near(&self, list: &mut Vec<Need>) {
        let month = self.scene.rules.war.march_days * 2;
        let ours = self.scene.holdings(self.you);
        let mut near: Vec<(i64, ArmyId, PlaceId, i32)> = Vec::new();
        for seen in fog::known(&self.scene, self.you) {
            let besieges = self.scene.army(seen.army).is_some_and(|a| a.task == Task::Siege);
            if !self.scene.relations().at_war(seen.of, self.you) || besieges || self.shut_in(seen.army) {
                continue;
            }
            let reach = |&p: &PlaceId| Some((self.time_to(seen.army, p)?, p));
            if let Some((time, place)) = ours.iter().filter_map(reach).min().filter(|(time, _)| *time <= month) {
                near.push((seen.men, seen.army, place, (time + 1) / 2));
            }
        }
        near.sort_by_key(|&(men, army, _, _)| (std::cmp::Reverse(men), army));
        for (_, army, place, days) in near.into_iter().take(NAMED) {
            let leg = self.scene.army(army).and_then(|a| Some((a.position.at, a.position.leg?.to)));
            let end = |end: Option<PlaceId>| end.map_or_else(String::new, |p| self.words.place(p));
            let items = [
                ("road", yes(leg.is_some())),
                ("from", end(leg.map(|(from, _)| from))),
                ("goal", end(leg.map(|(_, to)| to))),
                ("army", self.army(army)),
                ("polity", self.scene.army(army).map(|a| self.words.polity(a.banner.of)).unwrap_or_default()),
                ("place", self.words.place(place)),
                ("days", days.to_string()),
                ("command", self.command("around")),
            ];
            list.push(self.need(NeedKind::Enemy, About::Army(army), items));
        }
    }

    /// Whether an army is shut up in a place before which we or our friends lie.
    fn shut_in(&self, army: ArmyId) -> bool {
        let Some(at) = self.scene.army(army).and_then(|a| a.stands_at()) else { return false };
        self.scene.siege(at).0.is_some()
            && siege::inside(&self.scene, at).contains(&army)
            && siege::besiegers(&self.scene, at)
                .into_iter()
                .filter_map(|id| self.scene.army(id))
                .any(|a| a.banner.under == Some(self.you) || self.scene.relations().friends(self.you, a.banner.of))
    }

    /// Whether one of our armies may march to a place for that.
    fn may_march(&self, to: PlaceId, aim: Aim) -> bool {
        let may = |&army: &ArmyId| order::check(&self.scene, self.you, &Order::March { army, to, aim }).is_ok();
        self.scene.armies_of(self.you).iter().any(may)
    }

    /// Half-days of road from where an army is, on the road too, to a place, whoever holds the ground.
    fn time_to(&self, army: ArmyId, place: PlaceId) -> Option<i32> {
        let army = self.scene.army(army)?;
        let mounted = army.force.mounted();
        let from = |at: PlaceId, more: i32| Some(self.scene.rules.distance(at, place, mounted)? + more);
        match army.position.leg {
            None => from(army.position.at, 0),
            Some(leg) => {
                [from(army.position.at, leg.done), from(leg.to, leg.of - leg.done)].into_iter().flatten().min()
            }
        }
    }

    fn grain_short(&self, list: &mut Vec<Need>) {
        let Some(months) = grain::lasts(&self.scene, self.you).filter(|n| *n < LEAN) else { return };
        let short = grain::need(&self.scene, self.you) - grain::harvest(&self.scene, self.you) / 12;
        let items = [
            ("months", months.to_string()),
            ("short", self.words.figure(short)),
            ("books", self.command("books")),
            ("command", self.command("disband")),
        ];
        list.push(self.need(NeedKind::Grain, About::Ledger, items));
    }

    /// Armies under unnamed officers, where somebody is free to lead them.
    fn leaderless(&self, list: &mut Vec<Need>) {
        let without = |&id: &ArmyId| self.scene.army(id).is_some_and(|a| !a.away() && a.lead.commander.is_none());
        let armies: Vec<ArmyId> = self.scene.armies_of(self.you).into_iter().filter(without).collect();
        let Some(&first) = armies.first() else { return };
        let legal =
            |&p: &PersonId| order::check(&self.scene, self.you, &Order::Command { army: first, person: p }).is_ok();
        let led = |p: PersonId| {
            let own = self.scene.armies_of(self.you).into_iter().filter_map(|id| self.scene.army(id));
            own.into_iter().any(|a| a.lead.commander == Some(p))
        };
        // A ruler is no spare general.
        let ruler = self.scene.court(self.you).ruler;
        let free = self.servants(self.you).into_iter().filter(|&p| Some(p) != ruler && !led(p));
        let fit = free.filter(legal);
        let Some(best) = fit.max_by_key(|&p| (self.scene.rules.person(p).command, std::cmp::Reverse(p))) else {
            return;
        };
        let names: Vec<_> = armies.iter().map(|&id| self.army_number(id).to_string()).collect();
        let items = [
            ("armies", self.list(&names)),
            ("n", armies.len().to_string()),
            ("person", self.words.person(best)),
            ("command", format!("{} {} {}", self.command("command"), self.army_number(first), self.words.person(best))),
        ];
        list.push(self.need(NeedKind::Leader, About::Army(first), items));
    }

    fn sieges_of_ours(&self, list: &mut Vec<Need>) {
        for place in self.scene.holdings(self.you) {
            let Some(siege) = self.scene.siege(place).0 else { continue };
            let kind = if siege.hungry { NeedKind::SiegeHungry } else { NeedKind::Siege };
            let months = self.scene.date().since(siege.since).max(1).to_string();
            let items = [
                ("place", self.words.place(place)),
                ("polity", self.words.polity(siege.by)),
                ("months", months),
                ("garrison", self.men(self.scene.walls(place).garrison)),
                ("can", yes(self.may_march(place, Aim::Relieve))),
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
        let (cash, short) = (self.scene.purse(self.you).cash, -self.cash_change());
        if short > 0 && cash / short.max(1) < LEAN {
            let months = (cash / short.max(1)).max(0).to_string();
            let items = [("months", months), ("short", self.words.figure(short)), ("command", self.command("disband"))];
            list.push(self.need(NeedKind::Money, About::Ledger, items));
        }
    }

    fn dues_near(&self, list: &mut Vec<Need>) {
        let until = self.scene.date().plus(self.turn_months());
        for due in self.open_dues().iter().filter(|d| d.from == self.you) {
            if self.on_call(due) || due.on >= until {
                continue;
            }
            // What does not lie in the stores cannot be sent.
            let (cash, horses, grain) = treaty::moves(&self.scene.rules.economy, &due.what);
            let purse = self.scene.purse(self.you);
            let short = purse.cash < cash || purse.horses < horses || purse.grain < grain;
            let war = self.scene.relations().at_war(self.you, due.to);
            let state = match (war, short) {
                (true, _) => "war",
                (_, true) => "short",
                _ => "ready",
            };
            let last = self.words.date(treaty::last_day(&self.scene, due));
            let items = [("due", self.due_phrase(due)), ("date", last), ("state", state.to_owned())];
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
                    ("can", yes(self.may_march(place, Aim::Occupy))),
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
        let n = places.len().to_string();
        places.sort_by_key(|&p| (std::cmp::Reverse(self.scene.town(p).unrest), p));
        let ways = self.quieted_by(&places);
        let ways = if ways.is_empty() { "none".to_owned() } else { self.list(&ways) };
        let names: Vec<_> = places.into_iter().take(NAMED).map(|p| self.words.place(p)).collect();
        let items = [("places", self.list(&names)), ("n", n), ("ways", ways)];
        list.push(self.need(NeedKind::Unrest, About::Place(worst), items));
    }

    /// What can be ordered now against unrest in these places, the worst first: grain, men in the walls, lower taxes.
    fn quieted_by(&self, places: &[PlaceId]) -> Vec<String> {
        let may = |order: Order| order::check(&self.scene, self.you, &order).is_ok();
        let way = |key: &str, place: Option<PlaceId>, command: &str| {
            let place = place.map(|p| format!(" {}", self.words.place(p))).unwrap_or_default();
            self.say(key, [("command", format!("{}{place}", self.command(command)))])
        };
        let mut ways = Vec::new();
        let fed = places.iter().copied().find(|&place| may(Order::Grant { place }));
        ways.extend(fed.map(|place| way("need-unrest-grain", Some(place), "grant")));
        let manned = places.iter().any(|&place| may(Order::Garrison { place, men: 1, army: None }));
        ways.extend(manned.then(|| way("need-unrest-men", None, "garrison")));
        let lower = match self.scene.court(self.you).tax {
            Tax::High => Some(Tax::Usual),
            Tax::Usual => Some(Tax::Low),
            Tax::Low => None,
        };
        let lower = lower.filter(|&level| may(Order::SetTax { level }));
        ways.extend(lower.map(|_| way("need-unrest-tax", None, "set_tax")));
        ways
    }

    /// A party that has outgrown the one that rules may force the question, and the ruler may fall by it.
    fn crisis(&self, list: &mut Vec<Need>) {
        let Some(policy) = crisis::looming(&self.scene, self.you) else { return };
        let chance = percent(crisis::chance(&self.scene, self.you, policy));
        let name = self.words.policy(policy);
        let command = format!("{} {name}", self.command("set_policy"));
        list.push(self.need(
            NeedKind::Crisis,
            About::Court,
            [("policy", name), ("chance", chance), ("command", command)],
        ));
    }

    /// An empty place beside the throne presses only where somebody could fill it.
    fn throne(&self, list: &mut Vec<Need>) {
        let court = self.scene.court(self.you);
        if !self.scene.stands(self.you) || court.heir.is_some() {
            return;
        }
        let due = court.ruler.and_then(|ruler| self.scene.rules.person(ruler).successor);
        // Who stepped down is not asked to follow.
        let retired = |p: PersonId| self.scene.service(p).office == Some(Office::RetiredRuler);
        let legal = |&p: &PersonId| {
            let order = Order::NameHeir { person: p };
            !retired(p) && throne::of_house(self.scene.rules, p) && order::check(&self.scene, self.you, &order).is_ok()
        };
        let fit = due.filter(legal).or_else(|| throne::chosen(&self.scene, self.you, court.ruler).filter(legal));
        if let Some(person) = fit {
            let name = self.words.person(person);
            let items = [("command", format!("{} {name}", self.command("name_heir"))), ("person", name)];
            list.push(self.need(NeedKind::Heir, About::Court, items));
        }
    }
}
