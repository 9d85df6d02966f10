//! The bar at the top: the date in the common era and in every court's own, and the way out. Below it the badge.

use super::playback::Playback;
use crate::{
    sim::look::Look,
    window::{
        Shell, Wake,
        screens::Screen,
        theme::{
            Bakery, Face,
            bakery::Order,
            button::{self, Dress},
            colour,
            icon::Icons,
            label, parts,
            text::lines,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

#[derive(Component)]
pub struct Bar;

/// Where it lies.
pub fn place() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        // Over the frame's upper edge.
        top: px(-64),
        left: px(-5),
        right: px(-5),
        height: px(60),
        ..default()
    };
    (node, Bar)
}

pub fn draw(
    mut commands: Commands,
    bar: Single<Entity, With<Bar>>,
    playback: Res<Playback>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
) {
    let words = shell.words();
    let frame = &playback.film.frames[playback.frame];
    // Before the first month it is still the first month.
    let date = frame.date.max(playback.film.scenario.from);
    let scene = frame.state.with(&shell.content.rules);
    commands.entity(*bar).despawn_related::<Children>().with_children(|bar| {
        parts::lacquer_ground(bar);
        bar.spawn((
            Node {
                position_type: PositionType::Absolute,
                bottom: px(0),
                left: px(0),
                right: px(0),
                height: px(2),
                ..default()
            },
            BackgroundColor(colour::GOLD),
        ));
        bar.spawn(Node {
            width: percent(100),
            height: percent(100),
            padding: UiRect::axes(px(18), px(0)),
            align_items: AlignItems::Center,
            column_gap: px(18),
            ..default()
        })
        .with_children(|row| {
            let date_node =
                Node { width: px(if shell.lang == crate::present::Lang::Zh { 190 } else { 230 }), ..default() };
            row.spawn(date_node).with_children(|d| {
                d.spawn(lines(words.date(date), Face::title(shell.lang), 27.0, 1.2, colour::ON_LACQUER));
            });
            for polity in scene.polities() {
                if !scene.stands(polity) {
                    continue;
                }
                let Some(era) = words.era_year(polity, date) else { continue };
                let baked = bakery.get(&mut images, &icons, Order::Banner(polity, 20, 27));
                row.spawn(Node { align_items: AlignItems::Center, column_gap: px(8), ..default() }).with_children(
                    |e| {
                        let size = baked.size / bakery.scale;
                        e.spawn((
                            Node { width: px(size.x), height: px(size.y), ..default() },
                            ImageNode::new(baked.image.clone()),
                        ));
                        e.spawn(label(era, Face::Strong, 15.0, colour::ON_LACQUER));
                    },
                );
            }
            row.spawn(Node { flex_grow: 1.0, ..default() });
            let small = || Node { height: px(34), padding: UiRect::axes(px(12), px(0)), ..default() };
            button::word(row, "language", Dress::OnDark, &shell.get("other-language"), small()).observe(
                |_: On<Activate>, mut shell: ResMut<Shell>, mut wake: ResMut<Wake>| {
                    shell.lang = shell.lang.next();
                    wake.more();
                },
            );
            button::word(row, "help", Dress::OnDark, &shell.get("replay-help"), small())
                .observe(|_: On<Activate>, mut playback: ResMut<Playback>| playback.help = !playback.help);
            button::word(row, "title", Dress::OnDark, &shell.get("replay-back"), small())
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
        });
        // The badge: never to be mistaken for play.
        bar.spawn((
            Node {
                position_type: PositionType::Absolute,
                top: px(70),
                left: px(0),
                right: px(0),
                justify_content: JustifyContent::Center,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|line| {
            let node = Node {
                padding: UiRect::axes(px(18), px(7)),
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(3)),
                column_gap: px(12),
                align_items: AlignItems::Center,
                ..default()
            };
            line.spawn((node, BackgroundColor(colour::REPLAY.with_alpha(0.93)), BorderColor::all(colour::REPLAY_LINE)))
                .with_children(|badge| {
                    badge.spawn(icons.node("book", 18.0, colour::REPLAY_LINE));
                    let word = shell.get("replay-badge");
                    badge.spawn(lines(word, Face::title(shell.lang), 19.0, 1.2, colour::REPLAY_TEXT));
                    badge.spawn((
                        Node { width: px(1), height: px(18), ..default() },
                        BackgroundColor(colour::REPLAY_LINE),
                    ));
                    let scenario = &playback.film.scenario;
                    let title = shell.get(&format!("scenario-{}", scenario.id));
                    let span = format!("{}–{}", scenario.from.year(), scenario.to.year());
                    badge.spawn(label(title, Face::Strong, 15.0, colour::REPLAY_TEXT));
                    badge.spawn(label(span, Face::Number, 14.0, colour::REPLAY_LINE));
                });
        });
    });
}
