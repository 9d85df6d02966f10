//! The way to the loudspeakers: a PulseAudio server (PipeWire speaks its language too), or nothing.

#[cfg(unix)]
mod pulse;
#[cfg(unix)]
pub use pulse::Pulse;

use std::io;

/// Where sound may go.
pub trait Output: Send {
    /// Opens a stream of [`RATE`](super::RATE) with two channels. None if there is nowhere for it to go.
    fn open(&mut self) -> Option<Box<dyn Stream>>;
}

/// A stream that is open. It is closed when it is dropped.
pub trait Stream {
    /// Waits until frames are wanted, and says how many. It may be none: then the caller may look up, and ask again.
    ///
    /// # Errors
    /// The stream is gone.
    fn wanted(&mut self) -> io::Result<usize>;
    /// Gives frames, left and right in turn.
    ///
    /// # Errors
    /// The stream is gone.
    fn write(&mut self, frames: &[f32]) -> io::Result<()>;
}

/// Nowhere.
#[derive(Clone, Copy, Debug)]
pub struct Silence;

impl Output for Silence {
    fn open(&mut self) -> Option<Box<dyn Stream>> {
        None
    }
}

/// What this system has.
pub fn system() -> Box<dyn Output> {
    #[cfg(unix)]
    return Box::new(Pulse);
    #[cfg(not(unix))]
    return Box::new(Silence);
}
