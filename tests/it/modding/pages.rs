//! The pages beside the guide: the cases of the back-test are forecast, commands are understood, links lead somewhere.

use super::{BACKTEST, GUIDE, Names, RULES, SIMULATE, blocks, files_of, jinxia, rows, words};
use jinxia::sim::evaluator::Field as Measure;
use std::fs;

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
