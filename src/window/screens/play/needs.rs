//! What needs the player, at the left of the map; under it the orders of the turn ([`super::slip`]).

use super::{
    super::Screen,
    go::{Goal, Way},
    row::{self, Line, Sign},
    slip, stale,
};
use crate::{
    present::panels::{About, Need, NeedKind},
    window::{
        settings::{Action, Hands, Settings},
        table::Table,
        theme::{
            Face, Kit, colour,
            parts::{self, Stuff},
            scroll,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

/// Width of the panels beside the map.
pub const WIDTH: f32 = 312.0;

#[derive(Component)]
struct Needs;

/// Which need the key went to last.
#[derive(Resource, Default)]
struct Walked(Option<usize>);

/// Adds the list.
pub fn plugin(app: &mut App) {
    app.init_resource::<Walked>();
    app.add_systems(
        Update,
        (walk.run_if(resource_exists::<Table>), draw.run_if(stale)).chain().run_if(in_state(Screen::Play)),
    );
}

/// The icon of a kind of matter, and the colour of its ring.
pub fn icon(kind: NeedKind) -> (&'static str, Color) {
    match kind {
        NeedKind::Letter => ("letter", colour::CINNABAR),
        NeedKind::Event => ("edict", colour::CINNABAR),
        NeedKind::War | NeedKind::Enemy => ("flag", colour::CINNABAR),
        NeedKind::Grain => ("wheat", colour::AGAINST),
        NeedKind::Leader => ("throne", colour::LINE_STRONG),
        NeedKind::Siege | NeedKind::SiegeHungry => ("catapult", colour::CINNABAR),
        NeedKind::Supply => ("wheat", colour::AGAINST),
        NeedKind::Money => ("coins", colour::AGAINST),
        NeedKind::Due => ("tribute_out", colour::LINE_STRONG),
        NeedKind::Land => ("flag", colour::FOR),
        NeedKind::Unrest => ("burn", colour::AGAINST),
        NeedKind::Crisis => ("scales", colour::CINNABAR),
        NeedKind::Heir => ("throne", colour::LINE_STRONG),
    }
}

/// The next of so many, after the last one gone to.
fn next(last: Option<usize>, count: usize) -> Option<usize> {
    (count > 0).then(|| last.map_or(0, |i| (i + 1) % count))
}

/// The key goes from one matter to the next.
fn walk(hands: Hands, table: Res<Table>, mut walked: ResMut<Walked>, mut way: Way, kit: Kit) {
    if !hands.just(Action::NextNeed) {
        return;
    }
    let needs = table.view(&kit.shell).needs();
    walked.0 = next(walked.0, needs.len());
    if let Some(need) = walked.0.and_then(|i| needs.get(i)) {
        way.go(&Goal::from(need.about));
    }
}

fn draw(
    mut commands: Commands,
    table: Res<Table>,
    settings: Res<Settings>,
    selected: Res<super::Selected>,
    mut kit: Kit,
    old: Query<Entity, With<Needs>>,
) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(16),
        top: px(76),
        // The key map stands below.
        bottom: px(252),
        width: px(WIDTH),
        flex_direction: FlexDirection::Column,
        row_gap: px(12),
        ..default()
    };
    let root = (node, GlobalZIndex(20), Needs, TabGroup::new(1), DespawnOnExit(Screen::Play), Pickable::IGNORE);
    let needs = if table.moment.over { Vec::new() } else { table.view(&kit.shell).needs() };
    commands.spawn(root).with_children(|root| {
        let node = Node {
            padding: UiRect::axes(px(14), px(14)),
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            flex_shrink: 1.0,
            min_height: px(96),
            ..default()
        };
        parts::panel(root, Stuff::Paper, node).with_children(|panel| {
            let number = (!needs.is_empty()).then(|| needs.len().to_string());
            row::title(panel, &kit, kit.get("hud-needs"), number, |_| {});
            if needs.is_empty() {
                let key = if table.moment.over { "hud-over" } else { "view-needs-none" };
                panel.spawn(lines(kit.get(key), Face::Body, 15.0, 1.45, colour::INK_2));
                return;
            }
            scroll::kept(panel, "needs", WIDTH - 34.0, 0.0, false, |list| {
                for (i, need) in needs.iter().enumerate() {
                    if i > 0 {
                        list.spawn(parts::rule(colour::HAIR, 1.0));
                    }
                    lay(list, &mut kit, i, need, &selected);
                }
            });
            if needs.len() > 1 {
                let list = crate::present::texts::args([("key", settings.key(Action::NextNeed).name())]);
                panel.spawn(lines(kit.words().with("hud-needs-key", &list), Face::Body, 14.0, 1.3, colour::INK_3));
            }
        });
        slip::fill(root, &kit, &table, &settings);
    });
}

fn lay(list: &mut ChildSpawnerCommands, kit: &mut Kit, i: usize, need: &Need, selected: &super::Selected) {
    let (icon, ink) = icon(need.kind);
    let chosen = match need.about {
        About::Place(place) => selected.place == Some(place),
        About::Army(army) => selected.armies == [army],
        _ => false,
    };
    let line = Line {
        name: format!("need-{i}"),
        sign: Sign::Disc(icon, ink),
        head: need.head.clone(),
        line: need.line.clone(),
        value: String::new(),
        grave: false,
        chosen,
        goal: Some(need.about.into()),
        tip: Some(Tip::message(if need.kind.asks() { "hud-need-asks" } else { "hud-need-go" })),
    };
    row::row(list, kit, WIDTH - 36.0, line);
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_key_walks_the_needs_and_begins_again() {
        assert_eq!(next(None, 0), None);
        assert_eq!(next(Some(3), 0), None);
        assert_eq!(next(None, 2), Some(0));
        assert_eq!(next(Some(0), 2), Some(1));
        assert_eq!(next(Some(1), 2), Some(0));
        assert_eq!(next(Some(7), 2), Some(0), "some were answered meanwhile");
    }
}
