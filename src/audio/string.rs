//! A plucked string, played as it sounds: a wave runs along a line that is as long as the string, and loses a little
//! with every turn (Karplus and Strong). The box under it answers at its own frequencies.

use super::{
    RATE,
    wave::{Dice, Low, Resonance, decay, sine},
};

/// Room for the longest string, 48 Hz; a power of two, so that it is quick to go round.
const LINE: usize = 1 << 10;

/// How a string is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Touch {
    /// Open (散): full, long.
    Open,
    /// Stopped (按): slid into from below, then rocked.
    Stopped,
    /// Harmonic (泛): clear, thin, high.
    Harmonic,
    /// With the nail, near the bridge, as on a pipa: short and bright.
    Nail,
}

/// A string.
#[derive(Clone, Debug)]
pub struct Pluck {
    line: Vec<f32>,
    head: usize,
    length: f32,
    touch: Touch,
    keep: f32,
    dull: f32,
    last: f32,
    slide: f32,
    unslide: f32,
    rock: f32,
    age: u32,
    level: f32,
    loud: f32,
    body: [Resonance; 3],
}

impl Default for Pluck {
    fn default() -> Self {
        Self {
            line: vec![0.0; LINE],
            head: 0,
            length: 100.0,
            touch: Touch::Open,
            keep: 0.0,
            dull: 0.5,
            last: 0.0,
            slide: 0.0,
            unslide: 1.0,
            rock: 0.0,
            age: 0,
            level: 0.0,
            loud: 0.0,
            body: [Resonance::new(185.0, 2.2), Resonance::new(390.0, 2.6), Resonance::new(820.0, 2.0)],
        }
    }
}

impl Pluck {
    /// Plucks it: the string is bent near one end and let go.
    pub fn strike(&mut self, hertz: f32, level: f32, touch: Touch, seed: u64) {
        let hertz = hertz.clamp(48.0, 2000.0);
        let dice = &mut Dice::new(seed);
        let (seconds, dull, hard, place) = match touch {
            Touch::Open => (7.0, 0.32, 1500.0, 0.13),
            Touch::Stopped => (4.0, 0.4, 1250.0, 0.15),
            Touch::Harmonic => (4.5, 0.2, 1000.0, 0.5),
            Touch::Nail => (1.6, 0.22, 3200.0, 0.07),
        };
        // High strings are short, and die sooner.
        let seconds = seconds * (110.0 / hertz).sqrt().clamp(0.35, 1.2);
        self.keep = decay(seconds).powf(RATE as f32 / hertz);
        self.dull = dull;
        // The filter in the loop holds the wave up for `dull` samples.
        self.length = RATE as f32 / hertz - dull;
        (self.slide, self.unslide) = if touch == Touch::Stopped { (0.055, decay(0.3)) } else { (0.0, 1.0) };
        (self.touch, self.age, self.last, self.head) = (touch, 0, 0.0, 0);
        (self.rock, self.level, self.loud) = (dice.between(0.7, 1.3), level, 1.0);
        self.bend(dice, hard, place);
    }

    /// Fills the line with noise, as dull as what plucks it is soft, without the partials that have a node there.
    fn bend(&mut self, dice: &mut Dice, hard: f32, place: f32) {
        let period = (self.length as usize + 1).min(LINE - 2);
        let (mut soft, mut softer) = (Low::new(hard), Low::new(hard * 1.6));
        let back = ((period as f32 * place) as usize).max(1);
        let noise: Vec<f32> = (0..period * 2).map(|_| softer.next(soft.next(dice.noise()))).collect();
        let bent = |i: usize| {
            if self.touch == Touch::Harmonic {
                // Almost a pure tone: harmonics have no room for more.
                let turn = (i - period) as f32 / self.length;
                0.25 * noise[i] + 0.5 * sine(turn) + 0.14 * sine(turn * 2.0)
            } else {
                noise[i] - noise[i - back]
            }
        };
        let wave: Vec<f32> = (period..period * 2).map(bent).collect();
        let mean = wave.iter().sum::<f32>() / wave.len() as f32;
        let power = wave.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() / wave.len() as f32;
        let gain = 0.3 / power.sqrt().max(1e-6);
        self.line.fill(0.0);
        for (to, x) in self.line.iter_mut().rev().zip(wave.iter().rev()) {
            *to = (x - mean) * gain;
        }
    }

    /// Whether it still sounds.
    pub fn sounds(&self) -> bool {
        self.loud > 4e-4
    }

    /// Damps it within a moment.
    pub fn damp(&mut self) {
        self.keep = self.keep.min(0.93);
    }

    /// The next sample.
    pub fn sample(&mut self) -> f32 {
        if !self.sounds() {
            return 0.0;
        }
        let mut length = self.length;
        if self.touch == Touch::Stopped {
            self.slide *= self.unslide;
            let t = self.age as f32 / RATE as f32;
            let rocked = 0.0045 * ((t - 0.35) * 1.4).clamp(0.0, 1.0) * sine(t * 4.6 * self.rock);
            length *= 1.0 + self.slide + rocked;
        }
        let back = length.min((LINE - 2) as f32);
        let whole = back as usize;
        let part = back - whole as f32;
        let at = |n: usize| self.line[(self.head + LINE - n) & (LINE - 1)];
        let x = at(whole) * (1.0 - part) + at(whole + 1) * part;
        let y = self.keep * (x + self.dull * (self.last - x));
        self.last = x;
        self.line[self.head] = y;
        self.head = (self.head + 1) & (LINE - 1);
        // How loud it is, roughly: rises at once, falls slowly.
        self.loud = (self.loud * 0.9999).max(y.abs() * 2.0);
        self.age = self.age.saturating_add(1);
        // The nail does not stop the string at once, so that it does not click.
        let soft = (self.age as f32 / 96.0).min(1.0);
        let [a, b, c] = &mut self.body;
        (0.6 * y + 0.55 * a.next(y) + 0.35 * b.next(y) + 0.2 * c.next(y)) * self.level * soft
    }
}
