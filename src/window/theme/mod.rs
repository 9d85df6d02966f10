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

/// Fits the interface to the window, and to the size that the player has set.
fn fit(window: Single<&Window, With<PrimaryWindow>>, settings: Res<Settings>, mut scale: ResMut<UiScale>) {
    let fitting = scale_for(window.height()) * f32::from(settings.size.clamp(80, 200)) / 100.0;
    if (scale.0 - fitting).abs() > 0.001 {
        scale.0 = fitting;
    }
}

#[cfg(test)]
mod tests {
    use super::scale_for;

    #[test]
    fn the_interface_grows_with_the_window() {
        for (height, scale) in [(480.0, 0.86), (720.0, 0.86), (1080.0, 1.0), (2160.0, 2.0)] {
            assert!((scale_for(height) - scale).abs() < 0.011, "{height}");
        }
    }
}
