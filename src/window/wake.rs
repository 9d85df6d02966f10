//! When a frame is drawn: after something happened, while something moves, and when an alarm has rung. Else the window
//! rests, and gives back what memory it can spare.

use super::{map::ground::Ground, theme};
use bevy::{
    camera::CameraOutputMode,
    prelude::*,
    tasks::AsyncComputeTaskPool,
    window::RequestRedraw,
    winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent},
};
use std::{
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Adds it.
pub fn plugin(app: &mut App) {
    let quiet = UpdateMode::reactive_low_power(SLEEP);
    app.insert_resource(WinitSettings { focused_mode: quiet, unfocused_mode: quiet });
    app.init_resource::<Wake>().init_resource::<Waker>();
    app.add_systems(PreStartup, connect);
    app.add_systems(Last, (stay_awake, hold_back).chain());
}

/// Frames that are still to be drawn before the game rests until something happens.
#[derive(Resource, Default)]
pub struct Wake {
    frames: u8,
    /// Whether somebody pressed, turned or resized something in this frame.
    input: bool,
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

/// How long it does so before it shows again how things stand.
const HELD: Duration = Duration::from_millis(500);

/// How often a frame is run meanwhile without being drawn: what it wants of the driver is made.
const GLANCE: Duration = Duration::from_millis(60);

impl Wake {
    /// Whether frames are held back: the land is what everybody waits for at the beginning, and where the processor
    /// draws every frame takes a tenth of a second from it.
    fn held(&self, ground: &Ground, now: Duration) -> bool {
        ground.bare() && !self.input && now < BEGINNING
    }
}

/// The engine runs a few frames at the beginning, whoever asks for them. Those that are held back are not drawn: what
/// was drawn last stays to be seen.
fn hold_back(
    wake: Res<Wake>,
    ground: Res<Ground>,
    time: Res<Time<Real>>,
    mut camera: Single<&mut Camera, With<Camera2d>>,
    mut frames: Local<u8>,
    mut drawn: Local<Option<Duration>>,
) {
    let now = time.elapsed();
    *frames = frames.saturating_add(1);
    // In the first two the shaders are not loaded yet.
    let waits = *frames < 3 || drawn.is_some_and(|drawn| now < drawn + HELD);
    let draws = !wake.held(&ground, now) || !waits;
    // A camera that is not active would lose what it has to draw.
    if matches!(camera.output_mode, CameraOutputMode::Skip) == draws {
        camera.output_mode = if draws { CameraOutputMode::default() } else { CameraOutputMode::Skip };
    }
    if draws {
        *drawn = Some(now);
    }
}

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
    (waker, ground, time): (Res<Waker>, Res<Ground>, Res<Time<Real>>),
    (mut tidied, mut alarm): (Local<Tidied>, Local<Alarm>),
    (mut letters, mut bakery): (theme::text::Letters, ResMut<theme::Bakery>),
) {
    wake.input = keys.read().count() + buttons.read().count() + wheel.read().count() + resized.read().count() > 0;
    if wake.input {
        wake.more();
    }
    if pointer.read().count() > 0 {
        wake.frames = wake.frames.max(1);
    }
    if wake.held(&ground, time.elapsed()) {
        wake.after(GLANCE);
    } else if wake.frames > 0 {
        wake.frames -= 1;
        redraw.write(RequestRedraw);
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
pub fn give_memory_back() {
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
    use crate::content;

    #[test]
    fn until_the_land_is_there_one_frame_is_drawn_and_whatever_answers_a_hand() {
        let content = Arc::new(content::shipped().expect("the shipped content is sound"));
        let mut app = App::new();
        app.init_resource::<Wake>().init_resource::<Time<Real>>();
        app.insert_resource(Ground::load(&content, &Waker::default()));
        app.add_systems(Last, hold_back);
        let camera = app.world_mut().spawn((Camera::default(), Camera2d)).id();
        let drawn = |app: &mut App| {
            app.update();
            let camera = app.world().get::<Camera>(camera).expect("a camera");
            !matches!(camera.output_mode, CameraOutputMode::Skip) && camera.is_active
        };
        assert!(!drawn(&mut app) && !drawn(&mut app), "nothing is loaded yet");
        assert!(drawn(&mut app), "the title without its land");
        assert!(!drawn(&mut app));
        app.world_mut().resource_mut::<Wake>().input = true;
        assert!(drawn(&mut app), "somebody pressed a key");
        app.world_mut().resource_mut::<Wake>().input = false;
        assert!(!drawn(&mut app));
        app.insert_resource(Ground::default());
        assert!(drawn(&mut app), "there is nothing to wait for");
    }

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
}
