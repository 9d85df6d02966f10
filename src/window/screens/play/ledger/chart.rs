//! Curves on paper: one large chart, small ones below, the courts side by side at the right.

use super::{
    super::{
        Sheet,
        folio::{self, Folio, column},
    },
    curves::{self, Measure, Point},
};
use crate::{
    present::{page::Page, texts::args},
    sim::{date::Date, ids::PolityId},
    window::{
        paint::{
            canvas::hex,
            plot::{self, Curve, Plot},
        },
        table::Table,
        theme::{Face, Kit, bakery::image_of, colour, parts, text::lines, tip::Tip},
    },
};
use bevy::{prelude::*, ui_widgets::Activate};

/// What the charts show.
pub struct Data<'a> {
    /// The game.
    pub table: &'a Table,
    /// Its figures.
    pub game: &'a [Point],
    /// Those of the record; empty until they are known.
    pub record: &'a [Point],
    /// The measure of the large chart.
    pub measure: usize,
}

impl Data<'_> {
    fn measure(&self) -> Measure {
        Measure::ALL[self.measure % Measure::ALL.len()]
    }

    fn first(&self) -> Date {
        self.game.first().map_or(self.table.moment.scenario.from, |p| p.date)
    }

    fn last(&self) -> Date {
        self.table.moment.scenario.to.plus(1)
    }

    /// Courts that stood at some time.
    fn courts(&self) -> Vec<PolityId> {
        let count = self.game.first().map_or(0, |p| p.values.len());
        (0..count).filter(|&i| self.game.iter().any(|p| p.values[i].is_some())).map(|i| PolityId(i as u8)).collect()
    }
}

/// The leaf of charts.
pub fn leaf(c: &mut ChildSpawnerCommands, kit: &mut Kit, data: &Data, width: f32, height: f32) {
    c.spawn(folio::wrap(width)).with_children(|row| {
        for (i, measure) in Measure::ALL.into_iter().enumerate() {
            folio::chip(row, measure.key(), kit.get(measure.key()), i == data.measure)
                .observe(move |_: On<Activate>, mut folio: ResMut<Folio>| folio.measure = i);
        }
    });
    let side = if width > 1000.0 { kit.by_lang(420.0, 470.0) } else { width };
    // A pixel less than there is: else the two may not find room beside one another once sizes are rounded.
    let big = if width > 1000.0 { width - side - 25.0 } else { width };
    let small_high = ((height - 60.0) * 0.32).clamp(120.0, 240.0);
    let big_high = (height - 60.0 - small_high - 106.0).clamp(200.0, 520.0);
    let row = Node { width: px(width), column_gap: px(24), flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, ..default() };
    c.spawn(row).with_children(|row| {
        row.spawn(column(big, 2.0)).with_children(|c| {
            chart(c, kit, data, data.measure(), Vec2::new(big, big_high), false);
            legend(c, kit, data, big);
            // What is shown of others is what is said of them.
            c.spawn(Node { width: px(big), flex_shrink: 0.0, ..default() }).with_children(|t| {
                t.spawn(lines(kit.get("ledger-repute"), Face::Body, 14.0, 1.3, colour::INK_3));
            });
        });
        row.spawn(column(side, 2.0)).with_children(|c| beside(c, kit, data, side));
    });
    let others: Vec<Measure> = Measure::ALL.into_iter().filter(|m| *m != data.measure()).collect();
    let each = if width > 1000.0 { (width - 4.0 * 14.0 - 1.0) / 5.0 } else { (width - 14.0) / 2.0 };
    c.spawn(Node { column_gap: px(14), row_gap: px(8), align_items: AlignItems::FlexStart, ..folio::wrap(width) })
        .with_children(|row| {
            for measure in others {
                row.spawn(column(each, 0.0)).with_children(|c| {
                    c.spawn(lines(kit.get(measure.key()), Face::Strong, 14.0, 1.4, colour::INK));
                    chart(c, kit, data, measure, Vec2::new(each, small_high), true);
                });
            }
        });
}

/// Room for a dot at the beginning of a chart.
const DOT: f32 = 8.0;

