//! Field battles: one sum of points, one throw, and what it costs both sides.

use crate::sim::{
    army::{Force, Position, Task},
    chronicle::{Death, Fact},
    court::{fall, lives, throne},
    dice::Roll,
    fate::Lot,
    ids::{ArmyId, PersonId, PlaceId, PolityId},
    look::Look,
    num::{self, Men, Permille, Points},
    realm::Realm,
    rulebook::{Rulebook, Terrain, WarRules},
    war::{meeting::Meeting, siege},
};

/// Command of an officer whose name nobody wrote down, on the scale of 1 to 10.
pub const UNNAMED: i32 = 4;

/// One side of a battle, summed over its armies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// Armies, in order of id.
    pub armies: Vec<ArmyId>,
    /// Men of each arm; drill, morale and fatigue by heads.
    pub force: Force,
    /// The best commander present.
    pub commander: Option<PersonId>,
    /// His command, 1 to 10.
    pub command: i32,
    /// Whether it is short of supply.
    pub short: bool,
    /// Whether it bars the road (only a stander does).
    pub bars: bool,
    /// The strength given out, if any army gives one out.
    pub claimed: Option<Men>,
    /// Men who sally from the besieged place to meet their relief; they fight as foot.
    pub sally: Men,
}

/// One line of the sum behind the odds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addend {
    /// What it is: a key of the language files.
    pub what: &'static str,
    /// For the mover, in hundredths of log-odds.
    pub points: Points,
}

/// The weight of a force on that ground: foot 1, horse by the ground, engineers little.
pub fn weight(war: &WarRules, force: &Force, ground: Terrain) -> i64 {
    let arm = i64::from(war.arm.get(&ground).copied().unwrap_or(1000));
    force.foot + force.horse * arm / 1000 + force.engineers * 300 / 1000
}

/// The sum of points for the mover. This is the tooltip, the AI's estimate and the throw.
pub fn sum(war: &WarRules, mover: &Host, stander: &Host, ground: Terrain, river: bool) -> Vec<Addend> {
    let difference = |a: i32, b: i32| a - b;
    let (a, b) = (&mover.force, &stander.force);
    let (ours, theirs) = (weight(war, a, ground), weight(war, b, ground));
    let by_numbers = |ours: i64| war.numbers * num::doublings(ours, theirs) / 100;
    let numbers = by_numbers(ours);
    let list = [
        ("numbers", numbers),
        ("sally", by_numbers(ours + mover.sally) - numbers),
        ("drill", difference(a.drill, b.drill)),
        ("command", war.command * difference(mover.command, stander.command)),
        ("morale", war.morale * difference(a.morale, b.morale)),
        ("fatigue", -war.fat_points * difference(a.fatigue, b.fatigue) / 1000),
        ("ground", -war.ground.get(&ground).copied().unwrap_or(0)),
        ("river", if river { -war.river_line } else { 0 }),
        ("supply", war.supply_short * (i32::from(stander.short) - i32::from(mover.short))),
        ("barred", if stander.bars { -war.barred } else { 0 }),
    ];
    list.into_iter().filter(|(_, points)| *points != 0).map(|(what, points)| Addend { what, points }).collect()
}

/// The chance that the mover wins.
pub fn odds(addends: &[Addend]) -> Permille {
    num::odds(addends.iter().map(|a| a.points).sum())
}

/// What the loser loses, in permille: at least so much, more for a clear result and for pursuit by horse, less if it
/// is mounted itself.
pub fn loser_loss(war: &WarRules, margin: Permille, winner: &Force, loser: &Force, open: bool) -> Permille {
    let half = if open { 1 } else { 2 };
    let horse = |f: &Force| num::share(f.horse, f.men());
    let pm = war.loss_loser + war.loss_margin * margin / 1000 + war.pursuit * horse(winner) / 1000 / half;
    let pm = pm * (1000 - war.escape * horse(loser) / 1000 / half) / 1000;
    // Whom four times as many fight, they have all around.
    let beyond = (num::doublings(winner.men(), loser.men()) - 200).max(0);
    (pm + war.surround * beyond / 100).min(950)
}

