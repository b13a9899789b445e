//! Scenarios are run: what they expect must come out, and together they visit every page.

use crate::{
    answers::{
        coverage::{Coverage, Kind},
        scenario,
    },
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::Library,
    model::Form,
    source::Span,
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
    // What can never be true is reported; that nobody gets past it goes without saying.
    let never: Vec<Span> = out
        .iter()
        .filter(|it| it.code == codes::NEVER_TRUE)
        .map(|it| it.span)
        .collect();
    let is_never = |condition: Span| never.iter().any(|it| condition.covers(*it));
    let hidden = form.pages.iter().filter(|page| {
        let condition = page.when.as_ref();
        condition.is_some_and(|it| is_never(it.span))
    });
    let hidden: Vec<Span> = hidden.map(|page| page.span).collect();
    let mut coverage = Coverage::of(form);
    for one in &form.scenarios {
        let report = scenario::run(form, one);
        coverage.add(&report.outcome, &report.observed);
        let follows = |it: &Diagnostic| it.secondary.iter().any(|label| is_never(label.span));
        let told = report.diagnostics.into_iter().filter(|it| !follows(it));
        out.extend(told.collect());
    }
    let missed = coverage.missed(Kind::Pages);
    for page in missed.filter(|it| !hidden.contains(&it.span)) {
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
