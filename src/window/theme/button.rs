//! Buttons: how they look when the pointer is over them, when pressed, focused or out of use: then they are drawn at
//! 42 %, and whoever puts one out of use says why in its tip.
//!
//! Their behaviour is that of [`bevy::ui_widgets::Button`]: they send [`Activate`] by click, Enter or Space.

use super::{Face, colour, label};
use bevy::{
    ecs::{entity::Entities, system::SystemParam},
    input_focus::{FocusCause, InputFocus, InputFocusVisible, tab_navigation::TabIndex},
    picking::hover::Hovered,
    prelude::*,
    text::EditableText,
    ui::{InteractionDisabled, Pressed},
    ui_widgets::Button,
};

/// How a button is dressed.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress {
    /// Paper, the usual one.
    Plain,
    /// Cinnabar: one in a view.
    Primary,
    /// No ground until touched, on paper.
    Bare,
    /// No ground until touched, on lacquer or ink.
    OnDark,
    /// A line of a menu on ink; lights up in cinnabar.
    Menu,
    /// Dark on paper: the chosen one of several, a switch that is on.
    Dark,
}

/// How strongly what is out of use is drawn.
pub const OUT_OF_USE: f32 = 0.42;

/// A button that stays lit, as the chosen one of several.
#[derive(Component)]
pub struct Chosen;

/// Dresses buttons as their state changes, and keeps the keyboard where it was.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, (keep_focus, dress, fade).chain());
}

/// What has the keyboard.
#[derive(SystemParam)]
pub struct Focus<'w, 's> {
    focus: Res<'w, InputFocus>,
    buttons: Query<'w, 's, (), With<Button>>,
}

impl Focus<'_, '_> {
    /// Whether a button has it, and takes Enter and Space for itself.
    pub fn on_button(&self) -> bool {
        self.focus.get().is_some_and(|e| self.buttons.contains(e))
    }
}

/// Panels are made anew whenever what they show changes. Whoever walks the buttons by keyboard stays on the one of the
/// same name, and whoever writes in its field; a pointer needs no such help, and Space goes back to what it does where no button has it.
pub fn keep_focus(
    mut focus: ResMut<InputFocus>,
    visible: Res<InputFocusVisible>,
    buttons: Query<(Entity, &Name), Or<(With<Button>, With<EditableText>)>>,
    fields: Query<(), With<EditableText>>,
    entities: &Entities,
    mut last: Local<Option<(Entity, Name)>>,
) {
    let Some(at) = focus.get() else { return };
    if let Ok((_, name)) = buttons.get(at) {
        if last.as_ref().is_none_or(|(entity, _)| *entity != at) {
            *last = Some((at, name.clone()));
        }
    } else if !entities.contains(at)
        && let Some((_, name)) = last.as_ref().filter(|(entity, _)| *entity == at)
        && let Some((heir, _)) = buttons.iter().find(|(_, n)| *n == name)
        && (visible.0 || fields.contains(heir))
    {
        focus.set(heir, FocusCause::Navigated);
        *last = Some((heir, name.clone()));
    }
}

/// A button without contents. Give it children and observe `Activate`. Its name is not shown: it says which button of
/// the screen it is, the same in every language and whenever its panel is made.
pub fn button(name: impl Into<Name>, dress: Dress, node: Node) -> impl Bundle {
    (
        name.into(),
        Node {
            align_items: AlignItems::Center,
            justify_content: if dress == Dress::Menu { node.justify_content } else { JustifyContent::Center },
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(3)),
            ..node
        },
        Button,
        Hovered::default(),
        TabIndex(0),
        dress,
        BackgroundColor::default(),
        BorderColor::default(),
        BackgroundGradient::default(),
        Outline::new(px(2), px(2), Color::NONE),
    )
}

/// A button with a word.
pub fn word<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: &'static str,
    dress: Dress,
    words: &str,
    node: Node,
) -> EntityCommands<'a> {
    let ink = match dress {
        Dress::Plain | Dress::Bare => colour::INK,
        Dress::Primary | Dress::OnDark | Dress::Menu | Dress::Dark => colour::ON_LACQUER,
    };
    let mut made = parent.spawn(button(name, dress, node));
    made.with_children(|inside| {
        inside.spawn((label(words, Face::Strong, 15.0, ink), TextLayout::no_wrap()));
    });
    made
}

