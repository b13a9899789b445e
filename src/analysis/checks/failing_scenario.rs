//! Scenarios are run: what they expect must come out, and together they visit every page.

use crate::{
    answers::{
        coverage::{Coverage, Kind},
        scenario,
    },
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
        // Where the law changes, scenarios of other days speak for this one.
        if (&form.in_force.from, &form.in_force.until) == (&None, &None) {
            return;
        }
    }
    let mut coverage = Coverage::of(form);
    for one in &form.scenarios {
        let report = scenario::run(form, one);
        coverage.add(&report.outcome, &report.observed);
        out.extend(report.diagnostics);
    }
    for page in coverage.missed(Kind::Pages) {
        out.push(
            Diagnostic::new(
                codes::PAGE_NOT_VISITED,
                page.span,
                format!("no scenario visits {page}"),
            )
            .help("add a scenario whose answers show it"),
        );
    }
}
