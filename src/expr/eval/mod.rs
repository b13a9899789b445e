//! The reference interpreter: it defines what every back end must compute.
//!
//! Three-valued throughout. Nothing here can fail: what the checker let through has a value, and
//! that value may be null.

mod branches;
mod calls;
mod operators;
mod trace;

pub use branches::branches;
pub use operators::binary;
pub use trace::{Step, trace};
pub(in crate::expr) use trace::{is_constant, is_plain};

use std::sync::LazyLock;

use jiff::civil::Date;

use super::{
    env::{Base, VarPath},
    temporal,
    ty::Ty,
    typed::{TypedExpr, TypedKind},
    value::{Record, Value},
};

/// What an expression is evaluated against.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// All answers and computed values of the form. Hidden means absent.
    pub form: &'a Record,
    /// The entry of the repeat group in which the expression stands.
    pub row: Option<&'a Record>,
    /// The authority's values.
    pub params: &'a Record,
    /// What `today()` gives.
    pub today: Date,
}

/// The value of an expression.
pub fn eval(expr: &TypedExpr, scope: &Scope<'_>) -> Value {
    let mut evaluation = Evaluation {
        scope,
        locals: Vec::new(),
        branches: Vec::new(),
    };
    evaluation.eval(expr)
}

/// No answers at all: the empty form, or no params.
pub fn empty_record() -> &'static Record {
    static EMPTY: LazyLock<Record> = LazyLock::new(Record::new);
    &EMPTY
}

struct Evaluation<'s, 'a> {
    scope: &'s Scope<'s>,
    /// Loop variables and `item`, innermost last.
    locals: Vec<(&'a str, Value)>,
    /// The conditions of the `if`s met so far, and whether each was true.
    branches: Vec<(&'a TypedExpr, bool)>,
}

impl<'a> Evaluation<'_, 'a> {
    fn eval(&mut self, expr: &'a TypedExpr) -> Value {
        match &expr.kind {
            TypedKind::Error | TypedKind::Null => Value::Null,
            TypedKind::Boolean(value) => Value::Boolean(*value),
            TypedKind::Number(number) => Value::Number(*number),
            TypedKind::Text(text) => Value::Text(text.clone()),
            TypedKind::Date(text) => temporal::parse_date(text).map_or(Value::Null, Value::Date),
            TypedKind::Duration(amount) => {
                if expr.ty == Ty::Days {
                    Value::Days(*amount)
                } else {
                    Value::Months(*amount)
                }
            }
            TypedKind::List(items) => {
                Value::List(items.iter().map(|item| self.eval(item)).collect())
            }
            TypedKind::Var(path) => self.look_up(path, &expr.ty),
            TypedKind::Local(name) => {
                let found = self.locals.iter().rev().find(|(it, _)| it == name);
                found.map_or(Value::Null, |(_, value)| value.clone())
            }
            TypedKind::Member(of, name) => member(self.eval(of), name, &expr.ty),
            TypedKind::Filter(list, condition) => {
                let rows = self.rows(list);
                let kept = rows.into_iter().filter(|row| {
                    let condition = self.with_local("item", row.clone(), condition);
                    condition.is_true()
                });
                Value::List(kept.collect())
            }
            TypedKind::Negate(of) => operators::negate(&self.eval(of)),
            TypedKind::Binary(op, left, right) => {
                let left = self.eval(left);
                let right = self.eval(right);
                binary(*op, &left, &right)
            }
            TypedKind::Range {
                value,
                low,
                low_closed,
                high,
                high_closed,
            } => {
                let value = self.eval(value);
                let low = self.eval(low);
                let high = self.eval(high);
                operators::in_range(&value, (&low, *low_closed), (&high, *high_closed))
            }
            TypedKind::In(value, list) => {
                let value = self.eval(value);
                let rows = self.rows(list);
                Value::Boolean(rows.iter().any(|row| operators::equal(row, &value)))
            }
            TypedKind::If(condition, yes, no) => {
                let holds = self.eval(condition).is_true();
                self.branches.push((condition, holds));
                if holds { self.eval(yes) } else { self.eval(no) }
            }
            TypedKind::Quantified {
                every,
                variable,
                list,
                condition,
            } => self.quantified(*every, variable, list, condition),
            TypedKind::For {
                variable,
                list,
                body,
            } => {
                let rows = self.rows(list);
                let bodies = rows
                    .into_iter()
                    .map(|row| self.with_local(variable, row, body));
                Value::List(bodies.collect())
            }
            TypedKind::Call(function, arguments) => self.call(*function, arguments),
        }
    }

    /// Kleene `or` over the rows, or `and` for `every`.
    fn quantified(
        &mut self,
        every: bool,
        variable: &'a str,
        list: &'a TypedExpr,
        condition: &'a TypedExpr,
    ) -> Value {
        let mut unknown = false;
        for row in self.rows(list) {
            match self.with_local(variable, row, condition) {
                Value::Boolean(found) if found != every => return Value::Boolean(found),
                Value::Boolean(_) => {}
                _ => unknown = true,
            }
        }
        if unknown {
            Value::Null
        } else {
            Value::Boolean(every)
        }
    }

    fn with_local(&mut self, name: &'a str, value: Value, expr: &'a TypedExpr) -> Value {
        self.locals.push((name, value));
        let result = self.eval(expr);
        self.locals.pop();
        result
    }

    /// The entries of a list; none when there is no list.
    fn rows(&mut self, list: &'a TypedExpr) -> Vec<Value> {
        match self.eval(list) {
            Value::List(rows) => rows,
            _ => Vec::new(),
        }
    }

    fn look_up(&self, path: &VarPath, ty: &Ty) -> Value {
        let mut record = match path.base {
            Base::Form => Some(self.scope.form),
            Base::Row => self.scope.row,
            Base::Param => Some(self.scope.params),
        };
        let Some((last, groups)) = path.segments.split_last() else {
            return absent(ty);
        };
        for name in groups {
            record = match record.and_then(|record| record.get(name)) {
                Some(Value::Record(inner)) => Some(inner),
                _ => None,
            };
        }
        record
            .and_then(|record| record.get(last))
            .map_or_else(|| absent(ty), |value| answered(value.clone(), ty))
    }
}

/// The value of what is not answered: lists are empty, everything else is null.
fn absent(ty: &Ty) -> Value {
    if matches!(ty, Ty::List(_)) {
        Value::List(Vec::new())
    } else {
        Value::Null
    }
}

/// A stored value as expressions see it: no empty texts, no uploads without a file, no missing lists.
fn answered(value: Value, ty: &Ty) -> Value {
    match &value {
        Value::Null => absent(ty),
        Value::File(files) if files.is_empty() => Value::Null,
        Value::Text(text) if text.is_empty() => Value::Null,
        _ => value,
    }
}

fn member(of: Value, name: &str, ty: &Ty) -> Value {
    match of {
        Value::List(rows) => {
            let each = match ty {
                Ty::List(item) => item,
                other => other,
            };
            Value::List(
                rows.into_iter()
                    .map(|row| member(row, name, each))
                    .collect(),
            )
        }
        Value::Record(mut record) => record
            .remove(name)
            .map_or_else(|| absent(ty), |value| answered(value, ty)),
        Value::Null => absent(ty),
        other => operators::property(&other, name),
    }
}
