//! Text mode: whole games by typed lines, in both languages, through the program and at the desk.

use crate::support::{polity, scenario, shipped};
use jinxia::{
    ai::Level,
    content::ron::Problems,
    play::{Session, Setup, Store},
    present::{Lang, Texts},
    sim::{
        ids::{PersonId, PlaceId, PolicyId, PolityId},
        order::OrderKind,
    },
    terminal::{
        Desk, Style,
        command::{self, Does},
    },
};
use proptest::prelude::*;
use std::{
    collections::BTreeMap,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
    sync::LazyLock,
};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::read(&shipped().library, &mut Problems::new()));

fn desk(id: &str, side: &str, lang: Lang) -> Desk<'static> {
    let setup =
        Setup { scenario: id.into(), humans: vec![polity(side)], seed: 7, level: Level::Middle, historical: false };
    let session = Session::new(shipped(), scenario(id), setup);
    let mut desk = Desk::new(shipped(), &TEXTS, lang, session, polity(side));
    desk.plain = true;
    desk
}

const PLAIN: Style = Style { plain: true, colour: false, width: None };

/// What a line shows, whether it was understood or not.
fn told(desk: &mut Desk, line: &str) -> (String, bool) {
    let answer = desk.line(line);
    (answer.pages.iter().map(|p| PLAIN.render(p)).collect(), !answer.fault)
}

fn good(desk: &mut Desk, line: &str) -> String {
    let (text, good) = told(desk, line);
    assert!(good, "{line}: {text}");
    assert!(!text.contains("{$"), "{line}: {text}");
    assert!(
        !text.contains("[") || line.starts_with("help") || line.starts_with("帮助") || line.starts_with("acts"),
        "{line}: {text}"
    );
    text
}

fn bad(desk: &mut Desk, line: &str) -> String {
    let (text, good) = told(desk, line);
    assert!(!good, "{line}: {text}");
    text
}

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
fn every_order_has_a_command_and_help_tells_it() {
    for lang in Lang::ALL {
        let mut desk = desk("brother_states", "xia", lang);
        let all = good(&mut desk, "help");
        for &kind in OrderKind::ALL {
            let command = command::all().into_iter().find(|c| c.does == Does::Order(kind)).expect("a command");
            let words = command::words(&TEXTS, lang, &command.key);
            assert!(all.lines().any(|l| l.starts_with(&words[0])), "{kind:?} is not in help");
            let one = good(&mut desk, &format!("help {}", words[0]));
            assert!(one.contains(&words[0]), "{one}");
        }
    }
}

#[test]
fn help_gives_an_example_of_every_order_that_can_be_typed_and_tells_its_price() {
    let orders = || command::all().into_iter().filter(|c| matches!(c.does, Does::Order(_)));
    for (lang, lead, usage) in [(Lang::En, "Here and now: ", "It is written: "), (Lang::Zh, "此时可作：", "写法：")]
    {
        // An answer is read only where a letter waits.
        for command in orders().filter(|c| c.key != "choose" && c.key != "reply") {
            let mut desk = desk("the_long_war", "xia", lang);
            let word = command::words(&TEXTS, lang, &command.key).remove(0);
            let help = good(&mut desk, &format!("{} {word}", if lang == Lang::En { "help" } else { "帮助" }));
            let line = help.lines().find_map(|l| l.trim().strip_prefix(lead)).unwrap_or_else(|| panic!("{help}"));
            assert!(line.starts_with(&word), "{line}");
            // It may be out of place here, but it is understood.
            let (answer, _) = told(&mut desk, line);
            assert!(!answer.contains(usage), "{line}: {answer}");
        }
    }
    let mut desk = desk("the_long_war", "xia", Lang::En);
    let rules = &shipped().rules.economy;
    assert_eq!((rules.fortify_cost, rules.fortify_months), (30_000, 3));
    assert!(good(&mut desk, "help fortify").contains("30,000 strings and 3 months"));
}

