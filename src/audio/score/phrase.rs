//! How a phrase is found: a line that walks through the mode by steps and seldom by leaps, and comes to rest on the
//! first note or the fifth. Half of the phrases come from the one before, higher, lower or with other figures, so that
//! the ear has something to hold.

use super::mode::{Manner, manner};
use crate::audio::{
    Mood,
    string::Touch,
    wave::{Dice, frames},
};

/// Who plays a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// A plucked string.
    String(Touch),
    /// The flute, for so many frames.
    Flute(usize),
    /// The great drum, far off. It has no key.
    Drum,
    /// The gong, far off. It has no key.
    Gong,
}

/// A note.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Note {
    /// Frames since the phrase began.
    pub at: usize,
    /// Its key, where 69 is the a of 440 Hz.
    pub key: i32,
    /// How loud, from 0 to 1.
    pub level: f32,
    /// Who plays it.
    pub voice: Voice,
}

/// A phrase and the silence after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// Its notes, in order.
    pub notes: Vec<Note>,
    /// Frames until the next phrase begins.
    pub length: usize,
}

/// A step of a motif: a degree of the mode (5 to an octave, 0 is the note it rests on) and its beats.
type Step = (i32, f32);

/// The score of a seed.
#[derive(Clone, Debug)]
pub struct Score {
    dice: Dice,
    mood: Mood,
    motif: Vec<Step>,
}

impl Score {
    /// The score of a seed, in a mood.
    pub fn new(seed: u64, mood: Mood) -> Self {
        Self { dice: Dice::new(seed), mood, motif: Vec::new() }
    }

    /// The mood.
    pub fn mood(&self) -> Mood {
        self.mood
    }

    /// Goes on in another mood, with a new motif.
    pub fn turn_to(&mut self, mood: Mood) {
        self.mood = mood;
        self.motif.clear();
    }

    /// The next phrase.
    pub fn phrase(&mut self) -> Phrase {
        let manner = manner(self.mood);
        self.motif = if self.motif.is_empty() || self.dice.chance(0.5) {
            walk(&mut self.dice, &manner)
        } else {
            vary(&self.motif, &mut self.dice)
        };
        let mut notes = Vec::new();
        let mut end = 0.0f32;
        let dice = &mut self.dice;
        if dice.chance(manner.gong) {
            notes.push(Note { at: 0, key: 0, level: 0.35, voice: Voice::Gong });
            end = 3.0;
        }
        let (strings, flute) = (dice.chance(manner.strings), dice.chance(manner.flute));
        let began = end;
        if strings {
            end = pluck(&self.motif, &manner, began, dice, &mut notes);
        }
        if flute || !strings {
            end = end.max(blow(&self.motif, &manner, began, strings, dice, &mut notes));
        }
        if dice.chance(manner.drums) {
            drum(&manner, began, end, dice, &mut notes);
        }
        notes.sort_by_key(|n| n.at);
        let rest = dice.between(manner.rest.0, manner.rest.1);
        Phrase { notes, length: frames(end + rest) }
    }
}

/// A new motif.
fn walk(dice: &mut Dice, manner: &Manner) -> Vec<Step> {
    let count = manner.notes.0 + dice.below(manner.notes.1 - manner.notes.0 + 1);
    let mut degree = dice.pick(&[0, 0, 3, 5, 2], 0);
    let mut motif = Vec::with_capacity(count);
    for i in 0..count {
        let beats: f32 = dice.pick(&[0.5, 0.5, 1.0, 1.0, 1.0, 1.5, 2.0], 1.0);
        motif.push((degree, if i == 0 { beats.max(1.0) } else { beats }));
        let step = dice.pick(&[1, 1, 1, -1, -1, -1, -1, 2, -2, 3, 0], 1);
        degree += step;
        // Back towards the middle, if it strays.
        if !(-2..=8).contains(&degree) {
            degree -= 2 * step;
        }
    }
    // It comes down to rest, by a neighbour.
    let rest = if degree >= 4 { 5 } else { dice.pick(&[0, 0, 3], 0) };
    motif.push((rest + 1, 1.0));
    motif.push((rest, 3.0));
    motif
}

/// The motif again, but not the same.
fn vary(motif: &[Step], dice: &mut Dice) -> Vec<Step> {
    let shift = dice.pick(&[0, 0, 1, -1, 2, -2], 0);
    let last = motif.len().saturating_sub(2);
    let mut varied = Vec::with_capacity(motif.len() + 2);
    for (i, &(degree, beats)) in motif.iter().enumerate() {
        // The end stays where it rests.
        let moved = if i >= last { degree } else { (degree + shift).clamp(-3, 9) };
        if i < last && beats >= 1.0 && motif.len() < 14 && dice.chance(0.25) {
            // A note becomes two.
            varied.push((moved, beats * 0.5));
            varied.push(((moved + dice.pick(&[1, -1], 1)).clamp(-3, 9), beats * 0.5));
        } else if i > 0 && i < last && motif.len() > 4 && dice.chance(0.12) {
            // Or is left out.
        } else {
            varied.push((moved, beats));
        }
    }
    varied
}

