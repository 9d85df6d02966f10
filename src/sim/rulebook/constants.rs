//! Constants of war, economy and court. Meanings and effects: `docs/rules.md`.

use super::Terrain;
use crate::sim::num::{Cash, Men, Permille, Points};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Constants of war. Meanings and effects: `docs/rules.md`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WarRules {
    /// Days of march in a month.
    pub march_days: i32,
    /// Months in which rivers are frozen.
    pub frozen: Vec<i32>,
    /// Months of snow in the passes.
    pub snow: Vec<i32>,
    /// Months of heat that sicken steppe horsemen in the plains.
    pub heat_months: Vec<i32>,
    /// Permille of the usual days that a pass takes in snow.
    pub snow_pass: Permille,
    /// Days to ferry an army over a great river.
    pub ferry: i32,
    /// Days that a mounted army needs to ride past a hostile place.
    pub ride_past: i32,
    /// Men in a hostile place that stop an army on foot.
    pub stops: Men,
    /// How many times a garrison an army must be to leave a guard before it and march on.
    pub mask: Men,
    /// Odds below which a marching army does not force a battle.
    pub force_min: Permille,
    /// Odds above which a stander in his own walls shuts himself in.
    pub shut_in: Permille,
    /// Points that a barred road gives the stander.
    pub barred: Points,
    /// Foot days from home within which an army is in supply.
    pub supply_days: i32,
    /// Foot days beyond that at which it goes short.
    pub supply_step: i32,
    /// Permille lost a month per step.
    pub attrition_step: Permille,
    /// The most that supply costs a month.
    pub attrition_max: Permille,
    /// Permille of a besieging camp that sickens after the third month.
    pub camp_sick: Permille,
    /// Permille of steppe horsemen that heat costs a month.
    pub heat: Permille,
    /// Fatigue a month abroad.
    pub fat_camp: i32,
    /// Change to that in a siege camp.
    pub fat_siege: i32,
    /// Fatigue of a battle.
    pub fat_battle: i32,
    /// Fatigue shed a month on own ground.
    pub fat_rest: i32,
    /// Points per doubling of weight.
    pub numbers: Points,
    /// Points per step of command.
    pub command: Points,
    /// Points per step of morale.
    pub morale: Points,
    /// Permille of a point per step of fatigue.
    pub fat_points: Permille,
    /// Points that an unfrozen great river costs the mover.
    pub river_line: Points,
    /// Points that want of supply costs.
    pub supply_short: Points,
    /// Weight of a horseman in permille of a foot soldier, by ground.
    pub arm: BTreeMap<Terrain, Permille>,
    /// Points that the ground costs the mover.
    pub ground: BTreeMap<Terrain, Points>,
    /// Permille the loser loses at the least.
    pub loss_loser: Permille,
    /// ... and more by the margin.
    pub loss_margin: Permille,
    /// ... and more by the winner's share of horse.
    pub pursuit: Permille,
    /// Permille of that which a mounted loser escapes.
    pub escape: Permille,
    /// Permille that the loser loses besides for every doubling of the odds in heads beyond four to one.
    pub surround: Permille,
    /// Men below which what is left of a beaten army runs apart.
    pub remnant: Men,
    /// Permille the winner loses at even weights.
    pub loss_winner: Permille,
    /// Chance that a beaten army without a way out cuts through.
    pub break_out: Permille,
    /// Permille that such an army loses if it does,
    pub cut_through: Permille,
    /// ... and if it does not.
    pub cut_off: Permille,
    /// Chance that riders shut up in a place slip out of it.
    pub slip_out: Permille,
    /// Chance that the beaten commander is taken, before the margin.
    pub capture: Permille,
    /// Men on foot that do one unit of siege works a month.
    pub works_foot: i64,
    /// Engineers that do one unit of siege works a month.
    pub works_eng: i64,
    /// Permille of the other men of a storm whom they can serve: so many engineers count three times, the rest once.
    pub engines: Permille,
    /// Works that wear down one step of wall.
    pub fort_works: i64,
    /// Months of stores in any place.
    pub store_base: i32,
    /// Permille of a month of stores per step of wall.
    pub store_fort: Permille,
    /// Months more in a capital.
    pub store_capital: i32,
    /// Permille that hunger costs garrison and army inside, a month.
    pub hunger_loss: Permille,
    /// Points of surrender: the base,
    pub sur_base: Points,
    /// ... per month of siege,
    pub sur_month: Points,
    /// ... when hungry,
    pub sur_hunger: Points,
    /// ... per doubling of the besieger's weight,
    pub sur_ratio: Points,
    /// ... per step of wall (against),
    pub sur_fort: Points,
    /// ... for a capital (against).
    pub sur_capital: Points,
    /// Points that a step of wall costs an assault.
    pub fort: Points,
    /// Permille of the attackers lost in a storm that succeeds.
    pub assault_win: Permille,
    /// Permille of the attackers lost in a storm that fails.
    pub assault_fail: Permille,
    /// Permille of the garrison lost in a storm beaten off.
    pub assault_def: Permille,
    /// Permille of the households that man the walls.
    pub militia: Permille,
    /// Days within which a place can be summoned.
    pub summon_days: i32,
    /// Points of a summons: the base.
    pub summon_base: Points,
    /// Points that an offer of terms adds to those of a surrender.
    pub terms: Points,
    /// Permille lost of an army inside a place that surrenders,
    pub lost_inside: Permille,
    /// ... and inside one that is stormed.
    pub lost_stormed: Permille,
    /// Devastation of a sack.
    pub sack: i32,
    /// Permille of a string per household that a sack yields.
    pub sack_loot: Permille,
    /// Permille of a surrendered garrison that serves on.
    pub turncoat: Permille,
    /// Men a captor leaves, at the least.
    pub leave_base: Men,
    /// ... and permille of his men,
    pub leave: Permille,
    /// ... but at most so many.
    pub leave_max: Men,
    /// Loot of a raid in permille of a sack.
    pub raid_loot: Permille,
    /// Devastation of a raid.
    pub raid: i32,
    /// Devastation a month by any hostile army.
    pub ravage: i32,
    /// Garrison of the least place, for a captor of nothing.
    pub fewest: Men,
    /// Months an army rests after a defeat.
    pub beaten_rest: i32,
    /// Stability a capital's fall costs, in cents.
    pub stab_capital: i32,
    /// Chance that the ruler is taken with his capital.
    pub captive: Permille,
    /// ... more, if he was shut in for three months.
    pub captive_shut: Permille,
    /// Share of its starting value below which a polity with a captive ruler falls.
    pub fall_share: Permille,
    /// Chance a month that a court in flight is caught.
    pub flight_catch: Permille,
    /// Months after which an occupier holds by right.
    pub settled_months: i32,
    /// Months that a siege must have lasted before a river is turned on the walls.
    pub flood_months: i32,
    /// Walls below this are stormed and not flooded.
    pub flood_fort: i32,
    /// Engineers without whom no river is turned.
    pub flood_engineers: Men,
    /// Engineers from whom on the dykes are as good as they get.
    pub flood_skilled: Men,
    /// Permille of dykes that break and turn on the besiegers.
    pub flood_backfire: Permille,
    /// ... and more, where there are next to no engineers.
    pub flood_rough: Permille,
    /// Permille of the besiegers lost when the dykes turn on them.
    pub flood_loss: Permille,
    /// Units of works that a flood is worth.
    pub flood_works: i64,
    /// Devastation of a flood.
    pub flood_ruin: i32,
    /// Permille of a garrison that sallies to meet its relief.
    pub sally: Permille,
    /// Chance that a beaten commander falls.
    pub slain: Permille,
    /// Men from whom on an army lays waste the ground on which it stands.
    pub ravage_men: Men,
    /// Steps of wall that are pulled down when a place is sacked and left.
    pub raze: i32,
    /// Permille of the households that are lost when a place is sacked and left.
    pub sack_people: Permille,
    /// Days of riding within which scouts see an army.
    pub scout_days: i32,
    /// Men to which scouts round a strength.
    pub scout_round: Men,
    /// Men to which those round it who stand before the army.
    pub contact_round: Men,
    /// Permille of the men whom its land can bear with whom a power is credited in the field where nobody sees them.
    pub reputed: Permille,
    /// Men in the field with whom a power is credited at the most where nobody sees them.
    pub reputed_most: Men,
}

