//! The functions on values.

use std::cmp::Ordering;

use super::super::{
    builtins::Builtin,
    decimal::{Decimal, Rounding},
    pattern, temporal,
    typed::{BinaryOp, TypedExpr, TypedKind},
    value::Value,
};
use super::{Evaluation, operators};

impl<'a> Evaluation<'_, 'a> {
    pub(super) fn call(&mut self, function: Builtin, arguments: &'a [TypedExpr]) -> Value {
        if let Some(rounding) = function.rounding() {
            return self.rounded(rounding, arguments);
        }
        let values: Vec<Value> = arguments
            .iter()
            .map(|argument| self.eval(argument))
            .collect();
        match (function, values.as_slice()) {
            (Builtin::Not, [Value::Boolean(value)]) => Value::Boolean(!value),
            (Builtin::Count, [Value::List(rows)]) => {
                let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
                Value::Number(Decimal::integer(count))
            }
            (Builtin::Sum, [Value::List(rows)]) => sum(rows),
            (Builtin::Min, [Value::List(rows)]) => extreme(rows, Ordering::Less),
            (Builtin::Max, [Value::List(rows)]) => extreme(rows, Ordering::Greater),
            (Builtin::Min, values) => extreme(values, Ordering::Less),
            (Builtin::Max, values) => extreme(values, Ordering::Greater),
            (Builtin::Abs, [Value::Number(number)]) => operators::number(number.checked_abs()),
            (Builtin::ListContains, [Value::List(rows), value]) => {
                Value::Boolean(rows.iter().any(|row| operators::equal(row, value)))
            }
            (Builtin::DistinctValues, [Value::List(rows)]) => distinct(rows),
            (Builtin::StringLength, [Value::Text(text)]) => {
                let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
                Value::Number(Decimal::integer(length))
            }
            (Builtin::Contains, [Value::Text(text), Value::Text(part)]) => {
                Value::Boolean(text.contains(part.as_str()))
            }
            (Builtin::StartsWith, [Value::Text(text), Value::Text(part)]) => {
                Value::Boolean(text.starts_with(part.as_str()))
            }
            (Builtin::EndsWith, [Value::Text(text), Value::Text(part)]) => {
                Value::Boolean(text.ends_with(part.as_str()))
            }
            (Builtin::Matches, [Value::Text(text), Value::Text(pattern)]) => {
                pattern::is_match(pattern, text).map_or(Value::Null, Value::Boolean)
            }
            (Builtin::Today, _) => Value::Date(self.scope.today),
            (Builtin::YearsAndMonthsDuration, [Value::Date(from), Value::Date(to)]) => {
                Value::Months(temporal::months_between(*from, *to))
            }
            // What is left has an unanswered argument, or is a constant and no call any more.
            (
                Builtin::Not
                | Builtin::Count
                | Builtin::Sum
                | Builtin::Abs
                | Builtin::Floor
                | Builtin::Ceiling
                | Builtin::RoundHalfUp
                | Builtin::RoundUp
                | Builtin::RoundDown
                | Builtin::ListContains
                | Builtin::DistinctValues
                | Builtin::StringLength
                | Builtin::Contains
                | Builtin::StartsWith
                | Builtin::EndsWith
                | Builtin::Matches
                | Builtin::Date
                | Builtin::Duration
                | Builtin::YearsAndMonthsDuration,
                _,
            ) => Value::Null,
        }
    }

    /// A rounding function; a division in it stays exact until here.
    fn rounded(&mut self, rounding: Rounding, arguments: &'a [TypedExpr]) -> Value {
        let Some((value, decimals)) = arguments.split_first() else {
            return Value::Null;
        };
        let scale = match decimals.first().map(|it| &it.kind) {
            Some(TypedKind::Number(number)) => number
                .to_integer()
                .and_then(|it| u8::try_from(it).ok())
                .unwrap_or(0),
            _ => 0,
        };
        if let TypedKind::Binary(BinaryOp::Divide, above, below) = &value.kind {
            let above = self.eval(above);
            let below = self.eval(below);
            return match (above, below) {
                (Value::Number(a), Value::Number(b)) => {
                    operators::number(a.checked_div(b, scale, rounding))
                }
                _ => Value::Null,
            };
        }
        match self.eval(value) {
            Value::Number(number) => operators::number(number.round(scale, rounding)),
            _ => Value::Null,
        }
    }
}

/// Null for no rows and when a row is null.
fn sum(rows: &[Value]) -> Value {
    let mut total: Option<Decimal> = None;
    for row in rows {
        let Value::Number(number) = row else {
            return Value::Null;
        };
        total = match total {
            None => Some(*number),
            Some(total) => match total.checked_add(*number) {
                Some(total) => Some(total),
                None => return Value::Null,
            },
        };
    }
    operators::number(total)
}

/// The value that orders before (or behind) all others; null for none and when one is null.
fn extreme(values: &[Value], wanted: Ordering) -> Value {
    let mut best: Option<&Value> = None;
    for value in values {
        best = match best {
            None if value.is_null() => return Value::Null,
            None => Some(value),
            Some(best) => match operators::compare(value, best) {
                Some(ordering) if ordering == wanted => Some(value),
                Some(_) => Some(best),
                None => return Value::Null,
            },
        };
    }
    best.cloned().unwrap_or(Value::Null)
}

/// Each value once, in order of first occurrence.
fn distinct(rows: &[Value]) -> Value {
    let mut seen: Vec<Value> = Vec::new();
    for row in rows {
        if !seen.iter().any(|it| operators::equal(it, row)) {
            seen.push(row.clone());
        }
    }
    Value::List(seen)
}
