//! The figures of courts over time: of this game and of the record.

use crate::{
    content::compile::{Content, Scenario},
    history::film::Film,
    sim::{date::Date, ids::PolityId, look::Look, snapshot::Snapshot},
};
use std::sync::Arc;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Worth of all places held.
    Land,
    /// Places held.
    Places,
    /// Men in the field and in garrisons.
    Men,
    /// Strings in the treasury.
    Cash,
    /// Prestige.
    Prestige,
    /// War weariness.
    Weariness,
}

impl Measure {
    /// All, in order of the chips.
    pub const ALL: [Measure; 6] =
        [Measure::Land, Measure::Places, Measure::Men, Measure::Cash, Measure::Prestige, Measure::Weariness];

    /// Its message.
    pub fn key(self) -> &'static str {
        match self {
            Measure::Land => "measure-land",
            Measure::Places => "measure-places",
            Measure::Men => "measure-men",
            Measure::Cash => "measure-cash",
            Measure::Prestige => "measure-prestige",
            Measure::Weariness => "measure-weariness",
        }
    }

    /// Its value for a court.
    pub fn of(self, look: &impl Look, polity: PolityId) -> i64 {
        match self {
            Measure::Land => look.held_value(polity),
            Measure::Places => look.holdings(polity).len() as i64,
            Measure::Men => look.field_men(polity) + look.garrisons(polity),
            Measure::Cash => look.purse(polity).cash,
            Measure::Prestige => i64::from(look.temper(polity).prestige / 100),
            Measure::Weariness => i64::from(look.temper(polity).weariness / 100),
        }
    }
}

/// All courts at a date: for each the measures in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub date: Date,
    /// By court, then by measure; nothing for a court that does not stand.
    pub values: Vec<Option<[i64; 6]>>,
}

/// The figures of a state.
pub fn point(content: &Content, state: &Snapshot) -> Point {
    let scene = state.with(&content.rules);
    let values =
        scene.polities().map(|p| scene.stands(p).then(|| Measure::ALL.map(|measure| measure.of(&scene, p)))).collect();
    Point { date: state.clock.date, values }
}

/// The record's figures, month by month. It plays the whole record: for a thread of its own.
pub fn recorded(content: &Content, scenario: &Arc<Scenario>) -> Vec<Point> {
    let film = Film::of(content, scenario);
    film.frames.iter().map(|frame| Point { date: frame.date.plus(1), ..point(content, &frame.state) }).collect()
}

/// Round values for the lines of a grid that holds everything from 0 or near the least to the greatest.
pub fn ticks(least: i64, most: i64, lines: i64) -> Vec<i64> {
    let most = most.max(least + 1);
    // A scale from 0 tells sizes truly; only where nothing comes near 0 does it begin higher.
    let floor = if least > (most - least) * 2 { least } else { 0.min(least) };
    let rough = ((most - floor) / lines.max(1)).max(1);
    let mut unit = 1;
    while unit * 10 <= rough {
        unit *= 10;
    }
    let step = [1, 2, 5, 10].into_iter().map(|n| n * unit).find(|&s| s >= rough).unwrap_or(unit * 10);
    let first = floor.div_euclid(step) * step;
    let mut list = vec![first];
    while list[list.len() - 1] < most {
        list.push(list[list.len() - 1] + step);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_everything() {
        assert_eq!(ticks(0, 100, 5), [0, 20, 40, 60, 80, 100]);
        assert_eq!(ticks(3, 47, 4), [0, 20, 40, 60]);
        assert_eq!(ticks(28, 32, 4), [28, 29, 30, 31, 32]);
        for (least, most) in [(0, 0), (0, 1), (-5, 812_345), (4_200, 4_201), (7, 7)] {
            let list = ticks(least, most, 5);
            assert!(list[0] <= least.max(0) && list[list.len() - 1] >= most, "{list:?}");
            assert!(list.len() <= 12, "{list:?}");
        }
    }

    #[test]
    fn the_record_has_figures_for_every_month() {
        let content = crate::content::shipped().expect("the shipped content is sound");
        let scenario = content.scenario("yinshan").expect("shipped");
        let points = recorded(&content, scenario);
        let months = scenario.turns() as i32 * scenario.turn_months;
        assert!(points.len() as i32 >= months, "{} points", points.len());
        assert_eq!(points[0].date, scenario.from);
        let start = point(&content, &scenario.start);
        assert_eq!(points[0].values.len(), start.values.len());
        assert!(points.windows(2).all(|pair| pair[0].date < pair[1].date));
    }
}
