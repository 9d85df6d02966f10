//! The guides say what is: their files work, their commands run, and their tables name what the code has.
//!
//! A table in a guide is marked by a comment above it, `<!-- fields: Place -->`, and is read by that mark. The code is
//! read as text, wherever it stands in `src`, so that neither can drift from the other.

use jinxia::{
    content::{self, compile, library::Library, pack::Pack, ron::Problems},
    history::replay,
    present::{lint, texts::Texts},
    sim::evaluator::Field as Measure,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

const GUIDE: &str = include_str!("../../docs/modding.md");
const RULES: &str = include_str!("../../docs/rules.md");
const BACKTEST: &str = include_str!("../../docs/backtest.md");
const SIMULATE: &str = include_str!("../../docs/simulate.md");
/// The folder of the guide's mod.
const MOD: &str = "my_first";

type Names = BTreeSet<String>;

// The guide's mod.

/// The fenced blocks of a text: what stands after the fence, and the lines.
fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let body: Vec<_> = lines.by_ref().take_while(|l| *l != "```").collect();
            blocks.push((info, body.join("\n") + "\n"));
        }
    }
    blocks
}

/// The guide's files, by name.
fn files() -> BTreeMap<String, String> {
    files_of(GUIDE)
}

fn files_of(guide: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (info, body) in blocks(guide) {
        let Some((kind, name)) = info.split_once(" file=") else { continue };
        assert!(name.ends_with(&format!(".{kind}")), "{name} is introduced as {kind}");
        assert!(files.insert(name.to_owned(), body).is_none(), "{name} stands twice in the guide");
    }
    files
}

/// A folder that holds the guide's mod.
fn unpacked(files: &BTreeMap<String, String>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, body) in files {
        let path = folder.path().join(MOD).join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, body).expect("written");
    }
    folder
}

/// What `validate` finds in a mod.
fn problems(folder: &Path) -> Vec<String> {
    let mut found = Problems::new();
    let packs = vec![Pack::shipped(), Pack::from_path(folder, &mut found)];
    let library = Library::read(packs, &mut found);
    let texts = Texts::read(&library, &mut found);
    let content = compile::compile(library, &mut found);
    lint::texts(&content, &texts, &mut found);
    found.iter().map(|p| format!("{}:{:?}: {} {:?}", p.file(), p.line_column(), p.code, p.args)).collect()
}

/// A command's words, as a shell would part them: at blanks, but not between single quotes.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (i, part) in command.split('\'').enumerate() {
        let mut blanks = part.split(' ');
        if i % 2 == 1 {
            words.last_mut().expect("one").push_str(part);
        } else {
            words.last_mut().expect("one").push_str(blanks.next().unwrap_or_default());
            words.extend(blanks.map(str::to_owned));
        }
    }
    words
}

fn jinxia(arguments: &[&str], at: &Path) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .current_dir(at)
        .output()
        .expect("the program runs")
}

#[test]
fn the_mod_of_the_guide_has_no_fault() {
    let files = files();
    for folder in content::pack::FOLDERS.into_iter().chain(["texts/en", "texts/zh"]) {
        assert!(files.keys().any(|f| f.starts_with(&format!("{folder}/"))), "no file in {folder}/");
    }
    let folder = unpacked(&files);
    assert_eq!(problems(&folder.path().join(MOD)), Vec::<String>::new());
}

