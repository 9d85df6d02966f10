//! A page of reading: a title, sections, rows. Every face lays it out in its own way.

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What it is about; may be empty.
    pub title: String,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A part of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its head, if it has one.
    pub head: Option<String>,
    /// What it says.
    pub rows: Vec<Row>,
}

/// A row of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A sentence.
    Text(String),
    /// One of several things.
    Item(String),
    /// More about the row before.
    Detail(String),
    /// A quantity with its name.
    Fact(String, String),
    /// A line of a drawing, to be kept as it is.
    Drawn(String),
}

impl Page {
    /// An empty page.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), sections: Vec::new() }
    }

    /// A page of one sentence without a title.
    pub fn note(text: impl Into<String>) -> Self {
        let mut page = Self::default();
        page.text(text);
        page
    }

    /// Begins a section.
    pub fn head(&mut self, head: impl Into<String>) -> &mut Self {
        self.sections.push(Section { head: Some(head.into()), rows: Vec::new() });
        self
    }

    /// Adds a row to the last section.
    pub fn row(&mut self, row: Row) -> &mut Self {
        match self.sections.last_mut() {
            Some(section) => section.rows.push(row),
            None => self.sections.push(Section { head: None, rows: vec![row] }),
        }
        self
    }

    /// Adds a sentence.
    pub fn text(&mut self, text: impl Into<String>) -> &mut Self {
        self.row(Row::Text(text.into()))
    }
    /// Adds one of several things.
    pub fn item(&mut self, text: impl Into<String>) -> &mut Self {
        self.row(Row::Item(text.into()))
    }
    /// Adds more about the row before.
    pub fn detail(&mut self, text: impl Into<String>) -> &mut Self {
        self.row(Row::Detail(text.into()))
    }
    /// Adds a quantity.
    pub fn fact(&mut self, name: impl Into<String>, value: impl Into<String>) -> &mut Self {
        self.row(Row::Fact(name.into(), value.into()))
    }

    /// Says so where a section has no rows.
    pub fn or_none(&mut self, none: impl Into<String>) -> &mut Self {
        if self.sections.last().is_none_or(|s| s.rows.is_empty()) {
            self.text(none);
        }
        self
    }
}
