//! Expression back to text, with the fewest parentheses.
use super::{ast::Expr, typed::TypedExpr};

/// A written expression as canonical text.
pub fn print(expr: &Expr) -> String {
    let _ = expr;
    String::new()
}

/// A typed expression as text: what `x-feel` annotations and dumps show.
pub fn print_typed(expr: &TypedExpr) -> String {
    let _ = expr;
    String::new()
}
