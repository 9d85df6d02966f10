//! Sounds are sound, the score keeps to its modes, and where nobody listens nothing is done.

use super::{
    Effect, Mood, Player, RATE,
    mixer::Mixer,
    output::{Output, Silence, Stream},
    score::{
        Score, Voice,
        mode::{Mode, manner},
    },
    string::{Pluck, Touch},
    synth,
    wave::{frames, pitch},
};
use std::{
    collections::BTreeSet,
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

fn loudest(wave: &[f32]) -> f32 {
    wave.iter().fold(0.0, |m, x| m.max(x.abs()))
}

fn power(wave: &[f32]) -> f32 {
    (wave.iter().map(|x| x * x).sum::<f32>() / wave.len().max(1) as f32).sqrt()
}

#[test]
fn effects_are_heard_and_neither_clip_nor_click() {
    for effect in Effect::ALL {
        for take in 0..12 {
            let wave = synth::render(effect, take);
            assert!(wave.iter().all(|x| x.is_finite() && x.abs() <= 0.9), "{effect:?} {take} is too loud");
            assert!(power(&wave) > 0.005, "{effect:?} {take}: {}", power(&wave));
            assert!(wave[0].abs() < 1e-3 && wave[wave.len() - 1].abs() < 1e-3, "{effect:?} {take} clicks");
            let seconds = wave.len() as f32 / RATE as f32;
            assert!((0.1..5.0).contains(&seconds), "{effect:?} lasts {seconds} s");
            let mean = wave.iter().sum::<f32>() / wave.len() as f32;
            assert!(mean.abs() < 2e-3, "{effect:?} {take} leans to one side: {mean}");
        }
    }
}

#[test]
fn a_take_is_always_the_same_and_no_two_takes_are() {
    for effect in Effect::ALL {
        assert_eq!(synth::render(effect, 3), synth::render(effect, 3));
        assert_ne!(synth::render(effect, 3), synth::render(effect, 4));
    }
}

/// The frequency at which a wave is most like itself, near `hertz`.
fn heard(wave: &[f32], hertz: f32) -> f32 {
    let part = &wave[frames(0.3)..frames(0.3) + frames(0.4)];
    let like = |lag: usize| -> f32 { part.iter().zip(&part[lag..]).map(|(a, b)| a * b).sum() };
    let lag = RATE as f32 / hertz;
    let lags = (lag * 0.94) as usize..=(lag * 1.06) as usize + 1;
    let best = lags.max_by(|a, b| like(*a).total_cmp(&like(*b))).unwrap_or(1);
    // The top of the parabola through the best three.
    let (a, b, c) = (like(best - 1), like(best), like(best + 1));
    RATE as f32 / (best as f32 + 0.5 * (a - c) / (a - 2.0 * b + c))
}

#[test]
fn strings_are_in_tune() {
    for key in [38, 45, 50, 57, 62, 69] {
        for touch in [Touch::Open, Touch::Harmonic] {
            let mut string = Pluck::default();
            string.strike(pitch(key as f32), 1.0, touch, 7);
            let wave: Vec<f32> = (0..frames(1.0)).map(|_| string.sample()).collect();
            let cents = 1200.0 * (heard(&wave, pitch(key as f32)) / pitch(key as f32)).log2();
            assert!(cents.abs() < 12.0, "{touch:?} {key} is off by {cents} cents");
        }
    }
}

#[test]
fn strings_are_about_as_loud_as_one_another_and_end() {
    let mut levels = Vec::new();
    for key in [38, 50, 62, 74] {
        for touch in [Touch::Open, Touch::Stopped, Touch::Harmonic, Touch::Nail] {
            let mut string = Pluck::default();
            string.strike(pitch(key as f32), 1.0, touch, key as u64);
            let wave: Vec<f32> = (0..frames(0.25)).map(|_| string.sample()).collect();
            assert!(loudest(&wave) < 1.6, "{touch:?} {key}: {}", loudest(&wave));
            levels.push(power(&wave));
            (0..frames(15.0)).for_each(|_| {
                string.sample();
            });
            assert!(!string.sounds(), "{touch:?} {key} never ends");
        }
    }
    let (low, high) = levels.iter().fold((f32::MAX, 0.0f32), |(l, h), x| (l.min(*x), h.max(*x)));
    assert!(low > 0.03 && high / low < 8.0, "from {low} to {high}");
}

#[test]
fn phrases_stay_in_the_mode_of_their_mood() {
    let mut modes = BTreeSet::new();
    for mood in Mood::ALL {
        let manner = manner(mood);
        modes.insert(format!("{:?}", manner.mode));
        let scale: BTreeSet<i32> = manner.mode.scale().into_iter().collect();
        let (mut score, mut used, mut silence) = (Score::new(5, mood), BTreeSet::new(), 0);
        for _ in 0..200 {
            let phrase = score.phrase();
            assert!(!phrase.notes.is_empty() && phrase.notes.len() < 80, "{mood:?}: {}", phrase.notes.len());
            assert!(phrase.length < frames(60.0), "{mood:?}: a phrase of {} frames", phrase.length);
            assert!(phrase.notes.is_sorted_by_key(|n| n.at));
            let last = phrase.notes.last().map_or(0, |n| n.at);
            assert!(last < phrase.length, "{mood:?}: a note after the end");
            silence += phrase.length - last;
            for note in &phrase.notes {
                assert!((0.0..=1.0).contains(&note.level), "{mood:?}: {note:?}");
                if !matches!(note.voice, Voice::Drum | Voice::Gong) {
                    let degree = (note.key - manner.tonic).rem_euclid(12);
                    assert!(scale.contains(&degree), "{mood:?}: {note:?}");
                    assert!((30..=93).contains(&note.key), "{mood:?}: {note:?}");
                    used.insert(degree);
                }
            }
        }
        assert_eq!(used, scale, "{mood:?} leaves notes out");
        assert!(silence > 200 * frames(2.0), "{mood:?} never rests");
    }
    assert_eq!(modes.len(), 5, "every mood has a mode of its own");
    assert_eq!(Mode::Gong.scale().len(), 5);
}

#[test]
fn the_score_follows_from_seed_and_mood() {
    let phrases = |seed, mood| {
        let mut score = Score::new(seed, mood);
        (0..8).map(|_| score.phrase()).collect::<Vec<_>>()
    };
    assert_eq!(phrases(1, Mood::War), phrases(1, Mood::War));
    assert_ne!(phrases(1, Mood::War), phrases(2, Mood::War));
    assert_ne!(phrases(1, Mood::War), phrases(1, Mood::Peace));
    let drums = |mood| phrases(1, mood).iter().flat_map(|p| &p.notes).filter(|n| n.voice == Voice::Drum).count();
    assert!(drums(Mood::War) > 0);
    assert_eq!(drums(Mood::Peace), 0);
    let density = |mood| {
        let phrases = phrases(1, mood);
        let (notes, length) = phrases.iter().fold((0, 0), |(n, l), p| (n + p.notes.len(), l + p.length));
        notes as f32 / length as f32
    };
    assert!(density(Mood::War) > 2.0 * density(Mood::Mourning));
}

/// So many seconds of a mixer, and its frames.
fn mixed(mixer: &mut Mixer, seconds: f32) -> Vec<f32> {
    let mut out = vec![0.0; frames(seconds) * 2];
    mixer.fill(&mut out);
    out
}

#[test]
fn the_mix_is_heard_bounded_and_the_same_each_time() {
    for mood in Mood::ALL {
        let run = || {
            let mut mixer = Mixer::new(11);
            mixer.set_volume(1.0, 1.0);
            mixer.set_mood(mood);
            let mut wave = mixed(&mut mixer, 12.0);
            Effect::ALL.into_iter().for_each(|e| mixer.play(e));
            wave.extend(mixed(&mut mixer, 3.0));
            wave
        };
        let wave = run();
        assert!(wave.iter().all(|x| x.is_finite() && x.abs() < 1.0), "{mood:?} clips");
        assert!(power(&wave[..frames(12.0) * 2]) > 0.004, "{mood:?} is not heard");
        assert_eq!(wave, run(), "{mood:?}");
    }
}

#[test]
fn the_size_of_what_is_asked_for_makes_no_great_difference() {
    let run = |part: usize| {
        let mut mixer = Mixer::new(3);
        mixer.set_volume(1.0, 0.0);
        mixer.play(Effect::Drum);
        let mut out = vec![0.0; 9600];
        out.chunks_mut(part).for_each(|c| mixer.fill(c));
        out
    };
    assert_eq!(run(9600), run(2 * 37));
}

#[test]
fn what_is_off_is_not_made() {
    let mut mixer = Mixer::new(1);
    mixer.set_volume(0.0, 0.0);
    mixer.play(Effect::Gong);
    assert_eq!(loudest(&mixed(&mut mixer, 2.0)), 0.0);
    assert!(mixer.silent());
    mixer.set_volume(0.0, 1.0);
    mixed(&mut mixer, 6.0);
    assert!(!mixer.silent());
    mixer.set_volume(f32::NAN, 0.0);
    mixed(&mut mixer, 8.0);
    assert!(mixer.silent(), "music that was turned off ends");
}

#[test]
fn an_hour_of_score_needs_no_more_memory_than_a_phrase() {
    let mut score = Score::new(9, Mood::War);
    let (mut notes, mut length) = (0, 0);
    while length < frames(3600.0) {
        let phrase = score.phrase();
        notes = notes.max(phrase.notes.capacity());
        length += phrase.length;
    }
    assert!(notes <= 256, "a phrase of {notes} notes");
}

/// An output that hears everything, as fast as it is made.
#[derive(Clone, Default)]
struct Ear {
    heard: Arc<Mutex<Vec<f32>>>,
    opened: Arc<AtomicUsize>,
    closed: Arc<AtomicUsize>,
}

/// What it listens to; says so when it is closed.
struct Listening(Ear);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.closed.fetch_add(1, Ordering::SeqCst);
    }
}

