//! Tooltips: what lies under the pointer, told after a moment of rest, on lacquer beside the pointer.
//!
//! A node carries [`Tip`]; the map tells what it has under the pointer in [`MapTip`]; a name in running text is a
//! [`Term`], told by [`Articles`]. The words are made when the tip is shown, so that a panel of a hundred rows costs no
//! more for having tips.
//!
//! A tip goes when the pointer leaves what it is about. Alt holds it, so that the pointer can go into it; a name in it
//! tells its own tip beside it. Alt again, Escape, or going away lets them go.

use super::{
    Face, colour,
    kit::Kit,
    page::{self, Ground},
    parts::{self, Stuff},
    terms::{self, Subject, Term, Terms},
    text::lines,
};
use crate::{
    present::page::{Page, Row},
    window::{
        Shell, Wake,
        map::camera::{Panels, blocks},
        table::Table,
    },
};
use bevy::{
    ecs::system::SystemParam,
    picking::hover::HoverMap,
    prelude::*,
    ui::{UiGlobalTransform, UiScale},
    window::PrimaryWindow,
};
use std::{sync::Arc, time::Duration};

/// How long the pointer rests before a tip is shown.
const REST: Duration = Duration::from_millis(250);
/// Width of a tip's lines.
const WIDTH: f32 = 330.0;
/// How far the pointer may go from tips that are held before they go, in pixels of the interface.
const AWAY: f32 = 56.0;
/// Tips one beside the other, at most.
const DEEP: usize = 5;

/// What a tip may ask.
pub struct Asked<'a> {
    /// Content and words.
    pub shell: &'a Shell,
    /// The game, if one is played.
    pub table: Option<&'a Table>,
}

/// What is told of a node.
#[derive(Component, Clone)]
pub struct Tip(pub Arc<dyn Fn(&Asked) -> Page + Send + Sync>);

impl Tip {
    /// Words that are made when they are needed.
    pub fn new(words: impl Fn(&Asked) -> Page + Send + Sync + 'static) -> Self {
        Self(Arc::new(words))
    }

    /// A sentence.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(move |_| Page::note(text.clone()))
    }

    /// A message, in the language of the moment.
    pub fn message(key: impl Into<String>) -> Self {
        let key = key.into();
        Self::new(move |asked| Page::note(asked.shell.get(&key)))
    }
}

/// What is told of the spot of the map under the pointer. The number tells one from the next.
#[derive(Resource, Default)]
pub struct MapTip(pub Option<(u64, Tip)>);

/// How the name of a topic is told. The game's screen says it.
#[derive(Resource, Default)]
pub struct Articles(pub Option<fn(&Asked, &str) -> Page>);

/// A tip that is shown: the how-manieth of those that lie beside one another, from 0.
#[derive(Component)]
struct Shown(usize);

/// The panel of a tip.
#[derive(Component)]
pub struct Body;

/// What the pointer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Under {
    Node(Entity),
    Map(u64),
}

/// One of the tips: what it is about, and whether it is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Level {
    on: Under,
    held: bool,
}

/// Tips that lie beside one another. The first is about something on the screen, each other about a name in the one before.
#[derive(Resource, Default)]
pub struct Tower {
    levels: Vec<Level>,
    /// What the pointer rests on, which may get a tip.
    on: Option<Under>,
    since: Duration,
    /// Whether all are to go.
    over: bool,
}

impl Tower {
    /// Takes all of them away.
    pub fn clear(&mut self) {
        self.over = true;
    }

    /// Whether any tip is held.
    fn held(&self) -> bool {
        self.levels.iter().any(|l| l.held)
    }

    /// Where the pointer is: within one of the tips, if it is, and on what. Returns how many tips stay, and whether
    /// what is under the pointer may get one of its own after them.
    fn see(&self, inside: Option<usize>, under: Option<Under>) -> (usize, bool) {
        match inside {
            // Within a tip that is not held nothing happens: it only lies where the pointer went.
            Some(at) if !self.levels.get(at).is_some_and(|l| l.held) => (self.levels.len(), false),
            Some(at) => self.after(at + 1, under),
            None if self.held() => (self.levels.len(), false),
            None => self.after(0, under),
        }
    }

