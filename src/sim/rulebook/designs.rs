//! What courts are after: against whom, from when, in what way, and how soon they go to war for it.
//!
//! Designs guide the courts that no human plays. They are data: history's own reasons for its wars, with the premises
//! on which each rested, so that a design falls away when its premise does.

use super::Condition;
use crate::sim::{
    date::Date,
    ids::{PlaceId, PolityId, TheatreId},
    look::Look,
    num::Permille,
};
use serde::{Deserialize, Serialize};

/// The way in which a court goes about another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Defends itself, and strikes back only close to home.
    Survive,
    /// Wants all of it.
    Destroy,
    /// Wants its capital.
    Break,
    /// Wants its submission.
    Vassalise,
    /// Wants its wealth: takes, plunders, and goes.
    Raid,
    /// Takes and keeps land.
    Annex,
    /// Wants some places along the border.
    Border,
    /// Wants certain places.
    Goal,
}

/// A design of one court upon another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// Whose.
    pub of: PolityId,
    /// Upon whom.
    pub about: PolityId,
    /// Message key of its name: `aim-<aim>`.
    pub aim: String,
    /// In what way.
    pub manner: Manner,
    /// Places wanted above others.
    pub goal: Vec<PlaceId>,
    /// Only places north of this latitude, in hundredths of a degree.
    pub north_of: Option<i32>,
    /// First month.
    pub from: Option<Date>,
    /// Last month.
    pub until: Option<Date>,
    /// What must be so.
    pub when: Vec<Condition>,
    /// The chance in permille of going to war for it in a season, other things even.
    pub war: Permille,
    /// Whether it is pursued whatever other wars there are.
    pub above_all: bool,
}

impl Design {
    /// Whether a war has brought what it is for.
    pub fn reached(&self, look: &impl Look) -> bool {
        let book = look.rules();
        match self.manner {
            Manner::Border => {
                let won = |p: &PlaceId| look.holder(*p) == Some(self.of) && look.owner(*p).0 == Some(self.about);
                let places = (0..book.places.len()).map(|i| PlaceId(i as u16));
                places.filter(won).map(|p| book.value(p)).sum::<i64>() >= book.ai.border_value
            }
            Manner::Break => look.holder(look.court(self.about).capital) == Some(self.of),
            Manner::Goal => self.goal.iter().all(|&p| look.holder(p) != Some(self.about)),
            _ => false,
        }
    }

    /// Whether it is pursued as things stand.
    pub fn holds(&self, look: &impl Look) -> bool {
        let date = look.date();
        self.from.is_none_or(|from| from <= date)
            && self.until.is_none_or(|until| date <= until)
            && self.when.iter().all(|c| c.holds(look))
    }
}

/// An expedition off the map that a court means to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expedition {
    /// Whose.
    pub of: PolityId,
    /// Where.
    pub theatre: TheatreId,
    /// From when.
    pub from: Date,
    /// Not after.
    pub until: Date,
    /// When it comes home.
    pub back: Date,
    /// Share of its men in the field that go, permille.
    pub share: Permille,
}

/// All designs, in the order of the file: of those that hold between two courts the last one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Designs {
    /// Upon others.
    pub list: Vec<Design>,
    /// Expeditions.
    pub expeditions: Vec<Expedition>,
}

impl Designs {
    /// What `of` is after with `about`, as things stand.
    pub fn upon(&self, look: &impl Look, of: PolityId, about: PolityId) -> Option<&Design> {
        self.list.iter().rev().find(|d| d.of == of && d.about == about && d.holds(look))
    }
}
