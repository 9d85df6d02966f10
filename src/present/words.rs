//! Names, numbers and dates in the reader's language.

use super::texts::{Args, Lang, Texts, args};
use crate::sim::{
    date::{Date, Season},
    diplomacy::Good,
    ids::{ActId, BorderId, EventId, PersonId, PlaceId, PolicyId, PolityId, RecordId, TheatreId},
    person::Office,
    rulebook::Rules,
};

/// Words in which a letter that names a realm means something else: places of today, a season, a metal.
pub(super) const NO_REALM: [&str; 19] = [
    "宁夏", "平夏", "年夏", "夏季", "夏天", "夏日", "辽宁", "辽东", "辽西", "辽河", "通辽", "金城", "金山", "金银",
    "黄金", "金帐", "金子", "金钱", "赤金",
];

/// A reader: the texts, the language, and the keys behind the ids.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Messages.
    pub texts: &'a Texts,
    /// The reader's language.
    pub lang: Lang,
    /// Keys behind ids.
    pub rules: &'a Rules,
}

impl Words<'_> {
    /// A message without variables.
    pub fn get(&self, key: &str) -> String {
        self.texts.get(self.lang, key, None)
    }
    /// A message with variables.
    pub fn with(&self, key: &str, args: &Args) -> String {
        self.texts.get(self.lang, key, Some(args))
    }
    /// An attribute of a message, if it has it in the reader's language.
    pub fn attr(&self, key: &str, attribute: &str) -> Option<String> {
        self.texts.find_in(self.lang, key, Some(attribute), None)
    }
    /// An attribute of a message with its values, if it has it in the reader's language.
    pub fn attr_with(&self, key: &str, attribute: &str, args: &Args) -> Option<String> {
        self.texts.find_in(self.lang, key, Some(attribute), Some(args))
    }

    fn attr_or_value(&self, key: &str, attribute: &str) -> String {
        self.attr(key, attribute).unwrap_or_else(|| self.get(key))
    }

    /// A place on the map.
    pub fn place(&self, id: PlaceId) -> String {
        self.get(&format!("place-{}", self.rules.keys.place(id)))
    }
    /// A polity within a sentence.
    pub fn polity(&self, id: PolityId) -> String {
        self.polity_as(id, "text")
    }
    /// A form of a polity's name: `short`, `text`, `mark`, `map`, `people`, `army`, `court`, `note`.
    pub fn polity_as(&self, id: PolityId, form: &str) -> String {
        self.attr_or_value(&format!("polity-{}", self.rules.keys.polity(id)), form)
    }
    /// A polity, or the word for nobody.
    pub fn holder(&self, id: Option<PolityId>) -> String {
        id.map_or_else(|| self.get("nobody"), |id| self.polity(id))
    }
    /// A person as a chronicle names them.
    pub fn person(&self, id: PersonId) -> String {
        self.attr_or_value(&format!("person-{}", self.rules.keys.person(id)), "style")
    }
    /// A person on a small label.
    pub fn person_short(&self, id: PersonId) -> String {
        self.attr_or_value(&format!("person-{}", self.rules.keys.person(id)), "short")
    }
    /// An act.
    pub fn act(&self, id: ActId) -> String {
        self.get(&format!("act-{}", self.rules.keys.act(id)))
    }
    /// A policy of state.
    pub fn policy(&self, id: PolicyId) -> String {
        self.get(&format!("policy-{}", self.rules.keys.policy(id)))
    }
    /// A scripted event.
    pub fn event(&self, id: EventId) -> String {
        self.get(&format!("event-{}", self.rules.keys.event(id)))
    }
    /// A part of an event's text: `text`, or `choice-` with the key of a choice.
    pub fn event_part(&self, id: EventId, part: &str) -> String {
        self.attr(&format!("event-{}", self.rules.keys.event(id)), part).unwrap_or_default()
    }
    /// A choice in an event, by its position.
    pub fn choice(&self, id: EventId, choice: u8) -> String {
        let info = self.rules.events.get(id.index()).and_then(|e| e.choices.get(usize::from(choice)));
        info.map_or_else(String::new, |c| self.event_part(id, &format!("choice-{}", c.key)))
    }
    /// A border.
    pub fn border(&self, id: BorderId) -> String {
        self.get(&format!("border-{}", self.rules.keys.border(id)))
    }
    /// A theatre off the map.
    pub fn theatre(&self, id: TheatreId) -> String {
        self.get(&format!("theatre-{}", self.rules.keys.theatre(id)))
    }
    /// A line of the books, without its amount.
    pub fn book_line(&self, line: &crate::sim::economy::books::Line) -> String {
        let with = line.with.map_or_else(|| "none".into(), |p| self.polity(p));
        self.with(&format!("book-{}", snake(&line.what)), &args([("polity", with)]))
    }
    /// A tax.
    pub fn tax(&self, tax: crate::sim::polity::Tax) -> String {
        self.get(&format!("tax-{}", snake(&tax)))
    }
    /// How closely a vassal serves.
    pub fn grade(&self, grade: crate::sim::diplomacy::Grade) -> String {
        self.get(&format!("grade-{}", snake(&grade)))
    }
    /// An office.
    pub fn office(&self, office: Office) -> String {
        self.get(&format!("office-{}", snake(&office)))
    }
    /// The title of a record, if it has one.
    pub fn record(&self, id: RecordId) -> Option<String> {
        self.texts.find(self.lang, &format!("record-{}", self.rules.keys.record(id)), None, None)
    }
    /// A part of a record's text in the reader's language: `body`, `note`, `gloss`.
    pub fn record_part(&self, id: RecordId, part: &str) -> Option<String> {
        self.attr(&format!("record-{}", self.rules.keys.record(id)), part)
    }

    /// A count in full: 30,000 or 三万.
    pub fn number(&self, n: i64) -> String {
        match self.lang {
            Lang::En => grouped(n),
            Lang::Zh => chinese(n).unwrap_or_else(|| grouped(n)),
        }
    }

    /// A count in a table or beside others, in digits in every language, so that a list has one style.
    pub fn figure(&self, n: i64) -> String {
        grouped(n)
    }

    /// A count for a narrow place: 30k or 3万.
    pub fn short_number(&self, n: i64) -> String {
        match self.lang {
            Lang::En if n.abs() >= 1_000_000 => format!("{}M", tenths(n, 1_000_000)),
            Lang::En if n.abs() >= 10_000 => format!("{}k", n / 1_000),
            Lang::En if n.abs() >= 1_000 => format!("{}k", tenths(n, 1_000)),
            Lang::Zh if n.abs() >= 100_000_000 => format!("{}亿", tenths(n, 100_000_000)),
            Lang::Zh if n.abs() >= 1_000_000 => format!("{}万", n / 10_000),
            Lang::Zh if n.abs() >= 10_000 => format!("{}万", tenths(n, 10_000)),
            _ => grouped(n),
        }
    }

    /// A sum in its unit.
    pub fn sum(&self, good: Good, amount: i64) -> String {
        self.with(&format!("sum-{}", snake(&good)), &args([("n", self.number(amount))]))
    }

    /// A sum in its unit for a table: in digits in every language.
    pub fn sum_in_digits(&self, good: Good, amount: i64) -> String {
        self.with(&format!("sum-{}", snake(&good)), &args([("n", self.figure(amount))]))
    }

    /// 3rd, 三月.
    pub fn month(&self, month: i32) -> String {
        self.with("month-name", &args([("n", month)]))
    }

    /// 1218, 3rd month; 1218年三月.
    pub fn date(&self, date: Date) -> String {
        let list = [("year", date.year().to_string()), ("month", self.month(date.month()))];
        self.with("date-month", &args(list))
    }

    /// autumn 1218; 1218年秋.
    pub fn season(&self, date: Date) -> String {
        let season = match date.season() {
            Season::Spring => "season-spring",
            Season::Summer => "season-summer",
            Season::Autumn => "season-autumn",
            Season::Winter => "season-winter",
        };
        self.with("date-season", &args([("year", date.year().to_string()), ("season", self.get(season))]))
    }

    /// A turn: its month, its season, or its months, whichever it is.
    pub fn turn(&self, from: Date, months: i32) -> String {
        match months {
            1 => self.date(from),
            3 if from.month() % 3 == 1 => self.season(from),
            12 if from.month() == 1 => self.with("date-year", &args([("year", from.year().to_string())])),
            _ => {
                let to = from.plus(months - 1);
                if from.year() != to.year() {
                    return format!("{} – {}", self.date(from), self.date(to));
                }
                let [from_month, to_month] = [from, to].map(|date| self.month(date.month()));
                let list = [("year", from.year().to_string()), ("from", from_month), ("to", to_month)];
                self.with("date-months", &args(list))
            }
        }
    }

    /// The year in a court's own count: Guangding 8, 光定八年; `None` where it has none. An era name of a realm that
    /// has ended is not in use: ask for courts that stand.
    pub fn era_year(&self, polity: PolityId, date: Date) -> Option<String> {
        let info = self.rules.polity(polity);
        let era = info.eras.iter().rev().find(|e| e.from <= date)?;
        let n = date.year() - era.first_year + 1;
        let count = match (self.lang, n) {
            (Lang::Zh, 1) => "元".to_owned(),
            (Lang::Zh, n) => chinese(i64::from(n)).unwrap_or_else(|| n.to_string()),
            (Lang::En, n) => n.to_string(),
        };
        let name = self.get(&format!("era-{}", era.key));
        if info.animal_years {
            let animal = self.get(&format!("animal-{}", date.year().rem_euclid(12)));
            return Some(self.with("animal-date", &args([("era", name), ("n", count), ("animal", animal)])));
        }
        Some(self.with("era-date", &args([("era", name), ("n", count)])))
    }

    /// A sentence with its first letter raised.
    pub fn sentence(&self, text: &str) -> String {
        let mut chars = text.chars();
        match chars.next() {
            Some(first) if self.lang == Lang::En => first.to_uppercase().chain(chars).collect(),
            _ => text.to_owned(),
        }
    }
}

