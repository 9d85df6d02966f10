//! The score: phrases without end, one after the other, with long silences between them.
//!
//! | file | what it is |
//! |---|---|
//! | [`mode`] | the five modes, and what each mood makes of them |
//! | [`phrase`] | how a phrase is found |
//! | [`band`] | who plays it |
//!
//! Nothing is kept but the phrase that sounds and the motif that it came from.

pub mod band;
pub mod mode;
pub mod phrase;

pub use band::Band;
pub use phrase::{Note, Phrase, Score, Voice};
