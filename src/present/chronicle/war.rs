//! Armies, battles, sieges and raids in words.

use super::{Date, Fact, Lane, PersonId, PlaceId, PolityId, Teller, Told, Words, args, snake};
use crate::sim::{
    chronicle::{Loss, Waste},
    rulebook::Terrain,
};

/// The key of what an army wasted away of. Heat is told only where the rules count it: of men of the steppe, in the
/// plains, in its months.
pub fn waste(words: &Words, loss: &Loss, date: Date) -> String {
    let rules = words.rules;
    let plain = |at: PlaceId| matches!(rules.place(at).terrain, Terrain::Plain | Terrain::RiverValley);
    let hot =
        rules.war.heat_months.contains(&date.month()) && rules.polity(loss.of).nomad && loss.at.is_some_and(plain);
    match loss.of_what {
        Waste::Sick if hot => "heat".to_owned(),
        what => snake(&what),
    }
}

impl Teller<'_> {
    pub(super) fn tell_field(&self, fact: &Fact) -> Told {
        let war = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::War, actor, place, weighty);
        match fact {
            Fact::Mustered { of, at, men, claimed, commander, drawn, .. } => {
                let list = [
                    ("drawn", if *drawn > 0 { self.heads(*of, &[], *drawn) } else { "none".into() }),
                    ("of", self.p(*of)),
                    ("place", self.at(*at)),
                    ("strength", self.strength(*of, &[], *men, *claimed)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-mustered", args(list), Some(*of), Some(*at), false)
            }
            Fact::Reinforced { of, at, men, .. } => {
                let list = [("of", self.p(*of)), ("place", self.at(*at)), ("men", self.heads(*of, &[], *men))];
                war("fact-reinforced", args(list), Some(*of), Some(*at), false)
            }
            Fact::Disbanded { of, at, men } => {
                let list = [("of", self.p(*of)), ("place", self.at(*at)), ("men", self.heads(*of, &[], *men))];
                war("fact-disbanded", args(list), Some(*of), Some(*at), false)
            }
            Fact::SetOut { of, from, to, aim, men, commander, .. } => {
                let list = [
                    ("army", self.army(*of)),
                    ("place", self.at(*from)),
                    ("goal", self.at(*to)),
                    ("men", self.heads(*of, &[], *men)),
                    ("commander", self.who_if(*commander)),
                ];
                // Nobody marches from a place to itself: there the army only turns to something else.
                let key = format!("fact-set_out-{}{}", snake(aim), if from == to { "-here" } else { "" });
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
                let sides = &[*attacker, *defender];
                let (winner, loser) = if *won { (*attacker, *defender) } else { (*defender, *attacker) };
                let list = [
                    ("place", self.at(*at)),
                    ("attackers", self.host((*attacker, sides), *attackers, *claimed, *attacking)),
                    ("defenders", self.host((*defender, sides), *defenders, None, *defending)),
                    ("lost", self.heads(loser, sides, lost)),
                    ("cost", self.heads(winner, sides, winners_lost)),
                    ("odds", self.odds(sides, *odds)),
                    ("won", self.yes(*won)),
                ];
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
                    ("lost", self.left_behind(*of, *lost)),
                    ("through", self.yes(*through)),
                ];
                war("fact-broke_out", args(list), Some(*of), Some(*at), true)
            }
            Fact::Scattered { of, at, men } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("men", self.left_behind(*of, *men))];
                war("fact-scattered", args(list), Some(*of), Some(*at), true)
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
                let men = self.heads(*of, &[], *men);
                let list = [("army", self.army(*of)), ("men", men), ("theatre", self.words.theatre(*theatre))];
                war("fact-sent_away", args(list), Some(*of), None, true)
            }
            Fact::CameHome { of, at, men } => {
                let list = [("army", self.army(*of)), ("men", self.heads(*of, &[], *men)), ("place", self.at(*at))];
                war("fact-came_home", args(list), Some(*of), Some(*at), true)
            }
            Fact::Attached { of, to, men, commander } => {
                let list = [
                    ("army", self.army(*of)),
                    ("men", self.heads(*of, &[*to], *men)),
                    ("to", self.p(*to)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-attached", args(list), Some(*of), None, true)
            }
            Fact::Wasted(loss) => {
                let Loss { of, at, lost, .. } = loss;
                let list = [
                    ("army", self.army(*of)),
                    ("place", at.map_or_else(String::new, |at| self.at(at))),
                    ("lost", self.heads(*of, &[], *lost)),
                    ("what", waste(self.words, loss, self.date)),
                ];
                war("fact-wasted", args(list), Some(*of), *at, false)
            }
            Fact::Captured { person, by, at, hunted } => {
                let list = [("person", self.who(*person)), ("by", self.p(*by)), ("place", self.at(*at))];
                let key = if *hunted { "fact-captured-hunted" } else { "fact-captured" };
                war(key, args(list), Some(*by), Some(*at), true)
            }
            Fact::WentOver { person, to, at, .. } => {
                let list = [("person", self.who(*person)), ("to", self.p(*to)), ("place", self.at(*at))];
                war("fact-went_over", args(list), Some(*to), Some(*at), true)
            }
            Fact::Raided { place, by, of, loot, .. } => {
                // Whoever was robbed knows of what.
                let robbed = of.filter(|&of| self.knows(of)).unwrap_or(*by);
                let list =
                    [("army", self.army(*by)), ("place", self.at(*place)), ("loot", self.heads(robbed, &[], *loot))];
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
                    ("loot", self.heads(if self.knows(*of) { *of } else { *by }, &[], *loot)),
                ];
                war("fact-sacked", args(list), Some(*by), Some(*place), true)
            }
            Fact::Split { of, at, men, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("men", self.heads(*of, &[], *men))];
                war("fact-split", args(list), Some(*of), Some(*at), false)
            }
            Fact::Merged { of, at, men, .. } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("men", self.heads(*of, &[], *men))];
                war("fact-merged", args(list), Some(*of), Some(*at), false)
            }
            _ => self.unknown(),
        }
    }

    /// Whose men a host is that fights for `by`: lent ones may be another's.
    fn owner_of_host(&self, by: PolityId, at: PlaceId, commander: Option<PersonId>) -> PolityId {
        self.insight.and_then(|i| i.lent_by(self.words.rules, by, at, commander)).unwrap_or(by)
    }

    /// Troops of somebody, and under whom they serve if that is another.
    fn army_serving(&self, of: PolityId, under: PolityId) -> String {
        let army = self.army(of);
        if of == under {
            army
        } else {
            self.words.with("army-serving", &args([("army", army), ("under", self.p(under))]))
        }
    }

    pub(super) fn tell_siege(&self, fact: &Fact) -> Told {
        let war = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::War, actor, place, weighty);
        match fact {
            Fact::Besieged { place, by, of, men, claimed, commander } => {
                let sides: Vec<_> = of.iter().copied().collect();
                let owner = self.owner_of_host(*by, *place, *commander);
                let list = [
                    ("army", self.army_serving(owner, *by)),
                    ("place", self.at(*place)),
                    ("strength", self.strength(owner, &sides, *men, *claimed)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-besieged", args(list), Some(*by), Some(*place), true)
            }
            Fact::Joined { place, by, friend, men, claimed } => {
                let list = [
                    ("army", self.army(*by)),
                    // A second column of one's own is no friend.
                    ("friend", if friend == by { "none".into() } else { self.p(*friend) }),
                    ("place", self.at(*place)),
                    ("strength", self.strength(*by, &[*friend], *men, *claimed)),
                ];
                war("fact-joined", args(list), Some(*by), Some(*place), true)
            }
            Fact::Stormed { place, by, of, odds, lost, fallen } => {
                let list = [
                    ("army", self.army(*by)),
                    ("place", self.at(*place)),
                    ("odds", self.odds_of_storm(*of, *by, *odds)),
                    ("lost", self.stormers(*of, *by, *lost)),
                    ("fallen", self.guards(*of, *by, *fallen)),
                ];
                war("fact-stormed", args(list), Some(*by), Some(*place), false)
            }
            Fact::SummonRefused { place, by, odds, terms } => {
                let list = [
                    ("by", self.p(*by)),
                    ("place", self.at(*place)),
                    ("odds", self.odds_at(*place, *by, *odds)),
                    ("terms", self.yes(*terms)),
                ];
                war("fact-summon_refused", args(list), Some(*by), Some(*place), false)
            }
            Fact::LostInside { of, at, lost } => {
                let list = [("army", self.army(*of)), ("place", self.at(*at)), ("lost", self.left_behind(*of, *lost))];
                war("fact-lost_inside", args(list), Some(*of), Some(*at), true)
            }
            Fact::AssaultFailed { place, by, of, odds, lost, fallen } => {
                let list = [
                    ("army", self.army(*by)),
                    ("place", self.at(*place)),
                    ("odds", self.odds_of_storm(*of, *by, *odds)),
                    ("lost", self.stormers(*of, *by, *lost)),
                    ("fallen", self.guards(*of, *by, *fallen)),
                ];
                war("fact-assault_failed", args(list), Some(*by), Some(*place), true)
            }
            Fact::Flooded { place, by, backfired, lost } => {
                let lost = self.besiegers(*place, *by, *lost);
                let list = [("army", self.army(*by)), ("place", self.at(*place)), ("lost", lost)];
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
            Fact::Taken { place, from, by, how, loot, stay, .. } => {
                // Whoever was robbed knows of what.
                let teller = from.filter(|&from| self.knows(from)).or(*by);
                let loot = match teller.filter(|_| *loot > 0) {
                    Some(teller) => self.heads(teller, &[], *loot),
                    None => "none".into(),
                };
                // How many stay is in the taker's rolls alone.
                let stay = match by.filter(|&by| *stay > 0 && self.knows(by)) {
                    Some(_) => self.men(*stay),
                    None => "none".into(),
                };
                let list = [
                    ("stay", stay),
                    ("loot", loot),
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
