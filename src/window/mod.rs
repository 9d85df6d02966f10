//! The window: map, screens and panels. It reads snapshots and chronicles, and gives orders; it keeps no rules.
//!
//! | folder | what it is |
//! |---|---|
//! | [`land`] | the ground as numbers: projection, territories, borders |
//! | [`paint`] | small pictures painted by the processor |
//! | [`theme`] | colours, type, frames, buttons |
//! | [`map`] | the map |
//! | [`screens`] | title, set-up, the game, the replay |
//! | [`table`] | the game being played, on a thread of its own |
//! | [`settings`] | what a player may set, keys among it |
//! | `sound` | what is heard (feature `audio`) |
//! | `meter` | frames written down, for measuring |

#![expect(clippy::too_many_arguments, clippy::type_complexity, reason = "systems name what they read")]

#[cfg(test)]
mod check;
mod copy;
pub mod land;
pub mod map;
mod meter;
pub mod paint;
pub mod screens;
pub mod settings;
#[cfg(feature = "audio")]
pub mod sound;
pub mod table;
pub mod theme;

use crate::{
    content::compile::Content,
    play::Store,
    present::{Lang, Texts, Words},
};
use bevy::{
    input_focus::tab_navigation::TabNavigationPlugin,
    log::{
        BoxedFmtLayer, LogPlugin,
        tracing_subscriber::fmt::{self, writer::OptionalWriter},
    },
    prelude::*,
    render::{
        RenderApp, RenderPlugin,
        mesh::allocator::MeshAllocatorSettings,
        settings::{MemoryHints, WgpuSettings},
    },
    tasks::AsyncComputeTaskPool,
    window::{Monitor, PresentMode, PrimaryMonitor, PrimaryWindow, RequestRedraw, WindowResolution},
    winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent},
};
use std::{
    io,
    num::NonZero,
    panic,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// What every screen knows.
#[derive(Resource)]
pub struct Shell {
    /// Everything loaded.
    pub content: Arc<Content>,
    /// Messages.
    pub texts: Arc<Texts>,
    /// The reader's language.
    pub lang: Lang,
}

impl Shell {
    /// The reader.
    pub fn words(&self) -> Words<'_> {
        Words { texts: &self.texts, lang: self.lang, rules: &self.content.rules }
    }
    /// A message.
    pub fn get(&self, key: &str) -> String {
        self.texts.get(self.lang, key, None)
    }
}

/// Frames that are still to be drawn before the game rests until something happens.
#[derive(Resource, Default)]
pub struct Wake {
    frames: u8,
    alarm: Option<Duration>,
}

impl Wake {
    /// Draws a few more frames.
    pub fn more(&mut self) {
        self.frames = 3;
    }

    /// Draws again when that time has gone by, if nothing happens before. To be asked for again in every frame.
    pub fn after(&mut self, time: Duration) {
        let time = time.max(Duration::from_millis(5));
        self.alarm = Some(self.alarm.map_or(time, |a| a.min(time)));
    }
}

impl Wake {
    /// Looks again in a while: for whoever waits for what is being made beside the frame. It wakes the window as its last
    /// deed; the window may be quicker than its end, and then looks again at once. Looking more often would take the
    /// time from what is waited for, where the processor draws.
    pub fn look_again(&mut self) {
        self.after(Duration::from_millis(600));
    }
}

/// Wakes the window from another thread.
#[derive(Resource, Clone, Default)]
pub struct Waker(Arc<Bell>);

#[derive(Default)]
struct Bell {
    send: OnceLock<Box<dyn Fn() + Send + Sync>>,
    rang: AtomicBool,
}

impl Waker {
    /// Draws a frame.
    pub fn wake(&self) {
        self.0.rang.store(true, Ordering::Relaxed);
        if let Some(send) = self.0.send.get() {
            send();
        }
    }
}

/// Why there is no window, or no more.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be opened, and why.
    NotOpened(String),
    /// It was open and ended with a fault, which the engine has told.
    Failed,
}

/// With what the window opens.
#[derive(Clone, Debug, Default)]
pub enum Start {
    /// The title.
    #[default]
    Title,
    /// The set-up of a scenario.
    SetUp(String),
    /// A game.
    Game(table::Begin),
}

