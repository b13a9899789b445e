//! Two different answers to one question at once: `x = "a" and x = "b"`.

use crate::{
    analysis::facts::conditions,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{
        TypedExpr, VarPath,
        typed::{BinaryOp, TypedKind},
    },
    library::Library,
    model::Form,
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    for condition in conditions(form) {
        let mut wanted: Vec<(&VarPath, &str, &TypedExpr)> = Vec::new();
        demands(condition, &mut wanted);
        for (at, (path, code, place)) in wanted.iter().enumerate() {
            let before = wanted
                .iter()
                .take(at)
                .find(|(it, other, _)| it == path && other != code);
            if let Some((_, other, first)) = before {
                let name = path.segments.join(".");
                let message =
                    format!("`{name}` cannot be \"{other}\" and \"{code}\" at the same time");
                out.push(
                    Diagnostic::new(codes::NEVER_TRUE, place.span, message)
                        .label("wants another answer")
                        .also(first.span, "wants this answer")
                        .help(format!(
                            "write `{name} in [\"{other}\", \"{code}\"]` for either"
                        )),
                );
            }
        }
    }
}

/// The `path = "code"` that must all hold for the condition to hold.
fn demands<'a>(expr: &'a TypedExpr, found: &mut Vec<(&'a VarPath, &'a str, &'a TypedExpr)>) {
    match &expr.kind {
        TypedKind::Binary(BinaryOp::And, a, b) => {
            demands(a, found);
            demands(b, found);
        }
        TypedKind::Binary(BinaryOp::Equal, a, b) => {
            for (value, literal) in [(a, b), (b, a)] {
                if let (Some(path), TypedKind::Text(code)) = (&value.origin, &literal.kind) {
                    found.push((path, code, expr));
                }
            }
        }
        _ => {}
    }
}