/// What the winner loses, in permille: never more men than half of those whom he beat.
pub fn winner_loss(war: &WarRules, margin: Permille, winner: i64, loser: i64) -> Permille {
    let ratio = num::share(loser, winner.max(1)).min(1000);
    (war.loss_winner * (1400 - margin) / 1000 * ratio / 1000 + 5).min(ratio / 2)
}

/// Sums armies into a host, where they are.
pub fn host(look: &impl Look, armies: Vec<ArmyId>) -> Host {
    host_at(look, armies, None)
}

/// Sums armies into a host, as they would be supplied at that place.
pub fn host_at(look: &impl Look, armies: Vec<ArmyId>, at: Option<PlaceId>) -> Host {
    let book = look.rules();
    let mut host = Host { command: UNNAMED, ..Host::default() };
    let (mut drill, mut morale, mut fatigue) = (0i64, 0i64, 0i64);
    for &id in &armies {
        let Some(army) = look.army(id) else { continue };
        let (force, men) = (army.force, army.force.men());
        host.force.foot += force.foot;
        host.force.horse += force.horse;
        host.force.engineers += force.engineers;
        drill += men * i64::from(force.drill);
        morale += men * i64::from(force.morale);
        fatigue += men * i64::from(force.fatigue);
        if let Some(person) = army.lead.commander {
            let command = book.person(person).command;
            if host.commander.is_none() || command > host.command {
                (host.commander, host.command) = (Some(person), command);
            }
        }
        host.short |= super::supply::short_at(look, &army, at.unwrap_or(army.position.at));
        host.bars |= army.task == Task::Bar;
        host.claimed = host.claimed.max(army.lead.claimed);
    }
    let men = host.force.men().max(1);
    host.force.drill = (drill / men) as i32;
    host.force.morale = (morale / men) as i32;
    host.force.fatigue = (fatigue / men) as i32;
    host.armies = armies;
    host
}

/// Men of the garrison who sally when `relief` comes upon `besieger` before the walls.
pub fn sally(look: &impl Look, place: PlaceId, relief: PolityId, besieger: PolityId) -> Men {
    let against = |s: crate::sim::place::Siege| s.by == besieger || look.relations().friends(s.by, besieger);
    let besieged = look.siege(place).0.is_some_and(against);
    let ours = look.holder(place).is_some_and(|h| h == relief || look.relations().friends(h, relief));
    if besieged && ours { num::permille(look.walls(place).garrison, look.rules().war.sally) } else { 0 }
}

/// Armies at the place that fight on the side of `polity` against `enemy`.
pub fn side_at(look: &impl Look, place: PlaceId, polity: PolityId, enemy: PolityId) -> Vec<ArmyId> {
    let fights =
        |of: PolityId| of == polity || (look.relations().friends(of, polity) && look.relations().at_war(of, enemy));
    let ids = look.armies_at(place).into_iter();
    ids.filter(|&id| look.army(id).is_some_and(|a| fights(a.banner.of) || a.banner.under == Some(polity))).collect()
}

/// The enemies of `polity` that stand at the place, by polity: the first of them whom one would have to fight.
pub fn enemy_at(look: &impl Look, place: PlaceId, polity: PolityId) -> Option<PolityId> {
    let armies = look.armies_at(place).into_iter().filter_map(|id| look.army(id));
    armies.map(|a| a.banner.under.unwrap_or(a.banner.of)).find(|&of| look.relations().at_war(of, polity))
}

/// Whether the ground lets horse pursue.
fn open(ground: Terrain) -> bool {
    matches!(ground, Terrain::Plain | Terrain::Steppe | Terrain::DesertOasis)
}

