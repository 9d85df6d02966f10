//! The code, as text: its structs and enums with what they are made of.

use super::Names;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// A field: its name, its type, and whether it can be left out.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub of: String,
    pub default: bool,
}

/// A struct or an enum of the code.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    pub fields: Vec<Field>,
    /// Fields without names are called by their position.
    pub variants: BTreeMap<String, Vec<Field>>,
    pub snake: bool,
}

impl Shape {
    /// Whether it is a choice of one bare word.
    pub fn plain(&self) -> bool {
        !self.variants.is_empty() && self.variants.values().all(Vec::is_empty)
    }
}

pub fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).expect("source");
                files.push((path, text));
            }
        }
    }
    files
}

/// Public structs with named fields, and enums, by name.
pub fn shapes(folder: &str) -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for (_, text) in sources(folder) {
        let text: String = text
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .fold(String::new(), |all, line| all + line.split("// ").next().unwrap_or_default() + "\n");
        for word in ["pub struct ", "pub enum "] {
            for (at, _) in text.match_indices(word) {
                let rest = &text[at + word.len()..];
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                let after = rest[name.len()..].trim_start();
                if !after.starts_with('{') {
                    continue;
                }
                let before = text[..at].rfind(['}', ';']).map_or(&text[..at], |i| &text[i + 1..at]);
                let mut shape = Shape { snake: before.contains("rename_all = \"snake_case\""), ..Shape::default() };
                let body = inside(after);
                if word == "pub struct " {
                    shape.fields = fields(body, before.contains("default"));
                } else {
                    shape.variants = split(body).iter().map(|piece| variant(piece)).collect();
                }
                shapes.insert(name, shape);
            }
        }
    }
    shapes
}

/// What stands between the bracket with which the text begins and its partner.
pub fn inside(text: &str) -> &str {
    let mut depth = 0;
    for (i, c) in text.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[1..i];
        }
    }
    panic!("a bracket without a partner")
}

/// The parts of a text between the commas that stand in no bracket.
pub fn split(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0);
    for c in text.chars() {
        match c {
            '{' | '(' | '[' | '<' => depth += 1,
            '}' | ')' | ']' | '>' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    parts.retain(|p| !p.trim().is_empty());
    parts.iter().map(|p| p.trim().to_owned()).collect()
}

/// A part without the attributes before it, and whether one of them gives a default.
fn bare(part: &str) -> (&str, bool) {
    let (mut part, mut default) = (part.trim(), false);
    while let Some(rest) = part.strip_prefix('#') {
        let attribute = inside(rest);
        default |= attribute.starts_with("serde(default");
        part = rest[attribute.len() + 2..].trim_start();
    }
    (part, default)
}

fn fields(body: &str, all_default: bool) -> Vec<Field> {
    split(body)
        .iter()
        .filter_map(|part| {
            let (part, default) = bare(part);
            let (name, of) = part.split_once(':')?;
            let name = name.trim_start_matches("pub ").trim().to_owned();
            Some(Field { name, of: of.trim().to_owned(), default: default || all_default })
        })
        .collect()
}

fn variant(part: &str) -> (String, Vec<Field>) {
    let (part, _) = bare(part);
    let name: String = part.chars().take_while(|c| c.is_alphanumeric()).collect();
    let rest = part[name.len()..].trim_start();
    let place = |(i, of): (usize, &String)| Field { name: i.to_string(), of: of.clone(), default: false };
    let list = match rest.chars().next() {
        Some('{') => fields(inside(rest), false),
        Some('(') => split(inside(rest)).iter().enumerate().map(place).collect(),
        _ => Vec::new(),
    };
    (name, list)
}

pub fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// The names of types in a field's type.
pub fn types(of: &str) -> impl Iterator<Item = &str> {
    of.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|t| t.starts_with(char::is_uppercase))
}

/// The shapes of content files, and those of the rules that they are made of.
pub fn written() -> (BTreeMap<String, Shape>, BTreeMap<String, Shape>) {
    let (source, sim) = (shapes("src/content/source"), shapes("src/sim"));
    let mut named = Names::new();
    for shape in source.values() {
        let all = shape.variants.values().flatten().chain(&shape.fields);
        named.extend(all.flat_map(|f| types(&f.of).map(str::to_owned).collect::<Vec<_>>()));
    }
    // `Aim` is both: a struct of scenarios and, in orders, an enum of the rules.
    let rules = sim.into_iter().filter(|(name, shape)| {
        named.contains(name) && source.get(name).is_none_or(|s| s.variants.is_empty() && !shape.variants.is_empty())
    });
    let rules = rules.collect();
    (source, rules)
}
