//! The command line as a script sees it: output, exit codes, both languages.

use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn jinxia(arguments: &[&str]) -> Output {
    jinxia_with(&[], arguments)
}

/// The program, with nothing about a display in its environment but what is given.
fn jinxia_with(environment: &[(&str, &str)], arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .envs(environment.iter().copied())
        .current_dir("/")
        .output()
        .expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}
fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}
fn json(arguments: &[&str]) -> Value {
    let output = jinxia(arguments);
    serde_json::from_str(&out(&output)).unwrap_or_else(|e| panic!("{arguments:?}: {e}: {}", err(&output)))
}

#[test]
fn scenarios_are_listed_for_people_and_machines() {
    let list = json(&["scenarios", "--format", "json"]);
    let list = list.as_array().expect("a list");
    assert_eq!(list.len(), 7);
    let yinshan = &list[0];
    assert_eq!(yinshan["id"], "yinshan");
    assert_eq!(yinshan["from"], "1122-01");
    assert_eq!(yinshan["to"], "1124-03");
    assert_eq!(yinshan["turn_months"], 1);
    assert_eq!(yinshan["sides"], serde_json::json!(["xia", "jin", "liao"]));
    assert!(out(&jinxia(&["scenarios", "--lang", "zh"])).contains("唇亡齿寒"));
    assert!(out(&jinxia(&["scenarios", "--lang", "en"])).contains("Lips and Teeth"));
}

#[test]
fn a_verified_replay_says_so_in_json() {
    let value = json(&["replay", "lips_and_teeth", "--verify", "--format", "json"]);
    assert_eq!(value["scenario"], "lips_and_teeth");
    assert_eq!(value["turns"], 32);
    let records = value["records"].as_array().expect("records");
    assert_eq!(value["legal"], records.len());
    assert_eq!(value["overridden"], 0);
    assert_eq!(value["checkpoints"]["failed"], 0);
    assert!(value["checkpoints"]["passed"].as_u64().expect("a number") > 100);
    let first = &records[0];
    assert_eq!(first["id"], "r1206_mongol_empire");
    assert_eq!(first["date"], "1206-01");
    assert_eq!(first["legal"], true);
    assert_eq!(first["cites"][0], "蒙古帝国建立后");
    let mut keys: Vec<_> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["checkpoints", "hash", "legal", "overridden", "records", "scenario", "turns"]);
    let again = json(&["replay", "lips_and_teeth", "--verify", "--format", "json"]);
    assert_eq!(value["hash"], again["hash"]);
}

#[test]
fn the_record_is_told_with_eras_citations_and_notes() {
    let zh = out(&jinxia(&["replay", "the_khans_levies", "--from", "1220-08", "--until", "1220-09", "--lang", "zh"]));
    for words in [
        "1220年八月",
        "夏光定十年",
        "金兴定四年",
        "「西夏发兵万人围攻金会州」",
        "按：",
        "※ 夏兵攻破会州",
        "《金夏同盟》",
    ] {
        assert!(zh.contains(words), "{words} is missing in\n{zh}");
    }
    let en = out(&jinxia(&["replay", "first_alliance", "--from", "1124-01", "--until", "1124-04", "--lang", "en"]));
    for words in ["Jin Tianhui 2", "Liao Baoda 4", "Song Xuanhe 6", "「金太祖赐夏誓诏，视如藩国」", "Taizu", "Note."]
    {
        assert!(en.contains(words), "{words} is missing in\n{en}");
    }
    assert!(!en.contains('[') && !zh.contains('['), "a message is missing");
}

