//! Choosing a scenario and a side on a terminal.

use super::{
    input::Input,
    names::{self, Named},
    style::Style,
    tokens::Tokens,
};
use crate::{
    content::compile::{Content, Scenario},
    present::{Words, page::Page, texts::args},
    sim::ids::PolityId,
};
use std::{
    io::{self, Write},
    sync::Arc,
};

/// Asks for a scenario. `None` if the reader leaves.
///
/// # Errors
/// What reading or writing gives.
pub fn scenario<'c>(
    input: &mut Input,
    style: Style,
    words: &Words,
    content: &'c Content,
) -> io::Result<Option<&'c Arc<Scenario>>> {
    let mut page = Page::new(words.get("desk-menu-scenarios"));
    let mut known = Vec::new();
    for (i, scenario) in content.scenarios.iter().enumerate() {
        let key = format!("scenario-{}", scenario.id);
        let list = [
            ("n", (i + 1).to_string()),
            ("title", words.get(&key)),
            ("id", scenario.id.clone()),
            ("from", words.date(scenario.from)),
            ("to", words.date(scenario.to)),
        ];
        page.item(words.with("desk-menu-scenario", &args(list)));
        page.detail(words.attr(&key, "tag").unwrap_or_default());
        let mut forms = names::forms(words.texts, &key, &[]);
        forms.push(names::fold(&scenario.id));
        known.push(Named { id: i, label: words.get(&key), forms });
    }
    let picked = pick(input, style, words, &page, &known, "desk-menu-which-scenario")?;
    Ok(picked.and_then(|i| content.scenarios.get(i)))
}

/// Asks for a side of a scenario. `None` if the reader leaves.
///
/// # Errors
/// What reading or writing gives.
pub fn side(input: &mut Input, style: Style, words: &Words, scenario: &Scenario) -> io::Result<Option<PolityId>> {
    let mut page = Page::new(words.get(&format!("scenario-{}", scenario.id)));
    let mut known = Vec::new();
    for (i, side) in scenario.sides.iter().enumerate() {
        let key = words.rules.keys.polity(side.polity);
        let list = [
            ("n", (i + 1).to_string()),
            ("polity", words.polity_as(side.polity, "short")),
            ("difficulty", side.difficulty.to_string()),
        ];
        page.item(words.with("desk-menu-side", &args(list)));
        if let Some(text) = words.attr(&format!("scenario-{}", scenario.id), &format!("side-{key}")) {
            page.detail(text);
        }
        let mut forms = names::forms(words.texts, &format!("polity-{key}"), &["short", "text", "mark"]);
        forms.push(names::fold(key));
        known.push(Named { id: i, label: words.polity(side.polity), forms });
    }
    let picked = pick(input, style, words, &page, &known, "desk-menu-which-side")?;
    Ok(picked.and_then(|i| scenario.sides.get(i)).map(|s| s.polity))
}

fn pick(
    input: &mut Input,
    style: Style,
    words: &Words,
    page: &Page,
    known: &[Named<usize>],
    question: &str,
) -> io::Result<Option<usize>> {
    let mut out = io::stdout();
    write!(out, "{}", style.render(page))?;
    loop {
        out.flush()?;
        let question = words.get(question);
        let Some(line) = input.next(&question)? else {
            // A script that ends here has not seen what was asked.
            if !input.person() {
                writeln!(out, "{question}")?;
            }
            return Ok(None);
        };
        let mut tokens = Tokens::of(words.texts, &line);
        if tokens.take("word-leave") {
            return Ok(None);
        }
        let by_number = tokens
            .peek()
            .and_then(|w| tokens.lexicon().number(w))
            .and_then(|n| usize::try_from(n).ok()?.checked_sub(1));
        match by_number.filter(|n| *n < known.len()).or_else(|| names::take(&mut tokens, known).ok()) {
            Some(at) => return Ok(Some(at)),
            None => writeln!(out, "{}", words.get("desk-menu-again"))?,
        }
    }
}
