//! Loyalty: what holds a person to the court that he serves, as a sum that explains itself.
//!
//! Nothing of it is kept: it is read from the state each time. Who shows it, who gives out commands, who throws for a
//! besieged commander ([`crate::sim::war::treason`]) and for a party that forces the question ([`super::crisis`]) ask
//! here.

use super::{crisis, parties, throne};
use crate::sim::{
    army::Task,
    ids::{PersonId, PlaceId, PolityId},
    look::Look,
    num::{self, Men},
    person::Office,
    place::Siege,
    war::siege,
};
use serde::{Deserialize, Serialize};

/// What a part of the sum is about. Its name is the message `loyalty-<part>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Where everybody begins.
    Base,
    /// He is the ruler himself.
    Throne,
    /// The office that he holds.
    Office,
    /// The prestige of the court.
    Prestige,
    /// Its stability.
    Stability,
    /// His party, against the policy in force.
    Party,
    /// Men without pay.
    Unpaid,
    /// Another is heir in his place.
    PassedOver,
    /// Months shut in without relief.
    Besieged,
    /// Blood of the house.
    Kin,
}

impl Part {
    /// All, in order.
    pub const ALL: [Part; 10] = [
        Part::Base,
        Part::Throne,
        Part::Office,
        Part::Prestige,
        Part::Stability,
        Part::Party,
        Part::Unpaid,
        Part::PassedOver,
        Part::Besieged,
        Part::Kin,
    ];
}

/// Loyalty with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loyalty {
    /// The parts that are not 0, in order.
    pub parts: Vec<(Part, i32)>,
}

/// The most that anybody is loyal.
pub const MOST: i32 = 100;

impl Loyalty {
    /// The sum, 0 to 100.
    pub fn sum(&self) -> i32 {
        self.parts.iter().map(|(_, points)| points).sum::<i32>().clamp(0, MOST)
    }
    /// What a part adds.
    pub fn part(&self, part: Part) -> i32 {
        self.parts.iter().find(|(p, _)| *p == part).map_or(0, |(_, points)| *points)
    }
}

/// How loyal a person is to the court that he serves.
pub fn loyalty(look: &impl Look, person: PersonId) -> Loyalty {
    ahead(look, person, 0)
}

/// The same so many months on, should nothing else happen: what changes by itself is how long a siege has lasted.
pub fn ahead(look: &impl Look, person: PersonId, months: i32) -> Loyalty {
    let of = look.service(person).of;
    if look.court(of).ruler == Some(person) {
        return Loyalty { parts: vec![(Part::Throne, MOST)] };
    }
    let (rules, temper) = (&look.rules().court.loyalty, look.temper(of));
    let above = |cents: i32, share: i32| (cents - 5_000) * share / 10_000;
    let mut parts = vec![
        (Part::Base, rules.base),
        (Part::Office, look.service(person).office.map_or(0, |office| office_worth(office, rules.office))),
        (Part::Prestige, above(temper.prestige, rules.prestige)),
        (Part::Stability, above(temper.stability, rules.stability)),
        (Part::Party, party(look, of, person)),
        (Part::Unpaid, -rules.unpaid * (1000 - look.fabric(of).paid.clamp(0, 1000)) / 1000),
        (Part::PassedOver, if passed_over(look, of, person) { -rules.passed_over } else { 0 }),
        (Part::Besieged, -(rules.besieged * shut_in(look, person, months)).min(rules.besieged_most)),
        (Part::Kin, if kin(look, of, person) { rules.kin } else { 0 }),
    ];
    parts.retain(|(_, points)| *points != 0);
    Loyalty { parts }
}

/// By how many points a person falls short of what a commander must be trusted with; never below 0.
pub fn lacking(look: &impl Look, person: PersonId) -> i32 {
    (look.rules().court.loyalty.treason_at - loyalty(look, person).sum()).max(0)
}

fn office_worth(office: Office, whole: i32) -> i32 {
    match office {
        Office::Heir | Office::ChiefMinister | Office::Marshal | Office::Regent => whole,
        Office::Minister | Office::Commander => whole / 2,
        Office::Ruler | Office::RetiredRuler => 0,
    }
}

/// Whoever is known to speak for a policy, or heads the strongest party out of power, stands or falls with it; the rest
/// are as divided as the court.
fn party(look: &impl Look, of: PolityId, person: PersonId) -> i32 {
    let weight = look.rules().court.loyalty.party;
    let ruling = look.court(of).policy;
    if let Some(policy) = parties::spoken_for(look, person) {
        return if policy == ruling { weight } else { -weight };
    }
    match crisis::rival(look, of) {
        Some((policy, _)) if parties::head(look, of, policy) == Some(person) => -weight,
        Some((_, ahead)) => -weight * ahead / 100,
        None => weight * look.court(of).party(ruling) as i32 / 100,
    }
}

/// Whether somebody else is heir where the record or the custom of the house has him next.
fn passed_over(look: &impl Look, of: PolityId, person: PersonId) -> bool {
    let court = look.court(of);
    let Some(heir) = court.heir.filter(|&h| h != person) else { return false };
    if !throne::of_house(look.rules(), person) || look.service(person).office == Some(Office::RetiredRuler) {
        return false;
    }
    let named = court.ruler.and_then(|r| look.rules().person(r).successor);
    // Whom the record has next is passed over by nobody.
    named != Some(heir) && (named == Some(person) || throne::chosen(look, of, court.ruler) == Some(person))
}

/// Whether the person is of the house that rules where he serves.
fn kin(look: &impl Look, of: PolityId, person: PersonId) -> bool {
    look.rules().person(person).polity == of && throne::of_house(look.rules(), person)
}

/// The months for which the person has been shut in with an army, if no relief is near.
fn shut_in(look: &impl Look, person: PersonId, more: i32) -> i32 {
    let army = look.each_army().find(|a| a.exists() && a.lead.commander == Some(person));
    let Some(at) = army.filter(|a| a.task != Task::Siege).and_then(|a| a.stands_at()) else { return 0 };
    let Some(siege) = look.siege(at).0 else { return 0 };
    let of = look.service(person).of;
    let ours = look.holder(at).is_some_and(|h| look.relations().friends(h, of));
    if !ours || relief_near(look, of, at, &siege) { 0 } else { (look.date().since(siege.since) + more).max(0) }
}

/// Whether hosts of that side and of friends in the same war that would be a relief are within a month's ride.
fn relief_near(look: &impl Look, of: PolityId, place: PlaceId, siege: &Siege) -> bool {
    let rules = look.rules();
    let reach = rules.war.march_days * 2;
    let men = |a: &crate::sim::look::ArmyLook| a.force.men();
    let before: Men = siege::besiegers(look, place).into_iter().filter_map(|id| look.army(id)).map(|a| men(&a)).sum();
    let within = siege::inside(look, place);
    let near: Men = look
        .each_army()
        .filter(|a| !within.contains(&a.id))
        .filter(|a| a.exists() && !a.away() && look.relations().friends(a.banner.of, of))
        // A friend who keeps out of this war is no hope.
        .filter(|a| look.relations().at_war(a.banner.under.unwrap_or(a.banner.of), siege.by))
        .filter(|a| rules.distance(a.position.at, place, true).is_some_and(|days| days <= reach))
        .map(|a| men(&a))
        .sum();
    near > 0 && near >= num::permille(before, rules.court.loyalty.relief)
}
