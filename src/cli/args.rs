//! What the command line says. Names are a contract: see the README.

use super::{
    Context,
    simulate::options::{self, Simulate},
};
use crate::{
    ai::Level,
    content::ron::did_you_mean,
    present::{Lang, Texts, texts},
};
use clap::{
    Arg, ArgAction, ArgMatches, Command as Clap,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{ffi::OsString, path::PathBuf};

/// What to do.
#[derive(Debug)]
pub enum Command {
    /// List scenarios.
    Scenarios,
    /// Replay a scenario.
    Replay(Replay),
    /// Ask what a court would make of a proposal.
    Ask(Ask),
    /// Measure.
    Bench,
    /// Let the reader forecast the decisions of these scenarios.
    Predict(Vec<String>),
    /// Score the evaluator.
    Backtest(Backtest),
    /// Let the courts play many games.
    Simulate(Simulate),
    /// Check content.
    Validate(Vec<PathBuf>),
    /// Play.
    Play(Play),
}

/// How to replay.
#[derive(Debug, Default)]
pub struct Replay {
    /// Key of the scenario.
    pub scenario: String,
    /// First month to print.
    pub from: Option<String>,
    /// Last month to print.
    pub until: Option<String>,
    /// Whether to check.
    pub verify: bool,
}

/// What to ask.
#[derive(Debug, Default)]
pub struct Ask {
    /// Key of the scenario in whose record it is asked.
    pub scenario: String,
    /// The month; the first if left out.
    pub at: Option<String>,
    /// Who asks; not for counsel.
    pub from: Option<String>,
    /// Who answers.
    pub to: String,
    /// The act.
    pub act: String,
    /// Clauses in RON; those of the act if left out.
    pub terms: Option<String>,
    /// For counsel: who gives it.
    pub person: Option<String>,
    /// For counsel: which policy is advised.
    pub policy: Option<String>,
    /// Whether the documented answer pulls.
    pub by_record: bool,
}

/// How to play.
#[derive(Debug, Default)]
pub struct Play {
    /// Key of the scenario; asked for if left out.
    pub scenario: Option<String>,
    /// Whose part is played; asked for if left out.
    pub side: Option<String>,
    /// Whether on the terminal, display or not.
    pub text: bool,
    /// Without drawings, colour and columns.
    pub plain: bool,
    /// Whether a script ends at its first fault.
    pub strict: bool,
    /// Seed of the dice; the scenario's own if left out.
    pub seed: Option<u64>,
    /// The saved game to go on with.
    pub load: Option<String>,
    /// Whether to go on with the newest game that stands.
    pub go_on: bool,
    /// How well the other courts play.
    pub level: Level,
    /// Whether the other courts do what is documented while the world is on the record's path.
    pub historical: bool,
}

/// What to score.
#[derive(Debug, Default)]
pub struct Backtest {
    /// Scenarios; all if none is named.
    pub scenarios: Vec<String>,
    /// A file of cases to score instead.
    pub cases: Option<PathBuf>,
    /// Where to write the picture.
    pub svg: Option<PathBuf>,
}

/// Why nothing is to be done.
pub enum Stop {
    /// Help or version: print and leave well.
    Print(String),
    /// Wrong usage.
    Wrong(String),
}

/// The language asked for, found before anything else so that even a wrong command line is told in it.
pub fn language(arguments: &[OsString]) -> Option<Lang> {
    let texts: Vec<_> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let after = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    after.or_else(|| texts.iter().find_map(|t| t.strip_prefix("--lang="))).and_then(|code| code.parse().ok())
}

fn command(texts: &Texts, lang: Lang) -> Clap {
    let get = |key: &str| texts.get(lang, key, None);
    let flag = |name: &'static str, key: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(get(key));
    let option =
        |name: &'static str, value: &'static str, key: &str| Arg::new(name).long(name).value_name(value).help(get(key));
    let template = format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", get("cli-usage"),);
    let format = option("format", "FORMAT", "cli-format").value_parser(["text", "json"]).global(true);
    let shared = [
        option("lang", "LANG", "cli-lang").value_parser(["en", "zh"]).global(true),
        option("mods", "DIR", "cli-mods").action(ArgAction::Append).global(true),
        option("data-dir", "DIR", "cli-data-dir").value_parser(clap::value_parser!(PathBuf)).global(true),
        flag("quiet", "cli-quiet").short('q').global(true),
        flag("verbose", "cli-verbose").short('v').global(true),
        format,
        Arg::new("help").short('h').long("help").action(ArgAction::Help).help(get("cli-help")).global(true),
    ];
    let shared = shared.map(|arg| arg.help_heading(get("cli-heading-options")));
    let scenario = || {
        Arg::new("scenario").value_name("SCENARIO").help(get("cli-scenario")).help_heading(get("cli-heading-arguments"))
    };
    let sub = |name: &'static str, key: &str| {
        Clap::new(name).about(get(key)).help_template(&template).disable_help_flag(true)
    };
    let own = |arg: Arg| arg.help_heading(get("cli-heading-options"));
    Clap::new("jinxia")
        .about(get("cli-about"))
        .after_help(get("cli-after"))
        .version(env!("CARGO_PKG_VERSION"))
        .help_template(&template)
        .subcommand_help_heading(get("cli-heading-commands"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(own(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(get("cli-version"))))
        .args(shared)
        .subcommand(sub("scenarios", "cli-scenarios"))
        .subcommand(
            sub("replay", "cli-replay")
                .arg(scenario().required(true))
                .arg(own(option("from", "DATE", "cli-from")))
                .arg(own(option("until", "DATE", "cli-until")))
                .arg(own(flag("verify", "cli-verify"))),
        )
        .subcommand(
            sub("ask", "cli-ask")
                .arg(scenario().required(true))
                .arg(own(option("at", "DATE", "cli-at")))
                .arg(own(option("from", "POLITY", "cli-ask-from")))
                .arg(own(option("to", "POLITY", "cli-ask-to").required(true)))
                .arg(own(option("act", "ACT", "cli-act").required(true)))
                .arg(own(option("terms", "CLAUSES", "cli-terms")))
                .arg(own(option("person", "PERSON", "cli-person")))
                .arg(own(option("policy", "POLICY", "cli-policy")))
                .arg(own(flag("no-record", "cli-no-record"))),
        )
        .subcommand(
            sub("backtest", "cli-backtest")
                .arg(scenario().num_args(0..))
                .arg(own(option("cases", "FILE", "cli-cases").value_parser(clap::value_parser!(PathBuf))))
                .arg(own(option("svg", "FILE", "cli-svg").value_parser(clap::value_parser!(PathBuf)))),
        )
        .subcommand(sub("predict", "cli-predict").arg(scenario().num_args(0..)))
        .subcommand(sub("bench", "cli-bench"))
        .subcommand(options::command(sub("simulate", "cli-simulate"), scenario(), &|a| own(flag(a.0, a.1)), &|a| {
            own(option(a.0, a.1, a.2))
        }))
        .subcommand(
            sub("validate", "cli-validate").arg(
                Arg::new("paths")
                    .value_name("PATH")
                    .num_args(0..)
                    .value_parser(clap::value_parser!(PathBuf))
                    .help(get("cli-paths"))
                    .help_heading(get("cli-heading-arguments")),
            ),
        )
        .subcommand(
            sub("play", "cli-play")
                .arg(scenario())
                .arg(own(option("as", "POLITY", "cli-as")))
                .arg(own(flag("text", "cli-text")))
                .arg(own(flag("plain", "cli-plain")))
                .arg(own(flag("strict", "cli-strict")))
                .arg(own(option("seed", "N", "cli-seed").value_parser(clap::value_parser!(u64))))
                .arg(own(option("load", "SAVE", "cli-load")))
                .arg(own(flag("continue", "cli-continue")))
                .arg(own(option("level", "LEVEL", "cli-level").value_parser(["easy", "middle", "hard"])))
                .arg(own(flag("historical", "cli-historical"))),
        )
}

/// Parses the command line.
///
/// # Errors
/// Help and version, or what is wrong.
pub fn parse(arguments: &[OsString], texts: Texts, lang: Lang) -> Result<(Context, Command), Stop> {
    let mut clap = command(&texts, lang);
    let matches = match clap.try_get_matches_from_mut(arguments) {
        Ok(matches) => matches,
        Err(error) => return Err(stop(&error, &clap, &texts, lang)),
    };
    let text = |m: &ArgMatches, name: &str| m.get_one::<String>(name).cloned();
    let (command, inner) = match matches.subcommand() {
        Some(("scenarios", m)) => (Command::Scenarios, m),
        Some(("replay", m)) => {
            let replay = Replay {
                scenario: text(m, "scenario").unwrap_or_default(),
                from: text(m, "from"),
                until: text(m, "until"),
                verify: m.get_flag("verify"),
            };
            (Command::Replay(replay), m)
        }
        Some(("ask", m)) => {
            let ask = Ask {
                scenario: text(m, "scenario").unwrap_or_default(),
                at: text(m, "at"),
                from: text(m, "from"),
                to: text(m, "to").unwrap_or_default(),
                act: text(m, "act").unwrap_or_default(),
                terms: text(m, "terms"),
                person: text(m, "person"),
                policy: text(m, "policy"),
                by_record: !m.get_flag("no-record"),
            };
            (Command::Ask(ask), m)
        }
        Some(("backtest", m)) => {
            let backtest = Backtest {
                scenarios: m.get_many::<String>("scenario").unwrap_or_default().cloned().collect(),
                cases: m.get_one::<PathBuf>("cases").cloned(),
                svg: m.get_one::<PathBuf>("svg").cloned(),
            };
            (Command::Backtest(backtest), m)
        }
        Some(("predict", m)) => {
            (Command::Predict(m.get_many::<String>("scenario").unwrap_or_default().cloned().collect()), m)
        }
        Some(("bench", m)) => (Command::Bench, m),
        Some(("simulate", m)) => (Command::Simulate(options::read(m)), m),
        Some(("validate", m)) => {
            (Command::Validate(m.get_many::<PathBuf>("paths").unwrap_or_default().cloned().collect()), m)
        }
        Some(("play", m)) => {
            let level = match m.get_one::<String>("level").map(String::as_str) {
                Some("easy") => Level::Easy,
                Some("hard") => Level::Hard,
                _ => Level::Middle,
            };
            let play = Play {
                scenario: text(m, "scenario"),
                side: text(m, "as"),
                text: m.get_flag("text"),
                plain: m.get_flag("plain"),
                strict: m.get_flag("strict"),
                seed: m.get_one::<u64>("seed").copied(),
                load: text(m, "load"),
                go_on: m.get_flag("continue"),
                level,
                historical: m.get_flag("historical"),
            };
            (Command::Play(play), m)
        }
        _ => (Command::Play(Play::default()), &matches),
    };
    let context = Context {
        lang,
        lang_given: false,
        texts,
        mods: inner.get_many::<String>("mods").unwrap_or_default().map(PathBuf::from).collect(),
        data: inner.get_one::<PathBuf>("data-dir").cloned(),
        json: inner.get_one::<String>("format").is_some_and(|f| f == "json"),
        verbose: inner.get_flag("verbose"),
        quiet: inner.get_flag("quiet"),
        colour: super::colour(),
    };
    Ok((context, command))
}

fn stop(error: &clap::Error, clap: &Clap, texts: &Texts, lang: Lang) -> Stop {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Stop::Print(error.render().to_string());
    }
    let word = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    };
    let get =
        |key: &str, list: &[(&'static str, String)]| texts.get(lang, key, Some(&texts::args(list.iter().cloned())));
    let (message, near) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = word(ContextKind::InvalidSubcommand);
            let near = did_you_mean(&word, clap.get_subcommands().map(Clap::get_name));
            (get("cli-unknown-command", &[("word", word)]), near)
        }
        ErrorKind::UnknownArgument => {
            let word = word(ContextKind::InvalidArg);
            let near = match error.get(ContextKind::SuggestedArg) {
                Some(ContextValue::String(near)) => Some(near.clone()),
                _ => None,
            };
            (get("cli-unknown-option", &[("word", word)]), near)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let list = [("word", word(ContextKind::InvalidValue)), ("option", word(ContextKind::InvalidArg))];
            let message = get("cli-bad-value", &list);
            match word(ContextKind::ValidValue) {
                valid if valid.is_empty() => (message, None),
                valid => (format!("{message}; {}", get("cli-valid-values", &[("list", valid)])), None),
            }
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
            (get("cli-missing", &[("what", word(ContextKind::InvalidArg))]), None)
        }
        _ => (get("cli-wrong", &[]), None),
    };
    let near = near.map(|near| format!(" {}", get("cli-near", &[("near", near)]))).unwrap_or_default();
    Stop::Wrong(format!("{}: {message}{near}\n{}\n", get("cli-error", &[]), get("cli-try", &[])))
}
