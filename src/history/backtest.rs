//! The back-test: the evaluator against every documented decision, without the record term and with the decision
//! itself left out of the precedents.

use super::decisions::Decision;
use crate::{
    content::compile::cases::Case,
    sim::{
        diplomacy::{ActKind, Answer},
        evaluator::{Evaluator, Lever, Precedent, Situation, Term, Verdict, lever},
    },
};
use rand::{Rng, SeedableRng, rngs::Xoshiro256PlusPlus};

/// A decision to be scored.
#[derive(Clone, Debug)]
pub struct Trial {
    /// Key.
    pub id: String,
    /// The act, by key.
    pub act: String,
    /// The negotiation it belongs to.
    pub episode: String,
    /// The situation.
    pub situation: Situation,
    /// What was answered; cases without an answer are forecast and not scored.
    pub answer: Option<Answer>,
}

impl Trial {
    /// A documented decision as a trial.
    pub fn of(decision: &Decision, act: &str, episode: String) -> Self {
        Self {
            id: decision.id.clone(),
            act: act.to_owned(),
            episode,
            situation: *decision.situation(),
            answer: Some(decision.answer),
        }
    }
}

impl From<Case> for Trial {
    fn from(case: Case) -> Self {
        Self { id: case.id, act: case.act, episode: case.episode, situation: case.situation, answer: case.answer }
    }
}

/// A trial with its forecast.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The trial.
    pub trial: Trial,
    /// What the evaluator made of it.
    pub verdict: Verdict,
    /// Where the forecast is no: the measure that would turn it, if a single one would.
    pub lever: Option<Option<Lever>>,
}

impl Scored {
    /// The forecast.
    pub fn p(&self) -> f64 {
        f64::from(self.verdict.chance) / 1000.0
    }
    fn outcome(&self) -> Option<f64> {
        self.trial.answer.map(|a| f64::from(u8::from(a.yes())))
    }
}

/// How good a set of forecasts is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// How many were scored.
    pub n: usize,
    /// Share of yes.
    pub base_rate: f64,
    /// Mean squared error.
    pub brier: f64,
    /// The same of a forecaster who always says the base rate.
    pub brier_base: f64,
    /// 1 − brier / brier_base; 0 where the base has no error.
    pub skill: f64,
    /// Mean negative log-likelihood.
    pub log_loss: f64,
}

impl Score {
    /// Scores pairs of forecast and outcome.
    pub fn of(pairs: &[(f64, f64)]) -> Self {
        let n = pairs.len();
        if n == 0 {
            return Self::default();
        }
        let mean = |f: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>() / n as f64;
        let base_rate = mean(&|(_, y)| *y);
        let brier = mean(&|(p, y)| (p - y).powi(2));
        let brier_base = mean(&|(_, y)| (base_rate - y).powi(2));
        let log_loss = mean(&|(p, y)| -(y * p.max(1e-9).ln() + (1.0 - y) * (1.0 - p).max(1e-9).ln()));
        let skill = if brier_base > 0.0 { 1.0 - brier / brier_base } else { 0.0 };
        Self { n, base_rate, brier, brier_base, skill, log_loss }
    }
}

/// A band of forecasts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// From this forecast.
    pub from: f64,
    /// To below this one.
    pub to: f64,
    /// How many.
    pub n: usize,
    /// Their mean forecast.
    pub mean: f64,
    /// How many of them were answered yes.
    pub yes: f64,
}

/// Everything that the back-test says.
#[derive(Clone, Debug)]
pub struct Report {
    /// The trials with their forecasts, each left out of its own precedents.
    pub cases: Vec<Scored>,
    /// All of them.
    pub all: Score,
    /// Bootstrap interval of the skill, 95 %.
    pub skill_ci: (f64, f64),
    /// Those that ask something of the recipient.
    pub requests: Score,
    /// With the whole negotiation left out of the precedents.
    pub episode_out: Score,
    /// With a fifth of the negotiations left out at a time.
    pub five_fold: Score,
    /// Precedents alone.
    pub precedents_only: Score,
    /// Weights learned from nothing on the other negotiations, signs fixed.
    pub learned: Score,
    /// Reliability.
    pub bands: Vec<Band>,
    /// Free weights of the evaluator.
    pub weights: usize,
}

