//! The clock of the replay: where it stands, how fast it goes, and the keys that move it.

use crate::{
    history::film::Film,
    present::chronicle,
    window::{
        Shell, Wake,
        map::{self, Glide},
        screens::Screen,
        theme::button::Focus,
    },
};
use bevy::prelude::*;

/// Speeds: months and readings go by so many times as fast.
pub const SPEEDS: [f32; 5] = [0.5, 1.0, 2.0, 4.0, 8.0];
/// Seconds in which armies walk a month's road.
const WALK: f32 = 0.8;
/// Seconds to read a card.
const READ: f32 = 5.0;
/// Seconds a month without a card lasts.
const QUIET: f32 = 1.0;

/// Where the replay stands.
#[derive(Resource)]
pub struct Playback {
    /// The scenario's record.
    pub film: Film,
    /// The frame that is shown.
    pub frame: usize,
    /// The record whose card is shown, by its position among the film's events.
    pub event: Option<usize>,
    /// Whether it plays by itself.
    pub playing: bool,
    /// Which of [`SPEEDS`].
    pub speed: usize,
    /// Whether the view follows the events.
    pub follow: bool,
    /// Whether the list of keys is shown.
    pub help: bool,
}

impl Playback {
    /// The beginning of a film.
    pub fn new(film: Film) -> Self {
        let event = film.latest(0);
        Self { film, frame: 0, event, playing: false, speed: 1, follow: true, help: false }
    }

    /// Goes to a frame; its first card is shown, or the latest before it.
    pub fn go(&mut self, frame: usize) {
        self.frame = frame.min(self.film.last());
        let first = self.film.events.iter().position(|e| e.frame == self.frame);
        self.event = first.or_else(|| self.film.latest(self.frame));
    }

    /// Goes to the end of the next turn, or of the one before; the first card of the new turn is shown.
    pub fn step_turn(&mut self, forward: bool) {
        let turn = self.film.turn(self.frame);
        let whole = self.frame == self.film.end_of_turn(turn);
        let turn = match (forward, whole) {
            (true, true) => turn + 1,
            (true, false) => turn,
            (false, _) => turn.saturating_sub(1),
        };
        self.go(self.film.end_of_turn(turn));
        let so_far = self.film.turn_so_far(self.frame);
        let first = self.film.events.iter().position(|e| so_far.contains(&e.frame));
        self.event = first.or(self.event);
    }

    /// Goes to the next card, or to the one before.
    pub fn step_event(&mut self, forward: bool) {
        let next = match (self.event, forward) {
            (None, true) => Some(0),
            (Some(e), true) => Some(e + 1),
            (Some(e), false) => e.checked_sub(1),
            (None, false) => None,
        };
        if let Some(next) = next.filter(|&e| e < self.film.events.len()) {
            self.frame = self.film.events[next].frame;
            self.event = Some(next);
        }
    }

    /// Shows a card.
    pub fn go_to_event(&mut self, event: usize) {
        if let Some(found) = self.film.events.get(event) {
            self.frame = found.frame;
            self.event = Some(event);
        }
    }

    /// Plays or pauses; at the end it begins anew.
    pub fn toggle(&mut self) {
        if !self.playing && self.frame == self.film.last() {
            self.go(0);
        }
        self.playing = !self.playing;
    }

    /// Faster or slower.
    pub fn change_speed(&mut self, faster: bool) {
        self.speed = if faster { (self.speed + 1).min(SPEEDS.len() - 1) } else { self.speed.saturating_sub(1) };
    }
}

/// Where a record happened, in world units: the place of its weightiest line.
pub fn place_of(shell: &Shell, film: &Film, event: usize) -> Option<Vec2> {
    let event = film.events.get(event)?;
    let words = shell.words();
    let entries = film.frames[event.frame].entries.iter().filter(|e| e.record == Some(event.record));
    let lines: Vec<_> = entries.map(|e| chronicle::line(&words, e)).collect();
    let weighty = lines.iter().find(|l| l.weighty && l.place.is_some());
    let place = weighty.or_else(|| lines.iter().find(|l| l.place.is_some())).and_then(|l| l.place);
    place.map(|p| map::spot(&shell.content.rules, p))
}

