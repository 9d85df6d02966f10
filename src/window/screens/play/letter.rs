//! A letter that waits for an answer: what is asked, who at one's own court speaks for it and who against, and what each
//! answer would bring.

use super::{
    super::Screen,
    Sheet, Sheets,
    desk::{draft::Draft, forecast, pieces},
    folio,
    futures::{self, Futures, Question},
    sheet::{self, SheetRoot, cross},
    stale,
};
use crate::{
    present::{
        Lang, Words,
        page::{Page, Section},
        panels::{Counsel, View},
        texts::args,
    },
    sim::{
        diplomacy::{Answer, Side},
        ids::EnvoyId,
        look::Look,
        order::{self, Order},
    },
    study::futures::Outlook,
    window::{
        Shell,
        table::Table,
        theme::{
            Face, Kit, colour,
            page::{self, Ground},
            parts::{self, Stuff},
            terms::prose,
            text::lines,
            tip::Tip,
        },
    },
};
use bevy::{
    input_focus::tab_navigation::TabGroup, prelude::*, ui::UiScale, ui_widgets::Activate, window::PrimaryWindow,
};

/// Adds letters.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        draw.run_if(stale.or_else(resource_exists_and_changed::<Futures>)).run_if(in_state(Screen::Play)),
    );
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it draws from")]
fn draw(
    mut commands: Commands,
    sheets: Res<Sheets>,
    table: Res<Table>,
    shell: Res<Shell>,
    futures: Res<Futures>,
    mut kit: Kit,
    scale: Res<UiScale>,
    window: Single<&Window, With<PrimaryWindow>>,
    roots: Query<Entity, With<SheetRoot>>,
) {
    let asked = |sheet: &Sheet| if let Sheet::Letter(id) = sheet { Some(*id) } else { None };
    let Some(id) = sheet::begin(&mut commands, &sheets, &roots, asked) else { return };
    let sheet = &Sheet::Letter(id);
    let view = table.view(&shell);
    let Some(counsel) = view.counsel_on(id) else {
        sheet::page_sheet(&mut commands, &mut kit, sheet, &Page::note(shell.get("parley-letter-gone")));
        return;
    };
    let room = window.width() / scale.0;
    let width = (room - 48.0).min(1560.0);
    let left = if width < 900.0 { width } else { (width * 0.34).clamp(330.0, 480.0) };
    let right = if width < 900.0 { width } else { width - left - 16.0 };
    let root = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        padding: UiRect::new(px(16), px(16), px(76), px(16)),
        justify_content: JustifyContent::Center,
        align_items: AlignItems::Center,
        ..default()
    };
    let veil = BackgroundColor(colour::hex(0x140c07).with_alpha(0.55));
    commands.spawn((root, veil, GlobalZIndex(100), SheetRoot(sheet.clone()), TabGroup::modal())).with_children(
        |root| {
            let node = Node {
                width: px(width),
                max_height: percent(100),
                column_gap: px(16),
                row_gap: px(12),
                flex_wrap: if width < 900.0 { FlexWrap::Wrap } else { FlexWrap::NoWrap },
                ..default()
            };
            root.spawn(node).with_children(|all| {
                let column = |width: f32| Node {
                    width: px(width),
                    flex_direction: FlexDirection::Column,
                    row_gap: px(12),
                    min_height: px(0),
                    flex_shrink: 0.0,
                    ..default()
                };
                all.spawn(column(left)).with_children(|c| written(c, &mut kit, &view, &counsel, left));
                all.spawn(column(right)).with_children(|c| {
                    // In a low window the answers need the room.
                    let heard = if window.height() / scale.0 < 560.0 { 2 } else { usize::MAX };
                    speakers(c, &mut kit, &view, &counsel, heard, right);
                    let reply = |answer| Some(Order::Reply { envoy: id, answer });
                    let choices = vec![reply(Answer::Accepted), reply(Answer::Refused)];
                    let question = Question::of(&table, choices);
                    answers(c, &mut kit, &view, &counsel, id, (&futures, question), right);
                });
            });
        },
    );
}

