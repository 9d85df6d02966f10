//! Noise, filters, ringing modes: what sounds are made of. Everything is a function of its seed.

use super::RATE;
use std::f32::consts::TAU;

/// Seconds as frames.
pub fn frames(seconds: f32) -> usize {
    (seconds.max(0.0) * RATE as f32) as usize
}

/// The frequency of a key, where 69 is the a of 440 Hz and 1 a semitone.
pub fn pitch(key: f32) -> f32 {
    440.0 * ((key - 69.0) / 12.0).exp2()
}

/// What an exponential decay keeps from one frame to the next, if it loses 60 dB in so many seconds.
pub fn decay(seconds: f32) -> f32 {
    (-6.9078 / (seconds.max(1e-4) * RATE as f32)).exp()
}

/// A sine by polynomial, of a phase counted in turns. Off by less than 0.1 %, and many times as fast.
pub fn sine(turns: f32) -> f32 {
    let x = turns - turns.floor();
    let x = if x > 0.5 { x - 1.0 } else { x };
    let y = 8.0 * x * (1.0 - 2.0 * x.abs());
    0.225 * (y * y.abs() - y) + y
}

/// Dice for sounds (SplitMix64). Not for rules.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xD134_2543_DE82_EF95) ^ 0x9E37_79B9_7F4A_7C15)
    }
    /// Any number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    /// From 0 to 1.
    pub fn unit(&mut self) -> f32 {
        (self.draw() >> 40) as f32 / (1 << 24) as f32
    }
    /// From `low` to `high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }
    /// A whole number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.draw() % n.max(1) as u64) as usize
    }
    /// Whether something of this chance happens.
    pub fn chance(&mut self, p: f32) -> bool {
        self.unit() < p
    }
    /// One of these; `fallback` if there are none.
    pub fn pick<T: Copy>(&mut self, of: &[T], fallback: T) -> T {
        of.get(self.below(of.len())).copied().unwrap_or(fallback)
    }
    /// White noise from −1 to 1.
    pub fn noise(&mut self) -> f32 {
        self.unit() * 2.0 - 1.0
    }
}

/// A gentle low pass, 6 dB an octave.
#[derive(Clone, Copy, Debug, Default)]
pub struct Low {
    a: f32,
    y: f32,
}

impl Low {
    /// Passes what is below `hertz`.
    pub fn new(hertz: f32) -> Self {
        Self { a: 1.0 - (-TAU * hertz / RATE as f32).exp(), y: 0.0 }
    }
    /// The next sample.
    pub fn next(&mut self, x: f32) -> f32 {
        self.y += self.a * (x - self.y);
        self.y
    }
    /// What is above instead.
    pub fn high(&mut self, x: f32) -> f32 {
        x - self.next(x)
    }
}

/// A resonance: a band of `hertz`, `q` times as high as wide, of gain 1 at its middle.
#[derive(Clone, Copy, Debug)]
pub struct Resonance {
    b: f32,
    a1: f32,
    a2: f32,
    x1: f32,
    x2: f32,
    y1: f32,
    y2: f32,
}

impl Resonance {
    /// A band.
    pub fn new(hertz: f32, q: f32) -> Self {
        let w = TAU * (hertz / RATE as f32).min(0.45);
        let alpha = w.sin() / (2.0 * q.max(0.1));
        let a0 = 1.0 + alpha;
        Self { b: alpha / a0, a1: -2.0 * w.cos() / a0, a2: (1.0 - alpha) / a0, x1: 0.0, x2: 0.0, y1: 0.0, y2: 0.0 }
    }
    /// The next sample.
    pub fn next(&mut self, x: f32) -> f32 {
        let y = self.b * (x - self.x2) - self.a1 * self.y1 - self.a2 * self.y2;
        (self.x2, self.x1) = (self.x1, x);
        (self.y2, self.y1) = (self.y1, y);
        y
    }
}

/// A mode of something struck: a sine that falls a little in pitch at first and dies away.
#[derive(Clone, Copy, Debug)]
pub struct Ring {
    turns: f32,
    step: f32,
    bend: f32,
    unbend: f32,
    level: f32,
    fall: f32,
    swell: f32,
    rise: f32,
}

impl Ring {
    /// A mode of `hertz`, as loud as `level`, gone after `seconds`.
    pub fn new(hertz: f32, level: f32, seconds: f32) -> Self {
        Self {
            turns: 0.0,
            step: hertz / RATE as f32,
            bend: 0.0,
            unbend: 1.0,
            level,
            fall: decay(seconds),
            swell: 1.0,
            rise: 1.0,
        }
    }
    /// Begins `share` higher (lower, if below 0) and comes to its pitch within `seconds`.
    pub fn bent(self, share: f32, seconds: f32) -> Self {
        Self { bend: share, unbend: decay(seconds), ..self }
    }
    /// Comes up over `seconds`, instead of at once.
    pub fn swelling(self, seconds: f32) -> Self {
        Self { swell: 0.0, rise: 1.0 - decay(seconds), ..self }
    }
    /// The next sample.
    pub fn turn(&mut self) -> f32 {
        self.turns += self.step * (1.0 + self.bend);
        self.turns -= self.turns.floor();
        self.bend *= self.unbend;
        self.level *= self.fall;
        self.swell += (1.0 - self.swell) * self.rise;
        sine(self.turns) * self.level * self.swell
    }
}
