//! Expectations against what came of the answers.

use super::{super::path::without_entries, Run, actual, errors};
use crate::{
    diagnostics::Diagnostic,
    expr::{Scope, TypedExpr, eval},
    model::{ComputeId, Expectation, PageId},
    source::Span,
};

/// What a path of an expectation names.
#[derive(Clone, Copy)]
enum Named {
    /// A question, group or repeat group.
    Place,
    Page(PageId),
    Compute(ComputeId),
}

impl Run<'_> {
    pub(super) fn expectation(&mut self, expectation: &Expectation) {
        let found = match expectation {
            Expectation::Holds(expr) => self.holds(expr),
            Expectation::Shown(path, span) => self.shown(path, *span),
            Expectation::Hidden(path, span) => self.hidden(path, *span),
            Expectation::Failing(path, span) => self.failing(path, *span),
        };
        if let Some(diagnostic) = found {
            self.diagnostics.push(diagnostic);
        }
    }

    fn holds(&self, expr: &TypedExpr) -> Option<Diagnostic> {
        let scope = Scope {
            form: &self.values,
            row: None,
            params: &self.given.params,
            today: self.outcome.today,
        };
        if eval(expr, &scope).is_true() {
            return None;
        }
        let actual = actual::values(expr, self.form, self.outcome, &scope);
        Some(self.explained(errors::not_true(expr, &actual), Some(expr)))
    }

    fn shown(&self, path: &str, span: Span) -> Option<Diagnostic> {
        let Some(named) = self.named(path) else {
            return Some(self.unknown(path, span));
        };
        if self.is_shown(path, named) {
            return None;
        }
        let condition = match named {
            Named::Page(page) => self.outcome.page_hidden_by(page),
            Named::Place => self.outcome.hidden_by(path),
            Named::Compute(_) => None,
        };
        let list = self.repeat_of(path);
        let diagnostic = match (condition, list) {
            (None, Some(list)) if self.outcome.is_shown(list) => {
                return Some(errors::not_shown_without_entries(path, list, span));
            }
            (None, Some(list)) => {
                let condition = self.outcome.hidden_by(list);
                return Some(self.explained(errors::not_shown(path, span, condition), condition));
            }
            (condition, _) => errors::not_shown(path, span, condition),
        };
        Some(self.explained(diagnostic, condition))
    }

    fn hidden(&self, path: &str, span: Span) -> Option<Diagnostic> {
        let Some(named) = self.named(path) else {
            return Some(self.unknown(path, span));
        };
        self.is_shown(path, named)
            .then(|| errors::not_hidden(path, span))
    }

    fn failing(&self, path: &str, span: Span) -> Option<Diagnostic> {
        if self.named(path).is_none() {
            return Some(self.unknown(path, span));
        }
        let mut faults = self.outcome.faults.iter();
        if faults.any(|fault| fault.path == path || without_entries(&fault.path) == path) {
            return None;
        }
        let why = if !self.outcome.is_shown(path) {
            "it is not asked"
        } else if self
            .given
            .spans
            .keys()
            .any(|it| without_entries(it) == path)
        {
            "its answer is accepted"
        } else {
            "it may stay empty"
        };
        Some(errors::not_failing(path, span, why))
    }

    /// Adds params without a value that a condition needs.
    fn explained(&self, diagnostic: Diagnostic, condition: Option<&TypedExpr>) -> Diagnostic {
        let Some(condition) = condition else {
            return diagnostic;
        };
        let absent = actual::absent_params(self.form, condition, &self.given.params);
        errors::with_absent_params(diagnostic, &absent)
    }

    fn is_shown(&self, path: &str, named: Named) -> bool {
        match named {
            Named::Place => self.outcome.is_shown(path),
            Named::Page(page) => self.outcome.is_page_shown(page),
            Named::Compute(compute) => self.outcome.is_compute_shown(compute),
        }
    }

    /// The repeat group in whose entries a path leads.
    fn repeat_of(&self, path: &str) -> Option<&str> {
        let mut lists = self.form.repeats.iter().map(|it| it.path.as_str());
        lists.find(|list| {
            path.strip_prefix(list)
                .is_some_and(|below| below.starts_with('.'))
        })
    }

    /// Questions, groups and repeat groups come before pages of the same name.
    fn named(&self, path: &str) -> Option<Named> {
        let form = self.form;
        let plain = without_entries(path);
        if self.places().any(|it| it == plain) {
            return Some(Named::Place);
        }
        if let Some(at) = form.pages.iter().position(|it| it.name == path) {
            return Some(Named::Page(PageId::from_index(at)));
        }
        let compute = form.computes.iter().position(|it| it.name == path)?;
        Some(Named::Compute(ComputeId::from_index(compute)))
    }

    fn unknown(&self, path: &str, span: Span) -> Diagnostic {
        let pages = self.form.pages.iter().map(|it| it.name.as_str());
        let names: Vec<&str> = self.places().chain(pages).collect();
        errors::unknown_expected(path, span, &names)
    }

    /// The paths of all questions, groups and repeat groups.
    fn places(&self) -> impl Iterator<Item = &str> {
        let form = self.form;
        let fields = form.fields.iter().map(|it| it.path.as_str());
        let groups = form.groups.iter().map(|it| it.path.as_str());
        let repeats = form.repeats.iter().map(|it| it.path.as_str());
        fields.chain(groups).chain(repeats)
    }
}
