//! What the sheets of court, ledger, chronicle and encyclopaedia share: what is open in them, chips, tabs, buttons
//! that give an order or say why they cannot, and ways from one sheet to another.

use super::{super::Screen, Sheet, Sheets};
use crate::{
    present::{Lang, chronicle, page::Page},
    sim::{
        ids::{PersonId, PlaceId, PolityId},
        order::{Order, Refusal},
    },
    window::{
        map::{camera::MapCamera, spot},
        table::Table,
        theme::{
            Face, Kit,
            button::{self, Chosen, Dress},
            colour,
            text::lines,
            tip::{Asked, Tip},
        },
    },
};
use bevy::{
    ecs::system::SystemParam,
    input_focus::tab_navigation::TabIndex,
    prelude::*,
    text::{EditableText, TextCursorStyle, TextEdit},
    ui::InteractionDisabled,
    ui::UiScale,
    ui_widgets::Activate,
    window::PrimaryWindow,
};

/// What waits for a place to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picking {
    /// Where the court flees.
    Flee,
    /// Which place becomes the capital.
    Capital,
    /// Where somebody is shut in.
    Confine(PersonId),
}

/// A strand of the chronicle that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strand {
    /// Armies, battles, sieges.
    War,
    /// Envoys and treaties.
    Diplomacy,
    /// Thrones, policies, lives.
    Court,
    /// Taxes, walls, grain, payments.
    Economy,
}

/// What is open in the sheets. It lasts while the game does.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Folio {
    /// The person whose orders are open at court.
    pub person: Option<PersonId>,
    /// Whether policies are listed that are none of this court's.
    pub policies: bool,
    /// What waits for a place.
    pub picking: Option<Picking>,
    /// The leaf of the ledger.
    pub leaf: usize,
    /// The measure of the large chart.
    pub measure: usize,
    /// The court whose entries are told; all if none.
    pub of: Option<PolityId>,
    /// The strand that is told; all if none.
    pub strand: Option<Strand>,
    /// Whether every entry is told, and not only weighty ones.
    pub all: bool,
    /// What is looked for in the chronicle.
    pub sought: String,
    /// What is looked for in the encyclopaedia.
    pub asked: String,
    /// The kind of article that is listed.
    pub shelf: usize,
    /// Articles read before.
    pub back: Vec<String>,
    /// Articles from which one went back.
    pub forward: Vec<String>,
}

/// Adds what the sheets share.
pub fn plugin(app: &mut App) {
    app.init_resource::<Folio>();
    app.add_systems(OnExit(Screen::Play), |mut folio: ResMut<Folio>| *folio = Folio::default());
}

/// The room that a sheet may take.
#[derive(SystemParam)]
pub struct Room<'w, 's> {
    window: Single<'w, 's, &'static Window, With<PrimaryWindow>>,
    scale: Res<'w, UiScale>,
}

impl Room<'_, '_> {
    /// The size of a sheet that wants to be so large.
    pub fn fit(&self, wide: f32, high: f32) -> Vec2 {
        let room = Vec2::new(self.window.width(), self.window.height()) / self.scale.0.max(0.1);
        Vec2::new(wide.min(room.x - 32.0), high.min(room.y - 92.0))
    }
}

/// A chip: a small button that may stay lit.
pub fn chip<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: impl Into<String>,
    words: impl Into<String>,
    lit: bool,
) -> EntityCommands<'a> {
    let node =
        Node { height: px(28), padding: UiRect::axes(px(10), px(0)), flex_shrink: 0.0, column_gap: px(6), ..default() };
    let mut made = parent.spawn(button::button(name.into(), Dress::Plain, node));
    if lit {
        made.insert(Chosen);
    }
    let ink = if lit { colour::CINNABAR } else { colour::INK };
    made.with_children(|inside| {
        inside.spawn((lines(words, Face::Strong, 14.0, 1.3, ink), TextLayout::no_wrap()));
    });
    made
}