/// The letter itself, on the sender's brocade.
fn written(column: &mut ChildSpawnerCommands, kit: &mut Kit, view: &View, counsel: &Counsel, width: f32) {
    let ground = kit.bakery.colour(Some(counsel.other));
    let node = Node { width: px(width), padding: px(22).all(), flex_grow: 1.0, min_height: px(0), ..default() };
    let edge = (BackgroundColor(ground), BoxShadow::new(colour::SHADOW, px(0), px(3), px(0), px(8)));
    column.spawn((node, edge)).with_children(|cloth| {
        pieces::brocade_of(cloth);
        let paper = Node {
            padding: px(16).all(),
            column_gap: px(16),
            border: px(2).all(),
            width: px(width - 44.0),
            min_height: px(0),
            ..default()
        };
        let red = BorderColor::all(colour::CINNABAR.with_alpha(0.8));
        cloth.spawn((paper, BackgroundColor(colour::SLIP), red)).with_children(|paper| {
            let inner = width - 44.0 - 36.0 - 56.0;
            let body = Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(8),
                width: px(inner),
                min_height: px(0),
                flex_shrink: 0.0,
                ..default()
            };
            paper.spawn(body).with_children(|body| {
                said(body, kit, view, counsel, inner);
                signed(body, kit, view, counsel);
            });
            address(paper, kit, counsel);
        });
    });
}

/// The label of the letter, read from the top at the right as all writing of the time.
fn address(paper: &mut ChildSpawnerCommands, kit: &mut Kit, counsel: &Counsel) {
    let column = Node {
        width: px(40),
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        row_gap: px(8),
        border: UiRect::left(px(1)),
        flex_shrink: 0.0,
        ..default()
    };
    let words = Words { lang: Lang::Zh, ..kit.words() };
    let label = words.with("parley-letter-from", &args([("polity", words.polity_as(counsel.other, "short"))]));
    let mark = words.polity_as(counsel.other, "mark");
    paper.spawn((column, BorderColor::all(colour::CINNABAR.with_alpha(0.5)))).with_children(|c| {
        for letter in label.chars().filter(|l| !l.is_whitespace()) {
            c.spawn(lines(letter.to_string(), Face::Kai, 28.0, 1.12, colour::INK));
        }
        c.spawn(kit.seal(&mark, 38));
    });
}

/// At the foot, who has signed and when, beside the seal of his name.
fn signed(body: &mut ChildSpawnerCommands, kit: &mut Kit, view: &View, counsel: &Counsel) {
    let Some(ruler) = view.scene.court(counsel.other).ruler else { return };
    let words = kit.shell.words();
    let date = view.scene.date();
    let on = words.sentence(&words.era_year(counsel.other, date).unwrap_or_else(|| words.date(date)));
    let (name, lang) = (words.person_short(ruler), words.lang);
    let letters = folio::seal_of(kit, ruler);
    let seal = kit.seal(&letters, 64);
    body.spawn(Node { flex_grow: 1.0, ..default() });
    let row = Node { justify_content: JustifyContent::FlexEnd, flex_shrink: 0.0, ..pieces::row(12.0) };
    body.spawn(row).with_children(|row| {
        let column = Node {
            flex_direction: FlexDirection::Column,
            align_items: AlignItems::FlexEnd,
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        };
        row.spawn(column).with_children(|c| {
            c.spawn(lines(name, Face::title(lang), 16.0, 1.3, colour::INK));
            c.spawn(lines(on, Face::Body, 14.0, 1.3, colour::INK_2));
        });
        row.spawn(seal);
    });
}

/// Who asks, what, and on which terms; and how one stands with whoever asks.
fn said(body: &mut ChildSpawnerCommands, kit: &mut Kit, view: &View, counsel: &Counsel, width: f32) {
    let words = kit.shell.words();
    let key = if counsel.counter { "parley-letter-counter" } else { "parley-letter-title" };
    let list = args([("polity", words.polity(counsel.other)), ("act", words.act(counsel.proposal.act))]);
    let title = words.sentence(&words.with(key, &list));
    body.spawn(Node { width: px(width), flex_shrink: 0.0, ..default() }).with_children(|t| {
        t.spawn(lines(
            title,
            Face::title(words.lang),
            if words.lang == Lang::Zh { 26.0 } else { 21.0 },
            1.25,
            colour::INK,
        ));
    });
    body.spawn(parts::rule(colour::LINE, 1.0));
    pieces::area(body, "letter", width - 8.0, 8.0, |list| {
        if let Some(salutation) = &counsel.salutation {
            pieces::text(list, salutation.clone(), 15.0, colour::INK, width - 12.0);
        }
        for (clause, text) in counsel.proposal.clauses.iter().zip(&counsel.clauses) {
            list.spawn(Node { width: px(width - 12.0), ..pieces::row(10.0) }).with_children(|row| {
                row.spawn(kit.icons.node(super::desk::draft::icon(clause), 20.0, colour::INK));
                pieces::filling(row, words.sentence(text), Face::Strong, 16.0, colour::INK);
            });
        }
        list.spawn(parts::rule(colour::HAIR, 1.0));
        pieces::text(list, words.get("parley-letter-invented"), 14.0, colour::INK_3, width - 12.0);
        for section in &view.relations(Some(counsel.other)).sections {
            let head = Some(words.get("polity-between"));
            page::lay_section(list, kit, &Section { head, ..section.clone() }, width - 12.0, Ground::Paper);
        }
    });
}

