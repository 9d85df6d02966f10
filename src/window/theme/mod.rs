//! The one visual language: colours, type, frames, buttons; paper, ink, lacquer and seals.

pub mod bakery;
pub mod button;
pub mod colour;
pub mod focus;
pub mod hairline;
pub mod icon;
pub mod kit;
pub mod page;
pub mod panel;
pub mod parts;
pub mod scroll;
pub mod terms;
pub mod text;
pub mod tip;
pub mod toast;
pub mod widgets;

use super::settings::Settings;
use bevy::{prelude::*, ui::UiScale, window::PrimaryWindow};

pub use bakery::Bakery;
pub use kit::Kit;
pub use text::{Face, label};

/// Adds fonts, frames and the behaviour of buttons.
pub fn plugin(app: &mut App) {
    app.add_plugins((text::plugin, parts::plugin, icon::plugin, button::plugin, bakery::plugin, scroll::plugin));
    app.add_plugins((terms::plugin, tip::plugin, toast::plugin, widgets::plugin));
    app.add_systems(PreUpdate, fit);
    app.add_plugins((focus::plugin, hairline::plugin));
}

/// How large the interface is drawn for a window of that height in logical pixels: 0.86 at 720, 1 at 1080, and in
/// proportion above.
pub fn scale_for(height: f32) -> f32 {
    let scale = match height {
        h if h <= 720.0 => 0.86,
        h if h <= 1080.0 => 0.86 + 0.14 * (h - 720.0) / 360.0,
        h => h / 1080.0,
    };
    (scale * 50.0).round() / 50.0
}

/// The same with the size that a player has set, in percent, for a window of that size: never so large that what lies
/// about the map finds no room, or buttons lie out of the window.
pub fn scale_set(window: Vec2, percent: u16) -> f32 {
    let usual = scale_for(window.y);
    let most = (window.x / LEAST.x).min(window.y / LEAST.y);
    (usual * f32::from(percent.clamp(80, 200)) / 100.0).min(most.max(usual * 0.8))
}

/// Room that the interface wants at the least, in its own units.
const LEAST: Vec2 = Vec2::new(960.0, 540.0);

/// Fits the interface to the window, and to the size that the player has set.
fn fit(window: Single<&Window, With<PrimaryWindow>>, settings: Res<Settings>, mut scale: ResMut<UiScale>) {
    let fitting = scale_set(window.size(), settings.size);
    if (scale.0 - fitting).abs() > 0.001 {
        scale.0 = fitting;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interface_grows_with_the_window() {
        for (height, scale) in [(480.0, 0.86), (720.0, 0.86), (1080.0, 1.0), (2160.0, 2.0)] {
            assert!((scale_for(height) - scale).abs() < 0.011, "{height}");
        }
    }

    #[test]
    fn the_interface_never_outgrows_the_window() {
        for (size, percent, scale) in [
            ((1280.0, 720.0), 100, 0.86),
            ((1280.0, 720.0), 150, 1.29),
            ((1280.0, 720.0), 200, 1.333),
            ((1920.0, 1080.0), 200, 2.0),
            ((800.0, 500.0), 200, 0.833),
            ((600.0, 400.0), 200, 0.688),
        ] {
            let found = scale_set(Vec2::from(size), percent);
            assert!((found - scale).abs() < 0.011, "{size:?} at {percent} %: {found}");
        }
    }
}
