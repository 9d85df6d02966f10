//! At the foot: play, speed, and the whole record on three lanes, to be scrubbed.

use super::{
    card,
    playback::{Playback, SPEEDS},
    playon::Asking,
};
use crate::{
    content::source::RecordKind,
    history::film::Film,
    present::{Lang, chronicle::Lane},
    sim::ids::PolityId,
    window::{
        Shell,
        paint::sign::Sign,
        theme::{
            Bakery, Face,
            bakery::Order,
            button::{self, Dress},
            colour,
            icon::Icons,
            label, parts,
            parts::Stuff,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{prelude::*, ui::RelativeCursorPosition, ui_widgets::Activate};

#[derive(Component)]
pub struct Place;

/// The strip that is scrubbed.
#[derive(Component)]
pub struct Strip;

/// What is drawn on the strip.
#[derive(Component)]
pub struct Marks;

/// The controls above it.
#[derive(Component)]
pub struct Controls;

/// Height of a lane.
const LANE: f32 = 21.0;

/// Where it lies.
pub fn place() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(11),
        right: px(11),
        bottom: px(8),
        height: px(164),
        ..default()
    };
    (node, Place)
}

/// The lane of a sort of record.
pub fn lane(kind: RecordKind) -> Lane {
    use RecordKind as K;
    match kind {
        K::Battle | K::Campaign | K::Siege | K::Conquest | K::Raid | K::Withdrawal | K::LevySent | K::Fall => Lane::War,
        K::Counsel
        | K::PolicyShift
        | K::Abdication
        | K::Deposition
        | K::Succession
        | K::Founding
        | K::Death
        | K::CampaignPlanned => Lane::Court,
        _ => Lane::Diplomacy,
    }
}

/// Room before the first month and after the last, so that their marks lie on the strip.
const INSET: f32 = 0.008;

/// Where a frame lies on the strip, 0 to 1.
fn part(film: &Film, frame: usize) -> f32 {
    INSET + frame as f32 / film.last().max(1) as f32 * (1.0 - 2.0 * INSET)
}

/// Moves the replay to where the strip is pressed.
pub fn scrub(
    strip: Query<(&RelativeCursorPosition, &ComputedNode), With<Strip>>,
    buttons: Res<ButtonInput<MouseButton>>,
    shell: Res<Shell>,
    mut playback: ResMut<Playback>,
    mut dragging: Local<bool>,
) {
    let Ok((pointer, node)) = strip.single() else { return };
    let Some(at) = pointer.normalized else { return };
    let over = at.x.abs() <= 0.5 && at.y.abs() <= 0.5;
    if buttons.just_pressed(MouseButton::Left) && over {
        // A mark under the pointer is meant rather than the month.
        let width = node.size().x * node.inverse_scale_factor();
        let row = ((at.y + 0.5) * node.size().y * node.inverse_scale_factor() / LANE) as usize;
        let film = &playback.film;
        let near = film.events.iter().enumerate().filter(|(_, e)| lane(card::kind(&shell, e.record)) as usize == row);
        let off = |frame: usize| ((part(film, frame) - (at.x + 0.5)) * width).abs();
        let nearest = near.min_by(|a, b| off(a.1.frame).total_cmp(&off(b.1.frame)));
        let hit = nearest.filter(|(_, e)| off(e.frame) < 8.0).map(|(i, _)| i);
        playback.playing = false;
        match hit {
            Some(event) => playback.go_to_event(event),
            None => *dragging = true,
        }
    }
    if !buttons.pressed(MouseButton::Left) {
        *dragging = false;
    }
    if *dragging {
        let along = ((at.x + 0.5 - INSET) / (1.0 - 2.0 * INSET)).clamp(0.0, 1.0);
        let frame = (along * playback.film.last() as f32).round() as usize;
        if frame != playback.frame {
            playback.go(frame);
        }
    }
}

pub fn draw(
    mut commands: Commands,
    place: Single<Entity, With<Place>>,
    strip: Query<Entity, With<Marks>>,
    controls_at: Query<Entity, With<Controls>>,
    playback: Res<Playback>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
) {
    let (Ok(marks_at), Ok(controls_at)) = (strip.single(), controls_at.single()) else {
        commands.entity(*place).with_children(build);
        // Filled in the next frame, when it is there.
        commands.queue(|world: &mut World| {
            world.resource_mut::<Playback>().set_changed();
            world.resource_mut::<crate::window::Wake>().more();
        });
        return;
    };
    commands.entity(controls_at).despawn_related::<Children>().with_children(|row| {
        controls(row, &shell, &playback, &icons, &mut bakery, &mut images);
    });
    commands.entity(marks_at).despawn_related::<Children>().with_children(|strip| {
        marks(strip, &shell, &playback, &bakery);
    });
}

/// The panel: a row for controls, the strip, a row for years.
fn build(spot: &mut ChildSpawnerCommands) {
    let node = Node {
        width: percent(100),
        height: percent(100),
        padding: UiRect::axes(px(16), px(12)),
        flex_direction: FlexDirection::Column,
        row_gap: px(8),
        ..default()
    };
    let mut panel = parts::panel(spot, Stuff::Paper, node);
    panel.with_children(|panel| {
        panel.spawn((
            Node { height: px(40), align_items: AlignItems::Center, column_gap: px(8), flex_shrink: 0.0, ..default() },
            Controls,
        ));
        let strip = Node { height: px(LANE * 3.0), margin: UiRect::new(px(46), px(14), px(0), px(0)), ..default() };
        panel
            .spawn((
                strip,
                Strip,
                RelativeCursorPosition::default(),
                BackgroundColor(colour::SLIP),
                Outline::new(px(1), px(0), colour::LINE),
                Pickable { should_block_lower: true, is_hoverable: true },
            ))
            .with_children(|strip| {
                let fill = Node { width: percent(100), height: percent(100), ..default() };
                strip.spawn((fill, Marks, Pickable::IGNORE));
            });
    });
}

fn controls(
    row: &mut ChildSpawnerCommands,
    shell: &Shell,
    playback: &Playback,
    icons: &Icons,
    bakery: &mut Bakery,
    images: &mut Assets<Image>,
) {
    let words = shell.words();
    let square = || Node { width: px(42), height: px(38), ..default() };
    let mut press = |row: &mut ChildSpawnerCommands, name, dress, sign, node| -> Entity {
        let baked = bakery.get(images, icons, Order::Sign(sign, dress == Dress::Primary));
        button::picture(row, name, dress, baked.image, baked.size / bakery.scale, node).id()
    };
    let first = press(row, "first", Dress::Plain, Sign::First, square());
    let back = press(row, "back", Dress::Plain, Sign::Back, square());
    let sign = if playback.playing { Sign::Pause } else { Sign::Play };
    let play = press(row, "play", Dress::Plain, sign, Node { width: px(64), height: px(38), ..default() });
    let on = press(row, "on", Dress::Plain, Sign::On, square());
    let last = press(row, "last", Dress::Plain, Sign::Last, square());
    let mut commands = row.commands();
    commands.entity(first).observe(|_: On<Activate>, mut p: ResMut<Playback>| p.go(0));
    commands.entity(back).observe(|_: On<Activate>, mut p: ResMut<Playback>| {
        p.playing = false;
        p.step_turn(false);
    });
    commands.entity(play).observe(|_: On<Activate>, mut p: ResMut<Playback>| p.toggle());
    commands.entity(on).observe(|_: On<Activate>, mut p: ResMut<Playback>| {
        p.playing = false;
        p.step_turn(true);
    });
    commands.entity(last).observe(|_: On<Activate>, mut p: ResMut<Playback>| {
        p.playing = false;
        let end = p.film.last();
        p.go(end);
    });
    row.spawn(Node { width: px(10), ..default() });
    let chip = || Node { height: px(32), padding: UiRect::axes(px(12), px(0)), column_gap: px(8), ..default() };
    let speed = SPEEDS[playback.speed];
    let list = crate::present::texts::args([("n", format!("{speed}"))]);
    button::word(row, "speed", Dress::Plain, &words.with("replay-speed", &list), chip()).observe(
        |_: On<Activate>, mut p: ResMut<Playback>| {
            p.speed = (p.speed + 1) % SPEEDS.len();
        },
    );
    let mut follow = button::word(row, "follow", Dress::Plain, &shell.get("replay-follow"), chip());
    if playback.follow {
        follow.insert(button::Chosen);
    }
    follow.observe(|_: On<Activate>, mut p: ResMut<Playback>| p.follow = !p.follow);
    let over = playback.frame == playback.film.last();
    let mut on = button::word(row, "play-on", Dress::Primary, &shell.get("playon"), chip());
    if over {
        on.insert((bevy::ui::InteractionDisabled, Tip::message("playon-over")));
    }
    on.observe(|_: On<Activate>, mut asking: ResMut<Asking>, mut playback: ResMut<Playback>| {
        playback.playing = false;
        *asking = Asking::Yes;
    });
    row.spawn(Node { flex_grow: 1.0, ..default() });
    for (lane, key) in [(Lane::War, "lane-war"), (Lane::Diplomacy, "lane-diplomacy"), (Lane::Court, "lane-court")] {
        row.spawn(Node { align_items: AlignItems::Center, column_gap: px(6), ..default() }).with_children(|c| {
            c.spawn(Node { width: px(14), height: px(14), ..default() }).with_children(|spot| {
                spot.spawn(shape(lane, colour::INK_2, true, 0.0, 1.0));
            });
            c.spawn(label(shell.get(key), Face::Body, 14.0, colour::INK_2));
        });
    }
    row.spawn(label(shell.get("lane-past"), Face::Body, 14.0, colour::INK_3));
    row.spawn(Node { width: px(24), ..default() });
    row.spawn(icons.node("calendar", 20.0, colour::INK_2));
    let film = &playback.film;
    let date = film.frames[playback.frame].date.max(film.scenario.from);
    row.spawn(Node { min_width: px(150), ..default() }).with_children(|c| {
        c.spawn(lines(words.date(date), Face::title(shell.lang), 22.0, 1.2, colour::INK));
    });
}

/// A mark: a diamond for war, a circle for diplomacy, a square for the court; full if it is past.
fn shape(lane: Lane, ink: Color, full: bool, left: f32, top: f32) -> impl Bundle {
    let size = if lane == Lane::War { 9.0 } else { 11.0 };
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(left),
        margin: UiRect::left(px(if left > 0.0 { -size / 2.0 } else { 0.0 })),
        top: px(top + (12.0 - size) / 2.0),
        width: px(size),
        height: px(size),
        border: UiRect::all(px(2)),
        border_radius: if lane == Lane::Diplomacy { BorderRadius::MAX } else { BorderRadius::ZERO },
        ..default()
    };
    let turn = if lane == Lane::War { Rot2::degrees(45.0) } else { Rot2::IDENTITY };
    (
        node,
        BackgroundColor(if full { ink } else { colour::SLIP }),
        BorderColor::all(ink),
        UiTransform::from_rotation(turn),
        Pickable::IGNORE,
    )
}