/// Those who speak for it and against it, each in a panel of its own.
fn speakers(
    column: &mut ChildSpawnerCommands,
    kit: &mut Kit,
    view: &View,
    counsel: &Counsel,
    heard: usize,
    width: f32,
) {
    let words = kit.shell.words();
    let each = if width < 560.0 { width } else { (width - 16.0) / 2.0 };
    column.spawn(Node { column_gap: px(16), flex_shrink: 0.0, ..pieces::wrapping(16.0) }).with_children(|row| {
        for pro in [true, false] {
            let node = Node {
                width: px(each),
                align_self: AlignSelf::Stretch,
                padding: UiRect::axes(px(16), px(12)),
                flex_direction: FlexDirection::Column,
                row_gap: px(6),
                ..default()
            };
            parts::panel(row, Stuff::Paper, node).with_children(|panel| {
                let ink = pieces::sided(if pro { 1 } else { -1 });
                let key = if pro { "parley-voices-for" } else { "parley-voices-against" };
                panel.spawn(Node { column_gap: px(8), ..pieces::row(8.0) }).with_children(|head| {
                    let flag = Node { padding: UiRect::axes(px(10), px(3)), ..default() };
                    head.spawn((flag, BackgroundColor(ink))).with_children(|f| {
                        f.spawn((
                            lines(words.get(key), Face::Strong, 15.0, 1.3, colour::ON_LACQUER),
                            TextLayout::no_wrap(),
                        ));
                    });
                });
                panel.spawn(parts::rule(colour::HAIR, 1.0));
                let voices: Vec<_> = counsel.voices.iter().filter(|v| v.pro() == pro).collect();
                for voice in voices.iter().take(heard) {
                    let tip = view.person(voice.person);
                    panel
                        .spawn((Node { width: px(each - 32.0), ..pieces::row(10.0) }, Tip::new(move |_| tip.clone())))
                        .with_children(|row| {
                            row.spawn(kit.icons.node("mianguan", 22.0, ink));
                            let text = Node {
                                flex_direction: FlexDirection::Column,
                                flex_grow: 1.0,
                                flex_basis: px(0),
                                ..default()
                            };
                            row.spawn(text).with_children(|t| {
                                t.spawn(lines(words.person(voice.person), Face::Strong, 15.0, 1.3, colour::INK));
                                let reason = words.get(&format!("term-{}", voice.reason.key()));
                                t.spawn(lines(words.sentence(&reason), Face::Body, 14.0, 1.3, colour::INK_2));
                            });
                            pieces::number(row, voice.points, 56.0);
                        });
                }
                let more = voices.len().saturating_sub(heard);
                if more > 0 {
                    let told = words.with("parley-voices-more", &args([("n", more)]));
                    pieces::text(panel, told, 14.0, colour::INK_3, each - 32.0);
                }
                if voices.is_empty() {
                    pieces::text(panel, words.get("parley-voices-none"), 15.0, colour::INK_3, each - 32.0);
                }
            });
        }
    });
}

/// What one can answer, and what it would bring.
fn answers(
    column: &mut ChildSpawnerCommands,
    kit: &mut Kit,
    view: &View,
    counsel: &Counsel,
    id: EnvoyId,
    (futures, question): (&Futures, Question),
    width: f32,
) {
    let ends = futures.of(&question);
    let told = |at: usize| ends.get(at).map(|outlook| (view, outlook));
    let node = Node {
        width: px(width),
        padding: UiRect::axes(px(18), px(14)),
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        min_height: px(0),
        flex_shrink: 1.0,
        ..default()
    };
    parts::panel(column, Stuff::Paper, node).with_children(|panel| {
        let inner = width - 36.0;
        panel.spawn(pieces::row(10.0)).with_children(|row| {
            pieces::filling(
                row,
                kit.get("parley-how-answer"),
                Face::title(kit.lang()),
                kit.by_lang(22.0, 20.0),
                colour::INK,
            );
            futures::button(row, kit, futures, question);
            cross(row);
        });
        panel.spawn(parts::rule(colour::LINE, 1.0));
        pieces::area(panel, "answers", inner - 8.0, 4.0, |list| {
            let inner = inner - 12.0;
            choice(
                list,
                kit,
                inner,
                "yes",
                "treaty",
                brings(view, counsel, true),
                true,
                check(view, id, Answer::Accepted),
                told(0),
            )
            .observe(reply(id, Answer::Accepted));
            choice(
                list,
                kit,
                inner,
                "no",
                "break",
                brings(view, counsel, false),
                false,
                check(view, id, Answer::Refused),
                told(1),
            )
            .observe(reply(id, Answer::Refused));
            let months = view.scene.rules.court.audience.to_string();
            let silent = vec![kit.words().with("parley-ignored", &args([("n", months)]))];
            choice(list, kit, inner, "silence", "calendar", silent, false, check(view, id, Answer::Ignored), None)
                .observe(reply(id, Answer::Ignored));
            let mirrored = if counsel.counter { counsel.proposal.clone() } else { counsel.proposal.mirrored() };
            choice(list, kit, inner, "terms", "edict", vec![kit.get("parley-terms-how")], false, None, None).observe(
                move |_: On<Activate>, mut draft: ResMut<Draft>, mut sheets: ResMut<Sheets>| {
                    draft.take(&mirrored);
                    sheets.close();
                    sheets.open(Sheet::Desk(Some(mirrored.to)));
                },
            );
            list.spawn(Node { height: px(4), flex_shrink: 0.0, ..default() });
            forecast::head(list, kit, &counsel.panel, &kit.get("parley-by-itself"), inner, |_| {});
            forecast::rows(list, kit, &counsel.panel, inner);
        });
    });
}

