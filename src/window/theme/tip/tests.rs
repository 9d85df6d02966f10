use super::*;
use crate::{
    present::Lang,
    window::{
        check::Stage,
        screens::play::{Sheet, Sheets},
        theme::terms::prose,
    },
};
use bevy::{
    camera::NormalizedRenderTarget,
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
    },
    picking::pointer::{Location, PointerAction, PointerButton, PointerId, PointerInput},
    text::TextLayoutInfo,
    window::WindowRef,
};

/// The pointer does something at a spot of the window.
fn point(stage: &mut Stage, at: Vec2, action: PointerAction) {
    let world = stage.world();
    let mut windows = world.query_filtered::<(Entity, &mut Window), With<PrimaryWindow>>();
    let (entity, mut window) = windows.single_mut(world).expect("one window");
    window.set_cursor_position(Some(at));
    let window = WindowRef::Primary.normalize(Some(entity)).expect("there it is");
    let location = Location { target: NormalizedRenderTarget::Window(window), position: at };
    world.write_message(PointerInput::new(PointerId::Mouse, location, action));
    stage.frames(2);
}

/// The pointer goes there and rests.
fn rest(stage: &mut Stage, at: Vec2) {
    point(stage, at, PointerAction::Move { delta: Vec2::ZERO });
    std::thread::sleep(REST + Duration::from_millis(60));
    stage.frames(5);
}

fn press(stage: &mut Stage, code: KeyCode, key: Key) {
    let world = stage.world();
    let mut windows = world.query_filtered::<Entity, With<PrimaryWindow>>();
    let window = windows.single(world).expect("one window");
    for state in [ButtonState::Pressed, ButtonState::Released] {
        let input =
            KeyboardInput { key_code: code, logical_key: key.clone(), state, text: None, repeat: false, window };
        stage.world().write_message(input);
        stage.frames(2);
    }
}

/// Where the names under a node stand in the window, with their topics.
fn names(world: &mut World, within: Entity) -> Vec<(String, Vec2)> {
    let mut texts = world.query::<(Entity, &ComputedNode, &UiGlobalTransform, &TextLayoutInfo, &Children)>();
    let mut found = Vec::new();
    for (entity, node, at, layout, children) in texts.iter(world) {
        let mut up = Some(entity);
        while let Some(e) = up.filter(|e| *e != within) {
            up = world.get::<ChildOf>(e).map(ChildOf::parent);
        }
        if up.is_none() {
            continue;
        }
        // The text itself is the first section, its spans are the others.
        for run in layout.run_geometry.iter().filter(|r| r.section_index > 0) {
            let span = children.get(run.section_index - 1).copied();
            let Some(term) = span.and_then(|s| world.get::<Term>(s)) else { continue };
            found.push((term.0.clone(), at.translation + node.content_box().min + run.bounds.center()));
        }
    }
    found
}

fn shown(world: &mut World) -> Vec<(Entity, Rect)> {
    let mut roots = world.query::<(Entity, &Shown, &Children)>();
    let mut list: Vec<_> = roots.iter(world).map(|(e, s, c)| (s.0, e, c[0])).collect();
    list.sort_unstable();
    let rect = |body: Entity| {
        let (node, at) = (world.get::<ComputedNode>(body)?, world.get::<UiGlobalTransform>(body)?);
        Some(Rect::from_center_size(at.translation, node.size()))
    };
    list.into_iter().map(|(_, e, body)| (e, rect(body).expect("laid out"))).collect()
}

