//! What stands between courts: bonds, treaties, dues, memories.

use super::View;
use crate::{
    present::{clause, page::Page},
    sim::{
        date::Date,
        diplomacy::{Bond, Clause, Due, DueKind, DueState, Good, Grade, Memory, MemoryKind, Proposal, Treaty, treaty},
        ids::PolityId,
        look::Look,
    },
};

/// Memories told of a pair, the latest.
const TOLD: usize = 10;

/// Whether a deed between its parties broke a treaty: done while it ran, and against what it says.
fn breaks(treaty: &Treaty, deed: &Memory) -> bool {
    let ran = deed.on >= treaty.on && treaty.ended.is_none_or(|end| deed.on <= end);
    let says = |is: fn(&Clause) -> bool| treaty.clauses.iter().any(is);
    let stood = |c: &Clause| match c {
        Clause::Truce { until } => deed.on < *until,
        Clause::Oath { .. } | Clause::MutualAid => true,
        c => c.makes_peace(),
    };
    ran && match deed.kind {
        MemoryKind::BrokeBond => treaty.ended == Some(deed.on),
        MemoryKind::BrokeWord => treaty.clauses.iter().any(stood),
        MemoryKind::LeftAlly => {
            says(|c| matches!(c, Clause::MutualAid | Clause::JointAttack { .. } | Clause::Levies { .. }))
        }
        _ => false,
    }
}

