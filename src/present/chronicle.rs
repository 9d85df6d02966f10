//! Facts as sentences, and records as cards.

use super::{
    texts::{Args, args},
    words::{Words, snake},
};
use crate::sim::{
    chronicle::{Entry, Fact},
    date::Date,
    diplomacy::Bond,
    ids::{PersonId, PlaceId, PolityId, RecordId},
    num::Men,
    order::{OrderKind, Refusal},
};

/// The three strands of a chronicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Armies, battles, sieges.
    War,
    /// Envoys, treaties, bonds.
    Diplomacy,
    /// Thrones, policies, lives.
    Court,
}

/// A sentence of the chronicle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub date: Date,
    /// What.
    pub text: String,
    /// Strand.
    pub lane: Lane,
    /// Whose doing, for its colour.
    pub actor: Option<PolityId>,
    /// Where, for jumping there.
    pub place: Option<PlaceId>,
    /// Whether it matters beyond the month: battles, falls, treaties, thrones.
    pub weighty: bool,
    /// Whether the record set its outcome.
    pub set: bool,
    /// The record it belongs to.
    pub record: Option<RecordId>,
}

/// A record as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub record: RecordId,
    /// Its number in the source's order.
    pub seq: u16,
    /// Title.
    pub title: String,
    /// When it was seen to happen.
    pub date: Date,
    /// What happened, told.
    pub body: Option<String>,
    /// Phrases of the source, in Chinese.
    pub cites: Vec<String>,
    /// Their translation, for readers of English.
    pub gloss: Option<String>,
    /// Where sources differ, what is inferred.
    pub note: Option<String>,
}

/// The card of a record.
pub fn card(words: &Words, record: RecordId, date: Date) -> Card {
    let info = &words.rules.records[record.index()];
    Card {
        record,
        seq: info.seq,
        title: words.record(record).unwrap_or_default(),
        date,
        body: words.record_part(record, "body"),
        cites: info.cites.clone(),
        gloss: words.record_part(record, "gloss"),
        note: words.record_part(record, "note"),
    }
}

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
        Refusal::Resting { months } => list.set("n", *months),
        Refusal::TooFewMen { have, asked }
        | Refusal::TooFewHorses { have, asked }
        | Refusal::NoCash { have, asked } => {
            list.set("have", words.number(*have));
            list.set("asked", words.number(*asked));
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
        | Refusal::NoRoad { to: p } => place(&mut list, p),
        Refusal::NotAlive { person: p }
        | Refusal::NotAtHand { person: p }
        | Refusal::HasCommand { person: p }
        | Refusal::NotHeir { person: p } => person(&mut list, p),
        Refusal::NotAtWar { with }
        | Refusal::AtWar { with }
        | Refusal::NotAllied { with }
        | Refusal::Suzerain { with }
        | Refusal::Vassal { with }
        | Refusal::Brother { with }
        | Refusal::Ally { with }
        | Refusal::NoBond { with }
        | Refusal::NoRoadToCourt { of: with } => polity(&mut list, with),
        Refusal::Truce { until } => list.set("until", words.date(*until)),
        Refusal::TooManyClauses { most } => list.set("most", *most as i64),
        _ => {}
    }
    words.with(&format!("refusal-{}", why.key()), &list)
}

/// A fact as a sentence.
pub fn line(words: &Words, entry: &Entry) -> Line {
    let teller = Teller { words };
    let (key, list, lane, actor, place, weighty) = teller.tell(&entry.fact);
    Line {
        date: entry.date,
        text: words.sentence(&words.with(&key, &list)),
        lane,
        actor,
        place,
        weighty,
        set: entry.set,
        record: entry.record,
    }
}

/// What [`Teller::tell`] returns: message, variables, strand, actor, place, weight.
type Told = (String, Args<'static>, Lane, Option<PolityId>, Option<PlaceId>, bool);

struct Teller<'a> {
    words: &'a Words<'a>,
}

