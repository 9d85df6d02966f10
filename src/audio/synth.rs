//! The effects, each a short buffer of one channel. No two takes of an effect are quite alike, as no two strokes of a
//! hand are; the same take is always the same.

use super::{
    Effect, RATE,
    string::{Pluck, Touch},
    wave::{Dice, Low, Resonance, Ring, decay, frames, pitch, sine},
};
use std::f32::consts::PI;

/// An effect as samples from −1 to 1, at [`RATE`]. It begins and ends in silence.
pub fn render(effect: Effect, take: u64) -> Vec<f32> {
    let dice = &mut Dice::new(take ^ ((effect as u64) << 32));
    match effect {
        Effect::Tap => finish(tap(dice), 0.22, 0.01),
        Effect::Paper => finish(paper(dice), 0.3, 0.05),
        Effect::Brush => finish(brush(dice), 0.22, 0.05),
        Effect::Seal => finish(seal(dice), 0.6, 0.03),
        Effect::Clapper => finish(clapper(dice), 0.4, 0.02),
        Effect::Pluck => finish(pluck(dice), 0.5, 0.6),
        Effect::Drum => finish(drum(dice), 0.75, 0.3),
        Effect::Horn => finish(horn(dice), 0.42, 0.2),
        Effect::Gong => finish(gong(dice), 0.55, 1.2),
    }
}

/// Takes out what does not sound, brings the loudest sample to `peak`, and fades both ends so that nothing clicks.
fn finish(mut wave: Vec<f32>, peak: f32, out: f32) -> Vec<f32> {
    let mut floor = Low::new(18.0);
    for x in &mut wave {
        *x = floor.high(*x);
    }
    let (into, out) = (frames(0.0015), frames(out).min(wave.len() / 2));
    let length = wave.len();
    for (i, x) in wave.iter_mut().enumerate() {
        let rise = (i as f32 / into as f32).min(1.0);
        let fall = ((length - 1 - i) as f32 / out.max(1) as f32).min(1.0);
        *x *= rise * (0.5 - 0.5 * (PI * fall).cos());
    }
    let loudest = wave.iter().fold(0.0f32, |m, x| m.max(x.abs()));
    if loudest > 0.0 {
        let gain = peak / loudest;
        wave.iter_mut().for_each(|x| *x *= gain);
    }
    wave
}

/// A hill from 0 over 1 to 0, between `from` and `to`.
fn hill(t: f32, from: f32, to: f32) -> f32 {
    let x = (t - from) / (to - from);
    if (0.0..=1.0).contains(&x) { (PI * x).sin().powi(2) } else { 0.0 }
}

/// Time of a sample.
fn time(i: usize) -> f32 {
    i as f32 / RATE as f32
}

/// Adds something struck: modes, and the noise of the stroke, dull above `dull` hertz.
fn strike(wave: &mut [f32], at: f32, modes: &mut [Ring], dice: &mut Dice, stroke: (f32, f32, f32)) {
    let (level, dull, seconds) = stroke;
    let (mut low, fall, mut loud) = (Low::new(dull), decay(seconds), level);
    for x in wave.iter_mut().skip(frames(at)) {
        loud *= fall;
        *x += modes.iter_mut().map(Ring::turn).sum::<f32>() + low.next(dice.noise()) * loud;
    }
}

fn tap(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(0.14)];
    let f = dice.between(560.0, 620.0);
    let mut modes = [Ring::new(f, 0.8, 0.07), Ring::new(f * 2.32, 0.3, 0.04), Ring::new(f * 0.41, 0.5, 0.05)];
    strike(&mut wave, 0.002, &mut modes, dice, (0.5, 2200.0, 0.012));
    wave
}