impl View<'_> {
    /// The bond of `of` with `with` as a phrase, if there is one.
    pub(super) fn bond(&self, of: PolityId, with: PolityId) -> Option<String> {
        if of == with {
            return None;
        }
        let relation = self.scene.relations().get(of, with);
        let name = || [("polity", self.words.polity(with))];
        let bond = match relation.bond {
            Some(Bond::Vassal { lord, grade: Grade::Invested }) if lord == with => {
                self.say("bond-lord-invested", name())
            }
            Some(Bond::Vassal { lord, grade: Grade::Tributary }) if lord == with => {
                self.say("bond-lord-tributary", name())
            }
            Some(Bond::Vassal { lord, .. }) if lord == with => self.say("bond-lord", name()),
            Some(Bond::Vassal { .. }) => self.say("bond-vassal", name()),
            Some(Bond::Brothers { elder: None }) => self.say("bond-brothers", name()),
            Some(Bond::Brothers { elder: Some(elder) }) => {
                self.say("bond-elder", [("polity", self.words.polity(with)), ("elder", self.words.polity(elder))])
            }
            None if relation.alliance.is_some() => self.say("bond-ally", name()),
            None => return None,
        };
        Some(bond)
    }

    /// All that stands between two courts, in a line; `None` if nothing does.
    pub(super) fn between(&self, of: PolityId, with: PolityId) -> Option<String> {
        let relation = self.scene.relations().get(of, with);
        let mut parts = Vec::new();
        if let Some(war) = relation.war {
            let items = [
                ("polity", self.words.polity(with)),
                ("date", self.words.date(war.since)),
                ("by", self.words.polity(war.by)),
            ];
            parts.push(self.say("between-war", items));
        }
        parts.extend(self.bond(of, with));
        if let Some(until) = relation.truce.filter(|&t| self.scene.date() < t) {
            parts.push(
                self.say("between-truce", [("polity", self.words.polity(with)), ("date", self.words.date(until))]),
            );
        }
        if relation.peace {
            parts.push(self.say("between-peace", [("polity", self.words.polity(with))]));
        }
        if relation.markets {
            parts.push(self.say("between-markets", [("polity", self.words.polity(with))]));
        }
        if let Some(border) = relation.border {
            parts.push(
                self.say(
                    "between-border",
                    [("polity", self.words.polity(with)), ("border", self.words.border(border))],
                ),
            );
        }
        (!parts.is_empty()).then(|| self.words.sentence(&self.list(&parts)))
    }

    /// What stands between one's own court and the others, or one of them in full.
    pub fn relations(&self, with: Option<PolityId>) -> Page {
        let mut page = Page::new(self.get("view-relations"));
        let others = with.map_or_else(|| self.powers(), |p| vec![p]);
        for other in others.into_iter().filter(|&p| p != self.you) {
            let relation = self.scene.relations().get(self.you, other);
            let between = self.between(self.you, other);
            if between.is_none() && relation.memories.is_empty() && with.is_none() {
                continue;
            }
            page.head(self.words.sentence(&self.words.polity(other)));
            page.text(between.unwrap_or_else(|| self.get("between-nothing")));
            for memory in relation.memories.iter().rev().take(TOLD) {
                let items = [
                    ("polity", self.words.polity(memory.by)),
                    ("deed", self.key("memory", &memory.kind)),
                    ("date", self.words.date(memory.on)),
                ];
                page.item(self.sentence("view-memory", items));
            }
        }
        page.or_none(self.get("view-relations-none"));
        page
    }

    /// Treaties to which one's own court is a party, those too that have ended or were broken.
    pub fn treaties(&self) -> Page {
        let mut page = Page::new(self.get("view-treaties"));
        for treaty in self.scene.ledger().treaties.iter().filter(|t| t.from == self.you || t.to == self.you) {
            self.treaty_rows(treaty, &mut page);
        }
        page.or_none(self.get("view-treaties-none"));
        page
    }

    /// A treaty: its title, its terms, and who broke it.
    pub(super) fn treaty_rows(&self, treaty: &Treaty, page: &mut Page) {
        let items = [
            ("from", self.words.polity(treaty.from)),
            ("to", self.words.polity(treaty.to)),
            ("act", self.words.act(treaty.act)),
            ("date", self.words.date(treaty.on)),
        ];
        let broken = self.breaches(treaty);
        let key = match (broken.is_empty(), treaty.ended) {
            (false, _) => "view-treaty-broken",
            (true, Some(_)) => "view-treaty-ended",
            (true, None) => "view-treaty",
        };
        page.item(self.sentence(key, items));
        let proposal = Proposal { from: treaty.from, to: treaty.to, act: treaty.act, clauses: treaty.clauses.clone() };
        for clause in &treaty.clauses {
            page.detail(clause::phrase(&self.words, &proposal, clause));
        }
        for line in broken {
            page.detail(line);
        }
    }

    /// Who broke a treaty and when, in words, the first breach first; empty while it is kept. A due of it that was not
    /// kept is a breach, and so is a word broken between the two while it ran.
    pub fn breaches(&self, treaty: &Treaty) -> Vec<String> {
        let mut told: Vec<(Date, String)> = Vec::new();
        let dues = self.scene.ledger().dues.iter().filter(|d| d.treaty == Some(treaty.id));
        for due in dues.filter(|d| d.state == DueState::Broken) {
            let on = due.settled.unwrap_or(due.on);
            let items = [("due", self.due_phrase(due)), ("date", self.words.date(on))];
            told.push((on, self.sentence("view-treaty-unkept", items)));
        }
        let memories = self.scene.relations().get(treaty.from, treaty.to).memories.iter();
        if let Some(broke) = memories.filter(|m| breaks(treaty, m)).min_by_key(|m| m.on) {
            let items = [
                ("polity", self.words.polity(broke.by)),
                ("deed", self.key("memory", &broke.kind)),
                ("date", self.words.date(broke.on)),
            ];
            told.push((broke.on, self.sentence("view-treaty-broken-by", items)));
        }
        told.sort();
        told.into_iter().map(|(_, line)| line).collect()
    }

    /// What one owes and is owed, and how it was kept.
    pub fn ledger(&self) -> Page {
        let mut page = Page::new(self.get("view-ledger"));
        let dues = &self.scene.ledger().dues;
        let open = self.open_dues();
        page.head(self.get("view-owed-by-us"));
        for due in open.iter().filter(|d| d.from == self.you) {
            page.item(self.due_line(due));
        }
        page.or_none(self.get("view-nothing-owed"));
        page.head(self.get("view-owed-to-us"));
        for due in open.iter().filter(|d| d.to == self.you) {
            page.item(self.due_line(due));
        }
        page.or_none(self.get("view-nothing-owed"));
        page.head(self.get("view-settled"));
        let settled = dues.iter().filter(|d| !d.pending() && (d.from == self.you || d.to == self.you));
        for due in settled.rev().take(TOLD) {
            page.item(self.due_line(due));
        }
        page.or_none(self.get("view-nothing-settled"));
        page
    }

    /// Everything that one's own court owes and is owed, with the next tribute of vassals.
    pub fn open_dues(&self) -> Vec<Due> {
        let own = |d: &Due| d.from == self.you || d.to == self.you;
        let open = |d: &Due| d.pending() && own(d) && self.scene.stands(d.from) && self.scene.stands(d.to);
        let ahead = treaty::tributes_ahead(&self.scene);
        self.scene.ledger().dues.iter().filter(|d| open(d)).cloned().chain(ahead.into_iter().filter(own)).collect()
    }

    /// What is owed by whom to whom, as a phrase.
    pub fn due_phrase(&self, due: &Due) -> String {
        let ends = [("from", self.words.polity(due.from)), ("to", self.words.polity(due.to))];
        let (key, what) = match &due.what {
            DueKind::Pay { good, amount, yearly } => {
                (if *yearly { "due-pay-yearly" } else { "due-pay" }, self.words.sum(*good, *amount))
            }
            DueKind::Land(place) => ("due-land", self.words.place(*place)),
            DueKind::Tribute(n) => ("due-tribute", self.words.sum(Good::Cash, *n)),
            DueKind::Levies(men) => ("due-levies", self.men(*men)),
            DueKind::Serve => ("due-serve", String::new()),
            DueKind::Aid => ("due-aid", String::new()),
            DueKind::Attack(Some(place)) => ("due-attack-place", self.words.place(*place)),
            DueKind::Attack(None) => ("due-attack", String::new()),
            DueKind::Person(person) => ("due-person", self.words.person(*person)),
            DueKind::Hostage => ("due-hostage", String::new()),
        };
        let [from, to] = ends;
        self.say(key, [from, to, ("what", what)])
    }

    /// What is older than the scenario is on call and has no day.
    pub(super) fn on_call(&self, due: &Due) -> bool {
        due.treaty.is_none() && !matches!(due.what, DueKind::Pay { .. } | DueKind::Tribute(_))
    }

    pub(super) fn due_line(&self, due: &Due) -> String {
        let on_call = self.on_call(due);
        let key = match due.state {
            DueState::Open if on_call => "due-state-call",
            DueState::Open => "due-state-open",
            DueState::Paid => "due-state-paid",
            DueState::Arrears => "due-state-arrears",
            DueState::Waived => "due-state-waived",
            DueState::Broken => "due-state-broken",
        };
        let last = treaty::last_day(&self.scene, due);
        let date = if due.pending() { last } else { due.settled.unwrap_or(last) };
        self.sentence(key, [("due", self.due_phrase(due)), ("date", self.words.date(date))])
    }
}
