//! Clauses of a proposal as phrases.

use super::{Lang, texts::args, words::Words};
use crate::sim::{
    diplomacy::{Clause, Proposal, Side},
    ids::PlaceId,
};

/// A list in the reader's language.
pub fn list(words: &Words, items: &[String]) -> String {
    match items {
        [] => words.get("nothing"),
        items => items.join(if words.lang == Lang::Zh { "、" } else { ", " }),
    }
}

/// Several phrases in a row, each of which may hold a list of its own.
pub fn phrases(words: &Words, items: &[String]) -> String {
    items.join(if words.lang == Lang::Zh { "；" } else { "; " })
}

fn places(words: &Words, places: &[PlaceId]) -> String {
    list(words, &places.iter().map(|&p| words.place(p)).collect::<Vec<_>>())
}

/// A clause as a phrase.
pub fn phrase(words: &Words, proposal: &Proposal, clause: &Clause) -> String {
    let name = |side: Side| words.polity(proposal.side(side));
    let facing = |side: Side| words.polity(proposal.facing(side));
    let pair = |giver: Side| [("giver", name(giver)), ("taker", facing(giver))];
    let with = |key: &str, items: Vec<(&'static str, String)>| words.with(key, &args(items));
    match clause {
        Clause::Peace => words.get("clause-peace"),
        Clause::Truce { until } => with("clause-truce", vec![("date", words.date(*until))]),
        Clause::Land { giver, places: which, amends, promise } => {
            let key = match (amends, promise) {
                (true, _) => "clause-land-amends",
                (false, true) => "clause-land-promise",
                (false, false) => "clause-land",
            };
            with(key, vec![("giver", name(*giver)), ("places", places(words, which))])
        }
        Clause::Pay { giver, good, amount, yearly } => {
            let key = if *yearly { "clause-pay-yearly" } else { "clause-pay" };
            with(key, vec![("giver", name(*giver)), ("sum", words.sum(*good, *amount))])
        }
        Clause::Levies { giver, men, against, until } => {
            let mut items = pair(*giver).to_vec();
            items.push(("men", words.number(*men)));
            let phrase = match against {
                Some(foe) => {
                    items.push(("foe", words.polity(*foe)));
                    with("clause-levies-against", items)
                }
                None => with("clause-levies", items),
            };
            match until {
                Some(until) => with("clause-until", vec![("clause", phrase), ("date", words.date(*until))]),
                None => phrase,
            }
        }
        Clause::Aid { giver, against } => {
            let mut items = pair(*giver).to_vec();
            match against {
                Some(foe) => {
                    items.push(("foe", words.polity(*foe)));
                    with("clause-aid-against", items)
                }
                None => with("clause-aid", items),
            }
        }
        Clause::MutualAid => words.get("clause-mutual_aid"),
        Clause::JointAttack { on, proposer_takes, recipient_takes, by } => {
            let mut items = vec![("foe", words.polity(*on)), ("date", words.date(*by))];
            if proposer_takes.is_empty() && recipient_takes.is_empty() {
                return with("clause-joint_attack", items);
            }
            items.push(("proposer", name(Side::Proposer)));
            items.push(("recipient", name(Side::Recipient)));
            items.push(("first", places(words, proposer_takes)));
            items.push(("second", places(words, recipient_takes)));
            with("clause-joint_attack-places", items)
        }
        Clause::Leave { to_attack } => {
            with("clause-leave", vec![("proposer", name(Side::Proposer)), ("foe", words.polity(*to_attack))])
        }
        Clause::HandOver { giver, person } => {
            with("clause-hand_over", vec![("giver", name(*giver)), ("person", words.person(*person))])
        }
        Clause::Hostage { giver } => with("clause-hostage", vec![("giver", name(*giver))]),
        Clause::Marriage => words.get("clause-marriage"),
        Clause::Vassal { giver } => with("clause-vassal", pair(*giver).to_vec()),
        Clause::Tributary { giver } => with("clause-tributary", pair(*giver).to_vec()),
        Clause::Brothers { elder: None } => words.get("clause-brothers"),
        Clause::Brothers { elder: Some(elder) } => with("clause-brothers-elder", vec![("elder", name(*elder))]),
        Clause::OwnEra => words.get("clause-own_era"),
        Clause::Patent { giver } => with("clause-patent", vec![("giver", name(*giver))]),
        Clause::Markets => words.get("clause-markets"),
        Clause::Border { along } => with("clause-border", vec![("along", words.border(*along))]),
        Clause::Oath { giver } => with("clause-oath", vec![("giver", name(*giver))]),
        Clause::DropRank => words.get("clause-drop_rank"),
        Clause::Complaint { places: which } => with("clause-complaint", vec![("places", places(words, which))]),
        Clause::Thanks => words.get("clause-thanks"),
    }
}
