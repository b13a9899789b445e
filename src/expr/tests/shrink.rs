//! Making a failing expression smaller, so that a disagreement reads as a line of a spec.

use super::generator::{at, is_printable, number, text, typed};
use crate::expr::{
    TypedExpr,
    ast::{Expr, ExprKind},
};

/// Smaller expressions than this one, the smallest first. They need not be well typed.
pub(super) fn smaller(expr: &Expr) -> Vec<Expr> {
    let mut found = Vec::new();
    let children = children(expr);
    for constant in [
        at(ExprKind::Null),
        at(ExprKind::Boolean(true)),
        number("0"),
        number("1"),
        text("x"),
    ] {
        let shrinks = !children.is_empty() || !is_constant(expr);
        if shrinks && constant != *expr {
            found.push(constant);
        }
    }
    found.extend(children.iter().map(|it| (*it).clone()));
    if let ExprKind::List(items) = &expr.kind {
        for at_index in 0..items.len() {
            let mut fewer = items.clone();
            fewer.remove(at_index);
            found.push(at(ExprKind::List(fewer)));
        }
    }
    for (index, child) in children.iter().enumerate() {
        for other in smaller(child) {
            found.push(with_child(expr, index, other));
        }
    }
    found
}

fn is_constant(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Null | ExprKind::Boolean(_) | ExprKind::Number(_) | ExprKind::Text(_)
    )
}

fn children(expr: &Expr) -> Vec<&Expr> {
    let mut copy = Vec::new();
    match &expr.kind {
        ExprKind::Error
        | ExprKind::Null
        | ExprKind::Boolean(_)
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Name(_) => {}
        ExprKind::List(items) | ExprKind::Call(_, items) => copy.extend(items),
        ExprKind::Member(of, _) | ExprKind::Negate(of) => copy.push(&**of),
        ExprKind::Filter(a, b) | ExprKind::Binary(_, a, b) | ExprKind::In(a, b) => {
            copy.extend([&**a, &**b]);
        }
        ExprKind::Between(a, b, c) | ExprKind::If(a, b, c) => copy.extend([&**a, &**b, &**c]),
        ExprKind::InRange {
            value, low, high, ..
        } => copy.extend([&**value, &**low, &**high]),
        ExprKind::Quantified {
            list, condition, ..
        } => copy.extend([&**list, &**condition]),
        ExprKind::For { list, body, .. } => copy.extend([&**list, &**body]),
    }
    copy
}

/// The expression with another child at an index.
fn with_child(expr: &Expr, index: usize, other: Expr) -> Expr {
    let mut copy = expr.clone();
    let slots: Vec<&mut Expr> = match &mut copy.kind {
        ExprKind::Error
        | ExprKind::Null
        | ExprKind::Boolean(_)
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Name(_) => Vec::new(),
        ExprKind::List(items) | ExprKind::Call(_, items) => items.iter_mut().collect(),
        ExprKind::Member(of, _) | ExprKind::Negate(of) => vec![&mut **of],
        ExprKind::Filter(a, b) | ExprKind::Binary(_, a, b) | ExprKind::In(a, b) => {
            vec![&mut **a, &mut **b]
        }
        ExprKind::Between(a, b, c) | ExprKind::If(a, b, c) => {
            vec![&mut **a, &mut **b, &mut **c]
        }
        ExprKind::InRange {
            value, low, high, ..
        } => vec![&mut **value, &mut **low, &mut **high],
        ExprKind::Quantified {
            list, condition, ..
        } => vec![&mut **list, &mut **condition],
        ExprKind::For { list, body, .. } => vec![&mut **list, &mut **body],
    };
    if let Some(slot) = slots.into_iter().nth(index) {
        *slot = other;
    }
    copy
}

/// The smallest expression that is sound and still fails.
pub(super) fn shrunk(mut expr: Expr, mut fails: impl FnMut(&TypedExpr) -> bool) -> Expr {
    for _ in 0..200 {
        let next = smaller(&expr).into_iter().find(|it| {
            size(it) < size(&expr)
                && typed(it).is_ok_and(|typed| is_printable(&typed.ty) && fails(&typed))
        });
        match next {
            Some(next) => expr = next,
            None => break,
        }
    }
    expr
}

/// How large an expression is: nodes, with constants lighter than names.
fn size(expr: &Expr) -> usize {
    let own = match &expr.kind {
        ExprKind::Null => 1,
        ExprKind::Boolean(_) => 2,
        ExprKind::Number(_) | ExprKind::Text(_) => 3,
        _ => 4,
    };
    own + children(expr).into_iter().map(size).sum::<usize>()
}

#[test]
fn expressions_shrink_to_what_fails() {
    let expr = crate::expr::parse::parse_text(
        "zusammen and (alter > 3 or einkommen * 2 in [1, miete, 3]) and not(eigentum)",
    )
    .expr;
    let has_miete = |typed: &TypedExpr| crate::expr::print::print_typed(typed).contains("miete");
    assert_eq!(crate::expr::print::print(&shrunk(expr, has_miete)), "miete");
}
