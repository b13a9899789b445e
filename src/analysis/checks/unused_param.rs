//! A param that nothing uses is a question to every municipality for nothing.

use std::collections::BTreeSet;

use crate::{
    analysis::facts::conditions,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{Base, TypedExpr},
    library::Library,
    model::Form,
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    let mut used = BTreeSet::new();
    let mut look = |expr: &TypedExpr| {
        for (path, _) in expr.references() {
            if path.base == Base::Param {
                used.extend(path.segments.first().cloned());
            }
        }
    };
    conditions(form).into_iter().for_each(&mut look);
    form.computes.iter().for_each(|compute| look(&compute.expr));
    let fields = form.fields.iter().flat_map(|field| &field.checks);
    let groups = form.groups.iter().flat_map(|group| &group.checks);
    let repeats = form.repeats.iter().flat_map(|repeat| &repeat.checks);
    fields
        .chain(groups)
        .chain(repeats)
        .for_each(|check| look(&check.condition));
    for param in form
        .params
        .iter()
        .filter(|param| !used.contains(&param.name))
    {
        out.push(
            Diagnostic::new(
                codes::UNUSED_PARAM,
                param.span,
                format!("param `{}` is not used", param.name),
            )
            .label("no condition, check or computed value uses it")
            .help("use it, or remove it: every authority would have to set it"),
        );
    }
}