/// Opens the window and stays until it is closed. Before the first frames the engine is silent, unless it is to be
/// `verbose`: that there is no window is for the caller to say.
///
/// # Errors
/// Why it could not be opened, or did not end well.
pub fn open(
    content: Content,
    texts: Texts,
    lang: Lang,
    start: Start,
    store: Option<Store>,
    kept: settings::file::Place,
    verbose: bool,
) -> Result<(), Trouble> {
    give_memory_back();
    let (settings, broken) = kept.read();
    // What the command line says has the last word.
    let set = settings::lang_of(&settings).filter(|_| !kept.lang_given);
    let shell = Shell { content: Arc::new(content), texts: Arc::new(texts), lang: set.unwrap_or(lang) };
    let kept = (settings, kept, broken);
    // The engine panics where there is no display server or no graphics driver. Until the first frame is drawn this is
    // a reason to tell the record in text; afterwards it would be a fault of ours and is shown as one.
    let report = Arc::new(Mutex::new(Some(String::new())));
    let usual = Arc::new(panic::take_hook());
    {
        let (report, usual) = (Arc::clone(&report), Arc::clone(&usual));
        panic::set_hook(Box::new(move |info| match report.lock() {
            Ok(mut report) if report.is_some() => *report = Some(info.to_string()),
            _ => usual(info),
        }));
    }
    let opened = Opened { report: Arc::clone(&report), verbose };
    let run = panic::catch_unwind(panic::AssertUnwindSafe(|| app(shell, start, store, kept, opened).run()));
    let early = report.lock().ok().and_then(|mut r| r.take());
    match run {
        Ok(exit) => ended(exit, early),
        Err(_) if early.is_some() => Err(Trouble::NotOpened(early.unwrap_or_default())),
        Err(fault) => panic::resume_unwind(fault),
    }
}

/// How a run without a panic ended; `early` is there if no frame was drawn.
fn ended(exit: AppExit, early: Option<String>) -> Result<(), Trouble> {
    match (exit, early) {
        (AppExit::Success, _) => Ok(()),
        (AppExit::Error(code), Some(why)) if why.is_empty() => Err(Trouble::NotOpened(format!("exit code {code}"))),
        (AppExit::Error(_), Some(why)) => Err(Trouble::NotOpened(why)),
        (AppExit::Error(_), None) => Err(Trouble::Failed),
    }
}

/// Holds the report of faults before the first frame; emptied when it is drawn.
#[derive(Resource, Clone)]
struct Opened {
    report: Arc<Mutex<Option<String>>>,
    verbose: bool,
}

impl Opened {
    /// Whether a frame has been drawn.
    fn drawn(&self) -> bool {
        self.report.lock().is_ok_and(|report| report.is_none())
    }
}

/// What the engine logs goes to standard error once the window is there; before that only if more is to be said.
fn log_layer(app: &mut App) -> Option<BoxedFmtLayer> {
    let opened = app.world().get_resource::<Opened>().cloned()?;
    let writer = move || {
        let told = opened.verbose || opened.drawn();
        if told { OptionalWriter::some(io::stderr()) } else { OptionalWriter::none() }
    };
    Some(Box::new(fmt::Layer::default().with_ansi(false).with_writer(writer)))
}

fn app(
    shell: Shell,
    start: Start,
    store: Option<Store>,
    (settings, kept, broken): (settings::Settings, settings::file::Place, Option<settings::file::Broken>),
    opened: Opened,
) -> App {
    let mut app = App::new();
    // The log asks for it as soon as it begins.
    app.insert_resource(opened);
    let title = shell.get("game-title");
    let window = Window {
        title,
        name: Some("jinxia".into()),
        resolution: WindowResolution::new(1280, 720),
        present_mode: PresentMode::AutoVsync,
        // Nothing here moves so fast that frames would have to be made ahead, and each is as large as the window.
        desired_maximum_frame_latency: NonZero::new(1),
        resize_constraints: WindowResizeConstraints { min_width: 960.0, min_height: 600.0, ..default() },
        ..default()
    };
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), ..default() })
            .set(ImagePlugin::default_linear())
            // A pipeline that is still being made would leave its part of the picture out, and nothing would ask for
            // another frame when it is ready.
            .set(RenderPlugin {
                synchronous_pipeline_compilation: true,
                render_creation: sparing().into(),
                ..default()
            })
            .set(LogPlugin { filter: "error".into(), fmt_layer: log_layer, ..default() }),
    );
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.insert_resource(apart());
    }
    app.add_systems(Update, fill_screen);
    app.insert_resource(settings).insert_resource(kept);
    if let Some(broken) = broken {
        app.insert_resource(broken);
    }
    furnish(&mut app, shell, start, store);
    app
}

/// The driver takes memory in small blocks of one size and gives empty ones back. By default it takes hundreds of
/// megabytes at once, or ever larger blocks of which each is held for the sake of a corner; where the processor draws
/// they are the program's own.
fn sparing() -> WgpuSettings {
    const BLOCK: u64 = 8 << 20;
    let memory_hints = MemoryHints::Manual { suballocated_device_memory_block_size: BLOCK..BLOCK };
    WgpuSettings { memory_hints, ..default() }
}

