//! How the title looks: the name on ink, the menu in words, a phrase of the record, and what stands at the foot.

use super::{
    super::{Chosen, is_told, saves_sheet, saves_sheet::Shelf},
    Line, Menu, Root, Taken,
};
use crate::{
    present::{Lang, texts::args},
    window::{
        Shell,
        settings::OtherLanguage,
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
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate, window::PrimaryWindow};

pub fn draw(
    mut commands: Commands,
    menu: Res<Menu>,
    shelf: Res<Shelf>,
    chosen: Res<Chosen>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    roots: Query<Entity, With<Root>>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut last: Local<(f32, Vec2, Option<Option<String>>)>,
) {
    let newest = shelf.newest().map(|s| s.id.clone());
    let now = (bakery.scale, window.size(), Some(newest));
    let anew = menu.is_changed() || chosen.is_changed() || shell.is_changed();
    if !anew && *last == now && !roots.is_empty() {
        return;
    }
    *last = now;
    roots.iter().for_each(|e| commands.entity(e).despawn());
    let seal = bakery.get(&mut images, &icons, Order::Seal(shell.get("title-seal"), 72));
    let room = window.size() / bakery.scale * window.scale_factor();
    let root =
        (Node { width: percent(100), height: percent(100), ..default() }, Pickable::IGNORE, Root, TabGroup::new(0));
    commands.spawn(root).with_children(|root| {
        ink(root);
        // The name stands where it has room, or lies over the menu; at the largest sizes the menu has the window to itself.
        let named = room.y >= 700.0;
        if named {
            name(root, &shell, ImageNode::new(seal.image.clone()), seal.size / bakery.scale);
        }
        let headed = !named && room.y >= 440.0;
        if headed {
            head(root, &shell);
        }
        let corner = match (named, headed) {
            (true, _) => Vec2::new(350.0, 84.0),
            (_, true) => Vec2::new(32.0, 84.0),
            _ => Vec2::new(32.0, 20.0),
        };
        list(root, &shell, &menu, &shelf, room, corner);
        if room.x >= 1300.0 {
            slip(root, &shell, chosen.0);
        }
        foot(root, &shell, &menu, room);
    });
}

/// Ink that thins out toward the map.
fn ink(root: &mut ChildSpawnerCommands) {
    let dark = colour::hex(0x140c07);
    root.spawn((
        Node { position_type: PositionType::Absolute, width: percent(70), height: percent(100), ..default() },
        BackgroundGradient::from(LinearGradient {
            angle: LinearGradient::TO_RIGHT,
            stops: vec![
                ColorStop::new(dark, percent(0)),
                ColorStop::new(dark.with_alpha(0.97), percent(48)),
                ColorStop::new(dark.with_alpha(0.8), percent(68)),
                ColorStop::new(dark.with_alpha(0.35), percent(86)),
                ColorStop::new(dark.with_alpha(0.0), percent(100)),
            ],
            ..default()
        }),
        Pickable::IGNORE,
    ));
}

/// The name, written downward.
fn name(root: &mut ChildSpawnerCommands, shell: &Shell, seal: ImageNode, seal_size: Vec2) {
    let column = |x: f32, y: f32| Node {
        position_type: PositionType::Absolute,
        left: px(x),
        top: px(y),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        ..default()
    };
    root.spawn((column(90.0, 78.0), Pickable::IGNORE)).with_children(|name| {
        for letter in shell.get("title-name").chars() {
            name.spawn(lines(letter, Face::Kai, 116.0, 1.12, colour::ON_LACQUER));
        }
    });
    root.spawn((column(232.0, 96.0), Pickable::IGNORE)).with_children(|span| {
        for letter in shell.get("title-years").chars() {
            span.spawn(lines(letter, Face::Kai, 19.0, 1.5, colour::GOLD_LIGHT));
        }
    });
    root.spawn((column(216.0, 528.0), Pickable::IGNORE)).with_children(|spot| {
        spot.spawn((Node { width: px(seal_size.x), height: px(seal_size.y), ..default() }, seal, Pickable::IGNORE));
    });
    let english = shell.texts.get(Lang::En, "game-title", None);
    root.spawn((column(84.0, 616.0), Pickable::IGNORE)).with_children(|spot| {
        spot.spawn(label(english, Face::Body, 20.0, colour::GOLD_LIGHT));
    });
}

/// The name in one line, where there is no room to write it downward.
fn head(root: &mut ChildSpawnerCommands, shell: &Shell) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(46),
        top: px(12),
        column_gap: px(18),
        align_items: AlignItems::Baseline,
        ..default()
    };
    root.spawn((node, Pickable::IGNORE)).with_children(|head| {
        head.spawn(lines(shell.get("title-name"), Face::Kai, 44.0, 1.3, colour::ON_LACQUER));
        let english = shell.texts.get(Lang::En, "game-title", None);
        head.spawn((lines(english, Face::Body, 20.0, 1.3, colour::GOLD_LIGHT), TextLayout::no_wrap()));
    });
}

