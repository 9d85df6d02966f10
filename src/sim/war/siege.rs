//! Sieges: investment, works, hunger, surrender, assault; and the summons that saves a siege.

use super::{battle::UNNAMED, taking, treason};
use crate::sim::{
    army::{Force, Task},
    chronicle::{Fact, How, Loss, Waste},
    dice::Roll,
    fate::Lot,
    ids::{ArmyId, PersonId, PlaceId, PolityId},
    look::Look,
    num::{self, Men, Permille, Points},
    place::{Besieged, Siege},
    realm::Realm,
};

/// The months that the stores of a place last, with that many men of an army inside.
pub fn stores(look: &impl Look, place: PlaceId, inside: Men) -> i32 {
    let war = &look.rules().war;
    let fort = look.walls(place).fort;
    let capital = look.polities().any(|p| look.court(p).capital == place);
    let months = war.store_base * 1000 + war.store_fort * fort + if capital { war.store_capital * 1000 } else { 0 };
    (i64::from(months) * 60_000 / (60_000 + inside) / 1000) as i32
}

/// Armies lying before the place.
pub fn besiegers(look: &impl Look, place: PlaceId) -> Vec<ArmyId> {
    let ids = look.armies_at(place).into_iter();
    ids.filter(|&id| look.army(id).is_some_and(|a| a.task == Task::Siege)).collect()
}

/// Armies of the holder and his friends shut up inside.
pub fn inside(look: &impl Look, place: PlaceId) -> Vec<ArmyId> {
    let Some(holder) = look.holder(place) else { return Vec::new() };
    let ids = look.armies_at(place).into_iter();
    ids.filter(|&id| {
        let army = look.army(id);
        army.is_some_and(|a| {
            a.task != Task::Siege && (a.banner.of == holder || look.relations().friends(a.banner.of, holder))
        })
    })
    .collect()
}

/// Those inside who would hold the place against `by`: its own men, lent or not, do not fight it.
pub fn inside_against(look: &impl Look, place: PlaceId, by: PolityId) -> Vec<ArmyId> {
    let mut armies = inside(look, place);
    armies.retain(|&id| look.army(id).is_some_and(|a| a.banner.of != by && a.banner.under != Some(by)));
    armies
}

fn total(look: &impl Look, armies: &[ArmyId]) -> Force {
    super::battle::host(look, armies.to_vec()).force
}

/// Begins a siege, or joins one.
pub fn invest(realm: &mut Realm, id: ArmyId, place: PlaceId) {
    let Some(look) = realm.army(id) else { return };
    let (of, under, force, lead) = (look.banner.of, look.banner.under, look.force, look.lead);
    let by = under.unwrap_or(of);
    let holder = realm.holder(place);
    let standing = realm.siege(place).0;
    if let Some(army) = realm.army_mut(id) {
        army.task = Task::Siege;
    }
    match standing {
        Some(siege) if siege.by != of || besiegers(realm, place).len() > 1 => {
            realm.tell(Fact::Joined { place, by: of, friend: siege.by, men: force.men(), claimed: lead.claimed });
        }
        Some(_) => {}
        None => {
            let since = realm.clock.date;
            realm.place_mut(place).siege = Besieged(Some(Siege { by, since, works: 0, hungry: false, flooded: false }));
            realm.tell(Fact::Besieged {
                place,
                by,
                of: holder,
                men: force.men(),
                claimed: lead.claimed,
                commander: lead.commander,
            });
        }
    }
}

/// An army leaves whatever siege it lies in. The last to go lifts it.
pub fn leave(realm: &mut Realm, id: ArmyId) {
    let Some(look) = realm.army(id) else { return };
    if look.task != Task::Siege {
        return;
    }
    let place = look.position.at;
    if let Some(army) = realm.army_mut(id) {
        army.task = Task::Hold;
    }
    if besiegers(realm, place).is_empty() {
        lift(realm, place);
    }
}