/// Who acts in a record, for its colour.
fn actor(shell: &Shell, record: crate::sim::ids::RecordId) -> Option<PolityId> {
    let keys = &shell.content.rules.keys;
    let source = shell.content.library.records.get(keys.record(record))?;
    source.value.actors.first().and_then(|key| keys.find_polity(&key.value))
}

fn marks(strip: &mut ChildSpawnerCommands, shell: &Shell, playback: &Playback, bakery: &Bakery) {
    let words = shell.words();
    let film = &playback.film;
    let now = part(film, playback.frame) * 100.0;
    let flat = |left: f32, width: Val, top: f32, height: f32| Node {
        position_type: PositionType::Absolute,
        left: percent(left),
        width,
        top: px(top),
        height: px(height),
        ..default()
    };
    // What is past.
    strip.spawn((
        flat(0.0, percent(now), 0.0, LANE * 3.0),
        BackgroundColor(colour::HAIR.with_alpha(0.55)),
        Pickable::IGNORE,
    ));
    years(strip, shell, film);
    for row in 1..3 {
        let line = flat(0.0, percent(100), LANE * row as f32, 1.0);
        strip.spawn((line, BackgroundColor(colour::HAIR), Pickable::IGNORE));
    }
    for (row, key) in ["lane-war", "lane-diplomacy", "lane-court"].into_iter().enumerate() {
        let node = Node {
            position_type: PositionType::Absolute,
            left: px(-46),
            width: px(40),
            top: px(LANE * row as f32),
            height: px(LANE),
            justify_content: JustifyContent::FlexEnd,
            align_items: AlignItems::Center,
            ..default()
        };
        strip.spawn((node, Pickable::IGNORE)).with_children(|c| {
            let short = words.attr(key, "short").unwrap_or_default();
            c.spawn(label(
                short,
                Face::title(shell.lang),
                if shell.lang == Lang::Zh { 16.0 } else { 14.0 },
                colour::INK_2,
            ));
        });
    }
    for (i, event) in film.events.iter().enumerate() {
        let lane = lane(card::kind(shell, event.record));
        let ink = bakery.colour(actor(shell, event.record));
        let top = LANE * lane as usize as f32 + (LANE - 12.0) / 2.0;
        strip.spawn(shape(lane, ink, event.frame <= playback.frame, part(film, event.frame).max(0.0001) * 100.0, top));
        if playback.event == Some(i) {
            let ring = Node {
                position_type: PositionType::Absolute,
                left: percent(part(film, event.frame) * 100.0),
                margin: UiRect::left(px(-9)),
                top: px(LANE * lane as usize as f32 + (LANE - 18.0) / 2.0),
                width: px(18),
                height: px(18),
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::MAX,
                ..default()
            };
            strip.spawn((ring, BorderColor::all(colour::GOLD), Pickable::IGNORE));
        }
    }
    // The moment.
    let needle = Node { margin: UiRect::left(px(-1)), ..flat(now, px(2), -6.0, LANE * 3.0 + 8.0) };
    strip.spawn((needle, BackgroundColor(colour::CINNABAR), Pickable::IGNORE));
    let head = Node {
        margin: UiRect::left(px(-6)),
        border_radius: BorderRadius::bottom(px(6)),
        ..flat(now, px(12), -9.0, 11.0)
    };
    strip.spawn((head, BackgroundColor(colour::CINNABAR), Pickable::IGNORE));
}

