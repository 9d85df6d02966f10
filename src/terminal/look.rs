//! Looking at things from the desk: a command to look leads to its panel.

use super::{
    command::{self, Show},
    desk::Desk,
    names, orders,
    reader::{Read, Reader},
    tokens::Tokens,
};
use crate::{present::page::Page, sim::look::Look};

impl Desk<'_> {
    pub(super) fn show(&mut self, show: Show, tokens: Tokens) -> Read<Vec<Page>> {
        if show == Show::Judge {
            Reader { view: self.view(), tokens }.end()?;
            return Ok(vec![self.judgement()]);
        }
        if show == Show::Futures {
            return self.futures(tokens);
        }
        let view = self.view();
        let mut reader = Reader { view, tokens };
        reader.tokens.skip_fillers();
        let bare = reader.tokens.done();
        let page = match show {
            Show::Help => return self.show_help(reader.tokens),
            Show::Overview => view.overview(),
            Show::Needs => view.needs_page(),
            Show::Hint => self.hint(),
            Show::Map => {
                let about = if bare { None } else { Some(reader.place()?) };
                match (self.plain, about) {
                    (true, None) => view.holdings(),
                    (true, Some(place)) => view.around(place),
                    (false, about) => view.chart(about, self.frame),
                }
            }
            Show::Around if bare => view.around(view.scene.court(self.you).seat),
            Show::Around => view.around(reader.place()?),
            Show::Holdings => view.holdings(),
            Show::Place => view.place(reader.place()?),
            Show::Armies if bare => view.armies(self.you),
            Show::Armies => view.armies(reader.polity()?),
            Show::Army => view.army_known(reader.army()?),
            Show::Odds => {
                let armies = reader.armies()?;
                view.odds(&armies, reader.place()?)
            }
            Show::Polities => view.polities(),
            Show::Polity if bare => view.polity(self.you),
            Show::Polity => view.polity(reader.polity()?),
            Show::People if bare => view.people(self.you),
            Show::People => view.people(reader.polity()?),
            Show::Person => view.person(reader.person()?),
            Show::Court => view.court(),
            Show::Relations if bare => view.relations(None),
            Show::Relations => view.relations(Some(reader.polity()?)),
            Show::Treaties => view.treaties(),
            Show::Ledger => view.ledger(),
            Show::Envoys => view.envoys(),
            Show::Events => view.events(),
            Show::Incoming if bare => view.incoming(None),
            Show::Incoming => view.incoming(Some(reader.envoy()?)),
            Show::Acts => self.acts(),
            Show::Ask => {
                let full = reader.tokens.take("word-full");
                let typed = reader.tokens.rest().join(" ").replace(" ,", ",");
                let proposal = orders::proposal(&mut reader)?;
                let person = reader.person_if()?;
                let full = reader.tokens.take("word-full") || full;
                self.askable(&proposal)?;
                if full {
                    view.forecast(&proposal, person)
                } else {
                    let word = self.words().get("desk-word-full");
                    view.forecast_short(&proposal, person, &format!("{} {word} {typed}", view.command("ask")))
                }
            }
            Show::Orders => self.waiting(),
            Show::Chronicle => {
                let all = reader.tokens.take("word-all");
                let from = if reader.tokens.done() { None } else { Some(reader.date()?) };
                let journal = self.session.journal();
                view.chronicle(journal.entries().filter(|e| from.is_none_or(|f| e.date >= f)), all)
            }
            Show::Why => {
                let all = reader.tokens.take("word-all");
                reader.tokens.skip_fillers();
                let of = if reader.tokens.done() { None } else { Some(reader.polity()?) };
                let all = reader.tokens.take("word-all") || all;
                self.why(of, all)
            }
            Show::History => {
                let date = if bare { None } else { Some(reader.date()?) };
                return self.history(date);
            }
            Show::Books => {
                reader.end()?;
                return Ok(self.books());
            }
            Show::Explain => {
                let pages = self.explain(&mut reader)?;
                reader.end()?;
                return Ok(pages);
            }
            Show::Score => self.score_page(),
            Show::Judge | Show::Futures => return Ok(Vec::new()),
        };
        reader.end()?;
        Ok(vec![page])
    }

    fn show_help(&self, mut tokens: Tokens) -> Read<Vec<Page>> {
        if tokens.done() {
            return Ok(vec![self.help_all()]);
        }
        let known = command::known(self.texts, self.lang);
        let reader = Reader { view: self.view(), tokens: tokens.clone() };
        let id = names::take_glued(&mut tokens, &known).map_err(|why| reader.fault("command", why))?;
        Ok(command::all().get(id).map(|c| self.help_one(c)).into_iter().collect())
    }
}
