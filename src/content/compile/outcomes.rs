//! Outcomes: what is asked of a game, in ids.

use super::Resolver;
use crate::{
    content::{
        ron::{Problem, Span, Spanned},
        source::{Key, OutcomeSource, QuestionSource, Scenario},
    },
    sim::{
        date::Date,
        ids::{PlaceId, PolityId},
        polity::Standing,
        snapshot::Snapshot,
    },
};

/// A question with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Key; its text is the message `outcome-<id>`.
    pub id: String,
    /// What is asked.
    pub ask: Question,
    /// Between how many and how many games of a hundred a yes would be plausible.
    pub plausible: Option<(u8, u8)>,
}

/// A question about the course of a game. `by` is the last month that counts; `on` is the month at whose beginning
/// one looks, and the month after the last stands for the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the variants of source::QuestionSource")]
pub enum Question {
    Fallen { polity: PolityId, by: Date },
    Stands { polity: PolityId, on: Date },
    Taken { place: PlaceId, from: Option<PolityId>, to: Option<PolityId>, by: Date },
    Holds { place: PlaceId, by: Option<PolityId>, on: Date },
    Land { polity: PolityId, percent: u16, on: Date },
    Seat { polity: PolityId, place: PlaceId, on: Date },
    War { a: PolityId, b: PolityId, by: Date },
    Peace { a: PolityId, b: PolityId, by: Date },
    Vassal { vassal: PolityId, lord: PolityId, by: Date },
    Brothers { a: PolityId, b: PolityId, by: Date },
    Allied { a: PolityId, b: PolityId, by: Date },
    Bond { a: PolityId, b: PolityId, by: Date },
}

impl Question {
    /// The month at whose beginning one has to look, if it is asked of a moment.
    pub fn moment(&self) -> Option<Date> {
        match *self {
            Self::Stands { on, .. } | Self::Holds { on, .. } | Self::Land { on, .. } | Self::Seat { on, .. } => {
                Some(on)
            }
            _ => None,
        }
    }

    /// Who must have a part in the scenario for the question to have one answer or the other.
    fn actors(&self) -> [Option<PolityId>; 2] {
        match *self {
            Self::Fallen { polity, .. }
            | Self::Stands { polity, .. }
            | Self::Land { polity, .. }
            | Self::Seat { polity, .. } => [Some(polity), None],
            Self::Vassal { vassal, lord, .. } => [Some(vassal), Some(lord)],
            Self::War { a, b, .. }
            | Self::Peace { a, b, .. }
            | Self::Brothers { a, b, .. }
            | Self::Allied { a, b, .. }
            | Self::Bond { a, b, .. } => [Some(a), Some(b)],
            // Land is held and lost by those without a part too.
            Self::Taken { .. } | Self::Holds { .. } => [None, None],
        }
    }
}

/// Compiles the outcomes of a scenario, in the order in which they are written.
pub(super) fn compile(r: &mut Resolver, scenario: &Scenario, start: &Snapshot) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for source in &scenario.outcomes {
        let id = &source.id.value;
        if !crate::content::library::well_formed(id) {
            r.report(Problem::error("bad-id").arg("id", id), source.id.span);
        } else if asked.iter().any(|a| a.id == *id) {
            r.report(Problem::error("defined-twice").arg("id", id), source.id.span);
        } else if let Some(ask) = question(r, scenario, &source.id, &source.ask) {
            for polity in ask.actors().into_iter().flatten() {
                if matches!(start.polities[polity.index()].standing, Standing::Absent | Standing::Fallen { .. }) {
                    let name = r.key_of(polity);
                    r.report(Problem::warning("outcome-idle").arg("id", id).arg("polity", name), source.id.span);
                }
            }
            asked.push(Asked { id: id.clone(), ask, plausible: plausible(r, source) });
        }
    }
    asked
}

fn plausible(r: &mut Resolver, source: &OutcomeSource) -> Option<(u8, u8)> {
    let (least, most) = source.plausible?;
    if least <= most && most <= 100 {
        return Some((least, most));
    }
    r.report(Problem::error("outcome-range").arg("least", least).arg("most", most), source.id.span);
    None
}

