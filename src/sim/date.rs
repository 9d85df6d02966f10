//! Lunar months. Intercalary months are not counted: an event of an intercalary month is dated to the month before it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A lunar month of a year, the unit of time of the rules. Written `1218-03`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// A quarter of the year, named and never numbered on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// Months 1 to 3.
    Spring,
    /// Months 4 to 6.
    Summer,
    /// Months 7 to 9.
    Autumn,
    /// Months 10 to 12.
    Winter,
}

impl Date {
    /// The given month (1 to 12) of the given year.
    pub const fn new(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }
    /// The year in which the lunar year mostly falls, in the common era.
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }
    /// The lunar month, 1 to 12.
    pub const fn month(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }
    /// `months` later (or earlier, if negative).
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }
    /// Months from `earlier` to this date.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
    /// The season of the month.
    pub const fn season(self) -> Season {
        match self.month() {
            1..=3 => Season::Spring,
            4..=6 => Season::Summer,
            7..=9 => Season::Autumn,
            _ => Season::Winter,
        }
    }
    /// A number for keys of dice.
    pub const fn raw(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a date is written 1218-03 or 1218, with the month from 1 to 12")]
pub struct BadDate;

impl FromStr for Date {
    type Err = BadDate;
    /// `1218-03`, or `1218` for its first month.
    fn from_str(text: &str) -> Result<Self, BadDate> {
        let (year, month) = text.split_once('-').unwrap_or((text, "1"));
        let number = |t: &str| match t.bytes().all(|b| b.is_ascii_digit()) && (1..=4).contains(&t.len()) {
            true => t.parse::<i32>().map_err(|_| BadDate),
            false => Err(BadDate),
        };
        let (year, month) = (number(year)?, number(month)?);
        if (1..=12).contains(&month) && year >= 1 { Ok(Self::new(year, month)) } else { Err(BadDate) }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { self.0.serialize(serializer) }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
        } else {
            i32::deserialize(deserializer).map(Self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_run_over_the_year() {
        let date = Date::new(1217, 12);
        assert_eq!(date.plus(1), Date::new(1218, 1));
        assert_eq!(date.plus(1).since(date), 1);
        assert_eq!(date.plus(-12), Date::new(1216, 12));
        assert_eq!(date.season(), Season::Winter);
    }

    #[test]
    fn dates_are_read_and_written() {
        assert_eq!("1218-03".parse(), Ok(Date::new(1218, 3)));
        assert_eq!("1218".parse(), Ok(Date::new(1218, 1)));
        assert_eq!(Date::new(1218, 3).to_string(), "1218-03");
        for bad in ["", "1218-13", "1218-0", "12-18-3", "+218-1", "1218-", "99999-1", "a", "-1"] {
            assert_eq!(bad.parse::<Date>(), Err(BadDate), "{bad}");
        }
    }
}
