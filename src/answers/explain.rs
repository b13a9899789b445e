//! Why a question is asked and how an amount came out.

use super::{Outcome, access, path};
use crate::{
    expr::{Record, Scope, Step, TypedExpr, trace},
    model::{ComputeId, Form, PageId, RepeatId},
};

/// What is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// That a page is walked.
    PageShown,
    /// That it is skipped.
    PageSkipped,
    /// That a question, group or repeat group is asked.
    Asked,
    /// That it is not.
    NotAsked,
    /// A computed value.
    Computed,
    /// That a computed value is shown where it stands.
    ValueShown,
    /// That it is not; it exists regardless.
    ValueHidden,
}

/// Why something is as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason<'a> {
    /// What is explained.
    pub subject: Subject,
    /// Its path, with the number of the entry: `hunde[0].chip`.
    pub path: String,
    /// The repeat group from whose entries the expression looks.
    pub row: Option<RepeatId>,
    /// How it came out.
    pub step: Step<'a>,
}

/// Why each conditional page is walked or skipped, why each conditional place is asked or not (groups,
/// repeat groups, then questions, entry by entry), and how each computed value came out.
pub fn explain<'a>(form: &'a Form, outcome: &Outcome, params: &Record) -> Vec<Reason<'a>> {
    let mut values = outcome.record.clone();
    values.extend(outcome.computed.clone());
    let explainer = Explainer {
        outcome,
        params,
        values,
        nothing: Record::new(),
    };
    let groups = form
        .groups
        .iter()
        .map(|it| (&it.path, &it.visible_when, it.repeat));
    let repeats = form
        .repeats
        .iter()
        .map(|it| (&it.path, &it.visible_when, None));
    let fields = form
        .fields
        .iter()
        .map(|it| (&it.path, &it.visible_when, it.repeat));
    let mut reasons = Vec::new();
    for (index, page) in form.pages.iter().enumerate() {
        let Some(condition) = &page.when else {
            continue;
        };
        let shown = outcome.is_page_shown(PageId::from_index(index));
        reasons.push(Reason {
            subject: if shown {
                Subject::PageShown
            } else {
                Subject::PageSkipped
            },
            path: page.name.clone(),
            row: None,
            step: explainer.step(condition, None),
        });
    }
    for (path, condition, row) in groups.chain(repeats).chain(fields) {
        let Some(condition) = condition else { continue };
        explainer.places(form, path, condition, row, &mut reasons);
    }
    for (index, compute) in form.computes.iter().enumerate() {
        if let Some(condition) = &compute.visible_when {
            let shown = outcome.is_compute_shown(ComputeId::from_index(index));
            reasons.push(Reason {
                subject: if shown {
                    Subject::ValueShown
                } else {
                    Subject::ValueHidden
                },
                path: compute.name.clone(),
                row: None,
                step: explainer.step(condition, None),
            });
        }
        reasons.push(Reason {
            subject: Subject::Computed,
            path: compute.name.clone(),
            row: None,
            step: explainer.step(&compute.expr, None),
        });
    }
    reasons
}

struct Explainer<'o> {
    outcome: &'o Outcome,
    params: &'o Record,
    /// Answers and computed values.
    values: Record,
    nothing: Record,
}

impl Explainer<'_> {
    /// The reasons of a place, entry by entry.
    fn places<'a>(
        &self,
        form: &Form,
        plain: &str,
        condition: &'a TypedExpr,
        row: Option<RepeatId>,
        reasons: &mut Vec<Reason<'a>>,
    ) {
        let all = self.outcome.places();
        for (place, shown) in all.filter(|(it, _)| path::without_entries(it) == plain) {
            let record = row.map(|it| self.entry(form, it, place));
            reasons.push(Reason {
                subject: if shown {
                    Subject::Asked
                } else {
                    Subject::NotAsked
                },
                path: place.to_owned(),
                row,
                step: self.step(condition, record),
            });
        }
    }

    /// The answers of the entry a place stands in.
    fn entry(&self, form: &Form, row: RepeatId, place: &str) -> &Record {
        let entry = || {
            let (_, entry) = path::split_entry(place)?;
            let (_, index) = entry?;
            let (groups, list) = match form.repeat(row).path.rsplit_once('.') {
                Some((groups, list)) => (groups, list),
                None => ("", form.repeat(row).path.as_str()),
            };
            let mut record = &self.values;
            for name in groups.split('.').filter(|it| !it.is_empty()) {
                record = record.get(name).and_then(access::record)?;
            }
            let rows = record.get(list).and_then(access::list)?;
            rows.get(index).and_then(access::record)
        };
        entry().unwrap_or(&self.nothing)
    }

    fn step<'a>(&self, expr: &'a TypedExpr, row: Option<&Record>) -> Step<'a> {
        let scope = Scope {
            form: &self.values,
            row,
            params: self.params,
            today: self.outcome.today,
        };
        trace(expr, &scope)
    }
}
