//! Envoys, treaties and wars in words.

use super::{Fact, Lane, Teller, Told, args, snake};
use crate::sim::diplomacy::{Answer, Bond};

impl Teller<'_> {
    pub(super) fn tell_diplomacy(&self, fact: &Fact) -> Told {
        let talk = |key: String, list, actor, weighty| (key, list, Lane::Diplomacy, actor, None, weighty);
        match fact {
            Fact::WarDeclared { by, on } => {
                talk("fact-war_declared".into(), args([("by", self.p(*by)), ("on", self.p(*on))]), Some(*by), true)
            }
            Fact::EnvoySent { from, to, act, person, .. } => {
                let list = [
                    ("from", self.p(*from)),
                    ("to", self.p(*to)),
                    ("act", self.words.act(*act)),
                    ("person", self.who_if(*person)),
                ];
                talk("fact-envoy_sent".into(), args(list), Some(*from), false)
            }
            Fact::EnvoyStopped { from, to, act, by } => {
                let list = [
                    ("from", self.p(*from)),
                    ("to", self.p(*to)),
                    ("act", self.words.act(*act)),
                    ("by", self.maybe(*by)),
                ];
                let key = if by.is_some() { "fact-envoy_stopped-by" } else { "fact-envoy_stopped" };
                talk(key.into(), args(list), Some(*from), by.is_some())
            }
            Fact::Answered { from, to, act, answer, .. } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("act", self.words.act(*act))];
                // What nobody had to answer any more is no event of the time.
                let weighty = *answer != Answer::Overtaken;
                talk(format!("fact-answered-{}", snake(answer)), args(list), Some(*to), weighty)
            }
            Fact::PeaceMade { a, b } => {
                talk("fact-peace_made".into(), args([("a", self.p(*a)), ("b", self.p(*b))]), Some(*a), true)
            }
            Fact::BondMade { a, b, bond } => match bond {
                Bond::Vassal { lord, .. } => {
                    let vassal = if a == lord { *b } else { *a };
                    let list = [("vassal", self.p(vassal)), ("lord", self.p(*lord))];
                    talk("fact-bond_made-vassal".into(), args(list), Some(vassal), true)
                }
                Bond::Brothers { elder } => {
                    let list = [("a", self.p(*a)), ("b", self.p(*b)), ("elder", self.maybe(*elder))];
                    talk("fact-bond_made-brothers".into(), args(list), Some(*a), true)
                }
            },
            Fact::BondEnded { by, with, bond } => {
                let key = match bond {
                    Bond::Vassal { lord, .. } if lord == by => "fact-bond_ended-vassal-by_lord",
                    Bond::Vassal { .. } => "fact-bond_ended-vassal",
                    Bond::Brothers { .. } => "fact-bond_ended-brothers",
                };
                talk(key.into(), args([("by", self.p(*by)), ("with", self.p(*with))]), Some(*by), true)
            }
            Fact::Allied { a, b, against } => {
                let list = [("a", self.p(*a)), ("b", self.p(*b)), ("against", self.maybe(*against))];
                talk("fact-allied".into(), args(list), Some(*a), true)
            }
            Fact::Invested { by, of, person } => {
                let list = [("by", self.p(*by)), ("of", self.p(*of)), ("person", self.who_if(*person))];
                talk("fact-invested".into(), args(list), Some(*by), true)
            }
            Fact::InvestitureDropped { by, with } => {
                let list = [("by", self.p(*by)), ("with", self.p(*with))];
                talk("fact-investiture_dropped".into(), args(list), Some(*by), true)
            }
            Fact::MarketsOpened { a, b } => {
                talk("fact-markets_opened".into(), args([("a", self.p(*a)), ("b", self.p(*b))]), Some(*a), true)
            }
            Fact::BorderDrawn { a, b, along } => {
                let list = [("a", self.p(*a)), ("b", self.p(*b)), ("along", self.words.border(*along))];
                talk("fact-border_drawn".into(), args(list), Some(*a), true)
            }
            Fact::Promised { place, from, to } => {
                let list = [("place", self.at(*place)), ("from", self.p(*from)), ("to", self.p(*to))];
                talk("fact-promised".into(), args(list), Some(*from), true)
            }
            Fact::Breach { by, toward, place } => {
                let place = place.map_or_else(|| "none".into(), |p| self.at(p));
                let list = [("by", self.p(*by)), ("toward", self.p(*toward)), ("place", place)];
                talk("fact-breach".into(), args(list), Some(*by), true)
            }
            Fact::Amends { from, to } => {
                talk("fact-amends".into(), args([("from", self.p(*from)), ("to", self.p(*to))]), Some(*from), true)
            }
            Fact::Paid { from, to, good, amount } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("sum", self.words.sum(*good, *amount))];
                talk("fact-paid".into(), args(list), Some(*from), false)
            }
            Fact::Unpaid { from, to, good, amount, broken, lapsed } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("sum", self.words.sum(*good, *amount))];
                let key = match (broken, lapsed) {
                    (_, true) => "fact-unpaid-lapsed",
                    (true, _) => "fact-unpaid-broken",
                    (false, _) => "fact-unpaid",
                };
                talk(key.into(), args(list), Some(*from), *broken)
            }
            Fact::Unkept { by, toward } => {
                talk("fact-unkept".into(), args([("by", self.p(*by)), ("toward", self.p(*toward))]), Some(*by), true)
            }
            Fact::LeviesSent { from, to, men } => {
                let men = self.heads(*from, &[*to], *men);
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("men", men)];
                talk("fact-levies_sent".into(), args(list), Some(*from), true)
            }
            Fact::LeviesReturned { from, to, men } => {
                let men = self.heads(*from, &[*to], *men);
                let list = [("from", self.words.polity(*from)), ("to", self.words.polity(*to)), ("men", men)];
                talk("fact-levies_returned".into(), args(list), Some(*from), false)
            }
            Fact::LeviesWithdrawn { from, to } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to))];
                talk("fact-levies_withdrawn".into(), args(list), Some(*from), false)
            }
            _ => self.unknown(),
        }
    }
}
