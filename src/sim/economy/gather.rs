//! Where men can be called up: a place draws on the households within some days of road that are held by right, as far
//! as nobody lies between.

use super::{paying, rate};
use crate::sim::{
    ids::{PlaceId, PolityId},
    look::Look,
    num::{self, Heads, Men},
    rulebook::{PlaceKind, Rulebook, Terrain},
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// What a place could give if everybody within reach of it were called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gathering {
    /// Men of the pool.
    pub men: Men,
    /// Horses of the herds.
    pub horses: Heads,
}

/// Whether that is ground of the herds: grass, and the camps on it.
pub fn steppe(book: &Rulebook, place: PlaceId) -> bool {
    let info = book.place(place);
    info.terrain == Terrain::Steppe || info.kind == PlaceKind::SteppeCamp
}

/// Men and horses that `by` could call up at the place: of its pool and its herds the part of those who live within
/// `gather_days` of road over its own and its friends' ground. Conquered ground that is not yet held by right gives
/// none, though men may gather there; a place under siege neither gives nor gathers any.
pub fn gathering(look: &impl Look, by: PolityId, place: PlaceId) -> Gathering {
    let book = look.rules();
    let rules = &book.economy;
    let capital = look.court(by).capital;
    let home = |p: PlaceId| look.holder(p) == Some(by) && look.owner(p).0 == Some(by) && look.siege(p).0.is_none();
    let weight = |p: PlaceId| {
        let beyond = if p == capital { super::beyond(look, by) } else { 0 };
        num::permille(paying(look, p), rate(look, by, p)) + beyond
    };
    let herd = |p: PlaceId| if steppe(book, p) { 1000 } else { rules.herds_off };
    if look.holder(place) != Some(by) || look.siege(place).0.is_some() {
        return Gathering::default();
    }
    // All who could ever come, and all herds.
    let (mut all, mut herds) = (0, 0);
    for p in look.holdings(by) {
        let weight = weight(p);
        all += weight;
        herds += num::permille(weight, herd(p));
    }
    let mounted = book.polity(by).nomad;
    let most = rules.gather_days * 2;
    let mut best = vec![i32::MAX; book.places.len()];
    let mut open = BinaryHeap::from([Reverse((0, place))]);
    best[place.index()] = 0;
    let (mut near, mut grazing) = (0, 0);
    while let Some(Reverse((cost, here))) = open.pop() {
        if cost > best[here.index()] {
            continue;
        }
        if home(here) {
            let weight = weight(here);
            near += weight;
            grazing += num::permille(weight, herd(here));
        }
        for &(next, road) in &book.neighbours[here.index()] {
            let road = &book.roads[road];
            let cost = cost + if mounted { road.horse } else { road.foot };
            let through = look.friendly(next, by) && look.siege(next).0.is_none();
            if cost <= most && through && cost < best[next.index()] {
                best[next.index()] = cost;
                open.push(Reverse((cost, next)));
            }
        }
    }
    let purse = look.purse(by);
    let part = |whole: i64, some: i64, of: i64| {
        (i128::from(whole) * i128::from(some) / i128::from(of.max(1))).clamp(0, i128::from(whole.max(0))) as i64
    };
    // A handful can always be raised, as it is where a place is given back.
    let handful = book.war.fewest;
    Gathering {
        men: part(purse.manpower, near, all).max(handful.min(purse.manpower)),
        horses: part(purse.horses, grazing, herds).max(handful.min(purse.horses)),
    }
}