/// Every mesh has memory of its own: there are a few dozen, and the books that the engine keeps of what lies where in
/// shared memory are larger than they all.
fn apart() -> MeshAllocatorSettings {
    let mut settings = MeshAllocatorSettings::default();
    settings.slab_allocator_settings.large_threshold = 0;
    settings
}

/// Everything that is ours, put into an engine.
fn furnish(app: &mut App, shell: Shell, start: Start, store: Option<Store>) {
    app.add_plugins(TabNavigationPlugin);
    // Frames are drawn when something happens, not all the time.
    let quiet = UpdateMode::reactive_low_power(SLEEP);
    app.insert_resource(WinitSettings { focused_mode: quiet, unfocused_mode: quiet });
    app.insert_resource(ClearColor(Color::srgb_u8(0x14, 0x0c, 0x07)));
    app.insert_resource(shell).init_resource::<Wake>().init_resource::<Waker>();
    app.add_systems(PreStartup, connect);
    app.add_systems(Last, (stay_awake, first_frame));
    app.init_resource::<settings::file::Place>();
    app.add_plugins((settings::plugin, table::plugin, theme::plugin, map::plugin, meter::plugin, copy::plugin));
    #[cfg(feature = "audio")]
    app.add_plugins(sound::plugin);
    app.world_mut().resource_mut::<table::Tables>().store = store;
    screens::plugin(app, start);
}

