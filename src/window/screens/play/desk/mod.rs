//! The diplomacy desk: before another court one composes a letter, sees what it would make of it and why, which
//! documented decisions are alike, and what would turn the answer.
//!
//! - [`draft`]: the letter that is being written, and all that can be put into it.
//! - `courts`, `terms`, `pick`, `forecast`, `cases`, `send`: the parts of the sheet.
//! - [`pieces`]: what letters and cards are made of too.

pub mod cases;
mod courts;
pub mod draft;
pub mod forecast;
mod pick;
pub mod pieces;
mod send;
mod terms;

use super::{
    super::Screen,
    Sheet, Sheets,
    futures::{self, Futures, Question},
    sheet::{self, SheetRoot, cross},
    stale,
};
use crate::{
    present::{
        page::Page,
        panels::{Dossier, Party, View},
        verdict::TermLine,
    },
    sim::{
        diplomacy::Proposal,
        ids::PolityId,
        look::Look,
        order::{self, Refusal},
    },
    window::{
        Shell,
        table::Table,
        theme::{
            Kit,
            button::Dress,
            parts::{self, Stuff},
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::UiScale, ui_widgets::Activate, window::PrimaryWindow,
};
use draft::{Draft, Pick};

/// Adds the desk.
pub fn plugin(app: &mut App) {
    app.init_resource::<Draft>();
    app.add_plugins(pieces::plugin);
    app.add_systems(OnExit(Screen::Play), leave);
    app.add_systems(
        Update,
        (sit, pick::keys.run_if(open), draw.run_if(due))
            .chain()
            .run_if(in_state(Screen::Play).and_then(resource_exists::<Table>)),
    );
}

fn leave(mut draft: ResMut<Draft>) {
    *draft = Draft::default();
}

/// Whether the desk lies on top.
fn open(sheets: Res<Sheets>) -> bool {
    matches!(sheets.top(), Some(Sheet::Desk(_)))
}

/// Whether the sheet no longer shows what it should.
fn due(source: super::Source, draft: Res<Draft>, futures: Res<Futures>) -> bool {
    stale(source) || draft.is_changed() || futures.is_changed()
}

/// Turns the draft to the court that the sheet names, once; and to some court where it has none that stands.
fn sit(sheets: Res<Sheets>, table: Res<Table>, shell: Res<Shell>, mut draft: ResMut<Draft>) {
    if !sheets.is_changed() && !table.is_changed() {
        return;
    }
    let Some(Sheet::Desk(named)) = sheets.top() else { return };
    let scene = table.scene(&shell);
    let courts = courts(&table.view(&shell));
    let wanted = named.filter(|p| sheets.is_changed() && courts.contains(p));
    let lost = draft.to.is_none_or(|to| !scene.stands(to) || to == table.you);
    if let Some(to) =
        wanted.filter(|p| draft.to != Some(*p)).or_else(|| lost.then(|| courts.first().copied()).flatten())
    {
        draft.turn_to(to);
    }
}

/// The courts that can be written to: enemies and whoever one is bound to first.
fn courts(view: &View) -> Vec<PolityId> {
    let scene = &view.scene;
    let mut list: Vec<PolityId> = scene.polities().filter(|&p| p != view.you && scene.stands(p)).collect();
    let strange = |p: &PolityId| {
        let relation = scene.relations().get(view.you, *p);
        relation.war.is_none() && relation.bond.is_none() && relation.memories.is_empty()
    };
    list.sort_by_key(|p| (strange(p), *p));
    list
}

/// All that the parts of the sheet show, asked once.
pub struct Desk<'a> {
    view: View<'a>,
    draft: &'a Draft,
    to: Option<PolityId>,
    courts: Vec<PolityId>,
    regards: Vec<Option<TermLine>>,
    files: Page,
    parties: Vec<Party>,
    proposal: Option<Proposal>,
    dossier: Option<Dossier>,
    refusal: Option<Refusal>,
    futures: &'a Futures,
    /// Sending it or not.
    question: Option<Question>,
}

impl<'a> Desk<'a> {
    fn new(table: &Table, view: View<'a>, draft: &'a Draft, futures: &'a Futures) -> Self {
        let courts = courts(&view);
        let to = draft.to.filter(|p| courts.contains(p));
        let proposal = draft.proposal(view.you).filter(|p| Some(p.to) == to);
        let refusal = match (table.moment.over, draft.order()) {
            (true, _) => Some(Refusal::PastDate),
            (_, None) => Some(Refusal::NoClauses),
            (_, Some(order)) => order::check(&view.scene, view.you, &order).err(),
        };
        // What is refused is not judged: the evaluator may rely on its making sense.
        let sound = proposal.as_ref().filter(|p| order::check_terms(&view.scene, p).is_ok());
        Self {
            regards: view.regards(&courts),
            files: to.map(|p| view.files(p)).unwrap_or_default(),
            parties: to.map(|p| view.parties_of(p)).unwrap_or_default(),
            dossier: sound.map(|p| view.dossier(p, draft.person)),
            view,
            draft,
            to,
            courts,
            proposal,
            question: draft.order().filter(|_| refusal.is_none()).map(|o| Question::of(table, vec![Some(o), None])),
            refusal,
            futures,
        }
    }
}

/// Widths of the columns for a window that wide: left, middle, right; nothing for those that have no room.
fn columns(room: f32, column: u8) -> [Option<f32>; 3] {
    let inner = room - 32.0;
    if room >= 1240.0 {
        let wide = ((room - 1488.0) / (1920.0 - 1488.0)).clamp(0.0, 1.0);
        let (left, right) = (304.0 + 68.0 * wide, 400.0 + 124.0 * wide);
        return [Some(left), Some(inner - left - right - 32.0), Some(right)];
    }
    std::array::from_fn(|i| (i == usize::from(column.min(2))).then_some(inner))
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it draws from")]
fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    draft: Res<Draft>,
    futures: Res<Futures>,
    shell: Res<Shell>,
    mut kit: Kit,
    scale: Res<UiScale>,
    window: Single<&Window, With<PrimaryWindow>>,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| matches!(sheet, Sheet::Desk(_)).then(|| sheet.clone());
    let Some(sheet) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let desk = Desk::new(&table, table.view(&shell), &draft, &futures);
    let room = window.width() / scale.0;
    let widths = columns(room, draft.column);
    let root = Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(0),
        top: px(super::bar::HEIGHT),
        bottom: px(0),
        ..default()
    };
    let ground = (BackgroundColor(pieces::GROUND), Pickable { should_block_lower: true, is_hoverable: true });
    commands.spawn((root, ground, GlobalZIndex(100), SheetRoot(sheet), TabGroup::modal())).with_children(|root| {
        pieces::brocade(root);
        let all = Node {
            position_type: PositionType::Absolute,
            left: px(0),
            right: px(0),
            top: px(0),
            bottom: px(0),
            padding: px(16).all(),
            column_gap: px(16),
            row_gap: px(10),
            flex_direction: if room >= 1240.0 { FlexDirection::Row } else { FlexDirection::Column },
            ..default()
        };
        root.spawn(all).with_children(|all| {
            if room < 1240.0 {
                tabs(all, &kit, &draft);
            }
            if let Some(width) = widths[0] {
                side(all, width, |panel, width| courts::draw(panel, &mut kit, &desk, width));
            }
            if let Some(width) = widths[1] {
                middle(all, &mut kit, &desk, width);
            }
            if let Some(width) = widths[2] {
                side(all, width, |panel, width| cases::draw(panel, &mut kit, &desk, width));
            }
        });
        let corner = Node { position_type: PositionType::Absolute, right: px(30), top: px(26), ..default() };
        root.spawn(corner).with_children(cross);
    });
}

