//! A survey of the powers: who is strong, where their armies are, and how soon they can be where.
//!
//! Made once for a month and asked many times: a forecast on hover must not walk the map again.

use crate::sim::{
    army::Force,
    economy, fog,
    ids::{PlaceId, PolityId},
    look::{ArmyLook, Look},
    num::{self, Cash, Men},
    rulebook::Rulebook,
    war::battle::UNNAMED,
};

/// Strength at hand of one polity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Power {
    /// Whether it has a part in the game.
    pub stands: bool,
    /// Weighted strength in the field: armies on the map by arm, drill, morale and command, as a battle counts them, and
    /// whom one call-up would add.
    pub strength: i64,
    /// What defends it besides: garrisons and reserves, in part.
    pub behind_walls: i64,
    /// Men in armies on the map.
    pub field: Men,
    /// Of those, men who are not besieging, barring, guarding a frontier against an enemy or under an ally's command.
    pub free: Men,
    /// All men: armies wherever they are, garrisons, and those who could be called up.
    pub men: Men,
    /// Worth of all places held.
    pub value: i64,
    /// Net income of a year in strings.
    pub revenue: Cash,
    /// Strings that it can spare in a year: half of what lies in the treasury, and what income leaves after pay; a
    /// twentieth of its income at the least, above 0.
    pub spare: Cash,
    /// Who invests its capital or the seat of its court.
    pub invested_by: Option<PolityId>,
    /// Share of its home that is lost, permille.
    pub lost: i32,
}

/// An army as others see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Column {
    of: PolityId,
    strength: i64,
    men: Men,
    at: PlaceId,
    mounted: bool,
}

/// The powers as they are.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    powers: Vec<Power>,
    columns: Vec<Column>,
    /// For every column, half-days to the nearest place held by each polity; 0 on its soil.
    nearest: Vec<Vec<i32>>,
}

/// Drill and morale of middling troops, whose strength is their number.
const MIDDLING: (i32, i32) = (60, 60);
/// Farther than anybody marches.
pub const NEVER: i32 = i32::MAX;
/// Permille of its weight that a garrison counts for in the balance of powers: it defends and does not march.
const GARRISON: i32 = 400;
/// Permille that men who could be called up count for.
const RESERVE: i32 = 150;
/// Horsemen count for so many foot soldiers, permille, whatever the ground turns out to be.
const HORSE: i64 = 1800;

/// What is surveyed of armies, garrisons and men who could be called up: the truth, or what a court knows of it.
#[derive(Default)]
struct Sight {
    /// Who looks; `None` knows all.
    by: Option<PolityId>,
    /// The armies that are known.
    armies: Vec<fog::Sighting>,
    /// The garrisons, by place.
    guards: Vec<fog::Guard>,
}

impl Sight {
    fn of_court<L: Look>(look: &L, by: PolityId) -> Self {
        Self { by: Some(by), armies: fog::known(look, by), guards: fog::guards(look, by) }
    }

    fn garrison<L: Look>(&self, look: &L, place: PlaceId) -> Men {
        self.guards.get(place.index()).map_or_else(|| look.walls(place).garrison, |guard| guard.men())
    }

    /// The men of an army by arms, as they are or as they seem; `None` if the army is not known.
    fn force<L: Look>(&self, look: &L, army: &ArmyLook) -> Option<Force> {
        let Some(by) = self.by.filter(|&by| !fog::confides(look, by, army.banner.of)) else { return Some(army.force) };
        let at = self.armies.binary_search_by_key(&army.id, |s| s.army).ok()?;
        let seen = self.armies[at];
        debug_assert!(by != army.banner.of, "a court knows its own");
        Some(if seen.exact { army.force } else { fog::told(army.force, seen.men, seen.horse) })
    }

    /// Those of whom not all is known.
    fn veiled<L: Look>(&self, look: &L, of: PolityId) -> bool {
        self.by.is_some_and(|by| !fog::confides(look, by, of))
    }
}

impl Survey {
    /// Surveys the world as it is.
    pub fn of<L: Look>(look: &L) -> Self {
        Self::made(look, &Sight::default())
    }