/// Other threads wake the window through the event loop, where there is one.
fn connect(proxy: Option<Res<EventLoopProxyWrapper>>, waker: Res<Waker>, mut wake: ResMut<Wake>) {
    let Some(proxy) = proxy else { return };
    let proxy = (**proxy).clone();
    let _ = waker.0.send.set(Box::new(move || {
        // The window may be gone by now.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    }));
    wake.more();
}

/// When what was freed was last given back to the system, and whether something was drawn since.
#[derive(Default)]
struct Tidied {
    at: Duration,
    due: bool,
}

impl Tidied {
    /// How often at the most it is given back.
    const PAUSE: Duration = Duration::from_secs(2);

    /// Once the window rests after something was drawn it gives back what is not needed any more: first `forget` lets go
    /// of what the engine holds, which takes a frame or two, then the system gets what is free.
    fn look(&mut self, wake: &mut Wake, now: Duration, forget: impl FnOnce() -> bool) {
        if wake.frames > 0 {
            self.due = true;
        } else if self.due {
            match Self::PAUSE.checked_sub(now - self.at).filter(|left| !left.is_zero()) {
                Some(left) => wake.after(left),
                None if forget() => {
                    wake.more();
                    wake.after(Duration::ZERO);
                }
                None => {
                    *self = Self { at: now, due: false };
                    AsyncComputeTaskPool::get().spawn(async { trim() }).detach();
                }
            }
        }
    }
}

/// How long the window sleeps where nothing happens.
const SLEEP: Duration = Duration::from_secs(3600);

/// How long at most the window holds back for the sake of the land.
const BEGINNING: Duration = Duration::from_secs(5);

/// Draws on while something moves, and a few frames after every input so that its effects are seen.
fn stay_awake(
    mut wake: ResMut<Wake>,
    mut keys: MessageReader<bevy::input::keyboard::KeyboardInput>,
    mut buttons: MessageReader<bevy::input::mouse::MouseButtonInput>,
    mut wheel: MessageReader<bevy::input::mouse::MouseWheel>,
    mut pointer: MessageReader<bevy::window::CursorMoved>,
    mut resized: MessageReader<bevy::window::WindowResized>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut winit: ResMut<WinitSettings>,
    (waker, ground, time): (Res<Waker>, Res<map::ground::Ground>, Res<Time<Real>>),
    (mut tidied, mut alarm): (Local<Tidied>, Local<Alarm>),
    (mut letters, mut bakery): (theme::text::Letters, ResMut<theme::Bakery>),
) {
    let input = keys.read().count() + buttons.read().count() + wheel.read().count() + resized.read().count() > 0;
    if input {
        wake.more();
    }
    if pointer.read().count() > 0 {
        wake.frames = wake.frames.max(1);
    }
    if wake.frames > 0 {
        wake.frames -= 1;
        // The land is what everybody waits for at the beginning; every frame before it takes a tenth of a second from it.
        if ground.bare() && !input && time.elapsed() < BEGINNING {
            wake.after(Duration::from_millis(250));
        } else {
            redraw.write(RequestRedraw);
        }
    }
    tidied.look(&mut wake, time.elapsed(), || letters.forget() | bakery.bypass_change_detection().forget());
    // Whoever rang has an end or two to tie before what he made can be had.
    if waker.0.rang.swap(false, Ordering::Relaxed) && wake.alarm.is_some() {
        wake.after(Duration::from_millis(10));
    }
    let sleep = wake.alarm.take().unwrap_or(SLEEP);
    if alarm.moved(time.elapsed(), sleep) {
        let sleep = UpdateMode::reactive_low_power(sleep);
        if winit.focused_mode != sleep {
            (winit.focused_mode, winit.unfocused_mode) = (sleep, sleep);
        }
    }
}

/// When the window wakes by itself. The engine draws at once whenever it is told of another time to sleep; told at every
/// frame how much of the same time is left, it would never sleep at all.
#[derive(Default)]
struct Alarm(Duration);

impl Alarm {
    /// How near two times are one, and how near to its time an alarm is taken to have rung.
    const NEAR: Duration = Duration::from_millis(30);

    /// Whether the window is to wake at another time than is set, or what was set has rung.
    fn moved(&mut self, now: Duration, sleep: Duration) -> bool {
        let at = now + sleep;
        let moved = self.0 < now + Self::NEAR || self.0.abs_diff(at) > Self::NEAR;
        if moved {
            self.0 = at;
        }
        moved
    }
}

/// The window opens as large as the screen: maximised where there is a window manager, else by size.
fn fill_screen(
    screens: Query<&Monitor, With<PrimaryMonitor>>,
    any: Query<&Monitor>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut done: Local<bool>,
) {
    if *done {
        return;
    }
    if let Some(screen) = screens.iter().chain(&any).next() {
        *done = true;
        let size = screen.physical_size();
        if size.x >= 960 && size.y >= 600 && size != window.physical_size() {
            window.resolution.set_physical_resolution(size.x, size.y);
            window.set_maximized(true);
        }
    }
}

fn first_frame(opened: Option<Res<Opened>>, mut frames: Local<u8>, mut commands: Commands) {
    if let Some(opened) = opened {
        *frames += 1;
        if *frames > 2 {
            if let Ok(mut report) = opened.report.lock() {
                *report = None;
            }
            commands.remove_resource::<Opened>();
        }
    }
}

/// Gives the pages back that lie free between what is in use.
fn trim() {
    #[cfg(target_env = "gnu")]
    #[expect(unsafe_code, reason = "malloc_trim may be called at any time by any thread")]
    // SAFETY: it takes no pointer and touches nothing but the allocator's own free memory, under its own lock.
    unsafe {
        libc::malloc_trim(0);
    }
}

/// Asks the system's allocator to give large blocks back when they are freed and to keep few pools: the ground is
/// painted in great buffers by several threads, and what they leave would stay with the program for good.
fn give_memory_back() {
    #[cfg(target_env = "gnu")]
    #[expect(unsafe_code, reason = "mallopt only sets parameters of the allocator; any value is sound")]
    // SAFETY: called once with documented parameters, before any thread of the window begins.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
        libc::mallopt(libc::M_MMAP_THRESHOLD, 128 * 1024);
        libc::mallopt(libc::M_TRIM_THRESHOLD, 256 * 1024);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_is_set_once_however_often_it_is_asked_for() {
        let ms = Duration::from_millis;
        let mut alarm = Alarm::default();
        assert!(alarm.moved(ms(1000), ms(2000)));
        for gone in (100..1900).step_by(100) {
            assert!(!alarm.moved(ms(1000 + gone), ms(2000 - gone)), "{gone}: it is the same time");
        }
        assert!(alarm.moved(ms(2990), ms(10)), "it has as good as rung");
        assert!(alarm.moved(ms(3000), ms(500)));
        assert!(alarm.moved(ms(3100), ms(100)), "sooner");
        assert!(alarm.moved(ms(3150), SLEEP), "not at all");
    }

    #[test]
    fn an_exit_with_an_error_is_no_success() {
        let not_opened = |why: &str| Err(Trouble::NotOpened(why.into()));
        assert_eq!(ended(AppExit::Success, None), Ok(()));
        assert_eq!(ended(AppExit::Success, Some(String::new())), Ok(()));
        assert_eq!(ended(AppExit::error(), None), Err(Trouble::Failed));
        assert_eq!(ended(AppExit::error(), Some("no driver".into())), not_opened("no driver"));
        assert_eq!(ended(AppExit::from_code(3), Some(String::new())), not_opened("exit code 3"));
    }
}