/// The menu, or the scenarios whose record can be replayed.
fn list(root: &mut ChildSpawnerCommands, shell: &Shell, menu: &Menu, shelf: &Shelf, room: Vec2, corner: Vec2) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(corner.x),
        top: px(corner.y),
        width: px((room.x - corner.x - 24.0).min(520.0)),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    let lines_of = menu.lines(shell.content.scenarios.len(), shelf.newest().is_some());
    let high = if room.y < 560.0 { 40.0 } else { 54.0 };
    root.spawn((node, Pickable::IGNORE)).with_children(|list| {
        for (i, line) in lines_of.into_iter().enumerate() {
            let (words, note) = told(shell, shelf, line, menu.opening);
            let row = Node {
                min_height: px(high),
                padding: UiRect::axes(px(14), px(4)),
                column_gap: px(16),
                justify_content: JustifyContent::SpaceBetween,
                ..default()
            };
            let mut made = list.spawn(button::button(format!("menu-{i}"), Dress::Menu, row));
            if i == menu.at {
                made.insert(button::Chosen);
            }
            made.with_children(|row| {
                let size = if shell.lang == Lang::Zh { 25.0 } else { 20.0 };
                let ink = colour::ON_LACQUER;
                row.spawn((lines(words, Face::title(shell.lang), size, 1.3, ink), TextLayout::no_wrap()));
                row.spawn(lines(note, Face::Body, 14.0, 1.3, if i == menu.at { ink } else { colour::ON_LACQUER_2 }));
            });
            made.observe(move |_: On<Activate>, mut menu: ResMut<Menu>, mut taken: MessageWriter<Taken>| {
                menu.at = i;
                taken.write(Taken(line));
            });
            list.spawn(parts::rule(colour::GOLD.with_alpha(0.35), 1.0));
        }
    });
}

/// A line of the menu in words, and what stands at its right.
fn told(shell: &Shell, shelf: &Shelf, line: Line, opening: bool) -> (String, String) {
    let words = shell.words();
    let count = |key: &str, n: usize| {
        let mut list = args([("n", words.number(n as i64))]);
        list.set("n", n as i64);
        words.with(key, &list)
    };
    match line {
        Line::Continue => {
            let note = match shelf.newest() {
                _ if opening => shell.get("title-opening"),
                Some(save) => save.header.as_ref().map_or_else(
                    |_| String::new(),
                    |header| {
                        let list = args([
                            ("scenario", shell.get(&format!("scenario-{}", header.scenario))),
                            ("side", saves_sheet::sides(&words, header)),
                            ("date", words.date(header.date)),
                        ]);
                        words.with("title-continue-note", &list)
                    },
                ),
                None => String::new(),
            };
            (shell.get("title-continue"), note)
        }
        Line::New => (shell.get("title-new"), count("title-new-note", shell.content.scenarios.len())),
        Line::Record => {
            // Scenarios overlap: every record counts once.
            let mut all: Vec<_> = shell.content.scenarios.iter().flat_map(|s| &s.records).map(|r| r.record).collect();
            all.retain(|&r| is_told(shell, r));
            all.sort_unstable();
            all.dedup();
            (shell.get("title-record"), count("title-record-note", all.len()))
        }
        Line::Load => (shell.get("title-load"), count("title-load-note", shelf.len())),
        Line::Settings => (shell.get("title-settings"), String::new()),
        Line::Credits => (shell.get("title-credits"), String::new()),
        Line::Quit => (shell.get("quit"), String::new()),
        Line::Back => (shell.get("title-back"), String::new()),
        Line::Replay(at) => {
            let Some(scenario) = shell.content.scenarios.get(at) else { return Default::default() };
            let years = format!("{}–{}", scenario.from.year(), scenario.to.year());
            (shell.get(&format!("scenario-{}", scenario.id)), years)
        }
    }
}

/// A phrase of the record, with its source.
fn slip(root: &mut ChildSpawnerCommands, shell: &Shell, chosen: usize) {
    let Some(scenario) = shell.content.scenarios.get(chosen) else { return };
    let key = format!("scenario-{}", scenario.id);
    let Some(quote) = shell.texts.find(Lang::Zh, &key, Some("quote"), None) else { return };
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(48),
        bottom: px(46),
        max_width: px(480),
        padding: UiRect::axes(px(20), px(12)),
        border: px(1).all(),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::FlexEnd,
        row_gap: px(2),
        ..default()
    };
    let ground = BackgroundColor(colour::LACQUER.with_alpha(0.97));
    root.spawn((node, ground, BorderColor::all(colour::GOLD), Pickable::IGNORE)).with_children(|slip| {
        slip.spawn(lines(format!("「{quote}」"), Face::Kai, 20.0, 1.4, colour::ON_LACQUER));
        if let Some(gloss) = shell.words().attr(&key, "quote-gloss").filter(|_| shell.lang == Lang::En) {
            slip.spawn(lines(gloss, Face::Body, 15.0, 1.4, colour::ON_LACQUER));
        }
        let source = format!("{} · {}", scenario.from.year(), shell.get("source-article"));
        slip.spawn(lines(source, Face::Body, 14.0, 1.4, colour::ON_LACQUER_2));
    });
}

/// Version, the other language, the keys.
fn foot(root: &mut ChildSpawnerCommands, shell: &Shell, menu: &Menu, room: Vec2) {
    let wide = room.x >= 1000.0;
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(if wide { 84.0 } else { 32.0 }),
        bottom: px(if room.y < 560.0 { 10.0 } else { 34.0 }),
        align_items: AlignItems::Center,
        column_gap: px(14),
        ..default()
    };
    root.spawn((node, Pickable::IGNORE)).with_children(|row| {
        row.spawn(label(env!("CARGO_PKG_VERSION"), Face::Number, 14.0, colour::ON_LACQUER_2));
        let node = Node { height: px(32), padding: UiRect::axes(px(12), px(0)), ..default() };
        button::word(row, "language", Dress::OnDark, &shell.get("other-language"), node).observe(
            |_: On<Activate>, mut switch: MessageWriter<OtherLanguage>| {
                switch.write(OtherLanguage);
            },
        );
        if wide {
            let key = if menu.records { "title-record-keys" } else { "title-menu-keys" };
            row.spawn(label(shell.get(key), Face::Body, 14.0, colour::ON_LACQUER_2));
        }
    });
}
