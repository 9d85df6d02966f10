//! Every act between every pair of courts: legal or refused with its reason, forecast, answered, noted, and not in vain.

use super::{arrived, usual};
use crate::support::{scenario, shipped};
use jinxia::sim::{
    chronicle::Fact,
    diplomacy::{ActKind, Answer, Proposal},
    evaluator::Survey,
    fate::{Fate, Lot},
    game::Game,
    ids::{ActId, PolityId, RecordId},
    look::Look,
    order::{self, Order, Refusal},
    snapshot::Snapshot,
};
use std::collections::{BTreeMap, BTreeSet};

/// A month in which the proposal on the table, if there is one, is answered so.
fn month(state: &Snapshot, asked: Option<&Proposal>, answer: Answer) -> (Snapshot, Vec<Fact>) {
    let mut game = Game::new(&shipped().rules, state);
    if let Some(asked) = asked {
        let lot = Lot::Answer { from: asked.from, to: asked.to, act: asked.act, answer };
        let on = state.clock.date;
        game.set_fates(vec![Fate { lot, from: on, until: on, record: RecordId(0), used: false }], true);
    } else {
        game.set_fates(Vec::new(), true);
    }
    game.play_month();
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    let facts = game.close_turn().into_iter().map(|e| e.fact).collect();
    (game.snapshot(), facts)
}

/// A state without what merely notes that something was said.
fn deeds(mut state: Snapshot) -> Snapshot {
    state.ledger.treaties.clear();
    state.envoys.clear();
    state.clock.next_envoy = 0;
    // A due says by its number which treaty it comes of, and that is noted already.
    state.ledger.dues.iter_mut().for_each(|d| d.treaty = None);
    let relations = &mut state.relations.0;
    relations.values_mut().for_each(|r| r.last = Default::default());
    relations.retain(|_, r| *r != Default::default());
    state
}

fn noted(state: &Snapshot, asked: &Proposal) -> Option<bool> {
    let side = usize::from(asked.from > asked.to);
    state.relations.get(asked.from, asked.to).last[side].map(|w| w.yes)
}

/// How often each act was asked, and why it could not be.
#[derive(Default)]
struct Seen {
    by: BTreeSet<PolityId>,
    to: BTreeSet<PolityId>,
    moved: usize,
    refused: BTreeMap<String, usize>,
}

fn ask(start: &Snapshot, quiet: &Snapshot, asked: &Proposal, seen: &mut Seen) {
    let rules = &shipped().rules;
    let scene = start.with(rules);
    let (from, to, what) = (asked.from, asked.to, asked.act);
    let name = format!("{} from {} to {}", rules.keys.act(what), rules.keys.polity(from), rules.keys.polity(to));
    let order = Order::SendEnvoy { to, act: what, clauses: asked.clauses.clone(), person: None, from: None, at: None };
    if let Err(why) = order::check(&scene, from, &order) {
        assert!(!matches!(why, Refusal::NoSuch | Refusal::Self_), "{name}: {why:?}");
        *seen.refused.entry(why.key()).or_default() += 1;
        return;
    }
    let verdict = rules.evaluator.judge(&scene, &Survey::of(&scene), asked, false).1;
    assert_eq!(verdict.chance == 0, !verdict.vetoes.is_empty(), "{name}");
    let here = arrived(start, asked.clone());
    // What cannot be is sent and heard, and never agreed to.
    let possible: &[Answer] = match verdict.vetoes[..] {
        [] => &[Answer::Accepted, Answer::Refused],
        _ => &[Answer::Refused],
    };
    for &answer in possible {
        let (after, facts) = month(&here, Some(asked), answer);
        let told = facts.iter().find_map(|f| match f {
            Fact::Answered { from: a, to: b, act, answer, judged } if (*a, *b, *act) == (from, to, what) => {
                Some((*answer, judged.as_ref().map(|j| j.verdict.chance)))
            }
            _ => None,
        });
        // What is told with the answer is the forecast.
        assert_eq!(told, Some((answer, Some(verdict.chance))), "{name}");
        assert_eq!(noted(&after, asked), Some(answer.yes()), "{name}");
        let treaties = after.ledger.treaties.len() - start.ledger.treaties.len();
        assert_eq!(treaties, usize::from(answer.yes()), "{name}: what is agreed, and only that, is in the ledger");
        if answer.yes() && deeds(after) != deeds(quiet.clone()) {
            seen.moved += 1;
        } else {
            assert!(!answer.yes(), "{name} was agreed to, and nothing came of it");
        }
    }
    seen.by.insert(from);
    seen.to.insert(to);
}

#[test]
fn every_act_between_every_pair_is_forecast_answered_noted_and_not_in_vain() {
    let rules = &shipped().rules;
    let mut all: Vec<Seen> = rules.acts.iter().map(|_| Seen::default()).collect();
    let mut courts: BTreeSet<PolityId> = BTreeSet::new();
    for id in ["first_alliance", "promised_land", "lips_and_teeth", "brother_states"] {
        let start = &scenario(id).start;
        let scene = start.with(rules);
        let (quiet, _) = month(start, None, Answer::Refused);
        let stands: Vec<PolityId> = scene.polities().filter(|&p| scene.stands(p)).collect();
        courts.extend(&stands);
        for &from in &stands {
            for &to in stands.iter().filter(|&&to| to != from) {
                for (i, info) in rules.acts.iter().enumerate().filter(|(_, a)| a.kind != ActKind::Counsel) {
                    let what = ActId(i as u16);
                    let clauses = usual(what, from, to, &scene);
                    assert!(!clauses.is_empty() || info.terms.is_empty());
                    ask(start, &quiet, &Proposal { from, to, act: what, clauses }, &mut all[i]);
                }
            }
        }
    }
    assert!(courts.len() >= 5, "{courts:?}");
    for (i, seen) in all.iter().enumerate().filter(|(i, _)| rules.acts[*i].kind != ActKind::Counsel) {
        let name = rules.keys.act(ActId(i as u16));
        let fell_short = format!("{name}: by {:?}, to {:?}, not {:?}", seen.by, seen.to, seen.refused);
        // Only a vassal can lay down its rank, and only before its own suzerain.
        let wanted = if name == "drop_rank" { 1 } else { courts.len() };
        assert!(seen.by.len() >= wanted && seen.to.len() >= wanted && seen.moved > 0, "{fell_short}");
    }
}
