//! Orders between courts: envoys, answers, wars and bonds.

use super::{
    Refusal, Spawn,
    land::{half_days, ride},
};
use crate::sim::{
    chronicle::Fact,
    diplomacy::{
        ActKind, ActNeed, Answer, Bond, Clause, DueState, Memory, MemoryKind, Proposal, Side, hostage,
        relation::WarBar, talks, treaty,
    },
    envoy::{EnvoyRow, Journey, Leg, Letter},
    evaluator::{Survey, voices},
    ids::{ActId, ArmyId, EnvoyId, PersonId, PlaceId, PolityId},
    look::Look,
    num::Cents,
    realm::Realm,
};

/// The longest road an envoy is sent on, in half-days.
const FARTHEST: i32 = 1000;

pub(super) fn other(look: &impl Look, by: PolityId, with: PolityId) -> Result<(), Refusal> {
    if with == by {
        return Err(Refusal::Self_);
    }
    if with.index() >= look.rules().polities.len() {
        return Err(Refusal::NoSuch);
    }
    if look.stands(with) { Ok(()) } else { Err(Refusal::Gone { polity: with }) }
}

pub fn check_war(look: &impl Look, by: PolityId, on: PolityId) -> Result<(), Refusal> {
    other(look, by, on)?;
    if look.relations().at_war(by, on) {
        return Err(Refusal::AtWar { with: on });
    }
    match look.relations().bar(by, on, look.date()) {
        None => Ok(()),
        Some(WarBar::Suzerain) => Err(Refusal::Suzerain { with: on }),
        Some(WarBar::Vassal) => Err(Refusal::Vassal { with: on }),
        Some(WarBar::Brother) => Err(Refusal::Brother { with: on }),
        Some(WarBar::Ally) => Err(Refusal::Ally { with: on }),
        Some(WarBar::Truce(until)) => Err(Refusal::Truce { until }),
    }
}

/// Cents of prestige that it costs to go to war with a court as things stand: a sworn peace is a word, and whoever
/// attacks out of it breaks it. Who ends a bond and strikes before the other could look to himself has broken it too,
/// and pays what leaving it openly spared him.
pub fn price_of_war(look: &impl Look, by: PolityId, on: PolityId) -> Cents {
    let relation = look.relations().get(by, on);
    let court = &look.rules().court;
    let left = |m: &Memory| m.by == by && m.kind == MemoryKind::BrokeBond && look.date().since(m.on) < court.notice;
    match relation.peace {
        true => court.breach,
        false if relation.memories.iter().any(left) => court.breach / 2,
        false => 0,
    }
}

/// Cents of prestige that it costs to end what binds one to a court. Leaving a bond openly costs half of breaking a
/// peace or a truce that was sworn.
pub fn price_of_break(look: &impl Look, by: PolityId, with: PolityId) -> Cents {
    let relation = look.relations().get(by, with);
    let breach = look.rules().court.breach;
    if relation.bond.is_some() || relation.alliance.is_some() { breach / 2 } else { breach }
}

/// A word is broken to somebody who relied on it: everybody hears of it, and he remembers.
fn break_word(realm: &mut Realm, by: PolityId, toward: PolityId, price: Cents) {
    let date = realm.clock.date;
    realm.sway(by, -price, 0, 0);
    realm.relations.remember(date, by, toward, MemoryKind::BrokeWord);
    realm.tell(Fact::Breach { by, toward, place: None });
}

pub fn apply_war(realm: &mut Realm, by: PolityId, on: PolityId) {
    let date = realm.clock.date;
    let price = price_of_war(realm, by, on);
    if price > 0 {
        break_word(realm, by, on, price);
    }
    realm.relations.begin_war(by, on, date);
    realm.tell(Fact::WarDeclared { by, on });
    hostage::answer_for(realm, by, on);
}

pub fn check_break(look: &impl Look, by: PolityId, with: PolityId) -> Result<(), Refusal> {
    other(look, by, with)?;
    let relation = look.relations().get(by, with);
    let truce = relation.truce.is_some_and(|until| look.date() < until);
    if relation.bond.is_none() && relation.alliance.is_none() && !truce && !relation.peace {
        return Err(Refusal::NoBond { with });
    }
    Ok(())
}

