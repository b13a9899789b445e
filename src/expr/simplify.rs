//! A shorter expression with the same value for every answer.
//!
//! What does not depend on answers is worked out, and what decides nothing is dropped. Only laws of
//! three-valued logic are used: `x or not(x)` stays, for it is null while `x` is unanswered.

use crate::source::Span;

use super::{
    builtins::Builtin,
    eval::{Scope, empty_record, eval},
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
    value::Value,
};

/// The simplified expression. Its type is the same, and so is its value, null included.
#[must_use]
pub fn simplify(expr: &TypedExpr) -> TypedExpr {
    let expr = mapped(expr, &simplify);
    if let TypedKind::Filter(list, condition) = &expr.kind
        && condition.kind == TypedKind::Boolean(true)
    {
        return (**list).clone();
    }
    if let Some(constant) = worked_out(&expr) {
        return constant;
    }
    match &expr.kind {
        TypedKind::Binary(op @ (BinaryOp::And | BinaryOp::Or), left, right) => {
            junction(*op, left, right).unwrap_or(expr)
        }
        TypedKind::Call(Builtin::Not, arguments) => {
            let [of] = arguments.as_slice() else {
                return expr;
            };
            negated(of, &expr).unwrap_or(expr)
        }
        TypedKind::Negate(of) => match &of.kind {
            TypedKind::Negate(inner) => (**inner).clone(),
            _ => expr,
        },
        TypedKind::If(condition, yes, no) => {
            let taken = match condition.kind {
                TypedKind::Boolean(true) => yes,
                TypedKind::Boolean(false) | TypedKind::Null => no,
                _ if same(yes, no) => yes,
                _ => return expr,
            };
            of_type(taken, &expr.ty).unwrap_or(expr)
        }
        _ => expr,
    }
}

/// The expression with other parts.
pub fn mapped(expr: &TypedExpr, part: &dyn Fn(&TypedExpr) -> TypedExpr) -> TypedExpr {
    let one = |of: &TypedExpr| Box::new(part(of));
    let many = |items: &[TypedExpr]| items.iter().map(part).collect();
    let kind = match &expr.kind {
        TypedKind::Error
        | TypedKind::Null
        | TypedKind::Boolean(_)
        | TypedKind::Number(_)
        | TypedKind::Text(_)
        | TypedKind::Date(_)
        | TypedKind::Duration(_)
        | TypedKind::Var(_)
        | TypedKind::Local(_) => return expr.clone(),
        TypedKind::List(items) => TypedKind::List(many(items)),
        TypedKind::Member(of, name) => TypedKind::Member(one(of), name.clone()),
        TypedKind::Filter(list, condition) => TypedKind::Filter(one(list), one(condition)),
        TypedKind::Negate(of) => TypedKind::Negate(one(of)),
        TypedKind::Binary(op, left, right) => TypedKind::Binary(*op, one(left), one(right)),
        TypedKind::Range {
            value,
            low,
            low_closed,
            high,
            high_closed,
        } => TypedKind::Range {
            value: one(value),
            low: one(low),
            low_closed: *low_closed,
            high: one(high),
            high_closed: *high_closed,
        },
        TypedKind::In(value, list) => TypedKind::In(one(value), one(list)),
        TypedKind::If(condition, yes, no) => TypedKind::If(one(condition), one(yes), one(no)),
        TypedKind::Quantified {
            every,
            variable,
            list,
            condition,
        } => TypedKind::Quantified {
            every: *every,
            variable: variable.clone(),
            list: one(list),
            condition: one(condition),
        },
        TypedKind::For {
            variable,
            list,
            body,
        } => TypedKind::For {
            variable: variable.clone(),
            list: one(list),
            body: one(body),
        },
        TypedKind::Call(function, arguments) => TypedKind::Call(*function, many(arguments)),
    };
    TypedExpr {
        kind,
        ..expr.clone()
    }
}

/// The value of what depends on nothing, written out. A quotient has a value only once it is rounded.
fn worked_out(expr: &TypedExpr) -> Option<TypedExpr> {
    let is_quotient = matches!(expr.kind, TypedKind::Binary(BinaryOp::Divide, ..));
    if is_quotient || is_written_out(expr) || depends(expr) {
        return None;
    }
    let scope = Scope {
        form: empty_record(),
        row: None,
        params: empty_record(),
        today: jiff::civil::Date::constant(2026, 1, 1),
    };
    let kind = match (eval(expr, &scope), &expr.ty) {
        (Value::Null, _) => TypedKind::Null,
        (Value::Boolean(value), _) => TypedKind::Boolean(value),
        (Value::Number(number), Ty::Number(ty)) => TypedKind::Number(number.rescale(ty.scale)?),
        (Value::Text(text), _) => TypedKind::Text(text),
        (Value::Date(date), _) => TypedKind::Date(date.to_string()),
        (Value::Months(amount) | Value::Days(amount), Ty::Months | Ty::Days) => {
            TypedKind::Duration(amount)
        }
        _ => return None,
    };
    Some(TypedExpr {
        kind,
        origin: None,
        ..expr.clone()
    })
}

