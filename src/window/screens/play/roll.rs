//! Figures of the bar that roll from what they were to what they are, unless less is to move.

use super::super::Screen;
use crate::{
    present::words::Words,
    sim::ids::PolityId,
    window::{
        Shell, Wake,
        settings::{Motion, Settings},
    },
};
use bevy::prelude::*;
use std::{collections::BTreeMap, time::Duration};

/// How long a figure rolls, in seconds.
const ROLL: f32 = 0.3;

/// How a figure is written.
pub type Written = fn(&Words, i64) -> String;

/// A text that shows a figure, by its message.
#[derive(Component, Clone, Copy)]
pub struct Rolling {
    key: &'static str,
    written: Written,
}

/// A figure on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Way {
    from: i64,
    to: i64,
    since: Duration,
}

impl Way {
    /// What is shown at that time.
    fn at(self, now: Duration) -> i64 {
        let part = (now.saturating_sub(self.since).as_secs_f32() / ROLL).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - part).powi(3);
        if part >= 1.0 { self.to } else { self.from + ((self.to - self.from) as f32 * eased) as i64 }
    }

    fn moves(self, now: Duration) -> bool {
        self.from != self.to && now.saturating_sub(self.since).as_secs_f32() < ROLL
    }
}

/// The figures as they were last shown, and whose they are.
#[derive(Resource, Default)]
pub struct Figures {
    you: Option<PolityId>,
    now: Duration,
    ways: BTreeMap<&'static str, Way>,
}

impl Figures {
    /// Notes whose figures follow: another court's do not roll from those of the one before.
    pub fn of(&mut self, you: PolityId) {
        if self.you != Some(you) {
            self.you = Some(you);
            self.ways.clear();
        }
    }

    /// Notes what a figure is now, and says what is shown of it at first.
    pub fn shows(&mut self, key: &'static str, value: i64, written: Written) -> (i64, Rolling) {
        let now = self.now;
        let way = self.ways.entry(key).or_insert(Way { from: value, to: value, since: now });
        if way.to != value {
            *way = Way { from: way.at(now), to: value, since: now };
        }
        (way.at(now), Rolling { key, written })
    }
}

/// Adds the rolling.
pub fn plugin(app: &mut App) {
    app.init_resource::<Figures>();
    app.add_systems(PreUpdate, |time: Res<Time<Real>>, mut figures: ResMut<Figures>| figures.now = time.elapsed());
    app.add_systems(Update, roll.after(super::bar::draw).run_if(in_state(Screen::Play)));
    app.add_systems(OnExit(Screen::Play), |mut figures: ResMut<Figures>| figures.you = None);
}

fn roll(
    shell: Res<Shell>,
    settings: Res<Settings>,
    mut figures: ResMut<Figures>,
    mut texts: Query<(&Rolling, &mut Text)>,
    mut wake: ResMut<Wake>,
) {
    // Most of the time nothing rolls.
    if figures.ways.values().all(|way| way.from == way.to) {
        return;
    }
    let (now, words) = (figures.now, shell.words());
    let still = settings.motion == Motion::Less;
    for (rolling, mut text) in &mut texts {
        let Some(way) = figures.ways.get_mut(rolling.key).filter(|way| way.from != way.to) else { continue };
        if still || !way.moves(now) {
            way.from = way.to;
        }
        text.0 = (rolling.written)(&words, way.at(now));
        wake.more();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(_: &Words, n: i64) -> String {
        n.to_string()
    }

    #[test]
    fn a_figure_rolls_from_what_it_was_and_comes_to_rest() {
        let mut figures = Figures::default();
        figures.of(PolityId(1));
        assert_eq!(figures.shows("bar-cash", 100, plain).0, 100, "at first it stands");
        figures.now = Duration::from_secs(5);
        assert_eq!(figures.shows("bar-cash", 200, plain).0, 100);
        let way = figures.ways["bar-cash"];
        let half = way.at(Duration::from_millis(5_150));
        assert!(half > 100 && half < 200 && way.moves(Duration::from_millis(5_150)), "{half}");
        assert_eq!(way.at(Duration::from_millis(5_300)), 200);
        assert!(!way.moves(Duration::from_millis(5_300)));
        // Another court's figures do not roll from these.
        figures.of(PolityId(2));
        assert_eq!(figures.shows("bar-cash", 7, plain).0, 7);
    }
}