    /// The tip at `at` stays if it is about what is under the pointer, or held while nothing is.
    fn after(&self, at: usize, under: Option<Under>) -> (usize, bool) {
        match self.levels.get(at) {
            Some(next) if Some(next.on) == under || next.held && under.is_none() => (self.levels.len(), false),
            _ => (at, under.is_some() && at < DEEP),
        }
    }
}

/// Adds tips.
pub fn plugin(app: &mut App) {
    app.init_resource::<MapTip>().init_resource::<Articles>().init_resource::<Tower>();
    // Whoever has the keyboard hears of Escape only where no tip is held.
    app.add_systems(PreUpdate, let_go.after(bevy::input::InputSystems));
    let woven = (show, terms::weave, fit).chain().before(bevy::ui::UiSystems::Prepare);
    app.add_systems(PostUpdate, woven);
}

/// Escape lets held tips go, and does nothing else.
fn let_go(
    mut commands: Commands,
    mut keys: ResMut<ButtonInput<KeyCode>>,
    mut tower: ResMut<Tower>,
    old: Query<Entity, With<Shown>>,
    mut wake: ResMut<Wake>,
) {
    if tower.held() && keys.just_pressed(KeyCode::Escape) {
        keys.clear_just_pressed(KeyCode::Escape);
        tower.levels.clear();
        tower.on = None;
        old.iter().for_each(|e| commands.entity(e).despawn());
        wake.more();
    }
}

/// What lies under the pointer.
#[derive(SystemParam)]
struct Beneath<'w, 's> {
    hovers: Res<'w, HoverMap>,
    tips: Query<'w, 's, (), Or<(With<Tip>, With<Term>)>>,
    shown: Query<'w, 's, &'static Shown>,
    parents: Query<'w, 's, &'static ChildOf>,
    panels: Panels<'w, 's>,
    map: Res<'w, MapTip>,
}

impl Beneath<'_, '_> {
    /// The tip within which the pointer is, and what has something to tell.
    fn find(&self) -> (Option<usize>, Option<Under>) {
        let (mut blocked, mut inside, mut told) = (false, None, None);
        for hit in self.hovers.values().flat_map(|hits| hits.keys().copied()) {
            blocked |= blocks(&self.panels, hit);
            let mut at = Some(hit);
            while let Some(entity) = at {
                if told.is_none() && self.tips.contains(entity) {
                    told = Some(Under::Node(entity));
                }
                if let Ok(shown) = self.shown.get(entity) {
                    inside = Some(shown.0);
                }
                at = self.parents.get(entity).ok().map(ChildOf::parent);
            }
        }
        let map = || self.map.0.as_ref().map(|(n, _)| Under::Map(*n));
        (inside, told.or_else(|| if blocked { None } else { map() }))
    }
}

