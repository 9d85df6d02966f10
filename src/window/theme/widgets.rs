//! Sliders, switches, tabs and fields of text.
//!
//! A switch and a tab are [`super::button`]s, so that they are pressed and keep the keyboard as buttons do. A slider is
//! the engine's own; what it stands at is told when it is let go, and while it moves the number beside it follows.

use super::{Face, button, button::Dress, colour, label, text::lines};
use crate::window::Wake;
use bevy::{
    input_focus::{InputFocus, InputFocusVisible, tab_navigation::TabIndex},
    picking::hover::Hovered,
    prelude::*,
    text::{EditableText, EditableTextFilter, TextCursorStyle, TextEdit, TextFont},
    ui::widget::TextScroll,
    ui_widgets::{
        Slider, SliderPrecision, SliderRange, SliderStep, SliderThumb, SliderValue, TrackClick, ValueChange,
        slider_self_update,
    },
};

/// Adds what sliders and fields do.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, (follow, ring, let_go).before(bevy::ui::UiSystems::Prepare));
}

/// The number beside a slider.
#[derive(Component)]
struct Shows {
    slider: Entity,
}

/// A slider over whole numbers, with its value in percent at the right. `done` is told the value whenever it is let go.
pub fn slider<M>(
    parent: &mut ChildSpawnerCommands,
    name: &'static str,
    (from, to, step): (u16, u16, u16),
    value: u16,
    width: f32,
    done: impl bevy::ecs::system::IntoObserverSystem<ValueChange<f32>, (), M>,
) {
    let row = Node { align_items: AlignItems::Center, column_gap: px(12), flex_shrink: 0.0, ..default() };
    parent.spawn((row, Pickable::IGNORE)).with_children(|row| {
        let node = Node { width: px(width), height: px(26), align_items: AlignItems::Center, ..default() };
        let mut made = row.spawn((
            Name::new(name),
            node,
            Slider { track_click: TrackClick::Snap, ..default() },
            SliderValue(f32::from(value)),
            SliderRange::new(f32::from(from), f32::from(to)),
            SliderStep(f32::from(step)),
            SliderPrecision(0),
            Hovered::default(),
            TabIndex(0),
            Outline::new(px(2), px(2), Color::NONE),
            Pickable { should_block_lower: true, is_hoverable: true },
        ));
        made.observe(slider_self_update).observe(done);
        made.with_children(|inside| {
            let track = Node {
                position_type: PositionType::Absolute,
                left: px(0),
                right: px(0),
                height: px(8),
                border: px(1).all(),
                border_radius: BorderRadius::all(px(4)),
                ..default()
            };
            inside.spawn((
                track,
                BackgroundColor(colour::hex(0xe0cfa6)),
                BorderColor::all(colour::hex(0x8a6b3f)),
                Pickable::IGNORE,
            ));
            // The thumb's travel ends before the edge by its own width.
            let rail = Node {
                position_type: PositionType::Absolute,
                left: px(0),
                right: px(22),
                top: px(1),
                height: px(24),
                ..default()
            };
            inside.spawn((rail, Pickable::IGNORE)).with_children(|rail| {
                let thumb = Node {
                    position_type: PositionType::Absolute,
                    width: px(22),
                    height: px(24),
                    border: px(1).all(),
                    border_radius: BorderRadius::all(px(3)),
                    justify_content: JustifyContent::Center,
                    align_items: AlignItems::Center,
                    ..default()
                };
                rail.spawn((
                    thumb,
                    SliderThumb,
                    BackgroundColor(colour::SLIP),
                    BorderColor::all(colour::hex(0x6e5230)),
                ))
                .with_children(|thumb| {
                    let line = Node { width: px(3), height: px(12), ..default() };
                    thumb.spawn((line, BackgroundColor(colour::CINNABAR), Pickable::IGNORE));
                });
            });
        });
        let slider = made.id();
        row.spawn(Node { width: px(62), flex_shrink: 0.0, ..default() }).with_children(|spot| {
            spot.spawn((label("", Face::Number, 17.0, colour::INK), TextLayout::no_wrap(), Shows { slider }));
        });
    });
}

/// Thumb and number follow the value.
fn follow(
    sliders: Query<(&SliderValue, &SliderRange, &Children), Changed<SliderValue>>,
    all: Query<&SliderValue>,
    children: Query<&Children>,
    mut thumbs: Query<&mut Node, With<SliderThumb>>,
    mut numbers: Query<(&Shows, &mut Text)>,
    mut wake: ResMut<Wake>,
) {
    for (value, range, below) in &sliders {
        for child in below.iter() {
            for thumb in children.get(child).into_iter().flat_map(|c| c.iter()) {
                if let Ok(mut node) = thumbs.get_mut(thumb) {
                    node.left = percent(range.thumb_position(value.0) * 100.0);
                    wake.more();
                }
            }
        }
    }
    for (shows, mut text) in &mut numbers {
        let Ok(value) = all.get(shows.slider) else { continue };
        let words = format!("{} %", value.0.round() as i32);
        if text.0 != words {
            text.0 = words;
        }
    }
}

