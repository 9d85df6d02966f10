//! The letter that is being written: its court, act and clauses, and what is open for change. It outlives redraws.

use crate::sim::{
    date::Date,
    diplomacy::{ActKind, Clause, Good, Proposal, Side},
    ids::{ActId, BorderId, PersonId, PlaceId, PolityId},
    look::Look,
    order::Order,
};
use bevy::prelude::*;

/// Kinds of clauses in the order in which they are offered, by the name that their messages have.
pub const KINDS: [&str; 23] = [
    "peace",
    "truce",
    "markets",
    "pay",
    "land",
    "border",
    "levies",
    "aid",
    "mutual_aid",
    "joint_attack",
    "leave",
    "vassal",
    "tributary",
    "brothers",
    "own_era",
    "patent",
    "oath",
    "drop_rank",
    "hostage",
    "marriage",
    "hand_over",
    "complaint",
    "thanks",
];

/// What is being chosen in place of the forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The act.
    Act,
    /// A clause to add.
    Clause,
    /// Who carries the letter.
    Carrier,
    /// An amount of the clause at that position.
    Amount(usize),
    /// A power named in that clause.
    Polity(usize),
    /// A person named in that clause.
    Person(usize),
    /// A border.
    Border(usize),
    /// Places of the clause; of a joint attack those that the recipient takes if true.
    Places(usize, bool),
    /// Somebody to be handed over, or sent as hostage if true.
    Given(bool),
    /// Whether a deed that bites is meant.
    Deed(Deed),
}

/// What can be done to a court without a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// War.
    War,
    /// The bond ends.
    Break,
    /// The markets close.
    Close,
    /// Somebody is handed over.
    Deliver(PersonId),
    /// Somebody goes as hostage.
    Hostage(PersonId),
    /// The court goes home.
    Return,
}

impl Deed {
    /// The order that does it.
    pub fn order(self, to: PolityId) -> Order {
        match self {
            Deed::War => Order::DeclareWar { on: to },
            Deed::Break => Order::BreakBond { with: to },
            Deed::Close => Order::CloseMarkets { with: to },
            Deed::Deliver(person) => Order::Deliver { person, to },
            Deed::Hostage(person) => Order::SendHostage { to, person },
            Deed::Return => Order::Return,
        }
    }

    /// Its name in messages and of buttons.
    pub fn key(self) -> &'static str {
        match self {
            Deed::War => "war",
            Deed::Break => "break",
            Deed::Close => "close",
            Deed::Deliver(_) => "deliver",
            Deed::Hostage(_) => "hostage",
            Deed::Return => "return",
        }
    }
}

/// The letter.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// To whom.
    pub to: Option<PolityId>,
    /// The act.
    pub act: Option<ActId>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
    /// Who carries it.
    pub person: Option<PersonId>,
    /// The reader's own forecast in percent.
    pub mine: Option<i32>,
    /// The clause that is open for change.
    pub open: Option<usize>,
    /// What is being chosen.
    pub pick: Option<Pick>,
    /// Which column is seen where there is room for one only.
    pub column: u8,
}

impl Draft {
    /// Turns to another court; what was written to the last one is put aside.
    pub fn turn_to(&mut self, to: PolityId) {
        if self.to != Some(to) {
            *self = Self { to: Some(to), column: self.column, ..Self::default() };
        }
    }

    /// Empties the letter.
    pub fn clear(&mut self) {
        *self = Self { to: self.to, column: self.column, ..Self::default() };
    }

    /// The proposal, if there is one already.
    pub fn proposal(&self, from: PolityId) -> Option<Proposal> {
        let (to, act) = (self.to?, self.act?);
        (!self.clauses.is_empty()).then(|| Proposal { from, to, act, clauses: self.clauses.clone() })
    }

    /// The order that sends it.
    pub fn order(&self) -> Option<Order> {
        let (to, act) = (self.to?, self.act?);
        Some(Order::SendEnvoy { to, act, clauses: self.clauses.clone(), person: self.person, from: None, at: None })
    }

