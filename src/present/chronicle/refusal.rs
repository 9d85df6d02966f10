//! Why an order cannot be carried out, in words.

use super::{Args, Words, snake};
use crate::sim::{
    ids::{PersonId, PlaceId, PolityId},
    order::{OrderKind, Refusal},
};

/// The name of an order.
pub fn order_name(words: &Words, kind: OrderKind) -> String {
    words.get(&format!("order-{}", snake(&kind)))
}

/// Why an order cannot be carried out.
pub fn refusal(words: &Words, why: &Refusal) -> String {
    let mut list = Args::new();
    let place = |list: &mut Args, id: &PlaceId| list.set("place", words.place(*id));
    let person = |list: &mut Args, id: &PersonId| list.set("person", words.person(*id));
    let polity = |list: &mut Args, id: &PolityId| list.set("polity", words.polity(*id));
    match why {
        Refusal::Resting { months } | Refusal::TooSoon { months } | Refusal::FarAway { months } => {
            list.set("n", *months)
        }
        Refusal::NoMenHere { place: p, have, asked } | Refusal::NoHorsesHere { place: p, have, asked } => {
            place(&mut list, p);
            list.set("have", words.figure(*have));
            list.set("asked", words.figure(*asked));
        }
        Refusal::TooFewMen { have, asked }
        | Refusal::CalledUp { have, asked }
        | Refusal::TooFewEngineers { have, asked }
        | Refusal::TooFewHorses { have, asked }
        | Refusal::NoGrain { have, asked }
        | Refusal::NoCash { have, asked } => {
            list.set("have", words.figure(*have));
            list.set("asked", words.figure(*asked));
        }
        Refusal::NotYourPlace { place: p }
        | Refusal::Invested { place: p }
        | Refusal::AlreadyThere { place: p }
        | Refusal::NobodyToFight { place: p }
        | Refusal::NoSiege { place: p }
        | Refusal::NotPromised { place: p }
        | Refusal::NotThere { place: p }
        | Refusal::TooFar { place: p }
        | Refusal::NotYoursToGive { place: p }
        | Refusal::NotTheirsToGive { place: p }
        | Refusal::NoRiver { place: p }
        | Refusal::WallsTooLow { place: p }
        | Refusal::WallsHighest { place: p }
        | Refusal::LiesBefore { place: p }
        | Refusal::Nobody { place: p }
        | Refusal::OwnLand { place: p }
        | Refusal::StormOrdered { place: p }
        | Refusal::NoRoad { to: p } => place(&mut list, p),
        Refusal::NotAlive { person: p }
        | Refusal::NotAtHand { person: p }
        | Refusal::HasCommand { person: p }
        | Refusal::Rules { person: p }
        | Refusal::LeadsArmy { person: p }
        | Refusal::OnEmbassy { person: p }
        | Refusal::NotOfHouse { person: p }
        | Refusal::NotHeir { person: p } => person(&mut list, p),
        Refusal::NotAtWar { with }
        | Refusal::AtWar { with }
        | Refusal::InWar { with }
        | Refusal::EnvoyRiding { with }
        | Refusal::NotAllied { with }
        | Refusal::Suzerain { with }
        | Refusal::BoundTillNow { with }
        | Refusal::Vassal { with }
        | Refusal::Brother { with }
        | Refusal::Ally { with }
        | Refusal::NoBond { with }
        | Refusal::NoMarkets { with }
        | Refusal::Gone { polity: with }
        | Refusal::NoRoadToCourt { of: with } => polity(&mut list, with),
        Refusal::Relieved { place: at, months } => {
            place(&mut list, at);
            list.set("n", *months);
        }
        Refusal::LeadsAfar { person: p, place: at, days } => {
            person(&mut list, p);
            place(&mut list, at);
            list.set("days", *days);
        }
        Refusal::NotByAppointment { office } => list.set("office", words.office(*office)),
        Refusal::LeadsAbroad { person: p, theatre, until } => {
            person(&mut list, p);
            list.set("theatre", words.theatre(*theatre));
            list.set("until", words.date(*until));
        }
        Refusal::Abroad { theatre, until } => {
            list.set("theatre", words.theatre(*theatre));
            list.set("until", words.date(*until));
        }
        Refusal::Truce { until } => list.set("until", words.date(*until)),
        Refusal::TruceTooLong { most } => list.set("most", *most),
        Refusal::TooManyClauses { most } => list.set("most", *most as i64),
        _ => {}
    }
    words.with(&format!("refusal-{}", why.key()), &list)
}
