//! Treaties in force, and the ledger: what each clause makes one side owe the other.

use super::{ActKind, Bond, Clause, Good, MemoryKind, terms};
use crate::sim::{
    chronicle::Fact,
    date::Date,
    economy,
    ids::{ActId, PersonId, PlaceId, PolityId, RecordId},
    look::Look,
    num::{self, Cash, Heads, Men, Shi},
    person::Life,
    realm::Realm,
    rulebook::EconomyRules,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// An agreement that was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treaty {
    /// Number, from 0 in order of conclusion.
    pub id: u32,
    /// Who proposed it.
    pub from: PolityId,
    /// Who accepted it.
    pub to: PolityId,
    /// The act it began as.
    pub act: ActId,
    /// What was agreed.
    pub clauses: Vec<Clause>,
    /// When.
    pub on: Date,
    /// When it ended, if it has.
    pub ended: Option<Date>,
    /// The record it belongs to.
    pub record: Option<RecordId>,
}

/// What is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DueKind {
    /// A payment.
    Pay {
        /// In what.
        good: Good,
        /// How much.
        amount: i64,
        /// Falls due again a year later.
        yearly: bool,
    },
    /// A place promised.
    Land(PlaceId),
    /// Troops.
    Levies(Men),
    /// Troops that serve until the day of the due.
    Serve,
    /// Help in war.
    Aid,
    /// A part in a joint attack: the place to be taken, if one was named.
    Attack(Option<PlaceId>),
    /// A person to be handed over once in hand.
    Person(PersonId),
    /// A hostage.
    Hostage,
    /// A vassal's tribute of the year, in strings: a matter of course that wins no trust, and loses it if it fails.
    Tribute(Cash),
}

/// How it stands with a due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueState {
    /// Not yet due, or due and still in time.
    Open,
    /// Kept.
    Paid,
    /// Late.
    Arrears,
    /// Let go by the creditor.
    Waived,
    /// Not kept.
    Broken,
}

/// One entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The treaty it comes of; `None` for dues older than the scenario.
    pub treaty: Option<u32>,
    /// Debtor.
    pub from: PolityId,
    /// Creditor.
    pub to: PolityId,
    /// What.
    pub what: DueKind,
    /// When it falls due.
    pub on: Date,
    /// How it stands.
    pub state: DueState,
    /// When it was kept, broken or let go.
    pub settled: Option<Date>,
}

/// Treaties and dues.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// All treaties ever concluded in this game.
    pub treaties: Vec<Treaty>,
    /// All dues, the settled ones too: trust is made of them.
    pub dues: Vec<Due>,
    /// Hostages at other courts.
    pub hostages: Vec<Hostage>,
}

/// A hostage at another court. The person is held there, see [`crate::sim::person::Life`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hostage {
    /// Who.
    pub person: PersonId,
    /// Who gave the hostage.
    pub of: PolityId,
    /// Who has the hostage.
    pub at: PolityId,
    /// Since when.
    pub since: Date,
}

impl Ledger {
    /// An unsettled due for that place, owed to `to`.
    pub fn land_promised(&self, place: PlaceId, to: PolityId) -> Option<&Due> {
        self.dues.iter().find(|d| d.to == to && d.what == DueKind::Land(place) && d.state == DueState::Open)
    }

    /// Settles every open due that `pick` chooses, and tells how many.
    pub fn settle(&mut self, on: Date, state: DueState, mut pick: impl FnMut(&Due) -> bool) -> usize {
        let mut count = 0;
        for due in &mut self.dues {
            if matches!(due.state, DueState::Open | DueState::Arrears) && pick(due) {
                due.state = state;
                due.settled = Some(on);
                count += 1;
            }
        }
        count
    }
}

impl Due {
    /// A due that is open.
    pub fn open(treaty: Option<u32>, from: PolityId, to: PolityId, what: DueKind, on: Date) -> Self {
        Self { treaty, from, to, what, on, state: DueState::Open, settled: None }
    }
    /// Whether it still waits to be kept.
    pub fn pending(&self) -> bool {
        matches!(self.state, DueState::Open | DueState::Arrears)
    }
}

