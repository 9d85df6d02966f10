//! Who plays the score: strings that are plucked in turn, two flutes, a drum and a gong far off.

use super::{Phrase, Score, Voice};
use crate::audio::{
    Effect, Mood,
    flute::Breath,
    string::Pluck,
    synth,
    wave::{frames, pitch},
};

/// A drum or gong that sounds: its samples, how many have sounded, how loud.
type Struck = (Vec<f32>, usize, f32);

/// The players.
#[derive(Clone, Debug)]
pub struct Band {
    score: Score,
    phrase: Phrase,
    next: usize,
    clock: usize,
    strings: Vec<Pluck>,
    turn: usize,
    flutes: [Breath; 2],
    struck: Vec<Struck>,
    count: u64,
}

impl Band {
    /// Players of a score.
    pub fn new(seed: u64, mood: Mood) -> Self {
        Self {
            score: Score::new(seed, mood),
            phrase: Phrase { notes: Vec::new(), length: frames(0.4) },
            next: 0,
            clock: 0,
            strings: vec![Pluck::default(); 7],
            turn: 0,
            flutes: [Breath::default(), Breath::default()],
            struck: Vec::new(),
            count: seed,
        }
    }

    /// What it plays.
    pub fn mood(&self) -> Mood {
        self.score.mood()
    }

    /// Breaks off after what sounds now, and begins in another mood.
    pub fn turn_to(&mut self, mood: Mood) {
        if mood != self.mood() {
            self.score.turn_to(mood);
            self.flutes.iter_mut().for_each(Breath::stop);
            self.phrase = Phrase { notes: Vec::new(), length: frames(1.6) };
            (self.next, self.clock) = (0, 0);
        }
    }

    /// Begins the notes that are due.
    fn read(&mut self) {
        while self.clock >= self.phrase.length {
            self.phrase = self.score.phrase();
            (self.next, self.clock) = (0, 0);
        }
        while let Some(note) = self.phrase.notes.get(self.next).filter(|n| n.at <= self.clock).copied() {
            self.next += 1;
            self.count = self.count.wrapping_add(1);
            let hertz = pitch(note.key as f32);
            match note.voice {
                Voice::String(touch) => {
                    // A string that is silent, or else the one that was plucked first.
                    let free = self.strings.iter().position(|s| !s.sounds());
                    let i = free.unwrap_or(self.turn);
                    self.turn = (i + 1) % self.strings.len();
                    self.strings[i].strike(hertz, note.level, touch, self.count);
                }
                Voice::Flute(length) => {
                    let i = usize::from(self.flutes[0].sounds() && !self.flutes[1].sounds());
                    self.flutes[i].blow(hertz, 0.1 * note.level, length, self.count);
                }
                Voice::Drum => self.beat(Effect::Drum, note.level),
                Voice::Gong => self.beat(Effect::Gong, note.level),
            }
        }
    }

    fn beat(&mut self, what: Effect, level: f32) {
        if self.struck.len() < 3 {
            self.struck.push((synth::render(what, self.count), 0, level));
        }
    }

    /// Adds the next frames: strings a little to both sides, the rest in the middle.
    pub fn play(&mut self, out: &mut [(f32, f32)]) {
        self.read();
        self.clock += out.len();
        let middle = (self.strings.len() - 1) as f32 / 2.0;
        for (i, string) in self.strings.iter_mut().enumerate().filter(|(_, s)| s.sounds()) {
            let side = 0.22 * (i as f32 - middle) / middle;
            let (left, right) = (0.5 * (1.0 - side), 0.5 * (1.0 + side));
            for frame in out.iter_mut() {
                let x = string.sample();
                frame.0 += x * left;
                frame.1 += x * right;
            }
        }
        for (flute, side) in self.flutes.iter_mut().zip([-0.12, 0.12]).filter(|(f, _)| f.sounds()) {
            for frame in out.iter_mut() {
                let x = flute.sample();
                frame.0 += x * (1.0 - side);
                frame.1 += x * (1.0 + side);
            }
        }
        for (wave, at, level) in &mut self.struck {
            for (frame, x) in out.iter_mut().zip(wave.iter().skip(*at)) {
                frame.0 += x * *level;
                frame.1 += x * *level;
            }
            *at += out.len();
        }
        self.struck.retain(|(wave, at, _)| *at < wave.len());
    }
}
