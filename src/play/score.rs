//! The reader's own forecasts of what courts answer, scored beside the game's.

use crate::{
    history::tally::Tally,
    sim::{
        chronicle::{Entry, Fact},
        date::Date,
        diplomacy::Answer,
        evaluator::Documented,
        ids::{ActId, PolityId},
        num::Permille,
        rulebook::Rulebook,
    },
};
use serde::{Deserialize, Serialize};

/// A forecast that waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Bet {
    from: PolityId,
    to: PolityId,
    act: ActId,
    /// What the reader said, 0 to 1.
    reader: f64,
    /// What the game said, 0 to 1.
    model: f64,
}

/// A forecast that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settled {
    /// Who was asked for what by whom, where it was an answer in the game: from, to, act.
    pub about: Option<(PolityId, PolityId, ActId)>,
    /// What the reader said, 0 to 1.
    pub reader: f64,
    /// What the game said, 0 to 1.
    pub model: f64,
    /// What was answered.
    pub yes: bool,
    /// What the record answered to the same question about that time, if it tells.
    pub record: Option<Answer>,
}

/// All forecasts of a game: what waits for its answer, and how good those were that had one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Score {
    next: Option<f64>,
    bets: Vec<Bet>,
    /// Those that were answered in the game, in order.
    #[serde(default)]
    pub settled: Vec<Settled>,
    /// The score so far.
    pub tally: Tally,
}

impl Score {
    /// The reader says how likely a yes is, 0 to 1, to what is sent or answered next. Returns what was said before and
    /// counts no more.
    pub fn say(&mut self, chance: f64) -> Option<f64> {
        self.next.replace(chance)
    }

    /// A proposal is sent: what was said last is about it.
    pub fn sent(&mut self, from: PolityId, to: PolityId, act: ActId, model: Permille) {
        if let Some(reader) = self.next.take() {
            self.bets.retain(|b| (b.from, b.to, b.act) != (from, to, act));
            self.bets.push(Bet { from, to, act, reader, model: f64::from(model) / 1000.0 });
        }
    }

    /// The base rate of all that is documented.
    fn base(book: &Rulebook) -> f64 {
        let cases = &book.evaluator.library.cases;
        cases.iter().filter(|c| c.answer.yes()).count() as f64 / cases.len().max(1) as f64
    }

    /// What was said last is about a documented decision: settled at once.
    pub fn against_record(&mut self, book: &Rulebook, model: Permille, yes: bool) -> Option<Settled> {
        let reader = self.next.take()?;
        let model = f64::from(model) / 1000.0;
        self.tally.add(reader, model, Self::base(book), yes);
        Some(Settled { about: None, reader, model, yes, record: None })
    }

    /// Settles what the turn answered, and keeps it.
    pub fn settle(&mut self, book: &Rulebook, entries: &[Entry]) -> Vec<Settled> {
        let mut settled = Vec::new();
        for entry in entries {
            let Fact::Answered { from, to, act, answer, .. } = &entry.fact else { continue };
            let Some(at) = self.bets.iter().position(|b| (b.from, b.to, b.act) == (*from, *to, *act)) else { continue };
            let bet = self.bets.remove(at);
            self.tally.add(bet.reader, bet.model, Self::base(book), answer.yes());
            let about = (*from, *to, *act);
            let record = recorded(book, entry.date, about);
            let about = Some(about);
            settled.push(Settled { about, reader: bet.reader, model: bet.model, yes: answer.yes(), record });
        }
        self.settled.extend(&settled);
        settled
    }
}

/// What the record answered to that question about that time.
fn recorded(book: &Rulebook, date: Date, asked: (PolityId, PolityId, ActId)) -> Option<Answer> {
    let evaluator = &book.evaluator;
    let apart = |d: &&Documented| date.since(d.on).abs();
    let same = evaluator.documented.iter().filter(|d| d.counsel.is_none() && (d.from, d.to, d.act) == asked);
    let near = same.min_by_key(|d| (apart(d), d.record)).filter(|d| apart(d) <= evaluator.weights.record.months)?;
    Some(evaluator.library.cases[near.case].answer)
}
