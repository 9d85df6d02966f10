//! What a player may set: language, sizes, motion, colours, keys. Kept in the user's folder as RON.
//!
//! [`file`] reads and writes them. [`Hands`] answers whether a key of the list was pressed; nobody else asks for key codes where a player may bind them.

pub mod file;

use super::{Shell, Wake};
use crate::present::Lang;
use bevy::{ecs::system::SystemParam, input_focus::InputFocus, prelude::*, text::EditableText};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What can be done by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named after their messages, key-<name>")]
pub enum Action {
    EndTurn,
    Undo,
    Redo,
    NextNeed,
    Desk,
    Court,
    Ledger,
    Chronicle,
    Book,
    Menu,
    Help,
    Language,
    QuickSave,
    QuickLoad,
    Home,
    WholeMap,
    ModePolitical,
    ModeRelations,
    ModeTerrain,
    ModeSupply,
    ModeUnrest,
    ModeRecord,
    Up,
    Down,
    Left,
    Right,
    ZoomIn,
    ZoomOut,
    NextArmy,
    March,
}

impl Action {
    /// Its name, as in files and messages.
    pub fn key(self) -> String {
        crate::present::words::snake(&self)
    }

    /// All of them, in the order in which they are listed.
    pub const ALL: [Action; 30] = [
        Action::EndTurn,
        Action::Undo,
        Action::Redo,
        Action::NextNeed,
        Action::Desk,
        Action::Court,
        Action::Ledger,
        Action::Chronicle,
        Action::Book,
        Action::Menu,
        Action::Help,
        Action::Language,
        Action::QuickSave,
        Action::QuickLoad,
        Action::Home,
        Action::WholeMap,
        Action::ModePolitical,
        Action::ModeRelations,
        Action::ModeTerrain,
        Action::ModeSupply,
        Action::ModeUnrest,
        Action::ModeRecord,
        Action::Up,
        Action::Down,
        Action::Left,
        Action::Right,
        Action::ZoomIn,
        Action::ZoomOut,
        Action::NextArmy,
        Action::March,
    ];

    /// Its key unless the player binds another.
    pub fn usual(self) -> Chord {
        use Action as A;
        let (key, ctrl) = match self {
            A::EndTurn => (KeyCode::Enter, false),
            A::Undo => (KeyCode::KeyZ, true),
            A::Redo => (KeyCode::KeyY, true),
            A::NextNeed => (KeyCode::KeyN, false),
            A::Desk => (KeyCode::F2, false),
            A::Court => (KeyCode::F3, false),
            A::Ledger => (KeyCode::F4, false),
            A::Chronicle => (KeyCode::F6, false),
            A::Book => (KeyCode::F7, false),
            A::Menu => (KeyCode::Escape, false),
            A::Help => (KeyCode::F1, false),
            A::Language => (KeyCode::KeyL, false),
            A::QuickSave => (KeyCode::F5, false),
            A::QuickLoad => (KeyCode::F9, false),
            A::Home => (KeyCode::KeyH, false),
            A::WholeMap => (KeyCode::KeyM, false),
            A::ModePolitical => (KeyCode::Digit1, false),
            A::ModeRelations => (KeyCode::Digit2, false),
            A::ModeTerrain => (KeyCode::Digit3, false),
            A::ModeSupply => (KeyCode::Digit4, false),
            A::ModeUnrest => (KeyCode::Digit5, false),
            A::ModeRecord => (KeyCode::Digit6, false),
            A::Up => (KeyCode::KeyW, false),
            A::Down => (KeyCode::KeyS, false),
            A::Left => (KeyCode::KeyA, false),
            A::Right => (KeyCode::KeyD, false),
            A::ZoomIn => (KeyCode::Equal, false),
            A::ZoomOut => (KeyCode::Minus, false),
            A::NextArmy => (KeyCode::Period, false),
            A::March => (KeyCode::KeyG, false),
        };
        Chord { key, ctrl }
    }
}

