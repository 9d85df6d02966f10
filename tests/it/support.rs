//! Verbs for tests.

use jinxia::{
    content::{
        self,
        compile::{Content, Scenario},
    },
    sim::{
        army::{Position, Task},
        date::Date,
        game::Game,
        ids::{ArmyId, PersonId, PlaceId, PolityId},
        look::Look,
        order::{Half, Issued, Order, Refusal, check},
        place::{Besieged, Siege},
        snapshot::Snapshot,
    },
};
use std::sync::{Arc, LazyLock};

static CONTENT: LazyLock<Content> = LazyLock::new(|| content::shipped().expect("shipped content is sound"));

/// The shipped content, loaded once.
pub fn shipped() -> &'static Content {
    &CONTENT
}

/// A shipped scenario.
pub fn scenario(id: &str) -> &'static Arc<Scenario> {
    shipped().scenario(id).expect("a shipped scenario")
}

pub fn place(key: &str) -> PlaceId {
    shipped().rules.keys.find_place(key).expect(key)
}
pub fn polity(key: &str) -> PolityId {
    shipped().rules.keys.find_polity(key).expect(key)
}
pub fn person(key: &str) -> PersonId {
    shipped().rules.keys.find_person(key).expect(key)
}
pub fn army(key: &str) -> ArmyId {
    shipped().rules.keys.find_army(key).expect(key)
}

/// A game at the beginning of a scenario, without its record.
pub fn game(id: &str) -> Game {
    Game::new(&shipped().rules, &scenario(id).start)
}

/// Puts an army somewhere, at rest.
pub fn stand(state: &mut Snapshot, key: &str, at: &str) {
    let row = state.armies.iter_mut().find(|a| a.id == army(key)).expect("in being");
    row.position = Position { at: place(at), leg: None, route: Vec::new(), resting: 0 };
    row.task = Task::Hold;
}

/// Lets an army lie before a place for so many months already.
pub fn besiege(state: &mut Snapshot, key: &str, at: &str, months: i32) {
    stand(state, key, at);
    let since = state.clock.date.plus(-months);
    let row = state.armies.iter_mut().find(|a| a.id == army(key)).expect("in being");
    row.task = Task::Siege;
    let by = row.banner.of;
    let siege = Siege { by, since, works: 0, hungry: false, flooded: false };
    state.places[place(at).index()].siege = Besieged(Some(siege));
}

/// An order for now.
pub fn now(game: &Game, by: &str, order: Order) -> Issued {
    Issued { by: polity(by), order, when: game.clock().date, half: Half::First, warrant: None }
}

/// Whether `by` may give that order now.
pub fn may(game: &mut Game, by: &str, order: &Order) -> Result<(), Refusal> {
    check(&game.snapshot().with(&shipped().rules), polity(by), order)
}

/// Who holds a place.
pub fn holder(game: &mut Game, key: &str) -> Option<PolityId> {
    game.snapshot().with(&shipped().rules).holder(place(key))
}

pub fn date(text: &str) -> Date {
    text.parse().expect("a date")
}
