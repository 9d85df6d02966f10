//! A serde deserializer over the syntax tree that reports and goes on instead of stopping.

use super::{Problem, Problems, Source, Span, list, spanned};
use ron2::ast::{Expr, NumberExpr, SeqItem, StructBody, StructField, TupleElement};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::{cell::RefCell, fmt, sync::Arc};

/// Reads the root value of a file.
pub(super) fn read_root<T: DeserializeOwned>(
    root: &Expr<'_>,
    source: &Arc<Source>,
    problems: &mut Problems,
) -> Option<T> {
    let log = Log { source, problems: RefCell::new(problems) };
    match T::deserialize(Node { expr: root, log: &log }) {
        Ok(value) => Some(value),
        Err(fault) => {
            log.report(fault, root);
            None
        }
    }
}

/// Where faults go while a tree is read.
struct Log<'p> {
    source: &'p Arc<Source>,
    problems: RefCell<&'p mut Problems>,
}

impl Log<'_> {
    fn push(&self, problem: Problem, span: Span) {
        self.problems.borrow_mut().push(problem.at(self.source, span));
    }

    /// Reports a fault that ended the reading of `expr`.
    fn report(&self, fault: Fault, expr: &Expr<'_>) {
        let span = fault.span.unwrap_or_else(|| Span::from(*expr.span()));
        self.push(*fault.problem, span);
    }
}

/// Why a value could not be read. The span is set by the innermost node that knows it.
#[derive(Debug)]
struct Fault {
    problem: Box<Problem>,
    span: Option<Span>,
}

impl Fault {
    fn new(problem: Problem) -> Self {
        Self { problem: Box::new(problem), span: None }
    }
    fn or_at(mut self, span: ron2::Span) -> Self {
        self.span.get_or_insert(Span::from(span));
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.problem.code)
    }
}
impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(msg: T) -> Self {
        Self::new(Problem::error("ron-value").arg("detail", msg))
    }
    fn invalid_type(found: de::Unexpected, expected: &dyn de::Expected) -> Self {
        Self::new(Problem::error("ron-type").arg("found", found).arg("expected", expected))
    }
    fn invalid_value(found: de::Unexpected, expected: &dyn de::Expected) -> Self {
        Self::new(Problem::error("ron-type").arg("found", found).arg("expected", expected))
    }
    fn invalid_length(len: usize, expected: &dyn de::Expected) -> Self {
        Self::new(Problem::error("ron-length").arg("found", len).arg("expected", expected))
    }
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(
            Problem::error("ron-variant")
                .arg("word", variant)
                .arg("known", expected.join(", "))
                .suggest(variant, expected.iter().copied()),
        )
    }
    fn missing_field(field: &'static str) -> Self {
        Self::new(Problem::error("ron-missing").arg("field", field))
    }
}

/// A value of the tree, ready to be read.
#[derive(Clone, Copy)]
struct Node<'a, 'p> {
    expr: &'a Expr<'a>,
    log: &'a Log<'p>,
}

impl<'a, 'p> Node<'a, 'p> {
    fn with(self, expr: &'a Expr<'a>) -> Self {
        Self { expr, log: self.log }
    }