/// Where there is room for one column only: which one.
fn tabs(all: &mut ChildSpawnerCommands, kit: &Kit, draft: &Draft) {
    all.spawn(pieces::row(8.0)).with_children(|row| {
        for (i, key) in ["parley-courts", "parley-letter", "parley-precedents"].into_iter().enumerate() {
            let dress = if usize::from(draft.column) == i { Dress::Plain } else { Dress::OnDark };
            let node = Node { height: px(32), padding: UiRect::axes(px(10), px(2)), ..default() };
            let mut made = pieces::press(row, format!("column-{i}"), dress, &kit.get(key), node);
            made.observe(move |_: On<Activate>, mut draft: ResMut<Draft>| draft.column = i as u8);
        }
    });
}

fn side(all: &mut ChildSpawnerCommands, width: f32, fill: impl FnOnce(&mut ChildSpawnerCommands, f32)) {
    let node = Node {
        width: px(width),
        min_height: px(0),
        // Alone in a narrow window it takes the height that is left, and scrolls.
        flex_shrink: if width > 700.0 { 1.0 } else { 0.0 },
        flex_grow: if width > 700.0 { 1.0 } else { 0.0 },
        flex_direction: FlexDirection::Column,
        padding: UiRect::axes(px(16), px(14)),
        row_gap: px(6),
        ..default()
    };
    // The scroll bar has eight.
    parts::panel(all, Stuff::Paper, node).with_children(|panel| fill(panel, width - 32.0 - 10.0));
}

