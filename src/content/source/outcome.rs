//! `outcomes` of a scenario: what is asked of many games of it, and of its record.

use super::Key;
use crate::{content::ron::Spanned, sim::date::Date};
use serde::Deserialize;

/// A question with a name. Its text is the message `outcome-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeSource {
    /// Key, of its own among those of the scenario.
    pub id: Key,
    /// What is asked.
    pub ask: QuestionSource,
    /// In how many games of a hundred a yes would be plausible: at least, and at most.
    #[serde(default)]
    pub plausible: Option<(u8, u8)>,
}

/// A question about the course of a game. `by` is the last month that counts, the last of the scenario if left out;
/// `on` is the month at whose beginning one looks, the end of the scenario if left out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum QuestionSource {
    /// A polity falls.
    Fallen {
        /// Which.
        polity: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// A polity stands.
    Stands {
        /// Which.
        polity: Key,
        /// When.
        #[serde(default)]
        on: Option<Spanned<Date>>,
    },
    /// A place changes hands.
    Taken {
        /// Which.
        place: Key,
        /// Who loses it; anybody if left out.
        #[serde(default)]
        from: Option<Key>,
        /// Who takes it; anybody if left out.
        #[serde(default)]
        to: Option<Key>,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// Who holds a place; `none` for no great power.
    Holds {
        /// Which.
        place: Key,
        /// Who.
        by: Key,
        /// When.
        #[serde(default)]
        on: Option<Spanned<Date>>,
    },
    /// A polity holds land worth so much of what it held at the start.
    Land {
        /// Which.
        polity: Key,
        /// At least so many percent.
        percent: u16,
        /// When.
        #[serde(default)]
        on: Option<Spanned<Date>>,
    },
    /// A court sits somewhere.
    Seat {
        /// Whose.
        polity: Key,
        /// Where.
        place: Key,
        /// When.
        #[serde(default)]
        on: Option<Spanned<Date>>,
    },
    /// A war begins.
    War {
        /// One side.
        a: Key,
        /// The other.
        b: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// A war is ended by agreement.
    Peace {
        /// One side.
        a: Key,
        /// The other.
        b: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// One submits to the other.
    Vassal {
        /// Who.
        vassal: Key,
        /// To whom.
        lord: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// Two become brother states.
    Brothers {
        /// One.
        a: Key,
        /// The other.
        b: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// Two ally themselves.
    Allied {
        /// One.
        a: Key,
        /// The other.
        b: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
    /// Two become bound in any way: vassal, brothers or allies.
    Bond {
        /// One.
        a: Key,
        /// The other.
        b: Key,
        /// The last month that counts.
        #[serde(default)]
        by: Option<Spanned<Date>>,
    },
}
