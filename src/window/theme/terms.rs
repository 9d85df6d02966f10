//! Names within running text: what has an article is underlined, tells what it is when the pointer rests on it, and
//! leads there by a click.
//!
//! A text that is made with [`prose`] is taken apart once, when it is new, into spans of which each name is one. The
//! engine finds the span that lies under the pointer.

use super::{Face, colour, text};
use crate::{
    present::{Lang, links::Names},
    window::{Shell, table::Table},
};
use bevy::{
    prelude::*,
    text::{LineHeight, Underline, UnderlineColor},
};

/// A text whose names are to become links.
#[derive(Component)]
pub struct Prose;

/// A name within a text, and the topic of its article, such as `place/zhongxing`.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Term(pub String);

/// What a panel is about: names in it do not lead to the panel itself.
#[derive(Component, Clone, Debug)]
pub struct Subject(pub String);

/// All names, in the reader's language.
#[derive(Resource, Default)]
pub struct Terms(pub Names);

/// Adds links.
pub fn plugin(app: &mut App) {
    app.init_resource::<Terms>();
    app.add_systems(PreUpdate, learn.run_if(resource_exists::<Table>));
}

/// Learns the names when the language or the content changes.
fn learn(shell: Res<Shell>, mut terms: ResMut<Terms>, mut learnt: Local<Option<Lang>>) {
    if *learnt != Some(shell.lang) || shell.is_changed() {
        *learnt = Some(shell.lang);
        terms.0 = Names::of(&shell.words());
    }
}

/// Running text: like [`text::lines`], with its names underlined while a game is played.
pub fn prose(words: impl Into<String>, face: Face, size: f32, height: f32, ink: Color) -> impl Bundle {
    (text::lines(words, face, size, height, ink), Prose)
}

type Fresh<'a> = (Entity, &'a mut Text, &'a TextFont, &'a LineHeight, &'a TextColor);

/// Takes new texts apart. Without a game there is nothing to lead to.
pub fn weave(
    mut commands: Commands,
    mut fresh: Query<Fresh, Added<Prose>>,
    parents: Query<&ChildOf>,
    subjects: Query<&Subject>,
    terms: Res<Terms>,
    table: Option<Res<Table>>,
) {
    if table.is_none() {
        return;
    }
    for (entity, mut text, font, height, ink) in &mut fresh {
        let about = parents.iter_ancestors(entity).find_map(|e| subjects.get(e).ok());
        let links = terms.0.find(&text.0, about.map_or("", |s| &s.0));
        let Some(first) = links.first() else { continue };
        let whole = std::mem::take(&mut text.0);
        whole[..first.span.start].clone_into(&mut text.0);
        let line = UnderlineColor(if ink.0.to_linear().red > 0.5 { colour::GOLD } else { colour::LINE });
        commands.entity(entity).with_children(|spans| {
            for (i, link) in links.iter().enumerate() {
                let dressed = (font.clone(), *height, *ink);
                let one = Pickable { should_block_lower: true, is_hoverable: true };
                let name = TextSpan::new(&whole[link.span.clone()]);
                spans.spawn((name, dressed.clone(), Underline, line, one, Term(link.topic.clone())));
                let end = links.get(i + 1).map_or(whole.len(), |next| next.span.start);
                if end > link.span.end {
                    spans.spawn((TextSpan::new(&whole[link.span.end..end]), dressed, Pickable::IGNORE));
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{present::links::Names, window::check::Stage};

    /// The spans of a text, with the topics of those that lead somewhere.
    fn spans(world: &mut World, root: Entity) -> Vec<(String, Option<String>)> {
        let children = world.get::<Children>(root).map(|c| c.to_vec()).unwrap_or_default();
        let one = |e: &Entity| {
            (world.get::<TextSpan>(*e).expect("a span").0.clone(), world.get::<Term>(*e).map(|t| t.0.clone()))
        };
        children.iter().map(one).collect()
    }

    #[test]
    fn names_in_running_text_become_spans_and_the_text_stays_whole() {
        let mut stage = Stage::play(Lang::En, "brother_states", "xia");
        let text = "Xia holds Lingzhou against Jin.";
        let root = stage.world().spawn(prose(text, Face::Body, 15.0, 1.4, colour::INK)).id();
        stage.frames(2);
        let found = spans(stage.world(), root);
        let topics: Vec<&str> = found.iter().filter_map(|(_, t)| t.as_deref()).collect();
        assert_eq!(topics, ["polity/xia", "place/lingzhou", "polity/jin"]);
        let first = stage.world().get::<Text>(root).expect("a text").0.clone();
        let joined: String = std::iter::once(first).chain(found.into_iter().map(|(s, _)| s)).collect();
        assert_eq!(joined, text);
        // Within a panel about Xia its own name is no link.
        let panel = stage.world().spawn((Node::default(), Subject("polity/xia".into()))).id();
        let inside = stage.world().spawn((prose(text, Face::Body, 15.0, 1.4, colour::INK), ChildOf(panel))).id();
        stage.frames(2);
        let topics: Vec<_> = spans(stage.world(), inside).into_iter().filter_map(|(_, t)| t).collect();
        assert_eq!(topics, ["place/lingzhou", "polity/jin"]);
        assert!(!Names::default().find(text, "").iter().any(|l| l.topic == "polity/xia"), "nothing is known unlearnt");
    }
}
