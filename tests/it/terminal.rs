//! Text mode: whole games by typed lines, in both languages, through the program and at the desk.

mod khan;
mod names;
mod plainly;
mod players;
mod scripts;
mod told;
mod whole;

use crate::support::{polity, scenario, shipped};
use jinxia::{
    ai::Level,
    content::{compile::Scenario, ron::Problems},
    play::{Session, Setup, Store},
    present::{Lang, Texts},
    sim::{
        ids::{PersonId, PlaceId, PolicyId, PolityId},
        order::OrderKind,
        snapshot::Snapshot,
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
    sit_down(id, scenario(id), side, lang)
}

fn sit_down(id: &str, scenario: &std::sync::Arc<Scenario>, side: &str, lang: Lang) -> Desk<'static> {
    let setup =
        Setup { scenario: id.into(), humans: vec![polity(side)], seed: 7, level: Level::Middle, historical: false };
    let session = Session::new(shipped(), scenario, setup);
    let mut desk = Desk::new(shipped(), &TEXTS, lang, session, polity(side));
    desk.plain = true;
    desk
}

/// The game at the desk from another state of the scenario.
fn from(id: &str, side: &str, change: impl FnOnce(&mut Snapshot)) -> Desk<'static> {
    let mut other = (**scenario(id)).clone();
    change(&mut other.start);
    sit_down(id, &std::sync::Arc::new(other), side, Lang::En)
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
fn help_gives_an_example_of_every_order_or_says_that_nothing_can_be_done_with_it_and_tells_its_price() {
    let orders = || command::all().into_iter().filter(|c| matches!(c.does, Does::Order(_)));
    for (lang, lead) in [(Lang::En, "Here and now: "), (Lang::Zh, "此时可作：")] {
        let idle = TEXTS.find(lang, "desk-help-idle", None, None).expect("told");
        let mut desk = desk("the_long_war", "xia", lang);
        // What is chosen is told with the event.
        for command in orders().filter(|c| c.key != "choose") {
            let word = command::words(&TEXTS, lang, &command.key).remove(0);
            let help = good(&mut desk, &format!("{} {word}", if lang == Lang::En { "help" } else { "帮助" }));
            match help.lines().find_map(|l| l.trim().strip_prefix(lead)) {
                Some(line) => assert!(line.starts_with(&word) && !help.contains(&idle), "{help}"),
                None => assert!(help.contains(&idle), "{help}"),
            }
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
fn every_panel_opens_in_both_languages() {
    for lang in Lang::ALL {
        for (id, side) in [("yinshan", "liao"), ("the_khans_levies", "jin"), ("brother_states", "mongol")] {
            let mut desk = desk(id, side, lang);
            desk.plain = false;
            for line in [
                "overview",
                "needs",
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
fn a_game_is_judged_at_any_time_and_at_its_end() {
    for (lang, judge, end, words) in [
        (Lang::En, "judge", "end", ["Objectives", "land held by Xia worth at least 100 %", "in history", "Court"]),
        (Lang::Zh, "评", "结束", ["所图", "夏所据之地", "史：", "朝廷所在"]),
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
    let journal = desk.session.journal().clone();
    let thoughts: Vec<_> = journal.turns().iter().map(|t| &t.played).collect();
    assert!(thoughts.iter().any(|played| !played.thoughts.is_empty()));
    for lang in Lang::ALL {
        desk.lang = lang;
        let page = PLAIN.render(&desk.view().reasons(&thoughts, None, true));
        assert!(!page.contains("{$") && !page.contains("[why"), "{page}");
        let page = PLAIN.render(&desk.view().reasons(&thoughts, None, false));
        assert!(page.contains(&TEXTS.get(lang, "view-why-closed-head", None)), "{page}");
    }
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

/// What presses is named at the start: a war that was declared, hosts without a head; an empty place beside the throne
/// where somebody of the house could fill it, and nobody else is named for it.
#[test]
fn alarms_name_what_presses() {
    let mut desk = desk("lips_and_teeth", "xia", Lang::En);
    let text = good(&mut desk, "overview");
    assert!(text.contains("declared war on us"), "{text}");
    assert!(!text.contains("No heir is named"), "nobody of the house is there: {text}");
    // A party that may force the question is named before it does, and what would content it.
    let mut torn = from("brother_states", "xia", |state| {
        let court = &mut state.polities[polity("xia").index()].court;
        let keys = ["with_mongol", "with_jin"].map(|key| shipped().rules.keys.find_policy(key).expect("a policy"));
        let other = if court.policy == keys[0] { keys[1] } else { keys[0] };
        court.heir = None;
        court.parties = vec![(court.policy, 10), (other, 80)];
        court.parties.sort_unstable();
    });
    let needs: Vec<String> = torn.view().needs().into_iter().map(|need| need.told).collect();
    let said =
        |words: &str| needs.iter().find(|told| told.contains(words)).unwrap_or_else(|| panic!("{words}: {needs:?}"));
    let command = said("force the question").rsplit(": ").next().expect("a command").trim_end_matches('.').to_owned();
    let heir = said("No heir is named").rsplit(": ").next().expect("a command").trim_end_matches('.').to_owned();
    for line in [command, heir] {
        good(&mut torn, &line);
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
