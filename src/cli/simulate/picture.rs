//! The report as a picture: a bar for every share with its interval, what is plausible, and where the record lies.

use super::{Run, text};
use crate::{
    content::compile::Scenario,
    present::Words,
    study::{
        report::{Report, Row, Said},
        subject::{Finding, Subject},
        tally::Spread,
    },
};
use std::fmt::Write as _;

const WIDTH: f64 = 860.0;
const LEFT: f64 = 40.0;
/// Width of the scale.
const SCALE: f64 = 480.0;
/// Height of a row: its name, and its bar below.
const ROW: f64 = 46.0;
/// Height of a heading over rows.
const HEADING: f64 = 30.0;
const INK: &str = "#2b2118";
const PALE: &str = "#5a4a36";
const BAR: &str = "#2a6f5f";
const RECORD: &str = "#8c1c13";
const LINE: &str = "#c9b58a";

/// What the picture shows: the scenario's own questions, who stands, what comes about in some game and is no rarity,
/// and the land of each power.
fn shown(row: &&Row) -> bool {
    match (&row.subject, &row.said) {
        (Subject::Asked(_) | Subject::Stands(_) | Subject::Value(_), _) => true,
        (Subject::Treaties | Subject::Fell(_) | Subject::Victory(_) | Subject::Ordered(_), _) => false,
        (_, Said::Share { share, .. }) => *share >= 0.05 || matches!(row.record, Some(Finding::Yes(_))),
        _ => false,
    }
}

/// Draws the report.
pub fn svg(words: &Words, scenario: &Scenario, run: &Run, report: &Report) -> String {
    let rows: Vec<&Row> = report.rows.iter().filter(shown).collect();
    let (shares, land): (Vec<&Row>, Vec<&Row>) = rows.into_iter().partition(|r| matches!(r.said, Said::Share { .. }));
    let warnings = text::warnings(words, run, report);
    let head = 74.0 + 20.0 * warnings.len() as f64;
    let sections: Vec<&str> = shares.iter().map(|r| text::section(r.subject)).collect();
    let headings = 1 + sections.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let height = head + ROW * (shares.len() + land.len()) as f64 + HEADING * headings as f64 + 160.0;
    let title = text::head(words, scenario, run);
    let mut picture = Picture { out: String::new() };
    let _ = write!(
        picture.out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH:.0} {height:.0}\" role=\"img\" \
         xml:lang=\"{lang}\" font-family=\"'Noto Serif', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif\" \
         font-size=\"14\">\n<title>{}</title>\n<rect width=\"{WIDTH:.0}\" height=\"{height:.0}\" fill=\"#f4ead2\"/>\n",
        escaped(&title),
        lang = words.lang.code(),
    );
    picture.text(LEFT, 38.0, 18, INK, &title);
    for (i, warning) in warnings.iter().enumerate() {
        picture.text(LEFT, 62.0 + 20.0 * i as f64, 13, RECORD, &format!("! {warning}"));
    }
    let mut y = head;
    picture.scale(y, y + ROW * shares.len() as f64 + HEADING * headings as f64, &["0", "25", "50", "75", "100 %"]);
    let mut last = "";
    for (row, section) in shares.into_iter().zip(sections) {
        if section != last {
            picture.text(LEFT, y + 24.0, 14, RECORD, &words.get(section));
            y += HEADING;
            last = section;
        }
        picture.row(words, scenario, row, y);
        y += ROW;
    }
    y += 48.0;
    picture.text(LEFT, y, 14, RECORD, &words.get("simulate-section-value"));
    y += 6.0;
    picture.scale(y, y + ROW * land.len() as f64, &["0", "50", "100", "150", "200 %"]);
    for row in land {
        picture.row(words, scenario, row, y);
        y += ROW;
    }
    y += 40.0;
    picture.diamond(LEFT + 6.0, y - 5.0);
    picture.text(LEFT + 20.0, y, 13, PALE, &words.get("simulate-svg-record"));
    let _ = writeln!(
        picture.out,
        "<rect x=\"{:.0}\" y=\"{:.0}\" width=\"28\" height=\"14\" fill=\"{LINE}\" fill-opacity=\"0.55\"/>",
        LEFT + 300.0,
        y - 12.0,
    );
    picture.text(LEFT + 338.0, y, 13, PALE, &words.get("simulate-svg-plausible"));
    picture.text(LEFT, y + 22.0, 13, PALE, &words.get("simulate-svg-interval"));
    picture.out.push_str("</svg>\n");
    picture.out
}

struct Picture {
    out: String,
}

fn x(share: f64) -> f64 {
    LEFT + SCALE * share.clamp(0.0, 1.0)
}

