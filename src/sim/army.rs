//! An army: men, who leads them, where they are and what they are doing.

use super::{
    date::Date,
    ids::{ArmyId, PersonId, PlaceId, PolityId, TheatreId, Warrant},
    num::{Men, Points},
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Whose men they are and under whose command they serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Banner {
    /// Whose men.
    pub of: PolityId,
    /// The ally whose commander they obey, if any.
    pub under: Option<PolityId>,
}

/// The men.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Force {
    /// On foot.
    pub foot: Men,
    /// Mounted.
    pub horse: Men,
    /// Engineers.
    pub engineers: Men,
    /// Morale, 0 to 100.
    pub morale: i32,
    /// Drill in points, 0 to 200.
    pub drill: Points,
    /// Fatigue, 0 to 100.
    pub fatigue: i32,
}

impl Force {
    /// All heads.
    pub fn men(&self) -> Men {
        self.foot + self.horse + self.engineers
    }
    /// Whether it marches at a horseman's pace: those who walk are fewer than 600 permille of those who ride.
    pub fn mounted(&self) -> bool {
        (self.foot + self.engineers) * 1000 < self.horse * 600
    }
    /// Others join: drill, morale and fatigue become those of all, by heads.
    pub fn join(&mut self, other: &Force) {
        let (mine, theirs) = (self.men(), other.men());
        let all = (mine + theirs).max(1);
        let mean = |a: i32, b: i32| ((i64::from(a) * mine + i64::from(b) * theirs) / all) as i32;
        self.morale = mean(self.morale, other.morale);
        self.drill = mean(self.drill, other.drill);
        self.fatigue = mean(self.fatigue, other.fatigue);
        self.foot += other.foot;
        self.horse += other.horse;
        self.engineers += other.engineers;
    }
    /// Loses the given permille of every arm.
    pub fn lose(&mut self, pm: i32) -> Men {
        let before = self.men();
        let keep = i64::from((1000 - pm).clamp(0, 1000));
        self.foot = self.foot * keep / 1000;
        self.horse = self.horse * keep / 1000;
        self.engineers = self.engineers * keep / 1000;
        before - self.men()
    }
}

/// Who leads, since when the army is in being, and what it gives itself out for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Month in which it was gathered, or in which it left for a theatre off the map.
    pub since: Date,
    /// The commander; `None` for an unnamed officer.
    pub commander: Option<PersonId>,
    /// The strength that is given out (号稱), where it is not the true one.
    pub claimed: Option<Men>,
}

/// Where the army is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The place it is at or last left.
    pub at: PlaceId,
    /// The stretch of road it is on.
    pub leg: Option<Leg>,
    /// Places still to come after that, the last one the goal.
    pub route: Vec<PlaceId>,
    /// Months during which it can do nothing.
    pub resting: i32,
}

/// A stretch of road under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// Next place.
    pub to: PlaceId,
    /// Half-days done.
    pub done: i32,
    /// Half-days in all.
    pub of: i32,
}

/// What the army is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Stands where it is.
    #[default]
    Hold,
    /// Marches to do something there.
    March {
        /// What for.
        aim: Aim,
        /// Where to.
        to: PlaceId,
    },
    /// Lies before a place.
    Siege,
    /// Bars the road.
    Bar,
    /// Fights in a theatre off the map.
    Away {
        /// Which.
        theatre: TheatreId,
        /// When it comes home.
        back: Date,
    },
}

/// Why an army marches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// To be there; fights only what bars its way at fair odds.
    Station,
    /// To fight the army there, then lie before the place.
    Attack,
    /// To invest the place.
    Besiege,
    /// To plunder the place; the army then stays where it is.
    Raid,
    /// To raise the siege there.
    Relieve,
    /// To come away from the enemy.
    Withdraw,
    /// To take over a place that was granted or stands empty.
    Occupy,
}

/// The record in whose name the army acts, so that what comes of it can be told with its citation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mandate(pub Option<Warrant>);

/// An army as it is in a world, and as it is saved: one component, found in one step.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArmyRow {
    /// Id.
    pub id: ArmyId,
    /// Whose.
    pub banner: Banner,
    /// Men.
    pub force: Force,
    /// Leader.
    pub lead: Lead,
    /// Where.
    pub position: Position,
    /// Doing what.
    pub task: Task,
    /// In whose name.
    pub mandate: Mandate,
}
