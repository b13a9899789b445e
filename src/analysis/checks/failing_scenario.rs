//! Scenarios are run: what they expect must come out, and together they visit every page.

use std::collections::BTreeSet;

use crate::{
    answers::scenario,
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::Library,
    model::Form,
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    let Some(first) = form.pages.first() else {
        return;
    };
    if form.scenarios.is_empty() {
        out.push(
            Diagnostic::new(codes::NO_SCENARIO, first.span, "service has no scenario")
                .help("write `scenario \"…\" { given { … } expect … }` below the pages"),
        );
        return;
    }
    let mut visited = BTreeSet::new();
    for one in &form.scenarios {
        let report = scenario::run(form, one);
        visited.extend(report.visited);
        out.extend(report.diagnostics);
    }
    for (at, page) in form.pages.iter().enumerate() {
        if !visited.contains(&crate::model::PageId::from_index(at)) {
            out.push(
                Diagnostic::new(
                    codes::PAGE_NOT_VISITED,
                    page.span,
                    format!("no scenario visits page `{}`", page.name),
                )
                .help("add a scenario whose answers show it"),
            );
        }
    }
}
