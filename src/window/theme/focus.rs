//! The keyboard, where a sheet lies over the rest.

use super::button;
use bevy::{
    input_focus::{FocusCause, InputFocus, tab_navigation::TabGroup},
    prelude::*,
};

/// Keeps the keyboard in what lies on top.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, hold.after(button::keep_focus));
}

/// Where a sheet lies over the rest, Tab walks its buttons and not those below: the keyboard is given to what is in it,
/// though to no button before Tab is pressed.
fn hold(
    groups: Query<(Entity, &TabGroup, &Children, Option<&GlobalZIndex>)>,
    parents: Query<&ChildOf>,
    mut focus: ResMut<InputFocus>,
) {
    let over = groups.iter().filter(|(_, group, ..)| group.modal).max_by_key(|(.., z)| z.map_or(0, |z| z.0));
    let Some((root, _, children, _)) = over else { return };
    let inside = focus.get().is_some_and(|at| parents.iter_ancestors(at).any(|above| above == root));
    if !inside && let Some(&first) = children.first() {
        focus.set(first, FocusCause::Navigated);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::theme::button::{Dress, button};

    #[test]
    fn tab_walks_what_lies_on_top_and_nothing_below_it() {
        let mut app = App::new();
        app.init_resource::<InputFocus>().add_systems(Update, hold);
        let world = app.world_mut();
        let below = world.spawn((Node::default(), TabGroup::new(0))).id();
        let other = world.spawn((button("below", Dress::Plain, Node::default()), ChildOf(below))).id();
        app.world_mut().resource_mut::<InputFocus>().set(other, FocusCause::Navigated);
        app.update();
        assert_eq!(app.world().resource::<InputFocus>().get(), Some(other), "nothing lies over it");
        let world = app.world_mut();
        let sheet = world.spawn((Node::default(), TabGroup::modal())).id();
        let panel = world.spawn((Node::default(), ChildOf(sheet))).id();
        let own = world.spawn((button("own", Dress::Plain, Node::default()), ChildOf(panel))).id();
        app.update();
        assert_eq!(app.world().resource::<InputFocus>().get(), Some(panel), "in the sheet, on no button yet");
        app.world_mut().resource_mut::<InputFocus>().set(own, FocusCause::Navigated);
        app.update();
        assert_eq!(app.world().resource::<InputFocus>().get(), Some(own), "and stays where it was put");
    }
}
