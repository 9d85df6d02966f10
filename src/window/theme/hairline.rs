//! Thin lines, on whole pixels of the screen: at most sizes of the interface a line of one pixel would be laid between
//! two, and vanish on some sides of a button and not on others.

use bevy::{
    prelude::*,
    ui::{UiScale, UiSystems},
    window::PrimaryWindow,
};

/// Nothing thicker is taken for a line, in pixels of the interface.
const THIN: f32 = 2.5;

/// Adds the rounding of thin lines.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, snap.before(UiSystems::Prepare));
}

/// A thickness as so many whole pixels of the screen, at least one.
fn whole(thick: Val, scale: f32) -> Val {
    match thick {
        Val::Px(v) if v > 0.0 && v <= THIN => Val::Px((v * scale - 0.15).round().max(1.0) / scale),
        other => other,
    }
}

fn snapped(node: &Node, scale: f32) -> Node {
    let border = node.border;
    Node {
        width: whole(node.width, scale),
        height: whole(node.height, scale),
        border: UiRect {
            left: whole(border.left, scale),
            right: whole(border.right, scale),
            top: whole(border.top, scale),
            bottom: whole(border.bottom, scale),
        },
        ..node.clone()
    }
}

/// Rounds what was changed; everything when the scale has changed.
fn snap(
    mut nodes: Query<&mut Node>,
    ui: Res<UiScale>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut last: Local<f32>,
) {
    let scale = ui.0 * window.scale_factor();
    let rescaled = (*last - scale).abs() > 0.001;
    *last = scale;
    let thin = |v: Val| matches!(v, Val::Px(v) if v > 0.0 && v <= THIN);
    for mut node in &mut nodes {
        let b = node.border;
        if (rescaled || node.is_changed())
            && [node.width, node.height, b.left, b.right, b.top, b.bottom].into_iter().any(thin)
        {
            let new = snapped(&node, scale);
            node.set_if_neq(new);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thin_lines_fill_whole_pixels_and_are_never_lost() {
        for scale in [0.68, 0.86, 1.0, 1.29, 1.5, 2.0] {
            for thick in [0.5, 1.0, 2.0] {
                let node = Node { height: px(thick), border: px(thick).all(), ..default() };
                let once = snapped(&node, scale);
                for val in [once.height, once.border.left, once.border.bottom] {
                    let Val::Px(v) = val else { panic!("stays a length") };
                    let on_screen = v * scale;
                    assert!((on_screen - on_screen.round()).abs() < 1e-3 && on_screen >= 0.99, "{thick} at {scale}");
                }
                assert_eq!(snapped(&once, scale), once, "what is whole stays: {thick} at {scale}");
            }
        }
        let thick = Node { width: px(40), border: px(4).all(), ..default() };
        assert_eq!(snapped(&thick, 0.86), thick, "what is no line is left alone");
    }

    #[test]
    fn lines_follow_the_scale_of_the_interface() {
        let mut app = App::new();
        app.insert_resource(UiScale(0.86)).add_systems(Update, snap);
        app.world_mut().spawn((Window::default(), PrimaryWindow));
        let line = app.world_mut().spawn(Node { height: px(1), ..default() }).id();
        let high = |app: &App| match app.world().get::<Node>(line).expect("is there").height {
            Val::Px(v) => v * app.world().resource::<UiScale>().0,
            _ => 0.0,
        };
        app.update();
        assert!((high(&app) - 1.0).abs() < 1e-3, "{}", high(&app));
        app.world_mut().resource_mut::<UiScale>().0 = 2.0;
        app.update();
        assert!((high(&app) - 2.0).abs() < 1e-3, "{}", high(&app));
    }
}