pub fn apply_break(realm: &mut Realm, by: PolityId, with: PolityId) {
    let price = price_of_break(realm, by, with);
    let relation = realm.relations.get(by, with);
    let bound = relation.bond.is_some() || relation.alliance.is_some();
    let bond = treaty::end_bond(realm, by, with);
    let date = realm.clock.date;
    realm.relations.get_mut(by, with).truce = None;
    if !bound {
        break_word(realm, by, with, price);
        hostage::answer_for(realm, by, with);
        return;
    }
    realm.sway(by, -price, 0, 0);
    realm.relations.remember(date, by, with, MemoryKind::BrokeBond);
    realm.ledger.settle(date, DueState::Broken, |d| d.from == by && d.to == with);
    realm.ledger.settle(date, DueState::Waived, |d| d.from == with && d.to == by);
    match bond {
        Some(bond) => realm.tell(Fact::BondEnded { by, with, bond }),
        None => realm.tell(Fact::BondEnded { by, with, bond: Bond::Brothers { elder: None } }),
    }
    hostage::answer_for(realm, by, with);
}

pub fn check_send(
    look: &impl Look,
    by: PolityId,
    to: PolityId,
    act: ActId,
    clauses: &[Clause],
    person: Option<PersonId>,
    ends: [Option<PlaceId>; 2],
) -> Result<(), Refusal> {
    other(look, by, to)?;
    let book = look.rules();
    if act.index() >= book.acts.len() {
        return Err(Refusal::NoSuch);
    }
    if clauses.is_empty() {
        return Err(Refusal::NoClauses);
    }
    // One letter of a kind at a time: what is asked twice in a breath is asked for once.
    let mut letters = look.envoy_ids().into_iter().filter_map(|id| look.envoy(id));
    if letters.any(|(letter, journey)| {
        let asked = &letter.proposal;
        !journey.done && letter.leg == Leg::Out && (asked.from, asked.to, asked.act) == (by, to, act)
    }) {
        return Err(Refusal::EnvoyRiding { with: to });
    }
    let most = book.court.clauses_max;
    if clauses.len() > most {
        return Err(Refusal::TooManyClauses { most });
    }
    // Who gives does not ask in the same breath.
    let asks = |c: &Clause| c.giver() == Some(Side::Recipient);
    if book.acts[act.index()].kind == ActKind::Free && clauses.iter().any(asks) {
        return Err(Refusal::AsksBack);
    }
    let relations = look.relations();
    for need in &book.acts[act.index()].needs {
        match need {
            ActNeed::War if !relations.at_war(by, to) => return Err(Refusal::NotAtWar { with: to }),
            ActNeed::NoWar if relations.at_war(by, to) => return Err(Refusal::InWar { with: to }),
            ActNeed::Vassal if !relations.serves(by, to) => return Err(Refusal::NoBond { with: to }),
            ActNeed::Lord if !relations.serves(to, by) => return Err(Refusal::NoBond { with: to }),
            _ => {}
        }
    }
    let proposal = Proposal { from: by, to, act, clauses: clauses.to_vec() };
    check_terms(look, &proposal)?;
    if what_is_left(look, &proposal).clauses.is_empty() {
        return Err(Refusal::AlreadySo);
    }
    if let Some(person) = person {
        if person.index() >= book.people.len() {
            return Err(Refusal::NoSuch);
        }
        if !look.life(person).lives() {
            return Err(Refusal::NotAlive { person });
        }
        if !look.at_hand(person, by) {
            return Err(Refusal::NotAtHand { person });
        }
        // Who writes from a place of his own stays there; who rides to another court can be nowhere else.
        if ends[0].is_none() {
            may_ride(look, by, person)?;
        }
    }
    for (place, of) in ends.into_iter().zip([by, to]) {
        if let Some(place) = place {
            if place.index() >= book.places.len() {
                return Err(Refusal::NoSuch);
            }
            if look.holder(place) != Some(of) {
                return Err(Refusal::NotYourPlace { place });
            }
        }
    }
    let (from, at) = (ends[0].unwrap_or(look.court(by).seat), ends[1].unwrap_or(look.court(to).seat));
    match book.distance(from, at, true) {
        Some(days) if days <= FARTHEST => Ok(()),
        _ => Err(Refusal::NoRoadToCourt { of: to }),
    }
}

