//! Everything together, frame by frame: effects, score, the hall, and how loud each is.

use super::{
    Effect, Mood, RATE,
    room::Room,
    score::Band,
    synth,
    wave::{decay, frames},
};

/// Frames that are made at once.
const BLOCK: usize = 128;
/// Effects that sound at the same time, at most.
const VOICES: usize = 8;
/// After so much silence there is nothing left to hear.
const TAIL: f32 = 1.5;

/// How loud something is, on its way to how loud it is to be.
#[derive(Clone, Copy, Debug, Default)]
struct Fader {
    is: f32,
    to: f32,
    speed: f32,
}

impl Fader {
    fn new(seconds: f32) -> Self {
        Self { is: 0.0, to: 0.0, speed: 1.0 - decay(seconds) }
    }
    /// What a player sets from 0 to 1 is heard as even steps if it is squared.
    fn set(&mut self, volume: f32) {
        let volume = if volume.is_finite() { volume.clamp(0.0, 1.0) } else { 0.0 };
        self.to = volume * volume;
    }
    fn next(&mut self) -> f32 {
        self.is += (self.to - self.is) * self.speed;
        self.is
    }
    fn closed(&self) -> bool {
        self.to == 0.0 && self.is < 1e-4
    }
}

/// An effect that sounds.
#[derive(Clone, Debug)]
struct Sounding {
    wave: Vec<f32>,
    at: usize,
    side: f32,
}

/// The mixer.
#[derive(Clone, Debug)]
pub struct Mixer {
    effects: Vec<Sounding>,
    band: Band,
    room: Room,
    effects_volume: Fader,
    music_volume: Fader,
    takes: u64,
    quiet: usize,
}

impl Mixer {
    /// A mixer whose score and takes follow from the seed. It is silent until it is told otherwise.
    pub fn new(seed: u64) -> Self {
        Self {
            effects: Vec::new(),
            band: Band::new(seed, Mood::default()),
            room: Room::default(),
            effects_volume: Fader::new(0.05),
            music_volume: Fader::new(2.5),
            takes: seed,
            quiet: 0,
        }
    }

    /// How loud effects and music are to be, from 0 to 1.
    pub fn set_volume(&mut self, effects: f32, music: f32) {
        if self.effects.is_empty() {
            // Nothing sounds that could click.
            self.effects_volume.is = effects.clamp(0.0, 1.0).powi(2);
        }
        self.effects_volume.set(effects);
        self.music_volume.set(music);
    }

    /// What the score is about.
    pub fn set_mood(&mut self, mood: Mood) {
        self.band.turn_to(mood);
    }

    /// Begins an effect. If there are too many, the new one gives way.
    pub fn play(&mut self, effect: Effect) {
        if self.effects.len() < VOICES && !self.effects_volume.closed() {
            self.takes = self.takes.wrapping_add(1);
            // Not all from the same spot.
            let side = 0.1 * ((self.takes % 5) as f32 - 2.0) / 2.0;
            self.effects.push(Sounding { wave: synth::render(effect, self.takes), at: 0, side });
            self.quiet = 0;
        }
    }

    /// Whether there is nothing to hear, nor will be until something is told.
    pub fn silent(&self) -> bool {
        self.effects.is_empty() && self.music_volume.closed() && self.quiet > frames(TAIL)
    }

    /// The next frames, left and right in turn.
    pub fn fill(&mut self, out: &mut [f32]) {
        for part in out.chunks_mut(BLOCK * 2) {
            self.block(part);
        }
    }

    fn block(&mut self, out: &mut [f32]) {
        let count = out.len() / 2;
        let (mut music, mut effects) = ([(0.0f32, 0.0f32); BLOCK], [(0.0f32, 0.0f32); BLOCK]);
        let (music, effects) = (&mut music[..count], &mut effects[..count]);
        if !self.music_volume.closed() {
            self.band.play(music);
        }
        for Sounding { wave, at, side } in &mut self.effects {
            for (frame, x) in effects.iter_mut().zip(wave.iter().skip(*at)) {
                frame.0 += x * (1.0 - *side);
                frame.1 += x * (1.0 + *side);
            }
            *at += count;
        }
        self.effects.retain(|e| e.at < e.wave.len());
        let mut loudest = 0.0f32;
        for ((frame, m), e) in out.chunks_exact_mut(2).zip(music.iter()).zip(effects.iter()) {
            let (mv, ev) = (self.music_volume.next() * 0.8, self.effects_volume.next());
            let (left, right) = (m.0 * mv + e.0 * ev, m.1 * mv + e.1 * ev);
            let send = 0.22 * (m.0 + m.1) * mv + 0.07 * (e.0 + e.1) * ev;
            let (l, r) = self.room.next(send);
            frame[0] = soft(left + l);
            frame[1] = soft(right + r);
            loudest = loudest.max(frame[0].abs()).max(frame[1].abs());
        }
        self.quiet = if loudest > 2e-4 { 0 } else { (self.quiet + count).min(RATE as usize * 60) };
    }
}

/// As it is while it is not too loud, and rounded off above, never beyond 1.
fn soft(x: f32) -> f32 {
    const KNEE: f32 = 0.7;
    let over = x.abs() - KNEE;
    if over <= 0.0 { x } else { (KNEE + (1.0 - KNEE) * over / (over + 1.0 - KNEE)).copysign(x) }
}
