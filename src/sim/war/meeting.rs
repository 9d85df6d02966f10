//! Who would fight whom where an army comes to a place, and at what odds: one answer for the march, for the throw and
//! for whoever wants to know beforehand.

use super::battle::{self, Addend, Host};
use crate::sim::{
    date::Date,
    ids::{ArmyId, PlaceId, PolityId},
    look::Look,
    num::Permille,
    order,
};

/// A battle as it would be fought now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Whose side comes upon the other.
    pub mover: PolityId,
    /// Whose side stands there.
    pub stander: PolityId,
    /// The side that comes: the army, its friends at the place, and the garrison's sally.
    pub comers: Host,
    /// The side that stands there.
    pub standing: Host,
    /// Whether an unfrozen great river lies between them.
    pub river: bool,
    /// Whether the army breaks out of a place in which it is shut up.
    pub sortie: bool,
    /// Whether the stander has walls of his own into which he may go before a stronger comer.
    pub walled: bool,
    /// What speaks for the comers, point by point.
    pub sum: Vec<Addend>,
    /// The chance that they win, permille.
    pub odds: Permille,
}

impl Meeting {
    /// Whether the stander leaves the field and shuts himself into his walls.
    pub fn shuts_in(&self, look: &impl Look) -> bool {
        self.walled && self.odds > look.rules().war.shut_in
    }
}

/// What `army` would fight if it came to `place` from the neighbour `from` in that month, against whom it is at war;
/// `None` where no such army stands. `from` is `place` itself for an army that breaks out.
pub fn meeting(look: &impl Look, army: ArmyId, from: PlaceId, place: PlaceId, date: Date) -> Option<Meeting> {
    let banner = look.army(army)?.banner;
    let enemy = battle::enemy_at(look, place, banner.under.unwrap_or(banner.of))?;
    meeting_with(look, &[army], from, place, date, enemy)
}

/// The same of one army or of several that come as one host, against the armies of `enemy`, whether there is war with
/// it or not. The side is that of the first of them. A host comes by one road, and it is on that road that it has a
/// river before it or none.
pub fn meeting_with(
    look: &impl Look,
    armies: &[ArmyId],
    from: PlaceId,
    place: PlaceId,
    date: Date,
    enemy: PolityId,
) -> Option<Meeting> {
    let book = look.rules();
    let banner = look.army(*armies.first()?)?.banner;
    let mover = banner.under.unwrap_or(banner.of);
    let mut movers = battle::side_at(look, place, mover, enemy);
    movers.extend(armies);
    movers.sort_unstable();
    movers.dedup();
    let ferry = from != place && book.road(from, place).is_some_and(|r| r.ferry);
    let river = ferry && !book.frozen(date);
    let sally = battle::sally(look, place, mover, enemy);
    let comers = Host { sally, ..battle::host_at(look, movers, Some(place)) };
    let standing = battle::host_at(look, battle::side_at(look, place, enemy, mover), Some(place));
    // A neutral host opens his gates to neither.
    let shelters = |h: PolityId| h == enemy || look.relations().friends(h, enemy) && look.relations().at_war(h, mover);
    let walled = !standing.bars && look.holder(place).is_some_and(shelters) && look.walls(place).fort >= 2;
    let sum = battle::sum(&book.war, &comers, &standing, book.place(place).terrain, river);
    let odds = battle::odds(&sum);
    let sortie = from == place && armies.iter().all(|&army| shut_up(look, army));
    Some(Meeting { mover, stander: enemy, comers, standing, river, sortie, walled, sum, odds })
}

/// What the armies would fight at the end of their roads to `to` if they came there as one host, with the armies there
/// as they stand now: those with which they are at war, or else those of a stranger, should it come to war. Of the roads
/// by which they could come it is the worst.
pub fn ahead(look: &impl Look, armies: &[ArmyId], to: PlaceId) -> Option<Meeting> {
    ways(look, armies, to).into_iter().map(|(_, meeting)| meeting).min_by_key(|meeting| meeting.odds)
}

/// The same by each road on which one of them would come, named by the place before the last stretch, in the order of
/// the armies: as one host they take one of these roads, and have its river before them and no other's.
pub fn ways(look: &impl Look, armies: &[ArmyId], to: PlaceId) -> Vec<(PlaceId, Meeting)> {
    let stretches = armies.iter().map(|&army| last_stretch(look, army, to)).collect::<Option<Vec<_>>>();
    let Some((stretches, banner)) = stretches.zip(armies.first().and_then(|&id| look.army(id)).map(|a| a.banner))
    else {
        return Vec::new();
    };
    // Who comes first waits for the last.
    let half = stretches.iter().map(|(_, time)| *time).max().unwrap_or(0);
    let months = ((half + 1) / 2 - 1).max(0) / look.rules().war.march_days.max(1);
    let date = look.date().plus(months);
    let by = banner.under.unwrap_or(banner.of);
    let Some(enemy) = battle::enemy_at(look, to, by).or_else(|| stranger_at(look, to, by)) else { return Vec::new() };
    let mut roads: Vec<PlaceId> = Vec::new();
    for &(from, _) in &stretches {
        if !roads.contains(&from) {
            roads.push(from);
        }
    }
    // Who is there already is joined by those who come, and not the other way round.
    if roads.len() > 1 {
        roads.retain(|&from| from != to);
    }
    roads.into_iter().filter_map(|from| Some((from, meeting_with(look, armies, from, to, date, enemy)?))).collect()
}

/// The place from which an army would come to `to`, and the half-days until it is there.
fn last_stretch(look: &impl Look, army: ArmyId, to: PlaceId) -> Option<(PlaceId, i32)> {
    let data = look.army(army)?;
    let (of, mounted) = (data.banner.of, data.force.mounted());
    let start = order::start_of(&data);
    if start == to {
        // On the last stretch already, or at the place itself.
        return Some((data.position.at, data.position.leg.map_or(0, |leg| leg.of - leg.done)));
    }
    let road = order::route(look, of, start, to, mounted);
    let road = road.or_else(|| order::ride(look.rules(), start, to, i32::MAX / 2, mounted).map(|(_, r)| r))?;
    let stops: Vec<PlaceId> = std::iter::once(start).chain(road.into_iter().filter(|&p| p != start)).collect();
    let month = look.date().month();
    let stretches = stops.windows(2).filter_map(|pair| look.rules().road(pair[0], pair[1]));
    let half = stretches.map(|road| order::half_days(look.rules(), road, mounted, month)).sum::<i32>();
    let half = half + order::half_days_to_start(&data);
    Some((stops.iter().rev().nth(1).copied()?, half))
}

/// The first court at the place with an army, that is neither enemy nor friend of `polity`.
pub fn stranger_at(look: &impl Look, place: PlaceId, polity: PolityId) -> Option<PolityId> {
    let armies = look.armies_at(place).into_iter().filter_map(|id| look.army(id));
    let strange = |of: &PolityId| *of != polity && !look.relations().friends(*of, polity);
    armies.map(|a| a.banner.under.unwrap_or(a.banner.of)).find(strange)
}

/// Whether the army is shut up in a place of its own or of a friend, before which an enemy lies.
pub fn shut_up(look: &impl Look, army: ArmyId) -> bool {
    let Some(army) = look.army(army) else { return false };
    let Some(at) = army.stands_at() else { return false };
    let by = army.banner.under.unwrap_or(army.banner.of);
    let besieged = look.siege(at).0.is_some_and(|s| look.relations().at_war(s.by, by));
    besieged && look.friendly(at, by) && !super::siege::besiegers(look, at).contains(&army.id)
}
