//! Expression to typed expression.
use super::{
    ast::Expr,
    env::Env,
    ty::Ty,
    typed::{TypedExpr, TypedKind},
};
use crate::diagnostics::Diagnostics;

/// Types an expression. Faulty parts become `TypedKind::Error` of type `Ty::Unknown`.
pub fn check(expr: &Expr, env: &Env) -> (TypedExpr, Diagnostics) {
    let _ = env;
    (
        TypedExpr {
            kind: TypedKind::Error,
            ty: Ty::Unknown,
            span: expr.span,
            origin: None,
        },
        Diagnostics::new(),
    )
}

/// Like [`check`], and the result must be a condition (yes/no).
pub fn check_condition(expr: &Expr, env: &Env) -> (TypedExpr, Diagnostics) {
    check(expr, env)
}
