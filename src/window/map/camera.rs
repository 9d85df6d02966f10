//! Looking at the map: dragging, zooming to the pointer, keys.

use super::{MapSystems, to_world};
use crate::window::{
    Wake,
    land::{HEIGHT, WIDTH},
    settings::{Action, Hands, Motion, Settings},
};
use bevy::{
    camera::{CompositingSpace, ScalingMode},
    core_pipeline::tonemapping::{DebandDither, Tonemapping},
    input::mouse::{MouseScrollUnit, MouseWheel},
    picking::hover::HoverMap,
    prelude::*,
    render::view::Msaa,
    window::PrimaryWindow,
};

/// Where the player looks, and where the view is going.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct MapCamera {
    /// World units in the middle of the screen.
    pub centre: Vec2,
    /// Logical pixels per world unit.
    pub zoom: f32,
    goal: Vec2,
    goal_zoom: f32,
    /// Whether the player may move it.
    pub free: bool,
}

/// The nearest and the farthest view, in logical pixels per world unit.
const ZOOM: (f32, f32) = (0.35, 4.0);

impl Default for MapCamera {
    fn default() -> Self {
        let centre = to_world((1000.0, 1050.0));
        Self { centre, zoom: 1.2, goal: centre, goal_zoom: 1.2, free: false }
    }
}

impl MapCamera {
    /// Goes to a spot at once.
    pub fn jump(&mut self, centre: Vec2, zoom: f32) {
        (self.centre, self.goal) = (centre, centre);
        (self.zoom, self.goal_zoom) = (zoom, zoom);
    }

    /// Shows all of the map.
    pub fn whole(&mut self) {
        (self.goal, self.goal_zoom) = (Vec2::ZERO, ZOOM.0);
    }

    /// Moves to a spot, no farther off than that.
    pub fn home(&mut self, centre: Vec2, zoom: f32) {
        (self.goal, self.goal_zoom) = (centre, self.goal_zoom.max(zoom));
    }

    /// Moves so far that a spot lies well within a window of that size.
    pub fn keep(&mut self, spot: Vec2, size: Vec2) {
        let room = size * 0.26 / self.goal_zoom;
        let off = spot - self.goal;
        self.goal += off - off.clamp(-room, room);
    }

    /// The world units that lie under a point of a window of that size.
    pub fn under(&self, point: Vec2, size: Vec2) -> Vec2 {
        self.centre + Vec2::new(point.x - size.x / 2.0, size.y / 2.0 - point.y) / self.zoom
    }

    /// Moves to a spot.
    pub fn go(&mut self, centre: Vec2) {
        self.goal = centre;
    }
}

/// Adds the camera.
pub fn plugin(app: &mut App) {
    app.init_resource::<MapCamera>();
    app.add_systems(Startup, spawn);
    app.add_systems(Update, (steer, ease, aim).chain().in_set(MapSystems::Look));
}

fn spawn(mut commands: Commands) {
    commands.spawn((
        Camera2d,
        // Colours are mixed as painters and browsers mix them: dark letters on paper keep their weight.
        CompositingSpace::Srgb,
        Tonemapping::None,
        DebandDither::Disabled,
        // Lines and pictures have smooth edges of their own.
        Msaa::Off,
        Projection::Orthographic(OrthographicProjection {
            scaling_mode: ScalingMode::WindowSize,
            near: -1000.0,
            far: 1000.0,
            ..OrthographicProjection::default_2d()
        }),
        IsDefaultUiCamera,
    ));
}

/// Whatever lies in panels; what does not say how it is picked stops the pointer.
pub type Panels<'w, 's> = Query<'w, 's, Option<&'static Pickable>, Or<(With<Node>, With<TextSpan>)>>;

/// Whether something that lies under the pointer keeps it from the map.
pub fn blocks(panels: &Panels, under: Entity) -> bool {
    panels.get(under).is_ok_and(|p| p.is_none_or(|p| p.should_block_lower))
}

/// Whether the pointer is over the map and not over a panel.
pub fn over_map(hovers: &HoverMap, panels: &Panels) -> bool {
    !hovers.values().flat_map(|hits| hits.keys()).any(|&e| blocks(panels, e))
}

#[derive(Default)]
struct Drag(Option<Vec2>);

