//! Answers that neither reach the target nor are kept.

use std::collections::BTreeSet;

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{Base, TypedExpr},
    mapping::bind::Mapping,
    model::RepeatId,
};

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    let form = mapping.form;
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut collect = |expr: &TypedExpr, row: Option<RepeatId>| {
        for (path, _) in expr.references() {
            if path.base != Base::Param {
                used.insert(form.dotted(path, row));
            }
        }
    };
    for feed in mapping.feeds() {
        for expr in feed.parts.iter().chain(&feed.when) {
            collect(expr, feed.row);
        }
    }
    for (condition, _) in &mapping.only {
        collect(condition, None);
    }
    for block in &mapping.lists {
        if let Some(when) = &block.when {
            collect(when, block.repeat);
        }
    }
    let covers = |whole: &str, path: &str| {
        path == whole
            || path
                .strip_prefix(whole)
                .is_some_and(|it| it.starts_with('.'))
    };
    for field in &form.fields {
        let kept = mapping.kept.iter().any(|(it, _)| covers(it, &field.path));
        if kept || used.contains(&field.path) {
            continue;
        }
        let message = format!("answer to `{}` goes nowhere", field.path);
        out.push(
            Diagnostic::new(codes::ANSWER_LOST, mapping.root.span, message)
                .also(field.span, "asked here")
                .also(mapping.profile.span, "the target's profile")
                .help(format!(
                    "give it to a field of the target, or say why not: `keep {} \"…\"`",
                    field.path
                )),
        );
    }
    for (path, span) in &mapping.kept {
        let fields = form.fields.iter().filter(|it| covers(path, &it.path));
        let mut fields = fields.peekable();
        if fields.peek().is_some() && fields.all(|it| used.contains(&it.path)) {
            let message = format!("`{path}` reaches the target already");
            let fault = Diagnostic::new(codes::SUPERFLUOUS_IN_MAPPING, *span, message);
            out.push(fault.help("remove it from `keep`"));
        }
    }
}
