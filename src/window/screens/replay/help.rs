//! The list of keys.

use super::playback::Playback;
use crate::window::{
    Shell,
    theme::{Face, colour, label, parts, parts::Stuff},
};
use bevy::prelude::*;

#[derive(Component)]
pub struct Place;

/// Where it lies.
pub fn place() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(0),
        top: px(90),
        justify_content: JustifyContent::Center,
        ..default()
    };
    (node, Place, GlobalZIndex(10))
}

/// Keys and what they do, as messages.
const KEYS: [&str; 12] =
    ["play", "turn", "event", "speed", "ends", "scroll", "look", "follow", "buttons", "language", "help", "back"];

pub fn draw(mut commands: Commands, place: Single<Entity, With<Place>>, playback: Res<Playback>, shell: Res<Shell>) {
    let mut spot = commands.entity(*place);
    spot.despawn_related::<Children>();
    if !playback.help {
        return;
    }
    let words = shell.words();
    spot.with_children(|spot| {
        let node = Node {
            padding: UiRect::axes(px(28), px(22)),
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            ..default()
        };
        let mut panel = parts::panel(spot, Stuff::Lacquer, node);
        panel.with_children(|panel| {
            panel.spawn(label(shell.get("keys-title"), Face::Strong, 16.0, colour::ON_LACQUER));
            panel.spawn(parts::rule(colour::GOLD, 1.0));
            for key in KEYS {
                panel.spawn(Node { column_gap: px(20), ..default() }).with_children(|row| {
                    row.spawn(Node { width: px(190), ..default() }).with_children(|c| {
                        let keys = words.attr(&format!("keys-{key}"), "keys").unwrap_or_default();
                        c.spawn(label(keys, Face::Number, 14.0, colour::GOLD_LIGHT));
                    });
                    row.spawn(label(shell.get(&format!("keys-{key}")), Face::Body, 15.0, colour::ON_LACQUER));
                });
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::{
        content,
        present::{Lang, Texts},
    };

    #[test]
    fn every_key_is_listed_in_every_language() {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        for lang in Lang::ALL {
            let keys = |key: &&str| {
                let message = format!("keys-{key}");
                assert!(texts.has(lang, &message, None), "{key} in {lang:?}");
                texts.find_in(lang, &message, Some("keys"), None).expect(key)
            };
            let all = KEYS.iter().map(keys).collect::<Vec<_>>().join(" ");
            for name in
                ["Esc", "Home", "End", "Page Up", "Page Down", "Tab", "Shift", "F1", "/", "F ", "L ", "[", "→", "↑"]
            {
                assert!(all.contains(name), "{name} is missing: {all}");
            }
        }
    }
}
