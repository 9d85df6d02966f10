//! Reads the clauses of a proposal as one says them: `peace, pay 20000 silver yearly, land Lanzhou`.

use super::{
    names::{self, Named, NotFound},
    reader::{Read, Reader},
};
use crate::sim::{
    diplomacy::{ActKind, Clause, ClauseKind, Good, Side},
    ids::{ActId, PlaceId, PolityId},
    look::Look,
};

/// All words of clauses, for help and completion.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    ClauseKind::ALL.into_iter().map(ClauseKind::key)
}

struct Pen<'r, 'a> {
    reader: &'r mut Reader<'a>,
    from: PolityId,
    to: PolityId,
    /// Who gives where nobody is named: the proposer in an offer, the other in a request.
    usual: Side,
    /// Who gives in the clause at hand, if that was said before its word: `they vassal`.
    said: Option<Side>,
}

/// All clauses by name.
pub fn known(reader: &Reader) -> Vec<Named<ClauseKind>> {
    let named = |kind: ClauseKind| {
        let message = format!("terms-{}", kind.key());
        let forms = names::forms(reader.view.words.texts, &message, &["words"]);
        Named { id: kind, label: reader.view.words.get(&message), forms }
    };
    ClauseKind::ALL.into_iter().map(named).collect()
}

/// Reads clauses, parted by commas, until the line ends or something else begins.
///
/// # Errors
/// A sentence that says what is missing or wrong.
pub fn read(reader: &mut Reader, from: PolityId, to: PolityId, act: ActId) -> Read<Vec<Clause>> {
    let kind = reader.view.words.rules.acts[act.index()].kind;
    let usual = match kind {
        ActKind::Offer | ActKind::Free => Side::Proposer,
        _ => Side::Recipient,
    };
    let known = known(reader);
    let own = own_kind(reader, act);
    let mut pen = Pen { reader, from, to, usual, said: None };
    let mut clauses = Vec::new();
    loop {
        if !pen.reader.tokens.comma() {
            pen.reader.tokens.take("word-terms");
        }
        pen.reader.tokens.skip_fillers();
        let by = pen.reader.tokens.next_is("word-by");
        if pen.reader.tokens.done() || by {
            break;
        }
        if pen.reader.tokens.comma() {
            continue;
        }
        pen.said = pen.spoken();
        let before = pen.reader.tokens.clone();
        let kind = match names::take_glued(&mut pen.reader.tokens, &known) {
            Ok(kind) => kind,
            // "joint attack Jin", "levies 3000": the act has said already what the clause is.
            Err(why) => match own.filter(|_| clauses.is_empty()) {
                Some(own) if pen.clone_reads(own) => own,
                _ => {
                    pen.reader.tokens = before;
                    let fault = pen.reader.fault("clause", why);
                    return Err(format!("{fault} {}", example(pen.reader, own)));
                }
            },
        };
        let clause = pen.clause(kind).map_err(|why| format!("{why} {}", example(pen.reader, Some(kind))))?;
        clauses.push(clause);
    }
    Ok(clauses)
}

/// The clause that an act is about, where it is one.
pub fn own_kind(reader: &Reader, act: ActId) -> Option<ClauseKind> {
    reader.view.words.rules.acts[act.index()].about
}

/// How a clause is written; without one, some that may be.
pub fn example(reader: &Reader, kind: Option<ClauseKind>) -> String {
    let usage = kind.and_then(|kind| reader.view.words.attr(&format!("terms-{}", kind.key()), "usage"));
    match usage {
        Some(usage) => reader.say("desk-clause-usage", [("usage", usage)]),
        None => reader.say("desk-clause-example", [("command", reader.view.command("acts"))]),
    }
}

impl Pen<'_, '_> {
    /// Whether what follows reads as a clause of that kind.
    fn clone_reads(&mut self, kind: ClauseKind) -> bool {
        let mut reader = self.reader.clone();
        let mut pen = Pen { reader: &mut reader, ..*self };
        pen.clause(kind).is_ok()
    }