/// Whether somebody may ride to another court: not who rules, and not who leads an army or rides already.
fn may_ride(look: &impl Look, by: PolityId, person: PersonId) -> Result<(), Refusal> {
    if look.court(by).ruler == Some(person) {
        return Err(Refusal::Rules { person });
    }
    let leads = |id: ArmyId| look.army(id).is_some_and(|a| a.exists() && a.lead.commander == Some(person));
    if look.army_ids().into_iter().any(leads) {
        return Err(Refusal::LeadsArmy { person });
    }
    on_no_embassy(look, person)
}

/// Whether somebody rides as an envoy, out or home.
pub(super) fn on_no_embassy(look: &impl Look, person: PersonId) -> Result<(), Refusal> {
    let mut letters = look.envoy_ids().into_iter().filter_map(|id| look.envoy(id));
    match letters.any(|(letter, journey)| !journey.done && letter.person == Some(person)) {
        true => Err(Refusal::OnEmbassy { person }),
        false => Ok(()),
    }
}

/// Whether the clauses of a proposal can be: each by itself, and all of them together.
///
/// # Errors
/// The first reason that stands against it.
pub fn check_terms(look: &impl Look, proposal: &Proposal) -> Result<(), Refusal> {
    let (from, to) = (proposal.from, proposal.to);
    for clause in &proposal.clauses {
        check_clause(look, proposal, clause)?;
    }
    // Nobody is ally or trading partner of an enemy: peace must be among the terms.
    let friendly = |c: &Clause| matches!(c, Clause::MutualAid | Clause::JointAttack { .. } | Clause::Markets);
    // Nor is anything asked of an enemy but peace, and people.
    let asks = |c: &Clause| {
        let people = matches!(c, Clause::HandOver { .. });
        let agreed = matches!(c, Clause::Marriage | Clause::Leave { .. } | Clause::Border { .. });
        agreed || c.giver() == Some(Side::Recipient) && !people
    };
    let at_war = look.relations().at_war(from, to);
    let hostile = |c: &Clause| friendly(c) || asks(c);
    if at_war && proposal.clauses.iter().any(hostile) && !proposal.clauses.iter().any(Clause::makes_peace) {
        return Err(Refusal::InWar { with: to });
    }
    Ok(())
}

/// A proposal without what has come about since it was written: what both have already, land that the taker has, a bond
/// that stands, a truce where no war is left; and without the price of a peace that is made. Months lie between a letter
/// and its answer.
pub fn what_is_left(look: &impl Look, proposal: &Proposal) -> Proposal {
    let relations = look.relations();
    let mut left = Proposal { clauses: Vec::new(), ..*proposal };
    let truce = |c: &Clause| matches!(c, Clause::Truce { .. }) && !relations.at_war(proposal.from, proposal.to);
    let made = |c: &Clause| truce(c) || matches!(c, Clause::Peace) && proposal.stands(relations, c);
    let bought = proposal.clauses.iter().any(made);
    for clause in &proposal.clauses {
        let price = matches!(
            clause,
            Clause::Land { .. }
                | Clause::Pay { .. }
                | Clause::Levies { .. }
                | Clause::Hostage { .. }
                | Clause::HandOver { .. }
        );
        if bought && price {
            continue;
        }
        let side = |giver: &Side| (proposal.side(*giver), proposal.facing(*giver));
        let done = match clause {
            Clause::Truce { .. } => !relations.at_war(proposal.from, proposal.to),
            Clause::Vassal { giver } => relations.owes_men(side(giver).0, side(giver).1),
            Clause::Tributary { giver } => relations.serves(side(giver).0, side(giver).1),
            Clause::Land { giver, places, amends, promise } => {
                let taker = Some(proposal.facing(*giver));
                let has = |p: &PlaceId| look.holder(*p) == taker && look.owner(*p).0 == taker;
                let rest: Vec<PlaceId> = places.iter().copied().filter(|p| !has(p)).collect();
                if !rest.is_empty() {
                    let (giver, amends, promise) = (*giver, *amends, *promise);
                    left.clauses.push(Clause::Land { giver, places: rest, amends, promise });
                }
                continue;
            }
            _ => proposal.stands(relations, clause),
        };
        if !done {
            left.clauses.push(clause.clone());
        }
    }
    left
}

