//! Whether what a save says can be: every id within its table, every figure within reason, every state whole.
//!
//! The checksum keeps out accidents; this keeps out files that were made to hurt, so that no later code has to ask.

use super::SaveError;
use crate::{
    content::compile::Scenario,
    play::Journal,
    sim::{
        ids::FIRST_FREE_ARMY,
        invariants,
        rulebook::{Keys, Rulebook, Rules},
        snapshot::Snapshot,
    },
};
use serde::Serialize;

/// The largest figure that the rules are given, men or strings; their sums stay far within 64 bits.
const MOST: i64 = 10_000_000_000;
/// The largest small figure: months, points, permille.
const MOST_SMALL: i64 = 100_000_000;
/// The most ids given out in a game.
const MOST_IDS: u32 = 1_000_000_000;

/// A key that one content has and the other has not.
pub(super) fn changed_key(now: &Keys, then: &Keys) -> Option<String> {
    let tables = |k: &Keys| {
        [&k.places, &k.polities, &k.people, &k.armies, &k.policies, &k.acts, &k.records, &k.theatres, &k.borders]
            .map(Clone::clone)
    };
    tables(now).into_iter().zip(tables(then)).find(|(now, then)| now != then).map(|(now, then)| {
        let lacks = |all: &[String], some: &[String]| some.iter().find(|key| !all.contains(key)).cloned();
        lacks(&now, &then).or_else(|| lacks(&then, &now)).unwrap_or_default()
    })
}

/// A state of this scenario, whole and within the rules' own invariants.
pub(super) fn state(rules: &Rules, scenario: &Scenario, state: &Snapshot) -> Result<(), SaveError> {
    ids(rules, state)?;
    let whole = state.places.iter().map(|r| r.id.index()).eq(0..rules.places.len())
        && state.polities.iter().map(|r| r.id.index()).eq(0..rules.polities.len())
        && state.people.iter().map(|r| r.id.index()).eq(0..rules.people.len())
        && state.armies.is_sorted_by(|a, b| a.id < b.id)
        && state.envoys.is_sorted_by(|a, b| a.id < b.id);
    if !whole {
        return Err(SaveError::unsound("a state that lacks rows"));
    }
    let (clock, start) = (&state.clock, &scenario.start.clock);
    if (clock.last, clock.turn_months) != (start.last, start.turn_months) {
        return Err(SaveError::ContentChanged { what: scenario.id.clone() });
    }
    let armies = state.armies.iter().map(|r| r.id.0).filter(|&id| id >= FIRST_FREE_ARMY).max();
    let envoys = state.envoys.iter().map(|r| r.id.0).max();
    let timely = (scenario.from..=scenario.to.plus(1)).contains(&clock.date)
        && (FIRST_FREE_ARMY..MOST_IDS).contains(&clock.next_army)
        && clock.next_envoy < MOST_IDS
        && armies.is_none_or(|id| id < clock.next_army)
        && envoys.is_none_or(|id| id < clock.next_envoy);
    if !timely {
        return Err(SaveError::unsound("a state out of its time"));
    }
    if !figures(state) {
        return Err(SaveError::unsound("a figure that no game comes to"));
    }
    match invariants::check(&state.with(rules)).into_iter().next() {
        Some(broken) => Err(SaveError::unsound(broken)),
        None => Ok(()),
    }
}

/// Figures that the rules never change, or only count down, and so never ask about.
fn figures(state: &Snapshot) -> bool {
    let share = 0..=1000;
    let polities = state.polities.iter().all(|row| {
        let f = &row.fabric;
        let sums = [f.beyond, f.rate, f.grain_rate, f.pay, f.start_value];
        sums.iter().all(|n| (0..=100_000_000).contains(n))
            && share.contains(&f.levy)
            && share.contains(&f.paid)
            && [f.green_drill, f.drill, f.morale].iter().all(|n| (0..=200).contains(n))
            && row.court.parties.iter().all(|(_, part)| (0..=100).contains(part))
    });
    let places = state.places.iter().all(|row| {
        let works = row.siege.0.map_or(0, |siege| siege.works);
        (0..=10).contains(&row.walls.fort) && (0..=1_000_000).contains(&works)
    });
    let armies = state.armies.iter().all(|row| {
        let leg = row.position.leg.is_none_or(|leg| (1..=10_000).contains(&leg.of));
        (0..=1000).contains(&row.position.resting) && leg
    });
    let envoys = state.envoys.iter().all(|row| {
        let journey = &row.journey;
        (0..=10_000).contains(&journey.left) && (0..=10_000).contains(&journey.of)
    });
    polities && places && armies && envoys
}

/// A journal that leads to this state.
pub(super) fn journal(scenario: &Scenario, journal: &Journal, state: &Snapshot) -> Result<(), SaveError> {
    let turns = journal.turns.len();
    let placed = |at: usize, state: &Snapshot| {
        let (turn, from) = (state.clock.turn as usize, scenario.turn(at as u32).0);
        turn == at && state.clock.date == from.min(scenario.to.plus(1))
    };
    let kept = journal.kept.contains_key(&0) && journal.kept.iter().all(|(&at, s)| at <= turns && placed(at, s));
    let path = journal.path.len() == turns + 1;
    if turns > scenario.turns() as usize || !kept || !path || !placed(turns, state) {
        return Err(SaveError::unsound("a journal that does not lead to its state"));
    }
    if state.hash() != journal.last().hash {
        return Err(SaveError::unsound("a state other than its journal's"));
    }
    Ok(())
}

