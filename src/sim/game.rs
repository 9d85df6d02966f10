//! A game: a world of its own, made from a snapshot, moved by orders, read through snapshots and facts.

use super::{
    PlayTurn,
    army::ArmyRow,
    chronicle::{Chronicle, Entry},
    clock::Clock,
    diplomacy::{Ledger, Relations},
    envoy::EnvoyRow,
    event::Events,
    fate::{Fate, Fates},
    index::Index,
    invariants,
    order::{Issued, Pending, Refusal, check},
    person::PersonRow,
    place::PlaceRow,
    polity::PolityRow,
    rulebook::Rules,
    snapshot::{Snapshot, StateHash},
};
use bevy::{ecs::system::SystemState, prelude::*};

/// A game in play. Build it once and [`Game::restore`] it as often as needed.
pub struct Game {
    app: App,
}

impl std::fmt::Debug for Game {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Game").field("clock", self.clock()).finish_non_exhaustive()
    }
}

impl Game {
    /// A game at the given state.
    pub fn new(rules: &Rules, snapshot: &Snapshot) -> Self {
        let mut app = App::empty();
        app.insert_resource(rules.clone()).insert_resource(snapshot.clock.clone());
        super::plugin(&mut app);
        let mut game = Self { app };
        game.restore(snapshot);
        game
    }

    /// Puts the game into the given state, whatever it was in before.
    pub fn restore(&mut self, snapshot: &Snapshot) {
        restore(self.app.world_mut(), snapshot);
    }

    /// The state as plain data.
    pub fn snapshot(&mut self) -> Snapshot {
        capture(self.app.world_mut())
    }

    /// The fingerprint of the state.
    pub fn hash(&mut self) -> StateHash {
        self.snapshot().hash()
    }

    /// The rulebook in force.
    pub fn rules(&self) -> &Rules {
        self.app.world().resource()
    }

    /// Time and seed.
    pub fn clock(&self) -> &Clock {
        self.app.world().resource()
    }

    /// Gives an order for the coming turn.
    ///
    /// # Errors
    /// Why it cannot be given as things stand. An order dated later than the coming month is taken as it is and
    /// checked when its time comes.
    pub fn submit(&mut self, issued: Issued) -> Result<(), Refusal> {
        if issued.when <= self.clock().date {
            let rules = self.rules().clone();
            let snapshot = self.snapshot();
            check(&snapshot.with(&rules), issued.by, &issued.order)?;
        }
        self.queue(issued);
        Ok(())
    }

    /// Queues an order without looking at it; it is checked when its time comes, and refused in the chronicle.
    pub fn queue(&mut self, issued: Issued) {
        self.app.world_mut().resource_mut::<Pending>().0.push(issued);
    }

    /// Sets outcomes for the months to come, and whether the record is silent elsewhere.
    pub fn set_fates(&mut self, list: Vec<Fate>, quiet: bool) {
        self.app.insert_resource(Fates { list, quiet, still: quiet });
    }

    /// Lets no event open in the months to come.
    pub fn hold_events(&mut self) {
        self.app.world_mut().resource_mut::<Fates>().still = true;
    }

    /// Outcomes that were set and have not decided anything.
    pub fn unused_fates(&self) -> Vec<Fate> {
        self.app.world().resource::<Fates>().list.iter().filter(|f| !f.used).cloned().collect()
    }

    /// Plays a turn and tells what happened. There is no turn after the last month.
    pub fn end_turn(&mut self) -> Vec<Entry> {
        if self.clock().over() {
            return Vec::new();
        }
        for _ in 0..self.clock().turn_months {
            self.play_month();
        }
        self.close_turn()
    }

    /// Counts the turn and hands over what happened in it. [`Game::end_turn`] does this; those who play a turn
    /// month by month do it themselves.
    pub fn close_turn(&mut self) -> Vec<Entry> {
        self.app.world_mut().resource_mut::<Clock>().turn += 1;
        self.app.world_mut().resource_mut::<Chronicle>().take()
    }

    /// What happened so far in the turn being played.
    pub fn entries(&self) -> &[Entry] {
        &self.app.world().resource::<Chronicle>().entries
    }