/// Whether a clause makes sense at all: it names things that exist, amounts above nothing, and what is its giver's.
fn check_clause(look: &impl Look, proposal: &Proposal, clause: &Clause) -> Result<(), Refusal> {
    let date = look.date();
    let places_exist = |places: &[PlaceId]| match places.iter().all(|p| p.index() < look.rules().places.len()) {
        true => Ok(()),
        false => Err(Refusal::NoSuch),
    };
    let third = |polity: PolityId| match other(look, proposal.from, polity) {
        Ok(()) if polity == proposal.to => Err(Refusal::Self_),
        result => result,
    };
    match clause {
        Clause::Peace => match look.relations().at_war(proposal.from, proposal.to) {
            true => Ok(()),
            // Peace may be confirmed for good where there is none to end, but not twice.
            false if look.relations().get(proposal.from, proposal.to).peace => Err(Refusal::AlreadySo),
            false => Ok(()),
        },
        Clause::Truce { until } if *until <= date => Err(Refusal::PastDate),
        // A truce ends a war; where there is none it would only tie hands.
        Clause::Truce { .. } if !look.relations().at_war(proposal.from, proposal.to) => {
            Err(Refusal::NotAtWar { with: proposal.to })
        }
        Clause::Truce { until } if until.since(date) > look.rules().court.truce_most => {
            Err(Refusal::TruceTooLong { most: look.rules().court.truce_most })
        }
        Clause::Land { giver, places, .. } => {
            places_exist(places)?;
            if places.is_empty() {
                return Err(Refusal::NothingAsked);
            }
            let (from, to) = (proposal.side(*giver), proposal.facing(*giver));
            for &place in places {
                if look.holder(place) == Some(to) && look.owner(place).0 == Some(to) {
                    return Err(Refusal::AlreadySo);
                }
                // One can give what one holds or owns, and promise what an enemy or the receiver holds.
                let holder = look.holder(place);
                let within_reach = |h: PolityId| look.relations().at_war(from, h) || h == to || !look.stands(h);
                let owner = look.owner(place).0;
                // What lies in nobody's hands is somebody's by right, or it is not there to be given.
                let given = holder.or(owner).is_some_and(within_reach);
                let givable = holder == Some(from) || owner == Some(from) || given;
                if !givable {
                    return Err(match giver {
                        Side::Proposer => Refusal::NotYoursToGive { place },
                        Side::Recipient => Refusal::NotTheirsToGive { place },
                    });
                }
            }
            Ok(())
        }
        Clause::Pay { amount, .. } if !(1..=1_000_000_000).contains(amount) => Err(Refusal::NotPositive),
        Clause::Levies { until: Some(until), .. } if *until <= date => Err(Refusal::PastDate),
        Clause::Levies { men, .. } if !(1..=10_000_000).contains(men) => Err(Refusal::NotPositive),
        Clause::Levies { against: Some(polity), .. } | Clause::Leave { to_attack: polity } => third(*polity),
        Clause::Aid { against: Some(polity), .. } => third(*polity),
        Clause::JointAttack { on, proposer_takes, recipient_takes, .. } => {
            third(*on)?;
            places_exist(proposer_takes)?;
            places_exist(recipient_takes)
        }
        Clause::HandOver { person, .. } => {
            if person.index() >= look.rules().people.len() {
                return Err(Refusal::NoSuch);
            }
            if look.life(*person).lives() { Ok(()) } else { Err(Refusal::NotAlive { person: *person }) }
        }
        Clause::Vassal { giver } => match look.relations().owes_men(proposal.side(*giver), proposal.facing(*giver)) {
            true => Err(Refusal::AlreadySo),
            false => Ok(()),
        },
        Clause::Tributary { giver } => match look.relations().serves(proposal.side(*giver), proposal.facing(*giver)) {
            true => Err(Refusal::AlreadySo),
            false => Ok(()),
        },
        Clause::DropRank => match look.relations().lord_of(proposal.from) {
            Some(lord) if lord == proposal.to => Ok(()),
            _ => Err(Refusal::NoBond { with: proposal.to }),
        },
        Clause::Border { along } if along.index() >= look.rules().keys.borders.len() => Err(Refusal::NoSuch),
        Clause::Complaint { places } => places_exist(places),
        _ => Ok(()),
    }
}