/// Runs the back-test.
pub fn run(evaluator: &Evaluator, trials: Vec<Trial>) -> Report {
    let forecast = |trial: &Trial, leave: &dyn Fn(&Precedent) -> bool| evaluator.weigh(&trial.situation, leave);
    let score = |trial: Trial| {
        let without = |p: &Precedent| p.id == trial.id;
        let verdict = forecast(&trial, &without);
        let lever = (!verdict.yes()).then(|| lever::smallest(evaluator, &trial.situation, without));
        Scored { verdict, lever, trial }
    };
    let cases: Vec<Scored> = trials.into_iter().map(score).collect();
    let scored: Vec<&Scored> = cases.iter().filter(|c| c.trial.answer.is_some()).collect();
    let pairs: Vec<(f64, f64)> = scored.iter().filter_map(|c| Some((c.p(), c.outcome()?))).collect();
    let asked = |c: &&&Scored| c.trial.situation.kind != ActKind::Free;
    let requests: Vec<(f64, f64)> = scored.iter().filter(asked).filter_map(|c| Some((c.p(), c.outcome()?))).collect();
    let again = |leave: &dyn Fn(&Trial, &Precedent) -> bool| {
        let pair = |c: &&Scored| {
            let verdict = forecast(&c.trial, &|p| leave(&c.trial, p));
            Some((f64::from(verdict.chance) / 1000.0, c.outcome()?))
        };
        Score::of(&scored.iter().filter_map(pair).collect::<Vec<_>>())
    };
    let mut episodes: Vec<&str> = scored.iter().map(|c| c.trial.episode.as_str()).collect();
    episodes.sort_unstable();
    episodes.dedup();
    let fold = |episode: &str| episodes.binary_search(&episode).map_or(usize::MAX, |i| i % 5);
    let precedents_only = {
        let pair = |c: &&Scored| Some((by_precedents(evaluator, c), c.outcome()?));
        Score::of(&scored.iter().filter_map(pair).collect::<Vec<_>>())
    };
    Report {
        all: Score::of(&pairs),
        skill_ci: bootstrap(&pairs),
        requests: Score::of(&requests),
        episode_out: again(&|t, p| p.id == t.id || p.episode == t.episode),
        five_fold: again(&|t, p| p.id == t.id || fold(&p.episode) == fold(&t.episode)),
        precedents_only,
        learned: learned(&scored),
        bands: bands(&pairs),
        weights: Term::ALL.len(),
        cases,
    }
}

/// What the nearest precedents alone would forecast: their share of yes, by likeness, drawn toward the base rate.
fn by_precedents(evaluator: &Evaluator, case: &Scored) -> f64 {
    let all = &evaluator.library.cases;
    let others: Vec<&Precedent> = all.iter().filter(|c| c.id != case.trial.id).collect();
    let base = others.iter().filter(|c| c.answer.yes()).count() as f64 / others.len().max(1) as f64;
    let (mut yes, mut sum) = (base * 0.3, 0.3);
    for near in &case.verdict.precedents.nearest {
        let weight = f64::from(near.likeness) / 1000.0;
        sum += weight;
        yes += weight * f64::from(u8::from(all[near.case].answer.yes()));
    }
    yes / sum
}

/// The 95 % interval of the skill over resampled sets of trials. The seed is fixed, so the figure is too.
fn bootstrap(pairs: &[(f64, f64)]) -> (f64, f64) {
    if pairs.is_empty() {
        return (0.0, 0.0);
    }
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1124);
    let mut skills: Vec<f64> = (0..2000)
        .map(|_| {
            let sample: Vec<(f64, f64)> =
                pairs.iter().map(|_| pairs[(rng.next_u64() % pairs.len() as u64) as usize]).collect();
            Score::of(&sample).skill
        })
        .collect();
    skills.sort_by(f64::total_cmp);
    (skills[50], skills[1949])
}

