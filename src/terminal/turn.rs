//! The end of a turn at the desk, and what can be looked up about turns: what waits, why others acted, what history did.

use super::{clauses, desk::Desk, orders, reader::Read};
use crate::{
    play::score::Settled,
    present::{clause, page::Page, texts::args, verdict},
    sim::{
        date::Date,
        ids::{ActId, PolityId},
        look::Look,
        polity::Standing,
    },
};

impl Desk<'_> {
    /// Ends the turn: what happened, what history did at such a moment, and what needs doing next.
    pub(super) fn end_turn(&mut self) -> Vec<Page> {
        // Who went back before the fall is no longer somebody who watches.
        self.watching &= self.fallen();
        if self.ended() {
            // The end was told when it came.
            return vec![self.over_note()];
        }
        self.session.end_turn();
        self.changed();
        let played = self.session.journal().last();
        let (from, entries) = (played.from, played.entries.clone());
        let view = self.view();
        let mut pages = vec![view.report(from, &entries)];
        pages.extend(view.documented_in(&entries).into_iter().map(|record| view.card(record)));
        let settled = self.session.forecasts.settle(&self.content.rules, &entries);
        pages.extend(settled.iter().map(|s| self.settled(s, "desk-settled")));
        if self.ended() {
            pages.extend(self.over());
        } else {
            pages.push(self.view().brief());
        }
        self.kept = false;
        pages
    }

    /// How the game stands for one's side, beside the record.
    pub(super) fn judgement(&mut self) -> Page {
        let record = self.session.recorded().clone();
        let judgement = self.session.judge(self.you);
        self.view().judgement(judgement.as_ref(), record.with(&self.content.rules))
    }

    /// Whether the game is over for this side: its last turn is played, or its realm has fallen.
    pub fn ended(&self) -> bool {
        self.session.over() || self.fallen() && !self.watching
    }

    /// Whether one's own realm has fallen.
    pub(super) fn fallen(&self) -> bool {
        matches!(self.session.start().standing(self.you), Standing::Fallen { .. })
    }

    /// Goes on after the fall of one's own realm, to see what becomes of the others.
    pub(super) fn watch(&mut self) -> Read<Vec<Page>> {
        if !self.fallen() {
            return Err(self.words().get("watch-not"));
        }
        self.watching = true;
        Ok(self.end_turn())
    }

    /// The closing screen: how it ended, what it is judged to be, and how history went.
    fn over(&mut self) -> Vec<Page> {
        let judgement = self.session.judge(self.you);
        let scenario = self.words().get(&format!("scenario-{}", self.session.scenario().id));
        let closing = self.view().closing(&scenario, judgement.as_ref(), self.session.journal().entries());
        vec![closing, self.judgement(), self.over_note()]
    }

    fn over_note(&self) -> Page {
        let view = self.view();
        let list = [("undo", "undo"), ("judge", "judge"), ("chronicle", "chronicle"), ("quit", "quit")];
        let mut page = Page::note(self.say("desk-over", &args(list.map(|(name, key)| (name, view.command(key))))));
        if !self.session.over() {
            page.text(self.say("watch-how", &args([("command", view.command("watch"))])));
        }
        page
    }

    /// What came of a forecast of the reader's.
    pub(super) fn settled(&self, settled: &Settled, key: &str) -> Page {
        let percent = |p: f64| format!("{:.0}", p * 100.0);
        let answer = self.words().get(if settled.yes { "desk-was-yes" } else { "desk-was-no" });
        let mut list = args([("you", percent(settled.reader)), ("model", percent(settled.model)), ("answer", answer)]);
        let Some(record) = settled.record else { return Page::note(self.say(key, &list)) };
        list.set("record", verdict::answer(&self.words(), record));
        Page::note(self.say("desk-settled-beside", &list))
    }

    /// How good the reader's forecasts were.
    pub(super) fn score_page(&self) -> Page {
        let Some([you, model, base]) = self.session.forecasts.tally.scores() else {
            let list = args([("command", self.view().command("predict"))]);
            return Page::note(self.say("desk-score-none", &list));
        };
        let figure = |x: f64| format!("{x:.3}");
        let n = self.session.forecasts.tally.count().to_string();
        let list = [("n", n), ("you", figure(you)), ("model", figure(model)), ("base", figure(base))];
        Page::note(self.say("predict-score", &args(list)))
    }

    /// Orders that wait for the end of the turn.
    pub(super) fn waiting(&self) -> Page {
        let words = self.words();
        let mut page = Page::new(words.get("desk-waiting"));
        for (i, issued) in self.session.orders().iter().enumerate() {
            let list = [("n", (i + 1).to_string()), ("order", self.view().order(issued.by, &issued.order))];
            page.item(words.with("desk-waiting-one", &args(list)));
        }
        page.or_none(words.get("desk-waiting-none"));
        page
    }

    /// Acts and clauses, as they can be typed.
    pub(super) fn acts(&self) -> Page {
        let words = self.words();
        let mut page = Page::new(words.get("desk-acts"));
        page.text(words.with("desk-acts-how", &args([("usage", orders::usage(self.texts, self.lang, "send_envoy"))])));
        page.head(words.get("desk-acts-acts"));
        for (i, info) in self.content.rules.acts.iter().enumerate() {
            let act = ActId(i as u16);
            if info.kind == crate::sim::diplomacy::ActKind::Counsel {
                continue;
            }
            let key = self.content.rules.keys.act(act).to_owned();
            let usual = if info.terms.is_empty() {
                words.get("desk-acts-own-terms")
            } else {
                let proposal = crate::sim::diplomacy::Proposal {
                    from: self.you,
                    to: self.another(),
                    act,
                    clauses: info.terms.clone(),
                };
                let clauses: Vec<_> = info.terms.iter().map(|c| clause::phrase(&words, &proposal, c)).collect();
                clause::phrases(&words, &clauses)
            };
            let list = [("key", key), ("act", words.act(act)), ("terms", usual)];
            page.item(words.with("desk-acts-one", &args(list)));
        }
        page.head(words.get("desk-acts-clauses"));
        for kind in clauses::kinds() {
            let key = format!("terms-{kind}");
            let usage = words.attr(&key, "usage").unwrap_or_default();
            let list = [("clause", words.get(&key)), ("usage", usage)];
            page.item(words.with("desk-acts-clause", &args(list)));
        }
        page
    }

    /// Some other power, for examples.
    fn another(&self) -> PolityId {
        let scene = self.session.scene();
        scene.polities().find(|&p| p != self.you && scene.stands(p)).unwrap_or(self.you)
    }

    /// What the record did at this time.
    pub(super) fn history(&self, date: Option<Date>) -> Read<Vec<Page>> {
        let scenario = self.session.scenario();
        let clock = &self.session.state().clock;
        let (from, until) = match date {
            Some(date) => (date, date),
            None => (clock.date, clock.date.plus(clock.turn_months - 1)),
        };
        let view = self.view();
        let told = scenario.records.iter().filter(|r| (from..=until).contains(&r.from));
        let told = told.filter(|r| self.content.rules.records[r.record.index()].seq > 0);
        let pages: Vec<Page> = told.map(|r| view.card(r.record)).collect();
        if pages.is_empty() {
            let later = scenario.records.iter().filter(|r| r.from > until);
            let next = later.filter(|r| self.content.rules.records[r.record.index()].seq > 0).map(|r| r.from).min();
            let words = self.words();
            let text = match next {
                Some(next) => words.with("desk-history-next", &args([("date", words.date(next))])),
                None => words.get("desk-history-none"),
            };
            return Ok(vec![Page::note(text)]);
        }
        Ok(pages)
    }

    /// Why the other courts, or one of them, did what they did in the last turn in which they did anything of their own,
    /// or in all turns.
    pub(super) fn why(&self, of: Option<PolityId>, all: bool) -> Page {
        let turns = self.session.journal().turns().iter().map(|turn| &turn.played);
        let mut thought = turns.filter(|played| played.thoughts.iter().any(|t| of.is_none_or(|of| t.by == of)));
        let told: Vec<_> = if all { thought.collect() } else { thought.next_back().into_iter().collect() };
        self.view().reasons(&told, of, self.ended())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ai::Level,
        content,
        play::{Session, Setup},
        present::{Lang, Texts},
    };

    #[test]
    fn after_the_fall_of_ones_realm_no_turn_goes_by_unless_one_watches() {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let xia = content.rules.keys.find_polity("xia").expect("shipped");
        let scenario = content.scenario("brother_states").expect("shipped").clone();
        let fallen = (1..12).find_map(|seed| {
            let setup = Setup {
                scenario: "brother_states".into(),
                humans: vec![xia],
                seed,
                level: Level::Middle,
                historical: false,
            };
            let mut desk = Desk::new(&content, &texts, Lang::En, Session::new(&content, &scenario, setup), xia);
            while !desk.ended() {
                desk.line("end");
            }
            (desk.fallen() && !desk.session.over()).then_some(desk)
        });
        let mut desk = fallen.expect("a Xia that does nothing falls sooner or later");
        let turn = desk.session.turn();
        let told = desk.line("end");
        assert_eq!(desk.session.turn(), turn, "the end was told; nothing goes on by itself");
        let how = desk.say("watch-how", &args([("command", "watch".to_owned())]));
        assert!(told.pages.iter().any(|p| format!("{p:?}").contains(&how)), "{:?}", told.pages);
        desk.line("watch");
        assert_eq!(desk.session.turn(), turn + 1);
        if !desk.session.over() {
            desk.line("end");
            assert_eq!(desk.session.turn(), turn + 2, "who watches goes on as before");
        }
        desk.line(&format!("go {}", turn - 1));
        assert!(!desk.fallen() && desk.line("watch").fault, "before the fall there is nothing to watch");
    }
}
