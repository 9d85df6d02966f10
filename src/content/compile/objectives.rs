//! Objectives: by what a side of a scenario is judged.

use super::{Question, Resolver, outcomes};
use crate::content::{
    ron::Problem,
    source::{LevelsSource, Scenario, SideSource},
};

/// Something by which a side is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Key, of its own among those of the side.
    pub id: String,
    /// What is asked.
    pub ask: Question,
    /// Whether it is met if the answer is no.
    pub not: bool,
    /// What it counts.
    pub points: u32,
}

/// How a game ended for a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Victory {
    /// Less than a stalemate, or fallen.
    Defeat,
    /// Neither won nor lost.
    Stalemate,
    /// The least victory.
    Marginal,
    /// A clear victory.
    Clear,
    /// All that could be hoped for.
    Decisive,
}

impl Victory {
    /// All levels, from the least.
    pub const ALL: [Self; 5] = [Self::Defeat, Self::Stalemate, Self::Marginal, Self::Clear, Self::Decisive];

    /// Its name in messages and for scripts.
    pub fn key(self) -> &'static str {
        ["defeat", "stalemate", "marginal", "clear", "decisive"][self as usize]
    }
}

/// Points from which a victory is of a level: stalemate, marginal, clear, decisive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels(pub [u32; 4]);

impl Default for Levels {
    fn default() -> Self {
        Self([30, 50, 70, 90])
    }
}

impl Levels {
    /// The level of so many points.
    pub fn of(&self, points: u32) -> Victory {
        Victory::ALL[self.0.iter().filter(|&&least| points >= least).count()]
    }
}

/// Compiles the objectives of a side.
pub(super) fn compile(r: &mut Resolver, scenario: &Scenario, side: &SideSource) -> Vec<Objective> {
    let mut objectives: Vec<Objective> = Vec::new();
    for source in &side.objectives {
        let id = &source.id.value;
        if !crate::content::library::well_formed(id) {
            r.report(Problem::error("bad-id").arg("id", id), source.id.span);
        } else if objectives.iter().any(|o| o.id == *id) {
            r.report(Problem::error("defined-twice").arg("id", id), source.id.span);
        } else if let Some(ask) = outcomes::question(r, scenario, &source.id, &source.ask) {
            if ask.moment().is_some_and(|on| on != scenario.to.plus(1)) {
                r.report(Problem::error("objective-moment").arg("id", id), source.id.span);
                continue;
            }
            objectives.push(Objective { id: id.clone(), ask, not: source.not, points: source.points.into() });
        }
    }
    objectives
}

/// Compiles the levels of a side, which have to rise and to be within reach.
pub(super) fn levels(r: &mut Resolver, side: &SideSource) -> Levels {
    let Some(LevelsSource { decisive, clear, marginal, stalemate }) = side.levels else { return Levels::default() };
    let levels = [stalemate, marginal, clear, decisive];
    let reach: u32 = side.objectives.iter().map(|o| u32::from(o.points)).sum();
    if levels.is_sorted_by(|a, b| a < b) && decisive <= reach {
        return Levels(levels);
    }
    let problem = Problem::error("objective-levels").arg("polity", &side.polity.value).arg("points", reach);
    r.report(problem, side.polity.span);
    Levels::default()
}
