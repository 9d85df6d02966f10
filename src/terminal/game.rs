//! What moves the game at the desk: ending turns and taking them back, withdrawing orders, saves, the language.

use super::{
    command::Act,
    desk::{Desk, Stop},
    reader::Reader,
    tokens::Tokens,
};
use crate::{
    play::Undone,
    present::{Lang, page::Page, panels::View, texts::args},
    sim::order::{Issued, Order},
};

impl Desk<'_> {
    pub(super) fn act(&mut self, act: Act, tokens: Tokens) -> Result<Vec<Page>, Stop> {
        // A name is whatever was typed: no word of it means nothing.
        let name = tokens.rest().join("_");
        let mut reader = Reader { view: self.view(), tokens };
        reader.tokens.skip_fillers();
        match act {
            Act::End => {
                reader.end()?;
                Ok(self.end_turn())
            }
            Act::Undo => {
                reader.end()?;
                let undone = self.session.undo();
                self.changed();
                Ok(self.moved("undo", undone))
            }
            Act::Redo => {
                reader.end()?;
                let undone = self.session.redo();
                self.changed();
                Ok(self.moved("redo", undone))
            }
            Act::Cancel => {
                let n = reader.tokens.number().ok_or_else(|| reader.say("desk-no-number", []))?;
                reader.end()?;
                self.cancel(n)
            }
            Act::Go => {
                let n = reader.tokens.number().ok_or_else(|| reader.say("desk-no-number", []))?;
                reader.end()?;
                self.go(n)
            }
            Act::Predict => {
                let n = reader.tokens.number().filter(|n| (0..=100).contains(n));
                let n = n.ok_or_else(|| reader.say("desk-no-percent", []))?;
                reader.end()?;
                let before = self.session.forecasts.say(n as f64 / 100.0);
                let mut pages = vec![Page::note(self.say("desk-predicted", &args([("n", n.to_string())])))];
                if let Some(before) = before {
                    let old = format!("{:.0}", before * 100.0);
                    pages.push(Page::note(self.say("desk-predicted-anew", &args([("old", old)]))));
                }
                let sent = |i: &Issued| matches!(i.order, Order::SendEnvoy { .. });
                if self.session.orders().iter().any(sent) {
                    pages.push(self.note("desk-predicted-late"));
                }
                Ok(pages)
            }
            Act::Save => Ok(vec![self.save(&name)?]),
            Act::Load => Ok(self.load(&name)?),
            Act::Saves => Ok(vec![self.saves()?]),
            Act::Language => {
                let (english, chinese) = (reader.tokens.take("word-english"), reader.tokens.take("word-chinese"));
                if !english && !chinese && !reader.tokens.done() {
                    let words = reader.tokens.rest().join(" ");
                    return Err(Stop::Fault(reader.say("desk-no-language", [("word", words)])));
                }
                reader.end()?;
                self.lang = match (english, chinese) {
                    (true, _) => Lang::En,
                    (_, true) => Lang::Zh,
                    _ => self.lang.next(),
                };
                Ok(vec![self.note("desk-language")])
            }
            Act::Watch => {
                reader.end()?;
                Ok(self.watch()?)
            }
            Act::Quit => Err(Stop::Quit(self.leave())),
        }
    }

    fn moved(&self, which: &str, undone: Option<Undone>) -> Vec<Page> {
        let words = self.words();
        match undone {
            None => vec![self.note(&format!("desk-{which}-none"))],
            Some(Undone::Order(issued)) => {
                let list = args([("order", self.view().order(issued.by, &issued.order))]);
                vec![Page::note(words.sentence(&self.say(&format!("desk-{which}-order"), &list)))]
            }
            Some(Undone::Turn(date)) => {
                let list = args([("date", words.turn(date, self.session.state().clock.turn_months))]);
                let note = Page::note(self.say(&format!("desk-{which}-turn"), &list));
                if which == "undo" {
                    let list = args([("command", self.view().command("redo"))]);
                    return vec![note, Page::note(self.say("desk-undo-turn-redo", &list)), self.view().brief()];
                }
                let played = self.session.journal().last();
                vec![note, self.view().report(played.from, &played.entries), self.view().brief()]
            }
        }
    }

    fn cancel(&mut self, n: i64) -> Result<Vec<Page>, Stop> {
        let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        // What is withdrawn is named as it stands before: an army that it gathers is gone afterwards.
        let before = self.session.scene().state.clone();
        let Some(withdrawn) = at.and_then(|at| self.session.withdraw(at)) else {
            let list = args([("n", n.to_string()), ("command", self.view().command("orders"))]);
            return Err(Stop::Fault(self.say("desk-no-order", &list)));
        };
        self.changed();
        let view = View { scene: before.with(&self.content.rules), ..self.view() };
        let phrase = |key: &str, issued: &Issued| {
            let list = args([("order", view.order(issued.by, &issued.order))]);
            Page::note(view.words.sentence(&self.say(key, &list)))
        };
        let mut pages = vec![phrase("desk-undo-order", &withdrawn.order)];
        pages.extend(withdrawn.dropped.iter().map(|issued| phrase("desk-dropped", issued)));
        Ok(pages)
    }

    fn go(&mut self, n: i64) -> Result<Vec<Page>, Stop> {
        let turn = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        if !turn.is_some_and(|turn| self.session.go_to(turn)) {
            let last = (self.session.farthest() + 1).to_string();
            return Err(Stop::Fault(self.say("desk-no-turn", &args([("n", n.to_string()), ("last", last)]))));
        }
        self.changed();
        Ok(vec![self.view().overview()])
    }
}
