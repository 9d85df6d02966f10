//! Reads orders: what follows the word of each.

use super::{
    clauses,
    reader::{Read, Reader},
};
use crate::{
    present::Texts,
    sim::{
        army::Aim,
        diplomacy::{Answer, Proposal},
        order::{Order, OrderKind},
    },
};

/// Reads the rest of an order.
///
/// # Errors
/// A sentence that says what is missing or wrong.
pub fn read(reader: &mut Reader, kind: OrderKind) -> Read<Order> {
    let order = part(reader, kind)?;
    reader.end()?;
    Ok(order)
}

fn part(reader: &mut Reader, kind: OrderKind) -> Read<Order> {
    Ok(match kind {
        OrderKind::Muster => return muster(reader),
        OrderKind::Reinforce => return reinforce(reader),
        OrderKind::Disband => Order::Disband { army: reader.army()? },
        OrderKind::Abandon => Order::Abandon { place: reader.place()? },
        OrderKind::March => march(reader, Aim::Station)?,
        OrderKind::Attack => march(reader, Aim::Attack)?,
        OrderKind::Besiege => march(reader, Aim::Besiege)?,
        OrderKind::Raid => march(reader, Aim::Raid)?,
        OrderKind::Relieve => march(reader, Aim::Relieve)?,
        OrderKind::Withdraw => march(reader, Aim::Withdraw)?,
        OrderKind::Occupy => march(reader, Aim::Occupy)?,
        OrderKind::Seize => Order::Seize { army: reader.army()?, place: reader.place()? },
        OrderKind::Bar => Order::Bar { army: reader.army()? },
        OrderKind::Assault => Order::Assault { army: reader.army()? },
        OrderKind::Flood => Order::Flood { army: reader.army()? },
        OrderKind::Sack => Order::Sack { army: reader.army()? },
        OrderKind::Split => {
            let (army, [foot, horse, engineers]) = (reader.army()?, arms(reader));
            Order::Split { army, named: None, foot, horse, engineers }
        }
        OrderKind::Merge => Order::Merge { army: reader.army()?, into: reader.army()? },
        OrderKind::SetTax => Order::SetTax { level: reader.tax()? },
        OrderKind::Fortify => Order::Fortify { place: reader.place()? },
        OrderKind::Garrison => garrison(reader)?,
        OrderKind::Grant => Order::Grant { place: reader.place()? },
        OrderKind::SendHostage => {
            let person = reader.person()?;
            Order::SendHostage { to: reader.polity()?, person }
        }
        OrderKind::Deliver => Order::Deliver { person: reader.person()?, to: reader.polity()? },
        OrderKind::CloseMarkets => Order::CloseMarkets { with: reader.polity()? },
        OrderKind::Summon => Order::Summon { army: reader.army()?, place: reader.place()? },
        OrderKind::Command => Order::Command { army: reader.army()?, person: reader.person()? },
        OrderKind::SendLevies => Order::SendLevies { army: reader.army()?, to: reader.polity()? },
        OrderKind::LeaveAlly => Order::LeaveAlly { army: reader.army()? },
        OrderKind::SendAway => {
            Order::SendAway { army: reader.army()?, theatre: reader.theatre()?, back: reader.date()? }
        }
        OrderKind::GoOver => Order::GoOver { place: reader.place()?, person: reader.person_if()? },
        OrderKind::DeclareWar => Order::DeclareWar { on: reader.polity()? },
        OrderKind::BreakBond => Order::BreakBond { with: reader.polity()? },
        OrderKind::SendEnvoy => {
            let proposal = proposal(reader)?;
            let person = reader.person_if()?;
            let Proposal { to, act, clauses, .. } = proposal;
            Order::SendEnvoy { to, act, clauses, person, from: None, at: None }
        }
        OrderKind::Reply => Order::Reply { envoy: reader.envoy()?, answer: answer(reader)? },
        OrderKind::Flee => Order::Flee { to: reader.place()? },
        OrderKind::Return => Order::Return,
        OrderKind::MoveCapital => Order::MoveCapital { to: reader.place()? },
        OrderKind::Counsel => Order::Counsel { person: reader.person()?, policy: reader.policy()? },
        OrderKind::SetPolicy => Order::SetPolicy { policy: reader.policy()? },
        OrderKind::NameHeir => Order::NameHeir { person: reader.person()? },
        OrderKind::Depose => Order::Depose { person: reader.person()? },
        OrderKind::Confine => Order::Confine { person: reader.person()?, at: reader.place()? },
        OrderKind::Abdicate => Order::Abdicate { to: reader.person()? },
        OrderKind::Usurp => Order::Usurp { person: reader.person()? },
        OrderKind::Appoint => Order::Appoint { person: reader.person()?, office: reader.office()? },
        OrderKind::PlanWar => Order::PlanWar { against: reader.polity()?, commander: reader.person_if()? },
        OrderKind::Proclaim => Order::Proclaim,
        OrderKind::Choose => {
            let (event, choice) = reader.event_choice()?;
            Order::Choose { event, choice }
        }
    })
}

fn march(reader: &mut Reader, aim: Aim) -> Read<Order> {
    Ok(Order::March { army: reader.army()?, to: reader.place()?, aim })
}

