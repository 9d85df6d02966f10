//! Content: what is shipped is sound; what is broken is told, all of it, with its place; nothing makes it panic.

use crate::support::shipped;
use jinxia::{
    content::{
        compile,
        library::Library,
        pack::Pack,
        ron::{Problem, Problems, Severity, Source},
    },
    present::{
        lint, problems,
        texts::{Lang, Texts},
    },
};
use proptest::prelude::*;
use std::{collections::BTreeSet, fs, sync::Arc};

/// Everything found in shipped content with these files laid over it.
fn check(files: &[(&str, &str)]) -> Problems {
    let mut found = Problems::new();
    let layer =
        files.iter().map(|(name, text)| Arc::new(Source { name: (*name).into(), text: (*text).into() })).collect();
    let packs = vec![Pack::shipped(), Pack { name: "test".into(), files: layer }];
    let library = Library::read(packs, &mut found);
    let texts = Texts::read(&library, &mut found);
    let content = compile::compile(library, &mut found);
    lint::texts(&content, &texts, &mut found);
    found
}

fn codes(found: &[Problem]) -> BTreeSet<&'static str> {
    found.iter().map(|p| p.code).collect()
}

#[test]
fn shipped_content_has_no_fault() {
    let found = check(&[]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_gazetteer_is_whole() {
    let content = shipped();
    assert_eq!(content.rules.places.len(), 110);
    assert_eq!(content.rules.roads.len(), 201);
    assert_eq!(content.rules.people.len(), 60);
    assert_eq!(content.scenarios.len(), 7);
    let told = content.rules.records.iter().filter(|r| r.seq > 0).count();
    assert_eq!(told, 93);
    for defined in content.library.places.values() {
        assert_eq!(defined.value.owners.len(), 9, "{}", defined.value.id.value);
    }
}

const MOD: &str = r#"(
    places: [
        (id: "newtown", lon: 106.0, lat: 38.0, kind: fort, terrain: plian, size: 2, fort: 2, coords: low, owned: low),
        (id: "othertown", lon: 106.0, lat: 38.0, kind: fort, terrain: plain, size: 2, fort: 2, colour: 3, coords: low, owned: low),
        (id: "farplace", lon: 1.0, lat: 38.0, kind: fort, terrain: plain, size: 9, fort: 2, coords: low, owned: low),
    ],
    roads: [
        (a: "othertown", b: "zhongxin", kind: road, foot: 3.0, horse: 1.5),
        (a: "othertown", b: "othertown", kind: road, foot: 3.0, horse: 1.5),
        (a: "othertown", b: "lingzhou", kind: road, foot: -3.0, horse: 1.5),
    ],
)
"#;

#[test]
fn every_fault_is_found_in_one_run_with_its_place_and_what_was_meant() {
    let found = check(&[("mymod/places/towns.ron", MOD)]);
    let has = |code: &str, line: usize, near: Option<&str>| {
        found.iter().any(|p| {
            p.code == code && p.line_column().0 == line && p.near.as_deref() == near && p.file().contains("towns.ron")
        })
    };
    assert!(has("ron-variant", 3, Some("plain")), "{found:?}");
    assert!(has("ron-unknown", 4, None), "{found:?}");
    assert!(has("off-the-map", 5, None), "{found:?}");
    assert!(has("size-or-fort", 5, None), "{found:?}");
    assert!(has("unknown-place", 8, Some("zhongxing")), "{found:?}");
    assert!(has("road-to-itself", 9, None), "{found:?}");
    assert!(has("road-days", 10, None), "{found:?}");
    // The message points with a caret at the word.
    let texts = shipped_texts();
    let meant = found.iter().find(|p| p.code == "unknown-place").expect("found");
    for lang in Lang::ALL {
        let told = problems::render(&texts, lang, meant, false);
        assert!(told.contains("towns.ron:8:"), "{told}");
        assert!(told.contains("^^^^^"), "{told}");
        assert!(told.contains("zhongxing"), "{told}");
        assert!(told.contains("[unknown-place]"), "{told}");
    }
}

fn shipped_texts() -> Texts {
    Texts::read(&shipped().library, &mut Problems::new())
}

#[test]
fn every_code_has_its_sentence_in_every_language() {
    let texts = shipped_texts();
    let mut codes = BTreeSet::new();
    for file in walk("src") {
        let text = fs::read_to_string(&file).expect("source");
        for part in text.split("Problem::error(\"").chain(text.split("Problem::warning(\"")).skip(1) {
            if let Some(code) = part.split('"').next()
                && code.contains('-')
                && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            {
                codes.insert(code.to_owned());
            }
        }
    }
    assert!(codes.len() > 25, "only {} codes found", codes.len());
    for code in codes {
        if code == "ron-skipped" {
            continue; // never shown: it says to go on with the next item
        }
        for lang in Lang::ALL {
            assert!(texts.has(lang, &format!("problem-{code}"), None), "no {} sentence for {code}", lang.code());
        }
    }
}

/// Numbers are put into Chinese letters by rule; everything else that is read stands in the language files.
#[test]
fn no_word_of_the_game_stands_in_code() {
    for file in walk("src").into_iter().filter(|f| !f.ends_with("present/words.rs")) {
        let text = fs::read_to_string(&file).expect("source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines();
        let letter = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let line = code.map(|l| l.split("//").next().unwrap_or_default()).find(|l| l.contains(letter));
        assert_eq!(line, None, "{}", file.display());
    }
}

fn walk(folder: &str) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Both languages say the same messages, and every message that code asks for by a plain name exists.
#[test]
fn both_languages_have_the_same_messages() {
    let names = |lang: &str| -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for (language, file) in &shipped().library.texts {
            if language != lang {
                continue;
            }
            let resource = fluent_syntax::parser::parse(file.text.as_str()).expect("sound");
            for entry in resource.body {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    assert!(names.insert(message.id.name.to_owned()), "{} stands in two files", message.id.name);
                    for attribute in &message.attributes {
                        // Translations of Chinese quotations are for readers of English only.
                        if !attribute.id.name.contains("gloss") {
                            names.insert(format!("{}.{}", message.id.name, attribute.id.name));
                        }
                    }
                }
            }
        }
        names
    };
    let (en, zh) = (names("en"), names("zh"));
    let optional = |name: &&String| !(name.ends_with(".aka") || name.ends_with(".style"));
    let only_en: Vec<_> = en.difference(&zh).filter(optional).collect();
    let only_zh: Vec<_> = zh.difference(&en).filter(optional).collect();
    assert!(only_en.is_empty() && only_zh.is_empty(), "only en: {only_en:?}, only zh: {only_zh:?}");
}