    /// Takes a whole proposal as the letter.
    pub fn take(&mut self, proposal: &Proposal) {
        *self = Self {
            to: Some(proposal.to),
            act: Some(proposal.act),
            clauses: proposal.clauses.clone(),
            person: self.person,
            mine: self.mine,
            column: self.column,
            ..Self::default()
        };
    }

    /// Chooses the act, with its usual terms; where it has none, the clause that it is about is opened.
    pub fn choose(&mut self, look: &impl Look, from: PolityId, act: ActId) {
        let Some(to) = self.to else { return };
        let Some(info) = look.rules().acts.get(act.index()) else { return };
        self.act = Some(act);
        self.clauses.clone_from(&info.terms);
        self.open = None;
        self.pick = None;
        if self.clauses.is_empty() {
            let about = about(look.rules().keys.act(act));
            self.clauses.push(fresh(about, look, from, to, act));
            self.open = Some(0);
        }
    }

    /// Changes the clause at a position.
    pub fn change(&mut self, at: usize, change: impl FnOnce(&mut Clause)) {
        if let Some(clause) = self.clauses.get_mut(at) {
            change(clause);
        }
    }

    /// Leaves out the clause at a position.
    pub fn drop(&mut self, at: usize) {
        if at < self.clauses.len() {
            self.clauses.remove(at);
        }
        self.open = None;
        self.pick = None;
    }
}

/// The clause that an act without usual terms is about.
fn about(act: &str) -> &'static str {
    match act {
        "joint_attack" => "joint_attack",
        "leave" => "leave",
        "grant_land" | "cede_land" | "demand_land" => "land",
        "protest" => "complaint",
        "handover" => "hand_over",
        "truce" => "truce",
        _ => "peace",
    }
}

/// The side that gives where nobody is named: the proposer in an offer, the other in a request.
pub fn usual(look: &impl Look, act: ActId) -> Side {
    match look.rules().acts.get(act.index()).map(|a| a.kind) {
        Some(ActKind::Offer | ActKind::Free) => Side::Proposer,
        _ => Side::Recipient,
    }
}

/// A new clause of a kind, with what is likeliest meant.
pub fn fresh(kind: &str, look: &impl Look, from: PolityId, to: PolityId, act: ActId) -> Clause {
    let giver = usual(look, act);
    let side = |s: Side| if s == Side::Proposer { from } else { to };
    let third = || {
        let enemy = look.relations().enemies(from).find(|&p| p != to && look.stands(p));
        let other = || thirds(look, from, to).into_iter().next();
        enemy.or_else(other).unwrap_or(to)
    };
    let land = |of: PolityId, near: PolityId| lands(look, of, near).first().copied();
    match kind {
        "truce" => Clause::Truce { until: look.date().plus(36) },
        "land" => {
            let place = land(side(giver), side(giver.other()));
            Clause::Land { giver, places: place.into_iter().collect(), amends: false, promise: false }
        }
        "pay" => Clause::Pay { giver: Side::Proposer, good: Good::Cash, amount: 10_000, yearly: false },
        "levies" => Clause::Levies { giver, men: 10_000, against: None, until: None },
        "aid" => Clause::Aid { giver, against: None },
        "mutual_aid" => Clause::MutualAid,
        "joint_attack" => Clause::JointAttack {
            on: third(),
            proposer_takes: Vec::new(),
            recipient_takes: Vec::new(),
            by: look.date().plus(6),
        },
        "leave" => Clause::Leave { to_attack: third() },
        "hand_over" => {
            let person = people(look, side(giver)).into_iter().find(|&p| look.court(side(giver)).ruler != Some(p));
            Clause::HandOver { giver, person: person.unwrap_or_default() }
        }
        "hostage" => Clause::Hostage { giver },
        "marriage" => Clause::Marriage,
        "vassal" => Clause::Vassal { giver },
        "tributary" => Clause::Tributary { giver },
        "brothers" => Clause::Brothers { elder: None },
        "own_era" => Clause::OwnEra,
        "patent" => Clause::Patent { giver },
        "markets" => Clause::Markets,
        "border" => Clause::Border { along: BorderId(0) },
        "oath" => Clause::Oath { giver },
        "drop_rank" => Clause::DropRank,
        "complaint" => {
            let lost = look.places().find(|&p| look.owner(p).0 == Some(from) && look.holder(p) == Some(to));
            Clause::Complaint { places: lost.or_else(|| land(to, from)).into_iter().collect() }
        }
        "thanks" => Clause::Thanks,
        _ => Clause::Peace,
    }
}

