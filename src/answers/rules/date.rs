//! Dates: from the three inputs of a page, or as ISO text.

use jiff::civil::Date;

use super::{
    super::{access, characters, messages},
    Reading, YEARS, in_years,
};
use crate::{
    expr::{PartialDate, Record, Value},
    model::{DateBound, Field},
};

/// The inputs of a date with their names on the page, in the order people read them.
const PARTS: [(&str, &str); 3] = [("tag", "Tag"), ("monat", "Monat"), ("jahr", "Jahr")];

pub(super) fn read(field: &Field, given: &Value) -> Reading {
    if let Some(parts) = access::record(given)
        && let Some(missing) = missing_parts(parts)
    {
        return Reading::Unreadable(messages::date_gap(&missing));
    }
    match partial(given).and_then(whole) {
        Some(date) if YEARS.contains(&date.year()) => Reading::Answer(Value::Date(date)),
        Some(_) => Reading::Unreadable(messages::date_range()),
        None => Reading::Unreadable(unreadable(field, given)),
    }
}

pub(super) fn read_partial(field: &Field, given: &Value) -> Reading {
    match partial(given) {
        Some(date) if in_years(date) => Reading::Answer(Value::PartialDate(date)),
        Some(_) => Reading::Unreadable(messages::date_range()),
        None => Reading::Unreadable(unreadable(field, given)),
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

/// A date of which parts may be unknown: a value, ISO text, or what stands in the three inputs.
fn partial(given: &Value) -> Option<PartialDate> {
    match given {
        Value::Date(date) => Some(PartialDate {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }),
        Value::PartialDate(date) => Some(*date),
        Value::Text(text) => PartialDate::parse(&characters::clean(text)),
        Value::Record(parts) => from_parts(parts),
        Value::Null
        | Value::Boolean(_)
        | Value::Number(_)
        | Value::Months(_)
        | Value::Days(_)
        | Value::File(_)
        | Value::List(_) => None,
    }
}

fn from_parts(parts: &Record) -> Option<PartialDate> {
    let year = number(part(parts, "jahr")?, 4..=4)?;
    let month = match part(parts, "monat") {
        Some(text) => Some(i8::try_from(number(text, 1..=2)?).ok()?),
        None => None,
    };
    let day = match part(parts, "tag") {
        // A day of no month is no date.
        Some(text) => {
            month?;
            Some(i8::try_from(number(text, 1..=2)?).ok()?)
        }
        None => None,
    };
    Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    (year >= 1).then_some(PartialDate { year, month, day })
}

/// What stands in an input, without white space around it; `None` for nothing.
fn part<'a>(parts: &'a Record, name: &str) -> Option<&'a str> {
    let text = parts.get(name).and_then(access::text)?;
    Some(text.trim_matches(characters::is_space)).filter(|it| !it.is_empty())
}

fn number(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<i16> {
    let plain = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn whole(date: PartialDate) -> Option<Date> {
    Date::new(date.year, date.month?, date.day?).ok()
}

/// The names of the inputs that are empty, when some are and some are not.
fn missing_parts(parts: &Record) -> Option<Vec<&'static str>> {
    let empty: Vec<&str> = PARTS
        .iter()
        .filter(|(name, _)| part(parts, name).is_none())
        .map(|(_, label)| *label)
        .collect();
    (!empty.is_empty()).then_some(empty)
}

/// What is wrong with a date: a part is missing, the year is short, or the day does not exist.
fn unreadable(field: &Field, given: &Value) -> String {
    let Some(parts) = access::record(given) else {
        return messages::format(field);
    };
    let short = |text: &str| text.len() != 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match (
        part(parts, "tag"),
        part(parts, "monat"),
        part(parts, "jahr"),
    ) {
        (_, _, None) => messages::date_gap(&["Jahr"]),
        (Some(_), None, Some(_)) => messages::date_gap(&["Monat"]),
        (_, _, Some(year)) if short(year) => messages::date_year(),
        _ => messages::format(field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(tag: &str, monat: &str, jahr: &str) -> Value {
        let text = |text: &str| Value::Text(text.to_owned());
        Value::Record(Record::from([
            ("tag".to_owned(), text(tag)),
            ("monat".to_owned(), text(monat)),
            ("jahr".to_owned(), text(jahr)),
        ]))
    }

    #[test]
    fn parts_of_dates_are_read_when_the_day_exists() {
        let table = [
            (("27", "3", "1985"), Some("1985-03-27")),
            (("27", "03", " 1985 "), Some("1985-03-27")),
            (("", "3", "1985"), Some("1985-03")),
            (("", "", "1985"), Some("1985")),
            (("27", "", "1985"), None),
            (("29", "2", "2025"), None),
            (("29", "2", "2024"), Some("2024-02-29")),
            (("1", "13", "2024"), None),
            (("1", "1", "85"), None),
            (("027", "3", "1985"), None),
            (("x", "3", "1985"), None),
            (("", "", ""), None),
        ];
        for ((tag, monat, jahr), wanted) in table {
            let read = partial(&parts(tag, monat, jahr)).map(|it| it.to_string());
            assert_eq!(read.as_deref(), wanted, "{tag} {monat} {jahr}");
        }
    }
}