/// A key, with Control or without. In files it is written as `"KeyZ"` or `"Ctrl+KeyZ"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Chord {
    /// The key.
    pub key: KeyCode,
    /// Whether Control is held.
    pub ctrl: bool,
}

/// Keys that can be bound.
#[rustfmt::skip]
pub const KEYS: &[KeyCode] = {
    use KeyCode::*;
    &[
        KeyA, KeyB, KeyC, KeyD, KeyE, KeyF, KeyG, KeyH, KeyI, KeyJ, KeyK, KeyL, KeyM, KeyN, KeyO, KeyP, KeyQ, KeyR, KeyS,
        KeyT, KeyU, KeyV, KeyW, KeyX, KeyY, KeyZ, Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8,
        Digit9, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, Enter, Escape, Space, Backspace, Delete, Insert, Home,
        End, PageUp, PageDown, ArrowUp, ArrowDown, ArrowLeft, ArrowRight, Equal, Minus, Comma, Period, Slash, Semicolon,
        Quote, BracketLeft, BracketRight, Backslash, Backquote, NumpadAdd, NumpadSubtract,
    ]
};

impl From<Chord> for String {
    fn from(chord: Chord) -> Self {
        format!("{}{:?}", if chord.ctrl { "Ctrl+" } else { "" }, chord.key)
    }
}

impl TryFrom<String> for Chord {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let (ctrl, name) = text.strip_prefix("Ctrl+").map_or((false, text.as_str()), |name| (true, name));
        let key = KEYS.iter().find(|k| format!("{k:?}") == name);
        key.map(|&key| Chord { key, ctrl }).ok_or_else(|| format!("no key is called `{text}`"))
    }
}

impl Chord {
    /// How it is written on a button.
    pub fn name(self) -> String {
        let name = format!("{:?}", self.key);
        let name = name.strip_prefix("Key").or_else(|| name.strip_prefix("Digit")).unwrap_or(&name);
        let name = match name {
            "Escape" => "Esc",
            "Equal" => "+",
            "Minus" => "\u{2212}",
            other => other,
        };
        if self.ctrl { format!("Ctrl+{name}") } else { name.to_owned() }
    }
}

/// How much moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// Armies walk, panels unfold.
    #[default]
    Full,
    /// Short fades only.
    Less,
}

/// Everything that a player may set.
#[derive(Resource, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Language; the system's if none is set.
    pub lang: Option<String>,
    /// Size of the interface in percent, 80 to 200.
    pub size: u16,
    /// How much moves.
    pub motion: Motion,
    /// How fast armies walk at the end of a turn, in percent.
    pub speed: u16,
    /// Whether land is told apart by pattern as well as by colour.
    pub patterns: bool,
    /// Whether the map moves when the pointer touches the edge of the window.
    pub edges: bool,
    /// Whether what history chose is hidden until one has chosen.
    pub hide_history: bool,
    /// Volume of effects in percent.
    pub effects: u8,
    /// Volume of music in percent.
    pub music: u8,
    /// Keys that differ from the usual ones.
    pub keys: BTreeMap<Action, Chord>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            size: 100,
            motion: Motion::Full,
            speed: 100,
            patterns: false,
            edges: true,
            hide_history: true,
            effects: 60,
            music: 40,
            keys: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Binds a key. Whatever else had it takes the one that becomes free, and is returned.
    pub fn bind(&mut self, action: Action, chord: Chord) -> Option<Action> {
        let free = self.key(action);
        let other = Action::ALL.into_iter().find(|&a| a != action && self.key(a) == chord);
        self.set_key(action, chord);
        if let Some(other) = other {
            self.set_key(other, free);
        }
        other
    }

    /// Only keys that differ from the usual ones are kept.
    fn set_key(&mut self, action: Action, chord: Chord) {
        if chord == action.usual() {
            self.keys.remove(&action);
        } else {
            self.keys.insert(action, chord);
        }
    }

    /// With every figure in its bounds, whatever a file said.
    pub fn bounded(mut self) -> Self {
        self.size = self.size.clamp(80, 200);
        self.speed = self.speed.clamp(25, 400);
        self.effects = self.effects.min(100);
        self.music = self.music.min(100);
        self
    }

    /// The key of an action.
    pub fn key(&self, action: Action) -> Chord {
        self.keys.get(&action).copied().unwrap_or_else(|| action.usual())
    }
}