#[test]
fn a_word_means_one_command_in_any_language() {
    let mut meant: BTreeMap<String, String> = BTreeMap::new();
    for command in command::all() {
        for lang in Lang::ALL {
            let words = command::words(&TEXTS, lang, &command.key);
            assert!(!words.is_empty(), "{} has no word in {lang:?}", command.key);
            for word in words {
                let before = meant.insert(word.clone(), command.key.clone());
                assert!(before.is_none_or(|b| b == command.key), "{word} is two commands");
            }
        }
    }
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
        "Back at the beginning of 1223, 4th month",
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
    for words in
        ["1223年四月> 总览", "待行3令", "于灵州点集四千人", "已退回1223年四月", "已撤：点集", "已存为初局", "局面已存"]
    {
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
fn every_panel_opens_in_both_languages() {
    for lang in Lang::ALL {
        for (id, side) in [("yinshan", "liao"), ("the_khans_levies", "jin"), ("brother_states", "mongol")] {
            let mut desk = desk(id, side, lang);
            desk.plain = false;
            for line in [
                "overview",
                "hint",
                "map",
                "map lingzhou",
                "around",
                "holdings",
                "place taiyuan",
                "armies",
                "armies xia",
                "polities",
                "polity jin",
                "people",
                "person li_dewang",
                "court",
                "relations",
                "relations xia",
                "treaties",
                "ledger",
                "envoys",
                "incoming",
                "orders",
                "chronicle all",
                "why",
                "history",
                "score",
                "end",
                "chronicle",
                "language",
            ] {
                good(&mut desk, line);
            }
        }
    }
}

#[test]
fn one_order_builds_on_another_and_falls_with_it() {
    use jinxia::sim::look::Look;
    for (lang, muster, march, cancel) in [
        (Lang::En, "muster Lingzhou 2000 foot", "march {n} Zhongxing", "cancel 1"),
        (Lang::Zh, "点集 灵州 步两千", "进军 {n} 中兴府", "撤令 1"),
    ] {
        let mut desk = desk("lips_and_teeth", "xia", lang);
        good(&mut desk, muster);
        let known = desk.session.start().army_ids();
        let host = desk.session.scene().army_ids().into_iter().find(|id| !known.contains(id)).expect("a host");
        let march = march.replace("{n}", &desk.view().army_number(host).to_string());
        good(&mut desk, &march);
        assert_eq!(desk.session.orders().len(), 2);
        let text = good(&mut desk, cancel);
        let words = if lang == Lang::En { "falls away with it" } else { "随之作罢" };
        assert!(text.contains(words), "{text}");
        assert!(desk.session.orders().is_empty());
        bad(&mut desk, &march);
    }
}

#[test]
fn the_menu_asks_even_if_the_input_ends_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = script(folder.path(), &["play", "--text", "--lang", "en"], "");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains(&TEXTS.get(Lang::En, "desk-menu-which-scenario", None)), "{text}");
}

#[test]
fn a_game_is_judged_at_any_time_and_at_its_end() {
    for (lang, judge, end, words) in [
        (Lang::En, "judge", "end", ["Objectives", "land held by Xia worth at least 100 %", "in history", "Court"]),
        (Lang::Zh, "评", "结束", ["所图", "夏所据之地", "史：", "行在"]),
    ] {
        let mut desk = desk("yinshan", "xia", lang);
        let text = good(&mut desk, judge);
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
        let mut last = String::new();
        while !desk.session.over() {
            last = good(&mut desk, end);
        }
        assert!(words.iter().all(|word| last.contains(word)), "{last}");
        assert!(last.contains(if lang == Lang::En { "Xia at the end: Yinshan" } else { "终：夏" }), "{last}");
        let again = good(&mut desk, end);
        assert!(again.lines().count() == 1, "the end is told once: {again}");
        assert!(desk.prompt().ends_with(if lang == Lang::En { "the end>" } else { "终局>" }));
    }
}

#[test]
fn what_is_not_understood_says_what_was_meant_and_changes_nothing() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    let hash = desk.session.state().hash();
    for (line, words) in [
        ("mrach 1 lingzhou", "Did you mean march?"),
        ("place lingzhuo", "Did you mean Lingzhou?"),
        ("place lin", "more than one place"),
        ("march", "march ARMY PLACE"),
        ("march 9999 lingzhou", "There is no army 9999"),
        ("march Linggong lingzhou quickly", "quickly"),
        ("envoy jin truce", "usual clauses"),
        ("envoy jin peace pay silver", "A number is missing"),
        ("besiege Linggong lingzhou", "no enemy at Lingzhou"),
        ("reply yes", "No proposal waits"),
        ("load nothing", "cannot be kept"),
        ("go 99", "There is no turn 99"),
        ("cancel 1", "no waiting order 1"),
    ] {
        let text = bad(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
    }
    assert_eq!(desk.session.state().hash(), hash);
    assert!(desk.session.orders().is_empty());
}