    fn fields(self, fields: &'a [StructField<'a>], known: &'static [&'static str]) -> Fields<'a, 'p> {
        Fields { node: self, fields, at: 0, known, seen: Vec::new() }
    }

    fn number<'de, V: Visitor<'de>>(self, number: &NumberExpr<'_>, visitor: V) -> Result<V::Value, Fault> {
        let raw = number.raw.replace('_', "");
        if let Ok(n) = raw.parse::<i64>() {
            return visitor.visit_i64(n);
        }
        if let Ok(n) = raw.parse::<u64>() {
            return visitor.visit_u64(n);
        }
        match raw.parse::<f64>() {
            Ok(n) if n.is_finite() => visitor.visit_f64(n),
            _ => Err(Fault::new(Problem::error("ron-number").arg("word", &number.raw))),
        }
    }

    fn any<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.expr {
            Expr::Unit(_) => visitor.visit_unit(),
            Expr::Bool(b) => visitor.visit_bool(b.value),
            Expr::Char(c) => visitor.visit_char(c.value),
            Expr::Byte(b) => visitor.visit_u8(b.value),
            Expr::Number(n) => self.number(n, visitor),
            Expr::String(s) => visitor.visit_str(&s.value),
            Expr::Bytes(b) => visitor.visit_bytes(&b.value),
            Expr::Option(o) => match &o.value {
                None => visitor.visit_none(),
                Some(inner) => visitor.visit_some(self.with(&inner.expr)),
            },
            Expr::Seq(s) => {
                visitor.visit_seq(Items { node: self, items: s.items.iter().map(seq_item), lenient: false })
            }
            Expr::Tuple(t) => {
                visitor.visit_seq(Items { node: self, items: t.elements.iter().map(tuple_item), lenient: false })
            }
            Expr::AnonStruct(s) => visitor.visit_map(self.fields(&s.fields, &[])),
            Expr::Map(m) => visitor.visit_map(Entries {
                node: self,
                entries: m.entries.iter().map(|e| (&e.key, &e.value)).collect(),
                at: 0,
                seen: Vec::new(),
            }),
            Expr::Struct(s) => match &s.body {
                None => visitor.visit_str(&s.name.name),
                Some(StructBody::Fields(f)) => visitor.visit_map(self.fields(&f.fields, &[])),
                Some(StructBody::Tuple(t)) => {
                    visitor.visit_seq(Items { node: self, items: t.elements.iter().map(tuple_item), lenient: false })
                }
            },
            Expr::Error(_) => Err(Fault::new(Problem::error("ron-syntax").arg("detail", "?"))),
        }
    }
}

fn seq_item<'a>(item: &'a SeqItem<'a>) -> &'a Expr<'a> {
    &item.expr
}
fn tuple_item<'a>(item: &'a TupleElement<'a>) -> &'a Expr<'a> {
    &item.expr
}

impl<'de> Deserializer<'de> for Node<'_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.any(visitor).map_err(|f| f.or_at(*self.expr.span()))
    }

    /// `Some(x)` may be written as plain `x`.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.expr {
            Expr::Option(_) => self.deserialize_any(visitor),
            _ => visitor.visit_some(self),
        }
    }

    /// A newtype may be written as its bare content.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.expr {
            Expr::Seq(s) if name == list::NAME => {
                visitor.visit_seq(Items { node: self, items: s.items.iter().map(seq_item), lenient: true })
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == spanned::NAME {
            return visitor.visit_map(SpanFields { node: self, at: 0 });
        }
        let fields = match self.expr {
            Expr::AnonStruct(s) => &s.fields,
            Expr::Struct(s) => match &s.body {
                Some(StructBody::Fields(f)) if s.name.name == name => &f.fields,
                _ => return self.deserialize_any(visitor),
            },
            // `()` is a struct with every field at its default.
            Expr::Unit(_) => &Vec::new(),
            _ => return self.deserialize_any(visitor),
        };
        visitor.visit_map(self.fields(fields, known)).map_err(|f| f.or_at(*self.expr.span()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.expr {
            Expr::Struct(s) => visitor.visit_enum(Variant { node: self, name: &s.name.name, body: s.body.as_ref() }),
            Expr::String(s) => visitor.visit_enum(Variant { node: self, name: &s.value, body: None }),
            _ => self.any(visitor),
        }
        .map_err(|f| f.or_at(*self.expr.span()))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple map identifier ignored_any
    }
}

/// The items of a list or tuple. In a [`super::List`] an item that does not fit is reported, and the reader told to
/// go on with the next.
struct Items<'a, 'p, I> {
    node: Node<'a, 'p>,
    items: I,
    lenient: bool,
}

impl<'a, 'de, I: Iterator<Item = &'a Expr<'a>>> SeqAccess<'de> for Items<'a, '_, I> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de> + Sized>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(item) = self.items.next() else { return Ok(None) };
        seed.deserialize(self.node.with(item)).map(Some).map_err(|fault| {
            if !self.lenient {
                return fault;
            }
            self.node.log.report(fault, item);
            Fault::new(Problem::error("ron-skipped"))
        })
    }
}

/// The fields of a struct. Unknown and doubled ones are reported and skipped.
struct Fields<'a, 'p> {
    node: Node<'a, 'p>,
    fields: &'a [StructField<'a>],
    at: usize,
    known: &'static [&'static str],
    seen: Vec<&'a str>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        while let Some(field) = self.fields.get(self.at) {
            let name: &str = &field.name.name;
            let span = Span::from(field.name.span);
            if self.seen.contains(&name) {
                self.node.log.push(Problem::error("ron-doubled").arg("field", name), span);
            } else if !self.known.is_empty() && !self.known.contains(&name) {
                let known = self.known.iter().copied();
                let problem = Problem::error("ron-unknown").arg("field", name).arg("known", self.known.join(", "));
                self.node.log.push(problem.suggest(name, known), span);
            } else {
                self.seen.push(name);
                return seed.deserialize(de::value::StrDeserializer::new(name)).map(Some);
            }
            self.at += 1;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let field = &self.fields[self.at];
        self.at += 1;
        seed.deserialize(self.node.with(&field.value))
    }
}

