//! The board: what all courts see of the coming turn, made once for all of them.

use crate::sim::{
    army::{Force, Task},
    date::Date,
    dice::{Dice, Roll},
    evaluator::Survey,
    fog,
    ids::{ArmyId, PersonId, PlaceId, PolityId},
    look::Look,
    num::{self, Men, Permille, Points},
    rulebook::{Rulebook, Terrain},
    snapshot::Scene,
    war::{
        battle::{self, UNNAMED},
        supply,
    },
};

/// Middling morale: from it on it counts for a column, below it against.
const MORALE: i32 = 60;

/// A column on the map, as strong as it would fight.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Which army.
    pub id: ArmyId,
    /// Whose men.
    pub of: PolityId,
    /// Whose command.
    pub by: PolityId,
    /// Where it is or which place it last left.
    pub at: PlaceId,
    /// Whether it stands there and is not on the road.
    pub stands: bool,
    /// The men.
    pub force: Force,
    /// Drill, morale, fatigue and command as a battle counts them.
    pub points: Points,
    /// Its leader.
    pub commander: Option<PersonId>,
    /// What it is doing.
    pub task: Task,
    /// Months for which it can do nothing.
    pub resting: i32,
}

impl Unit {
    /// Whether `by` can give it orders now.
    pub fn ready(&self, by: PolityId) -> bool {
        self.by == by && self.resting == 0
    }
    /// Heads.
    pub fn men(&self) -> Men {
        self.force.men()
    }
}

/// The world as courts deliberate over it.
#[derive(Debug)]
pub struct Board<'a> {
    /// The state.
    pub scene: &'a Scene<'a>,
    /// The rulebook.
    pub book: &'a Rulebook,
    /// The month.
    pub date: Date,
    /// Months of a turn.
    pub months: i32,
    /// Strength of the powers.
    pub survey: Survey,
    /// Columns on the map, in order of id.
    pub units: Vec<Unit>,
    /// Who holds each place.
    pub holders: Vec<Option<PolityId>>,
    /// For each polity, whether it is at war with each other.
    wars: Vec<Vec<bool>>,
    /// For each polity, whether a road leads from its land into that of each other.
    roads: Vec<Vec<bool>>,
    /// Strength of every column on every ground.
    strengths: Vec<[i64; GROUNDS.len()]>,
    /// What garrisons add to the defence of each place.
    garrisons: Vec<i64>,
    dice: Dice,
}

/// All kinds of ground, in order.
const GROUNDS: [Terrain; 7] = [
    Terrain::Plain,
    Terrain::RiverValley,
    Terrain::Loess,
    Terrain::Mountain,
    Terrain::Alpine,
    Terrain::Steppe,
    Terrain::DesertOasis,
];

impl<'a> Board<'a> {
    /// The board of a scene.
    pub fn of(scene: &'a Scene<'a>) -> Self {
        let book: &Rulebook = scene.rules;
        let war = &book.war;
        let column = |id| {
            let army = scene.army(id).filter(|a| a.exists() && !a.away())?;
            let command = army.lead.commander.map_or(UNNAMED, |p| book.person(p).command);
            let force = army.force;
            let points = force.drill + war.command * command + war.morale * (force.morale - MORALE)
                - war.fat_points * force.fatigue / 1000;
            Some(Unit {
                id,
                of: army.banner.of,
                by: army.banner.under.unwrap_or(army.banner.of),
                at: army.position.at,
                stands: army.stands_at().is_some(),
                force,
                points,
                commander: army.lead.commander,
                task: army.task,
                resting: army.position.resting,
            })
        };
        let n = book.polities.len();
        let mut wars = vec![vec![false; n]; n];
        for (pair, relation) in &scene.state.relations.0 {
            let (a, b) = pair.both();
            let at_war = relation.war.is_some();
            wars[a.index()][b.index()] = at_war;
            wars[b.index()][a.index()] = at_war;
        }
        let units: Vec<Unit> = scene.army_ids().into_iter().filter_map(column).collect();
        let strength = |unit: &Unit, ground: Terrain| {
            num::doubled(battle::weight(war, &unit.force, ground), unit.points * 100 / war.numbers.max(1))
        };
        let holders: Vec<Option<PolityId>> = scene.places().map(|p| scene.holder(p)).collect();
        let mut roads = vec![vec![false; n]; n];
        for road in &book.roads {
            if let (Some(a), Some(b)) = (holders[road.a.index()], holders[road.b.index()]) {
                roads[a.index()][b.index()] = true;
                roads[b.index()][a.index()] = true;
            }
        }
        Self {
            scene,
            book,
            date: scene.date(),
            months: scene.state.clock.turn_months,
            survey: Survey::of(scene),
            strengths: units.iter().map(|u| GROUNDS.map(|ground| strength(u, ground))).collect(),
            garrisons: scene.places().map(|p| garrison(scene, holders[p.index()], p)).collect(),
            units,
            holders,
            wars,
            roads,
            dice: scene.state.clock.dice(),
        }
    }