/// Shows tips and takes them away.
fn show(
    mut commands: Commands,
    mut tower: ResMut<Tower>,
    window: Single<&Window, With<PrimaryWindow>>,
    beneath: Beneath,
    told: Query<(Option<&Tip>, Option<&Term>)>,
    articles: Res<Articles>,
    shown: Query<(Entity, &Shown, &Children)>,
    bodies: Query<(&ComputedNode, &UiGlobalTransform), With<Body>>,
    buttons: Res<ButtonInput<MouseButton>>,
    keys: Res<ButtonInput<KeyCode>>,
    time: Res<Time<Real>>,
    scale: Res<UiScale>,
    kit: Kit,
    terms: Res<Terms>,
    table: Option<Res<Table>>,
    mut wake: ResMut<Wake>,
) {
    let (inside, under) = beneath.find();
    let pointer = window.cursor_position();
    let pressed = buttons.any_just_pressed([MouseButton::Left, MouseButton::Right]);
    let rect = |children: &Children| {
        let (node, at) = children.first().and_then(|&c| bodies.get(c).ok())?;
        let size = node.size() * node.inverse_scale_factor();
        Some(Rect::from_center_size(at.translation * node.inverse_scale_factor(), size))
    };
    let (mut stay, mut may) = tower.see(inside, under);
    // A press goes on with something else, but for one within a tip.
    if pressed && inside.is_none() || pointer.is_none() || std::mem::take(&mut tower.over) {
        (stay, may) = (0, false);
    }
    if let Some(at) = pointer.filter(|_| tower.held()) {
        let far = |r: Rect| !r.inflate(AWAY).contains(at / scale.0);
        if shown.iter().filter_map(|(_, _, c)| rect(c)).all(far) {
            (stay, may) = (0, false);
        }
    }
    if stay < tower.levels.len() {
        tower.levels.truncate(stay);
        shown.iter().filter(|(_, s, _)| s.0 >= stay).for_each(|(e, ..)| commands.entity(e).despawn());
        wake.more();
    }
    if keys.any_just_pressed([KeyCode::AltLeft, KeyCode::AltRight])
        && let Some(last) = tower.levels.len().checked_sub(1)
    {
        let held = !tower.levels[last].held;
        tower.levels[last].held = held;
        for (_, _, children) in shown.iter().filter(|(_, s, _)| s.0 == last) {
            let Some(&body) = children.first() else { continue };
            let how = if held { Pickable::default() } else { Pickable::IGNORE };
            let edge = if held { colour::GOLD_LIGHT } else { Color::NONE };
            commands.entity(body).insert((how, Outline::new(px(1), px(0), edge)));
        }
        wake.more();
    }
    let on = under.filter(|_| may);
    if on != tower.on || pressed {
        tower.on = on;
        tower.since = time.elapsed();
    }
    let (Some(on), Some(at)) = (on, pointer) else { return };
    let rested = time.elapsed().saturating_sub(tower.since);
    if rested < REST {
        wake.after(REST - rested);
        return;
    }
    let asked = Asked { shell: &kit.shell, table: table.as_deref() };
    let (page, subject) = match on {
        Under::Node(entity) => match told.get(entity) {
            Ok((_, Some(term))) => (articles.0.map(|tell| tell(&asked, &term.0)), Some(term.0.clone())),
            Ok((Some(tip), _)) => (Some((tip.0)(&asked)), None),
            _ => return,
        },
        Under::Map(_) => (beneath.map.0.as_ref().map(|(_, tip)| (tip.0)(&asked)), None),
    };
    let page = page.unwrap_or_default();
    // What has nothing to tell is not asked again while the pointer rests on it.
    let level = tower.levels.len();
    tower.levels.push(Level { on, held: false });
    tower.on = None;
    if page.title.is_empty() && page.sections.is_empty() {
        return;
    }
    let beside = shown.iter().filter(|(_, s, _)| s.0 + 1 == level).find_map(|(_, _, c)| rect(c));
    let links = linked(&page, &terms, subject.as_deref().unwrap_or_default());
    let anchor = Anchor { at: at / scale.0, beside };
    lay(&mut commands, &kit, &page, level, anchor, subject, links && table.is_some());
    wake.more();
}

/// Whether a page names something that has an article.
fn linked(page: &Page, terms: &Terms, but: &str) -> bool {
    page.sections.iter().flat_map(|s| &s.rows).any(|row| match row {
        Row::Text(t) | Row::Item(t) | Row::Detail(t) | Row::Fact(_, t) => !terms.0.find(t, but).is_empty(),
        Row::Drawn(_) => false,
    })
}