/// Constants of economy.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EconomyRules {
    /// Household weights by size 1 to 5.
    pub households: Vec<i64>,
    /// Value of a place by size 1 to 5.
    pub value: Vec<i64>,
    /// Permille of income that court and officials eat.
    pub court_share: Permille,
    /// Permille a month of what a treasury holds above a year's income.
    pub largesse: Permille,
    /// Permille of (cap + men under arms) by which the call-up pool refills a year.
    pub manpower_year: Permille,
    /// The same of a people of the steppe, where every man rides.
    pub manpower_nomad: Permille,
    /// Permille of the pool that a court may call up in a turn.
    pub call_up: Permille,
    /// Days of road from which men come to where they are called up.
    pub gather_days: i32,
    /// Permille of its share of the herds that a place has where there is no grass.
    pub herds_off: Permille,
    /// Permille of the pay that men in quarters at home draw.
    pub home_pay: Permille,
    /// Strings a head to equip a man called up.
    pub equip: i64,
    /// Permille of households of conquered people that serve.
    pub taken_levy: Permille,
    /// Permille of an unpaid army that deserts a month.
    pub desert_unpaid: Permille,
    /// Devastation healed a quarter.
    pub recover: i32,
    /// Men a garrison gains a month, at the most.
    pub garrison_step: Men,
    /// Permille of the herd that it grows a year.
    pub herd_growth: Permille,
    /// Permille of the smaller income that an open border market brings each side a month.
    pub market: Permille,
    /// Permille of its own income that an open market brings a power of less than a quarter of the other's.
    pub market_thin: Permille,
    /// Permille of a string for a tael of silver, a bolt of silk, a horse, a shi of grain.
    pub silver_tael: Permille,
    /// See `silver_tael`.
    pub silk_bolt: Permille,
    /// See `silver_tael`.
    pub horse: Permille,
    /// See `silver_tael`.
    pub shi_grain: Permille,
    /// Permille of the usual income that low taxes bring.
    pub tax_low: Permille,
    /// Permille of the usual income that high taxes bring.
    pub tax_high: Permille,
    /// Strings for a step of wall, times the step it is.
    pub fortify_cost: Cash,
    /// Months for a step of wall, times the step it is.
    pub fortify_months: i32,
    /// Permille of a shi a household that grain relief takes.
    pub grant_grain: Permille,
    /// Months for which it helps.
    pub relief_months: i32,
    /// Tenths of unrest that it quiets at once.
    pub grant_unrest: i32,
    /// Permille of a shi a month that a man in the field eats.
    pub eat_field: Permille,
    /// ... in quarters at home,
    pub eat_home: Permille,
    /// ... in a garrison,
    pub eat_garrison: Permille,
    /// ... and a war horse.
    pub eat_horse: Permille,
    /// Permille of that which the armies of those who live off the steppe take from the store.
    pub eat_nomad: Permille,
    /// Permille of an unfed army that deserts a month.
    pub desert_hungry: Permille,
}

