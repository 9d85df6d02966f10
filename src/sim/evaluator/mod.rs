//! What a court answers: one pure function from a [`Situation`] to a [`Verdict`].
//!
//! - [`situation`]: what is looked at, as numbers; [`read`] makes it from the world.
//! - [`veto`]: what cannot be, each with its sentence.
//! - [`terms`]: named additive reasons, in log-odds, under the [`weights`].
//! - [`precedent`]: the documented decisions nearest to the situation, and their bounded pull.
//! - [`record`]: the documented answer to this very question, while what it rested on holds.
//! - [`voices`]: what the ministers of the court say.
//! - [`lever`]: the smallest change that would turn the answer.
//!
//! Forecast, answer, counter-offer, counsel and back-test all call [`Evaluator::judge`]; there is no second formula.

pub mod lever;
pub mod precedent;
pub mod read;
pub mod record;
pub mod situation;
pub mod terms;
pub mod veto;
pub mod voices;
pub mod weights;

pub use lever::Lever;
pub use precedent::{Library, Neighbour, Precedent, Pull};
pub use read::{Reading, Survey};
pub use record::{Documented, Premise, RecordTerm};
pub use situation::{Field, Fields, Hundredths, Situation};
pub use terms::{Contributions, Term};
pub use veto::Veto;
pub use voices::Voice;
pub use weights::Weights;

use crate::sim::{
    diplomacy::Proposal,
    ids::{PersonId, PolicyId, PolityId},
    look::Look,
    num::{self, Permille, Points},
};
use serde::{Deserialize, Serialize};

/// The evaluator of a game: its weights and its case law.
#[derive(Clone, Debug, Default)]
pub struct Evaluator {
    /// The weights.
    pub weights: Weights,
    /// What clauses count for.
    pub clauses: read::ClauseRules,
    /// The precedents.
    pub library: Library,
    /// Documented decisions, for the record term.
    pub documented: Vec<Documented>,
}

/// How a proposal is brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mission {
    /// Who speaks for it, if he has a name.
    pub person: Option<PersonId>,
    /// Months until it is heard.
    pub months: i32,
}

/// What a court makes of a situation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// What cannot be. Any one is a no.
    pub vetoes: Vec<Veto>,
    /// Every term, in order of [`Term::ALL`].
    pub terms: Contributions,
    /// The precedents.
    pub precedents: Pull,
    /// The record, if it speaks.
    pub record: Option<RecordTerm>,
    /// The sum, within its bound.
    pub points: Points,
    /// The chance of a yes: 0 under a veto.
    pub chance: Permille,
}

impl Verdict {
    /// Whether a yes is likelier than a no.
    pub fn yes(&self) -> bool {
        self.chance >= 500
    }
}

impl Evaluator {
    /// Judges a situation by terms and precedents alone, as the back-test does. Precedents that `leave_out` picks
    /// are not heard.
    pub fn weigh(&self, situation: &Situation, leave_out: impl Fn(&Precedent) -> bool) -> Verdict {
        let terms = terms::contributions(&self.weights, situation);
        let precedents = self.library.pull(&self.weights, situation, &terms, leave_out);
        let sum = terms.iter().sum::<Points>() + precedents.points;
        self.verdict(Vec::new(), terms, precedents, None, sum)
    }

    /// Judges a proposal in the world, whoever brings it.
    pub fn judge(&self, look: &impl Look, survey: &Survey, proposal: &Proposal, by_record: bool) -> (Reading, Verdict) {
        self.judge_brought(look, survey, proposal, Mission::default(), by_record)
    }

    /// Judges a proposal as it is brought: by whom, and how long from now it will be heard.
    pub fn judge_brought(
        &self,
        look: &impl Look,
        survey: &Survey,
        proposal: &Proposal,
        mission: Mission,
        by_record: bool,
    ) -> (Reading, Verdict) {
        let reading = read::brought(look, survey, &self.clauses, proposal, mission.person);
        let mut vetoes = veto::find(look, survey, proposal, mission.months);
        // Where something plainer stands against it, that is said.
        let effort = i64::from(reading.situation.fields[Field::Effort]);
        if vetoes.is_empty() && effort >= self.clauses.unbearable {
            vetoes.push(Veto::Unbearable);
        }
        let documented = record::documented(&self.documented, &self.weights, &look.rules().acts, proposal, look.date());
        let verdict = self.whole(look, &reading.situation, vetoes, documented, by_record);
        (reading, verdict)
    }

    /// Judges counsel given to a ruler.
    pub fn judge_counsel(
        &self,
        look: &impl Look,
        survey: &Survey,
        of: PolityId,
        counsel: (PersonId, PolicyId),
        by_record: bool,
    ) -> (Reading, Verdict) {
        let reading = read::counsel(look, survey, &self.clauses, of, counsel.0, counsel.1);
        let documented = record::documented_counsel(&self.documented, &self.weights, counsel, look.date());
        let verdict = self.whole(look, &reading.situation, Vec::new(), documented, by_record);
        (reading, verdict)
    }

    fn whole(
        &self,
        look: &impl Look,
        situation: &Situation,
        vetoes: Vec<Veto>,
        documented: Option<&Documented>,
        by_record: bool,
    ) -> Verdict {
        let terms = terms::contributions(&self.weights, situation);
        // The very decision is heard as the record or not at all, but never as a precedent of itself.
        let own = documented.map(|d| d.record);
        let itself = |p: &Precedent| own.is_some() && p.record == own;
        let precedents = self.library.pull(&self.weights, situation, &terms, itself);
        let sum = terms.iter().sum::<Points>() + precedents.points;
        let record = documented.filter(|_| by_record);
        let record = record.map(|d| record::pull(look, &self.weights, &self.library, d, &terms, sum));
        let sum = sum + record.as_ref().map_or(0, |r| r.points);
        self.verdict(vetoes, terms, precedents, record, sum)
    }

    fn verdict(
        &self,
        vetoes: Vec<Veto>,
        terms: Contributions,
        precedents: Pull,
        record: Option<RecordTerm>,
        sum: Points,
    ) -> Verdict {
        let points = sum.clamp(-self.weights.bound, self.weights.bound);
        let chance = if vetoes.is_empty() { num::odds(points) } else { 0 };
        Verdict { vetoes, terms, precedents, record, points, chance }
    }
}
