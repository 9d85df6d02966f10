//! Patterns of facts: what must be seen in the chronicle for something to have happened.

use super::{
    army::Aim,
    chronicle::Fact,
    diplomacy::Answer,
    ids::{ActId, PersonId, PlaceId, PolicyId, PolityId, TheatreId},
    person::Office,
};

/// A fact with some of its details left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the variants of Fact")]
pub enum Pattern {
    Mustered { of: PolityId, at: PlaceId },
    SetOut { of: PolityId, to: PlaceId, aim: Option<Aim> },
    Battle { at: PlaceId, winner: PolityId },
    Besieged { place: PlaceId, by: PolityId },
    Joined { place: PlaceId, by: PolityId },
    SiegeLifted { place: PlaceId },
    AssaultFailed { place: PlaceId, by: PolityId },
    Captured { person: PersonId, by: PolityId },
    Taken { place: PlaceId, by: Option<PolityId> },
    Raided { place: PlaceId, by: PolityId },
    Sacked { place: PlaceId, by: PolityId },
    Flooded { place: PlaceId, by: PolityId },
    Barred { by: PolityId, against: PolityId },
    WentOver { person: PersonId, to: PolityId },
    Deserted { of: PolityId },
    Attached { of: PolityId, to: PolityId },
    SentAway { of: PolityId, theatre: TheatreId },
    WarDeclared { by: PolityId, on: PolityId },
    EnvoySent { from: PolityId, to: PolityId, act: ActId },
    Answered { from: PolityId, to: PolityId, act: ActId, answer: Answer },
    PeaceMade { a: PolityId, b: PolityId },
    Invested { by: PolityId, of: PolityId },
    InvestitureDropped { by: PolityId },
    Promised { place: PlaceId, to: PolityId },
    Breach { by: PolityId, toward: PolityId },
    Amends { from: PolityId, to: PolityId },
    Counselled { by: PersonId, heeded: bool },
    PolicyChanged { of: PolityId, policy: PolicyId },
    Deposed { person: PersonId },
    Confined { person: PersonId, at: PlaceId },
    Abdicated { person: PersonId },
    Acceded { person: PersonId },
    Appointed { person: PersonId, office: Office },
    WarPlanned { by: PolityId, against: PolityId },
    CourtFled { of: PolityId, to: PlaceId },
    CourtReturned { of: PolityId },
    Proclaimed { of: PolityId },
    Died { person: PersonId },
    Fell { of: PolityId },
}

impl Pattern {
    /// Whether the fact is of this pattern.
    pub fn matches(&self, fact: &Fact) -> bool {
        use Fact as F;
        match (*self, fact) {
            (Self::Mustered { of, at }, F::Mustered { of: o, at: a, .. }) => (of, at) == (*o, *a),
            (Self::SetOut { of, to, aim }, F::SetOut { of: o, to: t, aim: a, .. }) => {
                (of, to) == (*o, *t) && aim.is_none_or(|aim| aim == *a)
            }
            (Self::Battle { at, winner }, F::Battle { at: a, attacker, defender, won, .. }) => {
                at == *a && winner == if *won { *attacker } else { *defender }
            }
            (Self::Besieged { place, by }, F::Besieged { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::Joined { place, by }, F::Joined { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::AssaultFailed { place, by }, F::AssaultFailed { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::Captured { person, by }, F::Captured { person: p, by: b, .. }) => (person, by) == (*p, *b),
            (Self::SiegeLifted { place }, F::SiegeLifted { place: p, .. }) => place == *p,
            (Self::Taken { place, by }, F::Taken { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::Raided { place, by }, F::Raided { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::Sacked { place, by }, F::Sacked { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::Flooded { place, by }, F::Flooded { place: p, by: b, .. }) => (place, by) == (*p, *b),
            (Self::Barred { by, against }, F::Barred { by: b, against: a, .. }) => (by, against) == (*b, *a),
            (Self::WentOver { person, to }, F::WentOver { person: p, to: t, .. }) => (person, to) == (*p, *t),
            (Self::Deserted { of }, F::Deserted { of: o, .. }) => of == *o,
            (Self::Attached { of, to }, F::Attached { of: o, to: t, .. }) => (of, to) == (*o, *t),
            (Self::SentAway { of, theatre }, F::SentAway { of: o, theatre: t, .. }) => (of, theatre) == (*o, *t),
            (Self::WarDeclared { by, on }, F::WarDeclared { by: b, on: o }) => (by, on) == (*b, *o),
            (Self::EnvoySent { from, to, act }, F::EnvoySent { from: f, to: t, act: a, .. }) => {
                (from, to, act) == (*f, *t, *a)
            }
            (Self::Answered { from, to, act, answer }, F::Answered { from: f, to: t, act: a, answer: n, .. }) => {
                (from, to, act, answer) == (*f, *t, *a, *n)
            }
            (Self::PeaceMade { a, b }, F::PeaceMade { a: x, b: y }) => (a, b) == (*x, *y) || (b, a) == (*x, *y),
            (Self::Invested { by, of }, F::Invested { by: b, of: o, .. }) => (by, of) == (*b, *o),
            (Self::InvestitureDropped { by }, F::InvestitureDropped { by: b, .. }) => by == *b,
            (Self::Promised { place, to }, F::Promised { place: p, to: t, .. }) => (place, to) == (*p, *t),
            (Self::Breach { by, toward }, F::Breach { by: b, toward: t, .. }) => (by, toward) == (*b, *t),
            (Self::Amends { from, to }, F::Amends { from: f, to: t }) => (from, to) == (*f, *t),
            (Self::Counselled { by, heeded }, F::Counselled { by: b, heeded: h, .. }) => (by, heeded) == (*b, *h),
            (Self::PolicyChanged { of, policy }, F::PolicyChanged { of: o, policy: p }) => (of, policy) == (*o, *p),
            (Self::Deposed { person }, F::Deposed { person: p, .. }) => person == *p,
            (Self::Confined { person, at }, F::Confined { person: p, at: a, .. }) => (person, at) == (*p, *a),
            (Self::Abdicated { person }, F::Abdicated { person: p, .. }) => person == *p,
            (Self::Acceded { person }, F::Acceded { person: p, .. }) => person == *p,
            (Self::Appointed { person, office }, F::Appointed { person: p, office: o, .. }) => {
                (person, office) == (*p, *o)
            }
            (Self::WarPlanned { by, against }, F::WarPlanned { by: b, against: a, .. }) => (by, against) == (*b, *a),
            (Self::CourtFled { of, to }, F::CourtFled { of: o, to: t, .. }) => (of, to) == (*o, *t),
            (Self::CourtReturned { of }, F::CourtReturned { of: o, .. }) => of == *o,
            (Self::Proclaimed { of }, F::Proclaimed { of: o, .. }) => of == *o,
            (Self::Died { person }, F::Died { person: p, .. }) => person == *p,
            (Self::Fell { of }, F::Fell { of: o, .. }) => of == *o,
            _ => false,
        }
    }
}