fn lift(realm: &mut Realm, place: PlaceId) {
    if let Some(siege) = realm.place_mut(place).siege.0.take() {
        let relieved = realm.holder(place);
        realm.tell(Fact::SiegeLifted { place, by: siege.by, relieved });
    }
}

/// What the armies inside are worth on the walls against `by`.
fn total_weight(look: &impl Look, place: PlaceId, by: PolityId) -> Men {
    let inside = total(look, &inside_against(look, place, by));
    inside.foot + inside.horse * 600 / 1000
}

/// The defence of a place against `by`: garrison, army inside, townsmen.
fn defence(look: &impl Look, place: PlaceId, by: PolityId) -> Men {
    let militia = num::permille(look.town(place).households, look.rules().war.militia);
    look.walls(place).garrison + total_weight(look, place, by) + 150 + militia
}

/// All who would storm a place together with `army`, and the chance that they carry it: those who lie before it, and
/// the army should it be elsewhere yet.
pub fn storm(look: &impl Look, army: ArmyId, place: PlaceId) -> Option<(super::battle::Host, Permille)> {
    storm_with(look, &[army], place)
}

/// The same of several armies that come to lie before it.
pub fn storm_with(look: &impl Look, armies: &[ArmyId], place: PlaceId) -> Option<(super::battle::Host, Permille)> {
    let by = side_of(look, armies)?;
    let siege = look.siege(place).0.filter(|_| on_terms(look, by, place));
    let armies = before(look, armies, place);
    let by = siege.map_or(by, |s| s.by);
    let host = super::battle::host(look, armies);
    let hungry = siege.is_some_and(|s| s.hungry);
    let odds = assault_odds(look, by, &host.force, host.commander, place, hungry);
    Some((host, odds))
}

/// For whom the first of the armies fights.
fn side_of(look: &impl Look, armies: &[ArmyId]) -> Option<PolityId> {
    let banner = look.army(*armies.first()?)?.banner;
    Some(banner.under.unwrap_or(banner.of))
}

/// Who would lie before the place once those armies have come: they, and those of their side who do.
fn before(look: &impl Look, armies: &[ArmyId], place: PlaceId) -> Vec<ArmyId> {
    let joins = side_of(look, armies).is_some_and(|by| on_terms(look, by, place));
    let mut all = if joins { besiegers(look, place) } else { Vec::new() };
    all.extend(armies);
    all.sort_unstable();
    all.dedup();
    all
}

/// The chance that an assault by that force carries the place.
pub fn assault_odds(
    look: &impl Look,
    by: PolityId,
    force: &Force,
    commander: Option<PersonId>,
    place: PlaceId,
    hungry: bool,
) -> Permille {
    let war = &look.rules().war;
    let works = look.siege(place).0.filter(|s| s.by == by).map_or(0, |s| s.works);
    let wall = (i64::from(look.walls(place).fort) * 100 - works / war.fort_works.max(1)).max(0);
    // Engines want hands: beyond what the others can serve, engineers are men like any others.
    let others = force.foot + force.horse;
    let served = force.engineers.min(num::permille(others, war.engines));
    let attack = force.foot + force.horse / 2 + 3 * served + (force.engineers - served);
    let command = commander.map_or(UNNAMED, |p| look.rules().person(p).command);
    let points = war.numbers * num::doublings(attack, defence(look, place, by)) / 100
        - (i64::from(war.fort) * wall / 100) as i32
        + war.command * (command - UNNAMED) / 2
        + if hungry { 40 } else { -40 };
    num::odds(points)
}

/// How a siege stands in some month: what the chance of surrender is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Plight {
    /// Months since it began.
    months: i32,
    /// Whether the stores have run out.
    hungry: bool,
    /// Men on the walls.
    garrison: Men,
    /// The whole defence, [`defence`].
    defence: Men,
    /// Men who lie before it.
    attackers: Men,
}