#[test]
fn clauses_are_read_as_they_are_said() {
    let mut desk = desk("brother_states", "xia", Lang::En);
    for (line, words) in [
        ("envoy jin treaty", "brother"),
        ("envoy jin peace peace, pay 20,000 silver yearly, markets", "20,000 taels"),
        ("envoy jin peace peace, pay they 20k silk", "Jin to pay 20,000 bolts"),
        ("envoy jin demand_land land Hezhou Lintao Fu, peace", "Jin to give Hezhou, Lintao Fu"),
        ("envoy jin demand land land Hezhou, Lintao, peace", "Hezhou, Lintao Fu, peace"),
        ("envoy song joint_attack joint attack jin, we Gongzhou, they Qinzhou, by 1224-09", "1224, 9th month"),
        ("envoy mongol aid aid against jin", "against Jin"),
        ("envoy jin truce truce 24", "until 1225, 4th month"),
        ("遣使 金 求和 议和，岁币 我 两万 银 每年", "20,000 taels"),
        ("prepare jin Asha Gambu", "Jin"),
        ("heir Li Dewang", "Li Dewang"),
        ("policy with_jin", "With Jin"),
    ] {
        let text = good(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
        // One letter of a kind goes at a time.
        if line.starts_with("envoy") || line.starts_with("遣使") {
            let (text, understood) = told(&mut desk, line);
            assert!(!understood && text.contains("on the road"), "{line}: {text}");
        }
        good(&mut desk, "undo");
    }
}

#[test]
fn a_kept_game_goes_on_from_the_desk() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk("yinshan", "xia", Lang::En);
    desk.store = Some(Store::new(folder.path()));
    good(&mut desk, "muster Xingqing Fu 2000 foot");
    good(&mut desk, "save here");
    let hash = desk.session.state().hash();
    good(&mut desk, "end");
    good(&mut desk, "end");
    assert_ne!(desk.session.state().hash(), hash);
    good(&mut desk, "load here");
    assert_eq!(desk.session.state().hash(), hash);
    assert_eq!(desk.session.orders().len(), 1);
    assert!(good(&mut desk, "saves").contains("here: Yinshan"));
    assert!(good(&mut desk, "go 1").contains("1122, 1st month"));
}

fn words() -> impl Strategy<Value = String> {
    let mut known: Vec<String> = Vec::new();
    for lang in Lang::ALL {
        known.extend(command::all().iter().flat_map(|c| command::words(&TEXTS, lang, &c.key)));
    }
    for word in [
        "jin",
        "xia",
        "Mongols",
        "song",
        "lingzhou",
        "Taiyuan",
        "灵州",
        "金",
        "1",
        "2",
        "65",
        "87",
        "-5",
        "30000",
        "99999999999",
        "peace",
        "land",
        "pay",
        "levies",
        "joint",
        "we",
        "they",
        "by",
        "until",
        "1225-01",
        "yes",
        "no",
        "with_jin",
        ",",
        "under",
        "horse",
        "foot",
        "步五千",
        "议和",
        "，",
        "all",
        "Linggong",
        "marshal",
        "truce",
        "vassal",
        "complaint",
    ] {
        known.push(word.to_owned());
    }
    prop_oneof![8 => prop::sample::select(known), 1 => "\\PC{0,6}", 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Nothing that is typed breaks anything, whatever it does.
    #[test]
    fn no_line_breaks_the_game(lines in prop::collection::vec(prop::collection::vec(words(), 0..7), 1..12), zh: bool) {
        let mut desk = desk("brother_states", "xia", if zh { Lang::Zh } else { Lang::En });
        for line in lines {
            let answer = desk.line(&line.join(" "));
            for page in &answer.pages {
                PLAIN.render(page);
                Style { plain: false, colour: true, width: Some(40) }.render(page);
            }
            prop_assert!(!answer.fault || !answer.pages.is_empty());
        }
    }
}

/// What the game prints as a name can be typed, in either language.
#[test]
fn every_name_that_is_printed_can_be_typed() {
    for lang in Lang::ALL {
        let mut desk = desk("lips_and_teeth", "xia", lang);
        let rules = &shipped().rules;
        let (place, person, polity, policy) = match lang {
            Lang::En => ("place", "person", "polity", "policy"),
            Lang::Zh => ("地方", "看人", "国", "改国策"),
        };
        for i in 0..rules.places.len() {
            let name = desk.words().place(PlaceId(i as u16));
            let page = good(&mut desk, &format!("{place} {name}"));
            assert_eq!(page.lines().next(), Some(name.as_str()));
        }
        for i in 0..rules.polities.len() {
            let name = desk.words().polity(PolityId(i as u8));
            good(&mut desk, &format!("{polity} {name}"));
        }
        for i in 0..rules.people.len() {
            let name = desk.words().person(PersonId(i as u16));
            good(&mut desk, &format!("{person} {name}"));
        }
        for i in 0..rules.policies.len() {
            let name = desk.words().policy(PolicyId(i as u16));
            let (text, _) = told(&mut desk, &format!("{policy} {name}"));
            let unknown = TEXTS.get(lang, "desk-kind-policy", None);
            assert!(!text.contains(&format!("“{name}")) && !text.contains(&format!("No {unknown}")), "{name}: {text}");
        }
    }
}

/// Every figure explains itself by a command.
#[test]
fn every_sum_is_reached_from_text() {
    for (lang, lines) in [
        (
            Lang::En,
            [
                "books",
                "explain prestige",
                "explain weariness",
                "explain stability",
                "explain policy",
                "explain tax",
                "explain Lingzhou",
            ],
        ),
        (Lang::Zh, ["账簿", "详解 威望", "详解 厌战", "详解 安定", "详解 国策", "详解 赋税", "详解 灵州"]),
    ] {
        let mut desk = desk("lips_and_teeth", "xia", lang);
        for line in lines {
            let text = good(&mut desk, line);
            assert!(text.lines().count() > 2, "{line}: {text}");
        }
        let sum = desk.view().cash_change();
        let shown = desk.words().figure(sum.abs());
        assert!(
            good(&mut desk, if lang == Lang::En { "overview" } else { "总览" }).contains(&shown),
            "the true balance"
        );
    }
}

/// What others intend is told to friends only, in whole sentences, and all of it at the end.
#[test]
fn reasons_are_whole_sentences_and_kept_from_enemies() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    for _ in 0..8 {
        good(&mut desk, "end");
    }
    let thoughts: Vec<_> = desk.session.journal().turns().iter().flat_map(|t| t.played.thoughts.clone()).collect();
    assert!(!thoughts.is_empty());
    for lang in Lang::ALL {
        desk.lang = lang;
        let page = PLAIN.render(&desk.view().reasons(&thoughts, None, true));
        assert!(!page.contains("{$") && !page.contains("[why"), "{page}");
        let page = PLAIN.render(&desk.view().reasons(&thoughts, None, false));
        assert!(page.contains(&TEXTS.get(lang, "view-why-closed-head", None)), "{page}");
    }
}

