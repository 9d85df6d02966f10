//! What may come of a choice: futures played on from a state as one court knows it, with the choice and without.
//!
//! A future begins with what the court knows: what it does not see is not in it, and what a power could have where
//! nobody looks is one host at its seat, as large as it is reputed to be. Its dice are none of the game's. From there
//! every court plays itself, one's own too.

use super::{
    play,
    pool::{self, Plan},
    seats::Seats,
    subject::Subject,
    tally::Tally,
    watch::Watch,
};
use crate::{
    ai::Level,
    content::compile::{Content, Scenario, Victory},
    sim::{
        army::{ArmyRow, Banner, Force, Lead, Position, Task},
        chronicle::Entry,
        fog,
        game::Game,
        ids::{ArmyId, PolityId},
        look::Look,
        num::Men,
        order::{Half, Issued, Order},
        snapshot::{Scene, Snapshot},
    },
    study::report::Band,
};
use std::sync::atomic::AtomicBool;

/// Futures that are played of each choice.
pub const GAMES: u64 = 60;
/// Of what the dice of futures are made.
const SEED: u64 = 0x0051_7CC1_B727_220A;
/// Ids of hosts that are reputed; no army of a game comes so far.
const HOSTS: u32 = u32::MAX - 256;
/// Morale and drill of men whom nobody has seen.
const REPUTED: (i32, i32) = (60, 60);

/// From where futures are played, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct Outset<'a> {
    /// The content.
    pub content: &'a Content,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The state at the start of the turn.
    pub state: &'a Snapshot,
    /// What happened in the game so far: objectives may be met already.
    pub past: &'a [Entry],
    /// The court that chooses.
    pub by: PolityId,
    /// Orders that wait for the end of the turn, its own and those of other humans at the table.
    pub waiting: &'a [Issued],
}

/// How the futures of a choice end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Futures that were played.
    pub games: u64,
    /// In how many of them the realm stands at the end.
    pub stands: u64,
    /// In how many its land is of which worth beside today's; in order of [`Band::ALL`].
    pub bands: [u64; Band::ALL.len()],
    /// In how many which level of victory is reached, in order of [`Victory::ALL`]; nothing for a side without
    /// objectives.
    pub levels: Option<[u64; Victory::ALL.len()]>,
}

/// The state from which futures are played: as the court knows it, with hosts that others are reputed to have.
pub fn supposed(scene: &Scene, by: PolityId) -> Snapshot {
    let mut state = fog::veil(scene, by);
    let seen = fog::known(scene, by);
    for of in scene.polities().filter(|&of| scene.stands(of) && !fog::confides(scene, by, of)) {
        let known: Men = seen.iter().filter(|s| s.of == of).map(|s| s.men).sum();
        let men = fog::reputed_field(scene, of) - known;
        let at = scene.court(of).seat;
        if men < scene.rules().war.fewest || scene.holder(at) != Some(of) {
            continue;
        }
        let horse = if scene.rules().polity(of).nomad { men } else { men / 5 };
        let (morale, drill) = REPUTED;
        state.armies.push(ArmyRow {
            id: ArmyId(HOSTS + u32::from(of.0)),
            banner: Banner { of, under: None },
            force: Force { foot: men - horse, horse, engineers: 0, morale, drill, fatigue: 0 },
            lead: Lead { since: scene.date(), commander: None, claimed: None },
            position: Position { at, leg: None, route: Vec::new(), resting: 0 },
            task: Task::Hold,
            mandate: Default::default(),
        });
    }
    state
}

/// The futures of a choice, over so many threads; how many changes nothing. `done` is called after each. When `stop` is set no more are
/// begun.
pub fn play(
    outset: &Outset,
    choice: Option<&Order>,
    threads: usize,
    stop: &AtomicBool,
    done: &(dyn Fn() + Sync),
) -> Outlook {
    let Outset { content, scenario, by, .. } = *outset;
    let scene = outset.state.with(&content.rules);
    let from = supposed(&scene, by);
    let choice =
        choice.map(|order| Issued { by, order: order.clone(), when: scene.date(), half: Half::First, warrant: None });
    let first: Vec<Issued> = outset.waiting.iter().cloned().chain(choice).collect();
    let start = scenario.start.with(&content.rules);
    let seat = || {
        let mut game = Game::new(&content.rules, &scenario.start);
        let (from, first) = (&from, &first);
        move |seed: u64| {
            let mut watch = Watch::new(scenario, &start);
            watch.read(outset.past);
            Ok(play::play_choice(&mut game, (from, first), watch, seed, &Seats::from(Level::Middle)))
        }
    };
    let plan = Plan { games: GAMES, seed: SEED, shard: (1, 1), threads };
    let tally = pool::run(&plan, stop, done, seat);
    // Land is watched beside the scenario's start, and told beside today's.
    let (then, now) = (start.held_value(by), scene.held_value(by));
    of_tally(&tally, by, |permille| if now == 0 { 0 } else { permille * then / now })
}