/// The points by which a besieged place gives up in a month like that.
fn yields(look: &impl Look, place: PlaceId, siege: &Siege, plight: Plight) -> Points {
    let Some(holder) = look.holder(place) else { return 600 };
    let war = &look.rules().war;
    if plight.garrison < war.fewest {
        return 600;
    }
    let ratio = num::doublings(plight.attackers, plight.defence).clamp(-300, 300);
    let (us, them) = (look.temper(holder), look.temper(siege.by));
    let capital = look.court(holder).capital == place;
    war.sur_base
        + war.sur_month * plight.months
        + if plight.hungry { war.sur_hunger } else { 0 }
        + war.sur_ratio * ratio / 100
        + 2 * (45 - us.stability / 100)
        + 700 * (them.prestige - us.prestige) / 100 / 1000
        - war.sur_fort * look.walls(place).fort
        - if capital { war.sur_capital } else { 0 }
}

/// How the siege stands now.
fn plight(look: &impl Look, place: PlaceId, siege: &Siege) -> Plight {
    let (months, garrison) = (look.date().since(siege.since), look.walls(place).garrison);
    let attackers = total(look, &besiegers(look, place)).men();
    Plight { months, hungry: siege.hungry, garrison, defence: defence(look, place, siege.by), attackers }
}

/// The points by which a besieged place gives up as things stand.
pub fn surrender_points(look: &impl Look, place: PlaceId) -> Points {
    match look.siege(place).0 {
        Some(siege) => yields(look, place, &siege, plight(look, place, &siege)),
        None => -600,
    }
}

/// The chance in each of the coming months that a besieged place gives up in that month if it has not before, should
/// the besiegers stay as many: hunger and time are counted on. Empty where nobody lies before it.
pub fn surrender_ahead(look: &impl Look, place: PlaceId, months: i32) -> Vec<Permille> {
    coming(look, place, months).into_iter().map(|(_, chance)| chance).collect()
}

/// The same, with whether the place is hungry in that month.
pub(super) fn coming(look: &impl Look, place: PlaceId, months: i32) -> Vec<(bool, Permille)> {
    match look.siege(place).0 {
        Some(siege) => course(look, place, &siege, plight(look, place, &siege), months),
        None => Vec::new(),
    }
}

/// How a siege would go on, month by month from now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Months that the stores still last; 0 or less once they are gone.
    pub stores: i32,
    /// The chance in each month that the place gives up in that month if it has not before, permille.
    pub yields: Vec<Permille>,
    /// The chance that it has given up by the end of them all, permille.
    pub falls: Permille,
}

/// How long a place would hold out against those armies: they with whoever lies before it on their side already, or
/// they alone, from this month on. The months are counted from the day on which they are there.
pub fn ahead(look: &impl Look, armies: &[ArmyId], place: PlaceId, months: i32) -> Option<Ahead> {
    let by = side_of(look, armies)?;
    let fresh = Siege { by, since: look.date(), works: 0, hungry: false, flooded: false };
    let siege = look.siege(place).0.filter(|_| on_terms(look, by, place)).unwrap_or(fresh);
    let attackers = total(look, &before(look, armies, place)).men();
    let now = Plight { attackers, ..plight(look, place, &siege) };
    let yields: Vec<_> = course(look, place, &siege, now, months).into_iter().map(|(_, chance)| chance).collect();
    let stores =
        stores(look, place, total(look, &inside_against(look, place, by)).men()) - look.date().since(siege.since);
    Some(Ahead { stores, falls: any_of(&yields), yields })
}

/// A siege followed month by month from how it stands now.
fn course(look: &impl Look, place: PlaceId, siege: &Siege, mut now: Plight, months: i32) -> Vec<(bool, Permille)> {
    let war = &look.rules().war;
    let men_inside = total(look, &inside_against(look, place, siege.by)).men();
    let lasts = stores(look, place, men_inside);
    let mut list = Vec::new();
    for month in 0..months {
        let since = look.date().since(siege.since) + month;
        now.months = since;
        now.hungry = since >= lasts;
        if now.hungry {
            let gone = num::permille(now.garrison, war.hunger_loss);
            let starved = num::permille(total_weight(look, place, siege.by), war.hunger_loss);
            now.garrison -= gone;
            now.defence -= gone + starved;
        }
        list.push((now.hungry, num::odds(yields(look, place, siege, now))));
    }
    list
}

