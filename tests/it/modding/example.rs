//! The mod of the guide: it has no fault, plays and holds, and what is wrong in it is found.

use super::{GUIDE, blocks, files_of, jinxia, words};
use jinxia::{
    ai::Level,
    content::{self, compile, library::Library, pack::Pack, ron::Problems},
    history::replay,
    present::{lint, texts::Texts},
    sim::{chronicle::Fact, game::Game},
    study::play,
};
use std::{collections::BTreeMap, fs, path::Path};
use tempfile::TempDir;

/// The folder of the guide's mod.
const MOD: &str = "my_first";

/// The guide's files, by name.
fn files() -> BTreeMap<String, String> {
    files_of(GUIDE)
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

/// Seeds of twelve in which Song goes to war with Jin within a year of 1216.
fn wars_of_song(content: &compile::Content) -> usize {
    let scenario = content.scenario("the_khans_levies").expect("shipped");
    let [song, jin] = ["song", "jin"].map(|key| content.rules.keys.find_polity(key).expect("shipped"));
    let mut game = Game::new(&content.rules, &scenario.start);
    (0..12)
        .filter(|&seed| {
            let mut start = scenario.start.clone();
            start.clock.seed = seed;
            game.restore(&start);
            (0..3).any(|_| {
                let state = game.snapshot();
                play::order_all(&mut game, &state, Level::Middle);
                game.end_turn()
                    .iter()
                    .any(|e| matches!(e.fact, Fact::WarDeclared { by, on } if (by, on) == (song, jin)))
            })
        })
        .count()
}

#[test]
fn the_design_of_the_guide_brings_a_war() {
    let folder = unpacked(&files());
    let content = content::load(&[folder.path().join(MOD)]).expect("the guide's mod loads");
    assert!(wars_of_song(&content) >= 2, "{} wars", wars_of_song(&content));
    let shipped = content::shipped().expect("sound");
    assert_eq!(wars_of_song(&shipped), 0, "without it Song has no design in 1216");
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
        ("rules/my_designs.ron", "\"kaifeng\"", "\"kaifen\"", "unknown-place"),
        ("texts/en/my_first.ftl", "aim-my_old_capital", "aim-my_capital", "text-missing"),
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