/// What is due is kept, late or broken.
///
/// Payments are made on their day. Who cannot pay is in arrears; between courts at war nothing is paid, and what stays
/// in arrears for a year is broken. A yearly payment falls due again whatever became of the last. Troops and help that
/// were agreed to and did not come in time are a broken word.
pub fn fall_due(mut realm: Realm) {
    let date = realm.clock.date;
    let tributes = tributes(&realm);
    realm.ledger.dues.extend(tributes);
    for i in 0..realm.ledger.dues.len() {
        let due = realm.ledger.dues[i].clone();
        if due.on > date || !due.pending() {
            continue;
        }
        if !realm.stands(due.from) || !realm.stands(due.to) {
            settle_one(&mut realm, i, DueState::Waived);
            continue;
        }
        match due.what {
            DueKind::Pay { good, amount, yearly } => pay(&mut realm, i, &due, good, amount, yearly),
            DueKind::Tribute(amount) => pay(&mut realm, i, &due, Good::Cash, amount, false),
            DueKind::Levies(_) | DueKind::Aid | DueKind::Attack(_) | DueKind::Hostage => serve(&mut realm, i, &due),
            DueKind::Person(person) => hand_over(&mut realm, i, &due, person),
            // Whoever has not called his men back by then has kept it.
            DueKind::Serve => settle_one(&mut realm, i, DueState::Paid),
            DueKind::Land(place) => hand_land(&mut realm, i, &due, place),
        }
    }
}

/// Whether a due comes of a gift: of an act by which nothing was asked for.
fn is_gift(look: &impl Look, due: &Due) -> bool {
    let treaty = due.treaty.and_then(|id| look.ledger().treaties.get(id as usize));
    treaty.is_some_and(|t| look.rules().acts[t.act.index()].kind == ActKind::Free)
}

fn pay(realm: &mut Realm, at: usize, due: &Due, good: Good, amount: i64, yearly: bool) {
    let date = realm.clock.date;
    if realm.relations.at_war(due.from, due.to) && is_gift(realm, due) {
        // Nobody owes presents to whom he fights.
        settle_one(realm, at, DueState::Waived);
        realm.tell(Fact::Unpaid { from: due.from, to: due.to, good, amount, broken: false, lapsed: true });
        return;
    }
    let first = due.state == DueState::Open;
    if first && yearly {
        realm.ledger.dues.push(Due::open(due.treaty, due.from, due.to, due.what.clone(), due.on.plus(12)));
    }
    let paid = !realm.relations.at_war(due.from, due.to) && realm.pay(due.from, due.to, good, amount);
    if paid {
        settle_one(realm, at, DueState::Paid);
        realm.tell(Fact::Paid { from: due.from, to: due.to, good, amount });
    } else if date.since(due.on) >= realm.rules().court.patience {
        settle_one(realm, at, DueState::Broken);
        realm.tell(Fact::Unpaid { from: due.from, to: due.to, good, amount, broken: true, lapsed: false });
    } else if first {
        realm.ledger.dues[at].state = DueState::Arrears;
        realm.tell(Fact::Unpaid { from: due.from, to: due.to, good, amount, broken: false, lapsed: false });
    }
}

/// The month of the year in which vassals send their tribute.
const TRIBUTE: i32 = 1;

/// The tribute that falls due this month: once a year, of every vassal, by the grade of its bond.
pub fn tributes(look: &impl Look) -> Vec<Due> {
    let date = look.date();
    let income = |vassal| look.fabric(vassal).income;
    if date.month() == TRIBUTE { tributes_on(look, date, income) } else { Vec::new() }
}

/// The tribute that falls due next, as things stand now: the ledger has it only from its month on.
pub fn tributes_ahead(look: &impl Look) -> Vec<Due> {
    let (date, now) = (look.date(), tributes(look));
    if !now.is_empty() {
        return now;
    }
    let months = (TRIBUTE - 1 - date.month()).rem_euclid(12) + 1;
    tributes_on(look, date.plus(months), |vassal| economy::monthly_income(look, vassal).max(0))
}

/// What every vassal sends in that month, by its income of a month.
fn tributes_on(look: &impl Look, date: Date, income: impl Fn(PolityId) -> Cash) -> Vec<Due> {
    let rates = &look.rules().court.tribute;
    let bonds = look.relations().0.iter().filter_map(|(pair, relation)| match relation.bond {
        Some(Bond::Vassal { lord, grade }) => Some((pair.other(lord)?, lord, grade)),
        _ => None,
    });
    // Where a yearly payment was agreed on, that is the tribute.
    let yearly = |d: &Due, from, to| {
        d.from == from && d.to == to && d.pending() && matches!(d.what, DueKind::Pay { yearly: true, .. })
    };
    let bonds = bonds.filter(|(vassal, lord, _)| !look.ledger().dues.iter().any(|d| yearly(d, *vassal, *lord)));
    let standing = bonds.filter(|(vassal, lord, _)| look.stands(*vassal) && look.stands(*lord));
    standing
        .filter_map(|(vassal, lord, grade)| {
            let rate = rates.get(grade as usize).copied().unwrap_or(0);
            let amount = num::permille(income(vassal) * 12, rate);
            (amount > 0).then(|| Due::open(None, vassal, lord, DueKind::Tribute(amount), date))
        })
        .collect()
}

