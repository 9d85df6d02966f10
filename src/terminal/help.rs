//! Help: every command there is, one of them in full, and what to try first.

use super::{
    command::{self, Command, Does},
    desk::Desk,
};
use crate::{
    present::{Lang, page::Page, texts::args, verdict::percent},
    sim::{ids::TheatreId, look::Look},
};

impl Desk<'_> {
    /// All commands, in three parts.
    pub(super) fn help_all(&self) -> Page {
        let words = self.words();
        let mut page = Page::new(words.get("desk-help-title"));
        page.text(words.get("desk-help-intro"));
        for head in ["desk-help-look", "desk-help-orders", "desk-help-game"] {
            page.head(words.get(head));
            let here = |does: &Does| match does {
                Does::Show(_) => "desk-help-look",
                Does::Order(_) => "desk-help-orders",
                Does::Game(_) => "desk-help-game",
            };
            for command in command::all().iter().filter(|c| here(&c.does) == head) {
                page.item(self.help_line(command));
            }
        }
        page.text(words.with("desk-help-more", &args([("command", self.view().command("help"))])));
        page
    }

    fn help_line(&self, command: &Command) -> String {
        let words = self.words();
        let usage = self.usage(command);
        let what = words.get(&format!("command-{}", command.key));
        words.with("desk-help-line", &args([("usage", usage), ("what", what)]))
    }

    /// A command with what follows it.
    pub(super) fn usage(&self, command: &Command) -> String {
        let word = self.view().command(&command.key);
        match self.words().attr(&format!("command-{}", command.key), "usage") {
            Some(usage) if !usage.trim().is_empty() => format!("{word} {usage}"),
            _ => word,
        }
    }

    /// One command in full.
    pub(super) fn help_one(&self, command: &Command) -> Page {
        let words = self.words();
        let mut page = Page::new(self.usage(command));
        page.text(words.get(&format!("command-{}", command.key)));
        if let Some(more) = words.attr(&format!("command-{}", command.key), "more") {
            page.text(more);
        }
        if command.key == "send_away" {
            for (i, theatre) in self.content.rules.theatres.iter().enumerate() {
                let list = args([
                    ("theatre", words.theatre(TheatreId(i as u8))),
                    ("n", theatre.least.to_string()),
                    ("early", percent(theatre.early)),
                    ("full", (theatre.least + theatre.full).to_string()),
                    ("back", percent(theatre.back)),
                ]);
                page.item(words.with("desk-help-theatre", &list));
            }
        }
        let mut called = Vec::new();
        for lang in [self.lang, self.lang.next()] {
            called.extend(command::words(self.texts, lang, &command.key));
        }
        let list = crate::present::clause::list(&words, &called);
        page.text(words.with("desk-help-words", &args([("words", list)])));
        page
    }

    /// What to try first, as this side.
    pub(super) fn hint(&self) -> Page {
        let words = self.words();
        let scenario = self.session.scenario();
        let view = self.view();
        let mut page = Page::new(words.get("desk-hint-title"));
        let key = format!("scenario-{}", scenario.id);
        if let Some(story) = words.attr(&key, "story") {
            page.text(story);
        }
        let side = format!("side-{}", self.content.rules.keys.polity(self.you));
        if let Some(side) = words.attr(&key, &side) {
            page.text(side);
        }
        if let Some(side) = scenario.sides.iter().find(|s| s.polity == self.you) {
            for (aim, polity) in &side.aims {
                let list = args([("target", polity.map(|p| words.polity(p)).unwrap_or_default())]);
                page.item(words.with(&format!("aim-{aim}"), &list));
            }
        }
        page.head(words.get("desk-hint-first"));
        let place = words.place(view.scene.court(self.you).seat);
        for (text, commands) in [
            ("desk-hint-look", vec![view.command("armies"), view.command("relations"), view.command("map")]),
            ("desk-hint-around", vec![format!("{} {place}", view.command("around"))]),
            ("desk-hint-ask", vec![self.example("ask")]),
            ("desk-hint-order", vec![self.example("muster"), self.example("march")]),
            ("desk-hint-end", vec![view.command("end"), view.command("undo")]),
            ("desk-hint-help", vec![view.command("help")]),
        ] {
            let list = commands.join(if self.lang == Lang::Zh { "；" } else { "; " });
            page.item(words.with(text, &args([("commands", list)])));
        }
        page
    }

    /// A command as one might type it here and now.
    fn example(&self, key: &str) -> String {
        let view = self.view();
        let words = self.words();
        let scene = view.scene;
        let mut others: Vec<_> = scene.polities().filter(|&p| p != self.you && scene.stands(p)).collect();
        // The courts one has to do with come first.
        others.sort_by_key(|&p| std::cmp::Reverse(scene.relations().get(p, self.you).memories.len()));
        let war = others.first().is_some_and(|&p| scene.relations().at_war(p, self.you));
        let act = self.content.rules.keys.find_act(if war { "peace" } else { "gift" });
        let act = act.map_or_else(String::new, |a| words.act(a));
        let other = others.first().map_or_else(String::new, |&p| words.polity_as(p, "short"));
        let seat = words.place(scene.court(self.you).seat);
        let army = scene.armies_of(self.you).first().map_or(1, |&a| view.army_number(a));
        let at = scene.armies_of(self.you).first().and_then(|&a| scene.army(a)).map(|a| a.position.at);
        let road = at.and_then(|p| {
            let near = &scene.rules.neighbours[p.index()];
            let near = near.iter().filter(|(p, _)| scene.holder(*p) == Some(self.you));
            near.min_by_key(|(_, road)| scene.rules.roads[*road].foot).map(|(p, _)| *p)
        });
        let goal = road.map_or_else(|| seat.clone(), |p| words.place(p));
        let list = args([("other", other), ("act", act), ("place", seat), ("n", army.to_string()), ("goal", goal)]);
        format!("{} {}", view.command(key), words.with(&format!("desk-example-{key}"), &list))
    }
}