/// Constants of court and diplomacy.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourtRules {
    /// Half-days an envoy rides of a mounted army's road, in permille.
    pub envoy_pace: Permille,
    /// Permille that weariness fades a month.
    pub wear_fade: Permille,
    /// Cents of weariness a month at war.
    pub wear_war: i32,
    /// Cents of weariness of sending all one's men to serve another; of sending a part, that part.
    pub levy_weary: i32,
    /// Cents of weariness shed a month at peace.
    pub wear_peace: i32,
    /// Cents that stability moves a month toward its base.
    pub stab_step: i32,
    /// Stability below which border places may go over, in cents.
    pub defect_stab: i32,
    /// Permille a month per point of stability short of that.
    pub defect_rate: Permille,
    /// Unrest of a place newly taken, in tenths.
    pub unrest_taken: i32,
    /// Tenths by which it fades a month.
    pub unrest_fade: i32,
    /// Men that a point of unrest ties down, before the square root of the households.
    pub unrest_need: i64,
    /// Permille of a rising a month at full unrest without men.
    pub revolt: Permille,
    /// Chance of death a month in permille of a tenth of a percent, by decade of age from the first.
    pub death: Vec<i32>,
    /// Age taken for people whose birth is not known, at their first year of action.
    pub age_unknown: i32,
    /// Cents of prestige that a broken word costs.
    pub breach: i32,
    /// Months after the end of a bond in which a war on who relied on it is still a broken word.
    pub notice: i32,
    /// Cents of stability that an act against the court's policy costs.
    pub against_policy: i32,
    /// Months within which troops and help that were agreed to must have set out.
    pub muster_time: i32,
    /// Months after which a payment in arrears counts as broken.
    pub patience: i32,
    /// Months that an envoy waits for a word from a court that answers by order.
    pub audience: i32,
    /// Chance that hostile ground on its way stops an envoy, a month.
    pub envoy_stopped: Permille,
    /// Chance of a yes from which a court that refuses names other terms.
    pub counter_from: Permille,
    /// Months that a truce runs at the most.
    pub truce_most: i32,
    /// Most clauses in one proposal.
    pub clauses_max: usize,
    /// Tenths of unrest a month under low taxes.
    pub tax_low_unrest: i32,
    /// Tenths of unrest a month under high taxes.
    pub tax_high_unrest: i32,
    /// Months within which a hostage, or a person in hand, must have been handed over.
    pub yield_time: i32,
    /// Chance that a hostage dies for a bond that his own court breaks.
    pub hostage_killed: Permille,
    /// Hundredths of the court by which a party must outgrow the ruling one to force the question.
    pub crisis_margin: i32,
    /// Chance a month that it does.
    pub crisis: Permille,
    /// Months after a crisis in which there is no other.
    pub crisis_rest: i32,
    /// Chance that the ruler falls by it, where he has an heir.
    pub crisis_fall: Permille,
    /// Permille of a year's income that a vassal sends each year, by grade of the bond from the lowest.
    pub tribute: Vec<Permille>,
    /// What holds people to their court, and what comes of it where it does not.
    pub loyalty: LoyaltyRules,
}

