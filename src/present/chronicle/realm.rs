//! Taxes, walls, grain, hostages and parties in words.

use super::{Fact, Lane, Teller, Told, args, snake};

impl Teller<'_> {
    pub(super) fn tell_realm(&self, fact: &Fact) -> Told {
        let court = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::Court, actor, place, weighty);
        match fact {
            Fact::TaxSet { of, level } => {
                let key = format!("fact-tax_set-{}", snake(level));
                (key, args([("court", self.court(*of))]), Lane::Court, Some(*of), None, false)
            }
            Fact::WallsBegun { place, of, .. } => {
                let list = [("of", self.p(*of)), ("place", self.at(*place))];
                court("fact-walls_begun", args(list), Some(*of), Some(*place), false)
            }
            Fact::Fortified { place, of, .. } => {
                let list = [("of", self.p(*of)), ("place", self.at(*place))];
                court("fact-fortified", args(list), Some(*of), Some(*place), false)
            }
            Fact::Garrisoned { place, of, garrison, .. } => {
                let list = [("of", self.p(*of)), ("place", self.at(*place)), ("men", self.heads(*of, &[], *garrison))];
                court("fact-garrisoned", args(list), Some(*of), Some(*place), false)
            }
            Fact::Granted { place, of, grain } => {
                let list =
                    [("court", self.court(*of)), ("place", self.at(*place)), ("grain", self.heads(*of, &[], *grain))];
                court("fact-granted", args(list), Some(*of), Some(*place), false)
            }
            Fact::Hungry { of } => {
                court("fact-hungry", args([("army", self.army(*of)), ("of", self.p(*of))]), Some(*of), None, true)
            }
            Fact::PartyGrew { of, policy, ruling } => {
                let list = [
                    ("court", self.court(*of)),
                    ("policy", self.words.policy(*policy)),
                    ("ruling", self.words.policy(*ruling)),
                ];
                court("fact-party_grew", args(list), Some(*of), None, true)
            }
            Fact::Crisis { of, policy, ruling, fell } => {
                let list = [
                    ("court", self.court(*of)),
                    ("policy", self.words.policy(*policy)),
                    ("ruling", self.words.policy(*ruling)),
                    ("fell", self.yes(*fell)),
                ];
                court("fact-crisis", args(list), Some(*of), None, true)
            }
            Fact::Elected { of, person, assembly } => {
                let key = if *assembly { "fact-elected-assembly" } else { "fact-elected" };
                court(key, args([("of", self.p(*of)), ("person", self.who(*person))]), Some(*of), None, true)
            }
            _ => self.unknown(),
        }
    }

    pub(super) fn tell_pledge(&self, fact: &Fact) -> Told {
        let talk = |key: &str, list, actor| (key.to_owned(), list, Lane::Diplomacy, actor, None, true);
        let passed =
            |person, from, to| args([("person", self.who(person)), ("from", self.p(from)), ("to", self.p(to))]);
        match fact {
            Fact::HostageSent { person, from, to } => {
                talk("fact-hostage_sent", passed(*person, *from, *to), Some(*from))
            }
            Fact::HostageHome { person, from, to } => {
                talk("fact-hostage_home", passed(*person, *from, *to), Some(*from))
            }
            Fact::Delivered { person, from, to } => talk("fact-delivered", passed(*person, *from, *to), Some(*from)),
            Fact::MarketsClosed { by, with } => {
                talk("fact-markets_closed", args([("by", self.p(*by)), ("with", self.p(*with))]), Some(*by))
            }
            _ => self.unknown(),
        }
    }
}
