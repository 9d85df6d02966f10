//! What a turn brought: one's own affairs first, then the world's.

use super::View;
use crate::{
    present::{chronicle, page::Page, verdict},
    sim::{
        chronicle::{Entry, Fact},
        date::Date,
        diplomacy::Bond,
        ids::{PlaceId, PolityId, RecordId},
        look::Look,
    },
};

impl View<'_> {
    /// The report of a turn.
    pub fn report(&self, from: Date, entries: &[Entry]) -> Page {
        let months = self.scene.state.clock.turn_months;
        let mut page = Page::new(self.say("view-report", [("turn", self.words.turn(from, months))]));
        let (own, other): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|e| self.concerns(&e.fact));
        page.head(self.get("view-report-own"));
        self.entries(&mut page, own.into_iter(), months > 1);
        page.or_none(self.get("view-report-none"));
        self.sieges(&mut page);
        page.head(self.get("view-report-world"));
        let weighty = other.into_iter().filter(|e| chronicle::line(&self.words, e).weighty);
        self.entries(&mut page, weighty, months > 1);
        page.or_none(self.get("view-report-none"));
        page
    }

    /// Sieges in which one's own court has a part, and what each may come to by itself: by the formula of the throw.
    fn sieges(&self, page: &mut Page) {
        let ours = |p: &PlaceId| {
            let (siege, holder) = (self.scene.siege(*p).0, self.scene.holder(*p));
            siege.is_some_and(|s| s.by == self.you || holder == Some(self.you))
        };
        let places: Vec<PlaceId> = self.scene.places().filter(ours).collect();
        if places.is_empty() {
            return;
        }
        page.head(self.get("view-report-sieges"));
        for place in places {
            let items = [("place", self.words.place(place)), ("told", self.surrender(place))];
            page.item(self.sentence("view-report-siege", items));
        }
    }

    /// The chronicle: every entry, or only weighty ones.
    pub fn chronicle<'e>(&self, entries: impl Iterator<Item = &'e Entry>, all: bool) -> Page {
        let mut page = Page::new(self.get("view-chronicle"));
        let mut last = None;
        let insight = self.insight();
        let entries: Vec<&Entry> = entries.collect();
        for month in entries.chunk_by(|a, b| a.date == b.date) {
            let digest = self.digest(month.iter().copied());
            for entry in &digest.entries {
                let line = chronicle::line_known(&self.words, entry, &insight);
                let told = line.weighty || all && !self.hidden(&entry.fact);
                if !told && !self.concerns(&entry.fact) {
                    continue;
                }
                if last != Some(entry.date) {
                    page.head(self.words.date(entry.date));
                    last = Some(entry.date);
                }
                page.item(line.text);
                self.thrown(&mut page, &entry.fact);
            }
            if let (Some(small), Some(first)) = (digest.small, month.first()) {
                if last != Some(first.date) {
                    page.head(self.words.date(first.date));
                    last = Some(first.date);
                }
                page.item(small);
            }
        }
        page.or_none(self.get("view-report-none"));
        page
    }

    /// What weighed in a decision that is one's own affair; what weighed between others they keep to themselves.
    fn thrown(&self, page: &mut Page, fact: &Fact) {
        if let Some(judged) = fact.judged().filter(|_| self.concerns(fact)) {
            page.detail(verdict::line_as(&self.words, "view-thrown", &judged.verdict));
        }
    }

    fn entries<'e>(&self, page: &mut Page, entries: impl Iterator<Item = &'e Entry>, dated: bool) {
        let mut told = Vec::new();
        let insight = self.insight();
        let digest = self.digest(entries);
        for entry in &digest.entries {
            let line = chronicle::line_known(&self.words, entry, &insight);
            // Columns of one host that meet the same fate are told once.
            let once = (entry.date, line.text.clone());
            if told.contains(&once) {
                continue;
            }
            told.push(once);
            let text = if dated {
                self.say("view-dated", [("month", self.words.month(entry.date.month())), ("text", line.text)])
            } else {
                line.text
            };
            page.item(text);
            self.thrown(page, &entry.fact);
        }
        if let Some(small) = digest.small {
            page.item(small);
        }
    }

    /// Whether a fact is the business of one's own court.
    pub fn concerns(&self, fact: &Fact) -> bool {
        let you = self.you;
        let is = |list: &[PolityId]| list.contains(&you);
        let may = |list: &[Option<PolityId>]| list.contains(&Some(you));
        match *fact {
            Fact::Ravaged { by, of, .. } => by == you || may(&[of]),
            Fact::Sacked { by, of, .. } => is(&[by, of]),
            Fact::Flooded { by, place, .. } => by == you || self.scene.holder(place) == Some(you),
            Fact::HostageSent { from, to, .. }
            | Fact::HostageHome { from, to, .. }
            | Fact::Delivered { from, to, .. } => is(&[from, to]),
            Fact::MarketsClosed { by, with } => is(&[by, with]),
            Fact::Split { of, .. }
            | Fact::Merged { of, .. }
            | Fact::TaxSet { of, .. }
            | Fact::WallsBegun { of, .. }
            | Fact::Fortified { of, .. }
            | Fact::Garrisoned { of, .. }
            | Fact::Granted { of, .. }
            | Fact::Hungry { of }
            | Fact::PartyGrew { of, .. }
            | Fact::Crisis { of, .. }
            | Fact::Elected { of, .. }
            | Fact::EventOpened { of, .. }
            | Fact::EventChosen { of, .. }
            | Fact::EventLapsed { of, .. }
            | Fact::EffectLost { of, .. } => is(&[of]),
            Fact::Refused { by, .. } | Fact::WarPlanned { by, .. } => is(&[by]),
            Fact::Mustered { of, .. }
            | Fact::Reinforced { of, .. }
            | Fact::Disbanded { of, .. }
            | Fact::SetOut { of, .. }
            | Fact::TookRoad { of, .. }
            | Fact::SentAway { of, .. }
            | Fact::CameHome { of, .. }
            | Fact::PolicyChanged { of, .. }
            | Fact::HeirNamed { of, .. }
            | Fact::Deposed { of, .. }
            | Fact::Confined { of, .. }
            | Fact::Abdicated { of, .. }
            | Fact::Acceded { of, .. }
            | Fact::Appointed { of, .. }
            | Fact::CourtFled { of, .. }
            | Fact::CourtReturned { of, .. }
            | Fact::CapitalMoved { of, .. }
            | Fact::Proclaimed { of, .. }
            | Fact::Counselled { of, .. }
            | Fact::Died { of, .. } => is(&[of]),
            Fact::Halted { of, by, .. } | Fact::Invested { of, by, .. } => is(&[of, by]),
            Fact::Battle { attacker, defender, .. } => is(&[attacker, defender]),
            Fact::Captured { by, person, .. } => is(&[by, self.scene.service(person).of]),
            Fact::Besieged { by, of, .. } | Fact::Raided { by, of, .. } => by == you || may(&[of]),
            Fact::Joined { by, friend, .. } => is(&[by, friend]),
            Fact::Wasted(ref loss) => is(&[loss.of]),
            Fact::BrokeOut { of, .. }
            | Fact::Scattered { of, .. }
            | Fact::SlippedOut { of, .. }
            | Fact::LostInside { of, .. } => is(&[of]),
            Fact::AssaultFailed { by, of, .. } | Fact::Stormed { by, of, .. } => by == you || may(&[of]),
            Fact::SummonRefused { by, place, .. } => by == you || self.scene.holder(place) == Some(you),
            Fact::SiegeLifted { by, relieved, place } => by == you || may(&[relieved, self.scene.holder(place)]),
            Fact::Deserted { of, friend, .. } => is(&[of, friend]),
            Fact::Taken { from, by, .. } => may(&[from, by]),
            Fact::WentOver { from, to, .. }
            | Fact::Answered { from, to, .. }
            | Fact::EnvoySent { from, to, .. }
            | Fact::Promised { from, to, .. }
            | Fact::Amends { from, to }
            | Fact::Paid { from, to, .. }
            | Fact::Unpaid { from, to, .. }
            | Fact::LeviesSent { from, to, .. }
            | Fact::LeviesReturned { from, to, .. }
            | Fact::LeviesWithdrawn { from, to } => is(&[from, to]),
            Fact::EnvoyStopped { from, to, by, .. } => is(&[from, to]) || may(&[by]),
            Fact::Barred { by, against, .. } => is(&[by, against]),
            Fact::Attached { of, to, .. } => is(&[of, to]),
            Fact::WarDeclared { by, on } => is(&[by, on]),
            Fact::PeaceMade { a, b } | Fact::MarketsOpened { a, b } | Fact::BorderDrawn { a, b, .. } => is(&[a, b]),
            Fact::BondMade { a, b, bond } => is(&[a, b]) || matches!(bond, Bond::Vassal { lord, .. } if lord == you),
            Fact::BondEnded { by, with, .. } | Fact::InvestitureDropped { by, with } => is(&[by, with]),
            Fact::Allied { a, b, against } => is(&[a, b]) || may(&[against]),
            Fact::Breach { by, toward, .. } | Fact::Unkept { by, toward } => is(&[by, toward]),
            Fact::Fell { of, to, .. } => is(&[of]) || may(&[to]),
        }
    }

    /// Whether a fact is known to the court whose doing it is, and to its friends, and to nobody else: who was called up,
    /// where columns set out, what was planned.
    fn hidden(&self, fact: &Fact) -> bool {
        match *fact {
            Fact::Mustered { of, .. }
            | Fact::Reinforced { of, .. }
            | Fact::Disbanded { of, .. }
            | Fact::Split { of, .. }
            | Fact::Merged { of, .. }
            | Fact::SetOut { of, .. }
            | Fact::TookRoad { of, .. }
            | Fact::Garrisoned { of, .. }
            | Fact::Hungry { of }
            | Fact::WarPlanned { by: of, .. }
            | Fact::Refused { by: of, .. } => !self.confides(of),
            Fact::Wasted(ref loss) => !self.confides(loss.of),
            _ => false,
        }
    }

    /// Records of the source of which the documented decision was the same as one that the entries tell: who asked whom
    /// for what, about then.
    pub fn documented_in(&self, entries: &[Entry]) -> Vec<RecordId> {
        let evaluator = &self.scene.rules.evaluator;
        let months = evaluator.weights.record.months;
        // What lies before the game has not been decided in it.
        let clock = &self.scene.state.clock;
        let start = clock.date.plus(-(i32::try_from(clock.turn).unwrap_or_default() * clock.turn_months));
        let mut found = Vec::new();
        for entry in entries {
            let Fact::Answered { from, to, act, .. } = entry.fact else { continue };
            if from != self.you && to != self.you {
                continue;
            }
            let same = evaluator
                .documented
                .iter()
                .filter(|d| d.on >= start && d.counsel.is_none() && (d.from, d.to, d.act) == (from, to, act));
            let near = same.min_by_key(|d| (entry.date.since(d.on).abs(), d.record));
            if let Some(d) = near.filter(|d| entry.date.since(d.on).abs() <= months && !found.contains(&d.record)) {
                found.push(d.record);
            }
        }
        found
    }
}
