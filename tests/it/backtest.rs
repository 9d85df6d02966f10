//! The documented decisions, the case law made of them, and what the evaluator scores on them.

use crate::support::shipped;
use jinxia::history::{
    backtest::{self, Trial},
    decisions, precedents,
};

fn trials() -> Vec<Trial> {
    let content = shipped();
    let found = decisions::collect(content);
    let act = |d: &decisions::Decision| d.act.map_or(String::new(), |a| content.rules.keys.act(a).to_owned());
    found.iter().map(|d| Trial::of(d, &act(d), precedents::episode(content, d))).collect()
}

#[test]
fn the_case_law_is_what_the_game_reads() {
    let content = shipped();
    let now = precedents::render(content, &decisions::collect(content));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/precedents/documented.ron");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &now).expect("the file of precedents can be written");
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == now, "the game reads the decisions differently now: renew with UPDATE_GOLDEN=1");
}

#[test]
fn the_evaluator_has_skill_on_what_is_documented() {
    let report = backtest::run(&shipped().rules.evaluator, trials());
    assert!(report.all.n >= 33, "{} decisions", report.all.n);
    assert!(report.all.skill >= 0.35, "skill {:.3}", report.all.skill);
    assert!(report.all.brier <= 0.15, "Brier {:.3}", report.all.brier);
    assert!(report.requests.skill > 0.2, "skill on requests {:.3}", report.requests.skill);
    assert!(report.episode_out.skill > 0.3 && report.five_fold.skill > 0.3);
    assert!(report.skill_ci.0 < report.all.skill && report.all.skill < report.skill_ci.1);
    assert_eq!(report.bands.iter().map(|b| b.n).sum::<usize>(), report.all.n);
}

#[test]
fn no_decision_is_forecast_from_itself() {
    let evaluator = &shipped().rules.evaluator;
    for scored in backtest::run(evaluator, trials()).cases {
        let heard = scored.verdict.precedents.nearest.iter().map(|n| &evaluator.library.cases[n.case].id);
        assert!(heard.clone().count() > 0);
        assert!(heard.into_iter().all(|id| *id != scored.trial.id), "{} heard itself", scored.trial.id);
        assert!(scored.verdict.record.is_none(), "{} saw the record", scored.trial.id);
    }
}

#[test]
fn shuffled_answers_show_no_skill() {
    // A procedure that finds skill where there is none would find it here.
    let evaluator = &shipped().rules.evaluator;
    let answers: Vec<_> = trials().iter().map(|t| t.answer).collect();
    let mut sum = 0.0;
    for shift in 1..answers.len() {
        let mut shifted = trials();
        for (i, trial) in shifted.iter_mut().enumerate() {
            trial.answer = answers[(i + shift) % answers.len()];
        }
        sum += backtest::run(evaluator, shifted).all.skill;
    }
    let mean = sum / (answers.len() - 1) as f64;
    assert!(mean < 0.05, "mean skill on shifted answers {mean:.3}");
}

#[test]
fn the_figures_in_the_guide_are_those_of_the_command() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/backtest.md");
    let mut guide = std::fs::read_to_string(path).expect("the guide");
    let report = backtest::run(&shipped().rules.evaluator, trials());
    let rows = [
        ("all, each left out of its own precedents", report.all),
        ("requests", report.requests),
        ("whole negotiation left out", report.episode_out),
        ("five parts", report.five_fold),
        ("precedents alone", report.precedents_only),
        ("learned from zero", report.learned),
    ];
    let mut wanted: Vec<(String, String)> = rows
        .iter()
        .map(|(name, score)| {
            let figures = format!("{} | {:.3} | {:.3} |", score.n, score.brier, score.skill).replace('-', "−");
            (format!("| {name} | "), figures)
        })
        .collect();
    let (low, high) = report.skill_ci;
    let rest = format!("{low:.3} to {high:.3}. Log loss {:.3}.", report.all.log_loss).replace('-', "−");
    wanted.push(("Interval of the skill of all: ".into(), rest));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        for (start, figures) in &wanted {
            // The names of the rows are also explained above the figures.
            let figures_at = guide.find("<!-- figures -->").expect("the figures");
            let at = figures_at + guide[figures_at..].find(start.as_str()).expect("the row") + start.len();
            let end = match figures.ends_with('|') {
                true => at + guide[at..].find('\n').expect("its end"),
                false => at + guide[at..].find(" Base rate").expect("its end"),
            };
            guide.replace_range(at..end, figures);
        }
        std::fs::write(path, &guide).expect("the guide can be written");
    }
    for (start, figures) in wanted {
        assert!(guide.contains(&format!("{start}{figures}")), "the guide lacks: {start}{figures}");
    }
}