    /// Surveys the world as a court knows it: armies that it sees at what they seem, the others at what the land of
    /// their courts can bear, gathered at the courts' seats.
    pub fn seen_by<L: Look>(look: &L, by: PolityId) -> Self {
        Self::made(look, &Sight::of_court(look, by))
    }

    fn made<L: Look>(look: &L, sight: &Sight) -> Self {
        let book = look.rules();
        let n = book.polities.len();
        let mut powers: Vec<Power> =
            look.polities().map(|p| Power { stands: look.stands(p), ..Power::default() }).collect();
        let mut soil: Vec<Vec<PlaceId>> = vec![Vec::new(); n];
        for place in look.places() {
            if let Some(holder) = look.holder(place) {
                let power = &mut powers[holder.index()];
                let garrison = sight.garrison(look, place);
                power.value += book.value(place);
                power.men += garrison;
                power.behind_walls += num::permille(garrison, GARRISON);
                soil[holder.index()].push(place);
            }
        }
        let mut columns = Vec::new();
        for army in look.each_army().filter(ArmyLook::exists) {
            let of = army.banner.of;
            let Some(force) = sight.force(look, &army) else { continue };
            let men = force.men();
            let power = &mut powers[of.index()];
            power.men += men;
            if army.away() {
                continue;
            }
            let command = army.lead.commander.map_or(UNNAMED, |p| book.person(p).command);
            let strength = strength(book, &force, command);
            power.field += men;
            power.strength += strength;
            let idle = matches!(army.task, crate::sim::army::Task::Hold | crate::sim::army::Task::March { .. });
            // Who guards a frontier against an enemy is not free to leave it.
            let mut beside = book.neighbours[army.position.at.index()].iter();
            let guards = beside.any(|&(place, _)| look.hostile(place, of));
            if idle && !guards && army.banner.under.is_none() {
                power.free += men;
            }
            // Men lent to an ally frighten whom the ally fights.
            let master = army.banner.under.unwrap_or(of);
            columns.push(Column { of: master, strength, men, at: army.position.at, mounted: force.mounted() });
        }
        for polity in look.polities().filter(|&p| sight.veiled(look, p) && look.stands(p)) {
            columns.extend(unseen(look, polity, &mut powers[polity.index()]));
        }
        for polity in look.polities() {
            let (mut purse, fabric) = (look.purse(polity), look.fabric(polity));
            let power = &mut powers[polity.index()];
            if sight.veiled(look, polity) {
                purse = fog::reputed_purse(look, polity, power.field);
            }
            power.men += purse.manpower;
            // Whom one call-up would bring under arms, as green as they would be; the rest of the pool defends at home.
            let called = num::permille(purse.manpower, book.economy.call_up);
            let green = fabric.green_drill - MIDDLING.0;
            power.strength += num::doubled(called, green * 100 / book.war.numbers.max(1));
            power.behind_walls += num::permille(purse.manpower - called, RESERVE);
            let month =
                if fabric.income == 0 && power.stands { economy::monthly_income(look, polity) } else { fabric.income };
            power.revenue = (month * 12).max(1);
            // What others pay their troops is as hidden as the troops are.
            let pay = if sight.veiled(look, polity) { month } else { economy::monthly_pay(look, polity) };
            let left = (month - pay).max(0) * 12;
            power.spare = (purse.cash.max(0) / 2 + left).max(power.revenue / 20).max(1);
            let seat = look.court(polity).seat;
            let capital = look.court(polity).capital;
            power.invested_by = [seat, capital]
                .into_iter()
                .filter(|&p| look.holder(p) == Some(polity))
                .find_map(|p| look.siege(p).0.map(|s| s.by));
            if fabric.start_value > 0 {
                power.lost = (1000 - 1000 * power.value / fabric.start_value).clamp(0, 1000) as i32;
            }
        }
        let nearest = columns
            .iter()
            .map(|c| soil.iter().map(|places| nearest(book, c.at, c.mounted, places)).collect())
            .collect();
        Self { powers, columns, nearest }
    }

    /// The strength at hand of a polity.
    pub fn power(&self, polity: PolityId) -> &Power {
        &self.powers[polity.index()]
    }

