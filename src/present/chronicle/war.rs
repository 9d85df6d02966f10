//! Armies, battles, sieges and raids in words.

use super::{Fact, Lane, Teller, Told, args, snake};
use crate::present::verdict::percent;

impl Teller<'_> {
    pub(super) fn tell_field(&self, fact: &Fact) -> Told {
        let war = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::War, actor, place, weighty);
        match fact {
            Fact::Mustered { of, at, men, claimed, commander, drawn, .. } => {
                let list = [
                    ("drawn", if *drawn > 0 { self.men(*drawn) } else { "none".into() }),
                    ("of", self.p(*of)),
                    ("place", self.at(*at)),
                    ("strength", self.strength(*men, *claimed)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-mustered", args(list), Some(*of), Some(*at), false)
            }
            Fact::Reinforced { of, at, men, .. } => {
                let list = [("of", self.p(*of)), ("place", self.at(*at)), ("men", self.men(*men))];
                war("fact-reinforced", args(list), Some(*of), Some(*at), false)
            }
            Fact::Disbanded { of, at, men } => {
                let list = [("of", self.p(*of)), ("place", self.at(*at)), ("men", self.men(*men))];
                war("fact-disbanded", args(list), Some(*of), Some(*at), false)
            }
            Fact::SetOut { of, from, to, aim, men, commander, .. } => {
                let list = [
                    ("army", self.army(*of)),
                    ("place", self.at(*from)),
                    ("goal", self.at(*to)),
                    ("men", self.men(*men)),
                    ("commander", self.who_if(*commander)),
                ];
                let key = format!("fact-set_out-{}", snake(aim));
                (key, args(list), Lane::War, Some(*of), Some(*from), false)
            }
            Fact::Halted { of, at, before, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("goal", self.at(*before))];
                war("fact-halted", args(list), Some(*of), Some(*at), false)
            }
            Fact::Battle {
                at,
                attacker,
                defender,
                won,
                attackers,
                defenders,
                attackers_lost,
                defenders_lost,
                claimed,
                attacking,
                defending,
                odds,
                ..
            } => {
                let (lost, winners_lost) =
                    if *won { (*defenders_lost, *attackers_lost) } else { (*attackers_lost, *defenders_lost) };
                let list = [
                    ("place", self.at(*at)),
                    ("attackers", self.host(*attacker, *attackers, *claimed, *attacking)),
                    ("defenders", self.host(*defender, *defenders, None, *defending)),
                    ("lost", self.men(lost)),
                    ("cost", self.men(winners_lost)),
                    ("odds", percent(*odds)),
                    ("won", self.yes(*won)),
                ];
                let winner = if *won { *attacker } else { *defender };
                war("fact-battle", args(list), Some(winner), Some(*at), true)
            }
            Fact::Barred { at, by, against } => {
                let list = [("army", self.army(*by)), ("against", self.p(*against)), ("place", self.at(*at))];
                war("fact-barred", args(list), Some(*by), Some(*at), true)
            }
            Fact::BrokeOut { of, at, to, lost, through } => {
                let list = [
                    ("army", self.army(*of)),
                    ("place", self.at(*at)),
                    ("goal", to.map_or_else(|| "none".into(), |to| self.at(to))),
                    ("lost", self.men(*lost)),
                    ("through", self.yes(*through)),
                ];
                war("fact-broke_out", args(list), Some(*of), Some(*at), true)
            }
            Fact::SlippedOut { of, at, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at))];
                war("fact-slipped_out", args(list), Some(*of), Some(*at), true)
            }
            Fact::TookRoad { of, at, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at))];
                war("fact-took_road", args(list), Some(*of), Some(*at), false)
            }
            Fact::SentAway { of, theatre, men } => {
                let list =
                    [("army", self.army(*of)), ("men", self.men(*men)), ("theatre", self.words.theatre(*theatre))];
                war("fact-sent_away", args(list), Some(*of), None, true)
            }
            Fact::CameHome { of, at, men } => {
                let list = [("army", self.army(*of)), ("men", self.men(*men)), ("place", self.at(*at))];
                war("fact-came_home", args(list), Some(*of), Some(*at), true)
            }
            Fact::Attached { of, to, men, commander } => {
                let list = [
                    ("army", self.army(*of)),
                    ("men", self.men(*men)),
                    ("to", self.p(*to)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-attached", args(list), Some(*of), None, true)
            }
            Fact::Captured { person, by, at } => {
                let list = [("person", self.who(*person)), ("by", self.p(*by)), ("place", self.at(*at))];
                war("fact-captured", args(list), Some(*by), Some(*at), true)
            }
            Fact::WentOver { person, to, at, .. } => {
                let list = [("person", self.who(*person)), ("to", self.p(*to)), ("place", self.at(*at))];
                war("fact-went_over", args(list), Some(*to), Some(*at), true)
            }
            Fact::Raided { place, by, loot, .. } => {
                let list = [("army", self.army(*by)), ("place", self.at(*place)), ("loot", self.men(*loot))];
                war("fact-raided", args(list), Some(*by), Some(*place), true)
            }
            Fact::Ravaged { place, by, .. } => {
                let list = [("army", self.army(*by)), ("place", self.at(*place))];
                war("fact-ravaged", args(list), Some(*by), Some(*place), false)
            }
            Fact::Sacked { place, by, of, loot, .. } => {
                let list = [
                    ("army", self.army(*by)),
                    ("of", self.p(*of)),
                    ("place", self.at(*place)),
                    ("loot", self.men(*loot)),
                ];
                war("fact-sacked", args(list), Some(*by), Some(*place), true)
            }
            Fact::Split { of, at, men, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("men", self.men(*men))];
                war("fact-split", args(list), Some(*of), Some(*at), false)
            }
            Fact::Merged { of, at, men, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("men", self.men(*men))];
                war("fact-merged", args(list), Some(*of), Some(*at), false)
            }
            _ => self.unknown(),
        }
    }

    pub(super) fn tell_siege(&self, fact: &Fact) -> Told {
        let war = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::War, actor, place, weighty);
        match fact {
            Fact::Besieged { place, by, men, claimed, commander, .. } => {
                let list = [
                    ("army", self.army(*by)),
                    ("place", self.at(*place)),
                    ("strength", self.strength(*men, *claimed)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-besieged", args(list), Some(*by), Some(*place), true)
            }
            Fact::Joined { place, by, friend, men, claimed } => {
                let list = [
                    ("army", self.army(*by)),
                    ("friend", self.p(*friend)),
                    ("place", self.at(*place)),
                    ("strength", self.strength(*men, *claimed)),
                ];
                war("fact-joined", args(list), Some(*by), Some(*place), true)
            }
            Fact::Stormed { place, by, odds, lost, fallen } => {
                let list = [
                    ("army", self.army(*by)),
                    ("place", self.at(*place)),
                    ("odds", percent(*odds)),
                    ("lost", self.men(*lost)),
                    ("fallen", self.men(*fallen)),
                ];
                war("fact-stormed", args(list), Some(*by), Some(*place), false)
            }
            Fact::SummonRefused { place, by, odds, terms } => {
                let list = [
                    ("by", self.p(*by)),
                    ("place", self.at(*place)),
                    ("odds", percent(*odds)),
                    ("terms", self.yes(*terms)),
                ];
                war("fact-summon_refused", args(list), Some(*by), Some(*place), false)
            }
            Fact::LostInside { of, at, lost } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("lost", self.men(*lost))];
                war("fact-lost_inside", args(list), Some(*of), Some(*at), true)
            }
            Fact::AssaultFailed { place, by, odds, lost, fallen } => {
                let list = [
                    ("army", self.army(*by)),
                    ("place", self.at(*place)),
                    ("odds", percent(*odds)),
                    ("lost", self.men(*lost)),
                    ("fallen", self.men(*fallen)),
                ];
                war("fact-assault_failed", args(list), Some(*by), Some(*place), true)
            }
            Fact::Flooded { place, by, backfired, lost } => {
                let list = [("army", self.army(*by)), ("place", self.at(*place)), ("lost", self.men(*lost))];
                let key = if *backfired { "fact-flooded-backfired" } else { "fact-flooded" };
                war(key, args(list), Some(*by), Some(*place), true)
            }
            Fact::SiegeLifted { place, by, .. } => {
                let list = [("by", self.p(*by)), ("place", self.at(*place))];
                war("fact-siege_lifted", args(list), Some(*by), Some(*place), true)
            }
            Fact::Deserted { place, of, friend } => {
                let list = [("army", self.army(*of)), ("friend", self.p(*friend)), ("place", self.at(*place))];
                war("fact-deserted", args(list), Some(*of), Some(*place), true)
            }
            Fact::Taken { place, from, by, how, .. } => {
                let list = [
                    ("army", by.map_or_else(|| "none".into(), |by| self.army(by))),
                    ("by", self.maybe(*by)),
                    ("from", self.maybe(*from)),
                    ("place", self.at(*place)),
                ];
                let key = format!("fact-taken-{}", snake(how));
                (key, args(list), Lane::War, *by, Some(*place), true)
            }
            _ => self.unknown(),
        }
    }
}