#[test]
fn no_message_is_missing_in_any_replay() {
    for id in [
        "yinshan",
        "first_alliance",
        "promised_land",
        "lips_and_teeth",
        "the_khans_levies",
        "brother_states",
        "the_long_war",
    ] {
        for lang in ["en", "zh"] {
            let text = out(&jinxia(&["replay", id, "-v", "--lang", lang]));
            let missing = text.lines().find(|l| l.contains('[') || l.contains('{'));
            assert_eq!(missing, None, "{id} in {lang}");
            assert!(text.lines().count() > 100);
        }
    }
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_was_meant() {
    for (arguments, words) in [
        (&["replai"][..], "replay"),
        (&["replay"], "SCENARIO"),
        (&["replay", "yinshang"], "yinshan"),
        (&["replay", "yinshan", "--from", "1122-13"], "1122-13"),
        (&["replay", "yinshan", "--from", "1300"], "1300-01"),
        (&["replay", "yinshan", "--from", "1123-05", "--until", "1122-05"], "1123-05"),
        (&["replay", "yinshan", "--speed", "9"], "--speed"),
        (&["scenarios", "--format", "xml"], "xml"),
        (&["scenarios", "--mods", "/nowhere/at/all"], "/nowhere/at/all"),
        (&["validate", "/nowhere/at/all"], "/nowhere/at/all"),
        (&["--lang", "fr"], "fr"),
    ] {
        for lang in ["en", "zh"] {
            let mut all = arguments.to_vec();
            if !arguments.contains(&"--lang") {
                all.extend(["--lang", lang]);
            }
            let output = jinxia(&all);
            assert_eq!(output.status.code(), Some(2), "{all:?}: {}", err(&output));
            assert!(err(&output).contains(words), "{all:?}: {}", err(&output));
            assert!(out(&output).is_empty(), "{all:?} writes to standard output");
        }
    }
}

#[test]
fn help_and_version_are_there_in_both_languages() {
    let en = out(&jinxia(&["--help", "--lang", "en"]));
    let zh = out(&jinxia(&["--help", "--lang", "zh"]));
    for command in ["scenarios", "replay", "validate", "play"] {
        assert!(en.contains(command) && zh.contains(command), "{command}");
    }
    assert!(en.contains("--data-dir") && zh.contains("--data-dir"), "saves can lie elsewhere, whatever is started");
    assert!(zh.contains("列出剧本") && en.contains("list the scenarios"));
    assert_eq!(jinxia(&["--help"]).status.code(), Some(0));
    assert!(out(&jinxia(&["--version"])).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn without_a_display_the_game_says_so_and_is_played_on_the_terminal() {
    let output = jinxia(&["--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("no display"), "{}", err(&output));
    assert!(err(&output).contains("played on the terminal"), "{}", err(&output));
    assert!(out(&output).contains("yinshan"));
    let output = jinxia(&["play", "yinshan", "--lang", "zh"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(err(&output).contains("没有显示") && err(&output).contains("在终端上下"), "{}", err(&output));
    assert!(out(&output).contains("难度3"));
}

#[test]
#[cfg(all(target_os = "linux", not(feature = "wayland")))]
fn a_display_that_this_build_cannot_use_is_not_said_to_be_missing() {
    let output = jinxia_with(&[("WAYLAND_DISPLAY", "wayland-0")], &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("does not use Wayland"), "{}", err(&output));
    assert!(!err(&output).contains("neither"), "{}", err(&output));
}

#[test]
fn a_court_that_has_fallen_counts_no_more_years() {
    let told = |from: &str, until: &str| {
        out(&jinxia(&["replay", "first_alliance", "--from", from, "--until", until, "--lang", "en", "-v"]))
    };
    let before = told("1124-01", "1125-01");
    assert!(before.contains("Liao Baoda 4") && before.contains("Jin Tianhui 2"), "{before}");
    let after = told("1125-04", "1126-12");
    assert!(!after.contains("Liao Baoda") && after.contains("Jin Tianhui 4"), "{after}");
}

#[test]
fn a_check_of_the_whole_record_tells_the_part_that_is_asked_for() {
    let arguments = ["replay", "yinshan", "--verify", "--from", "1122-05", "--until", "1122-06", "--lang", "en"];
    let output = jinxia(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = out(&output);
    assert!(text.contains("1122, 6th month") && !text.contains("1122, 7th month"), "{text}");
    assert!(text.contains("27 turns replayed twice"), "{text}");
    let value = json(&[&arguments[..], &["--format", "json"]].concat());
    assert_eq!((&value["turns"], &value["legal"]), (&27.into(), &10.into()));
    let dates: Vec<_> = value["chronicle"].as_array().expect("told").iter().map(|e| e["date"].clone()).collect();
    assert!(dates.iter().all(|d| d == "1122-05" || d == "1122-06") && !dates.is_empty(), "{dates:?}");
}

#[test]
fn an_outcome_that_is_set_and_decides_nothing_fails_the_check() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["scenarios", "records"] {
        fs::create_dir(folder.path().join(name)).expect("a folder");
    }
    let scenario = "(id: \"idle\", from: \"1209-01\", to: \"1209-06\", turn_months: 3, start: \"1209-01\", sides: [])";
    fs::write(folder.path().join("scenarios/idle.ron"), scenario).expect("written");
    let record = "(records: [(id: \"idle\", seq: 0, on: \"1209-02\", inferred: true, kind: context,
        steps: [(on: \"1209-02\", only: [\"idle\"], set: Battle(at: \"lingzhou\", winner: \"xia\")),
            (on: \"1209-05\", until: \"1209-08\", only: [\"idle\"], set: Battle(at: \"xiazhou\", winner: \"xia\"))])])";
    fs::write(folder.path().join("records/idle.ron"), record).expect("written");
    let path = folder.path().to_str().expect("a path");
    let output = jinxia(&["replay", "idle", "--verify", "--mods", path, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(err(&output).contains("the battle at Lingzhou"), "{}", err(&output));
    assert!(!err(&output).contains("Xiazhou"), "the end cuts that one off: {}", err(&output));
}

#[test]
fn validate_finds_nothing_in_shipped_content_and_everything_in_a_broken_mod() {
    let output = jinxia(&["validate", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    let value: Value = serde_json::from_str(&out(&output)).expect("JSON");
    assert_eq!(value["errors"], 0);
    assert_eq!(value["warnings"], 0);

    let folder = tempfile::tempdir().expect("a folder");
    let scenarios = folder.path().join("scenarios");
    fs::create_dir(&scenarios).expect("a folder");
    let file = scenarios.join("bad.ron");
    fs::write(&file, "(\n    id: \"bad\",\n    from: \"1209-01\", to: \"1209-12\", turn_months: 1,\n    start: \"1209-1\",\n    sides: [(polity: \"xiaa\", difficulty: 3, colour: 1)],\n)\n").expect("written");
    let path = folder.path().to_str().expect("a path");
    let output = jinxia(&["validate", path, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    for words in ["bad.ron:4:12", "unknown-start", "did you mean `1209-01`?", "ron-unknown", "^"] {
        assert!(text.contains(words), "{words} is missing in\n{text}");
    }
    let value = json(&["validate", path, "--format", "json"]);
    let list = value["problems"].as_array().expect("problems");
    let start = list.iter().find(|p| p["code"] == "unknown-start").expect("found");
    assert_eq!((start["line"].as_u64(), start["column"].as_u64()), (Some(4), Some(12)));
    assert_eq!(start["severity"], "error");
    // Playing with the broken mod is refused, and says where.
    let output = jinxia(&["scenarios", "--mods", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("bad.ron:4:12"));
}

#[test]
fn a_folder_of_one_scenario_is_a_mod() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("scenarios")).expect("a folder");
    let text = "(id: \"mine\", from: \"1209-01\", to: \"1209-06\", turn_months: 3, start: \"1209-01\", sides: [(polity: \"jin\", difficulty: 1)])";
    fs::write(folder.path().join("scenarios/mine.ron"), text).expect("written");
    let path = folder.path().to_str().expect("a path");
    let list = json(&["scenarios", "--mods", path, "--format", "json"]);
    assert!(list.as_array().expect("a list").iter().any(|s| s["id"] == "mine"));
    let value = json(&["replay", "mine", "--verify", "--mods", path, "--format", "json"]);
    assert_eq!(value["turns"], 2);
    assert!(Path::new(path).exists());
}

#[test]
fn a_failed_checkpoint_ends_with_1_and_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("scenarios")).expect("a folder");
    let text = "(id: \"wrong\", from: \"1209-01\", to: \"1209-06\", turn_months: 3, start: \"1209-01\", sides: [],
        steps: [(on: \"1209-02\", by: \"xia\", order: DeclareWar(on: \"jin\"))],
        checkpoints: [(on: \"1209-04\", source: article, check: [Holds(place: \"zhongxing\", by: \"jin\")])])";
    fs::write(folder.path().join("scenarios/wrong.ron"), text).expect("written");
    let output =
        jinxia(&["replay", "wrong", "--verify", "--mods", folder.path().to_str().expect("a path"), "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("Zhongxing Fu should be held by Jin"), "{}", err(&output));
    assert!(err(&output).contains("the patent must be returned first"), "{}", err(&output));
}

#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::Stdio;
    let mut child = Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(["replay", "the_long_war", "-v"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn ask_tells_a_verdict_in_both_languages_and_in_json() {
    let aid = "[Aid(giver: recipient, against: \"mongol\")]";
    let at =
        ["ask", "lips_and_teeth", "--at", "1209-10", "--from", "xia", "--to", "jin", "--act", "aid", "--terms", aid];
    for (lang, words) in [("en", "Chance of a yes"), ("zh", "许之之机")] {
        let out = jinxia(&[&at[..], &["--lang", lang]].concat());
        assert!(out.status.success());
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(text.contains(words) && text.contains("金朝拒不出兵"), "{text}");
    }
    let out = jinxia(&[&at[..], &["--format", "json"]].concat());
    let value: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    let p = value["p"].as_f64().expect("a chance");
    assert!((0.0..1.0).contains(&p) && value["record"]["id"] == "r1209_jin_refuses_aid");
    assert!(value["situation"]["plight"].as_f64().is_some_and(|x| x > 0.3));
    let without = jinxia(&[&at[..], &["--format", "json", "--no-record"]].concat());
    let without: serde_json::Value = serde_json::from_slice(&without.stdout).expect("JSON");
    assert!(without["record"].is_null() && without["p"].as_f64().expect("a chance") > p);
    let heard = without["precedents"].as_array().expect("precedents");
    assert!(heard.iter().all(|n| n["id"] != "r1209_jin_refuses_aid"), "a decision is no precedent of itself");
}

#[test]
fn ask_says_what_is_wrong_with_a_question() {
    let base = ["ask", "the_khans_levies", "--from", "xia", "--lang", "en"];
    let cases: [(&[&str], i32, &str); 6] = [
        (&["--to", "jun", "--act", "levy"], 2, "Did you mean `jin`"),
        (&["--to", "jin", "--act", "levi"], 2, "Did you mean `levy`"),
        (&["--to", "jin", "--act", "cede_land"], 2, "--terms"),
        (&["--to", "jin", "--act", "levy", "--terms", "[Levie(men: 3)]"], 2, "did you mean `Levies`"),
        (&["--to", "jin", "--act", "levy", "--terms", "[Levies(giver: recipient, men: -4)]"], 1, "Cannot be sent"),
        (&["--to", "xia", "--act", "counsel"], 2, "--person"),
    ];
    for (more, code, words) in cases {
        let out = jinxia(&[&base[..], more].concat());
        let told = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(code), "{more:?}: {told}");
        assert!(told.contains(words), "{more:?}: {told}");
    }
}

#[test]
fn the_back_test_prints_its_figures_and_draws_its_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let picture = folder.path().join("b.svg");
    let out = jinxia(&["backtest", "--format", "json", "--svg", picture.to_str().expect("a path")]);
    let value: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    for key in ["n", "base_rate", "brier", "brier_base", "skill", "log_loss"] {
        assert!(value[key].is_number(), "{key}");
    }
    assert_eq!(value["cases"].as_array().map(Vec::len), value["n"].as_u64().map(|n| n as usize));
    assert!(value["skill"].as_f64() >= Some(0.35) && value["requests"]["skill"].as_f64() > Some(0.2));
    assert_eq!(value["skill_ci"].as_array().map(Vec::len), Some(2));
    let drawn = std::fs::read_to_string(&picture).expect("the picture");
    assert!(drawn.starts_with("<svg") && drawn.matches("<title>").count() as u64 == value["n"].as_u64().unwrap_or(0));
}

#[test]
fn readers_forecasts_are_scored() {
    use std::process::Stdio;
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(["predict", "yinshan", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    std::io::Write::write_all(&mut input, b"100\nperhaps\n100\nq\n").expect("written");
    drop(input);
    let out = child.wait_with_output().expect("it ends");
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success() && text.contains("A number from 0 to 100"), "{text}");
    // Both decisions were a yes.
    assert!(text.contains("over 2: you 0.000"), "{text}");
}
