//! A writer that writes nothing and looks at everything: every id against its table, every figure against reason.
//!
//! Ids are newtypes, and writers are told the names of newtypes; so whatever holds ids is looked through as it is.

use crate::sim::rulebook::Rulebook;
use serde::{Serialize, Serializer, ser};
use std::fmt;

/// The largest figure that the rules are given, men or strings; their sums stay far within 64 bits.
const MOST: i64 = 10_000_000_000;
/// The largest small figure: months, points, permille.
const MOST_SMALL: i64 = 100_000_000;

/// Looks at what it is given to write.
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
            "EventId" => book.events.len(),
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
