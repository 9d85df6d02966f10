//! What may come of it: futures played on from here, with a choice and without it.

use super::{
    desk::Desk,
    orders,
    reader::{Read, Reader},
    tokens::Tokens,
};
use crate::{
    present::{page::Page, panels::View, texts::args},
    sim::{
        chronicle::Entry,
        diplomacy::Answer,
        fog,
        order::{Issued, Order},
    },
    study::futures::{self, Outset},
};
use std::sync::atomic::AtomicBool;

impl Desk<'_> {
    /// Futures of going on as it stands; of each answer to a letter; of sending a proposal or not.
    pub(super) fn futures(&self, tokens: Tokens) -> Read<Vec<Page>> {
        let mut reader = Reader { view: self.view(), tokens };
        reader.tokens.skip_fillers();
        // A choice that is drafted already is put back first: what is asked is what comes of either.
        let mut letter = None;
        let mut sent = None;
        let number = reader.tokens.peek().is_some_and(|w| reader.tokens.lexicon().number(w).is_some());
        let choices: Vec<(&str, Option<Order>)> = if reader.tokens.done() {
            vec![("futures-go-on", None)]
        } else if number {
            let known = fog::veil(&self.session.start(), self.you);
            let view = View { scene: known.with(&self.content.rules), ..reader.view };
            let mut letters = Reader { view, tokens: reader.tokens.clone() };
            let envoy = letters.envoy()?;
            reader.tokens = letters.tokens.clone();
            letter = Some(envoy);
            let reply = |answer| Some(Order::Reply { envoy, answer });
            vec![("futures-accept", reply(Answer::Accepted)), ("futures-refuse", reply(Answer::Refused))]
        } else {
            let proposal = orders::proposal(&mut reader)?;
            let person = reader.person_if()?;
            self.askable(&proposal)?;
            let (to, act, clauses) = (proposal.to, proposal.act, proposal.clauses);
            sent = Some((to, act));
            let send = Order::SendEnvoy { to, act, clauses, person, from: None, at: None };
            vec![("futures-send", Some(send)), ("futures-send-not", None)]
        };
        reader.end()?;
        if self.ended() {
            return Err(self.words().get("futures-over"));
        }
        let drafted = |order: &Order| match order {
            Order::Reply { envoy, .. } => letter == Some(*envoy),
            Order::SendEnvoy { to, act, .. } => sent == Some((*to, *act)),
            _ => false,
        };
        let mine = |i: &&Issued| i.by == self.you && drafted(&i.order);
        let again = self.session.orders().iter().any(|i| mine(&i));
        let waiting: Vec<Issued> = self.session.orders().iter().filter(|i| !mine(i)).cloned().collect();
        let scene = if again { self.session.start() } else { self.session.scene() };
        for order in choices.iter().filter_map(|(_, order)| order.as_ref()) {
            crate::sim::order::check(&scene, self.you, order).map_err(|why| self.refused(order, &why))?;
        }
        let past: Vec<Entry> = self.session.journal().entries().cloned().collect();
        let outset = Outset {
            content: self.content,
            scenario: self.session.scenario(),
            state: self.session.state(),
            past: &past,
            by: self.you,
            waiting: &waiting,
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let view = self.view();
        let mut page = Page::new(view.words.get("futures-title"));
        page.text(view.words.with("futures-how", &args([("n", futures::GAMES.to_string())])));
        for (key, order) in choices {
            let outlook = futures::play(&outset, order.as_ref(), threads, &AtomicBool::new(false), &|| {});
            view.outlook(&mut page, view.words.get(key), &outlook);
        }
        Ok(vec![page])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ai::Level,
        content,
        play::{Session, Setup},
        present::{Lang, Texts, page::Row},
    };

    #[test]
    fn futures_are_told_in_every_language_and_are_those_of_the_window() {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let xia = content.rules.keys.find_polity("xia").expect("shipped");
        let setup =
            Setup { scenario: "yinshan".into(), humans: vec![xia], seed: 7, level: Level::Middle, historical: false };
        let scenario = content.scenario("yinshan").expect("shipped").clone();
        for (lang, bare, asked) in
            [(Lang::En, "futures", "futures jin gift"), (Lang::Zh, "\u{63a8}\u{6f14}", "\u{63a8}\u{6f14} jin gift")]
        {
            let session = Session::new(&content, &scenario, setup.clone());
            let mut desk = Desk::new(&content, &texts, lang, session, xia);
            let answer = desk.line(bare);
            assert!(!answer.fault, "{:?}", answer.pages);
            let page = &answer.pages[0];
            assert_eq!(page.sections.iter().filter(|s| s.head.is_some()).count(), 1, "{page:?}");
            let outset = Outset {
                content: &content,
                scenario: &scenario,
                state: desk.session.state(),
                past: &[],
                by: xia,
                waiting: &[],
            };
            let outlook = futures::play(&outset, None, 1, &AtomicBool::new(false), &|| {});
            let told = Row::Fact(desk.words().get("futures-stands"), desk.view().stands_in(&outlook));
            assert!(page.sections.iter().any(|s| s.rows.contains(&told)), "{page:?}");
            let answer = desk.line(asked);
            let heads = |page: &Page| page.sections.iter().filter(|s| s.head.is_some()).count();
            assert!(!answer.fault && heads(&answer.pages[0]) == 2, "{:?}", answer.pages);
        }
    }
}
