//! The five modes, and what each mood makes of them.

use crate::audio::Mood;

/// The modes on the five notes, each named after the note that it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// 宫: earth, the middle.
    Gong,
    /// 商: metal, autumn, arms.
    Shang,
    /// 角: wood, spring; no fifth to rest on.
    Jue,
    /// 徵: fire, summer.
    Zhi,
    /// 羽: water, winter.
    Yu,
}

impl Mode {
    /// Its notes in semitones above the one that it rests on.
    pub fn scale(self) -> [i32; 5] {
        match self {
            Self::Gong => [0, 2, 4, 7, 9],
            Self::Shang => [0, 2, 5, 7, 10],
            Self::Jue => [0, 3, 5, 8, 10],
            Self::Zhi => [0, 2, 5, 7, 9],
            Self::Yu => [0, 3, 5, 7, 10],
        }
    }
}

/// How a mood is played.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The mode.
    pub mode: Mode,
    /// The key that it rests on, in the octave of the strings' middle.
    pub tonic: i32,
    /// Seconds of a beat.
    pub beat: f32,
    /// Notes of a phrase, at least and at most.
    pub notes: (usize, usize),
    /// Seconds of silence after a phrase, at least and at most.
    pub rest: (f32, f32),
    /// Chance that a flute goes with a phrase.
    pub flute: f32,
    /// Chance that strings play a phrase.
    pub strings: f32,
    /// Chance that drums go with a phrase.
    pub drums: f32,
    /// Chance of a gong before a phrase.
    pub gong: f32,
    /// Chance that a note is played with the nail, again and again.
    pub nails: f32,
}

/// How this mood is played.
pub fn manner(mood: Mood) -> Manner {
    let calm = Manner {
        mode: Mode::Gong,
        tonic: 53,
        beat: 0.95,
        notes: (5, 9),
        rest: (3.5, 8.0),
        flute: 0.45,
        strings: 1.0,
        drums: 0.0,
        gong: 0.0,
        nails: 0.0,
    };
    match mood {
        Mood::Title => {
            Manner { mode: Mode::Zhi, tonic: 55, beat: 1.15, notes: (4, 8), rest: (3.0, 6.0), flute: 0.6, ..calm }
        }
        Mood::Peace => calm,
        Mood::War => Manner {
            mode: Mode::Shang,
            tonic: 50,
            beat: 0.62,
            notes: (6, 11),
            rest: (2.5, 5.0),
            flute: 0.25,
            drums: 0.75,
            nails: 0.12,
            ..calm
        },
        Mood::Crisis => Manner {
            mode: Mode::Jue,
            tonic: 52,
            beat: 0.8,
            notes: (4, 8),
            rest: (2.5, 6.5),
            flute: 0.55,
            drums: 0.3,
            nails: 0.2,
            ..calm
        },
        Mood::Mourning => Manner {
            mode: Mode::Yu,
            tonic: 50,
            beat: 1.5,
            notes: (3, 6),
            rest: (4.0, 9.0),
            flute: 1.0,
            strings: 0.35,
            gong: 0.2,
            ..calm
        },
    }
}
