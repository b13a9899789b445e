//! What is known of a value: nothing, itself, the range it lies in, what it is not.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::expr::{
    Decimal, Record, Scope, Ty, TypedExpr, Value, VarPath,
    builtins::Builtin,
    eval,
    eval::{binary, empty_record},
    simplify::mapped,
    typed::{BinaryOp, TypedKind},
};

/// A set of values that one cell of a domain stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    /// Unanswered.
    Null,
    /// This value.
    Exact(Value),
    /// From the first to the second, both included; of one kind that has an order.
    Span(Value, Value),
    /// Answered, and none of these.
    Other(Vec<Value>),
}

/// Something to sort by that is equal for equal sets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Null,
    Boolean(bool),
    Number(Decimal),
    Date(Date),
    Amount(u8, i64),
    Text(String),
    Span(Box<Key>, Box<Key>),
    Other(Vec<Key>),
    Written(String),
}

impl Known {
    pub(super) fn key(&self) -> Key {
        let of = |value: &Value| match value {
            Value::Null => Key::Null,
            Value::Boolean(it) => Key::Boolean(*it),
            Value::Number(it) => Key::Number(*it),
            Value::Date(it) => Key::Date(*it),
            Value::Months(it) => Key::Amount(0, *it),
            Value::Days(it) => Key::Amount(1, *it),
            Value::Text(it) => Key::Text(it.clone()),
            Value::PartialDate(_) | Value::File(_) | Value::List(_) | Value::Record(_) => {
                Key::Written(format!("{value:?}"))
            }
        };
        match self {
            Known::Null => Key::Null,
            Known::Exact(value) => of(value),
            Known::Span(low, high) => Key::Span(Box::new(of(low)), Box::new(of(high))),
            Known::Other(not) => Key::Other(not.iter().map(of).collect()),
        }
    }
}

/// How two values may compare. For values without an order, `greater` stands for "different".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Possible {
    pub(super) less: bool,
    pub(super) equal: bool,
    pub(super) greater: bool,
}

impl Possible {
    const ANY: Self = Self {
        less: true,
        equal: true,
        greater: true,
    };

    /// Less, equal, greater.
    pub(super) fn all(self) -> [bool; 3] {
        [self.less, self.equal, self.greater]
    }

    pub(super) fn count(self) -> usize {
        self.all().iter().filter(|it| **it).count()
    }
}

impl Known {
    /// The least and the greatest value.
    fn ends(&self) -> Option<(&Value, &Value)> {
        match self {
            Known::Exact(value) => Some((value, value)),
            Known::Span(low, high) => Some((low, high)),
            Known::Null | Known::Other(_) => None,
        }
    }

    /// The smallest set of this kind that holds both; neither is [`Known::Null`].
    pub(super) fn hull(&self, other: &Known) -> Known {
        let (Some((a, b)), Some((c, d))) = (self.ends(), other.ends()) else {
            return Known::Other(Vec::new());
        };
        let low = order(a, c).map(|it| if it.is_le() { a } else { c });
        let high = order(b, d).map(|it| if it.is_ge() { b } else { d });
        match (low, high) {
            (Some(low), Some(high)) => span(low.clone(), high.clone()),
            _ => Known::Other(Vec::new()),
        }
    }
}

fn span(low: Value, high: Value) -> Known {
    if low == high {
        Known::Exact(low)
    } else {
        Known::Span(low, high)
    }
}

