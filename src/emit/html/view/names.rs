//! How German sentences call what an expression looks up.

use crate::{
    expr::{Base, TypedExpr, VarPath, german},
    model::{Form, RepeatId},
};

/// The labels of a form, seen from the entries of a repeat group or from outside.
#[derive(Clone, Copy)]
pub(in crate::emit::html) struct Names<'a> {
    form: &'a Form,
    row: Option<RepeatId>,
}

impl<'a> Names<'a> {
    /// Seen from outside of repeat groups.
    pub(in crate::emit::html) fn of(form: &'a Form) -> Self {
        Self { form, row: None }
    }

    /// Seen from the entries of a repeat group, if there is one.
    pub(super) fn within(form: &'a Form, row: Option<RepeatId>) -> Self {
        Self { form, row }
    }

    /// The condition as a clause without a final stop.
    pub(super) fn sentence(&self, condition: &TypedExpr) -> String {
        german::german(condition, self)
    }
}

impl german::Labels for Names<'_> {
    fn label(&self, path: &VarPath) -> Option<String> {
        let form = self.form;
        if path.base == Base::Param {
            let name = path.segments.first()?;
            let param = form.params.iter().find(|param| param.name == *name);
            return param.map(|param| param.label.clone());
        }
        let dotted = form.dotted(path, self.row);
        let field = || form.field_at(&dotted).map(|it| it.label.clone());
        let compute = || {
            let found = form.computes.iter().find(|it| it.name == dotted);
            found.map(|it| it.label.clone())
        };
        let group = || {
            let found = form.groups.iter().find(|it| it.path == dotted);
            found.map(|it| it.title.clone())
        };
        let repeat = || {
            let found = form.repeats.iter().find(|it| it.path == dotted);
            found.map(|it| it.title.clone().unwrap_or_else(|| it.item_label.clone()))
        };
        field().or_else(compute).or_else(group).or_else(repeat)
    }
}
