//! The handle for the rest of the house. Everything returns at once; a thread of its own does the rest, and sleeps
//! without waking while there is nothing to hear.

use super::{
    Effect, Mood, RATE,
    mixer::Mixer,
    output::{self, Output, Stream},
};
use std::{
    mem,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

/// After so many seconds without anybody at the game the score ends, until somebody is there again.
const REST_AFTER: usize = 300;
/// A server that was not there is looked for again after so long, if there is something to hear.
const AGAIN_AFTER: Duration = Duration::from_secs(20);
/// Effects that wait, at most.
const QUEUE: usize = 8;

/// What the game wants to be heard.
#[derive(Debug, Default)]
struct Wanted {
    effects: f32,
    music: f32,
    mood: Mood,
    paused: bool,
    queue: Vec<Effect>,
    /// Somebody has been there since the thread looked.
    attended: bool,
    /// Nobody has been there for long.
    resting: bool,
    over: bool,
}

impl Wanted {
    /// How loud effects and music are to be now.
    fn volume(&self) -> (f32, f32) {
        match () {
            () if self.paused => (0.0, 0.0),
            () if self.resting && !self.attended => (self.effects, 0.0),
            () => (self.effects, self.music),
        }
    }
    /// Whether there is anything to hear.
    fn audible(&self) -> bool {
        let (effects, music) = self.volume();
        music > 0.0 || effects > 0.0 && !self.queue.is_empty()
    }
}

#[derive(Debug, Default)]
struct Shared {
    wanted: Mutex<Wanted>,
    changed: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Wanted> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn change(&self, change: impl FnOnce(&mut Wanted)) {
        change(&mut self.lock());
        self.changed.notify_one();
    }
}

/// Ends the thread with the last handle.
#[derive(Debug)]
struct Last(Arc<Shared>);

impl Drop for Last {
    fn drop(&mut self) {
        self.0.change(|w| w.over = true);
    }
}

/// Plays effects and the score. Clones play through the same thread, which ends with the last of them.
#[derive(Clone, Debug)]
pub struct Player(Arc<Last>);

impl Player {
    /// Plays through what the system has. It is silent until [`set_volume`](Self::set_volume).
    pub fn start(seed: u64) -> Self {
        Self::over(output::system(), seed)
    }

    /// Plays through this.
    pub fn over(output: Box<dyn Output>, seed: u64) -> Self {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let thread = thread::Builder::new().name("sound".into()).stack_size(256 * 1024);
        // Where no thread can be had there is no sound either.
        let _ = thread.spawn(move || work(&theirs, output, seed));
        Self(Arc::new(Last(shared)))
    }

    /// Plays an effect.
    pub fn play(&self, effect: Effect) {
        self.0.0.change(|w| {
            if w.volume().0 > 0.0 && w.queue.len() < QUEUE {
                w.queue.push(effect);
            }
            w.attended = true;
        });
    }

    /// What the score is about from now on.
    pub fn set_mood(&self, mood: Mood) {
        self.0.0.change(|w| w.mood = mood);
    }

    /// How loud effects and music are, from 0 (off) to 1.
    pub fn set_volume(&self, effects: f32, music: f32) {
        // Off is 0; so is what is no number.
        let volume = |v: f32| if v > 0.0 { v.min(1.0) } else { 0.0 };
        self.0.0.change(|w| (w.effects, w.music) = (volume(effects), volume(music)));
    }

    /// Silence while the window is away, and as it was afterwards.
    pub fn pause(&self, paused: bool) {
        self.0.0.change(|w| w.paused = paused);
    }

    /// Somebody is there: to be told of every input. Without it the score ends after some minutes.
    pub fn attend(&self) {
        let mut wanted = self.0.0.lock();
        wanted.attended = true;
        let rested = wanted.resting;
        drop(wanted);
        if rested {
            self.0.0.changed.notify_one();
        }
    }

    /// Ends the thread; nothing is heard any more.
    pub fn stop(&self) {
        self.0.0.change(|w| w.over = true);
    }
}

/// The thread.
fn work(shared: &Shared, mut output: Box<dyn Output>, seed: u64) {
    let mut mixer = Mixer::new(seed);
    let mut failed: Option<Instant> = None;
    loop {
        let mut wanted = shared.lock();
        loop {
            if wanted.over {
                return;
            }
            let hopeful = failed.is_none_or(|at| at.elapsed() > AGAIN_AFTER);
            if hopeful && wanted.audible() {
                break;
            }
            // What nobody can hear is not kept for later.
            wanted.queue.clear();
            wanted = shared.changed.wait(wanted).unwrap_or_else(PoisonError::into_inner);
        }
        drop(wanted);
        failed = match output.open() {
            Some(stream) => (!play(shared, &mut mixer, stream)).then(Instant::now),
            None => Some(Instant::now()),
        };
    }
}

/// Plays until there is nothing to hear any more; false if the stream was lost.
fn play(shared: &Shared, mixer: &mut Mixer, mut stream: Box<dyn Stream>) -> bool {
    let mut frames = Vec::new();
    let mut alone = 0;
    loop {
        let Ok(count) = stream.wanted() else { return false };
        let audible = obey(shared, mixer, &mut alone);
        if audible.is_none() || audible == Some(false) && mixer.silent() {
            return true;
        }
        frames.resize(count * 2, 0.0);
        mixer.fill(&mut frames);
        alone += count;
        if count > 0 && stream.write(&frames).is_err() {
            return false;
        }
    }
}

/// Tells the mixer what the game wants, and whether that is anything; none at the end. `alone` are the frames since
/// somebody was there.
fn obey(shared: &Shared, mixer: &mut Mixer, alone: &mut usize) -> Option<bool> {
    let mut wanted = shared.lock();
    if wanted.over {
        return None;
    }
    if mem::take(&mut wanted.attended) {
        *alone = 0;
    }
    wanted.resting = *alone > REST_AFTER * RATE as usize;
    let (effects, music) = wanted.volume();
    mixer.set_volume(effects, music);
    mixer.set_mood(wanted.mood);
    let audible = wanted.audible();
    let queue = mem::take(&mut wanted.queue);
    drop(wanted);
    queue.into_iter().for_each(|effect| mixer.play(effect));
    Some(audible)
}
