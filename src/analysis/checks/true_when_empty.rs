//! A condition that is true on the empty form shows its block before the question was answered:
//! `familienstand != "ledig"` holds while Familienstand is unanswered.

use crate::{
    analysis::facts::nested_conditions,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{Base, Record, Scope, VarPath, eval},
    library::Library,
    model::Form,
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
