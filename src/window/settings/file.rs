//! The file of the settings: read once, written whole whenever something was set.
//!
//! A file that cannot be understood is kept aside as `settings.ron.bad` and told of; nothing of a player's is lost.

use super::{Motion, Settings};
use crate::{
    content::ron::{self, Problems, Source},
    window::{Shell, table::News},
};
use bevy::prelude::*;
use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

const NAME: &str = "settings.ron";
const BAD: &str = "settings.ron.bad";
/// No file of settings is larger.
const MOST: u64 = 64 * 1024;

/// Where the settings lie.
#[derive(Resource, Clone, Debug, Default)]
pub struct Place {
    /// The folder; `None` if the system names none, and then nothing is kept.
    pub folder: Option<PathBuf>,
    /// Whether the language was named on the command line, which has the last word.
    pub lang_given: bool,
}

/// The file could not be understood; where it was put aside.
#[derive(Resource, Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub PathBuf);

/// Adds the keeping of settings.
pub fn plugin(app: &mut App) {
    app.add_systems(Startup, tell_broken);
    app.add_systems(Last, keep);
}

impl Place {
    /// What is kept, or what is usual; and whether the file could not be understood.
    pub fn read(&self) -> (Settings, Option<Broken>) {
        let Some(folder) = &self.folder else { return (Settings::default(), None) };
        let path = folder.join(NAME);
        let bytes = match fs::metadata(&path).map(|m| m.len()) {
            Err(_) => return (Settings::default(), None),
            Ok(length) if length > MOST => Vec::new(),
            Ok(_) => fs::read(&path).unwrap_or_default(),
        };
        match String::from_utf8(bytes).ok().and_then(parse) {
            Some(settings) => (settings, None),
            None => {
                let aside = folder.join(BAD);
                let put = fs::rename(&path, &aside).is_ok();
                (Settings::default(), Some(Broken(if put { aside } else { path })))
            }
        }
    }

    /// Writes them beside their place and moves them there.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, settings: &Settings) -> io::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        fs::create_dir_all(folder)?;
        put(folder, &text(settings))
    }
}

fn put(folder: &Path, text: &str) -> io::Result<()> {
    let mut part = tempfile::Builder::new().prefix(".jinxia-").suffix(".part").tempfile_in(folder)?;
    part.write_all(text.as_bytes())?;
    part.as_file().sync_all()?;
    part.persist(folder.join(NAME)).map_err(|error| error.error)?;
    Ok(())
}

/// The settings of a file; nothing if anything in it is at fault.
fn parse(text: String) -> Option<Settings> {
    let mut problems = Problems::new();
    let source = Arc::new(Source { name: NAME.into(), text });
    let settings: Option<Settings> = ron::read(&source, &mut problems);
    settings.filter(|_| problems.is_empty()).map(Settings::bounded)
}

/// The settings as a file.
fn text(settings: &Settings) -> String {
    let mut out = String::from("(\n");
    let mut line = |name: &str, value: String| out.push_str(&format!("    {name}: {value},\n"));
    if let Some(lang) = &settings.lang {
        line("lang", format!("{lang:?}"));
    }
    line("size", settings.size.to_string());
    line("motion", if settings.motion == Motion::Full { "full" } else { "less" }.to_owned());
    line("speed", settings.speed.to_string());
    line("patterns", settings.patterns.to_string());
    line("edges", settings.edges.to_string());
    line("hide_history", settings.hide_history.to_string());
    line("effects", settings.effects.to_string());
    line("music", settings.music.to_string());
    let keys: Vec<String> =
        settings.keys.iter().map(|(action, &chord)| format!("{:?}: {:?}", action.key(), String::from(chord))).collect();
    line("keys", format!("{{{}}}", keys.join(", ")));
    out.push_str(")\n");
    out
}

fn tell_broken(broken: Option<Res<Broken>>, shell: Res<Shell>, mut news: MessageWriter<News>) {
    if let Some(broken) = broken {
        let list = crate::present::texts::args([("path", broken.0.display().to_string())]);
        news.write(News::Fault(shell.words().with("settings-broken", &list)));
    }
}

/// Keeps what was set, when it was set.
fn keep(
    settings: Res<Settings>,
    place: Option<Res<Place>>,
    shell: Res<Shell>,
    mut kept: Local<Option<Settings>>,
    mut news: MessageWriter<News>,
) {
    let Some(place) = place else { return };
    if !settings.is_changed() {
        return;
    }
    // What was read need not be written.
    if kept.as_ref().is_some_and(|kept| *kept != *settings)
        && let Err(error) = place.write(&settings)
    {
        let list = crate::present::texts::args([("detail", error.to_string())]);
        news.write(News::Fault(shell.words().with("settings-not-kept", &list)));
    }
    *kept = Some(settings.clone());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::settings::{Action, Chord};

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { folder: Some(folder.path().to_owned()), lang_given: false };
        assert_eq!(place.read(), (Settings::default(), None), "nothing is kept yet");
        let mut settings = Settings { lang: Some("zh".into()), size: 150, motion: Motion::Less, ..Settings::default() };
        settings.patterns = true;
        settings.bind(Action::Desk, Chord { key: KeyCode::KeyZ, ctrl: true });
        place.write(&settings).expect("writes");
        assert_eq!(place.read(), (settings, None));
    }

    #[test]
    fn a_broken_file_is_put_aside_and_not_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { folder: Some(folder.path().to_owned()), lang_given: false };
        for broken in ["(size: 150", "(size: \"large\")", "(unknown: 3)", "(keys: {\"desk\": \"Hyper+X\"})", "\u{0}"] {
            fs::write(folder.path().join(NAME), broken).expect("writes");
            let (settings, told) = place.read();
            assert_eq!(settings, Settings::default(), "{broken}");
            assert_eq!(told, Some(Broken(folder.path().join(BAD))), "{broken}");
            assert_eq!(fs::read_to_string(folder.path().join(BAD)).expect("is there"), broken);
            assert!(!folder.path().join(NAME).exists());
        }
    }

    #[test]
    fn figures_out_of_bounds_are_brought_into_them() {
        let settings = parse("(size: 9000, effects: 255, speed: 0)".into()).expect("is understood");
        assert_eq!((settings.size, settings.effects, settings.speed), (200, 100, 25));
    }
}
