//! Counts in the chronicle: exact to whoever has the rolls, and about so many to whoever only saw or heard of it.

use super::{Men, PersonId, PlaceId, PolityId, Teller, args};
use crate::{
    present::{Lang, words::chinese},
    sim::{fog, look::Look, num::Permille, rulebook::Rules},
};

/// Whose figures a court knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insight {
    /// By polity, whether its rolls are open to the court.
    rolls: Vec<bool>,
    /// By place, whether the court has its garrison's rolls, or had them until it lost the place.
    walls: Vec<bool>,
    /// Hosts that serve under another court: whose men, under whom, where, and who leads them.
    lent: Vec<(PolityId, PolityId, PlaceId, Option<PersonId>)>,
    /// By person, whom he serves.
    serves: Vec<PolityId>,
}

impl Insight {
    /// What `by` knows of the others now.
    pub fn of<L: Look>(look: &L, by: PolityId) -> Self {
        let rolls: Vec<bool> = look.polities().map(|p| fog::confides(look, by, p)).collect();
        let own = |of: Option<PolityId>| of.is_some_and(|p| rolls[p.index()]);
        let walls = look.places().map(|p| own(look.holder(p)) || own(look.owner(p).0)).collect();
        let lent = look.each_army().filter(|a| a.exists()).filter_map(|a| {
            let under = a.banner.under.filter(|&under| under != a.banner.of)?;
            Some((a.banner.of, under, a.position.at, a.lead.commander))
        });
        let people = (0..look.rules().people.len()).map(|i| PersonId(i as u16));
        Self { rolls, walls, lent: lent.collect(), serves: people.map(|p| look.service(p).of).collect() }
    }

    /// Whose men fought for `by` at a place under that leader, if they were lent to it: as hosts stand now, or else as
    /// he serves whose home it always was.
    pub(super) fn lent_by(
        &self,
        rules: &Rules,
        by: PolityId,
        at: PlaceId,
        commander: Option<PersonId>,
    ) -> Option<PolityId> {
        let same = |&&(_, under, place, leads): &&(PolityId, PolityId, PlaceId, Option<PersonId>)| {
            under == by && leads == commander && (commander.is_some() || place == at)
        };
        if let Some(&(of, ..)) = self.lent.iter().find(same) {
            return Some(of);
        }
        let info = rules.person(commander?);
        let serves = *self.serves.get(commander?.index())?;
        (!info.stateless && info.polity == serves && serves != by).then_some(serves)
    }

    fn rolls(&self, of: PolityId) -> bool {
        self.rolls.get(of.index()).copied().unwrap_or_default()
    }
}

impl Teller<'_> {
    /// A count that everybody knows.
    pub(super) fn men(&self, n: Men) -> String {
        if self.digits || self.words.lang != Lang::Zh {
            return if self.digits { self.words.figure(n) } else { self.words.number(n) };
        }
        let (characters, digits) = self.counts.get();
        let fits = chinese(n).is_some();
        self.counts.set((characters || fits, digits || !fits));
        self.words.number(n)
    }

    pub(super) fn knows(&self, of: PolityId) -> bool {
        self.insight.is_none_or(|i| i.rolls(of))
    }

    /// A count of somebody's men, or of what they carried off. `sides` are those who were there: what one's own side
    /// has seen is better known than hearsay.
    pub(super) fn heads(&self, of: PolityId, sides: &[PolityId], n: Men) -> String {
        if self.knows(of) { self.men(n) } else { self.about(sides.iter().any(|&p| self.knows(p)), n) }
    }

    /// A count of the garrison of a place that `of` held, before which `by` lay. It goes by who held it then: the same
    /// fact is told alike whoever has the place by now.
    pub(super) fn guards(&self, of: Option<PolityId>, by: PolityId, n: Men) -> String {
        if self.held(of) { self.men(n) } else { self.about(self.knows(by), n) }
    }

    /// A count of those who stormed a place that `of` held.
    pub(super) fn stormers(&self, of: Option<PolityId>, by: PolityId, n: Men) -> String {
        if self.knows(by) { self.men(n) } else { self.about(self.held(of), n) }
    }

    /// What somebody lost in flight, of whom no other side is told: the dead that are left behind can be counted.
    pub(super) fn left_behind(&self, of: PolityId, n: Men) -> String {
        if self.knows(of) { self.men(n) } else { self.about(true, n) }
    }

    /// Whether the reader has the rolls of whoever held a place; of nobody's there are none to hide.
    fn held(&self, of: Option<PolityId>) -> bool {
        of.is_none_or(|of| self.knows(of))
    }

    /// A count of those who lie before a place.
    pub(super) fn besiegers(&self, place: PlaceId, by: PolityId, n: Men) -> String {
        if self.knows(by) { self.men(n) } else { self.about(self.has_walls(place), n) }
    }

    /// Whether the reader has the rolls of the garrison of a place.
    fn has_walls(&self, place: PlaceId) -> bool {
        self.insight.is_none_or(|i| i.walls.get(place.index()).copied().unwrap_or_default())
    }

    fn about(&self, near: bool, n: Men) -> String {
        let war = &self.words.rules.war;
        let step = if near { war.contact_round } else { war.scout_round }.max(1);
        let round = (n + step / 2) / step * step;
        let (key, n) = if round == 0 { ("count-under", step) } else { ("count-about", round) };
        self.words.with(key, &args([("n", self.men(n))]))
    }

    /// The odds of a throw, to whoever knows what one of the sides put into it.
    pub(super) fn odds(&self, sides: &[PolityId], odds: Permille) -> String {
        if sides.iter().any(|&p| self.knows(p)) { crate::present::verdict::percent(odds) } else { "none".into() }
    }

    /// The odds of a storm of a place that `of` held.
    pub(super) fn odds_of_storm(&self, of: Option<PolityId>, by: PolityId, odds: Permille) -> String {
        if self.held(of) { crate::present::verdict::percent(odds) } else { self.odds(&[by], odds) }
    }

    /// The odds of a throw before the walls of a place.
    pub(super) fn odds_at(&self, place: PlaceId, by: PolityId, odds: Permille) -> String {
        if self.has_walls(place) { crate::present::verdict::percent(odds) } else { self.odds(&[by], odds) }
    }

    /// A strength, with what is given out for it. Who has it from hearsay has only what is given out.
    pub(super) fn strength(&self, of: PolityId, sides: &[PolityId], men: Men, claimed: Option<Men>) -> String {
        let met = self.knows(of) || sides.iter().any(|&p| self.knows(p));
        match claimed {
            None => self.heads(of, sides, men),
            Some(claimed) if !met => self.words.with("strength-said", &args([("claimed", self.men(claimed))])),
            Some(claimed) => {
                let list = [("men", self.heads(of, sides, men)), ("claimed", self.men(claimed))];
                self.words.with("strength-claimed", &args(list))
            }
        }
    }
}