/// The chance that one of those throws falls.
pub fn any_of(chances: &[Permille]) -> Permille {
    1000 - chances.iter().fold(1000, |left, chance| left * (1000 - chance) / 1000)
}

/// The points by which a place opens to a summons before that army: one that lies open as a surrender would be, with
/// what its prestige and its strength are worth; one before which the same side lies gives up on terms: nobody is
/// plundered, and garrison and army march home.
pub fn summon_points(look: &impl Look, army: ArmyId, place: PlaceId) -> Points {
    let Some(army) = look.army(army) else { return -600 };
    let Some(holder) = look.holder(place) else { return 600 };
    let by = army.banner.under.unwrap_or(army.banner.of);
    let war = &look.rules().war;
    if on_terms(look, by, place) {
        return surrender_points(look, place) + war.terms;
    }
    let ratio = num::doublings(army.force.men(), defence(look, place, by)).clamp(-300, 300);
    let (us, them) = (look.temper(holder), look.temper(by));
    let walls = look.walls(place).fort;
    // Whoever has an army of his own or of a friend with him does not open.
    let help = inside_against(look, place, by).len() as i32;
    war.summon_base + war.sur_ratio * ratio / 100 + 2 * (45 - us.stability / 100) - war.sur_fort * walls
        + 700 * (them.prestige - us.prestige) / 100 / 1000
        - 150 * help
}

/// Whether a summons by that side is an offer of terms: it lies before the place, or its friends do.
pub fn on_terms(look: &impl Look, by: PolityId, place: PlaceId) -> bool {
    look.siege(place).0.is_some_and(|s| s.by == by || look.relations().friends(s.by, by))
}

/// A month of every siege.
pub fn month_of_sieges(mut realm: Realm) {
    let book = realm.book();
    let war = &book.war;
    for place in realm.places() {
        let Some(siege) = realm.siege(place).0 else { continue };
        let armies = besiegers(&realm, place);
        let record = armies.iter().find_map(|&id| realm.army(id)).and_then(|a| a.mandate.0);
        let holder = realm.holder(place);
        let at_war = holder.is_some_and(|h| realm.relations.at_war(h, siege.by));
        if armies.is_empty() || !at_war {
            for id in armies {
                if let Some(army) = realm.army_mut(id) {
                    army.task = Task::Hold;
                }
            }
            lift(&mut realm, place);
            continue;
        }
        let force = total(&realm, &armies);
        let within = inside_against(&realm, place, siege.by);
        let works = (force.foot + force.horse / 3) * 100 / war.works_foot + force.engineers * 100 / war.works_eng;
        let men_inside = total(&realm, &within).men();
        let hungry = realm.clock.date.since(siege.since) >= stores(&realm, place, men_inside);
        {
            let data = realm.place_mut(place);
            let works = (siege.works + works).min(10_000);
            data.siege = Besieged(Some(Siege { works, hungry, ..siege }));
            data.town.devastation = (data.town.devastation + war.ravage).min(900);
            if hungry {
                data.walls.garrison -= num::permille(data.walls.garrison, war.hunger_loss);
            }
        }
        if hungry {
            for id in within {
                let Some(army) = realm.army_mut(id) else { continue };
                let (of, lost) = (army.banner.of, army.force.lose(war.hunger_loss));
                if lost > 0 {
                    realm.tell(Fact::Wasted(Loss { of, at: Some(place), lost, of_what: Waste::Starved }));
                }
            }
        }
        let points = surrender_points(&realm, place);
        let read = |lot: &Lot| match lot {
            Lot::Siege { place: p, falls } if *p == place => Some(*falls),
            _ => None,
        };
        let throw = (Roll::Surrender, u64::from(place.0), num::odds(points));
        realm.in_name_of(record, |realm| {
            realm.decide(throw, Some(false), read, |realm, falls| {
                if falls {
                    taking::take(realm, place, siege.by, How::Surrender, armies.first().copied());
                }
            });
            treason::throw(realm, place, hungry, throw.2);
        });
    }
}