/// Lines and numbers of the years, as many as there is room for; with the years of the first side's court.
fn years(strip: &mut ChildSpawnerCommands, shell: &Shell, film: &Film) {
    let words = shell.words();
    let (from, to) = (film.scenario.from, film.scenario.to);
    let count = to.year() - from.year() + 1;
    let every = [1, 2, 5, 10].into_iter().find(|n| count / n <= 9).unwrap_or(20);
    let court = film.scenario.sides.first().map(|s| s.polity);
    for year in from.year()..=to.year() {
        let date = crate::sim::date::Date::new(year, 1).max(from);
        let left = part(film, date.since(from).max(0) as usize) * 100.0;
        let line = Node {
            position_type: PositionType::Absolute,
            left: percent(left),
            width: px(1),
            top: px(0),
            height: px(LANE * 3.0),
            ..default()
        };
        strip.spawn((line, BackgroundColor(colour::LINE.with_alpha(0.6)), Pickable::IGNORE));
        // A first year of few months has no room for its name.
        let next = crate::sim::date::Date::new(year + 1, 1);
        let narrow = part(film, next.since(from).max(0) as usize) * 100.0 - left < 8.0 && every == 1;
        if (year - from.year()) % every != 0 || narrow && next <= to {
            continue;
        }
        let node = Node {
            position_type: PositionType::Absolute,
            left: percent(left),
            top: px(LANE * 3.0 + 4.0),
            column_gap: px(6),
            align_items: AlignItems::Baseline,
            ..default()
        };
        strip.spawn((node, Pickable::IGNORE)).with_children(|c| {
            c.spawn(lines(year.to_string(), Face::Number, 14.0, 1.3, colour::INK));
            if let Some(era) = court.and_then(|court| words.era_year(court, date)).filter(|_| count / every <= 8) {
                c.spawn(lines(era, Face::Body, 14.0, 1.3, colour::INK_3));
            }
        });
    }
}