/// A person who was promised: handed over in time once in hand. Until then the day is not yet come.
fn hand_over(realm: &mut Realm, at: usize, due: &Due, person: PersonId) {
    let state = match realm.life(person) {
        Life::Dead { .. } => Some(DueState::Waived),
        // The creditor has him already, whoever brought him.
        Life::Held { by, .. } if by == due.to => Some(DueState::Waived),
        _ => None,
    };
    if let Some(state) = state {
        settle_one(realm, at, state);
        return;
    }
    let held = matches!(realm.life(person), Life::Held { by, .. } if by == due.from);
    if held || realm.at_hand(person, due.from) {
        serve(realm, at, due);
    } else {
        realm.ledger.dues[at].on = realm.clock.date;
    }
}

/// Land that was agreed passes when the giver has it in hand and the taker's land touches it. Who only promised leaves
/// it to the taker to march in.
fn hand_land(realm: &mut Realm, at: usize, due: &Due, place: PlaceId) {
    let mine = |c: &Clause| matches!(c, Clause::Land { places, promise: false, .. } if places.contains(&place));
    let treaty = due.treaty.and_then(|id| realm.ledger.treaties.get(id as usize));
    if !treaty.is_some_and(|t| t.clauses.iter().any(mine)) || realm.relations.at_war(due.from, due.to) {
        return;
    }
    if terms::passes(realm, due.from, due.to, place) {
        settle_one(realm, at, DueState::Paid);
        terms::pass(realm, place, due.to);
    }
}

/// The last month in which a due can still be kept: what was agreed to be sent is looked for some months after the
/// answer. Payments have their day.
pub fn last_day(look: &impl Look, due: &Due) -> Date {
    match due.what {
        DueKind::Pay { .. } | DueKind::Tribute(_) | DueKind::Land(_) | DueKind::Serve => due.on,
        _ => due.on.plus(grace(look, &due.what)),
    }
}

/// Months for which service is waited for after its day.
fn grace(look: &impl Look, what: &DueKind) -> i32 {
    let court = &look.rules().court;
    match what {
        DueKind::Attack(_) => 0,
        DueKind::Hostage | DueKind::Person(_) => court.yield_time,
        _ => court.muster_time,
    }
}

/// Service that was agreed and has not come. What stood before the scenario is on call and has no day.
fn serve(realm: &mut Realm, at: usize, due: &Due) {
    let late = realm.clock.date.since(due.on);
    if due.treaty.is_none() || late <= grace(realm, &due.what) {
        return;
    }
    if realm.relations.at_war(due.from, due.to) {
        settle_one(realm, at, DueState::Broken);
        return;
    }
    settle_one(realm, at, DueState::Broken);
    if matches!(due.what, DueKind::Levies(_)) {
        // Men who never came need not stay.
        let date = realm.clock.date;
        realm.ledger.settle(date, DueState::Waived, |d| d.treaty == due.treaty && d.what == DueKind::Serve);
    }
    let breach = realm.rules().court.breach;
    realm.sway(due.from, -breach / 4, 0, 0);
    realm.tell(Fact::Unkept { by: due.from, toward: due.to });
}

/// Against whom help or an attack was promised, if the treaty names one.
pub fn target(ledger: &Ledger, due: &Due) -> Option<PolityId> {
    let treaty = ledger.treaties.get(due.treaty? as usize)?;
    treaty.clauses.iter().find_map(|clause| match (clause, &due.what) {
        (Clause::JointAttack { on, .. }, DueKind::Attack(_)) => Some(*on),
        (Clause::Aid { against, .. }, DueKind::Aid) => *against,
        (Clause::Levies { against, .. }, DueKind::Levies(_) | DueKind::Serve) => *against,
        _ => None,
    })
}

/// Help and attacks that were promised are kept by whoever takes the field against the one that was named; where
/// nobody was, against an enemy of the creditor.
pub fn kept_in_the_field(realm: &mut Realm, by: PolityId, against: PolityId, at: Option<PlaceId>) {
    let date = realm.clock.date;
    let foes: Vec<PolityId> = realm.relations.enemies(against).collect();
    let owed = |d: &&Due| d.from == by && d.pending() && matches!(d.what, DueKind::Aid | DueKind::Attack(_));
    let owed: Vec<Due> = realm.ledger.dues.iter().filter(owed).cloned().collect();
    let kept: Vec<Due> = owed
        .into_iter()
        .filter(|d| match d.what {
            DueKind::Attack(Some(place)) => Some(place) == at,
            _ => target(&realm.ledger, d).map_or(foes.contains(&d.to), |named| named == against),
        })
        .collect();
    realm.ledger.settle(date, DueState::Paid, |d| kept.contains(d));
}

