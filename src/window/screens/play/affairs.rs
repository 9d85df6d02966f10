//! Affairs at the right of the map: armies, sieges, envoys, what is owed. A row goes to what it tells of; a section is
//! folded by its head.

use super::{
    super::Screen,
    Selected, Sheet,
    go::Goal,
    needs::WIDTH,
    row::{self, Line, Sign},
    stale,
};
use crate::{
    present::{page::Page, panels::View},
    sim::{army::Task, envoy::Leg, ids::ArmyId, look::Look},
    window::{
        Wake,
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour,
            parts::{self, Stuff},
            scroll,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};
use std::collections::BTreeSet;

/// The sections, with their icons.
const SECTIONS: [(&str, &str); 6] = [
    ("armies", "general"),
    ("sieges", "catapult"),
    ("envoys", "envoy"),
    ("dues", "tribute_out"),
    ("talks", "treaty"),
    ("enemies", "spy"),
];

#[derive(Component)]
struct Affairs;

/// Sections that are folded.
#[derive(Resource, Default)]
struct Folded(BTreeSet<&'static str>);

/// Adds the list.
pub fn plugin(app: &mut App) {
    app.init_resource::<Folded>();
    let changed = stale.or_else(resource_changed::<Folded>);
    app.add_systems(Update, draw.run_if(in_state(Screen::Play)).run_if(resource_exists::<Table>).run_if(changed));
}

fn draw(
    mut commands: Commands,
    table: Res<Table>,
    selected: Res<Selected>,
    folded: Res<Folded>,
    mut kit: Kit,
    old: Query<Entity, With<Affairs>>,
) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(16),
        top: px(76),
        // The seal stands below.
        bottom: px(232),
        width: px(WIDTH),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    let root = (node, GlobalZIndex(20), Affairs, TabGroup::new(2), DespawnOnExit(Screen::Play), Pickable::IGNORE);
    let sections = SECTIONS.map(|(name, icon)| (name, icon, rows(&table.view(&kit.shell), name, &selected)));
    if sections.iter().all(|(_, _, rows)| rows.is_empty()) {
        return;
    }
    commands.spawn(root).with_children(|root| {
        let node = Node {
            padding: UiRect::axes(px(14), px(14)),
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            flex_shrink: 1.0,
            min_height: px(96),
            ..default()
        };
        parts::panel(root, Stuff::Paper, node).with_children(|panel| {
            row::title(panel, &kit, kit.get("hud-affairs"), None, |_| {});
            scroll::kept(panel, "affairs", WIDTH - 34.0, 0.0, false, |list| {
                for (name, icon, rows) in sections {
                    if rows.is_empty() {
                        continue;
                    }
                    let open = !folded.0.contains(name);
                    head(list, &kit, name, icon, rows.len(), open);
                    for line in rows.into_iter().filter(|_| open) {
                        row::row(list, &mut kit, WIDTH - 36.0, line);
                    }
                }
            });
        });
    });
}

/// The head of a section, which folds it.
fn head(list: &mut ChildSpawnerCommands, kit: &Kit, name: &'static str, icon: &str, count: usize, open: bool) {
    let node = Node {
        width: px(WIDTH - 36.0),
        height: px(28),
        padding: UiRect::axes(px(4), px(0)),
        column_gap: px(8),
        flex_shrink: 0.0,
        ..default()
    };
    let mut made = list.spawn(button::button(format!("fold-{name}"), Dress::Bare, node));
    made.insert(Tip::message(if open { "hud-fold" } else { "hud-unfold" }));
    made.with_children(|row| {
        row.spawn(kit.icon(icon, 16.0, colour::INK_2));
        let title = kit.get(&format!("hud-{name}"));
        row.spawn((lines(title, Face::Strong, 15.0, 1.3, colour::INK), TextLayout::no_wrap()));
        row.spawn((
            Node { height: px(1), flex_grow: 1.0, ..default() },
            BackgroundColor(colour::HAIR),
            Pickable::IGNORE,
        ));
        let number = if open { count.to_string() } else { format!("{count} +") };
        row.spawn((lines(number, Face::Number, 14.0, 1.3, colour::INK_3), TextLayout::no_wrap()));
    });
    made.observe(move |_: On<Activate>, mut folded: ResMut<Folded>, mut wake: ResMut<Wake>| {
        if !folded.0.remove(name) {
            folded.0.insert(name);
        }
        wake.more();
    });
}

/// The rows of a section.
fn rows(view: &View, name: &str, selected: &Selected) -> Vec<Line> {
    match name {
        "armies" => {
            view.scene.armies_of(view.you).into_iter().chain(lent(view)).map(|id| army(view, id, selected)).collect()
        }
        "sieges" => sieges(view, selected),
        "envoys" => envoys(view, false),
        "talks" => envoys(view, true),
        "dues" => dues(view),
        _ => enemies(view, selected),
    }
}

/// Armies of others under one's own command.
fn lent<'a>(view: &View<'a>) -> impl Iterator<Item = ArmyId> + use<'a> {
    let (scene, you) = (view.scene, view.you);
    let lent = move |id: &ArmyId| scene.army(*id).is_some_and(|a| a.exists() && a.banner.under == Some(you));
    scene.army_ids().into_iter().filter(lent)
}