/// Fibres that give way one after the other: noise in short grains, most of them while the sheet moves fastest.
fn rustle(wave: &mut [f32], from: f32, to: f32, level: f32, dice: &mut Dice) {
    let (mut thin, mut dull) = (Low::new(dice.between(900.0, 1300.0)), Low::new(dice.between(4500.0, 6000.0)));
    let (mut grain, fall) = (0.0f32, decay(0.03));
    for (i, x) in wave.iter_mut().enumerate() {
        let move_ = hill(time(i), from, to);
        grain *= fall;
        if dice.chance(move_ * 420.0 / RATE as f32) {
            grain += dice.between(0.2, 1.0);
        }
        let noise = dull.next(thin.high(dice.noise()));
        *x += noise * level * move_ * (0.16 + grain.min(1.6));
    }
}

fn paper(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(0.62)];
    let turn = dice.between(0.24, 0.3);
    rustle(&mut wave, 0.0, turn, 0.6, dice);
    rustle(&mut wave, turn * 0.7, 0.6, 1.0, dice);
    // The sheet comes to rest on the others.
    let mut modes = [Ring::new(150.0, 0.05, 0.08)];
    strike(&mut wave, 0.47, &mut modes, dice, (0.12, 700.0, 0.06));
    wave
}

fn brush(dice: &mut Dice) -> Vec<f32> {
    let length = dice.between(0.42, 0.52);
    let mut wave = vec![0.0; frames(length + 0.08)];
    let (mut thin, mut dull) = (Low::new(420.0), Low::new(2300.0));
    let (mut flutter, mut press) = (Low::new(28.0), Low::new(60.0));
    for (i, x) in wave.iter_mut().enumerate() {
        let t = time(i);
        // It is set down, drawn, and held before it is lifted.
        let stroke = 0.7 * hill(t, 0.0, length * 0.5) + hill(t, length * 0.2, length) + 0.5 * hill(t, 0.0, 0.09);
        let hair = 0.6 + 5.0 * flutter.next(dice.noise());
        *x = dull.next(thin.high(dice.noise())) * press.next(stroke) * hair.clamp(0.2, 1.2);
    }
    wave
}

fn seal(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(0.6)];
    let f = dice.between(66.0, 74.0);
    let mut modes = [
        Ring::new(f, 1.0, 0.2).bent(0.7, 0.06),
        Ring::new(f * 2.7, 0.35, 0.12).bent(0.2, 0.05),
        Ring::new(f * 6.3, 0.2, 0.06),
        Ring::new(1450.0, 0.08, 0.03),
    ];
    strike(&mut wave, 0.004, &mut modes, dice, (0.5, 1500.0, 0.03));
    // Stone off paste off paper.
    rustle(&mut wave, 0.2, 0.42, 0.09, dice);
    wave
}

fn clapper(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(0.42)];
    let f = dice.between(860.0, 920.0);
    for (at, level) in [(0.002, 0.55), (dice.between(0.13, 0.15), 1.0)] {
        let mut modes = [
            Ring::new(f, level, 0.12),
            Ring::new(f * 1.71, level * 0.55, 0.09),
            Ring::new(f * 2.63, level * 0.25, 0.05),
            Ring::new(f * 0.53, level * 0.3, 0.08),
        ];
        strike(&mut wave, at, &mut modes, dice, (level * 0.7, 3000.0, 0.012));
    }
    wave
}

/// Three notes of a pentatonic chord, one after the other.
fn pluck(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(2.4)];
    let keys = dice.pick(&[[50, 57, 62], [50, 55, 62], [52, 57, 64]], [50, 57, 62]);
    for (i, key) in keys.into_iter().enumerate() {
        let mut string = Pluck::default();
        string.strike(pitch(key as f32), 0.6 + 0.2 * i as f32, Touch::Open, dice.draw());
        for x in wave.iter_mut().skip(frames(0.11 * i as f32)) {
            *x += string.sample();
        }
    }
    wave
}