/// The name that serde gives to a plain enum value.
pub fn snake<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// 1,234,567 with a true minus sign.
fn grouped(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::new();
    if n < 0 {
        out.push('\u{2212}');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// n / unit with one digit, without a trailing 0.
fn tenths(n: i64, unit: i64) -> String {
    let tenths = n / (unit / 10);
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, (tenths % 10).abs()) }
}

const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number in Chinese characters, if it reads well so: up to 99, or round within the ten-thousands.
pub fn chinese(n: i64) -> Option<String> {
    match n {
        0..=99 => Some(below_hundred(n)),
        100..=9_999 if n % 100 == 0 => Some(below_ten_thousand(n)),
        10_000..=99_990_000 if n % 1_000 == 0 => {
            let (wan, rest) = (n / 10_000, n % 10_000);
            let wan = if wan < 100 { below_hundred(wan) } else { below_ten_thousand(wan) };
            let rest = if rest == 0 { String::new() } else { below_ten_thousand(rest) };
            Some(format!("{wan}万{rest}"))
        }
        _ => None,
    }
}

fn below_hundred(n: i64) -> String {
    let (tens, ones) = ((n / 10) as usize, (n % 10) as usize);
    let ones_text = if ones == 0 && tens > 0 { "" } else { DIGITS[ones] };
    match tens {
        0 => DIGITS[ones].to_owned(),
        1 => format!("十{ones_text}"),
        _ => format!("{}十{ones_text}", DIGITS[tens]),
    }
}

fn below_ten_thousand(n: i64) -> String {
    let mut out = String::new();
    let mut gap = false;
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = (n / unit % 10) as usize;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('〇');
            gap = false;
        }
        let lead = if digit == 2 && unit >= 1_000 { "两" } else { DIGITS[digit] };
        out.push_str(lead);
        out.push_str(name);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numbers_read_as_one_says_them() {
        for (n, text) in [
            (0, "〇"),
            (8, "八"),
            (10, "十"),
            (13, "十三"),
            (20, "二十"),
            (99, "九十九"),
            (400, "四百"),
            (2_500, "两千五百"),
            (10_000, "一万"),
            (30_000, "三万"),
            (39_000, "三万九千"),
            (200_000, "二十万"),
            (1_050_000, "一百〇五万"),
        ] {
            assert_eq!(chinese(n).as_deref(), Some(text), "{n}");
        }
        assert_eq!(chinese(12_345), None);
        assert_eq!(chinese(-3), None);
    }

    #[test]
    fn numbers_are_grouped_and_shortened() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(-999), "\u{2212}999");
        assert_eq!(grouped(0), "0");
        assert_eq!(tenths(413_000, 10_000), "41.3");
        assert_eq!(tenths(30_000, 10_000), "3");
    }
}
