//! Operators on values.

use std::cmp::Ordering;

use super::super::{decimal::Decimal, temporal, typed::BinaryOp, value::Value};

/// The value of an operator with two operands; a quotient has none before it is rounded.
pub fn binary(op: BinaryOp, left: &Value, right: &Value) -> Value {
    match op {
        BinaryOp::Or => kleene(left, right, true),
        BinaryOp::And => kleene(left, right, false),
        BinaryOp::Equal => Value::Boolean(equal(left, right)),
        BinaryOp::NotEqual => Value::Boolean(!equal(left, right)),
        BinaryOp::Less => ordered(left, right, Ordering::is_lt),
        BinaryOp::LessOrEqual => ordered(left, right, Ordering::is_le),
        BinaryOp::Greater => ordered(left, right, Ordering::is_gt),
        BinaryOp::GreaterOrEqual => ordered(left, right, Ordering::is_ge),
        BinaryOp::Add => add(left, right),
        BinaryOp::Subtract => subtract(left, right),
        BinaryOp::Multiply => match (left, right) {
            (Value::Number(a), Value::Number(b)) => number(a.checked_mul(*b)),
            _ => Value::Null,
        },
        // Only rounding functions hold a division, and they work it out themselves.
        BinaryOp::Divide => Value::Null,
    }
}

/// `or` when `decisive` is true, `and` when it is false.
fn kleene(left: &Value, right: &Value, decisive: bool) -> Value {
    match (left, right) {
        (Value::Boolean(it), _) if *it == decisive => Value::Boolean(decisive),
        (_, Value::Boolean(it)) if *it == decisive => Value::Boolean(decisive),
        (Value::Boolean(_), Value::Boolean(_)) => Value::Boolean(!decisive),
        _ => Value::Null,
    }
}

/// Total: null equals null and nothing else.
pub(super) fn equal(left: &Value, right: &Value) -> bool {
    left == right
}

fn ordered(left: &Value, right: &Value, holds: fn(Ordering) -> bool) -> Value {
    compare(left, right).map_or(Value::Null, |ordering| Value::Boolean(holds(ordering)))
}

/// The order of two values of the same kind; `None` when one is null.
pub(super) fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Months(a), Value::Months(b)) | (Value::Days(a), Value::Days(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

pub(super) fn in_range(value: &Value, low: (&Value, bool), high: (&Value, bool)) -> Value {
    let (Some(above), Some(below)) = (compare(value, low.0), compare(value, high.0)) else {
        return Value::Null;
    };
    let above = above.is_gt() || (low.1 && above.is_eq());
    let below = below.is_lt() || (high.1 && below.is_eq());
    Value::Boolean(above && below)
}

pub(super) fn number(value: Option<Decimal>) -> Value {
    value.map_or(Value::Null, Value::Number)
}

fn add(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => number(a.checked_add(*b)),
        (Value::Text(a), Value::Text(b)) => Value::Text(format!("{a}{b}")),
        (Value::Date(date), Value::Months(months)) | (Value::Months(months), Value::Date(date)) => {
            temporal::add_months(*date, *months).map_or(Value::Null, Value::Date)
        }
        (Value::Date(date), Value::Days(days)) | (Value::Days(days), Value::Date(date)) => {
            temporal::add_days(*date, *days).map_or(Value::Null, Value::Date)
        }
        (Value::Months(a), Value::Months(b)) => {
            a.checked_add(*b).map_or(Value::Null, Value::Months)
        }
        (Value::Days(a), Value::Days(b)) => a.checked_add(*b).map_or(Value::Null, Value::Days),
        _ => Value::Null,
    }
}

fn subtract(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Date(later), Value::Date(earlier)) => {
            Value::Days(temporal::days_between(*earlier, *later))
        }
        (_, Value::Number(_) | Value::Months(_) | Value::Days(_)) => add(left, &negate(right)),
        _ => Value::Null,
    }
}

pub(super) fn negate(value: &Value) -> Value {
    match value {
        Value::Number(a) => number(a.checked_neg()),
        Value::Months(months) => months.checked_neg().map_or(Value::Null, Value::Months),
        Value::Days(days) => days.checked_neg().map_or(Value::Null, Value::Days),
        Value::Null
        | Value::Boolean(_)
        | Value::Text(_)
        | Value::Date(_)
        | Value::PartialDate(_)
        | Value::File(_)
        | Value::List(_)
        | Value::Record(_) => Value::Null,
    }
}

/// `.year` of a date, `.years` of a duration and the like.
pub(super) fn property(of: &Value, name: &str) -> Value {
    let whole = |value: i64| Value::Number(Decimal::integer(value));
    match (of, name) {
        (Value::Date(date), "year") => whole(date.year().into()),
        (Value::Date(date), "month") => whole(date.month().into()),
        (Value::Date(date), "day") => whole(date.day().into()),
        (Value::Date(date), "weekday") => whole(temporal::weekday(*date).into()),
        (Value::PartialDate(date), "year") => whole(date.year.into()),
        (Value::PartialDate(date), "month") => {
            date.month.map_or(Value::Null, |month| whole(month.into()))
        }
        (Value::PartialDate(date), "day") => date.day.map_or(Value::Null, |day| whole(day.into())),
        (Value::Months(months), "years") => whole(months / 12),
        (Value::Months(months), "months") => whole(months % 12),
        (Value::Days(days), "days") => whole(*days),
        _ => Value::Null,
    }
}
