//! Sheets: what is laid over the map, one upon the other. Escape and the cross take the uppermost off.
//!
//! A sheet is drawn by the part whose it is, with [`full`] or [`paper`]; here is the stack of them.

use super::{super::Screen, Selected, hand::Aiming};
use crate::{
    present::page::Page,
    sim::ids::{EnvoyId, EventId, PersonId, PlaceId, PolityId, RecordId},
    window::{
        settings::{Action, Hands},
        theme::{
            Face, Kit,
            button::{self, Dress},
            colour,
            page::{self, Ground},
            parts::{self, Stuff},
            scroll,
            terms::Subject,
            text::lines,
        },
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

/// What a sheet is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The diplomacy desk, before a court.
    Desk(Option<PolityId>),
    /// A letter that waits for an answer.
    Letter(EnvoyId),
    /// An event that waits for a choice.
    Event(EventId),
    /// What history did, after a decision.
    Outcome(RecordId),
    /// The verdict on the question that a record documents, as it was answered in this game.
    Verdict(RecordId),
    /// One's own court.
    Court,
    /// A court.
    Polity(PolityId),
    /// A person.
    Person(PersonId),
    /// A place, in full.
    Place(PlaceId),
    /// Ledger and charts.
    Ledger,
    /// The chronicle.
    Chronicle,
    /// The encyclopaedia, at an entry.
    Book(Option<String>),
    /// What the last turn brought.
    Report,
    /// How the game stands by its objectives.
    Judgement,
    /// The menu.
    Menu,
    /// Keys and first steps.
    Help,
    /// Saved games.
    Saves,
    /// Settings.
    Settings,
    /// The curtain between two players at one window.
    Curtain,
}

/// The sheets that lie over the map, the uppermost last.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheets(pub Vec<Sheet>);

impl Sheets {
    /// The uppermost.
    pub fn top(&self) -> Option<&Sheet> {
        self.0.last()
    }

    /// Lays a sheet on top; the same sheet is not laid twice.
    pub fn open(&mut self, sheet: Sheet) {
        self.0.retain(|s| *s != sheet);
        self.0.push(sheet);
    }

    /// Opens a sheet, or closes it if it lies on top.
    pub fn toggle(&mut self, sheet: Sheet) {
        if self.top() == Some(&sheet) { self.close() } else { self.open(sheet) }
    }

    /// Takes the uppermost off.
    pub fn close(&mut self) {
        self.0.pop();
    }

    /// Takes all off.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// The root of a sheet; whoever draws one marks it with this, so that it goes with its sheet.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct SheetRoot(pub Sheet);

/// Adds the stack.
pub fn plugin(app: &mut App) {
    app.init_resource::<Sheets>();
    app.add_systems(Update, keys.run_if(in_state(Screen::Play)));
    // Settings and saves lie over the title too.
    app.add_systems(Update, clear.after(keys));
    app.add_systems(OnExit(Screen::Play), take_all);
}

fn take_all(mut commands: Commands, roots: Query<Entity, With<SheetRoot>>) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
}

fn keys(hands: Hands, mut sheets: ResMut<Sheets>, mut selected: ResMut<Selected>, aiming: Res<Aiming>) {
    // The curtain is lifted by whoever sits down, and by nothing else.
    if sheets.top() == Some(&Sheet::Curtain) {
        return;
    }
    // Where an army is being sent, it is that which is given up.
    if hands.just(Action::Menu) && aiming.0.is_none() {
        if !sheets.0.is_empty() {
            sheets.close();
        } else if selected.none() {
            sheets.open(Sheet::Menu);
        } else {
            *selected = Selected::default();
        }
    }
    for (action, sheet) in [
        (Action::Desk, Sheet::Desk(None)),
        (Action::Court, Sheet::Court),
        (Action::Ledger, Sheet::Ledger),
        (Action::Chronicle, Sheet::Chronicle),
        (Action::Book, Sheet::Book(None)),
        (Action::Help, Sheet::Help),
    ] {
        if hands.just(action) {
            sheets.toggle(sheet);
        }
    }
}

/// Takes off what no longer lies on top.
fn clear(mut commands: Commands, sheets: Res<Sheets>, roots: Query<(Entity, &SheetRoot)>) {
    if sheets.is_changed() {
        for (entity, root) in &roots {
            if sheets.top() != Some(&root.0) {
                commands.entity(entity).despawn();
            }
        }
    }
}

/// The uppermost sheet, if it is of the kind that is asked for; whatever was drawn of the sheets before is taken off,
/// so that it can be drawn anew. Every part that draws a sheet begins with this.
pub fn begin<T>(
    commands: &mut Commands,
    sheets: &Sheets,
    roots: &Query<Entity, With<SheetRoot>>,
    kind: impl FnOnce(&Sheet) -> Option<T>,
) -> Option<T> {
    let found = kind(sheets.top()?)?;
    roots.iter().for_each(|e| commands.entity(e).despawn());
    Some(found)
}

/// Whether that very sheet lies uppermost; what was drawn before is taken off as by [`begin`].
pub fn begins(commands: &mut Commands, sheets: &Sheets, roots: &Query<Entity, With<SheetRoot>>, sheet: &Sheet) -> bool {
    begin(commands, sheets, roots, |top| (top == sheet).then_some(())).is_some()
}

/// A sheet of paper in the middle of the window, over a veil that lets nothing through, with its title and a cross.
/// `width` and `height` are at most what it takes; what is in it goes into `fill`.
pub fn paper(
    commands: &mut Commands,
    kit: &mut Kit,
    sheet: &Sheet,
    title: &str,
    size: Vec2,
    fill: impl FnOnce(&mut ChildSpawnerCommands, &mut Kit),
) {
    let root = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        padding: UiRect::new(px(16), px(16), px(76), px(16)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let veil = BackgroundColor(colour::hex(0x140c07).with_alpha(0.55));
    let root = (root, veil, GlobalZIndex(100), SheetRoot(sheet.clone()), TabGroup::modal());
    let keys = &kit.shell.content.rules.keys;
    let subject = match sheet {
        Sheet::Place(place) => format!("place/{}", keys.place(*place)),
        Sheet::Person(person) => format!("person/{}", keys.person(*person)),
        Sheet::Polity(polity) => format!("polity/{}", keys.polity(*polity)),
        _ => String::new(),
    };
    commands.spawn((root, Subject(subject))).with_children(|root| {
        let node = Node {
            width: px(size.x),
            max_width: percent(100),
            height: if size.y > 0.0 { px(size.y) } else { Val::Auto },
            max_height: percent(100),
            padding: UiRect::axes(px(24), px(18)),
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            ..default()
        };
        let mut panel = parts::panel(root, Stuff::Paper, node);
        panel.with_children(|panel| {
            heading(panel, kit, title);
            fill(panel, kit);
        });
    });
}

/// The title of a sheet, and the cross that takes it off.
pub fn heading(panel: &mut ChildSpawnerCommands, kit: &Kit, title: &str) {
    let row = Node { align_items: AlignItems::Center, column_gap: px(10), flex_shrink: 0.0, ..default() };
    panel.spawn(row).with_children(|row| {
        row.spawn(parts::bookmark());
        row.spawn(Node { flex_grow: 1.0, flex_basis: px(0), ..default() }).with_children(|t| {
            t.spawn(lines(title, Face::title(kit.lang()), kit.by_lang(26.0, 23.0), 1.27, colour::INK));
        });
        cross(row);
    });
    panel.spawn(parts::rule(colour::LINE, 1.0));
}

/// A button that takes the uppermost sheet off.
pub fn cross(row: &mut ChildSpawnerCommands) {
    let node = Node { width: px(34), height: px(34), flex_shrink: 0.0, ..default() };
    button::word(row, "close", Dress::Plain, "\u{d7}", node)
        .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.close());
}

/// A whole page as a sheet.
pub fn page_sheet(commands: &mut Commands, kit: &mut Kit, sheet: &Sheet, told: &Page) {
    paper(commands, kit, sheet, &told.title.clone(), Vec2::new(720.0, 0.0), |panel, kit| {
        scroll::area(panel, 664.0, 4.0, true, |list| page::lay(list, kit, told, 656.0, Ground::Paper));
    });
}
