//! What a newcomer may try first: rows about this very game, each of which goes where it tells of.

use super::{
    Sheet,
    go::Goal,
    needs,
    row::{self, Line, Sign},
};
use crate::{
    present::{panels::View, texts::args},
    sim::{ids::PolityId, look::Look},
    window::{
        table::Table,
        theme::{Face, Kit, colour, text::lines, tip::Tip},
    },
};
use bevy::prelude::*;

/// Lays the rows, and under them that nothing is lost by trying.
pub fn lay(list: &mut ChildSpawnerCommands, kit: &mut Kit, table: &Table, width: f32) {
    for line in rows(&table.view(&kit.shell)) {
        row::row(list, kit, width, line);
    }
    list.spawn(Node { width: px(width), flex_shrink: 0.0, ..default() }).with_children(|t| {
        t.spawn(lines(kit.get("first-undo"), Face::Body, 14.0, 1.4, colour::INK_2));
    });
}

/// What needs the court, its largest army, the court that it should write to, and its seat.
fn rows(view: &View) -> Vec<Line> {
    let words = &view.words;
    let mut list = Vec::new();
    let mut say = |name: &str, sign: Sign, items: crate::present::texts::Args, goal: Goal| {
        list.push(Line {
            name: format!("first-{name}"),
            sign,
            head: words.with(&format!("first-{name}"), &items),
            line: words.with(&format!("first-{name}-how"), &items),
            value: String::new(),
            grave: false,
            chosen: false,
            goal: Some(goal),
            tip: Some(Tip::message("hud-need-go")),
        });
    };
    let needs = view.needs();
    if let Some(need) = needs.first() {
        let (icon, ink) = needs::icon(need.kind);
        let items = args([("need", need.head.clone()), ("n", needs.len().to_string())]);
        say("need", Sign::Disc(icon, ink), items, need.about.into());
    }
    let own = view.scene.armies_of(view.you).into_iter().filter_map(|id| view.scene.army(id));
    if let Some(army) = own.filter(|a| !a.away()).max_by_key(|a| (a.force.men(), std::cmp::Reverse(a.id))) {
        let place = words.place(army.position.at);
        let items =
            args([("army", view.host(army.id)), ("men", words.short_number(army.force.men())), ("place", place)]);
        say("army", Sign::Disc("general", colour::LINE_STRONG), items, Goal::Army(army.id));
    }
    if let Some(court) = correspondent(view) {
        let items = args([("polity", words.polity(court))]);
        say("desk", Sign::Disc("treaty", colour::LINE_STRONG), items, Goal::Sheet(Sheet::Desk(Some(court))));
    }
    let seat = view.scene.court(view.you).seat;
    if view.scene.holder(seat) == Some(view.you) {
        let items = args([("place", words.place(seat))]);
        say("seat", Sign::Disc("pagoda", colour::LINE_STRONG), items, Goal::Place(seat));
    }
    list
}

/// The court that one would write to first: one that one is bound to and at peace with, else an enemy, else any.
fn correspondent(view: &View) -> Option<PolityId> {
    let others = view.scene.polities().filter(|&p| p != view.you && view.scene.stands(p));
    others.min_by_key(|&p| {
        let relation = view.scene.relations().get(view.you, p);
        let rank = match (relation.war.is_some(), relation.bond.is_some()) {
            (false, true) => 0,
            (true, _) => 1,
            (false, false) => 2,
        };
        (rank, p)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        present::Lang,
        window::{
            Shell,
            check::Stage,
            screens::play::{Selected, Sheets},
        },
    };
    use bevy::ui_widgets::Activate;

    #[test]
    fn every_row_says_what_it_is_about_and_goes_there() {
        for lang in Lang::ALL {
            let mut stage = Stage::play(lang, "lips_and_teeth", "xia");
            let world = stage.world();
            assert_eq!(world.resource::<Sheets>().top(), Some(&Sheet::Help), "a new game begins with it");
            let (table, shell) = (world.resource::<Table>(), world.resource::<Shell>());
            let view = table.view(shell);
            let made = rows(&view);
            let names: Vec<_> = made.iter().map(|l| l.name.as_str()).collect();
            assert_eq!(names, ["first-need", "first-army", "first-desk", "first-seat"]);
            assert!(made.iter().all(|l| !l.head.contains('[') && !l.line.contains('[')), "no message is missing");
            let jin = shell.content.rules.keys.find_polity("jin").expect("shipped");
            assert_eq!(made[2].goal, Some(Goal::Sheet(Sheet::Desk(Some(jin)))), "the suzerain is asked");
            // A click on the army's row chooses it, and the map is seen.
            let Some(Goal::Army(army)) = made[1].goal else { panic!("an army") };
            let world = stage.world();
            let mut named = world.query::<(Entity, &Name)>();
            let button = named.iter(world).find(|(_, n)| n.as_str() == "first-army").expect("a button").0;
            world.trigger(Activate { entity: button });
            stage.frames(2);
            assert_eq!(stage.world().resource::<Selected>().armies, [army]);
            assert!(stage.world().resource::<Sheets>().0.is_empty());
        }
    }
}