/// Where dates and values lie.
struct Axes {
    left: f32,
    wide: f32,
    high: f32,
    from: Date,
    months: f32,
    low: i64,
    top: i64,
}

impl Axes {
    fn x(&self, date: Date) -> f32 {
        date.since(self.from) as f32 / self.months * self.wide
    }

    fn y(&self, value: i64) -> f32 {
        let share = (value - self.low) as f32 / (self.top - self.low).max(1) as f32;
        6.0 + (1.0 - share) * (self.high - 12.0)
    }

    fn points(&self, series: &[Point], court: PolityId, measure: Measure) -> Vec<(f32, f32)> {
        let at = |p: &Point| p.values.get(court.index()).copied().flatten().map(|v| (p.date, v[measure as usize]));
        series.iter().filter_map(at).map(|(date, value)| (DOT + self.x(date), self.y(value))).collect()
    }
}

fn chart(c: &mut ChildSpawnerCommands, kit: &mut Kit, data: &Data, measure: Measure, size: Vec2, small: bool) {
    let you = data.table.you;
    let courts = data.courts();
    let value = |p: &Point, c: PolityId| p.values.get(c.index()).copied().flatten().map(|v| v[measure as usize]);
    let within = |p: &&Point| p.date >= data.first() && p.date <= data.last();
    let mut all: Vec<i64> = courts
        .iter()
        .filter(|&&c| !small || c == you)
        .flat_map(|&c| data.game.iter().filter_map(move |p| value(p, c)))
        .collect();
    all.extend(data.record.iter().filter(within).filter_map(|p| value(p, you)));
    let (least, most) = (all.iter().copied().min().unwrap_or(0), all.iter().copied().max().unwrap_or(1));
    let ticks = curves::ticks(least, most, if small { 3 } else { 5 });
    let left = if small { 44.0 } else { 58.0 };
    let high = size.y - 22.0;
    let axes = Axes {
        left,
        wide: size.x - left - 12.0,
        high,
        from: data.first(),
        months: data.last().since(data.first()).max(1) as f32,
        low: ticks[0],
        top: ticks[ticks.len() - 1],
    };
    let record: Vec<Point> = data.record.iter().filter(within).cloned().collect();
    let mut drawn = Vec::new();
    let ink = |kit: &Kit, p: PolityId| kit.bakery.look(p).map_or(hex(0x8d7a5c), |look| look.colour);
    for &court in courts.iter().filter(|&&c| c != you && !small) {
        let points = axes.points(data.game, court, measure);
        drawn.push(Curve { points, ink: ink(kit, court), thick: 1.8, dashed: false, dot: true });
    }
    let points = axes.points(&record, you, measure);
    drawn.push(Curve { points, ink: hex(0x5b4632), thick: 1.6, dashed: true, dot: false });
    let points = axes.points(data.game, you, measure);
    drawn.push(Curve { points, ink: ink(kit, you), thick: if small { 2.4 } else { 3.4 }, dashed: false, dot: true });
    let mut grid: Vec<f32> = ticks.iter().rev().map(|&t| axes.y(t)).collect();
    grid.retain(|y| y.is_finite());
    let plot = Plot { size: (axes.wide + 2.0 * DOT, high), inset: DOT, grid, curves: drawn };
    let picture = plot::plot(&plot, kit.bakery.scale);
    let image = kit.images.add(image_of(picture));
    c.spawn((Node { width: px(size.x), height: px(size.y), flex_shrink: 0.0, ..default() }, Pickable::IGNORE))
        .with_children(|c| {
            let spot = Node {
                position_type: PositionType::Absolute,
                left: px(left - DOT),
                top: px(0),
                width: px(axes.wide + 2.0 * DOT),
                height: px(high),
                ..default()
            };
            c.spawn((spot, ImageNode::new(image), Pickable::IGNORE));
            labels(c, kit, &axes, &ticks, data);
            strips(c, kit, &axes, data, measure);
        });
}

