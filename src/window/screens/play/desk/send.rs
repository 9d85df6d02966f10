//! The bar under the letter: how far it rides and who carries it, the reader's own forecast, and the seal.

use super::{
    Desk,
    draft::{Draft, Pick},
    pieces,
};
use crate::{
    present::{chronicle, texts::args},
    sim::order::Refusal,
    window::{
        Shell,
        table::{Ask, News, Table},
        theme::{
            Face, Kit, colour,
            parts::{self, Stuff},
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

pub fn draw(parent: &mut ChildSpawnerCommands, kit: &mut Kit, desk: &Desk, width: f32) {
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(18), px(12)),
        flex_shrink: 0.0,
        column_gap: px(14),
        row_gap: px(8),
        align_items: AlignItems::Center,
        // What finds no room beside the rest stands at the right all the same.
        justify_content: JustifyContent::FlexEnd,
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    parts::panel(parent, Stuff::Paper, node).with_children(|bar| {
        bar.spawn(kit.icon("envoy", 30.0, colour::INK));
        let column = Node { flex_direction: FlexDirection::Column, flex_grow: 1.0, flex_basis: px(150), ..default() };
        bar.spawn((column, Tip::message("parley-risk"))).with_children(|c| {
            let words = kit.words();
            let ride = desk.to.and_then(|to| desk.view.ride(to));
            let told = match ride {
                Some(days) => words.with("parley-ride", &args([("days", days.to_string())])),
                None => words.get("parley-no-ride"),
            };
            c.spawn(lines(told, Face::Strong, 15.0, 1.3, colour::INK));
            let peril = desk.to.and_then(|to| desk.view.peril(to));
            let faith = desk.draft.proposal(desk.view.you).and_then(|proposal| desk.view.faith(&proposal));
            for warning in peril.into_iter().chain(faith) {
                c.spawn(lines(warning, Face::Body, 14.0, 1.3, colour::CINNABAR));
            }
            if let Some(talks) =
                desk.draft.act.and_then(|a| words.rules.acts.get(a.index())).map(|a| a.talks).filter(|n| *n > 0)
            {
                let told = words.with("parley-talks", &args([("n", talks.to_string())]));
                c.spawn(lines(told, Face::Body, 14.0, 1.3, colour::INK_2));
            }
        });
        let carrier = desk.draft.person.map_or_else(|| kit.get("parley-any-envoy"), |p| kit.words().person_short(p));
        pieces::small(bar, "carrier".into(), &carrier).insert(Tip::message("parley-carrier-tip")).observe(
            |_: On<Activate>, mut draft: ResMut<Draft>| {
                draft.pick = if draft.pick == Some(Pick::Carrier) { None } else { Some(Pick::Carrier) };
            },
        );
        pieces::usual(bar, "cancel".into(), &kit.get("parley-cancel"))
            .observe(|_: On<Activate>, mut draft: ResMut<Draft>| draft.clear());
        seal(bar, kit, desk);
    });
}

/// The reader's own forecast; it is scored when the answer comes.
pub fn mine(bar: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk) {
    let now = desk.draft.mine;
    bar.spawn((pieces::row(4.0), Tip::message("parley-mine-tip"))).with_children(|row| {
        pieces::small(row, "mine-less".into(), "−").observe(|_: On<Activate>, mut draft: ResMut<Draft>| {
            draft.mine = moved(draft.mine, -5);
        });
        let told = match now {
            Some(n) => kit.words().with("parley-mine", &args([("n", n.to_string())])),
            None => kit.get("parley-mine-none"),
        };
        row.spawn(Node { width: px(104), justify_content: JustifyContent::Center, ..default() }).with_children(|t| {
            t.spawn((lines(told, Face::Body, 14.0, 1.3, colour::INK), TextLayout::no_wrap()));
        });
        pieces::small(row, "mine-more".into(), "+").observe(|_: On<Activate>, mut draft: ResMut<Draft>| {
            draft.mine = moved(draft.mine, 5);
        });
    });
}

/// A forecast moved by so much: it begins at an even chance, and is none again beyond its ends.
pub fn moved(mine: Option<i32>, by: i32) -> Option<i32> {
    match mine {
        None => Some(50),
        Some(n) => Some(n + by).filter(|n| (0..=100).contains(n)),
    }
}

fn seal(bar: &mut ChildSpawnerCommands, kit: &Kit, desk: &Desk) {
    let mut made = pieces::primary(bar, "send".into(), &kit.get("parley-send"));
    match &desk.refusal {
        Some(why) => pieces::refuse(&mut made, refused(kit, why)),
        None => {
            made.observe(send);
        }
    }
}

/// Why it cannot be sent, in words.
fn refused(kit: &Kit, why: &Refusal) -> String {
    kit.words().sentence(&chronicle::refusal(&kit.words(), why))
}

/// Seals the letter: the order is given, and one's own forecast laid down beside the game's.
fn send(
    _: On<Activate>,
    mut draft: ResMut<Draft>,
    mut table: ResMut<Table>,
    shell: Res<Shell>,
    mut news: MessageWriter<News>,
) {
    let (Some(order), Some(proposal)) = (draft.order(), draft.proposal(table.you)) else { return };
    if table.check(&shell, &order).is_err() {
        return;
    }
    let chance = table.view(&shell).verdict(&proposal, draft.person).permille;
    if let Some(mine) = draft.mine {
        let about = (table.you, proposal.to, proposal.act);
        table.ask(Ask::Foretell { mine: f64::from(mine) / 100.0, about, model: chance });
    }
    table.order(order);
    let list =
        args([("polity", shell.words().polity(proposal.to)), ("chance", crate::present::verdict::percent(chance))]);
    news.write(News::Note(shell.words().with("parley-sent", &list)));
    draft.clear();
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_forecast_begins_even_and_is_taken_back_beyond_its_ends() {
        assert_eq!(moved(None, 5), Some(50));
        assert_eq!(moved(Some(50), -5), Some(45));
        assert_eq!(moved(Some(0), -5), None);
        assert_eq!(moved(Some(100), 5), None);
    }
}
