//! Loyalty: each part of the sum, and what comes of it at walls, in columns and at court.

use crate::support::{army, besiege, holder, person, place, polity, scenario, shipped, stand};
use jinxia::{
    ai,
    content::ron::Problems,
    present::{Lang, Texts, Words, panels::View},
    sim::{
        chronicle::{Fact, How},
        court::{
            crisis,
            loyalty::{self, Part},
            parties,
        },
        dice::{Dice, Roll},
        fate::{Fate, Lot},
        game::Game,
        ids::{PersonId, PlaceId, RecordId},
        order::Order,
        person::{Life, Office},
        snapshot::Snapshot,
        war::{siege, treason},
    },
};

const GENERAL: &str = "weiming_linggong";

fn start() -> Snapshot {
    scenario("lips_and_teeth").start.clone()
}

fn part(state: &Snapshot, who: &str, part: Part) -> i32 {
    loyalty::loyalty(&state.with(&shipped().rules), person(who)).part(part)
}

/// Xia's general is shut into Wulahai by the khan, far from any help; the realm is as shaken as that.
fn shut_in(months: i32, temper: i32) -> Snapshot {
    let mut state = start();
    besiege(&mut state, "mongol_ongin", "wulahai", months);
    state.armies.retain(|a| a.banner.of != polity("xia") || a.id == army("xia_zhongxing"));
    stand(&mut state, "xia_zhongxing", "wulahai");
    let row = state.armies.iter_mut().find(|a| a.id == army("xia_zhongxing")).expect("in being");
    row.lead.commander = Some(person(GENERAL));
    let row = &mut state.polities[polity("xia").index()];
    (row.temper.prestige, row.temper.stability) = (temper, temper);
    state
}

#[test]
fn every_part_of_the_sum_has_its_sign() {
    let rules = &shipped().rules;
    let base = start();
    let xia = polity("xia").index();
    assert_eq!(part(&base, GENERAL, Part::Base), rules.court.loyalty.base);
    let ruler = base.polities[xia].court.ruler.expect("a ruler");
    assert_eq!(loyalty::loyalty(&base.with(rules), ruler).parts, [(Part::Throne, loyalty::MOST)]);

    let mut state = base.clone();
    for (office, least) in [(Office::Commander, 1), (Office::Marshal, rules.court.loyalty.office)] {
        state.people[person(GENERAL).index()].service.office = Some(office);
        assert!(part(&state, GENERAL, Part::Office) >= least, "{office:?}");
    }
    for (cents, sign) in [(9_000, 1), (5_000, 0), (1_000, -1)] {
        (state.polities[xia].temper.prestige, state.polities[xia].temper.stability) = (cents, cents);
        assert_eq!(part(&state, GENERAL, Part::Prestige).signum(), sign);
        assert_eq!(part(&state, GENERAL, Part::Stability).signum(), sign);
    }
    assert_eq!(part(&state, GENERAL, Part::Unpaid), 0);
    state.polities[xia].fabric.paid = 500;
    let half = part(&state, GENERAL, Part::Unpaid);
    state.polities[xia].fabric.paid = 0;
    assert!(half < 0 && part(&state, GENERAL, Part::Unpaid) < half);

    // The rest are as divided as the court; who speaks for a policy stands or falls with it.
    let policy = |key: &str| rules.keys.find_policy(key).expect("a policy");
    let now = state.polities[xia].court.policy;
    state.polities[xia].court.parties = vec![(now, 80)];
    assert!(part(&state, GENERAL, Part::Party) > 0);
    let other = policy("with_mongol");
    let mut parties = vec![(now, 10), (other, 80)];
    parties.sort_unstable();
    state.polities[xia].court.parties = parties;
    assert!(part(&state, GENERAL, Part::Party) < 0);
    let head = parties::head(&state.with(rules), polity("xia"), other).expect("somebody");
    assert_eq!(
        loyalty::loyalty(&state.with(rules), head).part(Part::Party),
        -rules.court.loyalty.party,
        "whoever heads what is out of power"
    );
    let deren = person("li_deren");
    assert_eq!(parties::spoken_for(&state.with(rules), deren), Some(policy("with_jin")));
    for (in_force, sign) in [("with_jin", 1), ("with_mongol", -1)] {
        state.polities[xia].court.policy = policy(in_force);
        assert_eq!(part(&state, "li_deren", Part::Party), sign * rules.court.loyalty.party);
    }
}