/// Every id in the value is within its table, and every figure within reason.
pub(super) fn ids(book: &Rulebook, value: &impl Serialize) -> Result<(), SaveError> {
    value.serialize(&mut walk::Walk::new(book)).map_err(|fault| SaveError::unsound(fault.0))
}

/// A writer that writes nothing and looks at everything. Ids are newtypes, which writers are told by name.
mod walk {
    use super::{MOST, MOST_SMALL, Rulebook};
    use serde::{Serialize, Serializer, ser};
    use std::fmt;

    pub(super) struct Walk<'a> {
        book: &'a Rulebook,
        /// The name of the id being looked at, and how many of them there are.
        within: Option<(&'static str, usize)>,
    }

    /// What is out of bounds.
    #[derive(Debug)]
    pub(super) struct Fault(pub(super) String);

    impl fmt::Display for Fault {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(&self.0)
        }
    }
    impl std::error::Error for Fault {}
    impl ser::Error for Fault {
        fn custom<T: fmt::Display>(text: T) -> Self {
            Fault(text.to_string())
        }
    }

    type Done = Result<(), Fault>;

    impl<'a> Walk<'a> {
        pub(super) fn new(book: &'a Rulebook) -> Self {
            Self { book, within: None }
        }

        /// How many ids of that name there are; `None` for what is no id of content.
        fn table(&self, name: &str) -> Option<usize> {
            let book = self.book;
            Some(match name {
                "PlaceId" => book.places.len(),
                "PolityId" => book.polities.len(),
                "PersonId" => book.people.len(),
                "RecordId" => book.records.len(),
                "ActId" => book.acts.len(),
                "PolicyId" => book.policies.len(),
                "TheatreId" => book.keys.theatres.len(),
                "BorderId" => book.keys.borders.len(),
                _ => return None,
            })
        }

        /// A number without a sign: an id's, or one that is never added to.
        fn number(&self, value: u64) -> Done {
            match self.within {
                Some((name, most)) if usize::try_from(value).is_ok_and(|v| v >= most) => {
                    Err(Fault(format!("a {name} that nothing has")))
                }
                _ => Ok(()),
            }
        }

        fn figure(&self, value: i64, most: i64) -> Done {
            if (-most..=most).contains(&value) { Ok(()) } else { Err(Fault(format!("{value} of something"))) }
        }
    }

    macro_rules! nothing {
        ($($name:ident($($kind:ty),*);)*) => {$(
            fn $name(self, $(_: $kind),*) -> Done { Ok(()) }
        )*};
    }

    impl Serializer for &mut Walk<'_> {
        type Ok = ();
        type Error = Fault;
        type SerializeSeq = Self;
        type SerializeTuple = Self;
        type SerializeTupleStruct = Self;
        type SerializeTupleVariant = Self;
        type SerializeMap = Self;
        type SerializeStruct = Self;
        type SerializeStructVariant = Self;

        nothing! {
            serialize_bool(bool);
            serialize_i8(i8);
            serialize_i16(i16);
            serialize_f32(f32);
            serialize_f64(f64);
            serialize_char(char);
            serialize_str(&str);
            serialize_bytes(&[u8]);
            serialize_none();
            serialize_unit();
            serialize_unit_struct(&'static str);
            serialize_unit_variant(&'static str, u32, &'static str);
        }
        fn serialize_u8(self, value: u8) -> Done {
            self.number(value.into())
        }
        fn serialize_u16(self, value: u16) -> Done {
            self.number(value.into())
        }
        fn serialize_u32(self, value: u32) -> Done {
            self.number(value.into())
        }
        fn serialize_u64(self, value: u64) -> Done {
            self.number(value)
        }
        fn serialize_i32(self, value: i32) -> Done {
            self.figure(value.into(), MOST_SMALL)
        }
        fn serialize_i64(self, value: i64) -> Done {
            self.figure(value, MOST)
        }
        fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
            value.serialize(self)
        }
        fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Done {
            let Some(most) = self.table(name) else { return value.serialize(self) };
            self.within = Some((name, most));
            let done = value.serialize(&mut *self);
            self.within = None;
            done
        }
        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            value: &T,
        ) -> Done {
            value.serialize(self)
        }
        fn serialize_seq(self, _: Option<usize>) -> Result<Self, Fault> {
            Ok(self)
        }
        fn serialize_tuple(self, _: usize) -> Result<Self, Fault> {
            Ok(self)
        }
        fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Fault> {
            Ok(self)
        }
        fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Fault> {
            Ok(self)
        }
        fn serialize_map(self, _: Option<usize>) -> Result<Self, Fault> {
            Ok(self)
        }
        fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Fault> {
            Ok(self)
        }
        fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Fault> {
            Ok(self)
        }
        fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Done {
            Ok(())
        }
        fn is_human_readable(&self) -> bool {
            false
        }
    }

    macro_rules! items {
        ($($part:ident: $($method:ident($($skip:ty),*)),+;)*) => {$(
            impl ser::$part for &mut Walk<'_> {
                type Ok = ();
                type Error = Fault;
                $(fn $method<T: Serialize + ?Sized>(&mut self, $(_: $skip,)* value: &T) -> Done {
                    value.serialize(&mut **self)
                })+
                fn end(self) -> Done {
                    Ok(())
                }
            }
        )*};
    }
    items! {
        SerializeSeq: serialize_element();
        SerializeTuple: serialize_element();
        SerializeTupleStruct: serialize_field();
        SerializeTupleVariant: serialize_field();
        SerializeMap: serialize_key(), serialize_value();
        SerializeStruct: serialize_field(&'static str);
        SerializeStructVariant: serialize_field(&'static str);
    }
}
