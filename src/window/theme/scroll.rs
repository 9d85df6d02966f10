//! Scrolling with the wheel: whatever lies under the pointer and can be scrolled.

use bevy::{
    input::mouse::{MouseScrollUnit, MouseWheel},
    picking::hover::HoverMap,
    prelude::*,
};

/// Pixels of the interface per notch of the wheel.
const NOTCH: f32 = 42.0;

/// Adds scrolling.
pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, scroll);
}

fn scroll(
    mut wheel: MessageReader<MouseWheel>,
    hovers: Res<HoverMap>,
    parents: Query<&ChildOf>,
    mut areas: Query<(&mut ScrollPosition, &Node, &ComputedNode)>,
) {
    let down: f32 = wheel.read().map(|w| -w.y * if w.unit == MouseScrollUnit::Line { NOTCH } else { 1.0 }).sum();
    if down == 0.0 {
        return;
    }
    let under: Vec<Entity> = hovers.values().flat_map(|hits| hits.keys().copied()).collect();
    for start in under {
        let mut at = Some(start);
        while let Some(entity) = at {
            if let Ok((mut position, node, computed)) = areas.get_mut(entity)
                && node.overflow.y == OverflowAxis::Scroll
            {
                let most = ((computed.content_size().y - computed.size().y) * computed.inverse_scale_factor()).max(0.0);
                let to = (position.y + down).clamp(0.0, most);
                if (to - position.y).abs() > 0.1 {
                    position.y = to;
                }
                return;
            }
            at = parents.get(entity).ok().map(ChildOf::parent);
        }
    }
}
