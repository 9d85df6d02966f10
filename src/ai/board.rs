//! The board: what all courts see of the coming turn, made once for all of them.

use crate::sim::{
    army::{Force, Task},
    date::Date,
    dice::{Dice, Roll},
    evaluator::Survey,
    ids::{ArmyId, PersonId, PlaceId, PolityId},
    look::Look,
    num::{self, Men, Permille, Points},
    rulebook::{Rulebook, Terrain},
    snapshot::Scene,
    war::battle::{self, UNNAMED},
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
    dice: Dice,
}

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
        Self {
            scene,
            book,
            date: scene.date(),
            months: scene.state.clock.turn_months,
            survey: Survey::of(scene),
            units: scene.army_ids().into_iter().filter_map(column).collect(),
            holders: scene.places().map(|p| scene.holder(p)).collect(),
            wars,
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

    /// The strength of a column on that ground: its whole sum of battle in one number, so that the odds of two are
    /// those of a battle between them.
    pub fn strength(&self, unit: &Unit, ground: Terrain) -> i64 {
        let weight = battle::weight(&self.book.war, &unit.force, ground);
        num::doubled(weight, unit.points * 100 / self.book.war.numbers.max(1))
    }

    /// The odds of one strength against another.
    pub fn odds(&self, ours: i64, theirs: i64) -> Permille {
        num::odds(self.book.war.numbers * num::doublings(ours, theirs) / 100)
    }

    /// What the garrison of a place adds to its defence against a column in the field.
    pub fn garrison(&self, place: PlaceId) -> i64 {
        let Some(holder) = self.holder(place) else { return 0 };
        let walls = self.scene.walls(place);
        let fabric = self.scene.fabric(holder);
        let war = &self.book.war;
        let works = self.scene.siege(place).0.map_or(0, |s| s.works / 100);
        let drilled =
            num::doubled(walls.garrison * 2 / 5, (fabric.drill + war.command * UNNAMED) * 100 / war.numbers.max(1));
        let wall = i64::from(walls.fort) * (120 - works).max(0) * 350 / 120;
        drilled * (1000 + wall) / 1000
    }

    /// The strength of enemies of `by` within so many days of a place.
    pub fn enemies_near(&self, by: PolityId, place: PlaceId, days: i32) -> i64 {
        let ground = self.ground(place);
        let near = self.units.iter().filter(|u| self.at_war(u.by, by) && self.days(u.at, place) <= days);
        near.map(|u| self.strength(u, ground)).sum()
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
