//! The same orders give the same states: whatever else lives in the world, in whatever order it is stored.

use crate::support::{scenario, shipped};
use bevy::prelude::*;
use jinxia::{
    history::replay,
    sim::{
        army, chronicle, clock, diplomacy, envoy, event, fate, index, order, person, place, polity, rulebook,
        snapshot::StateHash,
    },
};
use std::{any::TypeId, collections::BTreeSet};

/// A marker that moves entities from table to table, as a front end's selection might.
#[derive(Component)]
struct Marked;

/// Something that has nothing to do with the rules.
#[derive(Component)]
struct Stranger;

#[test]
fn a_shuffled_world_plays_the_same_game() {
    for id in ["yinshan", "the_khans_levies"] {
        let scenario = scenario(id);
        let plain: Vec<StateHash> = {
            let replay = replay::run(shipped(), scenario, |_, _| true);
            replay.turns.iter().map(|t| t.hash).collect()
        };
        let (mut game, _) = replay::begin(shipped(), scenario);
        for (turn, hash) in plain.iter().enumerate() {
            shuffle(game.world_mut(), turn);
            replay::queue_turn(&mut game, scenario);
            game.end_turn();
            assert_eq!(game.hash(), *hash, "{id}, turn {turn}");
        }
    }
}

/// Marks some entities, unmarks others, and lets strangers come and go.
fn shuffle(world: &mut World, turn: usize) {
    let all = world.resource::<index::Index>().all();
    for (i, entity) in all.into_iter().enumerate() {
        let mut entity = world.entity_mut(entity);
        if (i * 7 + turn * 3).is_multiple_of(5) {
            entity.insert(Marked);
        } else if (i + turn).is_multiple_of(3) {
            entity.remove::<Marked>();
        }
    }
    let strangers: Vec<Entity> = world.query_filtered::<Entity, With<Stranger>>().iter(world).collect();
    for stranger in strangers.into_iter().skip(1) {
        world.despawn(stranger);
    }
    for _ in 0..turn % 4 + 1 {
        world.spawn(Stranger);
    }
}

/// Every component on an entity of the rules is part of a snapshot row, and every resource of the rules is either in
/// the snapshot or on the list of what is derived, given from outside, or output.
#[test]
fn nothing_of_the_state_is_left_out_of_the_snapshot() {
    let rows: BTreeSet<TypeId> = [
        id::<place::PlaceRow>(),
        id::<polity::PolityRow>(),
        id::<person::PersonRow>(),
        id::<army::ArmyRow>(),
        id::<envoy::EnvoyRow>(),
    ]
    .into();
    let resources: BTreeSet<TypeId> = [
        // In the snapshot.
        id::<clock::Clock>(),
        id::<diplomacy::Relations>(),
        id::<diplomacy::Ledger>(),
        id::<order::Pending>(),
        id::<event::Events>(),
        // Given from outside, derived, or output.
        id::<rulebook::Rules>(),
        id::<index::Index>(),
        id::<chronicle::Chronicle>(),
        id::<fate::Fates>(),
    ]
    .into();
    let bare: BTreeSet<TypeId> = {
        let mut app = App::empty();
        app.init_schedule(jinxia::sim::PlayTurn);
        components_of(app.world_mut(), None)
    };
    let scenario = scenario("brother_states");
    let (mut game, _) = replay::begin(shipped(), scenario);
    let mut seen = BTreeSet::new();
    for _ in 0..30 {
        replay::queue_turn(&mut game, scenario);
        game.end_turn();
        let world = game.world_mut();
        let entities = world.resource::<index::Index>().all();
        let on_entities = components_of(world, Some(&entities));
        let unsaved: Vec<_> = on_entities.difference(&rows).collect();
        assert!(unsaved.is_empty(), "components that no snapshot row saves: {unsaved:?}");
        seen.extend(on_entities);
        let all = components_of(world, None);
        let known = |t: &&TypeId| rows.contains(t) || resources.contains(t) || bare.contains(t);
        let unknown: Vec<_> = all.iter().filter(|t| !known(t)).collect();
        assert!(unknown.is_empty(), "resources or components on no list: {unknown:?}");
        assert!(resources.iter().all(|r| all.contains(r)), "a resource on the list does not exist");
    }
    assert_eq!(seen, rows, "a component on the list is never used");
}

fn id<T: 'static>() -> TypeId {
    TypeId::of::<T>()
}

/// The types of all components on these entities, or on all entities there are.
fn components_of(world: &mut World, entities: Option<&[Entity]>) -> BTreeSet<TypeId> {
    let all: Vec<Entity> = match entities {
        Some(list) => list.to_vec(),
        None => world.query::<Entity>().iter(world).collect(),
    };
    let mut found = BTreeSet::new();
    for entity in all {
        for component in world.entity(entity).archetype().components() {
            found.extend(world.components().get_info(*component).and_then(|info| info.type_id()));
        }
    }
    found
}
