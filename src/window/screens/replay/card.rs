//! The card of the moment: what happened, in the source's words, under which orders.

use super::{forecast, playback::Playback};
use crate::{
    content::source::RecordKind,
    present::{
        Lang, Words,
        chronicle::{self, Card, Line},
    },
    sim::{chronicle::Entry, ids::RecordId},
    window::{
        Shell,
        theme::{
            Bakery, Face,
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

/// Width of the panel.
const WIDTH: f32 = 380.0;

/// Where it lies.
pub fn place() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(11),
        top: px(16),
        bottom: px(184),
        width: px(WIDTH),
        align_items: AlignItems::FlexStart,
        ..default()
    };
    (node, Place)
}

/// The picture of a sort of record.
pub fn icon(kind: RecordKind) -> &'static str {
    use RecordKind as K;
    match kind {
        K::Battle => "battle",
        K::Campaign | K::CampaignPlanned => "attack",
        K::Siege => "siege_tower",
        K::Conquest => "gatehouse",
        K::Raid => "raid",
        K::Withdrawal => "wagon",
        K::Envoy | K::MarketRequest | K::AidRefused => "envoy",
        K::Alliance | K::LongPeace | K::Oath => "treaty",
        K::AllianceRefused | K::AllianceVoid | K::PeaceRefused | K::LevyRefused => "break",
        K::PeaceMade | K::PeaceSought => "peace",
        K::Cession => "map",
        K::Submission => "vassal",
        K::Investiture => "mianguan",
        K::LevyDemand | K::LevySent => "spears",
        K::Counsel | K::PolicyShift => "edict",
        K::Abdication | K::Deposition | K::Succession | K::Founding => "throne",
        K::Death => "death",
        K::Fall => "banner",
        K::Context => "book",
    }
}

/// The sort of a record.
pub fn kind(shell: &Shell, record: RecordId) -> RecordKind {
    let key = shell.content.rules.keys.record(record);
    shell.content.library.records.get(key).map_or(RecordKind::Context, |r| r.value.kind)
}

pub fn draw(
    mut commands: Commands,
    place: Single<Entity, With<Place>>,
    playback: Res<Playback>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    bakery: Res<Bakery>,
) {
    let words = shell.words();
    let mut spot = commands.entity(*place);
    spot.despawn_related::<Children>();
    let event = playback.event.and_then(|e| playback.film.events.get(e).map(|event| (e, event)));
    spot.with_children(|spot| {
        let node = Node {
            width: percent(100),
            max_height: percent(100),
            padding: UiRect::all(px(18)),
            flex_direction: FlexDirection::Column,
            row_gap: px(9),
            ..default()
        };
        let mut panel = parts::panel(spot, Stuff::Paper, node);
        panel.with_children(|panel| match event {
            None => beginning(panel, &shell, &playback),
            Some((number, event)) => {
                let frame = &playback.film.frames[event.frame];
                let card = chronicle::card(&words, event.record, frame.date.max(playback.film.scenario.from));
                head(panel, &shell, &icons, &card);
                scroll::area(panel, WIDTH - 44.0, 8.0, true, |body| {
                    telling(body, &shell, &card);
                    let entries = frame.entries.iter().filter(|e| e.record == Some(event.record));
                    let entries: Vec<&Entry> = entries.collect();
                    let told: Vec<(Line, &Entry)> =
                        entries.iter().copied().map(|e| (chronicle::line(&words, e), e)).collect();
                    orders(body, &words, &bakery, &told);
                    forecast::draw(body, &words, &entries, WIDTH - 60.0);
                });
                pager(panel, &shell, &playback, number);
            }
        });
    });
}

/// Before the first record: what the scenario begins with.
fn beginning(panel: &mut ChildSpawnerCommands, shell: &Shell, playback: &Playback) {
    let words = shell.words();
    let key = format!("scenario-{}", playback.film.scenario.id);
    let size = if shell.lang == Lang::Zh { 25.0 } else { 20.0 };
    panel.spawn(lines(shell.get(&key), Face::title(shell.lang), size, 1.25, colour::INK));
    panel.spawn(parts::rule(colour::LINE, 1.0));
    if let Some(story) = words.attr(&key, "story") {
        panel.spawn(lines(story, Face::Body, 15.0, 1.6, colour::INK));
    }
    panel.spawn(parts::rule(colour::HAIR, 1.0));
    panel.spawn(lines(shell.get("replay-begin"), Face::Body, 14.0, 1.5, colour::INK_2));
}