/// A date within the scenario; the last one if none is written.
fn date(r: &mut Resolver, written: &Option<Spanned<Date>>, from: Date, last: Date) -> Option<Date> {
    let Some(date) = written else { return Some(last) };
    if (from..=last).contains(&date.value) {
        return Some(date.value);
    }
    let problem = Problem::error("outcome-date").arg("date", date.value).arg("from", from).arg("to", last);
    r.report(problem, date.span);
    None
}

/// Two different polities.
fn two(r: &mut Resolver, a: &Key, b: &Key, id: &Key) -> Option<(PolityId, PolityId)> {
    let (first, second) = (r.polity(a), r.polity(b));
    let (first, second) = (first?, second?);
    if first == second {
        let span = if b.span == Span::default() { id.span } else { b.span };
        r.report(Problem::error("outcome-same").arg("id", &b.value), span);
        return None;
    }
    Some((first, second))
}

pub(super) fn question(r: &mut Resolver, scenario: &Scenario, id: &Key, ask: &QuestionSource) -> Option<Question> {
    use QuestionSource as Q;
    let by = |r: &mut Resolver, date: &Option<Spanned<Date>>| self::date(r, date, scenario.from, scenario.to);
    // The month after the last is the end.
    let on = |r: &mut Resolver, date: &Option<Spanned<Date>>| self::date(r, date, scenario.from, scenario.to.plus(1));
    // Every part is looked up before the first that fails ends it, so that all faults are told at once.
    Some(match ask {
        Q::Fallen { polity, by: date } => {
            let (polity, by) = (r.polity(polity), by(r, date));
            Question::Fallen { polity: polity?, by: by? }
        }
        Q::Stands { polity, on: date } => {
            let (polity, on) = (r.polity(polity), on(r, date));
            Question::Stands { polity: polity?, on: on? }
        }
        Q::Taken { place, from, to, by: date } => {
            let (place, from) = (r.place(place), r.maybe(from, Resolver::polity));
            let (to, by) = (r.maybe(to, Resolver::polity), by(r, date));
            Question::Taken { place: place?, from: from?, to: to?, by: by? }
        }
        Q::Holds { place, by: holder, on: date } => {
            let (place, holder, on) = (r.place(place), r.holder(holder), on(r, date));
            Question::Holds { place: place?, by: holder?, on: on? }
        }
        Q::Land { polity, percent, on: date } => {
            let (polity, on) = (r.polity(polity), on(r, date));
            Question::Land { polity: polity?, percent: *percent, on: on? }
        }
        Q::Seat { polity, place, on: date } => {
            let (polity, place, on) = (r.polity(polity), r.place(place), on(r, date));
            Question::Seat { polity: polity?, place: place?, on: on? }
        }
        Q::War { a, b, by: date } => {
            let (pair, by) = (two(r, a, b, id), by(r, date));
            pair.zip(by).map(|((a, b), by)| Question::War { a, b, by })?
        }
        Q::Peace { a, b, by: date } => {
            let (pair, by) = (two(r, a, b, id), by(r, date));
            pair.zip(by).map(|((a, b), by)| Question::Peace { a, b, by })?
        }
        Q::Vassal { vassal, lord, by: date } => {
            let (pair, by) = (two(r, vassal, lord, id), by(r, date));
            pair.zip(by).map(|((vassal, lord), by)| Question::Vassal { vassal, lord, by })?
        }
        Q::Brothers { a, b, by: date } => {
            let (pair, by) = (two(r, a, b, id), by(r, date));
            pair.zip(by).map(|((a, b), by)| Question::Brothers { a, b, by })?
        }
        Q::Allied { a, b, by: date } => {
            let (pair, by) = (two(r, a, b, id), by(r, date));
            pair.zip(by).map(|((a, b), by)| Question::Allied { a, b, by })?
        }
        Q::Bond { a, b, by: date } => {
            let (pair, by) = (two(r, a, b, id), by(r, date));
            pair.zip(by).map(|((a, b), by)| Question::Bond { a, b, by })?
        }
    })
}
