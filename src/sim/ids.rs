//! Stable names of things. An id never changes while a game lasts, and an [`bevy::prelude::Entity`] never leaves the world.

use serde::{Deserialize, Serialize};

// Not `serde(transparent)`: the bytes are the same, and whoever walks over written data can see which numbers are ids.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub $inner);

        impl $name {
            /// The position in tables that are indexed by this id.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A place on the map, by its position among the sorted keys of the content.
    PlaceId(u16);
    /// A polity: Xia, Jin, the Mongols, ...
    PolityId(u8);
    /// A person.
    PersonId(u16);
    /// An army in being. Named armies of the record have the low ids, others count up from [`FIRST_FREE_ARMY`].
    ArmyId(u32);
    /// An envoy on the road or at a court.
    EnvoyId(u32);
    /// A record of the source.
    RecordId(u16);
    /// A diplomatic act, as `rules/acts.ron` defines it.
    ActId(u16);
    /// A policy of state.
    PolicyId(u16);
    /// A theatre of war off the map.
    TheatreId(u8);
    /// A scripted event.
    EventId(u16);
    /// A border between two courts that has a name, such as the Yellow River.
    BorderId(u8);
}

/// In whose name something is done: the record that orders it, and whether the source tells the order or only implies it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warrant {
    /// The record.
    pub record: RecordId,
    /// Whether the order is inferred.
    pub inferred: bool,
}

/// Ids from here on are free for armies that no script names.
pub const FIRST_FREE_ARMY: u32 = 10_000;