fn head(panel: &mut ChildSpawnerCommands, shell: &Shell, icons: &Icons, card: &Card) {
    let words = shell.words();
    panel
        .spawn(Node { column_gap: px(12), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() })
        .with_children(|row| {
            let square = Node {
                width: px(44),
                height: px(44),
                flex_shrink: 0.0,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            };
            row.spawn((square, BackgroundColor(colour::hex(0x8a3b20)))).with_children(|s| {
                s.spawn(icons.node(icon(kind(shell, card.record)), 29.0, colour::ON_LACQUER));
            });
            row.spawn(Node { flex_direction: FlexDirection::Column, ..default() }).with_children(|t| {
                let size = if shell.lang == Lang::Zh { 22.0 } else { 20.0 };
                t.spawn(lines(card.title.clone(), Face::title(shell.lang), size, 1.25, colour::INK));
                let number = words.with("replay-number", &crate::present::texts::args([("n", i64::from(card.seq))]));
                let text = format!("{} · {number}", words.date(card.date));
                t.spawn(label(text, Face::Body, 14.0, colour::INK_3));
            });
        });
    panel.spawn(parts::rule(colour::LINE_STRONG, 2.0));
}

fn telling(body: &mut ChildSpawnerCommands, shell: &Shell, card: &Card) {
    if let Some(text) = &card.body {
        body.spawn(lines(text.clone(), Face::Body, 15.0, 1.6, colour::INK));
    }
    let quotes: String = card.cites.iter().map(|c| format!("「{c}」")).collect();
    if !quotes.is_empty() {
        let node = Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::new(px(12), px(8), px(8), px(8)),
            border: UiRect::left(px(4)),
            row_gap: px(4),
            ..default()
        };
        let bar = BorderColor { left: colour::CINNABAR, ..BorderColor::all(Color::NONE) };
        body.spawn((node, BackgroundColor(colour::SLIP), bar)).with_children(|slip| {
            slip.spawn(lines(quotes, Face::Kai, 18.0, 1.5, colour::INK));
            if let Some(gloss) = &card.gloss {
                slip.spawn(lines(format!("\"{gloss}\""), Face::Body, 14.0, 1.45, colour::INK_2));
            }
            slip.spawn(label(shell.get("source-article"), Face::Body, 14.0, colour::INK_3));
        });
    }
    if let Some(note) = &card.note {
        let list = crate::present::texts::args([("text", note.clone())]);
        body.spawn(lines(shell.words().with("replay-note", &list), Face::Body, 14.0, 1.5, colour::INK_2));
    }
}

/// The orders and facts of the record, each with what it rests on.
fn orders(body: &mut ChildSpawnerCommands, words: &Words, bakery: &Bakery, told: &[(Line, &Entry)]) {
    if told.is_empty() {
        return;
    }
    body.spawn(Node { column_gap: px(8), align_items: AlignItems::Center, ..default() }).with_children(|row| {
        row.spawn(label(words.get("replay-orders"), Face::Strong, 15.0, colour::INK));
        row.spawn((Node { height: px(1), flex_grow: 1.0, ..default() }, BackgroundColor(colour::LINE)));
    });
    for (line, entry) in told {
        body.spawn(Node { column_gap: px(8), align_items: AlignItems::FlexStart, ..default() }).with_children(|row| {
            let swatch =
                Node { width: px(9), height: px(9), margin: UiRect::top(px(6)), flex_shrink: 0.0, ..default() };
            row.spawn((swatch, BackgroundColor(bakery.colour(line.actor)), Outline::new(px(1), px(0), colour::INK_2)));
            // Of a set width, so that the height of the lines is known.
            let tag_width = if words.lang == Lang::Zh { 60.0 } else { 96.0 };
            row.spawn(Node { width: px(WIDTH - 44.0 - 25.0 - tag_width), flex_shrink: 0.0, ..default() })
                .with_children(|t| {
                    t.spawn(lines(line.text.clone(), Face::Body, 14.0, 1.45, colour::INK));
                });
            let (tag, ink) = match (line.set, entry.inferred) {
                (true, _) => ("replay-set", colour::AGAINST),
                (false, true) => ("replay-inferred", colour::INK_3),
                (false, false) => ("replay-legal", colour::FOR),
            };
            row.spawn(Node { width: px(tag_width), justify_content: JustifyContent::FlexEnd, ..default() })
                .with_children(|t| {
                    t.spawn(lines(words.get(tag), Face::Body, 14.0, 1.45, ink));
                });
        });
    }
}

/// The card's number among all, and the ways to its neighbours.
fn pager(panel: &mut ChildSpawnerCommands, shell: &Shell, playback: &Playback, number: usize) {
    let count = playback.film.events.len();
    panel.spawn(parts::rule(colour::HAIR, 1.0));
    panel
        .spawn(Node {
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|row| {
            let small = || Node { height: px(30), padding: UiRect::axes(px(10), px(0)), ..default() };
            button::word(row, "card-before", Dress::Bare, &shell.get("replay-card-before"), small())
                .observe(|_: On<Activate>, mut playback: ResMut<Playback>| playback.step_event(false));
            row.spawn(label(format!("{} / {count}", number + 1), Face::Number, 14.0, colour::INK_2));
            button::word(row, "card-after", Dress::Bare, &shell.get("replay-card-after"), small())
                .observe(|_: On<Activate>, mut playback: ResMut<Playback>| playback.step_event(true));
        });
}
