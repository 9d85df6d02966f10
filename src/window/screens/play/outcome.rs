//! After a documented decision: one's own answer beside history's, the words of the source, where sources differ, and
//! how good the forecasts were.

use super::{
    super::{Screen, replay::card as records},
    Sheet, Sheets,
    desk::pieces,
    event_card::{art, two_parts},
    sheet::{self, SheetRoot, heading},
    stale, verdict_sheet,
};
use crate::{
    play::score::{Score, Settled},
    present::{Lang, Words, chronicle, texts::args, verdict},
    sim::{
        chronicle::{Entry, Fact},
        diplomacy::Answer,
        evaluator::Documented,
        ids::RecordId,
    },
    window::{
        Shell,
        table::{Moment, Table},
        theme::{Face, Kit, colour, parts, terms::prose, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui::UiScale, ui_widgets::Activate, window::PrimaryWindow};

/// Adds outcome cards.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw.run_if(stale).run_if(in_state(Screen::Play)));
}

/// The answer in the game to the documented question, the one that fell nearest to its date.
pub fn answered<'m>(moment: &'m Moment, documented: &Documented) -> Option<(&'m Entry, Answer)> {
    let same = moment.entries().filter_map(|entry| match &entry.fact {
        Fact::Answered { from, to, act, answer, .. }
            if (*from, *to, *act) == (documented.from, documented.to, documented.act) =>
        {
            Some((entry, *answer))
        }
        _ => None,
    });
    same.min_by_key(|(entry, _)| entry.date.since(documented.on).abs())
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it draws from")]
fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    shell: Res<Shell>,
    mut kit: Kit,
    scale: Res<UiScale>,
    window: Single<&Window, With<PrimaryWindow>>,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Outcome(record) = sheet { Some(*record) } else { None };
    let Some(record) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let sheet = &Sheet::Outcome(record);
    let words = shell.words();
    let rules = &shell.content.rules;
    let evaluator = &rules.evaluator;
    let documented = evaluator.documented.iter().find(|d| d.record == record && d.counsel.is_none());
    let yours = documented.and_then(|d| answered(&table.moment, d));
    let history = documented.map(|d| evaluator.library.cases[d.case].answer);
    let shown = yours.map(|(_, answer)| answer).or(history);
    let actor = documented.map_or(table.you, |d| d.to);
    let ground = kit.bakery.colour(Some(actor));
    let room = window.width() / scale.0;
    let Some(info) = rules.records.get(record.index()) else { return };
    let card = chronicle::card(&words, record, info.date);
    let zh = Words { lang: Lang::Zh, ..words };
    let seal = match shown {
        Some(answer) if answer.yes() => zh.get("parley-seal-yes"),
        Some(_) => zh.get("parley-seal-no"),
        None => zh.polity_as(actor, "mark"),
    };
    let title = match (shown, documented) {
        (Some(answer), Some(d)) => {
            let list = [("polity", words.polity(d.to)), ("answer", verdict::answer(&words, answer))];
            words.sentence(&words.with("parley-outcome-title", &args(list)))
        }
        _ => card.title.clone(),
    };
    let terms = verdict_sheet::of(&table, &shell, record).is_some();
    let score = &table.moment.forecasts;
    let settled = documented.and_then(|d| score.settled.iter().rev().find(|s| s.about == Some((d.from, d.to, d.act))));
    two_parts(
        &mut commands,
        &mut kit,
        sheet,
        room,
        |a, kit| {
            let date = yours.map_or(info.date, |(entry, _)| entry.date);
            let under = words.era_year(actor, date).unwrap_or_else(|| words.date(date));
            art(a, kit, records::icon(records::kind(&shell, record)), ground, &seal, &words.sentence(&under));
        },
        |c, kit, width| {
            heading(c, kit, &title);
            pieces::area(c, "outcome", width - 8.0, 8.0, |list| {
                let width = width - 12.0;
                beside(list, kit, yours, documented.zip(history), &card, width);
                told(list, kit, &card, width);
                forecasts(list, kit, score, settled, width);
                next(list, kit, &table, record, width);
                // The last line keeps clear of the edge.
                list.spawn(Node { height: px(20), flex_shrink: 0.0, ..default() });
            });
            c.spawn(Node { justify_content: JustifyContent::FlexEnd, ..pieces::row(10.0) }).with_children(|row| {
                let mut made = pieces::usual(row, "outcome-terms".into(), &kit.get("outcome-terms"));
                match terms {
                    true => {
                        made.insert(Tip::message("outcome-terms-tip")).observe(
                            move |_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.open(Sheet::Verdict(record)),
                        );
                    }
                    false => pieces::refuse(&mut made, kit.get("outcome-terms-none")),
                }
                pieces::usual(row, "outcome-chronicle".into(), &kit.get("play-chronicle"))
                    .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.open(Sheet::Chronicle));
                pieces::primary(row, "outcome-done".into(), &kit.get("parley-continue"))
                    .observe(|_: On<Activate>, mut sheets: ResMut<Sheets>| sheets.close());
            });
        },
    );
}

