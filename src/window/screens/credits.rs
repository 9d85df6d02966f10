//! Credits: who made what, from the file that is shipped with the game, and the licences in full.

use super::{Screen, settings_sheet::room};
use crate::window::{
    Wake,
    theme::{
        Face, Kit,
        button::{self, Dress},
        colour,
        kit::rescaled,
        parts::{self, Stuff},
        scroll,
        text::lines,
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::UiScale, ui_widgets::Activate, window::PrimaryWindow,
};

const CREDITS: &str = include_str!("../../../CREDITS.md");
const CREDITS_ZH: &str = include_str!("../../../CREDITS.zh.md");
const TYPE: &str = include_str!("../../../assets/fonts/OFL.txt");
const ICONS: &str = include_str!("../../../assets/icons/ATTRIBUTION.md");
const MIT: &str = include_str!("../../../LICENSE-MIT");

#[derive(Component)]
struct Root;

/// A piece of a text with headings.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Head(String),
    Item(String),
    Text(String),
}

/// Adds the credits.
pub fn plugin(app: &mut App) {
    app.add_systems(OnExit(Screen::Credits), leave);
    app.add_systems(Update, (keys, draw).chain().run_if(in_state(Screen::Credits)));
}

fn leave(mut commands: Commands, roots: Query<Entity, With<Root>>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
}

fn keys(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Screen>>) {
    if keys.just_pressed(KeyCode::Escape) {
        next.set(Screen::Title);
    }
}

/// The pieces of a text: lines that belong together are joined, addresses and marks of emphasis left out.
fn pieces(text: &str) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        let plain = plain(line);
        if line.is_empty() || line.chars().all(|c| "-=|: ".contains(c)) {
            open = false;
        } else if line.starts_with('#') {
            all.push(Piece::Head(plain.trim_start_matches(['#', ' ']).to_owned()));
            open = false;
        } else if let Some(item) = plain.strip_prefix("- ") {
            all.push(Piece::Item(item.to_owned()));
            open = true;
        } else {
            match all.last_mut().filter(|_| open) {
                Some(Piece::Item(last) | Piece::Text(last)) => {
                    // Chinese is joined without a space.
                    if last.is_ascii() || plain.is_ascii() {
                        last.push(' ');
                    }
                    last.push_str(&plain);
                }
                _ => {
                    all.push(Piece::Text(plain));
                    open = true;
                }
            }
        }
    }
    all
}

/// A line without links and marks: `[name](address)` is its name.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once("](").and_then(|(name, tail)| Some((name, tail.split_once(')')?.1))) {
            Some((name, tail)) => {
                out.push_str(name);
                rest = tail;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.replace(['`', '*'], "").replace('\u{2019}', "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

fn draw(
    mut commands: Commands,
    kit: Kit,
    window: Single<Ref<Window>, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    roots: Query<Entity, With<Root>>,
    mut last: Local<f32>,
    mut wake: ResMut<Wake>,
) {
    let rescaled = rescaled(kit.bakery.scale, &mut last);
    if !roots.is_empty() && !rescaled && !kit.shell.is_changed() && !window.is_changed() {
        return;
    }
    roots.iter().for_each(|e| commands.entity(e).despawn());
    wake.more();
    let width = room(&window, scale.0, 940.0);
    let root = Node {
        width: percent(100),
        height: percent(100),
        padding: px(16).all(),
        justify_content: JustifyContent::Center,
        ..default()
    };
    let veil = BackgroundColor(colour::hex(0x140c07).with_alpha(0.8));
    commands.spawn((root, veil, Root, TabGroup::new(0))).with_children(|root| {
        let node = Node {
            width: px(width + 48.0),
            padding: UiRect::axes(px(24), px(18)),
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            ..default()
        };
        parts::panel(root, Stuff::Paper, node).with_children(|page| {
            let row = Node { justify_content: JustifyContent::SpaceBetween, flex_shrink: 0.0, ..default() };
            page.spawn(row).with_children(|row| {
                let size = kit.by_lang(26.0, 23.0);
                row.spawn(lines(kit.get("credits-title"), Face::title(kit.lang()), size, 1.3, colour::INK));
                let node = Node { height: px(34), padding: UiRect::axes(px(16), px(0)), ..default() };
                button::word(row, "back", Dress::Plain, &kit.get("title-back"), node)
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
            });
            page.spawn(parts::rule(colour::LINE_STRONG, 2.0));
            scroll::area(page, width - 8.0, 4.0, true, |area| {
                // The file's own title stands above already.
                text(area, &pieces(kit.by_lang(CREDITS_ZH, CREDITS))[1..], width - 20.0);
                parts::section(area, kit.icon("book", 16.0, colour::INK), &kit.get("credits-licences"));
                text(area, &pieces(MIT), width - 20.0);
                parts::section(area, kit.icon("book", 16.0, colour::INK), &kit.get("credits-fonts"));
                text(area, &pieces(TYPE), width - 20.0);
                parts::section(area, kit.icon("book", 16.0, colour::INK), &kit.get("credits-icons"));
                text(area, &pieces(ICONS), width - 20.0);
            });
        });
    });
}

fn text(area: &mut ChildSpawnerCommands, pieces: &[Piece], width: f32) {
    for piece in pieces {
        let (words, face, size, indent, above) = match piece {
            Piece::Head(words) => (words.clone(), Face::Strong, 16.0, 0.0, 10.0),
            Piece::Item(words) => (format!("· {words}"), Face::Body, 15.0, 10.0, 0.0),
            Piece::Text(words) => (words.clone(), Face::Body, 15.0, 0.0, 0.0),
        };
        let node = Node {
            width: px(width - indent),
            margin: UiRect::new(px(indent), px(0), px(above), px(0)),
            flex_shrink: 0.0,
            ..default()
        };
        area.spawn((node, Pickable::IGNORE)).with_children(|t| {
            t.spawn(lines(words, face, size, 1.45, colour::INK));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_heads_items_and_sentences() {
        let text = "# One\n\nTwo [three](https://x.y) `four`,\nfive.\n\n- six\n  seven\n- eight";
        let head = |w: &str| Piece::Head(w.into());
        let item = |w: &str| Piece::Item(w.into());
        let told = [head("One"), Piece::Text("Two three four, five.".into()), item("six seven"), item("eight")];
        assert_eq!(pieces(text), told);
    }

    #[test]
    fn the_credits_begin_with_their_title() {
        assert!(matches!(pieces(CREDITS).first(), Some(Piece::Head(_))));
        let kinds = |text: &str| -> Vec<_> { pieces(text).iter().map(std::mem::discriminant).collect() };
        assert_eq!(kinds(CREDITS), kinds(CREDITS_ZH), "both languages thank the same");
        assert!(pieces(CREDITS).len() > 10 && pieces(ICONS).len() > 3);
    }
}
