//! What is told of what lies under the pointer: short, and no more than one's own court knows.

use super::march;
use crate::{
    present::{
        chronicle,
        page::{Page, Row},
        panels::View,
        texts::args,
    },
    sim::{
        fog,
        ids::{ArmyId, EnvoyId, PlaceId},
        look::Look,
        war::supply,
    },
    window::{
        Shell,
        map::pick::Thing,
        table::Table,
        theme::tip::{Asked, Tip},
    },
};

/// Rows of a tip at most.
const ROWS: usize = 8;

/// The tip of something, for whoever has chosen these armies.
pub fn tip(thing: Thing, armies: Vec<ArmyId>) -> Tip {
    Tip::new(move |asked: &Asked| {
        let (shell, Some(table)) = (asked.shell, asked.table) else { return Page::default() };
        if let Some(page) = armies.first().and_then(|&first| sent(table, shell, first, &armies, &thing)) {
            return page;
        }
        let view = table.view(shell);
        match &thing {
            Thing::Armies(ids) => host(&view, ids),
            Thing::Envoy(id) => envoy(&view, *id),
            other => other.place().map_or_else(Page::default, |p| place(&view, p)),
        }
    })
}

/// A place: the first of its quantities, and the armies there that one knows of.
pub fn place(view: &View, place: PlaceId) -> Page {
    let full = view.place(place);
    let mut page = Page::new(full.title);
    let first = full.sections.into_iter().find(|s| s.head.is_none());
    for row in first.into_iter().flat_map(|s| s.rows).filter(|r| matches!(r, Row::Fact(..))).take(ROWS) {
        page.row(row);
    }
    let here: Vec<_> = fog::known(&view.scene, view.you).into_iter().filter(|s| s.at == place).collect();
    for sighting in here.iter().take(4) {
        page.item(line(view, sighting));
    }
    page
}

/// An army as one knows it.
fn line(view: &View, sighting: &fog::Sighting) -> String {
    if sighting.exact {
        return view.army_page(sighting.army).title;
    }
    let list = args([
        ("polity", view.words.polity(sighting.of)),
        ("men", view.words.figure(sighting.men)),
        ("horse", (sighting.horse / 10).to_string()),
    ]);
    view.words.sentence(&view.words.with("map-tip-host", &list))
}

/// Armies that stand together.
fn host(view: &View, ids: &[ArmyId]) -> Page {
    let known: Vec<_> = ids.iter().filter_map(|&id| fog::sighting(&view.scene, view.you, id)).collect();
    match known.as_slice() {
        [] => Page::default(),
        [one] if one.exact => {
            let mut page = view.army_page(one.army);
            page.sections.iter_mut().for_each(|s| s.rows.truncate(ROWS));
            page
        }
        [one] => Page::new(line(view, one)),
        all => {
            let men = all.iter().map(|s| s.men).sum::<i64>();
            let list = args([("n", all.len().to_string()), ("men", view.words.figure(men))]);
            let mut page = Page::new(view.words.with("map-tip-stack", &list));
            all.iter().take(ROWS).for_each(|s| {
                page.item(line(view, s));
            });
            page
        }
    }
}

/// An envoy on the road.
fn envoy(view: &View, id: EnvoyId) -> Page {
    let Some((letter, journey)) = view.scene.envoy(id) else { return Page::default() };
    let list = args([
        ("from", view.words.polity_as(letter.proposal.from, "short")),
        ("to", view.words.polity_as(letter.proposal.to, "short")),
    ]);
    let mut page = Page::new(view.words.with("map-tip-envoy", &list));
    page.text(view.words.sentence(&view.words.act(letter.proposal.act)));
    let days = i64::from((journey.left + 1) / 2);
    page.fact(view.words.get("map-tip-road"), view.words.with("map-days", &args([("days", days)])));
    page
}

/// What comes of sending the chosen armies there.
fn sent(table: &Table, shell: &Shell, first: ArmyId, armies: &[ArmyId], on: &Thing) -> Option<Page> {
    let view = table.view(shell);
    let scene = &view.scene;
    let army = scene.army(first).filter(|a| a.exists() && march::commands(a, view.you))?;
    // Own armies are chosen, not sent onto.
    if matches!(on, Thing::Armies(ids) if ids.iter().any(|id| scene.army(*id).is_some_and(|a| march::commands(&a, view.you))))
    {
        return None;
    }
    let order = march::order_onto(table, shell, first, on)?;
    let to = march::goal(scene, on)?;
    let mut page = Page::new(view.words.sentence(&view.order(view.you, &order)));
    if armies.len() > 1 {
        page.text(view.words.with("map-tip-many", &args([("n", armies.len().to_string())])));
    }
    if let Err(refusal) = table.check(shell, &order) {
        page.text(view.words.sentence(&chronicle::refusal(&view.words, &refusal)));
        return Some(page);
    }
    let odds = view.odds(armies, to);
    for (i, section) in odds.sections.into_iter().enumerate() {
        if let Some(head) = section.head {
            page.head(head);
        }
        for row in section.rows.into_iter().filter(|r| i > 0 || matches!(r, Row::Fact(..))).take(ROWS) {
            page.row(row);
        }
        if i == 0 {
            arrival(&view, &army, to, &mut page);
        }
    }
    page.detail(view.words.get("map-tip-send"));
    Some(page)
}

/// When the army is there, and how it will live.
fn arrival(view: &View, army: &crate::sim::look::ArmyLook, to: PlaceId, page: &mut Page) {
    let scene = &view.scene;
    if let Some(days) = view.arrives(army.id, to) {
        let months = (days.max(1) - 1) / scene.rules().war.march_days.max(1);
        page.fact(view.words.get("map-tip-arrival"), view.words.date(scene.date().plus(months)));
    }
    let nomad = scene.rules().polity(army.banner.of).nomad && army.force.horse > army.force.foot;
    let war = &scene.rules().war;
    if let Some(days) = supply::days_at(scene, army.banner.of, to, nomad).filter(|d| *d > war.supply_days) {
        let list = args([("days", i64::from(days)), ("safe", i64::from(war.supply_days))]);
        page.text(view.words.with("map-tip-supply", &list));
    }
}