/// The two answers beside one another.
fn beside(
    list: &mut ChildSpawnerCommands,
    kit: &Kit,
    yours: Option<(&Entry, Answer)>,
    history: Option<(&Documented, Answer)>,
    card: &chronicle::Card,
    width: f32,
) {
    let words = kit.words();
    let each = if width < 520.0 { width } else { (width - 12.0) / 2.0 };
    list.spawn(Node { width: px(width), align_items: AlignItems::Stretch, ..pieces::wrapping(12.0) }).with_children(
        |row| {
            if let Some((entry, answer)) = yours {
                let mut more = Vec::new();
                let judged = match &entry.fact {
                    Fact::Answered { judged: Some(judged), .. } => Some(&judged.verdict),
                    _ => None,
                };
                if let Some(verdict) = judged {
                    more.push(verdict::line_as(&words, "view-thrown", verdict));
                }
                side(
                    row,
                    kit,
                    &words.with("parley-your-world", &args([("date", words.date(entry.date))])),
                    answer,
                    &more,
                    each,
                );
            }
            if let Some((documented, answer)) = history {
                let head = words.with("parley-history", &args([("date", words.date(documented.on))]));
                side(row, kit, &head, answer, std::slice::from_ref(&card.title), each);
            }
        },
    );
    if let (Some((_, mine)), Some((_, theirs))) = (yours, history) {
        let key = if mine.yes() == theirs.yes() { "parley-as-in-history" } else { "parley-not-as-in-history" };
        let ink = if mine.yes() == theirs.yes() { colour::INK_2 } else { colour::CINNABAR };
        list.spawn(pieces::row(8.0)).with_children(|row| pieces::chip(row, &kit.get(key), ink));
    }
}

fn side(row: &mut ChildSpawnerCommands, kit: &Kit, head: &str, answer: Answer, more: &[String], width: f32) {
    let ink = pieces::sided(if answer.yes() { 1 } else { -1 });
    let line = colour::hex(0xa88a5c);
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(14), px(10)),
        border: UiRect::new(px(1), px(1), px(4), px(1)),
        flex_direction: FlexDirection::Column,
        row_gap: px(2),
        ..default()
    };
    let border = BorderColor { top: ink, left: line, right: line, bottom: line };
    row.spawn((node, border, BackgroundColor(colour::SLIP))).with_children(|card| {
        card.spawn(lines(head, Face::Body, 14.0, 1.35, colour::INK_2));
        let told = kit.words().sentence(&verdict::answer(&kit.words(), answer));
        card.spawn(lines(told, Face::title(kit.lang()), kit.by_lang(26.0, 23.0), 1.25, ink));
        for line in more {
            card.spawn(prose(line.clone(), Face::Body, 14.0, 1.4, colour::INK_2));
        }
    });
}

/// What the source says, and where sources differ.
fn told(list: &mut ChildSpawnerCommands, kit: &Kit, card: &chronicle::Card, width: f32) {
    let words = kit.words();
    let head = |list: &mut ChildSpawnerCommands, icon: &str, key: &str| {
        let icon = kit.icon(icon, 18.0, colour::INK_2);
        let node = Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
        list.spawn(node).with_children(|s| parts::section(s, icon, &words.get(key)));
    };
    head(list, "book", "parley-the-record");
    if let Some(body) = &card.body {
        pieces::text(list, body.clone(), 15.0, colour::INK, width);
    }
    pieces::quotation(list, kit, &card.cites, card.gloss.as_deref(), 20.0, width);
    if !card.cites.is_empty() {
        pieces::text(list, words.get("replay-source"), 14.0, colour::INK_3, width);
    }
    if let Some(note) = &card.note {
        head(list, "scales", "parley-sources-differ");
        pieces::text(list, note.clone(), 15.0, colour::INK, width);
    }
}

/// One's own forecast beside the game's, and how good both have been so far.
fn forecasts(list: &mut ChildSpawnerCommands, kit: &Kit, score: &Score, settled: Option<&Settled>, width: f32) {
    let words = kit.words();
    let Some(settled) = settled else { return };
    let icon = kit.icon("yinyang", 18.0, colour::INK_2);
    let node = Node { width: px(width), flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    list.spawn(node).with_children(|s| parts::section(s, icon, &words.get("parley-forecasts")));
    let percent = |p: f64| format!("{:.0}", p * 100.0);
    let answer = words.get(if settled.yes { "desk-was-yes" } else { "desk-was-no" });
    let items = [("you", percent(settled.reader)), ("model", percent(settled.model)), ("answer", answer)];
    pieces::text(list, words.with("desk-settled", &args(items)), 15.0, colour::INK, width);
    if let Some([you, model, base]) = score.tally.scores() {
        let figure = |x: f64| format!("{x:.3}");
        let n = score.tally.count().to_string();
        let items = [("n", n), ("you", figure(you)), ("model", figure(model)), ("base", figure(base))];
        let node = Node { width: px(width), flex_shrink: 0.0, ..default() };
        list.spawn((node, Tip::message("parley-brier-tip"))).with_children(|t| {
            t.spawn(lines(words.with("predict-score", &args(items)), Face::Body, 14.0, 1.45, colour::INK_2));
        });
    }
}

/// What comes next on the record.
fn next(list: &mut ChildSpawnerCommands, kit: &Kit, table: &Table, record: RecordId, width: f32) {
    let words = kit.words();
    let now = table.moment.date();
    let later = table.moment.scenario.records.iter().filter(|r| r.from >= now && r.record != record);
    let Some(next) = later.min_by_key(|r| (r.from, r.record)) else { return };
    let Some(title) = words.record(next.record) else { return };
    let node =
        Node { width: px(width), padding: UiRect::axes(px(14), px(8)), border: px(1).all(), ..pieces::row(12.0) };
    let ground = (BackgroundColor(colour::hex(0xfbf0cf)), BorderColor::all(colour::GOLD));
    list.spawn((node, ground)).with_children(|row| {
        row.spawn(kit.icon("calendar", 22.0, colour::INK));
        let told = words.with("parley-next", &args([("date", words.date(next.from)), ("title", title)]));
        pieces::filling(row, told, Face::Strong, 15.0, colour::INK);
    });
}
