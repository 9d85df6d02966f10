//! Thrones, offices and policies in words.

use super::{Fact, Lane, Teller, Told, args, snake};

impl Teller<'_> {
    pub(super) fn tell_court(&self, fact: &Fact) -> Told {
        let court = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::Court, actor, place, weighty);
        match fact {
            Fact::Counselled { of, by, policy, heeded, .. } => {
                let list =
                    [("person", self.who(*by)), ("policy", self.words.policy(*policy)), ("heeded", self.yes(*heeded))];
                court("fact-counselled", args(list), Some(*of), None, true)
            }
            Fact::PolicyChanged { of, policy } => {
                let list = [("court", self.court(*of)), ("policy", self.words.policy(*policy))];
                court("fact-policy_changed", args(list), Some(*of), None, true)
            }
            Fact::HeirNamed { of, person } => {
                let list = [("of", self.p(*of)), ("person", self.who(*person))];
                court("fact-heir_named", args(list), Some(*of), None, false)
            }
            Fact::Deposed { of, person } => {
                let list = [("court", self.court(*of)), ("person", self.who(*person))];
                court("fact-deposed", args(list), Some(*of), None, true)
            }
            Fact::Confined { of, person, at } => {
                let list = [("person", self.who(*person)), ("place", self.at(*at))];
                court("fact-confined", args(list), Some(*of), Some(*at), true)
            }
            Fact::Abdicated { of, person } => {
                let list = [("of", self.p(*of)), ("person", self.who(*person))];
                court("fact-abdicated", args(list), Some(*of), None, true)
            }
            Fact::Acceded { of, person, after } => {
                let list = [("of", self.p(*of)), ("person", self.who(*person)), ("after", self.who_if(*after))];
                court("fact-acceded", args(list), Some(*of), None, true)
            }
            Fact::Appointed { of, person, office } => {
                let list =
                    [("court", self.court(*of)), ("person", self.who(*person)), ("office", self.words.office(*office))];
                court("fact-appointed", args(list), Some(*of), None, false)
            }
            Fact::WarPlanned { by, against, commander } => {
                let list = [("by", self.p(*by)), ("against", self.p(*against)), ("commander", self.who_if(*commander))];
                court("fact-war_planned", args(list), Some(*by), None, true)
            }
            Fact::CourtFled { of, from, to, ruler } => {
                let list = [
                    ("of", self.p(*of)),
                    ("place", self.at(*from)),
                    ("goal", self.at(*to)),
                    ("person", self.who_if(*ruler)),
                ];
                court("fact-court_fled", args(list), Some(*of), Some(*to), true)
            }
            Fact::CourtReturned { of, to, ruler } => {
                let list = [("of", self.p(*of)), ("goal", self.at(*to)), ("person", self.who_if(*ruler))];
                court("fact-court_returned", args(list), Some(*of), Some(*to), true)
            }
            Fact::CapitalMoved { of, to } => {
                let list = [("of", self.p(*of)), ("goal", self.at(*to))];
                court("fact-capital_moved", args(list), Some(*of), Some(*to), true)
            }
            Fact::Proclaimed { of, person } => {
                let list = [("of", self.p(*of)), ("person", self.who_if(*person))];
                court("fact-proclaimed", args(list), Some(*of), None, true)
            }
            Fact::Died { person, of, cause } => {
                // A ruler's style names the realm already.
                let own = self.words.attr(&format!("person-{}", self.words.rules.keys.person(*person)), "style");
                let plain = own.is_some() || self.words.rules.person(*person).stateless;
                let of_whom = if plain { "none".to_owned() } else { self.p(*of) };
                let list = [("person", self.who(*person)), ("of", of_whom)];
                (format!("fact-died-{}", snake(cause)), args(list), Lane::Court, Some(*of), None, true)
            }
            Fact::Fell { of, to, .. } => {
                let list = [("of", self.p(*of)), ("to", self.maybe(*to))];
                court("fact-fell", args(list), Some(*of), None, true)
            }
            _ => self.unknown(),
        }
    }
}
