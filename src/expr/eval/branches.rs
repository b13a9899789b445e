//! Which way an expression went.

use super::{Evaluation, Scope};
use crate::expr::typed::TypedExpr;

/// The condition of each `if` that is evaluated on the way to the value, and whether it was true; in
/// a loop once for each entry. What stands in a branch that is not taken is not evaluated.
pub fn branches<'a>(expr: &'a TypedExpr, scope: &Scope<'_>) -> Vec<(&'a TypedExpr, bool)> {
    let mut evaluation = Evaluation {
        scope,
        locals: Vec::new(),
        branches: Vec::new(),
    };
    evaluation.eval(expr);
    evaluation.branches
}