/// Engineers of all who lie before the place.
pub fn engineers(look: &impl Look, place: PlaceId) -> Men {
    total(look, &besiegers(look, place)).engineers
}

/// The chance that dykes turn on those who built them: the greater, the fewer the engineers.
pub fn flood_backfires(look: &impl Look, place: PlaceId) -> Permille {
    let war = &look.rules().war;
    let lacking = (war.flood_skilled - engineers(look, place)).max(0);
    let rough = i64::from(war.flood_rough) * lacking / war.flood_skilled.max(1);
    (war.flood_backfire + rough as Permille).min(1000)
}

/// The besiegers turn a river on the walls. It softens them and drowns the town, or breaks out into the camp.
pub fn flood(realm: &mut Realm, place: PlaceId) {
    let Some(siege) = realm.siege(place).0 else { return };
    let book = realm.book();
    let war = &book.war;
    let armies = besiegers(realm, place);
    let chance = flood_backfires(realm, place);
    let since = realm.clock.date;
    let read = |lot: &Lot| match lot {
        Lot::Flood { place: p, backfires } if *p == place => Some(*backfires),
        _ => None,
    };
    realm.decide((Roll::Flood, u64::from(place.0), chance), None, read, |realm, backfires| {
        let mut lost = 0;
        if backfires {
            for &id in &armies {
                if let Some(army) = realm.army_mut(id) {
                    lost += army.force.lose(war.flood_loss);
                }
            }
            realm.place_mut(place).siege = Besieged(Some(Siege { works: 0, since, ..siege }));
        } else {
            let works = (siege.works + war.flood_works * 100).min(10_000);
            let data = realm.place_mut(place);
            data.siege = Besieged(Some(Siege { works, flooded: true, ..siege }));
            data.town.devastation = (data.town.devastation + war.flood_ruin).min(900);
        }
        realm.tell(Fact::Flooded { place, by: siege.by, backfired: backfires, lost });
    });
}

/// The besiegers storm the walls, all of them together.
pub fn assault(realm: &mut Realm, army: ArmyId, place: PlaceId) {
    let Some(siege) = realm.siege(place).0 else { return };
    let book = realm.book();
    let war = &book.war;
    let Some((host, odds)) = storm(realm, army, place) else { return };
    let read = |lot: &Lot| match lot {
        Lot::Storm { place: p, falls } if *p == place => Some(*falls),
        _ => None,
    };
    realm.decide((Roll::Assault, u64::from(place.0), odds), None, read, |realm, carried| {
        if carried {
            let armies = host.armies.iter();
            let lost = armies.filter_map(|&id| Some(realm.army_mut(id)?.force.lose(war.assault_win))).sum();
            let (of, fallen) = (realm.holder(place), realm.walls(place).garrison);
            realm.tell(Fact::Stormed { place, by: siege.by, of, odds, lost, fallen });
            taking::take(realm, place, siege.by, How::Storm, besiegers(realm, place).first().copied());
        } else {
            let (lost, fallen) = thrown_back(realm, &host.armies, place);
            let of = realm.holder(place);
            realm.tell(Fact::AssaultFailed { place, by: siege.by, of, odds, lost, fallen });
        }
    });
}

/// Those who stormed are thrown back from the walls. Returns the men whom that cost them, and the garrison.
pub fn thrown_back(realm: &mut Realm, armies: &[ArmyId], place: PlaceId) -> (Men, Men) {
    let book = realm.book();
    let mut lost = 0;
    for &id in armies {
        if let Some(army) = realm.army_mut(id) {
            lost += army.force.lose(book.war.assault_fail);
            army.force.morale = (army.force.morale - 6).max(5);
        }
    }
    let fallen = num::permille(realm.walls(place).garrison, book.war.assault_def);
    realm.place_mut(place).walls.garrison -= fallen;
    (lost, fallen)
}
