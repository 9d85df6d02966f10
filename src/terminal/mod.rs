//! Text mode: the whole game on a terminal, by typed commands, in both languages; for people, screen readers and scripts.
//!
//! - [`desk`]: a line in, pages out; knows the game and prints nothing.
//! - [`command`]: every command there is; [`help`] tells them, and [`example`] what can be typed now.
//! - [`tokens`], [`lexicon`], [`names`], [`reader`], [`orders`], [`clauses`]: from a line to an order.
//! - [`look`], [`explain`], [`give`], [`game`]: what the desk does with a command of each sort.
//! - [`turn`], [`saves`]: what happens between orders; [`futures`]: what may come of a choice.
//! - [`input`], [`style`], [`menu`]: lines from a person or a script, pages on a terminal, choosing a scenario.
//!
//! What is shown is made in [`crate::present::panels`].

pub mod clauses;
pub mod command;
pub mod desk;
mod example;
mod explain;
mod futures;
mod game;
mod give;
mod help;
pub mod input;
pub mod lexicon;
mod look;
pub mod menu;
pub mod names;
pub mod orders;
pub mod reader;
mod saves;
pub mod style;
pub mod tokens;
mod turn;

pub use desk::{Answer, Desk};
pub use input::Input;
pub use style::Style;

use crate::present::page::Page;
use std::io::{self, Write};

/// Plays until the reader leaves or the lines end. Returns whether everything was understood; with `strict` the first
/// line that is not ends the game.
///
/// # Errors
/// What reading or writing gives.
pub fn play(desk: &mut Desk, input: &mut Input, style: Style, strict: bool) -> io::Result<bool> {
    let mut good = true;
    let opening = desk.opening();
    show(style, &opening)?;
    input.complete(desk.completions());
    loop {
        let prompt = style.paint("1;36", &desk.prompt());
        let Some(line) = input.next(&prompt)? else {
            show(style, &desk.leave())?;
            return Ok(good);
        };
        let lang = desk.lang;
        let answer = desk.line(&line);
        show(style, &answer.pages)?;
        good &= !answer.fault;
        if answer.quit || (answer.fault && strict) {
            return Ok(good);
        }
        if desk.lang != lang {
            input.complete(desk.completions());
        }
    }
}

/// Prints pages, with an empty line between them.
fn show(style: Style, pages: &[Page]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (i, page) in pages.iter().enumerate() {
        if i > 0 && !page.title.is_empty() {
            writeln!(out)?;
        }
        out.write_all(style.render(page).as_bytes())?;
    }
    if !pages.is_empty() {
        writeln!(out)?;
    }
    out.flush()
}