/// Values at the left, years below.
fn labels(c: &mut ChildSpawnerCommands, kit: &Kit, axes: &Axes, ticks: &[i64], data: &Data) {
    for &tick in ticks {
        let node = Node {
            position_type: PositionType::Absolute,
            left: px(0),
            top: px(axes.y(tick) - 9.0),
            width: px(axes.left - 6.0),
            justify_content: JustifyContent::FlexEnd,
            ..default()
        };
        c.spawn((node, Pickable::IGNORE)).with_children(|n| {
            n.spawn((
                lines(kit.words().short_number(tick), Face::Number, 14.0, 1.25, colour::INK_3),
                TextLayout::no_wrap(),
            ));
        });
    }
    let (first, last) = (data.first(), data.last());
    let years = last.year() - first.year() + 1;
    // A year needs some room for its four digits.
    let every = ((years as f32 * 58.0 / axes.wide).ceil() as i32).max(1);
    for year in first.year()..=last.year() {
        let from = Date::new(year, 1);
        if from < first || from > last || (year - first.year()) % every != 0 {
            continue;
        }
        let node = Node {
            position_type: PositionType::Absolute,
            left: px(axes.left + axes.x(from) - 22.0),
            top: px(axes.high + 1.0),
            width: px(44),
            justify_content: JustifyContent::Center,
            ..default()
        };
        c.spawn((node, Pickable::IGNORE)).with_children(|n| {
            n.spawn((lines(year.to_string(), Face::Number, 14.0, 1.25, colour::INK_3), TextLayout::no_wrap()));
        });
    }
}

/// What lies under the pointer at every turn: the values of all courts.
fn strips(c: &mut ChildSpawnerCommands, kit: &Kit, axes: &Axes, data: &Data, measure: Measure) {
    let you = data.table.you;
    let shared = std::sync::Arc::new((data.game.to_vec(), data.record.to_vec()));
    let months = data.table.moment.scenario.turn_months.max(1) as f32;
    let wide = (months / axes.months * axes.wide).max(4.0);
    let _ = kit;
    for (i, point) in data.game.iter().enumerate() {
        let node = Node {
            position_type: PositionType::Absolute,
            left: px(axes.left + axes.x(point.date) - wide / 2.0),
            top: px(0),
            width: px(wide),
            height: px(axes.high),
            ..default()
        };
        let shared = std::sync::Arc::clone(&shared);
        let tip = Tip::new(move |asked| {
            let words = asked.shell.words();
            let Some(point) = shared.0.get(i) else { return Page::default() };
            let era = words.era_year(you, point.date).map_or_else(String::new, |era| format!(" · {era}"));
            let mut page = Page::new(format!("{}{era}", words.date(point.date)));
            page.head(words.get(measure.key()));
            for (court, value) in point.values.iter().enumerate() {
                if let Some(value) = value {
                    let name = words.sentence(&words.polity(PolityId(court as u8)));
                    page.fact(name, words.figure(value[measure as usize]));
                }
            }
            let then = shared.1.iter().find(|p| p.date == point.date);
            if let Some(value) = then.and_then(|p| p.values.get(you.index()).copied().flatten()) {
                let list = args([("polity", words.polity(you))]);
                page.fact(words.with("ledger-in-history", &list), words.figure(value[measure as usize]));
            }
            page
        });
        c.spawn((node, tip, Pickable { should_block_lower: false, is_hoverable: true }));
    }
}

fn legend(c: &mut ChildSpawnerCommands, kit: &mut Kit, data: &Data, width: f32) {
    c.spawn(Node { column_gap: px(14), row_gap: px(2), ..folio::wrap(width) }).with_children(|row| {
        for court in data.courts() {
            row.spawn(Node { column_gap: px(6), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() })
                .with_children(|item| {
                    item.spawn(kit.banner(court, 15, 20));
                    let thick = if court == data.table.you { 4.0 } else { 2.0 };
                    let ink = kit.bakery.colour(Some(court));
                    item.spawn((Node { width: px(24), height: px(thick), ..default() }, BackgroundColor(ink)));
                    let face = if court == data.table.you { Face::Strong } else { Face::Body };
                    let name = kit.words().polity_as(court, "short");
                    item.spawn((lines(name, face, 14.0, 1.3, colour::INK), TextLayout::no_wrap()));
                });
        }
        row.spawn(Node { column_gap: px(4), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() })
            .with_children(|item| {
                for _ in 0..3 {
                    item.spawn((Node { width: px(7), height: px(2), ..default() }, BackgroundColor(colour::INK_2)));
                }
                let key = if data.record.is_empty() { "ledger-history-counting" } else { "ledger-history" };
                let list = args([("polity", kit.words().polity_as(data.table.you, "short"))]);
                item.spawn((
                    lines(kit.words().with(key, &list), Face::Body, 14.0, 1.3, colour::INK_2),
                    TextLayout::no_wrap(),
                ));
            });
    });
}