/// A button with a picture.
pub fn picture<'a>(
    parent: &'a mut ChildSpawnerCommands,
    name: &'static str,
    dress: Dress,
    image: Handle<Image>,
    size: Vec2,
    node: Node,
) -> EntityCommands<'a> {
    let mut made = parent.spawn(button(name, dress, node));
    made.with_children(|inside| {
        inside.spawn((
            Node { width: px(size.x), height: px(size.y), ..default() },
            ImageNode::new(image),
            Pickable::IGNORE,
        ));
    });
    made
}

/// What a button looks like: ground at top and bottom, and border.
fn looks(dress: Dress, hovered: bool, pressed: bool, chosen: bool) -> (Color, Color, Color) {
    let lit = hovered || chosen;
    match dress {
        Dress::Plain => {
            let (top, bottom) = match (pressed, lit) {
                (true, _) => (0xdfcda3, 0xe7d8b4),
                (_, true) => (0xfffaee, 0xf1e3c3),
                _ => (0xfbf4e3, 0xead9b6),
            };
            let border = if lit { colour::GOLD } else { colour::hex(0x6e5230) };
            (colour::hex(top), colour::hex(bottom), border)
        }
        Dress::Primary => {
            let (top, bottom) = match (pressed, lit) {
                (true, _) => (0x8d2519, 0x9c2c20),
                (_, true) => (0xcf5241, 0xab3427),
                _ => (0xbf4535, 0x9c2c20),
            };
            (colour::hex(top), colour::hex(bottom), if lit { colour::GOLD_LIGHT } else { colour::hex(0x5f120c) })
        }
        Dress::Bare => {
            let alpha = if pressed {
                0.3
            } else if lit {
                0.18
            } else {
                0.0
            };
            (colour::GOLD.with_alpha(alpha), colour::GOLD.with_alpha(alpha), Color::NONE)
        }
        Dress::OnDark => {
            let alpha = if pressed {
                0.3
            } else if lit {
                0.2
            } else {
                0.0
            };
            let border = if lit { colour::GOLD } else { colour::GOLD.with_alpha(0.35) };
            (colour::GOLD_LIGHT.with_alpha(alpha), colour::GOLD_LIGHT.with_alpha(alpha), border)
        }
        Dress::Dark => {
            let (top, bottom) = if pressed || lit { (0x4a3320, 0x3d2818) } else { (0x3d2818, 0x33200f) };
            (colour::hex(top), colour::hex(bottom), if lit { colour::GOLD } else { colour::hex(0x33200f) })
        }
        Dress::Menu => {
            let alpha = if pressed {
                1.0
            } else if chosen {
                0.92
            } else if hovered {
                0.5
            } else {
                0.0
            };
            (colour::CINNABAR.with_alpha(alpha), colour::CINNABAR.with_alpha(alpha * 0.25), Color::NONE)
        }
    }
}

type Dressed<'a> = (
    Entity,
    &'a Dress,
    &'a Hovered,
    Has<Pressed>,
    Has<InteractionDisabled>,
    Has<Chosen>,
    &'a mut BackgroundGradient,
    &'a mut BorderColor,
    &'a mut Outline,
);

fn dress(mut buttons: Query<Dressed>, focus: Res<InputFocus>, visible: Res<InputFocusVisible>) {
    for (entity, dress, hovered, pressed, disabled, chosen, mut ground, mut border, mut ring) in &mut buttons {
        let focused = visible.0 && focus.get() == Some(entity);
        // Pale red under pale letters could not be read.
        let worn = if disabled && *dress == Dress::Primary { Dress::Plain } else { *dress };
        let looks = looks(worn, hovered.0 && !disabled, pressed && !disabled, chosen);
        let (top, bottom, line) = if disabled { (faded(looks.0), faded(looks.1), faded(looks.2)) } else { looks };
        let across = *dress == Dress::Menu;
        let gradient = LinearGradient {
            angle: if across { LinearGradient::TO_RIGHT } else { LinearGradient::TO_BOTTOM },
            stops: vec![top.into(), bottom.into()],
            ..default()
        };
        let new = BackgroundGradient::from(gradient);
        if *ground != new {
            *ground = new;
        }
        let line = BorderColor::all(line);
        if *border != line {
            *border = line;
        }
        let dark = matches!(dress, Dress::OnDark | Dress::Menu);
        let ring_colour = match (focused, dark) {
            (false, _) => Color::NONE,
            (true, false) => colour::FOCUS,
            (true, true) => colour::FOCUS_ON_DARK,
        };
        if ring.color != ring_colour {
            ring.color = ring_colour;
        }
    }
}

