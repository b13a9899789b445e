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
        for ((path, code, place), (_, other, first)) in contradictions(condition) {
            let name = path.segments.join(".");
            let message = format!("`{name}` cannot be \"{other}\" and \"{code}\" at the same time");
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

/// An answer that a condition demands: whose, which, and where it says so.
type Demand<'a> = (&'a VarPath, &'a str, &'a TypedExpr);

/// Demands of one answer, each with an earlier one of another answer to the same question.
pub(super) fn contradictions(condition: &TypedExpr) -> Vec<(Demand<'_>, Demand<'_>)> {
    let mut wanted: Vec<Demand<'_>> = Vec::new();
    demands(condition, &mut wanted);
    let pairs = wanted.iter().enumerate().filter_map(|(at, demand)| {
        let (path, code, _) = demand;
        let mut before = wanted.iter().take(at);
        let other = before.find(|(it, other, _)| it == path && other != code)?;
        Some((*demand, *other))
    });
    pairs.collect()
}

/// The `path = "code"` that must all hold for the condition to hold.
fn demands<'a>(expr: &'a TypedExpr, found: &mut Vec<Demand<'a>>) {
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
