//! The chronicle: what happened, turn by turn, by court and kind; a way to the place and back to the turn.

use super::{
    super::Screen,
    Sheet, Sheets,
    folio::{self, Folio, Room, Strand, column, wrap},
    sheet::{self, SheetRoot, paper},
    stale,
};
use crate::{
    present::chronicle::{self, Lane, Line},
    sim::{
        chronicle::{Entry, Fact},
        look::Look,
    },
    window::{
        Shell,
        map::camera::MapCamera,
        table::{Ask, Table},
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour, parts, scroll,
            terms::prose,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{prelude::*, text::EditableText, ui_widgets::Activate};

/// Entries told at most; whoever seeks older ones narrows what is told.
const TOLD: usize = 160;

/// The field in which something is looked for.
#[derive(Component)]
struct Field;

/// What is told, made anew as the field changes.
#[derive(Component)]
struct Told(f32);

/// Adds the chronicle.
pub fn plugin(app: &mut App) {
    let here = in_state(Screen::Play).and_then(resource_exists::<Table>);
    let due = stale.or_else(resource_changed::<Folio>);
    app.add_systems(Update, (draw.run_if(due), seek).chain().run_if(here));
}

/// The strand of an entry; what lane it has in the record's own table says most of it.
fn strand(fact: &Fact, lane: Lane) -> Strand {
    match fact {
        Fact::TaxSet { .. }
        | Fact::WallsBegun { .. }
        | Fact::Fortified { .. }
        | Fact::Garrisoned { .. }
        | Fact::Granted { .. }
        | Fact::Hungry { .. }
        | Fact::Paid { .. }
        | Fact::Unpaid { .. }
        | Fact::MarketsOpened { .. }
        | Fact::MarketsClosed { .. } => Strand::Economy,
        _ => match lane {
            Lane::War => Strand::War,
            Lane::Diplomacy => Strand::Diplomacy,
            Lane::Court => Strand::Court,
        },
    }
}

/// Whether an entry is asked for.
fn wanted(folio: &Folio, entry: &Entry, line: &Line, name: Option<&str>) -> bool {
    let seen = folio.all || line.weighty || !folio.sought.is_empty();
    let court = folio.of.is_none_or(|of| line.actor == Some(of) || name.is_some_and(|n| line.text.contains(n)));
    let kind = folio.strand.is_none_or(|s| s == strand(&entry.fact, line.lane));
    let sought = folio.sought.trim().to_lowercase();
    seen && court && kind && (sought.is_empty() || line.text.to_lowercase().contains(&sought))
}

fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    folio: Res<Folio>,
    mut kit: Kit,
    room: Room,
    roots: Query<Entity, With<SheetRoot>>,
) {
    if !sheet::begins(&mut commands, &sheets, &roots, &Sheet::Chronicle) {
        return;
    }
    let size = room.fit(1100.0, 960.0);
    let title = kit.get("play-chronicle");
    paper(&mut commands, &mut kit, &Sheet::Chronicle, &title, size, |panel, kit| {
        let wide = size.x - 48.0;
        chips(panel, kit, &table, &folio, wide);
        scroll::area(panel, wide - 6.0, 0.0, true, |c| {
            c.spawn((column(wide - 12.0, 2.0), Told(wide - 12.0)))
                .with_children(|c| tell(c, kit, &table, &folio, wide - 12.0));
        });
    });
}

/// The field changed: only what is told is made anew, so that the field keeps the keyboard.
fn seek(
    mut commands: Commands,
    fields: Query<&EditableText, (With<Field>, Changed<EditableText>)>,
    told: Query<(Entity, &Told)>,
    mut folio: ResMut<Folio>,
    table: Res<Table>,
    mut kit: Kit,
) {
    let (Ok(field), Ok((list, Told(width)))) = (fields.single(), told.single()) else { return };
    let sought = field.value().to_string();
    if sought == folio.sought {
        return;
    }
    folio.bypass_change_detection().sought = sought;
    commands.entity(list).despawn_related::<Children>().with_children(|c| tell(c, &mut kit, &table, &folio, *width));
}

fn chips(panel: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, folio: &Folio, width: f32) {
    panel.spawn(wrap(width)).with_children(|row| {
        for (key, strand) in [
            ("strand-all", None),
            ("strand-war", Some(Strand::War)),
            ("strand-diplomacy", Some(Strand::Diplomacy)),
            ("strand-court", Some(Strand::Court)),
            ("strand-economy", Some(Strand::Economy)),
        ] {
            folio::chip(row, key, kit.get(key), folio.strand == strand)
                .observe(move |_: On<Activate>, mut folio: ResMut<Folio>| folio.strand = strand);
        }
        row.spawn(Node { width: px(10), ..default() });
        for (key, all) in [("told-weighty", false), ("told-all", true)] {
            folio::chip(row, key, kit.get(key), folio.all == all)
                .observe(move |_: On<Activate>, mut folio: ResMut<Folio>| folio.all = all);
        }
        row.spawn(Node { width: px(10), ..default() });
        folio::field(row, kit, Field, "seek-chronicle", &folio.sought, 200.0);
    });
    let scene = table.scene(&kit.shell);
    let courts: Vec<_> = scene.polities().filter(|&p| scene.stands(p) || folio.of == Some(p)).collect();
    panel.spawn(wrap(width)).with_children(|row| {
        folio::chip(row, "of-all", kit.get("told-every-court"), folio.of.is_none())
            .observe(|_: On<Activate>, mut folio: ResMut<Folio>| folio.of = None);
        for court in courts {
            let name = kit.words().polity_as(court, "short");
            folio::chip(row, format!("of-{}", court.0), name, folio.of == Some(court))
                .observe(move |_: On<Activate>, mut folio: ResMut<Folio>| folio.of = Some(court));
        }
    });
}

fn tell(c: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, folio: &Folio, width: f32) {
    let words = kit.shell.words();
    let insight = table.view(&kit.shell).insight();
    let name = folio.of.map(|of| words.polity(of));
    let steps = &table.moment.steps;
    // The first step is the opening; the last was played in the turn before this one.
    let first = (table.moment.turn + 1).saturating_sub(steps.len());
    let mut left = TOLD;
    for (i, step) in steps.iter().enumerate().rev() {
        let told: Vec<Line> = step
            .played
            .entries
            .iter()
            .map(|e| (e, chronicle::line_known(&words, e, &insight)))
            .filter(|(e, l)| wanted(folio, e, l, name.as_deref()))
            .map(|(_, l)| l)
            .take(left)
            .collect();
        if told.is_empty() {
            continue;
        }
        left -= told.len();
        let back = (i > 0).then(|| first + i - 1);
        let date = step.played.entries.first().map_or(table.moment.date(), |e| e.date);
        let turn = if table.moment.start.clock.turn_months == 1 { words.date(date) } else { words.season(date) };
        heading(c, kit, words.sentence(&turn), back, width);
        for line in told {
            entry(c, kit, line, width);
        }
        if left == 0 {
            break;
        }
    }
    if left == TOLD {
        c.spawn(lines(kit.get("told-none"), Face::Body, 15.0, 1.5, colour::INK_3));
    }
}

/// A turn, and the way back to it.
fn heading(c: &mut ChildSpawnerCommands, kit: &Kit, words: String, back: Option<usize>, width: f32) {
    let row = Node {
        width: px(width),
        column_gap: px(10),
        align_items: AlignItems::Center,
        margin: UiRect::top(px(6)),
        flex_shrink: 0.0,
        ..default()
    };
    c.spawn(row).with_children(|row| {
        row.spawn((lines(words, Face::Strong, 16.0, 1.4, colour::INK), TextLayout::no_wrap()));
        row.spawn((Node { height: px(1), flex_grow: 1.0, ..default() }, BackgroundColor(colour::HAIR)));
        if let Some(turn) = back {
            folio::chip(row, format!("back-{turn}"), kit.get("back-to-turn"), false)
                .insert(Tip::message("back-to-turn-tip"))
                .observe(move |_: On<Activate>, mut table: ResMut<Table>, mut sheets: ResMut<Sheets>| {
                    table.ask(Ask::GoTo(turn));
                    sheets.clear();
                });
        }
    });
}

fn entry(c: &mut ChildSpawnerCommands, kit: &Kit, line: Line, width: f32) {
    let date = kit.by_lang(112.0, 138.0);
    let node = Node {
        width: px(width),
        column_gap: px(10),
        padding: UiRect::axes(px(4), px(2)),
        align_items: AlignItems::FlexStart,
        flex_shrink: 0.0,
        ..default()
    };
    let when = kit.words().date(line.date);
    let text = if line.set { format!("※ {}", line.text) } else { line.text };
    let fill = |row: &mut ChildSpawnerCommands| {
        row.spawn(Node { width: px(date), flex_shrink: 0.0, ..default() }).with_children(|n| {
            n.spawn((lines(when, Face::Body, 14.0, 1.45, colour::INK_3), TextLayout::no_wrap()));
        });
        let mark = kit.bakery.colour(line.actor);
        row.spawn((
            Node { width: px(4), height: px(18), flex_shrink: 0.0, margin: UiRect::top(px(2)), ..default() },
            BackgroundColor(mark),
        ));
        row.spawn(Node { width: px(width - date - 40.0), flex_shrink: 0.0, ..default() }).with_children(|n| {
            let face = if line.weighty { Face::Strong } else { Face::Body };
            n.spawn(prose(text, face, 15.0, 1.4, colour::INK));
        });
    };
    match line.place {
        None => {
            c.spawn(node).with_children(fill);
        }
        Some(place) => {
            let mut made = c.spawn((
                button::button(
                    format!("entry-{}-{}", line.date.since(crate::sim::date::Date::new(1, 1)), place.0),
                    Dress::Bare,
                    node,
                ),
                Tip::message("show-on-map"),
            ));
            // Buttons centre what is in them; a line begins at the left.
            made.entry::<Node>().and_modify(|mut n| {
                n.justify_content = JustifyContent::FlexStart;
                n.align_items = AlignItems::FlexStart;
            });
            made.with_children(fill);
            made.observe(
                move |_: On<Activate>, shell: Res<Shell>, mut sheets: ResMut<Sheets>, mut camera: ResMut<MapCamera>| {
                    folio::show_on_map(&shell, place, &mut sheets, &mut camera);
                },
            );
        }
    }
    c.spawn(parts::rule(colour::HAIR.with_alpha(0.5), 1.0));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{date::Date, ids::PolityId, polity::Tax};

    fn line(text: &str, lane: Lane, weighty: bool) -> Line {
        let actor = Some(PolityId(0));
        Line {
            date: Date::new(1216, 9),
            text: text.into(),
            lane,
            actor,
            place: None,
            weighty,
            set: false,
            record: None,
        }
    }

    #[test]
    fn an_entry_is_told_if_court_kind_and_words_fit() {
        let fact = Fact::TaxSet { of: PolityId(0), level: Tax::High };
        let entry = Entry { date: Date::new(1216, 9), fact, record: None, inferred: false, set: false };
        let told =
            |folio: Folio, weighty| wanted(&folio, &entry, &line("Xia taxes", Lane::Court, weighty), Some("Jin"));
        let base = Folio::default();
        assert!(told(base.clone(), true));
        assert!(!told(base.clone(), false), "only weighty ones, unless all are asked for");
        assert!(told(Folio { all: true, ..base.clone() }, false));
        assert!(told(Folio { strand: Some(Strand::Economy), ..base.clone() }, true), "taxes are no court matter");
        assert!(!told(Folio { strand: Some(Strand::Court), ..base.clone() }, true));
        assert!(!told(Folio { of: Some(PolityId(1)), ..base.clone() }, true));
        assert!(told(Folio { sought: "TAXES".into(), ..base.clone() }, false), "what is looked for is found");
        assert!(!told(Folio { sought: "siege".into(), ..base }, true));
    }
}