fn faded(colour: Color) -> Color {
    colour.with_alpha(colour.alpha() * OUT_OF_USE)
}

/// Fades what stands on a button that was put out of use.
fn fade(
    fresh: Query<(Entity, &Dress), (With<Button>, Added<InteractionDisabled>)>,
    children: Query<&Children>,
    mut inks: Query<&mut TextColor>,
    mut pictures: Query<&mut ImageNode>,
) {
    for (button, dress) in &fresh {
        for part in children.iter_descendants(button) {
            if let Ok(mut ink) = inks.get_mut(part) {
                ink.0 = faded(if *dress == Dress::Primary { colour::INK } else { ink.0 });
            }
            if let Ok(mut picture) = pictures.get_mut(part) {
                picture.color = faded(picture.color);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A world with the button system alone, and a panel of two buttons.
    fn world() -> (App, [Entity; 2]) {
        let mut app = App::new();
        app.init_resource::<InputFocus>().insert_resource(InputFocusVisible(true)).add_systems(Update, keep_focus);
        let made = panel(app.world_mut());
        (app, made)
    }

    fn panel(world: &mut World) -> [Entity; 2] {
        ["back", "on"].map(|name| world.spawn(button(name, Dress::Plain, Node::default())).id())
    }

    fn focus(app: &mut App, entity: Entity) {
        app.world_mut().resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
        app.update();
    }

    fn made_anew(app: &mut App, old: [Entity; 2]) -> [Entity; 2] {
        for entity in old {
            app.world_mut().despawn(entity);
        }
        let new = panel(app.world_mut());
        app.update();
        new
    }

    #[test]
    fn what_is_out_of_use_is_drawn_at_42_percent() {
        let mut app = App::new();
        app.add_systems(Update, fade);
        // What is red and written on in pale letters fades to ink, or it could not be read.
        for (dress, letters) in [(Dress::Plain, colour::INK), (Dress::Primary, colour::ON_LACQUER)] {
            let made = app.world_mut().spawn(button("refused", dress, Node::default())).id();
            let word = app.world_mut().spawn((TextColor(letters), ChildOf(made))).id();
            app.update();
            app.world_mut().entity_mut(made).insert(InteractionDisabled);
            app.update();
            app.update();
            let ink = app.world().get::<TextColor>(word).expect("a word").0;
            let faded = colour::INK.with_alpha(OUT_OF_USE);
            assert_eq!(ink.to_linear(), faded.to_linear(), "{dress:?}: once, and not at every frame");
        }
    }

    #[test]
    fn a_panel_made_anew_keeps_the_keyboard_on_the_same_button() {
        let (mut app, old) = world();
        focus(&mut app, old[1]);
        let new = made_anew(&mut app, old);
        assert_eq!(app.world().resource::<InputFocus>().get(), Some(new[1]));
        let newer = made_anew(&mut app, new);
        assert_eq!(app.world().resource::<InputFocus>().get(), Some(newer[1]), "as often as it takes");
    }

    #[test]
    fn whoever_writes_in_a_field_goes_on_when_its_sheet_is_made_anew() {
        let (mut app, _) = world();
        app.insert_resource(InputFocusVisible(false));
        let field = |app: &mut App| app.world_mut().spawn((Name::new("seek"), EditableText::new("xi"))).id();
        let old = field(&mut app);
        focus(&mut app, old);
        app.world_mut().despawn(old);
        let new = field(&mut app);
        app.update();
        assert_eq!(app.world().resource::<InputFocus>().get(), Some(new));
    }

    #[test]
    fn a_button_pressed_by_the_pointer_does_not_hold_the_keyboard() {
        let (mut app, old) = world();
        focus(&mut app, old[1]);
        app.insert_resource(InputFocusVisible(false));
        let new = made_anew(&mut app, old);
        assert!(!new.contains(&app.world().resource::<InputFocus>().get().expect("not cleared yet")));
    }
}
