//! What may come of a choice: futures of each, played in the background while the letter or the desk lies open, and
//! shown as small bars beside it. Closing the sheet ends them.

use super::{Sheet, Sheets, desk::pieces, folio};
use crate::{
    content::compile::Victory,
    present::{
        page::Page,
        panels::{View, share},
        texts::args,
    },
    sim::{
        ids::PolityId,
        order::{Issued, Order},
    },
    study::{
        futures::{self, GAMES, Outlook, Outset},
        report::Band,
    },
    window::{
        Shell, Wake, Waker,
        screens::Screen,
        table::Table,
        theme::{Face, Kit, colour, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui_widgets::Activate};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicU64, Ordering},
    mpsc::{Receiver, TryRecvError},
};

/// After so many futures the count on the screen moves.
const STEP: u64 = 4;

/// Of what futures are asked: of these choices, each an order or going on without one, at this point of this game.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    turn: usize,
    you: PolityId,
    waiting: Vec<Issued>,
    choices: Vec<Option<Order>>,
}

impl Question {
    /// Asks of choices, as things stand at the table.
    pub fn of(table: &Table, choices: Vec<Option<Order>>) -> Self {
        let moment = &table.moment;
        Self { turn: moment.turn, you: table.you, waiting: moment.orders.clone(), choices }
    }

    /// How many futures that makes.
    fn games(&self) -> u64 {
        GAMES * self.choices.len() as u64
    }
}

/// Futures that are being played on another thread. Dropped, it is told to stop.
struct Running {
    stop: Arc<AtomicBool>,
    played: Arc<AtomicU64>,
    told: Mutex<Receiver<Outlook>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// The futures that were asked for last.
#[derive(Resource, Default)]
pub struct Futures {
    asked: Option<Question>,
    /// How those of each choice end, so far as they are played.
    done: Vec<Outlook>,
    running: Option<Running>,
    /// How many had been played when it was last looked.
    played: u64,
}

impl Futures {
    /// How the futures of each choice end, in order; those that are not played yet are not in it.
    pub fn of(&self, question: &Question) -> &[Outlook] {
        if self.asked.as_ref() == Some(question) { &self.done } else { &[] }
    }

    /// How many of them have been played, if they are being played.
    fn under_way(&self, question: &Question) -> Option<u64> {
        let same = self.asked.as_ref() == Some(question);
        self.running.as_ref().filter(|_| same).map(|_| self.played)
    }

