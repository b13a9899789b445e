//! Dates: from the three inputs of a page, or as ISO text.

use jiff::civil::Date;

use super::{
    super::{access, characters, messages},
    Reading, YEARS, in_years,
    typed::{self, Part},
};
use crate::{
    expr::{PartialDate, Value},
    model::{DateBound, Field},
};

/// How many years after today a date without a bound may lie when its year has two digits.
const YEARS_AHEAD: i16 = 20;

/// `today` is when it was typed; without it, years have four digits.
pub(super) fn read(
    field: &Field,
    given: &Value,
    bound: Option<DateBound>,
    today: Option<Date>,
) -> Reading {
    let ahead = match bound {
        Some(DateBound::Past) => 0,
        Some(DateBound::Future) => 99,
        None => YEARS_AHEAD,
    };
    let gaps = |parts: &[Part; 3]| names(parts.map(|part| part == Part::Absent));
    match partial(given, (today, ahead), gaps) {
        Ok(date) => match date.and_then(whole) {
            Some(date) if YEARS.contains(&date.year()) => Reading::Answer(Value::Date(date)),
            Some(_) => Reading::Unreadable(messages::date_range()),
            None => Reading::Unreadable(messages::format(field)),
        },
        Err(message) => Reading::Unreadable(message),
    }
}

/// A date that is known in part lies in the past, so its year of two digits does.
pub(super) fn read_partial(field: &Field, given: &Value, today: Option<Date>) -> Reading {
    let gaps = |[day, month, year]: &[Part; 3]| match (day, month, year) {
        (_, _, Part::Absent) => names([false, false, true]),
        // A day of no month is no date.
        (Part::Odd | Part::Number(_), Part::Absent, _) => names([false, true, false]),
        _ => Vec::new(),
    };
    match partial(given, (today, 0), gaps) {
        Ok(Some(date)) if in_years(date) => Reading::Answer(Value::PartialDate(date)),
        Ok(Some(_)) => Reading::Unreadable(messages::date_range()),
        Ok(None) => Reading::Unreadable(messages::format(field)),
        Err(message) => Reading::Unreadable(message),
    }
}

pub(super) fn limit(answer: &Value, bound: Option<DateBound>, today: Date) -> Option<String> {
    let Value::Date(date) = answer else {
        return None;
    };
    let bound = bound?;
    let beyond = match bound {
        DateBound::Past => *date > today,
        DateBound::Future => *date < today,
    };
    beyond.then(|| messages::beyond_today(bound))
}

/// A date of which parts may be unknown: a value, ISO text, or what stands in the three inputs. `None` for what is no
/// date; an error when `gaps` finds parts missing, or the year is odd.
fn partial(
    given: &Value,
    (today, ahead): (Option<Date>, i16),
    gaps: impl FnOnce(&[Part; 3]) -> Vec<&'static str>,
) -> Result<Option<PartialDate>, String> {
    Ok(match given {
        Value::Date(date) => Some(PartialDate {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }),
        Value::PartialDate(date) => Some(*date),
        Value::Text(text) => PartialDate::parse(&characters::clean(text)),
        Value::Record(inputs) => {
            let text = |name: &str| inputs.get(name).and_then(access::text).unwrap_or_default();
            let texts = [text("tag"), text("monat"), text("jahr")];
            let Some(parts) = typed::read(texts, today, ahead) else {
                return Ok(None);
            };
            let missing = gaps(&parts);
            if !missing.is_empty() {
                return Err(messages::date_gap(&missing));
            }
            if parts[2] == Part::Odd {
                return Err(messages::date_year());
            }
            from_parts(parts)
        }
        Value::Null
        | Value::Boolean(_)
        | Value::Number(_)
        | Value::Months(_)
        | Value::Days(_)
        | Value::File(_)
        | Value::List(_) => None,
    })
}

/// The names of the inputs for day, month and year, those that are meant.
fn names(meant: [bool; 3]) -> Vec<&'static str> {
    let all = ["Tag", "Monat", "Jahr"].into_iter().zip(meant);
    all.filter(|(_, is_meant)| *is_meant)
        .map(|(name, _)| name)
        .collect()
}

fn from_parts([day, month, year]: [Part; 3]) -> Option<PartialDate> {
    let number = |part: Part| match part {
        Part::Absent => Some(None),
        Part::Odd => None,
        Part::Number(number) => Some(Some(i8::try_from(number).ok()?)),
    };
    let Part::Number(year) = year else {
        return None;
    };
    let (day, month) = (number(day)?, number(month)?);
    Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    (year >= 1).then_some(PartialDate { year, month, day })
}

fn whole(date: PartialDate) -> Option<Date> {
    Date::new(date.year, date.month?, date.day?).ok()
}
