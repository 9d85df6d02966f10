//! The seal that ends the turn. It says what still waits, and asks once more where somebody waits for an answer.

use super::{super::Screen, Sheet, Sheets, hand::Aiming, report::Watching, stale};
use crate::{
    play::Slot,
    sim::ids::PolityId,
    window::{
        Shell, Wake, Waker,
        screens::play::entrance::{Ring, Stamp, Stamped},
        settings::{Action, Hands, Settings},
        table::{Ask, Begin, Table, Tables},
        theme::{
            Face, Kit,
            bakery::Order,
            button::{self, Dress},
            colour,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{ecs::system::SystemParam, input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

#[derive(Component)]
struct Seal;

/// The turn and the court of which it was said that letters or events wait: the next press ends the turn.
#[derive(Resource, Default)]
struct Warned(Option<(usize, PolityId)>);

/// The end of a turn by hand.
#[derive(SystemParam)]
pub struct End<'w> {
    table: ResMut<'w, Table>,
    warned: ResMut<'w, Warned>,
    shell: Res<'w, Shell>,
    sheets: ResMut<'w, Sheets>,
    watching: Res<'w, Watching>,
    wake: ResMut<'w, Wake>,
    stamped: ResMut<'w, Stamped>,
}

impl End<'_> {
    /// Ends the turn. Where somebody waits for an answer it takes one press more. At the end of the game the
    /// judgement is shown instead, and to whose realm has fallen, who goes on only if he wants to watch.
    pub fn turn(&mut self) {
        let now = (self.table.moment.turn, self.table.you);
        if self.table.moment.over || self.table.fallen() && !self.watching.0 {
            self.sheets.open(Sheet::Judgement);
        } else if unanswered(&self.table, &self.shell) > 0 && self.warned.0 != Some(now) {
            self.warned.0 = Some(now);
        } else {
            self.table.end_turn();
            self.stamped.press();
        }
        self.wake.more();
    }
}

/// Letters and events that wait for an answer.
fn unanswered(table: &Table, shell: &Shell) -> usize {
    if table.moment.over { 0 } else { table.view(shell).needs().iter().filter(|n| n.kind.asks()).count() }
}

/// Adds the seal.
pub fn plugin(app: &mut App) {
    app.init_resource::<Warned>();
    let changed = stale.or_else(resource_changed::<Warned>);
    app.add_systems(
        Update,
        (keys.run_if(resource_exists::<Table>), draw.run_if(resource_exists::<Table>).run_if(changed))
            .chain()
            .run_if(in_state(Screen::Play)),
    );
}

/// Keys of the game itself. A key that closes a sheet must come after these, or it would end the turn too.
pub(super) fn keys(hands: Hands, aiming: Res<Aiming>, mut end: End, mut tables: ResMut<Tables>, waker: Res<Waker>) {
    if hands.just(Action::EndTurn) && end.sheets.top().is_none() && aiming.0.is_none() {
        end.turn();
    }
    for (action, ask) in
        [(Action::Undo, Ask::Undo), (Action::Redo, Ask::Redo), (Action::QuickSave, Ask::Save(Slot::Quick))]
    {
        if hands.just(action) {
            end.table.ask(ask);
        }
    }
    if hands.just(Action::QuickLoad) && !end.table.busy {
        tables.begin(&end.shell, &waker, Begin::Load("quick".into()));
    }
}

fn draw(
    mut commands: Commands,
    table: Res<Table>,
    settings: Res<Settings>,
    warned: Res<Warned>,
    mut kit: Kit,
    old: Query<Entity, With<Seal>>,
) {
    old.iter().for_each(|e| commands.entity(e).despawn());
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(16),
        bottom: px(14),
        width: px(230),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        row_gap: px(4),
        ..default()
    };
    let root = (node, GlobalZIndex(20), Seal, TabGroup::new(5), DespawnOnExit(Screen::Play), Pickable::IGNORE);
    let waiting = if table.moment.over { 0 } else { table.view(&kit.shell).needs().len() };
    let asks = unanswered(&table, &kit.shell);
    let again = asks > 0 && warned.0 == Some((table.moment.turn, table.you)) && !table.busy;
    commands.spawn(root).with_children(|root| {
        let seal = kit.get("play-seal");
        let baked = kit.bakery.get(&mut kit.images, &kit.icons, Order::Seal(seal, 116));
        let size = baked.size / kit.bakery.scale;
        let mut made = button::picture(
            root,
            "end-turn",
            Dress::Bare,
            baked.image,
            size,
            Node { padding: px(4).all(), ..default() },
        );
        made.insert(Stamp).with_children(|seal| {
            let node = Node {
                position_type: PositionType::Absolute,
                left: px(-6),
                right: px(-6),
                top: px(-6),
                bottom: px(-6),
                border: px(4).all(),
                border_radius: BorderRadius::all(px(10)),
                ..default()
            };
            seal.spawn((node, BorderColor::all(Color::NONE), Ring, Pickable::IGNORE));
        });
        made.insert(Tip::message(if table.moment.over { "hud-over" } else { "hud-end-tip" }));
        made.observe(|_: On<Activate>, mut end: End| end.turn());
        let key = match (table.busy, table.moment.over) {
            (true, _) => "play-busy",
            (_, true) => "hud-over-short",
            _ => "play-end",
        };
        // Words on a slip of lacquer, so that they can be read on any land.
        let slip = Node {
            padding: UiRect::axes(px(14), px(4)),
            max_width: percent(100),
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::Center,
            border: px(1).all(),
            border_radius: BorderRadius::all(px(3)),
            ..default()
        };
        let edge = BorderColor::all(colour::GOLD.with_alpha(0.6));
        root.spawn((slip, BackgroundColor(colour::LACQUER), edge, Pickable::IGNORE)).with_children(|slip| {
            let mut word = |words: String, face: Face, size: f32, ink: Color| {
                slip.spawn((lines(words, face, size, 1.4, ink), TextLayout::justify(Justify::Center)));
            };
            let list = crate::present::texts::args([("key", settings.key(Action::EndTurn).name())]);
            word(kit.words().with(key, &list), Face::Strong, 15.0, colour::ON_LACQUER);
            let list = crate::present::texts::args([("n", waiting), ("asks", asks)]);
            if again {
                word(kit.words().with("hud-end-again", &list), Face::Strong, 14.0, colour::hex(0xf08c72));
            } else if waiting > 0 && !table.busy {
                word(kit.words().with("hud-end-waits", &list), Face::Body, 14.0, colour::ON_LACQUER_2);
            }
        });
    });
}
