//! Help: every command there is, one of them in full, and what to try first.

use super::{
    command::{self, Command, Does},
    desk::Desk,
};
use crate::{
    present::{Lang, page::Page, texts::args, verdict::percent},
    sim::{economy::walls, ids::TheatreId, look::Look, rulebook::TheatreInfo},
};

/// Turns for which the story with which a scenario begins is told as a hint.
const BEGINNING: usize = 4;

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
        if let Some(price) = self.price_of(&command.key) {
            page.text(price);
        }
        if command.key == "send_away" {
            let date = self.session.scene().date();
            // Riders of the steppe find others who ride with them; nobody else brings home more than went.
            let most = if self.content.rules.polity(self.you).nomad { i32::MAX } else { 1000 };
            let open = |t: &TheatreInfo| t.open.is_none_or(|(from, until)| (from..=until).contains(&date));
            let theatres = self.content.rules.theatres.iter().enumerate();
            let theatres: Vec<_> = theatres.filter(|(_, theatre)| open(theatre)).collect();
            if theatres.is_empty() {
                page.text(words.get("desk-help-no-theatre"));
            }
            for (i, theatre) in theatres {
                let list = args([
                    ("theatre", words.theatre(TheatreId(i as u8))),
                    ("n", theatre.least.to_string()),
                    ("early", (theatre.early.min(most) / 10).to_string()),
                    ("full", (theatre.least + theatre.full).to_string()),
                    ("back", (theatre.back.min(most) / 10).to_string()),
                    ("more", if theatre.back.min(most) > 1000 { "yes" } else { "no" }.to_owned()),
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
        match self.example(&command.key) {
            Some(line) => {
                page.text(words.with("desk-help-example", &args([("line", line)])));
            }
            None if words.attr(&format!("command-{}", command.key), "example").is_some() => {
                page.text(words.get("desk-help-idle"));
            }
            None => {}
        }
        page
    }

    /// What to try first, as this side; once the story of the beginning is told and past, what needs attention.
    pub(super) fn hint(&self) -> Page {
        let words = self.words();
        let scenario = self.session.scenario();
        let view = self.view();
        let mut page = Page::new(words.get("desk-hint-title"));
        if self.session.turn() >= BEGINNING {
            page.head(words.get("view-needs"));
            for need in view.needs() {
                page.item(need.told);
            }
            page.or_none(words.get("view-needs-none"));
            page.head(words.get("desk-hint-besides"));
            let looks = ["armies", "relations", "judge", "map"].map(|key| view.command(key)).to_vec();
            self.hint_lines(&mut page, [("desk-hint-look", looks), ("desk-hint-help", vec![view.command("help")])]);
            return page;
        }
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
        let lines = [
            ("desk-hint-look", vec![view.command("armies"), view.command("relations"), view.command("map")]),
            ("desk-hint-around", vec![format!("{} {place}", view.command("around"))]),
            ("desk-hint-ask", self.example("ask").into_iter().collect()),
            ("desk-hint-order", ["muster", "march"].into_iter().filter_map(|key| self.example(key)).collect()),
            ("desk-hint-end", vec![view.command("end"), view.command("undo")]),
            ("desk-hint-help", vec![view.command("help")]),
        ];
        self.hint_lines(&mut page, lines);
        page
    }

    fn hint_lines<const N: usize>(&self, page: &mut Page, lines: [(&str, Vec<String>); N]) {
        for (text, commands) in lines {
            if commands.is_empty() {
                continue;
            }
            let list = commands.join(if self.lang == Lang::Zh { "；" } else { "; " });
            page.item(self.words().with(text, &args([("commands", list)])));
        }
    }

    /// What an order costs, by the constants of the rules.
    fn price_of(&self, key: &str) -> Option<String> {
        let rules = &self.content.rules;
        let (economy, court, war) = (&rules.economy, &rules.court, &rules.war);
        let tenths = |n: i32| format!("{}{}", if n < 0 { '\u{2212}' } else { '+' }, n.abs() / 10);
        let list = match key {
            "muster" | "reinforce" | "garrison" => args([
                ("equip", economy.equip.to_string()),
                ("share", percent(economy.call_up)),
                ("days", economy.gather_days.to_string()),
            ]),
            "fortify" => args([
                ("cost", self.words().number(economy.fortify_cost)),
                ("months", economy.fortify_months.to_string()),
                ("most", walls::HIGHEST.to_string()),
            ]),
            "grant" => args([
                ("grain", self.words().number(i64::from(economy.grant_grain))),
                ("unrest", (economy.grant_unrest / 10).to_string()),
                ("months", economy.relief_months.to_string()),
            ]),
            "set_tax" => args([
                ("low", percent(economy.tax_low)),
                ("high", percent(economy.tax_high)),
                ("calm", tenths(court.tax_low_unrest)),
                ("stir", tenths(court.tax_high_unrest)),
            ]),
            "flood" => args([
                ("engineers", war.flood_engineers.to_string()),
                ("fort", war.flood_fort.to_string()),
                ("months", war.flood_months.to_string()),
                ("odds", percent(war.flood_backfire)),
                ("skilled", war.flood_skilled.to_string()),
            ]),
            _ => args::<String>([]),
        };
        let key = format!("command-{key}");
        self.words().attr_with(&key, "price", &list)
    }
}
