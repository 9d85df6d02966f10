//! Orders as several of one turn: what they call up together, and who can be where.

use super::{Order, Refusal, carry::check, muster::lacking};
use crate::sim::{
    army::Task,
    court::throne,
    diplomacy::{Answer, Clause, Side, relation::WarBar},
    ids::PolityId,
    look::{ArmyLook, Look},
    num::{self, Men},
};

/// Men whom an order would call up, and who of the host at the place would come from armies that lie there.
pub fn called_up(look: &impl Look, by: PolityId, order: &Order) -> (Men, Men) {
    match *order {
        Order::Muster { army, at, foot, horse, engineers, .. } => {
            let arms = [foot, horse, engineers];
            let called: Men = lacking(look, by, at, arms, army.is_some()).iter().sum();
            (called, arms.iter().sum::<Men>() - called)
        }
        Order::Reinforce { foot, horse, engineers, .. } => (foot + horse + engineers, 0),
        Order::Garrison { men, army: None, .. } => (men.max(0), 0),
        _ => (0, 0),
    }
}

/// Whether `by` may give this order now, as one of several in a turn: `start` is the turn as it began, `look` as the
/// orders given so far leave it.
///
/// # Errors
/// The first reason that stands against it. Where too many would be called up it is how many more can be in this turn,
/// and not what the pool as it is now would allow by itself.
pub fn check_in_turn(start: &impl Look, look: &impl Look, by: PolityId, order: &Order) -> Result<(), Refusal> {
    let called = matches!(order, Order::Muster { .. } | Order::Reinforce { .. } | Order::Garrison { army: None, .. });
    match check(look, by, order) {
        Err(why @ Refusal::TooFewMen { .. }) if called => check_turn(start, look, by, order).and(Err(why)),
        Err(why) => Err(why),
        Ok(()) => within_a_ride(start, look, order)
            .and_then(|()| of_the_house(look, order))
            .and_then(|()| one_lord(look, by, order))
            .and_then(|()| after_notice(start, by, order))
            .and_then(|()| check_turn(start, look, by, order)),
    }
}

/// Whether who is to lead an army can be with it within the month: whoever leads another has to ride there first. (The
/// courts' own thoughts give armies to those who lead none, and the record knows when its people came.)
fn within_a_ride(start: &impl Look, look: &impl Look, order: &Order) -> Result<(), Refusal> {
    let (person, at) = match *order {
        Order::Muster { commander: Some(person), at, .. } => (person, Some(at)),
        Order::Command { army, person } => (person, look.army(army).map(|a| a.position.at)),
        _ => return Ok(()),
    };
    let Some(at) = at else { return Ok(()) };
    let most = look.rules().war.march_days * 2;
    // Where he was when the turn began counts too: nobody rides on from a command he was given a moment ago.
    let led = |a: &ArmyLook| a.exists() && a.lead.commander == Some(person);
    for army in start.each_army().filter(led).chain(look.each_army().filter(led)) {
        if let Task::Away { theatre, back } = army.task {
            return Err(Refusal::LeadsAbroad { person, theatre, until: back });
        }
        let from = army.position.at;
        if let Some(half) = look.rules().distance(from, at, true).filter(|&half| half > most) {
            return Err(Refusal::LeadsAfar { person, place: from, days: (half + 1) / 2 });
        }
    }
    Ok(())
}

/// Whether who is named heir is of the house, as far as the sources tell. (The record names whom it names.)
fn of_the_house(look: &impl Look, order: &Order) -> Result<(), Refusal> {
    match *order {
        Order::NameHeir { person } if !throne::of_house(look.rules(), person) => Err(Refusal::NotOfHouse { person }),
        _ => Ok(()),
    }
}

/// Whether war may follow: a bond that stood when the turn began is ended in this turn, and the other hears of it first.
fn after_notice(start: &impl Look, by: PolityId, order: &Order) -> Result<(), Refusal> {
    let on = match *order {
        Order::DeclareWar { on } => Some(on),
        Order::Seize { place, .. } => start.holder(place),
        _ => None,
    };
    let barred = |with: PolityId| start.relations().bar(by, with, start.date());
    match on.filter(|&with| barred(with).is_some_and(|bar| !matches!(bar, WarBar::Truce(_)))) {
        Some(with) => Err(Refusal::BoundTillNow { with }),
        None => Ok(()),
    }
}

/// Whether whoever would serve another by what he proposes or accepts serves nobody else: nobody has two suzerains.
/// (Where a court left its lord for another, the record tells it as one deed.)
fn one_lord(look: &impl Look, by: PolityId, order: &Order) -> Result<(), Refusal> {
    let serves = |other: PolityId, side: Side, clauses: &[Clause]| {
        let submits = |c: &Clause| match c {
            Clause::Vassal { giver } | Clause::Tributary { giver } => *giver == side,
            // Whose patent one takes one serves.
            Clause::Patent { giver } => *giver != side,
            _ => false,
        };
        let lord = look.relations().lord_of(by).filter(|&lord| lord != other && look.stands(lord));
        match lord.filter(|_| clauses.iter().any(submits)) {
            Some(with) => Err(Refusal::Suzerain { with }),
            None => Ok(()),
        }
    };
    match order {
        Order::SendEnvoy { to, clauses, .. } => serves(*to, Side::Proposer, clauses),
        Order::Reply { envoy, answer: Answer::Accepted } => match look.envoy(*envoy) {
            Some((letter, _)) if letter.proposal.to == by => {
                serves(letter.proposal.from, Side::Recipient, &letter.proposal.clauses)
            }
            Some((letter, _)) => serves(letter.proposal.to, Side::Proposer, &letter.proposal.clauses),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// Whether an order keeps within what a court may call up in one turn.
fn check_turn(start: &impl Look, look: &impl Look, by: PolityId, order: &Order) -> Result<(), Refusal> {
    let (asked, _) = called_up(look, by, order);
    if asked <= 0 {
        return Ok(());
    }
    let pool = start.purse(by).manpower;
    let already = (pool - look.purse(by).manpower).max(0);
    let have = (num::permille(pool, look.rules().economy.call_up) - already).max(0);
    if asked > have { Err(Refusal::CalledUp { have, asked }) } else { Ok(()) }
}