/// A switch: the word of its state, lit when it is on.
pub fn toggle<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: impl Into<Name>,
    on: bool,
    words: (&str, &str),
) -> EntityCommands<'a> {
    let node =
        Node { width: px(74), height: px(28), padding: UiRect::axes(px(3), px(0)), flex_shrink: 0.0, ..default() };
    let mut made = parent.spawn(button::button(name, if on { Dress::Dark } else { Dress::Plain }, node));
    made.with_children(|inside| {
        let knob = || {
            (
                Node { width: px(16), height: px(18), border_radius: BorderRadius::all(px(2)), ..default() },
                Pickable::IGNORE,
            )
        };
        let word = if on { words.0 } else { words.1 };
        let ink = if on { colour::ON_LACQUER } else { colour::INK_2 };
        let spot = Node { flex_grow: 1.0, justify_content: JustifyContent::Center, ..default() };
        if !on {
            inside.spawn((knob(), BackgroundColor(colour::LINE)));
        }
        inside.spawn((spot, Pickable::IGNORE)).with_children(|spot| {
            spot.spawn((lines(word, Face::Strong, 14.0, 1.2, ink), TextLayout::no_wrap()));
        });
        if on {
            inside.spawn((knob(), BackgroundColor(colour::GOLD_LIGHT)));
        }
    });
    made
}

/// One of several that exclude one another: the chosen one is dark.
pub fn tab<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: impl Into<Name>,
    words: &str,
    chosen: bool,
) -> EntityCommands<'a> {
    let node = Node { height: px(32), padding: UiRect::axes(px(14), px(0)), flex_shrink: 0.0, ..default() };
    let mut made = parent.spawn(button::button(name, if chosen { Dress::Dark } else { Dress::Plain }, node));
    made.with_children(|inside| {
        let ink = if chosen { colour::hex(0xf3dfae) } else { colour::INK };
        inside.spawn((lines(words, Face::Strong, 15.0, 1.2, ink), TextLayout::no_wrap()));
    });
    made
}

/// A field of text that is being written in. Escape lets go of the keyboard.
#[derive(Component)]
pub struct Field;

/// A field of one line. Its words are read from [`EditableText`]; `filter` says which letters it takes.
pub fn field<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: &'static str,
    words: &str,
    width: f32,
    most: usize,
    filter: Option<fn(char) -> bool>,
) -> EntityCommands<'a> {
    let node = Node {
        width: px(width),
        height: px(34),
        padding: UiRect::axes(px(10), px(5)),
        border: px(1).all(),
        border_radius: BorderRadius::all(px(3)),
        overflow: Overflow::clip(),
        flex_shrink: 0.0,
        ..default()
    };
    let mut text = EditableText::new(words);
    text.max_characters = Some(most);
    text.cursor_width = 0.1;
    // A field that blinks would draw frames for nothing.
    text.cursor_blink_period = std::time::Duration::from_secs(3600);
    text.queue_edit(TextEdit::TextEnd(false));
    let mut made = parent.spawn((
        Name::new(name),
        node,
        text,
        TextScroll::default(),
        TextLayout::no_wrap(),
        TextFont { font_size: bevy::text::FontSize::Px(16.0), ..default() },
        TextColor(colour::INK),
        TextCursorStyle { color: colour::CINNABAR, selection_color: colour::GOLD_LIGHT, ..default() },
        TabIndex(0),
        Field,
        BackgroundColor(colour::SLIP),
        BorderColor::all(colour::hex(0x6e5230)),
        Outline::new(px(2), px(2), Color::NONE),
    ));
    if let Some(filter) = filter {
        made.insert(EditableTextFilter::new(filter));
    }
    made
}

/// What has the keyboard is ringed.
fn ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    mut all: Query<(Entity, &mut Outline, Has<Field>), Or<(With<Field>, With<Slider>)>>,
) {
    for (entity, mut ring, field) in &mut all {
        let on = focus.get() == Some(entity) && (visible.0 || field);
        let wanted = if on { colour::FOCUS } else { Color::NONE };
        if ring.color != wanted {
            ring.color = wanted;
        }
    }
}

/// Escape lets go of a field.
fn let_go(keys: Option<Res<ButtonInput<KeyCode>>>, mut focus: ResMut<InputFocus>, fields: Query<(), With<Field>>) {
    let Some(keys) = keys else { return };
    if keys.just_pressed(KeyCode::Escape) && focus.get().is_some_and(|e| fields.contains(e)) {
        focus.clear();
    }
}
