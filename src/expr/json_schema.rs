//! Expression to a pair of JSON Schemas.
use super::typed::TypedExpr;
use serde_json::Value as Json;

/// `accepts_true` holds for exactly the data where the condition is true, `accepts_false` where it
/// is false; null satisfies neither.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaPair {
    /// T(e).
    pub accepts_true: Json,
    /// F(e).
    pub accepts_false: Json,
}

/// The pair for a condition over `Base::Form` (schema applies to the form object) or, when the
/// condition looks up only `Base::Row`, over the row object. `None` when JSON Schema cannot say it.
pub fn json_schema(expr: &TypedExpr) -> Option<SchemaPair> {
    let _ = expr;
    None
}
