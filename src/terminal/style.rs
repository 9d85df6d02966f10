//! How pages look on a terminal: with rules and colour, or plain for a screen reader and for files.

use crate::present::page::{Page, Row, Section};

/// How pages are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Sentences only: nothing drawn, nothing in columns.
    pub plain: bool,
    /// Whether to use colour.
    pub colour: bool,
    /// Cells in a line, where lines are to be broken.
    pub width: Option<usize>,
}

/// Cells that a letter takes.
fn cell(c: char) -> usize {
    match c as u32 {
        0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0x20000..=0x3FFFF => {
            2
        }
        _ => 1,
    }
}

fn cells(text: &str) -> usize {
    text.chars().map(cell).sum()
}

/// Breaks a text into lines of at most `width` cells: at spaces, and between Chinese letters.
fn wrap(text: &str, width: usize) -> Vec<String> {
    const CLOSING: &str = "，。、；：）」』”？！";
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    let mut word = String::new();
    let mut flush = |word: &mut String, line: &mut String, used: &mut usize| {
        let wide = cells(word);
        if *used > 0 && *used + wide > width && !CLOSING.contains(word.as_str()) {
            lines.push(std::mem::take(line).trim_end().to_owned());
            *used = 0;
        }
        line.push_str(word);
        *used += wide;
        word.clear();
    };
    for c in text.chars() {
        if cell(c) == 2 {
            flush(&mut word, &mut line, &mut used);
            word.push(c);
            flush(&mut word, &mut line, &mut used);
        } else if c == ' ' {
            flush(&mut word, &mut line, &mut used);
            if used > 0 {
                line.push(' ');
                used += 1;
            }
        } else {
            word.push(c);
        }
    }
    flush(&mut word, &mut line, &mut used);
    lines.push(line.trim_end().to_owned());
    lines
}

impl Style {
    /// A page as text, with a line end after every row.
    pub fn render(self, page: &Page) -> String {
        let mut out = String::new();
        if !page.title.is_empty() {
            if self.plain {
                self.line(&mut out, "", &page.title);
            } else {
                let lines = self.broken(&page.title, 3);
                for (i, line) in lines.iter().enumerate() {
                    let lead = if i == 0 { "── " } else { "   " };
                    let full = self.width.unwrap_or(72).min(100).saturating_sub(cells(line) + 4);
                    let rule = if i + 1 == lines.len() { format!(" {}", "─".repeat(full)) } else { String::new() };
                    out.push_str(&self.paint("1", format!("{lead}{line}{rule}").trim_end()));
                    out.push('\n');
                }
            }
        }
        for (i, section) in page.sections.iter().enumerate() {
            if let Some(head) = &section.head {
                if !self.plain && (i > 0 || !page.title.is_empty()) {
                    out.push('\n');
                }
                for line in self.broken(head, 0) {
                    out.push_str(&self.paint("1;33", &line));
                    out.push('\n');
                }
            }
            self.section(&mut out, section);
        }
        out
    }

    fn section(self, out: &mut String, section: &Section) {
        let name = |row: &Row| if let Row::Fact(name, _) = row { cells(name) } else { 0 };
        let column = section.rows.iter().map(name).max().unwrap_or(0);
        for row in &section.rows {
            match row {
                Row::Text(text) => self.line(out, "", text),
                Row::Item(text) if self.plain => self.line(out, "", text),
                Row::Item(text) => self.line(out, "  · ", text),
                Row::Detail(text) if self.plain => self.line(out, "  ", text),
                Row::Detail(text) => {
                    for line in self.broken(text, 6) {
                        out.push_str("      ");
                        out.push_str(&self.paint("2", &line));
                        out.push('\n');
                    }
                }
                Row::Fact(name, value) if self.plain => self.line(out, "", &format!("{name}: {value}")),
                Row::Fact(name, value) => {
                    let gap = " ".repeat(column - cells(name) + 2);
                    for (i, line) in self.broken(value, column + 4).into_iter().enumerate() {
                        let lead = if i == 0 { format!("  {name}{gap}") } else { " ".repeat(column + 4) };
                        out.push_str(&lead);
                        out.push_str(&line);
                        out.push('\n');
                    }
                }
                Row::Drawn(text) => {
                    out.push_str(text);
                    out.push('\n');
                }
            }
        }
    }

    /// A row with a mark before it; its further lines stand under its words.
    fn line(self, out: &mut String, mark: &str, text: &str) {
        for (i, line) in self.broken(text, cells(mark)).into_iter().enumerate() {
            if i == 0 {
                out.push_str(mark);
            } else {
                out.push_str(&" ".repeat(cells(mark)));
            }
            out.push_str(&line);
            out.push('\n');
        }
    }

    fn broken(self, text: &str, indent: usize) -> Vec<String> {
        match self.width {
            Some(width) => wrap(text, width.saturating_sub(indent).max(20)),
            None => vec![text.to_owned()],
        }
    }

    /// A text in a colour, where colour is used.
    pub fn paint(self, code: &str, text: &str) -> String {
        if self.colour && !self.plain { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_between_chinese_letters() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("金夏为兄弟之国，各用", 8), ["金夏为兄", "弟之国，", "各用"]);
        assert_eq!(wrap("金夏为兄，弟", 8), ["金夏为兄，", "弟"]);
        assert_eq!(wrap("", 8), [""]);
    }

    #[test]
    fn a_long_heading_is_wrapped_and_its_rule_ends_the_last_line() {
        let page = Page::new("Army 98, 94,640 men under Xu Da, army 99, 31,000 men and Zhongxing Fu");
        let style = Style { plain: false, colour: false, width: Some(40) };
        let told = style.render(&page);
        assert!(told.lines().count() == 2 && told.lines().all(|l| cells(l) <= 40), "{told}");
        assert!(told.starts_with("── Army 98,") && told.trim_end().ends_with('─'), "{told}");
        let short = style.render(&Page::new("Xia"));
        assert_eq!(short, format!("── Xia {}\n", "─".repeat(33)));
    }

    #[test]
    fn plain_pages_have_nothing_drawn() {
        let mut page = Page::new("Xia");
        page.fact("Grain", "5").head("Needs").item("One thing").detail("more");
        let plain = Style { plain: true, colour: true, width: None }.render(&page);
        assert_eq!(plain, "Xia\nGrain: 5\nNeeds\nOne thing\n  more\n");
    }
}
