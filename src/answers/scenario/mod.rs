//! Scenarios: a spec's own tests. Answers in, expectations out, every surprise a diagnostic.

mod actual;
mod errors;
mod expect;
mod given;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{FaultKind, Observed, Outcome, evaluate::observe, path::without_entries};
use crate::{
    diagnostics::Diagnostics,
    expr::{Record, temporal::parse_date},
    model::{Expectation, Form, PageId, Scenario},
    source::Span,
};
use given::Given;

/// What comes of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Report<'f> {
    /// What comes of its answers.
    pub outcome: Outcome,
    /// What was decided on the way.
    pub observed: Observed<'f>,
    /// E0501 to E0505.
    pub diagnostics: Diagnostics,
    /// The pages it walks.
    pub visited: Vec<PageId>,
    /// The authority's values it runs with: given ones over defaults.
    pub params: Record,
}

/// Runs a scenario. Questions it does not answer keep what the page preselects.
pub fn run<'f>(form: &'f Form, scenario: &Scenario) -> Report<'f> {
    let failing: Vec<&str> = scenario
        .expectations
        .iter()
        .filter_map(|expectation| match expectation {
            Expectation::Failing(path, _) => Some(path.as_str()),
            Expectation::Holds(_) | Expectation::Shown(..) | Expectation::Hidden(..) => None,
        })
        .collect();
    let given = Given::read(form, scenario, &failing);
    let today = parse_date(&scenario.today).unwrap_or(Date::constant(2026, 1, 1));
    let (outcome, observed) = observe(form, &given.record, &given.params, today);
    let mut run = Run {
        form,
        scenario,
        given: &given,
        outcome: &outcome,
        values: all_values(&outcome),
        diagnostics: Diagnostics::new(),
    };
    run.diagnostics.extend(given.diagnostics.clone());
    // What comes of answers that could not be read says nothing about the form.
    if given.diagnostics.is_empty() {
        run.hidden_answers();
        if failing.is_empty() {
            run.completeness();
        }
        for expectation in &scenario.expectations {
            run.expectation(expectation);
        }
    }
    let diagnostics = run.diagnostics;
    let pages = (0..form.pages.len()).map(PageId::from_index);
    Report {
        visited: pages.filter(|page| outcome.is_page_shown(*page)).collect(),
        outcome,
        observed,
        diagnostics,
        params: given.params,
    }
}

/// Answers and computed values, as expressions see them.
fn all_values(outcome: &Outcome) -> Record {
    let mut values = outcome.record.clone();
    values.extend(outcome.computed.clone());
    values
}

struct Run<'a> {
    form: &'a Form,
    scenario: &'a Scenario,
    given: &'a Given,
    outcome: &'a Outcome,
    values: Record,
    diagnostics: Diagnostics,
}

impl Run<'_> {
    /// Answers to questions that are not asked, said once for what is hidden as a whole.
    fn hidden_answers(&mut self) {
        let mut told = BTreeSet::new();
        for path in &self.outcome.hidden_answers {
            if self.given.preselected.contains(path) {
                continue;
            }
            let Some((outermost, span)) = self.outermost_hidden(path) else {
                continue;
            };
            if told.insert(outermost.to_owned()) {
                let condition = self.outcome.hidden_by(outermost);
                let condition = condition.or_else(|| self.outcome.hidden_by(path));
                self.diagnostics
                    .push(errors::given_but_hidden(outermost, span, condition));
            }
        }
    }

    /// The outermost given thing on the way to a path that is hidden.
    fn outermost_hidden<'p>(&self, path: &'p str) -> Option<(&'p str, Span)> {
        let ends = path.match_indices(['.', '[']).map(|(at, _)| at);
        let prefixes = ends.chain([path.len()]).filter_map(|end| path.get(..end));
        prefixes
            // An entry is hidden with its list only.
            .filter(|prefix| !prefix.ends_with(']') && !self.outcome.is_shown(prefix))
            .find_map(|prefix| Some((prefix, *self.given.spans.get(prefix)?)))
    }

    /// A scenario without `expect failing` comes to a complete application.
    fn completeness(&mut self) {
        let mut missing = Vec::new();
        for fault in &self.outcome.faults {
            if fault.kind == FaultKind::Missing {
                missing.push(fault.path.as_str());
                continue;
            }
            let span = self.given.span(&fault.path, self.scenario.span);
            let check = match fault.kind {
                FaultKind::Check(index) => self.check_span(&fault.path, index),
                FaultKind::Missing
                | FaultKind::Type
                | FaultKind::Limit
                | FaultKind::Hidden
                | FaultKind::Unknown
                | FaultKind::Payload => None,
            };
            self.diagnostics.push(errors::refused(fault, span, check));
        }
        if !missing.is_empty() {
            let span = self.scenario.span;
            self.diagnostics.push(errors::incomplete(&missing, span));
        }
    }

    fn check_span(&self, path: &str, index: usize) -> Option<Span> {
        let path = without_entries(path);
        let fields = self.form.fields.iter().map(|it| (&it.path, &it.checks));
        let groups = self.form.groups.iter().map(|it| (&it.path, &it.checks));
        let repeats = self.form.repeats.iter().map(|it| (&it.path, &it.checks));
        let mut all = fields.chain(groups).chain(repeats);
        let (_, checks) = all.find(|(it, _)| **it == path)?;
        checks.get(index).map(|check| check.span)
    }
}