/// Powers that are neither of the two.
pub fn thirds(look: &impl Look, from: PolityId, to: PolityId) -> Vec<PolityId> {
    look.polities().filter(|&p| p != from && p != to && look.stands(p)).collect()
}

/// Places that a court holds: those that border on `near` first.
pub fn lands(look: &impl Look, of: PolityId, near: PolityId) -> Vec<PlaceId> {
    let mut list = look.holdings(of);
    let far = |p: &PlaceId| {
        !look.rules().neighbours[p.index()].iter().any(|(n, _)| look.holder(*n) == Some(near))
            || look.court(of).seat == *p
    };
    list.sort_by_key(|p| (far(p), *p));
    list
}

/// People of a court who live, the weightiest first. Of some the end is not told.
pub fn people(look: &impl Look, of: PolityId) -> Vec<PersonId> {
    let book = look.rules();
    let year = look.date().year();
    let mut list: Vec<PersonId> = (0..book.people.len())
        .map(|i| PersonId(i as u16))
        .filter(|&p| look.service(p).of == of && look.life(p).lives() && year <= book.person(p).active_to + 20)
        .collect();
    list.sort_by_key(|&p| (-book.person(p).diplomacy - book.person(p).administration, p));
    list
}

/// The name of a clause's kind in messages.
pub fn kind(clause: &Clause) -> &'static str {
    match clause {
        Clause::Peace => "peace",
        Clause::Truce { .. } => "truce",
        Clause::Land { .. } => "land",
        Clause::Pay { .. } => "pay",
        Clause::Levies { .. } => "levies",
        Clause::Aid { .. } => "aid",
        Clause::MutualAid => "mutual_aid",
        Clause::JointAttack { .. } => "joint_attack",
        Clause::Leave { .. } => "leave",
        Clause::HandOver { .. } => "hand_over",
        Clause::Hostage { .. } => "hostage",
        Clause::Marriage => "marriage",
        Clause::Vassal { .. } => "vassal",
        Clause::Tributary { .. } => "tributary",
        Clause::Brothers { .. } => "brothers",
        Clause::OwnEra => "own_era",
        Clause::Patent { .. } => "patent",
        Clause::Markets => "markets",
        Clause::Border { .. } => "border",
        Clause::Oath { .. } => "oath",
        Clause::DropRank => "drop_rank",
        Clause::Complaint { .. } => "complaint",
        Clause::Thanks => "thanks",
    }
}

/// The picture of a clause.
pub fn icon(clause: &Clause) -> &'static str {
    match clause {
        Clause::Peace | Clause::Truce { .. } => "peace",
        Clause::Land { .. } | Clause::Border { .. } => "map",
        Clause::Pay { good: Good::Horses, .. } => "horse",
        Clause::Pay { good: Good::Grain, .. } => "wheat",
        Clause::Pay { .. } => "coins",
        Clause::Levies { .. } => "spears",
        Clause::Aid { .. } => "rally",
        Clause::MutualAid => "shield",
        Clause::JointAttack { .. } | Clause::Leave { .. } => "attack",
        Clause::HandOver { .. } | Clause::Hostage { .. } => "people",
        Clause::Marriage => "marriage",
        Clause::Vassal { .. } => "vassal",
        Clause::Tributary { .. } => "tribute_out",
        Clause::Brothers { .. } => "treaty",
        Clause::OwnEra => "calendar",
        Clause::Patent { .. } => "mianguan",
        Clause::Markets => "trade",
        Clause::Oath { .. } => "incense",
        Clause::DropRank => "break",
        Clause::Complaint { .. } => "edict",
        Clause::Thanks => "tribute_in",
    }
}