    /// Strength of `whose` armies that can be on `soil` within so many half-days.
    pub fn within(&self, whose: PolityId, soil: PolityId, half_days: i32) -> i64 {
        let columns = self.columns.iter().zip(&self.nearest);
        columns.filter(|(c, near)| c.of == whose && near[soil.index()] <= half_days).map(|(c, _)| c.strength).sum()
    }

    /// Half-days until an army of some weight could be on that soil: the first so many men to get there.
    pub fn arrival(&self, whose: PolityId, soil: PolityId, men: Men) -> i32 {
        let mut list: Vec<(i32, Men)> = self
            .columns
            .iter()
            .zip(&self.nearest)
            .filter(|(c, _)| c.of == whose)
            .map(|(c, near)| (near[soil.index()], c.men))
            .collect();
        list.sort_unstable();
        let mut sum = 0;
        for (time, more) in list {
            sum += more;
            if sum >= men {
                return time;
            }
        }
        NEVER
    }

    /// Whether an army of `whose` could get to the soil of the other at all, by any road.
    pub fn reaches(&self, whose: PolityId, soil: PolityId) -> bool {
        let columns = self.columns.iter().zip(&self.nearest);
        let mut armies = columns.filter(|(c, _)| c.of == whose).peekable();
        // Who has no army now may have one tomorrow; the road is not what is missing.
        armies.peek().is_none() || armies.any(|(_, near)| near[soil.index()] < NEVER)
    }

    /// All polities with a part in the game.
    pub fn standing(&self) -> impl Iterator<Item = PolityId> + '_ {
        self.powers.iter().enumerate().filter(|(_, p)| p.stands).map(|(i, _)| PolityId(i as u8))
    }
}

/// Weighted strength of a force: its arms, and the same points that a battle counts, against those of middling troops.
fn strength(book: &Rulebook, force: &Force, command: i32) -> i64 {
    let weight = force.foot + force.horse * HORSE / 1000 + force.engineers * 300 / 1000;
    let war = &book.war;
    let quality =
        (force.drill - MIDDLING.0) + war.morale * (force.morale - MIDDLING.1) + war.command * (command - UNNAMED);
    num::doubled(weight, quality * 100 / war.numbers.max(1))
}

/// The men with whom a power is credited beyond those who are seen, as one host at the seat of its court.
fn unseen<L: Look>(look: &L, of: PolityId, power: &mut Power) -> Option<Column> {
    let men = fog::reputed_field(look, of) - power.field;
    if men <= 0 {
        return None;
    }
    let (book, fabric) = (look.rules(), look.fabric(of));
    let mounted = book.polity(of).nomad;
    let horse = if mounted { men } else { 0 };
    let force = Force { foot: men - horse, horse, drill: fabric.drill, morale: fabric.morale, ..Force::default() };
    let strength = strength(book, &force, UNNAMED);
    power.men += men;
    power.field += men;
    power.free += men;
    power.strength += strength;
    Some(Column { of, strength, men, at: look.court(of).seat, mounted })
}

fn nearest(book: &Rulebook, from: PlaceId, mounted: bool, places: &[PlaceId]) -> i32 {
    places.iter().filter_map(|&to| book.distance(from, to, mounted)).min().unwrap_or(NEVER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::fog;

    /// The land tells how strong a power may be; at the beginning of every scenario that is near the truth.
    #[test]
    fn what_is_reputed_is_near_the_truth_at_the_beginning() {
        let content = crate::content::shipped().expect("shipped content is sound");
        for scenario in &content.scenarios {
            let scene = scenario.start.with(&content.rules);
            let truth = Survey::of(&scene);
            for by in scene.polities().filter(|&p| scene.stands(p)) {
                let known = Survey::seen_by(&scene, by);
                for of in scene.polities().filter(|&p| scene.stands(p)) {
                    let (a, b) = (truth.power(of), known.power(of));
                    assert!(!fog::confides(&scene, by, of) || a.men == b.men);
                    let near = a.field <= b.field * 3 && b.field <= a.field * 3;
                    assert!(near, "{}: {of:?} has {}, and is credited with {}", scenario.id, a.field, b.field);
                }
            }
        }
    }
}