/// The end of the scale of land, in permille of the start.
const TWICE: i64 = 2000;

fn at(permille: i64) -> f64 {
    x(permille as f64 / TWICE as f64)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

impl Picture {
    fn text(&mut self, x: f64, y: f64, size: u32, colour: &str, what: &str) {
        let what = escaped(what);
        let _ =
            writeln!(self.out, "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{colour}\">{what}</text>");
    }

    fn diamond(&mut self, x: f64, y: f64) {
        let _ = writeln!(
            self.out,
            "<path d=\"M{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}Z\" fill=\"{RECORD}\" stroke=\"#f4ead2\"/>",
            x - 6.0,
            y - 6.0,
            x + 6.0,
            y + 6.0,
        );
    }

    fn beyond(&mut self, x: f64, y: f64) {
        let (top, bottom, tip) = (y - 6.0, y + 6.0, x + 9.0);
        let _ =
            writeln!(self.out, "<path d=\"M{x:.1} {top:.1}L{tip:.1} {y:.1}L{x:.1} {bottom:.1}Z\" fill=\"{RECORD}\"/>");
    }

    /// Lines of a scale from top to bottom behind the rows, with figures below.
    fn scale(&mut self, y: f64, bottom: f64, figures: &[&str]) {
        for (i, figure) in figures.iter().enumerate() {
            let x = x(i as f64 / (figures.len() - 1) as f64);
            let _ = writeln!(self.out, "<path d=\"M{x:.1} {:.1}V{bottom:.1}\" stroke=\"{LINE}\"/>", y + 4.0);
            self.text(x - 4.0 * figure.len().min(3) as f64, bottom + 16.0, 12, PALE, figure);
        }
    }

    /// A row: its name, its bar, the record's mark, and the figures beside it.
    fn row(&mut self, words: &Words, scenario: &Scenario, row: &Row, y: f64) {
        let name = words.sentence(&text::name(words, scenario, row.subject));
        self.text(LEFT, y + 18.0, 14, INK, &name);
        let middle = y + 31.0;
        match &row.said {
            Said::Share { share, interval, plausible, .. } => {
                self.share(middle, *share, *interval, plausible.map(|(least, most, _)| (least, most)));
            }
            Said::Number { spread, .. } => self.land(middle, spread),
        }
        match row.record {
            Some(Finding::Yes(_)) => self.diamond(x(1.0), middle),
            Some(Finding::No) => self.diamond(x(0.0), middle),
            // Beyond the scale the mark points on; the figure stands beside it.
            Some(Finding::Number(n)) if n > TWICE => self.beyond(x(1.0), middle),
            Some(Finding::Number(n)) => self.diamond(at(n), middle),
            None => {}
        }
        let mut told = text::figure(words, row);
        if let Some(record) = text::record(words, row) {
            told = format!("{told} · {record}");
        }
        self.text(LEFT + SCALE + 18.0, middle + 5.0, 12, PALE, &told);
    }

    fn rect(&mut self, from: f64, to: f64, middle: f64, height: f64, look: &str) {
        let (y, width) = (middle - height / 2.0, to - from);
        let _ =
            writeln!(self.out, "<rect x=\"{from:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height}\" {look}/>");
    }

    /// A share from 0, over what is plausible, with the whiskers of its interval.
    fn share(&mut self, middle: f64, share: f64, interval: (f64, f64), plausible: Option<(u8, u8)>) {
        if let Some((least, most)) = plausible {
            let (from, to) = (x(f64::from(least) / 100.0), x(f64::from(most) / 100.0));
            self.rect(from, to, middle, 20.0, &format!("fill=\"{LINE}\" fill-opacity=\"0.55\""));
        }
        self.rect(LEFT, x(share), middle, 14.0, &format!("fill=\"{BAR}\" fill-opacity=\"0.8\""));
        let (low, high) = (x(interval.0), x(interval.1));
        let (top, bottom) = (middle - 4.0, middle + 4.0);
        let _ = writeln!(
            self.out,
            "<path d=\"M{low:.1} {middle:.1}H{high:.1}M{low:.1} {top:.1}V{bottom:.1}M{high:.1} {top:.1}V{bottom:.1}\" \
             stroke=\"{INK}\" fill=\"none\"/>",
        );
    }

    /// Land from the lowest to the highest tenth, with the median.
    fn land(&mut self, middle: f64, spread: &Spread<i64>) {
        let pale = format!("fill=\"{BAR}\" fill-opacity=\"0.5\"");
        self.rect(at(spread.low), at(spread.high), middle, 14.0, &pale);
        let median = at(spread.median);
        self.rect(median - 1.5, median + 1.5, middle, 14.0, &format!("fill=\"{BAR}\""));
    }
}
