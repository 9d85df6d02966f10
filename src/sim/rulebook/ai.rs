//! What courts that no human plays find worth doing: constants of [`crate::ai`].

use crate::sim::num::{Men, Permille};
use serde::{Deserialize, Serialize};

/// Constants of the AI. Odds are the odds of the rules; days are a horseman's.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AiRules {
    /// Odds from which a relief sets out.
    pub relief: Permille,
    /// Less of them for the capital.
    pub relief_capital: Permille,
    /// Days from which armies join a relief.
    pub relief_days: i32,
    /// Odds under which an army falls back.
    pub save: Permille,
    /// Odds from which an attack sets out.
    pub go: Permille,
    /// Less of them for the people of the steppe.
    pub go_nomad: Permille,
    /// Odds from which walls are stormed.
    pub storm: Permille,
    /// Chance from which a besieged place is offered terms.
    pub terms: Permille,
    /// Odds from which storms are ordered for the months to come.
    pub storm_ahead: Permille,
    /// Days within which a leader waits for others.
    pub rally: i32,
    /// Days to the farthest goal.
    pub reach: i32,
    /// The same for a court that fights for its life.
    pub reach_pressed: i32,
    /// Days from own ground, where only the border is wanted.
    pub border: i32,
    /// Worth taken at which a war for the border has reached its aim.
    pub border_value: i64,
    /// Permille of the need that a column gathers.
    pub concentrate: Permille,
    /// Most goals at a time.
    pub fronts: usize,
    /// The same for a court that fights for its life.
    pub fronts_pressed: usize,
    /// Worth of an enemy capital besides its size.
    pub capital: i64,
    /// Worth of a pass.
    pub pass: i64,
    /// Worth of a place that the design names.
    pub goal: i64,
    /// Permille of its worth that a place already invested counts for.
    pub besieging: Permille,
    /// Fatigue at which an army goes home.
    pub tired: i32,
    /// Fatigue from which it may set out again.
    pub rested: i32,
    /// Fatigue at which even a siege of some months is given up.
    pub spent: i32,
    /// Weariness of a court above which it attacks nobody.
    pub weary: i32,
    /// Engineers without whom people of the steppe plunder towns and leave them.
    pub keep_engineers: Men,
    /// Permille of its strength that a court whose seat has no walls keeps there in war.
    pub home_guard: Permille,
    /// Days within which an enemy host asks for a guard at the seat.
    pub guard_days: i32,
    /// Odds of the strongest column under which those who lie with it become one with it, to defend.
    pub join: Permille,
    /// Permille of the odds that each day beyond the reach of supply costs.
    pub hunger: Permille,
    /// Permille of the pool that is called up in a season.
    pub recruit: Permille,
    /// Most men called up in a turn.
    pub recruit_most: Men,
    /// Permille of all the men it could have that a settled court at war keeps in the field.
    pub host_war: Permille,
    /// Fewest that are worth calling up.
    pub recruit_least: Men,
    /// Months of pay kept in the treasury.
    pub months_of_pay: i64,
    /// Fewest men of a column that is worth forming.
    pub column_least: Men,
    /// Weariness at which peace is sought.
    pub sue_weary: i32,
    /// Permille of the home lost at which peace is sought.
    pub sue_lost: i32,
    /// Months until a refused court asks again.
    pub ask_again: i32,
    /// Chance of a yes from which an envoy is sent.
    pub worth_asking: Permille,
    /// Chance of a yes from which whoever fights for his life against one half as strong again asks for peace, whether or
    /// not he is beaten yet.
    pub plead: Permille,
    /// Months until he asks again.
    pub plead_again: i32,
    /// Chance of a yes from which he asks for help.
    pub plead_help: Permille,
    /// Chance of a yes from which a favour is asked.
    pub favour: Permille,
    /// Permille a season to go to war over a refusal, and for each wrong remembered a third of it.
    pub grudge: Permille,
    /// Months for which a new treaty of peace is kept without asking what it is worth.
    pub keep_peace: i32,
    /// Permille of its willingness that a court has for a war on one with whom a truce runs.
    pub war_truce: Permille,
    /// The same against one with whom peace is sworn.
    pub war_peace: Permille,
    /// The same against a brother state.
    pub war_brother: Permille,
    /// The same against an ally.
    pub war_ally: Permille,
    /// The same against its suzerain.
    pub war_lord: Permille,
    /// The same against its vassal.
    pub war_vassal: Permille,
    /// Permille of its willingness that a court has for a second war.
    pub second_war: Permille,
    /// Weariness at which nobody begins a war.
    pub peaceful: i32,
    /// Permille of a vassal's men in the field that are called for.
    pub levy_share: Permille,
    /// Months between two calls.
    pub levy_every: i32,
    /// Permille a season that a court under threat leaves its seat.
    pub flight: Permille,
}

impl AiRules {
    /// The name of the first constant that is beyond all reason: figures here are permille, days, months, men, worth.
    pub fn fault(&self) -> Option<String> {
        let value = serde_json::to_value(self).unwrap_or_default();
        let sane = |v: &serde_json::Value| v.as_i64().is_none_or(|n| (0..=30_000).contains(&n));
        value.as_object()?.iter().find(|(_, v)| !sane(v)).map(|(name, _)| name.clone())
    }
}
