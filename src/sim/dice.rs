//! Keyed dice: the same question at the same date in the same game always falls the same way.
//!
//! Luck depends on the seed, the month, what is decided and about whom, and on nothing else. The order of asking
//! does not matter, one court's new order does not change another's luck, and undoing never re-rolls.

use super::{date::Date, num::Permille};
use rand::{Rng, SeedableRng, rngs::Xoshiro256PlusPlus};

/// What is decided. The numbers are part of every save and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Roll {
    /// Who wins a field battle.
    Battle = 1,
    /// Whether a beaten army without a way out gets through.
    Escape = 2,
    /// Whether a commander is taken or killed.
    Capture = 3,
    /// Whether a besieged place gives up this month.
    Surrender = 4,
    /// Whether an assault carries the walls.
    Assault = 5,
    /// Whether dykes turned on a city turn on the besiegers.
    Flood = 6,
    /// Whether a summoned place opens its gates.
    Summon = 7,
    /// What a court answers.
    Answer = 8,
    /// Whether a ruler heeds counsel.
    Counsel = 9,
    /// Whether a person dies this month.
    Death = 10,
    /// Whether a place rises against its holder.
    Revolt = 11,
    /// Whether a place goes over to a neighbour.
    Defect = 12,
    /// Whether a court in flight is caught.
    Flight = 13,
    /// Whether an envoy is stopped on the road.
    Envoy = 15,
    /// Whether an event opens.
    Event = 21,
    /// What a court chooses in an event.
    Choice = 22,
    /// What a court that no human plays is inclined to.
    Will = 20,
    /// Whether a beaten commander falls.
    Slain = 16,
    /// Whether a party at court forces the question.
    Crisis = 17,
    /// Whether the ruler falls by it.
    CrisisFall = 18,
    /// Whether a hostage dies for a broken bond.
    Hostage = 19,
    /// Whether riders slip out of a besieged place.
    SlipOut = 23,
    /// Whether the commander of a besieged place goes over.
    Treason = 24,
}

/// The dice of one month of one game.
#[derive(Clone, Copy, Debug)]
pub struct Dice {
    /// The seed of the game.
    pub seed: u64,
    /// The month.
    pub date: Date,
}

impl Dice {
    /// A number in `0..sides` for this question. `sides` must be at least 1.
    pub fn roll(&self, what: Roll, key: u64, sides: u32) -> u32 {
        // The seed is stirred before the month is added: neighbouring seeds would otherwise share their months, the
        // one's first month being the other's second, and a thousand games be worth no more than a few.
        let mut state = mix(self.seed);
        for word in [self.date.raw() as u64, what as u64, key] {
            state = mix(state ^ word);
        }
        let draw = Xoshiro256PlusPlus::seed_from_u64(state).next_u64();
        // The high half times the range: our own reduction, so that no library update changes an old game.
        (((draw >> 32) * u64::from(sides)) >> 32) as u32
    }

    /// Whether something of this chance happens.
    pub fn chance(&self, what: Roll, key: u64, chance: Permille) -> bool {
        (self.roll(what, key, 1000) as Permille) < chance
    }
}

/// The finaliser of SplitMix64: every bit of the input moves every bit of the output.
fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DICE: Dice = Dice { seed: 12_090_101, date: Date::new(1209, 1) };

    /// Golden values: if this fails, every recorded game replays differently. Do not edit the numbers.
    #[test]
    fn rolls_never_change() {
        let rolls: Vec<_> = (0..6).map(|key| DICE.roll(Roll::Battle, key, 1000)).collect();
        assert_eq!(rolls, GOLDEN);
    }
    const GOLDEN: [u32; 6] = [166, 913, 572, 779, 837, 645];

    /// A run of games has seeds in a row, and a game months in a row.
    #[test]
    fn neighbouring_games_share_no_month() {
        let month = |seed, month| {
            let dice = Dice { seed, date: Date::new(1209, 1).plus(month) };
            (0..4).map(|key| dice.roll(Roll::Battle, key, u32::MAX)).collect::<Vec<_>>()
        };
        let months: Vec<_> = (1..=40).flat_map(|seed| (0..40).map(move |m| month(seed, m))).collect();
        let distinct: std::collections::BTreeSet<_> = months.iter().collect();
        assert_eq!(distinct.len(), months.len());
    }

    #[test]
    fn rolls_are_even() {
        let hits = (0..20_000).filter(|&key| DICE.chance(Roll::Answer, key, 300)).count();
        assert!((5_700..6_300).contains(&hits), "{hits} of 20000 at 300 permille");
    }

    #[test]
    fn other_questions_fall_otherwise() {
        let same = (0..1000).filter(|&k| DICE.roll(Roll::Battle, k, 1000) == DICE.roll(Roll::Assault, k, 1000)).count();
        assert!(same < 10, "{same} of 1000 alike");
    }
}
