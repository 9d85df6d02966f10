//! `polities/*.ron` and `people/*.ron`.

use super::Key;
use crate::{
    content::ron::List,
    sim::{date::Date, rulebook::Succession},
};
use serde::Deserialize;

/// A file of polities.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PolitiesFile {
    /// Polities.
    pub polities: List<Polity>,
}

/// A polity.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Polity {
    /// Key. Its names are the message `polity-<id>` and its attributes.
    pub id: Key,
    /// Colour of banner, border and mark, `rrggbb`.
    pub colour: Key,
    /// The same, darker, for the head of the banner.
    pub dark: Key,
    /// Colour with which its land is tinted, where the banner's is too dark; `colour` if left out.
    #[serde(default)]
    pub tint: Option<Key>,
    /// Whether letters on its banner are dark.
    #[serde(default)]
    pub dark_text: bool,
    /// Pattern of its banner and, for colour-blind players, of its land.
    pub pattern: Pattern,
    /// Whether it lives off the steppe.
    #[serde(default)]
    pub nomad: bool,
    /// Whether its heartland lies off the map, so that it cannot be destroyed.
    #[serde(default)]
    pub beyond: bool,
    /// By what custom its house chooses who follows where no heir is.
    #[serde(default)]
    pub succession: Option<Succession>,
    /// Permille of those called up who ride.
    #[serde(default = "tenth")]
    pub horse: i32,
    /// Whether years are counted by ruler and animal.
    #[serde(default)]
    pub animal_years: bool,
    /// Era names in order of date.
    #[serde(default)]
    pub eras: List<EraSource>,
}

fn tenth() -> i32 {
    100
}

/// A pattern by which polities are told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// Waves.
    Wave,
    /// Upright bars.
    Bars,
    /// Chevrons.
    Chevron,
    /// Dots.
    Dots,
    /// Lattice.
    Lattice,
    /// Crosses.
    Crosses,
    /// Level lines.
    Lines,
    /// No pattern.
    Plain,
}

/// An era name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EraSource {
    /// Key: the message is `era-<key>`.
    pub key: Key,
    /// First month in which it was used.
    pub from: Date,
    /// The year counted as its first, if it is not the year of `from`.
    #[serde(default)]
    pub first_year: Option<i32>,
}

/// A file of people.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PeopleFile {
    /// People.
    pub people: List<Person>,
}

/// A person. The name is the message `person-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key.
    pub id: Key,
    /// Home.
    pub polity: Key,
    /// Year of birth, if known.
    #[serde(default)]
    pub born: Option<i32>,
    /// Year of death, if known.
    #[serde(default)]
    pub died: Option<i32>,
    /// Years of rule, for rulers.
    #[serde(default)]
    pub reign: Option<Reign>,
    /// First year on the stage.
    pub from: i32,
    /// Last year on the stage.
    pub to: i32,
    /// What the person was.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Skills.
    pub skills: Skills,
    /// Who came after, for rulers and marshals.
    #[serde(default)]
    pub successor: Option<Key>,
}

/// Years of rule.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reign {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
}

/// Skills from 1 (poor) over 5 (ordinary) to 10 (outstanding). Editorial judgement.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skills {
    /// Generalship.
    pub command: i32,
    /// As envoy.
    pub diplomacy: i32,
    /// In office.
    pub administration: i32,
}