/// The modes of a round skin, which is struck a little off its middle.
fn drum(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(1.7)];
    let f = dice.between(58.0, 63.0);
    let mut modes = [
        Ring::new(f, 1.0, 1.3).bent(0.32, 0.12),
        Ring::new(f * 1.593, 0.5, 0.8).bent(0.2, 0.1),
        Ring::new(f * 2.136, 0.28, 0.5).bent(0.12, 0.1),
        Ring::new(f * 2.296, 0.2, 0.45),
        Ring::new(f * 2.917, 0.13, 0.3),
        Ring::new(f * 3.6, 0.08, 0.2),
    ];
    strike(&mut wave, 0.003, &mut modes, dice, (0.5, 700.0, 0.06));
    wave
}

/// A long horn: one low note that is reached from below, held, and let fall. The louder, the brighter.
fn horn(dice: &mut Dice) -> Vec<f32> {
    let length = 2.1;
    let mut wave = vec![0.0; frames(length)];
    let f = dice.between(108.0, 112.0);
    let (mut turns, mut breath, mut tube) = (0.0f32, Low::new(900.0), Low::new(1500.0));
    let mut shake = Low::new(7.0);
    for (i, x) in wave.iter_mut().enumerate() {
        let t = time(i);
        let loud = (t / 0.35).min(1.0).powf(1.4) * ((length - t) / 0.55).clamp(0.0, 1.0);
        let unsteady = 0.06 * shake.next(dice.noise());
        let bent = 1.0 - 0.09 * (-t / 0.11).exp() - 0.05 * (1.0 - ((length - t) / 0.4).min(1.0)) + unsteady;
        turns += f * bent / RATE as f32;
        turns -= turns.floor();
        let bright = 0.35 + 0.42 * loud;
        let (mut share, mut sum) = (1.0, 0.0);
        for n in 1..=16 {
            sum += sine(turns * n as f32) * share / (n as f32).sqrt();
            share *= bright;
        }
        *x = loud * tube.next(sum + 0.25 * breath.next(dice.noise()));
    }
    wave
}

/// A large gong: the low modes at once, the high ones a moment later, and all of them sinking a little.
fn gong(dice: &mut Dice) -> Vec<f32> {
    let mut wave = vec![0.0; frames(4.6)];
    let f = dice.between(92.0, 97.0);
    const MODES: [(f32, f32, f32, f32); 14] = [
        (1.0, 1.0, 5.5, 0.0),
        (1.48, 0.5, 5.0, 0.0),
        (1.995, 0.62, 4.6, 0.02),
        (2.43, 0.4, 4.0, 0.03),
        (3.02, 0.42, 3.6, 0.06),
        (3.47, 0.28, 3.2, 0.08),
        (4.13, 0.28, 2.8, 0.12),
        (4.71, 0.22, 2.6, 0.14),
        (5.44, 0.18, 2.3, 0.2),
        (6.21, 0.15, 2.0, 0.24),
        (7.13, 0.12, 1.8, 0.3),
        (8.37, 0.09, 1.5, 0.34),
        (9.62, 0.06, 1.3, 0.38),
        (11.3, 0.04, 1.1, 0.4),
    ];
    let mut modes: Vec<Ring> = MODES
        .iter()
        .flat_map(|&(ratio, level, seconds, swell)| {
            let f = f * ratio * dice.between(0.997, 1.003);
            // Each in two that beat against one another, as no gong is quite round.
            [(f, level), (f + dice.between(0.5, 1.6), level * 0.6)].map(|(f, level)| {
                let mode = Ring::new(f, level, seconds).bent(0.022, 1.2);
                if swell > 0.0 { mode.swelling(swell) } else { mode }
            })
        })
        .collect();
    strike(&mut wave, 0.004, &mut modes, dice, (0.35, 900.0, 0.05));
    let mut body = Resonance::new(230.0, 0.6);
    wave.iter_mut().for_each(|x| *x = 0.8 * *x + 0.5 * body.next(*x));
    wave
}
