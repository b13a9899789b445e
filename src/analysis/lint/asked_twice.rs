//! The same question twice in one record, where one run can show both.
//!
//! Only questions side by side are compared: in two groups they may be about two people. Two whose
//! conditions want different answers to one question are never shown together.

use super::{Subject, finding, sentences::normalised};
use crate::{
    diagnostics::{Diagnostics, codes},
    expr::{
        TypedExpr, VarPath,
        builtins::Builtin,
        typed::{BinaryOp, TypedKind},
    },
    model::Field,
};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    let Some(form) = subject.form else {
        return;
    };
    for (at, field) in form.fields.iter().enumerate() {
        let label = normalised(&field.label);
        let first = form.fields.iter().take(at).find(|other| {
            other.parent == field.parent
                && std::mem::discriminant(&other.ty) == std::mem::discriminant(&field.ty)
                && normalised(&other.label) == label
                && !excluded(other, field)
        });
        if let Some(first) = first {
            let message = format!("`{}` asks the same as `{}`", field.path, first.path);
            out.push(
                finding(codes::ASKED_TWICE, field.span, message)
                    .label("asked again")
                    .also(first.span, "asked here")
                    .help("ask once and use the answer in both places, or say in the labels how they differ"),
            );
        }
    }
}

/// Whether the conditions of two questions want different answers to a third.
fn excluded(a: &Field, b: &Field) -> bool {
    let (mut of_a, mut of_b) = (Vec::new(), Vec::new());
    if let (Some(a), Some(b)) = (&a.visible_when, &b.visible_when) {
        demands(a, &mut of_a);
        demands(b, &mut of_b);
    }
    of_a.iter().any(|(path, wanted)| {
        of_b.iter().any(|(other, answers)| {
            path == other && wanted.iter().all(|answer| !answers.contains(answer))
        })
    })
}

/// The answers that must be given for a condition to hold: each path with those that do.
fn demands<'a>(expr: &'a TypedExpr, found: &mut Vec<(&'a VarPath, Vec<&'a str>)>) {
    match &expr.kind {
        TypedKind::Binary(BinaryOp::And, a, b) => {
            demands(a, found);
            demands(b, found);
        }
        TypedKind::Binary(BinaryOp::Equal, a, b) => {
            for (value, literal) in [(a, b), (b, a)] {
                if let (Some(path), Some(answer)) = (&value.origin, answer(literal)) {
                    found.push((path, vec![answer]));
                }
            }
        }
        TypedKind::In(value, list) => {
            if let (Some(path), TypedKind::List(items)) = (&value.origin, &list.kind)
                && let Some(answers) = items.iter().map(answer).collect()
            {
                found.push((path, answers));
            }
        }
        TypedKind::Call(Builtin::Not, inner) => {
            if let [inner] = inner.as_slice()
                && let Some(path) = &inner.origin
            {
                found.push((path, vec!["false"]));
            }
        }
        _ => found.extend(expr.origin.as_ref().map(|path| (path, vec!["true"]))),
    }
}

fn answer(literal: &TypedExpr) -> Option<&str> {
    match &literal.kind {
        TypedKind::Text(code) => Some(code),
        TypedKind::Boolean(true) => Some("true"),
        TypedKind::Boolean(false) => Some("false"),
        _ => None,
    }
}
