//! Sound: what is struck, stamped and blown, and a slow score under it, all made in code. No file, no window, no rule.
//!
//! | file | what it is |
//! |---|---|
//! | [`wave`] | noise, filters, ringing modes: what sounds are made of |
//! | [`synth`] | the effects, each a short buffer |
//! | [`string`](mod@string) | a plucked string, played as it sounds |
//! | [`flute`] | a breath on an end-blown flute |
//! | [`score`] | phrases without end in the period's modes |
//! | [`room`] | the hall it all sounds in |
//! | [`mixer`] | everything together, frame by frame |
//! | [`output`] | the way to the loudspeakers: a PulseAudio server, or nothing |
//! | [`player`] | the handle for the rest of the house |
//!
//! There is one thread. It waits for the sound server while there is something to hear, and for the game while there is
//! not; then no stream is open and nothing wakes. Where there is no server the game is silent, and nobody is told.
//!
//! The mixer is ours, as all that it does is to add: a library's would bring decoders, clocks and space, and would have
//! to be asked all the time. Of the PulseAudio client only the protocol is used, for the same reason: its own thread
//! cannot rest, and writes to the log when the server goes.

pub mod flute;
pub mod mixer;
pub mod output;
pub mod player;
pub mod room;
pub mod score;
pub mod string;
pub mod synth;
#[cfg(test)]
mod tests;
pub mod wave;

pub use player::Player;

/// Frames a second, everywhere: what most sound servers run at.
pub const RATE: u32 = 48_000;

/// A sound that something makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// A finger on wood: a button.
    Tap,
    /// A sheet is turned: a card, a page, a panel.
    Paper,
    /// A brush on paper: an order is written.
    Brush,
    /// A seal is stamped: it is decided.
    Seal,
    /// Two pieces of wood: attention, the turn begins.
    Clapper,
    /// A plucked string: good news, an answer.
    Pluck,
    /// The great drum: a battle, a declaration.
    Drum,
    /// The long horn: an army sets out, a host gathers.
    Horn,
    /// The gong: withdrawal, a death, the end of a game.
    Gong,
}

impl Effect {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Tap,
        Self::Paper,
        Self::Brush,
        Self::Seal,
        Self::Clapper,
        Self::Pluck,
        Self::Drum,
        Self::Horn,
        Self::Gong,
    ];
}

/// What the score is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mood {
    /// Before a game: wide, slow, in zhi.
    #[default]
    Title,
    /// No war: calm, in gong.
    Peace,
    /// A war: quicker, in shang, the mode of metal and autumn, with a drum far off.
    War,
    /// Nothing may hold: restless, in jue.
    Crisis,
    /// After a death or a fall: a flute alone, in yu, and seldom a gong.
    Mourning,
}

impl Mood {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Title, Self::Peace, Self::War, Self::Crisis, Self::Mourning];
}
