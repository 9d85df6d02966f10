//! Realms and people: polities, courts, who serves whom.

use super::View;
use crate::{
    present::{page::Page, verdict::percent},
    sim::{
        court::{crisis, loyalty, parties},
        ids::{PersonId, PolicyId, PolityId},
        look::Look,
        person::Life,
        polity::Standing,
    },
};

impl View<'_> {
    /// All powers, a paragraph each.
    pub fn polities(&self) -> Page {
        let mut page = Page::new(self.get("view-polities"));
        for polity in self.powers() {
            let court = self.scene.court(polity);
            let ruler = court.ruler.map_or_else(|| self.get("view-throne-empty"), |p| self.words.person(p));
            let items = [
                ("polity", self.words.polity(polity)),
                ("ruler", ruler),
                ("seat", self.words.place(court.seat)),
                ("places", self.scene.holdings(polity).len().to_string()),
                ("field", self.field_told(polity)),
            ];
            page.item(self.sentence("view-polity-line", items));
            if let Some(between) = self.between(self.you, polity).filter(|_| polity != self.you) {
                page.detail(between);
            }
        }
        page
    }

    /// One polity.
    pub fn polity(&self, polity: PolityId) -> Page {
        let mut page = Page::new(self.words.sentence(&self.words.polity(polity)));
        if let Some(note) = self.words.attr(&format!("polity-{}", self.scene.rules.keys.polity(polity)), "note") {
            page.text(note);
        }
        match self.scene.standing(polity) {
            Standing::Stands => {}
            Standing::InFlight => {
                page.text(self.get("view-in-flight"));
            }
            Standing::Absent => {
                page.text(self.get("view-absent"));
                return page;
            }
            Standing::Fallen { on, .. } => {
                page.text(self.say("view-fell-on", [("date", self.words.date(on))]));
                return page;
            }
        }
        let court = self.scene.court(polity);
        let ruler = court.ruler.map_or_else(|| self.get("view-throne-empty"), |p| self.words.person(p));
        page.fact(self.get("view-ruler"), ruler);
        page.fact(self.get("view-seat"), self.words.place(court.seat));
        page.fact(self.get("view-policy"), self.words.policy(court.policy));
        let temper = self.scene.temper(polity);
        for (key, value) in [
            ("view-prestige", temper.prestige),
            ("view-weariness", temper.weariness),
            ("view-stability", temper.stability),
        ] {
            page.fact(self.get(key), self.say("view-of-hundred", [("n", self.whole(value))]));
        }
        if self.confides(polity) {
            page.fact(self.get("view-treasury"), self.treasury(polity));
            page.fact(
                self.get("view-manpower"),
                self.say("view-manpower-is", [("n", self.men(self.scene.purse(polity).manpower))]),
            );
        } else {
            page.fact(self.get("view-treasury"), self.get("view-not-known"));
            page.fact(self.get("view-manpower"), self.get("view-not-known"));
        }
        page.fact(self.get("view-armies"), self.field_told(polity));
        let places = self.scene.holdings(polity).len().to_string();
        page.fact(self.get("view-places"), self.say("view-places-are", [("n", places)]));
        page.head(self.get("view-relations"));
        for other in self.powers().into_iter().filter(|&p| p != polity) {
            if let Some(between) = self.between(polity, other) {
                page.item(between);
            }
        }
        page.or_none(self.get("view-relations-none"));
        page
    }

    /// A person.
    pub fn person(&self, person: PersonId) -> Page {
        let info = self.scene.rules.person(person);
        let mut page = Page::new(self.words.person(person));
        if let Some(note) = self.words.attr(&format!("person-{}", self.scene.rules.keys.person(person)), "note") {
            page.text(note);
        }
        let service = self.scene.service(person);
        let whom = self.serves(person).map_or_else(|| self.get("view-serves-none"), |of| self.words.polity(of));
        page.fact(self.get("view-serves"), whom);
        if let Some(office) = service.office {
            page.fact(self.get("view-office"), self.words.office(office));
        }
        page.fact(self.get("view-life"), self.life(person));
        let skills = [
            ("command", info.command.to_string()),
            ("diplomacy", info.diplomacy.to_string()),
            ("administration", info.administration.to_string()),
        ];
        page.fact(self.get("view-skills"), self.say("view-skills-are", skills));
        if let Some(age) = self.age(person).filter(|_| self.scene.life(person).lives()) {
            page.fact(self.get("view-age"), self.say("view-age-is", [("n", age.to_string())]));
        }
        if self.scene.life(person).lives() {
            page.fact(self.get("view-loyalty"), self.loyalty(person));
        }
        if let Some(army) = self.army_led_by(person).filter(|&id| self.men_of(id).is_some()) {
            page.fact(self.get("view-leads"), self.army_line(army));
        }
        page
    }

    /// Whom a person serves. Who belongs to no court of the game stands in the lists of one all the same: whose army he
    /// leads says then whom he serves.
    fn serves(&self, person: PersonId) -> Option<PolityId> {
        let (info, service) = (self.scene.rules.person(person), self.scene.service(person));
        if !info.stateless || service.office.is_some() || service.of != info.polity {
            return Some(service.of);
        }
        let army = self.army_led_by(person).and_then(|id| self.scene.army(id));
        army.map(|a| a.banner.of)
    }

    /// How loyal a person is, as a sum; of those of strangers nothing is known.
    fn loyalty(&self, person: PersonId) -> String {
        let known = self.serves(person) == Some(self.scene.service(person).of);
        if !known || !self.confides(self.scene.service(person).of) {
            return self.get("view-not-known");
        }
        let loyalty = loyalty::loyalty(&self.scene, person);
        let sign = |n: i32| if n < 0 { "\u{2212}" } else { "+" };
        let part = |&(part, points): &(loyalty::Part, i32)| {
            let points = format!("{}{}", sign(points), points.abs());
            self.say("view-odds-addend", [("name", self.key("loyalty", &part)), ("points", points)])
        };
        let parts: Vec<String> = loyalty.parts.iter().map(part).collect();
        self.say("view-loyalty-is", [("n", loyalty.sum().to_string()), ("parts", self.list(&parts))])
    }

    fn life(&self, person: PersonId) -> String {
        match self.scene.life(person) {
            Life::ToCome => self.get("life-to_come"),
            Life::Free => self.get("life-free"),
            Life::Held { by, at } => {
                self.say("life-held", [("polity", self.words.polity(by)), ("place", self.words.place(at))])
            }
            Life::Dead { on } => self.say("life-dead", [("date", self.words.date(on))]),
        }
    }

    fn army_led_by(&self, person: PersonId) -> Option<crate::sim::ids::ArmyId> {
        self.scene
            .army_ids()
            .into_iter()
            .find(|&id| self.scene.army(id).is_some_and(|a| a.lead.commander == Some(person)))
    }

    /// The people who live and serve a court.
    pub fn people(&self, of: PolityId) -> Page {
        let mut page = Page::new(self.sentence("view-people-of", [("polity", self.words.polity(of))]));
        let year = self.scene.date().year();
        for i in 0..self.scene.rules.people.len() {
            let person = PersonId(i as u16);
            let here = self.scene.service(person).of == of && self.scene.life(person).lives();
            // Of some the end is not told.
            if !here || year > self.scene.rules.person(person).active_to + 20 {
                continue;
            }
            page.item(self.person_line(person));
        }
        page.or_none(self.get("view-people-none"));
        page
    }

    fn person_line(&self, person: PersonId) -> String {
        let info = self.scene.rules.person(person);
        let office =
            self.scene.service(person).office.map_or_else(|| self.get("view-no-office"), |o| self.words.office(o));
        let items = [
            ("person", self.words.person(person)),
            ("office", office),
            ("command", info.command.to_string()),
            ("diplomacy", info.diplomacy.to_string()),
            ("administration", info.administration.to_string()),
        ];
        let mut line = self.say("view-person-line", items);
        if self.confides(self.scene.service(person).of) {
            let loyalty = loyalty::loyalty(&self.scene, person).sum().to_string();
            line = self.say("view-person-loyal", [("line", line), ("n", loyalty)]);
        }
        match self.scene.life(person) {
            Life::Held { .. } => self.say("view-person-held", [("line", line), ("life", self.life(person))]),
            _ => line,
        }
    }

    /// One's own court: policy and parties, offices, and what each policy would cost to declare.
    pub fn court(&self) -> Page {
        let mut page = Page::new(self.words.sentence(&self.words.polity_as(self.you, "court")));
        let court = self.scene.court(self.you);
        page.fact(self.get("view-policy"), self.words.policy(court.policy));
        let marshal = court.marshal.map_or_else(|| self.get("view-war-none"), |p| self.words.person(p));
        page.fact(self.get("view-marshal"), marshal);
        if let Some(foe) = court.preparing {
            page.fact(self.get("view-preparing"), self.words.polity(foe));
        }
        page.head(self.get("view-parties"));
        let mut others = Vec::new();
        for (i, _) in self.scene.rules.policies.iter().enumerate() {
            let policy = PolicyId(i as u16);
            let share = court.party(policy);
            let in_force = policy == court.policy;
            if share == 0 && !in_force {
                others.extend(self.of_this_court(policy).then(|| self.words.policy(policy)));
                continue;
            }
            let key = if in_force { "view-party-in-force" } else { "view-party" };
            let cost = parties::cost_of_policy(&self.scene, self.you, policy);
            let items =
                [("policy", self.words.policy(policy)), ("share", share.to_string()), ("cost", self.whole(cost))];
            page.item(self.sentence(key, items));
        }
        if let Some(policy) = crisis::looming(&self.scene, self.you) {
            let chance = percent(crisis::chance(&self.scene, self.you, policy));
            let items = [("policy", self.words.policy(policy)), ("chance", chance)];
            page.detail(match parties::head(&self.scene, self.you, policy) {
                Some(head) => {
                    let loyalty = loyalty::loyalty(&self.scene, head).sum().to_string();
                    let [policy, chance] = items;
                    let items = [policy, chance, ("person", self.words.person(head)), ("n", loyalty)];
                    self.sentence("view-party-forces-under", items)
                }
                None => self.sentence("view-party-forces", items),
            });
        }
        page.text(self.say("view-party-others", [("policies", self.list(&others))]));
        let dues = self.open_dues();
        if !dues.is_empty() {
            page.head(self.get("view-court-dues"));
        }
        for due in &dues {
            page.item(self.due_line(due));
        }
        let people = self.people(self.you);
        page.head(people.title);
        for row in people.sections.into_iter().flat_map(|s| s.rows) {
            page.row(row);
        }
        page
    }

    /// Whether a policy makes sense for one's own court: it leans on somebody else who stands.
    pub(super) fn of_this_court(&self, policy: PolicyId) -> bool {
        let info = &self.scene.rules.policies[policy.index()];
        [info.friend, info.foe].into_iter().flatten().all(|p| p != self.you && self.scene.stands(p))
    }
}