/// A battle at `at`, brought about by `comer`: the meeting is fought at the odds that it has. Returns whether the
/// mover won. Two columns that come in one month fight two battles, and each has its own luck.
pub fn fight(realm: &mut Realm, at: PlaceId, comer: ArmyId, meeting: &Meeting) -> bool {
    let book = realm.book();
    let war = &book.war;
    let ground = book.place(at).terrain;
    let (mover, stander, chance) = (meeting.mover, meeting.stander, meeting.odds);
    let (a, b, sallying) = (&meeting.comers, &meeting.standing, meeting.comers.sally);
    // The roll itself is needed for the margin; a set outcome takes the least clear roll on its side.
    let key = u64::from(comer.0) << 32 | u64::from(at.0) << 8 | u64::from(mover.0);
    let roll = realm.clock.dice().roll(Roll::Battle, key, 1000) as Permille;
    let read = |lot: &Lot| match lot {
        Lot::Battle { at: place, winner } if *place == at => Some(*winner == mover),
        _ => None,
    };
    realm.decide((Roll::Battle, key, chance), None, read, |realm, won| {
        let margin = if won == (roll < chance) { (roll - chance).abs() } else { (chance - 500).abs() / 2 };
        let (w, l) = if won { (a, b) } else { (b, a) };
        let loser_pm = loser_loss(war, margin, &w.force, &l.force, open(ground));
        let whole = |h: &Host| weight(war, &h.force, ground) + h.sally;
        let winner_pm = winner_loss(war, margin, whole(w), whole(l));
        let (winner, loser) = if won { (mover, stander) } else { (stander, mover) };
        let mut lost = [0, 0];
        for (side, (host, pm)) in [(w, winner_pm), (l, loser_pm)].into_iter().enumerate() {
            for &id in &host.armies {
                let Some(army) = realm.army_mut(id) else { continue };
                let force = &mut army.force;
                lost[side] += force.lose(pm);
                let morale = if side == 0 { 6 } else { -14 - 14 * margin / 1000 };
                force.morale = (force.morale + morale).clamp(5, 100);
                force.fatigue = (force.fatigue + war.fat_battle).min(100);
                if side == 0 {
                    force.drill = (force.drill + 2).min(200);
                }
            }
        }
        // Those who sallied bleed as their relief does.
        let fallen = num::permille(sallying, if won { winner_pm } else { loser_pm });
        realm.place_mut(at).walls.garrison -= fallen;
        realm.sway(winner, 200 + margin / 5, 0, 0);
        let dead = lost[1];
        let pool = (realm.purse(loser).manpower + 60_000).max(20_000);
        let weary = (3_000 * dead / pool.max(1)) as i32;
        realm.sway(loser, -200 - 3 * margin / 10, weary, -100 - margin / 5);
        let (attackers_lost, defenders_lost) = if won { (lost[0], lost[1]) } else { (lost[1], lost[0]) };
        let attackers_lost = attackers_lost + fallen;
        realm.tell(Fact::Battle {
            at,
            attacker: mover,
            defender: stander,
            won,
            odds: chance,
            attackers: a.force.men() + sallying,
            defenders: b.force.men(),
            attackers_lost,
            defenders_lost,
            claimed: a.claimed,
            attacking: a.commander,
            defending: b.commander,
        });
        capture(realm, at, l, winner, margin);
        for &id in &l.armies {
            if !won && meeting.sortie {
                // Whoever fails to break out goes back inside.
                rest(realm, id, at, book.war.beaten_rest);
            } else {
                retreat(realm, &book, id, at);
            }
        }
        won
    })
}

/// The beaten commander may fall, or be taken.
fn capture(realm: &mut Realm, at: PlaceId, loser: &Host, by: PolityId, margin: Permille) {
    let Some(person) = loser.commander else { return };
    let throw = (Roll::Slain, u64::from(person.0), realm.rules().war.slain);
    if realm.decide(throw, Some(false), |_| None, |_, slain| slain) {
        lives::die(realm, person, Death::InBattle);
        return;
    }
    let chance = realm.rules().war.capture + 140 * margin / 1000;
    let throw = (Roll::Capture, u64::from(person.0), chance);
    realm.decide(
        throw,
        Some(false),
        |_| None,
        |realm, taken| {
            if !taken {
                return;
            }
            let of = realm.service(person).of;
            if realm.court(of).ruler == Some(person) {
                throne::catch_ruler(realm, of, by, at, false);
                fall::judge(realm, of, by);
            } else {
                lives::hold(realm, person, by, at);
                realm.tell(Fact::Captured { person, by, at, hunted: false });
            }
        },
    );
}

