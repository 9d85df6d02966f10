//! How what is new comes in: sheets rise, letters unfold from their middle, the seal is pressed. With less motion
//! nothing moves; the veil under a sheet darkens, shortly.

use super::{super::Screen, Sheet, Sheets, sheet::SheetRoot};
use crate::window::{
    Wake,
    settings::{Motion, Settings},
};
use bevy::{
    platform::collections::HashMap,
    prelude::*,
    ui::{UiSystems, Val2},
};
use std::time::Duration;

/// How long a sheet rises, in seconds.
const RISE: f32 = 0.14;
/// How far it rises, in pixels of the interface.
const FROM: f32 = 8.0;
/// How long a letter unfolds, in seconds.
const UNFOLD: f32 = 0.26;
/// How long the veil darkens where less is to move, in seconds.
const FADE: f32 = 0.06;
/// How long the seal comes down, and its ring of ink fades, in seconds.
const PRESS: f32 = 0.12;
const RING: f32 = 0.3;
/// How large the seal is before it comes down.
const LIFTED: f32 = 1.25;

/// The sheet that comes in, and since when.
#[derive(Resource, Default)]
struct Coming {
    sheet: Option<Sheet>,
    since: Duration,
    /// Whether it still moves.
    moving: bool,
}

/// When the seal was pressed.
#[derive(Resource, Default)]
pub struct Stamped {
    pressed: bool,
    since: Option<Duration>,
}

impl Stamped {
    /// The seal comes down in the next frame.
    pub fn press(&mut self) {
        self.pressed = true;
    }
}

/// The picture of the seal.
#[derive(Component)]
pub struct Stamp;

/// The ring of ink about it.
#[derive(Component)]
pub struct Ring;

/// Adds the motion of sheets and of the seal.
pub fn plugin(app: &mut App) {
    app.init_resource::<Coming>().init_resource::<Stamped>();
    app.add_systems(PostUpdate, come.before(UiSystems::Prepare));
    app.add_systems(PostUpdate, stamp.before(UiSystems::Prepare).run_if(in_state(Screen::Play)));
}

/// Fast at first, slower toward the end.
fn eased(part: f32) -> f32 {
    1.0 - (1.0 - part.clamp(0.0, 1.0)).powi(3)
}

/// Where a sheet is after so much of its way, from 0 to 1.
fn pose(sheet: &Sheet, part: f32) -> UiTransform {
    let part = eased(part);
    match sheet {
        Sheet::Letter(_) => UiTransform::from_scale(Vec2::new(part.max(0.02), 1.0)),
        // They fill the window: moved, they would show what lies under them.
        Sheet::Desk(_) | Sheet::Curtain => UiTransform::IDENTITY,
        _ => UiTransform::from_translation(Val2::px(0.0, (1.0 - part) * FROM)),
    }
}

/// How long it takes; nothing for the curtain, which hides.
fn lasts(sheet: &Sheet, motion: Motion) -> f32 {
    match (sheet, motion) {
        (Sheet::Curtain, _) => 0.0,
        (_, Motion::Less) => FADE,
        (Sheet::Letter(_), Motion::Full) => UNFOLD,
        _ => RISE,
    }
}

/// Moves the sheet that has just been laid on top. A sheet that is only drawn anew stays where it is.
fn come(
    sheets: Res<Sheets>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut coming: ResMut<Coming>,
    mut roots: Query<(Entity, &SheetRoot, &Children, Option<&mut BackgroundColor>)>,
    mut nodes: Query<&mut UiTransform>,
    // The veils as they are when they have darkened.
    mut veils: Local<HashMap<Entity, f32>>,
    mut wake: ResMut<Wake>,
) {
    if coming.sheet.as_ref() != sheets.top() {
        *coming = Coming { sheet: sheets.top().cloned(), since: time.elapsed(), moving: sheets.top().is_some() };
        veils.clear();
    }
    let Some(sheet) = coming.sheet.clone().filter(|_| coming.moving) else { return };
    let gone = (time.elapsed() - coming.since).as_secs_f32();
    let part = match lasts(&sheet, settings.motion) {
        lasts if gone < lasts => gone / lasts,
        _ => 1.0,
    };
    let moved = if settings.motion == Motion::Full { pose(&sheet, part) } else { UiTransform::IDENTITY };
    for (root, of, children, veil) in &mut roots {
        if of.0 != sheet {
            continue;
        }
        if let Some(mut veil) = veil {
            let whole = *veils.entry(root).or_insert_with(|| veil.0.alpha());
            veil.0.set_alpha(whole * eased(part));
        }
        for &child in children {
            if let Ok(mut at) = nodes.get_mut(child) {
                at.set_if_neq(moved);
            }
        }
    }
    coming.moving = part < 1.0;
    if coming.moving {
        wake.more();
    }
}

