//! A condition that looks nothing up, or whose answers decide nothing (`hund and false`), is always the
//! same.

use crate::{
    analysis::facts::conditions,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{TypedExpr, simplify, typed::TypedKind},
    library::Library,
    model::Form,
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    for condition in conditions(form) {
        if is_constant(condition) {
            out.push(
                Diagnostic::new(
                    codes::CONSTANT_CONDITION,
                    condition.span,
                    "condition does not depend on any answer",
                )
                .label("always the same")
                .help("name the question it should depend on, or remove the condition"),
            );
        }
    }
}

/// Whether a condition is the same whatever is answered, as can be seen from it alone.
pub(super) fn is_constant(condition: &TypedExpr) -> bool {
    let looks_nothing_up = condition.references().is_empty() && !condition.uses_today();
    let decided = matches!(
        simplify(condition).kind,
        TypedKind::Boolean(_) | TypedKind::Null
    );
    looks_nothing_up || decided
}