/// A beaten army falls back to the best-walled friendly neighbour free of enemies, shuts itself up if it stands in
/// its own walls, or else tries to cut its way to the nearest place of its own.
pub fn retreat(realm: &mut Realm, book: &Rulebook, army: ArmyId, at: PlaceId) {
    // The armies of a realm that fell with its ruler in this battle are no more.
    let Some(look) = realm.army(army).filter(|a| a.exists()) else { return };
    let (of, mounted, men) = (look.banner.of, look.force.mounted(), look.force.men());
    siege::leave(realm, army);
    let own_walls = realm.holder(at).is_some_and(|h| h == of || realm.relations.friends(h, of));
    if own_walls && realm.walls(at).fort >= 2 {
        rest(realm, army, at, book.war.beaten_rest);
        return;
    }
    if men < book.war.remnant {
        scatter(realm, army, at);
        return;
    }
    let near = book.neighbours[at.index()].iter().map(|(p, _)| *p);
    let haven = near.filter(|&p| free(realm, of, p)).max_by_key(|&p| (realm.walls(p).fort, std::cmp::Reverse(p)));
    if let Some(haven) = haven {
        rest(realm, army, haven, book.war.beaten_rest);
        return;
    }
    let nearest = nearest_home(realm, book, of, at, mounted);
    let throw = (Roll::Escape, u64::from(army.0), book.war.break_out);
    let through = realm.decide(throw, Some(true), |_| None, |_, through| through);
    // Without a way home what is left of them stays together in the field.
    let (to, pm) = match (nearest, through) {
        (Some(home), true) => (Some(home), book.war.cut_through),
        (Some(home), false) => (Some(home), book.war.cut_off),
        (None, true) => (None, book.war.cut_through * 2),
        (None, false) => (None, (book.war.cut_off + 100).min(1000)),
    };
    let lost = realm.army_mut(army).map_or(0, |data| data.force.lose(pm));
    realm.tell(Fact::BrokeOut { of, at, to, lost, through });
    rest(realm, army, to.unwrap_or(at), way_home(book, at, to, mounted));
}

/// What is too small to be an army any more runs home man by man.
fn scatter(realm: &mut Realm, army: ArmyId, at: PlaceId) {
    let Some(look) = realm.army(army) else { return };
    let (of, men) = (look.banner.of, look.force.men());
    if let Some(army) = realm.army_mut(army) {
        army.force = Force { foot: 0, horse: 0, engineers: 0, ..army.force };
        army.lead.commander = None;
    }
    realm.polity_mut(of).purse.manpower += men / 2;
    realm.tell(Fact::Scattered { of, at, men });
}

/// Whether a beaten army of `of` may find shelter there.
fn free(realm: &Realm, of: PolityId, place: PlaceId) -> bool {
    realm.holder(place).is_some_and(|h| h == of || realm.relations.friends(h, of))
        && enemy_at(realm, place, of).is_none()
        && realm.siege(place).0.is_none()
}

/// The nearest own place by road in which an army may find shelter.
fn nearest_home(realm: &Realm, book: &Rulebook, of: PolityId, at: PlaceId, mounted: bool) -> Option<PlaceId> {
    let homes: Vec<_> = realm.holdings(of).into_iter().filter(|&p| free(realm, of, p)).collect();
    let days = |p| book.distance(at, p, mounted).filter(|&days| days <= 400).map(|days| (days, p));
    homes.into_iter().filter_map(days).min().map(|(_, home)| home)
}

