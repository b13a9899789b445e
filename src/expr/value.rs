//! Values at run time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::decimal::Decimal;

/// A record's members by name; a missing member is null.
pub type Record = BTreeMap<String, Value>;

/// What an expression evaluates to.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Unanswered or hidden.
    Null,
    /// Ja or Nein.
    Boolean(bool),
    /// An exact decimal.
    Number(Decimal),
    /// A text, or the code of a choice.
    Text(String),
    /// A date.
    Date(Date),
    /// A date of which parts may be unknown.
    PartialDate(PartialDate),
    /// Whole months.
    Months(i64),
    /// Whole days.
    Days(i64),
    /// Uploaded documents, by name.
    File(Vec<String>),
    /// A list.
    List(Vec<Value>),
    /// A group.
    Record(Record),
}

/// `1985`, `1985-03` or `1985-03-27`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// Year, 1 to 9999.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: Option<i8>,
    /// Day of the month; only with a month.
    pub day: Option<i8>,
}

impl PartialDate {
    /// Reads `1985`, `1985-03`, `1985-03-27`; `None` for a date that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |width: usize| match parts.next() {
            None => Some(None),
            Some(part) if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse::<i16>().ok().map(Some)
            }
            Some(_) => None,
        };
        let year = next(4)??;
        let month = next(2)?.map(i8::try_from).transpose().ok()?;
        let day = next(2)?.map(i8::try_from).transpose().ok()?;
        if parts.next().is_some() || year < 1 {
            return None;
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day })
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let (Some(_), Some(day)) = (self.month, self.day) {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Value {
    /// Whether it is null. An empty list is not.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Whether it is `true`; null is not.
    pub fn is_true(&self) -> bool {
        matches!(self, Value::Boolean(true))
    }

    /// Whether it is `false`; null is not.
    pub fn is_false(&self) -> bool {
        matches!(self, Value::Boolean(false))
    }
}