impl Output for Ear {
    fn open(&mut self) -> Option<Box<dyn Stream>> {
        self.opened.fetch_add(1, Ordering::SeqCst);
        Some(Box::new(Listening(self.clone())))
    }
}

impl Stream for Listening {
    fn wanted(&mut self) -> io::Result<usize> {
        thread::sleep(Duration::from_micros(200));
        Ok(4800)
    }
    fn write(&mut self, frames: &[f32]) -> io::Result<()> {
        self.0.heard.lock().expect("not poisoned").extend_from_slice(frames);
        Ok(())
    }
}

/// Waits until something holds, but not for ever.
fn soon(what: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while !what() {
        if began.elapsed() > Duration::from_secs(60) {
            return false;
        }
        thread::sleep(Duration::from_millis(2));
    }
    true
}

/// Whether so many streams were opened, and all are closed again.
fn slept(ear: &Ear, times: usize) -> bool {
    ear.opened.load(Ordering::SeqCst) == times && ear.closed.load(Ordering::SeqCst) == times
}

/// Whether nothing is opened for a while that was not open before.
fn stays(ear: &Ear, times: usize) -> bool {
    thread::sleep(Duration::from_millis(100));
    slept(ear, times)
}

#[test]
fn the_thread_sleeps_while_there_is_nothing_to_hear() {
    let ear = Ear::default();
    let player = Player::over(Box::new(ear.clone()), 1);
    player.play(Effect::Drum);
    assert!(stays(&ear, 0), "nothing is on at first");
    player.set_volume(1.0, 0.0);
    assert!(stays(&ear, 0), "and nothing is played");
    player.play(Effect::Drum);
    assert!(soon(|| slept(&ear, 1)), "a drum sounds, then it sleeps");
    assert!(loudest(&ear.heard.lock().expect("not poisoned")) > 0.3, "and the drum was heard");
    player.clone().play(Effect::Paper);
    assert!(soon(|| slept(&ear, 2)), "it wakes, and sleeps again");
    player.set_volume(0.0, 0.0);
    player.play(Effect::Gong);
    assert!(stays(&ear, 2), "what is off is off");
}

