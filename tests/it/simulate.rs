//! Many games that the courts play themselves: the same however they are spread, beside the record, for scripts and
//! for people; and the questions that scenarios ask.

use crate::support::{date, polity, scenario, shipped};
use jinxia::{
    ai::Level,
    content::{
        compile::{self, Question, Scenario, Victory},
        library::Library,
        pack::Pack,
        ron::{Problem, Problems, Source},
    },
    sim::{
        chronicle::{Entry, Fact, How},
        diplomacy::Bond,
        game::Game,
    },
    study::{
        play,
        pool::{self, Plan},
        seats::{Player, Seats},
        shard::{self, Misfit, Shard},
        subject::{Finding, Subject},
        tally::Tally,
        watch::{Ending, Watch},
    },
};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Output},
    sync::{Arc, atomic::AtomicBool},
};

const PAGE: &str = include_str!("../../docs/simulate.md");

fn simulate(arguments: &[&str]) -> Output {
    let mut all = vec!["simulate"];
    all.extend(arguments);
    Command::new(env!("CARGO_BIN_EXE_jinxia")).args(all).output().expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}
fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn json(arguments: &[&str]) -> Value {
    let output = simulate(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", err(&output));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{arguments:?}: {e}"))
}

/// A report without what depends on the clock on the wall.
fn timeless(mut value: Value) -> Value {
    for key in ["seconds", "games_per_second"] {
        assert!(value[key].is_number(), "no {key}");
        value[key] = Value::Null;
    }
    value
}

fn play(id: &str, games: u64, shard: (u64, u64), threads: usize) -> Tally {
    let (content, scenario) = (shipped(), scenario(id));
    let plan = Plan { games, seed: 5, shard, threads };
    let seat = pool::games(content, scenario, None, Level::Middle, true);
    pool::run(&plan, &AtomicBool::new(false), &|| {}, seat)
}

fn asked(scenario: &Scenario, id: &str) -> Subject {
    Subject::Asked(scenario.outcomes.iter().position(|o| o.id == id).expect("asked"))
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let one = play("yinshan", 6, (1, 1), 1);
    assert_eq!(one.games, 6, "{:?}", one.failures);
    assert_eq!(one, play("yinshan", 6, (1, 1), 4));
}

#[test]
fn a_game_used_again_plays_as_a_new_one() {
    let (content, scenario) = (shipped(), scenario("yinshan"));
    let fresh = |seed| {
        let mut game = Game::new(&content.rules, &scenario.start);
        let ending = play::play_out(&mut game, scenario, seed, Level::Middle);
        (ending, game.hash())
    };
    let mut game = Game::new(&content.rules, &scenario.start);
    for seed in [1, 2, 1] {
        let ending = play::play_out(&mut game, scenario, seed, Level::Middle);
        assert_eq!((ending, game.hash()), fresh(seed), "seed {seed}");
    }
    assert_ne!(fresh(1).1, fresh(2).1, "the seed changes nothing");
}

#[test]
fn parts_put_together_are_the_whole() {
    let (content, scenario) = (shipped(), scenario("yinshan"));
    let whole = play("yinshan", 7, (1, 1), 2);
    let part = |i| {
        let plan = Plan { games: 7, seed: 5, shard: (i, 3), threads: 1 };
        let shard = Shard::of(content, scenario, &plan, &Level::Middle.into(), &play("yinshan", 7, (i, 3), 1), 1.5);
        // As it is written and read.
        serde_json::from_str::<Shard>(&serde_json::to_string(&shard).expect("JSON")).expect("read again")
    };
    let parts = [part(3), part(1), part(2)];
    let merged = shard::merge(content, scenario, &parts).expect("they fit");
    assert_eq!(merged.tally, whole);
    assert!(merged.missing.is_empty() && (merged.seconds - 4.5).abs() < 1e-9);
    let two = shard::merge(content, scenario, &parts[..2]).expect("they fit");
    assert_eq!(two.missing, [2]);
    let misfit = |change: &dyn Fn(&mut Shard)| {
        let mut parts = parts.clone();
        change(&mut parts[1]);
        shard::merge(content, scenario, &parts).expect_err("it does not fit")
    };
    assert_eq!(misfit(&|s| s.seed += 1), Misfit::Other(1));
    assert_eq!(misfit(&|s| s.level = Level::Hard), Misfit::Other(1));
    assert_eq!(misfit(&|s| s.content.push('0')), Misfit::Content(1));
    assert_eq!(misfit(&|s| s.shard.0 = 3), Misfit::Broken(1), "part 3 of 3 has two games of seven, part 1 three");
    assert_eq!(misfit(&|s| *s = part(3)), Misfit::Twice(1));
    assert_eq!(misfit(&|s| s.played = 100), Misfit::Broken(1));
    assert_eq!(misfit(&|s| s.shard.0 = 0), Misfit::Broken(1));
    assert_eq!(misfit(&|s| s.seconds = f64::NAN), Misfit::Broken(1));
    assert_eq!(misfit(&|s| drop(s.counts.insert("war:jin:nobody".into(), Default::default()))), Misfit::Broken(1));
    assert_eq!(shard::merge(content, scenario, &[]).expect_err("nothing"), Misfit::Nothing);
}

