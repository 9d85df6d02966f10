//! Scripted events: they open when their premises hold, wait for a choice, and lapse when a premise has gone.
//!
//! The system runs between the sieges and the orders of the second half of the month: what marches and sieges brought
//! can open an event, and a court that no human plays answers in the same month, by an order like anybody's
//! ([`Order::Choose`], carried out by [`super::order`]). While the record plays every part nothing opens.

use super::{
    PlayTurn, TurnSystems,
    chronicle::Fact,
    date::Date,
    dice::Roll,
    ids::{EventId, PolityId},
    look::Look,
    order::{self, Half, Issued, Order, Pending},
    realm::Realm,
    rulebook::EventInfo,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// An event that waits for a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Which.
    pub event: EventId,
    /// The month in which it opened.
    pub since: Date,
}

/// A choice that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// In which event.
    pub event: EventId,
    /// When.
    pub on: Date,
    /// Its position among the choices.
    pub choice: u8,
}

/// Events that are open, and those in which a choice was made: the last one for each. Both in order of event.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Events {
    /// Open events.
    pub open: Vec<Open>,
    /// Choices made.
    pub past: Vec<Past>,
}

impl Events {
    /// The event, if it is open.
    pub fn open(&self, event: EventId) -> Option<Open> {
        self.open.binary_search_by_key(&event, |o| o.event).ok().map(|at| self.open[at])
    }

    /// What was chosen in the event last, if anything was.
    pub fn past(&self, event: EventId) -> Option<Past> {
        self.past.binary_search_by_key(&event, |p| p.event).ok().map(|at| self.past[at])
    }

    /// Closes an event and notes what was chosen.
    pub(super) fn close(&mut self, event: EventId, on: Date, choice: u8) {
        self.open.retain(|o| o.event != event);
        let past = Past { event, on, choice };
        match self.past.binary_search_by_key(&event, |p| p.event) {
            Ok(at) => self.past[at] = past,
            Err(at) => self.past.insert(at, past),
        }
    }

    /// Whether every id and choice is one that the rulebook has, in order and once.
    pub fn sound(&self, events: &[EventInfo]) -> bool {
        let choices = |p: &Past| events.get(p.event.index()).map_or(0, |e| e.choices.len());
        self.open.is_sorted_by(|a, b| a.event < b.event)
            && self.past.is_sorted_by(|a, b| a.event < b.event)
            && self.open.iter().all(|o| o.event.index() < events.len())
            && self.past.iter().all(|p| usize::from(p.choice) < choices(p))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Events>().add_systems(PlayTurn, months_events.in_set(TurnSystems::Events));
}

/// A month of events: some lapse, some open, and those who wait for nobody, or have waited long enough, are settled.
pub fn months_events(mut realm: Realm, mut pending: ResMut<Pending>) {
    if realm.fates.quiet || realm.fates.still {
        return;
    }
    lapse(&mut realm);
    open(&mut realm);
    settle(&realm, &mut pending);
}

/// Whether the premises of an event hold.
fn holds(look: &impl Look, info: &EventInfo) -> bool {
    look.stands(info.of) && info.when.iter().all(|c| c.holds(look))
}

fn lapse(realm: &mut Realm) {
    let book = realm.book();
    let date = realm.clock.date;
    // What a human has not had a turn to answer in waits for him, though its premise be gone: he has not seen it yet.
    let unseen = |o: &Open, info: &EventInfo| {
        realm.stands(info.of) && realm.court(info.of).by_order && date.since(o.since) < realm.clock.turn_months
    };
    let (stay, gone): (Vec<Open>, Vec<Open>) = realm
        .events
        .open
        .iter()
        .partition(|o| book.events.get(o.event.index()).is_some_and(|i| holds(realm, i) || unseen(o, i)));
    if gone.is_empty() {
        return;
    }
    realm.events.open = stay;
    for open in gone {
        if let Some(info) = book.events.get(open.event.index()) {
            realm.tell(Fact::EventLapsed { of: info.of, event: open.event });
        }
    }
}

fn open(realm: &mut Realm) {
    let (book, date) = (realm.book(), realm.clock.date);
    for (i, info) in book.events.iter().enumerate() {
        let event = EventId(i as u16);
        let seen = realm.events.open(event).is_some() || info.once && realm.events.past(event).is_some();
        let dice = realm.clock.dice();
        if seen || !info.within(date) || !holds(realm, info) || choices(realm, info).next().is_none() {
            continue;
        }
        if !dice.chance(Roll::Event, u64::from(event.0), info.chance) {
            continue;
        }
        let at = realm.events.open.partition_point(|o| o.event < event);
        realm.events.open.insert(at, Open { event, since: date });
        realm.tell(Fact::EventOpened { of: info.of, event });
    }
}

/// The choices that the court can pay for, in their order.
fn choices<'a, L: Look>(look: &L, info: &'a EventInfo) -> impl Iterator<Item = u8> + use<'a, L> {
    let purse = look.purse(info.of);
    let fit = info.choices.iter().enumerate().filter(move |(_, c)| order::means(&purse, &c.effects).is_ok());
    fit.map(|(i, _)| i as u8)
}

/// Months for which an event waits for a human, who sees it when the turn is over and has the next one to answer in, at
/// the least.
fn patience(realm: &Realm, info: &EventInfo) -> i32 {
    info.patience.max(realm.clock.turn_months)
}

/// Courts that no human plays choose at once, by the weights; a human's silence is taken for the first choice.
fn settle(realm: &Realm, pending: &mut Pending) {
    let (book, date) = (realm.book(), realm.clock.date);
    for open in &realm.events.open {
        let Some(info) = book.events.get(open.event.index()) else { continue };
        let human = realm.court(info.of).by_order;
        if human && date.since(open.since) < patience(realm, info) {
            continue;
        }
        let choice = if human { choices(realm, info).next() } else { weighed(realm, open.event, info) };
        let Some(choice) = choice else { continue };
        let order = Order::Choose { event: open.event, choice };
        pending.0.push(Issued { by: info.of, order, when: date, half: Half::Second, warrant: None });
    }
}

/// A choice by weight. Where all that can be paid for weigh nothing, the first of them.
fn weighed(realm: &Realm, event: EventId, info: &EventInfo) -> Option<u8> {
    let fit: Vec<(u8, u32)> = choices(realm, info).map(|i| (i, info.choices[usize::from(i)].ai)).collect();
    let sum: u32 = fit.iter().map(|(_, weight)| weight).sum();
    let mut left = realm.clock.dice().roll(Roll::Choice, u64::from(event.0), sum.max(1));
    for &(choice, weight) in &fit {
        if left < weight {
            return Some(choice);
        }
        left -= weight;
    }
    fit.first().map(|(choice, _)| *choice)
}

/// Open events of a court, in order of id.
pub fn waiting(look: &impl Look, of: PolityId) -> Vec<EventId> {
    let events = &look.rules().events;
    let own = |e: &EventId| events.get(e.index()).is_some_and(|i| i.of == of);
    look.events().open.iter().map(|o| o.event).filter(own).collect()
}
