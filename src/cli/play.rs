//! `jinxia` and `jinxia play`: the window, or the terminal where there is no display or where text is asked for.

use super::{Context, Failure, Outcome, args::Play, replay::find};
#[cfg(feature = "window")]
use crate::window::{Start, Trouble, table::Begin};
use crate::{
    content::{compile::Content, ron::did_you_mean},
    play::{SaveError, Session, Setup, Store},
    present::{saves, texts::args},
    sim::ids::PolityId,
    terminal::{self, Desk, Input, Style, menu},
};
use std::io::{self, Write};

/// Plays.
///
/// # Errors
/// Wrong usage; content that cannot be used; in a strict script, a line that was not understood.
pub fn run(context: &mut Context, options: &Play) -> Outcome {
    let content = context.load()?;
    if let Some(id) = &options.scenario {
        find(context, &content, id)?;
    }
    // Whoever says how to play on a terminal means the terminal.
    if options.text || options.plain || options.strict {
        return text(context, &content, options);
    }
    let why = match display() {
        Err(key) => key,
        #[cfg(feature = "window")]
        Ok(()) => {
            let start = start(context, &content, options)?;
            let store = store(context).ok();
            let texts = std::mem::replace(&mut context.texts, empty());
            match crate::window::open(content, texts, context.lang, start, store, settings(context), context.verbose) {
                Ok(()) => return Ok(()),
                Err(Trouble::Failed) => {
                    context.load()?;
                    writeln!(io::stderr(), "{}", context.get("cli-window-failed"))?;
                    return Err(Failure::Found);
                }
                Err(Trouble::NotOpened(why)) => {
                    if context.verbose {
                        writeln!(io::stderr(), "{why}")?;
                    }
                    return instead(context, options, "cli-no-display-failed");
                }
            }
        }
        #[cfg(not(feature = "window"))]
        Ok(()) => "cli-no-window",
    };
    instead(context, options, why)
}

/// With what the window opens.
#[cfg(feature = "window")]
fn start(context: &Context, content: &Content, options: &Play) -> Result<Start, Failure> {
    if let Some(save) = to_take_up(context, content, options)? {
        return Ok(Start::Game(Begin::Load(save)));
    }
    let Some(id) = &options.scenario else { return Ok(Start::Title) };
    let scenario = find(context, content, id)?;
    let Some(text) = &options.side else { return Ok(Start::SetUp(scenario.id.clone())) };
    let setup = set_up(options, scenario, side(context, content, scenario, text)?);
    Ok(Start::Game(Begin::New { setup, turn: 0 }))
}

/// A game as it is asked for.
fn set_up(options: &Play, scenario: &crate::content::compile::Scenario, you: PolityId) -> Setup {
    Setup {
        scenario: scenario.id.clone(),
        humans: vec![you],
        seed: options.seed.unwrap_or(scenario.start.clock.seed),
        level: options.level,
        historical: options.historical,
    }
}

/// Where the settings of the window lie: beside the saves if their folder is named.
#[cfg(feature = "window")]
fn settings(context: &Context) -> crate::window::settings::file::Place {
    let of_user = || directories::ProjectDirs::from("", "", "jinxia").map(|d| d.config_dir().to_owned());
    let folder = context.data.clone().or_else(of_user);
    crate::window::settings::file::Place { folder, lang_given: context.lang_given }
}

#[cfg(feature = "window")]
fn empty() -> crate::present::Texts {
    let nothing = crate::content::library::Library::default();
    crate::present::Texts::read(&nothing, &mut crate::content::ron::Problems::new())
}

/// Says why there is no window, and plays on the terminal.
fn instead(context: &mut Context, options: &Play, why: &str) -> Outcome {
    let content = context.load()?;
    let why = context.get(why);
    writeln!(io::stderr(), "{}", context.with("cli-no-display-text", &args([("why", why)])))?;
    text(context, &content, options)
}

/// Plays on the terminal.
fn text(context: &Context, content: &Content, options: &Play) -> Outcome {
    let mut input = Input::open();
    let plain = options.plain;
    let style = Style { plain, colour: context.colour && !plain, width: input.width() };
    let Some((session, you)) = sit_down(context, content, options, &mut input, style)? else { return Ok(()) };
    let mut desk = Desk::new(content, &context.texts, context.lang, session, you);
    desk.plain = plain;
    desk.store = store(context).ok();
    if let Some(width) = style.width {
        desk.frame.wide = width.clamp(60, 140);
    }
    let good = terminal::play(&mut desk, &mut input, style, options.strict)?;
    if good || !options.strict { Ok(()) } else { Err(Failure::Found) }
}

/// The game to play, and whose part. Nothing if the reader leaves at the menu.
fn sit_down(
    context: &Context,
    content: &Content,
    options: &Play,
    input: &mut Input,
    style: Style,
) -> Result<Option<(Session, PolityId)>, Failure> {
    if let Some(save) = to_take_up(context, content, options)? {
        return Ok(Some(taken_up(context, content, options, &save)?));
    }
    let words = context.words(content);
    let scenario = match &options.scenario {
        Some(id) => find(context, content, id)?,
        None => match menu::scenario(input, style, &words, content)? {
            Some(scenario) => scenario,
            None => return Ok(None),
        },
    };
    let you = match &options.side {
        Some(text) => side(context, content, scenario, text)?,
        None => match menu::side(input, style, &words, scenario)? {
            Some(you) => you,
            None => return Ok(None),
        },
    };
    tell_of_another(context, content, &scenario.id, you)?;
    let setup = set_up(options, scenario, you);
    Ok(Some((Session::new(content, scenario, setup), you)))
}