#[test]
fn what_is_wrong_says_what_would_be_right() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    for (line, words) in [
        ("language fr", "say en or zh"),
        ("abandon Lingzhou", "ours by right"),
        ("muster Lingzhou 99999999999999999999 foot", "too great a number"),
        ("policy foo", "It may be:"),
        ("tax medium", "It may be:"),
        ("appoint Asha Gambu king", "It may be:"),
        ("envoy jin demand_land land Fuzhou", "more than one place"),
    ] {
        let text = bad(&mut desk, line);
        assert!(text.contains(words), "{line}: {text}");
    }
    assert!(good(&mut desk, "envoy jin aid aid against mongol by Weiming Linggong").contains("Noted"));
    assert!(good(&mut desk, "polity mongol").contains("not known"));
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

/// An order says what it does, read off the state before and after it.
#[test]
fn orders_tell_what_they_cost_and_bring() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    let lingzhou = crate::support::place("lingzhou");
    let (cost, months) = jinxia::sim::economy::walls::next_step(&desk.session.scene(), lingzhou);
    let text = good(&mut desk, "fortify Lingzhou");
    assert!(text.contains(&desk.words().figure(cost)), "{cost}: {text}");
    assert!(text.contains(&format!("done in {months} months")), "{text}");
    let text = good(&mut desk, "tax high");
    assert!(text.contains("unrest in every town by the month +"), "{text}");
    assert!(good(&mut desk, "predict 40").contains("Your forecast: 40 %"));
    assert!(good(&mut desk, "predict 60").contains("counts no more"));
    good(&mut desk, "envoy jin aid aid against mongol");
    assert!(good(&mut desk, "predict 70").contains("not scored"));
}

/// The forecast in short gives the chance first and fits a screen; all of it is there on demand.
#[test]
fn a_forecast_is_short_unless_all_is_asked_for() {
    for (lang, ask, full) in [
        (Lang::En, "ask mongol peace peace", "ask full mongol peace peace"),
        (Lang::Zh, "试问 蒙古 求和 议和", "试问 详 蒙古 求和 议和"),
    ] {
        let mut desk = desk("lips_and_teeth", "xia", lang);
        let (short, long) = (good(&mut desk, ask), good(&mut desk, full));
        assert!(short.lines().count() <= 18 && long.lines().count() > 20, "{short}");
        let chance = TEXTS.get(lang, "ask-chance", None);
        let chance = chance.split('{').next().expect("text").to_owned();
        assert!(short.lines().nth(1).is_some_and(|l| l.starts_with(&chance)), "{short}");
        assert!(short.contains(full), "it says how to see all: {short}");
    }
}

/// What presses is named at the start: a war that was declared, an empty place beside the throne, hosts without a head.
#[test]
fn alarms_name_what_presses() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    let text = good(&mut desk, "overview");
    for words in ["declared war on us", "No heir is named", "No named commander leads"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for _ in 0..3 {
        good(&mut desk, "end");
    }
    for lang in Lang::ALL {
        desk.lang = lang;
        for need in desk.view().needs() {
            assert!(!need.told.contains("{$") && !need.head.contains(['[', '$']) && !need.line.contains(['[', '$']));
        }
    }
}