/// An army that was granted free passage goes home whole.
pub fn march_home(realm: &mut Realm, book: &Rulebook, army: ArmyId, at: PlaceId) {
    let Some(look) = realm.army(army) else { return };
    match nearest_home(realm, book, look.banner.of, at, look.force.mounted()) {
        Some(home) => rest(realm, army, home, way_home(book, at, Some(home), look.force.mounted())),
        None => retreat(realm, book, army, at),
    }
}

/// Months until a beaten army can be used again: those of a defeat, or of the way home if it is longer.
fn way_home(book: &Rulebook, from: PlaceId, to: Option<PlaceId>, mounted: bool) -> i32 {
    let days = to.and_then(|to| book.distance(from, to, mounted)).unwrap_or(0);
    let month = book.war.march_days.max(1);
    book.war.beaten_rest.max((days + month - 1) / month)
}

fn rest(realm: &mut Realm, army: ArmyId, at: PlaceId, months: i32) {
    if let Some(army) = realm.army_mut(army) {
        army.position = Position { at, leg: None, route: Vec::new(), resting: months };
        army.task = Task::Hold;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> WarRules {
        crate::content::shipped().expect("shipped content is sound").rules.war.clone()
    }

    fn host_of(foot: Men, horse: Men) -> Host {
        Host {
            force: Force { foot, horse, engineers: 0, morale: 60, drill: 50, fatigue: 0 },
            command: UNNAMED,
            ..Host::default()
        }
    }

    #[test]
    fn equal_hosts_on_a_plain_are_even() {
        let war = rules();
        let (a, b) = (host_of(10_000, 0), host_of(10_000, 0));
        assert_eq!(odds(&sum(&war, &a, &b, Terrain::Plain, false)), 500);
    }

    #[test]
    fn every_advantage_raises_the_odds() {
        let war = rules();
        let even = (host_of(10_000, 2_000), host_of(10_000, 2_000));
        let base = odds(&sum(&war, &even.0, &even.1, Terrain::Loess, true));
        let mut better: Vec<(&str, Host, Host, Terrain, bool)> = vec![
            ("more men", host_of(20_000, 2_000), even.1.clone(), Terrain::Loess, true),
            ("open ground", even.0.clone(), even.1.clone(), Terrain::Plain, true),
            ("no river", even.0.clone(), even.1.clone(), Terrain::Loess, false),
        ];
        for (name, change) in
            [("drill", Force { drill: 90, ..even.0.force }), ("morale", Force { morale: 80, ..even.0.force })]
        {
            better.push((name, Host { force: change, ..even.0.clone() }, even.1.clone(), Terrain::Loess, true));
        }
        let tired = Host { force: Force { fatigue: 60, ..even.1.force }, ..even.1.clone() };
        better.push(("a tired enemy", even.0.clone(), tired, Terrain::Loess, true));
        let led = Host { command: 9, ..even.0.clone() };
        better.push(("a general", led, even.1.clone(), Terrain::Loess, true));
        let hungry = Host { short: true, ..even.1.clone() };
        better.push(("a hungry enemy", even.0.clone(), hungry, Terrain::Loess, true));
        for (name, a, b, ground, river) in better {
            let p = odds(&sum(&war, &a, &b, ground, river));
            assert!(p > base, "{name}: {p} against {base}");
        }
        let barring = Host { bars: true, ..even.1.clone() };
        assert!(odds(&sum(&war, &even.0, &barring, Terrain::Loess, true)) < base);
    }

    #[test]
    fn losses_follow_the_margin_and_horsemen_get_away() {
        let war = rules();
        let (foot, horse) = (host_of(10_000, 0).force, host_of(0, 10_000).force);
        let close = loser_loss(&war, 10, &horse, &foot, true);
        assert!(loser_loss(&war, 600, &horse, &foot, true) > close);
        assert!(loser_loss(&war, 10, &horse, &horse, true) < close);
        assert!(winner_loss(&war, 600, 10_000, 10_000) < winner_loss(&war, 0, 10_000, 10_000));
        assert!((0..1000).contains(&loser_loss(&war, 1000, &horse, &foot, true)));
    }
}