    /// Who holds the place.
    pub fn holder(&self, place: PlaceId) -> Option<PolityId> {
        self.holders[place.index()]
    }

    /// Whether the two are at war.
    pub fn at_war(&self, a: PolityId, b: PolityId) -> bool {
        self.wars[a.index()][b.index()]
    }

    /// Whether a road leads from the land of one into that of the other.
    pub fn neighbours(&self, a: PolityId, b: PolityId) -> bool {
        self.roads[a.index()][b.index()]
    }

    /// Everyone at war with `one`.
    pub fn enemies(&self, one: PolityId) -> impl Iterator<Item = PolityId> + '_ {
        self.wars[one.index()].iter().enumerate().filter(|(_, w)| **w).map(|(i, _)| PolityId(i as u8))
    }

    /// Days of a horseman between two places.
    pub fn days(&self, from: PlaceId, to: PlaceId) -> i32 {
        self.book.distance(from, to, true).map_or(9_999, |half| half / 2)
    }

    /// The ground of a place.
    pub fn ground(&self, place: PlaceId) -> Terrain {
        self.book.place(place).terrain
    }

    /// Whether a column is short of supply where it is.
    pub fn starves(&self, unit: usize) -> bool {
        self.scene.army(self.units[unit].id).is_some_and(|a| supply::short(self.scene, &a))
    }

    /// The strength of a column on that ground: its whole sum of battle in one number, so that the odds of two are
    /// those of a battle between them.
    pub fn strength(&self, unit: usize, ground: Terrain) -> i64 {
        self.strengths[unit][ground as usize]
    }

    /// The odds of one strength against another.
    pub fn odds(&self, ours: i64, theirs: i64) -> Permille {
        num::odds(self.book.war.numbers * num::doublings(ours, theirs) / 100)
    }

    /// What the garrison of a place adds to its defence against a column in the field.
    pub fn garrison(&self, place: PlaceId) -> i64 {
        self.garrisons[place.index()]
    }

    /// Enemy columns of which `by` knows, with what it takes them for in permille of their true strength.
    pub fn foes(&self, by: PolityId) -> Vec<(usize, i64)> {
        if self.enemies(by).next().is_none() {
            return Vec::new();
        }
        let hostile: Vec<usize> = (0..self.units.len()).filter(|&k| self.at_war(self.units[k].by, by)).collect();
        let ids: Vec<ArmyId> = hostile.iter().map(|&k| self.units[k].id).collect();
        let seen = fog::sightings(self.scene, by, &ids);
        let foe = |(k, seen): (usize, Option<fog::Sighting>)| Some((k, seen?.men * 1000 / self.units[k].men().max(1)));
        hostile.into_iter().zip(seen).filter_map(foe).collect()
    }

    /// A number from 0 to 999 that belongs to this month, this court and this question.
    pub fn roll(&self, by: PolityId, question: u64) -> Permille {
        self.dice.roll(Roll::Will, question << 8 | u64::from(by.0), 1000) as Permille
    }

    /// A chance a season, in a turn of this game.
    pub fn a_turn(&self, season: Permille) -> Permille {
        season * self.months / 3
    }
}

/// Strength of a garrison behind its walls.
fn garrison(scene: &Scene, holder: Option<PolityId>, place: PlaceId) -> i64 {
    let Some(holder) = holder else { return 0 };
    let walls = scene.walls(place);
    let fabric = scene.fabric(holder);
    let war = &scene.rules().war;
    let works = scene.siege(place).0.map_or(0, |s| s.works / 100);
    let points = (fabric.drill + war.command * UNNAMED) * 100 / war.numbers.max(1);
    let drilled = num::doubled(walls.garrison * 2 / 5, points);
    let wall = i64::from(walls.fort) * (120 - works).max(0) * 350 / 120;
    drilled * (1000 + wall) / 1000
}

#[cfg(test)]
mod tests {
    use super::GROUNDS;

    #[test]
    fn grounds_stand_in_their_order() {
        for (i, ground) in GROUNDS.into_iter().enumerate() {
            assert_eq!(ground as usize, i);
        }
    }
}