/// The order of two values of one kind that has an order.
pub(super) fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Months(a), Value::Months(b)) | (Value::Days(a), Value::Days(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// How two answered values may compare.
pub(super) fn compare(left: &Known, right: &Known) -> Possible {
    let exactly = |ordering: Ordering| Possible {
        less: ordering.is_lt(),
        equal: ordering.is_eq(),
        greater: ordering.is_gt(),
    };
    let different = exactly(Ordering::Greater);
    match (left, right) {
        (Known::Exact(a), Known::Exact(b)) => match order(a, b) {
            Some(ordering) => exactly(ordering),
            None if a == b => exactly(Ordering::Equal),
            None => different,
        },
        (Known::Other(not), Known::Exact(value)) | (Known::Exact(value), Known::Other(not))
            if not.contains(value) =>
        {
            match value {
                Value::Number(_) | Value::Date(_) | Value::Months(_) | Value::Days(_) => Possible {
                    equal: false,
                    ..Possible::ANY
                },
                _ => different,
            }
        }
        _ => {
            let (Some((a, b)), Some((c, d))) = (left.ends(), right.ends()) else {
                return Possible::ANY;
            };
            let at_least =
                |x: &Value, y: &Value, wanted: fn(Ordering) -> bool| order(x, y).is_none_or(wanted);
            Possible {
                less: at_least(a, d, Ordering::is_lt),
                equal: at_least(a, d, Ordering::is_le) && at_least(b, c, Ordering::is_ge),
                greater: at_least(b, c, Ordering::is_gt),
            }
        }
    }
}

/// An operation on values: an expression with numbered places for its operands.
pub(super) struct Operation {
    shape: TypedExpr,
    today: Date,
}

/// What an operation yields.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Yield {
    /// One of these.
    Surely(Known),
    /// One of these, or null.
    Perhaps(Known),
}

/// The operands of an operation; a quotient belongs to the rounding around it.
pub(super) fn operands(expr: &TypedExpr) -> Vec<&TypedExpr> {
    let mut found = Vec::new();
    for child in expr.children() {
        match &child.kind {
            TypedKind::Binary(BinaryOp::Divide, above, below) => found.extend([&**above, &**below]),
            _ => found.push(child),
        }
    }
    found
}

impl Operation {
    pub(super) fn of(expr: &TypedExpr, today: Date) -> Self {
        let next = std::cell::Cell::new(0_usize);
        let place = |it: &TypedExpr| {
            let number = next.get();
            next.set(number + 1);
            place(number, it.ty.clone(), it)
        };
        let shape = mapped(expr, &|child| match &child.kind {
            TypedKind::Binary(BinaryOp::Divide, ..) => mapped(child, &place),
            _ => place(child),
        });
        Self { shape, today }
    }

    /// The value for these operands.
    pub(super) fn value(&self, operands: &[&Value]) -> Value {
        if let (TypedKind::Binary(op, ..), [left, right]) = (&self.shape.kind, operands) {
            return binary(*op, left, right);
        }
        let numbered = operands.iter().enumerate();
        let record: Record = numbered
            .map(|(at, value)| (at.to_string(), (*value).clone()))
            .collect();
        eval(
            &self.shape,
            &Scope {
                form: &record,
                row: None,
                params: empty_record(),
                today: self.today,
            },
        )
    }

    /// What it yields for operands of which something is known.
    pub(super) fn yields(&self, operands: &[&Known]) -> Yield {
        let null = Value::Null;
        let exact: Option<Vec<&Value>> = operands
            .iter()
            .map(|it| match it {
                Known::Exact(value) => Some(value),
                Known::Null => Some(&null),
                Known::Span(..) | Known::Other(_) => None,
            })
            .collect();
        if let Some(values) = exact {
            return Yield::Surely(known(self.value(&values)));
        }
        // Every operation here is null when one of its operands is.
        if operands.contains(&&Known::Null) {
            return Yield::Surely(Known::Null);
        }
        let ends: Option<Vec<(&Value, &Value)>> = operands.iter().map(|it| it.ends()).collect();
        match ends.filter(|it| self.is_monotone(it)) {
            Some(ends) => self.between(&ends).unwrap_or_else(|| self.whole_range()),
            None => self.whole_range(),
        }
    }

    /// The least and greatest value over the corners of the operands' ranges.
    fn between(&self, ends: &[(&Value, &Value)]) -> Option<Yield> {
        let mut low: Option<Value> = None;
        let mut high: Option<Value> = None;
        for corner in 0..(1_usize << ends.len()) {
            let chosen: Vec<&Value> = ends
                .iter()
                .enumerate()
                .map(|(at, (low, high))| if corner >> at & 1 == 0 { *low } else { *high })
                .collect();
            let value = self.value(&chosen);
            let below = match &low {
                Some(low) => order(&value, low)?.is_lt(),
                None => true,
            };
            let above = match &high {
                Some(high) => order(&value, high)?.is_gt(),
                None => true,
            };
            order(&value, &value)?;
            if below {
                low = Some(value.clone());
            }
            if above {
                high = Some(value);
            }
        }
        Some(Yield::Surely(span(low?, high?)))
    }

    /// Whether the value moves one way while one operand grows, within these ranges.
    fn is_monotone(&self, ends: &[(&Value, &Value)]) -> bool {
        match &self.shape.kind {
            TypedKind::Negate(_)
            | TypedKind::Binary(BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply, ..)
            | TypedKind::Call(Builtin::Min | Builtin::Max | Builtin::YearsAndMonthsDuration, _) => {
                true
            }
            TypedKind::Member(_, name) => matches!(name.as_str(), "year" | "years" | "days"),
            TypedKind::Call(function, arguments) if function.rounding().is_some() => {
                let divides = arguments
                    .first()
                    .is_some_and(|it| matches!(it.kind, TypedKind::Binary(BinaryOp::Divide, ..)));
                let zero = Value::Number(Decimal::integer(0));
                !divides
                    || ends.get(1).is_some_and(|(low, high)| {
                        order(low, &zero).is_some_and(Ordering::is_gt)
                            || order(high, &zero).is_some_and(Ordering::is_lt)
                    })
            }
            _ => false,
        }
    }

    /// What it can yield at all for answered operands.
    fn whole_range(&self) -> Yield {
        let whole = |low: i64, high: i64| {
            let number = |it| Value::Number(Decimal::integer(it));
            Yield::Surely(Known::Span(number(low), number(high)))
        };
        match &self.shape.kind {
            TypedKind::Member(of, name) if of.ty == Ty::Date => match name.as_str() {
                "year" => whole(1, 9999),
                "month" => whole(1, 12),
                "day" => whole(1, 31),
                _ => whole(1, 7),
            },
            TypedKind::Member(of, _) if of.ty == Ty::Months => whole(-120_000, 120_000),
            TypedKind::Call(Builtin::StringLength, _) => whole(1, i64::from(u32::MAX)),
            _ => Yield::Perhaps(Known::Other(Vec::new())),
        }
    }
}

fn place(number: usize, ty: Ty, like: &TypedExpr) -> TypedExpr {
    TypedExpr {
        kind: TypedKind::Var(VarPath {
            base: crate::expr::Base::Form,
            segments: vec![number.to_string()],
        }),
        ty,
        span: like.span,
        origin: None,
    }
}

/// What is known of a value that is known.
pub(super) fn known(value: Value) -> Known {
    match value {
        Value::Null => Known::Null,
        value => Known::Exact(value),
    }
}
