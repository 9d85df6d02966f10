//! From ids to entities. Kept by hooks, so that a spawned thing is found at once and a despawned one is gone.

use super::{
    army::ArmyRow,
    envoy::EnvoyRow,
    ids::{ArmyId, EnvoyId},
};
use bevy::{
    ecs::{lifecycle::HookContext, world::DeferredWorld},
    prelude::*,
};
use std::collections::BTreeMap;

/// The entity of every id.
#[derive(Resource, Clone, Debug, Default)]
pub struct Index {
    /// Places by id.
    pub places: Vec<Entity>,
    /// Polities by id.
    pub polities: Vec<Entity>,
    /// People by id.
    pub people: Vec<Entity>,
    /// Armies in being.
    pub armies: BTreeMap<ArmyId, Entity>,
    /// Envoys under way.
    pub envoys: BTreeMap<EnvoyId, Entity>,
}

impl Index {
    /// Every entity of the rules.
    pub fn all(&self) -> Vec<Entity> {
        let fixed = self.places.iter().chain(&self.polities).chain(&self.people);
        fixed.chain(self.armies.values()).chain(self.envoys.values()).copied().collect()
    }
}

/// Registers the hooks that keep the [`Index`].
pub(super) fn keep(world: &mut World) {
    world.init_resource::<Index>();
    fn army_added(mut world: DeferredWorld, context: HookContext) {
        if let Some(id) = world.get::<ArmyRow>(context.entity).map(|row| row.id) {
            world.resource_mut::<Index>().armies.insert(id, context.entity);
        }
    }
    fn army_removed(mut world: DeferredWorld, context: HookContext) {
        if let Some(id) = world.get::<ArmyRow>(context.entity).map(|row| row.id) {
            world.resource_mut::<Index>().armies.remove(&id);
        }
    }
    fn envoy_added(mut world: DeferredWorld, context: HookContext) {
        if let Some(id) = world.get::<EnvoyRow>(context.entity).map(|row| row.id) {
            world.resource_mut::<Index>().envoys.insert(id, context.entity);
        }
    }
    fn envoy_removed(mut world: DeferredWorld, context: HookContext) {
        if let Some(id) = world.get::<EnvoyRow>(context.entity).map(|row| row.id) {
            world.resource_mut::<Index>().envoys.remove(&id);
        }
    }
    world.register_component_hooks::<ArmyRow>().on_add(army_added).on_remove(army_removed);
    world.register_component_hooks::<EnvoyRow>().on_add(envoy_added).on_remove(envoy_removed);
}