    /// Begins to play them.
    fn begin(&mut self, table: &Table, shell: &Shell, waker: &Waker, question: Question) {
        let moment = Arc::clone(&table.moment);
        let (content, waker) = (Arc::clone(&shell.content), waker.clone());
        let stop = Arc::new(AtomicBool::new(false));
        let played = Arc::new(AtomicU64::new(0));
        let (tell, told) = std::sync::mpsc::channel();
        let (ended, count, asked) = (Arc::clone(&stop), Arc::clone(&played), question.clone());
        let play = move || {
            let past: Vec<_> = moment.entries().cloned().collect();
            let outset = Outset {
                content: &content,
                scenario: &moment.scenario,
                state: &moment.start,
                past: &past,
                by: asked.you,
                waiting: &asked.waiting,
            };
            let done = || {
                if (count.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(STEP) {
                    waker.wake();
                }
            };
            for choice in &asked.choices {
                let outlook = futures::play(&outset, choice.as_ref(), threads(), &ended, &done);
                if ended.load(Ordering::Relaxed) || tell.send(outlook).is_err() {
                    return;
                }
                waker.wake();
            }
        };
        // The one before is told to stop.
        *self = Self { asked: Some(question), ..Self::default() };
        if std::thread::Builder::new().name("futures".into()).spawn(play).is_ok() {
            self.running = Some(Running { stop, played, told: Mutex::new(told) });
        }
    }
}

/// One processor is left to the window.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).saturating_sub(1).max(1)
}

/// Adds futures.
pub fn plugin(app: &mut App) {
    app.init_resource::<Futures>();
    app.add_systems(OnExit(Screen::Play), |mut futures: ResMut<Futures>| *futures = Futures::default());
    app.add_systems(PreUpdate, listen.run_if(in_state(Screen::Play)));
}

/// Takes what has been played; where the sheet that asked is closed, ends the playing.
fn listen(mut futures: ResMut<Futures>, sheets: Res<Sheets>, mut wake: ResMut<Wake>) {
    let quiet = futures.bypass_change_detection();
    let Some(running) = &quiet.running else { return };
    let open = |s: &Sheet| matches!(s, Sheet::Letter(_) | Sheet::Desk(_));
    if !sheets.0.iter().any(open) {
        quiet.running = None;
        if quiet.done.len() < quiet.asked.as_ref().map_or(0, |q| q.choices.len()) {
            quiet.asked = None;
        }
        return;
    }
    let played = running.played.load(Ordering::Relaxed);
    let heard = running.told.lock().map_or(Err(TryRecvError::Disconnected), |told| told.try_recv());
    let over = matches!(heard, Err(TryRecvError::Disconnected));
    if heard.is_err() && !over && played / STEP == quiet.played / STEP {
        return;
    }
    let futures = &mut *futures;
    futures.played = played;
    futures.done.extend(heard.ok());
    if over {
        futures.running = None;
    }
    wake.more();
}

/// The button that plays the futures of a question, or how far they are.
pub fn button(row: &mut ChildSpawnerCommands, kit: &Kit, futures: &Futures, question: Question) {
    if futures.of(&question).len() == question.choices.len() {
        return;
    }
    if let Some(played) = futures.under_way(&question) {
        let items = args([("n", played.to_string()), ("of", question.games().to_string())]);
        let told = kit.words().with("futures-played", &items);
        row.spawn((lines(told, Face::Body, 14.0, 1.3, colour::INK_2), TextLayout::no_wrap()));
        return;
    }
    let n = args([("n", GAMES.to_string())]);
    let tip = kit.words().with("futures-play-tip", &n);
    folio::chip(row, "futures", kit.words().with("futures-play", &n), false).insert(Tip::text(tip)).observe(
        move |_: On<Activate>,
              mut futures: ResMut<Futures>,
              table: Res<Table>,
              shell: Res<Shell>,
              waker: Res<Waker>,
              mut wake: ResMut<Wake>| {
            futures.begin(&table, &shell, &waker, question.clone());
            wake.more();
        },
    );
}

/// How the futures of a choice end: whether the realm stands, its land, the level of victory, as bars of what share of
/// them comes to what; each names its shares.
pub fn bars(parent: &mut ChildSpawnerCommands, kit: &Kit, view: &View, outlook: &Outlook, width: f32) {
    let words = kit.words();
    let n = share(outlook.stands, outlook.games);
    let mut tip = Page::default();
    view.outlook(&mut tip, words.get("futures-title"), outlook);
    let long = width - kit.by_lang(96.0, 96.0);
    let labelled = if outlook.levels.is_some() { (long - 24.0) / 2.0 } else { long };
    let name = kit.by_lang(90.0, 122.0);
    let track = (labelled - name).clamp(60.0, 240.0);
    let row = Node { width: px(width), min_height: px(22), ..pieces::wrapping(12.0) };
    let hover = Pickable { should_block_lower: false, is_hoverable: true };
    parent.spawn((row, Tip::new(move |_| tip.clone()), hover)).with_children(|row| {
        let told = words.with("futures-stands-short", &args([("share", n.to_string())]));
        let ink = if n >= 50 { colour::FOR } else { colour::AGAINST };
        row.spawn((lines(told, Face::Strong, 14.0, 1.3, ink), TextLayout::no_wrap()));
        let same = Band::Same as usize;
        let land: Vec<(f32, i32)> =
            outlook.bands.iter().enumerate().map(|(i, &n)| (n as f32, i as i32 - same as i32)).collect();
        bar(row, kit, "futures-land", &land, track);
        if let Some(levels) = outlook.levels {
            let middle = Victory::Stalemate as usize as i32;
            let ends: Vec<(f32, i32)> =
                levels.iter().enumerate().map(|(i, &n)| (n as f32, i as i32 - middle)).collect();
            bar(row, kit, "futures-levels", &ends, track);
        }
    });
}

/// A bar of shares, the worst at the left: how many, and how much better or worse than the middle. What is worse is
/// hatched.
fn bar(row: &mut ChildSpawnerCommands, kit: &Kit, key: &str, parts: &[(f32, i32)], width: f32) {
    let all: f32 = parts.iter().map(|(n, _)| n).sum();
    row.spawn((Node { column_gap: px(6), ..pieces::row(6.0) }, Pickable::IGNORE)).with_children(|row| {
        row.spawn((lines(kit.get(key), Face::Body, 14.0, 1.3, colour::INK_2), TextLayout::no_wrap()));
        let node = Node { width: px(width), height: px(14), border: px(1).all(), flex_shrink: 0.0, ..default() };
        row.spawn((node, BorderColor::all(colour::LINE_STRONG), Pickable::IGNORE)).with_children(|bar| {
            for &(n, better) in parts.iter().filter(|(n, _)| *n > 0.0) {
                let (ink, depth) = match better {
                    0 => (colour::hex(0xb39a68), 1.0),
                    b => (pieces::sided(b), 0.55 + 0.15 * b.abs().min(3) as f32),
                };
                let node = Node { width: percent(n * 100.0 / all.max(1.0)), border: UiRect::right(px(1)), ..default() };
                let ground = (BackgroundColor(ink.with_alpha(depth)), BorderColor::all(colour::PAPER));
                bar.spawn((node, ground, Pickable::IGNORE)).with_children(|b| {
                    if better < 0 {
                        pieces::hatched(b);
                    }
                });
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{present::Lang, window::check::Stage};

    fn question(stage: &mut Stage) -> Question {
        Question::of(stage.world().resource::<Table>(), vec![None, None])
    }

    fn begin(stage: &mut Stage) {
        let question = question(stage);
        let world = stage.world();
        world.resource_scope(|world, mut futures: Mut<Futures>| {
            let (table, shell) = (world.resource::<Table>(), world.resource::<Shell>());
            futures.begin(table, shell, world.resource::<Waker>(), question);
        });
    }

    #[test]
    fn futures_are_played_while_the_sheet_is_open_and_end_with_it() {
        let mut stage = Stage::play(Lang::En, "yinshan", "xia");
        stage.world().resource_mut::<Sheets>().open(Sheet::Desk(None));
        begin(&mut stage);
        stage.until(|world| world.resource::<Futures>().running.is_none());
        let asked = question(&mut stage);
        let done = stage.world().resource::<Futures>().of(&asked).to_vec();
        assert_eq!(done.len(), 2);
        assert_eq!(done[0], done[1], "the same choice has the same futures");
        assert_eq!(done[0].games, GAMES);
        // What is asked elsewhere is not answered by these.
        stage.end_turn();
        let later = question(&mut stage);
        assert!(stage.world().resource::<Futures>().of(&later).is_empty());
        begin(&mut stage);
        let stop = stage.world().resource::<Futures>().running.as_ref().map(|r| Arc::clone(&r.stop)).expect("begun");
        stage.world().resource_mut::<Sheets>().clear();
        stage.frames(2);
        assert!(stop.load(Ordering::Relaxed), "whoever closes the page wants no more of them");
        assert!(stage.world().resource::<Futures>().running.is_none());
    }
}
