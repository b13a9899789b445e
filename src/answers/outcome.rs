//! What comes of answers: the effective record, what is shown, what is wrong.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Fault, Upload, path, payload};
use crate::{
    expr::{Record, TypedExpr},
    model::{ComputeId, Form, PageId},
};

/// What comes of answers to a form on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The day of `today()`.
    pub today: Date,
    /// The answers that count: shown, answered and readable. Groups are records, repeat groups lists
    /// of records; what holds nothing is absent.
    pub record: Record,
    /// The computed values that are not null, internal ones included.
    pub computed: Record,
    /// The uploads by path; in `record` they are names only.
    pub uploads: BTreeMap<String, Vec<Upload>>,
    /// What is wrong, in asking order.
    pub faults: Vec<Fault>,
    /// The paths of `recommended` questions left open.
    pub open: Vec<String>,
    /// The paths of answers that were given to questions that are not asked.
    pub hidden_answers: Vec<String>,
    pub(super) places: BTreeMap<String, Visibility>,
    pub(super) pages: Vec<Visibility>,
    pub(super) computes: Vec<Visibility>,
    /// The conditions that hide something.
    pub(super) conditions: Vec<TypedExpr>,
}

/// Whether something is shown, or else the number of the condition that hides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visibility {
    Shown,
    Hidden(usize),
}

impl Visibility {
    pub(super) fn is_shown(self) -> bool {
        self == Visibility::Shown
    }
}

impl Outcome {
    /// Whether nothing is missing or wrong.
    pub fn is_complete(&self) -> bool {
        self.faults.is_empty()
    }

    /// Whether the question, group or repeat group is shown. A path without the number of an entry
    /// (`hunde.chip`) is shown when it is shown in some entry.
    pub fn is_shown(&self, path: &str) -> bool {
        self.at(path).any(Visibility::is_shown)
    }

    /// Whether a page is walked.
    pub fn is_page_shown(&self, page: PageId) -> bool {
        self.pages.get(page.index()).is_some_and(|it| it.is_shown())
    }

    /// Whether a computed value is shown where it stands. The value exists regardless.
    pub fn is_compute_shown(&self, compute: ComputeId) -> bool {
        self.computes
            .get(compute.index())
            .is_some_and(|it| it.is_shown())
    }

    /// Every question, group and repeat group by path, in alphabetical order, entry by entry.
    pub fn places(&self) -> impl Iterator<Item = (&str, bool)> {
        self.places
            .iter()
            .map(|(path, visibility)| (path.as_str(), visibility.is_shown()))
    }

    /// The condition because of which the question, group or repeat group is hidden: the outermost.
    pub fn hidden_by(&self, path: &str) -> Option<&TypedExpr> {
        self.at(path).find_map(|it| self.condition(it))
    }

    /// The condition because of which a page is skipped.
    pub fn page_hidden_by(&self, page: PageId) -> Option<&TypedExpr> {
        self.pages
            .get(page.index())
            .and_then(|it| self.condition(*it))
    }

    /// The payload: what is submitted. Meant for complete outcomes; it can be asked for any.
    pub fn payload(&self, form: &Form) -> serde_json::Value {
        payload::write(form, self)
    }

    fn condition(&self, visibility: Visibility) -> Option<&TypedExpr> {
        match visibility {
            Visibility::Shown => None,
            Visibility::Hidden(at) => self.conditions.get(at),
        }
    }

    fn at(&self, path: &str) -> impl Iterator<Item = Visibility> {
        let exact = self.places.get(path).copied();
        let entries = self
            .places
            .iter()
            .filter(move |(it, _)| {
                exact.is_none() && it.contains('[') && path::without_entries(it) == path
            })
            .map(|(_, visibility)| *visibility);
        exact.into_iter().chain(entries)
    }
}