/// The entries of a map. Doubled keys are reported and skipped.
struct Entries<'a, 'p> {
    node: Node<'a, 'p>,
    entries: Vec<(&'a Expr<'a>, &'a Expr<'a>)>,
    at: usize,
    seen: Vec<String>,
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        while let Some((key, _)) = self.entries.get(self.at) {
            let text = match key {
                Expr::String(s) => s.value.clone(),
                Expr::Struct(s) => s.name.name.to_string(),
                Expr::Number(n) => n.raw.to_string(),
                _ => String::new(),
            };
            if !text.is_empty() && self.seen.contains(&text) {
                self.node.log.push(Problem::error("ron-doubled").arg("field", text), Span::from(*key.span()));
                self.at += 1;
                continue;
            }
            self.seen.push(text);
            return seed.deserialize(self.node.with(key)).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let (_, value) = self.entries[self.at];
        self.at += 1;
        seed.deserialize(self.node.with(value))
    }
}

/// The made-up fields that carry a span to [`super::Spanned`].
struct SpanFields<'a, 'p> {
    node: Node<'a, 'p>,
    at: usize,
}

impl<'de> MapAccess<'de> for SpanFields<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some(name) = spanned::FIELDS.get(self.at) else { return Ok(None) };
        self.at += 1;
        seed.deserialize(de::value::StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let span = Span::from(*self.node.expr.span());
        let number = |n: usize| de::value::U64Deserializer::new(n as u64);
        match self.at {
            1 => seed.deserialize(number(span.start)),
            2 => seed.deserialize(number(span.end)),
            _ => seed.deserialize(self.node),
        }
    }
}

/// An enum value: its name and what follows it.
struct Variant<'a, 'p> {
    node: Node<'a, 'p>,
    name: &'a str,
    body: Option<&'a StructBody<'a>>,
}

impl<'de, 'a, 'p> EnumAccess<'de> for Variant<'a, 'p> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name = seed.deserialize(de::value::StrDeserializer::new(self.name))?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.body {
            None => Ok(()),
            Some(StructBody::Tuple(t)) if t.elements.is_empty() => Ok(()),
            Some(_) => Err(Fault::new(Problem::error("ron-body").arg("word", self.name))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        match self.body {
            Some(StructBody::Tuple(t)) if t.elements.len() == 1 => {
                seed.deserialize(self.node.with(&t.elements[0].expr))
            }
            // `Variant(field: ..)` for `Variant(Struct { field: .. })`
            Some(StructBody::Fields(f)) => seed.deserialize(Bare { node: self.node, fields: &f.fields }),
            Some(StructBody::Tuple(_)) => Err(Fault::new(Problem::error("ron-body").arg("word", self.name))),
            None => Err(Fault::new(Problem::error("ron-no-body").arg("word", self.name))),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        match self.body {
            Some(StructBody::Tuple(t)) => {
                visitor.visit_seq(Items { node: self.node, items: t.elements.iter().map(tuple_item), lenient: false })
            }
            _ => Err(Fault::new(Problem::error("ron-no-body").arg("word", self.name))),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, known: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        match self.body {
            Some(StructBody::Fields(f)) => visitor.visit_map(self.node.fields(&f.fields, known)),
            Some(StructBody::Tuple(t)) if t.elements.is_empty() => visitor.visit_map(self.node.fields(&[], known)),
            Some(StructBody::Tuple(_)) => Err(Fault::new(Problem::error("ron-body").arg("word", self.name))),
            None => visitor.visit_map(self.node.fields(&[], known)),
        }
    }
}

/// The fields of a variant, to be read as the struct inside it.
struct Bare<'a, 'p> {
    node: Node<'a, 'p>,
    fields: &'a [StructField<'a>],
}

impl<'de> Deserializer<'de> for Bare<'_, '_> {
    type Error = Fault;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_map(self.node.fields(self.fields, &[]))
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_map(self.node.fields(self.fields, known))
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
