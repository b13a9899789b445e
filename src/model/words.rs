//! Conditions as German sentences, with the labels of a form.

use super::{Form, RepeatId};
use crate::expr::{Base, TypedExpr, VarPath, german};

/// The labels of a form, seen from an entry of a repeat group or from outside.
pub(crate) struct FormLabels<'a> {
    form: &'a Form,
    row: Option<RepeatId>,
}

impl<'a> FormLabels<'a> {
    /// The labels as seen from an entry of `row`.
    pub(crate) fn new(form: &'a Form, row: Option<RepeatId>) -> Self {
        Self { form, row }
    }

    /// The condition as a clause without a final stop.
    pub(crate) fn clause(&self, expr: &TypedExpr) -> String {
        german::german(expr, self)
    }

    /// Several conditions, all of which must hold.
    pub(crate) fn clauses(&self, exprs: &[&TypedExpr]) -> String {
        all_of(exprs).map_or(String::new(), |it| self.clause(&it))
    }
}

impl german::Labels for FormLabels<'_> {
    fn label(&self, path: &VarPath) -> Option<String> {
        if path.base == Base::Param {
            let name = path.segments.first()?;
            let param = self.form.params.iter().find(|it| it.name == *name)?;
            return Some(param.label.clone());
        }
        label_at(self.form, &self.form.dotted(path, self.row)).map(str::to_owned)
    }
}

/// Conditions that must all hold as one.
pub(crate) fn all_of(exprs: &[&TypedExpr]) -> Option<TypedExpr> {
    let mut exprs = exprs.iter().map(|it| (*it).clone());
    let first = exprs.next()?;
    Some(exprs.fold(first, TypedExpr::and))
}

/// What stands at a dotted path is called.
pub(crate) fn label_at<'a>(form: &'a Form, path: &str) -> Option<&'a str> {
    let field = form.field_at(path).map(|it| it.label.as_str());
    let group = || form.groups.iter().find(|it| it.path == path);
    let repeat = || form.repeats.iter().find(|it| it.path == path);
    let compute = || form.computes.iter().find(|it| it.name == path);
    field
        .or_else(|| group().map(|it| or_name(&it.title, &it.name)))
        .or_else(|| repeat().map(|it| it.title.as_deref().unwrap_or(&it.item_label)))
        .or_else(|| compute().map(|it| or_name(&it.label, &it.name)))
}

fn or_name<'a>(title: &'a str, name: &'a str) -> &'a str {
    if title.is_empty() { name } else { title }
}