#[test]
fn the_program_writes_parts_and_puts_them_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let common = ["yinshan", "--games", "5", "--seed", "3"];
    let mut files = Vec::new();
    for part in ["1/2", "2/2"] {
        let output = simulate(&[&common[..], &["--shard", part, "-q"]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let file = folder.path().join(format!("{}.json", part.replace('/', "-")));
        fs::write(&file, &output.stdout).expect("written");
        files.push(file.display().to_string());
    }
    let whole = json(&[&common[..], &["--format", "json", "--threads", "2"]].concat());
    let both = json(&["--merge", &files[1], &files[0], "--format", "json"]);
    assert_eq!(timeless(whole.clone()), timeless(both));
    assert_eq!((&whole["games"], &whole["partial"]), (&5.into(), &false.into()));
    let half = simulate(&["--merge", &files[0], "--format", "json"]);
    assert_eq!(half.status.code(), Some(1), "a part that is missing is a finding");
    let half: Value = serde_json::from_slice(&half.stdout).expect("JSON");
    assert_eq!((&half["partial"], &half["missing_shards"]), (&true.into(), &serde_json::json!([2])));
    let told = out(&simulate(&["--merge", &files[0], "--lang", "en"]));
    assert!(told.contains("3 of 5 games") && told.contains("missing: 2"), "{told}");
    for (arguments, words) in [
        (vec!["--merge", &files[0], &files[0]], "already there"),
        (vec!["--merge", "/nowhere/at/all.json"], "/nowhere/at/all.json"),
        (vec!["--merge", env!("CARGO_MANIFEST_DIR")], env!("CARGO_MANIFEST_DIR")),
        (vec!["--merge", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")], "--shard"),
    ] {
        let output = simulate(&[&arguments[..], &["--lang", "en"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(words), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn the_report_for_scripts_keeps_its_contract() {
    let value = json(&["first_alliance", "--games", "3", "--check", "--format", "json"]);
    for key in ["games", "seconds", "games_per_second"] {
        assert!(value[key].is_number(), "{key}");
    }
    let liao = &value["outcomes"]["liao_gone_1125"];
    for key in ["yes", "share", "low", "high"] {
        assert!(liao[key].is_number(), "{key}: {liao}");
    }
    assert_eq!((&liao["plausible"]["least"], &liao["plausible"]["most"]), (&75.into(), &100.into()));
    assert!(["in", "near", "out"].contains(&liao["plausible"]["fit"].as_str().expect("a word")));
    assert_eq!(value["record"]["liao_gone_1125"]["yes"], true);
    assert_eq!(value["record"]["liao_gone_1125"]["when"], "1125-02");
    assert_eq!(value["record"]["stands:liao"]["yes"], false);
    assert_eq!(value["record"]["war:jin:song"]["yes"], true);
    let land = &value["outcomes"]["value:xia"];
    let bands = land["bands"].as_object().expect("bands");
    assert_eq!(bands.values().filter_map(Value::as_u64).sum::<u64>(), 3);
    assert!(land["median"].is_number() && value["record"]["value:xia"]["value"].is_number());
    assert_eq!(value["failures"], serde_json::json!([]));
}

#[test]
fn every_scenario_is_told_in_both_languages_with_a_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    for scenario in &shipped().scenarios {
        assert!(!scenario.outcomes.is_empty(), "{} asks nothing", scenario.id);
    }
    for (id, lang, words) in [
        ("yinshan", "en", "Xia submits to Jin"),
        ("yinshan", "zh", "夏称藩于金"),
        ("lips_and_teeth", "zh", "金失中都"),
        ("the_khans_levies", "en", "Fengxiang"),
    ] {
        let file = folder.path().join(format!("{id}.{lang}.svg"));
        let path = file.display().to_string();
        let output = simulate(&[id, "--games", "2", "--lang", lang, "--svg", &path]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let told = out(&output);
        assert!(told.contains(words) && !told.contains('[') && !told.contains('{'), "{told}");
        assert!(err(&output).is_empty(), "no bar where nobody sees it: {}", err(&output));
        let picture = fs::read_to_string(&file).expect("a picture");
        assert!(picture.starts_with("<svg") && picture.ends_with("</svg>\n"));
        assert!(picture.contains(words) && picture.contains("<text"), "{picture}");
        assert!(!picture.contains("NaN") && !picture.contains('['), "{picture}");
        assert_eq!(picture.matches('<').count(), picture.matches('>').count());
    }
}

#[test]
fn sides_can_be_given_to_different_players() {
    let keys = &shipped().rules.keys;
    for (text, written) in [
        ("hard", "hard"),
        ("xia=hard,jin=easy", "middle,jin=easy,xia=hard"),
        ("easy,xia=thumb,mongol=nobody", "easy,mongol=nobody,xia=thumb"),
    ] {
        let seats = Seats::parse(text, keys).unwrap_or_else(|word| panic!("{text}: {word}"));
        let mut parts: Vec<_> = seats.write(keys).split(',').map(str::to_owned).collect();
        parts[1..].sort_unstable();
        assert_eq!(parts.join(","), written);
        assert_eq!(Seats::parse(&seats.write(keys), keys), Ok(seats));
    }
    let of = |players: &str| json(&["yinshan", "--games", "3", "--level", players, "--format", "json"]);
    let (all, some) = (of("middle"), of("xia=nobody"));
    assert_eq!((&all["players"], &some["players"]["xia"]), (&serde_json::json!({}), &"nobody".into()));
    assert_ne!(all["outcomes"], some["outcomes"], "it changes nothing that nobody plays Xia");
    // Parts remember who played, and only those of one kind go together.
    let (content, scenario) = (shipped(), scenario("yinshan"));
    let plan = Plan { games: 4, seed: 5, shard: (1, 2), threads: 1 };
    let seats = Seats::default().with(polity("xia"), Player::Thumb);
    let part = |n, seats: &Seats| {
        let plan = Plan { shard: (n, 2), ..plan };
        Shard::of(content, scenario, &plan, seats, &Tally::default(), 1.0)
    };
    let merged = shard::merge(content, scenario, &[part(1, &seats), part(2, &seats)]).expect("they fit");
    assert_eq!(merged.seats, seats);
    let other = shard::merge(content, scenario, &[part(1, &seats), part(2, &Seats::default())]);
    assert_eq!(other.expect_err("they do not fit"), Misfit::Other(1));
}

#[test]
fn futures_are_played_from_a_save() {
    let folder = tempfile::tempdir().expect("a folder");
    let setup = jinxia::play::Setup {
        scenario: "yinshan".to_owned(),
        humans: vec![polity("xia")],
        seed: 3,
        level: Level::Middle,
        historical: false,
    };
    let mut session = jinxia::play::Session::new(shipped(), scenario("yinshan"), setup);
    for _ in 0..4 {
        session.end_turn();
    }
    let store = jinxia::play::Store::new(folder.path());
    store.save(&session, &jinxia::play::Slot::Named("before the storm".to_owned())).expect("saved");
    let data = folder.path().display().to_string();
    let of = |seed: &str| {
        json(&[
            "--from",
            "before the storm",
            "--data-dir",
            &data,
            "--games",
            "4",
            "--seed",
            seed,
            "--level",
            "xia=thumb",
            "--format",
            "json",
        ])
    };
    let one = of("1");
    assert_eq!(one["scenario"], "yinshan");
    assert_eq!(one["from"], session.state().clock.date.to_string());
    assert_eq!(one["games"], 4);
    assert_eq!(timeless(one.clone()), timeless(of("1")));
    // What is told is what is played from that state.
    let mut game = Game::new(&shipped().rules, &scenario("yinshan").start);
    let seats = Seats::default().with(polity("xia"), Player::Thumb);
    let stands = (1..=4)
        .map(|seed| play::play_on(&mut game, scenario("yinshan"), session.state(), seed, seats.clone()))
        .filter(|e| e.findings[&Subject::Stands(polity("xia"))] == Finding::Yes(None))
        .count();
    assert_eq!(one["outcomes"]["stands:xia"]["yes"], stands);
}

#[test]
fn wrong_usage_is_told() {
    for (arguments, words) in [
        (&["yinshang"][..], "yinshan"),
        (&[], "SCENARIO"),
        (&["yinshan", "--games", "0"], "0"),
        (&["yinshan", "--shard", "3/2"], "3/2"),
        (&["yinshan", "--shard", "0/2"], "0/2"),
        (&["yinshan", "--threads", "0"], "0"),
        (&["yinshan", "--level", "hopeless"], "hopeless"),
        (&["yinshan", "--level", "xia=hopeless"], "xia=hopeless"),
        (&["yinshan", "--level", "atlantis=hard"], "atlantis=hard"),
        (&["yinshan", "--level", "thumb"], "thumb"),
        (&["--from", "nowhere.jinxia"], "nowhere"),
        (&["yinshan", "--from", "quick"], "--help"),
        (&["yinshan", "--games", "1", "--svg", "/nowhere/at/all.svg"], "/nowhere/at/all.svg"),
        (&["yinshan", "--merge", "a.json"], "--help"),
    ] {
        let output = simulate(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(words), "{arguments:?}: {}", err(&output));
        assert!(out(&output).is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_record_answers_what_it_is_asked() {
    let of = |id: &str, question: &str| {
        let scenario = scenario(id);
        play::record(shipped(), scenario).findings[&asked(scenario, question)]
    };
    let when = |text: &str| Finding::Yes(Some(date(text)));
    assert_eq!(of("first_alliance", "liao_gone_1125"), when("1125-02"));
    assert_eq!(of("first_alliance", "xia_serves_jin"), when("1124-01"));
    assert_eq!(of("lips_and_teeth", "xia_stands"), Finding::Yes(None));
    assert_eq!(of("lips_and_teeth", "zhongdu_lost_1216"), when("1215-05"));
    assert_eq!(of("brother_states", "xia_gone"), when("1227-07"));
    assert_eq!(of("the_long_war", "jin_stands"), Finding::Yes(None));
}

/// What one finds who sees these facts between the start and the end of `the_long_war`.
fn seen(facts: Vec<(&str, Fact)>) -> Ending {
    let scenario = scenario("the_long_war");
    let start = scenario.start.with(&shipped().rules);
    let mut watch = Watch::new(scenario, &start);
    let entry = |(on, fact): (&str, Fact)| Entry { date: date(on), fact, record: None, inferred: false, set: false };
    watch.read(&facts.into_iter().map(entry).collect::<Vec<_>>());
    watch.end(&start)
}

#[test]
fn questions_are_answered_from_facts() {
    let scenario = scenario("the_long_war");
    let (xia, jin, mongol) = (polity("xia"), polity("jin"), polity("mongol"));
    let taken = |from, by| Fact::Taken {
        place: crate::support::place("zhongdu"),
        from: Some(from),
        by: Some(by),
        how: How::Storm,
        commander: None,
        loot: 0,
        stay: 0,
    };
    let zhongdu = asked(scenario, "zhongdu_lost_1216");
    let late = seen(vec![("1217-01", taken(jin, mongol))]);
    assert_eq!(late.findings[&zhongdu], Finding::No, "too late");
    assert_eq!(late.findings[&Subject::Capital(jin)], Finding::Yes(Some(date("1217-01"))));
    let ending = seen(vec![
        ("1210-01", taken(mongol, jin)),
        ("1213-04", taken(jin, mongol)),
        ("1215-05", taken(jin, mongol)),
        ("1211-03", Fact::WarDeclared { by: mongol, on: xia }),
        ("1225-09", Fact::BondMade { a: xia, b: jin, bond: Bond::Brothers { elder: Some(jin) } }),
        (
            "1226-02",
            Fact::BondMade {
                a: xia,
                b: mongol,
                bond: Bond::Vassal { lord: mongol, grade: jinxia::sim::diplomacy::Grade::Vassal },
            },
        ),
    ]);
    assert_eq!(ending.findings[&zhongdu], Finding::Yes(Some(date("1213-04"))), "the first time counts");
    assert_eq!(ending.findings[&Subject::pair(Subject::War, xia, mongol)], Finding::Yes(Some(date("1211-03"))));
    assert_eq!(ending.findings[&asked(scenario, "xia_jin_brothers")], Finding::Yes(Some(date("1225-09"))));
    assert_eq!(ending.findings[&Subject::Vassal(xia, mongol)], Finding::Yes(Some(date("1226-02"))));
    assert_eq!(ending.findings[&asked(scenario, "xia_gone")], Finding::No);
    assert_eq!(ending.findings[&Subject::Value(xia)], Finding::Number(1000), "as much as at the start");
    for (subject, _) in ending.findings {
        let key = subject.key(scenario, &shipped().rules.keys);
        assert_eq!(Subject::parse(&key, scenario, &shipped().rules.keys), Some(subject), "{key}");
    }
}

/// A scenario that asks this, and its faults.
fn asking(outcomes: &str) -> (Option<Arc<Scenario>>, Vec<Problem>) {
    with_sides("", outcomes)
}

/// A scenario of a mod with these sides and outcomes, and what is wrong with it.
fn with_sides(sides: &str, outcomes: &str) -> (Option<Arc<Scenario>>, Vec<Problem>) {
    let text = format!(
        "(id: \"s\", from: \"1209-01\", to: \"1209-12\", turn_months: 3, start: \"1209-01\", sides: [{sides}],
        outcomes: [{outcomes}])"
    );
    let source = Arc::new(Source { name: "m/scenarios/s.ron".into(), text });
    let mut found = Problems::new();
    let packs = vec![Pack::shipped(), Pack { name: "m".into(), files: vec![source] }];
    let content = compile::compile(Library::read(packs, &mut found), &mut found);
    (content.scenario("s").cloned(), found)
}

#[test]
fn every_question_can_be_asked() {
    let (scenario, found) = asking(
        r#"(id: "a", ask: Fallen(polity: "xia", by: "1209-06")), (id: "b", ask: Stands(polity: "xia", on: "1210-01")),
        (id: "c", ask: Taken(place: "zhongxing")), (id: "d", ask: Holds(place: "zhongxing", by: "xia", on: "1209-02")),
        (id: "e", ask: Seat(polity: "xia", place: "zhongxing")), (id: "f", ask: War(a: "xia", b: "jin")),
        (id: "g", ask: Peace(a: "xia", b: "mongol")), (id: "h", ask: Vassal(vassal: "xia", lord: "mongol")),
        (id: "i", ask: Brothers(a: "xia", b: "jin")), (id: "j", ask: Allied(a: "xia", b: "jin")),
        (id: "k", ask: Bond(a: "jin", b: "xia"), plausible: (0, 100)), (id: "l", ask: Land(polity: "xia", percent: 90))"#,
    );
    assert!(found.is_empty(), "{found:?}");
    let scenario = scenario.expect("sound");
    assert_eq!(scenario.outcomes.len(), 12);
    assert_eq!(scenario.outcomes[10].plausible, Some((0, 100)));
    assert!(matches!(scenario.outcomes[4].ask, Question::Seat { on, .. } if on == date("1210-01")), "the end");
    let mut game = Game::new(&shipped().rules, &scenario.start);
    // Looked at within a turn of three months, at the end, and where a court sits: not every war goes so, and most do.
    let as_asked = |seed: &u64| {
        let ending = play::play_out(&mut game, &scenario, *seed, Level::Middle);
        let yes = [1, 3, 4].iter().all(|&at| ending.findings[&Subject::Asked(at)] == Finding::Yes(None));
        yes && ending.findings[&Subject::Asked(0)] == Finding::No
    };
    let games = (1..=20).filter(as_asked).count();
    assert!(games >= 5, "{games} of 20");
}

#[test]
fn wrong_questions_are_reported_where_they_stand() {
    for (outcomes, code, at) in [
        (r#"(id: "a", ask: Fallen(polity: "xai"))"#, "unknown-polity", "\"xai\""),
        (r#"(id: "a", ask: Taken(place: "zhongxin"))"#, "unknown-place", "\"zhongxin\""),
        (r#"(id: "a", ask: Taken(place: "zhongxing", to: "jinn"))"#, "unknown-polity", "\"jinn\""),
        (r#"(id: "a", ask: War(a: "xia", b: "xia"))"#, "outcome-same", "\"xia\"))"),
        (r#"(id: "a", ask: Fallen(polity: "xia", by: "1210-01"))"#, "outcome-date", "\"1210-01\""),
        (r#"(id: "a", ask: Stands(polity: "xia", on: "1208-12"))"#, "outcome-date", "\"1208-12\""),
        (r#"(id: "a", ask: Stands(polity: "xia"), plausible: (80, 20))"#, "outcome-range", "\"a\""),
        (r#"(id: "a", ask: Stands(polity: "xia"), plausible: (0, 101))"#, "outcome-range", "\"a\""),
        (r#"(id: "a", ask: Vassal(vassal: "xia", lord: "liao"))"#, "outcome-idle", "\"a\""),
        (r#"(id: "a b", ask: Stands(polity: "xia"))"#, "bad-id", "\"a b\""),
        (
            r#"(id: "a", ask: Stands(polity: "xia")), (id: "a", ask: Stands(polity: "jin"))"#,
            "defined-twice",
            "\"a\", ask: Stands(polity: \"jin",
        ),
        (r#"(id: "a", ask: Fell(polity: "xia"))"#, "ron-variant", "Fell"),
    ] {
        let (_, found) = asking(outcomes);
        let codes: BTreeSet<&str> = found.iter().map(|p| p.code).collect();
        assert_eq!(codes, [code].into(), "{outcomes}");
        let source = found[0].source.as_ref().expect("a file");
        assert!(
            source.text[found[0].span.start..].starts_with(at),
            "{code} at {:?}",
            &source.text[found[0].span.start..]
        );
    }
    let near = &asking(r#"(id: "a", ask: Fallen(polity: "mongols"))"#).1[0];
    assert_eq!(near.near.as_deref(), Some("mongol"));
}

#[test]
fn wrong_objectives_are_reported() {
    let side = |rest: &str| format!(r#"(polity: "xia", difficulty: 3, {rest})"#);
    let one = r#"(id: "a", ask: Stands(polity: "xia"), points: 50)"#;
    let levels = |d: u32, s: u32| format!("levels: (decisive: {d}, clear: 30, marginal: 20, stalemate: {s})");
    for (rest, code) in [
        (
            r#"objectives: [(id: "a", ask: Holds(place: "zhongxing", by: "xia", on: "1209-06"), points: 1)]"#
                .to_owned(),
            "objective-moment",
        ),
        (r#"objectives: [(id: "a", ask: Fallen(polity: "xai"), points: 1)]"#.to_owned(), "unknown-polity"),
        (format!("objectives: [{one}, {one}]"), "defined-twice"),
        (format!("objectives: [{one}], {}", levels(40, 20)), "objective-levels"),
        (format!("objectives: [{one}], {}", levels(60, 10)), "objective-levels"),
    ] {
        let found = with_sides(&side(&rest), "").1;
        let codes: BTreeSet<&str> = found.iter().map(|p| p.code).collect();
        assert_eq!(codes, [code].into(), "{rest}");
    }
    let (scenario, found) = with_sides(&side(&format!("objectives: [{one}], {}", levels(50, 10))), "");
    assert!(found.is_empty(), "{found:?}");
    let levels = scenario.expect("sound").sides[0].levels;
    let of = [0, 10, 20, 30, 50].map(|points| levels.of(points));
    assert_eq!(of, Victory::ALL);
}

#[test]
fn many_games_tell_how_often_each_side_wins() {
    let scenario = scenario("yinshan");
    let mut game = Game::new(&shipped().rules, &scenario.start);
    let ending = play::play_out(&mut game, scenario, 3, Level::Easy);
    for (side, (met, victory)) in scenario.sides.iter().zip(&ending.sides) {
        assert_eq!(met.len(), side.objectives.len());
        assert_eq!(ending.findings[&Subject::Victory(side.polity)], Finding::Number(*victory as i64));
    }
    // The record: Xijing is taken and Xia submits, Liao still stands.
    let record = play::record(shipped(), scenario);
    assert_eq!(record.findings[&Subject::Victory(polity("jin"))], Finding::Number(Victory::Marginal as i64));
}

#[test]
fn the_commands_of_the_page_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut commands = Vec::new();
    for block in PAGE.split("```sh\n").skip(1).filter_map(|b| b.split("```").next()) {
        commands.extend(block.lines().filter_map(|l| l.strip_prefix("jinxia ")).map(str::to_owned));
    }
    assert!(commands.len() >= 5, "only {commands:?}");
    for command in commands {
        let (command, file) = command.split_once(" > ").unwrap_or((command.as_str(), ""));
        let mut words: Vec<&str> = command.split(' ').collect();
        // Fewer games are enough to see that it runs.
        if let Some(at) = words.iter().position(|w| *w == "--games") {
            words[at + 1] = "2";
        }
        let output = Command::new(env!("CARGO_BIN_EXE_jinxia"))
            .args(&words)
            .current_dir(folder.path())
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{command}: {}", err(&output));
        if !file.is_empty() {
            fs::write(folder.path().join(file), &output.stdout).expect("written");
        }
    }
    assert!(Path::new(&folder.path().join("alliance.svg")).is_file(), "no picture");
}