/// Lets the other side give.
pub fn swap_giver(clause: &mut Clause) {
    match clause {
        Clause::Land { giver, .. }
        | Clause::Pay { giver, .. }
        | Clause::Levies { giver, .. }
        | Clause::Aid { giver, .. }
        | Clause::HandOver { giver, .. }
        | Clause::Hostage { giver }
        | Clause::Vassal { giver }
        | Clause::Tributary { giver }
        | Clause::Patent { giver }
        | Clause::Oath { giver } => *giver = giver.other(),
        _ => {}
    }
}

/// The amount that a clause names.
pub fn amount(clause: &mut Clause) -> Option<&mut i64> {
    match clause {
        Clause::Pay { amount, .. } => Some(amount),
        Clause::Levies { men, .. } => Some(men),
        _ => None,
    }
}

/// By how much one press changes an amount: some hundredths to a tenth of it, in powers of ten.
pub fn step(amount: i64) -> i64 {
    let mut step = 1;
    while amount / step > 99 {
        step *= 10;
    }
    step
}

/// The next good to pay in.
pub fn next_good(good: Good) -> Good {
    match good {
        Good::Cash => Good::Silver,
        Good::Silver => Good::Silk,
        Good::Silk => Good::Horses,
        Good::Horses => Good::Grain,
        Good::Grain => Good::Cash,
    }
}

/// The date that a clause names; what it is, if it may be left out.
pub fn date(clause: &mut Clause) -> Option<&mut Date> {
    match clause {
        Clause::Truce { until } => Some(until),
        Clause::JointAttack { by, .. } => Some(by),
        Clause::Levies { until, .. } => until.as_mut(),
        _ => None,
    }
}

/// The places that a clause names.
pub fn places(clause: &mut Clause, second: bool) -> Option<&mut Vec<PlaceId>> {
    match clause {
        Clause::Land { places, .. } | Clause::Complaint { places } => Some(places),
        Clause::JointAttack { recipient_takes, .. } if second => Some(recipient_takes),
        Clause::JointAttack { proposer_takes, .. } => Some(proposer_takes),
        _ => None,
    }
}

/// Puts a place on a list, or takes it off.
pub fn toggle(list: &mut Vec<PlaceId>, place: PlaceId) {
    match list.iter().position(|&p| p == place) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn every_kind_of_clause_that_can_be_typed_can_be_written_at_the_desk() {
        let content = content::shipped().expect("content loads");
        let scenario = content.scenarios.iter().find(|s| s.id == "brother_states").expect("it is shipped");
        let scene = scenario.start.with(&content.rules);
        let standing: Vec<PolityId> = scene.polities().filter(|&p| scene.stands(p)).collect();
        let typed: Vec<&str> = crate::terminal::clauses::kinds().collect();
        assert_eq!(typed.len(), KINDS.len());
        for word in typed {
            assert!(KINDS.contains(&word), "{word}");
            let made = fresh(word, &scene, standing[0], standing[1], ActId(0));
            assert_eq!(kind(&made), word);
        }
    }

    #[test]
    fn an_amount_is_changed_by_a_round_part_of_it() {
        for (amount, by) in [(1, 1), (15, 1), (300, 10), (10_000, 1000), (30_000, 1000)] {
            assert_eq!(step(amount), by, "{amount}");
        }
    }

    #[test]
    fn another_court_gets_another_letter() {
        let mut draft = Draft { to: Some(PolityId(1)), mine: Some(40), clauses: vec![Clause::Peace], ..default() };
        draft.turn_to(PolityId(1));
        assert_eq!(draft.clauses.len(), 1);
        draft.turn_to(PolityId(2));
        assert_eq!(draft, Draft { to: Some(PolityId(2)), ..default() });
    }
}