#[test]
fn music_ends_when_paused_or_when_nobody_is_there() {
    let ear = Ear::default();
    let player = Player::over(Box::new(ear.clone()), 1);
    player.set_volume(0.0, 0.8);
    assert!(soon(|| loudest(&ear.heard.lock().expect("not poisoned")) > 0.01), "the score is heard");
    player.pause(true);
    assert!(soon(|| slept(&ear, 1)), "it ends when paused");
    ear.heard.lock().expect("not poisoned").clear();
    player.pause(false);
    // Five minutes without anybody pass at once for this ear.
    assert!(soon(|| slept(&ear, 2)), "it goes on, and ends when nobody is there");
    let heard = ear.heard.lock().expect("not poisoned").len() / 2;
    assert!(heard > frames(300.0) && heard < frames(420.0), "after {} s", heard / RATE as usize);
    player.attend();
    assert!(soon(|| ear.opened.load(Ordering::SeqCst) == 3), "until somebody is");
}

#[test]
fn without_a_server_there_is_silence_and_nothing_else() {
    let began = Instant::now();
    let player = Player::over(Box::new(Silence), 1);
    player.set_volume(1.0, 1.0);
    for mood in Mood::ALL {
        player.set_mood(mood);
        Effect::ALL.into_iter().for_each(|e| player.play(e));
    }
    player.attend();
    player.stop();
    player.play(Effect::Gong);
    assert!(began.elapsed() < Duration::from_secs(1), "nothing waits");
}

#[test]
fn the_thread_ends_with_the_last_handle() {
    let ear = Ear::default();
    let player = Player::over(Box::new(ear.clone()), 1);
    player.set_volume(1.0, 1.0);
    assert!(soon(|| ear.opened.load(Ordering::SeqCst) == 1));
    drop(player);
    let closed = Arc::clone(&ear.closed);
    drop(ear);
    // The thread's own are the only ones left, and go with it.
    assert!(soon(|| Arc::strong_count(&closed) == 1));
}

#[test]
fn sound_is_made_many_times_faster_than_it_is_heard() {
    let began = Instant::now();
    let mut mixer = Mixer::new(2);
    mixer.set_volume(1.0, 1.0);
    mixer.set_mood(Mood::War);
    let mut out = vec![0.0; 960];
    for _ in 0..3000 {
        mixer.fill(&mut out);
    }
    let score = began.elapsed().as_secs_f32() / 30.0;
    println!("score: {:.3} % of a core", score * 100.0);
    for effect in Effect::ALL {
        let began = Instant::now();
        synth::render(effect, 1);
        println!("{effect:?}: {:.2} ms", began.elapsed().as_secs_f32() * 1000.0);
    }
    // Generous, as the machine may be busy: what it really takes is printed.
    assert!(score < 0.2, "{score}");
}
