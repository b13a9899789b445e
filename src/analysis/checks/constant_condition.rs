//! A condition that looks nothing up is always the same.

use crate::{
    analysis::facts::conditions,
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::Library,
    model::Form,
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    for condition in conditions(form) {
        if condition.references().is_empty() && !condition.uses_today() {
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
