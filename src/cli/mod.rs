//! The command line: parsed before any window is opened, printing only here.
//!
//! Exit codes: 0 good, 1 findings or a failed check, 2 wrong usage. Errors go to standard error.

mod args;
mod ask;
mod backtest;
mod bench;
mod play;
mod predict;
mod replay;
mod scenarios;
mod simulate;
mod validate;

use crate::{
    content::{self, compile::Content, ron::Problems},
    present::{Lang, Texts, Words, problems, texts},
    sim::date::Date,
};
use args::Command;
use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

/// What every command knows.
pub struct Context {
    /// The reader's language.
    pub lang: Lang,
    /// Whether it was asked for on the command line.
    pub lang_given: bool,
    /// Messages.
    pub texts: Texts,
    /// Folders of mods.
    pub mods: Vec<PathBuf>,
    /// The folder in which saves lie; the user's own if left out.
    pub data: Option<PathBuf>,
    /// Whether to print for machines.
    pub json: bool,
    /// Whether to say more.
    pub verbose: bool,
    /// Whether to say less.
    pub quiet: bool,
    /// Whether to use colour.
    pub colour: bool,
}

/// Why a command ended other than well.
#[derive(Debug)]
pub enum Failure {
    /// The command line was wrong: exit 2.
    Usage(String),
    /// Something was found or a check failed, and has been told: exit 1.
    Found,
    /// Content could not be loaded: exit 1.
    Content(Problems),
    /// The output could not be written.
    Io(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

/// How a command ends.
pub type Outcome = Result<(), Failure>;

impl Context {
    /// A message.
    pub fn get(&self, key: &str) -> String {
        self.texts.get(self.lang, key, None)
    }
    /// A message with variables.
    pub fn with(&self, key: &str, list: &texts::Args) -> String {
        self.texts.get(self.lang, key, Some(list))
    }
    /// The reader of a content.
    pub fn words<'a>(&'a self, content: &'a Content) -> Words<'a> {
        Words { texts: &self.texts, lang: self.lang, rules: &content.rules }
    }

    /// Loads shipped content and mods. The texts of mods are laid over the shipped ones.
    ///
    /// # Errors
    /// Every fault found in them.
    pub fn load(&mut self) -> Result<Content, Failure> {
        for path in &self.mods {
            if !path.is_dir() {
                let path = path.display().to_string();
                return Err(Failure::Usage(self.with("cli-no-mods", &texts::args([("path", path)]))));
            }
        }
        let content = content::load(&self.mods).map_err(Failure::Content)?;
        let mut found = Problems::new();
        self.texts = Texts::read(&content.library, &mut found);
        if found.iter().any(|p| p.severity == content::ron::Severity::Error) {
            return Err(Failure::Content(found));
        }
        Ok(content)
    }

    /// A date from the command line.
    ///
    /// # Errors
    /// Wrong usage.
    pub fn date(&self, text: &str) -> Result<Date, Failure> {
        text.parse().map_err(|_| Failure::Usage(self.with("cli-bad-date", &texts::args([("word", text)]))))
    }
}

/// Runs the command line and says how it ended.
pub fn main() -> ExitCode {
    let mut found = Problems::new();
    let base = content::library::Library::read(vec![content::pack::Pack::shipped()], &mut found);
    let texts = Texts::read(&base, &mut found);
    let arguments: Vec<_> = std::env::args_os().collect();
    let given = args::language(&arguments);
    let lang = given.unwrap_or_else(Lang::of_system);
    let (mut context, command) = match args::parse(&arguments, texts, lang) {
        Ok(parsed) => parsed,
        Err(args::Stop::Print(text)) => {
            return finish(io::stdout().write_all(text.as_bytes()).map_err(Failure::from), None);
        }
        Err(args::Stop::Wrong(text)) => {
            let _ = io::stderr().write_all(text.as_bytes());
            return ExitCode::from(2);
        }
    };
    context.lang_given = given.is_some();
    let result = match command {
        Command::Scenarios => scenarios::run(&mut context),
        Command::Replay(options) => replay::run(&mut context, &options),
        Command::Ask(options) => ask::run(&mut context, &options),
        Command::Predict(scenarios) => predict::run(&mut context, &scenarios),
        Command::Bench => bench::run(&mut context),
        Command::Backtest(options) => backtest::run(&mut context, &options),
        Command::Simulate(options) => simulate::run(&mut context, &options),
        Command::Validate(paths) => validate::run(&mut context, &paths),
        Command::Play(options) => play::run(&mut context, &options),
    };
    finish(result, Some(&context))
}

fn finish(result: Outcome, context: Option<&Context>) -> ExitCode {
    match (result, context) {
        (Ok(()), _) => ExitCode::SUCCESS,
        (Err(Failure::Io(error)), _) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        (Err(Failure::Io(error)), context) => {
            let text = context.map_or_else(
                || error.to_string(),
                |c| c.with("cli-cannot-write", &texts::args([("detail", error.to_string())])),
            );
            let _ = writeln!(io::stderr(), "{text}");
            ExitCode::from(1)
        }
        (Err(Failure::Usage(text)), context) => {
            let error = context.map_or_else(|| "error".into(), |c| c.get("cli-error"));
            let _ = writeln!(io::stderr(), "{error}: {text}");
            if let Some(context) = context {
                let _ = writeln!(io::stderr(), "{}", context.get("cli-try"));
            }
            ExitCode::from(2)
        }
        (Err(Failure::Content(list)), Some(context)) => {
            let mut err = io::stderr().lock();
            for problem in &list {
                let _ = writeln!(err, "{}", problems::render(&context.texts, context.lang, problem, context.colour));
            }
            let _ = writeln!(err, "{}", context.get("cli-content-broken"));
            ExitCode::from(1)
        }
        (Err(_), _) => ExitCode::from(1),
    }
}

/// Whether standard output takes colour.
pub(crate) fn colour() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
}
