//! The same question twice in one record, where one run can show both.
//!
//! Only questions side by side are compared: in two groups they may be about two people. Told is what
//! answers can show: two questions that no way through the form shows together are one question.

use super::{Subject, sentences::normalised};
use crate::{
    analysis::ways::{Answer, Goal, Solver},
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{
        TypedExpr, VarPath,
        builtins::Builtin,
        typed::{BinaryOp, TypedKind},
    },
    model::{Field, FieldId},
};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    let Some(form) = subject.form else {
        return;
    };
    let labels: Vec<String> = form.fields.iter().map(|it| normalised(&it.label)).collect();
    let asked = || form.fields.iter().zip(&labels);
    // Most specs ask nothing twice.
    let mut solver = None;
    for (at, (field, label)) in asked().enumerate() {
        let first = asked().take(at).position(|(other, its)| {
            its == label
                && other.parent == field.parent
                && std::mem::discriminant(&other.ty) == std::mem::discriminant(&field.ty)
                && !excluded(other, field)
        });
        let Some(other) = first else {
            continue;
        };
        let both = [other, at].map(|it| Goal::Field(FieldId::from_index(it)));
        let solver = solver.get_or_insert_with(|| Solver::new(form));
        if matches!(solver.solve(&both), Answer::Reached(_)) {
            let first = form.field(FieldId::from_index(other));
            let message = format!("`{}` asks the same as `{}`", field.path, first.path);
            out.push(
                Diagnostic::new(codes::ASKED_TWICE, field.span, message)
                    .label("asked again")
                    .also(first.span, "asked here")
                    .help("ask once and use the answer in both places, or say in the labels how they differ"),
            );
        }
    }
}

/// Whether the conditions of two questions want different answers to a third. In a repeat group this
/// holds for each entry, where a way through the form may show one question in each of two entries.
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
