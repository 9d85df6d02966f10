//! What a turn brought, put together: what is one thing for the reader is told once, with its sum.

use super::View;
use crate::{
    present::chronicle,
    sim::{
        chronicle::{Entry, Fact, Loss, Waste},
        num::Men,
    },
};
use std::borrow::Cow;

/// Men below whom the loss of an army by sickness, hunger or the road is not worth a line of its own.
const SMALL: Men = 100;

/// Facts of some months, put together.
#[derive(Debug, Default)]
pub(super) struct Digest<'e> {
    /// What is told one by one.
    pub(super) entries: Vec<Cow<'e, Entry>>,
    /// The small losses of one's own armies, in a sentence.
    pub(super) small: Option<String>,
}

impl View<'_> {
    /// Puts facts together: a peace of several clauses is one peace, payments of one month between the same two are one
    /// sum, and small losses of one's own armies go into one line.
    pub(super) fn digest<'e>(&self, entries: impl Iterator<Item = &'e Entry>) -> Digest<'e> {
        let mut digest = Digest::default();
        let mut small: Vec<&Entry> = Vec::new();
        for entry in entries {
            match &entry.fact {
                Fact::Wasted(loss) if self.is_small(loss) => small.push(entry),
                Fact::PeaceMade { a, b } => {
                    let pair = (a.min(b), a.max(b));
                    let same = |e: &Cow<Entry>| {
                        e.date == entry.date
                            && matches!(&e.fact, Fact::PeaceMade { a, b } if (a.min(b), a.max(b)) == pair)
                    };
                    if !digest.entries.iter().any(same) {
                        digest.entries.push(Cow::Borrowed(entry));
                    }
                }
                Fact::Paid { from, to, good, amount } => {
                    let more = *amount;
                    let paid = digest.entries.iter_mut().find(|e| {
                        e.date == entry.date
                            && matches!(&e.fact, Fact::Paid { from: f, to: t, good: g, .. } if (f, t, g) == (from, to, good))
                    });
                    match paid {
                        None => digest.entries.push(Cow::Borrowed(entry)),
                        Some(paid) => {
                            if let Fact::Paid { amount, .. } = &mut paid.to_mut().fact {
                                *amount += more;
                            }
                        }
                    }
                }
                _ => digest.entries.push(Cow::Borrowed(entry)),
            }
        }
        match small[..] {
            // One alone is told as it is.
            [one] => digest.entries.push(Cow::Borrowed(one)),
            [] => {}
            _ => digest.small = Some(self.small_losses(&small)),
        }
        digest
    }

    fn is_small(&self, loss: &Loss) -> bool {
        let by_itself = matches!(loss.of_what, Waste::Far | Waste::Sick | Waste::Starved);
        loss.of == self.you && loss.lost < SMALL && by_itself
    }

    fn small_losses(&self, entries: &[&Entry]) -> String {
        let (mut lost, mut causes) = (0, Vec::new());
        for entry in entries {
            let Fact::Wasted(loss) = &entry.fact else { continue };
            lost += loss.lost;
            let cause = chronicle::waste(&self.words, loss, entry.date);
            if !causes.contains(&cause) {
                causes.push(cause);
            }
        }
        causes.sort_unstable();
        let causes: Vec<String> = causes.into_iter().map(|cause| self.get(&format!("waste-{cause}"))).collect();
        self.say("view-report-small", [("lost", self.words.number(lost)), ("list", self.list(&causes))])
    }
}
