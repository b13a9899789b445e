//! Expression to a German sentence.
use super::{env::VarPath, typed::TypedExpr};

/// How names are called in sentences.
pub trait Labels {
    /// The label of what a path leads to: „Familienstand“ without the quotes.
    fn label(&self, path: &VarPath) -> Option<String>;
}

/// The expression as a German clause without a final stop.
pub fn german(expr: &TypedExpr, labels: &dyn Labels) -> String {
    let _ = (expr, labels);
    String::new()
}