/// Brings the seal down, and lets its ring of ink fade.
fn stamp(
    mut stamped: ResMut<Stamped>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut seals: Query<&mut UiTransform, With<Stamp>>,
    mut rings: Query<&mut BorderColor, With<Ring>>,
    mut wake: ResMut<Wake>,
) {
    if stamped.pressed {
        *stamped = Stamped { pressed: false, since: (settings.motion == Motion::Full).then(|| time.elapsed()) };
    }
    let Some(since) = stamped.since else { return };
    let gone = (time.elapsed() - since).as_secs_f32();
    let scale = LIFTED + (1.0 - LIFTED) * (gone / PRESS).min(1.0).powi(2);
    seals.iter_mut().for_each(|mut seal| {
        seal.set_if_neq(UiTransform::from_scale(Vec2::splat(scale)));
    });
    let alpha = if gone < PRESS { 0.0 } else { (1.0 - (gone - PRESS) / RING).max(0.0) };
    rings.iter_mut().for_each(|mut ring| {
        ring.set_if_neq(BorderColor::all(crate::window::theme::colour::CINNABAR.with_alpha(alpha * 0.8)));
    });
    if gone < PRESS + RING {
        wake.more();
    } else {
        stamped.since = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::ids::EnvoyId;

    /// Where the panel of a sheet is in its first frame and after as much time as anything takes.
    fn seen(sheet: Sheet, motion: Motion) -> [(UiTransform, f32); 2] {
        let mut app = App::new();
        app.init_resource::<Sheets>().init_resource::<Settings>().init_resource::<Coming>();
        app.init_resource::<Wake>().insert_resource(Time::<Real>::default()).add_systems(Update, come);
        app.world_mut().resource_mut::<Settings>().motion = motion;
        app.world_mut().resource_mut::<Sheets>().open(sheet.clone());
        let world = app.world_mut();
        let root = world.spawn((Node::default(), BackgroundColor(Color::BLACK), SheetRoot(sheet))).id();
        let panel = world.spawn((Node::default(), ChildOf(root))).id();
        [0, 400].map(|after| {
            app.world_mut().resource_mut::<Time<Real>>().advance_by(Duration::from_millis(after));
            app.update();
            let world = app.world();
            let at = *world.get::<UiTransform>(panel).expect("a node has one");
            (at, world.get::<BackgroundColor>(root).expect("is there").0.alpha())
        })
    }

    #[test]
    fn sheets_rise_and_letters_unfold_and_both_come_to_rest() {
        let [(began, dark), (ended, darker)] = seen(Sheet::Menu, Motion::Full);
        assert_eq!(began.translation, Val2::px(0.0, FROM));
        assert_eq!((ended, dark, darker), (UiTransform::IDENTITY, 0.0, 1.0));
        let [(began, _), (ended, _)] = seen(Sheet::Letter(EnvoyId(0)), Motion::Full);
        assert!(began.scale.x < 0.1 && began.scale.y == 1.0, "{began:?}");
        assert_eq!(ended, UiTransform::IDENTITY);
    }

    #[test]
    fn with_less_motion_nothing_moves_and_the_veil_darkens() {
        for sheet in [Sheet::Menu, Sheet::Letter(EnvoyId(0))] {
            let [(began, dark), (ended, darker)] = seen(sheet, Motion::Less);
            assert_eq!([began, ended], [UiTransform::IDENTITY; 2]);
            assert_eq!([dark, darker], [0.0, 1.0]);
        }
    }

    #[test]
    fn the_curtain_hides_at_once() {
        let [(began, dark), _] = seen(Sheet::Curtain, Motion::Full);
        assert_eq!((began, dark), (UiTransform::IDENTITY, 1.0));
    }
}