/// The keyboard.
pub fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Focus,
    mut playback: ResMut<Playback>,
    mut next: ResMut<NextState<Screen>>,
) {
    let pressed = |key| keys.just_pressed(key);
    let shift = keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    if pressed(KeyCode::Space) && !focus.on_button() {
        playback.toggle();
    }
    for (key, forward) in [(KeyCode::ArrowRight, true), (KeyCode::ArrowLeft, false)] {
        if pressed(key) {
            playback.playing = false;
            if shift {
                playback.step_event(forward);
            } else {
                playback.step_turn(forward);
            }
        }
    }
    for (key, forward) in [(KeyCode::ArrowDown, true), (KeyCode::ArrowUp, false)] {
        if pressed(key) {
            playback.playing = false;
            playback.step_event(forward);
        }
    }
    for (key, faster) in [(KeyCode::BracketRight, true), (KeyCode::BracketLeft, false)] {
        if pressed(key) {
            playback.change_speed(faster);
        }
    }
    if pressed(KeyCode::Home) {
        playback.go(0);
    }
    if pressed(KeyCode::End) {
        let last = playback.film.last();
        playback.playing = false;
        playback.go(last);
    }
    if pressed(KeyCode::KeyF) {
        playback.follow = !playback.follow;
    }
    if pressed(KeyCode::F1) || pressed(KeyCode::Slash) {
        playback.help = !playback.help;
    }
    if pressed(KeyCode::Escape) {
        if playback.help {
            playback.help = false;
        } else {
            next.set(Screen::Title);
        }
    }
}

/// Lets time pass while it plays, and armies finish their road when it does not.
pub fn advance(
    mut playback: ResMut<Playback>,
    mut glide: ResMut<Glide>,
    time: Res<Time<Real>>,
    mut elapsed: Local<(usize, f32)>,
    mut wake: ResMut<Wake>,
) {
    if elapsed.0 != playback.frame {
        *elapsed = (playback.frame, 0.0);
    }
    let speed = if playback.playing { SPEEDS[playback.speed] } else { 1.0 };
    let step = time.delta_secs().min(0.1) * speed;
    if glide.0 < 1.0 {
        glide.0 = (glide.0 + step / WALK).min(1.0);
        wake.more();
    }
    if !playback.playing {
        elapsed.1 = 0.0;
        return;
    }
    wake.more();
    elapsed.1 += step;
    let here: Vec<usize> =
        (0..playback.film.events.len()).filter(|&e| playback.film.events[e].frame == playback.frame).collect();
    let lasts = if here.is_empty() { QUIET } else { WALK + READ * here.len() as f32 };
    if elapsed.1 >= lasts {
        if playback.frame == playback.film.last() {
            playback.playing = false;
        } else {
            let next = playback.frame + 1;
            playback.go(next);
        }
    } else if let Some(&event) = here.get(((elapsed.1 - WALK).max(0.0) / READ) as usize)
        && playback.event != Some(event)
    {
        playback.event = Some(event);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    fn playback(scenario: &str) -> Playback {
        let content = content::shipped().expect("the shipped content is sound");
        let scenario = content.scenario(scenario).expect("the scenario is shipped");
        Playback::new(Film::of(&content, scenario))
    }

    #[test]
    fn turns_step_both_ways_and_stop_at_the_ends() {
        let mut at = playback("the_khans_levies");
        at.step_turn(false);
        assert_eq!(at.frame, 0, "nothing lies before the beginning");
        at.step_turn(true);
        assert_eq!(at.frame, 3, "a turn of a season has three months");
        at.step_turn(true);
        at.step_turn(false);
        assert_eq!(at.frame, 3);
        at.go(4);
        at.step_turn(true);
        assert_eq!(at.frame, 6, "a turn begun is finished first");
        at.go(usize::MAX);
        assert_eq!(at.frame, at.film.last());
        at.step_turn(true);
        assert_eq!(at.frame, at.film.last(), "nothing lies behind the end");
    }

    #[test]
    fn events_step_one_by_one_through_the_whole_film() {
        let mut at = playback("brother_states");
        at.go(0);
        let events = at.film.events.len();
        assert!(events > 10, "{events} events");
        let mut seen = vec![at.event];
        for _ in 0..events {
            at.step_event(true);
            if seen.last() != Some(&at.event) {
                seen.push(at.event);
            }
            let event = at.event.expect("a card is shown");
            assert_eq!(at.frame, at.film.events[event].frame);
        }
        assert_eq!(at.event, Some(events - 1));
        for _ in 0..events {
            at.step_event(false);
        }
        assert_eq!(at.event, Some(0));
    }

    #[test]
    fn playing_at_the_end_begins_anew_and_speeds_have_ends() {
        let mut at = playback("yinshan");
        at.go(at.film.last());
        at.toggle();
        assert!(at.playing && at.frame == 0);
        at.toggle();
        assert!(!at.playing);
        for _ in 0..10 {
            at.change_speed(true);
        }
        assert_eq!(at.speed, SPEEDS.len() - 1);
        for _ in 0..10 {
            at.change_speed(false);
        }
        assert_eq!(at.speed, 0);
    }
}