#[expect(clippy::too_many_arguments, reason = "everything a hand can do")]
fn steer(
    mut camera: ResMut<MapCamera>,
    window: Single<&Window, With<PrimaryWindow>>,
    hands: Hands,
    keys: Res<ButtonInput<KeyCode>>,
    settings: Res<Settings>,
    buttons: Res<ButtonInput<MouseButton>>,
    mut wheel: MessageReader<MouseWheel>,
    hovers: Res<HoverMap>,
    panels: Panels,
    time: Res<Time<Real>>,
    mut drag: Local<Drag>,
    mut wake: ResMut<Wake>,
) {
    let scroll: f32 = wheel.read().map(|w| if w.unit == MouseScrollUnit::Line { w.y } else { w.y / 80.0 }).sum();
    if !camera.free {
        drag.0 = None;
        return;
    }
    let mut next = *camera;
    let size = Vec2::new(window.width(), window.height());
    let pointer = window.cursor_position();
    let on_map = over_map(&hovers, &panels);
    if scroll != 0.0 && on_map {
        let zoom = (next.goal_zoom * 1.18f32.powf(scroll)).clamp(ZOOM.0, ZOOM.1);
        // What lies under the pointer stays under it.
        let off = pointer.map_or(Vec2::ZERO, |p| Vec2::new(p.x - size.x / 2.0, size.y / 2.0 - p.y));
        next.goal += off / next.goal_zoom - off / zoom;
        next.goal_zoom = zoom;
    }
    let shift = keys.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    match pointer {
        // With Shift a box is drawn.
        Some(at) if buttons.just_pressed(MouseButton::Left) && on_map && !shift => drag.0 = Some(at),
        Some(at) if buttons.pressed(MouseButton::Left) => {
            if let Some(from) = drag.0 {
                let by = Vec2::new(at.x - from.x, from.y - at.y) / next.zoom;
                next.centre -= by;
                next.goal = next.centre;
                next.goal_zoom = next.zoom;
                drag.0 = Some(at);
            }
        }
        _ => drag.0 = None,
    }
    let held = |a, b| f32::from(hands.held(a)) - f32::from(hands.held(b));
    let mut push = Vec2::new(held(Action::Right, Action::Left), held(Action::Up, Action::Down));
    if settings.edges && window.focused && !buttons.any_pressed([MouseButton::Left, MouseButton::Right]) {
        push += pointer.map_or(Vec2::ZERO, |at| edge(at, size));
    }
    if push != Vec2::ZERO {
        next.goal += push * 900.0 / next.zoom * time.delta_secs().min(0.05);
        wake.more();
    }
    let steps = f32::from(hands.just(Action::ZoomIn) || keys.just_pressed(KeyCode::NumpadAdd))
        - f32::from(hands.just(Action::ZoomOut) || keys.just_pressed(KeyCode::NumpadSubtract));
    if steps != 0.0 {
        next.goal_zoom = (next.goal_zoom * 1.3f32.powf(steps)).clamp(ZOOM.0, ZOOM.1);
    }
    if next != *camera {
        *camera = next;
    }
}

/// Which way the pointer pushes the map: where it touches the edge of the window.
fn edge(at: Vec2, size: Vec2) -> Vec2 {
    const EDGE: f32 = 2.0;
    let along = |v: f32, end: f32| f32::from(v >= end - EDGE) - f32::from(v < EDGE);
    Vec2::new(along(at.x, size.x), -along(at.y, size.y))
}

/// Moves the view toward its goal, and keeps it on the map.
fn ease(
    mut camera: ResMut<MapCamera>,
    window: Single<&Window, With<PrimaryWindow>>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut wake: ResMut<Wake>,
) {
    let mut next = *camera;
    let least = (window.width() / WIDTH as f32).max(window.height() / HEIGHT as f32);
    next.goal_zoom = next.goal_zoom.max(least);
    next.zoom = next.zoom.max(least);
    let room = |zoom: f32| {
        let half = Vec2::new(window.width(), window.height()) / 2.0 / zoom;
        (Vec2::new(WIDTH as f32, HEIGHT as f32) / 2.0 - half).max(Vec2::ZERO)
    };
    next.goal = next.goal.clamp(-room(next.goal_zoom), room(next.goal_zoom));
    // With less motion the view is there at once.
    let part = match settings.motion {
        Motion::Full => 1.0 - (-time.delta_secs().min(0.1) / 0.045).exp(),
        Motion::Less => 1.0,
    };
    let (far, wide) = (next.goal - next.centre, next.goal_zoom - next.zoom);
    if far.length() * next.zoom < 0.5 && wide.abs() < 0.002 * next.zoom {
        (next.centre, next.zoom) = (next.goal, next.goal_zoom);
    } else {
        next.centre += far * part;
        next.zoom += wide * part;
        wake.more();
    }
    next.centre = next.centre.clamp(-room(next.zoom), room(next.zoom));
    if next != *camera {
        *camera = next;
    }
}

fn aim(camera: Res<MapCamera>, mut view: Single<(&mut Transform, &mut Projection), With<Camera2d>>) {
    if !camera.is_changed() {
        return;
    }
    view.0.translation = camera.centre.extend(0.0);
    if let Projection::Orthographic(projection) = &mut *view.1 {
        projection.scale = 1.0 / camera.zoom;
    }
}
