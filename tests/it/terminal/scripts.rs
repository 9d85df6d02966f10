//! Whole games by scripts, through the program.

use super::*;

/// The program with a script, saves in a folder of the test's.
fn script(folder: &Path, arguments: &[&str], lines: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(arguments)
        .args(["--data-dir", folder.to_str().expect("a path")])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("written");
    child.wait_with_output().expect("it ends")
}

#[test]
fn a_game_is_played_by_a_script_in_english() {
    let folder = tempfile::tempdir().expect("a folder");
    let play = ["play", "brother_states", "--as", "xia", "--text", "--plain", "--strict", "--lang", "en"];
    let lines = "overview\narmies\naround lingzhou\nask jin peace peace, markets\npredict 60\n\
        envoy Jin peace peace, markets by Gao Lianghui\nmarch Linggong to lingzhou\n\
        muster Lingzhou 3000 foot 1,000 horse\norders\nend\nundo\nundo\nredo\nredo\nsave First Try\nend\nscore\nquit\n";
    let output = script(folder.path(), &play, lines);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{out}{err}");
    for words in [
        "Xia, 1223, 4th month> overview",
        "Chance of a yes",
        "Orders waiting: 3",
        "Gao Lianghui left for Jin as envoy of Xia",
        "gathered 4,000 men at Lingzhou",
        "Weiming Linggong marched with",
        "The whole turn of 1223, 4th month",
        "Taken back: muster",
        "1223, 4th month was played again",
        "Kept as First_Try",
        "The game is left, and kept as it stands.",
    ] {
        assert!(out.contains(words), "{words} is missing in\n{out}");
    }
    assert!(!out.contains(['─', '·', '\u{1b}']), "plain is plain");
    // Another sitting goes on where the first was kept.
    let on = ["play", "--load", "First_Try", "--plain", "--lang", "en"];
    let output = script(folder.path(), &on, "armies\nsaves\n");
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{out}");
    assert!(out.contains("Xia, 1223, 5th month> armies") && out.contains("First_Try: Brother States"), "{out}");
}

#[test]
fn a_game_is_played_by_a_script_in_chinese() {
    let folder = tempfile::tempdir().expect("a folder");
    let play = ["play", "brother_states", "--as", "夏", "--text", "--plain", "--strict", "--lang", "zh"];
    let lines = "总览\n诸军\n周围 灵州\n试问 金 求和 议和，互市\n遣使 金 求和 议和，互市 使 高良惠\n\
        进军 嵬名令公 灵州\n点集 灵州 步三千 骑一千\n待行\n结束\n悔棋\n悔棋\n重来\n重来\n存档 初局\n结束\n读档 初局\n退出\n";
    let output = script(folder.path(), &play, lines);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{out}{err}");
    for words in [
        "1223年四月> 总览",
        "待行3令",
        "于灵州点集四千人",
        "1223年四月一回合已全撤",
        "已撤：点集",
        "已存为初局",
        "局面已存",
    ] {
        assert!(out.contains(words), "{words} is missing in\n{out}");
    }
}

#[test]
fn a_strict_script_ends_at_its_first_fault_and_another_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let play = ["play", "yinshan", "--as", "xia", "--plain", "--lang", "en"];
    let lines = "march nobody nowhere\narmies\n";
    let output = script(folder.path(), &play, lines);
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{out}");
    assert!(out.contains("No army is called “nobody”") && out.contains("Armies of Xia"), "{out}");
    let output = script(folder.path(), &[&play[..], &["--strict"]].concat(), lines);
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{out}");
    assert!(!out.contains("Armies of Xia"), "{out}");
}

#[test]
fn without_a_side_one_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = script(folder.path(), &["play", "--plain", "--lang", "en"], "nothing\nyinshan\n2\ncourt\n");
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{out}");
    assert!(out.contains("Its number or its name, please") && out.contains("Jin, 1122, 1st month> court"), "{out}");
    let output = script(folder.path(), &["play", "yinshan", "--as", "jinn", "--plain", "--lang", "en"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Did you mean `jin`?"));
}

#[test]
fn the_menu_asks_even_if_the_input_ends_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = script(folder.path(), &["play", "--text", "--lang", "en"], "");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains(&TEXTS.get(Lang::En, "desk-menu-which-scenario", None)), "{text}");
}

/// Whatever was ordered is there after a kill.
#[test]
fn orders_survive_a_kill() {
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a path");
    let mut child = Command::new(env!("CARGO_BIN_EXE_jinxia"))
        .args(["play", "yinshan", "--as", "xia", "--text", "--plain", "--lang", "en", "--data-dir", path])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut lines = child.stdin.take().expect("a pipe");
    lines.write_all(b"end\nmuster Xingqing Fu 2000 foot\ntax low\n").expect("written");
    let mut noted = 0;
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut line = String::new();
    while noted < 2 && reader.read_line(&mut line).expect("read") > 0 {
        noted += usize::from(line.contains("Noted:"));
        line.clear();
    }
    // The page is shown after the game was kept.
    child.kill().expect("killed");
    child.wait().expect("ended");
    assert_eq!(noted, 2);
    let store = Store::new(folder.path());
    let (id, header) = store.standing(Some("yinshan"), Some("xia")).expect("a folder").expect("kept");
    assert_eq!(header.turn, 1);
    let loaded = store.load(shipped(), &id).expect("whole").session;
    assert_eq!(loaded.orders().len(), 2);
    let list = store.list().expect("a list");
    assert_eq!(list.len(), 2, "one for each turn, written anew with each order");
    // The same command tells of it; --continue goes on with it; another game has saves of its own.
    let again = script(folder.path(), &["play", "yinshan", "--as", "xia", "--plain", "--lang", "en"], "tax high\n");
    assert!(String::from_utf8_lossy(&again.stdout).contains("--continue"));
    assert_eq!(store.list().expect("a list").len(), 3);
    assert_eq!(store.load(shipped(), &id).expect("still there").session.state().hash(), loaded.state().hash());
    let on = script(folder.path(), &["play", "--load", &id, "--plain", "--lang", "en"], "orders\n");
    assert!(String::from_utf8_lossy(&on.stdout).contains("orders waiting: 2"));
    let on =
        script(folder.path(), &["play", "yinshan", "--as", "xia", "--continue", "--plain", "--lang", "en"], "orders\n");
    assert_eq!(on.status.code(), Some(0));
    let auto = script(folder.path(), &["play", "--load", "auto", "--plain", "--lang", "en"], "orders\n");
    assert_eq!(auto.status.code(), Some(0));
    let other = script(folder.path(), &["play", "lips_and_teeth", "--load", &id, "--plain", "--lang", "en"], "");
    let told = String::from_utf8_lossy(&other.stderr).into_owned();
    assert!(other.status.code() == Some(2) && told.contains("is a game of"), "{told}");
    std::fs::write(store.folder().join("quick.jinxia"), "jinxia save 1\nnothing").expect("written");
    let broken = script(folder.path(), &["play", "--load", "quick", "--plain", "--lang", "en"], "");
    assert!(String::from_utf8_lossy(&broken.stderr).contains("Saves that can be read"));
}