impl Teller<'_> {
    fn p(&self, id: PolityId) -> String {
        self.words.polity(id)
    }
    fn maybe(&self, id: Option<PolityId>) -> String {
        id.map_or_else(|| "none".into(), |id| self.p(id))
    }
    fn army(&self, id: PolityId) -> String {
        self.words.polity_as(id, "army")
    }
    fn court(&self, id: PolityId) -> String {
        self.words.polity_as(id, "court")
    }
    fn at(&self, id: PlaceId) -> String {
        self.words.place(id)
    }
    fn who(&self, id: PersonId) -> String {
        self.words.person(id)
    }
    fn who_if(&self, id: Option<PersonId>) -> String {
        id.map_or_else(|| "none".into(), |id| self.who(id))
    }
    fn men(&self, n: Men) -> String {
        self.words.number(n)
    }
    /// A strength, with what is given out for it.
    fn strength(&self, men: Men, claimed: Option<Men>) -> String {
        match claimed {
            None => self.men(men),
            Some(claimed) => {
                self.words.with("strength-claimed", &args([("men", self.men(men)), ("claimed", self.men(claimed))]))
            }
        }
    }
    /// So many troops of somebody, under somebody.
    fn host(&self, of: PolityId, men: Men, claimed: Option<Men>, commander: Option<PersonId>) -> String {
        let mut list = args([("army", self.army(of)), ("men", self.strength(men, claimed))]);
        match commander {
            None => self.words.with("host", &list),
            Some(person) => {
                list.set("commander", self.who(person));
                self.words.with("host-under", &list)
            }
        }
    }
    fn yes(&self, yes: bool) -> String {
        if yes { "yes".into() } else { "no".into() }
    }

    fn tell(&self, fact: &Fact) -> Told {
        match fact {
            Fact::Refused { by, order, why } => {
                let list = [
                    ("by", self.p(*by)),
                    ("order", order_name(self.words, *order)),
                    ("why", refusal(self.words, why)),
                ];
                ("fact-refused".into(), args(list), Lane::Court, Some(*by), None, false)
            }
            Fact::Mustered { .. }
            | Fact::Disbanded { .. }
            | Fact::SetOut { .. }
            | Fact::Halted { .. }
            | Fact::Battle { .. }
            | Fact::Barred { .. }
            | Fact::TookRoad { .. }
            | Fact::SentAway { .. }
            | Fact::CameHome { .. }
            | Fact::Attached { .. }
            | Fact::Captured { .. }
            | Fact::WentOver { .. }
            | Fact::Raided { .. } => self.tell_field(fact),
            Fact::Besieged { .. }
            | Fact::Joined { .. }
            | Fact::AssaultFailed { .. }
            | Fact::SiegeLifted { .. }
            | Fact::Deserted { .. }
            | Fact::Taken { .. } => self.tell_siege(fact),
            Fact::Counselled { .. }
            | Fact::PolicyChanged { .. }
            | Fact::HeirNamed { .. }
            | Fact::Deposed { .. }
            | Fact::Confined { .. }
            | Fact::Abdicated { .. }
            | Fact::Acceded { .. }
            | Fact::Appointed { .. }
            | Fact::WarPlanned { .. }
            | Fact::CourtFled { .. }
            | Fact::CourtReturned { .. }
            | Fact::CapitalMoved { .. }
            | Fact::Proclaimed { .. }
            | Fact::Died { .. }
            | Fact::Fell { .. } => self.tell_court(fact),
            _ => self.tell_diplomacy(fact),
        }
    }

    fn tell_field(&self, fact: &Fact) -> Told {
        let war = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::War, actor, place, weighty);
        match fact {
            Fact::Mustered { of, at, men, claimed, commander, .. } => {
                let list = [
                    ("of", self.p(*of)),
                    ("place", self.at(*at)),
                    ("strength", self.strength(*men, *claimed)),
                    ("commander", self.who_if(*commander)),
                ];
                war("fact-mustered", args(list), Some(*of), Some(*at), false)
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
                at, attacker, defender, won, attackers, defenders, attackers_lost, defenders_lost, claimed, attacking,
                defending, ..
            } => {
                let lost = if *won { *defenders_lost } else { *attackers_lost };
                let list = [
                    ("place", self.at(*at)),
                    ("attackers", self.host(*attacker, *attackers, *claimed, *attacking)),
                    ("defenders", self.host(*defender, *defenders, None, *defending)),
                    ("lost", self.men(lost)),
                    ("won", self.yes(*won)),
                ];
                let winner = if *won { *attacker } else { *defender };
                war("fact-battle", args(list), Some(winner), Some(*at), true)
            }
            Fact::Barred { at, by, against } => {
                let list = [("army", self.army(*by)), ("against", self.p(*against)), ("place", self.at(*at))];
                war("fact-barred", args(list), Some(*by), Some(*at), true)
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
            _ => self.unknown(),
        }
    }

    fn tell_siege(&self, fact: &Fact) -> Told {
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
            Fact::AssaultFailed { place, by, .. } => {
                let list = [("army", self.army(*by)), ("place", self.at(*place))];
                war("fact-assault_failed", args(list), Some(*by), Some(*place), true)
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

    fn tell_diplomacy(&self, fact: &Fact) -> Told {
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
            Fact::EnvoyStopped { from, to, act } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("act", self.words.act(*act))];
                talk("fact-envoy_stopped".into(), args(list), Some(*from), false)
            }
            Fact::Answered { from, to, act, answer, .. } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("act", self.words.act(*act))];
                talk(format!("fact-answered-{}", snake(answer)), args(list), Some(*to), true)
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
                let list =
                    [("from", self.p(*from)), ("to", self.p(*to)), ("sum", self.words.sum(*good, *amount))];
                talk("fact-paid".into(), args(list), Some(*from), false)
            }
            Fact::LeviesSent { from, to, men } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to)), ("men", self.men(*men))];
                talk("fact-levies_sent".into(), args(list), Some(*from), true)
            }
            Fact::LeviesWithdrawn { from, to } => {
                let list = [("from", self.p(*from)), ("to", self.p(*to))];
                talk("fact-levies_withdrawn".into(), args(list), Some(*from), false)
            }
            _ => self.unknown(),
        }
    }

    fn tell_court(&self, fact: &Fact) -> Told {
        let court = |key: &str, list, actor, place, weighty| (key.to_owned(), list, Lane::Court, actor, place, weighty);
        match fact {
            Fact::Counselled { of, by, policy, heeded, .. } => {
                let list = [
                    ("person", self.who(*by)),
                    ("policy", self.words.policy(*policy)),
                    ("heeded", self.yes(*heeded)),
                ];
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
                let list = [
                    ("court", self.court(*of)),
                    ("person", self.who(*person)),
                    ("office", self.words.office(*office)),
                ];
                court("fact-appointed", args(list), Some(*of), None, false)
            }
            Fact::WarPlanned { by, against, commander } => {
                let list =
                    [("by", self.p(*by)), ("against", self.p(*against)), ("commander", self.who_if(*commander))];
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
                let list = [("person", self.who(*person)), ("of", self.p(*of))];
                (format!("fact-died-{}", snake(cause)), args(list), Lane::Court, Some(*of), None, true)
            }
            Fact::Fell { of, to, .. } => {
                let list = [("of", self.p(*of)), ("to", self.maybe(*to))];
                court("fact-fell", args(list), Some(*of), None, true)
            }
            _ => self.unknown(),
        }
    }

    /// A fact without words of its own would be a fault of ours; it is shown as one rather than hidden.
    fn unknown(&self) -> Told {
        ("fact-unknown".into(), Args::new(), Lane::Court, None, None, false)
    }
}
