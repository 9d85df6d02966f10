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
//! | `wake` | when a frame is drawn |
//! | `copy` | the finished picture, put onto the window |
//! | `meter` | frames written down, for measuring |
//! | `check` | layout of all screens, tested |

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
mod wake;

pub use wake::{Wake, Waker};

use crate::{
    content::compile::Content,
    play::Store,
    present::{Lang, Texts, Words},
};
use bevy::{
    core_pipeline::schedule::Core2d,
    ecs::schedule::{ScheduleLabel as _, SingleThreadedExecutor},
    input_focus::tab_navigation::TabNavigationPlugin,
    log::{
        BoxedFmtLayer, LogPlugin,
        tracing_subscriber::fmt::{self, writer::OptionalWriter},
    },
    prelude::*,
    render::{
        ExtractSchedule, Render, RenderApp, RenderPlugin,
        mesh::allocator::MeshAllocatorSettings,
        renderer::RenderGraph,
        settings::{MemoryHints, WgpuSettings},
    },
    window::{Monitor, PresentMode, PrimaryMonitor, PrimaryWindow, WindowResolution},
};
use std::{
    io,
    num::NonZero,
    panic,
    sync::{Arc, Mutex},
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
    wake::give_memory_back();
    let (settings, broken) = kept.read();
    // What the command line says has the last word.
    let set = settings::lang_of(&settings).filter(|_| !kept.lang_given);
    let shell = Shell { content: Arc::new(content), texts: Arc::new(texts), lang: set.unwrap_or(lang) };
    // The land takes longer than the engine to come up, and the engine needs one processor for it.
    let waker = Waker::default();
    let ground = map::ground::Ground::load(&shell.content, &waker);
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
    let run =
        panic::catch_unwind(panic::AssertUnwindSafe(|| app(shell, start, store, kept, opened, (ground, waker)).run()));
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
    (ground, waker): (map::ground::Ground, Waker),
) -> App {
    let mut app = App::new();
    app.insert_resource(ground).insert_resource(waker);
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
    app.insert_resource(ClearColor(Color::srgb_u8(0x14, 0x0c, 0x07)));
    app.insert_resource(shell);
    app.add_plugins(wake::plugin);
    app.add_systems(Last, first_frame);
    app.init_resource::<settings::file::Place>();
    app.add_plugins((settings::plugin, table::plugin, theme::plugin, map::plugin, meter::plugin, copy::plugin));
    #[cfg(feature = "audio")]
    app.add_plugins(sound::plugin);
    app.world_mut().resource_mut::<table::Tables>().store = store;
    screens::plugin(app, start);
    in_a_row(app);
}

/// The systems of a frame are many and small. To hand each of them to a thread that is free costs more than most of
/// them take, and where the processor draws no thread is free.
fn in_a_row(app: &mut App) {
    let mut schedules = app.world_mut().resource_mut::<Schedules>();
    schedules.iter_mut().for_each(|(_, schedule)| {
        schedule.set_executor(SingleThreadedExecutor::new());
    });
    let Some(render) = app.get_sub_app_mut(RenderApp) else { return };
    render.edit_schedule(ExtractSchedule, |schedule| {
        // What it leaves to be done is done by the schedule of drawing.
        schedule.set_executor(SingleThreadedExecutor::new()).set_apply_final_deferred(false);
    });
    // Apple's windows may be touched by the first thread only, which this one need not be.
    if cfg!(target_vendor = "apple") {
        return;
    }
    for label in [Render.intern(), RenderGraph.intern(), Core2d.intern()] {
        render.edit_schedule(label, |schedule| {
            schedule.set_executor(SingleThreadedExecutor::new());
        });
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

#[cfg(test)]
mod tests {
    use super::*;

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
