//! What is asked of a game.

use crate::{
    content::compile::Scenario,
    present::words::snake,
    sim::{date::Date, diplomacy::Pair, ids::PolityId, order::OrderKind, rulebook::Keys},
};

/// A thing that is found out about every game. The order is that of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An outcome of the scenario, by position.
    Asked(usize),
    /// Whether the polity stands at the end.
    Stands(PolityId),
    /// Whether it falls, and when.
    Fell(PolityId),
    /// Worth of the land that it holds at the end, in permille of what it held at the start.
    Value(PolityId),
    /// Whether it loses the place that was its capital at the start, and when first.
    Capital(PolityId),
    /// Whether a war begins between the two, and when first.
    War(PolityId, PolityId),
    /// Whether they make peace, and when first.
    Peace(PolityId, PolityId),
    /// Whether the first submits to the second, and when first.
    Vassal(PolityId, PolityId),
    /// Whether they become brother states, and when first.
    Brothers(PolityId, PolityId),
    /// Whether they ally themselves, and when first.
    Allied(PolityId, PolityId),
    /// How it ended for a side, by its objectives: 0 for a defeat, up to 4.
    Victory(PolityId),
    /// Treaties concluded between any two.
    Treaties,
    /// Whether anybody gives an order of that kind, and when first. Asked of games only, not of the record.
    Ordered(OrderKind),
}

/// What was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No.
    No,
    /// Yes, and the month, if there is one.
    Yes(Option<Date>),
    /// A number.
    Number(i64),
}

impl Subject {
    /// A subject of two that are alike, whichever is named first.
    pub fn pair(of: fn(PolityId, PolityId) -> Self, a: PolityId, b: PolityId) -> Self {
        let (a, b) = Pair::of(a, b).both();
        of(a, b)
    }

    /// The name under which scripts find it: the id of an outcome, or `war:jin:xia`. Ids have no colon.
    pub fn key(self, scenario: &Scenario, keys: &Keys) -> String {
        let one = |kind: &str, a| format!("{kind}:{}", keys.polity(a));
        let two = |kind: &str, a, b| format!("{kind}:{}:{}", keys.polity(a), keys.polity(b));
        match self {
            Self::Asked(at) => scenario.outcomes.get(at).map_or_else(|| format!("?{at}"), |o| o.id.clone()),
            Self::Stands(a) => one("stands", a),
            Self::Fell(a) => one("fell", a),
            Self::Value(a) => one("value", a),
            Self::Capital(a) => one("capital", a),
            Self::War(a, b) => two("war", a, b),
            Self::Peace(a, b) => two("peace", a, b),
            Self::Vassal(a, b) => two("vassal", a, b),
            Self::Brothers(a, b) => two("brothers", a, b),
            Self::Allied(a, b) => two("allied", a, b),
            Self::Victory(a) => one("victory", a),
            Self::Treaties => "treaties:all".to_owned(),
            Self::Ordered(kind) => format!("ordered:{}", snake(&kind)),
        }
    }

    /// The subject of that name.
    pub fn parse(text: &str, scenario: &Scenario, keys: &Keys) -> Option<Self> {
        let mut parts = text.split(':');
        let kind = parts.next()?;
        let mut polity = || keys.find_polity(parts.next()?);
        let found = match kind {
            _ if !text.contains(':') => return scenario.outcomes.iter().position(|o| o.id == text).map(Self::Asked),
            "stands" => Self::Stands(polity()?),
            "fell" => Self::Fell(polity()?),
            "value" => Self::Value(polity()?),
            "capital" => Self::Capital(polity()?),
            "war" => Self::War(polity()?, polity()?),
            "peace" => Self::Peace(polity()?, polity()?),
            "vassal" => Self::Vassal(polity()?, polity()?),
            "brothers" => Self::Brothers(polity()?, polity()?),
            "allied" => Self::Allied(polity()?, polity()?),
            "victory" => Self::Victory(polity()?),
            "treaties" => Self::Treaties,
            "ordered" => {
                let name = text.split(':').nth(1)?;
                Self::Ordered(OrderKind::ALL.iter().copied().find(|k| snake(k) == name)?)
            }
            _ => return None,
        };
        (found.key(scenario, keys) == text).then_some(found)
    }
}
