//! Scores of forecasts: mean squared errors, side by side.

use serde::{Deserialize, Serialize};

/// Mean squared errors so far, in one place for all forecasters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    n: u32,
    reader: f64,
    model: f64,
    base: f64,
}

impl Tally {
    /// Adds a decision: what the reader, the model and the base rate said, and what was answered.
    pub fn add(&mut self, reader: f64, model: f64, base: f64, yes: bool) {
        let y = f64::from(u8::from(yes));
        self.n += 1;
        self.reader += (reader - y).powi(2);
        self.model += (model - y).powi(2);
        self.base += (base - y).powi(2);
    }

    /// Decisions so far.
    pub fn count(&self) -> u32 {
        self.n
    }

    /// Brier scores: reader, model, base rate. `None` before the first decision.
    pub fn scores(&self) -> Option<[f64; 3]> {
        let n = f64::from(self.n);
        (self.n > 0).then(|| [self.reader / n, self.model / n, self.base / n])
    }
}