    /// Who gives, if the next word says so, or if it was said before the clause.
    fn side(&mut self) -> Option<Side> {
        self.spoken().or(self.said)
    }

    /// Who gives, if the next word says so.
    fn spoken(&mut self) -> Option<Side> {
        self.reader.tokens.skip_fillers();
        if self.reader.tokens.take("word-we") {
            Some(Side::Proposer)
        } else if self.reader.tokens.take("word-they") {
            Some(Side::Recipient)
        } else {
            None
        }
    }

    fn giver(&mut self) -> Side {
        self.side().unwrap_or(self.usual)
    }

    fn done(&mut self) -> bool {
        self.reader.tokens.skip_fillers();
        self.reader.tokens.peek().is_none_or(|w| w == ",")
    }

    fn number(&mut self) -> Read<i64> {
        self.reader.tokens.skip_fillers();
        self.reader.tokens.number().ok_or_else(|| self.reader.say("desk-no-number", []))
    }

    fn clause(&mut self, kind: ClauseKind) -> Read<Clause> {
        Ok(match kind {
            ClauseKind::Peace => Clause::Peace,
            ClauseKind::Truce => Clause::Truce { until: self.reader.date()? },
            ClauseKind::Land => self.land()?,
            ClauseKind::Pay => self.pay()?,
            ClauseKind::Levies => self.levies()?,
            ClauseKind::Aid => self.aid()?,
            ClauseKind::MutualAid => Clause::MutualAid,
            ClauseKind::JointAttack => self.joint()?,
            ClauseKind::Leave => Clause::Leave { to_attack: self.reader.polity()? },
            ClauseKind::HandOver => {
                let giver = self.giver();
                Clause::HandOver { giver, person: self.reader.person()? }
            }
            ClauseKind::Hostage => Clause::Hostage { giver: self.giver() },
            ClauseKind::Marriage => Clause::Marriage,
            ClauseKind::Vassal => Clause::Vassal { giver: self.giver() },
            ClauseKind::Tributary => Clause::Tributary { giver: self.giver() },
            ClauseKind::Brothers => self.brothers(),
            ClauseKind::OwnEra => Clause::OwnEra,
            ClauseKind::Patent => Clause::Patent { giver: self.giver() },
            ClauseKind::Markets => Clause::Markets,
            ClauseKind::Border => Clause::Border { along: self.reader.border()? },
            ClauseKind::Oath => Clause::Oath { giver: self.giver() },
            ClauseKind::DropRank => Clause::DropRank,
            ClauseKind::Complaint => Clause::Complaint { places: self.places()? },
            ClauseKind::Thanks => Clause::Thanks,
        })
    }

    /// Places until the clause ends. Commas part clauses, so names follow one another.
    fn places(&mut self) -> Read<Vec<PlaceId>> {
        let known = self.reader.known_places();
        let clauses = self::known(self.reader);
        let mut places = Vec::new();
        loop {
            let before = self.reader.tokens.clone();
            // "Lanzhou, Hezhou": a comma between two places does not end the clause.
            if !places.is_empty() {
                self.reader.tokens.comma();
            }
            let clause = names::take(&mut self.reader.tokens.clone(), &clauses).is_ok();
            let more = !self.reader.tokens.done() && !self.reader.tokens.next_is("word-by") && !clause;
            match names::take(&mut self.reader.tokens, &known) {
                Ok(place) if more || places.is_empty() => places.push(place),
                // What could be several places is one of them, and not the next clause.
                Err(why @ NotFound::Ambiguous(..)) if more || places.is_empty() => {
                    return Err(self.reader.fault("place", why));
                }
                Err(why) if places.is_empty() => return Err(self.reader.fault("place", why)),
                _ => {
                    self.reader.tokens = before;
                    return Ok(places);
                }
            }
        }
    }