/// Constants of loyalty, on a scale of 0 to 100.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoyaltyRules {
    /// Whom nothing binds or estranges.
    pub base: i32,
    /// A high office adds so much; any other half of it.
    pub office: i32,
    /// Hundredths of a point for each point of the court's prestige above 50.
    pub prestige: i32,
    /// Hundredths of a point for each point of the court's stability above 50.
    pub stability: i32,
    /// The policy in force is that of his party, or takes as much where it is another.
    pub party: i32,
    /// Men who got no pay take so much; who got a part, that part.
    pub unpaid: i32,
    /// Another was named heir in his place.
    pub passed_over: i32,
    /// Each month shut in without relief near takes so much.
    pub besieged: i32,
    /// All those months together take so much at the most.
    pub besieged_most: i32,
    /// Permille of the besiegers' men from which a host within a month's ride is a relief.
    pub relief: Permille,
    /// Blood of the house adds so much.
    pub kin: i32,
    /// Loyalty under which a commander may open the gates.
    pub treason_at: i32,
    /// Months of siege before which nobody does.
    pub treason_months: i32,
    /// Permille a month for each point that is lacking.
    pub treason: Permille,
    /// ... and more where the stores have run out.
    pub treason_hunger: Permille,
    /// The chance of a month is never greater.
    pub treason_most: Permille,
    /// Permille a month that each point lacking in the head of a rival party adds to the chance of a crisis.
    pub crisis: Permille,
}
