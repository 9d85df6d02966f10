//! Affairs of the court that no war forces on it: offices, rivals, counsel, the throne itself, wars prepared, markets
//! shut, prisoners sent home.

use super::{Mind, Why};
use crate::sim::{
    court::{crisis, throne},
    ids::{PersonId, PolityId},
    look::Look,
    num::Permille,
    order::Order,
    person::{Life, Office},
    rulebook::Manner,
};

/// Command from which somebody may have charge of all armies.
const MARSHAL: i32 = 6;
/// Administration from which somebody may head the ministers.
const MINISTER: i32 = 6;
/// Hundredths of the court by which a party must be ahead before one of it speaks.
const AHEAD: i32 = 8;
/// Permille a season that somebody of it does.
const SPEAKS: Permille = 200;
/// Permille a season that a ruler who may be put aside removes who would follow him.
const REMOVES: Permille = 250;
/// Stability in cents under which a ruler may step down for his heir.
const SHAKEN: i32 = 3_000;
/// Stability in cents under which somebody of the house takes the throne where there is no heir.
const BROKEN: i32 = 2_000;
/// Months that a new ruler is given before that.
const TIME: i32 = 48;
/// Permille a season for either.
const FALLS: Permille = 150;
/// Odds from which a war is prepared.
const FAIR: Permille = 450;
/// Wrongs remembered from which markets are shut, and for how many months they are.
const WRONGS: (usize, i32) = (2, 60);
/// Permille a season that they are.
const SHUTS: Permille = 300;

impl Mind<'_, '_> {
    /// What the court does besides.
    pub(super) fn affairs(&mut self) {
        self.offices();
        self.counsel();
        self.rivals();
        self.throne();
        self.plan();
        self.markets();
        self.prisoners();
    }

    /// Free people who have neither office nor column, the ablest first.
    fn able(&self, skill: impl Fn(PersonId) -> i32, least: i32) -> Option<PersonId> {
        let court = self.board.scene.court(self.by);
        let leads = |p: PersonId| self.board.units.iter().any(|u| u.commander == Some(p));
        let fit = |p: &PersonId| {
            Some(*p) != court.ruler && self.board.scene.service(*p).office.is_none() && !leads(*p) && skill(*p) >= least
        };
        self.people().filter(fit).max_by_key(|&p| (skill(p), std::cmp::Reverse(p)))
    }

    /// A marshal for a war, and somebody to head the ministers.
    fn offices(&mut self) {
        let (board, by) = (self.board, self.by);
        let (scene, book) = (board.scene, board.book);
        if scene.court(by).marshal.is_none() && board.enemies(by).next().is_some() {
            // Whoever leads the strongest column is at hand and known to the men.
            let own = board.units.iter().filter(|u| u.of == by && u.by == by);
            let leader = own.max_by_key(|u| (u.men(), u.id)).and_then(|u| u.commander);
            let ruler = scene.court(by).ruler;
            let fit = |p: &PersonId| {
                Some(*p) != ruler && book.person(*p).command >= MARSHAL && scene.service(*p).office.is_none()
            };
            if let Some(person) = leader.filter(fit).or_else(|| self.able(|p| book.person(p).command, MARSHAL)) {
                self.order(Order::Appoint { person, office: Office::Marshal }, Why::Office { person });
            }
        }
        let chief = |p: PersonId| scene.service(p).office == Some(Office::ChiefMinister);
        if !self.people().any(chief)
            && let Some(person) = self.able(|p| book.person(p).administration, MINISTER)
        {
            self.order(Order::Appoint { person, office: Office::ChiefMinister }, Why::Office { person });
        }
    }

    /// Where a party has outgrown the ruling one, one of it speaks; the ruler hears him or not.
    fn counsel(&mut self) {
        let (board, by) = (self.board, self.by);
        let book = board.book;
        let Some((policy, ahead)) = crisis::rival(board.scene, by) else { return };
        if ahead < AHEAD || board.roll(by, 5 << 32) >= board.a_turn(SPEAKS) {
            return;
        }
        let ruler = board.scene.court(by).ruler;
        let speaker = self.people().filter(|&p| Some(p) != ruler);
        if let Some(person) = speaker.max_by_key(|&p| (book.person(p).administration, std::cmp::Reverse(p))) {
            self.order(Order::Counsel { person, policy }, Why::Party { policy });
        }
    }

