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
    Years,
    Days,
    Characters,
}

impl Unit {
    /// What a number compared with this expression counts.
    pub(super) fn of(expr: &TypedExpr) -> Self {
        match (&expr.kind, &expr.ty) {
            (_, Ty::Number(number)) if number.money => Unit::Euro,
            (TypedKind::Member(_, name), _) if name == "year" => Unit::Year,
            (TypedKind::Member(of, name), _) if name == "years" && of.ty == Ty::Months => {
                Unit::Years
            }
            (TypedKind::Member(of, name), _) if name == "days" && of.ty == Ty::Days => Unit::Days,
            (TypedKind::Call(Builtin::StringLength, _), _) => Unit::Characters,
            _ => Unit::None,
        }
    }
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
        Unit::Days => format!("{} {}", plain(), if one { "Tag" } else { "Tage" }),
        Unit::Characters => format!("{} Zeichen", plain()),
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
