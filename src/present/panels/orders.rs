//! Orders as phrases, for lists of what waits and for reasons.

use super::View;
use crate::{
    present::{chronicle, clause, verdict},
    sim::{
        diplomacy::Proposal,
        ids::{ArmyId, PlaceId, PolityId},
        look::Look,
        order::Order,
    },
};

/// Whether an order is told that is given now, or one of an earlier turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Now,
    Past,
}

impl View<'_> {
    /// An order as a phrase.
    pub fn order(&self, by: PolityId, order: &Order) -> String {
        self.phrase(by, order, When::Now)
    }

    /// An order of an earlier turn. What the army counts and who leads it today says nothing of it as it was then, so
    /// it is called by its number alone.
    pub(super) fn past_order(&self, by: PolityId, order: &Order) -> String {
        self.phrase(by, order, When::Past)
    }

    fn phrase(&self, by: PolityId, order: &Order, told: When) -> String {
        let name = chronicle::order_name(&self.words, order.kind());
        let what = self.what(by, order, told);
        if what.is_empty() { name } else { self.say("do-order", [("order", name), ("what", what)]) }
    }

    fn of_army(&self, army: ArmyId, told: When) -> String {
        match told {
            When::Now => self.army(army),
            When::Past => self.army_numbered(army),
        }
    }

    fn to(&self, army: ArmyId, place: PlaceId, told: When) -> String {
        self.say("do-to", [("army", self.of_army(army, told)), ("place", self.words.place(place))])
    }

    fn what(&self, by: PolityId, order: &Order, told: When) -> String {
        let words = &self.words;
        match order {
            Order::Muster { at, foot, horse, engineers, commander, .. } => {
                let commander = commander.map_or_else(|| self.get("view-officer"), |p| words.person(p));
                let items = [
                    ("place", words.place(*at)),
                    ("foot", self.men(*foot)),
                    ("horse", self.men(*horse)),
                    ("engineers", self.men(*engineers)),
                    ("person", commander),
                ];
                self.say("do-muster", items)
            }
            Order::Reinforce { army, foot, horse, engineers } => {
                let items = [
                    ("army", self.of_army(*army, told)),
                    ("foot", self.men(*foot)),
                    ("horse", self.men(*horse)),
                    ("engineers", self.men(*engineers)),
                ];
                self.say("do-reinforce", items)
            }
            Order::Split { army, foot, horse, engineers, .. } => {
                let items = [
                    ("army", self.of_army(*army, told)),
                    ("foot", self.men(*foot)),
                    ("horse", self.men(*horse)),
                    ("engineers", self.men(*engineers)),
                ];
                self.say("do-split", items)
            }
            Order::Merge { army, into } => {
                let named = |id| if told == When::Past { self.army_numbered(id) } else { self.army_named(id) };
                self.say("do-merge", [("army", named(*army)), ("into", named(*into))])
            }
            Order::Flood { army } | Order::Sack { army } => self.of_army(*army, told),
            Order::SetTax { level } => self.key("tax", level),
            Order::Fortify { place } | Order::Grant { place } => words.place(*place),
            Order::Garrison { place, men, .. } => {
                let key = if *men < 0 { "do-garrison-out" } else { "do-garrison" };
                self.say(key, [("place", words.place(*place)), ("men", self.men(men.saturating_abs()))])
            }
            Order::SendHostage { to, person } | Order::Deliver { person, to } => {
                self.say("do-person", [("person", words.person(*person)), ("polity", words.polity(*to))])
            }
            Order::Choose { event, choice } => {
                self.say("do-choose", [("event", words.event(*event)), ("choice", words.choice(*event, *choice))])
            }
            Order::CloseMarkets { with } => words.polity(*with),
            Order::Disband { army } | Order::Bar { army } | Order::Assault { army } | Order::LeaveAlly { army } => {
                self.of_army(*army, told)
            }
            Order::Abandon { place } => words.place(*place),
            Order::March { army, to, .. } => self.to(*army, *to, told),
            Order::Seize { army, place } | Order::Summon { army, place } => self.to(*army, *place, told),
            Order::Command { army, person } => {
                // Who led it so far is left out: the order says who leads it from now on.
                let army = if told == When::Past { self.army_numbered(*army) } else { self.army_unled(*army) };
                self.say("do-command", [("army", army), ("person", words.person(*person))])
            }
            Order::SendLevies { army, to } => {
                self.say("do-levies", [("army", self.of_army(*army, told)), ("polity", words.polity(*to))])
            }
            Order::SendAway { army, theatre, back } => {
                let items = [
                    ("army", self.of_army(*army, told)),
                    ("theatre", words.theatre(*theatre)),
                    ("date", words.date(*back)),
                ];
                self.say("do-away", items)
            }
            Order::GoOver { place, .. } => words.place(*place),
            Order::DeclareWar { on: polity } | Order::BreakBond { with: polity } => words.polity(*polity),
            Order::SendEnvoy { to, act, clauses, person, .. } => {
                let proposal = Proposal { from: by, to: *to, act: *act, clauses: clauses.clone() };
                let clauses: Vec<_> = clauses.iter().map(|c| clause::phrase(words, &proposal, c)).collect();
                let items = [("polity", words.polity(*to)), ("act", words.act(*act)), ("clauses", self.list(&clauses))];
                let phrase = self.say("do-envoy", items);
                match person {
                    Some(person) => self.say("do-envoy-by", [("envoy", phrase), ("person", words.person(*person))]),
                    None => phrase,
                }
            }
            Order::Reply { envoy, answer } => {
                let answer = ("answer", verdict::answer(words, *answer));
                let Some((letter, _)) = self.scene.envoy(*envoy) else {
                    return self.say("do-reply", [("polity", self.get("nobody")), answer]);
                };
                let (from, to) = (letter.proposal.from, letter.proposal.to);
                let polity = ("polity", words.polity(if from == by { to } else { from }));
                self.say("do-reply-about", [polity, ("act", words.act(letter.proposal.act)), answer])
            }
            Order::Flee { to } | Order::MoveCapital { to } => words.place(*to),
            Order::Counsel { person, policy } => {
                self.say("do-counsel", [("person", words.person(*person)), ("policy", words.policy(*policy))])
            }
            Order::SetPolicy { policy } => words.policy(*policy),
            Order::NameHeir { person } | Order::Depose { person } | Order::Usurp { person } => words.person(*person),
            Order::Confine { person, at } => {
                self.say("do-confine", [("person", words.person(*person)), ("place", words.place(*at))])
            }
            Order::Abdicate { to } => words.person(*to),
            Order::Appoint { person, office } => {
                self.say("do-appoint", [("person", words.person(*person)), ("office", words.office(*office))])
            }
            Order::PlanWar { against, .. } => words.polity(*against),
            Order::Return | Order::Proclaim => String::new(),
        }
    }
}