/// What an answer would bring: what we should owe, what they, and what it costs at home.
fn brings(view: &View, counsel: &Counsel, yes: bool) -> Vec<String> {
    let words = &view.words;
    let mut list = Vec::new();
    if yes {
        for (clause, text) in counsel.proposal.clauses.iter().zip(&counsel.clauses) {
            let key = match clause.giver() {
                Some(side) if counsel.proposal.side(side) == view.you => "parley-we-owe",
                Some(Side::Proposer | Side::Recipient) => "parley-they-owe",
                None => "parley-both",
            };
            list.push(words.with(key, &args([("what", text.clone())])));
        }
        list.extend(view.faith(&counsel.proposal));
    }
    let cost = counsel.costs[usize::from(!yes)];
    if cost > 0 {
        let key = if yes { "view-letter-cost-yes" } else { "view-letter-cost-no" };
        list.push(words.with(key, &args([("cost", view.stability_lost(cost))])));
    }
    if list.is_empty() {
        list.push(words.get("parley-brings-nothing"));
    }
    list
}

/// Why that answer cannot be given.
fn check(view: &View, envoy: EnvoyId, answer: Answer) -> Option<String> {
    let order = Order::Reply { envoy, answer };
    let refused = order::check(&view.scene, view.you, &order).err()?;
    Some(view.words.sentence(&crate::present::chronicle::refusal(&view.words, &refused)))
}

/// An answer as a row; its button is returned.
#[expect(clippy::too_many_arguments, reason = "a row has that many parts")]
fn choice<'a>(
    list: &'a mut ChildSpawnerCommands,
    kit: &Kit,
    width: f32,
    name: &str,
    icon: &str,
    brings: Vec<String>,
    primary: bool,
    refused: Option<String>,
    futures: Option<(&View, &Outlook)>,
) -> EntityCommands<'a> {
    let node = Node {
        width: px(width),
        min_height: px(58),
        padding: UiRect::axes(px(6), px(6)),
        border: UiRect::bottom(px(1)),
        ..pieces::row(14.0)
    };
    let mut button = Entity::PLACEHOLDER;
    list.spawn((node, BorderColor::all(colour::HAIR))).with_children(|row| {
        row.spawn(kit.icon(icon, 28.0, colour::INK));
        let column = Node { flex_direction: FlexDirection::Column, flex_grow: 1.0, flex_basis: px(0), ..default() };
        row.spawn(column).with_children(|c| {
            let title = kit.get(&format!("parley-answer-{name}"));
            c.spawn(lines(title, Face::Strong, 16.0, 1.35, colour::INK));
            for line in &brings {
                c.spawn(prose(kit.words().sentence(line), Face::Body, 14.0, 1.35, colour::INK_2));
            }
            if let Some((view, outlook)) = futures {
                futures::bars(c, kit, view, outlook, width - 190.0);
            }
        });
        let word = kit.get(if primary { "parley-seal" } else { "parley-choose" });
        let mut made = if primary {
            pieces::primary(row, format!("answer-{name}"), &word)
        } else {
            pieces::usual(row, format!("answer-{name}"), &word)
        };
        if let Some(why) = refused {
            pieces::refuse(&mut made, why);
        }
        button = made.id();
    });
    list.commands_mut().entity(button)
}

/// Gives the answer.
fn reply(envoy: EnvoyId, answer: Answer) -> impl Fn(On<Activate>, ResMut<Table>, ResMut<Sheets>) {
    move |_, mut table, mut sheets| {
        table.order(Order::Reply { envoy, answer });
        sheets.close();
    }
}
