//! Slips that tell what has just happened and go by themselves: refusals, what was taken back, what was saved.

use super::{
    Face, colour,
    kit::Kit,
    parts::{self, Stuff},
    text::lines,
};
use crate::window::{Wake, table::News};
use bevy::prelude::*;
use std::time::Duration;

/// How long a slip stays.
const STAY: Duration = Duration::from_millis(4500);
/// As many as are shown at once.
const MOST: usize = 4;

#[derive(Component)]
struct Slip {
    until: Duration,
}

#[derive(Component)]
struct Root;

/// Adds slips.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (tell, go).chain());
}

fn tell(
    mut commands: Commands,
    mut news: MessageReader<News>,
    roots: Query<Entity, With<Root>>,
    slips: Query<(Entity, &Slip)>,
    time: Res<Time<Real>>,
    kit: Kit,
    mut wake: ResMut<Wake>,
) {
    for item in news.read() {
        let (text, fault) = match item {
            News::Refused(text) | News::Fault(text) | News::NoGame(text) => (text.clone(), true),
            News::Undone(text) | News::Note(text) => (text.clone(), false),
            News::Saved(name) => {
                let list = crate::present::texts::args([("name", name.clone())]);
                (kit.words().with("table-saved", &list), false)
            }
            News::Began | News::Given | News::Played => continue,
        };
        let root = roots.iter().next().unwrap_or_else(|| {
            let node = Node {
                position_type: PositionType::Absolute,
                top: px(76),
                left: px(0),
                right: px(0),
                flex_direction: FlexDirection::Column,
                align_items: AlignItems::Center,
                row_gap: px(8),
                ..default()
            };
            commands.spawn((node, GlobalZIndex(800), Pickable::IGNORE, Root)).id()
        });
        let mut old: Vec<_> = slips.iter().collect();
        old.sort_by_key(|(e, s)| (s.until, *e));
        for (entity, _) in old.iter().take((old.len() + 1).saturating_sub(MOST)) {
            commands.entity(*entity).despawn();
        }
        commands.entity(root).with_children(|root| {
            let node = Node {
                padding: UiRect::axes(px(20), px(10)),
                max_width: px(620),
                column_gap: px(10),
                align_items: AlignItems::Center,
                ..default()
            };
            let mut panel = parts::panel(root, Stuff::Lacquer, node);
            panel.insert((Slip { until: time.elapsed() + STAY }, Pickable::IGNORE));
            panel.with_children(|panel| {
                if fault {
                    let node = Node { width: px(7), height: px(20), flex_shrink: 0.0, ..default() };
                    panel.spawn((node, BackgroundColor(colour::CINNABAR)));
                }
                panel.spawn(lines(text, Face::Body, 15.0, 1.4, colour::ON_LACQUER));
            });
        });
        wake.after(STAY);
        wake.more();
    }
}

fn go(mut commands: Commands, slips: Query<(Entity, &Slip)>, time: Res<Time<Real>>, mut wake: ResMut<Wake>) {
    for (entity, slip) in &slips {
        if time.elapsed() >= slip.until {
            commands.entity(entity).despawn();
            wake.more();
        } else {
            wake.after(slip.until - time.elapsed());
        }
    }
}