/// `muster Lingzhou 5000 foot 2000 horse under Weiming Linggong claiming 20000`, in any order.
fn muster(reader: &mut Reader) -> Read<Order> {
    let (mut at, mut commander, mut claimed) = (None, None, None);
    let mut arms = Arms::default();
    while !reader.tokens.done() {
        reader.tokens.skip_fillers();
        if reader.tokens.take("word-claiming") {
            claimed = Some(reader.tokens.number().ok_or_else(|| reader.say("desk-no-number", []))?);
        } else if reader.tokens.take("word-by") {
            commander = Some(reader.person()?);
        } else if reader.tokens.comma() || reader.tokens.take("word-men") {
        } else if let Some((arm, n)) = arm(reader) {
            arms.add(arm, n);
        } else if at.is_none() {
            at = Some(reader.place()?);
        } else if commander.is_none() {
            commander = Some(reader.person()?);
        } else {
            break;
        }
    }
    let at = match at {
        Some(at) => at,
        None => reader.place()?,
    };
    let [foot, horse, engineers] = arms.men;
    Ok(Order::Muster { army: None, at, foot, horse, engineers, commander, claimed })
}

/// `reinforce 3 5000 foot 2000 horse`
fn reinforce(reader: &mut Reader) -> Read<Order> {
    let (army, [foot, horse, engineers]) = (reader.army()?, arms(reader));
    Ok(Order::Reinforce { army, foot, horse, engineers })
}

/// `garrison Lingzhou 2000`, `garrison Lingzhou 2000 out`, `garrison Lingzhou 2000 from 3`: men who can be called up,
/// or those of an army that stands there.
fn garrison(reader: &mut Reader) -> Read<Order> {
    let place = reader.place()?;
    reader.tokens.skip_fillers();
    let men = reader.tokens.number().ok_or_else(|| reader.say("desk-no-number", []))?;
    reader.tokens.take("word-men");
    let out = reader.tokens.take("word-out");
    reader.tokens.skip_fillers();
    let army = if reader.tokens.done() { None } else { Some(reader.army()?) };
    Ok(Order::Garrison { place, men: if out { men.saturating_neg() } else { men }, army })
}

/// Numbers of men with their arms, as many as follow.
fn arms(reader: &mut Reader) -> [i64; 3] {
    let mut arms = Arms::default();
    loop {
        reader.tokens.skip_fillers();
        if reader.tokens.comma() || reader.tokens.take("word-men") {
            continue;
        }
        match arm(reader) {
            Some((arm, n)) => arms.add(arm, n),
            None => return arms.men,
        }
    }
}

/// Men by arm. Numbers without an arm are foot, horse and engineers in this order.
#[derive(Default)]
struct Arms {
    men: [i64; 3],
    bare: usize,
}

impl Arms {
    fn add(&mut self, arm: Option<usize>, n: i64) {
        let arm = arm.unwrap_or_else(|| {
            self.bare += 1;
            self.bare - 1
        });
        self.men[arm.min(2)] = n;
    }
}

/// A number of men and their arm, if it is said.
fn arm(reader: &mut Reader) -> Option<(Option<usize>, i64)> {
    let Some(n) = reader.tokens.number() else { return glued_arm(reader) };
    let words = ["word-foot", "word-horse", "word-engineers"];
    let arm = words.into_iter().position(|word| reader.tokens.take(word));
    Some((arm, n))
}

/// The arm and its number in one word, as Chinese has them, either first.
fn glued_arm(reader: &mut Reader) -> Option<(Option<usize>, i64)> {
    let lexicon = reader.tokens.lexicon();
    let soldier = |c| lexicon.sign("word-soldier-marks", c);
    let word = reader.tokens.peek()?.trim_end_matches(soldier);
    let arms = ["word-foot-mark", "word-horse-mark", "word-engineer-mark"];
    let found = arms.iter().enumerate().find_map(|(arm, key)| {
        let mark = |c| lexicon.sign(key, c);
        let rest = word.strip_prefix(mark).or_else(|| word.strip_suffix(mark))?;
        Some((Some(arm), lexicon.number(rest.trim_matches(soldier))?))
    });
    if found.is_some() {
        reader.tokens.skip(1);
    }
    found
}

/// Reads whom something is proposed to, the act, and its clauses.
///
/// # Errors
/// A sentence that says what is missing or wrong.
pub fn proposal(reader: &mut Reader) -> Read<Proposal> {
    let from = reader.view.you;
    let to = reader.polity()?;
    let act = reader.act()?;
    let clauses = clauses::read(reader, from, to, act)?;
    let clauses = if clauses.is_empty() { reader.view.words.rules.acts[act.index()].terms.clone() } else { clauses };
    if clauses.is_empty() {
        let items = [("act", reader.view.words.act(act)), ("command", reader.view.command("acts"))];
        let missing = reader.view.words.sentence(&reader.say("desk-no-clauses", items));
        return Err(format!("{missing} {}", clauses::example(reader, clauses::own_kind(reader, act))));
    }
    Ok(Proposal { from, to, act, clauses })
}

fn answer(reader: &mut Reader) -> Read<Answer> {
    reader.tokens.skip_fillers();
    // No comes first: 不许 begins otherwise than 许, but "no" must not be read as a filler.
    if reader.tokens.take("word-no") {
        Ok(Answer::Refused)
    } else if reader.tokens.take("word-yes") {
        Ok(Answer::Accepted)
    } else if reader.tokens.take("word-ignore") {
        Ok(Answer::Ignored)
    } else {
        Err(reader.say("desk-yes-or-no", []))
    }
}

/// What `help` says a command is followed by, as it stands in the language files.
pub fn usage(texts: &Texts, lang: crate::present::Lang, key: &str) -> String {
    texts.find(lang, &format!("command-{key}"), Some("usage"), None).unwrap_or_default()
}
