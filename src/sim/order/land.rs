//! Finding a road: the quickest way for an army of that make, in that month, over ground it may cross.
//!
//! The search is ours and short because a route is part of the rules: among equally quick ways the one over lower
//! place ids wins, today and in every later version, or old games would replay differently.

use crate::sim::{
    ids::{PlaceId, PolityId},
    look::Look,
    rulebook::{Road, RoadKind, Rulebook},
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// Half-days a stretch of road takes, for a mounted army or one on foot, in the given month.
pub fn half_days(book: &Rulebook, road: &Road, mounted: bool, month: i32) -> i32 {
    let war = &book.war;
    let base = if mounted { road.horse } else { road.foot };
    let snow = road.kind == RoadKind::Pass && war.snow.contains(&month);
    let base = if snow { base * war.snow_pass / 1000 } else { base };
    let ferry = if road.ferry && !war.frozen.contains(&month) { war.ferry * 2 } else { 0 };
    (base + ferry).max(1)
}

/// What the places are to one polity: asked once for a search, not at every step of it.
struct Ground {
    holders: Vec<Option<PolityId>>,
    /// Of each polity, whether its ground is hostile, and whether it is friendly.
    stances: Vec<(bool, bool)>,
}

impl Ground {
    fn of(look: &impl Look, polity: PolityId) -> Self {
        let stance = |i: usize| {
            let holder = PolityId(i as u8);
            let (war, friends) = (look.relations().at_war(holder, polity), look.relations().friends(holder, polity));
            (war, holder == polity || friends)
        };
        Self { holders: look.holders(), stances: (0..look.rules().polities.len()).map(stance).collect() }
    }

    /// Whether the place is hostile, and whether it is friendly.
    fn at(&self, place: PlaceId) -> (bool, bool) {
        self.holders[place.index()].map_or((false, true), |holder| self.stances[holder.index()])
    }
}

/// What a search over land may enter.
struct Way<'a> {
    book: &'a Rulebook,
    ground: Ground,
    to: PlaceId,
    /// Whom a peace has left on ground that is closed again has free passage home.
    stranded: bool,
    /// Who has promised the goal lets those pass who come for it.
    giver: Option<PolityId>,
}

impl<'a> Way<'a> {
    /// `None` if either end is no place.
    fn of(look: &'a impl Look, polity: PolityId, from: PlaceId, to: PlaceId) -> Option<Self> {
        let book = look.rules();
        if from.index().max(to.index()) >= book.places.len() {
            return None;
        }
        let stranded = !look.hostile(from, polity) && !look.friendly(from, polity) && look.holder(to) == Some(polity);
        let giver = look.ledger().land_promised(to, polity).map(|due| due.from);
        Some(Self { book, ground: Ground::of(look, polity), to, stranded, giver })
    }

    /// Whether `next` may be entered, and if so whether it is hostile ground on the way.
    fn open(&self, next: PlaceId) -> Option<bool> {
        let (hostile, friendly) = self.ground.at(next);
        let passes = || self.giver.is_some() && self.ground.holders[next.index()] == self.giver;
        let open = next == self.to || self.stranded || hostile || friendly || passes();
        open.then_some(hostile && next != self.to)
    }
}

/// Whether [`route`] would find a way: asked far more often than for the way itself, and answered without weighing
/// one against another.
pub fn reachable(look: &impl Look, polity: PolityId, from: PlaceId, to: PlaceId) -> bool {
    let Some(way) = Way::of(look, polity, from, to) else { return false };
    let mut seen = vec![false; way.book.places.len()];
    seen[from.index()] = true;
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        if here == to {
            return true;
        }
        for &(next, _) in &way.book.neighbours[here.index()] {
            if !seen[next.index()] && way.open(next).is_some() {
                seen[next.index()] = true;
                open.push(next);
            }
        }
    }
    false
}

/// The quickest route for `polity` from one place to another, without the first place; `None` if there is none.
/// Ground of courts that are neither friends nor enemies is closed. Hostile ground is open, but garrisons on it
/// will stop the march; the way around them is preferred.
pub fn route(look: &impl Look, polity: PolityId, from: PlaceId, to: PlaceId, mounted: bool) -> Option<Vec<PlaceId>> {
    let way = Way::of(look, polity, from, to)?;
    let (book, month) = (way.book, look.date().month());
    let mut best = vec![i32::MAX; book.places.len()];
    let mut came = vec![None; book.places.len()];
    let mut open = BinaryHeap::from([Reverse((0, from))]);
    best[from.index()] = 0;
    while let Some(Reverse((cost, here))) = open.pop() {
        if here == to {
            break;
        }
        if cost > best[here.index()] {
            continue;
        }
        for &(next, road) in &book.neighbours[here.index()] {
            let Some(hostile) = way.open(next) else { continue };
            // A hostile place on the way costs a siege or a detour of some days.
            let toll = if hostile { 6 } else { 0 };
            let cost = cost + half_days(book, &book.roads[road], mounted, month) + toll;
            if cost < best[next.index()] {
                best[next.index()] = cost;
                came[next.index()] = Some(here);
                open.push(Reverse((cost, next)));
            }
        }
    }
    if from == to {
        return Some(Vec::new());
    }
    let mut route = vec![to];
    let mut at = came[to.index()]?;
    while at != from {
        route.push(at);
        at = came[at.index()]?;
    }
    route.reverse();
    Some(route)
}

/// Half-days from one place to another over friendly and hostile ground alike, as a rider goes; `None` beyond `most`.
pub fn ride(book: &Rulebook, from: PlaceId, to: PlaceId, most: i32, mounted: bool) -> Option<(i32, Vec<PlaceId>)> {
    let mut best = vec![i32::MAX; book.places.len()];
    let mut came = vec![None; book.places.len()];
    let mut open = BinaryHeap::from([Reverse((0, from))]);
    *best.get_mut(from.index())? = 0;
    while let Some(Reverse((cost, here))) = open.pop() {
        if here == to {
            let mut road = vec![here];
            let mut at = here;
            while let Some(before) = came[at.index()] {
                road.push(before);
                at = before;
            }
            road.reverse();
            return Some((cost, road));
        }
        if cost > best[here.index()] {
            continue;
        }
        for &(next, road) in &book.neighbours[here.index()] {
            let road = &book.roads[road];
            let cost = cost + if mounted { road.horse } else { road.foot };
            if cost <= most && cost < best[next.index()] {
                best[next.index()] = cost;
                came[next.index()] = Some(here);
                open.push(Reverse((cost, next)));
            }
        }
    }
    None
}