fn bands(pairs: &[(f64, f64)]) -> Vec<Band> {
    let edges = [0.0, 0.2, 0.4, 0.6, 0.8, 1.01];
    edges
        .windows(2)
        .map(|edge| {
            let inside: Vec<_> = pairs.iter().filter(|(p, _)| (edge[0]..edge[1]).contains(p)).collect();
            let n = inside.len();
            let mean = |f: &dyn Fn(&&&(f64, f64)) -> f64| inside.iter().map(|x| f(&x)).sum::<f64>() / n.max(1) as f64;
            Band { from: edge[0], to: edge[1].min(1.0), n, mean: mean(&|x| x.0), yes: mean(&|x| x.1) }
        })
        .collect()
}

/// The score of weights that were never set by hand: learned from nothing on all other negotiations by logistic
/// regression with a ridge of 1, signs fixed, no precedents. It shows how much of the skill is in the situations.
fn learned(scored: &[&Scored]) -> Score {
    let rows: Vec<(Vec<f64>, f64, &str)> =
        scored.iter().filter_map(|c| Some((features(c), c.outcome()?, c.trial.episode.as_str()))).collect();
    let pairs: Vec<(f64, f64)> = rows
        .iter()
        .map(|(x, y, episode)| {
            let train: Vec<_> = rows.iter().filter(|(_, _, e)| e != episode).collect();
            (sigmoid(dot(&fit(&train), x)), *y)
        })
        .collect();
    Score::of(&pairs)
}

/// The terms of a trial at unit weight, each with the sign that its weight has.
fn features(case: &Scored) -> Vec<f64> {
    let unit = crate::sim::evaluator::Weights {
        base: 100,
        free: 100,
        pressure: 100,
        need: 100,
        gain: 100,
        burden: -100,
        risk: -100,
        policy: 100,
        prospect: 100,
        face: 100,
        trust: 100,
        due: 100,
        greed: -100,
        mood: 100,
        bent: 100,
        stake: -100,
        bound: 300,
        ..Default::default()
    };
    let terms = crate::sim::evaluator::terms::contributions(&unit, &case.trial.situation);
    terms.iter().map(|&t| f64::from(t) / 100.0).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// Weights not below 0 that fit, by projected gradient descent.
fn fit(rows: &[&(Vec<f64>, f64, &str)]) -> Vec<f64> {
    let mut weights = vec![0.0; Term::ALL.len()];
    for _ in 0..600 {
        let mut slope = weights.clone();
        for (x, y, _) in rows {
            let error = sigmoid(dot(&weights, x)) - y;
            for (s, x) in slope.iter_mut().zip(x) {
                *s += error * x;
            }
        }
        for (w, s) in weights.iter_mut().zip(&slope) {
            *w = (*w - 0.1 * s).max(0.0);
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forecaster_of_the_base_rate_has_no_skill_and_a_seer_has_all() {
        let y = [1.0, 1.0, 1.0, 0.0];
        let base = Score::of(&y.map(|y| (0.75, y)));
        assert!(base.skill.abs() < 1e-12 && (base.brier - 0.1875).abs() < 1e-12);
        let seer = Score::of(&y.map(|y| (y, y)));
        assert!((seer.skill - 1.0).abs() < 1e-12 && seer.log_loss < 1e-6);
        let fool = Score::of(&y.map(|y| (1.0 - y, y)));
        assert!(fool.skill < -4.0);
    }

    #[test]
    fn bands_hold_every_forecast_once() {
        let pairs: Vec<(f64, f64)> = (0..=100).map(|i| (f64::from(i) / 100.0, f64::from(i % 2))).collect();
        assert_eq!(bands(&pairs).iter().map(|b| b.n).sum::<usize>(), 101);
    }

    #[test]
    fn the_interval_holds_the_figure() {
        let pairs: Vec<(f64, f64)> =
            (0..40).map(|i| (if i % 4 == 0 { 0.3 } else { 0.8 }, f64::from(i % 3 != 0))).collect();
        let (low, high) = bootstrap(&pairs);
        let skill = Score::of(&pairs).skill;
        assert!(low < skill && skill < high, "{low} {skill} {high}");
    }
}