/// The save with which to go on, if one is asked for.
fn to_take_up(context: &Context, content: &Content, options: &Play) -> Result<Option<String>, Failure> {
    if let Some(save) = &options.load {
        return Ok(Some(save.clone()));
    }
    if !options.go_on {
        return Ok(None);
    }
    let key = match (&options.scenario, &options.side) {
        (Some(id), Some(text)) => {
            let side = side(context, content, find(context, content, id)?, text)?;
            Some(content.rules.keys.polity(side).to_owned())
        }
        (_, side) => side.clone(),
    };
    let found = store(context).and_then(|store| store.standing(options.scenario.as_deref(), key.as_deref()));
    let found = found.map_err(|e| Failure::Usage(saves::error(&context.texts, context.lang, &e)))?;
    found.map(|(id, _)| Some(id)).ok_or_else(|| Failure::Usage(context.get("cli-continue-none")))
}

/// Says so where an older game of the same scenario and side has not come to its end.
fn tell_of_another(context: &Context, content: &Content, scenario: &str, you: PolityId) -> io::Result<()> {
    let key = content.rules.keys.polity(you);
    let found = store(context).and_then(|store| store.standing(Some(scenario), Some(key)));
    if let Ok(Some((_, header))) = found {
        let words = context.words(content);
        writeln!(io::stdout(), "{}", context.with("cli-continue-hint", &args([("date", words.date(header.date))])))?;
    }
    Ok(())
}

/// Where saves lie.
fn store(context: &Context) -> Result<Store, SaveError> {
    match &context.data {
        Some(folder) => Ok(Store::new(folder)),
        None => Store::of_user(),
    }
}

/// A saved game, by its name or its file.
pub(super) fn load(context: &Context, content: &Content, save: &str) -> Result<Session, Failure> {
    let plain = |e: &SaveError| Failure::Usage(saves::error(&context.texts, context.lang, e));
    let store = store(context).map_err(|e| plain(&e))?;
    let loaded = store.load(content, save);
    let loaded = loaded.map_err(|e| Failure::Usage(saves::error_beside(&context.texts, context.lang, &e, &store)))?;
    if loaded.changed {
        writeln!(io::stderr(), "{}", saves::changed(&context.texts, context.lang))?;
    }
    Ok(loaded.session)
}

/// A saved game, and whose part is played in it.
fn taken_up(context: &Context, content: &Content, options: &Play, save: &str) -> Result<(Session, PolityId), Failure> {
    let session = load(context, content, save)?;
    let asked = fits(context, content, options, &session, save)?;
    match asked.or(session.setup().humans.first().copied()) {
        Some(you) => Ok((session, you)),
        None => Err(Failure::Usage(context.get("desk-load-nobody"))),
    }
}

/// Whether a saved game is of the scenario and side that were named with it; the side, if one was.
fn fits(
    context: &Context,
    content: &Content,
    options: &Play,
    session: &Session,
    save: &str,
) -> Result<Option<PolityId>, Failure> {
    let words = context.words(content);
    let asked = options.side.as_ref().map(|text| side(context, content, session.scenario(), text)).transpose()?;
    let other = options.scenario.as_ref().is_some_and(|id| *id != session.scenario().id);
    let humans = &session.setup().humans;
    if other || asked.is_some_and(|by| !humans.contains(&by)) {
        let sides: Vec<String> = humans.iter().map(|&by| words.polity(by)).collect();
        let list = [
            ("save", save.to_owned()),
            ("scenario", words.get(&format!("scenario-{}", session.scenario().id))),
            ("sides", crate::present::clause::list(&words, &sides)),
        ];
        return Err(Failure::Usage(context.with("cli-load-other", &args(list))));
    }
    Ok(asked)
}

/// The side that is named.
fn side(
    context: &Context,
    content: &Content,
    scenario: &crate::content::compile::Scenario,
    text: &str,
) -> Result<PolityId, Failure> {
    let keys = &content.rules.keys;
    let sides: Vec<PolityId> = scenario.sides.iter().map(|s| s.polity).collect();
    let words = context.words(content);
    let named = |p: &&PolityId| {
        let forms = terminal::names::forms(&context.texts, &format!("polity-{}", keys.polity(**p)), &["short", "mark"]);
        keys.polity(**p) == text || forms.contains(&terminal::names::fold(text))
    };
    if let Some(side) = sides.iter().find(named) {
        return Ok(*side);
    }
    let known: Vec<&str> = sides.iter().map(|&p| keys.polity(p)).collect();
    let list = [
        ("word", text.to_owned()),
        ("scenario", words.get(&format!("scenario-{}", scenario.id))),
        ("sides", known.join(", ")),
    ];
    let mut message = context.with("cli-no-side", &args(list));
    if let Some(near) = did_you_mean(text, known) {
        message = format!("{message} {}", context.with("cli-near", &args([("near", near)])));
    }
    Err(Failure::Usage(message))
}

/// Whether there is a display to open a window on.
fn display() -> Result<(), &'static str> {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    let wayland = set("WAYLAND_DISPLAY");
    if set("DISPLAY") || (cfg!(feature = "wayland") && wayland) || !cfg!(target_os = "linux") {
        Ok(())
    } else if wayland {
        Err("cli-no-display-x11")
    } else {
        Err("cli-no-display-none")
    }
}