#[test]
fn a_name_tells_what_it_is_and_a_name_in_that_tells_more() {
    let mut stage = Stage::play(Lang::En, "brother_states", "xia");
    stage.world().resource_mut::<Sheets>().clear();
    stage.frames(3);
    let node = Node { position_type: PositionType::Absolute, left: px(420), top: px(300), width: px(330), ..default() };
    let panel = stage.world().spawn((node, GlobalZIndex(300), Pickable::IGNORE)).id();
    let text = prose("It lies far from Lingzhou.", Face::Body, 15.0, 1.4, colour::INK);
    stage.world().spawn((text, ChildOf(panel)));
    stage.frames(4);
    let found = names(stage.world(), panel);
    let [(topic, at)] = found.as_slice() else { panic!("one name: {found:?}") };
    assert_eq!(topic, "place/lingzhou");
    let at = *at;
    rest(&mut stage, at);
    let tips = shown(stage.world());
    assert_eq!(tips.len(), 1, "the name is told");
    let inside = names(stage.world(), tips[0].0);
    let (_, name) = inside.first().expect("a tip of a place names its holder").clone();
    // Without Alt it goes with the name, whatever the map tells there; with Alt the pointer can go into it.
    rest(&mut stage, at - Vec2::new(0.0, 120.0));
    let about = |world: &World, tip: &(Entity, Rect)| world.get::<Subject>(tip.0).map(|s| s.0.clone());
    let told = shown(stage.world());
    assert!(told.iter().all(|tip| about(stage.world(), tip).as_deref() != Some("place/lingzhou")));
    rest(&mut stage, at);
    press(&mut stage, KeyCode::AltLeft, Key::Alt);
    rest(&mut stage, name);
    let tips = shown(stage.world());
    assert_eq!(tips.len(), 2, "a second one is told beside the first");
    assert!(tips[0].1.intersect(tips[1].1).is_empty(), "and covers nothing of it: {tips:?}");
    press(&mut stage, KeyCode::Escape, Key::Escape);
    // On a slow machine what now lies under the pointer may be told already.
    let left = shown(stage.world());
    assert!(tips.iter().all(|(held, _)| left.iter().all(|(tip, _)| tip != held)), "both are let go");
    assert_eq!(stage.world().resource::<Sheets>().top(), None, "Escape has done its work");
    point(&mut stage, at, PointerAction::Move { delta: Vec2::ZERO });
    point(&mut stage, at, PointerAction::Press(PointerButton::Primary));
    point(&mut stage, at, PointerAction::Release(PointerButton::Primary));
    let book = Sheet::Book(Some("place/lingzhou".into()));
    assert_eq!(stage.world().resource::<Sheets>().top(), Some(&book), "a click opens its article");
}

fn row(held: &[bool]) -> Tower {
    let levels = held.iter().enumerate().map(|(i, &held)| Level { on: Under::Map(i as u64), held });
    Tower { levels: levels.collect(), ..Tower::default() }
}

#[test]
fn a_tip_goes_with_what_it_is_about_unless_it_is_held() {
    let (here, other) = (Some(Under::Map(0)), Some(Under::Map(9)));
    assert_eq!(row(&[]).see(None, here), (0, true));
    assert_eq!(row(&[false]).see(None, here), (1, false), "it is told already");
    assert_eq!(row(&[false]).see(None, other), (0, true));
    assert_eq!(row(&[false]).see(None, None), (0, false));
    assert_eq!(row(&[true]).see(None, other), (1, false), "held: what lies around it tells nothing");
}

#[test]
fn a_name_in_a_held_tip_tells_one_more_and_so_on() {
    let (second, other) = (Some(Under::Map(1)), Some(Under::Map(9)));
    assert_eq!(row(&[true]).see(Some(0), other), (1, true));
    assert_eq!(row(&[true, false]).see(Some(0), second), (2, false));
    assert_eq!(row(&[true, false]).see(Some(0), None), (1, false), "it goes with the name that it is about");
    assert_eq!(row(&[true, true]).see(Some(0), None), (2, false), "unless it is held too");
    assert_eq!(row(&[true, true]).see(Some(0), other), (1, true));
    assert_eq!(row(&[true, true]).see(Some(1), other), (2, true));
    assert_eq!(row(&[false]).see(Some(0), other), (1, false), "one that is not held has no names to rest on");
    assert!(!row(&[true; DEEP]).see(Some(DEEP - 1), other).1, "at some depth one reads the book");
}

#[test]
fn tips_lie_beside_one_another_and_in_the_window() {
    let (size, room) = (Vec2::new(300.0, 200.0), Vec2::new(1280.0, 720.0));
    for at in [Vec2::new(10.0, 10.0), Vec2::new(1270.0, 715.0), Vec2::new(640.0, 360.0)] {
        let first = lies(Anchor { at, beside: None }, size, room);
        let first = Rect::from_corners(first, first + size);
        assert!(!first.contains(at), "{at}: under the pointer");
        let within = first.min.lerp(first.max, 0.5);
        let next = lies(Anchor { at: within, beside: Some(first) }, size, room);
        let next = Rect::from_corners(next, next + size);
        assert!(first.intersect(next).is_empty(), "{at}: over what the first tells");
        for r in [first, next] {
            assert!(r.min.cmpge(Vec2::ZERO).all() && r.max.cmple(room).all(), "{at}: {r:?}");
        }
    }
}
