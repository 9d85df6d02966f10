//! The hall it all sounds in: four echoes that feed one another (a feedback delay network), duller with every turn.

use super::wave::Low;

/// Lengths of the echoes in frames: primes, so that they do not meet.
const LINES: [usize; 4] = [1687, 2053, 2531, 3011];
/// What is kept of an echo when it comes round.
const KEEP: f32 = 0.79;

/// A hall.
#[derive(Clone, Debug)]
pub struct Room {
    lines: [Vec<f32>; 4],
    heads: [usize; 4],
    walls: [Low; 4],
}

impl Default for Room {
    fn default() -> Self {
        Self { lines: LINES.map(|n| vec![0.0; n]), heads: [0; 4], walls: [Low::new(3400.0); 4] }
    }
}

impl Room {
    /// What comes back, left and right, when `x` goes out.
    pub fn next(&mut self, x: f32) -> (f32, f32) {
        let back: [f32; 4] = std::array::from_fn(|i| self.walls[i].next(self.lines[i][self.heads[i]]));
        // Each line feeds all lines, and nothing is gained by it (a Hadamard matrix).
        let [a, b, c, d] = back;
        let (p, q, r, s) = (a + b, a - b, c + d, c - d);
        let mixed = [p + r, q + s, p - r, q - s];
        for (i, fed) in mixed.into_iter().enumerate() {
            self.lines[i][self.heads[i]] = x + 0.5 * KEEP * fed;
            self.heads[i] = if self.heads[i] + 1 == LINES[i] { 0 } else { self.heads[i] + 1 };
        }
        (a - d, b - c)
    }
}
