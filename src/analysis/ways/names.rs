//! What the names in expressions stand for, and every expression of a form with its place.

use std::collections::BTreeMap;

use crate::{
    expr::{TypedExpr, VarPath},
    model::{ComputeId, FieldId, Form, GroupId, Item, Need, RepeatId},
};

/// What a dotted path stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Field(FieldId),
    Group(GroupId),
    Repeat(RepeatId),
    Compute(ComputeId),
}

/// The dotted paths of a form.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, Named>);

impl Names {
    pub(super) fn of(form: &Form) -> Self {
        let mut names = BTreeMap::new();
        for (at, it) in form.fields.iter().enumerate() {
            names.insert(it.path.clone(), Named::Field(FieldId::from_index(at)));
        }
        for (at, it) in form.groups.iter().enumerate() {
            names.insert(it.path.clone(), Named::Group(GroupId::from_index(at)));
        }
        for (at, it) in form.repeats.iter().enumerate() {
            names.insert(it.path.clone(), Named::Repeat(RepeatId::from_index(at)));
        }
        for (at, it) in form.computes.iter().enumerate() {
            names.insert(it.name.clone(), Named::Compute(ComputeId::from_index(at)));
        }
        Self(names)
    }

    pub(super) fn get(&self, path: &str) -> Option<Named> {
        self.0.get(path).copied()
    }

    /// What an expression inside `row` looks up; `None` for params.
    pub(super) fn look_up(
        &self,
        form: &Form,
        path: &VarPath,
        row: Option<RepeatId>,
    ) -> Option<Named> {
        if path.base == crate::expr::Base::Param {
            return None;
        }
        self.get(&form.dotted(path, row))
    }
}

/// Every expression of a form, with the repeat group in whose entries it stands.
pub(super) fn expressions(form: &Form) -> Vec<(&TypedExpr, Option<RepeatId>)> {
    let mut found = Vec::new();
    for page in &form.pages {
        found.extend(page.when.as_ref().map(|it| (it, None)));
        below(form, &page.items, None, &mut found);
    }
    found.extend(form.computes.iter().map(|it| (&it.expr, None)));
    found
}

fn below<'a>(
    form: &'a Form,
    items: &'a [Item],
    row: Option<RepeatId>,
    found: &mut Vec<(&'a TypedExpr, Option<RepeatId>)>,
) {
    for item in items {
        match item {
            Item::Field(id) => {
                let field = form.field(*id);
                if let Need::OptionalWhen(condition) = &field.need {
                    found.push((condition, row));
                }
                found.extend(field.checks.iter().map(|it| (&it.condition, row)));
            }
            Item::Group(id) => {
                let group = form.group(*id);
                found.extend(group.when.as_ref().map(|it| (it, row)));
                found.extend(group.checks.iter().map(|it| (&it.condition, row)));
                below(form, &group.items, row, found);
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                found.extend(repeat.when.as_ref().map(|it| (it, row)));
                found.extend(repeat.checks.iter().map(|it| (&it.condition, row)));
                below(form, &repeat.items, Some(*id), found);
            }
            Item::When(when) => {
                found.push((&when.condition, row));
                below(form, &when.items, row, found);
            }
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
}
