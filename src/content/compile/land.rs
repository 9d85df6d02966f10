//! Places, roads, polities.

use super::Resolver;
use crate::{
    content::{library::Library, ron::Problem},
    sim::{
        ids::PlaceId,
        rulebook::{Era, PlaceInfo, PolityInfo, Road, Rulebook, Succession},
    },
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// Fills in places, roads and polities.
pub fn compile(library: &Library, resolver: &mut Resolver, book: &mut Rulebook) {
    for defined in library.places.values() {
        resolver.within(&defined.source);
        let place = &defined.value;
        let inside = (60.0..=160.0).contains(&place.lon) && (10.0..=70.0).contains(&place.lat);
        if !inside {
            resolver.report(Problem::error("off-the-map").arg("id", &place.id.value), place.id.span);
        }
        if !(1..=5).contains(&place.size) || place.fort > 5 {
            resolver.report(Problem::error("size-or-fort").arg("id", &place.id.value), place.id.span);
        }
        book.places.push(PlaceInfo {
            lon: hundredths(place.lon),
            lat: hundredths(place.lat),
            kind: place.kind,
            terrain: place.terrain,
            size: place.size.clamp(1, 5),
            fort: place.fort.min(5),
        });
    }
    book.neighbours = vec![Vec::new(); book.places.len()];
    for defined in library.roads.values() {
        resolver.within(&defined.source);
        let road = &defined.value;
        let ends = (resolver.place(&road.a), resolver.place(&road.b));
        let (Some(a), Some(b)) = ends else { continue };
        if a == b {
            resolver.report(Problem::error("road-to-itself").arg("id", &road.a.value), road.a.span);
            continue;
        }
        let sane = |days: f64| (0.5..=400.0).contains(&days);
        if !sane(road.foot) || !sane(road.horse) {
            resolver.report(Problem::error("road-days"), road.a.span);
            continue;
        }
        let half_days = |days: f64| (days * 2.0).round() as i32;
        let index = book.roads.len();
        book.roads.push(Road {
            a,
            b,
            kind: road.kind,
            foot: half_days(road.foot),
            horse: half_days(road.horse),
            ferry: road.ferry,
        });
        book.neighbours[a.index()].push((b, index));
        book.neighbours[b.index()].push((a, index));
    }
    for (i, list) in book.neighbours.iter_mut().enumerate() {
        list.sort();
        if list.is_empty() && library.places.len() > 1 {
            let key = book.keys.place(PlaceId(i as u16)).to_owned();
            let defined = &library.places[&key];
            resolver.within(&defined.source);
            resolver.report(Problem::warning("no-road").arg("id", key), defined.value.id.span);
        }
    }
    book.distances = [false, true].map(|mounted| distances(book, mounted));
    let ids = || (0..book.places.len()).map(|i| PlaceId(i as u16));
    book.by_distance = ids()
        .map(|from| {
            let reached = ids().filter_map(|to| Some((book.distance(from, to, false)?, to)));
            let mut list: Vec<(i32, PlaceId)> = reached.collect();
            list.sort_unstable();
            list
        })
        .collect();
    for defined in library.polities.values() {
        resolver.within(&defined.source);
        let polity = &defined.value;
        let mut eras: Vec<_> = polity
            .eras
            .iter()
            .map(|era| Era {
                key: era.key.value.clone(),
                from: era.from,
                first_year: era.first_year.unwrap_or(era.from.year()),
            })
            .collect();
        if !eras.is_sorted_by_key(|e| e.from) {
            resolver.report(Problem::warning("eras-unsorted").arg("id", &polity.id.value), polity.id.span);
            eras.sort_by_key(|e| e.from);
        }
        for colour in [Some(&polity.colour), Some(&polity.dark), polity.tint.as_ref()].into_iter().flatten() {
            if colour.len() != 6 || u32::from_str_radix(colour, 16).is_err() {
                resolver.report(Problem::error("bad-colour").arg("word", &colour.value), colour.span);
            }
        }
        book.polities.push(PolityInfo {
            nomad: polity.nomad,
            beyond: polity.beyond,
            eras,
            horse: polity.horse.clamp(0, 1000),
            animal_years: polity.animal_years,
            succession: polity.succession.unwrap_or(if polity.nomad {
                Succession::Assembly
            } else {
                Succession::Ablest
            }),
        });
    }
}

/// Half-days between all places by road: the search from every place in turn.
fn distances(book: &Rulebook, mounted: bool) -> Vec<i32> {
    let count = book.places.len();
    let mut table = vec![i32::MAX; count * count];
    for (from, best) in table.chunks_mut(count.max(1)).enumerate() {
        best[from] = 0;
        let mut open = BinaryHeap::from([Reverse((0, from))]);
        while let Some(Reverse((cost, here))) = open.pop() {
            if cost > best[here] {
                continue;
            }
            for &(next, road) in &book.neighbours[here] {
                let road = &book.roads[road];
                let cost = cost + if mounted { road.horse } else { road.foot }.max(1);
                if cost < best[next.index()] {
                    best[next.index()] = cost;
                    open.push(Reverse((cost, next.index())));
                }
            }
        }
    }
    table
}

fn hundredths(degrees: f64) -> i32 {
    (degrees * 100.0).round() as i32
}
