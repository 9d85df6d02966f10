//! What clauses and memories count for when a situation is read. All in hundredths of the field's scale unless said.

use crate::sim::{
    diplomacy::MemoryKind,
    num::{Men, Permille},
    rulebook::Manner,
};
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
    /// Effort of giving land away, per share of all one holds, percent: it is dearer to give than to get.
    pub land_give: i64,
    /// Permille of all one holds that adds its square over this: who gives much gives more than he can. Above 0.
    pub land_square: i64,
    /// Most that money counts for as gain, where what no court sells is asked for it: land held by right, people of its
    /// own, its rank.
    pub priceless: i64,
    /// Permille of a year's income that a court has to spare at the most for one with whom it is not at war.
    pub peace_purse: Permille,
    /// Effort of every place given away besides, however small.
    pub land_place: i64,
    /// Land of the heartland counts for so much, percent.
    pub land_heart: i64,
    /// The capital counts for so much, percent.
    pub land_capital: i64,
    /// Land held of another's right counts for so much, percent.
    pub land_held: i64,
    /// Half-days of a horseman from the capital within which land is heartland.
    pub heart_days: i32,
    /// Months for which land given to the same court counts with what is asked next.
    pub land_recent: i32,
    /// Effort of giving something for nothing in return; less by what is offered, sworn and feared.
    pub nothing: i64,
    /// Share of the home lost, permille, from which a court at war counts as beaten.
    pub beaten: i32,
    /// Land and money count for so much to the beaten who buy peace, percent.
    pub beaten_pays: i64,
    /// Effort from which nothing more is heard.
    pub unbearable: i64,
    /// Most of its land, worth for worth, that a court gives at once, permille, unless beaten.
    pub most_land: i64,
    /// Most of its men that a court sends at once, permille, unless beaten.
    pub most_men: i64,
    /// Share of all one's men, percent, that a levy may take before each percent more counts `levy_more`.
    pub levy_free: i64,
    /// What each percent beyond that counts, in effort.
    pub levy_more: i64,
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
    /// Effort of serving one who is as strong as oneself, besides; nothing under one three times as strong.
    pub vassal_pride: i64,
    /// Effort of handing over a person or giving a hostage.
    pub person: i64,
    /// Effort of handing over a man of one's own.
    pub person_own: i64,
    /// Effort of handing over the heir, the marshal or the leader of an army.
    pub person_chief: i64,
    /// Effort of small things: an oath, a complaint heard, a claim let go.
    pub small: i64,
    /// Gain of a front closed by peace; half as much again if a siege is lifted by it.
    pub peace: i64,
    /// Months of truce that count in full; a shorter one counts less, down to half. Above 0.
    pub truce_months: i32,
    /// Trust that an envoy's skill is worth, for each step above or below the middle.
    pub envoy: i64,
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
        wrong.map(|(name, _)| name.clone()).or_else(|| {
            let above = [
                ("halves", i64::from(self.halves)),
                ("land_square", self.land_square),
                ("truce_months", i64::from(self.truce_months)),
            ];
            above.into_iter().find(|(_, v)| *v <= 0).map(|(name, _)| name.to_owned())
        })
    }
}
