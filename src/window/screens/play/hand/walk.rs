//! The hand without a mouse: walking from place to place, going through one's armies, sending them.

use super::{Aiming, Selected, Sheets, march, place_spot, stands};
use crate::{
    sim::{
        ids::{ArmyId, PlaceId},
        look::Look,
    },
    window::{
        Shell, Wake,
        map::{camera::MapCamera, pick::Thing, spot},
        settings::{Action, Hands},
        table::Table,
    },
};
use bevy::{prelude::*, window::PrimaryWindow};

/// What keys do on the map.
pub fn keys(
    hands: Hands,
    pressed: Res<ButtonInput<KeyCode>>,
    sheets: Res<Sheets>,
    shell: Res<Shell>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut table: ResMut<Table>,
    mut selected: ResMut<Selected>,
    mut aiming: ResMut<Aiming>,
    mut camera: ResMut<MapCamera>,
    mut wake: ResMut<Wake>,
) {
    if sheets.top().is_some() || hands.typing() {
        if aiming.0.is_some() {
            aiming.0 = None;
        }
        return;
    }
    let size = window.size();
    if hands.just(Action::WholeMap) {
        camera.whole();
    }
    if hands.just(Action::Home) {
        let seat = table.scene(&shell).court(table.you).seat;
        camera.home(place_spot(&shell, seat), 1.25);
    }
    if hands.just(Action::NextArmy)
        && let Some(next) = next_army(&table, &shell, &selected)
    {
        *selected = Selected { armies: vec![next], place: None };
        if let Some(at) = stands(&table, &shell, next) {
            camera.keep(at, size);
        }
        wake.more();
    }
    if hands.just(Action::March) && !selected.armies.is_empty() {
        aiming.0 = match aiming.0 {
            None => here(&table, &shell, &selected),
            Some(_) => None,
        };
        wake.more();
    }
    if let Some(to) = aiming.0 {
        if hands.just(Action::EndTurn) {
            march::send(&mut table, &shell, &selected.armies, &Thing::Place(to));
            aiming.0 = None;
        } else if hands.just(Action::Menu) || selected.armies.is_empty() {
            aiming.0 = None;
        }
    }
    if let Some(way) = arrow(&pressed) {
        let from = aiming.0.or(selected.place).or_else(|| here(&table, &shell, &selected));
        let from = from.unwrap_or_else(|| table.scene(&shell).court(table.you).seat);
        let rules = &shell.content.rules;
        let spots: Vec<Vec2> = (0..rules.places.len()).map(|i| spot(rules, PlaceId(i as u16))).collect();
        let fresh = aiming.0.is_none() && selected.place.is_none() && selected.armies.is_empty();
        let to = if fresh { Some(from) } else { beside(&spots, from, way) };
        if let Some(to) = to {
            camera.keep(spots[to.index()], size);
            match aiming.0 {
                Some(_) => aiming.0 = Some(to),
                None => *selected = Selected { armies: Vec::new(), place: Some(to) },
            }
        }
        wake.more();
    }
}

fn arrow(pressed: &ButtonInput<KeyCode>) -> Option<Vec2> {
    let ways = [
        (KeyCode::ArrowUp, Vec2::Y),
        (KeyCode::ArrowDown, Vec2::NEG_Y),
        (KeyCode::ArrowLeft, Vec2::NEG_X),
        (KeyCode::ArrowRight, Vec2::X),
    ];
    ways.into_iter().find(|(key, _)| pressed.just_pressed(*key)).map(|(_, way)| way)
}

/// Where the first of the chosen armies is.
fn here(table: &Table, shell: &Shell, selected: &Selected) -> Option<PlaceId> {
    let scene = table.scene(shell);
    selected.armies.first().and_then(|&id| scene.army(id)).map(|a| a.position.at)
}

/// The next of one's own armies, in order of id.
fn next_army(table: &Table, shell: &Shell, selected: &Selected) -> Option<ArmyId> {
    let scene = table.scene(shell);
    let on_map =
        |id: &ArmyId| scene.army(*id).is_some_and(|a| a.exists() && !a.away() && march::commands(&a, table.you));
    let mine: Vec<ArmyId> = scene.army_ids().into_iter().filter(on_map).collect();
    let last = selected.armies.last().copied();
    mine.iter().copied().find(|id| last.is_some_and(|l| *id > l)).or_else(|| mine.first().copied())
}

/// The place nearest to another in a direction; what lies aside counts as farther off.
fn beside(spots: &[Vec2], from: PlaceId, way: Vec2) -> Option<PlaceId> {
    let start = *spots.get(from.index())?;
    let cost = |at: Vec2| {
        let off = at - start;
        let (ahead, aside) = (off.dot(way), off.perp_dot(way).abs());
        (ahead > 0.5 && aside <= ahead * 1.2).then_some(ahead + aside * 1.5)
    };
    let list = spots.iter().enumerate().filter_map(|(i, &at)| Some((cost(at)?, PlaceId(i as u16))));
    list.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walks_to_the_nearest_place_that_lies_that_way() {
        let spots: Vec<Vec2> =
            [(0.0, 0.0), (10.0, 2.0), (4.0, 9.0), (-3.0, 0.5), (30.0, 0.0)].map(|(x, y)| Vec2::new(x, y)).to_vec();
        let go = |from: u16, way| beside(&spots, PlaceId(from), way).map(|p| p.0);
        assert_eq!(go(0, Vec2::X), Some(1), "not the one that lies far aside");
        assert_eq!(go(0, Vec2::Y), Some(2));
        assert_eq!(go(0, Vec2::NEG_X), Some(3));
        assert_eq!(go(0, Vec2::NEG_Y), None);
        assert_eq!(go(1, Vec2::X), Some(4));
    }
}
