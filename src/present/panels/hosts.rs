//! Armies, and the odds of what they might do.

use super::View;
use crate::{
    present::{
        page::Page,
        verdict::{percent, signed},
    },
    sim::{
        army::Task,
        fog,
        ids::{ArmyId, PlaceId, PolityId},
        look::Look,
        num,
        war::{battle, meeting, siege, supply, taking, treason},
    },
};

impl View<'_> {
    /// The armies of a court, its own first, then those lent to it.
    pub fn armies(&self, of: PolityId) -> Page {
        let mut page = Page::new(self.sentence("view-armies-of", [("polity", self.words.polity(of))]));
        let mut ids = self.scene.armies_of(of);
        let lent = |id: &ArmyId| self.scene.army(*id).is_some_and(|a| a.exists() && a.banner.under == Some(of));
        ids.extend(self.scene.army_ids().into_iter().filter(lent));
        for id in ids {
            page.item(self.army_line(id));
        }
        page.or_none(self.get("view-armies-none"));
        page
    }

    /// An army in a line: number, men, commander, place and task.
    pub(super) fn army_line(&self, id: ArmyId) -> String {
        let Some(army) = self.scene.army(id) else { return self.army(id) };
        let whose = match army.banner.under {
            Some(under) => {
                let items = [("of", self.short(army.banner.of)), ("under", self.short(under))];
                self.say("view-army-lent", items)
            }
            None => self.short(army.banner.of),
        };
        let items = [("whose", whose), ("army", self.army(id)), ("doing", self.doing(id))];
        self.say("view-army-line", items)
    }

    /// What an army is doing, and where.
    pub fn doing(&self, id: ArmyId) -> String {
        let Some(army) = self.scene.army(id) else { return String::new() };
        let place = self.words.place(army.position.at);
        let text = match army.task {
            Task::Hold => self.say("task-hold", [("place", place)]),
            Task::Siege => self.say("task-siege", [("place", place)]),
            Task::Bar => self.say("task-bar", [("place", place)]),
            Task::Away { theatre, back } => {
                self.say("task-away", [("theatre", self.words.theatre(theatre)), ("date", self.words.date(back))])
            }
            Task::March { aim, to } => {
                let items =
                    [("place", place), ("goal", self.words.place(to)), ("aim", self.key("order", &self.aim_kind(aim)))];
                self.say("task-march", items)
            }
        };
        match army.position.resting {
            0 => text,
            n => self.say("task-resting", [("doing", text), ("n", n.to_string())]),
        }
    }

    fn aim_kind(&self, aim: crate::sim::army::Aim) -> crate::sim::order::OrderKind {
        crate::sim::order::Order::March { army: ArmyId(0), to: PlaceId(0), aim }.kind()
    }

    /// An army in full.
    pub fn army_page(&self, id: ArmyId) -> Page {
        let Some(army) = self.scene.army(id) else { return Page::note(self.army(id)) };
        let mut page = Page::new(self.words.sentence(&self.army_line(id)));
        let force = army.force;
        let items = [
            ("foot", self.men(force.foot)),
            ("horse", self.men(force.horse)),
            ("engineers", self.men(force.engineers)),
        ];
        page.fact(self.get("view-men"), self.say("view-men-are", items));
        if let Some(claimed) = army.lead.claimed {
            page.fact(self.get("view-claimed"), self.men(claimed));
        }
        let commander = army.lead.commander;
        let skill = commander.map_or(battle::UNNAMED, |p| self.scene.rules.person(p).command);
        let name = commander.map_or_else(|| self.get("view-officer"), |p| self.words.person(p));
        page.fact(
            self.get("view-commander"),
            self.say("view-commander-is", [("person", name), ("n", skill.to_string())]),
        );
        page.fact(self.get("view-morale"), self.say("view-of-hundred", [("n", force.morale.to_string())]));
        page.fact(self.get("view-drill"), self.say("view-of-two-hundred", [("n", force.drill.to_string())]));
        page.fact(self.get("view-fatigue"), self.say("view-of-hundred", [("n", force.fatigue.to_string())]));
        if !army.away() {
            let loss = supply::monthly_loss(&self.scene, &army);
            let key = if supply::short(&self.scene, &army) { "view-supply-short" } else { "view-supply-good" };
            page.fact(self.get("view-supply"), self.say(key, [("loss", percent(loss))]));
        }
        if !army.position.route.is_empty() {
            let names: Vec<_> = army.position.route.iter().map(|&p| self.words.place(p)).collect();
            page.fact(self.get("view-route"), self.list(&names));
        }
        page
    }

    /// What an army, or several that come as one host, may expect at a place: the road, the battle, the walls.
    pub fn odds(&self, armies: &[ArmyId], to: PlaceId) -> Page {
        let names: Vec<String> = armies.iter().map(|&id| self.army(id)).collect();
        let items = [("army", self.list(&names)), ("place", self.words.place(to))];
        let mut page = Page::new(self.sentence("view-odds", items));
        for &id in armies {
            self.road_row(id, to, armies.len() > 1, &mut page);
        }
        self.battle_rows(armies, to, &mut page);
        self.wall_rows(armies, to, &mut page);
        page
    }

    /// Men of armies that are seen, as they are told: from the rolls, or about so many.
    fn seen_men(&self, known: &[fog::Sighting]) -> String {
        let men = known.iter().map(|s| s.men).sum();
        if known.iter().all(|s| s.exact) { self.men(men) } else { self.some_men(men) }
    }

    /// The battle that the armies would fight there as one host, at the odds at which it would be fought; with the army
    /// of a stranger, should it come to war. What nobody on this side knows of is not told.
    fn battle_rows(&self, armies: &[ArmyId], to: PlaceId, page: &mut Page) {
        let ways = meeting::ways(&self.scene, armies, to);
        let meeting = ways.iter().map(|(_, meeting)| meeting).min_by_key(|m| m.odds);
        let there = meeting.map_or(&[][..], |m| &m.standing.armies);
        let known: Vec<_> = fog::sightings(&self.scene, self.you, there).into_iter().flatten().collect();
        let Some(meeting) = meeting.filter(|_| !known.is_empty()) else {
            // Where nobody looks, nobody can say that nothing is there.
            let key = if fog::watched(&self.scene, self.you, to) { "view-odds-no-army" } else { "view-odds-unseen" };
            page.text(self.get(key));
            return;
        };
        let war = self.scene.relations().at_war(meeting.mover, meeting.stander);
        let items = [
            ("enemy", self.words.polity_as(meeting.stander, "army")),
            ("men", self.seen_men(&known)),
            ("chance", percent(meeting.odds)),
        ];
        let key = match (war, meeting.sortie) {
            (false, _) => "view-odds-battle-if-war",
            (true, true) => "view-odds-sortie",
            (true, false) => "view-odds-battle",
        };
        page.head(self.sentence(key, items));
        if meeting.comers.armies.len() > 1 {
            let items = [("men", self.men(meeting.comers.force.men()))];
            page.item(self.say("view-odds-joined", items));
        }
        for addend in &meeting.sum {
            let name = self.get(&format!("odds-{}", addend.what));
            page.item(self.say("view-odds-addend", [("name", name), ("points", signed(addend.points))]));
        }
        if ways.len() > 1 {
            let each: Vec<String> = ways.iter().map(|(from, m)| self.by_way(*from, m)).collect();
            page.item(self.say("view-odds-ways", [("list", self.list(&each))]));
        }
        if armies.len() > 1 {
            self.alone(armies, to, page);
        }
        if war && meeting.shuts_in(&self.scene) {
            page.item(self.get("view-odds-shuts-in"));
        }
    }

    /// The odds of one host by one of the roads on which it could come.
    fn by_way(&self, from: PlaceId, meeting: &meeting::Meeting) -> String {
        let key = if meeting.river { "view-odds-way-river" } else { "view-odds-way" };
        self.say(key, [("place", self.words.place(from)), ("chance", percent(meeting.odds))])
    }

    /// Columns that were not joined fight one after the other as they come: what each of them could hope for alone.
    fn alone(&self, armies: &[ArmyId], to: PlaceId, page: &mut Page) {
        let each: Vec<String> = armies
            .iter()
            .filter_map(|&id| Some((id, meeting::ahead(&self.scene, &[id], to)?.odds)))
            .map(|(id, odds)| {
                let items = [("n", self.army_number(id).to_string()), ("chance", percent(odds))];
                self.say("view-odds-alone-one", items)
            })
            .collect();
        let items = [("list", self.list(&each)), ("merge", self.command("merge"))];
        page.item(self.say("view-odds-alone", items));
    }

    /// How long a place would hold out against armies that lie before it, month by month, so far as it is known.
    pub fn holdout(&self, armies: &[ArmyId], place: PlaceId) -> Option<siege::Ahead> {
        let known = fog::veil(&self.scene, self.you);
        let scene = known.with(self.scene.rules);
        let stores = siege::ahead(&scene, armies, place, 0)?.stores;
        // Until hunger has done its part, within a year.
        siege::ahead(&scene, armies, place, (stores + 3).clamp(6, 12))
    }

    /// The same in words.
    fn holdout_rows(&self, armies: &[ArmyId], place: PlaceId, page: &mut Page) {
        let Some(ahead) = self.holdout(armies, place) else { return };
        let months: Vec<String> = ahead.yields.iter().map(|&chance| percent(chance)).collect();
        let stores = ahead.stores.max(0).to_string();
        page.item(self.say("view-odds-stores", [("months", stores)]));
        let items = [("list", self.list(&months)), ("n", months.len().to_string()), ("chance", percent(ahead.falls))];
        page.item(self.say("view-odds-yields", items));
    }

    /// What the walls there are worth against the armies and all who lie before them with them.
    fn wall_rows(&self, armies: &[ArmyId], to: PlaceId, page: &mut Page) {
        let Some(banner) = armies.first().and_then(|&id| self.scene.army(id)).map(|a| a.banner) else { return };
        let by = banner.under.unwrap_or(banner.of);
        let Some(holder) = self.scene.holder(to).filter(|&h| h != by) else { return };
        let items = [
            ("garrison", self.garrison_told(to)),
            ("fort", self.scene.walls(to).fort.to_string()),
            ("polity", self.words.polity(holder)),
        ];
        page.head(self.sentence("view-odds-walls", items));
        if !matches!(fog::guard(&self.scene, self.you, to), fog::Guard::Exact(_)) {
            page.item(self.get("view-odds-estimate"));
        }
        // Whoever came first takes it, and mans it.
        let first = siege::besiegers(&self.scene, to).first().or(armies.first()).copied();
        if let Some(taker) = first.and_then(|id| self.scene.army(id)) {
            let stay = taking::left_behind(&self.scene, taker.force.men());
            page.item(self.say("view-odds-stay", [("men", self.men(stay))]));
        }
        if !self.scene.relations().at_war(holder, by) {
            page.item(self.say("view-odds-if-war", [("polity", self.words.polity(holder))]));
        }
        let mut within = siege::inside_against(&self.scene, to, by);
        within.retain(|id| !armies.contains(id));
        let known: Vec<_> = fog::sightings(&self.scene, self.you, &within).into_iter().flatten().collect();
        if !known.is_empty() {
            page.item(self.sentence("view-odds-inside", [("men", self.seen_men(&known))]));
        }
        if let Some((host, storm)) = siege::storm_with(&self.scene, armies, to) {
            let (men, war) = (host.force.men(), &self.scene.rules.war);
            let items = [
                ("chance", percent(storm)),
                ("men", self.men(men)),
                ("won", self.men(num::permille(men, war.assault_win))),
                ("lost", self.men(num::permille(men, war.assault_fail))),
            ];
            page.item(self.say("view-odds-storm", items));
            page.item(self.storm_within(to, !known.is_empty()));
        }
        let points = armies.iter().map(|&id| siege::summon_points(&self.scene, id, to)).max();
        let opens = percent(num::odds(points.unwrap_or(-600)));
        let besieged = self.scene.siege(to).0.is_some();
        let ours = siege::on_terms(&self.scene, by, to);
        if besieged && !ours {
            page.item(self.surrender(to));
        } else {
            self.holdout_rows(armies, to, page);
        }
        if besieged && let Some(line) = self.treason(to) {
            page.item(line);
        }
        if ours {
            page.item(self.say("view-odds-terms", [("chance", opens)]));
        } else if !besieged {
            page.item(self.say("view-odds-summon", [("chance", opens)]));
        }
    }

    /// What a storm costs those within, so far as it is known how many they are: some of the garrison where it is beaten
    /// off, all of it where it is carried, and then of the field armies inside a share.
    fn storm_within(&self, place: PlaceId, field: bool) -> String {
        let (guard, war) = (fog::guard(&self.scene, self.you, place), &self.scene.rules.war);
        let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let items = [
            ("garrison", self.men(guard.men())),
            ("fallen", self.men(num::permille(guard.men(), war.assault_def))),
            ("share", percent(war.lost_stormed)),
            ("field", yes(field)),
            ("known", yes(!matches!(guard, fog::Guard::Reputed(_)))),
        ];
        self.say("view-odds-storm-within", items)
    }

    /// The chance that who commands within a besieged place goes over in the coming turn, and in its first month, so far
    /// as he and what he rests on are known. Nothing where there is none.
    pub(super) fn treason(&self, place: PlaceId) -> Option<String> {
        let months = self.scene.state.clock.turn_months;
        let known = fog::veil(&self.scene, self.you);
        let scene = known.with(self.scene.rules);
        let chances = treason::ahead(&scene, place, months);
        let (who, chance) = (treason::commander(&scene, place)?, siege::any_of(&chances));
        let items = [
            ("person", self.words.person(who)),
            ("chance", percent(chance)),
            ("first", percent(chances.first().copied().unwrap_or(0))),
            ("n", months.to_string()),
        ];
        (chance > 0).then(|| self.sentence("view-odds-treason", items))
    }

    /// The chance that a besieged place gives up in the coming turn, and in its first month.
    pub(super) fn surrender(&self, place: PlaceId) -> String {
        let months = self.scene.state.clock.turn_months;
        let chances = siege::surrender_ahead(&self.scene, place, months);
        let items = [
            ("chance", percent(siege::any_of(&chances))),
            ("first", percent(chances.first().copied().unwrap_or(0))),
            ("n", months.to_string()),
        ];
        self.say("view-odds-surrender", items)
    }
}