#[test]
fn blood_binds_and_being_passed_over_estranges() {
    let rules = &shipped().rules;
    let mut state = scenario("the_khans_levies").start.clone();
    assert!(part(&state, "li_deren", Part::Kin) > 0);
    assert_eq!(part(&state, GENERAL, Part::Kin), 0);
    // The record has Dewang next.
    let court = &mut state.polities[polity("xia").index()].court;
    assert_eq!(rules.person(court.ruler.expect("a ruler")).successor, Some(person("li_dewang")));
    court.heir = Some(person("li_dewang"));
    assert_eq!(part(&state, "li_dewang", Part::PassedOver), 0);
    assert_eq!(part(&state, "li_deren", Part::PassedOver), 0, "whom the record has next passes over nobody");
    state.polities[polity("xia").index()].court.heir = Some(person("li_deren"));
    assert!(part(&state, "li_dewang", Part::PassedOver) < 0);
    assert_eq!(part(&state, "li_deren", Part::PassedOver), 0);
}

#[test]
fn months_of_siege_weigh_until_relief_is_in_sight() {
    let rules = &shipped().rules;
    assert_eq!(part(&shut_in(0, 5_000), GENERAL, Part::Besieged), 0);
    let two = part(&shut_in(2, 5_000), GENERAL, Part::Besieged);
    assert_eq!(two, -2 * rules.court.loyalty.besieged);
    assert_eq!(part(&shut_in(90, 5_000), GENERAL, Part::Besieged), -rules.court.loyalty.besieged_most);
    let mut state = shut_in(4, 5_000);
    let mut relief = start().armies.into_iter().find(|a| a.id == army("xia_wulahai")).expect("in being");
    let (at, reach) = (place("wulahai"), rules.war.march_days * 2);
    let days = |from: PlaceId| rules.distance(from, at, true).expect("a road");
    let near = (0..rules.places.len())
        .map(|i| PlaceId(i as u16))
        .filter(|&p| p != at && rules.distance(p, at, true).is_some());
    relief.position.at = near.min_by_key(|&p| days(p)).expect("a neighbour");
    assert!(days(relief.position.at) <= reach, "{} half-days", days(relief.position.at));
    relief.force.foot = 60_000;
    state.armies.push(relief);
    state.armies.sort_by_key(|a| a.id);
    assert_eq!(part(&state, GENERAL, Part::Besieged), 0, "help is near");
    let weak = state.armies.iter_mut().find(|a| a.id == army("xia_wulahai")).expect("just put there");
    (weak.force.foot, weak.force.horse) = (500, 0);
    assert!(part(&state, GENERAL, Part::Besieged) < 0, "so few are no help");
}

#[test]
fn nobody_goes_over_in_the_first_months_and_no_loyal_man_ever() {
    let rules = &shipped().rules;
    let least = rules.court.loyalty.treason_months;
    let ahead = |state: &Snapshot| treason::ahead(&state.with(rules), place("wulahai"), 3);
    for months in 0..6 {
        let first = ahead(&shut_in(months, 0))[0];
        assert_eq!(first > 0, months >= least, "{months} months: {first}");
    }
    assert!(ahead(&shut_in(4, 9_000)).iter().all(|&c| c == 0), "a loyal man");
    let mut state = shut_in(6, 0);
    assert!(ahead(&state)[0] > ahead(&shut_in(3, 0))[0], "time wears");
    // Without a name nobody is thrown for.
    for row in &mut state.armies {
        row.lead.commander = None;
    }
    assert_eq!(ahead(&state), Vec::<i32>::new());
    // Nor may the ruler himself.
    let ruler = state.polities[polity("xia").index()].court.ruler;
    state.armies.iter_mut().find(|a| a.id == army("xia_zhongxing")).expect("in being").lead.commander = ruler;
    assert!(ahead(&state).iter().all(|&c| c == 0));
}

/// Plays a month: whether the place was given up, and whether the general went over with it.
fn month(state: &Snapshot, fates: Option<(&[Lot], bool)>) -> (bool, bool) {
    let mut game = Game::new(&shipped().rules, state);
    if let Some((lots, quiet)) = fates {
        let (from, record) = (game.clock().date, RecordId(0));
        let fate = |lot: &Lot| Fate { lot: lot.clone(), from, until: from.plus(1), record, used: false };
        game.set_fates(lots.iter().map(fate).collect(), quiet);
    }
    game.play_month();
    let told = game.close_turn();
    let is = |f: &dyn Fn(&Fact) -> bool| told.iter().any(|e| f(&e.fact));
    let gave_up = is(&|f| matches!(f, Fact::Taken { how: How::Surrender, .. }));
    let went = is(&|f| matches!(f, Fact::Taken { how: How::Betrayal, .. }));
    assert!(game.broken_invariants().is_empty(), "{:?}", game.broken_invariants());
    assert_eq!(went, is(&|f| matches!(f, Fact::WentOver { person: p, .. } if *p == person(GENERAL))));
    if went {
        assert_eq!(holder(&mut game, "wulahai"), Some(polity("mongol")));
        let after = game.snapshot();
        assert_eq!(after.people[person(GENERAL).index()].service.of, polity("mongol"));
        assert!(after.armies.iter().all(|a| a.lead.commander != Some(person(GENERAL))));
    }
    (gave_up, went)
}