/// A name that leads to a sheet.
pub fn link<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: impl Into<String>,
    words: impl Into<String>,
    size: f32,
    to: Sheet,
) -> EntityCommands<'a> {
    let node = Node { padding: UiRect::axes(px(2), px(0)), flex_shrink: 0.0, ..default() };
    let mut made = parent.spawn(button::button(name.into(), Dress::Bare, node));
    made.with_children(|inside| {
        inside.spawn((
            lines(words, Face::Strong, size, 1.35, colour::INK),
            bevy::text::Underline,
            bevy::text::UnderlineColor(colour::LINE),
            TextLayout::no_wrap(),
        ));
    });
    made.observe(move |_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.open(to.clone()));
    made
}

/// A row that wraps.
pub fn wrap(width: f32) -> Node {
    Node {
        width: px(width),
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(6),
        row_gap: px(6),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    }
}

/// A column of a width.
pub fn column(width: f32, gap: f32) -> Node {
    Node {
        width: px(width),
        flex_direction: FlexDirection::Column,
        row_gap: px(gap),
        flex_shrink: 0.0,
        min_height: px(0),
        ..default()
    }
}

/// A button that gives an order; where it may not be given it says why.
pub fn order(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    table: &Table,
    name: impl Into<String>,
    words: impl Into<String>,
    order: Order,
    tip: impl Fn(&crate::present::panels::View) -> Page + Send + Sync + 'static,
) {
    let refused = table.check(&kit.shell, &order).err();
    let node = Node { height: px(30), padding: UiRect::axes(px(10), px(0)), flex_shrink: 0.0, ..default() };
    let mut made = parent.spawn(button::button(name.into(), Dress::Plain, node));
    made.with_children(|inside| {
        inside.spawn((lines(words, Face::Strong, 14.0, 1.3, colour::INK), TextLayout::no_wrap()));
    });
    match refused {
        Some(why) => refuse(&mut made, why),
        None => {
            let given = order.clone();
            made.insert(Tip::new(move |asked| {
                let Some(table) = asked.table else { return Page::default() };
                let view = table.view(asked.shell);
                let mut page = tip(&view);
                if page.title.is_empty() {
                    page.title = view.words.sentence(&view.order(table.you, &given));
                }
                page
            }));
            made.observe(move |_: On<Activate>, mut table: ResMut<Table>, mut folio: ResMut<Folio>| {
                folio.picking = None;
                table.order(order.clone());
            });
        }
    }
}

/// Takes a button out of use; its tip says why.
pub fn refuse(made: &mut EntityCommands, why: Refusal) {
    let told = Tip::new(move |asked: &Asked| {
        let words = asked.shell.words();
        Page::note(words.sentence(&chronicle::refusal(&words, &why)))
    });
    made.insert((InteractionDisabled, told));
}

/// Letters for the seal of a person: of the Chinese name, whatever the language.
pub fn seal_of(kit: &Kit, person: PersonId) -> String {
    let key = format!("person-{}", kit.shell.content.rules.keys.person(person));
    let name: Vec<char> = kit.shell.texts.get(Lang::Zh, &key, None).chars().filter(|c| *c >= '\u{2e80}').collect();
    match name.len() {
        0..=2 => name.into_iter().collect(),
        3 => name[1..].iter().collect(),
        _ => name[..4].iter().collect(),
    }
}

/// The sheets off, and the map at a place.
pub fn show_on_map(kit: &crate::window::Shell, place: PlaceId, sheets: &mut Sheets, camera: &mut MapCamera) {
    sheets.clear();
    camera.go(spot(&kit.content.rules, place));
}

/// A field to write in, with what it is for as a tip.
pub fn field(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    mark: impl Component,
    key: &'static str,
    text: &str,
    width: f32,
) {
    parent.spawn((lines(kit.get(key), Face::Body, 14.0, 1.3, colour::INK_2), TextLayout::no_wrap()));
    let node = Node {
        width: px(width),
        height: px(30),
        border: px(1).all(),
        padding: UiRect::axes(px(8), px(4)),
        ..default()
    };
    let mut written = EditableText { allow_newlines: false, max_characters: Some(40), ..EditableText::new(text) };
    written.queue_edit(TextEdit::TextEnd(false));
    parent.spawn((
        Name::new(key),
        node,
        written,
        TextLayout::no_wrap(),
        TextFont { font_size: FontSize::Px(15.0), ..default() },
        TextColor(colour::INK),
        TextCursorStyle::default(),
        TabIndex(0),
        BackgroundColor(colour::SLIP),
        BorderColor::all(colour::LINE),
        mark,
    ));
}