#[test]
fn the_scenarios_of_the_guide_are_played_by_legal_orders_and_hold() {
    let files = files();
    let folder = unpacked(&files);
    let content = content::load(&[folder.path().join(MOD)]).expect("the guide's mod loads");
    let own = content.scenarios.iter().filter(|s| files.contains_key(&format!("scenarios/{}.ron", s.id)));
    let own: Vec<_> = own.collect();
    assert_eq!(own.len(), 2, "the guide has two scenarios, each in a file of its name");
    for scenario in own {
        let replay = replay::run(&content, scenario, |_, _| true);
        assert!(replay.strays.is_empty(), "{}: {:?}", scenario.id, replay.strays);
        let unused = replay.unused.iter().filter(|f| content.rules.keys.record(f.record).starts_with("my_"));
        assert_eq!(unused.count(), 0, "{}: sets what nothing asks for", scenario.id);
        assert!(replay.checkpoints.failed.is_empty(), "{}: {:?}", scenario.id, replay.checkpoints.failed);
        assert!(!replay.checkpoints.passed.is_empty(), "{}: nothing is checked", scenario.id);
        for outcome in &replay.outcomes {
            assert!(outcome.legal && outcome.occurred, "{}: {outcome:?}", scenario.id);
        }
        let output = jinxia(&["replay", &scenario.id, "--mods", MOD, "--verify", "--lang", "en"], folder.path());
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
    // What the first mod is about: without its record the answer and the relief do not come.
    let mut without = files;
    without.remove("records/my_first.ron").expect("the record of the first mod");
    let folder = unpacked(&without);
    let output = jinxia(&["replay", MOD, "--mods", MOD, "--verify"], folder.path());
    assert_eq!(output.status.code(), Some(1), "the checkpoints of the first mod hold without its record");
}

#[test]
fn the_commands_of_the_guide_run() {
    let folder = unpacked(&files());
    let mut count = 0;
    for (_, body) in blocks(GUIDE).into_iter().filter(|(info, _)| *info == "sh") {
        for line in body.lines() {
            let arguments = line.strip_prefix("jinxia ").expect("a command of the game");
            let output = jinxia(&words(arguments).iter().map(String::as_str).collect::<Vec<_>>(), folder.path());
            assert_eq!(output.status.code(), Some(0), "{line}: {}", String::from_utf8_lossy(&output.stderr));
            count += 1;
        }
    }
    assert!(count >= 5, "only {count} commands");
}

#[test]
fn a_fault_in_the_guide_would_be_found() {
    for (name, right, wrong, code) in [
        ("scenarios/my_first.ron", "\"zhongxing\"", "\"zhongxin\"", "unknown-place"),
        ("people/my_first.ron", "skills:", "skill:", "ron-unknown"),
        ("texts/zh/my_first.ftl", "place-dingzhou_xia", "place-dingzhou", "text-missing"),
        ("starts/my_1141.ron", "on_map: 200", "on_map: 2000", "figure-range"),
        ("precedents/my_peace.ron", "answer: accepted,", "", "precedent-open"),
        ("precedents/my_peace.ron", "reach: 0.6", "reach: 1.6", "measure-range"),
    ] {
        let mut files = files();
        let body = files.get_mut(name).unwrap_or_else(|| panic!("no file {name}"));
        assert!(body.contains(right), "{name} has no {right}");
        *body = body.replace(right, wrong);
        let folder = unpacked(&files);
        let found = problems(&folder.path().join(MOD));
        assert!(found.iter().any(|p| p.contains(code)), "{name}: {found:?}");
    }
}

// The page on the back-test.

#[test]
fn the_cases_of_the_back_test_page_are_forecast() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = files_of(BACKTEST);
    let (name, body) = files.first_key_value().expect("a file");
    assert_eq!(files.len(), 1, "the page shows one file");
    fs::write(folder.path().join(name), body).expect("written");
    let output = jinxia(&["backtest", "--cases", name, "--format", "json"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let cases = told["cases"].as_array().expect("cases");
    assert_eq!(cases.len(), 3);
    assert_eq!(told["n"], 2, "one has no answer");
    assert_eq!(told["requests"]["n"], 2);
    for figure in ["base_rate", "brier", "brier_base", "skill", "log_loss"] {
        assert!(told[figure].is_number(), "no {figure}");
    }
    assert_eq!(told["skill_ci"].as_array().map(Vec::len), Some(2));
    for case in cases {
        let p = case["p"].as_f64().expect("a forecast");
        assert!(0.0 < p && p < 1.0 && case["id"].is_string() && case["act"].is_string(), "{case}");
    }
    assert_eq!(cases[2]["id"], "case_3");
    assert!(cases[2]["answer"].is_null());
    // What the page says of a file with a fault.
    for (right, wrong, code) in [
        ("weary: 0.7", "wary: 0.7", "ron-unknown"),
        ("rival: 1,", "rival: 2,", "measure-range"),
        ("act: \"aid\"", "act: \"ade\"", "unknown-act"),
    ] {
        assert!(body.contains(right), "the example has no {right}");
        fs::write(folder.path().join(name), body.replace(right, wrong)).expect("written");
        let output = jinxia(&["backtest", "--cases", name], folder.path());
        assert_eq!(output.status.code(), Some(1), "{wrong}");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(code), "{told}");
    }
}

#[test]
fn the_commands_of_the_back_test_page_are_understood() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, body) in files_of(BACKTEST) {
        fs::write(folder.path().join(name), body).expect("written");
    }
    let commands: Vec<Vec<String>> = blocks(BACKTEST)
        .into_iter()
        .filter(|(info, _)| *info == "sh")
        .flat_map(|(_, body)| body.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| Some(words(line.strip_prefix("jinxia ")?)))
        .collect();
    assert!(commands.len() >= 5, "only {commands:?}");
    for command in commands {
        let output = jinxia(&command.iter().map(String::as_str).collect::<Vec<_>>(), folder.path());
        assert_eq!(output.status.code(), Some(0), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(folder.path().join("forecasts.svg").is_file(), "no picture");
}

#[test]
fn the_ranges_of_the_measures_are_those_of_the_code() {
    let rows = rows(BACKTEST, "fields: CaseSource");
    for field in Measure::ALL {
        let (least, most) = field.range();
        let row = rows.iter().find(|r| r[0] == format!("`{}`", field.key())).expect("told");
        assert_eq!(row[2].replace('−', "-"), format!("{} to {}", least / 100, most / 100), "{}", field.key());
        assert_eq!(row[3], "0", "{}", field.key());
        let row = self::rows(RULES, "measures").into_iter().find(|r| r[0] == format!("`{}`", field.key()));
        let row = row.unwrap_or_else(|| panic!("rules.md does not tell of {}", field.key()));
        assert_eq!(row[1].replace('−', "-"), format!("{least} to {most}"), "{}", field.key());
    }
}

// The guides' tables.

/// Rows of all tables of a guide that bear the mark, cell by cell.
fn rows(guide: &str, mark: &str) -> Vec<Vec<String>> {
    let mark = format!("<!-- {mark} -->");
    let mut rows = Vec::new();
    let mut lines = guide.lines();
    while lines.any(|l| l == mark) {
        let table = lines.by_ref().take_while(|l| l.starts_with('|'));
        rows.extend(table.skip(2).map(|l| l.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect()));
    }
    rows
}

/// What stands in backticks in a cell.
fn quoted(cell: &str) -> Names {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The things that a guide has tables of the given sort for.
fn marked(guide: &str, sort: &str) -> Names {
    let start = format!("<!-- {sort}: ");
    guide.lines().filter_map(|l| l.strip_prefix(&start)?.strip_suffix(" -->")).map(str::to_owned).collect()
}

/// What the guide tells and what the code has are the same.
#[track_caller]
fn same(told: &Names, have: &Names, what: &str) {
    let (stale, untold): (Vec<_>, Vec<_>) = (told.difference(have).collect(), have.difference(told).collect());
    assert!(stale.is_empty() && untold.is_empty(), "{what}: only in the guide {stale:?}, only in the code {untold:?}");
}

// The code, as text.

/// A field: its name, its type, and whether it can be left out.
#[derive(Clone, Debug)]
struct Field {
    name: String,
    of: String,
    default: bool,
}

/// A struct or an enum of the code.
#[derive(Clone, Debug, Default)]
struct Shape {
    fields: Vec<Field>,
    variants: BTreeMap<String, Vec<Field>>,
    snake: bool,
}

impl Shape {
    fn plain(&self) -> bool {
        !self.variants.is_empty() && self.variants.values().all(Vec::is_empty)
    }
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
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
fn shapes(folder: &str) -> BTreeMap<String, Shape> {
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
fn inside(text: &str) -> &str {
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
fn split(text: &str) -> Vec<String> {
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
    let list = if rest.starts_with('{') { fields(inside(rest), false) } else { Vec::new() };
    (name, list)
}

fn snake(name: &str) -> String {
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
fn types(of: &str) -> impl Iterator<Item = &str> {
    of.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|t| t.starts_with(char::is_uppercase))
}

/// The shapes of content files, and those of the rules that they are made of.
fn written() -> (BTreeMap<String, Shape>, BTreeMap<String, Shape>) {
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
    same(&marked(RULES, "constants"), &tables.keys().cloned().collect(), "`constants` in rules.md");
    for (name, values) in tables {
        let rows = rows(RULES, &format!("constants: {name}"));
        let told: Names = rows.iter().flat_map(|r| quoted(&r[0])).collect();
        same(&told, &values.iter().map(|[key, _]| key.clone()).collect(), &name);
        assert_eq!(rows.len(), values.len(), "{name}: a constant stands twice");
        for [key, value] in values {
            let row = rows.iter().find(|r| r[0] == format!("`{key}`")).expect("told");
            assert_eq!(row[1], value, "{key} of {name}");
            assert!(!row[2].is_empty() && !row[3].is_empty(), "{key} of {name} says nothing");
        }
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

/// The anchors of a guide's headings.
fn anchors(guide: &str) -> Names {
    let headings = guide.lines().filter(|l| l.starts_with('#'));
    let headings = headings.map(|l| l.trim_start_matches('#').trim().to_lowercase());
    headings.map(|h| h.replace(' ', "-").chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()).collect()
}

#[test]
fn the_links_of_the_guides_lead_somewhere() {
    let pages = [("modding.md", GUIDE), ("rules.md", RULES), ("backtest.md", BACKTEST), ("simulate.md", SIMULATE)];
    let mut count = 0;
    for (_, own) in pages {
        for target in own.split("](").skip(1).filter_map(|t| t.split(')').next()) {
            let page = |file: &str| pages.iter().find(|(name, _)| *name == file).map(|(_, page)| *page);
            let (guide, anchor) = match target.split_once('#') {
                Some(("", anchor)) => (own, anchor),
                Some((file, anchor)) => (page(file).unwrap_or_else(|| panic!("{target} leads nowhere")), anchor),
                None if page(target).is_some() || target.starts_with("https://") => continue,
                None => panic!("{target} leads nowhere"),
            };
            assert!(anchors(guide).contains(anchor), "no heading for {target}");
            count += 1;
        }
    }
    assert!(count > 20, "only {count} links");
}