    fn land(&mut self) -> Read<Clause> {
        let said = self.side();
        let (mut amends, mut promise) = (false, false);
        loop {
            if self.reader.tokens.take("word-amends") {
                amends = true;
            } else if self.reader.tokens.take("word-promise") {
                promise = true;
            } else {
                break;
            }
        }
        let places = self.places()?;
        // Land is given by whoever holds it.
        let holder = places.first().and_then(|&p| self.reader.view.scene.holder(p));
        let giver = said.unwrap_or(match holder {
            Some(h) if h == self.from => Side::Proposer,
            Some(h) if h == self.to => Side::Recipient,
            _ => self.usual,
        });
        Ok(Clause::Land { giver, places, amends, promise })
    }

    fn pay(&mut self) -> Read<Clause> {
        // Nobody offers himself money: without a word it is the proposer who pays, but for demands.
        let giver = self.side().unwrap_or(Side::Proposer);
        let amount = self.number()?;
        let mut good = Good::Cash;
        let mut yearly = false;
        while !self.done() {
            let tokens = &mut self.reader.tokens;
            if tokens.take("word-silver") {
                good = Good::Silver;
            } else if tokens.take("word-silk") {
                good = Good::Silk;
            } else if tokens.take("word-horses") {
                good = Good::Horses;
            } else if tokens.take("word-grain") {
                good = Good::Grain;
            } else if tokens.take("word-cash") {
                good = Good::Cash;
            } else if tokens.take("word-yearly") {
                yearly = true;
            } else {
                break;
            }
        }
        Ok(Clause::Pay { giver, good, amount, yearly })
    }

    fn levies(&mut self) -> Read<Clause> {
        let giver = self.giver();
        let men = self.number()?;
        let (mut against, mut until) = (None, None);
        while !self.done() {
            let tokens = &mut self.reader.tokens;
            if tokens.take("word-men") {
                continue;
            }
            let (dated, led) = (tokens.next_is("word-until"), tokens.next_is("word-by"));
            if dated && (!led || self.reader.clone().date().is_ok()) {
                until = Some(self.reader.date()?);
            } else if led {
                break;
            } else if against.is_none() {
                against = Some(self.reader.polity()?);
            } else {
                break;
            }
        }
        Ok(Clause::Levies { giver, men, against, until })
    }

    fn aid(&mut self) -> Read<Clause> {
        let giver = self.giver();
        let against =
            if self.done() || self.reader.tokens.next_is("word-by") { None } else { Some(self.reader.polity()?) };
        Ok(Clause::Aid { giver, against })
    }

    /// `joint Jin, we Gongzhou, they Qinzhou, by 1220-09`: without a date, in half a year.
    fn joint(&mut self) -> Read<Clause> {
        let on = self.reader.polity()?;
        let (mut proposer_takes, mut recipient_takes) = (Vec::new(), Vec::new());
        let mut by = self.reader.view.scene.date().plus(6);
        loop {
            let before = self.reader.tokens.clone();
            self.reader.tokens.comma();
            match self.spoken() {
                Some(Side::Proposer) => proposer_takes = self.places()?,
                Some(Side::Recipient) => recipient_takes = self.places()?,
                None => {
                    let dated = self.reader.tokens.next_is("word-until");
                    if dated && self.reader.clone().date().is_ok() {
                        by = self.reader.date()?;
                        continue;
                    }
                    self.reader.tokens = before;
                    break;
                }
            }
        }
        Ok(Clause::JointAttack { on, proposer_takes, recipient_takes, by })
    }

    fn brothers(&mut self) -> Clause {
        let tokens = &mut self.reader.tokens;
        let elder = if tokens.take("word-elder") {
            Some(Side::Proposer)
        } else if tokens.take("word-younger") {
            Some(Side::Recipient)
        } else {
            None
        };
        Clause::Brothers { elder }
    }
}
