//! Numbers, dates and durations as Germans write them.

use super::super::{
    builtins::Builtin,
    decimal::Decimal,
    ty::Ty,
    typed::{TypedExpr, TypedKind},
};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    Euro,
    /// A calendar year: no point after the thousands.
    Year,
    /// Years of age.
    Years,
    /// A day of the week, 1 for Monday.
    Weekday,
}

impl Unit {
    /// What a number compared with this expression counts.
    pub(super) fn of(expr: &TypedExpr) -> Self {
        match (&expr.kind, &expr.ty) {
            (_, Ty::Number(number)) if number.money => Unit::Euro,
            (TypedKind::Member(_, name), _) if name == "year" => Unit::Year,
            (TypedKind::Member(_, name), _) if name == "weekday" => Unit::Weekday,
            (TypedKind::Member(of, name), _) if name == "years" && is_age(of) => Unit::Years,
            _ => Unit::None,
        }
    }
}

const WEEKDAYS: [&str; 7] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
];

/// `years and months duration(birth, today())`.
pub(super) fn is_age(expr: &TypedExpr) -> bool {
    let TypedKind::Call(Builtin::YearsAndMonthsDuration, arguments) = &expr.kind else {
        return false;
    };
    arguments
        .get(1)
        .is_some_and(|to| matches!(to.kind, TypedKind::Call(Builtin::Today, _)))
}

/// A number with the decimals it is written with.
pub(super) fn as_written(value: Decimal) -> String {
    digits(value, true)
}

/// `1.000,00 Euro`, `18 Jahre`, `0,055`.
pub(super) fn number(value: Decimal, unit: Unit) -> String {
    let one = value == Decimal::integer(1);
    let plain = || digits(value.normalized(), unit != Unit::Year);
    match unit {
        Unit::None | Unit::Year => plain(),
        Unit::Euro => {
            let cents = value.normalized();
            let cents = if cents.scale < 2 {
                cents.rescale(2).unwrap_or(cents)
            } else {
                cents
            };
            format!("{} Euro", digits(cents, true))
        }
        Unit::Years => format!("{} {}", plain(), if one { "Jahr" } else { "Jahre" }),
        Unit::Weekday => {
            let day = value
                .to_integer()
                .and_then(|day| usize::try_from(day - 1).ok());
            day.and_then(|day| WEEKDAYS.get(day))
                .map_or_else(plain, |day| (*day).to_owned())
        }
    }
}

fn digits(value: Decimal, grouped: bool) -> String {
    let text = value.to_string();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(',');
        out.push_str(decimals);
    }
    out
}

/// `2026-01-31` as `31.01.2026`.
pub(super) fn date(iso: &str) -> String {
    let mut parts: Vec<&str> = iso.split('-').collect();
    parts.reverse();
    parts.join(".")
}

/// `1 Jahr und 6 Monate`, `14 Tage`.
pub(super) fn duration(amount: i64, days: bool) -> String {
    let counted = |count: u64, one: &str, many: &str| {
        format!("{count} {}", if count == 1 { one } else { many })
    };
    let sign = if amount < 0 { "minus " } else { "" };
    let amount = amount.unsigned_abs();
    if days {
        return format!("{sign}{}", counted(amount, "Tag", "Tage"));
    }
    let (years, months) = (amount / 12, amount % 12);
    let months_text = counted(months, "Monat", "Monate");
    let years_text = counted(years, "Jahr", "Jahre");
    match (years, months) {
        (0, _) => format!("{sign}{months_text}"),
        (_, 0) => format!("{sign}{years_text}"),
        _ => format!("{sign}{years_text} und {months_text}"),
    }
}