/// The letter over its forecast, or over what is being chosen; the bar that sends it below.
fn middle(all: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    let column = Node {
        width: px(width),
        min_height: px(0),
        flex_grow: 1.0,
        flex_shrink: 0.0,
        flex_direction: FlexDirection::Column,
        row_gap: px(10),
        ..default()
    };
    all.spawn(column).with_children(|column| {
        let node = Node {
            width: px(width),
            min_height: px(0),
            flex_grow: 1.0,
            flex_shrink: 1.0,
            flex_basis: px(0),
            flex_direction: FlexDirection::Column,
            padding: px(18).all(),
            row_gap: px(6),
            ..default()
        };
        parts::panel(column, Stuff::Paper, node).with_children(|panel| {
            let inner = width - 36.0;
            terms::draw(panel, kit, desk, inner);
            let pick = desk.draft.pick.or(desk.draft.act.is_none().then_some(Pick::Act));
            match (pick, &desk.dossier) {
                (Some(pick), _) => pick::draw(panel, kit, desk, pick, inner),
                (None, Some(dossier)) => {
                    let title = kit.get("parley-forecast");
                    forecast::head(panel, kit, &dossier.panel, &title, inner, |row| send::mine(row, kit, desk));
                    pieces::area(panel, "forecast", inner - 8.0, 0.0, |list| {
                        ahead(list, kit, desk, inner - 12.0);
                        forecast::rows(list, kit, &dossier.panel, inner - 12.0);
                        forecast::voices(list, kit, &dossier.panel, inner - 12.0);
                    });
                }
                (None, None) => {
                    let why = desk.refusal.as_ref().map(|r| crate::present::chronicle::refusal(&kit.words(), r));
                    let told = kit.words().sentence(&why.unwrap_or_default());
                    pieces::text(panel, told, 15.0, crate::window::theme::colour::CINNABAR, inner);
                }
            }
        });
        send::draw(column, kit, desk, width);
    });
}

/// What may come of sending the letter, and of not sending it.
fn ahead(list: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk, width: f32) {
    let Some(question) = &desk.question else { return };
    let node = Node { width: px(width), margin: UiRect::bottom(px(6)), ..pieces::wrapping(8.0) };
    list.spawn(node).with_children(|row| futures::button(row, kit, desk.futures, question.clone()));
    for (key, outlook) in ["futures-send", "futures-send-not"].into_iter().zip(desk.futures.of(question)) {
        pieces::text(list, kit.get(key), 14.0, crate::window::theme::colour::INK_2, width);
        futures::bars(list, kit, &desk.view, outlook, width);
    }
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn the_columns_fill_the_window_and_give_way_to_one_where_it_is_narrow() {
        for room in [1240.0, 1488.0, 1920.0, 3840.0] {
            let widths: Vec<f32> = columns(room, 1).into_iter().map(|w| w.expect("three columns")).collect();
            assert!((widths.iter().sum::<f32>() + 64.0 - room).abs() < 0.5, "{room}");
            assert!(widths[1] >= 460.0, "{room}: {}", widths[1]);
        }
        assert_eq!(columns(744.0, 1), [None, Some(712.0), None]);
    }
}