/// The courts side by side as they stand, and one's own beside the record.
fn beside(c: &mut ChildSpawnerCommands, kit: &mut Kit, data: &Data, width: f32) {
    let Some(now) = data.game.last() else { return };
    parts::section(c, kit.icon("scales", 16.0, colour::INK_2), &kit.get("ledger-beside"));
    let name = kit.by_lang(86.0, 100.0);
    let cell = (width - name) / 6.0;
    let line = |c: &mut ChildSpawnerCommands, lit: bool, fill: &mut dyn FnMut(&mut ChildSpawnerCommands)| {
        let node = Node {
            width: px(width),
            min_height: px(34),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        };
        let ground = if lit { colour::GOLD.with_alpha(0.16) } else { Color::NONE };
        c.spawn((node, BackgroundColor(ground))).with_children(|row| fill(row));
        c.spawn(parts::rule(colour::HAIR, 1.0));
    };
    let number = |row: &mut ChildSpawnerCommands, text: String, ink: Color, face: Face| {
        row.spawn(Node { width: px(cell), justify_content: JustifyContent::FlexEnd, flex_shrink: 0.0, ..default() })
            .with_children(|n| {
                n.spawn((lines(text, face, 14.0, 1.2, ink), TextLayout::no_wrap()));
            });
    };
    line(c, false, &mut |row| {
        row.spawn(Node { width: px(name), flex_shrink: 0.0, ..default() });
        for measure in Measure::ALL {
            number(row, kit.get(&format!("{}-short", measure.key())), colour::INK_3, Face::Body);
        }
    });
    for court in data.courts() {
        let Some(values) = now.values[court.index()] else { continue };
        line(c, court == data.table.you, &mut |row| {
            row.spawn(Node {
                width: px(name),
                column_gap: px(4),
                align_items: AlignItems::Center,
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|n| {
                n.spawn(kit.banner(court, 18, 24));
                let to = if court == data.table.you { Sheet::Court } else { Sheet::Polity(court) };
                folio::link(
                    n,
                    format!("court-{}", kit.words().rules.keys.polity(court)),
                    kit.words().polity_as(court, "short"),
                    14.0,
                    to,
                );
            });
            for value in values {
                number(row, kit.words().short_number(value), colour::INK, Face::Number);
            }
        });
    }
    let then = data.record.iter().find(|p| p.date == now.date);
    let own = now.values[data.table.you.index()];
    let (Some(then), Some(own)) = (then.and_then(|p| p.values[data.table.you.index()]), own) else { return };
    line(c, false, &mut |row| {
        row.spawn(Node { width: px(name), flex_shrink: 0.0, ..default() }).with_children(|n| {
            n.spawn(lines(kit.get("ledger-against-history"), Face::Body, 14.0, 1.2, colour::INK_2));
        });
        for (i, (mine, theirs)) in own.into_iter().zip(then).enumerate() {
            let off = mine - theirs;
            let worse = if i == Measure::Weariness as usize { off > 0 } else { off < 0 };
            let ink = match off {
                0 => colour::INK_3,
                _ if worse => colour::AGAINST,
                _ => colour::FOR,
            };
            let sign = if off > 0 {
                "+"
            } else if off < 0 {
                "\u{2212}"
            } else {
                ""
            };
            number(row, format!("{sign}{}", kit.words().short_number(off.abs())), ink, Face::Number);
        }
    });
}