#[test]
fn the_chance_that_is_shown_is_the_chance_that_is_thrown() {
    let rules = &shipped().rules;
    let (mut went, mut stayed) = (0, 0);
    for seed in 0..200 {
        let mut state = shut_in(5, 500);
        // Walls that are held, so that the place is not given up before.
        state.places[place("wulahai").index()].walls.garrison = 60_000;
        state.clock.seed = seed;
        let shown = treason::ahead(&state.with(rules), place("wulahai"), 1)[0];
        let thrown = Dice { seed, date: state.clock.date }.chance(Roll::Treason, u64::from(place("wulahai").0), shown);
        let (gave_up, goes) = month(&state, None);
        if gave_up {
            continue;
        }
        assert_eq!(goes, thrown, "seed {seed} at {shown} permille");
        went += i32::from(goes);
        stayed += i32::from(!goes);
        // Where the record plays every part, and where it tells of the siege, it does not happen.
        assert!(!month(&state, Some((&[], true))).1);
        assert!(!month(&state, Some((&[Lot::Siege { place: place("wulahai"), falls: false }], false))).1);
    }
    assert!(went >= 5 && stayed >= 5, "{went} went, {stayed} stayed");
}

#[test]
fn the_sum_and_the_chance_are_on_the_page() {
    let (content, texts) = (shipped(), Texts::read(&shipped().library, &mut Problems::new()));
    let state = shut_in(8, 500);
    let rules = &content.rules;
    let chance = siege::any_of(&treason::ahead(&state.with(rules), place("wulahai"), state.clock.turn_months));
    assert!(chance > 0);
    for lang in Lang::ALL {
        let view = |you: &str| View {
            words: Words { texts: &texts, lang, rules },
            scene: state.with(rules),
            you: polity(you),
        };
        let own = format!("{:?}", view("xia").person(person(GENERAL)));
        let sum = loyalty::loyalty(&state.with(rules), person(GENERAL));
        let name = texts.get(lang, "loyalty-besieged", None);
        assert!(own.contains(&name) && own.contains(&sum.sum().to_string()), "{own}");
        let theirs = format!("{:?}", view("mongol").person(person(GENERAL)));
        assert!(!theirs.contains(&name), "strangers do not know: {theirs}");
        let odds = format!("{:?}", view("mongol").odds(&[army("mongol_ongin")], place("wulahai")));
        let who = view("xia").words.person(person(GENERAL));
        assert!(odds.to_lowercase().contains(&who.to_lowercase()), "{odds}");
    }
}

#[test]
fn a_disloyal_head_of_a_party_makes_a_crisis_likelier() {
    let rules = &shipped().rules;
    let xia = polity("xia");
    let other = rules.keys.find_policy("with_mongol").expect("a policy");
    let chance = |temper: i32| {
        let mut state = start();
        let row = &mut state.polities[xia.index()];
        (row.temper.prestige, row.temper.stability) = (temper, temper);
        let mut parties = vec![(row.court.policy, 10), (other, 80)];
        parties.sort_unstable();
        row.court.parties = parties;
        crisis::chance(&state.with(rules), xia, other)
    };
    assert_eq!(chance(9_000), rules.court.crisis);
    assert!(chance(0) > rules.court.crisis);
    assert!(chance(0) <= 2 * rules.court.crisis, "by a little");
}

#[test]
fn columns_go_to_who_can_be_trusted_with_them() {
    let rules = &shipped().rules;
    let xia = polity("xia");
    let mut state = scenario("the_khans_levies").start.clone();
    let (able, trusted) = (person(GENERAL), person("li_deren"));
    assert!(rules.person(able).command > rules.person(trusted).command);
    for row in &mut state.armies {
        if row.banner.of == xia {
            row.lead.commander = None;
        }
    }
    for who in [able, trusted] {
        state.people[who.index()].life = Life::Free;
        state.people[who.index()].service.office = None;
    }
    let first = |state: &Snapshot| {
        let thoughts = ai::decide(&state.with(rules), xia, ai::Level::Middle);
        let given: Vec<PersonId> = thoughts
            .iter()
            .filter_map(|t| match t.order {
                Order::Command { person, .. } => Some(person),
                _ => None,
            })
            .collect();
        given.into_iter().find(|&p| p == able || p == trusted)
    };
    assert_eq!(first(&state), Some(able), "skill weighs most");
    state.people[trusted.index()].service.office = Some(Office::Heir);
    state.polities[xia.index()].court.policy = rules.keys.find_policy("with_jin").expect("for which he speaks");
    assert_eq!(first(&state), Some(trusted), "and whoever is sure is worth a point of it");
}