/// What a court forsakes that makes peace with an enemy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forsaken {
    /// Attacks on him that it had promised and would not have done.
    pub broken: Vec<Due>,
    /// Friends who fight on, and would remember it.
    pub friends: Vec<PolityId>,
}

/// What `party` would forsake by peace with `enemy`, or has forsaken by a peace just made.
pub fn forsaken(look: &impl Look, party: PolityId, enemy: PolityId) -> Forsaken {
    let ledger = look.ledger();
    let owed = |d: &&Due| d.from == party && d.pending() && matches!(d.what, DueKind::Attack(_));
    let broken = ledger.dues.iter().filter(owed).filter(|d| target(ledger, d) == Some(enemy)).cloned().collect();
    let relations = look.relations();
    let bound = |x: PolityId| relations.get(party, x).alliance.is_some() || relations.serves(party, x);
    let friends = look
        .polities()
        .filter(|&x| x != party && x != enemy && relations.at_war(x, enemy) && bound(x))
        // Unless he had refused help himself.
        .filter(|&x| !super::memory::let_down(look, party, x))
        .collect();
    Forsaken { broken, friends }
}

/// Two courts have made peace. Who had promised a third to fight the other has broken that; and what was promised to
/// him against the other is let go, for it was to be done together.
pub fn left_the_field(realm: &mut Realm, a: PolityId, b: PolityId) {
    let date = realm.clock.date;
    let forsaken = [forsaken(realm, a, b), forsaken(realm, b, a)];
    for ((party, enemy), Forsaken { broken, friends }) in [(a, b), (b, a)].into_iter().zip(forsaken) {
        let let_go: Vec<Due> = {
            let ledger = &realm.ledger;
            let owed = |d: &&Due| d.to == party && d.pending() && matches!(d.what, DueKind::Attack(_));
            ledger.dues.iter().filter(owed).filter(|d| target(ledger, d) == Some(enemy)).cloned().collect()
        };
        realm.ledger.settle(date, DueState::Waived, |d| let_go.contains(d));
        for due in &broken {
            realm.ledger.settle(date, DueState::Broken, |d| d == due);
            let breach = realm.rules().court.breach;
            realm.sway(party, -breach / 4, 0, 0);
            realm.tell(Fact::Unkept { by: party, toward: due.to });
        }
        for friend in friends {
            realm.relations.remember(date, party, friend, MemoryKind::LeftAlly);
        }
    }
}

fn settle_one(realm: &mut Realm, at: usize, state: DueState) {
    let date = realm.clock.date;
    let due = &mut realm.ledger.dues[at];
    due.state = state;
    due.settled = Some(date);
}

/// What a polity has received and paid under treaties, in the ledger's own count: what [`Realm::pay`] moved must be
/// the same to the last string.
pub fn balance(ledger: &Ledger, of: PolityId, rules: &EconomyRules) -> (Cash, Heads, Shi) {
    let mut sum = (0, 0, 0);
    for due in ledger.dues.iter().filter(|d| d.state == DueState::Paid && d.from != d.to) {
        let sign = i64::from(due.to == of) - i64::from(due.from == of);
        let (cash, horses, grain) = moves(rules, &due.what);
        sum = (sum.0 + sign * cash, sum.1 + sign * horses, sum.2 + sign * grain);
    }
    sum
}

/// What moves between purses when a due is kept: strings, horses, grain.
pub fn moves(rules: &EconomyRules, what: &DueKind) -> (Cash, Heads, Shi) {
    match *what {
        DueKind::Pay { good, amount, .. } => in_kind(rules, good, amount),
        DueKind::Tribute(amount) => (amount, 0, 0),
        _ => (0, 0, 0),
    }
}

/// What moves between purses for an amount of a good: strings, horses, grain. What has no purse of its own is paid in
/// its worth.
pub fn in_kind(rules: &EconomyRules, good: Good, amount: i64) -> (Cash, Heads, Shi) {
    match good {
        Good::Cash => (amount, 0, 0),
        Good::Silver => (num::permille(amount, rules.silver_tael), 0, 0),
        Good::Silk => (num::permille(amount, rules.silk_bolt), 0, 0),
        Good::Horses => (0, amount, 0),
        Good::Grain => (0, 0, amount),
    }
}

/// The bond between two ends, and with it the treaties it rested on.
pub fn end_bond(realm: &mut Realm, a: PolityId, b: PolityId) -> Option<Bond> {
    let date = realm.clock.date;
    let relation = realm.relations.get_mut(a, b);
    let bond = relation.bond.take();
    relation.alliance = None;
    relation.peace = false;
    let between = |from: PolityId, to: PolityId| (from == a && to == b) || (from == b && to == a);
    for treaty in realm.ledger.treaties.iter_mut().filter(|t| between(t.from, t.to)) {
        treaty.ended.get_or_insert(date);
    }
    bond
}
