//! Facts as sentences, and records as cards.

mod count;
mod court;
mod diplomacy;
mod event;
mod realm;
mod refusal;
mod war;

pub use count::Insight;
pub use event::{citation, documented, gloss};
pub use refusal::{order_name, refusal};
pub use war::waste;

use super::{
    texts::{Args, args},
    words::{Words, snake},
};
use crate::sim::{
    chronicle::{Entry, Fact},
    date::Date,
    ids::{PersonId, PlaceId, PolityId, RecordId},
    num::Men,
};
use std::cell::Cell;

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

/// A fact as a sentence, to a reader from whom nothing is hidden: the record is read so.
pub fn line(words: &Words, entry: &Entry) -> Line {
    line_to(words, entry, None)
}

/// The same to a court that knows its own and its friends' figures, and only about those of others.
pub fn line_known(words: &Words, entry: &Entry, insight: &Insight) -> Line {
    line_to(words, entry, Some(insight))
}

fn line_to(words: &Words, entry: &Entry, insight: Option<&Insight>) -> Line {
    let mut teller = Teller { words, insight, date: entry.date, digits: false, counts: Cell::default() };
    let mut told = teller.tell(&entry.fact);
    if teller.counts.get() == (true, true) {
        // One sentence has one style of numerals.
        teller.digits = true;
        told = teller.tell(&entry.fact);
    }
    let (key, list, lane, actor, place, weighty) = told;
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
    /// Whose figures the reader knows; `None` for one who knows all.
    insight: Option<&'a Insight>,
    /// When it happened.
    date: Date,
    /// Whether all counts are told in digits.
    digits: bool,
    /// Whether a count was told in characters, and whether one was that does not read well so.
    counts: Cell<(bool, bool)>,
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
    /// So many troops of somebody, under somebody. `sides` are those who were there.
    fn host(
        &self,
        (of, sides): (PolityId, &[PolityId]),
        men: Men,
        claimed: Option<Men>,
        commander: Option<PersonId>,
    ) -> String {
        let mut list = args([("army", self.army(of)), ("men", self.strength(of, sides, men, claimed))]);
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
                let list =
                    [("by", self.p(*by)), ("order", order_name(self.words, *order)), ("why", refusal(self.words, why))];
                ("fact-refused".into(), args(list), Lane::Court, Some(*by), None, false)
            }
            Fact::Mustered { .. }
            | Fact::Reinforced { .. }
            | Fact::Disbanded { .. }
            | Fact::SetOut { .. }
            | Fact::Halted { .. }
            | Fact::Battle { .. }
            | Fact::Barred { .. }
            | Fact::BrokeOut { .. }
            | Fact::Scattered { .. }
            | Fact::SlippedOut { .. }
            | Fact::TookRoad { .. }
            | Fact::SentAway { .. }
            | Fact::CameHome { .. }
            | Fact::Attached { .. }
            | Fact::Captured { .. }
            | Fact::Wasted(_)
            | Fact::WentOver { .. }
            | Fact::Raided { .. }
            | Fact::Ravaged { .. }
            | Fact::Sacked { .. }
            | Fact::Split { .. }
            | Fact::Merged { .. } => self.tell_field(fact),
            Fact::Besieged { .. }
            | Fact::Joined { .. }
            | Fact::AssaultFailed { .. }
            | Fact::Stormed { .. }
            | Fact::SummonRefused { .. }
            | Fact::LostInside { .. }
            | Fact::SiegeLifted { .. }
            | Fact::Flooded { .. }
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
            Fact::TaxSet { .. }
            | Fact::WallsBegun { .. }
            | Fact::Fortified { .. }
            | Fact::Garrisoned { .. }
            | Fact::Granted { .. }
            | Fact::Hungry { .. }
            | Fact::PartyGrew { .. }
            | Fact::Crisis { .. }
            | Fact::Elected { .. } => self.tell_realm(fact),
            Fact::HostageSent { .. }
            | Fact::HostageHome { .. }
            | Fact::Delivered { .. }
            | Fact::MarketsClosed { .. } => self.tell_pledge(fact),
            Fact::EventOpened { .. }
            | Fact::EventChosen { .. }
            | Fact::EventLapsed { .. }
            | Fact::EffectLost { .. } => self.tell_event(fact),
            _ => self.tell_diplomacy(fact),
        }
    }

    /// A fact without words of its own would be a fault of ours; it is shown as one rather than hidden.
    fn unknown(&self) -> Told {
        ("fact-unknown".into(), Args::new(), Lane::Court, None, None, false)
    }
}
