//! The calendar: reading dates and durations, adding them, counting between dates.
//!
//! Dates have no time and no zone. Adding months keeps the day and clamps it to the month's end
//! (31 January + 1 month is 28 or 29 February). Months between two dates are counted whole, without
//! clamping: who is born on 29 February completes a year of life on 1 March of other years.

use jiff::{ToSpan, civil::Date};

/// Reads `2026-01-31`; `None` for a date that does not exist or lies outside the years 1 to 9999.
pub fn parse_date(text: &str) -> Option<Date> {
    let digits = |range: std::ops::Range<usize>| {
        let part = text.get(range)?;
        let plain = part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<i16>().ok()).flatten()
    };
    let dashes = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    if text.len() != 10 || !dashes {
        return None;
    }
    let year = digits(0..4).filter(|year| *year >= 1)?;
    let month = i8::try_from(digits(5..7)?).ok()?;
    let day = i8::try_from(digits(8..10)?).ok()?;
    Date::new(year, month, day).ok()
}

/// A duration in one of the two units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duration {
    /// Whole months.
    Months(i64),
    /// Whole days.
    Days(i64),
}

/// Reads `P18Y`, `P1Y6M`, `P14D`, each also with `-` before; nothing that mixes both or has hours.
pub fn parse_duration(text: &str) -> Option<Duration> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let rest = rest.strip_prefix('P')?;
    let amount = |part: &str| {
        let plain =
            !part.is_empty() && part.len() <= 12 && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<i64>().ok()).flatten()
    };
    if let Some(days) = rest.strip_suffix('D') {
        return Some(Duration::Days(sign * amount(days)?));
    }
    let (years, rest) = match rest.split_once('Y') {
        Some((years, rest)) => (amount(years)?, rest),
        None if rest.is_empty() => return None,
        None => (0, rest),
    };
    let months = match rest.strip_suffix('M') {
        Some(months) => amount(months)?,
        None if rest.is_empty() => 0,
        None => return None,
    };
    Some(Duration::Months(sign * (years * 12 + months)))
}

/// The date so many months later, at the latest on the month's last day.
pub fn add_months(date: Date, months: i64) -> Option<Date> {
    let range = -120_000..=120_000;
    if !range.contains(&months) {
        return None;
    }
    within_range(date.checked_add(months.months()).ok()?)
}

/// The date so many days later.
pub fn add_days(date: Date, days: i64) -> Option<Date> {
    let range = -4_000_000..=4_000_000;
    if !range.contains(&days) {
        return None;
    }
    within_range(date.checked_add(days.days()).ok()?)
}

fn within_range(date: Date) -> Option<Date> {
    (date.year() >= 1).then_some(date)
}

/// Days from one date to another.
pub fn days_between(from: Date, to: Date) -> i64 {
    day_number(to) - day_number(from)
}

/// Days since 1970-01-01.
pub fn day_number(date: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    i64::from(epoch.until(date).map_or(0, |span| span.get_days()))
}

/// Whole months from one date to another, negative backwards.
pub fn months_between(from: Date, to: Date) -> i64 {
    let months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
    let difference = months(to) - months(from);
    if to >= from {
        difference - i64::from(to.day() < from.day())
    } else {
        difference + i64::from(to.day() > from.day())
    }
}

/// 1 for Monday to 7 for Sunday.
pub fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}
