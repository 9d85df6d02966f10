//! What clauses and memories count for when a situation is read. All in hundredths of the field's scale unless said.

use crate::sim::{diplomacy::MemoryKind, num::Men, rulebook::Manner};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Constants of reading. They live in `assets/rules/evaluator.ron`, each with a comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseRules {
    /// Hostility of a power that is at war with one, percent of its strength within reach.
    pub hostile_war: i64,
    /// ... that has ordered a war on one prepared, or whose policy names one as its foe.
    pub hostile_planned: i64,
    /// ... without any bond or peace.
    pub hostile_stranger: i64,
    /// ... that is one's suzerain.
    pub hostile_lord: i64,
    /// ... that is one's suzerain and to whom one has broken one's word.
    pub hostile_wronged_lord: i64,
    /// ... with a peace or a truce.
    pub hostile_peace: i64,
    /// ... that is an ally, a brother or a vassal.
    pub hostile_friend: i64,
    /// How much more than its share of strength a menace is felt, percent.
    pub alarm: i64,
    /// Worth of land is its share of all one holds, so many times over, percent.
    pub land: i64,
    /// The most that land counts for.
    pub land_most: i64,
    /// Land promised but not in hand counts for so much, percent.
    pub land_promised: i64,
    /// Yearly payments count as so many years, percent.
    pub yearly: i64,
    /// Men that help or a joint attack takes, in heads.
    pub venture_men: Men,
    /// Effort of giving leave: a vassal's war is half one's own.
    pub venture_at_war: i64,
    /// Effort of mutual aid, before the partner's own danger is added.
    pub mutual_aid: i64,
    /// Effort of becoming a vassal.
    pub vassal: i64,
    /// Effort of handing over a person or giving a hostage.
    pub person: i64,
    /// Effort of small things: an oath, a complaint heard, a claim let go.
    pub small: i64,
    /// Gain of a front closed by peace; half as much again if a siege is lifted by it.
    pub peace: i64,
    /// Gain of gaining a vassal.
    pub homage: i64,
    /// Gain of a brother state or an ally, at equal strength.
    pub partner: i64,
    /// Gain of an oath sworn to one, or a patent received.
    pub honour: i64,
    /// Gain of a marriage, thanks, a hostage.
    pub courtesy: i64,
    /// Risk of a new war with a power as strong as oneself, percent of its share of strength.
    pub new_war: i64,
    /// Risk of angering a power by making common cause with its enemy, percent of its share of strength.
    pub anger: i64,
    /// Face of being recognised as suzerain.
    pub face_homage: i64,
    /// Face of losing one's suzerainty.
    pub face_drop: i64,
    /// Face of calling another elder where one was suzerain or elder.
    pub face_yield: i64,
    /// Face of being told: a demand, a protest, a routine order.
    pub face_told: i64,
    /// Face of being thanked or sworn to.
    pub face_thanked: i64,
    /// What a sworn duty counts for.
    pub sworn: i64,
    /// What a suzerain's duty to a vassal counts for.
    pub protect: i64,
    /// What an oath that forbids the act counts for.
    pub forsworn: i64,
    /// Each due kept (and each broken, the other way), in trust.
    pub kept: i64,
    /// Months in which trust in old deeds halves.
    pub halves: i32,
    /// The last result of the venture, in prospect; the one before it counts half.
    pub result: i64,
    /// Mood of a yes within two years.
    pub mood_yes: i64,
    /// Mood of a no within two years, or of having been refused within three.
    pub mood_no: i64,
    /// Stake of a war by the manner of the design behind it.
    pub stakes: BTreeMap<Manner, i64>,
    /// What memories count for in trust.
    pub memories: BTreeMap<MemoryKind, i64>,
}

impl ClauseRules {
    /// The name of the first constant that is beyond all reason.
    pub fn fault(&self) -> Option<String> {
        let value = serde_json::to_value(self).unwrap_or_default();
        let sane = |v: &serde_json::Value| v.as_i64().is_none_or(|n| (-100_000..=10_000_000).contains(&n));
        let table = value.as_object()?;
        let wrong = table.iter().find(|(_, v)| match v.as_object() {
            Some(inner) => !inner.values().all(sane),
            None => !sane(v),
        });
        wrong.map(|(name, _)| name.clone()).or_else(|| (self.halves <= 0).then(|| "halves".to_owned()))
    }
}