/// The player's hands on the keyboard.
#[derive(SystemParam)]
pub struct Hands<'w, 's> {
    keys: Res<'w, ButtonInput<KeyCode>>,
    settings: Res<'w, Settings>,
    focus: Res<'w, InputFocus>,
    fields: Query<'w, 's, (), With<EditableText>>,
    buttons: Query<'w, 's, (), With<bevy::ui_widgets::Button>>,
}

impl Hands<'_, '_> {
    /// Whether the key of an action was pressed just now, and is not meant for a field or a button that has the
    /// keyboard.
    pub fn just(&self, action: Action) -> bool {
        let chord = self.settings.key(action);
        let ctrl = self.keys.pressed(KeyCode::ControlLeft) || self.keys.pressed(KeyCode::ControlRight);
        let taken = matches!(chord.key, KeyCode::Enter | KeyCode::Space) && self.on_button();
        self.keys.just_pressed(chord.key) && ctrl == chord.ctrl && !self.typing() && !taken
    }

    /// Whether the key of an action is held.
    pub fn held(&self, action: Action) -> bool {
        let ctrl = self.keys.pressed(KeyCode::ControlLeft) || self.keys.pressed(KeyCode::ControlRight);
        !ctrl && !self.typing() && self.keys.pressed(self.settings.key(action).key)
    }

    /// Whether a text field has the keyboard.
    pub fn typing(&self) -> bool {
        self.focus.get().is_some_and(|e| self.fields.contains(e))
    }

    /// Whether a button has it, and takes Enter and Space for itself.
    pub fn on_button(&self) -> bool {
        self.focus.get().is_some_and(|e| self.buttons.contains(e))
    }
}

/// Adds the settings.
pub fn plugin(app: &mut App) {
    app.init_resource::<Settings>();
    app.add_message::<OtherLanguage>();
    app.add_systems(Update, (language, switch_language).chain());
    file::plugin(app);
}

/// The other language, at once and everywhere.
fn language(hands: Hands, mut switch: MessageWriter<OtherLanguage>) {
    if hands.just(Action::Language) {
        switch.write(OtherLanguage);
    }
}

/// Asks for the other language.
#[derive(Message)]
pub struct OtherLanguage;

/// What is asked for is kept, so that the game speaks it next time too.
fn switch_language(
    mut asked: MessageReader<OtherLanguage>,
    mut shell: ResMut<Shell>,
    mut settings: ResMut<Settings>,
    mut wake: ResMut<Wake>,
) {
    if asked.read().count() % 2 == 1 {
        shell.lang = shell.lang.next();
        settings.lang = Some(shell.lang.code().to_owned());
        wake.more();
    }
}

/// The language that is set, if it is one that the game has.
pub fn lang_of(settings: &Settings) -> Option<Lang> {
    let code = settings.lang.as_deref()?;
    Lang::ALL.into_iter().find(|l| l.code() == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_taken_is_swapped() {
        let mut settings = Settings::default();
        let undo = Action::Undo.usual();
        assert_eq!(settings.bind(Action::Desk, undo), Some(Action::Undo));
        assert_eq!(settings.key(Action::Desk), undo);
        assert_eq!(settings.key(Action::Undo), Action::Desk.usual());
        assert_eq!(settings.bind(Action::Desk, Action::Desk.usual()), Some(Action::Undo), "and back again");
        assert!(settings.keys.is_empty(), "nothing but what differs is kept");
    }

    #[test]
    fn no_two_actions_share_a_usual_key() {
        for (i, a) in Action::ALL.iter().enumerate() {
            assert!(Action::ALL[i + 1..].iter().all(|b| a.usual() != b.usual()), "{a:?}");
            assert!(KEYS.contains(&a.usual().key), "{a:?} can be written in a file");
        }
    }
}
