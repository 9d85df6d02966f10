//! The constants in the rules, held to the shipped values.

use super::{
    Names, RULES,
    code::{Shape, inside, shapes, split, types},
    marked, quoted, rows, same,
};
use std::{collections::BTreeMap, fs, path::Path};

/// What stands in brackets after a word in the shipped rules, without comments.
fn shipped_part(part: &str) -> String {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules")).expect("the rules");
    let texts = folder.flatten().map(|entry| fs::read_to_string(entry.path()).expect("a file of rules"));
    let bare = |text: String| -> String {
        text.lines().flat_map(|l| [l.split("//").next().unwrap_or_default(), "\n"]).collect()
    };
    let start = format!("{part}: Some((");
    let text = texts.map(bare).find(|text| text.contains(&start)).unwrap_or_else(|| panic!("no file gives {part}"));
    let at = text.find(&start).expect("found before") + start.len() - 1;
    inside(&text[at..]).to_owned()
}

/// Sorts the constants of a struct, with their values as written, into tables: structs in it have their own, and so
/// has a map if the rules tell of its keys in a table.
fn constants(
    name: &str,
    body: &str,
    shapes: &BTreeMap<String, Shape>,
    tables: &mut BTreeMap<String, Vec<[String; 2]>>,
) {
    let squeeze = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    let fields = &shapes[name].fields;
    let parts = split(body);
    let pairs: Vec<(&str, &str)> = parts.iter().map(|p| p.split_once(':').expect("a pair")).collect();
    let told: Names = pairs.iter().map(|(key, _)| squeeze(key)).collect();
    same(&told, &fields.iter().map(|f| f.name.clone()).collect(), &format!("the shipped values of {name}"));
    for (key, value) in pairs {
        let (key, value) = (squeeze(key), squeeze(value));
        let field = fields.iter().find(|f| f.name == key).expect("told");
        let keys = marked(RULES, "constants");
        if let Some(own) = types(&field.of).find(|t| shapes.get(*t).is_some_and(|s| !s.fields.is_empty())) {
            constants(own, inside(&value), shapes, tables);
        } else if let Some(map) = types(&field.of).find(|t| keys.contains(*t)) {
            let entries = split(inside(&value));
            let pair = |e: &String| e.split_once(':').map(|(k, v)| [squeeze(k), squeeze(v)]).expect("a pair");
            tables.entry(map.to_owned()).or_default().extend(entries.iter().map(pair));
        } else {
            tables.entry(name.to_owned()).or_default().push([key, value]);
        }
    }
}

/// The page with these values in the second column of its tables of constants.
fn renewed(page: &str, tables: &BTreeMap<String, Vec<[String; 2]>>) -> String {
    let mut table: Option<&Vec<[String; 2]>> = None;
    let line = |line: &str| {
        if let Some(mark) = line.strip_prefix("<!-- constants: ").and_then(|l| l.strip_suffix(" -->")) {
            table = tables.get(mark);
        } else if !line.starts_with('|') {
            table = None;
        }
        let cells: Vec<&str> = line.split('|').collect();
        let value = |cell: &str| table?.iter().find(|[key, _]| format!("`{key}`") == cell.trim());
        match cells[..] {
            [_, key, _, ..] if value(key).is_some_and(|[_, v]| !v.contains('|')) => {
                let [_, value] = value(key).expect("just found");
                let rest = cells[3..].join("|");
                format!("|{key}| {value} |{rest}\n")
            }
            _ => format!("{line}\n"),
        }
    };
    page.lines().map(line).collect()
}

#[test]
fn every_constant_is_in_the_rules_with_its_value() {
    let shapes: BTreeMap<String, Shape> = shapes("src/content/source").into_iter().chain(shapes("src/sim")).collect();
    let mut tables = BTreeMap::new();
    for part in &shapes["RulesFile"].fields {
        if part.of.starts_with("Option<") {
            let name = types(&part.of).find(|t| shapes.contains_key(*t)).expect("a part of the rules");
            constants(name, &shipped_part(&part.name), &shapes, &mut tables);
        }
    }
    assert!(tables.len() >= 8, "only {:?}", tables.keys());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let mut page = fs::read_to_string(&path).expect("the page");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        page = renewed(&page, &tables);
        fs::write(&path, &page).expect("the page can be written");
    }
    same(&marked(&page, "constants"), &tables.keys().cloned().collect(), "`constants` in rules.md");
    for (name, values) in tables {
        let rows = rows(&page, &format!("constants: {name}"));
        let told: Names = rows.iter().flat_map(|r| quoted(&r[0])).collect();
        same(&told, &values.iter().map(|[key, _]| key.clone()).collect(), &name);
        assert_eq!(rows.len(), values.len(), "{name}: a constant stands twice");
        for [key, value] in values {
            let row = rows.iter().find(|r| r[0] == format!("`{key}`")).expect("told");
            assert_eq!(row[1], value, "{key} of {name}: UPDATE_GOLDEN=1 renews it");
            assert!(!row[2].is_empty() && !row[3].is_empty(), "{key} of {name} says nothing");
        }
    }
}
