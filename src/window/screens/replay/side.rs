//! At the right: the courts and who rules them, and what else happened in the turn.

use super::{card, playback::Playback};
use crate::{
    present::{Lang, chronicle},
    sim::look::Look,
    window::{
        Shell,
        theme::{
            Bakery, Face,
            bakery::Order,
            button::{self, Dress},
            colour,
            icon::Icons,
            label, parts,
            parts::Stuff,
            scroll,
            text::lines,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

#[derive(Component)]
pub struct Place;

/// Width of the panels.
const WIDTH: f32 = 336.0;

/// Where it lies.
pub fn place() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(11),
        top: px(16),
        bottom: px(184),
        width: px(WIDTH),
        flex_direction: FlexDirection::Column,
        row_gap: px(14),
        ..default()
    };
    (node, Place)
}

pub fn draw(
    mut commands: Commands,
    place: Single<Entity, With<Place>>,
    playback: Res<Playback>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
) {
    let mut spot = commands.entity(*place);
    spot.despawn_related::<Children>();
    spot.with_children(|spot| {
        let node = || Node {
            width: percent(100),
            padding: UiRect::all(px(16)),
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_shrink: 0.0,
            ..default()
        };
        let mut panel = parts::panel(spot, Stuff::Paper, node());
        panel.with_children(|panel| {
            parts::title(panel, &shell.get("replay-courts"), shell.lang);
            courts(panel, &shell, &playback, &icons, &mut bakery, &mut images);
        });
        let mut panel = parts::panel(spot, Stuff::Paper, Node { flex_shrink: 1.0, min_height: px(0), ..node() });
        panel.with_children(|panel| {
            parts::title(panel, &heading(&shell, &playback), shell.lang);
            turn(panel, &shell, &playback, &icons, &bakery);
        });
    });
}

/// The turn in words.
fn heading(shell: &Shell, playback: &Playback) -> String {
    match playback.film.turn(playback.frame) {
        0 => shell.get("replay-prologue"),
        turn => {
            let words = shell.words();
            let (from, months) = playback.film.scenario.turn(turn as u32 - 1);
            words.sentence(&words.turn(from, months))
        }
    }
}

/// Every court that stands: its banner, its ruler, the places it holds.
fn courts(
    panel: &mut ChildSpawnerCommands,
    shell: &Shell,
    playback: &Playback,
    icons: &Icons,
    bakery: &mut Bakery,
    images: &mut Assets<Image>,
) {
    let words = shell.words();
    let frame = &playback.film.frames[playback.frame];
    let scene = frame.state.with(&shell.content.rules);
    let row_node = || Node { height: px(34), align_items: AlignItems::Center, column_gap: px(10), ..default() };
    for polity in scene.polities() {
        let held = scene.holdings(polity).len();
        if !scene.stands(polity) || held == 0 {
            continue;
        }
        let baked = bakery.get(images, icons, Order::Banner(polity, 20, 27));
        panel.spawn(row_node()).with_children(|row| {
            let size = baked.size / bakery.scale;
            row.spawn((
                Node { width: px(size.x), height: px(size.y), flex_shrink: 0.0, ..default() },
                ImageNode::new(baked.image.clone()),
            ));
            row.spawn(Node { width: px(if shell.lang == Lang::Zh { 64 } else { 88 }), flex_shrink: 0.0, ..default() })
                .with_children(|c| {
                    c.spawn(label(words.polity_as(polity, "short"), Face::Strong, 15.0, colour::INK));
                });
            let ruler = scene.court(polity).ruler.map_or_else(String::new, |r| words.person_short(r));
            row.spawn(Node { flex_grow: 1.0, flex_basis: px(0), overflow: Overflow::clip(), ..default() })
                .with_children(|c| {
                    c.spawn(lines(ruler, Face::Body, 14.0, 1.3, colour::INK_2));
                });
            let list = crate::present::texts::args([("n", held as i64)]);
            row.spawn(label(words.with("replay-places", &list), Face::Body, 14.0, colour::INK_2));
        });
    }
}

/// The records of the turn so far, and the other facts that matter.
fn turn(panel: &mut ChildSpawnerCommands, shell: &Shell, playback: &Playback, icons: &Icons, bakery: &Bakery) {
    let words = shell.words();
    let film = &playback.film;
    let frames = film.turn_so_far(playback.frame);
    scroll::area(panel, WIDTH - 40.0, 4.0, false, |list| {
        let mut empty = true;
        for (i, event) in film.events.iter().enumerate().filter(|(_, e)| frames.contains(&e.frame)) {
            empty = false;
            let title = words.record(event.record).unwrap_or_default();
            let row = Node {
                min_height: px(34),
                padding: UiRect::axes(px(8), px(4)),
                column_gap: px(9),
                justify_content: JustifyContent::FlexStart,
                flex_shrink: 0.0,
                ..default()
            };
            let mut line = list.spawn(button::button(format!("event-{i}"), Dress::Bare, row));
            if playback.event == Some(i) {
                line.insert(button::Chosen);
            }
            line.with_children(|line| {
                line.spawn(icons.node(card::icon(card::kind(shell, event.record)), 18.0, colour::INK_2));
                line.spawn(Node { width: px(236), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(lines(title, Face::Strong, 15.0, 1.35, colour::INK));
                });
            });
            line.observe(move |_: On<Activate>, mut playback: ResMut<Playback>| playback.go_to_event(i));
        }
        let shown: Vec<_> = film.events.iter().filter(|e| frames.contains(&e.frame)).map(|e| e.record).collect();
        let mut others = Vec::new();
        for frame in frames {
            for entry in film.frames[frame].entries.iter().filter(|e| e.record.is_none_or(|r| !shown.contains(&r))) {
                let line = chronicle::line(&words, entry);
                if line.weighty && !others.iter().any(|o: &chronicle::Line| o.text == line.text) {
                    others.push(line);
                }
            }
        }
        for line in &others {
            empty = false;
            list.spawn(Node {
                column_gap: px(9),
                padding: UiRect::axes(px(8), px(2)),
                align_items: AlignItems::FlexStart,
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|row| {
                let swatch =
                    Node { width: px(9), height: px(9), margin: UiRect::top(px(6)), flex_shrink: 0.0, ..default() };
                row.spawn((
                    swatch,
                    BackgroundColor(bakery.colour(line.actor)),
                    Outline::new(px(1), px(0), colour::INK_2),
                ));
                row.spawn(Node { width: px(250), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(lines(line.text.clone(), Face::Body, 14.0, 1.45, colour::INK_2));
                });
            });
        }
        if empty {
            list.spawn(label(shell.get("replay-quiet"), Face::Body, 14.0, colour::INK_3));
        }
    });
}