    /// Carries out orders of the past before the first turn, each at its own date, and tells what they did.
    pub fn open_with(&mut self, prologue: impl IntoIterator<Item = Issued>) -> Vec<Entry> {
        let world = self.app.world_mut();
        let now = world.resource::<Clock>().date;
        for issued in prologue {
            world.resource_mut::<Clock>().date = issued.when;
            world.resource_mut::<Pending>().0.push(issued);
            let mut state = SystemState::new(world);
            super::order::first_half(world, &mut state);
        }
        world.resource_mut::<Clock>().date = now;
        world.resource_mut::<Chronicle>().take()
    }

    /// Plays one month of a turn. After the last month time stands still, so that a last turn which whole turns of
    /// months leave short ends with it, whoever counts them.
    pub fn play_month(&mut self) {
        if self.clock().over() {
            return;
        }
        self.app.world_mut().run_schedule(PlayTurn);
        if cfg!(debug_assertions) {
            let rules = self.rules().clone();
            let broken = invariants::check(&self.snapshot().with(&rules));
            assert!(broken.is_empty(), "the rules broke their own invariants: {broken:?}");
        }
    }

    /// What is wrong with the state; empty if it is sound.
    pub fn broken_invariants(&mut self) -> Vec<String> {
        let rules = self.rules().clone();
        invariants::check(&self.snapshot().with(&rules))
    }

    /// The world itself, for tests that look under the floor.
    pub fn world_mut(&mut self) -> &mut World {
        self.app.world_mut()
    }
}

/// Clears away what is over, and the month ends.
pub(super) fn end_month(world: &mut World) {
    let index = world.resource::<Index>().clone();
    for &entity in index.armies.values() {
        if world.get::<ArmyRow>(entity).is_some_and(|army| army.force.men() <= 0) {
            world.despawn(entity);
        }
    }
    for &entity in index.envoys.values() {
        if world.get::<EnvoyRow>(entity).is_some_and(|envoy| envoy.journey.done) {
            world.despawn(entity);
        }
    }
    let mut clock = world.resource_mut::<Clock>();
    clock.date = clock.date.plus(1);
}

/// Despawns everything of the rules and spawns the rows of the snapshot, in order of id.
fn restore(world: &mut World, snapshot: &Snapshot) {
    for entity in world.resource::<Index>().all() {
        world.despawn(entity);
    }
    let places = snapshot.places.iter().map(|row| world.spawn(row.clone()).id()).collect();
    let polities = snapshot.polities.iter().map(|row| world.spawn(row.clone()).id()).collect();
    let people = snapshot.people.iter().map(|row| world.spawn(row.clone()).id()).collect();
    {
        let mut index = world.resource_mut::<Index>();
        index.places = places;
        index.polities = polities;
        index.people = people;
    }
    for row in &snapshot.armies {
        world.spawn(row.clone());
    }
    for row in &snapshot.envoys {
        world.spawn(row.clone());
    }
    world.insert_resource(snapshot.clock.clone());
    world.insert_resource(snapshot.relations.clone());
    world.insert_resource(snapshot.ledger.clone());
    world.insert_resource(snapshot.pending.clone());
    world.insert_resource(snapshot.events.clone());
    world.insert_resource(Fates::default());
    world.insert_resource(Chronicle::default());
}

/// Reads the whole state, in order of id.
fn capture(world: &mut World) -> Snapshot {
    Snapshot {
        clock: world.resource::<Clock>().clone(),
        places: rows(world, |row: &PlaceRow| row.id),
        polities: rows(world, |row: &PolityRow| row.id),
        people: rows(world, |row: &PersonRow| row.id),
        armies: rows(world, |row: &ArmyRow| row.id),
        envoys: rows(world, |row: &EnvoyRow| row.id),
        relations: world.resource::<Relations>().clone(),
        ledger: world.resource::<Ledger>().clone(),
        pending: world.resource::<Pending>().clone(),
        events: world.resource::<Events>().clone(),
    }
}

/// All rows of a kind, in order of id.
fn rows<Row: Component + Clone, Id: Ord>(world: &mut World, id: impl Fn(&Row) -> Id) -> Vec<Row> {
    let mut rows: Vec<Row> = world.query::<&Row>().iter(world).cloned().collect();
    rows.sort_by_key(id);
    rows
}