fn is_written_out(expr: &TypedExpr) -> bool {
    matches!(
        expr.kind,
        TypedKind::Error
            | TypedKind::Null
            | TypedKind::Boolean(_)
            | TypedKind::Number(_)
            | TypedKind::Text(_)
            | TypedKind::Date(_)
            | TypedKind::Duration(_)
    )
}

/// Whether the value depends on answers, on the day or on a row.
fn depends(expr: &TypedExpr) -> bool {
    matches!(
        expr.kind,
        TypedKind::Error
            | TypedKind::Var(_)
            | TypedKind::Local(_)
            | TypedKind::Call(Builtin::Today, _)
    ) || expr.children().into_iter().any(depends)
}

/// Whether two expressions are the same but for where they were written.
fn same(one: &TypedExpr, other: &TypedExpr) -> bool {
    placeless(one) == placeless(other)
}

fn placeless(expr: &TypedExpr) -> TypedExpr {
    TypedExpr {
        span: Span::default(),
        ..mapped(expr, &placeless)
    }
}

/// `true and x` is `x`, `false and x` is false, `x and x` and `x and (x or y)` are `x`; and so for `or`.
fn junction(op: BinaryOp, left: &TypedExpr, right: &TypedExpr) -> Option<TypedExpr> {
    let decisive = op == BinaryOp::Or;
    for (one, other) in [(left, right), (right, left)] {
        if let TypedKind::Boolean(value) = one.kind {
            return of_type(if value == decisive { one } else { other }, &Ty::Boolean);
        }
    }
    if same(left, right) {
        return of_type(left, &Ty::Boolean);
    }
    for (one, other) in [(left, right), (right, left)] {
        if absorbs(op, one, other) {
            return of_type(one, &Ty::Boolean);
        }
    }
    None
}

/// Whether `x` stands in a chain of the other operator: `x and (x or y)` is `x`.
fn absorbs(op: BinaryOp, one: &TypedExpr, chain: &TypedExpr) -> bool {
    match &chain.kind {
        TypedKind::Binary(other @ (BinaryOp::And | BinaryOp::Or), left, right) if *other != op => {
            [left, right].into_iter().any(|it| {
                let is_chain = matches!(&it.kind, TypedKind::Binary(inner, ..) if inner == other);
                same(it, one) || (is_chain && absorbs(op, one, it))
            })
        }
        _ => false,
    }
}

/// `not(not(x))` is `x`, `not(a < b)` is `a >= b`.
fn negated(of: &TypedExpr, whole: &TypedExpr) -> Option<TypedExpr> {
    match &of.kind {
        TypedKind::Call(Builtin::Not, arguments) => match arguments.as_slice() {
            [inner] => of_type(inner, &Ty::Boolean),
            _ => None,
        },
        TypedKind::Binary(op, left, right) => {
            let op = match op {
                BinaryOp::Equal => BinaryOp::NotEqual,
                BinaryOp::NotEqual => BinaryOp::Equal,
                BinaryOp::Less => BinaryOp::GreaterOrEqual,
                BinaryOp::LessOrEqual => BinaryOp::Greater,
                BinaryOp::Greater => BinaryOp::LessOrEqual,
                BinaryOp::GreaterOrEqual => BinaryOp::Less,
                BinaryOp::Or
                | BinaryOp::And
                | BinaryOp::Add
                | BinaryOp::Subtract
                | BinaryOp::Multiply
                | BinaryOp::Divide => return None,
            };
            Some(TypedExpr {
                kind: TypedKind::Binary(op, left.clone(), right.clone()),
                ..whole.clone()
            })
        }
        _ => None,
    }
}

/// The expression where another type stood: only if it is the same, or a number written out that can
/// take the other's decimals.
fn of_type(expr: &TypedExpr, wanted: &Ty) -> Option<TypedExpr> {
    let kind = match (&expr.kind, &expr.ty, wanted) {
        (kind, one, other) if one == other => kind.clone(),
        (TypedKind::Null, _, _) => TypedKind::Null,
        (TypedKind::Number(number), _, Ty::Number(ty)) => {
            TypedKind::Number(number.rescale(ty.scale)?)
        }
        // Digits and money are bounds and looks; only the decimals matter to a value.
        (kind, Ty::Number(one), Ty::Number(other)) if one.scale == other.scale => kind.clone(),
        _ => return None,
    };
    Some(TypedExpr {
        kind,
        ty: wanted.clone(),
        ..expr.clone()
    })
}
