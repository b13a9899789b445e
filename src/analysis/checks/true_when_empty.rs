//! A condition that is true on the empty form shows its block before the question was answered:
//! `familienstand != "ledig"` holds while Familienstand is unanswered.

use crate::{
    analysis::facts::nested_conditions,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{Base, Record, Scope, TypedExpr, VarPath, eval, typed::TypedKind},
    library::Library,
    model::Form,
    source::Span,
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    let empty = Record::new();
    let today = jiff::civil::date(2026, 1, 1);
    let scope = Scope {
        form: &empty,
        row: Some(&empty),
        params: &empty,
        today,
    };
    for (around, condition) in nested_conditions(form) {
        // What is hidden while nothing is answered shows nothing too early.
        if !around.iter().all(|it| eval(it, &scope).is_true()) {
            continue;
        }
        let references = condition.references();
        // An empty list is an answer: `count(kinder) = 0` says what it means.
        let is_list = |path: &VarPath| {
            let dotted = path.segments.join(".");
            form.repeats.iter().any(|repeat| repeat.path == dotted)
        };
        let asked = |path: &VarPath| path.base != Base::Param && !is_list(path);
        let Some((path, _)) = references.iter().find(|(path, _)| asked(path)) else {
            continue;
        };
        if eval(condition, &scope).is_true() {
            let name = path.segments.join(".");
            if let Some(list) = emptied(condition) {
                out.push(over_no_entries(&list, condition.span));
                continue;
            }
            out.push(
                Diagnostic::new(
                    codes::TRUE_WHEN_EMPTY,
                    condition.span,
                    format!("condition is true while `{name}` is unanswered"),
                )
                .label("shows what it holds too early")
                .help(format!(
                    "name the answers that count (`{name} in [\"…\", \"…\"]`), or add `{name} != null and …`"
                )),
            );
        }
    }
}

/// The list over whose entries a condition says `every`, so that it holds without entries.
fn emptied(condition: &TypedExpr) -> Option<String> {
    let TypedKind::Quantified {
        every: true, list, ..
    } = &condition.kind
    else {
        return None;
    };
    let path = list.origin.as_ref()?;
    Some(path.segments.join("."))
}

fn over_no_entries(list: &str, span: Span) -> Diagnostic {
    let message = format!("condition is true while `{list}` has no entries");
    Diagnostic::new(codes::TRUE_WHEN_EMPTY, span, message)
        .label("`every` holds for no entries")
        .help(format!("write `count({list}) > 0 and …` before it"))
}