fn army(view: &View, id: ArmyId, selected: &Selected) -> Line {
    let army = view.scene.army(id);
    Line {
        name: format!("army-{}", id.0),
        sign: army.map_or(Sign::Plain, |a| Sign::Banner(a.banner.of)),
        head: view.words.sentence(&view.host(id)),
        line: view.words.sentence(&view.doing(id)),
        value: army.map_or_else(String::new, |a| view.words.short_number(a.force.men())),
        grave: false,
        chosen: selected.armies.contains(&id),
        goal: Some(Goal::Army(id)),
        tip: Some(Tip::new(move |asked| {
            asked.table.map_or_else(Page::default, |table| table.view(asked.shell).army_page(id))
        })),
    }
}

/// Sieges of one's own places, and those that one's own armies lay.
fn sieges(view: &View, selected: &Selected) -> Vec<Line> {
    let ours = |id: &ArmyId| {
        view.scene.army(*id).filter(|a| a.banner.of == view.you && a.task == Task::Siege).map(|a| a.position.at)
    };
    let laid: BTreeSet<_> = view.scene.army_ids().iter().filter_map(ours).collect();
    let mine = |p: &crate::sim::ids::PlaceId| view.scene.holder(*p) == Some(view.you) || laid.contains(p);
    let places = view.scene.places().filter(mine);
    places
        .filter_map(|place| {
            let siege = view.scene.siege(place).0?;
            let defended = view.scene.holder(place) == Some(view.you);
            let mut items = crate::present::texts::args([
                ("works", (siege.works / 100).to_string()),
                ("hungry", siege.hungry.to_string()),
            ]);
            items.set("months", i64::from(view.stores_left(place)));
            Some(Line {
                name: format!("siege-{}", place.0),
                sign: Sign::Banner(siege.by),
                head: view.words.place(place),
                line: view.words.with("hud-siege-line", &items),
                value: view.words.short_number(view.scene.walls(place).garrison),
                grave: defended,
                chosen: selected.place == Some(place),
                goal: Some(Goal::Place(place)),
                tip: Some(Tip::new(move |asked| {
                    asked.table.map_or_else(Page::default, |table| table.view(asked.shell).siege_sum(place))
                })),
            })
        })
        .collect()
}

/// Envoys on the road, or those who are heard already.
fn envoys(view: &View, heard: bool) -> Vec<Line> {
    let mut rows = Vec::new();
    for id in view.scene.envoy_ids() {
        let Some((letter, journey)) = view.scene.envoy(id) else { continue };
        let proposal = &letter.proposal;
        let mine = proposal.from == view.you || proposal.to == view.you;
        if !mine || journey.done || (journey.left == 0) != heard {
            continue;
        }
        let target = if letter.leg == Leg::Out { proposal.to } else { proposal.from };
        let ours = target == view.you && heard;
        let other = if proposal.from == view.you { proposal.to } else { proposal.from };
        let days = (journey.left + 1) / 2;
        let person = letter.person.map_or_else(|| "none".to_owned(), |p| view.words.person_short(p));
        let items = crate::present::texts::args([
            ("from", view.words.polity_as(if letter.leg == Leg::Out { proposal.from } else { proposal.to }, "short")),
            ("to", view.words.polity_as(target, "short")),
            ("person", person),
            ("act", view.words.act(proposal.act)),
            ("n", days.to_string()),
        ]);
        let place = journey.road.last().copied().filter(|_| !heard);
        rows.push(Line {
            name: format!("envoy-{}", id.0),
            sign: Sign::Banner(other),
            head: view.words.with("hud-envoy-head", &items),
            line: view.words.sentence(&view.words.act(proposal.act)),
            value: if heard { String::new() } else { view.words.with("hud-days", &items) },
            grave: ours,
            chosen: false,
            goal: Some(match (ours, place) {
                (true, _) => Goal::Sheet(Sheet::Letter(id)),
                (false, Some(place)) => Goal::Spot(place),
                (false, None) => Goal::Sheet(Sheet::Desk(Some(other))),
            }),
            tip: Some(Tip::message(match (ours, heard) {
                (true, _) => "hud-need-asks",
                (false, true) => "hud-talks-tip",
                (false, false) => "hud-envoy-tip",
            })),
        });
    }
    rows
}

fn dues(view: &View) -> Vec<Line> {
    let rows = view.due_rows().into_iter().enumerate();
    rows.map(|(i, due)| Line {
        name: format!("due-{i}"),
        sign: Sign::Banner(due.with),
        head: due.what,
        line: due.state,
        value: String::new(),
        grave: due.late,
        chosen: false,
        goal: Some(Goal::Sheet(Sheet::Ledger)),
        tip: Some(Tip::text(due.told)),
    })
    .collect()
}

/// Armies of courts at war with one's own of which one knows, the nearest to one's own seat first.
fn enemies(view: &View, selected: &Selected) -> Vec<Line> {
    let seat = view.scene.court(view.you).seat;
    let mut seen: Vec<_> = crate::sim::fog::known(&view.scene, view.you)
        .into_iter()
        .filter(|s| view.scene.relations().at_war(s.of, view.you))
        .collect();
    seen.sort_by_key(|s| (view.scene.rules.distance(seat, s.at, false).unwrap_or(i32::MAX), s.army));
    seen.iter()
        .map(|s| Line {
            name: format!("enemy-{}", s.army.0),
            sign: Sign::Banner(s.of),
            head: view.words.sentence(&view.words.polity_as(s.of, "army")),
            line: view.words.with("hud-near", &crate::present::texts::args([("place", view.words.place(s.at))])),
            value: view
                .words
                .with("hud-about", &crate::present::texts::args([("men", view.words.short_number(s.men))])),
            grave: false,
            chosen: selected.armies.contains(&s.army),
            goal: Some(Goal::Army(s.army)),
            tip: Some(Tip::message("hud-enemy-tip")),
        })
        .collect()
}
