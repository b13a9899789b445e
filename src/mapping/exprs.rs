//! Checked expressions taken apart and put together.

use crate::{
    expr::{
        Base, NumberTy, Ty, TypedExpr, VarPath,
        builtins::Builtin,
        simplify::mapped,
        typed::{BinaryOp, TypedKind},
    },
    model::{Form, RepeatId},
    source::Span,
};

/// The expression with parts replaced, outermost first; what `change` leaves is looked into.
pub(super) fn replaced(
    expr: &TypedExpr,
    change: &dyn Fn(&TypedExpr) -> Option<TypedExpr>,
) -> TypedExpr {
    change(expr).unwrap_or_else(|| mapped(expr, &|it| replaced(it, change)))
}

/// `param.name` as the param itself.
pub(super) fn with_params(expr: &TypedExpr) -> TypedExpr {
    replaced(expr, &|it| {
        let TypedKind::Member(of, name) = &it.kind else {
            return None;
        };
        let TypedKind::Var(path) = &of.kind else {
            return None;
        };
        (path.base == Base::Param && path.segments == ["param"]).then(|| {
            let path = VarPath {
                base: Base::Param,
                segments: vec![name.clone()],
            };
            TypedExpr {
                kind: TypedKind::Var(path.clone()),
                origin: Some(path),
                ..it.clone()
            }
        })
    })
}

/// The name of what authority or submission bring along: `authority.ars`.
pub(super) fn brought_along(expr: &TypedExpr) -> Option<(&str, &str)> {
    let TypedKind::Member(of, name) = &expr.kind else {
        return None;
    };
    let TypedKind::Var(path) = &of.kind else {
        return None;
    };
    match path.segments.as_slice() {
        [group] if path.base == Base::Param && (group == "authority" || group == "submission") => {
            Some((group, name))
        }
        _ => None,
    }
}

/// With what authority and submission bring along as some text: it is always there.
pub(super) fn with_context(expr: &TypedExpr) -> TypedExpr {
    replaced(expr, &|it| {
        brought_along(it).map(|_| typed(TypedKind::Text("x".to_owned()), Ty::Text, it.span))
    })
}

/// Whether in some entry of the repeat group the condition of an entry is true.
pub(super) fn in_some_entry(condition: &TypedExpr, repeat: RepeatId, form: &Form) -> TypedExpr {
    const ENTRY: &str = "eintrag";
    let span = condition.span;
    let of_entry = replaced(condition, &|it| {
        let TypedKind::Var(path) = &it.kind else {
            return None;
        };
        if path.base != Base::Row {
            return None;
        }
        let mut origin = list_path(form, repeat);
        let mut value = typed(TypedKind::Local(ENTRY.to_owned()), Ty::Unknown, it.span);
        value.origin = Some(origin.clone());
        for name in &path.segments {
            origin.segments.push(name.clone());
            value = typed(
                TypedKind::Member(Box::new(value), name.clone()),
                it.ty.clone(),
                it.span,
            );
            value.origin = Some(origin.clone());
        }
        Some(value)
    });
    typed(
        TypedKind::Quantified {
            every: false,
            variable: ENTRY.to_owned(),
            list: Box::new(list(form, repeat, span)),
            condition: Box::new(of_entry),
        },
        Ty::Boolean,
        span,
    )
}

fn list_path(form: &Form, repeat: RepeatId) -> VarPath {
    let path = &form.repeat(repeat).path;
    VarPath {
        base: Base::Form,
        segments: path.split('.').map(str::to_owned).collect(),
    }
}

fn list(form: &Form, repeat: RepeatId, span: Span) -> TypedExpr {
    let path = list_path(form, repeat);
    let mut list = typed(
        TypedKind::Var(path.clone()),
        Ty::List(Box::new(Ty::Unknown)),
        span,
    );
    list.origin = Some(path);
    list
}

/// `count(repeat) < least`
pub(super) fn fewer_than(form: &Form, repeat: RepeatId, least: u32, span: Span) -> TypedExpr {
    let count = typed(
        TypedKind::Call(Builtin::Count, vec![list(form, repeat, span)]),
        Ty::Number(NumberTy::INTEGER),
        span,
    );
    let least = typed(
        TypedKind::Number(crate::expr::Decimal::integer(i64::from(least))),
        Ty::Number(NumberTy::INTEGER),
        span,
    );
    binary(BinaryOp::Less, count, least)
}

/// `value = null`
pub(super) fn is_null(value: &TypedExpr) -> TypedExpr {
    let null = typed(TypedKind::Null, Ty::Null, value.span);
    binary(BinaryOp::Equal, value.clone(), null)
}

/// `count(value) = 0`
pub(super) fn is_empty(value: &TypedExpr) -> TypedExpr {
    let span = value.span;
    let number = Ty::Number(NumberTy::INTEGER);
    let count = TypedKind::Call(Builtin::Count, vec![value.clone()]);
    let count = typed(count, number.clone(), span);
    let none = TypedKind::Number(crate::expr::Decimal::integer(0));
    binary(BinaryOp::Equal, count, typed(none, number, span))
}

/// True where the condition is not: false or null.
pub(super) fn fails(condition: &TypedExpr) -> TypedExpr {
    let span = condition.span;
    let constant = |value| Box::new(typed(TypedKind::Boolean(value), Ty::Boolean, span));
    let kind = TypedKind::If(Box::new(condition.clone()), constant(false), constant(true));
    typed(kind, Ty::Boolean, span)
}

/// All of them; none is true.
pub(super) fn all(conditions: Vec<TypedExpr>, span: Span) -> TypedExpr {
    let mut conditions = conditions.into_iter();
    match conditions.next() {
        Some(first) => conditions.fold(first, TypedExpr::and),
        None => typed(TypedKind::Boolean(true), Ty::Boolean, span),
    }
}

/// One of them; of none it is false.
pub(super) fn any(conditions: Vec<TypedExpr>, span: Span) -> TypedExpr {
    let mut conditions = conditions.into_iter();
    match conditions.next() {
        Some(first) => conditions.fold(first, |a, b| binary(BinaryOp::Or, a, b)),
        None => typed(TypedKind::Boolean(false), Ty::Boolean, span),
    }
}

fn binary(op: BinaryOp, left: TypedExpr, right: TypedExpr) -> TypedExpr {
    let span = left.span;
    let kind = TypedKind::Binary(op, Box::new(left), Box::new(right));
    typed(kind, Ty::Boolean, span)
}

fn typed(kind: TypedKind, ty: Ty, span: Span) -> TypedExpr {
    TypedExpr {
        kind,
        ty,
        span,
        origin: None,
    }
}