/// Lays a tip; it is hidden until it is known how large it is.
fn lay(
    commands: &mut Commands,
    kit: &Kit,
    told: &Page,
    level: usize,
    anchor: Anchor,
    subject: Option<String>,
    links: bool,
) {
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(anchor.at.x + 18.0),
        top: px(anchor.at.y + 20.0),
        padding: UiRect::axes(px(16), px(12)),
        flex_direction: FlexDirection::Column,
        row_gap: px(3),
        max_width: px(WIDTH + 36.0),
        ..default()
    };
    let layer = GlobalZIndex(900 + i32::try_from(level).unwrap_or(0));
    let root = (Node { position_type: PositionType::Absolute, ..default() }, layer, Pickable::IGNORE, Shown(level));
    let mut root = commands.spawn((root, Visibility::Hidden, anchor));
    if let Some(subject) = subject {
        root.insert(Subject(subject));
    }
    root.with_children(|root| {
        let mut panel = parts::panel(root, Stuff::Lacquer, node);
        panel.insert((Pickable::IGNORE, Body));
        panel.with_children(|panel| {
            // A sentence takes only the room it needs.
            let letters = |t: &str| t.chars().map(|c| if c.is_ascii() { 7.4 } else { 14.4 }).sum::<f32>();
            let longest = told.sections.iter().flat_map(|s| &s.rows).map(|row| match row {
                Row::Text(t) => letters(t),
                Row::Item(t) | Row::Detail(t) => letters(t) + 20.0,
                Row::Fact(a, b) => letters(a) + letters(b) + 60.0,
                Row::Drawn(_) => 0.0,
            });
            let heads = told.sections.iter().filter_map(|s| s.head.as_deref()).map(|h| letters(h) + 40.0);
            let title = letters(&told.title) * 1.2 + 8.0;
            let hint = links.then(|| kit.get("tip-hold"));
            let foot = hint.as_deref().map_or(0.0, letters);
            let width = longest.chain(heads).chain([title, foot]).fold(60.0, f32::max).min(WIDTH);
            if !told.title.is_empty() {
                // Of a fixed width: else it is measured a word to a line, and the tip is as high as that.
                panel.spawn(Node { width: px(width), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(lines(told.title.clone(), Face::Strong, 16.0, 1.35, colour::GOLD_LIGHT));
                });
            }
            page::lay(panel, kit, told, width, Ground::Lacquer);
            if let Some(hint) = hint {
                panel.spawn(Node { width: px(width), flex_shrink: 0.0, ..default() }).with_children(|t| {
                    t.spawn(lines(hint, Face::Body, 14.0, 1.4, colour::ON_LACQUER_2));
                });
            }
        });
    });
}

/// Where the pointer was when the tip appeared, and the tip beside which it lies; pixels of the interface.
#[derive(Component, Clone, Copy)]
struct Anchor {
    at: Vec2,
    beside: Option<Rect>,
}

/// Where a tip of that size lies in a window with that much room: below the pointer or above it; beside the tip in
/// which its name stands, over none of its values.
fn lies(anchor: Anchor, size: Vec2, room: Vec2) -> Vec2 {
    let at = anchor.at;
    let down = (room.y - size.y - 6.0).max(6.0);
    if let Some(parent) = anchor.beside {
        let y = (at.y - 24.0).clamp(6.0, down);
        if parent.max.x + 4.0 + size.x + 6.0 <= room.x {
            return Vec2::new(parent.max.x + 4.0, y);
        }
        if parent.min.x - 4.0 - size.x >= 6.0 {
            return Vec2::new(parent.min.x - 4.0 - size.x, y);
        }
        let x = at.x.min(room.x - size.x - 6.0).max(6.0);
        let below = parent.max.y + 4.0;
        return Vec2::new(
            x,
            if below + size.y + 6.0 <= room.y { below } else { (parent.min.y - 4.0 - size.y).max(6.0) },
        );
    }
    let x = (at.x + 18.0).min(room.x - size.x - 6.0).max(6.0);
    let y = if at.y + 22.0 + size.y + 6.0 <= room.y { at.y + 22.0 } else { (at.y - 10.0 - size.y).max(6.0) };
    Vec2::new(x, y.min(down))
}

/// Moves a new tip so that it lies within the window and not under the pointer.
fn fit(
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    mut roots: Query<(&Anchor, &Children, &mut Visibility)>,
    mut bodies: Query<(&mut Node, &ComputedNode), With<Body>>,
    mut wake: ResMut<Wake>,
) {
    for (anchor, children, mut visible) in &mut roots {
        if *visible != Visibility::Hidden {
            continue;
        }
        let Some((mut node, computed)) = children.first().and_then(|&c| bodies.get_mut(c).ok()) else { continue };
        let size = computed.size() * computed.inverse_scale_factor();
        wake.more();
        if size.x < 1.0 {
            continue;
        }
        let at = lies(*anchor, size, Vec2::new(window.width(), window.height()) / scale.0);
        node.left = px(at.x);
        node.top = px(at.y);
        *visible = Visibility::Inherited;
    }
}

#[cfg(test)]
mod tests;