#[test]
fn hostile_files_are_named_and_never_panic() {
    let deep = "(".repeat(100_000);
    let wide = format!("(places: [{}])", "(id: \"x\"),".repeat(20_000));
    for (what, text, code) in [
        ("truncated", &MOD[..300], "ron-syntax"),
        ("garbled", "(places: ][)", "ron-syntax"),
        ("empty", "", "ron-empty"),
        ("blank", " \n // only a comment\n", "ron-empty"),
        ("deep", deep.as_str(), "ron-syntax"),
        ("wide", wide.as_str(), "ron-missing"),
        ("binary", "\u{0}\u{1}\u{2}\u{7f}", "ron-syntax"),
        ("wrong type", "[1, 2, 3]", "ron-type"),
        ("trailing", "(places: []) trailing", "ron-syntax"),
        ("huge number", "(places: [(id: \"a\", lon: 1e999, lat: 3.0)])", "ron-number"),
    ] {
        let found = check(&[("evil/places/evil.ron", text)]);
        assert!(codes(&found).contains(code), "{what}: {:?}", codes(&found));
        assert!(found.iter().any(|p| p.file() == "evil/places/evil.ron"), "{what} is not named");
        for problem in found.iter().take(20) {
            assert!(problems::render(&shipped_texts(), Lang::En, problem, false).len() < 5_000, "{what}: too long");
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = folder.path().join("places");
    fs::create_dir(&places).expect("a folder");
    fs::write(places.join("binary.ron"), [0xff, 0xfe, 0x00, 0x80]).expect("written");
    let big = fs::File::create(places.join("big.ron")).expect("created");
    big.set_len(100 * 1024 * 1024).expect("sized");
    let mut found = Problems::new();
    let pack = Pack::from_path(folder.path(), &mut found);
    assert!(pack.files.is_empty());
    let named: Vec<_> = found.iter().map(|p| (p.code, p.file().rsplit('/').next().unwrap_or(""))).collect();
    assert!(named.contains(&("file-not-text", "binary.ron")), "{named:?}");
    assert!(named.contains(&("file-too-big", "big.ron")), "{named:?}");
    let missing = Pack::from_path(&folder.path().join("nowhere.ron"), &mut found);
    assert!(missing.files.is_empty());
    assert!(found.iter().any(|p| p.code == "file-unreadable" && p.file().contains("nowhere")));
}

#[test]
fn a_file_that_nobody_looks_for_is_reported() {
    let text = "place-zhongxing = Elsewhere\n";
    for name in ["m/zh.ftl", "m/text/zh/names.ftl", "m/texts/names.ftl", "m/texts/zh/more/names.ftl", "m/names.ron"] {
        let found = check(&[(name, text)]);
        assert_eq!(codes(&found), ["file-nowhere"].into(), "{name}");
        for lang in Lang::ALL {
            let told = problems::message(&shipped_texts(), lang, &found[0]);
            assert!(told.contains("places, polities") && told.contains("texts/zh"), "{told}");
        }
    }
    assert!(check(&[("m/texts/zh/names.ftl", text)]).is_empty());
}

#[test]
fn ids_keep_to_what_names_of_messages_may_have() {
    let with = |id: &str| {
        let text = format!(
            "(id: \"{id}\", from: \"1209-01\", to: \"1209-12\", turn_months: 1, start: \"1209-01\", sides: [])"
        );
        codes(&check(&[("m/scenarios/s.ron", text.as_str())])).contains("bad-id")
    };
    assert!(!with("my_own-2"));
    for bad in ["", "my own", "my.own", "长战"] {
        assert!(with(bad), "{bad}");
    }
}

#[test]
fn a_mod_adds_a_scenario_and_replaces_by_id() {
    let scenario = r#"(
        id: "my_scenario", from: "1209-01", to: "1209-12", turn_months: 1, start: "1209-01",
        sides: [(polity: "xia", difficulty: 3)],
        steps: [(on: "1209-02", by: "xia", order: March(army: "xia_ganzhou", to: "liangzhou", aim: station))],
    )"#;
    let text = "scenario-my_scenario = Mine\n    .tag = t\n    .story = s\nplace-zhongxing = Another Name\n";
    let files = [("m/scenarios/mine.ron", scenario), ("m/texts/en/mine.ftl", text), ("m/texts/zh/mine.ftl", text)];
    assert!(check(&files).is_empty(), "{:?}", check(&files));
    let mut found = Problems::new();
    let layer =
        files.iter().map(|(name, text)| Arc::new(Source { name: (*name).into(), text: (*text).into() })).collect();
    let packs = vec![Pack::shipped(), Pack { name: "m".into(), files: layer }];
    let library = Library::read(packs, &mut found);
    let texts = Texts::read(&library, &mut found);
    let content = compile::compile(library, &mut found);
    assert_eq!(content.scenarios.len(), 8);
    assert_eq!(texts.get(Lang::En, "place-zhongxing", None), "Another Name");
    let mine = content.scenario("my_scenario").expect("added");
    let replay = jinxia::history::replay::run(&content, mine, |_, _| true);
    assert!(replay.strays.is_empty(), "{:?}", replay.strays);
    assert_eq!(replay.turns.len(), 12);
}

#[test]
fn dates_and_spans_of_scenarios_are_checked() {
    let with = |from: &str, to: &str, months: &str| {
        let text = format!(
            "(id: \"s\", from: \"{from}\", to: \"{to}\", turn_months: {months}, start: \"1209-01\", sides: [])"
        );
        let found = check(&[("m/scenarios/s.ron", text.as_str())]);
        found.into_iter().filter(|p| p.severity == Severity::Error).map(|p| p.code).collect::<Vec<_>>()
    };
    assert_eq!(with("1209-01", "1210-01", "3"), Vec::<&str>::new());
    assert_eq!(with("1210-01", "1209-01", "3"), ["span-backwards"]);
    assert_eq!(with("1209-01", "1210-01", "0"), ["turn-months"]);
    assert_eq!(with("1209-01", "1210-01", "13"), ["turn-months"]);
    assert_eq!(with("1209-13", "1210-01", "3"), ["ron-value"]);
    assert_eq!(with("0001-01", "9999-12", "3"), ["span-long"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any mutilation of a real file is read without a panic, and any fault points into the file.
    #[test]
    fn mutilated_files_never_panic(cut in 0usize..4000, drop in 0usize..60, insert in "[(){}\\[\\],:\"a-z0-9 \n]{0,12}") {
        let whole = include_str!("../../scenarios/yinshan.ron");
        let border = |mut i: usize| { i = i.min(whole.len()); while !whole.is_char_boundary(i) { i -= 1 } i };
        let (a, b) = (border(cut), border(cut + drop));
        let text = format!("{}{insert}{}", &whole[..a], &whole[b..]);
        let found = check(&[("fuzz/scenarios/fuzz.ron", text.as_str())]);
        for problem in &found {
            if problem.file().contains("fuzz") {
                prop_assert!(problem.span.start <= text.len());
            }
            let _ = problems::render(&shipped_texts(), Lang::Zh, problem, false);
        }
    }
}