    /// A ruler who may be put aside for another policy removes whom they would put in his place, and locks him up.
    fn rivals(&mut self) {
        let (board, by) = (self.board, self.by);
        let court = board.scene.court(by);
        let Some(person) = court.heir.filter(|_| crisis::looming(board.scene, by).is_some()) else { return };
        if board.roll(by, 6 << 32) >= board.a_turn(REMOVES) {
            return;
        }
        let seat = court.seat;
        if self.order(Order::Depose { person }, Why::Rival { person }) {
            self.order(Order::Confine { person, at: seat }, Why::Rival { person });
        }
    }

    /// A ruler under whom the realm breaks steps down, or is put aside by one of his house.
    fn throne(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        let stability = scene.temper(by).stability;
        let Some(ruler) = scene.court(by).ruler.filter(|_| stability < SHAKEN) else { return };
        // A new ruler is given time.
        let new = scene.court(by).acceded.is_some_and(|on| board.date.since(on) < TIME);
        if new || board.roll(by, 7 << 32) >= board.a_turn(FALLS) {
            return;
        }
        let why = Why::Shaken { stability: stability / 100 };
        if let Some(to) = scene.court(by).heir {
            self.order(Order::Abdicate { to }, why);
        } else if stability < BROKEN
            && let Some(person) = throne::chosen(scene, by, Some(ruler))
        {
            self.order(Order::Usurp { person }, why);
        }
    }

    /// A war that a design wants is prepared before it is declared, under the ablest who is free.
    fn plan(&mut self) {
        let (board, by) = (self.board, self.by);
        let (scene, book) = (board.scene, board.book);
        let busy = board.enemies(by).next().is_some();
        let weary = scene.temper(by).weariness / 100 >= book.ai.peaceful;
        if busy || weary {
            return;
        }
        let wanted = |p: &PolityId| {
            let design = book.designs.upon(scene, by, *p);
            design.filter(|d| d.manner != Manner::Survive && d.war > 0 && !d.reached(scene)).map(|d| (d.war, *p))
        };
        let others = scene.polities().filter(|&p| p != by && scene.stands(p) && !scene.state.relations.friends(by, p));
        let Some((war, against)) = others.filter_map(|p| wanted(&p)).max() else { return };
        let odds = board.odds(board.survey.power(by).strength, board.survey.power(against).strength);
        let due = board.roll(by, 8 << 32) < board.a_turn(war / 2);
        if scene.court(by).preparing == Some(against) || odds < FAIR || !due {
            return;
        }
        let aim = book.designs.upon(scene, by, against).map(|d| d.aim.clone()).unwrap_or_default();
        let marshal = scene.court(by).marshal.is_none();
        let commander = if marshal { self.able(|p| book.person(p).command, MARSHAL) } else { None };
        self.order(Order::PlanWar { against, commander }, Why::Prepare { aim, about: against, odds });
    }

    /// Nobody trades for long with one who wrongs him again and again.
    fn markets(&mut self) {
        let (board, by) = (self.board, self.by);
        let relations = &board.scene.state.relations;
        for with in board.scene.polities().filter(|&p| p != by && board.scene.stands(p)) {
            let relation = relations.get(by, with);
            if !relation.markets || relations.serves(by, with) || board.at_war(by, with) {
                continue;
            }
            let wrong = |m: &&crate::sim::diplomacy::Memory| {
                m.by == with && m.kind.wrong() && board.date.since(m.on) <= WRONGS.1
            };
            if relation.memories.iter().filter(wrong).count() >= WRONGS.0
                && board.roll(by, 9 << 32 | u64::from(with.0)) < board.a_turn(SHUTS)
            {
                self.order(Order::CloseMarkets { with }, Why::Grudge { about: with });
            }
        }
    }

    /// Prisoners of a friend are sent home; hostages stay where they were pledged.
    fn prisoners(&mut self) {
        let (board, by) = (self.board, self.by);
        let scene = board.scene;
        for i in 0..board.book.people.len() {
            let person = PersonId(i as u16);
            let to = scene.service(person).of;
            let held = matches!(scene.life(person), Life::Held { by: holder, .. } if holder == by);
            let hostage = scene.state.ledger.hostages.iter().any(|h| h.person == person);
            if held && to != by && !hostage && scene.stands(to) && scene.state.relations.friends(by, to) {
                self.order(Order::Deliver { person, to }, Why::Honour);
            }
        }
    }
}