pub fn apply_send(
    realm: &mut Realm,
    by: PolityId,
    to: PolityId,
    act: ActId,
    clauses: Vec<Clause>,
    person: Option<PersonId>,
    ends: [Option<PlaceId>; 2],
) -> Spawn {
    let id = EnvoyId(realm.clock.next_envoy);
    realm.clock.next_envoy += 1;
    let from_seat = ends[0].unwrap_or(realm.court(by).seat);
    let to_seat = ends[1].unwrap_or(realm.court(to).seat);
    let journey = journey(realm, from_seat, to_seat);
    let warrant = realm.chronicle.warrant;
    let sent = realm.clock.date;
    realm.tell(Fact::EnvoySent { envoy: id, from: by, to, act, person });
    Spawn::Envoy(Box::new(EnvoyRow {
        id,
        letter: Letter { proposal: Proposal { from: by, to, act, clauses }, person, sent, leg: Leg::Out, warrant },
        journey,
    }))
}

/// The journey of an envoy who sets out this month from one place to another, before its first day.
pub fn journey(look: &impl Look, from: PlaceId, to: PlaceId) -> Journey {
    let book = look.rules();
    let (most, road) = ride(book, from, to, FARTHEST, true).unwrap_or((FARTHEST, vec![from, to]));
    // Snow in the passes and rivers to ferry cost a rider what they cost anybody.
    let month = look.date().month();
    let stretches = road.windows(2).filter_map(|pair| book.road(pair[0], pair[1]));
    let days = stretches.map(|road| half_days(book, road, true, month)).sum::<i32>().max(most);
    let of = (i64::from(days) * i64::from(book.court.envoy_pace) / 1000) as i32;
    Journey { road, left: of, of, talks_until: None, done: false }
}

pub fn check_reply(look: &impl Look, by: PolityId, envoy: EnvoyId, answer: Answer) -> Result<(), Refusal> {
    let (letter, journey) = look.envoy(envoy).ok_or(Refusal::NoSuchEnvoy)?;
    let decider = if letter.leg == Leg::Out { letter.proposal.to } else { letter.proposal.from };
    if decider != by || journey.done {
        return Err(Refusal::NoSuchEnvoy);
    }
    if journey.left > 0 {
        return Err(Refusal::NotHere);
    }
    // What cannot be any more cannot be agreed to.
    if answer.yes() { check_terms(look, &what_is_left(look, &letter.proposal)) } else { Ok(()) }
}

pub fn apply_reply(realm: &mut Realm, envoy: EnvoyId, answer: Answer) {
    if talks::overtaken(realm, envoy) {
        // Nobody at court minds what there is no more to decide.
        return;
    }
    // A ruler may not listen; his court remembers it.
    let heard = realm.envoy(envoy).filter(|(l, _)| l.leg == Leg::Out).map(|(l, _)| l.proposal.clone());
    if let Some(proposal) = heard {
        let book = realm.book();
        let survey = Survey::of(realm);
        let terms = book.evaluator.judge(realm, &survey, &proposal, false).1.terms;
        let voices = voices::hear(realm, proposal.to, &terms);
        let cost = voices::cost(realm, &voices, answer.yes());
        realm.sway(proposal.to, 0, 0, -cost);
    }
    talks::conclude(realm, envoy, answer, None);
}
