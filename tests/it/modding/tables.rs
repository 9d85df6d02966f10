//! The guide's tables of fields, choices and codes, held to the code.

use super::{
    BACKTEST, GUIDE, Names,
    code::{Shape, snake, sources, written},
    marked, quoted, rows, same,
};
use std::{collections::BTreeMap, fs, path::Path};

#[test]
fn every_field_of_every_file_is_in_the_guide() {
    let (source, _) = written();
    let structs: Names = source.iter().filter(|(_, s)| !s.fields.is_empty()).map(|(n, _)| n.clone()).collect();
    assert!(structs.len() > 20, "only {structs:?}");
    let guides = format!("{GUIDE}\n{BACKTEST}");
    same(&marked(&guides, "fields"), &structs, "structs of files, `fields`");
    for name in structs {
        let rows = rows(&guides, &format!("fields: {name}"));
        let told: Names = rows.iter().flat_map(|r| quoted(&r[0])).collect();
        let have: Names = source[&name].fields.iter().map(|f| f.name.clone()).collect();
        same(&told, &have, &name);
        for field in &source[&name].fields {
            let row = rows.iter().find(|r| r[0] == format!("`{}`", field.name)).expect("told");
            let default = row.last().expect("cells");
            assert!((3..=4).contains(&row.len()), "{name}: {row:?}");
            assert!(!row[1].is_empty() && !default.is_empty(), "{name}.{} says nothing", field.name);
            assert_eq!(default != "required", field.default, "{name}.{}: {default}", field.name);
        }
    }
}

#[test]
fn every_variant_with_its_fields_is_in_the_guide() {
    let (source, _) = written();
    let enums: Names =
        source.iter().filter(|(_, s)| !s.variants.is_empty() && !s.plain()).map(|(n, _)| n.clone()).collect();
    assert!(enums.contains("OrderSource") && enums.len() >= 7, "only {enums:?}");
    same(&marked(GUIDE, "variants"), &enums, "choices with content, `variants`");
    for name in enums {
        let rows = rows(GUIDE, &format!("variants: {name}"));
        let told: Names = rows.iter().flat_map(|r| quoted(&r[0])).collect();
        let have: Names = source[&name].variants.keys().cloned().collect();
        same(&told, &have, &name);
        for (variant, fields) in &source[&name].variants {
            let row = rows.iter().find(|r| r[0] == format!("`{variant}`")).expect("told");
            assert!(row[2..].iter().all(|cell| !cell.is_empty()), "{name}::{variant} says nothing");
            let told: Names = quoted(&row[1]);
            if fields.first().is_some_and(|f| f.name == "0") {
                assert_eq!(told.len(), fields.len(), "{name}::{variant}: {told:?}");
                continue;
            }
            let have: Names = fields.iter().map(|f| f.name.clone()).collect();
            same(&told, &have, &format!("{name}::{variant}"));
            for field in fields {
                let has = row[1].contains(&format!("`{}` (", field.name));
                assert_eq!(has, field.default, "{name}::{variant}: the default of {}", field.name);
            }
        }
    }
}

#[test]
fn every_word_that_can_be_chosen_is_in_the_guide() {
    let (source, rules) = written();
    let plain: BTreeMap<String, Shape> = source.into_iter().chain(rules).filter(|(_, shape)| shape.plain()).collect();
    for name in ["Aim", "Terrain", "RecordKind", "Answer", "Half"] {
        assert!(plain.contains_key(name), "{name} is not found");
    }
    same(&marked(GUIDE, "values"), &plain.keys().cloned().collect(), "choices of one word, `values`");
    for (name, shape) in plain {
        assert!(shape.snake, "{name} is not written in snake case");
        let told: Names = rows(GUIDE, &format!("values: {name}")).iter().flat_map(|r| quoted(&r[0])).collect();
        same(&told, &shape.variants.keys().map(|v| snake(v)).collect(), &name);
    }
}

/// The codes that the code gives out, each with its severity.
fn codes() -> Names {
    let messages = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts/en/problems.ftl"));
    let messages = messages.expect("the messages");
    let told = |code: &str| messages.lines().any(|l| l.starts_with(&format!("problem-{code} =")));
    let mut codes = Names::new();
    for (_, text) in sources("src") {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let literals: Vec<&str> = text.split('"').collect();
        for pair in literals.windows(2) {
            let (before, word) = (pair[0].trim_end(), pair[1]);
            let code = word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            let severity = if before.ends_with("Problem::warning(") {
                "warning"
            } else if before.ends_with("Problem::error(") || (code && told(word)) {
                // What is told and stands elsewhere is put in its place by a macro.
                "error"
            } else {
                continue;
            };
            assert!(code, "{word:?} is no code");
            codes.insert(format!("{word} {severity}"));
        }
    }
    codes
}

#[test]
fn the_table_of_codes_is_that_of_the_code() {
    let codes = codes();
    assert!(codes.len() > 50, "only {} codes found", codes.len());
    let rows = rows(GUIDE, "codes");
    let told: Names = rows.iter().map(|r| format!("{} {}", r[0].trim_matches('`'), r[1])).collect();
    assert_eq!(told.len(), rows.len(), "a code stands twice");
    same(&told, &codes, "codes of problems");
    for row in rows {
        assert!(row.len() == 4 && row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}