fn of_tally(tally: &Tally, by: PolityId, today: impl Fn(i64) -> i64) -> Outlook {
    let count = |subject| tally.counts.get(&subject);
    let mut bands = [0; Band::ALL.len()];
    for (&permille, n) in count(Subject::Value(by)).iter().flat_map(|c| &c.numbers) {
        bands[Band::of(today(permille)) as usize] += n;
    }
    let levels = count(Subject::Victory(by))
        .map(|c| Victory::ALL.map(|level| c.numbers.get(&(level as i64)).copied().unwrap_or_default()));
    Outlook { games: tally.games, stands: count(Subject::Stands(by)).map_or(0, |c| c.yes), bands, levels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content, play::Session, play::Setup};

    fn begun(scenario: &str, side: &str, turns: usize) -> (Content, Session, PolityId) {
        let content = content::shipped().expect("the shipped content is sound");
        let by = content.rules.keys.find_polity(side).expect("a side");
        let setup =
            Setup { scenario: scenario.into(), humans: vec![by], seed: 7, level: Level::Middle, historical: false };
        let scenario = content.scenario(scenario).expect("shipped").clone();
        let mut session = Session::new(&content, &scenario, setup);
        for _ in 0..turns {
            session.end_turn();
        }
        (content, session, by)
    }

    fn outlook(content: &Content, session: &Session, state: &Snapshot, by: PolityId, threads: usize) -> Outlook {
        let past: Vec<Entry> = session.journal().entries().cloned().collect();
        let outset =
            Outset { content, scenario: session.scenario(), state, past: &past, by, waiting: session.orders() };
        play(&outset, None, threads, &AtomicBool::new(false), &|| {})
    }

    #[test]
    fn futures_are_whole_and_the_same_whoever_plays_them() {
        let (content, session, by) = begun("brother_states", "xia", 40);
        let one = outlook(&content, &session, session.state(), by, 1);
        assert_eq!(one.games, GAMES, "none of them breaks");
        assert_eq!(one.bands.iter().sum::<u64>(), GAMES);
        assert_eq!(one.levels.map(|l| l.iter().sum()), Some(GAMES));
        assert_eq!(one, outlook(&content, &session, session.state(), by, 2));
    }

    #[test]
    fn what_is_hidden_cannot_be_read_out_of_futures() {
        let (content, session, by) = begun("lips_and_teeth", "xia", 20);
        let scene = session.state().with(&content.rules);
        let mut other = session.state().clone();
        let hidden = |id| fog::sighting(&scene, by, id).is_none();
        let unseen: Vec<ArmyId> = other
            .armies
            .iter()
            .filter(|a| a.force.men() > 0 && hidden(a.id) && !fog::confides(&scene, by, a.banner.of))
            .map(|a| a.id)
            .collect();
        assert!(!unseen.is_empty(), "somebody is out of sight");
        for row in other.armies.iter_mut().filter(|a| unseen.contains(&a.id)) {
            row.force.foot += 30_000;
        }
        for row in &mut other.polities {
            if !fog::confides(&scene, by, row.id) {
                row.purse.cash += 500_000;
            }
        }
        assert!(supposed(&scene, by) == supposed(&other.with(&content.rules), by));
        // Yet powers of which nobody is seen are not empty.
        let mongols = content.rules.keys.find_polity("mongol").expect("shipped");
        let men: Men =
            supposed(&scene, by).armies.iter().filter(|a| a.banner.of == mongols).map(|a| a.force.men()).sum();
        assert!(men >= 20_000, "{men}");
    }
}