/// The key of a degree.
fn key(manner: &Manner, degree: i32) -> i32 {
    let scale = manner.mode.scale();
    manner.tonic + 12 * degree.div_euclid(5) + scale[degree.rem_euclid(5) as usize % scale.len()]
}

/// The motif on strings; returns the second at which it ends.
fn pluck(motif: &[Step], manner: &Manner, began: f32, dice: &mut Dice, notes: &mut Vec<Note>) -> f32 {
    let harmonic = dice.chance(0.15);
    let mut t = began;
    for (i, &(degree, beats)) in motif.iter().enumerate() {
        let last = i + 1 == motif.len();
        let swell = 0.55 + 0.25 * (std::f32::consts::PI * i as f32 / motif.len() as f32).sin();
        let level = swell * dice.between(0.85, 1.1);
        let touch = match () {
            () if harmonic => Touch::Harmonic,
            () if dice.chance(0.4) && beats >= 1.0 => Touch::Stopped,
            () => Touch::Open,
        };
        let up = if harmonic { 12 } else { 0 };
        // A hand is never quite in time.
        let at = frames(t + dice.between(0.0, 0.03));
        notes.push(Note { at, key: key(manner, degree) + up, level, voice: Voice::String(touch) });
        if beats >= 1.0 && !last && dice.chance(manner.nails) {
            nails(key(manner, degree) + 12, t, beats * manner.beat, dice, notes);
        }
        // A low string under the first note, and under the last.
        if (i == 0 || last) && !harmonic {
            let low = key(manner, if degree.rem_euclid(5) == 3 { 3 } else { 0 }) - 12;
            let at = at + frames(0.07);
            notes.push(Note { at, key: low, level: 0.6, voice: Voice::String(Touch::Open) });
        }
        t += beats * manner.beat * dice.between(0.94, 1.08);
    }
    t
}

/// One note again and again, swelling.
fn nails(key: i32, began: f32, seconds: f32, dice: &mut Dice, notes: &mut Vec<Note>) {
    let count = ((seconds / 0.13) as usize).min(12);
    for i in 1..count {
        let swell = (i as f32 / count as f32).min(1.0);
        let at = frames(began + 0.13 * i as f32 + dice.between(0.0, 0.012));
        let level = 0.12 + 0.16 * swell;
        notes.push(Note { at, key, level, voice: Voice::String(Touch::Nail) });
    }
}

/// The flute: the long notes of the motif, or all of it if it is alone; returns the second at which it ends.
fn blow(motif: &[Step], manner: &Manner, began: f32, strings: bool, dice: &mut Dice, notes: &mut Vec<Note>) -> f32 {
    if strings {
        // One long note over the strings, a fifth or an octave above what they rest on, and one at the end.
        let beats: f32 = motif.iter().map(|s| s.1).sum();
        let length = beats * manner.beat;
        let above = dice.pick(&[5, 5, 8, 3], 5);
        for (at, share, degree) in [(0.1, 0.5, above), (0.62, 0.45, 5)] {
            let voice = Voice::Flute(frames(length * share));
            notes.push(Note { at: frames(began + length * at), key: key(manner, degree), level: 0.5, voice });
        }
        return began + length * 1.1;
    }
    let mut t = began;
    for &(degree, beats) in motif {
        let length = beats * manner.beat;
        let voice = Voice::Flute(frames(length * 0.96));
        notes.push(Note { at: frames(t), key: key(manner, degree) + 12, level: 0.75, voice });
        t += length * dice.between(0.98, 1.06);
    }
    t
}

/// Drums: now and then a stroke, and a second one close after it.
fn drum(manner: &Manner, began: f32, end: f32, dice: &mut Dice, notes: &mut Vec<Note>) {
    let bar = manner.beat * 4.0;
    let mut t = began;
    while t < end {
        let mut stroke = |at: f32, level: f32| {
            notes.push(Note { at: frames(at), key: 0, level, voice: Voice::Drum });
        };
        stroke(t, 0.5);
        if dice.chance(0.5) {
            stroke(t + manner.beat * 1.5, 0.28);
            stroke(t + manner.beat * 2.0, 0.36);
        }
        t += bar * dice.pick(&[1.0, 1.0, 2.0], 1.0);
    }
}
