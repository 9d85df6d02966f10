//! A breath on an end-blown flute (xiao): a soft tone that comes and goes, with air in it.

use super::{
    RATE,
    wave::{Dice, Low, Resonance, frames, sine},
};

/// A note on the flute.
#[derive(Clone, Debug)]
pub struct Breath {
    turns: f32,
    step: f32,
    age: usize,
    length: usize,
    level: f32,
    air: Resonance,
    loud: Low,
    dice: Dice,
}

impl Default for Breath {
    fn default() -> Self {
        let air = Resonance::new(600.0, 3.0);
        Self { turns: 0.0, step: 0.0, age: 0, length: 0, level: 0.0, air, loud: Low::new(1.2), dice: Dice::new(0) }
    }
}

impl Breath {
    /// Blows a note of `hertz` for `length` frames. If one still sounds it goes over into the new one.
    pub fn blow(&mut self, hertz: f32, level: f32, length: usize, seed: u64) {
        self.step = hertz / RATE as f32;
        self.air = Resonance::new(hertz * 2.0, 2.5);
        (self.age, self.length, self.level) = (0, length, level);
        self.dice = Dice::new(seed);
    }
    /// Ends the note.
    pub fn stop(&mut self) {
        self.length = self.length.min(self.age);
    }
    /// Whether it still sounds.
    pub fn sounds(&self) -> bool {
        self.age < self.length + frames(2.0)
    }
    /// The next sample.
    pub fn sample(&mut self) -> f32 {
        if !self.sounds() {
            return 0.0;
        }
        self.age += 1;
        let loud = self.loud.next(if self.age < self.length { self.level } else { 0.0 });
        let t = self.age as f32 / RATE as f32;
        let wave = sine(t * 4.4);
        let rocked = (t - 0.9).clamp(0.0, 1.0);
        self.turns += self.step * (1.0 + 0.0035 * rocked * wave);
        self.turns -= self.turns.floor();
        let air = self.air.next(self.dice.noise());
        let tone = sine(self.turns) + 0.16 * sine(self.turns * 2.0) + 0.08 * sine(self.turns * 3.0);
        loud * (tone * (1.0 + 0.08 * rocked * wave) + 0.16 * air)
    }
}
